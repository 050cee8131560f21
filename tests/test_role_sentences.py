"""Roles told around a name in the ways of news: with as, with a verb far off, before a body, after a naming."""

from __future__ import annotations

import pytest

from tests import whole_pages
from tests.test_roles import ids, roles, table

TOLD = table("""
A meteorologist named [[Edward Lorentz]] ran the numbers.
- edward-lorentz | Meteorologist | -
The driver, identified as [[Ramon Ibarra]], was freed.
- ramon-ibarra | Driver | -
Police identified the driver as [[Ramon Ibarra]], 47.
- ramon-ibarra | Driver | -
A software engineer called [[James Damon]] wrote it.
- james-damon | Software Engineer | -
The board named [[Ina Voss]], 52, president and chief executive.
- ina-voss | President | - | appointed
- ina-voss | Chief Executive | - | appointed
The club appointed [[Ina Voss]], a former goalkeeper, head coach on Monday.
- ina-voss | Goalkeeper | - | former
- ina-voss | Head Coach | - | appointed
The party named [[Ina Voss]], the former mayor of Leeds, deputy leader.
- ina-voss | Mayor | Leeds | former
- ina-voss | Deputy Leader | - | appointed
They praised [[Ina Voss]], the former mayor of Leeds and deputy leader.
- ina-voss | Mayor | Leeds | former
- ina-voss | Deputy Leader | - | former
King [[Jan Novak]] named his son [[Yan Nadeau]] as crown prince.
- jan-novak | King | -
- yan-nadeau | Crown Prince | - | appointed
Speaking as president of the Senate, [[Julio Cobo]] voted.
- julio-cobo | President | Senate
[[Julio Cobo]], casting the vote as president of the Senate, wept.
- julio-cobo | President | Senate
[[Yan Nadeau]] opened his first season as the Philadelphia Orchestra's music director.
- yan-nadeau | Music Director | Philadelphia Orchestra
[[Yan Nadeau]] made his first visit to Kyiv as Polish foreign minister.
- yan-nadeau | Foreign Minister | Poland
In his role as chairman of the panel, [[Yan Nadeau]] wept.
- yan-nadeau | Chairman | -
During her time as mayor of Leeds, [[Ina Voss]] built trams.
- ina-voss | Mayor | Leeds | former
Since becoming mayor of Leeds, [[Ina Voss]] has built trams.
- ina-voss | Mayor | Leeds
[[Ina Voss]] spent ten years as a teacher.
- ina-voss | Teacher | - | former
[[Ina Voss]] rose to become chief of staff.
- ina-voss | Chief of Staff | -
[[Ina Voss]] went on to become mayor of Leeds.
- ina-voss | Mayor | Leeds
[[Ina Voss]] beat [[Yan Nadeau]] on Friday to become mayor of Leeds.
[[Stephen Green]] is leaving to join the government as trade minister.
- stephen-green | Trade Minister | - | appointed
The bank said that [[Stuart Hall]], its head of investment banking, would become chief executive on Jan. 1.
- stuart-hall | Chief Executive | - | appointed
- stuart-hall | Head of Investment Banking | -
The Chairman, Independent National Electoral Commission (INEC), Prof. [[Attahiru Jibril]], apologised.
- attahiru-jibril | Chairman | Independent National Electoral Commission
- attahiru-jibril | Professor | -
Chief inspector [[Jennifer Matt]] from the West Mercia police agreed.
- jennifer-matt | Chief Inspector | West Mercia Police
Analyst [[Jennifer Matt]] at Danske Bank agreed.
- jennifer-matt | Analyst | Danske Bank
[[Lawrence Josephs]] and [[Chester Humphry]] were sworn in as senators on Monday.
- chester-humphry | Senator | -
- lawrence-josephs | Senator | -
[[Max Bern]] was forced to resign as foreign minister.
- max-bern | Foreign Minister | - | resigned
[[Max Bern]] announced his resignation as foreign minister.
- max-bern | Foreign Minister | - | resigned
[[Max Bern]] said he was stepping down as foreign minister.
- max-bern | Foreign Minister | - | outgoing
[[Max Bern]] is to step down as foreign minister.
- max-bern | Foreign Minister | - | outgoing
[[Max Bern]] announced on Monday that he was resigning as chairman of the Border Bank.
- max-bern | Chairman | Border Bank | outgoing
[[Max Bern]] was made a general in the Congolese army.
- max-bern | General | Congolese Army | appointed
Parliament made Prime Minister [[Shav Mir]] interim president.
- shav-mir | President | - | acting
- shav-mir | Prime Minister | -
But the Minority Leader, Sen. [[Enyioma Abar]] (PDP-Abia), wondered why.
- enyioma-abar | Minority Leader | -
- enyioma-abar | Senator | -
The National Security Adviser, Maj.-Gen. [[Kashim Mongu]] (rtd), would host a dinner.
- kashim-mongu | Major General | -
- kashim-mongu | National Security Adviser | -
A teacher and the driver, [[Salim Shaikh]] (33), fled.
- salim-shaikh | Driver | -
He was accompanied by Vice-Presidents [[Nyan Tun]] and Dr [[Sai Mauk]].
- nyan-tun | Vice President | -
- sai-mauk | Vice President | -
The outgoing service chiefs, Gen. [[Godwin Olo]], Lt.-Gen. [[Tukur Bura]] and Air Marshal [[Sadiq Bello]], left.
- godwin-olo | General | -
- godwin-olo | Service Chief | - | outgoing
- sadiq-bello | Air Marshal | -
- sadiq-bello | Service Chief | - | outgoing
- tukur-bura | Lieutenant General | -
- tukur-bura | Service Chief | - | outgoing
[[Somchit Lim]] and Maj Gen [[Chamroon Sri]], two leaders of the protest movement, left.
- chamroon-sri | Leader of the Protest Movement | -
- chamroon-sri | Major General | -
- somchit-lim | Leader of the Protest Movement | -
MCAs [[Kevin Mahelo]] (Malaha) and [[Libinus Oduor]] (East Wanga) came.
- kevin-mahelo | MCA | Malaha
- libinus-oduor | MCA | East Wanga
Congress spokesperson and former law minister [[Ashwini Bedi]] alleged it.
- ashwini-bedi | Law Minister | - | former
- ashwini-bedi | Spokesperson | Congress
Civil Defence Authority director General [[Suleiman Amr]] said so.
- suleiman-amr | Director | Civil Defence Authority
- suleiman-amr | General | -
[[Kate Hall]], the actor best known for "Pain," left.
- kate-hall | Actor | -
[[Kate Hall]], a lawyer representing the family, left.
- kate-hall | Lawyer | -
A psychologist hired by the state, Dr. [[Anita Rao]], found so.
- anita-rao | Psychologist | -
The interior ministers of Serbia, Croatia and Bosnia, [[Ivo Dasic]], [[Ranko Osto]] and [[Sadik Ahme]], signed it.
- ivo-dasic | Interior Minister | Serbia
- ranko-osto | Interior Minister | Croatia
- sadik-ahme | Interior Minister | Bosnia and Herzegovina
The Harbour Trust was fined. Its chairman, [[Ivo Dasic]], agreed.
- ivo-dasic | Chairman | Harbour Trust
[[Ivo Dasic]] left Norvex in May. A chemist by training, he was previously manager of the Border Bank.
- ivo-dasic | Chemist | -
- ivo-dasic | Manager | Border Bank | former
""")

ENDINGS = table("""
Health Minister [[Nahid Lem]] and Tourism Minister [[Lina Ann]] resigned on Friday.
- lina-ann | Tourism Minister | - | resigned
- nahid-lem | Health Minister | - | resigned
Police chief [[Nahid Lem]] was fired after a quarrel with Mayor [[Lina Ann]], and Treasurer [[Karl Sand]] resigned.
- karl-sand | Treasurer | - | resigned
- lina-ann | Mayor | -
- nahid-lem | Police Chief | - | dismissed
The president sacked Defence Minister [[Nahid Lem]] on Friday.
- nahid-lem | Defense Minister | - | dismissed
The sacked defence minister [[Nahid Lem]] spoke.
- nahid-lem | Defense Minister | - | former
Governor [[Nahid Lem]], whose term ends in May, spoke.
- nahid-lem | Governor | - | outgoing
Police chief [[Nahid Lem]] said on Friday that she would retire in May.
- nahid-lem | Police Chief | - | outgoing
Police chief [[Nahid Lem]] said she would retire before she let that happen.
- nahid-lem | Police Chief | -
Driver [[Nahid Lem]] was shot dead on Friday.
- nahid-lem | Driver | - | late
The body of tin magnate [[Nahid Lem]] was found on Friday.
- nahid-lem | Tin Magnate | - | late
Police chief [[Nahid Lem]] resigned herself to a long night.
- nahid-lem | Police Chief | -
Police chief [[Nahid Lem]] quit smoking.
- nahid-lem | Police Chief | -
[[Nahid Lem]], Speaker of the Assembly until Monday, left.
- nahid-lem | Speaker | Assembly | former
[[Nahid Lem]], once editor of the Daily Herald, left.
- nahid-lem | Editor | Daily Herald | former
""")

