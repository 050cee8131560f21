"""Who is meant: forms of one person joined, two people never, and nobody where two fit."""

from __future__ import annotations

import pytest

from ingest.ids import slug
from ingest.model import Mention, Person
from ingest.names import names_in
from ingest.people import people_in, person_id, sort_name
from ingest.sentences import sentences_in
from tests import whole_pages


def read(body: str) -> tuple[tuple[Person, ...], tuple[Mention, ...]]:
    return people_in(body, names_in(body, sentences_in(body)))


def linked(body: str) -> list[str]:
    """Each mention of a person and whom it means: Guo=guo-shengkun, Kim=?"""
    return [f"{m.text}={m.person or '?'}" for m in read(body)[1] if m.kind == "person"]


# A text and whom each of its mentions of people means; ? where nobody is certain.
MEANT = """
Guo Shengren met envoys. Guo said so. | Guo Shengren=guo-shengren; Guo=guo-shengren
Kim Sung Ho met Moon Tae-il. Moon smiled. | Kim Sung Ho=kim-sung-ho; Moon Tae-il=moon-tae-il; Moon=moon-tae-il
Kim Jong Un flew with Kim Yo Jong. Kim waved. | Kim Jong Un=kim-jong-un; Kim Yo Jong=kim-yo-jong; Kim=?
President Kim Jong Un met envoys. Kim Yo Jong did too. President Kim smiled. | Kim Jong Un=kim-jong-un; Kim Yo Jong=kim-yo-jong; Kim=kim-jong-un
Kim Jong Un spoke. Kim sat down. Kim Yo Jong applauded. | Kim Jong Un=kim-jong-un; Kim=kim-jong-un; Kim Yo Jong=kim-yo-jong
Kim Jong Un freed Tony Kim. Kim smiled. | Kim Jong Un=kim-jong-un; Tony Kim=tony-kim; Kim=?
Kim Jong-un spoke in Pyongyang. Kim Jong Un left. | Kim Jong-un=kim-jong-un; Kim Jong Un=kim-jong-un
Nguyen Van Duc was jailed. Duc appealed. | Nguyen Van Duc=nguyen-van-duc; Duc=nguyen-van-duc
Nguyen Van Duc met Nguyen Thi Hoa. Nguyen left. | Nguyen Van Duc=nguyen-van-duc; Nguyen Thi Hoa=nguyen-thi-hoa; Nguyen=?
Joko Widarto spoke. Widarto left. Joko waved. | Joko Widarto=joko-widarto; Widarto=joko-widarto; Joko=joko-widarto
Anwar Rahmat resigned. Anwar denied it. | Anwar Rahmat=anwar-rahmat; Anwar=anwar-rahmat
Najib Rahmat resigned. Najib denied it. | Najib Rahmat=najib-rahmat; Najib=?
Abiy Tesfaye met envoys. Abiy agreed. | Abiy Tesfaye=abiy-tesfaye; Abiy=abiy-tesfaye
Sigrun Einarsdottir resigned. Sigrun wept. | Sigrun Einarsdottir=sigrun-einarsdottir; Sigrun=sigrun-einarsdottir
Abdel Fattah al-Nuri spoke. Al-Nuri left. Nuri waved. | Abdel Fattah al-Nuri=abdel-fattah-al-nuri; Al-Nuri=abdel-fattah-al-nuri; Nuri=abdel-fattah-al-nuri
Mohammed bin Rashid flew in. Bin Rashid waved. | Mohammed bin Rashid=mohammed-bin-rashid; Bin Rashid=mohammed-bin-rashid
Ursula von der Heide spoke. Von der Heide left, as von der Heide must. | Ursula von der Heide=ursula-von-der-heide; Von der Heide=ursula-von-der-heide; von der Heide=ursula-von-der-heide
Marine Le Gall spoke. Le Gall left. | Marine Le Gall=marine-le-gall; Le Gall=marine-le-gall
Enrique Peña Rojas spoke. Peña left. Peña Rojas smiled. | Enrique Peña Rojas=enrique-pena-rojas; Peña=enrique-pena-rojas; Peña Rojas=enrique-pena-rojas
Andres Manuel Lopez Ibarra won. Lopez Ibarra spoke. | Andres Manuel Lopez Ibarra=andres-manuel-lopez-ibarra; Lopez Ibarra=andres-manuel-lopez-ibarra
George W. Bush spoke. George Bush left. | George W. Bush=george-w-bush; George Bush=george-w-bush
George W. Bush met George H.W. Bush. George Bush left. | George W. Bush=george-w-bush; George H.W. Bush=george-h-w-bush; George Bush=?
Joseph R. Halder Jr. won. Joe Halder spoke. Halder left. | Joseph R. Halder Jr.=joseph-r-halder-jr; Joe Halder=joseph-r-halder-jr; Halder=joseph-r-halder-jr
Mohamed Darwish spoke. Mohammed Darwish left. | Mohamed Darwish=mohamed-darwish; Mohammed Darwish=mohamed-darwish
Hillary Clinton ran. Bill Clinton helped. Clinton lost. | Hillary Clinton=hillary-clinton; Bill Clinton=bill-clinton; Clinton=?
Mr. Bill Clinton met Mrs. Hillary Clinton. Mrs. Clinton smiled; Mr. Clinton left. | Bill Clinton=bill-clinton; Hillary Clinton=hillary-clinton; Clinton=hillary-clinton; Clinton=bill-clinton
Omar Haddad was freed. His father Salim Haddad wept. Haddad smiled. | Omar Haddad=omar-haddad; Salim Haddad=salim-haddad; Haddad=omar-haddad
Melania Trump visited. Trump tweeted. | Melania Trump=melania-trump; Trump=?
Putin phoned Merkel. | Putin=vladimir-putin; Merkel=angela-merkel
Vladimir Putin spoke. Putin left. | Vladimir Putin=vladimir-putin; Putin=vladimir-putin
President Rajavarman resigned. Rajavarman fled. | Rajavarman=rajavarman; Rajavarman=rajavarman
King Salman named Mohammed bin Salman. Prince Mohammed bowed. | Salman=king-salman; Mohammed bin Salman=mohammed-bin-salman; Mohammed=mohammed-bin-salman
King Salman named Crown Prince Mohammed bin Salman. Prince Mohammed bowed. | Salman=king-salman; Mohammed bin Salman=mohammed-bin-salman; Mohammed=mohammed-bin-salman
Abdullah Abdullah met King Abdullah. | Abdullah Abdullah=abdullah-abdullah; Abdullah=?
Pope Francis met Anna Francis. | Francis=pope-francis; Anna Francis=anna-francis
Mehmet Adwan became an adviser. Adwan left. | Mehmet Adwan=mehmet-adwan; Adwan=mehmet-adwan
King Abdullah flew in. | Abdullah=king-abdullah
Pope Francis wept. Francis prayed. | Francis=pope-francis; Francis=pope-francis
Pope Francis met Robert Francis Lindner. | Francis=pope-francis; Robert Francis Lindner=robert-francis-lindner
Mr. Lindqvist left. | Lindqvist=lindqvist
Officer Smith fired. Judge Smith agreed. | Smith=?; Smith=?
Christopher Hill met Fiona Hill. Hill smiled. | Christopher Hill=christopher-hill; Fiona Hill=fiona-hill; Hill=?
Jeh Robertson spoke; Robertson's aide left. | Jeh Robertson=jeh-robertson; Robertson=jeh-robertson
John Smith met John Jones. John left. | John Smith=john-smith; John Jones=john-jones; John=?
John Adams Jr. met John Adams Sr. in Boston. | John Adams Jr.=john-adams-jr; John Adams Sr.=john-adams-sr
Joaquin "El Chapo" Guzmar fled. Guzmar was caught. | Joaquin "El Chapo" Guzmar=joaquin-guzmar; Guzmar=joaquin-guzmar
Denzel Washington was in Washington. | Denzel Washington=denzel-washington
Xi Jinping hosted Li Keqiang. Xi and Li toasted. | Xi Jinping=xi-jinping; Li Keqiang=li-keqiang; Xi=xi-jinping; Li=li-keqiang
Wang Yi met Wang Qishan. Wang left. | Wang Yi=wang-yi; Wang Qishan=wang-qishan; Wang=?
Mike Pompeo and Michael Pompeo are one. | Mike Pompeo=michael-pompeo; Michael Pompeo=michael-pompeo
King Talal IV spoke. Talal left. King Talal wept. | Talal IV=talal-iv; Talal=talal-iv; Talal=talal-iv
King George V met King George VI. George left. | George V=george-v; George VI=george-vi; George=?
Tom and Ellen Farrowby left. Tom wept. Ellen smiled. Farrowby spoke. | Tom=tom-farrowby; Ellen Farrowby=ellen-farrowby; Tom=tom-farrowby; Ellen=ellen-farrowby; Farrowby=?
Adele and Michelle Obamery met. | Adele=adele; Michelle Obamery=michelle-obamery
Thomas R. Hadwin spoke. Tom left. | Thomas R. Hadwin=thomas-r-hadwin; Tom=thomas-r-hadwin
Thomas Hadwin met Tom Lindqvist. Tom left. | Thomas Hadwin=thomas-hadwin; Tom Lindqvist=tom-lindqvist; Tom=?
William "Bud" Tannery froze. Bud wept. | William "Bud" Tannery=william-tannery; Bud=william-tannery
Ahmad Faizal Azumi spoke. Ahmad Faizal left. Faizal agreed. | Ahmad Faizal Azumi=ahmad-faizal-azumi; Ahmad Faizal=ahmad-faizal-azumi; Faizal=ahmad-faizal-azumi
Luis Guillermo Plata Paez spoke. Plata left. | Luis Guillermo Plata Paez=luis-guillermo-plata-paez; Plata=luis-guillermo-plata-paez
Abdulaziz bin Turki Al-Faraj spoke. Prince Abdulaziz left. Al-Faraj agreed. | Abdulaziz bin Turki Al-Faraj=abdulaziz-bin-turki-al-faraj; Abdulaziz=abdulaziz-bin-turki-al-faraj; Al-Faraj=abdulaziz-bin-turki-al-faraj
Joseph Kabangu spoke. His wife, Olive Kabangu, left. Mr Kabangu agreed. Kabangu smiled. | Joseph Kabangu=joseph-kabangu; Olive Kabangu=olive-kabangu; Kabangu=joseph-kabangu; Kabangu=joseph-kabangu
Lim Kok Seng spoke. It was founded by his late father, tin magnate Lim Teck Hoe. Lim left. | Lim Kok Seng=lim-kok-seng; Lim Teck Hoe=lim-teck-hoe; Lim=lim-kok-seng
Edmund Hallow died. His son, Crispin Hallow, wept. Hallow was kind. Giles Hallow spoke. | Edmund Hallow=edmund-hallow; Crispin Hallow=crispin-hallow; Hallow=edmund-hallow; Giles Hallow=giles-hallow
Judge Hallowby adjourned. Hallowby left. | Hallowby=hallowby; Hallowby=hallowby
Defence Minister Purnoto stays. Purnoto smiled. | Purnoto=purnoto; Purnoto=purnoto
Ana Ruiz's brother Hassan camped there. Hassan wept. | Ana Ruiz=ana-ruiz; Hassan=hassan; Hassan=hassan
Robin Robertson reads the news. A publicist for Ann Thicket's son, Robin, agreed. | Robin Robertson=robin-robertson; Ann Thicket=ann-thicket; Robin=robin
Robert Mugaba resigned. His wife Grace fled. Grace Mugaba owns a farm. | Robert Mugaba=robert-mugaba; Grace=grace-mugaba; Grace Mugaba=grace-mugaba
She left her sons, Tim and Lachlan. | Tim=tim; Lachlan=lachlan
A manager surnamed Liu agreed. Liu left. | Liu=liu; Liu=liu
They mourned the late Jayalakshmi. | Jayalakshmi=jayalakshmi
Tamsin, 24, and Orla, who is a nurse, left. | Tamsin=tamsin; Orla=orla
Officer Hallow fired. General Hallow agreed. | Hallow=?; Hallow=?
Hana Sabri met Omar Sabri. Ms. Sabri smiled; Mr. Sabri left. | Hana Sabri=hana-sabri; Omar Sabri=omar-sabri; Sabri=hana-sabri; Sabri=omar-sabri
Juan Martin Santandro met Enrique Santandro. Santandro left. | Juan Martin Santandro=juan-martin-santandro; Enrique Santandro=enrique-santandro; Santandro=?
Juan Martin Santandro spoke. Mr. Santandro's brother, the journalist Enrique Santandro, left. Mr. Santandro wept. | Juan Martin Santandro=juan-martin-santandro; Santandro=juan-martin-santandro; Enrique Santandro=enrique-santandro; Santandro=juan-martin-santandro
MK Stalin met Ana Ruiz. Stalin smiled. | MK Stalin=mk-stalin; Ana Ruiz=ana-ruiz; Stalin=?
Mr. Bush left. | Bush=bush
Bill Shorton agreed. The Bill would require it. | Bill Shorton=bill-shorton
President Mandelo arrived. His spokesman, Joe Hart, spoke. | Mandelo=mandelo; Joe Hart=joe-hart
MALCOLM Frasier led. Malcolm Frasier died. | MALCOLM Frasier=malcolm-frasier; Malcolm Frasier=malcolm-frasier
Pope Francis met King Salman. | Francis=pope-francis; Salman=king-salman
Recep Tayyip Erdoğan spoke. Erdogan left. | Recep Tayyip Erdoğan=recep-tayyip-erdogan; Erdogan=recep-tayyip-erdogan
"""


