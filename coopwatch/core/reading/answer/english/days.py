"""Whose day it is: English words by which a clause gives a date to something else than a promise."""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern

CONDITION_CLAUSE = pattern(
    (
        "^(?:and |but |or |so |only |even )?(?:if|when|once|as soon as|after|before|because|since|as"
        r"|unless|until|while|although|though|provided|in case)\b"
    ),
    words=WORDS,
)

NEGATED_CLAUSE = pattern(
    r"\b(?:not(?! (?:before|later than|until|only))|\w+n't|cannot|(?<!or )no|never|unable|impossible|instead of)\b",
    words=WORDS,
)

THIRD_PARTY_CLAUSE = pattern(
    (
        r"^(?:and |but |as |because )?(?:he|she|they|my|our|his|her|their|who|which)(?: \w+){0,3}? (?:is"
        r"|are|has|calls?|sends?|comes? in|comes? back|meets?|decides?|was|were|returns?|needs?)\b"
    ),
    words=WORDS,
)

OTHER_DATE_CLAUSE = pattern(
    (
        r"^(?:please|kindly|do|let (?:me|us) (?:know|have)|confirm|send (?:me|us)|return|sign|pay|settle)\b(?! (?:bear"
        r"|allow|give|expect|accept|excuse|wait|hold|be patient|note|find|know by))|\b(?:at your end"
        r"|on your side|objection|(?:request|letter|e-?mail|mail|message|enquiry|order|call|visit|meeting"
        r"|application|note|invoice|quote|reminder)s? (?:of|from|dated)(?! (?:me|us|my|our))"
        r"|thanks?(?: you)? for (?:\w+ing|your|the) (?:\w+ ){0,4}(?:on|last)|waiting list|next (?:one"
        r"|meeting|session) is)\b|\b(?:valid|payable"
        r"|due (?:on|within)|payment|expires?"
        r"|lead time|production|install\w*|holiday"
        "|vacation|away|out of (?:the )?office|closed|open|founded|opening|as (?:of|per)|dated|starting"
        "|return (?:it|them|to us)|shipped|booked for|exhibition|conference|fair|period|travell?ing"
        r"|have a|happy|merry|enjoy|wish\w*|all the best|until \w+ so|leave|by the way|party|promised|said)\b"
    ),
    words=WORDS,
)

PAST = pattern(
    (
        r"\b(?:yesterday|this morning|earlier today|left|went|came|took|gave|met|saw|broke|fell|died|rang"
        r"|wrote|packed|picked (?:it|this|that) up|last (?:week|month|year|monday|tuesday|wednesday"
        r"|thursday|friday)|ago|was|were|had"
        r"|did)\b"
    ),
    words=WORDS,
)
