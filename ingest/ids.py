"""Ids from content: the same words give the same id on any machine."""

from __future__ import annotations

import binascii
import hashlib
import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, as passports and gazetteers write them.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l",
     "ı": "i", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ʼ": "", "’": "", "'": "", "‘": "", "`": ""}
)  # fmt: skip
_NOT_IN_SLUG = re.compile(r"[^\w]+|_+")


@lru_cache(50_000)  # the same names come again and again
def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; letters of other scripts stay as they are.

    >>> slug("Guo Shengkun"), slug("Abdel-Fattah el-Sisi"), slug("Jean-Yves Le Drian"), slug("François O'Neill")
    ('guo-shengkun', 'abdel-fattah-el-sisi', 'jean-yves-le-drian', 'francois-oneill')
    """
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    return _NOT_IN_SLUG.sub("-", plain).strip("-")


# Signs of filter_token: no vowels, s or y, so that English stemming leaves them alone.
_SIGNS = "0123456789bcdfghjklmnpqrtvwxz"
FILTER_MARK = "\ue002"  # begins a filter's word; no search can have it, and in a text it is in another column


def filter_token(filter: str, value: str) -> str:
    """The word by which full text finds the articles that have this value.

    >>> filter_token("year", "2016")[1:]
    '6klcwcjtt1'
    """
    number = int.from_bytes(hashlib.sha256(f"{filter}\x1f{value}".encode()).digest()[:8])
    signs = []
    for _ in range(10):
        number, place = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[place])
    return FILTER_MARK + "".join(signs)


_PLAIN = bytes.maketrans(b"+/", b"AB")
_DIGEST = 11  # signs of 6 bits, a little less as two of the 64 are letters that stand for others as well


def digest(*parts: str) -> str:
    """11 letters and figures that stand for these parts, in this order: as much as 16 hex characters tell.

    These ids are most of what an archive points with, so each is short; letters and figures alone need no escaping.

    >>> digest("a", "b"), digest("a", "b") == digest("ab", "")
    ('8Ezc7Zc2pp2', False)
    """
    whole = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return binascii.b2a_base64(whole[:9], newline=False)[:_DIGEST].translate(_PLAIN).decode()
