"""Words of scripts that full text cannot cut into words by itself, rewritten so that it can.

Full text cuts at spaces, and at the marks that many scripts write above, below or around a letter. Of scripts written
without spaces (Chinese, Japanese, Thai …), and of Korean, whose words carry their particles, every pair of
neighbouring signs becomes a word, and the last sign of a run. Of the scripts of India the marks become signs of their
own kind, so that a word stays whole. Of Arabic, Hebrew and Greek the points and accents go; of Arabic also the article
and the particles before it, and the ways to write one letter become one. What is looked for is rewritten the same way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Thai to Tibetan, Burmese, Hangul, Khmer, kana, Han.
_UNSPACED = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u0f00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_INDIAN = "\u0900-\u0963\u0966-\u0dff\u200c\u200d"
_ARABIC = "\u0600-\u060b\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u08a0-\u08ff"
_HEBREW = "\u0591-\u05bd\u05bf-\u05c7\u05d0-\u05ea\u05f3\u05f4"
_GREEK = "\u0370-\u037d\u0386\u0388-\u03ff\u1f00-\u1fff"
_PIECE = re.compile(
    rf"(?P<unspaced>[{_UNSPACED}]+)|(?P<indian>[{_INDIAN}]+)|(?P<arabic>[{_ARABIC}]+)|(?P<pointed>[{_HEBREW}{_GREEK}]+)"
)
_OTHER = re.compile(rf"[{_UNSPACED}{_INDIAN}{_ARABIC}{_HEBREW}{_GREEK}]")
# A run of letters and digits, with the marks of the scripts above.
_WORD = re.compile(rf"[\w{_UNSPACED}{_INDIAN}{_ARABIC}{_HEBREW}{_GREEK}]+")
_PRIVATE = 0xE100  # of Unicode's private signs, which full text counts to a word
_FIRST, _END = 0x0900, 0x1800  # the marks that are moved there
_ONE_LETTER = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىی", "ي"), "ة": "ه", "ک": "ك", "ـ": None})
_BEFORE = re.compile(r"\A(?:[وفبك]?ال|لل)(?=\w{3})|\Aو(?=\w{4})")


def search_words(text: str) -> str | None:
    """The words of other scripts in a text, as full text can cut them; None where there are none.

    >>> search_words("中国政府 met"), search_words("الرئيس"), search_words("Talks opened.")
    ('中国 国政 政府 府', 'رئيس', None)
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    if plain.isascii() or not _OTHER.search(plain):
        return None
    runs = (run[0] for run in _WORD.finditer(plain) if _OTHER.search(run[0]))
    return " ".join(word for run in runs for piece in _pieces(run) for word in (*piece, *_last_of(piece))) or None


def phrases(words: str) -> tuple[tuple[str, bool], ...]:
    """What to look for where words of other scripts are typed: each phrase, and whether it is the beginning of a word.

    Empty where there are none.

    >>> phrases("中国政府"), phrases("2016年"), phrases("talks")
    ((('中国 国政 政府', False),), (('2016', False), ('年', True)), ())
    """
    plain = words if words.isascii() else unicodedata.normalize("NFKC", words)
    if plain.isascii() or not _OTHER.search(plain):
        return ()
    pieces = (piece for run in _WORD.findall(plain) for piece in _pieces(run))
    return tuple((" ".join(piece), len(piece) == 1 and _is_sign(piece[0])) for piece in pieces)


def _pieces(run: str) -> Iterator[tuple[str, ...]]:
    """The parts of a run of letters, each as the words that full text is given."""
    position = 0
    for found in _PIECE.finditer(run):
        if found.start() > position:
            yield (run[position : found.start()],)
        kind = found.lastgroup
        text = found[0]
        if kind == "unspaced":
            signs = _whole(text)
            yield tuple(signs[at : at + 2] for at in range(len(signs) - 1)) or (signs,)
        elif word := _whole(text) if kind == "indian" else _unpointed(text, kind == "arabic"):
            yield (word,)
        position = found.end()
    if position < len(run):
        yield (run[position:],)


def _last_of(piece: tuple[str, ...]) -> tuple[str, ...]:
    """The last sign of a run, so that it is found where it is looked for alone."""
    return (piece[-1][1:],) if len(piece[-1]) == 2 and _OTHER.search(piece[-1][0]) and _is_sign(piece[-1][0]) else ()


def _is_sign(text: str) -> bool:
    return len(text) == 1 and bool(re.match(rf"[{_UNSPACED}]|[\ue100-\uefff]", text))


def _whole(text: str) -> str:
    """A text with every mark as a sign that does not end a word."""
    return "".join(_shifted(sign) for sign in text if sign not in "\u200c\u200d")


def _shifted(sign: str) -> str:
    is_mark = _FIRST <= ord(sign) < _END and unicodedata.category(sign)[0] == "M"
    return chr(_PRIVATE + ord(sign) - _FIRST) if is_mark else sign


def _unpointed(word: str, arabic: bool) -> str:
    if arabic:
        plain = "".join(sign for sign in word if unicodedata.category(sign) != "Mn").translate(_ONE_LETTER)
        return _BEFORE.sub("", plain)
    parted = unicodedata.normalize("NFD", word.lower().replace("ς", "σ"))
    return "".join(sign for sign in parted if unicodedata.category(sign) != "Mn")
