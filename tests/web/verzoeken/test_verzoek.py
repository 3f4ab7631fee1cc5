"""Requests on the screen: taken in, handed to who leads, judged per piece, bundled, and who sees what."""

import io
import re
import uuid
import zipfile

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.test_werk import open_casus
from tests.web.verzoeken.hulp import client_van, doe, leg_vast, noteer, stand, tekst
from waakvlam.adapters.models import Auditregel
from waakvlam.readmodels.models import VerzoekRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
ONBEKEND = "0" * 32


@pytest.fixture
def privacy() -> Client:
    return client_van("paula", "privacy-functionaris")


@pytest.fixture
def woo() -> Client:
    return client_van("wies", "woo-behandelaar")


@pytest.fixture
def verzoek(privacy: Client) -> str:
    return leg_vast(privacy)


@pytest.fixture
def uitgezet(privacy: Client, verzoek: str) -> str:
    assert doe(privacy, verzoek, "uitzetten", rollen=["netwerkcoordinator"]).status_code == 302
    return verzoek


@pytest.fixture
def casus(ingelogd: Client) -> str:
    id_ = open_casus(ingelogd)
    noteer(ingelogd, id_, "P1 zegt dat P2 schreeuwt. Bel 0612345678.")
    return id_


def koppel(client: Client, verzoek: str, casus: str, persoon: str = "P1") -> None:
    antwoord = client.post(f"/verzoeken/{verzoek}/koppel", {"casus": casus, "persoon": persoon})
    assert antwoord.status_code == 302, tekst(antwoord)


def formulier(html: str) -> dict[str, str]:
    """What the browser would send of the page with pieces when nothing is changed."""
    velden = dict(re.findall(r'type="radio" name="(doe-[^"]+)" value="(\w+)" checked', html))
    velden |= dict(re.findall(r'<textarea[^>]* name="(tekst-[^"]+)"[^>]*>([^<]*)</textarea>', html))
    for naam, keuzes in re.findall(r'<select[^>]* name="(grond-[^"]+)">(.*?)</select>', html):
        gekozen = re.search(r'value="([^"]+)" selected', keuzes)
        velden[naam] = gekozen.group(1) if gekozen else ""
    return {**velden, "opdracht_id": str(uuid.uuid4())}


def lever(client: Client, verzoek: str, casus: str) -> None:
    pad = f"/verzoeken/{verzoek}/stukken/{casus}"
    antwoord = client.post(pad, formulier(tekst(client.get(pad))))
    assert antwoord.status_code == 302, tekst(antwoord)


def test_een_verzoek_staat_in_de_lijst_met_de_dagen_die_er_nog_zijn(privacy: Client, verzoek: str) -> None:
    html = tekst(privacy.get("/verzoeken"))
    assert "Inzage: Jan Jansen" in html
    assert "2 december 2026" in html
    assert re.search(r"nog \d+ dag|dag(en)? te laat|laatste dag", html)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": ""}, "Vul in wie het vraagt."),
        ({"soort": "woo"}, "Kies een van de mogelijkheden."),
        ({"kanaal": "duif"}, "Kies een van de mogelijkheden."),
        ({"ontvangen_op": "2099-01-01"}, "Deze dag moet nog komen."),
        ({"ontvangen_op": "gisteren"}, "Vul een dag in, zoals 21-11-2026."),
        ({"ontvangen_op": "1999-01-01"}, "Deze tijd kan niet"),
        ({"vraag": "\x00"}, ""),
        ({"vraag": "x" * 5001}, ""),
    ],
)
def test_een_fout_bij_vastleggen_verliest_niets(privacy: Client, velden: dict[str, str], zin: str) -> None:
    goed = {"soort": "inzage", "naam": "Jan Jansen", "ontvangen_op": "2026-11-02", "kanaal": "brief"}
    antwoord = privacy.post("/verzoeken/nieuw", {**goed, **velden})
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert "naam" in velden or "Jan Jansen" in tekst(antwoord)
    assert not VerzoekRij.objects.exists()


