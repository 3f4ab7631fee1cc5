"""Closing off a log in blocks: a run of lines with a hash, chained to the block before (BIO2 8.15).

A line that was changed, added in between or taken away after its block was closed then shows. The blocks
themselves stand in the daily seal, so that they cannot be made anew unseen either.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from waakvlam.adapters.canoniek import canoniek


@dataclass(frozen=True, slots=True)
class Blok:
    """A closed block: its number, the last line in it, how many lines, and its hash."""

    nr: int
    tot_en_met: int
    aantal: int
    hash: bytes


Blokstand = dict[tuple[str, int], bytes]
"""Per log and number of a block the hash a seal names."""


@dataclass(frozen=True)
class Blokken:
    """The blocks of one log. ``naam`` is how a finding names the log, ``tijd`` the field with the moment.

    ``gewaarmerkt`` gives of a line what its block vouches for, as a JSON value.
    """

    naam: str
    regels: Any
    blokken: Any
    tijd: str
    gewaarmerkt: Callable[[Any], list[Any]]
    alias: str = "default"

    def sluit(self, nu: datetime, tot: datetime) -> Blok | None:
        """Close off the lines written before ``tot`` that no block covers yet; None when there are none.

        Take ``tot`` a few minutes back, so that a line that is being written now falls in the next block.
        """
        with transaction.atomic(using=self.alias):
            vorig = self._blokken().order_by("-nr").first()
            na = vorig.tot_en_met if vorig else 0
            regels = self._regels().filter(pk__gt=na)
            open_ = regels.filter(**{f"{self.tijd}__gte": tot}).order_by("pk")
            eerste_open = open_.values_list("pk", flat=True).first()
            if eerste_open is not None:
                regels = regels.filter(pk__lt=eerste_open)
            laatste = regels.order_by("-pk").values_list("pk", flat=True).first()
            if laatste is None:
                return None
            vorige = bytes(vorig.hash) if vorig else b""
            aantal, hash_ = self._som(regels, vorige)
            blok = Blok(vorig.nr + 1 if vorig else 1, laatste, aantal, hash_)
            self._blokken().create(
                nr=blok.nr, tot_en_met=laatste, aantal=aantal, vorige=vorige, hash=hash_, gemaakt_op=nu
            )
            return blok

    def alle(self, na: int = 0) -> list[Blok]:
        """The blocks with a number above ``na``, in order."""
        rijen = self._blokken().filter(nr__gt=na).order_by("nr")
        return [Blok(rij.nr, rij.tot_en_met, rij.aantal, bytes(rij.hash)) for rij in rijen]

    def verifieer(self, verzegeld: Blokstand | None = None) -> Iterator[str]:
        """What does not fit, one line of Dutch each; nothing when every closed block is as it was.

        ``verzegeld``: what the seals say; a block they name has to be there with that hash.
        """
        eigen = {nr: hash_ for (naam, nr), hash_ in (verzegeld or {}).items() if naam == self.naam}
        na, vorige = 0, b""
        for nr, blok in enumerate(self._blokken().order_by("nr"), start=1):
            if blok.nr != nr or bytes(blok.vorige) != vorige:
                yield f"{self.naam}blok {blok.nr}: sluit niet aan op het blok ervoor"
            aantal, hash_ = self._som(self._tussen(na, blok.tot_en_met), bytes(blok.vorige))
            if aantal != blok.aantal:
                yield f"{self.naam}blok {blok.nr}: {aantal} regels, het waren er {blok.aantal}"
            elif hash_ != bytes(blok.hash):
                yield f"{self.naam}blok {blok.nr}: regel {na + 1} tot en met {blok.tot_en_met} is veranderd"
            if eigen.pop(blok.nr, bytes(blok.hash)) != bytes(blok.hash):
                yield f"{self.naam}blok {blok.nr}: is een ander blok dan verzegeld werd"
            na, vorige = blok.tot_en_met, bytes(blok.hash)
        for nr in sorted(eigen):
            yield f"{self.naam}blok {nr}: is verzegeld maar ontbreekt"

    def tel(self) -> tuple[int, int]:
        """How many lines there are, and how many of those stand in a block."""
        laatste = self._blokken().order_by("-nr").values_list("tot_en_met", flat=True).first() or 0
        return self._regels().count(), self._regels().filter(pk__lte=laatste).count()

    def _tussen(self, na: int, tot_en_met: int) -> "QuerySet[Any]":
        return self._regels().filter(pk__gt=na, pk__lte=tot_en_met)

    def _regels(self) -> "QuerySet[Any]":
        return self.regels.objects.using(self.alias)  # type: ignore[no-any-return]

    def _blokken(self) -> "QuerySet[Any]":
        return self.blokken.objects.using(self.alias)  # type: ignore[no-any-return]

    def _som(self, regels: "QuerySet[Any]", vorige: bytes) -> tuple[int, bytes]:
        """Number and hash of a run of lines."""
        som, aantal = hashlib.sha256(vorige or bytes(32)), 0
        for regel in regels.order_by("pk").iterator(chunk_size=2000):
            som.update(hashlib.sha256(canoniek(self.gewaarmerkt(regel))).digest())
            aantal += 1
        return aantal, som.digest()
