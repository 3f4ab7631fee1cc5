"""Lines of the logs that ran out: taken away in whole blocks, so that chain and seals still fit."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from waakvlam.adapters.audit import auditblokken
from waakvlam.adapters.bewaartermijnen import OnbruikbareTermijnen, termijnboek
from waakvlam.adapters.blokken import Mocht
from waakvlam.adapters.verwerkingen import verwerkingsblokken
from waakvlam.application.poorten import Auditlog
from waakvlam.application.poorten.zegels import ZegelFout
from waakvlam.core.bewaren.logregels import CODES, langste, mag_weg, mocht_weg
from waakvlam.core.bewaren.termijnen import Bewaartermijn


class Logbewaring:
    """The port ``Logbewaring``: terms from the files of the municipalities in a folder."""

    def __init__(self, termijnen: Path | None, auditlog: Auditlog) -> None:
        self._termijnen, self._auditlog = termijnen, auditlog

    def ruim_op(self, nu: datetime) -> Mapping[str, int]:
        """Take away what has run out, with a line in the audit log; see the port."""
        weg: dict[str, int] = {}
        for log in (auditblokken(), verwerkingsblokken()):

            def mag(plekken: Collection[str], gesloten_op: datetime, code: str = CODES[log.naam]) -> bool:
                # Lines of the installation itself go by the terms of everyone on it.
                gezet = self._van(plekken or self._plekken(), code, nu)
                return mag_weg(langste(gezet, gesloten_op), gesloten_op, nu)

            try:
                laatste, aantal = log.haal_weg(mag, nu)
            except OnbruikbareTermijnen as fout:
                raise ZegelFout("termijnen", str(fout)) from None
            if aantal:
                weg[log.naam] = aantal
                self._auditlog.noteer(
                    "", "beheer", None, "vernietig-logregels", f"{log.naam}blok/{laatste}", "gedaan",
                    "werker", nu, {"aantal": aantal},
                )  # fmt: skip
        return weg

    def mocht(self, verzegeld_op: Mapping[tuple[str, int], datetime], nu: datetime) -> Mocht:
        """Whether lines that are gone had run out, by the terms of all municipalities and what seals say."""
        plekken = self._plekken()

        def mocht(log: str, nr: int, gesloten_op: datetime, weg_op: datetime) -> bool:
            gezet = [t for t in self._van(plekken, CODES[log], weg_op) if t is not None]
            termijn = langste(gezet, gesloten_op)
            return weg_op <= nu and mocht_weg(termijn, verzegeld_op.get((log, nr)), gesloten_op, weg_op)

        return mocht

    def _plekken(self) -> list[str]:
        """The municipalities with terms of their own."""
        return sorted(pad.stem for pad in self._termijnen.glob("*.yaml")) if self._termijnen else []

    def _van(self, plekken: Iterable[str], code: str, op: datetime) -> list[Bewaartermijn | None]:
        return [termijnboek(self._termijnen, plek).eigen_voor(code, op) for plek in plekken]
