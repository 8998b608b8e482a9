"""Header blocks that mail programs put above the mail they answer or forward (Von/Gesendet/An/Betreff …).

A block is a run of at least three labelled fields; a mark is a line such as "-----Original Message-----". Refuses a
block that could be the writer's own table (Von/An/Datum of a transport): it must show a subject, an address or a
clock time. Called by `quotes`.
"""

from __future__ import annotations

import re

from coopwatch.core.reading.text.lines import Line

# Labels of Outlook, Apple Mail, Thunderbird, Notes, GMX/WEB.DE, Orange and phone programs, by field.
_LABELS = {
    "from": "von from de da van från fra lähettäjä od expéditeur absender remitente mittente afzender avsändare "
    "отправитель от feladó kimden gönderen nadawca odesílatel 发件人 差出人 보낸사람",
    "sent": "gesendet sent envoyé enviado inviato verzonden skickat sendt lähetetty wysłano odesláno отправлено "
    "elküldve gönderildi 发送时间 送信日時 보낸날짜 verschickt",
    "date": "datum date data fecha dato päivämäärä päiväys дата dátum tarih 日期 日付",
    "to": "an to à a para aan till til vastaanottaja do komu кому címzett kime alıcı destinataire empfänger "
    "destinatario 收件人 宛先 받는사람",
    "cc": "cc kopie copie copia kopia kopi bcc dw kopio копия másolatot bilgi blindkopie 抄送",
    "subject": "betreff betr subject objet oggetto asunto onderwerp ämne emne assunto temat předmět тема tárgy konu "
    "aihe thema sujet 主题 件名 제목",
    "other": "priorität priority wichtigkeit importance anlagen attachments anhang antwort risposta reply-to pièces "
    "organisation newsgroups",
}
_PHRASES = {
    "message du": "date",
    "envoyé le": "sent",
    "enviado el": "sent",
    "enviada em": "sent",
    "inviato il": "sent",
    "gesendet am": "sent",
    "sent on": "sent",
    "sent at": "sent",
    "copie à": "cc",
    "carbon copy": "cc",
    "reply to": "other",
    "antwort an": "other",
    "risposta a": "other",
}
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels.split()} | _PHRASES

_FIELD = re.compile(r"\s{0,8}[*_|]{0,2}\s?([^\W\d_][\w\- ]{0,20}?)\s{0,12}[*_]{0,2}\s?[:：][*_]{0,2}(.{0,600})")
_CLOCK = re.compile(r"(?<![\d.])\d{1,2}[:.h]\d{2}(?![\d.])")
_MAX_BLOCK_LINES = 30

_STROKE = "[-‐‑‒–—―_=~]"
_ORIGINAL = "|".join(
    (
        r"urspr(?:ü|ue)ngliche (?:nachricht|e-?mail|mail)|urspr(?:ü|ue)nglicher termin",
        r"original(?:e|-)? ?(?:nachricht|message|e-?mail|mail|bericht|appointment)|nachricht(?: von .{1,80})?",
        r"message from .{1,80}|reply message",
        r"message d'origine|message original|messaggio originale|mensaje original|mensagem original",
        r"oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|original besked|opprinnelig melding",
        r"alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|исходное сообщение",
        r"eredeti üzenet|原始邮件",
    )
)
_FORWARDED = "|".join(
    (
        r"weitergeleitete (?:nachricht|e-?mail|mail)|weitergeleitete?r? von .{1,80}",
        r"forwarded (?:message|mail|email)|forwarded (?:by|from) .{1,80}|message transféré|messaggio inoltrato",
        r"mensaje reenviado|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande",
        r"videresendt (?:meddelelse|melding)|wiadomość przekazana|przekazana wiadomość|пересылаемое сообщение",
    )
)
_FORWARD_WORDS = "|".join(
    (
        r"anfang der weitergeleiteten (?:e-?mail|nachricht|mail)|begin forwarded message",
        r"début du (?:message|courriel) (?:réexpédié|transféré)|inizio (?:del )?messaggio inoltrato",
        r"inicio del mensaje reenviado|begin doorgestuurd bericht",
    )
)


def _ruled(words: str) -> re.Pattern[str]:
    """A line with words between two drawn rules, perhaps in bold marks."""
    rule = rf"\s{{0,3}}{_STROKE}{{2,60}}\s{{0,3}}"
    return re.compile(rf"\s{{0,8}}\*?{rule}(?:{words}):?{rule}\*?\s*$", re.IGNORECASE)


