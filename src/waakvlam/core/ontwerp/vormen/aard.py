"""What kind of field a type of the language asks for."""

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator

from waakvlam.core.aanpak.taal.basis import Code, Duur
from waakvlam.core.aanpak.taal.niveaus import LijnModel, Proces
from waakvlam.core.aanpak.taal.stappen import BeslisserModel, Gevolg, Wie
from waakvlam.core.aanpak.taal.voorwaarden import BIJ, SOORTEN, VoorwaardeModel
from waakvlam.core.aanpak.verwijzen import SOORTEN as SOORTEN_CODE
from waakvlam.core.aanpak.verwijzen import VERWIJST

VORMEN: dict[type[BaseModel], dict[str, tuple[str, ...]]] = {
    LijnModel: {
        "rol": (),
        "aangewezen_door": ("standaard", "blijft", "toegestaan", "uitgesloten", "mits"),
        "als": ("dan", "anders"),
        "geen": (),
    },
    BeslisserModel: {"rol": (), "gremium": (), "houder": (), "een_van": (), "als": ("dan", "anders")},
    VoorwaardeModel: {soort: tuple(sorted(BIJ.get(soort, ()))) for soort in SOORTEN},
    Wie: {"rol": (), "gremium": (), "bij": ()},
    Gevolg: {
        "taak": (),
        "roep_bijeen": ("binnen",),
        **{
            naam: ()
            for naam in Gevolg.model_fields
            if naam not in ("als", "taak", "roep_bijeen", "binnen", "bron", "herkomst", "toelichting", "eis")
        },
    },
}
"""Parts that have exactly one of some keys, each with the keys that belong to it."""


@dataclass(frozen=True, slots=True)
class Aard:
    """A kind of field. ``klasse``: its part of the language; ``item``: what a list or map holds.

    ``kort`` make a long spelling of a short one; ``woorden`` are fixed values; ``standaard`` is what holds
    when nothing is filled in.
    """

    soort: str
    klasse: type[BaseModel] | None = None
    item: "Aard | None" = None
    woorden: tuple[str, ...] = ()
    kort: tuple[Callable[[Any], Any], ...] = ()
    verplicht: bool = False
    standaard: Any = None
    vrij: bool = False
    hint: Any = None


def lang(aard: Aard, waarde: Any) -> Any:
    """A value in its long spelling."""
    for functie in aard.kort:
        try:
            waarde = functie(waarde)
        except (TypeError, ValueError, AttributeError):
            return waarde
    return waarde


def aard_van(hint: Any) -> Aard:
    """The kind of field for a type hint; ``yaml`` for what no form can show."""
    return replace(_aard(hint), hint=hint)


def _aard(hint: Any) -> Aard:
    if hint == Duur:
        return Aard("duur")
    if hint == Code:
        return Aard("code")
    oorsprong = typing.get_origin(hint)
    if oorsprong is Annotated:
        kern, *extra = typing.get_args(hint)
        kort = tuple(_functie(e) for e in extra if isinstance(e, BeforeValidator))
        binnen = _aard(kern)
        return replace(binnen, kort=(*kort, *binnen.kort))
    if oorsprong in (types.UnionType, typing.Union):
        return _unie([deel for deel in typing.get_args(hint) if deel is not type(None)])
    if oorsprong is Literal:
        return Aard("keuze", woorden=tuple(str(w) for w in typing.get_args(hint)))
    if oorsprong is list:
        return _lijst(aard_van(typing.get_args(hint)[0]))
    if oorsprong is dict:
        sleutel, inhoud = typing.get_args(hint)
        sleutels = _aard(sleutel)
        return Aard("kaart", item=aard_van(inhoud), woorden=sleutels.woorden)
    enkel = {bool: "ja_nee", int: "getal", str: "tekst"}.get(hint)
    if enkel:
        return Aard(enkel)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return Aard("vorm" if hint in VORMEN else "groep", klasse=hint)
    return Aard("yaml")


def _functie(validator: BeforeValidator) -> Callable[[Any], Any]:
    functie: Callable[[Any], Any] = validator.func  # type: ignore[assignment]
    return functie


def _lijst(item: Aard) -> Aard:
    soort = {"code": "codes", "tekst": "teksten"}.get(item.soort, "rijen")
    return Aard(soort, item=item)


def _unie(delen: list[Any]) -> Aard:
    if len(delen) == 1:
        return _aard(delen[0])
    if {bool, int, str} == set(delen):
        return Aard("waarde")
    aarden = [_aard(deel) for deel in delen]
    klassen = {aard.klasse for aard in aarden}
    if klassen == {LijnModel, Proces}:
        return Aard("vorm", klasse=LijnModel, woorden=("aspecten",))
    soorten = [aard.soort for aard in aarden]
    if soorten == ["keuze", "codes"]:
        return Aard("codes", woorden=aarden[0].woorden, item=aarden[1].item, vrij=True)
    if "keuze" in soorten and "tekst" in soorten:
        return Aard("code")
    return Aard("yaml")


@lru_cache(maxsize=128)
def velden_van(klasse: type[BaseModel]) -> dict[str, Aard]:
    """The fields of a part of the language by their name in a file, where a rule comes from last."""
    hints = typing.get_type_hints(klasse, include_extras=True)
    uit: dict[str, Aard] = {}
    for naam, veld in klasse.model_fields.items():
        standaard = None if veld.is_required() else veld.get_default(call_default_factory=True)
        aard = aard_van(hints[naam])
        if set(VERWIJST.get(f"{klasse.__name__}.{naam}", ())) & {*SOORTEN_CODE, "lijn"}:
            soort = {"tekst": "code", "teksten": "codes"}.get(aard.soort, aard.soort)
            aard = replace(aard, soort=soort)
        uit[naam.rstrip("_")] = replace(aard, verplicht=veld.is_required(), standaard=standaard)
    laatst = ("bron", "herkomst", "toelichting", "eis")
    return {n: a for n, a in uit.items() if n not in laatst} | {n: uit[n] for n in laatst if n in uit}


def vormen_van(aard: Aard) -> dict[str, tuple[str, ...]]:
    """The main keys of a part of which one is chosen, each with the keys that belong to it."""
    assert aard.klasse is not None
    vormen = {n: tuple(b.rstrip("_") for b in bij) for n, bij in VORMEN[aard.klasse].items()}
    return vormen | dict.fromkeys(aard.woorden, ())


def velden_bij(aard: Aard) -> dict[str, Aard]:
    """The fields of a group, those of its other shape included."""
    assert aard.klasse is not None
    eigen = velden_van(aard.klasse)
    return eigen | velden_van(Proces) if "aspecten" in aard.woorden else eigen
