"""A day and a time as people write them in a table."""

import re
from datetime import UTC, date, datetime, time, timedelta

from waakvlam.application.poorten.tabel import Cel
from waakvlam.core.tijd import ZONE

MAANDEN = {
    "jan": 1, "feb": 2, "mrt": 3, "maa": 3, "apr": 4, "mei": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_BEGIN = date(1899, 12, 30)
"""Day 0 of Excel, as it counts after its own mistake in 1900."""
_REEKS = (20_000, 80_000)
"""Days of Excel that can be meant: from 1954 to 2119."""
_DMJ = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WOORD = re.compile(r"(\d{1,2})[-. ]+([a-z]{3,9})\.?[-. ]+(\d{4})", re.IGNORECASE)
_TIJD = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?: ?u(?:ur)?)?")
_UUR = re.compile(r"(\d{1,2}) ?u(?:ur)?")
_WEEKDAG = re.compile(r"(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,? +(?=\d)", re.IGNORECASE)


def dag_van(cel: Cel) -> tuple[date | None, time | None]:
    """The day in a cell, day before month, and the time when it has one too; None when it is no day."""
    if isinstance(cel, datetime):
        # A spreadsheet keeps every date with a time; midnight is what it has where nobody gave one.
        return cel.date(), cel.time() if cel.time() != time(0) else None
    if isinstance(cel, date):
        return cel, None
    if isinstance(cel, bool) or cel is None or isinstance(cel, time):
        return None, None
    if isinstance(cel, (int, float)):
        return _uit_getal(float(cel))
    tekst = " ".join(cel.split())
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", tekst):
        return _uit_getal(float(tekst.replace(",", ".")))
    return _uit_tekst(_WEEKDAG.sub("", tekst, count=1))


def _uit_getal(getal: float) -> tuple[date | None, time | None]:
    if not _REEKS[0] <= getal <= _REEKS[1]:
        return None, None
    minuten = round((getal % 1) * 1440)
    dag = _BEGIN + timedelta(days=int(getal))
    if minuten >= 1440:
        dag, minuten = dag + timedelta(days=1), 0
    return dag, time(minuten // 60, minuten % 60) if minuten else None


def _uit_tekst(tekst: str) -> tuple[date | None, time | None]:
    for vorm in (_ISO, _DMJ, _WOORD):
        gevonden = vorm.match(tekst)
        if not gevonden:
            continue
        een, twee, drie = gevonden.groups()
        if vorm is _ISO:
            jaar, maand, dag = int(een), int(twee), int(drie)
        elif vorm is _DMJ:
            jaar, maand, dag = int(drie) + (2000 if len(drie) == 2 else 0), int(twee), int(een)
        else:
            jaar, maand, dag = int(drie), MAANDEN.get(twee.lower()[:3], 0), int(een)
        rest = tekst[gevonden.end() :].strip().removeprefix("T").lstrip(", ")
        tijd = tijd_van(rest.removesuffix("Z")) if rest else None
        if rest and tijd is None:
            return None, None
        try:
            return date(jaar, maand, dag), tijd
        except ValueError:
            return None, None
    return None, None


def tijd_van(cel: Cel) -> time | None:
    """The time in a cell; None when it is none. A part of a day is how a spreadsheet keeps a time."""
    if isinstance(cel, datetime):
        return cel.time()
    if isinstance(cel, time):
        return cel
    if isinstance(cel, float) and 0 <= cel < 1:
        minuten = round(cel * 1440) % 1440
        return time(minuten // 60, minuten % 60)
    tekst = str(cel).strip().lower()
    gevonden = _TIJD.fullmatch(tekst) or _UUR.fullmatch(tekst)
    if not gevonden:
        return None
    uur, minuut = int(gevonden[1]), int(gevonden[2]) if gevonden.re is _TIJD else 0
    return time(uur, minuut) if uur < 24 and minuut < 60 else None


def moment_van(dag: date, tijd: time | None) -> datetime:
    """The moment, in our own time zone; the start of the day without a time."""
    return datetime.combine(dag, (tijd or time(0)).replace(tzinfo=None), ZONE).astimezone(UTC)
