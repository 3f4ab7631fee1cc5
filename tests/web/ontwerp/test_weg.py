"""The whole way of an approach in the browser: begin, change, check, adopt, withdraw; in and out as a zip."""

import html
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from waakvlam.application.omgeving import omgeving

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
Begin = Callable[[], str]


def tekst(antwoord: Any) -> str:
    return html.unescape(antwoord.content.decode())


def veld(pagina: str, naam: str) -> str:
    gevonden = re.search(rf'name="{naam}" value="([^"]*)"', pagina)
    assert gevonden, naam
    return gevonden[1]


def lees(client: Client, ontwerp: str, naam: str) -> tuple[str, str]:
    """The text of a file as the editor shows it, and the hash with it."""
    pagina = client.get(f"/ontwerpen/{ontwerp}/bestand", {"naam": naam}).content.decode()
    vak = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", pagina, re.DOTALL)
    assert vak
    return html.unescape(vak[1]), veld(pagina, "gezien")


def schrijf(client: Client, ontwerp: str, naam: str, inhoud: str, gezien: str, **meer: str) -> Any:
    gegeven = {"naam": naam, "tekst": inhoud, "gezien": gezien, **meer}
    return client.post(f"/ontwerpen/{ontwerp}/bestand?naam={naam}", gegeven)


def geldend() -> dict[str, Any]:
    om = omgeving()
    return om.aanpakken.geldend("waterveen", om.klok.nu())


def test_van_nieuw_tot_vastgesteld_door_een_ander(beheerder: Client, aov: Client, begin: Begin) -> None:
    o = begin()
    assert "Er zijn geen fouten." in tekst(beheerder.get(f"/ontwerpen/{o}"))
    assert beheerder.post(f"/ontwerpen/{o}/keur").status_code == 302
    assert "Dit ontwerp kan worden vastgesteld." in tekst(beheerder.get(f"/ontwerpen/{o}/keuring"))
    eigen = tekst(beheerder.get(f"/ontwerpen/{o}/vaststellen"))
    assert "Daarom stelt een collega het vast." in eigen
    assert 'name="reden"' not in eigen
    blad = tekst(aov.get(f"/ontwerpen/{o}/vaststellen"))
    assert "Dit is de eerste versie van deze aanpak." in blad
    leeg = aov.post(f"/ontwerpen/{o}/vaststellen", {"gezien": veld(blad, "gezien"), "reden": ""})
    assert leeg.status_code == 422
    klaar = aov.post(f"/ontwerpen/{o}/vaststellen", {"gezien": veld(blad, "gezien"), "reden": "Besluit 12"})
    assert klaar.status_code == 302
    assert geldend()["aanpak-onrust"].model.titel == "Aanpak onrust"
    na = tekst(beheerder.get(f"/ontwerpen/{o}"))
    assert "Besluit 12" in na and "Vastgesteld door Tom Proef" in na
    assert schrijf(beheerder, o, "rollen.yaml", "taal: 1\n", "").status_code == 422
    assert aov.post(f"/ontwerpen/{o}/intrekken", {"reden": "Te vroeg"}).status_code == 302
    assert geldend() == {}


def test_een_fout_wordt_bewaard_met_de_plek_erbij(beheerder: Client, begin: Begin) -> None:
    o = begin()
    oud, gezien = lees(beheerder, o, "rollen.yaml")
    kapot = oud.replace("kring: team", "kring: teem", 1)
    assert schrijf(beheerder, o, "rollen.yaml", kapot, gezien).status_code == 302
    assert lees(beheerder, o, "rollen.yaml")[0] == kapot
    keuring = tekst(beheerder.get(f"/ontwerpen/{o}/keuring"))
    assert "Bedoelt u «team»?" in keuring
    assert f"/ontwerpen/{o}/bestand?naam=rollen.yaml&regel=5#r5" in keuring
    assert f"/ontwerpen/{o}/deel/rollen/wijkregisseur" in keuring
    beheerder.post(
        f"/ontwerpen/{o}/ongedaan", {"gezien": veld(tekst(beheerder.get(f"/ontwerpen/{o}")), "gezien")}
    )
    assert lees(beheerder, o, "rollen.yaml")[0] == oud


@pytest.mark.parametrize("onzin", ["taal: [", "\t- x", "a: 1\na: 2\n", "", "&a [*a]"])
def test_wat_geen_yaml_is_wordt_ook_bewaard(beheerder: Client, begin: Begin, onzin: str) -> None:
    o = begin()
    gezien = lees(beheerder, o, "rollen.yaml")[1]
    assert schrijf(beheerder, o, "rollen.yaml", onzin, gezien).status_code == 302
    assert lees(beheerder, o, "rollen.yaml")[0].rstrip("\n") == onzin.rstrip("\n")
    assert beheerder.get(f"/ontwerpen/{o}").status_code == 200
    assert beheerder.get(f"/ontwerpen/{o}/deel/rollen").status_code == 200


