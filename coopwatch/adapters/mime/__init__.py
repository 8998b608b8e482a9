"""Octets of a mail to a `Mail`: any octets, always capped before anything is decoded.

Built for untrusted input: spans instead of copies, an allow-list of charsets, no recursion, linear time. It does
not descend into attached mails, never unpacks, and leaves the text behind a closing delimiter alone. mail-parser
reads addresses and dates; parts are found by an own scanner, because every library parser known reads the
whole mail first (a 100 MB mail costs them 890 MB). Called by ingest, explain, replay and the benchmarks.
"""

from coopwatch.adapters.mime.reading import parse, parse_header

__all__ = ["parse", "parse_header"]
