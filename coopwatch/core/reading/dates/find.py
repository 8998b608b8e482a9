"""Finds the date phrases of a text by trying the rules at every word. Public entry of the package.

Refuses to raise: a phrase that leaves the calendar (beyond the year 9999) is no date. Time is linear: every rule
looks at a bounded number of tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coopwatch.core.model import DatePhrase, DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Rule, Verdict, pattern
from coopwatch.core.reading.dates.lexer import tokens_of
from coopwatch.core.reading.dates.rules import NEXT_WEEKDAY, RULES, WHOLE_MONTH_RULES, WHOLE_WEEK_RULES
from coopwatch.core.reading.dates.words import Sort, Token

_LONGEST_LIST_OF_ALTERNATIVES = 7
_ADJACENT_MONTHS = 62
_OF_MONTHS = frozenset({"month", "part of a month"})
_COUNTED_FROM_TODAY = frozenset({"in some time", "time asked for", "some more time", "the next days"})
_NESTED = 2
_DAYS_WITHOUT_YEAR = frozenset({"day and month in figures", "day and month", "month and day"})


def find_dates(text: str, said_on: date, language: Language) -> tuple[DatePhrase, ...]:
    """The date phrases of a text in its order, not overlapping, the longest reading of each; () if there is none.

    said_on is the mail's day, from which relative words count. An ambiguous phrase ("nächsten Freitag") spans all
    its readings; a plain week spans Monday to Sunday, see `deadline`. Past days are found as well.
    """
    tokens = tokens_of(text, language)
    return tuple(_Search(text, tokens, said_on, language).phrases())


def deadline(phrase: DatePhrase, said_on: date) -> DateSpan:
    """The days a found phrase means where something is due: a week its Friday, a month or year its last day.

    A week that is over but for its weekend is due on its Sunday. "Nächsten Montag" may always be the one after. Any
    other phrase keeps its span.
    """
    span = phrase.span
    if phrase.rule == NEXT_WEEKDAY and span.earliest == span.latest:
        return DateSpan(span.earliest, days.plus(span.earliest, 7))
    if phrase.rule in WHOLE_WEEK_RULES and span.latest.weekday() == days.SUNDAY:
        friday = days.plus(span.latest, -2)
        return days.single(friday if friday >= said_on or span.latest < said_on else span.latest)
    return days.single(span.latest) if phrase.rule in WHOLE_MONTH_RULES else span


def _by_first_class() -> dict[str, tuple[Rule, ...]]:
    firsts = {code for rule in RULES for form in rule.patterns for code in form.firsts}
    return {code: tuple(r for r in RULES if any(code in form.firsts for form in r.patterns)) for code in firsts}


_RULES_AT = _by_first_class()
_FIRST_CLASS = re.compile(f"[{''.join(_RULES_AT)}]")
_RANGE = pattern("PART? TIME? CLOCK? CLOSE? UP_TO BY? INCLUSIVE? ABOUT? LATEST? ON? THE?").regex
_RANGE_AND = pattern("AND ON? THE?").regex
_FROM_TODAY = pattern("COMMA? FROM|AFTER|OF NOW|TODAY").regex
_CLOSE_OF_DAY = pattern("COMMA? BIS|BY|ON|AT? END_OF_DAY").regex
_CLOSE_IN_WORDS = pattern("COMMA? BY|AT? CLOSING|END OF WORKING|PLAY|DAY").regex
_ALTERNATIVE = pattern("PART? COMMA? OR|SLASH ON? THE?").regex


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands at a token: a phrase, or None for words that are certainly no date; both end before `after`."""

    phrase: DatePhrase | None
    after: int


