"""The situation report: what is on it, for whom, what changed since the last, and its files."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.hulp.stukken import LEZERS, plat
from tests.web.casus.wereld import Wereld, tekst
from waakvlam.adapters.models import Auditregel, Effect
from waakvlam.adapters.stukken.pdf import kan_pdf
from waakvlam.core.beeld import opdrachten as b
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


@pytest.fixture
def casus(wereld: Wereld) -> str:
    """A case with a state of affairs, a fact for everyone and a rumour among care."""
    c = wereld.ave2()
    wereld.doe("sanne", o.WerkStandBij(Tekst("Het gezin krijgt hulp.")), c)
    feit = b.DoeUitspraak(Tekst("De school is dicht."), "feit", bron=Tekst("De directeur belde."))
    wereld.doe("sanne", feit, c, kring="casus")
    wereld.doe("sanne", b.DoeUitspraak(Tekst("De oom zou terug zijn."), "gerucht"), c, kring="zorg")
    return c


def stuur(wereld: Wereld, casus: str, *aan: str, erbij: str = "") -> Any:
    return wereld.als("sanne").post(f"/casussen/{casus}/situatie", {"aan": aan, "tekst": erbij})


def rapport(pagina: str) -> str:
    """Only what is in the report itself, as plain text."""
    gevonden = re.search(r"<article.*?</article>", pagina, re.S)
    assert gevonden
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", gevonden.group()))


def test_een_bladzijde_zegt_hoe_het_staat(wereld: Wereld, casus: str) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/situatie"))
    assert re.search(r"Stand om \d\d\.\d\d uur, \d+ \w+ 20\d\d", pagina)
    uit = rapport(pagina)
    for deel in (
        "AVE 2",
        "Het gezin krijgt hulp.",
        "De school is dicht.",
        "De oom zou terug zijn.",
        "(gerucht)",
    ):
        assert deel in uit
    assert "Veranderd sinds" not in uit, "there is no earlier report"


def test_ieder_leest_alleen_de_eigen_kringen(wereld: Wereld, casus: str) -> None:
    assert stuur(wereld, casus, "politie", "burgemeester").status_code == 302
    for pad in ("situatie", "situatie?nr=1"):
        uit = rapport(tekst(wereld.als("ilse").get(f"/casussen/{casus}/{pad}")))
        assert "De school is dicht." in uit and "De oom" not in uit
    for vorm, lees in LEZERS.items():
        if vorm == "pdf" and not kan_pdf():
            continue
        antwoord = wereld.als("ilse").get(f"/casussen/{casus}/situatie.{vorm}?nr=1")
        gelezen = plat(lees(antwoord.content))
        assert plat("De school is dicht.") in gelezen and plat("De oom") not in gelezen


def test_sturen_legt_vast_wie_het_kreeg_en_wekt_hen(wereld: Wereld, casus: str) -> None:
    assert stuur(wereld, casus, "politie", erbij="Lees de stand.").status_code == 302
    (effect,) = Effect.objects.filter(soort="situatie-verstuurd")
    assert '"wie":"politie"' in effect.ids.replace(" ", "") and "stand" not in effect.ids
    pagina = tekst(wereld.als("ilse").get(f"/casussen/{casus}/situatie?nr=1"))
    assert "Dit rapport ging naar: Politie." in pagina and "Lees de stand." in rapport(pagina)
    assert "Situatierapport 1 verstuurd aan: Politie." in tekst(wereld.als("sanne").get(f"/casussen/{casus}"))
    for wie, er in (("ilse", True), ("sanne", False)):
        assert ("Situatierapport 1, voor u" in tekst(wereld.als(wie).get(f"/casussen/{casus}"))) is er


def test_het_volgende_rapport_zegt_wat_er_veranderde(wereld: Wereld, casus: str) -> None:
    stuur(wereld, casus, "politie")
    assert "Er is niets veranderd." in rapport(tekst(wereld.als("sanne").get(f"/casussen/{casus}/situatie")))
    wereld.doe("sanne", o.VinkAan("stagnatie", "ja"), casus)
    wereld.doe("sanne", o.Opschalen("ave3", Tekst("Het loopt vast.")), casus)
    uit = rapport(tekst(wereld.als("sanne").get(f"/casussen/{casus}/situatie")))
    assert "Veranderd sinds rapport 1" in uit and "Opgeschaald naar AVE 3" in uit
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/situatie?nr=1"))
    toen = rapport(pagina)
    assert "AVE 3" not in toen and "AVE 2" in toen, "a report that was sent stays as it was"
    assert 'id="situatie">' in pagina


def test_hoe_het_nu_staat_blijft_bij_op_een_open_bladzijde(wereld: Wereld, casus: str) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/situatie"))
    assert re.search(r'data-live-kaartje="[^"]+".* id="situatie" data-live>.*<article', pagina, re.DOTALL)


@pytest.mark.parametrize("nr", ["0", "2", "x", "-1", "²", "9" * 30])
def test_een_rapport_dat_er_niet_is(wereld: Wereld, casus: str, nr: str) -> None:
    stuur(wereld, casus, "politie")
    for eind in ("situatie", "situatie.odt"):
        assert wereld.als("sanne").get(f"/casussen/{casus}/{eind}?nr={nr}").status_code == 404


def test_zonder_vakje_gaat_er_niets_weg_en_blijft_de_tekst(wereld: Wereld, casus: str) -> None:
    antwoord = stuur(wereld, casus, erbij="Let op morgen.")
    assert antwoord.status_code == 422
    assert "Vink minstens één vakje aan." in tekst(antwoord) and "Let op morgen." in tekst(antwoord)
    assert not Effect.objects.filter(soort="situatie-verstuurd").exists()


def test_meenemen_staat_met_een_eigen_handeling_in_het_log(wereld: Wereld, casus: str) -> None:
    client = wereld.als("sanne")
    client.get(f"/casussen/{casus}/situatie")
    client.get(f"/casussen/{casus}/situatie.odt")
    gelezen = Auditregel.objects.filter(actor=str(wereld.lid("sanne").account), uitkomst="gelezen")
    assert list(gelezen.order_by("pk").values_list("handeling", flat=True)) == ["situatie", "situatie-odt"]


def test_het_aantal_vragen_groeit_niet_mee(wereld: Wereld, casus: str) -> None:
    client = wereld.als("sanne")
    client.get(f"/casussen/{casus}/situatie")
    with CaptureQueriesContext(connection) as eerst:
        client.get(f"/casussen/{casus}/situatie")
    stuur(wereld, casus, "politie")
    for nr in range(5):
        wereld.doe("sanne", b.DoeUitspraak(Tekst(f"Nog een feit {nr}."), "feit", bron=Tekst("x")), casus)
    client.get(f"/casussen/{casus}/situatie")
    with CaptureQueriesContext(connection) as later:
        client.get(f"/casussen/{casus}/situatie")
    assert len(later) <= len(eerst) + 1, "one more at most: the names of who acted since"
