"""Entries of follow-ups that are written or will be: when they go, what they are about, and their exact text.

Like `lines` it cleans every stranger's text. An obligation stands here instead of among the open ones, so that the line
tells what it would tell there. Called by `build` and `decisions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from coopwatch.core.model import Mode, Obligation
from coopwatch.core.writing.digest.facts import Announcement, OpenItem
from coopwatch.core.writing.digest.lines import asked, open_line, subject_of
from coopwatch.core.writing.digest.shown import SUBJECT_LIMIT, buttons, partner_name
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.safe_text import safe_block, safe_quote

_PREVIEW_LIMIT = 1200


def announcement_line(announcement: Announcement, items: Mapping[int, OpenItem], words: Words) -> Line:
    """A follow-up that has not gone out; items: the open ones by number, as far as they are known."""
    badge, sentence, timing = _timing(announcement, words)
    things = announcement.obligations
    if announcement.last:
        timing.append(words.say("last_step"))
    line = Line(
        title=f"{partner_name(announcement.partner)} – {safe_quote(announcement.subject, SUBJECT_LIMIT)}",
        badge=words.badge(badge),
        strong=announcement.mode is Mode.ASK and not announcement.expected,
        sentence=sentence,
        facts=tuple(timing),
        preview=safe_block(announcement.preview, _PREVIEW_LIMIT),
        buttons=buttons(announcement.buttons),
    )
    if len(things) > 1:
        timing.append(words.say("several", n=len(things)))
        return replace(line, facts=tuple(timing), parts=tuple(_part(thing, items, words) for thing in things))
    item = items.get(things[0].id)
    if item is None:
        return replace(line, id=things[0].id or None)
    told = open_line(replace(item, action=None), words)
    typed = tuple(button for button in told.buttons if not button.href)
    return replace(
        line,
        id=told.id,
        facts=(*timing, *told.facts),
        source=told.source,
        quote=told.quote,
        buttons=(*line.buttons, *typed),
    )


def _part(thing: Obligation, items: Mapping[int, OpenItem], words: Words) -> str:
    item = items.get(thing.id)
    told = f": {asked(item, words)}" if item else ""
    return f"[{thing.id}] {subject_of(thing, words)}{told}"


def _timing(announcement: Announcement, words: Words) -> tuple[str, str, list[str]]:
    """Badge, sentence and facts that tell when a follow-up goes, or that it waits."""
    at = announcement.at
    later = at is not None and at > words.now
    if announcement.mode is Mode.ASK and announcement.expected:
        return "announced", "", [words.say("next_ask", moment=words.moment(at))] if at else []
    if announcement.mode is Mode.ASK:
        then = [words.say("goes_out_then", moment=words.moment(at))] if at and later else []
        return "ready", words.say("send_this"), then
    if announcement.mode is Mode.DRAFT:
        return "draft", "", [words.say("comes_to_drafts" if announcement.expected else "lies_in_drafts")]
    if announcement.mode is Mode.OBSERVE:
        return "observed", "", [words.say("would_go", moment=words.moment(at)) if at else words.say("would_go_now")]
    return (
        "announced",
        "",
        [words.say("goes_out", moment=words.moment(at)) if at and later else words.say("goes_out_soon")],
    )
