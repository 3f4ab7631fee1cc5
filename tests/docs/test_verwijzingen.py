"""Links lead somewhere, and every page can be found from the front page."""

import re

import pytest

from tests.docs.blad import Blad, bestaat, bladen

VOORPAGINA = "README.md"


@pytest.mark.parametrize("pad", bladen())
def test_elke_verwijzing_komt_uit(pad: str) -> None:
    dood = []
    for doel, plek in bladen()[pad].links():
        if doel.startswith("..") or not bestaat(doel):
            dood.append(doel)
        elif plek and doel in bladen() and plek not in bladen()[doel].koppen:
            dood.append(f"{doel}#{plek}")
    assert dood == []


def test_elk_blad_is_te_vinden_vanaf_de_voorpagina() -> None:
    gezien, rij = {VOORPAGINA}, [VOORPAGINA]
    while rij:
        for doel, _ in bladen()[rij.pop()].links():
            if doel in bladen() and doel not in gezien:
                gezien.add(doel)
                rij.append(doel)
    docs = {pad for pad in bladen() if pad.startswith("docs/")}
    assert docs
    assert docs - gezien == set()


def test_elk_blad_heeft_een_titel() -> None:
    fout = []
    for pad, blad in bladen().items():
        if not re.match(r"(<!--.*?-->\s*)?# ", blad.tekst, re.DOTALL):
            fout.append(pad)
    assert fout == []


def test_de_lezer_zelf() -> None:
    blad = Blad(
        "docs/x/a.md",
        "# Een `kop` (met) tekens!\n[a](../b.md#c) ![p](p.png) [w](https://waterveen.example/x)\n"
        "```console mislukt\n$ waakvlam [niet](hier.md)\n```\n"
        "en `src/waakvlam` en [zo](#een-kop-met-tekens)\n",
    )
    assert list(blad.links()) == [
        ("docs/b.md", "c"),
        ("docs/x/p.png", ""),
        ("docs/x/a.md", "een-kop-met-tekens"),
    ]
    assert blad.koppen == {"een-kop-met-tekens"}
    assert blad.code == ["kop", "src/waakvlam"]
    (blok,) = blad.blokken
    assert (blok.taal, blok.opties, blok.regel) == ("console", {"mislukt": ""}, 3)
    assert blok.tekst == "$ waakvlam [niet](hier.md)\n"
