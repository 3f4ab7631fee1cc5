"""A month of a meeting over all its cases: level, risks and measures there or not, actions and their state.

Without persons and without texts: code names, levels, roles and times only. Who belongs to the body sees it,
and of the cases those that are there for them.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.overleglijst import KeusInLijst
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.overleglijst.wie import in_kern, periodiek
from waakvlam.core.tijd import ZONE


@dataclass(frozen=True, slots=True)
class Maandactie:
    """What a partner does; ``stand`` is open, te_laat, gedaan, lukt_niet, niet_nodig or geen."""

    wie: str
    stand: str
    uiterlijk: datetime | None


@dataclass(frozen=True, slots=True)
class Maandregel:
    """A case that was discussed in the month, as it stands now. ``heel``: risks and measures are recorded."""

    casus: str
    codenaam: str
    niveau: str
    rang: int
    treden: int
    sinds: datetime
    besproken_op: datetime
    gesloten: bool
    oefening: bool
    heel: bool
    acties: tuple[Maandactie, ...]


@dataclass(frozen=True, slots=True)
class Maandoverzicht:
    """The month; ``niveaus`` and ``standen`` count cases and actions.

    ``delen`` are the parts of what the body must produce for a case, such as risks and measures.
    """

    aanpak: str
    gremium: str
    naam: str
    maand: datetime
    levert: str
    delen: tuple[str, ...]
    regels: tuple[Maandregel, ...]
    niveaus: tuple[tuple[str, int], ...]
    standen: tuple[tuple[str, int], ...]


def grenzen(jaar: int, maand: int) -> tuple[datetime, datetime]:
    """The first moment of a month and of the next, in the zone of the municipality."""
    volgend = (jaar + maand // 12, maand % 12 + 1)
    return datetime(jaar, maand, 1, tzinfo=ZONE), datetime(*volgend, 1, tzinfo=ZONE)


def overlegmaand(vrager: Vrager, code: str, gremium: str, jaar: int, maand: int) -> Maandoverzicht | None:
    """The overview; None for whoever does not belong to the body."""
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    aanpak = om.aanpakken.geldend(k.gemeente, nu).get(code)
    mag = (
        aanpak is not None
        and gremium in periodiek(aanpak)
        and any(in_kern(aanpak, gremium, rol) for rol in k.rollen)
    )
    boek(vrager, "lijst-overlegmaand", "overleglijst", mag, details={"jaar": jaar, "maand": maand})
    if aanpak is None or not mag:
        return None
    van, tot = grenzen(jaar, maand)
    regels = []
    for p in om.overleglijsten.besproken(k, nu, code, gremium, van, tot):
        eigen = om.aanpakken.haal(p.aanpak_hash)
        assert p.besproken_op is not None
        regels.append(
            Maandregel(
                p.casus, p.codenaam or p.casus[:8], namen.niveau(eigen, p.niveau), p.rang, len(eigen.rang),
                p.niveau_sinds, p.besproken_op, p.gesloten, p.oefening, p.heel,
                tuple(_actie(keus, eigen, nu) for keus in p.vorige),
            )
        )  # fmt: skip
    model = aanpak.model.gremia[gremium]
    standen = Counter(actie.stand for r in regels for actie in r.acties)
    delen = tuple(deel.tekst for p in model.levert for deel in aanpak.model.producten[p].delen.values())
    levert = ", ".join(namen.ding(aanpak, product) for product in model.levert)
    return Maandoverzicht(
        code, gremium, model.naam, van, levert, delen, tuple(regels),
        tuple(Counter(r.niveau for r in regels).items()), tuple(standen.items()),
    )  # fmt: skip


def _actie(keus: KeusInLijst, aanpak: Aanpak, nu: datetime) -> Maandactie:
    stand = "geen" if keus.keus == "geen" else keus.stand
    if stand == "open" and keus.uiterlijk is not None and keus.uiterlijk < nu:
        stand = "te_laat"
    return Maandactie(namen.rol(aanpak, keus.rol), stand, keus.uiterlijk)
