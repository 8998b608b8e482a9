"""The keys that concern everything: the owner, his calendar, windows, follow-ups, digests, health, templates."""

from __future__ import annotations

from datetime import timedelta

from coopwatch.config import values as v
from coopwatch.config.model.shape import ABSENT, Key, Section
from coopwatch.config.settings import Delivery
from coopwatch.core.model import Language, Mode

_HOLD = v.duration(timedelta(0), timedelta(days=7), '"4 hours", "30 minutes" or "1 day", at most "7 days"')

GENERAL = (
    Key(
        "mode",
        v.one_of(Mode),
        'How far coopwatch may go. "observe": it only tells you. "draft": it puts follow-ups into your Drafts folder.'
        ' "ask": it sends one after your yes. "send": it sends them when they are due, after the hold if one is set.',
        "observe",
        shown=True,
    ),
    Key(
        "timezone",
        v.ZONE,
        "Your time zone: all times below, and what counts as today, mean it.",
        "Europe/Berlin",
        shown=True,
    ),
    Key(
        "language",
        v.one_of(Language),
        "Language of digests and messages to you. Follow-ups use the partner's language.",
        "de",
        shown=True,
    ),
)

OWNER = Section(
    "owner",
    "Who you are.",
    (
        Key("name", v.SOME_TEXT, "Your name, as it stands under your mails.", example="Jane Doe", shown=True),
        Key(
            "addresses",
            v.list_of(v.ADDRESS, least=1),
            "All your mail addresses; mail from these is yours. The first is the main one.",
            example=["jane@doe-design.example", "office@doe-design.example"],
            shown=True,
        ),
        Key(
            "signature",
            v.LINES,
            "What stands below your name in follow-ups, for example your firm and telephone number.",
            "",
            "Doe Design · +49 30 0000000",
        ),
    ),
    required=True,
)

CALENDAR = Section(
    "calendar",
    "Your working days.",
    (
        Key(
            "holidays",
            v.list_of(v.REGION),
            "Whose public holidays are days off: one region or a list.",
            [],
            "DE-BY",
            shown=True,
        ),
        Key(
            "extra_days_off",
            v.list_of(v.DAY_OF_YEAR),
            "Days of every year that are no working days, beside the holidays.",
            ["12-24", "12-31"],
        ),
        Key("send_window", v.SEND_WINDOW, "When follow-ups may go out.", "Mon-Fri 08:30-17:00"),
        Key(
            "vacation",
            v.SPANS,
            "Your own absences, first and last day; nothing goes to partners meanwhile.",
            [],
            [["2026-12-21", "2027-01-06"]],
        ),
    ),
)

WINDOWS = Section(
    "windows",
    'How long a partner has before coopwatch asks, by what you asked for: "5 working days" or "36 hours".',
    (
        Key("quote", v.WINDOW, "How long a partner has to send a quote.", "5 working days"),
        Key("invoice", v.WINDOW, "How long a partner has to send an invoice.", "10 working days"),
        Key("appointment", v.WINDOW, "How long a partner has to confirm or name an appointment.", "2 working days"),
        Key("document", v.WINDOW, "How long a partner has to send a document.", "5 working days"),
        Key("answer", v.WINDOW, "How long a partner has to answer a question.", "5 working days"),
    ),
    brief=True,
)

FOLLOW_UPS = Section(
    "follow_ups",
    "How often and how fast coopwatch asks.",
    (
        Key("at_most", v.whole_number(0, 5), "Follow-ups for one request; then it is your turn.", 2),
        Key("then_every", v.WINDOW, "How long after a follow-up the next one is due.", "5 working days"),
        Key("gap_per_partner", v.WORKING_DAYS, "Least time between two mails to one partner.", "5 working days"),
        Key("per_run", v.whole_number(1, 50), "Follow-ups in one go.", 5),
        Key("per_day", v.whole_number(1, 200), "Follow-ups in one day, to all partners together.", 20),
        Key(
            "hold",
            _HOLD,
            "How long a written follow-up waits, so that you can stop it; none by default.",
            "0 hours",
            "4 hours",
        ),
        Key(
            "one_tap_answers",
            v.YES_OR_NO,
            'Whether follow-ups offer ready answers to tap on ("you get it by …").',
            True,
        ),
        Key(
            "mark_automatic",
            v.YES_OR_NO,
            "Whether follow-ups are marked as automatic mail; then out-of-office replies and ticket systems may"
            " ignore them.",
            False,
        ),
    ),
)

DIGEST = Section(
    "digest",
    "What coopwatch tells you, and when.",
    (
        Key("daily", v.DAILY, "When the daily digest comes, on days when something needs you.", "07:30"),
        Key("weekly", v.WEEKLY, "When the weekly digest comes; it comes even when all is quiet.", "Fri 15:00"),
        Key(
            "deliver",
            v.one_of(Delivery),
            'How digests reach you. "smtp": as a mail. "imap": placed into your inbox, which needs no SMTP server.',
            ABSENT,
            "smtp",
            '"smtp" if an account has an smtp server, else "imap"',
        ),
        Key("to", v.ADDRESS, "Where digests go.", ABSENT, "jane@doe-design.example", "your first address"),
    ),
)

HEALTH = Section(
    "health",
    "Life signs and backups.",
    (
        Key(
            "ping_url",
            v.URL,
            "A web address that is called after every complete cycle, for a service that misses the call and tells"
            " you. After a failed cycle /fail is appended.",
            "",
            "https://hc.doe-design.example/ping/0000",
            secret=True,
        ),
        Key("backup_days", v.whole_number(0, 365), "How many daily backups of the state are kept; 0 for none.", 7),
    ),
)

TEMPLATES = Section(
    "templates",
    "Your own wording.",
    (
        Key(
            "directory",
            v.SOME_TEXT,
            "A folder with templates that replace the packaged ones; a relative path starts at this file.",
            ABSENT,
            "templates",
            "the packaged templates",
        ),
    ),
)
