"""Signals per neighbourhood, for one viewer: the policy is in every query.

What a viewer reads falls in three parts that have nothing in common, each found by an index of its own:
circles in which they handle signals, their own reports, and what they were given. Together they are what
``zichtbare_signalen`` gives; a test compares the two.
"""

from collections.abc import Collection
from heapq import merge
from itertools import islice

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from waakvlam.application.poorten.buurtsignalen import BuurtSignaal, Keuze, Telling
from waakvlam.core.signaal.melden import HARD
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import SignaalRij, SignaalToegangRij
from waakvlam.readmodels.signalen import recht_op_signaal

VELDEN = ("signaal_id", "buurt", "stand", "thema", "gemeld_op", "gevaar")


class DatabaseBuurtsignalen:
    """The port ``Buurtsignalen``."""

    def tel(self, kijker: Kijker, kringen: Collection[str], keuze: Keuze) -> dict[str, Telling]:
        """How many per neighbourhood; see the port."""
        samen: dict[str, Telling] = {}
        velden = {
            "aantal": Count("pk"),
            "hard": Count("pk", filter=Q(soort__in=HARD)),
            "nieuwst": Max("gemeld_op"),
        }
        # Grouped by an expression: by the column itself SQLite would walk its index, through every signal.
        plek = Coalesce("buurt", Value(""))
        for deel in _delen(kijker, kringen, keuze):
            per_plek = deel.annotate(plek=plek).values_list("plek")
            for waar, *geteld in per_plek.annotate(**velden).order_by():
                telling = Telling(*geteld)
                samen[waar] = samen[waar] + telling if waar in samen else telling
        return samen

    def rijen(
        self, kijker: Kijker, kringen: Collection[str], keuze: Keuze, buurt: str | None, maximum: int
    ) -> list[BuurtSignaal]:
        """The newest of them; see the port."""
        per_deel = []
        for deel in _delen(kijker, kringen, keuze):
            rijen = deel if buurt is None else deel.filter(buurt=buurt)
            velden = rijen.order_by("-gemeld_op", "signaal_id").values_list(*VELDEN)[:maximum]
            per_deel.append([BuurtSignaal(*rij) for rij in velden])
        nieuwst = merge(*per_deel, key=lambda r: (-r.gemeld_op.timestamp(), r.signaal))
        return list(islice(nieuwst, maximum))


def _delen(kijker: Kijker, kringen: Collection[str], keuze: Keuze) -> list[QuerySet[SignaalRij]]:
    """The three parts; two for who handles no signals.

    ``open`` is compared as a list, and the municipality of what was given as an expression: only then SQLite
    takes the index that fits.
    """
    if keuze.sinds is None:
        rijen = SignaalRij.objects.filter(oefening=False, open__in=(True,))
    else:
        rijen = SignaalRij.objects.filter(oefening=False, open__in=(True, False), gemeld_op__gte=keuze.sinds)
    if keuze.hard is not None:
        soort = Q(soort__in=HARD)
        rijen = rijen.filter(soort if keuze.hard else ~soort)
    recht = SignaalToegangRij.objects.filter(recht_op_signaal(kijker))
    gekregen = Exists(recht.filter(signaal=OuterRef("pk"), kring=OuterRef("kring")))
    anders = ~Q(kring__in=list(kringen)) if kringen else Q()
    hier = rijen.filter(gemeente=kijker.gemeente)
    daar = rijen.alias(waar=Coalesce("gemeente", Value(""))).filter(waar=kijker.gemeente)
    delen = [
        hier.filter(anders, melder=kijker.account),
        daar.filter(gekregen, anders, ~Q(melder=kijker.account), pk__in=recht.values("signaal_id")),
    ]
    return [*delen, hier.filter(kring__in=list(kringen))] if kringen else delen
