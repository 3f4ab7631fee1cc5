"""Attachments of a signal. Whoever sees the signal sees them: a signal has no circles."""

from typing import Any

from waakvlam.core.casus.bijlage import Bijlage, BijlageIngetrokken, BijlageToegevoegd, redenen_tegen
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.signaal import opdrachten as o


def voeg_foto_toe(
    er: dict[str, Bijlage], opdracht: o.VoegFotoToe
) -> tuple[BijlageToegevoegd, ...] | Weigering:
    """The event of a file that is added, or why it cannot be."""
    redenen = redenen_tegen(opdracht)
    if opdracht.bijlage in er:
        redenen = (*redenen, Reden("volgorde", veld="bijlage"))
    if redenen:
        return Weigering(redenen)
    return (
        BijlageToegevoegd(
            opdracht.bijlage, opdracht.naam, opdracht.soort, opdracht.grootte, opdracht.omschrijving
        ),
    )


def trek_foto_in(
    er: dict[str, Bijlage], opdracht: o.TrekFotoIn
) -> tuple[BijlageIngetrokken, ...] | Weigering:
    """The event of a file that is taken back, or why it cannot be."""
    gevonden = er.get(opdracht.bijlage)
    if gevonden is None or gevonden.ingetrokken:
        return weiger("niet-gevonden", veld="bijlage")
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return (BijlageIngetrokken(opdracht.bijlage, opdracht.reden, gevonden.kring),)


def vouw_bijlage(er: dict[str, Bijlage], e: Any, op: Opgetekend) -> dict[str, Bijlage]:
    """The attachments after an event on one of them."""
    if isinstance(e, BijlageToegevoegd):
        return {**er, e.bijlage: Bijlage(op.kring, op.rol, op.actor, e.soort, op.gebeurd_op)}
    return {**er, e.bijlage: er[e.bijlage]._replace(ingetrokken=True)}
