"""Starts processes together, watches them, and stops them together."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Self

STOPTEKENS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PR_SET_PDEATHSIG = 1
GEDULD = 10.0


class Bewaker:
    """Keeps child processes for the time of a ``with`` block; after it none of them is left.

    Ctrl-C, a stop signal and a closed terminal all end :meth:`wacht`. On Linux the children are stopped as
    well when this process is killed outright. Use it in the main thread: it handles signals.
    """

    def __init__(self) -> None:
        self._kinderen: list[tuple[str, subprocess.Popen[bytes]]] = []
        self._stop = threading.Event()
        self._vorige: dict[signal.Signals, object] = {}

    def __enter__(self) -> Self:
        for teken in STOPTEKENS:
            self._vorige[teken] = signal.signal(teken, self._vang)
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._stop_alles()
        for teken, vorige in self._vorige.items():
            signal.signal(teken, vorige)  # type: ignore[arg-type]

    def start(self, naam: str, opdracht: list[str], omgeving: dict[str, str] | None = None) -> None:
        """Start ``opdracht`` as a child called ``naam`` (for messages), in a session of its own."""
        kind = subprocess.Popen(  # noqa: S603
            opdracht,
            env={**os.environ, **(omgeving or {})},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_sterf_met_ouder,
        )
        self._kinderen.append((naam, kind))

    @property
    def gevraagd_te_stoppen(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def alles_loopt(self) -> bool:
        """Tell whether every child still runs and nobody asked to stop."""
        return not self._stop.is_set() and all(kind.poll() is None for _, kind in self._kinderen)

    def wacht(self) -> int:
        """Wait until somebody asks to stop (returns 0) or a child ends by itself (says which, returns 1)."""
        while self.alles_loopt():
            self._stop.wait(0.5)
        if self._stop.is_set():
            return 0
        for naam, kind in self._kinderen:
            if kind.returncode is not None:
                print(f"Fout: {naam} is gestopt (status {kind.returncode}).", file=sys.stderr)
        return 1

    def _vang(self, teken: int, frame: FrameType | None) -> None:
        self._stop.set()

    def _stop_alles(self) -> None:
        for _, kind in reversed(self._kinderen):
            if kind.poll() is None:
                kind.terminate()
        for _, kind in reversed(self._kinderen):
            with suppress(subprocess.TimeoutExpired):
                kind.wait(GEDULD)
            # The child leads its own session: whatever it left behind goes with it.
            with suppress(ProcessLookupError):
                os.killpg(kind.pid, signal.SIGKILL)
            kind.wait()


def _sterf_met_ouder() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
