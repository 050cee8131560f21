"""Ids: the same words give the same id, whatever their accents, case or apostrophes."""

from __future__ import annotations

import pytest

from ingest.ids import slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ban Ki-moon", "Ban Ki Moon"),
        ("François Hollande", "Francois  Hollande"),
        ("O'Neill", "O’Neill"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Ólafur Ragnar Grímsson", "Olafur Ragnar Grimsson"),
        ("José Ramos-Horta", "Jose\u0301 Ramos Horta"),
        ("JEAN-YVES LE DRIAN", "Jean-Yves Le Drian"),
    ],
)
def test_one_name_one_slug(one: str, other: str) -> None:
    assert slug(one) == slug(other)


@pytest.mark.parametrize("text", ["", "...", "—", "'"])
def test_nothing_has_no_slug(text: str) -> None:
    assert slug(text) == ""


def test_other_scripts_stay() -> None:
    assert slug("Владимир Путин") == "владимир-путин"
    assert slug("習近平") == "習近平"
