"""The names under which crawlers, exports and news APIs keep the fields of an article."""

from __future__ import annotations

import re

# Our field -> the names that are asked in this order; the first with a value gives it. Names are compared without
# case, hyphens, underscores and blanks: datePublished, date_published and Date-Published are one. A dot leads into a
# nested value. Where from: news-please, newspaper4k, trafilatura, Media Cloud, GDELT, NewsAPI, the Guardian's and the
# New York Times' APIs, schema.org, JSON Feed, feedparser, Scrapy projects, tables of public data sets.
_NAMES = {
    "title": """
        headline.main title.rendered headline title articletitle newstitle posttitle webtitle heading ogtitle titlepage
        titlerss header name
    """,
    "text": """
        maintext articlebody bodytext fulltext articletext text content.rendered contenthtml content
        contenttext contents contentencoded body bodyhtml articlehtml cleanedtext cleantext plaintext
        rawtext textcontent newstext story storytext storybody paragraphs article markdown
        markdown.fitmarkdown markdown.rawmarkdown html rawhtml pagehtml
    """,
    "summary": """
        leadparagraph abstract summary description excerpt.rendered excerpt teaser trailtext standfirst
        snippet lead shortdescription metadescription
    """,
    "url": """
        url link weburl canonicalurl canonicallink articleurl pageurl newsurl permalink uri sourceurl
        documentidentifier requestedurl finalurl targeturi href address guid source id
    """,
    "published": """
        datepublished publisheddate published publishedat publishedon publishedtime publishdate publishedutc
        datepublish pubdate webpublicationdate publicationdate publicationtime publishtime publishedparsed
        pubtime dateofpublication articledate newsdate releasedate displaydate issued date datetime dategmt
    """,
    "updated": """
        datemodified modifieddate modified modifiedat modifiedgmt datemodify updated updatedat lastmodified
        lastupdated dateupdated updatedate lastmod
    """,
    "captured": """
        datedownload downloaddate downloadedat downloaded fetchedat fetchdate fetchtime fetched crawledat
        crawldate crawltime crawled scrapedat scrapedate scrapetime scraped retrievedat retrieved accessed
        accesseddate seendate dateadded dateadd indexeddate collectdate warcdate capturedat captured filedate
    """,
    "publisher": """
        publisher.name publisher sitename ogsitename metasitename sourcehostname source.name
        source.title medianame outlet newsoutlet
        newspaper publication.name publication publicationname sourcename sourcecommonname newssource
        provider.name provider source site website channel sourcedomain domain hostname host mediaurl
    """,
    "author": """
        byline.original byline authors author authorname authornames dccreator creator creators writer
        writers journalist reporter contributors by
    """,
    "agency": "agency newsagency wire wireservice creditline credit sourceorganization",
    "section": """
        section.name section sections sectionname articlesection category categories categoryname newsdesk
        desk rubric topic
    """,
    "language": "language lang inlanguage languagecode textlanguage sourcelanguage metalang",
}
NAMES = {field: tuple(names.split()) for field, names in _NAMES.items()}

# A value under one of these holds the fields of the article itself: the Guardian, JSON:API, GraphQL.
WRAPPERS = ("fields", "attributes", "document", "doc", "node", "article", "item", "metadata", "meta", "data")
# A record without an article's text whose value under one of these is a list holds one article an entry.
LISTS = ("articles", "results", "docs", "hits", "items", "entries", "news", "stories", "posts", "records", "documents",
         "response", "data", "value", "graph", "feed", "edges", "rows")  # fmt: skip

_NOT_IN_NAME = re.compile(r"[^a-z0-9.]+")


def plain(name: str) -> str:
    """A field's name as names are compared.

    >>> plain("datePublished"), plain("og:site_name"), plain("headline.main")
    ('datepublished', 'ogsitename', 'headline.main')
    """
    return _NOT_IN_NAME.sub("", name.lower())


def names_of(field: str, mapping: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The names under which a field is looked for: those that the mapping gives, before the usual ones.

    >>> names_of("agency", (("agency", "Wire.Name"),))[:2]
    ('wire.name', 'agency')
    """
    return (*(plain(theirs) for ours, theirs in mapping if ours == field), *NAMES[field])
