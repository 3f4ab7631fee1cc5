"""Attachments of a case: added in a circle, and taken back by whoever added them.

An event says that a file is there: its mark, kind and size, with the name as an encrypted text. The content
is kept elsewhere, encrypted with the key of the same retention unit.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.bijlageopdrachten import TrekBijlageIn, VoegBijlageToe
from waakvlam.core.casus.bijlagesoorten import SOORTEN
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import Opgetekend, Tekst, gebeurtenis
from waakvlam.core.velden import KENMERK


@gebeurtenis("bijlage-toegevoegd", kring=None)
@dataclass(frozen=True, slots=True)
class BijlageToegevoegd:
    """A file was added to a case or a signal, for the circle of the event."""

    bijlage: str
    naam: Tekst
    soort: str
    grootte: int
    omschrijving: Tekst | None = None


@gebeurtenis("bijlage-ingetrokken", kring=None)
@dataclass(frozen=True, slots=True)
class BijlageIngetrokken:
    """A file was taken back: its content is gone, that it was there remains.

    ``in_kring`` is the circle of the attachment, so that whoever saw it come sees it go.
    """

    bijlage: str
    reden: Tekst
    in_kring: str

    @property
    def kring(self) -> str:
        """The circle that may read this."""
        return self.in_kring


class Bijlage(NamedTuple):
    """An attachment: in which circle, added by whom, and whether it was taken back."""

    kring: str
    rol: str | None
    actor: str
    soort: str
    op: datetime
    ingetrokken: bool = False


def redenen_tegen(opdracht: Any) -> tuple[Reden, ...]:
    """What is wrong with a command that adds a file, to a case or a signal; empty when nothing is."""
    redenen = []
    if not KENMERK.fullmatch(opdracht.bijlage):
        redenen.append(Reden("onvolledig", veld="bijlage"))
    if not opdracht.naam:
        redenen.append(Reden("onvolledig", veld="naam"))
    if opdracht.soort not in SOORTEN:
        redenen.append(Reden("onvolledig", veld="soort", mist=tuple(SOORTEN)))
    if opdracht.grootte <= 0:
        redenen.append(Reden("onvolledig", veld="grootte"))
    return tuple(redenen)


@handler(VoegBijlageToe)
def _voeg_toe(t: Toestand, opdracht: VoegBijlageToe, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = redenen_tegen(opdracht)
    if opdracht.bijlage in t.bijlagen:
        redenen = (*redenen, Reden("volgorde", veld="bijlage"))
    if redenen:
        return Weigering(redenen)
    return [
        BijlageToegevoegd(
            opdracht.bijlage, opdracht.naam, opdracht.soort, opdracht.grootte, opdracht.omschrijving
        )
    ]


@handler(TrekBijlageIn, na_sluiten=True)
def _trek_in(t: Toestand, opdracht: TrekBijlageIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    er = t.bijlagen.get(opdracht.bijlage)
    # Whoever may not do this is not told that there is such a file: it may lie in a circle of others.
    if er is None or er.ingetrokken or not _van(er, ctx, aanpak):
        return weiger("niet-gevonden", veld="bijlage")
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return [BijlageIngetrokken(opdracht.bijlage, opdracht.reden, er.kring)]


def _van(er: Bijlage, ctx: Context, aanpak: Aanpak) -> bool:
    """Whether it was added by this person, or in this role."""
    return er.actor == ctx.actor or (er.rol is not None and ctx.rol in aanpak.gelijk(er.rol))


@bij(BijlageToegevoegd)
def _toegevoegd(t: Toestand, e: BijlageToegevoegd, o: Opgetekend) -> None:
    t.bijlagen[e.bijlage] = Bijlage(o.kring, o.rol, o.actor, e.soort, o.gebeurd_op)


@bij(BijlageIngetrokken)
def _ingetrokken(t: Toestand, e: BijlageIngetrokken, o: Opgetekend) -> None:
    t.bijlagen[e.bijlage] = t.bijlagen[e.bijlage]._replace(ingetrokken=True)
