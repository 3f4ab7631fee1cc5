"""Turns what the types refuse into Dutch findings at the place where it stands."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from waakvlam.core.aanpak.meldingen import Melding, Plek, citeer, dichtstbij, melding
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.yamllezer import Knoop

Pad = tuple[str | int, ...]


def volg(wortel: Knoop, loc: Sequence[str | int]) -> tuple[Knoop, Plek | None, Pad]:
    """Follow ``loc`` from ``wortel`` as far as it goes: the node, where its key stands, and the path taken.

    Parts that are no key or index there are skipped: they are labels of the types (the member of a union) or
    belong to a longer spelling than the one in the file (``rol`` where only the code of a role was written).
    """
    knoop: Knoop = wortel
    sleutel: Plek | None = None
    pad: list[str | int] = []
    for deel in loc:
        inhoud = knoop.inhoud
        if isinstance(inhoud, dict):
            naam = str(deel).rstrip("_") if str(deel) in ("is_", "in_") else str(deel)
            if naam in inhoud:
                sleutel = knoop.sleutels.get(naam)
                knoop = inhoud[naam]
                pad.append(naam)
        elif isinstance(inhoud, list) and isinstance(deel, int) and 0 <= deel < len(inhoud):
            knoop, sleutel = inhoud[deel], None
            pad.append(deel)
    return knoop, sleutel, tuple(pad)


def meldingen(wortel: Knoop, fouten: Iterable[ErrorDetails]) -> list[Melding]:
    """Return one finding per mistake in the file, whatever number of errors the types made of it."""
    per_plek: dict[Pad, list[ErrorDetails]] = {}
    for fout in fouten:
        per_plek.setdefault(_unie(wortel, fout["loc"]), []).append(fout)
    return [m for groep in per_plek.values() for m in _groep(wortel, groep)]


def _unie(wortel: Knoop, loc: Pad) -> Pad:
    """Return the path up to the first label of a union, so that errors of its members come together."""
    for i in range(len(loc)):
        if _is_label(loc[i]):
            return (*volg(wortel, loc[:i])[2], "|")
    return loc


def _is_label(deel: str | int) -> bool:
    return isinstance(deel, str) and (
        deel[:1].isupper() or "[" in deel[1:] or "(" in deel or deel in _KALE_TYPES
    )


_KALE_TYPES = {"bool", "int", "str"}


def _groep(wortel: Knoop, fouten: list[ErrorDetails]) -> list[Melding]:
    """Of the members of a union, speak about the one that came furthest."""
    takken: dict[str, list[ErrorDetails]] = {}
    for fout in fouten:
        label = next((str(deel) for deel in fout["loc"] if _is_label(deel)), "")
        takken.setdefault(label, []).append(fout)
    if len(takken) > 1:
        diepst = max(
            takken.values(), key=lambda tak: (min(len(volg(wortel, f["loc"])[2]) for f in tak), -len(tak))
        )
        if any(f["type"] == "literal_error" for tak in takken.values() for f in tak):
            diepst = next(tak for tak in takken.values() if tak[0]["type"] == "literal_error")
        return [_melding(wortel, fout) for fout in diepst]
    return [_melding(wortel, fout) for fout in fouten]


def _melding(wortel: Knoop, fout: ErrorDetails) -> Melding:
    loc, soort = fout["loc"], fout["type"]
    knoop, sleutel, pad = volg(wortel, loc)
    naam = str(loc[-1]) if loc else ""
    if soort == "extra_forbidden":
        plek = sleutel or knoop.plek
        velden = _velden(loc[:-1])
        zin = f"«{citeer(naam)}» bestaat hier niet."
        raad = dichtstbij(naam, velden)
        if raad is None and velden:
            zin += f" Wel: {', '.join(velden)}."
        return melding(plek, "onbekend-veld", zin, naam=naam, mogelijk=velden)
    if soort == "missing":
        waar = f" bij «{citeer(pad[-1])}»" if pad else ""
        return melding(_begin(knoop, sleutel), "ontbreekt", f"«{citeer(naam)}» ontbreekt{waar}. Vul dat in.")
    if naam == "[key]":
        vorige = str(loc[-2])
        ouder = volg(wortel, loc[:-2])[0]
        plek = ouder.sleutels.get(vorige, knoop.plek)
        return melding(plek, "code", _eigen_zin(fout) or f"«{citeer(vorige)}» kan geen naam zijn.")
    vertaling = _VERTALING.get(soort, _onbekend)
    zin = _eigen_zin(fout) or vertaling(fout)
    mogelijk = _keuzes(fout)
    plek = _begin(knoop, sleutel) if isinstance(knoop.inhoud, dict) else knoop.plek
    code = "code" if "is geen code" in zin else "waarde"
    return melding(plek, code, zin, naam=str(fout["input"]) if mogelijk else "", mogelijk=mogelijk)


def _begin(knoop: Knoop, sleutel: Plek | None) -> Plek:
    return sleutel or knoop.plek


def _eigen_zin(fout: ErrorDetails) -> str | None:
    """Return the sentence of our own checks, which speak Dutch already."""
    if fout["type"] != "value_error":
        return None
    zin = citeer(fout.get("ctx", {}).get("error", fout["msg"]), 300)
    return zin[:1].upper() + zin[1:] + "."


def _keuzes(fout: ErrorDetails) -> list[str]:
    if fout["type"] != "literal_error":
        return []
    verwacht = str(fout.get("ctx", {}).get("expected", ""))
    return [deel.strip("' ") for deel in verwacht.replace(" or ", ", ").split(",")]


def _kies(fout: ErrorDetails) -> str:
    return f"«{citeer(fout['input'])}» kan hier niet. Kies uit: {', '.join(_keuzes(fout))}."


def _onbekend(fout: ErrorDetails) -> str:
    return "Dit past hier niet."


def _te_kort(fout: ErrorDetails) -> str:
    return "Hier staat te weinig tekst. Schrijf het uit."


def _te_lang(fout: ErrorDetails) -> str:
    return f"Deze tekst is te lang: hoogstens {fout.get('ctx', {}).get('max_length')} tekens."


def _niets(zin: str) -> Callable[[ErrorDetails], str]:
    """Say ``zin``, and that nothing was filled in when that is so."""
    return lambda fout: zin + (" Nu staat er niets." if fout["input"] is None else "")


_VERTALING: dict[str, Callable[[ErrorDetails], str]] = {
    "literal_error": _kies,
    "string_too_short": _te_kort,
    "string_too_long": _te_lang,
    "string_type": _niets("Hier hoort tekst."),
    "string_unicode": _niets("Deze tekst bevat tekens die geen geldige tekst zijn. Haal ze weg."),
    "bool_type": _niets("Hier hoort true of false."),
    "bool_parsing": _niets("Hier hoort true of false."),
    "int_type": _niets("Hier hoort een geheel getal."),
    "int_parsing": _niets("Hier hoort een geheel getal."),
    "int_from_float": _niets("Hier hoort een geheel getal."),
    "dict_type": _niets("Hier horen regels met «naam: inhoud»."),
    "model_type": _niets("Hier horen regels met «naam: waarde»."),
    "model_attributes_type": _niets("Hier horen regels met «naam: waarde»."),
    "list_type": _niets("Hier hoort een lijst: [een, twee]."),
    "recursion_loop": _niets("Dit verwijst naar zichzelf."),
}


def _velden(loc: Pad) -> list[str]:
    """Return the names of the fields that exist at ``loc``, found by following the types."""
    soorten: list[Any] = [AanpakModel]
    for deel in loc:
        volgende: list[Any] = []
        for soort in soorten:
            volgende += _stap(soort, deel)
        soorten = volgende or soorten
    return sorted(
        {naam.rstrip("_") for soort in soorten for m in _modellen(soort) for naam in m.model_fields}
    )


def _stap(soort: Any, deel: str | int) -> list[Any]:
    gevonden = []
    for lid in _leden(soort):
        if isinstance(lid, type) and issubclass(lid, BaseModel):
            veld = lid.model_fields.get(str(deel))
            if veld is not None:
                gevonden.append(veld.annotation)
        elif getattr(lid, "__origin__", None) in (list, dict):
            gevonden.append(get_args(lid)[-1])
    return gevonden


def _leden(soort: Any) -> list[Any]:
    """Return the members of a union, without the wrapping of Annotated."""
    if hasattr(soort, "__metadata__"):
        return _leden(soort.__origin__)
    if getattr(soort, "__origin__", None) in (list, dict) or isinstance(soort, type):
        return [soort]
    return [lid for deel in get_args(soort) for lid in _leden(deel)]


def _modellen(soort: Any) -> list[type[BaseModel]]:
    return [lid for lid in _leden(soort) if isinstance(lid, type) and issubclass(lid, BaseModel)]
