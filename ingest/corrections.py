"""corrections.yml of an articles folder: what people have decided about the archive, validated entry by entry.

The file is a list. Each entry has one action (ACTIONS), and `who` decided it, `when` (a date) and `why`:

    - same: [james-mattis, jim-mattis]
      who: A. Editor
      when: 2024-05-01
      why: the Pentagon's biography gives both forms

People are named by slug, everything else by article id and the quoted words.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from ingest import rules
from ingest.ids import digest, slug
from ingest.schema import EVENT_STATUSES, PLOVER_TYPES, ROLE_STATUSES

NAME = "corrections.yml"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class CorrectionsError(Exception):
    """corrections.yml is unusable: says which file and line, and what to do."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be decided: what it takes, and what it does."""

    doc: str
    fields: tuple[str, ...] = ()  # of a mapping; none: the value is a slug, or a list of slugs
    optional: tuple[str, ...] = ()
    listed: bool = False
    told: bool = False  # the value is a list of places that tell an event, each an article, words, perhaps a trigger


ACTIONS: Mapping[str, Action] = {
    "same": Action("these slugs are one person, who gets the first of them", listed=True),
    "different": Action("these slugs are different people, whatever the rules say", listed=True),
    "not a person": Action("this slug is no person: its mentions, roles and parts go"),
    "rename": Action("the person is shown and filed under this name", ("person", "name")),
    "split": Action(
        "in these articles the slug means somebody else, who gets the slug `as`",
        ("person", "articles", "as"),
        ("name",),
    ),
    "retitle": Action(
        "in this article these words give this title", ("article", "words", "title"), ("organization", "status")
    ),
    "reject": Action("in this article these words are no such thing", ("article", "words"), ("kind",)),
    "same event": Action("these words tell one event, whatever the rules say", told=True),
    "different events": Action("these words tell different events, whatever the rules say", told=True),
    "retype": Action(
        "in this article these words tell an event of this kind, type, mode or status",
        ("article", "words"),
        ("kind", "type", "mode", "status", "trigger"),
    ),
    "redate": Action(
        "what these words tell was then: the event gets this date, whatever its other reports say",
        ("article", "words", "start"),
        ("end", "trigger"),
    ),
    "role": Action(
        "the person held this role, by a source outside the archive",
        ("person", "title", "source"),
        ("organization", "status", "as_of"),
    ),
    "withhold": Action("the person's name, or the whole article, is taken out", (), ("person", "article")),
}
KINDS = ("role", "event", "statement", "mention")
_SIGNED = ("who", "when", "why")


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision."""

    file: str
    line: int
    action: str
    values: Mapping[str, Any]  # the fields of the action; `people` where it takes slugs
    who: str
    when: str  # YYYY-MM-DD
    why: str

    @property
    def id(self) -> str:
        """The id of what was decided, by whom and when; the line does not count."""
        return digest(self.action, json.dumps(self.values, sort_keys=True), self.who, self.when)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All decisions of the given folders."""

    entries: tuple[Correction, ...] = ()
    digest: str | None = None  # sha256 of the files; None without any

    def of(self, *actions: str) -> tuple[Correction, ...]:
        """The decisions of these actions, in the order of the file."""
        return tuple(entry for entry in self.entries if entry.action in actions)


def corrections_of(paths: Iterable[Path]) -> Corrections:
    """The corrections of the folders among the paths.

    Raises CorrectionsError, with file and line, where an entry is not usable or two contradict each other.
    """
    entries: list[Correction] = []
    total = hashlib.sha256()
    for path in paths:
        file = path / NAME
        if file.is_file():
            content = file.read_bytes()
            total.update(content)
            entries += _entries(file.name, content)
    _refuse_contradictions(entries)
    return Corrections(tuple(entries), total.hexdigest() if entries else None)


def _entries(file: str, content: bytes) -> list[Correction]:
    try:
        root = yaml.compose(content.decode("utf-8"), Loader=yaml.SafeLoader)
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise CorrectionsError(f"{file} line {mark.line + 1 if mark else 1}: not readable as YAML") from None
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise CorrectionsError(f"{file} line 1: must be a list of entries, each beginning with a hyphen")
    return [_entry(file, node) for node in root.value]


