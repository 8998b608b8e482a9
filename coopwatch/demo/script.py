"""The demo's story: who writes what, and when. Plain data; the stage plays it.

Three weeks of a small interior design office in November 2026. All persons and firms are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

OWNER_NAME = "Jana Keller"
OWNER = "jana@keller-innenausbau.example"

CONFIG = """\
# Written by `coopwatch demo`; a configuration as you would write it.
mode = "send"
timezone = "Europe/Berlin"
language = "de"

[owner]
name = "Jana Keller"
addresses = ["jana@keller-innenausbau.example"]
signature = "Jana Keller\\nKeller Innenausbau, Regensburg"

[accounts.main]
address = "jana@keller-innenausbau.example"
user = "{user}"
password = "{password}"
imap = {{ host = "127.0.0.1", port = {imap_port}, tls = "none" }}
smtp = {{ host = "127.0.0.1", port = {smtp_port}, tls = "none" }}

[calendar]
holidays = ["DE-BY"]

[digest]
daily = "07:30"
weekly = "Fri 15:00"
deliver = "imap"

[partners.mueller]
name = "Frank Müller"
addresses = ["mueller@dachbau-mueller.example"]
greeting = "Guten Tag Herr Müller,"

[partners.weber]
name = "Sabine Weber"
addresses = ["sabine@elektro-weber.example"]
form = "du"
greeting = "Hallo Sabine,"

[partners.otto]
name = "Schreinerei Otto"
addresses = ["info@schreinerei-otto.example"]

[partners.brightline]
name = "Tom Ashby"
addresses = ["tom@brightline-lighting.example", "@brightline-lighting.example"]
language = "en"
greeting = "Hello Tom,"

[partners.hahn]
name = "Gerüstbau Hahn"
addresses = ["kontakt@geruestbau-hahn.example"]

[partners.bergmann]
name = "Fliesen Bergmann"
addresses = ["post@fliesen-bergmann.example"]
"""


class Actor(StrEnum):
    """Who acts in a scene."""

    OWNER = "you write"
    PARTNER = "arrives"
    TAPS = "answers with one tap"
    OWNER_SAYS = "you say"


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing that happens from outside.

    at: Berlin wall clock. name: of a mail, so that others can answer it. person: the partner's address. answers:
    name of the mail answered, "" for a new thread. attachment: file name, "" for none. auto: an automatic answer.
    bounce: a delivery report. For OWNER_SAYS, text is "yes" to the question asked about `answers`. For TAPS, subject is
    the label of a ready answer in the last follow-up to the person, and text what he adds to its line.
    """

    at: str
    actor: Actor
    name: str
    person: str
    subject: str
    text: str
    answers: str = ""
    attachment: str = ""
    auto: bool = False
    bounce: bool = False


_ASK, _ARRIVES = Actor.OWNER, Actor.PARTNER
MUELLER = "mueller@dachbau-mueller.example"
WEBER = "sabine@elektro-weber.example"
OTTO = "info@schreinerei-otto.example"
TOM = "tom@brightline-lighting.example"
BRIGHTLINE = "Brightline Lighting"
PRIYA = "priya@brightline-lighting.example"
HAHN = "kontakt@geruestbau-hahn.example"
BERGMANN = "post@fliesen-bergmann.example"

BEGINS, ENDS = "2026-11-02 09:00", "2026-11-20 16:00"

