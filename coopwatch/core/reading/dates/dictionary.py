"""Looks up words in the lexicon: folded, with number words, joined words ("Freitagmittag") and slips of the keyboard.

Called by the lexer.
"""

from __future__ import annotations

from itertools import product

from coopwatch.core.model import Language
from coopwatch.core.reading.dates import lexicon, names
from coopwatch.core.reading.dates.words import Sort

Entry = tuple[Sort, int]

_FOLDING = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ẞ": "ss"})


def fold(word: str) -> str:
    """`word` in small letters, ae for ä and ss for ß, as the dictionary spells it."""
    return word.lower().translate(_FOLDING)


_GERMAN_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_GERMAN_TEENS = (
    *("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
)
_GERMAN_ORDINALS = ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt")
_ENGLISH_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ENGLISH_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ENGLISH_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_GERMAN_ENDINGS = ("e", "en", "er", "es", "em")
_JOINED_DAY_PARTS = (
    *("früh", "frühmorgens", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "spätabend"),
)


_LONG_ENOUGH_TO_LOSE_THE_END = 7


def _german_numbers() -> dict[str, Entry]:
    found: dict[str, Entry] = {"zwo": (Sort.CARDINAL, 2)}
    tens = {20: "zwanzig", 30: "dreißig"}
    cardinals = {n: word for n, word in enumerate((*_GERMAN_UNITS, *_GERMAN_TEENS), 1) if n > 1}
    ordinals = dict(enumerate((*_GERMAN_ORDINALS, *(f"{word}t" for word in _GERMAN_TEENS)), 1))
    for ten, word in tens.items():
        cardinals[ten], ordinals[ten] = word, f"{word}st"
        for unit, small in enumerate(_GERMAN_UNITS, 1):
            cardinals[ten + unit], ordinals[ten + unit] = f"{small}und{word}", f"{small}und{word}st"
    cardinals |= {40: "vierzig", 45: "fünfundvierzig", 50: "fünfzig", 60: "sechzig", 90: "neunzig"}
    found |= {word: (Sort.CARDINAL, n) for n, word in cardinals.items()}
    for n, word in ordinals.items():
        found |= {word + ending: (Sort.ORDINAL, n) for ending in _GERMAN_ENDINGS}
    return found | {f"{word}{ending}": (Sort.ONE, 1) for word, ending in product(("ein",), ("", "s", *_GERMAN_ENDINGS))}


def _english_numbers() -> dict[str, Entry]:
    found: dict[str, Entry] = {"one": (Sort.ONE, 1)}
    for n, word in enumerate((*_ENGLISH_UNITS, *_ENGLISH_TEENS), 1):
        if n > 1:
            found[word] = (Sort.CARDINAL, n)
        if n >= 10:
            found["twelfth" if n == 12 else f"{word}th"] = (Sort.ORDINAL, n)
    for n, word in enumerate(_ENGLISH_ORDINALS, 1):
        found[word] = (Sort.ORDINAL, n)
    for ten, word in {20: "twenty", 30: "thirty"}.items():
        found[word] = (Sort.CARDINAL, ten)
        found[f"{word[:-1]}ieth"] = (Sort.ORDINAL, ten)
        for unit in range(1, 10):
            found[f"{word}-{_ENGLISH_UNITS[unit - 1]}"] = (Sort.CARDINAL, ten + unit)
            found[f"{word}-{_ENGLISH_ORDINALS[unit - 1]}"] = (Sort.ORDINAL, ten + unit)
    return found | {"sixty": (Sort.CARDINAL, 60), "ninety": (Sort.CARDINAL, 90)}


def _joined() -> dict[str, Entry]:
    """Words that German writes as one: Freitagmittag, Dezemberwoche, Novemberhälfte, Septemberende."""
    found: dict[str, Entry] = {}
    for weekday, words in enumerate(names.NAMES[Sort.WEEKDAY]):
        for word, part in product(words.split(), _JOINED_DAY_PARTS):
            found[word + part] = (Sort.WEEKDAY, weekday)
    for month, words in enumerate(names.NAMES[Sort.MONTH], 1):
        for word in words.split():
            found[f"{word}woche"] = found[f"{word}wochen"] = (Sort.MONTH_WEEK, month)
            found[f"{word}hälfte"] = (Sort.MONTH_HALF, month)
            for index, ending in enumerate(("anfang", "mitte", "ende")):
                found[word + ending] = (Sort.NAMED_MONTH_PART, 3 * month + index)
    return found


def _names() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for weekday, words in enumerate(names.NAMES[Sort.WEEKDAY]):
        found |= dict.fromkeys(words.split(), (Sort.WEEKDAY, weekday))
    for month, (long, short) in enumerate(zip(names.NAMES[Sort.MONTH], names.SHORT_MONTHS, strict=True), 1):
        found |= dict.fromkeys(long.split(), (Sort.MONTH, month))
        found |= dict.fromkeys(short.split(), (Sort.MONTH_SHORT, month))
    return found | {"may": (Sort.MAY, 5)}


def _slips(word: str) -> set[str]:
    """Misspellings of a long word that are no words themselves: two letters swapped, one doubled, one lost.

    A short word that loses its last letter may be another word or a name ("Frida").
    """
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    doubled = {word[:i] + word[i] + word[i:] for i in range(1, len(word))}
    may_lose = len(word) if len(word) >= _LONG_ENOUGH_TO_LOSE_THE_END else len(word) - 1
    return swapped | doubled | {word[:i] + word[i + 1 :] for i in range(1, may_lose)}


def _build(language: Language) -> dict[str, Entry]:
    tables = (*lexicon.COMMON, *lexicon.OWN[language])
    words = _names() | _german_numbers() | _english_numbers() | _joined()
    words |= {word: (sort, value) for sort, value, line in tables for word in line.split()}
    words |= {
        word: (Sort.WEEKDAY_SHORT, weekday)
        for weekday, line in enumerate(names.SHORT_WEEKDAYS[language])
        for word in line.split()
    }
    words |= {word: (Sort.FEAST, number) for number, (_, line) in enumerate(names.FEAST_WORDS) for word in line.split()}
    folded = {fold(word): entry for word, entry in words.items()}
    known = (Sort.WEEKDAY, Sort.MONTH, Sort.TOMORROW, Sort.OVERMORROW)
    for word, entry in list(folded.items()):
        if entry[0] in known and len(word) >= 6 and word not in lexicon.NEVER_MISSPELT:
            for slip in _slips(word):
                folded.setdefault(slip, entry)
    return folded


_WORDS = {language: _build(language) for language in Language}
# Short forms that usually carry a full stop, which then ends no sentence.
ABBREVIATED = frozenset(
    {fold(word) for line in names.SHORT_MONTHS for word in line.split()}
    | {fold(word) for lines in names.SHORT_WEEKDAYS.values() for line in lines for word in line.split()}
    | {
        "nae",
        "tg",
        "ca",
        "approx",
        "nr",
        "no",
        "tel",
        "bzw",
        "einschl",
        "incl",
        "inkl",
        "max",
        "ziff",
        "art",
        "kap",
        "pos",
        "abs",
    }
)


# By their first word: the words behind it, the sort and the value of each expression, the longest first.
EXPRESSIONS: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
for _sort, _value, _expression in sorted(lexicon.EXPRESSIONS, key=lambda row: -row[2].count(" ")):
    _first, *_behind = _expression.split()
    EXPRESSIONS.setdefault(_first, []).append((tuple(_behind), (_sort, _value)))

# What the numbers of things are called at the end of longer words: Rechnungsnummer, Auftragsnr, Softwareversion.
_LABEL_ENDINGS = ("nummer", "nummern", "nr", "version", "zeichen", "konto")


def look_up(folded: str, language: Language) -> Entry | None:
    """Sort and value of a folded word, None when the grammar has no use for it."""
    entry = _WORDS[language].get(folded)
    if entry is None and folded.endswith(_LABEL_ENDINGS):
        return Sort.LABEL, 0
    return entry
