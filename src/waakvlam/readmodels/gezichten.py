"""Rows of familiar faces: written by a projection of their own, asked by one page."""

from collections.abc import Sequence
from datetime import datetime

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.gezichten import GezichtInLijst
from waakvlam.core.gezicht.toestand import Gezicht
from waakvlam.readmodels.models import GezichtRij

MAXIMUM = 1000


class Gezichttabel:
    """The port ``Projectie`` for familiar faces."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the row of this stream, and only that, up to date."""
        s = wijziging.toestand
        if not isinstance(s, Gezicht):
            return
        assert s.sinds is not None
        GezichtRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "buurten": " ".join(s.buurten),
                "sinds": s.sinds,
                "vertrekt_op": s.vertrekt_op,
                "geregeld": s.geregeld,
                "geregeld_op": s.geregeld_op,
                "geregeld_nr": s.geregeld_nr,
                "weg_op": s.weg_op,
                "tekst_nr": s.tekst_nr,
                "oefening": s.oefening,
            },
        )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the row of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "gezicht":
            GezichtRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has a row."""
        return [(g, f"gezicht/{pk}") for g, pk in GezichtRij.objects.values_list("gemeente", "pk")]


class DatabaseGezichtlijsten:
    """The port ``Gezichtlijsten``."""

    def gezichten(self, gemeente: str) -> Sequence[GezichtInLijst]:
        """Every familiar face; see the port."""
        rijen = GezichtRij.objects.filter(gemeente=gemeente, weg_op=None, oefening=False)
        return [_in_lijst(rij) for rij in rijen.order_by("sinds", "pk")[:MAXIMUM]]

    def vertrekt(self, gemeente: str) -> Sequence[GezichtInLijst]:
        """Who leaves and of whom nothing was arranged; see the port."""
        rijen = GezichtRij.objects.filter(
            gemeente=gemeente, weg_op=None, oefening=False, vertrekt_op__isnull=False, geregeld_op=None
        )
        return [_in_lijst(rij) for rij in rijen.order_by("vertrekt_op", "pk")[:MAXIMUM]]

    def weg(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Who was taken off the list; see the port."""
        rijen = GezichtRij.objects.filter(weg_op__lte=nu).order_by("weg_op", "pk")
        return [(g, f"gezicht/{pk}") for g, pk in rijen.values_list("gemeente", "pk")[:maximum]]

    def vertrokken(self, nu: datetime, maximum: int) -> Sequence[GezichtInLijst]:
        """Who left; see the port."""
        rijen = GezichtRij.objects.filter(vertrekt_op__lte=nu, weg_op=None)
        return [_in_lijst(rij) for rij in rijen.order_by("vertrekt_op", "pk")[:maximum]]

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of what is gone; see the port."""
        GezichtRij.objects.filter(pk=stroom.partition("/")[2], gemeente=gemeente).delete()


def _in_lijst(r: GezichtRij) -> GezichtInLijst:
    return GezichtInLijst(
        r.gemeente, r.gezicht_id, tuple(r.buurten.split()), r.sinds, r.vertrekt_op, r.geregeld,
        r.geregeld_op, r.geregeld_nr, r.tekst_nr,
    )  # fmt: skip