def test_twee_mensen_tegelijk(beheerder: Client, tweede: Client, begin: Begin) -> None:
    o = begin()
    oud, gezien = lees(beheerder, o, "rollen.yaml")
    een = oud.replace("naam: Wijkregisseur", "naam: Regisseur")
    twee = oud.replace("naam: Burgemeester", "naam: Loco-burgemeester")
    schrijf(beheerder, o, "rollen.yaml", een, gezien)
    antwoord = schrijf(tweede, o, "rollen.yaml", twee, gezien)
    assert antwoord.status_code == 302
    samen = lees(tweede, o, "rollen.yaml")[0]
    assert "naam: Regisseur" in samen and "naam: Loco-burgemeester" in samen
    drie = oud.replace("naam: Burgemeester", "naam: Baas")
    botst = schrijf(tweede, o, "rollen.yaml", drie, gezien)
    assert botst.status_code == 422
    blad = tekst(botst)
    assert "naam: Baas" in blad and "naam: Loco-burgemeester" in blad and "Rollen: burgemeester" in blad
    assert schrijf(tweede, o, "rollen.yaml", drie, veld(blad, "gezien")).status_code == 302
    assert "naam: Baas" in lees(beheerder, o, "rollen.yaml")[0]


def test_uit_en_weer_in(beheerder: Client, begin: Begin) -> None:
    o = begin()
    antwoord = beheerder.get(f"/ontwerpen/{o}/uitvoer")
    assert antwoord["Content-Disposition"] == 'attachment; filename="aanpak-onrust.zip"'
    assert "aanpak-onrust/rollen.yaml" in zipfile.ZipFile(io.BytesIO(antwoord.content)).namelist()
    pak = SimpleUploadedFile("pak.zip", antwoord.content)
    terug = beheerder.post("/ontwerpen/nieuw/bestanden", {"bestand": pak})
    assert terug.status_code == 302
    ander = str(terug["Location"]).rpartition("/")[2]
    assert ander != o
    assert lees(beheerder, ander, "rollen.yaml")[0] == lees(beheerder, o, "rollen.yaml")[0]
    verhaal = SimpleUploadedFile("niveaus.yaml", b"taal: 1\nniveaus: {}\n")
    assert beheerder.post(f"/ontwerpen/{o}/inlezen", {"bestand": verhaal}).status_code == 302
    assert lees(beheerder, o, "niveaus.yaml")[0] == "taal: 1\nniveaus: {}\n"


def test_een_vijandige_zip_krijgt_een_zin(beheerder: Client) -> None:
    vel = io.BytesIO()
    with zipfile.ZipFile(vel, "w") as pak:
        pak.writestr("../../etc/aanpak.yaml", "taal: 1")
    stuk = SimpleUploadedFile("x.zip", vel.getvalue())
    antwoord = beheerder.post("/ontwerpen/nieuw/bestanden", {"bestand": stuk})
    assert antwoord.status_code == 422
    assert "wijst buiten de map" in tekst(antwoord)


def test_een_voorbeeld_speelt_mee(beheerder: Client, begin: Begin) -> None:
    o = begin()
    verhaal = (
        "voorbeeld: W-1\ntitel: Omhoog mag\naanpak: aanpak-onrust\nstappen:\n"
        "  - {als: aov-er, doe: opschalen, met: {motivering: Nodig}, verwacht: {niveau: spanning}}\n"
        "  - {als: wijkregisseur, doe: afschalen, met: {motivering: Rust}, verwacht: {niveau: rust}}\n"
    )
    nieuw = {"naam": "voorbeelden/w-1.yaml", "tekst": verhaal, "gezien": ""}
    assert beheerder.post(f"/ontwerpen/{o}/bestand", nieuw).status_code == 302
    keuring = tekst(beheerder.get(f"/ontwerpen/{o}/keuring"))
    assert "Omhoog mag" in keuring and "klopt niet" in keuring
    assert "Gelukt. De casus staat op Spanning." in keuring
    assert "Geweigerd: Dit besluit ligt niet bij u." in keuring


