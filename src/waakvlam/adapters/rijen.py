"""Rows of the event table and the records made of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from waakvlam.adapters.canoniek import cijfers_van, lees_json
from waakvlam.adapters.tijd import van_db
from waakvlam.adapters.versleuteling import veldnaam
from waakvlam.application.poorten import Gebroken, Regel

KOLOMMEN = (
    "gemeente, stroom, nr, positie, soort, versie, data, cijfers, kring, bewaar, persoon, "
    "gebeurd_op, vastgelegd_op, actor, rol, namens, opdracht_id, oefening, vorige, hash"
)


def regel_van(rij: Sequence[Any]) -> Regel:
    """The record of a row with ``KOLOMMEN``, and after those possibly the transaction number."""
    try:
        data, cijfers = lees_json(rij[6]), cijfers_van(rij[7])
        tijden = van_db(rij[11]), van_db(rij[12])
    except (ValueError, AttributeError) as fout:
        raise Gebroken(f"{rij[1]} nr {rij[2]}: niet te lezen ({fout})") from None
    return Regel(
        gemeente=rij[0],
        stroom=rij[1],
        nr=rij[2],
        positie=rij[3],
        soort=rij[4],
        versie=rij[5],
        data=data,
        cijfers=cijfers,
        kring=rij[8],
        bewaar=rij[9],
        persoon=rij[10],
        gebeurd_op=tijden[0],
        vastgelegd_op=tijden[1],
        actor=rij[13],
        rol=rij[14],
        namens=rij[15],
        opdracht_id=rij[16],
        oefening=bool(rij[17]),
        vorige=bytes(rij[18]),
        hash=bytes(rij[19]),
        transactie=int(rij[20]) if len(rij) > 20 else 0,
    )


def tekstveld(regel: Regel, ref: str) -> str:
    """The place a text is bound to."""
    return veldnaam(regel.gemeente, regel.stroom, regel.nr, ref, regel.versie)


def velden_van(regels: Iterable[Regel]) -> dict[str, tuple[str, bytes]]:
    """Per place: the reference and ciphertext of every text of these events."""
    return {tekstveld(regel, ref): (ref, cijfer) for regel in regels for ref, cijfer in regel.cijfers.items()}
