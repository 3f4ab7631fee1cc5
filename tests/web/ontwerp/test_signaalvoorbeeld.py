"""The check of a draft plays histories with signals too, and says in words how each step went."""

from tests.core.casus.aanpakken import PROJECT, lees
from waakvlam.application.ontwerpen.keuren import keur_alles
from waakvlam.web.ontwerp.keuring import _stap

VOORBEELDEN = PROJECT / "tests/voorbeelden/kis-samos"


def test_een_voorbeeld_met_signalen_wordt_gespeeld_en_verteld() -> None:
    bestanden = {pad.name: pad.read_text("utf-8") for pad in (PROJECT / "aanpakken/kis-samos").glob("*.yaml")}
    for naam in ("C-05", "C-06", "C-23-gericht"):
        bestanden[f"voorbeelden/{naam}.yaml"] = (VOORBEELDEN / f"{naam}.yaml").read_text("utf-8")
    uit = keur_alles(bestanden)
    assert [(v.naam, v.klopt, v.fout) for v in uit.voorbeelden] == [
        (naam, True, "") for naam in ("C-05", "C-06", "C-23b")
    ]
    _, signaal, gericht = (
        [_stap(s, lees(PROJECT / "aanpakken/kis-samos")) for s in v.stappen] for v in uit.voorbeelden
    )
    assert signaal[0].uitkomst.startswith("Geweigerd: ")
    assert signaal[1].uitkomst == "Gelukt. Het signaal is waargenomen."
    assert "Gelukt. Het signaal is beoordeeld." in {stap.uitkomst for stap in signaal}
    assert {stap.uitkomst for stap in gericht} >= {"Gelukt."}


def test_een_kapot_voorbeeld_met_signalen_is_een_zin_en_geen_val() -> None:
    bestanden = {pad.name: pad.read_text("utf-8") for pad in (PROJECT / "aanpakken/kis-samos").glob("*.yaml")}
    kapot = "voorbeeld: X\naanpak: kis-samos\nstappen:\n  - {signaal: a, als: wijkagent, doe: %s}\n"
    for nr, doe in enumerate(
        ("pak_op, met: 3", "meld, met: {tekst: x, moment: gisteren}", "antwoord_na, met: {vraag: 9}")
    ):
        bestanden[f"voorbeelden/kapot-{nr}.yaml"] = kapot % doe
    assert [v.klopt for v in keur_alles(bestanden).voorbeelden] == [False, False, False]
    assert all(v.fout for v in keur_alles(bestanden).voorbeelden)
