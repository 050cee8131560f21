"""Roles told by comparison with another holder: counterparts, predecessors, successors, those who are replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.model import Mention, Organization
from ingest.organizations import organization_of, seat_named, state_of
from ingest.roles.tellings import Story, Telling
from ingest.roles.words import pattern_words

_ADDRESS = r"(?:(?:[A-Z][\w.’'-]*|retired|diplomat|veteran|technocrat|incumbent|outgoing) ){0,4}"
_OWNER = r"(?P<owner>\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Ww]hose|['’]s?)"
_BODY = r"[A-Z][\w&.’'-]*(?: (?:of |the |for )?[A-Z&][\w&.’'-]*)*"
_COUNTERPART = re.compile(
    rf"{_OWNER} (?P<word>new |acting |then )?(?:(?P<state>{_BODY}) )?(?:counterpart|opposite number)"
    rf"(?: (?P<near>at|in) (?:the )?(?P<body>{_BODY}))?,? {_ADDRESS}\Z"
)
# Behind a name: NAME, his counterpart in the ruling party, ...
_COUNTERPART_BEHIND = re.compile(
    rf", (?P<owner>his|her|their) (?P<word>new |acting |then )?(?:(?P<state>{_BODY}) )?(?:counterpart|opposite number)"
    rf"(?: (?P<near>at|in|from) (?:the )?(?:(?P<body>{_BODY})|[a-z ]{{1,30}}))?(?=[,.;])"
)
_COUNTERPARTS = re.compile(
    rf"{_OWNER} (?:(?P<states>{_BODY}(?:, {_BODY})* and {_BODY}) )?counterparts(?: in {_BODY} and {_BODY})?, "
)
_RELATIVE = re.compile(
    rf"{_OWNER} (?:immediate )?(?P<relation>predecessor|successor|replacement)(?: as [a-z -]+)?,? {_ADDRESS}\Z"
)
_TAKING = re.compile(
    r"(?:\b(?:replac|succeed)(?:es|s|ed|ing)|\bto (?:replace|succeed)|\b(?:follows|followed|in succession to)"
    r"|\b(?:took|takes|taking|taken|take) over(?: \w+){0,3} from"
    r"|\b(?:in|takes?|taking|taken|took) (?:the )?place of|\bwill (?:replace|succeed))"
    rf" (?:the (?=[A-Z]))?(?:(?:his|her) (?:\w+ )?\w+, )?{_ADDRESS}\Z"
)
# Words behind which a name is not who has the title before it: by the man who beat NAME.
_NO_TITLE = r"(?:who|whom|that|which|of|by|and|to|for|from|with|than|in|at|after|when) "
_GIVING = re.compile(
    r"\b(?:will be|is to be|was|has been|be|and be|being)(?: \w+ly)? (?:replaced|succeeded)(?: \w+){0,4} by "
    rf"(?:(?:the|its|their|his|her) (?:(?!{_NO_TITLE})[\w’'-]+ ){{1,7}}|{_ADDRESS})\Z"
)
_CUES = re.compile(
    r"counterpart|opposite number|predecessor|successor|replac|succe(?:ed|ss)|place of|[Hh]e follow"
    r"|(?:took|takes|taking|taken|take) over"
)
_BETWEEN_NAMES = re.compile(rf"(?:,? and |, ){_ADDRESS}\Z")
_ENTERING = frozenset({"roles.copula_present", "roles.installed", "roles.elected", "roles.appointed", "roles.holding"})
_GIVEN = frozenset({"roles.appointed", "roles.object_appointed", "roles.elected", "roles.object_elected"})
_GONE = frozenset({"former", "resigned", "dismissed", "late"})


@dataclass(frozen=True, slots=True)
class Tie:
    """A person whose role is told by that of another."""

    mention: Mention
    start: int  # of the words that tie them
    rule: str
    status: str
    owned: bool  # by a pronoun or a possessive, which looks for its owner in the sentence before, too
    named: bool = False  # the owner is the name directly before
    state: str | None = None  # words of the other's state or body
    onto: bool = False  # replaced NAME: the title beside the subject may be what it was before or is now
    coming: bool = False  # replaces, will succeed: a title beside the name is what the successor was before
    end: int = 0  # of the words that tie them, where they stand behind the name


def compared(told: Sequence[Telling], story: Story) -> Iterator[Telling]:
    """The roles of those whom the text compares with a holder, or sets before or after a holder in the same office."""
    have = {(one.claim.person, one.claim.title) for one in told}
    cues = [match.span() for match in _CUES.finditer(story.body)]
    for tie in _ties(story, cues) if cues else ():
        model = _model(tie, told, story)
        if model is None or (tie.mention.person, model.claim.title) in have:
            continue
        yield _telling(tie, model, story)
    if cues:
        yield from (one for one in _in_place_of(told, story) if (one.claim.person, one.claim.title) not in have)
        yield from (one for one in _followers(told, story) if (one.claim.person, one.claim.title) not in have)
        yield from (one for one in _heirs(told, story) if (one.claim.person, one.claim.title) not in have)


def _heirs(told: Sequence[Telling], story: Story) -> Iterator[Telling]:
    """NAME has been named NAME's successor: the one office that the second was last told to hold."""
    for match in _HEIR.finditer(story.body):
        number = story.sentence_at(match.start())
        before = [one for one in story.people_in(number) if one.start < match.start()]
        owner = next((one.person for one in story.people_in(number) if one.end == match.end("owner")), None)
        if len({one.person for one in before}) != 1 or owner in {None, before[0].person}:
            continue
        held = [
            one
            for one in told
            if one.claim.person == owner and one.claim.start < match.start() and one.kind == "office"
            and one.claim.status not in _GONE and story.sentence_at(one.claim.start) >= number - _BACK
        ]  # fmt: skip
        if len({one.claim.title for one in held}) == 1:
            yield _given_to(held[-1], before[0].person or "", match, story)


