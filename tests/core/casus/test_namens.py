"""Recording in someone else's name: valid at once, unconfirmed until they say yes or no."""

from tests.core.casus.hulp import Spel, aanpak, soorten
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.wat_nu import wat_nu


def _genomen(**verder: object) -> Spel:
    spel = Spel(aanpak(overgangen={"op": {"beslist": "burgemeester"}}))
    spel.mag(o.ZetStap("op", **verder), "adviseur", namens="burgemeester")
    return spel


def test_namens_geldt_meteen_en_wacht_op_bevestiging() -> None:
    spel = _genomen()
    (besluit,) = spel.t.besluiten.values()
    assert spel.t.niveau == "midden"
    assert (besluit.beslist_door, besluit.vastgelegd_door) == ("burgemeester", "adviseur")
    assert besluit.wacht_op == ("burgemeester",)
    (vraag,) = [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.soort == "bevestigen"]
    assert (vraag.rollen, vraag.onderwerp) == (("burgemeester",), besluit.id)


def test_bevestigen_haalt_de_vraag_weg() -> None:
    spel = _genomen()
    spel.mag(o.BevestigBesluit(), "burgemeester")
    (besluit,) = spel.t.besluiten.values()
    assert besluit.wacht_op == besluit.weersproken_door == ()
    assert not [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.soort == "bevestigen"]
    assert spel.mag_niet(o.BevestigBesluit(), "burgemeester").codes == ("niet-gevonden",)


def test_weerspreken_laat_beide_staan_en_stelt_een_taak() -> None:
    spel = _genomen()
    uit = spel.mag(o.BevestigBesluit(klopt=False, tekst="t1"), "burgemeester")
    (besluit,) = spel.t.besluiten.values()
    assert soorten(uit) == ["besluit-bevestigd", "taak-gesteld"]
    assert spel.t.niveau == "midden"
    assert besluit.weersproken_door == ("burgemeester",)
    assert spel.taken == ["weersproken-op"]


def test_weerspreken_vraagt_een_reden() -> None:
    spel = _genomen()
    assert spel.mag_niet(o.BevestigBesluit(klopt=False), "burgemeester").codes == ("motivering-ontbreekt",)


def test_alleen_wie_het_besluit_nam_bevestigt() -> None:
    spel = _genomen()
    (id,) = spel.t.besluiten
    assert spel.mag_niet(o.BevestigBesluit(id), "adviseur").codes == ("niet-bevoegd",)
    assert spel.mag_niet(o.BevestigBesluit(id), "adviseur", namens="burgemeester").codes == ("niet-bevoegd",)
    assert spel.mag_niet(o.BevestigBesluit(id), "burgemeester", namens="wethouder").codes == ("niet-bevoegd",)
    assert spel.mag_niet(o.BevestigBesluit("nep"), "burgemeester").codes == ("niet-gevonden",)


def test_een_mondeling_medebesluit_wacht_ook_op_bevestiging() -> None:
    spel = _genomen(medebesluit=("politie", "adviseur"))
    (besluit,) = spel.t.besluiten.values()
    assert besluit.wacht_op == ("burgemeester", "politie")
    spel.mag(o.BevestigBesluit(), "politie")
    assert next(iter(spel.t.besluiten.values())).wacht_op == ("burgemeester",)


def test_namens_zichzelf_hoeft_niet_bevestigd() -> None:
    spel = Spel(aanpak())
    spel.mag(o.ZetStap("op"), namens="coordinator")
    assert next(iter(spel.t.besluiten.values())).wacht_op == ()


def test_na_sluiten_kan_een_besluit_nog_worden_bevestigd() -> None:
    dicht = {"soort": "sluiten", "van": "laag", "beslist": "burgemeester"}
    spel = Spel(aanpak(overgangen={"dicht": dicht}))
    spel.mag(o.Sluit(), "adviseur", namens="burgemeester")
    assert spel.t.gesloten is not None
    spel.mag(o.BevestigBesluit(), "burgemeester")
    assert next(iter(spel.t.besluiten.values())).wacht_op == ()
