"""Roles: who holds which title of which organization, with hand-marked names."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from ingest import rules
from ingest.ids import slug
from ingest.model import Mention, Person, RoleClaim
from ingest.roles import roles_in
from ingest.roles.title_forms import canonical_title
from ingest.roles.titles import plural_of
from ingest.sentences import sentences_in

LEXICONS = (
    "titles",
    "title_modifiers",
    "statuses",
    "relations",
    "organization_words",
    "organizations",
    "role_patterns",
)


def marked(text: str) -> tuple[str, tuple[Mention, ...], tuple[Person, ...]]:
    """(body, mentions, people) of a text in which [[Name]] is a resolved person and [[?Name]] an unresolved one."""
    body, mentions, people = "", [], {}
    for piece in re.split(r"(\[\[.*?\]\])", text):
        if not piece.startswith("[["):
            body += piece
            continue
        name = piece[2:-2].lstrip("?")
        person = None if piece.startswith("[[?") else slug(name)
        mentions.append(Mention(len(body), len(body) + len(name), name, "person", person, None, None, "test"))
        if person:
            people[person] = Person(person, name, name, ())
        body += name
    return body, tuple(mentions), tuple(people.values())


def claims_in(text: str) -> tuple[tuple[RoleClaim, ...], dict[str, str]]:
    body, mentions, people = marked(text)
    claims, organizations = roles_in(body, sentences_in(body), mentions, people)
    for claim in claims:
        assert claim.text == body[claim.start : claim.end]
        assert claim.title_text in claim.text
        assert claim.organization_text is None or claim.organization_text in claim.text
    return claims, {one.id: one.name for one in organizations}


def roles(text: str) -> str:
    """The roles of a text, one a line: person | title | organization | status (where it is not current)."""
    claims, names = claims_in(text)
    lines = []
    for claim in claims:
        organization = names[claim.organization] if claim.organization else "-"
        status = "" if claim.status == "current" else f" | {claim.status}"
        lines.append(f"{claim.person} | {claim.title} | {organization}{status}")
    return "\n".join(sorted(set(lines)))


def table(text: str) -> list[tuple[str, str]]:
    """Rows of (sentence, roles): a sentence, then its roles each on a line that begins with a hyphen."""
    rows: list[tuple[str, list[str]]] = []
    for line in text.strip().splitlines():
        if line.startswith("- "):
            rows[-1][1].append(line[2:].strip())
        elif line.strip():
            rows.append((line.strip(), []))
    return [(sentence, "\n".join(sorted(set(expected)))) for sentence, expected in rows]


def ids(rows: list[tuple[str, str]]) -> list[str]:
    return [slug(re.sub(r"[\[\]?]", "", sentence))[:60] for sentence, _ in rows]


BEFORE = table("""
Chinese Foreign Minister [[Wen Ruolan]] left for Tokyo.
- wen-ruolan | Foreign Minister | China
U.S. Secretary of State [[Howard Pell]] arrived in Accra.
- howard-pell | Secretary of State | United States
US Assistant Secretary of State for African Affairs [[Grant Mosby]] visited Juba.
- grant-mosby | Assistant Secretary of State for African Affairs | United States
British Prime Minister [[Edith Crane]] lost the vote.
- edith-crane | Prime Minister | United Kingdom
German Chancellor [[Ulrike Baum]] and French President [[Luc Morel]] met in Meseberg.
- ulrike-baum | Chancellor | Germany
- luc-morel | President | France
The talks were led by Kenyan Interior Cabinet Secretary [[Moses Kiprop]].
- moses-kiprop | Interior Cabinet Secretary | Kenya
Russian Deputy Foreign Minister [[Gleb Sorokin]] denied the report.
- gleb-sorokin | Deputy Foreign Minister | Russia
The chief US envoy [[Neil Harker]] left Pyongyang.
- neil-harker | Chief Envoy | United States
They met the operational commander of the US forces General [[Rudy Salas]].
- rudy-salas | General | -
- rudy-salas | Operational Commander | US Forces
Under Secretary of the Department of Public Lands [[Nora Whitlock]] signed for the department.
- nora-whitlock | Under Secretary | Department of Public Lands
Under Secretary of State for Political Affairs [[Nora Whitlock]] signed.
- nora-whitlock | Under Secretary of State for Political Affairs | -
The FBI Director [[Paul Kessler]] testified on Thursday.
- paul-kessler | Director | Federal Bureau of Investigation
U.N. Secretary-General [[Isabel Ferro]] urged restraint.
- isabel-ferro | Secretary-General | United Nations
EU foreign policy chief [[Marta Olsen]] chaired the session.
- marta-olsen | Foreign Policy Chief | European Union
NATO Secretary General [[Henrik Dahl]] said so.
- henrik-dahl | Secretary-General | NATO
White House press secretary [[Dana Fox]] declined to comment.
- dana-fox | Press Secretary | White House
Kremlin spokesman [[Igor Pavlenko]] confirmed the call.
- igor-pavlenko | Spokesman | Kremlin
State Department spokeswoman [[Jill Marsh]] told reporters.
- jill-marsh | Spokeswoman | Department of State
Chinese Foreign Ministry spokesman [[Liu Peiran]] told a daily briefing.
- liu-peiran | Spokesman | Foreign Ministry of China
Chinese foreign ministry spokeswoman [[Liu Peiran]] told a daily briefing.
- liu-peiran | Foreign Ministry Spokeswoman | China
Norvex CEO [[Anton Reis]] unveiled the phone.
- anton-reis | CEO | Norvex
Norvex Holdings chief executive [[Anton Reis]] unveiled the phone.
- anton-reis | Chief Executive | Norvex Holdings
Norvex co-founder and CEO [[Anton Reis]] unveiled the phone.
- anton-reis | CEO | Norvex
- anton-reis | Co-Founder | Norvex
The company's founder and chief executive [[Anton Reis]] unveiled the phone.
- anton-reis | Chief Executive | -
- anton-reis | Founder | -
Bank of England governor [[Clive Ashdown]] warned of inflation.
- clive-ashdown | Governor | Bank of England
California Governor [[Rita Vance]] signed the bill.
- rita-vance | Governor | California
London Mayor [[Imran Qureshi]] opened the line.
- imran-qureshi | Mayor | London
Gov. [[Rita Vance]] signed the bill.
- rita-vance | Governor | -
Sen. [[Walt Ames]] objected.
- walt-ames | Senator | -
Republican Senator [[Walt Ames]] of Ohio objected.
- walt-ames | Senator | Ohio
Lt. Gen. [[Omar Sayed]] took the salute.
- omar-sayed | Lieutenant General | -
Army chief General [[Rahim Shah]] visited the border.
- rahim-shah | Army Chief | -
- rahim-shah | General | -
Pakistani army chief [[Rahim Shah]] visited the border.
- rahim-shah | Army Chief | Pakistan
President [[Xi]] hosted a banquet.
- xi | President | -
Secretary [[Kerry]] said talks would go on.
- kerry | Secretary | -
Former Chinese premier [[Wen Ruolan]] gave a lecture.
- wen-ruolan | Premier | China | former
Former president [[Milan Horvat]] testified.
- milan-horvat | President | - | former
Ex-minister [[Milan Horvat]] was acquitted.
- milan-horvat | Minister | - | former
Ousted Honduran president [[Raul Pinto]] crossed the border.
- raul-pinto | President | Honduras | former
Acting Attorney General [[Sara Lund]] recused herself.
- sara-lund | Attorney General | - | acting
Thailand's caretaker prime minister [[Niran Suk]] refused to resign.
- niran-suk | Prime Minister | Thailand | acting
Interim president [[Aisha Toure]] called elections.
- aisha-toure | President | - | acting
U.S. President-elect [[Carl Boone]] named his cabinet.
- carl-boone | President | United States | elect
Prime minister-designate [[Sami Khoury]] began consultations.
- sami-khoury | Prime Minister | - | elect
Incoming chancellor [[Ulrike Baum]] thanked voters.
- ulrike-baum | Chancellor | - | elect
Outgoing Brazilian President [[Paulo Arruda]] said farewell.
- paulo-arruda | President | Brazil | outgoing
The late King [[Faris]] built the road.
- faris | King | - | late
Retired general [[Omar Sayed]] leads the party.
- omar-sayed | General | - | former
Secretary of defense nominee [[Sara Lund]] faced senators.
- sara-lund | Secretary of Defense | - | nominated
Supreme Court nominee [[Neil Cobb]] faced senators.
Then-President [[Milan Horvat]] vetoed it.
- milan-horvat | President | - | former
Russia's Foreign Minister [[Gleb Sorokin]] replied.
- gleb-sorokin | Foreign Minister | Russia
The country's foreign minister [[Gleb Sorokin]] replied.
- gleb-sorokin | Foreign Minister | -
Trade and Industry Minister [[Joy Mensah]] launched the fund.
- joy-mensah | Trade and Industry Minister | -
Nigerian Minister of Information and Culture [[Musa Bello]] spoke in Abuja.
- musa-bello | Minister of Information and Culture | Nigeria
Minister of Health, Labour and Welfare [[Kenji Morita]] apologized.
- kenji-morita | Minister of Health, Labor and Welfare | -
Minister of Foreign Affairs [[Alhaji Sesay]] flew to Banjul.
- alhaji-sesay | Foreign Minister | -
The Minister for Foreign Affairs [[Alhaji Sesay]] flew to Banjul.
- alhaji-sesay | Foreign Minister | -
State Counsellor [[Daw Khin]] addressed the nation.
- daw-khin | State Counselor | -
Health and Human Services Secretary [[June Abbott]] resigned.
- june-abbott | Health and Human Services Secretary | - | resigned
Homeland Security Secretary [[June Abbott]] resigned.
- june-abbott | Homeland Security Secretary | - | resigned
US Ambassador to China [[Max Dorn]] left Beijing.
- max-dorn | Ambassador to China | United States
US Ambassador to the United Nations [[Ruth Dorn]] vetoed the text.
- ruth-dorn | Ambassador to the United Nations | United States
UN special envoy for Syria [[Lars Berg]] met both sides.
- lars-berg | Special Envoy for Syria | United Nations
Director of National Intelligence [[Jim Carver]] briefed senators.
- jim-carver | Director of National Intelligence | -
Houston police chief [[Art Salazar]] told a news conference.
- art-salazar | Police Chief | Houston
Amnesty International researcher [[Lena Marek]] visited the camp.
- lena-marek | Researcher | Amnesty International
HSBC economist [[Paul Quist]] expects two cuts.
- paul-quist | Economist | HSBC
British actor [[Toby Lane]] won the award.
- toby-lane | Actor | -
Egyptian human rights activist [[Mona Fathi]] was detained.
- mona-fathi | Human Rights Activist | -
Hezbollah leader [[Hassan Nasr]] spoke on television.
- hassan-nasr | Leader | Hezbollah
Opposition leader [[Raila Were]] rejected the result.
- raila-were | Opposition Leader | -
Labour leader [[Jim Corby]] called for a vote.
- jim-corby | Leader | Labour Party
Manchester City manager [[Pau Ferrer]] praised the striker.
- pau-ferrer | Manager | Manchester City
Yale University professor [[Hana Sato]] led the study.
- hana-sato | Professor | Yale University
Archbishop of Lagos [[Tomas Reyes]] led the mass.
- tomas-reyes | Archbishop | Lagos
Cardinal [[Tomas Reyes]] led the mass.
- tomas-reyes | Cardinal | -
Catholic Bishop [[Joao Neves]] prayed.
- joao-neves | Catholic Bishop | -
Saudi Crown Prince [[Faris bin Nuri]] arrived.
- faris-bin-nuri | Crown Prince | Saudi Arabia
Judge [[Henrike Voss]] of the Federal Court adjourned the trial.
- henrike-voss | Judge | Federal Court
Chief Justice [[Henrike Voss]] swore him in.
- henrike-voss | Chief Justice | -
President [[Luc Morel]] of France agreed with Prime Minister [[Edith Crane]] of Britain.
- luc-morel | President | France
- edith-crane | Prime Minister | United Kingdom
State Councilor and Foreign Minister [[Wen Ruolan]] spoke.
- wen-ruolan | Foreign Minister | -
- wen-ruolan | State Councilor | -
Chinese State Councilor and Defense Minister [[Wei Fanghe]] spoke.
- wei-fanghe | Defense Minister | China
- wei-fanghe | State Councilor | China
India's External Affairs Minister [[Sushila Rao]] arrived.
- sushila-rao | External Affairs Minister | India
Israeli Prime Minister [[Dov Raz]] telephoned Palestinian President [[Mahmoud Salem]].
- dov-raz | Prime Minister | Israel
- mahmoud-salem | President | Palestine
The son of former president [[Milan Horvat]] was arrested.
- milan-horvat | President | - | former
Under President [[Milan Horvat]], taxes rose.
- milan-horvat | President | -
Senators urged him to nominate California Attorney General [[Xavier Ruiz]].
- xavier-ruiz | Attorney General | California
A friend of King [[Faris]] said so.
- faris | King | -
The widow of Prime Minister [[Olof Strand]] wept.
- olof-strand | Prime Minister | -
Aides to President [[Paulo Arruda]] said so.
- paulo-arruda | President | -
The spokesman for President [[Paulo Arruda]] said so.
- paulo-arruda | President | -
President Dr. [[Ernest Kamara]] opened parliament.
- ernest-kamara | President | -
Reuters reporters [[Zaw Lin]] and [[Min Thu]] were freed.
- zaw-lin | Reporter | Reuters
- min-thu | Reporter | Reuters
Presidents [[Obama]] and [[Xi]] shook hands.
- obama | President | -
- xi | President | -
Foreign ministers [[Wen Ruolan]] of China and [[Gleb Sorokin]] of Russia agreed.
- wen-ruolan | Foreign Minister | China
- gleb-sorokin | Foreign Minister | Russia
Senators [[Walt Ames]], [[Jo Ramos]] and [[Bob Kerr]] wrote the bill.
- walt-ames | Senator | -
- jo-ramos | Senator | -
- bob-kerr | Senator | -
The Chinese and Mauritian premiers, [[Wen Ruolan]] and [[Navin Roy]], signed the text.
- wen-ruolan | Premier | China
- navin-roy | Premier | Mauritius
The presidents of Russia and Turkey, [[Gleb Sorokin]] and [[Kemal Aydin]], met in Sochi.
- gleb-sorokin | President | Russia
- kemal-aydin | President | Turkey
Department of Justice spokesman [[Wynn Cole]] declined to comment.
- wynn-cole | Spokesman | Department of Justice
Federal Security Service director [[Gleb Sorokin]] reported to the president.
- gleb-sorokin | Director | Federal Security Service
Iran's Revolutionary Guards commander [[Reza Karimi]] warned the West.
- reza-karimi | Commander | Islamic Revolutionary Guard Corps
Iranian parliament speaker [[Ali Daneshvar]] said so.
- ali-daneshvar | Parliament Speaker | Iran
House Speaker [[Nan Pelham]] said so.
- nan-pelham | Speaker | House
Senate Majority Leader [[Mick Connell]] said so.
- mick-connell | Majority Leader | Senate
National Security Adviser [[Jo Bolt]] said so.
- jo-bolt | National Security Adviser | -
Dutch Finance Minister and Eurogroup chair [[Jeroen Bos]] said so.
- jeroen-bos | Chair | Eurogroup
Vice President [[Mike Penn]] flew to Seoul.
- mike-penn | Vice President | -
South Korean President [[Moon Seo-yun]] flew to Pyongyang to see North Korean leader [[Kim Do-hyun]].
- moon-seo-yun | President | South Korea
- kim-do-hyun | Leader | North Korea
""")


@pytest.mark.parametrize(("text", "expected"), BEFORE, ids=ids(BEFORE))
def test_title_before_the_name(text: str, expected: str) -> None:
    assert roles(text) == expected


AFTER = table("""
[[Wen Ruolan]], State Councilor and Minister of Public Security, praised the progress.
- wen-ruolan | State Councilor | -
- wen-ruolan | Minister of Public Security | -
[[Bruce Tolland]], Deputy Assistant Attorney General and Counselor for International Affairs of the Department of Justice, stood in.
- bruce-tolland | Deputy Assistant Attorney General | Department of Justice
- bruce-tolland | Counselor for International Affairs | Department of Justice
[[Meng Haoran]], member of the Political Bureau of the Central Committee of the Communist Party of China (CPC) and head of the Commission for Rural and Water Affairs of the CPC Central Committee met with the guests.
- meng-haoran | Member | Political Bureau of the Central Committee of the Communist Party of China
- meng-haoran | Head | Commission for Rural and Water Affairs of the CPC Central Committee
[[Marta Olsen]], the president of Finland, opened the exhibition.
- marta-olsen | President | Finland
[[Marta Olsen]], 54, president of Finland, opened the exhibition.
- marta-olsen | President | Finland
[[Marta Olsen]], Finland's president, opened the exhibition.
- marta-olsen | President | Finland
[[Marta Olsen]], a former president of Finland, opened the exhibition.
- marta-olsen | President | Finland | former
[[Marta Olsen]], then prime minister, opened the exhibition.
- marta-olsen | Prime Minister | - | former
[[Marta Olsen]], who is the president of Finland, opened the exhibition.
- marta-olsen | President | Finland
[[Marta Olsen]] (president of Finland) opened the exhibition.
- marta-olsen | President | Finland
[[Dele Okafor]], chairman and chief executive of Harbour Bank, resigned.
- dele-okafor | Chairman | Harbour Bank
- dele-okafor | Chief Executive | Harbour Bank
[[Dele Okafor]], founder, chairman and CEO of Harbour Bank, resigned.
- dele-okafor | Founder | Harbour Bank
- dele-okafor | Chairman | Harbour Bank
- dele-okafor | CEO | Harbour Bank
[[Lucia Ferri]], a spokeswoman for the Interior Ministry, declined to comment.
- lucia-ferri | Spokeswoman | Interior Ministry
[[Lucia Ferri]], a spokeswoman for the ministry, declined to comment.
- lucia-ferri | Spokeswoman | -
[[Lucia Ferri]], spokeswoman for the United Nations refugee agency, declined to comment.
- lucia-ferri | Spokeswoman | United Nations Refugee Agency
[[Hana Sato]], a professor of political science at Keio University, said so.
- hana-sato | Professor of Political Science | Keio University
[[Hana Sato]], a professor at Keio University in Tokyo, said so.
- hana-sato | Professor | Keio University
[[Hana Sato]], an analyst at Danske Bank in Copenhagen on Tuesday, said so.
- hana-sato | Analyst | Danske Bank
[[Hana Sato]], head of Asia research at Danske Bank, said so.
- hana-sato | Head of Asia Research | Danske Bank
[[Hana Sato]], director of the Centre for River Studies at the University of Oslo, said so.
- hana-sato | Director | Centre for River Studies
[[Hana Sato]], dean of the Faculty of Law of the University of Oslo, said so.
- hana-sato | Dean | Faculty of Law of the University of Oslo
[[Grace Mwale]], the acting commissioner of the Border Force, said so.
- grace-mwale | Commissioner | Border Force | acting
[[Grace Mwale]], deputy secretary-general of the African Union, said so.
- grace-mwale | Deputy Secretary-General | African Union
[[Grace Mwale]], the UN's humanitarian coordinator for Yemen, said so.
- grace-mwale | Humanitarian Coordinator for Yemen | United Nations
[[Grace Mwale]], the World Health Organization's regional director for Africa, said so.
- grace-mwale | Regional Director for Africa | World Health Organization
[[Grace Mwale]], its acting chairman, said so.
- grace-mwale | Chairman | - | acting
[[Grace Mwale]], the country's finance minister, said so.
- grace-mwale | Finance Minister | -
[[Grace Mwale]], Zambia's minister of energy and water, said so.
- grace-mwale | Minister of Energy and Water | Zambia
[[Grace Mwale]], the mayor of Lusaka, and [[Peter Obote]], governor of Gulu, met.
- grace-mwale | Mayor | Lusaka
- peter-obote | Governor | Gulu
[[Grace Mwale]], chairwoman of the Senate Judiciary Committee, said so.
- grace-mwale | Chairwoman | Senate Judiciary Committee
[[Grace Mwale]], a member of parliament and chairwoman of the Green League, said so.
- grace-mwale | Member of Parliament | -
- grace-mwale | Chairwoman | Green League
[[Grace Mwale]], an opposition lawmaker from Ndola, said so.
- grace-mwale | Opposition Lawmaker | Ndola
[[Grace Mwale]], a human rights lawyer, said so.
- grace-mwale | Human Rights Lawyer | -
[[Grace Mwale]], a lawyer with the advocacy group Justice Watch, said so.
- grace-mwale | Lawyer | Justice Watch
[[Grace Mwale]], executive director of Greenpeace, said so.
- grace-mwale | Executive Director | Greenpeace
[[Grace Mwale]], editor-in-chief of the Daily Beacon newspaper, said so.
- grace-mwale | Editor-in-Chief | Daily Beacon Newspaper
[[Grace Mwale]], vice president of the European Commission, said so.
- grace-mwale | Vice President | European Commission
[[Grace Mwale]], secretary of state for transport, said so.
- grace-mwale | Secretary of State for Transport | -
[[Grace Mwale]], US ambassador to Chile, said so.
- grace-mwale | Ambassador to Chile | United States
[[Grace Mwale]], the U.S. ambassador to the United Nations, said so.
- grace-mwale | Ambassador to the United Nations | United States
[[Grace Mwale]], China's permanent representative to the United Nations, said so.
- grace-mwale | Permanent Representative to the United Nations | China
[[Grace Mwale]], governor of the central bank, said so.
- grace-mwale | Governor of the Central Bank | -
[[Grace Mwale]], the Bank of Zambia governor, said so.
- grace-mwale | Governor | Bank of Zambia
[[Grace Mwale]], leader of the opposition Unity Party, said so.
- grace-mwale | Leader | Unity Party
[[Grace Mwale]], leader of the Unity Party in parliament, said so.
- grace-mwale | Leader | Unity Party
[[Grace Mwale]], Prime Minister of the Republic of Zambia, said so.
- grace-mwale | Prime Minister | Zambia
[[Grace Mwale]], president of Zambia from 1991 to 2001, said so.
- grace-mwale | President | Zambia | former
[[Grace Mwale]], the department's chief of staff, said so.
- grace-mwale | Chief of Staff | -
[[Grace Mwale]], assistant professor of economics and director of the Poverty Lab at Lund University, said so.
- grace-mwale | Assistant Professor of Economics | Lund University
- grace-mwale | Director | Poverty Lab
[[Grace Mwale]], Minister of Finance and Economic Planning, said so.
- grace-mwale | Minister of Finance and Economic Planning | -
[[Grace Mwale]], minister of foreign affairs of Zambia, said so.
- grace-mwale | Foreign Minister | Zambia
[[Grace Mwale]], the British foreign secretary, said so.
- grace-mwale | Foreign Secretary | United Kingdom
[[Grace Mwale]], a senior fellow at the Brookhaven Institution, said so.
- grace-mwale | Senior Fellow | Brookhaven Institution
[[Grace Mwale]], special adviser to the UN secretary-general, said so.
- grace-mwale | Special Adviser to the UN Secretary-General | -
[[Grace Mwale]], a spokeswoman for [[Paulo Arruda]], said so.
- grace-mwale | Spokeswoman | -
[[Grace Mwale]], a Zambian diplomat, said so.
- grace-mwale | Diplomat | -
[[Grace Mwale]], the veteran Zambian diplomat, said so.
- grace-mwale | Diplomat | -
[[Grace Mwale]], a retired general, said so.
- grace-mwale | General | - | former
[[Grace Mwale]], president-elect of the federation, said so.
- grace-mwale | President of the Federation | - | elect
[[Grace Mwale]], himself a former mayor, said so.
- grace-mwale | Mayor | - | former
[[Grace Mwale]], currently the deputy head of the Forestry Agency, said so.
- grace-mwale | Deputy Head | Forestry Agency
[[Grace Mwale]], D-Ohio, chairwoman of the House Rules Committee, said so.
- grace-mwale | Chairwoman | House Rules Committee
[[Grace Mwale]], as chairwoman of the Rules Committee, said so.
- grace-mwale | Chairwoman | Rules Committee
[[Grace Mwale]], who as head of the delegation signed first, said so.
- grace-mwale | Head of the Delegation | -
[[A Bo]], [[Cy Do]] and [[Ed Fo]], the foreign ministers of China, Russia and India, met.
- a-bo | Foreign Minister | China
- cy-do | Foreign Minister | Russia
- ed-fo | Foreign Minister | India
[[Cy Do]] and [[Ed Fo]], both professors at Lund University, wrote it.
- cy-do | Professor | Lund University
- ed-fo | Professor | Lund University
[[Cy Do]] and [[Ed Fo]], co-founders of Norvex, wrote it.
- cy-do | Co-Founder | Norvex
- ed-fo | Co-Founder | Norvex
Poland's deputy foreign minister, [[Jan Nowak]], agreed.
- jan-nowak | Deputy Foreign Minister | Poland
The chairman of the Rules Committee, [[Jan Nowak]], agreed.
- jan-nowak | Chairman | Rules Committee
The acting secretary of the Department of Public Lands ([[Jan Nowak]]) agreed.
- jan-nowak | Secretary | Department of Public Lands | acting
The Minister of Information, Alhaji [[Lai Musa]], said so.
- lai-musa | Minister of Information | -
The company's chief executive, [[Jan Nowak]], agreed.
- jan-nowak | Chief Executive | -
As head of the Miners Union, [[Jan Nowak]] led three strikes.
- jan-nowak | Head | Miners Union
A former prime minister of Portugal, [[Jan Nowak]] took office in January.
- jan-nowak | Prime Minister | Portugal | former
It was signed by the minister for regional development, [[Jan Nowak]], and the mayor of Brno, [[Eva Mala]].
- jan-nowak | Minister for Regional Development | -
- eva-mala | Mayor | Brno
A spokesman for the governor of Kano, [[Musa Bello]], confirmed it.
- musa-bello | Spokesman | -
[[Musa Bello]], the chairman of the Iraq inquiry, spoke.
- musa-bello | Chairman of the Iraq Inquiry | -
[[Musa Bello]], the president of Iraq, spoke.
- musa-bello | President | Iraq
According to the agency's director, [[Musa Bello]], all is well.
- musa-bello | Director | -
According to [[Musa Bello]], a detective in Lagos, the files were given to him.
- musa-bello | Detective | -
[[Kim Il-sun]], vice chairman of the Central Committee of the Workers' Party of Korea, arrived.
- kim-il-sun | Vice Chairman | Central Committee of the Workers' Party of Korea
[[Zhou Lan]], secretary of the Hunan Provincial Committee of the CPC, arrived.
- zhou-lan | Secretary | Hunan Provincial Committee of the CPC
[[Zhou Lan]], vice chairperson of the Standing Committee of the National People's Congress, arrived.
- zhou-lan | Vice Chairperson | Standing Committee of the National People's Congress
[[Rex Dole]], chairman of the Joint Chiefs of Staff, arrived.
- rex-dole | Chairman | Joint Chiefs of Staff
[[Rex Dole]], Secretary of the Treasury, arrived.
- rex-dole | Secretary of the Treasury | -
[[Rex Dole]], Assistant Secretary of Defense for Asian and Pacific Security Affairs, arrived.
- rex-dole | Assistant Secretary of Defense for Asian and Pacific Security Affairs | -
[[Rex Dole]], a deputy assistant secretary at the U.S. Department of State, arrived.
- rex-dole | Deputy Assistant Secretary | Department of State
[[Rex Dole]], the director of the Bureau of Land Records at the Department of the Interior, arrived.
- rex-dole | Director | Bureau of Land Records
""")


@pytest.mark.parametrize(("text", "expected"), AFTER, ids=ids(AFTER))
def test_title_beside_a_comma(text: str, expected: str) -> None:
    assert roles(text) == expected


WITH_A_VERB = table("""
[[Olga Brandt]] was appointed ambassador to Chile.
- olga-brandt | Ambassador to Chile | - | appointed
[[Olga Brandt]] was named chief executive of Harbour Bank on Monday.
- olga-brandt | Chief Executive | Harbour Bank | appointed
[[Olga Brandt]] has been appointed as the new director of the Border Agency.
- olga-brandt | Director | Border Agency | appointed
[[Olga Brandt]] was sworn in as prime minister.
- olga-brandt | Prime Minister | -
[[Olga Brandt]] was elected president of the Senate.
- olga-brandt | President | Senate | appointed
[[Olga Brandt]], elected president of the Senate in 2011, resigned.
- olga-brandt | President | Senate | appointed
[[Olga Brandt]], who was elected mayor of Bern in 2011, resigned.
- olga-brandt | Mayor | Bern | appointed
[[Olga Brandt]], appointed as finance minister last week, said so.
- olga-brandt | Finance Minister | - | appointed
[[Olga Brandt]] will be sworn in as prime minister on Friday.
- olga-brandt | Prime Minister | - | elect
[[Olga Brandt]] was nominated as secretary of defense.
- olga-brandt | Secretary of Defense | - | nominated
The president nominated [[Olga Brandt]] as ambassador to Chile.
- olga-brandt | Ambassador to Chile | - | nominated
The president nominated [[Olga Brandt]] to be secretary of defense.
- olga-brandt | Secretary of Defense | - | nominated
The board named [[Olga Brandt]] as chief executive.
- olga-brandt | Chief Executive | - | appointed
The board named [[Olga Brandt]] chief executive.
- olga-brandt | Chief Executive | - | appointed
Parliament elected [[Olga Brandt]] as its speaker.
- olga-brandt | Speaker | - | appointed
President [[Luc Morel]] appointed former judge [[Olga Brandt]] as justice minister.
- luc-morel | President | -
- olga-brandt | Judge | - | former
- olga-brandt | Justice Minister | - | appointed
[[Olga Brandt]] resigned as foreign minister on Monday.
- olga-brandt | Foreign Minister | - | resigned
[[Olga Brandt]] stepped down as chairwoman of Harbour Bank.
- olga-brandt | Chairwoman | Harbour Bank | resigned
[[Olga Brandt]] has quit as leader of the Unity Party.
- olga-brandt | Leader | Unity Party | resigned
[[Olga Brandt]] was dismissed as foreign minister.
- olga-brandt | Foreign Minister | - | dismissed
[[Olga Brandt]] was sacked from her post as army chief.
- olga-brandt | Army Chief | - | dismissed
The king dismissed [[Olga Brandt]] as prime minister.
- olga-brandt | Prime Minister | - | dismissed
[[Olga Brandt]] serves as president of the Senate.
- olga-brandt | President | Senate
[[Olga Brandt]] served as ambassador to Chile.
- olga-brandt | Ambassador to Chile | - | former
[[Olga Brandt]], who served as ambassador to Chile from 1990 to 1994, died.
- olga-brandt | Ambassador to Chile | - | former
[[Olga Brandt]] took office as mayor of Bern.
- olga-brandt | Mayor | Bern
[[Olga Brandt]] took over as head of the Border Agency.
- olga-brandt | Head | Border Agency | appointed
[[Olga Brandt]] is the chairwoman of the Senate Ethics Committee.
- olga-brandt | Chairwoman | Senate Ethics Committee
[[Olga Brandt]] is a former mayor of Bern.
- olga-brandt | Mayor | Bern | former
[[Olga Brandt]] is a lawyer and the founder of Clean Vote.
- olga-brandt | Lawyer | -
- olga-brandt | Founder | Clean Vote
[[Olga Brandt]] was the chairwoman of the Senate Ethics Committee.
- olga-brandt | Chairwoman | Senate Ethics Committee | former
[[Olga Brandt]] was president of Finland from 1990 to 1994.
- olga-brandt | President | Finland | former
[[Olga Brandt]] became prime minister in 2014.
- olga-brandt | Prime Minister | -
[[Olga Brandt]] became the first female president of Finland.
- olga-brandt | President | Finland
[[Olga Brandt]] will become president of the Senate.
- olga-brandt | President | Senate | appointed
[[Olga Brandt]] remains chairwoman of the party.
- olga-brandt | Chairwoman | -
[[Olga Brandt]] has been the head of the Border Agency since 2012.
- olga-brandt | Head | Border Agency
[[Olga Brandt]] replaced [[Karl Sand]] as foreign minister.
- olga-brandt | Foreign Minister | - | appointed
- karl-sand | Foreign Minister | - | former
[[Olga Brandt]] succeeds [[Karl Sand]] as chief executive of Harbour Bank.
- olga-brandt | Chief Executive | Harbour Bank | appointed
- karl-sand | Chief Executive | Harbour Bank | former
[[Olga Brandt]] was replaced as foreign minister by [[Karl Sand]].
- karl-sand | Foreign Minister | - | appointed
- olga-brandt | Foreign Minister | - | former
[[Olga Brandt]], 53, was confirmed as defense secretary.
- olga-brandt | Defense Secretary | - | appointed
[[Olga Brandt]]'s appointment as ambassador to Chile was announced.
- olga-brandt | Ambassador to Chile | - | appointed
[[Olga Brandt]]'s resignation as finance minister shook the markets.
- olga-brandt | Finance Minister | - | resigned
[[Olga Brandt]] was re-elected as chairperson of the African Union Commission.
- olga-brandt | Chairperson | African Union Commission | appointed
""")


@pytest.mark.parametrize(("text", "expected"), WITH_A_VERB, ids=ids(WITH_A_VERB))
def test_title_with_a_verb(text: str, expected: str) -> None:
    assert roles(text) == expected


NOT_ROLES = table("""
According to [[Musa Bello]], a detective for the sheriff was given the files.
According to [[Musa Bello]], the minister of trade resigned on Friday.
After [[Musa Bello]], a guard at the bank was hurt.
In a meeting with [[Musa Bello]], the foreign minister praised the trade.
During talks with [[Musa Bello]], the Iranian foreign minister praised the trade.
[[Olga Brandt]] is not the president of Finland.
[[Olga Brandt]] was never the president of Finland.
If [[Olga Brandt]] is elected president of Finland, taxes will rise.
[[Olga Brandt]] hopes to be elected president.
[[Olga Brandt]] wants to be prime minister.
[[Olga Brandt]] could become prime minister.
[[Olga Brandt]] would become prime minister.
[[Olga Brandt]] may be appointed ambassador to Chile.
[[Olga Brandt]] is expected to be named chief executive.
[[Olga Brandt]] refused to resign as minister.
[[Olga Brandt]] wrote about the presidency and the premiership.
[[Olga Brandt]] met the president.
[[Olga Brandt]] met with ministers and generals.
[[Olga Brandt]] told the minister to resign.
[[Olga Brandt]] urged the chairman of the committee to resign.
[[Olga Brandt]], son of the minister, wept.
[[Olga Brandt]], daughter of the president of Finland, wept.
[[Olga Brandt]], the wife of the ambassador, wept.
[[Olga Brandt]], the president's daughter, wept.
[[Olga Brandt]], whose father was a minister, wept.
[[Olga Brandt]], a friend of the prime minister, wept.
[[Olga Brandt]], a man of few words, left.
[[Olga Brandt]], a father of two, left.
[[Olga Brandt]], head down, walked past the cameras.
[[Olga Brandt]], 44, a mother of three, left.
[[Olga Brandt]], an ally of the general, left.
[[Olga Brandt]], accused of bribing a judge, left.
[[Olga Brandt]], with the governor at her side, left.
[[Olga Brandt]], angry at the ministers, left.
[[Olga Brandt]], like the president, left.
[[Olga Brandt]], not the president, left.
The president, [[Olga Brandt]] said, must resign.
The minister had lied, [[Olga Brandt]] said.
The minister must go, [[Olga Brandt]] told the BBC.
A senior official, [[Olga Brandt]] said, had been arrested.
The judge told [[Olga Brandt]] to sit down.
The director thanked [[Olga Brandt]].
The chairman and [[Olga Brandt]] disagreed.
The governor, the mayor and [[Olga Brandt]] disagreed.
The prime minister met [[Olga Brandt]] and the foreign minister.
President [[?Smith]] spoke.
[[?Smith]], the president of Finland, spoke.
Presidents and prime ministers admire [[Olga Brandt]].
Like most presidents, [[Olga Brandt]] travels.
[[Karl Sand]]'s wife, [[Olga Brandt]], objected.
[[Karl Sand]]'s predecessor, [[Olga Brandt]], objected.
[[Karl Sand]]'s son [[Olga Brandt]] objected.
[[Olga Brandt]], [[Karl Sand]] and the ministers met.
In general [[Olga Brandt]] agrees.
The Senate heard [[Olga Brandt]] on Monday.
The Supreme Court freed [[Olga Brandt]].
The State Department named [[Olga Brandt]] among the guests.
The Ministry of Justice told [[Olga Brandt]] so.
The King's Cup went to [[Olga Brandt]].
At the General Assembly [[Olga Brandt]] spoke.
The Governor's Mansion pleased [[Olga Brandt]].
The head office called [[Olga Brandt]].
[[Olga Brandt]] heads home.
[[Olga Brandt]] leads the race.
[[Olga Brandt]] chairs nothing.
[[Olga Brandt]] judges dogs.
[[Olga Brandt]] was appointed on Monday.
[[Olga Brandt]] was elected in 2011.
[[Olga Brandt]] resigned on Monday.
[[Olga Brandt]] was fired by the president.
[[Olga Brandt]] was dismissed by the board of directors.
[[Olga Brandt]] named the ministers who lied.
[[Olga Brandt]] was replaced by the mayor of Bern.
[[Olga Brandt]] is in general agreement with the chairman.
[[Olga Brandt]] is major news.
[[Olga Brandt]] is chief among them.
[[Olga Brandt]] was seen as a president in waiting.
[[Olga Brandt]] was private about it.
[[Olga Brandt]] acted as if the king were dead.
It was captain's orders, [[Olga Brandt]] said.
Critics of the general, [[Olga Brandt]] among them, left.
Voters elect a mayor, [[Olga Brandt]] said.
Whether [[Olga Brandt]] is appointed ambassador to Chile is unknown.
[[Olga Brandt]] denied being the director of the fund.
[[Olga Brandt]] called for a new chairman of the board.
[[Olga Brandt]] ran for president in 2011.
[[Olga Brandt]] lost to the mayor of Bern.
[[Olga Brandt]] asked who the minister was.
The minister's office and [[Olga Brandt]] declined to comment.
""")


@pytest.mark.parametrize(("text", "expected"), NOT_ROLES, ids=ids(NOT_ROLES))
def test_no_role(text: str, expected: str) -> None:
    assert roles(text) == expected == ""


OF_ANOTHER = table("""
[[Olga Brandt]], President [[Karl Sand]] and others met.
- karl-sand | President | -
[[Olga Brandt]], Chinese Foreign Minister [[Wen Ruolan]] and others met.
- wen-ruolan | Foreign Minister | China
[[Olga Brandt]] and President [[Karl Sand]] met.
- karl-sand | President | -
[[Olga Brandt]], son of President [[Karl Sand]], wept.
- karl-sand | President | -
[[Olga Brandt]], a lawyer for President [[Karl Sand]], wept.
- karl-sand | President | -
- olga-brandt | Lawyer | -
[[Olga Brandt]], the wife of Prime Minister [[Karl Sand]], wept.
- karl-sand | Prime Minister | -
[[Olga Brandt]], chairwoman of the league, and President [[Karl Sand]] met.
- karl-sand | President | -
- olga-brandt | Chairwoman | -
[[Olga Brandt]] accompanied Vice President [[Karl Sand]].
- karl-sand | Vice President | -
[[Olga Brandt]] and [[Karl Sand]], the mayor of Bern, met.
- karl-sand | Mayor | Bern
[[Olga Brandt]], the mayor of Bern, [[Karl Sand]] and [[Eva Mala]] met.
- olga-brandt | Mayor | Bern
The mayor of Bern, [[Olga Brandt]], and the governor of Kano, [[Karl Sand]], met.
- olga-brandt | Mayor | Bern
- karl-sand | Governor | Kano
[[Karl Sand]]'s national security adviser [[Olga Brandt]] resigned.
- olga-brandt | National Security Adviser | - | resigned
[[Karl Sand]]'s chief of staff, [[Olga Brandt]], resigned.
- olga-brandt | Chief of Staff | - | resigned
President [[Karl Sand]]'s special envoy, [[Olga Brandt]], resigned.
- karl-sand | President | -
- olga-brandt | Special Envoy | - | resigned
Meeting President [[Karl Sand]] in Bern, she smiled.
- karl-sand | President | -
President [[Karl Sand]] met the foreign minister, [[Olga Brandt]], in Bern.
- karl-sand | President | -
- olga-brandt | Foreign Minister | -
Trump ally and Senator [[Karl Sand]] left.
- karl-sand | Senator | -
The president and Prime Minister [[Karl Sand]] left.
- karl-sand | Prime Minister | -
The French president and German Chancellor [[Ulrike Baum]] left.
- ulrike-baum | Chancellor | Germany
[[Olga Brandt]], the foreign minister, and her deputy, [[Karl Sand]], left.
- olga-brandt | Foreign Minister | -
- karl-sand | Deputy | -
The special envoy of the UN secretary-general for Syria, [[Olga Brandt]], left.
- olga-brandt | Special Envoy | -
""")


@pytest.mark.parametrize(("text", "expected"), OF_ANOTHER, ids=ids(OF_ANOTHER))
def test_role_of_the_right_person(text: str, expected: str) -> None:
    assert roles(text) == expected


# Kinship tells the room of people who a mention is; no title is one of its words. That a newspaper is a body and no
# place is held by tests/test_organizations.py.
GROUPS = [
    pytest.param(name, group, id=f"{name}-{group}")
    for name in LEXICONS
    for group in rules.load(name).groups
    if (name, group) not in {("relations", "kin"), ("organizations", "newspapers")}
]
LOAD = rules.load


def forget() -> None:
    """Empty the caches of the modules that read these files of the lexicon."""
    rules.words.cache_clear()
    readers = re.compile(r"ingest\.(?:roles|organizations)")
    for module in [module for name, module in sys.modules.items() if readers.match(name)]:
        for value in vars(module).values():
            if callable(value) and hasattr(value, "cache_clear"):
                value.cache_clear()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Takes the words of one group out of the lexicon until the test is over."""

    def take_out(name: str, group: str) -> None:
        lexicon = LOAD(name)
        value = next(iter(lexicon.groups[group].words.values()))
        empty = replace(lexicon.groups[group], words={"qzxj": value})
        less = replace(lexicon, groups={**lexicon.groups, group: empty})
        monkeypatch.setattr(rules, "load", lambda asked: less if asked == name else LOAD(asked))
        forget()

    yield take_out
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize(("name", "group"), GROUPS)
def test_a_group_of_the_lexicon_makes_its_examples_and_no_counter_example(
    name: str, group: str, without: Callable[[str, str], None]
) -> None:
    """What is read in `finds` is read by the words of the group; in `ignores` these change nothing."""
    texts = LOAD(name).groups[group]
    whole = {text: claims_in(text) for text in (*texts.finds, *texts.ignores)}
    without(name, group)
    assert [text for text in texts.finds if claims_in(text) == whole[text]] == []
    assert [text for text in texts.ignores if claims_in(text) != whole[text]] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("minister of foreign affairs", "Foreign Minister"),
        ("deputy minister for foreign affairs", "Deputy Foreign Minister"),
        ("Minister of Foreign Affairs and International Cooperation", "Minister of Foreign Affairs and International Cooperation"),
        ("minister of public security", "Minister of Public Security"),
        ("state councillor", "State Councilor"),
        ("secretary general", "Secretary-General"),
        ("deputy under-secretary", "Deputy Under Secretary"),
        ("undersecretary", "Under Secretary"),
        ("vice-president", "Vice President"),
        ("defence minister", "Defense Minister"),
        ("CEO", "CEO"),
        ("editor in chief", "Editor-in-Chief"),
        ("chief of staff", "Chief of Staff"),
        ("special envoy for Syria", "Special Envoy for Syria"),
        ("chargé d’affaires", "Chargé d'affaires"),
    ],
)  # fmt: skip
def test_canonical_title(words: str, expected: str) -> None:
    assert canonical_title(words) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("minister", "ministers"), ("foreign secretary", "foreign secretaries"), ("attorney general", "attorneys general"),
        ("chief of staff", "chiefs of staff"), ("chairman", "chairmen"), ("member of parliament", "members of parliament"),
        ("attorney", "attorneys"), ("sheriff", "sheriffs"), ("coach", "coaches"), ("congresswoman", "congresswomen"),
    ],
)  # fmt: skip
def test_plural_of(title: str, expected: str) -> None:
    assert plural_of(title) == expected


