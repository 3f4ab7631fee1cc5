"""The inbox of signals on the tables of this floor.

What is there for a viewer falls in parts: each circle in which they handle signals, what they reported
themselves, and what was given to them. Each part lies in order in an index, so a page of the whole is the
merge of a page of each, at a cost that does not grow with the number of signals.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from heapq import merge
from itertools import islice, pairwise

from django.db.models import Exists, OuterRef, Q, QuerySet

from waakvlam.application.poorten import SignaalInLijst
from waakvlam.application.poorten.signaalbak import GETELD, Bak, Bakkeuze, Plaats
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import SignaalRij, SignaalToegangRij
from waakvlam.readmodels.signaalrij import in_lijst
from waakvlam.readmodels.signalen import recht_op_signaal


class DatabaseSignaalbak:
    """The port ``Signaalbak``."""

    def blad(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        keuze: Bakkeuze,
        nu: datetime,
        na: Plaats | None,
        maximum: int,
    ) -> tuple[list[SignaalInLijst], Plaats | None]:
        """A page; see the port."""
        wat = _wat(keuze, kijker, nu)
        if na is not None:
            wat &= Q(gemeld_op__lt=na[0]) | Q(gemeld_op=na[0], pk__gt=na[1])
        # What is open and what is not lie apart in the index; together they are everything.
        wanneer = [wat & Q(open=open_) for open_ in (True, False)] if keuze.bak == "alles" else [wat]
        # What somebody reported is theirs to read in whatever circle it lies: one part.
        delen = [_eigen(kijker)] if keuze.bak == "gemeld" else _delen(kijker, kringen)
        stukken = [
            list(deel.filter(wat).order_by("-gemeld_op", "pk")[: maximum + 1])
            for deel in delen
            for wat in wanneer
        ]
        rijen = list(islice(merge(*stukken, key=_orde), maximum + 1))
        verder = rijen[maximum - 1] if len(rijen) > maximum else None
        plaats = None if verder is None else (verder.gemeld_op, verder.pk)
        return [in_lijst(rij) for rij in rijen[:maximum]], plaats

    def tel(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        nu: datetime,
        hoogstens: int,
        bakken: Collection[Bak] = GETELD,
    ) -> dict[Bak, int]:
        """Per tray how many; see the port. The count of a part stops at the limit."""
        uit: dict[Bak, int] = {}
        for bak in bakken:
            wat = _wat(Bakkeuze(bak), kijker, nu)
            er = 0
            for deel in _delen(kijker, kringen):
                if er < hoogstens:
                    er += len(deel.filter(wat).order_by().values_list("pk")[: hoogstens - er])
            uit[bak] = er
        return uit


def _orde(rij: SignaalRij) -> tuple[float, str]:
    return -rij.gemeld_op.timestamp(), rij.pk


def _eigen(kijker: Kijker) -> QuerySet[SignaalRij]:
    """What the viewer reported."""
    return SignaalRij.objects.filter(gemeente=kijker.gemeente, melder=kijker.account)


def _delen(kijker: Kijker, kringen: Collection[str]) -> Iterator[QuerySet[SignaalRij]]:
    """The parts, without overlap."""
    hier = SignaalRij.objects.filter(gemeente=kijker.gemeente)
    for kring in sorted(kringen):
        yield hier.filter(kring=kring)
    anders = ~Q(kring__in=list(kringen)) if kringen else Q()
    yield hier.filter(_ertussen(kringen), anders, melder=kijker.account)
    recht = SignaalToegangRij.objects.filter(recht_op_signaal(kijker))
    gekregen = Exists(recht.filter(signaal=OuterRef("pk"), kring=OuterRef("kring")))
    van = recht.values("signaal_id")
    yield hier.filter(anders, gekregen, ~Q(melder=kijker.account), pk__in=van)


def _ertussen(kringen: Collection[str]) -> Q:
    """Before, between and after these circles: what ``NOT IN`` says, as ranges that an index can go by.

    Together the ranges hold every other circle, in whatever order the database sorts; ``NOT IN`` beside them
    keeps out what they would hold too much.
    """
    if not kringen:
        return Q()
    rij = sorted(kringen)
    uit = Q(kring__lt=rij[0]) | Q(kring__gt=rij[-1])
    for een, volgende in pairwise(rij):
        uit |= Q(kring__gt=een, kring__lt=volgende)
    return uit


def _wat(keuze: Bakkeuze, kijker: Kijker, nu: datetime) -> Q:
    """What a tray holds, narrowed."""
    per: dict[Bak, Q] = {
        "nieuw": Q(open=True, stand="ontvangen"),
        "mijn": Q(open=True, door=kijker.account),
        "doorgegeven": Q(open=True, stand="doorgegeven"),
        "vast": Q(open=True, uiterlijk__lt=nu),
        "gemeld": Q(melder=kijker.account),
        "open": Q(open=True),
        "alles": Q(),
    }
    wat = per[keuze.bak]
    for veld in ("thema", "soort", "kanaal", "fase"):
        if waarde := getattr(keuze, veld):
            wat &= Q(**{veld: waarde})
    if keuze.buurt:
        wat &= Q(buurt="" if keuze.buurt == "geen" else keuze.buurt)
    return wat & Q(gevaar=True) if keuze.gevaar else wat
