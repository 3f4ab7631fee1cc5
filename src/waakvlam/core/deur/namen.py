"""Likely names: a guess from capitals, what stands before a name, and common first names."""

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.core.deur.patronen import WOORD, gebouwd
from waakvlam.core.deur.tekens import hoofdletter
from waakvlam.core.deur.woordenboek import Woordenboek

MEESTE_TUSSEN = 3
MEESTE_ACHTER = 2
ZINSEINDE = '.!?:;\n\r\u2022\u201c\u201d"'
KAAL_TUSSEN = "de"
"""What stands before too many other things to make a name by itself: basisschool De Linde."""

ACHTERNAAM = frozenset({("van", "der"), ("van", "den"), ("van", "'t"), ("von", "der")})
"""What makes a name of the word behind it, without a first name."""


@dataclass(frozen=True, slots=True)
class _Woord:
    begin: int
    einde: int
    tekst: str
    klein: str
    start: bool
    """At the beginning of a sentence."""
    voor: str
    """What stands between the word before and this one."""

    @property
    def hoofd(self) -> bool:
        """Whether it begins with a capital and is no abbreviation in capitals."""
        return hoofdletter(self.tekst) and len(self.tekst) > 1 and self.tekst[1:] == self.klein[1:]

    @property
    def voorletters(self) -> bool:
        """Whether it is initials."""
        return self.tekst.endswith(".")


def _woorden(recht: str, klein: str) -> list[_Woord]:
    uit: list[_Woord] = []
    eerder = 0
    for m in gebouwd(WOORD).finditer(recht):
        begin, einde = m.span()
        voor = recht[eerder:begin]
        start = not uit or any(teken in ZINSEINDE for teken in voor)
        uit.append(_Woord(begin, einde, m.group(), klein[begin:einde], start, voor))
        eerder = einde
    return uit


def namen(recht: str, klein: str, woorden: Woordenboek) -> Iterator[tuple[int, int]]:
    """Where a name may stand; none overlap."""
    lijst = _woorden(recht, klein)
    lezer = _Lezer(lijst, woorden)
    i = 0
    while i < len(lijst):
        gevonden = lezer.vanaf(i)
        if gevonden is None:
            i += 1
            continue
        van, tot = gevonden
        yield lijst[van].begin, lijst[tot].einde
        i = tot + 1


class _Lezer:
    """Looks whether a name begins at a word."""

    def __init__(self, lijst: list[_Woord], woorden: Woordenboek) -> None:
        self._lijst, self._w = lijst, woorden
        self._straten = tuple(woorden.zeker_straat)

    def vanaf(self, i: int) -> tuple[int, int] | None:
        """The first and last word of a name that begins here, or None."""
        woord = self._lijst[i]
        if woord.klein in self._w.aanspreek and self._vast(i + 1, punt=True):
            return self._na_aanspreek(i + 1)
        if woord.voorletters:
            tot = self._achter(i, MEESTE_ACHTER)
            return (i, tot) if tot > i else None
        if self._voornaam(woord) and not (woord.start and woord.tekst in self._w.dubbel):
            return self._na_voornaam(i)
        if (woord.klein, self._klein(i + 1)) in ACHTERNAAM:
            tot = self._achter(i - 1, 1)
            return (i, tot) if tot > i else None
        if not woord.start and self._kan(woord):
            return self._paar(i)
        return None

    def _na_aanspreek(self, i: int) -> tuple[int, int] | None:
        """A name behind meneer, mevrouw, familie …: initials, prefixes and a word with a capital."""
        eerste = i
        if self._lijst[i].voorletters:
            i += 1
        tot = self._achter(i - 1, MEESTE_ACHTER, eerst_vast=False)
        return (eerste, tot) if tot >= i else None

    def _na_voornaam(self, i: int) -> tuple[int, int] | None:
        tot = self._achter(i, MEESTE_ACHTER)
        volgende = self._lijst[tot + 1] if self._vast(tot + 1) else None
        if (
            volgende is not None
            and volgende.hoofd
            and (volgende.tekst in self._w.geen_naam or self._straat(volgende))
        ):
            # Albert Heijn, Jan Steenstraat: named after a person, but no person.
            return None if tot == i else (i, tot)
        return i, tot

    def _paar(self, i: int) -> tuple[int, int] | None:
        """Two words with a capital, with or without prefixes between them."""
        tot = self._achter(i, 1, zeker=False)
        if tot == i or (tot == i + 2 and self._klein(i + 1) == KAAL_TUSSEN):
            return None
        if min(len(self._lijst[i].tekst), len(self._lijst[tot].tekst)) < 3:
            return None
        return i, tot

    def _achter(self, i: int, meeste: int, eerst_vast: bool = True, zeker: bool = True) -> int:
        """The last word of the surname behind word ``i``; ``i`` itself when there is none.

        ``zeker``: what stands before it says that it is a name, so that Groot and Koning can be one.
        """
        tot = i
        for _ in range(meeste):
            j = tot + 1
            while j - tot <= MEESTE_TUSSEN and self._vast(j, los=not eerst_vast and j == i + 1):
                if self._klein(j) not in self._w.tussenvoegsels:
                    break
                j += 1
            if not self._vast(j, los=not eerst_vast and j == i + 1) or not self._kan(self._lijst[j], zeker):
                break
            tot = j
        return tot

    def _vast(self, i: int, punt: bool = False, los: bool = False) -> bool:
        """Whether there is a word here with only a space before it (or a full stop: dhr. Jansen)."""
        if not 0 <= i < len(self._lijst):
            return False
        return los or self._lijst[i].voor == " " or (punt and self._lijst[i].voor in (". ", "."))

    def _klein(self, i: int) -> str:
        return self._lijst[i].klein if 0 <= i < len(self._lijst) else ""

    def _kan(self, woord: _Woord, zeker: bool = False) -> bool:
        """Whether a word can be (part of) a name."""
        if not woord.hoofd or self._straat(woord):
            return False
        return woord.tekst not in self._w.geen_naam or (zeker and woord.tekst in self._w.ook_achternaam)

    def _straat(self, woord: _Woord) -> bool:
        return woord.klein.endswith(self._straten) and woord.klein not in self._straten

    def _voornaam(self, woord: _Woord) -> bool:
        """Whether it is a common first name, also with an s behind it or a hyphen in it."""
        if not woord.hoofd and "-" not in woord.tekst:
            return False
        tekst = woord.tekst
        vormen = [tekst, tekst.removesuffix("'s"), tekst.removesuffix("s")]
        if any(vorm in self._w.voornamen for vorm in vormen):
            return tekst in self._w.voornamen or tekst not in self._w.geen_naam
        return "-" in tekst and all(deel in self._w.voornamen for deel in tekst.split("-"))
