"""What the log of processing is told about a write or a reading: which action, about which persons."""

from datetime import datetime, timedelta
from typing import Any

from waakvlam.application.poorten import Verwerking
from waakvlam.application.stromen import ONTWERP, soort_stroom
from waakvlam.application.stroomsoorten import KLEIN, van_toestand
from waakvlam.core.casus import Toestand
from waakvlam.core.verzoek.toestand import Verzoek

ZONDER_PERSONEN = frozenset({ONTWERP, *(naam for naam, soort in KLEIN.items() if not soort.betrokkene)})
"""Kinds of streams in which nothing is about a person, or may be."""


def betrokkenen(toestand: Any) -> tuple[str, ...]:
    """The references of the persons a stream is about: P1 … of a case, who asks of a request, or nobody."""
    if isinstance(toestand, Verzoek):
        return ("verzoeker",) if toestand.bestaat else ()
    if (klein := van_toestand(toestand)) is not None and klein.betrokkene:
        return (klein.betrokkene,) if toestand.bestaat else ()
    aantal = toestand.personen if isinstance(toestand, Toestand) else 0
    return tuple(f"P{nr}" for nr in range(1, aantal + 1))


def verwerking(
    gemeente: str, handeling: str, stroom: str, toestand: Any, op: datetime, duur: float = 0.0
) -> tuple[Verwerking, ...]:
    """The action for the log; empty for a stream that is about no person. ``duur`` is in seconds."""
    if soort_stroom(stroom) in ZONDER_PERSONEN:
        return ()
    wie = betrokkenen(toestand)
    return (Verwerking(gemeente, handeling, stroom, wie, op, timedelta(seconds=max(0.0, duur))),)
