"""Rows of the network: written by a projection of their own, asked by one page."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.netwerk import PostInLijst
from waakvlam.core.netwerk.kader import GETRAIND, HIELP, VERTELD
from waakvlam.core.netwerk.toestand import WERK, Post
from waakvlam.readmodels.models import NetwerkRij, SignaalRij

MAXIMUM = 1000


class Netwerktabel:
    """The port ``Projectie`` for the network."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the row of this stream, and only that, up to date."""
        s = wijziging.toestand
        if not isinstance(s, Post):
            return
        NetwerkRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "soort": s.soort,
                "code": s.code,
                "signaleert": s.signaleert,
                "verteld_op": s.bijgehouden.get(VERTELD),
                "getraind_op": s.bijgehouden.get(GETRAIND),
                "hielp_op": s.bijgehouden.get(HIELP),
                "gedaan_op": s.gedaan_op,
                "weg_op": s.weg_op,
                "tekst_nr": s.tekst_nr,
                "oefening": s.oefening,
            },
        )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the row of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "netwerk":
            NetwerkRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has a row."""
        return [(g, f"netwerk/{pk}") for g, pk in NetwerkRij.objects.values_list("gemeente", "pk")]


class DatabaseNetwerklijsten:
    """The port ``Netwerklijsten``."""

    def posten(self, gemeente: str) -> Sequence[PostInLijst]:
        """Every part but the times that work was done; see the port."""
        rijen = NetwerkRij.objects.filter(gemeente=gemeente, weg_op=None, oefening=False)
        return [
            PostInLijst(
                r.post_id, r.soort, r.code, r.signaleert, r.verteld_op, r.getraind_op, r.hielp_op,
                r.gedaan_op, r.tekst_nr,
            )
            for r in rijen.exclude(soort=WERK).order_by("soort", "code", "pk")[:MAXIMUM]
        ]  # fmt: skip

    def gedaan(self, gemeente: str) -> dict[str, datetime]:
        """When each piece of work was last done; see the port."""
        rijen = NetwerkRij.objects.filter(gemeente=gemeente, soort=WERK, weg_op=None, oefening=False)
        return dict(rijen.values_list("code").annotate(laatst=Max("gedaan_op")).order_by())

    def signalerende_rollen(self, gemeente: str, sinds: datetime) -> frozenset[str]:
        """The roles in which signals were reported; see the port."""
        rijen = SignaalRij.objects.filter(gemeente=gemeente, gemeld_op__gt=sinds, oefening=False)
        return frozenset(rijen.exclude(rol="").order_by().values_list("rol", flat=True).distinct())

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of what was taken out; see the port."""
        rijen = NetwerkRij.objects.filter(weg_op__lte=nu).order_by("weg_op", "pk")
        return [(g, f"netwerk/{pk}") for g, pk in rijen.values_list("gemeente", "pk")[:maximum]]

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of what is gone; see the port."""
        NetwerkRij.objects.filter(pk=stroom.partition("/")[2], gemeente=gemeente).delete()
