"""What each folder is for, which ones are read, and how often.

Roles come from the server's SPECIAL-USE flags (RFC 6154), from the owner's setting, or from the folder's name in
German, English, French or Italian; a name is only a guess that `check` asks the owner to confirm. Refuses to read
Drafts and Trash. Called by ingest, deliver and check.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from coopwatch.core.model import Role

_OFTEN = frozenset({Role.INBOX, Role.SENT})
_BUTTONS = frozenset({Role.OTHER, Role.ARCHIVE})
_UNREAD = frozenset({Role.DRAFTS, Role.TRASH})
_GMAIL = ("[gmail]/", "[google mail]/")

# Last part of the folder's name, without accents and case. Outboxes and templates are missing on purpose: tables of
# other programs list "Postausgang" as Sent, which it is not.
_NAMES: Mapping[Role, frozenset[str]] = {
    Role.SENT: frozenset(
        {
            *("sent", "sent items", "sent messages", "sent mail", "sent-mail", "sent email", "sent emails"),
            *("gesendet", "gesendete objekte", "gesendete elemente", "gesendete nachrichten", "gesendete mails"),
            *("gesendete e-mails", "gesendete emails", "verschickt", "versendet"),
            *("envoye", "envoyes", "elements envoyes", "objets envoyes", "messages envoyes", "courrier envoye"),
            *("inviati", "inviata", "posta inviata", "elementi inviati", "messaggi inviati"),
        }
    ),
    Role.DRAFTS: frozenset(
        {"draft", "drafts", "entwurf", "entwurfe", "entwuerfe", "brouillon", "brouillons", "bozza", "bozze"}
    ),
    Role.JUNK: frozenset(
        {
            *("junk", "spam", "junk mail", "junk e-mail", "junk email", "junk-e-mail", "bulk", "bulk mail"),
            *("spamverdacht", "spam-verdacht", "unerwunscht", "unerwuenscht", "unerwunschte werbung", "werbung"),
            *("unerwunschte mails", "indesirable", "indesirables", "courrier indesirable", "pourriel"),
            *("posta indesiderata", "indesiderata"),
        }
    ),
    Role.TRASH: frozenset(
        {
            *("trash", "bin", "deleted", "deleted items", "deleted messages", "papierkorb", "geloscht", "geloescht"),
            *("geloschte objekte", "geloschte elemente", "geloschte nachrichten", "corbeille", "elements supprimes"),
            *("messages supprimes", "objets supprimes", "cestino", "posta eliminata", "elementi eliminati"),
        }
    ),
    Role.ARCHIVE: frozenset({"archive", "archives", "archiv", "archivio", "archiviati"}),
}


class ListedFolder(Protocol):
    """What the mailbox tells of a folder; `ports.Folder` is one."""

    @property
    def name(self) -> str: ...
    @property
    def shown(self) -> str: ...
    @property
    def special_use(self) -> Role | None: ...


class RoleSource(StrEnum):
    """Who says what a folder is for; a name is a guess."""

    SERVER = "server"
    OWNER = "owner"
    NAME = "name"
    NOBODY = "nobody"


class FolderButton(StrEnum):
    """A folder in which the owner puts a sent mail to say something about it."""

    WATCH = "watch"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """The owner's words: named maps a role to a folder, ignored are folders never read, buttons are folders that
    say something; names as shown or raw."""

    named: Mapping[Role, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    buttons: Mapping[FolderButton, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FolderPlan:
    """One folder: what it is for, who says so, whether it is read, and whether at every cycle."""

    name: str
    shown: str
    role: Role
    source: RoleSource
    is_read: bool
    is_often: bool


def assign_roles(folders: Iterable[ListedFolder], settings: FolderSettings) -> dict[str, Role]:
    """The role of each folder by raw name; OTHER where nobody says anything."""
    return {plan.name: plan.role for plan in plan_folders(folders, settings)}


def plan_folders(folders: Iterable[ListedFolder], settings: FolderSettings) -> tuple[FolderPlan, ...]:
    """What to do with each folder, in the given order.

    The owner's word about a folder beats the server's flag for it, and the union of both is kept: a second Sent
    folder is read as well. Names count only for roles that neither server nor owner gave to any folder. On Gmail
    only All Mail and Spam are read, because every mail lies there once; elsewhere an All folder only repeats the
    others and is left out. A folder that is a button is read at every cycle, on Gmail too, unless it has another use.
    """
    listed = tuple(folders)
    roles = _known_roles(listed, settings)
    settled = {role for role, _ in roles.values()}
    for folder in listed:
        if folder.name not in roles:
            guess = _guess(folder.shown)
            is_new = guess is not None and guess not in settled
            roles[folder.name] = (guess, RoleSource.NAME) if guess and is_new else (Role.OTHER, RoleSource.NOBODY)
    on_gmail = any(roles[folder.name][0] is Role.ALL and _is_gmail(folder) for folder in listed)
    return tuple(_plan(folder, *roles[folder.name], on_gmail, settings) for folder in listed)


def folder_for(role: Role, plans: Iterable[FolderPlan]) -> FolderPlan | None:
    """The one folder to append to for a role: the owner's choice, then the server's, then a guess; None if none."""
    order = (RoleSource.OWNER, RoleSource.SERVER, RoleSource.NAME)
    fitting = [plan for plan in plans if plan.role is role]
    return min(fitting, key=lambda plan: order.index(plan.source), default=None)


def _known_roles(listed: tuple[ListedFolder, ...], settings: FolderSettings) -> dict[str, tuple[Role, RoleSource]]:
    owner = {wanted: role for role, wanted in settings.named.items()}
    roles: dict[str, tuple[Role, RoleSource]] = {}
    for folder in listed:
        said = owner.get(folder.name) or owner.get(folder.shown)
        if folder.name == "INBOX":
            roles[folder.name] = (Role.INBOX, RoleSource.SERVER)
        elif said:
            roles[folder.name] = (said, RoleSource.OWNER)
        elif folder.special_use:
            roles[folder.name] = (folder.special_use, RoleSource.SERVER)
    return roles


def _plan(folder: ListedFolder, role: Role, source: RoleSource, on_gmail: bool, settings: FolderSettings) -> FolderPlan:
    is_ignored = folder.name in settings.ignored or folder.shown in settings.ignored
    is_read = role in (Role.ALL, Role.JUNK) if on_gmail else role not in _UNREAD and role is not Role.ALL
    is_often = role in _OFTEN or (on_gmail and role is Role.ALL)
    if role in _BUTTONS and {folder.name, folder.shown} & set(settings.buttons.values()):
        is_read = is_often = True
    # INBOX is read whatever the owner ignores: without it nothing here is true.
    is_read = (is_read and not is_ignored) or (role is Role.INBOX and not on_gmail)
    return FolderPlan(folder.name, folder.shown, role, source, is_read, is_read and is_often)


def _is_gmail(folder: ListedFolder) -> bool:
    return folder.shown.lower().startswith(_GMAIL)


def _guess(shown: str) -> Role | None:
    """A role by name, for a folder at the top or directly under INBOX; deeper ones belong to a project."""
    path = [part for part in re.split(r"[/.\\]", shown) if part]
    if path and path[0].upper() == "INBOX":
        path = path[1:]
    if len(path) != 1:
        return None
    name = _plain(path[0])
    return next((role for role, names in _NAMES.items() if name in names), None)


def _plain(name: str) -> str:
    """Without accents, case and doubled blanks."""
    decomposed = unicodedata.normalize("NFKD", name)
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(letters.casefold().split())
