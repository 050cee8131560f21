"""Events as single articles tell them, kept in temporary tables.

Nothing here holds all of an archive in memory: tellings are looked up by number, those of many pairs at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from ingest import rules
from ingest.archive.database import Database
from ingest.archive.rare_words import rare_words
from ingest.events.identity import by_himself, is_at_first, tells_several
from ingest.events.kin import done_again, kin_of, of_a_story, once_by_words, one_of_many, several_in_a_story
from ingest.events.kinds import kinds
from ingest.events.terms import terms_in
from ingest.grammar.verbs import bases
from ingest.ids import slug

# Announcements of the same people this near to each other speak of one thing; a year later they speak of the next.
SEASON_DAYS = 92
_STRUCK = frozenset(("violence", "accident", "protest"))  # what strikes or draws many, of whom every paper names some
_OF_OTHERS = frozenset(("sent away", "toppled", "refused"))  # kin of what nobody does to himself
_OFFICES = frozenset(("office taken", "office left"))
_OF_BODIES = frozenset(("strike",))  # kin of what unions and the like do, each for itself
_NO_ONE: frozenset[str] = frozenset()
_AT_ONCE = 10_000  # pairs whose tellings are in memory
# Tellings that are in memory, some 1.5 kB each: those of a pair stand near each other, and are asked thrice.
_KEPT = 30_000
_NEWS_DAYS = 7  # days before its article in which a meeting without a day can have been
_NEWS_OF = 31  # days before its article in which what is told without a day can have been
_RARE = 12, 20, 100  # a name is rare in so many articles, or in one of so many, and at most in so many
NARROW_DAYS = 31  # in such a stretch of time two tellings of one plan must lie; wider words join only a counted series
_ABOUT = 6  # rare names of an article that its tellings are looked up by
CONTRADICTED_DAYS = 2  # between the days that two papers give for one thing
_YEAR = 400  # days between the bounds of what was in a year, whose months count 31
_DAY = 10  # characters of a full day
_SAID = 3  # rare words of a telling, and of its article, that it is looked up by

_TABLES = f"""
create temp table telling (n integer primary key, event text, kind text, series text, ordinal integer, start_date text,
  earliest text, latest text, place text, ahead integer, off integer, denied integer, put_off integer, held integer,
  told text, article text, set_from text, set_to text, triggers text, rulings text, first integer);
insert into telling
select row_number() over (order by coalesce(told, '9999'), article, start, event), event, kind, series, ordinal,
  start_date, earliest, latest, coalesce(spot, place), ahead, off, denied, put_off, held, told, article, set_from,
  set_to, triggers, rulings, first
from (
  select reports.event, min(reports.kind) as kind, max(reports.series) as series, max(reports.ordinal) as ordinal,
    max(reports.start_date) as start_date, min(reports.earliest) as earliest, max(reports.latest) as latest,
    coalesce(
      max(case when places.kind <> 'country' and places.country is not null then reports.place end),
      max(case when places.kind <> 'country' then reports.place end)
    ) as spot, max(reports.place) as place,
    min(reports.status in ('planned', 'proposed', 'postponed')) as ahead,
    max(reports.status in ('cancelled', 'denied')) as off,
    max(reports.status = 'denied') as denied, max(reports.status = 'postponed') as put_off,
    min(reports.status in ('occurred', 'ongoing')) as held,
    max(in_short.published) as told, max(article) as article,
    max(reports.previous_earliest) as set_from, max(reports.previous_latest) as set_to,
    group_concat(lower(reports.trigger), ' ') as triggers,
    group_concat(case when reports.kind = 'ruling' and reports.status = 'occurred' then reports.text end, char(10))
      as rulings,
    min(reports.start) < max(in_short.lead) as first,
    max(case when reports.id = reports.event then reports.start end) as start
  from reports
  join in_short using (article)
  left join places on places.id = reports.place
  group by reports.event
)
order by 1;
create unique index temp.telling_event on telling (event);
create temp table taker (n integer, noun text, person integer, part text,
  primary key (n, noun, person, part)) without rowid;
