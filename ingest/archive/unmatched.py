"""What a correction names and the archive does not have, in words that help to mend the entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from ingest.archive.database import Database
from ingest.archive.same_people import filed_under
from ingest.corrections import Correction

# Which rows the words of an entry can quote: kind -> table.
KIND_TABLES = {"role": "claims", "event": "reports", "statement": "statements", "mention": "mentions"}
_OF_ACTION = {"retitle": ("role",), "retype": ("event",), "redate": ("event",), "reject": tuple(KIND_TABLES)}
_NEAR = 0.6  # how alike words must be to be offered: half a sentence that is quoted without its beginning still is


def unmatched(db: Database, entry: Correction) -> str | None:
    """What of the entry is not in the archive; None where all is."""
    values = entry.values
    if entry.action == "withhold":
        return _withheld(db, values)
    told = [*_people(db, values), *_articles(db, values)]
    for place in values.get("reports") or ([values] if "words" in values else []):
        kinds = (
            [values["kind"]]
            if "kind" in values and entry.action == "reject"
            else _OF_ACTION.get(entry.action, ("event",))
        )
        told += _words(db, place, [KIND_TABLES[kind] for kind in kinds])
    return " ".join(told) or None


def _withheld(db: Database, values: Mapping[str, Any]) -> str | None:
    """That nothing was withheld, which must not pass unseen; the words stay in the archive, and name nobody."""
    if "article" in values:
        there, noun = _there(db, values["article"]), "article"
    else:
        there, noun = filed_under(db, values["person"]) is not None, "person"
    return None if there else f"Nothing is withheld: no {noun} of the archive has the id that the entry names."


def _people(db: Database, values: Mapping[str, Any]) -> Iterator[str]:
    named = values.get("people") or ([values["person"]] if "person" in values else [])
    for one in named:
        if filed_under(db, one) is None:
            known = sorted(row[0] for row in db.execute("select distinct person from forms"))
            near = get_close_matches(one, known, 1, _NEAR)
            yield f"No person of the archive is {one}" + (f"; the nearest is {near[0]}." if near else ".")


def _articles(db: Database, values: Mapping[str, Any]) -> Iterator[str]:
    for article in values.get("articles", []):
        if not _there(db, article):
            yield f"There is no article {article}."
        elif not db.execute(
            "select 1 from mentions where article = ? and person = ?", (article, values["person"])
        ).fetchone():
            yield f"The article {article} does not name {values['person']}."


def _there(db: Database, article: str) -> bool:
    return db.execute("select 1 from articles where id = ?", (article,)).fetchone() is not None


def _words(db: Database, place: Mapping[str, Any], tables: list[str]) -> Iterator[str]:
    article, words, trigger = place["article"], place["words"], place.get("trigger", "")
    if not _there(db, article):
        yield f"There is no article {article}."
        return
    quoted = [
        row[0] for table in tables for row in db.execute(f"select text from {table} where article = ?", (article,))
    ]
    if words not in quoted:
        near = _nearest(words, sorted(set(quoted)))
        yield f"The article {article} has no such row that quotes “{words}”" + (
            f"; the nearest quotes “{near}”." if near else "."
        )
    elif trigger:
        sql = 'select distinct "trigger" from reports where article = ? and text = ? order by 1'
        triggers = [row[0] for row in db.execute(sql, (article, words))]
        if trigger not in triggers:
            yield f"No event of “{words}” has the trigger {trigger!r}; it has {', '.join(map(repr, triggers))}."


def _nearest(words: str, quoted: list[str]) -> str | None:
    """The quotation that holds these words or is held by them, else the one that is most like them."""
    holding = [text for text in quoted if words in text or text in words]
    if holding:
        return min(holding, key=lambda text: (abs(len(text) - len(words)), text))
    return next(iter(get_close_matches(words, quoted, 1, _NEAR)), None)
