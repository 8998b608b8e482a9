"""Writes `docs/configuration.md` and `config.example.toml` from the model: `python -m coopwatch.config.docs [example]`.

Called by `make docs`; a test compares both files with what this prints, so neither can fall behind.
"""

from __future__ import annotations

import re
import sys
import textwrap
from typing import Any

from coopwatch.config.model import ABSENT, REQUIRED, ROOT, Key, Section

_WIDTH = 100
_LEADS = {"word": "One of", "whole number": "From"}
# A quoted value stays on one line.
_QUOTED = re.compile(r'"[^"]{1,40}"')
_NO_BREAK = "\x1f"

_EXAMPLE_HEAD = """\
# Configuration of coopwatch.
#
# Copy this file to ~/.config/coopwatch/config.toml (or /etc/coopwatch/config.toml for the system service),
# change what is not yours, and run:  coopwatch check
# Lines that begin with "# key =" show the value that holds anyway, or an example; remove the # to change them.
"""

_DOCS_HEAD = """\
# Configuration

coopwatch reads one TOML file. It takes the first of these that exists:

1. the file given with `-c`
2. the file named by `$COOPWATCH_CONFIG`
3. `config.toml` in `$CONFIGURATION_DIRECTORY` (set by systemd)
4. `config.toml` in your configuration folder, usually `~/.config/coopwatch/`
5. `/etc/coopwatch/config.toml`

Its state (database, lock, key) lies in one folder: `--state-dir`, `$STATE_DIRECTORY`, or your state folder, usually
`~/.local/state/coopwatch/`.

`coopwatch check` names everything that is wrong at once, with line, key and what is allowed. Start from
`config.example.toml`, which lists every key. This page is made from the same description (`make docs`).
"""


def example() -> str:
    """The text of `config.example.toml`."""
    return "\n".join([_EXAMPLE_HEAD, *_example_section(ROOT, "")]).rstrip() + "\n"


def reference() -> str:
    """The text of `docs/configuration.md`."""
    parts = [_DOCS_HEAD, "## General\n", _table(ROOT.keys), *(_chapter(section) for section in ROOT.sections)]
    return "\n".join(parts).rstrip() + "\n"


def _example_section(section: Section, path: str) -> list[str]:
    lines: list[str] = []
    if path:
        lines += ["", *_comment(section.description), f"[{path}]"]
    for key in section.keys:
        lines += [_assignment(key)] if section.brief else ["", *_comment(_with_allowed(key)), _assignment(key)]
    for child in section.sections:
        if child.inline:
            lines += ["", *_comment(_inline_description(child)), _inline(child)]
        else:
            name = f"{child.name}.{child.example_name}" if child.placeholder else child.name
            lines += ["", *_example_section(child, f"{path}.{name}" if path else name)]
    return lines


def _assignment(key: Key) -> str:
    value = key.example if key.default in (REQUIRED, ABSENT, "", []) else key.default
    return f"{'' if key.shown else '# '}{key.name} = {_toml(value)}"


def _inline(section: Section) -> str:
    values = {key.name: key.example if key.default in (REQUIRED, ABSENT) else key.default for key in section.keys}
    inside = ", ".join(f"{name} = {_toml(value)}" for name, value in values.items())
    return f"{'' if section.shown else '# '}{section.name} = {{ {inside} }}"


def _inline_description(section: Section) -> str:
    words = [f"{key.name}: {key.type.allowed}." for key in section.keys if key.type.name == "word"]
    return " ".join([section.description, *words])


def _with_allowed(key: Key) -> str:
    allowed = key.type.allowed
    if not allowed or allowed == _toml(key.example):
        return key.description
    return f"{key.description} {_LEADS.get(key.type.name, 'Written as')} {allowed}."


def _comment(text: str) -> list[str]:
    unbroken = _QUOTED.sub(lambda found: found[0].replace(" ", _NO_BREAK), text)
    lines = textwrap.wrap(
        unbroken, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False, break_on_hyphens=False
    )
    return [line.replace(_NO_BREAK, " ") for line in lines]


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(_toml(entry) for entry in value)}]"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _chapter(section: Section) -> str:
    title = f"{section.name}.{section.placeholder}" if section.placeholder else section.name
    parts = [f"## [{title}]\n", f"{section.description}\n", _table(section.keys)]
    for child in section.sections:
        parts += [f"### {child.name} = {{ … }} in [{title}]\n", f"{child.description}\n", _table(child.keys)]
    return "\n".join(parts)


def _table(keys: tuple[Key, ...]) -> str:
    rows = ["| key | value | default | meaning |", "|---|---|---|---|"]
    for key in keys:
        allowed = f": {key.type.allowed}" if key.type.allowed else ""
        cells = (f"`{key.name}`", f"{key.type.name}{allowed}", _default(key), _meaning(key))
        rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(rows) + "\n"


def _default(key: Key) -> str:
    if key.default is REQUIRED:
        return "required"
    if key.default is ABSENT:
        return key.follows or "none"
    return f"`{_toml(key.default)}`"


def _meaning(key: Key) -> str:
    return key.description if key.example is ABSENT else f"{key.description} Example: `{_toml(key.example)}`"


if __name__ == "__main__":
    sys.stdout.write(example() if sys.argv[1:] == ["example"] else reference())
