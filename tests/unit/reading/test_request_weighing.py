"""What the learned weights may change in the findings of the rules, and what they may not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from coopwatch.core.model import Kind, Language, Mail
from coopwatch.core.reading.request.asks import Ask
from coopwatch.core.reading.request.outgoing import Outgoing, take_apart
from coopwatch.core.reading.request.reader import decide
from coopwatch.core.reading.request.topics import topics_of
from coopwatch.core.reading.request.traits import traits_of
from coopwatch.core.reading.request.weighing import LABELS, learned_weights, weigh
from coopwatch.core.reading.weights import ALWAYS, Weights

SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
OPENING = "Hallo Herr Weber,\n\nder Sommer ist da. "
QUOTE = "Könnten Sie mir bitte ein Angebot schicken?"
VISIT = "Wann hätten Sie Zeit für eine Besichtigung?"
NOTHING_ASKED = "Das Gerüst steht seit gestern. Morgen kommen die Ziegel."


def outgoing(text: str, subject: str = "Projekt") -> Outgoing:
    mail = Mail("", (), (), (), subject, SENT_AT, SENT_AT, text, "")
    return take_apart(mail, text, SENT_AT.date(), Language.DE)


def saying(**shares: float) -> Weights:
    """Weights that find each label named as much more probable than the others, whatever a mail shows."""
    return Weights(LABELS, {ALWAYS: tuple(shares.get(label, 0.0) for label in LABELS), **TRAITS})


TRAITS: Mapping[str, tuple[float, ...]] = {'"ziegel"': (0.0, 0.4, 0.0, 0.0, 0.0, 0.0)}


def weighed(text: str, weights: Weights) -> tuple[Ask, ...]:
    mail = outgoing(text)
    return weigh(mail, decide(mail), weights)


def test_where_both_agree_the_finding_of_the_rules_acts() -> None:
    (ask,) = weighed(OPENING + QUOTE, saying(quote=9.0))

    assert (ask.kind, ask.sentence.text, ask.rule) == (Kind.QUOTE, QUOTE, "please_send")
    assert ask.confidence >= 0.80


def test_the_more_probable_kind_is_taken_names_what_decided_and_never_acts() -> None:
    (ask,) = weighed(OPENING + QUOTE + " Die Ziegel liegen da.", saying(document=9.0))

    assert (ask.kind, ask.sentence.text) == (Kind.DOCUMENT, QUOTE)
    assert 0.40 <= ask.confidence < 0.80
    assert ask.rule.startswith("weighed: ")


def test_an_ask_is_hidden_only_where_the_weights_are_very_sure_that_nothing_is_asked() -> None:
    assert weighed(OPENING + QUOTE, saying(none=9.0))[0].confidence < 0.40
    assert 0.40 <= weighed(OPENING + QUOTE, saying(none=1.0, quote=1.0))[0].confidence < 0.80


def test_the_only_sentence_of_a_mail_is_never_hidden() -> None:
    (ask,) = weighed(QUOTE, saying(none=9.0))

    assert 0.40 <= ask.confidence < 0.80


def test_an_ask_that_no_rule_knows_is_shown_with_the_sentence_that_speaks_for_it() -> None:
    (ask,) = weighed(NOTHING_ASKED, saying(quote=9.0))

    assert (ask.kind, ask.sentence.text) == (Kind.QUOTE, "Morgen kommen die Ziegel.")
    assert 0.40 <= ask.confidence < 0.80


def test_half_sure_weights_find_nothing_where_the_rules_found_nothing() -> None:
    assert weighed(NOTHING_ASKED, saying(none=4.0, quote=3.0)) == ()


def test_asks_of_several_kinds_stay_several_in_the_order_of_the_rules() -> None:
    asks = weighed(OPENING + QUOTE + " " + VISIT, saying(appointment=9.0, quote=8.5))

    assert [ask.kind for ask in asks] == [Kind.QUOTE, Kind.APPOINTMENT]
    assert all(ask.confidence >= 0.80 for ask in asks)


def test_a_further_kind_that_the_weights_do_not_see_does_not_act() -> None:
    quote, visit = weighed(OPENING + QUOTE + " " + VISIT, saying(quote=9.0))

    assert quote.confidence >= 0.80 > visit.confidence


def test_a_mail_without_a_sentence_stays_as_the_rules_read_it() -> None:
    empty = outgoing("", subject="Könnten Sie mir bitte ein Angebot schicken?")

    assert weigh(empty, decide(empty), saying(none=9.0)) == decide(empty)


def test_every_row_of_the_table_weighs_every_label() -> None:
    table = learned_weights()

    assert table.labels == LABELS
    assert {len(weights) for weights in table.rows.values()} == {len(LABELS)}
    assert ALWAYS in table.rows


def test_words_alone_tell_nothing_of_what_the_rules_found() -> None:
    mail = outgoing(OPENING + QUOTE)
    traits = traits_of(mail, decide(mail))

    assert 'ask."angebot"' in traits.said
    assert traits.all - traits.said >= {"rules.quote", "rules.quote.please_send", "asks.quote"}


def test_an_empty_mail_shows_only_that_nothing_was_found() -> None:
    assert traits_of(outgoing("", subject=""), ()).all == {"rules.none", "asks.0", "sentences.0", "questions.0"}


@pytest.mark.parametrize(
    ("sentence", "language", "topic"),
    [
        ("zu welchem tarif?", Language.DE, "price"),
        ("die kostennote fehlt noch.", Language.DE, "bill"),
        ("an welchem vormittag passt es?", Language.DE, "meeting"),
        ("what would the premium be?", Language.EN, "price"),
        ("nothing has been charged so far.", Language.EN, "bill"),
    ],
)
def test_a_topic_is_known_by_many_words(sentence: str, language: Language, topic: str) -> None:
    assert topic in topics_of(sentence, language)


def test_a_sentence_may_have_no_topic() -> None:
    assert topics_of("aha.", Language.DE) == frozenset()