_BACK = 4  # sentences in which the predecessor's office was told
_HEIR = re.compile(
    r"\b(?P<verb>named|appointed|announced|chosen|picked|confirmed|selected|elected|unveiled)(?: as)? "
    r"(?P<to>to succeed|to replace)?(?: (?:Mr|Mrs|Ms|Dr)\.?)?\s?(?P<owner>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})"
    r"(?:['’]s? (?:successor|replacement)|(?(to)(?=[.,]|$| (?:in|on|from|when|after)\b)|(?!)))"
)


def _followers(told: Sequence[Telling], story: Story) -> Iterator[Telling]:
    """BMW named NAME to succeed Chief Executive NAME: the title before the second name is the first one's, too."""
    for one in told:
        if one.claim.rule != "roles.before" or one.kind != "office" or _stays(one):
            continue
        number = story.sentence_at(one.claim.start)
        begins = story.sentences[number].start if number >= 0 else one.claim.start
        match = _FOLLOWING.search(story.body, begins, one.claim.start)
        before = [mention for mention in story.people_in(number) if match and mention.start < match.start()]
        if not match or len({mention.person for mention in before}) != 1 or before[0].person == one.claim.person:
            continue
        if _AGENT.search(story.body, begins, before[0].start):
            continue  # was chosen by President NAME to replace
        claim = replace(
            one.claim,
            start=match.start(),
            text=story.body[match.start() : one.claim.end],
            person=before[0].person or "",
            status="appointed",
            rule="roles.following",
        )
        yield replace(one, claim=claim)


def _stays(one: Telling) -> bool:
    """Whether a title does not pass to whoever follows its holder in another office: leader of a party, senator."""
    return one.claim.title.lower() in pattern_words("not-succeeded")


