"""docs/publish.md and deploy/: the release, the container's steps, the unit, the proxy, and a new build under requests.

What needs nothing but the project runs in `make test`; what installs, listens or needs nginx in `make publish`.
"""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import pytest
from datasette.app import Datasette

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
DOC = (ROOT / "docs" / "publish.md").read_text(encoding="utf-8")
# Where the programs of this environment are: deploy/release runs them.
HERE = {**os.environ, "BIN": str(Path(sys.executable).parent)}
NAME = "news.example.org"


def build(target: Path, articles: str, text: str = "full") -> Path:
    command = [
        sys.executable,
        "-m",
        "ingest.cli",
        "build",
        str(target),
        str(ROOT / "articles" / articles),
        "--text",
        text,
    ]
    subprocess.run(command, check=True, capture_output=True)
    return target


def release(archive: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([DEPLOY / "release", archive, folder], env=HERE, capture_output=True, text=True)


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of an archive of quotations only."""
    work = tmp_path_factory.mktemp("release")
    made = release(build(work / "public.db", "2014", "quotes"), work / "releases" / "1")
    assert made.returncode == 0, made.stderr
    return work / "releases" / "1"


@pytest.mark.publish
def test_a_release_is_a_site(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVE_HOSTS", NAME)
    loop = asyncio.new_event_loop()
    datasette = Datasette([], config_dir=released, cors=True, settings={"force_https_urls": True})
    loop.run_until_complete(datasette.invoke_startup())

    def get(path: str) -> object:
        return loop.run_until_complete(datasette.client.get(path, headers={"host": NAME}))

    assert datasette.get_database("news").is_mutable is False
    home = get("/").text  # type: ignore[attr-defined]
    assert f'<link rel="canonical" href="https://{NAME}/">' in home
    article = re.search(r'href="(/news/articles/\w+)"', home)
    assert article and "Here stand only the sentences" in get(article[1]).text  # type: ignore[attr-defined]
    assert get("/static/site.css").status_code == get("/news.db").status_code == 200  # type: ignore[attr-defined]
    assert f"https://{NAME}/sitemap" in get("/sitemap.xml").text  # type: ignore[attr-defined]
    loop.close()


@pytest.mark.publish
def test_a_release_is_whole_and_never_changed(released: Path) -> None:
    assert {one.name for one in released.iterdir()} == {
        "news.db", "inspect-data.json", "metadata.yml", "settings.json", "templates", "plugins", "static"}  # fmt: skip
    assert all(not one.stat().st_mode & 0o222 for one in [released, *released.rglob("*")])


@pytest.mark.publish
def test_what_cannot_be_released_is_not(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no archive")
    again = release(broken, tmp_path)
    assert again.returncode == 2 and "is there already" in again.stderr
    assert release(broken, tmp_path / "releases").returncode != 0
    (tmp_path / "broken.db-wal").write_bytes(b"")
    refused = release(broken, tmp_path / "releases")
    assert refused.returncode == 1 and "is being written" in refused.stderr
    assert not (tmp_path / "releases").exists()


def instructions() -> list[tuple[str, list[str]]]:
    """(instruction, words) of the container file."""
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1].split()) for line in lines if line and line[0] != "#"]


def test_the_image_gets_all_that_it_needs() -> None:
    """Every file that is copied is there and is let through; what is served is what a release holds."""
    copied = [
        name for one, words in instructions() if one == "COPY" and "--from=made" not in words for name in words[:-1]
    ]
    let_in = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    assert sorted(copied) == sorted(let_in)
    assert [name for name in copied if name != "news.db" and not (ROOT / name).exists()] == []
    assert {"metadata.yml", "settings.json", "templates", "plugins", "static", "deploy"} <= set(copied)


def test_the_doc_names_what_there_is() -> None:
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", DOC, re.S))
    for path in re.findall(r"(?:deploy|docs)/[\w@.-]*\w", DOC):
        assert (ROOT / path).exists(), path
    assert all(f"deploy/{one.name}" in DOC for one in DEPLOY.iterdir())
    assert re.findall(r"make (\w+)", blocks) and "TEXT=quotes" in blocks
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`?make (\w+)", DOC)) <= targets | {"sure"}
    for script in ("release", "go-live"):
        assert subprocess.run(["sh", "-n", DEPLOY / script]).returncode == 0
        assert os.access(DEPLOY / script, os.X_OK)


def test_the_unit_is_understood() -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("not run: no systemd here")
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", DEPLOY / "news-archive@.service"], capture_output=True, text=True
    )
    assert (checked.returncode, checked.stderr) == (0, "")


def needed(program: str, package: str) -> str:
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    if found is None:
        pytest.skip(f"not run: no {program} here. This installs it: sudo apt-get install --yes {package}")
    return found


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def get(url: str, seconds: float = 10, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    """Status, body and headers; redirects are not followed, certificates not looked at."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    trusting = ssl._create_unverified_context()
    opener = urllib.request.build_opener(Stay, urllib.request.HTTPSHandler(context=trusting))
    method = headers.pop("method", "GET")
    request = urllib.request.Request(url, headers=headers, method=method)
    try:
        with opener.open(request, timeout=seconds) as answer:
            return answer.status, answer.read(), {name.lower(): value for name, value in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return error.code, error.read(), {name.lower(): value for name, value in error.headers.items()}


def until_it_answers(url: str, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with suppress(OSError):
            if get(url, 2)[0] == 200:
                return
        time.sleep(0.1)
    raise AssertionError(f"{url} does not answer")


@pytest.mark.publish
def test_the_steps_of_the_image(tmp_path: Path, released: Path) -> None:
    """The container file carried out in a folder: what it copies, what it runs, what it starts."""
    inside = lambda text: re.sub(r"(?<![\w/])/(opt|srv)/", rf"{tmp_path}/\1/", text)  # noqa: E731
    work = tmp_path
    for instruction, words in instructions():
        if instruction == "WORKDIR":
            work = Path(inside(words[0]))
            work.mkdir(parents=True)
        elif instruction == "COPY" and "--from=made" in words:
            assert words[1] == words[2] and Path(inside(words[1])).exists()
        elif instruction == "COPY":
            for name in words[:-1]:
                source = released / name if name == "news.db" else ROOT / name
                target = work / words[-1] / (name if words[-1] == "./" else "")
                copy = shutil.copytree if source.is_dir() else shutil.copyfile
                copy(source, target)
        elif instruction == "RUN":
            clean = {name: value for name, value in os.environ.items() if name not in ("BIN", "VIRTUAL_ENV")}
            command = inside(" ".join(words)).replace("python -m venv", f"{sys.executable} -m venv")
            subprocess.run(["sh", "-euc", command], cwd=work, env=clean, check=True, capture_output=True)
    shutil.rmtree(tmp_path / "opt" / "news-archive" / "ingest")  # the image holds the environment alone
    command = inside(" ".join(next(words for one, words in instructions() if one == "CMD")))
    port = free_port()
    started = shlex.split(command.strip("[]").replace(",", " "))
    started[started.index("0.0.0.0")], started[started.index("8001")] = "127.0.0.1", str(port)
    with subprocess.Popen(started, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            until_it_answers(f"http://127.0.0.1:{port}/")
            assert b"Newest articles" in get(f"http://127.0.0.1:{port}/")[1]
            assert get(f"http://127.0.0.1:{port}/-/search?q=dialogue")[0] == 200
        finally:
            server.terminate()


RESTART = """#!/bin/sh
# what systemd does: end the server of a port, start it on the folder that `current` names now
kill "$(cat {home}/$1.pid)" 2>/dev/null && while kill -0 "$(cat {home}/$1.pid)" 2>/dev/null; do sleep 0.05; done
{command} &
echo $! > {home}/$1.pid
"""


@contextmanager
def nginx(folder: Path, ports: tuple[int, int]) -> Iterator[tuple[str, str]]:
    """A real nginx with our file, on ports of its own: the addresses of its plain and its encrypted side."""
    program, openssl = needed("nginx", "nginx"), needed("openssl", "openssl")
    plain, secret = free_port(), free_port()
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
         "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], check=True, capture_output=True)  # fmt: skip
    ours = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for before, after in (
        ("127.0.0.1:8001", f"127.0.0.1:{ports[0]}"), ("127.0.0.1:8002", f"127.0.0.1:{ports[1]}"),
        ("listen 80;", f"listen 127.0.0.1:{plain};"), ("listen 443 ssl", f"listen 127.0.0.1:{secret} ssl"),
        ("    listen [::]:80;\n", ""), ("    listen [::]:443 ssl http2;\n", ""),
        (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", str(folder / "cert.pem")),
        (f"/etc/letsencrypt/live/{NAME}/privkey.pem", str(folder / "key.pem")),
    ):  # fmt: skip
        assert before in ours, before
        ours = ours.replace(before, after)
    temporary = "".join(
        f"{one}_temp_path {folder}/{one};\n" for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1; daemon off;\n"
        f"{'user root;' if os.geteuid() == 0 else ''}\nevents {{}}\n"
        f"http {{ types {{ text/css css; }} access_log off;\n{temporary}{ours}}}\n"
    )
    subprocess.run([program, "-t", "-c", folder / "nginx.conf"], check=True, capture_output=True)
    with subprocess.Popen([program, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL) as proxy:
        try:
            yield f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secret}"
        finally:
            proxy.terminate()


@pytest.mark.publish
def test_behind_a_proxy_a_new_build_goes_live_without_a_gap(tmp_path: Path, released: Path) -> None:
    """Two servers behind nginx; while visitors ask, another release goes on the air: no error, and no way back."""
    second = tmp_path / "second"
    assert release(build(tmp_path / "second.db", "2015", "quotes"), second).returncode == 0
    ports = (free_port(), free_port())
    unit = (DEPLOY / "news-archive@.service").read_text(encoding="utf-8")
    (started,) = re.findall(r"^ExecStart=(.*)$", unit, re.M)
    started = started.replace("$$", "$").replace("%i", "$1").replace("/srv/news-archive", str(tmp_path))
    started = started.replace("/opt/news-archive/.venv/bin", HERE["BIN"])
    shell = shlex.split(started, posix=True)[2].replace("exec ", "exec ", 1)
    restart = tmp_path / "restart"
    restart.write_text(RESTART.format(home=tmp_path, command=f"({shell} >/dev/null 2>&1 </dev/null)"))
    restart.chmod(0o755)
    live = {
        **HERE,
        "NEWS_HOME": str(tmp_path),
        "RESTART": f"{restart} ",
        "PORTS": " ".join(map(str, ports)),
        "ARCHIVE_HOSTS": NAME,
    }
    needed("curl", "curl")
    try:
        subprocess.run([DEPLOY / "go-live", released], env=live, check=True, stdout=subprocess.DEVNULL, timeout=120)
        with nginx(tmp_path, ports) as (plain, secret):
            until_it_answers(f"{secret}/")
            _looks_right(plain, secret)
            seen = _asked_while(f"{secret}/news/archive_counts.json?_shape=array",
                                lambda: subprocess.run([DEPLOY / "go-live", second], env=live, check=True,
                                                       stdout=subprocess.DEVNULL, timeout=120))  # fmt: skip
        assert {status for status, _ in seen} == {200}
        said = [body for _, body in seen]
        changes = sum(one != other for one, other in pairwise(said))
        assert changes == 1, "from the old release to the new one, once"
    finally:
        for port in ports:
            with suppress(OSError, ValueError):
                os.kill(int((tmp_path / f"{port}.pid").read_text()), 15)


def _looks_right(plain: str, secret: str) -> None:
    status, body, headers = get(f"{secret}/", Host=NAME, **{"Accept-Encoding": "gzip"})
    assert status == 200 and headers["content-encoding"] == "gzip" and body[:2] == b"\x1f\x8b"
    assert "content-security-policy" in headers and "max-age" in headers["strict-transport-security"]
    assert f'<link rel="canonical" href="https://{NAME}/">'.encode() in get(f"{secret}/", Host=NAME)[1]
    assert get(f"{secret}/sitemap.xml", Host=NAME)[1].count(f"https://{NAME}/".encode()) > 2
    status, _, headers = get(f"{plain}/about", Host=NAME)
    assert (status, headers["location"]) == (301, f"https://{NAME}/about")
    assert get(f"{secret}/", method="POST")[0] == 403


def _asked_while(url: str, work: object) -> list[tuple[int, bytes]]:
    """What two visitors are answered, one request after the other, while something is done and a second longer."""
    seen: list[tuple[float, int, bytes]] = []
    ended = threading.Event()

    def visit() -> None:
        while not ended.is_set():
            status, body, _ = get(url, 30)
            seen.append((time.monotonic(), status, body))
            time.sleep(0.25)  # within what one address may ask

    visitor = threading.Thread(target=visit)
    visitor.start()
    try:
        work()  # type: ignore[operator]
        time.sleep(3)  # longer than nginx takes a server for dead
    finally:
        ended.set()
        visitor.join()
    return [(status, body) for _, status, body in seen]
