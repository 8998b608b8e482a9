"""English wordings of each act that no single phrase covers: the verb, who does it, when, and whether it is denied."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from coopwatch.core.model import Answer, AnswerClass, Attachment, DateSpan, Kind, Language, Mail
from tests.unit.reading.rules_alone import read_by_rules

# A Monday.
SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)

# Class, kind asked for, attached file, words.
WORDINGS = [
    # promise
    ("promise", "quote", "", "I'll have it over to you by Friday."),
    ("promise", "quote", "", "You should have it in your inbox by Tuesday."),
    ("promise", "quote", "", "Pricing this up now, will email it later today."),
    ("promise", "quote", "", "Aiming to get this to you by close of play Thursday."),
    ("promise", "quote", "", "We can let you have it Wednesday."),
    ("promise", "quote", "", "Haven't got round to it yet, but I will this week."),
    ("promise", "quote", "", "Still waiting for the steel price from the merchant, he has promised it for Thursday."),
    ("promise", "quote", "", "Let me work out a price and I'll drop you a line."),
    ("promise", "quote", "", "Running a bit behind this week, but it is coming."),
    ("promise", "quote", "", "Dave is pricing it and he'll send it direct."),
    ("promise", "quote", "", "A member of our team will contact you within two working days."),
    ("promise", "quote", "", "Speak tomorrow, I'll have a number by then."),
    ("promise", "quote", "", "By Friday, promise."),
    ("promise", "quote", "", "Could you give me until Thursday?"),
    ("promise", "quote", "", "I can't see it happening before Thursday."),
    ("promise", "quote", "", "Once the supplier has confirmed you'll get our offer."),
    ("promise", "quote", "", "No worries, I'll get it sorted."),
    ("promise", "quote", "", "You're next on the list."),
    ("promise", "quote", "", "My bad. Sending it tomorrow."),
    ("promise", "quote", "", "We will look into this and revert."),
    ("promise", "quote", "", "We anticipate having the quotation ready by Friday."),
    ("promise", "quote", "", "You can expect our quote by Friday."),
    ("promise", "invoice", "", "Our bookkeeper is in on Tuesdays, she'll do it then."),
    ("promise", "document", "", "I'll scan it tonight and email it over."),
    ("promise", "document", "", "It's on my other laptop, I'll grab it tonight."),
    ("promise", "document", "", "Rendering overnight, expect the file tomorrow morning."),
    ("promise", "document", "", "I'll nag them again."),
    ("promise", "answer", "", "Need to check with my partner first."),
    ("promise", "answer", "", "Don't know yet, will tell you Monday."),
    ("promise", "answer", "", "Good question, I'm asking the workshop."),
    ("promise", "appointment", "", "We will confirm a date by the end of the week."),
    ("promise", "appointment", "", "I'm sorting out the diary this week and will drop you a note."),
    (
        "promise",
        "quote",
        "",
        "Dear Ms Hall, this has been assigned to our Mr Brandt. He will submit an offer within five days.",
    ),
    ("promise", "quote", "", "I have to hear what the mill wants for the oak. As soon as they tell me I tell you."),
    ("promise", "quote", "", "Sandra does the costing and she's on leave till Monday. She knows about it."),
    ("promise", "invoice", "", "Our new system has swallowed it. IT are on the case, I'll get it reissued."),
    ("promise", "document", "", "The notary has it. We expect it back by the 15th and forward it the same day."),
    ("promise", "document", "", "First draft is done, Mike is proofreading. Should land with you Thursday."),
    ("promise", "answer", "", "Can't say off the top of my head. Looking it up tomorrow."),
    ("promise", "appointment", "", "I have to coordinate that with the electrician. You'll hear from me on Tuesday."),
    # decline
    ("decline", "quote", "", "Unfortunately we won't be able to help with this."),
    ("decline", "quote", "", "That's not what we do."),
    ("decline", "quote", "", "We only deal with trade customers."),
    ("decline", "quote", "", "You're too far away for us."),
    ("decline", "quote", "", "I'm snowed under and can't take it on."),
    ("decline", "quote", "", "No room in the schedule."),
    ("decline", "quote", "", "Can't do it, sorry."),
    ("decline", "quote", "", "No thanks, not for us."),
    ("decline", "quote", "", "We have to pass."),
    ("decline", "quote", "", "We'd rather not quote."),
    ("decline", "quote", "", "We are unable to offer this."),
    ("decline", "quote", "", "We won't be quoting."),
    ("decline", "quote", "", "You are better served by a local firm."),
    ("decline", "quote", "", "I'd go to a roofing specialist for that."),
    ("decline", "quote", "", "We've shut up shop."),
    ("decline", "quote", "", "We discontinued that line."),
    ("decline", "quote", "", "I haven't got the time, to be honest."),
    ("decline", "quote", "", "It isn't viable for us."),
    ("decline", "quote", "", "With regret we must withdraw."),
    ("decline", "quote", "", "It doesn't fit in with our programme."),
    ("decline", "quote", "", "You've got the wrong person."),
    ("decline", "quote", "", "Please stop asking, we're not doing it."),
    ("decline", "document", "", "We can't release that."),
    ("decline", "document", "", "Data protection doesn't allow me to share it."),
    ("decline", "document", "", "It got lost in the move."),
    ("decline", "document", "", "I don't have it and can't get it."),
    ("decline", "appointment", "", "None of those dates work for us."),
    ("decline", "answer", "", "I'd rather not say."),
    (
        "decline",
        "quote",
        "",
        "Hi Pete, thanks for asking. We looked at it and it's simply too fiddly for a shop our size.",
    ),
    ("decline", "quote", "", "Your project does not fit our portfolio."),
    ("decline", "quote", "", "nah mate, not my thing. ask jonno"),
    ("decline", "quote", "", "Last time you needed three months to pay. Find yourself another printer."),
    ("decline", "quote", "", "We are winding down the company and accept no new orders."),
    ("decline", "quote", "", "I fear we are the wrong address for this."),
    ("decline", "invoice", "", "It was nothing, really. Forget the bill."),
    ("decline", "document", "", "Those belong to the previous architect, I have no copies."),
    ("decline", "document", "", "We do not hand out working files."),
    ("decline", "appointment", "", "I don't do evenings or weekends."),
    ("decline", "answer", "", "I'd prefer not to get involved."),
    # question
    ("question", "quote", "", "What size is it?"),
    ("question", "quote", "", "Can you send a drawing so we can price it?"),
    ("question", "quote", "", "Without the drawings we can't quote."),
    ("question", "quote", "", "Need more info."),
    ("question", "quote", "", "Let me know the quantities and I'll price it."),
    ("question", "quote", "", "As soon as we have your measurements we can proceed."),
    ("question", "quote", "", "You haven't mentioned the colour."),
    ("question", "quote", "", "I can't read the plan."),
    ("question", "quote", "", "Please clarify the scope."),
    ("question", "quote", "", "Please could you confirm access to the site."),
    ("question", "quote", "", "I was wondering if you need scaffolding too."),
    ("question", "quote", "", "Depends on the size."),
    ("question", "quote", "", "Have you got planning permission?"),
    ("question", "quote", "", "Do you mean the back door"),
    ("question", "quote", "", "It would help to know the substrate."),
    ("question", "quote", "", "We'd want a deposit before we start on the drawings."),
    ("question", "invoice", "", "What's the PO number?"),
    ("question", "document", "", "What format would you like?"),
    ("question", "document", "", "Where should I send it?"),
    ("question", "answer", "", "What do you mean?"),
    ("question", "appointment", "", "Thursday is no good, how about Friday?"),
    ("question", "appointment", "", "Morning or afternoon?"),
    ("question", "quote", "", "Happy to price that. Is it single or double glazed, and is there access from the rear?"),
    ("question", "quote", "", "Can't find the drawing you mention, was it in an earlier mail?"),
    ("question", "quote", "", "How soon do you need it? If it's before June I have to order the paper today."),
    ("question", "quote", "", "Please note that we require a signed NDA before we quote."),
    ("question", "invoice", "", "Should I put it in your name or the company's?"),
    ("question", "document", "", "For data protection reasons we need a written authorisation from the owner first."),
    ("question", "answer", "", "Not sure I get the question. The old or the new site?"),
    ("question", "appointment", "", "The 12th is bad, could we swap to the 13th?"),
    # acknowledged
    ("acknowledged", "quote", "", "Thanks for your email."),
    ("acknowledged", "quote", "", "Got your mail, ta."),
    ("acknowledged", "quote", "", "Noted with thanks."),
    ("acknowledged", "quote", "", "Cheers mate"),
    ("acknowledged", "quote", "", "All clear."),
    ("acknowledged", "quote", "", "Perfect, thank you!"),
    ("acknowledged", "quote", "", "Appreciate the reminder."),
    ("acknowledged", "quote", "", "Thanks for following up."),
    ("acknowledged", "quote", "", "I have shared this with my colleague in sales."),
    ("acknowledged", "quote", "", "Your message arrived safely."),
    ("acknowledged", "quote", "", "That's very kind of you."),
    ("acknowledged", "quote", "", "No problem."),
    ("acknowledged", "quote", "", "Sounds good."),
    ("acknowledged", "document", "", "Thanks Tom, I'll have a look."),
    ("acknowledged", "quote", "", "Thanks Maria, your documents have safely arrived."),
    ("acknowledged", "quote", "", "We thank you for your patience and understanding."),
    ("acknowledged", "answer", "", "Thanks for asking!"),
    ("acknowledged", "appointment", "", "Received your message, many thanks."),
    # delivered
    ("delivered", "quote", "scan001.pdf", "Please see attached."),
    ("delivered", "quote", "scan001.pdf", "Here you are."),
    ("delivered", "quote", "scan001.pdf", "Quote in the PDF, valid until 30 June. Lead time is 6 weeks."),
    ("delivered", "document", "scan001.pdf", "Photos as promised."),
    ("delivered", "document", "", "I've put them in the Dropbox."),
    ("delivered", "document", "", "I've given you access to the folder."),
    ("delivered", "quote", "", "It comes to £1,200 all in."),
    ("delivered", "quote", "", "You're looking at about 2 grand."),
    ("delivered", "answer", "", "Yes."),
    ("delivered", "answer", "", "That works for us."),
    ("delivered", "answer", "", "It opens at nine."),
    ("delivered", "answer", "", "It should last about ten years."),
    ("delivered", "appointment", "", "Tuesday 10am works."),
    ("delivered", "appointment", "", "Our fitter will be with you on Thursday at 8."),
    ("delivered", "appointment", "", "Perfect, see you then."),
    ("delivered", "appointment", "", "I'm free all day Friday."),
    (
        "delivered",
        "quote",
        "scan001.pdf",
        "Dear Ms Price, further to our conversation please find our offer. We'd be able to start in week 24.",
    ),
    ("delivered", "invoice", "scan001.pdf", "Sorry, sorry, sorry. Please pay within 30 days."),
    ("delivered", "document", "", "Uploaded everything to the portal, password is the usual one."),
    ("delivered", "quote", "", "We charge 95 per hour for that sort of thing, usually takes four hours."),
    ("delivered", "answer", "", "Of course you may."),
    ("delivered", "appointment", "", "Monday 18 May, 8.30, my colleague Ravi will come."),
    ("delivered", "appointment", "", "Possible slots: Mon 11 May 9-11, Wed 13 May 14-16, Fri 15 May 8-10."),
    # partial
    ("partial", "document", "scan001.pdf", "Plans attached, photos to follow."),
    ("partial", "document", "scan001.pdf", "First half attached. The rest on Monday."),
    ("partial", "document", "scan001.pdf", "That's the floor plan, I'm still working on the elevations."),
    ("partial", "document", "scan001.pdf", "This is all I could find for now, more to come."),
    ("partial", "quote", "", "The windows come to 4,500. I'll price the doors next week."),
    ("partial", "document", "scan001.pdf", "Here's chapter one to four. Five and six need another week."),
    (
        "partial",
        "document",
        "scan001.pdf",
        "Attached the data sheet. The certificate I have to request from the manufacturer.",
    ),
    (
        "partial",
        "quote",
        "scan001.pdf",
        "Offer for the kitchen is attached, for the bath we still need to see the pipes.",
    ),
    ("partial", "quote", "", "Hire is 250 a day. What the transport costs I will know on Monday."),
    ("partial", "answer", "", "Yes we do weddings. What it costs for 80 people I'll tell you on Friday."),
    # other
    ("other", "quote", "", "Your order has been shipped and will arrive on Thursday."),
    ("other", "document", "", "See attached."),
    ("other", "quote", "", "Please settle our outstanding invoice 4411 by Friday."),
    ("other", "invoice", "", "Hope you had a great time in Rome!"),
    ("other", "document", "", "Find attached the signed agreement."),
]


def read(text: str, asked: Kind | None, attached: str = "", subject: str = "Re: Project") -> Answer:
    parts = (Attachment(attached, "application/pdf", 200_000),) if attached else ()
    mail = Mail("r", (), (), (), subject, SENT_AT, SENT_AT, text, "", parts, in_reply_to=("q",))
    return read_by_rules(mail, text, SENT_AT.date(), Language.EN, asked)


@pytest.mark.parametrize(("wanted", "asked", "attached", "text"), WORDINGS)
def test_an_act_is_known_in_many_wordings(wanted: str, asked: str, attached: str, text: str) -> None:
    answer = read(text, Kind(asked), attached)

    assert answer.answer_class is AnswerClass(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "I will not send you a quote.",
        "We won't be able to price this.",
        "No quote will be issued.",
        "We are not going to bid for it.",
        "I can't take that on.",
        "We never quote for repairs.",
        "You won't get an offer from us.",
    ],
)
def test_a_denied_promise_is_none(text: str) -> None:
    assert read(text, Kind.QUOTE).answer_class is AnswerClass.DECLINE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I send it to you on Thursday.", "2026-05-07"),
        ("You get it tomorrow.", "2026-05-05"),
        ("The drawing goes out on Wednesday.", "2026-05-06"),
        ("My brother brings it to you on Friday.", "2026-05-08"),
        ("The report will be posted on Friday.", "2026-05-08"),
        ("Sending it over tomorrow.", "2026-05-05"),
        ("I can do it by Wednesday.", "2026-05-06"),
        ("I should be able to finish it by the 12th.", "2026-05-12"),
        ("It was on the list for last week, but it is yours on Thursday.", "2026-05-07"),
    ],
)
def test_the_present_and_the_passive_promise_like_the_future(text: str, day: str) -> None:
    answer = read(text, Kind.DOCUMENT)

    assert answer.answer_class is AnswerClass.PROMISE
    assert answer.promised_by == DateSpan(date.fromisoformat(day), date.fromisoformat(day))


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for showing me round on Tuesday.",
        "We received your letter of 24 November.",
        "Please return the form by Friday.",
        "When I left on Friday it was still raining.",
    ],
)
def test_days_of_the_past_and_of_the_owner_are_no_promise(text: str) -> None:
    assert read(text, Kind.DOCUMENT).promised_by is None


@pytest.mark.parametrize("subject", ["Re: Is the hall free", "Re: who has the key", "Re: question about the lease"])
def test_a_subject_may_ask_without_a_question_mark(subject: str) -> None:
    assert read("The blue one is still available.", None, subject=subject).answer_class is AnswerClass.DELIVERED


def test_a_question_outweighs_a_day_without_a_promise() -> None:
    assert read("Which size? The van is here on Friday.", Kind.QUOTE).answer_class is AnswerClass.QUESTION


def test_an_answer_that_is_said_to_be_attached_and_is_not_is_missing() -> None:
    assert read("My full reply is attached.", Kind.ANSWER).answer_class is AnswerClass.OTHER
