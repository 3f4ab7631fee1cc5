"""Checking that the log is as it was written: every stream, event by event, and its head.

Nothing is decrypted, so this needs no keys and still holds after keys were destroyed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections

from waakvlam.adapters.canoniek import canoniek, cijfers_tekst, keten_hash
from waakvlam.adapters.rijen import KOLOMMEN, regel_van
from waakvlam.application.poorten import LEEG, Gebroken, Kop, Regel

_PER_KEER = 2000


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something that does not fit. ``code`` is stable, ``uitleg`` Dutch; no ``nr``: the whole stream."""

    gemeente: str
    stroom: str
    nr: int | None
    code: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Verzegeld:
    """What a seal says of a stream: its length and the hash of its last event at the time."""

    lengte: int
    hash: bytes


Zegelstand = dict[tuple[str, str], Verzegeld]


class Verificatie:
    """One run over the whole log. ``bevindingen`` yields what is wrong; the counts grow meanwhile."""

    def __init__(
        self,
        alias: str = "default",
        zegels: Zegelstand | None = None,
        voortgang: Callable[[int], None] = lambda aantal: None,
    ) -> None:
        self._alias = alias
        self._zegels = dict(zegels or {})
        self._voortgang = voortgang
        self.stromen = 0
        self.gebeurtenissen = 0

    def bevindingen(self) -> Iterator[Bevinding]:
        """Everything that does not fit, in the order of municipality, stream and number."""
        koppen = self._koppen()
        vorige: Regel | None = None
        verwacht = 1
        for rij in self._rijen():
            sleutel = (rij[0], rij[1])
            if vorige is None or (vorige.gemeente, vorige.stroom) != sleutel:
                if vorige is not None:
                    yield from self._sluit_af(vorige, koppen)
                vorige, verwacht = None, 1
                self.stromen += 1
            self.gebeurtenissen += 1
            if self.gebeurtenissen % _PER_KEER == 0:
                self._voortgang(self.gebeurtenissen)
            try:
                regel = regel_van(rij)
            except Gebroken as fout:
                yield Bevinding(rij[0], rij[1], rij[2], "onleesbaar", str(fout))
                regel = _onleesbaar(rij)
            else:
                yield from self._keur(regel, rij, vorige, verwacht)
            vorige, verwacht = regel, regel.nr + 1
        if vorige is not None:
            yield from self._sluit_af(vorige, koppen)
        yield from self._zonder_gebeurtenissen(koppen)

    def _keur(self, regel: Regel, rij: Any, vorige: Regel | None, verwacht: int) -> Iterator[Bevinding]:
        def bevinding(code: str, uitleg: str) -> Bevinding:
            return Bevinding(regel.gemeente, regel.stroom, regel.nr, code, uitleg)

        if regel.nr != verwacht:
            yield bevinding("gat", f"nr {verwacht} tot en met {regel.nr - 1} ontbreekt")
        elif regel.vorige != (vorige.hash if vorige else LEEG):
            yield bevinding("keten", "sluit niet aan op de gebeurtenis ervoor")
        if rij[6] != canoniek(regel.data).decode() or rij[7] != cijfers_tekst(regel.cijfers):
            yield bevinding("schrijfwijze", "staat anders geschreven dan het programma doet")
        if regel.hash != keten_hash(regel):
            yield bevinding("hash", "inhoud is veranderd: de hash klopt niet")
        if vorige is not None and regel.positie <= vorige.positie:
            yield bevinding("volgorde", "staat in het hele logboek voor de gebeurtenis ervoor")
        if vorige is not None and regel.oefening != vorige.oefening:
            yield bevinding("oefening", "oefening en echt door elkaar in een stroom")
        zegel = self._zegels.get((regel.gemeente, regel.stroom))
        if zegel is not None and zegel.lengte == regel.nr and zegel.hash != regel.hash:
            yield bevinding("zegel", "is een andere gebeurtenis dan verzegeld werd")

    def _sluit_af(self, laatste: Regel, koppen: dict[tuple[str, str], Kop]) -> Iterator[Bevinding]:
        """Compare the end of a stream with its head and with the seals."""
        sleutel = (laatste.gemeente, laatste.stroom)
        kop = koppen.pop(sleutel, None)
        einde = laatste.nr, laatste.hash
        if kop is None or (kop.lengte, kop.hash) != einde:
            # The stream may have grown since the heads were read: look again, at both in one statement.
            kop, einde = self._nu(sleutel)
        if kop is None:
            yield Bevinding(*sleutel, None, "kop", "de kop van de stroom ontbreekt")
        elif kop.lengte != einde[0]:
            yield Bevinding(*sleutel, einde[0], "kop", f"de kop noemt {kop.lengte} als laatste nr")
        elif kop.hash != einde[1]:
            yield Bevinding(*sleutel, einde[0], "kop", "de kop noemt een andere hash")
        elif kop.oefening is not laatste.oefening:
            yield Bevinding(*sleutel, einde[0], "oefening", "de kop en de stroom verschillen in oefening")
        yield from self._tegen_zegel(sleutel, laatste.nr)

    def _nu(self, sleutel: tuple[str, str]) -> tuple[Kop | None, tuple[int, bytes]]:
        """Head, and number and hash of the last event, as they are now."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                "SELECT k.lengte, k.hash, k.oefening, g.nr, g.hash FROM adapters_gebeurtenis g "
                "LEFT JOIN adapters_stroomkop k ON k.gemeente = g.gemeente AND k.stroom = g.stroom "
                "WHERE g.gemeente = %s AND g.stroom = %s ORDER BY g.nr DESC LIMIT 1",
                sleutel,
            )
            lengte, kop_hash, oefening, nr, hash_ = cursor.fetchone()
        kop = None if lengte is None else Kop(*sleutel, lengte, bytes(kop_hash), _ja_nee(oefening))
        return kop, (nr, bytes(hash_))

    def _zonder_gebeurtenissen(self, koppen: dict[tuple[str, str], Kop]) -> Iterator[Bevinding]:
        for sleutel, kop in koppen.items():
            if kop.lengte:
                yield Bevinding(*sleutel, None, "gat", f"nr 1 tot en met {kop.lengte} ontbreekt")
            yield from self._tegen_zegel(sleutel, 0)
        for sleutel in list(self._zegels):
            yield from self._tegen_zegel(sleutel, 0)

    def _tegen_zegel(self, sleutel: tuple[str, str], lengte: int) -> Iterator[Bevinding]:
        zegel = self._zegels.pop(sleutel, None)
        if zegel is not None and zegel.lengte > lengte:
            uitleg = f"er zijn {lengte} gebeurtenissen, verzegeld waren er {zegel.lengte}"
            yield Bevinding(*sleutel, None, "zegel", uitleg)

    def _koppen(self) -> dict[tuple[str, str], Kop]:
        with connections[self._alias].cursor() as cursor:
            cursor.execute("SELECT gemeente, stroom, lengte, hash, oefening FROM adapters_stroomkop")
            return {
                (rij[0], rij[1]): Kop(rij[0], rij[1], rij[2], bytes(rij[3]), _ja_nee(rij[4]))
                for rij in cursor.fetchall()
            }

    def _rijen(self) -> Iterator[Any]:
        """All rows in order of stream and number, some at a time so that memory stays small."""
        na: tuple[str, str, int] = ("", "", 0)
        while True:
            with connections[self._alias].cursor() as cursor:
                cursor.execute(
                    f"SELECT {KOLOMMEN} FROM adapters_gebeurtenis "  # noqa: S608
                    "WHERE (gemeente, stroom, nr) > (%s, %s, %s) ORDER BY gemeente, stroom, nr LIMIT %s",
                    [*na, _PER_KEER],
                )
                rijen = cursor.fetchall()
            yield from rijen
            if len(rijen) < _PER_KEER:
                return
            na = rijen[-1][0], rijen[-1][1], rijen[-1][2]


def _ja_nee(waarde: Any) -> bool | None:
    return None if waarde is None else bool(waarde)


def _onleesbaar(rij: Any) -> Regel:
    """A record that only keeps the place of an unreadable row, so that the next one is compared with it."""
    leesbaar = list(rij)
    leesbaar[6] = leesbaar[7] = "{}"
    leesbaar[11] = leesbaar[12] = "0001-01-01T00:00:00"
    return regel_van(leesbaar)
