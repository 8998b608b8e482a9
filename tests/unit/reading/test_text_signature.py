"""Sign-off, signature and footer are told from the text; what a person wrote below them comes back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coopwatch.core.model import Address, Mail, NewText
from coopwatch.core.reading import text

BODY = "Hallo Frau Brandt,\n\ndas Angebot kommt am Freitag."
AT = datetime(2026, 10, 12, 8, tzinfo=UTC)

# A bar stands for a line break; none of these endings belongs to the text.
ENDINGS = """\
Viele Grüße|Karla
Viele Grüße||Karla Stein||Stein Bau GmbH|Weg 3|33602 Bielefeld|Tel. 0521 000 45
Viele Grüße|Karla Stein|Stein Bau GmbH|Weg 3|33602 Bielefeld
i. A. Karla Stein|Stein Bau GmbH
Mit freundlichen Grüßen / Best regards||Karla Stein||Stein Bau GmbH|Geschäftsführer: Karl Stein
Mit freundlichem Gruß||i. V. Karla Stein|Leiterin Einkauf||Stein Bau GmbH
Freundliche Grüsse aus Zürich|Karla Stein
Einen schönen Feierabend und viele Grüße|Karla
Besten Dank für Ihre Geduld und herzliche Grüße|Karla Stein
Mit frdl. Grüßen||Karla Stein
mfg karla
lg k.
Gruß, Karla
Gruß Karla, 0171 000 4567
Herzlichst|Ihre Karla Stein
Ihr Team von Stein Bau
Deine Karla
Karla
K. Stein
ks
—Karla
Karla Stein|Stein Bau GmbH|Tel. 0521 000 45
Karla Stein|Vertrieb||Stein Bau GmbH|Tel. 0521 000 45
Karla||Stein Bau|Türen und Tore|Abholung nur nach Termin
-- |Karla Stein|Stein Bau
Gruß|Karla||--|Stein Bau||Wir bauen Häuser.
____________________|Karla Stein|Stein Bau GmbH|Tel. 0521 000 45
Kind regards,||Karla Stein|Sales Manager||Stein Ltd
Best|Karla
Thanks!|Karla
Von meinem iPhone gesendet
Viele Grüße|Karla||Gesendet von Outlook für Android<https://aka.example/x>
Get Outlook for iOS<https://aka.example/x>
Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.
Karla||Mobil gesendet
Stein Bau GmbH · Sitz der Gesellschaft: Bielefeld · HRB 1234 · Geschäftsführer: Karl Stein · USt-IdNr. DE000000000
Viele Grüße|Karla||Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Adressat sind, löschen Sie sie.
This e-mail is confidential. If you are not the intended recipient, please notify the sender.
Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.
Schönes Wochenende!|Karla
Bis bald|Karla
Glück auf!|Karla
Med venlig hilsen|Karla
Cordialement|Karla
[cid:image001.png@01DC2D66.5C4355BA]
Viele Grüße|Karla Stein||Folgen Sie uns auf LinkedIn!|www.stein-bau.example
Viele Grüße|Karla Stein||Öffnungszeiten: Mo-Fr 8-17 Uhr
""".splitlines()

# What a person wrote and must find again, although it looks a little like an ending.
WRITTEN = [
    "Hallo,\n\nhier die gewünschte Lieferadresse:\n\nStein Bau GmbH\nWeg 3\n33602 Bielefeld\nTel. 0521 000 45",
    "Hallo,\n\nunsere Bankverbindung lautet:\nIBAN DE00 0000 0000 0000 0000 00\nBIC ABCDEFGH",
    "Wir brauchen von Ihnen noch Ihre USt-ID und die Handelsregisternummer.",
    "Passt!\n\nFreitag",
    "Hallo Anna,\n\nAngebot folgt\n\nGruß an Petra, sie soll mich anrufen.",
    "Hallo,\n\nschöne Grüße an Ihre Frau! Das Angebot kommt am Freitag.",
    "Liebe Grüße gehen auch an das Team, ihr seid toll.\n\nDie Rechnung kommt morgen.",
    "Hallo,\n\nviele Grüße aus dem Urlaub!\n\nAngebot siehe Anhang.",
    "Frage: wer kommt?\n\nHerr Peters\nFrau Schulz",
    "Ansprechpartner ist:\n\nPetra Schulz",
    "Best price is 400 EUR.\n\nBest Western hotel is booked.",
    "Herzlich Willkommen im Team!\n\nWir freuen uns.",
    "Verschickt per DHL am Montag.\n\nGesendet mit der Post, Sendungsnummer folgt.",
    "Wir hätten folgende Termine\n\nMontag, 3. Mai\nDienstag, 4. Mai",
    "Meine Nummer:\n\n0521 000 456\n0171 000 4567",
    "Sehr geehrte Frau Brandt,\n\nNeue Straße 5\n33602 Bielefeld",
    "Moin,\n\ndie Tour steht.\n\nPasst das?",
    "Hallo Miriam,\n\nDienstag 10 Uhr",
    "--\nJa, Freitag.",
    "PS: der Termin steht.",
    "Gesendet von meinem Büro aus war die Mail leider leer, deshalb noch einmal vom Handy.",
    "Sent from my desk is easier than from my phone.",
    "Servus Ida,\n\ndie Tour steht",
    "Schöne Feiertage",
    "Danke!",
    "Ja",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_ending_is_no_text(ending: str) -> None:
    found = _from_karla(f"{BODY}\n\n{ending.replace('|', chr(10))}\n")

    assert found.text == BODY


@pytest.mark.parametrize("body", WRITTEN)
def test_what_was_written_stays(body: str) -> None:
    assert text.read_text(body).text == body


def test_sign_off_and_typed_name_are_the_closing_and_the_rest_is_removed() -> None:
    found = text.read_text(f"{BODY}\n\nViele Grüße\nKarla Stein\n\nStein Bau GmbH\nTel. 0521 000 45\n")

    assert found.closing == "Viele Grüße\nKarla Stein"
    assert found.removed == "Stein Bau GmbH\nTel. 0521 000 45"
    assert found.rules == ("closing formula", "signature below closing")


def test_an_automatic_signature_below_the_formula_is_no_typed_name() -> None:
    found = text.read_text(f"{BODY}\n\nFreundliche Grüße\n\nKarla Stein\nVertrieb\n\nStein Bau GmbH\n")

    assert found.closing == "Freundliche Grüße"
    assert found.removed.startswith("Karla Stein")


@pytest.mark.parametrize("mark", ["P.S.", "PS:", "p.s.:", "P.S:", "PPS:"])
def test_a_postscript_below_the_signature_belongs_to_the_text(mark: str) -> None:
    found = text.read_text(f"{BODY}\n\nGruß\nKarla\n\nStein Bau GmbH\nTel. 0521 000 45\n\n{mark} Die Pläne fehlen.\n")

    assert found.text == f"{BODY}\n\n{mark} Die Pläne fehlen."


def test_a_postscript_below_the_delimiter_belongs_to_the_text() -> None:
    found = text.read_text(f"{BODY}\n\n-- \nStein Bau\n\nPS: Die Pläne fehlen.\n")

    assert found.text == f"{BODY}\n\nPS: Die Pläne fehlen."
    assert "Stein Bau" in found.removed


def test_a_late_addition_without_a_mark_belongs_to_the_text() -> None:
    found = text.read_text(f"{BODY}\n\nGruß\nKarla\n\nEben sehe ich, dass die Pläne fehlen. Können Sie sie schicken?\n")

    assert found.text.endswith("Können Sie sie schicken?")
    assert found.closing == "Gruß\nKarla"


def test_an_unknown_name_without_formula_stays_in_the_text() -> None:
    found = _from_karla(f"{BODY}\n\nHaupteingang\n")

    assert found.text == f"{BODY}\n\nHaupteingang"


def test_a_lower_case_name_is_known_from_the_address() -> None:
    assert _from_karla("passt.\n\nkarla").closing == "karla"


def test_a_short_answer_between_quotes_is_no_name() -> None:
    found = text.read_text("> Wer kommt?\n\nPeters\n\n> Wann?\n\nFreitag\n")

    assert found.text == "Peters\n\nFreitag"


def test_a_list_footer_below_the_quote_is_removed_and_the_name_above_found() -> None:
    found = text.read_text(
        "Ja.\n\nKarla\n\n> Geht das?\n\n_____________\nHolz mailing list\nholz@listen.example\nlisten.example\n"
    )

    assert (found.text, found.closing) == ("Ja.", "Karla")


def test_the_warning_of_the_own_server_is_removed() -> None:
    banner = "ACHTUNG: Diese E-Mail stammt von außerhalb der Organisation. Klicken Sie auf keine Links."

    assert text.read_text(f"{banner}\n\n{BODY}").text == BODY


def test_a_mail_server_signs_nothing() -> None:
    body = "Nicht zugestellt.\n\n<ida@brandt.example>: mailbox full\n\nmx.brandt.example\npostmaster@brandt.example"
    mail = Mail("", (Address("", "mailer-daemon@mx.example"),), (), (), "", AT, AT, body, "")

    assert text.read_new_text(mail).text == body


def _from_karla(body: str) -> NewText:
    author = Address("Karla Stein", "karla.stein@stein-bau.example")
    return text.read_new_text(Mail("", (author,), (), (), "", AT, AT, body, ""))
