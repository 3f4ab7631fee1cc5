"""Ports on this machine."""

import socket
import time
from collections.abc import Callable


def poort_is_vrij(adres: str, poort: int) -> bool:
    """Tell whether a server could listen on ``poort`` (1-65535) at ``adres`` now."""
    with socket.socket() as proef:
        # As servers do: a port whose last connections are still closing is free.
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((adres, poort))
        except OSError:
            return False
    return True


def vrije_poort(adres: str = "127.0.0.1") -> int:
    """Return a port that is free now; another program may still take it."""
    with socket.socket() as proef:
        proef.bind((adres, 0))
        return int(proef.getsockname()[1])


def wacht_tot_open(adres: str, poort: int, seconden: float, zolang: Callable[[], bool]) -> bool:
    """Wait until something answers on ``poort``; False after ``seconden``, or when ``zolang()`` is false."""
    einde = time.monotonic() + seconden
    while time.monotonic() < einde and zolang():
        try:
            with socket.create_connection((adres, poort), timeout=1):
                return True
        except OSError:
            time.sleep(0.1)
    return False
