"""Disjoint groups of things that are the same."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Disjoint groups of things that are the same; a group is known by its first member in order."""

    def __init__(self, order: Mapping[Key, int]) -> None:
        self.order, self.parent = order, {key: key for key in order}

    def first(self, key: Key) -> Key:
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def join(self, one: Key, other: Key) -> bool:
        """Join two groups; False where they were one already."""
        a, b = self.first(one), self.first(other)
        if a == b:
            return False
        earlier, later = sorted((a, b), key=self.order.__getitem__)
        self.parent[later] = earlier
        return True
