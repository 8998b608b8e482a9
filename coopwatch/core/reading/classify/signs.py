"""What a mail's header says about who or what sent it; the facts that the rules of this package share.

Refuses to conclude anything: `Precedence`, `X-Loop`, `List-*` and `X-Auto-Response-Suppress` only say "do not answer
automatically" (RFC 3834 §5, and so measured), an empty return path is no proof of a bounce.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.core.model import Mail

_DAEMON_LOCAL = re.compile(
    r"(?:mailer|mail|e-?mail|smtp|delivery)[._-]?(?:daemon|delivery|subsystem|system)(?:[._+-].*)?"
    r"|po{1,2}st[._-]?master(?:[._+-].*)?|mdaemon|maildaemon|mmdf|microsoftexchange[0-9a-f]{8,}|double-bounce|bounces?"
)
_DAEMON_NAME = re.compile(
    r"mailer[ -]?daemon|mail delivery (?:sub)?system|delivery (?:sub)?system|mail administrator|system administrator"
    r"|systemadministrator|mail system|postmaster|mail transfer agent|internet mail delivery|mail-?zustell"
    r"|content-filter"
    r"|mail router|mail server"
)
_NO_REPLY = re.compile(
    r"(?:.*[._+-])?(?:do[._-]?not[._-]?reply|no[._-]?reply|noreply|donotreply|nicht[._-]?antworten|keine[._-]?antwort"
    r"|noanswer|no[._-]?answer|nobody|unattended|auto(?:mat|mailer|confirm|reply|responder|response)s?)(?:[._+-].*|\d*)"
)
_NOTIFIER = re.compile(
    r"(?:notif\w*|benachrichtigung\w*|alerts?|mailer|system(?:mail)?|info-?service|bounces?|news"
    r"|newsletter)(?:[._+-].*)?"
)
_MACHINE = re.compile(
    r"(?:sys(?:tem|admin|msg|op)?|mail-?(?:admin|system|server|master|gateway)?|admin(?:istrator)?|root|daemon|smtp|mta"
    r"|listserv|majordomo|list-?(?:admin|manager)|owner-.*|.*-(?:admin|owner|request|bounces?)|relay"
    r"|gateway)(?:[._+-].*)?"
)
_AUTO_SUBJECT = re.compile(
    r"(?:automatische (?:antwort|rückantwort|rückmeldung|abwesenheits\w*)|autom\. antwort|auto-?antwort|autoreply"
    r"|auto(?:matic|mated)?[ -]?(?:reply|response|answer)|auto-?respon[sd]\w*|réponse automatique|respuesta automática"
    r"|risposta automatica|automatisch antwoord|automatisk svar|resposta automática|odpowiedź automatyczna"
    r")\b|auto ?(?:: |$)",
    re.IGNORECASE,
)
_AUTO_WORDS = ("auto-replied", "auto-generated", "auto-notified")
_REPLY_FIELDS = (
    *("x-autoreply", "x-autorespond", "x-autoresponder", "x-autoresponse", "x-auto-reply", "x-mail-autoreply"),
    "x-vacation",
)
_TICKET_FIELDS = (
    *("x-rt-ticket", "rt-ticket", "x-rt-loop-prevention", "x-otrs-loop", "x-otrs-ticket", "x-znuny-ticket"),
    *("x-zendesk-from-account-id", "x-zammad-article-type", "x-jira-fingerprint", "x-servicenow-generated"),
    *("x-freshdesk-ticket-id", "x-helpscout-conversation-id", "x-freescout-mail-type", "x-glpi-ticket"),
    *("x-redmine-issue-id", "x-gitlab-issue-id", "x-github-reason", "x-osticket", "x-kayako-ticket"),
)
_TICKET_MAKERS = re.compile(
    r"zammad|otrs|znuny|zendesk|freshdesk|help ?scout|freescout|osticket|\bglpi\b|request tracker|\bjira\b|redmine"
    r"|servicenow|kayako|intercom|teamwork desk|happyfox|\bfront\b"
)
_TICKET_TAG = re.compile(
    r"\[(?:[^\[\]#]{0,30}#[^\[\]]{1,30}|[A-Z]{2,10}-\d{1,9}|(?:ticket|case|vorgang|anfrage|req"
    r"|inc)[^\[\]]{0,25}\d{2}[^\[\]]{0,10})\]"
    r"|\b(?:ticket|vorgang|case|incident|anfrage)\s?(?:id|nr|no|nummer|number)?[.:]?\s?[#:]\s?[\w-]*\d|\bINC\d{5,}"
    r"|##[\w-]*\d+##",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signs:
    """Header facts. auto: the Auto-Submitted keyword in lower case, "" when absent or "no". reply_subject: the
    subject's words that only responders write, "" if none."""

    auto: str
    auto_parameter: str
    reply_field: str
    reply_subject: str
    daemon: bool
    no_reply: bool
    notifier: bool
    machine_sender: bool
    null_sender: bool
    bulk: bool
    ticket_system: str
    ticket_tag: str
    threaded: bool

    @property
    def auto_replied(self) -> bool:
        """Whether header or subject say that a machine answers."""
        return self.auto == "auto-replied" or bool(self.reply_field or self.reply_subject)


