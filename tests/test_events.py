"""Events: kind, status, date, place and participants of sentences of our own."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.events import events_in, merged, same_event
from ingest.events.kinds import kinds
from ingest.events.titles import act_title, names_in_title
from ingest.model import EventReport, Participant
from ingest.pipeline import read_article
from ingest.schema import EVENT_STATUSES, PARTS, PLOVER_TYPES
from tests import made, whole_pages
from tests.notation import marked
from tests.taken_out import constants


def told(text: str, published: str | None = None, dateline: str | None = None) -> tuple[EventReport, ...]:
    read = marked(text, published, dateline)
    return events_in(read.article, read.sentences, read.mentions, (), read.dates)


def of_kind(reports: tuple[EventReport, ...], kind: str) -> EventReport:
    found = [report for report in reports if report.kind == kind]
    assert len(found) == 1, [(r.kind, r.status, r.text) for r in reports]
    return found[0]


# A sentence, the kind of the event, its status. The worst error is a plan shown as held.
STATUSES = [
    ("[[Theresa May]] became prime minister on Wednesday.", "appointment", "occurred"),  # May is no verb here
    ("[[Can Demir]] met [[Will Stone]] in Ankara.", "meeting", "occurred"),
    # held: past, perfect, passive
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Accra]] on {{Monday}}.", "meeting", "occurred"),
    ("[[Ama Owusu]] polled 85,395 votes to defeat [[Idris Kone]].", "contest", "occurred"),
    ("[[Ama Owusu]] is humbled to be appointed director of [[Acme]].", "appointment", "occurred"),
    ("[[Ama Owusu]] has met [[Idris Kone]] in [[Accra]].", "meeting", "occurred"),
    ("[[Ama Owusu]] had met [[Idris Kone]] before the vote.", "meeting", "occurred"),
    ("[[Ghana]] and [[Togo]] have held three rounds of talks in [[Accra]].", "talks", "occurred"),
    ("Talks between [[Ghana]] and [[Togo]] were held in [[Accra]].", "talks", "occurred"),
    ("The talks with [[Togo]] ended without a result on {{Monday}}.", "talks", "occurred"),
    ("A summit of [[Ghana]] and [[Togo]] took place in [[Accra]] on {{Monday}}.", "summit", "occurred"),
    ("The summit with [[Togo]] opened in [[Accra]] on {{Monday}}.", "summit", "occurred"),
    ("[[Ama Owusu]] attended a summit in [[Accra]] on {{Monday}}.", "summit", "occurred"),
    ("[[Ama Owusu]] did not attend the summit in [[Accra]] on {{Monday}}.", "summit", "occurred"),
    ("[[Ama Owusu]] skipped the summit in [[Accra]] on {{Monday}}.", "summit", "occurred"),
    ("[[Ama Owusu]] was elected president of [[Ghana]] on {{Sunday}}.", "election", "occurred"),
    ("[[Ama Owusu]] resigned on {{Sunday}}.", "resignation", "occurred"),
    ("[[Ama Owusu]] was forced to resign on {{Sunday}}.", "resignation", "occurred"),
    ("[[Ama Owusu]] had to resign on {{Sunday}}.", "resignation", "occurred"),
    ("[[Ama Owusu]] managed to meet [[Idris Kone]] on {{Sunday}}.", "meeting", "occurred"),
    ("After talks with [[Idris Kone]] in [[Lome]], [[Ama Owusu]] flew home.", "talks", "occurred"),
    ("[[Ama Owusu]] spoke to the press after a meeting with [[Idris Kone]] in [[Lome]].", "meeting", "occurred"),
    ("During a visit to [[Togo]] {{last week}}, [[Ama Owusu]] opened a school.", "visit", "occurred"),
    ("[[Ghana]] and [[Togo]] signed a treaty on {{Monday}}.", "signing", "occurred"),
    ("A treaty was signed by [[Ghana]] and [[Togo]] on {{Monday}}.", "signing", "occurred"),
    ("[[Ghana]] and [[Togo]] reached an agreement on fishing on {{Monday}}.", "agreement", "occurred"),
    ("[[Ghana]] and [[Togo]] agreed on {{Monday}} to open the border.", "agreement", "occurred"),
    ("Parliament approved the budget on {{Monday}}, [[Ama Owusu]] said.", "approval", "occurred"),
    ("[[Ama Owusu]] was sworn in as president on {{Monday}}.", "inauguration", "occurred"),
    ("[[Ama Owusu]] took office on {{Monday}}.", "inauguration", "occurred"),
    ("[[Ama Owusu]] appointed [[Idris Kone]] as finance minister on {{Monday}}.", "appointment", "occurred"),
    ("[[Idris Kone]] was named finance minister on {{Monday}}.", "appointment", "occurred"),
    ("Police arrested [[Idris Kone]] in [[Lome]] on {{Monday}}.", "arrest", "occurred"),
    ("Soldiers clashed with rebels in [[Mali]] on {{Monday}}.", "clash", "occurred"),
    ("An attack on a convoy killed nine people in [[Mali]] on {{Monday}}.", "attack", "occurred"),
    ("[[Ama Owusu]] delivered a speech in [[Accra]] on {{Monday}}.", "speech", "occurred"),
    ("Thousands marched in [[Accra]] on {{Monday}}.", "protest", "occurred"),
    ("Protests broke out in [[Accra]] on {{Monday}}.", "protest", "occurred"),
    ("[[Ghana]] released [[Idris Kone]] on {{Monday}}.", "release", "occurred"),
    ("[[Ghana]] imposed sanctions on [[Togo]] on {{Monday}}.", "sanction", "occurred"),
    ("An earthquake struck [[Nepal]] on {{Monday}}.", "disaster", "occurred"),
    # going on
    ("[[Ama Owusu]] is visiting [[Togo]].", "visit", "ongoing"),
    ("[[Ama Owusu]] is meeting [[Idris Kone]] in [[Lome]].", "meeting", "ongoing"),
    ("Talks between [[Ghana]] and [[Togo]] are being held in [[Lome]].", "talks", "ongoing"),
    ("[[Ghana]] and [[Togo]] are holding talks in [[Lome]].", "talks", "ongoing"),
    # planned
    ("[[Ama Owusu]] will meet [[Idris Kone]] in [[Accra]] on {{Friday}}.", "meeting", "planned"),
    ("[[Ama Owusu]] is to meet [[Idris Kone]] in [[Accra]] on {{Friday}}.", "meeting", "planned"),
    ("[[Ama Owusu]] is due to meet [[Idris Kone]] on {{Friday}}.", "meeting", "planned"),
    ("[[Ama Owusu]] is scheduled to visit [[Togo]] on {{Friday}}.", "visit", "planned"),
    ("[[Ama Owusu]] is expected to visit [[Togo]] {{next week}}.", "visit", "planned"),
    ("[[Ama Owusu]] plans to visit [[Togo]] in {{June}}.", "visit", "planned"),
    ("[[Ama Owusu]] is set to resign on {{Friday}}.", "resignation", "planned"),
    ("[[Ama Owusu]] intends to resign.", "resignation", "planned"),
    ("[[Ama Owusu]] has agreed to meet [[Idris Kone]].", "meeting", "planned"),
    ("[[Ghana]] and [[Togo]] agreed on {{Monday}} to hold talks in {{June}}.", "talks", "planned"),
    ("[[Ghana]] and [[Togo]] decided to hold a summit in [[Lome]].", "summit", "planned"),
    ("[[Ama Owusu]] vowed to visit [[Togo]].", "visit", "planned"),
    ("A summit with [[Togo]] is scheduled for {{Friday}}.", "summit", "planned"),
    ("A summit with [[Togo]] is to be held in [[Accra]].", "summit", "planned"),
    ("A summit with [[Togo]] to be held in [[Accra]] will be brief.", "summit", "planned"),
    ("The summit, scheduled for {{Friday}} in [[Accra]], is about trade.", "summit", "planned"),
    ("Talks scheduled for {{Friday}} in [[Accra]] matter to [[Togo]].", "talks", "planned"),
    ("Elections in [[Ghana]] will take place on {{December 7}}.", "election", "planned"),
    ("Elections are due in [[Ghana]] on {{December 7}}.", "election", "planned"),
    ("The army will withdraw its troops from [[Mali]] in {{June}}.", "withdrawal", "planned"),
    ("[[Ghana]] will host a conference on malaria in {{May}}.", "conference", "planned"),
    ("[[Ama Owusu]] will attend a summit in [[Lome]] on {{Friday}}.", "summit", "planned"),
    ("[[Ama Owusu]] will not attend the summit in [[Lome]] on {{Friday}}.", "summit", "planned"),
    ("[[Ama Owusu]] spoke ahead of a meeting with [[Idris Kone]] in [[Lome]].", "meeting", "planned"),
    ("[[Ama Owusu]] flew to [[Lome]] on {{Monday}} for talks with [[Idris Kone]].", "talks", "planned"),
    ("[[Ama Owusu]] said that she would visit [[Togo]] in {{June}}.", "visit", "planned"),
    ("[[Ama Owusu]] would visit [[Togo]] in {{June}}, a spokesman said.", "visit", "planned"),
    ("[[Ama Owusu]] was preparing to meet [[Idris Kone]].", "meeting", "planned"),
    ("The two will meet again, [[Ama Owusu]] said, in [[Lome]] on {{Friday}}.", "meeting", "planned"),
    ("[[Ama Owusu]] looks forward to the upcoming summit with [[Togo]] in [[Lome]].", "summit", "planned"),
    ("[[Ama Owusu]] announced a summit with [[Togo]] for {{June}}.", "summit", "planned"),
    ("[[Ama Owusu]] is visiting [[Togo]] {{next week}}.", "visit", "planned"),
    ("The trial of [[Idris Kone]] begins {{tomorrow}}.", "trial", "planned"),
    # proposed
    ("[[Ama Owusu]] proposed a summit with [[Togo]].", "summit", "proposed"),
    ("[[Ama Owusu]] called for talks with [[Togo]].", "talks", "proposed"),
    ("[[Ama Owusu]] offered to meet [[Idris Kone]].", "meeting", "proposed"),
    ("[[Ama Owusu]] wants to meet [[Idris Kone]].", "meeting", "proposed"),
    ("[[Ama Owusu]] hopes to visit [[Togo]].", "visit", "proposed"),
    ("[[Ghana]] urged [[Togo]] to hold talks with [[Benin]].", "talks", "proposed"),
    ("[[Ama Owusu]] should resign, [[Idris Kone]] said.", "resignation", "proposed"),
    ("[[Ama Owusu]] must resign, [[Idris Kone]] said.", "resignation", "proposed"),
    ("[[Ama Owusu]] invited [[Idris Kone]] to visit [[Ghana]].", "visit", "proposed"),
    ("Opposition leaders asked [[Ama Owusu]] to resign.", "resignation", "proposed"),
    ("The proposed summit with [[Togo]] in [[Lome]] was the subject.", "summit", "proposed"),
    ("[[Ama Owusu]] demanded elections in [[Togo]].", "election", "proposed"),
    # postponed
    ("The summit with [[Togo]] has been postponed.", "summit", "postponed"),
    ("[[Ama Owusu]] postponed a visit to [[Togo]].", "visit", "postponed"),
    ("[[Ghana]] put off talks with [[Togo]] on {{Monday}}.", "talks", "postponed"),
    ("Elections in [[Ghana]] were delayed until {{June}}.", "election", "postponed"),
    ("The trial of [[Idris Kone]] was adjourned on {{Monday}}.", "trial", "postponed"),
    # cancelled
    ("[[Ama Owusu]] called off a visit to [[Togo]].", "visit", "cancelled"),
    ("[[Ama Owusu]] cancelled talks with [[Idris Kone]].", "talks", "cancelled"),
    ("The summit with [[Togo]] was canceled on {{Monday}}.", "summit", "cancelled"),
    ("[[Ghana]] has scrapped the summit with [[Togo]].", "summit", "cancelled"),
    ("Talks between [[Ghana]] and [[Togo]] have been called off.", "talks", "cancelled"),
    ("A meeting of [[Ama Owusu]] and [[Idris Kone]] planned for {{Friday}} was cancelled.", "meeting", "cancelled"),
    # denied
    ("[[Ama Owusu]] denied that she met [[Idris Kone]].", "meeting", "denied"),
    ("[[Ama Owusu]] denied meeting [[Idris Kone]].", "meeting", "denied"),
    ("[[Ama Owusu]] did not meet [[Idris Kone]].", "meeting", "denied"),
    ("[[Ama Owusu]] never met [[Idris Kone]].", "meeting", "denied"),
    ("[[Ama Owusu]] has not visited [[Togo]].", "visit", "denied"),
    ("[[Ama Owusu]] refused to meet [[Idris Kone]].", "meeting", "denied"),
    ("[[Ama Owusu]] declined to meet [[Idris Kone]].", "meeting", "denied"),
    ("[[Ghana]] and [[Togo]] failed to reach an agreement on {{Monday}}.", "agreement", "denied"),
    ("No meeting between [[Ama Owusu]] and [[Idris Kone]] took place.", "meeting", "denied"),
    ("[[Ama Owusu]] ruled out talks with [[Togo]].", "talks", "denied"),
    ("[[Ama Owusu]] will not resign, her spokesman said.", "resignation", "denied"),
    ("[[Ama Owusu]] won't meet [[Idris Kone]] in [[Lome]].", "meeting", "denied"),
    ("[[Ama Owusu]] has no plans to resign.", "resignation", "denied"),
    ("[[Ghana]] and [[Togo]] could not agree to open the border.", "agreement", "denied"),
    ("[[Ama Owusu]] left [[Lome]] without meeting [[Idris Kone]].", "meeting", "denied"),
    ("[[Ghana]] rejected talks with [[Togo]].", "talks", "denied"),
    ("[[Ama Owusu]] has yet to meet [[Idris Kone]].", "meeting", "denied"),
    ("No agreement was signed in [[Lome]].", "signing", "denied"),
    ("Neither side agreed to open the border of [[Togo]].", "agreement", "denied"),
    # hypothetical
    ("[[Ama Owusu]] could meet [[Idris Kone]] in [[Lome]].", "meeting", "hypothetical"),
    ("[[Ama Owusu]] may visit [[Togo]].", "visit", "hypothetical"),
    ("[[Ama Owusu]] might resign.", "resignation", "hypothetical"),
    ("Engineers held since {{May}} were freed in [[Togo]].", "release", "occurred"),
    ("If [[Ama Owusu]] resigns, [[Idris Kone]] takes over.", "resignation", "hypothetical"),
    ("[[Ama Owusu]] would resign if the court ruled so.", "resignation", "hypothetical"),
    ("[[Ama Owusu]] threatened to resign.", "resignation", "hypothetical"),
    ("[[Ama Owusu]] is considering whether to visit [[Togo]].", "visit", "hypothetical"),
    ("It is unclear whether [[Ama Owusu]] met [[Idris Kone]].", "meeting", "hypothetical"),
    ("[[Ama Owusu]] spoke about a possible summit with [[Togo]] in [[Lome]].", "summit", "hypothetical"),
    ("Unless [[Ama Owusu]] resigns, the strike goes on.", "resignation", "hypothetical"),
    # recurring
    ("The presidents of [[Ghana]] and [[Togo]] meet every year in [[Lome]].", "meeting", "recurring"),
    ("The conference is held every two years in [[Lome]].", "conference", "recurring"),
    ("[[Ama Owusu]] usually visits [[Togo]] in spring.", "visit", "recurring"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES, ids=[row[0] for row in STATUSES])
def test_status(text: str, kind: str, status: str) -> None:
    assert of_kind(told(text), kind).status == status


# Kinds of all desks: a sentence, the kind, the status.
DESKS = [
    ("[[Ama Owusu]] was named environment minister on {{Monday}}.", "appointment", "occurred"),
    ("[[Ama Owusu]] becomes the fifth foreign minister of [[Ghana]].", "appointment", "occurred"),
    ("[[Ama Owusu]] will replace [[Idris Kone]] as coach in {{June}}.", "succession", "planned"),
    ("[[Ama Owusu]] took over as chief executive from [[Idris Kone]] in {{May}}.", "succession", "occurred"),
    ("[[Ama Owusu]] plans to retire in {{June}}.", "retirement", "planned"),
    ("[[Ama Owusu]] has joined [[Workers Party]].", "joining", "occurred"),
    ("[[Ama Owusu]] will run for mayor in {{May}}.", "candidacy", "planned"),
    ("[[Ghana]] declared a state of emergency on {{Monday}}.", "declaration", "occurred"),
    ("[[Idris Kone]] was declared winner on {{Monday}}.", "declaration", "occurred"),
    ("[[Ama Owusu]] ordered an inquiry into the crash.", "order", "occurred"),
    ("The [[Supreme Court]] ordered [[Idris Kone]] to pay a fine on {{Monday}}.", "order", "occurred"),
    ("[[Ghana]] banned 40 citizens of [[Togo]] from its ports.", "ban", "occurred"),
    ("[[Ama Owusu]] was denied bail in [[Lome]].", "denial", "occurred"),
    ("[[Ghana]] granted [[Idris Kone]] asylum on {{Monday}}.", "grant", "occurred"),
    ("[[Ghana]] summoned the ambassador of [[Togo]] on {{Monday}}.", "summons", "occurred"),
    ("[[Idris Kone]] was questioned by police on {{Monday}}.", "questioning", "occurred"),
    ("[[Idris Kone]] is due to give evidence on {{Friday}}.", "testimony", "planned"),
    ("[[Idris Kone]] will not be charged with fraud.", "charge", "denied"),
    ("Prosecutors could charge [[Idris Kone]] with fraud.", "charge", "hypothetical"),
    ("No charges will be filed in [[Lome]].", "charge", "denied"),
    ("[[Idris Kone]] walked free from a court in [[Lome]] on {{Monday}}.", "release", "occurred"),
    ("[[Idris Kone]] fled to [[Togo]] in {{May}}.", "escape", "occurred"),
    ("Two suspects had been arrested.", "arrest", "occurred"),
    ("Gunmen attacked his convoy.", "attack", "occurred"),
    ("Nine soldiers were wounded in [[Mali]] on {{Monday}}.", "wounding", "occurred"),
    ("Rebels captured the town of [[Timbuktu]] on {{Monday}}.", "capture", "occurred"),
    ("Protesters blocked roads in [[Lome]] on {{Monday}}.", "blockade", "occurred"),
    ("The union said its members would not strike.", "strike", "denied"),
    ("[[Ghana]]'s parliament rejected the budget on {{Monday}}.", "rejection", "occurred"),
    ("[[Ama Owusu]] threatened to veto the bill.", "rejection", "hypothetical"),
    ("[[Ama Owusu]] will present her plan in {{May}}.", "submission", "planned"),
    ("A commission was set up in [[Accra]] in {{May}}.", "founding", "occurred"),
    ("[[Ama Owusu]] dissolved parliament on {{Monday}}.", "dissolution", "occurred"),
    ("[[Ama Owusu]] is to open a bridge in [[Accra]] on {{Friday}}.", "opening", "planned"),
    ("The museum in [[Accra]] reopened on {{Monday}}.", "opening", "occurred"),
    ("[[Ghana]] closed its border on {{Monday}}.", "closure", "occurred"),
    ("[[Ghana]] launched a satellite on {{Monday}}.", "launch", "occurred"),
    ("The launch of the satellite was put off until {{May}}.", "launch", "postponed"),
    ("The ministry released figures on {{Monday}}.", "publication", "occurred"),
    ("The memoir, published in {{2001}}, is long.", "publication", "occurred"),
    ("The [[Central Bank]] raised its key rate on {{Thursday}}.", "rate change", "occurred"),
    ("[[Acme Group]] will buy a stake in [[Workers Bank]].", "acquisition", "planned"),
    ("[[Acme Group]] laid off 90 workers in [[Accra]].", "layoff", "occurred"),
    ("[[Acme Group]] filed for bankruptcy on {{Monday}}.", "bankruptcy", "occurred"),
    ("[[Ama Owusu]] won the race on {{Sunday}}.", "victory", "occurred"),
    ("[[Ama Owusu]] hopes to win the race on {{Sunday}}.", "victory", "proposed"),
    ("[[Ghana]] beat [[Togo]] 2-1 in [[Accra]] on {{Saturday}}.", "contest", "occurred"),
    ("An exhibition of masks was held in [[Accra]] in {{May}}.", "show", "occurred"),
    ("[[Ama Owusu]] will be buried in [[Accra]] on {{Friday}}.", "ceremony", "planned"),
    ("[[Ama Owusu]] went missing on {{Monday}}.", "disappearance", "occurred"),
    ("[[Idris Kone]] was found dead in [[Lome]].", "death", "occurred"),
    ("[[Ama Owusu]] married [[Idris Kone]] in {{1952}}.", "wedding", "occurred"),
    ("[[Ama Owusu]] fell ill on {{Monday}}.", "illness", "occurred"),
    ("Nine villages in [[Ghana]] were evacuated on {{Monday}}.", "evacuation", "occurred"),
    ("A ferry sank off [[Ghana]] on {{Monday}}.", "accident", "occurred"),
    ("A blaze in a market in [[Accra]] killed nine people.", "disaster", "occurred"),
    ("[[Ama Owusu]] led a delegation to [[Lome]] in {{May}}.", "visit", "occurred"),
    ("[[Ama Owusu]] left [[Accra]] for [[Lome]] on {{Monday}}.", "departure", "occurred"),
    ("[[Ama Owusu]] would return to [[Accra]] on {{Friday}}, her office said.", "return", "planned"),
    ("[[Ama Owusu]] flies to [[Lome]] on {{Sunday}}.", "visit", "planned"),
    ("[[Ama Owusu]] briefed the [[Security Council]] on {{Tuesday}}.", "briefing", "occurred"),
    ("[[Ama Owusu]] told a press conference in [[Accra]] that the port was open.", "press conference", "occurred"),
    ("[[Ama Owusu]] gave no press conference in [[Accra]].", "press conference", "denied"),
    ("A dinner hosted by [[Ama Owusu]] will follow.", "meal", "planned"),
    ("[[Ama Owusu]] had spoken with [[Idris Kone]] about the ferry.", "conversation", "occurred"),
    ("[[Ama Owusu]] discussed the ferry with [[Idris Kone]] by telephone late on {{Monday}}.", "call", "occurred"),
    ("[[Ama Owusu]] called on [[Idris Kone]] in [[Lome]] on {{Monday}}.", "courtesy call", "occurred"),
    ("[[Ama Owusu]] received in [[Lome]] the envoy [[Idris Kone]].", "reception", "occurred"),
    # what becomes of it stands elsewhere in the sentence
    ("A lecture by [[Ama Owusu]] in [[Accra]], planned for {{Thursday}}, has been cancelled.", "speech", "cancelled"),
    ("[[Ama Owusu]] cancelled a speech in [[Accra]] planned for {{today}}.", "speech", "cancelled"),
    ("Talks with [[Togo]] were to open in [[Lome]] {{today}} but have been put off until {{March 3}}.", "talks", "postponed"),
    ("The talks with [[Togo]], which were to be held in [[Lome]] on {{April 11}}, had been postponed.", "talks", "postponed"),
    ("A planned meeting with [[Idris Kone]] did not take place.", "meeting", "cancelled"),
    ("[[Ama Owusu]] denied a newspaper report that she had travelled to [[Togo]].", "visit", "denied"),
    ("[[Ghana]] will send troops to [[Togo]] if the rains end.", "deployment", "hypothetical"),
    ("[[Ama Owusu]] heard reports of a summit in [[Lome]].", "summit", "hypothetical"),
    ("Ministers of [[Ghana]] hold a retreat every {{January}}.", "meeting", "recurring"),
    ("[[Idris Kone]] asked the court to investigate the killing of [[Ama Owusu]].", "killing", "occurred"),
    ("[[Ghana]] will respond, possibly by expelling [[Idris Kone]].", "expulsion", "hypothetical"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status"), DESKS, ids=[row[0] for row in DESKS])
def test_kinds_of_all_desks(text: str, kind: str, status: str) -> None:
    assert of_kind(told(text), kind).status == status


# A sentence, and the words that tell its event, as long as they are.
TRIGGERS = [
    ("[[Ama Owusu]] tabled a motion in {{May}}.", "tabled a motion"),
    ("[[Ama Owusu]] attended a summit in [[Lome]].", "attended a summit"),
    ("[[Ama Owusu]] met [[Idris Kone]].", "met"),
    ("[[Ama Owusu]] spoke to [[Idris Kone]] over the phone.", "over the phone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger"), TRIGGERS, ids=[row[0] for row in TRIGGERS])
def test_trigger(text: str, trigger: str) -> None:
    assert [r.trigger for r in told(text)] == [trigger]


# A sentence and the title of its first event.
TITLES = [
    ("Relations were broken off in {{January 1961}}, in the last days of the war.", "Break of relations"),
    ("The two sides agreed upon a truce in [[Lima]].", "Agreement on a truce in Lima"),
    ("Meanwhile “The meeting of the panel will be held on {{Monday}},” he said.", "Meeting of the panel"),
    ("She spoke after the meeting of leaders of the forum on {{Monday}}.", "Meeting of leaders of the forum"),
    ("The police said at least 22 suspects were arrested on {{Monday}}.", "Arrest of at least 22 suspects"),
    ("In the 48 hours since {{Monday}}, at least 5,221 suspects were arrested.", "Arrest of at least 5,221 suspects"),
    ("A ship is in [[Lome]], where the summit of the Group of 20 opens on {{Monday}}.", "Summit of the Group of 20, Lome"),
    ("Aides said they believed the attack would unite them in {{May}}.", "The attack to unite them"),
    ("The isle is poor, and for years the old guild has printed the maps of [[Lome]].", "The old guild printed the maps of Lome"),
    ("The inauguration ceremony for [[Ama Owusu]] was held on {{Monday}}.", "Inauguration ceremony of Ama Owusu"),
    ("[[Ama Owusu]] addressed the [[General Assembly]] on {{Monday}}.", "Speech of Ama Owusu to the General Assembly"),
    ("Sanctions were imposed on [[Togo]] by the [[European Union]] on {{Monday}}.", "Sanctions against Togo by the European Union"),
    ("Sanctions were imposed on [[Togo]] by [[Acme Union]] on {{Monday}}.", "Sanctions against Togo by Acme Union"),
    ("[[Togo]] joined [[Acme Group]] on {{Monday}}.", "Joining of Acme Group by Togo"),
    ("[[Togo]] will name an official on {{Monday}}.", "Appointment by Togo"),
    ("Workers will walkout on {{Monday}}.", "Walkout"),
    ("[[Ama Owusu]] tearfully apologized as she pleaded guilty to theft on {{Monday}}.", "Apology by Ama Owusu"),
    ("Lower-ranking officials stood in for them on {{Monday}}.", "Lower-ranking officials stood in for them"),
    ("Hundreds of farmers flocked to join the rebels on {{Monday}}.", "Hundreds of farmers flocked to join the rebels"),
    ("More guards were brought in on {{Monday}} when thieves came.", "More guards were brought in"),
    ("On {{Monday}} [[Ama Owusu]] refused to take part in the vote, arguing that it was late.",
     "Refusal by Ama Owusu to take part in the vote"),
    ("On {{Monday}} [[Ama Owusu]] refused to sell the island to the U.S.", "Refusal by Ama Owusu to sell the island to the U.S."),
    ("[[Ama Owusu]] agreed to hold a meeting in [[Lome]], Maritime Region, in {{May}}.",
     "Agreement to hold a meeting in Lome, Maritime Region"),
    ("A plane, belonging to the army, carrying 92 people disappeared on {{Monday}}.", "Disappearance"),
    ("A suicide bomber killed at least 13 people on {{Monday}}.", "Bombing of at least 13 people by a suicide bomber"),
    ("The poems were printed in [[Lome]].[12]", "The poems were printed in Lome"),
    ("On {{Monday}} the firm agreed to pay $12 a share, up from $9.", "Agreement to pay $12 a share"),
    ("Guards are due to be moved to the role of on-board supervisor on {{Monday}}.",
     "To be moved to the role of on-board supervisor"),
    ("The Russian and Turkish presidents will meet in [[Lome]] on {{Monday}}.",
     "Meeting of the Russian and Turkish presidents, Lome"),
    ("The Turkish military operation in [[Lome]] on {{Monday}} was discussed.", "Turkish military operation, Lome"),
    ("The plant was painted on {{Monday}} by [[Ama Owusu]].", "The plant was painted by Ama Owusu"),
    ("[[Acme Group]] was audited in {{2008}} by [[Ama Owusu]].", "Acme Group was audited by Ama Owusu"),
    ("[[Ama Owusu]] on {{Monday}} swore in 21 ministers.", "Inauguration of 21 ministers by Ama Owusu"),
    ("Two ministers resigned on {{Monday}} in a letter to [[Ama Owusu]].", "Resignation of two ministers"),
    ("[[Ama Owusu]] wrapped up talks with [[Togo]] on {{Monday}}.", "Talks of Ama Owusu and Togo"),
    ("[[Ama Owusu]] will stand down at the general election on {{Monday}}.", "Resignation of Ama Owusu"),
    ("[[Ama Owusu]] warned in {{May}} that the military could step in.", "The military to step in"),
    ("Meanwhile this year's [[Lome]] Show has been cancelled.", "This year's Lome Show has been cancelled"),
    ("A powerful 6.4 magnitude earthquake shook [[Lome]] on {{Monday}}.", "Powerful 6.4 magnitude earthquake, Lome"),
    ("The governor declared a state of emergency on {{Monday}}.", "Declaration of a state of emergency"),
    ("Sailors rescued nine boys off [[Lome]] on {{Monday}}.", "Rescue of nine boys, Lome"),
    ("[[Idris Kone]], the head of the army, was cheered by the crowd on {{Monday}}.", "Idris Kone was cheered by the crowd"),
    ("Leaders of the bloc vowed on {{Monday}} to tighten border controls.", "Leaders of the bloc to tighten border controls"),
    ("The text says that the two sides will stop all hostile acts in {{July}}.", "The two sides to stop all hostile acts"),
    ("[[Togo]] will cut its emissions by 26 to 28 percent below the level of the last good year.", "Togo to cut its emissions by 26 to 28 percent below the level"),
    ("[[Ama Owusu]] brought together the envoys of the bloc and of its allies and Kenyan President [[Idris Kone]] on {{Monday}}.", "Ama Owusu brought together the envoys of the bloc"),
    ("They fought a war over their border in {{May}}.", "They fought a war over their border"),
    ("The framework that was announced in [[Lome]] in {{May}} stands.", "The framework was announced in Lome"),
    ("The party that had ruled the country lost the capital in {{May}}.", "The party ruled the country"),
    ("[[Idris Kone]] lost his crown at 4:30 a.m. on {{Monday}}.", "Idris Kone lost his crown at 4:30 a.m."),
    ("[[Ama Owusu]] had given a book to the school in {{May}}.", "Ama Owusu had given a book to the school"),
    ("The minister opened it on {{Friday}}.", "The minister opened it"),
    ("[[Ama Owusu]] said that the staff must be ready and named three aims on {{Monday}}.", "Ama Owusu named three aims"),
    ("[[Ama Owusu]], the mayor of a town by the sea, who had said that nobody knew why, lost her crown on {{Monday}}.", "Ama Owusu lost her crown"),
    ("[[Ama Owusu]], who sat at the table as a member, lost her crown on {{Monday}}.", "Ama Owusu lost her crown"),
    ("[[Ama Owusu]] administered the oath in the old hall of the castle in the presence of President [[Idris Kone]] on {{Monday}}.", "Ama Owusu administered the oath in the old hall of the castle"),
    ("[[Ama Owusu]] tabled a motion in {{May}}.", "Submission of a motion by Ama Owusu"),
    ("The council set up a committee on {{Monday}}.", "Founding of a committee"),
    ("[[Ama Owusu]] approved the budget on {{Monday}}.", "Approval of the budget by Ama Owusu"),
    ("[[Ghana]] and [[Togo]] agreed on the border in {{July}}.", "Agreement on the border"),
    ("[[Idris Kone]] fled to [[Togo]] in {{May}}.", "Escape of Idris Kone, Togo"),
    ("[[Idris Kone]] was charged with fraud on {{Monday}}.", "Charging of Idris Kone"),
    ("[[Ghana]] withdrew from the treaty on {{Monday}}.", "Withdrawal by Ghana"),
    ("[[Ama Owusu]] held a working lunch with [[Idris Kone]] in [[Lome]].", "Working lunch of Ama Owusu and Idris Kone, Lome"),
    ("[[Acme Group]] laid off 90 workers in [[Accra]].", "Layoffs of 90 workers by Acme Group, Accra"),
    ("[[Ama Owusu]] lowered the flag on {{Monday}}.", "Ama Owusu lowered the flag"),
    ("The guards lowered the flag on {{Monday}}.", "The guards lowered the flag"),
    ("Gas deliveries to [[Togo]] were halted on {{Monday}}.", "Gas deliveries to Togo were halted"),
    ("[[Ama Owusu]] on {{Monday}} named [[Idris Kone]] as envoy to [[Togo]].", "Ama Owusu named Idris Kone as envoy to Togo"),
    ("[[Ama Owusu]] embraced [[Idris Kone]] on {{Monday}}.", "Ama Owusu embraced Idris Kone"),
    ("[[Ama Owusu]] promised on {{Monday}} to build 40 schools.", "Promise by Ama Owusu to build 40 schools"),
    ("The rebels laid down their arms on {{Monday}}.", "Surrender of the rebels"),
    ("[[Togo]] and [[Ghana]] agreed on them in [[Lome]].", "Agreement, Lome"),
    ("Police in [[Lome]] arrested him on {{Monday}}.", "Arrest, Lome"),
    ("The results of the vote were announced by [[Ama Owusu]] on {{Monday}}.", "Results"),
    ("The decision was taken by [[Ama Owusu]] on {{Monday}}.", "Decision by Ama Owusu"),
    ("[[Ama Owusu]] replaced [[Idris Kone]] with [[Jan Novak]] on {{Monday}}.", "Succession of Idris Kone by Jan Novak"),
    ("[[Ama Owusu]] chose [[Idris Kone]] as envoy on {{Monday}}.", "Appointment of Idris Kone by Ama Owusu"),
    ("[[Idris Kone]] turned himself in on {{Monday}}.", "Surrender of Idris Kone"),
    ("The highly anticipated meeting of [[Ama Owusu]] and [[Idris Kone]] was held in [[Lome]].", "Meeting of Ama Owusu and Idris Kone, Lome"),
    ("[[Togo]] left the union in {{May}}.", "Withdrawal by Togo"),
    ("[[Togo]] accepted the plan on {{Monday}}.", "Acceptance of the plan by Togo"),
    ("[[Togo]] and [[Ghana]] agreed to open the border on {{Monday}}.", "Agreement to open the border"),
    ("[[Ama Owusu]] lowered the old flag of the old port on the roof due to the rain.", "Ama Owusu lowered the old flag of the old port on the roof"),
    ("[[Ama Owusu]] and [[Idris Kone]] shook hands in [[Lome]] on {{Monday}}.", "Ama Owusu and Idris Kone shook hands in Lome"),
    ("The guards, who were tired, lowered the flag on {{Monday}}, to the joy of all.", "The guards lowered the flag"),
    ("The guards who lowered the flag on {{Monday}} in [[Togo]] left.", "The guards lowered the flag"),
    ("The two firms cleared 12,000 ha of forest in [[Togo]] on {{Monday}}.", "The two firms cleared 12,000 ha of forest in Togo"),
    ("Thirteen pilots were killed in [[Togo]] on {{Monday}}.", "Killing of thirteen pilots, Togo"),
    ("The negotiators met in [[Lome]] on {{Monday}}.", "Meeting of the negotiators, Lome"),
    ("They met in [[Lome]] on {{Monday}}.", "Meeting, Lome"),
    ("The council decided to hold a drill on {{Monday}}.", "Decision to hold a drill"),
    # whom it was done to, and by whom
    ("[[Ama Owusu]] sacked [[Idris Kone]] on {{Monday}}.", "Dismissal of Idris Kone by Ama Owusu"),
    ("[[Ghana]] attacked [[Togo]] on {{Monday}}.", "Attack on Togo by Ghana"),
    ("The rebels attacked a convoy on {{Monday}}.", "Attack on a convoy by the rebels"),
    ("[[Ama Owusu]] held talks with the rebels in [[Lome]] on {{Monday}}.", "Talks with Ama Owusu, Lome"),
    ("[[Ama Owusu]] visited [[Idris Kone]] in [[Lome]] on {{Monday}}.", "Visit of Ama Owusu to Idris Kone, Lome"),
    # a pronoun is the one whom it means
    ("[[Ama Owusu]] was angry. She resigned on {{Monday}}.", "Resignation of Ama Owusu"),
    # the words around a noun that say which event it is
    ("The snap election was held on {{Monday}}.", "Snap election"),
    ("The first election was held on {{Monday}}.", "First election"),
    ("[[Ama Owusu]] and [[Idris Kone]] held a second meeting in [[Lome]].", "Second meeting of Ama Owusu and Idris Kone, Lome"),
    ("Idle firms were charged or convicted on {{Monday}}.", "Conviction of idle firms"),
    ("Crowds watched the burial of a former king in [[Lome]] on {{Monday}}.", "Burial of a former king, Lome"),
    ("The lantern festival was held in [[Lome]] on {{Monday}}.", "Lantern festival, Lome"),
    ("The $3 billion sale of shares was held on {{Monday}}.", "Sale of shares"),
    ("Police arrested three [[World Bank]] employees on {{Monday}}.", "Arrest of three World Bank employees"),
    ("Two car bombs exploded in [[Lome]] on {{Monday}}.", "Explosion of two car bombs, Lome"),
    ("Parliament voted on {{Monday}} to remove [[Ama Owusu]].", "Vote on Ama Owusu"),
    ("The rebels seized the airport on {{Monday}}.", "Capture of the airport by the rebels"),
    ("Scientists discovered a new species on {{Monday}}.", "Discovery of a new species by scientists"),
    ("[[Acme Group]] laid off 3,700 workers on {{Monday}}.", "Layoffs of 3,700 workers by Acme Group"),
    ("[[Acme Group]] recalled 2.5 million phones on {{Monday}}.", "Recall of 2.5 million phones by Acme Group"),
    # what lies ahead
    ("The guards will lower the flag on {{Monday}}.", "The guards to lower the flag"),
    ("The relics are expected to be shown to the guards on {{Monday}}.", "The relics to be shown to the guards"),
    # whole subjects, or none
    ("On {{Tuesday evening}} a 30-year-old man was arrested.", "Arrest of a 30-year-old man"),
    ("The tailor's obsession with old flags began in {{1955}}.", "The tailor's obsession with old flags began"),
    ("After half an hour, the team was deducted a point on {{Monday}}.", "The team was deducted a point"),
    ("The oath was administered by [[Ama Owusu]] on {{Monday}}.", "The oath was administered by Ama Owusu"),
    ("The guards left the gate and spilled onto the street on {{Monday}}.", "The guards spilled onto the street"),
    ("The firm owned a shop and the clerk was taken to the court on {{Monday}}.", "The clerk was taken to the court"),
    ("A woman, two children and a driver were taken to the hospital on {{Monday}}.", "Hospital treatment of a woman, two children and a driver"),
    ("[[Ama Owusu]] was rushed to hospital on {{Monday}}.", "Hospital treatment of Ama Owusu"),
    # what was done, and by whom
    ("[[Ama Owusu]] promised on {{Monday}} to build 40 schools in [[Togo]].", "Promise by Ama Owusu to build 40 schools in Togo"),
    ("[[Ama Owusu]] opened the exhibition of maps in [[Lome]] on {{Monday}}.", "Opening of the exhibition by Ama Owusu, Lome"),
    ("[[Ama Owusu]] rejected the offer on {{Monday}}.", "Rejection of the offer by Ama Owusu"),
    ("The council decided otherwise on {{Monday}}.", "Decision"),
    ("The second round of the election was held on {{Monday}}.", "Election"),
    ("[[Ama Owusu]] hosted a ministerial on trade in [[Lome]] on {{Monday}}.", "Ministerial on trade, Lome"),
    ("Thousands attended the funeral of [[Ama Owusu]] in [[Lome]] on {{Monday}}.", "Funeral of Ama Owusu, Lome"),
    # who takes part in what an adjective does not name; who visits; a storm by its name
    ("[[Ama Owusu]] had a private meeting with [[Idris Kone]] in [[Lome]] on {{Monday}}.", "Private meeting of Ama Owusu and Idris Kone, Lome"),
    ("[[Togo]] and [[Ghana]] held a dialogue on fishing in [[Lome]].", "Dialogue on fishing, Lome"),
    ("[[Ama Owusu]], who arrived in [[Lome]] on {{Monday}}, also arrested [[Idris Kone]].", "Visit of Ama Owusu, Lome"),
    ("A storm killed nine after Hurricane Ida hit [[Lome]] on {{Monday}}.", "Storm"),
    # numbers and years inside, what is thrown and at whom
    ("The pullout of the 19,000-strong force began on {{Monday}}.", "Pullout of the 19,000-strong force"),
    ("[[Acme Group]] missed its {{2014}} goal of a profit on {{Monday|2014-06-09}}.", "Acme Group missed its 2014 goal of a profit"),
    ("Some fans threw water bottles at guards on {{Monday}}.", "Attack on guards by some fans"),
    ("Police searched the home of the clerk on {{Monday}}.", "Search of the home of the clerk by police"),
    # who swears somebody in is not sworn in
    ("The governor swore in five judges on {{Monday}}.", "Inauguration of five judges"),
    ("[[Ama Owusu]] was sworn in by [[Idris Kone]] on {{Monday}}.", "Inauguration of Ama Owusu by Idris Kone"),
    ("[[Ama Owusu]] defeated another candidate, [[Idris Kone]], by 424 votes on {{Sunday}}.", "Contest of Ama Owusu and Idris Kone"),
    ("About 1,200 homes in the area were evacuated on {{Monday}}.", "Evacuation of 1,200 homes"),
    ("Two men on a boat pulled a woman from a car in [[Lome]] on {{Monday}}.", "Rescue of a woman, Lome"),
    ("He was seen by [[Ama Owusu]], 61, who fled on {{Monday}}.", "Escape of Ama Owusu"),
    ("Nine students who were held by gangs known as bandits have been released in [[Togo]].", "Release of nine students, Togo"),
    # what opens a sentence, describes its subject or is thrown is no part of it
    ("On {{Monday evening}} a man was arrested in [[Lome]].", "Arrest of a man, Lome"),
    ("A teacher who lived in a barn was arrested on {{Monday}}.", "Arrest of a teacher"),
    ("A coach carrying pilgrims home from a small shrine in [[Ghana]] overturned near [[Lome]] on {{Monday}}.", "Accident of a coach, Lome"),
    ("At least 9,000 people, including tourists, were evacuated from the north on {{Monday}}.", "Evacuation of 9,000 people"),
    ("The province was placed under a state of calamity on {{Monday}}.", "State of emergency in the province"),
    ("The motion passed with a vote of 4-5 on {{Monday}}.", "Passage of the motion"),
    ("More than 21,000 people were evacuated from the north on {{Monday}}.", "Evacuation of 21,000 people"),
    ("Protesters threw bottles at officers on {{Monday}}.", "Riot by protesters"),
    ("A lorry hit a wall in [[Lome]] on {{Monday}}.", "Accident of a lorry, Lome"),
    ("Rescuers searched for survivors in [[Lome]] on {{Monday}}.", "Search for survivors by rescuers, Lome"),
    ("[[Ama Owusu]] appeared in court in [[Lome]] on {{Monday}}.", "Court appearance of Ama Owusu, Lome"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES, ids=[row[0] for row in TITLES])
def test_title(text: str, title: str) -> None:
    assert told(text)[0].title == title


def test_what_was_moved_by_no_verb_has_no_day_of_another_sentence() -> None:
    reports = told(
        "[[Ama Owusu]] spoke of the postponed talks with [[Togo]]. She left [[Lome]] on {{Friday}}, it was said. It rained."
    )
    assert [(one.kind, one.date_text) for one in reports] == [("talks", None), ("departure", "Friday")]


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["its members"], ["its members"]),
        (["police"], ["the police"]),
        (["The American president"], ["the American president"]),
        (["The White House"], ["The White House"]),
        (["The Russian and Turkish presidents", "Turkish presidents"], ["the Russian and Turkish presidents"]),
        (["Ana Ruiz", "Ruiz"], ["Ana Ruiz", "Ruiz"]),
    ],
)
def test_who_takes_part_is_named_in_a_title_as_one_writes(texts: list[str], names: list[str]) -> None:
    told = [Participant(0, len(one), one, None, "x", None, "actor", None, "events.named") for one in texts]
    assert names_in_title(told, {}) == names


def test_an_act_names_who_did_it_though_his_name_is_part_of_anothers() -> None:
    father = Participant(0, 6, "Salman", "salman", None, None, "actor", None, "events.named")
    son = Participant(21, 40, "Mohammed bin Salman", "mohammed", None, None, "recipient", None, "events.named")
    assert (
        act_title("Named his son Mohammed bin Salman", (father, son), {}) == "Salman named his son Mohammed bin Salman"
    )


def test_no_ceremony_is_held_for_a_dismissal() -> None:
    reports = told("[[Ama Owusu]] dismissed [[Idris Kone]] on {{Monday}}. She signed two orders at the ceremony.")
    assert "events.noun_again" not in [r.rule for r in reports]


def test_date_before_when_belongs_to_both() -> None:
    reports = told("[[Ama Owusu]] resigned in {{May}}, when a court sentenced [[Idris Kone]].")
    assert [(r.kind, r.date_text) for r in reports] == [("resignation", "May"), ("ruling", "May")]


def test_postponed_event_has_its_new_date_or_none() -> None:
    assert of_kind(told("The vote, planned for {{May 2}}, was postponed to {{May 9}}."), "vote").date_text == "May 9"
    assert (
        of_kind(told("The vote on the dam in [[Togo]], planned for {{May 2}}, was postponed."), "vote").date_text
        is None
    )


# A sentence, and for each kind of event in it the words of its date, or None.
DATES = [
    ("[[Ghana]] and [[Togo]] agreed on {{Tuesday}} to hold talks in {{June}}.", {"agreement": "Tuesday", "talks": "June"}),
    ("Talks were held in [[Lome]] on {{Monday}}, officials said on {{Wednesday}}.", {"talks": "Monday"}),
    ("Talks with [[Togo]] were held in [[Lome]], officials said on {{Wednesday}}.", {"talks": None}),
    ("[[Ama Owusu]] said on {{Wednesday}} that she met [[Idris Kone]].", {"meeting": None}),
    ("[[Ama Owusu]] said on {{Wednesday}} that she met [[Idris Kone]] on {{Monday}}.", {"meeting": "Monday"}),
    ("[[Ama Owusu]] will visit [[Togo]] on {{Friday}}, the ministry announced {{Tuesday}}.", {"visit": "Friday"}),
    ("On {{Monday}}, [[Ama Owusu]] met [[Idris Kone]] and signed an agreement.", {"meeting": "Monday", "signing": "Monday"}),
    ("[[Ama Owusu]] on {{Monday}} met [[Idris Kone]] in [[Lome]].", {"meeting": "Monday"}),
    ("{{Tuesday}}'s agreement with [[Togo]] was reached in [[Lome]].", {"agreement": "Tuesday"}),
    ("[[Ama Owusu]] arrived in [[Lome]] on {{Monday}} for talks with [[Idris Kone]].", {"visit": "Monday", "talks": None}),
    ("[[Ama Owusu]] met [[Idris Kone]] after the crash of {{Sunday}}'s flight.", {"meeting": None}),
    ("[[Ama Owusu]] met [[Idris Kone]], who resigned on {{Friday}}.", {"meeting": None, "resignation": "Friday"}),
    ("[[Ama Owusu]], who resigned on {{Friday}}, met [[Idris Kone]].", {"resignation": "Friday", "meeting": None}),
    ("The treaty, signed in [[Lome]] in {{2015}}, was ratified by [[Togo]] on {{Tuesday}}.", {"approval": "Tuesday"}),
    ("A summit scheduled for {{Friday}} in [[Lome]] was cancelled.", {"summit": "Friday"}),
    ("[[Ama Owusu]] praised the first summit in [[Lome]] {{last year}}.", {"summit": "last year"}),
    ("The summit in [[Lome]] on {{June 6}} follows talks held in [[Accra]] in {{May}}.", {"summit": "June 6", "talks": "May"}),
    ("{{Last year}} [[Ama Owusu]] visited [[Togo]].", {"visit": "Last year"}),
    ("[[Ama Owusu]] has been in office since {{2014}} and met [[Idris Kone]].", {"meeting": None}),
    ("[[Ama Owusu]] visited [[Togo]] in {{May}} and will visit [[Benin]] in {{June}}.", None),
    ("[[Ama Owusu]], elected in {{2016}}, met [[Idris Kone]] on {{Monday}}.", {"meeting": "Monday"}),
    ("Before {{2010}} [[Ama Owusu]] visited [[Togo]].", {"visit": None}),
    ("[[Ama Owusu]] was appointed minister in {{2012}} and resigned in {{2014}}.", {"resignation": "2014"}),
    ("The {{Monday}} meeting of [[Ama Owusu]] and [[Idris Kone]] was held in [[Lome]].", {"meeting": "Monday"}),
    ("[[Ama Owusu]] told reporters on {{Friday}} that talks with [[Togo]] had ended.", {"talks": None}),
    ("[[Ama Owusu]] will meet [[Idris Kone]] {{next week}} in [[Lome]].", {"meeting": "next week"}),
    ("[[Ghana]] held elections in {{December 2016}}.", {"election": "December 2016"}),
    ("The {{2016}} election in [[Ghana]] was won by [[Ama Owusu]].", {"election": "2016"}),
    ("[[Ama Owusu]] resigned {{Tuesday}} after police arrested [[Idris Kone]] on {{Sunday}}.", {"resignation": "Tuesday", "arrest": "Sunday"}),
    ("Police arrested [[Idris Kone]] on {{Sunday}}, two days before [[Ama Owusu]] resigned.", {"arrest": "Sunday", "resignation": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), DATES, ids=[row[0] for row in DATES])
def test_date_belongs_to_its_clause(text: str, dates: dict[str, str | None] | None) -> None:
    reports = told(text)
    if dates is None:
        assert [r.date_text for r in reports] == ["May", "June"]
        return
    assert {kind: of_kind(reports, kind).date_text for kind in dates} == dates


def test_weekday_behind_an_infinitive_belongs_to_the_verb_that_is_past() -> None:
    reports = told("The council voted to dismiss [[Idris Kone]] on {{Monday|2016-06-13}}.", published="2016-06-14")
    assert [(r.kind, r.status, r.date_text) for r in reports] == [("vote", "occurred", "Monday")]


# A sentence, the kind, the id of its place or None.
PLACES = [
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Geneva]].", "meeting", "geneva-ch"),
    ("In [[Geneva]], [[Ama Owusu]] met [[Idris Kone]].", "meeting", "geneva-ch"),
    ("[[Ama Owusu]] of [[Ghana]] met [[Idris Kone]] on {{Monday}} in [[Geneva]].", "meeting", "geneva-ch"),
    ("[[Ghana]] and [[Togo]] held talks in [[Vienna]] on {{Monday}}.", "talks", "vienna-at"),
    ("[[Ghana]] and [[Togo]] held talks on the war in [[Mali]] on {{Monday}}.", "talks", None),
    ("[[Ghana]] and [[Togo]] held talks about the war in [[Mali]] in [[Vienna]].", "talks", "vienna-at"),
    ("[[Ama Owusu]] visited [[Togo]] on {{Monday}}.", "visit", "togo"),
    ("[[Ama Owusu]] paid a visit to [[Togo]] on {{Monday}}.", "visit", "togo"),
    ("[[Ama Owusu]] arrived in [[Vienna]] on {{Monday}}.", "visit", "vienna-at"),
    ("[[Ama Owusu]] met [[Idris Kone]], who lives in [[Vienna]].", "meeting", None),
    ("[[Ama Owusu]], born in [[Vienna]], met [[Idris Kone]].", "meeting", None),
    ("A summit in [[Vienna]] was attended by [[Ama Owusu]] on {{Monday}}.", "summit", "vienna-at"),
    ("Talks between [[Ghana]] and [[Togo]] in [[Vienna]] ended on {{Monday}}.", "talks", "vienna-at"),
    ("[[Ama Owusu]] said in [[Vienna]] that she had met [[Idris Kone]].", "meeting", None),
    ("[[Ghana]] opened fire on [[Togo]].", "shooting", None),
    ("Gunmen attacked a village in northern [[Mali]] on {{Monday}}.", "attack", "mali"),
    ("A bombing outside a mosque in the capital, [[Kabul]], killed nine on {{Monday}}.", "bombing", "kabul-af"),
    ("[[Ama Owusu]] will meet [[Idris Kone]] at [[Vienna]].", "meeting", "vienna-at"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Vienna]]'s old town.", "meeting", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place"), PLACES, ids=[row[0] for row in PLACES])
def test_place(text: str, kind: str, place: str | None) -> None:
    assert of_kind(told(text), kind).place == place


def test_here_is_the_place_of_the_dateline() -> None:
    assert (
        of_kind(told("[[Ama Owusu]] met [[Idris Kone]] here on {{Monday}}.", dateline="VIENNA"), "meeting").place
        == "vienna-at"
    )
    assert of_kind(told("[[Ama Owusu]] met [[Idris Kone]] here on {{Monday}}."), "meeting").place is None


# A sentence, the kind, and who takes part as what.
PEOPLE = [
    ("[[Ama Owusu]] met [[Idris Kone]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ama Owusu]] met with [[Idris Kone]] and [[Lena Vogt]].", "meeting", ["participant Ama Owusu", "participant Idris Kone", "participant Lena Vogt"]),
    ("[[Ama Owusu]], the president of [[Ghana]], met [[Idris Kone]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ghana]]'s president, [[Ama Owusu]], met [[Idris Kone]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ama Owusu]] met [[Togo]]'s Foreign Minister [[Idris Kone]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ghana]] and [[Togo]] held talks.", "talks", ["participant Ghana", "participant Togo"]),
    ("Talks between [[Ghana]], [[Togo]] and [[Benin]] were held in [[Lome]].", "talks", ["participant Ghana", "participant Togo", "participant Benin"]),
    ("Talks of [[Ama Owusu]] with [[Idris Kone]] were held in [[Lome]].", "talks", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ama Owusu]] met the Chilean delegation in [[Lome]].", "meeting", ["participant Ama Owusu", "participant Chilean delegation"]),
    ("[[Ama Owusu]] met with [[U.S.]] delegation in [[Lome]].", "meeting", ["participant Ama Owusu", "participant U.S. delegation"]),
    ("The Chinese side held talks with the French side in [[Lome]].", "talks", ["participant Chinese side", "participant French side"]),
    ("[[Ama Owusu]] visited [[Togo]].", "visit", ["actor Ama Owusu"]),
    ("[[Ama Owusu]]'s visit to [[Togo]] began on {{Monday}}.", "visit", ["actor Ama Owusu"]),
    ("[[Ama Owusu]] appointed [[Idris Kone]] finance minister.", "appointment", ["actor Ama Owusu", "recipient Idris Kone"]),
    ("[[Idris Kone]] was appointed finance minister by [[Ama Owusu]].", "appointment", ["actor Ama Owusu", "recipient Idris Kone"]),
    ("[[Ama Owusu]] was elected president.", "election", ["recipient Ama Owusu"]),
    ("[[Ama Owusu]] resigned.", "resignation", ["actor Ama Owusu"]),
    ("[[Ama Owusu]] refused to meet [[Idris Kone]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ghana]] urged [[Togo]] to hold talks with [[Benin]].", "talks", ["participant Togo", "participant Benin"]),
    ("[[Ama Owusu]] hosted a summit in [[Accra]].", "summit", ["host Ama Owusu"]),
    ("[[Ama Owusu]] did not attend the summit in [[Accra]].", "summit", ["absent Ama Owusu"]),
    ("[[Ama Owusu]] and [[Idris Kone]] skipped the summit in [[Accra]].", "summit", ["absent Ama Owusu", "absent Idris Kone"]),
    ("Neither [[Ama Owusu]] nor [[Idris Kone]] attended the summit in [[Accra]].", "summit", ["absent Ama Owusu", "absent Idris Kone"]),
    ("The summit in [[Accra]] was attended by [[Ama Owusu]] and [[Idris Kone]].", "summit", ["participant Ama Owusu", "participant Idris Kone"]),
    ("Foreign ministers [[Lena Vogt]] of [[Germany]], [[Jan Novak]] of [[Poland]] and [[Idris Kone]] of [[Togo]] attended the talks in [[Vienna]].", "talks", ["participant Lena Vogt", "participant Jan Novak", "participant Idris Kone"]),
    ("[[Ama Owusu]] met [[Idris Kone]], who was born in [[Togo]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ama Owusu]], who met [[Idris Kone]] on {{Monday}}, was tired.", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ama Owusu]] arrived in [[Lome]] for talks with [[Idris Kone]].", "talks", ["participant Ama Owusu", "participant Idris Kone"]),
    ("[[Ama Owusu]] said that she would meet [[Idris Kone]].", "meeting", ["participant Ama Owusu", "participant Idris Kone"]),
    ("A spokesman for [[Ama Owusu]] met [[Idris Kone]].", "meeting", ["participant Idris Kone"]),
    ("[[Ama Owusu]] spoke by telephone with [[Idris Kone]].", "call", ["participant Ama Owusu", "participant Idris Kone"]),
    ("Police arrested [[Idris Kone]] in [[Lome]].", "arrest", ["recipient Idris Kone"]),
    ("[[Ghana]] imposed sanctions on [[Togo]] on {{Monday}}.", "sanction", ["actor Ghana", "recipient Togo"]),
    ("[[Ama Owusu]] and [[?Kone]] met in [[Lome]].", "meeting", ["participant Ama Owusu"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "people"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_participants(text: str, kind: str, people: list[str]) -> None:
    assert [f"{p.part} {p.text}" for p in of_kind(told(text), kind).people] == people


def test_the_two_sides_are_the_pair_that_was_told_last() -> None:
    reports = told("[[Ghana]] and [[Togo]] held talks on {{Monday}}. The two sides approved a plan for the bridge.")
    assert [p.place for p in of_kind(reports, "approval").people] == ["ghana", "togo"]


# Texts that tell no event.
NOTHING = [
    "After hours in a cell, [[Ama Owusu]] walked out into the rain on {{Monday}}.",
    "[[Ama Owusu]] walked out of prison a free woman.",
    "Profit at the plant fell 11 percent on {{Monday}}.",
    "They spoke on the sidelines of the summit in [[Lome]].",
    "They sat in a meeting room in [[Lome]].",
    "The plan met the deadline that [[Ghana]] had set.",
    "The house met all the requirements of [[Ghana]].",
    "The crash site lies in Summit County.",
    "The Paris Agreement binds [[Ghana]].",
    "[[Ama Owusu]] is in favour of dialogue.",
    "[[Ghana]] is open to talks.",
    "Such talks help nobody in [[Ghana]].",
    "[[Ama Owusu]] agreed with her critics.",
    "[[Ama Owusu]] dismissed the reports.",
    "[[Ama Owusu]] must address the problem of [[Ghana]].",
    "The election campaign in [[Ghana]] is long.",
    "The ruling party of [[Ghana]] is old.",
    "He had a heart attack in [[Lome]].",
    "A population explosion followed in [[Ghana]].",
    "[[Ama Owusu]] signed up for a course in [[Lome]].",
    "A space probe sent home pictures of [[Ghana]].",
    "Visit our website for news of [[Ghana]].",
    "The market of [[Ghana]] crashed.",
    "[[Ama Owusu]] is resigned to her fate.",
    "The conference room is in [[Lome]].",
    "The meeting was long.",
    "The talks were hard.",
    "Meetings are boring.",
    "[[Ama Owusu]] demonstrated a pump in [[Lome]].",
    "With the aid of a stick [[Ama Owusu]] walked.",
    "Hearing aid prices fell in [[Ghana]].",
    "[[Ama Owusu]] has an appointment with her dentist.",
    "The goods met with criticism in [[Ghana]].",
    "[[Ghana]] fired its coach's assistant's dog.",
    "The strike team of [[Ghana]] scored.",
    "A march tune was heard in [[Lome]].",
    "It took three years of work in [[Ghana]].",
    "[[Ama Owusu]] is known for speech therapy.",
    "The trial version runs for 30 days.",
    "A flood of letters came.",
    "He won a vote of thanks.",
    "The launch pad is near [[Lome]].",
    "Peace talks veterans like [[Ama Owusu]] are rare.",
    "Summit fever was high.",
    "[[Ama Owusu]] took over the recipe from her mother.",
    "[[Ama Owusu]] left the question open.",
    "[[Ama Owusu]] ordered a coffee in [[Lome]].",
    "[[Ama Owusu]] launched into a song in [[Lome]].",
    "[[Ama Owusu]] raised her hand in [[Lome]].",
    "[[Ama Owusu]] won praise in [[Lome]].",
    "Car sales rose in [[Ghana]].",
    "[[Ama Owusu]] closed the window in [[Lome]].",
    "The vote count of [[Ghana]] is slow.",
    "[[Ama Owusu]] received a parcel in [[Lome]].",
    "[[Ama Owusu]] beat the eggs in [[Lome]].",
    "The published price is nine dollars in [[Ghana]].",
    "[[Ama Owusu]] denied the report in [[Lome]].",
    "Many teachers retire early in [[Ghana]].",
    "Doctors evacuate the lungs with a pump in [[Ghana]].",
    "[[Ama Owusu]] buried her hopes in [[Lome]].",
    "[[Ama Owusu]] charged her phone in [[Lome]].",
    "[[Ama Owusu]] sued for peace in [[Lome]].",
    "Prices went down in [[Lome]].",
    "[[Ama Owusu]] presented flowers to [[Idris Kone]].",
    "[[Ama Owusu]] submitted to her fate.",
    "[[Ama Owusu]] became ill in [[Lome]].",
    "[[Ama Owusu]] called [[Idris Kone]] a friend.",
    "[[Ama Owusu]] played the flute in [[Lome]].",
    "[[Ama Owusu]] set up a tent in [[Lome]].",
    "[[Ama Owusu]] introduced [[Idris Kone]] to her mother.",
    "[[Ama Owusu]] struck a pose in [[Lome]].",
    "[[Ama Owusu]] retired to her room in [[Lome]].",
    "[[Idris Kone]] introduced retired Gen. [[Ama Owusu]] in [[Lome]].",
    "[[Ama Owusu]] agreed that the wind had changed.",
    "[[Ama Owusu]] clashed with [[Idris Kone]] over the budget.",
    "[[Ama Owusu]] opened the door in [[Lome]].",
    "[[Ama Owusu]] spoke, declining to be named, in [[Lome]].",
    "[[Ama Owusu]] charged them to serve the state.",
    "Plans had already been concluded in [[Lome]].",
    "[[Ama Owusu]] lost her position in [[Lome]].",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_event(text: str) -> None:
    assert [(r.kind, r.status, r.text) for r in told(text)] == []


# A text, then (kind, series, ordinal, title) of its events.
SERIES = [
    ("[[Ghana]] and [[Togo]] held a second dialogue on fishing on {{Monday}}.", [("dialogue", "dialogue on fishing", 2, "Second dialogue on fishing")]),
    ("[[Ghana]] and [[Togo]] held a second dialogue on fishing on {{Monday}}. They agreed to hold a third dialogue in [[Lome]].",
     [("dialogue", "dialogue on fishing", 2, "Second dialogue on fishing"), ("agreement", None, None, "Agreement to hold a third dialogue in Lome"), ("dialogue", "dialogue on fishing", 3, "Third dialogue on fishing, Lome")]),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lome]].", [("meeting", None, None, "Meeting of Ama Owusu and Idris Kone, Lome")]),
    ("Leaders attended the 14th summit in [[Lome]] on {{Monday}}.", [("summit", "summit", 14, "14th summit, Lome")]),
    ("[[Ama Owusu]] met the U.S. delegation.", [("meeting", None, None, "Meeting of Ama Owusu and the U.S. delegation")]),
    ("[[Ghana]] and [[Togo]] held the third round of talks on fishing in [[Lome]].", [("talks", "talks on fishing", 3, "Third talks on fishing, Lome")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), SERIES, ids=[row[0] for row in SERIES])
def test_series_ordinal_and_title(text: str, events: list[tuple[str, str | None, int | None, str]]) -> None:
    assert [(r.kind, r.series, r.ordinal, r.title) for r in told(text)] == events


PAGE = """\
[[Ghana]] and [[Togo]] on {{Thursday}} held a second dialogue on river fishing.

