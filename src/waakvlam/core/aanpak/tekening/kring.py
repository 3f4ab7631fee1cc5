"""Levels in a ring: after the last comes the first again. Texts stand below, under the numbers."""

import math

from waakvlam.core.aanpak.tekening.beeld import Beeld, Stapbeeld
from waakvlam.core.aanpak.tekening.ladder import MARGE, Formaat
from waakvlam.core.aanpak.tekening.vakken import (
    KLEIN,
    POORT,
    Zetter,
    niveauvak,
    omschrijf,
    onderschrift,
    uitleg,
)
from waakvlam.core.aanpak.tekening.vormen import Figuur, Merk, Pijl, Punt, SoortPijl, Vak
from waakvlam.core.aanpak.woorden.basis import _

BREED, BREEDST = 204.0, 290.0
RUIMTE = 62.0
RUIM = 130.0
"""Between two boxes of the ring, at least and at most: for an arrow with a disc."""

STAP = 11.0
"""From the line between two middles to an arrow on its right-hand side; the way back runs on the other."""

POORT_MAAT = 24.0
PLEKKEN = [0.5 + kant * nr / 50 for nr in range(24) for kant in (1, -1)]
"""Where on a line a disc may stand, the middle first."""

PAS = 30.0
"""From one gate to the next."""

STEEL = 18.0
"""From a gate to its box."""

INWAARTS: dict[str, SoortPijl] = {"opschalen": "op", "afschalen": "af", "instap": "begin"}
LEGENDA = _(
    "Dichte lijn: verder of omhoog. Streeplijn: terug. Een rond vakje: een casus begint of sluit daar. "
    "Een hoekig vakje: ook van een ander niveau hierheen; met dubbele rand: de casus verlaat deze aanpak. "
    "De tekst bij elk nummer staat in de lijst."
)


def kring(beeld: Beeld, formaat: Formaat, naam: str, *, vol: bool = True, lijst: bool = True) -> Figuur:
    """Return the chart of all levels as a ring; with ``lijst`` the texts of the steps stand below it.

    Only steps between neighbours run as lines. One from farther away, or from everywhere, comes in through a
    small gate with its number, as do a case that begins and one that leaves; else the ring is a tangle.
    """
    ruimte = formaat.b - 2 * MARGE
    kop = Zetter(MARGE, ruimte, MARGE)
    kop.zet(beeld.titel, 21, vet=True)
    kop.zet(beeld.onder, zacht=True)
    buren, poorten = _verdeel(beeld)
    ring = _Ring(beeld, formaat, poorten, vol=vol)
    ring.plaats(kop.y + 16)
    for code, stappen in poorten.items():
        ring.poorten(code, stappen)
    for stap, van in buren:
        ring.pijl(stap, van)
    onder = max(vak.onder for vak in ring.vakken) + 22
    teksten: list[Vak] = []
    nummers: list[Merk] = []
    if lijst:
        teksten, nummers, onder = _teksten(beeld, poorten, formaat, onder, vol=vol)
    voet = Zetter(MARGE, ruimte, onder)
    voet.zet(beeld.w._(LEGENDA), KLEIN, zacht=True)
    return Figuur(
        naam, beeld.titel, uitleg(beeld), formaat.b, voet.y + MARGE / 2,
        (*ring.vakken, *teksten), tuple(ring.pijlen), (*ring.merken, *nummers),
        (*kop.teksten, *voet.teksten),
    )  # fmt: skip


def _teksten(
    beeld: Beeld, poorten: dict[str, list[Stapbeeld]], formaat: Formaat, y: float, *, vol: bool
) -> tuple[list[Vak], list[Merk], float]:
    """The texts of all steps in columns; of those that come through a gate, also from where."""
    genummerd = [s for s in beeld.stappen if s.nr]
    van_ver = {stap.code for stappen in poorten.values() for stap in stappen if stap.naar}
    ruimte = formaat.b - 2 * MARGE
    return onderschrift(beeld, genummerd, MARGE, y, ruimte, formaat.kolommen, vol=vol, herkomst=van_ver)


def lijstblad(beeld: Beeld, formaat: Formaat, naam: str) -> Figuur:
    """Return the texts of all steps as a sheet of its own."""
    teksten, nummers, onder = _teksten(beeld, _verdeel(beeld)[1], formaat, MARGE, vol=False)
    titel = beeld.w._("%(aanpak)s: de stappen") % {"aanpak": beeld.titel}
    return Figuur(naam, titel, uitleg(beeld), formaat.b, onder + 4, tuple(teksten), (), tuple(nummers))


