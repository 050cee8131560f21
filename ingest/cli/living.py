"""What a living archive is made of, which `ingest add` goes on with."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import click

from ingest import engines, readers, store
from ingest.readers import Mapping
from ingest.readings import Input, Readings


def that_stay(kept: tuple[Input, ...], given: set[tuple[str, str]]) -> list[Input]:
    """Inputs that are not given anew, and are not the sidecars of pages that are."""
    stay = [one for one in kept if (one.root, one.source) not in given]
    if any(one.source.lower().endswith(readers.SIDECARS) for one in stay):
        given = given | {(root, source.rpartition(".")[0]) for root, source in given}
        stay = [
            one
            for one in stay
            if not one.source.lower().endswith(readers.SIDECARS)
            or (one.root, one.source.rpartition(".")[0]) not in given
        ]
    return stay


def living_of(db: Path) -> tuple[tuple[Input, ...], Mapping, list[str]]:
    """What the archive is made of, the names of fields it was made with, and its extractor: as given, its digest.

    Raises UsageError where there is none.
    """
    if not db.exists():
        raise click.UsageError(f"there is no archive at {db} to add to: make one with `ingest build {db} FOLDER`")
    with Readings(db) as kept:
        inputs, settings = _made_of(db, kept)
    mapping = tuple((ours, theirs) for ours, theirs in json.loads(settings.get("mapping", "[]")))
    return inputs, mapping, json.loads(settings.get("extractor", '["", ""]'))


def same_extractor(db: Path, built_with: list[str], given: str | None) -> str:
    """The extractor of a living archive, as it was given. Raises UsageError where it would not be the same one."""
    before, digest = built_with
    if given is not None and given != before:
        with_what = f"with --extractor {before}" if before else "without an extractor"
        raise click.UsageError(f"{db} was built {with_what}: build it anew to change that")
    if engines.extractor_digest(before) != digest:
        raise click.UsageError(f"the model of --extractor {before} is another than {db} was built with: build it anew")
    return before


def _made_of(db: Path, kept: Readings) -> tuple[tuple[Input, ...], dict[str, str]]:
    """What the archive holds: what was settled, or intended by a run that was stopped when its archive was in place.

    Raises UsageError where it is neither: another archive would be written in its place.
    """
    there = store.inputs_digest_of(db)
    for inputs, settings in ((kept.inputs(), kept.settings()), kept.intended()):
        if there is None or inputs_digest(list(inputs), kept) == there:
            return inputs, settings
    raise click.UsageError(f"{db.name}.readings does not belong to {db}: build the archive anew from its folders")


def inputs_digest(inputs: list[Input], kept: Readings) -> str:
    """sha256 over what went in: every article's id and source, in order."""
    total = hashlib.sha256()
    for _, article, source in kept.articles(inputs):
        total.update(f"{article}\0{source}\n".encode())
    return total.hexdigest()