def _in_place_of(told: Sequence[Telling], story: Story) -> Iterator[Telling]:
    """NAME, chief of X, is retiring. NAME will replace her: the office of the one holder told before."""
    for match in _HIM.finditer(story.body):
        number = story.sentence_at(match.start())
        before = {one.person for one in story.people_in(number) if one.start < match.start()}
        if len(before) != 1 or _names_another(story, number, match.start()):
            continue
        sentence = story.sentences[number]
        first = story.sentences[max(0, number - 2)].start
        held = [
            one
            for one in told
            if first <= one.claim.start < sentence.start
            and one.kind == "office"
            and one.claim.person not in before
            and one.claim.rule not in _GIVEN
        ]
        near = [one for one in held if story.sentence_at(one.claim.start) == number - 1] or held
        if len({one.claim.person for one in near}) == 1 and len({one.claim.title for one in near}) == 1:
            yield _given_to(near[-1], next(iter(before)) or "", match, story)


_AGENT = re.compile(rf"\bby (?:the )?{_ADDRESS}\Z")
_UNKNOWN = re.compile(r"[a-z] [A-Z][a-z]+ [A-Z][a-z]+")


def _names_another(story: Story, number: int, end: int) -> bool:
    """Whether a name that is nobody's known stands behind the last known one: with Kate Cheetham set to replace him."""
    last = max(one.end for one in story.people_in(number) if one.start < end)
    return _UNKNOWN.search(story.body, last, end) is not None


def _given_to(model: Telling, person: str, match: re.Match[str], story: Story) -> Telling:
    at = max(one.start for one in story.people if one.person == person and one.start < match.start())
    claim = replace(
        model.claim, start=at, end=match.end(), text=story.body[at : match.end()], person=person,
        title_text=match.group("verb"), organization_text=None, status="appointed", rule="roles.in_place_of",
    )  # fmt: skip
    return replace(model, claim=claim)


_HIM = re.compile(
    r"\b(?P<verb>(?:replac|succeed)(?:es|s|e|ed|ing)?|over from)"
    r" (?:him|her)(?=[,.;:”]| (?:in|on|as|at|next|from|when|after|until|and|this|last|for|while|who|before)\b)"
)
_FOLLOWING = re.compile(
    r"\b(?:to succeed|to replace|will succeed|will replace|succeeds|replaces|succeeding|replacing|succeeded|replaced"
    r"|takes over from|took over from|taking over from|in succession to) (?:the )?\Z"
)


_TO_CUE = 160  # characters from a cue to the name that it is about, at most


def _ties(story: Story, cues: list[tuple[int, int]]) -> Iterator[Tie]:
    listed = list(_listed(story)) if "counterparts" in story.body else []
    yield from listed
    for mention in story.people:
        number = story.sentence_at(mention.start)
        if number < 0 or any(tie.mention == mention for tie in listed):
            continue
        first = max(story.sentences[number].start, mention.start - _TO_CUE)
        behind = _COUNTERPART_BEHIND.match(story.body, mention.end)
        if behind:
            yield replace(_counterpart(mention, behind, mention.start), end=behind.end())
            continue
        near = any(start < mention.start and end > first for start, end in cues)
        if not near or not _CUES.search(story.body, first, mention.start):
            continue
        before = story.body[first : mention.start]
        tie = _tie(mention, before, mention.start - len(before))
        if tie is not None and not story.body.startswith(" as ", mention.end):
            yield tie


def _tie(mention: Mention, before: str, offset: int) -> Tie | None:
    match = _COUNTERPART.search(before)
    if match:
        return _counterpart(mention, match, offset + match.start())
    match = _RELATIVE.search(before)
    if match:
        former = match["relation"] == "predecessor"
        status = "former" if former else "appointed" if match["relation"] == "replacement" else "current"
        return Tie(mention, offset + match.start(), match["relation"], status, True, _by_name(match))
    match = _TAKING.search(before)
    if match:
        coming = re.match(r"replaces|succeeds|will|to |taking|takes|take", match.group()) is not None
        onto = match.group().startswith(("replaced", "succeeded"))
        return Tie(mention, offset + match.start(), "replaced", "former", False, coming=coming, onto=onto)
    match = _GIVING.search(before)
    return Tie(mention, offset + match.start(), "replacing", "appointed", False) if match else None


