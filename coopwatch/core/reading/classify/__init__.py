"""What kind of mail this is: a person's, the owner's own, or a machine's, and which machine's.

Header rules (RFC 3834, vendors' fields) come before subjects, subjects before words. Refuses to call a person's mail
automatic on weak signs: a reply that is not seen as one makes coopwatch write to somebody who has answered. Pure,
linear, never raises. Called by triage, explain, replay.
"""

from __future__ import annotations

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.absence import out_of_office
from coopwatch.core.reading.classify.bounce import delivery_report, text_bounce
from coopwatch.core.reading.classify.bulk import list_mail
from coopwatch.core.reading.classify.calendar import calendar_mail
from coopwatch.core.reading.classify.notice import automatic_notice, feedback_report
from coopwatch.core.reading.classify.receipt import read_receipt, receipt
from coopwatch.core.reading.classify.signs import is_no_reply, read_signs
from coopwatch.core.reading.classify.wording import newest_text, plain_text

__all__ = ["classify", "is_no_reply"]


def classify(mail: Mail, own_addresses: frozenset[str]) -> Classification:
    """The kind of a mail, the rule that said so and the words it rests on.

    mail: read in full, or its header only (then text rules cannot speak and the kind is preliminary).
    own_addresses: the owner's, lower case. `bounce` is set for delivery reports (also for positive ones, whose kind
    is receipt), `calendar` for calendar mails.
    """
    if mail.author.email and mail.author.email in own_addresses:
        return Classification(MailKind.OWN, "own-address", mail.author.email)
    text = plain_text(mail)
    signs = read_signs(mail)
    found = calendar_mail(mail) or feedback_report(mail) or read_receipt(mail) or delivery_report(mail, signs, text)
    if found:
        return found
    newest = newest_text(mail)
    absent = out_of_office(mail, signs, newest)
    bounced = text_bounce(mail, signs, text)
    if bounced and (signs.daemon or not absent):
        return bounced
    folded = " ".join(text[:20_000].split()).casefold()
    return (
        absent
        or receipt(mail, signs, newest)
        or list_mail(mail, signs, folded)
        or automatic_notice(mail, signs, newest)
        or Classification(MailKind.HUMAN, "no-machine-sign")
    )
