"""Names as they stand: who is a person, and what is none."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from ingest import rules
from ingest.known_names import AMBIGUOUS, east_given, folded, vocabulary
from ingest.names import names_in
from ingest.names.surroundings import role_before
from ingest.people import people_in
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

WORLD = """
Investigators led by Special Counsel Robert Mueller interviewed Jared Kushner on Friday. | Robert Mueller; Jared Kushner
The agreement was signed by Commerce Minister Zhong Shan and U.S. Trade Representative Robert Lighthizer. | Zhong Shan; Robert Lighthizer
Treasury Secretary Steven Mnuchin and Commerce Secretary Wilbur Ross flew to Beijing with White House trade adviser Peter Navarro. | Steven Mnuchin; Wilbur Ross; Peter Navarro
South African President Cyril Ramaphosa fired Finance Minister Nhlanhla Nene. | Cyril Ramaphosa; Nhlanhla Nene
Zimbabwe's Emmerson Mnangagwa and Zambia's Edgar Lungu spoke. | Emmerson Mnangagwa; Edgar Lungu
Egypt's foreign minister, Sameh Shoukry, met his Ethiopian counterpart, Workneh Gebeyehu. | Sameh Shoukry; Workneh Gebeyehu
Turkish Foreign Minister Mevlut Cavusoglu said Ankara would retaliate. | Mevlut Cavusoglu
Greek Finance Minister Yanis Varoufakis met Eurogroup head Jeroen Dijsselbloem. | Yanis Varoufakis; Jeroen Dijsselbloem
The EU's chief Brexit negotiator, Michel Barnier, warned David Davis. | Michel Barnier; David Davis
Catalan leader Carles Puigdemont fled to Belgium. | Carles Puigdemont
Spanish Prime Minister Mariano Rajoy sacked him. | Mariano Rajoy
Scottish First Minister Nicola Sturgeon called for a vote. | Nicola Sturgeon
Hamas leader Ismail Haniyeh met Egyptian intelligence chief Abbas Kamel in Cairo. | Ismail Haniyeh; Abbas Kamel
Hezbollah chief Sayyed Hassan Nasrallah spoke on Al-Manar television. | Hassan Nasrallah
Islamic State leader Abu Bakr al-Baghdadi was killed. | Abu Bakr al-Baghdadi
Al Qaeda chief Ayman al-Zawahri released a video. | Ayman al-Zawahri
Taliban spokesman Zabihullah Mujahid claimed the attack. | Zabihullah Mujahid
Iraqi Shi'ite cleric Moqtada al-Sadr won. | Moqtada al-Sadr
Saudi journalist Jamal Khashoggi was killed in Istanbul. | Jamal Khashoggi
Yemeni President Abd-Rabbu Mansour Hadi returned. | Abd-Rabbu Mansour Hadi
Libya's Khalifa Belqasim Haftar refused. | Khalifa Belqasim Haftar
Sudanese President Omar Hassan al-Bashir was ousted; Lieutenant-General Abdel Fattah al-Burhan took over. | Omar Hassan al-Bashir; Abdel Fattah al-Burhan
Algerian President Abdelaziz Bouteflika resigned. | Abdelaziz Bouteflika
Tunisian Prime Minister Youssef Chahed reshuffled. | Youssef Chahed
Nigerian Senate President Bukola Saraki defected. | Bukola Saraki
Kenyan Chief Justice David Maraga annulled the vote. | David Maraga
Ugandan pop star Bobi Wine, whose real name is Robert Kyagulanyi, was detained. | Bobi Wine; Robert Kyagulanyi
Rwandan opposition figure Diane Rwigara was acquitted. | Diane Rwigara
Congolese President Joseph Kabila handed over to Felix Tshisekedi. | Joseph Kabila; Felix Tshisekedi
Ivory Coast's ex-president Laurent Gbagbo was freed. | Laurent Gbagbo
Malaysian Prime Minister Mahathir Mohamad, 92, and Anwar Ibrahim agreed. | Mahathir Mohamad; Anwar Ibrahim
Philippine senator Antonio Trillanes was arrested; Maria Lourdes Sereno was ousted. | Antonio Trillanes; Maria Lourdes Sereno
Indonesian Chief Security Minister Wiranto was stabbed. | Wiranto
Indonesia's Sri Mulyani Indrawati and Luhut Pandjaitan met. | Sri Mulyani Indrawati; Luhut Pandjaitan
Thai junta leader Prayuth Chan-ocha allowed it. | Prayuth Chan-ocha
Myanmar's army chief, Senior General Min Aung Hlaing, denied it. | Min Aung Hlaing
Reuters journalists Wa Lone and Kyaw Soe Oo were freed. | Wa Lone; Kyaw Soe Oo
Vietnamese President Tran Dai Quang died. | Tran Dai Quang
Cambodian Prime Minister Hun Sen and opposition leader Kem Sokha quarrelled. | Hun Sen; Kem Sokha
Taiwanese President Tsai Ing-wen met Honduran President Juan Orlando Hernandez. | Tsai Ing-wen; Juan Orlando Hernandez
Former Hong Kong chief executive Donald Tsang was jailed. | Donald Tsang
Huawei's Meng Wanzhou, daughter of founder Ren Zhengfei, was held in Vancouver. | Meng Wanzhou; Ren Zhengfei
Dissident Liu Xiaobo's widow, Liu Xia, left China. | Liu Xiaobo; Liu Xia
Premier Li Keqiang and Vice Premier Liu He received German Chancellor Angela Merkel. | Li Keqiang; Liu He; Angela Merkel
State Councilor Yang Jiechi spoke by telephone with Secretary of State Mike Pompeo. | Yang Jiechi; Mike Pompeo
Chinese Defense Minister Wei Fenghe met James Mattis. | Wei Fenghe; James Mattis
South Korea's Unification Minister Cho Myoung-gyon crossed the border. | Cho Myoung-gyon
Samsung heir Lee Jae-yong and Lotte chairman Shin Dong-bin were indicted. | Lee Jae-yong; Shin Dong-bin
North Korean leader Kim Jong Un's sister, Kim Yo Jong, attended. | Kim Jong Un; Kim Yo Jong
Japanese Chief Cabinet Secretary Yoshihide Suga and Defense Minister Itsunori Onodera spoke. | Yoshihide Suga; Itsunori Onodera
Emperor Akihito abdicated in favor of Crown Prince Naruhito. | Akihito; Naruhito
Nissan's Carlos Ghosn and Greg Kelly were arrested. | Carlos Ghosn; Greg Kelly
Indian Prime Minister Narendra Modi and Bangladesh's Sheikh Hasina signed. | Narendra Modi; Hasina
Congress party president Rahul Gandhi and his sister Priyanka Gandhi Vadra campaigned in Amethi. | Rahul Gandhi; Priyanka Gandhi Vadra
Bollywood star Salman Khan and cricketer Virat Kohli were there. | Salman Khan; Virat Kohli
Pakistan's army chief, General Qamar Javed Bajwa, met Zalmay Khalilzad. | Qamar Javed Bajwa; Zalmay Khalilzad
Sri Lankan Prime Minister Ranil Wickremesinghe was sacked; Gotabaya Rajapaksa ran. | Ranil Wickremesinghe; Gotabaya Rajapaksa
Maldives President Abdulla Yameen lost to Ibrahim Mohamed Solih. | Abdulla Yameen; Ibrahim Mohamed Solih
Nepal's Pushpa Kamal Dahal, known as Prachanda, resigned. | Pushpa Kamal Dahal
Kyrgyz President Sooronbai Jeenbekov met Almazbek Atambayev. | Sooronbai Jeenbekov; Almazbek Atambayev
Armenian Prime Minister Serzh Sarksyan resigned after Nikol Pashinyan led protests in Yerevan. | Serzh Sarksyan; Nikol Pashinyan
Georgian Prime Minister Giorgi Kvirikashvili resigned. | Giorgi Kvirikashvili
Czech Prime Minister Andrej Babis and Slovak leader Peter Pellegrini met. | Andrej Babis; Peter Pellegrini
Bulgaria's Boyko Borissov and Romania's Klaus Iohannis disagreed. | Boyko Borissov; Klaus Iohannis
Serbian President Aleksandar Vucic met Kosovo's Hashim Thaci. | Aleksandar Vucic; Hashim Thaci
Estonian President Kersti Kaljulaid and Lithuania's Dalia Grybauskaite spoke. | Kersti Kaljulaid; Dalia Grybauskaite
Finnish President Sauli Niinisto hosted Donald Trump and Vladimir Putin. | Sauli Niinisto; Donald Trump; Vladimir Putin
Dutch Prime Minister Mark Rutte beat Geert Wilders. | Mark Rutte; Geert Wilders
Belgian Prime Minister Charles Michel resigned. | Charles Michel
Austrian Chancellor Sebastian Kurz and Heinz-Christian Strache governed. | Sebastian Kurz; Heinz-Christian Strache
Italy's Giuseppe Conte, Luigi Di Maio and Matteo Salvini met. | Giuseppe Conte; Luigi Di Maio; Matteo Salvini
Portuguese Prime Minister Antonio Costa won. | Antonio Costa
Brazilian Judge Sergio Moro jailed him. | Sergio Moro
Argentina's Alberto Fernandez and Cristina Fernandez de Kirchner won. | Alberto Fernandez; Cristina Fernandez de Kirchner
Venezuelan Vice President Delcy Rodriguez denied it. | Delcy Rodriguez
Bolivian President Evo Morales resigned; Jeanine Anez took over. | Evo Morales; Jeanine Anez
Chile's Sebastian Pinera and Peru's Martin Vizcarra spoke. | Sebastian Pinera; Martin Vizcarra
Haitian President Jovenel Moise was shot. | Jovenel Moise
Cuban President Miguel Diaz-Canel succeeded Raul Castro. | Miguel Diaz-Canel; Raul Castro
Canadian Foreign Minister Chrystia Freeland and Justin Trudeau spoke. | Chrystia Freeland; Justin Trudeau
Australian Prime Minister Scott Morrison replaced Malcolm Turnbull; Julie Bishop lost. | Scott Morrison; Malcolm Turnbull; Julie Bishop
Papua New Guinea Prime Minister Peter O'Neill resigned; James Marape took over. | Peter O'Neill; James Marape
Former FBI Director James Comey and Deputy Director Andrew McCabe testified. | James Comey; Andrew McCabe
Attorney General William Barr and Deputy Attorney General Rod Rosenstein stood there. | William Barr; Rod Rosenstein
House Intelligence Committee Chairman Devin Nunes and Representative Adam Schiff argued. | Devin Nunes; Adam Schiff
Senators Lindsey Graham and Bob Menendez objected. | Lindsey Graham; Bob Menendez
Florida Gov. Rick Scott and Sen. Bill Nelson debated. | Rick Scott; Bill Nelson
Los Angeles Mayor Eric Garcetti and Sheriff Alex Villanueva spoke. | Eric Garcetti; Alex Villanueva
Facebook Chief Executive Mark Zuckerberg and Chief Operating Officer Sheryl Sandberg apologized. | Mark Zuckerberg; Sheryl Sandberg
Goldman Sachs Chief Executive Lloyd Blankfein retired; David Solomon took over. | Lloyd Blankfein; David Solomon
JPMorgan Chase & Co CEO Jamie Dimon warned. | Jamie Dimon
Ford Motor Co. Chairman Bill Ford and General Motors CEO Mary Barra spoke. | Bill Ford; Mary Barra
Analysts at Morgan Stanley, including Katy Huberty, raised targets. | Katy Huberty
Manchester City manager Pep Guardiola and Liverpool's Virgil van Dijk spoke. | Pep Guardiola; Virgil van Dijk
Serena Williams beat Naomi Osaka at Flushing Meadows. | Serena Williams; Naomi Osaka
Lionel Messi and Cristiano Ronaldo scored at the Santiago Bernabeu. | Lionel Messi; Cristiano Ronaldo
LeBron James joined the Los Angeles Lakers. | LeBron James
Director Bong Joon-ho won four Oscars. | Bong Joon-ho
Nobel laureate Malala Yousafzai and author Salman Rushdie spoke at Oxford. | Malala Yousafzai; Salman Rushdie
Prince Harry and Meghan Markle wed at St. George's Chapel in Windsor. | Harry; Meghan Markle
Queen Elizabeth's husband, Prince Philip, retired. | Elizabeth; Philip
The Duke and Duchess of Cambridge visited Paris. |
The Dalai Lama met Archbishop Tutu. | Dalai Lama; Tutu
Swedish teenager Greta Thunberg sailed. | Greta Thunberg
NSA leaker Edward Snowden lives in Moscow. | Edward Snowden
WikiLeaks founder Julian Assange was dragged out. | Julian Assange
Kremlin critic Alexei Navalny and Yulia Navalnaya flew home. | Alexei Navalny; Yulia Navalnaya
Wagner chief Yevgeny Prigozhin died. | Yevgeny Prigozhin
Ukraine's Valeriy Zaluzhnyi and Oleksandr Syrskyi spoke. | Valeriy Zaluzhnyi; Oleksandr Syrskyi
NATO's top commander, U.S. General Philip Breedlove, was worried. | Philip Breedlove
World Health Organization chief Tedros Adhanom Ghebreyesus praised China. | Tedros Adhanom Ghebreyesus
The U.N. envoy for Syria, Staffan de Mistura, met Bashar Ja'afari. | Staffan de Mistura; Bashar Ja'afari
Lt. Col. Alexander Vindman and Ambassador Gordon Sondland testified. | Alexander Vindman; Gordon Sondland
Stephen K. Bannon and Reince Priebus quarrelled. | Stephen K. Bannon; Reince Priebus
Messrs. Kushner and Bannon left. | Kushner; Bannon
Rev. Al Sharpton and the Rev. Jesse Jackson marched. | Al Sharpton; Jesse Jackson
Dr. Tedros spoke with Ms. Ardern. | Tedros; Ardern
Rosa Parks and Thurgood Marshall are honored. | Rosa Parks; Thurgood Marshall
Police identified the gunman as Stephen Paddock, 64, of Mesquite, Nevada. | Stephen Paddock
The suspect, identified as Omar Mateen, 29, was killed at the Pulse nightclub in Orlando. | Omar Mateen
The victims included Eddie Sotomayor Jr., Stanley Almodovar III and Luis Vielma. | Eddie Sotomayor Jr.; Stanley Almodovar III; Luis Vielma
Khalid Sheikh Mohammed was waterboarded. | Khalid Sheikh Mohammed
"It's over," Theresa May told Jeremy Corbyn. | Theresa May; Jeremy Corbyn
Among them were Tran Thi Nga, a blogger, and Nguyen Ngoc Nhu Quynh. | Tran Thi Nga; Nguyen Ngoc Nhu Quynh
Zhang Gaoli, Wang Qishan and Yu Zhengsheng retired. | Zhang Gaoli; Wang Qishan; Yu Zhengsheng
"""

NOT_PEOPLE = """
The talks were held on Victory Day in Lima. |
She ran a firm with her publisher Chester Music. |
The minister had lost the Gen Zs by March. |
It ended its rescue mission Mare Nostrum. |
Deputies Tommy Duncan and Debra Yokley left. | Tommy Duncan; Debra Yokley
He was held in a house at Nasra Estate, and she in the Sana Sana area. |
Hong Kongers and New Zealanders marched on Sunday. |
The girl was airlifted to Carlton Mercy on Monday. |
The note said: HE KNOWS HIS POINT BETTER THAN SHE DOES. |
The note read: SUSIE HALLORAN THE good thing is that it is cheap. | SUSIE HALLORAN
The paper's headline was "Martin Keller Steps Down as Head of Rail Firm". |
"Martin Keller Steps Down as Head of Rail Firm" was the headline, and Martin Keller kept it. | Martin Keller; Martin Keller
She wrote the book "Rosa Marchand Goes to the Market" in a year. |
"Martin Keller and Rosa Marchand will lead the talks in Geneva," the aide said. | Martin Keller; Rosa Marchand
"Ana Ruiz, Tom Okafor and Lena Brandt," the clerk read out. | Ana Ruiz; Tom Okafor; Lena Brandt
The Kim Il Sung Square parade featured missiles. |
The Deng Xiaoping Theory and Mao Zedong Thought were cited. |
Sun Yat-sen University and Chiang Kai-shek Memorial Hall reopened. |
The Jose Marti International Airport in Havana closed. |
The Nelson Mandela Foundation and the Desmond Tutu Centre agreed. |
The Carter Center sent monitors. |
Lake Tahoe and Yosemite Valley burned. |
The Robert F. Kennedy Stadium was demolished. |
The Woodrow Wilson Center and Peterson Institute disagreed. |
The Grand Ole Opry and the Hollywood Bowl closed. |
The MV Aurora sank off Cape Town. |
Hurricane Maria, Tropical Storm Isaac and Typhoon Mangkhut hit. |
The ship Ever Given blocked the Suez Canal. |
Apple's Siri and Amazon's Alexa listen. |
The Wall Street Journal, Fox News and MSNBC reported. |
The Mirror and The Sun apologised. |
Rolls Royce Holdings cut jobs in Derby. |
Victoria, New South Wales and Queensland voted. |
Jackson, Mississippi, and Lincoln, Nebraska, flooded. |
San Jose and Santa Clara lie in Silicon Valley. |
St. Petersburg and St. Louis are twins. |
The Golan Heights and Gaza Strip are occupied. |
The Geneva Conventions and Vienna Convention apply. |
The Lisbon Treaty and Paris Agreement stand. |
The Monroe Doctrine and the Marshall Plan are history. |
Operation Barkhane and Operation Inherent Resolve ended. |
The Ford F-150 and Tesla Model S sold well. |
Air Force One landed at Joint Base Andrews. |
The Smithsonian's National Museum of American History opened. |
Black Friday, Cyber Monday and Christmas Eve sales rose. |
The Sydney Morning Herald and Straits Times said so. |
The Democratic Republic of Congo and Burkina Faso agreed. |
The People's Liberation Army and People's Daily said so. |
The All-China Federation of Trade Unions met. |
Prosecutors in Santiago, Chile, and Lima, Peru, agreed. |
A court in Xi'an and police in Xuzhou said so. |
Chengdu and Chongqing are hot; Wuhan and Hangzhou too. |
Hanoi and Da Nang were flooded by Typhoon Damrey. |
Shares of Johnson & Johnson and Eli Lilly rose. |
The Brookings Institution and RAND Corporation studied it. |
The Rohingya fled Rakhine State to Cox's Bazar. |
Uighurs in Xinjiang and Tibetans in Lhasa protested. |
The Houthis hold Sanaa and Hodeidah. |
The Super Bowl and the World Series were on. |
The Oscars, Emmys and Grammys were cancelled. |
Champions Leicester City and Crystal Palace drew. |
Wembley Stadium and Old Trafford were empty. |
Protesters in Baltimore and Ferguson marched. |
The Tories and the Lib Dems lost seats in Kent. |
The Bank of Japan and People's Bank of China intervened. |
Mass was held at St. Peter's Basilica and Notre Dame. |
The Federal Bureau of Investigation raided Trump Tower. |
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
Secretary of Foreign Affairs Qorvo R. Melzan, Jr. left. | Qorvo R. Melzan, Jr.
Secretary of Trade R. Melzan left. | R. Melzan
Tengku Zarul Tengku Abdul Rahim left. Dr Anna Berg and Dr Karl Sand left. | Zarul Tengku Abdul Rahim; Anna Berg; Karl Sand
Dennis Dean left. Dean joined the faculty in 1985, and so Dean stayed. | Dennis Dean; Dean; Dean
Minister Song Tao left. Song was replaced, and the Song dynasty and a Song of Joy remain. | Song Tao; Song
Paul King won. King told reporters so. The King left with King Charles. | Paul King; King; Charles
Anna Bishop led it. Bishop Paul Novak and the Bishop of Leeds left, a Bishop and his Bishop. | Anna Bishop; Paul Novak
They met Bishop Anna Sand. Bishop said so. | Anna Sand
The president's chief of staff, Sarvo Lintu, was ill. | Sarvo Lintu
The head of the legal department, Sarvo Lintu, was ill. | Sarvo Lintu
The minister of trade said on Friday, Sarvo Lintu, it rained. |
Martin Luther King Jr. was shot in Memphis. | Martin Luther King Jr.
Traffic on Martin Luther King Jr. Boulevard was slow. |
The USS Ronald Reagan sailed from Yokosuka. |
The ferry Princess Ashika sank near Tonga. |
They walked from Jalan Sudirman to Carrera Septima and Unter den Linden. |
The Patrick Leahy law bars aid. |
A woman on Perry Street reported a theft. |
They closed the Hudson Street library on Friday. |
Hundreds marched along George Street and off Christopher Lane. |
The Perry Park fire burned for days. |
Nicola Street, a teacher, met Senator Nicola Street. | Nicola Street; Nicola Street
Nathan Lane won a prize, and Christopher Hill lost it. | Nathan Lane; Christopher Hill
The advisers of both, Ana Ruiz and Nashir Janjuvo, met. | Ana Ruiz; Nashir Janjuvo
He greeted two survivors, Sunavo Tsuboru and Ana Ruiz, there. | Sunavo Tsuboru; Ana Ruiz
They saw Ana Ruiz and Vantrel Oskane in town. | Ana Ruiz
Hadwin's wife, Carol, wept; his daughter Denise smiled; his wife Clarity left. | Carol; Denise
They lived with his wife in Paris. |
President-Elect Dolan Trumbull met Prime Minister-Designate Ana Ruiz. | Dolan Trumbull; Ana Ruiz
It is led by Ombrel Takvist and they voted. | Ombrel Takvist
Tewodros Hailu Desta spoke. | Tewodros Hailu Desta
Counsel Orla Fenwick KC and Tom Brackley SC argued. | Orla Fenwick; Tom Brackley
Judge Imelda Tarrant QC sat with Sir Hugh Fane OBE. | Imelda Tarrant; Hugh Fane
The MP and the QC disagreed. |
Her lawyer, Zorvan Petlichka, was stripped of his licence. | Zorvan Petlichka
The club's goalkeeper, Mbeki Sandolo, was praised. | Mbeki Sandolo
The region's only MEP, Viktas Urbonelis, objected. | Viktas Urbonelis
The site's developer, Vantrel Oskane, declined to comment. |
Their coach, angry, left Vantrel Oskane. |
It was run by Vladko Oresnik, head of its board. | Vladko Oresnik
Siarlo Hrynek, owner and chief executive of the mill, wept. | Siarlo Hrynek
Vantrel Oskane, maker of the pump, fell. |
Ambassador to Moscow Zarrukh Qodirov signed it. | Zarrukh Qodirov
Trains from Paris to Vantrel Oskane were late. |
State minister for Sports Okwiri Obua-Lemba spoke. | Okwiri Obua-Lemba
The spokesman for Human Rights Monitor agreed. |
Under-Secretary-General for Peace Operations Yannick Dessalles warned them. | Yannick Dessalles
Minister of State for Coal Prakash Veer Solanki resigned. | Prakash Veer Solanki
State Minister for Interior Malik Bashir Tareen resigned. | Malik Bashir Tareen
Vice chairman Shah Nawaz Mehsud spoke. | Shah Nawaz Mehsud
The Shah fled in 1979. |
The Crown Prince Sheikh Hamad Al-Rumaihi met the Amir Sheikh Nasser Al-Rumaihi. | Hamad Al-Rumaihi; Nasser Al-Rumaihi
The former Marine Amir Hamati was freed. | Amir Hamati
Marine Lacombe was freed. | Marine Lacombe
King Talal IV met Queen Beatrix III. | Talal IV; Beatrix III
Sultan bin Saad Al-Rumaihi met Sultan Qaboos. | Sultan bin Saad Al-Rumaihi; Qaboos
Alhaji Musa Gambo and Hajia Rabi Bello spoke. Alhaji Gambo left. | Musa Gambo; Rabi Bello; Gambo
Datuk Seri Anifah Tahir met Tan Sri Lim Kok Seng. | Anifah Tahir; Lim Kok Seng
Begum Rokeya Parveen and Shri Mohan Lal Gupta spoke. | Rokeya Parveen; Mohan Lal Gupta
The Right Honourable Edwin Marsh and Barrister Ike Obi spoke. | Edwin Marsh; Ike Obi
Zambia coach Sunday Chilembe said so. Sunday was wet. | Sunday Chilembe
On Sunday Times readers voted. |
Foreign Minister Chung Hye-won and Roh Young-won spoke. | Chung Hye-won; Roh Young-won
The Soviet-won and Japanese-won games are history. |
Presidents Keitane and Barrowly met. | Keitane; Barrowly
Justices Ombrelly and Kaganov dissented. | Ombrelly; Kaganov
The Ottawa Senators and the Sacramento Kings lost. |
They met Omar Benali, Dzmitros Pavlouk and Chioma Okoro. | Omar Benali; Dzmitros Pavlouk; Chioma Okoro
They sold Omar Benali, Dzmitros Pavlouk. | Omar Benali
It was won by Tirve Ombek of Norway. | Tirve Ombek
They spoke of Tirve Ombek of Norway. |
Tim Rowe of Dalton Price said so. | Tim Rowe
Sawit Lestari's chief financial officer, Edwin Gultom, left. Sawit Lestari said so. | Edwin Gultom
Kisumu West returning officer Daniel Otieno is missing. | Daniel Otieno
Kanye West and Mike East are missing. | Kanye West; Mike East
Champions Pretoria Comets and the trader Vantrel Plus met. |
Their leader, Yvonne Battle, said so. | Yvonne Battle
The Yvonne Battle was long. |
Malcolm Brandt and Brian J. met. | Malcolm Brandt
They met in the Roosevelt Room and saw the Venice Biennale. |
I'm Haoyu Zhang. Don't Anna Ruiz and Ben Lee work? | Haoyu Zhang; Anna Ruiz; Ben Lee
Conservationist Andrea Patakos wept. | Andrea Patakos
Peter Young spoke. Young said so. Young people left. | Peter Young; Young
President of the Parliament Ana Pastor Julian spoke. | Ana Pastor Julian
The banker Pendarell Hugh (Pen) Kent died. | Pendarell Hugh (Pen) Kent
Robert 'Bob' Harland spoke. Harland left. | Robert 'Bob' Harland; Harland
The workers' union met Robert Harland. | Robert Harland
Theresa May took office. May, 59, is the second to lead. | Theresa May; May
Theresa May took office. May will fly to Lima. May be it rains. | Theresa May; May
Anna Park spoke. On Friday Park left. Friday Market is old. | Anna Park; Park
Tan Sri Rafidah Azmi spoke. Rafidah left. Rafidan left. | Rafidah Azmi; Rafidah
Luis Guillermo Plata Paez spoke. Plata left. | Luis Guillermo Plata Paez; Plata
João Pedro Teixeira da Costa spoke. Costa left for Costa Rica. | João Pedro Teixeira da Costa; Costa
Kovács Ferenc and Szabó Katalin spoke. | Kovács Ferenc; Szabó Katalin
William "Bud" Tannery froze. "Bud had nowhere to go," she said. | William "Bud" Tannery; Bud
Luiz Inacio "Lulo" da Sousa spoke. Lulo left. | Luiz Inacio "Lulo" da Sousa; Lulo
Thomas R. Hadwin spoke. Tom left. Tim stayed. | Thomas R. Hadwin; Tom
Tom and Ellen Farrowby left. | Tom; Ellen Farrowby
Paris and Nicole Richards partied. | Nicole Richards
Paul Okonje and Tim Verlander met. Paul and Tim left. | Paul Okonje; Tim Verlander; Paul; Tim
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
Barack Obama and his wife Michelle danced. | Barack Obama; Michelle
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
They met the governor at Raj Bhavan and walked to Vidhana Soudha. |
They are Emmanuel Sofolu, Sesan Fagbaju, Olatunji Odunlamu, Ademola Bello and Wasiu Isiako. | Emmanuel Sofolu; Sesan Fagbaju; Olatunji Odunlamu; Ademola Bello; Wasiu Isiako
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


