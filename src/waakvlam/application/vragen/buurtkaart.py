"""Signals on the map of neighbourhoods: how many where, and the newest of them, for one viewer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.buurtsignalen import BuurtSignaal, Keuze, Telling
from waakvlam.application.vragen.buurten import geldend, namen
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.application.vragen.signaaltekst import kort, signaalteksten
from waakvlam.core.buurt import Indeling
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.core.toegang.signaal import behandelkringen

MEESTE = 50
"""Signals in the list beside the map."""
MEESTE_HARD = 20
"""Figures beside them."""
TERUG = timedelta(days=90)
"""How far back one looks who also wants what is done."""
LANGST = 120
GEEN = "geen"
"""What stands in an address for no neighbourhood at all."""


@dataclass(frozen=True, slots=True)
class Kaartregel:
    """A signal beside the map; ``begin`` is the beginning of what was seen."""

    signaal: str
    buurt: str
    buurtnaam: str
    begin: str
    stand: str
    thema: str
    gemeld_op: datetime
    gevaar: bool


@dataclass(frozen=True, slots=True)
class Kaartblad:
    """Signals per code of a division; apart those outside, without one, and in codes that are gone.

    ``tellingen``: per code (``buiten``, empty for none) what there is; a code without signals is not in it.
    ``vroeger``: code and name of those that are gone. ``zacht``: the newest of what people see, hear, feel
    or tell; ``hard``: the newest figures. ``meer``: there is more that is soft than the list holds.
    """

    indeling: Indeling
    tellingen: dict[str, Telling]
    vroeger: tuple[tuple[str, str], ...]
    gekozen: str | None
    gekozen_naam: str
    zacht: tuple[Kaartregel, ...]
    hard: tuple[Kaartregel, ...]
    meer: bool

    def aantal(self, code: str) -> int:
        """How many there are in a neighbourhood."""
        return self.tellingen[code].aantal if code in self.tellingen else 0

    @property
    def samen(self) -> int:
        """How many there are in all."""
        return sum(t.aantal for t in self.tellingen.values())


def kaartblad(vrager: Vrager, buurt: str | None, alle: bool) -> Kaartblad:
    """Return the signals that are there for the viewer, per neighbourhood; with ``alle`` also what is done.

    ``buurt`` is a code, ``buiten`` or ``geen``; what is none of these counts as no choice. Reading the list
    is one line in the log. The number of queries is the same however many signals there are.
    """
    om, k = omgeving(), vrager.kijker
    nu_er = geldend(k.gemeente, vrager.nu)
    kringen = behandelkringen(k, om.aanpakken.behandelaars(k.gemeente, vrager.nu))
    keuze = Keuze(vrager.nu - TERUG if alle else None)
    tellingen = om.buurtsignalen.tel(k, kringen, keuze)
    codes = set(tellingen) - {"", BUITEN}
    heet = namen(k.gemeente, vrager.nu, codes | nu_er.per_code.keys())
    vroeger = sorted(codes - nu_er.per_code.keys())
    gekozen = buurt if buurt in (BUITEN, GEEN, *nu_er.per_code, *vroeger) else None
    hier = "" if gekozen == GEEN else gekozen
    zacht = om.buurtsignalen.rijen(k, kringen, replace(keuze, hard=False), hier, MEESTE + 1)
    hard = om.buurtsignalen.rijen(k, kringen, replace(keuze, hard=True), hier, MEESTE_HARD)
    begin = _beginnen(vrager, [*zacht[:MEESTE], *hard])

    def regels(rijen: Sequence[BuurtSignaal]) -> tuple[Kaartregel, ...]:
        return tuple(
            Kaartregel(
                r.signaal,
                r.buurt,
                heet.get(r.buurt, r.buurt),
                begin.get(r.signaal, ""),
                r.stand,
                r.thema,
                r.gemeld_op,
                r.gevaar,
            )
            for r in rijen
        )

    return Kaartblad(
        indeling=nu_er,
        tellingen=tellingen,
        vroeger=tuple((code, heet.get(code, code)) for code in vroeger),
        gekozen=gekozen,
        gekozen_naam=heet.get(gekozen or "", ""),
        zacht=regels(zacht[:MEESTE]),
        hard=regels(hard),
        meer=len(zacht) > MEESTE,
    )


def _beginnen(vrager: Vrager, rijen: Sequence[BuurtSignaal]) -> dict[str, str]:
    """The beginning of what was seen. The rows are those the policy let through; reading them is one line."""
    teksten = signaalteksten(vrager.kijker.gemeente, [r.signaal for r in rijen])
    boek(vrager, "lijst-signalen", "signalen", True, None, {"aantal": len(rijen)})
    return {id_: kort(tekst, LANGST) for id_, tekst in teksten.items()}
