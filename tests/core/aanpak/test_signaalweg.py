"""Bad input in the way of a signal: each gives its place, a code, and the nearest name where there is one."""

import pytest

from tests.core.aanpak.hulp import merk, met
from waakvlam.core.aanpak.laden import laad

WEG = "signaalwegen:\n  w: {naam: Weg, themas: {iets: Iets}, bron: nota / x, %s}"
VERKEERD = [
    (WEG % "al_gaande: §gevar", "gevaar"),
    (WEG % "coordinatie: [adviseur, §advisseur]", "adviseur"),
    (WEG % "verificatie: {overleggen: [§stuurgroup]}", "stuurgroep"),
    (WEG % "duiding: {overleggen: §buurteam}", "buurtteam"),
    (WEG % "gericht: {door: [§niemand]}", ""),
    (WEG % "§terug_binne: P5D", "terug_binnen"),
    (WEG % "verificatie: {§andere: true}", "anderen"),
    (WEG % "terug_binnen: §5 dagen", ""),
    (WEG % "stil_na: §14", ""),
    (WEG % "vervalt_na: §P", ""),
    (WEG % "oppakken_binnen: §-P1D", ""),
    (WEG % "verificatie: {alert_hoogstens: §vier weken}", ""),
    (WEG % "duiding: {soorten_werk: §-1}", ""),
    (WEG % "duiding: {soorten_werk: §0}", ""),
    (WEG % "duiding: {betekenissen: §11}", ""),
    (WEG % "duiding: {betekenissen: §veel}", ""),
    (WEG % "vraag_vermoeden: §misschien", ""),
    (WEG % "alleen_routes: §3", ""),
    ("signaalwegen:\n  w: {naam: Weg, themas: §[jongeren], bron: nota / x}", ""),
    (WEG % "verschijnselen: {§Een Ruzie: Ruzie}", ""),
    (WEG % "verschijnselen: {ruzie: §''}", ""),
    (WEG % "duiding: {nagaan: {smal: §1}}", ""),
    (WEG % "§gericht: {hoogstens: P1D}", ""),
    ("signaalwegen:\n  §w: {themas: {iets: Iets}, bron: nota / x}", ""),
    ("§signaalwegen: [een, twee]", ""),
    ("routes:\n  r: {tekst: Daarheen., naar: [adviseur], aard: §Zorg, bron: nota / x}", ""),
    ("routes:\n  r: {tekst: Daarheen., naar: [{gremium: §stuurgrop}], bron: nota / x}", "stuurgroep"),
    ("routes:\n  r: {tekst: Daarheen., naar: [adviseur], van: [§korp], bron: nota / x}", "korps"),
]


@pytest.mark.parametrize(("tekst", "bedoelt"), VERKEERD, ids=[tekst for tekst, _ in VERKEERD])
def test_een_fout_heeft_een_plek_en_een_uitweg(tekst: str, bedoelt: str) -> None:
    tekst, regel, kolom = merk(tekst)
    fouten = [m for m in laad(met(x=tekst)).meldingen if m.bestand == "x.yaml"]
    assert fouten, "niets gemeld"
    assert (regel, kolom) in {(m.regel, m.kolom) for m in fouten}, [str(m) for m in fouten]
    assert all(m.ernst == "fout" and m.code and m.tekst for m in fouten)
    assert not bedoelt or any(bedoelt in str(m) for m in fouten), [str(m) for m in fouten]
