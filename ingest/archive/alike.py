"""What two tellings of different articles have in common, and when that makes them one event."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.archive.tellings import (
    CONTRADICTED_DAYS,
    NARROW_DAYS,
    SEASON_DAYS,
    Tellings,
    Told,
    days_before,
    days_between,
    series_id,
    topic_of,
    width,
)
from ingest.events.kin import once_by_words
from ingest.events.terms import other_terms
from ingest.grammar.verbs import bases

_WEEK = 7  # days between the bounds of what is told for next Saturday, or this week
_NEWS_DAYS = 7  # between two articles that tell the news of one week, and days that they give for it
_RARE_A_DAY = frozenset(("accident", "elected", "toppled"))  # kin of which a country sees one a day
_OF_MANY = frozenset(("summit", "conference", "dialogue"))  # who receives one guest holds none of these
_NEAR = 0.4  # of the rare names of the shorter article, that two articles of one story share
_NARROW_BEFORE = 40  # days between the bounds of the day that had been set, where these are narrow: two months late
_WORDS_FOR_A_NAME, _MOST_BY_WORDS = 3, 2  # rare words that tell as much as a rare name, and names that they stand for
_OF_ONE_STORY = 4  # rare words that two articles of one story share at least
_OF_STORY, _OF_STORY_AGAIN = 3, 4  # what two tellings of one story have in common at least; of what is done again
_ENOUGH, _MUCH = 4, 6  # points of what tellings have in common, where their days are not the same


@dataclass(frozen=True, slots=True)
class Common:
    """What two tellings of alike kinds, of different articles, have in common."""

    one: Told  # the one whose article came first
    other: Told
    day: bool  # both give the same full day
    within_month: bool  # both are dated, with bounds that lie within a month
    shared: int  # people, organizations and countries that both name, or for whom somebody acts
    people: int  # people whom both name
    town: bool  # both give the same town or site
    there: bool  # both give a place, and one is or can be in the other
    counts: bool  # the same number of people was killed, hurt, arrested or came; or somebody got the same term
    names: int  # other names that few articles have and both of these do, wherever they stand
    matter: int  # these, and words that few articles have, three for a name
    near: bool  # so much of what is rare in one article stands in the other that they tell one story
    words: int  # that their triggers have in common
    said: int  # words that few articles have, and with which both tell it
    sole: bool  # neither article tells anything else of their kin
    many: bool  # they are of a kind of which one actor does several a day
    set_before: bool  # the first announces it for the day of which the other says that it had been set and was moved

    @property
    def points(self) -> int:
        """How much they have in common: who, where, how many, and what else their articles speak of."""
        who = min(self.shared, 3) + (self.people > 0)
        what = (self.words > 0) + 2 * self.sole
        where = 2 * self.town or self.there
        return who + what + where + 2 * self.counts + min(self.matter, 3)

    @property
    def thing(self) -> bool:
        """Whether they can tell one thing: where one actor does many, the same words tell what, and more is shared."""
        sole = self.sole and (self.shared > 0 or not (self.one.off or self.other.off))
        if self.one.in_office and not (sole or (self.one.whom and self.other.whom)):
            return (
                False  # somebody's resignation, in an article that tells of several; an appointment that was called off
            )
        if self.one.in_office and self.one.whom and self.other.whom and not self.one.whom & self.other.whom:
            return False
        named = self.shared + self.matter
        more = named > 1 and (self.shared > 0 or self.sole)
        off = self.sole and self.near and any(told.off or told.put_off for told in (self.one, self.other))
        return not self.many or off or (self.words > 1 and named > 0) or (self.words > 0 and (more or self.near))

    @property
    def enough(self) -> bool:
        """Whether they have enough in common where their days do not tell; who met may meet again."""
        again = (self.one.again or self.other.again) and self.shared < 2 and not (self.town and self.people)
        again = again and not (self.words > 0 and self.sole and (self.town or self.names > 1))
        linked = self.shared > 0 or self.town or self.counts
        if self.one.common or self.other.common:
            told = self.words > 0 and self.sole
            linked = (linked and (told or self.town or self.counts)) or (told and self.near and self.matter > 2)
        else:
            linked = linked or (self.words > 0 and self.matter > 0)
            alike = (self.one.kind == self.other.kind or once_by_words(self.one.kin)) and not self.one.in_office
            alike = alike and not (self.one.ahead or self.other.ahead)
            linked = linked or (alike and self.near and self.sole and self.matter > 2)
        told = linked and self.points >= _ENOUGH and not again
        return self.thing and (told or self.of_a_story) and not self.one_is_named

    @property
    def of_a_story(self) -> bool:
        """Whether two articles of one story tell it with so much in common that it is one thing of that story."""
        who = min(self.shared, 2) + (self.people > 0)
        said = min(self.said, 2) + (self.words > 0) + self.sole
        evidence = who + said + 2 * self.town + 2 * self.counts
        again = self.one.again or self.other.again or self.one.common or self.other.common
        if (self.one.common or self.other.common) and not (self.people or self.town or self.counts):
            return False
        vague = any(told.dated and width(told) > _WEEK for told in (self.one, self.other))
        if vague and not (who or self.town or self.counts):
            return False  # a summit of June, and one of June 20
        which = self.shared > 1 or self.town or self.counts or self.said
        if (self.one.again or self.other.again) and not (which or (self.one.dated and self.other.dated)):
            return False  # who came in June may have come again
        recent = days_between(self.one.told, self.other.told) <= NARROW_DAYS
        return recent and self.near and evidence >= (_OF_STORY_AGAIN if again else _OF_STORY)

    @property
    def one_is_named(self) -> bool:
        """Whether one is of a named series, or the third of something, and the other of another kind and is not."""
        names = [series_id(told.series) or told.ordinal for told in (self.one, self.other)]
        return self.one.kind != self.other.kind and any(names) and not all(names)


def common(told: Tellings, a: Told, b: Told) -> Common | None:
    """What two tellings of an archive have in common; None where who takes part, or their number, keeps them apart."""
    a, b = _under_one_name(a, b)
    if a.several != b.several or _rivals(a, b) or _are_other_rulings(a, b):
        return None
    one, other = (a, b) if a.n < b.n else (b, a)
    narrow = one.dated and other.dated and width(one) <= NARROW_DAYS and width(other) <= NARROW_DAYS
    sides = _shared(told, one, other)
    here, there = told.rare(one.article), told.rare(other.article)
    both = here & there
    vague = any(each.dated and width(each) > _WEEK for each in (one, other)) and not sides
    alike = frozenset[str]() if vague else _alike(told, one, other, both)  # a summit of June, and one of June 20
    return Common(
        one, other,
        day=one.start_date is not None and len(one.start_date) == 10 and one.start_date == other.start_date,
        within_month=narrow, shared=len(sides), people=len(one.people & other.people),
        town=one.place is not None and one.place == other.place and one.place in told.places.towns,
        there=bool(one.place and other.place) and told.places.same(str(one.place), str(other.place)),
        counts=bool(one.counts & other.counts or one.terms & other.terms),
        names=len(both - sides), matter=len(both - sides) + min(len(alike) // _WORDS_FOR_A_NAME, _MOST_BY_WORDS),
        near=(len(both) > 1 and len(both) >= _NEAR * min(len(here), len(there))) or len(alike) >= _OF_ONE_STORY,
        words=len(one.words & other.words), said=len(_said(told, one, other, sides)),
        sole=told.sole(one, other) and told.sole(other, one), many=one.many or other.many,
        set_before=_was_set_for(other, one),
    )  # fmt: skip


def _alike(told: Tellings, one: Told, other: Told, both: frozenset[str]) -> frozenset[str]:
    """The words that few articles have and those of both tellings share, besides triggers and the names in both."""
    shared = frozenset(told.words(one.article, 0)) & frozenset(told.words(other.article, 0))
    named = frozenset(part for name in both for part in name.split("-"))
    return frozenset(word for word in shared - named if not _tells(word, one, other))


def _tells(word: str, one: Told, other: Told) -> bool:
    """Whether a word is a trigger of one of two tellings."""
    told = one.words | other.words
    return word in told or not told.isdisjoint(bases().get(word, ()))


def _was_set_for(later: Told, plan: Told) -> bool:
    """Whether a telling says that the day on which an announcement puts it had been set and was changed."""
    if later.set_for is None or not (plan.ahead and plan.dated):
        return False
    first, last = later.set_for
    if first == last and plan.start_date == days_before(first, _WEEK) and plan.latest <= (later.told or "") < first:
        return True  # set for Tuesday, it says on Wednesday: the day before, or the next Tuesday
    close = days_between(*later.set_for) <= _NARROW_BEFORE
    return close and plan.earliest <= later.set_for[1] and later.set_for[0] <= plan.latest


def _shared(told: Tellings, one: Told, other: Told) -> frozenset[str]:
    """Whom both name; where they share no person, also those for whom the people of one act, by any article."""
    people = one.people & other.people
    if people:
        return people | (one.nouns & other.nouns)
    mine, theirs = (each.sides.union(*(told.acts_for(person) for person in each.people)) for each in (one, other))
    return mine & theirs


_ONE_NAME = re.compile(r"-[0-9a-f]{8}\Z")  # behind the surname of somebody whom an article calls by nothing else


def _under_one_name(one: Told, other: Told) -> tuple[Told, Told]:
    """Two tellings; whom one calls by a surname alone is the one of that surname in the other."""
    return _with_full_names(one, other), _with_full_names(other, one)


def _with_full_names(one: Told, other: Told) -> Told:
    """A telling in which people of a surname alone are those of this surname whom another one names."""
    full: dict[str, str] = {}
    for person in one.people - other.people:
        surname = _ONE_NAME.sub("", person)
        if surname != person:
            fits = [key for key in other.people if _ONE_NAME.sub("", key).split("-")[-1] == surname.split("-")[-1]]
            if len(fits) == 1:
                full[person] = min(fits[0], person, key=lambda key: (_ONE_NAME.search(key) is not None, key))
    if not full:
        return one

    def named(people: frozenset[str]) -> frozenset[str]:
        return frozenset(full.get(key, key) for key in people)

    return replace(
        one, people=named(one.people), nouns=named(one.nouns), whom=named(one.whom), sides=named(one.sides),
        done_to=named(one.done_to), doers=named(one.doers), killed=named(one.killed),
    )  # fmt: skip


def _said(told: Tellings, one: Told, other: Told, sides: frozenset[str]) -> frozenset[str]:
    """The words that few articles have and both tellings, besides triggers, and names and places that they share."""
    shared = frozenset(told.words(one.article, one.n)) & frozenset(told.words(other.article, other.n))
    named = frozenset(part for name in (*sides, one.place or "", other.place or "") for part in name.split("-"))
    return frozenset(word for word in shared - named if not _tells(word, one, other))


def _rivals(one: Told, other: Told) -> bool:
    """Whether both name to whom it happened, or with whom somebody met, and mean others.

    Of a summit or conference one paper may name these and another those.
    """
    if one.done_to and other.done_to and not (one.done_to & other.people or other.done_to & one.people):
        return True
    if (one.bodies and other.bodies and not one.bodies & other.bodies) or _are_crossed(one, other):
        return True
    if {one.kind, other.kind} & _OF_MANY and "reception" in (one.kind, other.kind):
        return True
    if one.people and other.people and not one.people & other.people:
        return not one.may_list_others
    if not (one.again and other.again):
        return False
    return any(
        len(mine & theirs) < 2 and mine - theirs and theirs - mine
        for mine, theirs in ((one.people, other.people), (one.nouns - one.people, other.nouns - other.people))
        if mine & theirs
    )


def _are_crossed(one: Told, other: Told) -> bool:
    """Whether who did it by one had it done to him by the other: X sacked his deputy, the ouster of X."""
    crossed = one.doers & other.done_to or other.doers & one.done_to
    return bool(crossed) and not (one.doers & other.doers or one.done_to & other.done_to)


def _are_other_rulings(one: Told, other: Told) -> bool:
    """Whether a court first ruled one thing and then another: five years, and six."""
    return one.at_first != other.at_first or other_terms(one.terms, other.terms)


# When two tellings of different articles are one event. Each takes what they have in common; their dates and places
# agree, whatever it says.
def _same_of_series(both: Common) -> bool:
    one, other = both.one, both.other
    counted = series_id(one.series) == series_id(other.series) is not None and one.ordinal == other.ordinal
    return bool(counted and one.ordinal and one.dated and other.dated)


def _same_day(both: Common) -> bool:
    return both.day and both.thing and (both.people > 0 or both.shared > 1)


def _same_day_and_town(both: Common) -> bool:
    """One day and town; of what is rare, such as an earthquake or an election, one day and country."""
    rare = both.one.kin in _RARE_A_DAY and both.there and (both.words > 0 or both.matter > 0)
    return both.day and both.thing and (both.town or rare)


def _same_day_and_matter(both: Common) -> bool:
    named = both.matter + both.shared
    return both.day and both.thing and (named > 1 or (both.matter > 0 and (both.sole or both.words > 0)))


def _same_of_series_and_place(both: Common) -> bool:
    one, other = both.one, both.other
    named = series_id(one.series) == series_id(other.series) is not None
    return named and one.dated and other.dated and one.place is not None and other.place is not None


def _news_of_both(both: Common) -> bool:
    """What two articles of one day begin with, and tell in the same words of the same rare names.

    On the day after, a second man may have been arrested, or another bomb gone off.
    """
    one, other = both.one, both.other
    news = one.first and other.first and one.held and other.held and days_between(one.told, other.told) == 0
    alike = both.words > 0 or (one.kind == other.kind and one.may_list_others) or both.counts
    several = any(told.again or told.common for told in (one, other)) and not (both.shared or both.town or both.counts)
    struck = one.kin in _RARE_A_DAY and both.there and both.matter > 0
    story = both.near or both.shared > 1 or both.counts or struck
    return news and story and alike and both.thing and not several and not both.one_is_named


def _same_stretch(both: Common) -> bool:
    """In a stretch of a month at most; the only one of its kind that two articles of one story tell, in one week."""
    one, other = both.one, both.other
    week = width(one) <= _WEEK and width(other) <= _WEEK
    alone = week and both.near and both.sole and both.thing and one.kind == other.kind and not both.one_is_named
    return both.within_month and (both.enough or alone)


def _told_without_a_day(both: Common) -> bool:
    """What an article tells to have been, without a day, and another dates; or neither, in articles of one week."""
    one, other = both.one, both.other
    if (one.dated and other.dated) or not (both.enough and other.held):
        return False
    if one.ahead:
        return one.dated
    return one.held and (one.dated or other.dated or days_between(one.told, other.told) <= _NEWS_DAYS)


def _looked_back_on(both: Common) -> bool:
    """What a later article looks back on without a day, or by a year or season in which it was."""
    one, other = both.one, both.other
    dated = one.held and one.dated and other.held and (not other.dated or width(other) > NARROW_DAYS)
    return dated and both.enough and both.sole and (both.town or both.shared > 0) and both.points >= _MUCH


def _on_days_that_differ(both: Common) -> bool:
    """What struck, or happens to somebody once, by two papers of one week on days next to each other."""
    one, other = both.one, both.other
    near = one.dated and other.dated and days_between(one.start_date, other.start_date) <= CONTRADICTED_DAYS
    kind = one.may_list_others or (one.once and one.whom == other.whom)
    told = one.held and other.held and kind and both.sole
    accident = one.kin == "accident" and both.near and both.points >= _ENOUGH
    return near and told and (accident or both.points >= _MUCH)


def _told_again(both: Common) -> bool:
    """What an article tells, and one of the month after it looks back on in the same words, one of them without a day.

    It is the only one of its kind in both, and they tell one story.
    """
    one, other = both.one, both.other
    told = one.held and other.held and not (one.dated and other.dated) and one.kind == other.kind
    before = (one.dated or not other.dated or other.earliest <= (one.told or "")) and one.earliest <= (other.told or "")
    alike = both.words > 0 and both.sole and both.near and both.matter + both.shared > 1 and both.thing
    again = any(each.again or each.common or each.in_office for each in (one, other))
    recent = days_between(one.told, other.told) <= NARROW_DAYS
    return told and before and alike and recent and not again and not both.many and not both.one_is_named


def _called_off_twice(both: Common) -> bool:
    """Two articles of a season that tell that a thing was called off or put off."""
    return _are_off(both) and both.enough and days_between(both.one.told, both.other.told) <= SEASON_DAYS


def _trip_called_off(both: Common) -> bool:
    """Somebody's visit, called off or put off by two articles of a month, whatever they call it."""
    trip = both.one.kind == both.other.kind == "visit" and both.people > 0 and both.there
    return trip and _are_off(both) and days_between(both.one.told, both.other.told) <= NARROW_DAYS


