"""Adopted approach versions on the database: kept by content hash, adopted per municipality."""

import hashlib
from datetime import datetime

from django.db import connections, transaction
from django.db.models import F

from waakvlam.adapters.models import AanpakVaststelling, AanpakVersie
from waakvlam.adapters.tijd import naar_db, van_db
from waakvlam.application.poorten import Vastgesteld

_GELDEND = (
    "SELECT v.naam, a.versie, v.hash, v.vanaf, v.tot FROM adapters_aanpakvaststelling v "
    "JOIN adapters_aanpakversie a ON a.hash = v.hash "
    "WHERE v.gemeente = %s AND v.vanaf <= %s AND (v.tot IS NULL OR v.tot > %s) ORDER BY v.naam, v.vanaf"
)


class DatabaseAanpakken:
    """The port ``Aanpakken``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def bewaar(self, naam: str, versie: str, inhoud: str) -> str:
        """Keep a version; see the port."""
        inhoud_hash = hashlib.sha256(inhoud.encode()).hexdigest()
        rij = AanpakVersie(hash=inhoud_hash, naam=naam, versie=versie, inhoud=inhoud)
        AanpakVersie.objects.using(self._alias).bulk_create([rij], ignore_conflicts=True)
        return inhoud_hash

    def haal(self, inhoud_hash: str) -> str:
        """Content of a version; KeyError when unknown; see the port."""
        rijen = AanpakVersie.objects.using(self._alias).filter(hash=inhoud_hash)
        inhoud = rijen.values_list("inhoud", flat=True).first()
        if inhoud is None:
            raise KeyError(inhoud_hash)
        return inhoud

    def stel_vast(self, gemeente: str, inhoud_hash: str, vanaf: datetime, door: str) -> None:
        """Adopt a version; see the port. Doing it twice changes nothing; KeyError for an unknown version."""
        with transaction.atomic(using=self._alias):
            versie = AanpakVersie.objects.using(self._alias).filter(hash=inhoud_hash).first()
            if versie is None:
                raise KeyError(inhoud_hash)
            tabel = AanpakVaststelling.objects.using(self._alias).filter(gemeente=gemeente, naam=versie.naam)
            geldend = tabel.filter(vanaf__lte=vanaf, tot=None).order_by("-vanaf").first()
            if geldend is not None and geldend.versie_id == inhoud_hash:
                return
            tabel.filter(vanaf__lte=vanaf, tot=None).update(tot=vanaf)
            AanpakVaststelling.objects.using(self._alias).update_or_create(
                gemeente=gemeente,
                naam=versie.naam,
                vanaf=vanaf,
                defaults={"versie": versie, "door": door, "tot": None},
            )

    def trek_in(self, gemeente: str, inhoud_hash: str, op: datetime) -> None:
        """End the adoption of a version; see the port. What was yet to begin never does."""
        tabel = AanpakVaststelling.objects.using(self._alias).filter(gemeente=gemeente, versie=inhoud_hash)
        with transaction.atomic(using=self._alias):
            tabel.filter(vanaf__gt=op).update(tot=F("vanaf"))
            tabel.filter(vanaf__lte=op, tot=None).update(tot=op)

    def ooit_vastgesteld(self, gemeente: str) -> list[Vastgesteld]:
        """Every adoption, newest first; see the port."""
        rijen = (
            AanpakVaststelling.objects.using(self._alias)
            .filter(gemeente=gemeente)
            .select_related("versie")
            .defer("versie__inhoud")
            .order_by("-vanaf", "-pk")
        )
        return [
            Vastgesteld(
                rij.gemeente, rij.naam, rij.versie.versie, rij.versie.hash, rij.vanaf, rij.tot, rij.door
            )
            for rij in rijen
        ]

    def vastgesteld(self, gemeente: str, op: datetime) -> list[Vastgesteld]:
        """What holds at a moment; see the port. Every write and most pages ask this, so it is plain SQL."""
        verbinding = connections[self._alias]
        moment = naar_db(verbinding, op)
        with verbinding.cursor() as cursor:
            cursor.execute(_GELDEND, [gemeente, moment, moment])
            rijen = cursor.fetchall()
        per_naam = {
            naam: Vastgesteld(gemeente, naam, versie, hash_, van_db(vanaf), van_db(tot) if tot else None)
            for naam, versie, hash_, vanaf, tot in rijen
        }
        return list(per_naam.values())
