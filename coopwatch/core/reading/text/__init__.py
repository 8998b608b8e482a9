"""What is newly written in a mail: the text without quotes, signature, footer and sign-off.

Own rules for the mail programs of German and English business mail; refuses to interpret the text. Never raises, runs
in linear time, and caps what it looks at (`lines`, `html`). Called by `triage`, `replay` and `explain`, and by the
other rooms of `reading`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coopwatch.core.model import Mail, NewText
from coopwatch.core.reading.text.html import html_lines
from coopwatch.core.reading.text.lines import CAPPED, Line, joined, plain_lines
from coopwatch.core.reading.text.names import Author
from coopwatch.core.reading.text.quotes import split_quotes
from coopwatch.core.reading.text.signature import cut_signature
from coopwatch.core.reading.text.tail import Cut
from coopwatch.core.reading.text.twin import is_faithful, knows_better

__all__ = ["html_to_text", "read_new_text", "read_text"]


def read_new_text(mail: Mail) -> NewText:
    """What the sender of a mail newly wrote.

    Takes text/plain when it says what text/html says, else text/html. The result's parts are "" when the mail has
    none of them; rules names the cuts, "html" when the HTML part was read, "capped" when the mail was too long to be
    read whole, "forwarded only" when the sender added no word to a forwarded mail: its text is "" then, because the
    words of a third person must never count as the sender's (design §2.5).
    """
    author = Author.of(mail.author.name, mail.author.email)
    plain, plain_capped = plain_lines(mail.text)
    if not mail.html.strip():
        return _read(plain, plain_capped, author)
    rich, rich_capped = html_lines(mail.html)
    from_plain = _read(plain, plain_capped, author) if is_faithful(plain, rich) else None
    if from_plain and not any(line.depth or line.signature or line.colour for line in rich):
        return from_plain
    from_rich = _read(rich, rich_capped, author)
    if from_plain and not knows_better(from_rich, from_plain):
        return from_plain
    return replace(from_rich, rules=("html", *from_rich.rules))


def read_text(text: str) -> NewText:
    """What was newly written in a plain-text body whose sender is not known; as `read_new_text` otherwise."""
    lines, capped = plain_lines(text)
    return _read(lines, capped, Author())


def html_to_text(html: str) -> str:
    """The visible text of an HTML document, one line per block, cells of a table row joined by a blank; "" if none."""
    lines, _ = html_lines(html)
    return joined(lines)


def _read(lines: list[Line], capped: bool, author: Author) -> NewText:
    split = split_quotes(lines)
    rules = [*([CAPPED] if capped else []), *split.rules]
    cuts = _cut_pieces(split.pieces, author)
    rules += [rule for cut in cuts for rule in cut.rules]
    return NewText(
        text=_together(cut.text for cut in cuts),
        closing=_together(cut.closing for cut in cuts),
        quoted=joined(split.quoted),
        removed=_together(cut.removed for cut in cuts),
        rules=tuple(dict.fromkeys(rules)),
    )


def _cut_pieces(pieces: Sequence[Sequence[Line]], author: Author) -> list[Cut]:
    """Cut from below, so that the last piece in which somebody wrote is known."""
    cuts: list[Cut] = []
    last = True
    for index in reversed(range(len(pieces))):
        cut = cut_signature(pieces[index], author, first=index == 0, last=last)
        last = last and all(line.blank for line in cut.text)
        cuts.append(cut)
    return cuts[::-1]


def _together(parts: Iterable[Sequence[Line]]) -> str:
    return "\n\n".join(text for part in parts if (text := joined(part)))
