"""Looking again at files that came in while the scanner was out of reach."""

from dataclasses import dataclass

from waakvlam.application.bijlagen.werk import scanner, werk
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.bijlagen import Bijlagekop

SYSTEEM = "systeem"
"""Who did it in the audit log, when no person did."""


@dataclass(frozen=True, slots=True)
class Nagekeken:
    """How many files turned out clean and infected, and whether the scanner could not be reached."""

    schoon: int = 0
    besmet: int = 0
    onbereikbaar: bool = False


def kijk_wachtende_na(maximum: int = 200, oorsprong: str = "cli") -> Nagekeken:
    """Look at waiting files, oldest first; stop at once when the scanner does not answer.

    ``oorsprong`` is what the audit log says of where this was done.
    """
    kluis, kijker = werk().kluis, scanner()
    schoon = besmet = 0
    for kop in kluis.wachtend(maximum):
        stukken = kluis.stukken(kop.eenheid.gemeente, kop.bijlage)
        if stukken is None:  # destroyed in the meantime
            kluis.wis(kop.eenheid.gemeente, kop.bijlage)
            continue
        uitslag, naam = kijker.kijk_na(b"".join(stukken))
        if uitslag == "onbereikbaar":
            return Nagekeken(schoon, besmet, onbereikbaar=True)
        kluis.zet_stand(kop.eenheid.gemeente, kop.bijlage, uitslag)
        _noteer(kop, uitslag, naam, oorsprong)
        schoon, besmet = schoon + (uitslag == "schoon"), besmet + (uitslag == "besmet")
    return Nagekeken(schoon, besmet)


def _noteer(kop: Bijlagekop, uitslag: str, naam: str, oorsprong: str) -> None:
    om = omgeving()
    details = {"bijlage": kop.bijlage, **({"wat": naam} if naam else {})}
    om.auditlog.noteer(
        kop.eenheid.gemeente, SYSTEEM, None, "kijk-bijlage-na", kop.eenheid.stroom, uitslag, oorsprong,
        om.klok.nu(), details,
    )  # fmt: skip
