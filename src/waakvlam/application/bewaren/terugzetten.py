"""After restoring a copy: what was destroyed is destroyed again, on the word of signed certificates."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.bewaren.uitvoeren import Uitvoerder, lees_bewaring
from waakvlam.application.bewaren.verklaring import lees_verklaring
from waakvlam.application.herbouwen import herbouw_stroom
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.poorten.bewaren import Waarmerk
from waakvlam.application.stromen import SIGNAAL
from waakvlam.application.uitvoeren import execute
from waakvlam.core.bewaren.namen import ALLES, BEWARING, bewaring_van
from waakvlam.core.bewaren.opdrachten import HerstelVernietiging


class VerklaringKloptNiet(ValueError):
    """A certificate was changed or is not ours. The message is Dutch."""


@dataclass(frozen=True, slots=True)
class Getekend:
    """A certificate as it is kept outside: its text and its signature."""

    naam: str
    verklaring: str
    waarmerk: Waarmerk


@dataclass(frozen=True, slots=True)
class Hersteld:
    """What making it hold again came to: certificates read, keys that were back, cases and signals marked."""

    verklaringen: int
    sleutels: int
    gemarkeerd: int


def verklaringen(om: Omgeving, gemeente: str) -> list[Getekend]:
    """Every certificate of a municipality, to be kept elsewhere."""
    uit = []
    for van, stroom in om.logboek.stromen():
        if van == gemeente and stroom.startswith(f"{BEWARING}/"):
            for p in lees_bewaring(om, van, stroom)[0].voorstellen.values():
                if p.stand == "uitgevoerd":
                    waarmerk = Waarmerk(p.zegelsleutel, p.handtekening)
                    uit.append(Getekend(f"verklaring-{p.id}.json", p.verklaring, waarmerk))
    return uit


def herstel(om: Omgeving, wie: Uitvoerder, van_buiten: Iterable[Getekend]) -> Hersteld:
    """Make every destruction hold again that a restored copy forgot, of the key store or of the log.

    Certificates from outside come first, then those in the log. Raises VerklaringKloptNiet for one that is
    not ours, before anything is done.
    """
    alle = {g.verklaring: g for g in (*van_buiten, *verklaringen(om, wie.gemeente))}
    gelezen = [(_gekeurd(om, g), g) for g in alle.values()]
    eigen = [inhoud for inhoud, _ in gelezen if inhoud["gemeente"] == wie.gemeente]
    nu = om.klok.nu()
    sleutels = sum(om.beheer.vernietig_nummers(wie.gemeente, inhoud["sleutels"], nu) for inhoud in eigen)
    gemarkeerd = 0
    for inhoud in eigen:
        weg = [(inhoud["van"], inhoud["deel"]), *((f"{SIGNAAL}/{s}", ALLES) for s in inhoud["mee"])]
        for doel, deel in weg:
            if om.logboek.kop(wie.gemeente, doel) is None:
                continue
            om.beheer.ruim_op(wie.gemeente, doel, deel)
            gemarkeerd += _markeer(om, wie, doel, deel, datetime.fromisoformat(inhoud["besloten"]["op"]))
            herbouw_stroom(om, wie.gemeente, doel)
    om.beheer.maak_schoon()
    return Hersteld(len(eigen), sleutels, gemarkeerd)


def _gekeurd(om: Omgeving, getekend: Getekend) -> dict:  # type: ignore[type-arg]
    if not om.beheer.is_van_ons(getekend.verklaring.encode(), getekend.waarmerk):
        raise VerklaringKloptNiet(f"{getekend.naam} is veranderd, of niet van ons. Er is niets gedaan.")
    try:
        return lees_verklaring(getekend.verklaring)
    except ValueError:
        raise VerklaringKloptNiet(f"{getekend.naam} is geen verklaring van vernietiging.") from None


def _markeer(om: Omgeving, wie: Uitvoerder, doel: str, deel: str, op: datetime) -> bool:
    """Mark a case or signal as destroyed again; False when it already was."""
    kop = om.logboek.kop(wie.gemeente, doel)
    uitkomst = execute(
        Opdracht(
            opdracht_id=hashlib.sha256(f"herstel|{doel}|{deel}|{op.isoformat()}".encode()).hexdigest(),
            gemeente=wie.gemeente,
            actor=wie.actor,
            rol=wie.rol,
            inhoud=HerstelVernietiging(deel, op),
            stroom=bewaring_van(doel),
            oefening=bool(kop and kop.oefening),
            oorsprong=wie.oorsprong,
        ),
        om,
    )
    return isinstance(uitkomst, Aanvaard) and bool(uitkomst.gebeurtenissen) and not uitkomst.herhaald
