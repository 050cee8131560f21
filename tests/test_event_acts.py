"""What somebody does that no narrower kind tells: where an ordinary verb tells an event, and with which status."""

from __future__ import annotations

import pytest

from tests.test_event_dates import told

# A text, the words that tell an event in it, its status.
TOLD = [
    # what is to be done to something, though no day is named
    ("Anna Berg will chair the board of Acme Group in the meantime.", "chair", "planned"),
    ("Peru said that it would refund them.", "refund", "planned"),
    ("Jan Novak, the deputy mayor of Lima, will now take her to the port.", "take", "planned"),
    ("The company said it would add two directors to the board.", "add", "planned"),
    ("Peru is to provide 200 scholarships to students of Chile.", "provide", "planned"),
    # what somebody is asked or offers to do
    ("The unions called on the next government to reverse wage cuts.", "reverse", "proposed"),
    ("Jan Novak asked the government of Peru to transfer the superintendents of two districts.", "transfer", "proposed"),
    ("Maria Lopez urged the army chief to relocate to the north of Peru.", "relocate", "proposed"),
    # what could be done to something
    ("Two diplomats said the bloc could also target the potash sector.", "target", "hypothetical"),
    # what is told besides, on a day of its own
    ("A yacht that put in at Lima on June 3 was searched by the navy.", "put", "occurred"),
    ("The painting hangs in a museum at Lima, where it went on view on Friday.", "went on view", "occurred"),
    # vehicles, units and places act where a day is named
    ("Peruvian army units pulled back from the road on Monday.", "pulled", "occurred"),
    ("The night ferry from Lima turned back on Saturday with a lorry on its side.", "turned", "occurred"),
    # behind an apposition a day says that the word is a verb
    ("Jan Novak, 66, a former president of Acme Group, starts on June 16.", "starts", "planned"),
    ("Maria Lopez succeeds Jan Novak, who retires in August having held the post since 2004.", "retires", "planned"),
    # phrases of police and crews
    ("Officers responded to a report of a burglary in Lima.", "responded to a report", "occurred"),
    ("Jan Novak was placed on administrative leave.", "placed on administrative leave", "occurred"),
    ("Troopers served a search warrant at a house in Lima on Monday.", "served", "occurred"),
    ("Soldiers of Peru were pursuing the rebels.", "pursuing the rebels", "ongoing"),
    # a deed about an event's noun that tells no event itself
    ("The army of Peru will render all necessary aid.", "render", "planned"),
    ("Jan Novak was in Lima when the accident happened and cut short his trip.", "cut", "occurred"),
    # a matter that goes to those who decide of it
    ("The matter returns to court on July 16.", "matter returns to", "planned"),
    ("The case was referred to the high court in Lima.", "case was referred to", "occurred"),
    # verbs in a row share their modal and their subject, also with an adverb before the last
    ("Acme Group said it would ground flights, reduce working hours and temporarily suspend contracts.", "reduce", "planned"),
    ("Acme Group said it would ground flights, reduce working hours and temporarily suspend contracts.", "suspend", "planned"),
    ("Flights by Delta fell. Delta is cutting domestic flights by 10 percent.", "cutting domestic flights", "ongoing"),
    # who is charged has been charged; who is held is held
    ("Jan Novak is charged with manslaughter and tampering.", "charged with", "occurred"),
    ("Jan Novak is being held in the city jail.", "held", "ongoing"),
    ("Jan Novak asked that nobody be named, and said that the sum would be paid in two instalments.", "paid", "planned"),
    ("Two ministers have been summoned to testify on September 12 before the committee.", "testify", "planned"),
    # a participle at the head of a sentence tells what the one behind the comma did
    ("Giving evidence on Tuesday, Jan Novak told the court that he was late.", "Giving evidence", "occurred"),
    ("Touring the port of Lima on Monday, Maria Lopez said that the law was old.", "Touring", "occurred"),
    ("Speaking at a rally in Lima on Sunday, Maria Lopez said that the law was old.", "Speaking at a rally", "occurred"),
    ("Speaking at a ceremony in Lima, which was long, the controller, Jan Novak, thanked them.", "Speaking at", "occurred"),
    # has since done it
    ("Jan Novak, one of the two, has since died.", "died", "occurred"),
    ("Police have since arrested two men in Lima.", "arrested", "occurred"),
    ("Peru has since signed the treaty.", "signed the treaty", "occurred"),
    ("A case has been registered against the owner of the truck.", "case has been registered", "occurred"),
    ("A driver from Peru was held at the scene.", "held at the scene", "occurred"),
    # what somebody denies having done; what was to be and was not; what is feared; in principle
    ("Police in Lima denied pushing anyone back over the line.", "pushing", "denied"),
    ("Maria Lopez was to have spoken in Lima but missed her flight.", "spoken", "cancelled"),
    ("Dozens of villagers are feared dead after a landslide in Peru.", "feared dead", "hypothetical"),
    ("Peru and Chile have agreed in principle to set up a hotline.", "agreed", "occurred"),
    ("Talks were continuing in Lima on Monday.", "Talks", "ongoing"),
    ("The army made any pullout conditional on the departure of Jan Novak.", "departure", "hypothetical"),
    ('Jan Novak said he would resign "within 10 days" and hand over power.', "hand over power", "planned"),
    ("The two bills have been referred to the Supreme Court by the president.", "bills have been referred", "occurred"),
    ("The Rose Theater ceased operations in Lima on Friday.", "ceased operations", "occurred"),
    ("Peru, the region's military power, was expected to provide two battalions.", "provide", "planned"),
    ("Peacekeeping units set up road blocks at both ends of the bridge.", "set up", "occurred"),
    # a reshuffle told in the present
    ("Jan Novak takes the transport portfolio.", "takes the transport portfolio", "occurred"),
    ("Former minister Maria Lopez returns to her old post, replacing Jan Novak.", "returns to", "occurred"),
    ("Tourism minister Jan Novak moves to energy.", "moves to", "occurred"),
    ("Jan Novak retained the chairmanship of the committee.", "retained the chairmanship", "occurred"),
    ("Jan Novak told employees that he will take a 10% pay cut.", "take", "planned"),
    ("Maria Lopez was made the new minister of transport.", "made", "occurred"),
    ("Jan Novak was given the boot.", "given the boot", "occurred"),
    ("Maria Lopez returns to the government as attorney general.", "returns to", "occurred"),
    ("Acme Group planned to raise as much as $90 million.", "raise", "planned"),
    ("A national search for the next dean will begin this fall.", "search", "planned"),
]  # fmt: skip

