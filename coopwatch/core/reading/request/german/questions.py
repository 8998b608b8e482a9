"""How German questions and conditions are told."""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.german.words import WORDS

# Questions: they need a question mark, or the word order of one.
QUESTION_TO_YOU = pattern(
    (
        r"\b(?:sie|du|ihr|ihnen|dir|dich|euch|ihre?[mnrs]?|deine?[mnrs]?|eure?[mnrs]?|kannst|hast|bist"
        "|magst|willst|schaffst|wirst|weißt|könntest|hättest|brauchst|kommst|machst|hattest|denkst|warst"
        r"|habt|seid|könnt|schaffts|gehts|hobt\w*|hosch|hesch|kasch|kannsch|häsch|chasch|chönd|händ|hend"
        r"|host|konnst)\b"
    ),
    words=WORDS,
)

QUESTION_WORD = pattern(
    (
        r"(?:^|[,:;.] |\bund |\boder |\baber |\bnur |\balso |\bdenn |\d[.)] |\([0-9a-z]\) )(?:bis |ab "
        "|seit |für |mit |von |zu |in |an |auf |um |aus )?(?:wann|wie|was|wo|wer|wen|wem|welche[mnrs]?"
        r"|wieviel\w*|warum|wieso|weshalb|ob|womit|wofür|wozu|woran|wohin|woher|wem|wessen)\b"
    ),
    words=WORDS,
)

TAG_QUESTION = pattern(
    (
        r"\b(?:oder|ja|okay|ok|richtig|stimmt(?:'s| das)?|gell|ne|nicht wahr|oder nicht|gelle|einverstanden"
        r"|recht so|oda)\s?\?+$"
    ),
    words=WORDS,
)

FORMULA_QUESTION = pattern(
    r"^(?:noch |haben sie |hast du |gibt es )?(?:noch |weitere |irgendwelche )?(?:rück)?fragen\s?\?$",
    words=WORDS,
)

# A question without its mark, as typed on a phone: the verb stands first, or a question word does.
UNMARKED_QUESTION = pattern(
    (
        r"^(?:(?:und|aber|also|ach|sag mal|hallo|moin|hi|hey|servus|\w+),? )?(?:(?:können|könnten|kannst"
        "|könntest|könnt|haben|hast|habt|hätten|hättest|würden|würdest|wissen|weißt|wisst|schaffen"
        "|schaffst|schafft|magst|möchten|möchtest|sind|bist|seid|wollen|willst|machen|machst|bieten"
        r"|bietest|liefern|lieferst|kommen|kommst) (?:sie|du|ihr)\b(?! (?:dann|so|auch) )|wann (?:können"
        "|könnten|kannst|könntest|haben|hast|hätten|hättest|passt|kommt|kommen|geht|bekomme|bekommen|krieg"
        "|ist|sind|darf|dürfen|könnte|kann|wäre|würde)|wie (?:viel|teuer|lange|weit|hoch|sieht|steht"
        "|schaut)|was (?:kostet|kosten|würde|würden|wäre|käme|verlangen|verlangst|macht|brauchen|brauchst"
        r"|meinst|meinen|hältst|halten)|wieviel\w*|bis wann|geht (?:das|es|sich)|passt (?:das|es|dir|ihnen"
        "|euch)|ist (?:das|es) (?:möglich|machbar|ok)|klappt (?:das|es))(?=[^.!]*$)"
    ),
    words=WORDS,
)

# An ask that only counts in a case that need not come; the addressee has nothing to do otherwise.
CONDITIONAL = pattern(
    (
        r"\b(?:nur (?:falls|wenn|für den fall|sofern)|für den fall,? dass|falls|sofern|wenn|sollte(?:n"
        r"|st)?)\b.{0,90}\b(?:nicht|doch|anders|dagegen|fehl\w*|problem\w*|unklar|dazwischen\w*|verhindert"
        r"|ändern|ändert|hakt|klemmt|schief\w*|einwände?|bedenken|widersp\w+|keine?n?)\b.{0,90}\b(?:bitte"
        r"|bescheid|meld\w*|sag\w*|gib|geben|ruf\w*|schreib\w*|zeichen)\b"
    ),
    (
        r"\b(?:bitte|bescheid|meld\w*|sag\w*|gib|geben|ruf\w*|schreib\w*|zeichen)\b.{0,90}\b(?:nur (?:falls"
        r"|wenn|sofern)|falls|sofern|wenn)\b.{0,60}\b(?:nicht (?:passt|klappt|geht|stimmt|möglich|schaff\w+"
        r"|kannst|können)|doch|dagegen|etwas dagegen|dazwischen\w*|probleme?|hakt|klemmt|schief\w*|anders"
        r"|fehlt|einwände?|verhindert)\b"
    ),
    words=WORDS,
)