BODIES = table("""
The United States Senate confirmed [[Max Bern]] as Secretary of State.
- max-bern | Secretary of State | - | appointed
The Harbour Party named [[Max Bern]] as prime minister.
- max-bern | Prime Minister | - | appointed
Cork Chamber has elected [[Max Bern]], an engineer, as its president.
- max-bern | Engineer | -
- max-bern | President | Cork Chamber | appointed
[[Cyr Rama]], the deputy president, said that finance minister [[Nhla Nene]] had resigned and was replaced by [[Tito Mbo]].
- cyr-rama | Deputy President | -
- nhla-nene | Finance Minister | - | resigned
- tito-mbo | Finance Minister | - | appointed
Benfica hired [[Max Bern]] as coach.
- max-bern | Coach | Benfica | appointed
Lee Biologics has named [[Max Bern]] as site director.
- max-bern | Site Director | Lee Biologics | appointed
Voters elected [[Max Bern]] as governor.
- max-bern | Governor | - | appointed
The president appointed [[Max Bern]] as governor.
- max-bern | Governor | - | appointed
[[Max Bern]], president of the Institute for Works of Religion, left.
- max-bern | President | Institute for Works of Religion
[[Max Bern]], general secretary of the ADMK, left.
- max-bern | General Secretary | ADMK
[[Max Bern]], operations director of the Fire Service and Civil Defence, left.
- max-bern | Operations Director | Fire Service and Civil Defence
[[Max Bern]], chairman of the Alfried Krupp von Bohlen und Halbach Foundation, left.
- max-bern | Chairman | Alfried Krupp von Bohlen und Halbach Foundation
""")

FOLLOWED = table("""
[[Grainne Ni]] has been appointed chief executive of Kingspark Credit Union. She joins from Permanent Mutual, where she was head of retail lending. She succeeds [[Denis Two]], who retires in August.
- denis-two | Chief Executive | Kingspark Credit Union | outgoing
- grainne-ni | Chief Executive | Kingspark Credit Union | appointed
- grainne-ni | Head of Retail Lending | Permanent Mutual | former
Norvex on Tuesday named production chief [[Harald Kru]], 49, to succeed Chief Executive [[Norbert Rei]] in May.
- harald-kru | Chief Executive | - | appointed
- harald-kru | Production Chief | -
- norbert-rei | Chief Executive | -
[[Darrell Pas]] became Yukon's eighth premier on Saturday, taking over from [[Dennis Fen]].
- darrell-pas | Premier | Yukon
- dennis-fen | Premier | Yukon | former
[[Peter Col]] has been appointed Ambassador to Brazil in succession to Dr [[Peter Hay]].
- peter-col | Ambassador to Brazil | - | appointed
- peter-hay | Ambassador to Brazil | - | former
[[Brian McG]] has been named editor of The Harbour Globe. He follows [[Martin Bar]], who has left.
- brian-mcg | Editor | Harbour Globe | appointed
- martin-bar | Editor | Harbour Globe | former
[[Jona Sen]], 77, was installed as caretaker prime minister in place of [[Laisenia Gar]].
- jona-sen | Prime Minister | - | acting
- laisenia-gar | Prime Minister | - | former
Serco grew in Australia under its new chief executive, [[Rupert Soam]].
- rupert-soam | Chief Executive | - | appointed
[[Kate Hall]], vice president of electrical engineering and planning for Con Edison, left.
- kate-hall | Vice President of Electrical Engineering and Planning | Con Edison
[[Rob Andrews]], the Rugby Football Union's director of elite rugby, refused.
- rob-andrews | Director of Elite Rugby | Rugby Football Union
[[Olga Brandt]], minister in tears, left.
- olga-brandt | Minister | -
""")

MORE = table("""
Chile's President [[Max Bern]] spoke. He was the first president to visit Hiroshima.
- max-bern | President | Chile
[[Max Bern]] was the first president of Chile.
- max-bern | President | Chile | former
[[Max Bern]] will become the first US president to visit Hiroshima.
- max-bern | President | United States
[[Max Bern]] will become the first woman president of Chile.
- max-bern | President | Chile | appointed
The bank said [[Stu Hall]], an engineer, would become chief executive and [[Doug Flint]], the finance director, would take over as chairman from [[Stephen Green]].
- doug-flint | Chairman | - | appointed
- doug-flint | Finance Director | -
- stephen-green | Chairman | - | former
- stu-hall | Chief Executive | - | appointed
- stu-hall | Engineer | -
[[Meira Kum]], a five-time MP and daughter of the late leader [[Jag Pras]], was on Wednesday elected Speaker of the Lok Sabha.
- jag-pras | Leader | - | late
- meira-kum | MP | -
- meira-kum | Speaker | Lok Sabha | appointed
[[Scott Lud]] has quit. Until yesterday he was the party's deputy leader.
- scott-lud | Deputy Leader | - | former
[[Kris Sit]] had been acting as the government's chief negotiator.
- kris-sit | Chief Negotiator | - | former
[[Sue Part]], vicar of St Mary's, left.
- sue-part | Vicar | St Mary's
[[Azlin Ali]] was sworn in as the 45th president of Chile.
- azlin-ali | President | Chile
A Pentagon spokesman, Navy Capt. [[Jeff Dris]], said.
- jeff-dris | Captain | Navy
- jeff-dris | Spokesman | Pentagon
[[Wang Jing]], the Chinese telecoms magnate behind the canal, broke ground.
- wang-jing | Telecoms Magnate | -
The House Committee on Oversight and Government Reform heard it. Its chairman, [[Henry Wax]], agreed.
- henry-wax | Chairman | House Committee on Oversight and Government Reform
Malaysian Defence Minister Datuk Seri Dr [[Ahmad Zaidi]] said today.
- ahmad-zaidi | Defense Minister | Malaysia
Thai Defence Minister ACM [[Sukhum Suw]] came.
- sukhum-suw | Air Chief Marshal | -
- sukhum-suw | Defense Minister | Thailand
Cambodian Deputy Prime Minister and Minister of National Defence Gen [[Tea Sokhon]] came.
- tea-sokhon | Deputy Prime Minister | Cambodia
- tea-sokhon | General | -
- tea-sokhon | Minister of National Defense | -
He announced that Vice Admiral Datuk [[Abdul Azmi]] would be promoted to admiral.
- abdul-azmi | Admiral | - | appointed
- abdul-azmi | Vice Admiral | -
His vice president and running mate, the sociologist [[Alv Qui]], stood beside him.
- alv-qui | Running Mate | -
- alv-qui | Sociologist | -
- alv-qui | Vice President | -
[[Max Bern]], now a senator and the fiercest critic of the talks, left.
- max-bern | Senator | -
[[Max Bern]], the architect of the Opera House, left.
- max-bern | Architect | Opera House
The firm promoted [[Olu Ade]] to head of quality.
- olu-ade | Head of Quality | - | appointed
[[Olu Ade]] was promoted to the rank of colonel.
- olu-ade | Colonel | - | appointed
Its new chief executive will be [[Ti Khun]].
- ti-khun | Chief Executive | - | appointed
The chairman of the Border Bank is [[Ti Khun]].
- ti-khun | Chairman | Border Bank
The president nominated Economy Minister [[Gyo Mat]] on Friday as governor of the National Bank of Hungary.
- gyo-mat | Economy Minister | -
- gyo-mat | Governor | National Bank of Hungary | nominated
Oman's Minister Responsible for Foreign Affairs, [[Yahya Sai]], said on Monday it would.
- yahya-sai | Minister Responsible for Foreign Affairs | Oman
There are two new partners at the firm: [[Sin Buck]] (property) and [[Rory Mah]] (litigation).
- rory-mah | Partner | -
- sin-buck | Partner | -
[[Pat Lucey]] stepped down as a director of Dairy Feeds plc for health reasons.
- pat-lucey | Director | Dairy Feeds Plc | resigned
Police chief [[Bron Ach]] leaves in May. Her replacement, [[Tom Ngu]], starts in June.
- bron-ach | Police Chief | - | outgoing
- tom-ngu | Police Chief | - | appointed
""")

NOT_TOLD = table("""
The winner of the Border Prize is [[Ti Khun]].
[[Max Bern]], the architect of the plan, left.
[[Max Bern]], a critic of the president, left.
The problem with the president is [[Ti Khun]].
[[Ina Voss]] described the visitor as chairman of the league.
[[Ina Voss]], dressed as a doctor, left.
[[Ina Voss]] is regarded as the leader of the pack by her readers.
[[Ina Voss]] is known as the king of pop.
[[Ina Voss]] hopes to become president.
[[Ina Voss]] wants to serve as president.
[[Ina Voss]] would become president.
[[Ina Voss]] said that [[Karl Sand]] would become president if elected.
[[Ina Voss]] failed in her bid to become president.
[[Ina Voss]] joined the crowd as the minister left.
[[Ina Voss]] left as the president spoke.
[[Ina Voss]] acted as if the president were her friend.
[[Ina Voss]] as well as the president left.
[[Ina Voss]] never worked as a teacher.
[[Ina Voss]] portrayed him in the role of president.
A man named [[Ina Voss]] left.
A child called [[Ina Voss]] left.
The ship was named [[Ina Voss]].
The victim was identified as [[Ina Voss]].
A judge freed the suspect, [[Ina Voss]], on Monday.
A doctor treated the victim, [[Ina Voss]], for shock.
""")


SENTENCES = TOLD + ENDINGS + BODIES + FOLLOWED + MORE


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=ids(SENTENCES))
def test_role_told_in_the_sentence(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_TOLD, ids=ids(NOT_TOLD))
def test_no_role_told_in_the_sentence(text: str, expected: str) -> None:
    assert roles(text) == expected == ""