class _Search:
    """One walk through a text."""

    def __init__(self, text: str, tokens: list[Token], said_on: date, language: Language) -> None:
        self.text = text
        self.tokens = tokens
        self.codes = "".join(token.sort for token in tokens)
        self.stops = [place for place, code in enumerate(self.codes) if code == Sort.STOP]
        self.said_on = said_on
        self.language = language
        self.previous: DatePhrase | None = None
        self.previous_after = 0

    def phrases(self) -> Iterator[DatePhrase]:
        at = 0
        while start := _FIRST_CLASS.search(self.codes, at):
            at = start.start()
            found = self._at(at, self.said_on)
            if found is None:
                at += 1
                continue
            if found.phrase is not None:
                found = self._with_second(at, found.phrase, found.after)
                found = self._with_its_end(at, found)
                assert found.phrase is not None
                self.previous, self.previous_after = found.phrase, found.after
                yield found.phrase
            at = max(found.after, at + 1)

    def _at(self, at: int, floor: date, *, in_range: bool = False, depth: int = 0) -> _Found | None:
        """The longest reading that begins at a token."""
        candidates: list[tuple[int, Rule, DatePhrase | None]] = []
        for rule in _RULES_AT.get(self.codes[at], ()) if at < len(self.codes) else ():
            for form in rule.patterns:
                match = form.regex.match(self.codes, at)
                if match is None:
                    continue
                if not form.open_ended:
                    candidates.append((match.end(), rule, None))
                elif depth < _NESTED:
                    inner = self._at(match.end(), floor, in_range=in_range, depth=depth + 1)
                    if inner is not None and inner.phrase is not None:
                        after = self._behind_bracket(at, match.end(), inner.after)
                        candidates.append((after, rule, inner.phrase))
        # Python's sort is stable: among equally long ones the rule that stands first in the table wins.
        for after, rule, inner_phrase in sorted(candidates, key=lambda c: -c[0]):
            found = self._read(rule, at, after, floor, in_range, inner_phrase)
            if found is not None:
                return found
        return None

    def _behind_bracket(self, first: int, inner: int, after: int) -> int:
        """Where a phrase ends that opened a bracket before its inner one ("Freitag (4.12.)")."""
        closes = Sort.OPEN in self.codes[first:inner] and self.codes[after : after + 1] == Sort.CLOSE
        return after + closes

    def _read(
        self, rule: Rule, first: int, after: int, floor: date, in_range: bool, inner: DatePhrase | None
    ) -> _Found | None:
        same_sentence = bisect_left(self.stops, self.previous_after) == bisect_left(self.stops, first)
        hit = Hit(
            self.tokens, first, after, self.said_on, self.language, floor, self.previous, same_sentence, in_range, inner
        )
        try:
            meaning = rule.meaning(hit)
        except (ValueError, OverflowError):
            return None
        if meaning is None:
            return None
        if isinstance(meaning, Verdict):
            return _Found(None, after)
        return _Found(self._phrase(first, after, meaning, rule.name), after)

    def _phrase(self, first: int, after: int, span: DateSpan, rule: str) -> DatePhrase:
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        return DatePhrase(self.text[start:end], span, start, end, rule)

    def _with_its_end(self, first: int, found: _Found) -> _Found:
        """A phrase with the words behind it that add nothing: "Friday EOD", "in drei Tagen ab heute"."""
        phrase = found.phrase
        if phrase is None:
            return found
        end = _FROM_TODAY.match(self.codes, found.after) if phrase.rule in _COUNTED_FROM_TODAY else None
        if end is None and phrase.span.earliest == phrase.span.latest:
            end = _CLOSE_OF_DAY.match(self.codes, found.after) or _CLOSE_IN_WORDS.match(self.codes, found.after)
        return _Found(self._phrase(first, end.end(), phrase.span, phrase.rule), end.end()) if end else found

    def _begins_sentence(self, at: int) -> bool:
        """Whether a capital tells that the full stop before it is one: "am 27. Bis Monatsende …"."""
        return at < len(self.tokens) and self.tokens[at].capital and self.tokens[at - 1].word.endswith(".")

    def _with_second(self, first: int, phrase: DatePhrase, after: int) -> _Found:
        """The phrase joined with the one behind "bis", "oder" or, after "zwischen", "und"."""
        plain = _Found(phrase, after)
        before = self.codes[max(0, first - 2) : first]
        joint = _RANGE.match(self.codes, after)
        if joint is None and Sort.BETWEEN in before:
            joint = _RANGE_AND.match(self.codes, after)
        either = _ALTERNATIVE.match(self.codes, after) if joint is None else None
        link = joint or either
        if link is None or self._begins_sentence(after):
            return plain
        self.previous, self.previous_after = phrase, after
        second = self._at(link.end(), phrase.span.earliest, in_range=True)
        if second is None or second.phrase is None:
            return plain
        earliest, latest = phrase.span.earliest, second.phrase.span.latest
        if joint and latest < earliest and phrase.rule in _DAYS_WITHOUT_YEAR:
            # "1.11.–30.11.2026": the year written at the end is meant for both.
            earliest = days.last_occurrence(earliest.day, earliest.month, latest) or earliest
        longest = _ADJACENT_MONTHS if phrase.rule in _OF_MONTHS else _LONGEST_LIST_OF_ALTERNATIVES
        if latest < earliest or (either and (latest - earliest).days > longest):
            return plain
        name = "range" if joint else "alternatives"
        return _Found(self._phrase(first, second.after, DateSpan(earliest, latest), name), second.after)