def table(text: str) -> list[object]:
    rows = []
    for line in text.strip().splitlines():
        body, _, wanted = line.rpartition(" | ")
        rows.append(pytest.param(body, wanted.split("; "), id=body[:60]))
    return rows


@pytest.mark.parametrize(("body", "wanted"), table(MEANT))
def test_a_mention_means_the_only_one_who_fits(body: str, wanted: list[str]) -> None:
    assert linked(body) == wanted


def test_a_single_name_is_somebody_of_its_article_alone() -> None:
    body = "Judge Hallowby adjourned. Suharto ruled. Ana Ruiz left."
    people, _ = people_in(body, names_in(body, sentences_in(body)), "0123456789abcdef")
    assert [(p.name, p.id) for p in people] == [
        ("Hallowby", "hallowby-01234567"), ("Suharto", "suharto"), ("Ana Ruiz", "ana-ruiz"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("John Kerry", "Kerry, John"),
        ("Guo Shengkun", "Guo Shengkun"),
        ("Ban Ki-moon", "Ban Ki-moon"),
        ("Kim Jong Un", "Kim Jong Un"),
        ("Nguyen Phu Trong", "Nguyen Phu Trong"),
        ("Ursula von der Leyen", "von der Leyen, Ursula"),
        ("Marine Le Pen", "Le Pen, Marine"),
        ("Mohammed bin Salman", "bin Salman, Mohammed"),
        ("Abdel Fattah al-Sisi", "al-Sisi, Abdel Fattah"),
        ("Enrique Peña Nieto", "Peña Nieto, Enrique"),
        ("Luiz Inácio Lula da Silva", "da Silva, Luiz Inácio Lula"),
        ("Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ("George W. Bush", "Bush, George W."),
        ("J.K. Rowling", "Rowling, J.K."),
        ("Shinzo Abe", "Abe, Shinzo"),
        ("Carrie Lam", "Lam, Carrie"),
        ("Jack Ma", "Ma, Jack"),
        ("Suharto", "Suharto"),
        ("Elizabeth II", "Elizabeth II"),
        ("Kim Kardashian", "Kardashian, Kim"),
        ("Jean-Yves Le Drian", "Le Drian, Jean-Yves"),
    ],
)
def test_sort_name(name: str, wanted: str) -> None:
    assert sort_name(name) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Mr. John Kerry", "john-kerry"),
        ("Mrs Clinton", "clinton"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Joaquín “El Chapo” Guzmán", "joaquin-guzman"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Jarosław Kaczyński", "jaroslaw-kaczynski"),
        ("Pope Francis", "pope-francis"),
        ("Shaquille O'Neal", "shaquille-oneal"),
    ],
)
def test_person_id(name: str, wanted: str) -> None:
    assert person_id(name) == wanted


