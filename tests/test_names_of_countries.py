"""Countries whose names people bear too: Jordan, Chad, Georgia."""

from __future__ import annotations

import pytest

from ingest.pipeline import read_article
from tests import made


@pytest.mark.parametrize(
    ("text", "places"),
    [("Jordan, Egypt and Qatar signed a treaty on Monday.", {"jordan", "egypt", "qatar"}),
     ("Peru and Chad signed a treaty on Monday.", {"peru", "chad"}),
     ("Chad's army attacked a village on Monday.", {"chad"}),
     ("Jordan sent two ministers. The Jordanian envoy wept.", {"jordan"}),
     ("Russia and Georgia cut the link on Monday.", {"russia", "georgia"}),
     ("Jordan signed a contract on Monday.", set()),
     ("Chad's wife left on Monday.", set()),
     ("Jordan Smith met the Jordanian king. Jordan wept.", set()),
     ("Jordan and his brother left on Monday.", set())],
)  # fmt: skip
def test_a_country_whose_name_people_bear(text: str, places: set[str]) -> None:
    reading = read_article(made.article(text, published="2016-06-14"))
    assert {one.place for one in reading.mentions if one.kind == "place"} == places
