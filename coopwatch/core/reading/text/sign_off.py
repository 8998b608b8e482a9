"""Sign-offs and typed names: "Mit freundlichen Grüßen", "Cheers", "Jan", "Ihr E. Tietze".

Refuses to say where a mail ends; it answers for single lines. Called by `signature`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAX_CHARACTERS = 90
_GREETING_NOUN = r"(?:gr(?:ü|ue|u)(?:ß|ss|sz|s)(?:e|en|le|li|chen)?|grüssli|grüessli|griaß|grüezi)"
_ABBREVIATED = r"(?:mfg|m\.f\.g\.?|vg|v\.g\.|lg|l\.g\.|glg|bg|hg|sg|fg|gvlg|vlg|alg|kr|br|rgds|mvg|mvh|cdlt|bj|lg/vg)"
_GERMAN = re.compile(
    rf"(?:(?:danke|dank|vielen dank|besten dank|herzlichen dank|schöne[sn]? [a-zäöü]{{3,14}}|gute[ns]? [a-zäöü]{{3,14}}|bis [a-zäöü]{{3,10}}|mit dank|liebe)"
    rf"[,!]? (?:und |& |u\. ))?"
    rf"(?:mit |m\. )?(?:(?:den |dem |einem |ganz |sehr |recht |vielen )?(?:[a-zäöüß\-]{{2,20}}(?:st)?(?:e|en|em|er|es|n)? ?(?:,|und|&)? ){{0,3}})"
    rf"{_GREETING_NOUN}(?![^\W_])(?P<rest>.*)$",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"(?:danke (?:und|&) )?(?:ganz )?{_ABBREVIATED}(?![^\W_])(?P<rest>.*)$", re.IGNORECASE)
_FIXED = re.compile(
    r"(?:(?:mit )?(?:den |meinen )?(?:besten|freundlichen|kollegialen|vorzüglichen) (?:empfehlungen|wünschen)|mit (?:vorzüglicher )?hochachtung|hochachtungsvoll"
    r"|herzlichst|herzlich|allerherzlichst|freundlichst|liebst|beste wünsche|liebe wünsche|alles liebe|alles gute|bis dahin|bis dann|bis bald|bis demnächst|bis später"
    r"|auf bald|ciao|tschau|tschüss|tschüß|tschö|servus|pfiat di|pfiad(?:e?t)? (?:di|eich)|baba|ade|adieu|glück auf|moin moin"
    r"|freu(?:e)? mich|bleiben sie gesund|bleib gesund|schönes wochenende|schönen (?:tag|abend|feierabend|sonntag|gruß)(?: noch)?|schöne woche|guten rutsch|frohe weihnachten"
    r"|(?:with |my )?(?:(?:very |many |and )?(?:best|kind|kindest|warm|warmest|friendly|sincere|personal)(?:,| and| &)? ?){1,2}(?:regards|wishes|greetings)"
    r"|(?:many |best |kind )?regards|greetings|best|all the best|all best|warmly|cheers|cheerio|sincerely|respectfully|cordially|faithfully|love|lots of love|hugs|big hugs|xx+"
    r"|(?:yours|very) (?:sincerely|faithfully|truly)(?: yours)?|sincerely yours|truly yours|yours|take care|talk soon|speak soon|see you(?: soon| then)?|bye(?: for now)?|until then|looking forward"
    r"|have a (?:great|good|nice|lovely) (?:day|weekend|week|evening)"
    r"|(?:bien )?(?:très )?cordialement|(?:sincères |meilleures |cordiales )?salutations(?: distinguées)?|bien à vous|bien à toi|amicalement|bonne journée"
    r"|(?:cordiali|distinti|cari|migliori|un caro|tanti) salut[io]|saluti|cordialmente|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente"
    r"|(?:met )?(?:vriendelijke|hartelijke|beste|de) groet(?:en|jes)?|groet(?:en|jes)?|(?:med )?(?:venlig|vennlig|bästa|vänlig|vänliga|varma|bedste|beste) (?:hilsen|hälsning(?:ar)?|hilsner|hälsningar)"
    r"|(?:hilsen|hälsningar)|pozdrawiam(?: serdecznie)?|z poważaniem|s pozdravem|pozdravem|atenciosamente|abraços?|um abraço|ystävällisin terveisin|terveisin|с уважением"
    r")(?![^\W_])(?P<rest>.*)$",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?:vielen |besten |herzlichen |schönen |lieben |tausend )?(?:dank|danke|merci|dankeschön)(?: (?:ihnen|dir|euch|schön|sehr|(?:schon )?(?:mal |einmal )?(?:im|in) voraus|vorab))*"
    r"|(?:many |with |kind )?thanks(?: (?:again|a lot|so much|very much|in advance|and (?:best|kind) regards))*|thank you(?: (?:again|so much|very much|in advance))*|thx|ta|tia",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"(?:ihre?|deine?|eure?|euer|your|votre|il tuo|i\.\s?a\.|i\.\s?v\.|im auftrag|gez\.|ppa\.?|p\.\s?p\.)(?=\s)",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(
    r"(?:p\.?\s?){1,3}s\.?\s{0,2}[:.)\-–]|ps\s+[^\W\d_]|p\.\s?s\.?\s|nachtrag:|n\.b\.", re.IGNORECASE
)
_VERBISH = re.compile(
    r"\b(?:ich|wir|sie|du|ihr|bitte|kommt?|komme|ist|sind|haben?|geht|passt|folgt|bis (?:zum|montag|dienstag|mittwoch|donnerstag|freitag)|you|we|i|please|is|are|will)\b|\d{1,2}[.:]\d|\d{2}",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli "
    "august september oktober november dezember ja nein ok okay oki danke dankeschön merci gern gerne super prima perfekt "
    "passt erledigt klar top gut bestens genau richtig nichts keine kein anbei angebot rechnung termin siehe anhang anlage "
    "heute morgen übermorgen gestern sofort bald später vielleicht leider schade stimmt einverstanden freigegeben freigabe "
    "bestätigt storniert abgesagt zugesagt verschoben unbekannt eilt dringend achtung wichtig hinweis info nachtrag "
    "hallo hi moin servus monday tuesday wednesday thursday friday saturday sunday january february march june july "
    "october december yes no sure thanks done great fine perfect none attached tomorrow today yesterday confirmed agreed "
    "approved cancelled declined sorry hello dear update note important urgent invoice quote offer see attachment bitte "
    "guten tag abend mahlzeit und oder aber nicht der die das ein eine mit für von_ am im um zu ab bis per euro eur stück "
    "netto brutto mwst uhr liebe lieber sehr geehrte geehrter damen herren verehrte".split()
)
_PARTICLES = frozenset(
    "von van de der den zu vom zur la le di da und & and aus / | , - – · dr. prof. mag. ing. dipl.-ing.".split()
)
_TOKEN = re.compile(r"[^\s,/|&·–]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?\s?-?){1,3}$")


@dataclass(frozen=True, slots=True)
class Author:
    """What is known about who writes: lower-case words of the display name and of the address, () if unknown."""

    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, email: str) -> Author:
        """The words of a display name and an address; the mail host's ending is no word."""
        local, _, domain = email.partition("@")
        host = domain.rsplit(".", 1)[0]
        found = re.findall(r"[^\W\d_]{2,}", f"{name} {local} {host}".lower())
        return cls(tuple(dict.fromkeys(folded(word) for word in found)))

    def signs(self, line: str) -> bool:
        """Whether a short line is this author's name, part of it, or its initials."""
        if not self.words:
            return False
        words = [folded(word) for word in re.findall(r"[^\W\d_]+", line.lower())]
        if not words or len(words) > 6:
            return False
        if any(len(word) > 1 and word in self.words for word in words):
            return True
        if len("".join(words)) > 4:
            return False
        initials = {word[0] for word in self.words}
        return len(words[0]) <= 2 and words[0][0] in initials


