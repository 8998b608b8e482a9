"""The packaged follow-ups: complete, short, warm, and safe whatever stands in a mail."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import product
from typing import Any

import pytest

from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import Form, Kind, Language
from coopwatch.core.writing.one_tap import OneTap
from coopwatch.ports import FollowUpItem, FollowUpText, Rendered
from tests.builders import a_partner

WORDS = "Könnten Sie mir bitte etwas zum Dach schicken?"
TONGUES = ((Language.DE, Form.DU), (Language.DE, Form.SIE), (Language.EN, Form.SIE))
TAPS = (
    OneTap("kommt bis …", "mailto:jan@holm.example?subject=cw-7%20kommt%20bis"),
    OneTap("klappt nicht", "mailto:jan@holm.example?subject=cw-7%20klappt%20nicht"),
)
NEVER = re.compile(
    r"mahnung|leider|immer noch|umgehend|unverzüglich|letztmalig|frist|reminder|overdue|still have not", re.I
)
RENDERER = JinjaRenderer(packaged_templates())


def an_item(kind: Kind = Kind.QUOTE, **changes: Any) -> FollowUpItem:
    return replace(FollowUpItem(kind, "Dachsanierung", date(2026, 11, 3), WORDS), **changes)


def facts(
    *items: FollowUpItem, language: Language = Language.DE, form: Form = Form.SIE, **changes: Any
) -> FollowUpText:
    partner = a_partner(name="Anna Berger", language=language, form=form)
    text = FollowUpText(partner, "Jan Holm", "Jan Holm\nHolm Holzbau", items or (an_item(),), False)
    return replace(text, today=date(2026, 11, 26), **changes)


def every_single_mail() -> list[FollowUpText]:
    cases = product(TONGUES, Kind, (False, True), (False, True), (None, date(2026, 11, 20)))
    return [
        facts(
            an_item(kind, partial=partial, promised_on=promised, reminded_on=date(2026, 11, 12) if last else None),
            language=tongue[0],
            form=tongue[1],
            last=last,
        )
        for tongue, kind, last, partial, promised in cases
    ]


def sentences(rendered: Rendered) -> int:
    """Sentences between greeting and closing; the quoted one counts as one."""
    middle = rendered.text.split("\n\n")[1:-1]
    plain = re.sub(r"[„“].*?[“”]", "x.", " ".join(middle)).replace(". November", " November")
    return len(re.findall(r"[.?!](?=\s|$)", plain))


class TextOf(HTMLParser):
    """The visible text of a page and its links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.words += data.split()


@pytest.mark.parametrize("case", every_single_mail())
def test_every_mail_names_the_day_quotes_the_request_and_is_short(case: FollowUpText) -> None:
    rendered = RENDERER.follow_up(case)
    assert re.search(r"am 3\. November|vom 3\. November|on 3 November|of 3 November", rendered.text, re.I)
    assert WORDS in rendered.text
    assert rendered.subject == "Re: Dachsanierung"
    assert 2 <= sentences(rendered) <= 5
    assert rendered.notes == ()


@pytest.mark.parametrize("case", every_single_mail())
def test_no_mail_accuses(case: FollowUpText) -> None:
    text = RENDERER.follow_up(case).text.replace(WORDS, "")
    assert not NEVER.search(text)
    assert "{" not in text
    assert "None" not in text


@pytest.mark.parametrize("case", [case for case in every_single_mail() if case.last])
def test_the_last_mail_makes_a_no_easy(case: FollowUpText) -> None:
    text = RENDERER.follow_up(case).text
    assert re.search(
        r"kurze Absage ist völlig in Ordnung|kurzes Nein ist völlig in Ordnung|short no is perfectly fine", text
    )


@pytest.mark.parametrize("case", [case for case in every_single_mail() if not case.last])
def test_an_earlier_mail_asks_for_a_day_and_offers_no_refusal(case: FollowUpText) -> None:
    text = RENDERER.follow_up(case).text
    assert re.search(r"Datum|Tag\b|date|day", text)
    assert "Absage" not in text
    assert "no is" not in text


@pytest.mark.parametrize(("language", "form"), TONGUES)
def test_du_and_sie_are_never_mixed(language: Language, form: Form) -> None:
    cases = [case for case in every_single_mail() if (case.partner.language, case.partner.form) == (language, form)]
    several = facts(
        an_item(), an_item(Kind.INVOICE, partial=True, promised_on=date(2026, 11, 20)), language=language, form=form
    )
    for case in (*cases, several, replace(several, last=True)):
        text = RENDERER.follow_up(case).text.replace(WORDS, "")
        formal = re.search(r"\b(Sie|Ihnen|Ihr\w*)\b", text)
        familiar = re.search(r"\b(du|dich|dir|dein\w*)\b", text, re.I)
        assert bool(formal) <= (form is Form.SIE)
        assert bool(familiar) <= (form is Form.DU)


def test_a_promised_day_that_has_passed_is_mentioned_without_reproach() -> None:
    text = RENDERER.follow_up(facts(an_item(promised_on=date(2026, 11, 20)))).text
    assert "Sie hatten Freitag, den 20. November, genannt – falls etwas dazwischengekommen ist, genügt" in text
    assert "klappt das noch" not in text


def test_a_promised_day_that_is_still_to_come_is_asked_about() -> None:
    text = RENDERER.follow_up(facts(an_item(promised_on=date(2026, 11, 27)))).text
    assert "Sie hatten Freitag, den 27. November, genannt – klappt das noch, oder passt ein anderer Tag besser?" in text


