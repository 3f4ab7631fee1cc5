"""The state of a case and the answers to questions about it, as plain maps.

For histories, the command line and machines: codes and times, no texts.
"""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import lijststand
from waakvlam.core.casus.klokken import klokken
from waakvlam.core.casus.toestand import Houder, Toestand
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.casus.weigering import Weigering
from waakvlam.core.tijd import OOIT


def velden(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    """Every field of the state that a history may expect something of."""
    stap = aanpak.model.overgangen.get(t.stap) if t.stap else None
    return {
        "niveau": t.niveau,
        "kenmerken": dict(t.kenmerken),
        "regie": {lijn: list(houder.rollen) for lijn, houder in t.regie.items()},
        "taken": list(t.open_taken.values()),
        "taken_stand": {taak.code: taak.stand for taak in t.taken.values()},
        "gevraagd": [vraag.code for vraag in wat_nu(t, aanpak).vragen],
        "loopt": [klok.code for klok in klokken(t, aanpak) if klok.tot is None],
        "gremia": list(t.gremia),
        "opgeschort": list(t.opgeschort),
        "agenda": list(t.agenda),
        "markeringen": list(t.markeringen),
        "geinformeerd": list(t.geinformeerd),
        "raadplegingen": list(t.raadplegingen),
        "adviezen": list(t.adviezen),
        "producten": list(t.producten),
        "overleggen": list(t.overleggen),
        "aanleidingen": {code: vink.stand for code, vink in t.aanleidingen.items()},
        "onbevestigd": sum(1 for b in t.besluiten.values() if b.wacht_op),
        "weersproken": sum(1 for b in t.besluiten.values() if b.weersproken_door),
        "afwijkingen": list(t.afwijkingen),
        "gesloten": t.gesloten is not None,
        "oefening": t.oefening,
        "stap": t.stap,
        "herkomst": stap.herkomst if stap else "bron",
        "signalen": list(t.signalen),
        "scenarios": list(t.scenarios),
        "lijsten": lijststand.alle(t, aanpak),
    }


def weigering(w: Weigering) -> dict[str, Any]:
    """A refusal with all its reasons."""
    return {
        "geweigerd": list(w.codes),
        "afwijken_mag": w.afwijken_mag,
        "noemt": list(dict.fromkeys(rol for r in w.redenen for rol in r.wie)),
        "mist": list(dict.fromkeys(code for r in w.redenen for code in r.mist)),
        "wijst_naar": list(dict.fromkeys(code for r in w.redenen for code in r.wijst_naar)),
        "voorstellen": sum(len(r.voorstellen) for r in w.redenen),
        "regels": [r.regel for r in w.redenen],
    }


def waarom(t: Toestand, aanpak: Aanpak, sleutel: str, houder: Houder) -> tuple[str, tuple[str, ...]]:
    """The path of the rule by which a line is held now, and what is unknown about it."""
    lijn = aanpak.lijnen[t.niveau].get(sleutel)
    if houder.vast or lijn is None or lijn.model.aangewezen_door is not None:
        return houder.waarom, houder.onbekend
    rollen, regel, onbekend = lijn.wie(t, OOIT)
    return (regel, onbekend) if rollen == houder.rollen else (houder.waarom, houder.onbekend)


def _regie(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    uit: dict[str, Any] = {}
    for sleutel, houder in t.regie.items():
        regel, onbekend = waarom(t, aanpak, sleutel, houder)
        uit[sleutel] = {
            "rol": list(houder.rollen),
            "waarom": regel,
            "onbekend": list(onbekend),
            "sinds": houder.sinds.isoformat(),
        }
    return uit


def _wat_nu(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    antwoord = wat_nu(t, aanpak)
    return {
        "vragen": [v.code for v in antwoord.vragen],
        "rollen": {v.code: list(v.rollen) for v in antwoord.vragen},
        "uiterlijk": {v.code: v.uiterlijk.isoformat() for v in antwoord.vragen if v.uiterlijk},
        "zonder_datum": [v.code for v in antwoord.vragen if v.uiterlijk is None],
    }


def _stappen(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    return {
        s.stap: {
            "kan": s.kan,
            "naar": s.naar,
            "ontbreekt": [r.code for r in s.ontbreekt],
            "mist": [code for r in s.ontbreekt for code in r.mist],
            "beslist": list(s.beslist),
        }
        for s in wat_nu(t, aanpak).stappen
    }


def _samenvatting(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    return {
        niveau: {rij: cel.model_dump(exclude={"bron", "herkomst"}) for rij, cel in rijen.items()}
        for niveau, rijen in aanpak.model.samenvatting.items()
    }


def _verschillen(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    cellen = {
        f"{niveau}.{rij}": cel
        for niveau, rijen in aanpak.model.samenvatting.items()
        for rij, cel in rijen.items()
        if cel.verschil
    }
    return {
        "cellen": list(cellen),
        "aantal": len(cellen),
        "eisen": [eis for cel in cellen.values() for eis in cel.eis],
        "lezingen": {naam: cel.lezing for naam, cel in cellen.items()},
    }


def _verloop(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    return {
        "niveaus": [w.niveau for w in t.verloop],
        "wissels": [
            {"niveau": w.niveau, "op": w.op.isoformat(), "stap": w.stap, "rol": w.rol} for w in t.verloop
        ],
    }


def _taken(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    return {taak.code: {"stand": taak.stand, "rol": list(taak.rollen)} for taak in t.taken.values()}


VRAGEN: dict[str, Callable[[Toestand, Aanpak], dict[str, Any]]] = {
    "stand": velden,
    "regie": _regie,
    "wat_nu": _wat_nu,
    "stappen": _stappen,
    "samenvatting": _samenvatting,
    "verschillen": _verschillen,
    "verloop": _verloop,
    "taken": _taken,
    "lijsten": lijststand.alle,
}
