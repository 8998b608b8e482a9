"""What English sentences speak about, wider than the rules look; the keys are explained by `request.topics`.

To teach a word, add it to its topic and say `make weights`.
"""

from __future__ import annotations

# By topic: how words of it begin; what may stand anywhere.
TOPICS = {
    "price": (
        (
            r"pric|costs?\b|costing|quot|estimate|ballpark|rates?\b|fees?\b|charge|figures?\b|budget|cheap"
            r"|expensive|discount|tariff|terms\b|per (?:head|person|seat|day|hour|metre|meter|unit|night|cover)"
            r"|pounds?\b|euros?\b|dollars?|offer|tender|set (?:me|us|him|her|them) back|day rate|worth\b|damage\b"
            r"|money\b|afford|spend|bid\b|proposal|looking at\b|best you can do|rental|hire\b|premium|surcharge"
            r"|retainer|going rate|per (?:line|word|page|square|kilo|box|piece|copy|pair|plate)|what's it going"
            r"|put (?:a )?(?:number|figure|price)|number for|extra cost|itemi[sz]e|net\b|gross\b|all in\b|inclusive"
            r"|including|price (?:list|up)|outlay|what you(?:'d| would) (?:want|ask|take)"
        ),
        r"£|€|\$",
    ),
    "amount": (
        r"how much\b|roughly what\b|what (?:would|do|will|does) (?:you|it|that|this|they)\b|how many hours",
        "",
    ),
    "bill": (
        (
            r"invoic|bills?\b|billing|billed|fee note|final account|receipt|credit note|vat\b|tax\b|accountant"
            r"|bookkeep|books\b|accounts\b|pay\b|paid\b|payment|payable|transfer\b|bank\b|purchase order|po\b"
            r"|quarter|fiscal|year-end|month-end|statement|remittance|owe\b|owed\b|reimburse|unbilled|charged"
            r"|payment run|made out|company(?:'s)? name|tax (?:number|return|year)|line item|deduct|twice\b"
            r"|corrected\b|fee\b.{0,30}\breach|ledger|expenses|settle (?:up|it)"
        ),
        "",
    ),
    "own_bill": (
        r"(?:my|our) (?:\w+ )?(?:invoice|bill|fee note)|outstanding|overdue|reminder",
        "",
    ),
    "meeting": (
        (
            r"meet|appointment|call\b|phone|zoom|visit|come (?:over|by|round|out|and|along|to)\b|drop (?:by|in)"
            r"|slots?\b|free\b|availab|diary|calendar|book(?:ed|ing)? (?:in|me|us)|fit (?:me|us|him|her|it) in"
            r"|coffee|lunch|morning|afternoon|evening|o'clock|hour\b|time\b|viewing|inspection|survey|fitting"
            r"|rehears|service\b|session|get together|sit down|catch up|start\b|dates?\b|days?\b|tune|tuning"
            r"|handover|minutes? (?:of|with|on|for)\b|mins\b|half an hour|in person|on screen"
            r"|show (?:me|us|her|him)|measure up|pop (?:in|by|over|round)|swing by|install|repair|mend\b|engineer"
            r"|someone out|come\b|join\b|speak\b|talk\b|chat\b|suit\b|convenien|pencil|squeeze|face to face|ring me"
            r"|ring us|give me a (?:ring|call)|sooner|next week|tomorrow"
        ),
        "",
    ),
    "when": (
        (
            r"when\b|what (?:time|day|hour)|which (?:day|morning|afternoon|evening|week|date)"
            r"|any (?:day|time|morning|chance)"
        ),
        "",
    ),
    "weekday": (
        r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|mon\b|tue|wed\b|thu|fri\b",
        "",
    ),
    "paper": (
        (
            r"contract|agreement|document|paper|forms?\b|application|certificat|proof|minutes\b|report|files?\b"
            r"|pdf|dwg|plans?\b|drawing|sketch|draft|photo|picture|images?\b|list\b|sheet|spreadsheet|sample"
            r"|catalog|brochure|manual|data ?sheet|manuscript|chapter|text\b|copy\b|copies|scan|signed|sign\b"
            r"|stamped|version|licen[cs]e|permit|policy|logo|artwork|score\b|details\b|spec|link\b|address|password"
            r"|key\b|blurb|script|transcript|programme|menu|slides|deck\b|letter\b|warranty|glossary|permission"
            r"|index\b|recipe|cv\b|bio\b|test results|log\b|notes\b|map\b|prescription|passport|registration"
            r"|delivery note|timesheet|declaration|term list|bibliograph|footage|recording|font|template|signature"
            r"|page\b|pages\b|survey report|measurements|insurance|cover\b|translation|print"
        ),
        "",
    ),
    "transfer": (
        (
            r"send|sent\b|mail\b|email|e-mail|forward|post\b|share\b|upload|attach|drop (?:it|them|me)"
            r"|pass (?:it|on|me)|let (?:me|us) have|hand(?:ed)? over|inbox|over to (?:me|us)"
            r"|get (?:it|them|that) (?:to|over)|deliver|provide|supply|return|issue|produce|make out|receive"
            r"|may i have|can i have"
        ),
        "",
    ),
    "missing": (
        (
            r"missing|haven't (?:had|seen|received|got)|have not|not yet|still\b|never (?:came|seen|got|arriv)"
            r"|lack|without|waiting"
        ),
        "",
    ),
    "judge": (
        (
            r"whether\b|if\b|opinion|think\b|view\b|decid|decision|tell\b|say\b|know\b|reply|answer|confirm"
            r"|explain|advi[cs]e|recommend|suggest|why\b|where\b|who\b|how\b|which\b|reason|clarif|agree|approv"
            r"|happy with|all right|okay\b|ok\b|possible|word from|hear\b|feedback|thoughts|yes or no|number\b"
            r"|is it\b|are you\b|do you\b|does\b|check\b|is (?:that|there|this|the)\b|has (?:it|he|she|the)\b"
            r"|have you\b|can (?:it|we|they)\b|should\b|would it\b|or\b|rather\b|status|how far"
            r"|what (?:is|was|happened|went)|interested|willing|responsible|allowed|a line\b|a text\b|a word\b"
            r"|sentence"
        ),
        "",
    ),
    "please": (
        (
            r"please|pls\b|plz\b|kindly|could you|would you|can you|will you|might you|may i|might i|can i\b"
            r"|i need|we need|need\b|i'd (?:like|love|appreciate|be)|i would (?:like|love|ask|appreciate|be)"
            r"|grateful|appreciate|ask you|request|welcome\b|help (?:me|us)|over to you"
            r"|by (?:mon|tue|wed|thu|fri|sat|sun|the|end|tomorrow|tonight|\d|mid|early|next)|would do\b|want|remind"
            r"|deadline|latest\b|can't do without"
        ),
        "",
    ),
    "settled": (
        (
            r"thank|thanks|attached|enclosed|here (?:is|are|'s)|as (?:agreed|discussed|promised|requested|planned)"
            r"|received|arrived|no need|needn't|nothing (?:for you|to do|more)|sorted|settled|done\b|i'll\b"
            r"|i will\b|we'll\b|i am\b|for your (?:information|records)|fyi\b|ignore|great\b|splendid|see you"
            r"|works for"
        ),
        "",
    ),
    "order": (
        (
            r"order|go ahead|book\b|booked|reserve|cancel|change\b|make it\b|approved|start printing|strike\b"
            r"|remove\b"
        ),
        "",
    ),
}
