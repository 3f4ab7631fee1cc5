"""One door for logging a reading: a line in the audit log, and lines in the log of processing.

The audit line names the surface, so that it tells a page from a print or a PDF. Both logs are committed
together, so that nothing is shown that is not in both.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.application.omgeving import omgeving
from waakvlam.application.verwerkingen import verwerking
from waakvlam.core.toegang import Kijker

HANDELINGEN = {
    "casus-afdruk": "druk-af-casus",
    "casus-tekst": "kopieer-casus",
    "casus-lijst-afdruk": "druk-af-lijst",
    "casus-feitenrelaas-pdf": "feitenrelaas-pdf",
    "casus-feitenrelaas-odt": "feitenrelaas-odt",
    "casus-feitenrelaas-docx": "feitenrelaas-docx",
    "casus-pdf": "casus-pdf",
    "casus-odt": "casus-odt",
    "casus-docx": "casus-docx",
    "casus-situatie-pdf": "situatie-pdf",
    "casus-situatie-odt": "situatie-odt",
    "casus-situatie-docx": "situatie-docx",
    "casus-besluitenlijst-pdf": "besluitenlijst-pdf",
    "casus-besluitenlijst-odt": "besluitenlijst-odt",
    "casus-besluitenlijst-docx": "besluitenlijst-docx",
    "casus-plan-pdf": "plan-pdf",
    "casus-plan-odt": "plan-odt",
    "casus-plan-docx": "plan-docx",
    "casus-noodpakket-zip": "noodpakket",
    "noodpakketten-zip": "noodpakket",
    "casus-ingezien-afdruk": "druk-af-ingezien",
}
"""Per surface that hands something out the action its line has, where that is more than reading."""

NEEMT_MEE = HANDELINGEN.keys() - {"casus-ingezien-afdruk"}
"""Surfaces along which something of a case leaves the screen: reading it is not enough, see core/toegang."""


PAKKET = frozenset({"casus-noodpakket", "casus-noodpakket-zip", "noodpakketten-zip"})
"""Surfaces of the emergency pack: only for whoever may make one."""


@dataclass(frozen=True, slots=True)
class Vrager:
    """A person in their roles, at a moment.

    ``oorsprong`` is the kind of surface (web, cli, api), ``oppervlak`` its name in the register of surfaces.
    ``geboekt`` holds what was logged for this one question: a page that reads a case twice is one reading.
    """

    kijker: Kijker
    nu: datetime
    oorsprong: str = "web"
    oppervlak: str = ""
    geboekt: set[tuple[str, str, bool]] = field(default_factory=set, compare=False, repr=False)


def boek(
    vrager: Vrager,
    handeling: str,
    voorwerp: str,
    mag: bool,
    toestand: Any = None,
    details: Mapping[str, str | int | bool] | None = None,
    sinds: float | None = None,
) -> None:
    """Log that someone read ``voorwerp`` (a stream, or the name of a list), or tried to.

    ``toestand`` is the state of the stream that was read; without it no person was in what was read and only
    the audit log gets a line. ``sinds``: when reading began, as ``time.monotonic`` has it.
    """
    om, k = omgeving(), vrager.kijker
    code = HANDELINGEN.get(vrager.oppervlak, handeling)
    if (code, voorwerp, mag) in vrager.geboekt:
        return
    extra = dict(details or {})
    if vrager.oppervlak:
        extra["oppervlak"] = vrager.oppervlak
    rol = " ".join(sorted(k.rollen)) or None
    uitkomst = "gelezen" if mag else "geweigerd"
    duur = 0.0 if sinds is None else time.monotonic() - sinds
    with om.verwerkingen.samen():
        om.auditlog.noteer(
            k.gemeente, k.account, rol, code, voorwerp, uitkomst, vrager.oorsprong, vrager.nu, extra
        )
        if mag and toestand is not None:
            om.verwerkingen.noteer(verwerking(k.gemeente, code, voorwerp, toestand, vrager.nu, duur))
    vrager.geboekt.add((code, voorwerp, mag))
