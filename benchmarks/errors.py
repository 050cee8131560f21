"""Prints every error of one measure on the development texts: python -m benchmarks.errors MEASURE [NAME ...].

MEASURE is people, roles, events, types, statements, dates or stories; NAME begins the name of a text (`07`,
`events-disasters`).
Without a NAME all development articles and passages are listed. Texts for judging are never read error by error, so
this does not know them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from benchmarks import gold, measures, stories
from benchmarks.gold import Gold
from benchmarks.score import GOLD
from ingest.model import EventReport, Reading
from ingest.people import person_id

DEVELOPMENT = ("development", "development-sentences")


def people(reading: Reading, want: Gold) -> Iterator[str]:
    ids = measures.names_of(reading, want)
    found = set(ids.values())
    wanted = {person_id(one["name"]) for one in want["people"]}
    yield from (f"wrong   {key}" for key in sorted(found - wanted))
    yield from (f"missed  {key}" for key in sorted(wanted - found))
    for start, end, name in gold.occurrences(want, reading.article.body):
        here = {ids.get(one.person or "", "?") for one in reading.mentions if one.start < end and start < one.end}
        if here != {person_id(name)}:
            around = reading.article.body[max(0, start - 30) : end + 30].replace("\n", " ")
            yield f"mention {person_id(name)} is {sorted(str(one) for one in here)}: …{around}…"


def roles(reading: Reading, want: Gold) -> Iterator[str]:
    claims = measures.role_facts(reading, want)
    strict = gold.pairs(
        claims, want["roles"], lambda c, w: c.person == person_id(w["person"]) and measures.strict(c, w)
    )
    right, hit = {n for n, _ in strict}, {m for _, m in strict}
    for n, m in strict:
        if claims[n].status != want["roles"][m]["status"]:
            yield f"status  {claims[n].status}, not {want['roles'][m]['status']}: {claims[n].text!r}"
    for n, claim in enumerate(claims):
        if n not in right:
            loose = any(claim.person == person_id(w["person"]) and measures.lenient(claim, w) for w in want["roles"])
            yield (
                f"{'loose   ' if loose else 'wrong   '}{claim.person}: {claim.title_text} | {claim.organization_text} "
                f"({claim.status}) {claim.rule} {claim.text!r}"
            )
    for m, one in enumerate(want["roles"]):
        if m not in hit:
            yield f"missed  {one['person']}: {one['title']} | {one['organization']} ({one['status']})"


def events(reading: Reading, want: Gold) -> Iterator[str]:
    groups, wanted, paired = measures.event_pairs(reading, want)
    for n, m in paired:
        reports, other = groups[n], wanted[m]
        statuses, dates = {one.status for one in reports}, {one.start_date for one in reports} - {None}
        told = f"{reports[0].trigger!r} in {reports[0].text!r}"
        if other["status"] not in statuses:
            yield f"status  {sorted(statuses)}, not {other['status']}: {told}"
        if "date" in other and (dates or other["date"]) and str(other["date"]) not in dates:
            yield f"date    {sorted(map(str, dates))}, not {other['date']}: {told}"
        yield from _where_and_who(reading, want, reports, other)
    taken = {n for n, _ in paired}
    for n, group in enumerate(groups):
        if n not in taken:
            one = group[0]
            yield f"wrong   {one.kind} {one.status} {one.rule}: {one.trigger!r} in {one.text!r}"
    hit = {m for _, m in paired}
    for m, other in enumerate(wanted):
        if m not in hit:
            yield f"missed  {other.get('kind') or '-'} {other['status']} {other['words']!r}"


def _where_and_who(reading: Reading, want: Gold, reports: list[EventReport], other: Gold) -> Iterator[str]:
    """What is wrong with the place and the participants of an event that was found."""
    told = f"{reports[0].trigger!r} in {reports[0].text!r}"
    places = sorted({one.place for one in reports if one.place})
    right = any(measures.same_place(place, other["place"]) for place in places) if other.get("place") else not places
    if "place" in other and not right:
        yield f"place   {places}, not {other['place']}: {told}"
    if "participants" in other:
        ours, theirs = measures.participants(reading, want, reports, other)
        if ours != theirs:
            wrong, missed = (sorted(map(str, some)) for some in (ours - theirs, theirs - ours))
            yield f"people  wrong {wrong}, missed {missed}: {told}"


def statements(reading: Reading, want: Gold) -> Iterator[str]:
    ours, wanted, paired = measures.statement_pairs(reading, want)
    for n, m in paired:
        one, other = ours[n], wanted[m]
        if not measures.same_speaker(one, other):
            yield f"speaker {one.person or one.speaker}, not {other['speaker']}: {one.text[:80]!r}"
        if one.text.strip(" ,.") != other["said"].strip(" ,."):
            yield f"words   {one.text!r}, not {other['said']!r}"
    taken, hit = {n for n, _ in paired}, {m for _, m in paired}
    yield from (f"wrong   {one.cue}: {one.text!r}" for n, one in enumerate(ours) if n not in taken)
    yield from (f"missed  {one['speaker']}: {one['said']!r}" for m, one in enumerate(wanted) if m not in hit)


def types(reading: Reading, want: Gold) -> Iterator[str]:
    groups, wanted, paired = measures.event_pairs(reading, want)
    for n, m in paired:
        read, other = sorted({str(one.type) for one in groups[n]}), wanted[m]
        if "type" in other and str(other["type"]) not in read:
            yield f"type    {read}, not {other['type']}: {groups[n][0].trigger!r} in {groups[n][0].text!r}"


def dates(reading: Reading, want: Gold) -> Iterator[str]:
    found, wanted, paired = measures.date_pairs(want)
    body, right = str(want["text"]).strip(), dict(paired)
    for n, one in enumerate(found):
        told = f"{one.text!r} is {one.value or '-'} {one.lower}..{one.upper} ({one.rule})"
        around = " ".join(body[max(0, one.start - 60) : one.end + 30].split())
        if n not in right:
            yield f"other   {told}: …{around}…"
        elif not measures.same_date(one, other := wanted[right[n]]):
            asked = f"{other['words']!r} {other.get('value')} {other.get('start')}..{other.get('end')}"
            yield f"value   {told}, not {asked}, published {want.get('published')}: …{around}…"
    hit = {m for _, m in paired}
    for m, other in enumerate(wanted):
        if m not in hit:
            yield f"missed  {other['words']!r}: …{' '.join(body[max(0, other['at'] - 60) : other['at'] + 50].split())}…"


PARTS: dict[str, Callable[[Reading, Gold], Iterator[str]]] = {
    "people": people, "roles": roles, "events": events, "types": types, "statements": statements, "dates": dates,
}  # fmt: skip


def of_stories(names: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each development story with what the archive of all of them says wrongly of it."""
    found = stories.look(GOLD / "development-stories")
    for name in dict.fromkeys(one.story for one in found.tellings):
        if not names or name.startswith(names):
            yield name, list(lines_of(found, name))


