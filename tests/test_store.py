"""Writing: the contract's tables, built beside and renamed, the same bytes, nothing lost."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest

from ingest import schema, store
from ingest.model import Place, Reading, Refusal
from ingest.rows import tables_of
from tests import made

BODY = (
    "Foreign Minister Ana Ruiz met envoy Tom Okafor in Vienna on Tuesday for talks on water.\n\n"
    "Ruiz said the talks went well and that both sides would meet again before long."
)


def sample(source: str = "a.txt", published: str | None = "2016-06-14", body: str = BODY) -> Reading:
    ruiz, okafor = made.person("Ana Ruiz", "Ruiz"), made.person("Tom Okafor")
    met = made.event(body, "met envoy Tom Okafor in Vienna on Tuesday", day="2016-06-14", people=(
        made.takes_part(body, "Ana Ruiz", "ana-ruiz"), made.takes_part(body, "Tom Okafor", "tom-okafor")))  # fmt: skip
    return made.reading(
        made.article(body, published=published, source=source),
        people=(ruiz, okafor),
        places=(Place("austria", "Austria", "country", "austria", 47.3, 13.3, "geonames:2782113"),
                Place("vienna-at", "Vienna", "city", "austria", 48.2, 16.4, "geonames:2761369")),
        mentions=(made.mention(body, "Ana Ruiz", "ana-ruiz"), made.mention(body, "Tom Okafor", "tom-okafor"),
                  made.mention(body, "Ruiz", "ana-ruiz", 60)),
        roles=(made.claim(body, "Foreign Minister Ana Ruiz", "ana-ruiz", "Foreign Minister", as_of=published),),
        events=(met,),
        statements=(made.statement(body, "the talks went well", "Ruiz", "ana-ruiz"),),
    )  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return sqlite3.connect(made.archive(tmp_path / "news.db", sample()))


def test_every_table_of_the_contract_is_there_and_strict(db: sqlite3.Connection) -> None:
    strict = {row[1] for row in db.execute("pragma table_list") if row[5]}
    assert {table.name for table in schema.TABLES} <= strict


def test_every_foreign_key_begins_an_index(db: sqlite3.Connection) -> None:
    for table in schema.TABLES:
        begins = {
            db.execute(f'pragma index_info("{index[1]}")').fetchone()[2]
            for index in db.execute(f'pragma index_list("{table.name}")').fetchall()
        }
        for _, _, _, column, *_ in db.execute(f'pragma foreign_key_list("{table.name}")').fetchall():
            assert column in begins, f"{table.name}.{column}"


def test_a_large_archive_keeps_pairs_of_two_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "Ana Ruiz met Tom Okafor. Ana Ruiz spoke with Eva Lund."
    named = {"ana-ruiz": "Ana Ruiz", "tom-okafor": "Tom Okafor", "eva-lund": "Eva Lund"}
    texts = [(body, named), ("Ana Ruiz met Tom Okafor again.", dict(list(named.items())[:2]))]
    readings = [
        made.reading(made.article(text, source=f"{n}.txt"), people=tuple(map(made.person, people.values())),
                     mentions=tuple(made.mention(text, name, key) for key, name in people.items()))
        for n, (text, people) in enumerate(texts)
    ]  # fmt: skip
    for most, pairs in ((2, 6), (1, 2)):
        monkeypatch.setattr(import_module("ingest.archive.people"), "EVERY_PAIR", most)
        db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
        assert db.execute("select count(*) from co_mentions").fetchone()[0] == pairs


def test_a_pair_of_one_text_that_was_copied_is_left_out_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "Ana Ruiz met Tom Okafor in the harbour of Lisbon on Monday, and they spoke of ships, of grain, of fish and of salt."
    named = {"ana-ruiz": "Ana Ruiz", "tom-okafor": "Tom Okafor"}
    readings = [
        made.reading(made.article(body, source=f"{n}.txt"), people=tuple(map(made.person, named.values())),
                     mentions=tuple(made.mention(body, name, key) for key, name in named.items()))
        for n in range(2)
    ]  # fmt: skip
    monkeypatch.setattr(import_module("ingest.archive.people"), "EVERY_PAIR", 1)
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
    assert db.execute("select count(*) from articles where copy_of is not null").fetchone()[0] == 1
    assert db.execute("select count(*) from co_mentions").fetchone()[0] == 0


def test_the_lead_is_the_first_paragraph(tmp_path: Path) -> None:
    for n, (body, lead) in enumerate({"One.": "One.", "One.\nTwo.\n\nThree.": "One.\nTwo."}.items()):
        db = sqlite3.connect(made.archive(tmp_path / f"{n}.db", made.reading(made.article(body))))
        assert db.execute("select lead from articles").fetchone() == (lead,)


def test_every_table_of_the_schema_is_a_strict_table_with_its_columns(tmp_path: Path) -> None:
    """Other programs ask the file itself: views would have no keys, and made columns are in no list of columns."""
    db = sqlite3.connect(made.archive(tmp_path / "news.db", made.reading(made.article("One."))))
    strict = {name: bool(strict) for _, name, kind, _, _, strict in db.execute("pragma table_list") if kind == "table"}
    for table in schema.TABLES:
        assert strict[table.name]
        assert [row[1] for row in db.execute(f'pragma table_info("{table.name}")')] == [
            one.name for one in table.columns
        ]
        keys = {(row[3], row[2]) for row in db.execute(f'pragma foreign_key_list("{table.name}")')}
        assert keys == {(one.name, one.references) for one in table.columns if one.references}


def test_a_small_archive_has_small_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = sqlite3.connect(made.archive(tmp_path / "small.db", sample()))
    monkeypatch.setattr(store, "_SMALLER", ((0, 1024), (1, 4096)))
    middling = sqlite3.connect(made.archive(tmp_path / "middling.db", sample()))
    monkeypatch.setattr(store, "_SMALLER", ((0, 1024), (0, 4096)))
    large = sqlite3.connect(made.archive(tmp_path / "large.db", sample()))
    every = small, middling, large
    assert [one.execute("pragma page_size").fetchone()[0] for one in every] == [1024, 4096, 16384]
    assert list(small.iterdump()) == list(middling.iterdump()) == list(large.iterdump())


@pytest.mark.parametrize("table", [table.name for table in schema.TABLES if table.search])
def test_full_text_hits_and_misses(db: sqlite3.Connection, table: str) -> None:
    column = schema.BY_NAME[table].search[0]
    (words,) = db.execute(f'select "{column}" from {table} order by length("{column}") desc').fetchone()
    word = max(words.split(), key=len).strip(".,")
    hit = (
        f"select count(*) from {table} join {table}_fts on {table}_fts.rowid = {table}.number where {table}_fts match ?"
    )
    assert db.execute(hit, (f'"{word}"',)).fetchone()[0] >= 1
    assert db.execute(hit, ('"xylophonically"',)).fetchone()[0] == 0


def test_rows_of_one_article(db: sqlite3.Connection) -> None:
    assert db.execute("select id, name, other_names, article_count, first_seen from people order by id").fetchall() == [
        ("ana-ruiz", "Ana Ruiz", "Ruiz", 1, "2016-06-14"),
        ("tom-okafor", "Tom Okafor", "", 1, "2016-06-14"),
    ]
    assert db.execute("select label, status, as_of from roles join role_claims on role = roles.id").fetchall() == [
        ("Ana Ruiz, Foreign Minister", "current", "2016-06-14")
    ]
    assert db.execute("select person, part, role is not null from event_people order by start").fetchall() == [
        ("ana-ruiz", "participant", 1),
        ("tom-okafor", "participant", 0),
    ]
    assert db.execute("select person, other from co_mentions order by person, other").fetchall() == [
        ("ana-ruiz", "tom-okafor"),
        ("tom-okafor", "ana-ruiz"),
    ]


def test_every_span_quotes(tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    assert list(store.problems_in(path)) == []
    with closing(sqlite3.connect(path)) as db:
        db.execute("update role_claims set start = start + 1")
        db.commit()
    assert [problem.split(":")[0] for problem in store.problems_in(path)] == ["evidence"]


def test_out_of_step_full_text_is_seen(tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    with closing(sqlite3.connect(path)) as db:
        db.execute("update people set name = 'Somebody Else' where id = 'ana-ruiz'")
        db.commit()
    assert list(store.problems_in(path)) == ["full text: people_fts is out of step with people"]


def test_of_a_file_that_is_write_protected_no_full_text_is_said_to_be_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, connect = made.archive(tmp_path / "news.db", sample()), sqlite3.connect
    # as SQLite opens a file that it may not write to, which root may
    monkeypatch.setattr(sqlite3, "connect", lambda file, **how: connect(file.replace("mode=rw", "mode=ro"), **how))
    (problem,) = store.problems_in(path)
    assert problem.startswith("full text could not be checked: attempt to write a readonly database")


def test_the_same_readings_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = sample("a.txt"), sample("b.txt", "2016-06-15", BODY.replace("water", "fish"))
    first = made.archive(tmp_path / "first.db", one, two)
    second = made.archive(tmp_path / "second.db", two, one)
    assert hashlib.sha256(first.read_bytes()).digest() == hashlib.sha256(second.read_bytes()).digest()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444])
def test_who_may_read_an_archive_stays(mode: int, tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    path.chmod(mode)
    made.archive(path, sample("b.txt", "2016-06-15", BODY.replace("water", "fish")))
    assert path.stat().st_mode & 0o777 == mode


def test_an_old_archive_stays_where_the_new_one_cannot_be_made(tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    before = path.read_bytes()
    broken = sample("c.txt", published="2016-06-16")

    def readings() -> object:
        yield store.with_captures(tables_of(broken), ("c.txt",))
        raise OSError(28, "No space left on device")

    with pytest.raises(store.StoreError, match="No space left"):
        store.write(path, readings(), (), made.NOTES)  # type: ignore[arg-type]
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["news.db"]


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_nothing_is_published_beside_a_journal(tmp_path: Path, ending: str) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    (tmp_path / f"news.db{ending}").touch()
    with pytest.raises(store.StoreError, match=f"news.db{ending} lies beside"):
        made.archive(path, sample())


def test_an_archive_of_another_schema_is_not_opened(tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma user_version = 99")
    with pytest.raises(
        store.StoreError, match=r"schema version 99, .* reads and writes \d+. Make it anew .*make ingest"
    ):
        store.open_archive(path)


def test_an_archive_is_read_in_one_transaction(tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", sample())
    with store.Archive(path) as opened, closing(sqlite3.connect(path, timeout=0)) as other:
        before = opened.count("plans"), list(opened.rows("people"))
        other.execute("delete from people")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.commit()
        assert (opened.count("plans"), list(opened.rows("people"))) == before


def test_refusals_of_one_source_are_all_kept(tmp_path: Path) -> None:
    refused = [Refusal("a.txt", "empty", "Nothing.", False), Refusal("a.txt", "binary", "No text.", False)]
    store.write(tmp_path / "news.db", [], refused, made.NOTES)
    with closing(sqlite3.connect(tmp_path / "news.db")) as db:
        assert db.execute("select source, rank, reason from refusals order by rank").fetchall() == [
            ("a.txt", 1, "empty"),
            ("a.txt", 2, "binary"),
        ]
        assert db.execute("select seen, refused from builds").fetchone() == (2, 2)


def test_paging_by_every_declared_order_loses_no_row(tmp_path: Path) -> None:
    """Each index that lists are sorted by ends in the key, so that the order of equal rows is fixed."""
    for table in schema.TABLES:
        for inside in table.indexes:
            if " desc" in inside.split(",")[0] or "id" in inside.split(", "):
                last = inside.split(", ")[-1].split()[0]
                assert last in {"id", *table.key}, f"{table.name}: {inside}"


@pytest.mark.parametrize("table", [table.name for table in schema.TABLES if table.search and table.name != "articles"])
def test_full_text_meets_rows_in_the_order_of_their_ids(tmp_path: Path, table: str) -> None:
    """Datasette walks a search by `number` and pages it by the key: both must go the same way, or rows get lost."""
    readings = [sample(f"{n}.txt", f"2016-06-{n:02}", BODY.replace("water", f"water {n}")) for n in range(1, 8)]
    db = sqlite3.connect(made.archive(tmp_path / "news.db", sample(), *readings))
    ids = [row[0] for row in db.execute(f"select id from {table} order by number")]
    assert ids and ids == sorted(ids)


# The tables of the version, as a digest. Where the tables were changed on purpose: count SCHEMA_VERSION up, so that an
# archive made before is refused with what to do, and set both here.
TABLES = (15, "2f3c1235c30f8e51")


def test_tables_that_change_count_the_schema_version_up() -> None:
    made = hashlib.sha256("\n".join(schema.create_statements()).encode()).hexdigest()[:16]
    assert (schema.SCHEMA_VERSION, made) == TABLES