def test_een_kopie_als_nieuwe_versie_toont_wat_verandert(
    beheerder: Client, aov: Client, begin: Begin
) -> None:
    o = begin()
    beheerder.post(f"/ontwerpen/{o}/keur")
    gezien = veld(tekst(aov.get(f"/ontwerpen/{o}/vaststellen")), "gezien")
    aov.post(f"/ontwerpen/{o}/vaststellen", {"gezien": gezien, "reden": "Begin"})
    kopie = {"bron": o, "titel": "Aanpak onrust", "hoe": "kopie", "zelfde": "on"}
    antwoord = beheerder.post("/ontwerpen/nieuw/kopie", kopie)
    assert antwoord.status_code == 302
    twee = str(antwoord["Location"]).rpartition("/")[2]
    oud, gezien = lees(beheerder, twee, "rollen.yaml")
    schrijf(beheerder, twee, "rollen.yaml", oud.replace("naam: Wijkagent", "naam: Agent"), gezien)
    beheerder.post(f"/ontwerpen/{twee}/keur")
    blad = tekst(aov.get(f"/ontwerpen/{twee}/vaststellen"))
    assert "<del>Wijkagent</del>" in blad and "<ins>Agent</ins>" in blad
    assert "<del>Wijkagent</del>" in tekst(beheerder.get(f"/ontwerpen/{twee}/verschil"))


def test_toetsen_tijdens_het_typen_bewaart_niets(beheerder: Client, begin: Begin) -> None:
    o = begin()
    oud, _ = lees(beheerder, o, "rollen.yaml")
    antwoord = beheerder.post(
        f"/ontwerpen/{o}/toets", {"naam": "rollen.yaml", "tekst": oud.replace("kring: team", "kring: x", 1)}
    )
    (melding,) = [m for m in antwoord.json()["meldingen"] if m["ernst"] == "fout"]
    assert melding["regel"] == 5
    assert lees(beheerder, o, "rollen.yaml")[0] == oud


def test_terugzetten_uit_de_geschiedenis(beheerder: Client, begin: Begin) -> None:
    o = begin()
    oud, gezien = lees(beheerder, o, "rollen.yaml")
    schrijf(beheerder, o, "rollen.yaml", oud + "# een\n", gezien)
    blad = tekst(beheerder.get(f"/ontwerpen/{o}/geschiedenis"))
    beheerder.post(f"/ontwerpen/{o}/terug", {"naar": "1", "gezien": veld(blad, "gezien")})
    assert lees(beheerder, o, "rollen.yaml")[0] == oud


PADEN = [
    "",
    "/keuring",
    "/bestand?naam=rollen.yaml",
    "/geschiedenis",
    "/vaststellen",
    "/uitvoer",
    "/verschil",
]


@pytest.mark.parametrize("pad", PADEN)
def test_wie_er_niet_over_gaat_ziet_niets(
    ingelogd: Client, beheerder: Client, begin: Begin, pad: str
) -> None:
    o = begin()
    assert beheerder.get(f"/ontwerpen/{o}{pad}").status_code == 200
    assert ingelogd.get(f"/ontwerpen/{o}{pad}").status_code == 404
    assert beheerder.get(f"/ontwerpen/{'0' * 32}{pad}").status_code == 404


def test_de_lijst_en_het_menu_alleen_voor_wie_het_mag(
    ingelogd: Client, beheerder: Client, begin: Begin
) -> None:
    begin()
    assert "Aanpak onrust" in tekst(beheerder.get("/ontwerpen"))
    assert 'href="/ontwerpen"' in tekst(beheerder.get("/"))
    assert ingelogd.get("/ontwerpen").status_code == 404
    assert 'href="/ontwerpen"' not in tekst(ingelogd.get("/"))


@pytest.mark.parametrize(
    "pad", ["/", "/casussen", "/signalen", "/casussen/nieuw", "/aanpakken", "/notities/nieuw"]
)
def test_een_beheerder_ziet_geen_casus_en_geen_kapot_blad(beheerder: Client, pad: str) -> None:
    assert beheerder.get(pad).status_code == 200


@pytest.mark.parametrize("mist", ["titel", "niveau_1", "kern_2", "regie"])
def test_klein_beginnen_zegt_wat_mist(beheerder: Client, mist: str) -> None:
    gegeven = {
        "titel": "Aanpak", "gaat_over": "onrust", "niveau_1": "Een", "kern_1": "Zin een", "niveau_2": "Twee",
        "kern_2": "Zin twee", "regie": "Regisseur", "beslist": "Regisseur", "bestuur": "Wethouder",
    }  # fmt: skip
    antwoord = beheerder.post("/ontwerpen/nieuw/klein", {**gegeven, mist: ""})
    assert antwoord.status_code == 422
    assert f'href="#id_{mist}"' in tekst(antwoord)