# A text, a word that tells no event in it.
UNTOLD = [
    ("Jan Novak, chosen by the president to run the ministry, told senators that he was glad.", "run"),
    ("The parties of Peru failed to settle who will run the capital.", "run"),
    ("The guard found him before he could leave the building.", "leave"),
    ("The unions still hope to work out a plan to keep the plant open.", "keep"),
    ("Maria Lopez called for efforts to remove the obstacles to trade.", "remove"),
    ("A ship that was put up for sale in 2001 lies at Lima.", "put"),
    ("Peru provided help.", "provided"),
    ("The owner, a retired postman named Jan Novak, smiled.", "named"),
    ("No jobs will go before 2018, Maria Lopez said.", "go"),
    ("Maria Lopez threatened to take the ministry to court.", "portfolio"),
    ("Peru, whose flag the tanker flew until May, has many ships.", "flew"),
    ("Speaking to reporters in Lima, Maria Lopez said that the law was old.", "Speaking"),
    ("Leaving the hall, Maria Lopez smiled.", "Leaving"),
    ("Maria Lopez cast the deciding vote.", "cast"),
    ("The fair was held in the old jail.", "jail"),
    ('"The minister was a vendor. I bought belts from him in Lima," Maria Lopez said.', "bought"),
    ("Anna Berg chaired the board.", "chaired"),
    # what somebody only means, or what is done to no thing
    ("Maria Lopez is determined to build a new city.", "build"),
    ("Maria Lopez intends to run the country.", "run"),
    ("Maria Lopez will take a mature approach to the matter.", "take"),
    ("Addressing reporters in Lima, Maria Lopez said that the law was old.", "Addressing"),
    ("Maria Lopez was made a scapegoat.", "made"),
    ("The battle of 1820 was long, and a fair was held at the scene.", "held"),
    ("The court asked whether the deputy was attempting to serve the warrant.", "serve"),
]  # fmt: skip


