"""Rows of questions without names: written by a projection of their own, asked by two lists."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.sparren import SparInLijst
from waakvlam.core.spar.toestand import Spar
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import Lidmaatschap, SparRij

MAXIMUM = 200


class Spartabel:
    """The port ``Projectie`` for questions without names."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the row of this stream, and only that, up to date."""
        s = wijziging.toestand
        if not isinstance(s, Spar):
            return
        assert s.gevraagd_op is not None and s.laatst_op is not None and s.verloopt_op is not None
        SparRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "vrager": s.vrager,
                "aan": s.aan,
                "gevraagd_op": s.gevraagd_op,
                "laatst_op": s.laatst_op,
                "verloopt_op": s.verloopt_op,
                "wacht_op_antwoord": s.wacht_op_antwoord,
                "oefening": s.oefening,
            },
        )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the row of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "spar":
            SparRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has a row."""
        return [(g, f"spar/{pk}") for g, pk in SparRij.objects.values_list("gemeente", "pk")]


class DatabaseSparlijsten:
    """The port ``Sparlijsten``."""

    def zichtbaar(self, kijker: Kijker, nu: datetime) -> list[SparInLijst]:
        """Questions that are there for a viewer; see the port. The policy is in the query."""
        van_mij = Q(vrager=kijker.account) | Q(aan__in=kijker.rollen)
        rijen = SparRij.objects.filter(van_mij, gemeente=kijker.gemeente, verloopt_op__gt=nu)
        return [
            SparInLijst(
                r.spar_id, r.vrager, r.aan, r.gevraagd_op, r.laatst_op, r.verloopt_op, r.wacht_op_antwoord,
                r.oefening,
            )
            for r in rijen.order_by("-laatst_op", "spar_id")[:MAXIMUM]
        ]  # fmt: skip

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of what has run out; see the port."""
        rijen = SparRij.objects.filter(verloopt_op__lte=nu).order_by("verloopt_op", "spar_id")
        return [(g, f"spar/{pk}") for g, pk in rijen.values_list("gemeente", "pk")[:maximum]]

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of a question that is gone; see the port."""
        SparRij.objects.filter(pk=stroom.partition("/")[2], gemeente=gemeente).delete()

    def bezette_rollen(self, gemeente: str, nu: datetime) -> frozenset[str]:
        """Roles that somebody has now; see the port."""
        er = Lidmaatschap.objects.filter(gemeente_id=gemeente, van__lte=nu, account__is_active=True)
        er = er.filter(Q(tot=None) | Q(tot__gt=nu))
        return frozenset(er.values_list("rol", flat=True).distinct())
