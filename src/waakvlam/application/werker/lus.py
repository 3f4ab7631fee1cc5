"""One round of a worker: terms that ran out, then effects from the outbox, each on lease."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from waakvlam.application.poorten import Bericht, PostFout
from waakvlam.application.werker import bezorgen, oproep
from waakvlam.application.werker import namen as _namen  # noqa: F401 (registers its kind)
from waakvlam.application.werker.dagelijks import kwartier, van_dit_kwartier, van_vandaag
from waakvlam.application.werker.gastpost import GASTPOST
from waakvlam.application.werker.postbus import Postbuslezer
from waakvlam.application.werker.werkplaats import Werkplaats

PER_KEER = 25
LANGSTE = 150.0
"""Seconds after which a worker lets go of what it has not tried yet, well within a lease."""
STIL = timedelta(seconds=30)
"""How long nothing is tried when the mail server as a whole does not answer."""

_log = logging.getLogger("waakvlam.werker")


@dataclass(frozen=True, slots=True)
class Ronde:
    """What one round did: terms that fired, effects that were carried out, failed and were given up."""

    termijnen: int = 0
    gedaan: int = 0
    mislukt: int = 0
    opgegeven: int = 0

    @property
    def iets(self) -> bool:
        """Whether there was anything to do."""
        return any((self.termijnen, self.gedaan, self.mislukt, self.opgegeven))


class Werker:
    """Carries out effects until ``stop`` says so; safe to run several at once, and to kill at any moment.

    An effect is marked done after it was carried out. A worker that dies in between leaves the lease to run
    out, and the mail goes again under the same number, by which mail servers know it.
    """

    def __init__(self, plaats: Werkplaats, stop: Callable[[], bool] = lambda: False) -> None:
        self._plaats, self._stop = plaats, stop
        self._dag = self._kwartier = ""
        self._klaar: dict[int, bezorgen.Klaar] = {}
        self._postbus = Postbuslezer(plaats)

    def ronde(self) -> Ronde:
        """Do what is due now; returns at once when nothing is."""
        nu = self._plaats.om.klok.nu()
        self._meld_klaar(nu)  # A round that broke off left its own.
        self._zet_dagelijks(nu)
        self._postbus.lees(nu)
        termijnen = len(self._plaats.termijnen.vuur(nu, PER_KEER))
        if self._stop() or not self._plaats.uitgaand.wacht(nu):
            return Ronde(termijnen)
        berichten = self._plaats.uitgaand.neem(nu, PER_KEER)
        gedaan = mislukt = opgegeven = 0
        groepen = list(_groepen(berichten))
        begin = time.monotonic()
        for nr, groep in enumerate(groepen):
            if self._stop() or time.monotonic() - begin > LANGSTE:
                self._geef_terug(groepen[nr:], nu)
                break
            fout = self._een(groep, nu)
            if fout is None:
                gedaan += len(groep)
                continue
            op = sum(self._mislukt(bericht, fout, nu) for bericht in groep)
            opgegeven, mislukt = opgegeven + op, mislukt + len(groep) - op
            if fout.hele_server:
                self._geef_terug(groepen[nr + 1 :], nu + STIL)
                break
        self._meld_klaar(nu)
        return Ronde(termijnen, gedaan, mislukt, opgegeven)

    def _zet_dagelijks(self, nu: datetime) -> None:
        """Once a day and a quarter of an hour of this process: see that its work is in the outbox."""
        if self._kwartier != kwartier(nu):
            self._plaats.uitgaand.zet(van_dit_kwartier(self._plaats.om, nu))
            self._kwartier = kwartier(nu)
        werk = van_vandaag(nu)
        if self._dag != werk[0].sleutel:
            self._plaats.uitgaand.zet(werk)
            self._dag = werk[0].sleutel

    def _een(self, groep: Sequence[Bericht], nu: datetime) -> PostFout | None:
        """Carry out one effect, or several as one mail; returns why it failed."""
        uitgaand = self._plaats.uitgaand
        try:
            if groep[0].soort == bezorgen.POST:
                klaar = bezorgen.stuur(self._plaats, groep, nu)
                for bericht in groep:
                    self._gelukt(bericht, klaar, nu)
                return None
            uit = bezorgen.voer_uit(self._plaats, groep[0], nu)
        except PostFout as fout:
            return fout
        except bezorgen.Onbekend:
            return PostFout("onbekende-soort", blijvend=True)
        except (LookupError, ValueError) as fout:
            # The message of an error may hold anything: only its kind is written down.
            _log.error("effect %s (%s): %s", groep[0].nr, groep[0].soort, type(fout).__name__)
            return PostFout("fout-in-programma")
        if isinstance(uit, bezorgen.Klaar):
            self._gelukt(groep[0], uit, nu)
        else:
            uitgaand.verdeel(groep[0].nr, nu, uit)
        return None

    def _gelukt(self, bericht: Bericht, klaar: bezorgen.Klaar, nu: datetime) -> None:
        """Mark it done: what went out at once, for twice is worse there; the rest with its round."""
        gaat_uit = bericht.soort in (bezorgen.POST, GASTPOST, *oproep.SOORTEN)
        if gaat_uit:
            self._plaats.uitgaand.gelukt(bericht.nr, nu, klaar.code)
        else:
            self._klaar[bericht.nr] = klaar
        if bericht.pogingen > 1:
            self._plaats.postvak.toch_aangekomen(bericht.sleutel)
        if gaat_uit:
            self._noteer(bericht, klaar.code or "verstuurd", nu)

    def _meld_klaar(self, nu: datetime) -> None:
        # What cannot be marked comes back when its lease ends, and counts as a try like any other.
        klaar, self._klaar = self._klaar, {}
        codes = {nr: een.code for nr, een in klaar.items()}
        self._plaats.uitgaand.gelukt_samen(codes, nu, [een.log for een in klaar.values() if een.log])

    def _mislukt(self, bericht: Bericht, fout: PostFout, nu: datetime) -> bool:
        op = self._plaats.uitgaand.mislukt(bericht.nr, nu, fout.code, fout.blijvend)
        if "gemeente" in bericht.ids and "stroom" in bericht.ids:
            bezorgen.meld_mislukt(self._plaats, bericht, fout, op, nu)
            self._noteer(bericht, fout.code, nu)
        return op

    def _noteer(self, bericht: Bericht, uitkomst: str, nu: datetime) -> None:
        """A line in the audit log: who was told, about which stream, and whether it went out."""
        ids = bericht.ids
        aan = {"aan": ids["aan"]} if "aan" in ids else {}
        self._plaats.om.auditlog.noteer(
            ids["gemeente"], "werker", None, "stuur-bericht", ids["stroom"], uitkomst, "werker", nu,
            {"soort": ids.get("soort", bericht.soort), **aan},
        )  # fmt: skip

    def _geef_terug(self, groepen: Sequence[Sequence[Bericht]], vanaf: datetime) -> None:
        self._plaats.uitgaand.geef_terug([b.nr for groep in groepen for b in groep], vanaf)


def _groepen(berichten: Sequence[Bericht]) -> Iterator[list[Bericht]]:
    """Mails to the same account together; anything else by itself, all in the order they were put in."""

    def samen(bericht: Bericht) -> tuple[str, ...]:
        if bericht.soort != bezorgen.POST:
            return ("", str(bericht.nr))
        return (bericht.ids["gemeente"], bericht.ids["aan"], bericht.ids.get("oefening", ""))

    eerste: dict[tuple[str, ...], int] = {}
    for bericht in berichten:
        eerste.setdefault(samen(bericht), bericht.nr)
    for _, groep in groupby(sorted(berichten, key=lambda b: (eerste[samen(b)], b.nr)), key=samen):
        yield list(groep)
