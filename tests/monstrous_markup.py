"""The process that parses markup, with a parser that does what a page says: what a real parser might do to it."""

from __future__ import annotations

import os
import re

from ingest.readers import markup
from ingest.readers.apart import Content

_real = markup.PARSERS["page"]
_held: list[bytearray] = []


def _as_told(data: bytes) -> tuple[Content, ...]:
    if b"take two gigabytes" in data:
        _held.append(bytearray(2 * 2**30))
    if b"take all memory bit by bit" in data:
        while True:
            _held.append(bytearray(2**16))
    if b"take a minute" in data:
        re.match(r"(?:a+)+$", "a" * 60 + "b")  # in C, which looks at no signal handler of Python
    if b"end the process" in data:
        os.abort()
    if b"be killed by the system" in data:
        os.kill(os.getpid(), 9)
    return _real(data)


markup.PARSERS["page"] = _as_told

if __name__ == "__main__":
    markup.main()
