"""Out-of-office replies: by header, by subject, by words (RFC 3834, RFC 5230 and what Exchange and Apple really send).

Refuses to take a person's "I am away next week" for a machine's: without a header or a subject that says so, the
text must call itself automatic or say what only a responder says.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.receipt import is_receipt_text
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import excerpt

_SUBJECT = re.compile(
    r"(?:(?:re|aw|sv|antw|tr): ?)*(?:"
    r"automatische (?:antwort|rückantwort|nachricht|abwesenheit\w*)|autom\. antwort|auto(?:matic|mated)?[ -]?(?:reply|response|answer)"
    r"|auto[ -]?respon[sd]\w*|auto-?antwort|auto(?:matisch)? ?:|abwesen\w*|abwesend|out[ -]of[ -](?:the[ -])?office|ooo\b"
    r"|away from (?:the |my )?office|vacation|on (?:vacation|holiday|leave)\b|urlaubs(?:notiz|meldung|benachrichtigung|abwesenheit)"
    r"|(?:bin |ich bin |derzeit |zurzeit |aktuell )?(?:im urlaub|nicht im (?:büro|haus)|außer haus|nicht erreichbar)\b"
    r"|betriebs(?:urlaub|ferien)|nicht im büro|réponse automatique|respuesta automática|risposta automatica"
    r"|automatisch antwoord|automatisk svar|resposta automática|odpowiedź automatyczna|i(?:'|’| a)m (?:away|out of)"
    r")",
    re.IGNORECASE,
)
_SUBJECT_ENDS = re.compile(
    r"\((?:abwesend|out of office|ooo|urlaub|abwesenheit)\)$|\babwesenheits(?:notiz|meldung|assistent)\b"
)
_AWAY = re.compile(
    r"\b(?:ich|wir|unser\w*|das büro|die praxis|die kanzlei|das kundenzentrum)\b[^.!?]{0,120}\b(?:nicht (?:im (?:büro|haus|hause|dienst)"
    r"|erreichbar|besetzt|am (?:platz|arbeitsplatz)|verfügbar|da\b|anwesend)|abwesend|außer haus|ausser haus|im urlaub|in urlaub"
    r"|auf (?:dienst|geschäfts)reise|auf reisen|in elternzeit|im mutterschutz|geschlossen|in den ferien|verreist|offline|krank\w*"
    r"|forschungszeit|ohne internet|kein internet|unterwegs)"
    r"|\b(?:derzeit|zurzeit|zur zeit|momentan|aktuell|vorübergehend|bis (?:zum|einschließlich|einschl|inkl|incl|und mit|mit)?)[^.!?]{0,100}"
    r"\b(?:nicht (?:im (?:büro|haus|hause)|erreichbar|besetzt|verfügbar|anwesend)|abwesend|außer haus|ausser haus|im urlaub|geschlossen)"
    r"|\b(?:ab|am|seit|vom)\b[^.!?]{0,60}\b(?:wieder (?:da|erreichbar|im (?:büro|haus|hause|dienst)|zurück|für (?:sie|euch|dich) da|am|zu erreichen)"
    r"|zurück\b)"
    r"|\b(?:urlaubs|ferien|abwesenheits|betriebsferien)\w*|\b(?:betriebs|weihnachts|sommer)(?:urlaub|ferien|pause)\b|\babwesenheit\b"
    r"|\b(?:keinen|nur (?:eingeschränkten|sporadischen|begrenzten)) zugriff auf (?:meine |die )?(?:e-?mails?|mails?|nachrichten|postfach)"
    r"|\b(?:i|we|our office)\b[^.!?]{0,80}\b(?:out of (?:the )?office|away\b|on (?:annual |parental |maternity |sick |paternity )?leave|on (?:vacation|holiday|holidays)"
    r"|travel(?:l)?ing|unavailable|not (?:in the office|available|checking)|closed|offline|sleeping)"
    r"|\bout of (?:the )?office\b|\b(?:limited|no|intermittent) access to (?:my )?e-?mails?\b"
    r"|\b(?:return(?:ing)?|back) (?:to the office |in the office |to work |at my desk )?(?:on|by|until)\b|\bon (?:annual|parental|maternity|sick) leave\b"
)
_CALLS_ITSELF_AUTOMATIC = re.compile(
    r"\b(?:dies(?:e|er|es)?|das) (?:ist|ist nur|e-?mail|mail|nachricht|antwort|abwesenheitsnotiz)[^.!?]{0,60}\bautomati\w*"
    r"|\bautomatisch\w* (?:generiert\w*|erstellt\w*|erzeugt\w*|versandt\w*|versendet\w*|verschickt\w*|gesendet\w*|antwort\w*|abwesenheits\w*|nachricht\w*)"
    r"|\bthis is an? auto(?:matic|mated|-?generated|-?reply|-?response)\w*|\bautomatic(?:ally)? (?:generated|reply|response|sent)"
    r"|\bautomated (?:reply|response|message|e-?mail)\b|\bauto-?reply\b|\babwesenheitsassistent\b"
)
_ONLY_RESPONDERS_SAY = re.compile(
    r"\b(?:ihre|deine|eure|diese|meine|die) (?:e-?mails?|nachrichten?|mails?)\b[^.!?]{0,60}\b(?:nicht|weder)\b[^.!?]{0,40}"
    r"\b(?:weitergeleitet|gelesen|bearbeitet|umgeleitet)"
    r"|\b(?:e-?mails?|nachrichten) (?:werden|lese ich)\b[^.!?]{0,60}\bnicht\b[^.!?]{0,30}"
    r"|\b(?:your|this) (?:e-?mail|message|mail)s? (?:is|are|will)\b[^.!?]{0,40}\bnot\b[^.!?]{0,20}\b(?:forwarded|read|be (?:read|forwarded|answered))"
    r"|\bin (?:dringenden|dringlichen|eiligen) (?:fällen|angelegenheiten)\b|\bin (?:urgent cases|case of emergency|an emergency)\b"
    r"|\bfor (?:urgent|immediate) (?:matters|requests|assistance|inquiries|enquiries|help)\b|\bwährend meiner abwesenheit\b|\bin my absence\b"
    r"|\bin meiner abwesenheit\b|\bwende(?:n sie sich|dich| dich)\b[^.!?]{0,60}\b(?:bitte )?an (?:meine|meinen|frau|herrn|kolleg)"
)


def out_of_office(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as an out-of-office reply, None when it is none. text: the newest text, folded."""
    subject = " ".join(mail.subject.split())
    by_subject = _SUBJECT.match(subject) or _SUBJECT_ENDS.search(subject.casefold())
    away = _AWAY.search(text)
    if signs.auto_replied and not away and is_receipt_text(mail, signs, text):
        return None
    vacation = (
        "vacation" in f"{signs.auto_parameter} {signs.reply_field.lower()}" or "owner-email" in signs.auto_parameter
    )
    if vacation:
        return _found("vacation-header", signs.reply_field or f"auto-submitted: {mail.header('auto-submitted')[:80]}")
    if by_subject and (signs.automatic or not _human_by_subject(mail, signs, text, away)):
        return _found("absence-subject", by_subject[0])
    if signs.auto_replied:
        return _found("auto-replied", excerpt(text, away.start(), away.end()) if away else _header_words(mail, signs))
    if mail.header("x-ms-exchange-inbox-rules-loop") and away:
        return _found("exchange-rule", excerpt(text, away.start(), away.end()))
    return _by_words(signs, text, away)