@pytest.mark.parametrize("rol", ["netwerkcoordinator", "functioneel-beheerder", "burgemeester"])
def test_wie_geen_verzoeken_behandelt_legt_er_geen_vast(rol: str) -> None:
    client = client_van("iemand", rol)
    assert client.get("/verzoeken/nieuw").status_code == 404
    assert client.post("/verzoeken/nieuw", {"soort": "inzage", "naam": "Jan"}).status_code == 404


PADEN = (
    *("", "/bundel", "/bundel.zip", "/koppel", "/nagekeken", f"/stukken/{ONBEKEND}", f"/bezwaar/{ONBEKEND}"),
    *(f"/doe/{wat}" for wat in ("identiteit", "verlengen", "uitzetten", "afronden", "notitie", "onzin")),
)


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("pad", PADEN)
@pytest.mark.parametrize("rol", ["netwerkcoordinator", "woo-behandelaar", "functioneel-beheerder"])
def test_een_verzoek_van_een_ander_is_er_niet(verzoek: str, rol: str, pad: str, methode: str) -> None:
    client = client_van("buiten", rol)

    def antwoord(id_: str) -> tuple[int, str]:
        gekregen = getattr(client, methode)(f"/verzoeken/{id_}{pad}")
        return gekregen.status_code, re.sub(
            r"[0-9a-f]{32}|nonce=\"[^\"]*\"|value=\"[^\"]{20,}\"", "", tekst(gekregen)
        )

    assert antwoord(verzoek) == antwoord(ONBEKEND)
    assert antwoord(verzoek)[0] in (404, 405)
    assert "Jansen" not in antwoord(verzoek)[1]


def test_wie_is_gevraagd_ziet_wie_en_wat_en_verder_niets(
    privacy: Client, ingelogd: Client, uitgezet: str
) -> None:
    doe(privacy, uitgezet, "notitie", tekst="De advocaat belde.")
    html = tekst(ingelogd.get(f"/verzoeken/{uitgezet}"))
    assert "Jan Jansen" in html
    assert "Wat staat er over mij?" in html
    assert "advocaat" not in html
    assert "Kijk na of 1 verzoek over een casus van u gaat" in tekst(ingelogd.get("/"))


def test_niets_gevonden_haalt_het_van_de_startpagina(
    privacy: Client, ingelogd: Client, uitgezet: str
) -> None:
    assert ingelogd.post(f"/verzoeken/{uitgezet}/nagekeken").status_code == 302
    assert "Kijk na of" not in tekst(ingelogd.get("/"))
    assert "netwerkcoördinator: niets meer" in tekst(privacy.get(f"/verzoeken/{uitgezet}")).lower()


@pytest.mark.parametrize("persoon", ["", "Jan Jansen", "P0", "P1; P2", "<script>", "P9999"])
def test_koppelen_vraagt_een_nummer(ingelogd: Client, uitgezet: str, casus: str, persoon: str) -> None:
    antwoord = ingelogd.post(f"/verzoeken/{uitgezet}/koppel", {"casus": casus, "persoon": persoon})
    assert antwoord.status_code == 422
    assert "<script>" not in tekst(antwoord).replace("<script type", "")


def test_een_casus_van_een_ander_is_niet_te_koppelen(ingelogd: Client, uitgezet: str) -> None:
    antwoord = ingelogd.post(f"/verzoeken/{uitgezet}/koppel", {"casus": ONBEKEND, "persoon": "P1"})
    assert antwoord.status_code == 422
    assert "Kies een van de mogelijkheden." in tekst(antwoord)


