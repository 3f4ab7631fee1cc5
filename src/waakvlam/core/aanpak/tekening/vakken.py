"""Boxes with their text: a level, a step as a card, a list of steps."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from waakvlam.core.aanpak.tekening.beeld import Beeld, Niveaubeeld, Stapbeeld
from waakvlam.core.aanpak.tekening.maten import REGEL, breedte, breek
from waakvlam.core.aanpak.tekening.vormen import Merk, SoortVak, Tekst, Vak
from waakvlam.core.aanpak.woorden.basis import klein

NAAM, BODY, KLEIN = 17.0, 12.5, 11.5
"""Sizes of text: name of a level, text, and what stands under it. On A4 the smallest is 7.6 points."""

RAND = 12.0
"""From the side of a box to its text."""


@dataclass
class Zetter:
    """Sets lines of text under each other in a column."""

    x: float
    b: float
    y: float = 0.0
    teksten: list[Tekst] = field(default_factory=list)

    def zet(
        self, tekst: str, maat: float = BODY, *, vet: bool = False, zacht: bool = False,
        hoogstens: int | None = None, inspring: float = 0.0, code: str = "",
    ) -> None:  # fmt: skip
        """Set a text, in as many lines as it needs."""
        for regel in breek(tekst, self.b - inspring, maat, vet, hoogstens):
            # A hair below the edge: a box that is moved loses the last digit of a fraction.
            self.teksten.append(Tekst(self.x + inspring, self.y + maat + 0.01, regel, maat, vet, zacht, code))
            self.y += maat * REGEL

    def wit(self, hoogte: float) -> None:
        """Leave room."""
        self.y += hoogte


def stapregels(z: Zetter, beeld: Beeld, stap: Stapbeeld, *, vol: bool, van: bool = False) -> None:
    """Set a step: name, where it comes from with ``van``, who decides, its terms; short when not ``vol``."""
    smal = z.b < SMAL
    z.zet(stap.naam, KLEIN if smal else BODY, vet=True, hoogstens=None if vol else 5 if smal else 3)
    if van and stap.van:
        herkomst = beeld.w._("Van %(niveau)s") % {"niveau": klein(beeld.namen(stap.van, stap.naar))}
        z.zet(herkomst, KLEIN, zacht=True, hoogstens=None if vol else 2)
    wie = beeld.w._("Beslist: %(wie)s") % {"wie": stap.beslist}
    z.zet(wie, KLEIN, hoogstens=None if vol else 4 if smal else 2)
    termijnen = stap.termijnen if vol else stap.termijnen[:1]
    for termijn in termijnen:
        z.zet(termijn, KLEIN, zacht=True, hoogstens=None if vol else 1)


def omschrijf(beeld: Beeld, stap: Stapbeeld) -> str:
    """A step in one sentence, for whoever hears the figure read out."""
    delen = [f"{stap.nr}. {stap.naam}" if stap.nr else stap.naam, stap.soortnaam]
    if stap.van and not stap.overal:
        delen.append(beeld.w._("van %(van)s") % {"van": klein(beeld.namen(stap.van, stap.naar))})
    if stap.naar:
        delen.append(beeld.w._("naar %(naar)s") % {"naar": beeld.niveau(stap.naar).naam})
    delen.append(beeld.w._("beslist: %(wie)s") % {"wie": stap.beslist})
    return ". ".join([", ".join(delen), *stap.termijnen]) + "."


def kaart(beeld: Beeld, stap: Stapbeeld, b: float, *, vol: bool, merk: bool, van: bool = False) -> Vak:
    """The text of a step at 0, 0, without a border; ``merk`` leaves room for the disc with its number."""
    links = 24.0 if merk else 0.0
    z = Zetter(links, b - links)
    stapregels(z, beeld, stap, vol=vol, van=van)
    hoe = omschrijf(beeld, stap)
    return Vak(f"stap-{stap.code}", "kaart", 0, 0, b, z.y + 4, tuple(z.teksten), 0, "", stap.code, hoe)


def poort(beeld: Beeld, stap: Stapbeeld, b: float, *, vol: bool) -> Vak:
    """The box at the side where a case comes in or goes out, at 0, 0; the disc sits on its upper corner."""
    z = Zetter(RAND / 2 + 2, b - RAND - 4, 11)
    stapregels(z, beeld, stap, vol=vol)
    naam, hoe = f"poort-{stap.code}", omschrijf(beeld, stap)
    return Vak(naam, POORT[stap.soort], 0, 0, b, z.y + 7, tuple(z.teksten), 0, "", stap.code, hoe)


POORT: dict[str, SoortVak] = {
    "instap": "begin", "uitgang": "uitgang", "sluiten": "sluiten",
    "opschalen": "sprong", "afschalen": "sprong",
}  # fmt: skip


def lijst(
    beeld: Beeld,
    stappen: Sequence[Stapbeeld],
    b: float,
    kolommen: int,
    *,
    vol: bool,
    herkomst: Container[str],
) -> list[Vak]:
    """Texts of steps in columns, from 0, 0: down the first column, then the next.

    For those in ``herkomst`` it says which levels they leave.
    """
    breed = (b - 18 * (kolommen - 1)) / kolommen
    vakken = [kaart(beeld, stap, breed, vol=vol, merk=True, van=stap.code in herkomst) for stap in stappen]
    per_kolom = _verdeel([vak.h + 10 for vak in vakken], kolommen)
    geplaatst = []
    for nr, (van, tot) in enumerate(per_kolom):
        y = 0.0
        for vak in vakken[van:tot]:
            geplaatst.append(vak.naar(nr * (breed + 18), y))
            y += vak.h + 10
    return geplaatst


def _verdeel(hoogten: list[float], kolommen: int) -> list[tuple[int, int]]:
    """Where each column begins and ends, in order, so that the highest is as low as can be."""
    doel = max([*hoogten, sum(hoogten) / kolommen])
    while True:
        grenzen, begin, hoog = [], 0, 0.0
        for nr, h in enumerate(hoogten):
            if hoog + h > doel:
                grenzen.append((begin, nr))
                begin, hoog = nr, 0.0
            hoog += h
        grenzen.append((begin, len(hoogten)))
        if len(grenzen) <= kolommen:
            return grenzen
        doel += 4


SMAL = 130.0
"""Below this width the name of a step is set smaller, in more lines."""

BREED = 620.0
"""From this width the columns of a level stand beside each other."""

KOLOMMEN = 360.0
"""From this width names of steps stand in two columns."""


def niveauvak(
    beeld: Beeld, n: Niveaubeeld, b: float, *, vol: bool, binnen: int | None = None, wie: bool = False
) -> Vak:
    """The box of a level at 0, 0: name, core, who leads, and the names of steps within it.

    At most ``binnen`` names; short texts and only the main lines of lead when not ``vol``. ``wie``: also who
    decides on each step within it.
    """
    x, ruimte = RAND + 8, b - 2 * RAND - 8
    if b < BREED:
        z = Zetter(x, ruimte, 8)
        _naam(z, beeld, n)
        z.zet(n.kern, hoogstens=None if vol else 2 if z.b > 300 else 4)
        z.wit(3)
        _lijnen(z, n, vol=vol)
        _binnen(z, beeld, n, binnen, vol=vol, wie=wie)
        kolommen = [z]
    else:
        kop = Zetter(x, ruimte, 8)
        _naam(kop, beeld, n)
        kolommen = [kop]
        for deel in (0.36, 0.37, 0.27) if beeld.binnen(n.code) else (0.45, 0.55):
            kolommen.append(Zetter(x, ruimte * deel - 18, kop.y))
            x += ruimte * deel
        kolommen[-1].b += 18
        kolommen[1].zet(n.kern, hoogstens=None if vol else 3)
        _lijnen(kolommen[2], n, vol=vol)
        _binnen(kolommen[-1], beeld, n, binnen, vol=vol, wie=wie)
    teksten = [t for z in kolommen for t in z.teksten]
    onder = max(z.y for z in kolommen) + 9
    titel = f"{n.naam}. {n.kern}"
    return Vak(f"niveau-{n.code}", "niveau", 0, 0, b, onder, tuple(teksten), n.toon, n.code, "", titel)


def _naam(z: Zetter, beeld: Beeld, n: Niveaubeeld) -> None:
    """The name of a level; behind it, or below it when there is no room, that a case may begin there."""
    z.zet(n.naam, NAAM, vet=True)
    if not n.begin:
        return
    bij = beeld.w._("hier begint een casus")
    lang, laatste = breedte(bij, KLEIN), z.teksten[-1]
    if breedte(laatste.tekst, NAAM, True) + lang + 16 <= z.b:
        z.teksten.append(Tekst(z.x + z.b - lang, laatste.y, bij, KLEIN, zacht=True))
    else:
        z.zet(bij, KLEIN, zacht=True)


def _lijnen(z: Zetter, n: Niveaubeeld, *, vol: bool) -> None:
    lijnen = [lijn for lijn in n.lijnen if vol or lijn.hoofd]
    if not lijnen:
        return
    label = min(max(breedte(lijn.naam, KLEIN) for lijn in lijnen) + 12, z.b * 0.46)
    for lijn in lijnen:
        links, rechts = Zetter(z.x, label - 6, z.y + 1), Zetter(z.x + label, z.b - label, z.y)
        links.zet(lijn.naam, KLEIN, zacht=True, hoogstens=2)
        rechts.zet(lijn.wie, vet=True, hoogstens=None if vol else 2)
        z.teksten += links.teksten + rechts.teksten
        z.y = max(links.y, rechts.y)


def _binnen(z: Zetter, beeld: Beeld, n: Niveaubeeld, hoogstens: int | None, *, vol: bool, wie: bool) -> None:
    """The names of steps within a level, side by side where there is room."""
    stappen = beeld.binnen(n.code)
    if not stappen:
        return
    if z.teksten:
        z.wit(4)
    if not vol:
        kop = beeld.w._("Binnen dit niveau: %(stappen)s")
        z.zet(kop % {"stappen": _namen(beeld, stappen, hoogstens)}, KLEIN, hoogstens=2 if z.b > 320 else 3)
        return
    z.zet(beeld.w._("Stappen binnen dit niveau"), KLEIN, zacht=True)
    aantal = 2 if z.b >= KOLOMMEN and len(stappen) > 1 else 1
    breed = (z.b - 14 * (aantal - 1)) / aantal
    for nr in range(0, len(stappen), aantal):
        rij = [Zetter(z.x + (breed + 14) * k, breed, z.y) for k in range(aantal)]
        for cel, stap in zip(rij, stappen[nr:], strict=False):
            cel.zet(f"• {stap.naam}", KLEIN + 0.5, code=stap.code)
            if wie:
                beslist = beeld.w._("Beslist: %(wie)s") % {"wie": stap.beslist}
                cel.zet(beslist, KLEIN, zacht=True, inspring=9)
            z.teksten += cel.teksten
        z.y = max(cel.y for cel in rij)


def _namen(beeld: Beeld, stappen: Sequence[Stapbeeld], hoogstens: int | None) -> str:
    """Names of steps in one line, the rest as a number."""
    toon = stappen if hoogstens is None or len(stappen) <= hoogstens else stappen[: hoogstens - 1]
    namen = [stap.naam for stap in toon]
    if len(toon) < len(stappen):
        namen.append(beeld.w._("en nog %(aantal)s") % {"aantal": len(stappen) - len(toon)})
    return "; ".join(namen)


def overal(beeld: Beeld, b: float, stappen: Sequence[Stapbeeld], *, vol: bool) -> Vak | None:
    """The box with these steps, that can be taken from every level, at 0, 0; None when there are none."""
    if not stappen:
        return None
    z = Zetter(RAND, b - 2 * RAND, 8)
    if vol:
        z.zet(beeld.w._("Vanaf elk niveau"), KLEIN, zacht=True)
        for stap in stappen:
            z.zet(_regel(beeld, stap), code=stap.code)
    else:
        kop = beeld.w._("Vanaf elk niveau: %(stappen)s")
        z.zet(kop % {"stappen": "; ".join(stap.naam for stap in stappen)}, KLEIN, hoogstens=3)
    return Vak("overal", "lijst", 0, 0, b, z.y + 8, tuple(z.teksten))


def _regel(beeld: Beeld, stap: Stapbeeld) -> str:
    waar = beeld.w._(" naar %(naar)s") % {"naar": beeld.niveau(stap.naar).naam} if stap.naar else ""
    return f"• {stap.naam}{waar} ({beeld.w._('beslist: %(wie)s') % {'wie': stap.beslist}})"


def onderschrift(
    beeld: Beeld,
    stappen: Sequence[Stapbeeld],
    x: float,
    y: float,
    b: float,
    kolommen: int,
    *,
    vol: bool,
    herkomst: Container[str] = (),
) -> tuple[list[Vak], list[Merk], float]:
    """The texts below a figure: steps with their discs in columns, then what can be done from every level.

    Returns boxes, discs and the y below them.
    """
    gezet = lijst(beeld, stappen, b, kolommen, vol=vol, herkomst=herkomst)
    vakken = [vak.naar(vak.x + x, vak.y + y) for vak in gezet]
    nummers = {stap.code: stap.nr for stap in stappen}
    merken = [Merk(vak.x + 10, vak.y + 9, nummers[vak.stap], vak.stap) for vak in vakken]
    onder = max([y, *(vak.onder + 12 for vak in vakken)])
    overal_ = overal(beeld, b, [s for s in beeld.stappen if s.overal], vol=vol)
    if overal_ is not None:
        vakken.append(overal_.naar(x, onder))
        onder += overal_.h + 10
    return vakken, merken, onder


def uitleg(beeld: Beeld) -> str:
    """An approach in words: every level from low to high, then every step with a number."""
    niveaus = [f"{n.naam}: {n.kern.rstrip('.')}" for n in beeld.niveaus]
    return ". ".join([*niveaus, *(omschrijf(beeld, s).rstrip(".") for s in beeld.stappen if s.nr)]) + "."


def stapel(vakken: list[Vak], gewenst: list[float], boven: float, onder: float, tussen: float) -> list[Vak]:
    """Place boxes in a column, each as near as can be to its wished middle, in that order, without overlap.

    They stay between ``boven`` and ``onder``; only when they are higher together they come out below.
    """
    rij = [vak for _midden, vak in sorted(zip(gewenst, vakken, strict=True), key=lambda paar: paar[0])]
    plekken: list[float] = []
    y = boven
    for midden, vak in zip(sorted(gewenst), rij, strict=True):
        plekken.append(max(y, midden - vak.h / 2))
        y = plekken[-1] + vak.h + tussen
    grens = max(onder, boven + sum(vak.h + tussen for vak in rij) - tussen)
    for nr in range(len(rij) - 1, -1, -1):
        plekken[nr] = min(plekken[nr], grens - rij[nr].h)
        grens = plekken[nr] - tussen
    return [vak.naar(vak.x, plek) for vak, plek in zip(rij, plekken, strict=True)]
