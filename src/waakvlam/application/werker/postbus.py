"""The worker looks into the mailbox every minute; what goes wrong stands with the administrators."""

import logging
from datetime import datetime, timedelta

from waakvlam.application.kanalen.postbus import NIET_NEEMBAAR, lees_postbus
from waakvlam.application.poorten import NietAangekomen
from waakvlam.application.poorten.postbus import PostbusFout
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.toegang.ontwerp import BEHEERDER

ELKE = timedelta(minutes=1)
SOORT = "postbus"
_log = logging.getLogger("waakvlam.werker")


class Postbuslezer:
    """Reads the mailbox of the installation, when it has one, once a minute of this process."""

    def __init__(self, plaats: Werkplaats) -> None:
        self._plaats = plaats
        self._laatst: datetime | None = None

    def lees(self, nu: datetime) -> int:
        """Read what is new when it is time; how many signals came of it."""
        postbus = self._plaats.om.postbus
        if postbus is None or (self._laatst is not None and nu - self._laatst < ELKE):
            return 0
        self._laatst = nu
        try:
            gelezen = lees_postbus(self._plaats.om, postbus, nu)
        except PostbusFout as fout:
            _log.warning("postbus: %s", fout.code)
            self._meld(postbus.gemeente, "lezen", fout.code, nu)
            return 0
        self._plaats.postvak.toch_aangekomen(f"{SOORT}:{postbus.gemeente}:lezen")
        if gelezen.mislukt:
            self._meld(postbus.gemeente, f"{nu:%Y-%m-%d}", NIET_NEEMBAAR, nu)
        return gelezen.signalen

    def _meld(self, gemeente: str, wat: str, code: str, nu: datetime) -> None:
        sleutel = f"{SOORT}:{gemeente}:{wat}"
        niet = NietAangekomen(sleutel, gemeente, f"werker/{SOORT}", SOORT, "", "", BEHEERDER, code, nu)
        self._plaats.postvak.noteer(niet)
