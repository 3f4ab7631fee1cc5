"""Answers that come in from outside: by the link in a mail, and by text message.

Each is recorded as the person who was called, in the role in which they were, and only while they have it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.omgeving import omgeving as standaard_omgeving
from waakvlam.application.opdracht import Opdracht, Uitkomst
from waakvlam.application.oproep.nummers import lees_nummer
from waakvlam.application.poorten.oproep import Antwoordbericht, Bezorgbericht, Plek
from waakvlam.application.uitvoeren import execute
from waakvlam.core.oproep.opdrachten import BeantwoordOproep, MeldBezorging
from waakvlam.core.oproep.stand import AANGEKOMEN, BEL_MIJ, KOMT, KOMT_NIET, MISLUKT, WERKER

TOKEN = "oproep-"  # noqa: S105  (what comes before the id of an invitation, no secret)
WOORDEN = {
    **dict.fromkeys(("1", "ja", "komt"), KOMT),
    **dict.fromkeys(("2", "nee", "niet"), KOMT_NIET),
    **dict.fromkeys(("3", "bel"), BEL_MIJ),
}
"""What somebody may write back: a digit, or the word that comes to mind."""
HELFT = 32


def smskenmerk(om: Omgeving, gemeente: str, uitnodiging: str, nr: int) -> str:
    """The reference of a text message: says which invitation it belongs to, and nobody can answer with it."""
    token = om.gastsleutels.token(gemeente, TOKEN + uitnodiging) or ""
    return f"{om.gastsleutels.hash(token)[:HELFT]}-{nr}"


def plek_van(token: str) -> Plek | None:
    """The invitation behind a link, while it asks something or did; None for any other link."""
    om = standaard_omgeving()
    if om.oproep is None or not 20 <= len(token) <= 64:
        return None
    return om.oproep.plekken.achter(om.gastsleutels.hash(token))


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """What is asked behind a link: the code name, when, and what was answered. No more than the mail said."""

    codenaam: str
    om: datetime | None
    op: datetime
    antwoord: str
    oefening: bool


def gevraagd(plek: Plek) -> Gevraagd | None:
    """What is asked, or None when it is over or its owner has no role any more."""
    om = standaard_omgeving()
    nu = om.klok.nu()
    er = any(lid.rol == plek.rol and lid.geldt(nu) for lid in om.leden.van(plek.wie, plek.gemeente))
    if plek.stand == "weg" or not er:
        return None
    gezegd = "" if plek.stand == "open" else plek.stand
    return Gevraagd(plek.codenaam, plek.om, plek.op, gezegd, plek.oefening)


def antwoord(plek: Plek, gegeven: str, opdracht_id: str, langs: str = "mail") -> Uitkomst:
    """Record the answer of whoever was called."""
    return execute(
        Opdracht(
            opdracht_id, plek.gemeente, plek.wie, plek.rol, BeantwoordOproep(plek.kenmerk, gegeven, langs),
            f"casus/{plek.casus}", oorsprong=langs,
        )
    )  # fmt: skip


def van_gateway(kop: Mapping[str, str], inhoud: bytes) -> bool:
    """Take what the gateway sent; False when it does not prove that it is the gateway.

    What cannot be placed is taken and forgotten: the gateway learns nothing about numbers by trying.
    """
    om = standaard_omgeving()
    if om.oproep is None or not om.oproep.sms.aan:
        return False
    bericht = om.oproep.sms.lees(kop, inhoud, om.klok.nu())
    if isinstance(bericht, Antwoordbericht):
        _antwoord(om, bericht)
    elif isinstance(bericht, Bezorgbericht):
        _bezorgd(om, bericht)
    return bericht is not None


def _antwoord(om: Omgeving, bericht: Antwoordbericht) -> None:
    """The newest invitation of whoever has this number; the same message again is the same answer."""
    assert om.oproep is not None
    nummer, wat = lees_nummer(bericht.nummer), _lees(bericht.tekst)
    if nummer is None or not wat:
        return
    open_ = [
        plek
        for gemeente, account in om.oproep.telefoons.met_nummer(nummer)
        for plek in om.oproep.plekken.open(gemeente, account)
    ]
    if open_:
        plek = max(open_, key=lambda een: een.op)
        antwoord(plek, wat, "s" + hashlib.sha256(bericht.kenmerk.encode()).hexdigest()[:40], "sms")


def _lees(tekst: str) -> str:
    """The answer in a message; empty when it is none."""
    woorden = tekst.casefold().replace(".", " ").replace(",", " ").replace("!", " ").split()
    if woorden[:2] in (["ik", "kom"], ["kom", "niet"]) and len(woorden) > 1:
        return KOMT_NIET if "niet" in woorden else KOMT
    return WOORDEN.get(woorden[0], "") if woorden else ""


def _bezorgd(om: Omgeving, bericht: Bezorgbericht) -> None:
    assert om.oproep is not None
    hash_, _, nr = bericht.kenmerk.partition("-")
    plek = om.oproep.plekken.achter(hash_) if len(hash_) == HELFT and nr.isdecimal() else None
    if plek is None:
        return
    uitkomst = AANGEKOMEN if bericht.aangekomen else MISLUKT
    inhoud = MeldBezorging(plek.kenmerk, "sms", uitkomst, "" if bericht.aangekomen else "niet-aangekomen")
    id_ = "b" + hashlib.sha256(f"{bericht.kenmerk}|{uitkomst}".encode()).hexdigest()[:40]
    execute(Opdracht(id_, plek.gemeente, WERKER, WERKER, inhoud, f"casus/{plek.casus}", oorsprong="sms"))
