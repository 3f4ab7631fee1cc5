"""The state of a request, folded from its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.verzoek import gebeurtenissen as g


@dataclass(frozen=True, slots=True)
class Gedaan:
    """Who did something, in which role, and when."""

    door: str
    rol: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Levering:
    """Pieces delivered from a case: the event that holds them, and the decisions per piece."""

    nr: int
    casus: str
    door: Gedaan
    stukken: str
    besluiten: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verzoek:
    """A request. ``stand`` is open, opgeschort or afgerond; ``stil``: days on which the term stood still.

    ``casussen`` goes from case to the number of the person who asks in it (empty for Woo).
    """

    bestaat: bool = False
    soort: str = ""
    stand: str = ""
    kanaal: str = ""
    regel: str = ""
    ontvangen_op: datetime | None = None
    uiterlijk: datetime | None = None
    verlengd: bool = False
    opgeschort_op: datetime | None = None
    stil: int = 0
    identiteit: Gedaan | None = None
    identiteit_hoe: str = ""
    rollen: tuple[str, ...] = ()
    nagekeken: Mapping[str, Gedaan] = field(default_factory=dict)
    casussen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leveringen: tuple[Levering, ...] = ()
    uitkomst: str = ""
    afgerond_op: datetime | None = None
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: Mapping[str, int] = field(default_factory=dict)

    @property
    def termijn(self) -> datetime | None:
        """The moment at which the term is over; None when it does not run."""
        return self.uiterlijk if self.stand == "open" else None

    @property
    def loopt(self) -> bool:
        """Whether the request is not finished; nothing it is about may be destroyed meanwhile."""
        return self.bestaat and self.stand != "afgerond"


def vouw_verzoek(opgetekend: Iterable[Opgetekend], vanaf: Verzoek | None = None) -> Verzoek:
    """The state of a request after its events. Total: an unknown event raises."""
    v = vanaf or Verzoek()
    for r in opgetekend:
        v = replace(_na(v, r), lengte=r.nr)
    return v


def _na(v: Verzoek, r: Opgetekend) -> Verzoek:
    e, wie = r.gebeurtenis, Gedaan(r.actor, r.rol or "", r.gebeurd_op)
    if isinstance(e, g.VerzoekOntvangen):
        return Verzoek(
            bestaat=True,
            soort=e.soort,
            stand="open",
            kanaal=e.kanaal,
            regel=e.regel,
            ontvangen_op=e.ontvangen_op,
            uiterlijk=e.uiterlijk,
            oefening=e.oefening,
        )
    if isinstance(e, g.IdentiteitNagegaan):
        return replace(v, identiteit=wie if e.klopt else None, identiteit_hoe=e.hoe)
    if isinstance(e, g.VerzoekVerlengd):
        return _stand(replace(v, verlengd=True, uiterlijk=e.uiterlijk), r)
    if isinstance(e, g.VerzoekOpgeschort):
        return _stand(replace(v, stand="opgeschort", opgeschort_op=r.gebeurd_op), r)
    if isinstance(e, g.VerzoekHervat):
        nu = replace(v, stand="open", opgeschort_op=None, stil=v.stil + e.dagen, uiterlijk=e.uiterlijk)
        return _stand(nu, r)
    if isinstance(e, g.VerzoekUitgezet):
        return replace(v, rollen=tuple(dict.fromkeys((*v.rollen, *e.rollen))))
    if isinstance(e, g.VerzoekNagekeken):
        return replace(v, nagekeken={**v.nagekeken, r.actor: wie})
    if isinstance(e, g.CasusBijVerzoek):
        personen = dict.fromkeys((*v.casussen.get(e.casus, ()), e.persoon))
        return replace(v, casussen={**v.casussen, e.casus: tuple(personen)})
    if isinstance(e, g.StukkenBijVerzoek):
        levering = Levering(r.nr, e.casus, wie, e.stukken, e.besluiten)
        over = [oud for oud in v.leveringen if (oud.casus, oud.door.door) != (e.casus, r.actor)]
        return replace(v, leveringen=(*over, levering))
    if isinstance(e, g.BijVerzoekGenoteerd):
        return v
    if isinstance(e, g.VerzoekAfgerond):
        klaar = replace(v, stand="afgerond", uitkomst=e.uitkomst, afgerond_op=r.gebeurd_op)
        return _stand(klaar, r)
    raise OnbekendeGebeurtenis(type(e).__name__)


def _stand(v: Verzoek, r: Opgetekend) -> Verzoek:
    return replace(v, gewijzigd_in={**v.gewijzigd_in, "stand": r.nr})
