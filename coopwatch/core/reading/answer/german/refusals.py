"""What will not come: German words for refusals, loud and soft.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern, table

# It will not come. From 0.90 on nothing else in the sentence is needed.
DECLINES = table(
    WORDS,
    (
        "refuse",
        0.95,
        (
            r"\b(?:(?:muss|müssen|werde|werden|möchte|möchten|will)\b.{0,60}\b(?:absagen|ablehnen|passen"
            "|verzichten|abwinken|aussteigen|zurückziehen|absehen|sagen,? dass.{0,30}nicht)|abzusagen"
            r"|abzulehnen|absage (?:erteilen|geben)|lehnen? (?:ich|wir|das|die|den|es)\b.{0,50}\bab\b"
            "|von einem angebot (?:absehen|abstand)|abstand nehmen|nicht (?:zu )?beteiligen"
            r"|beteiligen (?:wir )?uns (?:\w+ ){0,3}?nicht|nicht teilnehmen|ohne (?:mich|uns)"
            r"|sage?n? (?:ich |wir )?(?:lieber |leider )?ab)\b"
        ),
    ),
    (
        "no_capacity",
        0.94,
        (
            r"\b(?:keine?n?|null|0|zu wenig)\b.{0,30}\b(?:kapazität\w*|zeit|luft|termine? (?:mehr|frei"
            "|anbieten|vergeben)|spielraum|platz|leute|personal|ressourcen|aufträge|neukunden|neuen kunden"
            r"|neuen aufträge|valenzen)\b"
        ),
        (
            r"\b(?:ausgebucht|ausgelastet|überlastet|land unter|(?:kalender|auftragsb\w+) (?:ist "
            "|sind )?(?:voll|dicht|randvoll)|voll (?:bis|ausgelastet|belegt)|bis unters dach"
            r"|bis über beide ohren|aufnahmestopp|zug (?:leider )?abgefahren)\b"
        ),
    ),
    (
        "no_offer",
        0.94,
        (
            r"\b(?:keine?n?|nichts|nix)\b.{0,40}\b(?:angebot|offerte|rechnung|auskunft|termin"
            r"|termine)\b.{0,40}\b(?:machen|abgeben|erstellen|unterbreiten|geben|schreibe|schreiben"
            r"|anbieten|schicken|erteilen|mehr|ausstellen)\b"
        ),
        (
            r"\b(?:schreibe?n?|mache?n?|gebe?n?|erteile?n?|stelle?n?) (?:ich "
            r"|wir )?(?:\w+ ){0,3}?keine? (?:rechnung|angebote?|auskunft|auskünfte|bescheinigung\w*)\b"
        ),
        (
            r"\bkein(?:e|en)? (?:angebot|termin|auskunft|auskünfte)\b.{0,60}\b(?:möglich|anbieten|abgeben"
            r"|machen|unterbreiten|geben|erstellen|vergeben)\b"
        ),
    ),
    (
        "cannot_sorry",
        0.93,
        (
            r"^(?!.*\b(?:erreich\w*|finden|gefunden|fertig|geschafft|dazu ?gekommen|verstanden|lesen|öffnen"
            r"|zuordnen|entziffern)\b).*(?:\bleider\b.{0,80}\b(?:nicht|keine?n?|nichts)\b|\b(?:nicht"
            r"|keine?n?|nichts)\b.{0,60}\bleider\b|\btut (?:mir|uns) (?:\w+ )?leid\b.{0,60}\b(?:nicht"
            r"|keine?n?)\b)"
        ),
    ),
    (
        "cannot",
        0.86,
        (
            r"^(?!.*\b(?:erreich\w*|finden|gefunden|öffnen|lesen|zuordnen|entziffern|verstehen"
            r"|nachvollziehen)\b).*?\b(?:kann|können|könnte|könnten|kriegen|kriege?|bekommen|schaffe?n?"
            "|möchte|möchten|wollen|will|darf|dürfen|mache?n?|biete?n?|bauen?|baue|führen?|übernehmen?"
            "|übernehme|liefern?|fertigen?|vermieten?|geben?|gebe|nehmen?|drucken?|reparieren?|verkaufen?"
            r"|arbeiten?|kenne|geht|ginge|existier\w+|haben wir|habe ich|gibt es|gibt's|lohn\w+"
            r"|rechnet sich)\b(?! sie).{0,80}\b(?:nicht|nimmer|nichts|ned|net|nöd|keinesfalls)\b(?! (?:nur"
            "|zuletzt|vor|bis|ganz so))"
        ),
    ),
    (
        "impossible",
        0.9,
        (
            r"\b(?:nicht (?:möglich|machbar|realisierbar|leistbar|darstellbar|lieferbar|verfügbar"
            "|im programm|im sortiment|unser|mein|unsere|meine|in der lage|lukrativ|rentabel"
            "|wirtschaftlich)|unmöglich|außerstande|ausgeschlossen|fehlt (?:mir|uns) (?:die|das"
            r"|jede\w*) (?:zeit|erfahrung|maschine\w*|personal|know\w*)|nichts für (?:mich|uns)"
            "|fällt (?:leider )?(?:flach|aus)|wird (?:leider |das )*nichts(?: mehr)?$"
            "|nicht unsere baustelle|nicht zuständig|(?:bin|sind) (?:ich |wir )?(?:da |dafür "
            r"|hierfür ){0,4}(?:der|die) falsche\w?|zu (?:klein|groß|kurzfristig|aufwändig|aufwendig"
            r"|weit weg|weit) für (?:mich|uns)|überfragt)\b"
        ),
    ),
    (
        "regret",
        0.85,
        (
            r"\b(?:bedauer\w*|bedaure|zu (?:unserem|meinem) (?:großen |tiefen )?bedauern|schweren herzens"
            "|so leid es (?:mir|uns) tut|(?:muss|müssen) (?:ich |wir )?(?:sie|dich|euch) (?:da "
            "|leider )?enttäuschen|nach reiflicher überlegung|gehindert|befangen|interessenkonflikt"
            r"|gegenseite|mangels)\b"
        ),
    ),
    (
        "irony",
        0.86,
        (
            r"\b(?:wie stell\w* (?:du|sie) (?:dir|sich) das vor|lach mich|schlapp|soll das ein (?:witz"
            r"|scherz) sein|machst du witze|träum\w* weiter|schön wär'?s|guter witz|kannste vergessen"
            "|vergiss es|kommt nicht in (?:frage|die tüte)|nie im leben|auf keinen fall|keine chance"
            r"|nix da|ich werd verrückt)\b"
        ),
    ),
    (
        "will_not",
        0.92,
        (
            r"\b(?:werde|werden|möchte|möchten|kann|können|darf|dürfen|will"
            r"|wollen)\b.{0,60}\bnicht (?:mehr )?(?:annehmen|übernehmen|beraten|beteiligen|betreuen"
            "|vertreten|bedienen|anbieten|zusagen|bewerben|äußern|einmischen|mitmachen|mitwirken|helfen"
            r"|weiterhelfen|dienen)\b"
        ),
        r"\b(?:halte|halten) (?:ich mich|wir uns) (?:da |lieber |hier ){0,3}(?:raus|heraus)\b",
        r"\bwage (?:ich|wir)?.{0,30}\bnicht\b|\bsehen? (?:ich|wir)\b.{0,60}\bab\.?$",
        r"\bäußer\w* (?:wir |ich )?(?:uns|mich) (?:\w+ ){0,3}?nicht\b|\b(?:keine auskunft|keine auskünfte|keinerlei)\b",
        r"\bstreichen sie (?:mich|uns)\b|\bkenne (?:ich mich|wir uns)\b.{0,20}\bnicht aus\b",
        r"\b(?:der|die) falsche\b|\bfalsche[rn]? ansprechpartner\w*\b",
        r"\bnicht (?:mein|unser) (?:fach\w*|gebiet|bereich|metier|ding|thema)\b",
        r"\bkommen wir nicht zusammen\b|\bnichts zu machen\b|\bunter verschluss\b|\bzugepflastert\b",
        r"\bbetrieb ruht\b|\bgibt .{0,40}\bnicht her\b",
        r"\bnicht zu unserem (?:repertoire|angebot|programm)\b|\bnachfolger\w*\b.{0,30}\bgefunden\b",
    ),
    (
        "out",
        0.92,
        (
            r"\b(?:bin|sind|wäre|wären) (?:ich |wir )?(?:da |diesmal |dieses mal |hier |leider "
            r"|dann )*(?:raus|draußen|nicht dabei|aus dem rennen)\b"
        ),
        r"\b(?:diesmal|dieses mal|lieber) ohne (?:mich|uns)\b",
        r"\bnicht (?:mit (?:mir|uns|meiner|unserer) \w* ?rechnen|mehr mit (?:mir|uns))\b",
        r"\brechnen sie (?:bitte )?nicht mit\b|\bfalschen? adresse\b",
        r"\b(?:sprengt|übersteigt)\b.{0,40}\b(?:rahmen|möglichkeiten|kapazität\w*)\b",
        (
            r"\bnicht (?:dafür |darauf |für so was )?(?:eingerichtet|ausgelegt|ausgestattet"
            r"|weiter ?verfolgen)\b"
        ),
        r"\bkein gebot\b|\b(?:dieses|heuriges|das) jahr (?:leider )?(?:nicht|nichts|nix) mehr\b",
        (
            r"\b(?:nur noch|ausschließlich) (?:für|an|mit|im|in)\b.{0,40}\b(?:kunden|betriebe|händler"
            r"|bestand\w*|stamm\w*|gewerbe\w*|großkunden)\b"
        ),
        r"\bbrauch\w* mir kein\w*\b",
        (
            r"\bkeine? (?:neuen |weiteren |zusätzlichen |solchen |so kleinen )?(?:aufträge|kunden|projekte"
            r"|anfragen|arbeiten)\b"
        ),
    ),
    (
        "taken",
        0.88,
        (
            r"\b(?:belegt|vergeben|vergriffen|ausverkauft|vermietet|gehört\b.{0,40}\b(?:bereits|schon"
            r"|einer)|(?:bereits|schon)\b.{0,50}\b(?:gehört|gebucht|reserviert|vergeben|belegt|verkauft"
            r"|vermietet))\b"
        ),
        (
            r"\b(?:aufgegeben|aufgelöst|eingestellt|im ruhestand|in rente|in pension|geschäftsaufgabe"
            r"|zugemacht|nicht mehr tätig|nicht mehr im geschäft)\b"
        ),
    ),
    (
        "go_elsewhere",
        0.88,
        (
            r"\b(?:frag|fragt|fragen sie|wende dich|wendet euch|wenden sie sich|such dir|sucht euch"
            r"|suchen sie sich|versuch|versuchen sie|probier\w*)\b.{0,60}\b(?:mal (?:den|die|beim"
            r"|bei|an)|beim|den|kollege\w*|anderen|andere|wen anders|wen anderen|woanders|jemand\w*"
            r"|konkurrenz|mitbewerb\w*)\b"
        ),
        r"\bjemand(?:en)? ander\w*|\banderen anbieter",
        r"\b(?:kollegen|mitbewerber|kollegin) (?:empfehl\w+|weiterempfehl\w+|wenden|fragen)",
    ),
    (
        "no_more",
        0.93,
        (
            r"\b(?:ich|wir)\b.{0,60}\bkeine?n?\b(?! (?:fragen?|sorgen?|einwände|bedenken|zweifel"
            r"|probleme?)).{0,40}\bmehr\b"
        ),
        (
            r"\bkeine?n?\b(?! (?:fragen?|sorgen?|einwände|bedenken|zweifel"
            r"|probleme?)).{0,30}\bmehr\b.{0,20}\b(?:frei|an|im programm|verfügbar)\b"
        ),
        r"\b(?:gibt|nimmt|macht|übernimmt|bietet)\b.{0,40}\bkeine?n?\b.{0,30}\bmehr\b(?:.{0,6})$",
        r"\bkein einziger?\b|\bverplant\b",
        r"\b(?:abgegeben|verkauft|eingestellt|geschlossen|stillgelegt)\b.{0,10}$",
        r"\b(?:ich|wir|unsereins) (?:jedenfalls|sicher|persönlich|eher) nicht\b",
        r"\bsteige?n? (?:ich |wir )?(?:da |dann |leider )?aus\b",
        (
            r"\bfehl(?:t|en) (?:mir|uns|es)\b.{0,30}\b(?:hände|leute|zeit|personal|erfahrung|kapazität\w*"
            r"|mittel|maschine\w*|kraft|händen)\b"
        ),
        r"\bkeine hoffnung\w*\b|\bwird (?:es )?(?:von (?:uns|mir) )?kein\w*\b",
    ),
    (
        "too_much",
        0.86,
        (
            r"\b(?:aber|doch|jedoch|nur|leider|dafür|für)\b.{0,60}\b(?:zu (?:alt|klein|groß|weit|knapp"
            "|aufwändig|aufwendig|kurzfristig|teuer|riskant|heikel|speziell)|geht (?:das "
            r"|es )?(?:leider )?nicht|nicht drin)\b"
        ),
        r"\bverständnis,? (?:dafür,? )?dass\b.{0,80}\b(?:nicht|nichts|keine?n?)\b",
        (
            r"\baus (?:rechtlichen|datenschutz\w*|internen|terminlichen|gesundheitlichen|zeitlichen"
            r"|technischen) gründen\b"
        ),
        r"\bnicht aus der hand\b|\bjemand(?:en)? (?:anders|anderen)\b",
    ),
    (
        "no",
        0.85,
        (
            r"^(?:nein|nee|nö|ne|leider nein|leider nicht)\b(?!,? (?:sagen wir|eher|besser|doch|halt"
            r"|moment|quatsch))|\b(?:nee|nein),? im ernst\b|\bnein,? danke\b"
        ),
    ),
)

REGRET = pattern(
    (
        r"\b(?:nicht(?! (?:böse|wundern|schlimm|wahr|nur|vergessen))|nichts|nix|weder|kein\w*(?! (?:sorge"
        r"|sorgen|panik|bange|angst|frage"
        r"|problem|ding|stress|eile|ursache))|niemand\w*|nirgends|leider"
        r"|schade|bedaure\w*|tut (?:mir|uns) leid|sorry|entschuldig\w*|nix für ungut|ungern|ich fürchte"
        r"|fürchte ich)\b"
    ),
    (
        r"\b(?:ich|wir|uns|mir)\b.{0,80}\b(?:nicht|nichts|nix|kein\w*(?! (?:sorgen?|panik|frage|problem))"
        r"|niemand\w*|nie)\b"
    ),
    r"\b(?:nicht|kein\w*)\b.{0,40}\b(?:ich|wir|uns|mir)\b",
    words=WORDS,
)
