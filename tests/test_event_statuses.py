"""What the words further out make of an event: doubts, wishes, plans that came to nothing, what is only said."""

from __future__ import annotations

import pytest

from tests import whole_pages
from tests.test_event_dates import told

# A text, the kind of its event, its status. Published on Wednesday 2016-06-15.
STATUSES = [
    # what goes on: as something else is done, since it began, where people are for it; not what began and is over
    ("Prices rose in Lima on Monday as talks with Chile dragged on.", "talks", "ongoing"),
    ("The talks with Chile, which began on Monday, have drawn crowds.", "talks", "ongoing"),
    ("The talks with Chile, which began on Monday, have failed.", "talks", "occurred"),
    ("The talks with Chile began on Monday and are expected to last a week.", "talks", "ongoing"),
    ("The trial of Jan Novak, which began in May, will end on Friday.", "trial", "ongoing"),
    ("Roadworks in Lima, which were to finish on Friday, will now go on until May.", "works", "ongoing"),
    ("The envoys of Peru have begun talks with Chile.", "talks", "ongoing"),
    ("Jan Novak, in Lima for talks with Maria Lopez, said it was late.", "talks", "ongoing"),
    ("Crews are battling a blaze in Lima.", "disaster", "ongoing"),
    ("Crews battled a blaze in Lima on Monday.", "disaster", "occurred"),
    ("Maria Lopez flew to Quito, where ministers were meeting.", "meeting", "ongoing"),
    ("Lima remained under lockdown on Monday.", "ban", "ongoing"),
    ("A strike called by the union has closed the port of Lima.", "strike", "occurred"),
    # what was planned and is stopped, held up, or no longer to be
    ("A strike planned for Monday in Lima was averted.", "strike", "cancelled"),
    ("Rebels kept Jan Novak from giving his speech in Lima on Monday.", "speech", "cancelled"),
    ("Jan Novak, who was due to visit Peru on Monday, fell ill.", "visit", "cancelled"),
    ("Jan Novak was due to visit Peru on Monday but did not turn up.", "visit", "cancelled"),
    ("Jan Novak was due to visit Peru on Monday, officials said.", "visit", "planned"),
    ("Jan Novak will no longer visit Peru.", "visit", "cancelled"),
    ("Jan Novak will not visit Peru.", "visit", "denied"),
    ("The release of Jan Novak has been held up by a strike.", "release", "postponed"),
    ("Jan Novak denied ever meeting Maria Lopez.", "meeting", "denied"),
    # what is only in view, laid down or threatened
    ("Under the accord, Jan Novak would visit Peru in May.", "visit", "planned"),
    ("The rebels warned that they would attack Lima.", "attack", "hypothetical"),
    ("Jan Novak faces extradition to Peru.", "extradition", "hypothetical"),
    ("Attempts at a truce in Lima failed.", "ceasefire", "cancelled"),
    ("Maria Lopez asked prosecutors to look into the arrest of Jan Novak.", "arrest", "occurred"),
    # a vote of no confidence is held; what a 'no' at the head of the sentence denies is not what follows its comma
    ("The government of Peru survived a vote of no confidence.", "vote", "occurred"),
    ("A vote of no confidence is set for Thursday in Lima.", "vote", "planned"),
    ("With no rain in sight, the town of Lima will close two schools.", "closure", "planned"),
    ("No ministers will meet in Lima on Friday.", "meeting", "denied"),
    # a union that goes on strike strikes no deal
    ("No deal was reached, and miners in Lima will go on strike on Friday.", "strike", "planned"),
    ("If no deal is reached, miners in Lima will strike on Friday.", "strike", "hypothetical"),
    # where a plan is
    ("The king's trip to Peru is on hold.", "visit", "postponed"),
    ("The king's trip to Peru is in doubt.", "visit", "hypothetical"),
    ("The king's trip to Peru was never in doubt.", "visit", "occurred"),
    ("The strike in Lima is in its third week.", "strike", "ongoing"),
    ("The talks in Lima are now in their fourth day.", "talks", "ongoing"),
    # on a condition; what somebody gets done; a new day is that of its own clause
    ("Nurses in Lima are prepared to strike if talks fail.", "strike", "hypothetical"),
    ("Nurses in Lima are ready to strike on Monday.", "strike", "planned"),
    ("Peru made efforts to get the bill passed in the Senate on Thursday.", "approval", "proposed"),
    ("Jan Novak had been due to fly to Lima, where a referendum will take place next month.", "election", "planned"),
    # what somebody is praised, blamed or sorry for was done; what one waits for was not
    ("Maria Lopez was praised for her visit to Lima.", "visit", "occurred"),
    ("Peru drew criticism for the dismissal of Jan Novak.", "dismissal", "occurred"),
    ("Acme Group was sued for the closure of its plant in Lima.", "closure", "occurred"),
    ("Workers are waiting for the closure of the plant in Lima.", "closure", "planned"),
    # who is asked, a participle between
    ("Prosecutors are urging a mayor convicted on dozens of charges in Lima to resign.", "resignation", "proposed"),
    ("Voters forced a governor accused of bribery to resign on Monday.", "resignation", "occurred"),
    ("A lawyer hired in March flew to Lima to resign.", "resignation", "planned"),
    # what came of what was fixed
    ("The vote scheduled for Monday in Lima did not take place.", "vote", "cancelled"),
    ("The talks between Peru and Chile scheduled for Monday collapsed.", "talks", "occurred"),
    ("The summit planned for May in Lima went ahead.", "summit", "occurred"),
    ("The talks planned for May between Peru and Chile were cancelled.", "talks", "cancelled"),
    ("The concert due to be held in Lima on Friday will not take place.", "show", "cancelled"),
    # what a decision or a ballot is on, what is fought, opposed, discussed, called for, confirmed, laid down, spared
    ("Acme Group postponed its decision on the sale of the mine.", "acquisition", "hypothetical"),
    ("The union balloted its members on the merger with Acme Group.", "acquisition", "hypothetical"),
    ("Jan Novak resigned over the sale of the mine.", "acquisition", "occurred"),
    ("Lawyers fought the extradition of Jan Novak.", "extradition", "proposed"),
    ("The party opposes the appointment of Jan Novak.", "appointment", "proposed"),
    ("Ministers are discussing the sale of the port.", "acquisition", "hypothetical"),
    ("Ministers are discussing the arrest of Jan Novak.", "arrest", "occurred"),
    ("Calls are growing for the resignation of Jan Novak.", "resignation", "proposed"),
    ("The senate confirmed the appointment of Jan Novak on Monday.", "appointment", "occurred"),
    ("The dismissal of a minister of Peru takes a vote of parliament.", "dismissal", "hypothetical"),
    ("A school in Lima was spared closure on Monday.", "closure", "denied"),
    # reports that were denied
    ("Reports of the death of Jan Novak were dismissed by his family.", "death", "denied"),
    ("Reports of a meeting with Jan Novak were denied by the ministry.", "meeting", "denied"),
    ("Reports of the arrest of Jan Novak were confirmed by the police.", "arrest", "occurred"),
    # what somebody is asked to stop goes on; what is put an end to does not
    ("The council demanded that Peru stop its attack on Lima.", "attack", "ongoing"),
    ("Maria Lopez called for an end to the strike by nurses in Lima.", "strike", "ongoing"),
    ("Maria Lopez put an end to the strike by nurses in Lima.", "strike", "occurred"),
    ("Maria Lopez called for an end to the fighting in Lima.", "clash", "ongoing"),
    # what somebody was able to do, an adverb between or not, is done
    ("Troops were finally able to retake the airport at Lima on Friday.", "capture", "occurred"),
    ("Rescuers were initially able to evacuate the patients.", "evacuation", "occurred"),
    ("Troops were never really able to retake the airport at Lima.", "capture", "denied"),
    ("Troops will finally be able to retake the airport at Lima.", "capture", "hypothetical"),
    # a known event that may have an effect has been
    ("Maria Lopez's appointment may have saved Jan Novak from jail.", "appointment", "occurred"),
    ("The arrest of Jan Novak could spark protests in Lima.", "arrest", "occurred"),
    ("An arrest of Jan Novak could spark protests in Lima.", "arrest", "hypothetical"),
    ("The arrest of Jan Novak could come on Friday.", "arrest", "hypothetical"),
    ("The arrest of Jan Novak would spark protests in Lima.", "arrest", "hypothetical"),
    # after what somebody called; what one is shocked by has been; will have to on a condition
    ("Jan Novak was held on June 6 after a week-long strike called by his party.", "strike", "occurred"),
    ("Jan Novak announced a strike called by his party.", "strike", "planned"),
    ("Peru is disappointed by the arrest of Jan Novak.", "arrest", "occurred"),
    ("Maria Lopez will have to resign if the bill fails.", "resignation", "hypothetical"),
    ("Maria Lopez will have to resign in May.", "resignation", "planned"),
    ("Maria Lopez said that a summit, to be held in Lima, would be a good chance.", "summit", "planned"),
    ("Jan Novak has injured his ankle.", "illness", "occurred"),
    # what is cancelled is told as cancelled, in its own words up to its verb
    ("Classes at a school in Lima were cancelled on Monday.", "interruption", "cancelled"),
    ("Classes at a school in Lima were resumed on Monday.", "interruption", "occurred"),
    ("The show in Lima was cancelled on Monday.", "act", "cancelled"),
    # what is plotted, approved, announced, allowed or depends on something has not been; nor what one is ready for
    ("Jan Novak was charged with plotting an attack on Lima.", "attack", "planned"),
    ("The army of Peru is ready for an attack by Chile.", "attack", "hypothetical"),
    ("Police were on alert for an attack in Lima on Friday.", "attack", "hypothetical"),
    ("Peru is open to talks with Chile.", "talks", "hypothetical"),
    ("The sale of Acme Group is subject to approval by regulators.", "acquisition", "planned"),
    ("Maria Lopez announced the closure of the mine on Monday.", "closure", "planned"),
    ("The court allowed the deportation of Jan Novak on Monday.", "expulsion", "planned"),
    ("Peru welcomed the planned visit of Jan Novak.", "visit", "planned"),
    ("Peru welcomed Jan Novak on a visit to Lima on Monday.", "visit", "occurred"),
    ("A ban on the visit of Jan Novak was lifted on Monday.", "visit", "hypothetical"),
    ("A man feared kidnapped in Lima was found on Monday.", "kidnapping", "hypothetical"),
    ("A man kidnapped in Lima was found on Monday.", "kidnapping", "occurred"),
    ("There was never a meeting between Maria Lopez and Jan Novak.", "meeting", "denied"),
    ("There was a meeting between Maria Lopez and Jan Novak.", "meeting", "occurred"),
    # what was planned but then stopped; what lasts; an 'if' that only asks; doubt without a 'that'
    ("The protests in Lima were scheduled for July 31 but were then banned.", "protest", "cancelled"),
    ("The strike in Lima was planned for Monday but was later suspended.", "strike", "postponed"),
    ("The protests in Lima were scheduled for July 31 but the police were not told.", "protest", "planned"),
    ("The construction of two tunnels in Lima has taken up a lane.", "works", "ongoing"),
    ("Maria Lopez said the ministry would send a team to Lima to determine if it was safe.", "visit", "planned"),
    ("Maria Lopez said the ministry would send a team to Lima if it was safe.", "visit", "hypothetical"),
    ("Critics suspect Maria Lopez will resign.", "resignation", "hypothetical"),
    ("Critics said Maria Lopez will resign.", "resignation", "planned"),
    # what another clause says is not said of the meeting; what is approved is to come; what burns is fought
    ("Jan Novak said at a cabinet meeting in Lima that the works had been delayed.", "meeting", "occurred"),
    ("The board approved a tour of Chile in August.", "visit", "planned"),
    ("Firefighters were called to tackle a blaze in Lima.", "disaster", "occurred"),
    ("Firefighters are ready to tackle a blaze in Lima.", "disaster", "planned"),
    ("Crews were called to reports of a fire at a home in Lima.", "disaster", "occurred"),
    ("There were reports of a fire in Lima.", "disaster", "hypothetical"),
    ("Troops shot a militant in a West Bank raid early today.", "attack", "occurred"),
    ("Maria Lopez ruled out peace talks until attacks end.", "talks", "denied"),
    # a truce that is broken has been made; a call about a crime asks for none
    ("Peru accused Chile of breaking the truce.", "ceasefire", "occurred"),
    ("Deputies received a call about a burglary in Lima on Monday.", "attack", "occurred"),
    ("The nomination of Maria Lopez in May did not follow due process.", "nomination", "occurred"),
    ("The judge ordered the party of Peru to cancel its rally and have talks with Chile.", "talks", "planned"),
    ("Jan Novak is in Lima in a bid to prevent Maria Lopez from being impeached.", "condemnation", "hypothetical"),
    ("Maria Lopez is cancelling the European leg of her tour, due to resume in July.", "visit", "cancelled"),
    # what somebody escaped did not happen, what is ordered done is to be; what was due to have been was not
    ("Maria Lopez escaped being jailed on Monday.", "ruling", "denied"),
    ("The judge ordered Maria Lopez freed.", "release", "planned"),
    ("The judge saw Maria Lopez freed.", "release", "occurred"),
    ("Maria Lopez was due to have met Jan Novak on Friday.", "meeting", "cancelled"),
    ("Maria Lopez is expected to have met Jan Novak by Friday.", "meeting", "planned"),
    # a 'that' before an event's noun is no conjunction
    ("Maria Lopez called off that summit.", "summit", "cancelled"),
    ("Maria Lopez cancelled that summit on Monday.", "summit", "cancelled"),
    ("Maria Lopez said that summit talks would open on July 1.", "talks", "planned"),
    # the bare present of teams looks ahead
    ("Peru face Chile in the final on Saturday.", "contest", "planned"),
    ("Peru faced Chile in the final on Saturday.", "contest", "occurred"),
    # a report that is denied, or wrongly made; one that is confirmed
    ("A report that troops had crossed into Peru was denied.", "deployment", "denied"),
    ("Claims that Maria Lopez had resigned were rejected by her office.", "resignation", "denied"),
    ("Claims that Maria Lopez had resigned were confirmed by her office.", "resignation", "occurred"),
    ("It was wrongly reported that Maria Lopez had been arrested.", "arrest", "denied"),
    ("It was widely reported that Maria Lopez had been arrested.", "arrest", "occurred"),
    # after being done to somebody it has been, whatever goes on now
    ("Jan Novak is recovering after being arrested in Lima on Monday.", "arrest", "occurred"),
    ("Jan Novak will be deported to Chile after being arrested in Lima.", "arrest", "planned"),
    ("Jan Novak was taken to prison after being sentenced to six years.", "ruling", "occurred"),
    # what was done to somebody is why something is to be; what is to be first is no reason
    ("Maria Lopez will be sworn in on Friday following the resignation of Jan Novak.", "resignation", "occurred"),
    ("Maria Lopez will be sworn in on Friday after his arrest.", "arrest", "occurred"),
    ("Maria Lopez will take over after the resignation of Jan Novak on Friday.", "resignation", "planned"),
    ("Maria Lopez will meet Jan Novak on Friday following the summit in Lima.", "summit", "planned"),
    # a strike that was to be and is suspended is put off; the one that went on is over
    ("Next week's strike by guards has been suspended by the union.", "strike", "postponed"),
    ("Jan Novak has postponed for security reasons a planned visit to Lima.", "visit", "postponed"),
    ("Jan Novak cancelled on health grounds a visit to Lima.", "visit", "cancelled"),
    # whoever stands in court to be sentenced is not yet
    ("Jan Novak appeared in a court in Lima on Monday to be sentenced for murder.", "ruling", "planned"),
    ("Jan Novak appeared to be sentenced on Monday.", "ruling", "occurred"),
    ("The strike planned for Friday has been suspended.", "strike", "postponed"),
    ("The union has suspended its planned strikes next week.", "strike", "postponed"),
    ("The union suspended its walkouts next week.", "strike", "postponed"),
    ("The union has suspended the strike which was due to begin next week.", "strike", "postponed"),
    ("The union decided to suspend plans for a walkout in Lima next week.", "strike", "postponed"),
    ("The union suspended its three-week strike in Lima on Monday.", "strike", "occurred"),
    ("The strike planned for Friday will go ahead.", "strike", "planned"),
    # what is agreed on, or worked at, is still to be
    ("Peru and Chile agreed on holding talks in Lima.", "talks", "planned"),
    ("Peru and Chile are in touch on holding talks in Lima.", "talks", "proposed"),
    ("On arriving in Lima, Jan Novak met Maria Lopez.", "visit", "occurred"),
    # 'as well as' goes on with what is to be done
    ("Jan Novak had been due to meet Maria Lopez as well as attend a conference in Lima.", "conference", "planned"),
    ("Jan Novak will meet Maria Lopez as well as attend a summit in Lima.", "summit", "planned"),
    ("Jan Novak met Maria Lopez as well as attending a summit in Lima.", "summit", "occurred"),
    ("Jan Novak is in prison after being found guilty of murder.", "ruling", "occurred"),
    # what is not allowed is denied; what something is done to prevent may come
    ("The party said it would not allow the bill to be passed.", "approval", "denied"),
    ("The party said it would allow the bill to be passed.", "approval", "hypothetical"),
    ("Lawmakers broke a lock to prevent Jan Novak from being impeached.", "condemnation", "hypothetical"),
    ("The army of Peru was deployed to prevent an attack on Lima.", "attack", "hypothetical"),
    ("The army of Peru prevented an attack on Lima.", "attack", "denied"),
    # failed talks were held, a failed merger was none
    ("The failed talks between Peru and Chile in May were long.", "talks", "occurred"),
    ("The failed merger of Acme Group with Peru Air in May cost jobs.", "acquisition", "denied"),
    # a house that adjourns ends its day, a case that is adjourned is put off
    ("The speaker adjourned the House for the day on Monday.", "act", "occurred"),
    ("Judge Jan Novak adjourned the case to June 30.", "trial", "postponed"),
    # the part of an event that is called off
    ("Maria Lopez cancelled the European leg of her tour on Monday.", "visit", "cancelled"),
    ("Maria Lopez began the European leg of her tour on Monday.", "visit", "occurred"),
    ("The lawyers, however, failed to reply, and in Monday's hearing in Lima asked the court for time.", "trial", "occurred"),
    ("Leaders of Peru pressed on with talks near Lima on Monday.", "talks", "ongoing"),
    ("Nurses in Lima are on strike.", "strike", "ongoing"),
    ("Nurses in Lima were on strike on Monday.", "strike", "occurred"),
    # what sides agree on is to come; what is laid down as a condition, or made one, has not been
    ("Peru and Chile agreed on a truce in Lima.", "ceasefire", "planned"),
    ("Peru and Chile agreed on a truce in Lima.", "agreement", "occurred"),
    ("Peru and Chile observed a truce in Lima on Monday.", "ceasefire", "occurred"),
    ("Peru and Chile agreed on a visit by Maria Lopez to Lima.", "visit", "planned"),
    ("The release of Jan Novak is a condition for talks.", "release", "proposed"),
    ("The release of Jan Novak was one of their main demands.", "release", "proposed"),
    ("The release of Jan Novak was a relief to his family.", "release", "occurred"),
    ("The rebels of Peru made the release of Jan Novak a condition for peace.", "release", "proposed"),
    # what people only talk over, offer, hint at or are against; what is on the table or looms
    ("Jan Novak and Maria Lopez discussed a visit to Chile.", "visit", "hypothetical"),
    ("Jan Novak and Maria Lopez discussed the attack on Lima.", "attack", "occurred"),
    ("Jan Novak was offered a meeting with Maria Lopez.", "meeting", "proposed"),
    ("Jan Novak hinted at a visit to Chile.", "visit", "hypothetical"),
    ("Protesters marched against the closure of a hospital in Lima on Monday.", "closure", "proposed"),
    ("The closure of a hospital in Lima on Monday angered protesters.", "closure", "occurred"),
    ("Residents fought the demolition of the church in Lima.", "works", "proposed"),
    ("A visit to Chile is on the table.", "visit", "hypothetical"),
    ("A visit to Chile is not on the agenda.", "visit", "denied"),
    ("A strike by pilots in Lima looms.", "strike", "planned"),
    ("A strike in Lima remains possible.", "strike", "hypothetical"),
    ("A strike in Lima was threatened on Monday.", "strike", "hypothetical"),
    ("Peru announced plans for talks and a summit in Lima.", "summit", "planned"),
    ("Peru announced the end of talks and a summit in Lima on Monday.", "summit", "occurred"),
    # what failed to go ahead; a penalty that is stayed or escaped
    ("The hearing in Lima failed to go ahead on Monday.", "trial", "cancelled"),
    ("The talks in Lima on Monday failed to produce a date.", "talks", "occurred"),
    ("The court stayed the execution of Jan Novak on Monday.", "killing", "postponed"),
    ("Jan Novak escaped a prison sentence in Lima on Monday.", "ruling", "denied"),
    # reports that are untrue, or told against
    ("A report that Peru had bombed the port of Lima proved false.", "bombing", "denied"),
    ("A report that Peru had bombed the port of Lima proved true.", "bombing", "occurred"),
    ("The ministry denied a report of an attack on Lima.", "attack", "denied"),
    ("The report of a coup in Peru was false.", "coup", "denied"),
    ("The report of a coup in Peru was long.", "coup", "occurred"),
    ("False reports said that Jan Novak had died.", "death", "denied"),
    ("First reports said that Jan Novak had died.", "death", "occurred"),
    ("Despite reports that Jan Novak had resigned, she smiled.", "resignation", "hypothetical"),
    ("Jan Novak rejected allegations that she met Maria Lopez in Lima.", "meeting", "denied"),
    ("Jan Novak agreed to sell the land as long as the buyers paid a bribe.", "payment", "hypothetical"),
    ("The shutdown of the plant in Lima will cost 1,400 jobs.", "closure", "planned"),
    ("The shutdown of the plant in Lima has cost 1,400 jobs.", "closure", "occurred"),
    # what 'but' tells has a subject of its own; a strike that is called, organised, off
    ("The agreement will be discussed on Thursday but in the meantime next Monday's strike in Lima has been called off.", "strike", "cancelled"),
    ("In the meantime next Monday's strike in Lima has been called off.", "strike", "cancelled"),
    ("The talks in Lima began on Monday but later were called off.", "talks", "cancelled"),
    ("Islamist groups are organising a protest in Lima.", "protest", "planned"),
    ("Islamist groups are holding a protest in Lima.", "protest", "ongoing"),
    # a victory that makes somebody something; what was reached before
    ("Jan Novak beat Maria Lopez on Friday to become mayor of Lima.", "appointment", "occurred"),
    ("Jan Novak hopes to become mayor of Lima.", "appointment", "proposed"),
    ("They will follow up on the agreements that Jan Novak and Maria Lopez signed in May.", "agreement", "occurred"),
    # what is told as done was not done next week
    ("Peru invited Jan Novak next week to discuss a shutdown.", "request", "occurred"),
    # what is staged is held; what is told with a name is the visit that was planned
    ("Workers staged a hunger strike in Lima on Monday.", "strike", "occurred"),
    ("A walk-out in Lima on Monday shut the port.", "strike", "occurred"),
    ("Peru and Chile announced in Lima the signing of a truce agreement.", "signing", "occurred"),
    # what has an effect is told to be
    ("NASA said the crash of the ship would have no impact on the station.", "accident", "occurred"),
    ("A strike would have no impact on the port of Lima.", "strike", "hypothetical"),
    # since doing; to have an object
    ("Jan Novak will visit Chile for the first time since taking office.", "inauguration", "occurred"),
    ("Jan Novak will visit Chile after taking office.", "inauguration", "planned"),
    ("Jan Novak will fly to Lima to have security talks with Maria Lopez on Friday.", "talks", "planned"),
    ("Jan Novak is said to have held talks with Maria Lopez in Lima on Monday.", "talks", "occurred"),
    ("Two ministers, including Jan Novak, were sworn into the cabinet of Peru on Friday.", "inauguration", "occurred"),
    # the relative behind says when it is, and so do 'due to' and 'under way'
    ("Jan Novak spoke about the talks that open in Lima next week.", "talks", "planned"),
    ("Jan Novak praised the talks that opened in Lima on Monday.", "talks", "occurred"),
    ("Maria Lopez will attend the talks which start in Lima on Monday.", "talks", "planned"),
    ("Elections that open the way to peace were held in Lima on Monday.", "election", "occurred"),
    ("The talks, due to start in Lima on Monday, will include water rights.", "talks", "planned"),
    ("The trade conference, now under way in Lima, drew hundreds.", "conference", "ongoing"),
    ("The trade conference, then under way in Lima, drew hundreds.", "conference", "occurred"),
    ("The army of Peru prepared for U.N.-brokered talks in Lima.", "talks", "planned"),
    # what is only undone later, with a participle between; what is only followed by something else
    ("Sanctions imposed by Peru because of the programme will be lifted in June.", "easing", "planned"),
    ("The judge announced the date at the end of the sentencing proceedings of Jan Novak.", "trial", "occurred"),
    ("Peru will sign the treaty at the end of the talks in Lima.", "talks", "planned"),
    ("The council is to be suspended or dissolved once the court has ruled.", "dissolution", "planned"),
    ("Tuesday's agreement follows the framework that was announced in Lima in April.", "agreement", "occurred"),
    ("A dinner will follow on Friday in Lima.", "meal", "planned"),
    # where something was to be that was called off; to what somebody decided not to go
    ("Jan Novak cancelled his meeting with Maria Lopez at the Group of 20 summit in Peru.", "summit", "planned"),
    ("Jan Novak met Maria Lopez at the Group of 20 summit in Peru.", "summit", "occurred"),
    ("Jan Novak decided not to attend the summit in Lima.", "summit", "planned"),
    ("Jan Novak did not attend the summit in Lima.", "summit", "occurred"),
    # the relative behind says that it was
    ("They agreed on a truce that is to begin on Sunday, after talks that went on all night.", "talks", "occurred"),
    # who is or is not to be the first
    ("Jan Novak said that Peru would not be the first to leave the treaty.", "withdrawal", "denied"),
    ("Peru will be the first country to sign the treaty.", "signing", "planned"),
    ("Peru was the first country to sign the treaty.", "signing", "occurred"),
    ("Jan Novak was the third to resign on Monday.", "resignation", "occurred"),
    ("Jan Novak will be the third to resign on Monday.", "resignation", "planned"),
    ("Suspected rebels attacked a village in Peru on Monday.", "attack", "occurred"),
    ("During a visit of Jan Novak to Peru, scheduled for May 4, he will speak.", "visit", "planned"),
    ("Monday's quake may prove the worst in the history of Peru.", "disaster", "occurred"),
    ("Police found no bodies in Quito on Monday.", "discovery", "denied"),
    ("Maria Lopez signed no treaty with Peru, her office said.", "signing", "denied"),
    ("The court dismissed the case against Jan Novak on Monday.", "rejection", "occurred"),
    ("Jan Novak is the nominee for the election in October.", "election", "planned"),
    # over a clause: what is feared, possible, wanted or hoped; and what is certain all the same
    ("It is unlikely that Maria Lopez will resign.", "resignation", "hypothetical"),
    ("It is certain that Maria Lopez will resign.", "resignation", "planned"),
    ("There is a chance that the summit will be held in Quito.", "summit", "hypothetical"),
    ("There is no doubt that the summit will be held in Quito.", "summit", "planned"),
    ("There was no evidence that Maria Lopez had met Jan Novak.", "meeting", "hypothetical"),
    ("Jan Novak fears that Peru will withdraw from the treaty.", "withdrawal", "hypothetical"),
    ("Jan Novak fears Peru will withdraw from the treaty.", "withdrawal", "hypothetical"),
    ("Jan Novak said that Peru would withdraw from the treaty.", "withdrawal", "planned"),
    ("Maria Lopez hopes that the two leaders will meet Jan Novak in May.", "meeting", "proposed"),
    ("Ministers insisted that Chile withdraw its troops.", "withdrawal", "proposed"),
    ("Ministers insisted that Chile had withdrawn its troops.", "withdrawal", "occurred"),
    ("Reports that Maria Lopez had resigned were false, her office said.", "resignation", "denied"),
    ("Maria Lopez dismissed reports that she would resign.", "resignation", "denied"),
    ("Maria Lopez confirmed reports that she would resign.", "resignation", "planned"),
    # what became of the plan
    ("The government abandoned plans to privatise the port and hold a referendum.", "election", "cancelled"),
    ("The government may abandon plans to hold a referendum in Peru.", "election", "planned"),
    ("Peru's plan to expel Jan Novak was put on hold.", "expulsion", "postponed"),
    ("Plans for a summit with Chile were shelved on Monday.", "summit", "cancelled"),
    ("Plans for a summit with Chile were announced on Monday.", "summit", "planned"),
    ("Police thwarted an attempt to bomb a church in Lima.", "bombing", "denied"),
    ("The presidents no longer plan to meet in Quito.", "meeting", "denied"),
    ("Maria Lopez was to meet Jan Novak on Monday but the talks were called off.", "meeting", "cancelled"),
    ("The trial of Jan Novak, which was to begin on Monday, was adjourned to July.", "trial", "postponed"),
    # what people gathered for or were made to do; who stays away from what is held all the same; a condition without an if
    ("Crowds gathered on Sunday to witness the release of three hostages in Lima.", "release", "occurred"),
    ("Crowds are to gather on Sunday to witness the release of three hostages in Lima.", "release", "planned"),
    ("The storm on Sunday caused hundreds of people to leave the island.", "departure", "occurred"),
    ("Maria Lopez was not able to attend the inauguration of Jan Novak on Sunday.", "inauguration", "occurred"),
    ("Maria Lopez would be reappointed mayor should her party win, the chairman said.", "appointment", "hypothetical"),
    ("Maria Lopez would be reappointed mayor, the chairman said.", "appointment", "planned"),
    ("Maria Lopez was promoted to replace Jan Novak on Monday.", "succession", "occurred"),
    ("Maria Lopez was named to replace Jan Novak in May.", "succession", "planned"),
    ("A judge prepares to hold a hearing on the arrest of Maria Lopez.", "arrest", "occurred"),
    ("The police plan the arrest of Maria Lopez.", "arrest", "planned"),
    ("The committee is scheduled to vote on the nomination of Maria Lopez on June 20.", "nomination", "occurred"),
    # what is to be followed by something else
    ("The truce is expected to be followed by peace talks in Lima.", "talks", "planned"),
    ("The summit on June 20 will be followed by a dinner.", "summit", "planned"),
    # of, for and about: what is feared, asked, planned; violence that is only feared has not been
    ("Fears of an attack on Lima grew on Monday.", "attack", "hypothetical"),
    ("Grief over an attack on Lima grew on Monday.", "attack", "occurred"),
    ("Jan Novak warned of an attack on Lima.", "attack", "hypothetical"),
    ("Reports of an attack on the palace in Lima could not be confirmed.", "attack", "hypothetical"),
    ("Two men suspected of planning an attack on Lima were arrested.", "attack", "hypothetical"),
    ("Washington pressed Peru for the extradition of Jan Novak.", "extradition", "proposed"),
    ("Pressure for the resignation of Maria Lopez is growing.", "resignation", "proposed"),
    ("Preparations for elections in Peru are behind schedule.", "election", "planned"),
    ("Ministers met on Monday to discuss a possible summit with Chile.", "summit", "hypothetical"),
    # what is blocked, ended, asked by one who is asked
    ("A court blocked the deportation of Jan Novak to Chile.", "expulsion", "cancelled"),
    ("Maria Lopez called on Chile to agree to hold talks.", "talks", "proposed"),
    ("Were Peru to withdraw its troops, Chile would reopen the border.", "withdrawal", "hypothetical"),
    # what others say of somebody, what came later, what goes on
    ("Jan Novak is believed to have met Maria Lopez in Quito.", "meeting", "occurred"),
    ("Jan Novak is said to have resigned on Monday.", "resignation", "occurred"),
    ("Jan Novak is due to have met Maria Lopez by Friday.", "meeting", "planned"),
    ("Jan Novak joined in 1990 and would later become president of Peru.", "appointment", "occurred"),
    ("Jan Novak said he would later visit Peru.", "visit", "planned"),
    ("Jan Novak would go on to win the election in Peru in 2006.", "election", "occurred"),
    ("Jan Novak returned to Lima to stand trial for fraud.", "trial", "planned"),
    ("Jan Novak went on to meet Maria Lopez in Quito on Tuesday.", "meeting", "occurred"),
    ("The trial of Jan Novak is still going on in Lima.", "trial", "ongoing"),
    ("Not one of the ministers of Peru has resigned.", "resignation", "denied"),
    # again and again
    ("The two countries have held joint exercises every year since 2001.", "exercise", "recurring"),
    ("The leaders of Peru and Chile held talks every day last week.", "talks", "occurred"),
    ("The summit, held annually since 1998, draws leaders from Peru and Chile.", "summit", "recurring"),
    # a strike that is called for a day is called, and what it does says nothing of whether it comes
    ("A strike called for Friday at Lima airport could ground flights.", "strike", "planned"),
    # conditions that stand behind, or amid, a sentence; and one that is none
    ("Peru will expel Jan Novak on Tuesday unless Chile pays, Maria Lopez said.", "expulsion", "hypothetical"),
    ("Jan Novak, should he be arrested, faces ten years in jail.", "arrest", "hypothetical"),
    ("Nobody knows what Peru will do if Maria Lopez were to step down.", "resignation", "hypothetical"),
    ("Jan Novak threatened to have him arrested in Lima.", "arrest", "hypothetical"),
    ("Peru will not sign the treaty until Chile has withdrawn its troops.", "signing", "planned"),
    ("Peru will not sign the treaty with Chile.", "signing", "denied"),
    ("Parliament must then elect a president on Friday.", "election", "planned"),
    ("Maria Lopez must resign, Jan Novak said.", "resignation", "proposed"),
    ("Jan Novak denied a charity's account that he had met Maria Lopez.", "meeting", "denied"),
    ("It is not true that Maria Lopez met Jan Novak, her office said.", "meeting", "denied"),
    ("Not only did Jan Novak meet Maria Lopez, he gave her money.", "meeting", "occurred"),
    ("Nor did Jan Novak meet Maria Lopez.", "meeting", "denied"),
    ("Did Jan Novak meet Maria Lopez in Quito?", "meeting", "hypothetical"),
    ("Jan Novak failed to stop the deployment of troops to Mali.", "deployment", "occurred"),
    # what goes on
    ("The army and rebels fought for a second day in Kano on Tuesday.", "act", "ongoing"),
    ("Peru began withdrawing its troops from Mali on Monday.", "withdrawal", "ongoing"),
    ("Jan Novak, who is in Quito to meet Maria Lopez, was born there.", "meeting", "ongoing"),
    ("The siege of Kano has lasted two months.", "attack", "ongoing"),
    ("They discussed a strike in Lima that has shut schools since May.", "strike", "ongoing"),
    ("They discussed a strike in Lima that shut schools in May.", "strike", "occurred"),
    ("Maria Lopez called for an end to the strike in Lima.", "strike", "ongoing"),
    ("Envoys of Peru and Chile resumed talks in Quito.", "talks", "ongoing"),
    ("A conference on malaria opened in Quito on Tuesday.", "conference", "ongoing"),
    ("A conference on malaria opened in Quito last Thursday.", "conference", "occurred"),
    ("The president spoke on the second day of a state visit to Chile.", "visit", "ongoing"),
    ("The president fell on the first day of a visit to Chile in 1916.", "visit", "occurred"),
    ("The UN condemned renewed fighting in Kano.", "clash", "ongoing"),
    ("A months-long strike by teachers in Peru has emptied schools.", "strike", "ongoing"),
    ("A one-day strike by teachers in Peru has emptied schools.", "strike", "occurred"),
    ("The border crossing with Chile remains shut.", "closure", "ongoing"),
    ("The ceasefire in Mali is due to expire on Friday.", "ceasefire", "ongoing"),
    ("The ceasefire in Mali is due to begin on Friday.", "ceasefire", "planned"),
    # what lies ahead without a verb that says so
    ("The presidential election in Peru is on June 26.", "election", "planned"),
    ("Maria Lopez, who steps down in July, met Jan Novak in Lima.", "resignation", "planned"),
    ("The army is massing troops for an attack on Kano.", "attack", "hypothetical"),
    ("The army was blamed for an attack on Kano.", "attack", "occurred"),
    ("There is no truth in reports that Maria Lopez has resigned.", "resignation", "denied"),
    # an event as the subject of what it will do
    ("A second trial of Jan Novak will examine the killing.", "trial", "planned"),
    ("The summit in Quito will focus on trade.", "summit", "planned"),
    ("The agreement reached in Quito on Monday will help farmers.", "agreement", "occurred"),
    ("A withdrawal of Chilean troops from Peru would be a disaster, Jan Novak said.", "withdrawal", "hypothetical"),
    ("An election in Peru is one option, Jan Novak said.", "election", "hypothetical"),
    ("A new election in Peru was out of the question, Jan Novak said.", "election", "denied"),
    # what is accepted, agreed or voted on; where people were
    ("The pope accepted an invitation to visit Chile.", "visit", "planned"),
    ("The pope received an invitation to visit Chile.", "visit", "proposed"),
    ("Both sides have accepted a proposal for a ceasefire in Mali.", "ceasefire", "planned"),
    ("Ministers gathered in Lima on Monday for a summit.", "summit", "occurred"),
    ("No date has been set for the summit in Quito.", "summit", "planned"),
    ("Maria Lopez may attend the summit in Quito on Friday.", "summit", "planned"),
    # auxiliaries that are shortened, never to, will have to
    ('"We\'ll sign the treaty with Chile on Friday," Maria Lopez said.', "signing", "planned"),
    ('"They\'d sign the treaty with Chile," Maria Lopez said.', "signing", "planned"),
    ("Jan Novak vowed never to visit Chile.", "visit", "denied"),
    ("Jan Novak will have to resign.", "resignation", "planned"),
    ("Trains should leave Lima on Friday.", "departure", "planned"),
    # deadlines, any attempt, what a relative tells of a plan, what was going on when
    ("The rebels were given until Friday to lay down their arms in Mali.", "surrender", "proposed"),
    ("Any attempt to impeach Maria Lopez would be resisted, Jan Novak said.", "dismissal", "hypothetical"),
    ("They quarrelled over a planned visit to Chile, which was shelved last year.", "visit", "cancelled"),
    ("They quarrelled over a planned visit to Chile, which had been shelved for a year.", "visit", "planned"),
    ("Maria Lopez was visiting a market in Lima when the bridge fell.", "visit", "occurred"),
    ("Maria Lopez is visiting a market in Lima.", "visit", "ongoing"),
    ("Jan Novak will retire in June and be replaced by Maria Lopez.", "succession", "planned"),
    ("Jan Novak denied reports in the Chilean press that he had met Maria Lopez.", "meeting", "denied"),
    ("A conference that was to have opened in Lima on Thursday has been put off.", "conference", "postponed"),
    # denied without a that; reports that are denied
    ("The army denied it had shelled the village of Kano.", "bombing", "denied"),
    ("The army denied Chile had shelled the village of Kano.", "bombing", "denied"),
    ("The army said it had shelled the village of Kano.", "bombing", "occurred"),
    ("Jan Novak dismissed reports of a meeting with Maria Lopez.", "meeting", "denied"),
    ("Jan Novak read reports of a meeting with Maria Lopez.", "meeting", "hypothetical"),
    # what was planned and came to nothing
    ("Maria Lopez had been expected to meet Jan Novak on Monday, but she fell ill.", "meeting", "cancelled"),
    ("Maria Lopez had intended to visit Chile but said she now would not.", "visit", "cancelled"),
    ("Maria Lopez had intended to visit Chile in May but will now go in June.", "visit", "planned"),
    ("The planned merger of Alfa Bank and Beta Bank collapsed on Monday.", "acquisition", "cancelled"),
    ("The union suspended a strike planned for Friday at the port of Lima.", "strike", "postponed"),
    # who is not expected at it, it takes place all the same; what is not expected so soon is planned
    ("Maria Lopez is not expected to attend the summit in Quito.", "summit", "planned"),
    ("Maria Lopez refused to attend the summit in Quito.", "summit", "occurred"),
    ("Maria Lopez was not asked to the summit in Quito.", "summit", "planned"),
    ("The verdict in the trial of Jan Novak is not expected until July.", "ruling", "planned"),
    # what a purpose, a wish and a fear leave open
    ("Maria Lopez went to Chile in order to sign the treaty.", "signing", "planned"),
    ("Police fear a protest by farmers in Lima on Friday.", "protest", "hypothetical"),
    ("Police ended a protest by farmers in Lima on Friday.", "protest", "occurred"),
    ("The party wants a referendum in Peru next year.", "election", "proposed"),
    ("Chile said it would name an envoy once Peru had signed the treaty.", "signing", "planned"),
    ("Chile named an envoy once Peru had signed the treaty.", "signing", "occurred"),
    # what has begun and lasts
    ("A strike by miners in Chile has shut the port since Monday.", "strike", "ongoing"),
    ("A strike by miners in Chile has cost millions.", "strike", "ongoing"),
    ("The strike by miners in Chile has ended.", "strike", "occurred"),
    ("Fighting in Kano continued on Tuesday.", "clash", "ongoing"),
    ("A strike would close the port of Lima, its manager said.", "strike", "hypothetical"),
    ("The army is ready to repel an attack on Kano.", "attack", "hypothetical"),
    ("Jan Novak, on a visit to Chile, called for calm.", "visit", "ongoing"),
    ("Nurses voted against a strike in Lima.", "strike", "denied"),
    ("The union has given notice of a strike in Lima.", "strike", "planned"),
    ("The merger of Alfa Bank and Beta Bank did not go ahead.", "acquisition", "cancelled"),
    ("Peruvians began queueing on Wednesday in an election for president.", "election", "ongoing"),
    ("Peruvians began queueing on June 3 in an election for president.", "election", "occurred"),
    ("Maria Lopez is favourite to win the election in Peru on Sunday.", "election", "planned"),
    ("Maria Lopez, who takes over as president on July 28, met Jan Novak.", "succession", "planned"),
    ("Talks between Peru and Chile continue in Quito.", "talks", "ongoing"),
    ("The talks in Quito, which began on Monday, are due to end on Friday.", "talks", "ongoing"),
    ("The strike in Lima would go on, its leaders said.", "strike", "ongoing"),
    ("Efforts at ending the strike in Lima failed on Monday.", "strike", "ongoing"),
    # an event that says something about another one; one that has a description and is to be
    ("The nomination of Maria Lopez needs the approval of parliament.", "nomination", "occurred"),
    ("Talks arranged by Chile are to open in Quito on Friday.", "talks", "planned"),
    ("Peru and Chile will next meet in Quito in September.", "meeting", "planned"),
    # the verb of a clause with 'after'; a storm on its way; who is invited; what goes on for a span, or stayed
    ("The union struck after talks with Chile broke down again.", "talks", "occurred"),
    ("The debate was put off because of a storm that is heading for Lima.", "disaster", "ongoing"),
    ("Parents in Lima have been invited to a meeting next Thursday.", "meeting", "planned"),
    ("Voters in Peru could be called to a referendum in July.", "election", "hypothetical"),
    ("Jan Novak goes to Chile this week.", "visit", "planned"),
    ("The border crossing with Chile stayed shut on Monday.", "closure", "occurred"),
    ("A match against Chile, pencilled in for next month, is off.", "contest", "cancelled"),
    ("A meeting of Jan Novak, a deputy of the party, that was to be held in Lima on Thursday has been put off.", "meeting",
     "postponed"),
    ("The inquiry, chaired by Jan Novak, will hear its first witnesses on July 6.", "investigation", "ongoing"),
    # what has another day now
    ("Talks with Chile that were due to open in Lima on Monday will now begin on Friday.", "talks", "postponed"),
    ("A debate in Lima, first set for Friday, will take place on Sunday.", "debate", "postponed"),
    ("Talks due to start on Monday in Quito will focus on fishing.", "talks", "planned"),
    ("A ceasefire that was to begin in Mali at noon was called off.", "ceasefire", "cancelled"),
    # a participle with its adverb inside the noun phrase that is called off
    ("Maria Lopez cancelled her previously scheduled meeting with Jan Novak.", "meeting", "cancelled"),
    ("Maria Lopez called off the long planned visit to Lima.", "visit", "cancelled"),
    ("The assembly approved the bill.", "approval", "occurred"),
    # a plural behind a past verb is its object, and no verb of the present
    ("The ministry published photographs of Maria Lopez's meeting with Jan Novak.", "meeting", "occurred"),
    # whoever is leaving at a time to come has not left
    ("Maria Lopez is leaving at the end of the year.", "departure", "planned"),
    ("Maria Lopez is visiting Lima this week.", "visit", "ongoing"),
    # what is told in the present with a time that is not over
    ("Maria Lopez leaves office at the end of the year.", "resignation", "planned"),
    ("Maria Lopez visits Lima this year.", "visit", "planned"),
    # a weekday behind what lies ahead
    ("Maria Lopez met Jan Novak ahead of the vote in Congress on Friday.", "vote", "planned"),
    ("Maria Lopez met Jan Novak after the vote in Congress on Friday.", "vote", "occurred"),
    # what came before what is told; what is to come after it; what is forecast
    ("Jan Novak was charged after being arrested in Lima on Monday.", "arrest", "occurred"),
    ("Jan Novak died after being stabbed in Lima.", "wounding", "occurred"),
    ("Jan Novak was released after being questioned by police.", "questioning", "occurred"),
    ("Jan Novak was held ahead of appearing in court in Lima.", "trial", "planned"),
    ("The coast of Peru is expected to receive heavy rain on Friday.", "disaster", "planned"),
    ("The coast of Peru received heavy rain on Friday.", "disaster", "occurred"),
    ("Chile's attempt to have the banker Jan Novak deported to Peru was put back.", "act", "postponed"),
    ("Jan Novak was named in an indictment announced in May.", "charge", "occurred"),
    ("Maria Lopez called Monday's election a farce.", "election", "occurred"),
    ("Rebels said to be planning attacks on Lima were arrested.", "attack", "planned"),
    ("The court in Lima adjourned the case against Jan Novak to July 2.", "trial", "postponed"),
    ("The ballot means nurses will go ahead with a strike planned for July 27.", "strike", "planned"),
    ("Jan Novak is accused of shooting and wounding Maria Lopez in Lima.", "wounding", "hypothetical"),
    ("Maria Lopez was detained while visiting Jan Novak in Lima.", "visit", "occurred"),
    ("The spokesman confirmed the arrest of Jan Novak in Lima.", "arrest", "occurred"),
    ("The arrest of Jan Novak is likely to be viewed dimly by Chile.", "arrest", "occurred"),
    ("Police fired tear gas to disperse a crowd at a rally in Lima.", "protest", "occurred"),
    # what was to have been done was not, or not then; what is done to any such thing waits for one
    ("The soldiers, who were to have gone home on Monday, unpacked again.", "act", "cancelled"),
    ("The prisoners were to have been freed on Friday.", "release", "cancelled"),
    ("The meeting was to have been held in Lima in May and is now to take place in July.", "meeting", "postponed"),
    ("Peru said it would challenge any transfer of the ship in court.", "act", "hypothetical"),
    ("Peru will not sell any shares.", "acquisition", "denied"),
    # what several are due to do on a day, though the form is a noun's as well
    ("Members of the union in Lima vote on the merger on Friday.", "vote", "planned"),
    ("Classes at the University of Lome resume on Thursday.", "interruption", "planned"),
    ("Osaka visit Kobe on Sunday.", "contest", "planned"),
    ("Talks over a deal were held. The takeover of Acme Group by a rival collapsed in May.", "acquisition", "cancelled"),
    ("The company denied that it was about to sell its arm in Lima.", "acquisition", "denied"),
    ("Peru fought back to beat Chile 2-1 in Lima on Monday.", "contest", "occurred"),
    ("Birds sense storms, according to a study published in Lima on Monday.", "publication", "occurred"),
    ("The procession set off from Lima on Sunday.", "ceremony", "occurred"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES, ids=[row[0] for row in STATUSES])
def test_status(text: str, kind: str, status: str) -> None:
    assert [one.status for one in told(text) if one.kind == kind] == [status]


def test_a_train_that_hits_another_has_an_accident() -> None:
    assert [one.kind for one in told("A passenger train hit a freight train in Peru on Friday.")] == ["accident"]
    assert [one.kind for one in told("Rebels hit a train in Peru on Friday.")] == ["attack"]


# A text, the kind of its events in order, their statuses: what the next sentence tells of 'it'.
POINTED_AT = [
    (
        "Peru and Chile held talks on Monday. Jan Novak advocated the talks as the best way.",
        "talks",
        ["occurred", "occurred"],
    ),
    ("Peru and Chile held talks in May. Jan Novak called for the talks to resume.", "talks", ["occurred", "proposed"]),
    (
        "Jan Novak will visit Lima on Sunday. Maria Lopez wept. Novak's trip comes as Peru mourns.",
        "visit",
        ["planned", "planned"],
    ),
    ("Jan Novak will visit Lima on Sunday. Novak's visit to Chile in May was short.", "visit", ["planned", "occurred"]),
    ("The party won the election on Sunday. The election was called by Jan Novak.", "election", ["occurred"] * 2),
    (
        "The party won the election on Sunday. Jan Novak called the next election for June.",
        "election",
        ["occurred", "planned"],
    ),
    ("Jan Novak met Maria Lopez in Lima on Monday. The meeting had not been announced.", "meeting", ["occurred"]),
    (
        "Jan Novak met Maria Lopez in Lima on Monday. The meeting was announced for June.",
        "meeting",
        ["occurred", "planned"],
    ),
    ("A vote was due on Monday. It was put off.", "vote", ["planned", "postponed"]),
    ("The march was planned for Sunday. Police banned it.", "protest", ["planned", "cancelled"]),
    ("The march was planned for Sunday. The organisers called it off.", "protest", ["planned", "cancelled"]),
    ("A parade had been set for Saturday. It has been called off.", "ceremony", ["planned", "cancelled"]),
    ("A debate is due on Monday. It is expected to be long.", "debate", ["planned"]),
    ("The vote is planned for Friday. It was once postponed.", "vote", ["planned"]),
    ("The strike is due on Friday. The law was changed and it was put off.", "strike", ["planned"]),
    ("A strike was set for April 20 and took place as planned.", "strike", ["occurred"]),
]


@pytest.mark.parametrize(("text", "kind", "statuses"), POINTED_AT, ids=[row[0] for row in POINTED_AT])
def test_what_becomes_of_it(text: str, kind: str, statuses: list[str]) -> None:
    assert [one.status for one in told(text) if one.kind == kind] == statuses


# A text, the kind of an event that it does not tell: what only was not done, how it was done, tallies, habits.
UNTOLD = [
    ("The king met Jan Novak in Lima on the first leg of a tour of three countries.", "contest"),
    ("Nothing was stolen from Jan Novak in Lima on Monday.", "act"),
    # a bomb that was only planted or defused has not exploded; who speaks by phone to the press calls nobody
    ("Jan Novak helped plant a car bomb near Lima last month.", "bombing"),
    ("A car bomb was defused near Lima on Monday.", "bombing"),
    ("Speaking by phone in Lima, Maria Lopez said that it was late.", "call"),
    # what was almost or hardly ever done, what nobody did
    ("Jan Novak almost resigned in Lima on Monday.", "resignation"),
    ("The army of Peru nearly captured the town in May.", "capture"),
    ("Peru and Chile almost reached an agreement in Lima on Monday.", "agreement"),
    ("Jan Novak rarely visited Chile.", "visit"),
    ("The army of Peru stopped short of arresting Jan Novak.", "act"),
    ("During the hearing no witnesses objected to the ruling.", "rejection"),
    ("Jan Novak is to spend four days visiting Peru and Chile in July.", "act"),
    ("Security officials are particularly concerned by the collapse of Libya.", "bankruptcy"),
    ("Police filmed a staged attack in Lima on Monday.", "attack"),
    ("Ministers took the oath before Jan Novak, head of the ruling Supreme Council of Peru, on Monday.", "ruling"),
    ("Jan Novak asked Maria Lopez about the war on Monday.", "request"),
    ("Jan Novak was plunged into a double crisis on Saturday.", "accident"),
    ("Attacks on troops in Lima have also been rare.", "attack"),
    ("Mayor Jan Novak and convicted arsonist Ivan Lopez were accused of fraud.", "ruling"),
    ("Prosecutors have a paper that can only be filed with the consent of Jan Novak.", "act"),
    ("The steel works of Peru have been battered by low prices.", "act"),
    ("The closure will hit the town, Maria Lopez said.", "attack"),
    ("Troops from Peru entered Chile on Monday.", "visit"),
    ("The flag of Peru was raised over the fort in Lima on Friday.", "review"),
    ("Peru suspended a joint working group in May.", "dismissal"),
    ("Jan Novak leads in the opinion polls of Peru.", "election"),
    ("Chile hosts the meeting of the Asia-Pacific Economic Cooperation forum in November.", "conference"),
    ("Peru had fired cruise missiles at a base in Chile.", "test"),
    ("Sanctions on Peru are to be ended once the Agency has seen the site.", "end of a term"),
    ("Jan Novak was seeking a stay of the order in Lima on Monday.", "visit"),
    ("They were overwhelmed by floods in Lima on Monday.", "contest"),
    ("Floods isolated the villages of Peru on Monday.", "quarantine"),
    ("Jan Novak served as mayor of Lima in 2010.", "act"),
    ("Jan Novak will take on Maria Lopez's former role as treasurer in June.", "contest"),
    ("A breach of the code by Jan Novak in May was no secret.", "accident"),
    ("The truce is expected to be followed by peace talks in Lima.", "ceasefire"),
    ("Jan Novak did not come to Chile on Monday.", "visit"),
    ("Ministers of Peru failed to agree on a date for the vote.", "agreement"),
    ("Some 6,000 people have crossed the river since Monday.", "act"),
    ("Jan Novak has gone home, pledging to align the plans of Peru.", "agreement"),
    ("Maria Lopez dismissed Jan Novak by decree on Monday.", "order"),
    ("Peru and Chile came close to agreement on fish in Lima on Monday.", "agreement"),
    ("The clashes came ahead of elections scheduled for Monday in Lima.", "clash"),
]
TOLD = [
    ("A car bomb killed nine people near Lima on Monday.", "bombing"),
    ("Maria Lopez and Jan Novak spoke by phone on Monday.", "call"),
    ("Acme Group won antitrust approval on Monday.", "approval"),
    ("Jan Novak finally resigned in Lima on Monday.", "resignation"),
    ("Nearly 100 people were killed in Lima on Monday.", "killing"),
    ("During the hearing in Lima two witnesses objected to the ruling.", "rejection"),
    ("A caller asked the company's Lima office on Monday for 80 million dollars.", "request"),
    ("Maria Lopez denied that she had been asked by Jan Novak to leave Peru.", "request"),
    ("Police raided two homes and arrested driver Ivan Lopez on Monday.", "arrest"),
    ("Police of Peru battered Ivan Lopez on Monday.", "act"),
    ("Maria Lopez entered Chile on Monday.", "visit"),
    ("The agency raised Peru to investment grade on Friday.", "review"),
    ("Peru suspended Jan Novak as minister in May.", "dismissal"),
    ("Jan Novak leads after the polls in Peru on Sunday.", "election"),
    ("Chile hosts a forum on trade in November.", "conference"),
    ("Peru fired cruise missiles into the sea on Monday.", "test"),
    ("Jan Novak said that he had not come to Chile on Monday.", "visit"),
    ("Ministers of Peru agreed on a date for the vote.", "agreement"),
    ("Jan Novak did not meet Maria Lopez.", "meeting"),
    ("Maria Lopez announced a decree in Lima on Monday.", "order"),
]


@pytest.mark.parametrize(("text", "kind"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_what_is_no_event(text: str, kind: str) -> None:
    assert kind not in {one.kind for one in told(text)}


@pytest.mark.parametrize(("text", "kind"), TOLD, ids=[row[0] for row in TOLD])
def test_what_is_one_all_the_same(text: str, kind: str) -> None:
    assert kind in {one.kind for one in told(text)}


# ---- read as whole pages


STATUSES_OF_PAGES = [
    (
        "The council has suspended for three months the pullout of Kenyan troops from Somalia.",
        "withdrawal",
        "postponed",
    ),
    ("The envoy has facilitated the release of two Peruvian hostages in Lima.", "release", "occurred"),
    ("Anna Berg will meet lawmakers and attend a welcoming luncheon held by the mayor of Lima.", "meeting", "planned"),
    ("Peru wants all hostages released by the rebels, it said on Monday.", "release", "proposed"),
    ("Anna Berg was not able to attend the inauguration of Ivan Petrov on Sunday.", "inauguration", "occurred"),
    ("The sanctions on Ivan Petrov are set to lock up billions of dollars.", "sanction", "occurred"),
    ("Anna Berg called for closer ties through the creation of a free trade area.", "founding", "proposed"),
    ("Anna Berg made a proposal for signing a tripartite agreement with Nepal.", "signing", "proposed"),
    ("Talks in Lima faltered before reaching an agreement on the withdrawal of Chile.", "agreement", "denied"),
    ("Ministers heard of a plan for air strikes on Iran last month.", "attack", "planned"),
    ("Anna Berg's tour came in advance of Ivan Petrov's address to parliament on Thursday.", "speech", "planned"),
    ("In a preview of his speech to parliament on Friday, Ivan Petrov called for calm.", "speech", "planned"),
    ("Ivan Petrov looks forward to visiting Chile and attending the 20th summit of the two.", "summit", "planned"),
    ("Chile refused to recognize Anna Berg's election.", "election", "occurred"),
    ("Russia vetoed a resolution on Thursday. Russia's veto will halt the work of the panel.", "rejection", "occurred"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES_OF_PAGES, ids=[row[0] for row in STATUSES_OF_PAGES])
def test_what_became_of_it(text: str, kind: str, status: str) -> None:
    assert {one.status for one in whole_pages.read(text).events if one.kind == kind} == {status}


def test_what_a_summit_announces_is_not_the_summit() -> None:
    text = "Ministers met in a summit on Sunday. In response, the summit announced immediate sanctions on Niger."
    assert {one.status for one in whole_pages.read(text).events if one.kind == "summit"} == {"occurred"}


# A text, and whether its everyday verb of choosing puts somebody into an office: the text gives them one.
CHOSEN = [
    ("Jan Novak named Maria Lopez, the mayor of Lima, as interior minister on Monday.", "appointment"),
    ("Maria Lopez was given the new post of chief scientist of Peru on Monday.", "appointment"),
    ("Jan Novak named his nephew Ivan Lopez as treasurer on Monday.", "appointment"),
    ("Jan Novak named Maria Lopez, 52, chief executive of Acme Group on Monday.", "appointment"),
    ("Jan Novak named Maria Lopez, the mayor of Lima, among the guests on Monday.", "act"),
    ("Mayor Jan Novak chose Maria Lopez for a duet on Monday.", "act"),
]


@pytest.mark.parametrize(("text", "kind"), CHOSEN, ids=[row[0] for row in CHOSEN])
def test_who_is_chosen_for_an_office_is_appointed(text: str, kind: str) -> None:
    assert {one.kind for one in whole_pages.read(text).events} == {kind}
