"""Line numbers of keys, so that a problem names the place. Called only when there is a problem."""

from __future__ import annotations

from typing import Any

import tomlkit

_MARK = "# \x1fcoopwatch-mark"


def line_of(text: str, path: tuple[str, ...]) -> int | None:
    """The line, from 1, of a key or table; of the nearest table around it when it is not there; else None.

    tomlkit keeps no line numbers, but it keeps comments: one is put behind the key, and the text written out.
    """
    for length in range(len(path), 0, -1):
        found = _marked_line(text, path[:length])
        if found is not None:
            return found
    return None


def _marked_line(text: str, path: tuple[str, ...]) -> int | None:
    document = tomlkit.parse(text)
    item: Any = document
    for key in path:
        if not hasattr(item, "keys") or key not in item:
            return None
        # Indexing turns true and false into plain values, which have no place to put a comment.
        item = item.item(key) if hasattr(item, "item") else item[key]
    if not hasattr(item, "trivia"):  # a table whose parts stand apart
        return None
    # The comment comes at the end of a value; what spans several lines begins that many lines before.
    height = 0 if hasattr(item, "keys") else item.as_string().count("\n")
    item.trivia.comment_ws = " "
    item.trivia.comment = _MARK
    for number, line in enumerate(tomlkit.dumps(document).splitlines(), 1):
        if _MARK in line:
            return number - height
    return None
