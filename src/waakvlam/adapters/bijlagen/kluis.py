"""Keeps contents of attachments in the database, in encrypted pieces.

Every file has a key of its own, and that key is encrypted with the data key of the retention unit. So
destroying the unit destroys the file, wherever copies of its pieces are, and a new master key changes
nothing here. A piece is AES-256-GCM, bound to its file, its number and how many there are.
"""

import base64
import os
from collections.abc import Iterator, Sequence
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import connections, models, transaction

from waakvlam.adapters.beurt import beurt
from waakvlam.adapters.models.bijlage import Bijlage, Bijlagedeel
from waakvlam.adapters.versleuteling import veldnaam
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid, Gebroken, Sleutels
from waakvlam.application.poorten.bijlagen import Bijlagekop, Stand
from waakvlam.core.bewaren.namen import valt_onder

STUK = 256 * 1024
_NONCE = 12


class DatabaseBijlagekluis:
    """The port ``Bijlagekluis`` on the database ``alias``."""

    def __init__(self, sleutels: Sleutels, alias: str = "default") -> None:
        self._sleutels = sleutels
        self._alias = alias

    def bewaar(self, eenheid: Bewaareenheid, bijlage: str, inhoud: bytes, stand: Stand, op: datetime) -> None:
        """Keep a file; see the port."""
        sleutel = AESGCM.generate_key(256)
        veld = _sleutelveld(eenheid.gemeente, bijlage)
        verpakt = self._sleutels.versleutel(eenheid, {veld: base64.b64encode(sleutel).decode()})[veld]
        aantal = max(1, -(-len(inhoud) // STUK))
        slot = AESGCM(sleutel)
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            rij = Bijlage.objects.using(self._alias).create(
                id=bijlage,
                gemeente=eenheid.gemeente,
                stroom=eenheid.stroom,
                kring=eenheid.kring,
                bewaar=eenheid.bewaar,
                persoon=eenheid.persoon,
                stand=stand,
                grootte=len(inhoud),
                delen=aantal,
                sleutel=verpakt,
                op=op,
            )
            for nr in range(aantal):
                nonce = os.urandom(_NONCE)
                stuk = inhoud[nr * STUK : (nr + 1) * STUK]
                cijfer = nonce + slot.encrypt(nonce, stuk, _plek(eenheid.gemeente, bijlage, nr, aantal))
                Bijlagedeel.objects.using(self._alias).create(bijlage=rij, nr=nr, cijfer=cijfer)

    def maak_vast(self, gemeente: str, bijlage: str) -> None:
        """An event speaks of the file; see the port."""
        self._rijen(gemeente, bijlage).update(vast=True)

    def koppen(self, gemeente: str, bijlagen: Sequence[str]) -> dict[str, Bijlagekop]:
        """What is kept of these files; see the port."""
        rijen = Bijlage.objects.using(self._alias).filter(gemeente=gemeente, id__in=list(bijlagen))
        return {rij.id: _kop(rij) for rij in rijen.defer("sleutel")}

    def stukken(self, gemeente: str, bijlage: str) -> Iterator[bytes] | None:
        """The content in pieces; see the port."""
        rij = self._rijen(gemeente, bijlage).first()
        if rij is None or not rij.sleutel:
            return None
        veld = _sleutelveld(gemeente, bijlage)
        sleutel = self._sleutels.ontsleutel(gemeente, {veld: bytes(rij.sleutel)})[veld]
        if sleutel == VERNIETIGD:
            return None
        return self._lees(AESGCM(base64.b64decode(sleutel)), gemeente, bijlage, rij.delen)

    def _lees(self, slot: AESGCM, gemeente: str, bijlage: str, delen: int) -> Iterator[bytes]:
        rijen = Bijlagedeel.objects.using(self._alias).filter(bijlage_id=bijlage)
        for nr in range(delen):
            cijfer = rijen.filter(nr=nr).values_list("cijfer", flat=True).first()
            if cijfer is None:
                raise Gebroken(f"bijlage {bijlage}: deel {nr} ontbreekt")
            cijfer = bytes(cijfer)
            try:
                yield slot.decrypt(cijfer[:_NONCE], cijfer[_NONCE:], _plek(gemeente, bijlage, nr, delen))
            except InvalidTag:
                raise Gebroken(f"bijlage {bijlage}: deel {nr} is veranderd") from None

    def zet_stand(self, gemeente: str, bijlage: str, stand: Stand) -> None:
        """What looking for malware gave; see the port. Of an infected file nothing but that remains."""
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            rijen = self._rijen(gemeente, bijlage)
            if rijen.update(stand=stand) and stand == "besmet":
                rijen.update(sleutel=b"")
                Bijlagedeel.objects.using(self._alias).filter(bijlage_id=bijlage).delete()

    def wis(self, gemeente: str, bijlage: str) -> bool:
        """Take the content away; see the port."""
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            return self._wis(self._rijen(gemeente, bijlage)) > 0

    def ruim_op(self, gemeente: str, stroom: str, deel: str) -> dict[str, int]:
        """Take away the contents of a part of a stream that is destroyed; the port ``Opruimer``."""
        alle = Bijlage.objects.using(self._alias).filter(gemeente=gemeente, stroom=stroom)
        ids = [rij.id for rij in alle.defer("sleutel") if valt_onder(deel, rij.bewaar, rij.persoon)]
        with beurt(connections[self._alias]), transaction.atomic(using=self._alias):
            return {"bijlagen": self._wis(Bijlage.objects.using(self._alias).filter(id__in=ids))}

    def _wis(self, rijen: models.QuerySet[Bijlage]) -> int:
        """Overwritten first: a database may leave the bytes of a deleted row where they are."""
        ids = list(rijen.values_list("id", flat=True))
        rijen.update(sleutel=bytes(77))
        Bijlagedeel.objects.using(self._alias).filter(bijlage_id__in=ids).delete()
        Bijlage.objects.using(self._alias).filter(id__in=ids).delete()
        return len(ids)

    def wachtend(self, maximum: int) -> list[Bijlagekop]:
        """Files that have yet to be looked at; see the port."""
        rijen = Bijlage.objects.using(self._alias).filter(stand="wacht").order_by("op", "id")
        return [_kop(rij) for rij in rijen.defer("sleutel")[:maximum]]

    def los(self, voor: datetime, maximum: int) -> list[Bijlagekop]:
        """Files that no event is known to speak of; see the port."""
        rijen = Bijlage.objects.using(self._alias).filter(vast=False, op__lt=voor).order_by("op", "id")
        return [_kop(rij) for rij in rijen.defer("sleutel")[:maximum]]

    def _rijen(self, gemeente: str, bijlage: str) -> models.QuerySet[Bijlage]:
        return Bijlage.objects.using(self._alias).filter(gemeente=gemeente, id=bijlage)


def _kop(rij: Bijlage) -> Bijlagekop:
    eenheid = Bewaareenheid(rij.gemeente, rij.stroom, rij.kring, rij.bewaar, rij.persoon)
    return Bijlagekop(rij.id, eenheid, rij.stand, rij.grootte, rij.op, rij.vast)  # type: ignore[arg-type]


def _sleutelveld(gemeente: str, bijlage: str) -> str:
    return veldnaam(gemeente, "bijlage", bijlage, "sleutel")


def _plek(gemeente: str, bijlage: str, nr: int, delen: int) -> bytes:
    return veldnaam(gemeente, "bijlage", bijlage, nr, delen).encode()
