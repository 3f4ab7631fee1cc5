"""The minutes of a sitting as data: decisions, agreements, actions, questions, and what belongs to them.

Every form (screen, paper, PDF, ODT, DOCX) is written from this one structure.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from waakvlam.application.overleg.verhaal import GAST, ZITTINGEN
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.verloop import aanpak_bij
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus, mag_mee
from waakvlam.core.aanpak import namen
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.overleg.regels import afwezig, schrijvers
from waakvlam.core.overleg.stand import Overlegregel, Zitting

STANDEN = {
    "wacht": _("nog te bevestigen"),
    "klopt": _("bevestigd"),
    "weersproken": _("weersproken: beide blijven staan"),
}
"""How it stands with a decision that was recorded in somebody's name."""


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """A line of the minutes, numbered within its kind. ``teksten``: two when two people wrote at once.

    ``stand``: empty, or a key of ``STANDEN``. ``wie``: who does it (``zonder``: nobody yet); ``klaar``: its
    task is done. ``kring``: the name of the circle, empty when everyone in the case reads it.
    """

    nr: int
    id: str
    teksten: tuple[str, ...]
    op: datetime
    punt: str = ""
    door: str = ""
    hoe: str = "erbij"
    stand: str = ""
    wie: str = ""
    aan: str = ""
    uiterlijk: datetime | None = None
    eindigt: datetime | None = None
    klaar: bool = False
    kring: str = ""
    zonder: bool = False


@dataclass(frozen=True, slots=True)
class Erbij:
    """Something recorded elsewhere in the case that belongs to this sitting."""

    op: datetime
    zin: str
    teksten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aanwezige:
    """Someone who was there; ``tot`` is None until the end. ``telefonisch``: by telephone."""

    naam: str
    van: datetime
    tot: datetime | None
    telefonisch: bool


@dataclass(frozen=True, slots=True)
class Besluitenlijst:
    """The minutes of one sitting as far as the viewer reads them.

    ``kringen``: the circles it holds. ``mag``: the viewer keeps its record; ``voorzit``: and chaired it;
    ``meenemen``: may take it along as a file.
    """

    casus: str
    zitting: str
    codenaam: str
    gremium: str
    soort: str
    begonnen: datetime
    gesloten: datetime | None
    voorzitter: str
    notulist: str
    aanwezig: tuple[Aanwezige, ...]
    afwezig: tuple[str, ...]
    schorsingen: tuple[tuple[datetime, datetime | None], ...]
    besluiten: tuple[Lijstregel, ...]
    afspraken: tuple[Lijstregel, ...]
    acties: tuple[Lijstregel, ...]
    vragen: tuple[Lijstregel, ...]
    erbij: tuple[Erbij, ...]
    goedgekeurd: datetime | None
    correcties: tuple[str, ...]
    oefening: bool
    gemaakt: datetime
    verzonden: datetime | None
    kringen: tuple[str, ...]
    mag: bool
    voorzit: bool
    meenemen: bool = False


def besluitenlijst(vrager: Vrager, casus: str, zitting: str, vertaal: Vertaal) -> Besluitenlijst | None:
    """The minutes of a sitting, or None when there is no such sitting for this viewer."""
    gelezen = lees_casus(vrager, casus, "lees-besluitenlijst")
    if gelezen is None or zitting not in gelezen.toestand.zittingen:
        return None
    lijst = maak_besluitenlijst(gelezen, zitting, vrager.nu, vertaal)
    return replace(lijst, meenemen=mag_mee(vrager, gelezen))


