"""Makes large archives without reading: the Readings of articles/, renamed and moved in time, published as usual.

    python -m benchmarks.multiply 200000 big.db [--thin] [--since 2025-01-01]

Every row is one that reading really gave, at its place in a text of the same length; the tables, their rows a page,
and the code that publishes them are the real ones. What is not real: how often sentences repeat, and dates in the words
of a text, which stay as they are while those of the rows are moved. With --thin there is only what a search of articles
needs: texts, publishers, days, places, a few people; no events, roles, statements, furniture, copies. The articles are
of thirty years; with --since they begin later, so that each day has more of them, as a newsroom's has. Each step is
told with the seconds of the processor and of the clock so far, and the most memory.
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

import msgspec

from benchmarks import variants
from benchmarks.variants import Draw, Sample
from ingest import store
from ingest.corrections import Corrections
from ingest.model import Mention, Reading
from ingest.rows import tables_of

ROOT = Path(__file__).parent.parent
_DATE = re.compile(
    r'("(?:published|stamped|value|start_date|end_date|earliest|latest|as_of|dateline_date)":")(\d{4}(?:-\d\d){0,2})(?=")'
)
_DECODER = msgspec.json.Decoder(Reading)


def readings(
    count: int,
    seed: int = variants.SEED,
    samples: Path = ROOT / "articles",
    *,
    thin: bool = False,
    first_day: date = variants.FIRST_DAY,
) -> Iterator[Reading]:
    """`count` Readings in date order, thinned where asked; equal arguments give equal Readings."""
    chosen = variants.samples(samples)
    if thin:
        chosen = tuple(replace(sample, reading=thinned(sample.reading)) for sample in chosen)
    written = {id(sample): _pieces(sample) for sample in chosen}
    for draw in variants.draws(chosen, count, seed, first_day):
        yield _made(draw.sample, written[id(draw.sample)], draw, seed)


def _pieces(sample: Sample) -> tuple[tuple[str, str], ...]:
    """The sample's Reading as JSON, in pieces: (text that stays, the name or date behind it)."""
    text = msgspec.json.encode(sample.reading).decode()
    names = [(match.start(1), match.end(1)) for match in variants.pattern_of(sample.words).finditer(text)]
    dates = [(match.start(2), match.end(2)) for match in _DATE.finditer(text)]
    found, at = [], 0
    for start, end in sorted(names + dates):
        found.append((text[at:start], text[start:end]))
        at = end
    return (*found, (text[at:], ""))


def _made(sample: Sample, pieces: tuple[tuple[str, str], ...], draw: Draw, seed: int) -> Reading:
    days = variants.days_between(sample, draw)
    other = variants.renames(sample, draw, seed)
    text = "".join(
        kept + (variants.moved(changing, days) if changing[:1].isdigit() else other.get(changing, changing))
        for kept, changing in pieces
    )
    reading = _DECODER.decode(text)
    key = blake2b(f"{seed} {draw.number}".encode(), digest_size=8).hexdigest()
    article = replace(
        reading.article, id=key, source=f"made/{draw.number // 1000}/{draw.number}.txt", publisher=draw.publisher,
        published=draw.day.isoformat() if draw.day else None,
        published_basis=reading.article.published_basis if draw.day else None,
        url=f"https://made.example/{draw.number}", updated=None, captured=None,
    )  # fmt: skip
    return replace(reading, article=article, fingerprint=_fingerprint(reading, draw, seed))


def _fingerprint(reading: Reading, draw: Draw, seed: int) -> tuple[int, ...]:
    """Copies share theirs; articles that only have the sample in common share none."""
    other = int.from_bytes(blake2b(f"{seed} {draw.original}".encode(), digest_size=6).digest())
    return tuple(sorted((number ^ other) & 0x7FFFFFFFFFFFFFFF for number in reading.fingerprint))


PEOPLE_OF_THIN = 3


def thinned(reading: Reading) -> Reading:
    """Only what the search of articles needs: the text, and one mention of each place and of a few people."""
    named: dict[tuple[str, str], Mention] = {}
    for mention in reading.mentions:
        noun = mention.person or mention.place
        if noun and (mention.place or sum(kind == "person" for kind, _ in named) < PEOPLE_OF_THIN):
            named.setdefault((mention.kind, noun), mention)
    article = replace(reading.article, lines=(), related=(), dates=())
    return replace(reading, article=article, mentions=tuple(named.values()), roles=(), events=(), statements=(),
                   organizations=(), fingerprint=())  # fmt: skip


def _counted(made: Iterator[Reading], step: Callable[[str], None]) -> Iterator[Reading]:
    for number, reading in enumerate(made):
        if number and number % 50_000 == 0:
            step(f"articles from {number:,}")
        yield reading


def write(
    target: Path,
    count: int,
    seed: int = variants.SEED,
    *,
    thin: bool = False,
    first_day: date = variants.FIRST_DAY,
) -> dict[str, float]:
    """Write the archive of that many articles, thinned where asked; step -> seconds of the processor that it took."""
    taken: dict[str, float] = {}
    last = ["", time.process_time()]

    def step(name: str) -> None:
        now = time.process_time()
        if last[0]:
            taken[str(last[0])] = now - float(last[1])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        clock = time.perf_counter() - begun
        print(f"{now:9.1f} s  {clock:9.1f} s of the clock  {memory:6} MB  {name}", file=sys.stderr, flush=True)
        last[:] = [name, now]

    begun = time.perf_counter()
    made = readings(count, seed, thin=thin, first_day=first_day)
    articles = (store.with_captures(tables_of(reading), (reading.article.source,)) for reading in _counted(made, step))
    notes = store.Build("0", f"made {count} {seed}", "", None, "Made for measuring: nothing in here is true.", None, 0,
                        Corrections())  # fmt: skip
    store.write(target, articles, (), notes, step)
    step("done")
    return taken


if __name__ == "__main__":
    more = dict(zip(sys.argv[3:], [*sys.argv[4:], ""], strict=False))
    first = date.fromisoformat(more["--since"]) if "--since" in more else variants.FIRST_DAY
    write(Path(sys.argv[2]), int(sys.argv[1]), thin="--thin" in more, first_day=first)
