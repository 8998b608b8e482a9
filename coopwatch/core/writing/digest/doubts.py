"""Why a mail is held, as a sentence: what speaks for its being an answer, and what against it.

Turns the name of a matching rule (`core.deciding.match`) into the owner's language; never shows a rule's name. Called
by the report service.
"""

from __future__ import annotations

from coopwatch.core.deciding.match import ACT_FROM
from coopwatch.core.model import AnswerClass, Language

_DE, _EN = Language.DE, Language.EN
_UNSURE = {
    "cites_follow_up": {
        _DE: "Sie antwortet auf die Nachfrage, kommt aber von einer Adresse, die nicht zum Partner gehört.",
        _EN: "It answers the follow-up, but comes from an address that is not the partner's.",
    },
    "cites_request": {
        _DE: "Sie antwortet auf diese Bitte, kommt aber von einer Adresse, die nicht zum Partner gehört.",
        _EN: "It answers this request, but comes from an address that is not the partner's.",
    },
    "subject_token": {
        _DE: "Sie trägt das Kennzeichen dieser Bitte, kommt aber von einer Adresse, die nicht zum Partner gehört.",
        _EN: "It bears the token of this request, but comes from an address that is not the partner's.",
    },
    "quotes_message_id": {
        _DE: "Sie zitiert diese Bitte, kommt aber von einer Adresse, die nicht zum Partner gehört.",
        _EN: "It quotes this request, but comes from an address that is not the partner's.",
    },
    "thread_index": {
        _DE: "Outlook zählt sie zum selben Verlauf, aber sie beruft sich nicht auf diese Bitte.",
        _EN: "Outlook counts it to the same conversation, but it does not refer to this request.",
    },
    "address_and_subject": {
        _DE: "Absender und Betreff passen, aber sie ist keine Antwort auf diese Bitte.",
        _EN: "Sender and subject fit, but it is no reply to this request.",
    },
    "organisation_and_subject": {
        _DE: "Der Betreff passt, aber geschrieben hat jemand anderes aus derselben Firma.",
        _EN: "The subject fits, but somebody else of the same organisation wrote it.",
    },
    "organisation_and_keywords": {
        _DE: "Sie kommt aus derselben Firma und passt zum Thema, hat aber einen anderen Betreff.",
        _EN: "It comes from the same organisation and fits the topic, but has another subject.",
    },
    "only_open_item": {
        _DE: "Es ist eine neue Mail des Partners, und von ihm ist nur dieser Punkt offen.",
        _EN: "It is a new mail of the partner's, and this is the only thing open with him.",
    },
    "one_of_several": {
        _DE: "Es ist eine neue Mail des Partners, von dem mehrere Punkte offen sind.",
        _EN: "It is a new mail of the partner's, and several things are open with him.",
    },
    "organisation": {
        _DE: "Es ist eine neue Mail aus der Firma des Partners, von einer noch unbekannten Adresse.",
        _EN: "It is a new mail from the partner's organisation, from an address not known so far.",
    },
}
_SOMEHOW = {
    _DE: "Es ist nicht sicher, ob sie zu dieser Bitte gehört.",
    _EN: "It is not certain that it belongs to this request.",
}
_MEANING = {
    _DE: "Sie gehört zu dieser Bitte, aber was sie bedeutet, ist nicht klar.",
    _EN: "It belongs to this request, but what it means is not clear.",
}
_PERHAPS = {
    _DE: "Sie gehört zu dieser Bitte und ist vielleicht {guess}.",
    _EN: "It belongs to this request and is perhaps {guess}.",
}
_GUESSES = {
    AnswerClass.DELIVERED: {_DE: "das Erbetene", _EN: "what was asked for"},
    AnswerClass.PARTIAL: {_DE: "ein Teil des Erbetenen", _EN: "a part of what was asked for"},
    AnswerClass.PROMISE: {_DE: "eine Zusage", _EN: "a promise"},
    AnswerClass.DECLINE: {_DE: "eine Absage", _EN: "a refusal"},
    AnswerClass.QUESTION: {_DE: "eine Rückfrage", _EN: "a question"},
    AnswerClass.ACKNOWLEDGED: {_DE: "eine Bestätigung des Eingangs", _EN: "an acknowledgement"},
}
_ODD_DAY = {
    _DE: "Die Kurzantwort nennt einen Tag, der so nicht gemeint sein kann.",
    _EN: "The one-tap answer names a day that cannot be meant.",
}
_CALENDAR = {
    _DE: "Es ist eine Kalendernachricht, und was aus dem Termin wird, geht daraus nicht hervor.",
    _EN: "It is a calendar message, and it does not say what becomes of the appointment.",
}
GUESS = "; perhaps "


def doubt(rule: str, confidence: float, language: Language) -> str:
    """The doubt about a held mail in one sentence.

    rule: of the event that holds, such as "address_and_subject" or "cites_request; perhaps promise". confidence: of
    the match; from 0.90 on the mail belongs there and only its meaning is open.
    """
    name, _, guess = rule.partition(GUESS)
    if name == "one_tap":
        return _ODD_DAY[language]
    if name.startswith("calendar_"):
        return _CALENDAR[language]
    if confidence < ACT_FROM:
        return _UNSURE.get(name, _SOMEHOW)[language]
    known = next((words for of, words in _GUESSES.items() if of.value == guess), None)
    return _PERHAPS[language].format(guess=known[language]) if known else _MEANING[language]
