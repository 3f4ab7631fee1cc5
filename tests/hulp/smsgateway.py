"""A gateway for text messages on this computer: takes messages over HTTP as a real one, and keeps them."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SLEUTEL = "sleutel-van-de-gateway"


@dataclass
class Gateway:
    """What came in: messages and how they proved who sent them. ``status`` is what it answers."""

    poort: int = 0
    status: int = 202
    naar: str = ""
    traag: threading.Event = field(default_factory=threading.Event)
    wacht: bool = False
    binnen: list[dict[str, Any]] = field(default_factory=list)
    sleutels: list[str] = field(default_factory=list)

    @property
    def adres(self) -> str:
        """Where messages go."""
        return f"http://127.0.0.1:{self.poort}/berichten"


@contextmanager
def smsgateway() -> Iterator[Gateway]:
    """Run a gateway until the block ends."""
    gateway = Gateway()

    class Loket(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            inhoud = self.rfile.read(int(self.headers["Content-Length"]))
            if gateway.wacht:
                gateway.traag.wait(5)
            gateway.sleutels.append(self.headers.get("Authorization", ""))
            gateway.binnen.append(json.loads(inhoud))
            self.send_response(gateway.status)
            if gateway.naar:
                self.send_header("Location", gateway.naar)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Loket)
    gateway.poort = server.server_address[1]
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    try:
        yield gateway
    finally:
        gateway.traag.set()
        server.shutdown()
        server.server_close()
