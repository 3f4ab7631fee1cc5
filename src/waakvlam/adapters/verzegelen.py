"""Sealing, whoever asks for it: the blocks of the logs, one signed file, and its copies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from waakvlam.adapters.audit import auditblokken
from waakvlam.adapters.hoofdsleutel import Hoofdsleutel
from waakvlam.adapters.verwerkingen import verwerkingsblokken
from waakvlam.adapters.zegel import ZegelKloptNiet, kopieer_zegels, lees_zegels, maak_zegel
from waakvlam.application.poorten.zegels import ZegelFout

NOG_BEZIG = timedelta(minutes=5)
"""A line of the audit log that is being written now falls in the next block."""
ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Zegelwerk:
    """What one run did. ``al_gedaan``: the day was sealed before. ``tot_en_met``: last line per log closed.

    ``pad`` is the new seal, None when there is none; ``gekopieerd`` counts per folder.
    """

    al_gedaan: bool
    tot_en_met: dict[str, int]
    pad: Path | None
    gekopieerd: dict[Path, int]


class Mapverzegelaar:
    """The port ``Verzegelaar``: seals in a folder, with copies in others."""

    def __init__(self, hoofdsleutel: Hoofdsleutel, map_: Path, kopieen: Sequence[Path] = ()) -> None:
        self._hoofdsleutel, self._map, self._kopieen = hoofdsleutel, map_, tuple(kopieen)

    def verzegel(self, nu: datetime) -> bool:
        """Seal this day; see the port."""
        return not self.doe(nu, dagelijks=True).al_gedaan

    def doe(self, nu: datetime, dagelijks: bool) -> Zegelwerk:
        """Close off the blocks, seal, copy. ``dagelijks``: once a day at most, also when nothing changed.

        Raises ZegelFout.
        """
        logs = (auditblokken(), verwerkingsblokken())
        dicht: dict[str, int] = {}
        pad = None
        try:
            self._map.mkdir(parents=True, exist_ok=True)
            reeks = lees_zegels(self._map, self._hoofdsleutel.zegels_van_ons())
            al = dagelijks and reeks.op is not None and _dag(reeks.op) == _dag(nu)
            if not al:
                for log in logs:
                    blok = log.sluit(nu, nu - NOG_BEZIG)
                    if blok is not None:
                        dicht[log.naam] = blok.tot_en_met
                pad = maak_zegel(self._map, self._hoofdsleutel.zegelsleutel(), reeks, nu, logs, dagelijks)
            gekopieerd = {naar: kopieer_zegels(self._map, naar) for naar in self._kopieen}
        except ZegelKloptNiet as fout:
            raise ZegelFout("zegel-klopt-niet", str(fout)) from None
        except OSError as fout:
            raise ZegelFout("zegelmap", f"De map met zegels is niet te gebruiken: {fout}.") from None
        return Zegelwerk(al, dicht, pad, gekopieerd)


def _dag(op: datetime) -> date:
    return op.astimezone(ZONE).date()
