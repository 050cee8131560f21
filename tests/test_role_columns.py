"""Roles as appointments columns, cabinet lists, and the pages of armies, churches and councils tell them."""

from __future__ import annotations

import pytest

from tests.test_roles import ids, roles, table

RANKS = table("""
Lt General [[Amal Sorin]] and Maj Gen. [[Peter Halvorsen]] met in Delhi.
- amal-sorin | Lieutenant General | -
- peter-halvorsen | Major General | -
General [[Tirol Banda]] took charge as the 28th Chief of Army Staff today, succeeding General [[Bikram Sethi]].
- tirol-banda | General | -
- tirol-banda | Chief of Army Staff | - | appointed
- bikram-sethi | Chief of Army Staff | - | former
- bikram-sethi | General | -
[[Anna Berg]] took charge of the children on Monday.
[[Kevin Hyde]] has now been confirmed as chief executive.
- kevin-hyde | Chief Executive | - | appointed
[[Luis Aguilar]], who was already president of the Senate, was there.
- luis-aguilar | President | Senate | former
Former QPR boss [[Marti Fuentes]] met Leicester City boss [[Ruud Hoek]].
- marti-fuentes | Boss | QPR | former
- ruud-hoek | Boss | Leicester City
[[Ruud Hoek]], the boss, left.
[[Anna Berg]] has been interim coach since May.
- anna-berg | Coach | - | acting
[[Anna Berg]] was captain for years.
""")

CHURCHES = table("""
Bishop [[Nicholas Marchetti]] of Brooklyn spoke.
- nicholas-marchetti | Bishop | Brooklyn
Bishop [[Nicholas Marchetti]], of Brooklyn, spoke.
- nicholas-marchetti | Bishop | -
Monsignor [[Karl Sand]] of Bern spoke.
- karl-sand | Monsignor | -
""")

COUNCILS = table("""
Antrim and Newtown District Council has appointed [[Jacqui Dunne]] as the new chief executive.
- jacqui-dunne | Chief Executive | Antrim and Newtown District Council | appointed
The new Causeway Coast and Glens District Council has appointed [[David Jarrow]] as its chief executive.
- david-jarrow | Chief Executive | Causeway Coast and Glens District Council | appointed
Bern and Biel have appointed [[Jacqui Dunne]] as envoy.
- jacqui-dunne | Envoy | - | appointed
[[Alan Jensen]], MP for Hull West and Hessle, called it a scandal.
- alan-jensen | MP | Hull West and Hessle
[[Anna Berg]], MP for Dover and [[Karl Sand]], a lawyer, agreed.
- anna-berg | MP | Dover
- karl-sand | Lawyer | -
The MP for Dover and leader of the Union of Moderates, [[Ishmael Kalsak]], agreed.
- ishmael-kalsak | MP | Dover
- ishmael-kalsak | Leader | Union of Moderates
The mayor of Bern and the leader of the Green League, [[Ishmael Kalsak]], agreed.
- ishmael-kalsak | Leader | Green League
[[Peter Vance]] MP said so.
- peter-vance | MP | -
[[Peter Vance]] MP Chairman left.
""")

FIRMS = table("""
Norvex, a lender, said today it had appointed [[John Robins]] as chairman.
- john-robins | Chairman | Norvex | appointed
[[Karl Sand]] said today it had appointed [[John Robins]] as chairman.
- john-robins | Chairman | - | appointed
[[Peter Vance]] joined Norvex Holdings in 2010 as a sales manager.
- peter-vance | Sales Manager | Norvex Holdings | appointed
[[Peter Vance]] joined the government as finance minister.
- peter-vance | Finance Minister | - | appointed
Appointed CEO late last year, Ms [[Debbie Robins]] thanked the board.
- debbie-robins | CEO | - | appointed
Appointed by the mayor of Bern, [[Debbie Robins]] thanked the board.
[[Peter Vance]] also holds the post of chairman of Norvex Holdings.
- peter-vance | Chairman | Norvex Holdings
[[Peter Vance]] holds the title of champion.
[[Michael Pool]] moves to the role of Senior Vice President, Sales & Customer Operations at CHEP USA.
- michael-pool | Senior Vice President, Sales & Customer Operations | CHEP USA | appointed
[[Henrik Sand]], Director, Planning Commission, said so.
- henrik-sand | Director | Planning Commission
[[Peter Vance]], most recently chief executive of Norvex Holdings, left.
- peter-vance | Chief Executive | Norvex Holdings | former
[[Anna Berg]], at the time mayor of Bern, agreed.
- anna-berg | Mayor | Bern | former
[[Peter Vance]], head of sales and marketing at Norvex Holdings, left.
- peter-vance | Head of Sales and Marketing | Norvex Holdings
[[Jackson Heller]] is currently the head of performance, governance and policy.
- jackson-heller | Head of Performance, Governance and Policy | -
[[Peter Vance]], head of security, and two guards were hurt.
- peter-vance | Head of Security | -
[[Peter Vance]], chief of police and father of two, left.
- peter-vance | Chief of Police | -
[[Majd Shwek]] was appointed as minister of institutional and administrative development.
- majd-shwek | Minister of Institutional and Administrative Development | - | appointed
""")

