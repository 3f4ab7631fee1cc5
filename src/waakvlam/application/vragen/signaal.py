"""A signal with its texts for one viewer."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.bijlagen.lezen import BijlageRegel, regels_van
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.signaallezer import LeesbaarSignaal, lees_signaal
from waakvlam.application.vragen.signaallijst import OPEN as OPEN
from waakvlam.application.vragen.signaallijst import SignaalRegel as SignaalRegel
from waakvlam.application.vragen.signaallijst import behandelaars as behandelaars
from waakvlam.application.vragen.signaallijst import signalen as signalen
from waakvlam.application.vragen.signaallijst import te_laat
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.gebeurtenis import soort_van
from waakvlam.core.signaal.gebeurtenissen import SignaalAfgehandeld, SignaalGemeld
from waakvlam.core.toegang.beleid import IEDEREEN


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happened with a signal."""

    soort: str
    op: datetime
    door: str
    rol: str


@dataclass(frozen=True, slots=True)
class SignaalBlad:
    """The page of a signal. ``behandelaar``: the viewer may take it up, join it or handle it.

    ``bekijkt``: the roles that look at it first, by name; ``ook_anderen``: whether more roles may read it.
    ``eigen_kring``: the name of the circle it was put in; empty when everyone who handles signals reads it.
    """

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
    bekijkt: tuple[str, ...] = ()
    ook_anderen: bool = False
    eigen_kring: str = ""


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
    bekijkt, ook_anderen = _bekijkt(gelezen)
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
        te_laat=te_laat(s.stand, s.terug_uiterlijk, vrager.nu),
        terugkoppeling=teksten.get((terug.terugkoppeling if terug else None) or "", ""),
        casussen=tuple((casus, mijn[casus]) for casus in s.casussen if casus in mijn),
        weg=tuple(
            Stap(soort_van(o.gebeurtenis).naam, o.gebeurd_op, mensen.get(o.actor, ""), o.rol or "")
            for o in opgetekende
        ),
        behandelaar=handelt,
        oefening=s.oefening,
        bijlagen=regels_van(vrager, regels, teksten, {}, {}, alle=handelt),
        bekijkt=bekijkt,
        ook_anderen=ook_anderen,
        eigen_kring=_kringnaam(gelezen),
    )


def _kringnaam(gelezen: LeesbaarSignaal) -> str:
    """The name of the circle a signal was put in, when that is not the one of everyone."""
    kring, aanpak = gelezen.toestand.kring, gelezen.weg.aanpak
    if kring == IEDEREEN or aanpak is None or kring not in aanpak.model.kringen:
        return ""
    return str(aanpak.model.kringen[kring].naam)


def _bekijkt(gelezen: LeesbaarSignaal) -> tuple[tuple[str, ...], bool]:
    """The roles that look at a signal first, by name, and whether others may read it as well.

    Those are who coordinates under its way, and without them every role of its approach that handles
    signals; only roles that read the circle of the signal.
    """
    aanpak = gelezen.weg.aanpak
    lezers = {rol for rol, kringen in gelezen.behandelaars.items() if gelezen.toestand.kring in kringen}
    if aanpak is None:
        return (), bool(lezers)
    eigen = lezers & aanpak.model.rollen.keys()
    eerst = eigen & set(gelezen.weg.model.coordinatie) or eigen
    return tuple(sorted(namen.rol(aanpak, rol) for rol in eerst)), bool(lezers - eerst)
