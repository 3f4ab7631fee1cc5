"""Odd patterns in the audit log: what they are (dated data), and finding them in a run of lines."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

Soort = Literal["casussen", "geweigerd", "meegenomen", "buiten-werktijd", "lang-gesloten", "eigen-straat"]
MEEGENOMEN = frozenset(
    {"druk-af-casus", "druk-af-lijst", "kopieer-casus", "feitenrelaas", "feitenrelaas-pdf", "haal-bijlage"}
    | {"feitenrelaas-odt", "feitenrelaas-docx", "casus-pdf", "casus-odt", "casus-docx"}
    | {"situatie-pdf", "situatie-odt", "situatie-docx", "noodpakket"}
    | {"besluitenlijst-pdf", "besluitenlijst-odt", "besluitenlijst-docx"}
    | {"plan-pdf", "plan-odt", "plan-docx"}
)
"""Actions by which something leaves the screen."""
CASUS = "casus/"


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Werktijd(_Streng):
    """The hours and weekdays (1 is Monday) on which people work; public holidays come on top."""

    van: time
    tot: time
    dagen: frozenset[int]

    def geldt(self, lokaal: datetime, vrij: Callable[[date], bool]) -> bool:
        """Whether a local moment is within working hours."""
        werkdag = lokaal.isoweekday() in self.dagen and not vrij(lokaal.date())
        return werkdag and self.van <= lokaal.time() < self.tot


class Patroon(_Streng):
    """Something to notice: more than ``meer_dan`` of a kind by one account within ``venster`` minutes."""

    code: str = Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")
    naam: str
    soort: Soort
    venster: int = Field(gt=0, le=7 * 1440)
    meer_dan: int = Field(ge=0)
    uitleg: str
    dagen: int = Field(default=0, ge=0)
    geldt_niet_voor: frozenset[str] = frozenset()
    vanaf: date
    tot: date | None = None

    def geldt(self, dag: date) -> bool:
        """Whether it holds on a day."""
        return self.vanaf <= dag and (self.tot is None or dag < self.tot)


class Patronen(_Streng):
    """The whole file."""

    bron: str
    gecontroleerd_op: date
    werktijd: Werktijd
    patronen: tuple[Patroon, ...]

    @model_validator(mode="after")
    def _eenmaal(self) -> "Patronen":
        """Raise ValueError for a pattern that holds twice on the same day."""
        for nr, een in enumerate(self.patronen):
            for ander in self.patronen[nr + 1 :]:
                if een.code == ander.code and (een.geldt(ander.vanaf) or ander.geldt(een.vanaf)):
                    raise ValueError(f"{een.code} holds twice on the same day")
        return self

    def vindt(self, code: str, dag: date) -> Patroon | None:
        """The pattern as it held on a day; None for one that did not."""
        return next((p for p in self.patronen if p.code == code and p.geldt(dag)), None)


class Auditfeit(NamedTuple):
    """A line of the audit log, as patterns see it. ``dagen_gesloten``: since the case was closed, or None."""

    op: datetime
    actor: str
    rol: str
    handeling: str
    voorwerp: str
    uitkomst: str
    is_opdracht: bool = False
    dagen_gesloten: int | None = None


@dataclass(frozen=True, slots=True)
class Melding:
    """A pattern on one local day, which ``begin`` begins: the largest count in a window, and its cases."""

    patroon: str
    actor: str
    begin: datetime
    eind: datetime
    aantal: int
    rollen: tuple[str, ...]
    casussen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Omstandigheden:
    """What else counts: roles on duty, public holidays, the time zone of the municipality.

    ``eigen_straat``: per account the cases with somebody who lives in that account's street.
    """

    dienst: frozenset[str]
    vrij: Callable[[date], bool]
    zone: tzinfo
    eigen_straat: Mapping[str, frozenset[str]] = field(default_factory=dict)


def vind(alle: Patronen, feiten: Iterable[Auditfeit], o: Omstandigheden) -> tuple[Melding, ...]:
    """The patterns in lines in order of time, one notice per pattern, account and local day at most."""
    per: dict[str, list[Auditfeit]] = {}
    for feit in feiten:
        per.setdefault(feit.actor, []).append(feit)
    uit: list[Melding] = []
    for actor, eigen in per.items():
        for patroon in alle.patronen:
            telt = [f for f in eigen if _telt(patroon, f, alle.werktijd, o)]
            uit += _in_vensters(patroon, actor, telt, o.zone)
    return tuple(sorted(uit, key=lambda m: (m.begin, m.actor, m.patroon)))


def _telt(p: Patroon, f: Auditfeit, werktijd: Werktijd, o: Omstandigheden) -> bool:
    """Whether a line counts for a pattern."""
    lokaal = f.op.astimezone(o.zone)
    if not p.geldt(lokaal.date()) or f.rol in p.geldt_niet_voor:
        return False
    if p.soort == "geweigerd":
        return f.uitkomst == "geweigerd" and not f.is_opdracht
    if f.uitkomst not in ("gelezen", "meegegeven"):
        return False
    if p.soort == "meegenomen":
        return f.handeling in MEEGENOMEN
    if not f.voorwerp.startswith(CASUS):
        return False
    if p.soort == "eigen-straat":
        return f.voorwerp.removeprefix(CASUS) in o.eigen_straat.get(f.actor, ())
    if p.soort == "buiten-werktijd":
        return f.rol not in o.dienst and not werktijd.geldt(lokaal, o.vrij)
    if p.soort == "lang-gesloten":
        return f.dagen_gesloten is not None and f.dagen_gesloten > p.dagen
    return True


def _in_vensters(p: Patroon, actor: str, feiten: Sequence[Auditfeit], zone: tzinfo) -> Iterable[Melding]:
    """Slide a window over the lines of one account; per day the fullest window that is too full."""
    venster: deque[Auditfeit] = deque()
    per_dag: dict[datetime, Melding] = {}
    for feit in feiten:
        venster.append(feit)
        while venster[0].op <= feit.op - timedelta(minutes=p.venster):
            venster.popleft()
        aantal = _aantal(p, venster)
        if aantal <= p.meer_dan:
            continue
        dag = datetime.combine(feit.op.astimezone(zone).date(), time(), tzinfo=zone)
        eerder = per_dag.get(dag)
        casussen = {f.voorwerp.removeprefix(CASUS) for f in venster if f.voorwerp.startswith(CASUS)}
        rollen = {f.rol for f in venster if f.rol}
        per_dag[dag] = Melding(
            p.code,
            actor,
            dag,
            feit.op,
            max(aantal, eerder.aantal if eerder else 0),
            tuple(sorted(rollen | set(eerder.rollen if eerder else ()))),
            tuple(sorted(casussen | set(eerder.casussen if eerder else ()))),
        )
    return per_dag.values()


def _aantal(p: Patroon, venster: Iterable[Auditfeit]) -> int:
    """What a window holds: refusals and exports are counted, cases once each."""
    if p.soort in ("geweigerd", "meegenomen"):
        return sum(1 for _ in venster)
    return len({f.voorwerp for f in venster})
