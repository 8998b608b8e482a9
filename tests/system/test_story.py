"""The main job from outside: a real mailbox, the real command, a faked clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system.world import ANNA, World, a_world

ASK = (
    "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\n"
    "Viele Grüße\nOlga Winter\n"
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def test_a_request_is_promised_followed_up_once_answered_and_reported(world: World) -> None:
    world.once("0 09:00")
    request = world.at("0 10:00").owner_writes(ASK)
    world.once("0 10:05")
    (opened,) = world.json("list")
    assert (opened["state"], opened["kind"], opened["partner"]) == ("waiting", "quote", "acme")

    world.at("1 11:00").arrives("Guten Tag,\n\nSie bekommen das Angebot bis Freitag.\n", answers=request)
    world.once("1 11:05")
    (promised,) = world.json("list")
    assert promised["state"] == "promised"

    for moment in ("7 10:00", "8 07:35", "8 10:00", "8 10:10", "9 10:00"):
        world.once(moment)
    assert world.to_partners() == [ANNA]
    follow_up = world.sink.accepted[0].raw
    assert f"In-Reply-To: <{request}>".encode() in follow_up
    assert b"Subject: Re: Angebot Dachsanierung" in follow_up

    reply = "Guten Tag Frau Winter,\n\nanbei unser Angebot.\n\nViele Grüße\nAnna Meier\n"
    world.at("9 14:00").arrives(reply, answers=request, attachment="Angebot_2026-7.pdf")
    world.once("9 14:05")
    assert world.json("list") == []
    (closed,) = world.json("list", "--all")
    assert [event["type"] for event in closed["events"]] == [
        "opened", "promised", "promise_broken", "followed_up", "delivered",
    ]  # fmt: skip

    for moment in ("10 07:35", "11 15:05", "18 10:00"):
        world.once(moment)
    assert world.to_partners() == [ANNA]
    subjects = world.digest_subjects()
    assert len(subjects) >= 3
    assert any("Angebot Dachsanierung" in subject for subject in subjects)


def test_a_mail_of_the_past_never_causes_a_mail(world: World) -> None:
    world.at("-20 10:00").owner_writes(ASK)
    for moment in ("0 10:00", "8 10:00", "15 10:00"):
        world.once(moment)

    (found,) = world.json("list")
    assert found["state"] == "suggested"
    assert world.sink.accepted == []


def test_a_refused_login_ends_with_77_and_the_servers_words(world: World) -> None:
    world.server.set_password("something else")

    said = world.run("once", code=77)

    assert "Traceback" not in said


def test_a_second_instance_is_told_to_wait(world: World) -> None:
    import subprocess

    first = subprocess.Popen(
        world.command("run", real_time=True), env=world.environ(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for_lock(world)
        world.run("once", code=75)
    finally:
        first.terminate()
        assert first.wait(30) == 0


def _wait_for_lock(world: World) -> None:
    import fcntl
    import time

    lock = world.folder / "state" / "lock"
    for _ in range(200):
        time.sleep(0.1)
        if lock.exists():
            with lock.open() as handle:
                try:
                    fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except BlockingIOError:
                    return
    pytest.fail("the daemon did not take its lock")