_ORIGINAL_LINE = _ruled(_ORIGINAL)
_ORIGINAL_WORDS = re.compile(rf"\s{{0,8}}\*?(?:{_ORIGINAL})\s?:?\*?\s*$", re.IGNORECASE)
_FORWARD_LINE = _ruled(_FORWARDED)
_FORWARD_SENTENCE = re.compile(rf"\s{{0,8}}(?:{_FORWARD_WORDS})\s?:\s*$", re.IGNORECASE)
_RULE_LINE = re.compile(r"\s{0,8}\*?\s?[-‐‑‒–—―_=~*#+─━]{3,400}\s?\*?\s*$")
_REPLY_ABOVE = re.compile(
    r"\W{0,8}(?:bitte )?(?:geben sie ihre antwort|antworten sie|schreiben sie ihre antwort|please (?:type your "
    r")?reply|reply"
    r"|write your reply|enter your reply|type your response).{0,40}(?:oberhalb|über|above).{0,40}(?:zeile|linie"
    r"|line).{0,40}$",
    re.IGNORECASE,
)


def is_forward_mark(text: str) -> bool:
    """Whether a line says that a forwarded mail follows."""
    return bool(_FORWARD_LINE.match(text) or _FORWARD_SENTENCE.match(text))


def is_original_mark(text: str) -> bool:
    """Whether a line says that the answered mail follows ("-----Ursprüngliche Nachricht-----")."""
    return bool(_ORIGINAL_LINE.match(text))


def is_bare_mark(text: str) -> bool:
    """Whether a line is a drawn rule or "Original Message" without rules; it counts only above a header block."""
    return bool(_RULE_LINE.match(text) or _ORIGINAL_WORDS.match(text))


def is_reply_above_mark(text: str) -> bool:
    """Whether a ticket system asks to write above this line."""
    return bool(_REPLY_ABOVE.match(text))


def is_rule(text: str) -> bool:
    """Whether a line consists of a drawn rule only ("________")."""
    return bool(_RULE_LINE.match(text))


def field_of(text: str) -> tuple[str, str] | None:
    """The header field a line holds: its name among from, sent, date, to, cc, subject, other, and its value."""
    found = _FIELD.match(text[:800])
    if not found:
        return None
    field = _FIELD_OF.get(" ".join(found.group(1).lower().split()))
    return (field, found.group(2).strip(" *_\t|")) if field else None


def block_end(lines: list[Line], start: int, after_mark: bool = False) -> int | None:
    """The index behind the header block that begins at `start`, or None when there is no block.

    after_mark: a mark stands before it, so two fields are enough.
    """
    if field_of(lines[start].text) is None:
        return None
    fields: dict[str, str] = {}
    last = ""
    end = start
    for index in range(start, min(len(lines), start + _MAX_BLOCK_LINES)):
        found = field_of(lines[index].text)
        if found and found[0] in fields and found[0] != "other":
            break
        if found:
            last, fields[found[0]] = found
            end = index + 1
        elif not _goes_on(lines, index, last, fields):
            break
    return end if _is_mail_header(fields, after_mark) else None


def _goes_on(lines: list[Line], index: int, last: str, fields: dict[str, str]) -> bool:
    """Whether a line without a label still belongs to the block: a blank one, or a folded value before a field."""
    ahead = [field_of(line.text) for line in lines[index + 1 : index + 5] if not line.blank]
    if lines[index].blank:
        return bool(ahead) and ahead[0] is not None and ahead[0][0] not in fields
    if not any(field and field[0] not in fields for field in ahead):
        return False
    return last in ("to", "cc", "subject", "from") or not fields.get(last)


def _is_mail_header(fields: dict[str, str], after_mark: bool) -> bool:
    named = fields.keys() - {"other"}
    if "from" not in named:
        return False
    if after_mark:
        return len(named) >= 2
    addressed = "@" in fields["from"] or "@" in fields.get("to", "")
    timed = bool(_CLOCK.search(f"{fields.get('sent', '')} {fields.get('date', '')}"))
    if len(named) >= 3:
        return addressed or timed or "subject" in named
    return len(named) == 2 and addressed and timed
