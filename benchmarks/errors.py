"""Prints every error on the development half of the gold: python -m benchmarks.errors roles [NAME ...].

The judging half is never read error by error, so this knows only the other.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import gold
from benchmarks.gold import Gold
from ingest.ids import slug
from ingest.model import Reading
from ingest.people import person_id

DEVELOPMENT = Path(__file__).parent.parent / "tests" / "gold" / "development"


def people(reading: Reading, want: Gold) -> Iterator[str]:
    found = {one.id for one in reading.people}
    wanted = {person_id(one["name"]) for one in want["people"]}
    yield from (f"wrong   {key}" for key in sorted(found - wanted))
    yield from (f"missed  {key}" for key in sorted(wanted - found))
    for start, end, name in gold.occurrences(want, reading.article.body):
        here = {one.person for one in reading.mentions if one.start < end and start < one.end}
        if here != {person_id(name)}:
            around = reading.article.body[max(0, start - 30) : end + 30].replace("\n", " ")
            yield f"mention {person_id(name)} is {sorted(str(one) for one in here)}: …{around}…"


def roles(reading: Reading, want: Gold) -> Iterator[str]:
    facts = {(c.person, slug(c.title), c.organization, c.status): c for c in reading.roles}
    claims = list(facts.values())
    strict = gold.pairs(claims, want["roles"], lambda c, w: c.person == person_id(w["person"]) and gold.strict(c, w))
    right, hit = {n for n, _ in strict}, {m for _, m in strict}
    for n, m in strict:
        if claims[n].status != want["roles"][m]["status"]:
            yield f"status  {claims[n].status}, not {want['roles'][m]['status']}: {claims[n].text!r}"
    for n, claim in enumerate(claims):
        if n not in right:
            loose = any(claim.person == person_id(w["person"]) and gold.lenient(claim, w) for w in want["roles"])
            yield (
                f"{'loose   ' if loose else 'wrong   '}{claim.person}: {claim.title_text} | {claim.organization_text} "
                f"({claim.status}) {claim.rule} {claim.text!r}"
            )
    for m, one in enumerate(want["roles"]):
        if m not in hit:
            yield f"missed  {one['person']}: {one['title']} | {one['organization']} ({one['status']})"


def events(reading: Reading, want: Gold) -> Iterator[str]:
    body = reading.article.body
    wanted = [one | {"at": body.find(one["words"])} for one in want["events"]]
    groups = [[reading.events[n] for n in group] for group in gold.merged(reading.events)]
    paired = gold.pairs(groups, wanted, gold.same_event(body))
    for n, m in paired:
        reports, other = groups[n], wanted[m]
        statuses, dates = {one.status for one in reports}, {one.start_date for one in reports} - {None}
        told = f"{reports[0].trigger!r} in {reports[0].text!r}"
        if other["status"] not in statuses:
            yield f"status  {sorted(statuses)}, not {other['status']}: {told}"
        if (dates or other["date"]) and str(other["date"]) not in dates:
            yield f"date    {sorted(map(str, dates))}, not {other['date']}: {told}"
    taken = {n for n, _ in paired}
    for n, group in enumerate(groups):
        if n not in taken:
            one = group[0]
            yield f"wrong   {one.kind} {one.status} {one.rule}: {one.trigger!r} in {one.text!r}"
    hit = {m for _, m in paired}
    for m, other in enumerate(wanted):
        if m not in hit:
            yield f"missed  {other.get('kind') or '-'} {other['status']} {other['words']!r}"


def statements(reading: Reading, want: Gold) -> Iterator[str]:
    body = reading.article.body
    wanted = [one | {"at": body.find(one["said"])} for one in want["statements"]]
    paired = gold.pairs(list(reading.statements), wanted, gold.overlap)
    for n, m in paired:
        one, other = reading.statements[n], wanted[m]
        if not gold.same_speaker(one, other):
            yield f"speaker {one.person or one.speaker}, not {other['speaker']}: {one.text[:80]!r}"
        if one.text.strip(" ,.") != other["said"].strip(" ,."):
            yield f"words   {one.text!r}, not {other['said']!r}"
    taken, hit = {n for n, _ in paired}, {m for _, m in paired}
    yield from (f"wrong   {one.cue}: {one.text!r}" for n, one in enumerate(reading.statements) if n not in taken)
    yield from (f"missed  {one['speaker']}: {one['said']!r}" for m, one in enumerate(wanted) if m not in hit)


PARTS: dict[str, Callable[[Reading, Gold], Iterator[str]]] = {
    "people": people, "roles": roles, "events": events, "statements": statements,
}  # fmt: skip


def main() -> None:
    """Print the errors of one part, of all articles or of those whose name begins with one of the words given."""
    part, *names = sys.argv[1:] or ["roles"]
    for name, want in gold.texts(DEVELOPMENT):
        if not names or name.startswith(tuple(names)):
            print(f"\n{name}")
            for line in PARTS[part](gold.read(name, want), want):
                print(f"  {line}")


if __name__ == "__main__":
    main()