def _are_off(both: Common) -> bool:
    """Whether both were called off or put off; what was put off has one new day, where both give one."""
    one, other = both.one, both.other
    off = all(told.off or told.put_off for told in (one, other))
    moved = (one.put_off or other.put_off) and one.dated and other.dated
    return off and (not moved or (one.earliest <= other.latest and other.earliest <= one.latest))


def _of_a_story(both: Common) -> bool:
    """What a story tells one of, in two articles of a season that tell it, one of which gives no day."""
    one, other = both.one, both.other
    told = one.story and both.near and one.held and other.held and not (one.dated and other.dated)
    return told and both.shared > 0 and days_between(_when(one), _when(other)) <= SEASON_DAYS


def _one_disaster(both: Common) -> bool:
    """The one accident that each of two articles of one story tells; what days they give can be one."""
    one, other = both.one, both.other
    return one.kin == other.kin == "accident" and both.near and both.sole and one.held and other.held


def _killed_once(both: Common) -> bool:
    """That somebody died or was killed, whenever articles tell it; what days they give can be one."""
    one, other = both.one, both.other
    dated = one.dated and other.dated
    agree = not dated or (one.earliest <= other.latest and other.earliest <= one.latest)
    return bool(one.killed) and one.killed == other.killed and one.held and other.held and agree


