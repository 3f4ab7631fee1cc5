"""Divisions of municipalities into neighbourhoods, on the database."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from waakvlam.application.poorten import Auditlog
from waakvlam.application.poorten.buurten import Indelingblad, Wie
from waakvlam.core.buurt import Buurt, Indeling, vlakken_naar_tekst, vlakken_uit_tekst
from waakvlam.readmodels.models.buurt import BuurtRij, IndelingRij

BEWAAR_KLAAR = timedelta(days=7)
"""How long a division waits to be adopted before the next one that is prepared takes it away."""


class DatabaseBuurtkast:
    """The port ``Buurtkast``."""

    def __init__(self, auditlog: Auditlog) -> None:
        self._auditlog = auditlog

    def geldend(self, gemeente: str, op: datetime) -> Indelingblad | None:
        """The division that holds; see the port."""
        rij = _geteld(_vastgesteld(gemeente).filter(vanaf__lte=op)).order_by("-vanaf", "-pk").first()
        return _blad(rij) if rij else None

    def alle(self, gemeente: str) -> list[Indelingblad]:
        """Every adopted division; see the port."""
        return [_blad(rij) for rij in _geteld(_vastgesteld(gemeente)).order_by("-vanaf", "-pk")]

    def klaargezet(self, gemeente: str, nummer: int) -> Indelingblad | None:
        """A prepared division; see the port."""
        rij = _geteld(_klaar(gemeente)).filter(pk=nummer).first()
        return _blad(rij) if rij else None

    def haal(self, nummer: int) -> Indeling:
        """The neighbourhoods; see the port."""
        rijen = BuurtRij.objects.filter(indeling=nummer).order_by("code")
        velden = list(rijen.values_list("code", "naam", "wijk", "vlakken"))
        if not velden:
            raise KeyError(nummer)
        return Indeling(tuple(Buurt(c, naam, wijk, vlakken_uit_tekst(v)) for c, naam, wijk, v in velden))

    def namen(self, gemeente: str, codes: Collection[str]) -> dict[str, str]:
        """Names of codes, old ones too; see the port."""
        rijen = BuurtRij.objects.filter(
            indeling__gemeente=gemeente, indeling__vanaf__isnull=False, code__in=list(codes)
        )
        return dict(rijen.order_by("indeling__vanaf", "indeling").values_list("code", "naam"))

    def zet_klaar(self, gemeente: str, indeling: Indeling, bron: str, wie: Wie) -> int:
        """Prepare a division; see the port."""
        with transaction.atomic():
            oud = Q(gelezen_door=wie.door) | Q(gelezen_op__lt=wie.op - BEWAAR_KLAAR)
            _klaar(gemeente).filter(oud).delete()
            rij = IndelingRij.objects.create(
                gemeente=gemeente,
                merk=indeling.merk,
                bron=bron[:120],
                gelezen_door=wie.door,
                gelezen_op=wie.op,
            )
            BuurtRij.objects.bulk_create(
                [
                    BuurtRij(
                        indeling=rij,
                        code=b.code,
                        naam=b.naam,
                        wijk=b.wijk,
                        vlakken=vlakken_naar_tekst(b.vlakken),
                    )
                    for b in indeling.buurten
                ],
                batch_size=100,
            )
        return int(rij.pk)

    def stel_vast(self, gemeente: str, nummer: int, vanaf: datetime, wie: Wie) -> bool:
        """Adopt a division; see the port."""
        with transaction.atomic():
            if not _klaar(gemeente).filter(pk=nummer).update(vanaf=vanaf, vastgesteld_door=wie.door):
                return False
            blad = _blad(_geteld(IndelingRij.objects.filter(pk=nummer)).get())
            feiten: dict[str, str | int | bool] = {"merk": blad.merk, "aantal": blad.aantal}
            self._auditlog.noteer(
                gemeente, wie.door, wie.als, "buurten-vastgesteld", f"indeling/{nummer}", "gedaan",
                wie.oorsprong, wie.op, {**feiten, "vanaf": vanaf.isoformat()},
            )  # fmt: skip
        return True

    def gooi_weg(self, gemeente: str, nummer: int) -> bool:
        """Throw away a prepared division; see the port."""
        return bool(_klaar(gemeente).filter(pk=nummer).delete()[0])


def _vastgesteld(gemeente: str) -> QuerySet[IndelingRij]:
    return IndelingRij.objects.filter(gemeente=gemeente, vanaf__isnull=False)


def _klaar(gemeente: str) -> QuerySet[IndelingRij]:
    return IndelingRij.objects.filter(gemeente=gemeente, vanaf__isnull=True)


def _geteld(rijen: QuerySet[IndelingRij]) -> QuerySet[Any]:
    return rijen.annotate(aantal=Count("buurten"))


def _blad(rij: Any) -> Indelingblad:
    return Indelingblad(
        rij.pk,
        rij.merk,
        rij.bron,
        rij.aantal,
        rij.gelezen_door,
        rij.gelezen_op,
        rij.vastgesteld_door,
        rij.vanaf,
    )
