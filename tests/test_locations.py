"""Which places the names of a text mean, those included that no gazetteer lists."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.locations import Located, located
from ingest.names import names_in
from ingest.people import people_in
from ingest.sentences import sentences_in
from tests.taken_out import constants


def read(text: str, dateline: str | None = None) -> Located:
    _, mentions = people_in(text, names_in(text, sentences_in(text)))
    return located(text, mentions, dateline)


def places_in(text: str, dateline: str | None = None) -> dict[str, str]:
    found = read(text, dateline)
    named = {one.text: one.place for one in found.mentions if one.place}
    return named | {text[start:].split(",")[0]: place for start, place in found.venues.items()}


# Names of our own invention, and real towns. Text, words of the place, its id.
PLACES = [
    # named once more, without a preposition that says so
    ("Police in Lyon met. A court of Lyon freed him.", "Lyon", "lyon-fr"),
    # a land whose first word is a name or an adjective elsewhere
    ("A Nova Scotia museum burned.", "Nova Scotia", "nova-scotia-ca"),
    ("He flew to British Columbia.", "British Columbia", "british-columbia-ca"),
    # a town much larger than others of its name; a small one, where another country is spoken of
    ("Australian police held him in Charlotte.", "Charlotte", "charlotte-us"),
    ("Police held him in Moncton.", "Moncton", "moncton-ca"),
    ("Australian police held him in Moncton.", "Moncton", "moncton"),
    # what a ship left, where the wounded were taken, on a road, with an article of its own
    ("The ferry had left Ambolotse late on Tuesday.", "Ambolotse", "ambolotse"),
    ("Nine families fled Ambolotse for Lima.", "Ambolotse", "ambolotse"),
    ("The bodies were lifted out on Monday and taken to Hinton.", "Hinton", "hinton"),
    ("She flew from Lima to Ambolotse on Sunday.", "Ambolotse", "ambolotse"),
    ("Nine were held on the road between Lima and Ambolotse.", "Ambolotse", "ambolotse"),
    ("They will shut a mill at La Encina in Peru.", "La Encina", "la-encina-pe"),
    ("Shells hit Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("Nine died in Peru's northern Ambolo province.", "Ambolo", "ambolo"),
    ("He died on the slopes of Ambolotse.", "Ambolotse", "ambolotse"),
    ("Residents of Ambolotse were told to leave.", "Ambolotse", "ambolotse"),
    # venues by their first words and their last
    ("He was shot in Corso Ambolo on Monday.", "Corso Ambolo", "corso-ambolo"),
    ("He was shot in Prince Ambolo Avenue on Monday.", "Prince Ambolo Avenue", "prince-ambolo-avenue"),
    ("It was held at the Basilica of Ambolo on Monday.", "Basilica of Ambolo", "basilica-of-ambolo"),
    ("He died at Far East Ambolo Hospital on Monday.", "Far East Ambolo Hospital", "far-east-ambolo-hospital"),
    ("The crew landed at Port Ambolo on Monday.", "Port Ambolo", "port-ambolo"),
    ("A boy drowned in the Ganges on Monday.", "Ganges", "ganges-in"),
    ("Two died in the Pyrenees on Monday.", "Pyrenees", "pyrenees"),
    # only its preposition says so
    ("He was found dead in Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("He was found dead in Ambolotse.", "Ambolotse", "ambolotse"),
    ("A bus overturned near Ambolotse, killing nine.", "Ambolotse", "ambolotse"),
    ("Near Ambolotse, a bus overturned.", "Ambolotse", "ambolotse"),
    ("A bus overturned in hard-hit Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("They met at the Ambolotse guest house on Monday.", "Ambolotse guest house", "ambolotse-guest-house"),
    # a town of which the gazetteer has several, none in the state that is told; a state cut short
    ("A truck overturned near Clinton, North Carolina, early Thursday.", "Clinton", "clinton-us"),
    ("He was shot in Jackson, Ohio, on Friday.", "Jackson", "jackson-us"),
    ("He was shot in Jackson, Mississippi, on Friday.", "Jackson", "jackson-us-ms"),
    ("He was shot in Springfield, Mo., on Friday.", "Springfield", "springfield-us-mo"),
    ("He was shot in Springfield, Tex., on Friday.", "Springfield", "springfield-us"),
    ("The Ambolotse dam was breached on Monday.", "Ambolotse dam", "ambolotse-dam"),
    ("A blast hit the Ambolotse nuclear power plant.", "Ambolotse nuclear power plant", "ambolotse-nuclear-power-plant"),
    ("Nine died in a raid in Nigeria's Borno State on Monday.", "Borno State", "borno-ng"),
    ("They gathered outside Ambolotse before dawn.", "Ambolotse", "ambolotse"),
    ("A ferry sank off Ambolotse last night.", "Ambolotse", "ambolotse"),
    ("He will be sworn in at Ambolotse on September 13.", "Ambolotse", "ambolotse"),
    ("The meeting in Ain el-Sabreh was brief.", "Ain el-Sabreh", "ain-el-sabreh"),
    ("She plans to travel to Ambolotse next week.", "Ambolotse", "ambolotse"),
    ("He flew to Ambolotse overnight.", "Ambolotse", "ambolotse"),
    ("Roads were blocked in northern Ambolotse on Friday.", "Ambolotse", "ambolotse"),
    ("Nine died at Saint-Orvin, which was flooded.", "Saint-Orvin", "saint-orvin"),
    ("Rebels seized Palmyra on Monday.", "Palmyra", "palmyra-sy"),
    ("The closure of Lima airport lasted two days.", "Lima airport", "lima-airport-pe"),
    ("He was held at Lima airport on Monday.", "Lima airport", None),
    ("The school board in Ambolotse voted on Monday.", "Ambolotse", "ambolotse"),
    ("A court in Ambolotse takes it up on Monday.", "Ambolotse", "ambolotse"),
    ("Police at Ambolotse let him go.", "Ambolotse", "ambolotse"),
    ("A bus overturned south of Ambolotse, killing nine.", "Ambolotse", "ambolotse"),
    ("The funeral will be held on Thursday at Hill Ambolotse.", "Hill Ambolotse", "hill-ambolotse"),
    ("He sent a brother to Taloqan to bring them back.", "Taloqan", "taloqan-af"),
    ("They were brought from Yerevan to Taloqan by bus.", "Taloqan", "taloqan"),
    ("Nine died in a raid on Bangassou.", "Bangassou", "bangassou-cf"),
    ("People left their homes in the state of Victoria on Friday.", "Victoria", "victoria"),
    ("Nine died in Ambolotse on Monday. Ambolotse police said so.", "Ambolotse", "ambolotse"),
    # what a disaster struck, a district whatever it is called, a valley of a region
    ("A flood hit Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("A critic hit Ambolotse on Monday.", "Ambolotse", None),
    ("He was shot in the Light district of Lima on Monday.", "Light", "light-pe"),
    ("He works in the Light office of Lima on Monday.", "Light", None),
    ("Helicopters flew over the flooded Limpopo valley.", "Limpopo valley", "limpopo-valley-za"),
    ("A car crashed off Interstate 69 on Monday.", "Interstate", None),
    # before a weekday, above, from where somebody was saved, as a part of a town or by its court
    ("They met in Ambolotse Tuesday night.", "Ambolotse", "ambolotse"),
    ("Marines burned a camp in the hills above Ambolotse.", "Ambolotse", "ambolotse"),
    ("He came in a second above Ambolotse.", "Ambolotse", None),
    ("Nine men were rescued from Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("Nine men were different from Ambolotse on Monday.", "Ambolotse", None),
    ("Hundreds poured onto the streets of Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("Hundreds read the books of Ambolotse on Monday.", "Ambolotse", None),
    ("A car crashed in Auckland's Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("The minister visited Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("The minister praised Ambolotse on Monday.", "Ambolotse", None),
    ("He was driven by road to Ambolotse.", "Ambolotse", "ambolotse"),
    ("A boat sank off the Mangaluru coast.", "Mangaluru", "mangaluru-in"),
    # a word before the noun that says what kind of site it is
    ("He was taken to the Ambolotse detention centre.", "Ambolotse detention centre", "ambolotse-detention-centre"),
    ("He was taken to the Ambolotse parking fine.", "Ambolotse", None),
    # a noun says what it is
    ("Gunmen attacked the village of Ambolotse on Friday.", "Ambolotse", "ambolotse"),
    ("Rebels seized the tin town of Ambolotse, missionaries said.", "Ambolotse", "ambolotse"),
    ("A landslide buried the hamlet of Ambolotse on Monday.", "Ambolotse", "ambolotse"),
    ("They met in the Ambolotse district on Monday.", "Ambolotse", "ambolotse"),
    ("The drill was held at the Ambolotse training ground.", "Ambolotse", "ambolotse"),
    ("He was held at Ambolotse prison for a year.", "Ambolotse prison", "ambolotse-prison"),
    ("His burial at Ambolotse cemetery was quiet.", "Ambolotse cemetery", "ambolotse-cemetery"),
    ("Gunmen attacked his convoy along the Tarqa-Bemo road.", "Tarqa-Bemo road", "tarqa-bemo-road"),
    ("He was seen on Ambolotse island in August.", "Ambolotse island", "ambolotse-island"),
    ("He would be arraigned in an Ambolotse court today.", "Ambolotse", "ambolotse"),
    ("The team trained at Kelburn Oval yesterday.", "Kelburn Oval", "kelburn-oval"),
    ("He was received at Bayward Palace on Monday.", "Bayward Palace", "bayward-palace"),
    ("She was treated at St Orvin's Hospital and discharged.", "St Orvin's Hospital", "st-orvins-hospital"),
    ("His funeral was held at St Orvin's on Friday.", "St Orvin's", "st-orvins"),
    ("The climbers went missing on Mount Ambolo last week.", "Mount Ambolo", "mount-ambolo"),
    ("They protested outside the Egyptian embassy.", "Egyptian embassy", "egyptian-embassy"),
    ("The ship sank in the Gulf of Ambolo.", "Gulf of Ambolo", "gulf-of-ambolo"),
    ("He was killed in King's Lynn on Monday.", "King's Lynn", "kings-lynn"),
    ("He was killed in the Ambolotse slum on Monday.", "Ambolotse", "ambolotse"),
    ("He was killed in the Neukölln district of Berlin.", "Neukölln", "neukolln-de"),
    ("He was killed in Manila's Ambolotse district on Monday.", "Ambolotse", "ambolotse"),
    ("The plane landed at King Ambolotse International Airport.", "King Ambolotse International Airport", "king-ambolotse-international-airport"),
    ("The match was played at Old Trafford on Monday.", "Old Trafford", "old-trafford"),
    # what it lies in is told
    ("He was arrested in Ambolotse, Kenya, on Monday.", "Ambolotse", "ambolotse-ke"),
    ("He disappeared near the Yemeni border town of Ambolotse in 2011.", "Ambolotse", "ambolotse-ye"),
    ("Rebels ambushed a convoy near Ambolotse in northeastern Kenya.", "Ambolotse", "ambolotse-ke"),
    ("The closure of Baghdad airport lasted two days.", "Baghdad airport", "baghdad-airport-iq"),
    # of the gazetteer, where its country is spoken of
    ("The Lithuanian and Polish ministers are to meet in Palanga on April 6.", "Palanga", "palanga-lt"),
    ("The plane crashed near Riberalta, Bolivia.", "Riberalta", "riberalta-bo"),
    ("The Bolivian plane crashed near Riberalta.", "Riberalta", "riberalta-bo"),
    ("They met at a laboratory in Aurora, Illinois, on Sunday.", "Aurora", "aurora-us-il"),
    ("They met in Springfield, Missouri, on Sunday.", "Springfield", "springfield-us-mo"),
    ("A plane crashed at the airport of Trinidad, Bolivia, on Sunday.", "Trinidad", "trinidad-bo"),
    ("He will retire in Kingston, Jamaica.", "Kingston", "kingston-jm"),
    ("The Malaysian minister spoke in Putrajaya on Monday.", "Putrajaya", "putrajaya-my"),
    ("A fire near Hazelwood burned for days, Australian officials said.", "Hazelwood", "hazelwood"),
    ("The plane was diverted to Tarkwesha Airport on Monday.", "Tarkwesha Airport", "tarkwesha-airport"),
    ("A fire broke out at Warner, 40 kilometres north of Tunis.", "Warner", "warner"),
    ("A fire broke out at Warner north of Tunis.", "Warner", "warner-tn"),
    ("The landslide struck Tarkwesha, in Peru, on Monday.", "Tarkwesha", "tarkwesha"),
    ("Gunmen raided Tarkwesha, a village in Peru, on Monday.", "Tarkwesha", "tarkwesha"),
    ("The bombing was told of. Nine men died in the US bombing of Kandahar airport.", "Kandahar airport", "kandahar-airport-af"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "place"), PLACES, ids=[row[0] for row in PLACES])
def test_place(text: str, words: str, place: str) -> None:
    found = read(text)
    assert {one.text: one.place for one in found.mentions}.get(words) == place
    assert all(text[one.start : one.end] == one.text for one in found.mentions)


# Text, words that must be no place.
NO_PLACES = [
    ("The chairman left Ambolotse on Monday.", "Ambolotse"),
    ("The striker left Ambolotse for Lima on Monday.", "Ambolotse"),
    ("The chairman of a bus firm said he left Ambolotse in anger.", "Ambolotse"),
    ("Nine families fled Ambolotse on Monday.", "Ambolotse"),
    ("The complaints were shown to Hinton on Monday.", "Hinton"),
    ("A letter from Lima to Ambolotse was lost.", "Ambolotse"),
    ("The quarrel between Lima and Ambolotse ended.", "Ambolotse"),
    ("They read it in Le Monde on Monday.", "Le Monde"),
    ("They won in La Liga on Monday.", "La Liga"),
    ("Fines hit Ambolotse on Monday.", "Ambolotse"),
    ("Shells hit Ambolotse traders on Monday.", "Ambolotse"),
    ("Peru's northern Ambolo dancers won.", "Ambolo"),
    ("The faces of Ambolotse were sad.", "Ambolotse"),
    ("Members of Ambolotse were told to leave.", "Ambolotse"),
    ("The owners of Hotel Ambolo met on Monday.", "Hotel Ambolo"),
    ("They gave money to Port Ambolo on Monday.", "Port Ambolo"),
    ("The Ganges Commission met in Lima on Monday.", "Ganges"),
    ("Peter Elbe was shot on Monday.", "Elbe"),
    ("He appeared in a South African court on Monday.", "South African"),
    ("Two men died on the Syrian-Turkish border on Monday.", "Syrian-Turkish"),
    ("He bought a stake in Ambolotse on Monday.", "Ambolotse"),
    ("Investors lost confidence in Ambolotse.", "Ambolotse"),
    ("He was paid in Bitcoin on Monday.", "Bitcoin"),
    ("She is a director at Ambolotse.", "Ambolotse"),
    ("She works at Ambolotse on Mondays.", "Ambolotse"),
    ("Problems in Ambolotse on Monday were mended. Ambolotse said it was sorry.", "Ambolotse"),
    ("They found it in Parliament on Monday.", "Parliament"),
    ("He wrote it in Latin on Monday.", "Latin"),
    ("It happened in Ramadan.", "Ramadan"),
    ("It happened at Christmas.", "Christmas"),
    ("She believes in Marxism.", "Marxism"),
    ("He wrote a letter to Taloqan about it.", "Taloqan"),
    ("He wrote a book on Bangassou.", "Bangassou"),
    ("They fled from the Ambolo-held capital on Monday.", "Ambolo-held"),
    ("He posted it on TikTok, and in TikTok.", "TikTok"),
    ("They voted in NATO on Monday.", "NATO"),
    ("The merge in Ambolotse's repository failed.", "Ambolotse"),
    ("The idea of Ambolotse came late.", "Ambolotse"),
    ("She spoke to Ambolotse on Monday.", "Ambolotse"),
    ("He had been in President Park's office.", "President Park"),
    ("It was the worst year since the Great Depression.", "Great Depression"),
    ("He suffered in Ambolotse uniform.", "Ambolotse"),
    ("He works with Maria Hill in Lima.", "Maria Hill"),
    ("Most of the Eastern Ambolotsians left.", "Eastern Ambolotsians"),
    ("Wreaths were laid for the Ambolotse victims.", "Ambolotse"),
    ("The bus hit Kroll, in the back, on Monday.", "Kroll"),
    ("The bus hit Kroll, a driver, on Monday.", "Kroll"),
    ("The bus hit Kroll on Monday.", "Kroll"),
]


@pytest.mark.parametrize(("text", "words"), NO_PLACES, ids=[row[0] for row in NO_PLACES])
def test_no_place(text: str, words: str) -> None:
    assert words not in places_in(text)


def test_an_unlisted_place_has_kind_and_country_but_no_coordinates() -> None:
    found = read("He was held at Ambolotse prison. Gunmen attacked the Kenyan village of Tarqaweh. He died in Bemolo.")
    kinds = {one.id: (one.name, one.kind, one.country, one.latitude, one.gazetteer_id) for one in found.places}
    assert kinds == {
        "ambolotse-prison": ("Ambolotse prison", "site", None, None, None),
        "tarqaweh-ke": ("Tarqaweh", "city", "kenya", None, None),
        "bemolo": ("Bemolo", "place", None, None, None),
    }


def test_a_town_that_the_text_has_named_may_head_a_sentence() -> None:
    text = "Nine died in Ambolotse. Ambolotse, a quiet old port, is calm."
    assert [one.start for one in read(text).mentions] == [13, 24]
    assert not read("Nine died in Ambolotse. Ambolotse, a teacher, is calm.").mentions
    text = "Rebels fled to Kampala on Monday. Kampala was seized on Tuesday."
    assert [one.start for one in read(text).mentions] == [15, 34]


def test_a_town_is_no_part_of_the_name_of_its_site() -> None:
    found = places_in("The police seized him at Moscow's Ambolotse Airport on Monday.")
    assert found == {"Moscow": "moscow-ru", "Ambolotse Airport": "ambolotse-airport"}
    assert places_in("The police seized him at Pike's Landing Hotel.") == {
        "Pike's Landing Hotel": "pikes-landing-hotel"
    }


def test_one_name_is_one_place_of_an_article() -> None:
    found = read("He was arrested in Ambolotse on Monday. She died near Ambolotse, Kenya.")
    assert [one.id for one in found.places] == ["ambolotse-ke"]


@pytest.mark.parametrize(
    ("text", "venue"),
    [("She was admitted to Tarkwesha Hospital on Monday.", True),
     ("Two men were taken by boat to Tarkwesha Hospital on Monday.", True),
     ("She gave money to Tarkwesha Hospital on Monday.", False)],
)  # fmt: skip
def test_a_hospital_is_a_venue_to_whoever_is_brought_there(text: str, venue: bool) -> None:
    assert bool(read(text).venues) == venue


def test_an_organization_is_a_venue_too() -> None:
    text = "She was sentenced at Guildbury Crown Court on Monday."
    found = read(text)
    assert [*found.venues.values()] == ["guildbury-crown-court"]


# Groups of constants have their examples tried in tests/test_words_taken_out.py.
@pytest.mark.parametrize(
    "group", [name for name in rules.load("locations").groups if ("locations", name) not in constants()]
)
def test_examples_of_the_lexicon(group: str) -> None:
    one = rules.load("locations").groups[group]
    for text in one.finds:
        assert any("Tarkwesha" in words or "airport" in words for words in places_in(text)), text
    for text in one.ignores:
        assert not any("Tarkwesha" in words for words in places_in(text)), text
