"""What will not come, said around it: German refusals by what they are about, not by a refusing verb.

No room, nobody left, no wish, a secret. The names are those of `refusals`.
To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import table

# Whose diary, shop or bench is full.
_FULL = (
    "voll|dicht|zu|randvoll|rappelvoll|knallvoll|ausgebucht|ausgelastet|belegt|verplant|vergeben|überbucht|zugeschüttet"
    "|eingedeckt|weg|bedient|am limit|am anschlag|an der grenze|über(?:m|n| dem) anschlag"
)
_BOOK = (
    r"\w*kalender|\w*bücher|\w*buch|terminplan|\w*plan|werkstatt|haus|januar|jänner|februar|märz|april|mai|juni|juli"
    "|august|september|oktober|november|dezember|jahr|sommer|winter|herbst|frühjahr|saison|monat|quartal|hof|studio"
    "|liste|warteliste|alles|wir|ich"
)

ROUNDABOUT = table(
    WORDS | {"full": _FULL, "book": _BOOK},
    (
        "no_capacity",
        0.93,
        (
            r"\b(?:<book>) (?:ist|is|sind|san|bin|wäre) (?:\S+ ){0,7}?(?:<full>)\b(?!.{0,30}\b(?:gesperrt"
            r"|kaputt|krank)\b)"
            r"|\b(?:ist|sind|bin) (?:<book>)\b.{0,50}\b(?:<full>)$"
        ),
        (
            r"\bbis (?:obenhin|oben hin|zum hals|zum anschlag|unter die decke|oberkante|zum rand)\b"
            r"|\b(?:annahme|anmelde|aufnahme|auftrags)stopp?\b|\bplatzen aus allen nähten\b"
        ),
        (
            r"\b(?:nichts|nix|kein\w*) (?:\w+ ){0,3}(?:frei|lücke|luft|fenster|slot|termine?|plätze?|platz|valenzen)\b"
            r"(?! haus|zimmer)"
        ),
        (
            r"\b(?:nicht|nirgends|nirgendwo|nimmer) (?:\w+ )?(?:dazwischen|unterbringen|reinschieben"
            r"|einschieben|unterkriegen)"
        ),
        r"\b(?:weiß|wissen) (?:ich|wir) nicht,? wo (?:mir|uns) der kopf steht\b",
    ),
    (
        "no_more",
        0.94,
        (
            r"\b(?:bin|sind|ist|war|geh|gehe)\b (?:\S+ ){0,5}?(?:in|im) (?:den |die |der )?(?:rente|pension|ruhestand"
            r"|altersteilzeit)\b|\ban den (?:berühmten )?nagel gehängt\b"
        ),
        (
            r"\b(?:betrieb|laden|geschäft|firma|werkstatt|büro|praxis|gewerbe|studio|selbst\w+)\b.{0,50}\b(?:aufgegeben"
            r"|aufgelöst|geschlossen|verkauft|zugemacht|zugesperrt|abgemeldet|eingestellt|übergeben"
            r"|gibt es nicht mehr)\b"
        ),
        r"\b(?:habe|haben|hab)\b.{0,40}\b(?:aufgehört|schluss gemacht|den betrieb eingestellt|insolvenz angemeldet)\b",
        r"\b(?:insolven\w+|liquidation)\b",
        (
            r"\b(?:unter|für|bei|um|zu) (?:\w+ )?\d[\d.,']* ?(?:€|euro?|franken|chf)?\b(?!.{0,20}\b(?:billiger"
            r"|günstiger|"
            r"drunter|weniger)\b).{0,40}\b(?:nicht|nix|kein\w*|nie|ned|net|höchstens|bestenfalls|niemand|keiner)\b"
            r"(?!.{0,12}\b(?:enthalten|inbegriffen|inklusive|dabei|teurer|mehr als|mwst|steuer|skonto|probleme?)\b)"
        ),
    ),
    (
        "refuse",
        0.93,
        (
            r"\blehn(?:t|en|e)\b.{0,60}\bab\b|\b(?:termin|treffen|besichtigung|veranstaltung|kurs|probe"
            r"|sitzung|gespräch|abnahme|besuch)\b"
            r".{0,60}\b(?:entfällt|entfallen|ersatzlos|fällt (?:\w+ )?aus|ausfallen|abgesagt"
            r"|findet nicht statt|gestrichen)\b"
        ),
        (
            r"\b(?:ich|wir) lasse?n? (?:das|es)(?: (?:lieber|besser|bleiben|sein))*\W*$"
            r"|\bplan\w* (?:\w+ ){0,3}ohne (?:mich|uns)\b"
        ),
        r"\b(?:wir|ich) verzichten?\b|\bverzichten? (?:wir|ich)\b|\b(?:ich|wir) passen?(?: da| hier| diesmal)*\W*$",
        r"\bda (?:passe?n?|winke?n?) (?:ich|wir)\b|\b(?:einen|'?nen) korb\b",
        (
            r"\b(?:ziehe?n?|nehme?n?) (?:ich|wir)\b.{0,40}\b(?:angebot|zusage|offerte|bewerbung"
            r"|teilnahme)\b.{0,20}\bzurück\b"
            r"|\b(?:ich|wir) (?:ziehe?n?|nehme?n?)\b.{0,40}\b(?:angebot|zusage|offerte|bewerbung"
            r"|teilnahme)\b.{0,20}\bzurück\b"
        ),
        (
            r"\b(?:nehmen|streichen|löschen|nimm|streich|lösch) (?:sie )?(?:mich|uns) (?:\w+ ){0,3}(?:von"
            r"|aus) (?:der|dem"
            r"|ihrer|ihrem|deiner) \w*(?:liste|verteiler)\b|\bseh(?:en|t)? (?:sie "
            r"|ihr )?(?:\w+ )?von (?:weiteren )?(?:anfragen"
            r"|nachfragen|rückfragen)\b"
        ),
        r"\b(?:dagegen|gegen (?:eine|ein|die|das|den)|für (?:einen|jemand) ander\w+|anders) (?:\w+ ){0,3}entschieden\b",
        r"\bentschieden,? (?:\w+ ){0,4}(?:nicht|kein\w*)\b|\bbeschlossen,? (?:\w+ ){0,4}(?:nicht|kein\w*)\b",
        (
            r"\bkein(?:erlei)? (?:interesse|bedarf|mandat|auftrag von uns)\b|\bnicht (?:mehr )?(?:interessiert"
            r"|in betracht"
            r"|vorgesehen|berücksichtig\w+|entsprochen|entsprechen|stattgegeben|stattgeben|bewilligt|zugestimmt)\b"
        ),
        (
            r"\b(?:abschlägig\w*|ablehnend\w*)\b|\b(?:haben|habe|müssen|muss|möchten|wir"
            r"|ich)\b.{0,50}\b(?:abgelehnt|ablehnen|verweigern?)\b"
        ),
        r"\bnein,? (?:danke|lieber nicht|geht nicht|lassen wir|machen wir nicht|mach ich nicht|wollen wir nicht)\b",
        r"\blieber nicht\b|\blass(?:en)? (?:wir|mal)(?: das)?(?: lieber| besser)*\W*$|\bnein sagen\b",
        (
            r"\b(?:vielleicht|dann|lieber) (?:ein|mal) (?:ander ?mal|anderes mal)\b|\bein andermal\b"
            r"|\bnächstes mal (?:wieder|vielleicht)\b"
        ),
        r"\b(?:diesmal|dieses mal|heuer) (?:leider |wohl |lieber )?nicht\W*$",
        r"\bdaraus wird (?:leider |wohl )*nichts\b|\bwird (?:da |leider |wohl |bei \w+ )*nichts (?:draus|daraus)\b",
    ),
    (
        "will_not",
        0.93,
        (
            r"\b(?:auskunft|auskünfte|tipps?|ratschläge|stellung\w*|(?:fern)?diagnosen?|(?:rechts"
            r"|steuer)?beratung\w*|empfehlungen|angaben|prognosen?|interna"
            r"|kundendaten|namen|lieferanten|quellen?|bezugsquellen?|rezept\w*|konditionen|gehälter"
            r"|geheimnis\w*)\b.{0,40}\b(?:geben?|erteile?n?"
            r"|machen?|mache|nenne?n?|verrate?n?|nehmen?)\b.{0,20}<not>"
        ),
        (
            r"\bkein\w* (?:\w+ )?(?:auskunft|auskünfte|tipps?|ratschläge|stellung\w*|(?:fern)?diagnosen?"
            r"|(?:rechts|steuer)?beratung\w*|empfehlungen|angaben"
            r"|prognosen?|interna)\b(?!.{0,20}\bmehr nötig\b)"
        ),
        (
            r"\b(?:dazu|darüber|davon) (?:\w+ ){0,2}?(?:sag|sage|sagen|verrat|erzähl)e?n? (?:ich|wir"
            r"|i)\b.{0,12}\b(?:nix|nichts|nicht)\b"
        ),
        r"\bbehalte?n? (?:ich|wir)\b.{0,20}\bfür (?:mich|uns)\b|\bunter verschluss\b|\bdas wüsste\w* (?:sie|du|ihr)\b",
        r"\b(?:untersagt|verboten|nicht (?:erlaubt|gestattet))\b|\bkeinen anspruch\b",
        (
            r"\b(?:über|zu|von|wie|was|wer|woher|namen|preise|details|interna|zahlen)\b.{0,60}\b(?:spreche?n?"
            r"|rede?n?|sage?n?"
            r"|verrate?n?|verrat|äußere?n?|plaudere?|schweige?n?) (?:ich|wir|i|man)\b(?:.{0,20}<not>|\W*$)"
        ),
        (
            r"\b(?:verrate?n?|verrat|preisgeben|kommentiere?n?|beantworte?n?|offenbare?n?|bewerte?n?|beurteile?n?)"
            r"(?: (?:ich|wir|i|man))?\b.{0,30}<not>(?!.{0,6}\b(?:heute|sofort)\b)"
        ),
        (
            r"\b(?:gebe?n?|geb|gibt|rücke?n?|reiche?n?|händige?n?"
            r"|leite?n?)\b.{0,60}\bnicht\b.{0,20}\b(?:heraus|raus|preis|weiter"
            r"|aus|her)\b|\bnicht (?:zu )?(?:heraus|raus|preis|weiter)(?:zu)?(?:geb|reich|leit)\w*"
            r"|\bnicht aus der hand\b"
        ),
        (
            r"\b(?:ist|sind|bleibt|bleiben|unterliegt|unterliegen|unterliege|fällt unter|fallen unter|wegen"
            r"|wahre\w*|gebunden an)\b"
            r".{0,50}\b(?:geheim|vertraulich|intern|\w*schweigepflicht|\w*geheimhaltung|verschwiegenheit\w*"
            r"|\w*geheimnis(?:se|ses)?"
            r"|diskretion|datenschutz\w*|nda)\b(?!.{0,15}\bnoch\b)"
        ),
        r"\bkein kommentar\b|\bgeht (?:sie|dich|euch|niemand\w*|keinen) (?:\w+ ){0,3}?(?:nichts|nix) an\b",
        (
            r"\b(?:kann|können|darf|dürfen|möchte|möchten|will|wollen|werde|werden) (?:ich|wir|i"
            r"|man)?\b(?!.{0,60}\b(?:noch|erst|vor"
            r"|bis|heute|genau\w*|schneller|früher)\b).{0,60}\b(?:nicht|nichts|nix"
            r"|keine?n?)\b.{0,30}\b(?:sagen|mitteilen|nennen"
            r"|beantworten|beurteilen|bewerten|einschätzen|weiterhelfen|helfen|heraus\w*|raus\w*|preis\w*"
            r"|verraten|auskunft"
            r"|auskünfte|angaben|stellung|äußern|beraten|empfehlen|kommentieren|weitergeben|offenlegen)\b"
        ),
        (
            r"\b(?:überfragt|entzieht sich)\b|^(?:\w+ ){0,3}keine ahnung\W*$|\bweiß (?:ich"
            r"|i) (?:leider )?(?:auch )?(?:nicht|net|ned)\W*$"
            r"|\bda muss ich (?:leider )?passen\b"
        ),
        (
            r"\bmit ins grab\b|\b(?:bleibt|bleiben) (?:\w+ ){0,2}?(?:unter uns|in der familie|im haus"
            r"|mein geheimnis|bei mir)\b"
        ),
        (
            r"\b(?:nicht|weder) (?:dazu |dafür |hierzu )?(?:befugt|berechtigt|autorisiert|ermächtigt|bevollmächtigt)\b"
            r"|\b(?:misch\w*|halt\w*) (?:ich |wir )?(?:mich|uns)\b.{0,30}\b(?:nicht ein|raus|heraus)\b"
        ),
        (
            r"\b(?:bekommen|kriegen|erhalten|bekommst|kriegst|kriegt|bekommt) (?:sie|du|ihr"
            r"|se)\b(?!.{0,60}\b(?:vor|bis|heute"
            r"|diese|noch)\b).{0,50}\b(?:nicht|nichts|nix|keine?n?)\b"
        ),
    ),
    (
        "irony",
        0.92,
        (
            r"\b(?:ganz |aber )?(?:bestimmt|sicher|gewiss|garantiert|definitiv|sicherlich|wirklich|echt|gar|so"
            r"|mit mir|mit uns"
            r"|überhaupt) nicht(?: mehr| mit mir| mit uns)?\W*$"
        ),
        (
            r"^(?:\w+ ){0,3}(?:niemals|nie wieder|nie mehr|nie und nimmer)\W*$|\b(?:in|im) (?:diesem|dem"
            r"|meinem|ganzen)? ?leben nicht\b"
        ),
        (
            r"\b(?:im traum nicht|den teufel (?:werd|werde|tu)|denk (?:ich )?(?:gar )?nicht dran|fällt (?:mir"
            r"|uns) (?:gar |im traum )"
            r"?nicht ein|um keinen preis|netter versuch|von wegen|geht'?s noch|da lachen ja|nicht für geld"
            r"|beißt? .{0,20}granit"
            r"|hört (?:die freundschaft|der spaß|bei mir) auf|schlag\w* .{0,20}aus dem kopf"
            r"|können sie (?:sich )?(?:abschminken"
            r"|knicken|vergessen)|kannst du (?:dir )?(?:abschminken|knicken|vergessen)|kannste (?:knicken|vergessen)"
            r"|da könn\w* .{0,12}lange warten|(?:fass|rühr|pack)\w* (?:ich|wir|i)\b.{0,40}\b(?:nicht|kein\w*"
            r"|nix|höchstens) ?"
            r"(?:mehr )?(?:an)?|tu\w* (?:ich|wir) (?:mir|uns)\b.{0,20}\bnicht|no way|nope)\b"
        ),
        r"\bfragen? (?:sie|s'?|du)?\b.{0,40}\bnicht (?:noch ?(?:ein)?mal|wieder|mehr)\b",
    ),
)
