"""What needs the whole archive: copies, one event told by many articles, tenures and offices, plans followed up.

Every step takes the open database of a build, in which the articles' own rows stand, and writes its tables.
"""

from collections.abc import Callable

from ingest.archive.copies import changes, copies, related
from ingest.archive.corrections import correct, correct_people, link_corrections
from ingest.archive.database import Database
from ingest.archive.date_bounds import date_bounds
from ingest.archive.events import events
from ingest.archive.filters import filters
from ingest.archive.people import co_mentions, counts, people
from ingest.archive.plans import plans
from ingest.archive.quotes import quotes_only
from ingest.archive.same_people import same_people
from ingest.archive.tenures import offices, roles, tenures
from ingest.archive.versions import versions
from ingest.corrections import Corrections

__all__ = ["compute", "quotes_only"]

# The order in which what is computed is computed: each step needs what stands before it.
_WHO_IS_WHO = (versions, copies, related, same_people)
_WHAT_FOLLOWS = (
    changes,
    people,
    link_corrections,
    roles,
    events,
    counts,
    co_mentions,
    tenures,
    offices,
    plans,
    date_bounds,
    filters,
)


def compute(db: Database, corrections: Corrections, step: Callable[[str], None]) -> None:
    """Everything that needs the whole archive; `step` is told the name of each step as it begins."""
    step("corrections")
    correct(db, corrections)
    for work in _WHO_IS_WHO:
        step(work.__name__.replace("_", " "))
        work(db)
    correct_people(db, corrections)
    for work in _WHAT_FOLLOWS:
        step(work.__name__.replace("_", " "))
        work(db)
