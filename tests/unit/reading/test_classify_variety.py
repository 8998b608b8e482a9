"""Many short mails, each of the kind it is filed under: people first, then what machines write."""

from __future__ import annotations

import pytest

from coopwatch.adapters import mime
from coopwatch.core.reading.classify import classify

REPLY = "In-Reply-To: <q@own.example>"
REPLIED = "Auto-Submitted: auto-replied"
GENERATED = "Auto-Submitted: auto-generated"
NO_REPLY = "From: noreply@x.example"

CASES = {
    "human": [
        (
            [REPLY, "Subject: Re: Angebot"],
            "Hallo, ich bin gerade auf Dienstreise und komme erst nächste Woche dazu. Melde mich dann. LG Tom",
        ),
        (
            [REPLY, "Subject: AW: Termin"],
            "Bin heute unterwegs und nicht erreichbar, rufe morgen zurück. Bitte um Geduld.",
        ),
        (
            [REPLY, "Subject: Re: invoice"],
            "Hi, thanks for your email. I am travelling this week and will look at it on Monday.",
        ),
        (
            [REPLY, "Subject: AW: Unterlagen"],
            "Vielen Dank für Ihre Nachricht. Leider bin ich bis Mittwoch nicht im Büro, danach schaue"
            " ich nach den Unterlagen. In dringenden Fällen rufen Sie mich mobil an.",
        ),
        (
            [REPLY, "Subject: AW: Anfrage"],
            "Guten Tag, Ihre Anfrage ist bei uns eingegangen. Herr Huber ist diese Woche in den "
            "Ferien, ich gebe sie ihm am Montag weiter. Freundliche Grüsse, Sekretariat",
        ),
        (
            ["Subject: Bestellung 4711"],
            "Guten Tag, Ihre Bestellung wurde heute versandt. Die Rechnung liegt bei. Mit "
            "freundlichen Grüßen, Karin Wolf",
        ),
        (
            ["Subject: Urlaub"],
            "Hallo Lea, wir machen vom 1. bis 12. August Urlaub. Kannst du mir vorher noch die Pläne schicken?",
        ),
        (
            [
                REPLY,
                "Subject: Re: [EXTERN] Angebot",
                "X-MS-Exchange-Organization-SCL: 1",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply",
            ],
            "Passt, danke!",
        ),
        ([REPLY, "Subject: Re: Rückfrage [Ref#4711]"], "Hallo Frau Brandner, der Betrag stimmt so. Viele Grüße, Jens"),
        (
            ["From: service@x.example", "Subject: Ihr Ticket 4711", "X-Mailer: Freshdesk", GENERATED],
            "Guten Tag, die Ersatzteile sind bestellt und kommen am Freitag. Mit freundlichen Grüßen, Peter Moll",
        ),
        (
            ["From: info@x.example", "Subject: Re: Reservierung", "Precedence: bulk", REPLY],
            "Gerne haben wir das Zimmer für Sie reserviert. Wir freuen uns auf Sie!",
        ),
        (
            ["From: noreply@booking.example", "Subject: Terminbestätigung"],
            "Ihr Termin am Dienstag, 20.10. um 9:00 Uhr wurde bestätigt. Dies ist eine automatische E-Mail.",
        ),
        (
            ["From: no-reply@docs.example", "Subject: Tom hat ein Dokument für Sie freigegeben"],
            'Tom Berger hat das Dokument "Vertrag.pdf" für Sie freigegeben. Dokument ansehen: https://x',
        ),
        (
            ['From: "Tom (via Portal)" <noreply@portal.example>', "Subject: Angebot 77 liegt vor"],
            "Guten Tag, Ihr Angebot liegt für Sie bereit: https://x",
        ),
        ([REPLY, "Subject: Re: Frage"], "Sent automatically from my phone lol. No, we do not have it."),
        ([REPLY, "Subject: Re: Mailingliste"], "Du kannst dich auf der Seite abmelden. Gruß"),
        (
            ["Subject: Undelivered parcel"],
            "Hi Lea, the parcel you sent was not delivered, returned to sender. What shall we do?",
        ),
        (
            ["Subject: Rückläufer"],
            "Hallo, die Lieferung konnte nicht zugestellt werden, Empfänger unbekannt. Bitte nennen "
            "Sie uns die richtige Anschrift.",
        ),
        (["From: postmaster@firma.example", "Subject: Re: Konto", REPLY], "Das Konto wurde angelegt. Bitte testen."),
        (["From: office@x.example", "Subject: WG: Zugesagt: Aufmaß"], "Zur Info, er hat zugesagt."),
        (
            ["From: buchhaltung@x.example", "Subject: Mahnung"],
            "Dies ist eine automatisch erstellte Zahlungserinnerung zu Rechnung 12. Anbei die Rechnung.",
        ),
    ],
    "out_of_office": [
        ([REPLY, REPLIED, "Subject: Re: Angebot"], "Hallo! Bin erst am 3.11. wieder am Start. LG"),
        (
            [REPLY, GENERATED, "X-Auto-Response-Suppress: All", "Subject: Automatische Antwort: Angebot"],
            "Ich befinde mich derzeit in Karenz. Frau Gruber übernimmt meine Agenden.",
        ),
        (["Subject: Abwesend bis 2.11."], "Grüezi, ich bin in den Ferien. Freundliche Grüsse"),
        (["Subject: Ich bin dann mal weg", REPLIED], "Servus, bin auf Kur und lese keine Mails."),
        (
            ["Subject: Betriebsurlaub"],
            "Werte Kunden, unser Betrieb ist von 24.12. bis 6.1. geschlossen. Ab 7.1. sind wir wieder"
            " für Sie da. Diese Nachricht wurde automatisch erstellt.",
        ),
        (
            [REPLY, "Subject: Re: quote"],
            "This is an automated reply. I am on parental leave until March 2027. Please contact Jane"
            " Foster for anything urgent.",
        ),
        (
            [REPLY, "Subject: AW: Plan"],
            "Vielen Dank für Ihre Nachricht. Ich bin bis zum 30. Oktober nicht erreichbar. Ihre "
            "E-Mail wird nicht weitergeleitet. Nach meiner Rückkehr werde ich Ihre Nachricht "
            "beantworten.",
        ),
        (["Subject: Vacation reply", "X-Mail-Autoreply: yes"], "Surfing."),
        (
            [REPLIED, "Subject: Danke für Ihre Nachricht"],
            "Vielen Dank für Ihre Nachricht. Ich bin momentan nicht im Büro und kehre am 2. November zurück.",
        ),
        (["X-Autoreply: yes", "Subject: Re: Termin"], "Guten Tag, das Sekretariat ist am Freitag nicht besetzt."),
    ],
    "receipt": [
        (
            [REPLIED, "Subject: Ihre Nachricht an die Gemeinde"],
            "Ihre E-Mail wurde empfangen. Sie erhalten so bald wie möglich eine Antwort.",
        ),
        ([REPLIED, "Subject: Re: Angebot"], "Danke für Ihre E-Mail. Wir melden uns innerhalb von zwei Werktagen."),
        (
            [NO_REPLY, "Subject: Ihre Kontaktanfrage"],
            "Vielen Dank für Ihre Anfrage. Wir haben diese erhalten und werden sie so schnell wie "
            "möglich bearbeiten. Ihr Team",
        ),
        ([NO_REPLY, "Subject: Your request [#8812]"], "We received your request #8812. An agent will respond shortly."),
        (
            [GENERATED, "Subject: Bestätigung Ihrer Anfrage", "Precedence: bulk"],
            "Wir bestätigen den Eingang Ihrer Anfrage. Vorgangsnummer: 88-12.",
        ),
        (
            ["Subject: Eingangsbestätigung zu Ihrem Schreiben"],
            "Sehr geehrte Frau Brandner, Ihr Schreiben ist eingegangen. Dies ist eine automatisch "
            "erzeugte Nachricht, bitte antworten Sie nicht darauf.",
        ),
        (
            ["From: support@x.example", "Subject: [#INC0012345] Printer", "X-ServiceNow-Generated: true", GENERATED],
            "Your incident INC0012345 has been created and assigned to the service desk.",
        ),
        (
            [
                "Subject: Read: Angebot",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
            ],
            "",
        ),
    ],
    "other_auto": [
        ([NO_REPLY, "Subject: Passwort zurücksetzen"], "Klicken Sie hier, um Ihr Passwort zurückzusetzen."),
        ([GENERATED, "Subject: Monitoring: Server web1 wieder erreichbar"], "web1 ist seit 09:12 wieder erreichbar."),
        (
            ["From: notifications@x.example", "Subject: New comment"],
            "Tom commented on your post. This is an automated message, please do not reply.",
        ),
        ([NO_REPLY, "Subject: Ihr Paket ist unterwegs"], "Ihre Sendung 1234 trifft morgen ein."),
    ],
    "list": [
        (
            ["List-Id: <news.x.example>", "List-Unsubscribe: <https://x>", "Subject: Oktober-News"],
            "Liebe Kunden, das sind unsere Angebote im Oktober.",
        ),
        (
            ["List-Unsubscribe: <https://x>", "Subject: Unsere Herbstangebote"],
            "Liebe Kundinnen und Kunden, jetzt 20% auf alles. Newsletter abbestellen",
        ),
        (
            ["Subject: Angebote der Woche", "X-CSA-Complaints: x", "List-Unsubscribe: <https://x>"],
            "Nur diese Woche! Angebote ansehen. Hier abmelden.",
        ),
    ],
    "bounce": [
        (
            [
                "From: MAILER-DAEMON@mx.example (Mail Delivery System)",
                "Subject: Undelivered Mail Returned to Sender",
                "Return-Path: <>",
            ],
            "<a@b.example>: Host or domain name not found",
        ),
        (
            ['From: "Systemadministrator" <admin@x.example>', "Subject: Unzustellbar: Angebot", "Return-Path: <>"],
            "Ihre Nachricht hat einige oder alle Empfänger nicht erreicht. Betreff: Angebot. "
            "Folgende(r) Empfänger kann/können nicht erreicht werden: a@b.example am 14.10.2026 "
            "09:12. Der Empfängername wurde nicht erkannt.",
        ),
        (
            ["From: postmaster@x.example", "Subject: Nachricht blockiert", "Return-Path: <>"],
            "Ihre Nachricht an a@b.example wurde von unserem Spamfilter abgewiesen.",
        ),
    ],
}


@pytest.mark.parametrize(
    ("kind", "header", "text"),
    [(kind, header, text) for kind, cases in CASES.items() for header, text in cases],
)
def test_each_mail_is_of_its_kind(kind: str, header: list[str], text: str) -> None:
    sender = [] if any(line.startswith("From:") for line in header) else ["From: Tom Berger <tom@x.example>"]
    raw = "\n".join([*sender, *header, "To: lea@own.example", "Message-ID: <m@x.example>", "", text])
    assert classify(mime.parse(raw.encode()), frozenset({"lea@own.example"})).kind == kind
