"""The course of a case for one viewer: every event in a sentence, and level and lead over time."""

from datetime import datetime
from typing import Any

from waakvlam.application.omgeving import omgeving
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import bladen as b
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.casus import gebeurtenissen as g

BELANGRIJK = frozenset(
    {
        "casus-geopend",
        "besluit-genomen",
        "niveau-gewijzigd",
        "casus-gesloten",
        "casus-heropend",
        "besluit-bevestigd",
        "casus-verhuisd",
    }
)
LEIDT = ("proces", "proces.zorg")


def mensen_in(gelezen: Leesbaar) -> dict[str, str]:
    """Names of the accounts that appear in a case, in one query."""
    wie = {r.actor for r in gelezen.regels} | {h.wie for h in gelezen.toestand.regie.values() if h.wie}
    return omgeving().lijsten.namen(wie)


def aanpak_bij(gelezen: Leesbaar, nr: int) -> Aanpak:
    """The version of the approach under which an event was recorded: its codes mean what they meant then."""
    hash_ = next((h for vanaf, h in reversed(gelezen.toestand.versies) if vanaf <= nr), gelezen.aanpak.hash)
    return gelezen.aanpak if hash_ == gelezen.aanpak.hash else omgeving().aanpakken.haal(hash_)


def verloop(gelezen: Leesbaar, mensen: dict[str, str], vertaal: Vertaal) -> list[b.VerloopRegel]:
    """Every event the viewer may see, newest first."""
    uit = []
    houders: dict[str, tuple[tuple[str, ...], str | None]] = {}
    for regel in gelezen.regels:
        o = opgetekend(regel)
        e: Any = o.gebeurtenis
        aanpak = aanpak_bij(gelezen, o.nr)
        if isinstance(e, g.RegieGewijzigd):
            # The same holder by another rule, or with less unknown, is no news to anyone.
            if houders.get(e.lijn) == (e.rollen, e.wie):
                continue
            houders[e.lijn] = (e.rollen, e.wie)
        door = namen.rol(aanpak, o.rol) if o.rol else ""
        naam = mensen.get(o.actor, "")
        uit.append(
            b.VerloopRegel(
                o.nr,
                regel.soort,
                verhaal.zin_van(e, aanpak, vertaal),
                tuple(verhaal.teksten_van(e, aanpak, gelezen.teksten)),
                o.gebeurd_op,
                o.vastgelegd_op,
                (o.vastgelegd_op - o.gebeurd_op).total_seconds() > 60,
                f"{naam}, {door}" if naam and door else naam or door,
                namen.rol(aanpak, o.namens) if o.namens else "",
                o.kring,
                regel.soort in BELANGRIJK,
                regel.opdracht_id,
                _stand(gelezen.toestand, e),
                aanpak.model.kringen[o.kring].naam if o.kring in aanpak.model.kringen else "",
            )
        )
    return uit[::-1]


def _stand(t: Toestand, e: Any) -> str:
    """Whether a decision in somebody's name is still open or was contradicted."""
    besluit = t.besluiten.get(e.besluit) if isinstance(e, g.BesluitGenomen) else None
    if besluit is None:
        return ""
    return "weersproken" if besluit.weersproken_door else "open" if besluit.wacht_op else ""


def band(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal) -> list[b.Band]:
    """Level and lead over time: a stretch for every change of either."""
    aanpak, t = gelezen.aanpak, gelezen.toestand
    einde = t.gesloten or nu
    uit: list[b.Band] = []
    niveau, leider = "", ""
    for regel in gelezen.regels:
        e = opgetekend(regel).gebeurtenis
        nieuw, nieuwe_leider = niveau, leider
        if isinstance(e, g.CasusGeopend):
            nieuw = e.niveau
        elif isinstance(e, g.NiveauGewijzigd):
            nieuw = e.naar
        elif isinstance(e, g.CasusVerhuisd):
            nieuw = e.niveau
        elif isinstance(e, g.RegieGewijzigd) and (e.lijn == "casus" or (e.lijn in LEIDT and not leider)):
            nieuwe_leider = verhaal.rollen(aanpak_bij(gelezen, regel.nr), e.rollen, vertaal)
        if (nieuw, nieuwe_leider) != (niveau, leider):
            op = regel.gebeurd_op
            if uit and uit[-1].van == op:
                uit.pop()
            elif uit:
                uit[-1] = _tot(uit[-1], op)
            niveau, leider = nieuw, nieuwe_leider
            toen = aanpak_bij(gelezen, regel.nr)
            rang = _rang(aanpak, toen, niveau)
            uit.append(b.Band(niveau, namen.niveau(toen, niveau), rang, op, einde, leider))
    return uit


def _rang(nu: Aanpak, toen: Aanpak, niveau: str) -> int:
    """Where a level is drawn: where it stands now; one that is gone as high as it stood then."""
    if niveau in nu.rang:
        return nu.rang[niveau]
    hoogte = toen.rang[niveau] / max(1, len(toen.rang) - 1)
    return round(hoogte * (len(nu.rang) - 1))


def _tot(band_: b.Band, tot: datetime) -> b.Band:
    return b.Band(band_.niveau, band_.naam, band_.rang, band_.van, tot, band_.leider)
