"""The list of signals for one viewer."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import SignaalInLijst
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.signaaltekst import kort, signaalteksten
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.toegang.signaal import Behandelaars, behandelkringen

MAXIMUM = 200
OPEN = ("ontvangen", "opgepakt")


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
    return regels_van(
        vrager, om.lijsten.signalen(k, behandelkringen(k, behandelaars(vrager)), standen, MAXIMUM)
    )


def signalen_van(vrager: Vrager, ids: tuple[str, ...]) -> tuple[SignaalRegel, ...]:
    """Of these signals those that are there for the viewer."""
    om, k = omgeving(), vrager.kijker
    return regels_van(vrager, om.lijsten.signalen_van(k, behandelkringen(k, behandelaars(vrager)), ids))


def regels_van(vrager: Vrager, rijen: list[SignaalInLijst]) -> tuple[SignaalRegel, ...]:
    """Rows that the policy let through as lines of a list, with the beginning of each text."""
    om = omgeving()
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
            te_laat(r.stand, r.terug_uiterlijk, vrager.nu),
            r.gevaar,
            r.thema,
            r.oefening,
        )
        for r in rijen
    )


def te_laat(stand: str, terug: datetime | None, nu: datetime) -> bool:
    """Whether the reporter should have heard something by now."""
    return stand in OPEN and terug is not None and terug < nu


def _beginnen(vrager: Vrager, rijen: list[SignaalInLijst]) -> dict[str, str]:
    """The beginning of each text. The rows are those the policy let through; reading them is one line."""
    teksten = signaalteksten(vrager.kijker.gemeente, [r.signaal for r in rijen])
    uit = {id_: kort(tekst, 120) for id_, tekst in teksten.items()}
    boek(vrager, "lijst-signalen", "signalen", True, None, {"aantal": len(rijen)})
    return uit
