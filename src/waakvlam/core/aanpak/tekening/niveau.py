"""One level on a sheet of its own: what leads to it on the left, what leads away on the right."""

from collections.abc import Sequence
from dataclasses import replace

from waakvlam.core.aanpak.tekening.beeld import Beeld, Stapbeeld
from waakvlam.core.aanpak.tekening.ladder import MARGE, Formaat
from waakvlam.core.aanpak.tekening.vakken import KLEIN, RAND, Zetter, niveauvak, omschrijf, overal, stapregels
from waakvlam.core.aanpak.tekening.vormen import Figuur, Merk, Pijl, SoortPijl, SoortVak, Vak
from waakvlam.core.aanpak.woorden.basis import klein

KANAAL = 44.0
"""Room for the arrows between the columns."""

TUSSEN = 22.0
OVERALKOP = 30.0
"""What the heading and sides of the box with steps from every level take."""

SOORT: dict[str, tuple[SoortVak, SoortPijl]] = {
    "instap": ("begin", "begin"), "opschalen": ("elders", "op"), "afschalen": ("elders", "af"),
    "uitgang": ("uitgang", "uit"), "sluiten": ("sluiten", "uit"),
}  # fmt: skip


def _kaart(beeld: Beeld, stap: Stapbeeld, anderen: Sequence[str], zin: str, b: float, kant: str) -> Vak:
    """A card of a step at 0, 0, in the tone of the level at its other end when that is one."""
    toon = beeld.niveau(anderen[0]).toon if len(anderen) == 1 else 0
    links = RAND + (8 if toon else 0)
    z = Zetter(links, b - links - RAND, 11)
    if anderen:
        z.zet(zin % {"niveau": klein(beeld.namen(anderen, stap.naar))}, KLEIN, zacht=True)
    stapregels(z, beeld, stap, vol=True)
    soort, _pijl = SOORT[stap.soort]
    naam, hoe = f"{kant}-{stap.code}", omschrijf(beeld, stap)
    return Vak(naam, soort, 0, 0, b, z.y + 8, tuple(z.teksten), toon, "", stap.code, hoe)


def niveaublad(beeld: Beeld, code: str, formaat: Formaat, naam: str) -> Figuur:
    """Return the sheet of one level, with all its texts whole."""
    n = beeld.niveau(code)
    heen = [s for s in beeld.stappen if s.naar == code and s.nr]
    weg = [s for s in beeld.stappen if code in s.van and s.nr and not s.overal]
    kolom = (formaat.b - 2 * MARGE - 2 * KANAAL) * 0.27
    links = [_kaart(beeld, s, s.van, beeld.w._("Van %(niveau)s"), kolom, "van") for s in heen]
    rechts = [
        _kaart(beeld, s, [s.naar] * bool(s.naar), beeld.w._("Naar %(niveau)s"), kolom, "naar") for s in weg
    ]
    x = MARGE + (kolom + KANAAL if links else 0)
    b = formaat.b - 2 * MARGE - (kolom + KANAAL) * (bool(links) + bool(rechts))
    boven = MARGE + 12
    vak = niveauvak(beeld, n, b, vol=True, wie=True).naar(x, boven)
    hoog = max(vak.h, _hoogte(links), _hoogte(rechts))
    vak = replace(vak, h=hoog)
    vakken, pijlen, merken = [vak], [], []
    for kaarten, stappen, plek, erheen in (
        (links, heen, MARGE, True),
        (rechts, weg, x + b + KANAAL, False),
    ):
        y = boven
        for kaart, stap in zip(kaarten, stappen, strict=True):
            geplaatst = kaart.naar(plek, y)
            midden = geplaatst.midden[1]
            soort = SOORT[stap.soort][1]
            titel = omschrijf(beeld, stap)
            if erheen:
                begin, eind = geplaatst.naam, vak.naam
                punten = ((geplaatst.rechts, midden), (x, midden))
            else:
                begin, eind = vak.naam, geplaatst.naam
                punten = ((x + b, midden), (geplaatst.x, midden))
            vakken.append(geplaatst)
            pijlen.append(Pijl(stap.code, soort, begin, eind, punten, True, titel))
            merken.append(Merk(geplaatst.x + 16, y, stap.nr, stap.code))
            y = geplaatst.onder + TUSSEN
    uitleg = [f"{n.naam}: {n.kern.rstrip('.')}"]
    uitleg += [omschrijf(beeld, s).rstrip(".") for s in [*heen, *weg]]
    return Figuur(
        naam, f"{beeld.titel}: {n.naam}", ". ".join(uitleg) + ".", formaat.b, boven + hoog + MARGE,
        tuple(vakken), tuple(pijlen), tuple(merken),
    )  # fmt: skip


def _hoogte(kaarten: list[Vak]) -> float:
    return sum(kaart.h + TUSSEN for kaart in kaarten) - TUSSEN if kaarten else 0.0


def overalbladen(beeld: Beeld, formaat: Formaat, naam: str) -> list[Figuur]:
    """Return the sheets with the steps that can be taken from every level, as many as they need."""
    b = formaat.b - 2 * MARGE
    bladen: list[list[Stapbeeld]] = []
    ruimte = 0.0
    for stap in (s for s in beeld.stappen if s.overal):
        los = overal(beeld, b, [stap], vol=True)
        nodig = los.h - OVERALKOP if los is not None else 0.0
        if nodig > ruimte:
            bladen.append([])
            ruimte = formaat.hoog - 2 * MARGE - OVERALKOP
        bladen[-1].append(stap)
        ruimte -= nodig
    titel = f"{beeld.titel}: {klein(beeld.w._('Vanaf elk niveau'))}"
    gevonden = []
    for nr, stappen in enumerate(bladen, 1):
        vak = overal(beeld, b, stappen, vol=True)
        if vak is not None:
            wie, kop = (f"{naam}-{nr}", f"{titel} ({nr})") if len(bladen) > 1 else (naam, titel)
            uitleg = " ".join(omschrijf(beeld, s) for s in stappen)
            gevonden.append(Figuur(wie, kop, uitleg, formaat.b, vak.h + 2 * MARGE, (vak.naar(MARGE, MARGE),)))
    return gevonden
