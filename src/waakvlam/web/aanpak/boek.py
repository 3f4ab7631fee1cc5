"""An approach as a book: every rule on one sheet, every sheet in one chapter, every rule to be found."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language, gettext

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.tekening.beeld import toon_van
from waakvlam.core.aanpak.woorden.namen import titel
from waakvlam.web.aanpak.blad import Blad, Groep, Link
from waakvlam.web.aanpak.bouwen import Bouwer
from waakvlam.web.aanpak.indeling import HOOFDSTUKKEN, Indeling, indeling_van, kop, plat

Groepen = dict[str, list[Blad]]


class Boek:
    """The sheets of one approach by chapter; ``vertaal`` gives the fixed texts in the reader's language.

    ``los``: it is read on its own, so that links stay within it.
    """

    def __init__(self, m: AanpakModel, vertaal: Callable[[str], str], *, los: bool = False) -> None:
        self.m, self._los = m, los
        self.bouwer = Bouwer(m, vertaal, self.adres)
        self.w = self.bouwer.w

    @cached_property
    def hoofdstukken(self) -> dict[str, tuple[Groep, ...]]:
        """The rules per chapter, in groups; a chapter without rules is not there."""
        gevonden = {deel.code: self._groepen(deel) for deel in HOOFDSTUKKEN}
        return {code: groepen for code, groepen in gevonden.items() if groepen}

    def indelingen(self) -> Iterator[Indeling]:
        """Yield the chapters that hold something."""
        return (deel for deel in HOOFDSTUKKEN if deel.code in self.hoofdstukken)

    def aantal(self, hoofdstuk: str) -> int:
        """Return how many rules a chapter holds."""
        return sum(len(groep.bladen) for groep in self.hoofdstukken.get(hoofdstuk, ()))

    @cached_property
    def bladen(self) -> dict[str, tuple[str, Blad]]:
        """Every rule and every point of one by its path, with its chapter."""
        return {
            onder.pad: (code, onder)
            for code, groepen in self.hoofdstukken.items()
            for groep in groepen
            for blad in groep.bladen
            for onder in blad.alle()
        }

    def blad(self, pad: str) -> Blad | None:
        """Return the sheet at a path; None when there is none."""
        gevonden = self.bladen.get(pad)
        return gevonden[1] if gevonden else None

    def naaste(self, pad: str) -> str:
        """Return the path itself, or that of the nearest rule above it that has a sheet; empty for none."""
        while pad and pad not in self.bladen:
            pad = pad.rpartition(".")[0]
        return pad

    def adres(self, pad: str) -> str:
        """Return the address of the rule at a path: the page it stands on, and its anchor there."""
        if self._los:
            return f"#{pad}"
        wortel, _punt, rest = pad.partition(".")
        deel = indeling_van(wortel)
        code = rest.split(".")[0]
        if deel.los[0] == wortel:
            url = reverse("aanpak-los", args=[self.m.aanpak, deel.los[1], code])
            return url if rest == code else f"{url}#{pad}"
        return f"{reverse('aanpak-hoofdstuk', args=[self.m.aanpak, deel.code])}#{pad}"

    def _groepen(self, deel: Indeling) -> tuple[Groep, ...]:
        koppen: Groepen = {}
        for wortel in deel.wortels:
            for code, ding in plat(self.m, wortel).items():
                koptekst = kop(self.w, wortel, code, ding)
                koppen.setdefault(koptekst, []).append(self._regel(wortel, code, ding))
        if "overgangen" in deel.wortels:
            koppen = self._op_volgorde(koppen)
        groepen = []
        for naam, bladen in koppen.items():
            anker = f"{deel.code}-{slugify(naam)}" if naam else ""
            groep = Groep(naam, anker, tuple(bladen), vouw=deel.vouw)
            groepen.append(self._stapgroep(groep) if "overgangen" in deel.wortels else groep)
        return tuple(groepen)

    def _regel(self, wortel: str, code: str, ding: Any) -> Blad:
        pad = f"{wortel}.{code}"
        meer: dict[str, Any] = {"filters": tuple(self._filters(wortel, code, ding))}
        if indeling_van(wortel).los[0] == wortel:
            meer["url"] = self.adres(pad)
        if wortel == "niveaus":
            meer["toon"] = toon_van(list(self.m.niveaus).index(code), len(self.m.niveaus))
        return self.bouwer.regel(wortel, code, ding, **meer)

    def _filters(self, wortel: str, code: str, ding: Any) -> Iterator[tuple[str, str]]:
        if wortel == "plichten":
            yield from (("rol", rol) for rol in ding.rol)
            yield from (("niveau", niveau) for niveau in ding.niveaus or self.m.niveaus)
        elif wortel == "instrumenten":
            yield from (("perspectief", een) for een in ding.perspectieven)
            yield from (("factor", een) for een in ding.factoren)
        elif wortel in ("perspectieven", "factoren"):
            yield {"perspectieven": "perspectief", "factoren": "factor"}[wortel], code

    def _op_volgorde(self, koppen: Groepen) -> Groepen:
        """Steps by level from low to high, after those with which a case begins."""
        niveaus = [self.w._("Vanaf %(niveau)s") % {"niveau": n.naam} for n in self.m.niveaus.values()]
        vast = [self.w._("Hier begint een casus"), *niveaus]
        eerst = {naam: koppen[naam] for naam in vast if naam in koppen}
        return eerst | {naam: bladen for naam, bladen in koppen.items() if naam not in eerst}

    def _stapgroep(self, groep: Groep) -> Groep:
        """Add to the steps from a level the links to those that start at more levels and stand elsewhere."""
        namen = {
            self.w._("Vanaf %(niveau)s") % {"niveau": n.naam}: code for code, n in self.m.niveaus.items()
        }
        niveau = namen.get(groep.titel)
        if niveau is None:
            return groep
        ook = (code for code, s in self.m.overgangen.items() if niveau in s.van[1:])
        toon = toon_van(list(self.m.niveaus).index(niveau), len(self.m.niveaus))
        return replace(groep, ook=tuple(self.link(f"overgangen.{code}") for code in ook), toon=toon)

    def link(self, pad: str, bij: str = "") -> Link:
        """Return a link to the rule at a path of two codes."""
        wortel, _punt, code = pad.partition(".")
        ding = getattr(self.m, wortel)[code]
        return Link(titel(ding) or code, self.adres(pad), bij)


@lru_cache(maxsize=24)
def _boek(inhoud_hash: str, taal: str, los: bool, aanpak: Aanpak) -> Boek:
    return Boek(aanpak.model, gettext, los=los)


def boek(aanpak: Aanpak, *, los: bool = False) -> Boek:
    """Return the book of an approach in the language of the reader; made once per version and language."""
    return _boek(aanpak.hash, get_language() or "nl", los, aanpak)
