"""German asks, and what only sounds like one; each sentence stands in a mail that says something else too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coopwatch.core.model import Kind, Language, Mail
from tests.unit.reading.requests_alone import read_requests_by_rules

SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
OPENING = "Hallo Herr Weber,\n\nder Sommer ist da.\n\n"

QUOTE = [
    "Könnten Sie mir bitte ein Angebot für 40 Laufmeter Zaun machen?",
    "Ich bräuchte einen Kostenvoranschlag für die Dachrinne.",
    "Was würde das Lektorat von 120 Seiten bei Ihnen kosten?",
    "was kostet denn so ein fenster mit einbau",
    "Wie teuer wäre die Reparatur ungefähr?",
    "80 leute im garten, was würde das bei euch kosten",
    "Zu welchen Konditionen vermieten Sie das Zelt?",
    "Bitte um Angebot für 500 Flyer DIN lang, 4/4-farbig.",
    "Kannst du mir mal grob sagen was die 3 Türen kosten?",
    "Ich hätte gerne eine Offerte für die Malerarbeiten im Treppenhaus.",
    "Für 25 Sitzplätze suche ich einen Caterer, was nehmen Sie pro Person?",
    "Machst du mir einen Preis für zwei Tage Kamera?",
    "Wir bitten um Abgabe eines Angebots bis zum 15. März.",
    "Mit welchem Tagessatz müsste ich bei Ihnen rechnen?",
    "Über ein Angebot würde ich mich sehr freuen.",
    "Welche Konditionen können Sie mir für eine Jahresabnahme bieten?",
    "Es wäre nett, wenn Sie mir die Kosten für die Übersetzung nennen könnten.",
    "Rechnest du mir das bitte mal durch, was die Treppe in Eiche kosten würde?",
    "Darf ich Sie um einen unverbindlichen Kostenvoranschlag bitten?",
    "Bitte kalkulieren Sie auch die Variante mit Soft-Touch-Folie.",
    "Hätten Sie Interesse, mir dafür ein Angebot zu erstellen?",
    "Ihr Angebot für den Carport steht leider noch aus.",
    "Wann darf ich mit Ihrem Angebot rechnen?",
    "Wie weit sind Sie denn mit dem Kostenvoranschlag?",
    "Leider habe ich von Ihnen noch kein Angebot erhalten.",
    "Magst du mir bis Mittwoch sagen, was du für das Logo haben willst?",
    "Mir würde auch eine Hausnummer reichen, in welcher Größenordnung liegen wir da?",
]
INVOICE = [
    "Könnten Sie mir bitte noch die Rechnung für die Montage schicken?",
    "Deine Rechnung fehlt mir noch.",
    "Ich bräuchte für die Buchhaltung noch die Rechnung vom Mai.",
    "Schreib mir bitte noch eine Rechnung über die Fahrtkosten.",
    "Bitte stellen Sie uns die Leistung in Rechnung.",
    "Wann bekomme ich die Schlussrechnung?",
    "Können Sie die Rechnung bitte auf die neue Firmenadresse ausstellen?",
    "Wo bleibt eigentlich deine Rechnung?",
    "Auf der Rechnung fehlt die Steuernummer, bitte korrigieren und neu schicken.",
    "Bitte senden Sie uns eine Gutschrift über den falsch gelieferten Karton.",
    "Ich warte noch auf die Honorarnote für das Seminar.",
    "Ohne Rechnung kann ich leider nicht überweisen, schickst du mir die bitte?",
    "Zu der Bestellung vom 3. Mai habe ich noch keine Rechnung bekommen.",
    "Es wäre super, wenn du die Rechnung noch diese Woche stellen könntest.",
    "Bitte noch eine Rechnungskopie für das Finanzamt, danke.",
]
APPOINTMENT = [
    "Wann hätten Sie Zeit für eine Besichtigung?",
    "Wann können Sie vorbeikommen?",
    "Können wir nächste Woche kurz telefonieren?",
    "Hast du am Donnerstag Zeit?",
    "Bitte schlagen Sie mir zwei Termine vor.",
    "Ich hätte gern einen Termin für die Wartung der Heizung.",
    "Wann passt es Ihnen denn mit dem Aufmaß?",
    "Rufen Sie mich bitte zurück.",
    "Kannst du mich heute noch anrufen?",
    "Sind Sie in der zweiten Maiwoche noch frei?",
    "Hätten Sie im Juni noch Kapazitäten für ein Lektorat von 80 Seiten?",
    "Wäre ein kurzes Treffen am Montag möglich?",
    "Ginge es auch am Nachmittag, sagen wir 15 Uhr?",
    "Bräuchte dringend einen Termin, die Heizung tropft.",
    "wann kommst du denn zum ausmessen",
    "Bitte um kurzen Rückruf.",
    "Hätten Sie heute zehn Minuten für mich?",
    "Nennen Sie mir bitte einen Montagetermin.",
    "Wollen wir uns nächste Woche mal zusammensetzen?",
    "Wäre es möglich, den Termin am Freitag um eine Stunde zu verschieben?",
    "Magst du nächste Woche auf einen Kaffee vorbeischauen, damit wir den Ablauf durchgehen?",
]
DOCUMENT = [
    "Bitte schicken Sie mir den unterschriebenen Vertrag zurück.",
    "Könntest du mir die Fotos in Druckauflösung schicken?",
    "Ich brauche noch das Datenblatt zur Folie.",
    "Mir fehlt noch deine Freigabe für das Titelblatt.",
    "Haben Sie die Bescheinigung schon fertig?",
    "Kannst du die Zeichnung bitte nochmal als DWG exportieren und rüberschicken?",
    "Bitte lassen Sie mir die Unterlagen bis Ende des Monats zukommen.",
    "Schickst mir bitte noch die Liste?",
    "Schön wäre, den Bericht bis Freitag zu haben.",
    "Wäre lieb wenn du mir das Protokoll weiterleitest.",
    "Ich bitte um Übersendung der Freistellungsbescheinigung.",
    "Gibt es davon auch eine Version ohne Logo, und könnten Sie mir die schicken?",
    "Bitte füllen Sie das beigefügte Formular aus und senden es mir zurück.",
    "Für den Antrag benötige ich noch Ihren Handelsregisterauszug.",
    "Ich warte immer noch auf die Texte für die Startseite.",
    "Wärst du so nett und schaust über den Entwurf drüber und schickst mir deine Anmerkungen?",
    "Könnten Sie uns ein Muster in Nachtblau zuschicken?",
    "Bis wann kann ich mit den Druckdaten rechnen?",
    "Gib mir bitte die Zugangsdaten für den Server.",
    "Lädst du mir die Dateien bitte in die Cloud?",
    "Könnten Sie bitte noch die Gewährleistungsbürgschaft nachreichen?",
]
ANSWER = [
    "Passt das so für Sie?",
    "Können Sie mir bitte bestätigen, dass die Lieferung am Montag kommt?",
    "Bitte geben Sie mir kurz Bescheid, ob das so in Ordnung ist.",
    "Ist die Maschine noch verfügbar?",
    "Welche Papiersorte würden Sie empfehlen?",
    "Was meinst du dazu?",
    "Haben Sie meine Nachricht vom Montag gesehen?",
    "Ich wüsste gern, ob der Antrag inzwischen bewilligt ist.",
    "Mich würde interessieren, welche Farbe Sie bevorzugen.",
    "Sag mir bitte bis Mittwoch Bescheid ob du dabei bist.",
    "Liefern Sie auch in die Schweiz?",
    "Wie lange dauert die Lieferung?",
    "Geht das in Ordnung?",
    "Bitte um kurze Rückmeldung, ob die Maße stimmen.",
    "Gibt es schon Neuigkeiten vom Bauamt?",
    "Konntest du schon mit Herrn Maier sprechen?",
    "Wie ist der Stand der Dinge?",
    "Ich wollte nachfragen, ob Sie sich schon entschieden haben.",
    "Ist der Vertrag für Sie so in Ordnung?",
    "Hobts ihr des scho gseh?",
    "Chönd Sie mir säge, ob das so gaht?",
    "Könnten Sie bitte prüfen, ob die Überweisung bei Ihnen angekommen ist?",
    "Bitte teilen Sie mir mit, welche Steckdosen Sie wünschen.",
    "Soll ich die alten Fenster entsorgen oder behalten Sie die?",
    "Bitte bestätigen Sie mir die Kündigung schriftlich.",
    "Auf meine Mail von letzter Woche habe ich noch keine Antwort bekommen.",
    "Ich müsste bis morgen wissen, ob wir die Halle bekommen.",
]
NOTHING = [
    "Vielen Dank für das schnelle Angebot!",
    "Bei Fragen melden Sie sich gern jederzeit.",
    "Ich freue mich auf Ihre Rückmeldung.",
    "Anbei sende ich Ihnen meine Rechnung für den Monat Mai.",
    "Bitte überweisen Sie den Betrag innerhalb von 14 Tagen auf das unten genannte Konto.",
    "Unsere Rechnung 2026-044 ist noch offen, bitte begleichen Sie den Betrag bis 15. Mai.",
    "Bitte drucken Sie die 500 Stück wie besprochen.",
    "Hiermit bestelle ich 20 Kartons Papier.",
    "Die Freigabe ist erteilt, legen Sie los.",
    "Ich melde mich nächste Woche mit einem Vorschlag.",
    "Ich schicke Ihnen die Zeichnung morgen.",
    "Zur Kenntnis.",
    "Wer hätte das gedacht?",
    "Wie die Zeit vergeht!",
    "Ich wünsche Ihnen ein schönes Wochenende.",
    "Du brauchst mir nichts mehr zu schicken, hat sich erledigt.",
    "Wenn noch was fehlt, einfach melden.",
    "Der Termin am Donnerstag passt mir gut.",
    "Ihre Rechnung habe ich heute überwiesen.",
    "Das Angebot nehme ich gern an.",
    "Die Unterlagen habe ich erhalten, danke.",
    "Ich habe den Vertrag unterschrieben und heute zur Post gebracht.",
    "Damit ist die Sache für mich erledigt.",
    "Leider muss ich das Angebot ablehnen.",
    "Sie können die Rechnung wie gewohnt an die Buchhaltung schicken.",
    "Falls Sie Fragen haben, rufen Sie mich einfach an.",
    "Die Datei liegt im Ordner, du kannst loslegen.",
    "Bitte entschuldigen Sie die späte Antwort.",
    "Bitte beachten Sie, dass ich vom 3. bis 14. August im Urlaub bin.",
    "Schöne Grüße an deine Frau!",
    "Ich stehe für Rückfragen gern zur Verfügung.",
    "Ich hoffe, das hilft Ihnen weiter.",
    "Das klingt gut, so machen wir's.",
    "Danke für Ihr Verständnis.",
    "Bitte die 200 Stück in den Druck geben, Freigabe hiermit erteilt.",
    "Ich bestätige Ihnen hiermit den Termin am 12. Juni.",
    "Lass es dir schmecken!",
    "Meine Kundin wartet noch auf die Muster, ich halte Sie auf dem Laufenden.",
    "Keine Eile, ich bin erst im Mai wieder im Büro.",
    "Antwort nicht nötig.",
    "Den Schlüssel können Sie jederzeit beim Nachbarn holen.",
    "Wer braucht schon Schlaf?",
    "Die alten Muster bitte entsorgen.",
    "Entschuldigen Sie bitte die Umstände.",
    'Sie fragten: "Können Sie mir die Liste schicken?"',
    "Über eine Zusage würden wir uns freuen.",
    "Ich werde die Zahlung veranlassen, sobald der Kunde gezahlt hat.",
    "Ab 1. Juli gilt für mich ein neuer Stundensatz von 85 Euro.",
    "Anbei mein Angebot, ich würde mich über Ihren Auftrag freuen.",
    "Melden Sie sich gern, wenn Sie so weit sind.",
    "Der Sommer, wo ist er nur hin?",
    "Den Fehler in der Liste habe ich korrigiert.",
    "Ich nehme gern teil.",
    "Bitte liefern Sie wie bestellt am 4. Mai in die Werkstatt.",
    "Ich habe Ihre Nachricht an den Kunden weitergeleitet.",
    "Gern geschehen!",
    "Sie haben mir sehr geholfen.",
    "Ich habe dir einen Link zum Ordner geschickt.",
    "Wie gewünscht erhalten Sie die Zeichnungen als PDF.",
    "Das Thema können wir von der Liste streichen.",
]
ASKS = [
    *((Kind.QUOTE, sentence) for sentence in QUOTE),
    *((Kind.INVOICE, sentence) for sentence in INVOICE),
    *((Kind.APPOINTMENT, sentence) for sentence in APPOINTMENT),
    *((Kind.DOCUMENT, sentence) for sentence in DOCUMENT),
    *((Kind.ANSWER, sentence) for sentence in ANSWER),
]


def mail_saying(sentence: str) -> tuple[Mail, str]:
    text = OPENING + sentence
    return Mail("", (), (), (), "Projekt", SENT_AT, SENT_AT, text, ""), text


@pytest.mark.parametrize(("kind", "sentence"), ASKS)
def test_the_surest_request_has_the_kind_that_is_asked_for(kind: Kind, sentence: str) -> None:
    mail, text = mail_saying(sentence)

    found = read_requests_by_rules(mail, text, SENT_AT.date(), Language.DE)

    assert found
    assert found[0].kind is kind
    assert found[0].confidence >= 0.40
    assert found[0].words in text


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_sounds_like_an_ask_is_none(sentence: str) -> None:
    mail, text = mail_saying(sentence)

    found = read_requests_by_rules(mail, text, SENT_AT.date(), Language.DE)

    assert [request for request in found if request.confidence >= 0.40] == []
