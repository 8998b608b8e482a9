"""Orders about no number: partners, a pause, and what was agreed outside of mail. Called by `obey`."""

from __future__ import annotations

from coopwatch.core.reading.commands import OpenNew, PartnerOrder, PartnerVerb, Pause, Resume
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import Transaction
from coopwatch.services.commands.results import source_name
from coopwatch.services.desk import Desk
from coopwatch.services.steer import Agreement, Hand
from coopwatch.services.triage.reading import ReadMail


def open_new(tx: Transaction, desk: Desk, read: ReadMail, command: OpenNew, hand: Hand) -> Outcome:
    """Watch what was agreed; an address that is nobody's becomes a partner."""
    if command.by is not None and command.by < read.said_on:
        return Outcome(command.line, Said.NO_DAY)
    if "@" in command.partner and desk.book(tx).of(command.partner.strip().lower()) is None:
        hand.add_partner(command.partner)
    source = source_name(read.mail.message_id, read.stored.id)
    opened = hand.open(
        Agreement(command.partner, command.kind, command.subject, command.by, command.customer, command.job, source)
    )
    partner = desk.book(tx).get(opened.partner_id)
    name = (partner.name or partner.id) if partner else opened.recipient
    return Outcome(command.line, Said.OPENED, opened.id, (name, command.subject))


def change_partner(command: PartnerOrder, hand: Hand) -> Outcome:
    """Add a partner, or stop and resume follow-ups to one."""
    if command.verb is PartnerVerb.ADD:
        partner = hand.add_partner(command.who, command.name)
        return Outcome(command.line, Said.PARTNER_ADDED, names=(partner.name or partner.id,))
    muted = command.verb is PartnerVerb.MUTE
    partner = hand.mute_partner(command.who, muted)
    said = Said.PARTNER_MUTED if muted else Said.PARTNER_UNMUTED
    return Outcome(command.line, said, names=(partner.name or partner.id,))


def pause(command: Pause | Resume, hand: Hand) -> Outcome:
    """Let follow-ups rest, or go on."""
    if isinstance(command, Resume):
        hand.resume()
        return Outcome(command.line, Said.RESUMED)
    hand.pause(command.until)
    if command.until is None:
        return Outcome(command.line, Said.PAUSED_OPENLY)
    return Outcome(command.line, Said.PAUSED, days=(command.until,))
