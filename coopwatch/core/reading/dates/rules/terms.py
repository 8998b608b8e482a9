"""Whether a span is a term of business rather than a date: payment, guarantee, notice. Called by the rules for spans.

"Zahlbar innerhalb von 14 Tagen" counts from the invoice and says nothing about the mail's day.
"""

from __future__ import annotations

import re

from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit
from coopwatch.core.reading.dates.words import Sort

_WORDS_LOOKED_AT = 9
# Words that make any span beside them a term.
_TERM = re.compile(
    r"\b(?:skonto|netto|zahlungsziel\w*|zahlungsbedingungen|zahlungsfrist\w*|zahlbar\w*|ohne abzug|widerruf\w*|kuendbar"
    r"|kuendigungsfrist\w*|gekuendigt|kuendigen|storn\w+|umtausch\w*|rueckgabe\w*|einspruch|widerspruch|garantie\w*|gewaehrleistung\w*"
    r"|payable|net|discount|warrant(?:y|ies)|guarantees?|refund\w*|cancel|cancell\w+|money back|payment terms?"
    r"|notice period|invoice date|(?:may|can) (?:return|exchange)|returnable)\b"
)
# Words of payment: a term unless somebody says that he will pay.
_PAYMENT = re.compile(
    r"\b(?:zahlung|zahlungen|bezahlung|rechnungsbetrag\w*|betrag|ueberweis(?:en|ung)|begleich\w*|zahlungseingang|payments?"
    r"|pay|paid|settle[ds]?|remit|balance|amount)\b"
)
_SOMEBODY_WILL = re.compile(r"\b(?:ich|wir|i|we|will|i'll|we'll)\b")


def is_term(hit: Hit) -> bool:
    """Whether the words around, within the sentence, speak of payment, guarantee, withdrawal or notice."""
    words = " ".join(_around(hit))
    if _TERM.search(words):
        return True
    return _PAYMENT.search(words) is not None and _SOMEBODY_WILL.search(words) is None


def _around(hit: Hit) -> list[str]:
    before: list[str] = []
    behind: list[str] = []
    for step, found in ((-1, before), (1, behind)):
        for distance in range(1, _WORDS_LOOKED_AT + 1):
            token = hit.neighbour(step * distance)
            if token is None or token.sort is Sort.STOP:
                break
            found.append(fold(token.word))
    return [*before[::-1], "-", *behind]
