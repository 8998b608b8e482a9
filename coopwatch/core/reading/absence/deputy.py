"""Who stands in for somebody who is away, as an out-of-office names him. Called by `read`."""

from __future__ import annotations

import re

_NAME = (
    r"(?P<name>(?:(?:Frau|Herrn?|Fr\.|Hr\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.|Prof\.)\s+){0,2}"
    r"(?!(?:Sie|Ihnen|Ihre?n?|Uns|Unser\w*|Die|Das|Der|Den|Bitte|Please|The|My|Our|Me|You|I|It|E-?Mails?|Mails?|Frau|Kolleg\w+|Vertret\w+"
    r"|Herrn?)\b)"
    r"[A-ZÄÖÜÉ][\w'’-]+(?:\s+(?:(?:von|van|de|zu|der|den)\s+){0,2}[A-ZÄÖÜÉ][\w'’-]+){0,2})"
)
_COLLEAGUE = (
    r"(?:(?:meine[nmr]?|unsere[nmr]?|my|our)\s+(?:\w+\s+)?(?:Kolleg(?:in|en|e)|Vertret(?:ung|er|erin)|Stellvertreter(?:in)?"
    r"|Assistent(?:in)?|Mitarbeiter(?:in)?|Partner(?:in)?|Büro|colleague|assistant|deputy|partner)\s*,?\s*)?"
)
_TURN_TO = (
    r"\b(?i:wende(?:n Sie)? (?:sich|dich)|melde(?:n Sie)? (?:sich|dich)|schreib(?:en|e)? (?:Sie )?"
    r"|kontaktier(?:en|e)? (?:Sie )?)[^.!?\n@]{0,60}?\b(?:an|bei)\s+"
)
_STANDS_IN = (
    r"(?:vertritt mich|hilft (?:Ihnen|dir)|übernimmt|kümmert sich|is covering|will cover|covers for me"
    r"|will (?:help|assist))"
)
_DEPUTY_IS = (
    r"\b(?i:vertritt mich|vertreten mich|vertreten durch|Vertretung (?:ist|hat|übernimmt|durch)|Vertretung:"
    r"|Vertreter(?:in)?:?(?: ist)?)\s*"
)
_CONTACT = r"\b(?i:contact|reach out to|get in touch with|turn to|write to|speak to|e-?mail|call)\s+(?:please\s+)?"
_PATTERNS = tuple(
    re.compile(text)
    for text in (
        f"{_TURN_TO}{_COLLEAGUE}{_NAME}",
        rf"\b(?i:kontaktieren Sie|kontaktiere|erreichen Sie)\s+(?:bitte\s+)?{_COLLEAGUE}{_NAME}",
        f"{_DEPUTY_IS}{_COLLEAGUE}{_NAME}",
        rf"\b(?i:hilft (?:Ihnen|dir)|steht Ihnen|Ansprechpartner(?:in)? ist)\s+(?:[a-z]\w*\s+)?{_COLLEAGUE}{_NAME}",
        rf"{_NAME}\s+{_STANDS_IN}",
        rf"\b(?i:von|durch)\s+{_COLLEAGUE}{_NAME}\s+(?i:vertreten)",
        f"{_CONTACT}{_COLLEAGUE}{_NAME}",
        rf"\b(?i:my colleague|my deputy|my assistant)\s*,?\s*{_NAME}",
    )
)
_ADDRESS = re.compile(
    r"\b(?i:an|bei|unter|contact|to|an:|e-?mail:?)\s+(?:[^\s@.!?]+\s+){0,4}(?P<name>[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,4})"
)
# The names are searched in a short text only: nobody introduces his deputy later.
_CHARACTERS_READ = 3_000


def find_deputy(text: str) -> str:
    """The name, or else the mail address, of the person to turn to; "" if none is named."""
    beginning = text[:_CHARACTERS_READ]
    for pattern in (*_PATTERNS, _ADDRESS):
        if match := pattern.search(beginning):
            return " ".join(match.group("name").split()).rstrip(".,;")
    return ""
