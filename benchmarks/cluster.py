"""What reading on a Dask cluster costs beside the local pool: `.venv-cluster/bin/python -m benchmarks.cluster`.

Both read the same pages with two processes on this machine, in turns; workers are warmed up first. Prints a table.
"""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ingest import cluster, engines, readers
from ingest.engines import Read, Said, Unit

ROOT = Path(__file__).parent.parent
PAGES, ROUNDS, WORKERS = 2_000, 3, 2


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        units = _units(Path(folder))
        processes, address = _started(Path(folder))
        try:
            ways: dict[str, Callable[[Iterable[Unit]], Iterator[Read]]] = {
                "local pool": lambda some: engines.read_all(some, Said(), WORKERS),
                "Dask": lambda some: cluster.read_all(address, some, Said()),
            }
            for read in ways.values():
                _read(read, units[:200])
            times = {name: [] for name in ways}  # type: dict[str, list[float]]
            for _ in range(ROUNDS):
                for name, read in ways.items():
                    times[name].append(_read(read, units))
            before = resource.getrusage(resource.RUSAGE_SELF)
            _read(ways["Dask"], units)
            after = resource.getrusage(resource.RUSAGE_SELF)
        finally:
            for process in processes:
                process.kill()
                process.wait()
    _print(times, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _print(times: dict[str, list[float]], client: float) -> None:
    print("| engine | articles a second (median) | of the local pool |")
    print("|---|---|---|")
    base = statistics.median(times["local pool"])
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"| {name}, {WORKERS} processes | {PAGES / median:,.0f} | {base / median:.2f} |")
    print(f"\nThe process that hands out the work: {client / PAGES * 1000:.2f} ms of CPU an article.")


def _units(folder: Path) -> list[Unit]:
    """The sample pages again and again, each with a line of its own."""
    pages = sorted((ROOT / "articles").rglob("*.txt"))
    units = []
    for n in range(PAGES):
        path = folder / f"{n}.txt"
        path.write_text(f"{pages[n % len(pages)].read_text(encoding='utf-8')}\nCopy {n}\n", encoding="utf-8")
        key = engines.key_of(str(folder), path.name, readers.fingerprint(str(path)) or "", Said(), ())
        units.append(Unit(key, str(folder), path.name, path))
    return units


def _started(folder: Path) -> tuple[list[subprocess.Popen[bytes]], str]:
    file = folder / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": ROOT}
    dask = [sys.executable, "-m", "dask"]
    command = [*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file"]
    command.append(str(file))
    processes = [subprocess.Popen(command, **quiet)]  # type: ignore[call-overload]
    while not file.exists() or not (told := file.read_text()):
        time.sleep(0.2)
    address = re.search(r"tcp://[\d.]+:\d+", told).group()  # type: ignore[union-attr]
    command = [*dask, "worker", address, "--nthreads", "1", "--nworkers", str(WORKERS), "--no-dashboard",
               "--local-directory", str(folder)]  # fmt: skip
    processes.append(subprocess.Popen(command, **quiet))  # type: ignore[call-overload]
    return processes, address


def _read(read: Callable[[Iterable[Unit]], Iterator[Read]], units: list[Unit]) -> float:
    began = time.perf_counter()
    found = sum(len(batch) for batch in read(units))
    assert found == len(units)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
