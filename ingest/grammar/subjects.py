"""Who does what a verb tells: the subject of its clause, or of the clause on which it hangs."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import places, rules
from ingest.grammar.cast import Cast, land_of
from ingest.grammar.clauses import REPORTING, Clause, Syntax, before_dashes, main_verb
from ingest.grammar.countries import group_nouns, kind_of_place
from ingest.grammar.heads import LANDS, heads_in, object_meant, subject_of_sentence, whom
from ingest.grammar.participants import named_participant, participant, told_as
from ingest.grammar.pronouns import by_pronoun
from ingest.grammar.verbs import BE_OR_HAVE, bases, befalls_subject, ends_as_adverb, tags_of, verb_group, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import Participant

_LET = 8  # words between a verb like 'helped' and the bare verb behind its object at most


def subject_of(syntax: Syntax, cast: Cast, verb: int, part: str) -> list[Participant]:
    """Those who do what the verb at a word index tells."""
    clause = syntax.clause_at(verb)
    group = verb_group(syntax.words, syntax.low, verb)
    at = syntax.number_at(clause.first)
    if _has_noun_of_its_own(syntax, clause, group.first):
        return []  # described the moment the bomber struck
    if (accused := _accused_of(syntax, cast, group, part)) is not None:
        return accused
    if (absolute := _behind_with(syntax, group)) != NONE:
        return heads_in(syntax, cast, absolute, group.first, part)
    if clause.kind == "teller":
        return antecedents(syntax, cast, clause, part)
    if (pronoun := by_pronoun(syntax, cast, clause, group.first, part)) is not None:
        return pronoun
    if (thought := _thought(syntax, clause, group.first)) != NONE:
        return heads_in(syntax, cast, thought, group.first, part)
    if asked := _asked_for(syntax, clause, group.first):
        return heads_in(syntax, cast, asked.start, asked.stop, part)
    if named := _named_of_own(syntax, cast, clause, group, part):
        return named
    if (split := before_dashes(syntax, at)) != NONE and not syntax.any_finite(
        syntax.clauses[split].first, syntax.clauses[split].last
    ):
        return _over_dashes(syntax, cast, split, group.first, part)
    if fronted := _fronted_participle(syntax, cast, group, part):
        return fronted
    if (opens := _opens_behind(syntax, at, group.first)) != NONE:
        return heads_in(syntax, cast, opens, group.first, part)
    let = _let(syntax, cast, clause, group, part)
    if let is not None:
        return let
    return _subject_by_clause(syntax, cast, clause, group, part)


_TO_OWN = 7  # words of a description with its article between 'and' and the name that it describes at most
_OWN = frozenset(("its", "his", "her", "their", "the", "whose"))
_BEFORE_OWN = frozenset(("and", "but", ";", "while", "as", "after", "when", "because", "since"))


def _named_of_own(syntax: Syntax, cast: Cast, clause: Clause, group: VerbGroup, part: str) -> list[Participant]:
    """Who is named between commas right before a past that could be a participle, behind a description of his own.

    Veltrano closed a mill and its chief, Ama Owusu, resigned: not the company did.
    """
    lower, names, name = syntax.words.lower, syntax.words.name, group.first - 2
    if clause.kind != "participle" or clause.first != group.first or name - 3 < syntax.low or names[name] == NONE:
        return []
    mention, first = cast.mentions[names[name]], syntax.words.name_start(name, syntax.low)
    if not mention.person or lower[name + 1] != "," or lower[first - 1] != "," or syntax.any_finite(first, name):
        return []
    own = next((k for k in range(first - 2, max(syntax.low, first - _TO_OWN), -1) if lower[k] in _OWN), NONE)
    if own == NONE or lower[own - 1] not in _BEFORE_OWN or not syntax.any_finite(syntax.low, own):
        return []
    return [participant(mention, part, "events.named")]


def _accused_of(syntax: Syntax, cast: Cast, group: VerbGroup, part: str) -> list[Participant] | None:
    """Who is accused of having done it, where that stands before: accused Idris Kone of | having fled; or None."""
    lower, first = syntax.words.lower, group.first
    verb = syntax.last_finite(syntax.low, first) if lower[first - 1 : first + 1] == ("of", "having") else NONE
    told = verb_group(syntax.words, syntax.low, main_verb(syntax, verb)) if verb != NONE else None
    if told is None or words("accusing").isdisjoint(bases().get(lower[told.verb], ())):
        return None
    return (
        subject_of(syntax, cast, told.verb, part)
        if told.passive
        else heads_in(syntax, cast, told.verb + 1, first - 1, part)
    )


def _subject_by_clause(syntax: Syntax, cast: Cast, clause: Clause, group: VerbGroup, part: str) -> list[Participant]:
    """The subject of a verb as its clause gives it: its own, that of a clause before, or whom it describes."""
    at = syntax.number_at(clause.first)
    own = _has_words(syntax, clause, group.first)
    if clause.opener == "and" and own and syntax.words.lower[clause.first - 1] in {"he", "she"}:
        return heads_in(syntax, cast, clause.first - 1, group.first, part)  # said she | and Idris Kone would visit
    if clause.opener == "whose" and _is_of_men(syntax, clause, group.first):
        return antecedents(syntax, cast, clause, part)  # Ama Owusu, whose fighters overran the town
    if clause.kind == "relative" and clause.opener in {"who", "that", "which", "whom"} and not own:
        return antecedents(syntax, cast, clause, part)
    if clause.kind == "resume" and not own:
        return _resumed(syntax, cast, at, part)
    if clause.kind == "participle" and group.finite and clause.opener in REPORTING and own:
        told = heads_in(syntax, cast, clause.first + 1, group.first, part)
        if told:
            return told  # saying the commissioner, Ama Owusu, had deployed a squad
    if clause.kind in {"coordinate", "infinitive", "participle"} or (clause.kind != "main" and not own):
        led = led_by(syntax, cast, clause, group.first, part) if clause.kind == "participle" else []
        return [*_inherited(syntax, cast, at, group.to != NONE, part), *led]
    since = next((k for k in range(group.first - 1, clause.first, -1) if syntax.words.lower[k] == "since"), NONE)
    if since != NONE and syntax.words.name[since + 1] != NONE and not syntax.any_finite(clause.first, group.first):
        return heads_in(syntax, cast, since + 1, group.first, part)  # X, deputy master since Y left
    day = next((k for k in range(group.first - 2, clause.first, -1) if _is_the_day(syntax, k)), NONE)
    if day != NONE and (named := heads_in(syntax, cast, day + 1, group.first, part)):
        return named  # has been away since the day X resigned
    behind = behind_front(syntax, clause, group.first)
    first = clause.first + (clause.kind == "mark" and not syntax.words.lower[clause.first][0].isalnum())
    return (heads_in(syntax, cast, behind, group.first, part) if behind != NONE else []) or heads_in(
        syntax, cast, first, group.first, part
    )


def _is_the_day(syntax: Syntax, at: int) -> bool:
    """Whether a word is the day or moment at which somebody, who is named right behind, did something."""
    lower = syntax.words.lower
    return lower[at] in _DAYS and lower[at - 1] in {"the", "same"} and syntax.words.name[at + 1] != NONE


_DAYS = rules.words("dates_of_events", "the day when")


def _thought(syntax: Syntax, clause: Clause, last: int) -> int:
    """Where the subject begins behind a verb of thinking without a 'that', or -1: she hopes | Idris Kone won."""
    for verb in range(last - 2, clause.first - 1, -1):
        thinks = not words("thinking").isdisjoint(bases().get(syntax.words.lower[verb], ()))
        if syntax.words.lower[verb] in words("saying") and syntax.is_finite(verb):
            first = _behind_day(syntax, verb + 1, last)
            apart = first > verb + 1 or syntax.words.lower[first] in _OWN  # said | her government would sign
            return first if apart and _is_subject(syntax, first, last) else NONE
        if verb == clause.first:
            return NONE
        if syntax.is_finite(verb) or (thinks and syntax.is_verb(verb)):
            return verb + 1 if thinks and _is_subject(syntax, verb + 1, last) else NONE
    return NONE


def _behind_day(syntax: Syntax, at: int, last: int) -> int:
    """The word behind the day on which something was said: Veltrano said on Thursday | Ama Owusu will resign."""
    while at < last and (syntax.words.date[at] != NONE or syntax.words.lower[at] in {"on", "late", "early"}):
        at += 1
    return at


def _is_subject(syntax: Syntax, first: int, last: int) -> bool:
    """Whether some words before a verb are its subject: they begin with an article or a name, and nothing cuts them."""
    lower, opens = syntax.words.lower, words("determiners") | {"the", "a", "an"}
    cut = words("cuts") | {",", "to", "and", "or", "but"}
    starts = lower[first] in opens or syntax.words.capital(first) or syntax.words.name[first] != NONE
    return starts and cut.isdisjoint(lower[first:last]) and syntax.words.date[first] == NONE


_TO_ASKED = 9  # words of who is asked for between 'for' and 'to' at most


def _asked_for(syntax: Syntax, clause: Clause, last: int) -> range:
    """The words between 'for' and 'to' that tell who is asked to do what an infinitive tells: calls for X to resign."""
    lower, first = syntax.words.lower, clause.first
    if clause.kind != "infinitive" or lower[first] != "to" or clause.first < syntax.low + _SHORTEST:
        return range(0)
    for at in range(first - 2, max(syntax.low, first - _TO_ASKED), -1):
        if lower[at] == "for":
            asked = {lower[at - 1], *bases().get(lower[at - 1], ())}
            return range(0) if words("asking for").isdisjoint(asked) else range(at + 1, first)
        if lower[at] in {",", "to"} or syntax.is_finite(at):
            break
    return range(0)


_SHORTEST = 3  # words before the 'to' of what is asked for at least


def _behind_with(syntax: Syntax, group: VerbGroup) -> int:
    """Where those begin whom a participle behind "with" befalls: Idris Kone won, with | Ama Owusu sacked; or -1."""
    lower = syntax.words.lower
    if not group.passive or group.first != group.verb or not befalls_subject(syntax.words, syntax.low, group.verb):
        return NONE
    return next((k + 1 for k in range(group.verb - 1, syntax.low - 1, -1) if lower[k] == "with"), NONE)


def _opens_behind(syntax: Syntax, number: int, verb: int) -> int:
    """Where the subject of a verb begins behind what tells more of a fronted phrase, or -1.

    During her stay, which ends on Thursday, | she is to sign; in posts filled on Monday, | she was sworn in.
    Or behind the comma before those who say something: ..., the president's office | said.
    """
    clause, before = syntax.clauses[number], syntax.clauses[number - 1]
    if not number or clause.kind not in {"relative", "participle"} or syntax.any_finite(before.first, before.last):
        return NONE
    lower = syntax.words.lower
    if before.kind == "attribution" and clause.first == verb:
        return before.first + 1
    if lower[clause.first] == "told" and not syntax.any_finite(clause.first + 1, verb):  # X, told Reuters the man had
        return next((k for k in range(verb - 1, clause.first, -1) if lower[k] in {"the", "a", "an"}), NONE)
    if number != 1 or lower[syntax.low] not in words("prepositions") or not syntax.any_finite(clause.first, verb):
        return NONE
    comma = next((k for k in range(verb - 1, clause.first, -1) if lower[k] == ","), NONE)
    told = comma != NONE and syntax.any_finite(clause.first, comma) and not syntax.any_finite(comma, verb)
    return comma + 1 if told else NONE


def _over_dashes(syntax: Syntax, cast: Cast, split: int, last: int, part: str) -> list[Participant]:
    """The subject on both sides of an aside between dashes: Ama Owusu – the mayor – and Idris Kone met."""
    first, clause = syntax.clauses[split], syntax.clause_at(last)
    found = [
        *heads_in(syntax, cast, first.first, first.last, part),
        *heads_in(syntax, cast, clause.first + 1, last, part),
    ]
    several = syntax.words.lower[first.last - 1]
    if found or several not in people_nouns() or not several.endswith(("s", "men", "women", "people", "children")):
        return found
    aside = syntax.clauses[split + 1]  # three men – Ama Owusu, Idris Kone and Jan Novak – were arrested
    return [p for p in heads_in(syntax, cast, aside.first + 1, clause.first, part) if p.person]


def _has_noun_of_its_own(syntax: Syntax, clause: Clause, last: int) -> bool:
    """Whether a noun with an article stands as subject right behind the noun that its clause describes."""
    lower, names = syntax.words.lower, syntax.words.name
    at = next((k for k in (last - 2, last - 3) if k > clause.first + 1 and lower[k] in {"the", "a", "an"}), NONE)
    if at == NONE or any(names[k] != NONE for k in range(at - 1, last)) or not syntax.any_finite(clause.first, at - 1):
        return False
    before = lower[at - 1]
    closed = words("prepositions", "cuts", "determiners", "adverbs") | {"and", "or", "but", "to"}
    return (
        before.isalpha() and before not in closed and not syntax.is_verb(at - 1) and syntax.words.date[at - 1] == NONE
    )


def _is_of_men(syntax: Syntax, clause: Clause, last: int) -> bool:
    """Whether those who act are the unnamed men of whom 'whose' tells."""
    noun = syntax.words.lower[clause.first + 1]
    named = any(number != NONE for number in syntax.words.name[clause.first : last])
    return not named and (noun in group_nouns() or noun in {"men", "fighters"})


def behind_front(syntax: Syntax, clause: Clause, last: int) -> int:
    """Where the subject begins behind a phrase that opens a clause: In the last game of the day, Togo beat Benin."""
    lower = syntax.words.lower
    opens = clause.first + (lower[clause.first] in _OPENING_MARKS and clause.first + 1 < last)
    if lower[opens] not in words("prepositions") and lower[opens] != "according":
        return NONE
    comma = _comma_before(syntax, clause.first, last)
    if comma == NONE:  # Under the deal | the two companies will build a smelter
        return next((k for k in range(opens + 2, last - 1) if lower[k : k + 2] == ("the", "two")), NONE)
    joined = any(
        lower[k] == "and" and (k == comma + 1 or syntax.words.capital(k + 1)) for k in range(comma + 1, last - 1)
    )
    while comma != NONE and joined:  # In May, | Ama Owusu, Idris Kone and Jan Novak met
        before = _comma_before(syntax, clause.first, comma)
        if before == NONE or not _is_of_list(syntax, before + 1, comma):
            break
        comma = before
    return comma + 1 if comma != NONE else NONE


_OPENING_MARKS = frozenset(('"', "“", "‘"))


def _comma_before(syntax: Syntax, first: int, last: int) -> int:
    """The last comma before a word, behind another; -1 where there is none."""
    return next((at for at in range(last - 1, first, -1) if syntax.words.lower[at] == ","), NONE)


def _is_of_list(syntax: Syntax, first: int, comma: int) -> bool:
    """Whether the words before a comma can be one of several subjects: a name or a noun, no day, no town's country."""
    lower, names = syntax.words.lower, syntax.words.name
    opens = names[first] != NONE or syntax.words.capital(first) or lower[first] in {"the", "a", "an", "his", "her"}
    if not opens or lower[first] in words("prepositions") or syntax.any_finite(first, comma):
        return False
    if any(syntax.words.date[k] != NONE for k in range(first, comma)):
        return False
    land = any(one.kind == "country" for one in places.places_named(syntax.words.text(first, comma)))
    return not (land and names[first - 2] != NONE)  # in Lima, Peru, | Togo and Benin met


