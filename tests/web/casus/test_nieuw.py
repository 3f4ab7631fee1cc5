"""Opening a case: straight at a high level, refused and then allowed; from a signal."""

from datetime import datetime
from typing import Any

import pytest

from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.application.omgeving import omgeving
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.readmodels.models import CasusRij, SignaalRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
WEG = "/casussen/nieuw"


def velden(pagina: str, **meer: Any) -> dict[str, Any]:
    basis = {"opdracht_id": veld(pagina, "opdracht_id"), "aanpak": "dalfsen", "codenaam": "Veenzicht"}
    return {**basis, "titel": "Onrust na een bericht", **meer}


def test_meteen_hoog_zonder_overleg_wordt_geweigerd_en_alles_blijft_staan(wereld: Wereld) -> None:
    tom = wereld.als("tom")
    antwoord = tom.post(
        WEG, velden(tekst(tom.get(WEG)), niveau="ave4", aanleidingen_ave4=["eigenrichting"], besluiter="ik",
                    motivering="Er staan mensen voor een huis."),
    )  # fmt: skip
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert "Eerst is overleg nodig." in pagina
    assert "Er staan mensen voor een huis.</textarea>" in pagina
    assert 'value="Veenzicht"' in pagina
    assert not CasusRij.objects.exists()


def test_meteen_hoog_namens_wie_besluit(wereld: Wereld) -> None:
    nadia = wereld.als("nadia")
    antwoord = nadia.post(
        WEG, velden(tekst(nadia.get(WEG)), niveau="ave4", aanleidingen_ave4=["eigenrichting"],
                    raadplegingen_ave4=["burgemeester"], besluiter="aov", motivering="Er staan mensen."),
    )  # fmt: skip
    assert antwoord.status_code == 302, tekst(antwoord)
    rij = CasusRij.objects.get(codenaam="Veenzicht")
    assert rij.niveau == "ave4"
    assert rij.onbevestigd == 1
    assert "Klopt dit besluit?" in tekst(wereld.als("tom").get(f"/casussen/{rij.pk}"))


def test_uit_een_signaal_staat_het_signaal_erbij(wereld: Wereld) -> None:
    id_ = wereld.doe("joost", Meld(Tekst("Een kapotte ruit."), plaats=Tekst("Molenpad")))
    nadia = wereld.als("nadia")
    pagina = tekst(nadia.get(f"{WEG}?signaal={id_}"))
    assert "Een kapotte ruit." in pagina
    assert nadia.post(WEG, velden(pagina, signaal=id_, personen="2")).status_code == 302
    assert SignaalRij.objects.get(pk=id_).stand == "bij_casus"
    casus = CasusRij.objects.get(codenaam="Veenzicht")
    assert casus.niveau == "ave1"
    assert "P1, P2" in tekst(nadia.get(f"/casussen/{casus.pk}"))
    geopend = omgeving().logboek.lees("waterveen", f"casus/{casus.pk}")[0].data
    assert datetime.fromisoformat(geopend["gesignaleerd"]) == SignaalRij.objects.get(pk=id_).gemeld_op


def test_een_signaal_dat_er_voor_u_niet_is(wereld: Wereld) -> None:
    id_ = wereld.doe("joost", Meld(Tekst("Een kapotte ruit."), plaats=Tekst("Molenpad")))
    assert wereld.als("ilse").get(f"{WEG}?signaal={id_}").status_code == 404
    assert wereld.als("ilse").get(f"{WEG}?signaal={'0' * 32}").status_code == 404


def test_een_oefening_is_als_oefening_gemerkt(wereld: Wereld) -> None:
    nadia = wereld.als("nadia")
    nadia.post(WEG, velden(tekst(nadia.get(WEG)), oefening="on"))
    rij = CasusRij.objects.get(codenaam="Veenzicht")
    assert rij.oefening
    assert "Oefening" in tekst(nadia.get(f"/casussen/{rij.pk}"))
