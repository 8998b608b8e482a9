"""What subjects of one thread have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.reading.subject import base_subject, is_generic


@pytest.mark.parametrize(
    "subject",
    [
        "Angebot Dachsanierung",
        "Re: Angebot Dachsanierung",
        "AW: WG: Angebot  Dachsanierung",
        "Antw: SV: VS: TR: RV: RIF: ENC: Odp: Angebot Dachsanierung",
        "Re[2]: Fwd: Angebot\tDachsanierung",
        "RE : [kunden-liste] Angebot Dachsanierung",
        "[Fwd: Angebot Dachsanierung]",
        "[Ticket#88012] Re: Angebot Dachsanierung",
        "AW: Angebot Dachsanierung [Ticket#88012]",
        "[EXTERN] Angebot Dachsanierung (fwd)",
    ],
)
def test_prefixes_tags_and_brackets_are_removed(subject: str) -> None:
    assert base_subject(subject) == "angebot dachsanierung"


@pytest.mark.parametrize(
    ("subject", "base"), [("Re: ", ""), ("", ""), ("Referat: Haus", "referat: haus"), ("[12] Tor", "[12] tor")]
)
def test_what_belongs_to_the_subject_stays(subject: str, base: str) -> None:
    assert base_subject(subject) == base


@given(st.text(max_size=200))
def test_a_base_subject_is_its_own_base(subject: str) -> None:
    base = base_subject(subject)
    assert base_subject(base) == base


@pytest.mark.parametrize(
    "base", ["rechnung", "ihre anfrage", "kurze rückfrage", "angebot", "hi", "your invoice", "termin", ""]
)
def test_everyday_subjects_are_generic(base: str) -> None:
    assert is_generic(base)


@pytest.mark.parametrize(
    "base", ["angebot dachsanierung", "rechnung 4711", "termin aufmaß hofseite", "quote for the stair rail"]
)
def test_subjects_with_a_matter_of_their_own_are_not(base: str) -> None:
    assert not is_generic(base)
