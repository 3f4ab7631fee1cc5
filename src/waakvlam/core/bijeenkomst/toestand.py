"""The state of a meeting about many cases."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from waakvlam.core.bijeenkomst import gebeurtenissen as g
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend


@dataclass(frozen=True, slots=True)
class Bijeenkomst:
    """Which body, who is there, which case is on since when, and which came up before."""

    bestaat: bool = False
    aanpak: str = ""
    aanpak_hash: str = ""
    gremium: str = ""
    kern: frozenset[str] = frozenset()
    leiders: frozenset[str] = frozenset()
    aanwezig: tuple[str, ...] = ()
    minuten: int | None = None
    volgende: datetime | None = None
    herinner: datetime | None = None
    begonnen_op: datetime | None = None
    gesloten_op: datetime | None = None
    beurten: tuple[tuple[str, datetime], ...] = ()
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)

    @property
    def loopt(self) -> bool:
        """Whether it is going on."""
        return self.bestaat and self.gesloten_op is None

    def duur(self, nu: datetime) -> dict[str, timedelta]:
        """How long each case was on so far; a case that came back counts every time."""
        eind = self.gesloten_op or nu
        uit: dict[str, timedelta] = {}
        grenzen = [*(op for _, op in self.beurten[1:]), eind][: len(self.beurten)]
        for (casus, van), tot in zip(self.beurten, grenzen, strict=True):
            uit[casus] = uit.get(casus, timedelta()) + max(timedelta(), tot - van)
        return uit


def vouw_bijeenkomst(opgetekend: Iterable[Opgetekend], vanaf: Bijeenkomst | None = None) -> Bijeenkomst:
    """The state of a meeting after its events. Total: an unknown event raises."""
    b = vanaf or Bijeenkomst()
    for r in opgetekend:
        e = r.gebeurtenis
        if isinstance(e, g.BijeenkomstBegonnen):
            b = replace(
                b, bestaat=True, aanpak=e.aanpak, aanpak_hash=e.aanpak_hash, gremium=e.gremium,
                kern=frozenset(e.kern), leiders=frozenset(e.leiders), aanwezig=e.aanwezig, minuten=e.minuten,
                volgende=e.volgende, herinner=e.herinner, begonnen_op=r.gebeurd_op, oefening=e.oefening,
            )  # fmt: skip
        elif isinstance(e, g.AanwezigenGezet):
            b = replace(b, aanwezig=e.aanwezig)
        elif isinstance(e, g.CasusAanDeBeurt):
            b = replace(b, beurten=(*b.beurten, (e.casus, r.gebeurd_op)))
        elif isinstance(e, g.BijeenkomstGesloten):
            b = replace(b, gesloten_op=r.gebeurd_op)
        else:
            raise OnbekendeGebeurtenis(type(e).__name__)
        b = replace(b, lengte=r.nr)
    return b
