"""What destroying needs from the stores: the port ``Bewaarbeheer``."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import connections

from waakvlam.adapters.beurt import beurt
from waakvlam.adapters.bewaartermijnen import termijnboek
from waakvlam.adapters.hoofdsleutel import Hoofdsleutel
from waakvlam.adapters.models import Effect, Opdracht, Termijnmoment
from waakvlam.adapters.models.uitgaand import Nietaangekomen
from waakvlam.adapters.sleutelkast import vernietigen
from waakvlam.adapters.sleutelkast.router import SLEUTELS
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.application.poorten.bewaren import Opruimer, Waarmerk
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.bewaren.termijnen import Termijnboek

PER_KEER = 500


class DatabaseBewaarbeheer:
    """The port ``Bewaarbeheer``; ``opruimers`` keep rows or files that no table here knows of."""

    def __init__(
        self,
        hoofdsleutel: Hoofdsleutel,
        termijnen: Path | None = None,
        opruimers: Sequence[Opruimer] = (),
        alias: str = "default",
        sleutels: str = SLEUTELS,
    ) -> None:
        self._hoofdsleutel, self._termijnen = hoofdsleutel, termijnen
        self._opruimers, self._alias, self._sleutels = opruimers, alias, sleutels

    def boek(self, gemeente: str) -> Termijnboek:
        """The terms as they hold for a municipality; see the port."""
        return termijnboek(self._termijnen, gemeente)

    def eenheden(self, gemeente: str, stroom: str) -> Sequence[Bewaareenheid]:
        """The retention units of a stream that have a key now; see the port."""
        return vernietigen.eenheden_van(gemeente, stroom, self._sleutels)

    def vernietig(self, gemeente: str, stroom: str, deel: str, op: datetime) -> tuple[str, ...]:
        """Destroy the keys of a part of a stream; see the port."""
        return vernietigen.vernietig_deel(gemeente, stroom, deel, op, self._sleutels)

    def vernietig_nummers(self, gemeente: str, nummers: Iterable[str], op: datetime) -> int:
        """Destroy keys by id; see the port."""
        return vernietigen.vernietig_nummers(gemeente, nummers, op, self._sleutels)

    def ruim_op(self, gemeente: str, stroom: str, deel: str) -> Mapping[str, int]:
        """Remove what is kept beside the log; see the port. Answers, effects and terms go with the whole."""
        weg: Counter[str] = Counter()
        for opruimer in self._opruimers:
            weg.update(opruimer.ruim_op(gemeente, stroom, deel))
        if deel == ALLES:
            weg["antwoorden"] += self._antwoorden(gemeente, stroom)
            effecten = Effect.objects.using(self._alias)
            weg["uitgaand"] += effecten.filter(sleutel__contains=f":{gemeente}:{stroom}:").delete()[0]
            termijnen = Termijnmoment.objects.using(self._alias).filter(gemeente=gemeente, stroom=stroom)
            nummers = [f"termijn-verlopen:{nr}" for nr in termijnen.values_list("pk", flat=True)]
            weg["uitgaand"] += effecten.filter(sleutel__in=nummers).delete()[0]
            weg["termijnen"] += termijnen.delete()[0]
            niet_aan = Nietaangekomen.objects.using(self._alias).filter(gemeente=gemeente, stroom=stroom)
            weg["uitgaand"] += niet_aan.delete()[0]
        return {wat: aantal for wat, aantal in weg.items() if aantal}

    def _antwoorden(self, gemeente: str, stroom: str) -> int:
        """The stored answers to commands on a stream, found by the commands that its events name."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                "SELECT DISTINCT opdracht_id FROM adapters_gebeurtenis WHERE gemeente = %s AND stroom = %s",
                [gemeente, stroom],
            )
            nummers = [rij[0] for rij in cursor.fetchall()]
        # The answer to the decision itself belongs to the record that stays.
        tabel = (
            Opdracht.objects.using(self._alias)
            .filter(gemeente=gemeente)
            .exclude(antwoord__contains='"bewaring/')
        )
        return sum(
            tabel.filter(opdracht_id__in=nummers[i : i + PER_KEER]).delete()[0]
            for i in range(0, len(nummers), PER_KEER)
        )

    def maak_schoon(self) -> None:
        """Let both databases drop what was deleted from their files; see the port."""
        vernietigen.maak_schoon(self._sleutels)
        verbinding = connections[self._alias]
        if verbinding.in_atomic_block:
            return
        with beurt(verbinding), verbinding.cursor() as cursor:
            if verbinding.vendor == "postgresql":
                for tabel in _tabellen(verbinding.introspection.table_names(cursor)):
                    cursor.execute(f"VACUUM {tabel}")
                cursor.execute("CHECKPOINT")
            else:
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def teken(self, inhoud: bytes) -> Waarmerk:
        """Sign with the key that signs seals; see the port."""
        sleutel = self._hoofdsleutel.zegelsleutel()
        return Waarmerk(sleutel.public_key().public_bytes_raw().hex(), sleutel.sign(inhoud).hex())

    def is_van_ons(self, inhoud: bytes, waarmerk: Waarmerk) -> bool:
        """Whether a signature is good and ours; see the port."""
        try:
            sleutel = bytes.fromhex(waarmerk.sleutel)
            if sleutel not in self._hoofdsleutel.zegels_van_ons():
                return False
            Ed25519PublicKey.from_public_bytes(sleutel).verify(bytes.fromhex(waarmerk.handtekening), inhoud)
        except (InvalidSignature, ValueError):
            return False
        return True


def _tabellen(alle: Iterable[str]) -> list[str]:
    """The tables from which rows go; that of events only grows."""
    namen = [naam for naam in alle if naam.startswith(("adapters_", "readmodels_"))]
    return [naam for naam in namen if naam not in ("adapters_gebeurtenis", "adapters_auditregel")]
