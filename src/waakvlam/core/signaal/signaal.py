"""A signal: its events, its state and what may be done to it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from waakvlam.core.bewaren.gebeurtenissen import Vernietigd
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.bijlage import Bijlage, BijlageIngetrokken, BijlageToegevoegd
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend, Tekst, gebeurtenis
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal.bijlage import trek_foto_in, voeg_foto_toe, vouw_bijlage
from waakvlam.core.velden import KENMERK

WAAR = ("hier", "adres", "online")
WANNEER = ("net", "vandaag", "eerder")
UITKOMSTEN = ("doorgegeven", "geen_vervolg", "opgelost")


@gebeurtenis("signaal-gemeld", kring=None)
@dataclass(frozen=True, slots=True)
class SignaalGemeld:
    """Someone saw or heard something."""

    tekst: Tekst
    waar: str
    wanneer: str
    zelf_gezien: bool
    gevaar: bool
    plaats: Tekst | None = None
    moment: datetime | None = None
    thema: str | None = None
    duiding: Tekst | None = None
    terug_uiterlijk: datetime | None = None
    oefening: bool = False


@gebeurtenis("signaal-opgepakt")
@dataclass(frozen=True, slots=True)
class SignaalOpgepakt:
    """Someone took the signal up."""

    door: str


@gebeurtenis("signaal-bij-casus")
@dataclass(frozen=True, slots=True)
class SignaalBijCasus:
    """The signal became part of a case."""

    casus: str


@gebeurtenis("signaal-afgehandeld")
@dataclass(frozen=True, slots=True)
class SignaalAfgehandeld:
    """The signal was handled, and the reporter can be told."""

    uitkomst: str
    terugkoppeling: Tekst | None = None


@dataclass(frozen=True, slots=True)
class Signaal:
    """The state of a signal."""

    bestaat: bool = False
    stand: str = ""
    gemeld_op: datetime | None = None
    melder: str = ""
    rol: str | None = None
    door: str | None = None
    gevaar: bool = False
    oefening: bool = False
    thema: str | None = None
    tekst: str | None = None
    terug_uiterlijk: datetime | None = None
    casussen: tuple[str, ...] = ()
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)
    bijlagen: dict[str, Bijlage] = field(default_factory=dict)
    afgehandeld_op: datetime | None = None
    vernietigd: dict[str, datetime] = field(default_factory=dict)


def vouw_signaal(opgetekend: list[Opgetekend], vanaf: Signaal | None = None) -> Signaal:
    """The state of a signal after its events. Total: an unknown event raises."""
    s = vanaf or Signaal()
    for r in opgetekend:
        e = r.gebeurtenis
        if isinstance(e, SignaalGemeld):
            s = replace(
                s,
                bestaat=True,
                stand="ontvangen",
                gemeld_op=r.gebeurd_op,
                melder=r.actor,
                rol=r.rol,
                gevaar=e.gevaar,
                oefening=e.oefening,
                thema=e.thema,
                tekst=e.tekst,
                terug_uiterlijk=e.terug_uiterlijk,
            )
        elif isinstance(e, SignaalOpgepakt):
            s = replace(s, stand="opgepakt", door=e.door)
        elif isinstance(e, SignaalBijCasus):
            s = replace(s, stand="bij_casus", casussen=(*s.casussen, e.casus))
        elif isinstance(e, SignaalAfgehandeld):
            s = replace(s, stand="afgehandeld", afgehandeld_op=r.gebeurd_op)
        elif isinstance(e, Vernietigd):
            s = replace(s, vernietigd={**s.vernietigd, e.deel: r.vastgelegd_op})
        elif isinstance(e, (BijlageToegevoegd, BijlageIngetrokken)):
            # No change of what the signal is about: nobody who handles it is outdated by a photo.
            s = replace(s, bijlagen=vouw_bijlage(s.bijlagen, e, r), lengte=r.nr)
            continue
        else:
            raise OnbekendeGebeurtenis(type(e).__name__)
        s = replace(s, lengte=r.nr, gewijzigd_in={**s.gewijzigd_in, "stand": r.nr})
    return s


def besluit_signaal(s: Signaal, opdracht: Any, ctx: Context) -> tuple[Any, ...] | Weigering:
    """The events a command on a signal leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.Meld):
        return _meld(s, opdracht, ctx)
    if not s.bestaat:
        return weiger("niet-gevonden", veld="signaal")
    if ALLES in s.vernietigd:
        return weiger("vernietigd")
    if isinstance(opdracht, o.TrekFotoIn):
        return trek_foto_in(s.bijlagen, opdracht)
    if s.stand == "afgehandeld":
        return weiger("gesloten")
    if isinstance(opdracht, o.VoegFotoToe):
        return voeg_foto_toe(s.bijlagen, opdracht)
    if isinstance(opdracht, o.PakOp):
        return (SignaalOpgepakt(ctx.actor),)
    if isinstance(opdracht, o.KoppelAanCasus):
        if not KENMERK.fullmatch(opdracht.casus):
            return weiger("onvolledig", veld="casus")
        return () if opdracht.casus in s.casussen else (SignaalBijCasus(opdracht.casus),)
    if isinstance(opdracht, o.HandelAf):
        if opdracht.uitkomst not in UITKOMSTEN:
            return weiger("onvolledig", veld="uitkomst", mist=UITKOMSTEN)
        if not opdracht.terugkoppeling:
            return weiger("motivering-ontbreekt", veld="terugkoppeling")
        return (SignaalAfgehandeld(opdracht.uitkomst, opdracht.terugkoppeling),)
    return weiger("niet-gevonden", veld="doe")


def _meld(s: Signaal, opdracht: o.Meld, ctx: Context) -> tuple[Any, ...] | Weigering:
    redenen = []
    if s.bestaat:
        redenen.append(Reden("volgorde", veld="signaal"))
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.waar not in WAAR:
        redenen.append(Reden("onvolledig", veld="waar", mist=WAAR))
    elif opdracht.waar == "adres" and not opdracht.plaats:
        redenen.append(Reden("onvolledig", veld="plaats"))
    if opdracht.wanneer not in WANNEER:
        redenen.append(Reden("onvolledig", veld="wanneer", mist=WANNEER))
    if opdracht.moment is not None and opdracht.moment > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="moment"))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        SignaalGemeld(
            opdracht.tekst,
            opdracht.waar,
            opdracht.wanneer,
            opdracht.zelf_gezien,
            opdracht.gevaar,
            opdracht.plaats,
            opdracht.moment,
            opdracht.thema,
            opdracht.duiding,
            opdracht.terug_uiterlijk,
            ctx.oefening,
        ),
    )
