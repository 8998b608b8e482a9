"""One tap from outside: the follow-up as the partner gets it, a tap as his mail program sends it, a faked clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.system.world import ANNA, OWNER, World, a_world

ASK = (
    "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\n"
    "Viele Grüße\nOlga Winter\n"
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def ready_answers(raw: bytes) -> list[tuple[str, str, str]]:
    """(address, subject, body) of the links in the HTML of a mail, as a mail program opens them."""
    page = message_from_bytes(raw, policy=default).get_body(("html",))
    assert page is not None
    hrefs = re.findall(r'href="(mailto:[^"]+)"', page.get_content().replace("&amp;", "&"))
    links = [urlsplit(href) for href in hrefs]
    queries = [parse_qs(link.query) for link in links]
    return [(link.path, query["subject"][0], query["body"][0]) for link, query in zip(links, queries, strict=True)]


def test_a_partner_answers_with_one_tap_and_a_stranger_cannot(world: World) -> None:
    world.once("0 09:00")
    world.at("0 10:00").owner_writes(ASK)
    world.once("0 10:05")
    world.once("7 07:35")
    world.once("7 10:10")
    assert world.to_partners() == [ANNA]
    comes, new_date, declined = ready_answers(world.sink.accepted[0].raw)
    assert {address for address, _, _ in (comes, new_date, declined)} == {OWNER}

    forged = declined[1][:-4] + ("aaaa" if not declined[1].endswith("aaaa") else "bbbb")
    world.at("7 11:00").arrives(declined[2] + "\n", sender="eve@evil.example", subject=forged)
    world.once("7 11:05")
    (untouched,) = world.json("list")
    assert (untouched["state"], untouched["follow_ups"]) == ("waiting", 1)

    world.at("7 11:30").arrives(declined[2] + "\n", sender="eve@evil.example", subject=declined[1])
    world.once("7 11:35")
    (asked,) = world.json("list")
    assert asked["state"] == "hold"

    world.at("7 12:00").arrives(comes[2] + "Freitag\n\nAnna Meier\n", subject=comes[1])
    world.once("7 12:05")
    (promised,) = world.json("list")
    assert (promised["state"], promised["promised_by"]) == ("promised", [world.day(11)] * 2)

    world.at("13 09:00").arrives(declined[2] + "\n", subject=declined[1])
    world.once("13 09:05")
    (closed,) = world.json("list", "--all")
    assert [event["type"] for event in closed["events"]] == ["opened", "followed_up", "held", "promised", "declined"]
    assert [event["rule"] for event in closed["events"][3:]] == ["one_tap; comes", "one_tap; declined"]

    world.once("21 10:00")
    assert world.to_partners() == [ANNA]
    assert any("angekündigt" in subject for subject in world.digest_subjects())


def test_an_owner_may_switch_them_off(world: World) -> None:
    world.configure(extra="\n[follow_ups]\none_tap_answers = false\n")
    world.once("0 09:00")
    world.at("0 10:00").owner_writes(ASK)
    world.once("0 10:05")
    world.once("7 10:10")

    assert ready_answers(world.sink.accepted[0].raw) == []
