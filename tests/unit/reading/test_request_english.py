"""English asks, and what only sounds like one; each sentence stands in a mail that says something else too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coopwatch.core.model import Kind, Language, Mail
from tests.unit.reading.requests_alone import read_requests_by_rules

SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
OPENING = "Hi Tom,\n\nsummer is here.\n\n"

QUOTE = [
    "Could you send me a quote for 200 business cards?",
    "How much would you charge for two days on site?",
    "What's your day rate these days?",
    "I'd appreciate an estimate for the roof repair.",
    "Please let me have your best price for 40 chairs.",
    "Can you give me a ballpark for the translation?",
    "I'm still waiting for your quotation.",
    "Any news on the quote?",
    "We would like to request a quotation for the following items.",
    "roughly how much is it to re-upholster four chairs",
    "I'd like to know what a new boiler would set us back.",
    "I'm after your rate for a week of welding.",
]
INVOICE = [
    "Could you send me your invoice for May?",
    "I haven't received your invoice yet.",
    "Please resend the invoice with our VAT number on it.",
    "Can you bill us before the end of the month?",
    "Would you mind invoicing us for the second half now?",
    "Your invoice shows 12 hours, we agreed on 10. Please send a corrected one.",
]
APPOINTMENT = [
    "When could you come and have a look at it?",
    "Are you free on Thursday afternoon?",
    "Could we have a quick call next week?",
    "Please suggest a date for the site visit.",
    "Do you have any availability in June?",
    "What time suits you?",
    "Can you give me a ring when you're back?",
    "Is there any chance of moving our meeting to Friday?",
]
DOCUMENT = [
    "Could you send me the signed contract?",
    "Please return the completed form by Friday.",
    "I still need the logo as a vector file.",
    "We haven't had the drawings yet.",
    "Would you be able to share the slides?",
    "Can you forward me the minutes from Tuesday?",
    "I'd be grateful for a copy of the certificate.",
    "Mind sending the floor plan over again?",
    "Any chance of the final drawings tomorrow?",
    "I must have the certificate before Monday.",
    "cd u send me the logo",
    "Please have a look at the draft and send me your comments.",
]
ANSWER = [
    "Does this work for you?",
    "Can you confirm that the delivery is on Monday?",
    "Let me know whether you can do it.",
    "Which colour do you prefer?",
    "I was wondering if you had a chance to look at it.",
    "Do you ship to Ireland?",
    "What do you think?",
    "Have you made up your mind yet?",
    "I'd like to know whether the permit has come through.",
    "Please advise which option you prefer.",
    "Is the blue one still available?",
    "I should be glad to learn whether the hall is heated.",
    "We would welcome your decision on the lease.",
    "Any news on the drawings?",
]
NOTHING = [
    "Thanks for the quick quote!",
    "Let me know if you have any questions.",
    "Please find attached my invoice for April.",
    "Please pay within 14 days.",
    "Please go ahead and print the 500 copies.",
    "I'll send you the drawing tomorrow.",
    "Looking forward to hearing from you.",
    "Have a great weekend!",
    "FYI, already sorted.",
    "Your invoice has been paid today.",
    "I accept your quote.",
    "Don't hesitate to contact me.",
    "Thursday works for me.",
    "Hope you're well.",
    "Who would have thought?",
    "No need to reply.",
    "I've signed the contract and posted it this morning.",
    "Please note that I'm away until Monday.",
    "We'd like to order 20 boxes as per your quote.",
    "Happy to help.",
    'You asked, "Could you send the keys?"',
    "Please take the two lamps off my order.",
    "Please supply 40 metres of cable.",
    "Where did the summer go?",
    "Who needs sleep?",
    "The files are in the folder, you can start.",
    "Here's the draft.",
    "My rates go up in July.",
    "Sorry for the late reply.",
    "What a day!",
    "That's fine by me.",
    "The payment of 500 euros is overdue, please settle it by Friday.",
]
ASKS = [
    *((Kind.QUOTE, sentence) for sentence in QUOTE),
    *((Kind.INVOICE, sentence) for sentence in INVOICE),
    *((Kind.APPOINTMENT, sentence) for sentence in APPOINTMENT),
    *((Kind.DOCUMENT, sentence) for sentence in DOCUMENT),
    *((Kind.ANSWER, sentence) for sentence in ANSWER),
]


def mail_saying(sentence: str) -> tuple[Mail, str]:
    text = OPENING + sentence
    return Mail("", (), (), (), "Projekt", SENT_AT, SENT_AT, text, ""), text


@pytest.mark.parametrize(("kind", "sentence"), ASKS)
def test_the_surest_request_has_the_kind_that_is_asked_for(kind: Kind, sentence: str) -> None:
    mail, text = mail_saying(sentence)

    found = read_requests_by_rules(mail, text, SENT_AT.date(), Language.EN)

    assert found
    assert found[0].kind is kind
    assert found[0].confidence >= 0.40
    assert found[0].words in text


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_sounds_like_an_ask_is_none(sentence: str) -> None:
    mail, text = mail_saying(sentence)

    found = read_requests_by_rules(mail, text, SENT_AT.date(), Language.EN)

    assert [request for request in found if request.confidence >= 0.40] == []