create index temp.claims_who on claims (article, person);
insert or ignore into taker
select telling.n, participants.on_behalf_of, 0, 'behalf'
from participants
join reports on reports.id = participants.report
join telling on telling.event = reports.event
where participants.part <> 'absent' and participants.on_behalf_of is not null
union
select telling.n, claims.organization, 0, 'behalf'
from participants
join reports on reports.id = participants.report
join telling on telling.event = reports.event
join claims on claims.article = reports.article and claims.person = participants.person
where participants.part <> 'absent' and claims.organization is not null;
drop index temp.claims_who;
insert or ignore into taker
select telling.n, counts.counted || ' ' || counts.low, 0, 'count'
from counts
join reports on reports.id = counts.report
join telling on telling.event = reports.event;
insert or ignore into taker
select telling.n, measured.measure || ' ' || measured.low || ' ' || measured.unit, 0, 'count'
from measured
join reports on reports.id = measured.report
join telling on telling.event = reports.event
where measured.measure not in ('points of the winner', 'points of the loser', 'votes of the losing side');
insert or ignore into taker
select telling.n, coalesce(participants.person, participants.organization, participants.place),
  participants.person is not null, participants.part
from participants
join reports on reports.id = participants.report
join telling on telling.event = reports.event
where participants.part <> 'absent';
create temp table acting (person text, organization text, primary key (person, organization)) without rowid;
insert or ignore into acting
select person, organization from claims where person is not null and organization is not null;
create temp table named as
select mentions.article, coalesce(mentions.person, mentions.organization, mentions.place) as noun
from mentions
left join places on places.id = mentions.place
where coalesce(mentions.person, mentions.organization, mentions.place) is not null
  and coalesce(places.kind, '') <> 'country'
group by mentions.article, noun;
create temp table rare (article text, noun text, many integer, primary key (article, noun)) without rowid;
insert into rare
select named.article, named.noun, counted.many
from named
join (
  select named.noun, count(distinct in_short.origin) as many
  from named join in_short using (article)
  group by named.noun
) as counted on counted.noun = named.noun
where counted.many between 2 and (select min({_RARE[2]}, max({_RARE[0]}, count(*) / {_RARE[1]})) from articles);
drop table temp.named;
create temp table kins (article text, kin text, n integer, earliest text, latest text, dated integer, held integer,
  place text, primary key (article, kin, n)) without rowid
"""


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one article tells it."""

    n: int  # in the order of the articles in time
    id: str
    kind: str
    series: str | None
    ordinal: int | None
    start_date: str | None
    earliest: str
    latest: str
    place: str | None
    ahead: bool  # told as planned, proposed or postponed, and not as held
    off: bool  # told as cancelled or denied
    denied: bool
    put_off: bool  # told as postponed
    held: bool  # told as what took place
    told: str | None  # when its article was published
    dated: bool  # whether the bounds are the text's; otherwise they are when a thing announced on that day can be
    people: frozenset[str]
    nouns: frozenset[str]  # people, organizations and countries
    whom: frozenset[str]  # the people to whom it happens: those it is done to, or else those who act
    once: bool  # whether it can happen to the same people at most once in a season, and did or will
    article: str
    sides: frozenset[str]  # nouns, and those for whom they act
    done_to: frozenset[str]  # the people it is done to
    doers: frozenset[str]  # those who sack, topple or refuse others
    counts: frozenset[str]  # how many were killed, hurt, arrested or came; sums, magnitudes, votes of the winners
    words: frozenset[str]  # the base forms of its triggers
    kin: str  # what stands for all kinds by which papers tell the same
    several: bool  # its words tell more than one: the resignations of A and B
    many: bool  # of a kind of which one actor does several a day
    again: bool  # of a kind that the same people do again soon
    set_for: tuple[str, str] | None  # first and last day of when it had been set for, where it tells that it was moved
    may_list_others: bool  # of several whom it struck, one paper names these and another those
    common: bool  # of a kind of which a story tells several
    in_office: bool  # somebody takes or leaves an office
    story: bool  # of a kin of which a story tells one
    bodies: frozenset[str]  # who struck work: what others do is another strike
    killed: frozenset[str]  # the people who died or were killed
    terms: frozenset[str]  # for how long somebody was sentenced
    at_first: bool  # told as what was so before it was changed: was originally sentenced
    first: bool  # told in the first paragraph of its article: the news of it


