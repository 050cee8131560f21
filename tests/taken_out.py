"""Groups of the lexicon that a module joins when it is loaded, and what is read where one is taken out.

`_HELD = rules.words("courses", "held")` at the top of a module makes the set once, so nothing asks for it again: to see
what the group is for, the constants that hold it are made anew without its words, and put back afterwards.
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from ingest import pipeline, rules
from ingest.events import events_in
from ingest.grammar.verbs import bases
from tests import made
from tests.notation import marked

INGEST = Path(__file__).parent.parent / "ingest"
PUBLISHED = "2016-06-15"
JOINING = {"rules.words", "rules.phrases", "rules.meanings"}
Group = tuple[str, str]  # a file of the lexicon, a group of it


@cache
def constants() -> dict[Group, tuple[str, ...]]:
    """Every group that a constant of a module is made of -> the dotted names of these modules."""
    found: dict[Group, list[str]] = defaultdict(list)
    for path in sorted(INGEST.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if re.search(r"rules\.(?:words|phrases|meanings)\(", text):
            dotted = ".".join(("ingest", *path.relative_to(INGEST).with_suffix("").parts)).removesuffix(".__init__")
            for group in {group for node in ast.parse(text).body for group in _groups_of(node)}:
                found[group].append(dotted)
    return {group: tuple(modules) for group, modules in found.items()}


def _groups_of(node: ast.stmt) -> Iterator[Group]:
    """The groups of which a statement at the top of a module makes a constant."""
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        for call in ast.walk(node.value):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in JOINING:
                file, *groups = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
                yield from ((str(file), str(group)) for group in groups)


def read(text: str) -> list[str]:
    """All that is read in a text: by the rooms of events alone where it has marks, and by the whole program."""
    found = []
    if "[[" in text or "{{" in text:
        one = marked(text, PUBLISHED)
        found.append(repr(events_in(one.article, one.sentences, one.mentions, (), one.dates)))
    body = re.sub(r"\[\[\??|\]\]|\{\{|(?:\|[\d-]+)*\}\}", "", text)
    return [*found, repr(pipeline.read_article(made.article(body, published=PUBLISHED)))]


def has_word_of(text: str, group: Group) -> bool:
    """Whether a text holds one of the words of a group, in whatever form."""
    forms = [word.lower() for word in re.findall(r"[\w'’.%-]+", text)]
    forms += [part for word in forms for part in (word.strip(".'"), *word.split("-"))]
    line = " ".join([*forms, *(base for word in forms for base in bases().get(word, ()))])
    entries = [entry.lower() for entry in rules.words(*group)]
    return any(f" {entry} " in f" {line} " or (not entry[0].isalnum() and entry in text.lower()) for entry in entries)


@contextmanager
def taken_out(file: str, group: str) -> Iterator[None]:
    """The program without the words of a group, as long as the context lasts."""
    lexicon = rules.load(file)
    value = next(iter(lexicon.groups[group].words.values()))
    less = replace(lexicon.groups[group], words={"qzxj": value})
    load, changed = rules.load, []
    rules.load = lambda name: replace(lexicon, groups={**lexicon.groups, group: less}) if name == file else load(name)  # type: ignore[assignment]
    try:
        _forget_joined()
        for dotted in constants()[file, group]:
            changed += _made_anew(importlib.import_module(dotted), (file, group))
        _forget([module for module, _, _ in changed])
        yield
    finally:
        rules.load = load
        for module, name, old in reversed(changed):
            setattr(module, name, old)
        _forget_joined()
        _forget([module for module, _, _ in changed])


def _made_anew(module: ModuleType, group: Group) -> list[tuple[ModuleType, str, Any]]:
    """Make the constants of a module that hold a group anew, wherever they were imported: module, name, old value."""
    changed: list[tuple[ModuleType, str, Any]] = []
    for node in ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        named = {one.id for one in ast.walk(node.value) if isinstance(one, ast.Name)}
        if group not in set(_groups_of(node)) and not named & {name for _, name, _ in changed}:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        old = getattr(module, ast.unparse(target))
        new = eval(compile(ast.Expression(node.value), str(module.__file__), "eval"), vars(module))
        for other in [other for name, other in sorted(sys.modules.items()) if name.startswith("ingest")]:
            for name in [name for name, value in vars(other).items() if value is old]:
                changed.append((other, name, old))
                setattr(other, name, new)
    return changed


def _forget_joined() -> None:
    rules.words.cache_clear()
    rules.phrases.cache_clear()
    rules.meanings.cache_clear()


def _forget(modules: list[ModuleType]) -> None:
    """Empty the caches of the functions of these modules."""
    for module in {module.__name__: module for module in modules}.values():
        for value in list(vars(module).values()):
            if hasattr(value, "cache_clear") and getattr(value, "__module__", "") == module.__name__:
                value.cache_clear()
