"""Which faults of a long loop were tried, and how each ended: a loop that was stopped goes on from there."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from ingest import engines
from tests.warm_builds import ROOT

# `make faults` removes the folder when all has passed; a program that changed begins anew.
FOLDER = Path(os.environ.get("FAULTS_RECORDS", ROOT / "build" / "faults"))


def told(line: str) -> None:
    """A line of the report, under pytest's own."""
    sys.__stderr__.write(f"\n  {line}") if sys.__stderr__ else None


def tried(name: str, faults: Iterable[object], one: Callable[[object], str]) -> Counter[str]:
    """How many of the faults ended in which way, as `one` tries each and says; those that were tried are not again.

    What `one` raises ends the loop; its fault counts as not tried.
    """
    path = FOLDER / f"{engines.program_digest()[:12]}-{name.replace(' ', '-')}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    before = dict(line.split("\t", 1) for line in path.read_text().splitlines()) if path.exists() else {}
    ends, began, n = Counter[str](), time.monotonic(), 0
    with path.open("a", buffering=1) as record:
        for n, fault in enumerate(faults, 1):
            key = str(fault)
            if key not in before:
                before[key] = one(fault)
                record.write(f"{key}\t{before[key]}\n")
            ends[before[key]] += 1
            if n % 100 == 0:
                told(f"{name}: {n} in {time.monotonic() - began:.0f} s")
    told(f"{name}: {ends.total()} in all, {dict(sorted(ends.items()))}")
    return ends