class _Kin(NamedTuple):
    """What an article tells of a kin, as far as it shows whether it can be what another article tells."""

    n: int
    earliest: str
    latest: str
    dated: bool
    held: bool
    place: str | None


class Places:
    """Which places of an archive can be one."""

    def __init__(self, db: Database) -> None:
        rows = db.execute("select id, country, kind from places").fetchall()
        self._countries = {ident: country for ident, country, _ in rows}
        self.towns = frozenset(ident for ident, _, kind in rows if kind in {"city", "site", "place"})
        self._wide = frozenset(ident for ident, _, kind in rows if kind in {"region", "site"})

    def same(self, one: str, other: str) -> bool:
        """Whether one place is or can be the other, or lie in it: a city in its country or some region of that."""
        here, there = self._countries.get(one), self._countries.get(other)
        if one == other or here == other or there == one:
            return True
        if here is None and there is None:
            # a village, and a depot named after it; what lies in a region, or in some town
            named = one.startswith(f"{other}-") or other.startswith(f"{one}-")
            return named or (one in self._wide) != (other in self._wide)
        if here is None or there is None:
            loose, known = (one, other) if here is None else (other, one)
            # a place of the texts alone may lie in any country, and be what the gazetteer calls so; a park may lie in
            # a town, and a town in a part of the world
            named = known.startswith(f"{loose}-") or loose.startswith(f"{known.rpartition('-')[0]}-")  # Masbate City
            return loose in self._wide or named or self._countries.get(known) == known
        return here == there and bool({one, other} & self._wide)


