"""Starts processes together, watches them, and stops them together."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import Self

STOPTEKENS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PR_SET_PDEATHSIG = 1
GEDULD = 10.0
OPNIEUW = 5.0
"""Seconds after which a child that may fail is started again."""


@dataclass
class _Kind:
    """A child: how it was started, and for one that may fail when it is started again."""

    naam: str
    opdracht: list[str]
    omgeving: dict[str, str]
    mag_uitvallen: bool
    proces: "subprocess.Popen[bytes]"
    opnieuw_op: float | None = None


class Bewaker:
    """Keeps child processes for the time of a ``with`` block; after it none of them is left.

    Ctrl-C, a stop signal and a closed terminal all end :meth:`wacht`. On Linux the children are stopped as
    well when this process is killed outright. Use it in the main thread: it handles signals.
    """

    def __init__(self) -> None:
        self._kinderen: list[_Kind] = []
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

    def start(
        self,
        naam: str,
        opdracht: list[str],
        omgeving: dict[str, str] | None = None,
        *,
        mag_uitvallen: bool = False,
    ) -> None:
        """Start ``opdracht`` as a child called ``naam`` (for messages), in a session of its own.

        ``mag_uitvallen``: when it ends, that is said, the others go on, and it begins again after a while.
        """
        self._kinderen.append(
            _Kind(naam, opdracht, omgeving or {}, mag_uitvallen, _start(opdracht, omgeving or {}))
        )

    @property
    def gevraagd_te_stoppen(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def alles_loopt(self) -> bool:
        """Tell whether every child that must run still does and nobody asked to stop."""
        for kind in self._kinderen:
            if kind.mag_uitvallen and not self._stop.is_set():
                _houd_gaande(kind)
        return not self._stop.is_set() and all(
            kind.mag_uitvallen or kind.proces.poll() is None for kind in self._kinderen
        )

    def wacht(self) -> int:
        """Wait until somebody asks to stop (returns 0) or a child ends by itself (says which, returns 1)."""
        while self.alles_loopt():
            self._stop.wait(0.5)
        if self._stop.is_set():
            return 0
        for kind in self._kinderen:
            if not kind.mag_uitvallen and kind.proces.returncode is not None:
                print(f"Fout: {kind.naam} is gestopt (status {kind.proces.returncode}).", file=sys.stderr)
        return 1

    def _vang(self, teken: int, frame: FrameType | None) -> None:
        self._stop.set()

    def _stop_alles(self) -> None:
        processen = [kind.proces for kind in reversed(self._kinderen)]
        for proces in processen:
            if proces.poll() is None:
                proces.terminate()
        for proces in processen:
            with suppress(subprocess.TimeoutExpired):
                proces.wait(GEDULD)
            # The child leads its own session: whatever it left behind goes with it.
            with suppress(ProcessLookupError):
                os.killpg(proces.pid, signal.SIGKILL)
            proces.wait()


def _start(opdracht: list[str], omgeving: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603
        opdracht,
        env={**os.environ, **omgeving},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_sterf_met_ouder,
    )


def _houd_gaande(kind: _Kind) -> None:
    """Say that a child that may fail has ended, and start it again when it is time."""
    if kind.opnieuw_op is None:
        if kind.proces.poll() is not None:
            naam = kind.naam[:1].upper() + kind.naam[1:]
            print(
                f"{naam} is gestopt (status {kind.proces.returncode}). De rest gaat door. "
                f"Over {OPNIEUW:.0f} seconden begint het opnieuw.",
                file=sys.stderr,
                flush=True,
            )
            kind.opnieuw_op = time.monotonic() + OPNIEUW
    elif time.monotonic() >= kind.opnieuw_op:
        with suppress(ProcessLookupError):
            os.killpg(kind.proces.pid, signal.SIGKILL)
        kind.proces, kind.opnieuw_op = _start(kind.opdracht, kind.omgeving), None


def _sterf_met_ouder() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