def lines_of(found: stories.Found, name: str) -> Iterator[str]:
    """What is wrong with one story: tellings missed, joined or kept apart, outcomes and contradictions."""
    for one in found.tellings:
        if one.story == name and one.report is None:
            yield f"missed  {_telling(one)}"
    for one, other, joined in stories.pairs(found.tellings):
        if name in (one.story, other.story) and joined != (one.key == other.key):
            yield f"{'joined ' if joined else 'apart  '} {_telling(one)} | {_telling(other)}"
    for what, each in (("outcome", found.outcomes), ("differ ", found.differ)):
        for key, (want, got) in each.items():
            if key.startswith(f"{name}/") and want != got:
                yield f"{what} {key.partition('/')[2]}: {got or '-'}, not {want or '-'}"


def _telling(one: stories.Telling) -> str:
    """A telling and what was read of it, in a line."""
    read, words = one.report, f"{one.key} {one.article + 1} {one.published} {one.words!r}"
    if read is None:
        return words
    by = f" ({read.joined_by})" if read.joined_by else ""
    return f"{words} {read.kind} {read.status} {read.start_date or '-'} {read.place or '-'}{by}"


def errors(measure: str, names: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each development text that the measure applies to, with its errors."""
    if measure == "stories":
        yield from of_stories(names)
        return
    key = "events" if measure == "types" else measure
    for folder in DEVELOPMENT:
        for name, want in gold.texts(GOLD / folder):
            if key in want and (not names or name.startswith(names)):
                yield name, list(PARTS[measure](gold.read(name, want), want))


def main() -> None:
    """Print the errors of one measure, of all texts or of those whose name begins with one of the words given."""
    measure, *names = sys.argv[1:] or ["roles"]
    if measure not in {*PARTS, "stories"}:
        sys.exit(f"no measure is called {measure!r}; there are {', '.join(PARTS)}, stories")
    for name, lines in errors(measure, tuple(names)):
        if lines:
            print(f"\n{name}")
            print("\n".join(f"  {line}" for line in lines))


if __name__ == "__main__":
    main()
