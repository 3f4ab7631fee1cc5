"""Per requirement that a question or point covers: it can be answered in a case, with who and when."""

import pytest

from tests.dekking.rijen import Rij, ids, van
from tests.dekking.wereld import NU, Wereld, aanpak_van, doe, geldig, invulling, na
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijsten import Onderdeel, Vraaglijst
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus import lijstopdrachten as o
from waakvlam.core.casus.lijststand import stand
from waakvlam.core.toegang.beleid import kringen_van

VRAGEN, LIJSTEN, PARTNERS = van("vraag"), van("lijst"), van("partner")


def _delen(rij: Rij) -> list[tuple[Vraaglijst, Onderdeel]]:
    """Where the part stands: in its list, or for a shared block in every scenario that uses it."""
    aanpak = aanpak_van(rij.aanpak)
    return [
        (lijst, deel)
        for lijst in aanpak.vraaglijsten.values()
        for deel in lijst.delen.values()
        if deel.model == rij.regel or (deel.regel == rij.weg and deel.model.eis == rij.regel.eis)
    ]


def _wie(aanpak: Aanpak, lijst: Vraaglijst, deel: Onderdeel) -> str:
    """A role that may answer this part: that fills the list, holds the part and reads its circle."""
    kring = deel.model.kring or lijst.model.kring
    for rol in aanpak.model.rollen:
        mag = not lijst.model.rol or any(rol in aanpak.gelijk(r) for r in lijst.model.rol)
        zelf = deel.model.rol is None or rol in aanpak.gelijk(deel.model.rol)
        if mag and zelf and (kring is None or kring in kringen_van(aanpak, rol)):
            return rol
    raise AssertionError(f"{lijst.code}.{deel.code}: niemand mag dit beantwoorden")


@pytest.mark.parametrize("rij", VRAGEN, ids=ids(VRAGEN))
def test_vraag(rij: Rij) -> None:
    """Answered, found back with who and when, not known where that may be, and an odd answer refused."""
    aanpak = aanpak_van(rij.aanpak)
    gevonden = _delen(rij)
    assert gevonden, f"{rij.weg} staat in geen lijst die een casus kan invullen"
    lijst, deel = gevonden[0]
    als = _wie(aanpak, lijst, deel)
    w = Wereld(aanpak, {"personen": 1})
    voor = {"persoon": "P1", "rol": als}.get(lijst.model.per)
    er = {code: geldig(lijst.delen[code]) for code in deel.model.na}
    if er:
        w.extra.append(lg.LijstBeantwoord(lijst.code, 1, er, voor))
    w.maak(deel.model.als)
    t = w.toestand()
    opdracht = o.Beantwoord(lijst.code, {deel.code: invulling(deel)}, voor=voor)  # type: ignore[arg-type]
    t = na(t, doe(t, aanpak, opdracht, als), als)
    kopie = next(k for code, _, k in t.ingevuld if code == lijst.code and deel.code in t.ingevuld[code, 1, k])
    antwoord = stand(t, lijst, kopie).antwoorden[deel.code]
    assert (antwoord.waarde, antwoord.rol, antwoord.actor, antwoord.op) == (geldig(deel), als, "a1", NU)
    onbekend = o.Beantwoord(lijst.code, {deel.code: Invulling("onbekend")}, voor=voor)  # type: ignore[arg-type]
    assert isinstance(doe(t, aanpak, onbekend, als), Weigering) != deel.model.onbekend_mag
    if deel.soort in ("keuze", "ja_nee", "vink"):
        raar = o.Beantwoord(lijst.code, {deel.code: Invulling("zomaar-iets")}, voor=voor)  # type: ignore[arg-type]
        uit = doe(t, aanpak, raar, als)
        assert isinstance(uit, Weigering)
        assert uit.codes == ("antwoord-past-niet",)


@pytest.mark.parametrize("rij", LIJSTEN, ids=ids(LIJSTEN))
def test_lijst(rij: Rij) -> None:
    """A list counts what is open; a scenario can be chosen and let go, and moves nothing."""
    aanpak = aanpak_van(rij.aanpak)
    code = rij.pad[1] if rij.pad[0] == "lijsten" else f"scenario-{rij.pad[1]}"
    lijst = aanpak.vraaglijsten[code]
    t = Wereld(aanpak).toestand()
    leeg = stand(t, lijst)
    assert leeg.beantwoord == 0
    assert set(leeg.open) == set(leeg.gevraagd) <= set(lijst.delen)
    if lijst.scenario:
        als = next(iter(aanpak.model.rollen))
        niveau = t.niveau
        t = na(t, doe(t, aanpak, o.KiesScenario(lijst.scenario), als), als)
        assert (list(t.scenarios), t.niveau, t.open_taken) == ([lijst.scenario], niveau, {})
        t = na(t, doe(t, aanpak, o.LaatScenarioLos(lijst.scenario), als), als)
        assert t.scenarios == {}


@pytest.mark.parametrize("rij", PARTNERS, ids=ids(PARTNERS))
def test_partner(rij: Rij) -> None:
    """A partner of a scenario stands in the list of that scenario with everything it looks after."""
    aanpak = aanpak_van(rij.aanpak)
    lijst = aanpak.vraaglijsten[f"scenario-{rij.pad[1]}"]
    er = [code for code in lijst.delen if code.startswith(f"partner-{rij.pad[3]}-")]
    assert er
    assert all(lijst.delen[code].blok for code in er)
