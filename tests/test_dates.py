"""Dates: stamps of any layout, and expressions in running text. All sentences are made up."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
import time

import pytest

from ingest import rules
from ingest.dates import bounds as limits
from ingest.dates import candidates, dates_in, days, periods, stamps_in, tense, words
from ingest.model import DateExpression
from ingest.sentences import sentences_in


def shown(found: tuple[DateExpression, ...]) -> list[str]:
    """Each expression as `words = value..until`, '?' where it has no value."""
    return [f"{date.text} = {date.value or '?'}" + (f"..{date.until}" if date.until else "") for date in found]


def bounds(found: tuple[DateExpression, ...]) -> list[str]:
    return [f"{date.lower or ''}/{date.upper or ''}" for date in found]


def read(body: str, anchor: str | None) -> tuple[DateExpression, ...]:
    return dates_in(body, sentences_in(body), anchor)


STAMPS = [
    ("GMT 19:37 2018 Wednesday ,31 October", ["GMT 19:37 2018 Wednesday ,31 October = 2018-10-31"], "turned around"),
    (
        "Ministers agree on tollsGMT 06:08 2017 Thursday ,12 October",
        ["GMT 06:08 2017 Thursday ,12 October = 2017-10-12"],
        "glued",
    ),
    ("31 October 2018", ["31 October 2018 = 2018-10-31"], "day month year"),
    ("Oct. 31, 2018", ["Oct. 31, 2018 = 2018-10-31"], "month cut short"),
    ("Sept 5, 2016", ["Sept 5, 2016 = 2016-09-05"], "Sept without a full stop"),
    ("Wednesday, October 31, 2018 at 7:37 PM", ["Wednesday, October 31, 2018 = 2018-10-31"], "with weekday and clock"),
    ("Wed, 31 Oct 2018 19:37:12 +0000", ["Wed, 31 Oct 2018 = 2018-10-31"], "mail header"),
    ("Wed Oct 31 19:37:12 +0000 2018", ["Wed Oct 31 19:37:12 +0000 2018 = 2018-10-31"], "year last"),
    ("PUBLISHED : 7 JUN 2016 AT 04:00", ["7 JUN 2016 = 2016-06-07"], "capitals"),
    ("2018-10-31", ["2018-10-31 = 2018-10-31"], "iso"),
    ("Updated:2018-10-31T19:37:00Z", ["2018-10-31T19:37:00Z = 2018-10-31"], "iso with clock, glued"),
    ("2018-10-31 19:37:55", ["2018-10-31 = 2018-10-31"], "iso and clock"),
    ("2016/06/14", ["2016/06/14 = 2016-06-14"], "slashes, year first"),
    ("2016.06.14", ["2016.06.14 = 2016-06-14"], "dots, year first"),
    ("2018-13-31", [], "no such month"),
    ("31/10/2018", ["31/10/2018 = 2018-10-31"], "day first, plain"),
    ("10/31/2018", ["10/31/2018 = 2018-10-31"], "month first, plain"),
    ("05/06/2018", ["05/06/2018 = ?"], "either way"),
    ("05/05/2018", ["05/05/2018 = 2018-05-05"], "the same either way"),
    ("31.10.2018", ["31.10.2018 = 2018-10-31"], "dots"),
    ("https://a.example/2018/10/31/talks.html", ["2018/10/31 = 2018-10-31"], "address"),
    ("http://a.example/english/2016-06/14/c_135433.htm", ["2016-06/14 = 2016-06-14"], "address, agency"),
    ("https://a.example/world/2016/jun/14/talks-open", ["2016/jun/14 = 2016-06-14"], "address, month in letters"),
    ("http://a.example/n/20181031/x.html", ["20181031 = 2018-10-31"], "address, eight figures"),
    ("http://a.example/t20160614_55.htm", ["20160614 = 2016-06-14"], "address, t and eight figures"),
    ("2016年6月14日 09:30", ["2016年6月14日 = 2016-06-14"], "Chinese"),
    ("June 2016", ["June 2016 = 2016-06"], "month"),
    ("© 2021 Northline Media", ["2021 = 2021"], "rights"),
    ("All rights reserved to Northline Media Group 2021 ©", ["2021 = 2021"], "rights, sign behind"),
    ("Copyright © 2004-2019 Harbour News", ["2004-2019 = 2004..2019"], "rights, from and to"),
    ("31 June 2016", ["31 June 2016 = ?"], "no such day"),
    ("February 29, 2015", ["February 29, 2015 = ?"], "no leap year"),
    ("February 29, 2016", ["February 29, 2016 = 2016-02-29"], "leap year"),
    ("Monday, October 31, 2018", ["Monday, October 31, 2018 = ?"], "weekday contradicts"),
    ("3rd of May 2017", ["3rd of May 2017 = 2017-05-03"], "ordinal"),
    ("June 12-14, 2016", ["June 12-14, 2016 = 2016-06-12..2016-06-14"], "days on end"),
    ("28 June - 2 July 2016", ["28 June - 2 July 2016 = 2016-06-28..2016-07-02"], "over the end of a month"),
    (
        "30 December - 2 January 2017",
        ["30 December - 2 January 2017 = 2016-12-30..2017-01-02"],
        "over the end of a year",
    ),
    ("Call 2018-2019 now, or 020 7946 2018", [], "telephone"),
    ("Version 1.31.10.2018.4", [], "version"),
    ("In 2016 they met on Tuesday and 14 June", [], "no whole date"),
    ("", [], "nothing"),
    ("12 October 2017 | 13 October 2017", ["12 October 2017 = 2017-10-12", "13 October 2017 = 2017-10-13"], "two"),
]


@pytest.mark.parametrize(("text", "expected", "name"), STAMPS, ids=[row[2] for row in STAMPS])
def test_stamps_in(text: str, expected: list[str], name: str) -> None:
    assert shown(stamps_in(text)) == expected


def test_figures_that_read_both_ways_have_bounds() -> None:
    assert bounds(stamps_in("05/06/2018")) == ["2018-05-06/2018-06-05"]


def test_the_year_of_rights_has_its_own_rule() -> None:
    assert [stamp.rule for stamp in stamps_in("© 2021 Northline")] == ["dates.copyright"]


# 2016-06-15 is a Wednesday.
WEDNESDAY = "2016-06-15"
RUNNING = [
    # weekdays: the verb of the clause tells which way to look
    (WEDNESDAY, "The two ministers met on Tuesday.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "The two ministers will meet on Tuesday.", ["Tuesday = 2016-06-21"]),
    (WEDNESDAY, "The two ministers held talks on Wednesday.", ["Wednesday = 2016-06-15"]),
    (WEDNESDAY, "The court will rule on Wednesday.", ["Wednesday = 2016-06-15"]),
    (WEDNESDAY, "On Friday, Chile and Peru will sign the pact.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "On Friday, Chile and Peru signed the pact.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "Norway and Sweden on Monday opened a third round of talks.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "They mourned the victims of Sunday's events in Tampere.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "She could not attend the meeting following Sunday's flood.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "Polls narrowed ahead of Sunday's election.", ["Sunday = 2016-06-19"]),
    (WEDNESDAY, "The minister said Thursday's summit would go on.", ["Thursday = 2016-06-16"]),
    (WEDNESDAY, "The minister said Monday's summit was a success.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "The envoy is to arrive in Nairobi on Saturday.", ["Saturday = 2016-06-18"]),
    (WEDNESDAY, "The envoy is scheduled to visit Nairobi on Saturday.", ["Saturday = 2016-06-18"]),
    (WEDNESDAY, "The two sides agreed to hold another round on Monday.", ["Monday = 2016-06-20"]),
    (WEDNESDAY, "He flew to Oslo to meet his counterpart on Monday.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "The vote, scheduled for Thursday, was put off.", ["Thursday = 2016-06-16"]),
    (WEDNESDAY, "The premier told reporters on Tuesday that he would resign.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "The premier said the cabinet would meet on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The talks will resume on Monday, the ministry said on Tuesday.", ["Monday = 2016-06-20", "Tuesday = 2016-06-14"]),
    (WEDNESDAY, "Peru to host summit on Friday", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The forum opens on Friday in Accra.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The king is visiting Rabat on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The hearing will be held on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The hearing was held late on Friday.", ["late on Friday = 2016-06-10"]),
    (WEDNESDAY, "Rebels have until Friday to lay down their arms.", ["Friday = ?"]),
    (WEDNESDAY, "The siege lasted until Friday.", ["Friday = ?"]),
    (WEDNESDAY, "Workers have been on strike since Monday.", ["Monday = ?"]),
    (WEDNESDAY, "Police had arrested ten men by Monday night.", ["Monday night = ?"]),
    (WEDNESDAY, "The shop will close next Tuesday.", ["next Tuesday = 2016-06-21"]),
    (WEDNESDAY, "The shop closed last Tuesday.", ["last Tuesday = 2016-06-14"]),
    (WEDNESDAY, "The shop closed last Wednesday.", ["last Wednesday = 2016-06-08"]),
    (WEDNESDAY, "The shop closed on Tuesday last week.", ["Tuesday last week = 2016-06-07"]),
    (WEDNESDAY, "The shop will close on Tuesday of next week.", ["Tuesday of next week = 2016-06-21"]),
    (WEDNESDAY, "The shop closes this Friday.", ["this Friday = 2016-06-17"]),
    (WEDNESDAY, "The shop will close this coming Sunday.", ["this coming Sunday = 2016-06-19"]),
    (WEDNESDAY, "They held talks on Monday and Tuesday.", ["Monday and Tuesday = 2016-06-13..2016-06-14"]),
    (WEDNESDAY, "They will hold talks from Monday to Wednesday.", ["Monday to Wednesday = 2016-06-20..2016-06-22"]),
    (WEDNESDAY, "They met on Monday and again on Tuesday.", ["Monday = 2016-06-13", "Tuesday = 2016-06-14"]),
    (WEDNESDAY, "The match was moved from Thursday to Saturday.", ["Thursday = 2016-06-09", "Saturday = 2016-06-11"]),
    (WEDNESDAY, "The cabinet meets every Tuesday.", ["every Tuesday = ?"]),
    (WEDNESDAY, "The museum is shut on Mondays.", ["Mondays = ?"]),
    # days counted from today
    (WEDNESDAY, "They met today and will meet tomorrow.", ["today = 2016-06-15", "tomorrow = 2016-06-16"]),
    (WEDNESDAY, "They met yesterday and the day before yesterday.", ["yesterday = 2016-06-14", "the day before yesterday = 2016-06-13"]),
    (WEDNESDAY, "They spoke last night and this morning, and meet tonight.", ["last night = 2016-06-14", "this morning = 2016-06-15", "tonight = 2016-06-15"]),
    (WEDNESDAY, "Three days ago the dam broke.", ["Three days ago = 2016-06-12"]),
    (WEDNESDAY, "Two weeks ago the dam broke.", ["Two weeks ago = 2016"]),
    (WEDNESDAY, "The dam broke a month ago.", ["a month ago = 2016-05"]),
    (WEDNESDAY, "The dam broke seventeen years ago.", ["seventeen years ago = 1999"]),
    (WEDNESDAY, "The dam broke 25 years ago.", ["25 years ago = 1991"]),
    (WEDNESDAY, "The dam broke a few days ago.", ["a few days ago = ?"]),
    (WEDNESDAY, "The dam broke more than 20 years ago.", ["more than 20 years ago = ?"]),
    (WEDNESDAY, "Twelve people have died in the past three days.", ["the past three days = ?"]),
    (WEDNESDAY, "It will grow over the next five years.", ["the next five years = ?"]),
    (WEDNESDAY, "The president will fly home in two days.", ["two days = 2016-06-17"]),
    (WEDNESDAY, "It was the first such visit in two years.", []),
    # weeks, months, years
    (WEDNESDAY, "They met last year.", ["last year = 2015"]),
    (WEDNESDAY, "They met last month.", ["last month = 2016-05"]),
    (WEDNESDAY, "They met last week.", ["last week = 2016-06"]),
    (WEDNESDAY, "They meet this month and next month.", ["this month = 2016-06", "next month = 2016-07"]),
    (WEDNESDAY, "The third round will be held later this month.", ["later this month = 2016-06"]),
    (WEDNESDAY, "A third dialogue will be held in Rabat later this year.", ["later this year = 2016"]),
    (WEDNESDAY, "The talks broke down earlier this week.", ["earlier this week = 2016-06"]),
    (WEDNESDAY, "The talks open early next week.", ["early next week = 2016-06"]),
    (WEDNESDAY, "The plant shut late last year.", ["late last year = 2015"]),
    (WEDNESDAY, "The plant will shut by the end of the year.", ["the end of the year = ?"]),
    (WEDNESDAY, "The plant will shut at the end of 2017.", ["the end of 2017 = 2017"]),
    (WEDNESDAY, "The plant will shut at the end of March.", ["the end of March = 2017-03"]),
    (WEDNESDAY, "They met over the weekend.", ["the weekend = 2016-06-11..2016-06-12"]),
    (WEDNESDAY, "They will meet over the weekend.", ["the weekend = 2016-06-18..2016-06-19"]),
    (WEDNESDAY, "Growth slowed in the third quarter.", ["the third quarter = 2015"]),
    (WEDNESDAY, "Growth slowed in the first quarter of 2014.", ["the first quarter of 2014 = 2014"]),
    (WEDNESDAY, "Growth slowed in the first half of this year.", ["the first half of this year = 2016"]),
    (WEDNESDAY, "The bridge opened in spring 2014.", ["spring 2014 = 2014"]),
    (WEDNESDAY, "The bridge opened last summer.", ["last summer = 2015"]),
    (WEDNESDAY, "The bridge opened in the 1990s.", ["the 1990s = 1990..1999"]),
    (WEDNESDAY, "The bridge opened in the late 1980s.", ["the late 1980s = 1980..1989"]),
    (WEDNESDAY, "The bridge was built in the 19th century.", ["the 19th century = 1800..1899"]),
    # calendar days and months without a year
    (WEDNESDAY, "The law was passed on Nov. 8.", ["Nov. 8 = 2015-11-08"]),
    (WEDNESDAY, "The vote will be held on Nov. 8.", ["Nov. 8 = 2016-11-08"]),
    ("2016-09-20", "Polls have tightened before the Nov. 8 election.", ["Nov. 8 = 2016-11-08"]),
    ("2016-01-04", "He was arrested on December 28.", ["December 28 = 2015-12-28"]),
    ("2016-12-28", "She takes office on January 20.", ["January 20 = 2017-01-20"]),
    (WEDNESDAY, "They met on Tuesday, June 14.", ["Tuesday, June 14 = 2016-06-14"]),
    (WEDNESDAY, "They met on Friday, June 14.", ["Friday, June 14 = ?"]),
    (WEDNESDAY, "They met on 3 June and on the 5th of June.", ["3 June = 2016-06-03", "the 5th of June = 2016-06-05"]),
    (WEDNESDAY, "They met on June 14 last year.", ["June 14 last year = 2015-06-14"]),
    (WEDNESDAY, "They met on June 6 and 7.", ["June 6 and 7 = 2016-06-06..2016-06-07"]),
    (WEDNESDAY, "They will meet on June 20-22.", ["June 20-22 = 2016-06-20..2016-06-22"]),
    (WEDNESDAY, "They met from 6 to 8 June.", ["6 to 8 June = 2016-06-06..2016-06-08"]),
    (WEDNESDAY, "The games run from June 30 to July 2.", ["June 30 to July 2 = 2016-06-30..2016-07-02"]),
    (WEDNESDAY, "They met in May.", ["May = 2016-05"]),
    (WEDNESDAY, "They met in December.", ["December = 2015-12"]),
    (WEDNESDAY, "They will meet in December.", ["December = 2016-12"]),
    (WEDNESDAY, "They met in March 2015.", ["March 2015 = 2015-03"]),
    (WEDNESDAY, "They met last March and will meet next March.", ["last March = 2016-03", "next March = 2017-03"]),
    (WEDNESDAY, "They met in June last year.", ["June last year = 2015-06"]),
    (WEDNESDAY, "They met in early April.", ["early April = 2016-04"]),
    (WEDNESDAY, "They lost the March referendum.", ["March = 2016-03"]),
    (WEDNESDAY, "They met between March and May.", ["March and May = 2016-03..2016-05"]),
    (WEDNESDAY, "They met on Christmas Day.", ["Christmas Day = 2015-12-25"]),
    # years
    (WEDNESDAY, "They met in 2008.", ["2008 = 2008"]),
    (WEDNESDAY, "It is to last until 2025.", ["2025 = ?"]),
    (WEDNESDAY, "It opened in mid-2016.", ["mid-2016 = 2016"]),
    (WEDNESDAY, "He ruled from 2004 to 2009.", ["2004 to 2009 = 2004..2009"]),
    (WEDNESDAY, "He won in 2008, 2012 and 2014.", ["2008 = 2008", "2012 = 2012", "2014 = 2014"]),
    (WEDNESDAY, "He joined the 2014 protests.", ["2014 = 2014"]),
    (WEDNESDAY, "The treaty of 1951 was broken.", ["1951 = 1951"]),
    (WEDNESDAY, "On 14 June 2014 they met.", ["14 June 2014 = 2014-06-14"]),
    # words that refer back
    (WEDNESDAY, "He left on June 1 and came back two days later.", ["June 1 = 2016-06-01", "two days later = 2016-06-03"]),
    (WEDNESDAY, "He said on Monday that they had met a day earlier.", ["Monday = 2016-06-13", "a day earlier = 2016-06-12"]),
    (WEDNESDAY, "He left on May 3. The next day, they met.", ["May 3 = 2016-05-03", "The next day = 2016-05-04"]),
    (WEDNESDAY, "Exports rose from a year earlier.", ["a year earlier = ?"]),
    (WEDNESDAY, "He left on May 3 and she on May 5. They met a day later.", ["May 3 = 2016-05-03", "May 5 = 2016-05-05", "a day later = ?"]),
    # what is no date
    (WEDNESDAY, "The 45-year-old minister made a three-day visit.", []),
    (WEDNESDAY, "They talked for three days.", []),
    (WEDNESDAY, "He was a boy when the September 11 attacks took place.", []),
    (WEDNESDAY, "Students of the May 4th Movement marched.", []),
    (WEDNESDAY, "Theresa May said they may march in rows.", []),
    (WEDNESDAY, "They shop on Black Friday.", []),
    (WEDNESDAY, "It was on Monday Night Football.", []),
    (WEDNESDAY, "He writes for the Sunday Times.", []),
    (WEDNESDAY, "They spent it in fiscal 2017.", []),
    (WEDNESDAY, "Vision 2030 is a plan.", []),
    (WEDNESDAY, "See page 1998 and Resolution 2017.", []),
    (WEDNESDAY, "The police found 2000 rounds and 1900 dollars.", []),
    (WEDNESDAY, "It cost $2016 or 2,016 euros.", []),
    (WEDNESDAY, "A survey of 1709 schoolchildren was done.", []),
    (WEDNESDAY, "The second man won the last game of the season.", []),
    (WEDNESDAY, "He is in his sixties.", []),
    (WEDNESDAY, "He met April Ryan and August Wilson.", []),
    (WEDNESDAY, "He joined the March on Rome.", []),
    (WEDNESDAY, "She sat in the sun.", []),
    (WEDNESDAY, "Mayor Sunday Adeyemi spoke.", []),
    (WEDNESDAY, "Gov. Kashim said Friday that Comrade Monday Ubani had left.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "The treaty of 1951 holds.", ["1951 = 1951"]),
    (WEDNESDAY, "The war of 1948 drove them from the coast.", ["1948 = 1948"]),
    # what is called off lies ahead
    (WEDNESDAY, "Friday's strike was called off.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "Thursday's cabinet meeting has been postponed.", ["Thursday = 2016-06-16"]),
    (WEDNESDAY, "Friday’s planned vote was abruptly cancelled.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "Friday's strike was peaceful.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "The two sides had agreed on Friday to meet.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "The envoys had agreed on Friday.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "He said that the two had agreed on Friday that talks would go on.", ["Friday = 2016-06-10"]),
    # numbers of two words
    (WEDNESDAY, "Seventy-one years ago the bomb fell.", ["Seventy-one years ago = 1945"]),
    (WEDNESDAY, "The bomb fell seventy one years ago.", ["seventy one years ago = 1945"]),
    (WEDNESDAY, "They met twenty-two days ago.", ["twenty-two days ago = 2016-05-24"]),
    (WEDNESDAY, "The pact was made a hundred and fifty years ago.", []),
    (WEDNESDAY, "The temple was built 1,200 years ago.", []),
    (WEDNESDAY, "They met half a year ago.", []),
    # a year from a date beside, or from the head of the sentence
    (WEDNESDAY, "In 2014, they met on June 12 and June 14.", ["2014 = 2014", "June 12 = 2014-06-12", "June 14 = 2014-06-14"]),
    (WEDNESDAY, "In 2013, the court sat in March and rose on 4 May.", ["2013 = 2013", "March = 2013-03", "4 May = 2013-05-04"]),
    (WEDNESDAY, "They met on June 12, 2014, and again on July 3.", ["June 12, 2014 = 2014-06-12", "July 3 = 2014-07-03"]),
    (WEDNESDAY, "They met on June 12 and July 3, 2014.", ["June 12 = 2014-06-12", "July 3, 2014 = 2014-07-03"]),
    (WEDNESDAY, "They met in May and June 2014.", ["May = 2014-05", "June 2014 = 2014-06"]),
    (WEDNESDAY, "Elected in 2013, he took office on May 3.", ["2013 = 2013", "May 3 = 2016-05-03"]),
    (WEDNESDAY, "He has been minister since 2013 and met her on May 3.", ["2013 = ?", "May 3 = 2016-05-03"]),
    (None, "In 2014, they met on June 12.", ["2014 = 2014", "June 12 = 2014-06-12"]),
    # distances from the date before
    (WEDNESDAY, "The plant opened on May 3, 2012. It had been sold a year before.", ["May 3, 2012 = 2012-05-03", "a year before = 2011"]),
    (WEDNESDAY, "The plant opened in 2012, two years before the war.", ["2012 = 2012"]),
    (WEDNESDAY, "The plant shut on May 3; two days earlier its owner had fled.", ["May 3 = 2016-05-03", "two days earlier = 2016-05-01"]),
    (WEDNESDAY, "Sales fell in April from a year before.", ["April = 2016-04", "a year before = 2015"]),
    (WEDNESDAY, "The mill shut in 2014. A year later, it burned.", ["2014 = 2014", "A year later = 2015"]),
]  # fmt: skip


@pytest.mark.parametrize(("anchor", "body", "expected"), RUNNING, ids=[str(row[1]) for row in RUNNING])
def test_dates_in(anchor: str | None, body: str, expected: list[str]) -> None:
    assert shown(read(body, anchor)) == expected


BOUNDS = [
    (WEDNESDAY, "They met last week.", ["2016-06-06/2016-06-12"]),
    (WEDNESDAY, "They meet later this month.", ["2016-06-15/2016-06-30"]),
    (WEDNESDAY, "They met earlier this month.", ["2016-06-01/2016-06-15"]),
    (WEDNESDAY, "They meet later this year.", ["2016-06-15/2016-12-31"]),
    (WEDNESDAY, "Growth slowed in the third quarter.", ["2015-07-01/2015-09-30"]),
    (WEDNESDAY, "Twelve people have died in the past three days.", ["2016-06-12/2016-06-15"]),
    (WEDNESDAY, "It grew over the past year.", ["2015-06-15/2016-06-15"]),
    (WEDNESDAY, "It will grow over the next five years.", ["2016-06-15/2021-06-15"]),
    (WEDNESDAY, "It opened more than 20 years ago.", ["/1996-06-15"]),
    (WEDNESDAY, "It opened less than two years ago.", ["2014-06-15/2016-06-15"]),
    (WEDNESDAY, "It opened in mid-2014.", ["2014-04-02/2014-10-01"]),
    (WEDNESDAY, "The plant will shut by the end of the year.", ["/2016-12-31"]),
    (WEDNESDAY, "The plant will shut at the end of the year.", ["2016-07-02/2016-12-31"]),
    # limits
    (WEDNESDAY, "After Sunday, the camp stood empty.", ["2016-06-13/"]),
    (WEDNESDAY, "Rebels have until Friday to lay down their arms.", ["/2016-06-17"]),
    (WEDNESDAY, "The siege lasted until Friday.", ["/2016-06-10"]),
    (WEDNESDAY, "They will answer by Friday.", ["/2016-06-17"]),
    (WEDNESDAY, "They must answer no later than June 30.", ["/2016-06-30"]),
    (WEDNESDAY, "They will answer before July 1.", ["/2016-06-30"]),
    (WEDNESDAY, "He has been premier since 2013.", ["2013-01-01/"]),
    (WEDNESDAY, "He has been premier since last month.", ["2016-05-01/"]),
    (WEDNESDAY, "He has been premier since at least early 2014.", ["2014-01-01/"]),
    (WEDNESDAY, "The road was built after 1990.", ["1991-01-01/"]),
    (WEDNESDAY, "The fair runs through Saturday.", ["/2016-06-18"]),
    (WEDNESDAY, "After Sunday's vote, the camp stood empty.", ["2016-06-12/2016-06-12"]),
    (WEDNESDAY, "Polls narrowed before the Nov. 8 election.", ["2016-11-08/2016-11-08"]),
    (WEDNESDAY, "It rose after the 2014 protests.", ["2014-01-01/2014-12-31"]),
    (WEDNESDAY, "It opened in winter 2015-16.", ["2015-12-01/2016-02-29"]),
    ("2016-02-29", "It opened a year ago today.", ["2015-02-28/2015-02-28"]),
    ("2016-01-01", "They met last week.", ["2015-12-21/2015-12-27"]),
    ("2016-03-31", "They met last month.", ["2016-02-01/2016-02-29"]),
    # the day of publication is known to the month or the year
    ("2016-06", "They met on Tuesday.", ["2016-05-31/2016-06-28"]),
    ("2016-06", "They met last month.", ["2016-05-01/2016-05-31"]),
    ("2016", "They met last year.", ["2015-01-01/2015-12-31"]),
    ("2016", "They met yesterday.", ["2015-12-31/2016-12-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("anchor", "body", "expected"), BOUNDS, ids=[f"{row[0]} {row[1]}" for row in BOUNDS])
def test_bounds(anchor: str, body: str, expected: list[str]) -> None:
    assert bounds(read(body, anchor)) == expected


PARTLY_KNOWN = [
    ("2016-06", "They met last month.", ["last month = 2016-05"]),
    ("2016-06", "They met on June 12.", ["June 12 = 2016-06-12"]),
    ("2016", "They met last year.", ["last year = 2015"]),
    ("2016", "They met on Tuesday.", ["Tuesday = ?"]),
    (None, "They met on Tuesday, last year, on June 12 and in May.", ["Tuesday = ?", "last year = ?", "June 12 = ?", "May = ?"]),
    (None, "They met on June 12, 2016, in May 2015 and in 2014.", ["June 12, 2016 = 2016-06-12", "May 2015 = 2015-05", "2014 = 2014"]),
    ("no date", "They met on Tuesday.", ["Tuesday = ?"]),
    ("2016-02-31", "They met on Tuesday.", ["Tuesday = ?"]),
]  # fmt: skip


@pytest.mark.parametrize(("anchor", "body", "expected"), PARTLY_KNOWN)
def test_what_can_be_said_without_the_whole_date(anchor: str | None, body: str, expected: list[str]) -> None:
    assert shown(read(body, anchor)) == expected


def test_without_a_date_of_publication_there_are_no_bounds() -> None:
    assert bounds(read("They met on Tuesday, last year and two weeks ago.", None)) == ["/", "/", "/"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "The band of 1951 plays again.", ["1951 = 1951"], id="a verb behind a year looks like what it counts"
        ),
        pytest.param("A lawyer, Sunday Adeyemi, spoke.", [], id="a weekday as a given name"),
        pytest.param(
            "Fans of the Premier play Leeds on Saturday.", ["Saturday = 2016-06-18"], id="present of any verb"
        ),
    ],
)
@pytest.mark.xfail(strict=True, reason="needs the part of speech of the next word")
def test_known_failures(body: str, expected: list[str]) -> None:
    assert shown(read(body, WEDNESDAY)) == expected


def test_a_page_as_agencies_write_it() -> None:
    body = (
        "Kenya and Uganda on Tuesday held a second forum on border trade.\n\n"
        "Mary Otieno, cabinet secretary for trade, lauded the progress made since the first forum in Kampala last year.\n\n"
        "Permanent Secretary Paul Okello represented Minister Ruth Nambi, who could not attend following Sunday's floods in Gulu.\n\n"
        "The two sides approved a plan and agreed to hold a third forum in Kampala later this year."
    )
    assert shown(read(body, "2016-06-15")) == [
        "Tuesday = 2016-06-14",
        "last year = 2015",
        "Sunday = 2016-06-12",
        "later this year = 2016",
    ]
    assert shown(read(body, None)) == ["Tuesday = ?", "last year = ?", "Sunday = ?", "later this year = ?"]


GROUPS = rules.load("dates").groups


def found_by(name: str, text: str) -> list[DateExpression]:
    """What a pattern finds in a text, as a limit or as it stands."""
    every = (*read(text, WEDNESDAY), *stamps_in(text))
    return [date for date in every if date.rule.split(".")[1] == name]


@pytest.mark.parametrize("name", [name for name, group in GROUPS.items() if "reads" in group.more])
def test_examples_of_the_patterns(name: str) -> None:
    assert [text for text in GROUPS[name].finds if not found_by(name, text)] == []
    assert [text for text in GROUPS[name].ignores if found_by(name, text)] == []


AROUND = {"reads", "side", "limit", "behind", "limit_not"}


@pytest.mark.parametrize("name", [n for n, g in GROUPS.items() if g.pattern and not AROUND & g.more.keys()])
def test_examples_of_what_is_no_date(name: str) -> None:
    rule = next(rule for rule in words.date_rules() if rule.name == name)
    assert [text for text in GROUPS[name].finds if not rule.pattern.search(text)] == []
    assert [text for text in GROUPS[name].finds if read(text, WEDNESDAY)] == []
    assert [text for text in GROUPS[name].ignores if rule.pattern.search(text)] == []


@pytest.mark.parametrize("name", [n for n, g in GROUPS.items() if "limit" in g.more])
def test_examples_of_the_limits(name: str) -> None:
    limit = GROUPS[name].more["limit"]

    def limited(text: str) -> bool:
        return any(date.rule.endswith(f".{limit}") and date.value is None for date in read(text, WEDNESDAY))

    assert [text for text in GROUPS[name].finds if not limited(text)] == []
    assert [text for text in GROUPS[name].ignores if limited(text)] == []


@pytest.mark.parametrize("name", [n for n, g in GROUPS.items() if {"side", "behind", "limit_not"} & g.more.keys()])
def test_examples_of_what_stands_around_a_date(name: str) -> None:
    pattern, before = words.compiled(str(GROUPS[name].pattern)), "side" in GROUPS[name].more

    def matches(text: str) -> bool:
        return any(
            pattern.search(text[: date.start]) if before else pattern.match(text, date.end)
            for date in read(text, WEDNESDAY)
        )

    assert [text for text in GROUPS[name].finds if not matches(text)] == []
    assert [text for text in GROUPS[name].ignores if matches(text)] == []


def without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the words of a group out of the lexicon."""
    lexicon = rules.load("dates")
    value = next(iter(lexicon.groups[name].words.values()))
    empty = dataclasses.replace(lexicon.groups[name], words={"qqqq": value, "qqqq quarter": value, "Hqqqq half": value})
    changed = dataclasses.replace(lexicon, groups={**lexicon.groups, name: empty})
    monkeypatch.setattr(rules, "load", lambda wanted: changed if wanted == "dates" else lexicon)
    forget()


