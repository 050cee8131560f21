"""The published file tells nothing of who made it: no path, no name of user or machine, no words of an exception."""

from __future__ import annotations

import getpass
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ingest import schema
from tests.make_bad import BAD
from tests.served import ROOT

# A folder, a user and a machine whose names stand in no page.
FOLDER = "zq-private-folder-of-operator"
USER = "zq-operator-name"
# What Python, SQLite and libxml2 say of themselves and of where they are.
INSIDES = re.compile(
    r"Traceback|Errno|[a-z]Error\b|Exception\b|site-packages|\.py\b|object at 0x|line \d+, in |<class |lxml|sqlite3?\.|codec can't"
)
# Columns whose words are ours alone: what a page says stands in none of them.
OURS = (("refusals", "detail"), ("refusals", "reason"), ("furniture", "reason"), ("furniture", "label"), ("date_candidates", "reason"),
        ("date_candidates", "basis"), ("builds", "version"), ("plans", "reason"), ("date_bounds", "basis"))  # fmt: skip


def build(folder: Path, bad: list[str]) -> Path:
    """An archive of sample pages and bad inputs, built by the command in a folder, as a user, with telling names."""
    pages = folder / FOLDER / "pages"
    shutil.copytree(ROOT / "articles" / "2014", pages / "2014")
    for name in bad:
        (pages / name).write_bytes(BAD[name][0]())
    (pages / "unreadable.txt").symlink_to(folder / FOLDER / "nowhere")
    (pages / "talks.yml").write_text(f"title: [1\nnot: {{}}: yaml: {'x' * 50}", encoding="utf-8")
    (pages / "talks.txt").write_text(
        "Ministers end talks\n\nThe ministers ended their talks on water on Tuesday.\n" * 3, encoding="utf-8"
    )
    target = folder / FOLDER / "news.db"
    home = folder / USER
    home.mkdir()
    command = [sys.executable, "-m", "ingest.cli", "build", str(target), str(pages)]
    env = {**os.environ, "HOME": str(home), "USER": USER, "LOGNAME": USER, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=600)
    assert done.returncode in (0, 3), done.stderr
    return target


def tells(path: Path) -> list[str]:
    """Where the file tells what it must not."""
    secrets = {FOLDER, USER, str(ROOT), str(Path.home()), sys.prefix, *path.resolve().parent.parts[-3:-1]}
    host, user = socket.gethostname(), getpass.getuser()
    secrets |= {name for name in (host, user) if len(name) > 5 and name not in ("runner", "ubuntu", "localhost")}
    data = path.read_bytes()
    found = [
        f"bytes: {secret}"
        for secret in secrets
        if len(secret) > 3 and any(secret.encode(how) in data for how in ("utf-8", "utf-16-le"))
    ]
    with closing(sqlite3.connect(path)) as db:
        for table, column in OURS:
            assert column in {one.name for one in schema.BY_NAME[table].columns}
            texts = (
                str(row[0])
                for row in db.execute(f'select distinct "{column}" from "{table}" where "{column}" is not null')
            )
            found += [
                f"{table}.{column}: {text[:200]}"
                for text in texts
                if INSIDES.search(text) or "/" in re.sub(r"\w+ ?/ ?\w+", "", text)[:1]
            ]
        for source in (
            row[0]
            for row in db.execute(
                "select source from articles union select source from refusals union select source from captures"
            )
        ):
            if source.startswith(("/", "~", "..")):
                found.append(f"source: {source}")
    return found


def test_the_archive_tells_nothing_of_its_maker(tmp_path: Path) -> None:
    """A tenth of the bad inputs; `make faults` takes all."""
    path = build(tmp_path, sorted(BAD)[::10])
    assert tells(path) == []
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select count(*) from refusals").fetchone()[0] > 5, "there is something that could have told"


@pytest.mark.faults
def test_no_bad_input_makes_the_archive_tell(tmp_path: Path) -> None:
    assert tells(build(tmp_path, sorted(BAD))) == []


def test_what_tells_is_seen(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / "news.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in schema.create_statements():
            db.execute(statement)
        db.execute(
            "insert into refusals values ('/home/a.txt', 1, 'empty', ?, 0)",
            (f"OSError: [Errno 2] '{tmp_path / FOLDER}'",),
        )
    assert len(tells(path)) >= 3
