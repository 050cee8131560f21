"""Events that an article tells: what, with which status, when, where and who."""

from ingest.events.articles import events_in
from ingest.events.identity import merged, same_event

__all__ = ("events_in", "merged", "same_event")