WHOSE = table("""
Reporters asked. The plaintiff's attorney, [[Gloria Albright]], filed suit.
- gloria-albright | Attorney | -
Reporters asked. The rebels' political leader, [[Riek Lual]], refused.
- riek-lual | Political Leader | -
Reporters asked. The country's new envoy, [[Ana Pohl]], refused.
- ana-pohl | Envoy | - | appointed
Reporters asked. The girl's father, [[Jan Novy]], wept.
Reporters asked. The general secretary of the nurses' union, [[Wilson Sossa]], agreed.
- wilson-sossa | General Secretary of the Nurses' Union | -
Reporters asked. [[Wilson Sossa]], head of the farmers' national association, agreed.
- wilson-sossa | Head of the Farmers' National Association | -
Reporters asked. The leader of the opposition, [[Tendai Hove]], was barred.
- tendai-hove | Leader of the Opposition | -
Reporters asked. [[Tendai Hove]], leader of the opposition Movement for Change, was barred.
- tendai-hove | Leader | Movement for Change
Reporters asked. The mayor of the port city of Odesa, [[Ivan Trubin]], agreed.
- ivan-trubin | Mayor | Odesa
Reporters asked. [[Ivan Trubin]], mayor of the small eastern town of Leeds, agreed.
- ivan-trubin | Mayor | Leeds
Reporters asked. [[Ivan Trubin]], the mayor who loved the city of Leeds, agreed.
- ivan-trubin | Mayor | -
Reporters asked. [[Salma Idris]], owner of a small bakery on the square, agreed.
- salma-idris | Owner of a Small Bakery | -
Reporters asked. [[Fatuma Ali]], a 38-year-old fish trader, wept.
- fatuma-ali | Fish Trader | -
Reporters asked. China's ambassador in Canberra, [[Cheng Jing]], was summoned.
- cheng-jing | Ambassador | China
Reporters asked. Chairman and CEO [[Rebecca Stone]] of the Altair Institute spoke.
- rebecca-stone | CEO | Altair Institute
- rebecca-stone | Chairman | Altair Institute
""")


@pytest.mark.parametrize(("text", "expected"), WHOSE, ids=ids(WHOSE))
def test_what_a_title_is_of(text: str, expected: str) -> None:
    assert roles(text) == expected


LATER = table("""
[[Ragna Sol]] died on Monday. Five years later she was appointed ambassador to Peru.
- ragna-sol | Ambassador to Peru | - | appointed
[[Ragna Sol]] died on Monday. While there she was also mayor of Oslo.
- ragna-sol | Mayor | Oslo | former
[[Ragna Sol]] met [[Ana Pohl]] on Monday. Five years later she was appointed ambassador to Peru.
""")


@pytest.mark.parametrize(("text", "expected"), LATER, ids=ids(LATER))
def test_she_behind_a_time(text: str, expected: str) -> None:
    assert roles(text) == expected


ITS = table("""
Norwind AS cut its forecast. Its chief executive, [[Ragna Sol]], blamed steel.
- ragna-sol | Chief Executive | Norwind AS
The retailer, Fjord Living, cut its forecast. Its chief executive, [[Ragna Sol]], blamed steel.
- ragna-sol | Chief Executive | Fjord Living
The opposition Socialists boycotted the vote. Their leader, [[Ragna Sol]], blamed steel.
- ragna-sol | Leader | Socialists
The NFU had hoped to sell to Kenya. Its president, [[Ragna Sol]], blamed steel.
- ragna-sol | President | NFU
Peru, which sent troops to Haiti in May, may send more, its defence minister, [[Ana Pohl]], said.
- ana-pohl | Defense Minister | Peru
Turnout fell in Lima. Its mayor, [[Ragna Sol]], blamed steel.
- ragna-sol | Mayor | -
Police waited. Their chief, [[Ragna Sol]], blamed steel.
- ragna-sol | Chief | -
""")


@pytest.mark.parametrize(("text", "expected"), ITS, ids=ids(ITS))
def test_the_subject_that_its_means(text: str, expected: str) -> None:
    assert roles(text) == expected


LISTS = table("""
The cabinet was announced on Monday with [[Ana Pires]] as finance minister, [[Rui Costel]] as interior minister and [[Sofia Brag]] as health minister.
- ana-pires | Finance Minister | - | appointed
- rui-costel | Interior Minister | - | appointed
- sofia-brag | Health Minister | - | appointed
Reporters asked. The trio has toured for years with [[Ana Pires]] as conductor.
- ana-pires | Conductor | -
Reporters asked. They would have won with [[Ana Pires]] as captain.
Reporters asked. He walked with [[Ana Pires]] as the mayor spoke.
Reporters asked. Among the dead were [[Ana Pires]], a nurse, and [[Rui Costel]], a retired teacher, said [[Sofia Brag]], a doctor.
- ana-pires | Nurse | - | late
- rui-costel | Teacher | - | former
- sofia-brag | Doctor | -
Reporters asked. Police identified the dead as Sergeant [[Ana Pires]] and Constable [[Rui Costel]].
- ana-pires | Sergeant | - | late
- rui-costel | Constable | - | late
Reporters asked. Relatives of the dead met [[Ana Pires]], a nurse.
- ana-pires | Nurse | -
""")


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=ids(LISTS))
def test_lists_of_holders_and_of_the_dead(text: str, expected: str) -> None:
    assert roles(text) == expected


TWO_TITLES = table("""
The prosecutor, Assistant District Attorney [[Joel Marks]], asked for life.
- joel-marks | Assistant District Attorney | -
- joel-marks | Prosecutor | -
Reporters asked. The board met the chairman, Mayor [[Joel Marks]], and left.
- joel-marks | Mayor | -
Reporters asked. Police spokesman Senior Superintendent [[Upul Jaya]] agreed.
- upul-jaya | Police Spokesman | -
- upul-jaya | Senior Superintendent | -
Reporters asked. South Korean Unification Minister [[Kwon Young]] flew north.
- kwon-young | Unification Minister | South Korea
Reporters asked. South Korean Foreign Minister [[Kwon Young]] flew north.
- kwon-young | Foreign Minister | South Korea
Reporters asked. Indonesian Navy Chief of Staff Admiral [[Yudo Marg]] inspected the ship.
- yudo-marg | Admiral | -
- yudo-marg | Chief of Staff | Navy of Indonesia
Off-duty pilot [[Amanda Smith]] helped.
- amanda-smith | Pilot | -
Coca-Cola chairman [[Amanda Smith]] helped.
- amanda-smith | Chairman | Coca-Cola
Reporters asked. The prime minister named [[Olive Trent]] as home secretary.
- olive-trent | Home Secretary | - | appointed
Reporters asked. [[Robert Hale]], the president's nominee for treasury secretary, testified.
- robert-hale | Treasury Secretary | - | nominated
Reporters asked. [[Robert Hale]], his choice to be ambassador to Peru, testified.
- robert-hale | Ambassador to Peru | - | nominated
Reporters asked. [[Robert Hale]], a good choice for dinner, testified.
Reporters asked. Fjordtech, whose chairman, [[Emil Strand]], owns a fifth, denied it.
- emil-strand | Chairman | Fjordtech
Reporters asked. [[Mary Theo]], matron of the clinic, agreed.
- mary-theo | Matron of the Clinic | -
Reporters asked. [[Mary Theo]], skipper of the trawler, agreed.
- mary-theo | Skipper of the Trawler | -
Reporters asked. [[Mary Theo]], skipper of the team, agreed.
- mary-theo | Skipper | -
""")


@pytest.mark.parametrize(("text", "expected"), TWO_TITLES, ids=ids(TWO_TITLES))
def test_which_words_are_the_title(text: str, expected: str) -> None:
    assert roles(text) == expected


