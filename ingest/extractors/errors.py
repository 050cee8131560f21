"""Why an extractor cannot be used."""

from __future__ import annotations


class ExtractorError(Exception):
    """The chosen extractor cannot be used: says what is missing, and what to do."""


def missing(package: str, extra: str) -> ExtractorError:
    """What is said where a package is not installed."""
    return ExtractorError(
        f"the extractor needs the package {package}, which is not installed here. Install it into an environment of "
        f"its own and build there: python3 -m venv .venv-{extra} && .venv-{extra}/bin/pip install '.[{extra}]' && "
        f".venv-{extra}/bin/ingest build … Serve from the usual one (docs/extractors.md)"
    )
