"""Octets to text by an allow-list of charsets.

Refuses everything that is no character set of mail (rot13, zlib, unicode_escape, utf-7, punycode, idna): such
names, and unknown ones, are read as UTF-8 or Windows-1252 with replacement characters.
"""

from __future__ import annotations

_CODECS = {
    **dict.fromkeys(
        ("us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"
    ),
    # Browsers and mail clients read Latin-1 as its superset Windows-1252, and senders rely on that.
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252"), "cp1252"
    ),
    **{f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)},
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (437, 850, 852, 866, 1250, 1251, 1253, 1254, 1257)},
    **{f"ibm{n}": f"cp{n}" for n in (437, 850, 852, 866)},
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e"), "iso8859_8"),
    **dict.fromkeys(("latin2", "latin-2"), "iso8859_2"),
    **dict.fromkeys(("latin9", "latin-9"), "iso8859_15"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs"), "big5hkscs"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932"), "cp932"),
    **dict.fromkeys(("ks_c_5601-1987", "euc-kr", "cp949", "windows-949"), "cp949"),
    "iso-2022-jp": "iso2022_jp_2",
    "iso-2022-kr": "iso2022_kr",
    "euc-jp": "euc_jp",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "tis-620": "tis_620",
    "windows-874": "cp874",
    "macintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
    "utf-16": "utf_16",
    "utf-16le": "utf_16_le",
    "utf-16be": "utf_16_be",
}


def is_known(charset: str) -> bool:
    """Whether a declared charset name, in any case and with quotes, is on the list; "" is not."""
    return charset.strip("\"' ").lower() in _CODECS


def decode(octets: bytes, charset: str) -> str:
    """The octets as text; never fails.

    charset: the declared name, "" if none. A declared UTF-8 or ASCII that is not valid is taken for
    Windows-1252, unless most of its letters are UTF-8 (some broken, or one cut by a cap); those are replaced.
    """
    if not octets:
        return ""
    codec = _CODECS.get(charset.strip("\"' ").lower(), "utf-8")
    if codec != "utf-8":
        return octets.decode(codec, "replace")
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        as_utf8 = octets.decode("utf-8", "replace")
    sample = as_utf8[:4096]
    broken = sample.count("\ufffd")
    letters = sum(char >= "\x80" for char in sample) - broken
    return as_utf8 if letters > broken else octets.decode("cp1252", "replace")
