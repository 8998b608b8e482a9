"""A Jinja environment that cannot hang, grow without bound, reach the machine or show unescaped mail text.

Each rendering has a budget of steps, of time and of characters; what a template may call is listed, not what it
may not. Nothing else in coopwatch makes a Jinja environment. Called by the renderer of this package.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

MAX_CHARACTERS = 64 * 1024
MAX_STEPS = 50_000
MAX_SECONDS = 2.0
_MAX_INTEGER = 1_000_000_000

_PLAIN_FILTERS = ("abs", "capitalize", "count", "d", "default", "e", "escape", "first", "int", "last", "length")
_MORE_FILTERS = ("lower", "round", "string", "title", "trim", "upper")
_STRING_METHODS = frozenset({"endswith", "lower", "startswith", "strip", "upper"})
_FORBIDDEN: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.Include, "include is not available, use a macro or a block"),
    (nodes.EvalContextModifier, "autoescape cannot be changed"),
    (nodes.ScopedEvalContextModifier, "autoescape cannot be changed"),
    (nodes.Concat, "~ is not available, write the parts one after the other"),
    (nodes.Pow, "** is not available"),
)


@dataclass(slots=True)
class _Budget:
    steps: int
    ends_at: float

    def charge(self, steps: int) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise SecurityError(f"the template does more than {MAX_STEPS} steps")
        if time.monotonic() > self.ends_at:
            raise SecurityError("the template takes too long")


_current: ContextVar[_Budget | None] = ContextVar("coopwatch_template_budget", default=None)


@contextmanager
def budget(steps: int = MAX_STEPS, seconds: float = MAX_SECONDS) -> Iterator[None]:
    """Give the renderings inside the block one common budget of steps and of wall-clock seconds."""
    token = _current.set(_Budget(steps, time.monotonic() + seconds))
    try:
        yield
    finally:
        _current.reset(token)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment for one kind of output: html=True escapes every value, whatever the file is called.

    Rendering raises jinja2.TemplateError (SecurityError for what is not allowed), TypeError, ValueError,
    ArithmeticError, LookupError or RecursionError.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%", "-", "/", "//"})

    def __init__(self, loader: BaseLoader, filters: Mapping[str, Callable[..., Any]], *, html: bool) -> None:
        super().__init__(
            loader=loader,
            autoescape=html,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_only_text,
            cache_size=50,
        )
        allowed = (*_PLAIN_FILTERS, *_MORE_FILTERS)
        self.filters = {name: FILTERS[name] for name in allowed}
        self.filters |= {"counted": _counted, "join": _join, "replace": _replace, **filters}
        self.globals = {"range": self.globals["range"], "namespace": Namespace}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if len(source) > MAX_CHARACTERS:
            raise TemplateSyntaxError(f"the file is longer than {MAX_CHARACTERS} characters", 1, name, filename)
        tree = super()._parse(source, name, filename)
        for kind, why in _FORBIDDEN:
            for node in tree.find_all(kind):
                raise TemplateSyntaxError(why, node.lineno, name, filename)
        for loop in tree.find_all(nodes.For):
            if loop.recursive:
                raise TemplateSyntaxError("recursive loops are not available", loop.lineno, name, filename)
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        imports: list[nodes.Import | nodes.FromImport] = [
            *tree.find_all(nodes.Import),
            *tree.find_all(nodes.FromImport),
        ]
        for imported in imports:
            if imported.with_context:
                raise TemplateSyntaxError("import with context is not available", imported.lineno, name, filename)
        return tree

    def concat(self, parts: Iterable[str]) -> str:
        """Join the pieces of an output, a macro or a captured block, at most MAX_CHARACTERS."""
        kept: list[str] = []
        room = MAX_CHARACTERS
        for part in parts:
            room -= len(part)
            if room < 0:
                raise SecurityError(f"the text is longer than {MAX_CHARACTERS} characters")
            kept.append(part)
        return "".join(kept)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields of the facts, the loop variable, macros of an import, and a few harmless string methods."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, (LoopContext, Namespace, TemplateModule)):
            return True
        if isinstance(obj, str):
            return attr in _STRING_METHODS or (isinstance(obj, Enum) and attr in {"name", "value"})
        if isinstance(obj, date):
            return attr in {"year", "month", "day"}
        return _is_field(obj, attr)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """No formatting methods: their width is a way to fill the memory."""
        return None

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call a macro, a block or a method; costs a step."""
        _charge(1)
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic with small numbers, and + on short texts and lists."""
        _charge(1)
        small = all(isinstance(side, (int, float)) and abs(side) < _MAX_INTEGER for side in (left, right))
        if small and operator != "**":
            return super().call_binop(context, operator, left, right)
        if operator == "+" and isinstance(left, (str, list, tuple)) and type(left) is type(right):
            if len(left) + len(right) <= MAX_CHARACTERS:
                return super().call_binop(context, operator, left, right)
            raise SecurityError(f"the text is longer than {MAX_CHARACTERS} characters")
        raise SecurityError(f"{operator} is available for small numbers only")


def _charge(steps: int) -> None:
    running = _current.get()
    if running is None:
        raise SecurityError("a template was rendered without a budget")
    running.charge(steps)


def _only_text(value: Any) -> Any:
    if isinstance(value, Undefined) or (isinstance(value, (str, int, float)) and not isinstance(value, bool)):
        return value
    if isinstance(value, date):
        raise SecurityError("a date cannot be shown as it is, use a filter: | day")
    raise SecurityError(f"a value of type {type(value).__name__} cannot be shown, only text and numbers")


def _is_field(obj: Any, attr: str) -> bool:
    if not is_dataclass(obj) or isinstance(obj, type):
        return False
    return any(field.name == attr for field in fields(obj)) or isinstance(getattr(type(obj), attr, None), property)


@pass_context
def _counted(context: Context, value: Any) -> Any:
    """What a loop runs over, charged before it runs; takes the context so that it is never evaluated beforehand."""
    if isinstance(value, Undefined):
        return value
    if not isinstance(value, (list, tuple, range)):
        raise SecurityError(f"a loop over a {type(value).__name__} is not available")
    _charge(len(value) + 1)
    return value


def _join(value: Sequence[Any], between: str = "") -> str:
    if not isinstance(value, (list, tuple)) or not all(isinstance(part, str) for part in value):
        raise SecurityError("join is available for lists of texts only")
    _charge(len(value))
    if sum(map(len, value)) + len(between) * len(value) > MAX_CHARACTERS:
        raise SecurityError(f"the text is longer than {MAX_CHARACTERS} characters")
    return between.join(value)


def _replace(value: str, old: str, new: str) -> str:
    if not old or len(value) + value.count(old) * len(new) > MAX_CHARACTERS:
        raise SecurityError(f"the text is longer than {MAX_CHARACTERS} characters")
    return value.replace(old, new)
