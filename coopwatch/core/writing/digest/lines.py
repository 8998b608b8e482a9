"""One entry of the digest from one fact: title, state as a word, reasons, quoted words.

Here and nowhere else a stranger's text is cleaned for the digest; what leaves this module is safe to show after
HTML escaping. Decides nothing about order or number. Called by `build`.
"""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.model import (
    Action,
    Ask,
    Draft,
    FollowUp,
    HandOver,
    Mode,
    Obligation,
    Partner,
    State,
    Tell,
    Wait,
)
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.facts import (
    Announcement,
    ClosedItem,
    HoldQuestion,
    OpenItem,
)
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
from coopwatch.core.writing.safe_text import safe_address, safe_block, safe_line, safe_quote

_PREVIEW_LIMIT = 1200
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
    asked = words.say(
        "asked",
        kind=words.kind(thing.kind),
        day=words.day(thing.opened_at),
        since=phrases.since(item.age_working_days, words.language),
    )
    said_at = item.last_word_at if item.last_word else None
    return Line(
        title=_title(item.partner, thing, words),
        id=thing.id or None,
        badge=words.badge(badge),
        strong=badge == "overdue",
        facts=(asked, *_whom(thing, words), *_history(item, words), *_next(item, words)),
        source=words.say("said", day=words.day(said_at)) if said_at else "",
        quote=safe_quote(item.last_word, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


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
        title=_title(item.partner, thing, words),
        id=thing.id or None,
        facts=(words.say("asked_on", kind=words.kind(thing.kind), day=words.day(thing.opened_at)),),
        quote=safe_quote(thing.words, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def hold_line(hold: HoldQuestion, words: Words) -> Line:
    """The question whether a mail answers an obligation."""
    who = safe_quote(hold.mail_from.name, NAME_LIMIT)
    address = safe_address(hold.mail_from.email)
    mail = words.say(
        "from_mail",
        who=f"{who} <{address}>" if who else address,
        day=words.day(hold.mail_at),
        subject=safe_quote(hold.mail_subject, SUBJECT_LIMIT),
    )
    why = safe_quote(hold.why, SENTENCE_LIMIT)
    return Line(
        title=_title(hold.partner, hold.obligation, words),
        id=hold.obligation.id or None,
        badge=words.badge("hold"),
        strong=True,
        sentence=words.say("is_it_answer"),
        facts=(why,) if why else (),
        source=mail,
        quote=safe_quote(hold.words, QUOTE_LIMIT),
        buttons=buttons(hold.buttons),
    )


def announcement_line(announcement: Announcement, words: Words) -> Line:
    """A follow-up that is written and not yet sent."""
    badge, sentence, facts = _timing(announcement, words)
    things = announcement.obligations
    if announcement.last:
        facts.append(words.say("last_step"))
    if len(things) > 1:
        facts.append(words.say("several", n=len(things)))
    return Line(
        title=f"{partner_name(announcement.partner)} – {safe_quote(announcement.subject, SUBJECT_LIMIT)}",
        id=things[0].id or None if len(things) == 1 else None,
        badge=words.badge(badge),
        strong=announcement.mode is Mode.ASK and not announcement.expected,
        sentence=sentence,
        facts=tuple(facts),
        preview=safe_block(announcement.preview, _PREVIEW_LIMIT),
        buttons=buttons(announcement.buttons),
    )


def closed_line(item: ClosedItem, words: Words) -> Line:
    """What ended since the last digest, and why."""
    thing = item.obligation
    after = phrases.after(item.working_days, words.language)
    fact = (
        words.say("closed_after", reason=words.reason(thing.close_reason), after=after) if thing.close_reason else after
    )
    return Line(
        title=_title(item.partner, thing, words),
        id=thing.id or None,
        facts=(fact, *_whom(thing, words)),
        quote=safe_quote(item.words, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def partner_and_subject(partner: Partner, thing: Obligation, words: Words) -> str:
    """Partner and subject for the digest's own subject line."""
    return safe_line(f"{partner_name(partner)}, {_subject(thing, words)}", 70)


def _subject(thing: Obligation, words: Words) -> str:
    return safe_quote(bare_subject(thing.subject), SUBJECT_LIMIT) or words.kind(thing.kind)


def _title(partner: Partner, thing: Obligation, words: Words) -> str:
    return f"{partner_name(partner)} – {_subject(thing, words)}"


def _whom(thing: Obligation, words: Words) -> list[str]:
    whom = ", ".join(
        part for part in (safe_quote(thing.customer, NAME_LIMIT), safe_quote(thing.job, NAME_LIMIT)) if part
    )
    return [words.say("for_whom", whom=whom)] if whom else []


def _history(item: OpenItem, words: Words) -> list[str]:
    thing = item.obligation
    facts: list[str] = []
    if thing.partial:
        facts.append(words.say("partial"))
    if thing.promised_until:
        over = "promise_over" if thing.promised_until < words.today else "promise"
        facts.append(words.say(over, span=words.span(thing.promised_from, thing.promised_until)))
    if thing.state is State.ABSENT and thing.absent_until:
        facts.append(words.say("back_on", day=words.day(thing.absent_until)))
    if thing.state is State.SNOOZED and thing.snoozed_until:
        facts.append(words.say("snoozed_until", day=words.day(thing.snoozed_until)))
    if thing.follow_ups and thing.last_follow_up_at:
        facts.append(words.count("followed_up", thing.follow_ups, day=words.day(thing.last_follow_up_at)))
    return facts


def _next(item: OpenItem, words: Words) -> list[str]:
    name = _NEXT.get(type(item.action)) if item.action else None
    if name is None or item.action_at is None or item.action_at <= words.now:
        return []
    return [words.say(name, moment=words.moment(item.action_at))]


def _timing(announcement: Announcement, words: Words) -> tuple[str, str, list[str]]:
    """Badge, sentence and facts that tell when a follow-up goes, or that it waits."""
    at = announcement.at
    later = at is not None and at > words.now
    if announcement.mode is Mode.ASK and announcement.expected:
        return "announced", "", [words.say("next_ask", moment=words.moment(at))] if at else []
    if announcement.mode is Mode.ASK:
        return "ready", words.say("send_this"), [words.say("goes_out", moment=words.moment(at))] if at and later else []
    if announcement.mode is Mode.DRAFT:
        return "draft", "", [words.say("lies_in_drafts")]
    if announcement.mode is Mode.OBSERVE:
        return "observed", "", [words.say("would_go", moment=words.moment(at)) if at else words.say("would_go_now")]
    return (
        "announced",
        "",
        [words.say("goes_out", moment=words.moment(at)) if at and later else words.say("goes_out_soon")],
    )
