"""Who was not at an event, as its sentence or the one behind it says."""

from __future__ import annotations

import pytest

from ingest.pipeline import read_article
from tests import made

# A text, and who was absent from an event of which kind by it.
ABSENT = [
    ("Ministers met in Lima on Monday. President Ana Berg, who had been expected, did not appear.", [("meeting", "ana-berg")]),
    ("Omar Haddad was buried in Lima on Monday. Ana Berg sent a wreath but did not come.", [("ceremony", "ana-berg")]),
    ("The board held a meeting on Monday. Governor Ana Berg was absent.", [("meeting", "ana-berg")]),
    ("Thousands rallied in Lima on Monday. Ana Berg, their leader, was not there.", [("protest", "ana-berg")]),
    ("The exercise began near Lima on Monday. Peru stayed away.", [("exercise", "peru")]),
    ("Ana Berg was absent from the funeral of Omar Haddad in Lima on Monday.", [("ceremony", "ana-berg")]),
    ("Ana Berg was not present at the burial of six soldiers in Lima on Monday.", [("ceremony", "ana-berg")]),
    ("Ana Berg stayed away from the funeral of Omar Haddad in Lima on Monday.", [("ceremony", "ana-berg")]),
    ("Ana Berg failed to turn up at the debate in Lima on Monday.", [("debate", "ana-berg")]),
    ("Ana Berg did not show up for the debate in Lima on Monday.", [("debate", "ana-berg")]),
    # something else is denied, or another event is meant
    ("Ministers met in Lima on Monday. Ana Berg did not appear worried.", []),
    ("Ministers met in Lima on Monday. Ana Berg did not come to power by chance.", []),
    ("Ministers met in Lima on Monday. Ana Berg would not come.", []),
    ("Ministers met in Lima on Monday. Ana Berg did not come on Friday.", []),
    ("Ministers will meet in Lima on Friday. Ana Berg did not appear.", []),
    ("A bridge fell in Lima on Monday. Ana Berg was not there.", []),
    ("Ana Berg turned up at the debate in Lima on Monday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "absent"), ABSENT)
def test_who_was_not_there(text: str, absent: list[tuple[str, str]]) -> None:
    reports = read_article(made.article(text, published="2016-06-15")).events
    found = [(one.kind, p.person or p.place) for one in reports for p in one.people if p.part == "absent"]
    assert found == absent
