"""Which time: English words that give a slot, refuse one, propose another, or announce that one will be named.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern

SLOT_CONFIRMED = pattern(
    (
        r"\b(?:confirm(?:ed|ing|s)?|booked|works|suits|see you|pencil\w*|in the diary|that works|all set"
        "|sounds good|perfect|fine (?:for|by|with) (?:me|us)|agreed|scheduled|i'll be there|we'll be there"
        r"|count me in|until then)\b"
    ),
    words=WORDS,
)

SLOT_REFUSED = pattern(
    (
        r"\b(?:(?:can'?t|cannot|won't|not able|unable)\b(?! (?:to )?(?:wait|find|open|read|say|tell|see"
        r"|remember|believe))|(?:doesn'?t|don'?t|didn'?t) (?:really |quite )?(?:suit|fit)|none of"
        r"|not (?:a )?(?:suitable|convenient|great|ideal)|no good|doesn't work|don't work|won't work"
        r"|isn't (?:good"
        r"|possible)|not (?:good|free|available|possible)"
        r"|(?<!are )(?<!is )(?<!'s )(?<!you )booked(?! (?:for|in|you))|fully booked|(?:'m|'re|am|are|is|'s"
        r"|be) away|away (?:until|on|from|that|this|all|then)|tied up|clash\w*"
        r"|conflict|reschedule"
        r"|postpone|no good|(?:is|are) out)\b"
    ),
    words=WORDS,
)

OTHER_SLOT = pattern(
    (
        r"\b(?:instead|rather|alternatively|move|shift|swap|push(?: \w+)? back|put(?: \w+)? back"
        r"|bring(?: \w+)? forward|reschedule|postpone|also work|would .{0,30} (?:work|suit"
        r"|do))\b.*\?"
    ),
    r"\b(?:instead|(?:i'd|we'd) rather(?! (?:say|tell|be honest))|rather than|prefer)\b",
    words=WORDS,
)

# The partner himself comes, or a time of day stands with the day.
GIVES_SLOT = pattern(
    r"\b(?:i|we|me|us|our|crew|team|engineer|fitter|colleague)(?:'\w+)?\b",
    r"\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m|p\.m|o'clock|h)\b|\bat \d{1,2}\b|\b\d{1,2}:\d{2}\b|\b(?:noon|midday)\b",
    r"\b(?:morning|afternoon|evening|lunch\w*)\b",
    words=WORDS,
)

# A slot will be named later.
ANNOUNCES_SLOT = pattern(
    (
        r"(?:'ll|\bwill|\bgoing to|\bcan|\blet me) (?:\w+ ){0,2}?(?:text|send|tell|give|message|drop"
        r"|e?-?mail|call|ring|phone"
        r"|come back|get back|confirm|arrange|propose|suggest|offer|let|advise|know|find)\b(?!.{0,30}\bat \d)"
    ),
    r"\b(?:slot|date|day|time)\b.{0,30}\b(?:to follow|to be confirmed|tbc|later)\b",
    words=WORDS,
)

# A slot under a condition is not settled.
IF_CLAUSE = pattern(
    r"\b(?:if|provided|unless|might|could|would|perhaps|maybe|possibly|provisional\w*|hopefully)\b",
    words=WORDS,
)

# The partner speaks of himself or to the owner.
TALKS = pattern(
    r"\b(?:i|we|me|us|you|u)\b",
    words=WORDS,
)

# Words before a day that make it a deadline, which no slot is.
UNTIL_DAY = pattern(
    r"\b(?:by|before|until|within|no later than)(?: (?:the|end|of|about|around|latest))* $",
    words=WORDS,
)
