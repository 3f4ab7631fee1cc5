"""Passes bytes between a visitor and the server behind: one connection there for each one here.

Only heads of requests are read; bodies and answers go through as they are, so uploads, long answers and
streams need nothing of their own.
"""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable
from typing import cast

from waakvlam.live.voorportaal.kop import MAX_KOP, Kop, Onleesbaar, lees_kop

KOPTIJD = 30.0
"""Seconds in which a head must be complete."""
ONLEESBAAR = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
TE_LANG = b"HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_NIET_DAAR = b"Waakvlam is even niet bereikbaar. Probeer het zo opnieuw.\n"
NIET_DAAR = (
    b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n"
    b"Content-Length: %d\r\nConnection: close\r\n\r\n%b" % (len(_NIET_DAAR), _NIET_DAAR)
)

Kies = Callable[[bytes], tuple[str, ...]]
"""From the address asked for to the paths of the sockets behind, any of which will do."""
Herkomst = Callable[[asyncio.Transport], bytes]
"""What is said to the server behind about who the visitor is."""


class Achter(asyncio.Protocol):
    """The connection to the server behind."""

    def __init__(self, bezoeker: "Bezoeker") -> None:
        self.bezoeker = bezoeker
        self.transport: asyncio.Transport | None = None
        self.gezegd, self.eerste = False, True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Give an answer, or a piece of one, to the visitor."""
        self.gezegd = True
        if self.bezoeker.achter is self:
            self.bezoeker.transport.write(data)

    def pause_writing(self) -> None:
        """The server behind does not keep up: read no more of the visitor."""
        self.bezoeker.lees_door(False)

    def resume_writing(self) -> None:
        """Go on reading."""
        self.bezoeker.lees_door(True)

    def connection_lost(self, exc: Exception | None) -> None:
        """The server behind is done: so is the visitor's connection."""
        if self.bezoeker.achter is self:
            # On a connection that was used before, a browser asks again by itself when it just closes.
            if not self.gezegd and self.eerste:
                self.bezoeker.transport.write(NIET_DAAR)
            self.bezoeker.transport.close()


class Bezoeker(asyncio.Protocol):
    """The connection of a visitor."""

    def __init__(self, kies: Kies, herkomst: Herkomst, allen: "set[Bezoeker]") -> None:
        self._kies, self._herkomst, self._allen = kies, herkomst, allen
        self.transport: asyncio.Transport
        self.achter: Achter | None = None
        self._waar = ""
        self._wie = b""
        self._over = 0
        self._tot_einde = False
        self._half = bytearray()
        self._sinds = time.monotonic()
        self._verbindt: asyncio.Task[None] | None = None
        self._dicht = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember who this is."""
        self.transport = cast("asyncio.Transport", transport)
        self._wie = self._herkomst(self.transport)
        self._allen.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """The visitor left: let go of the server behind."""
        self._dicht = True
        self._allen.discard(self)
        if self._verbindt is not None:
            self._verbindt.cancel()
        self._laat_los()

    def lees_door(self, wel: bool) -> None:
        """Read on, or wait."""
        if not self.transport.is_closing():
            (self.transport.resume_reading if wel else self.transport.pause_reading)()

    def pause_writing(self) -> None:
        """The visitor does not keep up: read no more of the server behind."""
        if self.achter is not None and self.achter.transport is not None:
            self.achter.transport.pause_reading()

    def resume_writing(self) -> None:
        """Go on reading."""
        if self.achter is not None and self.achter.transport is not None:
            self.achter.transport.resume_reading()

    def data_received(self, data: bytes) -> None:
        """Pass on what comes in."""
        if self._half or self._verbindt is not None:
            self._half += data
            if self._verbindt is not None:
                return
            data = bytes(self._half)
            self._half.clear()
        self._verwerk(data)

    def te_traag(self, nu: float) -> bool:
        """Whether a head has been on its way for too long, or nothing was ever asked."""
        wacht = bool(self._half) or self.achter is None
        return wacht and self._verbindt is None and nu - self._sinds > KOPTIJD

    def _verwerk(self, data: bytes) -> None:
        while data and not self.transport.is_closing():
            if self._tot_einde or self._over >= len(data):
                self._over -= 0 if self._tot_einde else len(data)
                self._stuur(data)
                return
            if self._over:
                self._stuur(data[: self._over])
                data, self._over = data[self._over :], 0
                continue
            einde = data.find(b"\r\n\r\n")
            if einde < 0 or einde > MAX_KOP:
                if len(data) > MAX_KOP:
                    self._weiger(TE_LANG)
                    return
                if not self._half:
                    self._sinds = time.monotonic()
                self._half += data
                return
            try:
                kop = lees_kop(data[: einde + 4], self._wie)
            except Onleesbaar:
                self._weiger(ONLEESBAAR)
                return
            data = data[einde + 4 :]
            self._over, self._tot_einde = kop.lengte, kop.tot_einde
            if not self._naar(kop):
                self._half += data
                return

    def _naar(self, kop: Kop) -> bool:
        """Send a head to where it belongs; False when there is no connection yet."""
        waar = self._kies(kop.pad)
        if self.achter is not None and self._waar in waar:
            self.achter.gezegd = self.achter.eerste = False
            self._stuur(kop.bytes_)
            return True
        self._laat_los()
        self._verbindt = asyncio.get_running_loop().create_task(self._verbind(waar, kop.bytes_))
        self.transport.pause_reading()
        return False

    async def _verbind(self, waar: tuple[str, ...], eerst: bytes) -> None:
        achter = Achter(self)
        for pad in self._rustigste_eerst(waar):
            self._waar = pad
            with contextlib.suppress(OSError):
                await asyncio.get_running_loop().create_unix_connection(lambda: achter, pad)
                break
        else:
            self._verbindt = None
            self._weiger(NIET_DAAR)
            return
        self._verbindt = None
        if self._dicht:
            if achter.transport is not None:
                achter.transport.abort()
            return
        self.achter = achter
        self._stuur(eerst)
        self.lees_door(True)
        rest = bytes(self._half)
        self._half.clear()
        self._verwerk(rest)

    def _rustigste_eerst(self, waar: tuple[str, ...]) -> list[str]:
        """Those with the fewest visitors first: a visitor stays where it was put, and busy ones add up."""
        druk = Counter(ander._waar for ander in self._allen if ander is not self)
        return sorted(waar, key=lambda pad: druk[pad])

    def _stuur(self, data: bytes) -> None:
        if self.achter is not None and self.achter.transport is not None:
            self.achter.transport.write(data)

    def _laat_los(self) -> None:
        achter, self.achter, self._waar = self.achter, None, ""
        if achter is not None and achter.transport is not None:
            achter.transport.close()

    def _weiger(self, antwoord: bytes) -> None:
        self._laat_los()
        if not self.transport.is_closing():
            self.transport.write(antwoord)
            self.transport.close()
