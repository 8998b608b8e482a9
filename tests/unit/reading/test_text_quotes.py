"""Quoted mail is told from written lines, whatever program quoted it, and nothing written is taken for a quote."""

from __future__ import annotations

import pytest

from coopwatch.core.reading import text

WRITTEN = "Hallo Ida,\n\ndas passt so. Ich melde mich."
QUOTED = "Hallo Karl,\n\nkannst du das machen?\n\nIda"
PREFIXED = "> Hallo Karl,\n>\n> kannst du das machen?\n>\n> Ida"

# A bar stands for a line break.
ATTRIBUTIONS = """\
Am Mo., 12. Okt. 2026 um 10:11 Uhr schrieb Ida Brandt <ida@brandt.example>:
Am Mo., 12. Okt. 2026 um 10:11 Uhr schrieb|Ida Brandt <ida@brandt.example>:
Am Mo., 12. Okt. 2026 um 10:11 Uhr schrieb Ida Brandt <|ida@brandt.example>:
Am Mo., 12. Okt. 2026, 10:11 hat Ida Brandt <ida@brandt.example>|geschrieben:
Am 12.10.2026 um 10:11 schrieb Ida Brandt <ida@brandt.example>:
Am 12.10.2026 um 10:11 schrieb Ida Brandt:
Am 12. Oktober 2026 10:11:12 MESZ schrieb "Brandt, Ida" <ida@brandt.example>:
Am Montag, 12. Oktober 2026 um 10:11:12 MESZ hat Ida Brandt|<ida@brandt.example> Folgendes geschrieben:
Am Montag, dem 12.10.2026 um 10:11 +0200 schrieb Ida Brandt:
Am Montag, 12. Oktober 2026, 10:11:12 CEST schrieb Ida Brandt:
Am 2026-10-12 10:11, schrieb Ida Brandt:
Am 12.10.2026 schrieb Ida Brandt:
Am 12. Okt. 2026, 10:11 +0200 schrieb Ida Brandt <ida@brandt.example>:
Am 12. Oktober 2026 um 10:11:12, Ida Brandt (ida@brandt.example) schrieb:
Am 12.10.26, 10:11, Ida Brandt <ida@brandt.example> schrieb:
Ida Brandt <ida@brandt.example> schrieb am Mo., 12. Okt. 2026,|10:11:
Ida Brandt <ida@brandt.example> hat am 12.10.2026 10:11 CEST geschrieben:
Ida Brandt <ida@brandt.example> schrieb:
Ida Brandt schrieb am 12.10.2026 um 10:11:
Zitat von Ida Brandt <ida@brandt.example>:
12. Okt. 2026, 10:11 von ida@brandt.example:
---- Am Mo, 12 Okt 2026 10:11:12 +0200 ida@brandt.example schrieb ----
* Ida Brandt <ida@brandt.example> [2026-10-12 10:11]:
On Mon, Oct 12, 2026 at 10:11 AM Ida Brandt <ida@brandt.example>|wrote:
On Monday, October 12th, 2026 at 10:11 AM, Ida Brandt <ida@brandt.example> wrote:
On Oct 12, 2026, at 10:11, Ida Brandt|<ida@brandt.example>|wrote:
On 10/12/26 10:11, Ida Brandt wrote:
On October 12, 2026, Ida Brandt wrote:
Le lun. 12 oct. 2026 à 10:11, Ida Brandt <ida@brandt.example> a écrit :
Il giorno lun 12 ott 2026 alle ore 10:11 Ida Brandt <ida@brandt.example> ha|scritto:
El lun, 12 oct 2026 a las 10:11, Ida Brandt (<ida@brandt.example>) escribió:
Op ma 12 okt 2026 om 10:11 schreef Ida Brandt <ida@brandt.example>:
Op 12 okt. 2026 om 10:11 heeft Ida Brandt <ida@brandt.example> het volgende geschreven:
man. 12. okt. 2026 kl. 10:11 skrev Ida Brandt <ida@brandt.example>:
pon., 12 paź 2026 o 10:11 Ida Brandt <ida@brandt.example> napisał(a):
Dne 12. 10. 26 v 10:11 Ida Brandt napsal(a):
ma 12. lokak. 2026 klo 10.11 Ida Brandt (ida@brandt.example) kirjoitti:
пн, 12 окт. 2026 г. в 10:11, Ida Brandt <ida@brandt.example>:
Em seg., 12 de out. de 2026 às 10:11, Ida Brandt <ida@brandt.example> escreveu:
2026年10月12日(月) 10:11 Ida Brandt <ida@brandt.example>:
""".splitlines()

