"""When events are told to be: sentences of our own, read with the real names and dates."""

from __future__ import annotations

import pytest

from ingest.dates import dates_in
from ingest.events import events_in
from ingest.events.date_values import as_prefix
from ingest.locations import located
from ingest.model import DateExpression, EventReport
from ingest.names import names_in
from ingest.people import people_in
from ingest.sentences import sentences_in
from tests import whole_pages
from tests.made import article

PUBLISHED = "2016-06-15"  # a Wednesday


def told(text: str) -> tuple[EventReport, ...]:
    sentences = sentences_in(text)
    _, mentions = people_in(text, names_in(text, sentences))
    dates = dates_in(text, sentences, PUBLISHED)
    where = located(text, mentions)
    return events_in(article(text, published=PUBLISHED), sentences, where.mentions, (), dates, where.venues)


# A text, the kind of its last event of that kind, the day of that event.
DATES = [
    # the day on which people came to harm in it; what the attackers did in the attack that was just told
    ("In 2009 two workers died in an explosion at a mill, and a judge was moved.", "accident", "2009"),
    ("Two workers who left in 2009 died in an explosion at a mill.", "accident", None),
    ("On Monday nine men were killed during a raid by Togo's army.", "attack", "2016-06-13"),
    ("Workers marched in Lima on Monday. The protesters burned three cars.", "riot", "2016-06-13"),
    ("Workers marched in Lima on Monday. The protesters had burned three cars.", "riot", None),
    ("Workers marched in Lima on Monday. The protesters later burned three cars.", "riot", None),
    ("Workers marched in Lima. The protesters burned three cars.", "riot", None),
    # what has begun and is expected to last
    ("The trial of Ama Owusu, which began on Monday, is expected to last two weeks.", "trial", "2016-06-13"),
    ("The trial of Ama Owusu, which begins on Monday, is expected to last two weeks.", "trial", "2016-06-20"),
    # a fire that broke out on a day, a summit that took place on one
    ("Nine men died in a fire that broke out at a mill in Lima on Monday.", "disaster", "2016-06-13"),
    ("Ama Owusu spoke of a summit that took place in Lima on Monday.", "summit", "2016-06-13"),
    # two deeds joined by 'and', each with its day
    ("Rebels on May 3 attacked a bank in Lima and burned a school in Cusco on May 5.", "attack", "2016-05-05"),
    ("Rebels on May 3 attacked a bank in Lima and burned a school in Cusco.", "attack", "2016-05-03"),
    # a match is played, a quake strikes off a coast
    ("The match was played in Lima on May 3.", "contest", "2016-05-03"),
    ("A quake struck off the coast of Peru on Monday.", "disaster", "2016-06-13"),
    # what was done at a ceremony on a day; what only was decided after long talks, or lasts for days
    ("On Monday Ama Owusu awarded Idris Kone a medal at a ceremony in Lima.", "ceremony", "2016-06-13"),
    ("Ama Owusu will award Idris Kone a medal at a ceremony in Lima. On Monday it rained.", "ceremony", None),
    ("On Monday Ama Owusu met Idris Kone at a summit in Lima.", "summit", None),
    ("On Monday Ama Owusu signed a treaty after eight months of talks.", "talks", None),
    # before a judge on a day; before something happened
    ("Idris Kone was arraigned before Magistrate Ama Owusu on Monday.", "charge", "2016-06-13"),
    ("Idris Kone was arrested before the court ruled on Monday.", "arrest", None),
    # having done it on one day
    ("Having met Idris Kone on Monday, Ama Owusu flew to Lima on Tuesday.", "visit", "2016-06-14"),
    # the day of what is judged is not that of the ruling
    ("A jury voted to sentence Jan Novak to death for his June 2015 attack on a church.", "ruling", None),
    ("The court overturned the victory of Maria Lopez in the August 8 elections.", "ruling", None),
    ("The jury found Jan Novak guilty of fraud in the May 17, 2015, attack.", "ruling", None),
    ("The court nullified the re-election of Maria Lopez in August.", "ruling", None),
    ("The court nullified the re-election of Maria Lopez on Monday.", "ruling", "2016-06-13"),
    ("The election of Maria Lopez was annulled by the Supreme Court in December 2015.", "ruling", "2015-12"),
    ("The court set aside the conviction of Jan Novak in December 2015.", "ruling", "2015-12"),
    ("Jan Novak was convicted of fraud in May 2015.", "ruling", "2015-05"),
    # a year behind 'of' is that of its noun, where that is no time and no event
    ("Peru will cut its emissions by 28 percent below the level of 2005 by the year 2025.", "act", "2025"),
    ("Peru closed the mine at the end of 2005.", "closure", "2005"),
    ("Rebels attacked the village in the war of 1998.", "attack", "1998"),
    # to have talks on a day, to have had them; a march that has been called on a day
    ("Jan Novak will fly to Peru to have security talks with Maria Lopez on Monday.", "talks", "2016-06-20"),
    ("Jan Novak is said to have held talks with Maria Lopez in Lima on Monday.", "talks", "2016-06-13"),
    ("Activists have called a mass demonstration in Lima on Monday.", "protest", "2016-06-20"),
    # what is due today is still to be; what was decided today was decided today
    ("Jan Novak is set to appear in court today, June 15.", "trial", "2016-06-15"),
    ("Jan Novak is expected to visit Lima today.", "visit", "2016-06-15"),
    ("The union voted to leave the federation today.", "vote", "2016-06-15"),
    # the day of saying is not that of what was said, whoever says it of himself
    ("Last week, Maria Lopez said she would resign in July.", "resignation", "2016-07"),
    ("On Monday, Maria Lopez said she would resign.", "resignation", None),
    ("On Monday, Acme Group said it would close its plant in October.", "closure", "2016-10"),
    ("Peru will hold drills at the Harmon training ground in October.", "exercise", "2016-10"),
    ("Visiting Chinese Premier Jan Novak on Monday praised Maria Lopez.", "visit", None),
    ("Jan Novak was visiting Lima on Monday.", "visit", "2016-06-13"),
    ("The resignation of Jan Novak came as Maria Lopez wept in a hall that opens on Monday.", "resignation", None),
    ("Jan Novak asked the court to stop the trial scheduled to begin on Monday.", "trial", "2016-06-20"),
    ("Jury selection is scheduled to begin on Monday in Lima.", "trial", "2016-06-20"),
    ("On Monday, a guard was fatally shot during a patrol.", "killing", "2016-06-13"),
    ("A guard was shot and wounded in Lima on Monday.", "wounding", "2016-06-13"),
    # a day before a name with its description; a vote looks back; which broke out
    ("On Monday, Ama Owusu, the minister, resigned.", "resignation", "2016-06-13"),
    ("Lawmakers voted to impeach Jan Novak on Monday.", "vote", "2016-06-13"),
    ("Lawmakers voted to hold an election on Monday.", "vote", None),
    ("The fire, which broke out on Monday night, killed nine.", "disaster", "2016-06-13"),
    # a month before "on"; when it was that; where somebody was on a day; held on a day; since another day
    ("Jan Novak resigned in May on reaching the age of 75.", "resignation", "2016-05"),
    ("It was in 2014 that Jan Novak resigned.", "resignation", "2014"),
    ("It was said in 2014 that Jan Novak resigned.", "resignation", None),
    ("Jan Novak's first visit to Lima was in 2014.", "visit", "2014"),
    ("Jan Novak's first visit to Lima was described in 2014.", "visit", None),
    ("Jan Novak was in Lima on Monday to sign the treaty.", "signing", "2016-06-13"),
    ("Jan Novak wrote in Lima on Monday to sign the treaty.", "signing", None),
    ("Jan Novak will be in Lima on Monday for talks with Maria Lopez.", "talks", "2016-06-20"),
    ("Peru boycotted the vote held on Monday.", "vote", "2016-06-13"),
    ("Since his election in 2014, Jan Novak has sacked nine ministers.", "dismissal", None),
    ("Talks brokered by Qatar began in Lima on Monday.", "talks", "2016-06-13"),
    ("Two men arrested in Lima on Sunday were charged on Monday.", "charge", "2016-06-13"),
    ("Two men arrested in Lima on Sunday were charged on Monday.", "arrest", "2016-06-12"),
    ("Jan Novak has invited Maria Lopez to visit Lima in May.", "request", None),
    ("Jan Novak was arrested on Monday. Police searched a house. Jan Novak was charged the next day.", "charge", "2016-06-14"),
    # what was done at an event told before
    ("Jan Novak met Maria Lopez on Monday. At the meeting, they signed a treaty.", "signing", "2016-06-13"),
    ("Jan Novak met Maria Lopez on Monday. At the meeting, they said Peru had signed a treaty.", "signing", None),
    ("Jan Novak met Maria Lopez on Monday. At the church, they signed a treaty.", "signing", None),
    ("Jan Novak visited Lima on Monday. During the visit, he signed a treaty.", "signing", None),
    ("Jan Novak and Maria Lopez agreed to meet again in May.", "agreement", None),
    ("Jan Novak and Maria Lopez agreed to meet again in May.", "meeting", "2017-05"),
    # what 'also' adds was on the day; several meetings are not the one
    ("Jan Novak met Maria Lopez on Monday. He also met Ana Ruiz.", "meeting", "2016-06-13"),
    ("Jan Novak met Maria Lopez on Monday. He has also met Ana Ruiz.", "meeting", None),
    ("Jan Novak met Maria Lopez. Jan Novak and Maria Lopez held two meetings in May.", "meeting", "2016-05"),
    # the occasion of a deed has the day of the deed
    ("The bill was approved on Monday at a session of the cabinet.", "meeting", "2016-06-13"),
    ("Lima was chosen on Saturday at a meeting of the committee in Quito.", "meeting", "2016-06-11"),
    # the year of a law, and of the deed for which somebody is tried
    ("Jan Novak was convicted under Section 8 of the Offences Act No. 3 of 2006.", "ruling", None),
    ("Jan Novak was convicted of killing a guard in 2012.", "ruling", None),
    ("Jan Novak was convicted in 2012 of killing a guard.", "ruling", "2012"),
    # what happened while somebody was doing something on a day
    ("The ferry sank in bad weather while crossing the strait on May 26.", "accident", "2016-05-26"),
    ("Maria Lopez was killed while cycling home on Monday.", "killing", "2016-06-13"),
    # the day of talks is not that of what they are about
    ("Talks on a proposed merger of Acme Group and Delta began on Monday.", "acquisition", None),
    ("The inquiry into the killing of Jan Novak opened on Monday.", "killing", None),
    ("The inquiry into the killing of Jan Novak opened on Monday.", "investigation", "2016-06-13"),
    # what something was done for, and the end of an event
    ("The council of Lima approved the budget for 2018.", "approval", None),
    ("Jan Novak announced the end of the outbreak in Peru on Monday.", "disaster", None),
    # why something was done does not lie ahead
    ("The line was shut on Monday due to a fault.", "closure", "2016-06-13"),
    ("Lima was chosen on Saturday during a visit to Quito.", "visit", None),  # it may have lasted for days
    ("The bill was approved on Monday, weeks after a session of the cabinet.", "meeting", None),
    ("The two leaders, who last met in Sochi in May, spoke.", "meeting", "2016-05"),
    # whoever returned on a day had gone before
    ("Maria Lopez flew to Lima and returned on Monday.", "visit", None),
    ("Maria Lopez told a crowd on Monday that she would stay, rejecting calls for her to go.", "rejection", None),
    ("Maria Lopez told state television on Monday, rejecting calls for her to go.", "rejection", "2016-06-13"),
    ("A match, pencilled in for June 20, was called off.", "contest", "2016-06-20"),
    ("Maria Lopez will meet Jan Novak, who was elected in May, on Saturday.", "meeting", "2016-06-18"),
    ("Maria Lopez met Jan Novak, who was elected in May, on Saturday.", "meeting", "2016-06-11"),
    ("Maria Lopez will meet Jan Novak, who was elected, on June 20.", "election", None),
    ("Maria Lopez flew to Lima and met Jan Novak on Monday.", "visit", "2016-06-13"),
    ("Maria Lopez recused herself from the inquiry into interference in the election of 2014.", "act", None),
    # what is only named in the object of a deed leaves it its day
    ("Maria Lopez signed a law with new sanctions against Iran on Monday.", "signing", "2016-06-13"),
    ("Maria Lopez signed a law with new sanctions that Peru imposed on Monday.", "signing", None),
    ("The ministers agreed on the plan on Friday at a villa.", "agreement", "2016-06-10"),
    # a verb of saying with an object is no saying
    ("The company reported a loss on Monday.", "publication", "2016-06-13"),
    # what somebody is charged with was not on the day of the charge
    ("A man was charged on Thursday in the killing of his neighbour.", "charge", "2016-06-09"),
    ("A man was charged on Thursday in the killing of his neighbour.", "killing", None),
    # what was moved has its new day
    ("The talks with Togo, due on Thursday, were put off until July 6.", "talks", "2016-07-06"),
    ("The summit with Togo was adjourned until 3 July.", "summit", "2016-07-03"),
    ("The trial of Maria Lopez was adjourned for the third time, until July 11, by a court.", "trial", "2016-07-11"),
    ("The court postponed until September the trial of Maria Lopez.", "trial", "2016-09"),
    ("The summit with Togo has been put off until next year.", "summit", "2017"),
    ("Talks with Togo, planned for Thursday, were put off to June 30.", "talks", "2016-06-30"),
    # a limit is a date as far as it goes
    ("Maria Lopez will meet Jan Novak by the end of the year.", "meeting", "2016"),
    ("Maria Lopez will resign by June 30.", "resignation", "2016-06"),
    ("Maria Lopez met Jan Novak on Monday and will resign by June 30.", "meeting", "2016-06-13"),
    ("Maria Lopez resigned before June 10.", "resignation", None),
    # a second verb, a clause that goes on
    ("Peru and Chile held talks in Lima on Monday and agreed to open the border.", "agreement", "2016-06-13"),
    ("Peru and Chile held talks in Lima on Monday and will sign a treaty.", "signing", None),
    ("Parliament voted down the budget on Tuesday, toppling Prime Minister Maria Lopez.", "contest", "2016-06-14"),
    ("Officials said on Monday that Maria Lopez had met Jan Novak.", "meeting", None),
    ("Maria Lopez said on Monday she would meet Jan Novak.", "meeting", None),
    ("Maria Lopez met Jan Novak, officials said on Monday.", "meeting", None),
    # where somebody went for it
    ("Maria Lopez will travel to Lima next week to meet Jan Novak.", "meeting", "2016-06"),
    ("Maria Lopez is due to travel to Lima on July 21 to meet Jan Novak.", "meeting", "2016-07-21"),
    ("Maria Lopez was told on Monday to meet Jan Novak.", "meeting", None),
    ("Maria Lopez praised her visit to Peru last week, during which she met Jan Novak.", "meeting", "2016-06"),
    # so many days before or after what the sentence dates
    ("Maria Lopez resigned on Monday, a day after rebels attacked Kano.", "attack", "2016-06-12"),
    ("Before she was arrested in Lima on Monday, Maria Lopez met Jan Novak.", "meeting", None),
    ("Maria Lopez was arrested on Monday, hours after rebels attacked Kano.", "attack", "2016-06-13"),
    ("Maria Lopez was arrested on Monday, months after rebels attacked Kano.", "attack", None),
    # clauses that go on: with their own subject, as, when; not what had been, nor what was said that day
    ("Maria Lopez met Jan Novak in Lima on Tuesday, and the two sides signed a treaty.", "signing", "2016-06-14"),
    ("Maria Lopez met Jan Novak in Lima on Tuesday, and the two sides had signed a treaty.", "signing", None),
    ("Maria Lopez escaped on Tuesday when gunmen attacked her convoy near Kano.", "attack", "2016-06-14"),
    ("Maria Lopez said on Tuesday that she was in Lima when gunmen attacked Kano.", "attack", None),
    ("Tomorrow Maria Lopez will meet Jan Novak and sign a treaty in Lima.", "signing", "2016-06-16"),
    ("Maria Lopez is due in Quito on Thursday to meet Jan Novak.", "meeting", "2016-06-16"),
    ("Peru annulled the vote on Monday and appointed Maria Lopez in place of the June 5 winner.", "appointment", "2016-06-13"),
    # the occasion, and what came with a deed
    ("Peru sacked Maria Lopez on Tuesday in a cabinet reshuffle.", "dismissal", "2016-06-14"),
    ("Rebels fought the army on Monday, with air strikes on Kano.", "attack", "2016-06-13"),
    ("They failed to agree on a minister at a session in Lima on Monday.", "meeting", "2016-06-13"),
    # whose date it is: a participle's, another verb's, the noun's behind it
    ("Men detained under the law in 2013 had been deported to Chile.", "expulsion", None),
    ("Efforts to end a strike by dockers in Lima collapsed on Monday.", "strike", None),
    ("A strike by dockers in Lima collapsed on Monday.", "strike", "2016-06-13"),
    ("Maria Lopez postponed a visit to Chile that had been planned for Friday.", "visit", None),
    ("The visit of Maria Lopez to Chile, planned for Friday, was called off.", "visit", "2016-06-17"),
    ("This year's summit of Peru and Chile will be held in October.", "summit", "2016-10"),
    # a limit before which it is to be
    ("Peru will deploy troops in Mali before the end of the year.", "deployment", "2016"),
    ("Peru deployed troops in Mali before the end of the year.", "deployment", None),
    # what is called or fixed for a day, a match for which somebody is picked, what could be
    ("The trial of Maria Lopez has been fixed for July 3.", "trial", "2016-07-03"),
    ("Peru named Maria Lopez in its squad for Saturday's match against Chile.", "contest", "2016-06-18"),
    ("Jan Novak said that Peru and Chile could sign a treaty in December.", "signing", "2016-12"),
    ("Jan Novak quit after December's election in Peru.", "election", "2015-12"),
    ("Maria Lopez resigned two days after the June 7 vote.", "resignation", "2016-06-09"),
    ("Maria Lopez was killed when a bus overturned near Lima on Friday.", "death", "2016-06-10"),
    # what is expected to begin, where somebody goes for it, what does not come before
    ("The trial of Maria Lopez is expected to start in Lima on Friday.", "trial", "2016-06-17"),
    ("Maria Lopez will fly to Chile on Friday for talks with Jan Novak.", "talks", "2016-06-17"),
    ("Maria Lopez flew to Chile on Monday for talks with Jan Novak.", "talks", None),
    ("Maria Lopez arrived in Chile on Monday for a visit.", "visit", "2016-06-13"),
    ("Peru is not expected to elect a president until July 3.", "election", "2016-07-03"),
    ("Maria Lopez met Jan Novak, according to a report on Monday.", "meeting", None),
    ("Peru will publish its report on Friday.", "publication", "2016-06-17"),
    # the day of its end, or a later day of it, tells the first as far as it goes
    ("The summit of Peru and Chile in Quito ended on Monday.", "summit", "2016-06"),
    ("The talks between Peru and Chile in Quito ended on Monday.", "talks", "2016-06-13"),
    ("The army and rebels fought for a third day in Kano on Tuesday.", "act", "2016-06-12"),
    ("A plan for a road, first drawn up in 2014, was revived by Maria Lopez.", "act", None),
    ("Peru will vote on the treaty before the end of November.", "vote", "2016"),
    # weekends are no days
    ("Maria Lopez visited Lima at the weekend.", "visit", "2016-06"),
    ("Maria Lopez visited Lima last weekend.", "visit", "2016-06"),
    # the scene of the sentence before
    ("Maria Lopez met Jan Novak in Lima on Monday. The two leaders also signed a treaty.", "signing", "2016-06-13"),
    ("Maria Lopez met Jan Novak in Lima on Monday. The two leaders had signed a treaty.", "signing", None),
    ("Maria Lopez met Jan Novak in Lima on Monday. The two leaders will sign a treaty.", "signing", None),
    ("Gunmen attacked a convoy near Kano on Monday. A guard was killed.", "killing", "2016-06-13"),
    ("Gunmen attacked a convoy near Kano on Monday. A guard had been killed earlier.", "killing", None),
    ("Gunmen attacked a convoy near Kano on Monday.\n\nMaria Lopez was killed.", "killing", None),
    ("Maria Lopez met Jan Novak on Monday. A guard was killed.", "killing", None),
    # so long before or after: weeks tell a month, where it is sure; the dated thing may be a noun
    ("Maria Lopez resigned on Monday, two days after she lost the election.", "election", "2016-06-11"),
    ("Maria Lopez resigned on Monday, six weeks after she lost the election.", "election", "2016"),
    ("Maria Lopez resigned on June 24, 2015, three weeks before she lost the election.", "election", "2015-07"),
    ("Jan Novak resigned hours after the June 7 election in Peru.", "resignation", "2016-06-07"),
    ("Jan Novak plans to visit Chile, whose leader was arrested on Friday hours before rebels attacked Kano.", "attack",
     "2016-06-10"),
    # the same day as what was told before
    ("Maria Lopez met Jan Novak on Monday. Later in the day she flew to Chile.", "visit", "2016-06-13"),
    ("Maria Lopez met Jan Novak on Monday. She flew to Chile in the afternoon.", "visit", "2016-06-13"),
    ("Maria Lopez met Jan Novak on Monday. She flew to Chile.", "visit", None),
    ("Maria Lopez met Jan Novak in May. Later in the day she flew to Chile.", "visit", None),
    ("Maria Lopez met Jan Novak on Monday, weeks after the June 3 vote. She flew to Chile in the evening.", "visit",
     "2016-06-13"),
    # during what has a day; where and in what
    ("One man died of a heart attack during Friday's protest in Lima.", "death", "2016-06-10"),
    ("They recalled the revolt of 2011 in which Jan Novak was toppled.", "dismissal", "2011"),
    ("Jan Novak, known for the 1969 film, resigned.", "resignation", None),
    # two deeds with the day at their end
    ("Maria Lopez met Jan Novak and signed a treaty on Monday.", "meeting", "2016-06-13"),
    ("Maria Lopez met Jan Novak and later signed a treaty on Monday.", "meeting", None),
    ("Maria Lopez has met Jan Novak and signed a treaty on Monday.", "meeting", None),
    # what it is to be before; whoever managed or failed to
    ("Peru could sign the treaty before it adjourns on October 1.", "signing", "2016"),
    ("Maria Lopez managed to meet Jan Novak on Monday.", "meeting", "2016-06-13"),
    # since a day, the relative of a noun, a participle that is no event, an hour
    ("Maria Lopez has met Jan Novak twice since May.", "meeting", "2016-05"),
    ("The bill should be passed before the summit, which opens in Lima on July 4.", "summit", "2016-07-04"),
    ("They discussed the summit, which Peru will host on July 4.", "summit", "2016-07-04"),
    ("Police arrested a woman known as Kit on Monday.", "arrest", "2016-06-13"),
    ("An earthquake shook Lima at 12:50 p.m. on Friday.", "disaster", "2016-06-10"),
    ("Jan Novak is to go before a judge on Thursday.", "trial", "2016-06-16"),
    ("In March a driver, Jan Novak, died in Lima.", "death", "2016-03"),
    ("The rebels walked out of the talks in May.", "break of talks", "2016-05"),
    # whose date it is: that of the relative's own verb, of a span that something is counted in
    ("A driver who fled on Friday met Jan Novak on Monday.", "meeting", "2016-06-13"),
    ("A driver who fled on Friday was arrested in Lima.", "arrest", None),
    ("Jan Novak appeared in court in Lima on Monday charged with fraud.", "charge", None),
    ("The prison in Lima has ordered an inquiry, its second this year.", "order", None),
    ("Campaigning stopped in May. The talks in Quito, which had ended last week, resumed on Monday.", "talks", "2016-06-13"),
    # days ahead that were read backward
    ("Candidates for the election in Peru in November met in Lima.", "election", "2016-11"),
    ("Parliament passed the bill, clearing the way for an election in October.", "election", "2016-10"),
    ("Maria Lopez called off Friday's visit to Chile.", "visit", "2016-06-17"),
    ("Maria Lopez praised Friday's visit to Chile.", "visit", "2016-06-10"),
    ("Police fear a protest by farmers in Lima on Friday.", "protest", "2016-06-17"),
    ("The union has called a strike in Lima for Friday.", "strike", "2016-06-17"),
    ("The launch of the satellite has slipped to July.", "launch", "2016-07"),
    # what had been planned, first planned, due; as early as; a later day of it; since when
    ("Maria Lopez had planned to visit Chile in May.", "visit", "2016-05"),
    ("The visit of Maria Lopez to Chile, first planned for May, took place on Monday.", "visit", "2016-06-13"),
    ("Maria Lopez is due in Lima on Friday for talks with Jan Novak.", "talks", "2016-06-17"),
    ("Maria Lopez flies to Lima on Friday for talks with Jan Novak.", "talks", "2016-06-17"),
    ("Maria Lopez could meet Jan Novak as early as Friday.", "meeting", "2016-06-17"),
    ("A strike by miners in Chile entered its third day on Tuesday.", "strike", "2016-06-12"),
    ("A strike by miners in Chile has shut the port since Monday.", "strike", "2016-06-13"),
    ("The trial of Jan Novak has been put back to October.", "trial", "2016-10"),
    # what somebody is expected to do; where they meet to do it; a second clause with 'when'
    ("On Friday Maria Lopez is expected to lay a wreath in Lima.", "ceremony", "2016-06-17"),
    ("On Friday Maria Lopez asked them to lay a wreath in Lima.", "ceremony", None),
    ("The council of Lima will sit on Tuesday to appoint Jan Novak.", "appointment", "2016-06-21"),
    ("The council of Lima meets on Tuesday in Quito, when Peru could expel Jan Novak.", "expulsion", "2016-06-21"),
    # what people died in; a meeting that does something; an office is no clause
    ("Maria Lopez died and two people were missing after a boat capsized near Lima on Monday.", "death", "2016-06-13"),
    ("Maria Lopez had died and two people were missing after a boat capsized near Lima on Monday.", "death", None),
    ("The general meeting, held on June 6 in Lima, dismissed Maria Lopez.", "dismissal", "2016-06-06"),
    ("Jan Novak was dismissed as vice president on June 6.", "dismissal", "2016-06-06"),
    # since when it goes on; by how much it was moved; what had a day and has another now
    ("Lima closed its schools after an outbreak of cholera that has killed 30 people since May.", "disaster", "2016-05"),
    ("The trial of Jan Novak, first set for July 8, has been put back by two weeks.", "trial", "2016-07-22"),
    ("The opposition in Peru boycotted Tuesday's session of parliament.", "boycott", "2016-06-14"),
    # days that are another's, or left open
    ("The commission will announce the result of the ballot in Lima on July 1.", "election", None),
    ("Peru will hold the ballot in Lima on July 1.", "election", "2016-07-01"),
    ("The trial of Jan Novak is to begin next year at the earliest.", "trial", None),
    ("Jan Novak was sacked in 1995 and reinstated within weeks by Peru.", "appointment", None),
    ("Peru will vote on the treaty in 2017 or 2018.", "vote", None),
    # several deeds of one subject in a row have the day of the first
    ("On Monday, Maria Lopez met Jan Novak, praised the deal, and signed a treaty.", "signing", "2016-06-13"),
    ("Maria Lopez met Jan Novak on Monday, praised the deal and signed a treaty.", "signing", "2016-06-13"),
    ("Maria Lopez met Jan Novak on Monday, praised the deal and later signed a treaty.", "signing", None),
    # what is told beside a dated deed
    ("Two people died on Monday after gunmen attacked a convoy near Lima.", "attack", "2016-06-13"),
    ("Two people prayed on Monday after gunmen attacked a convoy near Lima.", "attack", None),
    ("On Sunday, the men fled as police stormed the house in Lima after two cars were bombed.", "attack", "2016-06-12"),
    ("Jan Novak said on Monday before leaving for Quito that talks would go on.", "departure", "2016-06-13"),
    ("Jan Novak said on Monday before Maria Lopez left Quito that talks would go on.", "departure", None),
    # an hour, or whoever gave the name, opens no clause of its own
    ("The senate approved the bill after midnight on Monday.", "approval", "2016-06-13"),
    ("The crater was named after Ernest Novak, the polar explorer, in 1994.", "act", "1994"),
    # days and moments from another deed
    ("The senate approved the bill on Monday just after the house rejected the motion.", "rejection", "2016-06-13"),
    ("Monday's attack comes two days after a new police chief was sworn in.", "inauguration", "2016-06-11"),
    ("Maria Lopez welcomed Monday's attack two days after a new police chief was sworn in.", "inauguration", None),
    # what is to be done on the one day of a visit
    ("Jan Novak will visit Lima on 20 June. During the visit, Peru and Chile plan to sign a treaty.", "signing", "2016-06-20"),
    ("Jan Novak will begin a three-day visit to Lima on 20 June. During the visit, Peru and Chile plan to sign a treaty.", "signing", None),
    ("Maria Lopez met Jan Novak – the mayor – on Monday.", "meeting", "2016-06-13"),
    # two deeds with the day of the second, after a third
    ("Peru signed a treaty and issued a communique on Monday after Jan Novak met Maria Lopez.", "signing", "2016-06-13"),
    ("Peru signed a treaty and later issued a communique on Monday after Jan Novak met Maria Lopez.", "signing", None),
    ("A plane crashed near Lima soon after take-off on Monday.", "accident", "2016-06-13"),
    ("A plane crashed near Lima after protests on Monday.", "accident", None),
    # how old a treaty is under which they met
    ("Jan Novak met Maria Lopez under a treaty signed on 30 September 2010.", "meeting", None),
    # a term of years is no plan
    ("A court jailed Jan Novak, a former mayor of Lima, to 12 years in prison on Tuesday.", "ruling", "2016-06-14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "date"), DATES, ids=[row[0] for row in DATES])
def test_date(text: str, kind: str, date: str | None) -> None:
    reports = [one for one in told(text) if one.kind == kind]
    assert reports, [(one.kind, one.text) for one in told(text)]
    assert reports[-1].start_date == date


def test_the_scene_gives_the_place_too() -> None:
    first, second = told("Gunmen attacked a convoy near Kano on Monday. A guard was killed.")
    assert (second.place, second.date_text) == (first.place, "Monday") == ("kano-ng", "Monday")


OPEN = [
    ("Oct. 6", "until", None, "2016-10-06", "2016-10-06"), ("October", "until", None, "2016-10-31", "2016-10"),
    ("next year", "until", None, "2017-12-31", "2017"), ("Friday", "by", None, "2016-06-17", "2016-06"),
    ("the end of the year", "by", None, "2016-12-31", "2016"), ("2020", "by", None, "2020-12-31", None),
    ("2008", "since", "2008-01-01", None, "2008"), ("April", "from", "2016-04-01", None, "2016-04"),
    ("May 3", "before", None, "2016-05-02", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "bound", "lower", "upper", "value"), OPEN, ids=[f"{r[1]} {r[0]}" for r in OPEN])
def test_open_spans_have_the_prefix_that_holds(
    words: str, bound: str, lower: str | None, upper: str | None, value: str | None
) -> None:
    span = DateExpression(0, len(words), words, None, None, lower, upper, f"dates.test.{bound}")
    assert as_prefix(span, PUBLISHED).value == value


def test_a_title_names_the_place_that_the_words_describe() -> None:
    (event,) = told("Ama Owusu met Idris Kone in the Chinese capital on Monday.")
    assert (event.place, event.title) == ("beijing-cn", "Meeting of Ama Owusu and Idris Kone, Beijing")


# A text; who stood in, and for whom.
STOOD_IN = [
    ("Ministers met in Lima on Monday. Maria Lopez did not attend. She was represented by her deputy, Paul Moreno.",
     {"paul-moreno": "maria-lopez"}),
    ("Ministers met in Lima on Monday. Maria Lopez and Anna Berg could not come. They were represented by Paul Moreno "
     "and by Karl Wagner.", {"paul-moreno": "maria-lopez", "karl-wagner": "anna-berg"}),
    ("Ministers met in Lima on Monday. Maria Lopez had to stay at home, and Paul Moreno represented her.",
     {"paul-moreno": "maria-lopez"}),
    ("Ministers met in Lima on Monday. Maria Lopez did not take part. She was represented by Paul Moreno.",
     {"paul-moreno": "maria-lopez"}),
    ("Ministers met in Lima on Monday. Maria Lopez did not take a seat. She was represented by Paul Moreno.", {}),
    ("Ministers met in Lima on Monday. Maria Lopez did not attend. She is represented by Paul Moreno.", {}),  # always
    ("Ministers met in Lima on Monday. Maria Lopez attended. They were represented by a lawyer, Paul Moreno.", {}),
]  # fmt: skip


@pytest.mark.parametrize("text, pairs", STOOD_IN)
def test_they_were_represented(text: str, pairs: dict[str, str]) -> None:
    found = {one.person: one.on_behalf_of for event in told(text) for one in event.people if one.on_behalf_of}
    assert found == pairs


# ---- read as whole pages


def test_a_year_before_a_noun_is_of_the_noun() -> None:
    told = whole_pages.read("Peru withdrew from a landmark 2015 nuclear deal with Chile.").events
    assert {one.kind: one.start_date for one in told if one.kind != "act"} == {"agreement": "2015"}
    assert all(one.start_date is None for one in told if one.kind != "agreement")


DATES_OF_PAGES = [
    ("Last year in April, the council approved a new mission in Somalia.", "2017-04"),
    ("Earlier this year, in January, the council approved a new mission in Somalia.", "2018-01"),
]


def test_a_day_in_an_aside_is_of_the_aside() -> None:
    text = "This release, the sixth since the truce took effect on January 19, followed talks in Cairo."
    assert whole_pages.of_kind(text, "release").start_date is None


@pytest.mark.parametrize(("text", "start"), DATES_OF_PAGES, ids=[row[0] for row in DATES_OF_PAGES])
def test_a_month_behind_its_year(text: str, start: str) -> None:
    assert whole_pages.of_kind(text, "approval").start_date == start
