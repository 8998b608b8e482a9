"""Closing formulas: "Mit freundlichen Grüßen", "LG Jan", "Kind regards", "Ihr E. Tietze".

Refuses to say where a mail ends; it answers for single lines. Called by `signature`.
"""

from __future__ import annotations

import re
from enum import Enum

from coopwatch.core.reading.text.names import is_name, without_ornament

_MAX_CHARACTERS = 100


class Formula(Enum):
    """How surely a line is a closing formula: a weak one needs nothing but signature below it."""

    STRONG = "strong"
    WEAK = "weak"


_END = r"(?![^\W_])(?P<rest>.*)$"
_GREETINGS = r"gr(?:ü|ue|u)n?(?:ß|ss|sz|s)(?:e|en|le|li|chen)?|grüessli"
_LEAD = r"(?P<lead>[^.!?]{1,60}?[,\s](?:und|u\.|&|mit)\s)?"
_GERMAN = re.compile(
    rf"{_LEAD}(?:mit |m\. )?(?:(?:[a-zäöüß\-]{{1,20}}\.?|\([a-zäöü]{{2,12}}\))[,\s]{{1,2}}(?:(?:und|&) "
    rf")?){{0,4}}(?:{_GREETINGS}){_END}",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:(?:danke|dank|merci|thx|gruß)[,!]? (?:und |& )?)?(?:ganz |viele |vielen )?"
    r"(?:mfg|m\.\s?f\.\s?g|[gv]{0,6}lg|vg|bg|hg|sg|fg|kg[rt]|kr|br|rgds|mvg|mvh|vh|cdlt|bj|l\.\s?g|v\.\s?g)\.?"
    rf"{_END}",
    re.IGNORECASE,
)
_PHRASES = "|".join(
    (
        # German
        r"(?:mit )?(?:den |meinen )?(?:besten|freundlichen|kollegialen|vorzüglichen) (?:empfehlungen|wünschen)",
        r"mit (?:vorzüglicher )?hochachtung|hochachtungsvoll|(?:aller)?herzlichst|freundlichst|liebst",
        r"beste wünsche|liebe wünsche|alles (?:liebe|gute|beste)|bis (?:dahin|dann|bald|demnächst|später|die tage"
        r"|denne)",
        r"auf bald|auf wiedersehen|auf wiederhören|tschau|tschüss|tschüß|tschö|pfiat (?:di|euch|eich)|pfüat di"
        r"|glück auf",
        r"bussi|bussis|busserl|küsschen|gehabt euch wohl|bleiben sie gesund|bleib(?:t)? gesund|freu(?:e)? mich",
        r"schöne(?:s|n)? (?:wochenende|tag|abend|feierabend|sonntag|woche|restwoche|feiertage|urlaub)(?: noch)?",
        r"(?:frohe|schöne) (?:weihnachten|ostern|feiertage)|guten rutsch|einen (?:schönen|guten) (?:tag|abend"
        r"|rutsch)(?: noch)?",
        # English
        r"(?:with )?(?:my |very |many )?(?:best|kind|kindest|warm|warmest|friendly|sincere|personal)(?:,? (?:and |& "
        r")?(?:best|kind|warm))? "
        r"(?:regards|wishes|greetings)",
        r"(?:many |best |kind )?regards|all the best|all best|lots of love|big hugs|looking forward|speak soon|talk "
        r"soon",
        r"(?:yours|very|most) (?:sincerely|faithfully|truly|respectfully)(?: yours)?|(?:sincerely|truly|faithfully) "
        r"yours",
        r"take care|see you(?: soon| then| later)?|bye(?: for now| bye)?|until then|have a (?:great|good|nice|lovely) "
        r"(?:day|weekend|week|evening|one)",
        # French, Italian, Spanish, Portuguese, Dutch
        r"(?:bien |très )?cordialement|(?:sincères |meilleures |cordiales )?salutations(?: distinguées)?|bien à "
        r"(?:vous|toi)",
        r"amicalement|bonne journée|(?:cordiali|distinti|cari|tanti|migliori) saluti|un caro saluto|cordialmente"
        r"|atentamente",
        r"(?:un )?(?:cordial |afectuoso )?saludos?(?: cordial(?:es)?)?|atenciosamente|(?:um )?(?:grande )?abraços?"
        r"|cumprimentos",
        r"(?:met )?(?:vriendelijke|hartelijke|beste|de) groet(?:en|jes)?|groet(?:en|jes)",
        # Scandinavian, Finnish, Polish, Czech, Russian
        r"(?:med )?(?:venlig|vennlig|bästa|vänlig|vänliga|varma|bedste|beste) (?:hilsen|hilsner|hälsning(?:ar)?)",
        r"hilsen|hälsningar|ystävällisin terveisin|terveisin|pozdrawiam(?: serdecznie)?|z poważaniem|s pozdravem|с "
        r"уважением",
    )
)
_PHRASE = re.compile(rf"(?:{_PHRASES}){_END}", re.IGNORECASE)
# Words that begin ordinary sentences as well; what follows them must be set off by a comma.
_WORDS = "|".join(
    (
        r"herzlich|liebst|ciao|servus|adieu|adé|ade|baba|best|warmly|cheers|cheerio|sincerely|respectfully|cordially",
        r"faithfully|love|hugs|greetings|yours|x{1,4}o?x?|saluti|saludos|groet|kuss|kisses",
    )
)
_WORD = re.compile(rf"(?:{_WORDS})(?![^\W_])(?P<rest>\s{{0,3}}(?:[,.!;–-].*)?)$", re.IGNORECASE)
_YOURS = re.compile(
    r"(?:ihre?|deine?|eure?|euer|your|votre)(?=\s)(?P<name>.*)$|(?:i\.\s?a\.|i\.\s?v\.|gez\."
    r"|ppa\.?)(?=\s)(?P<signed>.*)$",
    re.IGNORECASE,
)
_THANKS = "|".join(
    (
        r"(?:vielen |besten |herzlichen |schönen |lieben |tausend )?(?:dank|danke|merci|dankeschön)"
        r"(?: (?:ihnen|dir|euch|schön|sehr|vielmals|nochmals|(?:schon )?(?:mal |einmal )?(?:im|in) voraus|vorab))*",
        r"(?:many |with |kind )?thanks(?: (?:again|a lot|so much|very much|in advance|and (?:best|kind) regards))*",
        r"thank you(?: (?:again|so much|very much|in advance))*|thx|ta|tia|cheers|much appreciated",
    )
)
_THANK = re.compile(rf"(?:{_THANKS})", re.IGNORECASE)
_TWO_LANGUAGES = re.compile(r"\s[/|]\s")
_POSTSCRIPT = re.compile(
    r"(?:p\.?\s?){1,3}s\.?\s{0,2}[:.)\-–]|p\.\s?s\.?\s|ps\s+[^\W\d_]|nachtrag:|n\.\s?b\.", re.IGNORECASE
)
_TALKING = re.compile(
    r"\b(?:ich|wir|sie|du|bitte|kommt?|komme|ist|sind|seid|haben?|gehen|geht|passt|folgt|richte[nt]?|ausrichten"
    r"|lässt|lassen"
    r"|bis (?:zum|montag|dienstag|mittwoch|donnerstag|freitag)|you|we|please|is|are|will|have|send)\b|\d{1,2}[.:]\d"
    r"|\d{2}",
    re.IGNORECASE,
)
_PHONE_NUMBER = re.compile(r"[,;]?\s?(?:tel\.?|mobil|fon)?:?\s?\+?\(?\d[\d()/ \-]{6,}$", re.IGNORECASE)
_PLACE = re.compile(r"(?:aus|from|von|vom|und|and|&|an|in|im|nach|sendet|sends?|wünscht|für|zum|zur)\b", re.IGNORECASE)