def test_initials_introduced_in_the_text_mean_the_name_afterwards() -> None:
    text = (
        "[[Meng Haoran]], head of the Commission for Rural and Water Affairs (CRWA), spoke.\n\n"
        "CRWA deputy head [[Liu Peiran]] agreed."
    )
    assert roles(text) == (
        "liu-peiran | Deputy Head | Commission for Rural and Water Affairs\n"
        "meng-haoran | Head | Commission for Rural and Water Affairs"
    )


def test_the_span_shows_the_whole_phrase() -> None:
    claims, _ = claims_in(
        "Yesterday Chinese Foreign Minister [[Wen Ruolan]] met [[Eva Mala]], the mayor of Brno, in Prague."
    )
    assert [claim.text for claim in claims] == ["Chinese Foreign Minister Wen Ruolan", "Eva Mala, the mayor of Brno"]


# Each row is the shape of a mistake that reading real pages showed; the words are ours.
SEEN = table("""
The head of the press office and Italian Foreign Minister [[Elena Conti]] spoke.
- elena-conti | Foreign Minister | Italy
The chief of staff of United Nations Secretary-General [[Isabel Ferro]] wrote it.
- isabel-ferro | Secretary-General | United Nations
The leaders of France and German Chancellor [[Ulrike Baum]] met.
- ulrike-baum | Chancellor | Germany
New German Chancellor [[Ulrike Baum]] spoke.
- ulrike-baum | Chancellor | Germany
New UK Prime Minister [[Helen Park]] spoke.
- helen-park | Prime Minister | United Kingdom
New York Mayor [[Helen Park]] spoke.
- helen-park | Mayor | New York City
Papua New Guinea Prime Minister [[Helen Park]] spoke.
- helen-park | Prime Minister | Papua New Guinea
He kept the Prime Cabinet Secretary and Cabinet Secretary for Foreign Affairs, [[Juma Otieno]].
- juma-otieno | Prime Cabinet Secretary | -
- juma-otieno | Cabinet Secretary for Foreign Affairs | -
[[Jan Novy]] has emerged as a contender to join Meridian as its new sporting director.
[[Jo Bolt]], the national security adviser, and a Thai interpreter sat in.
- jo-bolt | National Security Adviser | -
Vice President [[Paulo Arruda]] of the Green Movement Party spoke.
- paulo-arruda | Vice President | Green Movement Party
It was [[Mark Rinne]], the host, who spoke.
[[Olga Brandt]] was prime minister from May 2012 to June 2014.
- olga-brandt | Prime Minister | - | former
[[Wei Ling]], the chairwoman of the opposition Democratic Reform Party, won.
- wei-ling | Chairwoman | Democratic Reform Party
[[Helen Park]], a former prime minister of New Zealand, spoke.
- helen-park | Prime Minister | New Zealand | former
New Zealand's Prime Minister [[Helen Park]] spoke.
- helen-park | Prime Minister | New Zealand
[[Jose Lima]], a senator and former governor of Goa, becomes foreign minister.
- jose-lima | Senator | -
- jose-lima | Governor | Goa | former
- jose-lima | Foreign Minister | - | appointed
[[Pat Ames]], an aide to [[Jo Ramos]], was appointed special counsel.
- pat-ames | Aide | -
A predecessor of [[Jo Ramos]], was appointed special counsel.
[[Dan Boone]], the U.S. attorney for the Eastern District of Kent, resigned.
- dan-boone | U.S. Attorney | Eastern District of Kent
U.S. Attorney General [[Dan Boone]] resigned.
- dan-boone | Attorney General | United States | resigned
[[Dan Boone]] remains first secretary of the Communist Party.
- dan-boone | First Secretary | Communist Party
[[Dan Boone]] became the first US president to visit.
- dan-boone | President | United States
[[Dan Boone]] is a former army officer.
- dan-boone | Army Officer | - | former
[[Meng Haoran]], the head of the political and legal affairs commission of the Green Party, left.
- meng-haoran | Head | Political and Legal Affairs Commission of the Green Party
[[Jean Roux]] became minister for Europe and foreign affairs of France.
- jean-roux | Minister for Europe and Foreign Affairs | France
[[Flore Petit]] is the minister of the armed forces.
- flore-petit | Minister of the Armed Forces | -
[[Jeff Hale]] had been a senator for Alabama.
- jeff-hale | Senator | Alabama | former
The chief executive of the oil company [[Harbour Mobil]] left.
A major [[Warhol]] show opened.
Psychology major [[Amneh Jaber]] spoke.
The minister, [[Nguyen Thanh]], was elected president.
- nguyen-thanh | President | - | appointed
- nguyen-thanh | Minister | -
Seattle-based developer [[Ammar Khan]] found it.
- ammar-khan | Developer | -
[[Bob Alder]], a commissioner on the Seattle-based International Salmon Commission, spoke.
- bob-alder | Commissioner | International Salmon Commission
French director [[Olivier Roux]] won the prize.
- olivier-roux | Director | -
[[Eric Bond]], MD, treated him.
[[Eric Bond]], his secretary, his programmer and his cat moved in.
King [[William]] IV opened it.
[[Tasos Geo]], deputy commissioner for water sustainability at the Harbour Water Department, spoke.
- tasos-geo | Deputy Commissioner for Water Sustainability | Harbour Water Department
[[Marc Gold]], senior policy director at the Committee for a Sound Budget, spoke.
- marc-gold | Senior Policy Director | Committee for a Sound Budget
Council for the Welfare of Migrants campaigner [[Cait Boswell]] spoke.
- cait-boswell | Campaigner | -
Prime Minister Sheikh [[Hasina Noor]] spoke.
- hasina-noor | Prime Minister | -
[[Dean Kamen]], an inventor, spoke.
- dean-kamen | Inventor | -
Their president, [[Tran Quang]], was host.
- tran-quang | President | -
[[Paul Dew]], an MP, objected.
- paul-dew | MP | -
The Archbishop of Canterbury, [[Justin Wade]], prayed with Canon [[Ann Lowe]].
- justin-wade | Archbishop | Canterbury
- ann-lowe | Canon | -
Kenya's Deputy President [[Rigo Wanjala]] addressed a rally alongside Nakuru Senator [[Sue Kihara]].
- rigo-wanjala | Deputy President | Kenya
- sue-kihara | Senator | Nakuru
Union Minister for Road Transport [[Nitin Rao]] inaugurated the highway in the presence of Chief Minister [[Dev Patil]].
- nitin-rao | Union Minister for Road Transport | -
- dev-patil | Chief Minister | -
Philippine Senate President [[Vic Santos]] adjourned the session.
- vic-santos | President | Senate of the Philippines
Bangko Sentral Governor [[Ben Reyes]] kept rates on hold.
- ben-reyes | Governor | Bangko Sentral
Premier [[Li Wenhua]] of the State Council received [[Noura Aziz]], Egypt's minister of planning.
- li-wenhua | Premier | State Council
- noura-aziz | Minister of Planning | Egypt
"We will appeal," said [[Ana Ruiz]], a lawyer representing the miners.
- ana-ruiz | Lawyer | -
Brigadier General [[Yahya Saree]], the Houthi military spokesman, claimed the attack.
- yahya-saree | Brigadier General | -
- yahya-saree | Military Spokesman | Houthi
Syrian people set an example, said [[Bashar Nour]], Syria's permanent UN envoy.
- bashar-nour | Envoy | United Nations
[[Bashar Nour]], Syria's ambassador to Lebanon, spoke to President [[Michel Haddad]], Speaker [[Nabih Rizk]] and Prime Minister [[Saad Karam]].
- bashar-nour | Ambassador to Lebanon | Syria
- michel-haddad | President | -
- nabih-rizk | Speaker | -
- saad-karam | Prime Minister | -
The vice-chancellor of the University of Nairobi, Prof. [[Peter Mwangi]], apologised.
- peter-mwangi | Professor | -
- peter-mwangi | Vice Chancellor | University of Nairobi
The army chief, Senior General [[Min Thura]], met reporters.
- min-thura | Army Chief | -
- min-thura | Senior General | -
Inspector-General of Police [[Usman Ali]] has ordered an inquiry.
- usman-ali | Inspector General of Police | -
Senior Harbour Front lawmaker [[Oleg Frolov]] proposed the bill.
- oleg-frolov | Lawmaker | Harbour Front
The U.N. under-secretary-general for humanitarian affairs, [[Mark Low]], warned of famine.
- mark-low | Under-Secretary-General for Humanitarian Affairs | United Nations
[[Gina Hart]] will replace [[Mike Pope]] as director of the Border Agency.
- gina-hart | Director | Border Agency | appointed
- mike-pope | Director | Border Agency | outgoing
The governor swore in [[Ngozi Eze]] as commissioner for health.
- ngozi-eze | Commissioner for Health | -
""")


