"""Searching articles in other scripts: what their readers type is found, on the site and by a table's own search."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from datasette.app import Datasette

from ingest.articles.languages import language_of
from ingest.scripts import phrases, search_words
from tests import made
from tests.test_site import Get, client, configuration

# language: (body, what its readers type and find, what is not there)
TEXTS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "ar": (
        "افتتح وزير الخارجية المحادثات بشأن خط الأنابيب في فيينا يوم الاثنين.\n\nوقال الرئيس إنّ المحادثات ستستمر أسبوعًا.",
        ("المحادثات", "محادثات", "الرئيس", "رئيس", "وزير الخارجية", "اسبوعا", '"خط الأنابيب"', "ان"),
        ("البرلمان", "رئيسة", "نابيب خط"),
    ),
    "fa": ("رئیس جمهور روز دوشنبه گفتگوها را در تهران آغاز کرد و گفت که توافق نزدیک است.", ("تهران", "رئیس جمهور"), ("مشهد",)),
    "he": ("שר החוץ פתח ביום שני את השיחות בווינה, ואמר כי הן יימשכו שבוע.", ("השיחות", "שר החוץ"), ("הכנסת",)),
    "zh": (
        "六国特使星期一在维也纳就输气管道问题开始会谈。中国外交部长王小明说，会谈将持续一周。\n\n2016年双方曾在北京会面。",
        ("会谈", "维也纳", "外交部长", "王小明", "中", "周", "2016", "2016年", '"输气管道"', "会谈 北京"),
        ("谈会", "上海", "国中", "会谈 上海", "2017年"),
    ),
    "ja": (
        "6か国の特使は月曜日、ウィーンでパイプラインに関する協議を始めた。大臣は協議が一週間続くと述べた。",
        ("協議", "ウィーン", "パイプライン", "大臣", "始めた"),
        ("東京", "議協", "ライン河"),
    ),
    "ko": ("6개국 특사들이 월요일 빈에서 송유관에 관한 회담을 시작했다. 대통령은 회담이 일주일 동안 이어진다고 말했다.", ("회담", "대통령", "송유관"), ("서울", "령대통")),
    "th": ("ผู้แทนหกประเทศเริ่มการเจรจาเรื่องท่อส่งก๊าซในกรุงเวียนนาเมื่อวันจันทร์ รัฐมนตรีกล่าว", ("การเจรจา", "เวียนนา", "รัฐมนตรี"), ("กรุงเทพ", "ประเทศไทย")),
    "ru": ("Посланцы шести государств начали в понедельник в Вене переговоры о газопроводе, сообщил министр Пётр Иванов.", ("переговоры", "ПЕРЕГОВОРЫ", "министр иванов", "газопровод*"), ("парламент", "газопроводы")),
    "el": ("Οι απεσταλμένοι έξι κρατών άρχισαν τη Δευτέρα στη Βιέννη συνομιλίες για τον αγωγό.", ("συνομιλίες", "Βιέννη", "βιεννη"), ("Αθήνα",)),
    "hi": ("छह देशों के दूतों ने सोमवार को वियना में पाइपलाइन पर वार्ता शुरू की। दिल्ली में मंत्री ने यह कहा।", ("वार्ता", "दिल्ली", "मंत्री"), ("दलाल", "दुल", "मुंबई")),
    "bn": ("ছয় দেশের দূতেরা সোমবার ভিয়েনায় পাইপলাইন নিয়ে আলোচনা শুরু করেছেন বলে মন্ত্রী জানান।", ("আলোচনা", "মন্ত্রী"), ("ঢাকা",)),
    "ta": ("ஆறு நாடுகளின் தூதர்கள் திங்களன்று வியன்னாவில் பேச்சுவார்த்தையைத் தொடங்கினர் என்று அமைச்சர் கூறினார்.", ("தூதர்கள்", "அமைச்சர்"), ("சென்னை",)),
    "ka": ("ექვსი ქვეყნის წარმომადგენლებმა ორშაბათს ვენაში მოლაპარაკებები დაიწყეს, განაცხადა მინისტრმა.", ("მოლაპარაკებები", "ვენაში"), ("თბილისი",)),
    "vi": ("Phái viên của sáu nước hôm thứ Hai đã bắt đầu cuộc đàm phán về đường ống tại Viên, bộ trưởng cho biết.", ("đàm phán", "phai vien", "bộ trưởng"), ("Hà Nội",)),
}  # fmt: skip
HITS = [(language, typed) for language, (_, hits, _) in TEXTS.items() for typed in hits]
MISSES = [(language, typed) for language, (_, _, misses) in TEXTS.items() for typed in misses]


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="module")
def get(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Get:
    folder = configuration(tmp_path_factory.mktemp("scripts"))
    english = made.article("Envoys of six states opened talks on the pipeline in Vienna on Monday.", source="en.txt")
    others = [
        made.article(body, source=f"{language}.txt", language=language, title=body[:20])
        for language, (body, _, _) in TEXTS.items()
    ]
    made.archive(folder / "news.db", *(made.reading(one) for one in (english, *others)))
    return client(loop, Datasette([], config_dir=folder))


def found_by(get: Get, address: str) -> set[str]:
    answer = get(address)
    assert answer.status_code == 200, answer.text
    return {str(row.get("language") or row.get("source")) for row in answer.json()}


@pytest.mark.parametrize(("language", "typed"), HITS)
def test_readers_find_what_they_type(language: str, typed: str, get: Get) -> None:
    asked = quote(typed)
    assert (
        language in found_by(get, f"/news/articles.json?_shape=array&_search={asked.replace('%2A', '')}")
        or "*" in typed
    )
    rows = get(f"/news/search_articles.json?_shape=array&q={asked}").json()
    assert any(TEXTS[language][0][:20] == row["title"] for row in rows)


@pytest.mark.parametrize(("language", "typed"), MISSES)
def test_readers_do_not_find_what_is_not_there(language: str, typed: str, get: Get) -> None:
    asked = quote(typed)
    assert language not in found_by(get, f"/news/articles.json?_shape=array&_search={asked}")
    rows = get(f"/news/search_articles.json?_shape=array&q={asked}").json()
    assert not any(TEXTS[language][0][:20] == row["title"] for row in rows)


def test_english_is_searched_as_before(get: Get) -> None:
    assert found_by(get, "/news/articles.json?_shape=array&_search=envoy+talks") == {"en"}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_is_told(language: str) -> None:
    assert language_of(TEXTS[language][0].split(), None) == language


def test_the_page_says_what_was_not_read_and_runs_from_the_right(get: Get) -> None:
    rows = get("/news/articles.json?_shape=array&language=ar").json()
    page = get(f"/news/articles/{rows[0]['id']}").text
    assert "This article is in Arabic" in page and "were not read here" in page
    assert '<h1 dir="auto" lang="ar">' in page and 'lang="ar">' in page and '<p dir="auto">' in page


def test_an_english_page_says_nothing_of_its_language(get: Get) -> None:
    rows = get("/news/articles.json?_shape=array&language=en").json()
    assert "were not read here" not in get(f"/news/articles/{rows[0]['id']}").text


@pytest.mark.parametrize("text", ["Talks opened.", "Gespräche über Öl", "переговоры", "", "—"])
def test_what_full_text_can_cut_is_left_to_it(text: str) -> None:
    assert search_words(text) is None and phrases(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("中国。政府", "中国 国 政府 府"),
        ("中", "中"),
        ("ＡＢＣ会谈", "ABC 会谈 谈"),
        ("ﻣﺤﺎﺩﺛﺎﺕ", "محادثات"),
        ("مُحَمَّد", "محمد"),
        ("ـــــ", None),
        ("שָׁלוֹם", "שלום"),
    ],
)
def test_words_of_other_scripts(text: str, words: str | None, tmp_path: Path) -> None:
    assert search_words(text) == words


def test_what_an_archive_of_quotations_leaves_out_is_not_found(tmp_path: Path) -> None:
    article = made.article(TEXTS["zh"][0], language="zh", title="会谈开始")
    path = made.archive(tmp_path / "quotes.db", made.reading(article), text="quotes")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select script_words from articles").fetchall() == [(search_words("会谈开始"),)]
