"""Rotating keys: the master key, the key of each municipality, and how every data key is wrapped.

Texts are not encrypted again: their data keys stay, in a new wrapping. What was wrapped before opens nothing
any more, and neither does the former master key.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
from django.db import connections, transaction

from waakvlam.adapters.hoofdsleutel import Hoofdsleutel
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel
from waakvlam.adapters.sleutelkast.router import SLEUTELS
from waakvlam.adapters.sleutelkast.vernietigen import maak_schoon

PER_KEER = 1000


@dataclass(frozen=True, slots=True)
class Gedraaid:
    """How many municipalities got a new key, and how many data keys a new wrapping."""

    gemeenten: int
    sleutels: int


def draai(
    hoofdsleutel: Hoofdsleutel, alias: str = SLEUTELS, voortgang: Callable[[int], None] = lambda aantal: None
) -> Gedraaid:
    """Give every municipality a new key, wrapped with the master key in use, and wrap its data keys with it.

    One transaction per municipality: a stop half way leaves each of them whole. People can go on working.
    Raises Gebroken, with nothing changed for that municipality, when a key does not fit the master key.
    """
    gemeenten = list(Gemeentesleutel.objects.using(alias).values_list("gemeente", flat=True))
    aantal = 0
    for gemeente in gemeenten:
        with transaction.atomic(using=alias):
            aantal += _draai(hoofdsleutel, alias, gemeente, lambda nu, tot=aantal: voortgang(tot + nu))  # type: ignore[misc]
    maak_schoon(alias)
    return Gedraaid(len(gemeenten), aantal)


def _draai(hoofdsleutel: Hoofdsleutel, alias: str, gemeente: str, voortgang: Callable[[int], None]) -> int:
    slot = " FOR UPDATE" if connections[alias].vendor == "postgresql" else ""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            f"SELECT verpakt FROM sleutelkast_gemeentesleutel WHERE gemeente = %s{slot}",  # noqa: S608
            [gemeente],
        )
        oud = hoofdsleutel.pak_uit(bytes(cursor.fetchone()[0]))
        nieuw = os.urandom(32)
        cursor.execute(
            "UPDATE sleutelkast_gemeentesleutel SET verpakt = %s WHERE gemeente = %s",
            [hoofdsleutel.verpak(nieuw), gemeente],
        )
        na, gedaan = b"", 0
        while True:
            rijen = (
                Sleutel.objects.using(alias)
                .filter(gemeente=gemeente, id__gt=na)
                .order_by("id")
                .values_list("id", "verpakt")[:PER_KEER]
            )
            stapel = [(bytes(nr), bytes(verpakt)) for nr, verpakt in rijen]
            if not stapel:
                return gedaan
            cursor.executemany(
                "UPDATE sleutelkast_sleutel SET verpakt = %s WHERE id = %s",
                [(aes_key_wrap(nieuw, aes_key_unwrap(oud, verpakt)), nr) for nr, verpakt in stapel],
            )
            na, gedaan = stapel[-1][0], gedaan + len(stapel)
            voortgang(gedaan)
