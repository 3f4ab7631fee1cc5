"""What a guest sees: the one thing they were asked for. And the guests of a case, for who works in it."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.gasten import gast_van
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import Gastplek
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.vrager import Leesbaar, Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.gastgebeurtenissen import GastAntwoordde, GastUitgenodigd
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.gast import (
    GAST,
    account_van,
    geldt,
    mag_antwoorden,
    mag_intrekken,
    mag_uitnodigen,
)


@dataclass(frozen=True, slots=True)
class Gastblad:
    """The page of a guest: nothing of the case but what the inviter wrote for them.

    ``stap`` and ``besloten_op``: the decision to confirm, and when it was taken.
    """

    naam: str
    waarvoor: str
    tekst: str
    door: str
    door_rol: str
    gemeente: str
    tot: datetime
    oefening: bool
    gremium: str = ""
    om: datetime | None = None
    plaats: str = ""
    stap: str = ""
    besloten_op: datetime | None = None
    antwoord: str = ""
    antwoord_tekst: str = ""
    antwoord_op: datetime | None = None
    mag: bool = True


@dataclass(frozen=True, slots=True)
class Gastregel:
    """A guest on the page of a case. ``stand``: open, gestopt, voorbij or klaar."""

    gast: str
    naam: str
    organisatie: str
    waarvoor: str
    tekst: str
    gremium: str
    om: datetime | None
    tot: datetime
    door: str
    stand: str
    antwoord: str
    antwoord_tekst: str
    antwoord_op: datetime | None
    kringnaam: str
    mag_intrekken: bool
    niet_aangekomen: bool


@dataclass(frozen=True, slots=True)
class Uitnodigkeuzes:
    """What a guest can be asked for in this case: bodies, and decisions that wait to be confirmed."""

    codenaam: str
    gremia: tuple[tuple[str, str], ...]
    besluiten: tuple[tuple[str, str], ...]


def gastblad(plek: Gastplek, nu: datetime) -> Gastblad | None:
    """The page of a guest, or None when the invitation does not hold any more. Reading it is logged."""
    om = omgeving()
    stroom = f"casus/{plek.casus}"
    gast = gast_van(plek, nu)
    wie = Vrager(Kijker(account_van(plek.gast), plek.gemeente, frozenset({GAST})), nu, "gast", "gast")
    boek(wie, "lees-uitnodiging", stroom, gast is not None)
    kop = om.logboek.kop(plek.gemeente, stroom)
    if gast is None or kop is None:
        return None
    t: Toestand = om.toestanden.haal(kop, om.logboek.lees)
    aanpak = om.aanpakken.haal(t.aanpak_hash)
    eigen = [regel for regel in om.logboek.lees(plek.gemeente, stroom, gast.nr - 1) if _van(regel, gast)]
    teksten = om.logboek.teksten(eigen)
    besluit = t.besluiten.get(gast.besluit or "")
    return Gastblad(
        naam=teksten.get(gast.naam, ""),
        waarvoor=gast.waarvoor,
        tekst=teksten.get(gast.tekst, ""),
        door=om.lijsten.namen([gast.door]).get(gast.door, ""),
        door_rol=namen.rol(aanpak, gast.door_rol),
        gemeente=plek.gemeente,
        tot=gast.tot,
        oefening=t.oefening,
        gremium=namen.rol(aanpak, gast.gremium) if gast.gremium else "",
        om=gast.om,
        plaats=teksten.get(gast.plaats or "", ""),
        stap=namen.stap(aanpak, besluit.stap) if besluit else "",
        besloten_op=besluit.op if besluit else None,
        antwoord=gast.antwoord,
        antwoord_tekst=teksten.get(gast.antwoord_tekst or "", ""),
        antwoord_op=gast.antwoord_op,
        mag=mag_antwoorden(gast),
    )


def _van(regel: object, gast: Gast) -> bool:
    """Whether an event is the invitation or an answer of this very guest."""
    e = opgetekend(regel).gebeurtenis  # type: ignore[arg-type]
    return isinstance(e, (GastUitgenodigd, GastAntwoordde)) and e.gast == gast.id


def gasten_van(gelezen: Leesbaar, vrager: Vrager) -> tuple[Gastregel, ...]:
    """The guests whose circle the viewer reads, newest first."""
    t = gelezen.toestand
    gasten = [gast for gast in t.gasten.values() if gast.kring in gelezen.kringen]
    if not gasten:
        return ()
    om, k = omgeving(), vrager.kijker
    mensen = om.lijsten.namen({gast.door for gast in gasten})
    weg = {wat.aan for wat in om.postvak.open(k.gemeente, k.account, k.rollen)}
    return tuple(_regel(gelezen, vrager, gast, mensen, weg) for gast in reversed(gasten))


def _regel(gelezen: Leesbaar, vrager: Vrager, gast: Gast, mensen: dict[str, str], weg: set[str]) -> Gastregel:
    t, aanpak, teksten = gelezen.toestand, gelezen.aanpak, gelezen.teksten
    kring = aanpak.model.kringen.get(gast.kring)
    return Gastregel(
        gast.id,
        teksten.get(gast.naam, ""),
        teksten.get(gast.organisatie or "", ""),
        gast.waarvoor,
        teksten.get(gast.tekst, ""),
        namen.rol(aanpak, gast.gremium) if gast.gremium else "",
        gast.om,
        gast.tot,
        mensen.get(gast.door, namen.rol(aanpak, gast.door_rol)),
        _stand(t, gast, vrager.nu),
        gast.antwoord,
        teksten.get(gast.antwoord_tekst or "", ""),
        gast.antwoord_op,
        kring.naam if kring else "",
        geldt(t, gast, vrager.nu) and any(mag_intrekken(t, aanpak, rol, gast) for rol in gelezen.rollen),
        account_van(gast.id) in weg,
    )


def _stand(t: Toestand, gast: Gast, nu: datetime) -> str:
    if gast.gestopt is not None:
        return "gestopt"
    return "open" if geldt(t, gast, nu) else "voorbij"


def mag_gast_uitnodigen(gelezen: Leesbaar) -> bool:
    """Whether the viewer may ask a guest in, in one of their roles."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    return t.gesloten is None and any(mag_uitnodigen(t, aanpak, rol) for rol in gelezen.rollen)


def uitnodigkeuzes(gelezen: Leesbaar) -> Uitnodigkeuzes | None:
    """What the viewer can ask a guest for; None when they may not ask one."""
    if not mag_gast_uitnodigen(gelezen):
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    gremia = tuple(
        (code, gr.naam)
        for code, gr in aanpak.model.gremia.items()
        if any(mag_uitnodigen(t, aanpak, rol, code) for rol in gelezen.rollen)
    )
    besluiten = tuple(
        (f"{b.id}:{rol}", _besluitnaam(aanpak, b.stap, rol))
        for b in t.besluiten.values()
        for rol in b.wacht_op
    )
    return Uitnodigkeuzes(t.codenaam or gelezen.casus[:8], gremia, besluiten)


def _besluitnaam(aanpak: Aanpak, stap: str, rol: str) -> str:
    return f"{namen.stap(aanpak, stap)} ({namen.rol(aanpak, rol)})"