def _done_to_the_same(both: Common) -> bool:
    """What was done to a person, in words for times that overlap: the murder of 2013, shot in May."""
    one, other = both.one, both.other
    done = one.dated and other.dated and one.held and other.held and bool(one.done_to & other.done_to)
    return done and one.kin == "violence" and both.near and both.points >= _ENOUGH


def _moved(both: Common) -> bool:
    """An announcement, and a later article that gives another day for what can be nothing else."""
    plan, later = both.one, both.other
    once = (plan.once and later.once) or (plan.story and later.story and bool(plan.whom))
    once = once and plan.whom == later.whom and later.held
    same = both.shared > 0 or not plan.again  # another will go there next month
    same = same and not (later.ahead and not later.put_off and plan.many)  # who will speak again in May speaks of more
    sure = once or (both.sole and both.words > 0 and both.thing and same and both.points >= _MUCH)
    forward = once and later.latest < plan.earliest and (plan.told or "9999") <= later.earliest
    moved = plan.dated and later.dated and (plan.latest < later.earliest or forward)
    return sure and plan.ahead and moved and days_between(plan.latest, later.earliest) <= SEASON_DAYS


def _moved_from_its_day(both: Common) -> bool:
    """An announcement, and a later article that tells for which day it had been set: two weeks late, due on Friday."""
    linked = both.shared > 0 or both.there or both.words > 0 or both.near
    return both.set_before and both.thing and linked


