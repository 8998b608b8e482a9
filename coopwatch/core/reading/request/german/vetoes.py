"""German sentences that sound like asks and are none: formulas, payment, orders, own steps, rhetoric, wishes.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. The first row decides.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.german.formulas import FORMULAS
from coopwatch.core.reading.request.german.words import WORDS

# Sentences that sound like asks and are none. The first that is found decides.
_NO_ASK = table(
    WORDS,
    (
        "nothing_needed",
        0,
        (
            r"(?:keine|nicht|nichts|kein)\b.{0,35}(?:antwort|rückmeldung|reaktion|tun|nötig|notwendig"
            r"|unternehmen|antworten|mehr|weiteres|eile nötig)\b.{0,25}(?:nötig|notwendig|erforderlich"
            r"|müssen|musst|brauch\w*|tun|zu tun)"
        ),
        (
            r"(?:brauch\w*|benötig\w*|musst|müssen)\b.{0,60}\b(?:nichts|keine?n?)\b.{0,10}(?:mehr|weiter"
            "|tun|zu tun|unternehmen)"
        ),
    ),
    (
        "settled",
        0,
        (
            r"(?:hat|haben|ist|sind|wäre|damit)\b.{0,30}\b(?:erledigt|hinfällig|gegenstandslos|geklärt"
            r"|vom tisch)\b(?!.{0,60}\?)"
        ),
    ),
    (
        "payment",
        0,
        (
            r"^(?!.*\b(?:ob|wann)\b).*\b(?:bitte|bitten|um|ersuchen|darf ich|könnten sie|kannst du|können sie"
            r"|wir sie)\b.{0,120}\b(?:überweis\w*|begleich\w*|zahl\w*|bezahl\w*|ausgleich\w*|anweis\w*"
            r"|einzahl\w*|betrag\w*)\b(?!.{0,80}(?:bestätig|angekommen|eingegangen|erhalten|plan\b|\bob\b"
            "|ab(?:zu)?rechn|in rechnung))"
        ),
    ),
    (
        "payment",
        0,
        (
            r"^[^?]*\b(?:zahlbar|zahlungsziel|zahlungseingang|mahngebühr\w*|verzugszinsen|skonto"
            r"|(?:rechnung|betrag|forderung)\b.{0,60}\b(?:noch )?(?:offen|fällig|unbezahlt))\b[^?]*$"
        ),
    ),
    (
        "payment",
        0,
        r"\b(?:betrag|summe)\b.{0,60}(?:konto|eingehen|eingang|ausgleich)",
    ),
    (
        "order",
        0,
        (
            r"\b(?:hiermit |ich |wir )?(?:bestell(?:e|en)\b(?! kann)|beauftrag(?:e|en)|ordere|erteil(?:e"
            r"|en))(?=.{0,90}(?:hiermit|ihnen|dir|wie|laut|gemäß|auf|bei|\d|auftrag|das|die|den))"
        ),
    ),
    (
        "order",
        0,
        (
            r"(?:bitte |könnt ihr |legen? |fang\w* )(?:\w+ ){0,8}?(?:drucken|loslegen|los|anfangen|beginnen"
            "|fertigen|produzieren|losfahren|veröffentlichen|freischalten|einbauen|umsetzen|verbuchen"
            r"|buchen|ablegen|stornieren|löschen|kündigen|ausliefern)\b(?!.{0,40}\?)"
        ),
    ),
    (
        "order",
        0,
        (
            r"^(?:\w+ )?(?:fang\w*|leg(?:en|t)?|druck(?:en|t)?|starte(?:n|t)?|mach(?:en|t)?) (?:sie |ihr "
            r"|du )?(?:bitte |ruhig |gerne? |einfach |schon mal ){0,4}(?:an\b|los\b|so\b|weiter\b)"
        ),
    ),
    (
        "own_step",
        0,
        (
            r"^(?:\w+ ){0,2}(?:ich|wir) (?:\w+ ){0,4}?(?:melde|melden|schicke|schicken|sende|senden|rufe"
            "|rufen|komme|kommen|bringe|bringen|überweise|kümmere|kümmern|hole|schaue|schauen|gebe|geben"
            r"|schreibe|schreiben|mache|machen|bestätige|bestätigen|liefere)\b(?!.{0,100}(?:\?|\bbitte\b"
            r"|\bwenn sie\b))"
        ),
    ),
    (
        "own_offer",
        0,
        r"\bfreuen\b.{0,40}\b(?:auftrag|zusage|zuschlag|zusammenarbeit|wiedersehen|besuch)\b",
        r"\b(?:auftrag|zusage|zuschlag|zusammenarbeit|wiedersehen)\b.{0,40}\bfreuen\b",
    ),
    (
        "order",
        0,
        (
            r"\bbitte\b.{0,20}\b(?:an)?liefern (?:sie|ihr)?\b.{0,60}\b(?:wie bestellt|laut|gemäß|stück"
            r"|paletten|ware|in die|in den|an die|ins)\b"
        ),
    ),
    (
        "rhetorical",
        0,
        r"\b(?:nur|bloß) (?:hin|geblieben)\b.{0,6}$",
        "(?:kannst du dir|können sie sich|könnt ihr euch) (?:das )?(?:vorstellen|denken)",
        r"glaubst du (?:es|das)\b",
        (
            r"(?:was will man|was soll'?s|wer hätte (?:das )?gedacht|wie (?:immer|üblich)\?|was sonst\?"
            r"|wer weiß\?*$|^warum (?:auch |denn |eigentlich )?nicht\b|^(?:und )?warum (?:eine?|das|der|die"
            r"|den) [^?]{0,80}, wenn\b|ist das nicht|nicht wahr\?|warum auch nicht|was kann man (?:da )?machen"
            "|was willste? machen|wo (?:sind|ist) (?:nur|bloß) die zeit|wie die zeit|weißt du noch"
            "|wissen sie noch|erinnerst du dich|wie geht(?:'s| es) (?:dir|ihnen|euch)|wie geht'?s"
            r"|alles gut\?|geht'?s (?:dir |euch |ihnen )?gut|kennst du das|kennen sie das"
            r"|wer (?:braucht|will|kann|hat|mag|macht|weiß|sagt) (?:das |denn |da )*schon|wer kennt das nicht"
            r"|na, (?:was|wie)|^wie soll (?:man|da)\b|^(?:na, )?ob (?:das|es|der|die|wir|ich) [^?]{0,60}\?"
            "|wen wundert|was gibt es schöneres|schon wieder ein jahr"
            r"|gut (?:rein|ins neue jahr|angekommen|erholt|geschlafen)[^?]*\?)"
        ),
    ),
    (
        "instruction",
        0,
        r"\b(?:bring|bringen|bringt)\b(?! (?:sie |du |ihr )?(?:mir|uns)\b)[^?]{0,80}\bmit\W*$",
        (
            r"\brechnen? (?:sie |wir )?(?:bitte )?(?:bitte )?mit (?:eine[mnr]|ca|etwa|rund|\d|zwei|drei"
            r"|längere[nr]|verzögerung\w*)\b"
        ),
        (
            r"\b(?:denk|acht|vergiss|vergess|wunder|park|beacht|merk|stell|benutz|verwend|klingel|lass)(?:e"
            r"|en sie|t|n sie)?\b"
            r"(?=.{0,40}\bbitte\b|.{0,6}\bdich\b)(?!.{0,60}\b(?:mir|uns|zukommen|aus|rechnung)\b)[^?]*$"
        ),
        (
            r"\bbitte\b.{0,12}\b(?:denk|acht|vergiss|vergess|wunder|park|beacht|merk|benutz|verwend"
            r"|klingel)(?:e|en|t|n)?\b[^?]*$"
        ),
    ),
    (
        "others_owe",
        0,
        (
            r"^(?!.*\?)(?!.*\b(?:bitte|ihnen|sie|du|dir|euch|ihre?\w?)\b).*\b(?:warte\w*|kein\w*|nichts?|fehlt"
            r"|fehlen)\b.{0,60}\b(?:vom|von (?:der|dem|meine[mr]|unsere[mr]))"
            r" (?:\w*amt|behörde|stadt|gemeinde|kunden?|kundin|bank|versicherung|chefin?|hersteller|bauherr\w*"
            r"|vermieter|verlag|drucker\w*|lieferant\w*)\b"
        ),
    ),
    (
        "own_report",
        0,
        (
            r"\b(?:wirst|werdet|werden) (?:sie )?(?:mir|uns)\b.{0,20}\bfehlen\b|\bempfehl\w* (?:sie )?(?:mich"
            r"|uns) (?:gerne? )?(?:weiter|gern)\b"
        ),
        (
            r"\b(?:ich|wir)\b.{0,20}\bmelden? (?:mich|uns)\b|\bmelden? (?:mich|uns),? (?:sobald|wenn|sowie"
            r"|nächste|am|bis)\b"
        ),
    ),
    (
        "wish",
        0,
        r"^(?:ich |wir )?(?:wünsche|wünschen) (?:dir|ihnen|euch|allen|eine|ein)\b",
        (
            r"\b(?:schön(?:e|es|en)|gut(?:e|en)) (?:wochenende|feiertage|urlaub|fest|rutsch|weihnachten"
            r"|woche|feierabend)\b(?!.{0,80}(?:\?|bitte))"
        ),
        (
            r"^(?:gute besserung|frohe|guten rutsch|schönes|bleib(?:en sie|t)? (?:gesund|munter|tapfer|so\b|wie"
            "|dran|heiter))"
        ),
    ),
    (
        "enjoy",
        0,
        (
            r"^(?:genieß\w*|erhol\w*|lass\w* (?:es )?(?:dir|euch|ihnen|sie sich)|grüß\w*|viel (?:spaß"
            "|erfolg|glück))"
        ),
    ),
    (
        "permission",
        0,
        r"^gerne? (?:kannst|können|könnt) (?:du|sie|ihr)\b[^?]*$",
        (
            "^(?:dann |so |damit |ab (?:jetzt|sofort) |gerne? )?(?:kannst|können|könnt) (?:du|sie"
            r"|ihr)\b(?=[^?]*$)(?!.*\b(?:bitte|mir|uns|mich|mal)\b)"
        ),
    ),
    (
        "permission",
        0,
        (
            r"^[^?]*\b(?:kannst|können|könnt) (?:du|sie|ihr) (?:\w+ )?(?:jederzeit|ruhig|gerne?|natürlich|direkt"
            r"|selbst)\b(?=[^?]*$)(?!.*\bbitte\b)"
        ),
    ),
    (
        "quoted",
        0,
        (
            r"\b(?:fragten|fragtest|fragtet|gefragt|schrieben|schriebst|geschrieben|wollten wissen"
            r"|wolltest wissen)\b[^?]{0,20}[:,] ?\""
        ),
    ),
    (
        "order",
        0,
        (
            r"\bbitte\b.{0,60}\b(?:reparieren|vernichten|entsorgen|einpacken|abbestellen|zurücklegen|liefern"
            r"|verschrotten)\W*$"
        ),
        (
            r"^(?:legen|packen|stellen|reservieren|buchen|streichen"
            r"|nehmen) sie\b.{0,12}\bbitte\b.{0,60}\b\d+\b.{0,40}\b(?:zurück|ein|bereit|vor|dazu|raus)\b"
        ),
        r"\beinverstanden, bitte \w+en\W*$",
        (
            r"\bbitte\b.{0,12}\b(?:planen|merken|reservieren|buchen|notieren|tragen|nehmen|streichen"
            "|setzen) (?:sie|wir)? ?"
            r"(?:uns|mich|mir|es|das|ihn|sie)\b(?!.{0,120}(?:\?|\bbescheid\b|\bbestätig))"
        ),
    ),
    (
        "no_hurry",
        0,
        "^(?:es |das )?(?:eilt nicht|hat (?:keine eile|zeit|noch zeit))",
    ),
)

NO_ASK = FORMULAS + _NO_ASK
