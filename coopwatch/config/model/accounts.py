"""The keys of an account: address, secret, servers, folders."""

from __future__ import annotations

from coopwatch.config import values as v
from coopwatch.config.model.shape import ABSENT, Key, Section
from coopwatch.config.settings import Auth, Tls

_PORT = v.whole_number(1, 65535)
_TLS = v.one_of(Tls)

_IMAP = Section(
    "imap",
    "The server your mail is read from.",
    (
        Key("host", v.HOST, "Name of the server.", example="imap.doe-design.example", shown=True),
        Key("port", _PORT, "Port of the server.", ABSENT, 993, "993 for implicit, 143 otherwise", shown=True),
        Key(
            "tls",
            _TLS,
            'How the connection is protected; "none" is accepted for this machine itself only.',
            "implicit",
            shown=True,
        ),
    ),
    required=True,
    inline=True,
)

_SMTP = Section(
    "smtp",
    "The server your mail is sent through. Leave it out when coopwatch shall only observe or draft.",
    (
        Key("host", v.HOST, "Name of the server.", example="smtp.doe-design.example", shown=True),
        Key(
            "port",
            _PORT,
            "Port of the server.",
            ABSENT,
            465,
            "465 for implicit, 587 for starttls, 25 for none",
            shown=True,
        ),
        Key(
            "tls",
            _TLS,
            'How the connection is protected; "none" is accepted for this machine itself only.',
            "implicit",
            shown=True,
        ),
    ),
    inline=True,
)

_FOLDERS = Section(
    "folders",
    "Your folders, where the server does not say itself which is which; `coopwatch check` shows what it found.",
    (
        Key("sent", v.SOME_TEXT, "Where your sent mail lies.", ABSENT, "Gesendet", "what the server says"),
        Key("drafts", v.SOME_TEXT, "Where drafts lie.", ABSENT, "Entwürfe", "what the server says"),
        Key(
            "junk",
            v.SOME_TEXT,
            "Where unwanted mail lies; partners' mail is looked for there too.",
            ABSENT,
            "Spam",
            "what the server says",
        ),
        Key(
            "trash",
            v.SOME_TEXT,
            "Where deleted mail lies; it is not read.",
            ABSENT,
            "Papierkorb",
            "what the server says",
        ),
        Key("archive", v.SOME_TEXT, "Where archived mail lies.", ABSENT, "Archiv", "what the server says"),
        Key(
            "watch",
            v.SOME_TEXT,
            "A folder of your own that is a button: move or copy a sent mail into it, and what it asks for is watched.",
            ABSENT,
            "Coopwatch/Watch",
            "no such folder",
        ),
        Key(
            "ignore",
            v.SOME_TEXT,
            "The opposite button: what a sent mail in it asked for is no longer watched.",
            ABSENT,
            "Coopwatch/Ignore",
            "no such folder",
        ),
    ),
    inline=True,
    shown=False,
)

ACCOUNTS = Section(
    "accounts",
    "One table for each mailbox; the name is yours to choose and appears in messages. Exactly one of the keys that"
    " begin with password must be set.",
    (
        Key(
            "address",
            v.ADDRESS,
            "The mail address of this mailbox; follow-ups are sent from it.",
            example="jane@doe-design.example",
            shown=True,
        ),
        Key(
            "auth",
            v.one_of(Auth),
            'How to log in. "xoauth2": the secret is an access token, which `password_command` prints.',
            "password",
        ),
        Key(
            "password_command",
            v.COMMAND,
            "The password comes from exactly one of the next six keys. This one: a program that prints it, as a list of"
            " words; no shell, 30 seconds at most.",
            ABSENT,
            ["pass", "show", "mail/jane"],
            secret=True,
        ),
        Key(
            "password_file",
            v.SOME_TEXT,
            "A file that holds the password and that only you can read (chmod 600).",
            ABSENT,
            "/etc/coopwatch/password",
            shown=True,
        ),
        Key(
            "password_credential",
            v.SOME_TEXT,
            "The name of a systemd credential (LoadCredential= in the unit).",
            ABSENT,
            "mail-password",
        ),
        Key(
            "password_env",
            v.SOME_TEXT,
            "The name of an environment variable; child programs can see it, so prefer a file.",
            ABSENT,
            "COOPWATCH_PASSWORD",
        ),
        Key(
            "password_keyring",
            v.SOME_TEXT,
            "The name of a service in the desktop's keyring; the account's user is looked up there. Needs"
            " coopwatch[keyring].",
            ABSENT,
            "coopwatch",
        ),
        Key(
            "password",
            v.SOME_TEXT,
            "The password itself, for a first try; only in a file that is yours alone (chmod 600).",
            ABSENT,
            "correct horse battery staple",
            secret=True,
        ),
        Key("user", v.SOME_TEXT, "The name to log in with.", ABSENT, "jane@doe-design.example", "the address"),
        Key(
            "ignore_folders",
            v.list_of(v.SOME_TEXT),
            "Folders that are never read, as your mail program shows them.",
            [],
            ["Newsletters", "Privat"],
        ),
        Key(
            "since",
            v.HISTORY,
            "How far back the first import reads. Mail of the past never causes a mail by itself.",
            "180 days",
            "90 days",
        ),
        Key(
            "ca_file",
            v.SOME_TEXT,
            "A PEM file with the authority that signed the servers' certificates; a relative path starts at this file.",
            ABSENT,
            "/etc/ssl/own-ca.pem",
            "the system's authorities",
        ),
    ),
    (_IMAP, _SMTP, _FOLDERS),
    placeholder="NAME",
    example_name="main",
    required=True,
)