def led_by(syntax: Syntax, cast: Cast, clause: Clause, last: int, part: str) -> list[Participant]:
    """Who leads the delegation or the talks that a participle describes: a team headed by Ama Owusu."""
    lower = syntax.words.lower
    for at in range(clause.first, min(last, clause.last) - 1):
        if lower[at] in words_for("led by") and lower[at + 1] == "by":
            end = next((k for k in range(at + 2, last) if lower[k] in {",", "who"}), last)
            found = heads_in(syntax, cast, at + 2, end, part)
            if not found and end + 1 < syntax.high and lower[end] == "," and syntax.words.name[end + 1] != NONE:
                found = heads_in(syntax, cast, end + 1, last, part)  # led by its chairman, Ama Owusu
            return _joined_to_first(syntax, found) if found and found[0].person else found[:2]
    return []


def _joined_to_first(syntax: Syntax, found: list[Participant]) -> list[Participant]:
    """The first of some names with the person whom 'and' joins to it: led by Ama Owusu and Idris Kone."""
    between = syntax.words.body[found[0].end : found[1].start].split() if len(found) > 1 else []
    joined = between[:1] == ["and"] and found[1].person is not None and len(between) <= _TITLE
    return found[: 2 if joined else 1]


def _fronted_participle(syntax: Syntax, cast: Cast, group: VerbGroup, part: str) -> list[Participant]:
    """Who does what a participle at the head of a sentence tells: Briefing the council, the envoy Ama Owusu warned."""
    where = behind_fronted(syntax, group)
    return heads_in(syntax, cast, where.start, where.stop, part) if where else []