def _by_words(signs: Signs, text: str, away: re.Match[str] | None) -> Classification | None:
    """Responders that mark nothing: an absence, told early, in a text that is evidently a machine's."""
    if not away or away.start() > 600 or len(text) > 2_500:
        return None
    automatic = _CALLS_ITSELF_AUTOMATIC.search(text)
    typical = _ONLY_RESPONDERS_SAY.search(text)
    if automatic or (signs.auto == "auto-generated" and typical):
        return _found("absence-words", excerpt(text, away.start(), away.end()))
    if typical and away.start() < 250 and not signs.threaded:
        return _found("absence-words-typical", excerpt(text, away.start(), away.end()))
    return None


def _human_by_subject(mail: Mail, signs: Signs, text: str, away: re.Match[str] | None) -> bool:
    """Whether a person may have typed this subject: the subject is only quoted in a reply, or no absence is told."""
    is_reply = bool(re.match(r"(?:re|aw|antw|sv): ?", mail.subject, re.IGNORECASE))
    if is_reply and not _CALLS_ITSELF_AUTOMATIC.search(text) and not signs.null_sender:
        return True
    return bool(text) and not away and not _CALLS_ITSELF_AUTOMATIC.search(text) and len(text) > 400


def _header_words(mail: Mail, signs: Signs) -> str:
    return signs.reply_field or f"auto-submitted: {mail.header('auto-submitted')[:80]}"


def _found(rule: str, words: str) -> Classification:
    return Classification(MailKind.OUT_OF_OFFICE, rule, words)
