"""The README's tour: every command runs, every output is what is printed, every address answers."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.S)
SITE = "http://127.0.0.1:8001"
ADDRESSES = sorted(set(re.findall(rf"{re.escape(SITE)}(/[^\s'\"<>)]+)", README)))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, as `make ingest` builds it."""
    db = tmp_path_factory.mktemp("readme") / "news.db"
    command = [sys.executable, "-m", "ingest.cli", "build", str(db), "articles"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return db


@pytest.fixture(scope="module")
def site(archive: Path) -> Datasette:
    return Datasette(
        [str(archive)], config_dir=None, metadata=_metadata(), template_dir=str(ROOT / "templates"),
        plugins_dir=str(ROOT / "plugins"), static_mounts=[("static", str(ROOT / "static"))],
    )  # fmt: skip


def _metadata() -> dict[str, Any]:
    import yaml

    loaded: dict[str, Any] = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
    return loaded


def runs() -> list[tuple[str, list[str]]]:
    """(command, expected lines) of every console block."""
    found: list[tuple[str, list[str]]] = []
    for block in CONSOLE:
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            elif found:
                found[-1][1].append(line)
    return found


def agrees(expected: list[str], printed: list[str]) -> bool:
    """Whether the lines were printed in this order; `…` stands for any lines, or for the rest of one."""
    rest = iter(printed)
    for line in expected:
        if line == "…":
            continue
        beginning = line.removesuffix("…").rstrip()
        if not any(one.rstrip() == line if not line.endswith("…") else one.startswith(beginning) for one in rest):
            return False
    return True


@pytest.mark.parametrize(("command", "expected"), runs(), ids=[command for command, _ in runs()])
def test_commands_print_what_the_readme_says(archive: Path, site: Datasette, command: str, expected: list[str]) -> None:
    if command.startswith("curl "):
        printed = json.dumps(get(site, command), indent=1, ensure_ascii=False)
    elif command.startswith("sqlite3 "):
        with closing(sqlite3.connect(archive)) as db:
            printed = "\n".join("|".join(map(str, row)) for row in db.execute(shlex.split(command)[2]))
    else:
        words = shlex.split(command)
        assert words[0] == ".venv/bin/ingest"
        words = [str(archive) if word == "news.db" else word for word in words[1:]]
        done = subprocess.run([sys.executable, "-m", "ingest.cli", *words], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        printed = done.stdout
    assert agrees(expected, printed.splitlines()), printed


def get(site: Datasette, command: str) -> Any:
    (address,) = re.findall(rf"{re.escape(SITE)}(/[^\s'\"]+)", command)
    return asyncio.run(_get(site, address)).json()


async def _get(site: Datasette, address: str) -> Any:
    await site.invoke_startup()
    return await site.client.get(address)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_of_the_readme_answers(site: Datasette, address: str) -> None:
    answer = asyncio.run(_get(site, address))
    assert answer.status_code == 200
    if ".json" in address:
        assert answer.json(), "an example that shows nothing"


def test_there_is_a_tour() -> None:
    assert len(runs()) >= 4 and len(ADDRESSES) >= 3


def test_every_command_of_the_program_is_documented() -> None:
    from ingest.cli import main

    documented = set(re.findall(r"^\| `ingest (\w+)", README, re.M))
    assert documented == set(main.commands)


def test_every_target_of_make_explains_itself() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.findall(r"^\.PHONY: (.*)", makefile, re.M)[0].split())
    explained = set(re.findall(r"^([a-z]+):.*## ", makefile, re.M))
    assert phony <= explained | {"clean", "faults"} and {"ingest", "serve", "test", "check"} <= explained


@pytest.mark.parametrize("name", re.findall(r"\]\(((?!http)[^)#]+)", README))
def test_links_of_the_readme_lead_somewhere(name: str) -> None:
    assert (ROOT / name).exists()


def test_a_folder_at_home_is_found_from_every_shell() -> None:
    """bash gives make the path, zsh and sh the ~ as it stands in the README."""
    given = ["ARTICLES=~/my pages", "DB=~/mine.db", "CHANGES=~/new.txt"]
    told = subprocess.run(
        ["make", "--dry-run", "ingest", *given], cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "HOME": "/home/ada"},
    ).stdout  # fmt: skip
    assert 'build "/home/ada/mine.db" "/home/ada/my pages"' in told and '--changes "/home/ada/new.txt"' in told
    told = subprocess.run(
        ["make", "--dry-run", "ingest", "ARTICLES=a  b/~"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert 'build "news.db" "a  b/~"' in told
