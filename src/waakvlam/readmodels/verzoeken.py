"""Requests and data breaches: rows from states, and the lists on them with the access policy inside."""

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from waakvlam.application.poorten.verzoeken import DatalekInLijst, LopendVerzoek, VerzoekInLijst
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.verzoek.toestand import Verzoek
from waakvlam.readmodels.models.verzoek import (
    DatalekRij,
    DatalekWieRij,
    VerzoekCasusRij,
    VerzoekKekenRij,
    VerzoekRij,
    VerzoekRolRij,
)


def verzoek_bij(gemeente: str, verzoek: str, v: Verzoek) -> None:
    """Bring the rows of a request up to date with its state. Links and roles are only ever added."""
    rij = {
        "gemeente": gemeente,
        "soort": v.soort,
        "stand": v.stand,
        "ontvangen_op": v.ontvangen_op,
        "uiterlijk": v.uiterlijk,
        "verlengd": v.verlengd,
        "identiteit": v.identiteit is not None,
        "uitkomst": v.uitkomst,
        "oefening": v.oefening,
        "lengte": v.lengte,
    }
    VerzoekRij.objects.update_or_create(pk=verzoek, defaults=rij)
    VerzoekRolRij.objects.bulk_create(
        [VerzoekRolRij(verzoek_id=verzoek, rol=rol) for rol in v.rollen], ignore_conflicts=True
    )
    VerzoekKekenRij.objects.bulk_create(
        [VerzoekKekenRij(verzoek_id=verzoek, account=account) for account in v.nagekeken],
        ignore_conflicts=True,
    )
    paren = [(casus, persoon) for casus, personen in v.casussen.items() for persoon in personen]
    VerzoekCasusRij.objects.bulk_create(
        [VerzoekCasusRij(verzoek_id=verzoek, casus=casus, persoon=persoon) for casus, persoon in paren],
        ignore_conflicts=True,
    )


def datalek_bij(gemeente: str, datalek: str, d: Datalek) -> None:
    """Bring the rows of a data breach up to date with its state."""
    rij = {
        "gemeente": gemeente,
        "stand": d.stand,
        "ontdekt_op": d.ontdekt_op,
        "uiterlijk": d.uiterlijk,
        "risico": d.risico,
        "gemeld": None if d.melding is None else d.melding.ja,
        "verteld": None if d.vertellen is None else d.vertellen.ja,
        "oefening": d.oefening,
        "lengte": d.lengte,
    }
    DatalekRij.objects.update_or_create(pk=datalek, defaults=rij)
    DatalekWieRij.objects.filter(datalek_id=datalek).exclude(account__in=d.betrokken).delete()
    DatalekWieRij.objects.bulk_create(
        [DatalekWieRij(datalek_id=datalek, account=account) for account in sorted(d.betrokken)],
        ignore_conflicts=True,
    )


class Verzoeklijsten:
    """The part of the port ``Lijsten`` on requests and data breaches."""

    def verzoeken(
        self, gemeente: str, soorten: frozenset[str], rollen: frozenset[str], klaar: bool, maximum: int
    ) -> list[VerzoekInLijst]:
        """Requests of these kinds, and running ones for which these roles were asked; earliest day first."""
        mag = Q(soort__in=soorten) | (Q(rollen__rol__in=rollen) & ~Q(stand="afgerond"))
        rijen = VerzoekRij.objects.filter(mag, gemeente=gemeente).distinct()
        rijen = rijen.filter(stand="afgerond") if klaar else rijen.exclude(stand="afgerond")
        return [
            VerzoekInLijst(
                r.pk, r.soort, r.stand, r.ontvangen_op, r.uiterlijk, r.verlengd, r.identiteit, r.uitkomst,
                r.oefening,
            )
            for r in _op_volgorde(rijen, "opgeschort")[:maximum]
        ]  # fmt: skip

    def na_te_kijken(self, gemeente: str, account: str, rollen: frozenset[str]) -> int:
        """How many running requests these roles were asked to look for, and this account did not yet."""
        rijen = VerzoekRij.objects.filter(gemeente=gemeente, rollen__rol__in=rollen)
        rijen = rijen.exclude(stand="afgerond").exclude(keken__account=account)
        return rijen.distinct().count()

    def lopende_verzoeken(self, gemeente: str, casus: str) -> list[LopendVerzoek]:
        """The requests about a case that are not finished, with the person they are about in it."""
        rijen = (
            VerzoekCasusRij.objects.filter(casus=casus, verzoek__gemeente=gemeente)
            .exclude(verzoek__stand="afgerond")
            .select_related("verzoek")
            .order_by("verzoek__ontvangen_op", "pk")
        )
        return [LopendVerzoek(r.verzoek_id, r.verzoek.soort, r.persoon, r.verzoek.uiterlijk) for r in rijen]

    def datalekken(
        self, gemeente: str, account: str, alle: bool, gesloten: bool, maximum: int
    ) -> list[DatalekInLijst]:
        """Data breaches: every one, or those this account was named in; the shortest clock first."""
        rijen = DatalekRij.objects.filter(gemeente=gemeente)
        if not alle:
            rijen = rijen.filter(betrokken__account=account)
        rijen = rijen.filter(stand="gesloten" if gesloten else "open")
        return [
            DatalekInLijst(
                r.pk, r.stand, r.ontdekt_op, r.uiterlijk, r.risico, r.gemeld, r.verteld, r.oefening
            )
            for r in rijen.order_by("uiterlijk", "pk")[:maximum]
        ]


def _op_volgorde(rijen: "QuerySet[VerzoekRij]", laatst: str) -> "QuerySet[VerzoekRij]":
    """By the last day; what stands still comes after what runs."""
    stil = Case(When(stand=laatst, then=Value(1)), default=Value(0), output_field=IntegerField())
    return rijen.annotate(stil=stil).order_by("stil", "uiterlijk", "pk")
