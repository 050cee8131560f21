"""Reads on a Dask cluster, partition by partition."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from typing import Any

from ingest import engines
from ingest.engines import Read, Said, Unit

# What a worker is given at a time: enough to hide what a task costs the scheduler, little enough to read it again.
PARTITION, PARTITION_BYTES = 64, 4 * 1024 * 1024
_AHEAD = 3  # partitions a thread of a worker that wait for it
_ANSWER = 20  # seconds in which the scheduler must answer, and show a worker

_INSTALL = "install the same version and the same lock of packages on every machine of the cluster"

_GONE = "the Dask scheduler went away while reading; what was read is kept, and the next run goes on from there"


class ClusterError(Exception):
    """The cluster cannot be used: says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker must know besides the partition: what is said about the inputs, and what reads them."""

    said: Said
    program: str  # digest of the program and its lexicon
    extractor: str  # digest of the chosen extractor; '' without one


def read_all(
    scheduler: str, units: Iterable[Unit], said: Said, done: Callable[[int, int], None] = lambda *_: None
) -> Iterator[Read]:
    """Read units on the cluster of a scheduler (tcp://host:8786): batches of (key, what is kept), in no promised order.

    Workers need the program, not the pages, which are sent to them. `done` is told of each batch as in
    engines.read_all. Raises ClusterError; what was given before is whole.
    """
    stream = iter(units)
    first = next(stream, None)
    if first is None:
        return
    distributed = _distributed()
    task = Task(said, engines.program_digest(), engines.extractor_digest(said.extractor))
    with _connected(distributed, scheduler) as client:
        try:
            for partition, result in _fed(distributed, client, _partitions(chain([first], stream), said), task):
                done(sum(unit.size for unit in partition), len(partition))
                yield result
        except (OSError, distributed.CancelledError) as error:
            raise ClusterError(_GONE) from error


def _distributed() -> Any:
    try:
        distributed = import_module("distributed")
    except ImportError:
        raise ClusterError(
            "--engine dask needs the package distributed, which is not installed here: pip install '.[dask]'"
        ) from None
    for name in ("distributed", "distributed.client", "distributed.utils"):  # what they say, ClusterError says plainly
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return distributed


def _connected(distributed: Any, scheduler: str) -> Any:
    """A client of the scheduler, which has at least one worker. Raises ClusterError."""
    try:
        client = distributed.Client(scheduler, timeout=_ANSWER)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"no Dask scheduler answers at {scheduler} ({type(error).__name__}): start one with `dask scheduler` and "
            f"give its address, such as tcp://10.0.0.5:8786"
        ) from None
    try:
        client.wait_for_workers(1, timeout=_ANSWER)
    except (OSError, distributed.TimeoutError):
        client.close()
        raise ClusterError(
            f"the Dask scheduler at {scheduler} has no workers: start some with `dask worker {scheduler}`"
        ) from None
    return client


def _partitions(units: Iterator[Unit], said: Said) -> Iterator[list[Unit]]:
    """Units with their bytes, so that no worker needs the folder, parted for the workers."""
    return engines.batches((engines.loaded(unit, said) for unit in units), PARTITION, PARTITION_BYTES)


def _fed(
    distributed: Any, client: Any, partitions: Iterator[list[Unit]], task: Task
) -> Iterator[tuple[list[Unit], Read]]:
    """Hand partitions to the cluster, a few ahead, and again in halves where one killed every worker that took it."""
    waiting: dict[Any, list[Unit]] = {}
    for partition in chain(partitions, [None]):
        if partition is not None:
            waiting[client.submit(read_partition, partition, task, pure=False)] = partition
        while waiting and (partition is None or len(waiting) >= _AHEAD * max(1, sum(client.ncores().values()))):
            for future in _finished(distributed, waiting):
                finished = waiting.pop(future)
                result, halves = _result(distributed, future, finished)
                for half in halves:
                    waiting[client.submit(read_partition, half, task, pure=False)] = half
                if result:
                    yield finished, result


def _finished(distributed: Any, waiting: dict[Any, list[Unit]]) -> list[Any]:
    """The partitions of which something came, at least one. Raises ClusterError where the scheduler is gone."""
    found = list(distributed.wait(list(waiting), return_when="FIRST_COMPLETED").done)
    if any(future.cancelled() for future in found):
        raise ClusterError(_GONE)
    return found


def _result(distributed: Any, future: Any, partition: list[Unit]) -> tuple[Read, list[list[Unit]]]:
    """What came of a partition, or its halves. Raises ClusterError, and what stops every run."""
    error = future.exception()
    if error is None:
        return future.result(), []
    if isinstance(error, distributed.KilledWorker):
        middle = len(partition) // 2
        halves = [partition[:middle], partition[middle:]] if middle else []
        return ([] if halves else engines.deadly(partition[0])), halves
    if isinstance(error, ImportError) or "deserializ" in str(error):
        raise ClusterError(f"a machine of the cluster does not know the program: {_INSTALL}") from error
    raise error


_one_at_a_time = threading.Lock()  # reading keeps a process beside it that parses markup: not for several threads


def read_partition(partition: list[Unit], task: Task) -> Read:
    """What a worker does. Raises ClusterError where it would not read as the one who asks would."""
    if engines.program_digest() != task.program:
        raise ClusterError(f"a worker has another version of the program or its lexicon: {_INSTALL}")
    if engines.extractor_digest(task.said.extractor) != task.extractor:
        raise ClusterError(f"a worker has another model for --extractor {task.said.extractor}: {_INSTALL}")
    with _one_at_a_time:
        return engines.read_batch(partition, task.said)
