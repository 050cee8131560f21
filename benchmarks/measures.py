"""What the program reads, compared with what a careful reader annotated (tests/gold/README.md)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks import gold
from benchmarks.counts import Counts, Tally
from benchmarks.gold import Gold, occurrences, pairs, shared_words
from ingest.dates import dates_in
from ingest.events import merged
from ingest.ids import slug
from ingest.model import DateExpression, EventReport, Mention, Person, Place, Reading, RoleClaim, Statement
from ingest.organizations import acronyms_in, organization_of
from ingest.people import person_id
from ingest.places import country_of_demonym, places_named
from ingest.places import place as known_place
from ingest.sentences import sentences_in


@dataclass(slots=True)
class Measured:
    """All measures over the texts of one set."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    rules: dict[str, dict[str, Tally]] = field(default_factory=dict)  # noun -> rule -> right, found
    types: Counter[tuple[str, str]] = field(default_factory=Counter)  # (type of the gold, type read) of events
    texts: int = 0
    words: int = 0


def measure(folder: Path) -> Measured:
    """All measures over the annotated texts of a folder; a text without a key is not measured for it."""
    total = Measured()
    for name, want in gold.texts(folder):
        add(total, gold.read(name, want), want)
    return total


def add(total: Measured, reading: Reading, want: Gold) -> None:
    """Count one text in."""
    total.texts += 1
    total.words += len(str(want["text"]).split())
    for key, measures in MEASURES.items():
        if key in want:
            for one in measures:
                for name, counts in one(reading, want):
                    total.tallies.setdefault(name, Tally()).add(*counts)
    for noun, rule, right in judged(reading, want):
        total.rules.setdefault(noun, {}).setdefault(rule, Tally()).add(right, 1, 0)
    if _typed(want):
        total.types.update(event_types(reading, want))


# -- people ----------------------------------------------------------------------------------------------------------


