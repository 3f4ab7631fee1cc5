"""Trying out a draft: made-up cases, or those of the municipality itself, played through it."""

import time
from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.simuleren import simuleer
from waakvlam.application.simuleren.naspelen import Naspel, eigen_casussen, speel_na
from waakvlam.application.simuleren.verslag import SOORTEN, Verslag, Waarom, verslag
from waakvlam.application.uitleg import Vertaal, zin
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.weigering import Reden

HOOGSTENS = 200
"""The most cases on a page; more is for the command line."""

TIJD = 4.0
"""Seconds after which a page plays no further case, and says of how many its figures are."""

GENOEG = 5
"""Of fewer cases of the municipality itself nothing is shown: figures could point at one household."""


@dataclass(frozen=True, slots=True)
class Eigen:
    """Own cases under the draft. ``te_weinig``: there are fewer than GENOEG, so nothing is said of them.

    ``stappen`` are decisions that would not go through, by step; ``feiten`` what the draft does not have;
    ``einde`` cases that would now stand at another level (then, now, how many).
    """

    te_weinig: bool
    casussen: int = 0
    besluiten: int = 0
    zelfde: int = 0
    redenen: tuple[Waarom, ...] = ()
    stappen: tuple[tuple[str, int], ...] = ()
    feiten: tuple[tuple[str, str, int], ...] = ()
    einde: tuple[tuple[str, str, int], ...] = ()


def beproef(aanpak: Aanpak, aantal: int, zaad: int, vertaal: Vertaal) -> Verslag:
    """What made-up cases show; fewer than asked for when it takes too long."""
    begin = time.monotonic()
    telling = simuleer(aanpak, min(aantal, HOOGSTENS), zaad, lambda _nr: time.monotonic() - begin < TIJD)
    return verslag(telling, aanpak, vertaal)


def beproef_eigen(vrager: Vrager, ontwerp: str, aanpak: Aanpak, vertaal: Vertaal) -> Eigen:
    """What the cases of the municipality show. Only codes are used; that they were used is logged."""
    om, gemeente = omgeving(), vrager.kijker.gemeente
    om.auditlog.noteer(
        gemeente, vrager.kijker.account, None, "beproef-eigen", f"ontwerp/{ontwerp}", "gelezen",
        vrager.oorsprong, vrager.nu,
    )  # fmt: skip
    begin = time.monotonic()
    n = Naspel()
    for log in eigen_casussen(om, gemeente, aanpak.code, HOOGSTENS):
        speel_na(log, aanpak, n)
        if time.monotonic() - begin > TIJD:
            break
    if n.casussen < GENOEG:
        return Eigen(te_weinig=True)
    samen: dict[str, int] = {}
    for (code, regel), aantal in n.redenen.items():
        tekst = zin(Reden(code, regel), aanpak, vertaal).tekst
        samen[tekst] = samen.get(tekst, 0) + aantal
    return Eigen(
        False,
        n.casussen,
        n.besluiten,
        n.zelfde,
        tuple(Waarom(tekst, k) for tekst, k in sorted(samen.items(), key=lambda p: (-p[1], p[0]))[:10]),
        tuple((namen.stap(aanpak, code), k) for code, k in n.stappen.most_common(10)),
        tuple(
            (vertaal(SOORTEN[soort]) if soort in SOORTEN else soort.capitalize(), namen.ding(aanpak, code), k)
            for (soort, code), k in n.feiten.most_common(15)
        ),
        tuple(
            (namen.niveau(aanpak, voor), namen.niveau(aanpak, na), k)
            for (voor, na), k in n.einde.most_common(10)
        ),
    )
