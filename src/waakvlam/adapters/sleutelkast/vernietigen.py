"""Destroying keys, and letting the files of the key store forget them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connections, transaction
from django.db.models import QuerySet

from waakvlam.adapters.sleutelkast.models import Sleutel, Vernietiging
from waakvlam.adapters.sleutelkast.router import SLEUTELS
from waakvlam.adapters.versleuteling import veldnaam
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.core.bewaren.namen import valt_onder

PER_KEER = 500


def naam_van(eenheid: Bewaareenheid) -> str:
    """How a retention unit is called in the key store."""
    return veldnaam(eenheid.stroom, eenheid.kring, eenheid.bewaar, eenheid.persoon or "")


def eenheden_van(gemeente: str, stroom: str, alias: str = SLEUTELS) -> list[Bewaareenheid]:
    """The units of a stream that have a key now."""
    rijen = Sleutel.objects.using(alias).filter(gemeente=gemeente, eenheid__startswith=f"{stroom}|")
    uit = []
    for naam in rijen.order_by("eenheid").values_list("eenheid", flat=True):
        van, kring, bewaar, persoon = naam.split("|")
        if van == stroom:
            uit.append(Bewaareenheid(gemeente, van, kring, bewaar, persoon or None))
    return uit


def vernietig_deel(
    gemeente: str, stroom: str, deel: str, op: datetime, alias: str = SLEUTELS
) -> tuple[str, ...]:
    """Destroy the keys of a part of a stream; the ids of those there were, hexadecimal."""
    namen = [
        naam_van(e) for e in eenheden_van(gemeente, stroom, alias) if valt_onder(deel, e.bewaar, e.persoon)
    ]
    return wis(alias, gemeente, namen, op)


def vernietig_nummers(gemeente: str, nummers: Iterable[str], op: datetime, alias: str = SLEUTELS) -> int:
    """Destroy keys by id, where they are there again; how many there were."""
    bytes_ = [bytes.fromhex(nummer) for nummer in nummers]
    return sum(
        len(_wis(alias, gemeente, Sleutel.objects.using(alias).filter(id__in=bytes_[i : i + PER_KEER]), op))
        for i in range(0, len(bytes_), PER_KEER)
    )


def wis(alias: str, gemeente: str, namen: Sequence[str], op: datetime) -> tuple[str, ...]:
    """Destroy the keys of these units; the ids of those there were, hexadecimal."""
    return tuple(
        nummer
        for i in range(0, len(namen), PER_KEER)
        for nummer in _wis(
            alias, gemeente, Sleutel.objects.using(alias).filter(eenheid__in=namen[i : i + PER_KEER]), op
        )
    )


def _wis(alias: str, gemeente: str, rijen: QuerySet[Sleutel], op: datetime) -> list[str]:
    with transaction.atomic(using=alias):
        rijen = rijen.filter(gemeente=gemeente)
        gevonden = [(bytes(nr), naam) for nr, naam in rijen.values_list("id", "eenheid")]
        if not gevonden:
            return []
        # Overwritten first: a database may leave the bytes of a deleted row where they are.
        rijen.update(verpakt=bytes(40))
        rijen.delete()
        Vernietiging.objects.using(alias).bulk_create(
            Vernietiging(gemeente=gemeente, eenheid=naam, sleutel=nr, op=op) for nr, naam in gevonden
        )
    return [nr.hex() for nr, _ in gevonden]


def maak_schoon(alias: str = SLEUTELS) -> None:
    """Make the tables with keys anew, so that old versions of rows are gone from their files.

    Nothing happens inside a transaction. SQLite wrote over what it deleted already; there the file is made
    anew for what was deleted before that was set.
    """
    verbinding = connections[alias]
    if verbinding.in_atomic_block:
        return
    with verbinding.cursor() as cursor:
        if verbinding.vendor == "postgresql":
            cursor.execute("VACUUM FULL sleutelkast_sleutel")
            cursor.execute("VACUUM FULL sleutelkast_gemeentesleutel")
            cursor.execute("CHECKPOINT")
        else:
            cursor.execute("VACUUM")
