"""Moving a case to a newer version on screen: who is told, what is in the report, and deciding on it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.application.hulp import dalfsen
from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
ZIN = "De raad koos de nieuwe versie."


def _anders(**verder: Any) -> Aanpak:
    """The approach of Dalfsen, changed."""
    model = dalfsen().model.model_copy(update={"versie": "2027-1", **verder})
    return Aanpak(model, hash_van(model))


def _niveau(code: str, **verder: Any) -> dict[str, Any]:
    """The levels, with one of them changed."""
    niveaus = dalfsen().model.niveaus
    return {**niveaus, code: niveaus[code].model_copy(update=verder)}


def _zonder(naam: str) -> Aanpak:
    """A version in which a level has another code: a true approach, all of whose names fit."""
    oud = dalfsen().model.model_dump_json(by_alias=True)
    nieuw = oud.replace(f'"{naam}"', f'"{naam}-nieuw"')
    model = type(dalfsen().model).model_validate_json(nieuw)
    return Aanpak(model, hash_van(model))


def _stel_vast(wereld: Wereld, nieuw: Aanpak) -> Aanpak:
    vanaf = timezone.now() - timedelta(minutes=5)
    omgeving().aanpakken.stel_vast("waterveen", nieuw, vanaf, wereld.lid("nadia").account)
    return nieuw


def _velden(pagina: str, **verder: str) -> dict[str, str]:
    return {n: veld(pagina, n) for n in ("opdracht_id", "gelezen", "gezien")} | {"motivering": ZIN} | verder


def test_alleen_wie_besluit_hoort_op_de_casus_van_een_nieuwere_versie(wereld: Wereld) -> None:
    casus = wereld.ave3()
    assert "Er is een nieuwere versie" not in tekst(wereld.als("nadia").get(f"/casussen/{casus}"))
    _stel_vast(wereld, _anders())
    pagina = tekst(wereld.als("nadia").get(f"/casussen/{casus}"))
    assert "Er is een nieuwere versie" in pagina and "Nu geldt versie 2027-1." in pagina
    assert "Er is een nieuwere versie" not in tekst(wereld.als("sanne").get(f"/casussen/{casus}"))


def test_verhuizen_van_bericht_tot_feitenrelaas(wereld: Wereld) -> None:
    casus = wereld.ave3()
    nieuw = _stel_vast(wereld, _anders(niveaus=_niveau("ave3", naam="Fase drie")))
    nadia = wereld.als("nadia")
    pagina = tekst(nadia.get(f"/casussen/{casus}/versie"))
    assert "AVE 3 heet voortaan Fase drie." in pagina
    antwoord = nadia.post(f"/casussen/{casus}/versie", _velden(pagina))
    assert (antwoord.status_code, antwoord["Location"]) == (302, f"/casussen/{casus}")
    blad = tekst(nadia.get(f"/casussen/{casus}"))
    assert "Fase drie" in blad and "versie 2027-1" in blad and "Er is een nieuwere versie" not in blad
    relaas = tekst(nadia.get(f"/casussen/{casus}/feitenrelaas"))
    assert "De casus gaat verder onder versie 2027-1 van de aanpak." in relaas and ZIN in relaas
    assert "Opgeschaald naar AVE 3." in relaas, "what was decided keeps the words of then"
    assert nieuw.hash != dalfsen().hash
    assert nadia.get(f"/casussen/{casus}/versie").status_code == 302


def test_een_niveau_dat_weg_is_wordt_eerst_gekozen(wereld: Wereld) -> None:
    casus = wereld.ave3()
    _stel_vast(wereld, _zonder("ave3"))
    nadia = wereld.als("nadia")
    pagina = tekst(nadia.get(f"/casussen/{casus}/versie"))
    assert "AVE 3 staat niet in de nieuwe versie" in pagina
    fout = nadia.post(f"/casussen/{casus}/versie", _velden(pagina))
    assert fout.status_code == 422 and "Kies een niveau." in tekst(fout) and ZIN in tekst(fout)
    gekozen = tekst(nadia.get(f"/casussen/{casus}/versie?niveau=ave3-nieuw"))
    assert "Niets van wat nu loopt." in gekozen
    antwoord = nadia.post(f"/casussen/{casus}/versie", _velden(gekozen, niveau="ave3-nieuw"))
    assert antwoord.status_code == 302
    for deel in ("", "/op", "/af", "/feitenrelaas", "/lijsten", "/vastleggen", "/afdruk", "/tekst"):
        assert "Lindenhof" in tekst(nadia.get(f"/casussen/{casus}{deel}")), deel
    assert "AVE 3" in tekst(nadia.get("/casussen"))


def test_wie_niet_besluit_leest_het_bericht_en_wie_wel(wereld: Wereld) -> None:
    casus = wereld.ave3()
    nieuw = _stel_vast(wereld, _anders())
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/versie"))
    assert "Hierover besluit: " in pagina
    assert 'name="motivering"' not in pagina
    velden = {"opdracht_id": "", "gelezen": "", "gezien": nieuw.hash, "motivering": ZIN}
    antwoord = wereld.als("sanne").post(f"/casussen/{casus}/versie", velden)
    assert antwoord.status_code == 422 and "Dit besluit ligt niet bij u." in tekst(antwoord)


def test_een_versie_die_intussen_alweer_anders_is_wordt_niet_blind_genomen(wereld: Wereld) -> None:
    casus = wereld.ave3()
    _stel_vast(wereld, _anders())
    nadia = wereld.als("nadia")
    pagina = tekst(nadia.get(f"/casussen/{casus}/versie"))
    later = _anders(titel="Nog nieuwer")
    omgeving().aanpakken.stel_vast("waterveen", later, timezone.now(), wereld.lid("nadia").account)
    antwoord = nadia.post(f"/casussen/{casus}/versie", _velden(pagina))
    assert antwoord.status_code == 422 and ZIN in tekst(antwoord)
    assert veld(tekst(antwoord), "gezien") == later.hash


def test_wie_intussen_wordt_ingehaald_leest_het_bericht_opnieuw(wereld: Wereld) -> None:
    casus = wereld.ave3()
    _stel_vast(wereld, _anders())
    nadia = wereld.als("nadia")
    pagina = tekst(nadia.get(f"/casussen/{casus}/versie"))
    wereld.doe("sanne", o.VinkAan("zorgmijding", "ja", Tekst("Ze doen de deur niet open.")), casus)
    assert nadia.post(f"/casussen/{casus}/versie", _velden(pagina)).status_code == 302


def test_vervallen_taken_en_een_andere_regie_staan_in_het_bericht(wereld: Wereld) -> None:
    casus = wereld.ave3()
    m = dalfsen().model
    regie = m.niveaus["ave3"].regie.model_copy(update={"bestuurlijk": m.niveaus["ave4"].regie.bestuurlijk})
    stappen = {
        code: stap.model_copy(update={"informeer": [], "gevolg": []}) for code, stap in m.overgangen.items()
    }
    _stel_vast(wereld, _anders(niveaus=_niveau("ave3", regie=regie), overgangen=stappen))
    pagina = tekst(wereld.als("nadia").get(f"/casussen/{casus}/versie"))
    assert "Deze taken vervallen" in pagina
    assert "Bestuurlijk verantwoordelijk: nu" in pagina
