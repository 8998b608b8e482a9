"""Learns which of the dates in a reply is the promised day.

Each date of each reply is one example; of the half that rules were written on only the words count, as for the classes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.sets.answers import CORPUS, half_of_reply, labelled_day, replies
from benchmarks.weigh.fit import Example, Recipe, cross_validate, learn, write
from coopwatch.core.model import DateSpan
from coopwatch.core.reading.answer import days
from coopwatch.core.reading.answer.days import OTHER, PROMISED, candidates, words_only
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.weights import Weights

TABLE = Path(days.__file__).with_name("days.tsv")
LABELS = (OTHER, PROMISED)
RECIPE = Recipe(regularisation=0.1, rare=8)
_FLOORS = (0.2, 0.25, 0.3, 0.4)
_WITH_DAY = ("promise", "partial")
# Language, name and whether the request was known.
_Case = tuple[str, str, bool]


def main(writes: bool) -> None:
    """Print how often the right day, or rightly none, is picked where a day may be promised; then learn from all."""
    examples: list[Example] = []
    where: list[tuple[_Case, DateSpan]] = []
    wanted: dict[_Case, DateSpan | None] = {}
    for known in (True, False):
        for label, reply in replies(CORPUS, known):
            fresh = half_of_reply(label) == "check"
            case, day = (label["lang"], label["id"], known), labelled_day(label)
            if fresh and label["class"] in _WITH_DAY:
                wanted[case] = day
            for candidate in candidates(reply, decide(reply)):
                traits = candidate.traits
                name = PROMISED if candidate.day == day else OTHER
                examples.append(Example(label["id"], name, traits, traits if fresh else words_only(traits), fresh))
                where.append((case, candidate.day))
    _cross_validate(examples, where, wanted)
    if writes:
        write(learn(examples, LABELS, RECIPE), TABLE)


def _cross_validate(
    examples: list[Example], where: list[tuple[_Case, DateSpan]], wanted: dict[_Case, DateSpan | None]
) -> None:
    picked: dict[_Case, list[tuple[float, DateSpan]]] = defaultdict(list)

    def tell(at: int, weights: Weights) -> None:
        case, day = where[at]
        picked[case].append((weights.shares(examples[at].traits)[PROMISED], day))

    cross_validate(examples, LABELS, RECIPE, tell)
    for floor in _FLOORS:
        right: Counter[tuple[str, str]] = Counter()
        for case, day in wanted.items():
            likely = [pick for pick in picked[case] if pick[0] >= floor]
            found = max(likely, key=lambda pick: pick[0])[1] if likely else None
            right[case[0], "dated" if day else "dateless"] += 1
            right[case[0], "dated right" if day else "dateless right"] += found == day
        print("days from", floor, dict(sorted(right.items())))
