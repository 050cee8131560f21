"""A small archive by hand, for the tests of the site: every kind of page has something to show.

The people, ministries and papers are invented. One article carries script payloads in every field.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from ingest import schema
from ingest.archive.filters import filters
from ingest.archive.in_short import in_short
from ingest.changes import compare
from ingest.ids import filter_token

PAYLOAD = '<script>alert("x")</script>'
NOTICE = "Hand-made rows for the tests of the site: nothing in here happened."

BODIES = {
    "a1": (
        "China and Norway on Tuesday held a second dialogue on cybercrime in Beijing.\n\n"
        "Lin Zhaoming, State Councilor and Minister of Public Security, praised the progress made since the first "
        "dialogue in Oslo last year.\n\n"
        "“The two sides have many common interests,” Lin said.\n\n"
        "Under Secretary Ingrid Solheim and Deputy Attorney General Erik Dahl represented Justice Minister Kari "
        "Nilsen, who could not attend.\n\n"
        "The two sides agreed to hold a third dialogue in Oslo in November 2016."
    ),
    "a2": (
        "China and Norway on Tuesday held a second dialogue on cybercrime in Beijing.\n\n"
        "Lin Zhaoming, State Councilor and Minister of Public Security, praised the progress made since the first "
        "dialogue in Oslo last year."
    ),
    "a3": (
        "Norway and China held the third dialogue on cybercrime in Oslo on Sunday.\n\n"
        "Acting Justice Minister Erik Dahl met Lin Zhaoming, the Minister of Public Security. Former Justice Minister "
        "Kari Nilsen was not there.\n\n"
        "A fourth dialogue is planned for May 2018 in Beijing, Dahl told reporters."
    ),
    "a4": (
        "President Aurelio Vance cancelled a visit to Oslo that had been planned for March 2017.\n\n"
        "Vance criticised the talks, an aide said. He stays Security Council Secretary, he added."
    ),
    "a5": "The harbour stayed quiet. Mayor Ingrid Solheim walked along the quay.",
    "a7": "The Security Council Secretary resigned, the council said.",
    "a6": f"Reader {PAYLOAD} Quill met Lin Zhaoming in Oslo.\n\n“{PAYLOAD}” Quill said.\n\nJustice Minister Aurelio Vance watched.",
}
# Later versions of one page, and the version before.
EARLIER = {"a7": "a4"}
IDS = {key: f"{key}{'0' * 14}" for key in BODIES}
PEOPLE = {
    "lin-zhaoming": ("Lin Zhaoming", "Lin Zhaoming", ("Lin Zhaoming", "Lin")),
    "ingrid-solheim": ("Ingrid Solheim", "Solheim, Ingrid", ("Ingrid Solheim", "Solheim")),
    "erik-dahl": ("Erik Dahl", "Dahl, Erik", ("Erik Dahl", "Dahl")),
    "kari-nilsen": ("Kari Nilsen", "Nilsen, Kari", ("Kari Nilsen",)),
    "aurelio-vance": ("Aurelio Vance", "Vance, Aurelio", ("Aurelio Vance", "Vance")),
    "script-quill": (f"{PAYLOAD} Quill", f"Quill, {PAYLOAD}", (f"{PAYLOAD} Quill", "Quill")),
}
NAME_SLUGS = {"Lin": "lin", "Solheim": "solheim", "Dahl": "dahl", "Vance": "vance", "Quill": "quill"}


@dataclass(frozen=True)
class Words:
    """Words of one body, as a span."""

    article: str
    start: int
    end: int
    text: str

    @property
    def evidence(self) -> dict[str, object]:
        return {"article": self.article, "start": self.start, "end": self.end, "text": self.text}


def words(key: str, text: str, *, nth: int = 0) -> Words:
    """The nth place of these words in that body; a missing one is a fault of the fixture."""
    start = -1
    for _ in range(nth + 1):
        start = BODIES[key].index(text, start + 1)
    return Words(IDS[key], start, start + len(text), text)


ARTICLES = (
    ("a1", "China, Norway hold second dialogue on cybercrime", "given", "2016-06-14", "Harbour Gazette", "Northline",
     "https://gazette.example/2016/06/dialogue", None),
    ("a2", "China and Norway talk about cybercrime", "found", "2016-06-15", "Fjord Post", "Northline", None, "a1"),
    ("a3", "Third cybercrime dialogue opens in Oslo", "given", "2016-11-20", "Harbour Gazette", None, None, None),
    ("a4", "Vance calls off visit", "given", "2017-02-01", "Fjord Post", None, None, None),
    ("a7", "Secretary resigns", "given", "2017-05-02", "Harbour Gazette", None, None, None),
    ("a5", "The harbour stayed quiet.", "derived", None, None, None, None, None),
    ("a6", PAYLOAD, "given", "2015-01-01", PAYLOAD, PAYLOAD, "javascript:alert(1)", None),
)  # fmt: skip
ORGANIZATIONS = (
    ("ministry-of-public-security", "Ministry of Public Security", "china", None),
    ("ministry-of-justice", "Ministry of Justice", "norway", None),
    ("department-of-cyber-affairs", "Department of Cyber Affairs", "norway", "ministry-of-justice"),
    ("script-org", PAYLOAD, None, None),
)
PLACES = (
    ("china", "China", "country", None, 35.0, 105.0),
    ("norway", "Norway", "country", None, 62.0, 10.0),
    ("beijing-cn", "Beijing", "city", "china", 39.9, 116.4),
    ("oslo-no", "Oslo", "city", "norway", 59.9, 10.75),
)
# person, title, organization, then (words, status, title as written)
ROLES = (
    ("lin-zhaoming", "State Councilor", None,
     ((words("a1", "State Councilor"), "current"), (words("a2", "State Councilor"), "current"))),
    ("lin-zhaoming", "Minister of Public Security", "ministry-of-public-security",
     ((words("a1", "Minister of Public Security"), "current"), (words("a2", "Minister of Public Security"), "current"),
      (words("a3", "Minister of Public Security"), "current"))),
    ("ingrid-solheim", "Under Secretary", None, ((words("a1", "Under Secretary"), "current"),)),
    ("ingrid-solheim", "Mayor", None, ((words("a5", "Mayor"), "current"),)),
    ("erik-dahl", "Deputy Attorney General", None, ((words("a1", "Deputy Attorney General"), "current"),)),
    ("erik-dahl", "Justice Minister", "ministry-of-justice", ((words("a3", "Acting Justice Minister"), "acting"),)),
    ("kari-nilsen", "Justice Minister", "ministry-of-justice",
     ((words("a1", "Justice Minister"), "current"), (words("a3", "Former Justice Minister"), "former"))),
    ("aurelio-vance", "President", None, ((words("a4", "President"), "current"),)),
    ("script-quill", PAYLOAD, "script-org", ((words("a6", "Reader"), "current"),)),
    ("aurelio-vance", "Justice Minister", None, ((words("a6", "Justice Minister"), "current"),)),
    ("aurelio-vance", "Security Council Secretary", "ministry-of-justice",
     ((words("a4", "Security Council Secretary"), "current"), (words("a7", "Security Council Secretary"), "resigned"))),
    ("script-quill", "Harbour Master", "department-of-cyber-affairs", ((words("a5", "harbour"), "current"),)),
    ("erik-dahl", "Harbour Master", "department-of-cyber-affairs", ((words("a5", "quay"), "current"),)),
)  # fmt: skip
ROLE_IDS = {(person, title): f"role{number:012d}" for number, (person, title, _, _) in enumerate(ROLES)}
# event id, type, kind, title, start, end, date words, earliest, latest, place, status, series, ordinal
EVENTS = (
    ("e2", "CONSULT", "dialogue", "Second dialogue on cybercrime, Beijing", "2016-06-14", None, "Tuesday",
     "2016-06-14", "2016-06-14", "beijing-cn", "occurred", "dialogue-on-cybercrime", 2),
    ("e1", "CONSULT", "dialogue", "First dialogue, Oslo", "2015", None, "last year", "2015-01-01", "2015-12-31",
     "oslo-no", "occurred", "dialogue-on-cybercrime", 1),
    ("e3", "CONSULT", "dialogue", "Third dialogue on cybercrime, Oslo", "2016-11-20", None, "Sunday", "2016-11-20",
     "2016-11-20", "oslo-no", "occurred", "dialogue-on-cybercrime", 3),
    ("e4", "CONSULT", "dialogue", "Fourth dialogue, Beijing", "2018-05", None, "May 2018", "2018-05-01", "2018-05-31",
     "beijing-cn", "planned", "dialogue-on-cybercrime", 4),
    ("e5", "CONSULT", "visit", "Visit to Oslo", "2017-03", None, "March 2017", "2017-03-01", "2017-03-31", "oslo-no",
     "cancelled", None, None),
    ("e6", "CONSULT", "meeting", "Lin Zhaoming and Erik Dahl meet", None, None, None, None, None, None, "occurred",
     None, None),
    ("e7", "CONSULT", "meeting", PAYLOAD, None, None, PAYLOAD, None, None, "oslo-no", "occurred", None, None),
)  # fmt: skip
EVENT_COLUMNS = (
    "id", "type", "kind", "title", "start_date", "end_date", "date_text", "earliest", "latest", "place", "status",
    "series", "ordinal",
)  # fmt: skip
# report id, event, words, trigger, status, date words, start, place, ordinal
REPORTS = (
    ("e2", "e2", words("a1", "China and Norway on Tuesday held a second dialogue on cybercrime in Beijing"), "dialogue",
     "occurred", "Tuesday", "2016-06-14", "beijing-cn", 2),
    ("r2b", "e2", words("a2", "China and Norway on Tuesday held a second dialogue on cybercrime in Beijing"),
     "dialogue", "occurred", "Tuesday", "2016-06-14", "beijing-cn", 2),
    # another text of that dialogue, which knows it otherwise
    ("r2c", "e2", words("a5", "The harbour stayed quiet"), "stayed", "occurred", None, "2016-06-15", "oslo-no", 3),
    ("e1", "e1", words("a1", "the first dialogue in Oslo last year"), "dialogue", "occurred", "last year", "2015",
     "oslo-no", 1),
    ("e3", "e3", words("a1", "agreed to hold a third dialogue in Oslo in November 2016"), "dialogue", "planned",
     "November 2016", "2016-11", "oslo-no", 3),
    ("r3b", "e3", words("a3", "Norway and China held the third dialogue on cybercrime in Oslo on Sunday"), "dialogue",
     "occurred", "Sunday", "2016-11-20", "oslo-no", 3),
    ("e4", "e4", words("a3", "A fourth dialogue is planned for May 2018 in Beijing"), "dialogue", "planned", "May 2018",
     "2018-05", "beijing-cn", 4),
    ("e5", "e5", words("a4", "President Aurelio Vance cancelled a visit to Oslo"), "visit", "cancelled", "March 2017",
     "2017-03", "oslo-no", None),
    ("e6", "e6", words("a3", "Acting Justice Minister Erik Dahl met Lin Zhaoming, the Minister of Public Security"),
     "met", "occurred", None, None, None, None),
    ("r6b", "e6", words("a5", "walked along the quay"), "walked", "denied", None, None, None, None),
    ("e7", "e7", words("a6", f"Reader {PAYLOAD} Quill met Lin Zhaoming in Oslo"), "met", "occurred", PAYLOAD, None,
     "oslo-no", None),
)  # fmt: skip
# event, report, (person, organization, place), part, words, role title, on behalf of
TOOK_PART = (
    ("e2", "e2", (None, None, "china"), "participant", words("a1", "China"), None, None),
    ("e2", "e2", (None, None, "norway"), "participant", words("a1", "Norway"), None, None),
    ("e2", "e2", ("lin-zhaoming", None, None), "host", words("a1", "Lin Zhaoming"), "Minister of Public Security",
     None),
    ("e2", "e2", ("ingrid-solheim", None, None), "representative", words("a1", "Ingrid Solheim"), "Under Secretary",
     "kari-nilsen"),
    ("e2", "e2", ("erik-dahl", None, None), "representative", words("a1", "Erik Dahl"), "Deputy Attorney General",
     "kari-nilsen"),
    ("e2", "e2", ("kari-nilsen", None, None), "absent", words("a1", "Kari Nilsen"), "Justice Minister", None),
    ("e2", "r2b", ("lin-zhaoming", None, None), "host", words("a2", "Lin Zhaoming"), "Minister of Public Security",
     None),
    ("e2", "r2c", ("kari-nilsen", None, None), "participant", words("a5", "Ingrid Solheim"), None, None),
    ("e5", "e5", ("aurelio-vance", None, None), "actor", words("a4", "Aurelio Vance"), "President", None),
    ("e6", "e6", ("erik-dahl", None, None), "actor", words("a3", "Erik Dahl"), "Justice Minister", None),
    ("e6", "e6", ("lin-zhaoming", None, None), "recipient", words("a3", "Lin Zhaoming"),
     "Minister of Public Security", None),
    ("e7", "e7", ("script-quill", None, None), "actor", words("a6", f"{PAYLOAD} Quill"), None, None),
    ("e7", "e7", ("lin-zhaoming", None, None), "recipient", words("a6", "Lin Zhaoming"), None, None),
    ("e7", "e7", (None, "script-org", None), "host", words("a6", "Reader"), None, None),
)  # fmt: skip
# words, person, speaker, kind, type, cue
STATEMENTS = (
    (words("a1", "The two sides have many common interests,"), "lin-zhaoming", "Lin", "direct", None, "said"),
    (words("a3", "A fourth dialogue is planned for May 2018 in Beijing"), "erik-dahl", "Dahl", "indirect", None,
     "told reporters"),
    (words("a4", "Vance criticised the talks"), None, "an aide", "indirect", "ACCUSE", "said"),
    (words("a6", PAYLOAD, nth=1), "script-quill", "Quill", "direct", None, PAYLOAD),
)  # fmt: skip
PLACE_WORDS = (("a1", "China", "china"), ("a1", "Norway", "norway"), ("a1", "Beijing", "beijing-cn"),
               ("a1", "Oslo", "oslo-no"), ("a3", "Oslo", "oslo-no"), ("a4", "Oslo", "oslo-no"))  # fmt: skip


def rows() -> Iterator[tuple[str, dict[str, object]]]:
    """(table, row) of the whole archive, parents before children."""
    yield "builds", {
        "version": "0.0.0", "schema_version": schema.SCHEMA_VERSION, "sqlite_version": sqlite3.sqlite_version,
        "inputs_digest": "0" * 64, "lexicon_digest": "0" * 64, "seen": 8, "articles": len(ARTICLES), "duplicates": 1,
        "refused": 1, "covered_until": "2017-02-01", "notice": NOTICE, "text": "full",
    }  # fmt: skip
    yield from _articles()
    for id, name, kind, country, latitude, longitude in PLACES:
        yield "places", {"id": id, "name": name, "kind": kind, "country": country, "latitude": latitude,
                         "longitude": longitude, "gazetteer_id": None, "article_count": 1, "origin_count": 1}  # fmt: skip
    for id, name, country, parent in ORGANIZATIONS:
        yield "organizations", {"id": id, "name": name, "country": country, "parent": parent, "article_count": 1,
                                "origin_count": 1}  # fmt: skip
    yield from _people()
    yield from _corrections()
    yield from _mentions()
    yield from _roles()
    yield from _events()
    yield from _statements()
    yield from _page_rows()
    yield from _computed()


def _articles() -> Iterator[tuple[str, dict[str, object]]]:
    in_time = sorted(ARTICLES, key=lambda row: (row[3] or "", IDS[row[0]]))
    for number, (key, title, basis, published, publisher, agency, url, copy_of) in enumerate(in_time, 1):
        body = BODIES[key]
        yield "articles", {
            "id": IDS[key], "number": number, "title": title, "title_basis": basis,
            "byline": PAYLOAD if key == "a6" else "By Mette Strand" if key == "a1" else None,
            "dateline": "BEIJING, June 14 (Northline)" if key == "a1" else None, "published": published,
            "published_basis": "dateline" if published else None, "year": int(published[:4]) if published else None,
            "publisher": publisher, "agency": agency, "url": url, "section": None, "language": "en",
            "lead": body.split("\n\n")[0], "body": body, "words": len(body.split()),
            "updated": "2017-03-02T08:05:00Z" if key == "a7" else None, "captured": None, "extent": "full",
            "copy_of": IDS[copy_of] if copy_of else None, "revision_of": IDS[EARLIER[key]] if key in EARLIER else None,
            "source": f"{(published or 'none')[:4]}/{key}.txt",
        }  # fmt: skip
        yield "captures", {"article": IDS[key], "source": f"{(published or 'none')[:4]}/{key}.txt"}
    yield "captures", {"article": IDS["a1"], "source": "2016/a1-again.txt"}
    yield "authors", {"article": IDS["a1"], "name": "Mette Strand"}
    yield from _copied("a2", "a1", "copy")
    for later, earlier in EARLIER.items():
        yield from _copied(later, earlier, "version")


def _copied(article: str, original: str, relation: str) -> Iterator[tuple[str, dict[str, object]]]:
    found = compare(BODIES[original], BODIES[article])
    both = {"article": IDS[article], "original": IDS[original]}
    counts = {kind: sum(one.kind == kind for one in found.changes) for kind in ("changed", "cut", "added")}
    yield "copies", {**both, "relation": relation, "sentences": found.sentences, "kept": found.kept, **counts}
    for n, change in enumerate(found.changes, 1):
        start, end = change.span or (None, None)
        first, last = change.original or (None, None)
        yield "changes", {
            **both, "n": n, "kind": change.kind, "start": start, "end": end,
            "text": BODIES[article][start:end] if change.span else None, "original_start": first, "original_end": last,
            "original_text": BODIES[original][first:last] if change.original else None,
        }  # fmt: skip


def _people() -> Iterator[tuple[str, dict[str, object]]]:
    for number, (id, (name, sort_name, forms)) in enumerate(PEOPLE.items(), 1):
        yield "people", {"id": id, "number": number, "name": name, "sort_name": sort_name,
                         "other_names": " ".join(forms[1:]), "article_count": len(_articles_naming(forms[0])),
                         "origin_count": 1, "first_seen": "2016-06-14", "last_seen": "2016-11-20"}  # fmt: skip
        for form in forms:
            yield "person_names", {"person": id, "name": form, "slug": NAME_SLUGS.get(form, id), "count": 1,
                                   "rule": "people.full_name"}  # fmt: skip
    yield "person_names", {"person": "lin-zhaoming", "name": "Zhaoming Lin", "slug": "zhaoming-lin", "count": 1,
                           "rule": "people.other_order"}  # fmt: skip


def _articles_naming(name: str) -> tuple[str, ...]:
    return tuple(key for key, body in BODIES.items() if name in body)


def _mentions() -> Iterator[tuple[str, dict[str, object]]]:
    blank = {"person": None, "organization": None, "place": None, "rule": "names.full"}
    for id, (name, _, _) in PEOPLE.items():
        for key in _articles_naming(name):
            yield "mentions", {**words(key, name).evidence, **blank, "kind": "person", "person": id}
    yield "mentions", {**words("a1", "Lin", nth=1).evidence, **blank, "kind": "person", "person": "lin-zhaoming"}
    yield "mentions", {**words("a1", "Public Security").evidence, **blank, "kind": "organization",
                       "organization": "ministry-of-public-security"}  # fmt: skip
    for key, text, place in PLACE_WORDS:
        yield "mentions", {**words(key, text).evidence, **blank, "kind": "place", "place": place}


def _roles() -> Iterator[tuple[str, dict[str, object]]]:
    dates = {IDS[key]: published for key, _, _, published, *_ in ARTICLES}
    for number, (person, title, organization, claims) in enumerate(ROLES, 1):
        id = ROLE_IDS[person, title]
        seen = sorted(date for claim, _ in claims if (date := dates[claim.article]))
        yield "roles", {"id": id, "number": number, "label": f"{PEOPLE[person][0]}, {title}", "person": person,
                        "title": title, "organization": organization, "first_seen": seen[0] if seen else None,
                        "last_seen": seen[-1] if seen else None, "article_count": len(claims), "origin_count": 1}  # fmt: skip
        for place, (claim, status) in enumerate(claims):
            yield "role_claims", {**claim.evidence, "id": f"{id}c{place}", "role": id, "title_text": claim.text,
                                  "organization_text": None, "status": status, "as_of": dates[claim.article],
                                  "rule": "corrections.retitle" if status == "acting" else "roles.title_name"}  # fmt: skip

    # what a correction adds has no article, but a source
    said = ROLE_IDS["ingrid-solheim", "Under Secretary"]
    yield "role_claims", {"id": f"{said}by-hand", "role": said, "article": None, "start": None, "end": None,
                          "text": None, "correction": "correction000role", "title_text": "Under Secretary",
                          "organization_text": None, "status": "former", "as_of": "2018-01-01",
                          "rule": "corrections.role"}  # fmt: skip


# id, action, person, article, entry, changed
CORRECTIONS = (
    ("correction000role", "role", "ingrid-solheim", None,
     {"person": "ingrid-solheim", "title": "Under Secretary", "status": "former", "as_of": "2018-01-01",
      "source": "https://register.example/solheim"}, 1),
    ("correction000same", "same", "lin-zhaoming", None, {"people": ["lin-zhaoming", "zhaoming-lin"]}, 3),
    ("correctionretitle", "retitle", None, "a3",
     {"words": "Acting Justice Minister", "title": "Justice Minister", "status": "acting"}, 1),
    ("correction0reject", "reject", None, "a1", {"words": "the first dialogue", "kind": "event"}, 0),
    ("correction00split", "split", "ingrid-solheim", None,
     {"person": "ingrid-solheim", "articles": ["a5"], "as": "ingrid-solheim-mayor"}, 2),
    ("correctionrename0", "rename", None, None, {"person": "k-nilsen", "name": "Kari Nilsen"}, 0),
    ("correctionnotaman", "not a person", None, None, {"people": ["quay-harbour"]}, 4),
    ("correctiontwomen0", "different", "erik-dahl", None, {"people": ["erik-dahl", "erika-dahl"]}, 1),
    ("correctionwithhol", "withhold", None, None, {}, 5),
    ("correctionscript0", "reject", None, "a6", {"words": PAYLOAD}, 1),
    ("correctiononeevnt", "same event", None, "a1",
     {"reports": [{"article": "a1", "words": "agreed to hold a third dialogue in Oslo in November 2016"},
                  {"article": "a3", "words": "Norway and China held the third dialogue on cybercrime in Oslo on Sunday",
                   "trigger": "dialogue"}]}, 2),
    ("correction2events", "different events", None, "a1",
     {"reports": [{"article": "a1", "words": "the first dialogue in Oslo last year"},
                  {"article": "a3", "words": "A fourth dialogue is planned for May 2018 in Beijing"}]}, 2),
    ("correctionretype0", "retype", None, "a4",
     {"words": "President Aurelio Vance cancelled a visit to Oslo", "kind": "visit", "status": "cancelled"}, 1),
    ("correctionredate0", "redate", None, "a4",
     {"words": "President Aurelio Vance cancelled a visit to Oslo", "start": "2017-03", "trigger": "visit"}, 1),
)  # fmt: skip


def _corrections() -> Iterator[tuple[str, dict[str, object]]]:
    for line, (id, action, person, article, entry, changed) in enumerate(CORRECTIONS, 1):
        said = {**entry, **({"article": IDS[article]} if article else {})}
        if "articles" in said:
            said["articles"] = [IDS[key] for key in ("a5",)]
        if "reports" in said:
            said = {"reports": [{**told, "article": IDS[told["article"]]} for told in entry["reports"]]}
        yield "corrections", {"id": id, "line": line, "action": action, "person": person,
                              "article": IDS[article] if article else None,
                              "decided_by": PAYLOAD if article == "a6" else f"Editor {line}",
                              "decided_on": f"2024-05-{line:02d}",
                              "why": "a request" if action == "withhold" else f"reason {line}",
                              "entry": json.dumps(said, sort_keys=True), "changed": changed,
                              "unmatched": None if changed else "No person of the archive is nobody-here."}  # fmt: skip


def _events() -> Iterator[tuple[str, dict[str, object]]]:
    yield "series", {"id": "dialogue-on-cybercrime", "name": "dialogue on cybercrime", "event_count": 4}
    for number, values in enumerate(EVENTS, 1):
        yield "events", {**dict(zip(EVENT_COLUMNS, values, strict=True)), "number": number, "mode": None,
                         "article_count": 1, "origin_count": 1}  # fmt: skip
    kinds = {values[0]: (values[1], values[2]) for values in EVENTS}
    for id, event, said, trigger, status, date_text, start_date, place, ordinal in REPORTS:
        yield "event_reports", {
            **said.evidence, "id": id, "event": event, "trigger": trigger, "rule": "events.trigger",
            "type": kinds[event][0], "mode": None, "kind": kinds[event][1], "status": status, "date_text": date_text,
            "start_date": start_date, "end_date": None, "place": place, "ordinal": ordinal,
            "joined_by": "the earliest report" if id == event else "same series and ordinal",
        }  # fmt: skip
    report, event, said = REPORTS[0][:3]
    yield "headcounts", {
        "id": f"{report}-arrested", "event": event, "report": report, "counted": "arrested", "who": None, "low": 12, "high": None,
        "start": said.start, "end": said.end, "text": said.text, "rule": "events.headcount",
    }  # fmt: skip
    yield "figures", {
        "id": f"{report}-aid", "event": event, "report": report, "measure": "aid", "low": 2.5e6, "high": 3.5e6, "unit": "dollars",
        "start": said.start, "end": said.end, "text": said.text, "rule": "events.figure",
    }  # fmt: skip
    for event, report, (person, organization, place), part, said, title, on_behalf_of in TOOK_PART:
        yield "event_people", {
            "id": f"{report}-{part}-{said.start}", "event": event, "report": report, "person": person, "organization": organization, "place": place,
            "part": part, "role": ROLE_IDS.get((person or "", title or "")), "on_behalf_of": on_behalf_of,
            "start": said.start, "end": said.end, "text": said.text, "rule": "events.participant",
        }  # fmt: skip


def _statements() -> Iterator[tuple[str, dict[str, object]]]:
    for number, (said, person, speaker, kind, type, cue) in enumerate(STATEMENTS, 1):
        yield "statements", {**said.evidence, "id": f"statement{number:07d}", "number": number, "person": person,
                             "speaker": speaker, "role": None, "kind": kind, "type": type, "cue": cue, "runner_up": None,
                             "rule": "statements.cue"}  # fmt: skip


def _page_rows() -> Iterator[tuple[str, dict[str, object]]]:
    for key in ("a5", "a6"):
        yield "furniture", {"article": IDS[key], "line": 9, "part": 0, "label": "footer", "reason": "copyright line",
                            "text": f"All rights reserved {PAYLOAD}"}  # fmt: skip
    yield "related_links", {"article": IDS["a5"], "line": 5, "part": 0,
                            "headline": "Third cybercrime dialogue opens in Oslo", "stamped": "2018-10-31",
                            "url": "https://gazette.example/related", "matches": IDS["a3"]}  # fmt: skip
    yield "related_links", {"article": IDS["a6"], "line": 5, "part": 0, "headline": PAYLOAD, "stamped": None,
                            "url": "javascript:alert(2)", "matches": None}  # fmt: skip
    yield "date_candidates", {"article": IDS["a5"], "rank": 1, "value": "2018-10-31", "basis": "related link",
                              "text": "GMT 19:37 2018 Wednesday ,31 October", "accepted": 0,
                              "reason": "the stamp belongs to a related headline"}  # fmt: skip
    yield "date_candidates", {"article": IDS["a1"], "rank": 1, "value": "2016-06-14", "basis": "dateline",
                              "text": "June 14", "accepted": 1, "reason": "the dateline of the article"}  # fmt: skip
    yield (
        "refusals",
        {"source": "2016/empty.txt", "rank": 1, "reason": "empty", "detail": "The file is empty.", "retryable": 0},
    )


# id, label, title, organization, holders, first and last seen
OFFICES = (
    ("office00minister", "Minister of Public Security, Ministry of Public Security", "Minister of Public Security",
     "ministry-of-public-security", 1, "2016-06-14", "2016-11-20"),
    ("office0000justice", "Justice Minister, Ministry of Justice", "Justice Minister", "ministry-of-justice", 2,
     "2016-06-14", "2016-11-20"),
    ("office0000script", PAYLOAD, PAYLOAD, "script-org", 1, "2015-01-01", "2015-01-01"),
    ("office00secretary", "Security Council Secretary, Ministry of Justice", "Security Council Secretary",
     "ministry-of-justice", 1, "2017-02-01", "2017-03"),
    ("office0000deputy", "Under Secretary", "Under Secretary", None, 1, None, None),
    ("office0000harbour", "Harbour Master, Department of Cyber Affairs", "Harbour Master",
     "department-of-cyber-affairs", 2, "2016-01-01", "2017-01-01"),
    ("office0000nobody", "Justice Minister", "Justice Minister", None, 1, "2015-01-01", "2015-01-01"),
)  # fmt: skip
# person, title, office, first and last evidence, ended by, open, statuses
TENURES = (
    ("aurelio-vance", "Justice Minister", "office0000nobody", "2015-01-01", "2015-01-01", None, 1, "current"),
    ("lin-zhaoming", "Minister of Public Security", "office00minister", "2016-06-14", "2016-11-20", None, 1,
     "current"),
    ("kari-nilsen", "Justice Minister", "office0000justice", "2016-06-14", "2016-06-14", "2016-11-20", 0,
     "current,former"),
    ("erik-dahl", "Justice Minister", "office0000justice", "2016-11-20", "2016-11-20", None, 1, "acting"),
    ("aurelio-vance", "Security Council Secretary", "office00secretary", "2017-02-01", "2017-03", "2017-05-02", 0,
     "current,resigned"),
    ("script-quill", "Harbour Master", "office0000harbour", "2016-01-01", "2016-06", None, 1, "current"),
    ("erik-dahl", "Harbour Master", "office0000harbour", "2016-03-01", "2017-01-01", None, 1, "current"),
    ("ingrid-solheim", "Under Secretary", "office0000deputy", None, None, "2018-01-01", 0, "former"),
    ("script-quill", PAYLOAD, "office0000script", "2015-01-01", "2015-01-01", None, 1, "current"),
)  # fmt: skip


def _offices() -> Iterator[tuple[str, dict[str, object]]]:
    for number, (id, label, title, organization, holders, first, last) in enumerate(OFFICES, 1):
        yield "offices", {"id": id, "number": number, "label": label, "title": title, "organization": organization,
                          "holder_count": holders, "overlap_count": int("Harbour" in title),
                          "gap_days": 159 if id == "office0000justice" else 0, "first_seen": first,
                          "last_seen": last}  # fmt: skip
    places = {office[0]: office[3] for office in OFFICES}
    for person, title, office, first, last, ended_by, is_open, statuses in TENURES:
        yield "tenures", {
            "role": ROLE_IDS[person, title], "office": office, "person": person, "title": title,
            "organization": places[office], "first_evidence": first, "last_evidence": last, "ended_by": ended_by,
            "open": is_open, "statuses": statuses, "article_count": 1, "origin_count": 1,
        }  # fmt: skip


def _co_mentions() -> Iterator[tuple[str, dict[str, object]]]:
    origins = {row[0]: row[-1] or row[0] for row in ARTICLES}
    for one in PEOPLE:
        for other in PEOPLE:
            together = set(_articles_naming(PEOPLE[one][0])) & set(_articles_naming(PEOPLE[other][0]))
            if one != other and together:
                yield "co_mentions", {"person": one, "other": other, "article_count": len(together),
                                      "origin_count": len({origins[key] for key in together})}  # fmt: skip


def _computed() -> Iterator[tuple[str, dict[str, object]]]:
    yield from _offices()
    yield from _co_mentions()
    yield "possible_duplicates", {"person": "erik-dahl", "other": "kari-nilsen", "score": 0.5,
                                  "reasons": "a short form of the given name; the same title"}  # fmt: skip
    yield "possible_duplicates", {"person": "script-quill", "other": "aurelio-vance", "score": 0.4,
                                  "reasons": PAYLOAD}  # fmt: skip
    yield "plans", {"event": "e3", "outcome": "kept", "report": "r3b", "announced": "2016-06-14", "due": "2016-11-30",
                    "covered_until": "2017-02-01", "reason": "a report from there in the time announced tells of Lin Zhaoming"}  # fmt: skip
    yield "plans", {"event": "e4", "outcome": "not reported so far", "report": None, "announced": "2016-11-20",
                    "due": "2018-05-31", "covered_until": "2017-02-01",
                    "reason": "the archive ends before it is due"}  # fmt: skip
    yield "date_bounds", {"article": IDS["a5"], "n": 1, "side": "not before", "value": "2016-11-20", "basis": "the same event",
                          "event": "e3", "role": None, "source": IDS["a3"], "text": "The harbour stayed quiet."}  # fmt: skip
    yield "plans", {"event": "e5", "outcome": "cancelled", "report": "e5", "announced": None, "due": "2017-03-31",
                    "covered_until": "2017-02-01", "reason": PAYLOAD}  # fmt: skip


def write(path: Path, *, empty: bool = False) -> Path:
    """Make the archive at `path`: the tables, the rows (none where `empty`), the indexes and the full text."""
    with sqlite3.connect(path) as db:
        for statement in schema.create_statements():
            db.execute(statement)
        for table, row in () if empty else rows():
            columns = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" for _ in row)
            db.execute(f'insert into "{table}" ({columns}) values ({marks})', tuple(row.values()))
        if not empty:
            work = Database(db, execute_plugins=False)
            work.register_function(filter_token, deterministic=True)
            for table, column in (("people", "person"), ("places", "place")):
                counted = f"select count(distinct article) from mentions where {column} = {table}.id"
                db.execute(f"update {table} set article_count = ({counted})")
            in_short(work)
            filters(work)
        for statement in (*schema.index_statements(), *schema.search_statements(), *schema.word_statements()):
            db.execute(statement)
        db.execute(f"pragma user_version = {schema.SCHEMA_VERSION}")
        db.execute("pragma foreign_keys = on")
        faults = db.execute("pragma foreign_key_check").fetchall()
        assert not faults, faults
    db.close()
    return path
