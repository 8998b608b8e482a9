"""Effects without policy: IMAP, SMTP, SQLite, files, the clock."""
