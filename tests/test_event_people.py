"""Who takes part in events: sentences of our own, with those who take part and those who do not."""

from __future__ import annotations

import pytest

from ingest.events import events_in
from ingest.model import RoleClaim
from ingest.pipeline import read_article
from tests import made, whole_pages
from tests.notation import marked
from tests.test_events import of_kind, told

# A sentence or two, the kind of the last event of that kind, who takes part: ids, in order of the alphabet.
PEOPLE = [
    # whose people only say where others belong, or who stands before the cabinet, does not do what they do
    ("[[Ama Owusu]] spoke. Lawmakers in [[Ama Owusu]]'s cabinet resigned on {{Monday}}.", "resignation", ""),
    ("[[Ama Owusu]] spoke. [[Ama Owusu]]'s cabinet resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] spoke. Ahead of [[Ama Owusu]]'s visit, the cabinet approved the plan.", "approval", ""),
    # those who agree at a meeting; both of two states, who; with whom a ceremony is attended
    ("[[Peru]] and [[Chile]] pledged at a summit in [[Lima]] on {{Monday}} to set up a force.", "summit", "chile peru"),
    ("[[Peru]] pledged at a summit in [[Lima]] on {{Monday}} to set up a force.", "summit", ""),
    ("[[Peru]] and [[Chile]] were praised at a summit in [[Lima]] on {{Monday}}.", "summit", ""),
    ("[[Peru]] and [[Chile]] agreed on {{Monday}} to open a road. The ministers of the two countries, who met in [[Lima]], "
     "were pleased.", "meeting", "chile peru"),
    ("[[Peru]] and [[Chile]] agreed on {{Monday}} to open a road. The ministers of nine countries, who met in [[Lima]], "
     "were pleased.", "meeting", ""),
    ("[[Ama Owusu]] attended the ceremony with [[Idris Kone]] on {{Monday}}.", "ceremony", "kone owusu"),
    ("[[Ama Owusu]] attended the ceremony without [[Idris Kone]] on {{Monday}}.", "ceremony", "owusu"),
    # who sells and who buys; at whom it is fired; whose base it is; the state of an envoy
    ("[[Ama Owusu]] bought a mill from [[Idris Kone]] in {{1997}}.", "act", "kone owusu"),
    ("[[Ama Owusu]] bought a mill near [[Lima]] in {{1997}}.", "act", "owusu"),
    ("[[Ama Owusu]] bought a mill from {{1997}} in [[Lima]] on {{Monday}}.", "act", "owusu"),
    ("[[Peru]] will sell gas to [[Chile]] from {{May}}.", "trade", "chile peru"),
    ("[[Peru]] will sell gas to buyers in [[Chile]] from {{May}}.", "trade", "peru"),
    ("[[Togo]] fired a missile at [[Benin]] on {{Monday}}.", "attack", "benin togo"),
    ("[[Togo]] fired a missile near [[Benin]] on {{Monday}}.", "test", "togo"),
    ("[[Chile]] bombed a [[Acme Group]] base on {{Monday}}.", "bombing", "acme-group chile"),
    ("[[Chile]] bombed a wedding of a [[Acme Group]] clerk on {{Monday}}.", "bombing", "chile"),
    ("[[Chile]] recalled its ambassador to [[Peru]] on {{Monday}}.", "sanction", "chile peru"),
    ("[[Chile]] recalled its ambassador on {{Monday}} to weigh [[Peru]]'s threats.", "sanction", "chile"),
    # who was freed after talks held none; the police do not stand before the court that they send others to
    ("Two [[Togo]] soldiers were freed on {{Monday}} after talks with elders.", "talks", ""),
    ("[[Togo]] freed two men on {{Monday}} after talks with [[Benin]].", "talks", "benin togo"),
    ("The [[Lima Police]] charged six men with theft. They will appear in court on {{Friday}}.", "trial", ""),
    # who says it, described and named between commas, has no part in it
    ("Rebels killed nine men, the governor, [[Ama Owusu]], said on {{Monday}}.", "killing", ""),
    ("Prosecutors have closed the inquiry, her lawyer, [[Ama Owusu]], said on {{Monday}}.", "acquittal", ""),
    ("Rebels killed the governor, [[Ama Owusu]], on {{Monday}}.", "killing", "owusu"),
    # 'he' behind a sentence of which no verb is told apart
    ("[[Idris Kone]] belongs to no party. He was arrested on {{Monday}}.", "arrest", "kone"),
    ("[[Idris Kone]] belongs to the party of [[Jan Novak]]. He was arrested on {{Monday}}.", "arrest", ""),
    # the board of a company, and another board
    ("[[Lorvane Group]] is large. The board sacked [[Ama Owusu]] on {{Monday}}.", "dismissal", "lorvane-group owusu"),
    ("[[Lorvane Group]] asked the maritime board. The board sacked [[Ama Owusu]] on {{Monday}}.", "dismissal", "owusu"),
    # 'and' with a description and a name, behind a phrase with 'of'; 'she and' behind a verb of saying
    ("[[Ama Owusu]] of [[Togo]] and her Chilean counterpart, [[Jan Novak]], met on {{Monday}}.", "meeting", "novak owusu"),
    ("The adviser to the party's leader, [[Jan Novak]], resigned on {{Monday}}.", "resignation", ""),
    ("[[Ama Owusu]] said she and [[Jan Novak]] would visit [[Lima]] on {{Friday}}.", "visit", "novak owusu"),
    ("[[Ama Owusu]] said that she and her deputy, [[Jan Novak]], would visit [[Lima]] on {{Friday}}.", "visit",
     "novak owusu"),
    # 'and' behind what commas close goes on with the main clause
    ("[[Ama Owusu]] sacked [[Jan Novak]], who was ill, and resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] met [[Jan Novak]], who fell ill and resigned on {{Monday}}.", "resignation", "novak"),
    # of what somebody is accused; behind a colon; at talks
    ("[[Peru]] accused [[Chile]] of having bombed [[Cusco]] on {{Monday}}.", "bombing", "chile"),
    ("It was late: in [[Lima]] on {{Monday}} the ministers of [[Peru]] and [[Chile]] signed a treaty.", "signing",
     "chile peru"),
    ("[[Ama Owusu]] reached a deal with [[Jan Novak]] at talks in [[Lima]] on {{Monday}}.", "talks", "novak owusu"),
    # several subjects behind a phrase that opens the sentence; a town with its country there
    ("In {{May}}, [[Peru]], [[Chile]] and [[Togo]] held talks.", "talks", "chile peru togo"),
    ("On {{Monday}}, the ministers of [[Peru]], [[Chile]] and [[Togo]] held talks.", "talks", "chile peru togo"),
    ("In [[Lima]], [[Peru]], [[Togo]] and [[Benin]] held talks on {{Monday}}.", "talks", "benin togo"),
    ("In [[Lima]] and [[Quito]], [[Ama Owusu]] held talks with [[Jan Novak]] on {{Monday}}.", "talks", "novak owusu"),
    # who readies a meeting for himself, and for others
    ("[[Peru]] and [[Chile]] are arranging a meeting on {{Monday}}.", "meeting", "chile peru"),
    ("[[Ama Owusu]] is arranging a meeting on {{Monday}}.", "meeting", ""),
    # who was present, as the head of a sentence or a relative tells; what talks included
    ("Present at the meeting on {{Monday}} were [[Ama Owusu]] and [[Jan Novak]].", "meeting", "novak owusu"),
    ("The talks, which were also attended by [[Ama Owusu]], ended on {{Monday}}.", "talks", "owusu"),
    ("The talks on {{Monday}} included [[Ama Owusu]] and [[Jan Novak]].", "talks", "novak owusu"),
    # together with, without a comma and with states
    ("[[Ama Owusu]] together with [[Jan Novak]] signed the treaty on {{Monday}}.", "signing", "novak owusu"),
    ("[[Peru]], along with [[Chile]], signed the treaty on {{Monday}}.", "signing", "chile peru"),
    ("[[Ama Owusu]] sat together with [[Jan Novak]] on {{Monday}} as [[Idris Kone]] resigned.", "resignation", "kone"),
    # what goes on with 'the two' behind an adverb
    ("[[Ama Owusu]] met [[Jan Novak]] on {{Monday}}. The two later visited [[Lima]].", "visit", "novak owusu"),
    # of whom the next sentence names those of a change of office, as 'they'
    ("[[Ama Owusu]] sacked two men on {{Monday}}. They are [[Jan Novak]] and [[Idris Kone]].", "dismissal",
     "kone novak owusu"),
    ("Police arrested two men on {{Monday}}. They were named as [[Jan Novak]] and [[Idris Kone]].", "arrest",
     "kone novak"),
    ("Police arrested two men on {{Monday}}. They met [[Jan Novak]] and [[Idris Kone]].", "arrest", ""),
    # a list behind a colon, with where and when before it
    ("Police arrested two men in [[Lima]] on {{Monday}}: [[Jan Novak]] and [[Idris Kone]].", "arrest", "kone novak"),
    # the judge before whom; the body by whose officers
    ("[[Jan Novak]] was arraigned before Magistrate [[Ama Owusu]] on {{Monday}}.", "charge", "novak owusu"),
    ("[[Jan Novak]] was arrested on {{Monday}} by officers of the [[Border Police]].", "arrest", "border-police novak"),
    # to whom a medal is given at a ceremony; what is handed over
    ("On {{Monday}} [[Ama Owusu]] awarded [[Jan Novak]] a medal at a ceremony.", "ceremony", "novak owusu"),
    ("The museum handed over five masks to [[Togo]] on {{Monday}}.", "release", "togo"),
    # at whose works people strike; who claims an attack
    ("The [[Miners Union]] called a strike at [[Lorvane Group]] for {{Friday}}.", "strike", "lorvane-group miners-union"),
    ("The [[Taliban]] claimed responsibility for the attack on {{Monday}}.", "attack", "taliban"),
    ("The [[Taliban]] denied responsibility for the attack on {{Monday}}.", "attack", ""),
    # whom the winner of an election beat
    ("[[Ama Owusu]] won the election on {{Sunday}}, beating [[Jan Novak]].", "election", "novak owusu"),
    # having met; following talks; invited to dinner
    ("Having met [[Jan Novak]] on {{Monday}}, [[Ama Owusu]] flew to [[Lima]].", "meeting", "novak owusu"),
    ("Following talks with [[Jan Novak]] on {{Monday}}, [[Ama Owusu]] told reporters that it rained.", "talks", "novak owusu"),
    ("[[Ama Owusu]] hosted [[Jan Novak]] for dinner on {{Monday}}.", "meal", "novak owusu"),
    # 'she' behind a sentence that is of what is hers
    ("[[Ama Owusu]] was ill. Her plea was read by [[Jan Novak]]. She resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] was ill. Her aide met [[Jan Novak]]. She resigned on {{Monday}}.", "resignation", ""),
    # who is named at the end of what describes them; whom such a clause only tells of
    ("The lawyer who defended the paper, [[Ama Owusu]], was arrested on {{Monday}}.", "arrest", "owusu"),
    ("The man seen as the next mayor, [[Ama Owusu]], was sacked on {{Monday}}.", "dismissal", "owusu"),
    ("[[Jan Novak]], who freed the editor, [[Ama Owusu]], was sacked on {{Monday}}.", "dismissal", "novak"),
    # who says something before doing it; who tells somebody and acts
    ("The tax was wrong, the mayor, [[Ama Owusu]], said on {{Monday}} before flying to [[Lima]].", "visit", "owusu"),
    ("The tax was wrong, [[Ama Owusu]] wrote on {{Monday}} before the army flew to [[Lima]].", "visit", ""),
    ("The tax was wrong, [[Ama Owusu]], told a crowd, and threatened to resign on {{Monday}}.", "threat", "owusu"),
    ("[[Idris Kone]] was angry on {{Monday}}. [[Jan Novak]] threatened to have him arrested if he failed to appear.", "arrest", "kone"),
    # the guest is who travelled
    ("[[Ama Owusu]] arrived in [[Lima]] on {{Monday}}. The guest met [[Jan Novak]].", "meeting", "novak owusu"),
    ("[[Ama Owusu]] arrived in [[Lima]] on {{Monday}}. The guest speaker met [[Jan Novak]].", "meeting", "novak"),
    # several without a name, of whom 'she' is none; a title that tells the sex
    ("[[Ama Owusu]] was angry. A busload of lawyers came. She resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] was angry. A lawyer came. She resigned on {{Monday}}.", "resignation", ""),
    ("Sister [[Ama Owusu]] was angry at Mr. [[Idris Kone]]. He resigned on {{Monday}}.", "resignation", "kone"),
    # another man who is named is not who was hurt
    ("A woman was stabbed in [[Lima]] on {{Monday}}. A man who died in a crash was named as [[Jan Novak]].", "wounding",
     ""),
    # what a court hears: the subject behind its 'that', with an age or a calling between commas
    ("The court heard that [[Jan Novak]], 34, had stabbed [[Idris Kone]] on {{Monday}}.", "wounding", "kone novak"),
    ("It is alleged that [[Jan Novak]], a driver, stabbed [[Idris Kone]] on {{Monday}}.", "wounding", "kone novak"),
    # a harm and the death joined to it are one killing
    ("[[Jan Novak]] shot and killed [[Ama Owusu]] in [[Lima]] on {{Monday}}.", "killing", "novak owusu"),
    ("[[Ama Owusu]] was stabbed and killed in [[Lima]] on {{Monday}}.", "killing", "owusu"),
    # signed between two; in a town on a day
    ("A treaty was signed between [[Peru]] and [[Chile]] on {{Monday}}.", "signing", "chile peru"),
    ("A treaty was signed on {{Monday}} in [[Lima]].", "signing", ""),
    ("[[Peru]] and [[Chile]] signed in [[Lima]] on {{Monday}} a treaty on trade.", "signing", "chile peru"),
    # for whom a deed is a blow has no part in it; to whom a letter goes has
    ("[[Ama Owusu]] resigned on {{Monday}} in a double blow to [[Idris Kone]].", "resignation", "owusu"),
    ("[[Ama Owusu]] resigned on {{Monday}} in a letter to [[Idris Kone]].", "resignation", "kone owusu"),
    # who accepts a resignation does not resign
    ("The resignation was approved by Premier [[Ama Owusu]] on {{Monday}}.", "resignation", ""),
    ("[[Idris Kone]] was angry, and his resignation was approved by [[Ama Owusu]] on {{Monday}}.", "resignation", "kone"),
    # whoever replaces one with another follows nobody
    ("[[Ama Owusu]] replaced [[Idris Kone]] with [[Jan Novak]] on {{Monday}}.", "succession", "kone novak owusu"),
    # they: the one group of the sentence before, where no others are told of
    ("Polish troops searched fields on {{Monday}}. They killed a guard.", "killing", "poland"),
    ("Three Chilean sailors were freed by pirates on {{Monday}}. They met [[Ama Owusu]].", "meeting", "chile owusu"),
    ("Police arrested two Chilean sailors on {{Monday}}. They met [[Ama Owusu]].", "meeting", "chile owusu"),
    ("Police arrested two Chilean sailors and nine students on {{Monday}}. They met [[Ama Owusu]].", "meeting", "owusu"),
    ("Ten members of the [[Miners Union]] met on {{Monday}}. They walked out.", "strike", "miners-union"),
    ("[[Peru]] was angry on {{Monday}}. They walked out.", "strike", ""),
    ("Polish troops attacked rebels on {{Monday}}. Police arrested them.", "arrest", ""),
    ("Polish troops crossed a river on {{Monday}}. Police arrested them.", "arrest", "poland"),
    ("Polish troops crossed a river on {{Monday}}. Villagers said they killed a guard.", "killing", ""),
    # whose camp is overrun; whose house is searched
    ("Marines overran a camp of the [[Taliban]] on {{Monday}}.", "attack", "taliban"),
    ("Marines overran a camp on a hill of the [[Taliban]] on {{Monday}}.", "attack", ""),
    ("Police searched the home and office of the mayor, [[Idris Kone]], on {{Monday}}.", "search", "kone"),
    # the two lands of a commission; a body of that name
    ("A session of the Chinese-Peruvian trade commission opened on {{Monday}}.", "meeting", "china peru"),
    ("A session of the [[China-Peru Bank]] opened on {{Monday}}.", "meeting", "china-peru-bank"),
    # it, for which somebody speaks
    ("[[Acme Group]]'s chief executive, [[Ama Owusu]], said it would sign a treaty on {{Monday}}.", "signing", "acme-group"),
    ("A spokesman for [[Acme Group]] said it would sign a treaty on {{Monday}}.", "signing", "acme-group"),
    ("[[Peru]]'s foreign minister, [[Ama Owusu]], said it would sign a treaty on {{Monday}}.", "signing", "peru"),
    ("[[Ama Owusu]] told [[Acme Group]] that it would sign a treaty on {{Monday}}.", "signing", ""),
    # what she became is herself; a cook whom the text brings in is another
    ("[[Ama Owusu]] was ill. She worked as a cook. She resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] was ill. She met a cook. She resigned on {{Monday}}.", "resignation", ""),
    # whose death it was, whose funeral, who hears a petition and decides
    ("The mayor wept over the death of [[Idris Kone]] in a crash on {{Monday}}.", "accident", "kone"),
    ("The mayor told the sister of [[Idris Kone]] in a crash on {{Monday}}.", "accident", ""),
    ("[[Idris Kone]], 34, a guitarist, whose funeral was held on {{Monday}}, was loved.", "ceremony", "kone"),
    ("[[Idris Kone]] saw a guitarist, whose funeral was held on {{Monday}}.", "ceremony", ""),
    ("Schools shut for the burial of a former mayor, the late Chief [[Idris Kone]], on {{Monday}}.", "ceremony", "kone"),
    ("[[Ama Owusu]] was hearing a petition by [[Idris Kone]] on {{Monday}}.", "request", "kone owusu"),
    ("[[Ama Owusu]] was reading a petition by [[Idris Kone]] on {{Monday}}.", "request", "kone"),
    ("He faulted the mayor, citing a {{2013}} judgment of the [[High Court]] in which [[Ama Owusu]] voided the deal.", "ruling", "high-court owusu"),
    # who only follows a rival is not he
    ("Supporters of his rival, [[Jan Novak]], attacked a shop on {{Monday}}.", "riot", ""),
    ("Soldiers of his rival, [[Jan Novak]], attacked a shop on {{Monday}}.", "attack", "novak"),
    ("Jamaican detectives questioned the players on {{Monday}}.", "questioning", "jamaica"),
    ("Two sisters were jailed on {{Monday}}. [[Ama Owusu]] and [[Lina Berg]], 84 and 81, wept.", "ruling", "berg owusu"),
    # since when somebody holds a post
    ("[[Ama Owusu]], deputy master since [[Jan Novak]] left on {{Monday}}, was praised.", "departure", "novak"),
    # who scores in a match; in which election somebody came first
    ("[[Idris Kone]] scored twice as [[Togo]] beat [[Benin]] 2-1 on {{Monday}}.", "contest", "benin kone togo"),
    ("[[Idris Kone]] slept as [[Togo]] beat [[Benin]] 2-1 on {{Monday}}.", "contest", "benin togo"),
    ("[[Togo]] beat [[Benin]] 2-1 on {{Monday}} with a goal from [[Idris Kone]].", "contest", "benin kone togo"),
    ("[[Togo]] beat [[Benin]] 2-1 on {{Monday}} with a cheer from [[Idris Kone]].", "contest", "benin togo"),
    ("In the last game of the day, [[Togo]] faced [[Benin]] on {{Monday}}.", "contest", "benin togo"),
    ("In the run-off on {{Monday}}, [[Idris Kone]] beat [[Ama Owusu]].", "election", "kone owusu"),
    ("In the run-off on {{Monday}}, [[Idris Kone]] slept.", "election", ""),
    ("Rallies were banned before {{Monday}}'s vote, in which [[Idris Kone]] came first.", "vote", "kone"),
    ("Rallies were banned before {{Monday}}'s vote, in which [[Idris Kone]] slept.", "vote", ""),
    ("[[Togo]] beat [[Benin]] 2-1 and [[Peru]] won 1-0 with a goal from [[Idris Kone]] on {{Monday}}.", "contest", "kone peru"),
    # whose trip is cancelled; a minister with whom it is raised; the bench of a court
    ("[[Idris Kone]] fell ill on {{Monday}}. A trip to [[Peru]] in {{May}} has been cancelled.", "visit", "kone"),
    ("[[Idris Kone]] met [[Ama Owusu]] on {{Monday}}. A trip to [[Peru]] in {{May}} has been cancelled.", "visit", ""),
    ("[[Ama Owusu]] raised the matter with an Indian minister on {{Monday}}.", "act", "india owusu"),
    ("[[Ama Owusu]] painted a wall with an Indian minister on {{Monday}}.", "act", "owusu"),
    ("The [[High Court]]'s [[Lima]] bench suspended the mayor on {{Monday}}.", "dismissal", "high-court"),
    # one of two without a name; whose union it is; who cuts a visit short
    ("Two nurses were jailed on {{Monday}}. One of them, [[Ama Owusu]], wept.", "ruling", "owusu"),
    ("A nurse was jailed on {{Monday}}. One of them, [[Ama Owusu]], wept.", "ruling", ""),
    ("Workers at [[Acme Group]] ran after their union approved a plan on {{Monday}}.", "approval", ""),
    ("[[Ama Owusu]] cut short a visit to [[Lima]] on {{Monday}}.", "visit", "owusu"),
    ("[[Ama Owusu]] cut [[Idris Kone]]'s visit to [[Lima]] on {{Monday}}.", "visit", "kone"),
    # a capital that is dealt with, and one where somebody comes from
    ("The visit angered [[Beijing]], which signed a treaty on {{Monday}}.", "signing", "china"),
    ("[[Ama Owusu]] flew from [[Beijing]], which hosted talks on {{Monday}}.", "talks", ""),
    ("[[Ama Owusu]], who on {{Monday}} resigned, left.", "resignation", "owusu"),
    # two names behind a comma and 'and'
    ("[[Ama Owusu]] left, and [[Peru]] and [[Chile]] signed a treaty on {{Monday}}.", "signing", "chile peru"),
    # a front and a country are two sides
    ("The [[Taliban]] and [[Peru]] signed a deal on {{Monday}}. Both sides will meet in {{May}}.", "meeting", "peru taliban"),
    # who acts for a country suffers for himself
    ("Greek customs officers seized a ship on {{Monday}}.", "seizure", "greece"),
    ("Police arrested two Greek customs officers on {{Monday}}.", "arrest", ""),
    # a sentence tells of somebody without a name whom the next one names; or tells of another
    ("A deputy who shot a farmer was jailed on {{Monday}}. Judge [[Ama Owusu]] said [[Idris Kone]], 34, was sad.", "wounding", "kone"),
    ("A deputy who shot a farmer was jailed on {{Monday}}. [[Idris Kone]], 34, was sad.", "ruling", "kone"),
    ("A deputy who shot a farmer was jailed on {{Monday}}. [[Idris Kone]], 34, was killed in Lima.", "ruling", ""),
    ("A deputy and a farmer were jailed on {{Monday}}. [[Idris Kone]], 34, was sad.", "ruling", ""),
    ("A deputy was jailed on {{Monday}}. [[Idris Kone]] said he was sad.", "ruling", ""),
    ("Two brothers who stole a bus were jailed on {{Monday}}. [[Idris Kone]] and [[Jan Novak]] were sad.", "ruling", "kone novak"),
    ("Two brothers were jailed on {{Monday}}. [[Idris Kone]] and [[Ama Owusu]] were sad.", "ruling", "kone owusu"),
    ("Three brothers were jailed on {{Monday}}. [[Idris Kone]] and [[Ama Owusu]] were sad.", "ruling", ""),
    ("[[Ama Owusu]] suspended the director of the zoo on {{Monday}}. The director, [[Idris Kone]], was sad.", "dismissal", "kone owusu"),
    ("[[Ama Owusu]] suspended the director of the zoo on {{Monday}}. The mayor, [[Idris Kone]], was sad.", "dismissal", "owusu"),
    ("[[Jan Novak]] freed nine hostages on {{Monday}}. Among them was [[Idris Kone]].", "release", "kone novak"),
    # the two whom the two sentences before name
    ("[[Idris Kone]] was sad. [[Ama Owusu]] was angry. The two leaders met on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Idris Kone]] was sad. [[Ama Owusu]] was angry. [[Jan Novak]] slept. [[Lina Berg]] ate. The two leaders met on {{Monday}}.", "meeting", "berg novak"),
    # he, who is at what is his own; he and him are two
    ("Police arrested the mayor, [[Osman Kone]], at his farm. He was sacked on {{Monday}}.", "dismissal", "kone"),
    ("The lawyer and his brother saw [[Osman Kone]]. He was sacked on {{Monday}}.", "dismissal", ""),
    ("[[Idris Kone]] saw the director, [[Jan Novak]]. He met him on {{Monday}}.", "meeting", "kone novak"),
    ("[[Idris Kone]] saw [[Jan Novak]] and [[Leo Gibb]]. He met him on {{Monday}}.", "meeting", "kone"),
    # whose mine is attacked; whose brother is killed
    ("Gunmen raided a gold mine run by [[Acme Group]] on {{Monday}}.", "attack", "acme-group"),
    ("Gunmen raided a gold mine seen by [[Acme Group]] on {{Monday}}.", "attack", ""),
    ("[[Idris Kone]] fled. The [[Taliban]] killed his brother on {{Monday}}.", "killing", "taliban"),
    # who acts for somebody; what he does or suffers for himself
    ("[[Idris Kone]] was ill. His lawyers asked the court for a delay on {{Monday}}.", "request", "kone"),
    ("[[Idris Kone]] was ill. His lawyer was arrested on {{Monday}}.", "arrest", ""),
    ("[[Idris Kone]]'s lawyer resigned on {{Monday}}.", "resignation", ""),
    ("Lawyers for [[Idris Kone]] sued the city on {{Monday}}.", "lawsuit", "kone"),
    ("Lawyers for [[Idris Kone]] fell ill on {{Monday}} and resigned.", "resignation", ""),
    ("[[Idris Kone]]'s government fell on {{Monday}}.", "dissolution", "kone"),
    ("[[Idris Kone]]'s rival voted on {{Monday}}.", "vote", ""),
    # a case goes on between those who were told; what is told of others is not theirs
    ("[[Idris Kone]] sued [[Ama Owusu]] on {{Monday}}. A ruling is due in {{July}}.", "ruling", "kone owusu"),
    ("[[Idris Kone]] sued [[Ama Owusu]] on {{Monday}}. [[Jan Novak]] sued [[Lina Berg]]. A ruling is due in {{July}}.", "ruling", ""),
    ("[[Idris Kone]] was jailed in {{May}}. The court dismissed the appeal on {{Monday}}.", "rejection", "kone"),
    ("[[Idris Kone]] was jailed in {{May}}. The court dismissed an appeal on {{Monday}}.", "rejection", ""),
    ("[[Idris Kone]] was jailed in {{May}}. The court dismissed the appeal of [[Jan Novak]] on {{Monday}}.", "rejection", "novak"),
    ("[[Idris Kone]] faces trial in {{May}}.", "trial", "kone"),
    ("[[Idris Kone]] praised the trial in {{May}}.", "trial", ""),
    # for a match a team picks somebody; a verb of losing with its score
    ("[[Ghana]] recalled [[Idris Kone]] for {{Monday}}'s friendly against [[Togo]].", "contest", "ghana togo"),
    ("[[Ama Owusu]] recalled [[Idris Kone]] for {{Monday}}'s friendly against [[Togo]].", "contest", "togo"),
    ("[[Ghana]] lost 2-1 to [[Togo]] on {{Monday}}.", "contest", "ghana togo"),
    # pronouns: the subject of the sentence, of the one before, or nobody
    ("[[Ama Owusu]] said that she had met [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] denied a report that she had travelled to [[Lima]] {{last month}}.", "visit", "owusu"),
    ("[[Ama Owusu]] led the ministry until she resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] praised [[Idris Kone]]. She resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] was angry. She resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Olga Owusu]] received [[Ivan Kone]] in [[Berlin]] during his tour of [[Europe]].", "visit", "kone"),
    ("[[Ama Owusu]] told [[Idris Kone]] about his trip to [[Lima]] on {{Monday}}.", "visit", ""),
    ("[[Maria Owusu]] spoke of her child, Gloria. She died on {{Monday}}.", "death", ""),
    ("[[Maria Owusu]] spoke of her child, George. She died on {{Monday}}.", "death", "owusu"),
    ("[[Ama Owusu]] and [[Idris Kone]] were angry. He resigned on {{Monday}}.", "resignation", ""),
    ("When he toured the market on {{Monday}}, [[Idris Kone]] met the traders.", "visit", "kone"),
    ("[[Ama Owusu]] said they would strike on {{Monday}}.", "strike", ""),
    ("[[Ghana]] and [[Togo]] said on {{Monday}} they had signed a treaty.", "signing", "ghana togo"),
    ("[[Peru]] said it would recall its ambassador on {{Monday}}.", "sanction", "peru"),
    ("[[Ama Owusu]] is ill. [[Idris Kone]] met her on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] is ill. [[Idris Kone]] met her doctor on {{Monday}}.", "meeting", "kone"),
    # what befalls who stands behind "with", and who opens a line of a list
    ("[[Idris Kone]] resigned, with [[Ama Owusu]] sacked as minister on {{Monday}}.", "dismissal", "owusu"),
    ("With [[Ama Owusu]] promoted to treasurer on {{Monday}}, the cabinet was full.", "appointment", "owusu"),
    ("[[Idris Kone]] was angry, with two men arrested on {{Monday}}.", "arrest", ""),
    ("[[Idris Kone]], with [[Ama Owusu]], appointed three judges on {{Monday}}.", "appointment", "kone"),
    # where somebody's next doing begins, and who is only visiting
    ("[[Ama Owusu]] spoke of meeting with [[Idris Kone]] and visiting [[Peru]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] met with [[Idris Kone]] and visiting minister [[Jan Novak]] on {{Monday}}.", "meeting", "kone novak owusu"),
    # who is asked or chosen by another is to do it
    ("[[Idris Kone]] was asked by [[Ama Owusu]] to resign on {{Monday}}.", "resignation", "kone"),
    ("[[Idris Kone]] was chosen by President [[Ama Owusu]] to replace [[Jan Novak]] on {{Monday}}.", "succession", "kone novak"),
    ("[[Ama Owusu]] asked [[Idris Kone]] to resign on {{Monday}}.", "resignation", "kone"),
    # who cancels a meeting between others does not meet
    ("[[Togo]] cancelled a meeting between [[Ama Owusu]] and [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Togo]] called off talks with [[Ghana]] on {{Monday}}.", "talks", "ghana togo"),
    # the verb that goes on behind a clause and an adverb; whom 'visiting' describes
    ("[[Ama Owusu]], who arrived in [[Lome]] on {{Monday}}, also met [[Idris Kone]].", "meeting", "kone owusu"),
    ("[[Ama Owusu]], who arrived in [[Lome]] on {{Monday}}, also met [[Idris Kone]].", "visit", "owusu"),
    ("[[Ama Owusu]], who resigned in {{May}}, later visited [[Togo]].", "visit", "owusu"),
    ("[[Ama Owusu]] met visiting German Chancellor [[Olga Brandt]] on {{Monday}}.", "meeting", "brandt owusu"),
    ("[[Ama Owusu]] enjoyed visiting [[Togo]] on {{Monday}}.", "visit", "owusu"),
    # descriptions behind a name
    ("[[Ama Owusu]], a blogger who was arrested on {{Monday}}, is ill.", "arrest", "owusu"),
    ("[[Ama Owusu]], 35, a blogger who was arrested on {{Monday}}, is ill.", "arrest", "owusu"),
    ("[[Ama Owusu]] knows a blogger who was arrested on {{Monday}}.", "arrest", ""),
    ("[[Ama Owusu]], whose brother [[Idris Kone]] was arrested on {{Monday}}, is ill.", "arrest", "kone"),
    ("[[Ama Owusu]], whose brother [[Idris Kone]] is ill, was arrested on {{Monday}}.", "arrest", "owusu"),
    ("Retired general [[Ama Owusu]], now acting chief of staff, is to meet [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("Police arrested three [[World Bank]] employees on {{Monday}}.", "arrest", ""),
    ("[[Ama Owusu]] will host the leaders of [[Chile]] and [[Peru]] in [[Lima]] on {{Monday}}.", "reception", "chile owusu peru"),
    ("[[Ama Owusu]] and [[Idris Kone]] discussed [[Peru]] by phone on {{Monday}}.", "call", "kone owusu"),
    # behind a phrase that opens the sentence
    ("In the first game of the day, [[Togo]] beat [[Benin]] on {{Monday}}.", "contest", "benin togo"),
    ("After the talks in the capital of [[Chile]], [[Peru]] and [[Ghana]] signed a treaty on {{Monday}}.", "signing", "ghana peru"),
    ("In talks with the president of [[Chile]], [[Ama Owusu]] met [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Togo]] beat [[Scotland]] on {{Monday}}.", "contest", "scotland-gb togo"),
    ("[[Togo]] met [[Ghana]] in [[Scotland]] on {{Monday}}.", "meeting", "ghana togo"),
    # who is made to do it, and who only makes somebody do it
    ("[[Ama Owusu]] asked the council to hold talks with [[Idris Kone]] on {{Monday}}.", "talks", "kone"),
    ("[[Ama Owusu]] asked again to meet [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] was asked to meet [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Peru]] helped [[Chile]] hold talks with [[Ghana]] on {{Monday}}.", "talks", "chile ghana"),
    ("[[Peru]] helped the rebels hold talks with [[Ghana]] on {{Monday}}.", "talks", "ghana"),
    ("[[Peru]] gave [[Chile]] the chance to hold talks with [[Ghana]] on {{Monday}}.", "talks", "chile ghana"),
    ("[[Peru]] gave orders to hold talks with [[Ghana]] on {{Monday}}.", "talks", "ghana peru"),
    ("[[Idris Kone]] fell when her deputy, [[Ama Owusu]], resigned on {{Monday}}.", "resignation", "owusu"),
    # some of those to whom it was done
    ("Police arrested 32 dissidents on {{Monday}}, including the poet [[Ama Owusu]] and [[Idris Kone]].", "arrest", "kone owusu"),
    ("Police arrested 32 dissidents on {{Monday}}, among them [[Ama Owusu]].", "arrest", "owusu"),
    ("Police arrested [[Idris Kone]] on {{Monday}} on charges including a fraud on [[Ama Owusu]].", "arrest", "kone"),
    # the two of the sentence; the relative clause that tells who made it; those between whom it was made
    ("[[Ama Owusu]] praised [[Idris Kone]] and the two ministers signed a treaty on {{Monday}}.", "signing", "kone owusu"),
    ("The deal, which [[Ghana]] and [[Togo]] signed on {{Monday}}, is large.", "agreement", "ghana togo"),
    ("A deal signed on {{Monday}} between [[Ghana]] and [[Togo]] will create jobs.", "signing", "ghana togo"),
    ("Under a deal signed by [[Ama Owusu]] on {{Monday}}, prices will fall.", "signing", "owusu"),
    # what goes on with an event told before
    ("Talks between [[Ghana]] and [[Togo]] ended on {{Monday}}. A new round of talks is due {{next week}}.", "talks", "ghana togo"),
    ("[[Ama Owusu]] was charged on {{Monday}}. A verdict is expected on {{Friday}}.", "ruling", "owusu"),
    ("[[Ama Owusu]] and [[Idris Kone]] were charged on {{Monday}}. A verdict is expected on {{Friday}}.", "ruling", ""),
    ("[[Ama Owusu]] died on {{Monday}}. The funeral will be held on {{Friday}}.", "ceremony", "owusu"),
    ("[[Ama Owusu]] is ill. His trial will open on {{Monday}}.", "trial", "owusu"),
    # bodies of a country with names of their own; borders; hosts
    ("[[Kenya]]'s [[Supreme Court]] annulled the election on {{Monday}}.", "ruling", "supreme-court"),
    ("Nine died in clashes near the border with [[Togo]] on {{Monday}}.", "clash", ""),
    # verbs that end or begin a clause of their own
    ("[[Ama Owusu]] may resign on {{Monday}}; [[Idris Kone]] is ill.", "resignation", "owusu"),
    ("Rebels advanced, and on {{Sunday}} their leader, [[Ama Owusu]], dissolved parliament.", "dissolution", "owusu"),
    ("The bloc warned [[Togo]], as leaders threatened to impose sanctions on {{Monday}} unless [[Idris Kone]] left.", "sanction", ""),
    ("[[Peru]] is calm; [[Ghana]] condemned the coup and recalled its ambassador on {{Monday}}.", "sanction", "ghana"),
    ("[[Ama Owusu]], and her counterpart, [[Idris Kone]], who are at odds, held a meeting on {{Monday}}.", "meeting", "kone owusu"),
    ("One of the defendants, [[Idris Kone]], was arrested on {{Monday}}.", "arrest", "kone"),
    ("Those closest to the party's leader, [[Idris Kone]], were arrested on {{Monday}}.", "arrest", ""),
    # whose it is, to whom it was made, from where they are
    ("[[Ama Owusu]]'s plane was shot at on {{Monday}}.", "shooting", "owusu"),
    ("[[Peru]] bombed [[Ecuador]]'s outpost on {{Monday}}.", "bombing", "ecuador peru"),
    ("Gas supplies to [[Ukraine]] were halted on {{Monday}}.", "interruption", "ukraine"),
    ("[[Ama Owusu]] telephoned on {{Monday}} to congratulate [[Idris Kone]].", "call", "kone owusu"),
    ("The council voted on {{Monday}} to suspend [[Idris Kone]].", "vote", "kone"),
    ("A delegation from [[Lesotho]] flew to [[Pretoria]] on {{Monday}} for talks with [[Ama Owusu]].", "talks", "lesotho owusu"),
    ("The government in [[Lima]] signed a treaty with [[Chile]] on {{Monday}}.", "signing", "chile peru"),
    ("The museum in [[Lima]] signed a treaty with [[Chile]] on {{Monday}}.", "signing", "chile"),
    ("Two former Rwandan ministers were arrested on {{Monday}}.", "arrest", ""),
    ("The disappearance in {{1974}} of [[Ama Owusu]] is a riddle.", "disappearance", "owusu"),
    ("An inquiry on {{Monday}} was not ruled out by [[Ama Owusu]].", "investigation", ""),
    ("The court dismissed an application brought by [[Ama Owusu]] on {{Monday}}.", "rejection", "owusu"),
    # those who only speak
    ("[[Ama Owusu]] said a team headed by [[Idris Kone]] had visited [[Lima]] {{last week}}.", "visit", "kone"),
    ("[[Ama Owusu]] said villagers would block the highway on {{Monday}}.", "blockade", ""),
    ("[[Ama Owusu]] denied a report that two patients died on {{Monday}}.", "death", ""),
    ("[[Ama Owusu]] left after his deputy, [[Idris Kone]], resigned on {{Monday}}.", "resignation", "kone"),
    ("Police arrested [[Idris Kone]] on {{Monday}}, [[Ama Owusu]] said.", "arrest", "kone"),
    # countries by adjectives, delegations, capitals, parliaments
    ("South Korean and Japanese defence officials met on {{Monday}}.", "meeting", "japan south-korea"),
    ("Chinese and Thai officials met on {{Monday}}.", "meeting", "china thailand"),
    ("The Chinese delegation met [[Ama Owusu]] on {{Monday}}.", "meeting", "china owusu"),
    ("Peruvian leader [[Ama Owusu]] met [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] met her Albanian and Kosovan counterparts, [[Idris Kone]] and [[Ilir Meta]], on {{Monday}}.", "meeting", "kone meta owusu"),
    ("[[Norway]]'s king and queen arrived in [[Bratislava]] on {{Monday}}.", "visit", "norway"),
    ("[[Chile]]'s congress approved a bill on {{Monday}}.", "approval", "chile"),
    ("The Ukrainian parliament approved a bill on {{Monday}}.", "approval", "ukraine"),
    ("Turkish engineers met [[Ama Owusu]] on {{Monday}}.", "meeting", "owusu"),
    ("[[Moscow]] expelled two diplomats on {{Monday}}.", "expulsion", "russia"),
    ("[[Washington]] and [[London]] signed a treaty on {{Monday}}.", "signing", "united-kingdom united-states"),
    ("[[Ama Owusu]] held talks with [[Tehran]] on {{Monday}}.", "talks", "iran owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]] in [[Moscow]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Lyon]] signed a treaty on {{Monday}}.", "signing", ""),
    # bodies
    ("The [[World Bank]]'s board approved a plan on {{Monday}}.", "approval", "world-bank"),
    ("A [[Ghana Army]] helicopter crashed on {{Monday}}.", "accident", ""),
    ("[[Taliban]] fighters attacked a convoy on {{Monday}}.", "attack", "taliban"),
    ("After the vote, leaders of the [[Labour Party]] met on {{Monday}}.", "meeting", "labour-party"),
    # led, chaired, mediated, accompanied, replaced
    ("A delegation led by [[Ama Owusu]] arrived in [[Lima]] on {{Monday}}.", "visit", "owusu"),
    ("The plan was approved on {{Monday}} by a panel chaired by [[Ama Owusu]].", "approval", "owusu"),
    ("[[Idris Kone]] was arrested on {{Monday}} in [[Lima]] by officers led by [[Ama Owusu]].", "arrest", "kone owusu"),
    ("Talks between [[Ghana]] and [[Togo]], mediated by [[Qatar]], ended on {{Monday}}.", "talks", "ghana qatar togo"),
    ("[[Ama Owusu]] travelled to [[Lima]] on {{Monday}} with [[Idris Kone]].", "visit", "kone owusu"),
    ("[[Ama Owusu]] flew to [[Lima]] on {{Monday}} for talks with [[Idris Kone]].", "visit", "owusu"),
    ("[[Ama Owusu]] flew to [[Lima]] on {{Monday}} for talks with [[Idris Kone]].", "talks", "kone owusu"),
    ("[[Ama Owusu]] visited [[Idris Kone]] in [[Lima]] on {{Monday}}.", "visit", "kone owusu"),
    ("[[Ama Owusu]] took office on {{Monday}}, replacing [[Idris Kone]].", "inauguration", "kone owusu"),
    ("[[Ama Owusu]] was sworn in on {{Monday}} by [[Idris Kone]].", "inauguration", "kone owusu"),
    ("[[Ama Owusu]] paid a courtesy call on [[Idris Kone]] on {{Monday}}.", "courtesy call", "kone owusu"),
    ("[[Ama Owusu]] spoke by telephone with [[Idris Kone]] and with [[Jan Novak]] on {{Monday}}.", "call", "kone novak owusu"),
    ("In a phone call on {{Monday}}, [[Ama Owusu]] and [[Idris Kone]] discussed fish.", "call", "kone owusu"),
    ("[[Ama Owusu]] told a seminar in [[Lima]] on {{Monday}} that it was late.", "conference", "owusu"),
    ("[[Ama Owusu]] praised the talks during a visit to [[Lima]] {{last week}}.", "visit", "owusu"),
    ("[[Ama Owusu]] received at [[Camp David]] the envoy [[Idris Kone]] on {{Monday}}.", "reception", "kone owusu"),
    ("All members except [[Idris Kone]] were re-elected on {{Monday}}.", "election", ""),
    ("Briefing the [[Security Council]] on {{Tuesday}}, [[Ama Owusu]] warned of war.", "briefing", "owusu security-council"),
    ("[[Ama Owusu]] and [[Idris Kone]] met on {{Monday}}, their second meeting within a month.", "meeting", "kone owusu"),
    # whose: the trial, the plant, the convoy
    ("[[Ama Owusu]], whose trial opened on {{Monday}}, is ill.", "trial", "owusu"),
    ("[[Ama Owusu]], whose brother's trial opened on {{Monday}}, is ill.", "trial", ""),
    ("[[Ama Owusu]] escaped on {{Monday}} when gunmen attacked his convoy.", "attack", "owusu"),
    ("Gunmen attacked [[Ama Owusu]]'s convoy on {{Monday}}.", "attack", "owusu"),
    ("The defection of the party's chief ideologue, [[Ama Owusu]], on {{Monday}} was a blow.", "departure", "owusu"),
    ("[[Ama Owusu]] said at a press conference on {{Monday}} that it was late.", "conference", "owusu"),
    ("A Turkish court sentenced [[Ama Owusu]] on {{Monday}}.", "ruling", "owusu turkey"),
    ("Sanctions were imposed by [[Washington]] on [[Mali]] on {{Monday}}.", "sanction", "mali united-states"),
    # those who were told together last
    ("[[Ama Owusu]], [[Jan Novak]] and [[Idris Kone]] met on {{Monday}}. The three ministers signed a treaty.", "signing", "kone novak owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. The two will sign a treaty.", "signing", "kone owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. During their talks, [[Ama Owusu]] praised him.", "meeting", "kone owusu"),
    # who are the subject of the sentence before are they, and not whoever did something to them
    ("[[Ama Owusu]] and [[Idris Kone]] were met by [[Jan Novak]], who embraced them. They resigned on {{Monday}}.", "resignation", "kone owusu"),
    ("[[Ama Owusu]] and [[Idris Kone]] were met by [[Jan Novak]], who arrested them on {{Monday}}.", "arrest", "kone novak owusu"),
    # who is told between commas by what he is called
    ("The front's founder, known as [[Idris Kone]], was killed on {{Monday}}.", "killing", "kone"),
    # those who are promised to stay away were not absent from a promise
    ("[[Ama Owusu]] has promised on {{Monday}} to come. [[Idris Kone]] is expected to stay away.", "agreement", "owusu"),
    # he and she: of the right sex, the speaker, across paragraphs
    ("[[Maria Berg]] and [[Peter Novak]] were angry. She resigned on {{Monday}}.", "resignation", "berg"),
    ("[[Maria Berg]] was born in 1950. Her horse fell on [[Domingo Novak]]. She resigned on {{Monday}}.", "resignation", ""),
    ("\"It is late,\" [[Maria Berg]] told reporters.\n\nShe will visit [[Lima]] on {{Monday}}.", "visit", "berg"),
    ("[[Maria Berg]] met [[Peter Novak]] before she resigned on {{Monday}}.", "resignation", "berg"),
    # adjectives and compounds before the noun
    ("Sino-American talks were held in [[Lima]] on {{Monday}}.", "talks", "china united-states"),
    ("The India-Pakistan talks were held in [[Lima]] on {{Monday}}.", "talks", "india pakistan"),
    ("The long-awaited talks were held in [[Lima]] on {{Monday}}.", "talks", ""),
    ("Saudi-led air strikes killed six people in [[Sanaa]] on {{Monday}}.", "attack", "saudi-arabia"),
    ("A Russian attack killed six people in [[Kharkiv]] on {{Monday}}.", "attack", "russia"),
    ("A Russian election was held on {{Monday}}.", "election", ""),
    # those present, those to whom, from whom, with whom, for whom
    ("[[Ama Owusu]] signed a treaty on {{Monday}} in the presence of [[Idris Kone]].", "signing", "kone owusu"),
    ("[[Ama Owusu]] signed a treaty with [[Idris Kone]] on {{Monday}}.", "signing", "kone owusu"),
    ("The [[Supreme Court]] granted bail to [[Idris Kone]] on {{Monday}}.", "grant", "kone supreme-court"),
    ("[[Peru]] summoned the Chilean ambassador on {{Monday}}.", "summons", "chile peru"),
    ("[[Peru]] summoned the Chilean ambassador, [[Idris Kone]], on {{Monday}}.", "summons", "kone peru"),
    ("[[Ama Owusu]] held a ceremony for [[Idris Kone]] on {{Monday}}.", "ceremony", "kone owusu"),
    ("[[Ama Owusu]] won {{Monday}}'s runoff election in a landslide. [[Idris Kone]] lost in the runoff.", "election", "kone"),
    ("[[Ama Owusu]] and [[Idris Kone]] were late. The two leaders met on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Veltrano Group]] agreed on {{Monday}} to sell 12 stores to [[Morvex Group]].", "agreement", "morvex-group veltrano-group"),
    ("[[Veltrano Group]] agreed on {{Monday}} to write to [[Morvex Group]].", "agreement", "veltrano-group"),
    ("The body of [[Ama Owusu]] was found in a quarry on {{Monday}}.", "discovery", "owusu"),
    ("The [[Miners Union]] is angry. The union's strike began on {{Monday}}.", "strike", "miners-union"),
    # bodies that no list knows, and bodies that a noun means
    ("The brewer Veltrano sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano"),
    # names in capitals, and of what is bought or based somewhere
    ("Members of the VLTK went on strike on {{Monday}}.", "strike", "vltk"),
    ("Veltrano was bought by [[Morvex Group]] on {{Monday}}.", "acquisition", "morvex-group veltrano"),
    ("[[Morvex Group]] agreed on {{Monday}} to buy Veltrano for $26 billion.", "agreement", "morvex-group veltrano"),
    ("[[Morvex Group]] agreed on {{Monday}} to see Veltrano in May.", "agreement", "morvex-group"),
    ("Lima-based Veltrano sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano"),
    ("[[Hamas]] Islamists attacked a village on {{Monday}}.", "attack", "hamas"),
    ("[[Hamas]] Tower attacked a village on {{Monday}}.", "attack", ""),
    ("Veltrano, the brewer, sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano"),
    ("Veltrano's shareholders are angry. Veltrano sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano"),
    ("The bank president Veltrano sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("Veltrano, the brewer, is large. The company sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano"),
    ("Veltrano, the brewer, and the carmaker Morvex are large. The company sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("Veltrano, the brewer, is large. The company statement sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("The [[Miners Union]] is angry. The union rejected an offer on {{Monday}}.", "rejection", "miners-union"),
    ("The [[Miners Union]] is angry. The council rejected an offer on {{Monday}}.", "rejection", ""),
    # clauses with a verb of their own behind an inserted one; whose plan it is; who does the same; whose term ends
    ("[[Ama Owusu]], who resigned {{last year}} following a row, was elected speaker on {{Monday}}.", "election", "owusu"),
    ("Four of the members, led by [[Ama Owusu]], rejected a plan on {{Monday}}.", "rejection", "owusu"),
    ("[[Ama Owusu]]'s bid to meet [[Idris Kone]] on {{Monday}} failed.", "meeting", "kone owusu"),
    ("[[Ama Owusu]]'s brother hoped to meet [[Idris Kone]] on {{Monday}}.", "meeting", "kone"),
    ("[[Ama Owusu]] resigned on {{Monday}}, as did [[Idris Kone]].", "resignation", "kone owusu"),
    ("[[Ama Owusu]] resigned on {{Monday}}, as [[Idris Kone]] was ill.", "resignation", "owusu"),
    ("[[Ama Owusu]], whose term ends on {{Monday}}, is ill.", "end of a term", "owusu"),
    ("The term of the council ended on {{Monday}}.", "end of a term", ""),
    ("She told a news conference that [[Ama Owusu]], 48, had offered her resignation on {{Monday}}.", "resignation", "owusu"),
    ("His aide, retired Gen. [[Ama Owusu]], resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Idris Kone]] married, in {{1960}}, the painter [[Jan Novak]].", "wedding", "kone novak"),
    ("[[Ama Owusu]] is calm; [[Idris Kone]] said that he would resign on {{Monday}}.", "resignation", "kone"),
    # who is brought in without a name is no one who is named
    ("[[Ama Owusu]] is calm. Police arrested a man in [[Lima]]. He was released on {{Monday}}.", "release", ""),
    ("[[Ama Owusu]], a driver, is calm. He was released on {{Monday}}.", "release", "owusu"),
    # names that only begin other names, adjectives of wider lands, the committee of a body
    ("An attempt to impeach the [[Senate]] President began on {{Monday}}.", "dismissal", ""),
    ("[[Ama Owusu]] joined the North American team on {{Monday}}.", "joining", "owusu"),
    ("Members of [[Kirkwell Council]]'s planning committee rejected a plan on {{Monday}}.", "rejection", "kirkwell-council"),
    ("[[European Union]] foreign and defence ministers rejected a plan on {{Monday}}.", "rejection", "european-union"),
    ("[[Veltrano Group]] sued [[Morvex Group]] on {{Monday}}. The two companies signed a treaty.", "signing", "morvex-group veltrano-group"),
    ("[[Ama Owusu]] will pay a visit to [[Malta]] and [[Peru]] on {{Monday}}.", "visit", "malta owusu peru"),
    # a clause before the main one keeps its people, and the main one its own
    ("After [[Ama Owusu]] met [[Idris Kone]], [[Jan Novak]] resigned on {{Monday}}.", "resignation", "novak"),
    ("After [[Ama Owusu]] met [[Idris Kone]] on {{Monday}}, [[Jan Novak]] resigned.", "meeting", "kone owusu"),
    ("After [[Ama Owusu]], his deputy, met [[Idris Kone]] on {{Monday}}, [[Jan Novak]] resigned.", "meeting", "kone owusu"),
    ("After [[Ama Owusu]] met [[Idris Kone]], [[Jan Novak]] and [[Ilir Meta]] on {{Monday}}, prices fell.", "meeting", "kone meta novak owusu"),
    ("As [[Idris Kone]] resigned on {{Monday}}, police arrested [[Ama Owusu]].", "resignation", "kone"),
    ("If [[Idris Kone]] resigns, [[Ama Owusu]] will meet [[Jan Novak]] in {{May}}.", "meeting", "novak owusu"),
    ("The day before the summit began, [[Ama Owusu]] and President [[Idris Kone]] signed a treaty on {{Monday}}.", "signing", "kone owusu"),
    ("A day after meeting [[Idris Kone]], [[Ama Owusu]] resigned on {{Monday}}.", "resignation", "owusu"),
    ("Speaking after a visit to [[Idris Kone]], [[Ama Owusu]] resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]], a lawyer, met [[Idris Kone]], [[Jan Novak]] and [[Ilir Meta]] on {{Monday}}.", "meeting", "kone meta novak owusu"),
    ("Accompanied by [[Idris Kone]], [[Ama Owusu]] opened a bank on {{Monday}}.", "opening", "kone owusu"),
    ("[[Ama Owusu]], along with [[Idris Kone]], opened a bank on {{Monday}}.", "opening", "kone owusu"),
    ("[[Ama Owusu]], who came along with [[Idris Kone]], opened a bank on {{Monday}}.", "opening", "owusu"),
    # who only says it
    ("In an interview, [[Ama Owusu]] said [[Idris Kone]] would visit [[Peru]] in {{May}}.", "visit", "kone"),
    ("[[Ama Owusu]] said [[Idris Kone]], his deputy, had resigned on {{Monday}}.", "resignation", "kone"),
    ("\"It is late,\" said [[Ama Owusu]], who resigned on {{Monday}}.", "resignation", "owusu"),
    ("[[Lima]] beat [[Quito]] 2-1 on {{Monday}}.", "contest", "lima quito"),
    # whom the next sentence names
    ("Police arrested two men on {{Monday}}. They are [[Idris Kone]] and his brother [[Jan Novak]].", "arrest", "kone novak"),
    ("Police arrested two men on {{Monday}}. They are friends of [[Jan Novak]].", "arrest", ""),
    ("Nine people were killed on {{Monday}}. The dead were identified as [[Idris Kone]] and [[Jan Novak]].", "killing", "kone novak"),
    ("Nine people were arrested on {{Monday}}. Among them was the poet [[Jan Novak]].", "arrest", "novak"),
    ("A [[Lima]] man was charged with fraud on {{Monday}}. [[Jan Novak]], 38, did not enter a plea.", "charge", "novak"),
    ("A [[Lima]] man was charged with fraud on {{Monday}}. [[Jan Novak]] did not enter a plea.", "charge", ""),
    ("A man and a woman were charged with fraud on {{Monday}}. [[Jan Novak]], 38, did not enter a plea.", "charge", ""),
    # its members
    ("[[Miners Union]] president [[Jan Novak]] said its members would strike on {{Monday}}.", "strike", "miners-union"),
    ("[[Miners Union]] and [[Kirkwell Council]] said its members would strike on {{Monday}}.", "strike", ""),
    # bodies by their members, by the last word of their names, by what they say of themselves, by their wins
    ("The Socialists sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu socialists"),
    ("The socialists sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("The Socialist sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("The Prosperous Justice Union sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu prosperous-justice-union"),
    ("The People's Force sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu peoples-force"),
    ("Morvex Rim Data said its chief, [[Ama Owusu]], would resign. Morvex Rim Data sued [[Idris Kone]] on {{Monday}}.", "lawsuit", "kone morvex-rim-data"),
    ("Morvex Rim Datax said his chief, [[Ama Owusu]], would resign. Morvex Rim Datax sued [[Idris Kone]] on {{Monday}}.", "lawsuit", "kone"),
    ("On {{Monday}} Veltrano beat Morvex 3-1.", "contest", "morvex veltrano"),
    ("[[Lima]] police said a man had fled. On {{Monday}} [[Lima]] police sued [[Ama Owusu]].", "lawsuit", "lima-police owusu"),
    ("[[Peru]] police said a man had fled. On {{Monday}} [[Peru]] police sued [[Ama Owusu]].", "lawsuit", "owusu peru"),
    # whose case, whose shares; whom somebody deposed; who acts for a country
    ("The [[Supreme Court]] upheld the conviction of [[Ama Owusu]] on {{Monday}}.", "ruling", "owusu supreme-court"),
    ("The [[Supreme Court]] ruled in favour of [[Ama Owusu]] on {{Monday}}.", "ruling", "owusu supreme-court"),
    ("The [[Supreme Court]] ruled on the book of [[Ama Owusu]] on {{Monday}}.", "ruling", "supreme-court"),
    ("[[Ama Owusu]] bought a 51 percent stake in [[Morvex Bank]] on {{Monday}}.", "acquisition", "morvex-bank owusu"),
    ("[[Ama Owusu]] bought a house in [[Morvex]] on {{Monday}}.", "acquisition", "owusu"),
    ("[[Peru]]'s foreign minister met [[Idris Kone]] on {{Monday}}.", "meeting", "kone peru"),
    ("[[Peru]]'s former foreign minister met [[Idris Kone]] on {{Monday}}.", "meeting", "kone"),
    ("[[Peru]]'s foreign minister's brother met [[Idris Kone]] on {{Monday}}.", "meeting", "kone"),
    ("[[Peru]]'s foreign minister, [[Ama Owusu]], met [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Idris Kone]] waited. The prime minister left. He visited [[Ama Owusu]] on {{Monday}}.", "visit", "owusu"),
    ("[[Ama Owusu]], whom police arrested on {{Monday}}, is 60.", "arrest", "owusu"),
    ("[[Ama Owusu]] threatened to have him arrested on {{Monday}} in [[Lima]].", "arrest", ""),
    ("[[Ama Owusu]] and [[Idris Kone]] discussed the treaty between [[Peru]] and [[Chile]].", "talks", "kone owusu"),
    ("[[Ama Owusu]] will discuss the treaty with [[Idris Kone]] on {{Monday}}.", "talks", "kone owusu"),
    ("Riot police arrested [[Ama Owusu]] on {{Monday}}.", "arrest", "owusu"),
    ("An attack on [[Ama Owusu]] in [[Lima]] was foiled on {{Monday}}.", "attack", "owusu"),
    ("An attack on [[Lima]] was foiled on {{Monday}}.", "attack", ""),
    ("Residents protested against [[Morvex Bank]] on {{Monday}}.", "protest", "morvex-bank"),
    # whom somebody believes to do it; the land of the place is no participant
    ("[[Peru]] believes [[Ama Owusu]] is likely to visit [[Lima]].", "visit", "owusu"),
    ("[[Peru]] is likely to sign a treaty on {{Monday}}.", "signing", "peru"),
    ("In [[Peru]], police arrested [[Ama Owusu]] in [[Lima]] on {{Monday}}.", "arrest", "owusu"),
    # bodies by one word of their names
    ("[[Veltrano Group]] is large. Veltrano sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano-group"),
    ("[[Veltrano Group]] and [[Veltrano Union]] are large. Veltrano sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("[[Miners Union]] is large. Miners sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    # those whom a pronoun behind a preposition means, or it and what it owns
    ("[[Ama Owusu]] is ill. [[Idris Kone]] held talks with her on {{Monday}}.", "talks", "kone owusu"),
    ("[[Ama Owusu]] is ill. [[Idris Kone]] held talks with her doctor on {{Monday}}.", "talks", "kone"),
    ("[[Peru]] and [[Chile]] signed a treaty on {{Monday}}. [[Idris Kone]] had held talks with them.", "talks", "chile kone peru"),
    ("[[Peru]] and [[Chile]] signed a treaty on {{Monday}}. [[Peru]] had held talks with them.", "talks", "peru"),
    ("[[Peru]] is at peace. It signed a treaty with [[Chile]] on {{Monday}}.", "signing", "chile peru"),
    ("[[Peru]] and [[Togo]] are at peace. It signed a treaty with [[Chile]] on {{Monday}}.", "signing", "chile"),
    ("[[Peru]] is at peace. It was agreed on {{Monday}} that [[Chile]] and [[Togo]] would sign a treaty.", "agreement", ""),
    ("[[Peru]] is at peace. Its army attacked a convoy on {{Monday}}.", "attack", "peru"),
    ("[[Peru]] is at peace. Its roads are closed. Gunmen attacked a convoy on {{Monday}}.", "attack", ""),
    ("[[Peru]] withdrew its envoy and [[Chile]] recalled its ambassador on {{Monday}}.", "sanction", "chile"),
    ("A Chilean delegation arrived in [[Lima]] on {{Sunday}}. The delegation met [[Ama Owusu]] on {{Monday}}.", "meeting", "chile owusu"),
    ("He and [[Ama Owusu]] were arrested on {{Monday}}.", "arrest", "owusu"),
    ("[[Idris Kone]] fled. He and [[Ama Owusu]] were arrested on {{Monday}}.", "arrest", "kone owusu"),
    ("[[Idris Kone]] fled. She is to be buried on {{Monday}}.", "ceremony", ""),
    ("[[Maria Owusu]] fell. She is to be buried on {{Monday}}.", "ceremony", "owusu"),
    ("[[Jan Novak]] smiled. Accompanied by [[Idris Kone]], he met [[Ama Owusu]] on {{Monday}}.", "meeting", "kone novak owusu"),
    # two who were told together
    ("[[Ama Owusu]] met [[Idris Kone]]. The two opposition leaders signed a pact on {{Monday}}.", "signing", "kone owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]]. The pair signed a pact on {{Monday}}.", "signing", "kone owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]]. The ministers signed a pact on {{Monday}}.", "signing", "kone owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]]. The ministers of [[Peru]] and [[Chile]] signed a pact on {{Monday}}.", "signing", "chile peru"),
    # who did it, behind the one to whom it was done; from whom it came
    ("The arrest of [[Ama Owusu]] by Belarusian police on {{Monday}} was brief.", "arrest", "belarus owusu"),
    ("The arrest of [[Ama Owusu]] was criticised by [[Idris Kone]] on {{Monday}}.", "arrest", "owusu"),
    ("The plan drew protests from [[Peru]] on {{Monday}}.", "protest", "peru"),
    ("[[Chile]] broke off relations with [[Peru]] on {{Monday}}.", "sanction", "chile peru"),
    ("Firefighters from [[Peru]], [[Chile]] and [[Togo]] arrived in [[Lima]] on {{Monday}}.", "visit", "chile peru togo"),
    ("Engineers from [[Peru]] arrived in [[Lima]] on {{Monday}}.", "visit", ""),
    ("[[Peru]] urged [[Moscow]] to sign a treaty on {{Monday}}.", "request", "peru russia"),
    ("[[Peru]] urged [[Moscow]] residents to sign a treaty on {{Monday}}.", "request", "peru"),
    # who speaks or decides at a gathering, who agrees after talks
    ("[[Ama Owusu]] told senators at a hearing on {{Monday}} that she was sorry.", "trial", "owusu"),
    ("[[Ama Owusu]] was not at a meeting on {{Monday}}.", "meeting", ""),
    ("[[Ama Owusu]] and [[Idris Kone]] ended their dispute in a meeting on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Peru]] and [[Chile]] signed a treaty on {{Monday}} after six months of talks.", "talks", "chile peru"),
    ("[[Peru]] signed a treaty on {{Monday}} after six months of talks.", "talks", ""),
    ("After talks between [[Peru]] and [[Chile]], [[Ama Owusu]] resigned on {{Monday}}.", "talks", "chile peru"),
    ("A meeting between the strikers and Prime Minister [[Ama Owusu]] was called off on {{Monday}}.", "meeting", "owusu"),
    ("[[Ama Owusu]] said that [[Idris Kone]] had offered his resignation on {{Monday}}.", "resignation", "kone"),
    ("The bank's lawyers [[Ama Owusu]] and [[Idris Kone]] were arrested on {{Monday}}.", "arrest", "kone owusu"),
    ("[[Ama Owusu]], whom the party chose as its leader, resigned on {{Monday}}.", "resignation", "owusu"),
    ("According to [[Ama Owusu]], Afghan soldiers attacked a convoy on {{Monday}}.", "attack", "afghanistan"),
    ("\"This is a matter of trust,\" [[Ama Owusu]] told reporters after meeting [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    # some of them; who stands beside
    ("Police arrested 24 of the men on {{Monday}}, including two doctors, [[Ama Owusu]] and [[Idris Kone]].", "arrest", "kone owusu"),
    ("[[Ama Owusu]] held talks with [[Idris Kone]] on {{Monday}}, joined by [[Jan Novak]].", "talks", "kone novak owusu"),
    ("[[Ama Owusu]] shook hands with [[Idris Kone]] on {{Monday}}.", "act", "kone owusu"),
    # of whom the words beside a name, a title or a direction tell
    ("[[Ama Owusu]], 14, a schoolgirl, is ill. Police arrested the schoolgirl on {{Monday}}.", "arrest", "owusu"),
    ("[[Ama Owusu]], 14, a schoolgirl, saw a schoolgirl. Police arrested the schoolgirl on {{Monday}}.", "arrest", ""),
    ("The gunman [[Idris Kone]] fled. Police arrested the gunman on {{Monday}}.", "arrest", "kone"),
    ("Police arrested and questioned [[Ama Owusu]] on {{Monday}}.", "arrest", "owusu"),
    ("The president of [[Peru]] signed a treaty with [[Chile]] on {{Monday}}.", "signing", "chile peru"),
    ("No president of [[Peru]] has signed a treaty with [[Chile]] since {{2001}}.", "signing", "chile"),
    ("The president of [[Peru]], [[Ama Owusu]], signed a treaty with [[Chile]] on {{Monday}}.", "signing", "chile owusu"),
    ("North and [[South Korea]] held talks on {{Monday}}.", "talks", "north-korea south-korea"),
    ("The north of [[South Korea]] is cold. [[South Korea]] held talks on {{Monday}}.", "talks", "south-korea"),
    ("On the last day of the cup, [[Sweden]] beat [[Togo]] on {{Monday}}.", "contest", "sweden togo"),
    ("[[Ama Owusu]] and [[Idris Kone]] were at the ceremony on {{Monday}}.", "ceremony", "kone owusu"),
    ("[[Ama Owusu]] spoke of the ceremony on {{Monday}}.", "ceremony", ""),
    ("[[Ama Owusu]] was arrested on {{Monday}}, as well as [[Idris Kone]].", "arrest", "kone owusu"),
    ("[[Peru]] ended its military exercise with [[Chile]] on {{Monday}}.", "exercise", "chile peru"),
    # I and we in a quotation; who stands behind an age
    ("\"I will resign on {{Monday}},\" [[Ama Owusu]] told reporters.", "resignation", "owusu"),
    ("\"I will resign on {{Monday}}\" is what nobody said to [[Ama Owusu]].", "resignation", ""),
    ("[[Ama Owusu]], 72, who was arrested on {{Monday}}, is ill.", "arrest", "owusu"),
    ("[[Ama Owusu]], 72, whose trial opens on {{Monday}}, is ill.", "trial", "owusu"),
    # whose plane, whose envoy, who leads it, who else
    ("[[Ama Owusu]]'s plane, coming from [[Lima]], was attacked on {{Monday}}.", "attack", "owusu"),
    ("The Russian ambassador was expelled on {{Monday}}.", "expulsion", "russia"),
    ("[[Peru]] received a delegation led by [[Ama Owusu]] on {{Monday}}.", "reception", "owusu peru"),
    ("The race was won on {{Monday}} by two sisters from [[Lima]], [[Ama Owusu]] and [[Esi Kone]].", "victory", "kone owusu"),
    ("The court declared [[Ama Owusu]] the winner of the election of {{Monday}}.", "election", "owusu"),
    ("The court declared [[Ama Owusu]] the subject of the election of {{Monday}}.", "election", ""),
    # them and they; who was sent by a body; both countries of an article
    ("[[Ama Owusu]] and [[Idris Kone]] are cousins. They were arrested on {{Monday}}.", "arrest", "kone owusu"),
    ("[[Ama Owusu]] is the aunt of [[Idris Kone]]. They were arrested on {{Monday}}.", "arrest", ""),
    ("[[Ama Owusu]] and [[Idris Kone]] are cousins. Police arrested them on {{Monday}}.", "arrest", "kone owusu"),
    ("[[Ama Owusu]] is rich. Police arrested them on {{Monday}}.", "arrest", ""),
    ("[[Ama Owusu]] called on [[Idris Kone]], who is to ask her on {{Friday}} to sign a treaty.", "signing", "owusu"),
    ("Observers from the [[European Union]] arrived in [[Lima]] on {{Monday}}.", "visit", "european-union"),
    ("A gift from the [[European Union]] arrived in [[Lima]] on {{Monday}}. [[Ama Owusu]] visited [[Lima]].", "visit", "owusu"),
    ("[[Namibia]] is at odds with [[Angola]]. Both countries signed a treaty on {{Monday}}.", "signing", "angola namibia"),
    ("[[Namibia]] and [[Peru]] are at odds with [[Angola]]. Both countries signed a treaty on {{Monday}}.", "signing", ""),
    # with whom, by whom the thing was sent, whose men, before which court
    ("[[Ama Owusu]] opened a port at [[Tema]] with [[Idris Kone]] on {{Monday}}.", "opening", "kone owusu"),
    ("[[Ama Owusu]] opened a port with a friend of [[Idris Kone]] on {{Monday}}.", "opening", "owusu"),
    ("A missile fired by [[Peru]] hit a bridge in [[Lima]] on {{Monday}}.", "attack", "peru"),
    ("A missile made by [[Peru]] hit a bridge in [[Lima]] on {{Monday}}.", "attack", ""),
    ("[[Ama Owusu]], whose fighters attacked a convoy on {{Monday}}, is ill.", "attack", "owusu"),
    ("[[Ama Owusu]], whose leader [[Idris Kone]] resigned on {{Monday}}, is ill.", "resignation", "kone"),
    ("[[Ama Owusu]] apologised to [[Idris Kone]] on {{Monday}}.", "apology", "kone owusu"),
    ("[[Ama Owusu]] is due in [[Lima]] on {{Monday}} after talks in [[Quito]].", "talks", "owusu"),
    ("The court acquitted [[Ama Owusu]] of ordering the killing of [[Idris Kone]] on {{Monday}}.", "killing", "kone"),
    ("Experts met on {{Monday}}, at which the envoy, [[Ama Owusu]], resigned.", "resignation", "owusu"),
    ("Investigators from [[Sweden]] and [[Norway]] arrived in [[Lima]] on {{Monday}}.", "visit", "norway sweden"),
    # with whom, with which; the body behind its description; the dead at a funeral
    ("[[Ama Owusu]] met [[Jan Novak]], with whom [[Idris Kone]] held talks on {{Monday}}.", "talks", "kone novak"),
    ("[[Ama Owusu]] praised [[Jan Novak]], about whom [[Idris Kone]] held talks on {{Monday}}.", "talks", "kone"),
    ("[[Ama Owusu]] praised [[Chile]], with which [[Peru]] expects to sign a treaty on {{Monday}}.", "signing", "chile peru"),
    ("The national airline, [[Veltrano Group]], is large. The airline sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu veltrano-group"),
    ("The national dish, [[Veltrano Group]], is large. The airline sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("[[Ama Owusu]] died on {{Sunday}}. [[Idris Kone]] will fly to [[Lima]] for the funeral on {{Monday}}.", "ceremony", "kone owusu"),
    ("Observers from the [[European Union]], the [[United States]] and [[Peru]] arrived in [[Lima]] on {{Monday}}.", "visit", "european-union peru united-states"),
    ("Observers from the [[United States]] and [[Peru]] arrived in [[Lima]] on {{Monday}}.", "visit", "peru united-states"),
    # who is named behind a title inside a clause; who leads a delegation; capitals with an adverb between
    ("Police were calm, saying the commissioner, [[Ama Owusu]], had resigned on {{Monday}}.", "resignation", "owusu"),
    ("The fans liked a plan that the chairman, [[Ama Owusu]], rejected on {{Monday}}.", "rejection", "owusu"),
    ("A delegation of the [[Labour Party]], led by its chairman, [[Ama Owusu]], met [[Idris Kone]] on {{Monday}}.", "meeting",
     "kone labour-party owusu"),
    ("A delegation of the [[Labour Party]] is in town. It rained. The delegation met [[Idris Kone]] on {{Monday}}.", "meeting",
     "kone labour-party"),
    ("[[Peru]] sued a bank. [[Berlin]] again rejected the plan on {{Monday}}.", "rejection", "germany"),
    ("[[Moscow]] on {{Monday}} closed its consulate in [[Lima]].", "sanction", "russia"),
    ("[[Ama Owusu]] left [[Moscow]] on {{Monday}}.", "departure", "owusu"),
    ("[[Ama Owusu]]'s aide, [[Idris Kone]], who reported her to the police, was arrested on {{Monday}}.", "arrest", "kone"),
    ("A [[Leeds]] lawyer who stole money was arrested on {{Monday}}. [[Idris Kone]], 51, bought a villa.", "arrest", "kone"),
    ("[[Maria Owusu]] fell ill. In {{2001}} she had met [[Idris Kone]]; he wept.", "meeting", "kone owusu"),
    ("[[Maria Owusu]] is old. The university awarded her a prize on {{Monday}}.", "award", "owusu"),
    ("[[Ama Owusu]] gave a concert on {{Monday}}, with the pianist [[Idris Kone]].", "show", "kone owusu"),
    ("A memorial service will be held on {{Monday}}, at which [[Ama Owusu]] will speak.", "ceremony", "owusu"),
    ("[[Ama Owusu]] and [[Idris Kone]] met families in [[Lima]]. [[Jan Novak]] held talks with them on {{Monday}}.", "talks", "novak"),
    ("Police raided the house of [[Ama Owusu]] on {{Monday}}.", "search", "owusu"),
    # who is named later is the victim or the suspect, as his sentence tells
    ("A man was charged with murder after a body was found. [[Idris Kone]], 54, was found dead at home.", "charge", ""),
    ("A man was charged with murder after a body was found in [[Lima]]. [[Idris Kone]], 54, was found dead at home.", "discovery", "kone"),
    ("A man was arrested after a body was found. [[Idris Kone]], 54, appeared in court on {{Monday}}.", "arrest", "kone"),
    ("A man was arrested after a boy was found dead. The victim was identified as [[Idris Kone]].", "arrest", ""),
    ("A man who had met [[Ama Owusu]] was arrested by [[Togo]].", "arrest", "togo"),
    ("[[Togo]] shipped its last tanks to [[Ghana]] on {{Monday}}.", "act", "ghana togo"),
    ("The death of [[Ama Owusu]] on {{Monday}} is being probed by the [[World Bank]].", "death", "owusu"),
    ("Police raided the land of [[Ama Owusu]] on {{Monday}}.", "search", ""),
    ("[[Ama Owusu]] surrendered to [[Idris Kone]] on {{Monday}}.", "surrender", "kone owusu"),
    ("President [[Ama Owusu]] spoke. The president announced the resignation of [[Idris Kone]].", "resignation", "kone"),
    ("[[Ama Owusu]] was appointed mayor on {{Monday}}, replacing [[Idris Kone]].", "appointment", "kone owusu"),
    # whose men, car or convoy it is
    ("[[Idris Kone]] said his men shot down a drone near [[Lima]] on {{Monday}}.", "shooting", "kone"),
    ("[[Idris Kone]] died in [[Lima]] on {{Monday}} when his vehicle overturned.", "accident", "kone"),
    ("[[Ama Owusu]] flew to [[Lima]], where her armoured car was attacked on {{Monday}}.", "attack", "owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]]. Her hat was attacked on {{Monday}}.", "attack", ""),
    # whom it killed or hurt, and who drove what it hit
    ("A bomb exploded in [[Lima]] on {{Monday}}, killing [[Ama Owusu]].", "bombing", "owusu"),
    ("The crash that killed [[Ama Owusu]] happened in [[Lima]] on {{Monday}}.", "accident", "owusu"),
    ("[[Idris Kone]] crashed into a car driven by [[Ama Owusu]] on {{Monday}}.", "accident", "kone owusu"),
    ("A bomb exploded in [[Lima]] on {{Monday}}, frightening [[Ama Owusu]].", "bombing", ""),
    # fighters and members of a body
    ("Rebels of the [[Hamas]] attacked a village on {{Monday}}.", "attack", "hamas"),
    ("The village was attacked by rebels from the [[Hamas]] on {{Monday}}.", "attack", "hamas"),
    ("The village was attacked by rebels from the [[Hamas]] led by [[Ama Owusu]] on {{Monday}}.", "attack", "hamas owusu"),
    ("The [[Hamas]] rebel coalition attacked a village on {{Monday}}.", "attack", "hamas"),
    ("The [[Hamas]] rebel flag was attacked on {{Monday}}.", "attack", ""),
    # who speaks at a gathering
    ("[[Ama Owusu]] said at a rally in [[Lima]] on {{Monday}} that she would run.", "protest", "owusu"),
    ("[[Ama Owusu]] told reporters after an emergency congress on {{Monday}} that they would return.", "conference", "owusu"),
    ("[[Ama Owusu]] was not told of it at a rally in [[Lima]] on {{Monday}}.", "protest", ""),
    ("In {{May}}, [[Ama Owusu]]'s convoy was hit by a bomb in [[Lima]].", "attack", "owusu"),
    ("[[Ama Owusu]] said during a video conference on {{Monday}} that the deal was off.", "call", "owusu"),
    # the parties without their number
    ("[[Russia]] and [[Peru]] held talks on {{Monday}}. The sides signed a treaty.", "signing", "peru russia"),
    ("[[Russia]] and [[Peru]] held talks on {{Monday}}. [[Hamas]] says the parties signed a treaty.", "signing", ""),
    # on both sides of an aside between dashes
    ("[[Ama Owusu]] -- the mayor of [[Lima]] -- met [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] – the mayor – and [[Idris Kone]] met in [[Lima]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Idris Kone]] – who is a teacher – was arrested in [[Lima]] on {{Monday}}.", "arrest", "kone"),
    ("[[Ama Owusu]] was glad – the police arrested [[Idris Kone]] on {{Monday}}.", "arrest", "kone"),
    # whose case or nomination it is
    ("The court quashed the nomination of [[Idris Kone]] on {{Monday}}.", "rejection", "kone"),
    # who only told of it
    ("The recall of the envoy was conveyed in a statement by [[Ama Owusu]] on {{Friday}}.", "recall", ""),
    ("[[Lima]] has been held by [[Hamas]] since it ousted [[Idris Kone]] in {{2014}}.", "dismissal", "kone"),
    # several who speak as one, and who sets out on a visit
    ("In a joint statement on {{Thursday}}, [[Hamas]] and [[Togo]] said they had won.", "publication", "hamas togo"),
    ("[[Ama Owusu]] departed from [[Lima]] on {{Monday}} for a state visit to [[China]].", "visit", "owusu"),
    # by whom it was done, on whom it was laid, and whose case it is
    ("Nine people were killed by [[Hamas]] rebels in a raid in [[Lima]] on {{Tuesday}}.", "attack", "hamas"),
    ("Nine people were killed by {{Tuesday}} in a raid in [[Lima]].", "attack", ""),
    ("[[Idris Kone]] imposed the sentence on [[Ama Owusu]] on {{Friday}}.", "act", "kone owusu"),
    ("[[Idris Kone]] was convicted of fraud on {{Monday}}. [[Ama Owusu]] set sentencing for {{May 14}}.", "ruling", "kone owusu"),
    # what a body without a name says that it did
    ("[[Peru]] said that the army said it had arrested [[Ama Owusu]] on {{Monday}}.", "arrest", "owusu"),
    ("[[Peru]] said it had arrested [[Ama Owusu]] on {{Monday}}.", "arrest", "owusu peru"),
    ("Doctors operated again on [[Ama Owusu]] on {{Wednesday}}.", "act", "owusu"),
    # on whom it is blamed, and by about how many it was done
    ("The attack in [[Lima]] on {{Monday}} was blamed on [[Hamas]].", "attack", "hamas"),
    ("The government blamed [[Hamas]] for the attack in [[Lima]] on {{Monday}}.", "attack", "hamas"),
    ("The attack in [[Lima]] on {{Monday}} ended before the police blamed a strike on [[Hamas]].", "attack", ""),
    ("An army team was attacked by about 30 [[Hamas]] rebels on {{Monday}}.", "attack", "hamas"),
    ("An army team was attacked in talks about [[Hamas]] on {{Monday}}.", "attack", ""),
    # who speaks for somebody is not him
    ("[[Ama Owusu]] left on {{Monday}}. She will land in Lima, spokeswoman [[Esi Mensah]] said. She is to meet [[Idris Kone]].", "meeting", "kone owusu"),
    # behind a fronted phrase of which more is told
    ("In other posts filled on {{Tuesday}}, [[Ama Owusu]] was sworn in as mayor.", "inauguration", "owusu"),
    ("During their stay, which ends on {{Thursday}}, [[Ama Owusu]] is to sign a pact with [[Idris Kone]].", "signing", "kone owusu"),
    ("[[Ama Owusu]] was sworn in, the president's office said in a press statement on {{Monday}}.", "inauguration", "owusu"),
    ("[[Ama Owusu]] was there, the president's office announced a strike on {{Monday}}.", "strike", ""),
    # who did not sign it, and whose quake it was
    ("[[Ama Owusu]] and [[Idris Kone]] talked under the treaty signed by [[Peru]] in {{2010}}.", "signing", "peru"),
    ("[[China]]'s worst earthquake on {{Monday}} killed nine.", "disaster", ""),
    # who only follows somebody, who speaks in a call, and two in office
    ("Around 200 [[Owusu]] supporters protested in [[Lima]] on {{Monday}}.", "protest", ""),
    ("[[Ama Owusu]] offered her condolences to [[Idris Kone]] in a phone call on {{Monday}}.", "call", "kone owusu"),
    ("[[Ama Owusu]] was praised for her condolences to [[Idris Kone]] in a phone call on {{Monday}}.", "call", ""),
    ("The foreign minister of [[Peru]] and the deputy prime minister of [[Chile]] signed a treaty on {{Monday}}.", "signing", "chile peru"),
    ("[[Idris Kone]]'s aide, [[Ama Owusu]], told reporters the man had been arrested on {{Tuesday}}.", "arrest", ""),
    # behind a verb of thinking or saying without a 'that'
    ("[[Ama Owusu]] hopes [[Idris Kone]] arrives in [[Lima]] on {{Monday}}.", "visit", "kone"),
    ("[[Ama Owusu]] believes [[Idris Kone]] fled to [[Lima]] on {{Monday}}.", "escape", "kone"),
    ("Officials in [[Peru]] believe [[Idris Kone]] has fled to [[Lima]].", "escape", "kone"),
    ("[[Ama Owusu]] hopes to arrive in [[Lima]] on {{Monday}}.", "visit", "owusu"),
    ("[[Ama Owusu]], who hopes for peace, arrived in [[Lima]] on {{Monday}}.", "visit", "owusu"),
    ("[[Ama Owusu]] knows [[Lima]] and arrived there on {{Monday}} to meet [[Idris Kone]].", "meeting", "kone owusu"),
    # the noun that is the subject of a passive names its sides
    ("Charges against [[Ama Owusu]] were dropped in [[Lima]] on {{Monday}}.", "acquittal", "owusu"),
    ("A ceasefire between [[Peru]] and [[Chile]] was signed on {{Monday}}.", "signing", "chile peru"),
    ("[[Ama Owusu]]'s appeal was rejected on {{Monday}}.", "rejection", "owusu"),
    ("[[Ama Owusu]]'s body was found in [[Lima]] on {{Monday}}.", "discovery", "owusu"),
    ("The conviction of [[Ama Owusu]] was upheld on {{Monday}}.", "ruling", "owusu"),
    ("A plan for roads in [[Peru]] was rejected on {{Monday}}.", "rejection", ""),
    ("A book on charges against [[Ama Owusu]] was banned on {{Monday}}.", "silencing", ""),
    # some of many who are the subject
    ("Nine men, including [[Ama Owusu]], were arrested on {{Monday}}.", "arrest", "owusu"),
    ("Nine lawmakers, among them [[Ama Owusu]], resigned on {{Monday}}.", "resignation", "owusu"),
    ("Police said nine men, including [[Ama Owusu]] and [[Idris Kone]], were arrested on {{Monday}}.", "arrest", "kone owusu"),
    ("Nine towns, including [[Lima]], were attacked on {{Monday}}.", "attack", ""),
    ("The plan, including a visit by [[Ama Owusu]], was rejected on {{Monday}}.", "rejection", ""),
    ("Nine men, friends of [[Ama Owusu]], were arrested on {{Monday}}.", "arrest", ""),
    # whom a pronoun means behind the last verb of saying
    ("[[Ama Owusu]] left, and [[Idris Kone]] said he would resign on {{Monday}}.", "resignation", "kone"),
    ("[[Peru]] appealed for help, and [[Chile]] said on {{Monday}} it would send troops.", "deployment", "chile"),
    ("[[Ama Owusu]] resigned after [[Idris Kone]] told reporters he would sue the bank.", "lawsuit", "kone"),
    ("[[Ama Owusu]] left, and officials said she would resign on {{Monday}}.", "resignation", "owusu"),
    ("[[Ama Owusu]] said she would resign on {{Monday}}.", "resignation", "owusu"),
    # on whose deed a clause hangs
    ("[[Ama Owusu]] said [[Idris Kone]] sued the bank after he was dismissed on {{Monday}}.", "dismissal", "kone"),
    ("[[Idris Kone]] met [[Ama Owusu]] after he was dismissed on {{Monday}}.", "dismissal", "kone"),
    ("[[Ama Owusu]] said officials sued the bank after she was dismissed on {{Monday}}.", "dismissal", "owusu"),
    # a list behind a dash or a colon
    ("Police arrested three men—[[Ama Owusu]], [[Idris Kone]] and [[Esi Mensah]]—in [[Lima]] on {{Monday}}.", "arrest", "kone mensah owusu"),
    ("Police arrested two men: [[Ama Owusu]] and [[Idris Kone]].", "arrest", "kone owusu"),
    ("Police arrested three men — a blow to [[Ama Owusu]] — in [[Lima]] on {{Monday}}.", "arrest", ""),
    ("Police arrested three men: [[Ama Owusu]] saw it.", "arrest", ""),
    # a bare verb that 'and' joins to an infinitive
    ("[[Ama Owusu]] urged [[Peru]] to sign a treaty and send troops on {{Monday}}.", "deployment", "peru"),
    ("[[Ama Owusu]] called on [[Peru]] to rein in [[Idris Kone]] and send troops on {{Monday}}.", "deployment", "peru"),
    ("[[Ama Owusu]] wants to sign a treaty and send troops on {{Monday}}.", "deployment", "owusu"),
    ("[[Ama Owusu]] asked [[Idris Kone]] to resign, and sent troops on {{Monday}}.", "deployment", "owusu"),
    # before which court somebody appears
    ("[[Ama Owusu]] appeared in a Swiss court on {{Monday}}.", "trial", "owusu"),
    # who is asked for
    ("There were calls for [[Idris Kone]] to resign on {{Monday}}.", "resignation", "kone"),
    ("[[Ama Owusu]] called for [[Idris Kone]] to resign on {{Monday}}.", "resignation", "kone"),
    ("[[Ama Owusu]] pressed for her rival to resign on {{Monday}}.", "resignation", ""),
    ("[[Ama Owusu]] left for [[Lima]] to meet [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] ran for mayor to meet [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] paid for [[Idris Kone]] to attend a summit in [[Lima]] on {{Monday}}.", "summit", "owusu"),
    # a body's people, how many they are and what they are made of
    ("A group of [[Hamas]] fighters attacked a village on {{Monday}}.", "attack", "hamas"),
    ("A group of [[Hamas]] flags fell on {{Monday}} before fighters attacked a village.", "attack", ""),
    ("A delegation of Danish lawmakers met [[Idris Kone]] on {{Monday}}.", "meeting", "denmark kone"),
    ("A delegation of tall lawmakers met [[Idris Kone]] on {{Monday}}.", "meeting", "kone"),
    # whom a strike kills, who speaks at a meeting with somebody, who survives
    ("A drone strike killed [[Idris Kone]] on {{Monday}}.", "attack", "kone"),
    ("A drone strike did not kill [[Idris Kone]] on {{Monday}}.", "attack", ""),
    ("At a meeting with [[Idris Kone]] on {{Monday}}, [[Ama Owusu]] praised the deal.", "meeting", "kone owusu"),
    ("[[Ama Owusu]] survived an assassination attempt on {{Monday}}.", "attack", "owusu"),
    # whose forces, plane and work it is; who are loyal to whom
    ("[[Ama Owusu]]'s forces seized [[Lima]] on {{Monday}}.", "capture", "owusu"),
    ("Troops loyal to [[Ama Owusu]] seized [[Lima]] on {{Monday}}.", "capture", "owusu"),
    ("Troops close to [[Ama Owusu]] seized [[Lima]] on {{Monday}}.", "capture", ""),
    ("[[Ama Owusu]]'s plane made an emergency landing on {{Monday}}.", "accident", "owusu"),
    ("[[Ama Owusu]]'s novel was published on {{Monday}}.", "publication", "owusu"),
    ("The publication of [[Ama Owusu]]'s report was put off until {{Friday}}.", "publication", "owusu"),
    # to whom one hands, for whom one is freed, of which two it was
    ("[[Ama Owusu]] handed a petition to [[Idris Kone]] on {{Monday}}.", "request", "kone owusu"),
    ("[[Ama Owusu]] presented her credentials to [[Idris Kone]] on {{Monday}}.", "reception", "kone owusu"),
    ("[[Ama Owusu]] was freed in exchange for [[Idris Kone]] on {{Monday}}.", "release", "kone owusu"),
    ("[[Ama Owusu]] was freed in spite of [[Idris Kone]] on {{Monday}}.", "release", "owusu"),
    ("The lawyer of [[Ama Owusu]] and [[Idris Kone]] resigned on {{Monday}}.", "resignation", ""),
    ("The lawyers of [[Ama Owusu]] and [[Idris Kone]] were arrested on {{Monday}}.", "arrest", "kone"),
    # who was a member takes part for nobody; who bans him is not he
    ("[[Ama Owusu]] met members of the [[Congress Party]] on {{Monday}}.", "meeting", "congress-party owusu"),
    ("[[Ama Owusu]] met former members of the [[Congress Party]] on {{Monday}}.", "meeting", "owusu"),
    ("The [[Supreme Court]] ruled that [[Ama Owusu]] had lied and banned him on {{Monday}}.", "ban", "owusu supreme-court"),
    ("The [[Supreme Court]] ruled that [[Ama Owusu]] beat a man and banned him on {{Monday}}.", "ban", "owusu"),
    # lists between dashes and behind a colon; with whom one raises it; under whom it is set up; who leads a team
    ("Three men – [[Ama Owusu]], [[Idris Kone]] and [[Jan Novak]] – were arrested on {{Monday}}.", "arrest", "kone novak owusu"),
    ("Three days – [[Ama Owusu]], [[Idris Kone]] and [[Jan Novak]] – were lost on {{Monday}} before police arrested a man.", "arrest", ""),
    ("The board named two directors on {{Monday}}: [[Ama Owusu]] and [[Idris Kone]].", "appointment", "kone owusu"),
    ("[[Ama Owusu]] raised the project with [[Idris Kone]] on {{Monday}}.", "act", "kone owusu"),
    ("[[Ama Owusu]] raised a child near [[Idris Kone]] on {{Monday}}.", "act", "owusu"),
    ("A committee was set up on {{Monday}} under the chairmanship of [[Ama Owusu]].", "founding", "owusu"),
    ("A committee was set up on {{Monday}} under the house of [[Ama Owusu]].", "founding", ""),
    ("[[Peru]] will send a team headed by [[Ama Owusu]] on {{Monday}}.", "visit", "owusu peru"),
    ("The city promoted [[Ama Owusu]] to head of sales and [[Idris Kone]] to director on {{Monday}}.", "hiring", "kone owusu"),
    ("The killing of [[Ama Owusu]] shocked [[Peru]].", "killing", "owusu"),
    ("The killing of [[Ama Owusu]] and [[Idris Kone]] shocked [[Peru]].", "killing", "kone owusu"),
    # whose reshuffle it is
    ("[[Ama Owusu]] sacked two ministers in a cabinet reshuffle on {{Monday}}.", "appointment", "owusu"),
    ("[[Ama Owusu]] saw two ministers in a cabinet reshuffle on {{Monday}}.", "appointment", ""),
    # what others led, brokered or called began; whose motion and whose bus it is; who speaks at it
    ("Talks brokered by [[Qatar]] began on {{Monday}}.", "talks", "qatar"),
    ("A strike called by the [[Miners Union]] began on {{Monday}}.", "strike", "miners-union"),
    ("A bill sponsored by [[Ama Owusu]] was passed on {{Monday}}.", "approval", "owusu"),
    ("A bill hated by [[Ama Owusu]]'s aides was passed on {{Monday}}.", "approval", "owusu"),
    ("An appeal by [[Ama Owusu]] was rejected on {{Monday}}.", "rejection", "owusu"),
    ("A bus owned by [[Acme Group]] crashed on {{Monday}}.", "accident", "acme-group"),
    ("A bus praised by [[Acme Group]] crashed on {{Monday}}.", "accident", ""),
    ("[[Ama Owusu]] spoke at the funeral of [[Idris Kone]] on {{Monday}}.", "ceremony", "kone owusu"),
    ("[[Ama Owusu]] spoke of the funeral of [[Idris Kone]] on {{Monday}}.", "ceremony", "kone"),
    # the Council, of the council named before; the central bank, the bench; the country spoken of
    ("The [[Security Council]] met on {{Monday}}. The Council imposed sanctions on [[Peru]].", "sanction", "peru security-council"),
    ("The [[Security Council]] met on {{Monday}}. The Commission imposed sanctions on [[Peru]].", "sanction", "peru"),
    ("The [[Bank of Ghana]] met on {{Monday}}. The central bank sued [[Ama Owusu]].", "lawsuit", "bank-of-ghana owusu"),
    ("The [[Bank of Ghana]] met on {{Monday}}. A central bank sued [[Ama Owusu]].", "lawsuit", "owusu"),
    ("The [[Supreme Court]] sat on {{Monday}}. The bench summoned [[Ama Owusu]].", "summons", "owusu supreme-court"),
    ("The [[Miners Union]] sat on {{Monday}}. The bench summoned [[Ama Owusu]].", "summons", "owusu"),
    ("[[Peru]] was angry on {{Monday}}. The country expelled two envoys.", "expulsion", "peru"),
    ("[[Peru]] was angry on {{Monday}}. The country's bishops expelled two priests.", "expulsion", ""),
    ("The [[Miners Union]] was angry on {{Monday}}. The country expelled two envoys.", "expulsion", ""),
    ("[[Peru]] recalled its envoy on {{Monday}}. The government also closed the border.", "closure", "peru"),
    ("[[Peru]] and [[Chile]] were angry on {{Monday}}. The government closed the border.", "closure", ""),
    # to whom a court hands its terms; whose fighters suffer; in whom shares are held; who acts for the whole behind 'of'
    ("A court handed six-year sentences to [[Ama Owusu]] and [[Idris Kone]] on {{Monday}}.", "ruling", "kone owusu"),
    ("A court handed six-year sentences to three men near [[Ama Owusu]] on {{Monday}}.", "ruling", ""),
    ("Soldiers killed 16 [[Hamas]] fighters on {{Monday}}.", "killing", "hamas"),
    ("Soldiers killed 16 [[World Bank]] economists on {{Monday}}.", "killing", ""),
    ("Shareholders in [[Acme Group]] approved a merger on {{Monday}}.", "approval", "acme-group"),
    ("Men in [[Acme Group]] approved a merger on {{Monday}}.", "approval", ""),
    ("The board of [[Acme Group]] approved a merger on {{Monday}}.", "approval", "acme-group"),
    ("A friend of [[Acme Group]] approved a merger on {{Monday}}.", "approval", ""),
    ("The parliament of [[Peru]] approved a merger on {{Monday}}.", "approval", "peru"),
    ("The bishops of [[Peru]] approved a merger on {{Monday}}.", "approval", ""),
    # from whom an offer or a prize comes; from whom a player is signed
    ("[[Acme Group]] rejected an offer from [[Veltrano Group]] on {{Monday}}.", "rejection", "acme-group veltrano-group"),
    ("[[Acme Group]] rejected a takeover in a hall from [[Veltrano Group]] on {{Monday}}.", "rejection", "acme-group"),
    ("[[Ama Owusu]] received the award from [[Idris Kone]] on {{Monday}}.", "award", "kone owusu"),
    ("[[Ama Owusu]] received the award near [[Idris Kone]] on {{Monday}}.", "award", "owusu"),
    ("[[Acme Group]] signed the striker [[Idris Kone]] from [[Veltrano League]] on {{Monday}}.", "appointment", "acme-group kone veltrano-league"),
    ("[[Acme Group]] appointed the driver [[Idris Kone]] from [[Veltrano League]] on {{Monday}}.", "appointment", "acme-group kone"),
    # ministers with capitals; the police in a country and the prosecutors in a town; what is expected to be signed
    ("Russian and French Foreign Ministers met on {{Monday}}.", "meeting", "france russia"),
    ("Russian and French Pastry Ministers met on {{Monday}}.", "meeting", ""),
    ("Police in [[Uganda]] arrested [[Ama Owusu]] on {{Monday}}.", "arrest", "owusu uganda"),
    ("Prosecutors in [[Lima]] arrested [[Ama Owusu]] on {{Monday}}.", "arrest", "owusu"),
    ("Agreements between [[Peru]] and [[Chile]] are expected to be signed on {{Monday}}.", "signing", "chile peru"),
    ("Guests of [[Peru]] and [[Chile]] expect agreements to be signed on {{Monday}}.", "signing", ""),
    ("A suspect was arrested on {{Monday}}. Police identified him as [[Idris Kone]].", "arrest", "kone"),
    ("A suspect was arrested on {{Monday}}. Police described him to [[Idris Kone]].", "arrest", ""),
    # the body of which 'which' tells more; not the thing that it made
    ("The case was lodged by the [[Election Commission]], which indicted [[Ama Owusu]] on {{Monday}}.", "charge", "election-commission owusu"),
    ("The case was lodged at talks with the [[Election Commission]], which angered [[Ama Owusu]] on {{Monday}}. She resigned.", "resignation", "owusu"),
    ("Troops killed four [[Hamas]] members who attacked a base on {{Monday}}.", "attack", "hamas"),
    ("Troops killed four [[Hamas]] cooks and a man who attacked a base on {{Monday}}.", "attack", ""),
    ("[[Ama Owusu]] has been ill since {{May}}, the day [[Idris Kone]] stepped down.", "resignation", "kone"),
    ("[[Ama Owusu]] has been ill since {{May}} and stepped down.", "resignation", "owusu"),
    # whose are those who are listed behind 'including'
    ("Police will seize cars from [[Ama Owusu]], who was held with six others including [[Idris Kone]] on {{Monday}}.", "seizure", "owusu"),
    ("Police will seize cars on {{Monday}} from six men, including [[Idris Kone]].", "seizure", "kone"),
    # for whose arrest a warrant is; whose bid is accepted; which court holds a hearing; who appeals
    ("A court issued a warrant for [[Ama Owusu]]'s arrest on {{Monday}}.", "warrant", "owusu"),
    ("A court issued a warrant for a man on {{Monday}} near [[Ama Owusu]].", "warrant", ""),
    ("[[Acme Group]] accepted a bid by [[Veltrano Group]] on {{Monday}}.", "agreement", "acme-group veltrano-group"),
    ("[[Acme Group]] accepted a bid in a hall of [[Veltrano Group]] on {{Monday}}.", "agreement", "acme-group"),
    ("During {{Monday}}'s hearing, the [[Supreme Court]] fined [[Ama Owusu]].", "trial", "supreme-court"),
    ("During {{Monday}}'s hearing, the [[Miners Union]] fined [[Ama Owusu]].", "trial", ""),
    ("[[Ama Owusu]] was jailed in {{May}}. An appeal was dismissed on {{Monday}}.", "rejection", "owusu"),
    ("[[Ama Owusu]] was praised in {{May}}. An appeal was dismissed on {{Monday}}.", "rejection", ""),
    # what somebody will do next; who backs one of two sides; to whom an election is lost
    ("[[Ama Owusu]] will meet [[Idris Kone]] on {{Monday}} and attend a luncheon hosted by [[Jan Novak]].", "meeting", "novak owusu"),
    ("[[Ama Owusu]] will meet [[Idris Kone]] on {{Monday}} and a luncheon hosted by [[Jan Novak]] follows.", "meeting", "novak"),
    ("Ten died on {{Monday}} in clashes between Malian troops backed by the [[United Nations]] and [[Hamas]] fighters.", "clash", "hamas mali united-nations"),
    ("Ten died on {{Monday}} in clashes between Malian troops praised by the [[United Nations]] and [[Hamas]] fighters.", "clash", "mali"),
    ("[[Ama Owusu]] lost the presidential election on {{Monday}} to [[Idris Kone]].", "election", "kone owusu"),
    ("[[Ama Owusu]] won the presidential election on {{Monday}}, a blow to [[Idris Kone]].", "election", "owusu"),
    # who is told to have been there; for whom those work who strike
    ("Among those at the meeting on {{Monday}} were [[Ama Owusu]] and [[Idris Kone]].", "meeting", "kone owusu"),
    ("Among the issues at the meeting on {{Monday}} were [[Ama Owusu]] and [[Idris Kone]].", "meeting", ""),
    ("The meeting on {{Monday}} brought together [[Ama Owusu]] and [[Idris Kone]].", "meeting", "kone owusu"),
    ("The meeting on {{Monday}} angered [[Ama Owusu]] and [[Idris Kone]].", "meeting", ""),
    ("Unions at [[Acme Group]] called a strike on {{Monday}}.", "strike", "acme-group"),
    ("A strike by pilots at [[Acme Group]] began on {{Monday}}.", "strike", "acme-group"),
    ("A strike by pilots near [[Acme Group]] began on {{Monday}}.", "strike", ""),
    # after whose release somebody else acts
    ("On {{Monday}}, after the release of [[Idris Kone]], [[Ama Owusu]] met [[Jan Novak]].", "release", "kone"),
    ("On {{Monday}}, after the release of [[Idris Kone]] and [[Ama Owusu]], police met [[Jan Novak]].", "release", "kone owusu"),
    # on whose nomination a vote is; the panel that a committee is; for whom those work who vote
    ("The [[Budget Committee]] voted on {{Monday}} to approve the nomination of [[Ama Owusu]].", "vote", "budget-committee owusu"),
    ("The [[Budget Committee]] voted on {{Monday}} to approve the plan of [[Ama Owusu]].", "vote", "budget-committee"),
    ("[[Ama Owusu]] voted on {{Monday}} against [[Idris Kone]]'s nomination.", "vote", "kone owusu"),
    ("[[Ama Owusu]] voted on {{Monday}} in [[Idris Kone]]'s house.", "vote", "owusu"),
    ("The [[Budget Committee]] is large. The panel sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "budget-committee owusu"),
    ("The [[Miners Union]] is large. The panel sued [[Ama Owusu]] on {{Monday}}.", "lawsuit", "owusu"),
    ("Miners at [[Acme Group]] voted on {{Monday}}.", "vote", "acme-group"),
    ("Miners near [[Acme Group]] voted on {{Monday}}.", "vote", ""),
    # who mediates; whose delegation it is; the agency of a land; between whom drills are; her nomination
    ("[[Qatar]] mediated talks between [[Peru]] and [[Chile]] on {{Monday}}.", "talks", "chile peru qatar"),
    ("[[Qatar]] postponed talks between [[Peru]] and [[Chile]] on {{Monday}}.", "talks", "chile peru"),
    ("A delegation from the [[Miners Union]] met [[Ama Owusu]] on {{Monday}}.", "meeting", "miners-union owusu"),
    ("A letter from the [[Miners Union]] met [[Ama Owusu]] on {{Monday}}.", "meeting", "owusu"),
    ("A Chilean federal agency banned the firm on {{Monday}}.", "ban", "chile"),
    ("A Chilean bakery banned the man on {{Monday}}.", "ban", ""),
    ("Naval drills between [[Peru]] and [[Chile]] began on {{Monday}}.", "exercise", "chile peru"),
    ("[[Ama Owusu]] signed up on {{Monday}}. The [[Election Commission]] rejected her nomination.", "rejection", "election-commission owusu"),
    ("[[Ama Owusu]] signed up on {{Monday}}. The [[Election Commission]] rejected the plan.", "rejection", "election-commission"),
    # whose people a sentence begins with
    ("The [[High Court]] sat on {{Monday}}. Judges fined [[Ama Owusu]].", "ruling", "high-court owusu"),
    ("The [[Miners Union]] sat on {{Monday}}. Judges fined [[Ama Owusu]].", "ruling", "owusu"),
    ("The [[Town Council]] sat on {{Monday}}. Members approved the plan.", "approval", "town-council"),
    ("The [[Town Council]] sat on {{Monday}}. Members of a club approved the plan.", "approval", ""),
    ("The Malian army attacked a town on {{Monday}}. Soldiers killed a guard.", "killing", "mali"),
    ("The Malian parliament fled a town on {{Monday}}. Soldiers killed a guard.", "killing", ""),
    ("[[Peru]]'s parliament met on {{Monday}}. Lawmakers rejected the plan.", "rejection", "peru"),
    ("[[Peru]]'s army met on {{Monday}}. Lawmakers rejected the plan.", "rejection", ""),
    # who is one of many
    ("Three men, one of them [[Idris Kone]], were arrested on {{Monday}}.", "arrest", "kone"),
    ("Three men, all of them near [[Idris Kone]], were arrested on {{Monday}}.", "arrest", ""),
    ("Six people were arrested on {{Monday}}, [[Idris Kone]] among them.", "arrest", "kone"),
    ("Six people were arrested on {{Monday}}. [[Idris Kone]] sat among them.", "arrest", ""),
    ("[[Idris Kone]] was among six men who were arrested on {{Monday}}.", "arrest", "kone"),
    ("[[Idris Kone]] saw six men who were arrested on {{Monday}}.", "arrest", ""),
    ("Six people were killed on {{Monday}}. The dead included [[Idris Kone]].", "killing", "kone"),
    ("Six people were killed on {{Monday}}. The crowd included [[Idris Kone]].", "killing", ""),
    # capitals that stand for governments; a union's ministers
    ("Talks between [[Washington]] and [[Beijing]] resume on {{Monday}}.", "talks", "china united-states"),
    ("[[Moscow]]'s sanctions against [[Acme Group]] took effect on {{Monday}}.", "sanction", "acme-group russia"),
    ("The [[EU]]'s foreign ministers agreed on {{Monday}} to meet again.", "agreement", "eu"),
    ("The [[EU]]'s foreign bakers agreed on {{Monday}} to meet again.", "agreement", ""),
    # who acts for a body stands alone; but not her party; the two PMs
    ("The heads of [[Acme Group]] and [[Veltrano Group]], [[Ama Owusu]] and [[Idris Kone]], signed a treaty on {{Monday}}.", "signing", "kone owusu"),
    ("The heads of [[Acme Group]] and [[Veltrano Group]] signed a treaty on {{Monday}}.", "signing", "acme-group veltrano-group"),
    ("[[Peru]] blacklisted [[Ama Owusu]] but not the [[Miners Union]] on {{Monday}}.", "sanction", "owusu peru"),
    ("[[Peru]] blacklisted [[Ama Owusu]] and the [[Miners Union]] on {{Monday}}.", "sanction", "miners-union owusu peru"),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. The two PMs signed a treaty.", "signing", "kone owusu"),
    ("[[Ama Owusu]] met [[Idris Kone]] on {{Monday}}. The two clubs signed a treaty.", "signing", ""),
    # whose passport it is; from whom gas is bought; to whom guerrillas belong; who was questioned; who oversees a deal
    ("A court in [[Thailand]] seized the passport of [[Ama Owusu]] on {{Monday}}.", "seizure", "owusu thailand"),
    ("A bakery in [[Thailand]] seized the passport near [[Ama Owusu]] on {{Monday}}.", "seizure", ""),
    ("[[Acme Group]] will buy gas from [[Veltrano Group]] in {{May}}.", "act", "acme-group veltrano-group"),
    ("[[Acme Group]] will buy gas near [[Veltrano Group]] in {{May}}.", "act", "acme-group"),
    ("Two rebels belonging to [[Hamas]] were killed on {{Monday}}.", "killing", "hamas"),
    ("Two horses belonging to [[Hamas]] were killed on {{Monday}}.", "killing", ""),
    ("[[Ama Owusu]] was held on {{Monday}} after questioning by police.", "questioning", "owusu"),
    ("[[Ama Owusu]] was praised on {{Monday}}. A man left after questioning by police on {{Tuesday}}.", "questioning", ""),
    ("Talks with [[Chile]], overseen by [[Ama Owusu]], began on {{Monday}}.", "talks", "chile owusu"),
    ("Talks with [[Chile]], praised by [[Ama Owusu]], began on {{Monday}}.", "talks", "chile"),
    ("[[Peru]] extended the sanctions on [[Acme Group]] on {{Monday}}.", "sanction", "acme-group peru"),
    ("[[Peru]] welcomed the sanctions on [[Acme Group]] on {{Monday}}.", "sanction", "acme-group"),
    # whose plant or plane it is; whose soldier; from where and to where somebody is handed
    ("[[Acme Group]]'s plant in [[Lima]] was closed on {{Monday}}.", "closure", "acme-group"),
    ("A plant near [[Acme Group]] was closed on {{Monday}}.", "closure", ""),
    ("[[Acme Group]]'s headquarters were searched on {{Monday}}.", "search", "acme-group"),
    ("An [[Acme Group]] plane crashed on {{Monday}}.", "accident", "acme-group"),
    ("A plane crashed into an [[Acme Group]] hall on {{Monday}}.", "accident", ""),
    ("A Peruvian soldier was killed on {{Monday}}.", "killing", "peru"),
    ("A Peruvian baker was killed on {{Monday}}.", "killing", ""),
    ("[[Peru]] extradited [[Ama Owusu]] to [[Chile]] on {{Monday}}.", "extradition", "chile owusu peru"),
    ("[[Ama Owusu]] was expelled from the [[Miners Union]] on {{Monday}}.", "dismissal", "miners-union owusu"),
    ("[[Acme Group]] settled a lawsuit by [[Ama Owusu]] on {{Monday}}.", "agreement", "acme-group owusu"),
    ("[[Peru]] walked out of talks with [[Chile]] on {{Monday}}.", "break of talks", "chile peru"),
    # rounds of those two of whom was just told
    ("[[Norway]] asked [[Russia]] on {{Monday}} for help. A first round of talks in {{May}} failed.", "talks", "norway russia"),
    ("[[Norway]] asked [[Ama Owusu]] on {{Monday}} for help. A first round of talks in {{May}} failed.", "talks", ""),
    # whose verdict is due; who sits at a meeting; whose government it is; whose party
    ("The [[Supreme Court]] will hear the case on {{Monday}}. A verdict is expected in {{May}}.", "ruling", "supreme-court"),
    ("The [[Miners Union]] will hear the case on {{Monday}}. A verdict is expected in {{May}}.", "ruling", ""),
    ("The [[Town Council]] rejected the plan at a meeting on {{Monday}}.", "meeting", "town-council"),
    ("The [[Town Council]] rejected the plan for a meeting on {{Monday}}.", "meeting", ""),
    ("[[Ama Owusu]]'s government resigned on {{Monday}}.", "resignation", "owusu"),
    ("The government of [[Ama Owusu]] resigned on {{Monday}}.", "resignation", "owusu"),
    ("A friend of [[Ama Owusu]] resigned on {{Monday}}.", "resignation", ""),
    ("The [[Freedom Party]] of [[Ama Owusu]] won the election on {{Monday}}.", "election", "freedom-party"),
    ("The [[Freedom Party]] leader [[Ama Owusu]] won the election on {{Monday}}.", "election", "owusu"),
    ("[[Ama Owusu]] formed a government with the [[Freedom Party]] on {{Monday}}.", "founding", "freedom-party owusu"),
    # who resigns, by what a body said on a day; an aide to somebody is not he
    ("[[Acme Group]] said on {{Monday}} [[Ama Owusu]] will resign.", "resignation", "owusu"),
    ("[[Acme Group]] said on {{Monday}} it will sue [[Ama Owusu]].", "lawsuit", "acme-group owusu"),
    ("[[Peru]] began handing out bread on {{Monday}} and an aide to [[Idris Kone]] was freed.", "release", ""),
    # whose nomination is withdrawn; on whom curbs are imposed; to whom a protest is made
    ("[[Ama Owusu]] withdrew the nomination of [[Idris Kone]] on {{Monday}}.", "candidacy", "kone owusu"),
    ("[[Ama Owusu]] withdrew the nomination near [[Idris Kone]] on {{Monday}}.", "candidacy", "owusu"),
    ("[[Peru]] imposed restrictions on [[Acme Group]] on {{Monday}}.", "ban", "acme-group peru"),
    ("[[Peru]] imposed restrictions near [[Acme Group]] on {{Monday}}.", "ban", "peru"),
    ("[[Peru]] issued a protest on {{Monday}}.", "protest", "peru"),
    # both countries, of which one is told by an adjective; officials from the two countries
    ("[[Peru]] asked Chilean firms for help. Both countries imposed restrictions on {{Monday}}.", "ban", "chile peru"),
    ("[[Peru]] asked Chilean and Togolese firms for help. Both countries imposed restrictions on {{Monday}}.", "ban", ""),
    ("[[Peru]] and [[Chile]] signed a treaty on {{Monday}}. Officials from the two countries will hold talks in {{May}}.", "talks", "chile peru"),
    ("[[Peru]] and [[Chile]] signed a treaty on {{Monday}}. Officials from the two banks will hold talks in {{May}}.", "talks", ""),
    # before whom somebody testifies
    ("[[Ama Owusu]] testified on {{Monday}} before the [[Budget Committee]].", "testimony", "budget-committee owusu"),
    ("[[Ama Owusu]] testified on {{Monday}} near the [[Budget Committee]].", "testimony", "owusu"),
    # whose troops are pulled out, and from where; who only reports a release
    ("[[Uganda]] will pull out its troops from [[Somalia]] on {{Monday}}.", "withdrawal", "uganda"),
    ("Troops from [[Somalia]] attacked a town on {{Monday}}.", "attack", "somalia"),
    ("The release of nine men on {{Monday}}, as reported by the [[World Bank]], was praised.", "release", ""),
    ("The release of nine men by [[Hamas]] on {{Monday}} was praised.", "release", "hamas"),
    # who is named between commas right before a verb, behind what is his own; two who lead a group
    ("[[Acme Group]] shut a mill in {{May}} and its chief, [[Ama Owusu]], resigned.", "resignation", "owusu"),
    ("[[Ama Owusu]] cut short a trip; his rival, [[Idris Kone]], cancelled a speech on {{Monday}}.", "speech", "kone"),
    ("[[Acme Group]] shut a mill in {{May}} and sacked its chief, [[Ama Owusu]].", "dismissal", "acme-group owusu"),
    ("The negotiators, led by [[Ama Owusu]] and [[Idris Kone]], will meet on {{Monday}}.", "meeting", "kone owusu"),
    # who does what a participle behind 'after' tells; whose gunmen act in a quotation
    ("On {{Friday}}, after reaching an agreement with the unions, [[Acme Group]] sued a bank.", "agreement", "acme-group"),
    ("On {{Friday}}, after unions reached an agreement, [[Acme Group]] sued a bank.", "agreement", ""),
    ('"In the confusion, the [[Hamas]] gunmen seized six men on {{Monday}}," he said.', "kidnapping", "hamas"),
    # several who agree in talks; a person behind the age and rank that describe him
    ("[[Peru]] and [[Chile]] agreed in talks in [[Lima]] on {{Monday}} to share water.", "talks", "chile peru"),
    ("[[Peru]] and [[Chile]] lost money in talks in [[Lima]] on {{Monday}}.", "talks", ""),
    ("The fatal shooting of a deputy, 51-year-old Sergeant [[Ama Owusu]], took place on {{Monday}}.", "shooting", "owusu"),
    ("The fatal shooting of a deputy, Sergeant [[Ama Owusu]] said, took place on {{Monday}}.", "shooting", ""),
    ("[[Ama Owusu]] had separate meetings with [[Idris Kone]] on {{Monday}}.", "meeting", "kone owusu"),
    # with whom somebody did it, as the next sentence tells; who has talks with his own; who faces an election
    ("[[Ama Owusu]] opened a bridge on {{Monday}}. She was joined by [[Idris Kone]] of Lima, and by [[Jan Novak]].", "opening", "kone novak owusu"),
    ("[[Ama Owusu]] opened a bridge on {{Monday}}. She was praised by [[Idris Kone]].", "opening", "owusu"),
    ("[[Acme Group]] collapsed on {{Monday}} after talks with its lenders failed.", "talks", "acme-group"),
    ("[[Acme Group]] collapsed on {{Monday}} after talks with his lenders failed.", "talks", ""),
    ("[[Ama Owusu]], who faces an election on {{Monday}}, danced.", "election", "owusu"),
    ("[[Ama Owusu]] stepped aside on {{Monday}} in favour of [[Idris Kone]].", "resignation", "kone owusu"),
    ("[[Egypt]] sent a delegation to Lima. The delegation met [[Idris Kone]] on {{Monday}}.", "meeting", "egypt kone"),
    ("[[Ama Owusu]] called an emergency meeting on {{Monday}}.", "meeting", "owusu"),
    ("[[Ama Owusu]] called for an emergency meeting on {{Monday}}.", "meeting", ""),
    # a particle before the object; who is declared the winner; two told of behind a phrase without a comma; the kingdom
    ("[[Acme Group]] has cut off [[Veltrano Group]] from its supplies on {{Monday}}.", "act", "acme-group veltrano-group"),
    ("[[Ama Owusu]] was declared the winner of the election in [[Peru]] on {{Monday}}.", "election", "owusu"),
    ("[[Acme Group]] ordered nine jets from [[Veltrano Group]] on {{Monday}}.", "act", "acme-group veltrano-group"),
    ("[[Acme Group]] and [[Veltrano Group]] signed a deal on {{Monday}}. Under the deal the two companies will build a mill in {{May}}.",
     "works", "acme-group veltrano-group"),
    ("[[Saudi Arabia]] quit the talks on {{Monday}}. The kingdom recalled an envoy.", "sanction", "saudi-arabia"),
    ("[[Egypt]] sent a letter to Lima. The delegation met [[Idris Kone]] on {{Monday}}.", "meeting", "kone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "people"), PEOPLE, ids=[f"{row[0]} {row[1]}" for row in PEOPLE])
def test_people(text: str, kind: str, people: str) -> None:
    reports = [report for report in told(text) if report.kind == kind]
    assert reports, [(r.kind, r.text) for r in told(text)]
    found = {one.person or one.organization or one.place or "" for one in reports[-1].people}
    assert " ".join(sorted(found)) == people


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [("One witness told Reuters police had used live rounds in Lima.", "attack", set()),
     ("The arrest of Jan Novak is likely to be viewed dimly by Chile.", "arrest", {"jan-novak"}),
     ("Another friend, Leanne Gibb, remembered the moment the boat sank in Lima.", "accident", set()),
     ("Coroner Yvonne Blake concluded that the death in Lima on Monday was an accident.", "death", set()),
     ("He was in the hall, where he spoke with Sheriff Bill Way over the phone, spokesman Rob Hoy said.", "call", {"bill-way"})],
)  # fmt: skip
def test_who_only_tells_of_it(text: str, kind: str, people: set[str]) -> None:
    reports = read_article(made.article(text, published="2016-06-14")).events
    assert all({one.person for one in report.people} == people for report in reports if report.kind == kind)


@pytest.mark.parametrize(
    ("text", "people"),
    [("Peru's army ousted President Idris Kone on Monday.", {"peru", "idris-kone"}),
     ("Peru's president, Idris Kone, was ousted on Monday.", {"idris-kone"}),
     ("Scott Merrin was chosen as leader of Australia's Liberal Party on Friday.", {"scott-merrin", "liberal-party"}),
     ("Prime Minister Anna Berg met Premier Idris Kone of Togo in Lima. The prime minister was ousted on Monday.", {"anna-berg"})],
)  # fmt: skip
def test_who_ousts_or_is_ousted(text: str, people: set[str]) -> None:
    reports = read_article(made.article(text, published="2016-06-14")).events
    assert {one.person or one.organization or one.place for one in reports[-1].people} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [('Police arrested Jan Novak on Monday. "He resigned in May," Leanne Gibb said.', {"jan-novak"}),
     ('The premier, Leo Gibb, was glad. "He resigned in May," Gibb said.', set()),
     ('Leo Gibb was glad. "When he resigned in May, we danced," Gibb said.', set()),
     ('Leo Gibb told a crowd: "It is done. He resigned in May."', set()),
     ("Leo Gibb said he resigned in May.", {"leo-gibb"}),
     ('Leo Gibb was "sad" and "tired" when he resigned in May.', {"leo-gibb"})],
)  # fmt: skip
def test_nobody_speaks_of_himself_as_he(text: str, people: set[str]) -> None:
    reports = read_article(made.article(text, published="2016-06-14")).events
    resigned = [report for report in reports if report.kind == "resignation"]
    assert resigned and {one.person for one in resigned[-1].people} == people


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [("Anna Berg, 43, was freed in May. The 43-year-old was charged with theft on Tuesday.", "charge", {"anna-berg"}),
     ("Anna Berg, 43, was freed in May. Police charged the 43-year-old nurse with theft.", "charge", {"anna-berg"}),
     ("Anna Berg (43) was freed in May. The 43-year-old was charged with theft.", "charge", {"anna-berg"}),
     ("Anna Berg, 43, was freed in May. The 45-year-old was charged with theft.", "charge", set()),
     ("Anna Berg, 43, and Leo Kern, 43, were freed in May. The 43-year-old was charged with theft.", "charge", set()),
     ("Anna Berg, 43, was freed in May. The 43-year-old bridge was closed on Tuesday.", "closure", set()),
     ("Leo Kern was arrested in May. The suspect was charged on Tuesday.", "charge", {"leo-kern"}),
     ("Leo Kern was charged in May. The defendant was freed on Tuesday.", "release", {"leo-kern"}),
     ("Leo Kern and Anna Berg were charged in May. The defendant was freed on Tuesday.", "release", set()),
     ("Leo Kern met Anna Berg in May. The suspect was charged on Tuesday.", "charge", set()),
     ("Leo Kern and Anna Berg were charged in May. Both were freed on Tuesday.", "release", {"leo-kern", "anna-berg"}),
     ("Leo Kern and Max Kern were charged in May. The brothers were freed on Tuesday.", "release", {"leo-kern", "max-kern"}),
     ("Leo Kern, Max Kern and Anna Berg were charged in May. The three were freed on Tuesday.", "release", {"leo-kern", "max-kern", "anna-berg"}),
     ("Leo Kern was charged in May. The three were freed on Tuesday.", "release", set()),
     ("Russian President Leo Kern met Chilean President Ida Lund. The Russian leader resigned on Tuesday.", "resignation", {"leo-kern"}),
     ("U.S. President Leo Kern met Chilean President Ida Lund. The U.S. president resigned on Tuesday.", "resignation", {"leo-kern"}),
     ("Chilean President Ida Lund met Leo Kern. The Russian leader resigned on Tuesday.", "resignation", set()),
     ("Chilean President Ida Lund met Leo Kern. The leader of the party resigned on Tuesday.", "resignation", set()),
     ("Mayor Leo Kern resigned in May. The mayor was charged on Tuesday.", "charge", {"leo-kern"}),
     ("Former mayor Leo Kern spoke. The mayor was charged on Tuesday.", "charge", set()),
     ("Leo Kern spoke in May. A man was arrested after he resigned on Tuesday.", "resignation", set()),
     ("Leo Kern spoke in May. The farmer was fined after he resigned on Tuesday.", "resignation", set()),
     ("Leo Kern spoke in May. Another Chilean was fined after he resigned on Tuesday.", "resignation", set()),
     ("Leo Kern spoke in May. A woman fell when he resigned on Tuesday.", "resignation", {"leo-kern"}),
     ("Leo Kern spoke in May. A lawyer said he resigned on Tuesday.", "resignation", {"leo-kern"}),
     ("Leo Kern spoke in May. In a letter to a farmer he said he resigned on Tuesday.", "resignation", {"leo-kern"}),
     ("Leo Kern was jailed in May. The sentence was upheld on Tuesday.", "ruling", {"leo-kern"}),
     ("Leo Kern was jailed in May. His conviction was quashed on Tuesday.", "ruling", {"leo-kern"}),
     ("Anna Berg and Leo Kern were jailed in May. The sentence was upheld on Tuesday.", "ruling", set()),
     ("Leo Kern was jailed in May. Anna Berg said the sentence was upheld on Tuesday.", "ruling", set())],
)  # fmt: skip
def test_who_is_told_of_again(text: str, kind: str, people: set[str]) -> None:
    reports = [one for one in read_article(made.article(text, published="2016-06-14")).events if one.kind == kind]
    assert reports and {one.person for one in reports[-1].people if one.person} == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [("Halden Paper sued a miner on Monday.", {"halden-paper"}),
     ("A miner sued Halden Paper on Monday.", {"halden-paper"}),
     ("Veltrano Foods fired nine men on Monday.", {"veltrano-foods"}),
     ("Yesterday Carrow Vale sacked its coach.", {"carrow-vale"}),
     ("Petrax fired its chief on Monday.", {"petrax"}),
     ("Shares in Petrax fell. Petrax fired nine men on Monday.", {"petrax"}),
     ("Lorvane, Inc., sued a miner on Monday.", {"lorvane-inc"}),
     ("The Security Council met in May. The 15-member council approved a plan on Monday.", {"security-council"}),
     ("Workers at Veltrano Foods walked out on Monday. Veltrano Foods said its plant was shut.", {"veltrano-foods"}),
     ("Customers of Veltrano Foods walked out on Monday. Workers ran.", set()),
     ("Kroll sued a miner on Monday.", set()),
     ("A miner sued Kroll on Monday.", set()),
     ("Halden Hill sued a miner on Monday.", set()),
     ("The destroyer Orlan beat its rival on Monday in Lima. Nine men sued the city.", set()),
     ("Visitors to Halden Paper sued a miner on Monday.", set()),
     ("Northern Isles Ferries put on a crossing on Monday.", {"northern-isles-ferries"}),
     ("The Lorvane ferries put on a crossing on Monday.", set()),
     ("Lorvane Acque cleaned up the river on Monday. The company hired nine men.", {"lorvane-acque"}),
     ("Lorvane Acque cleaned up the river on Monday. The mayor hired nine men.", set()),
     ("Halden Hill shook on Monday. The company hired nine men.", set()),
     ("Northern Mali was seized in May. The group hired nine men on Monday.", set()),
     ("The brewers Halden Paper and Carrow Timber fired nine men on Monday.", {"halden-paper", "carrow-timber"}),
     ("The builder, Halden Civil, fired nine men on Monday.", {"halden-civil"}),
     ("The Justice Department sued a miner on Monday.", {"department-of-justice"}),
     ("The mine's owner, Lorvane Mys, fired nine men on Monday.", {"lorvane-mys"}),
     ("The mine's owner, Ama Lorvane, fired nine men on Monday.", set()),
     ("The brewer Kay & Marsh fired nine men on Monday.", {"kay-marsh"}),
     ("The Eagles beat Chicago 16-15 on Monday.", {"eagles", "chicago"}),
     ("Derby beat Chelsea 2-1 on Monday.", {"derby", "chelsea"}),
     ("Lorvane Town lost 2-1 to Sunderland on Monday.", {"lorvane-town", "sunderland"}),
     ("Bottles were thrown on Monday in the derby with Calder Vale.", {"calder-vale"}),
     ("Bottles were thrown on Monday in a talk with Calder Vale.", set()),
     ("The mayor of Leeds won a 3-0 vote against Derby on Monday.", set()),
     # by what stands behind a name that nobody bears: fighters, executives, what only firms do
     ("Lorvane militants attacked a convoy on Monday.", {"lorvane"}),
     ("Soldiers in Lorvane fired. Lorvane militants attacked a convoy on Monday.", set()),
     ("Zamborian militants attacked a convoy on Monday.", set()),
     ("Troops recaptured the town on Monday from Ansar militants.", {"ansar"}),
     ("Kashmiri militants attacked a convoy on Monday.", set()),
     ("Lorvane has agreed to buy the mill. Lorvane fired nine men on Monday.", {"lorvane"}),
     ("Lorvane has agreed to leave. Lorvane fired nine men on Monday.", set()),
     ("Lorvane, led by a Swede, was late. Lorvane fired nine men on Monday.", {"lorvane"}),
     ("Lorvane, a Swede, was late. Lorvane fired nine men on Monday.", set()),
     # a noun for a body that opens the sentence; behind a comma with an article, or a given name and a thing
     ("Airline Lorvane fired nine men on Monday.", {"lorvane"}),
     ("The workers' employer, Vasant Drilling, fired nine men on Monday.", {"vasant-drilling"}),
     ("The workers' employer, Vasant Lorvane, fired nine men on Monday.", set()),
     # a name that begins with a word that often begins a sentence; a part of a union; a person who owns a body
     ("Police raided the First Lorvane Credit Union on Monday.", {"first-lorvane-credit-union"}),
     ("First Lorvane Credit Union members met. Police raided the Lorvane Credit Union on Monday.", {"lorvane-credit-union"}),
     ("Lorvane Local 115 sued a miner on Monday.", {"lorvane-local-115"}),
     ("Idris Wolders' Freedom Party sued a miner on Monday.", {"freedom-party"}),
     ("An offer from Prairie Utilities came in May. The firm hired nine men on Monday.", {"prairie-utilities"}),
     ("An offer from Prairie Utilities came in May. The mayor hired nine men on Monday.", set()),
     # a team by the plural that ends its name; the police of two counties
     ("Harbour Otters beat Derby Town 2-1 in May. Otters fired nine men on Monday.", {"harbour-otters", "derby-town"}),
     ("Lorvane Homes beat Derby Town 2-1 on Monday. Homes were burned on Tuesday.", {"lorvane-homes", "derby-town"}),
     ("Avon and Lorvane Police arrested a miner on Monday.", {"avon-and-lorvane-police"}),
     ("Peru and Lorvane Police arrested a miner on Monday.", {"lorvane-police"})],
)  # fmt: skip
def test_bodies_that_no_list_knows(text: str, bodies: set[str]) -> None:
    reports = read_article(made.article(text, published="2016-06-14")).events
    assert reports
    assert {one.organization for report in reports for one in report.people if one.organization} == bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [("Halden Paper sued a miner in May. The company hired nine men on Monday.", "halden-paper"),
     ("Halden Paper sued a miner in May. The paper company hired nine men on Monday.", "halden-paper"),
     ("Halden Paper sued a miner in May. The board hired nine men on Monday.", "halden-paper"),
     ("The Halden Trust sued a miner in May. The trust hired nine men on Monday.", "halden-trust"),
     ("The Halden Trust sued a miner in May. The post hired nine men on Monday.", None),
     ("Halden Paper sued Lorvane Timber in May. The company hired nine men on Monday.", None),
     ("A company sued Halden Paper in May. The company hired nine men on Monday.", None),
     ("The United Nations met in May. The company hired nine men on Monday.", None),
     ("The Supreme Court met in May. The company hired nine men on Monday.", None),
     ("The Supreme Court met in May. The board hired nine men on Monday.", None),
     ("Ryanair sued a miner in May. The airline hired nine men on Monday.", "ryanair"),
     ("Halden Paper named Leo Kern as chief. He was previously operations manager with Lorvane Timber. The company hired nine men on Monday.", "halden-paper")],
)  # fmt: skip
def test_the_company_is_the_one_body_of_which_nothing_tells_what_it_is(text: str, body: str | None) -> None:
    reports = [one for one in read_article(made.article(text, published="2016-06-14")).events if "hired" in one.trigger]
    assert len(reports) == 1
    assert {one.organization for one in reports[0].people} == ({body} if body else set())


def test_who_only_describes_a_blow_does_not_deal_it() -> None:
    reading = read_article(
        made.article("Witness Ama Owusu described the moment the bomber struck.", published="2016-06-14")
    )
    assert [event.kind for event in reading.events] == ["bombing"]
    assert not reading.events[0].people


def with_roles(text: str, *roles: tuple[str, str]) -> list[set[str | None]]:
    """Who takes part in the events of a text, in which people hold offices."""
    read = marked(text)
    held = tuple(
        RoleClaim(0, 1, text[:1], person, title, title, None, None, "current", "roles.test") for person, title in roles
    )
    found = events_in(read.article, read.sentences, read.mentions, held, read.dates)
    return [{one.person or one.place for one in report.people} for report in found]


def test_an_office_with_one_holder_is_that_person() -> None:
    text = "[[Ama Owusu]] was calm. The prime minister met [[Idris Kone]] on {{Monday}}."
    assert with_roles(text, ("owusu", "Prime Minister"))[-1] == {"owusu", "kone"}
    assert with_roles(text, ("owusu", "Prime Minister"), ("novak", "Prime Minister"))[-1] == {"kone"}
    assert with_roles(text.replace("The prime", "The former prime"), ("owusu", "Prime Minister"))[-1] == {"kone"}
    assert with_roles(text.replace("minister met", "minister's envoy met"), ("owusu", "Prime Minister"))[-1] == {"kone"}


def test_his_majesty_is_the_one_crowned_head() -> None:
    text = "King [[Idris Kone]] came. His Majesty met [[Ama Owusu]] on {{Monday}}."
    assert with_roles(text, ("kone", "King"))[-1] == {"kone", "owusu"}
    assert with_roles(text, ("kone", "King"), ("novak", "Queen"))[-1] == {"owusu"}
    assert with_roles(text.replace("Majesty met", "Majesty [[Jan Novak]] met"), ("kone", "King"))[-1] == {
        "novak",
        "owusu",
    }


def test_an_office_with_several_holders_is_the_one_just_named() -> None:
    text = "President [[Ama Owusu]] is ill. [[Lena Vogt]] is {}president of the club. [[Jan Novak]] met the {}president on {{{{Monday}}}}."

    def met(vice: str = "", status: str = "current", former: str = "") -> set[str | None]:
        read = marked(text.format(vice, former))
        held = tuple(
            RoleClaim(start, start + 1, read.article.body[start], person, title, title, None, None, how, "roles.test")
            for person, start, title, how in (
                ("owusu", 0, "President", "current"),
                ("vogt", read.article.body.find("Lena"), f"{vice}President".title(), status),
            )
        )
        found = events_in(read.article, read.sentences, read.mentions, held, read.dates)
        return {one.person for one in found[-1].people}

    assert met() == {"novak"}  # both were named just before
    assert met("vice ") == {"novak", "owusu"}  # a vice president is no president
    assert met("", "former") == {"novak", "owusu"}
    assert met("", "former", "former ") == {"novak", "vogt"}
    assert met("", "resigned") == {"novak"}  # who is it now?


def test_his_party_is_where_somebody_holds_an_office() -> None:
    text = "[[Ama Owusu]] is chairwoman of the [[Labour Party]]. She said her party sued [[Idris Kone]] on {{Monday}}."
    read = marked(text)
    for title, body, wanted in (("Chairwoman", "labour-party", {"kone", "labour-party"}), ("Judge", None, {"kone"})):
        held = (RoleClaim(0, 1, text[:1], "owusu", title, title, body, body, "current", "roles.test"),)
        found = events_in(read.article, read.sentences, read.mentions, held, read.dates)
        assert {one.person or one.organization for one in found[-1].people} == wanted


def test_what_an_arrest_is_not_told_of() -> None:
    assert of_kind(told("Police arrested a man near [[Ama Owusu]]'s house on {{Monday}}."), "arrest").people == ()


# ---- read as whole pages


def test_the_two_ministers_are_no_presidents() -> None:
    text = (
        "Foreign Minister Anna Berg told her Chilean counterpart Ivan Petrov that Peru wanted peace. The ministers want "
        "President Jose Rojas and President Luis Vera to meet. The two ministers held telephone talks on Wednesday."
    )
    assert whole_pages.who(whole_pages.of_kind(text, "call")) == {"anna-berg", "ivan-petrov"}


def test_who_holds_hostages_is_told_and_nobody_else() -> None:
    event = whole_pages.of_kind(
        "The United Nations secured the release of two nurses held hostage by the Taliban.", "kidnapping"
    )
    assert "united-nations" not in whole_pages.who(event)


def test_troops_are_no_ones_of_the_land_that_they_leave() -> None:
    assert whole_pages.who(
        whole_pages.of_kind("The pullout of European Union troops from Chad began on Monday.", "withdrawal")
    ) == {"european-union"}


def test_what_is_handed_in_for_approval_is_not_handed_in_by_who_approves() -> None:
    text = "The plan was submitted on Monday for approval by President Anna Berg."
    assert not whole_pages.who(whole_pages.of_kind(text, "submission"))


def test_verbs_that_share_a_modal_have_one_subject_and_objects_of_their_own() -> None:
    told = whole_pages.read("Anna Berg will visit Lima, hold talks with Ivan Petrov and sign two treaties.").events
    assert [(one.kind, one.status, whole_pages.who(one)) for one in told] == [
        ("visit", "planned", {"anna-berg"}),
        ("talks", "planned", {"anna-berg", "ivan-petrov"}),
        ("signing", "planned", {"anna-berg"}),
    ]


def test_a_country_is_not_the_envoy_to_it() -> None:
    text = "Chinese Ambassador to the Philippines Wei Chen left. China and the Philippines signed a treaty."
    assert whole_pages.who(whole_pages.of_kind(text, "signing")) == {"china", "philippines"}


def test_an_aside_ends_before_the_day_of_what_was_done() -> None:
    text = "Minister Anna Berg, who is on an official visit to Peru, today held talks with Ivan Petrov in Lima."
    event = whole_pages.of_kind(text, "talks")
    assert (whole_pages.who(event), event.start_date) == ({"anna-berg", "ivan-petrov"}, "2018-03-15")


def test_who_meets_a_visitor_does_not_visit() -> None:
    event = whole_pages.of_kind(
        "Anna Berg met with visiting Chilean Prime Minister Ivan Petrov in Lima on Monday.", "meeting"
    )
    assert (event.start_date, event.place, whole_pages.who(event)) == (
        "2018-03-12",
        "lima-pe",
        {"anna-berg", "ivan-petrov"},
    )


def test_those_whose_talks_are_a_topic_do_not_meet() -> None:
    text = (
        "The presidents of Peru and Chile met in Lima on trade, and on talks between Mercosur and the European Union."
    )
    assert whole_pages.who(whole_pages.of_kind(text, "meeting")) == {"peru", "chile"}


def test_the_two_leaders_of_whom_somebody_speaks_are_others_than_he() -> None:
    text = (
        "President Anna Berg met President Ivan Petrov in Lima. Jan Novak, Petrov's press secretary, said the two leaders "
        "would sign a treaty."
    )
    assert whole_pages.who(whole_pages.of_kind(text, "signing")) == {"anna-berg", "ivan-petrov"}


def test_what_is_discussed_is_not_where() -> None:
    event = whole_pages.of_kind(
        "The presidents of Russia and Turkey discussed the situation in Syria on Thursday.", "talks"
    )
    assert (event.place, whole_pages.who(event)) == (None, {"russia", "turkey"})
    event = whole_pages.of_kind("Anna Berg had exchanged views on Syria with President Ivan Petrov.", "talks")
    assert whole_pages.who(event) == {"anna-berg", "ivan-petrov"}
    event = whole_pages.of_kind("Anna Berg and Ivan Petrov discussed Syria in a phone conversation.", "call")
    assert whole_pages.who(event) == {"anna-berg", "ivan-petrov"}


def test_who_is_jailed_does_not_jail() -> None:
    event = whole_pages.of_kind("There was anger over the jailing of opposition leader Ivan Petrov.", "ruling")
    assert [(one.person, one.part) for one in event.people] == [("ivan-petrov", "recipient")]


def test_both_swap_prisoners() -> None:
    event = whole_pages.of_kind("Israel and Hamas carried out a prisoner exchange on Saturday.", "release")
    assert whole_pages.who(event) == {"israel", "hamas"}


def test_two_in_the_clause_of_another() -> None:
    text = (
        "A curfew was declared in Lima after President Anna Berg and Minister Ivan Petrov, along with other officials, "
        "were detained by the army."
    )
    assert whole_pages.who(whole_pages.of_kind(text, "arrest")) == {"anna-berg", "ivan-petrov"}


def test_a_gathering_takes_no_part_in_its_own_opening() -> None:
    text = "The opening ceremony of the Lima Culture Conference was held in Quito on Monday."
    assert not whole_pages.who(whole_pages.of_kind(text, "ceremony"))


def test_the_pm_is_the_prime_minister() -> None:
    text = "Prime Minister Anna Berg flew home. The PM and President Ivan Petrov met on Monday."
    assert whole_pages.who(whole_pages.of_kind(text, "meeting")) == {"anna-berg", "ivan-petrov"}


def test_what_also_adds_is_where_and_when_the_first_was() -> None:
    text = "A court in Lima jailed Anna Berg on Monday. The court also jailed Ivan Petrov."
    told = whole_pages.read(text).events
    assert [(one.start_date, one.place, whole_pages.who(one)) for one in told] == [
        ("2018-03-12", "lima-pe", {"anna-berg"}),
        ("2018-03-12", "lima-pe", {"ivan-petrov"}),
    ]


def test_the_ministers_are_those_who_came_together() -> None:
    met = "Trade Minister Ama Owusu met her Peruvian counterpart, Jan Novak, in Lima on Monday. It was late. "
    told = whole_pages.of_kind(met + "The ministers also signed a treaty.", "signing")
    assert (told.place, whole_pages.who(told)) == ("lima-pe", {"ama-owusu", "jan-novak"})
    other = met + "Health Minister Idris Kone was ill. The ministers also signed a treaty."
    assert not whole_pages.who(whole_pages.of_kind(other, "signing"))
    assert not whole_pages.who(whole_pages.of_kind(met + "The presidents will sign a treaty.", "signing"))


def test_who_acts_is_named_behind_what_he_was_or_is_in_his_government() -> None:
    chair = "The chairwoman, retired teacher Ama Owusu, sued the mayor on Monday."
    assert whole_pages.who(whole_pages.of_kind(chair, "lawsuit")) == {"ama-owusu"}
    signed = "Chilean President Ama Owusu said her government would sign the treaty."
    assert whole_pages.who(whole_pages.of_kind(signed, "signing")) == {"chile"}


def test_whom_demands_and_offers_are_of() -> None:
    text = "The minister, Idris Kone, flew home on Monday. Lawmakers demanded that he resign."
    assert whole_pages.who(whole_pages.of_kind(text, "request")) == {"idris-kone"}
    text = "Chile's president, Ama Owusu, repeated on Monday her country's offer to host the talks."
    assert whole_pages.who(whole_pages.of_kind(text, "talks")) == {"chile"}
    text = "Ama Owusu was met at the airport by Idris Kone on Monday."
    assert whole_pages.who(whole_pages.of_kind(text, "meeting")) == {"ama-owusu", "idris-kone"}
