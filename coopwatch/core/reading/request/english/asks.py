"""How people ask in English mails, whatever the punctuation.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights are confidences:
0.80 and more may open an obligation, from 0.40 on the owner is asked.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.english.words import WORDS

# Sentences that ask, whatever the punctuation.
ASKS = table(
    WORDS,
    (
        "please_do",
        0.92,
        (
            r"(?<!they )(?<!he )(?<!she )(?<!who )(?<!has )(?<!have )\b(?:please|pls|plz"
            r"|kindly)\b[,:]? (?:\w+ ){0,3}?(?:<hand>)\b"
        ),
    ),
    (
        "please_do",
        0.9,
        r"\b(?:<hand>)\b.{0,100}\b(?:please|pls|plz)\b",
    ),
    (
        "please_other",
        0.6,
        r"(?<!to )\b(?:please|pls|plz|kindly)\b(?! (?:your|every|just about|even|those|her|him|them))",
    ),
    (
        "could_you",
        0.93,
        r"\b(?:<modal>)(?:,? please,?)? (?:you|someone|somebody|anyone|anybody|u|you guys|one of you)\b",
    ),
    (
        "may_i_have",
        0.9,
        (
            r"\b(?:can|could|may|might) (?:i|we) (?:have|get|see|ask|borrow|trouble|possibly|please|bother"
            r"|request)\b"
        ),
    ),
    (
        "would_you_mind",
        0.93,
        r"\bwould you mind\b|\bdo you mind\b|\bany chance\b|\bis there any (?:way|chance)\b",
        r"\bis it (?:possible|ok|okay)\b|\bwould it be (?:possible|ok|okay|alright)\b",
    ),
    (
        "let_me_know",
        0.88,
        (
            r"(?:^|[,;:.!-] |\b(?:please|pls|and|just|then|so|to|do|also|you|or|if possible"
            r"|kindly) )let (?:me|us) (?:know|have)\b"
        ),
        r"\b(?:keep|get) (?:me|us) (?:posted|informed|updated)\b|\bget back to (?:me|us)\b",
        r"\bdrop (?:me|us)\b|\bhear (?:back )?from you\b",
    ),
    (
        "imperative_to_me",
        0.9,
        (
            r"(?:^|[,;:.] |\band |\bthen |\bso |\bjust )(?:send|give|tell|call|e-?mail|mail|show|get|ring"
            "|write|fax|forward|drop|bring|quote|advise|remind|text|ping|phone) (?:<me>|it to me"
            r"|them to me|over|along)\b"
        ),
    ),
    (
        "i_need",
        0.85,
        (
            r"\b(?:i|we)(?:'d|'ll| would| will| still| also| just| do| really| urgently){0,4} (?:need"
            r"|require)\b(?! (?:to\b|(?:about |at least |another |some |only )?(?:\d+|an?|one|two|three|four"
            "|a few|a couple of) "
            r"(?:days?|weeks?|hours?|minutes?|months?)\b))"
        ),
        r"\b(?:need|require)(?:s)? (?:your|a copy|you to)\b|\b(?:i|we) (?:still )?need you\b",
    ),
    (
        "i_need_to_know",
        0.85,
        (
            r"\b(?:i|we)(?:'d|'ll| would| should| still| also| just| really){0,4} (?:need|like|love|want|wish"
            r"|have) to (?:know|hear|see|have|get|receive|ask|understand|confirm|check|request)\b"
        ),
    ),
    (
        "i_must_have",
        0.85,
        (
            r"\b(?:i|we) (?:really |still |absolutely )?must (?:have|know|see|hear)\b(?! (?:been|had|said|missed"
            r"|left|seemed))"
        ),
        r"\b(?:i'm|we're|i am|we are|i'll|we'll) (?:going to |gonna )?need\w*\b.{0,80}\b(?:from you|your|by|before)\b",
    ),
    (
        "i_am_after",
        0.82,
        r"\b(?:i'm|we're|i am|we are) after (?:your|a|an|some|the)\b",
        r"\b(?:keen|eager|curious|anxious) to (?:hear|know|see|learn|have|get)\b",
    ),
    (
        "be_so_kind",
        0.88,
        r"\b(?:be )?so kind as to\b|\bbe good enough to\b|\bdo me a favou?r\b|\bkindly (?:\w+ ){0,2}(?:<do>)\b",
    ),
    (
        "glad_to_learn",
        0.85,
        (
            r"\b(?:should|would|'d) (?:be )?(?:<nice>|welcome|like) (?:to (?:learn|know|hear|have|receive)|your"
            r"|any|some)\b"
        ),
        r"\b(?:would|should|'d) welcome (?:your|any|some|a)\b",
    ),
    (
        "i_want",
        0.7,
        (
            r"\b(?:i|we)(?:'d| would)? (?:want|like|expect) (?:your|everyone's|everybody's|an answer|a reply"
            r"|you to|the \w+ (?:by|before))\b"
        ),
    ),
    (
        "imperative",
        0.7,
        (
            r"^(?:\w+, )?(?:reply|return|send|quote|confirm|state|advise|email|e-mail|tell|specify) (?:with|your"
            r"|the|a|an|me|us|to me|by|whether|which|if)\b"
        ),
        r"^just (?:say|tell|name) (?:\w+ )?(?:which|when|what|how|if|where|the)\b|, just say (?:which|when|what|if)\b",
    ),
    (
        "trust_you_will",
        0.75,
        r"\b(?:i|we) (?:trust|assume|expect) (?:that )?you (?:will|can|could)\b.{0,60}\b(?:<do>|issue)\b",
    ),
    (
        "availability_typed",
        0.82,
        r"\b(?:are|r) (?:you|u)(?: lot| guys| all| both| two)? (?:free|available|around)\b",
        r"\b(?:when|what time) (?:can|could|should|may) (?:i|we|you|u)\b",
    ),
    (
        "would_appreciate",
        0.88,
        r"\b(?:appreciate|grateful|obliged|thankful)\b.{0,80}\b(?:if|it|you|for|your|a|could)\b",
        (
            r"\bwould be (?:much |greatly |very |really |most |so )?(?:<nice>)\b.{0,60}\b(?:if|to have"
            r"|to get|to hear|to know|to see)\b"
        ),
        r"\bif you (?:could|would|can)\b.{0,100}\b(?:<nice>)\b",
    ),
    (
        "if_you_could",
        0.82,
        (
            r"\bif you (?:could|can|would be (?:so|able)|wouldn't mind|would (?!like|prefer|rather|want"
            r"|have|be interested))\b"
        ),
        r"\bit would help\b",
    ),
    (
        "wondering",
        0.88,
        r"\b(?:wondering|wonder|wondered)\b.{0,20}\b(?:if|whether|what|how|when|why)\b",
        r"\b(?:curious|interested) (?:to know|to hear|if|whether|what|how)\b",
        (
            r"\b(?:wanted|like|want|meaning|writing) to (?:ask|enquire|inquire|check|find out|follow up"
            r"|request)\b"
        ),
        r"\b(?:quick|one|a|small) question\b",
    ),
    (
        "hoping",
        0.75,
        (
            r"\b(?:hoping|was hoping|were hoping|hope) (?:you|to (?:get|hear|receive|have)"
            r"|that you)\b.{0,20}\b(?:could|can|would|will|might|get|hear|receive|have)\b"
        ),
    ),
    (
        "yes_or_no",
        0.82,
        r"\byes or no\b|\bsay (?:yes|the word)\b",
    ),
    (
        "not_clear",
        0.72,
        (
            r"\b(?:not (?:sure|clear|certain)|unclear|unsure|don't know)\b.{0,20}\b(?:whether|if you|what you"
            r"|where the|where you|how you|which|when you)\b"
        ),
    ),
    (
        "remember_to",
        0.85,
        r"\b(?:don't|do not) forget to (?:send|e-?mail|tell|give|let|invoice|bill|forward|return|sign|upload)\b",
        r"\bremember to (?:send|e-?mail|give|invoice|bill|forward|return|upload)\b.{0,20}\b(?:me|us|your)\b",
    ),
    (
        "looking_for",
        0.82,
        (
            r"\b(?:i'm|we're|i am|we are) (?:also |still |now )?(?:looking for|in need of|seeking|missing"
            r"|short of|lacking)\b(?! (?:you|the sea)\b)|\bseem to be (?:missing|short of)\b"
        ),
        r"\blet(?:'s| us) (?:have a|meet|talk|speak|arrange|find a|catch up|chat|set up|schedule)\b",
    ),
    (
        "still_waiting",
        0.84,
        (
            r"(?:\b(?:still|am|are|been|only|just)|'m|'re)(?: just| only| still)? (?:waiting|awaiting)\b"
            r"|^(?:still )?(?:waiting|awaiting)\b"
        ),
        (
            r"\b(?:haven't|have not|hasn't|has not|not yet|didn't|never) (?:yet |had |have |been "
            r"|had any ){0,4}(?:to have )?(?:received?|heard|seen|arrived|got|gotten|had|come|reached)\b"
        ),
        r"\b(?:is|are) (?:still )?(?:missing|outstanding|overdue)\b|\b(?:still|is|are) owed\b|\byou (?:still )?owe\b",
        (
            r"\b(?:don't|doesn't|do not|does not) (?:seem|appear) to (?:have|be)\b|\bcan(?:'t|not) (?:find"
            r"|trace|locate)\b.{0,60}\byour\b"
        ),
        (
            r"\b(?:no|nothing|neither)\b.{0,40}\b(?:came|arrived|reached|received)\b|\bnever (?:came|arrived"
            r"|got here|reached|made it)\b"
        ),
    ),
    (
        "chasing",
        0.84,
        r"\b(?:any|have any) (?:news|update|updates|word|progress)\b",
        (
            r"\b(?:chasing|follow(?:ing)? up|chase|checking in|nudge|reminder|remind)\b.{0,60}\b(?:on|up"
            r"|about|for|my|the|you|whether|if)\b"
        ),
        r"\bwhere (?:are we|do we stand|we stand|we are)\b|\bstatus of\b",
    ),
    (
        "request_noun",
        0.88,
        (
            r"\b(?:i|we)(?:'d| would)? (?:like to |kindly |hereby |would like to |am writing to "
            r"|are )?(?:request(?:ing)?|ask(?:ing)?)\b(?! (?:him|her|them|if he))"
        ),
        r"\bmy request\b|^request(?:ing)? (?:for|a)\b",
    ),
    (
        "suggest_date",
        0.85,
        r"\b(?:suggest|propose|offer)\b.{0,30}\b(?:a |some |another )?(?:date|time|slot|day)s?\b",
    ),
    (
        "need_by",
        0.85,
        (
            r"\b(?:need|needed|have|want|like) (?:it|this|that|them|those|these|the \w+|your \w+) (?:by"
            r"|before|no later|until)\b"
        ),
    ),
)
