"""Attachments for one viewer: the list, one to hand out, and one to show small.

Which events a viewer may read is not decided here: it is what ``lees_casus`` and ``lees_signaal`` let
through. An attachment that is not there and one of another circle give the same answer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from waakvlam.application.bijlagen.werk import werk
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import VERNIETIGD, Regel
from waakvlam.application.stromen import CASUS, SIGNAAL, opgetekend
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.application.vragen.vrager import Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.casus.bijlage import BijlageIngetrokken, BijlageToegevoegd
from waakvlam.core.casus.bijlagesoorten import SOORTEN
from waakvlam.core.toegang.beleid import kringen_van

KLEIN = 1200
"""Longest side of a picture on a page, in pixels."""


@dataclass(frozen=True, slots=True)
class BijlageRegel:
    """An attachment in a list.

    ``stand``: ``schoon`` (can be fetched), ``wacht`` (not looked at yet), ``besmet``, ``ingetrokken`` (then
    ``reden`` says why) or ``weg`` (destroyed). ``mag_intrekken``: the viewer may take it back.
    """

    bijlage: str
    naam: str
    omschrijving: str
    soort: str
    grootte: int
    beeld: bool
    op: datetime
    door: str
    kring: str
    stand: str
    reden: str
    mag_intrekken: bool


@dataclass(frozen=True, slots=True)
class CasusBijlagen:
    """The attachments of a case, newest first, and the circles the viewer can add one in."""

    casus: str
    codenaam: str
    gesloten: bool
    bijlagen: tuple[BijlageRegel, ...]
    kringen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file to hand out: its name, its kind, how many bytes, and its content in pieces."""

    naam: str
    soort: str
    grootte: int
    stukken: Iterator[bytes]


def van_casus(vrager: Vrager, casus: str) -> CasusBijlagen | None:
    """The attachments of a case that this viewer may see, or None when the case is not there for them."""
    gelezen = lees_casus(vrager, casus, "lijst-bijlagen")
    if gelezen is None:
        return None
    m = gelezen.aanpak.model
    eigen = gelezen.kringen & {k for rol in gelezen.rollen for k in kringen_van(gelezen.aanpak, rol)}
    # One's own circle first: what everyone in the case sees is a choice one makes.
    volgorde = sorted(
        eigen, key=lambda k: (k not in m.kringen, list(m.kringen).index(k) if k in m.kringen else 0)
    )
    gelijk = {code for rol in gelezen.rollen for code in gelezen.aanpak.gelijk(rol)}
    return CasusBijlagen(
        casus,
        gelezen.toestand.codenaam or casus[:8],
        gelezen.toestand.gesloten is not None,
        regels_van(
            vrager,
            gelezen.regels,
            gelezen.teksten,
            {k: v.naam for k, v in m.kringen.items()},
            {rol: namen.rol(gelezen.aanpak, rol) for rol in m.rollen},
            gelijk,
        ),
        tuple((k, m.kringen[k].naam if k in m.kringen else "") for k in volgorde),
    )