MEANT = table("""
[[Tom Farrow]] has died, his wife [[Ann Farrow]] said. He was high commissioner to Cyprus from 1973 to 1976.
- tom-farrow | High Commissioner to Cyprus | - | former
[[Tom Farrow]] met [[Peter Lang]]. He was once a teacher.
[[Ina Voss]], head of lending at Permanent Mutual, is retiring. [[Jan Novy]], a broker, will replace her in May.
- ina-voss | Head of Lending | Permanent Mutual | outgoing
- jan-novy | Broker | -
- jan-novy | Head of Lending | Permanent Mutual | appointed
[[Ina Voss]], head of lending at Permanent Mutual, is ill. [[Jan Novy]] has replaced her locks with new ones.
- ina-voss | Head of Lending | Permanent Mutual
The minister chose [[Ina Voss]] as envoy to Chad and [[Jan Novy]] of Bern, the composer, as envoy to Peru.
- ina-voss | Envoy to Chad | - | appointed
- jan-novy | Composer | -
- jan-novy | Envoy to Peru | - | appointed
Reporters asked. [[Ina Voss]], an assistant governor, moves up to deputy governor.
- ina-voss | Assistant Governor | -
- ina-voss | Deputy Governor | - | appointed
Reporters asked. "I wept," said [[Ralph Him]], 83, who was the curator when it went.
- ralph-him | Curator | - | former
Reporters asked. A manager surnamed [[Liu]] wept.
- liu | Manager | -
Reporters asked. The rebel commander known as [[Tino]] wept.
- tino | Rebel Commander | -
Reporters asked. [[Ina Voss]], head of fixed income at Permanent Mutual, agreed.
- ina-voss | Head of Fixed Income | Permanent Mutual
Reporters asked. [[Ina Voss]], a commander of pro-government forces, agreed.
- ina-voss | Commander of Pro-Government Forces | -
Reporters asked. Peru's only specialist in tropical medicine, Dr [[Ina Voss]], agreed.
- ina-voss | Specialist in Tropical Medicine | -
Reporters asked. [[Ina Voss]] and [[Jan Novy]] became deputy ministers.
- ina-voss | Deputy Minister | -
- jan-novy | Deputy Minister | -
Reporters asked. [[Ina Voss]], the FAO's senior locust forecasting officer, agreed.
- ina-voss | Senior Locust Forecasting Officer | Food and Agriculture Organization
Reporters asked. The mill's longtime tea trader, [[Ina Voss]], agreed.
- ina-voss | Tea Trader | -
Reporters asked. [[Ina Voss]], a member of the PLO's executive committee, agreed.
- ina-voss | Member of Executive Committee | Palestine Liberation Organization
Reporters asked. [[Ina Voss]], the Met's general manager, agreed.
- ina-voss | General Manager | Met
Antiquities Minister [[Ina Voss]] agreed.
- ina-voss | Antiquities Minister | -
Reporters asked. [[Ina Voss]], head of its Swiss unit, agreed.
- ina-voss | Head of Its Swiss Unit | -
Opposition NDP leader [[Ina Voss]] agreed.
- ina-voss | Leader | New Democratic Party
Reporters asked. Among the 41 victims were [[Ina Voss]], a nurse, and [[Jan Novy]], a baker.
- ina-voss | Nurse | - | late
- jan-novy | Baker | - | late
Reporters asked. [[Ina Voss]], one of the league's vice-presidents, agreed.
- ina-voss | Vice President | -
Reporters asked. [[Ina Voss]], one of the founders of the Marrow Institute, agreed.
- ina-voss | Founder | Marrow Institute
The Marrow Institute agreed. One of its five directors, [[Ina Voss]], was away.
- ina-voss | Director | Marrow Institute
Reporters asked. [[Ina Voss]], one of the brightest in town, agreed.
Reporters asked. [[Ina Voss]], one of the former envoys who left, agreed.
Reporters asked. The street is named after the late [[Jan Novy]], a stevedore.
- jan-novy | Stevedore | - | late
Reporters asked. She sold it after the death, as her late husband, the botanist [[Jan Novy]], had wished.
- jan-novy | Botanist | - | late
Reporters asked. It was his late goal, striker [[Jan Novy]] said.
- jan-novy | Striker | -
Reporters asked. [[Ina Voss]], chief investment officer of Marrow & Co., is retiring.
- ina-voss | Chief Investment Officer | Marrow & Co. | outgoing
Reporters asked. [[Ina Voss]], the treasurer, will act as its chief executive.
- ina-voss | Chief Executive | - | acting
- ina-voss | Treasurer | -
Reporters asked. [[Ina Voss]] will be minister if the king agrees.
Reporters asked. [[Ina Voss]] is the oldest mayor in the country.
""")


@pytest.mark.parametrize(("text", "expected"), MEANT, ids=ids(MEANT))
def test_who_is_meant(text: str, expected: str) -> None:
    assert roles(text) == expected


GIVEN_AND_TAKEN = table("""
Reporters asked. Norvex appointed finance chief [[Ina Voss]] as its new chief executive on Wednesday.
- ina-voss | Chief Executive | Norvex | appointed
- ina-voss | Finance Chief | -
Reporters asked. The board appointed company veteran [[Ina Voss]] as chief executive.
- ina-voss | Chief Executive | - | appointed
Reporters asked. The bank has named current chairwoman, [[Ina Voss]], as chief executive officer.
- ina-voss | Chairwoman | -
- ina-voss | Chief Executive Officer | - | appointed
Reporters asked. [[Ina Voss]] was named late Monday as foreign minister.
- ina-voss | Foreign Minister | - | appointed
Reporters asked. [[Ina Voss]] was appointed Friday to the post of foreign minister.
- ina-voss | Foreign Minister | - | appointed
Reporters asked. [[Ina Voss]] will now take up the role of the company's executive chairman.
- ina-voss | Executive Chairman | - | appointed
Reporters asked. [[Ina Voss]] will continue as chief executive of Marrow & Co.
- ina-voss | Chief Executive | Marrow & Co.
Reporters asked. [[Jan Novy]], the mayor of Leeds, was replaced by [[Ina Voss]].
- jan-novy | Mayor | Leeds | former
- ina-voss | Mayor | Leeds | appointed
Reporters asked. [[Jan Novy]] was there. He will be replaced by [[Ina Voss]] as chief executive.
- jan-novy | Chief Executive | - | outgoing
- ina-voss | Chief Executive | - | appointed
[[Jan Novy]] is the mayor of Leeds. [[Ina Voss]], who lives there, has been named [[Jan Novy]]'s successor.
- jan-novy | Mayor | Leeds
- ina-voss | Mayor | Leeds | appointed
Health Secretary [[Jan Novy]] was moved. Culture Secretary [[Ina Voss]] replaced [[Jan Novy]].
- jan-novy | Health Secretary | -
- ina-voss | Culture Secretary | -
The Rivers State Governor, [[Jan Novy]] has sworn in nine men.
- jan-novy | Governor | Rivers State
Gov [[Jan Novy]] of Rivers State agreed.
- jan-novy | Governor | Rivers State
The Commissioner for Lands and Survey, Barr. [[Jan Novy]], agreed.
- jan-novy | Commissioner for Lands and Survey | -
The minister for cities and the built environment, [[Jan Novy]], agreed.
- jan-novy | Minister for Cities and the Built Environment | -
The Chief Judge of the State, [[Ina Voss]], agreed.
- ina-voss | Chief Judge | -
Reporters asked. [[Jan Novy]] was succeeded as mayor of Leeds by [[Ina Voss]].
- jan-novy | Mayor | Leeds | former
- ina-voss | Mayor | Leeds | appointed
Reporters asked. [[Ina Voss]] took over from [[Jan Novy]] as mayor of Leeds.
- ina-voss | Mayor | Leeds | appointed
- jan-novy | Mayor | Leeds | former
Reporters asked. [[Ina Voss]] resumed the role of treasurer, taking over from party leader [[Jan Novy]].
- ina-voss | Treasurer | - | appointed
- jan-novy | Party Leader | -
Reporters asked. [[Ina Voss]] was the first to be sworn in on Sunday, as mayor of Leeds.
- ina-voss | Mayor | Leeds
Reporters asked. [[Ina Voss]] lost her position as minister of state.
- ina-voss | Minister of State | - | dismissed
It came after the sacking of agriculture minister [[Jan Novy]].
- jan-novy | Agriculture Minister | - | dismissed
He called for the resignation of agriculture minister [[Jan Novy]].
- jan-novy | Agriculture Minister | -
Speaking beside Defence Minister [[Jan Novy]], the finance minister said that it was late.
- jan-novy | Defense Minister | -
Children's Minister [[Jan Novy]] agreed.
- jan-novy | Children's Minister | -
Former Governor State Bank of Pakistan [[Jan Novy]] agreed.
- jan-novy | Governor | State Bank of Pakistan | former
County Assembly Speaker, [[Jan Novy]] issued a motion.
- jan-novy | Speaker | County Assembly
Gov. Gen. [[Ina Voss]] presided.
- ina-voss | Governor General | -
Reporters asked. [[Jan Novy]] — the brother of premier [[Ralph Him]] — is the new public safety minister.
- jan-novy | Public Safety Minister | - | appointed
- ralph-him | Premier | -
Reporters asked. [[Ina Voss]] was sworn in as the official languages minister.
Reporters asked. [[Ina Voss]] will take on additional roles of the northern affairs minister.
- ina-voss | Northern Affairs Minister | - | appointed
The immediate-past chief executive of Norvex Bank, [[Jan Novy]], agreed.
- jan-novy | Chief Executive | Norvex Bank | former
The Vice Chancellor of Norvex University, Lagos, Prof. [[Jan Novy]], agreed.
- jan-novy | Vice Chancellor | Norvex University
- jan-novy | Professor | -
Reporters asked. [[Ina Voss]], Vice Chancellor, University of Lagos, agreed.
- ina-voss | Vice Chancellor | University of Lagos
It was the term of [[Jan Novy]] as Vice Chancellor, Norvex University, Prof [[Ina Voss]], Rector, agreed.
- ina-voss | Professor | -
- ina-voss | Rector | -
Reporters asked. They voted to appoint [[Ina Voss]] president of the school board.
- ina-voss | President of the School Board | - | appointed
Reporters asked. [[Ina Voss]] was named by the president as minister of state.
- ina-voss | Minister of State | - | appointed
The chairman of Norvex Bank (Norvex Group) Plc, [[Jan Novy]], agreed.
- jan-novy | Chairman | Norvex Bank Plc
Trustee [[Ina Voss]] agreed.
- ina-voss | Trustee | -
The list has [[Jan Novy]], Minister for Food and Agriculture and Mr [[Ralph Him]], Minister for Trade.
- jan-novy | Minister for Food and Agriculture | -
- ralph-him | Minister for Trade | -
Reporters asked. [[Ina Voss]] has become the shadow justice secretary.
- ina-voss | Shadow Justice Secretary | -
Reporters asked. It will be short, with [[Jan Novy]] taking on the roles of managing director and treasurer.
- jan-novy | Managing Director | - | appointed
- jan-novy | Treasurer | - | appointed
Reporters asked. [[Ina Voss]] has accepted the role of trade minister.
- ina-voss | Trade Minister | - | appointed
Reporters asked. The party has selected [[Ina Voss]] as Speaker candidate.
Governor [[Jan Novy]] of Kogi State of the All Progressives Congress agreed.
- jan-novy | Governor | Kogi State
Niger State Governor, Hon. [[Jan Novy]], agreed.
- jan-novy | Governor | Niger State
It came after the resignation of Deputy Premier and Treasurer [[Ina Voss]].
- ina-voss | Deputy Premier | - | resigned
- ina-voss | Treasurer | - | resigned
Reporters asked. He announced the resignation of Finance Minister [[Ina Voss]].
- ina-voss | Finance Minister | - | resigned
Reporters asked. [[Ina Voss]] was nominated as Secretary for Information, Communication, and the Digital Economy.
- ina-voss | Secretary for Information, Communication, and the Digital Economy | - | nominated
Reporters asked. [[Jan Novy]] and [[Ina Voss]] will return as Health Minister and Education Minister respectively.
- jan-novy | Health Minister | - | appointed
- ina-voss | Education Minister | - | appointed
Reporters asked. She faces former Manchester, New Hampshire, Mayor [[Jan Novy]].
- jan-novy | Mayor | Manchester | former
Reporters asked. [[Ina Voss]], who served as treasurer under former premier [[Jan Novy]], was nominated as trade minister.
- ina-voss | Treasurer | - | former
- ina-voss | Trade Minister | - | nominated
- jan-novy | Premier | - | former
Reporters asked. The president elevated secretary [[Jan Novy]] to the position of deputy chief secretary.
- jan-novy | Deputy Chief Secretary | - | appointed
- jan-novy | Secretary | -
The ministers from the party in the new cabinet include [[Jan Novy]] and [[Ralph Him]].
- jan-novy | Minister | -
- ralph-him | Minister | -
The ministers met and the guests were [[Jan Novy]] and [[Ralph Him]].
Reporters asked. [[Jan Novy]] took office as Vice Chancellor-in-charge on Friday.
- jan-novy | Vice Chancellor | - | acting
Reporters asked. [[Ina Voss]] had unseated Mayor [[Jan Novy]].
- jan-novy | Mayor | - | former
The new commissioners are Messrs [[Jan Novy]] and [[Ralph Him]].
- jan-novy | Commissioner | - | appointed
- ralph-him | Commissioner | - | appointed
""")


