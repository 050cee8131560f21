"""What changed in meaning between two archives: articles, people, roles, claims, events, statements.

Not what changed in bytes: numbers, counts, rules and the order of rows are no meaning. What has another id because
its page or its first report changed is recognised by its words.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from ingest.rows import Row
from ingest.store import Archive

Kind = Literal["new", "removed", "changed", "joined", "parted"]
KINDS: tuple[Kind, ...] = ("new", "removed", "changed", "joined", "parted")
NOUNS = ("articles", "people", "roles", "claims", "events", "statements")
BRIEF = ("articles", "people", "roles", "events")  # what `ingest build` and `ingest add` tell in a line


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is told otherwise now. A list where there are several values."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """One row of meaning that is not as it was."""

    noun: str
    kind: Kind
    id: str  # in the new archive; in the old one where it was removed
    words: str  # what it is, for a person
    was: str | None = None  # its id in the old archive, where that was another; whom a parted one was part of
    into: str | None = None  # the id that a joined one has now
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class _Thing:
    """One row with what it means."""

    id: str
    words: str
    values: Mapping[str, Any]
    article: str | None = None  # where it stands, if it stands at one place
    again: tuple[Any, ...] | None = None  # what it is recognised by in its article, where its id is another


def changes(old: Archive, new: Archive, nouns: Iterable[str] = NOUNS) -> Iterator[Change]:
    """Every change from the old archive to the new one, noun by noun.

    Memory is for what differs, not for what is the same.
    """
    wanted = set(nouns)
    pages: dict[str, str] = {}  # article of the old archive -> the one that stands at its place now
    for noun in NOUNS:
        if noun in wanted or noun == "articles":
            found = list(_changes(noun, old, new, pages))
            if noun == "articles":
                pages = {one.was: one.id for one in found if one.was}
            if noun in wanted:
                yield from found


def _changes(noun: str, old: Archive, new: Archive, pages: Mapping[str, str]) -> Iterator[Change]:
    gone: dict[str, _Thing] = {}
    come: dict[str, _Thing] = {}
    for before, after in _side_by_side(_THINGS[noun](old), _THINGS[noun](new)):
        if before and after:
            yield from _changed(noun, before, after)
        elif before:
            gone[before.id] = before
        elif after:
            come[after.id] = after
    pairs = _same_words(gone, come, pages)
    if noun in _EVIDENCE:
        moves = _Moves(noun, old, new, pages)
        pairs |= moves.renamed(gone, come)
        yield from moves.joined(gone, come, pairs)
    for one, other in pairs.items():
        yield from _changed(noun, gone.pop(one), come.pop(other))
    if noun in _EVIDENCE:
        yield from moves.parted(come, pairs)
    yield from (Change(noun, "removed", one.id, one.words) for one in gone.values())
    yield from (Change(noun, "new", one.id, one.words) for one in come.values())


def _side_by_side(before: Iterator[_Thing], after: Iterator[_Thing]) -> Iterator[tuple[_Thing | None, _Thing | None]]:
    """Two streams in the order of their ids, equal ids together."""
    one, other = next(before, None), next(after, None)
    while one or other:
        if other is None or (one and one.id < other.id):
            yield one, None
            one = next(before, None)
        elif one is None or other.id < one.id:
            yield None, other
            other = next(after, None)
        else:
            yield one, other
            one, other = next(before, None), next(after, None)


def _changed(noun: str, before: _Thing, after: _Thing) -> Iterator[Change]:
    fields = tuple(
        Field(name, before.values[name], value) for name, value in after.values.items() if before.values[name] != value
    )
    moved = before.id != after.id
    # a page that was edited has another id, and its news may be the same; a person's id is an address of the site
    if fields or (moved and noun in ("articles", "people")):
        yield Change(noun, "changed", after.id, after.words, before.id if moved else None, fields=fields)


def _same_words(gone: Mapping[str, _Thing], come: Mapping[str, _Thing], pages: Mapping[str, str]) -> dict[str, str]:
    """Ids that went -> ids that came, where both are recognised by the same words at the same place."""
    waiting: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for other in come.values():
        if other.again:
            waiting[other.article, *other.again].append(other.id)
    pairs = {}
    for one in gone.values():
        if one.again:
            place = pages.get(one.article, one.article) if one.article else None
            if same := waiting.get((place, *one.again)):
                pairs[one.id] = same.pop(0)
    return pairs


# -- joined and parted -----------------------------------------------------------------------------------------------

# Where the words stand that name a person or tell an event: (table, column that points to it).
_EVIDENCE = {"people": ("mentions", "person"), "events": ("event_reports", "event")}


class _Moves:
    """Who has the words now that another had before."""

    def __init__(self, noun: str, old: Archive, new: Archive, pages: Mapping[str, str]) -> None:
        self.noun, self.old, self.new = noun, old, new
        self.table, self.column = _EVIDENCE[noun]
        self.pages = pages
        self.back = {now: before for before, now in pages.items()}

    def renamed(self, gone: dict[str, _Thing], come: dict[str, _Thing]) -> dict[str, str]:
        """Ids that went -> ids that came, where most of the words are the same."""
        pairs: dict[str, str] = {}
        for id in gone:
            heir = self._heir(id, self.old, self.new, self.pages)
            if heir in come and heir not in pairs.values():
                pairs[id] = heir
        return pairs

    def joined(self, gone: dict[str, _Thing], come: Mapping[str, _Thing], pairs: Mapping[str, str]) -> Iterator[Change]:
        """Those whose words are now those of one who was there before or was renamed; taken out of `gone`."""
        for id in [id for id in gone if id not in pairs]:
            heir = self._heir(id, self.old, self.new, self.pages)
            if heir and (heir not in come or heir in pairs.values()):
                yield Change(self.noun, "joined", id, gone.pop(id).words, into=heir)

    def parted(self, come: dict[str, _Thing], pairs: Mapping[str, str]) -> Iterator[Change]:
        """Those whose words another one had before, who is still there; taken out of `come`."""
        for id in list(come):
            source = self._heir(id, self.new, self.old, self.back)
            if source and (source in pairs or self.new.row(self.noun, source)):
                yield Change(self.noun, "parted", id, come.pop(id).words, was=source)

    def _heir(self, id: str, here: Archive, there: Archive, pages: Mapping[str, str]) -> str | None:
        """Who has at least half of the words there."""
        places = here.where(self.table, self.column, id)
        heirs: Counter[str] = Counter()
        for row in places:
            article = pages.get(row["article"], row["article"])
            heirs.update({
                other[self.column]
                for other in there.where(self.table, "article", article)
                if other["text"] == row["text"] and other[self.column]
            })  # fmt: skip
        best = min(heirs, key=lambda one: (-heirs[one], one), default=None)
        return best if best and heirs[best] * 2 >= len(places) else None


# -- what each noun means --------------------------------------------------------------------------------------------


def _articles(archive: Archive) -> Iterator[_Thing]:
    for row in archive.rows("articles"):
        text = hashlib.sha256(row["body"].encode()).hexdigest()[:8]
        values = {
            name: row[name] for name in ("title", "published", "updated", "publisher", "agency", "byline", "url")
        } | {
            "copy of": archive.name("articles", row["copy_of"]),
            "later version of": archive.name("articles", row["revision_of"]),
            "text": f"{row['words']} words ({text})",
        }
        yield _Thing(row["id"], f"{row['published'] or 'undated'} {row['title']}", values, None, (row["source"],))


def _people(archive: Archive) -> Iterator[_Thing]:
    forms = _Beside(archive.rows("person_names", "person"), "person")
    for row in archive.rows("people"):
        names = sorted({form["name"] for form in forms.of(row["id"])})
        yield _Thing(row["id"], f"{row['name']} ({row['id']})", {"name": row["name"], "names": names})


def _roles(archive: Archive) -> Iterator[_Thing]:
    tenures = _Beside(archive.rows("tenures"), "role")
    for row in archive.rows("roles"):
        tenure: Row = next(iter(tenures.of(row["id"])), {})
        values = {"role": row["label"], "statuses": sorted((tenure.get("statuses") or "").split(","))} | {
            name.replace("_", " "): tenure.get(name) for name in ("first_evidence", "last_evidence", "ended_by")
        }
        yield _Thing(row["id"], row["label"], values, None, (row["label"],))


def _claims(archive: Archive) -> Iterator[_Thing]:
    for row in archive.rows("role_claims"):
        role = archive.name("roles", row["role"])
        told = f"“{_short(row['text'])}”" if row["text"] else "by correction"
        values = {"role": role, "status": row["status"], "as of": row["as_of"], "words": row["text"]}
        yield _Thing(row["id"], f"{role}: {row['status']}, {told}", values, row["article"], (role, row["text"]))


def _events(archive: Archive) -> Iterator[_Thing]:
    people = _Beside(archive.rows("event_people", "event"), "event")
    plans = _Beside(archive.rows("plans"), "event")
    for row in archive.rows("events"):
        plan: Row = next(iter(plans.of(row["id"])), {})
        values = {name: row[name] for name in ("title", "status", "kind", "type", "mode", "ordinal")} | {
            "date": "/".join(day for day in (row["start_date"], row["end_date"]) if day) or None,
            "place": archive.name("places", row["place"]),
            "series": archive.name("series", row["series"]),
            "participants": sorted({_participant(archive, one) for one in people.of(row["id"])}),
            "plan": plan.get("outcome"),
            "told by": f"{row['article_count']} articles" if row["article_count"] != 1 else "1 article",
        }
        words = f"{row['start_date'] or 'undated'} {row['title']} ({row['status']})"
        yield _Thing(row["id"], words, values)


def _participant(archive: Archive, row: Row) -> str:
    noun = next(table for table, column in _WHO if row[column])
    behalf = f", for {archive.name('people', row['on_behalf_of'])}" if row["on_behalf_of"] else ""
    return f"{archive.name(noun, row[dict(_WHO)[noun]])} ({row['part']}{behalf})"


_WHO = (("people", "person"), ("organizations", "organization"), ("places", "place"))


def _statements(archive: Archive) -> Iterator[_Thing]:
    for row in archive.rows("statements"):
        values = {name: row[name] for name in ("text", "speaker", "kind", "type")}
        values["person"] = archive.name("people", row["person"])
        words = f"{values['person'] or row['speaker']}: “{_short(row['text'])}”"
        yield _Thing(row["id"], words, values, row["article"], (row["text"],))


_THINGS: Mapping[str, Callable[[Archive], Iterator[_Thing]]] = {
    "articles": _articles, "people": _people, "roles": _roles, "claims": _claims, "events": _events,
    "statements": _statements,
}  # fmt: skip


class _Beside:
    """Rows that belong to others, in the order of those."""

    def __init__(self, rows: Iterator[Row], column: str) -> None:
        self._groups = groupby(rows, key=lambda row: row[column])
        self._next = self._take()

    def _take(self) -> tuple[str, list[Row]] | None:
        group = next(self._groups, None)
        return None if group is None else (group[0], list(group[1]))

    def of(self, id: str) -> list[Row]:
        """The rows that belong to this one; the ids are asked in their order."""
        while self._next and self._next[0] < id:
            self._next = self._take()
        return self._next[1] if self._next and self._next[0] == id else []


# -- in words --------------------------------------------------------------------------------------------------------


def told(found: Iterable[Change], limit: int | None) -> Iterator[str]:
    """The changes as lines for a person: grouped, at most `limit` of a kind; None for all."""
    for noun, group in groupby(found, key=lambda one: one.noun):
        by_kind: dict[Kind, list[Change]] = defaultdict(list)
        for one in group:
            by_kind[one.kind].append(one)
        yield f"{noun}: {', '.join(f'{len(by_kind[kind]):,} {kind}' for kind in KINDS if by_kind[kind])}"
        for kind in KINDS:
            for one in by_kind[kind][:limit]:
                yield from _lines(one)
            if limit is not None and len(by_kind[kind]) > limit:
                yield f"  … and {len(by_kind[kind]) - limit:,} more {kind} (--all)"


def _lines(one: Change) -> Iterator[str]:
    beside = {"joined": f" → {one.into}", "parted": f" ← {one.was}"}.get(one.kind, "")
    yield f"  {one.kind:<8} {one.words}{beside}"
    if one.kind == "changed" and one.was:
        yield f"    id: {one.was} → {one.id}"
    yield from (f"    {_field(field)}" for field in one.fields)


def _field(field: Field) -> str:
    """
    >>> _field(Field("date", None, "2016-06")), _field(Field("names", ["Ada"], ["Ada", "A. Quill"]))
    ('date: nothing → 2016-06', 'names: + A. Quill')
    """
    if isinstance(field.before, list):
        signs = [f"+ {one}" for one in field.after if one not in field.before]
        signs += [f"− {one}" for one in field.before if one not in field.after]
        return f"{field.name}: {'; '.join(signs)}"
    before, after = ("nothing" if value is None else _short(str(value)) for value in (field.before, field.after))
    return f"{field.name}: {before} → {after}"


def in_brief(found: Iterable[Change]) -> str:
    """The changes as one line of counts; empty where nothing changed.

    >>> in_brief([Change("people", "new", "ada-quill", "Ada Quill"), Change("people", "joined", "a", "A", into="b")])
    'people: 1 new, 1 joined'
    """
    counts = Counter((one.noun, one.kind) for one in found)
    parts = []
    for noun in NOUNS:
        told = [f"{counts[noun, kind]:,} {kind}" for kind in KINDS if counts[noun, kind]]
        if told:
            parts.append(f"{noun}: {', '.join(told)}")
    return "; ".join(parts)


def as_json(one: Change) -> dict[str, Any]:
    """One change for programs: noun, kind, id, words, was, into, and fields as name -> [before, after]."""
    return {
        "noun": one.noun, "kind": one.kind, "id": one.id, "words": one.words, "was": one.was, "into": one.into,
        "fields": {field.name: [field.before, field.after] for field in one.fields},
    }  # fmt: skip


def _short(text: str, limit: int = 100) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
