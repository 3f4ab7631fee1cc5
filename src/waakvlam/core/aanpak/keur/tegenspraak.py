"""Conditions that can never be true, found where the contradiction itself stands."""

from collections.abc import Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.keur.graaf import vanaf
from waakvlam.core.aanpak.schemafouten import Pad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verwijzen import wandel


def voorwaarden(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """No condition contradicts itself, asks more than it lists, or asks a level where it never applies."""
    for pad, model in wandel(aanpak):
        if isinstance(model, VoorwaardeModel):
            yield from _nooit(pad, model, niveaus_bij(aanpak, pad))


def niveaus_bij(aanpak: AanpakModel, pad: Pad) -> set[str]:
    """Return the levels at which the rule at ``pad`` is looked at."""
    wortel, code = pad[0], str(pad[1]) if len(pad) > 1 else ""
    if wortel == "overgangen":
        stap = aanpak.overgangen[code]
        hier = set(vanaf(aanpak, stap))
        return (
            (hier | {stap.naar or ""})
            if stap.soort == "instap" or pad[2] in ("gevolg", "informeer")
            else hier
        )
    if wortel == "niveaus":
        return {code}
    if wortel in ("plichten", "termijnen"):
        regel = aanpak.plichten[code] if wortel == "plichten" else aanpak.termijnen[code]
        return set(regel.niveaus) or set(aanpak.niveaus)
    return set(aanpak.niveaus)


def _nooit(pad: Pad, model: VoorwaardeModel, niveaus: set[str]) -> Iterator[Bevinding]:
    reden = ""
    if model.een_van is not None and not model.een_van:
        reden = "de lijst bij «een_van» is leeg"
    elif model.minstens is not None and model.minstens.aantal > len(model.minstens.van):
        reden = f"er zijn er {model.minstens.aantal} nodig, maar er staan er {len(model.minstens.van)}"
    elif model.niveau is not None and not set(model.niveau) & niveaus:
        reden = "deze regel geldt niet op dat niveau"
    elif model.alle is not None:
        reden = _botsing(_plat(model))
    if reden:
        yield Bevinding(pad, "nooit-waar", f"Dit kan nooit waar zijn: {reden}.")
    if model.minstens is not None and model.minstens.aantal < 1:
        yield Bevinding((*pad, "minstens"), "altijd-waar", "«aantal» is 1 of meer; zo vraagt dit niets.")
    if model.alle is not None and not model.alle:
        yield Bevinding(pad, "altijd-waar", "De lijst bij «alle» is leeg, dus dit vraagt niets.", "let op")


def _plat(model: VoorwaardeModel) -> list[VoorwaardeModel]:
    """Return all that must hold together, *alle* within *alle* unfolded."""
    return [los for deel in model.alle or [] for los in (_plat(deel) if deel.alle is not None else [deel])]


def _botsing(delen: list[VoorwaardeModel]) -> str:
    """Return why ``delen`` cannot hold together, or nothing."""
    niet = [deel.niet for deel in delen if deel.niet is not None]
    for deel in delen:
        if deel in niet:
            return f"«{deel.soort}» moet er wel en niet zijn"
    niveaus = [set(deel.niveau) for deel in delen if deel.niveau is not None]
    if niveaus and not set.intersection(*niveaus):
        return "een casus staat op één niveau tegelijk"
    mogelijk: dict[str, set[object]] = {}
    for deel in delen:
        if deel.kenmerk is not None and (deel.is_ is not None or deel.in_ is not None):
            waarden = {_uniek(w) for w in (deel.in_ if deel.in_ is not None else [deel.is_])}
            mogelijk[deel.kenmerk] = mogelijk.get(deel.kenmerk, waarden) & waarden
            if not mogelijk[deel.kenmerk]:
                return f"kenmerk «{deel.kenmerk}» heeft één waarde tegelijk"
    return ""


def _uniek(waarde: object) -> object:
    """Keep true apart from 1."""
    return type(waarde).__name__, waarde
