"""The first line of a mail to a partner, as a careful person would write it.

Never guesses a sex or a title: "Herr", "Frau" and "Dr." come only from the configured greeting. Called by the
renderer.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Form, Language, Partner
from coopwatch.core.writing.safe_text import safe_line

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


def _person(name: str) -> str:
    clean = safe_line(name, 60)
    if not clean or clean.endswith("…") or _COMPANY.search(clean):
        return ""
    last, comma, first = clean.partition(", ")
    return _TITLES.sub("", f"{first} {last}" if comma else clean).strip()
