"""The key store behind the port ``Sleutels``."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
from django.db import connections, transaction

from waakvlam.adapters.hoofdsleutel import Hoofdsleutel
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel, Vernietiging
from waakvlam.adapters.sleutelkast.router import SLEUTELS
from waakvlam.adapters.versleuteling import ID_LENGTE, ontsleutel, sleutel_van, veldnaam, versleutel
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid


class Sleutelkast:
    """Data keys in a database of their own.

    Keys of municipalities stay in memory; data keys never do, so a destroyed key is gone for every process at
    once. A new key is committed before any text under it: a key without a text is harmless.
    """

    def __init__(self, hoofdsleutel: Hoofdsleutel, alias: str = SLEUTELS) -> None:
        self._hoofdsleutel = hoofdsleutel
        self._alias = alias
        self._gemeenten: dict[str, bytes] = {}

    def versleutel(self, eenheid: Bewaareenheid, velden: Mapping[str, str]) -> dict[str, bytes]:
        """Encrypt texts of one unit; see the port."""
        if not velden:
            return {}
        sleutel_id, sleutel = self._sleutel(eenheid)
        return {veld: versleutel(sleutel, sleutel_id, veld, tekst) for veld, tekst in velden.items()}

    def ontsleutel(self, gemeente: str, velden: Mapping[str, bytes]) -> dict[str, str]:
        """Decrypt texts of any number of units of one municipality, with one query; see the port."""
        if not velden:
            return {}
        per_veld = {veld: sleutel_van(cijfer) for veld, cijfer in velden.items()}
        gevraagd = list(set(per_veld.values()))
        rijen = Sleutel.objects.using(self._alias).filter(gemeente=gemeente, id__in=gevraagd)
        verpakt = {bytes(nr): bytes(rij) for nr, rij in rijen.values_list("id", "verpakt")}
        sleutels = {nr: aes_key_unwrap(self._gemeente(gemeente), rij) for nr, rij in verpakt.items()}
        return {
            veld: ontsleutel(sleutels[nr], veld, velden[veld]) if nr in sleutels else VERNIETIGD
            for veld, nr in per_veld.items()
        }

    def bereid(self, eenheden: Iterable[Bewaareenheid]) -> None:
        """Store a key for each of these units that has none yet, all in one commit."""
        nieuw = [
            Sleutel(
                id=os.urandom(ID_LENGTE),
                gemeente=eenheid.gemeente,
                eenheid=_naam(eenheid),
                verpakt=aes_key_wrap(self._gemeente(eenheid.gemeente), os.urandom(32)),
            )
            for eenheid in eenheden
        ]
        Sleutel.objects.using(self._alias).bulk_create(nieuw, ignore_conflicts=True)

    def vernietig(self, eenheid: Bewaareenheid, op: datetime) -> bool:
        """Destroy the key of a unit for good; see the port."""
        naam = _naam(eenheid)
        with transaction.atomic(using=self._alias):
            rijen = Sleutel.objects.using(self._alias).filter(gemeente=eenheid.gemeente, eenheid=naam)
            # Overwritten first: a database may leave the bytes of a deleted row where they are.
            if not rijen.update(verpakt=bytes(40)):
                return False
            rijen.delete()
            Vernietiging.objects.using(self._alias).create(gemeente=eenheid.gemeente, eenheid=naam, op=op)
        self._ruim_op()
        return True

    def _ruim_op(self) -> None:
        """On PostgreSQL, drop the old versions of the rows as well, unless a transaction is still open."""
        verbinding = connections[self._alias]
        if verbinding.vendor == "postgresql" and not verbinding.in_atomic_block:
            with verbinding.cursor() as cursor:
                cursor.execute("VACUUM sleutelkast_sleutel")

    def _sleutel(self, eenheid: Bewaareenheid) -> tuple[bytes, bytes]:
        """Id and data key of a unit, made when it has none."""
        naam = _naam(eenheid)
        gemeentesleutel = self._gemeente(eenheid.gemeente)
        rij = self._rij(eenheid.gemeente, naam)
        if rij is None:
            self.bereid([eenheid])
            rij = self._rij(eenheid.gemeente, naam)
        assert rij is not None
        return bytes(rij[0]), aes_key_unwrap(gemeentesleutel, bytes(rij[1]))

    def _rij(self, gemeente: str, eenheid: str) -> Sequence[Any] | None:
        """Id and wrapped key of a unit. Every text that is written asks this, so it is plain SQL."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                "SELECT id, verpakt FROM sleutelkast_sleutel WHERE gemeente = %s AND eenheid = %s",
                [gemeente, eenheid],
            )
            return cursor.fetchone()

    def _gemeente(self, gemeente: str) -> bytes:
        """The key of a municipality, made when it has none; kept in memory once it is sure to be stored."""
        if gemeente in self._gemeenten:
            return self._gemeenten[gemeente]
        tabel = Gemeentesleutel.objects.using(self._alias)
        if not tabel.filter(gemeente=gemeente).exists():
            nieuw = Gemeentesleutel(gemeente=gemeente, verpakt=self._hoofdsleutel.verpak(os.urandom(32)))
            tabel.bulk_create([nieuw], ignore_conflicts=True)
        rij = tabel.values_list("verpakt", flat=True).get(gemeente=gemeente)
        sleutel = self._hoofdsleutel.pak_uit(bytes(rij))
        if not connections[self._alias].in_atomic_block:
            self._gemeenten[gemeente] = sleutel
        return sleutel


def _naam(eenheid: Bewaareenheid) -> str:
    return veldnaam(eenheid.stroom, eenheid.kring, eenheid.bewaar, eenheid.persoon or "")
