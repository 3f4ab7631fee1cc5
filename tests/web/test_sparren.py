"""Even sparren: asking a role something without names, and who sees it."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.web.test_signaal import tekst
from waakvlam import samenstelling
from waakvlam.adapters.canoniek import lees_json
from waakvlam.adapters.models import Effect, Gebeurtenis, Termijnmoment
from waakvlam.adapters.sleutelkast.models import Sleutel
from waakvlam.application.omgeving import gebruik, omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht
from waakvlam.application.poorten import Bericht
from waakvlam.application.sparren.weg import haal_verlopen_weg, verloopt
from waakvlam.application.uitvoeren import execute
from waakvlam.application.werker import bezorgen
from waakvlam.application.werker.wie import ontvangers
from waakvlam.cli import main
from waakvlam.core.spar.opdrachten import VraagSpar
from waakvlam.readmodels.leden import zet_lid
from waakvlam.readmodels.models import SparRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
VRAAG = "Een kind van 9 komt al weken niet op school. Wat kan ik doen?"


def als(naam: str, rol: str) -> Client:
    lid = zet_lid("waterveen", naam, naam.title(), "Vos", rol, rol.title(), datetime(2026, 1, 1, tzinfo=UTC))
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


@pytest.fixture
def vraagt() -> Client:
    return als("wim", "wijkagent")


@pytest.fixture
def antwoordt() -> Client:
    return als("hugo", "hulpverlener")


def stel(client: Client, **anders: str) -> Any:
    return client.post(
        "/sparren/nieuw",
        {"vraag": VRAAG, "aan": "hulpverlener", "opdracht_id": str(uuid.uuid4()), **anders},
    )


def gesteld(client: Client) -> str:
    antwoord = stel(client)
    assert antwoord.status_code == 302, tekst(antwoord)
    return str(antwoord["Location"].rpartition("/")[2])


def test_een_vraag_en_een_antwoord(vraagt: Client, antwoordt: Client) -> None:
    id_ = gesteld(vraagt)
    assert "Wacht op antwoord." in tekst(antwoordt.get("/sparren"))
    assert VRAAG in tekst(antwoordt.get(f"/sparren/{id_}"))
    gezegd = antwoordt.post(f"/sparren/{id_}", {"tekst": "Bel eerst de leerplichtambtenaar."})
    assert gezegd.status_code == 302
    assert "Beantwoord." in tekst(vraagt.get("/sparren"))
    assert "Bel eerst de leerplichtambtenaar." in tekst(vraagt.get(f"/sparren/{id_}"))
    assert vraagt.post(f"/sparren/{id_}", {"tekst": "En als die er niet is?"}).status_code == 302
    assert "En als die er niet is?" in tekst(antwoordt.get(f"/sparren/{id_}"))
    assert "Wacht op antwoord." in tekst(antwoordt.get("/sparren"))


def test_niemand_anders_ziet_dat_er_een_vraag_is(vraagt: Client, antwoordt: Client, ingelogd: Client) -> None:
    """Not the network coordinator either, who watches over all cases."""
    id_ = gesteld(vraagt)
    ander = als("wendy", "wijkagent")
    for buiten in (ingelogd, ander):
        lijst = tekst(buiten.get("/sparren"))
        assert "kind van 9" not in lijst
        assert id_ not in lijst
        for methode in ("get", "post"):
            verboden = getattr(buiten, methode)(f"/sparren/{id_}", {"tekst": "Hoi"})
            weg = getattr(buiten, methode)(f"/sparren/{'0' * 32}", {"tekst": "Hoi"})
            assert verboden.status_code == weg.status_code == 404
    assert Gebeurtenis.objects.filter(stroom=f"spar/{id_}").count() == 1


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("Wat doe ik met 111222333?", "een burgerservicenummer"),
        ("Kunt u 06-12345678 bellen?", "een telefoonnummer"),
        ("Mail naar jan@voorbeeld.nl", "een e-mailadres"),
        ("Hij kreeg geld op NL91ABNA0417164300", "een rekeningnummer"),
        ("Zij woont op 7721 AB 12", "een adres of postcode"),
    ],
)
def test_wat_naar_een_mens_wijst_wordt_geweigerd_met_een_uitweg(
    vraagt: Client, antwoordt: Client, vraag: str, zin: str
) -> None:
    antwoord = stel(vraagt, vraag=vraag)
    bladzijde = tekst(antwoord)
    assert antwoord.status_code == 422
    assert zin in bladzijde
    assert vraag in bladzijde
    assert "Doe dan een melding of open een casus." in bladzijde
    id_ = gesteld(vraagt)
    gezegd = antwoordt.post(f"/sparren/{id_}", {"tekst": vraag})
    assert gezegd.status_code == 422
    assert zin in tekst(gezegd)


def test_ook_buiten_de_bladzijde_om_komt_er_geen_nummer_in(vraagt: Client, antwoordt: Client) -> None:
    account = str(get_user_model().objects.get(username="wim").pk)

    def doe(vraag: str) -> Any:
        inhoud = VraagSpar("hulpverlener", vraag)  # type: ignore[arg-type]
        return execute(Opdracht(uuid.uuid4().hex, "waterveen", account, "wijkagent", inhoud, oorsprong="api"))

    uit = doe("Bel 06-12345678")
    assert isinstance(uit, Geweigerd)
    assert uit.weigering.codes == ("herkenbaar",)
    assert uit.weigering.redenen[0].mist == ("telefoon",)
    assert isinstance(doe(VRAAG), Aanvaard)
    assert SparRij.objects.count() == 1


@pytest.mark.parametrize("anders", [{"vraag": " "}, {"aan": ""}, {"aan": "burgemeester"}, {"aan": "<b>"}])
def test_een_halve_vraag_kan_niet_en_blijft_staan(
    vraagt: Client, antwoordt: Client, anders: dict[str, str]
) -> None:
    antwoord = stel(vraagt, **anders)
    assert antwoord.status_code == 422
    assert {"vraag": VRAAG, **anders}["vraag"].strip() in tekst(antwoord)
    assert not SparRij.objects.exists()


def test_dertig_dagen_na_het_laatste_bericht_is_alles_weg(vraagt: Client, antwoordt: Client) -> None:
    id_ = gesteld(vraagt)
    antwoordt.post(f"/sparren/{id_}", {"tekst": "Bel eerst school."})
    stroom = f"spar/{id_}"
    om = omgeving()
    echt = om.klok

    class Later:
        dagen = 29

        def nu(self) -> datetime:
            return echt.nu() + timedelta(days=self.dagen)

    klok = Later()
    anders = replace(om, klok=klok)
    gebruik(lambda: anders)
    try:
        assert haal_verlopen_weg() == 0
        assert vraagt.get(f"/sparren/{id_}").status_code == 200
        klok.dagen = 31
        # Gone for everybody at once, whether or not anything came by to destroy it.
        for wie in (vraagt, antwoordt):
            assert wie.get(f"/sparren/{id_}").status_code == 404
            assert "kind van 9" not in tekst(wie.get("/sparren"))
        assert Sleutel.objects.filter(eenheid__startswith=f"{stroom}|").exists()
        assert haal_verlopen_weg() == 1
        assert haal_verlopen_weg() == 0
        klok.dagen = 1
        assert vraagt.get(f"/sparren/{id_}").status_code == 404
    finally:
        samenstelling.stel_samen()
    assert not Sleutel.objects.filter(eenheid__startswith=f"{stroom}|").exists()
    assert not SparRij.objects.exists()
    regels = omgeving().logboek.lees("waterveen", stroom)
    assert set(omgeving().logboek.teksten(regels).values()) == {"«vernietigd»"}


def test_de_opdracht_op_de_opdrachtregel_haalt_weg_wat_verlopen_is(
    vraagt: Client, antwoordt: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    gesteld(vraagt)
    SparRij.objects.update(verloopt_op=datetime(2026, 1, 1, tzinfo=UTC))
    assert main(["sparren"]) == 0
    assert "Weggehaald: 1" in capsys.readouterr().out
    assert not SparRij.objects.exists()


def test_de_rol_en_de_vrager_horen_dat_er_iets_is(vraagt: Client, antwoordt: Client) -> None:
    for naam in ("wim", "hugo"):
        get_user_model().objects.filter(username=naam).update(email=f"{naam}@voorbeeld.nl")
    id_ = gesteld(vraagt)
    antwoordt.post(f"/sparren/{id_}", {"tekst": "Bel eerst school."})
    effecten = {e.soort: lees_json(e.ids) for e in Effect.objects.filter(sleutel__contains=f"spar/{id_}")}
    assert VRAAG not in str(effecten)
    plaats, nu = samenstelling.werkplaats(), omgeving().klok.nu()
    wie = {soort: [o.adres for o in ontvangers(plaats, ids, nu)] for soort, ids in effecten.items()}
    assert wie == {"spar-gevraagd": ["hugo@voorbeeld.nl"], "spar-beantwoord": ["wim@voorbeeld.nl"]}


def test_de_werker_haalt_weg_wat_verlopen_is(vraagt: Client, antwoordt: Client) -> None:
    id_ = gesteld(vraagt)
    (termijn,) = Termijnmoment.objects.filter(stroom=f"spar/{id_}")
    assert termijn.moment - omgeving().klok.nu() > timedelta(days=29)
    om, nu = omgeving(), omgeving().klok.nu()
    assert verloopt(om, "waterveen", f"spar/{id_}", nu) == "loopt-nog"
    ids = {"gemeente": "waterveen", "stroom": f"spar/{id_}", "termijn": "spar-weg"}
    bericht = Bericht(1, "termijn-verlopen", "x", ids, 0)
    klaar = bezorgen.voer_uit(samenstelling.werkplaats(), bericht, nu + timedelta(days=31))
    assert klaar == bezorgen.Klaar("vernietigd")
    assert not SparRij.objects.exists()
