"""Which folder is what, and which are read."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from coopwatch.core.deciding.folders import (
    FolderPlan,
    FolderSettings,
    RoleSource,
    assign_roles,
    folder_for,
    plan_folders,
)
from coopwatch.core.model import Role


@dataclass(frozen=True)
class Listed:
    """A folder as the server lists it."""

    name: str
    special_use: Role | None = None

    @property
    def shown(self) -> str:
        return self.name


def planned(*folders: Listed, named: dict[Role, str] | None = None, ignored: str = "") -> dict[str, FolderPlan]:
    settings = FolderSettings(named or {}, frozenset({ignored} - {""}))
    return {plan.name: plan for plan in plan_folders((Listed("INBOX"), *folders), settings)}


def test_inbox_needs_no_flag() -> None:
    assert assign_roles((Listed("INBOX"),), FolderSettings()) == {"INBOX": Role.INBOX}


def test_the_servers_flag_beats_a_name() -> None:
    plans = planned(Listed("Sent"), Listed("Gesendet", Role.SENT))

    assert (plans["Gesendet"].role, plans["Sent"].role) == (Role.SENT, Role.OTHER)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Gesendet", Role.SENT),
        ("Gesendete Objekte", Role.SENT),
        ("INBOX.Sent", Role.SENT),
        ("INBOX/Sent Items", Role.SENT),
        ("Éléments envoyés", Role.SENT),
        ("Posta inviata", Role.SENT),
        ("Entwürfe", Role.DRAFTS),
        ("Brouillons", Role.DRAFTS),
        ("Bozze", Role.DRAFTS),
        ("Spamverdacht", Role.JUNK),
        ("Junk E-Mail", Role.JUNK),
        ("Courrier indésirable", Role.JUNK),
        ("Papierkorb", Role.TRASH),
        ("Gelöschte Elemente", Role.TRASH),
        ("Cestino", Role.TRASH),
        ("Archiv", Role.ARCHIVE),
        ("Postausgang", Role.OTHER),
        ("Outbox", Role.OTHER),
        ("Kunden/Gesendet", Role.OTHER),
        ("Sent to accountant", Role.OTHER),
        ("Koš", Role.OTHER),
    ],
)
def test_a_name_is_a_guess_at_top_level_only(name: str, role: Role) -> None:
    plan = planned(Listed(name))[name]

    assert plan.role is role
    assert plan.source is (RoleSource.NOBODY if role is Role.OTHER else RoleSource.NAME)


def test_the_owners_word_beats_the_servers_flag_for_that_folder() -> None:
    plans = planned(Listed("Archive", Role.ARCHIVE), named={Role.SENT: "Archive"})

    assert (plans["Archive"].role, plans["Archive"].source) == (Role.SENT, RoleSource.OWNER)


def test_a_second_sent_folder_is_read_and_the_owners_choice_is_appended_to() -> None:
    plans = planned(Listed("Sent", Role.SENT), Listed("Gesendet"), named={Role.SENT: "Gesendet"})

    assert {plan.name for plan in plans.values() if plan.role is Role.SENT and plan.is_read} == {"Sent", "Gesendet"}
    chosen = folder_for(Role.SENT, plans.values())
    assert chosen is not None
    assert chosen.name == "Gesendet"


def test_no_folder_for_a_role_is_none() -> None:
    assert folder_for(Role.SENT, planned().values()) is None


def test_everything_is_read_but_drafts_and_trash() -> None:
    plans = planned(
        Listed("Drafts", Role.DRAFTS), Listed("Trash", Role.TRASH), Listed("Junk", Role.JUNK), Listed("Projekte")
    )

    assert {name for name, plan in plans.items() if plan.is_read} == {"INBOX", "Junk", "Projekte"}


def test_only_inbox_and_sent_are_read_often() -> None:
    plans = planned(Listed("Sent", Role.SENT), Listed("Archive", Role.ARCHIVE))

    assert {name for name, plan in plans.items() if plan.is_often} == {"INBOX", "Sent"}


def test_ignored_folders_are_not_read_but_inbox_always_is() -> None:
    assert not planned(Listed("Newsletter"), ignored="Newsletter")["Newsletter"].is_read
    assert planned(ignored="INBOX")["INBOX"].is_read


def test_on_gmail_all_mail_and_spam_are_enough() -> None:
    plans = planned(
        Listed("[Gmail]/Alle Nachrichten", Role.ALL),
        Listed("[Gmail]/Spam", Role.JUNK),
        Listed("[Gmail]/Gesendet", Role.SENT),
        Listed("Kunden"),
    )

    assert {name for name, plan in plans.items() if plan.is_read} == {"[Gmail]/Alle Nachrichten", "[Gmail]/Spam"}
    assert plans["[Gmail]/Alle Nachrichten"].is_often


def test_gmail_with_all_mail_hidden_is_read_folder_by_folder() -> None:
    plans = planned(Listed("[Gmail]/Gesendet", Role.SENT), Listed("Kunden"))

    assert {name for name, plan in plans.items() if plan.is_read} == {"INBOX", "[Gmail]/Gesendet", "Kunden"}


def test_an_all_mail_folder_elsewhere_only_repeats_the_others() -> None:
    plans = planned(Listed("All Mail", Role.ALL), Listed("Sent", Role.SENT))

    assert {name for name, plan in plans.items() if plan.is_read} == {"INBOX", "Sent"}