def _verdeel(beeld: Beeld) -> tuple[list[tuple[Stapbeeld, str]], dict[str, list[Stapbeeld]]]:
    """Steps between neighbours with the level they leave, and per level the steps that need a gate."""
    buren: list[tuple[Stapbeeld, str]] = []
    poorten: dict[str, list[Stapbeeld]] = {n.code: [] for n in beeld.niveaus}
    aantal = len(beeld.niveaus)
    for stap in beeld.stappen:
        if not stap.nr:
            continue
        if not stap.naar:
            for code in stap.van:
                poorten[code].append(stap)
            continue
        dichtbij = [
            v for v in stap.van if (beeld.rang(v) - beeld.rang(stap.naar)) % aantal in (1, aantal - 1)
        ]
        buren += [(stap, code) for code in dichtbij]
        if not stap.van or len(dichtbij) < len(stap.van):
            poorten[stap.naar].append(stap)
    return buren, poorten


class _Ring:
    """The ring while it is drawn."""

    def __init__(
        self, beeld: Beeld, formaat: Formaat, poorten: dict[str, list[Stapbeeld]], *, vol: bool
    ) -> None:
        self.beeld, self.formaat, self.vol = beeld, formaat, vol
        meest = max(len(stappen) for stappen in poorten.values())
        smal = max(BREED, 16 + PAS * math.ceil(meest / 2))
        ruimte = formaat.b - 2 * MARGE + RUIMTE
        self.kolommen = max(2, int(ruimte // (smal + RUIMTE)))
        naast = min(self.kolommen, math.ceil(len(beeld.niveaus) / 2))
        self.breed = min(BREEDST, ruimte / naast - RUIMTE)
        self.per_rij = int((self.breed - 16) // PAS)
        self.strook = {code: self._strook(len(stappen)) for code, stappen in poorten.items()}
        self.niveaus: dict[str, Vak] = {}
        self.poortvakken: list[Vak] = []
        self.pijlen: list[Pijl] = []
        self.merken: list[Merk] = []

    @property
    def vakken(self) -> list[Vak]:
        """All boxes so far."""
        return [*self.niveaus.values(), *self.poortvakken]

    def _strook(self, aantal: int) -> float:
        """The height that so many gates need beside a box."""
        return STEEL + POORT_MAAT + (POORT_MAAT + 8 if aantal > self.per_rij else 0) if aantal else 0.0

    def plaats(self, boven: float) -> None:
        """Place the boxes clockwise from the upper left: a row above, one below, sides between if needed."""
        rijen = _rijen([n.code for n in self.beeld.niveaus], self.kolommen)
        self.onderste = set(rijen[-1]) if len(rijen) > 1 else set()
        breedste = max(len(rij) for rij in rijen)
        pas = self.breed + min(
            RUIM, (self.formaat.b - 2 * MARGE - breedste * self.breed) / max(breedste - 1, 1)
        )
        midden = self.formaat.b / 2
        y = boven
        for nr, rij in enumerate(rijen):
            vakken = [
                niveauvak(self.beeld, self.beeld.niveau(code), self.breed, vol=self.vol, binnen=4)
                for code in rij
            ]
            y += max((self.strook[code] for code in rij if code not in self.onderste), default=0.0)
            hoog = max(vak.h for vak in vakken)
            zijkanten = 0 < nr < len(rijen) - 1
            for plek, vak in enumerate(vakken):
                kolom = self._kant(rij[plek], rijen) if zijkanten else plek - (len(rij) - 1) / 2
                x = midden + kolom * pas * ((breedste - 1) / 2 if zijkanten else 1) - self.breed / 2
                self.niveaus[rij[plek]] = vak.naar(x, y + (hoog - vak.h) / 2)
            y += hoog + RUIMTE

    def _vak(self, code: str) -> Vak:
        return niveauvak(self.beeld, self.beeld.niveau(code), self.breed, vol=self.vol, binnen=4)

    def _kant(self, code: str, rijen: list[list[str]]) -> int:
        """1 for a level on the right-hand side of the ring, -1 on the left."""
        return 1 if self.beeld.rang(code) < len(rijen[0]) + len(rijen) - 2 else -1

    def _boven(self, code: str) -> bool:
        """Whether the gates of a level stand above its box: on the outside of the ring."""
        return code not in self.onderste

    def poorten(self, code: str, stappen: list[Stapbeeld]) -> None:
        """Draw the gates of a level: a row on the outside, a second one behind it where there are many."""
        niveau, boven = self.niveaus[code], self._boven(code)
        rechts = niveau.midden[0] > self.formaat.b / 2 + 1
        for nr, stap in enumerate(stappen):
            rij, plek = divmod(nr, self.per_rij)
            af = 8 + PAS * plek + (PAS / 2 if rij else 0)
            x = niveau.rechts - af - POORT_MAAT if rechts else niveau.x + af
            weg = STEEL + (POORT_MAAT + 8) * rij
            y = niveau.y - weg - POORT_MAAT if boven else niveau.onder + weg
            self._poort(stap, niveau, x, y, boven)

    def _poort(self, stap: Stapbeeld, niveau: Vak, x: float, y: float, boven: bool) -> None:
        titel = omschrijf(self.beeld, stap)
        naam = f"poort-{stap.code}-{niveau.niveau}"
        vak = Vak(naam, POORT[stap.soort], x, y, POORT_MAAT, POORT_MAAT, (), 0, "", stap.code, titel)
        midden = x + POORT_MAAT / 2
        buiten = (midden, vak.onder if boven else vak.y)
        binnen = (midden, niveau.y if boven else niveau.onder)
        self.poortvakken.append(vak)
        self.merken.append(Merk(midden, y + POORT_MAAT / 2, stap.nr, stap.code, 8.0))
        if stap.naar:
            soort = INWAARTS[stap.soort]
            self.pijlen.append(Pijl(stap.code, soort, naam, niveau.naam, (buiten, binnen), True, titel))
        else:
            self.pijlen.append(Pijl(stap.code, "uit", niveau.naam, naam, (binnen, buiten), True, titel))

    def pijl(self, stap: Stapbeeld, code: str) -> None:
        """Draw a step from a neighbour, with its number."""
        van, naar = self.niveaus[code], self.niveaus[stap.naar]
        al = sum((p.van, p.naar) == (van.naam, naar.naam) for p in self.pijlen)
        begin, eind = _tussen(van, naar, STAP + 2 * STAP * al)
        soort, titel = INWAARTS[stap.soort], omschrijf(self.beeld, stap)
        self.pijlen.append(Pijl(stap.code, soort, van.naam, naar.naam, (begin, eind), True, titel))
        x, y = self._plek(begin, eind)
        self.merken.append(Merk(x, y, stap.nr, stap.code))

    def _plek(self, begin: Punt, eind: Punt) -> Punt:
        """A place for a disc on a line, free of boxes and other discs; else beside the line."""
        lang = math.hypot(eind[0] - begin[0], eind[1] - begin[1]) or 1.0
        dwars = -(eind[1] - begin[1]) / lang, (eind[0] - begin[0]) / lang
        for opzij in (0.0, 18.0, 36.0, 54.0, 72.0):
            for deel in PLEKKEN:
                x = begin[0] + (eind[0] - begin[0]) * deel + dwars[0] * opzij
                y = begin[1] + (eind[1] - begin[1]) * deel + dwars[1] * opzij
                if self._is_vrij(x, y):
                    return x, y
        return (begin[0] + eind[0]) / 2, (begin[1] + eind[1]) / 2

    def _is_vrij(self, x: float, y: float) -> bool:
        vrij_van_vakken = all(
            x < vak.x - 10 or x > vak.rechts + 10 or y < vak.y - 10 or y > vak.onder + 10
            for vak in self.vakken
        )
        binnen = 10 < x < self.formaat.b - 10
        return binnen and vrij_van_vakken and all(
            math.hypot(x - m.x, y - m.y) > 9 + m.straal + 1 for m in self.merken
        )  # fmt: skip


def _rijen(codes: list[str], kolommen: int) -> list[list[str]]:
    """The levels of a ring in rows from above, each from left to right; the lowest row runs back."""
    boven = min(kolommen, math.ceil(len(codes) / 2))
    over = codes[boven:]
    onder = min(boven, len(over))
    zij = over[: (len(over) - onder + 1) // 2], over[(len(over) - onder + 1) // 2 + onder :][::-1]
    laagste = over[len(zij[0]) : len(zij[0]) + onder][::-1]
    midden = [[*zij[1][nr : nr + 1], *zij[0][nr : nr + 1]] for nr in range(len(zij[0]))]
    return [rij for rij in (codes[:boven], *midden, laagste) if rij]


def _tussen(van: Vak, naar: Vak, opzij: float) -> tuple[Punt, Punt]:
    """The ends of a line beside the line between two middles, on the sides of the boxes."""
    (x1, y1), (x2, y2) = van.midden, naar.midden
    lang = math.hypot(x2 - x1, y2 - y1) or 1.0
    opzij = min(opzij, min(van.h, naar.h, van.b, naar.b) / 2 - 4)
    dx, dy = -(y2 - y1) / lang * opzij, (x2 - x1) / lang * opzij
    a, b = (x1 + dx, y1 + dy), (x2 + dx, y2 + dy)
    return _rand(van, a, b), _rand(naar, b, a)


def _rand(vak: Vak, binnen: Punt, buiten: Punt) -> Punt:
    """Where the line from a point in the box to one outside leaves the box."""
    (x, y), (bx, by) = binnen, buiten
    delen = [1.0]
    if bx != x:
        delen.append(((vak.rechts if bx > x else vak.x) - x) / (bx - x))
    if by != y:
        delen.append(((vak.onder if by > y else vak.y) - y) / (by - y))
    t = min(deel for deel in delen if deel >= 0)
    return x + (bx - x) * t, y + (by - y) * t
