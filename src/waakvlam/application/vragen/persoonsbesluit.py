"""*Gegevens voor dit besluit*: what is open to this viewer for one decision, and what can be opened."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import VERNIETIGD
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.personen import NAMEN, OpenInzage, nummers, op_de_casus, zoals_getypt
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.casus.persoonvouwen import Inzage
from waakvlam.core.gegevens.persoonsbesluiten import Besluitsoort
from waakvlam.core.toegang.personen import geopende_gegevens, mag_openen, open_inzagen

HANDELING = "lees-gegevens-voor-besluit"


@dataclass(frozen=True, slots=True)
class SoortRegel:
    """A decision that can be named: what it rests on, what goes open and for how long."""

    code: str
    naam: str
    grondslag: str
    velden: tuple[str, ...]
    open: str
    lezing: bool


@dataclass(frozen=True, slots=True)
class OpenBlad:
    """The form to open a person for a decision."""

    casus: str
    codenaam: str
    personen: tuple[str, ...]
    soorten: tuple[SoortRegel, ...]
    inzagen: tuple[OpenInzage, ...]


@dataclass(frozen=True, slots=True)
class Waarde:
    """A particular for a decision, with the circle it comes from."""

    naam: str
    waarde: str
    kring: str


@dataclass(frozen=True, slots=True)
class Besluitblad:
    """Exactly what a decision needs of a person; ``mist`` are particulars that nobody recorded."""

    casus: str
    codenaam: str
    inzage: str
    persoon: str
    besluit: str
    grondslag: str
    bron: str
    sinds: datetime
    tot: datetime
    reden: str
    waarden: tuple[Waarde, ...]
    mist: tuple[str, ...]


def te_openen(vrager: Vrager, casus: str, vertaal: Vertaal) -> OpenBlad | None:
    """What can be opened by this viewer; None when the case is not there or their role opens nothing."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None or not any(mag_openen(gelezen.aanpak, rol) for rol in gelezen.rollen):
        return None
    soorten = tuple(
        _soort(s, vertaal)
        for s in omgeving().persoonsbesluiten.op(vrager.nu).values()
        if any(mag_openen(gelezen.aanpak, rol, s.door) for rol in gelezen.rollen)
    )
    kaart = op_de_casus(gelezen, vrager)
    return OpenBlad(gelezen.casus, kaart.codenaam, nummers(gelezen), soorten, kaart.inzagen)


def _soort(s: Besluitsoort, vertaal: Vertaal) -> SoortRegel:
    velden = tuple(vertaal(NAMEN[veld]) for veld in s.velden)
    return SoortRegel(s.code, s.naam, s.grondslag, velden, s.open, s.herkomst == "lezing")


def gegevens(vrager: Vrager, casus: str, inzage: str, vertaal: Vertaal) -> Besluitblad | None:
    """What is open for a decision, or None when it is not, or no longer, open to this viewer."""
    gelezen = lees_casus(vrager, casus, HANDELING)
    if gelezen is None:
        return None
    open_ = next(
        (i for i in open_inzagen(gelezen.toestand, vrager.kijker, vrager.nu) if i.id == inzage), None
    )
    return None if open_ is None else _blad(gelezen, vrager, open_, vertaal)


def _blad(gelezen: Leesbaar, vrager: Vrager, inzage: Inzage, vertaal: Vertaal) -> Besluitblad:
    om = omgeving()
    t, kringen = gelezen.toestand, gelezen.aanpak.model.kringen
    er = geopende_gegevens(t, gelezen.aanpak, inzage, vrager.kijker, vrager.nu)
    nrs = {g.nr for g in er.values()}
    regels = [r for r in om.logboek.lees(vrager.kijker.gemeente, f"casus/{gelezen.casus}") if r.nr in nrs]
    teksten = om.logboek.teksten(regels)
    per: dict[str, dict[str, list[str]]] = {}
    for (kring, veld), gegeven in er.items():
        tekst = teksten.get(gegeven.tekst, VERNIETIGD)
        if tekst != VERNIETIGD:
            tekst = zoals_getypt(veld, tekst)
            per.setdefault(veld, {}).setdefault(tekst, []).append(kringen[kring].naam)
    soort = next((s for s in om.persoonsbesluiten.soorten if s.code == inzage.besluitsoort), None)
    return Besluitblad(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        inzage.id,
        inzage.persoon,
        soort.naam if soort else inzage.besluitsoort,
        soort.grondslag if soort else "",
        soort.bron if soort else "",
        inzage.sinds,
        inzage.tot,
        gelezen.teksten.get(inzage.reden or "", ""),
        tuple(
            Waarde(vertaal(NAMEN[veld]), waarde, ", ".join(van))
            for veld in inzage.velden
            for waarde, van in per.get(veld, {}).items()
        ),
        tuple(vertaal(NAMEN[veld]) for veld in inzage.velden if veld not in per),
    )
