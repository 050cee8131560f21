"""Blocks out the names of people who are withheld, wherever they stand in the archive."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.archive.database import Database
from ingest.ids import slug

# What stands for each character of a name that is withheld: the places of all other words stay true.
_BLOCK = "█"
# Where a name can stand besides the body and what quotes it: the column of the article, and those of the words.
_WORDS = {
    "articles": ("id", ("title", "lead", "byline", "dateline", "publisher", "agency", "section", "url", "source")),
    "authors": ("article", ("name",)),
    "captures": ("article", ("source",)),
    "furniture": ("article", ("text", "reason")),
    "related_links": ("article", ("headline", "url")),
    "date_candidates": ("article", ("text", "reason")),
    "statements": ("article", ("speaker",)),
    "reports": ("article", ("title", "trigger", "series")),
    "claims": ("article", ("title_text", "organization_text")),
}
# What quotes the body of its own article, and what does through a report.
_QUOTING, _OF_REPORTS = ("mentions", "statements", "claims", "reports"), ("participants", "counts", "measured")
# What stands between the words of a name: in a text, an address or the name of a file.
_BETWEEN = r"(?:[^\w\n]|_|%20){1,3}"


def make_table(db: Database) -> None:
    """temp.withheld: the names that `block_out` has blocked out."""
    db.execute("create temp table withheld (name text)")


def block_out(db: Database, person: str) -> int:
    """Block out the name of a person: in each article that names the person every form of it, elsewhere the name in
    full, also in titles of other pages, addresses and names of files. A namesake's articles stay as they are.

    Gives the number of articles and refusals elsewhere that were changed.
    """
    forms = [name for (name,) in db.execute("select distinct name from forms where person = ?", (person,))]
    db.conn.executemany("insert into withheld values (?)", [(name,) for name in [person, *forms]])
    in_full = _in_full([person, *forms])
    any_form = _any_of([*sorted(map(re.escape, forms), key=lambda form: (-len(form), form)), in_full.pattern])
    naming = [row[0] for row in db.execute("select distinct article from mentions where person = ?", (person,))]
    for article in naming:
        _block_out_in(db, article, person, any_form)
    elsewhere = sorted(_holding(db, person, in_full).difference(naming))
    for article in elsewhere:
        _block_out_in(db, article, person, in_full)
    return len(elsewhere) + _block_out_refusals(db, in_full)


def block_out_entries(db: Database) -> None:
    """Block out the names of people who are withheld where other entries of corrections.yml quote them."""
    names = [row[0] for row in db.execute("select distinct name from withheld order by length(name) desc, name")]
    if not names:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for key, *told in db.execute("select id, entry, unmatched from corrections order by id").fetchall():
        blocked = [words and _blocked(words, pattern) for words in told]
        db.execute("update corrections set entry = ?, unmatched = ? where id = ?", (*blocked, key))


def _in_full(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern of the names that have several words, however these are joined, with their accents or without.

    >>> found = _in_full(["Ana Ruíz", "Ruíz"])
    >>> [bool(found.search(text)) for text in ("2016/ana_ruiz.txt", "ANA RUÍZ", "Ruíz said", "Diana Ruiz")]
    [True, True, False, False]
    """
    spelt = {tuple(re.findall(r"[^\W_]+", name)) for name in names} | {tuple(slug(name).split("-")) for name in names}
    several = sorted((words for words in spelt if len(words) > 1), key=lambda words: (-len(words), words))
    joined = [_BETWEEN.join(map(re.escape, words)) for words in several]
    return re.compile(rf"(?i:(?<![^\W_])(?:{'|'.join(joined)})(?![^\W_]))" if joined else "(?!)")


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


def _blocked(text: str, names: re.Pattern[str]) -> str:
    return names.sub(lambda found: _BLOCK * len(found.group()), text)


def _holding(db: Database, person: str, names: re.Pattern[str]) -> set[str]:
    """The articles in whose rows any of the names stands, without those that name somebody else by it."""
    db.conn.create_function("holds", 1, lambda text: text is not None and names.search(text) is not None)
    found = {row[0] for row in db.execute("select id from articles where holds(body)")}
    for table, (key, columns) in _WORDS.items():
        held = " or ".join(f'holds("{column}")' for column in columns)
        found |= {row[0] for row in db.execute(f"select {key} from {table} where {held}")}
    namesakes = db.execute("select article from mentions where person <> ? and holds(text)", (person,))
    return found.difference(row[0] for row in namesakes)


def _block_out_in(db: Database, article: str, person: str, names: re.Pattern[str]) -> None:
    """Block out names in all rows of an article, and whatever words mean the person there."""
    (body,) = db.execute("select body from articles where id = ?", (article,)).fetchone()
    spans = db.execute('select start, "end" from mentions where article = ? and person = ?', (article, person))
    for start, end in spans.fetchall():
        body = body[:start] + _BLOCK * (end - start) + body[end:]
    body = _blocked(body, names)
    db.execute("update articles set body = ? where id = ?", (body, article))
    for table, (key, columns) in _WORDS.items():
        for column in columns:
            words = db.execute(f'select distinct "{column}" from {table} where {key} = ?', (article,)).fetchall()
            db.conn.executemany(  # "or replace": two authors, or two places of one page, may be alike now
                f'update or replace {table} set "{column}" = ? where {key} = ? and "{column}" = ?',
                [(_blocked(was, names), article, was) for (was,) in words if was and names.search(was)],
            )
    quoted = """set text = substr(?, start + 1, "end" - start) where"""
    for table in _QUOTING:
        db.execute(f"update {table} {quoted} article = ?", (body, article))
    for table in _OF_REPORTS:
        db.execute(f"update {table} {quoted} report in (select id from reports where article = ?)", (body, article))


def _block_out_refusals(db: Database, names: re.Pattern[str]) -> int:
    """Block out names in the paths of what was refused, and in why; how many refusals were changed."""
    rows = db.execute("select source, rank, detail from refusals order by source, rank").fetchall()
    found = [row for row in rows if names.search(row[0]) or names.search(row[2])]
    for source, rank, detail in found:
        shown = _blocked(source, names)
        (last,) = db.execute("select coalesce(max(rank), 0) from refusals where source = ?", (shown,)).fetchone()
        db.execute(
            "update refusals set source = ?, rank = ?, detail = ? where source = ? and rank = ?",
            (shown, rank if shown == source else last + 1, _blocked(detail, names), source, rank),
        )
    return len(found)
