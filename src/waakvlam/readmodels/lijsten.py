"""The queries on the read models, each with the access policy in it and a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet

from waakvlam.application.poorten import (
    CasusInLijst,
    NieuwsInLijst,
    OntwerpInLijst,
    SignaalInLijst,
    VraagInLijst,
)
from waakvlam.core.signaal.gebeurtenissen import KRING_TERUG
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.beleid import GEWEERD, IEDEREEN
from waakvlam.readmodels.bladeren import Plaats, bewogen, eerste
from waakvlam.readmodels.models import (
    CasusRij,
    Lidmaatschap,
    OntwerpRij,
    RegieRij,
    SignaalRij,
    SignaalToegangRij,
    ToegangRij,
    VerloopRij,
    VraagRij,
)
from waakvlam.readmodels.signaalrij import in_lijst
from waakvlam.readmodels.signalen import recht_op_signaal, zichtbare_signalen
from waakvlam.readmodels.verzoeken import Verzoeklijsten
from waakvlam.readmodels.volgorde import GEEN


def recht(kijker: Kijker, nu: datetime) -> Q:
    """The rows of ``ToegangRij`` that are this viewer's now: ``core.toegang`` as a filter."""
    van = Q(rol__in=kijker.rollen, wie__in=("", kijker.account))
    for rol, account in sorted(kijker.voor):
        if rol in kijker.rollen:
            van |= Q(rol=rol, wie=account)
    return van & (Q(tot__isnull=True) | Q(tot__gt=nu))


def zichtbaar(kijker: Kijker, nu: datetime) -> QuerySet[CasusRij]:
    """The cases that are there for a viewer: the policy as a filter."""
    rijen = ToegangRij.objects.filter(casus=OuterRef("pk"))
    return CasusRij.objects.filter(
        Exists(rijen.filter(recht(kijker, nu), kring=IEDEREEN)),
        ~Exists(rijen.filter(wie=kijker.account, kring=GEWEERD)),
        gemeente=kijker.gemeente,
    )


