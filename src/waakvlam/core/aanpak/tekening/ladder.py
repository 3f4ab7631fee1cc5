"""Levels above each other, the lowest below: steps up on the left, steps down and out on the right.

A step to the next level stands between the two boxes, with its text beside the arrow. A step that skips a
level runs along the side; its text stands in the outer column, under the same number as on the line.
"""

from dataclasses import dataclass, field, replace

from waakvlam.core.aanpak.tekening.beeld import Beeld, Stapbeeld
from waakvlam.core.aanpak.tekening.vakken import (
    KLEIN,
    Zetter,
    kaart,
    niveauvak,
    omschrijf,
    onderschrift,
    poort,
    stapel,
    uitleg,
)
from waakvlam.core.aanpak.tekening.vormen import Figuur, Merk, Pijl, Punt, SoortPijl, Vak
from waakvlam.core.aanpak.woorden.basis import _

MARGE = 16.0
BAAN = 24.0
"""Between two lines along the side: room for a disc on each."""
GEUL = 10.0
"""Between two lines that only turn a corner."""
KOP = 26.0
"""From a box to the nearest line along its side: room for the head of an arrow."""
TUSSEN = 18.0
"""Between two cards in a column."""


LEGENDA = _(
    "Dichte lijn: omhoog. Streeplijn: omlaag. Dunne lijn: een casus begint. Stippellijn: de casus verlaat "
    "deze aanpak of sluit. Bij een nummer zonder tekst staat de tekst in de lijst."
)


@dataclass(frozen=True, slots=True)
class Formaat:
    """Width of the whole, of a gate at the side, and the columns of text below.

    ``hoog`` is what fits on A4 with letters of 7 points at least.
    """

    naam: str
    b: float
    poort: float
    kolommen: int
    hoog: float


STAAND = Formaat("staand", 800, 108, 3, 1250)
LIGGEND = Formaat("liggend", 1150, 140, 4, 866)
FORMATEN = {f.naam: f for f in (STAAND, LIGGEND)}


@dataclass(slots=True)
class Kant:
    """One side: lanes for steps that skip, gates where a case comes in or goes out, where lines touch."""

    links: bool
    banen: list[tuple[Stapbeeld, list[str]]] = field(default_factory=list)
    buiten: list[Stapbeeld] = field(default_factory=list)
    haken: dict[str, list[tuple[float, str]]] = field(default_factory=dict)
    """Per level: wished height and name of each line that touches that side of its box."""