class Tellings:
    """The tellings of an archive that is written, made of the temporary tables `reports` and `participants`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        for statement in _TABLES.split(";\n"):
            db.execute(statement)
        rare_words(db)
        self.count = int(db.execute("select count(*) from telling").fetchone()[0])
        self.rare = lru_cache(_AT_ONCE)(self._rare)
        self.of_kin = lru_cache(_AT_ONCE)(self._of_kin)
        self.acts_for = lru_cache(_AT_ONCE)(self._acts_for)
        self.words = lru_cache(_AT_ONCE)(self._words)
        self.about = lru_cache(1)(self._about)  # tellings are gone through article by article
        self.places = Places(db)
        self._kept: dict[int, Told] = {}  # those that were asked last, these at the end

    def told(self, numbers: Collection[int]) -> dict[int, Told]:
        """The tellings with these numbers, in their order."""
        wanted, kept = sorted(numbers), self._kept
        if lacking := [n for n in wanted if n not in kept]:
            read = {one.n: one for one in self._read(f"where n in ({', '.join(map(str, lacking))})")}
            found = {n: read[n] if n in read else kept[n] for n in wanted}
        else:
            found = {n: kept[n] for n in wanted}
        self._keep(found)
        return found

    def _keep(self, found: Mapping[int, Told]) -> None:
        """Keep tellings, and forget those that have not been asked for longest."""
        for n in found:
            self._kept.pop(n, None)
        self._kept.update(found)
        for n in list(islice(self._kept, max(0, len(self._kept) - _KEPT))):
            del self._kept[n]

    def _read(self, which: str = "") -> Iterator[Told]:
        """All tellings or some, in their order, read beside those who take part in them."""
        takers = self._db.execute(f"select n, noun, person, part from taker {which} order by n")
        parties = groupby(takers, key=itemgetter(0))
        n, party = next(parties, (None, iter(())))
        for row in self._db.execute(f"select * from telling {which} order by n"):
            if row[0] != n:
                yield _told(row, [])
                continue
            yield _told(row, list(party))
            n, party = next(parties, (None, iter(())))

    def in_lots(self, most: int) -> Iterator[list[Told]]:
        """All tellings in their order, some at once; of which kin they are is noted for `sole`."""
        everything = self._read()
        while some := list(islice(everything, most)):
            kins = (
                (one.article, one.kin, one.n, one.earliest, one.latest, one.dated, one.held, one.place) for one in some
            )
            self._db.conn.executemany("insert into kins values (?, ?, ?, ?, ?, ?, ?, ?)", kins)
            self._keep({one.n: one for one in some})
            yield some

    def of(self, pairs: Iterator[tuple[int, int]]) -> Iterator[tuple[Told, Told]]:
        """The tellings of pairs of numbers. Pairs near each other come together, so that each is made about once."""
        while some := list(islice(pairs, _AT_ONCE)):
            known = self.told({n for pair in some for n in pair})
            yield from ((known[one], known[other]) for one, other in some)

    def _rare(self, article: str) -> frozenset[str]:
        """The names of an article that few articles have."""
        rows = self._db.execute("select noun from rare where article = ?", (article,))
        return frozenset(noun for (noun,) in rows)

    def _acts_for(self, person: str) -> frozenset[str]:
        """The bodies and countries for which somebody acts, by the articles of the archive."""
        rows = self._db.execute("select organization from acting where person = ?", (person,))
        return frozenset(organization for (organization,) in rows)

    def _words(self, article: str, n: int) -> tuple[str, ...]:
        """The rare words of a telling, or under number 0 of its article, the rarest first."""
        row = self._db.execute("select words from uncommon where article = ? and n = ?", (article, n)).fetchone()
        return tuple(row[0].split()) if row else ()

    def said(self, one: Told) -> list[str]:
        """The rarest words of a telling and of its article, by which it is looked up."""
        return list(dict.fromkeys((*self.words(one.article, one.n)[:_SAID], *self.words(one.article, 0)[:_SAID])))

    def sole(self, one: Told, other: Told) -> bool:
        """Whether its article tells nothing else of its kin that can be what another article tells.

        What it tells of other days can not, where both that are compared have a day, or a stretch of a year at most.
        Between a plan and what was done that must be one day: the day of a plan can have been changed. Nor can what it
        tells of another place, or of days that the other article had before it or behind it.
        """
        dated = all(width(each) <= _YEAR for each in (one, other))
        day = one.start_date is not None and len(one.start_date) == _DAY and one.start_date == other.start_date
        agree = dated and ((one.ahead or one.off) == (other.ahead or other.off) or day)
        agree = agree and one.earliest <= other.latest and other.earliest <= one.latest
        return not any(
            self._can_be(rival, one, other, agree) for rival in self.of_kin(one.article, one.kin) if rival.n != one.n
        )

    def _can_be(self, rival: _Kin, one: Told, other: Told, agree: bool) -> bool:
        """Whether something else that the article of one tells can be what another article tells."""
        apart = rival.latest < other.earliest or other.latest < rival.earliest
        if agree and apart:
            return False
        if rival.held and other.dated and other.earliest > (one.told or "9999"):
            return False  # it had been, and the other was still to come
        if other.held and rival.dated and rival.earliest > (other.told or "9999"):
            return False
        if one.held and other.ahead and rival.dated and not rival.held and rival.earliest > one.latest:
            return False  # of what was announced for May that is kept by what was held, and not by what is to come
        held = all(each.held and each.dated for each in (rival, one, other))
        if held and apart and _gap(one, other) <= CONTRADICTED_DAYS < _gap(rival, other):
            return False
        return not (rival.place and other.place and not self.places.same(rival.place, other.place))

    def _of_kin(self, article: str, kin: str) -> list[_Kin]:
        """The tellings of a kin in an article."""
        sql = "select n, earliest, latest, dated, held, place from kins where article = ? and kin = ? order by n"
        return [_Kin(*row) for row in self._db.execute(sql, (article, kin))]

    def _about(self, article: str) -> list[str]:
        """The rarest names of an article that another article has as well."""
        rows = self._db.execute(
            "select noun from rare where article = ? order by many, noun limit ?", (article, _ABOUT)
        )
        return [noun for (noun,) in rows]


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a kind and the words of its triggers tell, whoever takes part."""

    words: frozenset[str]  # the base forms that tell what it is about
    kin: str
    once: bool  # befalls somebody once in a season
    once_by_words: bool  # so does the act that the words tell
    several: bool
    many: bool
    again: bool
    common: bool
    in_office: bool
    story: bool
    death: bool  # somebody dies, once
    by_himself: bool  # befalls who acts


