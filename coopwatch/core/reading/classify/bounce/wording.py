"""How mail systems say it: failed, delayed, delivered, mailbox full. English and German, subjects in more languages."""

from __future__ import annotations

import re

from coopwatch.core.reading.classify.wording import phrases

SUBJECT = phrases(
    r"undeliver|non-?deliver|not delivered|delayed mail|bounced?\b|^warning: |mail error|delivery to|nondelivery",
    r"return(?:ed|ing)? (?:message |mail )?to (?:the )?sender|returned mail|rejected (?:mail|message)",
    r"delivery (?:status )?(?:notification|failure|failed|report|problem|error|status|warning|delayed|incomplete|has)",
    r"mail (?:delivery|system|failure)|failed delivery|error sending|failure (?:notice|notification)|unable to deliver",
    r"(?:message|e?-?mail) (?:delivery )?(?:could not|not|has not|was not|cannot|failed|delayed|status|failure"
    r"|rejected)",
    r"(?:message|e?-?mail) (?:was |has been )?(?:refused|bounced|returned|blocked)",
    r"could not (?:be )?(?:sen[dt]|deliver)",
    r"unzustellbar|nicht (?:zustellbar|zugestellt|übermittelt|ausgeliefert)|rückläufer|verzögert|zurück an absender",
    r"zustell(?:ung|fehler|bericht|status|problem|verzögerung)|übermittlungs(?:status|fehler|bericht)",
    r"fehler bei der (?:nachrichten)?(?:zustellung|übermittlung)|konnte nicht (?:zugestellt|gesendet|übermittelt)",
    r"échec|non remis|non distribu|mancat[ao]|impossibile recapitare|no se (?:puede|ha podido)|devuelto|onbestelbaar",
    r"não entreg|nie dostarczono|не доставлен|недостав|配信|送信できません|エラー|退信|发送失败",
)
FAILED = phrases(
    r"(?:could|can) ?not (?:be )?(?:deliver|sen[dt]|reach|find)|was not (?:delivered|able to deliver)|not deliverable",
    r"(?:could|ca|was|were|is|are)n['’]t (?:be )?(?:deliver|find|sent|able to (?:deliver|reach)|found)",
    r"undeliver(?:able|ed)|unable to (?:deliver|send|relay)|deliver(?:y|ies)[^.\n]{0,60} (?:has )?failed",
    r"failed (?:permanently|to deliver|recipient|address)|address(?:\(es\)|es)? failed",
    r"permanent(?:ly)? (?:fatal )?(?:error|fail|rej)",
    r"(?:delivery|mail) (?:failure|error|problem)|error while trying to deliver",
    r"(?:user|recipient|mailbox|address|host|domain|account|name)s?\b[^.\n]{0,30} (?:unknown|not found|rejected"
    r"|unavailable)",
    r"(?:user|recipient|mailbox|address|host|domain|account)s?\b[^.\n]{0,30} (?:disabled|invalid|inactive|is full"
    r"|exceeds)",
    r"(?:user|recipient|mailbox|address|host|domain|account)\b[^.\n]{0,30} (?:does ?n[o']t exist|over ?quota)",
    r"(?:unknown|invalid|no such) (?:user|addressee?|recipient|local|host|domain|account|mailbox|person|final)",
    r"(?:mailbox|quota|message size) (?:is )?(?:full|exceeded|exceeds)|over quota|quota exceeded",
    r"return(?:ed|ing)? (?:mail |message )?to (?:the )?sender|giving up|did not reach|not reach(?:ed)? the following",
    r"message was (?:rejected|refused|blocked|bounced|not accepted)|has been (?:rejected|refused|returned|blocked)",
    r"rejected your message|considered (?:unsolicited|spam)|contains? (?:a )?virus|automatically rejected",
    r"not (?:a |an? )?(?:list )?member|reject(?:ed)? (?:mail|spam)|not listed in|failure reasons?",
    r"not allowed to (?:post|send)",
    r"rejected (?:the )?(?:recipient|by)|(?:trouble|problems?|errors?) (?:delivering|sending)|non-delivered",
    r"delivery problems",
    r"duplicated message-id|loop (?:condition|alert|back|detected)|mail ?loop|account is (?:temporarily|currently) ",
    r"\b5\d\d[ -]#?5\.\d{1,3}\.\d{1,3}\b|\b(?:550|551|552|553|554|571)\b[ -]|\b5\.[1-7]\.\d{1,3}\b",
    r"nicht (?:zu)?(?:gestellt|zustellbar|zustellen|übermittelt|ausgeliefert|gefunden|erreichbar|gesendet)\b",
    r"unzustellbar",
    r"zustellung[^.\n]{0,80}(?:fehlgeschlagen|gescheitert|nicht möglich|abgebrochen|verweigert)|schlug fehl",
    r"fehler bei der (?:nachrichten)?(?:zustellung|übermittlung)|dauerhafter fehler|zurückgewiesen",
    r"(?:empfänger|benutzer|adresse|postfach|konto|domain|domäne)\w*\b[^.\n]{0,60}\b(?:unbekannt|nicht (?:gefunden"
    r"|bekannt))",
    r"(?:empfänger|benutzer|adresse|postfach|konto|domain|domäne)\w*\b[^.\n]{0,60}\b(?:existiert nicht"
    r"|nicht vorhanden)",
    r"(?:empfänger|benutzer|adresse|postfach|konto)\w*\b[^.\n]{0,60}\b(?:voll|überfüllt|gesperrt|deaktiviert|ungültig)",
    r"wurden?\b[^.\n]{0,60}\b(?:abgelehnt|abgewiesen|blockiert|zurückgewiesen)|nicht erreicht\b|nicht erreicht werden",
)
SMTP_REPLY = phrases(
    r"\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b|\b55\d[ -]\D|rcpt to:|#[45]\.\d\.\d|smtp error|remote host said|"
    r"\bsmtp;? ?[45]\d\d"
)
DELAYED = phrases(
    r"\bdelayed?\b|\bdelay\b|warning[: ]|still (?:trying|being)|will (?:continue|keep|be) (?:to )?(?:try|retr)",
    r"will retry|retry(?:ing)? for|attempts will continue|transient non-fatal|temporary (?:problem|failure report)",
    r"not (?:yet )?been delivered (?:yet|to|after)|not yet (?:been )?delivered",
    r"could not send message for (?:the )?(?:past|last)",
    r"do(?:n['’]t| not) need to (?:resend|do anything)|message is (?:still )?(?:kept )?in the queue",
    r"delivery incomplete",
    r"undelivered after|remains undelivered|no action is required on your part",
    r"verzögert|verzögerung|noch nicht (?:zugestellt|übermittelt)|(?:bisher|bislang) nicht",
    r"zustellung (?:ist )?unvollständig",
    r"(?:weiterhin|weitere|erneut)\b[^.\n]{0,60}versuch\w*|versucht (?:es|weiterhin|erneut)",
    r"vorübergehend\w* (?:problem|fehler|störung)|(?:lediglich|nur) eine warnung",
    r"nicht (?:erneut|noch einmal) (?:zu )?senden",
)
STILL_TRIED = phrases(
    r"will (?:keep|continue to|continue) (?:try|retry)\w*|attempts will continue|still undelivered|transient non-fatal",
    r"could not send message for (?:the )?(?:past|last)|not yet (?:been )?delivered|not been delivered yet",
    r"do(?:n['’]t| not) need to resend|temporary failure report|undeliverable for \d+ (?:hour|day|minute)",
    r"will retry for",
    r"noch nicht (?:zugestellt|übermittelt)|(?:wird|werden) weiterhin versuch|versucht (?:es )?weiter",
)
GIVEN_UP = phrases(
    r"permanent(?:ly)?|giving up|given up|gave up|will not (?:be )?(?:retr|try)|no further (?:delivery )?attempts",
    r"returned (?:mail|to sender)|delivery (?:has )?failed|too old|expired|for too long|will be deleted|undeliverable",
    r"unrecoverable|fatal errors?",
    r"aufgegeben|dauerhaft|endgültig|fehlgeschlagen|keine weiteren (?:zustell)?versuche|unzustellbar",
)
_SENTENCE_END = re.compile(r"[.!?\n]+")
_CONDITION = phrases(r"\b(?:if|eventually|should|until|wenn|falls|sollte|sobald|bis)\b")


