"""Requests to look out in a history: the same texts refused, the same access, the same decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.application.gericht.deel import SOORT, kies_weg
from waakvlam.application.spelbegin import OnjuistVoorbeeld, opdracht_van
from waakvlam.application.spelsignaal import Gebeurd, Wereld
from waakvlam.application.stroomsoort import Kijk
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.casus.zicht import weigering
from waakvlam.core.gebeurtenis import Opgetekend, naar_json
from waakvlam.core.gericht import opdrachten as o
from waakvlam.core.gericht.besluit import besluit_gericht
from waakvlam.core.gericht.toestand import Gericht, vouw_gericht
from waakvlam.core.gericht.zicht import velden
from waakvlam.core.signaal.weg import GEEN_WEG, weg_van

VRAGEN = ("stand", "ziet")


@dataclass(slots=True)
class Speelverzoeken:
    """The requests of a history by name."""

    alle: dict[str, Gericht] = field(default_factory=dict)

    def haal(self, naam: str) -> Gericht:
        """The request of this name, empty when it was not asked yet."""
        return self.alle.get(naam, Gericht())


def doe_gericht(
    wereld: Wereld, verzoeken: Speelverzoeken, stap: Mapping[str, Any], ctx: Context, waar: str
) -> tuple[Weigering | None, Gebeurd, dict[str, Any]]:
    """Give a command on a request: the refusal or what happened, and the answer a history checks."""
    naam = str(stap["gericht"])
    inhoud = opdracht_van(o.OPDRACHTEN, stap["doe"], stap.get("met") or {}, waar)
    er = verzoeken.haal(naam)
    uit = _besluit(wereld, er, inhoud, ctx)
    if isinstance(uit, Weigering):
        return uit, (), {**weigering(uit), "loopt": er.loopt(ctx.nu)}
    nieuw = [
        Opgetekend(er.lengte + nr, e, ctx.op, ctx.nu, ctx.actor, ctx.rol, ctx.namens)
        for nr, e in enumerate(uit, 1)
    ]
    verzoeken.alle[naam] = er = vouw_gericht(nieuw, er)
    return None, tuple((soort, data) for soort, _, data in map(naar_json, uit)), velden(er, ctx.nu)


def _besluit(wereld: Wereld, er: Gericht, inhoud: Any, ctx: Context) -> tuple[Any, ...] | Weigering:
    kijk = Kijk(wereld.kijker(ctx.actor), ctx.rol, ctx.nu, wereld.behandelaars())
    if not isinstance(inhoud, SOORT.begint) and not SOORT.ziet(kijk, er):
        return weiger("niet-gevonden", veld="gericht")
    if not SOORT.mag(kijk, er, inhoud):
        return weiger("niet-bevoegd", veld="rol")
    nee = SOORT.keur(inhoud, ctx.nu)
    if nee is not None:
        return nee
    weg = GEEN_WEG
    if isinstance(inhoud, o.VraagGericht):
        wegen = [weg_van(wereld.aanpak, code) for code in wereld.aanpak.model.signaalwegen]
        weg = kies_weg(wegen, inhoud, ctx.als)
    return besluit_gericht(er, inhoud, weg, ctx)


def vraag_gericht(
    wereld: Wereld, verzoeken: Speelverzoeken, stap: Mapping[str, Any], op: datetime, waar: str
) -> dict[str, Any]:
    """The answer to a question on a request."""
    er = verzoeken.haal(str(stap["gericht"]))
    if stap["vraag"] == "stand":
        return velden(er, op)
    if stap["vraag"] == "ziet":
        wie = str(stap.get("wie") or stap.get("als") or "")
        return {"ziet": SOORT.ziet(Kijk(wereld.kijker(wie), "", op, {}), er)}
    wel = ", ".join(VRAGEN)
    raise OnjuistVoorbeeld(f"{waar}: «{stap['vraag']}» is geen vraag over een verzoek; wel: {wel}")