@pytest.mark.parametrize(("text", "expected"), SEEN, ids=ids(SEEN))
def test_shapes_seen_in_real_pages(text: str, expected: str) -> None:
    assert roles(text) == expected


# The manners of many desks and countries: courts, sport, science, companies, armies, churches, parties.
GENRES = table("""
[[Aino Aalto]], the Member of Parliament for Tema West and Deputy Majority Leader, said so.
- aino-aalto | Deputy Majority Leader | -
- aino-aalto | Member of Parliament | Tema West
[[Farid Lindt]], a pollster at the Tema Institute, and [[Musa Quist]], of the Ghana Bar Association, agreed.
- farid-lindt | Pollster | Tema Institute
School board president [[Kofi Weiss]] and superintendent [[Sofia Dumas]] spoke. Treasurer [[Aino Ilves]] said so.
- aino-ilves | Treasurer | -
- kofi-weiss | School Board President | -
- sofia-dumas | Superintendent | -
District Collector [[Petra Joshi]] said so; [[Yusuf Okoro]], executive engineer of the Dam Safety Authority, agreed.
- petra-joshi | District Collector | -
- yusuf-okoro | Executive Engineer | Dam Safety Authority
State Disaster Management Authority member secretary [[Viktor Ueda]] said so.
- viktor-ueda | Member Secretary | State Disaster Management Authority
The head of the Constitution Committee, [[Bela Hassan]], said so.
- bela-hassan | Head | Constitution Committee
Harlan County Sheriff's Deputy [[Gita Sato]] said so. Coroner [[Nadia Yilmaz]] agreed.
- gita-sato | Sheriff's Deputy | Harlan County
- nadia-yilmaz | Coroner | -
Trooper [[Lena Farrow]], a spokesman for Kentucky State Police, said so.
- lena-farrow | Spokesman | Kentucky State Police
- lena-farrow | Trooper | -
Cameroon captain [[Ravi Quist]] scored. Nigeria's coach, [[Zora Vidal]], was calm. Goalkeeper [[Gita Castel]] saved it.
- gita-castel | Goalkeeper | -
- ravi-quist | Captain | Cameroon
- zora-vidal | Coach | Nigeria
The Super Eagles coach [[Wanda Dumas]] praised Napoli forward [[Edda Ilves]].
- edda-ilves | Forward | Napoli
- wanda-dumas | Coach | Super Eagles
Substitute goalkeeper [[Cora Okoro]] and left-back [[Jovan Turay]] spoke.
- cora-okoro | Substitute Goalkeeper | -
- jovan-turay | Left-Back | -
[[Hamid Brandt]] of Al-Nassr equalised. Confederation president [[Oskar Gruber]] watched.
- oskar-gruber | Confederation President | -
Detective Inspector [[Musa Mbeki]], of West Yorkshire Police, said so.
- musa-mbeki | Detective Inspector | West Yorkshire Police
Det Ch Insp [[Sofia Yilmaz]] and PC [[Aino Eklund]] spoke. Mr Justice [[Hamid Joshi]] agreed. Judge [[Oskar Okoro]] jailed him.
- aino-eklund | PC | -
- hamid-joshi | Justice | -
- oskar-okoro | Judge | -
- sofia-yilmaz | Detective Chief Inspector | -
Taxi driver [[Yusuf Kamara]], 43, of Beeston, was jailed. Company director [[Farid Petrov]], 51, denied it.
- farid-petrov | Company Director | -
- yusuf-kamara | Taxi Driver | -
The study's lead author, [[Davit Vidal]], a marine biologist at the University of Otago in Dunedin, said so.
- davit-vidal | Lead Author | -
- davit-vidal | Marine Biologist | University of Otago
Co-author [[Ines Ilves]] of the Federal University of Bahia said so. [[Petra Novak]], who was not involved in the study, is a coral ecologist at James Hall University.
- petra-novak | Coral Ecologist | James Hall University
Dr [[Nadia Turay]], a reader in marine ecology at the University of Leeds, said so.
- nadia-turay | Reader in Marine Ecology | University of Leeds
[[Tomas Gruber]], director of the institute's deep-sea programme, said so.
- tomas-gruber | Director | -
[[Zora Rossi]] served as culture minister from 1991 to 1995 and was later ambassador to France.
- zora-rossi | Ambassador to France | - | former
- zora-rossi | Culture Minister | - | former
[[Edda Eklund]], whose Reform Party won, will be Estonia's first female prime minister.
- edda-eklund | Prime Minister | Estonia | appointed
Western Mindanao Command chief Lt. Gen. [[Jovan Petrov]] said so. Brig. Gen. [[Ravi Ueda]], commander of Joint Task Force Sulu, agreed.
- jovan-petrov | Chief | Western Mindanao Command
- jovan-petrov | Lieutenant General | -
- ravi-ueda | Brigadier General | -
- ravi-ueda | Commander | Joint Task Force Sulu
Col. [[Oskar Castel]], commander of the 104th Infantry Brigade, and Maj. [[Wanda Hassan]], spokesman of the 11th Division, agreed.
- oskar-castel | Colonel | -
- oskar-castel | Commander | 104th Infantry Brigade
- wanda-hassan | Major | -
- wanda-hassan | Spokesman | 11th Division
Central bank governor [[Uma Novak]] said so. [[Uma Novak]], who was appointed governor in March after [[Cora Sato]] was sacked, raised rates.
- uma-novak | Central Bank Governor | -
- uma-novak | Governor | - | appointed
[[Aino Aalto]] of BlueBay, a strategist, said so. [[Hamid Farrow]], a portfolio manager at InTouch Capital in London, said so.
- aino-aalto | Strategist | -
- hamid-farrow | Portfolio Manager | InTouch Capital
The group named [[Farid Lindt]] chief financial officer, replacing [[Musa Quist]], who is retiring.
- farid-lindt | Chief Financial Officer | - | appointed
- musa-quist | Chief Financial Officer | - | outgoing
[[Kofi Weiss]], 48, who joined from Roche, where she ran the diagnostics unit, has been head of oncology since 2015.
- kofi-weiss | Head of Oncology | -
Russia's UN ambassador, [[Petra Joshi]], vetoed it. His US counterpart, [[Yusuf Okoro]], said so. Britain's deputy permanent representative, [[Farid Turay]], agreed.
- farid-turay | Deputy Permanent Representative | United Kingdom
- petra-joshi | Ambassador | United Nations
- yusuf-okoro | Ambassador | United States
Under-Secretary-General [[Viktor Ueda]] briefed the council. [[Davit Brandt]], deputy spokesman for the secretary-general, said so.
- davit-brandt | Deputy Spokesman | -
- viktor-ueda | Under-Secretary-General | -
UN special envoy [[Bela Hassan]] and UNICEF representative [[Ines Mbeki]] said so.
- bela-hassan | Special Envoy | United Nations
- ines-mbeki | Representative | UNICEF
Houston police Officer [[Gita Sato]] testified. Harris County medical examiner [[Nadia Yilmaz]] testified. Her attorney, [[Viktor Eklund]], objected.
- gita-sato | Police Officer | Houston
- nadia-yilmaz | Medical Examiner | Harris County
- viktor-eklund | Attorney | -
Security Minister [[Lena Farrow]]; Buenos Aires city security chief [[Tomas Kamara]]; and [[Bela Petrov]], president of Mothers of Plaza de Mayo Founding Line, spoke.
- bela-petrov | President | Mothers of Plaza de Mayo Founding Line
- lena-farrow | Security Minister | -
- tomas-kamara | City Security Chief | Buenos Aires
National Hurricane Center Director [[Ravi Quist]] warned. Forecaster [[Zora Vidal]] agreed. Gov. [[Gita Castel]] of Florida ordered it.
- gita-castel | Governor | Florida
- ravi-quist | Director | National Hurricane Center
- zora-vidal | Forecaster | -
FEMA Administrator [[Wanda Dumas]] and Monroe County emergency management director [[Edda Ilves]] spoke.
- edda-ilves | Emergency Management Director | Monroe County
- wanda-dumas | Administrator | Federal Emergency Management Agency
Reykjavik-born composer [[Cora Okoro]] won. The festival's artistic director, [[Jovan Turay]], and Mayor [[Ravi Aalto]] spoke. Soprano [[Zora Farrow]] sang. Novelist and poet [[Gita Kamara]] read.
- cora-okoro | Composer | -
- gita-kamara | Novelist | -
- gita-kamara | Poet | -
- jovan-turay | Artistic Director | -
- ravi-aalto | Mayor | -
- zora-farrow | Soprano | -
Lao Deputy Prime Minister and Foreign Minister [[Hamid Brandt]] met Vietnam's Deputy Foreign Minister [[Oskar Gruber]].
- hamid-brandt | Deputy Prime Minister | Laos
- hamid-brandt | Foreign Minister | Laos
- oskar-gruber | Deputy Foreign Minister | Vietnam
[[Musa Mbeki]], member of the Politburo and Deputy Prime Minister, and his wife, met ASEAN Secretary-General Dr. [[Uma Rossi]].
- musa-mbeki | Deputy Prime Minister | -
- musa-mbeki | Member | Politburo
- uma-rossi | Secretary-General | ASEAN
Permanent secretary Sir [[Sofia Yilmaz]] and special adviser [[Aino Eklund]] gave evidence. Dame [[Hamid Joshi]], chief executive of the UK Health Agency, did too.
- aino-eklund | Special Adviser | -
- hamid-joshi | Chief Executive | UK Health Agency
- sofia-yilmaz | Permanent Secretary | -
South Korea's vice foreign minister [[Yusuf Kamara]] and Japan's vice minister for foreign affairs, [[Farid Petrov]], met.
- farid-petrov | Vice Foreign Minister | Japan
- yusuf-kamara | Vice Foreign Minister | South Korea
[[Davit Vidal]], the U.S. special representative for North Korea, and his South Korean counterpart, [[Kofi Castel]], met.
- davit-vidal | Special Representative for North Korea | United States
- kofi-castel | Special Representative for North Korea | South Korea
"No," said [[Ines Ilves]], the party's deputy chairman and a former deputy minister of the interior.
- ines-ilves | Deputy Chairman | -
- ines-ilves | Deputy Minister of the Interior | - | former
Former Prime Minister and now opposition leader [[Nadia Turay]] said so.
- nadia-turay | Opposition Leader | -
- nadia-turay | Prime Minister | - | former
[[Tomas Gruber]], a retired judge of the Court of Appeal who heads the commission, said so.
- tomas-gruber | Judge | Court of Appeal | former
[[Zora Rossi]] was unanimously re-elected as chairman of the Cocoa Board on Tuesday.
- zora-rossi | Chairman | Cocoa Board | appointed
[[Edda Eklund]] was confirmed as head of the Cocoa Board; [[Lena Joshi]] was named his deputy.
- edda-eklund | Head | Cocoa Board | appointed
- lena-joshi | Deputy | - | appointed
[[Jovan Petrov]], the kora player, has died.
- jovan-petrov | Kora Player | - | late
[[Oskar Castel]], the singer and composer who led it, has died.
- oskar-castel | Composer | - | late
- oskar-castel | Singer | - | late
It was said by PC [[Uma Novak]] of Leeds.
- uma-novak | PC | -
Counsel to the inquiry, [[Aino Aalto]] KC, asked.
- aino-aalto | Counsel to the Inquiry | -
- aino-aalto | KC | -
[[Farid Lindt]], the president's adviser, said so. [[Farid Lindt]], a former adviser to the king, agreed.
- farid-lindt | Adviser to the King | - | former
- farid-lindt | Adviser | -
[[Kofi Weiss]], 34, a nurse from Leeds and mother of two, wept.
- kofi-weiss | Nurse | -
[[Petra Joshi]] has been a member of the Council of State since 2010. She was mayor of Bern before that.
- petra-joshi | Mayor | Bern | former
- petra-joshi | Member | Council of State
The late King [[Viktor Ueda]] and the late sculptor [[Davit Brandt]] met.
- davit-brandt | Sculptor | - | late
- viktor-ueda | King | - | late
[[Bela Hassan]] took over as head coach of Ajax in June. [[Ines Mbeki]] steps down as chairman of Ajax.
- bela-hassan | Head Coach | Ajax | appointed
- ines-mbeki | Chairman | Ajax | resigned
[[Gita Sato]] was replaced by [[Nadia Yilmaz]] as head of the Border Agency.
- gita-sato | Head | Border Agency | former
- nadia-yilmaz | Head | Border Agency | appointed
The foreign ministers of Iran and Turkey, [[Lena Farrow]] and [[Tomas Kamara]], met. Ministers [[Lena Farrow]] and [[Tomas Kamara]] met.
- lena-farrow | Foreign Minister | Iran
- tomas-kamara | Foreign Minister | Turkey
It was [[Ravi Quist]], president of the Bar Council of Kenya (BCK), who sued.
- ravi-quist | President | Bar Council of Kenya
Governors [[Wanda Dumas]] of Kano and [[Edda Ilves]] of Lagos met.
- edda-ilves | Governor | Lagos
- wanda-dumas | Governor | Kano
Acting on the advice of Attorney-General [[Cora Okoro]], the court adjourned.
- cora-okoro | Attorney General | -
Acting Inspector General of Police [[Hamid Brandt]] and Deputy Inspector General [[Oskar Gruber]] spoke.
- hamid-brandt | Inspector General of Police | - | acting
- oskar-gruber | Deputy Inspector General | -
[[Musa Mbeki]], Labour MP for Hove, spoke. Tory peer Lord [[Uma Rossi]] spoke. Green Party co-leader [[Cora Weiss]] spoke. Labour's [[Jovan Dumas]], chair of the health committee, spoke.
- cora-weiss | Co-Leader | Green Party
- jovan-dumas | Chair of the Health Committee | -
- musa-mbeki | MP | Hove
- uma-rossi | Peer | Tory
Saudi Crown Prince [[Sofia Yilmaz]] met Jordan's King [[Aino Eklund]]. Queen [[Hamid Joshi]] came. Pope [[Oskar Okoro]] prayed.
- aino-eklund | King | Jordan
- hamid-joshi | Queen | -
- oskar-okoro | Pope | -
- sofia-yilmaz | Crown Prince | Saudi Arabia
[[Yusuf Kamara]], head of emerging market research at Nomura in Singapore, said so. [[Farid Petrov]], a London-based analyst with Citi, agreed.
- farid-petrov | Analyst | Citi
- yusuf-kamara | Head of Emerging Market Research | Nomura
Ministers [[Davit Vidal]] and [[Kofi Castel]] met. Judges [[Davit Vidal]] and [[Kofi Castel]] met.
- davit-vidal | Judge | -
- davit-vidal | Minister | -
- kofi-castel | Judge | -
- kofi-castel | Minister | -
[[Ines Ilves]], who was the council's secretary when the dam burst, wept.
- ines-ilves | Secretary | - | former
Officials including the health secretary, [[Nadia Turay]], and the chief medical officer, Dr [[Viktor Aalto]], met.
- nadia-turay | Health Secretary | -
- viktor-aalto | Chief Medical Officer | -
[[Tomas Gruber]], the ministry's top official for Asia, and [[Bela Lindt]], who covers Korea for the ministry, met.
- tomas-gruber | Top Official for Asia | -
The delegation is led by [[Zora Rossi]], Permanent Secretary at the Ministry of Energy.
- zora-rossi | Permanent Secretary | Ministry of Energy
[[Edda Eklund]], Permanent Secretary in the Ministry of Energy, and Engr. [[Lena Joshi]], Managing Director/CEO of Volta River Authority, met.
- edda-eklund | Permanent Secretary | Ministry of Energy
- lena-joshi | CEO | Volta River Authority
- lena-joshi | Managing Director | Volta River Authority
First Minister [[Jovan Petrov]] and her deputy [[Ravi Ueda]] spoke. Finance secretary [[Zora Brandt]] resigned on Monday.
- jovan-petrov | First Minister | -
- ravi-ueda | Deputy | -
- zora-brandt | Finance Secretary | - | resigned
DMK MP [[Oskar Castel]] and AIADMK MLA [[Wanda Hassan]] spoke. Kerala Chief Minister [[Edda Mbeki]] and Water Resources Minister [[Lena Rossi]] visited.
- edda-mbeki | Chief Minister | Kerala
- lena-rossi | Water Resources Minister | -
- oskar-castel | MP | DMK
- wanda-hassan | MLA | AIADMK
Former chief justice of India [[Uma Novak]] spoke. Additional Solicitor General [[Cora Sato]] spoke. Justice [[Jovan Yilmaz]] recused.
- cora-sato | Additional Solicitor General | -
- jovan-yilmaz | Justice | -
- uma-novak | Chief Justice | India | former
Nigeria's Minister of State for Petroleum, [[Aino Aalto]], and NNPC Group Managing Director [[Hamid Farrow]] spoke.
- aino-aalto | Minister of State for Petroleum | Nigeria
- hamid-farrow | Managing Director | NNPC Group
Kano State Governor [[Farid Lindt]]'s chief press secretary, [[Musa Quist]], spoke.
- farid-lindt | Governor | Kano State
- musa-quist | Chief Press Secretary | -
South African Police Service spokesperson Brigadier [[Kofi Weiss]] said so. Police spokesman Supt. [[Sofia Dumas]] agreed.
- kofi-weiss | Brigadier | -
- kofi-weiss | Spokesperson | South African Police Service
- sofia-dumas | Police Spokesman | -
- sofia-dumas | Superintendent | -
Gauteng premier [[Petra Joshi]], the ANC's provincial chairperson, spoke. DA leader [[Yusuf Okoro]] spoke. EFF commander-in-chief [[Farid Turay]] spoke.
- farid-turay | Commander-in-Chief | EFF
- petra-joshi | Premier | Gauteng
- petra-joshi | Provincial Chairperson | African National Congress
- yusuf-okoro | Leader | DA
Brazilian President [[Viktor Ueda]]'s son [[Davit Brandt]], a federal congressman, spoke. Economy Minister [[Kofi Gruber]] quit on Tuesday.
- davit-brandt | Federal Congressman | -
- kofi-gruber | Economy Minister | - | resigned
- viktor-ueda | President | Brazil
Jakarta Governor [[Bela Hassan]], Coordinating Minister for Maritime Affairs [[Ines Mbeki]] and KPK commissioner [[Petra Rossi]] spoke.
- bela-hassan | Governor | Jakarta
- ines-mbeki | Coordinating Minister for Maritime Affairs | -
- petra-rossi | Commissioner | Corruption Eradication Commission
Kremlin spokesman [[Gita Sato]], Foreign Ministry spokeswoman [[Nadia Yilmaz]] and Duma deputy [[Viktor Eklund]] spoke.
- gita-sato | Spokesman | Kremlin
- nadia-yilmaz | Spokeswoman | Foreign Ministry
- viktor-eklund | Deputy | State Duma
Ukraine's security council secretary, [[Lena Farrow]], and the head of the presidential office, [[Tomas Kamara]], spoke.
- lena-farrow | Security Council Secretary | Ukraine
- tomas-kamara | Head of the Presidential Office | -
Poland's ruling party leader [[Ravi Quist]] and EU Commissioner for Energy [[Zora Vidal]] spoke. European Parliament president [[Gita Castel]] spoke. MEP [[Nadia Hassan]] spoke.
- gita-castel | President | European Parliament
- nadia-hassan | MEP | -
- ravi-quist | Ruling Party Leader | Poland
- zora-vidal | Commissioner for Energy | European Union
Israeli army spokesman Lt. Col. [[Wanda Dumas]] and Palestinian Authority President [[Edda Ilves]] spoke. Hamas leader [[Lena Novak]] spoke. Hezbollah chief [[Tomas Sato]] spoke.
- edda-ilves | President | Palestinian Authority
- lena-novak | Leader | Hamas
- tomas-sato | Chief | Hezbollah
- wanda-dumas | Army Spokesman | Israel
- wanda-dumas | Lieutenant Colonel | -
Iran's Supreme Leader Ayatollah [[Cora Okoro]] and IRGC commander Maj. Gen. [[Jovan Turay]] spoke.
- cora-okoro | Ayatollah | -
- cora-okoro | Supreme Leader | Iran
- jovan-turay | Commander | Islamic Revolutionary Guard Corps
- jovan-turay | Major General | -
Los Angeles County District Attorney [[Hamid Brandt]] charged. LAPD Chief [[Oskar Gruber]] spoke. U.S. District Judge [[Wanda Lindt]] ruled.
- hamid-brandt | District Attorney | Los Angeles County
- oskar-gruber | Chief | Los Angeles Police Department
- wanda-lindt | District Judge | United States
White House press secretary [[Musa Mbeki]] and Senate Majority Leader [[Uma Rossi]], D-N.Y., spoke. House Speaker [[Cora Weiss]] spoke.
- cora-weiss | Speaker | House
- musa-mbeki | Press Secretary | White House
- uma-rossi | Majority Leader | Senate
Apple CEO [[Sofia Yilmaz]], Microsoft co-founder [[Aino Eklund]] and hedge fund manager [[Hamid Joshi]] spoke.
- aino-eklund | Co-Founder | Microsoft
- hamid-joshi | Hedge Fund Manager | -
- sofia-yilmaz | CEO | Apple
Harvard law professor [[Yusuf Kamara]] and Yale historian [[Farid Petrov]] spoke. Stanford University epidemiologist [[Musa Ueda]] spoke.
- farid-petrov | Historian | Yale University
- musa-ueda | Epidemiologist | Stanford University
- yusuf-kamara | Law Professor | Harvard University
WHO Director-General Dr [[Davit Vidal]] and IMF Managing Director [[Kofi Castel]] spoke. UNHCR's [[Sofia Hassan]], the High Commissioner, spoke.
- davit-vidal | Director-General | World Health Organization
- kofi-castel | Managing Director | International Monetary Fund
- sofia-hassan | High Commissioner | -
Visiting Chinese Vice Premier [[Ines Ilves]] left.
- ines-ilves | Vice Premier | China
Western Australia Premier [[Nadia Turay]] left.
- nadia-turay | Premier | Western Australia
Deputy prosecutor general [[Tomas Gruber]] left.
- tomas-gruber | Deputy Prosecutor General | -
The tin magnate [[Zora Rossi]] left with polar explorer [[Gita Weiss]].
- gita-weiss | Polar Explorer | -
- zora-rossi | Tin Magnate | -
Rivals say [[Edda Eklund]] beat goalkeeper [[Lena Joshi]] twice.
- lena-joshi | Goalkeeper | -
The exhausted captain [[Jovan Petrov]] left.
- jovan-petrov | Captain | -
Saudi royal court adviser [[Oskar Castel]] left.
- oskar-castel | Royal Court Adviser | Saudi Arabia
[[Uma Novak]], the Swedish ambassador in charge of Arctic policy, spoke.
- uma-novak | Ambassador in Charge of Arctic Policy | Sweden
[[Aino Aalto]], dean of the law school at Marrow University, spoke.
- aino-aalto | Dean of the Law School | Marrow University
[[Farid Lindt]], the chair of Parliament's budget committee, spoke.
- farid-lindt | Chair of Budget Committee | Parliament
[[Kofi Weiss]], Special Envoy of the Secretary-General, spoke.
- kofi-weiss | Special Envoy of the Secretary-General | -
Adviser to the President on Rural Affairs [[Petra Joshi]] spoke.
- petra-joshi | Adviser to the President on Rural Affairs | -
[[Viktor Ueda]], chairwoman of the 1955 committee, spoke.
- viktor-ueda | Chairwoman | 1955 Committee
[[Bela Hassan]], the head of the UN Mission in Liberia (UNMIL), spoke.
- bela-hassan | Head | UN Mission in Liberia
[[Gita Sato]], chairwoman of the board of Norvex Holdings, spoke.
- gita-sato | Chairwoman of the Board | Norvex Holdings
[[Lena Farrow]], chairwoman of the board, spoke.
- lena-farrow | Chairwoman of the Board | -
Lisbon lender First Tagus's chairman, [[Ravi Quist]], left.
- ravi-quist | Chairman | First Tagus
Engineer [[Wanda Dumas]] of the Lisbon firm Tagus & Filho spoke.
- wanda-dumas | Engineer | Tagus & Filho
[[Cora Okoro]], a former strategist at the Danish shipping group Maersk, spoke.
- cora-okoro | Strategist | Maersk | former
Rivers State Governor [[Hamid Brandt]] spoke.
- hamid-brandt | Governor | Rivers State
Belarus's ceremonial head of state [[Musa Mbeki]] spoke.
- musa-mbeki | Head of State | Belarus
Kenya's Deputy President and government spokesman [[Sofia Yilmaz]] spoke.
- sofia-yilmaz | Deputy President | Kenya
- sofia-yilmaz | Government Spokesman | Kenya
[[Yusuf Kamara]] and [[Farid Petrov]], the ministers of health and trade, met.
- farid-petrov | Minister of Trade | -
- yusuf-kamara | Minister of Health | -
The ambassadors of Peru and Chile, [[Davit Vidal]] and [[Kofi Castel]], met.
- davit-vidal | Ambassador | Peru
- kofi-castel | Ambassador | Chile
The king received [[Ines Ilves]] and [[Petra Novak]] as ambassadors of Peru and Chile.
- ines-ilves | Ambassador | Peru
- petra-novak | Ambassador | Chile
[[Nadia Turay]] QC and [[Viktor Aalto]], SAN, appeared.
- nadia-turay | QC | -
- viktor-aalto | SAN | -
Her lawyer, [[Tomas Gruber]], objected.
- tomas-gruber | Lawyer | -
Her friend, [[Zora Rossi]], objected.
Her boss, [[Edda Eklund]], objected.
[[Jovan Petrov]]'s driver, [[Ravi Ueda]], fled.
- ravi-ueda | Driver | -
[[Oskar Castel]]'s neighbour, [[Wanda Hassan]], fled.
The king's pick for finance minister, [[Uma Novak]], declined to comment.
- uma-novak | Finance Minister | - | nominated
The appointment of [[Aino Aalto]] of Peru as special envoy for Sudan was announced.
- aino-aalto | Special Envoy for Sudan | - | appointed
The dismissal of [[Farid Lindt]] as army chief was announced.
- farid-lindt | Army Chief | - | dismissed
[[Kofi Weiss]] lost his job as coach of Ghana.
- kofi-weiss | Coach | Ghana | dismissed
[[Petra Joshi]] was replaced by [[Yusuf Okoro]] as head of the Border Agency.
- petra-joshi | Head | Border Agency | former
- yusuf-okoro | Head | Border Agency | appointed
[[Viktor Ueda]], a former chief of the navy who is now a fellow at the Marrow Institute, spoke.
- viktor-ueda | Chief of the Navy | - | former
- viktor-ueda | Fellow | Marrow Institute
[[Bela Hassan]] served as finance minister and was later ambassador to Chile.
- bela-hassan | Ambassador to Chile | - | former
- bela-hassan | Finance Minister | - | former
[[Gita Sato]], who hired [[Nadia Yilmaz]]'s team, is the new head coach.
- gita-sato | Head Coach | - | appointed
[[Lena Farrow]], who leads the Border Agency, spoke.
Rev. [[Ravi Quist]], pastor of New Hope Church, prayed.
- ravi-quist | Pastor | New Hope Church
Prince [[Wanda Dumas]] and Crown Prince [[Edda Ilves]] met.
- edda-ilves | Crown Prince | -
- wanda-dumas | Prince | -
Labour MP [[Cora Okoro]] and a conservative MP, [[Jovan Turay]], met.
- cora-okoro | MP | Labour Party
- jovan-turay | MP | -
The Orthodox metropolitan, [[Hamid Brandt]], prayed with the Muslim scholar [[Oskar Gruber]].
- hamid-brandt | Orthodox Metropolitan | -
- oskar-gruber | Scholar | -
Until then Deputy Minister [[Musa Mbeki]] will be in charge.
- musa-mbeki | Deputy Minister | -
The company's chief engineer, [[Sofia Yilmaz]], and its spokeswoman, [[Aino Eklund]], spoke.
- aino-eklund | Spokeswoman | -
- sofia-yilmaz | Chief Engineer | -
Company director [[Yusuf Kamara]] spoke. Central bank governor [[Farid Petrov]] spoke.
- farid-petrov | Central Bank Governor | -
- yusuf-kamara | Company Director | -
""")


