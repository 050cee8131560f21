"""The walls of the house, held by reading the imports and calls of the code."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = {
    path.relative_to(ROOT / "ingest").with_suffix("").as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "ingest").rglob("*.py"))
}
DOTTED = {f"ingest.{name.replace('/', '.')}" for name in MODULES}
# Run before anything is installed, or by `make lexicon` alone: no part of the program that reads pages.
OUTSIDE = {"setup_check", "lexicon/build_names", "lexicon/build_places", "lexicon/build_world"}
INSIDE = sorted(set(MODULES) - OUTSIDE)

# Everything that reads text, in the order of the way of the data. None of them imports a stage that is not below it.
STAGES = ("articles", "dates", "names", "people", "roles", "events", "statements")
SQL_ROOMS = {"schema", "store", "archive", "readings"}
NETWORK = {"socket", "ssl", "urllib.request", "http.client", "httpx", "requests", "urllib3", "ftplib", "asyncio"}


def room(module: str) -> str:
    return module.split("/")[0]


def imports(module: str) -> Iterator[str]:
    """Every module that a module imports, as dotted names; `from a import b` gives a.b where b is a module, else a."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield whole if whole in DOTTED else node.module


def strings(module: str) -> Iterator[str]:
    """The string constants of a module, docstrings left out."""
    documented = {
        id(node.body[0].value)
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def calls(module: str) -> Iterator[str]:
    """The names of what a module calls: open, path.open, print ..."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


SQL = re.compile(
    r"^\s*(select\s+.+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(temp\s+)?(table|index|view)\s)",
    re.I | re.S,
)


@pytest.mark.parametrize("module", [name for name in INSIDE if room(name) not in SQL_ROOMS])
def test_only_the_sql_rooms_hold_sql(module: str) -> None:
    assert [text for text in strings(module) if SQL.match(text)] == []
    assert not {"sqlite3", "sqlite_utils"} & set(imports(module)), "only the store speaks to SQLite"


def test_the_sql_pattern_sees_sql() -> None:
    assert all(any(SQL.match(text) for text in strings(name)) for name in ("store", "readings/__init__"))


@pytest.mark.parametrize("module", [name for name in INSIDE if room(name) in SQL_ROOMS | {"rows"}])
def test_the_store_never_parses_text(module: str) -> None:
    stages = {f"ingest.{stage}" for stage in STAGES} - {"ingest.events"}
    assert not stages & set(imports(module))


@pytest.mark.parametrize("module", [name for name in INSIDE if room(name) in STAGES])
def test_stages_do_not_import_each_other(module: str) -> None:
    """A package is the stage of its name."""
    others = {name for name in imports(module) if name.split(".")[1:2] and name.split(".")[1] in STAGES}
    # dates.stamps_in reads the absolute dates of a page, before there is a body
    allowed = {"ingest.dates"} if room(module) == "articles" else set()
    assert not {name for name in others if name.split(".")[1] != room(module)} - allowed


@pytest.mark.parametrize("module", INSIDE)
def test_nobody_opens_the_network(module: str) -> None:
    assert not NETWORK & set(imports(module))


@pytest.mark.parametrize("module", INSIDE)
def test_only_readers_open_pages_and_rules_the_lexicon(module: str) -> None:
    opens = [name for name in calls(module) if name == "open" or name.endswith((".open", ".read_text", ".read_bytes"))]
    if room(module) not in {"readers", "rules", "sources", "corrections", "engines", "extractors", "cli", "store"}:
        assert opens == []


@pytest.mark.parametrize("module", [name for name in INSIDE if room(name) != "cli"])
def test_only_the_cli_imports_click_prints_or_reads_the_clock(module: str) -> None:
    imported = set(imports(module))
    assert "click" not in {name.split(".")[0] for name in imported}
    assert not {"print", "exit", "input", "sys.exit", "sys.stdout.write", "sys.stderr.write"} & set(calls(module))
    assert not {"time", "datetime.datetime.now", "random", "secrets", "uuid"} & imported
    assert not [name for name in calls(module) if name.endswith((".now", ".today", ".utcnow"))]


def test_the_model_imports_the_standard_library_alone() -> None:
    assert {name.split(".")[0] for name in imports("model")} <= set(sys.stdlib_module_names)


def test_imports_only_go_down() -> None:
    """No circle: every module can be put below those that import it."""
    spelled = {name: f"ingest.{name.replace('/', '.')}".removesuffix(".__init__") for name in MODULES}
    imported = {name: set(imports(name)) for name in INSIDE}
    below = {
        name: {other for other in MODULES if other != name and spelled[other] in imported[name]} for name in INSIDE
    }
    placed: set[str] = set()
    while left := [name for name in INSIDE if name not in placed]:
        free = [name for name in left if below[name] <= placed | OUTSIDE]
        assert free, f"a circle of imports among {left}"
        placed.update(free)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_module_says_first_what_it_is_for(module: str) -> None:
    first = ast.get_docstring(MODULES[module])
    assert first and first.splitlines()[0].endswith((".", ":"))


@pytest.mark.parametrize("module", INSIDE)
def test_no_module_is_named_for_nothing(module: str) -> None:
    assert not set(re.split(r"[/_]", module)) & {
        "utils",
        "util",
        "helpers",
        "base",
        "manager",
        "handler",
        "processor",
        "misc",
    }


def test_dependencies_are_argued_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for group in project["optional-dependencies"].values() for one in group)]
    names = {re.split(r"[<>=!~\[ ]", one)[0] for one in wanted}
    argued = set(re.findall(r"^\| `([\w.-]+)` \|", (ROOT / "docs/dependencies.md").read_text(encoding="utf-8"), re.M))
    assert names == argued


def test_rich_is_no_part_of_what_serves() -> None:
    """Where `rich` can be imported, Datasette's error pages take a second each and log local variables."""
    import importlib.util

    assert importlib.util.find_spec("rich") is None
