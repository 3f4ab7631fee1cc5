"""The audit log on the database. Blocks close it off, so that a changed or missing line shows (BIO2 8.15)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connections
from django.db.models import Count, Max, Min

from waakvlam.adapters.blokken import Blokken
from waakvlam.adapters.bundel import schrijf
from waakvlam.adapters.canoniek import canoniek, lees_json, tijd_tekst
from waakvlam.adapters.models import Auditblok, Auditregel
from waakvlam.adapters.tijd import naar_db
from waakvlam.application.poorten import Gebruik

GEKEKEN = ("gelezen", "meegegeven", "geweigerd")
"""Outcomes of looking."""


class DatabaseAuditlog:
    """The port ``Auditlog``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def noteer(
        self,
        gemeente: str,
        actor: str,
        rol: str | None,
        handeling: str,
        voorwerp: str,
        uitkomst: str,
        oorsprong: str,
        op: datetime,
        details: Mapping[str, str | int | bool] | None = None,
    ) -> None:
        """Write one line; see the port. Raises ValueError for a detail longer than a code can be."""
        details = dict(details or {})
        if any(isinstance(waarde, str) and len(waarde) > 96 for waarde in details.values()):
            raise ValueError("details of the audit log are codes and ids, not text")
        verbinding = connections[self._alias]
        schrijf(
            verbinding,
            "INSERT INTO adapters_auditregel (gemeente, op, actor, rol, handeling, voorwerp, uitkomst, "
            "oorsprong, details) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                gemeente,
                naar_db(verbinding, op),
                actor,
                rol,
                handeling,
                voorwerp,
                uitkomst,
                oorsprong,
                canoniek(details).decode(),
            ],
        )

    def gebruik(
        self, gemeente: str, voorwerp: str, van: datetime | None, tot: datetime | None
    ) -> list[Gebruik]:
        """What was read of an object; see the port."""
        regels = Auditregel.objects.using(self._alias).filter(
            gemeente=gemeente, voorwerp=voorwerp, uitkomst__in=GEKEKEN
        )
        regels = regels.exclude(details__contains='"opdracht":')
        if van is not None:
            regels = regels.filter(op__gte=van)
        if tot is not None:
            regels = regels.filter(op__lt=tot)
        rijen = (
            regels.values("actor", "rol", "handeling", "uitkomst")
            .annotate(aantal=Count("pk"), eerst=Min("op"), laatst=Max("op"))
            .order_by("actor", "rol", "handeling", "uitkomst")
        )
        return [
            Gebruik(
                r["actor"],
                r["rol"] or "",
                r["handeling"],
                r["uitkomst"],
                r["aantal"],
                r["eerst"],
                r["laatst"],
            )
            for r in rijen
        ]


def auditblokken(alias: str = "default") -> Blokken:
    """The blocks that close the audit log off."""
    return Blokken("audit", Auditregel, Auditblok, "op", _gewaarmerkt, alias)


def _gewaarmerkt(regel: Auditregel) -> list[Any]:
    """What a block vouches for of a line."""
    return [
        regel.pk,
        regel.gemeente,
        tijd_tekst(regel.op),
        regel.actor,
        regel.rol,
        regel.handeling,
        regel.voorwerp,
        regel.uitkomst,
        regel.oorsprong,
        lees_json(regel.details),
    ]
