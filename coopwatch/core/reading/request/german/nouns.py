"""The German things that can be wanted, by kind; the order of kinds is that of strength.

Stems are found anywhere in a word, so that compounds count ("Schlussrechnung", "Wartungstermin"); `\\b` limits those
that would find too much. To teach a thing, add its stem and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.model import Kind

NOUNS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.INVOICE,
        (
            (
                "(?<!be)(?<!ab)(?<!vor)rechnung(?!s?(?:adress|nummer|anschrift|betrag|prüf|kopf|empfänger"
                "|stelle|datum|jahr|posten))(?!s-? ?(?:und lieferadress))"
            ),
            r"(?<!lohn)(?<!gehalts)(?<!verdienst)(?<!kosten)abrechnung(?!szeitraum)|nebenkostenabrechnung",
            r"\babrechn(?:en|est|et)\b|\babzurechnen\b|honorarnote|gutschrift|faktura|fakturier|\bquittung",
            r"zahlungsbeleg|kaufbeleg|kassen(?:bon|zettel)|\bstorno(?!bedingung)|\br(?:e|g)\.? nr|liquidation",
        ),
    ),
    (
        Kind.QUOTE,
        (
            r"angebot(?!en)|\boffert|voranschlag|\bkva?\b|preis(?!träger|verleih|gericht|wert|geld|lich)",
            r"(?<!un)kosten(?:schätzung|punkt|rahmen|aufstellung)?\b(?!los|frei)|\bkoste[tn]?\b|\bkostet's|wie teuer",
            r"(?:stunden|tages|zeilen|wort|seiten|kilometer|monats|vergütungs)s(?:a|ä)tze?\b|konditionen",
            r"\b(?:grobe|ungefähre|eine|ne) hausnummer|hausnummer (?:reicht|genügt)|kalkul(?:ier|ation)",
            (
                r"\brechne?(?:n sie|t)? (?:mir|uns|bitte|das|mal)\b|\bpauschal(?:e|preis|betrag)\b"
                r"|\bgagen?(?:vorstellung)?\b"
            ),
            r"honorar(?:vorstellung|satz|e)?\b|was (?:würde|käme|macht) (?:das|es|so)|\bvergütung\b",
            (
                r"was (?:verlang|nimm|nehm|berechn)|(?:aufwands|grob|preis)schätzung|\btarif(?:e|en)?\b"
                "|gebühr(?!enpflicht)"
            ),
            (
                r"grobe (?:summe|zahl|schätzung)|rabatt|\bnachlass\b|richtwert|größenordnung|stundenlohn"
                "|mietpreis|leihgebühr|kaution"
            ),
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            (
                "(?<!letzter )(?<!letzte )(?<!spätester )(?<!liefer)(?<!abgabe)(?<!druck)termin(?!al|olog|ier"
                r"|gerecht)|vorbei(?:komm|schau|fahr)|\bvorbei\b|besichtig"
            ),
            r"treffen\b(?! auf| die annahme)|telefon(?:ier|at|isch|konferenz)|\b(?:an|zurück|rück)(?:zu)?ruf|videocall",
            r"\bruf(?:e|en|t|st)? (?:mich|uns|sie|doch|bitte|mal|kurz)\b|meeting|\bcall\b|videokonferenz|gespräch\b",
            r"besprech(?:en|ung)(?!sprotokoll)|\bzeit(?:fenster)?\b(?! für (?:die antwort|eine))|\bluft\b|kapazität",
            r"verfügbar|\bslot|welche[rn]? (?:kalender)?woche|einplan|begehung|zusammenkunft|\bsitzung\b|rendezvous",
            (
                r"\bwann (?:können|könnten|kannst|könntest|könnt|hast|haben|hättest|hätten|kommst|magst) (?:sie"
                r"|du|ihr|wir)\b"
                r"|\bwann (?:passt|möglich)\b"
            ),
            r"abhol|\baufmaß|\bwartung\b|uhrzeit|\bplatz\b|anprobe|\bbesuch\b|vor-ort-|beratung\b|einweisung\b",
            r"\bfrei (?:wär|bist|sind|hätt|hast|am|im|in|für)|\bfrei\?",
        ),
    ),
    (
        Kind.DOCUMENT,
        (
            r"vertrag|verträge|zeichnung(?:en)?|\w{3}plan\b|\bplan\b|pläne\b|liste|datei|daten\b|\bpdf|\bscan",
            r"bescheinigung|unterlage|nachweis|protokoll|datenbl|fotos?\b|bilde?r?n?\b(?<!vorbild)|muster",
            "entw(?:u|ü)rf|skizze|formular|beleg|(?<!in )kopie|zertifikat|bericht(?!ig)|gutachten",
            r"texte?n?\b(?<!kontext)|glossar|manuskript|logos?\b|zeugnis|police|anleitung|dokument",
            r"übersetzung|fahnen?\b|layout|vollmacht|auswertung|\bbestellung\b|auftragsbestätigung|unterschr",
            "unterzeichne(?!t? von)|gezeichnet|freigabe|freizeichn|abnahme|übersicht|lieferschein|stundenzettel",
            r"\brapport|anmerkung|korrektur|kommentar|\bversion\b|\blink|zugangsdaten|passwort|lizenz",
            r"\bbwa\b|steuererklärung|jahresabschluss|lohnzettel|ausz(?:u|ü)g|aufstellung|\bstatik\b",
            (
                r"(?:steuer|bewilligungs|förder)bescheid|\bbeitr(?:a|ä)ge?\b|\bantr(?:a|ä)ge?\b|\bzeilen\b"
                r"|\bartikel\b|\bproben?\b|film\b|\bvideo"
            ),
            "aufnahmen|tabelle|lebenslauf|referenz|ausgefüllt|checkliste|vorlage|impressum|bildrechte",
            r"rechtetext|\bvorwort|abz(?:u|ü)g|exemplar|steuernummer|bankverbindung|\biban\b|adressen|kapitel",
            "leistungsverzeichnis|konzept|genehmigung|bewilligung|attest|urkunde|ausweis|prospekt|katalog",
            (
                r"präsentation|\bfolien\b|messwerte|\bergebnisse?\b|befund|\brezept|\bschreiben\b(?= (?:vom|von|der"
                r"|des))|grafik|farbkarte"
            ),
            (
                r"\bnachtr(?:a|ä)g|beschreibung|grundriss|setlist|playlist|partitur|\bstatistik|\bzusammenfassung"
                r"|\bspezifikation"
            ),
            (
                r"papier(?:e|en)\b|erklärung(?:en)?\b|\bnoten\b|ordner\b|visualisierung|rendering|\bsatzung"
                r"|exposé|expose\b|\bakten?\b|\w+akte\b|\w{4,}(?<!empfangs)(?<!eingangs)(?<!rück)(?<!lese)bestätigung"
                r"|\bbestätigung(?: \w+){0,3} (?:als|per|im) (?:pdf|original|scan|brief|anhang)"
                r"|briefing|drehbuch|storyboard|schnittmuster|\bmaße\b|\bvermaßung|\baufmaßblatt|schaltbild"
                r"|\bpräsi\b|lageplan|\bcode\b|quelltext|screenshot|mitschrift|\bnotizen\b|zwischenstand"
                r"|rohfassung|reinzeichnung|\bfassung\b|probedruck|\bproof\b|korrekturabzug|vorschau|\bdemo\b"
                r"|tonspur|\bspur(?:en)?\b|mp3|\bwav\b|\bdwg\b|\bdxf\b|\bsvg\b|vektor|\bcad\b|\bbestands\w+"
                r"|meldung\b(?<!rückmeldung)|anmeldung|anmeldebogen|fragebogen|\bbogen\b|verzeichnis"
                r"|police|versicherungsschein|\bschein\b|grundbuch|\bauskunftsblatt|\bausschreibung|einladung"
                r"|visitenkarte|etikett|aushang|flyer|plakat|broschüre|faltblatt|speisekarte|\bmenü\b|seiten\b"
                r"|rohdaten|\bmusik als\b|programmheft|biografie|vita\b|portr(?:ä|ai)t|steckbrief"
                r"|dienstplan|schichtplan|zeitplan|ablauf(?:plan)?\b|stückliste|materialliste|packliste"
                r"|teilnehmer\w*liste|zugang\b|zugänge\b|schlüsselliste|\bsignatur|stempel\b|vermerk\b"
            ),
        ),
    ),
)
