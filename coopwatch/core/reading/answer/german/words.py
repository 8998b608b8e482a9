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
    # Who speaks, also in the North and in the Alps.
    "i": "ich|wir|i|ma|ick|ik|isch",
    # What denies, unless it only limits the time.
    "not": (
        r"(?:nicht|nichts|nix|kein\w*|nie|niemals|nimmer|ned|net|nöd|nit|keinesfalls)\b"
        r"(?! (?:vor|nur|später|erst|wahr|bloß|allein|ganz so))"
    ),
    # Third person present of handing over and of telling.
    "hands": (
        "(?:ver|über|zu)?schickt|(?:ver|über)?sendet|mailt|liefert|bringt|reicht|leitet|stellt|macht|erledigt"
        "|schreibt|rechnet|gibt|teilt|sagt|ruft|meldet|nennt|informiert|kümmert|übernimmt|bearbeitet|bereitet"
        "|erstellt|faxt|scannt|lädt|legt|übermittelt|überreicht|zeigt|funkt|antwortet|benachrichtigt"
    ),
    # Infinitives of handing over, working and telling, with or without a prefix.
    "todo": (
        r"(?:\w{2,9}|zu|ab)?(?:schicken|senden|reichen|liefern|leiten|mailen|bringen|schreiben|holen|scannen|faxen"
        r"|melden|rufen|sagen|teilen|klären|prüfen|machen|arbeiten|bereiten|rechnen|suchen|legen|stellen|laden)"
        r"|zukommen|erledigen|kümmern|besorgen|veranlassen|anfertigen|informieren|unterrichten|benachrichtigen"
        r"|beantworten|antworten|korrigieren|aktualisieren|ergänzen|durchgeben|bekannt ?geben|abgeben|unterbreiten"
        r"|vorlegen|übermitteln|überlassen|aushändigen|kalkulieren|bescheid geben|nachsehen|nachschauen|nachfragen"
        r"|anfragen|nennen|vorschlagen"
    ),
    # Participles of the same, for "wird … zugesandt".
    "done": (
        r"(?:zu|nach|aus|fertig|weiter|hoch|ein|ab|raus|heraus|durch|zusammen|vor|mit|bereit|an|nachge|zuge|ausge)?"
        r"(?:ge)?(?:sandt|sendet|schickt|stellt|leitet|reicht|liefert|laden|mailt|macht|schrieben|holt|teilt|legt"
        r"|bracht|rechnet|prüft|klärt)|versandt|versendet|verschickt|übersandt|übermittelt|erstellt|erledigt"
        r"|bearbeitet|korrigiert|geliefert|nachgereicht|nachgeholt|zugeleitet|ausgefertigt|angefertigt|veranlasst"
        r"|zukommen|überreicht|ausgehändigt|gutgeschrieben|beantwortet|fertiggestellt|bekannt ?gegeben"
        r"|durchgegeben|fertig"
    ),
    # "Then you have it", also in one breath.
    "you_have": (
        "haben sie|hast du|habt ihr|haste|hamse|ham(?:m)? sie|hast|habts|liegt(?:'s| es)? (?:bei|in|auf)"
        "|kriegst|kriegste|bekommst|krisse|kriegen sie|bekommen sie|kriegense|weißt du|weißte|wissen sie|wisst ihr"
        "|(?:ist|sind) (?:es|das|sie|er|alles) (?:bei|da|fertig)"
    ),
    # First person present of handing over; "mach", "schick" as typed on a phone.
    "hand": (
        "(?:ver)?schick(?:e|en|s|'s)?|(?:über|zu)?send(?:e|en|s|'s)?|mail(?:e|en|s|'s)?|liefer(?:e|n|s|'s)?"
        "|reich(?:e|en|s|'s)?|leite?n?|lad(?:e|en|s|'s)?|bring(?:e|en|s|'s)?|stell(?:e|en|s|'s)?"
        "|leg(?:e|en|s|'s)?|faxe?n?|übermittle|übermitteln|erstelle?n?|schreib(?:e|en|s|'s)?"
        "|mach(?:e|en|s|'s)?|rechne?n?|kalkuliere?n?|kümmere?|kümmern|setze?n?|sitze|hock|erledige?n?"
        "|besorge?n?|scanne?n?|bearbeite?n?|hol(?:e|en|s|'s)?|bereite?n?|schaff(?:e|en|s|'s)?|schließe?n?"
        "|trage?n?|füge?n?|tippe?n?|packe?n?|werfe?n?|schmeiße?n?|stecke?n?|drucke?n?|kopiere?n?|suche?n?"
        "|veranlasse?n?|aktualisiere?n?|korrigiere?n?|überarbeite?n?|ergänze?n?|ermittle|ermitteln|berechne?n?"
        "|krame?n?|reserviere?n?|händige?n?|richte?n?|antworte?n?|drück(?:e|en)?"
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
