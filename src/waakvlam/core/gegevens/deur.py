"""The file with words that point to a person or a group, checked on reading."""

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from waakvlam.core.deur.woordenboek import Groep, Woordenboek


def _woorden(waarde: Any) -> tuple[str, ...]:
    """Words with spaces between them, each once and in order; ValueError for anything else."""
    if not isinstance(waarde, str):
        raise ValueError("words with spaces between them")
    return tuple(dict.fromkeys(waarde.split()))


class _Groep(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    soort: str
    geldt_vanaf: date
    tot: date | None = None
    woorden: tuple[str, ...] = Field(min_length=1)

    _lijst = field_validator("woorden", mode="before")(_woorden)


class Deurwoorden(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    gecontroleerd_op: date
    geldt_vanaf: date
    herkomst: str
    voornamen: tuple[str, ...] = Field(min_length=1)
    dubbel: tuple[str, ...]
    tussenvoegsels: tuple[str, ...]
    aanspreek: tuple[str, ...]
    geen_naam: tuple[str, ...]
    ook_achternaam: tuple[str, ...]
    geen_straat: tuple[str, ...]
    straatuitgangen: tuple[str, ...]
    zeker_straat: tuple[str, ...]
    bewoners: dict[str, str]
    profielsites: tuple[str, ...]
    media: tuple[str, ...]
    maanden: tuple[str, ...]
    groepen: tuple[_Groep, ...]
    herhalen: tuple[str, ...]
    kijken: tuple[str, ...]
    mens: tuple[str, ...]

    _lijsten = field_validator(
        "voornamen", "dubbel", "tussenvoegsels", "aanspreek", "geen_naam", "ook_achternaam", "geen_straat",
        "straatuitgangen", "zeker_straat", "profielsites", "media", "maanden", "herhalen", "kijken", "mens",
        mode="before",
    )(_woorden)  # fmt: skip

    def op(self, dag: date) -> Woordenboek:
        """The words that hold on a day."""
        gelden = [g for g in self.groepen if g.geldt_vanaf <= dag and (g.tot is None or dag < g.tot)]
        return Woordenboek(
            voornamen=frozenset(self.voornamen),
            dubbel=frozenset(self.dubbel),
            tussenvoegsels=frozenset(self.tussenvoegsels),
            aanspreek=frozenset(self.aanspreek),
            geen_naam=frozenset(self.geen_naam),
            ook_achternaam=frozenset(self.ook_achternaam),
            geen_straat=frozenset(self.geen_straat),
            straatuitgangen=self.straatuitgangen,
            zeker_straat=self.zeker_straat,
            bewoners=dict(self.bewoners),
            profielsites=self.profielsites,
            media=self.media,
            maanden=self.maanden,
            groepen=tuple(Groep(g.soort, g.woorden) for g in gelden),
            herhalen=frozenset(self.herhalen),
            kijken=frozenset(self.kijken),
            mens=frozenset(self.mens),
        )
