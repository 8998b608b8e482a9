"""What a digest tells beforehand: follow-ups to come, doubts, the owner's turn, the next mode, broken templates."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from coopwatch.adapters.mime import parse
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import Address, Language, Mode, Partner, State
from coopwatch.core.writing.digest import DigestFacts, DigestKind, build_digest, with_buttons
from coopwatch.ports import Renderer
from coopwatch.services.report import DigestPlan, Report
from coopwatch.services.report.gather import Gatherer
from coopwatch.services.report.health import count_new_mails
from tests.builders import OWNER, a_partner, local
from tests.office import KEY, Office

ASK = (
    "Hallo Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nViele Grüße\nJane Doe\n"
)
ASK_MORE = "Hallo Frau Meier,\n\nbitte schicken Sie mir noch den Mietvertrag.\n\nViele Grüße\nJane Doe\n"
OFFER = "Guten Tag,\n\nanbei erhalten Sie unser Angebot für die Dachsanierung.\n\nAnna Meier\n"


class DigestOffice(Office):
    """An office with a digest."""

    def __init__(self, folder: Path, *, templates: Path | None = None, **changes: Any) -> None:
        renderer = JinjaRenderer(packaged_templates(), templates)
        super().__init__(folder, renderer=renderer, one_tap=True, **changes)
        self.gatherer = Gatherer(self.desk, self.follow_ups, parse, "Jane Doe", Language.DE)
        plan = DigestPlan("main", Address("coopwatch", OWNER), OWNER, "imap", time(7, 30), time(15, 0))
        words: Renderer = renderer
        check = renderer.check_templates
        self.report = Report(self.store, self.clock, self.desk, self.gatherer, words, plan, check)

    def facts(self, until: str = "", kind: DigestKind = DigestKind.DAILY, blocked: str = "") -> DigestFacts:
        """What a digest would be made of now."""
        with self.store.transaction() as tx:
            return self.gatherer.facts(tx, kind, None, blocked, self.clock.now(), local(until) if until else None)

    def digests(self) -> list[str]:
        """Texts of the digests written so far."""
        mails = [mail for mail in self.outbox() if mail.purpose.value == "digest"]
        return [parse(mail.raw, mail.date_at).text for mail in mails]


def asked(office: DigestOffice, text: str = ASK, at: str = "2026-11-02 10:00", **headers: Any) -> str:
    """A request; it falls due on Monday 9 November at the same time of day."""
    request = office.at(at).owner_writes(text, **headers)
    office.read()
    return request


@pytest.fixture
def office(tmp_path: Path) -> DigestOffice:
    return DigestOffice(tmp_path)


def test_what_falls_due_before_the_next_digest_is_announced_with_its_words(office: DigestOffice) -> None:
    asked(office)
    (row,) = office.at("2026-11-09 07:30").facts("2026-11-10 07:30").announced

    assert (row.mode, row.expected, row.at) == (Mode.SEND, True, local("2026-11-09 10:00"))
    assert row.partner.name == "Anna Meier"
    assert "um ein Angebot gebeten" in row.preview
    assert "mailto:" not in row.preview
    assert not row.last


def test_what_is_announced_goes_out_then(office: DigestOffice) -> None:
    asked(office)
    (row,) = office.at("2026-11-09 07:30").facts("2026-11-10 07:30").announced
    office.at("2026-11-09 09:59").plan()
    before = office.outbox()
    office.clock.at = row.at or office.clock.at
    office.plan()

    (mail,) = office.outbox()
    assert before == ()
    assert row.preview.strip() in parse(mail.raw, mail.date_at).text.replace("\r\n", "\n")


def test_what_falls_due_later_is_not_announced_yet(office: DigestOffice) -> None:
    asked(office)

    assert office.at("2026-11-06 07:30").facts("2026-11-07 07:30").announced == ()
    assert office.facts().announced == ()


def test_the_time_takes_the_send_window_and_the_hold_into_account(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path, hold=timedelta(hours=4))
    asked(office, at="2026-11-02 16:00")
    (row,) = office.at("2026-11-09 07:30").facts("2026-11-10 23:00").announced

    # Due at 16:00, held for four hours, and then the window is closed until the morning.
    assert row.at == local("2026-11-10 08:30")


def test_with_asking_the_mail_is_announced_and_not_yet_a_question(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path, mode=Mode.ASK)
    asked(office)
    facts = office.at("2026-11-09 07:30").facts("2026-11-10 07:30")

    view = build_digest(facts)
    assert [(row.mode, row.expected) for row in facts.announced] == [(Mode.ASK, True)]
    assert view.questions == 0
    assert view.subject.startswith("1 Nachfrage angekündigt")
    (line,) = next(section for section in view.sections if section.key.value == "upcoming").lines
    assert line.facts[0] == "Nachfrage zur Freigabe: heute\xa0um\xa010:00"


def test_what_is_not_written_yet_can_be_stopped_but_not_sent(office: DigestOffice) -> None:
    asked(office)
    (row,) = with_buttons(office.at("2026-11-09 07:30").facts("2026-11-10 07:30"), KEY, OWNER).announced

    assert [button.command for button in row.buttons] == ["1 stopp", "1 +5", "1 erledigt"]


def test_items_that_fall_due_together_are_one_announcement(office: DigestOffice) -> None:
    asked(office)
    asked(office, ASK_MORE, subject="Mietvertrag Lager")
    (row,) = office.at("2026-11-09 07:30").facts("2026-11-10 07:30").announced

    assert [item.id for item in row.obligations] == [1, 2]
    assert "zwei Punkte" in row.preview


def test_a_second_mail_that_the_gap_puts_off_is_not_announced(office: DigestOffice) -> None:
    asked(office)
    asked(office, ASK_MORE, at="2026-11-02 15:00", subject="Mietvertrag Lager")
    (row,) = office.at("2026-11-09 07:30").facts("2026-11-10 07:30").announced

    assert [item.id for item in row.obligations] == [1]


def test_nothing_is_announced_that_something_blocks(office: DigestOffice) -> None:
    asked(office)

    assert office.at("2026-11-09 07:30").facts("2026-11-10 07:30", blocked="paused").announced == ()


def test_a_written_mail_that_waits_is_shown_once_and_without_its_links(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path, hold=timedelta(hours=4))
    asked(office)
    office.at("2026-11-09 10:00").plan()
    (row,) = office.facts("2026-11-10 07:30").announced

    assert (row.expected, row.at) == (False, local("2026-11-09 14:00"))
    assert "um ein Angebot gebeten" in row.preview
    assert "mailto:" not in row.preview


def test_observing_shows_what_would_have_gone_out(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path, mode=Mode.OBSERVE)
    asked(office)
    office.at("2026-11-09 07:30")
    early = office.facts("2026-11-10 07:30").announced
    (row,) = office.at("2026-11-09 11:00").facts("2026-11-10 07:30").announced

    assert early == ()
    assert (row.mode, row.expected, row.at) == (Mode.OBSERVE, False, None)
    assert "um ein Angebot gebeten" in row.preview


def test_a_hold_shows_the_mails_own_words_and_the_doubt_in_plain_words(office: DigestOffice) -> None:
    asked(office)
    office.at("2026-11-05 09:00").arrives(OFFER, sender="bernd@acme.example", subject="Unser Angebot")
    office.read()
    (question,) = office.facts().holds

    assert question.words.startswith("Guten Tag, anbei erhalten Sie unser Angebot")
    assert question.why == "Es ist eine neue Mail aus der Firma des Partners, von einer noch unbekannten Adresse."
    assert office.only().state is State.HOLD


def test_an_exhausted_ladder_is_told_from_a_question_back(office: DigestOffice) -> None:
    request = asked(office)
    office.at("2026-11-03 09:00").arrives("Guten Tag,\n\nSie bekommen das Angebot bis 6.11.\n", answers=request)
    office.read()
    for moment in ("2026-11-10 10:00", "2026-11-17 10:00", "2026-11-24 10:00"):
        office.at(moment).plan()
        office.mark_sent()
    (item,) = office.facts().open

    assert item.last_word
    assert (item.obligation.state, item.handed_over) == (State.OWNER_TURN, True)


def test_where_nobody_was_followed_up_the_digest_does_not_say_so(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path, partners=(a_partner(at_most=0),))
    asked(office)
    office.at("2026-11-09 10:00").plan()

    view = build_digest(office.facts())
    assert view.sections[0].lines[0].sentence.startswith("Hier wird nichts mehr von selbst verschickt.")


def test_a_question_back_is_not_handed_over(office: DigestOffice) -> None:
    request = asked(office)
    office.at("2026-11-03 09:00").arrives("Guten Tag,\n\nwelche Ziegel hätten Sie denn gern?\n", answers=request)
    office.read()
    (item,) = office.facts().open

    assert (item.obligation.state, item.handed_over) == (State.OWNER_TURN, False)


def many(folder: Path, mode: Mode = Mode.OBSERVE) -> DigestOffice:
    """Six partners, each asked for a quote on Monday 2 November, observed for three weeks."""
    partners = tuple(a_partner(id=f"p{n}", addresses=(f"anna@firm{n}.example",), domains=()) for n in range(6))
    office = DigestOffice(folder, mode=mode, partners=partners)
    office.at("2026-11-02 09:00").plan()
    for n, partner in enumerate(partners):
        asked(office, to=partner.addresses[0], at=f"2026-11-02 10:0{n}")
    return office


def test_after_a_week_of_observing_the_next_mode_is_proposed_with_figures(tmp_path: Path) -> None:
    office = many(tmp_path)
    office.at("2026-11-09 11:00").plan()
    office.at("2026-11-10 09:00").arrives(OFFER, sender="anna@firm0.example", attachment="Angebot.pdf",
                                          answers="mail-1@doe-design.example")  # fmt: skip
    office.read()
    office.at("2026-11-13 15:00").plan()

    (proposal,) = office.facts(kind=DigestKind.WEEKLY).proposals
    assert (proposal.mode, proposal.seen, proposal.needless) == (Mode.ASK, 6, 1)
    assert office.facts(kind=DigestKind.DAILY).proposals == ()


def test_nothing_is_proposed_before_two_working_days_have_shown_what_was_needless(tmp_path: Path) -> None:
    office = many(tmp_path)
    office.at("2026-11-09 11:00").plan()

    assert office.at("2026-11-10 15:00").facts(kind=DigestKind.WEEKLY).proposals == ()


def test_nothing_is_proposed_where_partners_answer_by_themselves(tmp_path: Path) -> None:
    office = many(tmp_path)
    office.at("2026-11-09 11:00").plan()
    for n in range(2):
        office.at("2026-11-10 09:00").arrives(OFFER, sender=f"anna@firm{n}.example", attachment="Angebot.pdf",
                                              answers=f"mail-{n + 1}@doe-design.example")  # fmt: skip
    office.read()

    assert office.at("2026-11-13 15:00").facts(kind=DigestKind.WEEKLY).proposals == ()


def test_nothing_is_proposed_to_an_owner_who_sends_already(tmp_path: Path) -> None:
    office = many(tmp_path, Mode.SEND)
    office.at("2026-11-09 11:00").plan()

    assert office.at("2026-11-13 15:00").facts(kind=DigestKind.WEEKLY).proposals == ()


def test_leaving_the_observing_mode_forgets_what_it_saw(tmp_path: Path) -> None:
    office = many(tmp_path)
    office.at("2026-11-09 11:00").plan()
    with office.store.transaction() as tx:
        from coopwatch.services.follow_up.observed import note_mode, observed, observing_since

        note_mode(tx, Mode.SEND, office.clock.now())
        assert (observed(tx), observing_since(tx)) == ((), None)


def test_a_broken_template_is_noted_until_it_works_again(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "follow_up" / "de_sie"
    own.mkdir(parents=True)
    (own / "quote.j2").write_text("Subject: x\n\n{{ nothing.at.all }}\n")
    office = DigestOffice(tmp_path, templates=tmp_path / "templates")
    asked(office)
    office.at("2026-11-03 08:00").report.run()
    office.at("2026-11-09 10:00").plan()
    office.mark_sent()

    (note,) = office.facts().notes
    office.at("2026-11-10 07:30").report.run()
    told = office.digests()[-1]
    (own / "quote.j2").unlink()
    office.at("2026-11-11 07:30").report.run()

    assert "follow_up/de_sie/quote.j2" in note
    assert "quote.j2" in told.replace("\n", " ")
    assert office.facts().notes == ()


def test_a_broken_digest_template_is_told_by_that_very_digest(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "digest"
    own.mkdir(parents=True)
    (own / "digest.txt.j2").write_text("Subject: x\n\n{{ view.nonsense }}\n")
    office = DigestOffice(tmp_path, templates=tmp_path / "templates")
    office.at("2026-11-03 08:00").report.run()

    (told,) = office.digests()
    assert "digest/digest.txt.j2" in told.replace("\n", " ").replace("      ", "")


def test_new_mails_are_counted_from_digest_to_digest(office: DigestOffice) -> None:
    with office.store.transaction() as tx:
        count_new_mails(tx, 3)
        count_new_mails(tx, 2)
    counted = office.facts().health.new_mails
    office.at("2026-11-03 08:00").report.run()

    assert counted == 5
    assert "5 neue Mails" in office.digests()[-1]
    assert office.facts().health.new_mails == 0


def test_a_partner_the_owner_watches_more_closely_does_not_count(tmp_path: Path) -> None:
    partners: tuple[Partner, ...] = (a_partner(mode=Mode.OBSERVE),)
    office = DigestOffice(tmp_path, mode=Mode.OBSERVE, partners=partners)
    asked(office)
    office.at("2026-11-09 11:00").plan()

    with office.store.transaction() as tx:
        from coopwatch.services.follow_up.observed import observed

        assert observed(tx) == ()


def test_a_digest_looks_up_what_is_true_of_a_partner_once(office: DigestOffice) -> None:
    asked(office)
    first = office.only()
    with office.store.transaction() as tx:
        for number in range(2, 102):
            tx.obligations.add(replace(first, id=0, key=f"{number:016x}"), (), office.clock.now())
    asked_of: list[str] = []

    def note(*args: Any) -> None:
        asked_of.append(str(args[2]))

    sqlalchemy.event.listen(sqlalchemy.Engine, "before_cursor_execute", note)
    try:
        office.at("2026-11-10 07:30").facts("2026-11-11 07:30")
    finally:
        sqlalchemy.event.remove(sqlalchemy.Engine, "before_cursor_execute", note)

    # For each its history and its mails; all else is asked once.
    assert len(asked_of) <= 2 * 101 + 40


def test_what_the_owner_confirms_was_written_when_it_came(office: DigestOffice) -> None:
    asked(office)
    promise = "Guten Tag,\n\nSie bekommen das Angebot bis Freitag, 20.11.\n\nBernd Bolt\n"
    office.at("2026-11-04 09:00").arrives(promise, sender="bernd@acme.example", subject="Unser Angebot")
    office.read()
    office.at("2026-11-06 09:00").steer.resolve_hold(1, is_answer=True)
    (item,) = office.facts().open

    assert (item.obligation.state, item.last_word_at) == (State.PROMISED, local("2026-11-04 09:00"))
