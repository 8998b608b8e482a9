"""LIST, STATUS and EXAMINE into values. Refuses names that cannot be selected. Called by `mailbox`."""

from __future__ import annotations

import imaplib
from collections.abc import Iterable
from typing import Any

from imapclient import imap_utf7

from coopwatch.adapters.imap.answers import read_nodes
from coopwatch.adapters.imap.connection import Client
from coopwatch.core.model import Role
from coopwatch.errors import IncompleteAnswer, TemporaryFailure
from coopwatch.ports import Folder, FolderStatus

_SPECIAL_USE = {
    b"\\sent": Role.SENT,
    b"\\drafts": Role.DRAFTS,
    b"\\junk": Role.JUNK,
    b"\\trash": Role.TRASH,
    b"\\archive": Role.ARCHIVE,
    b"\\all": Role.ALL,
}
_NOT_SELECTABLE = frozenset({b"\\noselect", b"\\nonexistent"})


class FolderRefused(TemporaryFailure):
    """The server answered in order, and said no: the session stays usable."""


def list_folders(client: Client) -> tuple[Folder, ...]:
    """All selectable folders by name, in one round trip.

    Servers with LIST-EXTENDED may leave SPECIAL-USE out of a plain LIST (RFC 6154 §2). Raises IncompleteAnswer
    when INBOX is missing, which RFC 3501 §5.1 reserves for every user. Names with control bytes, or that are neither
    ASCII nor UTF-8, are left out: they could not be sent back unchanged.
    """
    extended = client.has_capability("SPECIAL-USE") and client.has_capability("LIST-EXTENDED")
    client.wire.begin()
    status, _ = client.wire.xatom("LIST", '""', '"*"', *(("RETURN (SPECIAL-USE)",) if extended else ()))
    _, data = client.wire.response("LIST")
    nodes = read_nodes(data) if status == "OK" else []
    names: dict[str, Folder] = {}
    for flags, _, name in zip(nodes[::3], nodes[1::3], nodes[2::3], strict=True):
        folder = _folder(name, _lower(flags))
        if folder and not _NOT_SELECTABLE & _lower(flags):
            names[folder.name] = folder
    if "INBOX" not in names:
        raise IncompleteAnswer("the list of folders lacks INBOX")
    return tuple(names[name] for name in sorted(names))


def read_status(client: Client, folder: str) -> FolderStatus:
    """STATUS of a folder that is not selected; RFC 3501 §6.3.10 advises against it for the selected one.

    Raises FolderRefused when the server says no.
    """
    client.wire.begin()
    try:
        answer = client.folder_status(folder, ["UIDVALIDITY", "UIDNEXT", "MESSAGES"])
    except imaplib.IMAP4.error as error:
        raise _refusal(folder, error) from error
    return _status(folder, answer.get(b"UIDVALIDITY"), answer.get(b"UIDNEXT"), answer.get(b"MESSAGES"))


def examine(client: Client, folder: str) -> FolderStatus:
    """Select a folder read-only, which can change no flag (RFC 3501 §6.3.2). Raises FolderRefused on a no."""
    client.wire.begin()
    try:
        answer = client.select_folder(folder, readonly=True)
    except imaplib.IMAP4.error as error:
        raise _refusal(folder, error) from error
    return _status(folder, answer.get(b"UIDVALIDITY"), answer.get(b"UIDNEXT"), answer.get(b"EXISTS"))


def _refusal(folder: str, error: imaplib.IMAP4.error) -> Exception:
    """FolderRefused for a tagged NO, which imapclient words as "status failed: …"; any other error as it is."""
    said = str(error)
    is_no = type(error) is imaplib.IMAP4.error and said.startswith(("status failed:", "select failed:"))
    if not is_no:
        return error
    return FolderRefused(f"folder {folder}: {said[:300]} (a folder that need not be read can go to ignore_folders)")


def _status(folder: str, uidvalidity: Any, uidnext: Any, messages: Any) -> FolderStatus:
    if not isinstance(uidvalidity, int) or uidvalidity <= 0 or not isinstance(messages, int):
        raise IncompleteAnswer(f"folder {folder}: the server does not tell UIDVALIDITY and size")
    return FolderStatus(uidvalidity, uidnext if isinstance(uidnext, int) and uidnext > 0 else 0, messages)


def _folder(raw: Any, flags: frozenset[bytes]) -> Folder | None:
    try:
        name = raw.decode("utf-8") if isinstance(raw, bytes) else ""
    except UnicodeDecodeError:
        return None
    if not name or any(ord(character) < 0x20 or ord(character) == 0x7F for character in name):
        return None
    if name.upper() == "INBOX":
        return Folder("INBOX", "INBOX", Role.INBOX)
    special = next((role for flag, role in _SPECIAL_USE.items() if flag in flags), None)
    return Folder(name, _shown(name), special)


def _shown(name: str) -> str:
    """The name for people; one that is not modified UTF-7 is shown as it is."""
    try:
        shown = imap_utf7.decode(name.encode("ascii"))
    except (ValueError, LookupError):
        shown = name
    return "".join(character if character.isprintable() else "?" for character in str(shown))


def _lower(flags: Any) -> frozenset[bytes]:
    values: Iterable[Any] = flags if isinstance(flags, list) else ()
    return frozenset(flag.lower() for flag in values if isinstance(flag, bytes))
