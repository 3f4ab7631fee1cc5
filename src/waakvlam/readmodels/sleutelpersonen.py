"""Rows of key residents: written by a projection of their own, without anything that says who they are."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.sleutelpersonen import SleutelInLijst
from waakvlam.core.sleutelpersoon.toestand import Sleutelpersoon
from waakvlam.readmodels.models import SleutelpersoonRij

MAXIMUM = 1000


class Sleuteltabel:
    """The port ``Projectie`` for key residents."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the row of this stream, and only that, up to date."""
        s = wijziging.toestand
        if not isinstance(s, Sleutelpersoon):
            return
        assert s.sinds is not None and s.tot is not None
        SleutelpersoonRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "buurt": s.buurt,
                "houder": s.houder,
                "houder_rol": s.houder_rol,
                "rol": s.rol or "",
                "sinds": s.sinds,
                "contact_op": s.contact_op,
                "contact_hoe": s.contact_hoe,
                "volgende": s.volgende,
                "tot": s.tot,
                "weg_op": s.weg_op,
                "oefening": s.oefening,
            },
        )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the row of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "sleutelpersoon":
            SleutelpersoonRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has a row."""
        rijen = SleutelpersoonRij.objects.values_list("gemeente", "pk")
        return [(g, f"sleutelpersoon/{pk}") for g, pk in rijen]


class DatabaseSleutellijsten:
    """The port ``Sleutellijsten``."""

    def sleutels(self, gemeente: str, nu: datetime) -> Sequence[SleutelInLijst]:
        """Every record that has not ended; see the port."""
        rijen = SleutelpersoonRij.objects.filter(gemeente=gemeente, tot__gt=nu, weg_op=None, oefening=False)
        return [
            SleutelInLijst(
                r.sleutelpersoon_id, r.buurt, r.houder, r.houder_rol, r.rol, r.sinds, r.contact_op,
                r.contact_hoe, r.volgende, r.tot,
            )
            for r in rijen.order_by("sinds", "pk")[:MAXIMUM]
        ]  # fmt: skip

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Every record that has ended; see the port."""
        rijen = SleutelpersoonRij.objects.filter(Q(tot__lte=nu) | Q(weg_op__lte=nu)).order_by("tot", "pk")
        return [(g, f"sleutelpersoon/{pk}") for g, pk in rijen.values_list("gemeente", "pk")[:maximum]]

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of what is gone; see the port."""
        SleutelpersoonRij.objects.filter(pk=stroom.partition("/")[2], gemeente=gemeente).delete()
