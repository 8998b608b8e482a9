"""The English things that can be wanted, by kind; the order of kinds is that of strength.

To teach a thing, add its word and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.model import Kind

NOUNS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.INVOICE,
        (
            r"\binvoic(?:e|es|ing)\b(?! (?:address|number|date))|\bcredit (?:note|memo)|\breceipts?\b(?! of)",
            r"\bbill(?:s|ed|ing)?\b(?! of lading)|\b(?:statement of|final|your) account\b|\bpro ?forma",
        ),
    ),
    (
        Kind.QUOTE,
        (
            r"\bquot(?:e|es|ation|ations|ing)\b|\bestimates?\b|\bpric(?:e|es|ing)\b|\bcost(?:s|ing|ings)?\b",
            r"\b(?:your|day|daily|hourly|group|trade|weekly|monthly|what|which) rates?\b|\brates? (?:for|be|per)\b",
            r"how much (?:would|will|do|does|is|for)\b|\bdiscount\b|\btariffs?\b|\brate card\b",
            r"\b(?:what|how much) (?:do|would|will) (?:you|it|that|this).{0,30}(?:charge|cost|ask)",
            (
                r"\b(?:you|(?:the|your|a|any) \w*|at what) ?charges?\b|\bballpark\b|\bproposal\b|\btenders?\b"
                r"|\bbudget (?:figure|number)|\bfees?\b|\brough figure"
            ),
            r"\b(?:your|what|best) terms\b(?! and)",
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            r"\bappointments?\b|\bmeet(?:ing)?s?\b|\bcalls?\b(?! it)|\bphone\b|\bslots?\b",
            r"\bavailab(?:le|ility)\b|\bare you (?:free|around|about)\b|\bfree (?:on|in|for|next|this)\b",
            r"\bcome (?:by|over|round|and|out|in|to)\b|\b(?:site )?visit\b|\bschedul|\bviewing\b|\bfitting\b",
            r"\bwhen (?:can|could|would|will|are|might) (?:you|we)\b|\bget together\b|\binspection\b",
            r"\blunch\b|\bdinner\b|\bcatch up\b|\bwhat (?:time|day|date)s?\b|\bwhich (?:day|week|date)s?\b",
            r"\bcapacity\b|\bpick(?: it| them)? up\b|\bdates? (?:that|which|would|for|work)|\bcollection (?:time|slot)",
        ),
    ),
    (
        Kind.DOCUMENT,
        (
            r"\bcontracts?\b|\bagreement|\bdrawings?\b|\bplans?\b|\blists?\b|\bfiles?\b|\bpdfs?\b",
            r"\bscans?\b|\bcertificat|\bdocument|\bproof\b|\bminutes\b|\bdata ?sheet|\bphotos?\b",
            r"\bpictures?\b|\bimages?\b|\bsamples?\b|\bdrafts?\b|\bsketch|\bforms?\b(?! of)",
            r"(?<!\bin )(?<!word )\bcop(?:y|ies)\b|\breports?\b|\bglossary|\bmanuscript|\blogos?\b|\bpolic(?:y|ies)\b",
            r"\bmanual\b|\btranslation|\bproofs\b|\blayout|\bpurchase order|\bpo\b",
            r"\bsign(?:ed|ature|off)?\b|\bcountersign|\bapproval\b|\bdelivery note|\btime ?sheet|\bcomments?\b",
            r"\bcorrections?\b|\bversion\b|\blinks?\b|\bpassword|\blogin|\blicen[cs]e|\bspreadsheet",
            r"\bartwork|\bedits?\b|\bchecklist|\bslides?\b|\bpresentation|\bbrochure|\bspec(?:s|ification)",
            r"\brisk assessment|\bfeedback\b|\bmaterials?\b|\btemplate|\bcv\b|\bresume\b|\breferences?\b",
            (
                r"\bpermits?\b|\bwarrant|\bnotice\b|\bdeeds?\b|\bvector|\bsvg\b|\bsurvey\b|\bschedule of|\bcopy for\b"
                r"|\bkeys for\b|\bflyers?\b|\bleaflets?\b|\bposters?\b|\bpages?\b|\bbooklet|\bfew lines\b"
                r"|\bblurb\b|\bparagraphs?\b|\bmenu\b|\bprogramme\b|\brecipe|\bpatterns?\b|\bfootage|\bcut\b"
                r"|\bsources?\b|\bbank details\b|\bartwork\b|\btexts?\b|\bchapters?\b|\bnda\b"
                r"|\bpaperwork|\bpapers\b|\bstatements?\b|\bresults?\b|\breadings?\b|\bshots\b|\brenders?\b"
                r"|\bmock-?ups?\b"
                r"|\boutline\b|\bscripts?\b|\bscores?\b|\bparts? list|\bset ?list|\bmap\b|\bdiagram|\bguest ?list"
                r"|\bcredentials|\baccess codes?\b|\bdetails of your|\bconsent form|\bpayslips?\b|\bp60\b|\bw-?9\b"
                r"|\b1099\b|\bwaiver|\binsurance (?:cert|document|paper)|\bcoa\b|\brota\b|\bitinerary|\brider\b"
                r"|\bmeasurements?\b|\bswatch|\bcards?\b(?= |$)|\btags\b|\bheadshots?\b|\bbios?\b|\btestimonial"
            ),
        ),
    ),
)
