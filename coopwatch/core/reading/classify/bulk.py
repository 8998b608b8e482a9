"""Mailing lists and newsletters (RFC 2369, RFC 2919).

Refuses to call a mail list mail only because it carries list fields: team addresses run through Google Groups, and
helpdesk, sales and billing software adds them to mail that a partner sends to the owner alone.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.documents import brings_answer, has_document
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import phrases

_UNSUBSCRIBE = phrases(
    r"\bunsubscribe\b|\babbestell\w*|\babmeld\w*|\bvom newsletter\b|\bmanage (?:your )?(?:subscription|preferences)\b",
    r"\bemail preferences\b|\b(?:diese|unsere[nr]?) (?:e-?mail|nachricht|mail|newsletter)[^.]{0,60}\bweil (?:sie|du)\b",
    r"\byou(?:['’]re| are) receiving this\b|\bim browser (?:ansehen|öffnen|anzeigen|lesen)\b",
    r"\baus(?:getragen|tragen)\b",
    r"\bview (?:this email )?in (?:your |a )?browser\b|\bdarstellungsprobleme\b|\bonline-?version\b|\bwebversion\b",
)
_CAMPAIGN_FIELDS = (
    *("x-campaign", "x-campaignid", "x-campaign-id", "x-mailgun-tag", "x-mc-user", "x-csa-complaints", "x-rpcampaign"),
    *("x-cleverreach", "x-mailin-campaign", "x-sib-id", "x-newsletter", "x-mailing-id", "x-mailchimp-campaign-id"),
)


def list_mail(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as list mail or newsletter, None when it is none. text: all of its words, folded."""
    list_id = mail.header("list-id")
    posts = _list_addresses(mail)
    directly = not posts & {address.email for address in (*mail.to, *mail.cc)}
    if list_id and posts and not directly:
        return _found("list-post", list_id)
    unsubscribe = mail.header("list-unsubscribe")
    campaign = next((name for name in _CAMPAIGN_FIELDS if name in mail.headers), "")
    if not (list_id or unsubscribe or campaign or signs.bulk):
        return None
    offers_exit = bool(_UNSUBSCRIBE.search(text))
    # A newsletter, too, shows "offers" behind a link; only a file makes it the answer somebody waits for.
    if brings_answer(mail, text) and (has_document(mail) or not offers_exit):
        return None
    if signs.threaded and not offers_exit:
        return None
    one_click = bool(mail.header("list-unsubscribe-post"))
    points = (
        2 * bool(list_id)
        + bool(unsubscribe)
        + one_click
        + signs.bulk
        + bool(campaign)
        + 2 * offers_exit
        - signs.threaded
    )
    return _found("newsletter", list_id or unsubscribe or campaign or "precedence: bulk") if points >= 3 else None


def _list_addresses(mail: Mail) -> set[str]:
    """The addresses to which members of the list write."""
    found = set(re.findall(r"mailto:([^>?\s]{3,200})", mail.header("list-post").lower()))
    by_id = re.search(r"<([a-z0-9_-]{1,60})\.([a-z0-9.-]{3,200})>", mail.header("list-id").lower())
    return found | {f"{by_id[1]}@{by_id[2]}"} if by_id else found


def _found(rule: str, words: str) -> Classification:
    return Classification(MailKind.LIST, rule, words[:300])
