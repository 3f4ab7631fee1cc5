"""The inbox of signals for one viewer, a page at a time, and signals by id."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import SignaalInLijst
from waakvlam.application.poorten.signaalbak import Bak, Bakkeuze
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.signaaltekst import kort, signaalteksten
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.toegang.signaal import Behandelaars, behandelkringen

MAXIMUM = 200
PER_BLAD = 50
TELLEN_TOT = 100
OPEN = ("ontvangen", "opgepakt")


@dataclass(frozen=True, slots=True)
class SignaalRegel:
    """A signal in a list; ``begin`` is the beginning of what was seen, ``vast``: something is overdue."""

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
    fase: str = "waargenomen"
    buurt: str = ""
    soort: str = "eigen"
    kanaal: str = "app"
    volgorde: str = ""
    vast: bool = False


@dataclass(frozen=True, slots=True)
class Signaalblad:
    """A page of the inbox: the lines, where it goes on, and how much is in each tray."""

    regels: tuple[SignaalRegel, ...]
    volgende: str
    aantallen: dict[Bak, int]


def behandelaars(vrager: Vrager) -> Behandelaars:
    """The roles that handle signals in the viewer's municipality now, with the circles each reads."""
    return omgeving().aanpakken.behandelaars(vrager.kijker.gemeente, vrager.nu)


def signaalblad(vrager: Vrager, keuze: Bakkeuze, na: str = "") -> Signaalblad:
    """A page of what is there for the viewer; ``na`` is the place a page before gave, anything else begins.

    Reading the page is one line in the log.
    """
    om, k = omgeving(), vrager.kijker
    kringen = behandelkringen(k, behandelaars(vrager))
    rijen, verder = om.signaalbak.blad(k, kringen, keuze, vrager.nu, _plaats(na), PER_BLAD)
    aantallen = dict(om.signaalbak.tel(k, kringen, vrager.nu, TELLEN_TOT))
    volgende = f"{verder[0].isoformat()}~{verder[1]}" if verder else ""
    return Signaalblad(regels_van(vrager, rijen), volgende, aantallen)


def _plaats(na: str) -> tuple[datetime, str] | None:
    wanneer, streep, id_ = na.partition("~")
    try:
        moment = datetime.fromisoformat(wanneer)
    except ValueError:
        return None
    return (moment, id_) if streep and moment.tzinfo is not None else None


def signalen(vrager: Vrager, standen: tuple[str, ...] = OPEN) -> tuple[SignaalRegel, ...]:
    """Signals in these states (all when empty) that are there for the viewer."""
    om = omgeving()
    k = vrager.kijker
    return regels_van(
        vrager, om.lijsten.signalen(k, behandelkringen(k, behandelaars(vrager)), standen, MAXIMUM)
    )


def signalen_van(vrager: Vrager, ids: tuple[str, ...]) -> tuple[SignaalRegel, ...]:
    """Of these signals those that are there for the viewer."""
    om, k = omgeving(), vrager.kijker
    return regels_van(vrager, om.lijsten.signalen_van(k, behandelkringen(k, behandelaars(vrager)), ids))


def regels_van(vrager: Vrager, rijen: list[SignaalInLijst]) -> tuple[SignaalRegel, ...]:
    """Rows that the policy let through as lines of a list, with the beginning of each text."""
    om, k = omgeving(), vrager.kijker
    teksten = signaalteksten(k.gemeente, [r.signaal for r in rijen])
    boek(vrager, "lijst-signalen", "signalen", True, None, {"aantal": len(rijen)})
    mensen = om.lijsten.namen({r.melder for r in rijen} | {r.door for r in rijen if r.door})
    plekken = buurten.namen(k.gemeente, vrager.nu, {r.buurt for r in rijen if r.buurt})
    return tuple(
        SignaalRegel(
            r.signaal,
            r.stand,
            kort(teksten.get(r.signaal, ""), 120),
            mensen.get(r.melder, ""),
            mensen.get(r.door, ""),
            r.gemeld_op,
            r.terug_uiterlijk,
            te_laat(r.stand, r.terug_uiterlijk, vrager.nu),
            r.gevaar,
            r.thema,
            r.oefening,
            r.fase,
            plekken.get(r.buurt, r.buurt),
            r.soort,
            r.kanaal,
            r.volgorde,
            r.uiterlijk is not None and r.uiterlijk < vrager.nu,
        )
        for r in rijen
    )


def te_laat(stand: str, terug: datetime | None, nu: datetime) -> bool:
    """Whether the reporter should have heard something by now."""
    return stand in OPEN and terug is not None and terug < nu