@pytest.mark.parametrize(("text", "expected"), GIVEN_AND_TAKEN, ids=ids(GIVEN_AND_TAKEN))
def test_offices_that_are_given_and_taken(text: str, expected: str) -> None:
    assert roles(text) == expected


LISTED = table("""
It was attended by a host of MPs, including Mr [[Karl Sand]] and Mr [[Juan Reyes]].
- karl-sand | MP | -
- juan-reyes | MP | -
Also present were MPs [[Anna Berg]], [[Karl Sand]], and Senators [[Juan Reyes]] and [[Ladi Sani]].
- anna-berg | MP | -
- karl-sand | MP | -
- juan-reyes | Senator | -
- ladi-sani | Senator | -
Also present were Senator [[Juan Reyes]], MPs [[Anna Berg]] (Lagos), [[Karl Sand]] (Kano) and others.
- juan-reyes | Senator | -
- anna-berg | MP | Lagos
- karl-sand | MP | Kano
Governors [[Amina Bello]] (Kano) and [[Musa Danladi]] (Plateau) sent lists.
- amina-bello | Governor | Kano
- musa-danladi | Governor | Plateau
Governor [[Amina Bello]] (Republican) sent a list.
- amina-bello | Governor | -
The minister came with the Director of Ports, Mal. [[Yusuf Garba]], the Deputy Director of Design, Engr. [[Musa Danladi]], Controller of Works, Engr. [[Ladi Sani]] and other officials.
- yusuf-garba | Director of Ports | -
- musa-danladi | Deputy Director of Design | -
- ladi-sani | Controller of Works | -
Hon. Minister of Works, Mr [[Yusuf Garba]] (2nd left), the Minister of State, Ministry of Power, Hon. [[Musa Danladi]] (right) during the meeting.
- musa-danladi | Minister of State | Ministry of Power
- yusuf-garba | Minister of Works | -
The Minister of Works, Sen. (Engr.) [[Yusuf Garba]], led them.
- yusuf-garba | Minister of Works | -
- yusuf-garba | Senator | -
The new commissioners are [[Amina Bello]] and [[Musa Danladi]]. Others are Mr [[Yusuf Garba]], [[Ladi Sani]] (Health) and [[Kojo Mensah]].
- amina-bello | Commissioner | - | appointed
- musa-danladi | Commissioner | - | appointed
- kojo-mensah | Commissioner | - | appointed
- ladi-sani | Commissioner | - | appointed
- yusuf-garba | Commissioner | - | appointed
Others are [[Yusuf Garba]] and [[Ladi Sani]].
Chief Minister Punjab Mr. [[Yusuf Garba]] and Deputy Commissioner Lahore [[Umar Sheikh]] came.
- umar-sheikh | Deputy Commissioner | Lahore
- yusuf-garba | Chief Minister | Punjab
Prime Minister Justice (R) [[Yusuf Garba]] and Colonel (Retd.) [[Umar Sheikh]] came.
- umar-sheikh | Colonel | - | former
- yusuf-garba | Justice | - | former
- yusuf-garba | Prime Minister | -
The Governor of Perm region [[Viktor Orlov]] and EU commissioner for crisis management [[Anna Berg]] came.
- anna-berg | Commissioner for Crisis Management | European Union
- viktor-orlov | Governor | Perm
Reporters asked. The council's planning chief Coun [[Anna Berg]] (Lab) agreed.
- anna-berg | Councilor | -
- anna-berg | Planning Chief | -
Reporters asked. The criticism was led by housing portfolio holder [[Anna Berg]].
- anna-berg | Housing Portfolio Holder | -
Accordingly, the commander-in-chief of the Border Agency, President [[Anna Berg]], has left.
- anna-berg | Commander-in-Chief | Border Agency
- anna-berg | President | -
It was urged by the Secretary to the Ministry of Defence, Air Vice Marshal [[Yusuf Garba]] and the Commander of the Border Agency, Lieutenant General [[Umar Sheikh]], in May.
- umar-sheikh | Commander | Border Agency
- umar-sheikh | Lieutenant General | -
- yusuf-garba | Air Vice Marshal | -
- yusuf-garba | Secretary to the Ministry of Defense | -
[[Anna Berg]], chair and managing partner of the firm, agreed.
- anna-berg | Chair | -
- anna-berg | Managing Partner | -
Prime Minister, [[Ladi Sani]] today named the envoys.
- ladi-sani | Prime Minister | -
They met the Western Cape MEC for Local Government, [[Anna Berg]], in May.
- anna-berg | MEC for Local Government | Western Cape
After talks between the Minister of Agriculture, Dr [[Yusuf Garba]] and Western Cape Minister of Public Works, Adv. [[Anna Berg]], a plan was made.
- anna-berg | Minister of Public Works | Western Cape
- yusuf-garba | Minister of Agriculture | -
Reporters asked. [[Anna Berg]], Minister for Economy, Justice, Civil Service, and Housing, agreed.
- anna-berg | Minister for Economy, Justice, Civil Service, and Housing | -
The Solomon Islands Member of Parliament for West Makira, [[Anna Berg]] is calling for it.
- anna-berg | Member of Parliament | West Makira
Reporters asked. NASA Chief Artificial Intelligence Officer [[Anna Berg]] agreed.
- anna-berg | Chief Artificial Intelligence Officer | NASA
Reporters asked. Cardinal [[Karl Sand]], O.S.A., prefect of the Border Agency, agreed.
- karl-sand | Cardinal | -
- karl-sand | Prefect | Border Agency
Reporters asked. Office Secretary Barrister [[Yusuf Garba]] agreed.
- yusuf-garba | Secretary | Office
Reporters asked. [[Anna Berg]], leader of the official opposition in the Western Cape, agreed.
- anna-berg | Leader of the Official Opposition | -
Cardinal [[Karl Sand]], who until now was Prefect of the Border Agency, agreed.
- karl-sand | Cardinal | -
- karl-sand | Prefect | Border Agency | former
21 Division Maj. Gen. [[Yusuf Garba]] came.
- yusuf-garba | Major General | Division
The newly appointed head of the army Admiral [[Ladi Sani]] left.
- ladi-sani | Admiral | -
Reporters asked. They met [[Yusuf Garba]], a former army captain.
- yusuf-garba | Army Captain | - | former
The chief executive officer (CEO) of Norvex Bank, Mrs. [[Ladi Sani]] left.
- ladi-sani | Chief Executive Officer | Norvex Bank
Senior Superintendent of Police (SSP) [[Yusuf Garba]] agreed.
- yusuf-garba | Senior Superintendent of Police | -
Reporters asked. [[Yusuf Garba]], Group Managing Director Baobab Bank, agreed.
- yusuf-garba | Group Managing Director | Baobab Bank
Orders were given by the Commissioner of Police, Major General [[Yusuf Garba]] to close the road.
- yusuf-garba | Commissioner of Police | -
- yusuf-garba | Major General | -
They wrote to the Speaker of Parliament, Rt Hon. [[Ladi Sani]] asking for help.
- ladi-sani | Speaker of Parliament | -
They turned away the newly appointed RDC, Mr [[Yusuf Garba]] and his deputy, Mr [[Umar Sheikh]].
- umar-sheikh | Deputy | -
- yusuf-garba | RDC | - | appointed
Prime Minister and LDP chief [[Akira Abo]] left.
- akira-abo | Chief | Liberal Democratic Party
- akira-abo | Prime Minister | -
The Bears have hired Kansas City Chiefs offensive coordinator [[Matt Nage]] as their new head coach.
- matt-nage | Head Coach | Bears | appointed
- matt-nage | Offensive Coordinator | Kansas City Chiefs
Reporters asked. Sir [[Karl Sand]] GCB, clerk of the House of Commons from 1987 to 1994, agreed.
- karl-sand | Clerk | House of Commons | former
""")


