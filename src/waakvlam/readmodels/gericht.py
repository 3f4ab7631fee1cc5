"""Rows of requests to look out: written by a projection of their own, asked by one list."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.gericht import GerichtInLijst
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import GerichtRij, GerichtWieRij

MAXIMUM = 200


class Gerichttabel:
    """The port ``Projectie`` for requests to look out."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the rows of this stream, and only those, up to date."""
        s = wijziging.toestand
        if not isinstance(s, Gericht):
            return
        assert s.gevraagd_op is not None and s.tot is not None
        rij, nieuw = GerichtRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "vrager": s.vrager,
                "thema": s.thema or "",
                "gevraagd_op": s.gevraagd_op,
                "tot": s.tot,
                "gestopt_op": s.gestopt_op,
                "gezien": s.aantal("gezien"),
                "niet_gezien": s.aantal("niet_gezien"),
                "oefening": s.oefening,
            },
        )
        if nieuw:
            GerichtWieRij.objects.bulk_create(
                GerichtWieRij(gericht=rij, rol=rol, volgt=volgt)
                for rollen, volgt in ((s.lezers, False), (s.volgers, True))
                for rol in sorted(rollen)
            )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "gericht":
            GerichtRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has rows."""
        return [(g, f"gericht/{pk}") for g, pk in GerichtRij.objects.values_list("gemeente", "pk")]


class DatabaseGerichtlijsten:
    """The port ``Gerichtlijsten``."""

    def zichtbaar(self, kijker: Kijker, sinds: datetime) -> list[GerichtInLijst]:
        """Requests that are there for a viewer; see the port. The policy is in the query."""
        rol = GerichtWieRij.objects.filter(gericht=OuterRef("pk"), rol__in=kijker.rollen)
        rijen = GerichtRij.objects.filter(gemeente=kijker.gemeente, tot__gt=sinds).annotate(
            gevraagd=Exists(rol.filter(volgt=False)), volgt=Exists(rol.filter(volgt=True))
        )
        rijen = rijen.filter(Q(gevraagd=True) | Q(volgt=True) | Q(vrager=kijker.account))
        return [
            GerichtInLijst(
                r.gericht_id, r.vrager, r.thema, r.gevraagd_op, r.tot, r.gestopt_op, r.gezien, r.niet_gezien,
                r.gevraagd, r.volgt or r.vrager == kijker.account, r.oefening,
            )
            for r in rijen.order_by("-tot", "pk")[:MAXIMUM]
        ]  # fmt: skip
