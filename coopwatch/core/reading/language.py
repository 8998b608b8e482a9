"""Tells German from English by function words; refuses any other language (it says the default then).

Called by the reading rooms that choose words or date conventions by language, and by `explain`.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Language

# A mail shows its language early; the rest may be a quotation or a footer in another one.
_CHARACTERS_READ = 4_000


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GERMAN = _words(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen ich wir sie ihr er es mich mir uns
    euch ihnen ihm ihn sich mein meine meinen meiner unser unsere unseren dein deine dir dich ihre ihren ihrem ihrer
    und oder aber denn weil dass daß wenn ob als wie wo wann wer sowie bzw sondern damit obwohl
    ist sind bin bist war waren wird werden wurde wurden habe haben hat hatte hätte kann können könnte könnten
    muss müssen soll sollte würde würden möchte möchten darf lassen gibt sei wäre seien schicken sende
    nicht nur noch schon auch auf aus bei bis für mit nach von vor zu zum zur über unter um durch gegen ohne ab
    seit während wegen beim vom im ans ins hier heute morgen gestern übermorgen jetzt dann bereits leider gerne gern
    bitte danke vielen dank hallo guten tag liebe lieber sehr geehrte geehrter geehrten frau herr herrn grüße grüßen
    gruß freundlichen viele beste moin servus grüezi mfg lg anbei sobald spätestens
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag woche wochen monat monats jahr jahres uhr
    januar jänner februar märz mai juni juli oktober dezember kommenden nächste nächsten nächster ende anfang mitte
    tage tagen rechnung angebot bescheid termin unterlagen abwesenheit erreichbar rückfrage anhang
    ja nein doch mal eben kurz alles klar gut passt kommt geht erledigt mach mache schick schicke schau melde meld
    dann okt dez
    """
)
_ENGLISH = _words(
    """
    the a of and or but if that this these those which who whom when where while because although
    i you he she it we they me him us them my your his its our their mine yours
    is are were be been being have has had having do does did can could should would shall may might must
    not no only just still already yet very too here there now then than by for from with without to at on up out into
    about over after before between during under again against until within through soon shortly
    please thanks thank hello hi dear regards best kind kindly sincerely cheers yours sorry unfortunately
    today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday week weeks month months
    year january february march may june july october december next last day days morning afternoon evening end
    send get let know give take make receive attached invoice quote meeting call office back reply need will
    yes good great fine sounds works done all soon mon tue tues wed thu thurs fri sat oct dec mar
    """
)
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str, default: Language = Language.DE) -> Language:
    """The language a text is written in: the one with more function words in the first 4,000 characters.

    default is returned for an empty text, a text without any known word, and a tie.
    """
    german = english = 0
    for match in _WORD.finditer(text, 0, min(len(text), _CHARACTERS_READ)):
        word = match.group().lower()
        german += word in _GERMAN
        english += word in _ENGLISH
        if "ß" in word or "ä" in word or "ö" in word or "ü" in word:
            german += 1
    if german == english:
        return default
    return Language.DE if german > english else Language.EN
