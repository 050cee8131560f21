"""Runs the notebooks against a served archive, as Jupyter would; `python -m tests.notebooks` writes their outputs anew.

Plain outputs only: what a cell prints, and the text of its last line.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.served import configuration, served

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "notebooks"


@contextmanager
def over(folder: Path, db: Path) -> Iterator[str]:
    """The address of a server of its own over the archive."""
    (configuration(folder) / "news.db").symlink_to(db)
    with served(folder, "--cors") as server:
        yield server.address


def build(db: Path) -> None:
    """The sample archive, as `make ingest` builds it."""
    command = [sys.executable, "-m", "ingest.cli", "build", str(db), "articles"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def run(notebook: dict[str, Any], site: str) -> list[list[dict[str, Any]]]:
    """The outputs of each code cell, in order. What a cell raises is raised."""
    os.environ["NEWS_SITE"] = site
    sys.modules.pop("archive", None)
    sys.path.insert(0, str(FOLDER))
    names: dict[str, Any] = {"__name__": "__main__"}
    try:
        return [
            outputs("".join(cell["source"]), names, count)
            for count, cell in enumerate((one for one in notebook["cells"] if one["cell_type"] == "code"), 1)
        ]
    finally:
        sys.path.remove(str(FOLDER))
        sys.modules.pop("archive", None)
        del os.environ["NEWS_SITE"]


def outputs(source: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """What a cell prints, and what its last line is, in the notebook's own terms."""
    printed, value = io.StringIO(), None
    *body, last = ast.parse(source).body
    with contextlib.redirect_stdout(printed):
        if isinstance(last, ast.Expr):
            exec(compile(ast.Module(body, []), "cell", "exec"), names)
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
        else:
            exec(compile(source, "cell", "exec"), names)
    made: list[dict[str, Any]] = []
    if printed.getvalue():
        made.append({"name": "stdout", "output_type": "stream", "text": printed.getvalue().splitlines(keepends=True)})
    if value is not None:
        data = {"text/plain": repr(value).splitlines(keepends=True)}
        made.append({"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"})
    return made


def text_of(output: dict[str, Any]) -> str:
    return "".join(output.get("text") or output["data"]["text/plain"])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        db, site = Path(folder) / "news.db", Path(folder) / "site"
        build(db)
        with over(site, db) as address:
            for path in sorted(FOLDER.glob("*.ipynb")):
                notebook = json.loads(path.read_text(encoding="utf-8"))
                code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
                for count, (cell, made) in enumerate(zip(code, run(notebook, address), strict=True), 1):
                    cell["outputs"], cell["execution_count"] = made, count
                path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
