"""A progress bar with rate and remaining time."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click


class Bar:
    """A progress bar on standard error, with rate and remaining time; silent where that is no terminal."""

    def __init__(self, bar: click._termui_impl.ProgressBar[int]) -> None:
        self.bar, self.label, self.done, self.began = bar, bar.label, 0, time.monotonic()

    def __call__(self, size: int, count: int | None = None) -> None:
        """Go on by a size, and show how many are done a second: the count, or the size where none is given."""
        self.done += size if count is None else count
        rate = self.done / max(time.monotonic() - self.began, 0.001)
        self.bar.label = f"{self.label}, {rate:,.0f} a second"
        self.bar.update(size)

    def step(self, name: str) -> None:
        """Show what is worked on where there is nothing to count."""
        self.bar.label = f"{self.label}: {name}"
        self.bar.render_progress()


@contextmanager
def progress(length: int, label: str, counted: bool = True) -> Iterator[Bar]:
    """A bar over `length` things, or bytes where these are not `counted`."""
    hidden = not sys.stderr.isatty() or not length
    with click.progressbar(length=length, label=label, file=sys.stderr, show_pos=counted, hidden=hidden) as bar:
        yield Bar(bar)