# Names that the lists hold, or whose shape or title tells, from every part of the world.
NAMES_OF_THE_WORLD = """
Hibatullah Zaranwal addressed the crowd. | Hibatullah Zaranwal
Bakytzhan Sagimbayev and Dinara Kemelbekova signed it. | Bakytzhan Sagimbayev; Dinara Kemelbekova
Surapong Tovichaikul met Jatuporn Promrak. | Surapong Tovichaikul; Jatuporn Promrak
Ramush Hadrinaj beat Vjosa Osmanaj. | Ramush Hadrinaj; Vjosa Osmanaj
Dritan Abazevic spoke to Stevo Pendarevski. | Dritan Abazevic; Stevo Pendarevski
Sajith Premadasa ran against Anura Disanayaka. | Sajith Premadasa; Anura Disanayaka
Zaw Ye Htut met Nyan Tun Oo. | Zaw Ye Htut; Nyan Tun Oo
U Tun Tin and Daw Khin Myint Aye voted. | Tun Tin; Khin Myint Aye
Vice-Presidents Nyan Tun Oo and Sai Mauk Hseng came. | Nyan Tun Oo; Sai Mauk Hseng
His deputy will be Ti Khun Naw, an ethnic Kachin. | Ti Khun Naw
PV Sindhu beat Sania Mirza. | PV Sindhu; Sania Mirza
HD Kumaraswamy met KT Rama Rao. | HD Kumaraswamy; KT Rama Rao
AB Vajpayi, who led the party, retired. | AB Vajpayi
Justices S A Bhonsle and N Venkata Rao agreed. | S A Bhonsle; N Venkata Rao
Chief Justice A K Mittra left. | A K Mittra
Ma. Lourdes Tagalog teaches in Surigao. | Ma. Lourdes Tagalog
Md. Tanweer Alam was posted to Patna. | Md. Tanweer Alam
Már Guðmundarson, governor of the bank, declined. | Már Guðmundarson
Gültan Kışlak had been in custody since Tuesday. | Gültan Kışlak
Óscar Iván Zuleta lost the runoff. | Óscar Iván Zuleta
Oscar Pistorel was sentenced on Monday. | Oscar Pistorel
Cr Sue Hargreaves and Cr Darryl Fitzroy objected. | Sue Hargreaves; Darryl Fitzroy
Coun Steve Hallas chaired it. | Steve Hallas
Cllrs Ann Pym and Joe Hurst left. | Ann Pym; Joe Hurst
Kagawad Teresita Cubillan helped. | Teresita Cubillan
All-Star Tomás Corkery retired. | Tomás Corkery
Challenger Fabian Carusi lost. | Fabian Carusi
Nonpartisan Paul Tseung kept his seat. | Paul Tseung
The Jesuit Federico Lombardini, said so. | Federico Lombardini
The Rev'd Sue Partington preached. | Sue Partington
Francis ole Karo adjourned the House. | Francis ole Karo
A.G. Salzberger, 37, will succeed Arthur Ochs Salzberger Jr. | A.G. Salzberger; Arthur Ochs Salzberger Jr.
Salma Haddara's husband, Yusuf Haddara, wept. | Salma Haddara; Yusuf Haddara
The Arab Forces of Khaled Haftara withdrew. | Khaled Haftara
Joachim Milburg left in place of Herbert Diess. | Joachim Milburg; Herbert Diess
South Korea's trade minister, Bark Tae-hoon, left. | Bark Tae-hoon
"""

