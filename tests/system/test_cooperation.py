"""Sheet, debts and letters from outside: a real mailbox, the real commands; nothing of it reaches a partner."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.system.world import ANNA, World, a_world

ASK = "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nOlga Winter\n"
ASKED = "Guten Tag Frau Winter,\n\nkönnten Sie mir bitte die Pläne schicken?\n\nAnna Meier\n"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def drafts(world: World) -> list[EmailMessage]:
    """What lies in Drafts."""
    files = [path for path in world.server.maildir("Drafts").glob("*/*") if path.is_file()]
    mails = [
        message_from_bytes(path.read_bytes(), policy=default) for path in files if path.parent.name in ("cur", "new")
    ]
    return sorted(mails, key=lambda mail: str(mail["Subject"]))


def test_letters_lie_in_drafts_and_debts_are_listed_until_answered(world: World) -> None:
    world.server.create_if_missing("Drafts")
    world.once("0 09:00")
    world.at("0 10:00").owner_writes(ASK)
    asked = world.at("0 11:00").arrives(ASKED, subject="Pläne")
    world.once("0 11:05")

    world.run("hold", "1", "no")  # her mail is not the answer, so it is a request of hers
    world.run("assign", "1", "--customer", "Familie Huber", "--job", "Dach")
    (row,) = world.json("list", "--job", "dach")
    assert (row["customer"], row["job"], row["state"]) == ("Familie Huber", "Dach", "waiting")
    assert world.json("list", "--job", "keller") == []
    (owed,) = world.json("list", "--mine")
    assert (owed["partner"], owed["words"]) == ("acme", "könnten Sie mir bitte die Pläne schicken?")

    world.run("sheet", "--draft", "acme")
    world.run("customer-draft", "Huber", "--to", "huber@kunde.example")
    told, talk = drafts(world)
    assert (str(talk["To"]), str(talk["Subject"])) == (ANNA, "Unsere Zusammenarbeit")
    assert "Guten Tag Frau Meier," in talk.get_content()
    assert (str(told["To"]), str(told["Subject"])) == ("huber@kunde.example", "Stand der Dinge: Dach")
    assert world.json("sheet")["partners"][0]["requests"] == 1

    world.at("4 15:05")
    world.once()
    assert "NOCH ZU BEANTWORTEN" in world.run("digest", "--weekly")
    world.at("5 10:00").owner_writes("Anbei.\n", subject="Pläne", answers=asked)
    world.once("7 09:00")
    assert world.json("list", "--mine") == []
    assert [to for to in world.to_partners() if to != ANNA] == []
    assert len(drafts(world)) == 2
