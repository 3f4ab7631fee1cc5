"""``python -m waakvlam.live.voorportaal``: the front, as ``waakvlam start`` starts it.

What it needs comes as JSON in the variable WAAKVLAM_VOORPORTAAL_TAAK, so that the proof between front and
pages is in no list of processes.
"""

import asyncio
import json
import os
import signal
import ssl
import sys
import time
from typing import Any

from waakvlam.live.voorportaal.doorgeven import KOPTIJD, Bezoeker
from waakvlam.live.voorportaal.ruimte import ruimte_voor_verbindingen

OPRUIMEN = 10.0


async def draai(taak: dict[str, Any]) -> None:
    """Serve until a stop signal."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for teken in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(teken, stop.set)
    web, live = tuple(taak["web"]), (taak["live"],)
    for pad in web:
        await _wacht_op(pad, stop)
    bewijs, soort = taak["bewijs"], "https" if taak["certificaat"] else "http"

    def kies(pad: bytes) -> tuple[str, ...]:
        return live if pad == b"/live" or pad.startswith((b"/live?", b"/live/")) else web

    def herkomst(transport: asyncio.Transport) -> bytes:
        peer = transport.get_extra_info("peername") or ("",)
        return f"{bewijs} {peer[0] or '-'} {soort}".encode()

    versleuteld = None
    if taak["certificaat"]:
        versleuteld = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        versleuteld.minimum_version = ssl.TLSVersion.TLSv1_2
        versleuteld.load_cert_chain(taak["certificaat"], taak["sleutel"])
        versleuteld.set_alpn_protocols(["http/1.1"])
    allen: set[Bezoeker] = set()
    server = await loop.create_server(
        lambda: Bezoeker(kies, herkomst, allen), taak["adres"], taak["poort"], ssl=versleuteld, backlog=1024
    )
    while not stop.is_set():
        nu = time.monotonic()
        for bezoeker in [b for b in allen if b.te_traag(nu)]:
            bezoeker.transport.close()
        try:
            await asyncio.wait_for(stop.wait(), min(OPRUIMEN, KOPTIJD))
        except TimeoutError:
            continue
    server.close()
    for bezoeker in list(allen):
        bezoeker.transport.close()


async def _wacht_op(pad: str, stop: asyncio.Event) -> None:
    """Wait until something answers on a socket; ends by itself when asked to stop."""
    while not stop.is_set():
        try:
            _, schrijver = await asyncio.open_unix_connection(pad)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            schrijver.close()
            return


def main() -> int:
    """Run the front."""
    taak = json.loads(os.environ.pop("WAAKVLAM_VOORPORTAAL_TAAK"))
    ruimte_voor_verbindingen()
    try:
        import uvloop
    except ImportError:
        asyncio.run(draai(taak))
    else:
        uvloop.run(draai(taak))
    return 0


if __name__ == "__main__":
    sys.exit(main())
