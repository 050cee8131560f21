"""The language of a body: English by its words, else by its script and the short runs of letters in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from ingest import rules

MIN_ENGLISH = 0.15  # share of function words; English news has .30 to .45, other languages under .08
ENOUGH = 400  # words that tell
SAMPLE = 3_000  # characters; more tells nothing new
FEW = 25  # letters; of fewer the page itself knows the language better
NEAR = 0.25  # difference of likelihood a letter below which the page's own word decides: Malay and Indonesian

_CODE = re.compile(r"[a-z]{2}")
_KANA = re.compile("[\u3040-\u30ff]")


@cache
def _english() -> frozenset[str]:
    return rules.words("languages", "english")


def language_of(words: Sequence[str], given: str | None) -> str:
    """'en' where most words are English, else the language of the text, else the given one, else 'und'.

    >>> language_of("the talks in Vienna were held by the six".split(), None), language_of(["les", "quatre"], "fr-CA")
    ('en', 'fr')
    >>> language_of("Los enviados de seis estados abrieron el lunes las conversaciones".split(), "en")
    'es'
    """
    sample = words[:ENOUGH]
    text = " ".join(sample)[:SAMPLE]
    if _is_english(sample, text):
        return "en"
    code = _code(given)
    letters = sum(map(str.isalpha, text))
    if letters < FEW and not _is_of_one_language(text):
        return code or "und"
    likely = _likely(text)
    if code is not None and likely.get(code, -letters) > -NEAR * letters:
        return code
    return next((name for name in likely if name != "en"), "und")


def _is_english(sample: Sequence[str], text: str) -> bool:
    known = _english()
    if sum(map(known.__contains__, map(str.lower, sample))) < MIN_ENGLISH * len(sample):
        return False
    return text.isascii() or _share_of_latin(text) >= 0.5


def _share_of_latin(text: str) -> float:
    """The share of the letters of a text that are Latin; a sign of Han or kana counts as three, as it says as much."""
    latin = other = 0
    for sign in text:
        if sign.isalpha():
            if sign < "\u0250":
                latin += 1
            else:
                other += 3 if "\u2e80" <= sign < "\ua000" else 1
    return latin / max(1, latin + other)


def _is_of_one_language(text: str) -> bool:
    """Whether some letters belong to a script that few languages use."""
    names = {unicodedata.name(sign, "").split(" ")[0] for sign in text if sign.isalpha()}
    return bool(names & {"HANGUL", "HIRAGANA", "KATAKANA", "CJK", "THAI", "HEBREW", "GREEK", "GEORGIAN", "ARMENIAN"})


def _code(given: str | None) -> str | None:
    """The code of a language that a page gives; English is not believed of a text that has no English words."""
    code = re.split(r"[-_]", (given or "").strip().lower())[0]
    code = str(rules.load("languages").groups["members"].words.get(code, code))
    return code if _CODE.fullmatch(code) and code != "en" else None


def _likely(text: str) -> dict[str, float]:
    """The languages by how likely a text is theirs, the likeliest first; how far below it each is, as a logarithm."""
    import py3langid  # type: ignore[import-untyped]  # its model takes half a second to load, and English needs none of it

    names, members = rules.load("languages").groups["names"].words, rules.load("languages").groups["members"].words
    found: dict[str, float] = {}
    for code, value in py3langid.rank(text):
        code = str(members.get(code, code))
        if code in names:
            found.setdefault(code, float(value))
    best = next(iter(found.values()))
    if next(iter(found)) in {"zh", "ja"}:  # told apart by kana, however few
        return {"ja" if _KANA.search(text) else "zh": 0.0}
    return {code: value - best for code, value in found.items()}
