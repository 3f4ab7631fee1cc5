"""Closing off a log in blocks: a run of lines with a hash, chained to the block before (BIO2 8.15).

A line that was changed, added in between or taken away after its block was closed then shows. The blocks
themselves stand in the daily seal, so that they cannot be made anew unseen either.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet, Sum

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
Mocht = Callable[[str, int, datetime, datetime], bool]
"""Whether a block (log, number, closed at) could lose its lines at a moment."""


def niets_mocht(log: str, nr: int, gesloten_op: datetime, weg_op: datetime) -> bool:
    """No line may ever go."""
    return False


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

    def verifieer(self, verzegeld: Blokstand | None = None, mocht: Mocht = niets_mocht) -> Iterator[str]:
        """What does not fit, one line of Dutch each; nothing when every closed block is as it was.

        ``verzegeld``: what the seals say; a block they name has to be there with that hash. ``mocht``:
        whether lines that are gone had run out; the first blocks only, and wholly.
        """
        eigen = {nr: hash_ for (naam, nr), hash_ in (verzegeld or {}).items() if naam == self.naam}
        na, vorige, weg = 0, b"", 0
        for nr, blok in enumerate(self._blokken().order_by("nr"), start=1):
            if blok.nr != nr or bytes(blok.vorige) != vorige:
                yield f"{self.naam}blok {blok.nr}: sluit niet aan op het blok ervoor"
            aantal, hash_ = self._som(self._tussen(na, blok.tot_en_met), bytes(blok.vorige))
            if blok.weg_op is not None:
                yield from self._weggehaald(blok, aantal, nr - 1 > weg, mocht)
                weg += 1
            elif aantal != blok.aantal:
                yield f"{self.naam}blok {blok.nr}: {aantal} regels, het waren er {blok.aantal}"
            elif hash_ != bytes(blok.hash):
                yield f"{self.naam}blok {blok.nr}: regel {na + 1} tot en met {blok.tot_en_met} is veranderd"
            if eigen.pop(blok.nr, bytes(blok.hash)) != bytes(blok.hash):
                yield f"{self.naam}blok {blok.nr}: is een ander blok dan verzegeld werd"
            na, vorige = blok.tot_en_met, bytes(blok.hash)
        for nr in sorted(eigen):
            yield f"{self.naam}blok {nr}: is verzegeld maar ontbreekt"

    def _weggehaald(self, blok: Any, aantal: int, gat: bool, mocht: Mocht) -> Iterator[str]:
        if aantal:
            yield f"{self.naam}blok {blok.nr}: is weggehaald, maar er staan nog {aantal} regels"
        elif gat:
            yield f"{self.naam}blok {blok.nr}: is weggehaald, maar een ouder blok staat er nog"
        if not mocht(self.naam, blok.nr, blok.gemaakt_op, blok.weg_op):
            yield f"{self.naam}blok {blok.nr}: is weggehaald voor de termijn om was"

    def haal_weg(self, mag: Callable[[Collection[str], datetime], bool], nu: datetime) -> tuple[int, int]:
        """Take away the lines of the first blocks of which ``mag`` says that they have run out.

        ``mag`` gets the municipalities in a block and when it was closed. Returns the number of the last
        block that went (0 when none did) and how many lines.
        """
        aantal, laatste = 0, 0
        na = self._blokken().filter(weg_op__isnull=False).aggregate(m=Max("tot_en_met"))["m"] or 0
        for blok in self._blokken().filter(weg_op__isnull=True).order_by("nr"):
            regels = self._tussen(na, blok.tot_en_met)
            plekken = set(regels.values_list("gemeente", flat=True).distinct()) - {""}
            if not mag(plekken, blok.gemaakt_op):
                break
            with transaction.atomic(using=self.alias):
                self._blokken().filter(pk=blok.pk).update(weg_op=nu)
                aantal += regels._raw_delete(self.alias)
            laatste, na = blok.nr, blok.tot_en_met
        return laatste, aantal

    def weg(self) -> int:
        """How many lines went because their term had run out."""
        rijen = self._blokken().filter(weg_op__isnull=False)
        return int(rijen.aggregate(som=Sum("aantal"))["som"] or 0)

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
