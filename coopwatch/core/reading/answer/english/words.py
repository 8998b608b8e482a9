"""Word lists that the English tables of answers share, by the name they use in angle brackets.

A list may name others. Contractions are listed without their apostrophe too, as phones type them.
"""

from __future__ import annotations

WORDS = {
    "we": "i|we",
    "our": "my|our|the|an?|his|her|their",
    # Who brings it beside the partner himself.
    "helper": (
        r"they|he|she|accounts?|sales|someone|somebody|(?:my|our|the) (?!<thing>)\w+(?: (?:team|department"
        r"|office|lady|guy"
        r"|manager|clerk|man|people))?|one of (?:us|our \w+|the \w+)|(?:a|another) (?:member of"
        r"|colleague)(?: (?:of )?\w+){0,3}"
    ),
    "will": (
        r"'ll|will|shall|should|(?:'?m|'?re|am|are|is|was|were)(?: (?:just|now|also|still|currently))? (?:going|hoping"
        r"|aiming|planning|looking|expecting|intending|trying|about|due) to|gonna|(?:hope|aim|plan|expect"
        r"|promise|intend"
        r"|need|have|want|mean|ought|got)(?: to|ing to)|must|'d better|anticipate"
    ),
    # What may stand between "I will" and its verb.
    "filler": (
        r"also|then|now|just|still|gladly|happily|certainly|definitely|probably|hopefully|surely|of course"
        r"|try (?:and|to)"
        r"|trying to|be able to|be in a position to|do (?:my|our) (?:\w+ )?best to|do (?:what|everything"
        r"|all) (?:i|we) can to"
        r"|make sure (?:to|that)?|see that|endeavour to|aim to|have to|need to|first|quickly|get \w+ to"
        r"|have \w+|ask \w+ to"
        r"|go and|get on and|go ahead and|sit down and|be|personally|obviously|immediately|directly|finally|soon"
    ),
    # Base verbs of bringing the thing or working on it.
    "hand": (
        r"(?:give|show) (?:you|u)(?! a (?:call|ring|bell|buzz|shout|ding|tinkle))|send|forward|fwd|e-?mail"
        r"|share|deliver|drop"
        r"|pass (?:it|them|that|this|the|you|over|along)|post|supply|submit|provide|issue|reissue|raise"
        r"|upload|transfer|ship"
        r"|courier|bring|hand|mail|ping|fire|shoot|bung|chuck|pop|stick|slip|get (?:it|them|that|this|you|the|a|an|one"
        r"|some|something|these|those|my|our|back|on|onto|round|around|cracking|started|stuck|right on"
        r"|to (?:it|that|this|work))"
        r"|have (?:it|them|that|this|these|those|the|everything|something|an? (?!look|read|think|chat|word"
        r"|ponder|rest)\w+"
        r"|some \w+|you \w+)|let (?:you|u) have|sort|finish|finali[sz]e|complete|prepare|do (?:it|that"
        r"|this|them|so|the|my|our"
        r"|your|what|everything|a|an)|follow|put|make|write|type|draft|draw|price|quote|cost|estimate|calculate|invoice"
        r"|bill|dig|fish|look (?:into|it out|after)|complete|wrap|round|tidy|work|crunch|run|pull"
        r"|turn (?:it|this|that|the"
        r"|around|round)|take care|see to|attend to|deal with|handle|tackle|crack on|pick (?:it|this|that|up)|find|grab"
        r"|hunt|search|scan|photograph|copy|print|sign|return|resend|re-?send|render|translate|proof|fill|update it"
        r"|amend|correct|fix|redo|chase|nudge|nag|push|hurry|book|be sending|start|look at (?:it|this|that|the)|process"
        r"|knock|rustle|bash|throw|dispatch|release|produce|compile|assemble|collate|review|respond|present|propose"
    ),
    # Base verbs of telling.
    "tell": (
        r"let (?:you|u|ya) know|get back|come back|revert|call|ring|phone|telephone|bell|buzz|text|message"
        r"|whatsapp|be (?:back )?in touch"
        r"|get in touch|touch base|reply|respond|answer|report|confirm|tell (?:you|u)|update you|keep you"
        r"|follow up|contact you"
        r"|advise (?:you)?|inform you|notify you|know(?: more)?|speak|decide|(?:give|drop|send"
        r"|shoot) (?:you|u) (?:a|an|another)"
        r" (?:call|ring|bell|buzz|shout|line|note|text|message|mail|email|ding|tinkle|update|answer|date|time|shout)"
        r"|have (?:an answer|a decision|news|more)|shout|write back|get hold of you|be able to (?:tell"
        r"|say)|discuss it with you"
    ),
    "check": (
        r"(?:double-?|re-?|cross-?)?check|ask|find (?:out|that out|it out)|speak (?:to|with)|talk (?:to|with|it over)"
        r"|look (?:it |that |this )?up|look into|see (?:if|what|whether|when|how)|clear|clarify|run (?:it"
        r"|this|that) (?:past|by)"
        r"|consult|chase|nag|remind|investigate|enquire|inquire|verify|think|sleep on|consider|mull|ponder|discuss"
        r"|have a (?:word|think|dig|look for|chat with)|look (?:at|in) (?:my|the|our) (?:diary|calendar"
        r"|schedule|books|planner"
        r"|records|files|rota|archive)|confirm with|get (?:confirmation|approval|the (?:ok|okay|go-ahead))"
    ),
    # The same in their going form: "finishing it now".
    "doing": (
        r"working|finishing|finali[sz]ing|finalizing|pricing|costing|preparing|putting|pulling|writing"
        r"|typing|drafting|drawing"
        r"|completing|sorting|calculating|crunching|running|sending|getting|scanning|printing|uploading"
        r"|proofreading|checking"
        r"|chasing|polishing|editing|reviewing|processing|compiling|collating|assembling|gathering"
        r"|collecting|making|doing"
        r"|translating|rendering|looking into|working through|wrapping|tidying|adding|dealing"
        r"|waiting (?:for|on|to hear)"
        r"|awaiting|asking|hunting|searching|digging|trying|tying up|dotting|liaising|consulting|exporting"
        r"|producing|issuing"
    ),
    "done": (
        r"sent|e-?mailed|posted|delivered|dispatched|shipped|issued|raised|prepared|finished|completed"
        r"|finali[sz]ed|drafted"
        r"|drawn up|written(?: up)?|priced(?: up)?|sorted(?: out)?|done|ready|signed|uploaded|submitted"
        r"|produced|put together"
        r"|processed|reviewed|checked|handled|dealt with|looked (?:at|into)|worked on|scheduled|provided"
        r"|supplied|forwarded|made"
        r"|printed|proofed|translated|rendered|typed up|approved|released|attended to|compiled|calculated"
    ),
    "thing": (
        r"quotes?|quotations?|estimates?|prices?|pricing|invoices?|bills?|documents?|docs|files?|data"
        r"|lists?|plans?|drafts?"
        r"|samples?|contracts?|certificates?|certs?|answers?|reply|replies|response|sketch(?:es)?"
        r"|drawings?|reports?|texts?"
        r"|rest|links?|photos?|pictures?|pics?|translations?|proofs?|minutes|versions?|cut|offers?"
        r"|proposals?|figures?|numbers?"
        r"|costs?|costings?|specs?|specifications?|paperwork|papers?|copy|copies|scans?|forms?|letters?"
        r"|details?|designs?"
        r"|layouts?|mock-?ups?|renders?|results?|schedule|breakdown|agreement|statement|decision|info"
        r"|information|feedback"
        r"|drawings|measurements|layout|everything|something|confirmation|dates?|note|tender|bid"
    ),
    # The beginnings of a day to come.
    "day": (
        r"today|tonight|tonite|tomorrow|tmrw|tmw|2moro|tomoz|monday|tuesday|wednesday|thursday|friday"
        r"|saturday|sunday|mon|tues?"
        r"|weds?|thurs?|fri|(?:this|next|over the|at the|by the|before the) (?:week(?:end)?|month|morning"
        r"|afternoon|evening"
        r"|\w+day)|the week(?:end)?|end of|close of (?:play|business)|eod|eow|cob|eob|in (?:a|an|the next"
        r"|the course|\w+)"
        r" (?:few |couple of |of )?(?:hours?|days?|weeks?|minutes?)|within|(?:the )?\d{1,2}(?:st|nd|rd"
        r"|th)\b|soon|shortly"
        r"|asap|later|first thing|right away|straight away|in a (?:bit|mo|moment|sec|jiffy)|momentarily"
        r"|presently|lunchtime"
    ),
    "cannot": (
        r"can'?t|cannot|can not|cant|couldn'?t|could not|unable to|not able to|won'?t be able to|will not be able to"
        r"|wouldn'?t be able to|not (?:currently |presently |really )?in a position to|in no position to|not allowed to"
        r"|not permitted to|not authori[sz]ed to|not at liberty to|not free to|not supposed to"
        r"|no way (?:of|to|i can|we can)"
        r"|impossible (?:for (?:me|us) )?to|unwilling to|not prepared to|not willing to"
    ),
    "nt": r"(?:do|does|did|has|have|had|is|are|was|were|wo|ca|could|would|should)n'?t",
    # Where trade is refused: what a firm does for customers.
    "serve": (
        r"take (?:on|in)|take (?:it|this|that|them|you|any|new|more|the)|accept|offer|handle|provide"
        r"|supply|stock|sell|carry|cover"
        r"|make|build|produce|manufacture|install|fit|repair|service|print|do|deal (?:in|with)"
        r"|work (?:with|for|in|on|as)|cater"
        r"|serve|deliver|ship|travel|rent|hire|lend|quote|price|bid|tender|touch|run|host|support|use"
    ),
    # What cannot be done for the owner when he is refused.
    "oblige": (
        r"help|assist|be of (?:\w+ )?(?:help|assistance|service|use)|do|take|accept|offer|quote|price|bid"
        r"|tender|supply|provide"
        r"|fit|squeeze|accommodate|commit|oblige|meet|match|share|release|hand|give|disclose|discuss|pass|cover|justify"
        r"|fulfil\w*|deliver|undertake|proceed|participate|support|advise|serve|consider|submit|send|let"
        r"|produce|source|get hold"
        r"|make (?:an offer|you an offer|a bid)|work|come|compete|go (?:that|any|ahead|lower)|spare"
        r"|find (?:the|a|any) (?:time|slot"
        r"|space|room|gap)|promise|manage|afford|recommend|cope|attend|join|be there|be part|help you"
    ),
    "full": (
        r"fully (?:booked|committed|loaded|stretched|occupied|allocated)|booked (?:up|solid|out|through)"
        r"|overbooked|rammed|chocker"
        r"|chocka(?:block)?|chock-?a-?block|maxed out|full(?:y)? up|at (?:full )?capacity|over-?stretched"
        r"|at (?:my|our) limits?"
        r"|up to (?:my|our) (?:neck|ears|eyes|eyeballs)|up to here|flat out|jam-?packed|oversubscribed|stacked|slammed"
        r"|under-?staffed|short-?staffed|short-?handed|hands full|too much on|too busy|inundated"
        r"|rushed off (?:my|our) feet"
    ),
}
