"""What holds for every rule: a source, an explanation when it is a reading of ours, and somebody to do it."""

from collections.abc import Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.schemafouten import Pad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.core.aanpak.taal.overig import Plicht, Termijn
from waakvlam.core.aanpak.taal.stappen import TaakModel
from waakvlam.core.aanpak.verwijzen import wandel


def bronnen(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every rule names a source, or lies in a rule that does; other than from the source asks why."""
    met_bron: set[Pad] = set()
    for pad, model in wandel(aanpak):
        if not isinstance(model, Regel):
            continue
        if model.bron:
            met_bron.add(pad)
        elif not any(pad[:lengte] in met_bron for lengte in range(len(pad))):
            zin = "Deze regel noemt geen bron. Zet erbij waar het staat, zoals «bron: code / kop»."
            yield Bevinding(pad, "geen-bron", zin)
        if model.herkomst != "bron" and model.toelichting is None:
            zin = f"Bij herkomst «{model.herkomst}» hoort een toelichting: wat staat er, wat kiest u?"
            yield Bevinding((*pad, "herkomst"), "geen-toelichting", zin)


def termijnen(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every term has a length (or says there is none) and something that starts it."""
    gestart = {g.termijn for stap in aanpak.overgangen.values() for g in stap.gevolg if g.termijn}
    for code, termijn in aanpak.termijnen.items():
        pad = ("termijnen", code)
        lengtes = [naam for naam in ("elke", "lengte") if getattr(termijn, naam) is not None]
        if not lengtes and not termijn.onbepaald:
            zin = "Deze termijn heeft geen duur. Zet «elke» of «lengte» erbij, of «onbepaald: true»."
            yield Bevinding(pad, "geen-duur", zin)
        elif len(lengtes) + termijn.onbepaald > 1:
            zin = "Een termijn heeft één van: elke, lengte, onbepaald. Kies er één."
            yield Bevinding(pad, "te-veel-duur", zin)
        start = termijn.niveaus or termijn.na_stap or termijn.na_product or termijn.vanaf or code in gestart
        if termijn.bereik == "casus" and not start:
            zin = (
                "Niets laat deze termijn beginnen. Noem «niveaus», «na_stap», «na_product» of «vanaf», "
                "of een stap met dit gevolg."
            )
            yield Bevinding(pad, "begint-nooit", zin, "let op")


def niemand(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every duty, term and task is somebody's."""
    for pad, model in wandel(aanpak):
        if isinstance(model, Plicht | Termijn | TaakModel) and not model.rol:
            yield Bevinding((*pad, "rol"), "van-niemand", "Dit is van niemand. Noem een rol.")


EIGEN_WOORDEN = (
    *("informeer-", "roep-bijeen-", "aanvullen-", "overgenomen-", "bevestig-", "termijn-"),
    *("bel-terug-", "bel-zelf-"),
)
"""How the codes begin of tasks that the engine sets itself."""


def taakcodes(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """No task of an approach is called like one that is closed or shown in a way of its own."""
    for code, stap in aanpak.overgangen.items():
        for nr, gevolg in enumerate(stap.gevolg):
            if gevolg.taak is not None and gevolg.taak.code.startswith(EIGEN_WOORDEN):
                begin = next(woord for woord in EIGEN_WOORDEN if gevolg.taak.code.startswith(woord))
                zin = f"Met «{begin}» beginnen taken van Waakvlam zelf. Kies een ander woord."
                yield Bevinding(("overgangen", code, "gevolg", nr, "taak", "code"), "taakcode", zin)
