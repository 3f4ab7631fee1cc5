"""Rows of cases on the lists of meetings, and of those meetings; and the port that reads them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db.models import Count, Prefetch, Q, QuerySet

from waakvlam.application.poorten import Eenheid, Regel, Wijziging
from waakvlam.application.poorten.overleglijst import BijeenkomstInLijst, KeusInLijst, PuntInLijst
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.overleglijst.stand import Keus
from waakvlam.core.overleglijst.vouwen import LEEG
from waakvlam.core.overleglijst.wie import partners
from waakvlam.core.tijd import OOIT
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.lijsten import zichtbaar
from waakvlam.readmodels.models import BijeenkomstRij, KeusRij, PuntRij

AGENDA = frozenset({"geagendeerd", "overleg-gehouden", "casus-verhuisd"})
"""Events that can take a case off a list."""


def punten_bij(casus: str, t: Toestand, aanpak: Aanpak, regels: Sequence[Regel]) -> None:
    """Bring the items of a case up to date; nothing is asked of the database in a case that has none."""
    codes = [code for code in dict.fromkeys([*t.agenda, *t.punten]) if code in aanpak.model.gremia]
    if not codes and not any(r.soort in AGENDA for r in regels):
        return
    PuntRij.objects.filter(casus_id=casus).exclude(gremium__in=codes).delete()
    staand = {p.gremium: p for p in PuntRij.objects.filter(casus_id=casus).prefetch_related("keuzes")}
    for code in codes:
        punt = t.punten.get(code, LEEG)
        sinds = t.agenda.get(code)
        waarden = {
            "sinds": sinds,
            "besproken_op": punt.besproken_op,
            "bijeenkomst": punt.bijeenkomst or "",
            "heel": all(aanpak.product_heel(p)(t, OOIT) for p in aanpak.model.gremia[code].levert),
            "nr": punt.besproken_nr if punt.met_tekst else 0,
        }
        erbij = partners(aanpak, code, punt.genodigden(sinds)) if sinds is not None else ()
        _bij(casus, code, waarden, _keuzes(t, erbij, punt.keuzes, punt.vorige), staand.get(code))


_KEUS = ("rol", "vorige", "keus", "taak", "stand", "uiterlijk", "nr")


def _keuzes(
    t: Toestand, erbij: Sequence[str], nu: Sequence[Keus], vorige: Sequence[Keus]
) -> list[tuple[object, ...]]:
    uit: list[tuple[object, ...]] = []
    per = {keus.rol: keus for keus in nu}
    for rol in dict.fromkeys([*erbij, *per]):
        uit.append(_keus(t, per[rol], False) if rol in per else (rol, False, "", "", "", None, 0))
    return [*uit, *(_keus(t, keus, True) for keus in vorige)]


def _keus(t: Toestand, keus: Keus, vorige: bool) -> tuple[object, ...]:
    taak = t.taken.get(keus.taak or "")
    stand = "" if taak is None else "open" if taak.id in t.open_taken else taak.stand
    nr = taak.nr if taak is not None and taak.tekst else keus.nr if keus.tekst else 0
    return (keus.rol, vorige, keus.keus, keus.taak or "", stand, taak.uiterlijk if taak else None, nr)


def _bij(
    casus: str,
    code: str,
    waarden: Mapping[str, object],
    keuzes: list[tuple[object, ...]],
    oud: PuntRij | None,
) -> None:
    rij = oud or PuntRij(casus_id=casus, gremium=code)
    anders = [naam for naam, waarde in waarden.items() if getattr(rij, naam) != waarde]
    for naam in anders:
        setattr(rij, naam, waarden[naam])
    if oud is None or anders:
        rij.save()
    er = {} if oud is None else {tuple(getattr(k, v) for v in _KEUS): k.pk for k in oud.keuzes.all()}
    weg = [pk for waarde, pk in er.items() if waarde not in keuzes]
    if weg:
        KeusRij.objects.filter(pk__in=weg).delete()
    nieuw = [waarde for waarde in keuzes if waarde not in er]
    if nieuw:
        KeusRij.objects.bulk_create(
            [KeusRij(punt=rij, **dict(zip(_KEUS, waarde, strict=True))) for waarde in nieuw]
        )


class Bijeenkomsttabel:
    """The port ``Projectie`` for meetings about many cases."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the row of this stream, and only that, up to date."""
        b = wijziging.toestand
        if not isinstance(b, Bijeenkomst):
            return
        assert b.begonnen_op is not None
        BijeenkomstRij.objects.update_or_create(
            pk=wijziging.kop.stroom.partition("/")[2],
            defaults={
                "gemeente": wijziging.kop.gemeente,
                "aanpak": b.aanpak,
                "gremium": b.gremium,
                "begonnen_op": b.begonnen_op,
                "gesloten_op": b.gesloten_op,
                "volgende": b.volgende,
                "oefening": b.oefening,
            },
        )

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the row of this stream."""
        soort, _, id_ = stroom.partition("/")
        if soort == "bijeenkomst":
            BijeenkomstRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has a row."""
        rijen = BijeenkomstRij.objects.values_list("gemeente", "pk")
        return [(g, f"bijeenkomst/{pk}") for g, pk in rijen]