class Ladder:
    """Lays out one figure."""

    def __init__(self, beeld: Beeld, formaat: Formaat, *, vol: bool, binnen: int | None) -> None:
        self.beeld, self.formaat, self.vol, self.binnen = beeld, formaat, vol, binnen
        self.kanten = Kant(True), Kant(False)
        self.tussen: dict[int, list[Stapbeeld]] = {}
        self.vakken: list[Vak] = []
        self.pijlen: list[Pijl] = []
        self.merken: list[Merk] = []
        self.bij_baan: set[str] = set()
        self._verdeel()

    def _verdeel(self) -> None:
        """Give every step its place: between two levels, along a side, or in an outer column."""
        links, rechts = self.kanten
        for stap in self.beeld.stappen:
            if stap.overal or stap.soort == "binnen":
                continue
            if stap.soort == "instap":
                links.buiten.append(stap)
            elif not stap.naar:
                rechts.buiten.append(stap)
            else:
                self._tussen_niveaus(stap)

    def _tussen_niveaus(self, stap: Stapbeeld) -> None:
        naar = self.beeld.rang(stap.naar)
        ver: dict[bool, list[str]] = {True: [], False: []}
        for code in stap.van:
            rang = self.beeld.rang(code)
            if abs(rang - naar) == 1 and self.beeld.ordening != "los":
                self.tussen.setdefault(min(rang, naar), []).append(stap)
                self.bij_baan.add(stap.code)
            else:
                ver[rang < naar].append(code)
        for kant in self.kanten:
            if ver[kant.links]:
                kant.banen.append((stap, ver[kant.links]))

    def figuur(self, naam: str) -> Figuur:
        """Return the figure."""
        beeld, ruimte = self.beeld, self.formaat.b - 2 * MARGE
        links, rechts = (self._breed(kant) for kant in self.kanten)
        self.x = MARGE + links
        self.b = self.formaat.b - 2 * MARGE - links - rechts
        kop = Zetter(MARGE, ruimte, MARGE)
        kop.zet(beeld.titel, 21, vet=True)
        kop.zet(beeld.onder, zacht=True)
        onder = self._niveaus(kop.y + 14)
        onder = max([onder, *(self._kolom(kant, kop.y + 14, onder) for kant in self.kanten)]) + 18
        onder = self._lijst(ruimte, onder)
        voet = Zetter(MARGE, ruimte, onder)
        voet.zet(beeld.w._(LEGENDA), KLEIN, zacht=True)
        return Figuur(
            naam, beeld.titel, uitleg(beeld), self.formaat.b, voet.y + MARGE / 2,
            tuple(self.vakken), tuple(self.pijlen), tuple(self.merken), (*kop.teksten, *voet.teksten),
        )  # fmt: skip

    def _lijst(self, ruimte: float, y: float) -> float:
        """The texts of steps that stand not beside their arrow, and of those from every level."""
        al = self.bij_baan | {s.code for kant in self.kanten for s in kant.buiten}
        stappen = [s for s in self.beeld.stappen if s.nr and s.code not in al]
        vakken, merken, onder = onderschrift(
            self.beeld, stappen, MARGE, y, ruimte, self.formaat.kolommen, vol=self.vol
        )
        self.vakken += vakken
        self.merken += merken
        return onder

    def _breed(self, kant: Kant) -> float:
        """The width of a side: lanes, corners and gates; nothing when there is nothing."""
        if not kant.banen and not kant.buiten:
            return 0.0
        banen = KOP + BAAN * len(kant.banen)
        return banen + (GEUL * _hoeken(kant) + self.formaat.poort if kant.buiten else 0)

    def _niveaus(self, y: float) -> float:
        """Place the boxes of the levels and the steps between them from ``y``; returns the lower side."""
        niveaus = list(enumerate(self.beeld.niveaus))
        for rang, n in reversed(niveaus):
            vak = niveauvak(self.beeld, n, self.b, vol=self.vol, binnen=self.binnen).naar(self.x, y)
            nodig = 26.0 + 18 * max(self._haken(kant, n.code) for kant in self.kanten)
            vak = replace(vak, h=max(vak.h, nodig))
            self.vakken.append(vak)
            y = vak.onder
            if rang:
                y += self._gat(rang - 1, y)
        return y

    def _haken(self, kant: Kant, code: str) -> int:
        banen = sum((code in van) + (stap.naar == code) for stap, van in kant.banen)
        return banen + sum(code in (*stap.van, stap.naar) for stap in kant.buiten)

    def _gat(self, rang: int, y: float) -> float:
        """Draw the steps between the levels ``rang`` and the one above it; returns the height they need."""
        laag, hoog = self.beeld.niveaus[rang].code, self.beeld.niveaus[rang + 1].code
        op = [s for s in self.tussen.get(rang, []) if s.naar == hoog]
        af = [s for s in self.tussen.get(rang, []) if s.naar == laag]
        helft = self.b / 2 if op and af else self.b
        paren = [(op, self.x, True)] * bool(op) + [(af, self.x + (helft if op else 0), False)] * bool(af)
        hoogte = 34.0
        for stappen, x, _omhoog in paren:
            z = y + 14
            for stap in stappen:
                z = self._blok(stap, stappen, x, z, helft, y)
            hoogte = max(hoogte, z - y + 10)
        for stappen, x, omhoog in paren:
            for nr, stap in enumerate(stappen):
                lijn = x + 24 + BAAN * nr
                onder, boven = (lijn, y + hoogte), (lijn, y)
                self._pijl(stap, "op" if omhoog else "af", laag if omhoog else hoog, stap.naar,
                           (onder, boven) if omhoog else (boven, onder))  # fmt: skip
        return hoogte

    def _blok(
        self, stap: Stapbeeld, stappen: list[Stapbeeld], x: float, y: float, breed: float, top: float
    ) -> float:
        """Set the text of a step beside its arrow, the disc at its first line; returns the y of the next."""
        lijn = x + 24 + BAAN * stappen.index(stap)
        tekst = x + 24 + BAAN * (len(stappen) - 1) + 15
        if any(vak.stap == stap.code for vak in self.vakken):
            self.merken.append(Merk(lijn, y + 8, stap.nr, stap.code))
            return y + 20
        blok = kaart(self.beeld, stap, breed - (tekst - x) - 8, vol=self.vol, merk=False).naar(tekst, y)
        self.vakken.append(blok)
        self.merken.append(Merk(lijn, y + 9, stap.nr, stap.code))
        return y + max(blok.h, 18) + 10

    def _niveau(self, code: str) -> Vak:
        return next(vak for vak in self.vakken if vak.niveau == code)

    def _kolom(self, kant: Kant, boven: float, onder: float) -> float:
        """Draw one side; returns its lower side."""
        banen = sorted(kant.banen, key=self._lengte)
        self._hang(kant, banen)
        for nr, (stap, van) in enumerate(banen):
            self._baan(kant, stap, van, self._zij(kant, KOP + BAAN * nr))
        poorten = self._poorten(kant, boven, onder)
        self._buiten(kant, poorten, KOP + BAAN * len(banen))
        return max([onder, *(vak.onder for vak in poorten.values())])

    def _zij(self, kant: Kant, afstand: float) -> float:
        return self.x - afstand if kant.links else self.x + self.b + afstand

    def _lengte(self, baan: tuple[Stapbeeld, list[str]]) -> float:
        stap, van = baan
        ys = [self._niveau(code).midden[1] for code in (*van, stap.naar)]
        return max(ys) - min(ys)

    def _hang(self, kant: Kant, banen: list[tuple[Stapbeeld, list[str]]]) -> None:
        """Decide at which heights lines touch the boxes: in the order of where they go."""
        hangt: dict[str, list[tuple[float, str]]] = {}
        for stap, van in banen:
            doel = self._niveau(stap.naar).midden[1]
            for code in van:
                hangt.setdefault(code, []).append((doel, f"{stap.code}>{code}"))
                hier = self._niveau(code).midden[1]
            ver = max((self._niveau(code).midden[1] for code in van), key=lambda y: abs(y - doel))
            hangt.setdefault(stap.naar, []).append((ver, f"{stap.code}>{stap.naar}"))
        for stap in kant.buiten:
            for code in stap.van or (stap.naar,):
                hier = self._niveau(code).midden[1]
                hangt.setdefault(code, []).append((hier, f"{stap.code}>{code}"))
        kant.haken = {}
        for code, rij in hangt.items():
            vak = self._niveau(code)
            stap_y = vak.h / (len(rij) + 1)
            kant.haken[code] = [(vak.y + stap_y * (nr + 1), naam) for nr, (_, naam) in enumerate(sorted(rij))]

    def _haak(self, kant: Kant, stap: Stapbeeld, code: str) -> Punt:
        y = next(y for y, naam in kant.haken[code] if naam == f"{stap.code}>{code}")
        return (self.x if kant.links else self.x + self.b), y

    def _poorten(self, kant: Kant, boven: float, onder: float) -> dict[str, Vak]:
        """Place the gates of one side, each as near as can be to the levels it belongs to."""
        x = MARGE if kant.links else self.formaat.b - MARGE - self.formaat.poort
        vakken = [
            poort(self.beeld, stap, self.formaat.poort, vol=self.vol).naar(x, 0) for stap in kant.buiten
        ]
        gewenst = []
        for stap in kant.buiten:
            ys = [self._haak(kant, stap, code)[1] for code in stap.van or (stap.naar,)]
            gewenst.append((min(ys) + max(ys)) / 2)
        geplaatst = stapel(vakken, gewenst, boven + 9, onder, TUSSEN)
        for vak in geplaatst:
            nr = next(s.nr for s in kant.buiten if s.code == vak.stap)
            self.merken.append(Merk(vak.x + 14, vak.y, nr, vak.stap))
        self.vakken += geplaatst
        return {vak.stap: vak for vak in geplaatst}

    def _baan(self, kant: Kant, stap: Stapbeeld, van: list[str], x: float) -> None:
        """Draw a step along the side: from the farthest level to where it goes, others joining on the way."""
        doel = self._haak(kant, stap, stap.naar)
        begin = sorted((self._haak(kant, stap, code) for code in van), key=lambda p: -abs(p[1] - doel[1]))
        codes = {self._haak(kant, stap, code): code for code in van}
        soort: SoortPijl = "op" if stap.soort == "opschalen" else "af"
        ver = begin[0]
        self._pijl(stap, soort, codes[ver], stap.naar, (ver, (x, ver[1]), (x, doel[1]), doel))
        for punt in begin[1:]:
            self._pijl(stap, soort, codes[punt], stap.naar, (punt, (x, punt[1])), kop=False)
        dichtbij = begin[-1] if len(begin) > 1 else ver
        self.merken.append(Merk(x, (dichtbij[1] + doel[1]) / 2, stap.nr, stap.code))

    def _buiten(self, kant: Kant, poorten: dict[str, Vak], hoek: float) -> None:
        """Draw the lines between gates and boxes; one that turns a corner gets a channel of its own.

        When more turn than there is room kept for, the channels lie closer together.
        """
        geulen: list[list[tuple[float, float]]] = []
        lijnen: list[tuple[Stapbeeld, str, Punt, Punt, int]] = []
        for stap in sorted(kant.buiten, key=lambda s: poorten[s.code].y):
            vak = poorten[stap.code]
            rand = vak.rechts if kant.links else vak.x
            codes = sorted(stap.van or (stap.naar,), key=lambda code: self._haak(kant, stap, code)[1])
            for nr, code in enumerate(codes):
                haak = self._haak(kant, stap, code)
                deel = vak.h / len(codes)
                y = min(max(haak[1], vak.y + deel * nr + 7), vak.y + deel * (nr + 1) - 7)
                recht = abs(y - haak[1]) <= 0.5
                geul = -1 if recht else _vrij(geulen, min(y, haak[1]), max(y, haak[1]))
                lijnen.append((stap, code, (rand, y), haak, geul))
        breed = GEUL * min(1, _hoeken(kant) / max(len(geulen), 1))
        for stap, code, bij_poort, haak, geul in lijnen:
            x = self._zij(kant, hoek + breed * geul)
            bocht = () if geul < 0 else ((x, bij_poort[1]), (x, haak[1]))
            punten = (bij_poort, *bocht, haak)
            if kant.links:
                self._pijl(stap, "begin", "", code, punten)
            else:
                self._pijl(stap, "uit", code, "", punten[::-1])

    def _pijl(
        self,
        stap: Stapbeeld,
        soort: SoortPijl,
        van: str,
        naar: str,
        punten: tuple[Punt, ...],
        kop: bool = True,
    ) -> None:
        poort_ = f"poort-{stap.code}"
        begin, eind = (f"niveau-{code}" if code else poort_ for code in (van, naar))
        self.pijlen.append(Pijl(stap.code, soort, begin, eind, punten, kop, omschrijf(self.beeld, stap)))


def _hoeken(kant: Kant) -> int:
    """How many channels get room beside the lanes: one per line of a step from several levels, and two."""
    return sum(len(stap.van) for stap in kant.buiten if len(stap.van) > 1) + min(len(kant.buiten), 2)


def _vrij(geulen: list[list[tuple[float, float]]], boven: float, onder: float) -> int:
    """The first channel in which nothing lies between these heights; it is taken from now on."""
    for nr, bezet in enumerate(geulen):
        if all(onder + 4 < van or tot + 4 < boven for van, tot in bezet):
            bezet.append((boven, onder))
            return nr
    geulen.append([(boven, onder)])
    return len(geulen) - 1


def ladder(
    beeld: Beeld, formaat: Formaat, naam: str, *, vol: bool = True, binnen: int | None = None
) -> Figuur:
    """Return the chart of all levels; short when not ``vol``, at most ``binnen`` names within a level."""
    return Ladder(beeld, formaat, vol=vol, binnen=binnen).figuur(naam)
