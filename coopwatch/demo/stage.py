"""Plays the script: puts the scenes' mails into the real mailbox, moves the clock, lets coopwatch work.

It is told what happened by coopwatch's own events and by the SMTP server, never by the script.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, formataddr
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from coopwatch.core.model import Event, EventType, Language, Obligation, OutboxPurpose
from coopwatch.core.writing.digest import doubt
from coopwatch.demo.script import BEGINS, ENDS, OWNER, OWNER_NAME, SCENES, Actor, Scene

if TYPE_CHECKING:
    from coopwatch.bootstrap import House

ZONE = ZoneInfo("Europe/Berlin")
# When coopwatch looks at the mailbox in the demo; a real daemon looks every few minutes.
_LOOKS = (time(7, 30), time(9, 0), time(12, 0), time(15, 0))

Say = Callable[[datetime, str, str, str], None]


class StoryClock:
    """A clock that the stage sets."""

    def __init__(self) -> None:
        self._now = moment(BEGINS)

    def now(self) -> datetime:
        """Where the story is."""
        return self._now

    def monotonic(self) -> float:
        """Seconds of the story."""
        return self._now.timestamp()

    def sleep(self, seconds: float) -> None:
        """Nobody waits in a story."""

    def set(self, at: datetime) -> None:
        """Move on, never back."""
        self._now = max(self._now, at)


def moment(text: str) -> datetime:
    """A Berlin wall-clock moment as aware UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


class Stage:
    """One performance."""

    def __init__(
        self, house: House, clock: StoryClock, deliver: Callable[[str, bytes, datetime], None], say: Say
    ) -> None:
        """deliver: (folder, bytes, instant) puts a mail into the mailbox; say: tells the audience a line."""
        self._house = house
        self._clock = clock
        self._deliver = deliver
        self._say = say
        self._told = 0
        self._ids = {scene.name: f"{scene.name}.2026@{scene.person.partition('@')[2]}" for scene in SCENES}
        for scene in SCENES:
            if scene.actor is Actor.OWNER:
                self._ids[scene.name] = f"{scene.name}.2026@{OWNER.partition('@')[2]}"

    def play(self) -> None:
        """The whole story."""
        scenes = list(SCENES)
        for at in _looks():
            while scenes and moment(scenes[0].at) <= at:
                scene = scenes.pop(0)
                self._clock.set(moment(scene.at))
                self._act(scene)
                self._look()
            self._clock.set(at)
            self._look()

    def _look(self) -> None:
        self._house.cycle.run()
        self._tell_events()

    def _act(self, scene: Scene) -> None:
        if scene.actor is Actor.OWNER_SAYS:
            self._answer_question(scene)
            return
        if scene.actor is Actor.TAPS:
            scene = self._tapped(scene)
        own = scene.actor is Actor.OWNER
        self._deliver("Sent" if own else "INBOX", self._mail(scene), self._clock.now())
        self._say(self._clock.now(), scene.actor.value, scene.person, _first_sentence(scene.text))

    def _answer_question(self, scene: Scene) -> None:
        with self._house.store.transaction() as tx:
            held = [item for item in tx.obligations.open() if item.hold_mail_id and item.recipient == scene.person]
        for item in held:
            self._say(self._clock.now(), scene.actor.value, scene.person, f"coopwatch hold {item.id} {scene.text}")
            self._house.steer.resolve_hold(item.id, is_answer=scene.text == "yes")
        self._tell_events()

    def _tapped(self, scene: Scene) -> Scene:
        """The mail that a program opens for a link of the last follow-up, with the partner's words behind its line."""
        with self._house.store.transaction() as tx:
            written = tx.outbox.of_purpose(OutboxPurpose.FOLLOW_UP, moment(BEGINS))
        page = _page([mail.raw for mail in written if mail.recipient == scene.person][-1])
        href = {label: href for href, label in re.findall(r'href="(mailto:[^"]+)">([^<]+)<', page)}[scene.subject]
        fields = parse_qs(urlsplit(href).query)
        return replace(scene, subject=fields["subject"][0], text=f"{fields['body'][0]}{scene.text}\n")

    def _mail(self, scene: Scene) -> bytes:
        own = scene.actor is Actor.OWNER
        message = EmailMessage()
        owner, person = formataddr((OWNER_NAME, OWNER)), scene.person
        sender = f"Mail Delivery System <MAILER-DAEMON@{OWNER.partition('@')[2]}>" if scene.bounce else person
        message["From"], message["To"] = (owner, person) if own else (sender, owner)
        message["Subject"] = scene.subject
        message["Date"] = format_datetime(self._clock.now().astimezone(ZONE))
        message["Message-ID"] = f"<{self._ids[scene.name]}>"
        if scene.answers:
            message["In-Reply-To"] = message["References"] = f"<{self._ids[scene.answers]}>"
        if scene.auto or scene.bounce:
            message["Auto-Submitted"] = "auto-replied"
        message.set_content(scene.text)
        if scene.attachment:
            pdf = b"%PDF-1.4\n" + b"% a page\n" * 200
            message.add_attachment(pdf, maintype="application", subtype="pdf", filename=scene.attachment)
        return message.as_bytes()

    def _tell_events(self) -> None:
        with self._house.store.transaction() as tx:
            events = tx.obligations.events_since(moment(BEGINS) - timedelta(days=1))
            items = {item.id: item for item in tx.obligations.all()}
        for event in events[self._told :]:
            if event.type is not EventType.FOLLOWED_UP:
                what = f"noted: {event.type.value.replace('_', ' ')}"
                item = items[event.obligation_id or 0]
                self._say(event.at, what, item.recipient, _detail(event, item))
            if event.type is EventType.HELD:
                self._say(event.at, "the digest asks you", item.recipient, "nothing goes out before you have answered")
        self._told = len(events)


def _page(raw: bytes) -> str:
    """The HTML of a mail as a reader sees it."""
    part = message_from_bytes(raw, policy=default).get_body(("html",))
    return html.unescape(part.get_content()).replace("\N{NO-BREAK SPACE}", " ") if part else ""


def _detail(event: Event, item: Obligation) -> str:
    """What a reader wants to know of an event: the day it names, the question it raises, or its words."""
    if event.type is EventType.OPENED:
        return f"{item.kind.value} wanted, from now on watched"
    if event.until_on is not None:
        return f"until {event.until_on}"
    if event.type is EventType.HELD:
        return doubt(event.rule, event.confidence, Language.EN)
    return event.words or event.rule


def _looks() -> list[datetime]:
    first, last = moment(BEGINS), moment(ENDS)
    days = [first.date() + timedelta(days=offset) for offset in range((last.date() - first.date()).days + 1)]
    looks = [datetime.combine(day, at, ZONE).astimezone(UTC) for day in days for at in _LOOKS]
    return [first, *(at for at in looks if first < at <= last), last]


def _first_sentence(text: str) -> str:
    """The first line that says something."""
    lines = [line for line in text.split("\n") if line and not line.endswith(",")]
    return lines[0] if lines else ""
