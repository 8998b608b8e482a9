"""How mail programs write a reply: functions from (new lines, the answered mail's HTML) to the HTML of the answer.

Shapes of markup as these programs produce them, written for the project; no real mail is copied.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

WHO = "coopwatch for Jane Doe &lt;jane@doe-design.example&gt;"
WHEN = "03.11.2026 um 07:30"
HEADER = (
    f"<b>Von:</b> {WHO}<br><b>Gesendet:</b> Dienstag, 3. November 2026 07:30<br>"
    "<b>An:</b> jane@doe-design.example<br><b>Betreff:</b> 1 überfällig"
)

Reply = Callable[[Sequence[str], str], str]


def inner(page: str) -> str:
    """The inside of a page, as programs put it into their own."""
    found = re.search(r"<body[^>]*>(.*)</body>", page, re.DOTALL | re.IGNORECASE)
    return found.group(1) if found else page


def _divs(lines: Sequence[str]) -> str:
    return "".join(f"<div>{line}</div>" for line in lines)


def thunderbird(lines: Sequence[str], old: str) -> str:
    """Thunderbird, HTML, reply above, with a signature."""
    return (
        f"<!DOCTYPE html><html><head><meta charset='UTF-8'></head><body>{''.join(f'<p>{line}</p>' for line in lines)}"
        f'<div class="moz-cite-prefix">Am {WHEN} schrieb {WHO}:<br></div>'
        f'<blockquote type="cite" cite="mid:x@y.example">{inner(old)}</blockquote>'
        '<div class="moz-signature">-- <br>Jane Doe<br>Doe Design, Regensburg</div></body></html>'
    )


def thunderbird_below(lines: Sequence[str], old: str) -> str:
    """Thunderbird, HTML, reply below."""
    return (
        f'<html><body><div class="moz-cite-prefix">On 11/3/26 07:30, {WHO} wrote:<br></div>'
        f'<blockquote type="cite" cite="mid:x@y.example">{inner(old)}</blockquote>'
        f"{''.join(f'<p>{line}</p>' for line in lines)}<p><br></p></body></html>"
    )


def outlook(lines: Sequence[str], old: str) -> str:
    """Outlook for Windows: Word's markup, a header block, nothing quoted."""
    said = "".join(f"<p class=MsoNormal><span lang=DE>{line}<o:p></o:p></span></p>" for line in lines)
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>'
        f"</head><body lang=DE><div class=WordSection1>{said}<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
        f"<p class=MsoNormal>{HEADER}<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        f"{inner(old)}</div></body></html>"
    )


def outlook_web(lines: Sequence[str], old: str) -> str:
    """Outlook on the web."""
    said = "".join(f'<div class="elementToProof" style="font-family: Aptos">{line}</div>' for line in lines)
    return (
        f'<html><body dir="ltr">{said}<div id="appendonsend"></div><hr style="display:inline-block;width:98%">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">{HEADER}</font><div>&nbsp;</div></div>'
        f"{inner(old)}</body></html>"
    )


def outlook_phone(lines: Sequence[str], old: str) -> str:
    """Outlook on a phone, with its line of advertising."""
    return (
        f'<html><body><div dir="auto">{_divs(lines)}</div><div id="ms-outlook-mobile-signature"><div><br></div>'
        'Holen Sie sich <a href="https://aka.ms/o0ukef">Outlook für iOS</a></div><hr style="width:98%">'
        f'<div id="divRplyFwdMsg" dir="ltr">{HEADER}<div>&nbsp;</div></div>{inner(old)}</body></html>'
    )


def apple_mail(lines: Sequence[str], old: str) -> str:
    """Apple Mail on a Mac."""
    return (
        '<html><head></head><body style="overflow-wrap: break-word;">'
        f'{_divs(lines)}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite">'
        f'<div>Am {WHEN} schrieb {WHO}:</div><br class="Apple-interchange-newline"><div>{inner(old)}</div>'
        "</blockquote></div><br></body></html>"
    )


