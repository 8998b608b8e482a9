"""The words of the owner's commands, German and English, folded as in `cues.fold`. Read by `lines` only."""

from __future__ import annotations

import re

from coopwatch.core.reading.commands.values import PartnerVerb, Topic, Verb
from coopwatch.core.reading.cues import fold


def _table(rows: dict[Verb, str]) -> dict[str, Verb]:
    return {fold(words): verb for verb, said in rows.items() for words in said.split("|")}


VERBS = _table(
    {
        Verb.DONE: "erledigt|ist erledigt|hat sich erledigt|fertig|ist fertig|da|ist da|angekommen|ist angekommen"
        "|eingetroffen|ist eingetroffen|erhalten|done|is done|settled|is settled|arrived|has arrived|received",
        Verb.OK: "ok|okay|ist ok|is ok",
        Verb.BY_PHONE: "telefonisch erledigt|telefonisch geklärt|am telefon erledigt|am telefon geklärt"
        "|per telefon erledigt|erledigt per telefon|done by phone|settled by phone|done on the phone",
        Verb.STOP: "stopp|stop|stoppen|nicht mehr nachfragen|nicht nachfragen|do not follow up|don't follow up",
        Verb.SEND: "senden|jetzt senden|sofort senden|abschicken|jetzt abschicken|losschicken|freigeben|freigegeben"
        "|send|send now|send it|send it now|approve|approved",
        Verb.YES: "ja|yes",
        Verb.NO: "nein|no",
        Verb.WITHDRAW: "zurückziehen|zurückgezogen|ziehe ich zurück|brauche ich nicht mehr|nicht mehr nötig"
        "|nicht beobachten|withdraw|withdrawn|no longer needed|not needed|do not watch|don't watch",
        Verb.REOPEN: "wieder öffnen|wiederöffnen|wieder offen|wieder aufmachen|doch offen|reopen|open again",
        Verb.WATCH: "beobachten|übernehmen|verfolgen|watch|adopt|watch it",
        Verb.SENT: "gesendet|ist gesendet|wurde gesendet|verschickt|ist verschickt|wurde verschickt|ging raus|ist raus"
        "|sent|was sent|is sent|it was sent|went out",
        Verb.AGAIN: "nochmal|noch mal|noch einmal|nochmals|nochmal senden|noch einmal senden|erneut senden"
        "|again|send again|send it again|resend",
        Verb.ANSWERED: "beantwortet|ist beantwortet|habe ich beantwortet|answered|is answered",
    }
)

SHOW = frozenset(
    fold(words)
    for words in ("zeig|zeige|zeigen|zeig mal|anzeigen|warum|wieso|verlauf|show|show it|why|history|details".split("|"))
)
# A partner's mail that waits for the owner.
REPLIED = frozenset(
    fold(words)
    for words in (
        "beantwortet|ist beantwortet|habe ich beantwortet|erledigt|ist erledigt|hat sich erledigt|telefonisch erledigt"
        "|answered|is answered|done|is done|settled|ok|okay".split("|")
    )
)
TOPICS = {
    fold(words): topic
    for topic, said in {
        Topic.STATUS: "status|zustand",
        Topic.LIST: "liste|list|open items",
        Topic.OVERDUE: "liste überfällig|überfällig|list overdue|overdue",
        Topic.EVERYTHING: "liste alles|liste alle|list all|list everything",
        Topic.MINE: "liste ich|liste meine|schulden|list mine",
        Topic.SHEET: "zahlen|figures|sheet",
        Topic.OUTBOX: "ausgang|postausgang|outbox",
        Topic.PARTNERS: "partner|partners|partner liste|partnerliste|partners list|list partners",
        Topic.DIGEST: "überblick|digest|tagesüberblick|daily digest",
        Topic.WEEKLY: "wochenüberblick|überblick woche|weekly digest|digest weekly",
    }.items()
    for words in said.split("|")
}

PARTNER_VERBS = {
    "mute": PartnerVerb.MUTE,
    "stumm": PartnerVerb.MUTE,
    "stummschalten": PartnerVerb.MUTE,
    "unmute": PartnerVerb.UNMUTE,
    "laut": PartnerVerb.UNMUTE,
    "add": PartnerVerb.ADD,
    "neu": PartnerVerb.ADD,
    "hinzufuegen": PartnerVerb.ADD,
}
RESUME = frozenset(
    {"weiter", "weitermachen", "weiter machen", "resume", "continue", "pause ende", "pause beenden", "end pause"}
)
HELP = frozenset({"hilfe", "help", "befehle", "commands", "?"})
UNTIL_REVOKED = frozenset({"bis auf weiteres", "until further notice"})

# A greeting, a thank-you or an "ok" about nothing in particular is no order and needs no answer.
PLEASANTRY = re.compile(
    r"(?:hallo|hi|hey|hello|dear|moin|servus|gruezi|guten (?:morgen|tag|abend)|good (?:morning|day|evening)"
    r"|(?:vielen |besten |herzlichen |lieben )?dank|danke(?:schoen)?|merci|thanks|(?:many )?thanks|thank you|cheers"
    r"|ok|okay|alles klar|perfekt|super|prima|great|perfect|lg|vg|mfg|(?:viele |liebe |beste |schoene )?gruesse"
    r"|(?:lieben |besten |schoenen )?gruss|(?:best|kind) regards|regards)\b[^0-9+]{0,40}"
)
