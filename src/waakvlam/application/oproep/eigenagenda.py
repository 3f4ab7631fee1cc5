"""Somebody's own calendar: what they are asked for and when they are on duty, by code name only."""

import secrets
from datetime import datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.oproep.agenda import Afspraak, agenda, kenmerk
from waakvlam.application.poorten.oproep import Plek
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.oproep.stand import KOMT_NIET

TERUG = timedelta(days=30)
"""How long what is over stays on a calendar."""
NAAM = "Waakvlam"


def maak(vrager: Vrager) -> str:
    """A fresh address for the viewer's calendar; an earlier one ends at once. It is shown this once."""
    om, k, token = omgeving(), vrager.kijker, secrets.token_urlsafe(32)
    with om.verwerkingen.samen():
        _noteer(vrager, "agenda-adres-gemaakt")
        if om.oproep is not None:
            om.oproep.agendas.zet(k.gemeente, k.account, token, vrager.nu)
    return token


def stop(vrager: Vrager) -> None:
    """End the address of the viewer's calendar."""
    om, k = omgeving(), vrager.kijker
    with om.verwerkingen.samen():
        _noteer(vrager, "agenda-adres-weg")
        if om.oproep is not None:
            om.oproep.agendas.weg(k.gemeente, k.account)


def sinds(vrager: Vrager) -> datetime | None:
    """When the address that holds was made; None when there is none."""
    om, k = omgeving(), vrager.kijker
    return om.oproep.agendas.sinds(k.gemeente, k.account) if om.oproep is not None else None


def lees(token: str) -> bytes | None:
    """The calendar behind an address; None when it ended, or its owner has no role here any more."""
    om = omgeving()
    wie = om.oproep.agendas.vind(token) if om.oproep is not None and 20 <= len(token) <= 64 else None
    if wie is None or om.oproep is None:
        return None
    gemeente, account = wie
    nu = om.klok.nu()
    if not any(lid.geldt(nu) for lid in om.leden.van(account, gemeente)):
        return None
    with om.verwerkingen.samen():
        om.auditlog.noteer(
            gemeente, account, None, "agenda-gelezen", f"account/{account}", "gelezen", "web", nu
        )
    return agenda(NAAM, [_afspraak(p, nu) for p in om.oproep.plekken.van(gemeente, account, nu - TERUG)])


def _afspraak(p: Plek, nu: datetime) -> Afspraak:
    oefent = "OEFENING: " if p.oefening else ""
    wat = "overleg"
    if p.soort == "dienst":
        wat = f"dienst {namen.rol(omgeving().aanpakken.haal(p.aanpak_hash), p.rol).lower()}"
    af = p.stand in ("weg", KOMT_NIET)
    return Afspraak(
        kenmerk(p.gemeente, p.kenmerk), f"{oefent}{p.codenaam}: {wat}", p.om or p.op, p.tot, p.volgnr, nu, af
    )


def _noteer(vrager: Vrager, handeling: str) -> None:
    k = vrager.kijker
    omgeving().auditlog.noteer(
        k.gemeente, k.account, " ".join(sorted(k.rollen)) or None, handeling, f"account/{k.account}",
        "gedaan", vrager.oorsprong, vrager.nu,
    )  # fmt: skip