def _plan_and_its_keeping(both: Common) -> bool:
    one, other = both.one, both.other
    placed = one.dated and other.dated and one.place is not None and other.place is not None
    return one.ahead != other.ahead and placed and both.shared > 1


def _same_ordinal_and_topic(both: Common) -> bool:
    """The third dialogue on cybercrime, the third dialogue on fighting cybercrime: one place, or two participants."""
    one, other = both.one, both.other
    if not one.ordinal or one.ordinal != other.ordinal or one.place != other.place:
        return False
    near = one.place is not None or both.shared > 1
    return near and bool(topic_of(one.series) & topic_of(other.series))


def _announced_again(both: Common) -> bool:
    """Two announcements, one of them without a day, in articles of one season."""
    one, other = both.one, both.other
    ahead = one.ahead and other.ahead and not (one.dated and other.dated)
    same = both.people > 1 or both.enough
    return ahead and same and days_between(one.told, other.told) <= SEASON_DAYS


def _announced_and_told_later(both: Common) -> bool:
    """An announcement without a day, and a later article that tells what was done."""
    plan, held = (both.one, both.other) if both.one.ahead else (both.other, both.one)
    if plan.ahead == held.ahead or plan.dated or not held.held or (plan.told or "9999") > (held.told or ""):
        return False
    if held.dated and both.people > 1:
        return True
    return both.enough and days_between(plan.told, held.told) <= SEASON_DAYS


