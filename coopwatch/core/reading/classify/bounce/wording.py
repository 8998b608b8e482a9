"""How mail systems say it: failed, delayed, delivered, mailbox full. English and German, subjects in more languages."""

from __future__ import annotations

import re

SUBJECT = re.compile(
    r"undeliver|returned (?:mail|to sender)|return(?:ing)? (?:message )?to sender|delivery (?:status )?(?:notification|failure|failed|report|problem|error|status|warning|delayed|incomplete|has)"
    r"|mail (?:delivery|system|failure)|(?:message|e?-?mail|mail) (?:delivery )?(?:could not|not|has not|was not|cannot|failed|delayed|status|failure|rejected|refused|bounced)"
    r"|failure (?:notice|notification)|non-?deliver|not delivered|nondeliver|could not (?:be )?(?:send|sent|deliver)|unable to deliver|bounced?\b|delayed mail|^warning: |rejected (?:mail|message)|mail error|delivery to"
    r"|unzustellbar|nicht zustellbar|nicht zugestellt|zustell(?:ung|fehler|bericht|status|problem|verzögerung)|rückläufer|konnte nicht|nicht übermittelt|übermittlungs|unzustellbarkeit|verzögert|benachrichtigung zum (?:übermittlungs|zustell)status|fehler bei der (?:zustellung|übermittlung)"
    r"|échec|non remis|non distribu|mancat[ao]|impossibile recapitare|no se (?:puede|ha podido)|devuelto|onbestelbaar|não entreg|nie dostarczono|не доставлен|недостав|配信|送信|エラー|退信|发送失败",
    re.IGNORECASE,
)
FAILED = re.compile(
    r"(?:could|can) ?not be (?:delivered|sent)|(?:couldn|can|wasn|weren)['’]t (?:be )?(?:deliver|find|sent|able to deliver|found)|was not (?:delivered|able to deliver)|not (?:be )?deliver(?:ed|able)"
    r"|undeliver(?:able|ed)|unable to (?:deliver|send|relay)|deliver(?:y|ies)[^.\n]{0,60} (?:has )?failed|failed (?:permanently|to deliver|recipient)|permanent(?:ly)? (?:fatal )?(?:error|fail|reject)|delivery (?:failure|error|problem)"
    r"|(?:user|recipient|mailbox|address|host|domain|account|name)s?\b[^.\n]{0,30} (?:unknown|not found|does ?n[o']t exist|rejected|unavailable|disabled|invalid|inactive|is full|over ?quota|exceeds)"
    r"|unknown (?:user|address|recipient|local|host|domain)|no such (?:user|recipient|address|mailbox|account|domain|person)|invalid (?:recipient|mailbox|address|user|final)|(?:mailbox|quota|message size) (?:is )?(?:full|exceeded|exceeds)|over quota|quota exceeded"
    r"|return(?:ed|ing) (?:mail|message)? ?to (?:the )?sender|rejected your message|message was (?:rejected|refused|blocked|bounced|not accepted)|has been (?:rejected|refused|returned|blocked)|did not reach|not reach(?:ed)? the following|considered (?:unsolicited|spam)|contains? (?:a )?virus"
    r"|\b5\d\d[ -]\#?5\.\d{1,3}\.\d{1,3}\b|\b(?:550|551|552|553|554|571)\b[ -]|\b5\.[1-7]\.\d{1,3}\b|giving up|has been automatically rejected"
    r"|nicht (?:zugestellt|zustellbar|zustellen|übermittelt|ausgeliefert|gefunden|erreichbar|gesendet)|unzustellbar|zustellung[^.\n]{0,80}(?:fehlgeschlagen|gescheitert|nicht möglich|abgebrochen|verweigert)|fehler bei der (?:nachrichten)?(?:zustellung|übermittlung)"
    r"|(?:empfänger|benutzer|adresse|postfach|konto|mailbox|domain|domäne)\w*\b[^.\n]{0,60}\b(?:unbekannt|existiert nicht|nicht gefunden|nicht vorhanden|voll|überfüllt|gesperrt|deaktiviert|abgelehnt|ungültig|nicht bekannt)|dauerhafter fehler|wurde (?:abgelehnt|zurückgewiesen|abgewiesen)|zurückgewiesen",
    re.IGNORECASE,
)
DELAYED = re.compile(
    r"\bdelayed?\b|warning[: ]|still (?:trying|being)|will (?:continue|keep|be) (?:to )?(?:try|retr)|will retry|retry(?:ing)? for|not (?:yet )?been delivered (?:yet|after)|could not (?:be delivered|send message) (?:for|since|within)|do(?:n['’]t| not) need to (?:resend|do anything)|temporary (?:problem|failure report|delivery)|message is (?:still )?(?:kept )?in the queue|delivery incomplete|deferred"
    r"|verzögert|verzögerung|noch nicht zugestellt|(?:bisher|bislang) nicht|weiter(?:hin|e)? (?:zustell)?versuch\w*|versucht (?:es|weiterhin)|vorübergehend\w* (?:problem|fehler|störung)|lediglich eine warnung|nur eine warnung|nicht erneut (?:zu )?senden|zustellung (?:ist )?unvollständig",
    re.IGNORECASE,
)
GIVEN_UP = re.compile(
    r"permanent(?:ly)?|giving up|given up|gave up|will not (?:be )?(?:retr|try)|no further (?:delivery )?attempts|returned (?:mail|to sender)|delivery (?:has )?failed|too old|expired|for too long|will be deleted|undeliverable|aufgegeben|dauerhaft|endgültig|fehlgeschlagen|keine weiteren (?:zustell)?versuche",
    re.IGNORECASE,
)
MAILBOX_FULL = re.compile(
    r"mailbox (?:is |size |disk )?(?:full|exceed|limit|over)|mail ?box[^.\n]{0,40} (?:full|exceeds|over ?quota|quota)|over ?quota|quota (?:exceed|full|limit|reached)|exceed\w* [^.\n]{0,40}(?:quota|storage|allowed size|mailbox size)|\b[45]\.2\.2\b|insufficient (?:disk|storage|system storage)|out of storage|storage (?:quota|limit)|not enough (?:storage|space)"
    r"|postfach (?:ist |des empfängers )?(?:voll|überfüllt|überlastet)|speicherplatz|mailbox (?:ist )?voll|kontingent",
    re.IGNORECASE,
)
DELIVERED = re.compile(
    r"successfully (?:delivered|relayed)|delivery report that you requested|(?:has been|was) (?:successfully )?(?:delivered|relayed) to|relayed to (?:a mailer|the following)|message delivered|return receipt|erfolgreich zugestellt|wurde (?:erfolgreich )?(?:zugestellt|übermittelt)|zustellung (?:an[^.\n]{0,80} )?(?:wurde )?(?:abgeschlossen|erfolgt)",
    re.IGNORECASE,
)
