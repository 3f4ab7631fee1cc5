"""What of an approach is drawn: levels with who leads, steps with number, decider and term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.stappen import Overgang
from waakvlam.core.aanpak.woorden import Vertaal, Woorden, duur, opsomming, plat
from waakvlam.core.aanpak.woorden.basis import _, klein
from waakvlam.core.aanpak.woorden.regie import lijnen
from waakvlam.core.aanpak.woorden.stappen import SOORTEN
from waakvlam.core.aanpak.woorden.velden import WAARDEN
from waakvlam.core.aanpak.woorden.zinnen import beslisser

VOLGORDE = ("instap", "opschalen", "afschalen", "uitgang", "sluiten", "binnen")
HOOFD = ("casus", "proces", "bestuurlijk")
"""The lines that a chart of all levels shows; the others stand on the sheet of a level."""

KORT = {
    "casus": _("Casusregie"),
    "proces": _("Procesregie"),
    "overleg": _("In overleg met"),
    "operationeel": _("Operationeel"),
    "bestuurlijk": _("Bestuurlijk"),
    "uitvoering": _("Uitvoering"),
}
NOEMT = 2
"""Designators named on a chart; more are told in the text."""


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """A step to draw. ``nr`` counts through the figure; steps within a level have none (0).

    ``van`` are the levels it leaves, ``overal`` that these are all. ``beslist`` and ``termijnen`` are words.
    """

    code: str
    nr: int
    naam: str
    soort: str
    soortnaam: str
    van: tuple[str, ...]
    naar: str
    beslist: str
    termijnen: tuple[str, ...]
    overal: bool


@dataclass(frozen=True, slots=True)
class Lijnbeeld:
    """A line of lead to draw: its name and holder, short. ``hoofd``: it says who leads."""

    naam: str
    wie: str
    hoofd: bool


@dataclass(frozen=True, slots=True)
class Niveaubeeld:
    """A level to draw."""

    code: str
    naam: str
    kort: str
    kern: str
    toon: int
    begin: bool
    lijnen: tuple[Lijnbeeld, ...]


@dataclass(frozen=True, slots=True)
class Beeld:
    """An approach to draw, levels from low to high."""

    titel: str
    onder: str
    ordening: str
    niveaus: tuple[Niveaubeeld, ...]
    stappen: tuple[Stapbeeld, ...]
    w: Woorden

    def niveau(self, code: str) -> Niveaubeeld:
        """The level with this code."""
        return next(n for n in self.niveaus if n.code == code)

    def rang(self, code: str) -> int:
        """The place of a level, from 0."""
        return next(nr for nr, n in enumerate(self.niveaus) if n.code == code)

    def namen(self, codes: Sequence[str], naar: str = "") -> str:
        """Levels in words; all but ``naar`` is *elk ander niveau*."""
        if len(self.niveaus) > 2 and {n.code for n in self.niveaus} - {naar} <= set(codes):
            return self.w._("elk ander niveau") if naar else self.w._("elk niveau")
        return opsomming((self.niveau(code).naam for code in codes), self.w._("en"))

    def binnen(self, code: str) -> tuple[Stapbeeld, ...]:
        """The steps within a level, those that can be taken everywhere left out."""
        return tuple(s for s in self.stappen if s.soort == "binnen" and code in s.van and not s.overal)


def toon_van(rang: int, aantal: int) -> int:
    """Return the tone (1..5) of the level with 0-based ``rang`` on a ladder of ``aantal`` levels."""
    if aantal < 2:
        return 1
    hoogste = 5 if aantal > 4 else 4
    return 1 + round(rang * (hoogste - 1) / (aantal - 1))


def beeld(m: AanpakModel, vertaal: Vertaal = _) -> Beeld:
    """Return what is drawn of ``m``."""
    w = Woorden(m, vertaal)
    over = w._(WAARDEN[m.gaat_over])
    onder = w._("Een casus gaat over %(over)s · versie %(versie)s") % {"over": over, "versie": m.versie}
    niveaus = tuple(
        Niveaubeeld(
            code,
            n.naam,
            n.kort or "",
            n.kern,
            toon_van(rang, len(m.niveaus)),
            code in m.begin,
            tuple(_lijnen(w, code)),
        )
        for rang, (code, n) in enumerate(m.niveaus.items())
    )
    return Beeld(m.titel, onder, m.ordening, niveaus, tuple(_stappen(w)), w)


def _lijnen(w: Woorden, niveau: str) -> Iterator[Lijnbeeld]:
    """Name and holder per line; aspects of process lead in one, a line that is not there left out."""
    per_lijn: dict[str, list[str]] = {}
    for sleutel, lijn in lijnen(w.m.niveaus[niveau].regie):
        if wie := kort(w, lijn):
            per_lijn.setdefault(sleutel.partition(".")[0], []).append(wie)
    for naam, wie_ in per_lijn.items():
        samen = opsomming([wie_[0], *map(klein, wie_[1:])], w._("en"))
        yield Lijnbeeld(w._(KORT.get(naam, naam)), samen, naam in HOOFD)


def kort(w: Woorden, lijn: LijnModel) -> str:
    """Return who holds a line in few words; empty where the line does not exist."""
    if lijn.geen is not None:
        return ""
    if lijn.rol is not None:
        return w.rollen(lijn.rol)
    if lijn.als is not None and lijn.dan is not None:
        dan = kort(w, lijn.dan)
        anders = kort(w, lijn.anders) if lijn.anders else ""
        if dan and anders:
            return w._("%(een)s of %(ander)s") % {"een": dan, "ander": klein(anders)}
        return w._("soms %(wie)s") % {"wie": klein(dan or anders)} if dan or anders else ""
    door = lijn.aangewezen_door or []
    if len(door) > NOEMT:
        return w._("wordt aangewezen")
    return w._("aangewezen door %(wie)s") % {"wie": klein(w.rollen(door, w._("of")))}


def _stappen(w: Woorden) -> Iterator[Stapbeeld]:
    rang = {code: nr for nr, code in enumerate(w.m.niveaus)}

    def plek(paar: tuple[str, Overgang]) -> tuple[int, int, int]:
        s = paar[1]
        eerste = min((rang[van] for van in s.van if van in rang), default=rang.get(s.naar or "", -1))
        return "*" in s.van, eerste, VOLGORDE.index(s.soort)

    nr = 0
    for code, s in sorted(w.m.overgangen.items(), key=plek):
        overal = "*" in s.van
        van = tuple(rang) if overal else tuple(v for v in s.van if v in rang and v != s.naar)
        if not van and s.soort != "instap":
            continue
        nummer = 0
        if s.soort != "binnen" and not overal:
            nr += 1
            nummer = nr
        yield Stapbeeld(
            code,
            nummer,
            s.naam,
            s.soort,
            w._(SOORTEN[s.soort]),
            () if s.soort == "instap" else van,
            s.naar or "",
            plat(beslisser(w, s.beslist)),
            tuple(_termijnen(w, code, s)),
            overal,
        )


def _termijnen(w: Woorden, code: str, s: Overgang) -> Iterator[str]:
    """The clocks around a step: terms that start, and times within which something must be done."""
    gestart = {g.termijn for g in s.gevolg if g.termijn}
    for naam, t in w.m.termijnen.items():
        if t.na_stap == code or naam in gestart:
            lang = t.lengte or t.elke
            yield f"{t.naam} ({duur(lang, w._)})" if lang else t.naam
    for wie in s.informeer:
        if wie.binnen:
            waar = {"wie": w.rol(wie.rol or wie.gremium or ""), "duur": duur(wie.binnen, w._)}
            yield w._("Informeer %(wie)s binnen %(duur)s") % waar
    for g in s.gevolg:
        if g.roep_bijeen and g.binnen:
            waar = {"wie": w.rol(g.roep_bijeen), "duur": duur(g.binnen, w._)}
            yield w._("%(wie)s bijeen binnen %(duur)s") % waar
        if g.taak is not None and g.taak.binnen:
            waar = {"wat": g.taak.tekst.rstrip("."), "duur": duur(g.taak.binnen, w._)}
            yield w._("%(wat)s binnen %(duur)s") % waar
