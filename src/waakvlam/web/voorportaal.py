"""Behind the front of ``waakvlam start``: it says from where a visitor comes and whether that was https.

Both servers have a proof that nobody else has. Without it a request is not from the front, and is refused.
"""

import hmac
from collections.abc import Callable, Iterable
from typing import Any

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]
KOP = "HTTP_X_WAAKVLAM_VOORPORTAAL"


def achter_voorportaal(binnen: Wsgi, bewijs: str) -> Wsgi:
    """Wrap a WSGI application that is reached through the front only."""

    def antwoord(environ: dict[str, Any], begin: Any) -> Iterable[bytes]:
        delen = str(environ.pop(KOP, "")).split(" ")
        if len(delen) != 3 or not hmac.compare_digest(delen[0].encode(), bewijs.encode()):
            begin("403 Forbidden", [("Content-Length", "0"), ("Connection", "close")])
            return [b""]
        environ["REMOTE_ADDR"], environ["wsgi.url_scheme"] = delen[1], delen[2]
        return binnen(environ, begin)

    return antwoord
