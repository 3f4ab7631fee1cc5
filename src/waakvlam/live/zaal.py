"""Everyone who listens now, and what each has yet to be told."""

import asyncio
import threading
from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from waakvlam.adapters.live.kaartje import Kaartje
from waakvlam.application.live import Wekking, plekken
from waakvlam.application.poorten.live import Spoor
from waakvlam.core.toegang import Kijker

GEHEUGEN = 300.0
"""Seconds that a trace is remembered, for who comes just after."""
SPOREN = 20_000


@dataclass(eq=False)
class Luisteraar:
    """An open connection: the ticket it came with, its session, and what it has yet to be told."""

    kaartje: Kaartje
    sessie: str
    wacht: asyncio.Event = field(default_factory=asyncio.Event)
    te_zeggen: set[Wekking] = field(default_factory=set)
    klaar: bool = False
    stromen: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.stromen = frozenset(naam for naam, _ in self.kaartje.stromen)

    @property
    def kijker(self) -> Kijker:
        """Who listens."""
        return self.kaartje.kijker

    def hoort(self, wekking: Wekking) -> bool:
        """Whether this is about something on its page."""
        return not self.stromen.isdisjoint(plekken(wekking.stroom))

    def zeg(self, wat: Iterable[Wekking]) -> None:
        """Tell this, together with what was not told yet."""
        nieuw = {wekking for wekking in wat if self.hoort(wekking)}
        if nieuw:
            self.te_zeggen |= nieuw
            self.wacht.set()

    def stop(self) -> None:
        """Let the connection end."""
        self.klaar = True
        self.wacht.set()

    def neem(self) -> list[Wekking]:
        """What is to be told now; after this it has been."""
        self.wacht.clear()
        uit, self.te_zeggen = sorted(self.te_zeggen), set()
        return uit


class Zaal:
    """Everyone who listens. Coming, going and telling happen in the event loop; looking from any thread."""

    def __init__(self) -> None:
        self._er: set[Luisteraar] = set()
        self._slot = threading.Lock()
        self._sporen: deque[tuple[float, Spoor]] = deque(maxlen=SPOREN)

    def kom(self, luisteraar: Luisteraar, per_sessie: int) -> None:
        """Let somebody in; who has too many connections in one session loses the others."""
        with self._slot:
            eigen = [een for een in self._er if een.sessie == luisteraar.sessie]
            self._er.add(luisteraar)
        if len(eigen) >= per_sessie:
            for een in eigen:
                een.stop()

    def ga(self, luisteraar: Luisteraar) -> None:
        """Somebody left."""
        with self._slot:
            self._er.discard(luisteraar)

    def allen(self) -> list[Luisteraar]:
        """Everyone, at this moment."""
        with self._slot:
            return list(self._er)

    def kijkers(self, sporen: Iterable[Spoor]) -> set[Kijker]:
        """The different viewers that listen to one of these streams, or to all of their kind."""
        stromen = frozenset().union(*(plekken(spoor.stroom) for spoor in sporen))
        return {een.kijker for een in self.allen() if not een.stromen.isdisjoint(stromen)}

    def onthoud(self, sporen: Iterable[Spoor], nu: float) -> None:
        """Keep traces for a while, for who comes just after."""
        with self._slot:
            self._sporen.extend((nu, spoor) for spoor in sporen)
            while self._sporen and self._sporen[0][0] < nu - GEHEUGEN:
                self._sporen.popleft()

    def gemist(self, kaartje: Kaartje) -> list[Spoor]:
        """What came in the streams of a ticket since its page was drawn."""
        tot = dict(kaartje.stromen)
        with self._slot:
            alle = list(self._sporen)
        uit = []
        for gezien, spoor in alle:
            nr = next((tot[plek] for plek in (spoor.stroom, *plekken(spoor.stroom)) if plek in tot), None)
            if nr is not None and (spoor.nr > nr if nr else gezien >= kaartje.moment):
                uit.append(spoor)
        return uit

    def zeg(self, per_kijker: Mapping[Kijker, Collection[Wekking]]) -> None:
        """Tell everyone what is for them."""
        for een in self.allen():
            if wat := per_kijker.get(een.kijker):
                een.zeg(wat)

    def telling(self) -> Counter[str]:
        """How many listen, per municipality."""
        return Counter(een.kijker.gemeente for een in self.allen())
