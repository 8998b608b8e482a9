"""One entry of the digest from one fact: title, state as a word, reasons, quoted words.

Here and nowhere else a stranger's text is cleaned for the digest; what leaves this module is safe to show after
HTML escaping. Decides nothing about order or number. Called by `build`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from coopwatch.core.model import (
    Action,
    Ask,
    Draft,
    FollowUp,
    HandOver,
    Obligation,
    Partner,
    State,
    Tell,
    Wait,
)
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.facts import ClosedItem, HoldQuestion, OpenItem
from coopwatch.core.writing.digest.shown import (
    NAME_LIMIT,
    QUOTE_LIMIT,
    SENTENCE_LIMIT,
    SUBJECT_LIMIT,
    buttons,
    partner_name,
)
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.letter import bare_subject
from coopwatch.core.writing.safe_text import safe_address, safe_line, safe_quote

_STATES = {
    State.SUGGESTED: "suggested",
    State.PROMISED: "promised",
    State.ABSENT: "absent",
    State.HOLD: "hold",
    State.SNOOZED: "snoozed",
}
_NEXT: dict[type[Action], str] = {
    FollowUp: "next_follow_up",
    Ask: "next_ask",
    Draft: "next_draft",
    Tell: "next_tell",
    HandOver: "next_hand_over",
    Wait: "next_wait",
}


def is_overdue(item: OpenItem, words: Words) -> bool:
    """Whether the partner's window, or the day he named, has lapsed and nothing excuses it."""
    thing = item.obligation
    counts = thing.state in {State.WAITING, State.PROMISED} and not thing.muted
    return counts and thing.due_at is not None and thing.due_at <= words.now


def badge_of(item: OpenItem, words: Words) -> str:
    """Name of the badge that tells an open obligation's state."""
    thing = item.obligation
    if thing.bounced:
        return "bounced"
    if thing.state is State.OWNER_TURN:
        exhausted = item.handed_over or isinstance(item.action, HandOver) or not item.last_word
        return "decide" if exhausted else "question"
    if thing.muted and thing.state in {State.WAITING, State.PROMISED}:
        return "muted"
    if is_overdue(item, words):
        return "overdue"
    today = thing.due_at is not None and thing.due_at.astimezone(words.zone).date() == words.today
    return "due_today" if today and thing.state is State.WAITING else _STATES.get(thing.state, "waiting")


