"""Questions without names for one viewer: the lists, and one with what was said."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.poorten import LEEG, VERNIETIGD, Kop
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.gebeurtenis import refs_van, soort_van
from waakvlam.core.spar.toestand import Spar
from waakvlam.core.toegang.spar import mag_spar_zien


@dataclass(frozen=True, slots=True)
class SparRegel:
    """A question in a list; ``van_mij``: the viewer asked it. ``begin`` is the beginning of the question."""

    spar: str
    van_mij: bool
    aan: str
    begin: str
    laatst_op: datetime
    verloopt_op: datetime
    wacht_op_antwoord: bool
    oefening: bool


@dataclass(frozen=True, slots=True)
class Gezegd:
    """Something that was said: the question, an answer, or what the asker added."""

    soort: str
    tekst: str
    op: datetime
    wie: str


@dataclass(frozen=True, slots=True)
class SparBlad:
    """A question with everything that was said, oldest first."""

    spar: str
    versie: str
    van_mij: bool
    mag_antwoorden: bool
    aan: str
    gezegd: tuple[Gezegd, ...]
    verloopt_op: datetime
    wacht_op_antwoord: bool
    oefening: bool


def rolnamen(vrager: Vrager) -> dict[str, str]:
    """Names of the roles of the approaches in use, by code."""
    om = omgeving()
    uit: dict[str, str] = {}
    for aanpak in om.aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values():
        for code in aanpak.model.rollen:
            uit.setdefault(code, namen.rol(aanpak, code))
    return uit


def te_vragen(vrager: Vrager) -> tuple[tuple[str, str], ...]:
    """Roles of the approaches in use that somebody has now, by name."""
    bezet = omgeving().sparlijsten.bezette_rollen(vrager.kijker.gemeente, vrager.nu)
    er = [(code, naam) for code, naam in rolnamen(vrager).items() if code in bezet]
    return tuple(sorted(er, key=lambda paar: paar[1]))


def lijst(vrager: Vrager) -> tuple[SparRegel, ...]:
    """Questions that are there for this viewer, the last first; reading the list is one line in the log."""
    om, k = omgeving(), vrager.kijker
    rijen = om.sparlijsten.zichtbaar(k, vrager.nu)
    teksten = om.logboek.losse_teksten(k.gemeente, [(f"spar/{r.spar}", 1) for r in rijen], "vraag")
    rollen = rolnamen(vrager)
    boek(vrager, "lijst-sparren", "sparren", True, None, {"aantal": len(rijen)})
    return tuple(
        SparRegel(
            r.spar,
            r.vrager == k.account,
            rollen.get(r.aan, r.aan),
            _begin(teksten.get((f"spar/{r.spar}", 1), "")),
            r.laatst_op,
            r.verloopt_op,
            r.wacht_op_antwoord,
            r.oefening,
        )
        for r in rijen
    )


def _begin(tekst: str) -> str:
    return tekst if len(tekst) <= 120 else tekst[:117].rstrip() + "…"


def spar(vrager: Vrager, spar_id: str) -> SparBlad | None:
    """A question, or None when it is not there for this viewer. Reading is logged, and so is trying."""
    om, k = omgeving(), vrager.kijker
    stroom = f"spar/{spar_id}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    s: Spar = om.toestanden.haal(kop, lambda *_: regels) if regels else Spar()
    mag = mag_spar_zien(k, s, vrager.nu)
    boek(vrager, "lees-spar", stroom, mag)
    if not mag or s.verloopt_op is None:
        return None
    teksten = om.logboek.teksten(regels)
    if VERNIETIGD in teksten.values():
        return None
    mensen = om.lijsten.namen({r.actor for r in regels})
    rollen = rolnamen(vrager)
    gezegd = []
    for r in map(opgetekend, regels):
        wie, rol = mensen.get(r.actor, ""), rollen.get(r.rol or "", "")
        tekst = " ".join(teksten[ref] for ref in refs_van(r.gebeurtenis) if ref in teksten)
        door = f"{wie}, {rol}" if wie and rol else wie or rol
        gezegd.append(Gezegd(soort_van(r.gebeurtenis).naam, tekst, r.vastgelegd_op, door))
    return SparBlad(
        spar_id,
        versie_token(kop.hash),
        s.vrager == k.account,
        s.aan in k.rollen,
        rollen.get(s.aan, s.aan),
        tuple(gezegd),
        s.verloopt_op,
        s.wacht_op_antwoord,
        s.oefening,
    )