def is_no_reply(email: str) -> bool:
    """Whether an address says that no person reads it, such as noreply@acme.example."""
    return _NO_REPLY.fullmatch(email.rpartition("@")[0].lower()) is not None


def read_signs(mail: Mail) -> Signs:
    """The header facts of a mail; works on mails of which only the header was read."""
    auto, parameter = _auto_submitted(mail)
    local, name = _sender(mail)
    precedence = {value.strip().lower() for value in mail.headers.get("precedence", ())}
    return Signs(
        auto=auto,
        auto_parameter=parameter,
        reply_field=_reply_field(mail, precedence),
        reply_subject=found[0] if (found := _AUTO_SUBJECT.match(mail.subject.strip())) else "",
        daemon=bool(_DAEMON_LOCAL.fullmatch(local) or _DAEMON_NAME.search(name)),
        no_reply=bool(_NO_REPLY.fullmatch(local)),
        notifier=bool(_NOTIFIER.fullmatch(local)),
        machine_sender=any(shape.fullmatch(local) for shape in (_NO_REPLY, _NOTIFIER, _MACHINE))
        or any(_NO_REPLY.fullmatch(address.email.rpartition("@")[0]) for address in mail.reply_to),
        null_sender=_null_sender(mail),
        bulk=bool(precedence & {"bulk", "list", "junk"}),
        ticket_system=_ticket_system(mail),
        ticket_tag=found[0] if (found := _TICKET_TAG.search(mail.subject)) else "",
        threaded=bool(mail.in_reply_to or mail.references),
    )


def _auto_submitted(mail: Mail) -> tuple[str, str]:
    """Keyword and parameters of Auto-Submitted (RFC 3834 §5); unknown keywords mean auto-generated (ibid.)."""
    value = mail.header("auto-submitted").strip().lower()
    keyword, _, rest = value.partition(";")
    word, _, comment = keyword.partition("(")
    word = word.strip()
    if not word or word == "no":
        return "", ""
    return (word if word in _AUTO_WORDS else "auto-generated"), f"{comment} {rest}".strip(" )")


def _reply_field(mail: Mail, precedence: set[str]) -> str:
    """The vendor field that marks an automatic answer, as `name: value`, "" if none."""
    for name in _REPLY_FIELDS:
        value = mail.header(name).strip()
        if value and value.lower() not in ("no", "false", "0"):
            return f"{name}: {value[:80]}"
    if "auto_reply" in precedence:
        return "precedence: auto_reply"
    if mail.header("x-apple-action").strip().upper() == "VACATION":
        return "x-apple-action: VACATION"
    if "vacation" in mail.header("x-precedence").lower() or mail.header("x-precedence").lower() == "auto_reply":
        return f"x-precedence: {mail.header('x-precedence')[:80]}"
    return ""


def _sender(mail: Mail) -> tuple[str, str]:
    """Local part and everything else that From shows, in lower case; also when From cannot be read."""
    raw = mail.header("from").lower()[:300]
    if mail.from_:
        first = mail.from_[0]
        return first.email.rpartition("@")[0] or first.name.lower().strip(), f"{first.name.lower()} {raw}"
    return raw.strip("<> "), raw


def _null_sender(mail: Mail) -> bool:
    """Whether the envelope sender was empty, as for bounces and many automatic answers."""
    paths = mail.headers.get("return-path", ())
    return any(path.strip() in ("<>", "") or "mailer-daemon" in path.lower() for path in paths[:1])


def _ticket_system(mail: Mail) -> str:
    """What shows that a helpdesk sent the mail, "" if nothing does; people answer through helpdesks, too."""
    for name in _TICKET_FIELDS:
        if name in mail.headers:
            return name
    for name in ("x-mailer", "x-powered-by", "user-agent", "x-generated-by"):
        if found := _TICKET_MAKERS.search(mail.header(name).lower()):
            return found[0]
    return ""
