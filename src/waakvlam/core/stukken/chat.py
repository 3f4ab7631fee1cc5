"""Reading a chat that was pasted: who wrote what when. Nothing of it is kept here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from waakvlam.core.tijd import ZONE

_SPOOKTEKENS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DAG = r"(?P<a>\d{1,4})[-/.](?P<b>\d{1,2})[-/.](?P<c>\d{2,4})"
_TIJD = r"(?P<uur>\d{1,2})[:.](?P<min>\d{2})(?:[:.]\d{2})?(?:\s?(?P<ap>[aApP])\.?[mM]\.?)?"
_HOOFDEN = (
    # From the web: [14:30, 22-11-2026] Jan: …   From an iPhone: [22-11-2026 14:30:05] Jan: …
    re.compile(rf"^\[{_TIJD},?\s+{_DAG}\]\s*(?P<rest>.*)$"),
    re.compile(rf"^\[{_DAG},?\s+{_TIJD}\]\s*(?P<rest>.*)$"),
    # From Android: 22-11-2026 14:30 - Jan: …
    re.compile(rf"^{_DAG},?\s+{_TIJD}\s+[-–]\s+(?P<rest>.*)$"),
    # Typed over: 14.30 Jan: …
    re.compile(rf"^{_TIJD}(?:\s+uur)?[,:]?\s+(?P<rest>[^\s].*)$"),
)
_WIE = re.compile(r"^(?P<wie>~?\s?[^:\n]{1,60}?):\s+(?P<tekst>.*)$", re.S)
_WEG = re.compile(
    r"^<[^<>]{3,40}>$|(?:afbeelding|video|audio|sticker|GIF|document|contactkaart) (?:weggelaten|omitted)$"
    r"|\(bestand bijgevoegd\)$|^(?:Dit bericht is|U hebt dit bericht|Je hebt dit bericht) verwijderd\.?$",
    re.IGNORECASE,
)
_JAAR = 2000
"""What a year of two digits is counted from."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """A message: when (None: not known), by whom (empty: not known) and what.

    ``leeg``: there is nothing to read in it, such as a picture that was left out or a word of the app itself.
    """

    op: datetime | None
    wie: str
    tekst: str
    leeg: bool = False


@dataclass(frozen=True, slots=True)
class _Hoofd:
    getallen: tuple[int, int, int] | None
    tijd: tuple[int, int]
    rest: str


def _hoofd(regel: str) -> _Hoofd | None:
    for vorm in _HOOFDEN:
        if gevonden := vorm.match(regel):
            g = gevonden.groupdict()
            uur, minuut = int(g["uur"]), int(g["min"])
            if g["ap"]:
                uur = uur % 12 + (12 if g["ap"].lower() == "p" else 0)
            if uur > 23 or minuut > 59:
                continue
            getallen = (int(g["a"]), int(g["b"]), int(g["c"])) if g.get("a") else None
            return _Hoofd(getallen, (uur, minuut), g["rest"])
    return None


def _dag(getallen: tuple[int, int, int], maand_eerst: bool) -> tuple[int, int, int]:
    """Year, month and day."""
    a, b, c = getallen
    if a > 31:
        return a, b, c
    jaar = c if c > 99 else _JAAR + c
    return (jaar, a, b) if maand_eerst else (jaar, b, a)


def _moment(hoofd: _Hoofd, maand_eerst: bool, dag: tuple[int, int, int] | None) -> datetime | None:
    datum = _dag(hoofd.getallen, maand_eerst) if hoofd.getallen else dag
    if datum is None:
        return None
    try:
        return datetime(*datum, *hoofd.tijd, tzinfo=ZONE)
    except ValueError:
        return None


def _schoon(regel: str) -> str:
    return _SPOOKTEKENS.sub("", regel).replace("\u202f", " ").replace("\xa0", " ").rstrip()


def lees(geplakt: str, nu: datetime) -> tuple[Bericht, ...]:
    """The messages in a pasted text, in its order; a text without times becomes one message per line.

    A time without a day is of the day before it in the text, else of today, or of yesterday when it would
    still have to come. Nothing that was pasted is lost: what is not recognised is text.
    """
    regels = [_schoon(regel) for regel in geplakt.splitlines()]
    hoofden = [_hoofd(regel) for regel in regels]
    met_dag = [h.getallen for h in hoofden if h is not None and h.getallen]
    maand_eerst = any(a <= 12 < b for a, b, _ in met_dag) and not any(12 < a <= 31 for a, _, _ in met_dag)
    een_per_regel = not any(hoofden)
    uit: list[Bericht] = []
    dag: tuple[int, int, int] | None = None
    for regel, hoofd in zip(regels, hoofden, strict=True):
        if hoofd is not None:
            dag = _dag(hoofd.getallen, maand_eerst) if hoofd.getallen else dag
            uit.append(_bericht(_moment(hoofd, maand_eerst, dag) or _vandaag(hoofd, nu), hoofd.rest, True))
        elif een_per_regel or not uit:
            if regel.strip():
                uit.append(_bericht(None, regel, False))
        else:
            uit[-1] = replace(uit[-1], tekst=f"{uit[-1].tekst}\n{regel}")
    return tuple(replace(b, tekst=b.tekst.strip()) for b in uit)


def _vandaag(hoofd: _Hoofd, nu: datetime) -> datetime | None:
    if hoofd.getallen:
        return None
    hier = nu.astimezone(ZONE).replace(hour=hoofd.tijd[0], minute=hoofd.tijd[1], second=0, microsecond=0)
    return hier if hier <= nu else hier - timedelta(days=1)


def _bericht(op: datetime | None, rest: str, met_tijd: bool) -> Bericht:
    gevonden = _WIE.match(rest)
    if gevonden is None:
        # With a day and a time but nobody before it, the app itself says something.
        return Bericht(op, "", rest.strip(), met_tijd and op is not None)
    tekst = gevonden["tekst"].strip()
    return Bericht(op, gevonden["wie"].strip(" ~"), tekst, bool(_WEG.search(tekst)) or not tekst)


def schrijvers(berichten: Iterable[Bericht]) -> tuple[str, ...]:
    """Who wrote, each once, in the order in which they first did."""
    return tuple(dict.fromkeys(b.wie for b in berichten if b.wie and not b.leeg))


def zonder_namen(tekst: str, namen: Mapping[str, str]) -> str:
    """A text with the name of every writer, whole or only the first, replaced by what it stands for."""
    for naam, door in _vormen(namen):
        tekst = re.sub(rf"(?<!\w){re.escape(naam)}(?!\w)", door, tekst)
    return tekst


def _vormen(namen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names to replace, the longest first; a first name only when it can be no other word."""
    paren: dict[str, str] = dict(namen)
    for naam, door in namen.items():
        eerste = naam.split()[0] if naam.split() else ""
        if len(eerste) > 2 and eerste[0].isupper() and eerste.isalpha():
            paren.setdefault(eerste, door)
    yield from sorted(paren.items(), key=lambda paar: -len(paar[0]))
