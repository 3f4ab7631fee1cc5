"""What a case or signal consists of for retention: itself, and the products with a kind of their own."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from waakvlam.core.bewaren.namen import AFGEBROKEN, ALLES, DOSSIER, eenheidsnaam
from waakvlam.core.bewaren.termijnen import Bewaartermijn, Termijnboek, vervalt


class Bewaard(NamedTuple):
    """A product that is kept apart: its kind of retention, and when it was broken off."""

    product: str
    soort: str
    afgebroken: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stuk:
    """A part with a term: ``deel`` names it, ``soort`` is its kind, ``begin`` when its term began to run."""

    deel: str
    soort: str
    begin: datetime


def stukken_van(
    gesloten: datetime | None, bewaard: dict[str, Bewaard], vernietigd: dict[str, datetime], eigen: str
) -> tuple[Stuk, ...]:
    """The parts whose term runs. ``eigen`` is the kind of the whole: that of a dossier or of a signal."""
    if ALLES in vernietigd:
        return ()
    uit = []
    if gesloten is not None:
        uit.append(Stuk(ALLES, eigen, gesloten))
    for id_, stuk in bewaard.items():
        deel = eenheidsnaam(stuk.soort, id_)
        if deel in vernietigd:
            continue
        if stuk.afgebroken is not None:
            uit.append(Stuk(deel, AFGEBROKEN, stuk.afgebroken))
        elif gesloten is not None and stuk.soort != DOSSIER:
            uit.append(Stuk(deel, stuk.soort, gesloten))
    return tuple(uit)


@dataclass(frozen=True, slots=True)
class Verval:
    """A part with the term it falls under and when that runs out."""

    stuk: Stuk
    termijn: Bewaartermijn
    op: datetime


def verval_van(
    stukken: tuple[Stuk, ...], boek: Termijnboek, nu: datetime, gaat_over: str = ""
) -> dict[str, Verval]:
    """Per part when it may go. The whole goes no sooner than the last of its parts."""
    uit = {}
    for stuk in stukken:
        termijn = boek.voor(stuk.soort, nu, gaat_over)
        uit[stuk.deel] = Verval(stuk, termijn, vervalt(termijn, stuk.begin))
    if ALLES in uit:
        laatste = max(uit.values(), key=lambda v: v.op)
        uit[ALLES] = Verval(uit[ALLES].stuk, laatste.termijn, laatste.op)
    return uit
