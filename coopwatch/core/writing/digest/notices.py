"""Entries of the digest that are not about one obligation: people, mails, proposals, commands, sentences.

Like `lines` it cleans every stranger's text. Called by `build`.
"""

from __future__ import annotations

import re

from coopwatch.core.model import OutboxPurpose, OutboxState
from coopwatch.core.writing import phrases
from coopwatch.core.writing.cooperation import PartnerSheet, Suggestion, sheet_row
from coopwatch.core.writing.digest.facts import (
    AsideMail,
    Button,
    CommandResult,
    ModeProposal,
    OutboxProblem,
    OwedItem,
    PersonToAdd,
)
from coopwatch.core.writing.digest.lines import subject_of
from coopwatch.core.writing.digest.shown import (
    COMMAND_LIMIT,
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

# Names that can be typed as they are shown, and that leave a command short.
_NAMES = re.compile(r"[^\W_][\w .&'-]{0,21}")


def owed_line(item: OwedItem, words: Words) -> Line:
    """A partner's mail that waits for the owner's answer."""
    name, address = safe_quote(item.mail_from.name, NAME_LIMIT), safe_address(item.mail_from.email)
    since = phrases.since(item.age_working_days, words.language)
    subject = safe_quote(bare_subject(item.mail_subject), SUBJECT_LIMIT)
    return Line(
        title=" – ".join(part for part in (partner_name(item.partner), subject) if part),
        mail_id=item.mail_id or None,
        facts=(words.say("owed", who=name or address, on=words.on(item.asked_at), since=since),),
        quote=safe_quote(item.words, QUOTE_LIMIT),
        buttons=buttons(item.buttons),
    )


def cooperation_line(row: PartnerSheet, words: Words) -> Line:
    """One partner of the cooperation sheet, with two bars at most and, where the figures call for a talk, how a letter
    for it is had."""
    shown = sheet_row(row, words.language)
    calls = row.suggestion in (Suggestion.TALK, Suggestion.ALTERNATIVE)
    who = next((name for name in (row.partner.name, row.partner.id) if _NAMES.fullmatch(name)), "") if calls else ""
    draft = words.say("talk_draft", who=who)
    return Line(
        title=shown.title,
        badge=shown.badge,
        sentence=shown.sentence,
        facts=shown.facts[:3],
        bars=shown.bars[:2],
        buttons=(Button(draft, command=draft),) if who else (),
    )


def person_line(person: PersonToAdd, words: Words) -> Line:
    """Somebody who might become a partner."""
    name, address = safe_quote(person.address.name, NAME_LIMIT), safe_address(person.address.email)
    fact = words.count("person", max(person.requests, 1), on=words.on(person.last_at))
    title = f"{name} <{address}>" if name else address
    return Line(title=title, facts=(fact,), buttons=buttons(person.buttons))


def aside_line(mail: AsideMail, words: Words) -> Line:
    """A mail that could not be read."""
    sender = safe_address(mail.sender) or "?"
    return Line(
        title=safe_quote(mail.subject, SUBJECT_LIMIT) or "–",
        sentence=safe_quote(mail.reason, SENTENCE_LIMIT),
        facts=(words.say("aside", sender=sender, on=words.on(mail.at)),),
    )


def outbox_line(problem: OutboxProblem, words: Words) -> Line:
    """A mail that did not go out, or of which nobody knows whether it did."""
    badge, name = _fate(problem)
    to = words.say("outbox_to", address=safe_address(problem.recipient), moment=words.moment(problem.since))
    reply = safe_quote(problem.reply, QUOTE_LIMIT)
    subject = safe_quote(bare_subject(problem.subject), SUBJECT_LIMIT) or safe_address(problem.recipient)
    numbers = [thing.id for thing in problem.obligations if thing.id]
    return Line(
        title=f"{partner_name(problem.partner)} – {subject}" if problem.partner else subject,
        id=numbers[0] if len(numbers) == 1 else None,
        parts=tuple(f"[{thing.id}] {subject_of(thing, words)}" for thing in problem.obligations if len(numbers) > 1),
        badge=words.badge(badge),
        strong=True,
        sentence=words.say(name),
        facts=(to,),
        source=words.say("reply") if reply else "",
        quote=reply,
        buttons=buttons(problem.buttons),
    )


def _fate(problem: OutboxProblem) -> tuple[str, str]:
    """Badge and sentence of what became of a mail."""
    is_open = problem.state in (OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER)
    if problem.purpose is OutboxPurpose.LETTER:
        return ("waits", "letter_waits") if problem.state is OutboxState.READY else ("failed_own", "letter_failed")
    if problem.purpose is OutboxPurpose.DRAFT:
        if problem.state is OutboxState.READY:
            return "waits", "draft_waits"
        return ("uncertain", "draft_uncertain") if is_open else ("failed_own", "draft_failed")
    if problem.purpose is OutboxPurpose.FOLLOW_UP:
        searching = problem.state is OutboxState.UNKNOWN
        return ("uncertain", "searching" if searching else "uncertain") if is_open else ("failed", "failed")
    return "failed_own", "own_failed"


def proposal_line(proposal: ModeProposal, words: Words) -> Line:
    """The next mode, with the figures that speak for it."""
    what = words.say("proposal_kind", kind=words.kind(proposal.kind)) if proposal.kind else words.say("proposal_all")
    if proposal.partner:
        what = words.say("proposal_partner", what=what, partner=partner_name(proposal.partner))
    how = words.say("proposal_how", setting=f'mode = "{proposal.mode.value}"')
    facts = (words.count("seen", max(proposal.seen, 1)), words.count("needless", proposal.needless), how)
    return Line(title=words.say("proposal", what=what, mode=words.mode(proposal.mode)), facts=facts)


def command_line(result: CommandResult, words: Words) -> Line:
    """What became of a command; a word stands in front, so that the digest repeated without any mark orders nothing."""
    answer = safe_quote(result.answer, SENTENCE_LIMIT)
    command = safe_quote(result.command, COMMAND_LIMIT) or "–"
    return Line(
        title=words.say("command_done" if result.done else "command_refused", command=command),
        badge="" if result.done else words.badge("refused"),
        strong=not result.done,
        sentence=answer or ("" if result.done else words.say("refused")),
    )


def sentence_line(text: str, badge: str = "", *, strong: bool = False) -> Line:
    """A sentence by itself."""
    return Line(title=safe_line(text, SENTENCE_LIMIT), badge=badge, strong=strong)
