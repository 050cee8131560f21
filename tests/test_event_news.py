"""Constructions of agency and local news: what is told as an event there, what is not, and with which status."""

from __future__ import annotations

import pytest

from tests.test_event_dates import told

# A text, the kind of an event, its statuses in the order of the text; none where no event of the kind is told.
NEWS = [
    # a strike that was called for a day was still to be when it was suspended; one that had begun was held
    ("The union has suspended the strikes at six firms in Peru which it had called for 30 June and 1 July.", "strike", ["postponed"]),
    ("The board agreed to suspend the walkout, which was due to start next Tuesday.", "strike", ["postponed"]),
    ("The union suspended its strike in Lima on Monday after four days.", "strike", ["occurred"]),
    # who is suspended, and what is
    ("The suspension of Jan Novak as chief of police followed a raid in Lima on Monday.", "dismissal", ["occurred"]),
    ("The suspension of the two 24-hour strikes in Lima followed a raid on Monday.", "dismissal", []),
    # the planning committee's meeting is no meeting that is planned
    ("A council planning committee meeting in Lima heard the farmers.", "meeting", ["occurred"]),
    ("Jan Novak is planning a meeting in Lima.", "meeting", ["planned"]),
    # a session that was called is held when something is done at it
    ("Guards barred reporters from the special session called to amend the law in Lima on Monday.", "meeting", ["occurred"]),
    # what is defied, answered or challenged has been done
    ("Villages are bracing for protests set to begin on Friday in defiance of a ban by Peru.", "ban", ["occurred"]),
    ("The firm is due to bring a challenge against the strike ballot in Lima on Friday.", "vote", ["occurred"]),
    ("Peru will impose a ban on exports on Friday.", "ban", ["planned"]),
    # what a ban forbids, what leave is asked for, how long talks lasted, what a storm threatens to be
    ("Traders marched in Lima on Monday in defiance of a ban on political rallies.", "protest", ["occurred"]),
    ("Acme Corp applied for permission to build 20 homes near Lima.", "works", []),
    ("Acme Corp will build 20 homes near Lima.", "works", ["planned"]),
    ("Officials from the union in Lima have spent the last four days in talks.", "act", []),
    ("The miners in Lima spent nine hours underground on Monday.", "act", ["occurred"]),
    ("It threatened to become the strongest storm to hit Lima in decades.", "threat", []),
    ("Peru threatened on Monday to shut its border.", "threat", ["occurred"]),
    # courts that hear, refer and give time
    ("A bench led by Jan Novak heard pleas against the act.", "trial", ["occurred"]),
    ("Judges will hear evidence on Friday.", "trial", ["planned"]),
    ("The bench had referred six petitions to a larger bench.", "act", ["occurred"]),
    ("The ministry sought time to file its reply.", "request", ["occurred"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "statuses"), NEWS, ids=[row[0] for row in NEWS])
def test_news(text: str, kind: str, statuses: list[str]) -> None:
    assert [one.status for one in told(text) if one.kind == kind] == statuses
