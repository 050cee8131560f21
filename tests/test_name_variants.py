"""Two full names: one person's, by which rule, or not."""

from __future__ import annotations

import pytest

from ingest.name_variants import RULES, keys, variant_rule

SAME = [
    ("Abdel Fattah el-Sisi", "Abdelfattah el-Sisi", "people.same_letters"),
    ("Kim Jongun", "Kim Jong Un", "people.same_letters"),
    ("Shinzo Abe", "Abe Shinzo", "people.order"),
    ("Viktor Orbán", "Orbán Viktor", "people.order"),
    ("Yun Byung-se", "Byung-se Yun", "people.order"),
    ("Abdel Fattah al-Sisi", "Abdel Fattah Sisi", "people.particle"),
    ("Abdel Fattah al-Sisi", "Abdel Fattah el-Sisi", "people.particle"),
    ("Juan Manuel de Santos", "Juan Manuel Santos", "people.particle"),
    ("Sergey Lavrov", "Sergei Lavrov", "people.spelling"),
    ("Mohammad Javad Zarif", "Mohammed Javad Zarif", "people.spelling"),
    ("Alexander Lukashenko", "Aleksandr Lukashenko", "people.spelling"),
    ("Jim Mattis", "James Mattis", "people.short_form"),
    ("Mike Pompeo", "Michael Pompeo", "people.short_form"),
    ("J. Kerry", "John Kerry", "people.initial"),
    ("John F. Kerry", "John Forbes Kerry", "people.initial"),
    ("John Forbes Kerry", "John Kerry", "people.dropped_name"),
    ("John F. Kerry", "John Kerry", "people.dropped_name"),
    ("Enrique Peña", "Enrique Peña Nieto", "people.dropped_name"),
    ("Luiz Inácio Lula da Silva", "Luiz da Silva", "people.dropped_name"),
    ("Recep Tayip Erdogan", "Recep Tayyip Erdogan", "people.doubled_letter"),
    ("Rebeca Miano", "Rebecca Miano", "people.doubled_letter"),
    ("Kari Nielsen", "Kari Niellsen", "people.doubled_letter"),
    ("Recep Tayyip Erdogan", "Tayyip Erdogan", "people.dropped_first"),
    ("Ana Maria Lopez", "Maria Lopez", "people.dropped_first"),
    ("Hallow", "Hallow", "people.single_name"),
]
OTHER = [
    ("John Kerry", "Jane Kerry"),
    ("John Kerry", "John Kerrigan"),
    ("Kerry", "John Kerry"),
    ("George W. Bush", "Jeb Bush"),
    ("George H. W. Bush", "George W. Bush Jr."),
    ("Robert Lee", "R. J. Lee"),
    ("Kim Jong Un", "Kim Jong Il"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("Wang Yi", "Wang Yang"),
    ("Yi Wang Li", "Wang Yi"),
    ("Abdullah Abdullah", "Abdullah Gul"),
    ("Raul Castro", "Fidel Castro"),
    ("J. Smith", "K. Smith"),
    ("John F. Kerry", "F. Kerry"),
    ("Ali bin Saud", "bin Saud"),
    ("Rishi Sunak", "Rish Sunak"),
]


@pytest.mark.parametrize(("one", "other", "rule"), SAME, ids=[f"{a} = {b}" for a, b, _ in SAME])
def test_variants(one: str, other: str, rule: str) -> None:
    assert variant_rule(one, other) == variant_rule(other, one) == rule
    assert set(keys(one)) & set(keys(other)), "no key would bring the two together"


@pytest.mark.parametrize(("one", "other"), OTHER, ids=[f"{a} ≠ {b}" for a, b in OTHER])
def test_different_names(one: str, other: str) -> None:
    assert variant_rule(one, other) is None and variant_rule(other, one) is None


def test_every_rule_has_an_example() -> None:
    assert {rule for *_, rule in SAME} == set(RULES)
