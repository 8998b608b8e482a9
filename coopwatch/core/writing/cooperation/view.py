"""The cooperation sheet in ready words: suggestion, reasons, bars and facts, cleaned and cut.

Shows bars only where there is enough data to look at them. Called by the report service and by the digest.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopwatch.core.model import Language
from coopwatch.core.writing import phrases
from coopwatch.core.writing.cooperation.values import (
    MIN_SAMPLE,
    CooperationSheet,
    Figures,
    PartnerSheet,
    Suggestion,
    Typical,
)
from coopwatch.core.writing.cooperation.words import PHRASES, SUGGESTIONS
from coopwatch.core.writing.safe_text import safe_quote

_NAME_LIMIT = 50
ROW_LIMIT = 40  # more would make the page longer than a template may


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: percent 0..100 of its full length, value: the same in words."""

    label: str
    percent: int
    value: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One partner: badge is the suggestion, sentence what it rests on, calls: it suggests to do something."""

    title: str
    badge: str
    calls: bool
    sentence: str
    bars: tuple[Bar, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A whole sheet; rows in the order of the sheet, at most 40.

    intro says how to read it. nobody: what stands without rows. more: "und 12 weitere" for those left out, else "".
    """

    language: Language
    title: str
    period: str
    intro: str
    nobody: str
    rows: tuple[SheetRow, ...]
    more: str = ""


def sheet_view(sheet: CooperationSheet, language: Language) -> SheetView:
    """The sheet in the owner's language."""
    say, left_out = PHRASES[language], len(sheet.partners) - ROW_LIMIT
    days = (phrases.plain_day(on, language) + f" {on.year}" for on in (sheet.period.since, sheet.period.until))
    since, until = days
    return SheetView(
        language=language,
        title=say["title"],
        period=say["period"].format(since=since, until=until),
        intro=say["intro"],
        nobody=say["nobody"],
        rows=tuple(sheet_row(row, language) for row in sheet.partners[:ROW_LIMIT]),
        more=phrases.and_more(left_out, language) if left_out > 0 else "",
    )


def sheet_row(row: PartnerSheet, language: Language) -> SheetRow:
    """One partner in words."""
    name = safe_quote(row.partner.name, _NAME_LIMIT) or safe_quote(row.partner.id, _NAME_LIMIT) or "?"
    return SheetRow(
        title=name,
        badge=SUGGESTIONS[language][row.suggestion],
        calls=row.suggestion in (Suggestion.TALK, Suggestion.ALTERNATIVE),
        sentence=_sentence(row, language),
        bars=_bars(row, language),
        facts=_facts(row, language),
    )


def days_in_words(days: float, language: Language) -> str:
    """A median as a number: "3", "2,5" in German, "2.5" in English."""
    short = f"{days:.1f}".removesuffix(".0")
    return short.replace(".", ",") if language is Language.DE else short


def _sentence(row: PartnerSheet, language: Language) -> str:
    say, figures = PHRASES[language], row.figures
    values = {
        "unanswered": figures.unanswered,
        "decided": figures.decided,
        "unprompted": figures.unprompted,
        "broken": figures.broken,
        "promises": figures.promises,
        "now": days_in_words(figures.answer.days, language) if figures.answer else "",
        "earlier": days_in_words(row.earlier.answer.days, language) if row.earlier.answer else "",
        "least": MIN_SAMPLE,
    }
    reasons = [say[reason.value].format(**values) for reason in row.reasons]
    return say[row.suggestion.value].format(reasons=phrases.listing(reasons, language), **values)


def _bars(row: PartnerSheet, language: Language) -> tuple[Bar, ...]:
    say, figures = PHRASES[language], row.figures
    if not figures.is_enough:
        return ()
    bars = [_share(say["unprompted"], figures.unprompted, figures.decided, language)]
    if figures.promises >= MIN_SAMPLE:
        bars.append(_share(say["kept"], figures.kept, figures.promises, language))
    now, before = figures.answer, row.earlier.answer
    if now and before and min(now.cases, before.cases) >= MIN_SAMPLE:
        longest = max(now.days, before.days, 1.0)
        for label, typical in (("answer_now", now), ("answer_before", before)):
            value = _count("bar_days", typical.days, language)
            bars.append(Bar(say[label], round(100 * typical.days / longest), value))
    return tuple(bars)


def _share(label: str, part: int, whole: int, language: Language) -> Bar:
    return Bar(label, round(100 * part / whole), PHRASES[language]["share"].format(part=part, whole=whole))


def _facts(row: PartnerSheet, language: Language) -> tuple[str, ...]:
    figures = row.figures
    facts = [_count("requests", figures.requests, language)] if figures.requests else []
    if figures.requests > figures.decided:
        facts.append(_count("pending", figures.requests - figures.decided, language))
    if figures.reminders:
        facts.append(_count("reminders", figures.reminders, language))
    facts += _timing("answer", figures.answer, row.earlier.answer, language)
    facts += _timing("delivery", figures.delivery, row.earlier.delivery, language)
    if figures.promises:
        facts.append(_promises(figures, language))
    if figures.days_waited:
        facts.append(_count("waited", figures.days_waited, language))
    return tuple(facts)


def _promises(figures: Figures, language: Language) -> str:
    return PHRASES[language]["promises"].format(
        kept=figures.kept, renegotiated=figures.renegotiated, broken=figures.broken
    )


def _timing(name: str, now: Typical | None, before: Typical | None, language: Language) -> list[str]:
    """A median, and the earlier one where it rests on enough cases."""
    if now is None:
        return []
    say = PHRASES[language]
    compared = before is not None and before.cases >= MIN_SAMPLE
    earlier = days_in_words(before.days, language) if before else ""
    days = _count("days", now.days, language) if now.days else say["days_none"]
    after = say["after_before" if compared else "after"].format(days=days, earlier=earlier)
    return [say[name].format(after=after)]


def _count(name: str, number: float, language: Language) -> str:
    ending = "_one" if number == 1 else "_many"
    return PHRASES[language][name + ending].format(n=days_in_words(number, language))
