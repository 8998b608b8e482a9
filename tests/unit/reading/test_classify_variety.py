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
            ["From: rechnung@x.example", "Subject: Rechnung Oktober"],
            "Sehr geehrte Damen und Herren, anbei unsere Rechnung. Bei Rückfragen erreichen Sie uns telefonisch.",
        ),
        ([REPLY, "Subject: Re: Aufmaß"], "Ja, ist angekommen, danke! Ich melde mich nach dem Urlaub."),
        (
            [
                REPLY,
                "Subject: AW: Angebot",
                "X-Mailer: Microsoft Outlook 16.0",
                "Thread-Topic: Angebot",
                "Precedence: normal",
            ],
            "Anbei das überarbeitete Angebot.",
        ),
        (
            [NO_REPLY, REPLY, "Subject: Re: Ticket 55 - Rückfrage", "X-Mailer: osTicket Mailer"],
            "Hallo, wir haben das Problem behoben, bitte testen Sie noch einmal. Gruß Ines",
        ),
        (
            [
                "From: Handwerker-Software <rechnungen@soft.example>",
                "Reply-To: tom@x.example",
                "Subject: Angebot AN-2026-77 von Tom Berger",
                "List-Unsubscribe: <mailto:u@soft.example>",
            ],
            "Guten Tag, anbei das Angebot AN-2026-77. Mit freundlichen Grüßen Tom Berger",
        ),
        (
            [REPLY, "Subject: Re: Proposal"],
            "Out of curiosity: is the price net or gross? I am on vacation next week but my colleague will answer.",
        ),
        (
            ["Subject: Kündigung Wartungsvertrag"],
            "Hiermit bestätigen wir den Eingang Ihrer Kündigung. Der Vertrag endet am 31.12. Mit "
            "freundlichen Grüßen, Vertragsabteilung, i.A. Maier",
        ),
        (
            [REPLY, "Subject: Re: Newsletter-Text"],
            "Der Newsletter geht Donnerstag raus, den Text schick ich dir heute Abend.",
        ),
        (["Subject: Einladung: Richtfest am 30.10."], "Liebe Lea, wir laden dich herzlich ein!"),
        (
            ["Subject: Absage: Besichtigung morgen"],
            "Hallo Frau Brandner, leider müssen wir den Termin morgen absagen. Geht auch Donnerstag?",
        ),
        (["Subject: Gelesen und für gut befunden"], "Der Vertrag ist so in Ordnung, ich unterschreibe."),
        (
            ["Subject: Delivery report for your order"],
            "Hello, the goods arrived yesterday but two tiles are broken. Please send replacements. Kind regards, Ann",
        ),
        (['From: "Müller, Tom" <system@x.example>', REPLY, "Subject: Re: Termin"], "Passt. T."),
        (
            ["From: admin@x.example", REPLY, "Subject: Re: Zugang"],
            "Der Server war down, das Konto ist jetzt freigeschaltet. Bitte probieren.",
        ),
        (
            ["Subject: Lieferung verzögert sich"],
            "Guten Tag, die Lieferung der Fenster verzögert sich leider bis KW 46. Wir bitten um "
            "Verständnis. Fa. Huber",
        ),
        (
            [REPLY, "Subject: RE: Delayed delivery"],
            "Sorry, the shipment is delayed. We will keep trying to get it to you by Friday.",
        ),
        (["Subject: Fw: Out of Office: Contract"], "FYI, he is away until Monday, so no answer before that."),
        (["Subject: Automatische Türen, Angebot"], "Guten Tag, anbei unser Angebot zu den automatischen Türen."),
        (["Subject: Auto-Leasing"], "Das Angebot für das Auto kommt morgen."),
        (
            ["Subject: Abwesenheit Herr Klein"],
            "Guten Tag, Herr Klein ist länger krank. Ich habe sein Projekt übernommen und schicke "
            "Ihnen die Zahlen bis Mittwoch. Eva Lang",
        ),
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
        (
            [GENERATED, "X-MS-Exchange-Inbox-Rules-Loop: tom@x.example", "Subject: Re: Angebot", REPLY],
            "Hallo, ich arbeite nur montags bis mittwochs. Am Donnerstag und Freitag bin ich nicht im Büro.",
        ),
        (
            ["Subject: Automatische Antwort: Angebot", REPLY],
            "Ihre Nachricht erreicht mich während meiner Elternzeit. Bitte wenden Sie sich an info@x.example.",
        ),
        (
            [REPLIED, "Subject: AUTO: Tom Berger is out of the office (returning 02/11/2026)"],
            "I am out of the office until 02/11/2026.",
        ),
        (["Subject: Urlaubsnotiz"], "Liebe Geschäftspartner, im Moment tanke ich Sonne."),
        ([REPLIED, "Subject: Praxis geschlossen"], "Unsere Praxis ist bis auf Weiteres geschlossen."),
        (["X-Autoresponse: yes", REPLIED, "Subject: Hi"], "Currently hiking the Alps. Back in two weeks!"),
        (
            [REPLY, "Subject: Automatic reply: Re: Plans"],
            "I no longer work for X Ltd. Please write to office@x.example.",
        ),
        (["Subject: Re: Plan", REPLY, "Precedence: auto_reply"], "Ich bin in Mutterschutz."),
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
            ["Subject: Automatische Antwort: Angebot", REPLY, GENERATED],
            "Vielen Dank für Ihre Nachricht. Wir haben Ihr Anliegen erhalten und bearbeiten es in der"
            " Reihenfolge des Eingangs.",
        ),
        (
            [NO_REPLY, "Subject: Wir haben Ihre Bewerbung erhalten"],
            "Herzlichen Dank! Ihre Unterlagen sind gut bei uns eingetroffen.",
        ),
        (
            ["From: info@stadt.example", "Subject: Automatische Eingangsbestätigung", REPLIED],
            "Ihre E-Mail ist bei der Stadtverwaltung eingegangen und wird an die zuständige Stelle weitergeleitet.",
        ),
        (
            [REPLIED, "Subject: Ticket #9912 - Leuchte defekt"],
            "Hello, your ticket has been received. We aim to answer within 24 hours.",
        ),
        (
            ["From: shop@x.example", GENERATED, "Subject: Ihre Nachricht an uns"],
            "Danke für deine Nachricht! Sie ist angekommen und wir melden uns schnellstmöglich.",
        ),
        (
            [REPLIED, "Subject: RE: Quote", "X-Freshdesk-Ticket-Id: 5"],
            "Dear customer, we would like to acknowledge that we have received your request and a "
            "ticket has been created.",
        ),
        (
            [
                "Subject: Lesebestätigung: Angebot",
                'Content-Type: multipart/report; report-type="disposition-notification"; boundary=b',
            ],
            "",
        ),
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
        ([NO_REPLY, "Subject: Neue Anmeldung in Ihrem Konto"], "Es wurde eine neue Anmeldung festgestellt."),
        (
            ["From: billing@cloud.example", GENERATED, "Subject: Your storage is almost full"],
            "You have used 95% of your storage.",
        ),
        (["From: cron@x.example", GENERATED, "Subject: Cron <root@x> backup"], "done"),
        (
            ["From: mail@portal.example", "Subject: 3 neue Nachrichten", GENERATED],
            "Sie haben 3 ungelesene Nachrichten im Portal.",
        ),
        (
            ["From: noreply@dhl.example", "Subject: DHL Paket kommt heute"],
            "Guten Tag, Ihre Sendung kommt heute zwischen 13 und 15 Uhr.",
        ),
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
            [
                "List-Id: Handwerkskammer Newsletter <newsletter.hwk.example>",
                "Precedence: bulk",
                "Subject: Termine im November",
            ],
            "Seminar am 12.11., Beratung am 15.11.",
        ),
        (
            [
                "From: shop@x.example",
                "List-Unsubscribe: <https://x>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                "Precedence: bulk",
                "Subject: Black Friday",
            ],
            "Alles muss raus!",
        ),
        (
            [
                "To: alle@verein.example",
                "List-Id: <alle.verein.example>",
                "Subject: [alle] Sommerfest",
                "Precedence: list",
                REPLY,
            ],
            "Wer bringt Salat mit?",
        ),
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
            ["From: mailer-daemon@x.example", "Subject: Mail Delivery Status Notification (Delay)", "Return-Path: <>"],
            "There was a problem delivering your message to a@b.example. It will be retried for 2 more days.",
        ),
        (
            ["From: <>", "Subject: Undeliverable: Plan", "X-MS-Exchange-Message-Is-Ndr:"],
            "a@b.example: The email system had a problem processing this message.",
        ),
        (
            [
                "From: postmaster@provider.example",
                "Subject: Zustellung Ihrer Nachricht nicht möglich",
                "Return-Path: <>",
            ],
            "Die Nachricht an folgende Empfänger konnte nicht übermittelt werden: a@b.example. Grund:"
            " Mailbox unbekannt.",
        ),
        (
            [
                'From: "Mail Delivery Subsystem" <MAILER-DAEMON@x.example>',
                "Subject: Warning: could not send message for past 4 hours",
            ],
            "The original message was received at Mon. ----- The following addresses had transient "
            "non-fatal errors ----- <a@b.example>",
        ),
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
    "calendar": [
        (
            ["Subject: Angenommen: Besprechung", "Content-Type: text/calendar; method=REPLY; charset=utf-8"],
            "BEGIN:VCALENDAR METHOD:REPLY BEGIN:VEVENT "
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:tom@x.example DTSTART:20261020T090000Z END:VEVENT "
            "END:VCALENDAR",
        ),
    ],
}


@pytest.mark.parametrize(
    ("kind", "header", "text"),
    [(kind, header, text) for kind, cases in CASES.items() for header, text in cases],
)
def test_each_mail_is_of_its_kind(kind: str, header: list[str], text: str) -> None:
    sender = [] if any(line.startswith("From:") for line in header) else ["From: Tom Berger <tom@x.example>"]
    to = [] if any(line.startswith("To:") for line in header) else ["To: lea@own.example"]
    raw = "\n".join([*sender, *header, *to, "Message-ID: <m@x.example>", "", text])
    assert classify(mime.parse(raw.encode()), frozenset({"lea@own.example"})).kind == kind