# What looks like a name and is a thing, a place or a body, by what stands around it or by the lexicon.
LIKE_NAMES = """
Candy Crush is popular. |
They play Trump cards. |
They bought DevTools Fission and NextWork RPCs. |
The McBee LGP-30 was loud. |
It is written in UTF-8 Referer form. |
They joined the Manu Taupara group. |
The governing Chart Pattana Thai party agreed. |
Chart Pattana Thai, a coalition partner, agreed. |
She works at Alfa Technik. |
Lee Biologics has named a director. |
The quarry's owner, Hansford Aggregates, left. |
He lives in Barangay Nueva Estrella. |
The boat sank off Surigao del Norte. |
Palma de Mallorca is full. |
They climbed Ben Nevis and Mont Blanc. |
The aircraft carrier Abraham Lincoln sailed. |
The film Erin Brockovich won. |
She sang in the musical Billy Elliot. |
The horse Rachel Alexandra won. |
The retailer Harlan Oskane fell. |
The village Harlan Oskane was flooded. |
The Harlan Oskane refinery burned. |
He joined the Harlan Oskane militia. |
Hutchison Whampoa finalised a deal. |
Kaiser Permanente and John Deere hired. |
The Gordon Arms in Kettering was sold. |
He was a Dalit. |
The Rohingya fled. |
(John Minchell / AP) |
He likes Jack Daniel's and Uncle Ben's. |
It was bought by Trader Joe's. |
Morgan Stanley and Novo Nordisk rose. |
The Bill would require it. |
Resignation of the CEO was urged. |
"""

