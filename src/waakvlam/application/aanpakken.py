"""Approaches ready to run, by content hash."""

from collections.abc import Callable
from copy import copy
from datetime import datetime
from functools import lru_cache

from waakvlam.application.poorten import Aanpakken, Vastgesteld
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import bewaarvorm, uit_bewaarvorm
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.weg import Weg, kies_aanpak, weg_van
from waakvlam.core.toegang.beleid import kringen_van

BEWAARD = 32
"""Approaches kept ready in memory; an installation runs a handful of versions side by side."""


class Aanpakkast:
    """Gives the approach a case runs under, and the ones a municipality has adopted."""

    def __init__(self, opslag: Aanpakken) -> None:
        self._opslag = opslag
        self._gelezen: dict[str, list[Vastgesteld]] = {}
        self.haal: Callable[[str], Aanpak] = lru_cache(maxsize=BEWAARD)(self._haal)
        self._behandelt = lru_cache(maxsize=BEWAARD)(self._van_aanpak)

    def _haal(self, inhoud_hash: str) -> Aanpak:
        return Aanpak(uit_bewaarvorm(self._opslag.haal(inhoud_hash)), inhoud_hash)

    def eenmaal(self, gemeente: str, op: datetime) -> "Aanpakkast":
        """The same, with what holds in a municipality read once: for one request, at ``op``."""
        kast = copy(self)
        kast._gelezen = {gemeente: self._vastgesteld(gemeente, op)}
        return kast

    def _vastgesteld(self, gemeente: str, op: datetime) -> list[Vastgesteld]:
        if gemeente in self._gelezen:
            return self._gelezen[gemeente]
        return self._opslag.vastgesteld(gemeente, op)

    def _van_aanpak(self, inhoud_hash: str) -> dict[str, frozenset[str]]:
        """The roles that handle signals under one version, with their circles."""
        aanpak = self.haal(inhoud_hash)
        return {code: kringen_van(aanpak, code) for code, rol in aanpak.model.rollen.items() if rol.signalen}

    def geldend(self, gemeente: str, op: datetime) -> dict[str, Aanpak]:
        """The approaches that hold in a municipality at a moment, by name."""
        return {v.naam: self.haal(v.hash) for v in self._vastgesteld(gemeente, op)}

    def stel_vast(self, gemeente: str, aanpak: Aanpak, vanaf: datetime, door: str) -> str:
        """Store an approach and adopt it in a municipality; returns its hash. Running cases keep theirs."""
        inhoud_hash = self._opslag.bewaar(aanpak.code, aanpak.model.versie, bewaarvorm(aanpak.model))
        self._opslag.stel_vast(gemeente, inhoud_hash, vanaf, door)
        return inhoud_hash

    def trek_in(self, gemeente: str, inhoud_hash: str, op: datetime) -> None:
        """From ``op`` on no new case begins under this version; running cases keep it."""
        self._opslag.trek_in(gemeente, inhoud_hash, op)

    def versies(self, gemeente: str) -> list[Vastgesteld]:
        """Every adoption of a municipality, past and to come, newest first."""
        return self._opslag.ooit_vastgesteld(gemeente)

    def voor_nieuw(self, gemeente: str, naam: str | None, op: datetime) -> Aanpak | None:
        """The approach for a new case: the one named, or the only one there is; else None."""
        geldend = {v.naam: v.hash for v in self._vastgesteld(gemeente, op)}
        if naam is None and len(geldend) == 1:
            (naam,) = geldend
        return self.haal(geldend[naam]) if naam in geldend else None

    def nieuwer(self, gemeente: str, aanpak: Aanpak, op: datetime) -> Aanpak | None:
        """The version of this approach that holds for new cases, when it is another one; else None."""
        hash_ = {v.naam: v.hash for v in self._vastgesteld(gemeente, op)}.get(aanpak.code)
        return None if hash_ is None or hash_ == aanpak.hash else self.haal(hash_)

    def behandelaars(self, gemeente: str, op: datetime) -> dict[str, frozenset[str]]:
        """The roles that handle incoming signals in a municipality, with the circles each reads of them."""
        uit: dict[str, frozenset[str]] = {}
        for geldt in self._vastgesteld(gemeente, op):
            for code, kringen in self._behandelt(geldt.hash).items():
                uit[code] = uit.get(code, frozenset()) | kringen
        return uit

    def weg_nieuw(self, gemeente: str, thema: str | None, op: datetime) -> Weg:
        """The way a signal that is reported now will follow."""
        return weg_van(kies_aanpak(self.geldend(gemeente, op), thema), thema=thema)

    def wegen(self, gemeente: str, op: datetime) -> list[Weg]:
        """Every way for signals in the approaches that hold in a municipality, by name."""
        geldend = self.geldend(gemeente, op)
        return [
            weg_van(geldend[naam], code)
            for naam in sorted(geldend)
            for code in geldend[naam].model.signaalwegen
        ]

    def weg(self, signaal: Signaal) -> Weg:
        """The way of a signal, under the version of the approach that held when it was reported."""
        aanpak = self.haal(signaal.aanpak_hash) if signaal.aanpak_hash else None
        return weg_van(aanpak, signaal.weg, signaal.thema)