@pytest.mark.parametrize(("text", "expected"), LISTED, ids=ids(LISTED))
def test_lists_of_titles_with_their_names_behind(text: str, expected: str) -> None:
    assert sorted(roles(text).splitlines()) == sorted(expected.splitlines())


GIVEN = table("""
Reporters asked. [[Ladi Sani]] was retained as Secretary to the Government.
- ladi-sani | Secretary to the Government | - | appointed
The governor named Mr [[Yusuf Garba]] as Commissioner for Justice and Mrs [[Ladi Sani]] as Commissioner for Health.
- yusuf-garba | Commissioner for Justice | - | appointed
- ladi-sani | Commissioner for Health | - | appointed
Governor [[Musa Danladi]], on his part, appointed the former Minister of Sports, Dr [[Yusuf Garba]] as his Chief of Staff.
- musa-danladi | Governor | -
- yusuf-garba | Chief of Staff | - | appointed
- yusuf-garba | Minister of Sports | - | former
The council appointed [[Yusuf Garba]] to act as the Pro Vice Chancellor.
- yusuf-garba | Pro Vice Chancellor | - | acting
They praised the appointment by President [[Juan Reyes]] of General [[Pedro Cruz]] as the 24th chief of the National Police.
- juan-reyes | President | -
- pedro-cruz | Chief | National Police | appointed
- pedro-cruz | General | -
The president chose a new chief for the National Police in the person of [[Pedro Cruz]].
- pedro-cruz | Chief | National Police | appointed
Hours after [[Anna Berg]]'s death, the board named [[Karl Sand]], the president, as chief executive.
- karl-sand | Chief Executive | - | appointed
- karl-sand | President | -
The Chief Operating Officer, and co-founder of Baobab Loans, [[Kojo Mensah]], urged them to save.
- kojo-mensah | Chief Operating Officer | Baobab Loans
- kojo-mensah | Co-Founder | Baobab Loans
This was reported by the press secretary of the President [[Dmitry Orlov]].
- dmitry-orlov | Press Secretary of the President | -
Special Assistants to the Prime Minister [[Tariq Fatima]] and [[Yusuf Garba]] came.
Reporters asked. An aide to President [[Dmitry Orlov]] said so.
- dmitry-orlov | President | -
The firm chose a new general counsel in the form of [[Anna Berg]].
- anna-berg | General Counsel | - | appointed
[[Ebby Sand]], chief executive of Norvex Bank, will become chairman of Altair Bank. [[Ebby Sand]] will be replaced by [[Anna Berg]].
- anna-berg | Chief Executive | Norvex Bank | appointed
- ebby-sand | Chairman | Altair Bank | appointed
- ebby-sand | Chief Executive | Norvex Bank | outgoing
Finance Minister [[Karl Sand]] agreed. Yamado became leader of the league after his predecessor [[Anna Berg]] left.
- karl-sand | Finance Minister | -
Governor [[Karl Sand]] announced [[Anna Berg]] as his new Chief of Staff.
- anna-berg | Chief of Staff | - | appointed
- karl-sand | Governor | -
[[Anna Berg]]'s predecessor, [[Karl Sand]], served as chief of staff since January.
- karl-sand | Chief of Staff | - | former
[[Anna Berg]], announced in December as general counsel, agreed.
- anna-berg | General Counsel | - | appointed
The bank's general counsel, [[Anna Berg]], is leaving with deputy counsel Kate Cheatley set to replace her.
- anna-berg | General Counsel | - | outgoing
[[Ladi Sani]] has been named as General Officer Commanding of the 21 Division.
- ladi-sani | General Officer Commanding | 21 Division | appointed
The husband of Councillor [[Anna Berg]] was a retired chemist.
- anna-berg | Councilor | -
The new minister of trade is Senator [[Anna Berg]].
- anna-berg | Minister of Trade | - | appointed
- anna-berg | Senator | -
The new chairman of the club is Dr [[Anna Berg]].
- anna-berg | Chairman | - | appointed
Also notable was the reassignment of Works Minister [[Karl Sand]] as Minister of Security.
- karl-sand | Minister of Security | - | appointed
- karl-sand | Works Minister | -
The board appointed Sister [[Anna Berg]] as principal of Leeds School.
- anna-berg | Principal | Leeds School | appointed
The bishop appointed Fr. [[Karl Sand]], M.S.C. as Vicar for Clergy.
- karl-sand | Vicar for Clergy | - | appointed
[[Anna Berg]] agreed to continue as Chairman and took the chair.
- anna-berg | Chairman | -
[[Anna Berg]] was at one point President of the Association of Mayors.
- anna-berg | President | Association of Mayors | former
[[Anna Berg]] was for many years headmaster of Leeds School.
- anna-berg | Headmaster | Leeds School | former
[[Anna Berg]] was, from 1994 to 1997, mayor of Leeds.
- anna-berg | Mayor | Leeds | former
[[Anna Berg]] had become mayor of Leeds in 1983.
- anna-berg | Mayor | Leeds | former
[[Anna Berg]] has done much for the club, including serving as vice chairman.
- anna-berg | Vice Chairman | - | former
Chairman, [[Karl Sand]], said it was late.
- karl-sand | Chairman | -
The letter came from Assistant U.S. Atty. [[Karl Sand]] and Sgts. [[Anna Berg]] and [[Juan Reyes]].
- karl-sand | Assistant U.S. Attorney | -
- anna-berg | Sergeant | -
- juan-reyes | Sergeant | -
[[Karl Sand]], vice president for academic affairs and provost, agreed.
- karl-sand | Provost | -
- karl-sand | Vice President for Academic Affairs | -
Succeeding him as provost will be [[Karl Sand]], senior associate dean of law.
- karl-sand | Provost | - | appointed
- karl-sand | Senior Associate Dean of Law | -
[[Karl Sand]] taught as a professor at the University of Maine.
- karl-sand | Professor | University of Maine | former
[[Karl Sand]], associate professor of English, agreed.
- karl-sand | Associate Professor of English | -
Leader of the Islamic Revolution Ayatollah Seyyed [[Ali Khamenei]] named [[Karl Sand]] new chief commander of the Guards.
- ali-khamenei | Ayatollah | -
- ali-khamenei | Leader of the Islamic Revolution | -
- karl-sand | Chief Commander | Guards | appointed
Regarding the death of [[Anna Berg]], the mayor of Leeds was silent. Minister [[Karl Sand]] agreed.
- karl-sand | Minister | -
Reporters saw the burial of the mother of Senator [[Karl Sand]] on Tuesday.
- karl-sand | Senator | -
Reporters saw the burial of Senator [[Karl Sand]] on Tuesday.
- karl-sand | Senator | - | late
[[Karl Sand]] hailed it. He said, "The state is safe. During his tenure as governor, he was lax." Ms [[Anna Berg]], a lawyer, agreed.
- anna-berg | Lawyer | -
The board named [[Anna Berg]] to replace [[Karl Sand]] as chief executive.
- anna-berg | Chief Executive | - | appointed
- karl-sand | Chief Executive | - | outgoing
[[Anna Berg]] has been chosen to succeed [[Karl Sand]] as mayor of Leeds.
- anna-berg | Mayor | Leeds | appointed
- karl-sand | Mayor | Leeds | outgoing
[[Anna Berg]], currently dean of Leeds College, will succeed [[Karl Sand]] as president.
- anna-berg | Dean | Leeds College
- anna-berg | President | - | appointed
- karl-sand | President | - | outgoing
[[Anna Berg]] hoped to replace [[Karl Sand]] as chief executive. Minister [[Juan Reyes]] agreed.
- juan-reyes | Minister | -
The company's founder and director, 35-year-old choreographer [[Anna Berg]], is a friend.
- anna-berg | Choreographer | -
- anna-berg | Director | -
- anna-berg | Founder | -
The party nominated [[Anna Berg]] for president in May.
- anna-berg | President | - | nominated
State Commissioner for Health, Dr. [[Anna Berg]] took part in it.
- anna-berg | State Commissioner for Health | -
They thanked Amb. [[Anna Berg]] of Chile.
- anna-berg | Ambassador | Chile
Former minister of justice and attorney general, [[Karl Sand]], agreed.
- karl-sand | Attorney General | - | former
- karl-sand | Minister of Justice | - | former
Former governor of Kano and founding member of the All Progressives Congress (APC), [[Karl Sand]], agreed.
- karl-sand | Founding Member | All Progressives Congress
- karl-sand | Governor | Kano | former
[[Karl Sand]], a young, ambitious lawyer, agreed.
- karl-sand | Lawyer | -
[[Karl Sand]], a tall and thorough professor of law, agreed.
- karl-sand | Professor of Law | -
Deputy Minister for Water Resources and Leeds MP, [[Karl Sand]], Kent MP, [[Juan Reyes]], were present.
- juan-reyes | MP | Kent
- karl-sand | Deputy Minister for Water Resources | -
- karl-sand | MP | Leeds
The alliance saw the election of Cllr [[Anna Berg]] (FF) as new cathaoirleach today.
- anna-berg | Cathaoirleach | - | appointed
- anna-berg | Councilor | -
Intelligence Wing Chief Lt. Col [[Karl Sand]] agreed.
- karl-sand | Intelligence Wing Chief | -
- karl-sand | Lieutenant Colonel | -
[[Karl Sand]], who was elected provincial chairperson in May 2017, will replace [[Anna Berg]].
- karl-sand | Provincial Chairperson | - | appointed
Reporters asked. I have appointed Father [[Karl Sand]] as Vicar for Clergy.
- karl-sand | Vicar for Clergy | - | appointed
Reporters asked. Acting Commander of the Border Guard Brigadier General [[Karl Sand]] agreed.
- karl-sand | Brigadier General | -
- karl-sand | Commander | Border Guard | acting
""")