def _entry(file: str, node: yaml.Node) -> Correction:
    line = node.start_mark.line + 1

    def fail(words: str) -> CorrectionsError:
        return CorrectionsError(f"{file} line {line}: {words}")

    try:
        data = yaml.safe_load(yaml.serialize(node))
    except (yaml.YAMLError, ValueError, RecursionError):  # a value that is none, such as the 30th of February
        raise fail("an entry that YAML cannot read: a value is missing, or no such day exists") from None
    if not isinstance(data, dict):
        raise fail("an entry must be a mapping with an action, who, when and why")
    actions = [key for key in data if key not in _SIGNED]
    if len(actions) != 1 or actions[0] not in ACTIONS:
        unknown = next((key for key in actions if key not in ACTIONS), None)
        if unknown and len(actions) > 1:
            raise fail(f"an entry has no {unknown!r}{_meant(unknown, _SIGNED)}: beside its action stand who, when, why")
        what = f"unknown action {unknown!r}{_meant(unknown, ACTIONS)}" if unknown else "an entry has exactly one action"
        raise fail(f"{what}; known are: {', '.join(ACTIONS)}")
    for key in _SIGNED:
        if not data.get(key):
            raise fail(f"'{key}' is missing: say who decided it, when and why")
    if type(data["when"]) is not date:  # a moment is a date, too
        raise fail("'when' must be a date such as 2024-05-01")
    values = _values(actions[0], data[actions[0]], fail)
    return Correction(file, line, actions[0], values, str(data["who"]), data["when"].isoformat(), str(data["why"]))


def _values(action: str, value: Any, fail: Callable[[str], CorrectionsError]) -> dict[str, Any]:
    known = ACTIONS[action]
    if known.told:
        return {"reports": _told(action, value, fail)}
    if not known.fields and not known.optional:
        return {"people": _slugs(action, value, known.listed, fail)}
    if not isinstance(value, dict):
        raise fail(f"'{action}' takes {', '.join((*known.fields, *known.optional))}")
    takes = (*known.fields, *known.optional)
    for key in value:
        if key not in takes:
            raise fail(f"'{action}' knows no '{key}'{_meant(key, takes)}; it takes {', '.join(takes)}")
    for key in known.fields:
        if not value.get(key):
            raise fail(f"'{action}' needs '{key}'")
    if action == "withhold" and len(value) != 1:
        raise fail("'withhold' takes either a person or an article")
    for key, each in value.items():
        if isinstance(each, list) is not (key == "articles") or isinstance(each, dict):
            raise fail(f"'{key}' takes {'a list in brackets' if key == 'articles' else 'words'}")
    checked = {key: [str(one) for one in each] if isinstance(each, list) else str(each) for key, each in value.items()}
    _check_fields(action, checked, fail)
    return checked


_PLACE = ("article", "words", "trigger")  # that tells an event


def _meant(given: object, known: Iterable[str]) -> str:
    """The known word that a misspelt one is nearest to, as a question; '' where none is near.

    >>> _meant("acident", ("accident", "aid")), _meant("dance", ("accident", "aid"))
    (" (is 'accident' meant?)", '')
    """
    near = get_close_matches(str(given), list(known), 1)
    return f" (is {near[0]!r} meant?)" if near else ""


def _told(action: str, value: Any, fail: Callable[[str], CorrectionsError]) -> list[dict[str, str]]:
    """The places of an entry that tell events: two or more, each with article and words, perhaps a trigger."""
    if not isinstance(value, list) or len(value) < 2:
        raise fail(f"'{action}' takes two or more, each as {{article: …, words: …}}")
    for one in value:
        for key in one if isinstance(one, dict) else ():
            if key not in _PLACE:
                meant = _meant(key, _PLACE)
                raise fail(f"'{action}' knows no '{key}'{meant}; each event takes article, words, perhaps trigger")
        if not isinstance(one, dict) or not one.get("article") or not one.get("words"):
            raise fail(f"'{action}' needs 'article' and 'words' of each event, not its id: a new page can change that")
    told = [{key: str(each) for key, each in one.items()} for one in value]
    for place in told:
        _check_fields(action, place, fail)
    if len({reference(place) for place in told}) < len(told):
        raise fail(f"'{action}' names the same words twice")
    return told


def reference(place: Mapping[str, Any]) -> tuple[str, str, str]:
    """(article, words, trigger) of a place that tells an event; the trigger is '' where the entry gives none."""
    return place["article"], place["words"], place.get("trigger", "")


def _slugs(action: str, value: Any, listed: bool, fail: Callable[[str], CorrectionsError]) -> list[str]:
    people = value if isinstance(value, list) else [value]
    if listed and len(set(map(str, people))) < 2:
        raise fail(f"'{action}' takes two slugs or more")
    for one in people:
        if not isinstance(one, str) or slug(one) != one:
            raise fail(f"{one!r} is no slug: people are named as in the address of their page, such as guo-shengkun")
    return people


def _check_fields(action: str, values: Mapping[str, Any], fail: Callable[[str], CorrectionsError]) -> None:
    for key in ("person", "as"):
        if key in values and slug(values[key]) != values[key]:
            raise fail(f"{values[key]!r} is no slug: people are named as in the address of their page")
    for article in [values[key] for key in ("article",) if key in values] + list(values.get("articles", [])):
        if not re.fullmatch(r"[0-9a-f]{16}", article):
            raise fail(f"{article!r} is no article id (16 hexadecimal digits, as in the address of its page)")
    for key in ("name", "organization"):
        if key in values and not slug(values[key]):
            raise fail(f"'{key}' has no letters")
    if values.get("as") is not None and values["as"] == values["person"]:
        raise fail("'as' is somebody else than 'person'")
    if "as_of" in values and not _is_date(values["as_of"]):
        raise fail("'as_of' must be a date such as 2016, 2016-06 or 2016-06-14")
    if action == "redate":
        _check_dates(values, fail)
    for key, known in _closed_lists(action).items():
        if key in values and values[key] not in known:
            raise fail(f"unknown {key} {values[key]!r}{_meant(values[key], known)}; known are: {', '.join(known)}")
    if action == "retype" and not {"kind", "type", "mode", "status"} & values.keys():
        raise fail("'retype' needs 'kind', 'type', 'mode' or 'status'")


