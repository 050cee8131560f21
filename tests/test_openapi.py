"""The OpenAPI document says what the site takes and gives; schemathesis holds the site to it (`make api`)."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from datasette.app import Datasette

from ingest import schema
from tests import site_rows
from tests.served import ROOT, configuration, served
from tests.test_site import Get, client

SCHEMATHESIS = Path(os.environ.get("VENV_API", ROOT / ".venv-api")) / "bin" / "schemathesis"
# What no document can say of Datasette: which values fit together, and that a parameter that it does not know, or a
# value that fits no row, is no error.
LEFT_OUT = "positive_data_acceptance,negative_data_rejection"


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    folder = configuration(tmp_path_factory.mktemp("openapi"))
    site_rows.write(folder / "news.db")
    loop = asyncio.new_event_loop()
    yield client(loop, Datasette([], config_dir=folder))
    loop.close()


@pytest.fixture(scope="module")
def document(get: Get) -> dict[str, Any]:
    told: dict[str, Any] = get("/-/openapi.json").json()
    return told


def test_every_query_and_table_is_described(document: dict[str, Any]) -> None:
    queries = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))["databases"]["news"]["queries"]
    for name, query in queries.items():
        told = document["paths"][f"/news/{name}.json"]["get"]
        assert [one["name"] for one in told["parameters"]] == [*query["params"], "_shape"]
    for table in schema.TABLES:
        assert f"/news/{table.name}.json" in document["paths"]
    ids = [one["get"]["operationId"] for one in document["paths"].values()]
    assert len(ids) == len(set(ids))
    assert document["servers"] == [{"url": "http://localhost"}]


def test_what_is_described_is_taken(get: Get, document: dict[str, Any]) -> None:
    """Each path by itself, and each parameter of one table with the first value that it may have."""
    for path in document["paths"]:
        if "{" not in path:
            assert get(f"{path}?_shape=array").status_code == 200, path
    after = get("/news/articles.json?_size=1").json()["next"]
    for one in document["paths"]["/news/articles.json"]["get"]["parameters"]:
        value = after if one["name"] == "_next" else one["schema"].get("enum", ["1"])[0]
        assert get("/news/articles.json", params={one["name"]: value}).status_code == 200, one["name"]


@pytest.mark.api
def test_schemathesis(tmp_path: Path) -> None:
    """In an environment of its own, as it brings `rich`."""
    if not SCHEMATHESIS.exists():
        pytest.skip("not run: no schemathesis here. This installs it: make api")
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with served(folder) as server:
        command = [str(SCHEMATHESIS), "run", f"{server.address}/-/openapi.json", "--exclude-checks", LEFT_OUT, "--max-examples", "10",
                   "--phases", "examples,coverage,fuzzing", "--seed", "1", "--workers", "2", "--continue-on-failure", "--no-color"]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=1800)
        log = server.log.read_text()
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert not re.search(r'HTTP/1.1" 5(?!03)', log)
