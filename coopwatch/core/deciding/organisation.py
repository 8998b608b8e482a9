"""Which addresses belong together: registrable domains, freemail providers, machine addresses.

Called by match, relevance and policy. It refuses to see an organisation in a freemail domain (design §1).
"""

from __future__ import annotations

import re
from functools import lru_cache

from publicsuffixlist import PublicSuffixList

_FREEMAIL_NAMES = frozenset(
    """gmail googlemail gmx web outlook hotmail live msn yahoo ymail rocketmail aol icloud me mac t-online magenta
    freenet arcor online proton protonmail pm posteo mailbox mail mail-de tutanota tuta tutamail fastmail bluewin
    sunrise hispeed a1 aon chello zoho yandex laposte orange free wanadoo libero virgilio tiscali vodafone
    vodafonemail o2online o2mail kabelmail unitymail email inbox hey comcast verizon att btinternet sky ntlworld
    gmxnet emailn ok smart-mail bigpond optonline cox charter rediffmail qq 163 126 naver daum""".split()
)
# Names above that many firms could bear too count as freemail only under these suffixes.
_AMBIGUOUS = {
    "me": frozenset({"com"}),
    "mac": frozenset({"com"}),
    "mail": frozenset({"de", "com", "ch", "ru"}),
    "online": frozenset({"de"}),
    "email": frozenset({"de", "com", "it"}),
    "inbox": frozenset({"com", "lv", "ru"}),
    "ok": frozenset({"de"}),
    "free": frozenset({"fr"}),
    "orange": frozenset({"fr"}),
    "live": frozenset({"de", "com", "at", "nl", "fr", "it", "co.uk"}),
    "sky": frozenset({"com"}),
    "web": frozenset({"de"}),
    "a1": frozenset({"net", "at"}),
    "cox": frozenset({"net"}),
    "charter": frozenset({"net"}),
    "att": frozenset({"net"}),
    "hey": frozenset({"com"}),
    "sunrise": frozenset({"ch"}),
    "pm": frozenset({"me"}),
    "magenta": frozenset({"de", "at"}),
    "vodafone": frozenset({"de"}),
    "outlook": frozenset({"com", "de", "at", "fr", "it", "co.uk"}),
    "mailbox": frozenset({"org"}),
}
_MACHINE_LOCAL = re.compile(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|keine[-_.]?antwort|mailer-daemon|postmaster|"
    r"bounces?|daemon|listserv|majordomo|newsletter|notifications?|benachrichtigung(?:en)?|auto(?:mat(?:ed|isch))?|"
    r"undisclosed-recipients)(?:[-_.+].*)?$"
)


@lru_cache(maxsize=4096)
def registrable_domain(domain: str) -> str:
    """The part of a domain its owner registered ("mail.acme.co.uk" → "acme.co.uk").

    domain: any text. A name without a known public suffix (acme.example) yields its last two labels; "" yields
    "". Source: public suffix list as bundled with publicsuffixlist.
    """
    clean = domain.strip().strip(".").lower()
    if not clean:
        return ""
    return _suffixes().privatesuffix(clean) or ".".join(clean.split(".")[-2:])


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    """The list as bundled with the package; reading it takes 40 ms that --help need not pay."""
    return PublicSuffixList()


@lru_cache(maxsize=4096)
def is_freemail(domain: str) -> bool:
    """Whether anybody can have an address in this domain, so that it says nothing about a firm."""
    clean = registrable_domain(domain)
    name, _, suffix = clean.partition(".")
    if name not in _FREEMAIL_NAMES:
        return False
    return name not in _AMBIGUOUS or suffix in _AMBIGUOUS[name]


def organisation(email: str) -> str:
    """The organisation of an address: its registrable domain, "" for freemail or an unreadable address."""
    domain = email.rpartition("@")[2]
    return "" if not domain or is_freemail(domain) else registrable_domain(domain)


def is_machine(email: str) -> bool:
    """Whether an address is one that no person reads; such an address gets no follow-up (design §2.9)."""
    return bool(_MACHINE_LOCAL.match(email.partition("@")[0].lower()))
