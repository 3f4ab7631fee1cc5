"""A case as somebody who asks under the Woo would see it: what each entry is, and what goes out or not."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.verzoeken.gegevens import rechten
from waakvlam.application.vragen.verloop import mensen_in, verloop
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.casus.verzoekstand import Woomerk
from waakvlam.core.verzoek.rechten import Grond
from waakvlam.core.verzoek.redactie import lak_iedereen
from waakvlam.core.verzoek.woo import merk_van, oordeel

INTERN = frozenset(
    {"verzoek-gekoppeld", "stukken-aangeleverd", "woo-gemarkeerd", "taak-gepland", "kenmerken-gezet"}
)
"""What says nothing on the case itself."""


@dataclass(frozen=True, slots=True)
class Wooregelblad:
    """An entry: what it is (``merk``, ``eigen`` when a person said so), and what goes out of it.

    ``tekst`` is empty when it stays in; then ``grond`` says why. ``schoon`` is the text without personal
    data, of which there were ``gelakt``; ``ruw`` is how it stands in the case.
    """

    nr: int
    op: datetime
    soort: str
    zin: str
    tekst: str
    schoon: str
    ruw: str
    merk: str
    eigen: bool
    doe: str
    grond: Grond | None
    gelakt: int
    kring: str
    kringnaam: str


@dataclass(frozen=True, slots=True)
class WooBlad:
    """All entries of a case that the viewer reads, in order of time; ``personen`` is a ground."""

    casus: str
    codenaam: str
    versie_aanpak: str
    gemaakt_op: datetime
    regels: tuple[Wooregelblad, ...]
    kringen: tuple[str, ...]
    personen: Grond
    weg: int
    oefening: bool


def woo_blad(vrager: Vrager, casus: str, vertaal: Vertaal, handeling: str = "woo-blik") -> WooBlad | None:
    """The case as it would go out, or None when it is not there for this viewer. It is logged."""
    gelezen = lees_casus(vrager, casus, handeling)
    if gelezen is None:
        return None
    regels = tuple(woo_regels(gelezen, vertaal))
    t, aanpak = gelezen.toestand, gelezen.aanpak
    return WooBlad(
        casus,
        t.codenaam or casus[:8],
        f"{aanpak.model.titel}, {aanpak.model.versie}",
        vrager.nu,
        regels,
        tuple(k.naam for code, k in aanpak.model.kringen.items() if code in gelezen.kringen),
        rechten().weglaten[rechten().woo.personen],
        sum(1 for r in regels if r.doe == "weg"),
        t.oefening,
    )


def woo_regels(gelezen: Leesbaar, vertaal: Vertaal) -> list[Wooregelblad]:
    """Every entry of the case, oldest first. Names of staff are taken out of what they wrote."""
    mensen = mensen_in(gelezen)
    namen = tuple(mensen.values())
    wet = rechten()
    onder = {r.nr: _onder(opgetekend(r).gebeurtenis) for r in gelezen.regels}
    uit = []
    for regel in sorted(verloop(gelezen, mensen, vertaal), key=lambda r: (r.op, r.nr)):
        if regel.soort in INTERN:
            continue
        eigen = _gezegd(gelezen, regel.nr)
        merk = eigen.soort if eigen else merk_van(regel.soort, onder.get(regel.nr, ""), wet.woo)
        besluit = oordeel(merk, regel.kring, bool(regel.teksten), wet.woo, eigen is not None)
        ruw = "\n".join(regel.teksten)
        zin, tekst = lak_iedereen(regel.zin, namen), lak_iedereen(ruw, namen)
        weg = besluit.doe == "weg"
        uit.append(
            Wooregelblad(
                regel.nr, regel.op, regel.soort, zin.tekst, "" if weg else tekst.tekst, tekst.tekst, ruw,
                merk, eigen is not None, besluit.doe, wet.weglaten.get(besluit.grond),
                zin.aantal + (0 if weg else tekst.aantal), regel.kring, regel.kringnaam,
            )
        )  # fmt: skip
    return uit


def _onder(gebeurtenis: object) -> str:
    """The kind within a kind: that of a note."""
    soort = getattr(gebeurtenis, "soort", "")
    return soort if isinstance(soort, str) else ""


def _gezegd(gelezen: Leesbaar, nr: int) -> Woomerk | None:
    """What a person said an entry is, if the viewer may read that."""
    merk = gelezen.toestand.woo.get(nr)
    zichtbaar = merk is not None and any(r.nr == merk.nr for r in gelezen.regels)
    return merk if zichtbaar else None
