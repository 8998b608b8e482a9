"""The owner's own templates: they win while they work, and are named with file and line when they do not."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import Kind, Language
from coopwatch.core.writing.digest import build_digest
from coopwatch.ports import FollowUpItem, FollowUpText
from tests.builders import a_partner
from tests.unit.writing.digest_facts import some_facts

QUOTE = "follow_up/de_sie/quote.j2"
DIGEST = "digest/digest.html.j2"
ITEM = FollowUpItem(Kind.QUOTE, "Dachsanierung", date(2026, 11, 3), "Könnten Sie mir ein Angebot schicken?")
FACTS = FollowUpText(a_partner(name="Anna Berger"), "Jan Holm", "", (ITEM,), False)


def with_own(folder: Path, name: str, source: str, language: Language = Language.DE) -> JinjaRenderer:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, "utf-8")
    return JinjaRenderer(packaged_templates(), folder, language)


def body(text: str) -> str:
    return f"Subject: Dach\n\n{text}"


# what works


def test_a_file_of_the_owners_replaces_the_packaged_one(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, QUOTE, body("Moin, wie steht es um „{{ item.subject }}“?"))
    rendered = renderer.follow_up(FACTS)
    assert (rendered.subject, rendered.text) == ("Dach", "Moin, wie steht es um „Dachsanierung“?\n")
    assert "<p>Moin" in rendered.html.replace("<p>\n", "<p>")
    assert rendered.notes == ()
    assert renderer.check_templates() == ()


def test_one_block_can_be_changed_and_the_rest_kept(tmp_path: Path) -> None:
    source = f'{{% extends "packaged/{QUOTE}" %}}{{% block ask %}}Wann darf ich damit rechnen?{{% endblock %}}'
    renderer = with_own(tmp_path, QUOTE, source)
    text = renderer.follow_up(FACTS).text
    assert "am 3. November hatte ich Sie um ein Angebot gebeten" in text
    assert "Wann darf ich damit rechnen?" in text
    assert renderer.check_templates() == ()


def test_other_kinds_keep_the_packaged_words(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, QUOTE, body("Moin"))
    other = replace(FACTS, items=(replace(ITEM, kind=Kind.INVOICE),))
    assert renderer.follow_up(other) == JinjaRenderer(packaged_templates()).follow_up(other)


def test_the_whole_mail_of_the_readme_works(tmp_path: Path) -> None:
    readme = (packaged_templates() / "README.md").read_text("utf-8")
    part = readme.partition("Its first line is the subject, then a blank line:\n\n")[2].partition("\n## ")[0]
    source = "\n".join(line.removeprefix("    ") for line in part.splitlines())
    renderer = with_own(tmp_path, QUOTE, source)
    assert renderer.check_templates() == ()
    assert "haben Sie schon etwas wegen „Dachsanierung“ gehört?" in renderer.follow_up(FACTS).text


def test_the_packaged_templates_pass_their_own_check(tmp_path: Path) -> None:
    for path in packaged_templates().rglob("*.j2"):
        with_own(tmp_path, path.relative_to(packaged_templates()).as_posix(), path.read_text("utf-8"))
    assert JinjaRenderer(packaged_templates(), tmp_path).check_templates() == ()


def test_without_own_templates_there_is_nothing_to_check(tmp_path: Path) -> None:
    assert JinjaRenderer(packaged_templates()).check_templates() == ()
    assert JinjaRenderer(packaged_templates(), tmp_path).check_templates() == ()


# what does not

BROKEN = {
    "syntax": (body("{% if %}"), "line 3: Expected an expression"),
    "missing variable": (body("{{ item.prize }}"), "line 3"),
    "unknown name": (body("{{ custommer }}"), "line 3: 'custommer' is undefined"),
    "unknown filter": (body("{{ item.subject | shout }}"), "line 3: No filter named 'shout'"),
    "missing parent": ('{% extends "follow_up/nope.j2" %}', "there is no template follow_up/nope.j2"),
    "globals": (body("{{ cycler.__init__.__globals__.os }}"), "line 3: access to attribute '__init__'"),
    "class": (body("{{ ''.__class__.__mro__ }}"), "line 3: access to attribute '__class__' of 'str' object is unsafe"),
    "attr filter": (body("{{ '' | attr('__class__') }}"), "No filter named 'attr'"),
    "getitem": (body("{{ item['__class__'] }}"), "line 3: access to attribute '__class__'"),
    "format": (body("{{ '{0.__class__}'.format(item) }}"), "access to attribute 'format'"),
    "mutation": (body("{% set x = [1] %}{{ x.append(2) }}"), "access to attribute 'append'"),
    "include": (body("{% include 'digest/digest.txt.j2' %}"), "line 3: include is not available"),
    "escape off": (body("{% autoescape false %}x{% endautoescape %}"), "line 3: autoescape cannot be changed"),
    "outside": ('{% extends "../../../../../../etc/passwd" %}', "there is no template"),
    "text bomb": (body("{{ 'a' * 10000000000 }}"), "line 3: * is available for small numbers only"),
    "power": (body("{{ 9 ** 9 ** 9 }}"), "line 3: ** is not available"),
    "width": (body("{{ '%1000000000d' % 1 }}"), "line 3: % is available for small numbers only"),
    "join bomb": (body("{{ range(9) | join('x') }}"), "line 3: join is available for lists of texts only"),
    "doubling": (
        body("{% set x %}aaaaaaaa{% endset %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60),
        "longer than 65536",
    ),
    "adding": (
        body("{% set n = namespace(x='aa') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}"),
        "longer than 65536",
    ),
    "nested loops": (body("{% for i in range(999) %}{% for j in range(999) %}{% endfor %}{% endfor %}"), "50000 steps"),
    "constant loops": (body("{% for i in [1,2,3,4,5,6,7,8,9] %}" * 9 + "{% endfor %}" * 9), "50000 steps"),
    "tree of macros": (
        body("{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}"),
        "50000 steps",
    ),
    "endless macro": (body("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}"), "without end"),
    "extends itself": ('{% extends "follow_up/de_sie/quote.j2" %}', "without end"),
    "nested list": (
        body("{% set n = namespace(x=[1]) %}{% for i in range(90) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}"),
        "a value of type list cannot be shown",
    ),
    "long output": (body("{% for i in range(900) %}" + "x" * 100 + "{% endfor %}"), "longer than 65536"),
    "long file": (body("x" * 70_000), "longer than 65536"),
    "bare date": (body("{{ item.asked_on }}"), "line 3: a date cannot be shown as it is, use a filter: | day"),
    "empty value": (body("{{ today if false else item.reminded_on }}"), "a value of type NoneType cannot be shown"),
    "subject with line break": ("Subject: Dach\nund mehr\n\nMoin", f"{QUOTE}: the subject has a line break"),
    "no subject": ("Moin\n\nwie steht es?", 'the first line must be "Subject:"'),
    "long subject": (f"Subject: {'x' * 300}\n\nMoin", "longer than 250"),
    "no text": ("Subject: Dach\n\n", "the text is empty"),
}


@pytest.mark.parametrize(("source", "reason"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_template_is_named_and_the_packaged_one_is_used(tmp_path: Path, source: str, reason: str) -> None:
    renderer = with_own(tmp_path, QUOTE, source)
    started = time.monotonic()

    problems = renderer.check_templates()
    rendered = renderer.follow_up(FACTS)

    assert time.monotonic() - started < 10
    assert any(problem.startswith(QUOTE) and reason in problem and problem.endswith(".") for problem in problems), (
        problems
    )
    packaged = JinjaRenderer(packaged_templates()).follow_up(FACTS)
    assert (rendered.subject, rendered.text, rendered.html) == (packaged.subject, packaged.text, packaged.html)
    assert len(rendered.notes) == 1
    assert rendered.notes[0].startswith(f"Die eigene Vorlage {QUOTE}")
    assert reason.rpartition("line 3: ")[2] in rendered.notes[0] or reason in problems[0]


def test_the_note_speaks_the_owners_language(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, QUOTE, body("{{ nope }}"), Language.EN)
    assert renderer.follow_up(FACTS).notes == (
        f"The owner's template {QUOTE}, line 3 does not work ('nope' is undefined); the packaged one was used.",
    )


def test_a_template_that_fails_only_sometimes_is_found_by_the_check(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, QUOTE, body("Moin{% if last and item.partial %}{{ nope }}{% endif %}"))
    assert renderer.follow_up(FACTS).notes == ()
    assert renderer.check_templates() == (f"{QUOTE}, line 3: 'nope' is undefined.",)


def test_a_misspelt_file_is_pointed_out(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, "follow_up/de_sie/qoute.j2", body("Moin"))
    assert renderer.check_templates() == (
        "follow_up/de_sie/qoute.j2 is never used; did you mean follow_up/de_sie/quote.j2?",
    )


def test_a_missing_folder_is_pointed_out(tmp_path: Path) -> None:
    renderer = JinjaRenderer(packaged_templates(), tmp_path / "nope")
    assert len(renderer.check_templates()) == 1
    assert renderer.follow_up(FACTS).text == JinjaRenderer(packaged_templates()).follow_up(FACTS).text


def test_a_broken_digest_template_does_not_stop_the_digest(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, DIGEST, "<p>{{ view.nope }}</p>")
    view = build_digest(some_facts())
    rendered = renderer.digest(view)
    assert rendered.html == JinjaRenderer(packaged_templates()).digest(view).html
    assert DIGEST in rendered.notes[0]
    assert renderer.check_templates()[0].startswith(f"{DIGEST}, line 1:")


def test_html_is_escaped_whatever_the_file_says(tmp_path: Path) -> None:
    renderer = with_own(tmp_path, "follow_up/mail.html.j2", "<p>{{ body }}{{ subject | string | upper }}</p>")
    evil = replace(FACTS, items=(replace(ITEM, words="<b>x</b>", subject="<i>"),))
    html = renderer.follow_up(evil).html
    assert "&lt;b&gt;x&lt;/b&gt;" in html
    assert "<i>" not in html.lower()


def test_mail_text_is_never_read_as_a_template(tmp_path: Path) -> None:
    evil = replace(FACTS, items=(replace(ITEM, words="{{ 7 * 7 }}{% include 'x' %}", subject="{{ 7 * 7 }}"),))
    for renderer in (JinjaRenderer(packaged_templates()), with_own(tmp_path, QUOTE, body("{{ item.words }}"))):
        rendered = renderer.follow_up(evil)
        assert "{{ 7 * 7 }}" in rendered.text
        assert "49" not in rendered.subject + rendered.text + rendered.html


def test_rendering_is_deterministic() -> None:
    assert JinjaRenderer(packaged_templates()).follow_up(FACTS) == JinjaRenderer(packaged_templates()).follow_up(FACTS)
