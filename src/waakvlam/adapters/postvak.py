"""What did not arrive: kept until someone said it in another way."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from waakvlam.adapters.models.uitgaand import Nietaangekomen
from waakvlam.application.poorten import NietAangekomen


class DatabasePostvak:
    """The port ``Postvak``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def noteer(self, wat: NietAangekomen) -> None:
        """Keep it; see the port."""
        Nietaangekomen.objects.using(self._alias).bulk_create(
            [
                Nietaangekomen(
                    sleutel=wat.sleutel, gemeente=wat.gemeente, stroom=wat.stroom, soort=wat.soort,
                    aan=wat.aan, afzender=wat.afzender, rol=wat.rol, code=wat.code, op=wat.op,
                )
            ],
            ignore_conflicts=True,
        )  # fmt: skip

    def toch_aangekomen(self, sleutel: str) -> None:
        """It arrived after all; see the port."""
        Nietaangekomen.objects.using(self._alias).filter(sleutel=sleutel, gezegd_op=None).delete()

    def open(self, gemeente: str, account: str, rollen: Iterable[str]) -> list[NietAangekomen]:
        """What is to be passed on; see the port."""
        return [
            NietAangekomen(
                rij.sleutel, rij.gemeente, rij.stroom, rij.soort, rij.aan, rij.afzender, rij.rol, rij.code,
                rij.op,
            )
            for rij in self._van(gemeente, account, rollen).order_by("op", "pk")[:50]
        ]  # fmt: skip

    def gezegd(self, sleutel: str, gemeente: str, door: str, rollen: Iterable[str], op: datetime) -> bool:
        """Someone passed it on; see the port."""
        rijen = self._van(gemeente, door, rollen).filter(sleutel=sleutel)
        return rijen.update(gezegd_op=op, gezegd_door=door) > 0

    def _van(self, gemeente: str, account: str, rollen: Iterable[str]) -> QuerySet[Nietaangekomen]:
        van = Q(afzender=account) | Q(afzender="", rol__in=list(rollen))
        rijen = Nietaangekomen.objects.using(self._alias).filter(van, gezegd_op=None)
        return rijen.filter(gemeente__in=(gemeente, ""))