SCENES = (
    Scene("2026-11-02 09:40", _ASK, "quote", MUELLER, "Angebot Dachfenster Villa Huber",
          "Guten Tag Herr Müller,\n\nkönnten Sie mir bitte ein Angebot für die drei Dachfenster in der Villa Huber "
          "schicken? Die Maße hängen am Plan, den Sie schon haben.\n\nViele Grüße\nJana Keller\n"),
    Scene("2026-11-02 10:05", _ASK, "invoice", WEBER, "Rechnung Baustelle Lindenhof",
          "Hallo Sabine,\n\nkannst du mir bitte noch die Rechnung für den Lindenhof schicken?\n\nLiebe Grüße\nJana\n"),
    Scene("2026-11-02 10:20", _ASK, "visit", OTTO, "Aufmaß Küche Familie Brandl",
          "Guten Tag,\n\nwann können Sie zum Aufmaß der Küche bei Familie Brandl kommen? Bitte nennen Sie mir "
          "einen Termin.\n\nViele Grüße\nJana Keller\n"),
    Scene("2026-11-02 10:21", _ARRIVES, "away", OTTO, "Automatische Antwort: Aufmaß Küche Familie Brandl",
          "Guten Tag,\n\nich bin bis einschließlich 10.11.2026 nicht im Büro und lese meine Mails nicht.\n\n"
          "Schreinerei Otto\n", answers="visit", auto=True),
    Scene("2026-11-02 11:00", _ASK, "sheets", TOM, "Data sheets for the pendant lamps",
          "Hello Tom,\n\ncould you please send me the data sheets for the Aria pendant lamps?\n\nBest regards\nJana\n"),
    Scene("2026-11-02 11:15", _ASK, "scaffold", HAHN, "Angebot Gerüst Lindenhof",
          "Guten Tag,\n\nbitte schicken Sie mir ein Angebot für ein Gerüst am Lindenhof, 12 Meter, vier Wochen.\n\n"
          "Viele Grüße\nJana Keller\n"),
    Scene("2026-11-02 11:30", _ASK, "tiles", BERGMANN, "Muster Feinsteinzeug",
          "Guten Tag,\n\nkönnten Sie mir bitte das Datenblatt zum Feinsteinzeug Cava schicken?\n\nViele Grüße\n"
          "Jana Keller\n"),
    Scene("2026-11-02 11:31", _ARRIVES, "returned", BERGMANN, "Undelivered Mail Returned to Sender",
          "I'm sorry to have to inform you that your message could not be delivered.\n\n"
          "<post@fliesen-bergmann.example>: host mx.fliesen-bergmann.example said: 550 5.1.1 User unknown\n",
          answers="tiles", bounce=True),
    Scene("2026-11-03 14:10", _ARRIVES, "promise", WEBER, "AW: Rechnung Baustelle Lindenhof",
          "Hallo Jana,\n\ndu bekommst die Rechnung bis Freitag.\n\nLiebe Grüße\nSabine\n", answers="invoice"),
    Scene("2026-11-05 08:50", _ARRIVES, "no", HAHN, "AW: Angebot Gerüst Lindenhof",
          "Guten Tag Frau Keller,\n\nleider können wir Ihnen für den Lindenhof kein Angebot machen, wir sind bis "
          "Februar ausgebucht.\n\nMit freundlichen Grüßen\nGerüstbau Hahn\n", answers="scaffold"),
    Scene("2026-11-06 16:20", _ARRIVES, "colleague", PRIYA, "Aria pendants",
          "Hi Jana,\n\nTom is on parental leave and asked me to help. Please find the Aria data sheets attached.\n\n"
          "Kind regards\nPriya Nair\n", attachment="Aria_data_sheets.pdf"),
    Scene("2026-11-10 09:15", Actor.OWNER_SAYS, "", TOM, "", "yes", answers="sheets"),
    Scene("2026-11-10 09:50", Actor.TAPS, "tap", WEBER, "kommt bis …", "Donnerstag"),
    Scene("2026-11-10 11:25", _ARRIVES, "offer", MUELLER, "AW: Angebot Dachfenster Villa Huber",
          "Guten Tag Frau Keller,\n\nanbei unser Angebot für die drei Dachfenster.\n\nMit freundlichen Grüßen\n"
          "Frank Müller\n", answers="quote", attachment="Angebot_2026-118.pdf"),
    Scene("2026-11-12 10:30", _ARRIVES, "bill", WEBER, "AW: Rechnung Baustelle Lindenhof",
          "Hallo Jana,\n\nanbei die Rechnung. Danke für deine Geduld!\n\nLiebe Grüße\nSabine\n",
          answers="invoice", attachment="Rechnung_2026-0412.pdf"),
    Scene("2026-11-16 13:40", _ARRIVES, "date", OTTO, "AW: Aufmaß Küche Familie Brandl",
          "Guten Tag Frau Keller,\n\nder Termin am Donnerstag, 19.11. um 9 Uhr passt uns, wir kommen dann zum "
          "Aufmaß.\n\nViele Grüße\nSchreinerei Otto\n", answers="visit"),
)  # fmt: skip
