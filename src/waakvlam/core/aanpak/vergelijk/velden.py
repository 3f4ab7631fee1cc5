"""Field by field: what differs between two rules of one kind."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from waakvlam.core.aanpak.hash import ORDE, canoniek
from waakvlam.core.aanpak.vergelijk.soorten import Veldverschil
from waakvlam.core.aanpak.woorden.basis import klein
from waakvlam.core.aanpak.woorden.namen import Woorden, titel
from waakvlam.core.aanpak.woorden.velden import VERANTWOORDING, label
from waakvlam.core.aanpak.woorden.waarden import IN_DE_ZIN, sleutel, waarde
from waakvlam.core.aanpak.woorden.waarden import model as model_in_woorden

Pad = tuple[str, ...]
HERKENT = ("code", "rol", "gremium", "roep_bijeen", "agenda", "schort_op", "ontbind", "markering", "termijn")
"""Fields by which one of a list of parts is recognised in another version."""


class Velden:
    """Compares parts of approach ``a`` with parts of approach ``b``."""

    def __init__(self, a: Woorden, b: Woorden) -> None:
        self.a, self.b = self.w = a, b
        self.volgorde_heet = b._(label("", "volgorde"))

    def tussen(self, a: Any, b: Any, pad: Pad = (), naam: Pad = ()) -> Iterator[Veldverschil]:
        """Yield what differs between two parts of the same kind, in the order of their fields."""
        klasse = type(b).__name__
        in_zin = IN_DE_ZIN.get(type(b), frozenset())
        if any(getattr(a, veld) != getattr(b, veld) for veld in in_zin):
            kop = naam or (self.b._(label(klasse, "wat")),)
            yield self._verschil(pad, kop, model_in_woorden(self.a, a), model_in_woorden(self.b, b), a, b)
        for veld in type(b).model_fields:
            if veld not in in_zin:
                va, vb = getattr(a, veld), getattr(b, veld)
                yield from self.veld(klasse, veld, va, vb, pad, naam)

    def veld(
        self, klasse: str, veld: str, a: Any, b: Any, pad: Pad = (), naam: Pad = ()
    ) -> Iterator[Veldverschil]:
        """Yield what differs between two values of one field."""
        if isinstance(a, Mapping) and isinstance(b, Mapping):
            kop = (*naam, self.b._(label(klasse, veld)))
            yield from self._kaart(klasse, veld, a, b, (*pad, veld), kop)
            return
        if a == b:
            return
        pad, naam = (*pad, veld.rstrip("_")), (*naam, self.b._(label(klasse, veld)))
        if isinstance(a, BaseModel) and type(a) is type(b):
            yield from self.tussen(a, b, pad, naam)
        elif _van_delen(a) and _van_delen(b) and (a or b) and isinstance((a or b)[0], BaseModel):
            yield from self._lijst(a, b, pad, naam)
        else:
            yield self._verschil(
                pad, naam, waarde(self.a, klasse, veld, a), waarde(self.b, klasse, veld, b), a, b
            )

    def _kaart(
        self, klasse: str, veld: str, a: Mapping[str, Any], b: Mapping[str, Any], pad: Pad, naam: Pad
    ) -> Iterator[Veldverschil]:
        for code in [*b, *(code for code in a if code not in b)]:
            va, vb = a.get(code), b.get(code)
            if va == vb and not isinstance(vb, BaseModel):
                continue
            w, ding = (self.b, vb) if code in b else (self.a, va)
            kop = titel(ding) if isinstance(ding, BaseModel) else ""
            hier = (*naam, kop or sleutel(w, klasse, veld, code))
            if isinstance(va, BaseModel) and type(va) is type(vb):
                yield from self.tussen(va, vb, (*pad, code), hier)
            else:
                voor, na = (self._een(klasse, veld, code, kant) for kant in ((self.a, a), (self.b, b)))
                yield self._verschil((*pad, code), hier, voor, na, va, vb)
        if f"{klasse}.{veld}" in ORDE:
            yield from self.volgorde(klasse, veld, a, b, pad, naam)

    def volgorde(
        self, klasse: str, veld: str, a: Mapping[str, Any], b: Mapping[str, Any], pad: Pad, naam: Pad
    ) -> Iterator[Veldverschil]:
        """Yield one difference when what is in both stands in another order."""
        rij_a, rij_b = [code for code in a if code in b], [code for code in b if code in a]
        if rij_a == rij_b:
            return
        voor, na = (
            ", ".join(titel(kaart[code]) or sleutel(w, klasse, veld, code) for code in rij)
            for w, kaart, rij in ((self.a, a, rij_a), (self.b, b, rij_b))
        )
        yield self._verschil(
            (*pad, "volgorde"), (*naam, self.b._(label("", "volgorde"))), voor, na, rij_a, rij_b
        )

    def _een(self, klasse: str, veld: str, code: str, kant: tuple[Woorden, Mapping[str, Any]]) -> str:
        w, kaart = kant
        if code not in kaart:
            return ""
        tekst = waarde(w, klasse, veld, {code: kaart[code]})
        return tekst.partition(": ")[2] or tekst

    def _lijst(self, a: list[Any], b: list[Any], pad: Pad, naam: Pad) -> Iterator[Veldverschil]:
        """Equal parts are left out, the rest is paired by what it is about, and what is left came or went."""
        over_a, over_b = _rest(a, b)
        gepaard = _paren(over_a, over_b)
        leeg = True
        for een, ander in gepaard:
            ding = ander if ander is not None else een
            hier = (*naam, kop) if (kop := titel(ding)) else naam
            nr = str(b.index(ander) if ander is not None else a.index(een))
            if een is not None and ander is not None and type(een) is type(ander):
                verschillen = list(self.tussen(een, ander, (*pad, nr), hier))
            else:
                voor = model_in_woorden(self.a, een) if een is not None else ""
                na = model_in_woorden(self.b, ander) if ander is not None else ""
                verschillen = [self._verschil((*pad, nr), naam, voor, na, een, ander)]
            leeg = leeg and not verschillen
            yield from verschillen
        if leeg:
            voor, na = (
                "; ".join(model_in_woorden(w, x) for x in rij) for w, rij in ((self.a, a), (self.b, b))
            )
            yield self._verschil((*pad, "volgorde"), (*naam, self.b._(label("", "volgorde"))), voor, na, a, b)

    def _verschil(self, pad: Pad, naam: Pad, voor: str, na: str, a: Any, b: Any) -> Veldverschil:
        if voor == na:
            voor, na = f"{voor} [{_ruw(a)}]".lstrip(), f"{na} [{_ruw(b)}]".lstrip()
        kop = ", ".join([naam[0], *map(klein, naam[1:])]) if naam else ""
        return Veldverschil(pad, kop, voor, na, bool(pad) and any(stap in VERANTWOORDING for stap in pad))


def _van_delen(waarden: Any) -> bool:
    return isinstance(waarden, list) and all(isinstance(deel, BaseModel) for deel in waarden)


def _rest(a: list[Any], b: list[Any]) -> tuple[list[Any], list[Any]]:
    """What remains of both when the longest row of equal parts is taken out."""
    rij = SequenceMatcher(None, [_ruw(x) for x in a], [_ruw(x) for x in b], autojunk=False)
    over_a, over_b = [], []
    for soort, a1, a2, b1, b2 in rij.get_opcodes():
        if soort != "equal":
            over_a += a[a1:a2]
            over_b += b[b1:b2]
    return over_a, over_b


def _paren(a: list[Any], b: list[Any]) -> list[tuple[Any, Any]]:
    """Pair parts about the same thing, in the order of ``b``; what has no counterpart stands alone."""
    vrij = list(a)
    paren: list[tuple[Any, Any]] = []
    for ander in b:
        een = next((x for x in vrij if _herken(x) == _herken(ander)), None)
        if een is not None:
            vrij = [x for x in vrij if x is not een]
        paren.append((een, ander))
    return [*paren, *((een, None) for een in vrij)]


def _herken(ding: Any) -> tuple[str, ...]:
    taak = getattr(ding, "taak", None)
    if taak is not None:
        return ("taak", taak.code)
    for veld in HERKENT:
        if gevonden := getattr(ding, veld, None):
            if veld == "code" and not hasattr(ding, "rol"):
                continue
            return (veld, str(gevonden))
    return (type(ding).__name__, titel(ding))


def _ruw(waarde: Any) -> str:
    """A value as the language writes it: the last resort when two values have the same words."""
    if isinstance(waarde, BaseModel):
        waarde = waarde.model_dump(mode="json", exclude_defaults=True)
    elif isinstance(waarde, list):
        waarde = [
            x.model_dump(mode="json", exclude_defaults=True) if isinstance(x, BaseModel) else x
            for x in waarde
        ]
    return canoniek(waarde).decode()