# Names that seats, titles, letters and marks beside them tell, and things that stand where names do.
BESIDE_TITLES = """
Governors Amina Bello (Kano) and Qorvath Melzanin (Plateau) agreed. | Amina Bello; Qorvath Melzanin
They met in Birmingham (England) and Qorvath Melzanin (Spain). |
Governor Prof. Ochieng' Nyong'o chairs it. | Ochieng' Nyong'o
The Minister of State for Works, Qorvath Muhammad Melzanin, Esq, agreed. | Qorvath Muhammad Melzanin
Ralph Barlow, William R. Kessler Distinguished Professor of law, agreed. | Ralph Barlow
Elizabeth Armitage, Curator of Contemporary Art, agreed. | Elizabeth Armitage
The mayor of Birmingham, Ala., agreed. |
They met the Director of Press, Mal. Yusuf Garba. | Yusuf Garba
President Barack Obamson Monday said so. | Barack Obamson
Joe Friday said so. | Joe Friday
Jean-Marie Le Pen warned them. | Jean-Marie Le Pen
The chairperson Dipak KC left. | Dipak KC
She works at Queen Mary Hospital and at King Edward Memorial Hospital. |
Bishop Joseph N. Latino and Msgr. Michael J. Sis agreed. | Joseph N. Latino; Michael J. Sis
They met Mr. Qorvath Wali Khan and Chairman Syed Qorvath Imam. | Qorvath Wali Khan; Syed Qorvath Imam
The Minister for Overseas Pakistanis left. |
Also present were MPs Qorvath Melzanin, Kwongo Zitari and Otuma Nzari. | Qorvath Melzanin; Kwongo Zitari; Otuma Nzari
James Earl Jones and Vanessa Redgrave came. | James Earl Jones; Vanessa Redgrave
They met the Director of the Bureau of Roads (BR), Qorvath Melzanin, in May. | Qorvath Melzanin
Additional Commissioner of DMP's Detective Branch (DB) Shafiqul Islam agreed. | Shafiqul Islam
Inspector Chowdhury M Abu Kaiser agreed. | Chowdhury M Abu Kaiser
They met senators, including Qorvath Melzanin and Kwongo Zitari. | Qorvath Melzanin; Kwongo Zitari
It went to companies including Qorvath Melzanin and Kwongo Zitari. |
Hailing Narendra Modi as the best, he spoke. | Narendra Modi
Assuring Anna Berg, he spoke. | Anna Berg
Officials at UMass Lowell agreed. |
PS Qorvath Melzanin agreed. | Qorvath Melzanin
Robert Louis (Bob) Harland, a farmer, died. | Robert Louis (Bob) Harland
Governors Amina Bello (Florence) and Qorvath Melzanin (Plateau) agreed. | Amina Bello; Qorvath Melzanin
The barrister Anna Berglund KC left. | Anna Berglund
Qorvath Melzanin has been picked Chairman. | Qorvath Melzanin
They met Nana Ato Harland. | Nana Ato Harland
They met Qorvath Melzanin, Minister for Defence, and others. | Qorvath Melzanin
The council "Ecclesia Durand" met. |
He is known as "Trevor Dillon" to all; Trevor Dillon wept. | Trevor Dillon; Trevor Dillon
He is pastor of Salem Baptist Church. |
Teachta David Cullinen agreed. | David Cullinen
The Governor of Perm region Viktor Melzanin agreed. | Viktor Melzanin
They met in the region Harlan Oskane. |
He met with Slumber Melzanin, acting president of Botswana. | Slumber Melzanin
Muhammad Sanusi Md Nor agreed. | Muhammad Sanusi Md Nor
The speaker of the Dewan Rakyat agreed. |
They mourned Negros Oriental Gov. Roel Degama. | Roel Degama
"""

