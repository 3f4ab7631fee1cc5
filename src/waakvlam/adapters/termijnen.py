"""The terms table: moments at which something has to happen, each fired once."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from waakvlam.adapters.beurt import beurt
from waakvlam.adapters.bundel import schrijf
from waakvlam.adapters.canoniek import canoniek, tijd_tekst
from waakvlam.adapters.models import Effect, Termijnmoment
from waakvlam.adapters.tijd import naar_db, van_db
from waakvlam.application.poorten import Termijn

SOORT = "termijn-verlopen"


def zet_termijnen(
    verbinding: BaseDatabaseWrapper, gemeente: str, stroom: str, termijnen: Iterable[Termijn], eerste: bool
) -> None:
    """Make these the terms of a stream that have yet to fire; what fired stays and never fires again.

    ``eerste``: the stream is new, so no terms can stand there.
    """
    gewenst = {(t.termijn, t.moment.astimezone(UTC)) for t in termijnen}
    if eerste and not gewenst:
        return
    staand = {} if eerste else _staand(verbinding, gemeente, stroom)
    for sleutel, rij in staand.items():
        if sleutel not in gewenst and rij[3] is None:
            schrijf(verbinding, "DELETE FROM adapters_termijnmoment WHERE id = %s", [rij[0]])
    if erbij := sorted(gewenst - staand.keys()):
        plekken = ", ".join(["(%s, %s, %s, %s)"] * len(erbij))
        schrijf(
            verbinding,
            "INSERT INTO adapters_termijnmoment (gemeente, stroom, termijn, moment) "  # noqa: S608
            f"VALUES {plekken} ON CONFLICT DO NOTHING",
            [
                deel
                for termijn, moment in erbij
                for deel in (gemeente, stroom, termijn, naar_db(verbinding, moment))
            ],
        )


def _staand(
    verbinding: BaseDatabaseWrapper, gemeente: str, stroom: str
) -> dict[tuple[str, datetime], Sequence[Any]]:
    """The terms of a stream by name and moment."""
    with verbinding.cursor() as cursor:
        cursor.execute(
            "SELECT id, termijn, moment, gevuurd_op FROM adapters_termijnmoment "
            "WHERE gemeente = %s AND stroom = %s",
            [gemeente, stroom],
        )
        return {(rij[1], van_db(rij[2])): rij for rij in cursor.fetchall()}


class DatabaseTermijnen:
    """The port ``Termijnen``: what a worker asks at each tick."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def vuur(self, nu: datetime, maximum: int) -> list[Termijn]:
        """Fire what is due: mark it and put its effect in the outbox, in one transaction; see the port."""
        if not Termijnmoment.objects.using(self._alias).filter(gevuurd_op=None, moment__lte=nu).exists():
            return []
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            rijen = Termijnmoment.objects.using(self._alias).filter(gevuurd_op=None, moment__lte=nu)
            if connections[self._alias].vendor == "postgresql":
                rijen = rijen.select_for_update(skip_locked=True)
            genomen = list(rijen.order_by("moment", "pk")[:maximum])
            if not genomen:
                return []
            tabel = Termijnmoment.objects.using(self._alias)
            tabel.filter(pk__in=[rij.pk for rij in genomen]).update(gevuurd_op=nu)
            Effect.objects.using(self._alias).bulk_create(
                [_effect(rij) for rij in genomen], ignore_conflicts=True
            )
        return [Termijn(rij.gemeente, rij.stroom, rij.termijn, rij.moment) for rij in genomen]


def _effect(rij: Termijnmoment) -> Effect:
    moment = tijd_tekst(rij.moment)
    ids = {"gemeente": rij.gemeente, "stroom": rij.stroom, "termijn": rij.termijn, "moment": moment}
    return Effect(soort=SOORT, sleutel=f"{SOORT}:{rij.pk}", ids=canoniek(ids).decode())
