"""The lexicon's loader: a bad entry is refused by file and name; every file of the lexicon loads."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ingest import rules
from tests.taken_out import constants

GOOD = "about: a\ngroups:\n  g:\n    reason: because\n    finds: [yes]\n    ignores: ['no']\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(rules, "FOLDER", tmp_path)
    rules.load.cache_clear()
    return tmp_path


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("groups: {}", "must be a mapping with the keys", id="no about"),
        pytest.param("about: [", "not valid YAML", id="no yaml"),
        pytest.param("about: a\ngroups:\n  g: 3", "group 'g': must be a mapping with a 'reason'", id="no group"),
        pytest.param(
            GOOD.replace("reason: because", "reason: ''"),
            "group 'g': must be a mapping with a 'reason'",
            id="no reason",
        ),
        pytest.param(
            GOOD.replace("finds: [yes]", "finds: []"), "needs at least one text under 'finds'", id="no example"
        ),
        pytest.param(
            GOOD.replace("finds: [yes]", "finds: [a text]").replace("['no']", "[]"),
            "one under 'ignores'",
            id="no counter-example",
        ),
        pytest.param(
            GOOD.replace("finds: [yes]", "finds: [a text]") + "    words: 7",
            "'words' must be a list or a mapping",
            id="words",
        ),
        pytest.param(
            GOOD.replace("finds: [yes]", "finds: [a text]") + "    pattern: '('", "no regular expression", id="pattern"
        ),
        pytest.param(
            GOOD.replace("finds: [yes]", "finds: [a text]") + "    words: [No, Nos]",
            "put No, Yes, On, Off",
            id="a word that YAML takes for false",
        ),
        pytest.param(
            GOOD.replace("finds: [yes]", "finds: [a text]") + "    not_next: [up, off]",
            "put No, Yes, On, Off",
            id="a word of another list that YAML takes for false",
        ),
        pytest.param(GOOD, "'finds' must be a text or a list of texts", id="yes is a boolean in YAML"),
    ],
)
def test_a_bad_entry_is_refused_by_name(folder: Path, text: str, words: str) -> None:
    (folder / "bad.yml").write_text(text, encoding="utf-8")
    with pytest.raises(rules.LexiconError, match=r"bad\.yml.*" + words.replace("(", r"\(")):
        rules.load("bad")


def test_an_unknown_file_lists_the_known(folder: Path) -> None:
    (folder / "titles.yml").write_text("about: a\ngroups: {}", encoding="utf-8")
    with pytest.raises(rules.LexiconError, match="known are: titles"):
        rules.load("titels")


@pytest.mark.parametrize("name", [name[:-4] for name in rules.files() if name.endswith(".yml")])
def test_every_file_of_the_lexicon_loads_and_is_tested(name: str) -> None:
    assert rules.load(name).groups
    users = [
        path for path in Path(__file__).parent.glob("test_*.py") if f'"{name}"' in path.read_text(encoding="utf-8")
    ]
    taken_out = {group for file, group in constants() if file == name}  # by tests/test_words_taken_out.py
    assert users or set(rules.load(name).groups) == taken_out, f"no test runs the examples of {name}.yml"


def test_alternation_prefers_the_longest() -> None:
    assert rules.alternation(["prime minister", "minister", "prime"]) == r"prime\s+minister|minister|prime"


@pytest.mark.parametrize("path", sorted(rules.FOLDER.glob("*.yml")), ids=lambda path: path.name)
def test_no_key_of_a_lexicon_stands_twice(path: Path) -> None:
    """The second of two equal keys would take the place of the first without a word."""

    def doubled(node: yaml.Node) -> list[str]:
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            twice = [f"{key} at line {node.start_mark.line + 1}" for key in set(keys) if keys.count(key) > 1]
            return twice + [one for _, value in node.value for one in doubled(value)]
        return [one for value in node.value for one in doubled(value)] if isinstance(node, yaml.SequenceNode) else []

    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert doubled(node) == []
