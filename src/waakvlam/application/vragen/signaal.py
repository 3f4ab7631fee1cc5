"""Signals for one viewer: the list, and a signal with its texts."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.bijlagen.lezen import BijlageRegel, regels_van
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.poorten import SignaalInLijst
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.gebeurtenis import soort_van
from waakvlam.core.signaal.gebeurtenissen import SignaalAfgehandeld, SignaalGemeld
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.toegang.signaal import Behandelaars, behandelkringen

MAXIMUM = 200
OPEN = ("ontvangen", "opgepakt")


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happened with a signal."""

    soort: str
    op: datetime
    door: str
    rol: str


@dataclass(frozen=True, slots=True)
class SignaalBlad:
    """The page of a signal. ``behandelaar``: the viewer may take it up, join it or handle it."""

    signaal: str
    versie: str
    stand: str
    tekst: str
    duiding: str
    plaats: str
    waar: str
    wanneer: str
    moment: datetime | None
    zelf_gezien: bool
    gevaar: bool
    thema: str
    gemeld_op: datetime
    melder: str
    rol: str
    door: str
    terug_uiterlijk: datetime | None
    te_laat: bool
    terugkoppeling: str
    casussen: tuple[tuple[str, str], ...]
    weg: tuple[Stap, ...]
    behandelaar: bool
    oefening: bool
    bijlagen: tuple[BijlageRegel, ...] = ()


@dataclass(frozen=True, slots=True)
class SignaalRegel:
    """A signal in a list; ``begin`` is the beginning of what was seen."""

    signaal: str
    stand: str
    begin: str
    melder: str
    door: str
    gemeld_op: datetime
    terug_uiterlijk: datetime | None
    te_laat: bool
    gevaar: bool
    thema: str
    oefening: bool


def behandelaars(vrager: Vrager) -> Behandelaars:
    """The roles that handle signals in the viewer's municipality now, with the circles each reads."""
    return omgeving().aanpakken.behandelaars(vrager.kijker.gemeente, vrager.nu)


def signalen(vrager: Vrager, standen: tuple[str, ...] = OPEN) -> tuple[SignaalRegel, ...]:
    """Signals in these states (all when empty) that are there for the viewer."""
    om = omgeving()
    k = vrager.kijker
    rijen = om.lijsten.signalen(k, behandelkringen(k, behandelaars(vrager)), standen, MAXIMUM)
    teksten = _beginnen(vrager, rijen)
    mensen = om.lijsten.namen({r.melder for r in rijen} | {r.door for r in rijen if r.door})
    return tuple(
        SignaalRegel(
            r.signaal,
            r.stand,
            teksten.get(r.signaal, ""),
            mensen.get(r.melder, ""),
            mensen.get(r.door, ""),
            r.gemeld_op,
            r.terug_uiterlijk,
            _te_laat(r.stand, r.terug_uiterlijk, vrager.nu),
            r.gevaar,
            r.thema,
            r.oefening,
        )
        for r in rijen
    )


def _te_laat(stand: str, terug: datetime | None, nu: datetime) -> bool:
    return stand in OPEN and terug is not None and terug < nu


def _beginnen(vrager: Vrager, rijen: list[SignaalInLijst]) -> dict[str, str]:
    """The beginning of each text. The rows are those the policy let through; reading them is one line."""
    om = omgeving()
    plekken = [(f"signaal/{r.signaal}", 1) for r in rijen]
    eerste = om.logboek.losse_teksten(vrager.kijker.gemeente, plekken, "tekst")
    uit = {
        stroom.partition("/")[2]: tekst if len(tekst) <= 120 else tekst[:117].rstrip() + "…"
        for (stroom, _), tekst in eerste.items()
    }
    boek(vrager, "lijst-signalen", "signalen", True, None, {"aantal": len(rijen)})
    return uit


def signaal(vrager: Vrager, signaal_id: str) -> SignaalBlad | None:
    """A signal, or None when it is not there for this viewer. Reading is logged, and so is trying."""
    gelezen = lees_signaal(vrager, signaal_id)
    if gelezen is None:
        return None
    om, k = omgeving(), vrager.kijker
    s, regels, teksten, doet = gelezen.toestand, gelezen.regels, gelezen.teksten, gelezen.behandelaars
    handelt = any(s.kring in doet.get(rol, ()) for rol in k.rollen)
    leesbaar = [opgetekend(r) for r in regels]
    alle = [opgetekend(r) for r in gelezen.alle]
    opgetekende = alle if handelt else [o for o in alle if o in leesbaar or o.kring == IEDEREEN]
    mensen = om.lijsten.namen({o.actor for o in opgetekende} | {s.melder})
    gemeld: SignaalGemeld = alle[0].gebeurtenis
    terug = next((o.gebeurtenis for o in leesbaar if isinstance(o.gebeurtenis, SignaalAfgehandeld)), None)
    zichtbaar = om.lijsten.casussen_van(k, vrager.nu, s.casussen) if s.casussen else []
    mijn = {c.casus: c.codenaam for c in zichtbaar if c.gesloten_op is None}
    return SignaalBlad(
        signaal=signaal_id,
        versie=versie_token(gelezen.hash),
        stand=s.stand,
        tekst=teksten.get(gemeld.tekst, ""),
        duiding=teksten.get(gemeld.duiding or "", ""),
        plaats=teksten.get(gemeld.plaats or "", ""),
        waar=gemeld.waar,
        wanneer=gemeld.wanneer,
        moment=gemeld.moment,
        zelf_gezien=gemeld.zelf_gezien,
        gevaar=gemeld.gevaar,
        thema=gemeld.thema or "",
        gemeld_op=alle[0].gebeurd_op,
        melder=mensen.get(s.melder, ""),
        rol=s.rol or "",
        door=mensen.get(s.door or "", ""),
        terug_uiterlijk=s.terug_uiterlijk,
        te_laat=_te_laat(s.stand, s.terug_uiterlijk, vrager.nu),
        terugkoppeling=teksten.get((terug.terugkoppeling if terug else None) or "", ""),
        casussen=tuple((casus, mijn[casus]) for casus in s.casussen if casus in mijn),
        weg=tuple(
            Stap(soort_van(o.gebeurtenis).naam, o.gebeurd_op, mensen.get(o.actor, ""), o.rol or "")
            for o in opgetekende
        ),
        behandelaar=handelt,
        oefening=s.oefening,
        bijlagen=regels_van(vrager, regels, teksten, {}, {}, alle=handelt),
    )
