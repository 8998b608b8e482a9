"""explain: a mail's bytes → everything read in it, as plain values for JSON (design §9)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from coopwatch.core.model import Answer, Bounce, DateSpan, Mail, Request
from coopwatch.core.reading.explain import explain


def explain_mail(
    raw: bytes,
    parse: Callable[[bytes], Mail],
    own_addresses: frozenset[str],
    said_at: datetime | None,
    *,
    outgoing: bool,
) -> dict[str, Any]:
    """Read one mail; the keys are those of design §9 without "file".

    said_at: overrides the mail's Date. Raises UnreadableMail when nothing can be made of the bytes.
    """
    mail = parse(raw)
    said_on = said_at.date() if said_at else mail.written_on
    found = explain(mail, own_addresses, said_on, outgoing=outgoing)
    return {
        "lang": found.language.value,
        "kind": found.classification.kind.value,
        "rule": found.classification.rule,
        "new_text": found.new.text,
        "closing": found.new.closing,
        "cuts": list(found.new.rules),
        "request": _request(found.requests[0]) if found.requests else None,
        "further_requests": [_request(request) for request in found.requests[1:]],
        "answer": _answer(found.answer) if found.answer else None,
        "absent_until": found.absence.back_on if found.absence else None,
        "bounce": _bounce(found.classification.bounce) if found.classification.bounce else None,
        "dates": [
            {"words": phrase.words, "from": phrase.span.earliest, "to": phrase.span.latest, "rule": phrase.rule}
            for phrase in found.dates
        ],
        "defects": list(mail.defects),
    }


def _span(span: DateSpan | None) -> list[date] | None:
    return [span.earliest, span.latest] if span else None


def _request(request: Request) -> dict[str, Any]:
    return {
        "asks": request.confidence >= 0.40,
        "kind": request.kind.value,
        "due": _span(request.due),
        "words": request.words,
        "confidence": request.confidence,
        "rule": request.rule,
        "addressee_acts": request.addressee_acts,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "class": answer.answer_class.value,
        "promised_by": _span(answer.promised_by),
        "words": answer.words,
        "confidence": answer.confidence,
        "rule": answer.rule,
    }


def _bounce(bounce: Bounce) -> dict[str, Any]:
    return {
        "recipients": list(bounce.recipients),
        "permanent": bounce.permanent,
        "message_id": bounce.message_id,
        "delayed": bounce.delayed,
        "delivered": bounce.delivered,
    }
