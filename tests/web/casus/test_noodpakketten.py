"""One emergency pack of several cases: which go in, what is in it, and that each is recorded and logged."""

import re
from typing import Any

import pytest

from tests.web.casus.test_noodpakket import DAG, uitgepakt
from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.adapters.models import Auditregel
from waakvlam.adapters.stukken.pdf import kan_pdf
from waakvlam.application.vragen import noodpakketten
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.models import VerloopRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


@pytest.fixture
def casussen(wereld: Wereld) -> tuple[str, str]:
    """Two cases that Sanne leads; in one of them police has a part."""
    een = wereld.ave2()
    twee = wereld.ave1("Wilgenpad")
    wereld.doe("joost", o.HoudOverleg("screeningsteam", ("screeningsteamlid", "politie")), twee)
    wereld.doe("joost", o.LegProductVast("bevindingen", tekst=Tekst("Hulp is nodig.")), twee)
    wereld.doe("joost", o.Opschalen("ave2", Tekst("Er is hulp nodig.")), twee)
    wereld.doe("joost", o.WijsAan("casus", "casusregisseur", wereld.lid("sanne").account), twee)
    wereld.doe("sanne", o.Informeer(("politie",)), een)
    wereld.doe("sanne", o.Noteer(Tekst("Alleen in de tweede.")), twee)
    return een, twee


def haal(wereld: Wereld, wie: str) -> tuple[str, Any]:
    client = wereld.als(wie)
    pagina = tekst(client.post("/noodpakket", {"vernieuw": DAG}))
    gevonden = re.search(r"<code>([a-z0-9-]+)</code>", pagina)
    assert gevonden, pagina
    return gevonden[1], client.post(
        "/noodpakket.zip", {naam: veld(pagina, naam) for naam in ("bon", "opdracht_id")}
    )


def test_een_map_per_casus_en_eerst_wat_waar_staat(wereld: Wereld, casussen: tuple[str, str]) -> None:
    woord, antwoord = haal(wereld, "sanne")
    assert 'filename="noodpakket-casussen.zip"' in antwoord["Content-Disposition"]
    assert b"Lindenhof" not in antwoord.content and b"Wilgenpad" not in antwoord.content
    delen = uitgepakt(antwoord, woord)
    eerst = {"0-begin-hier", "01/1-begin-hier", "02/1-begin-hier"}
    namen = {f"{naam}.html" for naam in eerst} | {f"{naam}.pdf" for naam in eerst if kan_pdf()}
    namen |= {f"{nr}/{naam}.html" for nr in ("01", "02") for naam in ("2-lijsten", "3-casus")}
    assert set(delen) == namen
    wijzer = delen["0-begin-hier.html"].decode()
    mappen = re.findall(r"<strong>(\d\d)</strong></td><td>(\w+)", wijzer)
    assert sorted(naam for _, naam in mappen) == ["Lindenhof", "Wilgenpad"]
    for nr, naam in mappen:
        casus = delen[f"{nr}/3-casus.html"].decode()
        assert naam in casus and ("Alleen in de tweede." in casus) is (naam == "Wilgenpad")


def test_elke_casus_legt_het_vast_en_telt_in_het_log(wereld: Wereld, casussen: tuple[str, str]) -> None:
    haal(wereld, "sanne")
    for casus in casussen:
        assert VerloopRij.objects.filter(casus=casus, soort="noodpakket-gemaakt").count() == 1
    gelezen = Auditregel.objects.filter(handeling="noodpakket", uitkomst="gelezen")
    assert {f"casus/{casus}" for casus in casussen} <= set(gelezen.values_list("voorwerp", flat=True))
    assert not Auditregel.objects.filter(uitkomst="geweigerd").exists()


def test_wie_niet_leidt_krijgt_er_geen(wereld: Wereld, casussen: tuple[str, str]) -> None:
    client = wereld.als("ilse")
    pagina = tekst(client.get("/noodpakket"))
    assert "Er is nu geen casus waarvan u een noodpakket mag maken." in pagina
    assert "Lindenhof" not in pagina and '<form class="wv-formulier' not in pagina
    assert "<code>" not in tekst(client.post("/noodpakket", {"vernieuw": DAG}))
    _woord, antwoord = haal(wereld, "sanne")
    assert antwoord.status_code == 200
    antwoord = client.post("/noodpakket.zip", {"bon": "x"}, follow=True)
    assert "Maak een nieuw wachtwoord." in tekst(antwoord)


def test_wat_er_niet_in_past_wordt_genoemd(
    wereld: Wereld, casussen: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noodpakketten, "HOOGSTENS", 1)
    pagina = tekst(wereld.als("sanne").get("/noodpakket"))
    assert "Er passen 1 casussen in één pakket." in pagina
    assert len(re.findall(r"/casussen/[0-9a-f]+/noodpakket", pagina)) == 1
    woord, antwoord = haal(wereld, "sanne")
    assert {naam.partition("/")[0] for naam in uitgepakt(antwoord, woord)} >= {"01"}
    assert VerloopRij.objects.filter(soort="noodpakket-gemaakt").count() == 1