def test_a_page_with_absent_officials_and_a_series() -> None:
    body = (
        "Norway and Chad on Monday held a second dialogue on fisheries.\n\n"
        "Liang Wenhao, State Councilor and Minister of Natural Resources, praised the talks, Liang said.\n\n"
        "Under Secretary of the Department of Inland Waters Philippa Standish and Carl Brandt, Deputy Assistant Attorney "
        "General and Counselor for International Affairs of the Department of Justice, represented Secretary Omar Whitfield "
        "and Attorney General Nora Castellan who could not attend following Friday's events in Orlando.\n\n"
        "Zhou Mingde, member of the Political Bureau of the Central Committee of the Union Party of China (UPC) and head of "
        "the Commission for Legal Affairs of the UPC Central Committee met with the delegation."
    )
    people, mentions = read(body)
    assert [p.name for p in people] == [
        "Liang Wenhao",
        "Philippa Standish",
        "Carl Brandt",
        "Omar Whitfield",
        "Nora Castellan",
        "Zhou Mingde",
    ]
    assert [(f.name, f.count) for f in people[0].forms] == [("Liang Wenhao", 1), ("Liang", 1)]
    assert all(m.person for m in mentions if m.kind == "person")
    assert "orlando" not in " ".join(p.id for p in people)


def test_every_mention_quotes_the_body_and_every_person_has_one() -> None:
    body = "\n\n".join(line.rpartition(" | ")[0] for line in MEANT.strip().splitlines())
    people, mentions = read(body)
    assert all(body[m.start : m.end] == m.text for m in mentions)
    assert {m.person for m in mentions} - {None} == {p.id for p in people}
    assert len({p.id for p in people}) == len(people)
    assert all(p.id == person_id(p.name) for p in people)
    counted = sum(form.count for p in people for form in p.forms)
    assert counted == sum(m.person is not None for m in mentions)


def test_organizations_and_places_are_linked_where_certain() -> None:
    _, mentions = read("The Ministry of Finance of Kenya met NATO in Jordan.")
    assert [(m.kind, m.organization, m.place) for m in mentions] == [
        ("organization", slug("Ministry of Finance of Kenya"), None),
        ("organization", "nato", None),
        ("place", None, "jordan"),
    ]


def test_reading_twice_is_reading_once() -> None:
    body = "Guo Shengren met envoys. Guo said so. Anna Ruiz and Anne Ruiz left. Ruiz waved."
    assert read(body) == read(body)


# ---- read as whole pages


def test_two_lands_are_nobody() -> None:
    assert "Nepal-Sri Lanka" not in {
        one.name for one in whole_pages.read("Both want to strengthen Nepal-Sri Lanka relations.").people
    }


def test_a_famous_name_in_another_spelling_is_still_the_one_named_in_full() -> None:
    found = whole_pages.read("President Volodymyr Zelenskyy spoke in Kyiv. Ministers thanked Zelenskyy.")
    assert all(one.person for one in found.mentions if "Zelenskyy" in one.text)
