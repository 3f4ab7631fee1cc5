"""The emergency pack of a case for one viewer: whether they may make it, and what goes in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.delen.wieziet import verborgen
from waakvlam.application.omgeving import omgeving
from waakvlam.application.oproep.nummers import leesbaar
from waakvlam.application.poorten.stukken import Stuk
from waakvlam.application.stukken.casus import casus_stuk
from waakvlam.application.stukken.noodpakket import Contact, Inhoud, begin_stuk, lijsten_stuk
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import maatregelen
from waakvlam.application.vragen.casus import maak_blad
from waakvlam.application.vragen.lijstbladen import Lijstblad
from waakvlam.application.vragen.vragenlijst import Maker, kopieen_voor
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus, mag_pakken
from waakvlam.core.aanpak import namen
from waakvlam.core.oproep.regels import mag_roepen
from waakvlam.core.tijd import OOIT
from waakvlam.core.toegang.beleid import GEWEERD, rechten


@dataclass(frozen=True, slots=True)
class Noodpakketblad:
    """The page: which case, and the last pack that the viewer may know of (None when there is none)."""

    casus: str
    codenaam: str
    gesloten: bool
    laatst: datetime | None
    laatst_door: str


def _lees(vrager: Vrager, casus: str) -> Leesbaar | None:
    gelezen = lees_casus(vrager, casus, "noodpakket-bekijken")
    return gelezen if gelezen is not None and mag_pakken(vrager, gelezen) else None


def noodpakket(vrager: Vrager, casus: str) -> Noodpakketblad | None:
    """The page, or None when the case is not there for this viewer or they may not make a pack."""
    gelezen = _lees(vrager, casus)
    if gelezen is None:
        return None
    t = gelezen.toestand
    er = {r.data["id"] for r in gelezen.regels if r.soort == "noodpakket-gemaakt"}
    laatst = next((p for p in reversed(t.noodpakketten.values()) if p.id in er), None)
    return Noodpakketblad(
        casus,
        t.codenaam or casus[:8],
        t.gesloten is not None,
        laatst.op if laatst else None,
        namen.rol(gelezen.aanpak, laatst.rol) if laatst and laatst.rol else "",
    )


def stukken(
    vrager: Vrager, casus: str, rol: str, wie: str, vernieuw: datetime, vertaal: Vertaal, taal: str = "nl"
) -> Mapping[str, Stuk] | None:
    """The documents of a pack by the name of their file, or None; ``wie`` is who makes it, by name."""
    gelezen = _lees(vrager, casus)
    if gelezen is None:
        return None
    nummers = _mag_nummers(gelezen)
    inhoud = Inhoud(
        maak_blad(gelezen, vrager.nu, vertaal),
        maatregelen.van(gelezen, vrager.nu, vertaal),
        _contacten(vrager, gelezen, nummers),
        tuple(_lijsten(gelezen, rol, vertaal)),
        nummers,
        wie,
        vrager.nu,
        vernieuw,
    )
    return {
        "1-begin-hier": begin_stuk(inhoud, vertaal, taal),
        "2-lijsten": lijsten_stuk(inhoud, vertaal, taal),
        "3-casus": casus_stuk(inhoud.blad, wie, vrager.nu, vertaal, taal),
    }


def _mag_nummers(gelezen: Leesbaar) -> bool:
    """Whether the viewer may call a body of this approach together, and so see numbers."""
    a = gelezen.aanpak
    return any(mag_roepen(a, gremium, rol) for gremium in a.model.gremia for rol in gelezen.rollen)


def _contacten(vrager: Vrager, gelezen: Leesbaar, nummers: bool) -> tuple[Contact, ...]:
    """Everybody with a part in the case, by role; not of a circle that keeps hidden that it has a part."""
    om, gemeente = omgeving(), vrager.kijker.gemeente
    rol_en_wie: dict[str, set[str]] = {}
    for recht in rechten(gelezen.toestand, gelezen.aanpak):
        voorbij = recht.tot is not None and recht.tot <= vrager.nu
        if recht.kring != GEWEERD and not voorbij and not verborgen(gelezen, recht.rol):
            rol_en_wie.setdefault(recht.rol, set()).add(recht.wie)
    mensen: dict[str, list[tuple[str, str]]] = {rol: [] for rol in rol_en_wie}
    for account, naam, rol in om.lijsten.mensen_in_rollen(gemeente, rol_en_wie.keys(), vrager.nu):
        if "" in rol_en_wie[rol] or account in rol_en_wie[rol]:
            mensen[rol].append((naam, account))
    accounts = {account for paren in mensen.values() for _, account in paren}
    bekend = om.oproep.telefoons.van(gemeente, accounts) if nummers and om.oproep is not None else {}

    def nummer(account: str) -> str:
        return leesbaar(bekend[account]) if account in bekend else ""

    uit = (
        Contact(namen.rol(gelezen.aanpak, rol), tuple((naam, nummer(account)) for naam, account in paren))
        for rol, paren in mensen.items()
    )
    return tuple(sorted(uit, key=lambda c: c.rol.lower()))


def _lijsten(gelezen: Leesbaar, rol: str, vertaal: Vertaal) -> Iterator[Lijstblad]:
    """The lists that were begun or are offered at this level, as far as they may be read."""
    t = gelezen.toestand
    for lijst in gelezen.aanpak.vraaglijsten.values():
        er = lijst.code in t.rondes or lijst.scenario in t.scenarios
        mag = lijst.model.kring is None or lijst.model.kring in gelezen.kringen
        if mag and (er or (not lijst.scenario and lijst.geldt(t, OOIT))):
            kopieen = kopieen_voor(gelezen, lijst, rol)
            yield Maker(gelezen, lijst, rol, next(iter(kopieen), ""), None, vertaal).blad(kopieen)