# A name that no list knows, told by what only people do, suffer or have; and the same words where they prove nothing.
UNKNOWN_NAMES = """
Qorvath Melzanin was sentenced to 12 years in prison. | Qorvath Melzanin
Qorvath Melzanin was arrested at his home. | Qorvath Melzanin
Qorvath Melzanin has been charged with murder. | Qorvath Melzanin
Qorvath Melzanin pleaded guilty to fraud. | Qorvath Melzanin
Qorvath Melzanin was appointed chairman. | Qorvath Melzanin
Qorvath Melzanin was elected president. | Qorvath Melzanin
Qorvath Melzanin (pictured) was there. | Qorvath Melzanin
Qorvath Melzanin and his wife were there. | Qorvath Melzanin
Qorvath Melzanin, wearing a blue suit, entered. | Qorvath Melzanin
Qorvath Melzanin, speaking from Lima, was calm. | Qorvath Melzanin
Qorvath Melzanin, then 17, joined the army. | Qorvath Melzanin
Qorvath Melzanin's wife said so. | Qorvath Melzanin
Qorvath Melzanin (Labour) voted against. | Qorvath Melzanin
Qorvath Melzanin of the University of Nairobi agreed. | Qorvath Melzanin
Qorvath Melzanin leads the party. | Qorvath Melzanin
Qorvath Melzanin scored twice. | Qorvath Melzanin
He was succeeded by Qorvath Melzanin. | Qorvath Melzanin
He succeeded Qorvath Melzanin as chairman. | Qorvath Melzanin
The dead man was named as Qorvath Melzanin. | Qorvath Melzanin
According to Qorvath Melzanin, it was safe. | Qorvath Melzanin
The prize was presented to Qorvath Melzanin. | Qorvath Melzanin
The wife of Qorvath Melzanin agreed. | Qorvath Melzanin
Lawyers for Qorvath Melzanin agreed. | Qorvath Melzanin
The bodyguard shot Qorvath Melzanin. | Qorvath Melzanin
"It was dark," recalled Qorvath Melzanin. | Qorvath Melzanin
His successor, Qorvath Melzanin, resigned. | Qorvath Melzanin
One of its five members, Qorvath Melzanin, resigned. | Qorvath Melzanin
Diyarbakir co-mayor Qorvath Melzanin resigned. | Qorvath Melzanin
The president of Harland University, Qorvath Melzanin, resigned. | Qorvath Melzanin
Supporters of Qorvath Melzanin blocked the road. | Qorvath Melzanin
Qorvath Melzanin, better known as Tiger, resigned. | Qorvath Melzanin
The film producer Qorvath Melzanin wept. | Qorvath Melzanin
The board appointed Hiroshi Ono as its president. | Hiroshi Ono
They chose Hiroshi Ono as a motto. |
The law firm Brandt Seifert represents the tenants. |
She is the founder of Halvar Steel. |
He is the headteacher of Kisumu Girls. |
The rabbi of the Beth Israel congregation came. |
Qorvath Melzanin was sold. |
Qorvath Melzanin was founded in 1987. |
Qorvath Melzanin opened in Lima. |
Qorvath Melzanin said its profit rose. |
Qorvath Melzanin, a maker of tractors, fell. |
Qorvath Melzanin, a drug for asthma, was approved. |
Qorvath Melzanin, a subsidiary of Shell, was sold. |
Qorvath Melzanin, in the north, was flooded. |
Shares in Qorvath Melzanin fell. |
They drove from Lima to Qorvath Melzanin. |
The ship Qorvath Melzanin sank. |
The newspaper Qorvath Melzanin reported it. |
Qorvath Melzanin's chief executive left. |
Qorvath Melzanin airport was closed. |
The song Qorvath Melzanin topped the charts. |
"""


