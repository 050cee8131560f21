"""The process in which untrusted markup is parsed: reads requests from standard input, answers on standard output."""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

import msgspec
import trafilatura  # noqa: F401  # loaded before the first page's clock runs

from ingest.readers import feeds, html
from ingest.readers.apart import BUSY, CLOCKS, LENGTH, Answer, Content, Kind, Request
from ingest.readers.refusals import Refused

PARSERS: dict[Kind, Callable[[bytes], tuple[Content, ...]]] = {
    "page": lambda data: (html.content_of(data.decode("utf-8")),),
    "fragment": lambda data: (html.fragment_of(data.decode("utf-8")),),
    "feed": feeds.entries_of,
}
_REQUEST = msgspec.msgpack.Decoder(Request)
_ENCODE = msgspec.msgpack.Encoder()


def answer_to(request: Request) -> Answer:
    """The answer to one request; any fault of a parser is a refusal of its page."""
    try:
        return Answer(PARSERS[request.kind](request.data))
    except Refused as why:
        return Answer(reason=why.reason, detail=why.detail)
    except MemoryError:
        detail = "Parsing it needs more memory than one page is given."
        return Answer(reason="too large", detail=detail, ends=True)
    except RecursionError:
        return Answer(reason="too large", detail="The page nests its elements too deep.")
    except Exception as fault:  # any fault: one page must never stop a run
        detail = f"Parsing it stopped at a fault of a parser ({type(fault).__name__})."
        return Answer(reason="fault", detail=detail)


def main() -> None:
    """Answer until the input ends. A clock's default action kills the process, even inside a parser written in C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for clock in CLOCKS:
        signal.signal(clock, signal.SIG_DFL)
    _bound_memory(int(sys.argv[1]))
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while request := _next(questions):
        _wind_up(request.seconds)
        message = _ENCODE.encode(answer_to(request))
        _wind_up(0)
        answers.write(len(message).to_bytes(LENGTH, "big") + message)
        answers.flush()


def _wind_up(seconds: float) -> None:
    """So many seconds of the processor, and a few times that by the clock, since others may use it too."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * BUSY)


def _next(questions: BinaryIO) -> Request | None:
    size = int.from_bytes(questions.read(LENGTH), "big")
    return _REQUEST.decode(questions.read(size)) if size else None


def _bound_memory(limit: int) -> None:
    with suppress(ValueError, OSError):  # not every system can bound memory; the clock still holds
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    main()
