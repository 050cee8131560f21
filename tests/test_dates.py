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
from ingest.dates.tense import way_before
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
    (WEDNESDAY, "The fare rises as of 1 August.", ["1 August = 2016-08-01"]),
    # what was put off on a day was put off then; what was put off to a day is held then
    (WEDNESDAY, "The trial was adjourned on Monday.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "The trial, postponed Monday, resumes on Thursday.", ["Monday = 2016-06-13", "Thursday = 2016-06-16"]),
    (WEDNESDAY, "The trial was adjourned to Monday.", ["Monday = 2016-06-20"]),
    (WEDNESDAY, "Rain is forecast for Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The pass expires on the last day of August.", ["the last day of August = 2016-08-31"]),
    (WEDNESDAY, "The 6 January riot is being investigated.", ["The 6 January = 2016-01-06"]),
    (WEDNESDAY, "It ended on Monday, a day earlier than planned.", ["Monday = 2016-06-13"]),
    # a story of a year long gone goes on in that year, unless the day would be news
    (
        WEDNESDAY,
        "The siege began on 3 May 1994. A day later the port fell, and on 12 March the garrison gave in.",
        ["3 May 1994 = 1994-05-03", "A day later = 1994-05-04", "12 March = 1995-03-12"],
    ),
    (WEDNESDAY, "The mine opened on 3 May 1994. Its owner died on 12 May.", ["3 May 1994 = 1994-05-03", "12 May = 2016-05-12"]),
    # so does the day of what is called off
    ("2017-05-13", "Monday's walkout by drivers in Lima is off.", ["Monday = 2017-05-15"]),
    ("2017-05-13", "The union called off Monday's walkout.", ["Monday = 2017-05-15"]),
    ("2017-05-13", "The union called off Thursday's walkout.", ["Thursday = 2017-05-11"]),
    ("2017-05-13", "The union called off a walkout on Monday.", ["Monday = 2017-05-08"]),
    ("2017-05-13", "Monday's walkout by drivers in Lima was long.", ["Monday = 2017-05-08"]),
    # a day that was given up lies where it is nearest
    (WEDNESDAY, "The vote had been set for 2 March.", ["2 March = 2016-03-02"]),
    (WEDNESDAY, "The vote had been due to be held on 2 July.", ["2 July = 2016-07-02"]),
    (WEDNESDAY, "The vote is set for 2 March.", ["2 March = 2017-03-02"]),
    (WEDNESDAY, "Kick-off is at 3 p.m. on Sunday.", ["Sunday = 2016-06-19"]),
    (WEDNESDAY, "The team was at 3 clubs on Sunday.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "As of 1 June, the fare was three pesos.", ["1 June = 2016-06-01"]),
    (WEDNESDAY, "The two met on the 5th of last month.", ["the 5th of last month = 2016-05-05"]),
    (WEDNESDAY, "The two will meet on the 28th of next month.", ["the 28th of next month = 2016-07-28"]),
    (WEDNESDAY, "The two will meet on the 31st of this month.", ["the 31st of this month = ?"]),
    (WEDNESDAY, "The mill burned two days before Christmas.", ["two days before Christmas = 2015-12-23"]),
    (WEDNESDAY, "The mill will close the day after Christmas.", ["the day after Christmas = 2016-12-26"]),
    (WEDNESDAY, "The mill burned on the first Monday of each month.", ["the first Monday of each month = ?"]),
    (WEDNESDAY, "Students marched in the spring of '68.", ["'68 = 1968"]),
    (WEDNESDAY, "He won it in '14.", ["'14 = 2014"]),
    (None, "He won it in '98.", ["'98 = ?"]),
    (WEDNESDAY, "She was born in the '70s.", ["the '70s = 1970..1979"]),
    (WEDNESDAY, "The two ministers held talks on Wednesday.", ["Wednesday = 2016-06-15"]),
    (WEDNESDAY, "The court will rule on Wednesday.", ["Wednesday = 2016-06-15"]),
    (WEDNESDAY, "On Friday, Chile and Peru will sign the pact.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "On Friday, Chile and Peru signed the pact.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "Norway and Sweden on Monday opened a third round of talks.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "They mourned the victims of Sunday's events in Tampere.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "She could not attend the meeting following Sunday's flood.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "Polls narrowed ahead of Sunday's election.", ["Sunday = 2016-06-19"]),
    # a noun places nothing ahead
    (WEDNESDAY, "The ministers agreed on the plan on Friday.", ["Friday = 2016-06-10"]),
    (WEDNESDAY, "The envoy published his reports on Monday.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "They spoke of the planned march on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "He spoke of a plan to march on Friday.", ["Friday = 2016-06-17"]),
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
    (WEDNESDAY, "The match was moved from Thursday to Saturday.", ["Thursday = 2016-06-16", "Saturday = 2016-06-18"]),
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
    (WEDNESDAY, "The bridge opened last summer.", ["last summer = ?"]),
    (WEDNESDAY, "The bridge opened in the 1990s.", ["the 1990s = 1990..1999"]),
    (WEDNESDAY, "The bridge opened in the late 1980s.", ["the late 1980s = 1980..1989"]),
    (WEDNESDAY, "The bridge was built in the 19th century.", ["the 19th century = 1801..1900"]),
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
    (WEDNESDAY, "They spent it in fiscal 2017.", ["fiscal 2017 = ?"]),
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
    # in the manner of agencies and papers
    (WEDNESDAY, "The minister resigned on the evening of 3 June.", ["3 June = 2016-06-03"]),
    (WEDNESDAY, "The minister resigned in the early hours of Tuesday.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "The minister resigned late Monday night.", ["late Monday night = 2016-06-13"]),
    (WEDNESDAY, "The minister resigned on Monday night, hours before the vote.", ["Monday night = 2016-06-13"]),
    (WEDNESDAY, "The ship sank in the night from Monday to Tuesday.", ["Monday to Tuesday = 2016-06-13..2016-06-14"]),
    (WEDNESDAY, "The ship sank on the night of June 13-14.", ["June 13-14 = 2016-06-13..2016-06-14"]),
    (WEDNESDAY, "The ship sank at dawn on Monday.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "The talks, held on Monday, failed.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "Talks scheduled for Monday were put off until Thursday.", ["Monday = 2016-06-20", "Thursday = ?"]),
    (WEDNESDAY, "The vote is on Sunday.", ["Sunday = 2016-06-19"]),
    (WEDNESDAY, "Sunday's vote will decide the matter.", ["Sunday = 2016-06-19"]),
    (WEDNESDAY, "Voters go to the polls Sunday.", ["Sunday = 2016-06-19"]),
    (WEDNESDAY, "The court hears the case on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The bank meets on Friday to set rates.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The team plays Ghana on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The festival, which runs until June 26, drew crowds.", ["June 26 = ?"]),
    (WEDNESDAY, "The festival runs June 20 through 26.", ["June 20 through 26 = 2016-06-20..2016-06-26"]),
    (WEDNESDAY, "The festival runs from June 20 through June 26.", ["June 20 through June 26 = 2016-06-20..2016-06-26"]),
    (WEDNESDAY, "The festival ran from 3-5 June.", ["3-5 June = 2016-06-03..2016-06-05"]),
    (WEDNESDAY, "The festival is on from Friday to Sunday.", ["Friday to Sunday = 2016-06-17..2016-06-19"]),
    (WEDNESDAY, "It opens on Friday and runs until Sunday.", ["Friday = 2016-06-17", "Sunday = ?"]),
    (WEDNESDAY, "It opens Friday (June 17).", ["Friday = 2016-06-17", "June 17 = 2016-06-17"]),
    (WEDNESDAY, "It opened Friday (June 10).", ["Friday = 2016-06-10", "June 10 = 2016-06-10"]),
    (WEDNESDAY, "He died on Friday 10 June.", ["Friday 10 June = 2016-06-10"]),
    (WEDNESDAY, "He died on Friday, the 10th of June, 2016.", ["Friday, the 10th of June, 2016 = 2016-06-10"]),
    (WEDNESDAY, "He died June 10 at a hospital.", ["June 10 = 2016-06-10"]),
    (WEDNESDAY, "He was born on June 10, 1950, in Lima, and died in 2012 aged 61.", ["June 10, 1950 = 1950-06-10", "2012 = 2012"]),
    (WEDNESDAY, "He was born in June 1950.", ["June 1950 = 1950-06"]),
    (WEDNESDAY, "He (1950-2012) was a painter.", ["1950-2012 = 1950..2012"]),
    (WEDNESDAY, "He, born 1950, was a painter.", ["1950 = 1950"]),
    (WEDNESDAY, "The law took effect on 1 January.", ["1 January = 2016-01-01"]),
    (WEDNESDAY, "The law takes effect on 1 January.", ["1 January = 2017-01-01"]),
    (WEDNESDAY, "The law will take effect on Jan. 1.", ["Jan. 1 = 2017-01-01"]),
    (WEDNESDAY, "The law takes effect in January.", ["January = 2017-01"]),
    (WEDNESDAY, "The law took effect in January.", ["January = 2016-01"]),
    (WEDNESDAY, "Prices rose 3 percent in May from April.", ["May = 2016-05", "April = 2016-04"]),
    (WEDNESDAY, "Sales in the first five months of the year fell.", ["the first five months of the year = 2016"]),
    (WEDNESDAY, "Sales in January-May fell.", ["January-May = 2016-01..2016-05"]),
    (WEDNESDAY, "Sales in the January to March quarter fell.", ["January to March = 2016-01..2016-03"]),
    (WEDNESDAY, "Sales fell in the second half of last year.", ["the second half of last year = 2015"]),
    (WEDNESDAY, "Sales fell in the last quarter of 2015.", ["the last quarter of 2015 = 2015"]),
    (WEDNESDAY, "Sales fell in the fourth quarter.", ["the fourth quarter = 2015"]),
    (WEDNESDAY, "Sales will fall in the fourth quarter.", ["the fourth quarter = 2016"]),
    (WEDNESDAY, "Sales fell in Q1.", ["Q1 = 2016"]),
    (WEDNESDAY, "Sales fell year on year in 1Q 2016.", []),
    (WEDNESDAY, "Sales fell in the first half of June.", ["the first half of June = 2016-06"]),
    (WEDNESDAY, "Sales fell in the second week of May.", ["the second week of May = 2016-05"]),
    (WEDNESDAY, "Sales fell this quarter and will rise next quarter.", ["this quarter = 2016", "next quarter = 2016"]),
    (WEDNESDAY, "Sales fell last quarter.", ["last quarter = 2016"]),
    (WEDNESDAY, "Sales fell at the start of the year.", ["the start of the year = 2016"]),
    (WEDNESDAY, "Sales fell earlier in the year.", ["earlier in the year = 2016"]),
    (WEDNESDAY, "Sales fell earlier this spring.", ["earlier this spring = ?"]),
    (WEDNESDAY, "Sales fell this spring.", ["this spring = ?"]),
    (WEDNESDAY, "He left in the spring.", ["the spring = ?"]),
    (WEDNESDAY, "He left last autumn.", ["last autumn = ?"]),
    (WEDNESDAY, "He left in the summer of 2014.", ["the summer of 2014 = 2014"]),
    (WEDNESDAY, "He left in late 2014.", ["late 2014 = 2014"]),
    (WEDNESDAY, "He left in late December 2014.", ["December 2014 = 2014-12"]),
    (WEDNESDAY, "He will leave by the end of next month.", ["the end of next month = ?"]),
    (WEDNESDAY, "He will leave by year's end.", ["year's end = ?"]),
    (WEDNESDAY, "He will leave before the end of 2017.", ["the end of 2017 = ?"]),
    (WEDNESDAY, "He will leave in the coming days.", ["the coming days = ?"]),
    (WEDNESDAY, "He will leave in two weeks' time.", ["two weeks' time = 2016"]),
    (WEDNESDAY, "He left a fortnight ago.", ["a fortnight ago = 2016"]),
    (WEDNESDAY, "He left nearly a year ago.", ["nearly a year ago = ?"]),
    (WEDNESDAY, "He left three years ago this month.", ["three years ago this month = 2013-06"]),
    (WEDNESDAY, "He left a week ago on Tuesday.", ["a week ago on Tuesday = 2016-06-07"]),
    (WEDNESDAY, "He left a week ago.", ["a week ago = 2016-06"]),
    (WEDNESDAY, "He left two months ago.", ["two months ago = 2016-04"]),
    (WEDNESDAY, "He left some time last week.", ["last week = 2016-06"]),
    (WEDNESDAY, "He left early last week.", ["early last week = 2016-06"]),
    (WEDNESDAY, "He left early on Monday.", ["early on Monday = 2016-06-13"]),
    (WEDNESDAY, "He left on Monday of last week.", ["Monday of last week = 2016-06-06"]),
    (WEDNESDAY, "He leaves on Monday week.", ["Monday week = 2016-06-27"]),
    (WEDNESDAY, "He leaves a week on Monday.", ["a week on Monday = 2016-06-27"]),
    (WEDNESDAY, "He leaves the week after next.", ["the week after next = 2016"]),
    (WEDNESDAY, "He left the week before last.", ["the week before last = 2016"]),
    (WEDNESDAY, "He left the year before last.", ["the year before last = 2014"]),
    (WEDNESDAY, "He has led the party since 2010.", ["2010 = ?"]),
    (WEDNESDAY, "He has led the party since the 1990s.", ["the 1990s = ?"]),
    (WEDNESDAY, "He has led the party since last June.", ["last June = ?"]),
    (WEDNESDAY, "He has led it since Jan. 3.", ["Jan. 3 = ?"]),
    (WEDNESDAY, "He led it between 2001 and 2010.", ["2001 and 2010 = 2001..2010"]),
    (WEDNESDAY, "He led it 2001-10.", ["2001-10 = 2001..2010"]),
    (WEDNESDAY, "He led it from 1999-2001.", ["1999-2001 = 1999..2001"]),
    (WEDNESDAY, "He led it from April 2001 to May 2010.", ["April 2001 to May 2010 = 2001-04..2010-05"]),
    (WEDNESDAY, "He led it from April to December 2010.", ["April to December 2010 = 2010-04..2010-12"]),
    (WEDNESDAY, "He led it from 3 April 2001 to 5 May 2010.", ["3 April 2001 to 5 May 2010 = 2001-04-03..2010-05-05"]),
    (WEDNESDAY, "He led it from 3 April to 5 May 2010.", ["3 April to 5 May 2010 = 2010-04-03..2010-05-05"]),
    (WEDNESDAY, "He led it through the 1990s and 2000s.", ["the 1990s = ?", "2000s = 2000..2009"]),
    (WEDNESDAY, "He led it in the early 2000s.", ["the early 2000s = 2000..2009"]),
    (WEDNESDAY, "He led it in the '90s.", ["the '90s = 1990..1999"]),
    (WEDNESDAY, "He won the 2012 and 2014 elections.", ["2012 = 2012", "2014 = 2014"]),
    (WEDNESDAY, "He won the Nov. 6, 2012, election.", ["Nov. 6, 2012 = 2012-11-06"]),
    (WEDNESDAY, "The 2016 budget passed.", ["2016 = 2016"]),
    (WEDNESDAY, "It aims at 40 percent by 2030.", ["2030 = ?"]),
    (WEDNESDAY, "It aims at 40 percent in 2030 from 20 percent in 2015.", ["2030 = 2030", "2015 = 2015"]),
    (WEDNESDAY, "It was the best year since 2007.", ["2007 = ?"]),
    (WEDNESDAY, "It was the first visit since 1998.", ["1998 = ?"]),
    (WEDNESDAY, "It was the worst flood in 50 years.", []),
    (WEDNESDAY, "Three weeks after the vote he left.", []),
    (WEDNESDAY, "On 3 May he left; three weeks later he was back.", ["3 May = 2016-05-03", "three weeks later = 2016-05"]),
    (WEDNESDAY, "On 3 May he left. The following month he was back. That year he won.", ["3 May = 2016-05-03", "The following month = 2016-06", "That year = 2016"]),
    (WEDNESDAY, "In 2009 he left, and the next year he was back.", ["2009 = 2009", "the next year = 2010"]),
    (WEDNESDAY, "In March 2009 he left. In June he was back, and in September he won.", ["March 2009 = 2009-03", "June = 2009-06", "September = 2009-09"]),
    (WEDNESDAY, "He was elected in November 2012 and sworn in the following January.", ["November 2012 = 2012-11", "the following January = 2013-01"]),
    (WEDNESDAY, "The two sides will hold talks on June 20, the ministry said Tuesday.", ["June 20 = 2016-06-20", "Tuesday = 2016-06-14"]),
    (WEDNESDAY, "Police said on Tuesday they had arrested a man on Sunday over the June 5 robbery.", ["Tuesday = 2016-06-14", "Sunday = 2016-06-12", "June 5 = 2016-06-05"]),
    (WEDNESDAY, "The ministry said Tuesday that the vote, set for last Sunday, would be held on July 3.", ["Tuesday = 2016-06-14", "last Sunday = 2016-06-12", "July 3 = 2016-07-03"]),
    (WEDNESDAY, "He said the strike planned for Thursday would go ahead.", ["Thursday = 2016-06-16"]),
    (WEDNESDAY, "He said that he had met her on Thursday.", ["Thursday = 2016-06-09"]),
    (WEDNESDAY, "The company, which reports results on July 28, declined to comment.", ["July 28 = 2016-07-28"]),
    (WEDNESDAY, "The deadline is June 30.", ["June 30 = 2016-06-30"]),
    (WEDNESDAY, "The deadline was June 10.", ["June 10 = 2016-06-10"]),
    (WEDNESDAY, "The next hearing is set for Sept. 12.", ["Sept. 12 = 2016-09-12"]),
    (WEDNESDAY, "The trial, due to start Monday, was adjourned to Sept. 12.", ["Monday = 2016-06-20", "Sept. 12 = 2016-09-12"]),
    (WEDNESDAY, "The ceasefire, which took effect at midnight on Monday, is holding.", ["Monday = 2016-06-13"]),
    (WEDNESDAY, "The ceasefire is due to take effect at midnight on Monday.", ["Monday = 2016-06-20"]),
    (WEDNESDAY, "A ceasefire from Monday midnight was agreed.", ["Monday midnight = ?"]),
    (WEDNESDAY, "The ceasefire expires Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "The summit opens Thursday and closes Saturday.", ["Thursday = 2016-06-16", "Saturday = 2016-06-18"]),
    (WEDNESDAY, "Leaders gathered in Lima on Tuesday ahead of Friday's summit.", ["Tuesday = 2016-06-14", "Friday = 2016-06-17"]),
    (WEDNESDAY, "Leaders are gathering in Lima for a summit on Friday.", ["Friday = 2016-06-17"]),
    (WEDNESDAY, "Leaders have until the end of the week to reply.", ["the end of the week = ?"]),
    (WEDNESDAY, "Leaders met earlier on Tuesday.", ["earlier on Tuesday = 2016-06-14"]),
    (WEDNESDAY, "A court sentenced Liu, a former vice-governor of a province of China, to 12 years in prison on Tuesday.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "Leaders met on the sidelines of the May 26-27 G7 summit.", ["May 26-27 = 2016-05-26..2016-05-27"]),
    (WEDNESDAY, "It was the second attack since Friday, when a bomb killed ten.", ["Friday = ?"]),
    (WEDNESDAY, "Ten people were killed in Friday's attack, police said Monday.", ["Friday = 2016-06-10", "Monday = 2016-06-13"]),
    (WEDNESDAY, "Ten people have been killed since the war began in March 2011.", ["March 2011 = 2011-03"]),
    (WEDNESDAY, "The war, which began on 15 March 2011, goes on.", ["15 March 2011 = 2011-03-15"]),
    (WEDNESDAY, "On Tuesday, June 7th, he resigned.", ["Tuesday, June 7th = 2016-06-07"]),
    (WEDNESDAY, "On Tuesday 7th June he resigned.", ["Tuesday 7th June = 2016-06-07"]),
    (WEDNESDAY, "On the 7th of June he resigned.", ["the 7th of June = 2016-06-07"]),
    (WEDNESDAY, "On 2016-06-07 he resigned.", ["2016-06-07 = 2016-06-07"]),
    (WEDNESDAY, "On 07.06.2016 he resigned.", ["07.06.2016 = 2016"]),
    (WEDNESDAY, "On 25/05/2016 he resigned.", ["25/05/2016 = 2016-05-25"]),
    (WEDNESDAY, "On 5/25/2016 he resigned.", ["5/25/2016 = 2016-05-25"]),
    (WEDNESDAY, "He resigned in the year 2010.", ["2010 = 2010"]),
    (WEDNESDAY, "He resigned some time in 2010.", ["2010 = 2010"]),
    (WEDNESDAY, "He resigned around 2010.", ["2010 = 2010"]),
    (WEDNESDAY, "He resigned more than a week ago.", ["more than a week ago = ?"]),
    (WEDNESDAY, "He resigned hours later.", []),
    (WEDNESDAY, "He resigned earlier this year.", ["earlier this year = 2016"]),
    (WEDNESDAY, "He resigned earlier this month.", ["earlier this month = 2016-06"]),
    (WEDNESDAY, "He resigned at the weekend.", ["the weekend = 2016-06-11..2016-06-12"]),
    (WEDNESDAY, "He will resign this weekend.", ["this weekend = 2016-06-18..2016-06-19"]),
    (WEDNESDAY, "He resigned last weekend.", ["last weekend = 2016-06-11..2016-06-12"]),
    (WEDNESDAY, "He resigned on Saturday and was back on Sunday.", ["Saturday = 2016-06-11", "Sunday = 2016-06-12"]),
    (WEDNESDAY, "He resigned this past Saturday.", ["this past Saturday = 2016-06-11"]),
    (WEDNESDAY, "He resigned the following Saturday.", ["the following Saturday = ?"]),
    (WEDNESDAY, "On May 3 he fell ill and he resigned the following Saturday.", ["May 3 = 2016-05-03", "the following Saturday = 2016-05-07"]),
    (WEDNESDAY, "He resigned on Sept. 11, 2001.", ["Sept. 11, 2001 = 2001-09-11"]),
    (WEDNESDAY, "9/11 changed it all. He was there on 9/11.", []),
    (WEDNESDAY, "The May elections were held.", ["May = 2016-05"]),
    (WEDNESDAY, "The May 7 elections were held.", ["May 7 = 2016-05-07"]),
    (WEDNESDAY, "He won in the May 7 polls.", ["May 7 = 2016-05-07"]),
    (WEDNESDAY, "The May Day march was held.", ["May Day = 2016-05-01"]),
    (WEDNESDAY, "The mid-May talks failed; mid-June talks are planned.", ["mid-May = 2016-05", "mid-June = 2016-06"]),
    (WEDNESDAY, "By early May he had left.", ["early May = ?"]),
    (WEDNESDAY, "By early July he will have left.", ["early July = ?"]),
    (WEDNESDAY, "In early July he will leave.", ["early July = 2016-07"]),
    (WEDNESDAY, "In July, he will leave, and in August he returns.", ["July = 2016-07", "August = 2016-08"]),
    (WEDNESDAY, "He has been held since May.", ["May = ?"]),
    (WEDNESDAY, "He was held from May to July last year.", ["May to July last year = 2015-05..2015-07"]),
    (WEDNESDAY, "He was held until May.", ["May = ?"]),
    (WEDNESDAY, "He will be held until July.", ["July = ?"]),
    (WEDNESDAY, "The tenure ends in May 2018.", ["May 2018 = 2018-05"]),
    (WEDNESDAY, "The tenure ends next May.", ["next May = 2017-05"]),
    (WEDNESDAY, "The tenure ends in May next year.", ["May next year = 2017-05"]),
    (WEDNESDAY, "The tenure ended in May last year.", ["May last year = 2015-05"]),
    (WEDNESDAY, "The tenure ended in May of this year.", ["May of this year = 2016-05"]),
    (WEDNESDAY, "The plant will open in the second half of 2017.", ["the second half of 2017 = 2017"]),
    (WEDNESDAY, "The plant will open in H2 2017.", ["H2 2017 = 2017"]),
    (WEDNESDAY, "The plant will open by mid-2017.", ["mid-2017 = ?"]),
    (WEDNESDAY, "The plant will open in 2017-18.", ["2017-18 = 2017..2018"]),
    (WEDNESDAY, "The plant opened in summer 2015.", ["summer 2015 = 2015"]),
    (WEDNESDAY, "The plant opens this summer.", ["this summer = ?"]),
    (WEDNESDAY, "The plant opens this autumn.", ["this autumn = ?"]),
    (WEDNESDAY, "The plant will open in the autumn of 2017.", ["the autumn of 2017 = 2017"]),
    (WEDNESDAY, "The plant will open next year or in 2018.", ["next year = 2017", "2018 = 2018"]),
    (WEDNESDAY, "The plant will open later in 2016.", ["later in 2016 = 2016"]),
    (WEDNESDAY, "The plant opened early in 2016.", ["early in 2016 = 2016"]),
    (WEDNESDAY, "The plant opened later that year.", []),
    (WEDNESDAY, "In 2010 he left. Later that year he was back.", ["2010 = 2010", "Later that year = 2010"]),
    (WEDNESDAY, "In 2010 he left. Two years later he was back.", ["2010 = 2010", "Two years later = 2012"]),
    (WEDNESDAY, "In 2010 he left; by 2012 he was back, and in 2014 he won.", ["2010 = 2010", "2012 = ?", "2014 = 2014"]),
    (WEDNESDAY, "He was jailed for 20 years in 1990.", ["1990 = 1990"]),
    (WEDNESDAY, "He was jailed for life in the mid-1990s.", ["the mid-1990s = 1990..1999"]),
    (WEDNESDAY, "The 20-year-old was jailed for two years.", []),
    (WEDNESDAY, "The 1,500-strong force left.", []),
    (WEDNESDAY, "Some 1,900 people, 2010 of them women, left.", []),
    (WEDNESDAY, "They sold 2015 cars and 1998 bikes.", []),
    (WEDNESDAY, "At 20:15 on Tuesday they left.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "They left at 1500 GMT on Tuesday.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "They beat Togo 20-15 on Tuesday.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "He ran 1500 metres in 1984.", ["1984 = 1984"]),
    (WEDNESDAY, "Flight 2016 crashed on Tuesday.", ["Tuesday = 2016-06-14"]),
    (WEDNESDAY, "The Boeing 747 crashed in 2002.", ["2002 = 2002"]),
    (WEDNESDAY, "He read \"1984\" in 1999.", ["1999 = 1999"]),
    (WEDNESDAY, "The Sunday Times said on Sunday that he left.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "Ruby Tuesday opened in May.", ["May = 2016-05"]),
    (WEDNESDAY, "June Jones met April Smith in August.", ["August = 2015-08"]),
    (WEDNESDAY, "He may march in May.", ["May = 2016-05"]),
    (WEDNESDAY, "Second-quarter profit fell.", ["Second-quarter = 2015"]),
    (WEDNESDAY, "Q2 profit fell, and third-quarter profit will rise.", ["Q2 = 2015", "third-quarter = 2015"]),
    (WEDNESDAY, "Profit for the year ended 31 March fell.", ["31 March = 2016-03-31"]),
    (WEDNESDAY, "Profit for the year to 31 March 2016 fell.", ["31 March 2016 = 2016-03-31"]),
    (WEDNESDAY, "Year-on-year, profit fell.", []),
    (WEDNESDAY, "He signed a five-year deal until June 2021.", ["June 2021 = ?"]),
    (WEDNESDAY, "He signed a deal through 2020.", ["2020 = ?"]),
    (WEDNESDAY, "The 2018 World Cup and Euro 2016 sold out.", ["2018 = 2018"]),
    (WEDNESDAY, "The 18th century house burned down in the 1960s.", ["The 18th century = 1701..1800", "the 1960s = 1960..1969"]),
    (WEDNESDAY, "On New Year's Eve they met; on New Year's Day they left.", ["New Year's Eve = 2015-12-31", "New Year's Day = 2016-01-01"]),
    (WEDNESDAY, "They met on Independence Day.", []),
    (WEDNESDAY, "They will meet before Ramadan ends.", ["Ramadan = ?"]),
    (WEDNESDAY, "They met last Ramadan.", ["Ramadan = ?"]),
    (WEDNESDAY, "They met on Easter Sunday.", ["Easter Sunday = 2016"]),
    (WEDNESDAY, "They met on the eve of the vote.", []),
    (WEDNESDAY, "They met the day before the vote.", []),
    (WEDNESDAY, "They met a day after the vote.", []),
    (WEDNESDAY, "They met the next day.", ["the next day = ?"]),
    (WEDNESDAY, "On Monday they met. On Tuesday they met again. The next day they left.", ["Monday = 2016-06-13", "Tuesday = 2016-06-14", "The next day = 2016-06-15"]),
    (WEDNESDAY, "On Monday they met; two days later they left.", ["Monday = 2016-06-13", "two days later = 2016-06-15"]),
    (None, "On Monday they met.", ["Monday = ?"]),
    (None, "On 12 March 2014 they met; two days later they left. In May he died.", ["12 March 2014 = 2014-03-12", "two days later = 2014-03-14", "May = ?"]),
    (None, "LAGOS, March 12, 2014 (AP) - They met on Tuesday.", ["March 12, 2014 = 2014-03-12", "Tuesday = ?"]),
    # in the manner of agencies and papers
    ('2017-11-10', "Mercosur and the EU could sign their long-delayed pact in December.", ["December = 2017-12"]),
    ('2023-02-27', "The death toll from Friday's shooting rose to nine.", ["Friday = 2023-02-24"]),
    ('2021-01-15', "They were appointed in July 2015. Gunmen abducted 300 boys in December.", ["July 2015 = 2015-07", "December = 2020-12"]),
    ('2021-08-15', "He said that the armed forces will hold drills at the ground in October.", ["October = 2021-10"]),
    (WEDNESDAY, "It opened in the winter of 2014.", ["the winter of 2014 = 2014"]),
    (WEDNESDAY, "He was elected in November 2012 and took office on Jan. 20.", ["November 2012 = 2012-11", "Jan. 20 = 2013-01-20"]),
    (WEDNESDAY, "He was born on June 10, 1950. In May he won the vote.", ["June 10, 1950 = 1950-06-10", "May = 2016-05"]),
    (WEDNESDAY, "They met exactly two weeks ago.", ["exactly two weeks ago = 2016-06-01"]),
    (WEDNESDAY, "He resigned in the last week of March.", ["the last week of March = 2016-03"]),
    (WEDNESDAY, "It is due by the third week of July.", ["the third week of July = ?"]),
    (WEDNESDAY, "They met on Monday and Wednesday.", ["Monday and Wednesday = 2016-06"]),
    (WEDNESDAY, "They met on 2 and 5 June.", ["2 and 5 June = 2016-06"]),
    (WEDNESDAY, "It was shut from the end of May.", ["the end of May = ?"]),
    (WEDNESDAY, "It has been shut since the weekend.", ["the weekend = ?"]),
    (WEDNESDAY, "It will open before the weekend.", ["the weekend = ?"]),
    (WEDNESDAY, "Talks are planned for as early as July.", ["July = 2016-07"]),
    (WEDNESDAY, "It will open no earlier than September 2018.", ["September 2018 = ?"]),
    (WEDNESDAY, "It falls on or about 4 July.", ["4 July = 2016-07"]),
    (WEDNESDAY, "It was held on the second Sunday of May.", ["the second Sunday of May = 2016-05-08"]),
    (WEDNESDAY, "It will be held on the last Friday of the month.", ["the last Friday of the month = 2016-06-24"]),
    (WEDNESDAY, "They will be shut on Good Friday next year.", ["Good Friday next year = 2017-04-14"]),
    (WEDNESDAY, "They were shut on Good Friday this year.", ["Good Friday this year = 2016"]),
    ("2016-03-28", "A bomb went off on Easter Sunday.", ["Easter Sunday = 2016-03-27"]),
    ("2016-03-24", "They will march on Palm Sunday.", ["Palm Sunday = 2016"]),
    ("2016-03-24", "They will march on Good Friday.", ["Good Friday = 2016-03-25"]),
    ("2016-05-02", "A bomb went off on Easter Sunday.", ["Easter Sunday = 2016-05-01"]),
    ("2017-11-22", "She will be sworn in on Friday following the death of her father.", ["Friday = 2017-11-24"]),
    ("2016-04-20", "He will be sentenced in June for the murder of his wife.", ["June = 2016-06"]),
    ("2016-04-20", "He spoke of the June murder of his wife.", ["June = 2015-06"]),
    ("2018-11-16", "She resigned over the Brexit plans on Thursday.", ["Thursday = 2018-11-15"]),
    ("2018-11-16", "The party plans to march on Thursday.", ["Thursday = 2018-11-22"]),
    (WEDNESDAY, "He came on 26 March 1991 and left on 29 November of the same year.", ["26 March 1991 = 1991-03-26", "29 November of the same year = 1991-11-29"]),
    (WEDNESDAY, "He signed it in October 2014; it took effect that December.", ["October 2014 = 2014-10", "that December = 2014-12"]),
    (WEDNESDAY, "They met in the week after next.", ["the week after next = 2016"]),
    ("2022-08-19", "From Wednesday to Friday the town was dry.", ["Wednesday to Friday = 2022-08-17..2022-08-19"]),
    ("2022-08-19", "From Wednesday to Friday the town will be dry.", ["Wednesday to Friday = 2022-08-24..2022-08-26"]),
    ("2022-08-19", "It will be tabled on Monday and debated on Thursday.", ["Monday = 2022-08-22", "Thursday = 2022-08-25"]),
    ("2022-08-19", "It could be passed on Monday and signed on Tuesday.", ["Monday = 2022-08-22", "Tuesday = 2022-08-23"]),
    ("2022-08-19", "He was to be charged on Monday and fled on Sunday.", ["Monday = 2022-08-22", "Sunday = 2022-08-14"]),
    ("2022-08-19", "She will be freed on Monday and visited Bonn on Thursday.", ["Monday = 2022-08-22", "Thursday = 2022-08-18"]),
    ("2022-08-19", "It will be held next year, from 2 to 9 July.", ["next year = 2023", "2 to 9 July = 2023-07-02..2023-07-09"]),
    ("2022-08-19", "It was held last year, on 2 October.", ["last year = 2021", "2 October = 2021-10-02"]),
    ("2022-08-19", "The fair is back next year and opened on 2 July.", ["next year = 2023", "2 July = 2022-07-02"]),
    ("2022-08-19", "They are to arrive on Saturday or Sunday.", ["Saturday or Sunday = 2022-08"]),
    ("2022-08-19", "It dragged on into July and will go on into September.", ["July = 2022-07", "September = 2022-09"]),
    ("2019-01-15", "It burst on April 3, 2004. On May 1 the army left.", ["April 3, 2004 = 2004-04-03", "May 1 = 2004-05-01"]),
    ("2019-01-15", "She was born on April 3, 2004. She won on May 1.", ["April 3, 2004 = 2004-04-03", "May 1 = ?"]),
    (WEDNESDAY, "It cut rates on Monday, and on Thursday it will report.", ["Monday = 2016-06-13", "Thursday = 2016-06-16"]),
    (WEDNESDAY, "He met her on Tuesday and on Friday he flies home.", ["Tuesday = 2016-06-14", "Friday = 2016-06-17"]),
    (WEDNESDAY, "They will meet on Friday, and on Monday they dined.", ["Friday = 2016-06-17", "Monday = 2016-06-13"]),
    (WEDNESDAY, "They met on Monday and on Tuesday, and will vote later.", ["Monday = 2016-06-13", "Tuesday = 2016-06-14"]),
    (WEDNESDAY, "On Tuesday it cut rates; on Friday it will report.", ["Tuesday = 2016-06-14", "Friday = 2016-06-17"]),
    (WEDNESDAY, "They will meet on Friday; they last met on Monday.", ["Friday = 2016-06-17", "Monday = 2016-06-13"]),
    (WEDNESDAY, "They will debate the killing on Sunday of a nurse.", ["Sunday = 2016-06-12"]),
    (WEDNESDAY, "They will hold the prayers on Sunday of the whole town.", ["Sunday = 2016-06-19"]),
    (WEDNESDAY, "He left in 1994, came back in May 2001, and two months later he died.", ["1994 = 1994", "May 2001 = 2001-05", "two months later = 2001-07"]),
    (WEDNESDAY, "He was born in May 2001, which he learnt in 1994 two months later.", ["May 2001 = 2001-05", "1994 = 1994", "two months later = ?"]),
    (WEDNESDAY, "It reopens in July, a year after the fire of 15 July.", ["July = 2016-07", "15 July = ?"]),
    (WEDNESDAY, "It will be read on July 9 and, if needed, on July 10.", ["July 9 = 2016-07-09", "July 10 = 2016-07-10"]),
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
    (WEDNESDAY, "Talks scheduled for Monday were put off until Thursday.", ["2016-06-20/2016-06-20", "/2016-06-16"]),
    (WEDNESDAY, "The festival, which runs until June 26, drew crowds.", ["/2016-06-26"]),
    (WEDNESDAY, "It opens on Friday and runs until Sunday.", ["2016-06-17/2016-06-17", "/2016-06-19"]),
    (WEDNESDAY, "He will leave by the end of next month.", ["/2016-07-31"]),
    (WEDNESDAY, "He will leave by year's end.", ["/2016-12-31"]),
    (WEDNESDAY, "He will leave before the end of 2017.", ["/2017-12-31"]),
    (WEDNESDAY, "He will leave in the coming days.", ["2016-06-15/2016-06-24"]),
    (WEDNESDAY, "He left nearly a year ago.", ["2015-06-15/2016-06-15"]),
    (WEDNESDAY, "He has led the party since 2010.", ["2010-01-01/"]),
    (WEDNESDAY, "He has led the party since the 1990s.", ["1990-01-01/"]),
    (WEDNESDAY, "He has led the party since last June.", ["2015-06-01/"]),
    (WEDNESDAY, "He has led it since Jan. 3.", ["2016-01-03/"]),
    (WEDNESDAY, "He led it through the 1990s and 2000s.", ["/1999-12-31", "2000-01-01/2009-12-31"]),
    (WEDNESDAY, "It aims at 40 percent by 2030.", ["/2030-12-31"]),
    (WEDNESDAY, "It was the best year since 2007.", ["2007-01-01/"]),
    (WEDNESDAY, "It was the first visit since 1998.", ["1998-01-01/"]),
    (WEDNESDAY, "A ceasefire from Monday midnight was agreed.", ["2016-06-20/"]),
    (WEDNESDAY, "Leaders have until the end of the week to reply.", ["/2016-06-19"]),
    (WEDNESDAY, "It was the second attack since Friday, when a bomb killed ten.", ["2016-06-10/"]),
    (WEDNESDAY, "He resigned more than a week ago.", ["/2016-06-08"]),
    (WEDNESDAY, "By early May he had left.", ["/2016-05-31"]),
    (WEDNESDAY, "By early July he will have left.", ["/2016-07-31"]),
    (WEDNESDAY, "He has been held since May.", ["2016-05-01/"]),
    (WEDNESDAY, "He was held until May.", ["/2016-05-31"]),
    (WEDNESDAY, "He will be held until July.", ["/2016-07-31"]),
    (WEDNESDAY, "The plant will open by mid-2017.", ["/2017-12-31"]),
    (WEDNESDAY, "In 2010 he left; by 2012 he was back, and in 2014 he won.", ["2010-01-01/2010-12-31", "/2012-12-31", "2014-01-01/2014-12-31"]),
    (WEDNESDAY, "He signed a five-year deal until June 2021.", ["/2021-06-30"]),
    (WEDNESDAY, "He signed a deal through 2020.", ["/2020-12-31"]),
    (WEDNESDAY, "They will meet before Ramadan ends.", ["/2016-12-31"]),
    (WEDNESDAY, "It must open before the year's end.", ["/2016-12-31"]),
    (WEDNESDAY, "Until Tuesday nobody knew.", ["/2016-06-14"]),
    (WEDNESDAY, "Until Tuesday nobody will know.", ["/2016-06-21"]),
    (WEDNESDAY, "It opens in the week of July 4.", ["2016-07-04/2016-07-10"]),
    (WEDNESDAY, "The rebels have until midnight on Friday to leave.", ["/2016-06-17"]),
    (WEDNESDAY, "The rebels had to leave by 6 p.m. Monday.", ["/2016-06-13"]),
    (WEDNESDAY, "The road is shut from 6 a.m. on Saturday.", ["2016-06-18/"]),
    (WEDNESDAY, "They left the bar at 6 a.m. on Saturday.", ["2016-06-11/2016-06-11"]),
    (WEDNESDAY, "They left the bar before dawn on Saturday.", ["2016-06-11/2016-06-11"]),
    (WEDNESDAY, "It must open before the year is out.", ["/2016-12-31"]),
    (WEDNESDAY, "It rained all through May.", ["2016-05-01/2016-05-31"]),
    (WEDNESDAY, "It rained until May.", ["/2016-05-31"]),
    (WEDNESDAY, "It rained in the first ten days of May.", ["2016-05-01/2016-05-10"]),
    (WEDNESDAY, "It rained in the first two weeks of last month.", ["2016-05-01/2016-05-14"]),
    (WEDNESDAY, "It rained in the first fifty days of May.", ["/"]),
    (WEDNESDAY, "Trams were late on 3, 5 and 8 May.", ["2016-05-03/2016-05-08"]),
    (WEDNESDAY, "It is due by the third week of July.", ["/2016-07-21"]),
    (WEDNESDAY, "It was shut from the end of May.", ["2016-05-01/"]),
    (WEDNESDAY, "It has been shut since the weekend.", ["2016-06-11/"]),
    (WEDNESDAY, "It will open before the weekend.", ["/2016-06-17"]),
    (WEDNESDAY, "It will open no earlier than September 2018.", ["2018-09-01/"]),
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
        pytest.param("The Reds chase a fifth win on Saturday.", ["Saturday = 2016-06-18"], id="present of any verb"),
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


AROUND = {"reads", "side", "limit", "behind", "limit_not", "near", "hour"}


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


@pytest.mark.parametrize(
    "name", [n for n, g in GROUPS.items() if {"side", "behind", "limit_not", "near", "hour"} & g.more.keys()]
)
def test_examples_of_what_stands_around_a_date(name: str) -> None:
    pattern, before = words.compiled(str(GROUPS[name].pattern)), {"side", "near", "hour"} & GROUPS[name].more.keys()

    def matches(text: str) -> bool:
        return any(
            pattern.search(text[: date.start]) if before else pattern.match(text, date.end)
            for date in read(text, WEDNESDAY)
        )

    assert [text for text in GROUPS[name].finds if not matches(text)] == []
    assert [text for text in GROUPS[name].ignores if matches(text)] == []


AHEAD = """ahead of the|in the run-up to|scheduled for|slated for|set for|planned for|called for|fixed for|arranged for|convened for|summoned for
promised for|pencilled in for|penciled in for|booked for|earmarked for|timetabled for|targeted for|billed for|adjourned until|listed for
announced an early vote for|expected on|due on|postponed to|moved to|deferred until|put off to|put back to|brought forward to|pushed back to
pushed to|slipped to|delayed until|upcoming|prepare for the|prepares for|preparing for|preparations for|deadline of|looking forward to
tickets for|starting|beginning|effective from|effective|the forthcoming summit|the proposed march|ahead of talks on"""
BACK = "following|since|in the wake of|in the aftermath of|dated|killed in|in response to|in reaction to|a repeat of"


def test_every_way_of_looking_ahead_or_back_has_an_anchor() -> None:
    assert [
        words_ for words_ in AHEAD.replace("\n", "|").split("|") if way_before(f"They {words_} ") != "forward"
    ] == []
    assert way_before("It was announced an early vote for ") is None
    assert [words_ for words_ in BACK.split("|") if way_before(f"They met {words_} ") != "back"] == []
    sides = {"by": "by the ", "from": "from early ", "limit": "until "}
    assert [side for side, words_ in sides.items() if way_before(f"It lasted {words_}") != side] == []
    assert way_before("They met in Lima on ") is None


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The president called an election for January 5.", "2017-01-05"),
        ("He was called a hero for the rescue on Saturday.", "2016-06-11"),
    ],
)
def test_what_is_called_for_a_day_lies_ahead(text: str, value: str) -> None:
    assert [one.value for one in dates_in(text, sentences_in(text), "2016-06-17")] == [value]


@pytest.mark.parametrize(
    ("text", "until", "value"),
    [
        ("They met on Saturday.", "2016-06-18", "2016-06-18"),  # published on Friday, updated on Saturday
        ("They met on Saturday.", "2016-06-17", "2016-06-11"),
        ("They met on Saturday.", None, "2016-06-11"),
        ("They met on Thursday.", "2016-06-18", "2016-06-16"),
        ("They will meet on Saturday.", "2016-06-18", "2016-06-18"),
    ],
)
def test_a_weekday_of_a_text_that_was_updated(text: str, until: str | None, value: str) -> None:
    assert [one.value for one in dates_in(text, sentences_in(text), "2016-06-17", until)] == [value]


def test_one_pattern_for_many_rules_finds_what_they_find(monkeypatch: pytest.MonkeyPatch) -> None:
    groups = rules.load("dates").groups.values()
    texts = [text for group in groups for text in (*group.finds, *group.ignores)]
    probes = words.probes()
    for probe in probes.values():
        monkeypatch.setattr(probe, "pattern", None)
        monkeypatch.setattr(probe, "asked", -len(texts) * 100)
    by_rules = [read(text, "2016-06-15") for text in texts]
    assert not any(probe.pattern for probe in probes.values())
    monkeypatch.setattr(words, "_PAYS", -len(texts) * 100)
    assert [read(text, "2016-06-15") for text in texts] == by_rules
    assert any(probe.pattern for probe in probes.values())