def open_line(item: OpenItem, words: Words) -> Line:
    """An obligation somebody waits for: since when, what was said, what happens next."""
    thing = item.obligation
    badge = badge_of(item, words)
    return Line(
        title=title_of(item.partner, thing, words),
        id=thing.id or None,
        badge=words.badge(badge),
        strong=badge == "overdue",
        facts=(asked(item, words), *whom(thing, words), *_history(item, words), *_next(item, words)),
        source=said(item, words),
        quote=safe_quote(item.last_word, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def of_one_job(line: Line, heading: str, fact: str) -> Line:
    """A line of a job that has several; heading: stands over it, or "". fact: what the heading says for all."""
    facts = tuple(told for told in line.facts if told != fact)
    return replace(line, heading=heading, grouped=True, facts=facts)


def asked(item: OpenItem, words: Words) -> str:
    """What was asked for, when, and for how long it has been open."""
    thing = item.obligation
    kind = words.kind(thing.kind)
    if thing.opened_at.astimezone(words.zone).date() == words.today:
        return words.say("asked_today", kind=kind)
    if item.age_working_days < 1:
        return words.say("asked_on", kind=kind, on=words.on(thing.opened_at))
    since = phrases.since(item.age_working_days, words.language)
    return words.say("asked", kind=kind, on=words.on(thing.opened_at), since=since)


def said(item: OpenItem, words: Words) -> str:
    """When the partner last wrote, "" when he has not."""
    return words.say("said", on=words.on(item.last_word_at)) if item.last_word and item.last_word_at else ""


def decision_line(item: OpenItem, words: Words) -> Line:
    """An obligation that waits for the owner: a question back, an exhausted ladder, a bounce, a suggestion."""
    thing, badge = item.obligation, badge_of(item, words)
    sentence = {
        "bounced": words.say("bounce", address=safe_address(thing.recipient)),
        "decide": words.say("handed_over" if thing.follow_ups else "stuck"),
        "question": words.say("partner_asks", partner=partner_name(item.partner)),
        "suggested": words.say("watch_this"),
        "hold": safe_quote(thing.hold_why, SENTENCE_LIMIT) or words.say("is_it_answer"),
    }.get(badge, "")
    said = item.last_word or (thing.words if badge == "suggested" else "")
    return replace(open_line(item, words), strong=True, sentence=sentence, quote=safe_quote(said, QUOTE_LIMIT))


def found_line(item: OpenItem, words: Words) -> Line:
    """An obligation found in imported history."""
    thing = item.obligation
    return Line(
        title=title_of(item.partner, thing, words),
        id=thing.id or None,
        facts=(words.say("asked_on", kind=words.kind(thing.kind), on=words.on(thing.opened_at)),),
        quote=safe_quote(thing.words, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def hold_line(hold: HoldQuestion, items: Mapping[int, OpenItem], words: Words) -> Line:
    """The question whether a mail answers an obligation; items: the open ones by number, as far as they are known."""
    who = safe_quote(hold.mail_from.name, NAME_LIMIT)
    address = safe_address(hold.mail_from.email)
    mail = words.say(
        "from_mail",
        who=f"{who} <{address}>" if who else address,
        on=words.on(hold.mail_at),
        subject=safe_quote(hold.mail_subject, SUBJECT_LIMIT),
    )
    item = items.get(hold.obligation.id)
    why = safe_quote(hold.why, SENTENCE_LIMIT)
    return Line(
        title=title_of(hold.partner, hold.obligation, words),
        id=hold.obligation.id or None,
        badge=words.badge("hold"),
        strong=True,
        sentence=words.say("is_it_answer"),
        facts=(asked(item, words),) if item else (),
        parts=(why,) if why else (),
        source=mail,
        quote=safe_quote(hold.words, QUOTE_LIMIT),
        buttons=buttons(hold.buttons),
    )


def closed_line(item: ClosedItem, words: Words) -> Line:
    """What ended since the last digest, and why."""
    thing = item.obligation
    return Line(
        title=title_of(item.partner, thing, words),
        id=thing.id or None,
        badge=words.badge("late") if item.late_word else "",
        facts=(_ended(item, words), *whom(thing, words)),
        source=words.say("said", on=words.on(item.late_at)) if item.late_word and item.late_at else "",
        quote=safe_quote(item.late_word or item.words, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def _ended(item: ClosedItem, words: Words) -> str:
    """Why and after how long; a weekend alone is neither a working day nor the same day."""
    thing = item.obligation
    after = phrases.after(item.working_days, words.language)
    if thing.close_reason is None:
        return after
    reason = words.reason(thing.close_reason)
    days = {at.astimezone(words.zone).date() for at in (thing.opened_at, thing.closed_at) if at}
    if item.working_days < 1 and len(days) > 1:
        return reason
    return words.say("closed_after", reason=reason, after=after)


def partner_and_subject(partner: Partner, thing: Obligation, words: Words) -> str:
    """Partner and subject for the digest's own subject line."""
    return safe_line(f"{partner_name(partner)}, {subject_of(thing, words)}", 70)


def subject_of(thing: Obligation, words: Words) -> str:
    return safe_quote(bare_subject(thing.subject), SUBJECT_LIMIT) or words.kind(thing.kind)


def title_of(partner: Partner, thing: Obligation, words: Words) -> str:
    """Partner and subject."""
    return f"{partner_name(partner)} – {subject_of(thing, words)}"


def customer_and_job(thing: Obligation) -> str:
    """For whom and which job it is wanted, "" for nobody in particular."""
    return ", ".join(
        part for part in (safe_quote(thing.customer, NAME_LIMIT), safe_quote(thing.job, NAME_LIMIT)) if part
    )


def whom(thing: Obligation, words: Words) -> list[str]:
    """The same as a fact, [] for nobody."""
    behind = customer_and_job(thing)
    return [words.say("for_whom", whom=behind)] if behind else []


def _history(item: OpenItem, words: Words) -> list[str]:
    thing = item.obligation
    facts: list[str] = []
    if thing.partial:
        facts.append(words.say("partial"))
    if thing.promised_until:
        over = "promise_over" if thing.promised_until < words.today else "promise"
        facts.append(words.say(over, span=words.span(thing.promised_from, thing.promised_until)))
    if thing.state is State.ABSENT and thing.absent_until:
        facts.append(words.say("back_on", on=words.on(thing.absent_until)))
    if thing.state is State.SNOOZED and thing.snoozed_until:
        facts.append(words.say("snoozed_until", day=words.day(thing.snoozed_until)))
    if thing.follow_ups and thing.last_follow_up_at:
        facts.append(words.count("followed_up", thing.follow_ups, on=words.on(thing.last_follow_up_at)))
    if thing.muted:
        facts.append(words.say("muted"))
    return facts


def _next(item: OpenItem, words: Words) -> list[str]:
    name = _NEXT.get(type(item.action)) if item.action else None
    if name is None or item.action_at is None or item.action_at <= words.now:
        return []
    return [words.say(name, moment=words.moment(item.action_at))]