HEADER_BLOCKS = """\
-----Ursprüngliche Nachricht-----|Von: Ida Brandt|Gesendet: Montag, 12. Oktober 2026 10:11|An: Karl|Betreff: Tür
________________________________|Von: Ida Brandt <ida@brandt.example>|Gesendet: Montag, 12. Oktober 2026 10:11|An: K
Von: Ida Brandt [mailto:ida@brandt.example] |Gesendet: 12. Oktober 2026 10:11|An: K;| Jo <jo@k.example>|Betreff: Z
*Von: *Ida Brandt <ida@brandt.example>|*Datum: *Montag, 12. Oktober 2026 um 10:11|*An: *Karl|*Betreff: *AW: Tür
-------- Ursprüngliche Nachricht --------|Von: Ida Brandt |Datum: 12.10.26  10:11  (GMT+01:00) |An: Karl |Betreff: Tür
-----Original-Nachricht-----|Betreff: Tür|Datum: 2026-10-12T10:11:12+0200|Von: "Ida" <ida@brandt.example>
Gesendet: Montag, 12. Oktober 2026 um 10:11 Uhr|Von: "Ida Brandt" <ida@brandt.example>|An: karl@k.example|Betreff: Tür
------ Originalnachricht ------|Von "Ida Brandt" <ida@brandt.example>|An Karl|Datum 12.10.2026 10:11:12|Betreff Tür
------- Original Message -------|On Monday, October 12th, 2026 at 10:11 AM, Ida Brandt <ida@brandt.example> wrote:
Von:        "Ida Brandt" <ida@brandt.example>||An:        Karl/K||Datum:        12.10.2026 10:11||Betreff:        Tür
Von:|Ida Brandt <ida@brandt.example>|An:|karl@k.example|Datum:|12.10.2026 10:11|Betreff:|Tür
----- Nachricht von Ida Brandt <ida@brandt.example> ---------|  Datum: 12.10.2026|    Von: Ida Brandt|     An: K
Original Message|From: Ida Brandt|Sent: Monday, October 12, 2026 10:11|To: Karl|Subject: Door
From: Ida Brandt <ida@brandt.example>|Date: Monday, October 12, 2026 at 10:11 AM|To: Karl|Subject: Re: Door
De : Ida Brandt <ida@brandt.example>|Envoyé : lundi 12 octobre 2026 10:11|À : Karl|Objet : Porte
Da: Ida Brandt|Inviato: lunedì 12 ottobre 2026 10:11|A: Karl|Oggetto: Porta
De: Ida Brandt <ida@brandt.example>|Enviado: lunes, 12 de octubre de 2026 10:11|Para: Karl|Asunto: Puerta
Van: Ida Brandt <ida@brandt.example>|Verzonden: maandag 12 oktober 2026 10:11|Aan: Karl|Onderwerp: Deur
Fra: Ida Brandt <ida@brandt.example>|Sendt: mandag 12. oktober 2026 10.11|Til: Karl|Emne: Dør
##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein -##
""".splitlines()


@pytest.mark.parametrize("head", ATTRIBUTIONS + HEADER_BLOCKS)
@pytest.mark.parametrize("quote", [QUOTED, PREFIXED], ids=["bare", "prefixed"])
def test_the_answered_mail_below_is_quoted(head: str, quote: str) -> None:
    lines = head.replace("|", "\n")

    found = text.read_text(f"{WRITTEN}\n\n{lines}\n{quote}\n")

    assert found.text == WRITTEN
    assert found.quoted.startswith(lines.splitlines()[0].strip())
    assert "kannst du das machen?" in found.quoted