def formula_of(line: str) -> Formula | None:
    """Whether the whole line is a closing formula, perhaps with a place or a name behind it, and how surely."""
    text = without_ornament(line)
    if not text or len(text) > _MAX_CHARACTERS:
        return None
    parts = _TWO_LANGUAGES.split(text)
    if len(parts) == 2 and formula_of(parts[0]) and formula_of(parts[1]):
        return Formula.STRONG
    found = _GERMAN.match(text)
    if found and _is_greeting(found):
        return Formula.STRONG
    found = _ABBREVIATED.match(text)
    if found and _is_signer(found.group("rest")):
        return Formula.STRONG
    found = _PHRASE.match(text) or _WORD.match(text)
    if found and _is_short(found.group("rest")):
        return Formula.STRONG if len(found.group(0)) > 4 else Formula.WEAK
    found = _YOURS.match(text)
    if found and is_name(found.group("name") or found.group("signed") or "", any_ending=True):
        return Formula.WEAK
    return None


def is_thanks(line: str) -> bool:
    """Whether the whole line only thanks; it signs off when a name stands right below it."""
    return bool(_THANK.fullmatch(without_ornament(line)))


def is_postscript(line: str) -> bool:
    """Whether a postscript begins here."""
    return bool(_POSTSCRIPT.match(line[:80].strip(" *_-–")))


def _is_greeting(found: re.Match[str]) -> bool:
    if not _is_short(found.group("rest"), most_words=8):
        return False
    lead = found.group("lead") or ""
    return not _TALKING.search(lead) and len(lead.split()) <= 9


def _is_short(rest: str, most_words: int = 5) -> bool:
    """Whether what follows a formula on its line is a name, a place or a wish, and no sentence."""
    plain = _plain_rest(rest)
    if not plain or is_name(plain):
        return True
    if len(plain.split()) > most_words or _TALKING.search(plain):
        return False
    return bool(_PLACE.match(plain)) or rest.lstrip()[:1] in (",", "!", "–", "-")


def _is_signer(rest: str) -> bool:
    """After an abbreviation people write their name in any case: "lg knut"."""
    bare = _plain_rest(rest)
    if _is_short(rest):
        return True
    return len(bare.split()) <= 3 and bool(re.fullmatch(r"[^\W\d_][^\d?:@]{0,30}", bare)) and not _TALKING.search(bare)


def _plain_rest(rest: str) -> str:
    return _PHONE_NUMBER.sub("", rest[:_MAX_CHARACTERS]).strip(" ,.!:;-–—&")
