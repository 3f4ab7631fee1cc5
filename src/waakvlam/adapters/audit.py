"""The audit log on the database. Blocks close it off, so that a changed or missing line shows (BIO2 8.15)."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime

from django.db import connections, transaction
from django.db.models import QuerySet

from waakvlam.adapters.canoniek import canoniek, lees_json, tijd_tekst
from waakvlam.adapters.models import Auditblok, Auditregel
from waakvlam.adapters.tijd import naar_db


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
        with verbinding.cursor() as cursor:
            cursor.execute(
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

    def sluit_blok(self, nu: datetime, tot: datetime) -> Auditblok | None:
        """Close off the lines written before ``tot`` that no block covers yet; None when there are none.

        Take ``tot`` a few minutes back, so that a line that is being written now falls in the next block.
        """
        with transaction.atomic(using=self._alias):
            vorig = Auditblok.objects.using(self._alias).order_by("-nr").first()
            na = vorig.tot_en_met if vorig else 0
            regels = self._regels().filter(pk__gt=na)
            eerste_open = regels.filter(op__gte=tot).order_by("pk").values_list("pk", flat=True).first()
            if eerste_open is not None:
                regels = regels.filter(pk__lt=eerste_open)
            laatste = regels.order_by("-pk").values_list("pk", flat=True).first()
            if laatste is None:
                return None
            aantal, hash_ = _som(regels, bytes(vorig.hash) if vorig else b"")
            return Auditblok.objects.using(self._alias).create(
                nr=vorig.nr + 1 if vorig else 1,
                tot_en_met=laatste,
                aantal=aantal,
                vorige=bytes(vorig.hash) if vorig else b"",
                hash=hash_,
                gemaakt_op=nu,
            )

    def verifieer(self) -> Iterator[str]:
        """What does not fit, one line of Dutch each; nothing when every closed block is as it was."""
        na, vorige = 0, b""
        for nr, blok in enumerate(Auditblok.objects.using(self._alias).order_by("nr"), start=1):
            if blok.nr != nr or bytes(blok.vorige) != vorige:
                yield f"auditblok {blok.nr}: sluit niet aan op het blok ervoor"
            aantal, hash_ = _som(
                self._regels().filter(pk__gt=na, pk__lte=blok.tot_en_met), bytes(blok.vorige)
            )
            if aantal != blok.aantal:
                yield f"auditblok {blok.nr}: {aantal} regels, het waren er {blok.aantal}"
            elif hash_ != bytes(blok.hash):
                yield f"auditblok {blok.nr}: regel {na + 1} tot en met {blok.tot_en_met} is veranderd"
            na, vorige = blok.tot_en_met, bytes(blok.hash)

    def _regels(self) -> QuerySet[Auditregel]:
        return Auditregel.objects.using(self._alias)


def _som(regels: QuerySet[Auditregel], vorige: bytes) -> tuple[int, bytes]:
    """Number and hash of a run of lines."""
    som, aantal = hashlib.sha256(vorige or bytes(32)), 0
    for regel in regels.order_by("pk").iterator(chunk_size=2000):
        waarde = [
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
        som.update(hashlib.sha256(canoniek(waarde)).digest())
        aantal += 1
    return aantal, som.digest()