def forget() -> None:
    """Clears what the modules have compiled."""
    for module in (candidates, days, limits, periods, tense, words):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


@pytest.mark.parametrize("name", [n for n, g in GROUPS.items() if not g.pattern and not g.more.get("speed")])
def test_examples_of_the_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the words of a group its examples are read otherwise, and its counter-examples are not."""
    texts = (*GROUPS[name].finds, *GROUPS[name].ignores)
    forget()
    as_it_is = [(read(text, WEDNESDAY), stamps_in(text)) for text in texts]
    without(name, monkeypatch)
    bare = [(read(text, WEDNESDAY), stamps_in(text)) for text in texts]
    monkeypatch.undo()
    forget()
    changed = {text for text, one, two in zip(texts, as_it_is, bare, strict=True) if one != two}
    assert changed == set(GROUPS[name].finds)


def test_openers_save_time_and_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (*GROUPS["openers"].finds, *GROUPS["openers"].ignores, *(str(row[1]) for row in RUNNING))
    as_it_is = [read(text, WEDNESDAY) for text in texts]
    without("openers", monkeypatch)
    assert [read(text, WEDNESDAY) for text in texts] == as_it_is
    monkeypatch.undo()
    forget()


ALL_BODIES = [row[1] for row in (*RUNNING, *BOUNDS)] + [row[0] for row in STAMPS]


@pytest.mark.parametrize("anchor", [None, "2016", "2016-02", "2016-02-29", "2016-12-31", "2017-01-01"])
def test_every_expression_quotes_its_words_and_its_bounds_are_dates(anchor: str | None) -> None:
    body = "\n\n".join(ALL_BODIES)
    found = read(body, anchor)
    assert len(found) > len(RUNNING) / 2
    assert found == read(body, anchor)
    assert [date for date in found if body[date.start : date.end] != date.text or date.text != date.text.strip()] == []
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    for date in found:
        lower, upper = (datetime.date.fromisoformat(day) if day else None for day in (date.lower, date.upper))
        assert not (lower and upper) or lower <= upper, date
        assert not date.value or (lower and upper), date
        if date.value and lower and not date.until and date.value.count("-") == 2:
            assert date.lower == date.upper == date.value


@pytest.mark.parametrize(
    "text",
    ["the " * 20_000, "in 2016 and " * 5_000, "June 1" * 10_000, "a day " * 10_000, "2016-" * 10_000, "© " * 20_000],
)
def test_time_grows_with_the_length(text: str) -> None:
    began = time.perf_counter()
    read(text, WEDNESDAY)
    stamps_in(text)
    assert time.perf_counter() - began < 5
