"""Makes the n-th system call of a name fail in a process, or kills the process there, as `strace -e inject=` does.

The process asks the kernel (seccomp) to stop it at calls of that name alone, where strace, put on a running process,
stops it at every call: a build that is made to fail takes a third of the time. For Linux on x86-64 alone.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from dataclasses import dataclass
from errno import EIO, ENOMEM, ENOSPC

# Numbers of system calls (x86-64).
NUMBERS = {
    "read": 0, "write": 1, "lseek": 8, "mmap": 9, "munmap": 11, "brk": 12, "pread64": 17, "pwrite64": 18, "mremap": 25,
    "fcntl": 72, "flock": 73, "fsync": 74, "fdatasync": 75, "ftruncate": 77, "rename": 82, "mkdir": 83, "unlink": 87,
    "getdents64": 217, "openat": 257, "newfstatat": 262,
}  # fmt: skip
ERRORS = {"ENOSPC": ENOSPC, "EIO": EIO, "ENOMEM": ENOMEM}

_SEIZE, _CONT, _GETREGS, _SETREGS = 0x4206, 7, 12, 13
_TRACE_SECCOMP, _EXIT_WITH_US, _SECCOMP_STOP = 0x80, 0x100000, 7
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _TELL_TRACER = 0x7FFF0000, 0x7FF00000
_RESULT, _NUMBER = 10, 15  # of the registers: what the call gives, and which call it is

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long
_libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens at the n-th call of a name: an error of ERRORS, or a kill where there is none; 0 counts alone."""

    call: str
    ordinal: int
    error: str | None = None
    for_ever: bool = False  # from there on, not once

    def __str__(self) -> str:
        return f"{self.call} {self.ordinal}{'+' if self.for_ever else ''} {self.error or 'KILL'}"


def possible() -> bool:
    """Whether calls can be made to fail here."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def stop_at(call: str) -> None:
    """Ask the kernel to tell the tracer of this process, which must have one, of each call of a name from now on."""
    steps = ((_LOAD, 0, 0, 0), (_IF_EQUAL, 0, 1, NUMBERS[call]), (_RETURN, 0, 0, _TELL_TRACER), (_RETURN, 0, 0, _ALLOW))
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code)))
    _tried(_libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _tried(_libc.prctl(_SET_SECCOMP, _FILTER, ctypes.addressof(program), 0, 0))


def take_hold(pid: int) -> None:
    """Become the tracer of a process of ours, before it asks to be stopped."""
    _tried(_libc.ptrace(_SEIZE, pid, None, _TRACE_SECCOMP | _EXIT_WITH_US))


def watched(pid: int, fault: Fault) -> tuple[int, int]:
    """The exit status of a process that was taken hold of (negative for a signal), and how often it made the call."""
    seen = 0
    while True:
        status = os.waitpid(pid, 0)[1]
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status), seen
        signal_to_give = 0
        if status >> 8 == signal.SIGTRAP | _SECCOMP_STOP << 8:
            seen += 1
            if fault.ordinal and (seen == fault.ordinal or (fault.for_ever and seen > fault.ordinal)):
                _do(pid, fault)
        elif status >> 16 == 0:  # a signal of its own
            signal_to_give = os.WSTOPSIG(status)
        _libc.ptrace(_CONT, pid, None, signal_to_give)


def _do(pid: int, fault: Fault) -> None:
    if fault.error is None:
        os.kill(pid, signal.SIGKILL)
        return
    registers = (ctypes.c_ulonglong * 27)()
    _tried(_libc.ptrace(_GETREGS, pid, None, ctypes.addressof(registers)))
    registers[_NUMBER] = 2**64 - 1  # no call at all
    registers[_RESULT] = 2**64 - ERRORS[fault.error]
    _tried(_libc.ptrace(_SETREGS, pid, None, ctypes.addressof(registers)))


def _tried(result: int) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), "the process cannot be traced")
