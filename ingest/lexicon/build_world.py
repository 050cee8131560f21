"""Writes static/world.svg, the map behind a place: a dot wherever the gazetteer knows a town.

Run by `make lexicon`, after places.txt. The coordinates are GeoNames' (https://www.geonames.org), CC BY 4.0.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "static" / "world.svg"
STEP = 2  # degrees from one dot to the next


def dots(gazetteer: str) -> list[tuple[int, int]]:
    """(east, south) in degrees of each square that holds a town, from north to south."""
    found = set()
    for line in gazetteer.splitlines():
        fields = line.split("\t")
        if not line.startswith("#") and fields[3] == "city":
            found.add((round(-float(fields[6]) / STEP) * STEP, round(float(fields[7]) / STEP) * STEP))
    return [(east, south) for south, east in sorted(found)]


def drawing(gazetteer: str) -> str:
    """The SVG: each dot a line without length, as far from the one before as `m` says."""
    path, at = [], (0, 0)
    for east, south in dots(gazetteer):
        path.append(f"m{east - at[0]} {south - at[1]}h0")
        at = (east, south)
    stroke = 'stroke="#8a8376" stroke-opacity=".65" stroke-width="1.5" stroke-linecap="round"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -85 360 145">\n'
        "<!-- Towns of the gazetteer; GeoNames (https://www.geonames.org), CC BY 4.0. Written by build_world.py -->\n"
        f'<path fill="none" {stroke} d="M0 0{"".join(path)}"/>\n'
        "</svg>\n"
    )


if __name__ == "__main__":
    TARGET.write_text(drawing((HERE / "places.txt").read_text(encoding="utf-8")), encoding="utf-8")
