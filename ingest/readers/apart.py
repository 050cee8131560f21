"""Parses untrusted markup in a process beside this one, which has clocks and a limit of memory and can be killed."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

import msgspec

from ingest.model import Extent, Given
from ingest.readers.refusals import Refused

SECONDS = 10.0  # of the processor for one page
BUSY = 6  # times as long by the clock: the machine may have other things to do
CLOCKS = (signal.SIGPROF, signal.SIGALRM)  # what ends the process
MODULE = "ingest.readers.markup"  # what it runs
MEMORY = 512 * 1024**2  # bytes of address space of the process

Kind = Literal["page", "fragment", "feed"]


@dataclass(frozen=True, slots=True)
class Content:
    """What markup shows and says about itself."""

    lines: tuple[str, ...]
    given: tuple[Given, ...] = ()
    body: tuple[str, ...] | None = None
    links: tuple[tuple[str, str], ...] = ()
    extent: Extent = "full"
    record: bytes = b""  # of a feed's entry: its own fields as canonical JSON
    refused: tuple[str, str] | None = None  # of a feed's entry: reason and detail, where it alone cannot be read


@dataclass(frozen=True, slots=True)
class Request:
    """What the process is asked."""

    kind: Kind
    data: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What it answers: contents, or why it refuses."""

    contents: tuple[Content, ...] = ()
    reason: str = ""
    detail: str = ""
    ends: bool = False  # whether the process ends after this answer


_ENCODE = msgspec.msgpack.Encoder()
_ANSWER = msgspec.msgpack.Decoder(Answer)
LENGTH = 8  # bytes before each message that say how long it is


def content_of(text: str, kind: Kind) -> Content:
    """What a page's or a fragment's markup shows. Raises Refused, also where it takes too long or too much memory."""
    (content,) = contents_of(text.encode("utf-8", "replace"), kind)
    return content


def contents_of(data: bytes, kind: Kind) -> tuple[Content, ...]:
    """What markup shows, of a feed one content an entry. Raises Refused, also for too much time or memory."""
    process = _process()
    try:
        payload = _exchange(process, _ENCODE.encode(Request(kind, data, SECONDS)))
    except BaseException:  # half an exchange: what comes next would answer another page
        _stop()
        raise
    if payload is None:
        _stop()
        raise _death(process.wait())
    answer = _ANSWER.decode(payload)
    if answer.ends:
        _stop()
    if answer.reason:
        raise Refused(answer.reason, answer.detail)
    return answer.contents


def _death(status: int) -> Refused:
    """Why the process died, as a refusal of the page that it read."""
    if -status in CLOCKS:
        return Refused("timeout", f"Reading took longer than {SECONDS:g} seconds.")
    if status == -signal.SIGKILL:
        return Refused(
            "unreadable", "The system ended the process that parsed the page: the memory may have been full."
        )
    return Refused("fault", "The page ended the process that parsed it: a fault of a parser.")


def _exchange(process: subprocess.Popen[bytes], message: bytes) -> bytes | None:
    """The answer to a message; None where the process died of it."""
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(len(message).to_bytes(LENGTH, "big") + message)
        process.stdin.flush()
        head = process.stdout.read(LENGTH)
        payload = process.stdout.read(int.from_bytes(head, "big"))
    except (BrokenPipeError, ConnectionError):
        return None
    return payload if payload else None


# The process of this one, started when the first page needs it, with the id of the process that started it.
_running: list[tuple[int, subprocess.Popen[bytes]]] = []


def _process() -> subprocess.Popen[bytes]:
    if _running and _running[0][0] == os.getpid() and _running[0][1].poll() is None:
        return _running[0][1]
    _running.clear()
    command = [sys.executable, "-P", "-m", MODULE, str(MEMORY)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment)
    _running.append((os.getpid(), process))
    return process


def _stop() -> None:
    """End the process, if there is one: it ends by itself where its input ends."""
    while _running:
        owner, process = _running.pop()
        if owner == os.getpid() and process.stdin is not None and process.stdout is not None:
            with suppress(OSError):  # it is dead already
                process.stdin.close()
            process.stdout.close()
            process.wait()


atexit.register(_stop)
