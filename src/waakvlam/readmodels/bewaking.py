"""Rows of what shows that a case stands still, and the port that reads them."""

from datetime import datetime

from django.db.models import Q

from waakvlam.application.poorten.bewaking import TekenInLijst
from waakvlam.core.bewaking.tekens import OPGESCHAALD, STIL
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.lijsten import zichtbaar
from waakvlam.readmodels.models import BewakingRij


class DatabaseBewaking:
    """The port ``Bewaking``: one query."""

    def tekens(
        self, kijker: Kijker, nu: datetime, sinds: datetime, gemist: int, maximum: int
    ) -> list[TekenInLijst]:
        """What holds now in cases that are there for a viewer; see the port."""
        genoeg = Q(code=OPGESCHAALD, vanaf__gt=sinds) | Q(code=STIL, aantal__gte=gemist)
        genoeg |= ~Q(code__in=(OPGESCHAALD, STIL))
        rijen = BewakingRij.objects.filter(genoeg, vanaf__lte=nu, casus__in=zichtbaar(kijker, nu))
        return [
            TekenInLijst(
                r.casus.pk, r.casus.codenaam, r.casus.aanpak_hash, r.casus.niveau, r.casus.oefening,
                r.code, r.onderwerp, r.wie, r.vanaf, r.aantal,
            )
            for r in rijen.select_related("casus").order_by("vanaf", "pk")[:maximum]
        ]  # fmt: skip
