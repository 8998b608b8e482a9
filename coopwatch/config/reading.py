"""From TOML text to checked values: every problem is collected, none stops the others.

Called by `config.load_settings`. Refuses unknown keys, and never shows the value of a secret.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coopwatch.config.lines import line_of
from coopwatch.config.model import ABSENT, NAME, NAME_ALLOWED, REQUIRED, ROOT, Key, Section
from coopwatch.config.values import WrongValue, did_you_mean

Path = tuple[str, ...]

_POSITION = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its dotted path, the sentence, what would be allowed, and its line if known."""

    path: Path
    sentence: str
    allowed: str = ""
    line: int | None = None


@dataclass(slots=True)
class Findings:
    """What was read so far: values by path, names of repeated tables, problems in the order they were found."""

    values: dict[Path, Any] = field(default_factory=dict)
    names: dict[Path, list[str]] = field(default_factory=dict)
    present: set[Path] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, path: Path, sentence: str, allowed: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(path, sentence, allowed))

    def get(self, *path: str) -> Any:
        """The value of a key, None when it is absent or was wrong."""
        return self.values.get(path)


def read(text: str) -> Findings:
    """Check a whole file. A syntax error is the only problem then, because nothing after it can be trusted."""
    findings = Findings()
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        findings.problems.append(_syntax_problem(str(error), text))
        return findings
    _read_section(ROOT, (), tree, findings)
    return findings


def describe(problems: list[Problem], file: str, text: str) -> tuple[str, ...]:
    """One complete line for each problem, in the order of the file; those without a line come last."""
    placed = [
        (problem.line or (line_of(text, problem.path) if problem.path else None), problem) for problem in problems
    ]
    placed.sort(key=lambda pair: pair[0] or 10**9)
    return tuple(_line(file, number, problem) for number, problem in placed)


def _line(file: str, number: int | None, problem: Problem) -> str:
    place = f"{file}:{number}" if number else file
    key = f"{'.'.join(map(_spelled, problem.path))}: " if problem.path else ""
    allowed = f" (allowed: {problem.allowed})" if problem.allowed else ""
    return f"{place}: {key}{problem.sentence}{allowed}"


def _spelled(part: str) -> str:
    return part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"'


def _syntax_problem(message: str, text: str) -> Problem:
    found = _POSITION.search(message)
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    return Problem((), f"this is no TOML: {_POSITION.sub('', message)}", line=line)


def _read_section(section: Section, path: Path, table: Mapping[str, Any], findings: Findings) -> None:
    findings.present.add(path)
    known = [key.name for key in section.keys] + [child.name for child in section.sections]
    for name in table:
        if name not in known:
            hint = did_you_mean(name, known)
            findings.complain((*path, name), f"unknown key{hint}", "" if hint else ", ".join(known))
    for key in section.keys:
        _read_key(key, (*path, key.name), table, findings)
    for child in section.sections:
        _read_child(child, (*path, child.name), table, findings)


def _read_key(key: Key, path: Path, table: Mapping[str, Any], findings: Findings) -> None:
    if key.name not in table and key.default is REQUIRED:
        findings.complain(path, f"is missing: {key.description}", key.type.allowed)
        return
    given = table.get(key.name, key.default)
    if given is ABSENT:
        return
    try:
        findings.values[path] = key.type.parse(given)
    except WrongValue as wrong:
        sentence = "has a wrong value, which is not shown here" if key.secret else str(wrong)
        findings.complain(path, sentence, wrong.allowed or key.type.allowed)
    if key.name in table:
        findings.present.add(path)


def _read_child(section: Section, path: Path, parent: Mapping[str, Any], findings: Findings) -> None:
    given = parent.get(section.name)
    if given is None:
        if section.required:
            findings.complain(path, f"is missing: {section.description}")
        elif not section.placeholder and not section.inline:
            _read_section(section, path, {}, findings)
            findings.present.discard(path)
        return
    if not isinstance(given, dict):
        findings.complain(path, "must be a table", f"[{'.'.join(path)}]")
        return
    if not section.placeholder:
        _read_section(section, path, given, findings)
        return
    _read_repeated(section, path, given, findings)


def _read_repeated(section: Section, path: Path, given: Mapping[str, Any], findings: Findings) -> None:
    names = findings.names.setdefault(path, [])
    for name, table in given.items():
        if not isinstance(table, dict):
            findings.complain((*path, name), f"must be a table with a name: [{section.name}.{section.placeholder}]")
        elif not NAME.fullmatch(name):
            findings.complain((*path, name), "is no usable name", NAME_ALLOWED)
        else:
            names.append(name)
            _read_section(section, (*path, name), table, findings)