def test_van_koppelen_tot_zip(privacy: Client, ingelogd: Client, uitgezet: str, casus: str) -> None:
    koppel(ingelogd, uitgezet, casus)
    assert privacy.get(f"/verzoeken/{uitgezet}/bundel").status_code == 404
    lever(ingelogd, uitgezet, casus)
    html = tekst(privacy.get(f"/verzoeken/{uitgezet}/bundel"))
    assert "P1 zegt dat [iemand anders] schreeuwt. Bel [gegevens weggelaten]." in html
    for lek in ("P2", "0612345678", "Lindenhof", "Nadia"):
        assert lek not in html.split("<main", 1)[1].split("</main", 1)[0], lek
    antwoord = privacy.get(f"/verzoeken/{uitgezet}/bundel.zip")
    assert antwoord["Cache-Control"] == "no-store"
    assert "Jansen" not in antwoord["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(antwoord.content)) as bestand:
        los = bestand.read("overzicht.html").decode()
        assert set(bestand.namelist()) >= {"overzicht.html"}
    assert "[iemand anders] schreeuwt" in los
    assert "P2" not in los


def test_een_stuk_dat_niet_meegaat_staat_er_met_de_reden_en_zonder_de_tekst(
    privacy: Client, ingelogd: Client, uitgezet: str, casus: str
) -> None:
    koppel(ingelogd, uitgezet, casus)
    pad = f"/verzoeken/{uitgezet}/stukken/{casus}"
    velden = formulier(tekst(ingelogd.get(pad)))
    nr = next(naam[6:] for naam, waarde in velden.items() if "schreeuwt" in waarde)
    velden |= {f"doe-{nr}": "weg", f"grond-{nr}": "beroepsgeheim", f"reden-{nr}": "Gezegd tegen de arts."}
    assert ingelogd.post(pad, velden).status_code == 302
    html = tekst(privacy.get(f"/verzoeken/{uitgezet}/bundel"))
    assert "schreeuwt" not in html
    assert "Gezegd tegen de arts" not in html
    assert "Hiervoor geldt een beroepsgeheim." in html


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"doe": "onzin"}, "kies wat ermee gebeurt"),
        ({"doe": "weg", "grond": ""}, "Kies waarom dit stuk niet heel meegaat."),
        ({"doe": "weg", "grond": "woo-5-2-1"}, "Kies waarom dit stuk niet heel meegaat."),
        ({"doe": "lak", "tekst": ""}, "Vul in hoe de tekst meegaat"),
        ({"doe": "geef", "reden": ""}, "Hier staan anderen in."),
        ({"doe": "lak", "tekst": "x" * 20_001}, "Deze tekst is te lang."),
        ({"doe": "lak", "tekst": "Nummer 123456782 dus."}, "burgerservicenummer"),
    ],
)
def test_een_fout_bij_een_stuk_bewaart_wat_er_stond(
    ingelogd: Client, uitgezet: str, casus: str, anders: dict[str, str], zin: str
) -> None:
    koppel(ingelogd, uitgezet, casus)
    pad = f"/verzoeken/{uitgezet}/stukken/{casus}"
    velden = formulier(tekst(ingelogd.get(pad)))
    nr = next(naam[6:] for naam, waarde in velden.items() if "schreeuwt" in waarde)
    velden |= {f"reden-{nr}": "Mijn reden"} | {f"{deel}-{nr}": waarde for deel, waarde in anders.items()}
    antwoord = ingelogd.post(pad, velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert "reden" in anders or "Mijn reden" in tekst(antwoord)


def test_een_stuk_dat_er_intussen_bij_kwam_moet_eerst_gelezen_worden(
    ingelogd: Client, uitgezet: str, casus: str
) -> None:
    koppel(ingelogd, uitgezet, casus)
    pad = f"/verzoeken/{uitgezet}/stukken/{casus}"
    velden = formulier(tekst(ingelogd.get(pad)))
    noteer(ingelogd, casus, "P1 belde terug.")
    antwoord = ingelogd.post(pad, velden)
    assert antwoord.status_code == 422
    assert "Kijk dit stuk na en kies wat ermee gebeurt." in tekst(antwoord)


def test_de_termijn_stilzetten_hervatten_en_een_keer_verlengen(privacy: Client) -> None:
    id_ = leg_vast(privacy, ontvangen_op=f"{timezone.localdate():%Y-%m-%d}")
    assert doe(privacy, id_, "opschorten", grond="identiteit").status_code == 302
    assert "staat stil" in tekst(privacy.get("/verzoeken"))
    assert doe(privacy, id_, "hervatten").status_code == 302
    assert doe(privacy, id_, "verlengen", grond="omvang", reden="Veel stukken.").status_code == 422
    velden = {"grond": "omvang", "reden": "Veel stukken.", "verteld": "on"}
    assert doe(privacy, id_, "verlengen", **velden).status_code == 302
    assert "Deze termijn is al een keer verlengd" in tekst(doe(privacy, id_, "verlengen", **velden))


def test_afronden_vraagt_wie_het_is_en_de_stukken(
    privacy: Client, ingelogd: Client, uitgezet: str, casus: str
) -> None:
    koppel(ingelogd, uitgezet, casus)
    html = tekst(doe(privacy, uitgezet, "afronden", uitkomst="toegewezen"))
    assert "Het is nog niet zeker wie dit vraagt." in html
    assert "nog geen stukken aangeleverd" in html
    lever(ingelogd, uitgezet, casus)
    assert doe(privacy, uitgezet, "identiteit", klopt="ja", hoe="balie").status_code == 302
    assert doe(privacy, uitgezet, "afronden", uitkomst="toegewezen").status_code == 302
    assert stand(uitgezet) == "afgerond"
    assert "Jan Jansen" in tekst(privacy.get("/verzoeken?klaar=1"))
    assert ingelogd.get(f"/verzoeken/{uitgezet}").status_code == 404
    assert doe(privacy, uitgezet, "verlengen", grond="omvang").status_code == 404
    assert doe(privacy, uitgezet, "notitie", tekst="Nog gebeld.").status_code == 302


@pytest.mark.parametrize("grond", ["", "onzin", "woo-uitzondering"])
def test_afwijzen_zonder_grond_kan_niet(privacy: Client, verzoek: str, grond: str) -> None:
    antwoord = doe(privacy, verzoek, "afronden", uitkomst="afgewezen", grond=grond, reden="Nee.")
    assert antwoord.status_code == 422
    assert stand(verzoek) == "open"


def test_bezwaar_wegen_staat_daarna_in_de_casus(privacy: Client, ingelogd: Client, casus: str) -> None:
    id_ = leg_vast(privacy, soort="bezwaar")
    doe(privacy, id_, "uitzetten", rollen=["netwerkcoordinator"])
    koppel(ingelogd, id_, casus)
    pad = f"/verzoeken/{id_}/bezwaar/{casus}"
    assert ingelogd.post(pad, {"uitkomst": "gegrond", "weging": ""}).status_code == 422
    assert ingelogd.post(pad, {"uitkomst": "gegrond", "weging": "Het is niet meer nodig."}).status_code == 302
    html = tekst(ingelogd.get(f"/casussen/{casus}"))
    assert "Bezwaar gewogen: gegrond." in html


def test_elk_lezen_en_uitvoeren_staat_in_het_logboek_zonder_naam(
    privacy: Client, ingelogd: Client, uitgezet: str, casus: str
) -> None:
    koppel(ingelogd, uitgezet, casus)
    lever(ingelogd, uitgezet, casus)
    privacy.get(f"/verzoeken/{uitgezet}/bundel.zip")
    regels = list(Auditregel.objects.values_list("handeling", "voorwerp", "details"))
    handelingen = {r[0] for r in regels}
    assert {
        "ontvang_verzoek",
        "koppel_verzoek",
        "lever_aan",
        "lees-verzoek",
        "verzoek-stukken",
    } <= handelingen
    assert any("verzoek-bundel-zip" in str(r[2]) for r in regels)
    assert "Jansen" not in str(regels)
