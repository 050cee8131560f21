"""The tables, declared once with their documentation: rows, columns, keys, indexes, full text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.ids import FILTER_MARK

SCHEMA_VERSION = 15

PLOVER_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
HEADCOUNTS = ("killed", "injured", "missing", "arrested", "displaced", "took part", "abducted", "freed", "expelled")
FIGURES = (
    "votes of the winning side", "votes of the losing side", "points of the winner", "points of the loser", "price",
    "fine", "ransom", "aid", "magnitude", "jobs to go",
)  # fmt: skip
EVENT_STATUSES = (
    "occurred", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied", "hypothetical", "recurring",
)  # fmt: skip
ROLE_STATUSES = (
    "current", "former", "acting", "elect", "nominated", "appointed", "outgoing", "resigned", "dismissed", "late",
)  # fmt: skip
PARTS = ("actor", "recipient", "participant", "host", "representative", "absent")
TEXTS = ("full", "quotes")
FILTERS = ("every", "kind", "year", "month", "publisher", "agency", "person", "place", "type", "copies")
BOUND_BASES = ("the same event", "a tenure", "its own words", "updated", "fetched")
PLAN_OUTCOMES = ("kept", "moved", "cancelled", "not reported so far")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `references` is the table it points to; `allowed` its closed list; `unit` is left to the doc."""

    name: str
    type: str
    doc: str
    null: bool = False
    references: str | None = None
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a row is ..., its columns, key, indexes, checks, and the columns with full text."""

    name: str
    doc: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    indexes: tuple[str, ...] = ()  # each the inside of the brackets, perhaps with a condition; foreign keys get theirs
    checks: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    stem: bool = False  # English stemming in the full text: for running text, not for names
    filtered: bool = False  # its full text has a column of filter words as well, from article_filters
    by_key: bool = False  # stored once, in the order of its key (without rowid): for many short rows


def text(name: str, doc: str, *, null: bool = False, allowed: tuple[str, ...] = ()) -> Column:
    return Column(name, "text", doc, null, None, allowed)


def number(name: str, doc: str, *, null: bool = False) -> Column:
    return Column(name, "integer", doc, null)


def real(name: str, doc: str, *, null: bool = False) -> Column:
    return Column(name, "real", doc, null)


def link(name: str, references: str, doc: str, *, null: bool = False) -> Column:
    return Column(name, "text", doc, null, references)


NUMBER = number("number", "a stable integer for the full text, given at each write; no id, never cited")
EVIDENCE = (
    number("start", "first character of the words in articles.body, from 0"),
    number("end", "one past the last character of the words in articles.body"),
    text("text", "the words: exactly body[start:end]"),
)
RULE = text("rule", "the rule that found it, as module.rule (docs/rules.md)")
ARTICLES_AND_ORIGINS = (
    number("article_count", "articles that say so"),
    number("origin_count", "independent origins among them: copies of one text count once"),
)
ONE_NOUN = "(person is not null) + (organization is not null) + (place is not null)"

TABLES: tuple[Table, ...] = (
    Table(
        "builds",
        "what made this file",
        (
            text("version", "version of the program"),
            number("schema_version", "version of these tables"),
            text("sqlite_version", "SQLite that wrote the file; the same bytes need the same SQLite"),
            text("inputs_digest", "sha256 over the digests of all inputs, in order"),
            text("lexicon_digest", "sha256 over the lexicon"),
            text("corrections_digest", "digest of corrections.yml and sources.yml; null without", null=True),
            number("seen", "inputs that were looked at: articles + duplicates + refused"),
            number("articles", "articles in the file"),
            number("duplicates", "inputs that were exact copies of an article; each is a row of captures"),
            number("refused", "inputs that could not be read; each is a row of refusals"),
            text("covered_until", "the latest publication date in the archive", null=True),
            text("notice", "a line for every page of the site, from sources.yml", null=True),
            text("scores", "the committed score file (JSON) of the program's reading", null=True),
            text("text", "whether the file holds whole bodies, or only the sentences that are evidence", allowed=TEXTS),
            text("extractor", "the extractor that read beside the rules, and the digest of its model", null=True),
            text("proposals", "what became of what it proposed: noun, verdict, reason and count (JSON)", null=True),
        ),
        ("version",),
    ),
    Table(
        "articles",
        "one article: the news on a page, without the page's furniture",
        (
            text("id", "16 hex characters of the digest of its page"),
            NUMBER,
            text("title", "its headline; where the page has none, the beginning of the lead"),
            text("title_basis", "where the title is from", allowed=("given", "found", "derived")),
            text("byline", "the line that names who wrote it, as it stood", null=True),
            text("dateline", "place, date and agency before the first sentence, as they stood", null=True),
            text("published", "publication date: a prefix of an ISO date; null where the page does not say", null=True),
            text("published_basis", "what gave the publication date", null=True),
            number("year", "year of publication, for facets", null=True),
            text("updated", "when the page says it was last changed: a day, or a day and its time in UTC", null=True),
            text("captured", "when the page was fetched, where the crawl says so: as updated", null=True),
            text("publisher", "on whose site the page stood", null=True),
            text("agency", "whose copy it is", null=True),
            text("url", "address of the page", null=True),
            text("section", "section of the publisher", null=True),
            text("language", "ISO 639-1 code, 'und' where unknown"),
            text("lead", "first paragraph of the body"),
            text("body", "body paragraphs, a blank line between two"),
            text(
                "script_words",
                "for search: the words of title and body in scripts that full text cannot cut into words",
                null=True,
            ),
            number("words", "words of the body"),
            text(
                "extent",
                "whether this is the whole article, a summary as feeds and APIs give it, or a part that was cut off",
                allowed=("full", "summary", "cut"),
            ),
            link(
                "copy_of", "articles", "the earliest article that this one shares its text or its page with", null=True
            ),
            link("revision_of", "articles", "the version before this one of the page at its address", null=True),
            text("source", "path of the page inside the folder that was given"),
        ),
        ("id",),
        (
            "published desc, id",
            "year desc, published desc, id",
            "publisher, published desc, id",
            "agency, published desc, id",
        ),
        search=("title", "body", "script_words"),
        stem=True,
        filtered=True,
    ),
    Table(
        "article_filters",
        "what one article can be filtered by, as words for its full text (computed)",
        (
            number("number", "articles.number"),
            text("tokens", "filters.token of everything that fits the article, a blank between two"),
        ),
        ("number",),
    ),
    Table(
        "filters",
        "one value that a search can be narrowed by (computed)",
        (
            text("token", "the word by which full text finds the articles; made of filter and value"),
            text("filter", "what the value is of; `kind`: how many rows the archive has of it", allowed=FILTERS),
            text("value", "the year, month, publisher, agency, PLOVER type, table, or id of a person or place"),
            text("name", "how it is called"),
            number("hits", "articles, or rows of that kind"),
        ),
        ("token",),
        ("filter, hits desc, value", "filter, value"),
    ),
    Table(
        "words",
        "one word that searches know, for suggestions where a search finds nothing (computed)",
        (
            number("stem", "1 where it is the stem of words in articles; 0 for a word of names, offices and roles"),
            text("word", "the word, or the stem, in small letters"),
            number("hits", "rows that have it"),
        ),
        ("stem", "word"),
        checks=("stem in (0, 1)",),
        by_key=True,
    ),
    Table(
        "captures",
        "one place where an exact copy of an article's page stood, the article's own source included",
        (
            link("article", "articles", "the article"),
            text("source", "path of the page inside the folder that was given"),
        ),
        ("article", "source"),
        by_key=True,
    ),
    Table(
        "copies",
        "one article beside the earlier one that it copies or is a later version of (computed)",
        (
            link("article", "articles", "the copy, or the later version"),
            link("original", "articles", "the earliest article with this text, or the version before"),
            text("relation", "what the article is to the other", allowed=("copy", "version")),
            number("sentences", "sentences of the original"),
            number("kept", "sentences of the original that the article has word for word, wherever they stand"),
            number("changed", "sentences of the original that the article has in other words"),
            number("cut", "passages of the original that the article leaves out"),
            number("added", "passages of the article that the original does not have"),
        ),
        ("article", "original"),
        ("cut desc, article, original",),
        by_key=True,
    ),
    Table(
        "changes",
        "one passage that a copy or a later version changed, cut or added (computed)",
        (
            link("article", "articles", "the copy, or the later version"),
            link("original", "articles", "the earlier article"),
            number("n", "order of reading, from 1"),
            text("kind", "what became of the passage", allowed=("changed", "cut", "added")),
            number("start", "first character in the article's body; null where it was cut", null=True),
            number("end", "one past the last character in the article's body", null=True),
            text("text", "the passage in the article: exactly body[start:end]", null=True),
            number("original_start", "first character in the original's body; null where it was added", null=True),
            number("original_end", "one past the last character in the original's body", null=True),
            text(
                "original_text", "the passage in the original: exactly its body[original_start:original_end]", null=True
            ),
        ),
        ("article", "original", "n"),
        checks=("(text is null) = (kind = 'cut')", "(original_text is null) = (kind = 'added')"),
        by_key=True,
    ),
    Table(
        "authors",
        "one byline name of an article; journalists are not people of the story",
        (link("article", "articles", "the article"), text("name", "the name as it stood in the byline")),
        ("article", "name"),
        ("name, article",),
        by_key=True,
    ),
    Table(
        "places",
        "one country, region, city or site that an article names, of the gazetteer or only of the texts",
        (
            text("id", "slug: china, beijing-cn"),
            text("name", "its usual English name"),
            text(
                "kind",
                "what it is; `place` where no text tells",
                allowed=("country", "region", "city", "site", "place"),
            ),
            link("country", "places", "the country that it lies in", null=True),
            real("latitude", "degrees north", null=True),
            real("longitude", "degrees east", null=True),
            text("gazetteer_id", "geonames: and the GeoNames number", null=True),
            *ARTICLES_AND_ORIGINS,
        ),
        ("id",),
        ("article_count desc, id",),
    ),
    Table(
        "organizations",
        "one ministry, party, company, court, agency; or a state, as a holder of offices",
        (
            text("id", "slug of its name"),
            text("name", "its name, without a leading article"),
            link("country", "places", "its country, where a text or the lexicon says so", null=True),
            link("parent", "organizations", "what it is part of, where a text says so", null=True),
            *ARTICLES_AND_ORIGINS,
        ),
        ("id",),
        ("article_count desc, id",),
    ),
    Table(
        "people",
        "one person",
        (
            text(
                "id",
                "slug of the fullest form of the name; slugs of other forms redirect; who is known by a single name "
                "(Judge Hallow) is somebody of one article, and its id's first eight figures follow the slug",
            ),
            NUMBER,
            text("name", "the fullest form of the name"),
            text("sort_name", "family name first"),
            text("other_names", "all other forms, made of person_names, for search"),
            *ARTICLES_AND_ORIGINS,
            text("first_seen", "earliest publication date of an article that names the person", null=True),
            text("last_seen", "latest publication date of an article that names the person", null=True),
        ),
        ("id",),
        ("article_count desc, id", "sort_name, id"),
        search=("name", "other_names"),
    ),
    Table(
        "person_names",
        "one form of one person's name",
        (
            link("person", "people", "the person"),
            text("name", "the form as it stands in the texts"),
            text("slug", "slug of the form"),
            number("count", "how often the form stands in the archive for this person"),
            text("rule", "the rule that gave the form to this person"),
        ),
        ("person", "name"),
        ("slug, person", "name collate nocase, person"),
        by_key=True,
    ),
    Table(
        "mentions",
        "one name in one article; linked to at most one noun, to none where it is unresolved",
        (
            link("article", "articles", "the article"),
            *EVIDENCE,
            text("kind", "what the name is a name of", allowed=("person", "organization", "place")),
            link("person", "people", "who is meant", null=True),
            link("organization", "organizations", "which organization is meant", null=True),
            link("place", "places", "which place is meant", null=True),
            RULE,
        ),
        ("article", "start", "end"),
        checks=(f"{ONE_NOUN} <= 1",),
        by_key=True,
    ),
    Table(
        "roles",
        "one person in one title at one organization",
        (
            text("id", "digest of person, title and organization"),
            NUMBER,
            text("label", "Guo Shengkun, Minister of Public Security"),
            link("person", "people", "who"),
            text("title", "the title, normalised"),
            link("organization", "organizations", "where; null where no text says so", null=True),
            text("first_seen", "earliest date of a claim", null=True),
            text("last_seen", "latest date of a claim", null=True),
            *ARTICLES_AND_ORIGINS,
        ),
        ("id",),
        ("title collate nocase, id", "article_count desc, id"),
        search=("label",),
    ),
    Table(
        "role_claims",
        "one place where a text says that a person holds, held or will hold a role",
        (
            text("id", "digest of article, place in it, and role"),
            link("role", "roles", "the role"),
            link("article", "articles", "the article; null where a correction says so from another source", null=True),
            number("start", "first character of the words in articles.body, from 0", null=True),
            number("end", "one past the last character of the words in articles.body", null=True),
            text("text", "the words: exactly body[start:end]", null=True),
            link("correction", "corrections", "the correction that says so", null=True),
            text("title_text", "the title as written"),
            text("organization_text", "the organization as written", null=True),
            text("status", "what the text says about the holding", allowed=ROLE_STATUSES),
            text(
                "as_of",
                "the day for which the text says so: of publication, or of the act that it tells; null where the "
                "article is undated, or its sentence tells of times long past",
                null=True,
            ),
            RULE,
        ),
        ("id",),
        ("as_of, role", "article, role"),
        checks=("(article is null) = (correction is not null)", "(article is null) = (text is null)"),
    ),
    Table(
        "series",
        "one recurring event: a dialogue, summit or round of talks that is counted",
        (
            text("id", "slug of its name"),
            text("name", "the words that name it"),
            number("event_count", "events of the series in the archive"),
        ),
        ("id",),
    ),
    Table(
        "events",
        "one event, however many articles tell it",
        (
            text("id", "id of its earliest report; any report's id leads here"),
            NUMBER,
            text("type", "PLOVER type", null=True, allowed=PLOVER_TYPES),
            text("mode", "PLOVER mode", null=True),
            text("kind", "what it is: meeting, dialogue, visit, agreement, election ..."),
            text("title", "one line for lists"),
            text("start_date", "when, as a prefix of an ISO date; null where no text says when", null=True),
            text("end_date", "last day, where a text gives an interval", null=True),
            text("date_text", "the words that say when", null=True),
            text("earliest", "earliest full day that the words allow", null=True),
            text("latest", "latest full day that the words allow", null=True),
            link("place", "places", "where", null=True),
            text("status", "whether it took place, by the latest report", allowed=EVENT_STATUSES),
            link("series", "series", "the series that it belongs to", null=True),
            number("ordinal", "2 for the second of its series", null=True),
            *ARTICLES_AND_ORIGINS,
        ),
        ("id",),
        (
            "start_date desc, id",
            "earliest, latest, id",
            "status, earliest, id",
            "kind, start_date desc, id",
            "article_count desc, id",
            "latest, id where substr(latest, 1, 4) - substr(earliest, 1, 4) > 1",  # those that last for years
            "earliest, id where start_date is null and coalesce(earliest, latest) is not null",  # those of a vague time
        ),
        search=("title",),
        stem=True,
    ),
    Table(
        "event_reports",
        "one place where a text tells an event, and what this text says of it",
        (
            text("id", "digest of article, place in it, and trigger"),
            link("event", "events", "the event"),
            link("article", "articles", "the article"),
            *EVIDENCE,
            text("trigger", "the word that made it an event"),
            RULE,
            text("type", "PLOVER type, by this report", null=True, allowed=PLOVER_TYPES),
            text("mode", "PLOVER mode, by this report", null=True),
            text("kind", "kind, by this report"),
            text("status", "status, by this report", allowed=EVENT_STATUSES),
            text("date_text", "the words that say when", null=True),
            text("start_date", "when, by this report", null=True),
            text("end_date", "last day, by this report", null=True),
            text("previous_date_text", "the words for the day that had been set before it was moved", null=True),
            text("previous_earliest", "earliest full day that these words allow", null=True),
            text("previous_latest", "latest full day that these words allow", null=True),
            link("place", "places", "where, by this report", null=True),
            number("ordinal", "ordinal, by this report", null=True),
            text("joined_by", "why it belongs to the event; 'the earliest report': the others were joined to it"),
        ),
        ("id",),
        ("article, event",),
    ),
    Table(
        "event_people",
        "one who took part in an event, or did not, according to one report",
        (
            text("id", "digest of report, place in it, part and who"),
            link("event", "events", "the event"),
            link("report", "event_reports", "the report that says so"),
            link("person", "people", "who", null=True),
            link("organization", "organizations", "which organization or delegation", null=True),
            link("place", "places", "which country", null=True),
            text("part", "the part taken", allowed=PARTS),
            link("role", "roles", "the role that the person has in this article", null=True),
            link("on_behalf_of", "people", "whom a representative stands in for", null=True),
            *EVIDENCE,
            RULE,
        ),
        ("id",),
        checks=(f"{ONE_NOUN} = 1",),
    ),
    Table(
        "headcounts",
        "how many people an event killed, hurt or drew, according to one report",
        (
            text("id", "digest of report, place in the article and what is counted"),
            link("event", "events", "the event"),
            link("report", "event_reports", "the report that it stands with"),
            text("counted", "what became of the people, or what they did", allowed=HEADCOUNTS),
            text("who", "which of them, where the words count some alone, as militants or children", null=True),
            number("low", "the least that the words can mean; null where they set no bound", null=True),
            number("high", "the most that the words can mean; null where they set no bound", null=True),
            *EVIDENCE,
            RULE,
        ),
        ("id",),
    ),
    Table(
        "figures",
        "a number of an event that readers compare, besides how many people it struck, according to one report",
        (
            text("id", "digest of report, place in the article and what is measured"),
            link("event", "events", "the event"),
            link("report", "event_reports", "the report that it stands with"),
            text("measure", "what the number tells", allowed=FIGURES),
            real("low", "the least that the words can mean; null where they set no bound", null=True),
            real("high", "the most that the words can mean; null where they set no bound", null=True),
            text("unit", "the currency of a sum of money; empty where the number counts itself"),
            *EVIDENCE,
            RULE,
        ),
        ("id",),
    ),
    Table(
        "statements",
        "one thing said, in quotation marks or not",
        (
            text("id", "digest of article and place in it"),
            NUMBER,
            link("article", "articles", "the article"),
            link("person", "people", "who said it; null unless exactly one person fits", null=True),
            text("speaker", "the words that name who said it"),
            link("role", "roles", "the speaker's role in this article", null=True),
            text("kind", "whether the words are quoted", allowed=("direct", "indirect", "mixed")),
            text(
                "type",
                "PLOVER type where the saying praises, urges, accuses, rejects, threatens",
                null=True,
                allowed=PLOVER_TYPES,
            ),
            text("cue", "the word of saying"),
            link(
                "runner_up",
                "people",
                "the person named nearest to the words who was not taken for the speaker",
                null=True,
            ),
            *EVIDENCE,
            RULE,
        ),
        ("id",),
        search=("text",),
        stem=True,
    ),
    Table(
        "furniture",
        "one line of a page that is not news; nothing is deleted, it is labelled",
        (
            link("article", "articles", "the article of the page"),
            number("line", "line of the page, from 1"),
            number("part", "0, or counted up where one line held several things"),
            text("label", "what the line is (lexicon/furniture.yml)"),
            text("reason", "why it got that label"),
            text("text", "the line"),
        ),
        ("article", "line", "part"),
        by_key=True,
    ),
    Table(
        "related_links",
        "one related headline on a page: another article's title",
        (
            link("article", "articles", "the article of the page"),
            number("line", "line of the page, from 1"),
            number("part", "part of that line"),
            text("headline", "the headline"),
            text("stamped", "the date that belongs to the headline, never to the page's article", null=True),
            text("url", "address of the link", null=True),
            link("matches", "articles", "the article of this archive with this headline or address", null=True),
        ),
        ("article", "line", "part"),
        by_key=True,
    ),
    Table(
        "date_candidates",
        "one date that was considered for articles.published",
        (
            link("article", "articles", "the article"),
            number("rank", "order in which it was considered, from 1"),
            text("value", "the date as a prefix of an ISO date", null=True),
            text("basis", "where on the page it stood"),
            text("text", "the words that gave it"),
            number("accepted", "1 where it became the publication date, otherwise 0"),
            text("reason", "why it was accepted or refused"),
        ),
        ("article", "rank"),
        checks=("accepted in (0, 1)",),
        by_key=True,
    ),
    Table(
        "refusals",
        "one input that could not be read",
        (
            text("source", "path of the input inside the folder that was given"),
            number("rank", "1 for the first refusal of this source, counted up"),
            text("reason", "one of the closed list (docs/refusals.md)"),
            text("detail", "what is wrong and what to do"),
            number("retryable", "1 where trying again may help"),
        ),
        ("source", "rank"),
        ("reason, source, rank",),
        checks=("retryable in (0, 1)",),
    ),
    Table(
        "corrections",
        "one human decision of corrections.yml, as it was carried out",
        (
            text("id", "digest of what was decided, by whom and when"),
            number("line", "line of corrections.yml"),
            text("action", "what was decided (docs/corrections.md)"),
            link("person", "people", "the person that it concerns; null where the person is gone", null=True),
            link("article", "articles", "the article that it concerns; null where it is gone", null=True),
            text("decided_by", "who decided it"),
            text("decided_on", "when, as an ISO date"),
            text("why", "the reason given"),
            text("entry", "the entry's fields (JSON); nothing of what is withheld"),
            number("changed", "rows that it changed; 0: it has no effect"),
            text("unmatched", "what it names and the archive does not have; null where all is there", null=True),
        ),
        ("id",),
        ("decided_on, id",),
    ),
    Table(
        "offices",
        "one title at one organization, whoever holds it (computed)",
        (
            text("id", "digest of title and organization"),
            NUMBER,
            text("label", "Foreign Minister, China"),
            text("title", "the title, normalised"),
            link("organization", "organizations", "where", null=True),
            number("holder_count", "people who are evidenced in it"),
            number("overlap_count", "pairs of holders whose evidence as current holders overlaps in time"),
            number("gap_days", "days between one holder's last evidence and the next one's first, added up"),
            text("first_seen", "earliest evidence", null=True),
            text("last_seen", "latest evidence", null=True),
        ),
        ("id",),
        ("holder_count desc, id", "title collate nocase, id"),
        search=("label",),
    ),
    Table(
        "tenures",
        "one person in one office: from the first to the last evidence, never more than the texts say (computed)",
        (
            link("role", "roles", "the role"),
            link("office", "offices", "the office"),
            link("person", "people", "who"),
            text("title", "the title, normalised"),
            link("organization", "organizations", "where", null=True),
            text("first_evidence", "date of the first text that says the person holds it", null=True),
            text("last_evidence", "date of the last text that says the person holds it", null=True),
            text(
                "ended_by",
                "date of the first later text that calls the person former, resigned, "
                "dismissed or late; null while open",
                null=True,
            ),
            number("open", "1 while no later text says that it ended"),
            text("statuses", "the statuses that the texts give, joined by commas"),
            *ARTICLES_AND_ORIGINS,
        ),
        ("role",),
        ("title collate nocase, first_evidence", "office, first_evidence"),
        checks=("open in (0, 1)",),
    ),
    Table(
        "co_mentions",
        "two people who are named in the same articles, in an archive of more than two hundred articles in two or more "
        "that are no copies of one text; each pair stands in both directions (computed). At its address the query of "
        "that name answers; all_co_mentions gives the rows",
        (
            link("person", "people", "one"),
            link("other", "people", "the other"),
            *ARTICLES_AND_ORIGINS,
        ),
        ("person", "other"),
        by_key=True,
    ),
    Table(
        "possible_duplicates",
        "two people who may be one, for a human to decide (computed); what is certain is joined already",
        (
            link("person", "people", "one"),
            link("other", "people", "the other"),
            real("score", "how much speaks for it, between 0 and 1: an order, no probability"),
            text("reasons", "what speaks for it"),
        ),
        ("person", "other"),
        ("score desc, person, other",),
    ),
    Table(
        "plans",
        "one event that was announced or called off, and what became of it (computed)",
        (
            link("event", "events", "the event that was announced"),
            text("outcome", "what became of it", allowed=PLAN_OUTCOMES),
            link("report", "event_reports", "the report that tells what became of it", null=True),
            text(
                "announced",
                "publication date of the first announcement; null where only a report tells that it was called off",
                null=True,
            ),
            text("due", "latest full day on which it was to take place", null=True),
            text("covered_until", "the latest publication date in the archive", null=True),
            text("reason", "why the outcome is what it is"),
        ),
        ("event",),
        ("due, event", "outcome, due, event"),
    ),
    Table(
        "date_bounds",
        "one reason why an undated article was written not before, or not after, a day; a bound is no date (computed)",
        (
            link("article", "articles", "the undated article"),
            number("n", "order, from 1"),
            text("side", "which side it bounds", allowed=("not before", "not after")),
            text("value", "the day, month or year: not before its first day, not after its last"),
            text("basis", "what says so", allowed=BOUND_BASES),
            link("event", "events", "the event that the article tells, or announces", null=True),
            link("role", "roles", "the role that somebody has, or had, in the article", null=True),
            link("source", "articles", "the dated article that tells the same event", null=True),
            text("text", "the words of the undated article, or the time as its page gives it", null=True),
        ),
        ("article", "n"),
        by_key=True,
    ),
)

BY_NAME = {table.name: table for table in TABLES}


def create_statements() -> Iterator[str]:
    """The SQL that makes every table and index, parents before children."""
    for table in TABLES:
        yield _create(table)


def index_statements() -> Iterator[str]:
    """The SQL of every index: the declared ones, then one for each foreign key that no key or index begins with.

    One that may be null has its index without the nulls, which SQLite takes for `column = x` and joins as well.
    """
    for table in TABLES:
        for inside in table.indexes:
            yield _index(table.name, inside)
        begins = {inside.split(",")[0].split()[0] for inside in table.indexes} | {table.key[0]}
        for column in table.columns:
            if column.references and column.name not in begins:
                filled = f" where {_quoted(column.name)} is not null" if column.null else ""
                yield _index(table.name, _quoted(column.name)) + filled


def search_statements() -> Iterator[str]:
    """The SQL of every full-text table, filled from its table.

    External content by the stable `number`: a hidden rowid may be renumbered by VACUUM. The content table is
    named in double quotes, as Datasette's detection of full text needs it.
    """
    for table in TABLES:
        if table.search:
            tokenize = "porter unicode61 remove_diacritics 2" if table.stem else "unicode61 remove_diacritics 2"
            columns = ", ".join(_quoted(name) for name in (*table.search, *(("filters",) if table.filtered else ())))
            content = f"{table.name}_searched" if table.filtered else table.name
            if table.filtered:
                yield _searched(table, content)
            yield (
                f'create virtual table "{table.name}_fts" using fts5 ({columns}, '
                f"tokenize='{tokenize}', content=\"{content}\", content_rowid='number')"
            )
            yield f'insert into "{table.name}_fts" ("{table.name}_fts") values (\'rebuild\')'


def word_statements() -> Iterator[str]:
    """The SQL that fills `words` from the full texts: reading them whole is for the build, not for a visitor."""
    for name in _WORDS:
        yield f'create virtual table temp."{name}_words" using fts5vocab (main, "{name}_fts", row)'
    names = " union all ".join(f'select term, doc from temp."{name}_words"' for name in _WORDS if name != "articles")
    yield f"insert into words (stem, word, hits) select 0, term, sum(doc) from ({names}) group by term order by term"
    yield (
        "insert into words (stem, word, hits) select 1, term, doc from temp.articles_words "
        f"where substr(term, 1, 1) <> '{FILTER_MARK}' order by term"
    )
    for name in _WORDS:
        yield f'drop table temp."{name}_words"'


_WORDS = ("people", "offices", "roles", "articles")


def _searched(table: Table, name: str) -> str:
    """The view of what full text is made of, where filter words stand beside a table's own."""
    columns = ", ".join(f'"{table.name}".{_quoted(column)}' for column in ("number", *table.search))
    return (
        f'create view "{name}" as select {columns}, article_filters.tokens as filters from article_filters '
        f'join "{table.name}" on "{table.name}".number = article_filters.number'
    )


