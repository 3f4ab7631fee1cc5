"""The plan to take along: what is in it, for whom, and that every form says the same."""

import io
import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from pypdf import PdfReader

from tests.hulp.stukken import LEZERS, plat
from tests.web.casus.wereld import Wereld, tekst
from waakvlam.adapters.models import Auditregel
from waakvlam.adapters.stukken.pdf import kan_pdf
from waakvlam.application.maatregelen.bladen import Doelregel, Maatregelblad, Planblad, Plandeelregel
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.stukken import teksten
from waakvlam.application.stukken.plan import plan_stuk
from waakvlam.application.stukken.woorden import dag
from waakvlam.application.vragen.inzagelog import HANDELINGEN, NEEMT_MEE
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.maatregel import opdrachten as m
from waakvlam.core.toezicht.patronen import MEEGENOMEN

web = pytest.mark.django_db(databases=["default", "sleutels"])
TOT, HERZIEN = (timezone.now() + timedelta(days=aantal) for aantal in (30, 9))


@pytest.fixture
def casus(wereld: Wereld) -> str:
    """A plan of a household with a goal, a sub-goal, measures and parts, some of them only for care."""
    c = wereld.ave2()
    wereld.doe("sanne", o.Informeer(("politie",)), c)
    wereld.doe("sanne", m.StelDoel(Tekst("Rust in huis.")), c, kring="casus")
    doel = next(
        r.data["doel"]
        for r in omgeving().logboek.lees("waterveen", f"casus/{c}")
        if r.soort == "doel-gesteld"
    )
    wereld.doe("sanne", m.StelDoel(Tekst("Elke dag naar school."), boven=doel), c, kring="casus")
    bellen = m.NeemMaatregel(
        Tekst("Elke dag bellen."), "preventief", "casusregisseur", Tekst("Geen nieuwe melding."), (doel,),
        tot=TOT, herzien=HERZIEN, bewaakt_door="netwerkcoordinator",
        past=Tekst("Er was ruzie."), lichter=Tekst("Een brief."),
    )  # fmt: skip
    wereld.doe("sanne", bellen, c, kring="casus")
    zorg = replace(bellen, tekst=Tekst("Met de arts praten."), doelen=())
    wereld.doe("sanne", zorg, c, kring="zorg")
    wereld.doe("sanne", m.SchrijfPlandeel("eigen-woorden", Tekst("Wij willen rust.")), c, kring="casus")
    wereld.doe("sanne", m.SchrijfPlandeel("veiligheidsplan", Tekst("Bel oma."), elke="P2M"), c, kring="casus")
    wereld.doe("sanne", m.SchrijfPlandeel("netwerk", Tekst("De tante weet het.")), c, kring="zorg")
    return c


def lees(wereld: Wereld, wie: str, casus: str, vorm: str) -> str:
    antwoord = wereld.als(wie).get(f"/casussen/{casus}/plan.{vorm}")
    assert antwoord.status_code == 200
    assert f'filename="plan-lindenhof.{vorm}"' in antwoord["Content-Disposition"]
    return plat(LEZERS[vorm](antwoord.content))


@web
@pytest.mark.parametrize("vorm", LEZERS)
def test_elke_vorm_zegt_wat_de_lezer_mag_weten(wereld: Wereld, casus: str, vorm: str) -> None:
    if vorm == "pdf" and not kan_pdf():
        pytest.skip("no Pango here")
    eigen, ander = lees(wereld, "sanne", casus, vorm), lees(wereld, "ilse", casus, vorm)
    for zin in (
        "Plan van aanpak Lindenhof",
        "Wij willen rust.",
        "Rust in huis.",
        "Doel 1.1Elke dag naar school.",
        "Elke dag bellen.",
        "bij doel 1",
        "bewaakt: netwerkcoördinator",
        "Geen nieuwe melding.",
        f"stopt {dag(TOT, str)}",
        f"opnieuw kijken op {dag(HERZIEN, str)}",
        "Bel oma.",
        "Samen kijken: elke twee maanden.",
        "Nog niet geschreven.",
    ):
        assert plat(zin) in eigen and plat(zin) in ander, zin
    for zin in ("Met de arts praten.", "De tante weet het.", "alleen zorg"):
        assert plat(zin) in eigen and plat(zin) not in ander, zin
    assert plat("Dit exemplaar is van Sanne Voorbeeld, Casusregisseur.") in eigen
    assert plat("Dit exemplaar is van Ilse Voorbeeld, Politie.") in ander


