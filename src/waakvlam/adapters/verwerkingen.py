"""Logboek Dataverwerkingen 0.8 on the database: spans, one per action and under it one per person.

A person stands in it under a pseudonym: an HMAC, with a key used for nothing else, over municipality, stream
and reference. Whoever has that key can find the lines of a person again (``pseudoniemen``); nobody else can.
"""

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

from django.db import connections, transaction

from waakvlam.adapters.beurt import beurt
from waakvlam.adapters.blokken import Blokken
from waakvlam.adapters.bundel import schrijf
from waakvlam.adapters.canoniek import tijd_tekst
from waakvlam.adapters.models import Verwerking as VerwerkingRij
from waakvlam.adapters.models import Verwerkingsblok
from waakvlam.adapters.tijd import naar_db
from waakvlam.adapters.verwerkingsregister import Verwerkingsregister
from waakvlam.application.poorten import Verwerking

SOORT_BETROKKENE = "waakvlam-pseudoniem"
OK = "Ok"
_KOLOMMEN = (
    "gemeente, trace_id, span_id, ouder, status, naam, begin, einde, activiteit, betrokkene, betrokkene_soort"
)
_PER_KEER = 500


def pseudoniem(sleutel: bytes, gemeente: str, stroom: str, persoon: str) -> str:
    """The pseudonym, 64 hexadecimal digits, of a person (P1 …) of one stream."""
    wie = "\0".join((gemeente, stroom, persoon)).encode()
    return hmac.new(sleutel, wie, hashlib.sha256).hexdigest()


class DatabaseVerwerkingenlog:
    """The port ``Verwerkingenlog``."""

    def __init__(
        self, sleutels: Sequence[bytes], register: Verwerkingsregister, alias: str = "default"
    ) -> None:
        """``sleutels``: keys of pseudonyms, the one in use first."""
        self._sleutels, self._register, self._alias = tuple(sleutels), register, alias

    @contextmanager
    def samen(self) -> Iterator[None]:
        """One transaction, or the one that is already open."""
        verbinding = connections[self._alias]
        bezig = verbinding.in_atomic_block
        with nullcontext() if bezig else beurt(verbinding), transaction.atomic(using=self._alias):
            yield

    def noteer(self, verwerkingen: Sequence[Verwerking]) -> None:
        """Write a line per action and one per person in it; see the port."""
        rijen = [rij for verwerking in verwerkingen for rij in self._rijen(verwerking)]
        for begin in range(0, len(rijen), _PER_KEER):
            deel = rijen[begin : begin + _PER_KEER]
            plaatsen = ", ".join(["(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"] * len(deel))
            schrijf(
                connections[self._alias],
                f"INSERT INTO adapters_verwerking ({_KOLOMMEN}) VALUES {plaatsen}",  # noqa: S608
                [waarde for rij in deel for waarde in rij],
            )

    def pseudoniemen(self, gemeente: str, stroom: str, persoon: str) -> tuple[str, ...]:
        """Every pseudonym a person of a stream may stand under: one per key, the one in use first."""
        return tuple(pseudoniem(sleutel, gemeente, stroom, persoon) for sleutel in self._sleutels)

    def _rijen(self, v: Verwerking) -> Iterable[list[Any]]:
        verbinding = connections[self._alias]
        activiteit = self._register.voor(v.handeling, v.stroom, v.begonnen_op)
        trace, span = os.urandom(16).hex(), os.urandom(8).hex()
        begin, einde = naar_db(verbinding, v.begonnen_op), naar_db(verbinding, v.begonnen_op + v.duur)

        def rij(span_id: str, ouder: str | None, betrokkene: str | None) -> list[Any]:
            soort = SOORT_BETROKKENE if betrokkene else None
            return [
                *(v.gemeente, trace, span_id, ouder, OK, v.handeling, begin, einde),
                *(activiteit, betrokkene, soort),
            ]

        yield rij(span, None, None)
        for persoon in v.personen:
            yield rij(os.urandom(8).hex(), span, pseudoniem(self._sleutels[0], v.gemeente, v.stroom, persoon))


def verwerkingsblokken(alias: str = "default") -> Blokken:
    """The blocks that close the log of processing off; no key is needed for them."""
    return Blokken("verwerkingen", VerwerkingRij, Verwerkingsblok, "begin", _gewaarmerkt, alias)


def _gewaarmerkt(rij: VerwerkingRij) -> list[Any]:
    """What a block vouches for of a line."""
    return [
        *(rij.positie, rij.gemeente, rij.trace_id, rij.span_id, rij.ouder, rij.status, rij.naam),
        *(tijd_tekst(rij.begin), tijd_tekst(rij.einde), rij.activiteit, rij.betrokkene, rij.betrokkene_soort),
    ]
