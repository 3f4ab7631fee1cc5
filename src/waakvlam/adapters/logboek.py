"""The event store on a database of Django, SQLite or PostgreSQL, with raw SQL that both understand.

A writer first locks the head of every stream it touches, in one fixed order, so writers queue and never
conflict. Read models take part in the same transaction by using the same database.
"""

import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from django.db import connections, transaction

from waakvlam.adapters.beurt import beurt
from waakvlam.adapters.bundel import samen
from waakvlam.adapters.eenheid import DatabaseEenheid
from waakvlam.adapters.rijen import KOLOMMEN, regel_van, tekstveld, velden_van
from waakvlam.adapters.sleutelkast.voorraad import Stroomnamen
from waakvlam.adapters.volgen import volgend
from waakvlam.application.poorten import VERNIETIGD, Kop, Plek, Regel, Sleutels


class DatabaseLogboek:
    """The port ``Logboek`` on the database ``alias``."""

    def __init__(self, sleutels: Sleutels, alias: str = "default", namen: Stroomnamen | None = None) -> None:
        """Without ``namen`` a stream gets its first key while it is written."""
        self._sleutels = sleutels
        self._alias = alias
        self._namen = namen

    @contextmanager
    def transactie(self) -> Iterator[DatabaseEenheid]:
        """One transaction; it cannot be opened inside another, so leaving it is a commit."""
        verbinding = connections[self._alias]
        with beurt(verbinding), transaction.atomic(using=self._alias, durable=True), samen(verbinding):
            yield DatabaseEenheid(self, verbinding, self._sleutels)

    def nieuwe_stroom(self, gemeente: str, soort: str, kring: str) -> str:
        """Name for a new stream; see the port."""
        if self._namen is None:
            return f"{soort}/{uuid.uuid4().hex}"
        return self._namen.neem(gemeente, soort, kring)

    def kop(self, gemeente: str, stroom: str) -> Kop | None:
        """Head of a stream without locking it; see the port."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                "SELECT lengte, hash, oefening FROM adapters_stroomkop WHERE gemeente = %s AND stroom = %s",
                [gemeente, stroom],
            )
            rij = cursor.fetchone()
        if rij is None:
            return None
        return Kop(gemeente, stroom, rij[0], bytes(rij[1]), None if rij[2] is None else bool(rij[2]))

    def stromen(self) -> Iterator[tuple[str, str]]:
        """Every stream with events; see the port. Reads some at a time."""
        na = ("", "")
        while True:
            with connections[self._alias].cursor() as cursor:
                cursor.execute(
                    "SELECT gemeente, stroom FROM adapters_stroomkop WHERE lengte > 0 "
                    "AND (gemeente, stroom) > (%s, %s) ORDER BY gemeente, stroom LIMIT 1000",
                    na,
                )
                rijen = cursor.fetchall()
            yield from rijen
            if len(rijen) < 1000:
                return
            na = rijen[-1]

    def lees(self, gemeente: str, stroom: str, vanaf: int = 0) -> list[Regel]:
        """Events of a stream after number ``vanaf``; see the port."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                f"SELECT {KOLOMMEN} FROM adapters_gebeurtenis "  # noqa: S608
                "WHERE gemeente = %s AND stroom = %s AND nr > %s ORDER BY nr",
                [gemeente, stroom, vanaf],
            )
            return [regel_van(rij) for rij in cursor.fetchall()]

    def teksten(self, regels: Sequence[Regel]) -> dict[str, str]:
        """Clear texts of events of one stream; ValueError for events of several streams."""
        if not regels:
            return {}
        if len({(regel.gemeente, regel.stroom) for regel in regels}) > 1:
            raise ValueError("references are unique within one stream only")
        velden = velden_van(regels)
        helder = self._sleutels.ontsleutel(
            regels[0].gemeente, {veld: cijfer for veld, (_, cijfer) in velden.items()}
        )
        per_ref: dict[str, str] = {}
        for veld, (ref, _) in velden.items():
            # One text may stand with several events; it is readable while one of their keys is there.
            if per_ref.get(ref, VERNIETIGD) == VERNIETIGD:
                per_ref[ref] = helder[veld]
        return per_ref

    def losse_teksten(
        self, gemeente: str, plekken: Sequence[tuple[str, int]], veld: str
    ) -> dict[tuple[str, int], str]:
        """Per stream and event number the text of one field of that event; see the port."""
        if not plekken:
            return {}
        waar = " OR ".join(["(stroom = %s AND nr = %s)"] * len(plekken))
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                f"SELECT {KOLOMMEN} FROM adapters_gebeurtenis WHERE gemeente = %s AND ({waar})",  # noqa: S608
                [gemeente, *(deel for plek in plekken for deel in plek)],
            )
            regels = [regel_van(rij) for rij in cursor.fetchall()]
        veldnamen = {(r.stroom, r.nr): tekstveld(r, str(r.data.get(veld))) for r in regels}
        gevraagd = set(veldnamen.values())
        velden = {naam: cijfer for naam, (_, cijfer) in velden_van(regels).items() if naam in gevraagd}
        helder = self._sleutels.ontsleutel(gemeente, velden)
        return {plek: helder[naam] for plek, naam in veldnamen.items() if naam in helder}

    def beantwoord(self, gemeente: str, opdracht_ids: Collection[str]) -> frozenset[str]:
        """Those of these commands that were accepted before; see the port."""
        alle = list(opdracht_ids)
        uit: set[str] = set()
        for begin in range(0, len(alle), 500):
            deel = alle[begin : begin + 500]
            waar = ", ".join(["%s"] * len(deel))
            with connections[self._alias].cursor() as cursor:
                cursor.execute(
                    "SELECT opdracht_id FROM adapters_opdracht WHERE gemeente = %s AND antwoord <> '' "  # noqa: S608
                    f"AND opdracht_id IN ({waar})",
                    [gemeente, *deel],
                )
                uit |= {rij[0] for rij in cursor.fetchall()}
        return frozenset(uit)

    def uit_stromen(self, gemeente: str, stromen: Sequence[str], soorten: Sequence[str]) -> list[Regel]:
        """The events of these kinds in these streams; see the port."""
        if not stromen or not soorten:
            return []
        welke, wat = (", ".join(["%s"] * len(rij)) for rij in (stromen, soorten))
        with connections[self._alias].cursor() as cursor:
            cursor.execute(
                f"SELECT {KOLOMMEN} FROM adapters_gebeurtenis WHERE gemeente = %s "  # noqa: S608
                f"AND stroom IN ({welke}) AND soort IN ({wat}) ORDER BY stroom, nr",
                [gemeente, *stromen, *soorten],
            )
            return [regel_van(rij) for rij in cursor.fetchall()]

    def volg(self, na: Plek, maximum: int) -> list[Regel]:
        """The next events for a follower; see the port."""
        return volgend(connections[self._alias], na, maximum)
