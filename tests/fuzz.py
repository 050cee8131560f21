"""Throws made bytes at every parser, led by coverage (atheris): `make fuzz`, in an environment of its own.

A parser may refuse what it is given, with a reason. What else it raises, a refusal for a fault of ours, or a page that
takes longer than its clock, is a finding: its bytes are written to the folder of findings, and become a row of
tests/make_bad.py when the fault is mended.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["ingest"]):
    from ingest import corrections, pipeline, readers, sources
    from ingest.articles import article_of
    from ingest.model import Page, Refusal
    from ingest.readers import apart, decoding, json_records, markup, sidecar, tables
    from ingest.readers.refusals import Refused

ROOT = Path(__file__).parent.parent
SECONDS = 10.0  # of the processor, as the process that parses has them
_PLACE = Path(tempfile.mkdtemp(prefix="fuzz-"))


class Fault(Exception):
    """A refusal that says that the program is at fault."""


def _in_this_process(data: bytes, kind: apart.Kind) -> tuple[apart.Content, ...]:
    """What the process beside would answer; here, so that coverage is seen."""
    answer = markup.answer_to(apart.Request(kind, data, SECONDS))
    if answer.reason:
        raise Refused(answer.reason, answer.detail)
    return answer.contents


def a_file(data: bytes) -> None:
    """Any file of a folder: sniffed, taken apart, its pages made."""
    path = _PLACE / "page"
    path.write_bytes(data)
    for page in readers.pages_in(path, "page"):
        _no_fault(article_of(page) if isinstance(page, Page) else page)


def a_page(data: bytes) -> None:
    """The whole reading of a flat text."""
    for page in readers.pages_of(readers.Piece("page.txt", data)):
        _no_fault(page)
        if isinstance(page, Page):
            pipeline.read(page)


def markup_of(kind: apart.Kind) -> Callable[[bytes], None]:
    def parse(data: bytes) -> None:
        if not decoding.is_binary(data):
            _in_this_process(data.decode("utf-8", "replace").encode(), kind)

    return parse


def a_record(data: bytes) -> None:
    mapping = (("text", "body"),)
    for piece in json_records.members(io.BytesIO(data), "page.jsonl", mapping):
        for page in (piece,) if isinstance(piece, Refusal) else readers.pages_of(piece, mapping):
            _no_fault(page)


def a_sidecar(data: bytes) -> None:
    sidecar.given_by(data, "page.yml")


def a_table(data: bytes) -> None:
    tables.columns_in(data.decode("utf-8", "replace"))
    path = _PLACE / "page.csv"
    path.write_bytes(b"title,text\n" + data)
    for page in readers.pages_in(path, "page.csv"):
        _no_fault(page)


def the_settings(data: bytes) -> None:
    """`sources.yml` and `corrections.yml`, written by people."""
    for name, read in (("sources.yml", sources.sources_of), ("corrections.yml", corrections.corrections_of)):
        (_PLACE / "folder").mkdir(exist_ok=True)
        (_PLACE / "folder" / name).write_bytes(data)
        try:
            read((_PLACE / "folder",))
        except (sources.SourcesError, corrections.CorrectionsError):
            pass
        finally:
            (_PLACE / "folder" / name).unlink()


# Each parser, with the files of the project that it starts from.
TARGETS: dict[str, tuple[Callable[[bytes], None], str]] = {
    "file": (a_file, "tests/bad/*"),
    "page": (a_page, "articles/2016/*.txt"),
    "html": (markup_of("page"), "articles/*/*.html"),
    "fragment": (markup_of("fragment"), "articles/*/*.html"),
    "feed": (markup_of("feed"), "tests/formats/*.xml"),
    "record": (a_record, "tests/formats/*.json*"),
    "sidecar": (a_sidecar, "articles/*/*.yml"),
    "table": (a_table, "tests/formats/*.csv"),
    "settings": (the_settings, "articles/*.yml"),
}


def _no_fault(result: object) -> None:
    if isinstance(result, Refusal) and result.reason == "fault":
        raise Fault(result.detail)


def main() -> None:
    """Fuzz the target that is named first; further arguments go to libFuzzer."""
    target, seeds = TARGETS[sys.argv[1]]
    apart.contents_of = _in_this_process
    corpus = Path(tempfile.mkdtemp(prefix="corpus-"))
    for path in sorted(ROOT.glob(seeds)):
        if path.is_file() and path.stat().st_size < 100_000:
            (corpus / path.name).write_bytes(path.read_bytes())

    def once(data: bytes) -> None:
        began = time.process_time()
        try:
            target(data)
        except Refused as why:
            if why.reason == "fault":
                raise Fault(why.detail) from why
        if time.process_time() - began > SECONDS:
            raise Fault(f"took {time.process_time() - began:.0f} s")

    atheris.Setup([sys.argv[0], *sys.argv[2:], str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
