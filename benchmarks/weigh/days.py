"""Learns which of the dates in a reply is the promised day.

Each date of each reply is one example; of the half that rules were written on only the words count, as for the classes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.sets.answers import CORPUS, half_of_reply, labelled_day, replies
from benchmarks.weigh.fit import Example, Recipe, cross_validate, learn, write
from coopwatch.core.reading.answer import days
from coopwatch.core.reading.answer.days import OTHER, PROMISED, candidates, words_only
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.weights import Weights

TABLE = Path(days.__file__).with_name("days.tsv")
LABELS = (OTHER, PROMISED)
RECIPE = Recipe(regularisation=0.1, rare=8)
_FLOORS = (0.2, 0.3, 0.4, 0.5)


def main(writes: bool) -> None:
    """Print how often the right day, or rightly none, is picked where a day may be promised; then learn from all."""
    examples: list[Example] = []
    where = []
    wanted = {}
    for known in (True, False):
        for label, reply in replies(CORPUS, known):
            fresh = half_of_reply(label) == "check"
            case = (label["lang"], label["id"], known)
            if fresh:
                wanted[case] = (label["class"], labelled_day(label))
            for candidate in candidates(reply, decide(reply)):
                traits = candidate.traits
                name = PROMISED if candidate.day == labelled_day(label) else OTHER
                examples.append(Example(label["id"], name, traits, traits if fresh else words_only(traits), fresh))
                where.append((case, candidate.day))
    picked = defaultdict(list)

    def tell(at: int, weights: Weights) -> None:
        case, day = where[at]
        picked[case].append((weights.shares(examples[at].traits)[PROMISED], day))

    cross_validate(examples, LABELS, RECIPE, tell)
    for floor in _FLOORS:
        right: Counter[tuple[str, str]] = Counter()
        for case, (answer_class, day) in wanted.items():
            if answer_class not in ("promise", "partial"):
                continue
            share, found = max(picked[case], key=lambda pick: pick[0], default=(0.0, None))
            found = found if share >= floor else None
            right[case[0], "dated" if day else "dateless"] += 1
            right[case[0], "dated right" if day else "dateless right"] += found == day
        print("days from", floor, dict(sorted(right.items())))
    if writes:
        write(learn(examples, LABELS, RECIPE), TABLE)
