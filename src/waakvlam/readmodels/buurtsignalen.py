"""Signals per neighbourhood, for one viewer: the policy is in every query."""

from collections.abc import Collection

from django.db.models import BooleanField, Count, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from waakvlam.application.poorten.buurtsignalen import BuurtSignaal, Keuze
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import SignaalRij, SignaalToegangRij
from waakvlam.readmodels.signalen import recht_op_signaal, zichtbare_signalen


class DatabaseBuurtsignalen:
    """The port ``Buurtsignalen``."""

    def tel(self, kijker: Kijker, kringen: Collection[str], keuze: Keuze) -> dict[str, int]:
        """How many per neighbourhood; see the port."""
        per = _gekozen(kijker, kringen, keuze).order_by().values_list("buurt").annotate(Count("pk"))
        return dict(per)

    def rijen(
        self, kijker: Kijker, kringen: Collection[str], keuze: Keuze, buurt: str | None, maximum: int
    ) -> list[BuurtSignaal]:
        """The newest of them; see the port."""
        rijen = _gekozen(kijker, kringen, keuze).annotate(leest=_leest(kijker, kringen))
        if buurt is not None:
            rijen = rijen.filter(buurt=buurt)
        velden = ("signaal_id", "buurt", "stand", "thema", "gemeld_op", "gevaar", "leest")
        gekozen = rijen.order_by("-gemeld_op", "signaal_id").values_list(*velden)[:maximum]
        return [BuurtSignaal(*rij) for rij in gekozen]


def _gekozen(kijker: Kijker, kringen: Collection[str], keuze: Keuze) -> QuerySet[SignaalRij]:
    rijen = zichtbare_signalen(kijker, kringen).filter(oefening=False)
    return rijen.filter(open=True) if keuze.sinds is None else rijen.filter(gemeld_op__gte=keuze.sinds)


def _leest(kijker: Kijker, kringen: Collection[str]) -> Coalesce:
    """Whether the viewer reads the circle in which the observation lies; their own report, always."""
    recht = SignaalToegangRij.objects.filter(
        recht_op_signaal(kijker), signaal=OuterRef("pk"), kring=OuterRef("kring")
    )
    leest = Q(Exists(recht)) | Q(melder=kijker.account) | Q(kring__in=list(kringen))
    return Coalesce(leest, Value(False), output_field=BooleanField())