def test_a_part_is_thanked_for_and_the_rest_is_asked_for() -> None:
    text = RENDERER.follow_up(facts(an_item(partial=True))).text
    assert "Ein Teil davon ist schon bei mir angekommen, vielen Dank dafür. Wann kann ich ungefähr mit dem Rest" in text


def test_a_date_of_another_year_is_written_with_its_year() -> None:
    text = RENDERER.follow_up(replace(facts(), today=date(2027, 1, 8))).text
    assert "am 3. November 2026 hatte ich Sie" in text


def test_a_whole_german_mail_reads_like_this() -> None:
    rendered = RENDERER.follow_up(facts())
    assert rendered.text == (
        "Guten Tag Anna Berger,\n\n"
        "am 3. November hatte ich Sie um ein Angebot gebeten:\n\n"
        f"„{WORDS}“\n\n"
        "Wissen Sie schon, wann ich damit rechnen kann? Ein ungefähres Datum genügt mir.\n\n"
        "Danke und viele Grüße\nJan Holm\nHolm Holzbau\n"
    )


def test_after_an_exclamation_mark_the_german_sentence_begins_with_a_capital() -> None:
    partner = a_partner(greeting="Moin Anna!")
    assert "Moin Anna!\n\nAm 3. November hatte ich" in RENDERER.follow_up(replace(facts(), partner=partner)).text


def test_several_items_share_one_mail() -> None:
    items = (an_item(), an_item(Kind.INVOICE, subject="Re: Rechnung Oktober", words="Schicken Sie mir die Rechnung?"))
    rendered = RENDERER.follow_up(facts(*items))
    assert rendered.subject == "Kurze Nachfrage: Dachsanierung und Rechnung Oktober"
    assert (
        f"– Angebot, 3. November: „{WORDS}“\n– Rechnung, 3. November: „Schicken Sie mir die Rechnung?“" in rendered.text
    )
    assert "zwei Punkte sind bei mir noch offen" in rendered.text


def test_several_items_in_english_follow_german_ones_without_mixing() -> None:
    items = (an_item(), an_item(Kind.INVOICE, subject="Invoice October"))
    RENDERER.follow_up(facts(*items))
    english = RENDERER.follow_up(facts(*items, language=Language.EN))
    assert english.subject == "A quick question: Dachsanierung and Invoice October"
    assert "– Invoice, 3 November:" in english.text


def test_several_items_of_one_thread_keep_its_subject() -> None:
    assert (
        RENDERER.follow_up(facts(an_item(), an_item(Kind.DOCUMENT, subject="AW: Dachsanierung"))).subject
        == "Re: Dachsanierung"
    )


def test_many_items_are_counted_in_the_subject() -> None:
    items = tuple(an_item(subject=f"Punkt {number}") for number in range(5))
    assert RENDERER.follow_up(facts(*items)).subject == "Kurze Nachfrage zu fünf offenen Punkten"


def test_a_request_without_words_and_subject_is_called_by_its_kind() -> None:
    rendered = RENDERER.follow_up(facts(an_item(subject="", words="")))
    assert rendered.subject == "Re: Angebot"
    assert "„Angebot“" in rendered.text


@pytest.mark.parametrize("case", [facts(), facts(an_item(), an_item(Kind.ANSWER)), facts(last=True, one_tap=TAPS)])
def test_text_and_html_carry_the_same_words(case: FollowUpText) -> None:
    rendered = RENDERER.follow_up(case)
    text = re.sub(r"^– (.*): mailto:.*$", r"\1", rendered.text, flags=re.M).split()
    html = [word for word in TextOf(rendered.html).words if word != "·"]
    assert html[len(rendered.subject.split()) :] == text


def test_one_tap_answers_stand_at_the_end_of_both_parts() -> None:
    rendered = RENDERER.follow_up(facts(one_tap=(*TAPS, OneTap("bad", "https://evil.example/"))))
    assert rendered.text.endswith(
        "Holm Holzbau\n\nOder mit einem Klick antworten:\n"
        f"– kommt bis …: {TAPS[0].href}\n– klappt nicht: {TAPS[1].href}\n"
    )
    assert TextOf(rendered.html).links == [tap.href for tap in TAPS]


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    'Dach"><a href="https://evil.example">x</a>',
    "{{ 7 * 7 }} {% for x in y %}{{ x }}",
    "Dach\r\nBcc: eve@web.example\r\n\r\nHallo",
    "Dach\u202egnp.exe\u200b\x00\x85neu\u2028neu",
    "x" * 10_000,
    "javascript:alert(1)",
    "„“\"'`",
)


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_words_stay_words_in_both_parts(evil: str) -> None:
    items = (an_item(subject=evil, words=evil), an_item(Kind.INVOICE, subject=evil + "2", words=evil))
    for chosen in (items[:1], items):
        case = replace(
            facts(*chosen, one_tap=(OneTap(evil, TAPS[0].href),)), partner=a_partner(name=evil), owner_name=evil
        )
        rendered = RENDERER.follow_up(case)
        page = TextOf(rendered.html)
        assert "\n" not in rendered.subject
        assert len(rendered.subject) <= 250
        assert len(rendered.text) < 5_000
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028\u202e]", rendered.text + rendered.html + rendered.subject
        )
        assert "49" not in rendered.text
        assert "\nBcc:" not in rendered.text
        assert page.tags == {"html", "head", "meta", "title", "body", "p", "br", "small", "a"}
        assert page.links == [TAPS[0].href]