def _quoted(name: str) -> str:
    return f'"{name}"'


def _create(table: Table) -> str:
    parts = [_column(column, table.key) for column in table.columns]
    parts.append(f"primary key ({', '.join(_quoted(name) for name in table.key)})")
    parts.extend(f"check ({check})" for check in table.checks)
    inside = ",\n  ".join(parts)
    return f'create table "{table.name}" (\n  {inside}\n) strict{", without rowid" if table.by_key else ""}'


def _column(column: Column, key: tuple[str, ...]) -> str:
    words = [_quoted(column.name), column.type]
    if not column.null:
        words.append("not null")
    if column.name == "number" and key != ("number",):
        words.append("unique")
    if column.references:
        words.append(f'references "{column.references}" ("id")')
    if column.allowed:
        words.append(f"check ({_quoted(column.name)} in ({', '.join(repr(word) for word in column.allowed)}))")
    return " ".join(words)


def _index(table: str, inside: str) -> str:
    columns, where, condition = inside.partition(" where ")
    name = "_".join([table, *(part.split()[0].strip('"') for part in columns.split(","))])
    return f'create index "{name}" on "{table}" ({columns}){where}{condition}'


def documentation() -> str:
    """The tables and closed lists as Markdown: what `ingest schema` prints and docs/schema.md holds."""
    return "\n".join(_table_documentation(table) for table in TABLES)


def _table_documentation(table: Table) -> str:
    rows = [f"## `{table.name}`", "", f"A row is {table.doc}.", "", "| column | type | means |", "|---|---|---|"]
    for column in table.columns:
        kind = column.type + (", may be null" if column.null else "")
        points = f" → `{column.references}.id`" if column.references else ""
        listed = f"; one of {', '.join(column.allowed)}" if column.allowed else ""
        rows.append(f"| `{column.name}` | {kind} | {column.doc}{points}{listed} |")
    rows += ["", f"Key: {', '.join(f'`{name}`' for name in table.key)}."]
    if table.search:
        rows.append(f"Full text: {', '.join(f'`{name}`' for name in table.search)}.")
    return "\n".join([*rows, ""])
