"""What surrounds the text of a personal mail: subject, greeting, sign-off.

Never guesses a sex or a title: "Herr", "Frau" and "Dr." come only from the configured greeting. Called by the
renderer.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Form, Language, Partner
from coopwatch.core.writing.safe_text import safe_block, safe_line

_SUBJECT_LIMIT = 150
_REPLY = re.compile(r"^(?:(?:re|aw|antw|antwort|fwd?|wg|sv|tr|rif)(?:\s?\[\d{1,3}\])?\s?[:：]\s*)+", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"^(?:[\w ]{0,30}\b(?:gr[uü](?:ß|ss)[a-zß]*|regards|wishes|sincerely|cheers|dank)|(?:lg|vg|mfg|bg|thanks)\b)",
    re.IGNORECASE,
)

_TITLES = re.compile(
    r"^(?:(?:herrn?|frau|mr|mrs|ms|dr|prof|dipl|ing|mag|med|jur|phil|h\.?c)\b\.?[-\s]*)+", re.IGNORECASE
)
_COMPANY = re.compile(
    r"""\b(?: gmbh | mbh | ag | kg | ohg | gbr | ug | se | eg | e\.?\s?k\.? | e\.?\s?v\.? | kgaa | co\. | partg
      | inc | ltd | llc | llp | plc | corp | company | limited | sarl | s\.?a\.?r\.?l | b\.?v | team | info | office
      | holding | group | gruppe | verwaltung | stadt | gemeinde | bank | sparkasse | versicherung | kanzlei | praxis
      | agentur | verlag | studio | atelier | shop | service | services | solutions | consulting | partner )(?=\W|$)
      | \w(?: büro | werkstatt | technik | service | kanzlei | praxis | erei | agentur | verlag | versicherung
      | verwaltung | meisterei | betriebe? | vertrieb ) \b
      | ^\w+(?: haus | werke? | bau | handel | amt ) \b
      | [&+@\d/] """,
    re.IGNORECASE | re.VERBOSE,
)  # "haus" and the like end surnames too (Anna Neuhaus), so they count in the first word only


def greeting(partner: Partner) -> str:
    """One line with its punctuation: "Hallo Anna,", "Guten Tag Anna Berger,", "Hello Anna Berger,".

    The configured greeting wins (a comma is added when it ends in a letter). A company, or a name that is none,
    is greeted without a name.
    """
    own = safe_line(partner.greeting, 120)
    if own:
        return own if own[-1] in ",!.:;–" else f"{own},"
    name = _person(partner.name)
    if partner.form is Form.DU:
        word, who = "Hallo" if partner.language is Language.DE else "Hello", name.partition(" ")[0]
    else:
        word, who = "Guten Tag" if partner.language is Language.DE else "Hello", name
    return f"{word} {who}," if who else f"{word},"


def bare_subject(subject: str) -> str:
    """One safe line without its reply and forward prefixes; "" when nothing is left."""
    return _REPLY.sub("", safe_line(subject, _SUBJECT_LIMIT))


def reply_subject(subject: str) -> str:
    """ "Re: " and the bare subject; "" when there is none."""
    bare = bare_subject(subject)
    return f"Re: {bare}" if bare else ""


def sign_off(closing: str, owner_name: str, signature: str) -> str:
    """The lines after the text: closing, name, signature, none of them twice.

    A signature that begins with a closing of its own ("Viele Grüße") stands alone; one that names the owner
    replaces the name.
    """
    own = safe_block(signature, 1000)
    if own.startswith("--"):
        own = own.lstrip("- ").lstrip("\n")
    if _SIGN_OFF.match(own):
        return own
    name = safe_line(owner_name, 80)
    lines = [closing, own] if name and name in own else [closing, name, own]
    return "\n".join(line for line in lines if line)


def inner_quotes(words: str, language: Language) -> str:
    """Words that will stand in quotation marks: double marks inside them become single ones."""
    single = {Language.DE: ("„“”", "‚‘‘"), Language.EN: ("„“”", "‘‘’")}[language]
    return words.translate(str.maketrans(*single))


def _person(name: str) -> str:
    clean = safe_line(name, 60)
    if not clean or clean.endswith("…") or _COMPANY.search(clean):
        return ""
    last, comma, first = clean.partition(", ")
    return _TITLES.sub("", f"{first} {last}" if comma else clean).strip()
