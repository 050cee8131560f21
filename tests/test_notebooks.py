"""The notebooks and the snippets of docs/notebook.md, run against a really served archive."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.request import urlopen

import pytest
import yaml

from tests import notebooks

ROOT = Path(__file__).parent.parent
DOC = (ROOT / "docs" / "notebook.md").read_text(encoding="utf-8")
PAPERS = sorted(notebooks.FOLDER.glob("*.ipynb"))
PRINTED = "http://127.0.0.1:8001"  # the address that the docs print


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample archive, as somebody has it who follows the docs."""
    folder = tmp_path_factory.mktemp("notebooks")
    notebooks.build(folder / "news.db")
    (folder / "notebooks").symlink_to(notebooks.FOLDER)
    return folder


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    (folder / "site").mkdir()
    with notebooks.over(folder / "site", folder / "news.db") as address:
        yield address


@pytest.fixture(scope="module")
def client(site: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("archive_of_notebooks", notebooks.FOLDER / "archive.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def code(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_notebooks_run(path: Path, site: str) -> None:
    """Every cell runs, and gives outputs of the kinds that are stored."""
    notebook = read(path)
    made = notebooks.run(notebook, site)
    kinds = [[output["output_type"] for output in outputs] for outputs in made]
    assert kinds == [[output["output_type"] for output in cell["outputs"]] for cell in code(notebook)]
    assert all(notebooks.text_of(output).strip() for outputs in made for output in outputs)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_notebooks_are_well_made(path: Path) -> None:
    import nbformat

    nbformat.validate(nbformat.read(path, as_version=4))
    notebook = read(path)
    assert notebook["cells"][0]["cell_type"] == "markdown"
    for cell in code(notebook):
        for output in cell["outputs"]:
            assert set(output.get("data", {})) <= {"text/plain"}, "plain outputs only"
            assert "Empty DataFrame" not in notebooks.text_of(output)
    assert str(ROOT) not in path.read_text(encoding="utf-8")


def test_there_are_three() -> None:
    assert {path.stem for path in PAPERS} == {"who-held-an-office", "who-met-whom", "plans-kept"}
    assert all(f"`{path.name}`" in DOC for path in PAPERS)


# -- the client ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["people", "mentions", "furniture", "role_claims", "events"])
def test_a_table_comes_whole(client: ModuleType, site: str, folder: Path, table: str) -> None:
    with closing(sqlite3.connect(folder / "news.db")) as db:
        db.row_factory = sqlite3.Row
        stored = [dict(row) for row in db.execute(f"select * from {table}")]
    found = list(client.rows(table, site))
    assert len(found) == len(stored)
    assert sorted(map(str, found)) == sorted(map(str, stored))


def test_pages_are_followed(client: ModuleType, site: str, folder: Path) -> None:
    """With small pages as with large ones, each row once."""
    with closing(sqlite3.connect(folder / "news.db")) as db:
        ids = {row[0] for row in db.execute("select id from people")}
    found = [row["id"] for row in client.rows("people", site, _size=7)]
    assert len(found) == len(set(found)) and set(found) == ids


def test_dates_and_ids_stay_text(client: ModuleType, site: str) -> None:
    events = client.frame("events", site)
    assert {type(one) for one in events["start_date"].dropna()} == {str}
    assert {type(one) for one in events["id"]} == {str}
    assert len(client.frame("events", site, id=events["id"].iloc[0])) == 1


@pytest.mark.parametrize(
    "name,given,words",
    [
        ("nobody", {}, "nobody"),
        ("people", {"_sort": "other_names"}, "sorted by"),
        ("people", {"_shape": "unheard"}, "Invalid _shape"),
        ("", {"sql": "selec"}, "SELECT"),
        ("mentions", {"_ttl": "9"}, "_ttl"),
    ],
)
def test_errors_give_the_reason(client: ModuleType, site: str, name: str, given: dict[str, str], words: str) -> None:
    with pytest.raises(client.ArchiveError, match=words):
        list(client.rows(name, site, **given))


def test_a_cut_answer_is_no_answer(client: ModuleType, site: str) -> None:
    assert list(client.rows("", site, sql="select 1 as n")) == [{"n": 1}]
    with pytest.raises(client.ArchiveError, match="no more rows than these at once"):
        list(client.rows("", site, sql="select text from mentions"))


# -- the list of queries ---------------------------------------------------------------------------------------------

# Of what the sample archive has no rows: nobody has corrected it, no page was refused or printed in two versions.
NOTHING_THERE = {
    "all_corrections", "event_contradictions", "person_corrections", "role_corrections", "article_corrections", "event_corrections",
    "refused_pages", "article_versions", "possible_same_people",
}  # fmt: skip


def test_every_example_answers(site: str) -> None:
    """/-/api.json lists every query; each example gives rows of the fields that it names."""
    listed = get(f"{site}/-/api.json")["queries"]
    queries = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))["databases"]["news"]["queries"]
    assert [one["name"] for one in listed] == list(queries)
    empty, other = set(), {}
    for one in listed:
        assert list(one["parameters"]) == queries[one["name"]]["params"] and one["description"] and one["title"]
        found = get(one["json"])
        if not found:
            empty.add(one["name"])
        elif list(found[0]) != one["fields"]:
            other[one["name"]] = list(found[0])
    assert other == {} and empty <= NOTHING_THERE


