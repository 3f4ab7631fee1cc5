"""Reads the terms and grounds that the law gives; see ``core.verzoek.rechten`` for what they are."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from waakvlam.core.tijd import delen
from waakvlam.core.verzoek.rechten import (
    DATALEK,
    MERKEN,
    SOORTEN,
    Grond,
    Inzageregels,
    Rechten,
    Termijnregel,
    Wooregel,
    Wooregels,
)

GRONDEN = ("verlengen", "opschorten", "afwijzen", "weglaten")


class GegevensFout(ValueError):
    """The file with terms and grounds says something that cannot be."""


@cache
def rechten() -> Rechten:
    """The terms and grounds of this program."""
    tekst = files("waakvlam.gegevens").joinpath("rechten.yaml").read_text(encoding="utf-8")
    return lees(YAML(typ="safe", pure=True).load(tekst))


def lees(inhoud: Mapping[str, Any]) -> Rechten:
    """Terms and grounds from what a file says; raises GegevensFout when they cannot be used."""
    try:
        gronden = {deel: _gronden(inhoud[deel]) for deel in GRONDEN}
        termijnen = {code: _termijn(code, regel) for code, regel in inhoud["termijnen"].items()}
        weglaten = gronden["weglaten"]
        return Rechten(
            termijnen,
            **gronden,
            inzage=_inzage(inhoud["inzage"], weglaten),
            woo=_woo(inhoud["woo"], weglaten),
        )
    except (KeyError, TypeError, AttributeError) as fout:
        raise GegevensFout(f"rechten.yaml: {fout!r}") from fout


def _soorten(code: str, soorten: Any) -> frozenset[str]:
    vreemd = set(soorten) - {*SOORTEN, DATALEK}
    if vreemd or not soorten:
        raise GegevensFout(f"{code}: unknown kinds {sorted(vreemd)}")
    return frozenset(soorten)


def _termijn(code: str, regel: Mapping[str, Any]) -> Termijnregel:
    gewoon = {**regel, "soorten": _soorten(code, regel["soorten"])}
    uit = Termijnregel(code, **gewoon)
    for duur in (uit.duur, uit.verlenging):
        if duur is not None:
            delen(duur)
    return uit


def _gronden(bekend: Mapping[str, Mapping[str, Any]]) -> dict[str, Grond]:
    return {
        code: Grond(code, **{**grond, "soorten": _soorten(code, grond["soorten"])})
        for code, grond in bekend.items()
    }


def _inzage(inzage: Mapping[str, Any], gronden: Mapping[str, Grond]) -> Inzageregels:
    uit = Inzageregels(**inzage)
    for code in (*uit.kringen.values(), *uit.merken.values(), uit.anderen, uit.melder):
        if code not in gronden:
            raise GegevensFout(f"inzage: {code} is no known ground")
    return uit


def _woo(woo: Mapping[str, Any], gronden: Mapping[str, Grond]) -> Wooregels:
    merken = {code: Wooregel(**regel) for code, regel in woo["merken"].items()}
    kringen = {code: Wooregel(**regel) for code, regel in woo["kringen"].items()}
    standaard = dict(woo["standaard"])
    if set(merken) != set(MERKEN) or not set(standaard.values()) <= set(MERKEN):
        raise GegevensFout("woo: every mark has a rule, and every kind of event one of the marks")
    for regel in (*merken.values(), *kringen.values(), Wooregel("weg", woo["personen"])):
        if regel.doe not in ("geef", "weg") or (regel.doe == "weg") != (regel.grond in gronden):
            raise GegevensFout(f"woo: {regel} has no known ground")
    return Wooregels(standaard, merken, kringen, woo["personen"])
