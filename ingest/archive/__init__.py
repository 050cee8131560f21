"""What needs the whole archive: copies, one event told by many articles, tenures and offices, plans followed up.

Every step takes the open database of a build, in which the articles' own rows stand, and writes its tables.
"""

from ingest.archive.copies import copies, related
from ingest.archive.events import events
from ingest.archive.people import co_mentions, counts, people
from ingest.archive.plans import plans
from ingest.archive.tenures import offices, roles, tenures

# The order in which what is computed is computed: each needs what stands before it.
STEPS = (copies, related, people, roles, events, counts, co_mentions, tenures, offices, plans)
