"""Calendar files: an invitation, its update and its end, and somebody's own calendar.

They hold a code name and what to do. The identity in them is a hash, so that no file says which case it is.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress

from waakvlam.core.tijd import ZONE

OVERLEGDUUR = timedelta(hours=1)
"""How long a meeting stands in a calendar; nobody knows beforehand how long it takes."""
GEMAAKT_DOOR = "-//Waakvlam//Waakvlam//NL"
AANVRAAG, AFZEGGING = "REQUEST", "CANCEL"


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One thing in a calendar. ``kenmerk`` stays the same and ``volgnr`` goes up when it changes."""

    kenmerk: str
    titel: str
    van: datetime
    tot: datetime | None
    volgnr: int
    nu: datetime
    af: bool = False


def uitnodiging(wat: Afspraak, van_adres: str, aan_adres: str) -> bytes:
    """The file that goes with a mail; programs for calendars put it in, change it or take it out by it."""
    kalender = _kalender(AFZEGGING if wat.af else AANVRAAG)
    deel = _deel(wat)
    deel.add("organizer", vCalAddress(f"mailto:{van_adres}"))
    genodigd = vCalAddress(f"mailto:{aan_adres}")
    genodigd.params["ROLE"] = "REQ-PARTICIPANT"
    genodigd.params["PARTSTAT"] = "NEEDS-ACTION"
    genodigd.params["RSVP"] = "FALSE"  # the answer goes by the link: a mail from a calendar reaches nobody
    deel.add("attendee", genodigd)
    kalender.add_component(deel)
    return _af(kalender, [wat])


def agenda(naam: str, afspraken: Iterable[Afspraak]) -> bytes:
    """Somebody's own calendar, to subscribe to."""
    lijst = list(afspraken)
    kalender = _kalender("PUBLISH")
    kalender.add("x-wr-calname", naam)
    kalender.add("refresh-interval", timedelta(minutes=15), parameters={"VALUE": "DURATION"})
    for wat in lijst:
        kalender.add_component(_deel(wat))
    return _af(kalender, lijst)


def kenmerk(gemeente: str, id_: str) -> str:
    """The identity of an invitation or duty in calendars: nothing follows from it."""
    return hashlib.sha256(f"waakvlam/agenda|{gemeente}|{id_}".encode()).hexdigest()[:32] + "@waakvlam"


def _kalender(methode: str) -> Calendar:
    kalender = Calendar()
    kalender.add("prodid", GEMAAKT_DOOR)
    kalender.add("version", "2.0")
    kalender.add("method", methode)
    return kalender


def _deel(wat: Afspraak) -> Event:
    deel = Event()
    deel.add("uid", wat.kenmerk)
    deel.add("dtstamp", wat.nu.astimezone(UTC))
    deel.add("sequence", wat.volgnr)
    deel.add("summary", wat.titel)
    deel.add("dtstart", _hier(wat.van))
    deel.add("dtend", _hier(wat.tot or wat.van + OVERLEGDUUR))
    deel.add("status", "CANCELLED" if wat.af else "CONFIRMED")
    deel.add("class", "PRIVATE")
    deel.add("transp", "TRANSPARENT" if wat.af else "OPAQUE")
    return deel


def _hier(op: datetime) -> datetime:
    """The moment in Dutch time; in UTC in the hour that comes twice, which a local time cannot tell apart."""
    hier = op.astimezone(ZONE)
    tweemaal = hier.replace(fold=0).utcoffset() != hier.replace(fold=1).utcoffset()
    return op.astimezone(UTC) if tweemaal else hier


def _af(kalender: Calendar, afspraken: list[Afspraak]) -> bytes:
    jaren = [wat.van.year for wat in afspraken]
    if jaren:
        kalender.add_missing_timezones(
            first_date=datetime(min(jaren) - 1, 1, 1, tzinfo=UTC).date(),
            last_date=datetime(max(jaren) + 2, 1, 1, tzinfo=UTC).date(),
        )
    return bytes(kalender.to_ical())
