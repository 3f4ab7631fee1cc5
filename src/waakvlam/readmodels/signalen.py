"""The rows of a signal: its place in the lists, and who has a right on it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from waakvlam.adapters.bundel import schrijf
from waakvlam.application.poorten import Wijziging
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.klok import lopend
from waakvlam.core.signaal.weg import Weg, weg_van
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.signaal import signaalrechten
from waakvlam.readmodels.models import SignaalRij, SignaalToegangRij

_SIGNAAL = (
    "signaal_id", "gemeente", "stand", "fase", "kring", "open", "melder", "rol", "door", "gemeld_op",
    "moment", "laatst", "terug_uiterlijk", "uiterlijk", "gevaar", "thema", "buurt", "soort", "kanaal",
    "volgorde", "hoofd", "tekst_nr", "ontvangst", "oefening", "lengte",
)  # fmt: skip
_SIGNAAL_BIJ = (
    f"INSERT INTO readmodels_signaalrij ({', '.join(_SIGNAAL)}) "  # noqa: S608
    f"VALUES ({', '.join(['%s'] * len(_SIGNAAL))}) ON CONFLICT (signaal_id) DO UPDATE SET "
    + ", ".join(f"{kolom} = excluded.{kolom}" for kolom in _SIGNAAL[1:])
)


def weg_bij(wijziging: Wijziging) -> Weg:
    """The way of the signal in a change."""
    return weg_van(wijziging.aanpak, wijziging.toestand.weg, wijziging.toestand.thema)


def _tijd(tijd: datetime | None) -> Any:
    return None if tijd is None else connection.ops.adapt_datetimefield_value(tijd)


def signaal_bij(gemeente: str, signaal: str, s: Signaal, weg: Weg) -> None:
    """Bring the rows of a signal up to date with its state; a new one takes one statement.

    The day its reporter was promised word stands in a list only until they had word.
    """
    uiterlijk = min(lopend(s, weg).values(), default=None)
    beloofd = s.terug_uiterlijk if s.teruggemeld_op is None else None
    rij = [
        *(signaal, gemeente, s.stand, s.fase, s.kring, s.open, s.melder, s.rol or "", s.door or ""),
        *(_tijd(s.gemeld_op), _tijd(s.moment), _tijd(s.laatst), _tijd(beloofd), _tijd(uiterlijk)),
        *(s.gevaar, s.thema or "", s.buurt or "", s.soort, s.kanaal, s.volgorde, s.hoofd or ""),
        *(s.tekst_nr, s.ontvangstcode or "", s.oefening, s.lengte),
    ]
    schrijf(connection, _SIGNAAL_BIJ, rij)
    if s.vragen or s.overdracht or s.agenda:
        _toegang_bij(gemeente, signaal, s, weg)


def _toegang_bij(gemeente: str, signaal: str, s: Signaal, weg: Weg) -> None:
    """Who was asked, whom it was passed on to, before whom it was put."""
    nieuw = {(r.rol, r.wie, r.kring) for r in signaalrechten(s, weg)}
    er = {(r.rol, r.wie, r.kring): r.pk for r in SignaalToegangRij.objects.filter(signaal_id=signaal)}
    SignaalToegangRij.objects.filter(pk__in=[pk for rij, pk in er.items() if rij not in nieuw]).delete()
    SignaalToegangRij.objects.bulk_create(
        SignaalToegangRij(signaal_id=signaal, gemeente=gemeente, rol=rol, wie=wie, kring=kring)
        for rol, wie, kring in sorted(nieuw - er.keys())
    )


def recht_op_signaal(kijker: Kijker) -> Q:
    """The rows of ``SignaalToegangRij`` that are this viewer's: ``core.toegang.signaal`` as a filter."""
    van = Q(rol="", wie=kijker.account) | Q(rol__in=kijker.rollen, wie__in=("", kijker.account))
    for rol, account in sorted(kijker.voor):
        if rol in kijker.rollen:
            van |= Q(rol=rol, wie=account)
    return van & Q(gemeente=kijker.gemeente)


def zichtbare_signalen(kijker: Kijker, kringen: Collection[str]) -> QuerySet[SignaalRij]:
    """The signals of which a viewer reads the observation: the policy as a filter.

    Who was only asked whether they see it too reads the question, not the signal. ``kringen`` are the
    circles in which the viewer handles signals; empty when they handle none.
    """
    gekregen = SignaalToegangRij.objects.filter(
        recht_op_signaal(kijker), signaal=OuterRef("pk"), kring=OuterRef("kring")
    )
    er = Q(Exists(gekregen)) | Q(melder=kijker.account)
    if kringen:
        er |= Q(kring__in=list(kringen))
    return SignaalRij.objects.filter(er, gemeente=kijker.gemeente)
