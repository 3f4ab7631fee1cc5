"""Short ways to write to the event store in tests."""

import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from waakvlam.adapters import opslag
from waakvlam.adapters.logboek import DatabaseLogboek
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.application.poorten import Geschreven, NieuweRegel

GEMEENTE = "waterveen"
STROOM = "casus/0a1b"
NU = datetime(2026, 11, 21, 14, 30, 0, 123456, tzinfo=UTC)


def logboek() -> DatabaseLogboek:
    """An event store with a key store that remembers nothing of another test."""
    return DatabaseLogboek(Sleutelkast(opslag.hoofdsleutel()))


def nieuw(
    data: Mapping[str, Any] | None = None,
    teksten: Mapping[str, str] | None = None,
    kring: str = "casus",
    persoon: str | None = None,
) -> NieuweRegel:
    """An event to append; its kind does not matter to the store."""
    return NieuweRegel(
        "notitie-gemaakt", 1, data or {}, kring, NU, teksten=dict(teksten or {}), persoon=persoon
    )


def schrijf(
    boek: DatabaseLogboek,
    *regels: NieuweRegel,
    gemeente: str = GEMEENTE,
    stroom: str = STROOM,
    oefening: bool = False,
) -> Geschreven:
    """Append to a stream in one transaction."""
    with boek.transactie() as eenheid:
        kop = eenheid.vergrendel(gemeente, [stroom])[stroom]
        return eenheid.schrijf(
            kop,
            regels,
            actor="a-1",
            rol="casusregisseur",
            namens=None,
            opdracht_id="o-1",
            vastgelegd_op=NU,
            oefening=oefening,
        )


def tegelijk(*taken: Callable[[], None]) -> None:
    """Run tasks in threads with connections of their own; raises the first error of any."""
    from django.db import connections

    fouten: list[BaseException] = []
    start = threading.Barrier(len(taken))

    def doe(taak: Callable[[], None]) -> None:
        try:
            start.wait(30)
            taak()
        except BaseException as fout:
            fouten.append(fout)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=doe, args=[taak]) for taak in taken]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(120)
    if fouten:
        raise fouten[0]
