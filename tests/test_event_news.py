"""Constructions of agency and local news: what is told as an event there, what is not, and with which status."""

from __future__ import annotations

import pytest

from tests.test_event_dates import told

# A text, the kind of an event, its statuses in the order of the text; none where no event of the kind is told.
NEWS = [
    # a strike that was called for a day was still to be when it was suspended; one that had begun was held
    ("The union has suspended the strikes at six firms in Peru which it had called for 30 June and 1 July.", "strike", ["postponed"]),
    ("The board agreed to suspend the walkout, which was due to start next Tuesday.", "strike", ["postponed"]),
    ("The union suspended its strike in Lima on Monday after four days.", "strike", ["occurred"]),
    # who is suspended, and what is
    ("The suspension of Jan Novak as chief of police followed a raid in Lima on Monday.", "dismissal", ["occurred"]),
    ("The suspension of the two 24-hour strikes in Lima followed a raid on Monday.", "dismissal", []),
    # the planning committee's meeting is no meeting that is planned
    ("A council planning committee meeting in Lima heard the farmers.", "meeting", ["occurred"]),
    ("Jan Novak is planning a meeting in Lima.", "meeting", ["planned"]),
    # a session that was called is held when something is done at it
    ("Guards barred reporters from the special session called to amend the law in Lima on Monday.", "meeting", ["occurred"]),
    # what is defied, answered or challenged has been done
    ("Villages are bracing for protests set to begin on Friday in defiance of a ban by Peru.", "ban", ["occurred"]),
    ("The firm is due to bring a challenge against the strike ballot in Lima on Friday.", "vote", ["occurred"]),
    ("Peru will impose a ban on exports on Friday.", "ban", ["planned"]),
    # what a ban forbids, what leave is asked for, how long talks lasted, what a storm threatens to be
    ("Traders marched in Lima on Monday in defiance of a ban on political rallies.", "protest", ["occurred"]),
    ("Acme Corp applied for permission to build 20 homes near Lima.", "works", []),
    ("Acme Corp will build 20 homes near Lima.", "works", ["planned"]),
    ("Officials from the union in Lima have spent the last four days in talks.", "act", []),
    ("The miners in Lima spent nine hours underground on Monday.", "act", ["occurred"]),
    ("It threatened to become the strongest storm to hit Lima in decades.", "threat", []),
    ("Peru threatened on Monday to shut its border.", "threat", ["occurred"]),
    # courts that hear, refer and give time
    ("A bench led by Jan Novak heard pleas against the act.", "trial", ["occurred"]),
    ("Judges will hear evidence on Friday.", "trial", ["planned"]),
    ("The bench had referred six petitions to a larger bench.", "act", ["occurred"]),
    # an adverb between commas; a verb far behind the one whose auxiliary it shares
    ("Police detained Jan Novak in Lima. He was, however, released on Monday.", "release", ["occurred"]),
    # what a deal will bring about, or brought; what is discussed for later this year
    ("The deal will see Peru lower its tariffs on steel.", "rate change", ["planned"]),
    ("The year saw Acme Corp cut 300 jobs.", "layoff", ["occurred"]),
    ("Jan Novak and Maria Lopez discussed her visit to Peru later this year.", "visit", ["planned"]),
    ("Jan Novak and Maria Lopez discussed Peru over phone on Monday.", "call", ["occurred"]),
    # a harm done before or after another blow; one that is its own
    ("Police in Lima shot dead two men after they fired at them.", "killing", ["occurred"]),
    ("Jan Novak robbed a bank in Lima before being shot by police.", "wounding", ["occurred"]),
    ("Police in Lima shot dead a man suspected of burning down a court in an attack.", "killing", ["occurred"]),
    ("Gunmen killed six people in an attack on a court in Lima.", "killing", []),
    ("Two men were killed when gunmen fired at them in Lima.", "killing", []),
    ("A boy was charged with theft and robbery after a woman was stabbed in Lima on Monday.", "wounding", ["occurred"]),
    # injuries of an accident that is told; what somebody was doing meanwhile; figures; a probe in space
    ("Seven people died and 50 sustained injuries when a bus fell into a ravine in Lima.", "wounding", []),
    ("A woman was stabbed as she rode her bike in Lima on Monday.", "act", []),
    ("Maria Lopez rode her bike to Lima on Monday.", "act", ["occurred"]),
    ("Peru registered more than 3,100 deaths last year.", "act", []),
    ("The space agency's probe, sent to a comet, was due to land near Lima on Monday.", "investigation", []),
    # a named court, and a town
    ("The man is due in Lima District Court tomorrow.", "visit", []),
    ("Jan Novak is due in Lima tomorrow.", "visit", ["planned"]),
    # facing a court, and an order of it
    ("The man will face court in Lima on Friday.", "trial", ["planned"]),
    ("Acme Corp faced a court order in Lima on Monday.", "trial", []),
    ("The Supreme Court later held the seizure unconstitutional.", "ruling", ["occurred"]),
    ("Jan Novak recorded his first win of the season in Lima.", "victory", ["occurred"]),
    ("In Lima 12 cases were recorded on Monday.", "victory", []),
    # the result of a match
    ("The 3-1 win over Peru on Saturday was their third.", "victory", ["occurred"]),
    ("Jan Novak tried to win over the voters in Lima.", "victory", []),
    ("The ministry sought time to file its reply.", "request", ["occurred"]),
    # several that do something on a day
    ("Talks on fishing start in Geneva on Friday.", "talks", ["planned"]),
    ("Talks to end the dispute resume at Lima on Friday morning.", "talks", ["planned"]),
    ("Peru and Chile kick off talks in Lima on Monday.", "talks", ["planned"]),
    # what may not be is open; what will not be is off
    ("The round of talks in Lima may not go ahead.", "talks", ["hypothetical"]),
    ("The talks in Lima will not go ahead.", "talks", ["cancelled"]),
    # what an infinitive is done to, with its own day behind a comma; an adverb behind a pronoun
    ("Peru has yet to ratify the treaty, signed in Lima in May.", "signing", ["occurred"]),
    ("Jan Novak was ill. He later travelled on to Lima.", "visit", ["occurred"]),
    # whose talks they are does not fall with them
    ("Coalition talks in Lima collapsed on Monday.", "dissolution", []),
    ("The coalition in Lima collapsed on Monday.", "dissolution", ["occurred"]),
    # the plan for a thing, and the plan to do something
    ("Peru shelved the plan for a dam on Monday.", "act", ["occurred"]),
    ("Peru has dropped a plan to tax water.", "act", []),
    # the two, who did it; the two to whom it was done
    ("Jan Novak flew to Maria Lopez. The two met in Lima on Monday.", "meeting", ["occurred"]),
    ("The two arrested in Lima on Monday were freed.", "arrest", []),
    # agreed somewhere to do something; the first in the region to do it
    ("Peru and Chile agreed in Lima in March to reopen their embassies.", "agreement", ["occurred"]),
    ("Peru became the first country in the region to ratify the convention.", "approval", ["occurred"]),
    ("Negotiators, meeting in Lima, initialled a text on Friday.", "signing", ["occurred"]),
    # what is not ruled out may be
    ("Jan Novak has not ruled out sending troops to Mali.", "deployment", ["hypothetical"]),
    ("Jan Novak ruled out sending troops to Mali.", "deployment", ["denied"]),
    # what violence has done tells it
    ("They are trying to end fighting that has left 1,000 people dead.", "clash", ["ongoing"]),
    ("The pair met in Lima on Monday.", "meeting", ["occurred"]),
    ("All three signed the treaty on Monday.", "signing", ["occurred"]),
    # several who did something, meeting somewhere; who moves a motion; who quarrels in words
    ("Leaders, meeting in Lima on Friday, urged Peru to sign the pact.", "meeting", ["occurred"]),
    ("Leaders, meeting in Lima, agreed to help Peru.", "meeting", ["occurred"]),
    ("The house adopted a resolution on the attack in Lima, moved by Jan Novak.", "attack", ["occurred"]),
    ("Ministers clashed over cuts in Lima on Monday.", "clash", []),
    ("Villagers clashed over land in Lima on Monday.", "clash", ["occurred"]),
    ("Ministers gather in Lima on Thursday to thrash out the terms of a loan.", "agreement", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "statuses"), NEWS, ids=[row[0] for row in NEWS])
def test_news(text: str, kind: str, statuses: list[str]) -> None:
    assert [one.status for one in told(text) if one.kind == kind] == statuses
