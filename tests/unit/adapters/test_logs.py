"""Rules of the log: no secret in any line, and a form that fits where it goes."""

from __future__ import annotations

import base64
import io
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from coopwatch.adapters.logs import hide, set_up_logs

SECRET = "hunter2-and-more"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """A log at its most talkative, taken away afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("coopwatch")
    before = list(root.handlers), root.level, ours.level
    target = io.StringIO()
    set_up_logs(2, {}, target)
    yield target
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    ours.setLevel(before[2])


def test_a_hidden_secret_shows_in_no_line(stream: io.StringIO) -> None:
    hide(SECRET)
    log = logging.getLogger("imaplib")
    log.debug("> LOGIN jane %s", SECRET)
    try:
        raise ValueError(SECRET)
    except ValueError:
        log.exception("login failed for %r", {"password": SECRET})

    assert SECRET not in stream.getvalue()
    assert "> LOGIN jane •••" in stream.getvalue()
    assert "ValueError: •••" in stream.getvalue()


@pytest.mark.parametrize("before", ["\0j\0", "\0ja\0", "\0jan\0", "", "user=jane\1auth=Bearer "])
@pytest.mark.parametrize("after", ["", "\1\1", "x"])
def test_a_secret_within_base64_shows_no_longer(stream: io.StringIO, before: str, after: str) -> None:
    hide(SECRET)
    sent = base64.b64encode(f"{before}{SECRET}{after}".encode()).decode()

    logging.getLogger("smtplib").debug("AUTH PLAIN %s", sent)

    assert "•••" in stream.getvalue()
    assert sent not in stream.getvalue()


def test_a_secret_too_short_to_protect_does_not_black_out_words(stream: io.StringIO) -> None:
    hide("a")
    hide("")
    logging.getLogger("coopwatch").info("all well")

    assert "all well" in stream.getvalue()


def test_a_line_begins_with_the_time_in_utc(stream: io.StringIO) -> None:
    logging.getLogger("coopwatch.x").info("cycle new=%s", 3)

    assert stream.getvalue()[10] == "T"
    assert stream.getvalue().endswith("Z INFO coopwatch.x: cycle new=3\n")


@pytest.mark.usefixtures("stream")
@pytest.mark.parametrize(
    ("verbosity", "expected"),
    [(-1, ["our warning", "their warning"]), (0, ["our warning", "our info", "their warning"])],
)
def test_verbosity_chooses_what_is_said(verbosity: int, expected: list[str]) -> None:
    target = io.StringIO()
    set_up_logs(verbosity, {}, target)
    for name, words in (("coopwatch.x", "our"), ("imapclient", "their")):
        logging.getLogger(name).warning("%s warning", words)
        logging.getLogger(name).info("%s info", words)
        logging.getLogger(name).debug("%s debug", words)

    assert [line.partition(": ")[2] for line in target.getvalue().splitlines()] == expected


@pytest.mark.usefixtures("stream")
def test_a_second_set_up_replaces_the_first() -> None:
    first, second = io.StringIO(), io.StringIO()
    set_up_logs(0, {}, first)
    set_up_logs(0, {}, second)
    logging.getLogger("coopwatch").warning("once")

    assert (first.getvalue(), second.getvalue().count("once")) == ("", 1)


@pytest.mark.usefixtures("stream")
def test_the_journal_gets_priorities_and_no_time(tmp_path: Path) -> None:
    with (tmp_path / "journal").open("w+", encoding="utf-8") as file:
        found = os.fstat(file.fileno())
        set_up_logs(0, {"JOURNAL_STREAM": f"{found.st_dev}:{found.st_ino}"}, file)
        logging.getLogger("coopwatch").warning("two\nlines")
        logging.getLogger("coopwatch").info("one")
        file.seek(0)
        lines = file.read().splitlines()

    assert lines == ["<4>coopwatch: two", "<4>lines", "<6>coopwatch: one"]


@pytest.mark.usefixtures("stream")
def test_a_stream_that_only_inherited_the_variable_is_no_journal(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w+", encoding="utf-8") as file:
        set_up_logs(0, {"JOURNAL_STREAM": "1:2"}, file)
        logging.getLogger("coopwatch").warning("words")
        file.seek(0)

        assert not file.read().startswith("<")