@pytest.mark.parametrize(("text", "wanted"), table(NAMES_OF_THE_WORLD + LIKE_NAMES + BESIDE_TITLES + UNKNOWN_NAMES))
def test_people_by_lists_shapes_and_surroundings(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(CULTURES))
def test_people_of_all_cultures(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(WORLD))
def test_people_of_the_worlds_news(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(NOT_PEOPLE))
def test_what_is_called_after_people_is_no_person(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), table(CONTEXT))
def test_what_stands_around_decides(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.xfail(strict=True, reason="an ordinary word or a pair that no list knows is part of the name")
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sunday Oliseh coached Nigeria.", ["Sunday Oliseh"]),
        ("Both Jack Ma and Pony Ma attended.", ["Jack Ma", "Pony Ma"]),
        ("Councillor Wilson Or was elected.", ["Wilson Or"]),
        ("May said she would resign.", ["May"]),
        ("He works at UOC Kay Lian.", []),
        ("Defense Minister Gen Nakatori dropped in.", ["Gen Nakatori"]),
        ("The lawyer of Malcolm X wept.", ["Malcolm X"]),
    ],
)
def test_people_that_are_still_missed(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Head of the Ministry of Trade in Kenya.", [("Ministry of Trade", "organization"), ("Kenya", "place")]),
        ("The Central Committee of the Liberal Party of Chad met.", [("Central Committee of the Liberal Party of Chad", "organization")]),
        ("The Council of Ministers on Thursday met.", [("Council of Ministers", "organization")]),
        ("The Italian Court of Cassation on July 24 met.", [("Italian Court of Cassation", "organization")]),
        ("The Committee on Foreign Relations on May 3 met.", [("Committee on Foreign Relations", "organization")]),
        ("It left the Kennedy Space Center on STS-1.", [("Kennedy Space Center", "organization")]),
        ("The Organization for Security and Co-operation met.", [("Organization for Security and Co-operation", "organization")]),
        ("NATO met in Riga.", [("NATO", "organization"), ("Riga", "place")]),
        ("The Nile Basin Water Council (NBWC) met. NBWC agreed.", [("Nile Basin Water Council", "organization"), ("NBWC", "organization"), ("NBWC", "organization")]),
        ("They flew from New York to Saudi Arabia.", [("New York", "place"), ("Saudi Arabia", "place")]),
        ("They robbed the Harbour Credit Union on Stair Road.", [("Harbour Credit Union", "organization"), ("Stair Road", "place")]),
        ("The New York State Police arrested him.", [("New York State Police", "organization")]),
        ("The United States and South Korea met in North Carolina.", [("United States", "place"), ("South Korea", "place"), ("North Carolina", "place")]),
        ("The United Arab Emirates hosted the Republic of Korea.", [("United Arab Emirates", "place"), ("Republic of Korea", "place")]),
        ("The United Nations met in Northern Ireland.", [("United Nations", "organization"), ("Northern Ireland", "place")]),
        ("West Virginia University is in West Virginia.", [("West Virginia University", "organization"), ("West Virginia", "place")]),
        ("The United States and South Korea met in North Carolina.", [("United States", "place"), ("South Korea", "place"), ("North Carolina", "place")]),
        ("The United Arab Emirates hosted the Republic of Korea.", [("United Arab Emirates", "place"), ("Republic of Korea", "place")]),
        ("The United Nations met in Northern Ireland.", [("United Nations", "organization"), ("Northern Ireland", "place")]),
        ("U.S. troops left Iraq.", [("U.S.", "place"), ("Iraq", "place")]),
        ("Peru paid US$5 million.", [("Peru", "place")]),
    ],
)  # fmt: skip
def test_organizations_and_places(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(n.text, n.kind) for n in names_in(text, sentences_in(text))] == wanted


