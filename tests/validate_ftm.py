"""Holds FollowTheMoney entities against the model: run by a Python that has `followthemoney` (make standards).

Reads JSON lines from standard input; prints what is wrong, a line each, and last the number of entities of each schema.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from followthemoney import model


def faults(entities: dict[str, dict[str, Any]]) -> Iterator[str]:
    for entity in entities.values():
        schema = model.get(entity["schema"])
        if schema is None:
            yield f"{entity['id']}: there is no schema {entity['schema']}"
            continue
        yield from (f"{entity['id']}: has no {name}" for name in schema.required if name not in entity["properties"])
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            if prop is None or prop.stub:
                yield f"{entity['id']}: {schema.name} has no property {name}"
            else:
                yield from (f"{entity['id']}.{name}: {fault}" for fault in values_faults(prop, values, entities))


def values_faults(prop: Any, values: list[str], entities: dict[str, dict[str, Any]]) -> Iterator[str]:
    for value in values:
        if prop.type.clean(value) != value:
            yield f"{value!r} is read as {prop.type.clean(value)!r}"
        if prop.range is not None:
            there = entities.get(value)
            if there is None:
                yield f"{value} is not in the export"
            elif not model.get(there["schema"]).is_a(prop.range):
                yield f"{value} is no {prop.range.name}"


def main() -> None:
    entities: dict[str, dict[str, Any]] = {}
    for line in sys.stdin:
        entity = json.loads(line)
        assert entity["id"] not in entities, f"{entity['id']} is there twice"
        entities[entity["id"]] = entity
        model.get_proxy(entity, cleaned=False)
    found = list(faults(entities))
    print("\n".join(found))
    print(json.dumps(Counter(entity["schema"] for entity in entities.values()), sort_keys=True))
    sys.exit(bool(found))


main()
