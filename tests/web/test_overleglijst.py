"""The list of a meeting: one case after the other, what each does in it, and a month of it."""

import re
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.application.hulp import AANPAKKEN
from tests.web.test_werk import tekst
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.overleglijst.opcasus import lijsten_van
from waakvlam.application.stromen import vouw_stroom
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.toestand import Houder
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleglijst import opdrachten as lo
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid
from waakvlam.readmodels.models import BijeenkomstRij, KeusRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])

VAN = datetime(2026, 1, 1, tzinfo=UTC)
LIJST = "/overleglijst/kringenproef/maandoverleg"
ROLLEN = ("regisseur", "adviseur", "hulpverlener", "voorlichter")


@dataclass
class Gemeente:
    """People in each part of the meeting: who leads it, a member, an agenda partner, and somebody else."""

    leden: dict[str, Lid] = field(default_factory=dict)
    casussen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        zet_gemeente("waterveen", "Waterveen")
        aanpak = laad_aanpak(Path(__file__).parents[1] / "toegang/proefaanpak")
        omgeving().aanpakken.stel_vast("waterveen", aanpak, VAN, "0")
        for rol in ROLLEN:
            self.leden[rol] = zet_lid("waterveen", rol, rol.title(), "Vos", rol, rol.title(), VAN)

    def open(self, *namen: str) -> None:
        wie = self.leden["regisseur"]
        for naam in namen:
            inhoud = o.Open(naam, Tekst("Zorgen"), motivering=Tekst("Het loopt op"))
            geopend = Opdracht(
                uuid.uuid4().hex, "waterveen", wie.account, wie.rol, inhoud, None, aanpak="kringenproef"
            )
            uit = execute(geopend)
            assert isinstance(uit, Aanvaard), uit
            self.casussen[naam] = uit.id

    def client(self, rol: str) -> Client:
        client = Client()
        client.force_login(get_user_model().objects.get(pk=self.leden[rol].account))
        return client

    def zet_op(self, *namen: str, genodigd: tuple[str, ...] = ()) -> None:
        for naam in namen:
            velden = {"gremium": "maandoverleg", "genodigd": genodigd}
            assert self.client("regisseur").post(self.pad(naam), velden).status_code == 302

    def pad(self, naam: str) -> str:
        return f"/casussen/{self.casussen[naam]}/overleglijst"

    def punt(self, client: Client, naam: str, doe: str = "volgende", **keuzes: str) -> Any:
        velden = {"opdracht_id": str(uuid.uuid4()), "doe": doe, "blijft": "on", **keuzes}
        return client.post(f"{LIJST}/casus/{self.casussen[naam]}", velden)


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    return Gemeente()


def hier(antwoord: Any) -> str:
    """The case that is on."""
    gevonden = re.search(r'id="kop-hier"><a href="[^"]+">(\w+)</a>', tekst(antwoord))
    return gevonden[1] if gevonden else ""


def test_met_een_tik_op_de_lijst_en_eraf(gemeente: Gemeente) -> None:
    gemeente.open("Vuurvlinder")
    c = gemeente.client("regisseur")
    casus = f"/casussen/{gemeente.casussen['Vuurvlinder']}"
    assert "niet op de lijst" in tekst(c.get(casus))
    c.post(gemeente.pad("Vuurvlinder"), {"gremium": "maandoverleg"})
    assert "op de lijst sinds" in tekst(c.get(casus))
    assert f'href="{LIJST}"' in tekst(c.get(casus))
    assert "1 casus" in tekst(c.get("/overleglijst"))
    c.post(gemeente.pad("Vuurvlinder"), {"gremium": "maandoverleg", "doe": "eraf"})
    assert "niet op de lijst" in tekst(c.get(casus))


def test_wie_niet_in_het_overleg_zit_komt_bij_de_lijst_als_de_casus_erop_staat(gemeente: Gemeente) -> None:
    gemeente.open("Vuurvlinder")
    stroom = f"casus/{gemeente.casussen['Vuurvlinder']}"

    def opent() -> list[bool]:
        t = vouw_stroom(stroom, omgeving().logboek.lees("waterveen", stroom))
        t.regie["casus"] = Houder(("voorlichter",), VAN, "")
        aanpak = omgeving().aanpakken.haal(t.aanpak_hash)
        return [lijst.opent for lijst in lijsten_van(t, aanpak, frozenset({"voorlichter"}))]

    assert opent() == [False]
    gemeente.zet_op("Vuurvlinder")
    assert opent() == [True]


