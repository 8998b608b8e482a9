"""The stores that every rule of `ports.Store` is tested on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coopwatch.adapters.store import open_store
from coopwatch.ports import Store


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, once in memory and once in a file."""
    opened = open_store(None if request.param == "memory" else tmp_path / "state" / "coopwatch.sqlite")
    yield opened
    opened.close()
