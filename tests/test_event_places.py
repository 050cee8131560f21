"""Where events are told to be: sentences of our own, in which a place belongs to the event or does not."""

from __future__ import annotations

import pytest

from ingest import rules
from tests import whole_pages
from tests.test_events import of_kind, told

# A sentence, the kind of one of its events, the place of that event.
PLACES = [
    # an island that one is on, a guest, a clause behind 'while', between two towns, whom somebody sends to the town
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}} on the island of [[Lamu]].", "meeting", "lamu-ke"),
    ("[[Ama Owusu]] held talks on the island of [[Lamu]] on {{Monday}}.", "talks", None),
    ("[[Ama Owusu]], who is on a visit to [[Lima]], met [[Idris Kone]] on {{Monday}}.", "meeting", "lima-pe"),
    ("[[Ama Owusu]], who was born in [[Lima]], met [[Idris Kone]] on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]], who is on a visit to [[Peru]], met [[Idris Kone]] on {{Monday}}.", "meeting", None),
    ("A train derailed between [[Lima]] and [[Cusco]] on {{Monday}}.", "accident", "lima-pe"),
    ("A dam burst in [[Lima]] on {{Sunday}}. The minister sent guards to the town on {{Monday}}.", "deployment", "lima-pe"),
    ("A dam burst in [[Lima]] on {{Sunday}}. The minister sent guards to the town hall on {{Monday}}.", "deployment", None),
    # two towns of those who act, the road between two, a second verb, the bridge over a river
    ("Port workers in [[Lima]] and [[Quito]] walked out on {{Monday}}.", "strike", "lima-pe"),
    ("Port workers in [[Chile]] and [[Peru]] walked out on {{Monday}}.", "strike", None),
    ("Port workers in [[Lima]] and [[Ama Owusu]] walked out on {{Monday}}.", "strike", None),
    ("Rebels ambushed a convoy on the road between [[Jos]] and [[Kano]] on {{Monday}}.", "attack", "jos-ng"),
    ("Rebels ambushed a convoy in a war between [[Jos]] and [[Kano]] on {{Monday}}.", "attack", None),
    ("Soldiers fired into the air in [[Lima]] and looted a shop on {{Monday}}.", "attack", "lima-pe"),
    ("Soldiers fired into the air in [[Lima]] on {{Sunday}} and looted a shop on {{Monday}}.", "attack", None),
    ("Soldiers fired into the air in [[Lima]] and on {{Monday}} looted a shop.", "attack", None),
    ("[[Acme]] will close its mill in [[Lima]] and lay off 640 workers.", "layoff", "lima-pe"),
    ("[[Acme]] may move to [[Lima]] and will lay off 640 workers.", "layoff", None),
    ("A bridge over the [[Potomac]] was closed on {{Monday}}.", "closure", "potomac-us"),
    ("A dispute over the [[Potomac]] was closed on {{Monday}}.", "act", None),
    # where those come together who sign; the people of a town; where they were sent; what they went to see
    ("[[Peru]] and [[Chile]] signed a treaty when [[Ama Owusu]] visited [[Quito]] on {{Monday}}.", "signing", "quito-ec"),
    ("[[Peru]] and [[Chile]] signed a treaty when [[Ama Owusu]] praised [[Quito]] on {{Monday}}.", "signing", None),
    ("Residents of [[Lima]] held a protest on {{Monday}}.", "protest", "lima-pe"),
    ("Natives of [[Lima]] held a protest on {{Monday}}.", "protest", None),
    ("Residents of [[Peru]] held a protest on {{Monday}}.", "protest", None),
    ("A dam burst in [[Lima]]. Soldiers were sent to the town on {{Monday}}.", "aid", "lima-pe"),
    ("A dam burst in [[Lima]]. Soldiers were sent to the town hall on {{Monday}}.", "aid", None),
    ("A dam in [[Lima]] burst on {{Sunday}}. [[Ama Owusu]] inspected it on {{Monday}}.", "act", "lima-pe"),
    ("A museum in [[Lima]] opened on {{Sunday}}. [[Ama Owusu]] will visit it on {{Friday}}.", "visit", "lima-pe"),
    ("A museum in [[Lima]] opened on {{Sunday}}. [[Ama Owusu]] will visit [[Peru]] on {{Friday}}.", "visit", "peru"),
    ("[[Peru]] held an election on {{Sunday}}. [[Ama Owusu]] will visit it on {{Friday}}.", "visit", None),
    ("The jar was handed back to the town of [[Cusco]] on {{Monday}}.", "act", "cusco-pe"),
    ("The jar was handed to [[Ivan Petrov]] of [[Cusco]] on {{Monday}}.", "act", None),
    ("Two climbers fell to their deaths on the north face of [[Eiger]], in [[Lima]], on {{Monday}}.", "accident", "eiger-ch"),
    ("[[Acme]] was fined on {{Monday}} for pouring lead into the [[Potomac]].", "ruling", None),
    # where somebody says it, described and named between commas
    ("[[Peru]] will close the port, the minister, [[Ama Owusu]], said in [[Lima]] on {{Monday}}.", "closure", None),
    ("[[Peru]] will close the port in [[Lima]], the minister, [[Ama Owusu]], said on {{Monday}}.", "closure", "lima-pe"),
    # what a guest does next in a town, and in a country; during the visit
    ("[[Ama Owusu]] arrived in [[Lima]] on {{Monday}}. She held talks with [[Idris Kone]].", "talks", "lima-pe"),
    ("[[Ama Owusu]] arrived in [[Peru]] on {{Monday}}. She held talks with [[Idris Kone]].", "talks", None),
    # dozens of people, the leader of a gang; of what somebody is convicted
    ("Police detained dozens of protesters in [[Lima]] on {{Monday}}.", "arrest", "lima-pe"),
    ("Police arrested the leader of a gang in [[Lima]] on {{Monday}}.", "arrest", "lima-pe"),
    ("[[Ama Owusu]] was convicted of killing a nurse in [[Lima]] on {{Monday}}.", "ruling", None),
    # the town that was taken, in the province that is called after another
    ("Rebels seized the town of [[Puno]] in [[Cusco]] province on {{Monday}}.", "capture", "puno-pe"),
    ("Rebels seized a mill in [[Cusco]] province on {{Monday}}.", "act", "cusco-pe"),
    # who came home after visits did there nothing of what he did during them
    ("[[Ama Owusu]] returned to [[Lima]] on {{Sunday}} after visits to [[Chile]] and [[Mexico]]. During the visit, "
     "[[Owusu]] held talks with [[Idris Kone]].", "talks", None),
    ("[[Ama Owusu]] returned to [[Lima]] on {{Sunday}}. [[Owusu]] held talks with [[Idris Kone]].", "talks", "lima-pe"),
    # 'there' beside a noun; a market in a town of a land's adjective
    ("[[Togo]] beat [[Benin]] in [[Lima]]. A quake there in {{May}} killed six.", "disaster", "lima-pe"),
    ("A bomber struck a market in the northern Nigerian town of [[Jos]]. Soldiers closed the market on {{Monday}}.", "closure", "jos-ng"),
    ("[[Ama Owusu]] flew to [[Lima]] on {{Monday}}. There she will meet [[Idris Kone]].", "meeting", "lima-pe"),
    # the capital of the one land that the sentence tells of
    ("[[Peru]]'s army and rebels fought in the capital on {{Sunday}}.", "act", "lima-pe"),
    ("[[Peru]]'s army and Chilean rebels fought in the capital on {{Sunday}}.", "act", None),
    ("[[Peru]] is poor. Rebels fought in the capital on {{Sunday}}.", "act", None),
    # the land or town that suffers, votes or decides
    ("[[Nigeria]] suffered floods on {{Monday}}.", "disaster", "nigeria"),
    ("The people of [[Nigeria]] suffered floods on {{Monday}}.", "disaster", None),
    ("[[Egypt]] votes on {{Sunday}}.", "vote", "egypt"),
    ("[[Egypt]] voted on {{Sunday}} against the resolution.", "vote", None),
    ("The town council of [[Lima]] sacked [[Ama Owusu]] on {{Monday}}.", "dismissal", "lima-pe"),
    ("The [[Lima]] city council sacked [[Ama Owusu]] on {{Monday}}.", "dismissal", "lima-pe"),
    ("The council sacked the mayor of [[Lima]] on {{Monday}}.", "dismissal", None),
    # the town of what is opened, closed or worked at
    ("The cathedral in [[Lima]] reopened on {{Monday}}.", "opening", "lima-pe"),
    ("[[Lima]]'s airport was closed on {{Monday}}.", "closure", "lima-pe"),
    ("A [[Lima]] clinic was shut on {{Monday}}.", "closure", "lima-pe"),
    ("The clinic of a man from [[Lima]] was closed on {{Monday}}.", "closure", None),
    ("Staff at the [[Lima]] clinic walked out on {{Monday}}.", "strike", "lima-pe"),
    # where those were to whom it was done
    ("Divers found the bodies of three men who went missing near [[Lima]] on {{Monday}}.", "discovery", "lima-pe"),
    ("Divers found the bodies of three men who were from [[Lima]] on {{Monday}}.", "discovery", None),
    ("Police fired tear gas at crowds who had gathered in [[Lima]] on {{Monday}}.", "attack", "lima-pe"),
    ("Police arrested three men who had robbed a bank in [[Lima]].", "arrest", None),
    # where somebody is sent or goes over; where a letter is
    ("[[Ama Owusu]] sent a brother to [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    ("[[Ama Owusu]] sent a letter to [[Lima]] on {{Monday}}.", "act", None),
    ("[[Ama Owusu]] crossed the lake to [[Puno]] on {{Monday}}.", "act", "puno-pe"),
    ("[[Ama Owusu]] got stuck at [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    ("A church in [[Lima]] flew in staff on {{Monday}}.", "act", None),
    # the town whose people act
    ("[[Lima]] residents blocked a road on {{Monday}}.", "blockade", "lima-pe"),
    ("[[Peru]] residents blocked a road on {{Monday}}.", "blockade", None),
    ("[[Lima]] residents flew to [[Quito]] on {{Monday}}.", "visit", "quito-ec"),
    # what goes with an incident told just before
    ("A bomb exploded in [[Lima]] on {{Monday}}. Police arrested two men at the scene.", "arrest", "lima-pe"),
    ("A bomb exploded in [[Lima]] on {{Monday}}. Police arrested two men.", "arrest", None),
    ("A bomb exploded in [[Lima]] on {{Monday}}. Police arrested two men at the scene in [[Puno]].", "arrest", "puno-pe"),
    ("A mill burned in [[Lima]] on {{Monday}}. Three bodies were found on {{Wednesday}}.", "discovery", None),
    ("A fire killed nine in [[Lima]] on {{Monday}}. Three bodies were found on {{Tuesday}}.", "discovery", "lima-pe"),
    ("Workers marched in [[Lima]] on {{Monday}}. Police fired tear gas.", "attack", "lima-pe"),
    ("Workers met in [[Lima]] on {{Monday}}. Police fired tear gas.", "attack", None),
    # where somebody only spoke of it
    ("In [[Lima]], [[Ama Owusu]] condemned the attack in [[Tunis]].", "attack", "tunis-tn"),
    ("In [[Lima]], [[Ama Owusu]] condemned the attack of {{Monday}}.", "attack", None),
    ("The attack in [[Lima]] was condemned on {{Monday}}.", "attack", "lima-pe"),
    # a square, a street and a front of a place; who came from elsewhere
    ("Thousands gathered on {{Monday}} in the main square of [[Lima]].", "act", "lima-pe"),
    ("[[Ama Owusu]] unveiled a statue in her home town of [[Lima]] on {{Monday}}.", "opening", "lima-pe"),
    ("Nurses marched in front of the cathedral in [[Lima]] on {{Monday}}.", "protest", "lima-pe"),
    ("A lorry crashed on a [[Kano]] street on {{Monday}}.", "accident", "kano-ng"),
    ("Meanwhile in [[Lima]], the board held a meeting on {{Monday}}.", "meeting", "lima-pe"),
    ("The ministry will open a shelter for refugees from [[Chile]] in [[Lima]] on {{Monday}}.", "aid", "lima-pe"),
    ("Divers found the bodies of nine men in [[Lima]] on {{Monday}}.", "discovery", "lima-pe"),
    ("The plane was refused permission to land in [[Lima]] on {{Monday}}.", "denial", "lima-pe"),
    # harm that is told beside harm, and whoever was saved from it
    ("Nine people were killed and 14 injured when a bus rammed a truck near [[Lima]] on {{Monday}}.", "death", "lima-pe"),
    ("Students rallied and clashed with police in [[Lima]] on {{Monday}}.", "protest", "lima-pe"),
    ("Students rallied and flew to a camp in [[Lima]] on {{Monday}}.", "protest", None),
    ("Two men were rescued after their boat sank off [[Lima]] on {{Monday}}.", "evacuation", "lima-pe"),
    ("Two men were jailed after their boat sank off [[Lima]] on {{Monday}}.", "ruling", None),
    # the building that a relative tells of
    ("Parents stood around the school in [[Lima]], which the state will close on {{Monday}}.", "closure", "lima-pe"),
    ("Parents praised the friends of a school from [[Lima]], which the state will close on {{Monday}}.", "closure", None),
    # the gathering that decides, and the talks after which it was decided
    ("The congress opened in [[Lima]] on {{Monday}} and elected [[Ama Owusu]].", "election", "lima-pe"),
    ("The union praised a film in [[Lima]] on {{Monday}} and elected [[Ama Owusu]].", "election", None),
    ("The board voted on {{Monday}} to quit after a meeting in [[Lima]].", "vote", "lima-pe"),
    ("The board voted on {{Monday}} to quit after a fire in [[Lima]].", "vote", None),
    # the town of a building that is the object, or whose people are the subject
    ("[[Ama Owusu]] joined the firm's [[Lima]] office on {{Monday}}.", "act", "lima-pe"),
    ("[[Ama Owusu]] joined the firm's [[Lima]] office choir on {{Monday}}.", "act", None),
    ("Nine diners at two [[Lima]] restaurants fell ill on {{Monday}}.", "illness", "lima-pe"),
    ("Nine diners with two [[Lima]] friends fell ill on {{Monday}}.", "illness", None),
    ("Tenants of a block in [[Lima]] were evacuated on {{Monday}}.", "evacuation", "lima-pe"),
    # in what state something was found; a ruin; where a land's village lies
    ("A body was found buried in the garden of a house in [[Lima]] on {{Monday}}.", "discovery", "lima-pe"),
    ("Villagers searched for bodies in the rubble of a mosque in [[Peru]] on {{Monday}}.", "search", "peru"),
    ("Villagers searched for bodies of friends in [[Peru]] on {{Monday}}.", "search", None),
    ("Villagers in [[Kano]] of northern [[Nigeria]] on {{Monday}} were evacuated.", "evacuation", "kano-ng"),
    ("Two men were rescued when a speeding boat overturned off [[Lima]] on {{Monday}}.", "evacuation", "lima-pe"),
    ("Nine people were run over on the outskirts of [[Lima]] on {{Monday}}.", "accident", "lima-pe"),
    # the town that was invaded, the area that people fled, the court before which somebody stands
    ("Gunmen attacked [[Kano]] on {{Monday}}. They burned a car and bombed the town.", "bombing", "kano-ng"),
    ("Thousands fled the [[Kano]] area on {{Monday}}.", "departure", "kano-ng"),
    ("Thousands fled the [[Kano]] choir on {{Monday}}.", "departure", None),
    # where somebody was when he was met
    ("When he arrived in [[Lima]] on {{Monday}}, [[Ama Owusu]] met [[Idris Kone]].", "meeting", "lima-pe"),
    ("When he wrote about [[Lima]] on {{Monday}}, [[Ama Owusu]] met [[Idris Kone]].", "meeting", None),
    # a measure for a town, an aside before the court, a town that shuts what is its own, a council's sitting
    ("The governor issued a stay-at-home order for [[Kano]] on {{Monday}}.", "order", "kano-ng"),
    ("The army imposed a curfew on [[Kano]] on {{Monday}}.", "ban", "kano-ng"),
    ("The army imposed a curfew on friends of [[Kano]] on {{Monday}}.", "ban", None),
    ("The state declared a state of emergency in [[Kano]] on {{Monday}}.", "declaration", "kano-ng"),
    ("A judge jailed him, angered by his tears, in [[Lima]] on {{Monday}}.", "ruling", "lima-pe"),
    ("[[Lima]] closed six clinics on {{Monday}}.", "closure", "lima-pe"),
    ("[[Peru]] closed six clinics on {{Monday}}.", "closure", None),
    ("[[Lima]]'s city council will sit on {{Monday}} to choose [[Ama Owusu]] as mayor.", "appointment", "lima-pe"),
    ("[[Lima]]'s best painters will sit on {{Monday}} to choose [[Ama Owusu]] as mayor.", "appointment", None),
    # what a storm did before, by which town somebody came, and what talks are aimed at
    ("Typhoon [[Kone]] weakened on {{Monday}} after pounding [[Lima]].", "disaster", "lima-pe"),
    ("Typhoon [[Kone]] weakened on {{Monday}} after leaving [[Lima]].", "disaster", None),
    ("Nine people crossed into [[Moldova]] at [[Lima]] on {{Monday}}.", "visit", "lima-pe"),
    ("Talks aimed at ending a strike in [[Lima]] failed on {{Monday}}.", "talks", None),
    ("Talks opened in [[Lima]] on {{Monday}}.", "talks", "lima-pe"),
    ("Divers found the bodies of four climbers who went missing on [[Kilimanjaro]].", "discovery", "kilimanjaro-tz"),
    ("Villagers at [[Kano]], in northern [[Nigeria]], marched on {{Monday}}.", "protest", "kano-ng"),
    # a beach, a roof and streets that one is on; a yard that something falls into; a lake and those on it
    ("[[Ama Owusu]] found a coin on the beach at [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    ("Hundreds poured onto the streets of [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    ("Hundreds poured scorn on the friends of [[Lima]] on {{Monday}}.", "act", None),
    ("Fishermen on [[Lake Titicaca]] blocked a ship on {{Monday}}.", "act", "lake-titicaca-pe"),
    ("A mill in [[Lima]], which was old, was bombed on {{Monday}}.", "bombing", "lima-pe"),
    ("A mill owned by a man of [[Lima]], who was old, was bombed on {{Monday}}.", "bombing", None),
    # a part of what was told of beside it; whose own thing it is; where a match is moved
    ("Nuns left a clinic in [[Lima]] on {{Monday}} after fire broke out on the second floor.", "disaster", "lima-pe"),
    ("Nuns left a clinic in [[Lima]] on {{Monday}} after fire broke out on a ship.", "disaster", None),
    ("[[Lima]], whose census starts in {{May}}, had snow.", "act", "lima-pe"),
    ("[[Lima]], whose doctors start in {{May}}, had snow.", "launch", None),
    ("The league moved the players to [[Chile]] on {{Monday}}.", "act", "chile"),
    ("[[Kano]] was last shut on {{Monday}}.", "act", "kano-ng"),
    # the town that was told of just before
    ("Rebels held [[Kano]] on {{Monday}}. Planes bombed the hills south of the town.", "bombing", "kano-ng"),
    ("Rebels held [[Kano]] on {{Monday}}. Planes bombed the friends of the town.", "bombing", None),
    # who decides while meeting somewhere; to where a show draws people; where a plane turns back
    ("Ministers from nine states, meeting in [[Lima]], agreed on {{Monday}} to halve the catch.", "agreement", "lima-pe"),
    ("Ministers from nine states, born in [[Lima]], agreed on {{Monday}} to halve the catch.", "agreement", None),
    ("A fair that draws buyers to [[Lima]] was cancelled on {{Monday}}.", "show", "lima-pe"),
    ("A fair that owes money to [[Lima]] was cancelled on {{Monday}}.", "show", None),
    ("The plane turned back to [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    ("Two climbers died on [[Nanga Parbat]] on {{Monday}}.", "death", "nanga-parbat-pk"),
    # where somebody is from, of whom a video is, whose ally it is: none is where it happened
    ("A man from [[Lima]], in southern [[Peru]], won a prize on {{Monday}}.", "victory", None),
    ("A video of a boy in [[Lima]] was shown on {{Monday}}.", "act", None),
    ("Hundreds of farmers in [[Lima]] were photographed on {{Monday}}.", "act", "lima-pe"),
    ("The storm hit a [[U.S.]] ally on {{Monday}}.", "disaster", None),
    ("Voters in [[Lima]] will choose [[Ama Owusu]] as mayor on {{Monday}}.", "appointment", "lima-pe"),
    ("Lawyers in [[Lima]] will choose [[Ama Owusu]] as mayor on {{Monday}}.", "appointment", None),
    ("In [[Lima]], where a court sat on {{Monday}}, boys in [[Puno]] burned a car.", "attack", "puno-pe"),
    # on whose behalf, by way of a compass, and where a body is driven
    ("A concert on his behalf in [[Lima]] was cancelled on {{Monday}}.", "show", "lima-pe"),
    ("A woman was killed when a truck rammed her car east of [[Lima]] on {{Monday}}.", "death", "lima-pe"),
    ("[[Ama Owusu]] was driven by road to [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    # a seminar on something, a land's second city, above what land a plane broke, a gully below a pass
    ("[[Ama Owusu]] will address a seminar on press freedom in [[Lima]] on {{Monday}}.", "conference", "lima-pe"),
    ("[[Ama Owusu]] will address a seminar on the war in [[Lima]] on {{Monday}}.", "conference", None),
    ("Gunmen attacked a bank in [[Peru]]'s second city, [[Arequipa]], on {{Monday}}.", "attack", "arequipa-pe"),
    ("A helicopter was shot down over [[Denmark]] on {{Monday}}.", "shooting", "denmark"),
    ("A body was found in a gully below [[Lima]] on {{Monday}}.", "discovery", "lima-pe"),
    ("Firemen rescued a boy from the rubble of [[Lima]] on {{Monday}}.", "evacuation", "lima-pe"),
    ("A couple who let dogs live in a van in [[Lima]] were banned on {{Monday}}.", "ban", None),
    # while on holiday; of two provinces the first
    ("[[Ama Owusu]] died on {{Monday}} while on holiday in [[Lima]].", "death", "lima-pe"),
    ("[[Ama Owusu]] died on {{Monday}} while friends toured [[Lima]].", "death", None),
    ("[[Ama Owusu]] will visit [[Sichuan]] and [[Yunnan]] on {{Monday}}.", "visit", "sichuan-cn"),
    # what stands between the preposition and the name
    ("Gunmen attacked a convoy in the northern town of [[Kano]] on {{Monday}}.", "attack", "kano-ng"),
    ("Gunmen attacked a convoy on the outskirts of [[Kano]] on {{Monday}}.", "attack", "kano-ng"),
    ("[[Ghana]] and [[Togo]] held talks on the streets of [[Lima]] on {{Monday}}.", "talks", None),
    ("A ferry sank off the coast of [[Mombasa]] on {{Monday}}, killing nine.", "accident", "mombasa-ke"),
    ("Gunmen attacked a convoy 40 km from [[Kano]] on {{Monday}}.", "attack", "kano-ng"),
    ("Gunmen attacked a convoy from [[Kano]] on {{Monday}}.", "attack", None),
    ("Gunmen attacked a convoy north of [[Kano]] on {{Monday}}.", "attack", "kano-ng"),
    ("Thousands marched through [[Lima]] on {{Monday}}.", "protest", "lima-pe"),
    ("[[Ama Owusu]] met [[Idris Kone]] in the [[Black Sea]] resort of [[Sochi]] on {{Monday}}.", "meeting", "sochi-ru"),
    ("Gunmen attacked a cafe in [[Dhaka]]'s diplomatic quarter on {{Monday}}.", "attack", "dhaka-bd"),
    ("On {{Monday}} in [[Lima]], thousands of workers protested.", "protest", "lima-pe"),
    ("An earthquake hit the island of [[Jolo]] on {{Monday}}.", "disaster", "jolo-ph"),
    ("Police clashed with protesters outside the courthouse in the centre of [[Lima]] on {{Monday}}.", "clash", "lima-pe"),
    ("[[Ama Owusu]] died in a [[Moscow]] prison in {{2009}}.", "death", "moscow-ru"),
    ("[[Ama Owusu]] met [[Idris Kone]] at a [[Geneva]] hotel on {{Monday}}.", "meeting", "geneva-ch"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Geneva]] talks on {{Monday}}.", "meeting", "geneva-ch"),
    ("Gunmen abducted over 300 schoolboys in [[Kano]] in {{December}}.", "kidnapping", "kano-ng"),
    ("[[Ama Owusu]] met [[Idris Kone]] at [[China]]'s [[Zhongnanhai]] on {{Monday}}.", "meeting", "zhongnanhai-cn"),
    ("Soldiers met no resistance.  [[Ama Owusu]] met [[Idris Kone]] near [[Accra]] on {{Monday}}.", "meeting", "accra-gh"),
    ("A ferry sank off [[Mombasa]] on {{Monday}}, killing nine.", "accident", "mombasa-ke"),
    # a part of a place, or its streets
    ("Soldiers patrolled the streets of [[Lima]] on {{Monday}}.", "deployment", "lima-pe"),
    ("A fire destroyed part of downtown [[Lima]] on {{Monday}}.", "disaster", "lima-pe"),
    ("A flood destroyed parts of northern [[Peru]] on {{Monday}}.", "disaster", "peru"),
    ("A fire destroyed a copy of a map of [[Lima]] on {{Monday}}.", "disaster", None),
    # whose the noun behind a country's name is
    ("Nine men were killed in the [[Netherlands]] raid on {{Monday}}.", "attack", None),
    ("Nine men were killed in the [[Netherlands]] on {{Monday}}.", "killing", "netherlands"),
    ("Nine men were killed in the [[Netherlands]] early on {{Monday}}.", "killing", "netherlands"),
    # the place with which a sentence begins
    ("At [[Lima]], nine men were rescued on {{Monday}} after a wall fell on them.", "accident", "lima-pe"),
    ("On {{Monday}} in [[Lima]], a bomb exploded and police arrested [[Ama Owusu]].", "arrest", "lima-pe"),
    ("In [[Peru]], nine people died on {{Monday}} when a bus overturned.", "accident", "peru"),
    ("In [[Lima]], the ministry summoned the envoy on {{Monday}} after gunmen killed a guard.", "killing", None),
    ("In [[Lima]], [[Peru]] recalled the envoy on {{Monday}} after gunmen killed a guard.", "killing", None),
    ("In [[Lima]], [[Ama Owusu]] said on {{Monday}} that gunmen killed a guard.", "killing", None),
    # where the building is that is told of again
    ("A bomb hit a hotel in [[Doha]]. Police evacuated the hotel on {{Monday}}.", "evacuation", "doha-qa"),
    ("A fire broke out at a plant in [[Lima]]. Nine men were hurt at the plant on {{Monday}}.", "wounding", "lima-pe"),
    ("Nine men sat in a prison in [[Lima]]. Two men escaped from the prison on {{Monday}}.", "escape", "lima-pe"),
    ("There is a school in [[Lima]] and a school. Nine men were hurt at the school on {{Monday}}.", "wounding", None),
    ("There is a plant in [[Lima]]. Nine men were hurt at the hotel on {{Monday}}.", "wounding", None),
    ("There is a plant in [[Lima]]. Nine men were hurt at the plant of a rival on {{Monday}}.", "wounding", None),
    ("There is a bank in [[Lima]]. The bank fired [[Ama Owusu]] on {{Monday}}.", "dismissal", None),
    # what somebody fires on is no topic
    ("Helicopters fired on two cars in [[Lima]] on {{Monday}}.", "attack", "lima-pe"),
    # a town of which it is told where it lies, a village in a province, what a disaster hit in the words that tell more
    ("An earthquake hit [[Jolo]], a town in [[Peru]], on {{Monday}}.", "disaster", "jolo-ph"),
    ("A landslide buried [[Jolo]] village in [[Peru]] on {{Monday}}.", "disaster", "jolo-ph"),
    ("Gunmen attacked a bus in [[Peru]] on {{Monday}}.", "attack", "peru"),
    ("A quake that struck [[Lima]] in {{May}} killed nine people.", "disaster", "lima-pe"),
    ("A storm that hit [[Peru]] killed nine people in [[Lima]] on {{Monday}}.", "disaster", "lima-pe"),
    ("Half of the houses in [[Jolo]] village were reduced to rubble on {{Monday}}.", "act", "jolo-ph"),
    # a road is no topic, and a town's court sits in it
    ("A lorry overturned on the M6 near [[Lima]] on {{Monday}}.", "accident", "lima-pe"),
    ("[[Ghana]] and [[Togo]] held talks on a plan for [[Lima]] on {{Monday}}.", "talks", None),
    ("A [[Lima]] court jailed [[Ama Owusu]] on {{Monday}}.", "ruling", "lima-pe"),
    ("A [[Lima]] judge freed [[Ama Owusu]] on {{Monday}}.", "release", "lima-pe"),
    ("A [[Lima]] man freed [[Ama Owusu]] on {{Monday}}.", "release", None),
    ("A [[Peru]] court jailed [[Ama Owusu]] on {{Monday}}.", "ruling", None),
    # where somebody is brought
    ("[[Ama Owusu]] was admitted to a clinic on {{Monday}} in [[Lima]].", "joining", "lima-pe"),
    # a relative clause with where
    ("Rescuers reached [[Palu]], where {{Friday}}'s tsunami killed hundreds.", "disaster", "palu-id"),
    ("[[Ama Owusu]] flew to [[Lima]], where she met [[Idris Kone]] on {{Monday}}.", "meeting", "lima-pe"),
    ("[[Ama Owusu]] flew to [[Lima]] and praised the hotel where she met [[Idris Kone]] {{last year}}.", "meeting", None),
    # where somebody went for it
    ("[[Ama Owusu]] flew to [[Macau]] on {{Monday}} for talks with [[Idris Kone]].", "talks", "macau"),
    ("[[Ama Owusu]] will travel to [[Lima]] {{next week}} to meet [[Idris Kone]].", "meeting", "lima-pe"),
    ("[[Ama Owusu]] is due in [[Lima]] on {{Monday}} to meet [[Idris Kone]].", "meeting", "lima-pe"),
    ("[[Ama Owusu]] was in [[Manila]] for a meeting with [[Idris Kone]] on {{Monday}}.", "meeting", "manila-ph"),
    ("[[Ama Owusu]] wrote to [[Lima]] on {{Monday}} to meet [[Idris Kone]].", "meeting", None),
    ("[[Ama Owusu]] left [[Lima]] on {{Monday}} to meet [[Idris Kone]].", "meeting", None),
    # what a disaster or a soldier hits
    ("An earthquake shook central [[Lima]] on {{Monday}}.", "disaster", "lima-pe"),
    ("Rebels captured the town of [[Goma]] on {{Monday}}.", "capture", "goma-cd"),
    ("[[Russia]] attacked [[Ukraine]] on {{Monday}}.", "attack", None),
    # those who act are there
    ("A jury in [[Newark]] on {{Tuesday}} convicted [[Ama Owusu]] of fraud.", "ruling", "newark-us-nj"),
    ("Prosecutors in [[Turin]] charged [[Ama Owusu]] with fraud on {{Monday}}.", "charge", "turin-it"),
    ("Investors in [[Turin]] heard that police had arrested [[Ama Owusu]] on {{Monday}}.", "arrest", None),
    # what stands in front
    ("During a stay in [[Astana]], [[Ama Owusu]] met [[Idris Kone]] on {{Monday}}.", "meeting", "astana-kz"),
    ("At talks in [[Astana]], [[Ama Owusu]] signed a treaty on {{Monday}}.", "signing", "astana-kz"),
    # a second verb of the same subject
    ("[[Japan]] and [[Estonia]] met in [[Tokyo]] on {{Wednesday}} and agreed to set up a hotline.", "agreement", "tokyo-jp"),
    ("[[Japan]] and [[Estonia]] met in [[Tokyo]] on {{Wednesday}} and will sign a treaty.", "signing", None),
    # when and where a thing was set
    ("Talks between [[Ghana]] and [[Togo]], due to open in [[Lome]] on {{Friday}}, were called off.", "talks", "lome-tg"),
    ("The talks with [[Togo]] were to open today in [[Lome]] but have been cancelled.", "talks", "lome-tg"),
    ("The minister proposed that a summit with [[Togo]] on fishing be held in [[Lome]].", "summit", "lome-tg"),
    # roads say less than towns
    ("A bus overturned on the road near [[Lima]] on {{Monday}}, killing nine.", "accident", "lima-pe"),
    # several countries are no one place
    ("[[Ama Owusu]] will pay a visit to [[Portugal]], [[Malta]] and [[Iceland]] {{next week}}.", "visit", None),
    ("[[Ama Owusu]] will visit [[India]] and [[Nepal]] {{next week}}.", "visit", None),
    ("[[Ama Owusu]] will visit [[India]] and the [[United States]] {{next week}}.", "visit", None),
    # decisions about what lies elsewhere
    ("[[Ama Owusu]] ordered an audit of votes from stations in [[Nandi]] on {{Monday}}.", "order", None),
    ("The court ordered the arrest of [[Idris Kone]] over a fire in [[Lima]] on {{Monday}}.", "order", None),
    ("A gunman opened fire at a cinema in the [[US]] state of [[Louisiana]] on {{Monday}}.", "shooting", "louisiana-us"),
    ("[[Ama Owusu]] condemned the killing of nine guards in [[Kashmir]] on {{Monday}}.", "killing", "kashmir"),
    # islands, suburbs, capitals by their country's adjective, courts, towns before the noun
    ("Guards rescued 64 migrants off the island of [[Jolo]] on {{Monday}}.", "evacuation", "jolo-ph"),
    ("Gunmen attacked a bus in [[Perth]]'s northern suburbs on {{Monday}}.", "attack", "perth-au"),
    ("Gunmen attacked a bus in [[Perth]]'s colours on {{Monday}}.", "attack", None),
    ("[[Ama Owusu]] met [[Idris Kone]] in the Kenyan capital, [[Nairobi]], on {{Monday}}.", "meeting", "nairobi-ke"),
    ("[[Ama Owusu]] appeared before a [[Mombasa]] court on {{Monday}}.", "trial", "mombasa-ke"),
    ("[[Geneva]] talks between [[Ghana]] and [[Togo]] ended on {{Monday}}.", "talks", "geneva-ch"),
    ("A rocket attack on [[Kharkiv]] killed six people on {{Monday}}.", "attack", "kharkiv-ua"),
    ("A rocket attack on [[Ukraine]] killed six people on {{Monday}}.", "attack", "ukraine"),
    ("An air strike on a market in the rebel-held town of [[Idlib]] killed nine on {{Monday}}.", "attack", "idlib-sy"),
    ("[[Ama Owusu]] is ready to meet [[Idris Kone]] in [[Lima]] or [[Quito]] on {{Monday}}.", "meeting", None),
    # the clause that says when; the town that is host; where somebody was at an occasion; there
    ("[[Ama Owusu]] was killed when gunmen opened fire in [[Kano]] on {{Monday}}.", "killing", "kano-ng"),
    ("[[Ama Owusu]] was killed in [[Kano]] on {{Monday}} when a bus hit a tanker.", "death", "kano-ng"),
    ("[[Ama Owusu]] was killed before gunmen opened fire in [[Kano]] on {{Monday}}.", "killing", None),
    ("[[Vienna]] will host a second round of talks on {{Monday}}.", "talks", "vienna-at"),
    ("[[Austria]] will host a second round of talks on {{Monday}}.", "talks", None),
    ("[[Ama Owusu]] spoke in [[Ankara]] at a ceremony on {{Monday}}.", "ceremony", "ankara-tr"),
    ("[[Ama Owusu]] travelled to [[Ankara]]. A driver died there on {{Monday}}.", "death", "ankara-tr"),
    # those who act, or what is closed, are there
    ("The factory in [[Lima]] will close on {{Monday}}.", "closure", "lima-pe"),
    ("Parliament in [[Accra]] approved a bill on {{Monday}}.", "approval", "accra-gh"),
    ("Voters in [[Moldova]] took part in an election on {{Monday}}.", "election", "moldova"),
    # of two places the more exact; where things leave from; topics before a town; the streets of a town
    ("In [[Damascus]], gunmen attacked a convoy near [[Douma]] on {{Monday}}.", "attack", "douma-sy"),
    ("The visit by [[Ama Owusu]] to [[Zagreb]], her second to [[Croatia]], ended on {{Monday}}.", "visit", "zagreb-hr"),
    ("[[Ghana]] and [[Togo]] held talks on a truce in [[Lome]] on {{Monday}}.", "talks", "lome-tg"),
    ("[[Ghana]] and [[Togo]] held talks on the unrest in [[Lome]] on {{Monday}}.", "talks", None),
    ("[[Ghana]] and [[Togo]] ended three days of drills in waters southeast of [[Jolo]] on {{Monday}}.", "exercise", "jolo-ph"),
    ("Thousands took to the streets of [[Lima]] on {{Monday}}.", "protest", "lima-pe"),
    # the relative clause that tells where a disaster hit; the trip that the sentence told of; elections of a country
    ("The tsunami, which killed 149 people in [[Samoa]] on {{Monday}}, was high.", "disaster", "samoa"),
    ("An earthquake, which a crew filmed in [[Samoa]], struck on {{Monday}}.", "disaster", None),
    ("[[Ama Owusu]], who was headed for [[Lima]], cancelled the trip on {{Monday}}.", "visit", "lima-pe"),
    ("[[Ama Owusu]] won 46 percent of the vote in [[Turkey]]'s parliamentary election on {{Sunday}}.", "election", "turkey"),
    # on a visit; what was brought there; the gathering that decided, or at which they will; a relative clause of the host
    ("[[Ama Owusu]], who is in [[Dushanbe]] on an official visit, is ill.", "visit", "dushanbe-tj"),
    ("[[Ama Owusu]], who is in [[Dushanbe]] on business, had a visit to [[Lima]] cancelled on {{Monday}}.", "visit", "lima-pe"),
    ("[[Ama Owusu]] will travel to [[Lima]] on {{Monday}} to inaugurate a bank.", "opening", "lima-pe"),
    ("The board, held in [[Lima]] on {{Monday}}, re-elected [[Ama Owusu]].", "election", "lima-pe"),
    ("[[Ghana]] and [[Togo]] will sign a treaty on {{Monday}} when they gather in [[Lome]].", "signing", "lome-tg"),
    ("[[Ghana]] and [[Togo]] will sign a treaty on {{Monday}} when prices fall in [[Lome]].", "signing", None),
    ("[[Ama Owusu]] spoke of the ministers' meeting, which [[Lome]] will host on {{Monday}}.", "meeting", "lome-tg"),
    ("[[Ama Owusu]] died after a boat capsized off [[Mombasa]] on {{Monday}}.", "death", "mombasa-ke"),
    ("A strike by guards spread to nine jails in northern [[France]] on {{Monday}}.", "strike", "france"),
    ("The strike by guards on {{Monday}} was a response to a law in [[France]].", "strike", None),
    ("At [[Lima]], parents led by [[Ama Owusu]] attacked a bus on {{Monday}}.", "attack", "lima-pe"),
    ("Rescuers reached the diamond town of [[Lome]]. The closure of [[Lome]] on {{Monday}} was short.", "closure", "lome-tg"),
    # no deed of the clause, and no place of another time
    ("[[Ama Owusu]] was in [[Manila]] when a boat capsized on {{Monday}}.", "accident", None),
    ("[[Ghana]] and [[Togo]] met in [[Lome]] on {{Monday}} and have signed a treaty since.", "signing", None),
    # where the crime was is no place of the verdict, that of an office none of its change
    ("[[Ama Owusu]] was convicted on {{Monday}} of killing [[Idris Kone]] in [[Lima]].", "ruling", None),
    ("[[Ama Owusu]] was convicted of fraud by a jury in [[Lima]] on {{Monday}}.", "ruling", "lima-pe"),
    ("[[Ama Owusu]] was jailed for ten years in [[Lima]] on {{Monday}}.", "ruling", "lima-pe"),
    ("[[Ama Owusu]] was arrested with 49 others in [[Lima]] on {{Monday}}.", "arrest", "lima-pe"),
    ("[[Ama Owusu]] was arrested on {{Monday}} on suspicion of fraud in [[Lima]].", "arrest", None),
    ("Police in [[Kenya]] arrested a man wanted in [[Uganda]] on {{Monday}}.", "arrest", "kenya"),
    ("[[Ama Owusu]] was named head of the mission in [[Mali]] on {{Monday}}.", "appointment", None),
    ("[[Ama Owusu]] resigned in [[Lima]] on {{Monday}}.", "resignation", "lima-pe"),
    ("When [[Ama Owusu]] met [[Idris Kone]] in [[Lima]], [[Jan Novak]] resigned on {{Monday}}.", "resignation", None),
    ("[[Ama Owusu]] met [[Idris Kone]] at the [[Peru]] embassy on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]] met [[Idris Kone]] at the [[Peru]] border on {{Monday}}.", "meeting", "peru"),
    # what is attacked, invaded, besieged
    ("A mass attack on neighbouring [[Chile]] killed 3 people on {{Monday}}.", "attack", "chile"),
    ("A mass attack on the [[Chile]] deal killed 3 hopes on {{Monday}}.", "attack", None),
    ("[[Peru]]'s invasion of [[Chile]] began on {{Monday}}.", "attack", "chile"),
    ("The siege of [[Kano]] ended on {{Monday}}.", "attack", "kano-ng"),
    # a visit only agreed upon elsewhere
    ("The visit to [[Peru]] was agreed upon in [[Lagos]] on {{Monday}}.", "visit", "peru"),
    ("[[Ama Owusu]]'s visit was agreed upon in [[Lagos]] on {{Monday}}.", "visit", None),
    # several towns
    ("Gunmen attacked churches in [[Kano]], [[Jos]] and [[Kaduna]] on {{Monday}}.", "attack", None),
    # on a journey told just before
    ("[[Ama Owusu]] flew to [[Ankara]] on {{Monday}}. She met [[Idris Kone]].", "meeting", "ankara-tr"),
    ("[[Ama Owusu]] flew to [[Ankara]] on {{Monday}}. She had met [[Idris Kone]].", "meeting", None),
    ("[[Ama Owusu]] flew to [[Ankara]] on {{Monday}}. [[Jan Novak]] met [[Idris Kone]].", "meeting", None),
    ("[[Ama Owusu]] flew to [[Ankara]] on {{Monday}}. She met [[Idris Kone]] of [[Togo]].", "meeting", None),
    # leaving
    ("The [[United States]] will withdraw from the [[Iran]] deal on {{Monday}}.", "withdrawal", None),
    ("[[Ama Owusu]] left [[Lima]] on {{Monday}}.", "departure", "lima-pe"),
    # topics, origins, ownership
    ("[[Ghana]] and [[Togo]] held talks about elections in [[Mali]] on {{Monday}}.", "talks", None),
    ("[[Ama Owusu]], a poet in [[Lima]], met [[Idris Kone]] on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]] met the mayor of [[Lima]] and [[Idris Kone]] on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]] said in [[Lima]] on {{Monday}} that [[Idris Kone]] had resigned.", "resignation", None),
    # what the place told just before is called
    ("A bomb exploded in [[Kano]]. [[Ama Owusu]] flew to the city on {{Monday}}.", "visit", "kano-ng"),
    ("A bomb exploded in [[Kano]]. [[Ama Owusu]] flew to the city of her birth on {{Monday}}.", "visit", None),
    ("Bombs exploded in [[Kano]] and in [[Lagos]]. [[Ama Owusu]] flew to the city on {{Monday}}.", "visit", None),
    ("A ferry sank off [[Jolo]]. [[Ama Owusu]] visited the island on {{Monday}}.", "visit", "jolo-ph"),
    ("A bomb exploded in [[Kano]]. [[Ama Owusu]] visited the island on {{Monday}}.", "visit", None),
    ("Gunmen attacked a convoy in [[Kano]] on {{Sunday}}. Three people were killed in the city on {{Monday}}.", "killing", "kano-ng"),
    # at what gathering, before which court, in the course of what
    ("[[Peru]] and [[Chile]] signed a treaty at a ceremony in [[Quito]] on {{Monday}}.", "signing", "quito-ec"),
    ("[[Peru]] and [[Chile]] signed a treaty ahead of a ceremony in [[Quito]] on {{Monday}}.", "signing", None),
    ("[[Ama Owusu]] was barred from office by a court in [[Lima]] on {{Monday}}.", "ban", "lima-pe"),
    ("Rebels seized [[Kano]] and killed [[Ama Owusu]].", "killing", "kano-ng"),
    ("Rebels seized [[Kano]], and [[Ama Owusu]] was killed on {{Monday}}.", "killing", None),
    ("[[Ama Owusu]] flew to [[Lima]] on {{Monday}} and met [[Idris Kone]].", "meeting", "lima-pe"),
    ("[[Ama Owusu]] flew to [[Lima]] on {{Monday}} and met [[Idris Kone]] on {{Friday}}.", "meeting", None),
    ("Workers at a shipyard in [[Belfast]] walked out on {{Monday}}.", "strike", "belfast-gb"),
    ("Workers hired by a shipyard in [[Belfast]] walked out on {{Monday}}.", "strike", None),
    ("An earthquake struck [[Haiti]] on {{Monday}}.", "disaster", "haiti"),
    ("Jets bombed [[Beirut]]'s airport on {{Monday}}.", "bombing", "beirut-lb"),
    ("Jets bombed [[Beirut]]'s best friend on {{Monday}}.", "bombing", None),
    ("[[Peru]] flew 60 families out of [[Kano]] on {{Monday}}.", "evacuation", "kano-ng"),
    # what a traveller is there for
    ("[[Ama Owusu]] arrived in [[Lima]] on {{Monday}}. She will hold talks with [[Idris Kone]].", "talks", "lima-pe"),
    ("[[Ama Owusu]] arrived in [[Lima]] on {{Monday}}. She will hold talks with [[Idris Kone]] in {{2021}}.", "talks", None),
    ("[[Ama Owusu]] visited [[Lima]] on {{Monday}}. During the visit, [[Peru]] and [[Chile]] signed a treaty.", "signing", "lima-pe"),
    ("[[Ama Owusu]] visited [[Lima]] on {{Monday}}. [[Peru]] and [[Chile]] signed a treaty.", "signing", None),
    ("[[Ama Owusu]] appealed against her conviction by a court in [[Lima]] on {{Monday}}.", "lawsuit", None),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lima]] on {{Monday}}, and the two ministers signed a treaty.", "signing", "lima-pe"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lima]] on {{Monday}}, and [[Peru]] signed a treaty.", "signing", None),
    ("[[Zambia]] will hold elections on {{Monday}}.", "election", "zambia"),
    ("[[Zambia]] will watch elections on {{Monday}}.", "election", None),
    ("In [[Tirana]], a man blocked a door until police arrested [[Ama Owusu]].", "arrest", "tirana-al"),
    ("In [[Lima]], a lawyer said that police had arrested [[Ama Owusu]].", "arrest", None),
    ("[[Lima]]'s city council voted on {{Monday}} to build a road.", "vote", "lima-pe"),
    ("[[Lima]]'s best painters voted on {{Monday}} to build a road.", "vote", None),
    ("[[Ama Owusu]] conceded defeat from [[Lima]] on {{Monday}}.", "victory", "lima-pe"),
    ("[[Ama Owusu]] conceded defeat to a rival from [[Lima]] on {{Monday}}.", "victory", None),
    ("[[Peru]] and [[Chile]] held talks in the Lao capital on {{Monday}}.", "talks", "vientiane-la"),
    ("[[Peru]] and [[Chile]] held talks on the Lao capital on {{Monday}}.", "talks", None),
    ("[[Ama Owusu]] flew to the South Korean capital on {{Monday}}.", "visit", "seoul-kr"),
    ("Envoys filled the palace in [[Lima]], at which [[Ama Owusu]] signed a treaty on {{Monday}}.", "signing", "lima-pe"),
    ("Rebels seized [[Kano]] and later killed [[Ama Owusu]].", "killing", None),
    ("Troops seized the airport of the port of [[Hodeidah]] on {{Monday}}.", "capture", "hodeidah-ye"),
    ("Troops seized the brother of the mayor of [[Hodeidah]] on {{Monday}}.", "kidnapping", None),
    # where people died of it, and what they came to
    ("Five officers were killed in [[Lima]] after their car hit a bus on {{Monday}}.", "accident", "lima-pe"),
    ("Five officers were praised in [[Lima]] after their car hit a bus on {{Monday}}.", "accident", None),
    ("A bus was ambushed on {{Monday}} as it drove into [[Lima]].", "attack", "lima-pe"),
    ("A bus was ambushed on {{Monday}} as it drove to [[Lima]].", "attack", None),
    # behind an aside between dashes
    ("[[Ama Owusu]] met [[Idris Kone]] – the mayor – in [[Accra]] on {{Monday}}.", "meeting", "accra-gh"),
    # where those are who do it, and where they come out or are brought
    ("Churches in [[Lusaka]] prayed for him on {{Sunday}}.", "act", "lusaka-zm"),
    ("Army tanks rolled out of [[Goma]] on {{Monday}}.", "act", "goma-cd"),
    ("A fisherman was lifted from [[Accra]] by a helicopter on {{Monday}}.", "act", "accra-gh"),
    ("[[Idris Kone]] was sent to [[Lima]] on {{Monday}}.", "act", "lima-pe"),
    ("[[Idris Kone]] sent a letter to [[Lima]] on {{Monday}}.", "act", None),
    # of two towns the first
    ("Thousands marched in [[Lima]] and [[Quito]] on {{Monday}}.", "protest", "lima-pe"),
    # the part of a land that is hit, and the way to it from a town
    ("An earthquake hit a remote, hilly part of [[China]]'s southwestern province of [[Sichuan]] on {{Monday}}.", "disaster", "sichuan-cn"),
    ("A storm hit a part of [[Lima]] on {{Monday}}.", "disaster", "lima-pe"),
    ("A storm hit farms, roads and a part of [[Lima]] on {{Monday}}.", "disaster", "lima-pe"),
    ("A storm hit an area 20 km north of the city of [[Kano]] on {{Monday}}.", "disaster", "kano-ng"),
    ("The [[U.S.]] Survey spoke. A storm there killed nine on {{Monday}}.", "disaster", None),
    # beside a greater gathering, and the town to which it was done
    ("[[Ama Owusu]] met [[Idris Kone]] on the sidelines of a summit in [[Lima]] on {{Monday}}.", "meeting", "lima-pe"),
    ("[[Ama Owusu]] met [[Idris Kone]] on the long and bitter war in [[Lima]] on {{Monday}}.", "meeting", None),
    ("[[Kano]], a former stronghold, was bombed on {{Sunday}} by [[Hamas]].", "bombing", "kano-ng"),
    ("The town of [[Kano]] was seized on {{Sunday}} by [[Hamas]].", "capture", "kano-ng"),
    ("The mayor of [[Kano]] was attacked on {{Sunday}}.", "attack", None),
    ("[[Peru]] was attacked on {{Sunday}} by [[Hamas]].", "attack", None),
    # the part of a land, whose quake it was, and a visit between subject and verb
    ("The quake hit a remote area of southwestern [[China]]'s [[Sichuan]] province on {{Monday}}.", "disaster", "sichuan-cn"),
    ("[[China]]'s worst earthquake on {{Monday}} killed nine.", "disaster", "china"),
    ("[[China]]'s general strike on {{Monday}} began.", "strike", None),
    ("At the meeting on {{Monday}}, [[Ama Owusu]] said she saw partners in [[Lima]].", "meeting", None),
    ("At the meeting in [[Lima]] on {{Monday}}, [[Ama Owusu]] said she saw partners.", "meeting", "lima-pe"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lima]]'s Green Zone on {{Monday}}.", "meeting", "lima-pe"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lima]]'s Green Party on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]] during her two-day visit to [[Iran]] met [[Idris Kone]] on {{Monday}}.", "meeting", "iran"),
    ("[[Ama Owusu]], who spoke during the war in [[Iran]] of peace, met [[Idris Kone]] on {{Monday}}.", "meeting", None),
    # where the thing is that is hit or breaks
    ("A market in [[Kano]] was bombed on {{Monday}}.", "bombing", "kano-ng"),
    ("A man who was born in [[Kano]] was shot on {{Monday}}.", "wounding", None),
    ("The bridge in [[Genoa]] collapsed on {{Monday}}.", "accident", "genoa-it"),
    ("A flight to [[Lima]] collapsed on {{Monday}}.", "accident", None),
    ("A flight to [[Lima]] in [[Peru]] crashed on {{Monday}}.", "accident", None),
    # what two verbs side by side share
    ("Two guards were shot and wounded in [[Dallas]] on {{Monday}}.", "wounding", "dallas-us-tx"),
    ("Two guards were shot, and a judge spoke in [[Dallas]] on {{Monday}}.", "wounding", None),
    # what was hit somewhere, on which road, and where else
    ("Gunmen launched an attack on a checkpoint in [[Kano]] on {{Monday}}.", "attack", "kano-ng"),
    ("A lorry crashed on the [[Kano]] road on {{Monday}}.", "accident", None),
    ("Gunmen killed six guards and hurt scores of others in [[Kano]] on {{Monday}}.", "killing", "kano-ng"),
    ("Gunmen killed six guards and flew to [[Kano]] on {{Monday}}.", "killing", None),
    ("In a separate incident in [[Kano]], a guard was shot dead on {{Monday}}.", "killing", "kano-ng"),
    ("In a book about life in [[Kano]], a guard was shot dead on {{Monday}}.", "killing", None),
    ("Elsewhere in [[Kano]], a guard was shot dead on {{Monday}}.", "killing", "kano-ng"),
    # about how many; from where people are brought out
    ("Police arrested about fifty men in [[Peru]] on {{Monday}}.", "arrest", "peru"),
    ("The [[U.N.]] evacuated its staff from [[Juba]] on {{Monday}}.", "evacuation", "juba-ss"),
    ("[[Peru]] evacuated 200 people from [[Juba]] to [[Lima]] on {{Monday}}.", "evacuation", None),
    # where they died of it, and what somebody did behind it
    ("Ten are feared dead after a landslide buried the town of [[Kano]].", "death", "kano-ng"),
    ("Ten are feared dead after a landslide buried the mayor of [[Kano]].", "death", None),
    ("Thieves broke into a museum in [[Dresden]] and stole jewels.", "act", "dresden-de"),
    ("Thieves broke into a museum in [[Dresden]] and later stole jewels.", "act", None),
    ("[[Ama Owusu]] wept after the bombing of a park in [[Lahore]] and sent [[Idris Kone]].", "act", None),
    ("[[Idris Kone]] was elected from [[Lima]] on {{Monday}}.", "election", "lima-pe"),
    # a land of those who come, and of an embassy; in the capital, before the verb too
    ("[[Ama Owusu]] met a delegation from [[Sichuan]] in [[China]] on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[China]] on {{Monday}}.", "meeting", "china"),
    ("Agents blew up the [[United States]] embassies in {{1998}}.", "bombing", None),
    ("Police in the Pakistani capital arrested [[Ama Owusu]] on {{Monday}}.", "arrest", "islamabad-pk"),
    ("Police with Pakistani capital arrested [[Ama Owusu]] on {{Monday}}.", "arrest", None),
    ("Talks in the Albanian capital ended on {{Monday}}.", "talks", "tirana-al"),
    ("[[Ama Owusu]] flew to [[Kano]]. The protest in the city on {{Monday}} was small.", "protest", "kano-ng"),
    # the part of a land that was hit, and where the place lies in which people are
    ("An earthquake that hit [[Sichuan]] in [[China]] on {{Monday}} killed nine.", "disaster", "sichuan-cn"),
    ("An earthquake hit the western portion of [[Sichuan]] on {{Monday}}.", "disaster", "sichuan-cn"),
    ("Nine people in [[Kano]] in neighbouring [[Nigeria]] were killed on {{Monday}}.", "killing", "kano-ng"),
    ("Nine people in [[Kano]] who fled [[Nigeria]] were killed on {{Monday}}.", "killing", None),
    # what is only prepared there, and what is to come at another time than the visit
    ("[[Ama Owusu]] flew to [[Lima]], where she had gone to prepare a summit with [[Idris Kone]].", "summit", None),
    ("[[Ama Owusu]] flew to [[Lima]], where she held a summit with [[Idris Kone]].", "summit", "lima-pe"),
    ("[[Ama Owusu]] will visit [[Seoul]] on {{Monday}}. She will meet [[Idris Kone]].", "meeting", "seoul-kr"),
    ("[[Ama Owusu]] will visit [[Seoul]] on {{Monday}}. She will meet [[Idris Kone]] in {{2021}}.", "meeting", None),
    # what others brokered began there; a firm is no place
    ("Talks brokered by [[Qatar]] began in [[Lima]] on {{Monday}}.", "talks", "lima-pe"),
    ("A fire at an [[Acme Corp]] plant in [[Lima]] killed nine on {{Monday}}.", "disaster", "lima-pe"),
    ("[[Israel]] launched air strikes on [[Kharkiv]] on {{Monday}}.", "attack", "kharkiv-ua"),
    ("[[Israel]] launched air strikes on a friend of [[Kharkiv]] on {{Monday}}.", "attack", None),
    # in a part of it; a town in the land that opens the sentence
    ("Clashes erupted in several parts of [[Lima]] on {{Monday}}.", "clash", "lima-pe"),
    ("Nine people died in the worst-hit areas of [[Lima]] on {{Monday}}.", "death", "lima-pe"),
    ("Nine people were arrested as part of [[Lima]]'s war on {{Monday}}.", "arrest", None),
    ("Clashes were reported in various districts of [[Lima]] on {{Monday}}.", "clash", "lima-pe"),
    ("In [[Peru]], police arrested [[Ama Owusu]] in [[Lima]] on {{Monday}}.", "arrest", "lima-pe"),
    ("In [[Peru]], police arrested [[Ama Owusu]] in [[Geneva]] on {{Monday}}.", "arrest", "peru"),
    # what is weighed lies there, and is not decided there; a bill that is weighed does not lie anywhere
    ("The council rejected a hotel in [[Lima]] on {{Monday}}.", "act", None),
    ("The council rejected a bill in [[Lima]] on {{Monday}}.", "rejection", "lima-pe"),
    # what those do who met, right behind where they met
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lima]] on {{Monday}}. They signed a treaty.", "signing", "lima-pe"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lima]] on {{Monday}}. They signed a treaty on {{Friday}}.", "signing", None),
    # those who run the town with which the sentence before opens
    ("In [[Lima]], nurses marched on {{Monday}}. The mayor received their leaders.", "reception", "lima-pe"),
    ("In [[Lima]], nurses marched on {{Monday}}. The mayor of [[Quito]] received their leaders.", "reception", None),
    # a search for those who were lost there, and the search told again
    ("Rescuers are searching for nine people after a boat sank off [[Lima]] on {{Monday}}.", "search", "lima-pe"),
    ("Police are searching a house after a man left [[Lima]] on {{Monday}}.", "search", None),
    # a hall of the town is not the town that was told before
    ("A bomb exploded in [[Lima]]. A meeting was held at the town hall on {{Monday}}.", "meeting", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place"), PLACES, ids=[row[0] for row in PLACES])
def test_place(text: str, kind: str, place: str | None) -> None:
    assert of_kind(told(text), kind).place == place


@pytest.mark.parametrize(
    "group",
    [
        "visiting",
        "going",
        "hitting",
        "acting in places",
        "settings",
        "ways",
        "towns meant",
        "from where",
        "sitting bodies",
    ],
)
def test_words_of_places(group: str) -> None:
    assert rules.load("participants").groups[group].words


# ---- read as whole pages


SUMMITS = [
    "In an Extraordinary Summit on the crisis, held on Sunday in Abuja, the leaders called for calm.",
    "During the summit held on Sunday in Nigeria's capital, Abuja, the leaders called for calm.",
]


@pytest.mark.parametrize("text", SUMMITS)
def test_where_and_when_a_summit_was(text: str) -> None:
    event = whole_pages.of_kind(text, "summit")
    assert (event.status, event.start_date, event.place) == ("occurred", "2018-03-11", "abuja-ng")


VENUES = [
    ("A farmer was fined by Clifden District Court on Monday.", "ruling", "clifden-district-court"),
    ("A farmer was fined by Clifden District Council on Monday.", "ruling", None),
    ("Ama Owusu appeared before Clifden District Court on Monday.", "trial", "clifden-district-court"),
    ("The governor inaugurated a committee on power theft at Government House on Monday.", "inauguration",
     "government-house"),
    ("The governor inaugurated a committee on power theft with Government House on Monday.", "inauguration", None),
    ("Nurses rallied in front of Carney Hospital on Monday.", "protest", "carney-hospital"),
    ("Nurses rallied in praise of Carney Hospital on Monday.", "protest", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place"), VENUES)
def test_where_a_body_is_the_place(text: str, kind: str, place: str | None) -> None:
    assert whole_pages.of_kind(text, kind).place == place


def test_this_city_is_where_the_reporter_is() -> None:
    text = "LIMA, March 12 (Reuters) - Two nurses were flown to this northern city on Monday. A bomb hit this city council."
    told = whole_pages.read(text).events
    assert [one.place for one in told] == ["lima-pe", None]


def test_what_a_traveller_does_next_is_done_there() -> None:
    flew = "Ama Owusu flew to Lima on Monday. "
    assert whole_pages.of_kind(flew + "She bought a car.", "act").place == "lima-pe"
    assert whole_pages.of_kind(flew + "She was ill. She bought a car.", "act").place is None
