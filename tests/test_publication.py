"""The publication date of a page: what gives it, and decoys that never may. All pages are made up."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.articles import article_of
from ingest.articles.customs import UNKNOWN, order_shown
from ingest.model import Article, Given, Page
from ingest.readers import html, text
from tests import whole_pages

LEAD = "Norway and Chile opened talks on a gas pipeline in Vienna on Monday, with envoys of six countries at the table."
MORE = (
    "The talks will last for a week, the ministry of energy said, and may be followed by a second round in May.",
    "The pipeline is to be six hundred kilometres long and would carry a tenth of what the region burns in a winter.",
    "Envoys said that the price was still open, and that the two sides would speak of it on the last day of the talks.",
)
TITLE = "Talks on pipeline open in Vienna"


def of_html(head: str, above: str, below: str = "", lead: str = LEAD) -> Article:
    text = "".join(f"<p>{one}</p>" for one in (lead, *MORE))
    page = (
        f"<!doctype html><html><head><title>{TITLE}</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<main><article><h1>{TITLE}</h1>{above}{text}</article></main>{below}</body></html>"
    )
    found = article_of(next(html.pages(page.encode(), "page.html")))
    assert isinstance(found, Article), found
    return found


def of_text(above: str, below: str = "", lead: str = LEAD, **given: str) -> Article:
    text = "\n".join((above, lead, *MORE, below))
    fields = tuple(Given(field, value, "sidecar") for field, value in given.items())
    page = Page("a.txt", "0123456789abcdef" * 4, "text", tuple(line.strip() for line in text.split("\n")), fields)
    found = article_of(page)
    assert isinstance(found, Article), found
    return found


def ld(body: str) -> str:
    return f'<script type="application/ld+json">{body}</script>'


def news(**fields: str) -> str:
    pairs = ", ".join(f'"{key}": "{value}"' for key, value in fields.items())
    return f'{{"@type": "NewsArticle", {pairs}}}'


# what stands in the head of the page, above the text, below it; the date
PAGES: dict[str, tuple[str, str, str, str | None]] = {
    # what tells the day
    "json-ld": (ld(news(headline=TITLE, datePublished="2016-06-14T08:00:00Z")), "", "", "2016-06-14"),
    "json-ld, an evening far west": (ld(news(datePublished="2016-06-14T23:30:00-07:00")), "", "", "2016-06-14"),
    "json-ld, published and modified": (ld(news(datePublished="2016-06-14", dateModified="2016-06-20")), "", "", "2016-06-14"),
    "json-ld, a graph": (ld('{"@graph": [{"@type": "WebPage", "datePublished": "2010-01-01"}, ' + news(datePublished="2016-06-14") + "]}"), "", "", "2016-06-14"),
    "json-ld, in a list": (ld("[" + news(headline=TITLE, datePublished="2016-06-14") + "]"), "", "", "2016-06-14"),
    "opengraph": ('<meta property="article:published_time" content="2016-06-14T08:00:00+02:00">', "", "", "2016-06-14"),
    "opengraph, both": ('<meta property="article:modified_time" content="2016-06-20"><meta property="article:published_time" content="2016-06-14">', "", "", "2016-06-14"),
    "meta pubdate": ('<meta name="pubdate" content="20160614">', "", "", "2016-06-14"),
    "meta parsely": ('<meta name="parsely-pub-date" content="2016-06-14T08:00:00Z">', "", "", "2016-06-14"),
    "meta dc issued": ('<meta name="DC.date.issued" content="2016-06-14">', "", "", "2016-06-14"),
    "meta sailthru": ('<meta name="sailthru.date" content="Tue, 14 Jun 2016 08:00:00 +0000">', "", "", "2016-06-14"),
    "microdata": ("", '<span itemprop="datePublished" content="2016-06-14">14/6</span>', "", "2016-06-14"),
    "time element": ("", '<time datetime="2016-06-14T08:00">14 June</time>', "", "2016-06-14"),
    "time element, pubdate": ("", '<time pubdate datetime="2016-06-14">14 June</time>', "", "2016-06-14"),
    "stamp below the heading": ("", "<p>14 June 2016</p>", "", "2016-06-14"),
    "stamp with byline": ("", "<p>By Ana Roe</p><p>14 June 2016 09:30</p>", "", "2016-06-14"),
    "canonical address": ('<link rel="canonical" href="https://lantern.example/2016/06/14/talks">', "", "", "2016-06-14"),
    "opengraph before json-ld of something else": (ld('{"@type": "Event", "startDate": "2016-07-01"}') + '<meta property="article:published_time" content="2016-06-14">', "", "", "2016-06-14"),
    # decoys in the metadata
    "modified only, json-ld": (ld(news(headline=TITLE, dateModified="2016-06-20")), "", "", None),
    "modified only, opengraph": ('<meta property="article:modified_time" content="2016-06-20"><meta property="og:updated_time" content="2016-06-21">', "", "", None),
    "last-modified": ('<meta http-equiv="last-modified" content="2016-06-20"><meta name="lastmod" content="2016-06-20">', "", "", None),
    "expires": ('<meta name="expires" content="2017-06-20"><meta name="revised" content="2016-06-20">', "", "", None),
    "json-ld of the site": (ld('{"@type": "Organization", "foundingDate": "1998-05-01"}'), "", "", None),
    "json-ld of an event": (ld('{"@type": "Event", "name": "Pipeline week", "startDate": "2016-06-20", "endDate": "2016-06-24"}'), "", "", None),
    "json-ld of a video": (ld('{"@type": "VideoObject", "uploadDate": "2015-01-01"}'), "", "", None),
    "json-ld of a person": (ld('{"@type": "Person", "birthDate": "1970-01-01"}'), "", "", None),
    "json-ld of related articles": (
        ld('{"@type": "ItemList", "itemListElement": [' + news(headline="Storm shuts ferry line", datePublished="2015-03-05") + "]}"), "", "", None),
    "json-ld of a list of other articles": (
        '<link rel="canonical" href="https://l.example/talks">'
        + ld("[" + news(headline="Storm shuts ferry line", url="https://l.example/storm", datePublished="2015-03-05") + ", "
             + news(headline="Fishermen reject new quay", url="https://l.example/quay", datePublished="2015-04-05") + "]"), "", "", None),
    "json-ld of other articles before its own": (
        '<link rel="canonical" href="https://l.example/talks">'
        + ld("[" + news(headline="Storm shuts ferry line", url="https://l.example/storm", datePublished="2015-03-05") + ", "
             + news(headline=TITLE, url="https://l.example/talks", datePublished="2016-06-14") + "]"), "", "", "2016-06-14"),
    "json-ld of another article in a script of its own": (
        '<link rel="canonical" href="https://l.example/talks">'
        + ld(news(headline="Storm shuts ferry line", url="https://l.example/storm", datePublished="2015-03-05")), "", "", None),
    "json-ld of a comment": (ld('{"@type": "Comment", "datePublished": "2016-07-01"}'), "", "", None),
    "json-ld of the page": (ld('{"@type": "WebSite", "datePublished": "2001-01-01"}'), "", "", None),
    "json-ld not a day": (ld(news(headline=TITLE, datePublished="soon")), "", "", None),
    "json-ld no such day": (ld(news(headline=TITLE, datePublished="2016-02-31")), "", "", None),
    # decoys in the page
    "time element, an event": ("", '<time class="event-date" datetime="2016-07-01">1 July</time>', "", None),
    "time element, updated": ("", '<p>Updated <time datetime="2016-06-20">20 June</time></p>', "", None),
    "time element, modified": ("", '<time itemprop="dateModified" datetime="2016-06-20">20 June</time>', "", None),
    "time element, start of an event": ("", '<time itemprop="startDate" datetime="2016-07-01">1 July</time>', "", None),
    "time element, updated then published": (
        "", '<p>Updated <time datetime="2016-06-20">20 June</time></p><p>Published <time datetime="2016-06-14">14 June</time></p>', "", "2016-06-14"),
    "time element of a related article": ("", "", '<aside><article><h2>Storm shuts ferry line</h2><time datetime="2015-03-05">5 March</time></article></aside>', None),
    "time element of a comment": ("", "", '<section class="comments"><p>Bo: Well said.</p><time datetime="2016-07-02">2 July</time></section>', None),
    "microdata of related articles": (
        "", "", '<aside><div itemscope itemtype="http://schema.org/NewsArticle"><a href="/s">Storm shuts ferry line</a>'
        '<span itemprop="datePublished" content="2015-03-05">5 March</span></div></aside>', None),
    "microdata of a comment": (
        "", "", '<div itemscope itemtype="http://schema.org/Comment"><p>Well said.</p><time itemprop="datePublished" datetime="2016-07-02">2 July</time></div>', None),
    "microdata of its own and of related articles": (
        "", '<time itemprop="datePublished" datetime="2016-06-14">14 June</time>',
        '<aside><div itemscope itemtype="http://schema.org/NewsArticle"><span itemprop="datePublished" content="2015-03-05">5 March</span></div></aside>', "2016-06-14"),
    "stamp, updated": ("", "<p>Updated: 20 June 2016</p>", "", None),
    "stamp, last modified": ("", "<p>Last modified on 20 June 2016 at 09:30</p>", "", None),
    "stamp, updated beside published": ("", "<p>Updated: 20 June 2016</p><p>Published: 14 June 2016</p>", "", "2016-06-14"),
    "stamp, published and updated on one line": ("", "<p>Published 14 June 2016 | Updated 20 June 2016</p>", "", "2016-06-14"),
    "stamp, updated first on one line": ("", "<p>Updated 20 June 2016 | Published 14 June 2016</p>", "", "2016-06-14"),
    "copyright": ("", "", "<footer>© 2019 The Lantern. All rights reserved.</footer>", None),
    "address of another article": ("", "", '<p><a href="https://lantern.example/2015/03/05/storm">Storm shuts ferry line</a></p>', None),
    "archive list": ("", "", "<aside><h3>Archive</h3><ul><li>June 2016 (12)</li><li>May 2016 (9)</li></ul></aside>", None),
    "comments": ("", "", "<section><h3>2 comments</h3><p>Bo Lee 2 July 2016 at 10:11</p><p>Well said.</p></section>", None),
    "event box": ("", "<p>Date: 24 June 2016</p><p>Venue: Hofburg, Vienna</p>", "", None),
    "date of a picture": ("", "<figure><figcaption>The envoys on 3 May 2014. Photo: Pelagos</figcaption></figure>", "", None),
    "day of the visit": ("", "", "", None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "above", "below", "expected"), PAGES.values(), ids=PAGES)
def test_publication_date_of_web_pages(head: str, above: str, below: str, expected: str | None) -> None:
    found = of_html(head, above, below)
    assert found.published == expected, [(one.value, one.basis, one.text, one.reason) for one in found.dates]
    assert [one.value for one in found.dates if one.accepted] == ([expected] if expected else [])


# what stands above the text, below it, the lead where it is another; the date
TEXTS: dict[str, tuple[str, str, str, str | None]] = {
    "stamp": (f"{TITLE}\n14 June 2016", "", LEAD, "2016-06-14"),
    "stamp in figures": (f"{TITLE}\n14.06.2016 09:30", "", LEAD, "2016-06-14"),
    "stamp, iso": (f"{TITLE}\n2016-06-14 09:30:11", "", LEAD, "2016-06-14"),
    "stamp, turned around": (f"{TITLE}\nGMT 09:30 2016 Tuesday ,14 June", "", LEAD, "2016-06-14"),
    "stamp, posted": (f"{TITLE}\nPosted on June 14, 2016 by Ana Roe", "", LEAD, "2016-06-14"),
    "stamp, first published": (f"{TITLE}\nFirst published on Tue 14 Jun 2016 09.30 BST", "", LEAD, "2016-06-14"),
    "stamp, Chinese": (f"{TITLE}\n2016年06月14日 09:30", "", LEAD, "2016-06-14"),
    "dateline with its year": (TITLE, "", f"VIENNA, June 14, 2016 (Pelagos) -- {LEAD}", "2016-06-14"),
    "dateline without a year": (TITLE, "", f"VIENNA, June 14 (Pelagos) -- {LEAD}", None),
    "dateline, year of the stamp": (f"{TITLE}\n15 June 2016", "", f"VIENNA, June 14 (Pelagos) -- {LEAD}", "2016-06-14"),
    "stamp in figures that read both ways": (f"{TITLE}\n05/06/2016", "", LEAD, None),
    "updated": (f"{TITLE}\nUpdated: 20 June 2016", "", LEAD, None),
    "last updated": (f"{TITLE}\nLast updated at 09:30 on June 20, 2016", "", LEAD, None),
    "updated and published": (f"{TITLE}\nUpdated: 20 June 2016\nPublished: 14 June 2016", "", LEAD, "2016-06-14"),
    "related stamps, each above its headline": (
        TITLE, "Source: Pelagos\nGMT 09:12 2018 Monday ,05 March\nStorm shuts ferry line\nGMT 17:40 2017 Tuesday ,12 December\nFishermen reject new quay", LEAD, None),
    "related stamps, glued": (
        TITLE, "Source: Pelagos\nStorm shuts ferry lineGMT 09:12 2018 Monday ,05 March\nFishermen reject new quayGMT 17:40 2017 Tuesday ,12 December", LEAD, None),
    "related headlines above": ("Storm shuts ferry line\n5 March 2018\nFishermen reject new quay\n12 December 2017\n" + TITLE, "", LEAD, None),
    "related headlines above, and a stamp of its own": ("Storm shuts ferry line\n5 March 2018\n" + TITLE + "\n14 June 2016", "", LEAD, "2016-06-14"),
    "copyright below": (TITLE, "Copyright © 2004-2021 Northline Media. All rights reserved.", LEAD, None),
    "copyright above": ("© 2021 Northline Media\n" + TITLE, "", LEAD, None),
    "comments below": (TITLE, "Comments (2)\nBo Lee 2 July 2016 at 10:11\nWell said.\nAda Roe 3 July 2016 at 08:00\nNo.", LEAD, None),
    "archive below": (TITLE, "Archive\nJune 2016 (12)\nMay 2016 (9)\nApril 2016 (11)", LEAD, None),
    "published below": (TITLE, "Published: 14 June 2016", LEAD, None),
    "day of the visit": ("Tuesday, 14 June 2016\nThe Lantern\nHome\nWorld\nSport\n" + TITLE, "", LEAD, None),
    "day in the title": ("Talks on pipeline open in Vienna on 14 June 2016", "", LEAD, None),
    "day in the text": (TITLE, "", LEAD.replace("on Monday", "on June 13, 2016"), None),
    "event box above": (f"{TITLE}\nDate: 24 June 2016\nVenue: Hofburg, Vienna", "", LEAD, None),
    "event box, time": (f"{TITLE}\nWhen: Friday, 24 June 2016, 7 p.m.\nWhere: Hofburg, Vienna", "", LEAD, None),
    "deadline above": (f"{TITLE}\nDeadline: 24 June 2016", "", LEAD, None),
    "caption above": (f"{TITLE}\nThe envoys in Vienna on 3 May 2014. Photo: Pelagos", "", LEAD, None),
    "file picture above": (f"{TITLE}\nFile photo dated 3 May 2014", "", LEAD, None),
    "long ago": (f"{TITLE}\nFebruary 28, 1998; 18 years ago", "", LEAD, None),
    "born": (f"{TITLE}\nBorn: 3 May 1961", "", LEAD, None),
    "next article below": (TITLE, "Next article\nStorm shuts ferry line\n5 March 2018", LEAD, None),
    "weather above": ("Vienna, 14 June 2016, 21°C, sunny\nHome\nWorld\n" + TITLE, "", LEAD, None),
    "impossible day": (f"{TITLE}\n31 June 2016", "", LEAD, None),
    "stamp with its writer": (f"{TITLE}\nBy Agencies | Published Tue, June 14th 2016 at 09:55, Updated June 15th 2016 at 13:37 GMT +3", "", LEAD, "2016-06-14"),
    "stamp with its section": (f"{TITLE}\nWorld | Tue Jun 14, 2016 | 8:31am EDT", "", LEAD, "2016-06-14"),
    "posted above a short title": ("Thursday, April 25, 2024 | Home\nFrom the Ministry\nPosted: Tuesday, June 14, 2016\nPipeline talks", "", LEAD, "2016-06-14"),
    "posted above another article": (f"Posted: Monday, June 13, 2016\nStorm shuts ferry line for a third day\nRelated stories\n{TITLE}", "", LEAD, None),
    "words and day on lines of their own": (f"{TITLE}\nUpdated\nJune 20, 2016, 08:12 AM\nPublished\nJune 14, 2016, 08:07 AM", "", LEAD, "2016-06-14"),
    "updated, on a line of its own": (f"{TITLE}\nLast updated\nJune 20, 2016, 08:12 AM", "", LEAD, None),
    "a weekday on top of the page": (f"Tuesday, June 14, 2016\n{TITLE}", "", LEAD, None),
    "a short weekday on top of the page": (f"Tue. Jun 14th, 2016\n{TITLE}", "", LEAD, None),
    "a weekday on top of the page, and the dateline": (f"Tuesday, June 14, 2016\n{TITLE}", "", f"VIENNA, June 13 (Pelagos) -- {LEAD}", "2016-06-13"),
    "a weekday on top of a blog": (f"Tuesday, June 14, 2016\n{TITLE}", "Posted by Ana Roe at 9:15 AM\nNo comments:", LEAD, "2016-06-14"),
    "figures, day first as beside related headlines": (f"{TITLE}\n11:50 / 05.06.2016", "Related News\n14:28 / 29.05.2016\nStorm shuts ferry line", LEAD, "2016-06-05"),
    "figures, month first as beside related headlines": (f"{TITLE}\n06/05/2016", "Related News\n05/29/2016\nStorm shuts ferry line", LEAD, "2016-06-05"),
    "figures, month first as the dateline": (f"{TITLE}\nSource: Pelagos | 06-05-2016 08:10", "", f"VIENNA, June 4 (Pelagos) -- {LEAD}", "2016-06-04"),
    "figures, day first as the dateline": (f"{TITLE}\n05/06/2016", "", f"VIENNA, June 4 (Pelagos) -- {LEAD}", "2016-06-04"),
    "figures that the dateline does not tell": (f"{TITLE}\n05/06/2016", "", f"VIENNA, March 4 (Pelagos) -- {LEAD}", None),
    "figures with points": (f"{TITLE}\n05.06.2016", "", LEAD, "2016-06-05"),
    "figures with a zone": (f"{TITLE}\nUpdated: 06/06/2016 18:49 IST | Created: 05/06/2016 10:15 IST", "", LEAD, "2016-06-05"),
    "the article is from": (f"This Article is From Jun 14, 2016\n{TITLE}", "", LEAD, "2016-06-14"),
    "byline in capitals with its day": (f"{TITLE}\nBy ANA SOLOMON JUNE 14, 2016", "", LEAD, "2016-06-14"),
    "byline between two copies of the title": (f"{TITLE}\nby Ana Roe June 14, 2016\n{TITLE}", "", LEAD, "2016-06-14"),
    "name of a picture's file": (f"{TITLE}\nBy Ana Roe\nJune 14, 2016 | 6:00 PM\nTags\nTrade\nPipeline-2016-1160x768.jpg", "", LEAD, "2016-06-14"),
    "stamp with the number of views": (f"{TITLE}\n14 June 2016, Tuesday, 16:54 41", "", LEAD, "2016-06-14"),
    "stamp with its reads": (f"{TITLE}\n14 June 2016    Read: 2139", "", LEAD, "2016-06-14"),
    "stamp with its views": (f"{TITLE}\n14 June 2016 | 1,204 views", "", LEAD, "2016-06-14"),
    "stamp above a title that takes minutes": (f"WORLD | 20:57 / 14.06.2016\n996\n2 min read\n{TITLE}", "", LEAD, "2016-06-14"),
    "clock above a menu": (f"WORLD | 20:57 / 14.06.2016\nHome\n996\n{TITLE}", "", LEAD, None),
    "updated, with the agency and the place": (f"{TITLE}\nAFP | Vienna | Last Updated at Jun 14 2016 17:05 IST", "", LEAD, None),
    "published, with the agency and the place": (f"{TITLE}\nAFP | Vienna | Published at Jun 14 2016 17:05 IST", "", LEAD, "2016-06-14"),
    "a short year with its zone": (f"{TITLE}\nBY ANA ROE - 06/14/16 05:36 PM EDT", "", LEAD, "2016-06-14"),
    "a short year behind its writer": (f"{TITLE}\nBy Ana Roe On 6/5/16 at 10:12 AM EDT", "", LEAD, "2016-06-05"),
    "a short year that may be a day": (f"{TITLE}\nBy Ana Roe On 6/5/16", "", LEAD, None),
    "a short year of no American clock": (f"{TITLE}\nBy Ana Roe On 6/5/16 at 10:12 IST", "", LEAD, None),
    "posted by a login": (f"Posted on June 14, 2016 by aroe\n{TITLE}", "", LEAD, "2016-06-14"),
    "posted by a login, below the title": (f"{TITLE}\nSubmitted by admin on Tue, 06/14/2016 - 09:12", "", LEAD, "2016-06-14"),
    "written and published": (f"{TITLE}\nWritten by Ana Roe. Published on 14 June 2016 in Energy.", "", LEAD, "2016-06-14"),
    "posted in a sentence": (f"{TITLE}\nThe notice was posted on 14 June 2016 by men in masks.", "", LEAD, None),
    "issue": (f"The Lantern, Vol. 12, No. 44 — Tuesday, June 14, 2016 — page 3\n{TITLE}", "", LEAD, "2016-06-14"),
    "a page in a sentence": (f"{TITLE}\nThe paper of 14 June 2016 printed the list on page 3.", "", LEAD, None),
    "fields in a row": (f"{TITLE}\nDate: 14.6.2016 Author: A. Roe Source: The Lantern", "", LEAD, "2016-06-14"),
    "fields of an event": (f"{TITLE}\nDate: 24.6.2016 Venue: Hofburg Price: 5 euros", "", LEAD, None),
    "name and day": (f"{TITLE}\nAna Roe June 14, 2016 13", "", LEAD, "2016-06-14"),
    "the day of the visit in words": (f"Today is Friday, 24 June 2016\n{TITLE}\n14 June 2016", "", LEAD, "2016-06-14"),
    "first published, below": (TITLE, "This article was amended on 20 June 2016. It was first published on 14 June 2016.", LEAD, "2016-06-14"),
    "first published, below, in a row": (TITLE, "First published: 14 June 2016 | Reviewed: June 2020", LEAD, "2016-06-14"),
    "first published, of another article": (TITLE, "Most read\nStorm shuts ferry line\nFirst published: 5 March 2018", LEAD, None),
    "first published, and a stamp": (f"{TITLE}\n20 June 2016", "First published: 14 June 2016", LEAD, "2016-06-20"),
    "first published, ago": (f"{TITLE}\nFirst published 3 hours ago", "", LEAD, None),
    "weekday that contradicts": (f"{TITLE}\nMonday, 14 June 2016", "", LEAD, None),
}  # fmt: skip


@pytest.mark.parametrize(
    "above",
    [
        f"Posted on June 14, 2016 by aroe\n{TITLE}",
        f"Today is Friday, 24 June 2016\n{TITLE}\n14 June 2016",
        f"The Lantern, Vol. 12, No. 44 — Tuesday, June 14, 2016 — page 3\n{TITLE}",
        f"Most read\nStorm shuts ferry line for days (5 March 2018)\n{TITLE}\nBy Ana Roe",
        f"Most read\nStorm shuts ferry line for days\n{TITLE}\nBy Ana Roe",
        f"https://l.example/2016/06/14/talks\n{TITLE}",
        f"{TITLE}\nhttps://l.example/2016/06/14/talks",
    ],
)
def test_what_stands_beside_the_title_is_no_title(above: str) -> None:
    assert of_text(above).title == TITLE


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (f"Title: {TITLE}\nAuthor: Ana Roe\nDate: 2016-06-14\n", (TITLE, None, "2016-06-14")),
        (f"Title: {TITLE}\nSource: The Lantern\n\n", (TITLE, None, None)),
        (f"https://l.example/2016/06/14/talks\n{TITLE}\n", (TITLE, "https://l.example/2016/06/14/talks", "2016-06-14")),
        (f"{TITLE}\nURL: https://l.example/talks\n", (TITLE, "https://l.example/talks", None)),
        (f"{TITLE}\nhttps://l.example/a\nhttps://l.example/2016/06/14/b\n", (TITLE, None, None)),
        (f"Date: 2016-06-24\nVenue: Hofburg\n{TITLE}\n", (TITLE, None, None)),
    ],
)
def test_what_a_scraper_wrote_above_a_flat_text(head: str, expected: tuple[str, str | None, str | None]) -> None:
    (page,) = text.pages("\n".join((head, LEAD, *MORE)).encode(), "a.txt")
    found = article_of(page)
    assert isinstance(found, Article) and (found.title, found.url, found.published) == expected


@pytest.mark.parametrize(("above", "below", "lead", "expected"), TEXTS.values(), ids=TEXTS)
def test_publication_date_of_flat_text(above: str, below: str, lead: str, expected: str | None) -> None:
    found = of_text(above, below, lead)
    assert found.published == expected, [(one.value, one.basis, one.text, one.reason) for one in found.dates]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"url": "https://gazette.example.in/talks", "published": "5/6/2016"}, "2016-06-05"),
        ({"url": "https://gazette.example.ca/talks", "published": "5/6/2016"}, None),
        ({"published": "2016-06-14", "updated": "2016-06-20"}, "2016-06-14"),
        ({"updated": "2016-06-20"}, None),
        ({"captured": "2016-06-20"}, None),
        ({"published": "2016-06-14", "captured": "2016-06-20T10:00:00Z"}, "2016-06-14"),
        ({"published": "2016-06-21", "captured": "2016-06-20T23:00:00Z"}, "2016-06-21"),
        ({"published": "2026-06-14", "captured": "2016-06-20T10:00:00Z"}, None),
        (
            {"published": "2026-06-14", "captured": "2016-06-20", "url": "https://l.example/2016/06/14/talks"},
            "2016-06-14",
        ),
        ({"url": "https://l.example/2026/06/14/talks", "captured": "2016-06-20"}, None),
        ({"url": "https://l.example/2016/06/14/talks"}, "2016-06-14"),
        ({"url": "https://l.example/talks-2016"}, None),
        ({"url": "https://l.example/summit-2016-06-24-preview?utm=20160614"}, None),
        ({"url": "https://l.example/id/20169914"}, None),
        ({"url": "https://l.example/?next=/2015/03/05/storm"}, None),
        ({"url": "https://l.example/talks#2016-06-14"}, None),
        ({"url": "https://l.example/events/2016/07/01/talks"}, None),
    ],
)
def test_publication_date_of_what_comes_with_a_page(given: dict[str, str], expected: str | None) -> None:
    assert of_text(TITLE, "", LEAD, **given).published == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Updated: 20 June 2016", "2016-06-20"),
        ("Published: 14 June 2016 | Updated: 15 June 2016", "2016-06-15"),
        ("Updated\n15 June 2016, 08:12\nPublished\n14 June 2016, 08:07", "2016-06-15"),
        ("Published: 14 June 2016 | Updated: 13 June 2016", None),
        ("14 June 2016", None),
    ],
)
def test_update_day_of_flat_text(above: str, expected: str | None) -> None:
    assert of_text(f"{TITLE}\n{above}").updated == expected


def test_an_update_below_the_article_is_not_its_own() -> None:
    assert of_text(TITLE, "Updated: 20 June 2016").updated is None


CUSTOMS = rules.load("customs").groups


def test_the_agency_beside_the_day() -> None:
    found = of_text(f"{TITLE}\nAFP | Vienna | Last Updated at Jun 14 2016 17:05 IST")
    assert (found.agency, found.updated, found.dateline) == ("AFP", "2016-06-14", None)
    assert of_text(f"{TITLE}\nLantern | Vienna | Updated Jun 14 2016 17:05 IST").agency is None


@pytest.mark.parametrize("line", CUSTOMS["zones"].finds)
def test_zones_show_that_the_day_stands_first(line: str) -> None:
    assert order_shown(UNKNOWN, [line], None).date_order == "day first"


@pytest.mark.parametrize("line", CUSTOMS["zones"].ignores)
def test_other_zones_show_nothing(line: str) -> None:
    assert order_shown(UNKNOWN, [line], None).date_order is None


@pytest.mark.parametrize("url", CUSTOMS["hosts"].finds)
def test_hosts_show_that_the_day_stands_first(url: str) -> None:
    assert order_shown(UNKNOWN, ["05/06/2018"], url).date_order == "day first"


@pytest.mark.parametrize("url", CUSTOMS["hosts"].ignores)
def test_other_hosts_show_nothing(url: str) -> None:
    assert order_shown(UNKNOWN, ["05/06/2018"], url).date_order is None


def test_there_are_enough_cases() -> None:
    assert len(PAGES) + len(TEXTS) > 90
    assert sum(row[-1] is None for row in (*PAGES.values(), *TEXTS.values())) > 50


# ---- read as whole pages


def test_the_year_of_a_dateline_stands_in_the_update() -> None:
    head = "President arrives on a visit\n\nUpdated: 2/17/2019 1:44:31 PM\n\nNEW DELHI, Feb 16: "
    text = "President Anna Berg arrived here on Saturday on a three-day visit, and met ministers of the country."
    assert whole_pages.read(text, head).article.published == "2019-02-16"