def test_een_heel_overleg_casus_na_casus(gemeente: Gemeente) -> None:
    gemeente.open("Atalanta", "Citroen", "Koolwitje")
    gemeente.zet_op("Atalanta", "Citroen", "Koolwitje")
    c = gemeente.client("regisseur")
    begin = c.post(f"{LIJST}/begin", {"aanwezig": ["hulpverlener"], "minuten": "90"}, follow=True)
    assert hier(begin) == "Atalanta"
    assert re.search(r'data-live-kaartje="[^"]+".* id="overleg" data-live>', tekst(begin), re.DOTALL)
    assert "30 minuten per casus" in tekst(begin) and "Er zijn: Hulpverlener" in tekst(begin)
    keuzes = {"keus_regisseur": "geen", "keus_adviseur": "actie", "tekst_adviseur": "Belt de school"}
    klaar = gemeente.punt(c, "Atalanta", afspraak="Wij wachten af", **keuzes)
    na = c.get(klaar["Location"].partition("#")[0])
    assert hier(na) == "Citroen"
    assert "1 van 3 casussen klaar" in tekst(na)
    assert "Belt de school" not in tekst(na), "of the others only the name and the choices are there"
    assert "Belt de school" in tekst(c.get(f"{LIJST}?casus={gemeente.casussen['Atalanta']}"))
    assert hier(c.get(gemeente.punt(c, "Citroen")["Location"].partition("#")[0])) == "Koolwitje"
    laatste = c.get(gemeente.punt(c, "Koolwitje")["Location"].partition("#")[0])
    assert "3 van 3 casussen klaar" in tekst(laatste)
    assert "De bijeenkomst is klaar." in tekst(c.post(f"{LIJST}/klaar", follow=True))
    assert BijeenkomstRij.objects.get().gesloten_op is not None
    assert KeusRij.objects.get(vorige=True, rol="adviseur", keus="actie").stand == "open"


def test_wie_er_is_en_niets_zei_houdt_de_casus_op_tot_iemand_doorzet(gemeente: Gemeente) -> None:
    gemeente.open("Atalanta", "Citroen")
    gemeente.zet_op("Atalanta", "Citroen")
    c = gemeente.client("regisseur")
    c.post(f"{LIJST}/begin", {"aanwezig": ["adviseur"]})
    nee = gemeente.punt(c, "Atalanta", afspraak="Wij wachten af")
    assert nee.status_code == 422 and "Wij wachten af" in tekst(nee)
    assert "Adviseur veiligheid" in tekst(nee).split('id="weigering"')[1].split("</section>")[0]
    assert 'value="later"' in tekst(nee)
    assert gemeente.punt(c, "Atalanta", "later", afspraak="Wij wachten af").status_code == 302
    c.post(f"{LIJST}/aanwezig", {"aanwezig": []})
    assert gemeente.punt(c, "Citroen").status_code == 302, "nobody is there by name: nobody is waited for"
    assert c.post(f"{LIJST}/begin").status_code == 302
    assert BijeenkomstRij.objects.count() == 2


def test_een_fout_bewaart_wat_er_stond(gemeente: Gemeente) -> None:
    gemeente.open("Atalanta")
    gemeente.zet_op("Atalanta")
    c = gemeente.client("regisseur")
    c.post(f"{LIJST}/begin")
    fout = gemeente.punt(c, "Atalanta", afspraak="Wij wachten af", keus_adviseur="actie")
    assert fout.status_code == 422
    assert "Schrijf in één zin wat de actie is." in tekst(fout) and "Wij wachten af" in tekst(fout)


def test_een_agendapartner_ziet_alleen_het_eigen_punt(gemeente: Gemeente) -> None:
    gemeente.open("Atalanta", "Citroen")
    c = gemeente.client("hulpverlener")
    gemeente.zet_op("Atalanta")
    assert c.get(LIJST).status_code == 404
    gemeente.zet_op("Citroen", genodigd=("hulpverlener",))
    blad = tekst(c.get(LIJST))
    assert "Citroen" in blad and "Atalanta" not in blad
    assert "keus_hulpverlener" in blad and "keus_adviseur" not in blad
    assert c.post(f"{LIJST}/begin").status_code == 302
    assert not BijeenkomstRij.objects.exists()
    assert gemeente.punt(c, "Atalanta").status_code == 404
    gemeente.punt(c, "Citroen", "bewaar", keus_hulpverlener="actie", tekst_hulpverlener="Gaat langs")
    assert KeusRij.objects.get(rol="hulpverlener").keus == "actie"
    assert gemeente.client("voorlichter").get(LIJST).status_code == 404


