"""Out-of-office replies: by header, subject and words (RFC 3834, RFC 5230, and what Exchange and Apple really send).

Refuses to take a person's "I am away next week" for a machine's: without a header or a subject that says so, the
text must call itself automatic, or say several things that only responders say and promise nothing.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.receipt import confirms_arrival
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import CALLS_ITSELF_AUTOMATIC, GAP, excerpt, phrases

_FIRST = 150
_EARLY = 600
_MAX_RESPONDER = 1_800

_SUBJECT = phrases(
    r"^abwesen(?:heits(?:notiz|meldung|info\w*|benachrichtigung|assistent\w*|nachricht)|heit|d)(?= *(?:[:–(-]|bis|vom"
    r"|$))",
    r"^out[ -]of[ -](?:the[ -])?office\b|^ooo\b|^urlaubs(?:notiz|meldung|benachrichtigung|info)",
    r"^away from (?:the |my )?office",
    r"^(?:absence du bureau|afwezigheid|fuera de la oficina|fuori ufficio)\b",
    r"\((?:abwesend|out of office|ooo|urlaub|abwesenheit)\)$",
)
_SUBJECT_TELLS = phrases(
    r"\b(?:im|in) urlaub\b|\bnicht im (?:büro|haus)\b|\b(?:außer|ausser) haus\b|\bbetriebs(?:urlaub|ferien)\b",
    r"\babwesend\b",
    r"\bout of (?:the )?office\b|\bon (?:annual |parental )?(?:vacation|holidays?|leave)\b|\bnicht erreichbar\b",
    r"\bi(?:['’]| a)m away\b",
    r"\babwesenheitsnotiz\b|\bgeschlossen\b|\boffline\b",
)
_NOT_HERE = (
    r"(?:nicht (?:im (?:büro|haus|hause|dienst)|erreichbar|besetzt|am (?:arbeits)?platz|verfügbar|da\b|anwesend"
    r"|vor ort)"
    r"|abwesend|(?:außer|ausser) haus|(?:im|in) (?:urlaub|elternzeit|mutterschutz|den ferien|einer forschungszeit)"
    r"|auf (?:dienst|geschäfts)?reisen?|geschlossen|verreist|offline|erkrankt|krank|unterwegs|ohne internet"
    r"|kein internet"
    r"|nicht mehr (?:für|bei|im|in)\b)"
)
_AWAY = phrases(
    rf"\b(?:ich|wir|unser\w*|das büro|die praxis|die kanzlei|das kundenzentrum|der betrieb)\b{GAP}\b{_NOT_HERE}",
    rf"\b(?:derzeit|zurzeit|zur zeit|momentan|aktuell|vorübergehend|bis|vom|bin)\b{GAP}\b{_NOT_HERE}",
    rf"\b(?:ab|am|erst)\b{GAP}\bwieder (?:da|erreichbar|im|zurück|für|am|zu|persönlich|anwesend|vor ort)\b",
    rf"\b(?:kehre|komme|bin|sind)\b{GAP}\bzurück\b|\bnach meiner rückkehr\b|\bmeine(?:r)? abwesenheit\b",
    r"\burlaub(?:s\w*)?\b|\bferien\b|\b(?:betriebs|weihnachts|sommer)(?:urlaub|ferien|pause)\b|\bsabbatical\b",
    r"\b(?:keinen|nur (?:eingeschränkten?|sporadisch\w*|begrenzten?)) zugriff auf (?:meine |die )?(?:e-?mails?|mails?"
    r"|nachrichten)",
    rf"\b(?:i|we|our office|the office)\b{GAP}\b(?:out of (?:the )?office|away|unavailable|closed|offline|sleeping"
    rf"|travell?ing)\b",
    rf"\b(?:i|we)\b{GAP}\b(?:on (?:annual |parental |maternity |paternity |sick )?(?:leave|vacation|holidays?)"
    rf"|not in the office)\b",
    r"\bout of (?:the )?office\b|\b(?:limited|no|intermittent) access to (?:my )?e-?mails?\b",
    r"\bno longer (?:with|work\w*)\b",
    r"\b(?:return(?:ing)?|back) (?:to (?:the office|work) |in the office |at my desk )?(?:on|by)\b|\bin my absence\b",
)
# Each says something that responders say and people in the middle of a matter do not; the first one above all.
_NOT_FORWARDED = phrases(
    rf"\b(?:e-?mails?|nachrichten?|mails?)\b{GAP}\b(?:nicht|weder)\b{GAP}\b(?:weitergeleitet|gelesen|bearbeitet"
    rf"|umgeleitet)",
    r"\b(?:e-?mail|message|mail)s? (?:is|are|will|has|have)\b[^.!?]{0,40}\bnot\b[^.!?]{0,20}\b(?:forwarded|read"
    r"|answered)",
)
_TYPICAL = (
    phrases(
        r"\bin (?:dringenden|dringlichen|eiligen) (?:fällen|angelegenheiten)\b|\bin dringend\w* fall\b",
        r"\bin urgent cases?\b",
        r"\bfor (?:urgent|immediate) (?:matters|requests|assistance|inquiries|enquiries|help)\b",
        r"\b(?:case of|an) emergency\b",
    ),
    phrases(
        r"\b(?:während|in) meiner abwesenheit\b|\bnach meiner rückkehr\b|\b(?:in|during) my absence\b"
        r"|\b(?:up)?on my return\b"
    ),
)
_THANKS_FOR_MAIL = phrases(
    r"\b(?:vielen dank|danke|herzlichen dank) für (?:ihre|deine|eure) (?:e-?mail|mail|nachricht)\b",
    r"\b(?:thank you|thanks) for your (?:e-?mail|message|mail)\b",
)
_DELIVERS = phrases(
    r"\b(?:schicke|sende|bekommen sie|bekommst du|erhalten sie|erhältst du|anbei|im anhang|liefer\w*|passt|angebot"
    r"|rechnung)\b",
    r"\b(?:i will|i['’]ll|we will|we['’]ll|you will|you['’]ll) (?:send|get|have|receive|deliver)\b|\battached\b",
    r"\bquote\b|\binvoice\b",
)


def out_of_office(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as an out-of-office reply, None when it is none. text: the newest text, folded."""
    away = _AWAY.search(text)
    marked = f"{signs.auto_parameter} {signs.reply_field}".lower()
    if "vacation" in marked or "owner-email" in marked:
        return _found("vacation-header", _header_words(mail, signs))
    if signs.auto_replied and not away and confirms_arrival(mail, signs, text):
        return None
    subject = " ".join(mail.subject.split())
    if by_subject := _SUBJECT.search(subject):
        return _found("absence-subject", by_subject[0])
    if signs.auto_replied:
        return _found("auto-replied", excerpt(text, away.start(), away.end()) if away else _header_words(mail, signs))
    tells = _SUBJECT_TELLS.search(subject)
    if away and tells and not re.match(r"(?:re|aw|antw|sv|wg|fwd?): ", subject, re.IGNORECASE):
        return _found("absence-subject-and-words", excerpt(text, away.start(), away.end()))
    if away and (mail.header("x-ms-exchange-inbox-rules-loop") or _speaks_like_responder(signs, text, away)):
        return _found("absence-words", excerpt(text, away.start(), away.end()))
    return None


def _speaks_like_responder(signs: Signs, text: str, away: re.Match[str]) -> bool:
    """For responders that mark nothing: an absence, told early, in a text that is evidently a machine's."""
    if away.start() > _EARLY or len(text) > _MAX_RESPONDER:
        return False
    if CALLS_ITSELF_AUTOMATIC.search(text):
        return True
    typical = sum(bool(pattern.search(text)) for pattern in _TYPICAL)
    points = typical + 2 * bool(_NOT_FORWARDED.search(text)) + bool(_THANKS_FOR_MAIL.search(text, 0, _FIRST))
    return points + (not signs.threaded) >= (1 if signs.auto else 3) and not _DELIVERS.search(text)


def _header_words(mail: Mail, signs: Signs) -> str:
    return signs.reply_field or f"auto-submitted: {mail.header('auto-submitted')[:80]}"


def _found(rule: str, words: str) -> Classification:
    return Classification(MailKind.OUT_OF_OFFICE, rule, words)