def regels_van(
    vrager: Vrager,
    regels: Iterable[Regel],
    teksten: Mapping[str, str],
    kringen: Mapping[str, str],
    rollen: Mapping[str, str],
    mag_als: Iterable[str] = (),
    alle: bool = False,
) -> tuple[BijlageRegel, ...]:
    """The attachments among events that may be read, newest first, with a fixed number of queries.

    ``mag_als`` are roles whose attachments the viewer may take back, beside their own; ``alle``: every one.
    """
    om = omgeving()
    erbij = [r for r in regels if r.soort == "bijlage-toegevoegd"]
    if not erbij or om.bijlagen is None:
        return ()
    weg: dict[str, BijlageIngetrokken] = {
        r.data["bijlage"]: opgetekend(r).gebeurtenis for r in regels if r.soort == "bijlage-ingetrokken"
    }
    koppen = om.bijlagen.kluis.koppen(vrager.kijker.gemeente, [r.data["bijlage"] for r in erbij])
    mensen = om.lijsten.namen({r.actor for r in erbij})
    als = frozenset(mag_als)
    uit = []
    for r in reversed(erbij):
        e: BijlageToegevoegd = opgetekend(r).gebeurtenis
        kop = koppen.get(e.bijlage)
        ingetrokken = weg.get(e.bijlage)
        naam = teksten.get(e.naam, "")
        stand = "ingetrokken" if ingetrokken else kop.stand if kop and naam != VERNIETIGD else "weg"
        wie, rol = mensen.get(r.actor, ""), rollen.get(r.rol or "", "")
        uit.append(
            BijlageRegel(
                e.bijlage,
                naam,
                teksten.get(e.omschrijving or "", ""),
                e.soort,
                e.grootte,
                e.soort in SOORTEN and SOORTEN[e.soort].groep == "beeld",
                r.gebeurd_op,
                f"{wie}, {rol}" if wie and rol else wie or rol,
                kringen.get(r.kring, ""),
                stand,
                teksten.get(ingetrokken.reden, "") if ingetrokken else "",
                not ingetrokken and (alle or r.actor == vrager.kijker.account or r.rol in als),
            )
        )
    return tuple(uit)


def haal(
    vrager: Vrager, soort: str, id_: str, bijlage: str, handeling: str = "haal-bijlage"
) -> Bestand | None:
    """A file of a case or signal to hand out, or None; every fetch is a line in the audit log.

    One that waits for the scanner, is infected, taken back or destroyed is handed to nobody.
    """
    gevonden = _vind(vrager, soort, id_, bijlage, handeling)
    om = omgeving()
    uit = None
    if gevonden is not None and om.bijlagen is not None:
        e, naam = gevonden
        kop = om.bijlagen.kluis.koppen(vrager.kijker.gemeente, [bijlage]).get(bijlage)
        if kop is not None and kop.stand == "schoon":
            stukken = om.bijlagen.kluis.stukken(vrager.kijker.gemeente, bijlage)
            uit = Bestand(naam, e.soort, kop.grootte, stukken) if stukken is not None else None
    k = vrager.kijker
    om.auditlog.noteer(
        k.gemeente, k.account, " ".join(sorted(k.rollen)) or None, handeling, f"{soort}/{id_}",
        "meegegeven" if uit else "geweigerd", vrager.oorsprong, vrager.nu, {"bijlage": bijlage},
    )  # fmt: skip
    return uit


def haal_klein(vrager: Vrager, soort: str, id_: str, bijlage: str) -> bytes | None:
    """A small JPEG of a picture, made anew from what is kept, or None as ``haal`` does."""
    bestand = haal(vrager, soort, id_, bijlage, "bekijk-bijlage")
    if bestand is None:
        return None
    return werk().keuring.verklein(b"".join(bestand.stukken), bestand.soort, KLEIN) or None


def _vind(
    vrager: Vrager, soort: str, id_: str, bijlage: str, handeling: str
) -> tuple[BijlageToegevoegd, str] | None:
    """The event of an attachment that still counts, with its name, among those the viewer may read."""
    gelezen: Any = None
    if soort == CASUS:
        gelezen = lees_casus(vrager, id_, handeling)
    elif soort == SIGNAAL:
        gelezen = lees_signaal(vrager, id_, handeling)
    if gelezen is None:
        return None
    regels: Sequence[Regel] = gelezen.regels
    if any(r.soort == "bijlage-ingetrokken" and r.data["bijlage"] == bijlage for r in regels):
        return None
    for r in regels:
        if r.soort == "bijlage-toegevoegd" and r.data["bijlage"] == bijlage:
            e: BijlageToegevoegd = opgetekend(r).gebeurtenis
            naam = gelezen.teksten.get(e.naam, VERNIETIGD)
            return None if naam == VERNIETIGD else (e, naam)
    return None
