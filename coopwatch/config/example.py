"""The commented example configuration, as packaged (in a wheel) or from the root of the source (editable)."""

from __future__ import annotations

from pathlib import Path


def example_config() -> str:
    """The text of config.example.toml."""
    package = Path(__file__).parent.parent
    packaged = package / "config.example.toml"
    return (packaged if packaged.is_file() else package.parent / "config.example.toml").read_text(encoding="utf-8")
