"""Files and folders that only the owner's account may read.

Called by everything that keeps state or secrets on disk. Modes are set when a file is made, never afterwards,
so that there is no moment in which others can read it.
"""

from __future__ import annotations

import os
from pathlib import Path

from coopwatch.errors import FileModeError, OwnerError


def make_folder(folder: Path) -> None:
    """Make a folder with mode 0700 (and its parents); an existing one stays as it is. Raises OwnerError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OwnerError(f"The folder {folder} cannot be made: {error.strerror}.") from error


def make_file(path: Path) -> None:
    """Make an empty file with mode 0600, or take the group's and others' rights from an existing one.

    Raises OwnerError when it cannot be made, FileModeError when its mode cannot be set.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise OwnerError(f"{path} cannot be opened for writing: {error.strerror}.") from error
    if path.stat().st_mode & 0o077:
        try:
            path.chmod(0o600)
        except OSError as error:
            raise FileModeError(f"{path} can be read by others: run  chmod 600 {path}") from error


def sync(path: Path) -> None:
    """Have a file, or a folder's entries, written to the disk itself."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
