"""Streams as states: folding events, with the last states kept in memory."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from waakvlam.application.poorten import LEEG, Gebroken, Kop, Regel
from waakvlam.application.stroomsoorten import KLEIN
from waakvlam.core.bewaren.toestand import Bewaring, vouw_bewaring
from waakvlam.core.casus import Toestand, vouw
from waakvlam.core.datalek.toestand import Datalek, vouw_datalek
from waakvlam.core.gebeurtenis import Opgetekend, van_json
from waakvlam.core.ontwerp.toestand import Ontwerp, vouw_ontwerp
from waakvlam.core.signaal import Signaal, vouw_signaal
from waakvlam.core.verzoek.toestand import Verzoek, vouw_verzoek

CASUS, SIGNAAL, ONTWERP = "casus", "signaal", "ontwerp"
VERZOEK, DATALEK, BEWARING = "verzoek", "datalek", "bewaring"

Lezer = Callable[[str, str, int], list[Regel]]


def soort_stroom(stroom: str) -> str:
    """The kind of a stream; raises ValueError for a name that is none."""
    soort, _, id_ = stroom.partition("/")
    if not id_ or soort not in (CASUS, SIGNAAL, ONTWERP, VERZOEK, DATALEK, BEWARING, *KLEIN):
        raise ValueError(f"geen stroom: {stroom}")
    return soort


def opgetekend(regel: Regel) -> Opgetekend:
    """A stored event as it is folded; old versions become the present one."""
    return Opgetekend(
        regel.nr,
        van_json(regel.soort, regel.versie, regel.data),
        regel.gebeurd_op,
        regel.vastgelegd_op,
        regel.actor,
        regel.rol,
        regel.namens,
        regel.kring,
    )


def vouw_stroom(stroom: str, regels: Sequence[Regel], vanaf: Any = None) -> Any:
    """The state (of its kind) after these events, from the empty or a given state."""
    soort = soort_stroom(stroom)
    if soort == CASUS:
        return vouw(map(opgetekend, regels), vanaf)
    if soort == ONTWERP:
        return vouw_ontwerp(map(opgetekend, regels), vanaf)
    if soort == BEWARING:
        return vouw_bewaring(map(opgetekend, regels), vanaf)
    if soort == VERZOEK:
        return vouw_verzoek(map(opgetekend, regels), vanaf)
    if soort == DATALEK:
        return vouw_datalek(map(opgetekend, regels), vanaf)
    if soort in KLEIN:
        return KLEIN[soort].vouw(map(opgetekend, regels), vanaf)
    return vouw_signaal(list(map(opgetekend, regels)), vanaf)


_LEEG: dict[str, type] = {
    CASUS: Toestand,
    SIGNAAL: Signaal,
    ONTWERP: Ontwerp,
    VERZOEK: Verzoek,
    DATALEK: Datalek,
    BEWARING: Bewaring,
    **{naam: soort.toestand for naam, soort in KLEIN.items()},
}


def lege_toestand(stroom: str) -> Any:
    """The state (of its kind) of a stream without events."""
    return _LEEG[soort_stroom(stroom)]()


@dataclass(frozen=True, slots=True)
class _Bewaard:
    lengte: int
    hash: bytes
    toestand: Any


class Toestanden:
    """The last states used, so that a write folds new events only. Safe to use from several threads.

    A kept state is used only when the chain goes on from exactly its last event, so it can never be wrong:
    at worst it is of no use.
    """

    def __init__(self, aantal: int = 512) -> None:
        self._aantal = aantal
        self._bewaard: OrderedDict[tuple[str, str], _Bewaard] = OrderedDict()
        self._slot = Lock()

    def haal(self, kop: Kop, lees: Lezer) -> Any:
        """The state at this head; ``lees`` reads the events that are not in memory yet."""
        sleutel = (kop.gemeente, kop.stroom)
        with self._slot:
            oud = self._bewaard.get(sleutel)
        if oud is not None and oud.lengte == kop.lengte and oud.hash == kop.hash:
            return oud.toestand
        if oud is not None and 0 < oud.lengte < kop.lengte:
            regels = self._tot(kop, lees(kop.gemeente, kop.stroom, oud.lengte))
            if regels and regels[0].nr == oud.lengte + 1 and regels[0].vorige == oud.hash:
                return self.bewaar(kop, vouw_stroom(kop.stroom, regels, oud.toestand))
        regels = self._tot(kop, lees(kop.gemeente, kop.stroom, 0)) if kop.lengte else []
        if (regels[-1].hash if regels else LEEG) != kop.hash or len(regels) != kop.lengte:
            raise Gebroken(f"{kop.stroom}: de gebeurtenissen passen niet bij de kop")
        return self.bewaar(kop, vouw_stroom(kop.stroom, regels) if regels else lege_toestand(kop.stroom))

    def bewaar(self, kop: Kop, toestand: Any) -> Any:
        """Keep the state of a stream at this head, and return it."""
        with self._slot:
            self._bewaard[(kop.gemeente, kop.stroom)] = _Bewaard(kop.lengte, kop.hash, toestand)
            self._bewaard.move_to_end((kop.gemeente, kop.stroom))
            while len(self._bewaard) > self._aantal:
                self._bewaard.popitem(last=False)
        return toestand

    @staticmethod
    def _tot(kop: Kop, regels: list[Regel]) -> list[Regel]:
        """Outside a write a stream may grow between reading its head and its events."""
        return [regel for regel in regels if regel.nr <= kop.lengte]
