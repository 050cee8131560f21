"""Real models as extractors: spaCy pipelines that the tests build and save, a model of the `llm` package.

They need packages that may not stand beside Datasette: `make extractors` gives them an environment of their own.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ingest import extractors
from ingest.cli import main
from ingest.extractors import llm_model
from tests.test_extractors import BODY, GRUMBLE, KEEPER, PAGE

pytestmark = pytest.mark.extractors


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def ask(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b.txt").write_text(PAGE.replace("Tuesday", "Wednesday").replace("Ana", "Eva"), encoding="utf-8")
    return folder


# -- spaCy ------------------------------------------------------------------------------------------------------------


def ruled(folder: Path, name: str, title: str = "keeper of locks") -> Path:
    """A pipeline of rules, saved: an entity ruler for names, a span ruler for roles, events and statements."""
    import spacy

    nlp = spacy.blank("en")
    nlp.meta["name"] = name
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Zzyx Qrethel"}])
    nlp.add_pipe("span_ruler").add_patterns([
        {"label": "ROLE", "pattern": KEEPER.removesuffix(", waxed her oars on Monday")},
        {"label": "TITLE", "pattern": title},
        {"label": "ORG", "pattern": "the Vantis Yard"},
        {"label": "EVENT:meeting:planned", "pattern": KEEPER},
        {"label": "TRIGGER", "pattern": "waxed"},
        {"label": "DATE", "pattern": "Monday"},
        {"label": "ACTOR", "pattern": "Zzyx Qrethel"},
        {"label": "STATEMENT", "pattern": GRUMBLE},
        {"label": "SPEAKER", "pattern": "Zzyx Qrethel"},
        {"label": "CUE", "pattern": "grumbled"},
        {"label": "SAID", "pattern": "the lock would rust"},
    ])  # fmt: skip
    nlp.to_disk(folder)
    return folder


def test_a_pipeline_of_rules_gives_all_four_nouns(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    result = run("build", db, pages, "--extractor", f"spacy:{ruled(tmp_path / 'mine', 'mine')}")
    assert result.exit_code == 0, result.output
    assert ask(db, "select distinct rule, text from mentions where rule like 'spacy%'") == [
        ("spacy.en_mine.person", "Zzyx Qrethel")
    ]
    assert ask(db, "select distinct rule, title_text, organization_text from role_claims where rule like 'spacy%'") == [
        ("spacy.en_mine.role", "keeper of locks", "the Vantis Yard")
    ]
    assert ask(
        db, "select distinct rule, kind, status, \"trigger\", start_date from event_reports where rule like 'spacy%'"
    ) == [("spacy.en_mine.event", "meeting", "planned", "waxed", "2016-06-13")]
    assert ask(db, "select distinct rule, person, part from event_people where rule like 'spacy%'") == [
        ("spacy.en_mine.participant", "zzyx-qrethel", "actor")
    ]
    assert ask(db, "select distinct rule, person, cue, text from statements where rule like 'spacy%'") == [
        ("spacy.en_mine.statement", "zzyx-qrethel", "grumbled", "the lock would rust")
    ]
    assert ask(db, "select extractor from builds")[0][0].startswith("spacy.en_mine ")
    assert run("check", db).exit_code == 0


def test_a_changed_pipeline_reads_again_and_the_same_gives_the_same_bytes(pages: Path, tmp_path: Path) -> None:
    db, folder = tmp_path / "news.db", ruled(tmp_path / "mine", "mine")
    assert "2 ingested" in run("build", db, pages, "--extractor", f"spacy:{folder}").output
    first = db.read_bytes()
    assert "2 unchanged" in run("build", db, pages, "--extractor", f"spacy:{folder}").output
    assert db.read_bytes() == first
    db.with_name("news.db.readings").unlink()
    # another process, another hash seed, two workers
    subprocess.run(
        [sys.executable, "-m", "ingest.cli", "build", db, pages, "--extractor", f"spacy:{folder}", "--workers", "2"],
        check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": "7"},
    )  # fmt: skip
    assert db.read_bytes() == first
    ruled(folder, "mine", title="keeper")
    extractors.extractor_of.cache_clear()
    main_module_caches()
    assert "2 ingested" in run("build", db, pages, "--extractor", f"spacy:{folder}").output


def main_module_caches() -> None:
    from ingest import engines

    engines.extractor_digest.cache_clear()


def test_a_trained_entity_recogniser(pages: Path, tmp_path: Path) -> None:
    """A tiny one, trained here on sentences of the same make: it finds the name that the rules lack."""
    import spacy
    from spacy.training import Example
    from spacy.util import fix_random_seed

    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.meta["name"] = "tiny"
    recogniser = nlp.add_pipe("ner")
    recogniser.add_label("PERSON")
    examples = []
    for name in ("Zzyx Qrethel", "Wqor Jblat", "Nnef Qrethel"):
        for text in (
            f"The keeper of locks at the Vantis Yard, {name}, waxed her oars on Monday.",
            f"{name} grumbled the lock would rust.",
        ):
            at = text.index(name)
            examples.append(Example.from_dict(nlp.make_doc(text), {"entities": [(at, at + len(name), "PERSON")]}))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(tmp_path / "tiny")
    db = tmp_path / "news.db"
    result = run("build", db, pages, "--extractor", f"spacy:{tmp_path / 'tiny'}")
    assert result.exit_code == 0, result.output
    assert ("spacy.en_tiny.person", "Zzyx Qrethel", "zzyx-qrethel") in ask(
        db, "select rule, text, person from mentions"
    )
    assert run("check", db).exit_code == 0


def test_a_pipeline_that_is_not_there(pages: Path, tmp_path: Path) -> None:
    result = run("build", tmp_path / "news.db", pages, "--extractor", "spacy:no_such_pipeline")
    assert result.exit_code == 2
    assert "spaCy cannot load the pipeline no_such_pipeline" in " ".join(result.output.split())


# -- llm --------------------------------------------------------------------------------------------------------------

ANSWERS = {
    "people": [{"name": "Ana Ruiz"}, {"name": "Napoleon Bonaparte"}],
    "roles": [
        {"words": KEEPER, "person": "Zzyx Qrethel", "title": "keeper of locks", "organization": "the Vantis Yard", "status": "current"},
        {"words": KEEPER, "person": "Zzyx Qrethel", "title": "queen of locks"},
    ],
    "events": [{"words": "waxed her oars on Monday", "trigger": "waxed", "kind": "meeting", "date": "Monday"}],
    "statements": [{"words": GRUMBLE, "said": "the lock would rust", "speaker": "Zzyx Qrethel", "cue": "grumbled", "kind": "indirect"}],
}  # fmt: skip


@pytest.fixture
def models() -> Iterator[list[tuple[str, object]]]:
    """Two models of a plugin: one answers from a table, one knows no schemas. Gives what they were asked."""
    import llm
    from llm.plugins import pm

    asked: list[tuple[str, object]] = []

    class Table(llm.Model):  # type: ignore[misc]
        model_id = "table-1"
        supports_schema = True
        answer = json.dumps(ANSWERS)

        def execute(self, prompt: Any, stream: bool, response: Any, conversation: Any = None) -> Iterator[str]:
            asked.append((prompt.prompt, prompt.schema))
            yield self.answer

    class Broken(Table):
        model_id = "broken-1"
        answer = "I am sorry, but"

    class Plain(Table):
        model_id = "plain-1"
        supports_schema = False

    class Plugin:
        __name__ = "tables"

        @llm.hookimpl  # type: ignore[misc]
        def register_models(self, register: Any) -> None:
            for model in (Table, Broken, Plain):
                register(model())

    plugin = Plugin()
    pm.register(plugin, name="tables")
    extractors.extractor_of.cache_clear()
    main_module_caches()
    yield asked
    pm.unregister(name="tables")


def test_a_model_of_the_llm_package(models: list[tuple[str, object]], pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    result = run("build", db, pages, "--extractor", "llm:table-1")
    assert result.exit_code == 0, result.output
    assert len(models) == 2
    prompt, schema = models[0]
    assert prompt.endswith(BODY) or "Eva Ruiz" in prompt
    assert set(schema["properties"]) == {"people", "roles", "events", "statements"}  # type: ignore[index]
    rules = {
        rule
        for table in ("mentions", "role_claims", "event_reports", "statements")
        for (rule,) in ask(db, f"select rule from {table}")
        if rule.startswith("llm.")
    }
    assert rules == {f"llm.table-1.{noun}" for noun in ("person", "role", "event", "statement")}
    counted = json.loads(ask(db, "select proposals from builds")[0][0])
    assert {"noun": "person", "verdict": "refused", "reason": "not in the article", "count": 3} in counted
    assert {"noun": "role", "verdict": "refused", "reason": "outside its words", "count": 2} in counted
    assert run("check", db).exit_code == 0
    assert "2 unchanged" in run("build", db, pages, "--extractor", "llm:table-1").output
    assert len(models) == 2, "what is kept is not asked again"


def test_an_answer_that_is_no_json(models: list[tuple[str, object]], pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    result = run("build", db, pages, "--extractor", "llm:broken-1")
    assert result.exit_code == 0, result.output
    assert "refused 2 × article: fault" in result.output
    run("build", db, pages, "--extractor", "llm:broken-1")
    assert len(models) == 4, "an article on which a model failed is asked again"


@pytest.mark.parametrize(
    ("chosen", "message"),
    [("llm:nobody", "llm knows no model nobody"), ("llm:plain-1", "cannot answer by a schema")],
)
def test_models_that_cannot_be_used(
    chosen: str, message: str, models: list[tuple[str, object]], pages: Path, tmp_path: Path
) -> None:
    result = run("build", tmp_path / "news.db", pages, "--extractor", chosen)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())


def test_the_prompt_names_the_closed_lists() -> None:
    from tests import made

    asked = llm_model.prompt_for(made.article("Nothing {happened}."))
    assert asked.endswith("ARTICLE\nNothing {happened}.")
    assert all(word in asked for word in ("resigned", "hypothetical", "representative", "visit"))
