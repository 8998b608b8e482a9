"""Entries of the digest that are not about one obligation: people, mails, proposals, commands, sentences.

Like `lines` it cleans every stranger's text. Called by `build`.
"""

from __future__ import annotations

from coopwatch.core.model import OutboxState
from coopwatch.core.writing import phrases
from coopwatch.core.writing.cooperation import PartnerSheet, sheet_row
from coopwatch.core.writing.digest.facts import (
    AsideMail,
    CommandResult,
    ModeProposal,
    OutboxProblem,
    OwedItem,
    PersonToAdd,
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
from coopwatch.core.writing.safe_text import safe_address, safe_line, safe_quote


def owed_line(item: OwedItem, words: Words) -> Line:
    """A partner's mail that waits for the owner's answer."""
    name, address = safe_quote(item.mail_from.name, NAME_LIMIT), safe_address(item.mail_from.email)
    since = phrases.since(item.age_working_days, words.language)
    subject = safe_quote(bare_subject(item.mail_subject), SUBJECT_LIMIT)
    return Line(
        title=" – ".join(part for part in (partner_name(item.partner), subject) if part),
        facts=(words.say("owed", who=name or address, day=words.day(item.asked_at), since=since),),
        quote=safe_quote(item.words, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def cooperation_line(row: PartnerSheet, words: Words) -> Line:
    """One partner of the cooperation sheet, with two bars at most."""
    shown = sheet_row(row, words.language)
    return Line(
        title=shown.title,
        badge=shown.badge,
        sentence=shown.sentence,
        facts=shown.facts[:3],
        bars=shown.bars[:2],
    )


def person_line(person: PersonToAdd, words: Words) -> Line:
    """Somebody who might become a partner."""
    name, address = safe_quote(person.address.name, NAME_LIMIT), safe_address(person.address.email)
    fact = words.count("person", max(person.requests, 1), day=words.day(person.last_at))
    title = f"{name} <{address}>" if name else address
    return Line(title=title, facts=(fact,), buttons=buttons(person.buttons))


def aside_line(mail: AsideMail, words: Words) -> Line:
    """A mail that could not be read."""
    sender = safe_address(mail.sender) or "?"
    return Line(
        title=safe_quote(mail.subject, SUBJECT_LIMIT) or "–",
        sentence=safe_quote(mail.reason, SENTENCE_LIMIT),
        facts=(words.say("aside", sender=sender, day=words.day(mail.at)),),
        buttons=buttons(mail.buttons),
    )


def outbox_line(problem: OutboxProblem, words: Words) -> Line:
    """A mail that was refused, or of which nobody knows whether it arrived."""
    name = "failed" if problem.state is OutboxState.FAILED else "uncertain"
    to = words.say("outbox_to", address=safe_address(problem.recipient), moment=words.moment(problem.since))
    reply = safe_quote(problem.reply, QUOTE_LIMIT)
    return Line(
        title=safe_quote(problem.subject, SUBJECT_LIMIT) or safe_address(problem.recipient),
        badge=words.badge(name),
        strong=True,
        sentence=words.say(name),
        facts=(to,),
        source=words.say("reply") if reply else "",
        quote=reply,
        buttons=buttons(problem.buttons),
    )


def proposal_line(proposal: ModeProposal, words: Words) -> Line:
    """The next mode, with the figures that speak for it."""
    what = words.say("proposal_kind", kind=words.kind(proposal.kind)) if proposal.kind else words.say("proposal_all")
    if proposal.partner:
        what = words.say("proposal_partner", what=what, partner=partner_name(proposal.partner))
    facts = (words.count("seen", max(proposal.seen, 1)), words.count("needless", proposal.needless))
    title = words.say("proposal", what=what, mode=words.mode(proposal.mode))
    return Line(title=title, facts=facts, buttons=buttons(proposal.buttons))


def command_line(result: CommandResult, words: Words) -> Line:
    """What became of a command."""
    answer = safe_quote(result.answer, SENTENCE_LIMIT)
    return Line(
        title=safe_quote(result.command, SUBJECT_LIMIT) or "–",
        badge="" if result.done else words.badge("refused"),
        strong=not result.done,
        sentence=answer or ("" if result.done else words.say("refused")),
    )


def sentence_line(text: str, badge: str = "", *, strong: bool = False) -> Line:
    """A sentence by itself."""
    return Line(title=safe_line(text, SENTENCE_LIMIT), badge=badge, strong=strong)