@pytest.mark.parametrize(("text", "expected"), GIVEN, ids=ids(GIVEN))
def test_offices_told_by_who_gives_them(text: str, expected: str) -> None:
    assert sorted(roles(text).splitlines()) == sorted(expected.splitlines())


LEARNT_LATER = table("""
Reporters asked. [[Jan Novy]], who used to be a sales director at Delta Steel, agreed.
- jan-novy | Sales Director | Delta Steel | former
Previously, [[Jan Novy]] had also been chief executive at Norvik Bank.
- jan-novy | Chief Executive | Norvik Bank | former
[[Jan Novy]] used to be late as a boy.
[[Ina Voss]], a former head of the port authority, was chosen by President [[Juan Reyes]] to replace chief executive [[Karl Sand]].
- ina-voss | Head of the Port Authority | - | former
- juan-reyes | President | -
- karl-sand | Chief Executive | -
Norvik Bank chief executive [[Jan Novy]] is to retire in July. He will be succeeded by the firm's lending head [[Ina Voss]].
- jan-novy | Chief Executive | Norvik Bank | outgoing
- ina-voss | Chief Executive | Norvik Bank | appointed
- ina-voss | Head | -
Norvik Bank chief executive [[Jan Novy]] was succeeded by the man who beat [[Ina Voss]].
- jan-novy | Chief Executive | Norvik Bank | former
[[Jan Novy]] gained prominence as chairman of the Rural Schools Alliance.
- jan-novy | Chairman | Rural Schools Alliance | former
[[Jan Novy]] was elected a county councillor in 1985 and mayor of Leeds in 1990.
- jan-novy | County Councilor | - | appointed
- jan-novy | Mayor | Leeds | appointed
[[Jan Novy]] became head of lending in 1985 and chief executive three years later.
- jan-novy | Head of Lending | -
- jan-novy | Chief Executive | -
[[Jan Novy]] was elected mayor in 1985 and the treasurer resigned.
- jan-novy | Mayor | - | appointed
The board named [[Ina Voss]] and [[Jan Novy]] as its managing directors.
- ina-voss | Managing Director | - | appointed
- jan-novy | Managing Director | - | appointed
The board praised [[Ina Voss]] and [[Jan Novy]] as managing directors.
- ina-voss | Managing Director | -
- jan-novy | Managing Director | -
As managing director of Norvik Bank for ten years, [[Jan Novy]] saved it.
- jan-novy | Managing Director | Norvik Bank
As acting head of Norvik Bank since May, [[Jan Novy]] has met the unions.
- jan-novy | Head | Norvik Bank | acting
As the mayor waited for the bus, [[Jan Novy]] left.
The firm said that former finance minister, [[Jan Novy]], would lead it.
- jan-novy | Finance Minister | - | former
The firm said that its finance minister friends, [[Jan Novy]] and others, would lead it.
""")


@pytest.mark.parametrize(("text", "expected"), LEARNT_LATER, ids=ids(LEARNT_LATER))
def test_offices_told_with_their_times_and_successors(text: str, expected: str) -> None:
    assert roles(text) == expected


BODIES_NAMED_BEHIND = table("""
[[Jan Novy]], head of the state broadcaster, TVR, agreed.
- jan-novy | Head | TVR
[[Jan Novy]] will take over as chair of the country's biggest bank, Norvik Bank, next year.
- jan-novy | Chair | Norvik Bank | appointed
Reporters asked. [[Jan Novy]], chief executive of the operator, Transdev, resigned.
- jan-novy | Chief Executive | Transdev
[[Jan Novy]], chief executive of the company, London, agreed.
- jan-novy | Chief Executive | -
[[Jan Novy]], head of the port agency, Thursday agreed.
- jan-novy | Head of the Port Agency | -
[[Jan Novy]], the head of the agency, Kithure Kindiki, and others agreed.
- jan-novy | Head | -
[[Jan Novy]], leader of City of York Council, agreed.
- jan-novy | Leader | City of York Council
[[Jan Novy]], mayor of the City of York, agreed.
- jan-novy | Mayor | York
[[Jan Novy]], president of the Republic of Korea, agreed.
- jan-novy | President | South Korea
The town of Colchester buried its mayor, [[Jan Novy]], on Friday.
- jan-novy | Mayor | Colchester
Norvik Bank thanked its chairman, [[Jan Novy]], on Friday.
- jan-novy | Chairman | Norvik Bank
[[Jan Novy]] is a professor of Russian and Eastern European history at Lincoln College.
- jan-novy | Professor of Russian and Eastern European History | Lincoln College
[[Jan Novy]] is a professor of Russian and Ina teaches history.
- jan-novy | Professor of Russian | -
""")


@pytest.mark.parametrize(("text", "expected"), BODIES_NAMED_BEHIND, ids=ids(BODIES_NAMED_BEHIND))
def test_whose_offices_they_are(text: str, expected: str) -> None:
    assert roles(text) == expected


# ---- read as whole pages


