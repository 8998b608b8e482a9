"""The keys of a partner."""

from __future__ import annotations

from coopwatch.config import values as v
from coopwatch.config.model.general import WINDOWS
from coopwatch.config.model.shape import ABSENT, Key, Section
from coopwatch.core.model import Form, Language, Mode

PARTNERS = Section(
    "partners",
    "One table for each partner; the name is yours to choose. Only these, and those you confirm in a digest, are"
    " written to.",
    (
        Key("name", v.SOME_TEXT, "The person or firm.", example="Anna Meier", shown=True),
        Key(
            "addresses",
            v.list_of(v.PARTNER_ADDRESS, least=1),
            "The partner's addresses; one that begins with @ stands for everybody in that domain.",
            example=["anna@acme.example", "@acme.example"],
            shown=True,
        ),
        Key("language", v.one_of(Language), "Language of follow-ups.", ABSENT, "de", "the language at the top"),
        Key("form", v.one_of(Form), "German form of address.", "Sie"),
        Key(
            "greeting",
            v.SOME_TEXT,
            "The salutation of follow-ups.",
            ABSENT,
            "Guten Tag Frau Meier",
            "made from name, language and form",
        ),
        Key(
            "mode",
            v.one_of(Mode),
            "How far coopwatch may go with this partner.",
            ABSENT,
            "draft",
            "the mode at the top",
        ),
        Key(
            "at_most",
            v.whole_number(0, 5),
            "Follow-ups for one request to this partner.",
            ABSENT,
            1,
            "at_most in [follow_ups]",
        ),
        Key(
            "holidays",
            v.list_of(v.REGION),
            "The partner's public holidays, beside yours.",
            [],
            "AT-9",
        ),
        Key("mute", v.YES_OR_NO, "Whether this partner never gets a follow-up.", False),
    ),
    (
        Section(
            "windows",
            "This partner's own windows; what is missing is taken from [windows].",
            tuple(
                Key(key.name, key.type, key.description, ABSENT, key.default, f"{key.name} in [windows]")
                for key in WINDOWS.keys
            ),
            inline=True,
            shown=False,
        ),
    ),
    placeholder="ID",
    example_name="acme",
)
