"""Rows of figures under watch: written by a projection of their own, asked by one list."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.cijfer import Ambitiestand, CijferInLijst, Plekstand
from waakvlam.core.cijfer.periode import begin_van
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import CijferRij, CijferWieRij

MAXIMUM = 200


class Cijfertabel:
    """The port ``Projectie`` for figures under watch."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the rows of this stream, and only those, up to date."""
        s = wijziging.toestand
        if not isinstance(s, Cijfer):
            return
        assert s.gekozen_op is not None and s.tot is not None
        open_ = None if s.gestopt_op else s.eerste_open()
        rij, nieuw = CijferRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "thema": s.thema,
                "ritme": s.ritme,
                "plekken": len(s.plekken),
                "gekozen_op": s.gekozen_op,
                "tot": s.tot,
                "gestopt_op": s.gestopt_op,
                "open_periode": open_.code if open_ else "",
                "open_vanaf": begin_van(open_.einde) if open_ else None,
                "laat_vanaf": s.uiterlijk(open_) if open_ else None,
                "laatste_periode": max((periode for _, periode in s.waarden), default=""),
                "vragen": len(s.vragen()),
                "oefening": s.oefening,
                "ambitie": s.ambitie,
                "stand": _stand(s) if s.ambitie else {},
            },
        )
        if nieuw:
            CijferWieRij.objects.bulk_create(CijferWieRij(cijfer=rij, rol=rol) for rol in sorted(s.rollen))

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "cijfer":
            CijferRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has rows."""
        return [(g, f"cijfer/{pk}") for g, pk in CijferRij.objects.values_list("gemeente", "pk")]


def _stand(s: Cijfer) -> dict[str, Any]:
    """What is aimed at, and the last value of each place: numbers, codes and times."""
    plekken = [(plek, *laatste) for plek in s.plekken if (laatste := s.laatste(plek))]
    return {
        "laag": s.laag,
        "hoog": s.hoog,
        "te_klein": s.te_klein,
        "plekken": [
            [plek, periode, w.waarde, s.gewoon(w.waarde), w.rol, w.op.isoformat(), w.nr, w.toelichting]
            for plek, periode, w in plekken
        ],
    }


def _ambitiestand(r: CijferRij) -> Ambitiestand:
    plekken = tuple(
        Plekstand(plek, periode, waarde, gewoon, rol, datetime.fromisoformat(op), nr, toelichting)
        for plek, periode, waarde, gewoon, rol, op, nr, toelichting in r.stand["plekken"]
    )
    return Ambitiestand(
        r.cijfer_id, r.ambitie, r.ritme, r.stand["laag"], r.stand["hoog"], r.stand["te_klein"],
        r.open_periode, r.open_vanaf, r.laat_vanaf, plekken, tuple(sorted(wie.rol for wie in r.wie.all())),
    )  # fmt: skip


class DatabaseCijferlijsten:
    """The port ``Cijferlijsten``."""

    def zichtbaar(self, kijker: Kijker, volgt: bool, sinds: datetime) -> list[CijferInLijst]:
        """Figures that are there for a viewer; see the port. The policy is in the query."""
        van_mij = CijferWieRij.objects.filter(cijfer=OuterRef("pk"), rol__in=kijker.rollen)
        rijen = CijferRij.objects.filter(gemeente=kijker.gemeente).annotate(levert=Exists(van_mij))
        rijen = rijen.filter(Q(gestopt_op=None) | Q(gestopt_op__gte=sinds))
        if not volgt:
            rijen = rijen.filter(levert=True)
        return [
            CijferInLijst(
                r.cijfer_id, r.thema, r.ritme, r.plekken, r.tot, r.gestopt_op, r.open_periode, r.open_vanaf,
                r.laat_vanaf, r.laatste_periode, r.vragen, r.levert, r.oefening,
            )
            for r in rijen.order_by("-gekozen_op", "pk")[:MAXIMUM]
        ]  # fmt: skip

    def van_ambities(self, gemeente: str, ambities: Collection[str]) -> list[Ambitiestand]:
        """The figures that show the progress of these ambitions; see the port. Two queries."""
        rijen = CijferRij.objects.filter(
            gemeente=gemeente, ambitie__in=ambities, gestopt_op=None, oefening=False
        )
        return [
            _ambitiestand(r) for r in rijen.order_by("gekozen_op", "pk").prefetch_related("wie")[:MAXIMUM]
        ]
