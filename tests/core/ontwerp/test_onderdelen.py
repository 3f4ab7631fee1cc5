"""One entry changes and nothing around it; two changes at once are merged or shown."""

import random

import pytest

from tests.huis.bestanden import PROJECT
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, Onleesbaar, bomen, delen_van, vind, zet
from waakvlam.core.ontwerp.samenvoegen import voeg_samen

TEKST = """\
# Onze rollen
taal: 1
rollen:
  # de eerste
  een: {naam: Een, kring: zorg}  # kort
  twee:
    naam: Twee   # de tweede
    kring: "zorg"
    taken:
      - Kijkt.   # eerst kijken
      - Belt.

  # over de derde
  drie: {naam: Drie, kring: zorg}

kringen: {zorg: {naam: Zorg}}
"""


def regels(oud: str, nieuw: str) -> tuple[list[str], list[str]]:
    """Lines that went and that came."""
    weg, erbij = oud.splitlines(), nieuw.splitlines()
    return [r for r in weg if r not in erbij], [r for r in erbij if r not in weg]


@pytest.mark.parametrize(
    ("pad", "waarde", "weg", "erbij"),
    [
        ("rollen.twee", {"naam": "2", "kring": "zorg", "taken": ["Kijkt.", "Belt."]},
         ["    naam: Twee   # de tweede"], ["    naam: '2'    # de tweede"]),
        ("rollen.twee", {"naam": "Twee", "kring": "zorg", "taken": ["Kijkt.", "Mailt."]},
         ["      - Belt."], ["      - Mailt."]),
        ("rollen.vier", {"naam": "Vier"}, [], ["  vier:", "    naam: Vier"]),
        ("rollen.drie", ONTBREEKT, ["  drie: {naam: Drie, kring: zorg}"], []),
        ("titel", "Onze aanpak", [], ["titel: Onze aanpak"]),
        ("kringen.straf", {"naam": "Straf"}, ["kringen: {zorg: {naam: Zorg}}"],
         ["kringen: {zorg: {naam: Zorg}, straf: {naam: Straf}}"]),
    ],
)  # fmt: skip
def test_alleen_het_onderdeel_verandert(pad: str, waarde: object, weg: list[str], erbij: list[str]) -> None:
    nieuw = zet({"a.yaml": TEKST}, pad, waarde)
    tekst = nieuw.get("a.yaml", TEKST) if pad != "titel" else next(iter(nieuw.values()))
    if pad == "titel":
        assert "titel: Onze aanpak" in tekst
        return
    gevonden = vind({"a.yaml": tekst}, pad)
    assert (gevonden is None) if waarde is ONTBREEKT else (gevonden is not None and gevonden.waarde == waarde)
    assert regels(TEKST, tekst) == (weg, erbij)


@pytest.mark.parametrize("aanpak", ["dalfsen", "leusden"])
def test_elk_onderdeel_is_te_wijzigen_en_weg_te_halen(aanpak: str) -> None:
    bestanden = {pad.name: pad.read_text() for pad in (PROJECT / "aanpakken" / aanpak).glob("*.yaml")}
    alles = [(n, p, w) for n, boom in bomen(bestanden).items() for p, w in delen_van(boom).items()]
    keus = random.Random(7)
    for naam, pad, waarde in keus.sample(alles, 40):
        anders = {**waarde, "extra": "2026-11-02: ja"} if isinstance(waarde, dict) else "Anders #1"
        for doel in (anders, ONTBREEKT):
            nieuw = zet({naam: bestanden[naam]}, pad, doel)[naam]
            gevonden = vind({naam: nieuw}, pad)
            over = delen_van(bomen({naam: nieuw})[naam]) if nieuw.strip() != "taal: 1" else {}
            assert (ONTBREEKT if gevonden is None else gevonden.waarde) == doel
            assert {p: w for p, w in over.items() if p != pad} == {
                p: w for n, p, w in alles if n == naam and p != pad
            }


def test_een_onleesbaar_bestand_wordt_niet_aangeraakt() -> None:
    with pytest.raises(Onleesbaar):
        zet({"rollen.yaml": "rollen: {een: [\n"}, "rollen.een", {"naam": "Een"})


def _(oud: str, nieuw: str) -> str:
    assert TEKST.count(oud) == 1
    return TEKST.replace(oud, nieuw)


@pytest.mark.parametrize(
    ("mijn", "hun", "in_beide"),
    [
        (_("naam: Twee", "naam: II"), _("naam: Drie", "naam: III"), ["naam: II", "naam: III"]),
        (_("kringen:", "  vier: {naam: Vier}\nkringen:"), _("kringen:", "  vijf: {naam: Vijf}\nkringen:"),
         ["vier: {naam: Vier}", "vijf: {naam: Vijf}"]),
        (_("  drie: {naam: Drie, kring: zorg}\n", ""), _("naam: Een", "naam: I"), ["naam: I"]),
        (_("# Onze rollen\n", "# Rollen van ons\n"), _("naam: Een", "naam: I"),
         ["# Rollen van ons", "naam: I"]),
        (_("naam: Een", "naam: I"), _("naam: Een", "naam: I"), ["naam: I"]),
    ],
)  # fmt: skip
def test_andere_delen_gaan_samen(mijn: str, hun: str, in_beide: list[str]) -> None:
    for een, ander in ((mijn, hun), (hun, mijn)):
        samen, botst = voeg_samen("a.yaml", TEKST, een, ander)
        assert botst == () and samen is not None
        assert [zin for zin in in_beide if zin not in samen] == []


@pytest.mark.parametrize(
    ("mijn", "hun", "botst"),
    [
        (_("naam: Een", "naam: I"), _("naam: Een", "naam: 1"), ("rollen.een",)),
        (_("- Belt.", "- Mailt."), _("naam: Twee", "naam: II"), ("rollen.twee",)),
        (_("  drie: {naam: Drie, kring: zorg}\n", ""), _("naam: Drie", "naam: III"), ("rollen.drie",)),
        ("rollen: [", _("naam: Een", "naam: I"), ("a.yaml",)),
    ],
)
def test_hetzelfde_deel_wordt_getoond(mijn: str, hun: str, botst: tuple[str, ...]) -> None:
    assert voeg_samen("a.yaml", TEKST, mijn, hun) == (None, botst)
