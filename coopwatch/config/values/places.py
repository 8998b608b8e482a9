"""Kinds of values that name places: mail addresses, hosts, web addresses, zones, regions."""

from __future__ import annotations

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from coopwatch.config.values.basic import ValueType, WrongValue, did_you_mean, text_of

_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,}"
)
_HOST_LABEL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?")


def _address(value: Any) -> str:
    text = text_of(value)
    if not _ADDRESS.fullmatch(text):
        raise WrongValue(f'"{text}" is no mail address')
    return text.lower()


def _partner_address(value: Any) -> str:
    text = text_of(value)
    if text.startswith("@") and _ADDRESS.fullmatch(f"x{text}"):
        return text.lower()
    if not _ADDRESS.fullmatch(text):
        raise WrongValue(f'"{text}" is neither a mail address nor a domain with @ in front')
    return text.lower()


def _host(value: Any) -> str:
    text = text_of(value)
    if "/" in text or text.count(":") == 1:
        raise WrongValue(f'"{text}" must be the bare name of the server; the port has a key of its own')
    if not is_ip(text) and not all(_HOST_LABEL.fullmatch(label) for label in text.rstrip(".").split(".")):
        raise WrongValue(f'"{text}" is no host name')
    return text.lower()


def is_ip(host: str) -> bool:
    """Whether a host is written as an IP address."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself: localhost, 127.0.0.0/8 or ::1."""
    return host == "localhost" or (is_ip(host) and ipaddress.ip_address(host).is_loopback)


def _zone(value: Any) -> ZoneInfo:
    text = text_of(value)
    try:
        return ZoneInfo(text)
    except (ValueError, OSError, LookupError):
        raise WrongValue(f'"{text}" is no time zone{did_you_mean(text, available_timezones())}') from None


def _url(value: Any) -> str:
    text = text_of(value)
    parts = urlsplit(text)
    if text and (parts.scheme not in ("https", "http") or not parts.hostname):
        raise WrongValue("is no web address")
    return text


def _region(value: Any) -> str:
    import holidays  # 100 ms that a configuration without holidays need not pay

    text = text_of(value)
    country, _, subdivision = text.partition("-")
    countries = holidays.list_supported_countries(include_aliases=False)
    if country not in countries:
        allowed = "a country of two letters, with a region behind a hyphen where there is one"
        raise WrongValue(f'"{text}" is no region{did_you_mean(country, countries)}', allowed)
    if text in countries["DE"] and text != "BE":
        # BY is Belarus to the holidays package and Bavaria to whoever writes it here; Belgium is as likely as Berlin.
        raise WrongValue(f'"{text}" alone is a country; did you mean "DE-{text}"?', f"DE-{text}")
    regions = [region for region in countries[country] if " " not in region]
    if subdivision and subdivision not in regions:
        allowed = ", ".join(f"{country}-{region}" for region in regions) or f"{country} alone"
        raise WrongValue(f'"{text}" is no region', allowed)
    return text


ADDRESS = ValueType("mail address", "", _address)
PARTNER_ADDRESS = ValueType("mail address or domain", '"anna@acme.example" or "@acme.example"', _partner_address)
HOST = ValueType("host name", "", _host)
ZONE = ValueType("time zone", '"Europe/Vienna" or another name of the IANA database', _zone)
URL = ValueType("web address", "https://… or http://…", _url)
REGION = ValueType("region", '"DE-BY", "CH-ZH", "AT-9" or a country such as "DE"', _region)
