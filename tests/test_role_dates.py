"""For which day a text says that somebody holds a role."""

from __future__ import annotations

import pytest

from ingest.model import DateExpression
from ingest.roles.dates import with_dates
from ingest.sentences import sentences_in
from tests import made

# sentence, status, date words -> (value, lower, upper), published, expected
CASES = [
    ("Mayor Ana Ruiz spoke on Tuesday.", "current", {"Tuesday": "2016-06-14"}, "2016-06-15", "2016-06-15"),
    ("Mayor Ana Ruiz spoke.", "current", {}, "2016-06-15", "2016-06-15"),
    ("Mayor Ana Ruiz spoke.", "current", {}, None, None),
    ("In 2014 the city was represented by Mayor Ana Ruiz.", "current", {"2014": "2014"}, "2017-10-06", None),
    (
        "Mayor Ana Ruiz, elected in 2014, spoke on Tuesday.",
        "current",
        {"2014": "2014", "Tuesday": "2016-06-14"},
        "2016-06-15",
        "2016-06-15",
    ),
    (
        "In 2014 it was refused by Mayor Ana Ruiz, which the council regretted on Tuesday.",
        "current",
        {"2014": "2014", "Tuesday": "2016-06-14"},
        "2016-06-15",
        None,
    ),
    (
        "Mayor Ana Ruiz, who was elected in 2014, spoke on Tuesday.",
        "current",
        {"2014": "2014", "Tuesday": "2016-06-14"},
        "2016-06-15",
        "2016-06-15",
    ),
    ("Ana Ruiz was named mayor in 2012.", "appointed", {"2012": "2012"}, "2016-06-15", "2012"),
    ("Ana Ruiz was named mayor on Tuesday.", "appointed", {"Tuesday": "2016-06-14"}, "2016-06-15", "2016-06-14"),
    ("Ana Ruiz was named mayor, to begin in 2017.", "appointed", {"2017": "2017"}, "2016-06-15", "2016-06-15"),
    (
        "Ana Ruiz became mayor, which had been free since Karl Sand left in 2015.",
        "appointed",
        {"2015": "2015"},
        "2016-06-15",
        "2016-06-15",
    ),
    (
        "Ana Ruiz was named mayor after Karl Sand left in 2015.",
        "appointed",
        {"2015": "2015"},
        "2016-06-15",
        "2016-06-15",
    ),
    ("After a vote in 2015 Ana Ruiz was named mayor.", "appointed", {"2015": "2015"}, "2016-06-15", "2015"),
    ("Ana Ruiz stepped down as mayor in March.", "resigned", {"March": "2016-03"}, "2016-06-15", "2016-03"),
    ("Former mayor Ana Ruiz spoke in 2014.", "former", {"2014": "2014"}, "2016-06-15", "2016-06-15"),
    ("Mayor Ana Ruiz spoke then.", "current", {"then": None}, "2016-06-15", "2016-06-15"),
]


@pytest.mark.parametrize(
    ("body", "status", "dates", "published", "expected"), CASES, ids=[case[0][:50] + str(case[3]) for case in CASES]
)
def test_as_of(
    body: str, status: str, dates: dict[str, str | None], published: str | None, expected: str | None
) -> None:
    found = tuple(
        DateExpression(body.index(words), body.index(words) + len(words), words, value, None,
                       value and (value + "-01-01")[:10], value and (value + "-12-31"[len(value) - 4 :])[:10], "made")
        for words, value in dates.items()
    )  # fmt: skip
    claim = made.claim(body, "Ana Ruiz", "ana-ruiz", "Mayor", status=status)
    (dated,) = with_dates(body, (claim,), sentences_in(body), found, published)
    assert dated.as_of == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Under Mayor Ana Ruiz the town grew.", None),
        ("She held the post under Mayor Ana Ruiz.", None),
        ("He served under the acting mayor Ana Ruiz.", None),
        ("He saw the bridge under which Mayor Ana Ruiz spoke.", "2016-06-15"),
        ("The plan was put off; thunder, Mayor Ana Ruiz said, was near.", "2016-06-15"),
    ],
)
def test_under_whom_something_was_tells_of_no_day(body: str, expected: str | None) -> None:
    title = "acting mayor Ana Ruiz" if "acting" in body else "Mayor Ana Ruiz"
    claim = made.claim(body, title, "ana-ruiz", "Mayor", status="acting" if "acting" in body else "current")
    assert with_dates(body, (claim,), sentences_in(body), (), "2016-06-15")[0].as_of == expected


def test_only_the_dates_of_its_sentence_count() -> None:
    body = "It began in 2012. Ana Ruiz was named mayor."
    when = DateExpression(12, 16, "2012", "2012", None, "2012-01-01", "2012-12-31", "made")
    claim = made.claim(body, "Ana Ruiz", "ana-ruiz", "Mayor", status="appointed")
    assert with_dates(body, (claim,), sentences_in(body), (when,), "2016-06-15")[0].as_of == "2016-06-15"
