"""What this floor needs from the world, put in place from above when the program starts.

``waakvlam.samenstelling`` makes the real one; a test may give its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.poorten import (
    Auditlog,
    Klok,
    Leden,
    Lijsten,
    Logboek,
    Projectie,
    Verwerkingenlog,
)
from waakvlam.application.stromen import Toestanden
from waakvlam.core.toegang.ontwerp import Aanpakrechten


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The ports behind ``execute`` and the questions."""

    logboek: Logboek
    auditlog: Auditlog
    verwerkingen: Verwerkingenlog
    klok: Klok
    leden: Leden
    aanpakken: Aanpakkast
    toestanden: Toestanden
    projecties: Sequence[Projectie]
    lijsten: Lijsten
    aanpakrechten: Aanpakrechten = field(default_factory=Aanpakrechten)


_MAKER: list[Callable[[], Omgeving]] = []


def gebruik(maker: Callable[[], Omgeving]) -> None:
    """From now on ``omgeving()`` gives what ``maker`` gives; it is asked each time, so let it remember."""
    _MAKER[:] = [maker]


def omgeving() -> Omgeving:
    """The environment in use; raises RuntimeError before one was put in place."""
    if not _MAKER:
        raise RuntimeError("no environment: call waakvlam.application.omgeving.gebruik first")
    return _MAKER[0]()
