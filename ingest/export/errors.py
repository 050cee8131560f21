"""What an export cannot do, said so that a user can mend it."""

from __future__ import annotations


class ExportError(Exception):
    """The export cannot be made: says what is missing, and what to do."""
