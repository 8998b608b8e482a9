"""The mailbox port over IMAP4rev1 (RFC 3501), on imapclient: TLS verified, deadlines on everything, read-only.

Reads with EXAMINE and BODY.PEEK, so that no flag changes; writes by APPEND only. No text of any mail ever enters a
command: UIDs are integers, search knows integers and days, and every argument passes one gate.
"""

from coopwatch.adapters.imap.mailbox import ImapMailbox
from coopwatch.adapters.imap.wire import Limits, Traffic

__all__ = ["ImapMailbox", "Limits", "Traffic"]
