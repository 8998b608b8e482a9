"""Mailing lists and newsletters (RFC 2369, RFC 2919).

Refuses to call a mail list mail only because it carries list fields: team addresses run through Google Groups, and
helpdesk and billing software adds them to mail that a partner sends to the owner alone.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.documents import delivers_document
from coopwatch.core.reading.classify.signs import Signs

_UNSUBSCRIBE = re.compile(
    r"\bunsubscribe\b|\babbestell\w*|\babmelde\w*|\bvom newsletter\b|\bnewsletter\b|\bmanage (?:your )?(?:subscription|preferences)"
    r"|\bemail preferences\b|\bsie erhalten diese (?:e-?mail|nachricht|mail)[^.]{0,60}\bweil\b|\byou(?:'re| are) receiving this\b"
    r"|\bim browser (?:ansehen|öffnen|anzeigen|lesen)|\bview (?:this email )?in (?:your )?browser\b|\bausgetragen\b|\baustragen\b"
)
_CAMPAIGN_FIELDS = (
    "x-campaign", "x-campaignid", "x-campaign-id", "x-mailgun-tag", "x-mc-user", "x-csa-complaints", "x-mailchimp", "x-rpcampaign",
    "x-cleverreach", "x-mailin-campaign", "x-sib-id", "x-newsletter", "x-mailing-id", "x-list-member", "x-mailman-version",
)  # fmt: skip


def list_mail(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as list mail or newsletter, None when it is none. text: all of its words, folded."""
    list_id = mail.header("list-id")
    posts = _list_addresses(mail)
    directly = not posts & {address.email for address in (*mail.to, *mail.cc)}
    if list_id and posts and not directly:
        return _found("list-post", list_id)
    subscribed = bool(list_id) + bool(mail.header("list-unsubscribe")) + bool(mail.header("list-unsubscribe-post"))
    campaign = next((name for name in _CAMPAIGN_FIELDS if name in mail.headers), "")
    if not (subscribed or campaign) or delivers_document(mail, text):
        return None
    if signs.threaded and directly and not signs.bulk:
        return None
    points = subscribed + signs.bulk + bool(campaign) + 2 * bool(_UNSUBSCRIBE.search(text)) + bool(list_id)
    if signs.threaded:
        points -= 2
    return _found("newsletter", list_id or mail.header("list-unsubscribe") or campaign) if points >= 3 else None


def _list_addresses(mail: Mail) -> set[str]:
    """The addresses to which members of the list write."""
    found = re.findall(r"mailto:([^>?\s]{3,200})", mail.header("list-post").lower())
    by_id = re.search(r"<([a-z0-9_-]{1,60})\.([a-z0-9.-]{3,200})>", mail.header("list-id").lower())
    return {*found, f"{by_id[1]}@{by_id[2]}"} if by_id else set(found)


def _found(rule: str, words: str) -> Classification:
    return Classification(MailKind.LIST, rule, words[:300])