class _Party(NamedTuple):
    """Who takes part in a telling, and how many are counted."""

    people: frozenset[str]
    nouns: frozenset[str]
    sides: frozenset[str]
    done_to: frozenset[str]
    actors: frozenset[str]
    counts: frozenset[str]


_NOBODY = _Party(*[frozenset[str]()] * 6)


def _told(row: tuple[Any, ...], takers: list[tuple[int, str, int, str]]) -> Told:
    """A telling, of a row of `telling` and those of `taker`; what has no date has the bounds of _bounds_of_undated."""
    n, key, kind, series, ordinal, start, earliest, latest, place, *marks, told, article = row[:-5]
    set_from, set_to, triggers, rulings, first = row[-5:]
    ahead, off, denied, put_off, held = map(bool, marks)
    deed, party = _deed(kind, triggers), _party(takers) if takers else _NOBODY
    kin, actors, done_to = deed.kin, party.actors, party.done_to
    if deed.by_himself and actors:
        done_to = actors  # who follows somebody is given the office; he resigned, to whomever he handed it
    whom = done_to or actors
    dated = bool(earliest and latest)
    once = bool((ahead or held) and whom) and (deed.once or (deed.once_by_words and bool(done_to)))
    if not dated:
        season = once or deed.story
        earliest, latest = _bounds_of_undated(told, ahead and not put_off, held, season, deed.again)
    return Told(n, key, kind, series, ordinal, start, earliest, latest, place, ahead, off, denied, put_off, held, told,
                dated, party.people, party.nouns, whom, once, article,
                sides=party.sides, done_to=done_to, doers=actors if kin in _OF_OTHERS else _NO_ONE,
                counts=party.counts, words=deed.words, kin=kin, several=deed.several, many=deed.many, again=deed.again,
                set_for=(set_from, set_to) if set_from and set_to else None,
                may_list_others=kin in _STRUCK, common=deed.common, in_office=deed.in_office, story=deed.story,
                bodies=actors if kin in _OF_BODIES else _NO_ONE,
                killed=done_to if kind == "killing" else whom if deed.death else _NO_ONE,
                terms=terms_in(rulings) if rulings else _NO_ONE,
                at_first=bool(rulings) and is_at_first(rulings), first=bool(first))  # fmt: skip


def _party(takers: list[tuple[int, str, int, str]]) -> _Party:
    people, nouns, behalf, counts = set(), set(), set(), set()
    acting: dict[str, set[str]] = {"recipient": set(), "actor": set()}
    for _, noun, person, part in takers:
        if part == "behalf":
            behalf.add(noun)
        elif part == "count":
            counts.add(noun)
        else:
            nouns.add(noun)
        if person:
            people.add(noun)
            if part in acting:
                acting[part].add(noun)
    return _Party(*map(frozenset, (people, nouns, nouns | behalf, acting["recipient"], acting["actor"], counts)))


