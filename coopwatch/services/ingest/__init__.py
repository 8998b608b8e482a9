"""New mail on the server → stored mail, without ever changing the mailbox.

An arrival reader, not a mirror: `sync` stores headers (mails, pending UIDs and cursor in one commit per window),
`choose` says which mails matter, `fetch_texts` brings their texts. Called by the cycle and before every send. Refuses
to call a reading complete that was not.
"""

from coopwatch.services.ingest.service import Ingest
from coopwatch.services.ingest.values import FolderReport, IngestSettings, Progress, SyncResult, TextResult

__all__ = ["FolderReport", "Ingest", "IngestSettings", "Progress", "SyncResult", "TextResult"]
