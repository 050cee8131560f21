"""The site as it is really served: a process of its own, asked over the network, watched from outside."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ingest.site.shards import PARTS

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: its status, headers in lower case, body and the seconds that it took."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Served:
    """A server: its port and its process."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def ask(
        self, path: str, method: str = "GET", headers: dict[str, str] | None = None, body: bytes | None = None
    ) -> Answered:
        """The answer to one request on a connection of its own; the path is sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        # odd bytes are what is tested
        connection._validate_path = lambda url: None  # type: ignore[attr-defined]
        connection._encode_request = lambda line: line.encode("latin-1")  # type: ignore[attr-defined]
        began = time.monotonic()
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            read = response.read()
        finally:
            connection.close()
        found = {name.lower(): value for name, value in response.getheaders()}
        return Answered(response.status, found, read, time.monotonic() - began)

    def memory(self, what: str = "VmRSS") -> int:
        """Bytes that the process holds (VmRSS) or held at most (VmHWM); 0 where there is no /proc."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return 0
        found = re.search(rf"{what}:\s+(\d+) kB", status)
        return int(found[1]) * 1024 if found else 0

    def processor(self) -> float:
        """Seconds of processor time that the process has taken; 0 where there is no /proc."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def files(self) -> int:
        """Open file descriptors; 0 where there is no /proc."""
        try:
            return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))
        except OSError:
            return 0


def configuration(folder: Path) -> Path:
    """A folder like the project's own, what `datasette .` is started on, without an archive."""
    folder.mkdir(exist_ok=True)
    for name in PARTS:
        (folder / name).symlink_to(ROOT / name)
    return folder


@contextmanager
def served(folder: Path, *options: str, env: dict[str, str] | None = None) -> Iterator[Served]:
    """A server over a configured folder that holds news.db."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "datasette",
        "serve",
        str(folder),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        *options,
    ]
    log = folder / "server.log"
    with log.open("wb") as written, subprocess.Popen(
        command, stdout=written, stderr=written, env={**os.environ, **(env or {})}
    ) as process:  # fmt: skip
        server = Served(port, process, log)
        try:
            _wait(server)
            yield server
        finally:
            process.terminate()


def _wait(server: Served) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.alive:
        try:
            server.ask("/robots.txt")
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"the server did not start: {server.log.read_text()[-2000:]}")