def test_het_maandoverzicht_zonder_personen(gemeente: Gemeente) -> None:
    gemeente.open("Atalanta", "Citroen")
    gemeente.zet_op("Atalanta", "Citroen")
    c = gemeente.client("regisseur")
    c.post(f"{LIJST}/begin")
    gemeente.punt(c, "Atalanta", keus_adviseur="actie", tekst_adviseur="Belt de school")
    blad = tekst(c.get(f"{LIJST}/maand"))
    assert "1 casus besproken" in blad and "Atalanta" in blad and "Citroen" not in blad
    assert "Laag: 1" in blad and "Adviseur veiligheid: actie loopt" in re.sub(r"\s+", " ", blad)
    assert "Belt de school" not in blad and "Vos" not in re.sub(r"Regisseur Vos", "", blad)
    assert "In deze maand is er geen casus besproken" in tekst(c.get(f"{LIJST}/maand?maand=2025-01"))
    for maand in ("2026-13", "26-01", "x"):
        assert c.get(f"{LIJST}/maand?maand={maand}").status_code == 404
    assert gemeente.client("hulpverlener").get(f"{LIJST}/maand").status_code == 404


def test_even_veel_vragen_aan_de_databank_bij_elke_lengte(gemeente: Gemeente) -> None:
    gemeente.open("Atalanta", "Citroen", "Koolwitje", "Oranje", "Zandoog")
    c = gemeente.client("regisseur")
    gemeente.zet_op("Atalanta", "Citroen")
    c.post(f"{LIJST}/begin")
    c.get(LIJST)
    aantallen = []
    for nieuw in ((), ("Koolwitje", "Oranje", "Zandoog")):
        gemeente.zet_op(*nieuw)
        c.get(LIJST)
        with CaptureQueriesContext(connection) as vragen:
            assert c.get(LIJST).status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_een_maand_mot_met_risicos_maatregelen_en_acties(db: None) -> None:
    zet_gemeente("waterveen", "Waterveen")
    omgeving().aanpakken.stel_vast("waterveen", laad_aanpak(AANPAKKEN / "leusden"), VAN, "0")
    rollen = ("beleidsmedewerker_oov", "teamleider_sociaal_team")
    leden = {rol: zet_lid("waterveen", rol, rol.title(), "Vos", rol, rol.title(), VAN) for rol in rollen}

    def doe(rol: str, inhoud: Any, stroom: str | None, **verder: Any) -> str:
        wie = leden[rol]
        uit = execute(Opdracht(uuid.uuid4().hex, "waterveen", wie.account, rol, inhoud, stroom, **verder))
        assert isinstance(uit, Aanvaard), uit
        return uit.stroom

    team, oov = rollen[1], rollen[0]
    for naam in ("Atalanta", "Citroen"):
        stroom = doe(
            team, o.Open(naam, Tekst("Zorgen"), motivering=Tekst("Het loopt op")), None, aanpak="leusden"
        )
        doe(team, o.VinkAan("overstijgt_regulier", "ja", Tekst("Het gaat verder dan een gezin")), stroom)
        doe(team, lo.ZetOpOverleglijst("mot", motivering=Tekst("Te groot voor ons")), stroom)
        doe(team, lo.PartnerZegt("mot", team, "actie", Tekst("Gaat langs")), stroom)
        if naam == "Atalanta":
            doe(oov, o.LegProductVast("mot_duiding"), stroom)
        doe(oov, lo.BespreekPunt("mot", aanwezig=(team,), rond_af=naam == "Atalanta"), stroom)
    c = Client()
    c.force_login(get_user_model().objects.get(pk=leden[oov].account))
    blad = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", tekst(c.get("/overleglijst/leusden/mot/maand"))))
    assert "1 casus besproken" in blad and "Atalanta" in blad and "Citroen" not in blad
    assert "Uitkomst van het MOT" in blad and "welke risico" in blad and "vastgelegd" in blad
    assert "Teamleider sociaal team: actie loopt" in blad and "Gaat langs" not in blad
