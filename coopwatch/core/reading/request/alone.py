"""What a mail that consists of one sentence is for.

Nobody writes a mail only to close it politely: a phrase that is a formula at the end of a longer mail ("let me know
if you need anything", "happy to discuss") is the point of a mail that says nothing else. Such an ask is
never sure enough to act on; the owner is asked. Called by `request`.
"""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.reading.cues import Cue, first, pattern, strongest, table

# How sure a phrase makes it that its lonely sentence wants something from its reader; always below 0.80.
_ENGLISH_WORDS = {
    # At most four openers: without a bound "a, and, a, and, …" could be read in countless ways.
    "opener": (
        "(?:(?:and|but|so|also|then|just|ok|okay|hi|hey|well|now|otherwise|again|anyway"
        r"|in the meantime|if possible|simply|or|note|ps|p\.s\.|\w+(?: and \w+)?[,:-]+|\d[.)]|-)[,:]? ){0,4}"
    ),
    "act": (
        "call|check|come|confirm|contact|copy|drop|e-?mail|fill|follow|forward|give|go|grab|join|keep|let"
        "|look|mail|make|meet|paste|phone|print|put|read|remember|reply|respond|retweet|review|schedule"
        "|see if|see me|see what|send|set|shoot|sign|stop by|take|talk|tell|try|upload|use|visit|write|add"
        "|apply|ask|be (?:sure|prepared|ready)|begin|bring|count me|don't|do not|download|enter|expect"
        "|find out|get|give|log ?in|open|plan|press|register|select|start|submit|activate|verify|complete"
        "|include|install|pass|pick|prepare|provide|save|search|show|shop|note|update|wait|watch|why don't"
        "|why not|learn|hold|help|turn|work|follow"
    ),
    "talk": (
        "discuss|meet(?: with)?|talk|chat|speak|visit|call|get together|catch up|touch base|get with"
        "|go over|de-?brief|connect|schedule|reschedule|conference in|follow up|get back to you"
        "|have (?:lunch|dinner|coffee|a (?:drink|call|chat))|join"
    ),
    "us": r"i|we|you|me|us|let's|lets|i'll|we'll|you'll|i'd|we'd|you'd|i'm|we're|you're|folks|everyone",
}
_ENGLISH = table(
    _ENGLISH_WORDS,
    (
        "alone_let_us",
        0.6,
        r"\b(?:let'?s|let;s|lets)\b(?! you| us| users| me| go\b)",
        r"\b(?:shall we|why don't (?:you|we)|how about|what about)\b",
    ),
    (
        "alone_imperative",
        0.5,
        r"^<opener>(?:<act>)\b(?! (?:was|is|has|had|were|will|from|of|being|includes?|forward to)\b)",
    ),
    (
        "alone_condition_then_imperative",
        0.45,
        (
            r"^(?:if|for|when|once|as|since|before|in order)\b.{3,160}?, (?:just |simply |then |please "
            r"|you can |you may ){0,4}(?:<act>)\b"
        ),
    ),
    (
        "alone_please",
        0.5,
        (
            r"(?<!to )\b(?:please|pls|plz|kindly)\b(?! (?:your|every|just about|even|those|her|him|them"
            "|everyone))"
        ),
    ),
    (
        "alone_talk",
        0.45,
        (
            r"^(?!.*\b(?:asked|discussed|talked|had|was|were|been|sent|told|called|said|yesterday|ago|not"
            r"|never|can't|didn't|won't)\b).*\b(?:<us>)\b.{0,60}\b(?:<talk>)\b(?! (?:center|centre|it|for"
            "|options?|price|up|was|is|the benchmark))"
        ),
    ),
    (
        "alone_talk",
        0.45,
        (
            "^(?:would |just |also |really |definitely |really ){0,4}(?:like|love|want(?:ed)?|need|happy"
            r"|glad|pleased|good|great|possible|may)\b.{0,40}\b(?:<talk>)\b"
        ),
        r"\b(?:so|and) (?:we|i) can (?:<talk>)\b",
        r"\bto (?:discuss|talk|meet) (?:further|this|with you|about|it|tomorrow|when|today|next)\b",
    ),
    (
        "alone_meeting_time",
        0.42,
        (
            r"\b(?:meeting|appointment|call|lunch|dinner|interview|session)\b.{0,80}\b(?:tomorrow|today"
            r"|tonight|next week|monday|tuesday|wednesday|thursday|friday|\d ?(?:am|pm|a\.m|p\.m))\b"
        ),
        r"\b(?:works?|work) (?:best |better |well |fine |great )?for (?:me|us|you)\b",
        r"\bi'?m (?:game|up for|available|free|in)\b",
    ),
    (
        "alone_you_should",
        0.45,
        (
            r"\byou(?:'ll| will)? (?:need|have|should|might|may|must|just need|'d better|could"
            r"|ought)(?: want| need)?(?: to)?\b(?! (?:be|been|any|had|a|the|not|received|already|questions)\b)"
        ),
    ),
    (
        "alone_we_must",
        0.42,
        (
            r"\b(?:we|i)(?:'d| also| still| really| will| would){0,4} (?:need|want|like|love|have) (?:you"
            r"|to (?:see|get|have|make|schedule|set|invite|know|produce|insert|get))\b"
        ),
    ),
    (
        "alone_happy_to",
        0.42,
        (
            r"\b(?:happy|glad|pleased|delighted|love) to (?:<talk>|invite|join|help|reschedule|accommodate"
            r"|provide)\b"
        ),
        r"\bhesitate\b|\bfeel free\b",
        r"\blooking forward to (?:going|seeing|meeting|discussing|talking|hearing)\b",
    ),
)
_GERMAN = table(
    {},
    (
        "alone_let_us",
        0.6,
        r"\blass(?:t|en)? (?:sie )?uns\b|\bwollen wir\b|\bsollen wir\b|\bkönnten wir\b",
        r"\bwir (?:sollten|müssten|könnten)\b",
    ),
    ("alone_please", 0.5, r"\bbitte\b"),
    (
        "alone_formula",
        0.45,
        r"\b(?:meld|sag|gib|geben|schreib|ruf)\w*\b.{0,60}\b(?:wenn|falls|sobald|ob|bescheid)\b",
        r"\b(?:wenn|falls|sobald)\b.{0,80}\b(?:meld|sag|gib|geben|schreib|ruf)\w*\b",
    ),
)
_TABLES = {Language.EN: _ENGLISH, Language.DE: _GERMAN}