def without_conditions(text: str) -> str:
    """The text without its conditional sentences: "you will be told if it fails for good" is no failure."""
    return "\n".join(sentence for sentence in _SENTENCE_END.split(text) if not _CONDITION.search(sentence))


MAILBOX_FULL = phrases(
    r"mail ?box(?:[^.\n]{0,40})? (?:is )?(?:full|exceeds?|over ?quota|over (?:its )?(?:limit|quota))|over ?quota",
    r"quota (?:exceed|full|limit|reached)|exceed\w* [^.\n]{0,40}(?:quota|storage|allowed size|mailbox size)",
    r"\b[45]\.2\.2\b|insufficient (?:disk|storage|system storage)|out of storage|storage (?:quota|limit)",
    r"not enough (?:storage|space)|postfach (?:des empfängers )?(?:ist )?(?:voll|überfüllt|überlastet)",
    r"mailbox (?:ist )?voll",
    r"speicherplatz|kontingent (?:überschritten|erschöpft)",
)
DELIVERED = phrases(
    r"successfully (?:delivered|relayed)|delivery report that you requested|message delivered",
    r"(?:has been|was) (?:successfully )?(?:delivered|relayed) to|relayed to (?:a mailer|the following)",
    r"erfolgreich zugestellt|wurde (?:erfolgreich )?(?:zugestellt|übermittelt)",
    r"zustellung (?:wurde )?(?:abgeschlossen|erfolgt)",
)