# A sentence, words of an act in it, the PLOVER type of the act; None where none of the sixteen fits, "-" where it is no event.
TYPED: list[tuple[str, str, str | None]] = [
    ("Chile sent 40 tonnes of medicine and tents to Peru on Tuesday.", "sent", "AID"),
    ("Helicopters airlifted water to the villages.", "airlifted", "AID"),
    ("Peru has supplied Chile with anti-tank missiles.", "supplied", "AID"),
    ("Chile contributed 10 million dollars to the fund for Peru.", "contributed", "AID"),
    ("The boutique delivered dresses to Lima on Monday.", "delivered", None),
    ("Troops retreated from the hills around Lima.", "retreated", "RETREAT"),
    ("Shares retreated on Monday.", "retreated", "-"),
    ("Chile gave the looted bronzes back to Peru and returned a statue on Monday.", "returned", "RETREAT"),
    ("Peru allowed observers into the camp.", "allowed", "RETREAT"),
    ("Peru and the rebels exchanged 40 prisoners on Monday.", "exchanged", "RETREAT"),
    ("The refugees returned home on Monday.", "returned", "RETREAT"),
    ("The pupils returned to school in Lima on Monday.", "returned", None),
    ("The government in Lima suspended two newspapers on Monday.", "suspended", "COERCE"),
    ("The publisher in Lima closed its magazine on Monday.", "closed", None),
    ("Police in Lima shut the offices of a charity.", "shut", "COERCE"),
    ("Peru closed its border with Chile on Monday.", "closed", "COERCE"),
    ("Peru revoked the visa of Jan Novak.", "revoked", "COERCE"),
    ("Peru imposed new restrictions on foreign charities.", "imposed", "COERCE"),
    ("A court in Lima issued an arrest warrant for Jan Novak.", "warrant", "COERCE"),
    ("Nine reporters were expelled from Peru on Monday.", "expelled", "COERCE"),
    ("Bulldozers demolished 40 homes in Lima on Monday.", "demolished", "COERCE"),
    ("Builders demolished an old mill in Lima on Monday.", "demolished", None),
    ("Some 400 families applied for asylum in Peru in May.", "asylum", "REQUEST"),
    ("Farmers handed a petition to Maria Lopez on Monday.", "petition", "REQUEST"),
    ("Jan Novak lodged an application for bail.", "application", "REQUEST"),
    ("Maria Lopez repeated her demand for a vote on Monday.", "demand", "REQUEST"),
    ("The speaker invited Maria Lopez to Lima on Monday.", "invited", "REQUEST"),
    ("The hijackers demanded money and a plane.", "demanded", "REQUEST"),
    ("The job demands patience.", "demands", "-"),
    ("Jan Novak is accused of selling fuel to smugglers.", "accused", "ACCUSE"),
    ("An inquiry was set up in Lima on Monday.", "inquiry", "ACCUSE"),
    ("Inspectors in Lima are examining complaints against Acme Group.", "examining", "ACCUSE"),
    ("Peru took Chile to court in 1971.", "took", "ACCUSE"),
    ("Police named Jan Novak as a suspect on Monday.", "named", "ACCUSE"),
    ("Maria Lopez ordered an audit of the fund on Monday.", "ordered", "ACCUSE"),
    ("Demonstrators stormed the parliament in Lima.", "stormed", "PROTEST"),
    ("Gunmen stormed the parliament in Lima.", "stormed", "ASSAULT"),
    ("The song stormed the charts.", "stormed", "-"),
    ("Students occupied the office of the rector in Lima.", "occupied", "PROTEST"),
    ("Protesters disrupted a session of the council in Lima.", "disrupted", "PROTEST"),
    ("Supporters of Jan Novak rallied in Lima.", "rallied", "PROTEST"),
    ("The peso rallied on Tuesday.", "rallied", "-"),
    ("Peru blocked the opening of talks with Chile.", "blocked", "REJECT"),
    ("Traders in Lima defied a curfew on Monday.", "defied", "REJECT"),
    ("Maria Lopez declined to appear before the panel.", "declined", "REJECT"),
    ("Maria Lopez declined to comment.", "declined", "-"),
    ("The rebels walked out of the talks in Lima.", "walked", "SANCTION"),
    ("The African Union suspended Peru on Monday.", "suspended", "SANCTION"),
    ("Peru tore up the treaty with Chile on Monday.", "tore", "SANCTION"),
    ("Peru withheld 90 million dollars from Chile.", "withheld", "SANCTION"),
    ("Troops massed on the border of Peru.", "massed", "MOBILIZE"),
    ("Peru moved tanks to the border on Monday.", "moved", "MOBILIZE"),
    ("Soldiers surrounded the palace in Lima on Monday.", "surrounded", "MOBILIZE"),
    ("Fans surrounded the singer in Lima on Monday.", "surrounded", None),
    ("Peru and Chile began joint patrols on Monday.", "patrols", "COOPERATE"),
    ("Peru resumed exports of copper to Chile.", "resumed", "COOPERATE"),
    ("Acme Group resumed production in Lima.", "resumed", None),
    ("Peru bought eleven jets from Chile in May.", "bought", "COOPERATE"),
    ("Peru shared intelligence with Chile on Monday.", "shared", "COOPERATE"),
    ("Peru extradited Jan Novak to Chile on Monday.", "extradited", "COOPERATE"),
    ("The union in Lima threatened a strike.", "threatened", "THREATEN"),
    ("Peru threatened to close the strait.", "threatened", "THREATEN"),
    ("The guerrillas vowed to avenge their leader.", "vowed", "THREATEN"),
    ("Rising water threatened Lima on Monday.", "threatened", "-"),
    ("Chile made a pledge of 10 million euros to the fund.", "pledge", "AGREE"),
    ("Maria Lopez made no promises in Lima.", "made", "-"),
    ("The mayor of Lima backed down on Monday.", "backed down", "CONCEDE"),
    ("The ministry in Lima reversed its decision on Monday.", "reversed", "CONCEDE"),
    ("Peru relaxed its visa rules on Monday.", "relaxed", "CONCEDE"),
    ("Militants destroyed a shrine in Timbuktu.", "destroyed", "ASSAULT"),
    ("Assailants hacked Jan Novak to death in Lima.", "hacked", "ASSAULT"),
    ("Maria Lopez consulted party leaders on Monday.", "consulted", "CONSULT"),
    ("Maria Lopez consulted a map on Monday.", "consulted", None),
    ("Acme Workers Union gave its backing to Maria Lopez on Monday.", "backing", "SUPPORT"),
    ("Peru gave Chile 3,000 rifles in May.", "gave", "AID"),
    ("Nurses in Lima were given a standing ovation on Monday.", "given", None),
    ("The World Bank approved a rescue package for Peru on Monday.", "approved", "AID"),
    ("Inspectors were given access to the plant in Lima on Monday.", "given", "RETREAT"),
    ("Soldiers left the base near Lima on Monday.", "left", "RETREAT"),
    ("A fine of 2 million euros was imposed on Acme Group.", "fine", "COERCE"),
    ("Jan Novak was sent to prison for nine years.", "sent", "COERCE"),
    ("Martial law was imposed in Lima on Monday.", "aw was imposed", "COERCE"),
    ("The electoral commission disqualified five candidates in Lima.", "disqualified", "COERCE"),
    ("Lawmakers in Lima censured Maria Lopez on Monday.", "censured", "ACCUSE"),
    ("The army was blamed for the crash by a panel in Lima.", "blamed", "ACCUSE"),
    ("The storm was blamed for the crash in Lima.", "blamed", "-"),
    ("Thousands of protesters gathered in Lima on Monday.", "gathered", "PROTEST"),
    ("Delegates gathered in Lima on Monday.", "gathered", "CONSULT"),
    ("Villagers near Lima have been promised new homes.", "promised", "AGREE"),
    ("Peru and Chile agreed a cut in output.", "agreed", "AGREE"),
    ("The negotiators hammered out a compromise.", "compromise", "AGREE"),
    ("The consulate in Lima was closed by Peru on Monday.", "closed", "SANCTION"),
    ("Peru reopened its border with Chile on Monday.", "reopened", "CONCEDE"),
    ("A plane with 30 tonnes of medicine landed in Lima on Sunday.", "landed", "AID"),
    ("The kidnappers let the priest go in Lima.", "let", "RETREAT"),
    ("Peru handed three carved chairs back to Chile on Monday.", "handed", "RETREAT"),
    ("Riot police cleared a camp of migrants in Lima on Monday.", "cleared", "COERCE"),
    ("Peru called its ambassador home from Lima on Monday.", "called", "SANCTION"),
    ("Peru stopped its payments to Chile on Monday.", "stopped", "SANCTION"),
    ("Acme Group stopped its payments on Monday.", "stopped", None),
    ("Peru rushed marines to the border on Monday.", "rushed", "MOBILIZE"),
    ("Herders burned three hamlets near Lima on Monday.", "burned", "ASSAULT"),
    ("Peru granted refugee status to 4,000 families in May.", "granted", "AID"),
    ("Peru received 5,000 tonnes of maize from Chile in May.", "received", "AID"),
    ("The fir gave shelter from the sun in Lima.", "gave", "-"),
    ("Some 700 guerrillas demobilised in Lima on Monday.", "demobilised", "RETREAT"),
    ("Officers in Lima kept a poet in a cell for nine hours.", "kept", "COERCE"),
    ("Police put Jan Novak under house arrest on Monday.", "put", "COERCE"),
    ("Border guards stopped a bus with 40 protesters in Lima.", "stopped", "COERCE"),
    ("Peru nationalised the airport company on Monday.", "nationalised", "COERCE"),
    ("Parliament lifted the immunity of Jan Novak on Monday.", "lifted", "COERCE"),
    ("Police broke up a march in Lima on Monday.", "broke up", "COERCE"),
    ("Prisoners in Lima refused food on Monday.", "refused", "PROTEST"),
    ("Students threw paint at the ministry in Lima.", "threw", "PROTEST"),
    ("The court in Lima dismissed the claim of the islanders on Monday.", "dismissed", "REJECT"),
    ("Peru joined the convention on mines on Monday.", "joined", "SUPPORT"),
    ("Peru handed a fugitive to Chile on Monday.", "handed", "COOPERATE"),
    ("Gunmen in Lima warned teachers to stay away on Monday.", "warned", "THREATEN"),
    ("Doctors warned patients to stay away on Monday.", "warned", "-"),
    ("Police set up checkpoints in Lima on Monday.", "checkpoints", "MOBILIZE"),
    ("Peru promised Chile six boats on Monday.", "promised", "AGREE"),
    ("The World Food Programme halted its work in Peru.", "halted", "SANCTION"),
    ("The bakery halted its work in Lima on Monday.", "halted", None),
    ("The Kunene fighters gave up their guns on Monday.", "gave up", "RETREAT"),
    ("A truck brought rice and flour to Lima on Monday.", "brought", "AID"),
    ("Maria Lopez issued a stay-at-home order for Lima on Friday.", "order", "COERCE"),
    ("Peru and Chile wrapped up three days of naval drills on Monday.", "drills", "COOPERATE"),
    ("Peru wrapped up three days of naval drills on Monday.", "drills", "MOBILIZE"),
    ("The gunmen were given until Monday to lay down their arms.", "given", "THREATEN"),
    ("Maria Lopez rang Jan Novak on Monday.", "rang", "CONSULT"),
    ("The man was a fan of the mass in Lima.", "man", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "type_"), TYPED, ids=[row[0] for row in TYPED])
def test_type(text: str, words: str, type_: str | None) -> None:
    found = [one.type for one in told(text) if words in one.trigger]
    assert found == ([] if type_ == "-" else [type_]), [(one.trigger, one.type) for one in told(text)]


@pytest.mark.parametrize(("text", "words", "status"), TOLD, ids=[row[0] for row in TOLD])
def test_told(text: str, words: str, status: str) -> None:
    found = [(one.trigger, one.status) for one in told(text)]
    assert any(words in trigger and status == how for trigger, how in found), found


@pytest.mark.parametrize(("text", "word"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_untold(text: str, word: str) -> None:
    found = [(one.kind, one.status, one.trigger) for one in told(text)]
    assert not any(word in trigger for _, _, trigger in found), found