def _in_lijst(rij: KeusRij) -> KeusInLijst:
    return KeusInLijst(rij.rol, rij.keus, rij.taak, rij.stand, rij.uiterlijk, rij.nr)


def _lees(rijen: QuerySet[PuntRij]) -> list[PuntInLijst]:
    """The items as a list shows them, in the order they came on it: two queries."""
    gelezen = rijen.select_related("casus").prefetch_related(
        Prefetch("keuzes", KeusRij.objects.order_by("pk"))
    )
    return [
        PuntInLijst(
            p.casus.pk, p.casus.codenaam, p.casus.aanpak_hash, p.casus.niveau, p.casus.rang, p.casus.sinds,
            p.casus.oefening, p.casus.gesloten_op is not None, p.sinds, p.besproken_op, p.bijeenkomst,
            p.heel, p.nr,
            tuple(_in_lijst(k) for k in p.keuzes.all() if not k.vorige),
            tuple(_in_lijst(k) for k in p.keuzes.all() if k.vorige),
        )
        for p in gelezen
    ]  # fmt: skip


class DatabaseOverleglijsten:
    """The port ``Overleglijsten``; the policy on cases is in every query."""

    def _zichtbaar(self, kijker: Kijker, nu: datetime) -> QuerySet[PuntRij]:
        return PuntRij.objects.filter(casus__in=zichtbaar(kijker, nu))

    def punten(
        self, kijker: Kijker, nu: datetime, aanpak: str, gremium: str, bijeenkomst: str, maximum: int
    ) -> list[PuntInLijst]:
        """The cases on the list of a body, and those discussed in a meeting; see the port."""
        hier = Q(sinds__isnull=False)
        if bijeenkomst:
            hier |= Q(bijeenkomst=bijeenkomst)
        rijen = self._zichtbaar(kijker, nu).filter(hier, gremium=gremium, casus__aanpak=aanpak)
        return _lees(rijen.order_by("-casus__rang", "casus__codenaam", "casus_id")[:maximum])

    def besproken(
        self, kijker: Kijker, nu: datetime, aanpak: str, gremium: str, van: datetime, tot: datetime
    ) -> list[PuntInLijst]:
        """The cases a body discussed last in a period; see the port."""
        rijen = self._zichtbaar(kijker, nu).filter(
            gremium=gremium, casus__aanpak=aanpak, besproken_op__gte=van, besproken_op__lt=tot
        )
        return _lees(rijen.order_by("-casus__rang", "casus__codenaam", "casus_id"))

    def aantallen(self, kijker: Kijker, nu: datetime, maximum: int) -> dict[tuple[str, str], int]:
        """Per approach and body how many cases on its list are there for a viewer."""
        rijen = self._zichtbaar(kijker, nu).filter(sinds__isnull=False)
        tellen = rijen.values_list("casus__aanpak", "gremium").annotate(aantal=Count("pk"))
        return {(aanpak, gremium): aantal for aanpak, gremium, aantal in tellen.order_by()[:maximum]}

    def laatste(
        self, gemeente: str, paren: Collection[tuple[str, str]]
    ) -> dict[tuple[str, str], BijeenkomstInLijst]:
        """Per approach and body the last meeting that began; see the port."""
        if not paren:
            return {}
        hier = Q(pk__in=())
        for aanpak, gremium in paren:
            hier |= Q(aanpak=aanpak, gremium=gremium)
        uit: dict[tuple[str, str], BijeenkomstInLijst] = {}
        rijen = BijeenkomstRij.objects.filter(hier, gemeente=gemeente).order_by("-begonnen_op", "-pk")
        for r in rijen[: 50 * len(paren)]:
            uit.setdefault(
                (r.aanpak, r.gremium),
                BijeenkomstInLijst(r.pk, r.begonnen_op, r.gesloten_op, r.volgende, r.oefening),
            )
        return uit
