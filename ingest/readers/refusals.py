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
    "encrypted": "protected by a password",
    "no fields": "a record or a table without a field that is known as an article's text",
    "timeout": "reading took longer than the time that one page is given",
    "damaged": "the format promises more than the file holds",
    "no article": "a page without news on it: menus, a list of headlines, a login form",
    "fault": "the program failed on it; please report it with the page",
    "several articles": "certainly more than one article on a page that should hold one",
}
REASONS = tuple(MEANINGS)
# reason -> what a user can do about it
REMEDIES = {
    "empty": "nothing; or fetch it again, if it should not be empty",
    "unreadable": "look at the permissions and the disk, then run again",
    "binary": "save it as text or as a web page",
    "encoding": "save it as UTF-8, or say its charset in the page (`<meta charset=…>`)",
    "unknown format": "turn it into one of the formats of [formats.md](formats.md)",
    "bad sidecar": "mend the YAML: plain `key: value` lines; the detail says where",
    "symlink": "give the folder that it leads to as a further PATH",
    "too large": "part it; the detail says which limit it passes",
    "encrypted": "unpack it with its password",
    "no fields": "name the field that holds the text: `--map text=NAME`",
    "timeout": "run again on a machine with less to do; a page that always takes so long is made to",
    "damaged": "fetch or copy it again; what stood before the damage was read",
    "no article": "nothing, if it is a menu or a list; else `ingest explain` shows how its lines were taken",
    "fault": "report it, with the page",
    "several articles": "part it into one file an article",
}
RETRYABLE = frozenset({"unreadable", "timeout"})


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
    return Refusal(source, reason, detail, reason in RETRYABLE)
