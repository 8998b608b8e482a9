"""Word lists that the German tables of answers share, by the name they use in angle brackets."""

from __future__ import annotations

WORDS = {
    "you": "sie|ihr|du|ihnen|dir|euch",
    "thing": (
        r"angebot\w*|offerte|preise?|kostenvoranschlag|rechnung\w*|unterlagen|dateien?|daten|listen?|pläne?"
        r"|entw[uü]rfe?|muster|vertrag|verträge|bescheinigung\w*|nachweis\w*|antwort\w*|rückmeldung"
        r"|skizzen?|zeichnung\w*|bericht\w*|texte?|rest|dokumente?|gutachten|protokoll\w*|fotos?|bilder"
        r"|übersetzung\w*|korrektur\w*|schreiben|bestätigung|\w+(?:angebot|rechnung|plan|pläne|liste|muster"
        "|bericht|zeichnung|daten|unterlagen|entwurf|vertrag)"
    ),
    # First person present of handing over; "mach", "schick" as typed on a phone.
    "hand": (
        "(?:ver)?schick(?:e|en|s|'s)?|(?:über|zu)?send(?:e|en)|maile?n?|liefere?|liefern|reiche?n?"
        "|leite?n?|lade?n?|bringe?n?|stelle?n?|lege?n?|faxe?n?|übermittle|übermitteln|erstelle?n?"
        "|schreibe?n?|mach(?:e|en|s|'s)?|rechne?n?|kalkuliere?n?|kümmere?|kümmern|setze?n?|sitze"
        "|erledige?n?|besorge?n?|scanne?n?|bearbeite?n?|hole?n?|bereite?n?|schaffe?n?|schließe?n?|trage?n?"
        "|füge?n?"
    ),
    "tell": (
        "melde?n?|rufe?n?|sage?n?|antworte?n?|teile?n?|informiere?n?|benachrichtige?n?|gebe?n? (?:ich "
        "|wir |ihnen |dir |euch |dann |morgen |heute )*bescheid|komme?n? (?:ich |wir |dann "
        "|noch ){0,4}(?:auf (?:sie|dich|euch) zu|zurück)|geb"
    ),
    "check": (
        "frage?n?|kläre?n?|prüfe?n?|hake?n?|erkundige?n?|schaue? nach|spreche?n?|bespreche?n?|checke?n?"
        "|recherchiere?n?|erfrage?n?|rede?n?"
    ),
}
