"""What somebody said: direct, indirect and mixed speech with speaker, cue and the exact words."""

from ingest.statements.sayings import statements_in

__all__ = ["statements_in"]
