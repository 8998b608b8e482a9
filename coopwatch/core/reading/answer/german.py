"""How Germans, Austrians and the Swiss answer by mail: the tables that `answer` reads German sentences with.

To teach a phrase, add one row to the table whose comment says what it means, and one sentence to the tests.
A weight says how sure the phrase alone makes the class, 0..1.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern, table

WORDS = {
    "you": r"sie|ihr|du|ihnen|dir|euch",
    "get": r"bekommen|bekommst|bekommt|kriegen|kriegst|kriegt|erhalten|erhältst|erhaltet|haben|hast|habt|hören|hörst|hört|sehen|lesen|finden",
    "send": r"schick\w*|send\w*|mail\w*|liefer\w*|reich\w*|leit\w*|lad\w*|bring\w*|stell\w*|leg\w*|schieb\w*|fax\w*",
    "do": (
        r"schick\w*|send\w*|mail\w*|liefer\w*|reich\w*|leit\w*|lad\w*|bring\w*|stell\w*|leg\w*|meld\w*|ruf\w*|mach\w*|geb|gebe|geben|rechn\w*|kalkulier\w*|kümmer\w*|setz\w*|sitze|klär\w*|prüf\w*|"
        r"frag\w*|schau\w*|erledig\w*|besorg\w*|such\w*|erstell\w*|schreib\w*|bearbeit\w*|komm\w*|sag\w*|hol\w*|schaff\w*|hak\w*|bleib\w*|nehm\w*|versuch\w*|guck\w*|kuck\w*|antwort\w*|teil\w*|werd\w*|scann\w*|druck\w*|pack\w*"
    ),
    "soon": r"bald|demnächst|in kürze|kürzlich|schnellstmöglich|umgehend|baldigst|baldmöglichst|so schnell wie möglich|so bald wie möglich|asap|zeitnah|in den nächsten tagen|die tage|dieser tage|alsbald|gleich|später|nachher|rechtzeitig|unaufgefordert|schleunigst",
    "thing": r"angebot|offerte|preis|rechnung|unterlagen|datei|liste|plan|entwurf|muster|vertrag|bescheinigung|kostenvoranschlag|antwort|rückmeldung|skizzen?|zeichnung|bericht|text|rest",
}

DELIVERS = table(
    WORDS,
    ("attached", 0.95, r"\b(?:anbei|beiliegend\w*|beigefügt\w*|angehängt\w*|angefügt\w*|anliegend\w*|in der anlage|im anhang|als anhang|im anhng|als anlage|im attachment|liegt bei|liegen bei|hängt an|hängen an|hängt dran|hängen dran|hängt unten|häng (?:ich|i)\b|hänge ich|siehe (?:pdf|anhang|anlage)|s\. ?(?:anhang|anlage)|mit dieser (?:e-?)?mail)\b"),
    ("here_it_is", 0.9, r"^(?:so,? |na,? |also,? |und |hallo,? |moin,? |wie (?:versprochen|besprochen|gewünscht|vereinbart|erbeten|telefonisch besprochen),? ?)*(?:hier|da|nun|endlich|jetzt)(?: noch| nun| also| endlich| schon mal| kommt| kommen| ist| sind| hast du| haben sie)* (?:der|die|das|dein\w*|ihr\w*|eure?\w*|mein\w*|unser\w*|was|sie|es|er)\b"),
    ("you_find", 0.9, r"\bfinden sie\b(?=.{0,60}(?:anhang|anlage|link|unter|hier|unten|beigefügt|folgend|nachstehend))|\b(?:sende|senden|schicke|schicken|übersende|übersenden|überreiche|übermittle)(?: ich| wir)? (?:ihnen|dir|euch)? ?(?:hiermit|anbei|beiliegend|wie)\b|\bhiermit\b.{0,40}\b(?:sende|schicke|übersende|erhalten|bestätig)"),
    ("as_promised", 0.85, r"\bwie (?:versprochen|besprochen|gewünscht|erbeten|vereinbart|angefordert|angekündigt)\b(?!.{0,80}\b(?:morgen|nächste|folgt|kommt|melde)\b)"),
    ("link", 0.85, r"\b(?:download|herunterladen|hochgeladen|link|liegt (?:jetzt )?(?:im|in der|auf|auf dem|unter)|im portal|in der cloud|auf (?:dem|unserem|unsrem) server|im (?:gewohnten |gemeinsamen )?ordner|freigegeben)\b"),
    ("already_sent", 0.6, r"\b(?:habe|haben|hab)\b.{0,60}\b(?:geschickt|gesendet|gemailt|geliefert|abgeschickt|losgeschickt|rausgeschickt|versendet|verschickt)\b|\b(?:ist|sind|ging|gingen)\b.{0,50}\b(?:raus|unterwegs|rausgegangen|verschickt|versandt|in der post|abgeschickt)\b"),
    ("done", 0.8, r"^(?:so,? |ist |sind |alles |schon |bereits |bin )*(?:erledigt|gemacht|fertig|unterschrieben|ausgefüllt)\b"),
)  # fmt: skip

# The answer to "when" and "does it suit": a slot given or confirmed.
SLOTS = table(
    WORDS,
    ("slot_confirmed", 0.93, r"\b(?:bestätig\w*|gebucht|eingetragen|notiert|vorgemerkt|eingeplant|geblockt|fix|steht|reserviert|geht klar|geht in ordnung|machen wir so|so machen wir(?:'s| es| das)?|abgemacht|einverstanden|passt (?:mir|uns|gut|super|perfekt|prima|wunderbar|bestens|so|hervorragend|bei)|passt\b|klappt|geht bei (?:mir|uns)|sehr gern|gerne)\b"),
    ("slot_offered", 0.93, r"\b(?:könnt|könnte|könnten|kann|können|biete|bieten|schlage|schlagen|hätte|hätten|hab|habe|haben|wäre|wären|ginge|geht|gehen|komm|komme|kommen|bin|sind|frei|freie|vorschlag|passen|passt|ginga|möglich)\b"),
)  # fmt: skip

PROMISES = table(
    WORDS,
    ("you_get_it", 0.93, r"\b(?:<get>) (?:sie|du|ihr)\b(?! (?:fragen|schon|bereits|zeit|interesse|lust|etwas dagegen))|\b(?:sie|du|ihr) (?:<get>|bekommen|kriegen|hören)\b|\b(?:sie|du|ihr)\b.{0,80}\b(?:bekommen|kriegen|erhalten|hören|haben|auf dem tisch|im postfach|vorliegen)\b"),
    ("i_will_do", 0.9, r"\b(?:<do>) (?:ich|wir|i|ma|mir|'s|es|das|sie|die|den|ihnen|dir|euch|mich|uns)\b|\b(?:ich|wir|i|mir)\b (?:\w+ ){0,4}?(?:<do>)\b"),
    ("i_will_do", 0.88, r"^(?:ok(?:ay)?,? |ja,? |gern(?:e)?,? |klar,? |super,? |alles klar,? |danke,? |sorry,? |moin,? )*(?:schick|schicke|melde|meld|mach|mache|mach'?s|send|sende|kümmer|kümmere|ruf|rufe|schau|schaue|guck|gucke|bin dran|bleib|bleibe|werd|werde|hol|hole|reiche|liefere|gebe?|setz\w*|kommt|folgt|erledige?)\b"),
    ("it_comes", 0.9, r"\b(?:kommt|kommen|folgt|folgen|geht|gehen|wird|werden|liegt|liegen|ist|sind|erreicht|erreichen|sollte|sollten|dürfte|dürften|müsste|kriegen|steht|flattert|landet|trudelt|rechne|rechnen)\b"),
    ("patience", 0.85, r"\b(?:geduld\w*|gedulden|nachsicht|vertröst\w*|bisschen zeit|etwas zeit|noch zeit|zeit (?:bis|lassen|geben)|bin dran|bleib\w* dran|sind dran|in arbeit|in bearbeitung|dran\b|vergessen|untergegangen|liegen geblieben|liegengeblieben|dauert noch|dauert leider|verzögert|verzögerung|verspät\w*|noch nicht (?:fertig|dazu gekommen|dazugekommen|geschafft|soweit|so weit)|noch (?:ein )?(?:bisschen|wenig|etwas|paar tage)|hinterher|im verzug|im rückstand)\b"),
    ("you_hear", 0.9, r"\b(?:hören|hörst|hört) (?:sie|du|ihr)? ?(?:wieder |noch |dann )?(?:\w+ ){0,3}?von (?:mir|uns)\b|\b(?:sie|du|ihr) (?:hören|hörst|hört)\b|\bmelde?n?\b (?:ich |wir )?(?:mich|uns)\b|\b(?:ich|wir) (?:\w+ ){0,2}?melde?n?\b (?:mich|uns)|\bgeb\w* (?:ich|wir)? ?(?:ihnen|dir|euch)? ?bescheid|\bsag\w* (?:ich|wir)? ?(?:ihnen|dir|euch)? ?bescheid"),
)  # fmt: skip

# Ways of asking for more time that only look like a question or a request.
EXTENSION = pattern(
    r"\b(?:reicht|genügt|langt|passt|geht|wäre|ist|okay|ok|in ordnung|können sie mit|kannst du mit|leben|recht|einverstanden|ausreichen\w*)\b.{0,60}\?|"
    r"\b(?:lass\w*|gib|geben|gebt|gewähr\w*|räum\w*) (?:sie |ihr |du )?(?:mir|uns) (?:\w+ ){0,4}?(?:bis|noch|zeit|ein)\b|\bseien sie .{0,40}(?:nachsicht|geduld)|\bhab\w*(?: sie)? (?:bitte |noch )*(?:etwas |ein wenig |ein bisschen )?(?:geduld|nachsicht)",
    WORDS,
)

DECLINES = table(
    WORDS,
    ("refuse", 0.95, r"\b(?:absagen|absage|abzusagen|ablehnen|abzulehnen|lehnen|passen müssen|müssen passen|muss passen|abwinken|verzichten|aussteigen|zurückziehen|zurücktreten)\b|\b(?:kein|keine|keinen)\b.{0,40}\b(?:angebot|kapazität\w*|zeit|möglichkeit|interesse|termin\w*|bedarf|auftrag|aufträge|luft|spielraum|platz)\b"),
    ("cannot", 0.93, r"\b(?:kann|können|könnte|könnten|kriegen|krieg|kriege|bekommen|schaffe|schaffen|schaff|geht|gehen|klappt|möchte|möchten|wollen|will|werde|werden|darf|dürfen|mach|mache|machen|bieten|biete|führen|führe|übernehmen|übernehme|liefern|fertigen|vermieten|haben|habe|passt)\b.{0,80}\b(?:nicht|nimmer|ned|net|nöd|nüt|leider nicht|nicht mehr|keinesfalls|unmöglich|nee)\b"),
    ("regret", 0.9, r"\b(?:bedauer\w*|bedaure|zu unserem bedauern|tut (?:mir|uns) (?:sehr |wirklich |echt |furchtbar )?leid|schweren herzens|leider)\b"),
    ("booked", 0.92, r"\b(?:ausgebucht|ausgelastet|belegt|vergeben|überlastet|vergriffen|nicht (?:mehr )?(?:lieferbar|verfügbar|frei|im programm|im sortiment)|voll bis|bis unters dach|eingestellt|aufgegeben|aufgelöst|im ruhestand|in rente|geschlossen|krankgemeldet|gehindert|befangen|interessenkonflikt|anderweitig)\b"),
    ("go_elsewhere", 0.85, r"\b(?:frag\w*|wend\w*|such\w*|versuch\w*|probier\w*)\b.{0,60}\b(?:mal (?:den|die|beim|bei|an)|kollege\w*|anderen|woanders|jemand\w*|konkurrenz|mitbewerber\w*)\b|\bjemand(?:en)? ander\w*|\banderen anbieter"),
    ("no", 0.9, r"^(?:nein|nee|nö|ne|leider nein|leider nicht)\b"),
)  # fmt: skip

NEEDS = table(
    WORDS,
    ("we_need", 0.93, r"\b(?:brauch\w*|bräucht\w*|benötig\w*|fehl(?:t|en|te|ten)|müsst\w*|muss|müssen)\b.{0,80}\b(?:von (?:ihnen|dir|euch)|wissen|ihre?n?|deine?n?|eure?n?|noch|vorab|vorher|zuerst|erst|dazu|dafür)\b|\b(?:dafür|dazu|hierfür|hierzu|zuvor|vorab|vorher|für (?:das|ein) angebot|um)\b.{0,60}\b(?:brauch\w*|bräucht\w*|benötig\w*|fehl\w*|müsst\w*|muss|müssen)\b"),
    ("please_tell", 0.9, r"\b(?:bitte)\b.{0,80}\b(?:mitteilen|teilen sie|nennen|schicken|senden|sagen|geben|angeben|bestätigen|schick|sag|gib|nenn|zusenden|klären|prüfen|auswählen|aussuchen|um)\b|\bteilen sie (?:uns|mir)\b|\b(?:sag|sagen sie|gib|geben sie|schick|schicken sie|nennen sie|nenn)\b.{0,12}\b(?:mir|uns)\b|\bsagt mir\b"),
    ("as_soon_as_you", 0.9, r"\b(?:sobald|wenn|sowie|falls)\b.{0,40}\b(?:sie|du|ihr|wir|ich)\b.{0,60}\b(?:wissen|haben|geschickt|gesagt|bekommen|erhalten|vorliegt|vorliegen|kenne|kennen|freigegeben|entschieden|bestätigt|zusag\w*)\b"),
    ("depends", 0.8, r"\b(?:kommt drauf an|kommt darauf an|hängt (?:davon )?ab|je nachdem|abhängig)\b"),
)  # fmt: skip

ACKNOWLEDGES = table(
    WORDS,
    ("received", 0.9, r"\b(?:erhalten|angekommen|eingegangen|ist da|sind da|bekommen|zur kenntnis|gesehen|gelesen|notiert|vermerkt|weitergeleitet|weitergegeben|weiß bescheid|liegt (?:mir|uns) vor|eingetroffen|habe den zettel|hab's|habs|ist registriert|aufgenommen)\b"),
    ("thanks", 0.8, r"\b(?:danke\w*|dank|merci|thx|dankschön|bedanke)\b"),
    ("fine", 0.75, r"^(?:ok|okay|alles klar|super|prima|perfekt|verstanden|geht klar|in ordnung|passt|top|klar|gut|schön|toll|cool|jo|jep|jup|roger)\b"),
    ("joy", 0.6, r"\b(?:freu\w*|wie schön|wow|toll|köstlich|klasse|flipp)\b"),
)  # fmt: skip

# Clauses whose dates are nobody's promise.
CONDITION_CLAUSE = pattern(r"^(?:und |aber |oder |dann |nur |erst )?(?:wenn|falls|sofern|sobald|sowie|solange|nachdem|seit|seitdem|bevor|ehe|weil|da|denn|obwohl|während|als)\b", WORDS)
NEGATED_CLAUSE = pattern(r"\b(?:nicht|nimmer|kein\w*|ned|net|nöd|unmöglich|kaum|nie)\b", WORDS)
THIRD_PARTY_CLAUSE = pattern(
    r"^(?:und |aber |denn |weil )?(?:der|die|das|er|mein|meine|unser|unsere|dessen|deren|welcher|welche)\b.{0,60}\b(?:ruft|meldet|schickt|liefert|kommt|ist|hat|war|bringt|sagt|entscheidet|tagt|will|wird|gibt|antwortet|zurück)\b",
    WORDS,
)
OTHER_DATE_CLAUSE = pattern(
    r"\b(?:gültig\w*|gilt|gelten|valide|bindend|freibleibend|zahlbar|fällig|skonto|frist|reserviert|öffnungszeit\w*|geöffnet|geschlossen|rechnungsdatum|lieferzeit|lieferbar|montage|aufbau|einbau|baubeginn|produktion|fertigung|urlaub|ferien|abwesend|"
    r"nicht im haus|nicht im büro|unterwegs|messe|gegründet|geliefert|gebucht|getagt|angewiesen|bezahlt|überwiesen|abholen|abholbereit|zurück bitte|zurücksenden|zurück an uns|senden sie|deckung\w*|zeitraum|laufzeit|beginn|eröffnung|ziehen wir|zieht|feiertag\w*)\b",
    WORDS,
)
PAST = pattern(r"\b(?:gestern|vorgestern|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|war|waren|hatte|hatten|wurde|wurden|worden|gewesen)\b", WORDS)
REST = pattern(
    r"\b(?:rest|restlich\w*|übrige\w*|weitere\w*|fehlend\w*|nachgereicht|nachreich\w*|nachliefer\w*|folgt\b|folgen\b|noch (?:offen|ausständig|nicht|aus)|zweite\w*|andere\w*|erst\b|schon mal|schonmal|vorab|teil(?:weise|e)?\b|nachsend\w*|reiche ich|reichen wir|liefere ich|dann noch|fehlt noch|fehlen noch)\b",
    WORDS,
)
PRICE = pattern(r"(?:€|\beur(?:o|os)?\b|\bchf\b|\bfr\.|\bsfr\b|\bfranken\b)\s?\d|\d[\d.,' ]*(?:-\s?)?(?:€|eur(?:o|os)?\b|chf\b|fr\.|sfr\b|franken\b|,-|,--|netto\b|brutto\b|pro (?:stunde|tag|stück|seite|zeile|wort|qm|m2|meter)\b|je (?:stunde|tag|stück|seite|zeile|wort|qm)\b|/ ?(?:h|std|stk|qm|m²|stück|tag|zeile|wort)\b)|\b(?:macht|kostet|kosten|gesamt|insgesamt|summe|pauschal|liegen wir bei|rund|circa|ca\.|komme ich auf|kommen wir auf)\b.{0,40}\d{2,}", WORDS)
YES_NO = pattern(r"^(?:ja|jep|jo|jup|nein|nee|nö|doch|genau|richtig|stimmt|korrekt|natürlich|klar|selbstverständlich|freigabe erteilt|freigegeben|genehmigt|zugesagt|einverstanden|in ordnung|passt so|geht klar|zu (?:frage )?\d|antwort)\b|\b(?:freigegeben|genehmigt|gebilligt|zugestimmt|bewilligt|erteilt|bestätig(?:e|en|t)|zugesagt|einverstanden|spricht nichts dagegen|ist in ordnung|lieferbar ja)\b", WORDS)
QUESTION_TO_OWNER = pattern(r"\?", WORDS)
