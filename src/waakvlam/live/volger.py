"""Follows the log and lets everyone hear what they may hear; and looks whether they still may.

Both run in threads of their own, for the database is asked in the ordinary way; only the telling happens in
the event loop.
"""

import asyncio
import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connections

from waakvlam.adapters.live import sessies
from waakvlam.adapters.live.roepen import Luisteraar as Oor
from waakvlam.adapters.live.roepen import Roeper
from waakvlam.adapters.live.sporen import DatabaseSporen
from waakvlam.application.live import CASUS, VERZAMELD, Wekking, wekt, ziet
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import Plek
from waakvlam.application.poorten.live import Spoor
from waakvlam.core.toegang import Kijker
from waakvlam.live.zaal import Luisteraar, Zaal
from waakvlam.readmodels.liverechten import DatabaseLiverechten

NA_FOUT = 2.0
"""Seconds to wait after the database did not answer."""
MAXIMUM = 500
"""Traces that are dealt with at once."""
LOG = logging.getLogger("waakvlam.live")


class Volger:
    """Reads on in the log from where it stands now."""

    def __init__(self, zaal: Zaal, loop: asyncio.AbstractEventLoop) -> None:
        self._zaal, self._loop = zaal, loop
        self._sporen = DatabaseSporen()
        self._rechten = DatabaseLiverechten()
        self._stop = threading.Event()
        self._plek: Plek | None = None
        self.sinds = float("inf")

    def begin(self) -> None:
        """Start following; the caller may wait for ``sinds`` to know from when on nothing is missed."""
        draden = (("volger", self._volg), ("roeper", self._roep))
        for naam, doe in draden:
            threading.Thread(target=self._door, args=(doe,), name=naam, daemon=True).start()

    def stop(self) -> None:
        """Stop following."""
        self._stop.set()

    def _door(self, doe: Callable[[], None]) -> None:
        """Go on, whatever the database does."""
        while not self._stop.is_set():
            try:
                close_old_connections()
                doe()
                break
            except DatabaseError as fout:
                LOG.error("databank: %s", type(fout).__name__)
            except Exception:
                LOG.exception("volgen lukte niet")
            connections.close_all()
            self._stop.wait(NA_FOUT)
        connections.close_all()

    def _roep(self) -> None:
        roeper = Roeper()
        if roeper.nodig():
            roeper.loop(self._stop)

    def _volg(self) -> None:
        oor = Oor()
        if self._plek is None:
            self._plek = self._sporen.einde()
            self.sinds = time.time()
        while not self._stop.is_set():
            while sporen := self._sporen.sporen(self._plek, MAXIMUM):
                self._deel(sporen)
                self._plek = sporen[-1].plek
            oor.wacht(self._stop)

    def _deel(self, sporen: list[Spoor]) -> None:
        """Let who may hear of these events hear of them, and end what is there no more."""
        self._zaal.onthoud(sporen, time.time())
        nu = omgeving().klok.nu()
        per_kijker = wekt(sporen, self._zaal.kijkers(sporen), nu, self._rechten)
        geraakt = {spoor.stroom for spoor in sporen}
        weg = self._zonder_recht([(een, een.stromen & geraakt) for een in self._zaal.allen()])
        self._loop.call_soon_threadsafe(self._zeg, per_kijker, weg)

    def _zonder_recht(self, paren: list[tuple[Luisteraar, frozenset[str]]]) -> list[Luisteraar]:
        """Those for whom one of these streams is there no more."""
        wie: dict[Kijker, set[str]] = defaultdict(set)
        for een, stromen in paren:
            if stromen - VERZAMELD:
                wie[een.kijker] |= stromen
        er = ziet(wie, omgeving().klok.nu(), self._rechten) if wie else {}
        return [een for een, stromen in paren if een.kijker in er and not stromen <= er[een.kijker]]

    def _zeg(self, per_kijker: dict[Kijker, frozenset[Wekking]], weg: list[Luisteraar]) -> None:
        for een in weg:
            een.stop()
        self._zaal.zeg(per_kijker)

    def kijk_na(self) -> list[Luisteraar]:
        """Those who may listen no longer: the session ended, the role did, or a case is there no more.

        Signals are looked at when something happens in them.
        """
        allen = self._zaal.allen()
        per_sessie: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for een in allen:
            per_sessie[een.sessie].add((een.kijker.account, een.kaartje.lid))
        geldig = sessies.geldig(per_sessie)
        houdt = self._rechten.houdt_rol({een.kijker for een in allen})
        over = [
            een
            for een in allen
            if (een.sessie, een.kijker.account, een.kaartje.lid) in geldig and een.kijker in houdt
        ]
        casussen = [(een, frozenset(s for s in een.stromen if s.startswith(CASUS))) for een in over]
        return [*(set(allen) - set(over)), *self._zonder_recht(casussen)]

    def laat_toe(self, luisteraar: Luisteraar) -> frozenset[Wekking] | None:
        """What somebody who just came missed since the page was drawn; None for who may not listen."""
        kaartje, wie = luisteraar.kaartje, luisteraar.kijker
        if not sessies.geldig({luisteraar.sessie: [(wie.account, kaartje.lid)]}):
            return None
        if not self._rechten.houdt_rol({wie}):
            return None
        nu = omgeving().klok.nu()
        if ziet({wie: luisteraar.stromen}, nu, self._rechten)[wie] != luisteraar.stromen:
            return None
        if kaartje.moment < self.sinds:
            # This process had not begun: whether something came is not known, so look anyway.
            return frozenset(Wekking(naam, "") for naam in luisteraar.stromen)
        return wekt(self._zaal.gemist(kaartje), {wie}, nu, self._rechten).get(wie, frozenset())
