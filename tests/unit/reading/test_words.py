"""Words as traits: what counts as one word, and which neighbours are seen together."""

from __future__ import annotations

from coopwatch.core.reading.words import pairs_of, split_words, words_of


def test_words_count_whole_and_by_their_beginning_and_numbers_alike() -> None:
    folded = "rechnungskopie 4711 folgt: https://cloud.acme.example/x !"

    assert words_of(folded) == {'"rechnung"', '"rechn…"', '"#"', '"folgt"', '"!"'}


def test_neighbours_count_in_pairs_with_the_ends_of_the_sentence() -> None:
    assert pairs_of("kann nicht kommen") == {'"^ kann"', '"kann nicht"', '"nicht kommen"', '"kommen $"'}


def test_an_empty_sentence_has_no_words() -> None:
    assert split_words("") == ()
    assert words_of("") == frozenset()