def behind_fronted(syntax: Syntax, group: VerbGroup) -> range:
    """The words between the comma behind a participle at the head of a sentence and the verb that follows it."""
    having = syntax.words.lower[group.first] == "having"
    opens = group.tag == "g" or group.passive or having
    behind = _opens_behind_days(syntax, group.first)
    if not opens or (group.first > syntax.low + 1 and not behind) or group.finite or group.to != NONE:
        return range(0)
    opens = group.first == syntax.low or behind or syntax.words.lower[group.first - 1] in {"if", "unless"}
    if group.passive and not opens and syntax.words.lower[group.first] != "being":
        return range(0)
    later = range(group.verb + 1, syntax.high)
    verb = next((k for k in later if syntax.is_finite(k) and syntax.clause_at(k).kind != "relative"), NONE)
    lower = syntax.words.lower
    comma = next((k for k in range(verb - 2, group.verb, -1) if lower[k] == ","), NONE) if verb != NONE else NONE
    return range(comma + 1, verb) if comma != NONE else range(0)


_BEFORE_PARTICIPLE = frozenset(("after", "before", "by", "upon", "while", "without", "since"))


def _opens_behind_days(syntax: Syntax, at: int) -> bool:
    """Whether only days and adverbs stand before a participle and its 'after': On Friday, after | reaching a deal."""
    lower, date = syntax.words.lower, syntax.words.date
    if at - 2 < syntax.low or lower[at - 1] not in _BEFORE_PARTICIPLE:
        return False
    known = words("adverbs", "prepositions") | {",", "also", "later", "earlier", "the"}
    return all(date[k] != NONE or lower[k] in known for k in range(syntax.low, at - 1))