ROLES = [
    (
        "Days before Rojas's inauguration, the new Colombian Minister of Foreign Affairs, Alvaro Luna, met with his "
        "Venezuelan counterpart Carlos Vera. Jose Rojas is the president of Colombia.",
        ("carlos-vera", "Foreign Minister", "venezuela"),
    ),
    (
        "Present were Presidents Julius Maada Bio of Sierra Leone; Alassane Ouattara of Ivory Coast and Faure Gnassingbe "
        "of Togo.",
        ("julius-maada-bio", "President", "sierra-leone"),
    ),
    (
        "Ivan Petrov, Prime Minister of Peru, is ill. Petrov had visited Chile for the first time as Prime Minister in 2015.",
        ("ivan-petrov", "Prime Minister", "peru"),
    ),
    ("Anna Berg met visiting President of Chile Ivan Petrov.", ("ivan-petrov", "President", "chile")),
    ("Top Peruvian diplomat Anna Berg met Ivan Petrov.", ("anna-berg", "Diplomat", None)),
    ("President U Win Myat arrived in Lima.", ("win-myat", "President", None)),
    ("Philippine Ambassador to China Jose Sta. Ana met Anna Berg.", ("jose-sta-ana", "Ambassador to China", "philippines")),
    ("He backed Washington-propped opposition leader Juan Rojas.", ("juan-rojas", "Opposition Leader", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES, ids=[row[0] for row in ROLES])
def test_roles(text: str, role: tuple[str, str, str | None]) -> None:
    assert role in {(one.person, one.title, one.organization) for one in whole_pages.read(text).roles}


RESHUFFLED = table("""
[[Ina Voss]] will take on Ms [[Anna Berg]]'s former role as paymaster general.
- ina-voss | Paymaster General | - | appointed
- anna-berg | Paymaster General | - | former
[[Ina Voss]] has taken Mr [[Karl Sand]]'s role as chancellor and trade minister.
- ina-voss | Chancellor | - | appointed
- ina-voss | Trade Minister | - | appointed
- karl-sand | Chancellor | - | former
- karl-sand | Trade Minister | - | former
[[Ina Voss]] praised [[Karl Sand]]'s role as chancellor.
- karl-sand | Chancellor | -
[[Karl Sand]] was the first to lose his job as education secretary.
- karl-sand | Education Secretary | - | dismissed
Reporters asked. The former vaccines minister [[Karl Sand]] agreed.
- karl-sand | Vaccines Minister | - | former
Vaccines minister [[Karl Sand]] agreed.
- karl-sand | Vaccines Minister | -
[[Karl Sand]] is to remain as chancellor of the exchequer, [[Ina Voss]] as foreign secretary, and [[Anna Berg]] as defence secretary.
- karl-sand | Chancellor of the Exchequer | -
- ina-voss | Foreign Secretary | -
- anna-berg | Defense Secretary | -
[[Karl Sand]] resigned as finance minister, and [[Ina Voss]] as the crowd knows is late.
- karl-sand | Finance Minister | - | resigned
[[Karl Sand]] moves to the role of trade minister.
- karl-sand | Trade Minister | - | appointed
Reporters asked. [[Karl Sand]] has been given the job of government chief whip.
- karl-sand | Government Chief Whip | - | appointed
[[Karl Sand]] has moved to become chair of the Progress Party.
- karl-sand | Chair | Progress Party | appointed
The exit of [[Karl Sand]] as justice secretary was no surprise.
- karl-sand | Justice Secretary | - | resigned
[[Karl Sand]] resigned, with [[Ina Voss]] demoted to party chair.
- ina-voss | Party Chair | - | appointed
[[Anna Berg]] has replaced [[Karl Sand]] as chancellor and minister for the Cabinet Office.
- anna-berg | Chancellor | - | appointed
- anna-berg | Minister | Cabinet Office | appointed
- karl-sand | Chancellor | - | former
- karl-sand | Minister | Cabinet Office | former
They are party leader [[Juan Reyes]], Labour MP from Kano [[Anna Berg]].
- juan-reyes | Party Leader | -
- anna-berg | MP | Kano
[[Anna Berg]] left her post as paymaster general, becoming a minister at the trade department.
- anna-berg | Paymaster General | - | resigned
- anna-berg | Minister | -
And he will become deputy mayor, [[Karl Sand]] said.
""")


@pytest.mark.parametrize(("text", "expected"), RESHUFFLED, ids=ids(RESHUFFLED))
def test_reshuffles(text: str, expected: str) -> None:
    assert roles(text) == expected


FIELDS_AND_TIMES = table("""
The firm's head of investor relations, [[Anders Holm]], left.
- anders-holm | Head of Investor Relations | -
The league suspended its head of umpires, [[Anders Holm]].
- anders-holm | Head of Umpires | -
The wife of the head of mission, [[Anders Holm]], left.
The airline's chief executive since 2015, [[Alan Pike]], will hand over.
- alan-pike | Chief Executive | -
Peru's prime minister of two months, [[Alan Pike]], lost.
- alan-pike | Prime Minister | Peru
The head coach of Zamalek, Portuguese [[Rui Carvalho]], left.
- rui-carvalho | Head Coach | Zamalek
[[Marta Ribeiro]], 54, a former judge of the court of auditors and now a law professor in Leeds, was named ombudsman.
- marta-ribeiro | Judge of the Court of Auditors | - | former
- marta-ribeiro | Law Professor | -
- marta-ribeiro | Ombudsman | - | appointed
A nephew of the king, Prince [[Khalid Saud]], was there.
- khalid-saud | Prince | -
Gen. [[Omar Nasr]], the army's chief of staff until he was sacked last June, joined the board.
- omar-nasr | General | -
- omar-nasr | Chief of Staff | - | former
[[Omar Nasr]], chairman until his term ends in May, spoke.
- omar-nasr | Chairman | -
Among the dead were the mayor of Leeds, [[Hasan Demir]], his bodyguard and the dean, [[Leyla Aksoy]].
- hasan-demir | Mayor | Leeds | late
- leyla-aksoy | Dean | - | late
Once a union organiser, [[Tom Brannigan]] left.
- tom-brannigan | Union Organizer | - | former
Trade Minister [[Arif Hossain]] has been relieved of his duties.
- arif-hossain | Trade Minister | - | dismissed
[[Jane Whitfield]] (Lib Dem), the cabinet member for highways, agreed.
- jane-whitfield | Cabinet Member for Highways | -
Sen. [[Mark Delgado]], D-N.M., chair of the Indian Affairs Committee, agreed.
- mark-delgado | Senator | -
- mark-delgado | Chair | Indian Affairs Committee
[[Lee Horn]], legislator and former mayor of Leeds, resigned from the party's central committee.
- lee-horn | Legislator | -
- lee-horn | Mayor | Leeds | former
Board member [[Lee Horn]] resigned from the board.
- lee-horn | Board Member | - | resigned
""")


@pytest.mark.parametrize(("text", "expected"), FIELDS_AND_TIMES, ids=ids(FIELDS_AND_TIMES))
def test_fields_and_times(text: str, expected: str) -> None:
    assert roles(text) == expected


OTHER_HOLDERS = table("""
[[Anna Fors]] has been rector of Lund University; before that she was dean of medicine.
- anna-fors | Rector | Lund University
- anna-fors | Dean of Medicine | - | former
[[Anna Fors]] met the mayor, [[Jane Lee]]; later she was ill.
- jane-lee | Mayor | -
The council voted 7-2 to hire [[Denise Alvarado]], assistant city manager in Leeds, as its next city manager.
- denise-alvarado | Assistant City Manager | -
- denise-alvarado | City Manager | - | appointed
The council wants to hire [[Denise Alvarado]] as city manager.
[[Kim Horn]], floor leader of the Green League, and [[Park Novak]], his counterpart in the ruling party, agreed.
- kim-horn | Floor Leader | Green League
- park-novak | Floor Leader | -
The new ministers are [[Ivan Kolev]] (interior), [[Ana Costa]] (finance) and [[Georgi Todorov]] (foreign affairs).
- ivan-kolev | Interior Minister | - | appointed
- ana-costa | Finance Minister | - | appointed
- georgi-todorov | Foreign Minister | - | appointed
Professor [[Hans Brunner]] (University of Basel) signed the letter.
- hans-brunner | Professor | University of Basel
The head of Caritas in Zambia, [[Mary Chileshe]], came.
- mary-chileshe | Head | Caritas
The federation unveiled [[Jan Novak]] as technical adviser, taking the place of the German [[Bernd Kruse]].
- jan-novak | Technical Adviser | - | appointed
- bernd-kruse | Technical Adviser | - | former
[[Ana Costa]] has been elevated from deputy editor to editor-in-chief at the Leeds Post.
- ana-costa | Editor-in-Chief | Leeds Post | appointed
Dr [[Simon Pell]], consultant pathologist at Derriford Hospital, agreed.
- simon-pell | Consultant Pathologist | Derriford Hospital
[[Ana Costa]], head of UK stores at the Leeds Post, and co-CEO [[Jan Novak]] left.
- ana-costa | Head of UK Stores | Leeds Post
- jan-novak | Co-CEO | -
[[Ana Costa]] lost; her rival, [[Emeka Obi]], was health commissioner under the last administration.
- emeka-obi | Health Commissioner | - | former
[[Ana Costa]], chief of the Joint Staff Department, met [[Jan Novak]], chief of the joint staff.
- ana-costa | Chief | Joint Staff Department
- jan-novak | Chief of the Joint Staff | -
The chief of the Army Staff College, General [[Ana Costa]], left.
- ana-costa | Chief | Army Staff College
- ana-costa | General | -
Chief of the General Staff [[Ana Costa]] left.
- ana-costa | Chief of the General Staff | -
The Timi of Ede, Oba [[Jan Novak]], met the Shehu of Borno, Alhaji [[Umar Garba]].
- jan-novak | Timi | Ede
- umar-garba | Shehu | Borno
Shehu [[Umar Garba]] left.
The Speaker of the House of Assembly, Rt. Hon. [[Jan Novak]], left.
- jan-novak | Speaker | House of Assembly
The moderator of the Presbyterian Church, the Rev [[Jan Novak]], led prayers.
- jan-novak | Moderator | Presbyterian Church
The Chairman of the Nigerian Medical Association in Osun, Dr. [[Jan Novak]], was there.
- jan-novak | Chairman | Nigerian Medical Association
The Commander of the 39 Artillery Regiment, Col. [[Jan Novak]], spoke.
- jan-novak | Commander | 39 Artillery Regiment
- jan-novak | Colonel | -
Acme Power named [[Jan Novak]] president and chief executive officer.
- jan-novak | President | Acme Power | appointed
- jan-novak | Chief Executive Officer | Acme Power | appointed
The parliament named [[Jan Novak]] president.
- jan-novak | President | - | appointed
The Emir's spokesman, [[Jan Novak]], met Athletic director [[Ana Costa]] and Chief of Detectives [[Kim Horn]].
- jan-novak | Spokesman | -
- ana-costa | Athletic Director | -
- kim-horn | Chief of Detectives | -
They pinned a medal on Spc. [[Jan Novak]].
- jan-novak | Specialist | -
Norvex also named [[Jan Novak]] as the company's vice president of sales.
- jan-novak | Vice President of Sales | Norvex | appointed
The minister named [[Jan Novak]] as the company's head.
- jan-novak | Head | - | appointed
[[Jan Novak]], president of the Methodist Church in Ireland, met [[Ana Costa]], pastor of New Hope Church in Dallas.
- jan-novak | President | Methodist Church
- ana-costa | Pastor | New Hope Church
Assistant Commissioner of Police (Crime) [[Jan Novak]] met Editor-in-chief [[Ana Costa]].
- jan-novak | Assistant Commissioner of Police | -
- ana-costa | Editor-in-Chief | -
The board is [[Ana Costa]] (chair), [[Jan Novak]] (deputy chair) and [[Kim Horn]] (treasurer).
- ana-costa | Chair | -
- jan-novak | Deputy Chair | -
- kim-horn | Treasurer | -
In the photograph are [[Ana Costa]] (left) and [[Jan Novak]] (Labour).
[[Ana Costa]], senior pastor of Mount Olivet Baptist Church on Lenox Avenue, left.
- ana-costa | Senior Pastor | Mount Olivet Baptist Church
[[Ana Costa]], head of the Federal Service for Hydrometeorology and Environmental Monitoring, left.
- ana-costa | Head | Federal Service for Hydrometeorology and Environmental Monitoring
[[Ana Costa]], secretary in the Ministry of the Sea, Transport and Infrastructure, left.
- ana-costa | Secretary | Ministry of the Sea, Transport and Infrastructure
[[Ana Costa]], head of the Department of Architecture, Urban Planning, and Land Relations, left.
- ana-costa | Head | Department of Architecture, Urban Planning, and Land Relations
[[Ana Costa]], chief of the Department of Energy, Boeing and Airbus agreed.
- ana-costa | Chief | Department of Energy
[[Ana Costa]], head of the Committee on Rules and Mayor [[Jan Novak]] left.
- ana-costa | Head | Committee on Rules
- jan-novak | Mayor | -
Traders' leader [[Ana Costa]] met the leader [[Jan Novak]].
- ana-costa | Traders' Leader | -
- jan-novak | Leader | -
[[Jan Novak]], a partner at Reed Carver & Stone, met carver [[Ana Costa]].
- jan-novak | Partner | Reed Carver & Stone
- ana-costa | Carver | -
[[Jan Novak]], a partner at Harlan, Reed & Stone, left.
- jan-novak | Partner | Harlan, Reed & Stone
Inspector [[Jan Novak]] of Pimpal police station met the station commander, [[Ana Costa]].
- jan-novak | Inspector | Pimpal Police Station
- ana-costa | Station Commander | -
[[Jan Novak]] starts on July 1 as head coach of Ajax.
- jan-novak | Head Coach | Ajax | appointed
""")


@pytest.mark.parametrize(("text", "expected"), OTHER_HOLDERS, ids=ids(OTHER_HOLDERS))
def test_other_holders(text: str, expected: str) -> None:
    assert roles(text) == expected
