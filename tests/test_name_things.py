"""Things, places and works whose first word is somebody's given name, and names in capitals."""

from __future__ import annotations

import pytest

from ingest.names import names_in
from ingest.people import people_in
from ingest.sentences import sentences_in

# (text, the people in it)
NAMES = [
    # a product: an article before the whole name, or before its first word alone
    ("The Arduino Nolo is a board. Boards such as the Arduino Nolo are cheap.", []),
    ("They sell the new Arduino Nolo model. An Arduino needs no screen.", []),
    ("The Malcolm Fraser government fell.", ["Malcolm Fraser"]),
    ("The Anna Berg of old was back.", ["Anna Berg"]),
    ("The Anna Berg, who had left, wept. Anna Berg is 45.", ["Anna Berg", "Anna Berg"]),
    # an everyday noun or a science behind a given name
    ("A Galactic Aurora Unit was found there.", []),
    ("He wrote for Marine Ornithology and for Marine Geophysical Researches.", []),
    ("Present chancellor, Paul Jeans announced it. Mr Jeans left.", ["Paul Jeans", "Jeans"]),
    ("Olga Unit, 45, a nurse, left.", ["Olga Unit"]),
    ("They met Karl Clements on Monday.", ["Karl Clements"]),
    ("Osama bin Laden was there, and so was Marine Le Pen.", ["Osama bin Laden", "Marine Le Pen"]),
    # a firm that somebody is named after
    ("Oskane has replaced its chief executive. The chairman, Karl Oskane, said that Oskane would grow.", ["Karl Oskane"]),
    ("Shares in Oskane fell. The chairman, Karl Oskane, said that Oskane would grow.", ["Karl Oskane"]),
    ("The chairman, Karl Oskane, left. Oskane has replaced its lid.", ["Karl Oskane", "Oskane"]),
    # a work
    ("They saw Ingrid Goes West on Friday.", []),
    ("They saw Anna Karen (film) on Friday.", []),
    ("They met Anna Maria Berg on Friday.", ["Anna Maria Berg"]),
    # a firm, a ship, a horse: told so at one place, it is so at all
    ("The law firm Baker Dunn moved. Regent Moss, a property firm based in Bern, fell.", []),
    ("Olufunso Obando, a non-executive director at the lender, left.", ["Olufunso Obando"]),
    ("Ford Crane & Steel said profit fell. Analysts at Ford Crane agreed.", []),
    ("Toyama Glass said it was pulling its crews out.", []),
    ("Anna Berg said it was time that the council raised its rates.", ["Anna Berg"]),
    ("Marlow Finch, which makes doors, fell. Marlow Finch, whose factory burned, agreed.", []),
    ("The horse Harry Angel won. Trainer Anna Berg had saddled Harry Angel.", ["Anna Berg"]),
    ("The MV Anna Sand ran aground. The ship, the Anna Sand, was towed.", []),
    ("He was chairman of Lodigiana Acque, who let a pipe leak.", []),
    ("A care assistant at the Ty Gwyn home in Barry met Karl Sand at the Olga Tokar museum.", ["Karl Sand"]),
    ("They opened a border gate at Nam Phao.", []),
    # a character
    ("The book follows a fictional restorer called Hanna Heath. Karl Sand portrays Franz Ober.", ["Karl Sand"]),
    ("Karl Sand met Franz Ober, a restorer.", ["Karl Sand", "Franz Ober"]),
    # a firm, a place
    ("Books by Hick Smith and Sons were sold.", []),
    ("Te Waipounamu is the South Island.", []),
    ("Te Kaurin Robert Parata said so.", ["Te Kaurin Robert Parata"]),
    ("She visited Ha Long Bay.", []),
    ("He is the member for Tanna Constituency.", []),
    ("He is the commandant of the National Police College, Kiganjo.", []),
    ("He met the director of the bureau, Pranoto, there.", ["Pranoto"]),
    # a word that is hardly a title
    ("The Executive Wing is closed, and Mother Brain is angry.", []),
    ("Executive Anna Berg met General Sharp.", ["Anna Berg", "Sharp"]),
    # what stands before a name
    ("The first Deputy Governor of the Bank of Ghana (BoG) Millis Narh has retired.", ["Millis Narh"]),
    ("The president has nominated Eng Jafet Koome Nchere to the post.", ["Jafet Koome Nchere"]),
    ("They met Goh Eng Guan on Friday.", ["Goh Eng Guan"]),
    ("Inspector-General of Police Tan Sri Acryl Sani Abdul spoke.", ["Acryl Sani Abdul"]),
    ("Minister of Local Government Development Nga Kor Ming spoke.", ["Nga Kor Ming"]),
    ("Bishop Thomas V. Weekly of Brooklyn spoke.", ["Thomas V. Weekly"]),
    ("The Harland Weekly wrote so.", []),
    # a name that no list knows, by what is said of it
    ("Pranoto, a career bureaucrat who likes chess, left.", ["Pranoto"]),
    ("Okellu, 45, a fisherman, left.", ["Okellu"]),
    ("Tirvan, a village on the coast, burned. Solvane, a leader in its field, fell.", []),
    ("Jean-Baptiste Nshimi and Esperanza Mukaman testified in Kigali.", ["Jean-Baptiste Nshimi", "Esperanza Mukaman"]),
    ("Abeb Wolde-Gior and Hailu Tessema were detained.", ["Abeb Wolde-Gior", "Hailu Tessema"]),
    ("Anna Berg and Norvex Solvane were merged.", ["Anna Berg"]),
    # seats in a list
    ("The ministers are Anna Berg (Health), Karl Sand (Trade), Robinya Nabanda (Sport) and Maria Lund (Home).",
     ["Anna Berg", "Karl Sand", "Robinya Nabanda", "Maria Lund"]),
    # capitals run into the text
    ("SUSIE O’BRIEN THE good thing about it is that it is cheap.", ["SUSIE O’BRIEN"]),
    # a family name that is a people, a title, a town's
    ("Brig. Gen. Atef Saudi met Captain Saed Amir.", ["Atef Saudi", "Saed Amir"]),
    ("The Zulu king met the Saudi amir and the dean.", []),
    ("Chief Fire Officer Dean Holroyd left.", ["Dean Holroyd"]),
    ("The ambassador to Chad Ibrahim Sule-Garba left.", ["Ibrahim Sule-Garba"]),
    # a second form of address in brackets, initials of a rank
    ("Chief (Mrs.) Asindemade Awoleye met CP Fimihan Adeoye and Rt. Hon. Olu Bello.",
     ["Asindemade Awoleye", "Fimihan Adeoye", "Olu Bello"]),
    # captain, guard and guide behind a noun, and as verbs
    ("Barangay captain Norvic Sanchezo met Gilas guard Kiefer Ravenita and their guide Atallah Zalabi.",
     ["Norvic Sanchezo", "Kiefer Ravenita", "Atallah Zalabi"]),
    ("They guard Norvic Sanchezo and will captain Ombrel Oskane.", []),
    ("Teferi Fikre, Head of the Office of Trade, left.", ["Teferi Fikre"]),
    # what opens a sentence with its name, what has sales, clubs and firms with a founder's name
    ("The startup, Yara Kotei, has raised money. Olga Kotei tractors were sold. The dredger Nina Marie sailed.", []),
    ("He left the startup, Yara Kotei said, and Nina Marie sailed.", ["Yara Kotei", "Nina Marie"]),
    ("Gil Vicente drew with Godoy Cruz, and Harvey Norman said so in Karol Bagh.", []),
    ("Gil Vicentelli met Harvey Normanson.", ["Gil Vicentelli", "Harvey Normanson"]),
    ("David Jones, the department store, was sold. Villagers in Sidi Moumin left.", []),
    ("David Jones, the store manager, met Sidi Moumin.", ["David Jones", "Sidi Moumin"]),
    # a park, a hill: a royal name, its gates
    ("They met at Prince Oskar Park. The gates of Albert Park in Bern were shut.", []),
    ("Prince Oskar met Albert Park, a pianist, and the uncle of Dennis Hill.", ["Oskar", "Albert Park", "Dennis Hill"]),
    ("They camped at Wadi Musa and shopped on Karim Oskane Way.", []),
    ("Wadi Haddad, a minister, met Gerard Way.", ["Wadi Haddad", "Gerard Way"]),
    ("Sheriff Bill Lane met Sheriff Bill Way at Bill Lane.", ["Bill Lane", "Bill Way"]),
    ("Minister Bill Committee voted.", []),
    # a firm: a trade, a second partner, Messrs
    ("Norman Beal Paving won. It hired a van from Abu Odeh Rent-a-Car. Messrs Kofi Roofing and Messrs Kofi Motors lost.", []),
    ("Karl Sand, a partner at Olga Brandt & Stone, met Tom Farley & Webb.", ["Karl Sand"]),
    ("Anna Berg & Tom Frey met Messrs Karl Sand and Bo Lind.", ["Anna Berg", "Tom Frey", "Karl Sand", "Bo Lind"]),
    ("A stake in Olga Brandt was sold.", []),
    ("A stake in the firm was sold, said Olga Brandt.", ["Olga Brandt"]),
    # where somebody studied, and whom somebody laughs at
    ("She studied at Simon Oskar and at Karl Gordon. They drew at Forest Green.", []),
    ("They laughed at Simon Oskar and dined at Anna Berg and Karl Gordon's house.", ["Simon Oskar", "Anna Berg", "Karl Gordon"]),
    # a rank, a ship, a hospital
    ("Sevuloni, the Roko Tui of Ra, met the Sarkin Zango of Bauchi.", []),
    ("He is the Karl Sand of Bern.", ["Karl Sand"]),
    ("The Juan Sandor sailed to Rota. She sang in the play Olga Gabler.", []),
    ("Juan Sandor sailed to Rota to play Olga Gabler.", ["Juan Sandor", "Olga Gabler"]),
    ("The Aga Khan Hospital is near the Ibn Rushd and Ibn Sina schools.", []),
    ("The Aga Khan visited schools.", ["Aga Khan"]),
    # between places
    ("Ben Nevis, Scafell Pike and Snowdon were snowy.", []),
    ("Peru, Anna Bergov and Chile agreed. Peru, Karl Oskane and Chile's envoy met.", ["Anna Bergov", "Karl Oskane"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), NAMES, ids=[row[0] for row in NAMES])
def test_people_and_things(text: str, people: list[str]) -> None:
    assert [name.text for name in names_in(text, sentences_in(text)) if name.kind == "person"] == people


SHOWN = [
    ("JOE HILDEBRAND said so.", "Joe Hildebrand", "Hildebrand, Joe"),
    ("MALCOLM Fraser said so. Malcolm Fraser left.", "Malcolm Fraser", "Fraser, Malcolm"),
    ("Later SUSIE O’BRIEN said so.", "Susie O’Brien", "O’Brien, Susie"),
    ("PV Sindhu said so.", "PV Sindhu", "Sindhu, PV"),
    ("President LEE Jae-myung said so.", "Lee Jae-myung", "Lee Jae-myung"),
]


@pytest.mark.parametrize(("text", "name", "sorted_as"), SHOWN, ids=[row[0] for row in SHOWN])
def test_capitals_are_shown_as_a_name_is_written(text: str, name: str, sorted_as: str) -> None:
    people, mentions = people_in(text, names_in(text, sentences_in(text)))
    assert [(one.name, one.sort_name) for one in people] == [(name, sorted_as)]
    assert {one.person for one in mentions if one.kind == "person"} == {people[0].id}
    assert all(form.name == name for form in people[0].forms)
