"""Asking whether a person is already in a case: for a purpose, logged, answered with whom to call.

What is typed is turned into keyed marks and forgotten. Who may not read the case hears whom to call, never
what the case is; a case that keeps silent and no case at all look the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.personen.keuren import lees_bsn, lees_datum, lees_postcode
from waakvlam.application.poorten import Gevonden, Verwerking
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.casus.persoonkenmerken import BSN, huisnummer, kaal, kenmerken
from waakvlam.core.gegevens.persoonsbesluiten import Zoekdoel
from waakvlam.core.tijd import ZONE
from waakvlam.core.toegang.personen import kring_om_vast_te_leggen

HANDELING, VOORWERP = "zoek-persoon", "personen"


@dataclass(frozen=True, slots=True)
class Bellen:
    """Who leads: a role, and the person when one is named."""

    rol: str
    naam: str


@dataclass(frozen=True, slots=True)
class Treffer:
    """A case in which the person is known. Without access it is only whom to call."""

    bellen: tuple[Bellen, ...]
    casus: str = ""
    codenaam: str = ""
    persoon: str = ""


@dataclass(frozen=True, slots=True)
class Zoekantwoord:
    """The answer, or what is wrong with the question: per field a code (verplicht, onleesbaar, onbekend)."""

    treffers: tuple[Treffer, ...]
    fouten: Mapping[str, str]


def doelen(op: datetime) -> tuple[Zoekdoel, ...]:
    """The purposes that can be chosen at a moment."""
    return tuple(omgeving().zoekdoelen.op(op).values())


def mag_zoeken(vrager: Vrager, rol: str) -> bool:
    """Whether this viewer may ask, in this role: one of their own that reads more than main lines."""
    if rol not in vrager.kijker.rollen:
        return False
    geldend = omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu)
    return any(kring_om_vast_te_leggen(aanpak, rol) is not None for aanpak in geldend.values())


def zoek(vrager: Vrager, rol: str, doel: str, gevraagd: Mapping[str, str]) -> Zoekantwoord | None:
    """Where a person is known, or None for who may not ask.

    ``gevraagd``: bsn, or achternaam and geboortedatum, or postcode, adres and geboortedatum.
    """
    if not mag_zoeken(vrager, rol):
        _noteer(vrager, rol, "geweigerd", {})
        return None
    velden, fouten = _lees(gevraagd, vrager.nu)
    if doel not in omgeving().zoekdoelen.op(vrager.nu):
        fouten["doel"] = "onbekend" if doel else "verplicht"
    soorten = dict(kenmerken(velden))
    if not fouten and not soorten:
        fouten.update(_onvolledig(velden))
    if fouten:
        return Zoekantwoord((), fouten)
    om, gemeente = omgeving(), vrager.kijker.gemeente
    merken = [
        merk
        for soort, kenmerk in soorten.items()
        for merk in om.personenmerken.zoekmerken(gemeente, soort, kenmerk)
    ]
    gevonden = om.personenindex.zoek(vrager.kijker, merken, vrager.nu)
    treffers = _treffers(gevonden)
    with om.verwerkingen.samen():
        _noteer(vrager, rol, "beantwoord", {"doel": doel, "op": " ".join(soorten), "aantal": len(treffers)})
        for g in gevonden:
            _noteer(vrager, rol, "genoemd", {"doel": doel}, f"casus/{g.casus}")
        om.verwerkingen.noteer(
            [Verwerking(gemeente, HANDELING, f"casus/{g.casus}", (g.persoon,), vrager.nu) for g in gevonden]
        )
    return Zoekantwoord(treffers, {})


def _lees(gevraagd: Mapping[str, str], nu: datetime) -> tuple[dict[str, str], dict[str, str]]:
    """What was typed in one spelling, and what cannot be read."""
    velden: dict[str, str] = {}
    fouten: dict[str, str] = {}
    vandaag = nu.astimezone(ZONE).date()
    for veld in ("bsn", "achternaam", "geboortedatum", "postcode", "adres"):
        ruw = gevraagd.get(veld, "").strip()
        if ruw:
            gelezen = _lees_veld(veld, ruw, vandaag)
            if gelezen is None:
                fouten[veld] = "onleesbaar"
            else:
                velden[veld] = gelezen
    return velden, fouten


def _lees_veld(veld: str, ruw: str, vandaag: date) -> str | None:
    if veld == "bsn":
        return lees_bsn(ruw)
    if veld == "postcode":
        return lees_postcode(ruw)
    if veld == "geboortedatum":
        dag = lees_datum(ruw, vandaag)
        return dag if dag and len(dag) == len("1984-03-27") else None
    return ruw if (kaal(ruw) if veld == "achternaam" else huisnummer(ruw)) else None


def _onvolledig(velden: Mapping[str, str]) -> dict[str, str]:
    """Which fields lack to find somebody by what was filled in."""
    if "achternaam" in velden:
        return {"geboortedatum": "verplicht"}
    if {"postcode", "adres"} & velden.keys():
        return {v: "verplicht" for v in ("postcode", "adres", "geboortedatum") if v not in velden}
    if "geboortedatum" in velden:
        return {"achternaam": "verplicht"}
    return {BSN: "verplicht"}


def _treffers(gevonden: list[Gevonden]) -> tuple[Treffer, ...]:
    """The answers; the names of people are asked with one query, whatever was found."""
    om = omgeving()
    mensen = om.lijsten.namen(["0", *(wie for g in gevonden for _rol, wie in g.regie if wie)])
    uit = []
    for g in gevonden:
        aanpak = om.aanpakken.haal(g.aanpak_hash)
        # Nobody leads: whoever takes signals in knows whom to ask.
        regie = g.regie or tuple((code, "") for code, rol in aanpak.model.rollen.items() if rol.signalen)
        bellen = tuple(
            dict.fromkeys(Bellen(namen.rol(aanpak, rol), mensen.get(wie, "")) for rol, wie in regie)
        )
        uit.append(Treffer(bellen, g.casus, g.codenaam, g.persoon) if g.leest else Treffer(bellen))
    return tuple(sorted(dict.fromkeys(uit), key=lambda t: not t.casus))


def _noteer(
    vrager: Vrager, rol: str, uitkomst: str, details: Mapping[str, str | int | bool], voorwerp: str = VOORWERP
) -> None:
    """One line in the audit log; what was typed is never in it."""
    k = vrager.kijker
    extra = {**details, **({"oppervlak": vrager.oppervlak} if vrager.oppervlak else {})}
    omgeving().auditlog.noteer(
        k.gemeente, k.account, rol, HANDELING, voorwerp, uitkomst, vrager.oorsprong, vrager.nu, extra
    )
