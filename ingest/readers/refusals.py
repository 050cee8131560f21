"""The reasons for which an input can be refused."""

from __future__ import annotations

from ingest.model import Refusal

# reason -> what it means; the keys are the closed list of `refusals.reason`
MEANINGS = {
    "empty": "there is nothing in it but white space",
    "unreadable": "the file could not be opened or read; worth another try",
    "binary": "not text: a picture, a document of an office program, an archive, a database",
    "encoding": "text whose characters cannot be decoded without guessing",
    "unknown format": "text in a format that no reader here knows",
    "bad sidecar": "the YAML beside or above the page is not usable",
    "symlink": "a link that leads out of the folder, nowhere, or back into itself",
    "too large": "larger, deeper or longer than a news page can be",
    "timeout": "reading took longer than the time that one page is given",
    "damaged": "the format promises more than the file holds",
    "no article": "a page without news on it: menus, a list of headlines, a login form",
    "fault": "the program failed on it; please report it with the page",
    "several articles": "certainly more than one article on a page that should hold one",
}
REASONS = tuple(MEANINGS)
_RETRYABLE = frozenset({"unreadable", "timeout"})


class Refused(Exception):
    """One page cannot be read; carries the reason (one of REASONS) and a sentence for a person."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        if reason not in MEANINGS:
            raise ValueError(f"no such reason: {reason}; known are: {', '.join(REASONS)}")
        self.reason = reason
        self.detail = detail


def refusal(source: str, reason: str, detail: str) -> Refusal:
    """The refusal of the input `source`; only what may go otherwise next time is retryable.

    >>> refusal("a.txt", "timeout", "Reading took longer than 10 seconds.").retryable
    True
    """
    return Refusal(source, reason, detail, reason in _RETRYABLE)
