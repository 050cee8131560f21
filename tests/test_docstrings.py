"""Every example that a docstring gives is true."""

from __future__ import annotations

import doctest
import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("ingest", "plugins", "benchmarks", "notebooks", "tests")
EXAMPLE = ">>" + "> "
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*.py")
    if path.parent.name != "lexicon"  # the builders of make lexicon, whose packages are not installed here
    and EXAMPLE in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("file", FILES)
def test_examples(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "examples_of." + file.removesuffix(".py").replace("/", ".")
    if file.startswith(("ingest/", "benchmarks/", "tests/")):
        module = importlib.import_module(name.removeprefix("examples_of.").removesuffix(".__init__"))
    else:  # of no package
        spec = importlib.util.spec_from_file_location(name, ROOT / file)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)  # where a dataclass looks for its own
        spec.loader.exec_module(module)
    found = doctest.testmod(module)
    assert found.attempted and not found.failed
