"""What each sentence of a reply says by the tables of its language, before anything is weighed.

Called by `answer`.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopwatch.core.model import DatePhrase
from coopwatch.core.reading.answer.clauses import split_clauses
from coopwatch.core.reading.answer.promised import is_free
from coopwatch.core.reading.answer.rules import Rules
from coopwatch.core.reading.cues import Cue, fold, strongest
from coopwatch.core.reading.sentences import Sentence

_FREE_OF_DATE = 0.80
_BARE_DAY_WORDS = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """One sentence and what it may mean; asks: a question to the owner; dated: a free day from said_on on."""

    sentence: Sentence
    folded: str
    delivers: Cue | None
    promises: Cue | None
    declines: Cue | None
    needs: Cue | None
    acknowledges: Cue | None
    asks: bool
    extension: bool
    delays: bool
    part_missing: bool
    dated: bool
    price: bool
    yes_no: bool

    @property
    def words(self) -> str:
        """The sentence as it was written, the evidence."""
        return self.sentence.text

    @property
    def delays_thing(self) -> bool:
        """Whether what sounds like a refusal only says "not by then"."""
        if not self.delays or self.declines is None:
            return False
        return self.declines.weight < 0.94 or (self.declines.name == "no_capacity" and "zeit" in self.folded)

    @property
    def may_promise(self) -> bool:
        """Whether the sentence says that it will come, a date or not."""
        if self.asks and not self.extension:
            return False
        return self.extension or (self.promises is not None and self.promises.weight >= _FREE_OF_DATE)


def _is_bare_day(folded: str) -> bool:
    """ "Dienstag?": a day offered with nothing but a question mark."""
    return folded.endswith("?") and len(folded.split()) <= _BARE_DAY_WORDS


def read_sign(sentence: Sentence, phrases: tuple[DatePhrase, ...], rules: Rules) -> Sign:
    """Look one sentence up in all tables; `phrases` are the dates of the whole text from the mail's day on."""
    folded = fold(sentence.text)
    inside = [phrase for phrase in phrases if sentence.start <= phrase.start < sentence.end]
    extension = rules.extension.search(folded) is not None or (bool(inside) and _is_bare_day(folded))
    asks = "?" in folded or (rules.unmarked_question.search(folded) is not None)
    return Sign(
        sentence=sentence,
        folded=folded,
        delivers=strongest(rules.delivers, folded),
        promises=strongest(rules.promises, folded),
        declines=strongest(rules.declines, folded),
        needs=strongest(rules.needs, folded),
        acknowledges=strongest(rules.acknowledges, folded),
        asks=asks and not extension and rules.no_question.search(folded) is None,
        extension=extension,
        delays=rules.not_yet.search(folded) is not None or (bool(inside) and rules.delays.search(folded) is not None),
        part_missing=_leaves_open(sentence, rules),
        dated=any(is_free(phrase, sentence, rules) for phrase in inside),
        price=rules.price.search(folded) is not None,
        yes_no=rules.yes_no.search(folded) is not None,
    )


def _leaves_open(sentence: Sentence, rules: Rules) -> bool:
    """Whether a part is said to be missing: in so many words, or by a clause that hands nothing over and waits."""
    for clause in split_clauses(sentence):
        if rules.part_missing.search(clause.folded):
            return True
        if rules.still_open.search(clause.folded) and strongest(rules.delivers, clause.folded) is None:
            return True
    return False
