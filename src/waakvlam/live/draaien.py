"""Runs the live process in a server."""

import logging
import sys

import uvicorn

from waakvlam.live.app import Live
from waakvlam.live.voorportaal.ruimte import ruimte_voor_verbindingen


def draai(adres: str, poort: int, socket: str | None) -> None:
    """Serve on a port of this machine, or on a socket, until a stop signal."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    ruimte_voor_verbindingen()
    waar = {"uds": socket} if socket else {"host": adres, "port": poort}
    uvicorn.run(
        Live().asgi(),
        **waar,  # type: ignore[arg-type]
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
        backlog=2048,
    )
