"""The outbox as its workers see it: leases, growing pauses between tries, and giving up."""

from datetime import datetime, timedelta

from django.db import connections, transaction
from django.db.models import F, Q

from waakvlam.adapters.canoniek import lees_json
from waakvlam.adapters.models import Effect
from waakvlam.application.poorten import Bericht


class DatabaseUitgaand:
    """The port ``Uitgaand``.

    ``huur`` is how long a worker may hold an effect, ``pauze`` the wait after the first failure (it doubles
    each time, up to a day), ``pogingen`` the number of tries after which an effect is given up.
    """

    def __init__(
        self,
        alias: str = "default",
        huur: timedelta = timedelta(minutes=5),
        pauze: timedelta = timedelta(seconds=30),
        pogingen: int = 8,
    ) -> None:
        self._alias, self._huur, self._pauze, self._pogingen = alias, huur, pauze, pogingen

    def neem(self, nu: datetime, maximum: int) -> list[Bericht]:
        """Take effects on lease, oldest first; a lease that ran out counts as a try. See the port."""
        tabel = Effect.objects.using(self._alias)
        with transaction.atomic(using=self._alias):
            wacht = tabel.filter(Q(vanaf=None) | Q(vanaf__lte=nu), gelukt_op=None, opgegeven_op=None)
            if connections[self._alias].vendor == "postgresql":
                wacht = wacht.select_for_update(skip_locked=True)
            rijen = list(wacht.order_by("id")[:maximum])
            op = [rij.pk for rij in rijen if rij.pogingen >= self._pogingen]
            tabel.filter(pk__in=op).update(opgegeven_op=nu, fout="nooit-teruggemeld")
            neem = [rij for rij in rijen if rij.pogingen < self._pogingen]
            tabel.filter(pk__in=[rij.pk for rij in neem]).update(
                vanaf=nu + self._huur, pogingen=F("pogingen") + 1
            )
        return [Bericht(rij.pk, rij.soort, rij.sleutel, lees_json(rij.ids), rij.pogingen + 1) for rij in neem]

    def gelukt(self, nr: int, nu: datetime) -> None:
        """The effect was carried out; see the port."""
        Effect.objects.using(self._alias).filter(pk=nr, gelukt_op=None).update(gelukt_op=nu, fout="")

    def mislukt(self, nr: int, nu: datetime, code: str) -> bool:
        """The effect failed: try later, or give up; see the port."""
        tabel = Effect.objects.using(self._alias).filter(pk=nr, gelukt_op=None)
        pogingen = tabel.values_list("pogingen", flat=True).get()
        if pogingen >= self._pogingen:
            tabel.update(opgegeven_op=nu, fout=code)
            return True
        pauze = min(self._pauze * 2 ** (pogingen - 1), timedelta(days=1))
        tabel.update(vanaf=nu + pauze, fout=code)
        return False
