"""What is said along the way: English words for other matters and questions that want no answer.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern

OFF_TOPIC = pattern(
    (
        r"\b(?:regarding your (?:complaint|claim|order)|your (?:payment|subscription|membership)"
        r"|outstanding (?:invoice|balance|amount)|(?:our|my) (?:\w+ )?invoice .{0,40}(?:overdue"
        r"|payment of our|transfer the amount|(?:payment|dunning) reminder|unpaid"
        r"|outstanding)|overdue|wrong number|nothing to do with|separate matter|ignore (?:my|the|this)"
        r"|meant for (?:someone|somebody)|bank details|please (?:settle|remit)|congrats|well done"
        r"|by the way"
        r"|subscribe|congratulations|anniversary"
        r"|bank holiday|sale|% off|save|discount|btw"
        "|incidentally|on another note|unrelated|newsletter|merry christmas|happy (?:easter|new year"
        "|holidays)|summer party|new phone number|opening hours|we have moved|special offer"
        r"|statement of account)\b"
    ),
    words=WORDS,
)

# Echo of the owner's words, cries, formulas.
NO_QUESTION = pattern(
    (
        r"\b(?:how(?:'s| is| are| was| were| did)|(?:good|nice|lovely|great))\b.{0,20}\b(?:kids?|family"
        r"|holidays?|weekend"
        r"|little one|wife|husband|baby|dog|summer|weather|life|things|everyone|everything|trip|break"
        r"|christmas)\b[^?]{0,30}\?"
    ),
    r"\b(?:is that ok(?:ay)?|does that help|that ok|right|ok|okay|isn't it)\s?\?$",
    r"^(?:what|really|seriously|ok|okay|yes|no|huh|eh|come again)\W*\?+$",
    r"\b(?:how are you|how's it going|remember|any other questions|what can i say)\b",
    r"^(?:by|on|until|today|tomorrow) \w+\?",
    words=WORDS,
)
