"""The live process: server-sent events that say that something changed, and never what.

A page listens with the ticket it was drawn with, in the session it was drawn in. Whatever is wrong with
either, the answer is the same.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import TypeVar

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connections
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from waakvlam.adapters.live import kaartje
from waakvlam.application.live import Wekking
from waakvlam.live.volger import Volger
from waakvlam.live.zaal import Luisteraar, Zaal

KOPPEN = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    # A front must not gather before it passes on.
    "X-Accel-Buffering": "no",
}
HART = 15.0
"""Seconds between two signs of life."""
NAKIJKEN = 3.0
"""Seconds between two looks whether everyone may still listen."""
PER_SESSIE = 12
"""Open connections of one session: windows side by side."""
KLAAR, LEEFT, EINDE = b"event: klaar\ndata: \n\n", b": hart\n\n", b"event: einde\ndata: \n\n"
LOG = logging.getLogger("waakvlam.live")
T = TypeVar("T")


class Live:
    """The process: who listens, who follows, and a few threads for the database."""

    def __init__(self) -> None:
        self.zaal = Zaal()
        self._draden = ThreadPoolExecutor(4, thread_name_prefix="databank")
        self._volger: Volger | None = None
        self._taak: asyncio.Task[None] | None = None

    def asgi(self) -> Starlette:
        """The application that a server runs."""
        return Starlette(routes=[Route("/live", self.luister, methods=["GET"])], lifespan=self._leef)

    @asynccontextmanager
    async def _leef(self, app: Starlette) -> AsyncIterator[None]:
        self._volger = Volger(self.zaal, asyncio.get_running_loop())
        self._volger.begin()
        self._taak = asyncio.create_task(self._houd_bij(self._volger))
        yield
        self._volger.stop()
        self._taak.cancel()
        for een in self.zaal.allen():
            een.stop()

    async def luister(self, request: Request) -> Response:
        """Open a stream for the page with this ticket."""
        soort, _, tekst = request.headers.get("Authorization", "").partition(" ")
        sessie = request.cookies.get(settings.SESSION_COOKIE_NAME, "")
        gelezen = kaartje.lees(tekst, sessie) if soort == "Kaartje" and sessie else None
        if gelezen is None or self._volger is None:
            return Response(status_code=403, headers=KOPPEN)
        wie = Luisteraar(gelezen, sessie)
        # In first and asked after: what happens in between is then told.
        self.zaal.kom(wie, PER_SESSIE)
        try:
            gemist = await self._in_draad(lambda: self._volger.laat_toe(wie))  # type: ignore[union-attr]
        except DatabaseError:
            self.zaal.ga(wie)
            return Response(status_code=503, headers=KOPPEN)
        except BaseException:
            self.zaal.ga(wie)
            raise
        if gemist is None:
            self.zaal.ga(wie)
            return Response(status_code=403, headers=KOPPEN)
        wie.zeg(gemist)
        return StreamingResponse(self._stroom(wie), media_type="text/event-stream", headers=KOPPEN)

    async def _stroom(self, wie: Luisteraar) -> AsyncIterator[bytes]:
        try:
            yield KLAAR
            while not wie.klaar:
                try:
                    async with asyncio.timeout(HART):
                        await wie.wacht.wait()
                except TimeoutError:
                    yield LEEFT
                    continue
                if not wie.klaar and (wat := wie.neem()):
                    yield b"".join(map(regel, wat))
            yield EINDE
        finally:
            self.zaal.ga(wie)

    async def _houd_bij(self, volger: Volger) -> None:
        """Again and again look who may listen no longer. Who cannot be looked up may not."""
        while True:
            await asyncio.sleep(NAKIJKEN)
            allen = self.zaal.allen()
            try:
                weg = await self._in_draad(volger.kijk_na) if allen else []
            except Exception as fout:
                LOG.error("nakijken lukte niet: %s", type(fout).__name__)
                weg = allen
            for een in weg:
                een.stop()

    async def _in_draad(self, doe: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._draden, _met_databank, doe)


def _met_databank(doe: Callable[[], T]) -> T:
    close_old_connections()
    try:
        return doe()
    except DatabaseError:
        connections.close_all()
        raise


@lru_cache(maxsize=1024)
def regel(wekking: Wekking) -> bytes:
    """A line of the stream; made once for all who are told the same."""
    inhoud = json.dumps({"stroom": wekking.stroom, "deel": wekking.deel}, separators=(",", ":"))
    return f"data: {inhoud}\n\n".encode()