def _counterpart(mention: Mention, match: re.Match[str], start: int) -> Tie:
    """The tie of a counterpart, from the words beside the name."""
    state = match["body"] if match["near"] == "at" else None if match["near"] else match["state"]
    status = {"acting ": "acting", "then ": "former"}.get(match["word"] or "", "current")
    return Tie(mention, start, "counterpart", status, True, _by_name(match), state)


def _by_name(match: re.Match[str]) -> bool:
    return match["owner"][0] in "'’"


def _listed(story: Story) -> Iterator[Tie]:
    """his Thai and Lao counterparts, NAME and NAME."""
    for number, sentence in enumerate(story.sentences):
        for match in _COUNTERPARTS.finditer(story.body, sentence.start, sentence.end):
            names = _names_from(match.end(), story.people_in(number), story.body)
            states = re.split(r", | and ", match["states"]) if match["states"] else []
            if states and len(states) != len(names):
                continue
            for index, name in enumerate(names):
                state = states[index] if states else None
                yield Tie(name, match.start(), "counterpart", "current", True, False, state)


def _names_from(position: int, people: Sequence[Mention], body: str) -> list[Mention]:
    found: list[Mention] = []
    for mention in people:
        if mention.start < position:
            continue
        between = body[position : mention.start]
        joined = re.fullmatch(_ADDRESS, between) if not found else _BETWEEN_NAMES.fullmatch(between)
        if not joined:
            break
        found.append(mention)
        position = mention.end
    return found


def _model(tie: Tie, told: Sequence[Telling], story: Story) -> Telling | None:
    """The role that the tied person has too: the office of the subject, the latest before that is not over."""
    owner = _entrant(tie, told, story) or _owner(tie, story)
    if owner is None or owner.person == tie.mention.person:
        return None
    number = story.sentence_at(tie.start)
    theirs = [one for one in told if one.claim.person == owner.person and one.claim.start < tie.mention.start]
    held = [one for one in theirs if one.claim.status not in _GONE]
    held = held or (theirs if tie.rule in {"counterpart", "replacing", "successor"} else [])
    if tie.rule == "replacing":
        settled = [one for one in held if one.claim.status not in {"appointed", "elect", "nominated"}]
        held = settled or held
    if tie.coming:
        coming = [one for one in held if one.claim.status in {"appointed", "elect", "nominated"}]
        held = coming or [one for one in held if one.claim.rule in _ENTERING]
        if story.body.startswith("will ", tie.start):
            held = [one for one in held if not _LONG_SINCE.search(story.body, one.claim.start, tie.start)]
    if tie.onto and _holds_another(tie, held, told):
        return None
    here = [one for one in held if story.sentence_at(one.claim.start) == number] or held
    held = [one for one in held if one.claim.title.lower() not in pattern_words("not-succeeded")]
    here = [one for one in here if one in held]
    offices = [one for one in here if one.kind == "office"] or [one for one in held if one.kind == "office"]
    if offices or tie.rule != "counterpart":
        coaches = [one for one in held if one.claim.title.endswith("Coach") or one.claim.rule in _GIVEN]
        coaches = [one for one in coaches if one.kind != "rank"]
        return offices[-1] if offices else coaches[-1] if coaches else None
    return here[-1] if here else None


# NAME, who was elected chairman in May 2017, | will replace NAME: not as chairman.
_LONG_SINCE = re.compile(r"\bwho (?:was|has been) [^.;]{3,60} in (?:\w+ )?\d{4}\b")


def _holds_another(tie: Tie, held: Sequence[Telling], told: Sequence[Telling]) -> bool:
    """Whether the one replaced is told elsewhere to be something else than what stands beside the successor's name."""
    own = {one.claim.title for one in told if one.claim.person == tie.mention.person and one.kind == "office"}
    beside = bool(held) and all(one.claim.rule == "roles.before" for one in held)
    return beside and bool(own) and own.isdisjoint(one.claim.title for one in held)


