"""What moves along when a case goes to another version of its approach, as events.

The facts stay: what was ticked, recorded, said and decided. What changes is what the new version no longer
knows (tasks, bodies, marks, scenarios, values), who leads, and where the words of a task stand.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.basis import Model, Regel
from waakvlam.core.aanpak.taal.stappen import Eis, Gevolg, Wie
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus.besluit import mag_lijn
from waakvlam.core.casus.feiten import past
from waakvlam.core.casus.toestand import Houder, Taak, Toestand

VERTELT = frozenset({"bron", "herkomst", "toelichting", "eis"})
"""Fields of a rule that say where it comes from, and nothing about what it asks."""

VERVALLEN = "vervallen"
"""How a task ends whose rule the new version does not have."""


def regels_van_taken(t: Toestand, oud: Aanpak, nieuw: Aanpak) -> dict[str, str | None]:
    """Per open task that a rule set: the path of that rule in the new version, or None when it is gone."""
    uit: dict[str, str | None] = {}
    for id in t.open_taken:
        regel = t.taken[id].regel
        if regel:
            uit[id] = _zelfde_regel(regel, oud, nieuw)
    return uit


def _zelfde_regel(regel: str, oud: Aanpak, nieuw: Aanpak) -> str | None:
    """Where the same rule stands in the new version: in the same place, or elsewhere in the same list.

    A rule that says the same goes before one that is only about the same.
    """
    was = oud.precies(regel)
    if was is None:
        return None
    boven, _, laatste = regel.rpartition(".")
    if not laatste.isdigit():
        return regel if _op(nieuw, regel) is not None else None
    plekken = [regel, *(f"{boven}.{nr}" for nr in range(_lengte(nieuw, boven)))]
    for gelijk in (_zegt_hetzelfde, _gaat_over_hetzelfde):
        for plek in plekken:
            kandidaat = _op(nieuw, plek)
            if type(kandidaat) is type(was) and gelijk(was, kandidaat):
                return plek
    return None


def _op(aanpak: Aanpak, regel: str) -> Regel | None:
    """The rule at exactly this path, and not the one above it."""
    langs = list(aanpak.langs(regel))
    return langs[-1][1] if langs and langs[-1][0] == len(regel.split(".")) else None


def _lengte(aanpak: Aanpak, pad: str) -> int:
    """How many rules stand in the list at a path."""
    return next(nr for nr in count() if _op(aanpak, f"{pad}.{nr}") is None)


def _zegt_hetzelfde(een: Any, ander: Any) -> bool:
    """Whether two rules ask the same, whatever they say of their source."""
    return bool(_kern(een) == _kern(ander))


def _gaat_over_hetzelfde(een: Any, ander: Any) -> bool:
    """Whether two rules are about the same, in other words or with another time."""
    if isinstance(een, Gevolg):
        codes = [(x.taak.code if x.taak is not None else None, x.roep_bijeen) for x in (een, ander)]
        return codes[0] == codes[1] and codes[0] != (None, None)
    if isinstance(een, Eis):
        return een.tekst == ander.tekst or bool(_kern(een.wat) == _kern(ander.wat))
    if isinstance(een, Wie):
        return bool((een.rol, een.gremium, _kern(een.bij)) == (ander.rol, ander.gremium, _kern(ander.bij)))
    return False


def _kern(regel: Any) -> Any:
    if isinstance(regel, Model):
        return {veld: _kern(getattr(regel, veld)) for veld in type(regel).model_fields if veld not in VERTELT}
    if isinstance(regel, dict):
        return {sleutel: _kern(deel) for sleutel, deel in regel.items()}
    return [_kern(deel) for deel in regel] if isinstance(regel, (list, tuple)) else regel


def opruimen(t: Toestand, oud: Aanpak, nieuw: Aanpak) -> Iterator[Any]:
    """What ends because the new version does not have it: bodies, agendas, marks, scenarios."""
    m = nieuw.model
    yield from (
        g.GremiumOntbonden(code) for code in dict.fromkeys((*t.gremia, *t.opgeschort)) if code not in m.gremia
    )
    yield from (g.Geagendeerd(code, aan=False) for code in t.agenda if code not in m.gremia)
    yield from (g.Gemarkeerd(code, aan=False) for code in t.markeringen if code not in m.markeringen)
    yield from (lg.ScenarioLosgelaten(code) for code in t.scenarios if code not in m.scenarios)


def kenmerken(t: Toestand, oud: Aanpak, nieuw: Aanpak, niveau: str) -> dict[str, Any]:
    """Properties that get another value: what no longer fits is unknown, what is new gets its default."""
    zet: dict[str, Any] = {}
    for code, model in nieuw.model.kenmerken.items():
        if code not in oud.model.kenmerken and model.standaard is not None:
            zet[code] = model.standaard
        elif not past(model, t.kenmerken.get(code)):
            zet[code] = None
    van_niveau = nieuw.model.niveaus[niveau].kenmerken
    if niveau != t.niveau:
        zet |= van_niveau
    else:
        zet |= {code: waarde for code, waarde in van_niveau.items() if code not in oud.model.kenmerken}
    return {code: waarde for code, waarde in zet.items() if t.kenmerken.get(code) != waarde}


def _bestaat(houder: Houder, nieuw: Aanpak) -> bool:
    """Whether the new version knows everyone who holds the line, and to whom it would go back."""
    rollen = (*houder.rollen, *(houder.terug.rollen if houder.terug is not None else ()))
    return all(rol in nieuw.model.rollen for rol in rollen)


def _blijft(houder: Houder, w: Toestand, nieuw: Aanpak, sleutel: str, op: datetime) -> bool:
    """Whether who was designated goes on: they may, also by the new version."""
    if not houder.vast or not houder.rollen or not _bestaat(houder, nieuw):
        return False
    niveau = w.niveau
    if houder.waarom.startswith("overgangen."):
        return houder.waarom.split(".")[1] in nieuw.model.overgangen
    lijn = nieuw.lijnen[niveau][sleutel]
    if lijn.model.aangewezen_door is None:
        return set(houder.rollen) <= set(lijn.wie(w, op)[0])
    return all(mag_lijn(nieuw, niveau, sleutel, rol) for rol in houder.rollen)


def regie(w: Toestand, nieuw: Aanpak, op: datetime) -> Iterator[g.RegieGewijzigd]:
    """The lead under the new version, as far as it differs from what holds in ``w``."""
    lijnen = nieuw.lijnen[w.niveau]
    for sleutel, lijn in lijnen.items():
        houder = w.regie.get(sleutel)
        if lijn.model.geen is not None:
            if houder is not None and houder.rollen:
                yield g.RegieGewijzigd(sleutel, (), lijn.regel)
            continue
        if houder is not None and _blijft(houder, w, nieuw, sleutel, op):
            continue
        rollen, waarom, onbekend = lijn.wie(w, op)
        if houder is None or (houder.rollen, houder.onbekend, houder.vast) != (rollen, onbekend, False):
            yield g.RegieGewijzigd(sleutel, rollen, waarom, onbekend=onbekend)
    for sleutel, houder in w.regie.items():
        if sleutel not in lijnen and houder.rollen:
            yield g.RegieGewijzigd(sleutel, (), f"niveaus.{w.niveau}")


def taken(t: Toestand, w: Toestand, regels: dict[str, str | None], nieuw: Aanpak) -> Iterator[Any]:
    """Open tasks whose rule is gone end; those of roles that are gone go to who leads in ``w``."""
    leidt = next((rol for houder in w.regie.values() for rol in houder.rollen), None)
    for id in t.open_taken:
        taak: Taak = t.taken[id]
        if id in regels and regels[id] is None:
            yield g.TaakAfgerond(id, VERVALLEN)
        elif leidt is not None and not any(rol in nieuw.model.rollen for rol in taak.rollen):
            yield g.TaakGepland(id, rol=leidt)