def _has_words(syntax: Syntax, clause: Clause, last: int) -> bool:
    """Whether a clause has a subject of its own before a word: that two patients died, said villagers would."""
    lower, name, date, skipped = syntax.words.lower, syntax.words.name, syntax.words.date, _no_subjects()
    for k in range(clause.first, last):
        dated = date[k] != NONE or (k + 1 < last and date[k + 1] != NONE and lower[k] in {"on", "in", "last", "late"})
        if not dated and (lower[k] not in skipped or name[k] != NONE):
            return True  # but: who on Monday resigned
    return False


@cache
def _no_subjects() -> frozenset[str]:
    return words("cuts", "adverbs") | {"and", "but", "or", ",", "to", "not"}


def _resumed(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The subject of a verb behind an inserted name: after his prime minister, Boyan Borisov, resigned."""
    before = syntax.clauses[at - 1]
    if named := _named_last(syntax, cast, before, part):
        return named
    inserted = _inserted(syntax, at)
    if inserted is not None:
        return antecedents(syntax, cast, inserted, part)
    if before.kind in {"adjunct", "subordinate"} and not syntax.any_finite(before.first, before.last):
        found = heads_in(syntax, cast, before.first + 1, before.last, part)
        if found:
            return _joined_to_last(syntax, found) if found[-1].person else found
    led = led_by(syntax, cast, before, before.last, part) if before.kind == "participle" else []
    acting = _inherited(syntax, cast, at, False, part)
    sent = not {"delegation", "team", "mission"}.isdisjoint(syntax.words.lower[syntax.low : before.first])
    return [*acting, *led] if sent else acting or led


def _named_last(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """Who is named between commas at the end of what describes them: the man seen as mayor, Ama Owusu, | resigned."""
    names, last = syntax.words.name, clause.last - 2
    aside = (
        clause.first > syntax.low and syntax.words.lower[clause.first - 1] == ","
    )  # Togo, which freed Idris Kone, met
    closed = syntax.words.lower[last + 1] == "," and names[last] != NONE
    if clause.kind not in {"relative", "participle"} or not closed:
        return []
    mention = cast.mentions[names[last]]
    first = syntax.words.at(mention.start)
    if aside:  # the chairman, retired | general Ama Owusu, resigned
        titled = clause.first + 1 < first and cast.in_title(syntax.words.starts[clause.first + 1])
        known = (
            clause.opener in _KNOWN_AS and syntax.words.lower[clause.first + 1] == "as"
        )  # the rebel, known as X, fled
        titled = titled or (
            known and first - clause.first <= _TITLE and "," not in syntax.words.lower[clause.first : first]
        )
        return [participant(mention, part, "events.named")] if titled and mention.person else []
    named = mention.person is not None and first > clause.first and syntax.words.lower[first - 1] == ","
    return [participant(mention, part, "events.named")] if named else []


def _is_of_aside(syntax: Syntax, cast: Cast, clause: Clause, first: int) -> bool:
    """Whether an aside before a name only says who it is: , retired general | Ama Owusu, or: , known as | Chucho,."""
    lower = syntax.words.lower
    titled = clause.first + 1 < first and cast.in_title(syntax.words.starts[clause.first + 1])
    known = clause.opener in _KNOWN_AS and lower[clause.first + 1] == "as" and first - clause.first <= _TITLE
    return titled or (known and "," not in lower[clause.first : first])


_KNOWN_AS = rules.words("participants", "naming") | {"known"}


def _inserted(syntax: Syntax, at: int) -> Clause | None:
    """The clause between commas that what stands before clause `at` is the end of; None where that is one clause.

    Ama Owusu, who said that she knew why he was dismissed, resigned. Ama Owusu, who served as mayor, resigned.
    """
    lower = syntax.words.lower
    for number in range(at - 1, 0, -1):
        clause = syntax.clauses[number]
        if clause.kind == "relative" and lower[clause.first - 1] == ",":
            return clause if number < at - 1 else None
        served = clause.opener == "as" and not syntax.any_finite(clause.first, clause.last)
        if not (served or clause.kind in _WITHIN) or "," in lower[clause.first : clause.last - 1]:
            return None
    return None


_WITHIN = frozenset(("relative", "complement", "infinitive", "participle"))  # clauses inside an inserted one

_TITLE = 6  # words of a title between 'and' and a name at most


def _joined_to_last(syntax: Syntax, found: list[Participant]) -> list[Participant]:
    """The last of some names with those that 'and' joins to it: after the minister Ama Owusu and General Idris Kone."""
    joined = found[-1:]
    for one in reversed(found[:-1]):
        between = syntax.words.body[one.end : joined[0].start].split()
        if between[:1] != ["and"] or len(between) > _TITLE or any(word.endswith(",") for word in between):
            break
        joined.insert(0, one)
    return joined


def antecedents(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The names right before a relative clause, joined by 'and'."""
    before = heads_in(syntax, cast, syntax.low, clause.first, part)
    last = clause.first - 1 if syntax.words.lower[clause.first - 1] != "," else clause.first - 2
    if syntax.words.lower[last].isdigit() and last - 2 > syntax.low and syntax.words.lower[last - 1] == ",":
        last -= 2  # Ama Owusu, 72, who
        aged = syntax.words.name[last]
        return [p for p in before if aged != NONE and p.start == cast.mentions[aged].start]
    if body := _body_before(syntax, cast, clause, last, part):
        return body
    number = syntax.words.name[last] if last >= syntax.low else NONE
    if (
        number != NONE
        and cast.mentions[number].person
        and not any(p.start == cast.mentions[number].start for p in before)
    ):
        mention = cast.mentions[number]
        head = named_participant(mention, syntax, syntax.words.at(mention.start), last + 1, part)
        return [head] if head else []
    if part != "recipient" and number != NONE and (capital := _capital_before(syntax, cast, clause, last, part)):
        return capital
    close = [p for p in before if _is_right_before(syntax, p, clause)]
    if not close:
        return _apposed(syntax, cast, clause, part) or _one_of_many(syntax, cast, clause, part)
    if clause.opener == "who" and (described := _whose_description(syntax, before, close[-1])):
        return described
    joined = [p for p in close if p.start == close[-1].start]  # both of the two states, who
    for head in reversed(before[: before.index(joined[0])]):
        between = syntax.words.body[head.end : joined[0].start].split()
        if between[:1] != ["and"] or len(between) > 4 or any(word.endswith(",") for word in between):
            break
        joined.insert(0, head)
    return joined


def _whose_description(syntax: Syntax, before: list[Participant], last: Participant) -> list[Participant]:
    """Whom 'who' means behind a body that ends his description: Ama Owusu, a member of X's Workers Party, who."""
    at, lower = syntax.words.at(last.start), syntax.words.lower
    at -= at > syntax.low and lower[at - 1] in words("determiners") | {"the"}
    if last.person or lower[at - 1] not in words("prepositions") | {"'s", "'"}:
        return []
    body = syntax.words.body
    named = [one for one in before if one.person and one.end < last.start and not body.startswith("'s", one.end)]
    return named[-1:] if named and body[named[-1].end] == "," else []


def _is_right_before(syntax: Syntax, one: Participant, clause: Clause) -> bool:
    """Whether nothing stands between a name and what tells more of it; or only its people: Hamas members who."""
    between = syntax.words.body[one.end : syntax.words.starts[clause.first]].strip(" ,")
    return between == "" or (not one.person and clause.opener == "who" and between in people_nouns())


def _body_before(syntax: Syntax, cast: Cast, clause: Clause, last: int, part: str) -> list[Participant]:
    """The body before ', which' that did or said something itself: was filed by the Election Commission, | which sued.

    Not the thing that stands before it: talks with the union, which began on Monday.
    """
    lower, names = syntax.words.lower, syntax.words.name
    if clause.opener != "which" or part == "recipient":
        return []
    if lower[last] == ")":
        last = next((k - 1 for k in range(last, max(syntax.low, last - _ASIDE), -1) if lower[k] == "("), last)
    number, verb = names[last], syntax.first_finite(clause.first, clause.last)
    if number == NONE or verb == NONE or verb_group(syntax.words, syntax.low, verb).passive:
        return []
    at = syntax.words.name_start(last, syntax.low) - 1
    if lower[at] in {"'s", "'"} and at - 1 > syntax.low and names[at - 1] != NONE:
        at = syntax.words.name_start(at - 1, syntax.low) - 1
    at -= at > syntax.low and lower[at] in words("determiners") | {"the"}
    speaks = at - 1 > syntax.low and (syntax.is_verb(at - 1) or lower[at - 1] in people_nouns())
    dealt = lower[at] == "by" or (lower[at] in words("prepositions") and speaks and lower[at - 1] not in BE_OR_HAVE)
    if at <= syntax.low or not dealt or cast.mentions[number].organization is None:
        return []
    return [participant(cast.mentions[number], part, "events.named")]


_ASIDE = 5  # words in brackets behind a name at most


def _capital_before(syntax: Syntax, cast: Cast, clause: Clause, last: int, part: str) -> list[Participant]:
    """The country whose capital, as one who is dealt with, stands before 'which': angered Beijing, which recalled."""
    mention, opener = cast.mentions[syntax.words.name[last]], clause.opener
    country = places.country_of_capital(mention.place) if mention.place and mention.kind == "place" else None
    first = syntax.words.at(mention.start)
    before = syntax.words.lower[first - 1] if first > syntax.low else ""
    told = bool({"d", "n", "g"} & {*tags_of(before)}) or before in {"from", "with", "by"}
    verb = syntax.first_finite(clause.first, clause.last)
    if country is None or opener != "which" or last == clause.first - 1 or not told or verb == NONE:
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    if group.passive or syntax.words.lower[verb] in BE_OR_HAVE or _is_journey(syntax, first - 1):
        return []
    stop = syntax.words.ends[last]
    return [Participant(mention.start, stop, mention.text, None, None, country, part, None, "events.capital")]


def _is_journey(syntax: Syntax, at: int) -> bool:
    """Whether the verb before a word is one of going or leaving somewhere: flew from | Lima."""
    going = words_for("going") | {"leave", "reach", "visit"}
    verb = at - (syntax.words.lower[at] in {"from", "with", "by"})
    return not going.isdisjoint(bases().get(syntax.words.lower[max(syntax.low, verb)], ()))


def _apposed(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The person whom a noun before a relative clause describes: Ama Owusu, a blogger who was jailed."""
    lower = syntax.words.lower
    at = clause.first - 1
    if lower[at] == "," and clause.opener == "who":
        at -= 1  # Ama Owusu, the head of the bank, who was jailed
    while at > syntax.low and lower[at] != "," and not syntax.is_finite(at):
        if syntax.words.name[at] != NONE and cast.mentions[syntax.words.name[at]].kind == "person":
            return []
        at -= 1
    if lower[at] != "," or lower[at + 1] not in {"a", "an", "the", "one", "once", "now", "then", "former", "himself"}:
        return []
    if lower[at - 1].isdigit() and lower[at - 2] == ",":
        at -= 2  # Ama Owusu, 35, a blogger who
    number = syntax.words.name[at - 1]
    if number == NONE or cast.mentions[number].kind != "person":
        return []
    head = participant(cast.mentions[number], part, "events.named") if cast.mentions[number].person else None
    return [head] if head is not None and head.start >= syntax.words.starts[syntax.low] else []


def _one_of_many(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The person who is told to be one of those of whom 'who' tells: Ama Owusu was among six women | who were held."""
    lower, low = syntax.words.lower, syntax.low
    be = syntax.first_finite(low, clause.first)
    if (
        clause.opener != "who"
        or be == NONE
        or lower[be] not in BE_OR_HAVE
        or lower[clause.first - 1] not in people_nouns()
    ):
        return []
    told = lower[be + 1 : be + 2] == ("among",) or lower[be + 1 : be + 3] == ("one", "of")
    return [p for p in heads_in(syntax, cast, low, be, part) if p.person] if told else []


_SKIPPED = frozenset(("infinitive", "participle", "coordinate", "adjunct", "mark", "attribution"))


def _inherited(syntax: Syntax, cast: Cast, at: int, infinitive: bool, part: str) -> list[Participant]:
    """The subject of the nearest clause before; for an infinitive, the object of the verb that controls it."""
    if infinitive and at:
        before = syntax.clauses[at - 1]
        controlled = _controlled(syntax, cast, before, part)
        if controlled is not None:
            return controlled
        planned = _whose_plan(syntax, cast, before, part)
        if planned:
            return planned
    if at and (joined := _joined_infinitive(syntax, at)) != NONE:
        return _inherited(syntax, cast, joined, True, part)
    if not infinitive and (around := _around_aside(syntax, at)) != NONE:
        return _subject_in(syntax, cast, around, at, part) or []
    if syntax.clauses[at].kind == "adjunct" and at and (told := _who_told(syntax, cast, at - 1, part)):
        return told  # ..., the minister told reporters after briefing the president
    before = syntax.clauses[at - 1]
    verb = syntax.last_finite(before.first + 1, before.last)
    if at and verb != NONE:
        last = verb_group(syntax.words, syntax.low, verb).first
        if (thought := _thought(syntax, before, last)) != NONE:
            return heads_in(syntax, cast, thought, last, part)  # Peru believes Ama Owusu is likely to resign
        if (opens := _opens_behind(syntax, at - 1, last)) != NONE:
            pronoun = by_pronoun(syntax, cast, syntax.clauses[at - 1], last, part)
            return heads_in(syntax, cast, opens, last, part) if pronoun is None else pronoun
    for number in range(said_beside(syntax, at), -1, -1):
        found = _subject_in(syntax, cast, number, at, part)
        if found is not None:
            return found
    return []


def _around_aside(syntax: Syntax, at: int) -> int:
    """The clause that goes on behind what commas close, or -1: sacked Idris Kone, who was ill, and | left."""
    lower, clause = syntax.words.lower, syntax.clauses[at]
    if clause.kind != "coordinate" or lower[clause.first - 1] != ",":
        return NONE
    for number in range(at - 1, 0, -1):
        one = syntax.clauses[number]
        if one.kind == "relative" and lower[one.first - 1] == ",":
            before = syntax.clauses[number - 1]
            return number - 1 if syntax.any_finite(before.first, before.last) else NONE
        if one.kind not in _WITHIN or "," in lower[one.first : one.last - 1]:
            return NONE
    return NONE


def _joined_infinitive(syntax: Syntax, at: int) -> int:
    """The number of the infinitive to which 'and' joins a clause's bare verb, or -1: urged Peru to sign and | send."""
    clause = syntax.clauses[at]
    verb = next((k for k in range(clause.first, clause.last) if syntax.is_verb(k)), NONE)
    if clause.kind != "coordinate" or verb == NONE or tags_of(syntax.words.lower[verb]) != "b":
        return NONE
    before = at - 1
    while before and syntax.clauses[before].kind in {"participle", "relative"}:
        before -= 1
    return before if syntax.clauses[before].kind == "infinitive" else NONE


def said_beside(syntax: Syntax, at: int) -> int:
    """The number of the clause before `at` that can lend it a subject; behind what was said, that of the saying.

    Ama Owusu said that the staff must be ready and named three aims: she named them, since 'must' is no past.
    """
    clause, before = syntax.clauses[at], at - 1
    verb = syntax.first_finite(clause.first, clause.last)
    if clause.kind != "coordinate" or verb == NONE or not is_simple_past(syntax, verb):
        return before
    him = syntax.words.lower[verb + 1 : verb + 2] in {("him",), ("her",)}
    passed = {"infinitive", "participle", "relative"} | ({"subordinate", "adjunct"} if him else set())
    while before and syntax.clauses[before].kind in passed and not (him and _is_what_was_said(syntax, before)):
        before -= 1
    said = syntax.clauses[before]
    if not (said.kind == "complement" or (him and _is_what_was_said(syntax, before))) or before == 0:
        return at - 1
    told = syntax.first_finite(said.first, said.last)
    saying = syntax.first_finite(syntax.clauses[before - 1].first, said.first)
    other = told == NONE or is_simple_past(syntax, told) or verb_group(syntax.words, syntax.low, told).past
    if him and _is_one_person(syntax, said):
        other = False  # the court ruled that he had lied and banned him: it is not he who banned him
    return at - 1 if other or saying == NONE or not is_simple_past(syntax, saying) else before - 1


def _is_what_was_said(syntax: Syntax, number: int) -> bool:
    """Whether a clause with 'that' stands right behind a verb: ruled that he had lied."""
    clause = syntax.clauses[number]
    return clause.opener == "that" and clause.first > syntax.low and syntax.is_verb(clause.first - 1)


def _is_one_person(syntax: Syntax, clause: Clause) -> bool:
    """Whether the subject of a clause is 'he' or 'she', or begins with a name, and it tells of nobody else."""
    first = clause.first + (syntax.words.lower[clause.first] == "that")
    named = syntax.words.lower[first] in {"he", "she"} or syntax.words.name[first] != NONE
    return named and people_nouns().isdisjoint(syntax.words.lower[first : clause.last])


def is_simple_past(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is a past without an auxiliary: named, went."""
    group = verb_group(syntax.words, syntax.low, verb)
    return group.first == group.verb and group.tag == "d" and group.modal is None and group.to == NONE


def _who_told(syntax: Syntax, cast: Cast, number: int, part: str) -> list[Participant]:
    """The person who said a quotation, as the clause of its attribution tells; nobody where it is none."""
    clause = syntax.clauses[number]
    verb = syntax.first_finite(clause.first, clause.last)
    after_quote = number and clause.kind in {"attribution", "mark"} and syntax.words.lower[clause.first] in _CLOSING
    if verb == NONE or not after_quote:
        return _who_said_last(syntax, cast, clause, part)
    found = [p for p in heads_in(syntax, cast, clause.first + 1, verb, part) if p.person]
    return found if len(found) == 1 else []


_CLOSING = frozenset(("”", '"', ","))


def _who_said_last(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The person named right before the saying verb that ends a clause: ..., the mayor, Ama Owusu, said on Monday."""
    lower, names = syntax.words.lower, syntax.words.name
    verb = syntax.last_finite(clause.first, clause.last)
    if verb == NONE or lower[verb] not in words("saying") or verb - 2 < syntax.low:
        return []
    if any(syntax.words.date[k] == NONE and lower[k] not in {"on", "in", "at"} for k in range(verb + 1, clause.last)):
        return []
    number = names[verb - 1 - (lower[verb - 1] == ",")]
    mention = cast.mentions[number] if number != NONE else None
    return [participant(mention, part, "events.named")] if mention is not None and mention.person else []


def _subject_in(syntax: Syntax, cast: Cast, number: int, at: int, part: str) -> list[Participant] | None:
    """The subject that a clause before lends to the clause `at`; None where it has none to lend."""
    clause = syntax.clauses[number]
    told = syntax.any_finite(clause.first, clause.last)
    if clause.kind == "resume" and told and number:
        return _resumed(syntax, cast, number, part)
    if clause.kind in _SKIPPED and number and not (clause.kind == "mark" and told):  # but: ...; the bloc met
        return None
    if clause.kind == "teller":
        return antecedents(syntax, cast, clause, part)  # ..., Ama Owusu told a crowd, and threatened to leave
    verb = syntax.first_finite(clause.first, clause.last)
    if verb == clause.first:  # an adjective at the head: Retired general X is to meet
        verb = syntax.first_finite(verb + 1, clause.last, verb)
    if clause.kind == "complement" and verb == NONE:
        return heads_in(syntax, cast, clause.first, clause.last, part)
    if clause.kind == "relative":
        return _subject_in_relative(syntax, cast, number, at, verb, part)
    if verb == NONE and number:
        return None
    group = verb_group(syntax.words, syntax.low, verb) if verb != NONE else None
    pronoun = by_pronoun(syntax, cast, clause, group.first, part) if group else None
    if pronoun is not None:
        return pronoun
    return heads_in(syntax, cast, clause.first, verb if verb != NONE else clause.last, part)


def _subject_in_relative(
    syntax: Syntax, cast: Cast, number: int, at: int, verb: int, part: str
) -> list[Participant] | None:
    """The subject that a relative clause lends: its own, else whom it is about; None where it is passed over."""
    clause, resumes = syntax.clauses[number], syntax.clauses[at].kind == "resume"
    if clause.opener == "whose" and verb == NONE and at - number == 1:
        return heads_in(syntax, cast, clause.first, clause.last, part)[-1:]
    if verb != NONE and not resumes:
        first = verb_group(syntax.words, syntax.low, verb).first
        if _has_words(syntax, clause, first):
            pronoun = by_pronoun(syntax, cast, clause, first, part)
            return heads_in(syntax, cast, clause.first, first, part) if pronoun is None else pronoun
    if resumes and number == 1 and not syntax.any_finite(syntax.low, clause.first):
        return None  # X and her counterpart, Y, who are at odds, will not meet
    if at - number == 1 or syntax.clauses[number + 1].kind != "resume":
        return antecedents(syntax, cast, clause, part)
    return None


_PLAN_REACH = 7  # words of a plan behind its owner


def _whose_plan(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """Whose plan it is to do what an infinitive tells: Ama Owusu's bid to unseat him, Togo's refusal to sign."""
    at = clause.last - 1
    if at <= clause.first or syntax.words.lower[at] not in words_for("plans"):
        return []
    while at > clause.first and syntax.words.lower[at - 1] not in {"'s", "'"}:
        at -= 1
        if syntax.words.name[at] != NONE or clause.last - at > _PLAN_REACH or syntax.is_finite(at):
            return []
    number = syntax.words.name[at - 2] if at - 2 >= clause.first else NONE
    if number == NONE and at - 3 >= clause.first and syntax.words.lower[at - 2] in LANDS:
        return _own_land(syntax, cast, at - 3, part)
    mention = cast.mentions[number] if number != NONE else None
    land = mention is not None and mention.place is not None and kind_of_place(mention.place) == "country"
    if mention is None or not (mention.person or mention.organization or land):
        return []
    return [participant(mention, part, "events.possessor")]


def _own_land(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The land that 'his' or 'her' before 'country' means: repeated | her country's offer to host the talks."""
    pronoun = {"his": "he", "her": "she"}.get(syntax.words.lower[at])
    who = whom(syntax, cast, pronoun, at, subject_of_sentence(syntax, cast, at)) if pronoun is not None else ()
    land = land_of(cast, who[0].person) if len(who) == 1 else None
    told = (replace(who[0], person=None, place=land),) if land is not None else ()
    return [replace(one, rule="events.own_body") for one in told_as(syntax, at, at + 2, told, part)]


def _controlled(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant] | None:
    """Those whom a controlling verb orders to act: urged Chile to hold; none where its object has no name.

    None where the verb's subject acts itself: promised to hold, wants to hold, was told to hold.
    """
    for verb in range(clause.last - 1, clause.first - 1, -1):
        if syntax.is_verb(verb):
            base = bases().get(syntax.words.lower[verb], ())
            offers = not words("offers").isdisjoint(base)
            if not offers and words("controls").isdisjoint(base):
                return None
            if syntax.words.lower[verb + 1] == "by":
                return None  # was asked by the premier to resign
            first = verb + 2 if syntax.words.lower[verb + 1] in {"on", "upon", "for", "to"} else verb + 1
            found = heads_in(syntax, cast, first, clause.last, part)
            if not found and first < clause.last and syntax.words.lower[first] in {"him", "her", "them"}:
                return object_meant(syntax, cast, first, part)  # is to ask him to form a cabinet
            if found or offers or verb_group(syntax.words, syntax.low, verb).passive:
                return found or None
            return None if _is_bare(syntax, first, clause.last) else []
    return None


def _is_bare(syntax: Syntax, first: int, last: int) -> bool:
    """Whether only adverbs and dates stand from `first` to before `last`: asked again to hold."""
    lower, date = syntax.words.lower, syntax.words.date
    known = words("adverbs", "prepositions") | {","}
    return all(date[at] != NONE or lower[at] in known or ends_as_adverb(lower[at]) for at in range(first, last))


def _let(syntax: Syntax, cast: Cast, clause: Clause, group: VerbGroup, part: str) -> list[Participant] | None:
    """Whom a verb makes do what the bare verb behind tells: helped the guards leave; None where none does."""
    if group.tag != "b" or group.first != group.verb or group.to != NONE:
        return None
    for verb in range(group.first - 2, max(clause.first, group.first - _LET) - 1, -1):
        if words("lets").intersection(bases().get(syntax.words.lower[verb], ())):
            return heads_in(syntax, cast, verb + 1, group.first, part)
        if syntax.is_verb(verb) or syntax.words.lower[verb] in {"and", ",", "to"}:
            return None
    return None
