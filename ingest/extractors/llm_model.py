"""A model through the `llm` package as an extractor: it is asked for JSON of a fixed shape."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from importlib import import_module
from importlib.metadata import version
from typing import Any

from ingest.events.kinds import kinds
from ingest.extractors.errors import ExtractorError, missing
from ingest.extractors.proposals import SCHEMA, Proposal, from_json
from ingest.model import Article
from ingest.schema import EVENT_STATUSES, PARTS, ROLE_STATUSES

_ASKED = """\
Below is a news article. List in JSON who is named in it, who holds which title, what happened or is planned, and who \
said what. Copy all words letter for letter from the article: what does not stand there is thrown away. Leave out what \
you are not sure of.
people: name, once for each person, as fully as the article gives it.
roles: words (the sentence), person, title, organization, all three parts copied from inside words; status, one of: \
{roles}.
events: words (the sentence), trigger (the verb or noun in it), date and place (parts of it, or left out); kind, one \
of: {kinds}; status, one of: {statuses}; people who took part, each a name from inside words and a part, one of: \
{parts}.
statements: words (the sentence), said (the words said), speaker, cue (the word of saying), all copied from inside \
words; kind: direct, indirect or mixed.

ARTICLE
"""


def prompt_for(article: Article) -> str:
    """What the model is asked about an article."""
    lists = {"roles": ROLE_STATUSES, "statuses": EVENT_STATUSES, "parts": PARTS}
    known = sorted({kind.name for kind in kinds().values()})
    asked = _ASKED.format(kinds=", ".join(known), **{name: ", ".join(words) for name, words in lists.items()})
    return asked + article.body


def extractor(argument: str) -> LlmExtractor:
    """The model of this name, as `llm models` lists it. Raises ExtractorError."""
    if not argument:
        raise ExtractorError("say which model: --extractor llm:MODEL; `llm models` lists those that are installed")
    try:
        llm: Any = import_module("llm")
    except ImportError:
        raise missing("llm", "llm") from None
    try:
        model = llm.get_model(argument)
    except llm.UnknownModelError:
        raise ExtractorError(f"llm knows no model {argument}; `llm models` lists those that are installed") from None
    if not getattr(model, "supports_schema", False):
        raise ExtractorError(f"the model {argument} cannot answer by a schema: choose one of `llm models --schemas`")
    return LlmExtractor(model, version("llm"))


class LlmExtractor:
    """The proposals of one model. The same article need not give the same ones: that is up to the model."""

    def __init__(self, model: Any, llm_version: str) -> None:
        self._model = model
        self.name = "llm." + re.sub(r"[^\w-]+", "_", str(model.model_id))
        told = [llm_version, str(model.model_id), _ASKED, json.dumps(SCHEMA, sort_keys=True)]
        self.digest = hashlib.sha256("\0".join(told).encode()).hexdigest()

    def reads(self, language: str) -> bool:
        """Whether it reads a language: any that is known."""
        return language != "und"

    def proposals(self, article: Article) -> Iterable[Proposal]:
        """What the model answers. Raises ValueError where that is no JSON object, and what the model raises."""
        answer = json.loads(self._model.prompt(prompt_for(article), schema=SCHEMA, stream=False).text())
        if not isinstance(answer, dict):
            raise ValueError("the answer is no JSON object")
        return list(from_json(answer))
