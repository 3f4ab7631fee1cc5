"""Calendar files: they can be read back by a calendar, change what they put in, and say no more."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from waakvlam.application.oproep.agenda import Afspraak, agenda, kenmerk, uitnodiging

HIER = ZoneInfo("Europe/Amsterdam")
OP = datetime(2026, 11, 24, 13, 30, tzinfo=UTC)
UID = kenmerk("waterveen", "u1")


def afspraak(volgnr: int = 0, af: bool = False, van: datetime = OP) -> Afspraak:
    return Afspraak(UID, "Lindenhof: overleg", van, None, volgnr, datetime(2026, 11, 20, tzinfo=UTC), af)


@pytest.mark.parametrize(
    ("volgnr", "af", "methode", "stand"),
    [
        (0, False, "REQUEST", "CONFIRMED"),
        (1, False, "REQUEST", "CONFIRMED"),
        (2, True, "CANCEL", "CANCELLED"),
    ],
)
def test_een_uitnodiging_een_wijziging_en_een_afzegging(
    volgnr: int, af: bool, methode: str, stand: str
) -> None:
    bestand = uitnodiging(afspraak(volgnr, af), "waakvlam@waterveen.example", "ilse@waterveen.example")
    kalender = Calendar.from_ical(bestand)
    (deel,) = kalender.walk("VEVENT")
    assert (str(kalender["METHOD"]), str(deel["STATUS"]), int(deel["SEQUENCE"])) == (methode, stand, volgnr)
    assert str(deel["UID"]) == UID and "waterveen" not in UID
    assert deel.decoded("DTSTART") == OP and deel.decoded("DTEND") == OP + timedelta(hours=1)
    assert not deel.errors and not kalender.errors
    assert all(len(regel) <= 75 for regel in bestand.split(b"\r\n"))
    assert bestand.endswith(b"END:VCALENDAR\r\n") and b"\n" not in bestand.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    "van",
    [
        datetime(2026, 10, 25, 2, 15, tzinfo=HIER),
        datetime(2026, 10, 25, 2, 15, fold=1, tzinfo=HIER),
        datetime(2026, 3, 29, 3, 30, tzinfo=HIER),
        datetime(2026, 10, 24, 23, 30, tzinfo=HIER),
    ],
)
def test_in_de_nacht_dat_de_klok_verzet_blijft_het_hetzelfde_moment(van: datetime) -> None:
    """A calendar that knows our zone by the rules in the file shows the very moment that was meant."""
    (deel,) = Calendar.from_ical(agenda("Waakvlam", [afspraak(van=van.astimezone(UTC))])).walk("VEVENT")
    assert deel.decoded("DTSTART").astimezone(UTC) == van.astimezone(UTC)


def test_een_agenda_met_meer_en_een_lege() -> None:
    later = OP + timedelta(days=200)
    kalender = Calendar.from_ical(agenda("Waakvlam", [afspraak(), afspraak(van=later)]))
    assert str(kalender["METHOD"]) == "PUBLISH"
    assert [deel.decoded("DTSTART") for deel in kalender.walk("VEVENT")] == [OP, later]
    assert len(kalender.walk("VTIMEZONE")) == 1
    assert Calendar.from_ical(agenda("Waakvlam", [])).walk("VEVENT") == []
