"""How well people are read, on documents in CoNLL-U whose MISC column holds entities as GUM writes them."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from ingest.ids import slug
from ingest.known_names import NAMED, TITLE, WORD, vocabulary
from ingest.names import names_in
from ingest.people import people_in
from ingest.sentences import sentences_in

_OPEN_OR_CLOSE = re.compile(r"\((?P<entity>[^()]+)(?P<whole>\))?|(?P<closed>[^()]+)\)")


@dataclass
class Token:
    """One row of CoNLL-U, and where its words stand in the body."""

    form: str
    tag: str
    head: int
    relation: str
    start: int
    end: int


@dataclass
class Gold:
    """A document: its body and the named mentions of each kind of entity."""

    name: str
    body: str = ""
    people: dict[str, list[tuple[int, int, str]]] = field(default_factory=lambda: defaultdict(list))
    others: list[tuple[int, int, str, str]] = field(default_factory=list)  # start, end, words, kind


def gold_of(path: Path) -> Gold:
    """The document of one CoNLL-U file."""
    gold = Gold(path.stem)
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    taken: list[tuple[list[Token], str, str, int, int]] = []
    body = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if not rows:
            continue
        new = any(line.startswith("# newpar") and "_block" not in line for line in block.splitlines())
        body += "" if not body else "\n\n" if new else " "
        tokens, misc, body = _tokens(rows, body)
        for number, marks in misc:
            for mark in _OPEN_OR_CLOSE.finditer(marks):
                ident = (mark["entity"] or mark["closed"]).split("-")[0]
                if mark["entity"]:
                    opened[ident].append((number, mark["entity"].split("-")[1]))
                if mark["whole"] or mark["closed"]:
                    first, kind = opened[ident].pop()
                    taken.append((tokens, ident, kind, first, number))
    gold.body = body
    for mention in taken:
        _take(gold, *mention)
    for ident, found in list(gold.people.items()):
        kept = [m for m in found if not _inside_other(gold, m)]
        gold.people[ident] = kept
        if not kept:
            del gold.people[ident]
    return gold


def _inside_other(gold: Gold, mention: tuple[int, int, str]) -> bool:
    """Whether the name is part of a longer name of something else: the Udvar-Hazy Center."""
    start, end, _ = mention
    longer = gold.body[end : end + 1] == " " and gold.body[end + 1 : end + 2].isupper()
    return longer and any(s <= start and e > end and words in gold.body[end:e] for s, e, words, _ in gold.others)


def _tokens(rows: list[list[str]], body: str) -> tuple[list[Token], list[tuple[int, str]], str]:
    tokens, misc, joined = [], [], ""
    until, space = 0, ""
    for row in rows:
        after = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:
            until, joined, space = int(row[0].split("-")[1]), row[1], after
            place = len(body)
            body += joined
            continue
        if "." in row[0]:
            continue
        if int(row[0]) <= until:
            found = body.find(row[1], place)
            start = found if found >= 0 else place
            place = start + len(row[1])
            after = space if int(row[0]) == until else ""
        else:
            start = len(body)
            body += row[1]
        tokens.append(Token(row[1], row[4], int(row[6]), row[7], start, start + len(row[1])))
        body += after
        marks = [m[7:] for m in row[9].split("|") if m.startswith("Entity=")]
        if marks:
            misc.append((int(row[0]), marks[0]))
    return tokens, misc, body.rstrip()


def _take(gold: Gold, tokens: list[Token], ident: str, kind: str, first: int, last: int) -> None:
    """Keep the mention where its head, or a name flat beside a common head, is a proper noun."""
    span = range(first, last + 1)
    heads = [n for n in span if tokens[n - 1].head not in span]
    if not heads:
        return
    name = _flat(tokens, heads[0], span, {"flat"})
    if not name and kind == "person":
        name = _flat(tokens, heads[0], span, {"flat", "appos"})
    while name and (name[0] - 1 != name[-1] - len(name)):
        name = name[1:]
    while len(name) > 1 and tokens[name[0] - 1].form.lower().rstrip(".") in _titles():
        name = name[1:]
    if (
        not name
        or tokens[name[-1] - 1].tag != "NNP"
        or (len(name) == 1 and tokens[name[0] - 1].form.lower() in _titles())
    ):
        return
    start, end = tokens[name[0] - 1].start, tokens[name[-1] - 1].end
    while end < len(gold.body) and (
        gold.body[end].isalnum() or (gold.body[end] == "-" and gold.body[end + 1 : end + 2].isalnum())
    ):
        end += 1
    text = gold.body[start:end].removesuffix("'s")
    if kind == "person" and not ((" " not in text and _ordinary(text)) or _credited(gold.body, start)):
        gold.people[ident].append((start, start + len(text), text))
    elif kind != "person":
        gold.others.append((tokens[first - 1].start, tokens[last - 1].end, text, kind))


def _flat(tokens: list[Token], head: int, span: range, relations: set[str]) -> list[int]:
    """The proper nouns that belong to the head's name, in order, glued pieces included."""
    found = {head}
    for n in sorted(span):
        if tokens[n - 1].head in found and tokens[n - 1].relation.split(":")[0] in relations:
            found.add(n)
    first = min(found)
    while (
        tokens[first - 1].tag == "NNP"
        and first - 1 in span
        and tokens[first - 2].relation == "compound"
        and tokens[first - 2].tag == "NNP"
    ):
        first -= 1
        found.add(first)
    for n in span:
        glued = n > 1 and tokens[n - 2].end == tokens[n - 1].start
        if n - 1 in found and glued and (tokens[n - 1].form == "-" or (n > 2 and tokens[n - 2].form == "-")):
            found.add(n)
    return sorted(
        n
        for n in found
        if tokens[n - 1].tag in {"NNP", "HYPH"}
        or (tokens[n - 1].form[:1].isupper() and n != head)
        or tokens[n - 2].form == "-"
    )


