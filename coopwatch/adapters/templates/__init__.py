"""Templates: the packaged ones, the owner's before them, and the sandbox they run in."""

from coopwatch.adapters.templates.renderer import JinjaRenderer, packaged_templates

__all__ = ["JinjaRenderer", "packaged_templates"]
