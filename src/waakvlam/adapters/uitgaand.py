"""The outbox as its workers see it: leases, growing pauses between tries, and giving up."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import connections, transaction
from django.db.models import F, Q, QuerySet

from waakvlam.adapters.beurt import beurt
from waakvlam.adapters.bundel import samen
from waakvlam.adapters.canoniek import canoniek, lees_json
from waakvlam.adapters.models import Effect
from waakvlam.application.poorten import Bericht, Deelbericht, Opgegeven, Uitgaandstand

ACHTER = timedelta(minutes=15)
"""An effect whose moment passed this long ago should have been carried out: no worker runs, or it cannot."""


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

    def wacht(self, nu: datetime) -> bool:
        """Whether there is something to take now; takes no lock."""
        return self._wachtend(nu).exists()

    def neem(self, nu: datetime, maximum: int) -> list[Bericht]:
        """Take effects on lease, oldest first; a lease that ran out counts as a try. See the port."""
        tabel = self._tabel()
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            wacht = self._wachtend(nu)
            if connections[self._alias].vendor == "postgresql":
                wacht = wacht.select_for_update(skip_locked=True)
            rijen = list(wacht.order_by("later", "id")[:maximum])
            op = [rij.pk for rij in rijen if rij.pogingen >= self._pogingen]
            tabel.filter(pk__in=op).update(opgegeven_op=nu, fout="nooit-teruggemeld")
            neem = [rij for rij in rijen if rij.pogingen < self._pogingen]
            tabel.filter(pk__in=[rij.pk for rij in neem]).update(
                vanaf=nu + self._huur, pogingen=F("pogingen") + 1
            )
        return [Bericht(rij.pk, rij.soort, rij.sleutel, lees_json(rij.ids), rij.pogingen + 1) for rij in neem]

    def gelukt(self, nr: int, nu: datetime, code: str = "") -> None:
        """The effect was carried out; see the port."""
        self._tabel().filter(pk=nr, gelukt_op=None).update(gelukt_op=nu, fout=code)

    def gelukt_samen(
        self, codes: Mapping[int, str], nu: datetime, ook: Sequence[Callable[[], None]] = ()
    ) -> None:
        """These effects were carried out; see the port."""
        if not codes and not ook:
            return
        verbinding = connections[self._alias]
        with beurt(verbinding), transaction.atomic(using=self._alias), samen(verbinding):
            for schrijf in ook:
                schrijf()
            for code in sorted(set(codes.values())):
                nrs = [nr for nr, van in codes.items() if van == code]
                self._tabel().filter(pk__in=nrs, gelukt_op=None).update(gelukt_op=nu, fout=code)

    def zet(self, delen: Sequence[Deelbericht]) -> None:
        """Put effects in that follow from no event; see the port. No lock when they are there already."""
        sleutels = [d.sleutel for d in delen]
        if self._tabel().filter(sleutel__in=sleutels).count() < len(sleutels):
            with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
                self._maak(delen)

    def verdeel(self, nr: int, nu: datetime, delen: Sequence[Deelbericht]) -> None:
        """Put parts in the place of an effect; see the port."""
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            self._maak(delen)
            self.gelukt(nr, nu, "" if delen else "voor-niemand")

    def mislukt(self, nr: int, nu: datetime, code: str, blijvend: bool = False) -> bool:
        """The effect failed: try later, or give up; see the port."""
        tabel = self._tabel().filter(pk=nr, gelukt_op=None)
        pogingen = tabel.values_list("pogingen", flat=True).get()
        if blijvend or pogingen >= self._pogingen:
            tabel.update(opgegeven_op=nu, fout=code)
            return True
        pauze = min(self._pauze * 2 ** (pogingen - 1), timedelta(days=1))
        tabel.update(vanaf=nu + pauze, fout=code)
        return False

    def geef_terug(self, nrs: Sequence[int], vanaf: datetime) -> None:
        """Let go of what was taken and not tried; see the port."""
        rijen = self._tabel().filter(pk__in=nrs, gelukt_op=None, opgegeven_op=None, pogingen__gt=0)
        rijen.update(vanaf=vanaf, pogingen=F("pogingen") - 1)

    def stand(self, nu: datetime) -> Uitgaandstand:
        """How the outbox stands; see the port."""
        wacht = self._tabel().filter(gelukt_op=None, opgegeven_op=None)
        achter = wacht.filter(Q(vanaf=None) | Q(vanaf__lte=nu - ACHTER))
        return Uitgaandstand(
            wacht.count(), achter.count(), self._tabel().filter(opgegeven_op__isnull=False).count()
        )

    def opgegeven(self, maximum: int) -> list[Opgegeven]:
        """Dead letters, newest first."""
        rijen = self._tabel().filter(opgegeven_op__isnull=False).order_by("-opgegeven_op", "-pk")
        return [
            Opgegeven(rij.pk, rij.soort, lees_json(rij.ids), rij.opgegeven_op, rij.fout)
            for rij in rijen[:maximum]
            if rij.opgegeven_op is not None
        ]

    def opnieuw(self, nr: int) -> bool:
        """Try a dead letter again from the start; see the port."""
        rijen = self._tabel().filter(pk=nr, opgegeven_op__isnull=False)
        return rijen.update(opgegeven_op=None, vanaf=None, pogingen=0, fout="") > 0

    def _maak(self, delen: Sequence[Deelbericht]) -> None:
        self._tabel().bulk_create(
            [
                Effect(
                    soort=d.soort,
                    sleutel=d.sleutel,
                    ids=canoniek(dict(d.ids)).decode(),
                    vanaf=d.vanaf,
                    later=d.later,
                )
                for d in delen
            ],
            ignore_conflicts=True,
        )

    def _tabel(self) -> QuerySet[Effect]:
        return Effect.objects.using(self._alias)

    def _wachtend(self, nu: datetime) -> QuerySet[Effect]:
        return self._tabel().filter(Q(vanaf=None) | Q(vanaf__lte=nu), gelukt_op=None, opgegeven_op=None)
