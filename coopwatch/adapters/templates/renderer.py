"""Renders follow-ups and digests with the owner's templates, and with the packaged ones where his do not work.

Refuses to let a broken template of the owner's stop a mail: the packaged one is used and a note says so. Called
by the services through `ports.Renderer`, and by `check` for `check_templates`.
"""

from __future__ import annotations

import difflib
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, TemplateNotFound, TemplateSyntaxError

import coopwatch
from coopwatch.adapters.templates.letter_samples import sample_customers, sample_sheets, sample_talks
from coopwatch.adapters.templates.letters import (
    SHEET_HTML,
    customer_context,
    customer_name,
    sheet_context,
    talk_context,
    talk_name,
)
from coopwatch.adapters.templates.samples import sample_digests, sample_follow_ups
from coopwatch.adapters.templates.shelf import FAILURES, Shelf
from coopwatch.core.model import Language
from coopwatch.core.writing.cooperation import SheetView
from coopwatch.core.writing.digest import DigestView
from coopwatch.core.writing.safe_text import safe_line
from coopwatch.ports import FollowUpText, Rendered
from coopwatch.ports.letters import CustomerText, TalkText

_NOTES = {
    Language.DE: "Die eigene Vorlage {where} geht nicht ({why}); verwendet wurde die mitgelieferte.",
    Language.EN: "The owner's template {where} does not work ({why}); the packaged one was used.",
}
_LINE = {Language.DE: "{name}, Zeile {line}", Language.EN: "{name}, line {line}"}


def packaged_templates() -> Path:
    """The folder of the packaged templates: inside the installed package, else at the root of the checkout."""
    package = Path(coopwatch.__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


class JinjaRenderer:
    """`ports.Renderer` over two folders: `owner_dir` first (None for none), then `packaged`.

    A file of the owner's replaces the packaged one of the same name; under `packaged/…` he can extend what he
    replaces. language: of the notes.
    """

    def __init__(self, packaged: Path, owner_dir: Path | None = None, language: Language = Language.DE) -> None:
        shipped = FileSystemLoader(packaged)
        prefixed = PrefixLoader({"packaged": shipped})
        self._packaged_dir = packaged
        self._owner_dir = owner_dir
        self._language = language
        # The packaged ones are known to end; on a machine that is busy for a minute they still must.
        self._packaged = Shelf(ChoiceLoader([shipped, prefixed]), seconds=120.0)
        self._own = Shelf(ChoiceLoader([FileSystemLoader(owner_dir), shipped, prefixed])) if owner_dir else None

    def follow_up(self, facts: FollowUpText) -> Rendered:
        """See `ports.Renderer`; text and HTML carry the same words."""
        return self._first_that_works(lambda shelf: shelf.follow_up(facts))

    def digest(self, view: object) -> Rendered:
        """See `ports.Renderer`; raises TypeError when the view is no DigestView."""
        if not isinstance(view, DigestView):
            raise TypeError(f"a DigestView is needed, not {type(view).__name__}")
        return self._first_that_works(lambda shelf: shelf.digest(view))

    def talk(self, facts: TalkText) -> Rendered:
        """See `ports.LetterRenderer`."""
        return self._first_that_works(lambda shelf: shelf.letter(talk_name(facts), talk_context(facts)))

    def customer(self, facts: CustomerText) -> Rendered:
        """See `ports.LetterRenderer`."""
        return self._first_that_works(lambda shelf: shelf.letter(customer_name(facts), customer_context(facts)))

    def sheet(self, view: object) -> str:
        """See `ports.LetterRenderer`; raises TypeError when the view is no SheetView."""
        if not isinstance(view, SheetView):
            raise TypeError(f"a SheetView is needed, not {type(view).__name__}")
        context = sheet_context(view)
        page = self._first_that_works(lambda shelf: Rendered(view.title, "", shelf.page(SHEET_HTML, context)))
        return page.html

    def check_templates(self) -> tuple[str, ...]:
        """Render every template of the owner's with sample facts: one sentence per problem, () when all work."""
        own, folder = self._own, self._owner_dir
        if own is None or folder is None:
            return ()
        if not folder.is_dir():
            return (f"The folder of your own templates, {folder}, does not exist.",)
        problems = list(self._unused_files(folder))
        for sample in sample_follow_ups():
            problems += self._problem(partial(own.follow_up, sample))
        for view in sample_digests():
            problems += self._problem(partial(own.digest, view))
        for talk in sample_talks():
            problems += self._problem(partial(own.letter, talk_name(talk), talk_context(talk)))
        for customer in sample_customers():
            problems += self._problem(partial(own.letter, customer_name(customer), customer_context(customer)))
        for sheet in sample_sheets():
            problems += self._problem(partial(own.page, SHEET_HTML, sheet_context(sheet)))
        return tuple(dict.fromkeys(problems))

    def _unused_files(self, folder: Path) -> list[str]:
        known = {path.relative_to(self._packaged_dir).as_posix() for path in self._packaged_dir.rglob("*.j2")}
        problems: list[str] = []
        for path in sorted(folder.rglob("*.j2")):
            name = path.relative_to(folder).as_posix()
            if name in known or name.rpartition("/")[2].startswith("_"):
                continue
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {near[0]}?" if near else "; there is no packaged template of that name."
            problems.append(f"{name} is never used{hint}")
        return problems

    def _first_that_works(self, make: Callable[[Shelf], Rendered]) -> Rendered:
        if self._own is None:
            return make(self._packaged)
        try:
            return make(self._own)
        except FAILURES as error:
            name, line, why = self._place_and_reason(error)
            where = _LINE[self._language].format(name=name, line=line) if line else name
            note = _NOTES[self._language].format(where=where, why=why)
        return replace(make(self._packaged), notes=(note,))

    def _problem(self, make: Callable[[], object]) -> list[str]:
        try:
            make()
        except FAILURES as error:
            name, line, why = self._place_and_reason(error)
            return [f"{name}, line {line}: {why}." if line else f"{name}: {why}."]
        return []

    def _place_and_reason(self, error: Exception) -> tuple[str, int, str]:
        """Template, line (0 if unknown) and reason of a failure."""
        if isinstance(error, TemplateSyntaxError):
            return error.name or "?", error.lineno, _reason(error)
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
        why = _reason(error)
        if not frames:
            return error.__notes__[0], 0, why
        return self._name_of(Path(frames[-1].filename)), frames[-1].lineno or 0, why

    def _name_of(self, path: Path) -> str:
        for folder in (self._owner_dir, self._packaged_dir):
            if folder is not None and path.is_relative_to(folder):
                return path.relative_to(folder).as_posix()
        return path.name


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it calls or extends itself without end"
    if isinstance(error, TemplateNotFound):
        return f"there is no template {safe_line(str(error), 200)}"
    words = error.message or "" if isinstance(error, TemplateSyntaxError) else str(error)
    return safe_line(words, 300).rstrip(".") or type(error).__name__
