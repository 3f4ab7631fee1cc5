"""One write to the log: lock, append, answer, effects and terms in one transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.backends.base.base import BaseDatabaseWrapper

from waakvlam.adapters.bundel import schrijf
from waakvlam.adapters.canoniek import canoniek, cijfers_tekst, keten_hash, lees_json
from waakvlam.adapters.rijen import KOLOMMEN, tekstveld
from waakvlam.adapters.termijnen import zet_termijnen
from waakvlam.adapters.tijd import naar_db, utc
from waakvlam.application.poorten import (
    LEEG,
    Geschreven,
    Kop,
    NieuweRegel,
    OefeningLigtVast,
    Regel,
    Sleutels,
    Termijn,
    Verschoven,
)

if TYPE_CHECKING:
    from waakvlam.adapters.logboek import DatabaseLogboek

_TOEVOEGEN = (
    f"INSERT INTO adapters_gebeurtenis ({KOLOMMEN.replace('positie, ', '')}) "  # noqa: S608
    f"VALUES ({', '.join(['%s'] * 19)})"
)

_NIEUWE_KOP = (
    "INSERT INTO adapters_stroomkop (gemeente, stroom, lengte, hash, oefening) "
    "VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
)


class DatabaseEenheid:
    """The port ``Eenheid`` on an open transaction; made by ``DatabaseLogboek.transactie``."""

    def __init__(
        self, logboek: "DatabaseLogboek", verbinding: BaseDatabaseWrapper, sleutels: Sleutels
    ) -> None:
        self.lees = logboek.lees
        self.teksten = logboek.teksten
        self._verbinding = verbinding
        self._sleutels = sleutels
        self._vers: tuple[str, str] | None = None

    def vergrendel(
        self, gemeente: str, stromen: Iterable[str], bestaand: Collection[str] = (), vers: str | None = None
    ) -> dict[str, Kop]:
        """Lock heads in the order of their names; see the port."""
        uit = {}
        for stroom in sorted(set(stromen)):
            if stroom == vers:
                # Its head is made with its first events: nobody else has this name, so nobody waits for it.
                self._vers = (gemeente, stroom)
                uit[stroom] = _leeg(gemeente, stroom)
            elif stroom in bestaand:
                uit[stroom] = self._kop(gemeente, stroom) or _leeg(gemeente, stroom)
            else:
                uit[stroom] = self._nieuwe_kop(gemeente, stroom)
        return uit

    def _kop(self, gemeente: str, stroom: str) -> Kop | None:
        slot = " FOR UPDATE" if self._verbinding.vendor == "postgresql" else ""
        with self._verbinding.cursor() as cursor:
            cursor.execute(
                "SELECT lengte, hash, oefening FROM adapters_stroomkop "  # noqa: S608
                f"WHERE gemeente = %s AND stroom = %s{slot}",
                [gemeente, stroom],
            )
            rij = cursor.fetchone()
        if rij is None:
            return None
        lengte, hash_, oefening = rij
        return Kop(gemeente, stroom, lengte, bytes(hash_), None if oefening is None else bool(oefening))

    def _nieuwe_kop(self, gemeente: str, stroom: str) -> Kop:
        """The head of a stream that mostly had none; the one there is if another writer made it."""
        with self._verbinding.cursor() as cursor:
            cursor.execute(_NIEUWE_KOP, [gemeente, stroom, 0, LEEG, None])
            nieuw = cursor.rowcount == 1
        kop = _leeg(gemeente, stroom) if nieuw else self._kop(gemeente, stroom)
        assert kop is not None
        return kop

    def schrijf(
        self,
        kop: Kop,
        regels: Sequence[NieuweRegel],
        *,
        actor: str,
        rol: str | None,
        namens: str | None,
        opdracht_id: str,
        vastgelegd_op: datetime,
        oefening: bool,
    ) -> Geschreven:
        """Append events after ``kop``; see the port. Their place in the log as a whole is not known yet."""
        if kop.oefening is not None and kop.oefening != oefening:
            raise OefeningLigtVast(f"{kop.stroom}: oefening ligt vast sinds de eerste gebeurtenis")
        if not regels:
            return Geschreven(kop, ())
        geschreven: list[Regel] = []
        vorige = kop.hash
        for nr, nieuw in enumerate(regels, start=kop.lengte + 1):
            data = canoniek(nieuw.data).decode()
            regel = Regel(
                kop.gemeente,
                kop.stroom,
                nr,
                0,
                nieuw.soort,
                nieuw.versie,
                lees_json(data),
                {},
                nieuw.kring,
                nieuw.bewaar,
                nieuw.persoon,
                utc(nieuw.gebeurd_op),
                utc(vastgelegd_op),
                actor,
                rol,
                namens,
                opdracht_id,
                oefening,
                vorige,
                b"",
            )
            regel = replace(regel, cijfers=self._versleutel(regel, nieuw.teksten))
            cijfers = cijfers_tekst(regel.cijfers)
            vorige = keten_hash(regel, cijfers)
            self._voeg_toe(regel, data, cijfers, vorige)
            geschreven.append(replace(regel, hash=vorige))
        nieuwe_kop = Kop(kop.gemeente, kop.stroom, geschreven[-1].nr, vorige, oefening)
        self._verschuif(kop, nieuwe_kop)
        return Geschreven(nieuwe_kop, tuple(geschreven))

    def _versleutel(self, regel: Regel, teksten: Mapping[str, str]) -> dict[str, bytes]:
        velden = {ref: tekstveld(regel, ref) for ref in teksten}
        cijfers = self._sleutels.versleutel(
            regel.eenheid, {velden[ref]: tekst for ref, tekst in teksten.items()}
        )
        return {ref: cijfers[veld] for ref, veld in velden.items()}

    def _voeg_toe(self, regel: Regel, data: str, cijfers: str, hash_: bytes) -> None:
        verbinding = self._verbinding
        schrijf(
            verbinding,
            _TOEVOEGEN,
            [
                regel.gemeente,
                regel.stroom,
                regel.nr,
                regel.soort,
                regel.versie,
                data,
                cijfers,
                regel.kring,
                regel.bewaar,
                regel.persoon,
                naar_db(verbinding, regel.gebeurd_op),
                naar_db(verbinding, regel.vastgelegd_op),
                regel.actor,
                regel.rol,
                regel.namens,
                regel.opdracht_id,
                regel.oefening,
                regel.vorige,
                hash_,
            ],
        )

    def _verschuif(self, oud: Kop, nieuw: Kop) -> None:
        verschoven = Verschoven(f"{oud.stroom}: kop {oud.lengte} is niet meer de kop")
        if self._vers == (oud.gemeente, oud.stroom):
            self._vers = None
            waarden = [nieuw.gemeente, nieuw.stroom, nieuw.lengte, nieuw.hash, nieuw.oefening]
            schrijf(self._verbinding, _NIEUWE_KOP, waarden, anders=verschoven)
            return
        schrijf(
            self._verbinding,
            "UPDATE adapters_stroomkop SET lengte = %s, hash = %s, oefening = %s "
            "WHERE gemeente = %s AND stroom = %s AND lengte = %s AND hash = %s",
            [nieuw.lengte, nieuw.hash, nieuw.oefening, oud.gemeente, oud.stroom, oud.lengte, oud.hash],
            anders=verschoven,
        )

    def eerder_antwoord(self, gemeente: str, opdracht_id: str) -> dict[str, Any] | None:
        """The answer given before, or claim the command; a second writer waits here for the first."""
        with self._verbinding.cursor() as cursor:
            cursor.execute(
                "INSERT INTO adapters_opdracht (gemeente, opdracht_id, antwoord) "
                "VALUES (%s, %s, '') ON CONFLICT DO NOTHING",
                [gemeente, opdracht_id],
            )
            if cursor.rowcount == 1:
                return None
            cursor.execute(
                "SELECT antwoord FROM adapters_opdracht WHERE gemeente = %s AND opdracht_id = %s",
                [gemeente, opdracht_id],
            )
            antwoord: dict[str, Any] = lees_json(cursor.fetchone()[0])
            return antwoord

    def bewaar_antwoord(self, gemeente: str, opdracht_id: str, antwoord: Mapping[str, Any]) -> None:
        """Keep the answer of a claimed command; see the port."""
        schrijf(
            self._verbinding,
            "UPDATE adapters_opdracht SET antwoord = %s "
            "WHERE gemeente = %s AND opdracht_id = %s AND antwoord = ''",
            [canoniek(antwoord).decode(), gemeente, opdracht_id],
            anders=Verschoven(f"opdracht {opdracht_id} was niet geclaimd of heeft al een antwoord"),
        )

    def effect(self, soort: str, sleutel: str, ids: Mapping[str, str], later: bool = False) -> None:
        """Put an effect in the outbox; see the port."""
        schrijf(
            self._verbinding,
            "INSERT INTO adapters_effect (soort, sleutel, ids, pogingen, fout, later) "
            "VALUES (%s, %s, %s, 0, '', %s) ON CONFLICT DO NOTHING",
            [soort, sleutel, canoniek(ids).decode(), later],
        )

    def zet_termijnen(
        self, gemeente: str, stroom: str, termijnen: Iterable[Termijn], eerste: bool = False
    ) -> None:
        """Make these the terms that have yet to fire; see the port."""
        zet_termijnen(self._verbinding, gemeente, stroom, termijnen, eerste)


def _leeg(gemeente: str, stroom: str) -> Kop:
    """The head of a stream without events."""
    return Kop(gemeente, stroom, 0, LEEG, None)