MORE_FIRMS = table("""
Norvex senior independent director [[Steven Norris]] said so.
- steven-norris | Senior Independent Director | Norvex
[[Robert Jenner]] is chairman of UK builder Wimper and coal miner RJB Mining.
- robert-jenner | Chairman | Wimper
[[Anna Berg]], a director at London-based consultancy Norvex, left.
- anna-berg | Director | Norvex
[[Reinhard Handt]], 55, Clariant's chief operating officer, has taken over [[Ralf Schwarz]]'s role as chief executive.
- reinhard-handt | Chief Operating Officer | Clariant
- reinhard-handt | Chief Executive | - | appointed
- ralf-schwarz | Chief Executive | - | former
[[Gary Smits]] will take the role of CEO on Monday.
- gary-smits | CEO | - | appointed
[[Gary Smits]] will take the children of the CEO home.
Former Arsenal, Milan and Leeds United defender [[Kolo Tours]] was there.
- kolo-tours | Defender | Arsenal | former
- kolo-tours | Defender | Milan | former
- kolo-tours | Defender | Leeds United | former
Arsenal, Milan and Leeds United defender [[Kolo Tours]] was there.
- kolo-tours | Defender | Leeds United
Executives of the University of California, Los Angeles, where Professor [[Rory Hum]] was executive vice-chancellor, wrote.
- rory-hum | Executive Vice Chancellor | University of California | former
- rory-hum | Professor | -
[[Anna Berg]] joins from Norvex Holdings, where she was head of sales.
- anna-berg | Head of Sales | Norvex Holdings | former
[[Ayman Safad]], the new foreign minister, replaces diplomat [[Nasser Jud]].
- ayman-safad | Foreign Minister | - | appointed
- nasser-jud | Foreign Minister | - | former
- nasser-jud | Diplomat | -
She announced the resignation of police chief [[Hilary Mut]] and the resignation of the Head of the Directorate of Investigations, [[George Kinot]].
- hilary-mut | Police Chief | - | resigned
- george-kinot | Head | Directorate of Investigations | resigned
The Director of Criminal Investigations, [[George Kinot]], left.
- george-kinot | Director of Criminal Investigations | -
[[Erna Solvik]], head of a three-party, minority government, left.
Leader of the opposition [[Paula Reyes]] accused him of lying.
- paula-reyes | Leader of the Opposition | -
Members of the committee [[Anna Berg]] and [[Karl Sand]] left.
Elected in 2019 as mayor of Bern, [[Radu Pop]] built trams.
- radu-pop | Mayor | Bern | appointed
Engineer-in-chief [[Anil Mehta]] met [[Dilnoza Karim]], a cotton picker from Fergana.
- anil-mehta | Engineer-in-Chief | -
- dilnoza-karim | Cotton Picker | -
""")

