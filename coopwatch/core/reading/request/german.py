"""How Germans, Austrians and the Swiss ask by mail: the tables that `request` reads German sentences with.

To teach a phrase, add one row to the table whose comment says what it means, and one sentence to the tests.
Weights of asks are confidences: 0.80 and more may open an obligation, from 0.40 on the owner is asked.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern, table

WORDS = {
    "you": r"sie|ihr|du|euch|dir|dich|ihnen",
    "me": r"mir|uns|mich",
    # Verbs of handing something over, as infinitive or behind a separated particle.
    "send": (
        r"(?:zu|rüber|herüber|weiter|nach|zurück|mit|durch|rauf|hoch|über|ab|ein|vor|her|raus|runter)?(?:zu)?"
        r"(?:schick|schiack|send|mail|schieb|reich|leit|lad|geb|stell|bring|liefer|mess|fax|lass|überlass|übermittl|übermittel)"
        r"(?:e|en|st|t|n|et|es)?|zukommen lassen|zukommen|bereitstellen|bereitzustellen|"
        r"zu(?:zu)?(?:schicken|senden)|zurückzu(?:schicken|senden)|nachzureichen|weiterzuleiten|zu übermitteln|"
        r"zu (?:schicken|senden|mailen|geben)"
    ),
    # Verbs of telling, checking, making a price and a date.
    "tell": (
        r"sag(?:en|st|t|e)?|mitteilen|mitzuteilen|nenn(?:en|st|t|e)?|verrat(?:en|e)|verrätst|erklär(?:en|st|t|e)?|"
        r"bestätig(?:en|st|t|e)?|rück(?:zu)?bestätigen|bescheid|antwort(?:en|est|et|e)?|beantwort(?:en|est|et|e)?|rückmeld\w+|"
        r"zurückmelden|melden|melde|meldest|meld|schreib(?:en|st|t|e)?|prüf(?:en|st|t|e)?|überprüf\w+|checken|check|klär(?:en|st|t|e)?|"
        r"abklär\w*|nachschauen|nachsehen|nachzusehen|anschauen|ansehen|drüberschauen|drübersehen|durchsehen|schätz(?:en|st|t|e)?|"
        r"einschätz\w*|helf(?:en|t)|hilfst|weiterhelfen|empfehl(?:en|t)|empfiehlst|auskunft|informier\w*|info|"
        r"zurückrufen|anrufen|rückruf\w*|durchklingeln|erinnern|angeben|anzugeben|beschreib\w+|zusammenstell\w+|"
        r"zusammenzustellen|entscheiden|zusagen|zuzusagen"
    ),
    "make": (
        r"(?:unter|aus|vor|an|be|er)?(?:mach|rechn|kalkulier|erstell|stell|schreib|biet|anbiet|schätz|schlag|unterzeichn|unterschreib|"
        r"ausfüll|ausfertig|korrigier|berichtig|ergänz|überarbeit|aktualisier|reservier|vereinbar)\w*|auszustellen|anzubieten|"
        r"vorzuschlagen|ausstellen|anbieten|vorschlagen|auszufüllen|zu (?:machen|erstellen|kalkulieren|berechnen)"
    ),
    "modal": (
        r"könn(?:en|ten|t|test|tet|te)|kannst|kann|konnten|konntest|würde(?:n|st|t)?|wärs?t|wäre(?:n|t|st)?|wär|magst|mag|mögen|mögt|"
        r"möcht(?:en|est|et|e)|dürf(?:te|ten|en)|darf|hätte(?:n|st|t)?|hättest|wollen|willst|wollt|sollte(?:n)?"
    ),
    "noun": (
        r"rückmeldung|antwort|rückruf|info\w*|\w*angebot|offerte|bescheid|\w*bestätigung|preis\w*|\w*termin\w*|\w*rechnung|muster\w*|freigabe|auskunft|unterlagen|"
        r"kostenvoranschlag|\w*vertrag|\w*liste|\w*plan|\w*pläne|\w*daten|\w*datei\w*|fotos?|bilder|entwurf|\w*zeichnung\w*|\w*bescheinigung|\w*nachweis\w*|protokoll|text\w*|gutschrift|"
        r"honorarnote|\w*kopie|\w*formular|\w*bericht|stellungnahme|einschätzung|meinung|zusendung|übersendung|mitteilung|prüfung|vorschlag|vorschläge|belege?"
    ),
    "please": r"bitte|bitteschön|doch bitte|biddscheen|bittscheen|bittschön",
    "nice": (
        r"schön|nett|super|toll|prima|klasse|hilfreich|lieb|wichtig|gut|dankbar|fein|perfekt|ideal|großartig|spitze|"
        r"wunderbar|herrlich|praktisch|sinnvoll|freundlich|verbunden|froh|glücklich|leiwand|cool|lässig|grossartig|eine große hilfe"
    ),
}

# Sentences that sound like asks and are none. The first that is found decides.
NO_ASK = table(
    WORDS,
    ("formula_questions", 0, r"\b(?:bei|für|falls|wenn|sollten?|haben|hast|habt|gibt es)\b.{0,60}\b(?:rück|an|nach)?fragen?\b.{0,60}"
     r"(?:gern|jederzeit|verfügung|erreich|melden|meld|anruf|ruf|kontakt|stehe|zu haben|da\b|wenden|bescheid|schreib|fragen|ansprech|nummer)"),
    ("formula_questions", 0, r"^(?:bei|für|falls|wenn|sollten?|haben sie|hast du|habt ihr) (?:\w+ ){0,5}(?:rück|nach)?fragen\b"),
    ("formula_looking_forward", 0, r"\b(?:freue|freuen|freu|gespannt)\b.{0,30}\b(?:auf|darauf)\b"),
    ("formula_hope", 0, r"\b(?:hoffe|hoffen)\b.{0,40}(?:gut|wohl|verständnis|zusammenarbeit|wiedersehen|gesund|zufrieden|ordnung)"),
    ("formula_available", 0, r"(?:stehe|stehen|steh) (?:ich|wir)\b.{0,60}(?:verfügung|bereit|seite)|(?:ich|wir) (?:steh|bin|sind).{0,50}(?:verfügung|erreichbar|zu erreichen)"),
    ("formula_call_me_any_time", 0, r"\b(?:melde[nt]?|meld|ruf\w*|schreib\w*)\b.{0,40}\b(?:jederzeit|einfach|gern|gerne|immer)\b.{0,40}(?:wenn|falls|sobald|bei|sollte)"),
    ("formula_call_me_any_time", 0, r"(?:wenn|falls|sobald|bei|sollte).{0,70}\b(?:melde[nt]?|meld|ruf\w*|schreib\w*|zögern)\b.{0,30}\b(?:jederzeit|einfach|gern|gerne|immer|nicht)\b"),
    ("formula_if_needed", 0, r"(?:wenn|falls|sollte) .{0,30}(?:noch |weitere |sonst |irgend)?(?:etwas|was|infos?|informationen|unterlagen|angaben|hilfe)\b.{0,30}(?:brauch|benötig|fehl|unklar|auffäll|komisch|nicht stimm|nicht pass)"
     r".{0,50}(?:meld|bescheid|sag|ruf|schreib|gern)"),
    ("formula_thanks", 0, r"^(?:vielen |herzlichen |besten |lieben |tausend |schönen |ganz )*dank(?:e|eschön)? (?:für|dass|ihnen|dir|nochmal|noch mal|euch)(?!.{0,120}\?)(?!.*\b(?:bitte|könnt|würd))"),
    ("please_excuse", 0, r"\bbitte\b.{0,40}\b(?:entschuldig\w*|verzeih\w*|verständnis|nachsicht|geduld\w*|beacht\w*|nicht wundern|denk\w* (?:an|dran|daran)|grüß\w*|vergiss|vergessen|zur kenntnis|in den druck|nicht erschrecken|nicht vergessen)\b(?!.*\?)|\b(?:ich|wir) bitten?\b.{0,40}\b(?:entschuldig\w*|verständnis|nachsicht|geduld)\b|\b(?:bitte|bitten) (?:ich|wir)\b.{0,60}\b(?:entschuldig\w*|verständnis)\b"),
    ("no_need", 0, r"\b(?:antwort|rückmeldung|reaktion|bestätigung) (?:ist |wäre )?(?:nicht|nicht mehr) (?:nötig|erforderlich|notwendig|mehr)\b"),
    ("for_information", 0, r"^(?:nur )?(?:zur|z\.?) (?:info|kenntnis|information|erinnerung an mich)\b(?!.{0,160}(?:\?|\bbitte\b))"),
    ("nothing_needed", 0, r"(?:keine|nicht|nichts|kein)\b.{0,35}(?:antwort|rückmeldung|reaktion|tun|nötig|notwendig|unternehmen|antworten|mehr|weiteres|eile nötig)\b.{0,25}(?:nötig|notwendig|erforderlich|müssen|musst|brauch\w*|tun|zu tun)|"
     r"(?:brauch\w*|benötig\w*|musst|müssen)\b.{0,60}\b(?:nichts|keine?n?)\b.{0,10}(?:mehr|weiter|tun|zu tun|unternehmen)"),
    ("settled", 0, r"(?:hat|haben|ist|sind|wäre|damit)\b.{0,30}\b(?:erledigt|hinfällig|gegenstandslos|geklärt|vom tisch)\b(?!.{0,60}\?)"),
    ("payment", 0, r"\b(?:bitte|bitten|um|ersuchen|darf ich|könnten sie|kannst du|können sie|wir sie)\b.{0,120}\b(?:überweis\w*|begleich\w*|zahl\w*|bezahl\w*|ausgleich\w*|anweis\w*|einzahl\w*|betrag\w*)\b(?!.{0,80}(?:bestätig|angekommen|eingegangen|erhalten|plan\b|\bob\b))"),
    ("payment", 0, r"^[^?]*\b(?:zahlbar|zahlungsziel|zahlungseingang|mahngebühr\w*|verzugszinsen|skonto|(?:rechnung|betrag|forderung)\b.{0,60}\b(?:noch )?(?:offen|fällig|unbezahlt))\b[^?]*$"),
    ("payment", 0, r"\b(?:betrag|summe)\b.{0,60}(?:konto|eingehen|eingang|ausgleich)"),
    ("order", 0, r"\b(?:hiermit |ich |wir )?(?:bestell(?:e|en)\b(?! kann)|beauftrag(?:e|en)|ordere|erteil(?:e|en))(?=.{0,90}(?:hiermit|ihnen|dir|wie|laut|gemäß|auf|bei|\d|auftrag|das|die|den))"),
    ("order", 0, r"(?:bitte |könnt ihr |legen? |fang\w* )(?:\w+ ){0,8}?(?:drucken|loslegen|los|anfangen|beginnen|fertigen|produzieren|losfahren|veröffentlichen|freischalten|einbauen|umsetzen|verbuchen|buchen|ablegen|stornieren|löschen|kündigen|ausliefern)\b(?!.{0,40}\?)"),
    ("order", 0, r"^(?:\w+ )?(?:fang\w*|leg(?:en|t)?|druck(?:en|t)?|starte(?:n|t)?|mach(?:en|t)?) (?:sie |ihr |du )?(?:bitte |ruhig |gerne? |einfach |schon mal ){0,4}(?:an\b|los\b|so\b|weiter\b)"),
    ("own_step", 0, r"^(?:\w+ ){0,2}(?:ich|wir) (?:\w+ ){0,4}?(?:melde|melden|schicke|schicken|sende|senden|rufe|rufen|komme|kommen|bringe|bringen|überweise|kümmere|kümmern|hole|schaue|schauen|gebe|geben|schreibe|schreiben|mache|machen|bestätige|bestätigen|liefere)\b(?!.{0,100}(?:\?|\bbitte\b|\bwenn sie\b))"),
    ("own_offer", 0, r"\bfreuen\b.{0,40}\b(?:auftrag|zuschlag|zusammenarbeit|wiedersehen|besuch)\b|\b(?:auftrag|zuschlag|zusammenarbeit|wiedersehen)\b.{0,40}\bfreuen\b"),
    ("order", 0, r"\bbitte\b.{0,20}\b(?:an)?liefern (?:sie|ihr)?\b.{0,60}\b(?:wie bestellt|laut|gemäß|stück|paletten|ware|in die|in den|an die|ins)\b"),
    ("rhetorical", 0, r"\b(?:nur|bloß) (?:hin|geblieben)\b.{0,6}$|(?:kannst du dir|können sie sich|könnt ihr euch) (?:das )?(?:vorstellen|denken)|glaubst du (?:es|das)\b|(?:was will man|was soll'?s|wer hätte (?:das )?gedacht|wie (?:immer|üblich)\?|was sonst\?|wer weiß\?*$|ist das nicht|nicht wahr\?|warum auch nicht|was kann man (?:da )?machen|was willste? machen|wo (?:sind|ist) (?:nur|bloß) die zeit|wie die zeit|weißt du noch|wissen sie noch|erinnerst du dich|wie geht(?:'s| es) (?:dir|ihnen|euch)|wie geht'?s|alles gut\?|geht'?s (?:dir |euch |ihnen )?gut|kennst du das|kennen sie das|wer kennt das nicht|na, (?:was|wie)|wen wundert|was gibt es schöneres|schon wieder ein jahr|gut (?:rein|ins neue jahr|angekommen|erholt|geschlafen)[^?]*\?)"),
    ("wish", 0, r"^(?:ich |wir )?(?:wünsche|wünschen) (?:dir|ihnen|euch|allen|eine|ein)\b|\b(?:schön(?:e|es|en)|gut(?:e|en)) (?:wochenende|feiertage|urlaub|fest|rutsch|weihnachten|woche|feierabend)\b(?!.{0,80}(?:\?|bitte))|^(?:gute besserung|frohe|guten rutsch|schönes|bleib|bleiben sie)"),
    ("enjoy", 0, r"^(?:genieß\w*|erhol\w*|lass\w* (?:es )?(?:dir|euch|ihnen|sie sich)|grüß\w*|viel (?:spaß|erfolg|glück))"),
    ("permission", 0, r"^(?:dann |so |damit |ab (?:jetzt|sofort) |gerne? )?(?:kannst|können|könnt) (?:du|sie|ihr)\b(?=[^?]*$)(?!.*\b(?:bitte|mir|uns|mich|mal)\b)"),
    ("no_hurry", 0, r"^(?:es |das )?(?:eilt nicht|hat (?:keine eile|zeit|noch zeit))"),
)  # fmt: skip

# Sentences that ask, whatever the punctuation.
ASKS = table(
    WORDS,
    ("please_send", 0.93, r"\b<please>\b … (?:<send>|<tell>|<make>)\b|\b<please>\b.{0,12}\b(?:um|noch|nochmals?|kurz\w*) (?:\w+ ){0,3}?(?:<noun>)\b"),
    ("please_send", 0.93, r"\b(?:<send>|<tell>|<make>) (?:sie |ihr |<me> |doch |das |es |ihn |dazu |mal ){0,4}<please>\b"),
    ("please_do", 0.6, r"\b<please>\b"),
    ("please_for", 0.93, r"\b(?:bitte|bitten|ersuche|ersuchen|erbitte|erbitten|bäte)\b.{0,60}\b(?:um|darum)\b(?!.{0,20}(?:verständnis|geduld|entschuldig|nachsicht|verzeihung|beachtung|sich\b))"),
    ("please_for", 0.93, r"\bmit der (?:herzlichen |freundlichen |dringenden |kleinen |großen )?bitte\b|\b(?:um|darum)\b.{0,90}\b(?:bitte ich|bitten wir|möchte\w* (?:ich|wir).{0,30}bitten|darf ich.{0,30}bitten|wird gebeten|werden gebeten|gebeten\b)|\b(?:hätte|habe|hab) (?:ich |wir )?(?:noch |mal |da )?(?:eine|ne) (?:kleine |große |dringende )?bitte\b"),
    ("i_ask_you", 0.92, r"\b(?:ich|wir)\b.{0,40}\b(?:bitte|bitten|ersuche) (?:dich|sie|euch)\b|\b(?:bitte|bitten) (?:ich|wir) (?:dich|sie|euch)\b|\b(?:dich|sie|euch)\b.{0,60}\bbitten\b|\bdarf ich (?:dich|sie|euch)\b"),
    ("polite_question", 0.92, r"(?<!hoffe )(?<!, )\b<modal> (?:sie|du|ihr|mir jemand|uns jemand)\b … (?:<send>|<tell>|<make>)\b"),
    ("could_i_have", 0.9, r"\b(?:kann|könnte|könnten|dürfte|dürften|darf) (?:ich|wir|man)\b.{0,80}\b(?:haben|bekommen|kriegen|erhalten|bitten)\b"),
    ("imperative_to_me", 0.92, r"(?:^|[,;:.] |\bund |\bdann |\bdaher |\balso )(?:bitte )?(?:schick|send|mail|gib|geb|sag|nenn|mach|leit|reich|lass|lad|teil|ruf|bestätig|schreib|zeig|rechne?|erklär|stell|schlag|biet|hilf|schieb|stups)(?:e|en sie|s)? (?:doch )?(?:bitte )?(?:<me>)\b|(?:^|[,;:.] )(?:bitte )?(?:schickt|sendet|mailt|gebt|sagt|nennt|macht|ruft|schreibt) (?:doch )?(?:bitte )?(?:<me>)\b|(?:^|[,;:.] )meld(?:e|et|en sie)? (?:dich|euch|sich)\b"),
    ("i_need_from_you", 0.92, r"\b(?:brauch|bräucht|benötig|bekomm|bekäm|krieg|erwart)(?:e|en|t|te|ten)?\b.{0,90}\b(?:von (?:dir|ihnen|euch)|ihre|ihren|deine?n?|eure?n?)\b"),
    ("would_be_kind", 0.9, r"\b(?:so (?:nett|lieb|gut|freundlich)|die (?:güte|freundlichkeit))\b.{0,60}(?:und|zu)\b"),
    ("i_need", 0.86, r"\b(?:ich|wir|man|i|ma)\b.{0,25}\b(?:bräuchte|bräuchten|bräucht|benötigte|benötigten)\b|\b(?:bräuchte|bräuchten|bräucht) (?:ich|wir|noch|ma|i|mal|dringend)\b|^bräucht\w*\b|\b(?:brauche?|brauchen|benötige|benötigen) (?:ich |wir |i |ma )?(?:\w+ ){0,4}?(?:noch|dringend|jetzt|bitte|bis|unbedingt|zwingend|für|eine?n?|zwei|drei|die|den|das)\b(?!.{0,25}\b(?:zeit|tage?|wochen?|monate?|minuten?|stunden?|pause|geduld|urlaub)\b)|\b(?:noch|dringend|jetzt)\b.{0,60}\b(?:brauche?n?|benötige?n?)\b"),
    ("i_need_maybe", 0.6, r"\b(?:ich|wir)\b.{0,25}\b(?:brauche?|brauchen|benötige|benötigen)\b|\b(?:brauche?|brauchen|benötige|benötigen) (?:ich|wir)\b|\bwürde (?:ich|i)\b.{0,60}\bbrauchen\b"),
    ("i_must_know", 0.88, r"\b(?:ich|wir|i|mir)\b.{0,60}\b(?:bescheid )?(?:wissen|erfahren)\b(?=.{0,60}\b(?:ob|wie|was|wann|wer|wo|welch\w*|wieviel|bis|bescheid)\b)|\b(?:müsste|müssten|muss|müssen|sollte|sollten|möchte|möchten)\b.{0,70}\b(?:bescheid )?(?:wissen|erfahren|haben)\b"),
    ("would_be_nice_if", 0.88, r"\b(?:wäre|wär|wären|fände|fänd|würde|würd|würden|hilft|hülfe|helfen|passt|freuen)\b.{0,60}\b(?:<nice>|helfen|freuen)\b.{0,60}\b(?:wenn|falls|könnt|kannst|würd|dass|magst|zu haben|zu bekommen|zu wissen)\w*\b"),
    ("would_be_nice_if", 0.88, r"\b(?:wenn|falls)\b.{0,140}\b(?:wäre|wär|wären|fände|würde|würd|würden|hilft|hülfe)\b.{0,60}\b(?:<nice>|helfen|freuen|uns|mir)\b"),
    ("grateful_for", 0.85, r"\b(?:dankbar|verbunden)\b.{0,40}\b(?:für|wenn|um|falls)\b|\b(?:für|über)\b.{0,80}\b(?:wäre|wären|würde|würden)\b.{0,40}\b(?:dankbar|verbunden)\b"),
    ("glad_about", 0.84, r"\büber\b.{0,60}\b(?:<noun>)\b.{0,40}\bwürden?\b.{0,30}\bfreu\w*|\bwürden?\b.{0,30}\büber\b.{0,60}\b(?:<noun>)\b.{0,60}\bfreu\w*"),
    ("glad_about_reply", 0.5, r"\bwürden?\b.{0,80}\bfreu(?:en|n)\b"),
    ("is_it_possible", 0.88, r"\b(?:wäre|wär|wären) (?:es|das|dies|eine?)\b(?!.{0,40}\bnicht\b).{0,60}\b(?:möglich|denkbar|machbar|drin)\b|\b(?:ist|sind|ist's) (?:es|das|dies|eine?)?\b(?!.{0,40}\bnicht\b).{0,60}\b(?:möglich|machbar|erlaubt)\b.*\?|\b(?:besteht|gibt es|gäbe es|bestünde) (?:die|eine|noch|da|irgend)\b.{0,20}\bmöglichkeit\b|\bob es (?:\w+ ){0,3}?möglich\b"),
    ("would_like_to_know", 0.87, r"\b(?:mich|uns)\b.{0,30}\binteressier\w+\b|\binteressier\w+ (?:mich|uns)\b(?=.{0,80}\b(?:ob|wie|was|wann|wer|wo|welch\w*|wieviel|warum|dein\w*|ihre?\w*|preis\w*|kosten)\b)|\b(?:wüsste|wüssten|gewusst|erfahren)\b.{0,30}\b(?:gern|gerne|mal|noch)\b|\b(?:gern|gerne)\b.{0,60}\b(?:wissen|erfahren|gewusst)\b|\bfrage(?:n)? (?:ich |wir )?(?:mich|uns|mi),? (?:ob|wie|was|wann|wer|wo|welch)"),
    ("wanted_to_ask", 0.9, r"\b(?:wollte|wollten|möchte|möchten|würde|muss|darf|hätte|will)\b.{0,50}\b(?:nach)?(?:fragen|anfragen|nachhaken|erkundigen|nachzufragen)\b|\b(?:frage|fragen) (?:ich |wir )?(?:an|dich|sie|euch)\b|\b(?:ich|wir) (?:hätte|hätten|habe|haben|hab)\b.{0,30}\bfragen?\b(?=.{0,120}(?:\?|:|ob\b|wie\b|wann\b|zwecks|zu\b|wegen|bezüglich|zur|zum))|\b(?:eine|kurze|noch eine) (?:kurze |kleine |dringende |andere |letzte )?frage\b(?=.{0,120}(?:\?|:|ob\b|wie\b|wann\b))"),
    ("would_like_to_have", 0.85, r"\b(?:hätte|hätten|hätt|möchte|möchten|nähme|würde|würden)\b (?:ich|wir|i|ma)?.{0,60}\b(?:gern|gerne)\b(?=.{0,90}(?:angebot|preis|offerte|rechnung|termin|muster|liste|kopie|unterlag|info|auskunft|rückmeldung|antwort|einschätzung|meinung|bestätigung|datei|plan|foto|entwurf|kostenvoranschlag|von (?:ihnen|dir|euch)|gehabt|bekommen|gewusst))"),
    ("still_missing", 0.84, r"\bfehl(?:t|en)\b.{0,40}\b(?:ihre?|ihren|deine?|deinen|eure?|von (?:ihnen|dir|euch)|\w*rechnung|\w*angebot|freigabe|steuernummer|rückmeldung|unterschrift)\b|\b(?:ich|wir) vermisse\w*|\bvermisse\w* (?:ich|wir)\b|\b(?:ihre?|deine?|eure?)\b.{0,60}\b(?:fehlt|fehlen)\b|\b(?:ihre?|deine?|eure?|<noun>)\b.{0,60}\b(?:(?:steht|stehen|ist|sind) (?:\w+ ){0,3}?(?:noch aus|ausständig|ausstehend|überfällig))\b"),
    ("still_missing_maybe", 0.6, r"\bfehl(?:t|en)\b.{0,20}\b(?:mir|uns|noch)\b|\b(?:mir|uns)\b.{0,20}\bfehl(?:t|en)\b"),
    ("waiting_for", 0.84, r"\b(?:ich|wir) (?:warte|warten)\b|\b(?:warte|warten) (?:ich|wir)\b|^(?:warte|warten)\b.{0,40}\bauf\b"),
    ("not_received", 0.84, r"\b(?:noch|bisher|bislang|leider|bis heute|bis dato|bis jetzt)\b.{0,20}\b(?:keine?n?|nichts?|nicht)\b.{0,70}\b(?:erhalten|bekommen|gekriegt|gehört|angekommen|eingetroffen|gekommen|gesehen|eingegangen|gefunden|geantwortet|vor|da)\b|\b(?:keine?n?|nichts)\b.{0,40}\b(?:von (?:ihnen|dir|euch))\b.{0,20}\b(?:erhalten|bekommen|gehört|gekommen|da)\b|\b(?:kam|kamen)\b.{0,60}\b(?:nichts|keine?n?)\b|\bhabe?n?\b.{0,40}\b(?:ware|lieferung|geld|teile)\b.{0,20}\baber\b.{0,20}\bkeine?n?\b|\b(?:habe|haben|hab)\b.{0,60}\bnoch keine?n?\b"),
    ("awaiting_reply", 0.85, r"\b(?:erwarte|erwarten|rechne (?:fest )?mit|setze auf|zähle auf)\b.{0,60}\b(?:<noun>|zusage|stellungnahme|eingang)\b"),
    ("hoping_you", 0.7, r"\b(?:hoffe|hoffen|hofft)\b.{0,40}\b(?:sie|du|ihr)\b.{0,60}\b(?:könn\w*|kannst|helfen|weiterhelfen|einrichten|schaff\w*)\b"),
    ("how_about", 0.84, r"\bwie (?:sieht es|sieht's|schaut es|schaut's|steht es|steht's|schauts|siehts|stehts|ist der (?:aktuelle )?stand|weit)\b|\bwas (?:macht|machen|ist mit|ist aus|wird aus|wurde aus) (?:mein|dein|unser|ihr|die|der|das)\w*|\bwo bleib\w*\b"),
    ("suggest_date", 0.9, r"\bschlag(?:en|t|st|e)? (?:sie|du|ihr|mir|uns)\b.{0,80}\b(?:vor|termin\w*)\b|\bterminvorschl\w+|\bvorschlag für\b.{0,40}\btermin\b"),
    ("make_offer", 0.85, r"\bunterbreiten\b.{0,20}\b(?:sie|mir|uns)\b|\bbiet(?:en|e) (?:sie |mir |uns )+|^(?:hiermit )?(?:anfrage|preisanfrage|angebotsanfrage)\b|\bfrage(?:n)? (?:ich |wir )?(?:hiermit )?an\b|\bsuche(?:n)? (?:ich |wir )?(?:noch |dringend |aktuell |derzeit |für \w+ ){0,3}(?:eine?n?|jemand\w*)\b"),
    ("fragment", 0.7, r"^(?:kurze |um |noch |und )?(?:rückmeldung|antwort|rückruf|info|angebot|offerte|bescheid|bestätigung|preis|termin|rechnung|muster|freigabe)(?:svorschlag)?\b(?!.{0,30}\bnicht\b).{0,40}\b(?:bis|erbeten|asap|dringend|gewünscht)\b"),
    ("deadline_only", 0.55, r"\b(?:letzter termin|deadline|spätester termin|frist)\b.{0,40}\b(?:ist|wäre|läuft|für mich)\b|^(?:es |das )?(?:eilt|pressiert|drängt|ist dringend)\b"),
)  # fmt: skip

# Questions: they need a question mark, or the word order of one.
QUESTION_TO_YOU = pattern(
    r"\b(?:sie|du|ihr|ihnen|dir|dich|euch|ihre?[mnrs]?|deine?[mnrs]?|eure?[mnrs]?|kannst|hast|bist|magst|willst|schaffst|"
    r"wirst|weißt|könntest|hättest|brauchst|kommst|machst|hattest|denkst|warst|habt|seid|könnt|schaffts|gehts|hobt\w*|hosch|hesch|kasch|kannsch|häsch|chasch|chönd|händ|hend|host|konnst)\b",
    WORDS,
)
QUESTION_WORD = pattern(
    r"(?:^|[,:;.] |\bund |\boder |\baber |\bnur |\balso |\bdenn |\d[.)] |\([0-9a-z]\) )(?:bis |ab |seit |für |mit |von |zu |in |an |auf |um |aus )?"
    r"(?:wann|wie|was|wo|wer|wen|wem|welche[mnrs]?|wieviel\w*|warum|wieso|weshalb|ob|womit|wofür|wozu|woran|wohin|woher|wem|wessen)\b",
    WORDS,
)
TAG_QUESTION = pattern(
    r"\b(?:oder|ja|okay|ok|richtig|stimmt(?:'s| das)?|gell|ne|nicht wahr|oder nicht|gelle|einverstanden|recht so|oda)\s?\?+$",
    WORDS,
)
FORMULA_QUESTION = pattern(
    r"^(?:noch |haben sie |hast du |gibt es )?(?:noch |weitere |irgendwelche )?(?:rück)?fragen\s?\?$", WORDS
)
# A question without its mark, as typed on a phone: the verb stands first, or a question word does.
UNMARKED_QUESTION = pattern(
    r"^(?:(?:und|aber|also|ach|sag mal|hallo|moin|hi|hey|servus|\w+),? )?(?:(?:können|könnten|kannst|könntest|könnt|haben|hast|habt|hätten|hättest|würden|würdest|"
    r"wissen|weißt|wisst|schaffen|schaffst|schafft|magst|möchten|möchtest|sind|bist|seid|wollen|willst|machen|machst|bieten|bietest|liefern|lieferst|kommen|kommst) (?:sie|du|ihr)\b(?! (?:dann|so|auch) )"
    r"|wann (?:können|könnten|kannst|könntest|haben|hast|hätten|hättest|passt|kommt|kommen|geht|bekomme|bekommen|krieg|ist|sind|darf|dürfen|könnte|kann|wäre|würde)|"
    r"wie (?:viel|teuer|lange|weit|hoch|sieht|steht|schaut)|was (?:kostet|kosten|würde|würden|wäre|käme|verlangen|verlangst|macht|brauchen|brauchst|meinst|meinen|hältst|halten)|wieviel\w*|bis wann|"
    r"geht (?:das|es|sich)|passt (?:das|es|dir|ihnen|euch)|ist (?:das|es) (?:möglich|machbar|ok)|klappt (?:das|es))(?=[^.!]*$)",
    WORDS,
)

# An ask that only counts in a case that need not come; the addressee has nothing to do otherwise.
CONDITIONAL = pattern(
    r"\b(?:nur (?:falls|wenn|für den fall|sofern)|für den fall,? dass|falls|sofern|wenn|sollte(?:n|st)?)\b.{0,90}"
    r"\b(?:nicht|doch|anders|dagegen|fehl\w*|problem\w*|unklar|dazwischen\w*|verhindert|ändern|ändert|hakt|klemmt|schief\w*|einwände?|bedenken|widersp\w+|keine?n?)\b"
    r".{0,90}\b(?:bitte|bescheid|meld\w*|sag\w*|gib|geben|ruf\w*|schreib\w*|zeichen)\b|"
    r"\b(?:bitte|bescheid|meld\w*|sag\w*|gib|geben|ruf\w*|schreib\w*|zeichen)\b.{0,90}\b(?:nur (?:falls|wenn|sofern)|falls|sofern|wenn)\b.{0,60}"
    r"\b(?:nicht (?:passt|klappt|geht|stimmt|möglich|schaff\w+|kannst|können)|doch|dagegen|etwas dagegen|dazwischen\w*|probleme?|hakt|klemmt|schief\w*|anders|fehlt|einwände?|verhindert)\b",
    WORDS,
)
# "if it works for you": a condition of politeness, which takes nothing from the ask.
POLITE_CONDITION = pattern(
    r"\b(?:wenn|falls|sofern) (?:es |das |sie |du |ihr |dir |ihnen |euch |irgend ){0,4}(?:möglich|geht|irgendwie|passt|zeit|recht|gelegenheit|so weit|soweit|in ordnung|mögen|magst)\b",
    WORDS,
)
