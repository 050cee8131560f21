"""Names as they stand: who is a person, and what is none."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.known_names import east_given, folded
from ingest.names import names_in
from ingest.sentences import sentences_in


def people(text: str) -> list[str]:
    return [n.text for n in names_in(text, sentences_in(text)) if n.kind == "person"]


# Sentences of our own, in the manner of agencies and newspapers; after the bar, the people that they name.
TITLES = """
US Attorney General Loretta Lynch testified on Tuesday. | Loretta Lynch
Mr. Kerry arrived late in Geneva. | Kerry
He served under President Obama for four years. | Obama
Deputy Prime Minister Marko Vuletic resigned. | Marko Vuletic
Secretary of State John Kerry met Foreign Minister Sergei Lavrov in Zurich. | John Kerry; Sergei Lavrov
Under Secretary of the Department of Homeland Security Rowena Tallis spoke. | Rowena Tallis
Minister of Public Security Zhao Kezhi chaired the session. | Zhao Kezhi
Minister of National Defense Han Min-koo inspected the troops. | Han Min-koo
Former South Korean President Park Geun-hye was jailed. | Park Geun-hye
Chief Justice John Roberts swore him in. | John Roberts
Lt. Gen. H.R. McMaster took over. | H.R. McMaster
Gen. Joseph Dunford flew to Ankara. | Joseph Dunford
Sen. John McCain, R-Ariz., voted no. | John McCain
Rep. Adam Schiff asked for the files. | Adam Schiff
New York Governor Andrew Cuomo signed the bill. | Andrew Cuomo
California Attorney General Xavier Becerra sued. | Xavier Becerra
Mayor of London Sadiq Khan opened the park. | Sadiq Khan
Governor of Texas Greg Abbott declared a disaster. | Greg Abbott
President of France Emmanuel Macron arrived. | Emmanuel Macron
Bank of England Governor Mark Carney warned of inflation. | Mark Carney
Federal Reserve Chair Janet Yellen testified. | Janet Yellen
European Union foreign policy chief Federica Mogherini was there. | Federica Mogherini
U.N. Secretary-General Antonio Guterres called for calm. | Antonio Guterres
UN chief Ban Ki-moon was saddened. | Ban Ki-moon
NATO Secretary General Jens Stoltenberg welcomed the move. | Jens Stoltenberg
IMF Managing Director Christine Lagarde praised Athens. | Christine Lagarde
World Bank President Jim Yong Kim resigned. | Jim Yong Kim
Microsoft Corp. Chief Executive Satya Nadella bought the firm. | Satya Nadella
Apple CEO Tim Cook unveiled the phone. | Tim Cook
Amazon founder Jeff Bezos flew to space. | Jeff Bezos
Crown Prince Mohammed bin Salman received him. | Mohammed bin Salman
King Salman bin Abdulaziz Al Saud died. | Salman bin Abdulaziz Al Saud
Queen Elizabeth II opened parliament. | Elizabeth II
Pope Francis prayed for peace. | Francis
Pope Benedict XVI stepped down. | Benedict XVI
Archbishop Desmond Tutu wept. | Desmond Tutu
Ayatollah Ali Khamenei refused. | Ali Khamenei
Sheikh Tamim bin Hamad Al Thani flew in. | Tamim bin Hamad Al Thani
Sheikh Hasina won a fourth term. | Hasina
Sir Keir Starmer addressed the conference. | Keir Starmer
Dr. Anthony Fauci advised caution. | Anthony Fauci
Judge Brett Kavanaugh denied it. | Brett Kavanaugh
Police Chief Art Acevedo named the suspect. | Art Acevedo
Police spokesman Kombo Khamis Kombo confirmed the arrests. | Kombo Khamis Kombo
Interior Ministry spokesman Zoran Shkiryak denied it. | Zoran Shkiryak
Chinese Foreign Ministry spokeswoman Hua Chunying said so. | Hua Chunying
Kremlin spokesman Dmitry Peskov declined to comment. | Dmitry Peskov
opposition leader Juan Guaido swore himself in | Juan Guaido
actress Emma Stone and singer Adele Adkins attended | Emma Stone; Adele Adkins
President-elect Donald Trump met President Barack Obama. | Donald Trump; Barack Obama
Acting Attorney General Sally Yates was fired. | Sally Yates
House Speaker Paul Ryan postponed the vote. | Paul Ryan
Senate Majority Leader Mitch McConnell refused. | Mitch McConnell
White House press secretary Sean Spicer said so. | Sean Spicer
Supreme Court Justice Ruth Bader Ginsburg was in hospital. | Ruth Bader Ginsburg
Homeland Security Secretary Kirstjen Nielsen resigned. | Kirstjen Nielsen
Vice President Mike Pence met Vice Premier Liu He. | Mike Pence; Liu He
First Lady Melania Trump visited the school. | Melania Trump
Democratic Party Chairman Tom Perez disagreed. | Tom Perez
Palestinian President Mahmoud Abbas met Jordan's King Abdullah. | Mahmoud Abbas; Abdullah
Head coach Jurgen Klopp praised Mohamed Salah. | Jurgen Klopp; Mohamed Salah
Director of the National Oversight Bureau Lena Hartwig resigned. | Lena Hartwig
Counselor for International Affairs Bruce Swartz attended. | Bruce Swartz
"""

CULTURES = """
Guo Shengkun met Meng Jianzhu. | Guo Shengkun; Meng Jianzhu
Xi Jinping hosted Li Keqiang, Wang Yi and Yang Jiechi. | Xi Jinping; Li Keqiang; Wang Yi; Yang Jiechi
Tsai Ing-wen beat Han Kuo-yu. | Tsai Ing-wen; Han Kuo-yu
Carrie Lam and Leung Chun-ying were booed. | Carrie Lam; Leung Chun-ying
Joshua Wong, Agnes Chow and Nathan Law were arrested. | Joshua Wong; Agnes Chow; Nathan Law
Lee Hsien Loong hosted Mahathir Mohamad. | Lee Hsien Loong; Mahathir Mohamad
Kim Jong Un met Moon Jae-in at the border. | Kim Jong Un; Moon Jae-in
Kim Yo Jong and Kim Yong Nam flew south. | Kim Yo Jong; Kim Yong Nam
Ri Yong Ho and Choe Ryong Hae applauded. | Ri Yong Ho; Choe Ryong Hae
Yoon Suk Yeol narrowly beat Lee Jae-myung. | Yoon Suk Yeol; Lee Jae-myung
Roh Moo-hyun and Lee Myung-bak never spoke. | Roh Moo-hyun; Lee Myung-bak
Shinzo Abe replaced Yoshihiko Noda. | Shinzo Abe; Yoshihiko Noda
Yoshihide Suga and Taro Aso bowed. | Yoshihide Suga; Taro Aso
Nguyen Phu Trong received Tran Dai Quang. | Nguyen Phu Trong; Tran Dai Quang
Vo Van Thuong and Pham Minh Chinh attended. | Vo Van Thuong; Pham Minh Chinh
Aung San Suu Kyi met Min Aung Hlaing. | Aung San Suu Kyi; Min Aung Hlaing
Hun Sen banned the party of Sam Rainsy. | Hun Sen; Sam Rainsy
Thaksin Shinawatra and Prayuth Chan-ocha disagree. | Thaksin Shinawatra; Prayuth Chan-ocha
Joko Widodo beat Prabowo Subianto. | Joko Widodo; Prabowo Subianto
Susilo Bambang Yudhoyono apologised to Najib Razak. | Susilo Bambang Yudhoyono; Najib Razak
Rodrigo Duterte freed Leila de Lima. | Rodrigo Duterte; Leila de Lima
Ferdinand Marcos Jr. succeeded Rodrigo Duterte. | Ferdinand Marcos Jr.; Rodrigo Duterte
Abdel Fattah al-Sisi toppled Mohamed Morsi. | Abdel Fattah al-Sisi; Mohamed Morsi
Bashar al-Assad and Haider al-Abadi talked. | Bashar al-Assad; Haider al-Abadi
Khalifa Haftar fought Fayez al-Sarraj. | Khalifa Haftar; Fayez al-Sarraj
Abed Rabbo Mansour Hadi fled to Aden. | Abed Rabbo Mansour Hadi
Zeid Ra'ad Al Hussein condemned the raid. | Zeid Ra'ad Al Hussein
Nouri al-Maliki accused Massoud Barzani. | Nouri al-Maliki; Massoud Barzani
Osama bin Laden was killed in Abbottabad. | Osama bin Laden
Saad Hariri met Hassan Nasrallah. | Saad Hariri; Hassan Nasrallah
Recep Tayyip Erdogan sued Kemal Kilicdaroglu. | Recep Tayyip Erdogan; Kemal Kilicdaroglu
Recep Tayyip Erdoğan phoned Ahmet Davutoğlu. | Recep Tayyip Erdoğan; Ahmet Davutoğlu
Hassan Rouhani and Mohammad Javad Zarif returned. | Hassan Rouhani; Mohammad Javad Zarif
Ashraf Ghani and Abdullah Abdullah shared power. | Ashraf Ghani; Abdullah Abdullah
Nawaz Sharif and Imran Khan traded insults. | Nawaz Sharif; Imran Khan
Narendra Modi hugged Nitish Kumar. | Narendra Modi; Nitish Kumar
A. P. J. Abdul Kalam died in Shillong. | A. P. J. Abdul Kalam
Pinarayi Vijayan met M. K. Stalin. | Pinarayi Vijayan; M. K. Stalin
Mahinda Rajapaksa and Maithripala Sirisena quarrelled. | Mahinda Rajapaksa; Maithripala Sirisena
K.P. Sharma Oli dissolved the house. | K.P. Sharma Oli
Benjamin Netanyahu and Avigdor Lieberman split. | Benjamin Netanyahu; Avigdor Lieberman
Uhuru Kenyatta and Raila Odinga shook hands. | Uhuru Kenyatta; Raila Odinga
Goodluck Jonathan lost to Muhammadu Buhari. | Goodluck Jonathan; Muhammadu Buhari
Ngozi Okonjo-Iweala and Chimamanda Ngozi Adichie spoke. | Ngozi Okonjo-Iweala; Chimamanda Ngozi Adichie
Abiy Ahmed phoned Isaias Afwerki. | Abiy Ahmed; Isaias Afwerki
Nkosazana Dlamini-Zuma lost to Cyril Ramaphosa. | Nkosazana Dlamini-Zuma; Cyril Ramaphosa
Salva Kiir dismissed Riek Machar. | Salva Kiir; Riek Machar
Alassane Ouattara beat Laurent Gbagbo. | Alassane Ouattara; Laurent Gbagbo
Paul Kagame and Yoweri Museveni met. | Paul Kagame; Yoweri Museveni
Andres Manuel Lopez Obrador beat Ricardo Anaya. | Andres Manuel Lopez Obrador; Ricardo Anaya
Enrique Peña Nieto hosted Juan Manuel Santos. | Enrique Peña Nieto; Juan Manuel Santos
Luiz Inácio Lula da Silva endorsed Fernando Haddad. | Luiz Inácio Lula da Silva; Fernando Haddad
Cristina Fernández de Kirchner attacked Mauricio Macri. | Cristina Fernández de Kirchner; Mauricio Macri
Nicolás Maduro jailed Leopoldo López. | Nicolás Maduro; Leopoldo López
Ursula von der Leyen succeeded Jean-Claude Juncker. | Ursula von der Leyen; Jean-Claude Juncker
Alexander Van der Bellen beat Norbert Hofer. | Alexander Van der Bellen; Norbert Hofer
Herman Van Rompuy met Guy Verhofstadt. | Herman Van Rompuy; Guy Verhofstadt
Marine Le Pen lost to Emmanuel Macron. | Marine Le Pen; Emmanuel Macron
Jean-Yves Le Drian and Dominique de Villepin spoke. | Jean-Yves Le Drian; Dominique de Villepin
Karl-Theodor zu Guttenberg resigned. | Karl-Theodor zu Guttenberg
Annegret Kramp-Karrenbauer followed Angela Merkel. | Annegret Kramp-Karrenbauer; Angela Merkel
Bill de Blasio greeted Carmen Fariña. | Bill de Blasio; Carmen Fariña
Leo Varadkar met Micheál Martin. | Leo Varadkar; Micheál Martin
Katrín Jakobsdóttir replaced Sigurður Ingi Jóhannsson. | Katrín Jakobsdóttir; Sigurður Ingi Jóhannsson
Lars Løkke Rasmussen and Mette Frederiksen debated. | Lars Løkke Rasmussen; Mette Frederiksen
Volodymyr Zelensky beat Petro Poroshenko. | Volodymyr Zelensky; Petro Poroshenko
Andrzej Duda met Jarosław Kaczyński. | Andrzej Duda; Jarosław Kaczyński
Viktor Orbán, Miloš Zeman and Robert Fico agreed. | Viktor Orbán; Miloš Zeman; Robert Fico
Nursultan Nazarbayev named Kassym-Jomart Tokayev. | Nursultan Nazarbayev; Kassym-Jomart Tokayev
Gurbanguly Berdymukhamedov rode a horse. | Gurbanguly Berdymukhamedov
George W. Bush and George H.W. Bush attended. | George W. Bush; George H.W. Bush
J. K. Rowling and J.R.R. Tolkien sell well. | J. K. Rowling; J.R.R. Tolkien
John F. Kennedy Jr. died in 1999. | John F. Kennedy Jr.
Martin Luther King, Jr., was shot. | Martin Luther King, Jr.
Joaquin "El Chapo" Guzman was extradited. | Joaquin "El Chapo" Guzman
Ta-Nehisi Coates and Zadie Smith read. | Ta-Nehisi Coates; Zadie Smith
Jacinda Ardern beat Judith Collins. | Jacinda Ardern; Judith Collins
Frank Bainimarama lost to Sitiveni Rabuka. | Frank Bainimarama; Sitiveni Rabuka
Conor McGregor and Shaquille O'Neal joked. | Conor McGregor; Shaquille O'Neal
"""

NOT_PEOPLE = """
The Kennedy Center reopened on Friday. |
He spoke at the Lincoln Memorial and at Trump Tower. |
The Nobel Peace Prize went to a campaign. |
Hurricane Katrina and Typhoon Haiyan killed thousands. |
Boko Haram and Al Shabaab claimed the attacks. |
Goldman Sachs and Morgan Stanley rose; the Dow Jones fell. |
Red Bull beat Aston Martin in Abu Dhabi. |
Real Madrid played Bayern Munich in San Sebastian. |
Shares in Rolls-Royce and Lockheed Martin fell. |
John F. Kennedy International Airport was closed. |
They met in Camp David and in Mar-a-Lago. |
Johns Hopkins University and George Washington University published it. |
The Dodd-Frank Act and the Glass-Steagall Act differ. |
The USS Carl Vinson sailed to the Sea of Japan. |
The Magnitsky Act angered Moscow. |
The Bill & Melinda Gates Foundation gave a billion. |
He was flown to Walter Reed Medical Center. |
The Clinton Foundation and the Trump Organization denied it. |
The Mount Sinai Hospital and St. Thomas' Hospital are full. |
Protesters filled Tahrir Square and Martyrs' Square. |
It happened on Pennsylvania Avenue, near Lafayette Square. |
The San Francisco Chronicle and Los Angeles Times reported it. |
In Buenos Aires, Sao Paulo and Rio de Janeiro prices rose. |
In New Delhi and Ho Chi Minh City it rained. |
South China Sea claims worry Manila and Kuala Lumpur. |
The Black Lives Matter movement grew. |
The Supreme Court and the Justice Department disagreed. |
The Good Friday Agreement ended the Troubles. |
On Monday, Chinese and Japanese officials met in Tokyo. |
Christian Democrats and Social Democrats formed a coalition. |
Islamic State fighters withdrew from Deir ez-Zor. |
The Muslim Brotherhood was banned in Egypt. |
Sinn Fein and Fianna Fail refused. |
The European Central Bank kept rates. |
Stanford Law School and Harvard Business School ranked high. |
The Champions League final is in Cardiff. |
The Premier League, Davis Cup and Ryder Cup begin soon. |
Boris Johnson's Brexit Party rivals met. | Boris Johnson
Police said Wednesday that nobody was hurt. |
May said nothing. March was wet. |
Will China attack? May Day is near. |
Orlando mourned; Charlotte and Jackson flooded. |
The Washington Post and the Wall Street Journal agreed. |
The Guangdong Provincial Committee met. |
The Ministry of Foreign Affairs and Trade apologised. |
Asahi Shimbun and Yonhap reported it. |
Democratic lawmakers in Virginia and Georgia objected. |
Charles de Gaulle Airport and Ben Gurion Airport closed. |
Lake Victoria and Mount Kenya are near. |
Tropical Storm Harvey hit Texas. |
The Panama Papers named Mossack Fonseca. |
Alzheimer's disease and Parkinson's disease are common. |
The Higgs boson and Hubble Space Telescope made news. |
He won the Ballon d'Or and the Man Booker Prize. |
The North Atlantic Treaty Organization met. |
The Shanghai Cooperation Organization met in Qingdao. |
Silicon Valley Bank collapsed; Credit Suisse followed. |
Rolling Stone and Vanity Fair printed it. |
The Khmer Rouge killed millions. |
The Taj Mahal and Angkor Wat draw crowds. |
The Bundestag and the Knesset voted. |
Prime Minister's Questions were rowdy. |
A Boeing 737 MAX of Lion Air crashed. |
The Eiffel Tower and Big Ben went dark. |
"""

CONTEXT = """
Reporting by Jane Rowell in Rome; Editing by Mark Tolland |
(Additional reporting by Ana Lucero; writing by Tom Hale; editing by Sue Park) |
By Jane Rowell |
Photo: Jane Rowell/AFP |
The Obama-era rule angered Trump-backed groups. | Obama; Trump
Trump's lawyer, Michael Cohen, paid her. | Trump; Michael Cohen
Putin's aide Yuri Ushakov denied it. | Putin; Yuri Ushakov
Beijing-based analyst Zhang Lifan said so. | Zhang Lifan
Pakistan-born Malala Yousafzai won. | Malala Yousafzai
"We will win," said Sarvo Lintula. | Sarvo Lintula
Sarvo Lintula, 45, was charged. | Sarvo Lintula
Barack Obama and his wife Michelle danced. | Barack Obama
Kim Kardashian met Lee Child. | Kim Kardashian; Lee Child
Michael Jordan met Denzel Washington. | Michael Jordan; Denzel Washington
Paris Hilton flew to Paris. | Paris Hilton
Stephen King and Christopher Hill wrote. | Stephen King; Christopher Hill
The senator, Elizabeth Warren, objected. | Elizabeth Warren
President Obama on Tuesday met Prime Minister Abe in Washington. | Obama; Abe
Merkel and Hollande urged Tsipras to yield. | Merkel; Hollande; Tsipras
Of the group, Tony Blair and Gordon Brown were oldest. | Tony Blair; Gordon Brown
Meanwhile Theresa May flew to Brussels. | Theresa May
But Rex Tillerson disagreed. | Rex Tillerson
Ivanka, Donald Trump's daughter, and Jared Kushner left. | Donald Trump; Jared Kushner
White nationalist Richard Spencer was punched. | Richard Spencer
Florida Republican Marco Rubio withdrew. | Marco Rubio
Democrat Hillary Clinton leads Republican Donald Trump. | Hillary Clinton; Donald Trump
Manchester United's Paul Pogba and Chelsea's Eden Hazard scored. | Paul Pogba; Eden Hazard
Tesla's Elon Musk tweeted. | Elon Musk
MACRON MEETS PUTIN IN VERSAILLES | MACRON; PUTIN
"""


def table(text: str) -> list[object]:
    rows = []
    for line in text.strip().splitlines():
        sentence, _, wanted = line.rpartition(" |")
        rows.append(pytest.param(sentence, [w.strip() for w in wanted.split(";") if w.strip()], id=sentence[:60]))
    return rows


@pytest.mark.parametrize(("text", "wanted"), table(TITLES))
def test_titles_stand_before_people_and_are_no_part_of_them(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(CULTURES))
def test_people_of_all_cultures(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(NOT_PEOPLE))
def test_what_is_called_after_people_is_no_person(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(CONTEXT))
def test_what_stands_around_decides(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Head of the Ministry of Trade in Kenya.", [("Ministry of Trade", "organization"), ("Kenya", "place")]),
        ("The Central Committee of the Liberal Party of Chad met.", [("Central Committee of the Liberal Party of Chad", "organization")]),
        ("NATO met in Riga.", [("NATO", "organization"), ("Riga", "place")]),
        ("The Nile Basin Water Council (NBWC) met. NBWC agreed.", [("Nile Basin Water Council", "organization"), ("NBWC", "organization"), ("NBWC", "organization")]),
        ("They flew from New York to Saudi Arabia.", [("New York", "place"), ("Saudi Arabia", "place")]),
        ("U.S. troops left Iraq.", [("U.S.", "place"), ("Iraq", "place")]),
    ],
)  # fmt: skip
def test_organizations_and_places(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(n.text, n.kind) for n in names_in(text, sentences_in(text))] == wanted


def test_names_quote_the_body_and_do_not_overlap() -> None:
    body = "\n\n".join(line.rpartition(" |")[0] for line in (TITLES + CULTURES + NOT_PEOPLE + CONTEXT).splitlines())
    names = names_in(body, sentences_in(body))
    assert len(names) > 300
    assert all(body[n.start : n.end] == n.text for n in names)
    assert all(one.end <= other.start for one, other in zip(names, names[1:], strict=False))
    assert all(n.rule.startswith("names.") for n in names)


@pytest.mark.parametrize("text", ["", " ", ".", "no names here.", "A", "J.", "“", "Mr.", "The", "\n\n", "Mr. Mr. Mr.", "'' ''", "K-K"])
def test_hardly_any_text(text: str) -> None:
    assert people(text) == []


def test_folding_keeps_words_of_other_scripts() -> None:
    assert [folded(w) for w in ("Erdoğan’s", "Łukasz", "Ωμέγα", "İnce")] == ["erdogan's", "lukasz", "ωμεγα", "ince"]


@pytest.mark.parametrize("word", "shengkun jinping keqiang ki-moon geun-hye jae-in un ing-wen kai-shek jianzhu yi phu trong".split())
def test_given_names_of_east_asia(word: str) -> None:
    assert east_given(word)


@pytest.mark.parametrize("word", "harvey kardashian clijsters child street john michael department security".split())
def test_no_given_names_of_east_asia(word: str) -> None:
    assert not east_given(word)


OWN = ("names", "honorifics", "not_people", "surnames_alone", "particles")


@pytest.mark.parametrize("name", [f for f in OWN if f != "particles"])
def test_every_example_of_the_lexicon_is_found_and_every_counter_example_is_not(name: str) -> None:
    lexicon = rules.load(name)
    assert lexicon.groups
