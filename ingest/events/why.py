"""Why an event was coded as it was: the definition of its kind, and the kind that its words could have told as well."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.kinds import other_kinds

# What each rule that tells an event looks at, in a few words.
RULES = {
    "events.verb": "a verb tells it, with the subject and object of its kind",
    "events.noun": "a noun tells it, governed by a verb or standing in its own clause",
    "events.noun_behind": "a noun behind a preposition tells it",
    "events.noun_again": "a noun points back to an event that was told before",
    "events.it_again": "'it' means an event that was told before",
    "events.represented": "somebody stood in for somebody at an event that was told before",
    "events.absent": "somebody was not at an event that was told before",
    "corrections.retype": "a correction says what it is",
    "corrections.redate": "a correction says when it was",
}


@cache
def definition_of(kind: str) -> str:
    """The definition of a kind in a sentence; '' where the lexicon has no such kind.

    >>> definition_of("vote"), definition_of("dance")
    ('A body or its members vote on something.', '')
    """
    groups = rules.load("event_kinds").groups
    group = groups.get(kind) or next((one for one in groups.values() if one.more.get("as") == kind), None)
    return str(group.more["definition"]) if group else ""


def runner_up(trigger: str, kind: str) -> str:
    """The next kind that the words of a trigger can tell in other company; '' where there is none.

    >>> runner_up("abdicated", "resignation"), runner_up("resigned", "resignation")
    ('act', '')
    """
    return next((other for other in other_kinds(trigger.lower().split()) if other != kind), "")


def why(trigger: str, rule: str, kind: str) -> str:
    """Trigger, rule, definition and what else the words can tell, in sentences.

    >>> why("resigned", "events.it_again", "resignation")
    "Read from “resigned”: 'it' means an event that was told before. Resignation: Somebody gives up an office."
    >>> why("abdicated", "events.it_again", "resignation").endswith("gives up an office.")
    True
    """
    other = runner_up(trigger, kind)
    line = f"Read from “{trigger}”: {RULES.get(rule, rule)}. {kind.capitalize()}: {definition_of(kind)}"
    # act is what is left where no kind fits: it says nothing
    return f"{line} The same words can tell another kind: {other}." if other and other != "act" else line
