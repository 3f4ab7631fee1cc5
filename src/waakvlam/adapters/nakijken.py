"""What is left to look over, in the database: codes only, gone with the stream."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from waakvlam.adapters.models.nakijken import Nakijken
from waakvlam.application.poorten.nakijken import Nakijkpunt
from waakvlam.core.bewaren.namen import ALLES


class DatabaseNakijklijst:
    """The ports ``Nakijklijst`` and ``Opruimer``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def zet(self, gemeente: str, punt: Nakijkpunt, vinder: str) -> None:
        """Keep it; see the port."""
        Nakijken.objects.using(self._alias).bulk_create(
            [
                Nakijken(
                    gemeente=gemeente, stroom=punt.stroom, nr=punt.nr, soorten=" ".join(punt.soorten),
                    vinder=vinder, op=punt.op,
                )
            ],
            ignore_conflicts=True,
        )  # fmt: skip

    def klaar(self, gemeente: str, stroom: str, tot: int, door: str, op: datetime) -> int:
        """It was looked over; see the port."""
        rijen = Nakijken.objects.using(self._alias).filter(gemeente=gemeente, stroom=stroom, nr__lte=tot)
        return rijen.filter(klaar_op=None).update(klaar_op=op, klaar_door=door)

    def open(self, gemeente: str, stromen: Sequence[str]) -> list[Nakijkpunt]:
        """What is left to look over; see the port."""
        rijen = Nakijken.objects.using(self._alias).filter(gemeente=gemeente, klaar_op=None)
        return [
            Nakijkpunt(rij.stroom, rij.nr, tuple(rij.soorten.split()), rij.op)
            for rij in rijen.filter(stroom__in=stromen).order_by("stroom", "nr")
        ]

    def ruim_op(self, gemeente: str, stroom: str, deel: str) -> Mapping[str, int]:
        """What was kept of a stream that is destroyed as a whole goes with it."""
        if deel != ALLES:
            return {}
        rijen = Nakijken.objects.using(self._alias).filter(gemeente=gemeente, stroom=stroom)
        return {"nakijken": rijen.delete()[0]}