def get(address: str) -> Any:
    with urlopen(address) as answer:
        return json.load(answer)


@pytest.mark.parametrize("table", ["people", "events", "role_claims", "mentions"])
def test_a_table_says_its_total(site: str, folder: Path, table: str) -> None:
    with closing(sqlite3.connect(folder / "news.db")) as db:
        (count,) = db.execute(f"select count(*) from {table}").fetchone()
    assert get(f"{site}/news/{table}.json?_size=1")["filtered_table_rows_count"] == count


# -- the docs --------------------------------------------------------------------------------------------------------


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", DOC, re.S)


def test_python_of_the_docs(site: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NEWS_SITE", site)
    source = "\n".join(blocks("python")).replace(PRINTED, site)
    check = """
assert len(people) and len(held) and len(names) == len(people) and len(claims) and len(mentions) > len(people)
assert {type(one) for one in held["first_evidence"].dropna()} <= {str}
assert tenures["name"].notna().all() and said["name"].notna().all() and said["published"].notna().any()
assert len(plans) > 50 and plans["title"].notna().all()
"""
    done = subprocess.run([sys.executable, "-c", source + check], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Guo" in done.stdout


def test_frames_to_begin_with_have_rows(client: ModuleType, site: str) -> None:
    """Each line of the table in the docs; of contradictions an archive may have none."""
    frames = re.findall(r"`(frame\([^`]*\))`", DOC)
    assert len(frames) > 8
    for written in frames:
        found = eval(written, {"frame": lambda name, **given: list(client.rows(name, site, **given))})
        assert found or "contradictions" in written, written


@pytest.mark.parametrize("command", [line for block in blocks("sh") for line in block.splitlines()])
def test_shell_of_the_docs(site: str, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    if missing := [name for name in ("curl", "sqlite3") if command.startswith(name) and not shutil.which(name)]:
        pytest.skip(f"not run: there is no {missing[0]} here")
    monkeypatch.chdir(folder)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-ec", command.replace(PRINTED, site)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    written = re.search(r"> (\S+)$", command)
    told = (folder / written[1]).read_text(encoding="utf-8") if written else done.stdout
    assert len(told.splitlines()) > 5


def test_r_of_the_docs(site: str, folder: Path) -> None:
    r = shutil.which("Rscript")
    if r is None or subprocess.run([r, "-e", "library(jsonlite)"], capture_output=True).returncode:
        pytest.skip(
            "not run: there is no R with jsonlite here. This installs one: sudo apt-get install r-cran-jsonlite"
        )
    source = blocks("r")[0].replace(PRINTED, site) + "stopifnot(nrow(roles) > 0, nrow(people) > 100)\n"
    done = subprocess.run([r, "-e", source], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