def folded(word: str) -> str:
    """A lower-case word with umlauts and ß written out, so that Müller and Mueller are one."""
    return word.translate(_UMLAUTS)


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "ó": "o"})


def is_sign_off(line: str) -> bool:
    """Whether the whole line is a closing formula, perhaps with a place or a name behind it."""
    text = _bare(line)
    if not text or len(text) > _MAX_CHARACTERS:
        return False
    for pattern in (_GERMAN, _SHORT, _FIXED):
        found = pattern.match(text)
        if found and _is_short_rest(found.group("rest"), pattern is not _GERMAN):
            return True
    return bool(_YOURS.match(text)) and is_name(_YOURS.sub("", text, count=1).strip())


def is_thanks(line: str) -> bool:
    """Whether the whole line only thanks; it signs off when a name stands below it."""
    return bool(_THANKS.fullmatch(_bare(line)))


def is_postscript(line: str) -> bool:
    """Whether a postscript begins here."""
    return bool(_POSTSCRIPT.match(line.strip(" *_-–")[:40]))


def is_name(line: str) -> bool:
    """Whether a short line can be a typed name: capitalised words or initials, no digits, no everyday words."""
    text = _bare(line)
    if not text or len(text) > 48 or re.search(r"[\d@:;?!<>=\[\]{}#\"]", text):
        return False
    tokens = _TOKEN.findall(text)
    if not 1 <= len(tokens) <= 5:
        return False
    if _INITIALS.match(text) and len(text) <= 6:
        return text.lower().strip(".") not in _NO_NAMES
    if any(token.lower().strip(".") in _NO_NAMES for token in tokens):
        return False
    if text.endswith(".") and len(tokens[-1]) > 4:
        return False
    return all(token[0].isupper() or token.lower() in _PARTICLES for token in tokens)


def _bare(line: str) -> str:
    text = line.strip(" \t*_-–—~/·•,!☺😊🙂👋")
    text = re.sub(r"\s*(?:[:;]-?[)D(P]|\^\^|<3)+$", "", text)
    return text if _INITIALS.match(text) else text.rstrip(". !,")


def _is_short_rest(rest: str, needs_name: bool) -> bool:
    """Whether what follows the formula on its line is a place, a wish or a name and no sentence of its own."""
    rest = rest.strip(" ,.!:;-–—")
    if not rest:
        return True
    if len(rest.split()) > 8 or _VERBISH.search(rest):
        return False
    return (
        not needs_name or is_name(rest) or bool(re.match(r"(?:aus|from|von|vom|und|and|an|in|sendet|sends?)\b", rest))
    )
