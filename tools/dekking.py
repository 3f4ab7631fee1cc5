"""Writes ``docs/reference/dekking.tsv``: per requirement of the sources what is done with it, shown where.

Run ``python tools/dekking.py`` after a change of an approach, a history or ``tools/dekking_met_de_hand.tsv``.
What was judged by hand goes first; then a history that names the requirement; then the rule in an approach
that does, with the test that puts such rules to the test. It fails when a requirement is left over.
"""

import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(WORTEL), str(WORTEL / "src")]

from ruamel.yaml import YAML  # noqa: E402

from tests.dekking.rijen import Rij, alle, toets_van  # noqa: E402
from waakvlam.cli.dekkingstabel import KOLOMMEN, Dekking, lees_dekking, lees_eisen  # noqa: E402

NASLAG = WORTEL / "docs" / "reference"
UIT = NASLAG / "dekking.tsv"
MET_DE_HAND = WORTEL / "tools" / "dekking_met_de_hand.tsv"

TOETSEN = {
    "stap": "test_stappen.py::test_stap", "eis": "test_stappen.py::test_eis",
    "vervolg": "test_stappen.py::test_vervolg", "vraag": "test_lijsten.py::test_vraag",
    "lijst": "test_lijsten.py::test_lijst", "partner": "test_lijsten.py::test_partner",
    "niveau": "test_delen.py::test_niveau", "lijn": "test_delen.py::test_lijn",
    "rol": "test_delen.py::test_rol",
    "aanleiding": "test_delen.py::test_aanleiding", "gremium": "test_delen.py::test_gremium",
    "kenmerk": "test_delen.py::test_kenmerk", "product": "test_delen.py::test_product",
    "plicht": "test_delen.py::test_plicht", "klok": "test_delen.py::test_klok",
    "vast": "test_delen.py::test_vast_werk",
}  # fmt: skip
"""Kind of rule: the test that shows it. The order is that of how much they show."""

VRAAGT_MEER = {
    "rol": {"authority", "transition", "trigger", "duty", "clock", "privacy", "communication", "principle"},
    "vraag": {"authority", "transition", "trigger", "clock", "privacy", "team", "role"},
    "lijst": {"authority", "transition", "trigger", "clock", "privacy", "team", "role"},
    "partner": {"authority", "transition", "trigger", "clock", "privacy", "team"},
    "kenmerk": {"transition"},
}
"""Kinds of requirement that such a test alone does not show: they ask that something is enforced."""


def uit_voorbeelden() -> dict[str, str]:
    """Return per requirement the first history that names it."""
    gevonden: dict[str, str] = {}
    for bestand in sorted((WORTEL / "tests" / "voorbeelden").rglob("*.yaml")):
        data = YAML(typ="safe").load(bestand)
        for eis in data.get("eisen") or []:
            gevonden.setdefault(str(eis), str(bestand.relative_to(WORTEL)))
    return gevonden


def uit_regels(soorten: dict[str, str]) -> dict[str, Dekking]:
    """Return per requirement what the rules of the approaches give it."""
    per_eis: dict[str, list[Rij]] = {}
    for rij in alle():
        per_eis.setdefault(rij.eis, []).append(rij)
    volgorde = list(TOETSEN)
    uit = {}
    for eis, rijen in per_eis.items():
        toetsen = [
            t for rij in rijen if (t := toets_van(rij)) and soorten.get(eis) not in VRAAGT_MEER.get(t, ())
        ]
        if toetsen:
            beste = min(toetsen, key=volgorde.index)
            uit[eis] = Dekking(eis, "werkt", f"tests/dekking/{TOETSEN[beste]}", "")
        else:
            uit[eis] = Dekking(eis, "beschreven", _bestand(rijen[0]), "")
    return uit


def _bestand(rij: Rij) -> str:
    """The file in which a rule names its requirement."""
    for bestand in sorted((WORTEL / "aanpakken" / rij.aanpak).glob("*.yaml")):
        if rij.eis in bestand.read_text(encoding="utf-8"):
            return str(bestand.relative_to(WORTEL))
    raise LookupError(f"{rij.eis}: in geen bestand van {rij.aanpak}")


def rijen() -> list[Dekking]:
    """Return the whole table, in order of the requirements; raises LookupError when one is left over."""
    soorten = lees_eisen(NASLAG / "eisen")
    hand = {r.eis: r for r in lees_dekking(MET_DE_HAND)}
    voorbeeld, regel = uit_voorbeelden(), uit_regels(soorten)
    uit, over = [], []
    for eis in soorten:
        if eis in hand:
            uit.append(hand[eis])
        elif eis in voorbeeld:
            uit.append(Dekking(eis, "werkt", voorbeeld[eis], ""))
        elif eis in regel:
            uit.append(regel[eis])
        else:
            over.append(eis)
    vreemd = sorted((hand.keys() | voorbeeld.keys() | regel.keys()) - soorten.keys())
    if over or vreemd:
        raise LookupError(
            f"Zonder stand: {', '.join(over) or 'geen'}. Bestaat niet: {', '.join(vreemd) or 'geen'}."
        )
    return uit


def tekst() -> str:
    """Return the table as the text of its file."""
    regels = [KOLOMMEN, *([r.eis, r.stand, r.waar, r.toelichting] for r in rijen())]
    return "".join("\t".join(regel) + "\n" for regel in regels)


if __name__ == "__main__":
    UIT.write_text(tekst(), encoding="utf-8")
    print(f"Geschreven: {UIT.relative_to(WORTEL)}")
