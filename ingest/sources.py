"""sources.yml of an articles folder: what is known about its pages by where they stand and whence they come."""

from __future__ import annotations

import fnmatch
import hashlib
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from ingest.model import Given, Page

NAME = "sources.yml"
BASIS = "sources.yml"
DATE_ORDERS = ("day first", "month first")


class SourcesError(Exception):
    """sources.yml is unusable: says which file, which key, and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is known about some pages."""

    publisher: str | None = None  # on whose site they stood
    agency: str | None = None  # whose copy they are
    language: str | None = None  # ISO 639-1, where the text does not show it
    time_zone: str | None = None  # of the publisher, as the tz database names it: Asia/Shanghai
    date_order: Literal["day first", "month first"] | None = None  # what 5/6/2018 means


KEYS = tuple(field.name for field in fields(Settings))


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of `sources`: which pages it is about, and what is known about them."""

    root: str  # the folder whose sources.yml it stands in
    folder: str | None  # pattern of paths inside that folder
    host: str | None  # pattern of the hosts of addresses
    settings: Settings


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources.yml of the given folders say."""

    notice: str | None = None  # a line that stands on every page of the site
    digest: str | None = None  # sha256 of the files; None without any
    rules: tuple[Rule, ...] = ()


def sources_of(paths: Iterable[Path]) -> Sources:
    """The settings of the folders among the paths; where several folders give a notice, the first one's.

    Raises SourcesError where a file is not usable.
    """
    notices, rules, total = [], [], hashlib.sha256()
    for path in paths:
        file = path / NAME
        if file.is_file():
            data = _read(file)
            total.update(file.read_bytes())
            notices.append(data.get("notice"))
            rules += _rules(file, data.get("sources") or [], str(path.resolve()))
    notice = next((words for words in notices if words), None)
    return Sources(notice, total.hexdigest() if notices else None, tuple(rules))


def settings_for(rules: tuple[Rule, ...], root: str, source: str, host: str | None) -> Settings:
    """What the rules of a folder say about a page in it; where several say something, the last one's."""
    known = Settings()
    for rule in rules:
        if rule.root == root and _is_in(source, rule.folder) and _is_of(host, rule.host):
            known = replace(known, **{key: value for key, value in asdict(rule.settings).items() if value})
    return known


def without_pages(rules: tuple[Rule, ...], pages: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The folders, as sources.yml names them, in which none of the pages (root, source) lies: perhaps misspelt."""
    missed = {(rule.root, rule.folder): rule.folder for rule in rules if rule.folder is not None}
    for root, source in pages:
        for there, folder in tuple(missed):
            if there == root and (_is_in(source, folder) or folder.startswith(source + "/")):  # in an archive of files
                del missed[there, folder]
        if not missed:
            break
    return tuple(missed.values())


def digest_of(settings: Settings) -> str:
    """What a Reading depends on of these settings: '' where they say nothing."""
    said = [f"{key}={value}" for key, value in asdict(settings).items() if value]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16] if said else ""


def host_of(page: Page) -> str | None:
    """The host of a page's address, where it gives one."""
    for given in page.given:
        if given.field == "url":
            try:
                return (urlsplit(given.value).hostname or "").removeprefix("www.") or None
            except ValueError:
                return None
    return None


def with_settings(page: Page, settings: Settings) -> Page:
    """The page with what is known about it: after what was written down about the page alone, before its own words."""
    said = ((key, getattr(settings, key)) for key in ("publisher", "agency", "language"))
    known = tuple(Given(key, value, BASIS) for key, value in said if value)
    own = tuple(given for given in page.given if given.basis in {"sidecar", "front matter"})
    rest = tuple(given for given in page.given if given.basis not in {"sidecar", "front matter"})
    return replace(page, given=own + known + rest, zone=settings.time_zone, date_order=settings.date_order)


def _is_in(source: str, folder: str | None) -> bool:
    """Whether a path lies in a folder, or fits a pattern."""
    return folder is None or source.startswith(folder.rstrip("/") + "/") or fnmatch.fnmatchcase(source, folder)


def _is_of(host: str | None, pattern: str | None) -> bool:
    """Whether a host is the one that is named, or lies below it.

    >>> _is_of("news.lantern.example", "lantern.example"), _is_of("lantern.example", "*.example"), _is_of(None, "*")
    (True, True, False)
    """
    if pattern is None:
        return True
    if host is None:
        return False
    plain = pattern.lower().removeprefix("www.")
    return host == plain or host.endswith("." + plain) or fnmatch.fnmatchcase(host, plain)


# -- reading the file -------------------------------------------------------------------------------------------------


def _read(file: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f" (line {line + 1})" if line is not None else ""
        raise SourcesError(f"{file}{where} is not readable as YAML: mend it or take it away") from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise SourcesError(f"{file} must be a mapping with the keys: notice, sources")
    for key in data:
        if key not in {"notice", "sources"}:
            raise SourcesError(f"{file}: unknown key {key!r}; known are: notice, sources")
    if not isinstance(data.get("notice", ""), str):
        raise SourcesError(f"{file}: notice must be a text")
    if not isinstance(data.get("sources") or [], list):
        raise SourcesError(f"{file}: sources must be a list; begin each entry with '- folder: …' or '- host: …'")
    return data


def _rules(file: Path, entries: list[Any], root: str) -> list[Rule]:
    return [_rule(f"{file}: entry {number} of sources", entry, root) for number, entry in enumerate(entries, 1)]


def _rule(where: str, entry: Any, root: str) -> Rule:
    if not isinstance(entry, dict):
        raise SourcesError(f"{where} must be a mapping such as 'folder: 2016' with 'publisher: …' below it")
    if type(entry.get("folder")) is int:  # YAML takes the folder of a year for a number
        entry = entry | {"folder": str(entry["folder"])}
    for key, value in entry.items():
        if key not in {"folder", "host", *KEYS}:
            raise SourcesError(f"{where}: unknown key {key!r}; known are: folder, host, {', '.join(KEYS)}")
        if not isinstance(value, str) or not value.strip():
            raise SourcesError(f"{where}: {key} must be a text; put it in quotation marks")
    if "folder" not in entry and "host" not in entry:
        raise SourcesError(f"{where} says about no pages: add 'folder: …' or 'host: …'")
    if not set(KEYS) & set(entry):
        raise SourcesError(f"{where} says nothing about its pages: add one of {', '.join(KEYS)}")
    settings = Settings(**{key: entry[key].strip() for key in KEYS if key in entry})
    _check(where, settings)
    folder, host = entry.get("folder"), entry.get("host")
    return Rule(root, folder.strip().removeprefix("./") if folder else None, host.strip() if host else None, settings)


def _check(where: str, settings: Settings) -> None:
    """Raise SourcesError where a value is none that the key can have."""
    if settings.date_order is not None and settings.date_order not in DATE_ORDERS:
        raise SourcesError(f"{where}: date_order must be one of: {', '.join(DATE_ORDERS)}")
    if settings.language is not None and not re.fullmatch(r"[a-z]{2}", settings.language):
        raise SourcesError(f"{where}: language must be a code of two letters such as en, fr or ar")
    if settings.time_zone is not None:
        try:
            ZoneInfo(settings.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise SourcesError(
                f"{where}: time_zone {settings.time_zone!r} is not known; write it as Asia/Shanghai or Europe/London"
            ) from None
