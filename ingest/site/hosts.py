"""Which host a request may name: what it claims in its Host header is repeated in addresses only where it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

VARIABLE = "ARCHIVE_HOSTS"  # of the environment: what metadata.yml may say as `hosts`
LOOPBACK = frozenset(("localhost", "127.0.0.1", "[::1]"))


def configured(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """The hosts of metadata.yml or of the environment: a list, or words with commas or spaces between.

    >>> configured("news.example.org, www.example.org:8443"), configured(None)
    (('news.example.org', 'www.example.org:8443'), ())
    """
    words = (given or "").replace(",", " ").split() if given is None or isinstance(given, str) else given
    return tuple(str(word).lower() for word in words)


def asked(scope: Mapping[str, Any]) -> str:
    """The Host header of a request, in lower case; '' without one, or with several."""
    found = [value.decode("latin-1").strip().lower() for name, value in scope.get("headers") or () if name == b"host"]
    return found[0] if len(found) == 1 else ""


def allowed(host: str, known: tuple[str, ...]) -> bool:
    """Whether a request may come in by this name: any, where no hosts are configured; the machine itself always.

    >>> allowed("evil.example", ()), allowed("evil.example", ("news.example",)), allowed("localhost", ("news.example",))
    (True, False, True)
    """
    return not known or host in known or _name(host) in known or _name(host) in LOOPBACK


def base(scope: Mapping[str, Any], known: tuple[str, ...]) -> str:
    """`scheme://host` of whole addresses in an answer; '' where they are to be relative, as the host is not known.

    Known are the configured hosts; without any, the machine's own names and the address that was connected to, at the
    port that was connected to.
    """
    host, server = asked(scope), scope.get("server") or ("", None)
    usual = 443 if scope.get("scheme") == "https" else 80
    if known:
        good = allowed(host, known)
    else:
        own = LOOPBACK | {str(server[0]), f"[{server[0]}]"}
        good = _name(host) in own and _port(host, usual) == (server[1] or usual)
    return f"{scope.get('scheme') or 'http'}://{host}" if host and good else ""


def _name(host: str) -> str:
    """A host without its port.

    >>> _name("localhost:80"), _name("[::1]:80"), _name("::1")
    ('localhost', '[::1]', '::1')
    """
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() and (":" not in name or name.endswith("]")) else host


def _port(host: str, usual: int) -> int:
    port = host.removeprefix(_name(host)).removeprefix(":")
    return int(port) if port.isdigit() else usual
