"""What is here: German words for handing over, prices, slots, plain answers and receipts.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. A weight says how sure the
phrase alone makes its meaning, 0..1.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern, table

# What was asked for is here, or where it lies.
DELIVERS = table(
    WORDS,
    (
        "attached",
        0.95,
        (
            r"\b(?:anbei|beiliegend\w*|beigefügt\w*|(?:mit )?angehängt\w*|angefügt\w*|anliegend\w*"
            "|in der anlage|im an?hang|im anhng|als anhang|als anlage|im attachment|liegt bei|liegen bei"
            r"|hängt (?:\w+ )?(?:an|dran|unten)|hängen (?:\w+ )?(?:an|dran|unten)|häng(?:e|s)? (?:ich|i|dir"
            r"|ihnen|es|sie)\b|siehe (?:pdf|anhang|anlage)|s\. ?(?:anhang|anlage)|mit dieser (?:e-?)?mail"
            r"|mitgeschickt|angeheftet)\b"
        ),
    ),
    (
        "here_it_is",
        0.85,
        (
            r"^(?:\S+ ){0,4}?(?:hier|da) (?:noch |nun |also |endlich |schon mal |schonmal |kommt |kommen "
            r"|ist |sind |hast du |habt ihr |haben sie |bekommen sie ){0,4}(?:der|die|das|dein\w*"
            r"|ihre?[nmrs]?|eure?\w*|mein\w*|unser\w*|sie|er|es|<thing>)\b"
        ),
    ),
    (
        "you_find",
        0.9,
        (
            r"\bfinden? (?:sie|du|ihr)\b(?=.{0,80}(?:anhang|anlage|link|unter|hier|unten|beigefügt|folgend"
            "|nachstehend|ordner|portal))"
        ),
        (
            r"\b(?:sende|senden|schicke|schicken|übersende|übersenden|überreiche|übermittle"
            r"|überlasse)n? (?:ich |wir )?(?:ihnen |dir |euch )?(?:hiermit|anbei|beiliegend|im anhang|wie)\b"
        ),
        r"\bhiermit\b.{0,50}\b(?:sende|schicke|übersende|erhalten|übermittle)",
        r"\berhalten sie (?:mit|hiermit|anbei|heute|im|in der|beiliegend)\b",
    ),
    (
        "placed",
        0.9,
        (
            r"\b(?:herunterladen|runterladen|hochgeladen|zum download|download-?link|(?:im|in das|ins"
            "|in ihrem|in unserem) (?:kunden)?portal|in (?:der|die|unserer|unsere|deine|deiner) (?:cloud"
            r"|dropbox|nextcloud|ablage)|auf (?:dem|den|unserem|unseren) (?:server|ftp\w*|laufwerk)|(?:im"
            "|in den) (?:gewohnten |gemeinsamen |üblichen |geteilten )?(?:ordner|laufwerk)"
            r"|(?:ordner|zugriff|zugang|link|album|laufwerk)\b.{0,30}\b(?:freigegeben|geteilt|freigeschaltet"
            r"|eingerichtet)"
            r"|zum abruf bereit|habe (?:dir|ihnen|euch)? ?(?:den |die )?(?:zugriff|ordner) freigegeben)\b"
        ),
    ),
    (
        "as_promised",
        0.8,
        r"^(?:\w+ ){0,2}wie (?:versprochen|gewünscht|erbeten|angefordert|angekündigt)\b",
    ),
    (
        "already_sent",
        0.55,
        (
            r"\b(?:habe|haben|hab|hatte|hatten)\b.{0,80}\b(?:geschickt|gesendet|gemailt|abgeschickt"
            r"|losgeschickt|rausgeschickt|versendet|verschickt|zugesandt|eingeworfen)\b"
        ),
        (
            r"\b(?:ist|sind|ging|gingen)\b.{0,50}\b(?:raus|unterwegs|rausgegangen|verschickt|versandt"
            r"|abgeschickt|auf dem weg|in der post)\b"
        ),
    ),
)

CLAIMS_ATTACHMENT = frozenset({"attached", "here_it_is", "you_find", "as_promised"})

PRICE = pattern(
    (
        r"\b(?:zu|à|für|nur|je|ab|um|macht|kostet) (?<![\d.,:])\d{1,3}(?:\.\d{3})*,\d{2}(?!\d| ?(?:m|cm"
        r"|mm|kg|uhr|qm|m²|prozent|%|stunden)\b)"
    ),
    r"(?:€|\beur(?:o|os)?\b|\bchf\b|\bfr\.|\bsfr\b|\bfranken\b)\s?\d",
    (
        r"\d[\d.,' ]{0,12}(?:-\s?)?(?:€|eur(?:o|os)?\b|chf\b|fr\.|sfr\b|franken\b|,-|\.-|,--|netto\b"
        r"|brutto\b|(?:pro|je|die) (?:stunde|tag|stück|seite|zeile|wort|qm|m2|meter|person|nacht|abend)\b"
        r"|/ ?(?:h|std|stk|qm|m²|stück|tag|zeile|wort)\b)"
    ),
    (
        r"\b(?:macht|kostet|kosten|gesamt|insgesamt|summe|pauschal|liegen wir bei|liege ich bei"
        "|komme? ich auf|kommen wir auf|verlange|berechne|nehme?n?|(?:würd|würde|würden) (?:ich )?sagen"
        r"|veranschlag\w*|rechnen sie mit|wären|wär'?n|all in|ausgeh\w*)\b.{0,40}(?<![\d.:])\d{2,6}(?![\d:]"
        r"|\.\d|\.? ?(?:uhr|h\b|stück|qm|m²|seiten|prozent|%|mai|juni|juli|tage?n?|wochen))"
    ),
    (
        r"\b(?:umsonst|kostenlos|gratis)\b|\bkost\w* (?:\w+ ){0,3}(?:nichts|nix)\b|\bn?en (?:fuffi|hunni"
        r"|zwanni|zehner|zwanziger|fünfziger"
        r"|hunderter|tausender)\b|\bliegst? (?:du|sie|ihr|wir)? ?bei (?:\w+ )?\d{2,}"
        r"|\bliegen sie bei (?:\w+ )?\d{2,}"
    ),
    words=WORDS,
)

YES_NO = pattern(
    (
        "^(?:ja|jep|jo|jup|nein|nee|nö|doch|genau|richtig|stimmt|korrekt|natürlich|selbstverständlich"
        "|freigabe erteilt|freigegeben|genehmigt|zugesagt|einverstanden|passt so|geht klar|zu (?:frage "
        r"|punkt )?\d|antwort(?= ?:| auf| zu))\b"
    ),
    (
        r"\b(?:freigegeben|freigabe (?:ist )?erteilt|genehmigt|gebilligt|zugestimmt|bewilligt|erteilt"
        r"|bestätig(?:e|en|t)(?!.{0,30}\b(?:erhalt|eingang|empfang)\b)|zugesagt|einverstanden"
        r"|spricht nichts dagegen|(?:ist|geht|passt) (?:so "
        r"|das )?in ordnung|passt so|lieferbar ja|können (?:sie|so) (?:weitermachen|loslegen|drucken))\b"
    ),
    words=WORDS,
)

INLINE_TEXT = pattern(
    r":\s*\"[^\"]{25,}",
    r"\bhiermit (?:\w+ ){0,3}?(?:bestätig|bescheinig|erklär|genehmig|erteil|versicher)\w*\b",
    r"\b(?:lautet|lauten)\b.{0,15}\S|\b(?:iban|passwort|kennwort|maße|adresse|nummer|code|pin|login)\b.{0,20}\d",
    (
        r"(?<=\d)[x×]\d|(?<=\d) (?:x|×|mal) \d|\b\d+ ?(?:cm|mm|m|kg|qm|m²|liter|watt|volt)\b.{0,60}\d+ ?(?:cm"
        r"|mm|m|kg|qm|m²|liter|watt|volt)\b"
    ),
    words=WORDS,
)

# Received or seen, and no word about when.
ACKNOWLEDGES = table(
    WORDS,
    (
        "received",
        0.9,
        (
            r"\b(?:gelandet|eingelangt|rüber(?:geschoben|gegeben)|zugewiesen|erhalten|angekommen"
            r"|eingegangen|ist da\b|sind da\b|bekommen|zur kenntnis|gesehen|gelesen"
            "|notiert|vermerkt|weitergeleitet|weitergegeben|weitergereicht|weiß bescheid|vor mir"
            r"|gebongt|(?:ab)?gespeichert|erfasst|übergeben|abgelegt|hinterlegt|zugeordnet|liegt (?:uns |mir "
            r"|nun |jetzt )?vor"
            r"|liegen (?:uns |mir |nun |jetzt )?vor|eingang (?:bestätigt|bestätig)|alles da|dokumentiert"
            r"|eingetroffen|hab'?s|stapel|registriert|aufgenommen|verstanden|auf dem tisch)\b"
        ),
    ),
    (
        "thanks",
        0.85,
        r"\bbestätig\w*\b.{0,20}\b(?:erhalt|eingang|empfang)\b|\b(?:erhalt|eingang|empfang)\b.{0,50}\bbestätig\w*\b",
        r"\b(?:danke\w*|dank|merci|thx|dankschön|bedanke|vergelts|vergelt's)\b",
    ),
    (
        "fine",
        0.85,
        (
            "^(?:ok|okay|oki|alles klar|super|prima|perfekt|verstanden|in ordnung|top|klar|gut|schön|toll"
            r"|cool|jo|jep|jup|roger|aha|ah ok|klasse|spitze|wunderbar|geht klar|so ?weit (?:klar|gut|ok)"
            r"|klaro|okidoki|jawoll?|daumen hoch|passt)\b"
        ),
    ),
    (
        "will_look",
        0.8,
        (
            r"\b(?:schaue?n?|sehe?n?|gucke?n?|lese?n?) (?:ich|wir|mir|uns|i)\b.{0,40}\b(?:an|durch|rein"
            r"|drüber|ruhe)\b"
        ),
        r"\b(?:ich|wir) (?:schaue?n?|sehe?n?|gucke?n?|lese?n?)\b.{0,40}\b(?:an|durch|rein|drüber|ruhe)\b",
    ),
    (
        "reached",
        0.85,
        r"\b(?:erreicht|liegt (?:dem|der|uns|mir)|auf dem zettel|post ist da)\b",
    ),
    (
        "joy",
        0.7,
        (
            r"\b(?:freu\w*|wie schön|wow|toll|köstlich|klasse|flipp\w*|spannend\w*|interessant|aufregend"
            r"|tolle idee|feine sache|juhu|hurra|großartig|genial)\b"
        ),
        "<3|!!!",
    ),
)
