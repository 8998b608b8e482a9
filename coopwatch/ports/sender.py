"""Port to the outgoing server, cut where the outbox protocol needs it: before and after DATA (design §7)."""

from __future__ import annotations

from typing import Protocol


class Transmission(Protocol):
    """An open session in which the server accepted sender and recipient but has not seen DATA."""

    def data(self, raw: bytes) -> str:
        """Give the mail: the server's 250 text.

        Raises NotSent when it is certainly not accepted: an explicit 4xx or 5xx, or a session that broke before the
        server asked for the mail; OutcomeUnknown on anything else.
        """
        ...

    def close(self) -> None:
        """End the session with QUIT; errors are ignored, it never raises."""
        ...


class Sender(Protocol):
    """One account's outgoing server."""

    def prepare(self, sender: str, recipient: str) -> Transmission:
        """Connect, log in, and have sender and the one recipient accepted.

        Addresses match a strict allow-list (ValueError otherwise). Raises LoginRefused, ServerUnreachable,
        or NotSent with the server's words when it refuses; in every such case nothing was sent.
        """
        ...

    def verify(self) -> None:
        """Connect, log in and end the session; nothing is sent. Raises LoginRefused, ServerUnreachable or NotSent."""
        ...