def _credited(body: str, start: int) -> bool:
    """Whether the name is a photographer's, whom we do not count among the people of the story."""
    return body[:start].endswith(("Image: ", "Image: NASA "))


def _ordinary(word: str) -> bool:
    """Whether the word is English and no name: a Fan, the Man of the match."""
    bits = vocabulary().bits.get(word.lower(), 0)
    return bool(bits & WORD) and not bits & NAMED


def _titles() -> frozenset[str]:
    known = vocabulary()
    return frozenset(w for w, b in known.bits.items() if b & TITLE) | {"mp", "mr", "mrs", "ms", "dr"}


def main(folder: str | Path) -> dict[str, float]:
    """Print the table over all documents of the folder; returns the figures."""
    counts: dict[str, int] = defaultdict(int)
    per_document: dict[str, list[float]] = {"full": [], "all": []}
    paths = sorted(Path(folder).glob("*.conllu"))
    for path in paths:
        gold = gold_of(path)
        for part, value in _score(gold, counts).items():
            per_document[part].append(value)
    figures = {
        "full_precision": _ratio(counts["full_right"], counts["full_found"]),
        "full_recall": _ratio(counts["full_hit"], counts["full_gold"]),
        "full_f1_a_document": sum(per_document["full"]) / len(paths),
        "all_precision": _ratio(counts["all_right"], counts["all_found"]),
        "all_recall": _ratio(counts["all_hit"], counts["all_gold"]),
        "all_f1_a_document": sum(per_document["all"]) / len(paths),
        "wrong_people_an_article": counts["wrong"] / len(paths),
        "not_people_an_article": counts["not_people"] / len(paths),
        "later_right": _ratio(counts["later_right"], counts["later"]),
        "later_wrong": _ratio(counts["later_wrong"], counts["later"]),
    }
    figures["full_f1"] = _f1(figures["full_precision"], figures["full_recall"])
    figures["all_f1"] = _f1(figures["all_precision"], figures["all_recall"])
    for name, figure in figures.items():
        print(f"{name:26} {figure:.3f}")
    return figures


def _score(gold: Gold, counts: dict[str, int]) -> dict[str, float]:
    names = names_in(gold.body, sentences_in(gold.body))
    people, mentions = people_in(gold.body, names)
    forms = {ident: {slug(text) for _, _, text in found} for ident, found in gold.people.items()}
    full = {ident: {form for form in texts if "-" in form} for ident, texts in forms.items()}
    full = {ident: texts for ident, texts in full.items() if texts}
    result = {}
    for part, wanted, got in (
        ("full", full, {p.id: {slug(f.name) for f in p.forms if " " in f.name} for p in people if " " in p.name}),
        ("all", forms, {p.id: {slug(f.name) for f in p.forms} for p in people}),
    ):
        hit = [i for i, texts in wanted.items() if any(_agree(texts, found) for found in got.values())]
        right = [i for i, found in got.items() if any(_agree(texts, found) for texts in wanted.values())]
        for key, number in (("gold", len(wanted)), ("found", len(got)), ("hit", len(hit)), ("right", len(right))):
            counts[f"{part}_{key}"] += number
        result[part] = _f1(_ratio(len(right), len(got)), _ratio(len(hit), len(wanted)))
        if part == "all":
            for ident in got.keys() - set(right):
                counts["wrong"] += 1
                print(f"{gold.name}: wrong person {ident}", file=sys.stderr)
        for ident in wanted.keys() - set(hit):
            print(f"{gold.name}: missed ({part}) {sorted(wanted[ident])}", file=sys.stderr)
    counts["not_people"] += sum(
        any(
            m.kind == "person" and m.start >= s and m.end <= e and m.end == s + len(gold.body[s:e].rstrip())
            for s, e, _, _ in gold.others
        )
        and not any(s < m.end and m.start < e for found in gold.people.values() for s, e, _ in found)
        for m in mentions
    )
    _later(gold, mentions, full, {p.id: {slug(f.name) for f in p.forms} for p in people}, counts)
    return result


def _later(gold, mentions, full, forms, counts) -> None:  # type: ignore[no-untyped-def]
    for ident, found in gold.people.items():
        for start, end, text in found:
            if "-" in slug(text) or ident not in full:
                continue
            counts["later"] += 1
            met = next((m for m in mentions if m.start < end and start < m.end), None)
            right = met is not None and met.person is not None and _agree(full[ident], forms[met.person])
            counts["later_right"] += right
            if met is not None and met.person is not None and not right:
                counts["later_wrong"] += 1
            if not right:
                print(
                    f"{gold.name}: later {text!r} is {sorted(full[ident])}, read {met and (met.kind, met.person)}",
                    file=sys.stderr,
                )


def _agree(wanted: set[str], got: set[str]) -> bool:
    """Whether a form is the gold's, or the gold's without the title that its annotation took in."""
    return any(form == full or ("-" in form and full.endswith("-" + form)) for form in got for full in wanted)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main(sys.argv[1])