@pytest.mark.parametrize(("text", "expected"), GENRES, ids=ids(GENRES))
def test_the_manners_of_many_desks(text: str, expected: str) -> None:
    assert roles(text) == expected


# Roles that one phrase alone does not tell.
TOLD_TOGETHER = table("""
French Foreign Minister [[Aino Aalto]] and his Thai counterpart [[Hamid Farrow]] met.
- aino-aalto | Foreign Minister | France
- hamid-farrow | Foreign Minister | Thailand
Foreign Minister [[Farid Lindt]] met [[Musa Quist]]. His Thai counterpart, [[Uma Vidal]], was absent.
- farid-lindt | Foreign Minister | -
- uma-vidal | Foreign Minister | Thailand
[[Kofi Weiss]], an analyst at Danske Bank, agreed. Her counterpart at Norvex, [[Sofia Dumas]], did not.
- kofi-weiss | Analyst | Danske Bank
- sofia-dumas | Analyst | Norvex
Finance Minister [[Petra Joshi]] met his Thai and Lao counterparts, [[Yusuf Okoro]] and [[Farid Turay]].
- farid-turay | Finance Minister | Laos
- petra-joshi | Finance Minister | -
- yusuf-okoro | Finance Minister | Thailand
Finance Minister [[Viktor Ueda]] met his counterparts in Riga and Oslo, [[Davit Brandt]] and [[Kofi Gruber]].
- davit-brandt | Finance Minister | -
- kofi-gruber | Finance Minister | -
- viktor-ueda | Finance Minister | -
The new rules and their French counterpart, [[Bela Hassan]] said, differ.
[[Gita Sato]], the mayor of Bern, spoke. Her predecessor, [[Nadia Yilmaz]], listened.
- gita-sato | Mayor | Bern
- nadia-yilmaz | Mayor | Bern | former
[[Lena Farrow]] will be Peru's next interior minister, replacing [[Tomas Kamara]].
- lena-farrow | Interior Minister | Peru | appointed
- tomas-kamara | Interior Minister | Peru | former
[[Ravi Quist]] was named chief executive of Norvex in May and succeeds [[Zora Vidal]], who died in March.
- ravi-quist | Chief Executive | Norvex | appointed
- zora-vidal | Chief Executive | Norvex | late
Striker [[Wanda Dumas]] replaced [[Edda Ilves]] at half-time.
- wanda-dumas | Striker | -
Interior Minister [[Cora Okoro]] resigned on Monday and will be succeeded by [[Jovan Turay]].
- cora-okoro | Interior Minister | - | resigned
- jovan-turay | Interior Minister | - | appointed
Interior Minister [[Hamid Brandt]] resigned on Monday. Police chief [[Oskar Gruber]] was sacked.
- hamid-brandt | Interior Minister | - | resigned
- oskar-gruber | Police Chief | - | dismissed
Interior Minister [[Musa Mbeki]] will step down in June. [[Musa Mbeki]] is tired.
- musa-mbeki | Interior Minister | - | outgoing
Interior Minister [[Sofia Yilmaz]] resigned himself to waiting.
- sofia-yilmaz | Interior Minister | -
Interior Minister [[Yusuf Kamara]] would resign if asked. He has not resigned.
- yusuf-kamara | Interior Minister | -
Singer [[Davit Vidal]] died on Friday. Police chief [[Kofi Castel]] died on Friday.
- davit-vidal | Singer | - | late
- kofi-castel | Police Chief | - | late
Police chief [[Ines Ilves]] died in 1992 and the town grieved.
- ines-ilves | Police Chief | -
A sentry, Sergeant [[Nadia Turay]], was killed in the raid.
- nadia-turay | Sergeant | - | late
President [[Tomas Gruber]]'s term ended in May.
- tomas-gruber | President | - | former
Chinese Foreign Minister [[Zora Rossi]] arrived. Foreign Minister [[Zora Rossi]] smiled.
- zora-rossi | Foreign Minister | China
[[Edda Eklund]], minister of fisheries of Chile, arrived. Minister [[Edda Eklund]] smiled.
- edda-eklund | Minister of Fisheries | Chile
Deputy Minister [[Jovan Petrov]] arrived. Minister [[Ravi Ueda]] smiled.
- jovan-petrov | Deputy Minister | -
- ravi-ueda | Minister | -
Governor [[Oskar Castel]] arrived. [[Oskar Castel]] was appointed governor in May.
- oskar-castel | Governor | - | appointed
[[Uma Novak]] spoke first. She was mayor of Bern until 2010.
- uma-novak | Mayor | Bern | former
[[Aino Aalto]] met [[Hamid Farrow]]. She was mayor of Bern until 2010.
- aino-aalto | Mayor | Bern | former
[[Aino Aalto]] met [[Maria Farrow]]. She was mayor of Bern until 2010.
[[Farid Lindt]] spoke first. It was mayor of Bern season.
Zambia, whose coach, [[Kofi Weiss]], left, lost.
- kofi-weiss | Coach | -
The Harbour Agency, whose director, [[Petra Joshi]], left, closed.
- petra-joshi | Director | Harbour Agency
[[Irina Novak]] of Bulgaria, the director-general of UNESCO, spoke.
- irina-novak | Director-General | UNESCO
[[Amber Weiss]], until now energy secretary, succeeds [[Edith Crane]] as home secretary.
- amber-weiss | Energy Secretary | - | former
- amber-weiss | Home Secretary | - | appointed
- edith-crane | Home Secretary | - | former
[[Ursula Baum]] of the Christian Democrats remains minister of defence.
- ursula-baum | Minister of Defense | -
The other state councilors are [[Wei Fang]], [[Wang Li]] and [[Zhao Ke]].
- wang-li | State Councilor | -
- wei-fang | State Councilor | -
- zhao-ke | State Councilor | -
His deputies were [[Wei Fang]] and [[Wang Li]].
- wang-li | Deputy | -
- wei-fang | Deputy | -
[[Wei Fang]] and [[Wang Li]] are the ambassadors of Peru and Chile.
- wang-li | Ambassador | Chile
- wei-fang | Ambassador | Peru
[[Cora Rice]] and [[Jim Bell]], two former secretaries of state, agreed.
- cora-rice | Secretary of State | - | former
- jim-bell | Secretary of State | - | former
[[Cora Rice]], two former secretaries said, agreed.
The presidents of several countries came, among them [[Ali Reza]] of Chad and [[Rob Moyo]] of Malawi.
- ali-reza | President | Chad
- rob-moyo | President | Malawi
Many people came, among them [[Ali Reza]] of Chad and [[Rob Moyo]] of Malawi.
He met cabinet ministers including [[Ali Reza]] and [[Rob Moyo]].
- ali-reza | Cabinet Minister | -
- rob-moyo | Cabinet Minister | -
He met people including [[Ali Reza]] and [[Rob Moyo]].
[[Ana Gomes]] took the oath of office as the ninth secretary-general of the United Nations on Monday.
- ana-gomes | Secretary-General | United Nations
[[Ana Gomes]] took the oath and left.
He nominated [[Lee Nam]], the governor of Goa, as prime minister and [[Suh Han]] as director of the Border Agency.
- lee-nam | Governor | Goa
- lee-nam | Prime Minister | - | nominated
- suh-han | Director | Border Agency | nominated
He described [[Lee Nam]] as a liar and [[Suh Han]] as director of a circus.
[[Phil Hart]] moves from the Foreign Office to the Treasury and replaces [[Geo Otte]] as chancellor of the exchequer.
- geo-otte | Chancellor of the Exchequer | - | former
- phil-hart | Chancellor of the Exchequer | - | appointed
He sent [[Tarik Fadel]], his special assistant for foreign affairs.
- tarik-fadel | Special Assistant for Foreign Affairs | -
He sent [[Tarik Fadel]], his friend.
[[Ama Lund]], minister of trade and minister responsible for the federal development agency for southern Sudan, resigned.
- ama-lund | Minister Responsible for the Federal Development Agency for Southern Sudan | -
- ama-lund | Minister of Trade | -
[[Ama Lund]] was sworn in as Chadian president at the National Palace.
- ama-lund | President | Chad
The mayor, [[Ama Lund]], said President [[Serge Lan]] would meet his Chadian counterpart [[Andre Dab]].
- ama-lund | Mayor | -
- serge-lan | President | -
- andre-dab | President | Chad
Foreign Minister [[Serge Lan]] met his acting Chadian counterpart [[Andre Dab]].
- andre-dab | Foreign Minister | Chad | acting
- serge-lan | Foreign Minister | -
[[Edith Crane]], home secretary since 2010, replaces [[Dave Cole]].
- edith-crane | Home Secretary | -
King [[Felipe]] of Spain came.
- felipe | King | Spain
""")


@pytest.mark.parametrize(("text", "expected"), TOLD_TOGETHER, ids=ids(TOLD_TOGETHER))
def test_roles_that_more_than_one_phrase_tells(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "He received Presidents [[Barack Obama]] and [[Donald Trump]] in Hanoi and was host of the summit.",
            {"President"},
        ),
        (
            "[[Joan Kelly]] became chief of staff in July, and since then Dukes, the deputy, has been acting secretary.",
            {"Chief of Staff"},
        ),
        (
            "[[Abiy Tadesse]] is a former army officer and was minister of science.",
            {"Army Officer", "Minister of Science"},
        ),
        (
            "[[José Lima]], a senator and former governor of Goa, becomes foreign minister.",
            {"Senator", "Governor", "Foreign Minister"},
        ),
    ],
)
def test_the_verb_behind_and_has_its_own_subject(sentence: str, titles: set[str]) -> None:
    assert {claim.title for claim in claims_in(sentence)[0]} == titles
