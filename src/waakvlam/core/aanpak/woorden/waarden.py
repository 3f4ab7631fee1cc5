"""Any value of the language in words: what stands before and after in a comparison."""

import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

from waakvlam.core.aanpak.taal.basis import DUUR
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.stappen import Aanleidingeis, BeslisserModel, Gevolg, Wie
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verwijzen import VERWIJST, WAARDEN_VERWIJZEN
from waakvlam.core.aanpak.woorden.basis import duur, klein, plat
from waakvlam.core.aanpak.woorden.namen import Woorden, titel
from waakvlam.core.aanpak.woorden.regie import houder
from waakvlam.core.aanpak.woorden.stappen import gevolg
from waakvlam.core.aanpak.woorden.velden import VERANTWOORDING, label, vaste_waarde
from waakvlam.core.aanpak.woorden.zinnen import beslisser, deelnemer, voorwaarde

ZINNEN: dict[type[BaseModel], Callable[[Woorden, Any], str]] = {
    VoorwaardeModel: lambda w, v: plat(voorwaarde(w, v)),
    BeslisserModel: lambda w, v: plat(beslisser(w, v)),
    LijnModel: lambda w, v: plat(houder(w, v)),
    Wie: lambda w, v: plat(deelnemer(w, v)),
    Gevolg: gevolg,
    Aanleidingeis: lambda w, v: plat(voorwaarde(w, v.wat)),
}
"""Parts of the language with a sentence of their own. What the sentence leaves out follows it by field."""

IN_DE_ZIN: dict[type[BaseModel], frozenset[str]] = {
    VoorwaardeModel: frozenset(VoorwaardeModel.model_fields),
    BeslisserModel: frozenset(BeslisserModel.model_fields),
    LijnModel: frozenset(LijnModel.model_fields) - VERANTWOORDING,
    Wie: frozenset({"rol", "gremium", "bij", "als"}),
    Gevolg: frozenset(Gevolg.model_fields) - VERANTWOORDING,
    Aanleidingeis: frozenset({"wat"}),
}
DUREN = frozenset({
    "aanvullen_binnen", "binnen", "cadans", "opkomst", "antwoord_binnen", "elke", "lengte", "herinner",
    "herhalen",
    "noodtoegang", "terug_binnen", "oppakken_binnen", "aannemen_binnen", "stil_na", "vervalt_na",
    "alert_hoogstens", "hoogstens",
})  # fmt: skip


def waarde(w: Woorden, klasse: str, veld: str, wat: Any) -> str:
    """Return the value of a field in words; empty for nothing."""
    if wat is None or (isinstance(wat, (list, dict)) and not wat):
        return ""
    if isinstance(wat, bool):
        return w._("ja") if wat else w._("nee")
    if isinstance(wat, BaseModel):
        return model(w, wat)
    if isinstance(wat, Mapping):
        return "; ".join(f"{sleutel(w, klasse, veld, k)}: {_waarde_bij(w, klasse, veld, k, v)}"
                         for k, v in wat.items())  # fmt: skip
    if isinstance(wat, list):
        delen = [waarde(w, klasse, veld, een) for een in wat]
        if all(deel.endswith((".", "?", "!")) for deel in delen):
            return " ".join(delen)
        lang = any(len(deel) > 60 or "," in deel for deel in delen)
        return ("; " if lang else ", ").join(delen)
    return _los(w, klasse, veld, str(wat))


def _los(w: Woorden, klasse: str, veld: str, tekst: str) -> str:
    """One word or sentence: a name for a code, a period, a choice in words, or itself."""
    if veld in DUREN and DUUR.fullmatch(tekst):
        return duur(tekst, w._)
    if tekst in keuzes(klasse, veld):
        return w._(vaste_waarde(veld, tekst))
    if veld == "van" and tekst == "*":
        return w._("elk niveau")
    soorten = VERWIJST.get(f"{klasse}.{veld}", ())
    for soort in soorten:
        if (naam := w.naam(soort, tekst)) != tekst:
            return naam
    return tekst


def sleutel(w: Woorden, klasse: str, veld: str, code: str) -> str:
    """Return what a key of a map stands for."""
    if klasse == "Gremium" and veld == "zittingen":
        return w._(vaste_waarde("zittingen", code))
    naam = _los(w, klasse, veld, code)
    return naam if naam != code else code.replace("_", " ").replace("-", " ")


def _waarde_bij(w: Woorden, klasse: str, veld: str, code: str, wat: Any) -> str:
    if f"{klasse}.{veld}" in WAARDEN_VERWIJZEN:
        return w.rol(str(wat))
    kenmerk = w.m.kenmerken.get(code) if veld in ("kenmerk", "kenmerken") else None
    if kenmerk is not None and isinstance(wat, str):
        return kenmerk.waarden.get(wat, wat)
    return waarde(w, klasse, veld, wat)


def model(w: Woorden, ding: BaseModel) -> str:
    """Return a part of the language in words: its sentence, then what it says besides, without its source."""
    soort = type(ding)
    klasse = soort.__name__
    kop = ZINNEN[soort](w, ding) if soort in ZINNEN else titel(ding)
    weg = IN_DE_ZIN.get(soort, frozenset()) | VERANTWOORDING
    over = [naam for naam in soort.model_fields if naam not in weg]
    bij = [
        f"{klein(w._(label(klasse, naam)))}: {tekst}"
        for naam in over
        if naam in ding.model_fields_set
        and getattr(ding, naam) != soort.model_fields[naam].get_default(call_default_factory=True)
        and (tekst := waarde(w, klasse, naam, getattr(ding, naam)))
        and tekst != kop
    ]
    return f"{kop} ({'; '.join(bij)})" if kop and bij else kop or "; ".join(bij)


@cache
def keuzes(klasse: str, veld: str) -> frozenset[str]:
    """Return the fixed values that a field may have; none for a field that takes any text."""
    soort = _klassen().get(klasse)
    if soort is None or veld not in soort.model_fields:
        return frozenset()
    return frozenset(_letterlijk(soort.model_fields[veld].annotation))


def _letterlijk(soort: Any) -> list[str]:
    if typing.get_origin(soort) is Literal:
        return [str(een) for een in typing.get_args(soort)]
    return [een for deel in typing.get_args(soort) for een in _letterlijk(deel)]


@cache
def _klassen() -> dict[str, type[BaseModel]]:
    from waakvlam.core.aanpak.taal import AanpakModel

    gevonden: dict[str, type[BaseModel]] = {}

    def loop(soort: Any) -> None:
        if isinstance(soort, type) and issubclass(soort, BaseModel):
            if soort.__name__ in gevonden:
                return
            gevonden[soort.__name__] = soort
            for veld in soort.model_fields.values():
                loop(veld.annotation)
        for deel in typing.get_args(soort):
            loop(deel)

    loop(AanpakModel)
    return gevonden
