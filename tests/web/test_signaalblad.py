"""The page of a signal over HTTP: what each viewer reads of it, and everything one does there."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.web.plein import NAGAAN, TEKST, Plein
from waakvlam.readmodels.models import SignaalRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


@pytest.fixture
def plein() -> Plein:
    return Plein()


@pytest.mark.parametrize(
    ("fase", "nu", "eerst"),
    [
        ("waargenomen", "Ga eerst na:", "vul-aan"),
        ("geverifieerd", "Het is nagegaan.", "voeg-betekenis-toe"),
        ("geduid", "Samen geduid.", "beoordeel-signaal"),
        ("beoordeeld", "Beoordeeld. Geef het door", "geef-door"),
    ],
)
def test_elke_fase_zegt_wat_nu_zinvol_is(plein: Plein, fase: str, nu: str, eerst: str) -> None:
    plein.tot(fase)
    pagina = plein.zie("wijkagent")
    assert plein.rij.fase == fase
    assert nu in pagina
    assert pagina.index(f"/doe/{eerst}") < pagina.index("Iets anders doen")


def test_wie_gevraagd_is_ziet_alleen_de_vraag_en_antwoordt_met_een_tik(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    vraag = plein.vraag()
    pagina = plein.zie("onderwijs")
    assert "Ziet u op het plein ruzie?" in pagina
    for weg in (TEKST, "Wilgenplein", "Jasper", "roepen", "wv-fase", "nog niet opgepakt", "Verloop"):
        assert weg not in pagina
    plein.lukt("onderwijs", "antwoord-na", vraag=vraag, antwoord="gezien")
    assert "Uw antwoord: ja, ook gezien." in plein.zie("onderwijs")
    plein.lukt("onderwijs", "antwoord-na", vraag=vraag, antwoord="gezien", tekst="Na schooltijd.")
    assert TEKST not in plein.zie("onderwijs")
    gezien = plein.zie("wijkagent")
    assert "Roos Takens" in gezien
    assert "Na schooltijd." in gezien
    assert "gedaan: door anderen" in gezien


def test_niet_gezien_blijft_staan_en_leidt_tot_samen_opletten(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    plein.lukt("onderwijs", "antwoord-na", vraag=plein.vraag(), antwoord="niet_gezien")
    pagina = plein.zie("wijkagent")
    assert "niet gezien" in pagina
    assert "Tot nu toe zag niemand anders het." in pagina
    plein.lukt("wijkagent", "let-op", tot=timezone.localdate() + timedelta(days=7), waarop="Het plein")
    pagina = plein.zie("wijkagent")
    assert "Wij letten samen op tot en met" in pagina
    assert plein.rij.fase == "waargenomen"


def test_de_melder_ziet_wat_ermee_gebeurt_en_niet_wie_wat_zei(plein: Plein) -> None:
    plein.meld("handhaving")
    plein.vraag()
    plein.lukt("wijkagent", "pak-op")
    plein.lukt("wijkagent", "vul-aan", tekst="Bij de kiosk ook.", van="zelf")
    plein.lukt("wijkagent", "voeg-betekenis-toe", tekst="Een oude ruzie.")
    plein.lukt("wijkagent", "meld-terug", tekst="Wij kijken mee.")
    pagina = plein.zie("handhaving")
    for er in (
        "Mijn melding",
        TEKST,
        "Opgepakt",
        "door Rik Damstra",
        "Wij kijken mee.",
        "gedaan: door anderen",
    ):
        assert er in pagina
    for weg in ("Bij de kiosk", "oude ruzie", "op het plein ruzie", "Roos", "doe/pak-op", "doe/handel-af"):
        assert weg not in pagina


def test_de_naam_van_wie_meldde_is_voor_wie_het_oppakt(plein: Plein) -> None:
    plein.meld("jongerenwerk", melder="inwoner", melder_naam="Zwaluw", melder_contact="op de markt",
               zelf="nee", soort="melding", kanaal="telefoon")  # fmt: skip
    verborgen = "Er is een naam bekend. Pak het signaal op om die te zien."
    pagina = plein.zie("wijkagent")
    assert verborgen in pagina
    assert "Zwaluw" not in pagina
    plein.lukt("wijkagent", "pak-op")
    assert "Zwaluw" in plein.zie("wijkagent")
    assert "Zwaluw" not in plein.zie("wijk_en_buurtwerk")


def test_voor_een_ander_bestaat_het_niet(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    for als in ("onderwijs", "burgemeester", "handhaving"):
        for rest in ("", "/doe/vul-aan"):
            assert plein.clients[als].get(f"/signalen/{plein.id}{rest}").status_code == 404
        assert plein.clients[als].post(f"/signalen/{plein.id}/doe/pak-op").status_code == 404


WEIGERINGEN: list[tuple[str, str, dict[str, Any], str]] = [
    ("waargenomen", "voeg-betekenis-toe", {"tekst": "Ruzie"}, "Dit signaal is nog niet nagegaan."),
    ("waargenomen", "voeg-betekenis-toe", {"tekst": "Ruzie"}, "/doe/vraag-na"),
    ("waargenomen", "beoordeel-signaal",
     {"mogelijk": "x", "verwacht": "y", "volgorde": "gewoon"}, "Dit signaal is nog niet nagegaan."),
    ("waargenomen", "vul-aan", {"tekst": "Gezien", "van": "ander"}, "Vul de functie in van wie het zag."),
    ("waargenomen", "vraag-na", {"vraag": "Ziet u dit?"}, "Kies een collega, een rol of een overleg."),
    ("waargenomen", "vraag-na", {"vraag": "x", "rollen": "niemand"}, "id_rollen"),
    ("waargenomen", "let-op", {"tot": "2099-01-01"}, "Dit duurt langer dan uw aanpak toestaat."),
    ("waargenomen", "let-op", {"tot": "2020-01-01"}, "Deze tijd kan niet"),
    ("waargenomen", "laat-vervallen", {"reden": "x"}, "Deze tijd kan niet"),
    ("geverifieerd", "beoordeel-signaal",
     {"mogelijk": "x", "verwacht": "y", "volgorde": "gewoon"}, "nog niet wat dit signaal kan betekenen"),
    ("geverifieerd", "voeg-betekenis-toe", {"tekst": ""}, "Vul in: wat kan het betekenen?"),
    ("geduid", "beoordeel-signaal",
     {"mogelijk": "x", "verwacht": "y", "volgorde": "eerst"}, "Schrijf in één zin"),
    ("geduid", "stel-duiding-vast", {"nagegaan": NAGAAN[:2]}, "Kijk dit samen na en vink het aan"),
    ("geduid", "stel-duiding-vast", {"nagegaan": NAGAAN, "niet": "radicalisering"},
     "Schrijf of er een ander probleem is"),
    ("beoordeeld", "geef-door", {"naar": "rol.onderwijs"}, "Kies een van de mogelijkheden."),
    ("beoordeeld", "geef-door", {}, "Kies naar wie het gaat."),
    ("beoordeeld", "zet-op-agenda", {"gremium": "kernteam"}, "Kies een"),
    ("beoordeeld", "koppel-aan-casus", {"casus": "x"}, "Kies een"),
]  # fmt: skip


@pytest.mark.parametrize("fase", ["waargenomen", "geverifieerd", "geduid", "beoordeeld"])
def test_een_weigering_zegt_hoe_het_verder_kan_en_bewaart_wat_getypt_is(plein: Plein, fase: str) -> None:
    plein.tot(fase)
    voor = plein.rij.lengte
    for _fase, wat, velden, zin in (rij for rij in WEIGERINGEN if rij[0] == fase):
        uit = plein.doe("wijkagent", wat, **velden)
        pagina = uit.content.decode()
        assert (uit.status_code, zin in pagina) == (422, True), (wat, velden, zin)
        for veld in ("tekst", "vraag", "mogelijk"):
            assert not velden.get(veld) or f"{velden[veld]}</textarea>" in pagina
        assert plein.rij.lengte == voor


def test_alleen_geduid_is_voorlopig_en_dat_staat_er_vooraf(plein: Plein) -> None:
    plein.tot("geverifieerd")
    plein.lukt("wijkagent", "voeg-betekenis-toe", tekst="Een oude ruzie.")
    assert "Deze duiding wordt voorlopig." in plein.zie("wijkagent", "/doe/stel-duiding-vast")
    plein.lukt("wijkagent", "stel-duiding-vast", nagegaan=NAGAAN, waarom_een="Niets past.", alleen="Spoed.")
    pagina = plein.zie("wijkagent")
    assert "gedaan: voorlopig" in pagina
    assert "De duiding is voorlopig." in pagina
    geweigerd = plein.doe("wijkagent", "beoordeel-signaal", mogelijk="x", verwacht="y", volgorde="gewoon")
    assert "De duiding is voorlopig: er dacht te weinig ander werk over mee." in geweigerd.content.decode()
    plein.lukt("jongerenwerk", "onderschrijf", betekenis=plein.waarde("jongerenwerk", "betekenis"))
    plein.lukt("jongerenwerk", "stel-duiding-vast", nagegaan=NAGAAN, waarom_een="Niets past.")
    assert "gedaan: samen" in plein.zie("wijkagent")


def test_doorgeven_aannemen_en_terugsturen(plein: Plein) -> None:
    plein.tot("beoordeeld")
    keuzes = plein.zie("wijkagent", "/doe/geef-door")
    assert "geef het door aan wie mag besluiten" in keuzes
    assert 'value="rol.onderwijs"' not in keuzes
    plein.lukt("wijkagent", "geef-door", naar="rol.burgemeester", reden="Een maatregel.")
    assert "Die neemt het aan of stuurt het terug." in plein.zie("wijkagent")
    ontvangen = plein.zie("burgemeester")
    for er in (TEKST, "Een vechtpartij.", "Een maatregel.", "Ik neem het aan", "Stuur terug", "Verloop"):
        assert er in ontvangen
    assert "aan u doorgegeven" in plein.clients["burgemeester"].get("/").content.decode()
    plein.lukt("burgemeester", "stuur-terug", reden="Dit is voor het kernteam.")
    assert "Dit is voor het kernteam." in plein.zie("wijkagent")
    assert plein.clients["burgemeester"].get(f"/signalen/{plein.id}").status_code == 404
    plein.lukt("wijkagent", "geef-door", naar="rol.burgemeester")
    plein.lukt("burgemeester", "neem-aan")
    assert "aangenomen" in plein.zie("wijkagent")
    assert plein.rij.stand == "opgepakt"


def test_van_de_agenda_leest_een_lid_alles_en_kan_er_niets_mee(plein: Plein) -> None:
    plein.tot("geverifieerd")
    plein.lukt("wijkagent", "zet-op-agenda", gremium="buurtoverleg")
    pagina = plein.zie("onderwijs")
    assert TEKST in pagina
    assert "Ook gezien." in pagina
    assert "/doe/pak-op" not in pagina
    plein.lukt("wijkagent", "haal-van-agenda", gremium="buurtoverleg")
    assert plein.clients["onderwijs"].get(f"/signalen/{plein.id}").status_code == 404


def test_samenvoegen_losmaken_en_samen_naar_een_casus(plein: Plein) -> None:
    een, twee = plein.meld("jongerenwerk"), plein.meld("jongerenwerk", tekst="Weer ruzie bij de kiosk.")
    plein.lukt("wijkagent", "voeg-samen", signaal=een, telt="anderen")
    assert plein.rij.stand == "samengevoegd"
    assert SignaalRij.objects.get(pk=een).fase == "geverifieerd"
    assert TEKST in plein.zie("wijkagent")
    plein.lukt("wijkagent", "maak-los", signaal=een)
    plein.lukt("wijkagent", "verbind", signaal=een)
    assert "Hoort hierbij" in plein.zie("wijkagent")
    nieuw = plein.clients["wijkagent"].get(f"/casussen/nieuw?signaal={een}&signaal={twee}").content.decode()
    assert TEKST in nieuw
    assert "kiosk" in nieuw
    form = {"codenaam": "Populier", "aanpak": "kis-samos", "signaal": f"{een},{twee}"}
    assert plein.clients["wijkagent"].post("/casussen/nieuw", form).status_code == 302
    assert {rij.stand for rij in SignaalRij.objects.all()} == {"bij_casus"}
    assert "Populier" in plein.zie("wijkagent")


def test_wat_er_naar_een_mens_wijst_wordt_opgeschoond_en_staat_er_dan_niet_meer(plein: Plein) -> None:
    plein.meld("onderwijs", tekst="De man van huisnummer twaalf schold.")
    plein.lukt("wijkagent", "vraag-schoon", reden="Een huisnummer.")
    assert "gaat het signaal nergens heen" in plein.zie("wijkagent")
    assert plein.doe("wijkagent", "geef-door", naar="rol.burgemeester").status_code == 422
    assert "doe/voeg-samen" not in plein.zie("wijkagent")
    assert "Een huisnummer." in plein.zie("onderwijs")
    plein.lukt("onderwijs", "maak-schoon", tekst="Een man schold.")
    for als in ("onderwijs", "wijkagent"):
        assert "Een man schold." in plein.zie(als)
        assert "twaalf" not in plein.zie(als)


def test_zoeken_op_naam_bewaart_wat_getypt_is(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    gezocht = plein.doe("wijkagent", "vraag-na", vraag="Ziet u dit?", zoek="tak", zoeken="1")
    pagina = gezocht.content.decode()
    assert gezocht.status_code == 200
    assert "Roos Takens" in pagina
    assert "Ziet u dit?</textarea>" in pagina
    assert "Rik Damstra" not in pagina.split("Welke collega")[1].split("</fieldset>")[0]
    niemand = plein.doe("wijkagent", "vraag-na", zoek="zzz", zoeken="1").content.decode()
    assert "Niemand gevonden." in niemand


def test_twee_keer_versturen_is_een_keer_en_een_ander_was_net_voor(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    eigen, gelezen = str(uuid.uuid4()), plein.waarde("wijkagent", "gelezen", "/doe/handel-af")
    for _keer in range(2):
        plein.lukt("wijkagent", "vul-aan", tekst="Ook gezien.", van="zelf", opdracht_id=eigen)
    assert plein.zie("wijkagent").count("Ook gezien.") == 1
    plein.lukt("wijk_en_buurtwerk", "pak-op")
    velden = {"uitkomst": "opgelost", "terugkoppeling": "Mijn tekst"}
    uit = plein.doe("wijkagent", "handel-af", gelezen=gelezen, **velden)
    assert "Iemand anders was u net voor." in uit.content.decode()
    assert "Mijn tekst</textarea>" in uit.content.decode()
    opnieuw = uit.content.decode().split('name="gelezen" value="')[1].split('"')[0]
    plein.lukt("wijkagent", "handel-af", gelezen=opnieuw, **velden)
    assert plein.rij.stand == "afgehandeld"


def test_vandaag_toont_wat_mij_is_gevraagd_in_een_vast_aantal_zoekvragen(plein: Plein) -> None:
    def vandaag() -> tuple[str, int]:
        with CaptureQueriesContext(connection) as teller:
            pagina = plein.clients["onderwijs"].get("/").content.decode()
        return pagina, len(teller)

    plein.meld("jongerenwerk")
    vraag = plein.vraag()
    vandaag()
    pagina, een = vandaag()
    assert "Ziet u op het plein ruzie?" in pagina
    assert TEKST not in pagina
    eerste = plein.id
    for _nr in range(4):
        plein.meld("jongerenwerk")
        plein.vraag()
    assert vandaag()[1] == een
    plein.id = eerste
    plein.lukt("onderwijs", "antwoord-na", vraag=vraag, antwoord="weet_niet")
    assert vandaag()[0].count("Ziet u op het plein ruzie?") == 4


def test_vandaag_zegt_wat_nieuw_is_en_de_melder_leest_dat_er_bericht_is(plein: Plein) -> None:
    def vandaag(als: str) -> str:
        return str(plein.clients[als].get("/").content.decode())

    plein.meld("onderwijs")
    for als, ziet in (("wijkagent", True), ("handhaving", False), ("onderwijs", False)):
        assert ("1 signaal is nog niet opgepakt" in vandaag(als)) is ziet, als
    plein.lukt("wijkagent", "pak-op")
    assert "nog niet opgepakt" not in vandaag("wijkagent")
    assert "bericht over uw signaal" not in vandaag("onderwijs")
    plein.lukt("wijkagent", "meld-terug", tekst="Wij gaan langs.")
    assert "Er is bericht over uw signaal van vandaag." in vandaag("onderwijs")
    assert "Wij gaan langs." not in vandaag("onderwijs")
    for als in ("wijkagent", "jongerenwerk"):
        assert "bericht over uw signaal" not in vandaag(als)
    plein.lukt("wijkagent", "handel-af", uitkomst="opgelost", terugkoppeling="Het is rustig.")
    assert "Uw signaal van vandaag is afgehandeld." in vandaag("onderwijs")


def test_oppakken_loslaten_en_afhandelen(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    for wat, velden, stand in (
        ("pak-op", {}, "opgepakt"),
        ("laat-los", {}, "ontvangen"),
        ("handel-af", {"uitkomst": "geen_vervolg", "terugkoppeling": "Dank u."}, "afgehandeld"),
    ):
        plein.lukt("wijkagent", wat, **velden)
        assert plein.rij.stand == stand


def test_wat_nu_niet_kan_is_geen_dood_eind(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    uit = plein.clients["wijkagent"].get(f"/signalen/{plein.id}/doe/beoordeel-signaal", follow=True)
    assert "Dat kan nu niet. Ga eerst na: " in uit.content.decode()
    assert plein.clients["wijkagent"].get(f"/signalen/{plein.id}/doe/bestaat-niet").status_code == 404


def test_wat_al_een_incident_is_gaat_meteen_door(plein: Plein) -> None:
    plein.meld("jongerenwerk", al_gaande="on")
    pagina = plein.zie("wijkagent")
    assert "Voor vroeg signaleren is het laat." in pagina
    assert pagina.index("/doe/geef-door") < pagina.index("Iets anders doen")
    keuzes = plein.zie("wijkagent", "/doe/geef-door")
    assert keuzes.index("rol.politie") < keuzes.index("rol.burgemeester")
