"""Says which system package is missing before anything is installed; runs on any Python 3, with nothing installed."""

import sys

MIN_PYTHON, MAX_PYTHON, MIN_SQLITE = (3, 11), (3, 13), (3, 37)


def problems():  # type: ignore[no-untyped-def]  # runs on Pythons that do not know annotations
    """What is missing on this machine, a sentence each that names the package to install."""
    version = sys.version_info[:2]
    name = "python{}.{}".format(*version)
    if not MIN_PYTHON <= version <= MAX_PYTHON:
        yield (
            f"Python {MIN_PYTHON[0]}.{MIN_PYTHON[1]} to {MAX_PYTHON[0]}.{MAX_PYTHON[1]} is needed, "
            f"and this is {version[0]}.{version[1]}: install one (Debian and Ubuntu: python3), "
            "or name it: make ingest PYTHON=python3.12"
        )
        return
    try:
        import fcntl  # noqa: F401
        import resource  # noqa: F401
    except ImportError:
        yield "Linux or another Unix is needed: on Windows, run all of this inside WSL"
        return
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        yield f"The module venv is missing: install {name}-venv (Debian and Ubuntu: apt install python3-venv)"
    try:
        import sqlite3
    except ImportError:
        yield "Python's sqlite3 is missing: install the package libsqlite3-0, or a Python that was built with it"
        return
    if sqlite3.sqlite_version_info[:2] < MIN_SQLITE:
        needed = f"SQLite {MIN_SQLITE[0]}.{MIN_SQLITE[1]} or newer is needed"
        yield f"{needed}, and this is {sqlite3.sqlite_version}: upgrade the package libsqlite3-0"
    try:
        sqlite3.connect(":memory:").execute("create virtual table t using fts5 (a)")
    except sqlite3.OperationalError:
        yield "SQLite's full text (FTS5) is missing: install your system's libsqlite3-0, or a Python that uses it"


if __name__ == "__main__":
    found = list(problems())  # type: ignore[no-untyped-call]
    for problem in found:
        sys.stderr.write(f"{problem}\n")
    sys.exit(1 if found else 0)
