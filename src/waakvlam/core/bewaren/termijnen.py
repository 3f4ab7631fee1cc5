"""Terms of retention: dated, with a source, and what a municipality decided otherwise."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from waakvlam.core.bewaren.namen import DOSSIER
from waakvlam.core.tijd import ZONE, delen, plus


class Bewaartermijn(BaseModel):
    """How long a kind is kept, from when (``ontstaan``: a line of a log), and where that is written.

    ``gaat_over`` limits it to cases about these (all when empty); ``herkomst`` says whether the source gives
    the term or it is a reading of ours.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")
    naam: str = Field(min_length=2, max_length=200)
    termijn: str
    begint: Literal["sluiten", "afbreken", "ontstaan"] = "sluiten"
    gaat_over: tuple[str, ...] = ()
    grondslag: str = Field(min_length=2, max_length=400)
    bron: str = Field(min_length=2, max_length=400)
    geldt_vanaf: date
    geldt_tot: date | None = None
    herkomst: Literal["bron", "lezing"] = "bron"

    @field_validator("termijn")
    @classmethod
    def _duur(cls, duur: str) -> str:
        if delen(duur) == delen("P0D"):
            raise ValueError("a term of nothing would destroy at once")
        return duur

    def geldt(self, op: datetime, gaat_over: str) -> bool:
        """Whether it holds on the day of a moment, in the Netherlands, for a case about this."""
        dag = op.astimezone(ZONE).date()
        past = not self.gaat_over or gaat_over in self.gaat_over
        return past and self.geldt_vanaf <= dag and (self.geldt_tot is None or dag < self.geldt_tot)


class _Bestand(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    gecontroleerd_op: date
    termijnen: tuple[Bewaartermijn, ...]


def lees_termijnen(inhoud: Any) -> tuple[Bewaartermijn, ...]:
    """The terms of a file as read from YAML; raises ValueError for what is no such file."""
    return _Bestand.model_validate(inhoud).termijnen


@dataclass(frozen=True, slots=True)
class Termijnboek:
    """The terms for everyone, and those of one municipality, which go before."""

    landelijk: tuple[Bewaartermijn, ...]
    eigen: tuple[Bewaartermijn, ...] = ()

    def voor(self, code: str, op: datetime, gaat_over: str = "") -> Bewaartermijn:
        """The term that holds for a kind; that of a dossier for a kind nobody set a term for.

        Of several the one that names what the case is about goes first, then the newest. Raises LookupError
        when even a dossier has no term.
        """
        for gezocht in (code, DOSSIER):
            for bron in (self.eigen, self.landelijk):
                past = [t for t in bron if t.code == gezocht and t.geldt(op, gaat_over)]
                if past:
                    return max(past, key=lambda t: (bool(t.gaat_over), t.geldt_vanaf))
        raise LookupError("geen termijn voor een dossier")

    def eigen_voor(self, code: str, op: datetime) -> Bewaartermijn | None:
        """The term that the municipality itself set for a kind; None when it did not."""
        past = [t for t in self.eigen if t.code == code and t.geldt(op, "")]
        return max(past, key=lambda t: t.geldt_vanaf, default=None)

    def codes(self) -> frozenset[str]:
        """Every kind with a term of its own, past and to come."""
        return frozenset(t.code for t in (*self.landelijk, *self.eigen))


def grens(termijn: Bewaartermijn, nu: datetime) -> datetime:
    """A moment after which nothing of this term has run out yet; what is before it is looked at precisely."""
    maanden, rest = delen(termijn.termijn)
    moment = nu - rest
    maand = moment.year * 12 + moment.month - 1 - maanden
    dag = min(moment.day, 28)
    return moment.replace(year=maand // 12, month=maand % 12 + 1, day=dag) + timedelta(
        days=moment.day - dag + 1
    )


def vervalt(termijn: Bewaartermijn, begin: datetime) -> datetime:
    """When a term that began at this moment has run out."""
    return plus(begin, termijn.termijn)
