"""Infers what the owner had asked for from the reply alone: its subject, and what it quotes.

Refuses to guess when neither tells. Called by `answer` when the caller does not know the request.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Kind, Language, Mail
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.request import asked_kinds
from coopwatch.core.reading.request.kinds import kind_words
from coopwatch.core.reading.subject import base_subject

_QUOTE_MARK = re.compile(r"^[>\s|]+", re.MULTILINE)
_QUOTED_READ = 3000


def infer_asked(mail: Mail, language: Language) -> Kind | None:
    """The kind of the request a reply answers, None when it cannot be told."""
    kinds = kind_words(fold(mail.subject), language)
    if kinds:
        return kinds[0][0]
    quoted = _quoted(mail.text)
    asked = asked_kinds(quoted, language) if quoted else ()
    if asked:
        return asked[0]
    subject = fold(base_subject(mail.subject))
    if is_reply_subject(mail.subject) and (subject.endswith("?") or _ASKS.search(subject)):
        return Kind.ANSWER
    return None


# A subject that asks, also without its question mark.
_ASKS = re.compile(
    r"^(?:quick )?(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|may|have|has|who|whose|what|which"
    r"|why|how|where|when|wer|wen|wem|was|wie|wo|wann|warum|wieso|weshalb|welche[nrsm]?|wieviel|ist|sind|hast|haben|habt|kann"
    r"|kannst|koennen|koennt|darf|duerfen|soll|sollen|gibt|gilt|muss|muessen|braucht|brauchen)\b (?!nach|ueber)"
    r"|\b(?:questions?|query|opinion|advice|fragen?|rueckfrage|nachfrage|meinung|einschaetzung|auskunft)\b"
)


def _quoted(text: str) -> str:
    lines = [_QUOTE_MARK.sub("", line) for line in text[:20_000].splitlines() if line.lstrip().startswith(">")]
    return "\n".join(lines)[:_QUOTED_READ]


_LONG_WORD = re.compile(r"[a-z]{5,}")
_STEM = 6


def shares_words(mail: Mail, new_text: str) -> bool:
    """Whether a reply uses a longer word of its subject or of what it quotes, compared by their beginnings."""
    asked = {word[:_STEM] for word in _LONG_WORD.findall(fold(mail.subject) + " " + fold(_quoted(mail.text)))}
    return any(word[:_STEM] in asked for word in _LONG_WORD.findall(fold(new_text)))


_NAME_WORD = re.compile(r"[a-z]{3,}")
_SAYS_NOTHING = frozenset(
    "pdf doc docx xls xlsx jpg jpeg png zip heic scan scanned img image dsc foto photo bild pic picture whatsapp "
    "aufnahme screenshot unbenannt untitled neu new final kopie copy version dokument document datei file anlage "
    "anhang attachment".split()
)


def names_on_topic(mail: Mail, new_text: str, names: str) -> bool:
    """Whether file names share a word with the mail, or consist of words that say nothing ("scan0012.pdf")."""
    words = [word for word in _NAME_WORD.findall(fold(names).replace("-", " ")) if word not in _SAYS_NOTHING]
    around = fold(" ".join((mail.subject, new_text))) + " " + fold(_quoted(mail.text))
    return not words or any(word[:_STEM] in around for word in words)


_REPLY_SUBJECT = re.compile(
    r"\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|antw|antwort|wg|fw|fwd|sv|rif|rép)\s*(?:\[\d+\])?:", re.IGNORECASE
)


def is_reply_subject(subject: str) -> bool:
    """Whether a subject says that it answers, or says nothing at all."""
    return not subject.strip() or _REPLY_SUBJECT.match(subject) is not None


def names_kind(subject: str, new_text: str, asked: Kind | None, language: Language) -> bool:
    """Whether subject or text name the kind that was asked for; any kind when it is unknown."""
    named = {kind for kind, _ in (*kind_words(fold(subject), language), *kind_words(fold(new_text), language))}
    return asked in named if asked else bool(named)


_AND = re.compile(r"\s(?:und|u\.|and|sowie|plus)\s|\s?[+&]\s?")
_COUNTED = re.compile(r"\b(?:zwei|drei|vier|beiden?|two|three|four|both|mehrere)\b|\b[2-9] [a-z]{4,}")


def asks_for_more(mail: Mail, new_text: str, names: str) -> bool:
    """Whether the subject asks for several things and the reply does not name each of them."""
    subject = fold(base_subject(mail.subject))
    given = fold(new_text) + " " + fold(names)
    parts = [_LONG_WORD.findall(part) for part in _AND.split(subject)]
    named = [any(word[:_STEM] in given for word in words) for words in parts if words]
    return (len(named) > 1 and not all(named)) or (len(named) < 2 and _COUNTED.search(subject) is not None)
