"""The arrows of the house (design §3), and the few rules that a reader relies on everywhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "coopwatch"
MODULES = sorted(ROOT.rglob("*.py"))

# Who may import whom, by room; a room may always import itself, core.model and errors.
MAY_IMPORT = {
    "core.model": set(),
    "core.reading": {"core.model"},
    "core.tokens": {"core.model"},
    "core.deciding": {"core.model", "core.reading", "core.tokens"},
    "core.writing": {"core.model", "core.reading", "core.deciding", "core.tokens"},
    "ports": {"core"},
    "services": {"core", "ports"},
    "adapters": {"core", "ports", "config"},
    "config": {"core", "ports"},
    "bootstrap": {"core", "ports", "services", "adapters", "config"},
    "daemon": {"core", "ports", "services", "adapters", "config", "bootstrap"},
    "demo": {"core", "ports", "services", "adapters", "config", "bootstrap", "cli"},
    "cli": {"core", "ports", "services", "adapters", "config", "bootstrap", "daemon", "demo"},
}
EFFECTS_BARRED_FROM_CORE = {
    "imapclient", "smtplib", "sqlmodel", "sqlalchemy", "logging", "random", "secrets", "time", "socket", "os",
    "pathlib", "subprocess", "threading", "sqlite3", "tempfile", "shutil", "urllib.request",
}  # fmt: skip


def name_of(path: Path) -> str:
    """coopwatch/core/model/mail.py → "core.model.mail"; a package is named without __init__."""
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """The longest entry of MAY_IMPORT that a module belongs to, "" for the package itself and errors."""
    fitting = [room for room in MAY_IMPORT if module == room or module.startswith(room + ".")]
    return max(fitting, key=len, default="")


def imports_of(path: Path, *, at_load: bool = False) -> Iterator[str]:
    """Full names of imported modules; at_load leaves out imports in functions and under TYPE_CHECKING."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if not at_load else iter(_outer(tree))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _outer(tree: ast.Module) -> list[ast.stmt]:
    return [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows_point_inwards(path: Path) -> None:
    room = room_of(name_of(path))
    if not room:
        return
    for imported in imports_of(path):
        if not imported.startswith("coopwatch."):
            continue
        target = room_of(imported.removeprefix("coopwatch."))
        allowed = {room, "core.model", ""} | MAY_IMPORT[room]
        assert any(target == name or target.startswith(f"{name}.") for name in allowed), f"{room} imports {imported}"


@pytest.mark.parametrize("path", sorted((ROOT / "core").rglob("*.py")), ids=name_of)
def test_core_has_no_effects(path: Path) -> None:
    used = {name for name in imports_of(path) if name in EFFECTS_BARRED_FROM_CORE}

    assert not used
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)]
    assert not [node for node in calls if node.attr in ("now", "today", "utcnow") and _is_datetime(node)]


def _is_datetime(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id in ("datetime", "date")


def test_only_the_system_adapter_reads_the_clock() -> None:
    readers = [
        name_of(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow") and _is_datetime(node)
    ]

    assert set(readers) <= {"adapters.system"}


def test_there_is_no_import_circle() -> None:
    graph = {name_of(path): _targets(path) for path in MODULES}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module in done:
            return
        for target in graph.get(module, ()):
            visit(target, (*above, module))
        done.add(module)

    for module in graph:
        visit(module, ())


def _targets(path: Path) -> set[str]:
    names = {name_of(other) for other in MODULES}
    own = name_of(path)
    found = {imported.removeprefix("coopwatch.") for imported in imports_of(path, at_load=True)}
    # A package imports its own modules as its door; that is no circle.
    return {name for name in found & names if name != own and not own.startswith(f"{name}.")}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_and_modules_stay_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]

    assert text.count("\n") <= 300
    assert not [node.name for node in functions if (node.end_lineno or 0) - node.lineno > 60]


def test_broad_excepts_stand_only_where_one_failure_must_not_stop_the_rest() -> None:
    broad = [
        name_of(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and _is_broad(node)
    ]

    assert sorted(set(broad)) == BROAD_EXCEPTS


def _is_broad(node: ast.ExceptHandler) -> bool:
    caught = node.type
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        name is None or (isinstance(name, ast.Name) and name.id in ("Exception", "BaseException")) for name in names
    )


# Per mail, per outbox row, per job; a row of the digest; and the demo's server, which must tell its starter.
BROAD_EXCEPTS = ["daemon", "demo.servers", "services.deliver", "services.report.gather", "services.triage"]
