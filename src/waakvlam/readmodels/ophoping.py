"""Counting signals for accumulation, and the rows of what people said of it."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.db.models import Min, Q, QuerySet
from django.db.models.functions import Coalesce

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.ophoping import BekekenRegel, InOphoping
from waakvlam.core.ophoping import Telling
from waakvlam.core.ophoping.toestand import Bekeken
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.dagen import LokaleDag
from waakvlam.readmodels.models import OphopingRij, SignaalRij

SOORT = "ophoping"
_WANNEER = Coalesce("moment", "gemeld_op")
"""When it happened, else when it was reported."""


class Ophopingtabel:
    """The port ``Projectie`` for what people said of accumulations."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the row of this stream, and only that, up to date."""
        b = wijziging.toestand
        if not isinstance(b, Bekeken):
            return
        assert b.op is not None and b.tot is not None and b.weg_op is not None
        OphopingRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "buurt": b.buurt,
                "thema": b.thema,
                "uitkomst": b.uitkomst,
                "aantal": b.aantal,
                "door": b.door,
                "op": b.op,
                "tot": b.tot,
                "weg_op": b.weg_op,
                "oefening": b.oefening,
            },
        )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the row of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == SOORT:
            OphopingRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has a row."""
        return [(g, f"{SOORT}/{pk}") for g, pk in OphopingRij.objects.values_list("gemeente", "pk")]


class DatabaseOphopinglijsten:
    """The port ``Ophopinglijsten``. Days are those of the time zone of the municipality."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def begin(self, gemeente: str) -> datetime | None:
        """When the first signal was kept; see the port."""
        eerste = SignaalRij.objects.filter(gemeente=gemeente, oefening=False).aggregate(op=Min("gemeld_op"))
        op: datetime | None = eerste["op"]
        return op

    def tellingen(self, kijker: Kijker, kringen: Collection[str], vanaf: date) -> Sequence[Telling]:
        """Counts of signals this viewer may see; see the port. The policy is in the query."""
        begin = datetime.combine(vanaf, time(), tzinfo=self._zone)
        dag = LokaleDag(_WANNEER, self._zone, begin, datetime.now(UTC))
        rijen = self._telt(kijker, kringen, vanaf).exclude(buurt=BUITEN).annotate(dag=dag)
        # Counted here: most groups hold one signal, and sorting them in the database costs more.
        geteld = Counter(rijen.values_list("buurt", "thema", "dag"))
        als_dag = lru_cache(maxsize=None)(date.fromisoformat)
        return [Telling(buurt, thema, als_dag(op), aantal) for (buurt, thema, op), aantal in geteld.items()]

    def signalen(
        self, kijker: Kijker, kringen: Collection[str], buurt: str, thema: str, vanaf: date, maximum: int
    ) -> Sequence[InOphoping]:
        """The signals that are counted here; see the port."""
        rijen = self._telt(kijker, kringen, vanaf).filter(buurt=buurt, thema=thema)
        laatst = rijen.order_by(_WANNEER.desc(), "pk")[:maximum]
        return [InOphoping(r.pk, r.moment or r.gemeld_op, r.stand) for r in laatst]

    def _telt(self, kijker: Kijker, kringen: Collection[str], vanaf: date) -> QuerySet[SignaalRij]:
        """The signals that a viewer handles and that count: real ones, each once.

        That is the part of ``zichtbare_signalen`` that goes by circle. Nothing happens after it was reported,
        so the time of reporting is a limit too; with both states of ``open`` SQLite takes the index.
        """
        begin = datetime.combine(vanaf, time(), tzinfo=self._zone)
        er = SignaalRij.objects.filter(
            gemeente=kijker.gemeente, kring__in=list(kringen), open__in=(True, False), gemeld_op__gte=begin
        )
        return er.filter(Q(moment=None) | Q(moment__gte=begin), oefening=False, hoofd="")

    def bekeken(self, gemeente: str, nu: datetime, maximum: int) -> Sequence[BekekenRegel]:
        """What was said of accumulations; see the port."""
        rijen = OphopingRij.objects.filter(gemeente=gemeente, weg_op__gt=nu, oefening=False)
        return [
            BekekenRegel(r.ophoping_id, r.buurt, r.thema, r.uitkomst, r.aantal, r.door, r.op, r.tot)
            for r in rijen.order_by("-op", "pk")[:maximum]
        ]

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of what is kept no longer; see the port."""
        rijen = OphopingRij.objects.filter(weg_op__lte=nu).order_by("weg_op", "ophoping_id")
        return [(g, f"{SOORT}/{pk}") for g, pk in rijen.values_list("gemeente", "pk")[:maximum]]

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of something that is gone; see the port."""
        OphopingRij.objects.filter(pk=stroom.partition("/")[2], gemeente=gemeente).delete()
