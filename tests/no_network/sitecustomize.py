"""Ends every process of a build that reaches for the network: Python imports this first where its folder is on the path."""

from __future__ import annotations

import os
import sys

ENDS_WITH = 97  # tests/test_determinism.py looks for it
# urllib3, which trafilatura brings, binds a local address when it is imported, to see whether there is IPv6: no reaching.
_NETWORK = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
            "socket.gethostbyaddr", "urllib.Request"}  # fmt: skip


def _end(event: str, _: object) -> None:
    if event in _NETWORK:
        os.write(2, f"reached for the network: {event}\n".encode())
        os._exit(ENDS_WITH)


sys.addaudithook(_end)
