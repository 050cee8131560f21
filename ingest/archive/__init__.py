"""What needs the whole archive: copies, one event told by many articles, tenures and offices, plans followed up.

Every step takes the open database of a build, in which the articles' own rows stand, and writes its tables.
"""

from collections.abc import Callable

from ingest.archive.aside import Aside, AsideEnded
from ingest.archive.copies import changes, copies, related
from ingest.archive.corrections import correct, correct_people, link_corrections
from ingest.archive.database import Database
from ingest.archive.date_bounds import date_bounds
from ingest.archive.events import events
from ingest.archive.filters import filters
from ingest.archive.in_short import in_short
from ingest.archive.people import co_mentions, counts, people
from ingest.archive.plans import plans
from ingest.archive.quotes import quotes_only
from ingest.archive.same_people import same_people
from ingest.archive.tenures import offices, roles, tenures
from ingest.archive.versions import versions
from ingest.corrections import Corrections

__all__ = ["Aside", "AsideEnded", "compute", "quotes_only"]

# The order in which what is computed is computed: each step needs what stands before it.
_TEXTS = (versions, copies, related)
_WHO = (people, link_corrections, roles)
_WHAT_FOLLOWS = (events, counts, co_mentions, tenures, offices, plans, date_bounds, filters)


def compute(db: Database, corrections: Corrections, step: Callable[[str], None], aside: Aside | None = None) -> None:
    """Everything that needs the whole archive; `step` is told the name of each step as it begins.

    Where texts are compared `aside`, that has been given all of them, and nothing is corrected in them.
    """

    def each(*steps: Callable[[Database], None]) -> None:
        for work in steps:
            step(work.__name__.replace("_", " "))
            work(db)

    step("corrections")
    correct(db, corrections)
    each(*_TEXTS if aside is None else (), same_people)
    correct_people(db, corrections)
    each(*(changes,) if aside is None else (), *_WHO)
    each(*(aside.copies, related) if aside is not None else ())
    in_short(db)
    each(*_WHAT_FOLLOWS)
    each(*(aside.changes,) if aside is not None else ())
