"""Header blocks that mail programs put above the mail they answer or forward (Von/Gesendet/An/Betreff …).

A block is a run of at least three labelled fields; a divider is a line such as "-----Original Message-----".
Refuses a block that could be the writer's own table (Von/An/Datum of a transport): it must show a subject, an
address or a clock time. Called by `quotes`.
"""

from __future__ import annotations

import re

from coopwatch.core.reading.text.lines import Line

# Labels of Outlook, Apple Mail, Thunderbird, Notes, GMX/WEB.DE, Orange and phone programs, by field.
_LABELS = {
    "from": "von from de da van från fra lähettäjä od expéditeur absender remitente mittente afzender avsändare "
    "отправитель от feladó kimden gönderen nadawca odesílatel 发件人 差出人 보낸사람 从",
    "sent": "gesendet sent envoyé enviado inviato verzonden skickat sendt lähetetty wysłano odesláno отправлено "
    "elküldve gönderildi 发送时间 送信日時 보낸날짜",
    "date": "datum date data fecha dato päivämäärä päiväys дата dátum tarih 日期 日付",
    "to": "an to à a para aan till til vastaanottaja do komu кому címzett kime alıcı destinataire empfänger "
    "destinatario 收件人 宛先 받는사람",
    "cc": "cc kopie copie copia kopia kopi bcc dw kopio копия másolatot bilgi blindkopie 抄送",
    "subject": "betreff betr subject objet oggetto asunto onderwerp ämne emne assunto temat předmět тема tárgy konu "
    "aihe thema sujet 主题 件名 제목",
    "other": "priorität priority wichtigkeit importance anlagen attachments anhang antwort risposta reply-to "
    "pièces organisation newsgroups",
}
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels.split()}
_FIELD_OF |= {
    "message du": "date",
    "envoyé le": "sent",
    "copie à": "cc",
    "enviado el": "sent",
    "enviada em": "sent",
    "inviato il": "sent",
    "wysłano": "sent",
    "reply to": "other",
    "antwort an": "other",
    "risposta a": "other",
    "gesendet am": "sent",
    "sent on": "sent",
    "sent at": "sent",
    "carbon copy": "cc",
}

_FIELD = re.compile(
    r"\s{0,8}[*_]{0,2}\s?([^\W\d_][\w\- ]{0,20}?)\s{0,12}[*_]{0,2}\s?[:：][*_]{0,2}(?:\s|(?=\S))(.{0,600})"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_MAX_BLOCK_LINES = 30

_ORIGINAL = (
    r"urspr(?:ü|ue)ngliche (?:nachricht|e-?mail|mail)|original(?:e|-)? ?(?:nachricht|message|e-?mail|mail|bericht)"
    r"|originalnachricht|nachricht|orig(?:inal)? (?:message|mail)|reply message|message d'origine|message original"
    r"|messaggio originale|mensaje original|mensagem original|oorspronkelijk bericht|ursprungligt meddelande"
    r"|original besked|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna"
    r"|oryginalna wiadomość|původní zpráva|исходное сообщение|eredeti üzenet|原始邮件|original appointment"
    r"|ursprünglicher termin"
)
_FORWARDED = (
    r"weitergeleitete (?:nachricht|e-?mail|mail)|weitergeleitet(?:e|er)? von .{0,80}|forwarded (?:message|mail|email)"
    r"|forwarded (?:by|from) .{0,80}|message transféré|messaggio inoltrato|mensaje reenviado|mensagem encaminhada"
    r"|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|wiadomość przekazana"
    r"|przekazana wiadomość|пересылаемое сообщение|fwd"
)
_STROKE = "[-‐‑‒–—―_=~]"
_RULE = _STROKE + "{2,60}"
_ORIGINAL_LINE = re.compile(rf"\s{{0,8}}\*?\s?{_RULE}\s{{0,3}}(?:{_ORIGINAL})\s{{0,3}}{_RULE}\s?\*?\s*$", re.IGNORECASE)
_FORWARD_LINE = re.compile(rf"\s{{0,8}}\*?\s?{_RULE}\s{{0,3}}(?:{_FORWARDED})\s{{0,3}}{_RULE}\s?\*?\s*$", re.IGNORECASE)
_FORWARD_WORDS = re.compile(
    r"\s{0,8}(?:anfang der weitergeleiteten (?:e-?mail|nachricht|mail)|begin forwarded message"
    r"|début du (?:message|courriel) (?:réexpédié|transféré)|inizio (?:del )?messaggio inoltrato"
    r"|inicio del mensaje reenviado|begin doorgestuurd bericht)\s?:\s*$",
    re.IGNORECASE,
)
_BARE_RULE = re.compile(rf"\s{{0,8}}\*?{_STROKE}{{3,400}}\*?\s*$")


def is_forward_mark(text: str) -> bool:
    """Whether a line says that a forwarded mail follows."""
    return bool(_FORWARD_LINE.match(text) or _FORWARD_WORDS.match(text))


def is_original_mark(text: str) -> bool:
    """Whether a line says that the answered mail follows ("-----Ursprüngliche Nachricht-----")."""
    return bool(_ORIGINAL_LINE.match(text))


def is_rule(text: str) -> bool:
    """Whether a line consists of a drawn rule only ("________")."""
    return bool(_BARE_RULE.match(text))


def field_of(text: str) -> tuple[str, str] | None:
    """The header field a line holds: its name among from, sent, date, to, cc, subject, other, and its value."""
    found = _FIELD.match(text[:800])
    if not found:
        return None
    field = _FIELD_OF.get(" ".join(found.group(1).lower().split()))
    return (field, found.group(2).strip(" *_")) if field else None


def block_end(lines: list[Line], start: int, after_mark: bool = False) -> int | None:
    """The index behind the header block that begins at `start`, or None when there is no block.

    after_mark: a divider line stands before it, so two fields are enough.
    """
    if field_of(lines[start].text) is None:
        return None
    fields: dict[str, str] = {}
    end = index = start
    last = ""
    while index < min(len(lines), start + _MAX_BLOCK_LINES):
        found = field_of(lines[index].text)
        if found and found[0] in fields and found[0] != "other":
            break
        if found:
            last, fields[found[0]] = found
            end = index + 1
        elif not _goes_on(lines, index, last, fields):
            break
        index += 1
    return end if _is_mail_header(fields, after_mark) else None


def _goes_on(lines: list[Line], index: int, last: str, fields: dict[str, str]) -> bool:
    """Whether a line without a label still belongs to the block: a blank one, or a folded value before a field."""
    ahead = lines[index + 1 : index + 4]
    next_field = next((field for line in ahead if (field := field_of(line.text)) and field[0] not in fields), None)
    if lines[index].blank:
        follower = next((line for line in ahead if not line.blank), None)
        return follower is not None and field_of(follower.text) is not None and next_field is not None
    return next_field is not None and (last in ("to", "cc", "subject", "from") or not fields.get(last))


def _is_mail_header(fields: dict[str, str], after_mark: bool) -> bool:
    named = fields.keys() - {"other"}
    if "from" not in named:
        return False
    moment = fields.get("sent", "") + " " + fields.get("date", "")
    addressed = "@" in fields["from"] or "@" in fields.get("to", "")
    if after_mark:
        return len(named) >= 2
    if len(named) >= 3:
        return addressed or "subject" in named or bool(_CLOCK.search(moment))
    return len(named) == 2 and addressed and bool(_CLOCK.search(moment))
