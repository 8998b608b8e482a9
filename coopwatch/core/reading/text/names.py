"""Recognises a typed name at the end of a mail ("Jan", "h.", "Frank Deppe", "Team Einkauf").

Refuses everyday words and sentences: German nouns are capitalised like names, so a short answer must not become one.
Called by `sign_off` and `signature`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAX_CHARACTERS = 48
_NO_NAMES = frozenset(
    # Days, months, moments
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni "
    "juli august september oktober november dezember heute morgen übermorgen gestern sofort bald später wochenende "
    "monday tuesday wednesday thursday friday saturday sunday january february march june july october december "
    "tomorrow today yesterday tonight vormittag nachmittag vormittags nachmittags mittags abends uhr kw woche monat "
    # Short answers
    "ja nein ok okay oki danke dankeschön merci gern gerne super prima perfekt passt erledigt klar top gut bestens "
    "genau "
    "richtig nichts keine kein keiner leider schade stimmt einverstanden bestätigt storniert abgesagt zugesagt "
    "verschoben "
    "yes no sure thanks thank done great fine perfect none confirmed agreed approved cancelled declined sorry nope yep "
    # What is talked about
    "anbei angebot rechnung termin siehe anhang anlage anlagen freigabe freigegeben wichtig hinweis achtung info "
    "nachtrag "
    "anfrage auftrag bestellung preis preise betrag summe netto brutto mwst euro eur stück farbe größe maße menge "
    "attached invoice quote offer see attachment update note important urgent price total order details subject "
    "betreff "
    "viel viele vielen spaß spass glück erfolg freude geduld mühe willkommen grüße gruß guten tag abend mahlzeit "
    "hallo hi "
    "moin servus hello dear liebe lieber sehr geehrte geehrter damen herren herr herrn frau mr mrs ms verehrte "
    "bitte please welcome kind regards "
    # Small words that no name begins with
    "und oder aber nicht der die das ein eine mit für am im um zu ab bis per in an auf vom beim zum zur wie was wer wo "
    "the and or but not with for at to from by on of how what who where this that".split()
)
_NO_NAME_ENDINGS = (
    "ungen",
    "ung",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tionen",
    "preis",
    "liste",
    "zeit",
    "termin",
    "plan",
)
_PARTICLES = frozenset(
    "von van de der den zu vom zur la le di da und & and mit + i. a. v. im auftrag e. dr. prof. mag. ing. dipl. "
    "iur.".split()
)
_ROLES = frozenset(
    "info kontakt contact office mail post service support termin termine rechnung rechnungen angebot angebote "
    "buchhaltung "
    "noreply reply bestellung bestellungen anfrage anfragen hallo hello web gmx gmail".split()
)
_MACHINES = frozenset("mailer-daemon postmaster mail-daemon maildaemon".split())
_TOKEN = re.compile(r"[^\s,/|&·–—]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s\-]?){1,3}$")
_ONE_LETTERS = re.compile(r"(?:[A-ZÄÖÜ]{1,3}|[a-zäöü]\.?|[A-ZÄÖÜ]\.?[a-zäöü]?\.?|(?:[A-Za-zÄÖÜäöü]\.\s?){1,3})$")
_FORBIDDEN = re.compile(r"[\d@:;?!<>=\[\]{}#\"%€$*]")
_IN_BRACKETS = re.compile(r"\s*\([^()]{0,40}\)")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "ó": "o", "ç": "c"})


@dataclass(frozen=True, slots=True)
class Author:
    """What is known about who writes.

    words: lower-case words of the display name and of the address, () if unknown. initials: of the person. machine: a
    mail server writes, which signs nothing.
    """

    words: tuple[str, ...] = ()
    initials: str = ""
    machine: bool = False

    @classmethod
    def of(cls, name: str, email: str) -> Author:
        """The words of a display name and of an address; the ending of the domain is no word."""
        local, _, domain = email.lower().partition("@")
        host = domain.rpartition(".")[0]
        found = re.findall(r"[^\W\d_]{2,}", f"{name.lower()} {local} {host}"[:400])
        words = [_folded(word) for word in found if word not in _ROLES]
        person = re.findall(r"[^\W\d_]+", name.lower()) or re.findall(r"[^\W\d_]+", local)
        return cls(tuple(dict.fromkeys(words)), "".join(word[0] for word in person), local in _MACHINES)

    def signs(self, line: str) -> bool:
        """Whether a short line holds a part of this author's name, or its initials."""
        words = _words(line)
        if not words or len(words) > 6 or not self.words:
            return False
        return any(len(word) > 1 and word in self.words for word in words) or self._initials(words)

    def is_whole(self, line: str) -> bool:
        """Whether a line is nothing but this author's name or its initials, in any case; "3 ok" is not Olga Koch's."""
        words = [] if any(character.isdigit() for character in line) else _words(line)
        return bool(words) and (all(word in self.words for word in words) or self._initials(words))

    def _initials(self, words: list[str]) -> bool:
        letters = "".join(words)
        return len(letters) <= 3 and bool(self.initials) and letters[0] in self.initials


def is_name(line: str, any_ending: bool = False) -> bool:
    """Whether a short line can be a typed name: capitalised words or initials, no digits, no everyday words.

    any_ending: also accept what ends like an abstract noun, since a formula stands before it ("Ihre Disposition").
    """
    text = without_ornament(line)
    if not text or len(text) > _MAX_CHARACTERS or _FORBIDDEN.search(text):
        return False
    if is_initials(text):
        return text.lower().strip(".") not in _NO_NAMES
    tokens = _TOKEN.findall(text)
    if not 1 <= len(tokens) <= 6 or (text.endswith(".") and len(tokens[-1]) > 5):
        return False
    return all(_is_name_token(token, any_ending) for token in tokens) and any(token[0].isupper() for token in tokens)


def is_initials(text: str) -> bool:
    """Whether a text is one to three letters, as in "h.", "M.E." or "Nx"."""
    return len(text) <= 6 and bool(_ONE_LETTERS.match(text))


def without_ornament(line: str) -> str:
    """The line without marks, smileys, brackets and final punctuation, as far as they are no part of a name."""
    text = _IN_BRACKETS.sub("", line[:200]).strip(" \t*_-–—~/|·•,!'\"☺😊🙂👋🙋🏻🏼❤️♥")
    text = re.sub(r"\s{0,4}(?:[:;]-?[)DP]|\^\^|<3)$", "", text)
    return text if _INITIALS.match(text) else text.rstrip(". !,")


def _is_name_token(token: str, any_ending: bool) -> bool:
    word = token.lower().strip(".'’")
    if word in _NO_NAMES or (not any_ending and word.endswith(_NO_NAME_ENDINGS) and len(word) > 6):
        return False
    return token[0].isupper() or token.lower() in _PARTICLES


def _words(line: str) -> list[str]:
    return [_folded(word) for word in re.findall(r"[^\W\d_]+", line[: 2 * _MAX_CHARACTERS].lower())]


def _folded(word: str) -> str:
    """A lower-case word with umlauts and ß written out, so that Müller and Mueller are one."""
    return word.translate(_UMLAUTS)