@pytest.mark.parametrize(
    "body",
    [
        "Hallo,\n\ndie Tour:\n\nVon: Bremen\nAn: Emden\nDatum: 2.10.2026\n\nPasst das?",
        "Hallo,\n\nam 12.10.2026 schrieb mir Jo:\nWir liefern nicht mehr.\n\nWas machen wir jetzt?",
        "Herr Peters schrieb:\n\nDas geht nicht.\n\nIch finde das schade.",
        "On Monday I wrote to them and on Tuesday they wrote back:\n\nthey can deliver.",
        "Von mir aus gern.\n\nVon meinem Kollegen hören Sie am Freitag.",
        "Preise:\n\n---------------\nRegal   420\n---------------\n\nBitte kurz bestätigen.",
        "-> siehe Anhang\n=> alles gut",
    ],
)
def test_a_writers_own_words_are_no_quote(body: str) -> None:
    found = text.read_text(body)

    assert found.text == body
    assert found.quoted == ""


def test_answers_between_quotes_are_joined() -> None:
    found = text.read_text("> Wann?\nAm Freitag.\n> Wie teuer?\n180 Euro.\n> Danke\n")

    assert found.text == "Am Freitag.\n\n180 Euro."
    assert found.quoted == "Wann?\nWie teuer?\nDanke"


def test_the_rest_of_a_wrapped_quoted_line_is_quoted() -> None:
    long_line = "> der Kunde fragt nun schon zum dritten Mal nach dem Liefertermin der"

    found = text.read_text(f"{long_line}\nneuen Regale.\n> Reicht das?\nJa.\n")

    assert found.text == "Ja."


def test_an_answer_below_a_wrapped_looking_quote_stays_when_it_begins_a_sentence() -> None:
    long_line = "> der Kunde fragt nun schon zum dritten Mal nach dem Liefertermin der"

    found = text.read_text(f"{long_line}\nNeuen weiß ich nicht.\n> Reicht das?\n")

    assert found.text == "Neuen weiß ich nicht."


def test_only_the_lines_next_to_the_verb_make_a_wrapped_attribution() -> None:
    body = "Am Montag komme ich vorbei\nAm 12.10.2026 um 10:11 schrieb Ida Brandt\n<ida@brandt.example>:\n> gut?\n"

    assert text.read_text(body).text == "Am Montag komme ich vorbei"


def test_barred_quotes_end_where_the_bars_end() -> None:
    body = "2026/10/12 Ida Brandt <ida@brandt.example>\n\n| geht das?\n|\n| Ida\n\nJa, das geht.\n"

    assert text.read_text(body).text == "Ja, das geht."


def test_a_quote_with_nothing_written_gives_an_empty_text() -> None:
    found = text.read_text("Am 12.10.2026 um 10:11 schrieb Ida Brandt:\n> geht das?\n")

    assert (found.text, found.closing, found.removed) == ("", "", "")


def test_the_words_of_a_forwarded_mail_are_never_the_senders() -> None:
    head = "---------- Forwarded message ---------\nVon: Holz Nord <info@holz.example>\nDate: Mo., 12. Okt. 2026\n\n"

    found = text.read_text(f"{head}12 erledigt\n")

    assert (found.text, found.closing) == ("", "")
    assert "12 erledigt" in found.quoted
    assert "forwarded only" in found.rules


def test_a_forwarded_mail_below_own_words_is_quoted() -> None:
    found = text.read_text("Zur Info.\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Holz\n\nWir liefern.\n")

    assert found.text == "Zur Info."
    assert "Wir liefern." in found.quoted


def test_forwards_inside_forwards_do_not_recurse() -> None:
    found = text.read_text("-------- Forwarded Message --------\n" * 3000)

    assert found.text == ""
