"""English replies and what they mean: class, kind asked for, attached file, words, promised day (or first/last)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from coopwatch.core.model import AnswerClass, Attachment, DateSpan, Kind, Language, Mail
from tests.unit.reading.rules_alone import read_by_rules

# A Monday.
SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)

REPLIES = [
    ("delivered", "quote", "Quote_4711.pdf", "Please find our quote attached. It is valid for 30 days.", ""),
    ("delivered", "quote", "", "That would be £450 plus VAT, delivery included.", ""),
    ("delivered", "quote", "", "My rate is 0.14 EUR per word.", ""),
    ("delivered", "invoice", "INV-204.pdf", "Here you go, sorry for the wait.", ""),
    ("delivered", "appointment", "", "Thursday at 2 works for me.", ""),
    ("delivered", "appointment", "", "We could do Tuesday 12 May at 10 or Wednesday after lunch.", ""),
    ("delivered", "appointment", "", "Confirmed, see you on the 12th.", ""),
    ("delivered", "document", "contract_signed.pdf", "Signed copy attached.", ""),
    ("delivered", "document", "", "I've uploaded the files to the shared folder.", ""),
    ("delivered", "answer", "", "Yes, that's fine.", ""),
    ("delivered", "answer", "", "No, it doesn't ship with cables.", ""),
    ("delivered", "answer", "", "The blue one is still available.", ""),
    ("delivered", "answer", "", "We'd recommend the matt finish.", ""),
    ("delivered", "quote", "", "We'd be looking at roughly 900 all in.", ""),
    ("delivered", "quote", "est_0412.pdf", "Estimate enclosed, shout if anything's odd.", ""),
    ("delivered", "invoice", "1093.pdf", "Better late than never.", ""),
    ("delivered", "appointment", "", "I've pencilled you in for Tuesday the 12th at half ten.", ""),
    ("delivered", "appointment", "", "Any day after the 14th is good, mornings preferred.", ""),
    ("delivered", "document", "notes.docx", "Here are the minutes, warts and all.", ""),
    ("delivered", "answer", "", "The film runs for twelve minutes and loops by itself.", ""),
    ("delivered", "answer", "", "Go with the matt one, it photographs better.", ""),
    ("delivered", "answer", "", "The board approved it last night.", ""),
    ("delivered", "quote", "", "You'd be in for about 2,300 plus delivery.", ""),
    ("delivered", "quote", "", "Same price as last year: 18 a head.", ""),
    ("delivered", "answer", "", "We used oak for the frames and birch inside.", ""),
    ("delivered", "answer", "", "It's the second of the two options, the narrower one.", ""),
    ("delivered", "answer", "", "Nothing has arrived here, not even in spam.", ""),
    ("delivered", "answer", "", "Happy for you to print it.", ""),
    ("delivered", "answer", "", "Yes to all three.", ""),
    ("delivered", "appointment", "", "Wednesday at 4 it is.", ""),
    ("delivered", "appointment", "", "I have openings on the 12th and the 14th, both mornings.", ""),
    ("delivered", "appointment", "", "Diary says yes for Friday.", ""),
    ("delivered", "document", "", "Here's a link to everything: https://share.example/x1", ""),
    ("delivered", "document", "cert_2026.pdf", "Certificate as requested. Kind regards", ""),
    ("delivered", "invoice", "INV-77.pdf", "Apologies, it had stayed in my drafts.", ""),
    ("partial", "document", "part1.pdf", "Here's the first half, the rest will follow on Friday.", "2026-05-08"),
    ("partial", "document", "plan.pdf", "Floor plan attached. I'll send the sections tomorrow.", "2026-05-05"),
    (
        "partial",
        "quote",
        "",
        "The tables come to 480. For the chairs I need to hear from the mill, you'll have that figure on Wednesday.",
        "2026-05-06",
    ),
    ("promise", "quote", "", "You'll have the quote by Friday.", "2026-05-08"),
    ("promise", "quote", "", "I'll get back to you tomorrow.", "2026-05-05"),
    ("promise", "quote", "", "Working on it, bear with me.", ""),
    ("promise", "quote", "", "We can't make Friday, but you should have it on Monday.", "2026-05-11"),
    ("promise", "quote", "", "Sorry, it slipped my mind. Will send it tonight.", "2026-05-04"),
    ("promise", "invoice", "", "Accounts will issue the invoice on Thursday.", "2026-05-07"),
    ("promise", "invoice", "", "It's with our accounts team, they'll send it over next week.", "2026-05-15"),
    ("promise", "document", "", "Would Monday be OK for the drawings?", "2026-05-11"),
    ("promise", "document", "", "I'm travelling until Wednesday, so expect it Thursday.", "2026-05-07"),
    ("promise", "document", "", "Will do!", ""),
    ("promise", "appointment", "", "Let me check my diary and come back to you by Wednesday.", "2026-05-06"),
    ("promise", "answer", "", "I need to ask my boss, I'll let you know.", ""),
    ("promise", "answer", "", "Give me until the end of the week.", "2026-05-08"),
    ("promise", "quote", "", "Leave it with me, numbers by Thursday.", "2026-05-07"),
    ("promise", "quote", "", "Crazy week here. First thing Monday?", "2026-05-11"),
    ("promise", "document", "", "The printer says Friday, so I can post them on Saturday.", "2026-05-09"),
    ("promise", "document", "", "Nearly there, just polishing the last page.", ""),
    (
        "promise",
        "invoice",
        "",
        "I do my invoices on the last day of the month, so look out for it on the 31st.",
        "2026-05-31",
    ),
    ("promise", "answer", "", "Can I sleep on it? You'll have my answer tomorrow.", "2026-05-05"),
    ("promise", "quote", "", "Numbers tomorrow morning, promise.", "2026-05-05"),
    ("promise", "quote", "", "I've asked our supplier and as soon as he replies I'll put it together.", ""),
    ("promise", "document", "", "Final proofread tonight, then it's yours.", "2026-05-04"),
    ("promise", "document", "", "The courier picks it up on Thursday.", "2026-05-07"),
    ("promise", "document", "", "I'll have to dig it out of the archive first.", ""),
    ("promise", "document", "", "Not before Thursday, I'm afraid, but certainly by then.", "2026-05-07"),
    ("promise", "invoice", "", "Invoice run is on the 28th, yours will be in it.", "2026-05-28"),
    ("promise", "answer", "", "I'd rather give you a proper answer after the board meeting on the 12th.", "2026-05-12"),
    ("promise", "answer", "", "Let me sleep on it.", ""),
    ("promise", "appointment", "", "Once I've seen the rota I'll give you a date.", ""),
    ("decline", "quote", "", "Unfortunately we are fully booked until autumn.", ""),
    ("decline", "quote", "", "Thanks for thinking of us, but this isn't something we do.", ""),
    ("decline", "quote", "", "I'm afraid I'll have to pass on this one.", ""),
    ("decline", "quote", "", "We've decided not to quote for this job.", ""),
    ("decline", "quote", "", "We no longer take on private clients.", ""),
    ("decline", "document", "", "I'm not allowed to share the raw data.", ""),
    ("decline", "appointment", "", "I'm afraid I can't make Thursday.", ""),
    ("decline", "answer", "", "That's not something I can comment on.", ""),
    ("decline", "quote", "", "Lovely project, but my knees say no.", ""),
    ("decline", "quote", "", "With two people off sick we'd only let you down.", ""),
    ("decline", "quote", "", "At that budget we couldn't even cover the materials.", ""),
    ("decline", "quote", "", "I'd suggest you speak to Harlow's, it's more their cup of tea.", ""),
    ("decline", "document", "", "The originals went in the flood, so there's nothing left to send.", ""),
    ("decline", "appointment", "", "We're chock-a-block right through to July, sorry.", ""),
    ("decline", "quote", "", "We don't do one-off jobs, I'm afraid.", ""),
    ("decline", "quote", "", "I retired last summer and sold the press.", ""),
    ("decline", "quote", "", "Flattered, but it's outside my comfort zone.", ""),
    ("decline", "quote", "", "Having looked at the drawings, we have decided against tendering.", ""),
    ("decline", "document", "", "That file is confidential and can't leave the building.", ""),
    ("decline", "answer", "", "I'd better stay out of this one.", ""),
    ("decline", "appointment", "", "There's not a single free day before autumn.", ""),
    ("decline", "invoice", "", "No charge, it was my pleasure.", ""),
    ("question", "quote", "", "How high should the fence be?", ""),
    ("question", "quote", "", "We would need the exact dimensions first.", ""),
    ("question", "quote", "", "Could you send me the drawings? Then I can price it.", ""),
    ("question", "quote", "", "Please let us know the delivery address.", ""),
    ("question", "invoice", "", "Which address should the invoice go to?", ""),
    ("question", "invoice", "", "Do you need a PO number on it?", ""),
    ("question", "document", "", "Which format do you need?", ""),
    ("question", "answer", "", "What exactly do you mean?", ""),
    ("question", "quote", "", "Is that ex works or delivered?", ""),
    ("question", "quote", "", "What's the wall made of?", ""),
    ("question", "invoice", "", "Who should I make it out to?", ""),
    ("question", "document", "", "Sorry, which contract was that?", ""),
    ("question", "quote", "", "Before I can price this I need to know the height.", ""),
    ("question", "quote", "", "Do you want them painted?", ""),
    ("question", "quote", "", "Happy to quote, but could you tell me the wall material first?", ""),
    ("question", "invoice", "", "We need a PO number before we can bill.", ""),
    ("question", "document", "", "Which version are you after, the 2023 or the 2024 one?", ""),
    ("question", "answer", "", "Not sure I follow, what exactly do you need?", ""),
    ("acknowledged", "quote", "", "Thanks, got it.", ""),
    ("acknowledged", "quote", "", "Thank you for your enquiry.", ""),
    ("acknowledged", "document", "", "Noted, thanks.", ""),
    ("acknowledged", "answer", "", "Great, thanks!", ""),
    ("acknowledged", "answer", "", "I've passed your message on to my colleague.", ""),
    ("acknowledged", "quote", "", "Sounds exciting!", ""),
    ("acknowledged", "document", "", "Got your message, thank you.", ""),
    ("acknowledged", "answer", "", "Thanks for the nudge.", ""),
    ("acknowledged", "document", "", "Message received.", ""),
    ("acknowledged", "answer", "", "Cheers, will have a look.", ""),
    ("acknowledged", "quote", "", "What a lovely idea!", ""),
    ("other", "quote", "", "Please find the quote attached.", ""),
    ("other", "quote", "", "By the way, the summer party is on Saturday.", ""),
    ("other", "document", "", "Happy Easter to you and your team!", ""),
    ("other", "quote", "", "Have you seen our spring sale? 20% off everything!", ""),
    ("other", "document", "", "As requested, the drawing is attached.", ""),
    ("other", "invoice", "", "Regarding your complaint from March: the replacement glass ships today.", ""),
    ("other", "quote", "", "Our office is closed on 25 May for the bank holiday.", ""),
    ("other", "document", "", "Attached as promised.", ""),
    ("other", "invoice", "", "Would you like to subscribe to our newsletter?", ""),
]


def span_of(days: str) -> DateSpan | None:
    if not days:
        return None
    first, _, last = days.partition("/")
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(("wanted", "asked", "attached", "text", "days"), REPLIES)
def test_a_reply_means_what_people_take_it_for(wanted: str, asked: str, attached: str, text: str, days: str) -> None:
    kind = "image/jpeg" if attached.endswith("jpg") else "application/pdf"
    parts = (Attachment(attached, kind, 200_000),) if attached else ()
    mail = Mail("r", (), (), (), "Re: Projekt", SENT_AT, SENT_AT, text, "", parts, in_reply_to=("q",))

    answer = read_by_rules(mail, text, SENT_AT.date(), Language.EN, Kind(asked))

    assert answer.answer_class is AnswerClass(wanted)
    assert answer.promised_by == span_of(days)
