"""How far the ambitions of an approach are, for the papers of a body: as people said, never worked out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.cijfer import Ambitiestand, Plekstand
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.cijfer.ambities import Ambitie, leest_stukken, van_gremium
from waakvlam.core.cijfer.ambities import ambities as ambities_van
from waakvlam.core.toegang.cijfer import volgt


@dataclass(frozen=True, slots=True)
class Plekvoortgang:
    """The last value of a place; ``naam`` is empty for the whole municipality."""

    stand: Plekstand
    naam: str
    door: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Cijfervoortgang:
    """A figure with its last values. ``leest``: the page of the figure is there for the viewer too.

    ``wacht``: it is asked for anew, ``oud``: and that is late.
    """

    cijfer: Ambitiestand
    naam: str
    eenheid: str
    plekken: tuple[Plekvoortgang, ...]
    wie: tuple[str, ...]
    wacht: bool
    oud: bool
    leest: bool


@dataclass(frozen=True, slots=True)
class Voortgang:
    """An ambition with the figures that show its progress; none: nobody chose one yet."""

    naam: str
    kader: str
    cijfers: tuple[Cijfervoortgang, ...]


@dataclass(frozen=True, slots=True)
class Voortgangen:
    """The ambitions in the papers of a body. ``mag_kiezen``: the viewer can choose a figure."""

    regels: tuple[Voortgang, ...] = ()
    mag_kiezen: bool = False


def keuzes(vrager: Vrager) -> tuple[tuple[str, str], ...]:
    """The ambitions a figure can belong to: code, and name with that of the document."""
    geldend = omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu)
    return tuple((a.code, f"{a.naam} ({a.kader})") for er in geldend.values() for a in ambities_van(er))


def voortgang(vrager: Vrager, aanpak: Aanpak, gremium: str) -> Voortgangen:
    """The papers of a body, empty for who has no part in it. A fixed number of queries; reading is logged."""
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    hier = van_gremium(aanpak, gremium)
    if not hier:
        return Voortgangen()
    volgt_ = volgt(k, om.aanpakken.behandelaars(k.gemeente, nu))
    if not volgt_ and not leest_stukken(k.rollen, aanpak, gremium):
        return Voortgangen()
    standen = om.cijferlijsten.van_ambities(k.gemeente, [a.code for a in hier])
    boek(vrager, "lijst-ambities", "cijfers", True, None, {"aantal": len(standen)})
    maker = _Maker(vrager, aanpak, standen, volgt_)
    return Voortgangen(tuple(Voortgang(a.naam, a.kader, tuple(maker.van(a))) for a in hier), volgt_)


class _Maker:
    """Puts the texts with figures: read once for all of them."""

    def __init__(self, vrager: Vrager, aanpak: Aanpak, standen: list[Ambitiestand], volgt_: bool) -> None:
        self._vrager, self._aanpak, self._standen, self._volgt = vrager, aanpak, standen, volgt_
        lees, gemeente = omgeving().logboek.losse_teksten, vrager.kijker.gemeente
        begin = [(f"cijfer/{s.cijfer}", 1) for s in standen]
        self._namen, self._eenheden = lees(gemeente, begin, "naam"), lees(gemeente, begin, "eenheid")
        gezegd = {(f"cijfer/{s.cijfer}", p.nr) for s in standen for p in s.plekken if p.toelichting}
        self._gezegd = lees(gemeente, sorted(gezegd), "toelichting")
        codes = {p.plek for s in standen for p in s.plekken}
        self._plekken = buurten.namen(gemeente, vrager.nu, codes) if codes else {}

    def van(self, ambitie: Ambitie) -> Iterable[Cijfervoortgang]:
        """The figures of one ambition."""
        for s in self._standen:
            if s.ambitie == ambitie.code:
                yield self._cijfer(s)

    def _cijfer(self, s: Ambitiestand) -> Cijfervoortgang:
        stroom, nu = f"cijfer/{s.cijfer}", self._vrager.nu
        plekken = tuple(
            Plekvoortgang(
                p, self._plekken.get(p.plek, ""), self._rol(p.rol), self._gezegd.get((stroom, p.nr), "")
            )
            for p in s.plekken
        )
        return Cijfervoortgang(
            s, self._namen.get((stroom, 1), ""), self._eenheden.get((stroom, 1), ""), plekken,
            tuple(self._rol(rol) for rol in s.rollen), _voorbij(s.open_vanaf, nu), _voorbij(s.laat_vanaf, nu),
            self._volgt or not self._vrager.kijker.rollen.isdisjoint(s.rollen),
        )  # fmt: skip

    def _rol(self, code: str) -> str:
        return namen.rol(self._aanpak, code)


def _voorbij(moment: datetime | None, nu: datetime) -> bool:
    return moment is not None and moment <= nu
