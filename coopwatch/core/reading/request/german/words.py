"""Word lists that the German tables of asks share, by the name they use in angle brackets."""

from __future__ import annotations

WORDS = {
    "no_thing": r".{0,40}\b(?:nicht|nichts|zeit|tage?n?|wochen?|stunden?|minuten?|monate?|pause|geduld|urlaub)\b",
    "you": "sie|ihr|du|euch|dir|dich|ihnen",
    "me": "mir|uns|mich",
    # Verbs of handing something over, as infinitive or behind a separated particle.
    "send": (
        "(?:zu|rüber|herüber|weiter|nach|zurück|mit|durch|rauf|hoch|über|ab|ein|vor|her|raus"
        "|runter)?(?:zu)?(?:schick|schiack|send|mail|schieb|reich|leit|lad|geb|stell|bring|liefer|mess|fax"
        "|überlass|übermittl|übermittel)(?:e|en|st|t|n|et|es)?|zukommen lassen|zukommen|bereitstellen"
        "|bereitzustellen|zu(?:zu)?(?:schicken|senden)|zurückzu(?:schicken|senden)|nachzureichen"
        "|weiterzuleiten|zu übermitteln|zu (?:schicken|senden|mailen|geben)"
    ),
    # Verbs of telling, checking, making a price and a date.
    "tell": (
        "sag(?:en|st|t|e)?|mitteilen|mitzuteilen|nenn(?:en|st|t|e)?|verrat(?:en|e)|verrätst|erklär(?:en|st"
        "|t|e)?|bestätig(?:en|st|t|e)?|rück(?:zu)?bestätigen|bescheid|antwort(?:en|est|et|e)?"
        r"|beantwort(?:en|est|et|e)?|rückmeld\w+|zurückmelden|melden|melde|meldest|meld|schreib(?:en|st|t"
        r"|e)?|prüf(?:en|st|t|e)?|überprüf\w+|checken|check|klär(?:en|st|t|e)?|abklär\w*|nachschauen"
        "|nachsehen|nachzusehen|anschauen|ansehen|drüberschauen|drübersehen|durchsehen|schätz(?:en|st|t"
        r"|e)?|einschätz\w*|helf(?:en|t)|hilfst|weiterhelfen|empfehl(?:en|t)|empfiehlst|auskunft"
        r"|informier\w*|info|zurückrufen|anrufen|rückruf\w*|durchklingeln|erinnern|angeben|anzugeben"
        r"|beschreib\w+|zusammenstell\w+|zusammenzustellen|entscheiden|zusagen|zuzusagen"
    ),
    "make": (
        "(?:unter|aus|vor|an|be|er)?(?:mach|rechn|kalkulier|erstell|stell|schreib|biet|anbiet|schätz"
        "|schlag|unterzeichn|unterschreib|ausfüll|ausfertig|korrigier|berichtig|ergänz|überarbeit"
        r"|aktualisier|reservier|vereinbar)\w*|auszustellen|anzubieten|vorzuschlagen|ausstellen|anbieten"
        "|vorschlagen|auszufüllen|zu (?:machen|erstellen|kalkulieren|berechnen)"
    ),
    "modal": (
        "könn(?:en|ten|t|test|tet|te)|kannst|kann|konnten|konntest|würde(?:n|st|t)?|wärs?t|wäre(?:n|t|st)?"
        "|wär|magst|mag|mögen|mögt|möcht(?:en|est|et|e)|dürf(?:te|ten|en)|darf|hätte(?:n|st|t)?|hättest"
        "|wollen|willst|wollt|sollte(?:n)?"
    ),
    "noun": (
        r"rückmeldung|antwort|rückruf|info\w*|\w*angebot|offerte|bescheid|\w*bestätigung|preis\w*"
        r"|\w*termin\w*|\w*rechnung|muster\w*|freigabe|auskunft|unterlagen|kostenvoranschlag|\w*vertrag"
        r"|\w*liste|\w*plan|\w*pläne|\w*daten|\w*datei\w*|fotos?|bilder|entwurf|\w*zeichnung\w*"
        r"|\w*bescheinigung|\w*nachweis\w*|protokoll|text\w*|gutschrift|honorarnote|\w*kopie|\w*formular"
        r"|\w*bericht|lieferschein\w*|genehmigung|stellungnahme|einschätzung|meinung|zusendung|übersendung"
        r"|mitteilung|prüfung|vorschlag"
        "|vorschläge|belege?"
    ),
    "please": "bitte|bitteschön|doch bitte|biddscheen|bittscheen|bittschön",
    "nice": (
        "schön|nett|super|toll|prima|klasse|hilfreich|lieb|wichtig|gut|dankbar|fein|perfekt|ideal"
        "|großartig|spitze|wunderbar|herrlich|praktisch|sinnvoll|freundlich|verbunden|froh|glücklich"
        "|leiwand|cool|lässig|grossartig|eine große hilfe"
    ),
}