def test_names_quote_the_body_and_do_not_overlap() -> None:
    body = "\n\n".join(
        line.rpartition(" |")[0] for line in (TITLES + CULTURES + WORLD + NOT_PEOPLE + CONTEXT).splitlines()
    )
    names = names_in(body, sentences_in(body))
    assert len(names) > 300
    assert all(body[n.start : n.end] == n.text for n in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
    assert all(n.rule.startswith("names.") for n in names)


@pytest.mark.parametrize(
    "text", ["", " ", ".", "no names here.", "A", "J.", "“", "Mr.", "The", "\n\n", "Mr. Mr. Mr.", "'' ''", "K-K"]
)
def test_hardly_any_text(text: str) -> None:
    assert people(text) == []


def test_folding_keeps_words_of_other_scripts() -> None:
    assert [folded(w) for w in ("Erdoğan’s", "Łukasz", "Ωμέγα", "İnce")] == ["erdogan's", "lukasz", "ωμεγα", "ince"]


@pytest.mark.parametrize(
    "word",
    [
        "shengkun",
        "jinping",
        "keqiang",
        "ki-moon",
        "geun-hye",
        "jae-in",
        "un",
        "ing-wen",
        "kai-shek",
        "jianzhu",
        "yi",
        "phu",
        "trong",
    ],
)
def test_given_names_of_east_asia(word: str) -> None:
    assert east_given(word)


@pytest.mark.parametrize(
    "word", ["harvey", "kardashian", "clijsters", "child", "street", "john", "michael", "department", "security"]
)
def test_no_given_names_of_east_asia(word: str) -> None:
    assert not east_given(word)


# Lexicon files of this room whose words make people, by the rule that must find (and not find) their examples.
MAKE_PEOPLE = ("names", "honorifics", "surnames_alone", "particles")


def examples(names: tuple[str, ...]) -> list[object]:
    """Every group of these files with its examples and counter-examples."""
    return [
        pytest.param(group, id=f"{name}: {group.name}") for name in names for group in rules.load(name).groups.values()
    ]


@pytest.mark.parametrize("group", examples(MAKE_PEOPLE))
def test_words_that_make_people(group: rules.Group) -> None:
    assert all(people(text) for text in group.finds)
    assert not any(people(text) for text in group.ignores)


@pytest.mark.parametrize("group", examples(("not_people",)))
def test_phrases_that_are_no_people(group: rules.Group) -> None:
    assert not any(people(text) for text in group.finds)
    assert all(people(text) for text in group.ignores)


@pytest.mark.parametrize("group", examples(("name_words",)))
def test_words_that_tell_what_a_name_is(group: rules.Group) -> None:
    kind = group.more["kind"]
    assert all(bool(people(text)) == (kind in {"surname-too", "person-noun", "plural-title"}) for text in group.finds)
    assert not any(people(text) for text in group.ignores)


@pytest.mark.parametrize("group", [g for g in rules.load("name_patterns").groups.values() if g.pattern])
def test_patterns_around_names(group: rules.Group) -> None:
    pattern = re.compile(
        str(group.pattern).replace(r"\Z", "(?=[A-Z])") if group.more["kind"] == "before" else str(group.pattern),
        re.VERBOSE,
    )
    assert all(pattern.search(text) for text in group.finds)
    assert not any(pattern.search(text) for text in group.ignores)


def test_marks_of_credits() -> None:
    group = rules.load("name_patterns").groups["credit-marks"]
    assert all(any(mark in text for mark in group.words) for text in group.finds)
    assert not any(mark in text for mark in group.words for text in group.ignores)


def test_words_at_which_a_title_ends() -> None:
    group = rules.load("name_patterns").groups["title-ends"]
    assert all(set(group.words) & set(text.split()) for text in group.finds)
    assert not any(set(group.words) & set(text.split()) for text in group.ignores)
    assert all(role_before(f"{text}, Ana Ruiz", len(text) + 2, len(text) + 10) for text in group.ignores)


@pytest.mark.parametrize("group", examples(("same_names",)))
def test_forms_of_one_given_name(group: rules.Group) -> None:
    def count(text: str) -> int:
        return len({p.id for p in people_in(text, names_in(text, sentences_in(text)))[0] if "Ana" not in p.name})

    assert [count(text) for text in group.finds] == [1] * len(group.finds)
    assert [count(text) for text in group.ignores] == [2] * len(group.ignores)


def test_the_list_of_names_is_plain_and_small() -> None:
    lines = (rules.FOLDER / "names.txt").read_text(encoding="utf-8")
    assert len(lines.encode()) < 1_000_000
    assert lines.startswith("#") and "MIT" in lines.split("\ngiven")[0]
    assert {kind for kinds, _, _ in rules.lines("names.txt") for kind in kinds.split(",")} == {
        "given",
        "family",
        "word",
    }


@pytest.mark.parametrize("word", ["may", "will", "rose", "grant", "young", "long", "white", "mark"])
def test_words_that_are_no_evidence_alone(word: str) -> None:
    assert vocabulary().bits[word] & AMBIGUOUS


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Nus Putin Becomes Minister for Europe in the Office", []),  # somebody of that surname, whom nothing tells
        ("Vladimir Putin Becomes Minister for Europe in the Office", ["Putin"]),
        ("Putin Becomes Minister for Europe in the Office", ["Putin"]),
        ("President Putin Visits the Office of Europe", ["Putin"]),
    ],
)
def test_a_famous_surname_in_a_heading_is_not_that_of_somebody_else(heading: str, named: list[str]) -> None:
    text = f"Three ministers were named on Monday.\n\n{heading}\n\nThe office was moved on Tuesday, it said."
    assert people(text) == named