# Mass mail and thanks: no reader is meant, or nothing is left to do.
_NOT_MEANT = {
    Language.EN: table(
        {},
        (
            "offer_of_help",
            0,
            (
                r"^(?:if|should) you (?:should )?(?:have|need|would like|want)\b.{0,70}\b(?:questions?|help"
                "|assistance|suggestions?|trouble|problems|concerns|more information"
                r"|learn more)\b(?!.*\b(?:call me|let me|tell me|give me|e-?mail me|hesitate|discuss"
                r"|contact me)\b)"
            ),
        ),
        ("thanks", 0, r"^(?:thanks|thank you|many thanks)\b(?!.*\b(?:please|could|would|can|let)\b)"),
    ),
    Language.DE: table(
        {},
        ("mass_mail", 0, r"\b(?:abmelden|newsletter|abbestellen|abonn\w+)\b"),
        ("thanks", 0, r"^(?:\w+ )?(?:dank|danke)\b(?!.*\b(?:bitte|könn\w*|würd\w*)\b)"),
        ("settled", 0, r"\b(?:erledigt|hinfällig|brauch\w* (?:nichts|keine\w*)|nichts (?:mehr )?(?:tun|zu tun))\b"),
    ),
}


def alone_cue(folded: str, language: Language) -> Cue | None:
    """The rule by which a folded sentence that is the whole mail wants something; None if it does not."""
    if first(_NOT_MEANT[language], folded):
        return None
    return strongest(_TABLES[language], folded)


# What only greets, thanks or opens, and leaves the mail with no more content than it had.
_GREETING = pattern(
    (
        r"^(?:(?:sehr geehrte\w*|liebe[rs]?|hallo|hallöchen|hi|hey|moin|guten (?:tag|morgen|abend)|servus"
        "|grüezi|grüß (?:gott|dich|sie)|dear|hello|good (?:morning|afternoon|evening)"
        r"|morning)\b[^.?!]{0,60},?|.{0,2})$"
    ),
)
_THANKS = pattern(
    (
        "^(?:(?:danke|vielen dank|besten dank|herzlichen dank|thanks|thank you|many thanks|cheers"
        "|merci)(?: im voraus| vorab| schon mal| in advance)?[.!]*|(?:viele|liebe|beste|schöne|herzliche"
        r"|kind|best|warm) (?:grüße|regards|wishes)\b.{0,40})$"
    ),
)


def is_greeting(folded: str) -> bool:
    """Whether a folded sentence is a salutation and nothing else."""
    return _GREETING.search(folded) is not None


def is_content(folded: str) -> bool:
    """Whether a folded sentence says anything besides greeting and thanking."""
    return not is_greeting(folded) and _THANKS.search(folded) is None
