"""What a living archive is made of, which `ingest add` goes on with."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

import click

from ingest import engines, store
from ingest.cli.inputs import PIPED
from ingest.corrections import NAME as CORRECTIONS
from ingest.corrections import corrections_of
from ingest.readers import Mapping
from ingest.readings import Readings, Which
from ingest.sources import NAME as SOURCES
from ingest.sources import sources_of


class Living(NamedTuple):
    """What a living archive is made of."""

    inputs: Which  # where its inputs stand
    roots: tuple[Path, ...]  # the folders and files that hold them
    mapping: Mapping  # the names of fields that it was made with
    extractor: list[str]  # as given, and its digest
    text: str  # what it publishes of the texts: one of schema.TEXTS


def living_of(db: Path) -> Living:
    """What the archive is made of.

    Raises UsageError where there is none, or where a folder is gone with what was decided in it; StoreError where the
    archive cannot be read, as one of a former schema: what it holds and publishes is not known then, and would be lost.
    """
    if not db.exists():
        raise click.UsageError(f"there is no archive at {db} to add to: make one with `ingest build {db} FOLDER`")
    built = store.build_of(db)
    with Readings(db, only_read=True) as kept:
        which = _made_of(db, kept, built["inputs_digest"])
        settings = kept.settings(which)
        roots = tuple(Path(root) for root in kept.roots(which) if root != PIPED)
    _refuse_to_forget(db, roots, built["corrections_digest"])
    mapping = tuple((ours, theirs) for ours, theirs in json.loads(settings.get("mapping", "[]")))
    return Living(which, roots, mapping, json.loads(settings.get("extractor", '["", ""]')), built["text"])


def _refuse_to_forget(db: Path, roots: tuple[Path, ...], decided: str | None) -> None:
    """Raise UsageError where a folder is not there whose corrections.yml or sources.yml the archive was made with: who
    was withheld would be published."""
    gone = next((root for root in roots if not root.exists()), None)
    if gone is None or decided is None:
        return
    if store.decisions_digest(sources_of(roots).digest, corrections_of(roots).digest) != decided:
        raise click.UsageError(
            f"{gone} is not there, and {db} was made with what {CORRECTIONS} or {SOURCES} of its folders say: put it "
            f"back, or build the archive anew"
        )


def same_extractor(db: Path, built_with: list[str], given: str | None) -> str:
    """The extractor of a living archive, as it was given. Raises UsageError where it would not be the same one."""
    before, digest = built_with
    if given is not None and given != before:
        with_what = f"with --extractor {before}" if before else "without an extractor"
        raise click.UsageError(f"{db} was built {with_what}: build it anew to change that")
    if engines.extractor_digest(before) != digest:
        raise click.UsageError(f"the model of --extractor {before} is another than {db} was built with: build it anew")
    return before


def _made_of(db: Path, kept: Readings, there: str) -> Which:
    """Where the inputs of the archive stand, which have the digest `there`: what was settled, or intended by a run that
    was stopped when its archive was in place.

    Raises UsageError where it is made of neither: another archive would be written in its place.
    """
    archives: tuple[Which, ...] = ("input", "intended")
    for which in archives:
        kept.chosen.choose(which)
        if inputs_digest(kept) == there:
            return which
    raise click.UsageError(f"{db.name}.readings does not belong to {db}: build the archive anew from its folders")


def inputs_digest(kept: Readings) -> str:
    """sha256 over what went in: every chosen article's id and source, in order."""
    total = hashlib.sha256()
    for article, source in kept.chosen.pages():
        total.update(f"{article}\0{source}\n".encode())
    return total.hexdigest()