@web
@pytest.mark.skipif(not kan_pdf(), reason="no Pango here")
def test_de_pdf_heeft_koppen_en_een_tabel_om_voor_te_lezen(wereld: Wereld, casus: str) -> None:
    pdf = PdfReader(io.BytesIO(wereld.als("sanne").get(f"/casussen/{casus}/plan.pdf").content))
    wortel = pdf.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"] and wortel["/Lang"] == "nl"
    assert "pdfuaid" in wortel["/Metadata"].get_object().get_data().decode()
    titels = [str(deel.title) for deel in pdf.outline if not isinstance(deel, list)]
    diep = [str(deel.title) for lijst in pdf.outline if isinstance(lijst, list) for deel in lijst]
    assert titels == ["Plan van aanpak Lindenhof"]
    assert diep == [
        "In eigen woorden", "Wie helpt er mee?", "Doelen", "Maatregelen",
        "Afspraken", "Veiligheidsplan", "Waakvlam",
    ]  # fmt: skip


@web
def test_meenemen_heeft_een_eigen_naam_in_het_log_en_knoppen(wereld: Wereld, casus: str) -> None:
    client = wereld.als("sanne")
    pagina = tekst(client.get(f"/casussen/{casus}/plan"))
    assert re.findall(r'href="/casussen/[^"]+/plan\.(\w+)"', pagina) == [
        vorm for vorm in LEZERS if vorm != "pdf" or kan_pdf()
    ]
    client.get(f"/casussen/{casus}/plan.odt")
    (regel,) = Auditregel.objects.filter(handeling="plan-odt")
    assert (regel.voorwerp, regel.uitkomst) == (f"casus/{casus}", "gelezen")


@web
def test_wie_er_niet_bij_hoort_krijgt_niets(wereld: Wereld, casus: str) -> None:
    assert wereld.als("marijke").get(f"/casussen/{casus}/plan.odt").status_code == 404
    (regel,) = Auditregel.objects.filter(handeling="plan-odt")
    assert regel.uitkomst == "geweigerd"


def test_het_plan_bij_onrust_heeft_de_delen_van_onrust() -> None:
    deel = Plandeelregel("communicatie", "Communicatie", "Wie hoort wat?", "", False, "", ())
    plan = Planblad(
        False, (replace(deel, naam="Waarom dit plan?"),), (deel,), "Fase 2", (("Regie", "AOV'er"),)
    )
    doel = Doelregel("d", "Rust op het plein", "losgelaten", "Niemand kwam.", TOT, TOT, 0, 0, (), "Zorg", 1)
    blad = Maatregelblad("c", "v", "Markt", False, (doel,), (), (), (), (), ())
    op = datetime.fromisoformat("2026-11-22T02:30:00+00:00")
    uit = list(teksten(plan_stuk(blad, plan, ("Iedereen",), True, "Tom, AOV'er", op, str)))
    assert uit[:3] == [
        "Plan van aanpak Markt",
        "Oefening. Dit is niet echt gebeurd.",
        "Stand om 03.30 uur, 22 november 2026",
    ]
    koppen = ["Waarom dit plan?", "Doelen", "Maatregelen", "Communicatie"]
    assert [t for t in uit if t in koppen] == koppen
    assert "Rust op het plein (losgelaten: Niemand kwam.; alleen zorg)" in uit
    assert "Er loopt nu geen maatregel." in uit and "huishouden" not in uit[-1]


def test_wat_iemand_meeneemt_telt_mee_bij_toezicht() -> None:
    assert {HANDELINGEN[naam] for naam in NEEMT_MEE} <= MEEGENOMEN
