"""The same text in one spelling, character for character, so that a place in one is a place in the other.

What the browser does with a text follows from the same tables; only what is written out here exists there.
"""

LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
"""Letters in a character class. Not ``\\w``: that differs between Python and a browser."""

LETTERS = ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x24F))
"""The same letters, as the first and last code of each run."""

GELIJK: dict[str, str] = {
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u200b\u200c\u200d\ufeff\u00ad\t", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"),
    "\uff0b": "+",
    "\uff20": "@",
    "\uff0e": ".",
    **{chr(0xFF10 + i): str(i) for i in range(10)},
}
"""Characters that look like another, with the one they are read as. One for one."""

_GELIJK = str.maketrans(GELIJK)
_LAAG = {c: c + 32 for c in (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF))}
_LAAG |= {c: c + 1 for c in range(0x100, 0x130, 2)} | {c: c + 1 for c in range(0x14A, 0x178, 2)}


def gelijk(tekst: str) -> str:
    """The text with one kind of space, hyphen, quote and digit; as long as it was."""
    return tekst.translate(_GELIJK)


def laag(tekst: str) -> str:
    """The text in small letters; as long as it was, unlike ``str.lower``."""
    return tekst.translate(_LAAG)


def is_teken(teken: str) -> bool:
    """Whether a character is a letter or a figure, as the patterns have it."""
    return teken in _TEKENS


_TEKENS = frozenset("0123456789") | frozenset(chr(c) for van, tot in LETTERS for c in range(van, tot + 1))


def hoofdletter(woord: str) -> bool:
    """Whether a word begins with a capital."""
    return laag(woord[:1]) != woord[:1]