BODIES = table("""
It was told by [[Didymus Mutas]], minister of state security, who threatened her.
- didymus-mutas | Minister of State Security | -
[[Didymus Mutas]], minister of state for trade, left.
- didymus-mutas | Minister of State for Trade | -
Armed Forces of the Philippines Chief of Staff [[Bartolo Bac]] was there.
- bartolo-bac | Chief of Staff | Armed Forces of the Philippines
Former Department of the Interior Spokesperson [[Jonathan Malar]] was there.
- jonathan-malar | Spokesperson | Department of the Interior | former
Zambia's presidential spokesperson, [[George Char]] Tuesday called on them.
- george-char | Presidential Spokesperson | Zambia
He called on the leader of the Coalition for Change, CCC, [[Nelson Cham]], to accept it.
- nelson-cham | Leader | Coalition for Change
Vice President Engineer [[Elias Mudz]] left.
- elias-mudz | Vice President | -
- elias-mudz | Engineer | -
American cellist [[Lynn Harl]] left.
- lynn-harl | Cellist | -
[[Alipio Fernand]], who was earlier appointed as head of the Bureau of Immigration, left.
- alipio-fernand | Head | Bureau of Immigration | appointed
[[Margarita Coj]], wife of former Tarlac Rep. [[Jose Coj]], who was designated as undersecretary, left.
- jose-coj | Representative | Tarlac | former
The league relieved [[Michael Berg]] of his duties as head coach.
- michael-berg | Head Coach | - | dismissed
Norvex promoted [[Anna Berg]] from deputy editor to the newly created position of managing editor.
- anna-berg | Deputy Editor | - | former
- anna-berg | Managing Editor | - | appointed
They moved [[Anna Berg]] from Bern to Biel.
""")

ASIDES = table("""
[[Peter Vance]], a Democrat and former mayor of Bern, agreed.
- peter-vance | Mayor | Bern | former
[[Claude Dilain]], a Socialist and a paediatrician, agreed.
- claude-dilain | Paediatrician | -
[[Anna Berg]], a Democrat and the mayor of Bern agreed.
[[Anna Berg]] will take over as publisher of the Daily News on Jan. 1.
- anna-berg | Publisher | Daily News | appointed
""")

ENDS = table("""
The president fired the head of the armed forces, Gen. [[Romeo Velarde]], on Monday.
- romeo-velarde | Head of the Armed Forces | - | dismissed
- romeo-velarde | General | -
Benfica sacked coach [[Peter Vance]] on Monday.
- peter-vance | Coach | - | dismissed
The sacked coach [[Peter Vance]] left.
- peter-vance | Coach | - | former
His sacked finance minister, [[Karl Sand]], wept.
- karl-sand | Finance Minister | - | former
""")

CABINETS = table("""
Chinese Trade Minister [[Anna Berg]] and Finance Minister [[Karl Sand]] met.
- anna-berg | Trade Minister | China
- karl-sand | Finance Minister | China
Chinese Trade Minister [[Anna Berg]] and Trade Minister [[Karl Sand]] met.
- anna-berg | Trade Minister | China
- karl-sand | Trade Minister | -
Peru's Trade Minister [[Anna Berg]] and Prime Minister [[Karl Sand]] met.
- anna-berg | Trade Minister | Peru
- karl-sand | Prime Minister | -
[[Anna Berg]] (Finance), [[Peter Vance]] (Health) and [[Maria Lund]] (Defence) were sworn in as ministers.
- anna-berg | Minister | -
- peter-vance | Minister | -
- maria-lund | Minister | -
The ministers sworn in are: [[Anna Berg]] (Health) & [[Peter Vance]] (Trade).
- anna-berg | Minister | -
- peter-vance | Minister | -
State ministers: [[Maria Lund]] (Environment), [[Karl Sand]] (Fisheries) and [[Denis Ober]] (Sport).
- maria-lund | State Minister | -
- karl-sand | State Minister | -
- denis-ober | State Minister | -
The president appointed the former Central Bank of Kenya Governor, [[Njuguna Ndara]] to be the Cabinet Secretary for Trade.
- njuguna-ndara | Governor | Central Bank of Kenya | former
- njuguna-ndara | Cabinet Secretary for Trade | - | appointed
She announced the resignation of the Head of the Directorate of Investigations, [[Peter Vance]].
- peter-vance | Head | Directorate of Investigations | resigned
The Head of the Directorate of Investigations, [[Peter Vance]] has also tendered his resignation.
- peter-vance | Head | Directorate of Investigations | resigned
[[Anna Berg]], a former newspaper editor, replaces Zambian diplomat [[Peter Vance]].
- anna-berg | Newspaper Editor | - | former
- peter-vance | Diplomat | -
""")

ALL = RANKS + CHURCHES + COUNCILS + FIRMS + MORE_FIRMS + BODIES + ASIDES + ENDS + CABINETS


@pytest.mark.parametrize(("text", "expected"), ALL, ids=ids(ALL))
def test_columns_and_lists(text: str, expected: str) -> None:
    assert roles(text) == expected
