"""Commands and paths that the documentation names exist."""

import re
import shlex

import pytest

from tests.docs.blad import bestaat, bladen
from waakvlam.cli.hoofd import main

PAD = re.compile(r"(?:src|tests|docs|tools|aanpakken|changelog\.d|\.ci)/[\w./<>*…-]*")
GROEIT = ("docs/adr/",)
"""A decision names what was true when it was taken; later moves are in later decisions."""


def opdrachten() -> list[str]:
    """Every `waakvlam …` in a sentence that names an existing subcommand in full, without placeholders."""
    gevonden = {
        code
        for blad in bladen().values()
        for code in blad.code
        if code == "waakvlam" or code.startswith("waakvlam ")
    }
    return sorted(gevonden)


@pytest.mark.parametrize("opdracht", opdrachten())
def test_elke_genoemde_opdracht_bestaat(opdracht: str, capsys: pytest.CaptureFixture[str]) -> None:
    namen = [woord for woord in shlex.split(opdracht)[1:] if re.fullmatch(r"[a-z][a-z-]*", woord)]
    opties = [woord for woord in shlex.split(opdracht) if re.fullmatch(r"--[a-z-]+", woord)]
    if namen[:1] == ["django"]:
        namen, opties = ["django"], []
    elif len(namen) > 2 or (namen and namen[0] in ("speel", "start", "demo")):
        namen = namen[:2] if namen[0] not in ("speel", "start", "demo") else namen[:1]
    with pytest.raises(SystemExit) as einde:
        main([*namen, "--help"])
    assert einde.value.code == 0
    uitleg = capsys.readouterr().out
    assert [optie for optie in opties if optie not in uitleg] == []


def test_elk_genoemd_pad_bestaat() -> None:
    weg = []
    for pad, blad in bladen().items():
        if pad.startswith(GROEIT):
            continue
        zelf_gemaakt = {waarde for blok in blad.blokken for waarde in blok.opties.values()}
        for code in blad.code:
            if code in zelf_gemaakt:
                continue
            if PAD.fullmatch(code) and not re.search(r"[<>*…]", code) and not bestaat(code):
                weg.append(f"{pad}: {code}")
    assert weg == []