def maak_besluitenlijst(gelezen: Leesbaar, zitting: str, nu: datetime, vertaal: Vertaal) -> Besluitenlijst:
    """The minutes of a sitting of a case that may be read."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    z = t.zittingen[zitting]
    return Besluitenlijst(
        gelezen.casus,
        z.id,
        t.codenaam or gelezen.casus[:8],
        namen.rol(aanpak, z.gremium),
        vertaal(ZITTINGEN.get(z.soort, z.soort)),
        z.begonnen,
        z.gesloten,
        namen.rol(aanpak, z.voorzitter),
        namen.rol(aanpak, z.notulist),
        tuple(
            Aanwezige(naam_van(gelezen, a.wie, vertaal), a.van, a.tot, a.hoe == "telefonisch")
            for a in z.aanwezig
        ),
        tuple(namen.rol(aanpak, wie) for wie in afwezig(z, z.waren_er, aanpak)),
        tuple((s.van, s.hervat) for s in z.schorsingen),
        tuple(_regels(gelezen, z, "besluit", vertaal)),
        tuple(_regels(gelezen, z, "afspraak", vertaal)),
        tuple(_regels(gelezen, z, "actie", vertaal)),
        tuple(_regels(gelezen, z, "vraag", vertaal)),
        tuple(_erbij(gelezen, z, vertaal)),
        z.goedgekeurd,
        tuple(_correcties(gelezen, z)),
        t.oefening,
        nu,
        z.verzonden,
        tuple(kring.naam for code, kring in aanpak.model.kringen.items() if code in gelezen.kringen),
        bool(gelezen.rollen & schrijvers(z, aanpak)),
        bool(gelezen.rollen & aanpak.gelijk(z.voorzitter)),
    )


def naam_van(gelezen: Leesbaar, wie: str, vertaal: Vertaal) -> str:
    """The name of a role, or of a guest for who may read it."""
    gast = gelezen.toestand.gasten.get(wie)
    if gast is not None:
        return gelezen.teksten.get(gast.naam, "") or vertaal(GAST)
    return namen.rol(gelezen.aanpak, wie)


def regels_van(gelezen: Leesbaar, zitting: str) -> list[Overlegregel]:
    """The lines of a sitting that the viewer reads and that still count, in order of writing."""
    return [
        r
        for r in gelezen.toestand.overlegregels.values()
        if r.zitting == zitting
        and r.ingetrokken is None
        and any(x.tekst in gelezen.teksten for x in r.teksten)
    ]


def stand_van(regel: Overlegregel) -> str:
    """A key of ``STANDEN``, or empty."""
    if regel.soort != "besluit" or regel.hoe == "erbij":
        return ""
    return "wacht" if regel.bevestigd is None else "klopt" if regel.bevestigd else "weersproken"


def _regels(gelezen: Leesbaar, z: Zitting, soort: str, vertaal: Vertaal) -> Iterable[Lijstregel]:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    van_soort = [r for r in regels_van(gelezen, z.id) if r.soort == soort]
    for nr, r in enumerate(van_soort, 1):
        kring = aanpak.model.kringen.get(r.kring)
        yield Lijstregel(
            nr,
            r.id,
            tuple(gelezen.teksten[x.tekst] for x in r.teksten if x.tekst in gelezen.teksten),
            r.op,
            r.punt or "",
            namen.rol(aanpak, r.door) if r.door else "",
            r.hoe,
            stand_van(r),
            namen.rol(aanpak, r.eigenaar) if r.eigenaar else "",
            namen.rol(aanpak, r.aan) if r.aan else "",
            r.uiterlijk,
            r.eindigt,
            r.taak is not None and r.taak not in t.open_taken,
            kring.naam if kring is not None else "",
            soort == "actie" and not r.eigenaar,
        )


def _erbij(gelezen: Leesbaar, z: Zitting, vertaal: Vertaal) -> Iterable[Erbij]:
    """What other parts of the case recorded with this sitting, and the steps decided while it went on."""
    for regel in gelezen.regels:
        o = opgetekend(regel)
        e = o.gebeurtenis
        if type(e).__module__.startswith("waakvlam.core.overleg."):
            continue
        tijdens = isinstance(e, g.BesluitGenomen) and _tijdens(z, o.gebeurd_op)
        if tijdens or getattr(e, "zitting", None) == z.id:
            aanpak = aanpak_bij(gelezen, o.nr)
            teksten = verhaal.teksten_van(e, aanpak, gelezen.teksten)
            yield Erbij(o.gebeurd_op, verhaal.zin_van(e, aanpak, vertaal), tuple(teksten))


def _tijdens(z: Zitting, op: datetime) -> bool:
    return z.begonnen <= op and (z.gesloten is None or op <= z.gesloten)


def _correcties(gelezen: Leesbaar, z: Zitting) -> Iterable[str]:
    """What was put right when the minutes were approved."""
    for regel in gelezen.regels:
        if regel.soort == "verslag-goedgekeurd" and regel.data.get("zitting") == z.id:
            ref = regel.data.get("correctie")
            if ref in gelezen.teksten:
                yield gelezen.teksten[ref]