def people(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Full names (two words or more), and all people after resolution, as sets of an article."""
    wanted = {person_id(one["name"]) for one in gold["people"]}
    ids = names_of(reading, gold)
    found = set(ids.values())
    want_spans = [(s, e) for s, e, _ in occurrences(gold, reading.article.body)]
    want_spans += shared_words(gold, reading.article.body)
    full = {key for key in wanted if "-" in key}
    full_found = {key for key in found if "-" in key}
    yield "people, full names", (len(full & full_found), len(full_found), len(full))
    yield "people, all", (len(wanted & found), len(found), len(wanted))
    yield "wrong people an article", (len(found - wanted), 1, 1)
    known = {ids[one.person] for one in reading.mentions if one.person and _touches(one, want_spans)}
    yield "places, organizations or things as people, an article", (len(found - known), 1, 1)


def names_of(reading: Reading, gold: Gold) -> dict[str, str]:
    """Id -> slug of the name that the annotation gives, of the people of a text.

    The guideline calls people as the text does; the archive calls Pope Clement so, and Mr. Trump Donald Trump: the
    fullest form that stands in the text counts as well.
    """
    wanted = {person_id(one["name"]) for one in gold.get("people", ())}
    return {one.id: next((key for key in _keys(one) if key in wanted), person_id(one.name)) for one in reading.people}


def _keys(person: Person) -> Iterator[str]:
    yield person_id(person.name)
    yield from sorted((person_id(form.name) for form in person.forms if form.count), key=lambda key: -key.count("-"))


def _touches(one: Mention, spans: list[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def mentions(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Every name of a person in the text, linked to that person; words that the annotation leaves open do not count."""
    body = reading.article.body
    wanted = list(occurrences(gold, body))
    named = [(start, end) for start, end, _ in wanted]
    open_ = shared_words(gold, body)
    ids = names_of(reading, gold)
    ours = [one for one in reading.mentions if one.person and (_touches(one, named) or not _touches(one, open_))]
    right = sum(
        any(s < m.end and m.start < e and ids[m.person or ""] == person_id(name) for s, e, name in wanted) for m in ours
    )
    yield "mentions", (right, len(ours), len(wanted))


def later_mentions(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Mentions that are shorter than the full name: linked to the right person, of those linked, of those annotated."""
    right = linked = total = 0
    ids = names_of(reading, gold)
    for start, end, name in occurrences(gold, reading.article.body):
        if reading.article.body[start:end] == name:
            continue
        total += 1
        people_here = {ids[m.person] for m in reading.mentions if m.start < end and start < m.end and m.person}
        linked += bool(people_here)
        right += people_here == {person_id(name)}
    yield "later mentions", (right, linked, total)
    yield "later mentions given to a wrong person", (linked - right, total, total)


# -- roles -----------------------------------------------------------------------------------------------------------

_SMALL = frozenset({"the", "of", "for", "and", "at", "in", "to", "a", "an"})
_SAME = {"u-s": "united-states", "us": "united-states", "uk": "united-kingdom", "britain": "united-kingdom",
         "u-k": "united-kingdom", "eu": "european-union", "un": "united-nations", "u-n": "united-nations"}  # fmt: skip


def _tokens(*texts: str | None) -> set[str]:
    return {word for text in texts if text for word in slug(text).split("-") if word not in _SMALL}


def _noun(text: str | None) -> str:
    key = slug(text or "")
    country = country_of_demonym(text) if text else None
    return _SAME.get(key, country.id if country else key)


def _head(title: str) -> str:
    """The word that a title is about: minister of foreign affairs, deputy minister."""
    return re.split(r" (?:of|for|at|in|to|on)\b", title.lower())[0].split()[-1]


def _heads(claim: RoleClaim) -> set[str]:
    return {_head(claim.title), _head(claim.title_text)}


def lenient(claim: RoleClaim, want: Gold) -> bool:
    titles = _heads(claim)
    ours = _tokens(claim.title, claim.title_text, claim.organization_text, claim.organization)
    theirs = _tokens(want["title"], _noun(want["organization"]) if want["organization"] else None)
    return _head(want["title"]) in titles and len(ours & theirs) >= 0.6 * len(theirs)


def strict(claim: RoleClaim, want: Gold) -> bool:
    titles = {slug(claim.title), slug(claim.title_text)}
    organizations = {_noun(claim.organization_text), claim.organization or ""}
    return slug(want["title"]) in titles and _noun(want["organization"]) in organizations


def role_facts(reading: Reading, gold: Gold) -> list[RoleClaim]:
    """Each fact of an article once, however often it is told."""
    ids = names_of(reading, gold)
    facts = {(c.person, slug(c.title), c.organization, c.status): c for c in reading.roles}
    return [replace(claim, person=ids[claim.person]) for claim in facts.values()]


def roles(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Role facts: lenient (person, head title, three fifths of the words), strict (title and organization), status."""
    claims = role_facts(reading, gold)
    wanted = list(gold["roles"])
    known = {person_id(one["name"]) for one in gold.get("people", ())}
    for name, same in (("roles, lenient", lenient), ("roles, strict", strict)):
        matched = pairs(claims, wanted, lambda c, w, same=same: c.person == person_id(w["person"]) and same(c, w))  # type: ignore[misc]
        # a fact told again in fewer words is no error: it counts neither way
        hit = {n for n, _ in matched}
        again = sum(n not in hit and _told_again(claim, wanted) for n, claim in enumerate(claims))
        yield name, (len(matched), len(claims) - again, len(wanted))
        if name == "roles, lenient":
            same_status = sum(claims[c].status == wanted[w]["status"] for c, w in matched)
            yield "role statuses", (same_status, len(matched), len(matched))
    wrong = sum(
        1
        for claim in claims
        if claim.person in known
        and not any(claim.person == person_id(w["person"]) and _head(w["title"]) in _heads(claim) for w in wanted)
        and any(claim.person != person_id(w["person"]) and lenient(claim, w) for w in wanted)
    )
    yield "roles on the wrong person", (wrong, len(claims), len(claims))


def _told_again(claim: RoleClaim, wanted: list[Gold]) -> bool:
    """Whether the claim's words all stand in a fact of the same person."""
    ours = _tokens(claim.title_text, claim.organization_text)
    theirs = [one for one in wanted if claim.person == person_id(one["person"])]
    return any(ours <= _tokens(one["title"], one["organization"], _noun(one["organization"])) for one in theirs)


# -- events and statements -------------------------------------------------------------------------------------------


def events(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Events by their trigger; of those found: status, date, place, participants, where the annotation gives them."""
    groups, wanted, matched = event_pairs(reading, gold)
    yield "events", (len(matched), len(groups), len(wanted))
    told = [(groups[n], wanted[m]) for n, m in matched]
    status = sum(any(one.status == want["status"] for one in group) for group, want in told)
    yield "event statuses", (status, len(told), len(told))
    shown = sum(want["status"] != "occurred" and group[0].status == "occurred" for group, want in told)
    yield "shown as occurred and is not", (shown, len(told), len(told))
    open_ = sum(want["status"] not in _HELD and group[0].status in _HELD for group, want in told)
    yield "planned or denied, shown as held", (open_, len(told), len(told))
    yield "event dates", _values(told, "date", lambda one: one.start_date, str)
    yield "event places", _places(told)
    right = found = total = 0
    for group, want in told:
        if "participants" in want:
            ours, theirs = participants(reading, gold, group, want)
            right, found, total = right + len(ours & theirs), found + len(ours), total + len(theirs)
    yield "event participants", (right, found, total)


_HELD = frozenset(("occurred", "ongoing", "recurring"))


def event_pairs(reading: Reading, gold: Gold) -> tuple[list[list[EventReport]], list[Gold], list[tuple[int, int]]]:
    """The events read (their reports), those annotated, and which are which."""
    body = reading.article.body
    wanted = [one | {"at": _found(one["words"], body)} for one in gold["events"]]
    groups = [[reading.events[n] for n in group] for group in merged(reading.events)]
    return groups, wanted, pairs(groups, wanted, same_event(body))


def _found(words: str, body: str) -> int:
    """Where words first stand as words; -1 where they do not stand."""
    match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", body)
    return match.start() if match else body.find(words)


def same_event(body: str) -> Any:
    def same(group: list[EventReport], want: Gold) -> bool:
        start, end = want["at"], want["at"] + len(want["words"])
        for one in group:
            at = body.find(one.trigger, one.start, one.end)
            if at >= 0 and at < end and start < at + len(one.trigger):
                return True
        return False

    return same


def same_place(place: str, words: str) -> bool:
    """Whether the id of a place is one that the words of the annotation can mean: it gives the name alone."""
    found: tuple[Place, ...] = places_named(words.title() if words.isupper() else words)
    unlisted = place == slug(words) or (place[:-3] == slug(words) and known_place(place) is None)
    return unlisted or any(one.id == place for one in found)


def _places(told: list[tuple[list[EventReport], Gold]]) -> Counts:
    """How many of the places read are right, of those read, of those annotated."""
    right = found = total = 0
    for group, want in told:
        if "place" in want:
            ours = {one.place for one in group if one.place}
            found, total = found + bool(ours), total + bool(want["place"])
            right += any(same_place(place, want["place"]) for place in ours) if want["place"] else 0
    return right, found, total


def participants(
    reading: Reading, gold: Gold, group: list[EventReport], want: Gold
) -> tuple[set[str | None], set[str | None]]:
    """Those who take part in an event, as read and as annotated: bodies by their ids, however they are abbreviated."""
    ids, acronyms = names_of(reading, gold), acronyms_in(reading.article.body)
    people = {one["name"] for one in gold["people"]}
    ours = {ids[who.person] if who.person else who.place or who.organization for one in group for who in one.people}
    theirs = set()
    for name in want["participants"]:
        found = places_named(name)
        body = None if name in people else organization_of(name, acronyms=acronyms)
        country = found[0].id if found and found[0].kind == "country" else None
        theirs.add(country or (body.id if body else person_id(name)))
    return ours, theirs


def _values(told: Iterable[tuple[list[EventReport], Gold]], key: str, ours: Any, theirs: Any) -> Counts:
    """How many of the values read are right, of those read, of those annotated."""
    right = found = total = 0
    for group, want in told:
        if key in want:
            values = {ours(one) for one in group} - {None}
            other = theirs(want[key]) if want[key] else None
            found, total, right = found + bool(values), total + bool(other), right + (other in values)
    return right, found, total


def statements(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Statements by overlap with what was said; of those found: speaker, exact words."""
    ours, wanted, matched = statement_pairs(reading, gold)
    yield "statements", (len(matched), len(ours), len(wanted))
    told = [(ours[n], wanted[m]) for n, m in matched]
    answered = [(one, want) for one, want in told if one.person or _tokens(one.speaker) - _PRONOUNS]
    yield "statement speakers", (sum(same_speaker(one, want) for one, want in told), len(answered), len(told))
    exact = sum(one.text.strip(" ,.") == want["said"].strip(" ,.") for one, want in told)
    yield "statement words", (exact, len(told), len(told))


def statement_pairs(reading: Reading, gold: Gold) -> tuple[list[Statement], list[Gold], list[tuple[int, int]]]:
    """The statements read, those annotated, and which are which; what only continues a statement counts neither way."""
    body = reading.article.body
    wanted = [one | {"at": body.find(one["said"])} for one in gold["statements"]]
    more = [
        {"at": body.find(words), "said": words} for one in gold["statements"] for words in _listed(one.get("continued"))
    ]
    # what is urged, praised or accused is a statement of the archive, but none of the guideline
    ids = names_of(reading, gold)
    reported = [
        replace(one, person=ids[one.person] if one.person else None)
        for one in reading.statements
        if one.rule != "statements.act"
    ]
    ours = [one for one in reported if not any(overlap(one, want) for want in more)]
    return ours, wanted, pairs(ours, wanted, overlap)


# Words that name nobody: a speaker given so is not known, and not wrong.
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "him", "her"})


def _listed(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def overlap(one: Statement, want: Gold) -> bool:
    start, end = want["at"], want["at"] + len(want["said"])
    shared = min(end, one.end) - max(start, one.start)
    return start >= 0 and shared >= 0.5 * min(one.end - one.start, end - start)


def same_speaker(one: Statement, want: Gold) -> bool:
    if one.person:
        return one.person == person_id(want["speaker"])
    return bool(_tokens(one.speaker) & _tokens(want["speaker"]))


# -- types of events -------------------------------------------------------------------------------------------------


def _typed(want: Gold) -> bool:
    return any("type" in one for one in want.get("events") or ())


def types(reading: Reading, want: Gold) -> Iterator[tuple[str, Counts]]:
    """PLOVER's root type of an event: of those found, and of all (found with its type); texts that give types only."""
    if not _typed(want):
        return
    groups, wanted, matched = event_pairs(reading, want)
    told = [(groups[n], wanted[m]) for n, m in matched]
    yield "event types", _values(told, "type", lambda one: one.type, str)
    same = sum(_type(group) == (other.get("type") or "none") for group, other in told)
    yield "events with their type", (same, len(groups), len(wanted))


def event_types(reading: Reading, want: Gold) -> Iterator[tuple[str, str]]:
    """(type of the gold, type read) of each event; 'missed' where it was not read, 'no event' where there is none."""
    groups, wanted, matched = event_pairs(reading, want)
    yield from ((wanted[m].get("type") or "none", _type(groups[n])) for n, m in matched)
    taken, hit = {n for n, _ in matched}, {m for _, m in matched}
    yield from ((one.get("type") or "none", "missed") for m, one in enumerate(wanted) if m not in hit)
    yield from (("no event", _type(group)) for n, group in enumerate(groups) if n not in taken)


def _type(group: list[EventReport]) -> str:
    return next((one.type for one in group if one.type), None) or "none"


# -- dates -----------------------------------------------------------------------------------------------------------


def dates(reading: Reading, want: Gold) -> Iterator[tuple[str, Counts]]:
    """Words that say when: found at all, of those found their value, and both at once (end to end)."""
    found, wanted, matched = date_pairs(want)
    yield "date expressions", (len(matched), len(found), len(wanted))
    right = sum(same_date(found[n], wanted[m]) for n, m in matched)
    answered = sum(_answers(found[n]) or not _dated(wanted[m]) for n, m in matched)
    yield "date values", (right, answered, len(matched))
    yield "dates, end to end", (right, len(found), len(wanted))


def date_pairs(want: Gold) -> tuple[list[DateExpression], list[Gold], list[tuple[int, int]]]:
    """The expressions read, those annotated (`at`: where they stand), and which are which: the longest overlap."""
    body, wanted, after = str(want["text"]).strip(), [], 0
    for one in want["dates"]:
        at = body.find(str(one["words"]), after)
        at = body.find(str(one["words"])) if at < 0 else at
        wanted.append(one | {"at": at, "words": str(one["words"])})
        after = at + 1
    anchor = str(want["published"]) if want.get("published") else None
    found = list(dates_in(body, sentences_in(body), anchor))
    shared = sorted(
        (min(one.end, other["at"] + len(other["words"])) - max(one.start, other["at"]), -n, -m)
        for n, one in enumerate(found)
        for m, other in enumerate(wanted)
        if other["at"] >= 0
    )
    matched: dict[int, int] = {}
    for size, n, m in reversed(shared):
        if size > 0 and -n not in matched and -m not in matched.values():
            matched[-n] = -m
    return found, wanted, sorted(matched.items())


def _dated(want: Gold) -> bool:
    return any(want.get(key) for key in ("value", "start", "end"))


def _answers(found: DateExpression) -> bool:
    return bool(found.value or found.lower or found.upper)


def same_date(found: DateExpression, want: Gold) -> bool:
    """Whether the value is the annotated one; where either has none, or ours is an interval, whether the bounds are."""
    bounds = [str(want[key]) if want.get(key) else None for key in ("start", "end")]
    if found.until is not None:  # its first and last day are what the words name: 2010-12-14..2010-12-15
        return [found.lower, found.upper] == bounds
    if want.get("value"):
        return found.value == str(want["value"])
    return found.value is None and [found.lower, found.upper] == bounds


# -- by rule ---------------------------------------------------------------------------------------------------------


def judged(reading: Reading, want: Gold) -> Iterator[tuple[str, str, bool]]:
    """Noun, rule, and whether it is right, of each thing that was read."""
    body = reading.article.body
    if "people" in want:
        wanted = list(occurrences(want, body))
        open_ = shared_words(want, body)
        ids = names_of(reading, want)
        for one in reading.mentions:
            over = {person_id(name) for start, end, name in wanted if start < one.end and one.start < end}
            if one.person and (over or not _touches(one, open_)):
                yield "mentions", one.rule, ids[one.person] in over
    if "roles" in want:
        for claim in role_facts(reading, want):
            same = (lenient(claim, w) and claim.person == person_id(w["person"]) for w in want["roles"])
            yield "roles", claim.rule, any(same)
    if "events" in want:
        groups, _, matched = event_pairs(reading, want)
        right = {n for n, _ in matched}
        yield from (("events", group[0].rule, n in right) for n, group in enumerate(groups))
    if "statements" in want:
        ours, _, pairs_ = statement_pairs(reading, want)
        right = {n for n, _ in pairs_}
        yield from (("statements", one.rule, n in right) for n, one in enumerate(ours))
    if "dates" in want:
        found, asked, dated = date_pairs(want)
        same_ = dict(dated)
        yield from (("dates", one.rule, n in same_ and same_date(one, asked[same_[n]])) for n, one in enumerate(found))


MEASURES: dict[str, tuple[Callable[[Reading, Gold], Iterator[tuple[str, Counts]]], ...]] = {
    "people": (people, mentions, later_mentions),
    "roles": (roles,),
    "events": (events, types),
    "statements": (statements,),
    "dates": (dates,),
}