def _announced_and_changed(both: Common) -> bool:
    """An announcement, and a later article of the season in which it is called off or put off."""
    plan, off = (both.one, both.other) if both.one.ahead and not both.one.put_off else (both.other, both.one)
    if not plan.ahead or plan.put_off or not (off.off or off.put_off) or (plan.told or "9999") > (off.told or ""):
        return False
    if off.ordinal and off.ordinal > 1 and not plan.ordinal and not (plan.dated and both.set_before):
        return False  # the second march was put off, and not the first
    if off.set_for and plan.dated and not both.set_before and days_between(*off.set_for) <= _NARROW_BEFORE:
        return False  # the meeting that had been set for another day
    enough = both.thing and both.points >= _ENOUGH and (both.words > 0 or not off.denied)
    same = both.people > 1 or (enough and (both.words > 0 or both.sole))
    return same and days_between(plan.told, off.told) <= SEASON_DAYS


def _once_in_a_season(both: Common) -> bool:
    """What can happen to somebody once in a season, such as his resignation; an announcement comes first."""
    one, other = both.one, both.other
    if not (one.once and other.once and one.whom == other.whom):
        return False
    plan, held = (one, other) if one.ahead else (other, one)
    if plan.ahead != held.ahead and (plan.told or "9999") >= (held.told or ""):
        return False
    if one.dated and other.dated and (one.latest < other.earliest or other.latest < one.earliest):
        return one.ahead == other.ahead and days_between(_when(one), _when(other)) <= _NEWS_DAYS
    return days_between(_when(one), _when(other)) <= SEASON_DAYS


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which two tellings are one event."""

    words: str  # what the archive says of it
    holds: Callable[[Common], bool]
    only_one: bool  # it joins only where exactly one event fits
    another_day: bool = False  # the days that they give may differ: one tells that it was changed, or they contradict
    no_day: bool = False  # one of them has no day, and what its article lets think of it does not count
    contradicted: bool = False  # the days differ by so little that papers can give both for one thing
    same_article: bool = False  # two tellings of one article may be it, whatever was thought of them there


# In this order: what is surer joins first, and what it says then binds the others.
RULES = (
    Rule("same series and ordinal, dates and places agree", _same_of_series, False),
    Rule("same kind, same day, shared participants", _same_day, False),
    Rule("same kind, same day, same place", _same_day_and_town, True),
    Rule("same series and place, dates overlap", _same_of_series_and_place, True),
    Rule("same kind, same day, the same rare names or words in both articles", _same_day_and_matter, True),
    Rule("the news that two articles of one day begin with", _news_of_both, True),
    Rule("same kind, dates overlap within a month, much in common", _same_stretch, True),
    Rule("announced and told, same kind and place, shared participants", _plan_and_its_keeping, True),
    Rule("announced for the day that had been set before it was moved", _moved_from_its_day, True, True),
    Rule("same ordinal of a series on one topic", _same_ordinal_and_topic, True),
    Rule("the same happening to the same person in one season", _once_in_a_season, False, True, same_article=True),
    Rule("announced, and called off or put off by a later article of the season", _announced_and_changed, True, True),
    Rule("the same people died", _killed_once, False, True, same_article=True),
    Rule("the one of its kind in articles of one story", _of_a_story, True),
    Rule("told without a day, much in common", _told_without_a_day, True),
    Rule("the one accident in two articles of one story", _one_disaster, True),
    Rule("the same was done to the same person, dates overlap", _done_to_the_same, True),
    Rule(
        "somebody's visit, called off or put off by two articles of a month",
        _trip_called_off,
        True,
        True,
        same_article=True,
    ),
    Rule("called off or put off by two articles of the season", _called_off_twice, True, True),
    Rule("an article of the year looks back on it", _looked_back_on, True, no_day=True),
    Rule("told again by an article of the month after, in the same words", _told_again, True, no_day=True),
    Rule("same kind, days next to each other, much in common", _on_days_that_differ, True, True, contradicted=True),
    Rule("announced, and done on another day", _moved, True, True),
    Rule("announced without a day, told by a later article", _announced_and_told_later, True),
    Rule("announced again in the same season, much in common", _announced_again, True),
)


def _when(told: Told) -> str | None:
    """A day on which it was or is to be; where no text gives one, that of the article."""
    return told.earliest if told.dated else told.told
