"""Reporting for the own circle only: who may choose it, who then reads it, and what is refused."""

import re
from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.application.hulp import dalfsen
from tests.web.test_melden import KEUZES, stuur
from tests.web.test_signaal import GOED, tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.meldkeuzes import Eigenkring, Meldkeuzes
from waakvlam.readmodels.leden import Lid, zet_lid
from waakvlam.readmodels.models import SignaalRij
from waakvlam.web.signaal.meldformulier import Signaalformulier, kringmerk

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
GEHEIM = "Op de kade zag ik een wapen."
VEILIGHEID = kringmerk("veiligheid")


@pytest.fixture(autouse=True)
def _twee_kringen(lid: Lid) -> None:
    """The approach of Dalfsen, in which care and safety each have somebody who handles signals."""
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    omgeving().aanpakken.stel_vast("waterveen", dalfsen("aov"), begin, lid.account)


def mens(naam: str, rol: str) -> Client:
    """Somebody of Waterveen in this role, logged in."""
    van = datetime(2026, 1, 1, tzinfo=UTC)
    lid = zet_lid("waterveen", naam, naam.title(), "Proef", rol, rol.title(), van)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def test_in_de_eigen_kring_leest_alleen_wie_daar_signalen_behandelt(ingelogd: Client) -> None:
    """The network coordinator handles signals in care, the adviser on public order in safety."""
    politie, aov = mens("pim", "politie"), mens("ans", "aov")
    blad = tekst(politie.get("/signalen/nieuw"))
    assert "Wie mag dit lezen?" in blad
    assert "Kring Veiligheid. Dit lezen: Adviseur openbare orde en veiligheid. En uzelf." in blad
    stuur(politie)
    bedankt = stuur(politie, tekst=GEHEIM, kring=VEILIGHEID).json()["adres"]
    apart = SignaalRij.objects.get(kring="veiligheid").pk
    assert SignaalRij.objects.filter(kring="casus").count() == 1
    assert "Het ligt in uw eigen kring: Veiligheid." in tekst(politie.get(bedankt))
    assert GEHEIM in tekst(aov.get(f"/signalen/{apart}"))
    assert ingelogd.get(f"/signalen/{apart}").status_code == 404
    assert GEHEIM not in tekst(ingelogd.get("/signalen?alle=1"))
    assert GEHEIM in tekst(politie.get("/signalen"))


def test_ook_voor_een_ander_en_de_naam_van_die_ander_blijft_daar(ingelogd: Client) -> None:
    politie = mens("pim", "politie")
    ander = {"melder": "inwoner", "kanaal": "telefoon", "melder_naam": "Bo de Wit"}
    assert stuur(politie, kring=VEILIGHEID, **ander).status_code == 201
    apart = SignaalRij.objects.get()
    assert apart.kring == "veiligheid"
    assert ingelogd.get(f"/signalen/{apart.pk}").status_code == 404
    assert "Bo de Wit" in tekst(politie.get(f"/signalen/{apart.pk}"))


@pytest.mark.parametrize(("rol", "vraagt"), [("politie", True), ("burgemeester", False)])
def test_wie_geen_eigen_kring_heeft_of_niemand_die_daar_kijkt_krijgt_de_vraag_niet(
    rol: str, vraagt: bool
) -> None:
    """A mayor reads main lines; nobody handles signals in that circle."""
    blad = tekst(mens("pim", rol).get("/signalen/nieuw"))
    assert ("Wie mag dit lezen?" in blad) is vraagt


@pytest.mark.parametrize("rol", ["burgemeester", "casusregisseur"])
def test_wat_voor_de_eigen_kring_was_gaat_na_een_wissel_van_rol_niet_naar_iedereen(rol: str) -> None:
    """It waited on a phone and the role changed: it comes back, instead of being read by more people."""
    antwoord = stuur(mens("pim", rol), tekst=GEHEIM, kring=VEILIGHEID)
    assert antwoord.status_code == 422
    assert "kring" in " ".join(antwoord.json()["fouten"])
    assert not SignaalRij.objects.exists()


def test_bij_een_onderwerp_zonder_eigen_kring_wordt_opnieuw_gevraagd() -> None:
    kring = Eigenkring("zorg", "Zorg", ("Regisseur",), frozenset({"", "buren"}))
    keuzes = Meldkeuzes(KEUZES.themas, frozenset(), (), (), (kring,))
    fout, goed = (
        Signaalformulier({**GOED, "kring": kringmerk("zorg"), "thema": thema}, keuzes=keuzes)
        for thema in ("jongeren", "buren")
    )
    assert set(fout.errors) == {"kring"}
    assert goed.is_valid()


def test_wat_op_de_telefoon_blijft_noemt_geen_kring_en_geen_rollen() -> None:
    los = tekst(mens("pim", "politie").get("/signalen/nieuw/los"))
    assert "Alleen mijn kring" in los
    (vraag,) = re.findall(r'<fieldset[^>]*>(?:(?!</fieldset>).)*name="kring".*?</fieldset>', los, re.DOTALL)
    assert f'value="{VEILIGHEID}"' in vraag
    assert "eiligheid" not in vraag
    for geheim in ("Kring Veiligheid", "Adviseur openbare orde"):
        assert geheim not in los


def test_met_twee_kringen_staan_ook_hun_namen_niet_op_de_telefoon() -> None:
    kringen = tuple(
        Eigenkring(code, code.title(), ("Regisseur",), frozenset({""})) for code in ("zorg", "jeugd")
    )
    keuzes = Meldkeuzes(KEUZES.themas, frozenset(), (), (), kringen)
    los, gewoon = (str(Signaalformulier(keuzes=keuzes, los=los)["kring"]) for los in (True, False))
    assert "Alleen mijn kring: Jeugd" in gewoon
    assert "Alleen mijn kring: 2" in los
    assert "Jeugd" not in los
