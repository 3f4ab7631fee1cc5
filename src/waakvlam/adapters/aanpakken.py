"""Adopted approach versions on the database: kept by content hash, adopted per municipality."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from waakvlam.adapters.models import AanpakVaststelling, AanpakVersie
from waakvlam.application.poorten import Vastgesteld


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
        """What holds at a moment; see the port."""
        rijen = (
            AanpakVaststelling.objects.using(self._alias)
            .filter(Q(tot=None) | Q(tot__gt=op), gemeente=gemeente, vanaf__lte=op)
            .select_related("versie")
            .defer("versie__inhoud")
            .order_by("naam", "vanaf")
        )
        per_naam = {
            rij.naam: Vastgesteld(
                rij.gemeente, rij.naam, rij.versie.versie, rij.versie.hash, rij.vanaf, rij.tot
            )
            for rij in rijen
        }
        return list(per_naam.values())