class DatabaseLijsten(Verzoeklijsten):
    """The port ``Lijsten`` on the tables of this floor."""

    def casussen(
        self, kijker: Kijker, nu: datetime, gesloten: bool, maximum: int = 200
    ) -> list[CasusInLijst]:
        """The first cases that are there for a viewer, highest level first."""
        return self.casussenblad(kijker, nu, gesloten, None, maximum)[0]

    def casussenblad(
        self, kijker: Kijker, nu: datetime, gesloten: bool, na: Plaats | None, maximum: int
    ) -> tuple[list[CasusInLijst], Plaats | None]:
        """A page of the cases that are there for a viewer; and the place to go on from, if there are more."""
        van, tot = (-GEEN, 0) if gesloten else (0, GEEN)
        plaatsen = eerste(kijker, nu, "plek", van, tot, maximum + 1, na)
        rijen = self._casussen([casus for _, casus in plaatsen[:maximum]])
        return rijen, plaatsen[maximum - 1] if len(plaatsen) > maximum else None

    def omlaag(self, kijker: Kijker, nu: datetime, maximum: int) -> list[CasusInLijst]:
        """Of the first cases those that can go down; only those are read whole."""
        plaatsen = eerste(kijker, nu, "plek", 0, GEEN, maximum)
        return self._casussen([casus for _, casus in plaatsen], kan_omlaag=True)

    def casussen_van(self, kijker: Kijker, nu: datetime, ids: Collection[str]) -> list[CasusInLijst]:
        """Of these cases those that are there for a viewer."""
        er = zichtbaar(kijker, nu).filter(pk__in=ids).order_by("pk").values_list("pk", flat=True)
        return self._casussen(list(er))

    def _casussen(self, ids: Sequence[str], **waar: bool) -> list[CasusInLijst]:
        """Cases by id, in that order; only those for which ``waar`` holds."""
        rijen = {
            rij.pk: rij
            for rij in CasusRij.objects.filter(pk__in=ids, **waar)
            .prefetch_related(Prefetch("regie", RegieRij.objects.order_by("pk")))
            .annotate(aantal_vragen=Count("vragen__code", distinct=True, filter=Q(vragen__kring=IEDEREEN)))
        }
        return [
            CasusInLijst(
                rij.pk, rij.codenaam, rij.aanpak_hash, rij.niveau, rij.rang, rij.sinds, rij.geopend_op,
                rij.gesloten_op, rij.bijgewerkt_op, rij.oefening, rij.kan_omlaag, rij.onbevestigd,
                tuple((r.lijn, r.rol, r.wie, r.sinds) for r in rij.regie.all()), rij.aantal_vragen,
            )
            for rij in (rijen[pk] for pk in ids if pk in rijen)
        ]  # fmt: skip

    def vragen(self, kijker: Kijker, nu: datetime, maximum: int) -> list[VraagInLijst]:
        """What is asked by now in cases that are there for a viewer, earliest limit first.

        Only in the ``maximum`` cases in which something is needed first.
        """
        eerst = [casus for _, casus in eerste(kijker, nu, "haast", -GEEN, GEEN, maximum)]
        toegang = ToegangRij.objects.filter(casus=OuterRef("casus"))
        rijen = (
            VraagRij.objects.filter(
                Q(kring=IEDEREEN) | Exists(toegang.filter(recht(kijker, nu), kring=OuterRef("kring"))),
                Q(vanaf__isnull=True) | Q(vanaf__lte=nu),
                casus__in=eerst,
            )
            .select_related("casus")
            .order_by(F("uiterlijk").asc(nulls_last=True), "vanaf", "pk")[: maximum * 4]
        )
        per: dict[tuple[str, str, str], list[VraagRij]] = defaultdict(list)
        for rij in rijen:
            per[(rij.casus_id, rij.code, rij.taak)].append(rij)
        return [
            VraagInLijst(
                casus,
                groep[0].casus.codenaam,
                groep[0].casus.aanpak_hash,
                groep[0].casus.niveau,
                groep[0].casus.oefening,
                tuple(rij.rol for rij in groep),
                code,
                groep[0].soort,
                groep[0].regel,
                taak,
                groep[0].tekst,
                groep[0].onderwerp,
                groep[0].vanaf,
                groep[0].uiterlijk,
                groep[0].nr,
            )
            for (casus, code, taak), groep in per.items()
        ][:maximum]

    def nieuws(self, kijker: Kijker, nu: datetime, sinds: datetime, maximum: int) -> list[NieuwsInLijst]:
        """What others recorded since a moment, in circles a viewer reads, newest first."""
        per: dict[str, list[str]] = defaultdict(list)
        for casus, kring in bewogen(kijker, nu, sinds, maximum):
            per[kring].append(casus)
        hier = Q(pk__in=())
        for kring, casussen in per.items():
            hier |= Q(kring=kring, casus__in=casussen)
        rijen = (
            VerloopRij.objects.filter(hier, vastgelegd_op__gt=sinds)
            .exclude(actor=kijker.account)
            .select_related("casus")
            .order_by("-vastgelegd_op", "-nr")[:maximum]
        )
        return [
            NieuwsInLijst(
                r.casus_id, r.casus.codenaam, r.casus.aanpak_hash, r.nr, r.soort, r.vastgelegd_op, r.rol
            )
            for r in rijen
        ]

    def signalen(
        self, kijker: Kijker, kringen: Collection[str], standen: Sequence[str], maximum: int
    ) -> list[SignaalInLijst]:
        """Signals in these states that are there for a viewer; ``kringen``: in which they handle signals."""
        rijen = zichtbare_signalen(kijker, kringen)
        if standen:
            rijen = rijen.filter(stand__in=standen)
        return [in_lijst(r) for r in rijen.order_by("-gevaar", "-gemeld_op", "pk")[:maximum]]

    def signalen_van(
        self, kijker: Kijker, kringen: Collection[str], ids: Collection[str]
    ) -> list[SignaalInLijst]:
        """Of these signals those that are there for a viewer."""
        rijen = zichtbare_signalen(kijker, kringen).filter(pk__in=list(ids))
        return [in_lijst(r) for r in rijen.order_by("-gemeld_op", "pk")]

    def signalen_gevraagd(self, kijker: Kijker, maximum: int) -> list[str]:
        """Open signals on which a viewer has a right of their own, the last changed first."""
        van = SignaalToegangRij.objects.filter(recht_op_signaal(kijker), signaal=OuterRef("pk"))
        van = van.exclude(kring=KRING_TERUG)
        rijen = SignaalRij.objects.filter(Exists(van), gemeente=kijker.gemeente, open=True)
        return list(rijen.order_by("-laatst", "pk").values_list("pk", flat=True)[:maximum])

    def signalen_gemeld(self, kijker: Kijker, sinds: datetime, maximum: int) -> dict[str, datetime]:
        """Signals a viewer reported in which something happened since; the last changed first."""
        rijen = SignaalRij.objects.filter(melder=kijker.account, gemeente=kijker.gemeente, laatst__gte=sinds)
        return dict(rijen.order_by("-laatst", "pk").values_list("pk", "gemeld_op")[:maximum])

    def tekstnummers(self, signalen: Collection[str]) -> dict[str, int]:
        """Of these signals those whose text was cleaned, with the event that holds the clean one."""
        rijen = SignaalRij.objects.filter(pk__in=list(signalen), tekst_nr__gt=1)
        return dict(rijen.values_list("pk", "tekst_nr"))

    def ontwerpen(self, gemeente: str, maximum: int) -> list[OntwerpInLijst]:
        """Drafts of approaches of a municipality, the last changed first."""
        rijen = OntwerpRij.objects.filter(gemeente=gemeente).order_by("-laatst_op", "pk")[:maximum]
        return [
            OntwerpInLijst(
                r.pk, r.aanpak, r.titel, r.versie, r.fase, r.gekeurd, r.begonnen_door, r.begonnen_op,
                r.laatst_door, r.laatst_op, r.vastgesteld_door, r.vanaf, r.aanpak_hash,
            )
            for r in rijen
        ]  # fmt: skip

    def mensen_in_rollen(
        self, gemeente: str, rollen: Iterable[str], nu: datetime
    ) -> list[tuple[str, str, str]]:
        """Account, name and role of everyone who has one of these roles in the municipality now."""
        rijen = Lidmaatschap.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=nu),
            gemeente=gemeente,
            rol__in=list(rollen),
            van__lte=nu,
            account__is_active=True,
        ).select_related("account")
        gevonden = {
            (str(rij.account_id), rij.account.get_full_name() or rij.account.get_username(), rij.rol)
            for rij in rijen
        }
        return sorted(gevonden, key=lambda m: (m[2], m[1], m[0]))

    def met_codenaam(self, gemeente: str, codenaam: str) -> list[tuple[str, str]]:
        """The open cases with this code name, with the hash of their approach.

        Checks no access: only for looking wider in an emergency.
        """
        rijen = CasusRij.objects.filter(gemeente=gemeente, gesloten_op__isnull=True)
        rijen = rijen.filter(codenaam__iexact=codenaam)
        return list(rijen.order_by("pk").values_list("pk", "aanpak_hash")[:20])

    def namen(self, accounts: Iterable[str]) -> dict[str, str]:
        """Names of accounts; one that does not exist is left out."""
        nummers = {int(a) for a in accounts if a.isdecimal()}
        return {
            str(account.pk): account.get_full_name() or account.get_username()
            for account in get_user_model().objects.filter(pk__in=nummers)
        }
