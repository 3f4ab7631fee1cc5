"""Factors that are all necessary: which are there, and the weakest link as the point to work on."""

from datetime import timedelta
from typing import Any

import pytest

from tests.dekking.wereld import aanpak_van
from waakvlam.application.spelbegin import BEGIN, begin
from waakvlam.application.vragen.oordeel import oordeel_van
from waakvlam.application.vragen.oordeelbladen import Oordeelblad
from waakvlam.application.vragen.vrager import Leesbaar, Vrager
from waakvlam.core.toegang import Kijker

VIER = ("factor1", "factor2", "factor3", "factor4")
WEG, ER = "afwezig", "aanwezig"


def blad(code: str, **antwoorden: str) -> Oordeelblad:
    """The judgement under an approach in which the escalation model was answered."""
    aanpak = aanpak_van(code)
    gegeven = {"lijsten": {"escalatiemodel": antwoorden}} if antwoorden else {}
    t = begin(aanpak, gegeven, "proef").toestand
    kringen = frozenset({"casus", *aanpak.model.kringen})
    gelezen = Leesbaar("x", t, aanpak, kringen, frozenset(), (), {}, b"x")
    vrager = Vrager(Kijker("a", "waterveen", frozenset()), BEGIN + timedelta(days=1), "test")
    return oordeel_van(gelezen, vrager, str)


@pytest.mark.parametrize(
    ("antwoorden", "waarom", "zwakste", "zin"),
    [
        ({}, "onbekend", VIER, ""),
        ({"factor1": ER, "factor2": WEG}, "niet", ("factor2",), "zolang factor 2 afwezig blijft"),
        (dict.fromkeys(VIER, ER), "alle", VIER, "Dit is geen voorspelling"),
        ({"factor1": ER, "factor2": ER, "factor3": ER}, "onbekend", ("factor4",), ""),
        ({"factor1": WEG, "factor4": WEG}, "niet", ("factor1", "factor4"), "zolang factor 1 afwezig blijft"),
    ],
)
def test_de_zwakste_schakel(
    antwoorden: dict[str, str], waarom: str, zwakste: tuple[str, ...], zin: str
) -> None:
    (f,) = blad("kis-samos", **antwoorden).factoren
    assert (f.lijst, f.waarom, tuple(x.code for x in f.zwakste)) == ("escalatiemodel", waarom, zwakste)
    assert zin in f.uitkomst
    er: dict[Any, str] = {ER: "er", WEG: "niet", None: "open"}
    assert [x.stand for x in f.factoren] == [er[antwoorden.get(code)] for code in VIER]


@pytest.mark.parametrize("code", ["dalfsen", "leusden", "oude-ijsselstreek", "twente"])
def test_een_aanpak_zonder_zulke_factoren_toont_ze_niet(code: str) -> None:
    assert blad(code).factoren == ()


def test_scenarios_van_de_aanpak_zijn_een_geheugensteun() -> None:
    aanpak = aanpak_van("twente")
    herinneringen = blad("twente").herinneringen
    assert [h.code for h in herinneringen] == list(aanpak.model.scenarios)
    assert herinneringen
    assert not any(h.gekozen or h.geschreven for h in herinneringen)
