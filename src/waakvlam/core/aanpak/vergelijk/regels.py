"""Rule by rule: root keys in reading order, rules matched by code."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.vergelijk.soorten import (
    Kant,
    Onderdeel,
    Regelverschil,
    Stand,
    Veldverschil,
    Vergelijking,
)
from waakvlam.core.aanpak.vergelijk.treden import treden
from waakvlam.core.aanpak.vergelijk.velden import Velden
from waakvlam.core.aanpak.woorden.basis import Vertaal, _
from waakvlam.core.aanpak.woorden.namen import Woorden, titel
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN, VERANTWOORDING, label
from waakvlam.core.aanpak.woorden.waarden import waarde

ZELF = "aanpak"
"""The part that holds what the approach says of itself: title, version, order of levels."""


def vergelijk(a: AanpakModel, b: AanpakModel, vertaal: Vertaal = _) -> Vergelijking:
    """Return every difference between ``a`` (before, or the one) and ``b`` (after, or the other)."""
    wa, wb = Woorden(a, vertaal), Woorden(b, vertaal)
    velden = Velden(wa, wb)
    delen = [Onderdeel(ZELF, wb._("De aanpak zelf"), (_zelf(velden),))]
    for sleutel in sleutels():
        regels = tuple(_regels(velden, sleutel))
        if regels:
            delen.append(Onderdeel(sleutel, wb._(ONDERDELEN.get(sleutel, sleutel)), regels))
    return Vergelijking(_kant(a), _kant(b), tuple(delen), treden(wa, wb))


def sleutels() -> list[str]:
    """Return the root keys that hold a map, in reading order; one we have no words for comes last."""
    kaarten = [naam for naam, veld in AanpakModel.model_fields.items() if "dict[" in str(veld.annotation)]
    return [*(s for s in ONDERDELEN if s in kaarten), *(s for s in kaarten if s not in ONDERDELEN)]


def _kant(m: AanpakModel) -> Kant:
    return Kant(m.aanpak, m.titel, m.versie)


def _zelf(velden: Velden) -> Regelverschil:
    a, b = velden.a.m, velden.b.m
    los = [naam for naam in AanpakModel.model_fields if naam not in sleutels()]
    gevonden: list[Veldverschil] = []
    for naam in los:
        gevonden += velden.veld("AanpakModel", naam, getattr(a, naam), getattr(b, naam))
    kop = (velden.b._(ONDERDELEN["niveaus"]),)
    gevonden += velden.volgorde("AanpakModel", "niveaus", a.niveaus, b.niveaus, ("niveaus",), kop)
    return Regelverschil(b.aanpak, b.titel, _stand(gevonden), tuple(gevonden), a.aanpak)


def _stand(velden: list[Veldverschil]) -> Stand:
    return "anders" if velden else "gelijk"


def _regels(velden: Velden, sleutel: str) -> Iterator[Regelverschil]:
    a, b = _plat(getattr(velden.a.m, sleutel)), _plat(getattr(velden.b.m, sleutel))
    paren = {code: code for code in b if code in a}
    if velden.a.m.aanpak != velden.b.m.aanpak:
        paren |= _op_naam(a, b, paren)
    gepaard = set(paren.values())
    for code, ding in b.items():
        if code not in paren:
            naam = _titel(velden.b, sleutel, code, ding)
            yield Regelverschil(code, naam, "alleen_b", _heel(velden.b, ding, na=True))
            continue
        gevonden = list(_tussen(velden, sleutel, a[paren[code]], ding))
        naam = _titel(velden.b, sleutel, code, ding)
        yield Regelverschil(code, naam, _stand(gevonden), tuple(gevonden), paren[code])
    for code, ding in a.items():
        if code not in gepaard:
            naam = _titel(velden.a, sleutel, code, ding)
            yield Regelverschil(code, naam, "alleen_a", _heel(velden.a, ding, na=False), code)


def _plat(kaart: Mapping[str, Any]) -> dict[str, Any]:
    """A map of maps becomes one map, with codes such as ``ave3.procesregie``."""
    plat: dict[str, Any] = {}
    for code, ding in kaart.items():
        if isinstance(ding, Mapping):
            plat |= {f"{code}.{rij}": cel for rij, cel in ding.items()}
        else:
            plat[code] = ding
    return plat


def _op_naam(a: Mapping[str, Any], b: Mapping[str, Any], paren: Mapping[str, str]) -> dict[str, str]:
    """Match what is left by name, when exactly one on each side has that name."""

    def namen(kaart: Mapping[str, Any], al: set[str]) -> dict[str, str]:
        per_naam: dict[str, list[str]] = {}
        for code, ding in kaart.items():
            if code not in al and titel(ding):
                per_naam.setdefault(titel(ding).casefold().rstrip("."), []).append(code)
        return {naam: codes[0] for naam, codes in per_naam.items() if len(codes) == 1}

    van_a, van_b = namen(a, set(paren.values())), namen(b, set(paren))
    return {code: van_a[naam] for naam, code in van_b.items() if naam in van_a}


def _titel(w: Woorden, sleutel: str, code: str, ding: Any) -> str:
    if sleutel == "samenvatting":
        niveau, _punt, rij = code.partition(".")
        return f"{w.niveau(niveau)}: {re.sub('[_-]', ' ', rij)}"
    if sleutel == "doorgifte":
        van, naar = w.naam("kring", ding.van), w.naam("kring", ding.naar)
        return w._("%(van)s aan %(naar)s") % {"van": van, "naar": naar}
    return titel(ding) or code


def _tussen(velden: Velden, sleutel: str, a: Any, b: Any) -> Iterator[Veldverschil]:
    if isinstance(b, BaseModel):
        return velden.tussen(a, b)
    return velden.veld("", "tekst", a, b)


def _heel(w: Woorden, ding: Any, *, na: bool) -> tuple[Veldverschil, ...]:
    """What a rule says that only one of the two has, field by field."""
    if not isinstance(ding, BaseModel):
        return ()
    leeg = type(ding).model_construct()
    gevonden = []
    for veld in type(ding).model_fields:
        wat = getattr(ding, veld)
        if wat == getattr(leeg, veld, None) or wat == titel(ding):
            continue
        tekst = waarde(w, type(ding).__name__, veld, wat)
        if tekst:
            gevonden.append(_een_kant(w, type(ding).__name__, veld, tekst, na=na))
    return tuple(gevonden)


def _een_kant(w: Woorden, klasse: str, veld: str, tekst: str, *, na: bool) -> Veldverschil:
    voor, erna = ("", tekst) if na else (tekst, "")
    return Veldverschil((veld,), w._(label(klasse, veld)), voor, erna, veld in VERANTWOORDING)
