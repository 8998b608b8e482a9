"""Search keys: what the store indexes instead of long strings.

The hashes are part of the file's form: a change of `normalise` or of a function here needs a new schema version.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import TypeVar

from coopwatch.core.reading.message_id import normalise

T = TypeVar("T")

# SQLite allows 32,766 parameters in a statement; short lists keep SQLAlchemy's statement cache small as well.
CHUNK = 500


def hash64(text: str) -> int:
    """A signed 64-bit number (what a SQLite integer holds) for a string, the same on every machine."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


# Mails of a thread cite the same ids again and again.
@lru_cache(maxsize=4096)
def message_hash(message_id: str) -> int:
    """The key of a Message-ID, the same for all its spellings."""
    return hash64(normalise(message_id))


def message_hashes(message_ids: Iterable[str]) -> dict[int, str]:
    """Key to normalised Message-ID, without empty ones."""
    normalised = {normalise(message_id) for message_id in message_ids} - {""}
    return {hash64(message_id): message_id for message_id in normalised}


def pack_hashes(hashes: Sequence[int]) -> bytes:
    """Hashes as 8 bytes each, in order."""
    return struct.pack(f">{len(hashes)}q", *hashes)


def unpack_hashes(packed: bytes) -> tuple[int, ...]:
    """The inverse of `pack_hashes`."""
    return struct.unpack(f">{len(packed) // 8}q", packed)


def domain_path(domain: str) -> str:
    """The labels of a domain from the right, each with a dot: "mail.acme.example" is "example.acme.mail."."""
    return "".join(f"{label}." for label in reversed(domain.lower().split(".")) if label)


def path_range(domain: str) -> tuple[str, str]:
    """The half-open range of paths of a domain and all its subdomains."""
    path = domain_path(domain)
    return path, f"{path[:-1]}/"  # "/" follows "." in every byte-wise order


def chunks(values: Collection[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The values in lists of at most `size`; none for an empty collection."""
    iterator = iter(values)
    while chunk := list(islice(iterator, size)):
        yield chunk