def _closed_lists(action: str) -> dict[str, tuple[str, ...]]:
    """Field of an action -> the values that it can have."""
    if action != "retype":
        return {"status": ROLE_STATUSES, "kind": KINDS}
    groups = rules.load("event_kinds").groups
    named = {str(group.more.get("as", name)) for name, group in groups.items()}
    modes = tuple(sorted({str(group.more["mode"]) for group in groups.values() if group.more.get("mode")}))
    return {"kind": tuple(sorted(named)), "type": PLOVER_TYPES, "mode": modes, "status": EVENT_STATUSES}


def _check_dates(values: Mapping[str, Any], fail: Callable[[str], CorrectionsError]) -> None:
    for key in ("start", "end"):
        if key in values and not _is_date(values[key]):
            raise fail(f"'{key}' must be a date such as 2016, 2016-06 or 2016-06-14")
    if values.get("end", "9999") < values["start"]:
        raise fail("'end' lies before 'start'")


def _is_date(prefix: str) -> bool:
    """Whether this is a day, month or year of the calendar.

    >>> _is_date("2016-02-29"), _is_date("2016"), _is_date("2016-13"), _is_date("2015-02-29"), _is_date("June")
    (True, True, False, False, False)
    """
    if not _DATE.fullmatch(prefix):
        return False
    try:
        date.fromisoformat(prefix + "-01-01"[len(prefix) - 4 :])
    except ValueError:
        return False
    return True


# -- contradictions --------------------------------------------------------------------------------------------------


def _refuse_contradictions(entries: list[Correction]) -> None:
    same = _same(entries)
    for entry in entries:
        if entry.action == "different":
            for one, other in combinations(entry.values["people"], 2):
                if same.root(one) == same.root(other):
                    _contradict(same.said[same.root(one)], entry)
    _refuse_one_and_many(entries)
    said: dict[tuple[str, ...], Correction] = {}
    for entry in entries:
        for about in _about(entry):
            before = said.setdefault(about, entry)
            if before is not entry and (before.action, before.values) != (entry.action, entry.values):
                _contradict(before, entry)


def _refuse_one_and_many(entries: list[Correction]) -> None:
    """Refuse events that are said to be one by some entries and several by another."""
    same = _same_events(entries)
    for entry in entries:
        if entry.action == "different events":
            for one, other in combinations(entry.values["reports"], 2):
                root = same.root(_key(one))
                if root == same.root(_key(other)):
                    _contradict(same.said[root], entry)


def _same_events(entries: list[Correction]) -> _Same:
    same = _Same()
    for entry in entries:
        if entry.action == "same event":
            same.add([_key(place) for place in entry.values["reports"]], entry)
    return same


def _key(place: Mapping[str, Any]) -> str:
    return json.dumps(reference(place))


@dataclass(slots=True)
class _Same:
    """Slugs or events that are said to be one, and an entry that says so."""

    parent: dict[str, str] = field(default_factory=dict)
    said: dict[str, Correction] = field(default_factory=dict)

    def root(self, key: str) -> str:
        while self.parent.get(key, key) != key:
            key = self.parent[key]
        return key

    def add(self, keys: list[str], entry: Correction) -> None:
        first, *rest = keys
        for other in rest:
            self.parent[self.root(other)] = self.root(first)
        self.said[self.root(first)] = entry


def _same(entries: list[Correction]) -> _Same:
    same = _Same()
    for entry in entries:
        if entry.action == "same":
            same.add(entry.values["people"], entry)
    return same


def _about(entry: Correction) -> list[tuple[str, ...]]:
    """What an entry decides, so that two entries that decide it differently are found."""
    values = entry.values
    if entry.action in ("retitle", "reject"):
        return [("words", values["article"], values["words"])]
    if entry.action in ("retype", "redate"):
        return [(entry.action, *reference(values))]
    if entry.action == "rename":
        return [("name", values["person"])]
    if entry.action == "not a person":
        return [("name", one) for one in values["people"]]
    if entry.action == "split":
        return [("split", values["person"], article) for article in values["articles"]]
    return []


def _contradict(one: Correction, other: Correction) -> None:
    raise CorrectionsError(
        f"{other.file} line {other.line} ('{other.action}') contradicts {one.file} line {one.line} ('{one.action}'): "
        f"delete one of the two"
    )
