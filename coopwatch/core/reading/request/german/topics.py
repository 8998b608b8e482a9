"""What German sentences speak about, wider than the rules look; the keys are explained by `request.topics`.

To teach a word, add it to its topic and say `make weights`. Stems may stand within a compound.
"""

from __future__ import annotations

# By topic: how words of it begin; what may stand anywhere.
TOPICS = {
    "price": (
        (
            r"euro\b|summe\b|betrag|ansetzen|pro (?:kopf|person|nase|stück|meter|tag|stunde)|bietet\b|bieten\b"
            r"|zahl\b|geld\b|anbieten|miete\b|gebühr|beitrag|satz\b|sätze\b|pro m\b|qm\b"
        ),
        (
            r"preis|kosten(?!note|los)|kostet|angebot|offert|voranschlag|konditionen|tarif"
            r"|honorar(?!rechnung|note)|gage\b|tagess(?:ä|a)tz|stundensatz|rabatt|nachlass|aufschlag|pauschal"
            r"|größenordnung|hausnummer|richtwert|schätz|überschlag|überschläg|kalkul|veranschlag|budget|teuer"
            r"|günstig|billig|€|bezifer|beziffer|hinlegen|hinblättern|stückpreis|verlang|aufwand|aufpreis|mehrpreis"
            r"|prämie|zeilens|durchrechn|auspreis|bepreis|quadratmeter|netto|brutto|inklusive|inkl\b|nachtrag"
            r"|vergüt|entgelt|lohnt sich das|nimmst du|nehmen sie (?:für|dafür)|ruft? .{0,20} auf|reinkost"
            r"|komplettpreis|festpreis|kostenrahmen|was (?:soll|darf) (?:das|es) kosten"
        ),
    ),
    "amount": (
        r"wie ?viel|was (?:muss|müsst|würde|wird|kost|nimmst|nehmen|nehmt|käm|macht|verlang|brauch)|wie hoch",
        "",
    ),
    "bill": (
        r"berechne|bon\b|ust\b|konto|posten\b|forder",
        (
            r"rechnung(?! (?:zu )?trag)|abrechn|abgerechnet|verrechn|faktur|kostennote|honorarnote|gutschrift"
            r"|beleg\b|quittung|buchhalt|buchhälter|steuer(?:berat|büro|kanzlei)|umsatzsteuer|mehrwertsteuer|mwst"
            r"|finanzamt|überweis|bezahl|zahlbar|fällig|quartal|jahresabschluss|verbuch|vorsteuer|storn|skonto"
            r"|rechnungsnummer|bestellnummer|postanschrift|abschlag|schlussrechn|in rechnung|liquidation"
            r"|steuernummer|reverse charge|ust-id|berechnet\b|rechnest|stundenzettel|zahllauf|zahlungslauf"
            r"|zahlungsziel|doppelt berechnet|auf (?:meinen|unseren|den) namen|firmenname|rechnungsadresse|auszahl"
            r"|begleich"
        ),
    ),
    "own_bill": (
        r"(?:mein|unser|offen)\w* \w*(?:rechnung|honorarnote|kostennote)",
        r"zahlungseingang|zahlungserinner",
    ),
    "meeting": (
        (
            r"zoom|call\b|abende?\b|abends|tag(?:e)?\b|kommen\b|kommst\b|kommt\b|frei\b|zeit\b|lücke|slot|min\b"
            r"|vorbei\b"
        ),
        (
            r"termin|treffen|besprech|gespräch|telefon|anruf|anzurufen|videocall|besichtig|vorbeikomm"
            r"|vorbei ?schau|vorbeizukommen|anschau|anseh|ortstermin|begehung|zeitfenster|uhrzeit|vormittag"
            r"|nachmittag|probe(?!n? von)|anrück|vorbeibring|abhol|kaffee|mittagessen|zusammensetz|zusammen ?setzen"
            r"|zu uns kommen|luft\b|kalender|monteur|einschieb|einplan|dazwischen|reinpass|sprechstund|wartung"
            r"|übergabe|abnahme\b|anprobe|minuten|stündchen|stunde\b|draufschau|drüberschau|vorführ|einweis"
            r"|beurkund|anreis|herkommen|hinkommen|online|bildschirm|videokonferenz|kennenlern|vor ort|montage"
            r"|montier|einbau|reparier|reparatur|aufbau|lieferung|jour fixe|treffpunkt|sehen wir uns|persönlich"
            r"|unter vier augen|mal reden|sprechen\b|kurz reden|rufst|ruf mich|rufen sie"
        ),
    ),
    "when": (
        r"wann\b",
        (
            r"welche[rnm]? (?:tag|vormittag|nachmittag|abend|uhr|woche|termin|zeit)|um wie ?viel uhr"
            r"|zu welcher (?:zeit|stunde)"
        ),
    ),
    "weekday": (
        "",
        r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenende",
    ),
    "paper": (
        r"pdf|dwg|file|plan\b|pläne|foto|bild(?:er)?\b|muster\b|text|scan|proof|logo|vita",
        (
            r"vertrag|vereinbarung|unterlage|dokument|formular|antrag|vollmacht|bescheinig|bestätigung|zertifikat"
            r"|nachweis|zeugnis|protokoll|bericht|gutachten|datei|plänen|zeichnung|skizze|entwurf|liste\b|tabelle"
            r"|katalog|prospekt|anleitung|datenblatt|merkblatt|mappe|manuskript|kopie|ausdruck|unterschrieben"
            r"|unterzeichnet|gestempelt|exemplar|korrekturabzug|andruck|urkunde|ausweis|genehmigung|freigabe"
            r"|schein\b|zettel|ordner|schrift|fassung|version|aufmaß|statik|programm\b|noten\b|partitur|stückliste"
            r"|adresse|link\b|zugang|passwort|erklärung\b|auswahl|auflösung|glossar|rezept|police|attest|befund"
            r"|spezifik|zutaten|lebenslauf|biografie|ablauf|referenz|lieferschein|stundennachweis|blatt\b|seite \d"
            r"|kapitel|druckdaten|vorlage|schaltplan|maße\b|auszug|karte\b|übersetzung|aufnahme|video|mitschnitt"
            r"|messwert|prüfung|zeugnisse|vordruck|papiere|bogen\b|nachfolge|kopieren|abschrift|belegexemplar"
        ),
    ),
    "transfer": (
        r"schick|sende|senden|mail|liefer|per post|fax|kriege|stellen sie",
        (
            r"zusend|zuschick|rüber|nachreich|einreich|zukommen|zurück(?:send|schick|komm)|überlass|überlassen"
            r"|aushändig|vorlegen|vorliegen|hochlad|weiterleit|beileg|postfach|in händen|auf dem tisch"
            r"|auf den tisch|bekomm|erhalten|ausstell|mitgeben|mitbring"
        ),
    ),
    "missing": (
        r"warte",
        (
            r"fehlt|fehlen|vermiss|aussteht|stehen? (?:noch )?aus|noch nicht"
            r"|nicht (?:da|gekommen|erhalten|angekommen)|überfällig"
        ),
    ),
    "judge": (
        (
            r"ob\b|meinung|sagen?\b|sag\b|wissen\b|weißt|wissen sie|rat\b|empfehl|raten\b|wo\b|wer\b|wie\b|stimmt"
            r"|zusagen|gefällt|findest|halten sie|ja oder nein|statt\b"
        ),
        (
            r"einschätz|entscheid|entschluss|bescheid|rückmeld|antwort|bestätig|erklär|erläuter|klär|verrat"
            r"|vorschlag(?!en)|schlagen sie|woran|warum|weshalb|wieso|woher|wohin|einverstanden|passt das|zusage"
            r"|stellungnahme|äußer|auskunft|grund\b|ursache|möglich|in ordnung|haltet ihr|rückruf|feedback|mitteil"
            r"|teilen sie|teil mir|was ist|was war|hintergrund|nummer\b"
            r"|was (?:halten|hältst|meinen|meinst|denkst|denken)|gibt es|gibt's|gibts|haben sie|hast du|habt ihr"
            r"|ist das|ist die|ist der|sind die|brauchen wir|reicht|genügt|darf man|geht das|funktioniert|zuständig"
            r"|erlaubt|oder\b|lieber\b|welche[rsmn]?\b|wieweit|wie weit|stand\b|dabei\b|interesse|bereit\b"
        ),
    ),
    "please": (
        (
            r"bitte[nt]?\b|kannst|können sie|magst|möcht"
            r"|bis (?:zum|ende|anfang|mitte|mo|di|mi|do|fr|sa|so|heute|morgen|\d)"
        ),
        (
            r"erbitt|erbeten|ersuch|auffordern|fordere|dankbar|verbunden|wären sie so|wärst du so|sei so"
            r"|seien sie so|hätte ich gern|hätten wir gern|wünsch|bräuchte|brauche|benötig"
            r"|wäre (?:schön|nett|lieb|toll|gut)|würde mich freuen|würden sie|würdest|könnt|darf ich|dürft|dürfen"
            r"|erinner|drängt|eilt|spätestens"
        ),
    ),
    "settled": (
        r"zur (?:info|kenntnis)",
        (
            r"erledigt|hinfällig|ist da\b|sind da\b|liegt vor|liegen vor|angekommen|eingegangen|eingetroffen"
            r"|erhalten|danke|dank\b|anbei|beiliegend|im anhang|in der anlage|angehängt"
            r"|hier (?:ist|sind|kommt|die|der|das)|wie (?:vereinbart|abgemacht|besprochen|gewünscht|ausgemacht)"
            r"|melde mich|melden uns|gebe ich|sage ich|schicke ich|brauchen sie nichts|musst nichts|müssen nichts"
            r"|kein handlungsbedarf|passt\b|nehmen wir"
        ),
    ),
    "order": (
        r"drucken\b",
        (
            r"bestell|auftrag|bucht?\b|buchen|reservier|fangen sie an|legt los|freigegeben|liefern sie|ändern sie"
            r"|streich"
        ),
    ),
}
