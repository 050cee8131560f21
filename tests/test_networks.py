"""Pairs of people as the geometry of a drawing."""

from __future__ import annotations

import math
from itertools import combinations

from ingest.site.networks import HEIGHT, WIDTH, network


def pair(one: str, other: str, meetings: int = 1) -> dict[str, object]:
    return {"person": one, "name": one.title(), "other": other, "other_name": other.title(), "meetings": meetings}


PAIRS = [pair("ana", "tom", 5), pair("ana", "kai", 2), pair("kai", "tom"), pair("bo", "ana")]


def test_the_same_pairs_give_the_same_drawing_in_any_order() -> None:
    one, other = network(PAIRS), network(PAIRS[::-1])
    assert one.points == other.points
    assert set(one.lines) == set(other.lines)


def test_who_is_asked_for_stands_in_the_middle() -> None:
    first, *others = network(PAIRS, "kai").points
    assert (first.id, first.is_center, first.x, first.y) == ("kai", True, WIDTH / 2, HEIGHT / 2)
    assert not any(one.is_center for one in others)


def test_somebody_who_met_nobody_is_not_drawn() -> None:
    assert network(PAIRS, "nobody").points == network(PAIRS).points
    assert network([]).points == () == network([]).lines


def test_who_met_most_often_stand_side_by_side() -> None:
    people = [f"p{n}" for n in range(8)]
    drawn = network([pair(a, b, 9 if {a, b} == {"p0", "p5"} else 1) for a, b in combinations(people, 2)])
    places = {one.id: (one.x, one.y) for one in drawn.points}
    nearest = min((one for one in people if one != "p0"), key=lambda one: math.dist(places[one], places["p0"]))
    assert math.isclose(math.dist(places["p5"], places["p0"]), math.dist(places[nearest], places["p0"]), rel_tol=0.01)


def test_more_meetings_make_a_thicker_line_and_all_stays_inside() -> None:
    drawn = network(PAIRS)
    widths = {line.words: line.width for line in drawn.lines}
    assert widths["Ana and Tom: 5 meetings"] > widths["Ana and Kai: 2 meetings"] > widths["Kai and Tom: 1 meeting"]
    crowd = network([pair("a" * 60, f"{n:02}" + "b" * 60) for n in range(40)])
    assert all(0 < one.x < WIDTH and 0 < one.y < HEIGHT and 0 < one.label_y < HEIGHT for one in crowd.points)
    assert all(len(one.name) <= 26 for one in crowd.points)