def _entrant(tie: Tie, told: Sequence[Telling], story: Story) -> Mention | None:
    """Who was last told in the sentence to take an office, where several people stand before "taking over from"."""
    number = story.sentence_at(tie.start)
    before = [mention for mention in story.people_in(number) if mention.start < tie.start]
    if tie.rule != "replaced" or len({mention.person for mention in before}) < 2:
        return None
    first = before[0].start
    taken = [one.claim for one in told if one.claim.status == "appointed" and first <= one.claim.start < tie.start]
    last = max(taken, key=lambda claim: claim.start, default=None)
    return next((mention for mention in before if last and mention.person == last.person), None)


def _owner(tie: Tie, story: Story) -> Mention | None:
    """The person whom his or her means: the first of the sentence, else the first of the sentence before."""
    number = story.sentence_at(tie.start)
    before = [mention for mention in story.people_in(number) if mention.start < tie.start]
    if tie.named:
        return before[-1] if before and before[-1].end == tie.start else None
    if before:
        return before[-1] if tie.rule == "replacing" else _subject(before, tie, story.body)
    if tie.owned and _OTHER_SUBJECT.search(story.body[story.sentences[number].start : tie.start]):
        return None
    for back in range(number, max(-1, number - 3), -1):
        begins = _PRONOUN.match(story.body, story.sentences[back].start)
        if not (begins or (tie.owned and back == number)) or back == 0:
            return None
        earlier = story.people_in(back - 1)
        if earlier:
            return earlier[0]
    return None


def _subject(before: Sequence[Mention], tie: Tie, body: str) -> Mention:
    """Whom his or her means: the first name of the sentence, or of the last clause that opens before the words.

    The minister, Ama Owusu, said President Kone would meet his counterpart; the envoy spoke ahead of Kone's talks with
    his counterpart; days before Ama Owusu's inauguration, Kone met his counterpart.
    """
    doing = [mention for mention in before if body[mention.end : mention.end + 2] not in {"'s", "’s"}]
    owner = (doing or before)[0]
    for mention in before[before.index(owner) + 1 :]:
        between = body[owner.end : mention.start]
        aside = ", who " in between and "," in body[mention.end : tie.start]  # Kone, who said Owusu had left, met his
        if mention.person != owner.person and _CLAUSE.search(between) and not aside:
            owner = mention
    return owner


# A name that is nobody's known does something in the sentence: Yamaguchi became leader after his predecessor, NAME.
_OTHER_SUBJECT = re.compile(
    r"(?:\A|[,.”\n] ?|\b[a-z]+ )(?!He |She |It |They |We |I |You |This |That |There )[A-Z][\w’'-]+ "
    r"(?:became|becomes|took|was|is|has|had|won|succeeded|replaced|said|met)\b"
)
_CLAUSE = re.compile(
    r"\b(?:said|says|told|announced|added|confirmed|stated|reported|that|when|while|after|before|since|ahead of|because"
    r"|but|whose)\b"
)
_PRONOUN = re.compile(r"(?:He|She|I)\b")


def _telling(tie: Tie, model: Telling, story: Story) -> Telling:
    organization, end = model.organization, max(tie.mention.end, tie.end)
    words: str | None = None
    if tie.rule == "counterpart":
        organization = _organization(tie)
        words = tie.state if organization else None
    claim = replace(
        model.claim,
        start=tie.start,
        end=end,
        text=story.body[tie.start : end],
        person=tie.mention.person or "",
        title_text=_title_words(tie, story),
        organization=organization.id if organization else None,
        organization_text=words,
        status=tie.status,
        rule=f"roles.{tie.rule}",
    )
    return Telling(claim, organization, model.kind)


def _title_words(tie: Tie, story: Story) -> str:
    """The words that stand for the title: counterpart, predecessor, replacing."""
    match = re.search(
        r"counterparts?|opposite number|predecessor|successor|replac\w+|in succession|succe\w+|\w+ over"
        r"|place of|follow\w+",
        story.body[tie.start :],
    )
    return match.group() if match else ""


def _organization(tie: Tie) -> Organization | None:
    if tie.state is None:
        return None
    place = seat_named(tie.state)
    return state_of(place) if place else organization_of(tie.state)
