"""Scores dates_in on a folder of CoNLL-U files whose MISC column holds TEI date elements (GUM's news)."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ingest.dates import dates_in
from ingest.model import DateExpression
from ingest.sentences import sentences_in

Gold = tuple[int, int, str, str]  # start, end, first day or prefix, last day or prefix
_DATE = re.compile(r"<date([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')


def documents(folder: Path) -> Iterator[tuple[str, str, str, list[Gold]]]:
    """Name, publication date, body and the dated spans of each file."""
    for path in sorted(folder.glob("*.conllu")):
        body, created, opened, gold = "", "", [], []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# meta::dateCreated"):
                created = line.split("= ")[1].strip()
            if line == "# newpar":
                body = body.rstrip() + "\n\n" if body else ""
            columns = line.split("\t")
            if len(columns) != 10 or not columns[0].isdigit():
                continue
            start, body = len(body), body + columns[1]
            xml = next((field[4:] for field in columns[9].split("|") if field.startswith("XML=")), "")
            opened += [(start, dict(_ATTRIBUTE.findall(date[1]))) for date in _DATE.finditer(xml)]
            if "</date>" in xml and opened:
                begin, given = opened.pop()
                if span := _value(given):
                    gold.append((begin, len(body), *span))
            if "SpaceAfter=No" not in columns[9]:
                body += " "
        yield path.stem, created, body, gold


def _value(given: dict[str, str]) -> tuple[str, str] | None:
    """First and last day; open bounds and clock times are no point, and are left out."""
    if "when" in given:
        return given["when"][:10], given["when"][:10]
    return (given["from"], given["to"]) if "from" in given and "to" in given else None


def is_right(found: DateExpression, first: str, last: str) -> bool:
    """Whether the value, the bound of a limit, or both bounds of an interval are the gold's.

    An interval may hold two dates of the gold.
    """
    limit = date_limit(found)
    if limit is not None and first == last:
        return limit.startswith(first)
    if first == last:
        return first in (found.value, found.until)
    return (found.lower, found.upper) == (first, last)


def date_limit(found: DateExpression) -> str | None:
    """The day that limits an expression on one side: since 2013, until Friday."""
    return (found.lower or found.upper) if found.rule.endswith((".since", ".until", ".by")) else None


def main(folder: Path) -> dict[str, float]:
    """Prints what is wrong and a table; returns the figures."""
    counts = Counter[str]()
    for name, created, body, gold in documents(folder):
        found = dates_in(body, sentences_in(body), created)
        for start, end, first, last in gold:
            over = [date for date in found if date.start < end and start < date.end]
            counts["gold"] += 1
            answered = any(date.value or date.lower or date.upper for date in over)
            right = any(is_right(date, first, last) for date in over)
            counts["found"] += bool(over)
            counts["answered"] += answered
            counts["right"] += right
            if not right:
                got = [(date.text, date.value, date.until, date.lower, date.upper, date.rule) for date in over]
                print(
                    f"{name} {created}: {body[start:end]!r} is {first}..{last}, got {got}; ...{body[max(0, start - 60) : end + 30]!r}"
                )
        for date in found:
            if not any(date.start < end and start < date.end for start, end, *_ in gold):
                counts["others"] += 1
                print(
                    f"  other: {name}: {date.text!r} {date.value} {date.lower} {date.upper} {date.rule} ...{body[max(0, date.start - 30) : date.end + 20]!r}"
                )
    figures = {"of all": counts["right"] / counts["gold"], "of answered": counts["right"] / max(1, counts["answered"])}
    print(f"{dict(counts)}\nright of answered {figures['of answered']:.3f}, right of all {figures['of all']:.3f}")
    return figures


if __name__ == "__main__":
    main(Path(sys.argv[1]))
