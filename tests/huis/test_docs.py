"""What the docs say about settings, commands and files is so."""

import re
from pathlib import PurePosixPath

from tests.huis.bestanden import PROJECT, bestanden, python, tekst

INSTELLING = re.compile(r"\bWAAKVLAM_[A-Z_]*[A-Z]\b")
VERWIJZING = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
DOEL = re.compile(r"`make ([a-z-]+)")


def test_elke_instelling_staat_in_de_uitleg_en_andersom() -> None:
    gebruikt = {naam for pad in python("src/") for naam in INSTELLING.findall(tekst(pad))}
    beschreven = set(INSTELLING.findall(tekst("docs/reference/instellingen.md")))
    assert {naam.removesuffix("_BESTAND") for naam in gebruikt} == beschreven


def test_elke_verwijzing_naar_een_bestand_klopt() -> None:
    dood = [
        f"{pad} -> {doel}"
        for pad in bestanden()
        if pad.endswith(".md")
        for doel in VERWIJZING.findall(tekst(pad))
        if not (PROJECT / PurePosixPath(pad).parent / doel).exists()
    ]
    assert dood == []


def test_elke_genoemde_make_opdracht_bestaat() -> None:
    bestaat = set(re.findall(r"^([a-z-]+):", tekst("Makefile"), re.MULTILINE))
    genoemd = {naam for pad in bestanden() if pad.endswith(".md") for naam in DOEL.findall(tekst(pad))}
    assert genoemd
    assert genoemd <= bestaat