[[Kofi Mensah]], State Secretary and Minister of Fisheries, praised what was done since the first dialogue in [[Lome]] {{last year}}.

Deputy Minister of the [[Ministry of Waters]] [[Lena Vogt]] and [[Jan Novak]], Deputy Attorney General, represented Minister [[Paul Adjei]] and \
Attorney General [[Rita Sow]] who could not attend the meeting following {{Sunday}}'s events in [[Accra]].

The two sides approved a plan for the ferry and agreed to hold a third dialogue in [[Lome]] {{later this year}}.

[[Yaw Boateng]], member of the [[Council of State]] of [[Ghana]] and head of the [[Commission for Rivers]] of the [[Council of State]] met with \
[[Togo]] delegation to the dialogue."""


def test_a_page_like_the_seed() -> None:
    reports = told(PAGE)
    rows = [(r.kind, r.status, r.ordinal, r.date_text, r.place) for r in reports]
    assert rows == [
        ("dialogue", "occurred", 2, "Thursday", None),
        ("dialogue", "occurred", 1, "last year", "lome-tg"),
        ("dialogue", "occurred", 2, None, None),
        ("approval", "occurred", None, None, None),
        ("agreement", "occurred", None, None, None),
        ("dialogue", "planned", 3, "later this year", "lome-tg"),
        ("meeting", "occurred", None, None, None),
    ]
    assert {r.series for r in reports if r.kind == "dialogue"} == {"dialogue on river fishing"}
    assert [(p.part, p.text, p.on_behalf_of) for p in reports[2].people] == [
        ("representative", "Lena Vogt", "adjei"),
        ("representative", "Jan Novak", "sow"),
        ("absent", "Paul Adjei", None),
        ("absent", "Rita Sow", None),
    ]
    assert [(p.part, p.text) for p in reports[-1].people] == [
        ("participant", "Yaw Boateng"),
        ("participant", "Togo delegation"),
    ]
    assert merged(reports) == ((0, 2), (1,), (3,), (4,), (5,), (6,))


def test_represented_by() -> None:
    text = "[[Ghana]] and [[Togo]] held a summit in [[Lome]] on {{Monday}}. [[Paul Adjei]] could not come; he was represented by [[Lena Vogt]]. "
    reports = told(text + "[[Benin]] was represented by [[Jan Novak]].")
    assert [(r.kind, [(p.part, p.text, p.on_behalf_of) for p in r.people]) for r in reports[1:]] == [
        ("summit", [("representative", "Lena Vogt", "adjei"), ("absent", "Paul Adjei", None)]),
        ("summit", [("representative", "Jan Novak", None), ("participant", "Benin", None)]),
    ]


SAME = [
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. [[Owusu]] met [[Kone]] in [[Lome]] on {{Monday}}.", ((0, 1),)),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. [[Owusu]] met [[Kone]] on {{Friday}}.", ((0,), (1,))),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. [[Owusu]] will meet [[Kone]].", ((0,), (1,))),
    ("[[Ama Owusu]] met [[Idris Kone]]. [[Owusu]] visited [[Togo]].", ((0,), (1,))),
    ("[[Ghana]] held a first summit in [[Lome]]. The second summit was held in [[Accra]].", ((0,), (1,))),
    ("[[Ghana]] and [[Togo]] held the first dialogue on trade. The four dialogues were held in [[Lome]].", ((0,), (1,))),
    ("[[Ghana]] and [[Togo]] held the first dialogue on trade. The dialogue was held in [[Lome]].", ((0, 1),)),
    ("Police filed murder charges against the owner. The charges were filed late on {{Friday}}.", ((0, 1),)),
    ("Gunmen stormed a college in [[Lima]] on {{Monday}}, killing 12 people in an attack on students.", ((0, 1),)),
    ("Gunmen stormed a college in [[Lima]] on {{Monday}}, two days after an attack in [[Accra]].", ((0,), (1,))),
    ("Police filed murder charges against the owner. [[Ama Owusu]] said the charges were filed in [[Lome]].", ((0, 1),)),
    ("A ferry sank off [[Lome]] on {{Monday}}. A court will hear the owner over the sinking of the ferry.", ((0, 2), (1,))),
    ("[[Ama Owusu]] has resigned. [[Owusu]] had refused to resign before.", ((0,), (1,))),
    ("[[Ama Owusu]] has resigned, a paper said. [[Owusu]] denied that she had resigned.", ((0, 1),)),
    ("A quake hit [[Lome]], after thousands had died in a quake. The latest quake shook [[Togo]].", ((0,), (1,), (2,))),
    ("Police filed murder charges against the owner. New charges were filed late on {{Friday}}.", ((0,), (1,))),
    ("Police filed murder charges against the owner on {{Monday}}. The charges were filed late on {{Friday}}.", ((0,), (1,))),
    ("Police filed murder charges against the owner. The driver was charged on {{Friday}}.", ((0,), (1,))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "groups"), SAME, ids=[row[0] for row in SAME])
def test_merged(text: str, groups: tuple[tuple[int, ...], ...]) -> None:
    reports = told(text)
    assert merged(reports) == groups
    assert all(same_event(report, report) for report in reports if report.people)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Lome Rovers won the Lake Cup on Saturday when they beat Accra Stars 2-0.", ((0, 1),)),
        (
            "The union has put its strike back to October 11. Railway workers go on. Their strike began on Monday.",
            ((0,), (1,)),
        ),
        ("Lome Rovers won the Lake Cup on Saturday. On Monday Lome Rovers beat Accra Stars 2-0.", ((0,), (1,))),
    ],
)
def test_of_one_day_or_of_two(text: str, groups: tuple[tuple[int, ...], ...]) -> None:
    assert merged(read_article(made.article(text, published="2019-09-17")).events) == groups


@pytest.mark.parametrize("name", list(kinds()))
def test_examples_of_kinds(name: str) -> None:
    group = rules.load("event_kinds").groups[name]
    kind = kinds()[name].name
    for text in group.finds:
        assert kind in {r.kind for r in told(text)}, text
    for text in group.ignores:
        assert kind not in {r.kind for r in told(text)}, text
    assert group.more["type"] is None or group.more["type"] in PLOVER_TYPES
    assert str(group.more["definition"]).endswith(".")


@pytest.mark.parametrize(
    "file", ["event_verbs", "statuses_of_events", "series", "participants", "verbs", "untold", "event_titles"]
)
def test_examples_of_words(file: str) -> None:
    for group in rules.load(file).groups.values():
        if (file, group.name) in constants():
            continue  # tests/test_words_taken_out.py
        status = str(group.more.get("status") or group.name.rsplit(" ", 1)[-1])
        for text in group.finds:
            reports = told(text)
            assert reports, text
            assert status not in EVENT_STATUSES or status in {r.status for r in reports}, text
        for text in group.ignores:
            statuses = {r.status for r in told(text)}
            assert status not in statuses if status in EVENT_STATUSES and file != "event_verbs" else not statuses, text


def test_every_finding_quotes_the_body() -> None:
    for text, *_ in (*STATUSES, *PLACES, *PEOPLE, (PAGE,)):
        read = marked(text)
        for report in told(text):
            assert report.text == read.article.body[report.start : report.end]
            assert report.trigger in report.text
            assert report.status in EVENT_STATUSES
            for person in report.people:
                assert person.text == read.article.body[person.start : person.end]
                assert person.part in PARTS
                assert sum(x is not None for x in (person.person, person.organization, person.place)) == 1


# Known failures: a text, the kind, what a careful reader has there.
KNOWN = [
    ("[[Ama Owusu]] nominated [[Idris Kone]] for that post, at present held by [[Lena Vogt]], on {{Friday}}.", "nomination", "Friday"),
    ("The party holds its 19th congress, beginning on {{October 18}}, in [[Beijing]].", "conference", "October 18"),
]  # fmt: skip


@pytest.mark.xfail(strict=True, reason="a date behind an inserted clause is given up")
@pytest.mark.parametrize(("text", "kind", "date"), KNOWN, ids=[row[0] for row in KNOWN])
def test_known_failures(text: str, kind: str, date: str) -> None:
    assert of_kind(told(text), kind).date_text == date


# What news tells as particular happenings: a sentence, the kind. Made to meet each group of the lexicon in other words.
TOLD = [
    ("There will be an inquiry, the minister said.", "investigation"),
    ("There have been clashes.", "clash"),
    ("He was asleep when the ferry sank.", "accident"),
    ("Nobody was near when the bomb went off.", "bombing"),
    ("Two women were trampled in a crush.", "accident"),
    ("Six miners were killed in a blast.", "bombing"),
    ("Eight people died in a crash.", "accident"),
    ("The firm will shut its mill by the end of {{June}}.", "closure"),
    ("The film opens on {{Friday}}.", "opening"),
    ("The ministers of the region meet in [[Lome]] on {{Saturday}}.", "meeting"),
    ("The two teams meet in [[Lome]] on {{Friday}}.", "meeting"),
    ("[[Togo]] votes on {{August 9}}.", "vote"),
    ("The parrots were taken to a shelter.", "act"),
    ("He was carried from the pitch.", "act"),
    ("No terms were agreed in [[Lome]].", "agreement"),
    ("A ferry turned over off [[Lome]].", "accident"),
    ("A caller rang a doctor on {{Monday}}.", "act"),
    ("The court is to hear him on {{Friday}}.", "act"),
    ("He denied that the money had been spent on cars.", "act"),
    ("[[Ama Owusu]], who will hear the parties on {{Friday}}, is 60.", "act"),
    ("If the king approves the plan in [[Lome]], the union will strike.", "approval"),
    ("Unless [[Togo]] settles its debt, gas will be cut.", "act"),
    ("The council wants to reopen it as an academy in {{May}}.", "act"),
    ("[[Ama Owusu]] accepted the resignation of two aides.", "resignation"),
    ("The song competition ended on {{Friday}}.", "contest"),
    ("[[Acme Group]] will recall a batch of pills.", "recall"),
    ("A swimmer was bitten by a shark off [[Lome]].", "act"),
    ("Their lawyers will answer on {{Friday}}.", "act"),
    ("The club put on a concert on {{Friday}}.", "act"),
    ("The bid was turned down.", "rejection"),
    ("Two bankers walked out of the prison on {{Friday}}.", "act"),
    ("A tram slammed into a wall, the ministry said.", "accident"),
    ("Volunteers put up a fence in [[Lome]] on {{Monday}}.", "act"),
    ("The mayor of [[Lome]], [[Ama Owusu]], walked through the market on {{Friday}}.", "act"),
    ("Inspectors spent two days at the school in {{January}}.", "act"),
    ("The crews will go home on {{Friday}}.", "act"),
    ("A herder left the valley at dusk and came back on {{Monday}}.", "act"),
    ("Ten sailors were lost off [[Lome]] in {{2009}}.", "act"),
    ("A rival offered more.", "agreement"),
    ("[[Acme Group]] met its lenders in [[Lome]]. It unveiled a rescue package on {{Monday}}.", "launch"),
    ("The judge read the file. He remanded both men until {{May}}.", "arrest"),
    ("Divers found the wreck. They recovered its bell.", "act"),
    ("[[Ghana]] has shipped its last tanks to [[Togo]].", "act"),
    ("Officers in [[Lome]] ticketed two drivers.", "act"),
    ("Bailiffs evicted nine families from a squat in [[Lome]].", "expulsion"),
    ("A warship was deployed.", "act"),
    ("The embassies will be reopened.", "act"),
    ("The upper house convenes on {{Wednesday}}.", "meeting"),
    ("The board of [[Acme Group]] put off a decision until {{May}}.", "decision"),
    ("[[Acme Group]] took the decision in [[Lome]] on {{Monday}}.", "decision"),
    ("[[Acme Group]] placed an order for 40 jets with [[Ivan Petrov]].", "act"),
    ("The council will pick a mayor on {{Monday}}.", "appointment"),
    ("[[Togo]] will hold a census in {{May}}.", "act"),
    ("A motorbike clipped a pole near [[Lome]].", "accident"),
    ("The lift plummeted nine floors.", "accident"),
    ("A helicopter made an emergency landing near [[Lome]].", "accident"),
    ("Nurses called off a second walkout.", "strike"),
    ("The burial of a teacher drew a crowd.", "ceremony"),
    ("A landslide cut the road to [[Lome]] on {{Monday}}.", "disaster"),
    ("A director picked up the prize in [[Lome]] on {{Monday}}.", "award"),
    ("The two firms parted ways in {{May}}.", "act"),
    ("Rebels blew the bridge up near [[Lome]] on {{Monday}}.", "bombing"),
    ("Police took a man into custody in [[Lome]].", "arrest"),
    ("The judge put the poet behind bars in [[Lome]].", "arrest"),
    ("The watchdog is probing the contract in [[Lome]].", "investigation"),
    ("Activists glued themselves to a road in [[Lome]].", "protest"),
    ("The federation relegated the club on {{Monday}}.", "act"),
    ("The cabinet met in [[Lome]] on {{Monday}}.", "meeting"),
    ("Lawmakers convened in [[Lome]] on {{Monday}}.", "meeting"),
    ("[[Ama Owusu]] will see [[Idris Kone]] on {{Friday}}.", "meeting"),
    ("[[Ama Owusu]] and [[Idris Kone]] discussed fishing in [[Lome]].", "talks"),
    ("[[Ama Owusu]] is due in [[Lome]] on {{Friday}}.", "visit"),
    ("[[Ama Owusu]] is expected in [[Lome]] {{next week}}.", "visit"),
    ("[[Ama Owusu]] set off for [[Togo]] on {{Monday}}.", "departure"),
    ("[[Ama Owusu]] left in {{2019}} after a dispute.", "departure"),
    ("[[Ama Owusu]] fled to [[Togo]] in {{May}}.", "escape"),
    ("[[Ama Owusu]] handed over power to [[Idris Kone]] on {{Monday}}.", "handover"),
    ("The term of [[Ama Owusu]] expires in {{May}}.", "end of a term"),
    ("[[Ama Owusu]] was transferred to [[Lome]] on {{Monday}}.", "hiring"),
    ("[[Ama Owusu]] takes over from [[Idris Kone]] on {{Monday}}.", "succession"),
    ("[[Ama Owusu]] will take over as minister in {{May}}.", "succession"),
    ("The [[Law Commission]] decided on {{Monday}} to wait.", "decision"),
    ("[[Ghana]] requested a loan on {{Monday}}.", "request"),
    ("[[Ghana]] has asked for foreign help.", "request"),
    ("[[Ghana]] invited [[Idris Kone]] to [[Accra]] on {{Monday}}.", "request"),
    ("[[Ama Owusu]] refused a request of [[Idris Kone]].", "rejection"),
    ("Parliament gave its approval on {{Monday}} in [[Accra]].", "approval"),
    ("The parliament of [[Ghana]] ratified the treaty on {{Monday}}.", "approval"),
    ("A court in [[Lome]] acquitted [[Idris Kone]] on {{Monday}}.", "ruling"),
    ("The [[Supreme Court]] annulled the election on {{Monday}}.", "ruling"),
    ("[[Idris Kone]] was found guilty of fraud on {{Monday}}.", "ruling"),
    ("Eleven people were arrested in [[Lome]] on {{Monday}}.", "arrest"),
    ("Police arrested at least 32 dissidents in [[Lome]].", "arrest"),
    ("Police searched the home of [[Idris Kone]] on {{Monday}}.", "search"),
    ("Divers found the body of [[Idris Kone]] in [[Togo]] on {{Monday}}.", "discovery"),
    ("Rescuers recovered two bodies in [[Lome]] on {{Monday}}.", "discovery"),
    ("Five pilgrims were killed in [[Lome]] on {{Monday}}.", "killing"),
    ("Police fired tear gas at a crowd in [[Lome]] on {{Monday}}.", "attack"),
    ("Rebels attacked a convoy near Dulovka on {{Monday}}.", "attack"),
    ("Guards went on strike in [[Lome]] on {{Monday}}.", "strike"),
    ("A strike by guards spread to [[Lome]] on {{Monday}}.", "strike"),
    ("[[Ghana]] recalled its ambassador on {{Monday}}.", "sanction"),
    ("[[Ghana]] suspended aid to [[Togo]] on {{Monday}}.", "sanction"),
    ("The curfew was lifted in [[Lome]] on {{Monday}}.", "easing"),
    ("[[Ghana]] deported nine men to [[Togo]] on {{Monday}}.", "expulsion"),
    ("The bridge in [[Lome]] will be rebuilt in {{May}}.", "works"),
    ("Construction of the dam in [[Togo]] began on {{Monday}}.", "works"),
    ("[[Ama Owusu]] inspected the dam in [[Togo]] on {{Monday}}.", "inspection"),
    ("[[Ama Owusu]] laid a wreath in [[Accra]] on {{Monday}}.", "ceremony"),
    ("[[Ama Owusu]] read two poems in [[Accra]] on {{Monday}}.", "show"),
    ("[[Ama Owusu]] conveyed a message of [[Idris Kone]] in [[Accra]].", "submission"),
    ("[[Ama Owusu]] interrupted the speaker in [[Accra]] on {{Monday}}.", "act"),
    ("[[Ghana]] and [[Togo]] on {{Monday}} agreed to set up a commission.", "agreement"),
    ("Nine men have since been deported to [[Togo]].", "expulsion"),
    ("A typhoon hit [[Samoa]] on {{Monday}}.", "disaster"),
    ("A plane crashed near [[Lome]] on {{Monday}}.", "accident"),
    ("Two trains collided near [[Lome]] on {{Monday}}.", "accident"),
    ("[[Ghana]] sent troops to [[Mali]] on {{Monday}}.", "deployment"),
    ("[[Ghana]] and [[Togo]] held a joint exercise in {{May}}.", "exercise"),
    ("The [[Workers Party]] endorsed [[Ama Owusu]] on {{Monday}}.", "approval"),
    ("The firm laid off 300 workers in [[Lome]] on {{Monday}}.", "layoff"),
    ("[[Acme Group]] will buy 112 stores in [[Togo]].", "acquisition"),
    # a past that no noun can be described by, though another verb follows
    ("The toll rose after a woman died in hospital, officials said.", "death"),
    ("EU ministers agreed on {{Monday}} to cut quotas, [[Ama Owusu]] said.", "agreement"),
    ("The parliament chosen in {{May}} met for the first time, [[Ama Owusu]] said.", "meeting"),
    # who takes over, from whom, to do what
    ("[[Ama Owusu]] takes over from [[Idris Kone]].", "succession"),
    ("[[Ama Owusu]] will be succeeded at the ministry by [[Idris Kone]].", "succession"),
    ("[[Ama Owusu]] stepped down {{last month}} to join a law firm.", "joining"),
    ("[[Ama Owusu]] is leaving to run for Congress.", "candidacy"),
    # nouns: with a day of their own, with what they were done to, behind 'after'
    ("The parliament chosen in {{last November}}'s election is new.", "election"),
    ("A colonel was convicted of ordering the killing of 61 villagers.", "killing"),
    ("They blamed it on the collapse of the sugar company.", "bankruptcy"),
    ("The accord came after eight months of talks.", "talks"),
    ("Nine people were hurt in clashes between rival groups.", "clash"),
    ("Fighting went on in the south.", "clash"),
    # who asks, offers, threatens, condemns
    ("[[Ama Owusu]] asked the Supreme Court in [[Accra]] to hear her.", "request"),
    ("The commission asked the government of [[Togo]] to move its chief.", "request"),
    ("Bishop [[Ama Owusu]] appealed to the clans for peace.", "request"),
    ("[[Ama Owusu]] has written to both sides.", "request"),
    ("[[Ghana]] and [[Togo]] have offered to mediate.", "agreement"),
    ("[[Ghana]] threatened [[Togo]] with war.", "threat"),
    ("[[Ghana]] condemned the coup in [[Togo]].", "condemnation"),
    # any other object of a known verb, when somebody does it; what starts; what somebody does without an object
    ("[[Ama Owusu]] sent a photo to [[Idris Kone]] on {{Monday}}.", "act"),
    ("[[Acme Group]] declared a quarterly dividend on {{Monday}}.", "act"),
    ("The court suspended the transfer of 63 workers on {{Monday}}.", "act"),
    ("[[Acme Group]], which bought a plant that it sold in {{2003}}, is old.", "acquisition"),
    ("Registration is to start in [[Lome]] in {{April}}.", "act"),
    ("Pre-season training starts on {{Monday}}.", "act"),
    ("[[Acme Group]] withdrew in {{May}}.", "act"),
    ("[[Ama Owusu]] intervened on {{Monday}}.", "act"),
    # compound nouns of each class
    ("A donors' conference will open in [[Accra]] on {{Monday}}.", "conference"),
    ("A polio drive began in [[Accra]] on {{Monday}}.", "aid"),
    ("An ammonia leak in [[Lome]] on {{Monday}} hurt nine people.", "accident"),
    ("Voter registration in [[Togo]] will begin in {{May}}.", "launch"),
    ("The relocation of villagers from [[Lome]] began on {{Monday}}.", "evacuation"),
    ("A fireworks display was held in [[Lome]] on {{Monday}}.", "ceremony"),
    ("A civil war in [[Togo]] has killed thousands.", "clash"),
    ("A warning strike in [[Lome]] was called off on {{Monday}}.", "strike"),
    # what was done to something, what somebody denies though he names nobody, what a board does next
    ("The files have been retrieved from [[Lome]].", "act"),
    ("The army denied that any of its jets had been shot down.", "shooting"),
    ("The board meets next on {{Monday}}.", "meeting"),
    ("A supermarket chain dropped a site in [[Lome]].", "act"),
    # storms with a name, whose death, on what was fired, what goes ahead, of what one is charged
    ("Nine people died when Typhoon Kiko struck {{last week}}.", "disaster"),
    ("She was chosen hours after her father's death on {{Monday}}.", "death"),
    ("Police opened fire on a march by students in [[Lome]].", "protest"),
    ("[[Togo]] went ahead with an election on {{Sunday}}.", "election"),
    ("A man appeared in court in [[Lome]] on {{Monday}} charged with larceny.", "charge"),
    ("Lumen Robotics has raised $18 million, it said in [[Lome]].", "act"),
    ("The court in [[Lome]] found [[Idris Kone]] guilty of fraud.", "ruling"),
    ("The inquiry will report in {{May}}.", "publication"),
    ("The game was put off because of a typhoon.", "disaster"),
    ("Talks on extending the truce have begun.", "talks"),
    ("The senate of [[Togo]] confirmed her as a judge on {{Monday}}.", "appointment"),
    ("The boat was carrying 90 people when it sank off [[Lome]].", "accident"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD, ids=[row[0] for row in TOLD])
def test_told(text: str, kind: str) -> None:
    assert kind in {report.kind for report in told(text)}


# A sentence and the PLOVER type of each of its events, in order; None where none of the sixteen types fits.
TYPES: list[tuple[str, list[str | None]]] = [
    ("[[Ghana]] recalled its ambassador from [[Lome]] on {{Monday}}.", ["SANCTION"]),
    ("[[Ghana]] pulled its troops out of [[Togo]] on {{Monday}}.", ["RETREAT"]),
    ("[[Ghana]] put its troops on high alert on {{Monday}}.", ["MOBILIZE"]),
    ("[[Ghana]] fired two missiles into the sea on {{Saturday}}.", ["MOBILIZE"]),
    ("Rebels lobbed mortars at the airport of [[Lome]] on {{Saturday}}.", ["ASSAULT"]),
    ("[[Ghana]] pledged 100 million kroner to victims in [[Togo]].", ["AGREE"]),
    ("[[Ama Owusu]] granted asylum to [[Idris Kone]].", ["AID"]),
    ("The curfew was lifted in [[Lome]] on {{Monday}}.", ["RETREAT"]),
    ("[[Ghana]] lifted a ban on maize exports.", ["CONCEDE"]),
    ("A court in [[Accra]] sentenced [[Idris Kone]] to seven years in prison.", ["COERCE"]),
    ("A court in [[Accra]] ruled that the law was void.", [None]),
    ("[[Ghana]] apologised to [[Togo]] on {{Monday}}.", ["SUPPORT"]),
    ("[[Ghana]] settled the lawsuit for $2.1 million.", ["AGREE"]),
    ("The court in [[Accra]] threw out the petition on {{Monday}}.", ["REJECT"]),
    ("[[Ghana]] approved a $300 million loan to [[Togo]].", ["AID"]),
    ("[[Acme Group]] had called off its $4 billion merger.", [None]),
    ("Rescuers pulled two survivors from the rubble in [[Lome]].", [None]),
    ("[[Ghana]] pulled its staff out of [[Togo]] on {{Monday}}.", ["RETREAT"]),
    ("Rebels withdrew from the old city of [[Lome]] on {{Monday}}.", ["RETREAT"]),
    ("The miners in [[Togo]] accepted a 7 percent wage increase.", ["AGREE"]),
    ("Thousands marched through the capital on {{Monday}}.", ["PROTEST"]),
    ("Farm workers in [[Togo]] have been on strike since {{May}}.", ["PROTEST"]),
    ("[[Ghana]] refused to extradite [[Idris Kone]].", ["REJECT"]),
    ("[[Idris Kone]] was found guilty of fraud and jailed for nine years.", ["ACCUSE", "COERCE"]),
    ("A fire at a market in [[Lome]] killed nine people.", [None]),
    ("The army in [[Togo]] came under heavy fire.", []),
    ("An explosion at a mine near [[Lome]] killed nine people.", [None]),
    ("[[Ghana]] sent 3,000 tents and medical teams to [[Togo]].", ["AID"]),
    ("[[Ghana]] withdrew its ambassador from [[Lome]].", ["SANCTION"]),
    ("[[Ama Owusu]] pulled out of the run-off in [[Togo]].", [None]),
    ("Nine people were killed when a bus plunged into a ravine in [[Togo]].", [None]),
    ("Police in [[Lome]] dispersed the crowd.", ["COERCE"]),
    ("The court in [[Lome]] fined the carmaker 1.1 billion euros.", ["COERCE"]),
    ("[[Ama Owusu]] pardoned her rival on {{Monday}}.", ["RETREAT"]),
    ("Lawmakers in [[Lome]] are debating a bill.", [None]),
    ("[[Ghana]] and [[Togo]] restored full diplomatic relations.", ["SUPPORT"]),
    ("Police in [[Lome]] are investigating the killing of [[Ama Owusu]].", ["ACCUSE", "ASSAULT"]),
    ("Gunmen shot and wounded a guard in [[Lome]] on {{Monday}}.", ["ASSAULT"]),
    ("Rebels in [[Togo]] handed over 17 captured soldiers.", ["RETREAT"]),
    ("[[Idris Kone]] was arrested in [[Lome]] and charged with murder.", ["COERCE", "COERCE"]),
    ("The court in [[Lome]] dismissed the appeal on {{Monday}}.", ["REJECT"]),
    ("[[Idris Kone]] filed a complaint in [[Lome]] on {{Monday}}.", ["ACCUSE"]),
    ("[[Idris Kone]] handed in a petition in [[Lome]] on {{Monday}}.", ["REQUEST"]),
    ("[[Ghana]] tested three missiles on {{Monday}}.", ["MOBILIZE"]),
    ("[[Ghana]] flew 250 refugees out of [[Togo]] on {{Monday}}.", ["AID"]),
    ("Bus drivers in [[Lome]] struck work on {{Monday}}.", ["PROTEST"]),
    ("Agents raided the office of [[Ama Owusu]] on {{Monday}}.", ["COERCE"]),
    ("Gunmen raided a village in [[Togo]] on {{Monday}}.", ["ASSAULT"]),
    ("The motorway to [[Lome]] was shut down on {{Monday}}.", [None]),
    ("Protesters shut down the port of [[Lome]] on {{Monday}}.", ["PROTEST"]),
    ("Rescuers searched for survivors in [[Lome]] on {{Monday}}.", [None]),
    ("An earthquake hit [[Togo]] on {{Monday}}. Nine villagers were killed.", [None, None]),
    ("Rebels attacked [[Togo]] on {{Monday}}. Nine villagers were killed.", ["ASSAULT", "ASSAULT"]),
    ("A quake shook [[Lome]] on {{Monday}}. Nine houses were destroyed.", [None, None]),
    ("Customs officers seized nine sachets of powder in [[Lome]] on {{Monday}}.", ["COERCE"]),
    ("Gunmen seized nine engineers in [[Lome]] on {{Monday}}.", ["ASSAULT"]),
    ("Officers conducted a raid in [[Lome]] on {{Monday}}.", ["COERCE"]),
    ("Rebels conducted a raid in [[Lome]] on {{Monday}}.", ["ASSAULT"]),
    ("[[Ama Owusu]] had an operation on her knee in [[Lome]].", [None]),
    ("[[Ama Owusu]] has captured the imagination of many people.", [None]),
]


@pytest.mark.parametrize(("text", "types"), TYPES, ids=[row[0] for row in TYPES])
def test_types(text: str, types: list[str | None]) -> None:
    assert [report.type for report in told(text)] == types


# Figurative, habitual and described doings, and words that only look like a verb of news.
NOT_TOLD = [
    "It was a message to firms wanting to sell goods in [[Togo]].",
    "The budget went through an analysis on {{Monday}}.",
    "They want to uphold the proposed $297,000 cut from the request.",
    "He left because of a profound personal conviction about the need for change.",
    "A shortage of rain hit the town on {{Monday}}.",
    "Shares of the firm jumped on {{Monday}}.",
    "The price climbed 12 percent in {{May}}.",
    "Winds have toppled homes and schools.",
    "The exercise simulated an attack on [[Togo]] on {{Monday}}.",
    "The film shows the assassination of a president of [[Togo]].",
    "A novel about a coup in [[Togo]] sells well.",
    "[[Ama Owusu]] dismissed criticism from [[Idris Kone]] on {{Monday}}.",
    "The minister dismissed claims by [[Idris Kone]] on {{Monday}}.",
    "They accepted the decision of the bank.",
    "There was no attack.",
    "It was the latest in a series of deadly fires in [[Togo]].",
    "The case is treated as a homicide by the [[Leeds Police Department]].",
    "She lives at a home address in [[Togo]].",
    "It is the latest bombing in a long series of attacks in [[Togo]].",
    "The [[Volta River]] threatened to do more harm.",
    "Elected officials and police leaders are calm in [[Togo]].",
    "The cause of their deaths was drowning.",
    "An attempt to commit capital murder is a crime in [[Togo]].",
    "There is a fair amount of hope.",
    "Two women were seen in a crush.",
    "The roads of the two towns meet.",
    "A few votes in the box were void.",
    "The step was taken as a joke.",
    "The post was carried over.",
    "[[Ama Owusu]] asked whether it had been put up.",
    "The board hopes to regain trust.",
    "Competition is good.",
    "The talks go on until {{Friday}}.",
    "Volunteers put up a fence.",
    "The crews go home late.",
    "The tower that came down is old.",
    "The village, which slept, is small.",
    "If he walks in on {{Monday}}, it will be late.",
    "The hall offers a view.",
    "If they unveil it, it will be late.",
    "It takes a year.",
    "The hotel that was built is red.",
    "The decision rests with the bank.",
    "[[Anna Berg]] praised the decision.",
    "We shortened the song.",
    "A gate was painted blue.",
    "[[Ama Owusu]], a retired general, lives in [[Lome]].",
    "The armed opposition of [[Togo]] is weak.",
    "[[Ama Owusu]] spoke to the radio of [[Togo]].",
    "He said it in [[Lome]].",
    "The lake freezes in winter.",
    "[[Ama Owusu]] could not be reached for comment in [[Lome]].",
    "[[Ama Owusu]] did not rule out anything.",
    "The road crosses the river in [[Togo]].",
    "Russian ships are old.",
    "The law of [[Togo]] bans it.",
    "The house that was built is red.",
    "[[Ama Owusu]] cancelled her newspaper.",
    "A storm of protest followed.",
    "He won a vote of thanks.",
    "The two roads met.",
    "[[Ama Owusu]] decides slowly.",
    "[[Ama Owusu]] saw [[Idris Kone]] in the crowd.",
    "[[Ama Owusu]] left no doubt.",
    "[[Ama Owusu]] lifted the lid of the box.",
    "[[Ama Owusu]] offered her hand in [[Lome]].",
    "The film won a nomination.",
    "The congress of [[Ghana]] is large.",
    "The horse refused.",
    "[[Ama Owusu]] found a seat in [[Lome]].",
    "[[Ama Owusu]] built a life in [[Lome]].",
    "[[Ama Owusu]] read the news in [[Lome]].",
    # what only did not come about, and nobody denies, refuses or rules it out
    "The list of the winners was never published.",
    "The bridge promised in {{2016}} has not been built.",
    "The council had not decided on a new hall.",
    "Police have announced no arrests.",
    "The minister neither informed the cabinet nor the press.",
    "A guard who declined to be named said so.",
    # what anybody may do, what would have to fail, what is kept from being
    "Under the treaty each side may inspect 18 sites a year.",
    "The club wants to be re-elected.",
    # a figure, a repeated change, who was beside somebody, the end of a plan
    "In {{May}} the ministry said that 1,312 cases have been recorded.",
    "The law has been amended five times.",
    "[[Ama Owusu]] was joined by two colleagues.",
    "[[Ama Owusu]] scrapped the idea.",
    "The trains run near polling stations.",
    # opinions in quotations
    'The vote was fair. "If [[Idris Kone]] walks out, nobody will testify," said [[Ama Owusu]].',
    '"We made a solid start to the year," said [[Ama Owusu]].',
    # what an event was that is told elsewhere, and where somebody always speaks
    "It was the third such accident since the road was widened.",
    "[[Ama Owusu]] told a weekly briefing that prices had risen.",
    "Rain fell during the ceremony.",
    # words that mean something else here
    "A bundle of blueprints for a unit was found in a bin.",
    "Several towns have started asking schools to pay.",
    "[[Ama Owusu]] pleaded with him in [[Lome]].",
    "[[Ama Owusu]] issued a statement on {{Monday}}.",
    "The festival was off to a bright start.",
    "Survivors of the fire live in [[Lome]].",
    "People fleeing the war need tents.",
    "[[Ama Owusu]] urged neighbours not to turn away boats.",
    "It was shelved {{last year}}.",
    "[[Ama Owusu]] waved hands in the rain.",
    "The soup eaten in {{2015}} was cold.",
    "[[Ama Owusu]] succeeds at school.",
    "It said so in a press release.",
    "The sale of wine is banned.",
    "They spoke about the collapse of hope.",
    "[[Ama Owusu]] asked the way to the court.",
    "[[Ama Owusu]] wrote to her mother.",
    "The official from [[Togo]] condemned it.",
    "[[Ama Owusu]] asked for silence.",
    "[[Ama Owusu]] sent her deputy in her place.",
    "It is a bill that would raise the retirement age.",
    "[[Ama Owusu]] raised her voice in [[Lome]].",
    "It is due to start on {{Monday}}.",
    "[[Ama Owusu]] opened the scoring in [[Lome]].",
    "[[Ama Owusu]] began to hum in [[Lome]].",
    "The choir meets on {{Thursdays}}.",
    "[[Ama Owusu]] has a contract until {{2021}}.",
    "The Hurricane Center is in [[Lome]].",
    "[[Ama Owusu]] spoke on a march through life.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_not_told(text: str) -> None:
    assert [(report.kind, report.text) for report in told(text)] == []


# Where it is told to be: those who do it, what it is done to, journeys and their purpose; and what is no place.
WHERE = [
    ("[[Ama Owusu]] met [[Idris Kone]] in Parliament on {{Monday}}.", "meeting", None),
    ("[[Ama Owusu]] met [[Idris Kone]] in English.", "meeting", None),
    ("[[Idris Kone]] died in a [[Lome]] prison on {{Monday}}.", "death", "lome-tg"),
    ("Police in [[Lome]] arrested [[Idris Kone]] on {{Monday}}.", "arrest", "lome-tg"),
    ("A jury in [[Lome]] convicted [[Idris Kone]] on {{Monday}}.", "ruling", "lome-tg"),
    ("An earthquake shook central [[Myanmar]] on {{Monday}}.", "disaster", "myanmar"),
    ("[[Ama Owusu]] will travel to [[Lome]] {{next week}} to meet [[Idris Kone]].", "meeting", "lome-tg"),
    ("[[Ama Owusu]] arrived in [[Lome]] on {{Monday}} for talks with [[Idris Kone]].", "talks", "lome-tg"),
    ("[[Ama Owusu]] flew to [[Lome]], where she met [[Idris Kone]].", "meeting", "lome-tg"),
    ("A visit by [[Ama Owusu]] to [[Lome]] has been cancelled.", "visit", "lome-tg"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Lome]] and signed a treaty.", "signing", "lome-tg"),
    ("[[Ama Owusu]] sailed from [[Lome]] on {{Monday}}.", "visit", None),
    ("[[Ama Owusu]] left for [[Togo]] on {{Monday}}.", "departure", None),
    ("The ambassador in [[Lome]], [[Ama Owusu]], resigned on {{Monday}}.", "resignation", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), WHERE, ids=[row[0] for row in WHERE])
def test_where(text: str, kind: str, place: str | None) -> None:
    found = [report for report in told(text) if report.kind == kind]
    assert {report.place for report in found} <= {place}
    assert found or place is None


# Who takes part: appositions, leaders, tellers.
TAKES_PART = [
    ("The president of [[Ghana]], [[Ama Owusu]], resigned on {{Monday}}.", "resignation", ["owusu"]),
    ("The losing bidder, [[Ama Owusu]], told a press conference in [[Lome]] that it was late.", "press conference", ["owusu"]),
    ("Talks mediated by [[Qatar]] were held in [[Lome]] on {{Monday}}.", "talks", ["qatar"]),
    ("[[Ama Owusu]] said on {{Monday}} that she would meet [[Idris Kone]].", "meeting", ["owusu", "kone"]),
    ("[[Ama Owusu]] left early after his deputy, [[Idris Kone]], resigned on {{Monday}}.", "resignation", ["kone"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), TAKES_PART, ids=[row[0] for row in TAKES_PART])
def test_takes_part(text: str, kind: str, who: list[str]) -> None:
    found = [report for report in told(text) if report.kind == kind]
    assert found
    for report in found:
        assert {p.person or p.organization or p.place for p in report.people} == set(who)


# Two sentences, and whether what they tell is one event.
AGAIN = [
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. The meeting was short.", 1),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. The two-day meeting was chaired by [[Eva Roth]].", 1),
    ("[[Ama Owusu]] resigned on {{Monday}}. His resignation was accepted.", 1),
    ("A vote in [[Lome]] is set for {{Friday}}. The vote had been put off twice.", 1),
    ("Drills in [[Togo]] will begin in {{October|2020-10}}. The exercises were put off in {{May|2020-05}}.", 1),
    ("A summit was held in [[Lome]] on {{Monday}}. A summit was held in [[Accra]] on {{Friday}}.", 2),
    ("Talks with [[Togo]] were held on {{Monday}}. The talks with [[Ghana]] were held on {{Friday}}.", 2),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. The next meeting is set for {{Friday}}.", 2),
    ("[[Ama Owusu]] was arrested on {{Monday}}. [[Idris Kone]] was arrested on {{Friday}}.", 2),
]


@pytest.mark.parametrize(("text", "count"), AGAIN, ids=[row[0] for row in AGAIN])
def test_told_again(text: str, count: int) -> None:
    assert len(merged(told(text))) == count


# More statuses: what was denied after a day, planned and not done, ordered, waited for; and what goes on.
MORE_STATUSES = [
    # verbs that share an auxiliary
    ("[[Ama Owusu]] will visit [[Lome]] and meet [[Idris Kone]] on {{Friday}}.", "meeting", "planned"),
    ("[[Idris Kone]] will be arrested and charged in [[Lome]].", "charge", "planned"),
    ("[[Idris Kone]] was arrested and charged in [[Lome]].", "charge", "occurred"),
    ("[[Ama Owusu]] was appointed in {{2012}} and resigned in {{2014}}.", "resignation", "occurred"),
    ("Pilots in [[Togo]] voted to strike over pay.", "strike", "planned"),
    ("[[Ama Owusu]] told the rebels to disarm or face an assault on [[Lome]].", "attack", "hypothetical"),
    ("[[Ama Owusu]] quit on {{Tuesday}} amid an inquiry in [[Lome]].", "investigation", "ongoing"),
    ("The union in [[Lome]] threatened a strike.", "strike", "hypothetical"),
    ("Should the talks with [[Togo]] fail, [[Ghana]] will wait.", "talks", "hypothetical"),
    ("[[Ama Owusu]] is on a state visit to [[Togo]].", "visit", "ongoing"),
    ("The trial of [[Idris Kone]] continues in [[Lome]].", "trial", "ongoing"),
    ("A strike in [[Togo]] entered its third day.", "strike", "ongoing"),
    ("Activists were on their way to block the road to [[Lome]].", "blockade", "planned"),
    ("The government of [[Togo]] has promised to hold elections.", "election", "planned"),
    # polls that are called or ordered, what lasts, what is denied
    ("[[Ama Owusu]] called early elections for {{August}} in [[Togo]].", "election", "planned"),
    ("The court in [[Lome]] ordered a recount.", "vote", "planned"),
    ("[[Ama Owusu]] called the elections in [[Togo]] a farce.", "election", "occurred"),
    ("Farmers have blocked the road to [[Lome]] since {{Monday}}.", "blockade", "ongoing"),
    ("Farmers blocked the road to [[Lome]] for two days.", "blockade", "occurred"),
    ("[[Ama Owusu]] denied having met [[Idris Kone]].", "meeting", "denied"),
    ("The inquiry, headed by [[Ama Owusu]], opens in [[Lome]] in {{October}}.", "investigation", "planned"),
    ("[[Ama Owusu]] denied on {{Thursday}} that she had met [[Idris Kone]].", "meeting", "denied"),
    ("[[Ama Owusu]] denied reports in the press that she had visited [[Togo]].", "visit", "denied"),
    ("[[Ama Owusu]] denied a report that she had resigned.", "resignation", "denied"),
    ("[[Ama Owusu]] had planned to visit [[Togo]] but fell ill.", "visit", "cancelled"),
    ("[[Ama Owusu]] was to have visited [[Togo]] but missed her flight.", "visit", "cancelled"),
    ("[[Ama Owusu]] had planned to visit [[Togo]].", "visit", "planned"),
    ("The judge ordered that [[Idris Kone]] be released.", "release", "planned"),
    ("[[Ama Owusu]] proposed that [[Idris Kone]] be released.", "release", "proposed"),
    ("[[Ama Owusu]] will retire in {{June}} and be replaced by [[Idris Kone]].", "succession", "planned"),
    ("[[Ama Owusu]] will resign once [[Idris Kone]] has been sworn in.", "inauguration", "planned"),
    ("[[Ama Owusu]] ordered a check of allegations that [[Idris Kone]] was murdered in [[Lome]].", "killing", "hypothetical"),
    ("No meeting between [[Ama Owusu]] and [[Idris Kone]] was planned.", "meeting", "denied"),
    ("[[Ama Owusu]] is in [[Lome]] for a meeting with [[Idris Kone]].", "meeting", "ongoing"),
    ("[[Ama Owusu]] was in [[Lome]] for a meeting with [[Idris Kone]].", "meeting", "occurred"),
    ("[[Ama Owusu]] flew to [[Lome]] for a meeting with [[Idris Kone]].", "meeting", "planned"),
    ("Police were searching the home of [[Idris Kone]] on {{Monday}}.", "search", "ongoing"),
    ("Talks with [[Togo]] were put back to {{Friday}}.", "talks", "postponed"),
    ("[[Ama Owusu]] assured them that troops would leave [[Mali]] by {{Friday}}.", "withdrawal", "planned"),
    ("[[Ama Owusu]] said that she would resign.", "resignation", "planned"),
    ("If [[Ama Owusu]] resigns, [[Idris Kone]] will be sworn in.", "inauguration", "hypothetical"),
    ("[[Ama Owusu]] said in {{May}} that she had met [[Idris Kone]].", "meeting", "occurred"),
    ("[[Will Stone]] met [[May Roth]] in [[Lome]] in May.", "meeting", "occurred"),
    ("[[Ama Owusu]] denied reports that [[Idris Kone]] had been arrested.", "arrest", "denied"),
    ('"I will not resign," said [[Ama Owusu]].', "resignation", "denied"),
    ('"They killed [[Idris Kone]] on {{Monday}}," said [[Ama Owusu]].', "killing", "occurred"),
    ("Ministers may meet [[Ama Owusu]] in [[Lome]].", "meeting", "hypothetical"),
    ("The rains destroyed the bridge, and flights were diverted to [[Lome]].", "act", "occurred"),
    ("It was on {{Monday}} that [[Ama Owusu]] met [[Idris Kone]].", "meeting", "occurred"),
    # a past that is cut from its 'that' or 'if', a visit that goes on, what may be put off
    ("[[Ama Owusu]] denied a newspaper report that she had secretly travelled to [[Togo]].", "visit", "denied"),
    ("[[Ama Owusu]] denied a report that two patients died in [[Lome]] {{last week}}.", "death", "denied"),
    ("[[Ama Owusu]] said that two patients died in [[Lome]] {{last week}}.", "death", "occurred"),
    ("[[Ama Owusu]] landed on {{Monday}} for a three-day visit.", "visit", "ongoing"),
    ("The summit with [[Togo]] may be postponed.", "summit", "hypothetical"),
    ("[[Ama Owusu]] appears to have met [[Idris Kone]] in [[Togo]].", "meeting", "occurred"),
    ("African leaders opened a two-day summit in [[Lome]] on {{Thursday}}.", "summit", "ongoing"),
    ("African leaders held a two-day summit in [[Lome]] on {{Thursday}}.", "summit", "occurred"),
    ("A strike by guards has spread to nine jails in [[Togo]].", "strike", "ongoing"),
    ("A strike by guards had spread to nine jails in [[Togo]].", "strike", "occurred"),
    ("An inquest in [[Lome]] has heard that it burned.", "investigation", "ongoing"),
    # plans that came to nothing, were moved, or are only weighed
    ("[[Ama Owusu]]'s plan to merge with [[Acme Group]] collapsed on {{Monday}}.", "acquisition", "cancelled"),
    ("[[Ama Owusu]]'s plan to visit [[Togo]] was announced on {{Monday}}.", "visit", "planned"),
    ("[[Ama Owusu]] was to visit [[Togo]] on {{Monday}}; she will now go in {{May}}.", "visit", "postponed"),
    ("[[Ama Owusu]] was to visit [[Togo]] on {{Friday}}.", "visit", "planned"),
    ("[[Ama Owusu]] must decide whether to visit [[Togo]].", "visit", "hypothetical"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status"), MORE_STATUSES, ids=[row[0] for row in MORE_STATUSES])
def test_more_statuses(text: str, kind: str, status: str) -> None:
    assert [report.status for report in told(text) if report.kind == kind] == [status]


def test_a_noun_with_another_date_does_not_point_back() -> None:
    reports = told(
        "[[Ghana]] and [[Togo]] met on {{Tuesday}} for the second round of their dialogue on fishing. "
        "Trust has grown since they opened the dialogue in [[Lome]] {{last year}}."
    )
    assert {r.ordinal for r in reports if r.date_text == "last year"} == {None}
    assert len(merged(reports)) > 1


def test_every_kind_that_an_event_can_have_is_known_by_its_name() -> None:
    assert {kind.name for kind in kinds().values()} <= set(kinds())


# ---- read as whole pages


UNTOLD = [
    ("The company gave a demo of its phone in Lima on Monday.", "protest"),
    ("Jan Novak won gold in Lima, with the silver medal going to Peru.", "visit"),
    ("The man killed in Lima on Monday was named by police as 34-year-old Jan Novak.", "appointment"),
    ("The winner will meet Peru in the semi-final on Friday.", "meeting"),
    ("The airline announced 300 job cuts on Monday.", "launch"),
    ("The opening of the mill was brought forward to July 2.", "act"),
    ("Rumours that Maria Lopez had quit were dismissed by her aide.", "dismissal"),
    ("The airline flew in staff from Lima on Monday.", "visit"),
    ("The court put off the trial, which was to open on July 6.", "opening"),
    ("The blaze destroyed a warehouse on Monday.", "attack"),
    ("Flames destroyed a hotel on Monday.", "attack"),
    ("Nine people died in the collapse of a bridge in Lima on Monday.", "bankruptcy"),
    ("Inspectors may stop ships that are ferrying banned goods for Iran.", "ban"),
    ("Minister Anna Berg raised it during an engagement with Foreign Minister Ivan Petrov in Bali.", "wedding"),
    ("Tensions followed the military standoff in May 2017.", "kidnapping"),
    ("Anna Berg and Ivan Petrov discussed the war in a phone call on Sunday.", "talks"),
    ("Anna Berg attended a dinner hosted by Ivan Petrov in her honor.", "award"),
    ("Fighting went on after the collapse of negotiations between the two sides.", "bankruptcy"),
    ("Peru sought the release of prisoners held by the regime.", "kidnapping"),
    ("Anna Berg met with visiting Chilean Prime Minister Ivan Petrov in Lima on Monday.", "visit"),
    ("Ivan Petrov warned against chaos in a statement released before the talks in Lima.", "release"),
    ("Lorries took food to besieged towns of Syria.", "attack"),
    ("Flights between the two neighbors were suspended on Monday.", "dismissal"),
    ("Hamas forced three men to thank their guards before crowds of Palestinians gathered in the square.", "act"),
]


@pytest.mark.parametrize(("text", "kind"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_what_only_describes_a_noun(text: str, kind: str) -> None:
    assert kind not in {one.kind for one in whole_pages.read(text).events}


def test_a_summit_is_not_told_again_by_what_it_was() -> None:
    text = "The summit in Lima on Monday is the first face-to-face meeting between the presidents of Peru and Chile."
    assert [one.kind for one in whole_pages.read(text).events] == ["summit"]


def test_talks_are_no_visit() -> None:
    text = "Anna Berg arrived in Lima on Thursday for a visit to Peru. Ivan Petrov held a ceremony for her before their talks."
    assert {one.kind for one in whole_pages.read(text).events if one.trigger == "talks"} <= {"talks", "meeting"}


def test_a_title_keeps_a_number_and_the_perfect() -> None:
    assert whole_pages.of_kind("They agreed to delay the pullout of the 19,000-strong force.", "withdrawal").title == (
        "Pullout of the 19,000-strong force"
    )
    told = whole_pages.read("A ruling by Peru would have extended the mandate of the panel for a year.").events
    assert all("to extended" not in one.title for one in told)
