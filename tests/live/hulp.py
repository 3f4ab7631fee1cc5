"""The live process in threads of the test itself: real HTTP, real sessions, the log on disk."""

import http.client
import queue
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module

import uvicorn
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection, connections

from waakvlam.adapters.live import kaartje
from waakvlam.adapters.live.roepen import KANAAL
from waakvlam.adapters.live.sporen import DatabaseSporen
from waakvlam.core.toegang import Kijker
from waakvlam.live.app import Live
from waakvlam.readmodels.leden import Lid

GEDULD = 20.0
"""Seconds after which something does not come any more, however busy the machine is."""


@dataclass
class Oor:
    """A page that listens: what it was told, block by block."""

    status: int
    _gehoord: "queue.Queue[str]" = field(default_factory=queue.Queue)

    def volgende(self) -> str:
        """The next thing that was said; signs of life and empty words are passed over."""
        while (blok := self._gehoord.get(timeout=GEDULD)).startswith(":"):
            continue
        return blok

    def stil(self) -> bool:
        """Whether nothing more was said up to now."""
        return self._gehoord.empty()

    def lees(self, antwoord: http.client.HTTPResponse) -> None:
        """Read until the other side ends; the last thing heard then is empty."""
        blok: list[str] = []
        with suppress(OSError, http.client.HTTPException, ValueError, AttributeError):  # closed meanwhile
            while regel := antwoord.readline():
                if tekst := regel.decode().rstrip("\n"):
                    blok.append(tekst)
                elif blok:
                    self._gehoord.put("\n".join(blok))
                    blok = []
        self._gehoord.put("")


@dataclass
class LiveServer:
    """A running live process."""

    poort: int
    live: Live
    _open: list[http.client.HTTPConnection] = field(default_factory=list)

    def luister(self, koppen: dict[str, str], pad: str = "/live") -> Oor:
        """Ask for the stream with these headers."""
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=GEDULD)
        self._open.append(verbinding)
        verbinding.request("GET", pad, headers=koppen)
        antwoord = verbinding.getresponse()
        oor = Oor(antwoord.status)
        if antwoord.status == 200:
            threading.Thread(target=oor.lees, args=[antwoord], daemon=True).start()
        return oor

    def is_bij(self) -> None:
        """Wait until all that was recorded has been dealt with; on PostgreSQL that is a moment later."""
        volger = self.live._volger
        assert volger is not None
        _tot(lambda: volger._plek is not None and not DatabaseSporen().sporen(volger._plek, 1))

    def sluit(self) -> None:
        """Let go of everything that is open."""
        for verbinding in self._open:
            if verbinding.sock is not None:
                with suppress(OSError):
                    verbinding.sock.shutdown(socket.SHUT_RDWR)
            verbinding.close()


@contextmanager
def live_server() -> Iterator[LiveServer]:
    """Run the live process on a port of its own; nothing of it is left afterwards."""
    live = Live()
    server = uvicorn.Server(
        uvicorn.Config(live.asgi(), port=0, log_level="error", timeout_graceful_shutdown=1)
    )
    draad = threading.Thread(target=server.run, daemon=True)
    draad.start()
    _tot(lambda: server.started and live._volger is not None and live._volger.sinds < time.time())
    hier = LiveServer(server.servers[0].sockets[0].getsockname()[1], live)
    try:
        yield hier
    finally:
        hier.sluit()
        server.should_exit = True
        draad.join(GEDULD)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"NOTIFY {KANAAL}")  # who still waits for a call looks up, and stops
        _tot(lambda: not {"volger", "roeper"} & {d.name for d in threading.enumerate()})
        connections.close_all()


def _tot(waar: Callable[[], bool]) -> None:
    einde = time.monotonic() + GEDULD
    while not waar():
        assert time.monotonic() < einde
        time.sleep(0.01)


def log_in(lid: Lid) -> str:
    """Start a session of this member, as logging in does; return its key."""
    account = get_user_model().objects.get(pk=lid.account)
    sessie = import_module(settings.SESSION_ENGINE).SessionStore()
    sessie["_auth_user_id"] = str(account.pk)
    sessie["_auth_user_hash"] = account.get_session_auth_hash()
    sessie["lidmaatschap"] = lid.nummer
    sessie["sessie_begonnen"] = sessie["sessie_gezien"] = time.time()
    sessie.save()
    return str(sessie.session_key)


def kijker_van(lid: Lid) -> Kijker:
    """This member as one who looks."""
    return Kijker(lid.account, lid.gemeente, frozenset({lid.rol}))


def koppen(lid: Lid, sessie: str, *stromen: str, nr: int = 0, moment: float | None = None) -> dict[str, str]:
    """What a page drawn just now for this member sends to listen to these streams."""
    wanneer = time.time() if moment is None else moment
    eigen = kaartje.Kaartje(kijker_van(lid), lid.nummer, tuple((s, nr) for s in stromen), wanneer)
    return {
        "Authorization": f"Kaartje {kaartje.geef(eigen, sessie)}",
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={sessie}",
    }
