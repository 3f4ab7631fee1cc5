"""The key store behind the port ``Sleutels``."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from django.db import connections, transaction

from waakvlam.adapters.hoofdsleutel import Hoofdsleutel
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel
from waakvlam.adapters.sleutelkast.router import SLEUTELS
from waakvlam.adapters.sleutelkast.vernietigen import maak_schoon, naam_van, wis
from waakvlam.adapters.versleuteling import ID_LENGTE, ontsleutel, sleutel_van, versleutel
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid, Gebroken


class Sleutelkast:
    """Data keys in a database of their own.

    Keys of municipalities stay in memory, beside how they are wrapped; another process may give a
    municipality a new one (``draaien``), so a key that does not fit is looked up again, and nothing new is
    wrapped without looking. Data keys never stay in memory, so a destroyed key is gone for every process at
    once. A new key is committed before any text under it: a key without a text is harmless.
    """

    def __init__(self, hoofdsleutel: Hoofdsleutel, alias: str = SLEUTELS) -> None:
        self._hoofdsleutel = hoofdsleutel
        self._alias = alias
        self._gemeenten: dict[str, tuple[bytes, bytes]] = {}

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
        sleutels = self._haal(gemeente, list(set(per_veld.values())))
        return {
            veld: ontsleutel(sleutels[nr], veld, velden[veld]) if nr in sleutels else VERNIETIGD
            for veld, nr in per_veld.items()
        }

    def _haal(self, gemeente: str, nummers: list[bytes], nog_eens: bool = True) -> dict[bytes, bytes]:
        """The data keys with these ids, those that are still there."""
        plekken = ", ".join(["%s"] * len(nummers))
        with connections[self._alias].cursor() as cursor:
            # Every page with texts asks this, so it is plain SQL.
            cursor.execute(
                f"SELECT id, verpakt FROM sleutelkast_sleutel WHERE gemeente = %s AND id IN ({plekken})",  # noqa: S608
                [gemeente, *nummers],
            )
            verpakt = {bytes(nr): bytes(rij) for nr, rij in cursor.fetchall()}
        try:
            return {nr: aes_key_unwrap(self._gemeente(gemeente), rij) for nr, rij in verpakt.items()}
        except InvalidUnwrap:
            self._gemeenten.pop(gemeente, None)
            if nog_eens:
                return self._haal(gemeente, nummers, False)
            raise Gebroken("Een sleutel past niet bij die van de gemeente.") from None

    def bereid(self, eenheden: Iterable[Bewaareenheid]) -> None:
        """Store a key for each of these units that has none yet, all in one commit."""
        eenheden = list(eenheden)
        for gemeente in {eenheid.gemeente for eenheid in eenheden}:
            self._gemeente(gemeente)
        with transaction.atomic(using=self._alias):
            sleutels = {g: self._vers(g) for g in {eenheid.gemeente for eenheid in eenheden}}
            nieuw = [
                Sleutel(
                    id=os.urandom(ID_LENGTE),
                    gemeente=eenheid.gemeente,
                    eenheid=naam_van(eenheid),
                    verpakt=aes_key_wrap(sleutels[eenheid.gemeente], os.urandom(32)),
                )
                for eenheid in eenheden
            ]
            Sleutel.objects.using(self._alias).bulk_create(nieuw, ignore_conflicts=True)

    def vernietig(self, eenheid: Bewaareenheid, op: datetime) -> bool:
        """Destroy the key of a unit for good; see the port."""
        weg = bool(wis(self._alias, eenheid.gemeente, [naam_van(eenheid)], op))
        if weg:
            maak_schoon(self._alias)
        return weg

    def _sleutel(self, eenheid: Bewaareenheid) -> tuple[bytes, bytes]:
        """Id and data key of a unit, made when it has none."""
        naam = naam_van(eenheid)
        self._gemeente(eenheid.gemeente)
        rij = self._rij(eenheid.gemeente, naam)
        if rij is None:
            self.bereid([eenheid])
            rij = self._rij(eenheid.gemeente, naam)
        assert rij is not None
        try:
            return bytes(rij[0]), aes_key_unwrap(self._gemeente(eenheid.gemeente), bytes(rij[1]))
        except InvalidUnwrap:
            nummer = bytes(rij[0])
            return nummer, self._haal(eenheid.gemeente, [nummer])[nummer]

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
            return self._gemeenten[gemeente][1]
        tabel = Gemeentesleutel.objects.using(self._alias)
        if not tabel.filter(gemeente=gemeente).exists():
            nieuw = Gemeentesleutel(gemeente=gemeente, verpakt=self._hoofdsleutel.verpak(os.urandom(32)))
            tabel.bulk_create([nieuw], ignore_conflicts=True)
        return self._vers(gemeente, slot=False)

    def _vers(self, gemeente: str, slot: bool = True) -> bytes:
        """The key of a municipality as it is stored now; with ``slot`` nobody changes it meanwhile."""
        deel = " FOR SHARE" if slot and connections[self._alias].vendor == "postgresql" else ""
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                f"SELECT verpakt FROM sleutelkast_gemeentesleutel WHERE gemeente = %s{deel}",  # noqa: S608
                [gemeente],
            )
            verpakt = bytes(cursor.fetchone()[0])
        bekend = self._gemeenten.get(gemeente)
        if bekend is not None and bekend[0] == verpakt:
            return bekend[1]
        sleutel = self._hoofdsleutel.pak_uit(verpakt)
        if not connections[self._alias].in_atomic_block:
            self._gemeenten[gemeente] = verpakt, sleutel
        return sleutel