@lru_cache(_AT_ONCE)
def _deed(kind: str, triggers: str) -> _Deed:
    words, several = _words_of(triggers)
    kin = kin_of(kind, words)
    family = kinds()[kind].family if kind in kinds() else None
    once = kind in kinds() and kinds()[kind].once
    return _Deed(
        words, kin, once=once, once_by_words=kind == "act" and once_by_words(kin), several=several,
        many=one_of_many(kind, kin), again=done_again(kind), common=several_in_a_story(kind, kin, triggers.split()),
        in_office=kin in _OFFICES or family == "office", story=of_a_story(kin), death=family == "death" and once,
        by_himself=by_himself(kind),
    )  # fmt: skip


def _words_of(triggers: str) -> tuple[frozenset[str], bool]:
    """The base forms of triggers that tell what they are about, and whether the words tell of more than one event."""
    words = triggers.split()
    found = frozenset(base for word in words for base in bases().get(word, (word,)))
    return found - _small_words(), any(map(tells_several, words))


def _bounds_of_undated(told: str | None, ahead: bool, held: bool, season: bool, again: bool) -> tuple[str, str]:
    """What is announced can be until a year after the article, what was held in the month before it.

    Who met last month may have met again, so that such news is of the week; what happens to somebody once in a season,
    or once in a story, was in the season before the article.
    """
    if told and len(told) == 10:
        if ahead:
            return told, f"{int(told[:4]) + 1}{told[4:]}"
        if held and season:
            return days_before(told, SEASON_DAYS + 3), told
        if held:
            return days_before(told, _NEWS_DAYS if again else _NEWS_OF), told
    return "", "9999-12-31"


@cache
def _small_words() -> frozenset[str]:
    """Words of a trigger that do not tell what it is about."""
    return frozenset(rules.load("same_happenings").groups["small words"].words)


def days_before(day: str, days: int) -> str:
    """A day that lies some days before; the beginning of time where the calendar has no such day."""
    try:
        return (date.fromisoformat(day) - timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def days_between(one: str | None, other: str | None) -> int:
    """Days between two dates, months counted as 31; a large number where one is not known to the day."""
    if not one or not other or len(one) < 10 or len(other) < 10:
        return 10_000
    return abs(_day_number(one[:10]) - _day_number(other[:10]))


@lru_cache(_AT_ONCE)
def _day_number(day: str) -> int:
    year, month, number = map(int, day.split("-"))
    return year * 372 + month * 31 + number


def _gap(one: Told | _Kin, other: Told) -> int:
    """Days between the days of two tellings that have some; 0 where they overlap."""
    if one.latest < other.earliest:
        return days_between(one.latest, other.earliest)
    return days_between(other.latest, one.earliest) if other.latest < one.earliest else 0


def width(told: Told) -> int:
    """Days between the bounds that the text gives; a large number where it gives none."""
    return days_between(told.earliest, told.latest) if told.dated else 10_000


def topic_of(series: str | None) -> frozenset[str]:
    """The words behind the preposition of a series' name that tell its topic, with the noun before it.

    >>> sorted(topic_of("ministerial dialogue on fighting cybercrime")), topic_of("two-day meeting")
    (['dialogue cybercrime', 'dialogue fighting'], frozenset())
    """
    head, preposition, topic = (series or "").partition(" on ")
    if not preposition or not head:
        return frozenset()
    return frozenset(f"{head.split()[-1].lower()} {word.lower()}" for word in topic.split() if len(word) > 3)


@lru_cache(_AT_ONCE)
def series_id(words: str | None) -> str | None:
    """The id of a series; None where the words name no series but every event of their kind.

    A name has a proper noun or a topic in it: "two-day meeting" and "summit" have none.

    >>> series_id("dialogue on cybercrime"), series_id("G20 summit"), series_id("two-day meeting"), series_id(None)
    ('dialogue-on-cybercrime', 'g20-summit', None, None)
    """
    if not words or not (" on " in words or any(letter.isupper() for letter in words)):
        return None
    key = slug(words)
    return key if "-" in key else None
