"""Who looked at a case: per person and role when, how often, and whether they took something along."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Gebruik, Kop
from waakvlam.application.uitleg import _
from waakvlam.application.vragen.inzagelog import HANDELINGEN, Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.toegang import eigen_rechten, rechten
from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN
from waakvlam.core.toegang.toezicht import mag_ingezien, toont_lezer

HANDELING = "lees-ingezien"
MEEGENOMEN = frozenset({*HANDELINGEN.values(), "feitenrelaas", "haal-bijlage"}) - {"druk-af-ingezien"}
SOORTEN = {
    "gelezen": _("gelezen"),
    "meegenomen": _("afgedrukt of meegenomen"),
    "geweigerd": _("geprobeerd, geweigerd"),
    "gecontroleerd": _("gekeken wie er keek"),
}
"""What someone did with a case, as this page tells it, in this order."""


@dataclass(frozen=True, slots=True)
class Lezer:
    """One person in one role: from when until when, and how often of every kind (only what happened)."""

    naam: str
    rol: str
    eerst: datetime
    laatst: datetime
    keren: tuple[tuple[str, int], ...]
    totaal: int


@dataclass(frozen=True, slots=True)
class Ingezien:
    """Who looked at a case in a period, the last one first. ``codenaam`` is empty for who reads no case."""

    casus: str
    codenaam: str
    van: datetime | None
    tot: datetime | None
    lezers: tuple[Lezer, ...]


def soort_van(handeling: str, uitkomst: str) -> str:
    """The kind, of SOORTEN, of a line of the audit log."""
    if uitkomst == "geweigerd":
        return "geweigerd"
    if handeling in (HANDELING, "druk-af-ingezien"):
        return "gecontroleerd"
    if handeling in MEEGENOMEN:
        return "meegenomen"
    return "gelezen"


def ingezien(
    vrager: Vrager, casus: str, van: datetime | None = None, tot: datetime | None = None
) -> Ingezien | None:
    """Who looked at a case from ``van`` until ``tot``, or None when that is not there for this viewer.

    The same steps are taken whether the case does not exist or may not be seen. Looking here is logged too.
    """
    om, k = omgeving(), vrager.kijker
    stroom = f"casus/{casus}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    t: Toestand = om.toestanden.haal(kop, lambda *_: regels) if regels else Toestand()
    aanpak = om.aanpakken.haal(t.aanpak_hash) if t.bestaat else None
    recht = eigen_rechten(k, rechten(t, aanpak), vrager.nu) if aanpak is not None else ()
    mag = mag_ingezien(k, t, aanpak, recht)
    boek(vrager, HANDELING, stroom, mag)
    if aanpak is None or not mag:
        return None
    gebruik = om.auditlog.gebruik(k.gemeente, stroom, van, tot)
    getoond = [g for g in gebruik if toont_lezer(k, t, aanpak, recht, g.rol)]
    codenaam = t.codenaam or casus[:8] if recht else ""
    return Ingezien(casus, codenaam, van, tot, _lezers(getoond, aanpak))


def _lezers(gebruik: list[Gebruik], aanpak: Aanpak) -> tuple[Lezer, ...]:
    """Per person and role, the last who looked first."""
    mensen = omgeving().lijsten.namen({g.actor for g in gebruik})
    per: dict[tuple[str, str], list[Gebruik]] = {}
    for g in gebruik:
        per.setdefault((g.actor, g.rol), []).append(g)
    uit = []
    for (actor, rol), groep in per.items():
        telling: Counter[str] = Counter()
        for g in groep:
            telling[soort_van(g.handeling, g.uitkomst)] += g.aantal
        uit.append(
            Lezer(
                mensen.get(actor, ""),
                _rolnaam(aanpak, rol),
                min(g.eerst for g in groep),
                max(g.laatst for g in groep),
                tuple((soort, telling[soort]) for soort in SOORTEN if telling[soort]),
                sum(telling.values()),
            )
        )
    return tuple(sorted(uit, key=lambda lezer: lezer.laatst, reverse=True))


def _rolnaam(aanpak: Aanpak, rol: str) -> str:
    if rol in VASTE_ROLLEN:
        return VASTE_ROLLEN[rol]
    return namen.rol(aanpak, rol) if rol in aanpak.model.rollen else ""
