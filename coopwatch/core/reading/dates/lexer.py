"""Cuts a text into tokens with the word classes of the grammar. Called by `find`.

Refuses to guess across a gap: whatever is no date word (an address, an order number) becomes a plain WORD, so that
no rule can reach across it. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.dictionary import ABBREVIATED, fold, look_up
from coopwatch.core.reading.dates.mending import mended
from coopwatch.core.reading.dates.numerals import read_numeral
from coopwatch.core.reading.dates.words import Sort, Token

# One character for one, so that offsets stay those of the text.
_PLAIN_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "–": "-", "‑": "-", "‐": "-", "−": "-", "\u00a0": " ", "\u202f": " "}
)
_PIECE = re.compile(
    r"(?P<link>(?:https?://|www\.|mailto:)\S+)"
    r"|(?P<chunk>[^\W_]+(?:[.,:/'\-&@+_#=~]+[^\W_]+)*)"
    r"|(?P<gap>\n[ \t\r]*\n)"
    r"|(?P<mark>[^\w\s])",
)
_INNER = re.compile(r"[QqHh][1-4](?![^\W_])|\d+(?:[.:]\d+)*(?:\.(?!\d)|[^\W\d_]+)?|[^\W\d_]+(?:'[^\W\d_]+)?|[.,:/\-]")
_GLUED = re.compile(r"(\d{1,2})([^\W\d_]{2,})|([^\W\d_]{1,9})(\d{1,2})")
_MARKS = {
    ",": Sort.COMMA,
    ":": Sort.COLON,
    "-": Sort.DASH,
    # Unlike the shorter ones it never joins parts of a word.
    "—": Sort.DASH,
    "/": Sort.SLASH,
    "(": Sort.OPEN,
    ")": Sort.CLOSE,
    **dict.fromkeys(".!?;•·|", Sort.STOP),
}
# Marks that make the number beside them an amount or a code, and marks that stand for nothing.
_NUMBER_SPOILERS = frozenset("€$£#§+%°@=<>*~^\\")
_SILENT = frozenset("\"„“”»«'")
_GLUED_TO_NUMBERS = (Sort.MONTH, Sort.MONTH_SHORT, Sort.MAY, Sort.WEEK_NUMBER)


def tokens_of(text: str, language: Language) -> list[Token]:
    """The tokens of `text` in order; words of `language` win where both languages know one."""
    plain = text.translate(_PLAIN_MARKS)
    cutter = _Cutter(plain, language)
    for piece in _PIECE.finditer(plain):
        start, end = piece.span()
        if piece.lastgroup == "chunk":
            cutter.chunk(start, end)
        elif piece.lastgroup == "mark":
            cutter.mark(start)
        else:
            cutter.add(Sort.STOP if piece.lastgroup == "gap" else Sort.WORD, start, end)
    return mended(cutter.tokens, language)


class _Cutter:
    """Collects tokens left to right, mending a token where its neighbour shows what it is."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.tokens: list[Token] = []

    def add(self, sort: Sort, start: int, end: int, value: int = 0) -> None:
        self.tokens.append(Token(sort, self.text[start:end], start, end, value))

    def mark(self, at: int) -> None:
        sign = self.text[at]
        already_taken = bool(self.tokens) and at < self.tokens[-1].end
        if already_taken or sign in _SILENT or (sign == "." and self._ends_with_swallowed_stop(at)):
            return
        if sign in _NUMBER_SPOILERS:
            self._spoil_number_before(at)
            self.add(Sort.LABEL, at, at + 1)
            return
        self.add(_MARKS.get(sign, Sort.WORD), at, at + 1)

    def chunk(self, start: int, end: int) -> None:
        folded = fold(self.text[start:end])
        entry = look_up(folded, self.language)
        if entry is None and folded.endswith("'s"):
            entry = look_up(folded[:-2], self.language)
        if entry:
            self._word(entry[0], entry[1], start, end)
        elif folded.isalpha() or "@" in folded or "_" in folded:
            self.add(Sort.WORD, start, end)
        elif not self._number(start, end):
            self._pieces(start, end)

    def _word(self, sort: Sort, value: int, start: int, end: int) -> None:
        if sort is Sort.CLOCK and self.tokens and self._touches(start):
            self._make_time()
        elif sort is Sort.UNIT and self.tokens and self._touches(start):
            self._spoil_number_before(start)
        elif sort is Sort.ORDINAL and value < 10 and self.tokens:
            before = self.tokens[-1]
            if before.sort is Sort.CARDINAL and before.value in (20, 30):
                self.tokens[-1] = Token(sort, self.text[before.start : end], before.start, end, before.value + value)
                return
        self.add(sort, start, end, value)

    def _number(self, start: int, end: int) -> bool:
        """Add the chunk as one number, with the full stop behind it if it belongs to it."""
        if not self.text[start].isdigit():
            return False
        if self.text[end : end + 1] == "." and not self.text[end + 1 : end + 2].isdigit():
            dotted = read_numeral(fold(self.text[start : end + 1]), self.language)
            if dotted and dotted[0] in (Sort.DOTTED, Sort.DAY_MONTH):
                return self._add_number(dotted, start, end + 1)
        numeral = read_numeral(fold(self.text[start:end]), self.language)
        return numeral is not None and self._add_number(numeral, start, end)

    def _add_number(self, numeral: tuple[Sort, int, tuple[tuple[int, int, int], ...]], start: int, end: int) -> bool:
        sort, value, readings = numeral
        if self.tokens and self.tokens[-1].sort is Sort.WEEK_NUMBER and sort is Sort.SLASH_DAY_MONTH:
            return False
        if self._is_labelled():
            sort = Sort.WORD
        self.tokens.append(Token(sort, self.text[start:end], start, end, value, readings))
        return True

    def _is_labelled(self) -> bool:
        """Whether the number coming next is that of a thing: "Nr. 5.12", "Version: 1.10.30"."""
        last = [token.sort for token in self.tokens[-3:]]
        if last[-1:] == [Sort.LABEL] or last[-2:] == [Sort.LABEL, Sort.COLON]:
            return True
        # "Pos. 1.1 bis 1.4"
        goes_on = last[-1:] != [] and last[-1] in (Sort.BIS, Sort.TO, Sort.DASH, Sort.AND, Sort.OR, Sort.SLASH)
        return goes_on and last[:2] == [Sort.LABEL, Sort.WORD] and self.tokens[-2].word[0].isdigit()

    def _pieces(self, start: int, end: int) -> None:
        """Add a chunk joined by marks or digits piece by piece, or as one WORD if it looks like a code."""
        chunk = self.text[start:end]
        if glued := _GLUED.fullmatch(chunk):
            middle = start + len(glued.group(1) or glued.group(3))
            parts = [(start, middle), (middle, end)]
        else:
            parts = [(start + m.start(), start + m.end()) for m in _INNER.finditer(chunk)]
        if len(parts) < 2 or not self._worth_splitting(parts, glued=bool(glued)):
            self.add(Sort.WORD, start, end)
            return
        for first, last in parts:
            if self.text[first] in _MARKS:
                self.mark(first)
            else:
                self._piece(first, last)

    def _piece(self, start: int, end: int) -> None:
        folded = fold(self.text[start:end])
        if entry := look_up(folded.removesuffix("'s"), self.language):
            self._word(entry[0], entry[1], start, end)
        elif not self._number(start, end):
            self.add(Sort.WORD, start, end)

    def _worth_splitting(self, parts: list[tuple[int, int]], *, glued: bool) -> bool:
        """Glued pieces need a date word; joined ones must not be a host name, a file name or an order number."""
        words = [self.text[first:last] for first, last in parts]
        if glued:
            entries = [look_up(fold(word), self.language) for word in words]
            return any(entry is not None and entry[0] in _GLUED_TO_NUMBERS for entry in entries)
        if any(self._is_code(*pieces) for pieces in zip(parts, parts[1:], (*parts[2:], (0, 0)), strict=False)):
            return False
        return not any(
            (mark == "." and before.isalpha() and after[:1].islower())
            or (mark == "," and before[-1:].isdigit() and after[:1].isdigit())
            or (mark == "/" and not (self._may_be_date(before) and self._may_be_date(after)))
            for before, mark, after in zip(words, words[1:], words[2:], strict=False)
        )

    def _may_be_date(self, piece: str) -> bool:
        """A figure, or a word of dates: "Do/Fr" is two days, the last of "de/en/fr" is a language."""
        return not piece.isalpha() or look_up(fold(piece), self.language) is not None

    def _is_code(self, first: tuple[int, int], second: tuple[int, int], third: tuple[int, int]) -> bool:
        """Whether letters touch figures, or hang on them by a hyphen: "v1.12.26", "INV-12.11"; not "KW50/2026"."""
        letters, behind = self.text[slice(*first)], self.text[slice(*second)]
        figures = self.text[slice(*third)] if behind == "-" else behind
        if not (letters.isalpha() and figures[:1].isdigit()):
            return False
        entry = look_up(fold(letters), self.language)
        return entry is None or (behind != "-" and entry[0] not in _GLUED_TO_NUMBERS)

    def _touches(self, start: int) -> bool:
        return start - self.tokens[-1].end <= 1

    def _ends_with_swallowed_stop(self, at: int) -> bool:
        if not self.tokens or self.tokens[-1].end != at:
            return False
        last = self.tokens[-1]
        word = fold(last.word)
        if last.sort in (Sort.WORD, Sort.STOP) or not (word in ABBREVIATED or word.endswith("-nr")):
            return False
        self.tokens[-1] = replace(last, word=last.word + ".", end=at + 1)
        return True

    def _make_time(self) -> None:
        last = self.tokens[-1]
        if last.sort in (Sort.INT, Sort.BARE_DAY_MONTH):
            self.tokens[-1] = replace(last, sort=Sort.TIME)
            opens_range = len(self.tokens) > 2 and self.tokens[-2].sort in (Sort.BIS, Sort.DASH, Sort.TO, Sort.AND)
            if opens_range and self.tokens[-3].sort in (Sort.INT, Sort.BARE_DAY_MONTH):
                self.tokens[-3] = replace(self.tokens[-3], sort=Sort.TIME)

    def _spoil_number_before(self, at: int) -> None:
        if self.tokens and at - self.tokens[-1].end <= 1:
            last = self.tokens[-1]
            if last.sort in (Sort.INT, Sort.BARE_DAY_MONTH, Sort.SLASH_DAY_MONTH):
                self.tokens[-1] = replace(last, sort=Sort.WORD)