def iphone(lines: Sequence[str], old: str) -> str:
    """Mail on an iPhone: its signature and an empty quotation before the real one."""
    return (
        f'<html><body dir="auto">{"<br>".join(lines)}<br id="lineBreakAtBeginningOfSignature">'
        '<div dir="ltr">Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">'
        f'Am {WHEN} schrieb {WHO}:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff'
        f"{inner(old)}</div></blockquote></body></html>"
    )


def gmail(lines: Sequence[str], old: str) -> str:
    """Gmail in a browser."""
    return (
        f'<div dir="ltr">{_divs(lines)}</div><br><div class="gmail_quote gmail_quote_container">'
        f'<div dir="ltr" class="gmail_attr">Am Di., 3. Nov. 2026 um 07:30&nbsp;Uhr schrieb {WHO}:<br></div>'
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)">'
        f"{inner(old)}</blockquote></div>"
    )


def gmail_phone(lines: Sequence[str], old: str) -> str:
    """Gmail on Android."""
    return (
        f'<div dir="auto">{_divs(lines)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'On Tue, Nov 3, 2026, 07:30 {WHO} wrote:<br></div><blockquote class="gmail_quote">{inner(old)}'
        "</blockquote></div>"
    )


def gmx(lines: Sequence[str], old: str) -> str:
    """GMX and WEB.DE in a browser."""
    return (
        f'<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;">{_divs(lines)}<div>&nbsp;'
        '<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;">'
        f'<div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Dienstag, 03. November 2026 um 07:30 Uhr<br/>'
        f"<b>Von:</b>&nbsp;{WHO}<br/><b>An:</b>&nbsp;jane@doe-design.example<br/><b>Betreff:</b>&nbsp;1 Frage</div>"
        f'<div name="quoted-content">{inner(old)}</div></div></div></div></body></html>'
    )


def samsung(lines: Sequence[str], old: str) -> str:
    """Samsung Mail."""
    return (
        f'<html><body dir="auto">{_divs(lines)}<div dir="auto"><br></div><div id="composer_signature" dir="auto">'
        '<div style="font-size:12px;color:#575757" dir="auto">Von meinem Galaxy gesendet</div></div>'
        '<div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>'
        f"-------- Ursprüngliche Nachricht --------</div><div>Von: {WHO} </div><div>Datum: 03.11.26  07:30 "
        "(GMT+01:00) </div><div>An: jane@doe-design.example </div><div>Betreff: 1 überfällig </div><div><br></div>"
        f"</div>{inner(old)}</body></html>"
    )


def proton(lines: Sequence[str], old: str) -> str:
    """Proton Mail."""
    return (
        f'<div style="font-family: Arial, sans-serif; font-size: 14px;">{_divs(lines)}</div>'
        '<div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Gesendet mit '
        '<a href="https://proton.me/mail/home">Proton Mail</a> sichere E-Mail.</div></div>'
        f'<div class="protonmail_quote">Dienstag, 3. November 2026 um 07:30, schrieb {WHO}:<br><br>'
        f'<blockquote class="protonmail_quote" type="cite">{inner(old)}</blockquote><br></div>'
    )


def yahoo(lines: Sequence[str], old: str) -> str:
    """Yahoo Mail in a browser."""
    return (
        f'<html><body><div class="ydp1 yahoo-style-wrap" style="font-size:13px;">{_divs(lines)}</div>'
        '<div id="yahoo_quoted_1" class="yahoo_quoted"><div style="font-size:13px;color:#26282a;"><div>Am Dienstag, '
        f"3. November 2026 um 07:30:00 MEZ hat {WHO} Folgendes geschrieben: </div><div><br></div>"
        f"<div>{inner(old)}</div></div></div></body></html>"
    )


PROGRAMS: dict[str, Reply] = {
    made.__name__: made
    for made in (
        thunderbird, thunderbird_below, outlook, outlook_web, outlook_phone, apple_mail, iphone, gmail, gmail_phone,
        gmx, samsung, proton, yahoo,
    )
}  # fmt: skip
