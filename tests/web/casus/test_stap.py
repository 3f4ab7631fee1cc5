"""Going up and down: refused with every reason, in somebody's name, two at once; nothing typed is lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.casus.wereld import Wereld, stap_velden, tekst, veld
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.models import CasusRij, VerloopRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
REDEN = "Er staan mensen voor de deur."


def niveau(casus: str) -> str:
    return str(CasusRij.objects.get(pk=casus).niveau)


def soorten(casus: str, soort: str) -> int:
    return VerloopRij.objects.filter(casus=casus, soort=soort).count()


def stuur(client: Client, casus: str, weg: str, **velden: Any) -> Any:
    adres = f"/casussen/{casus}/{weg}"
    pagina = tekst(client.get(adres))
    return client.post(adres.partition("?")[0], stap_velden(pagina, **velden))


def test_geweigerd_met_alle_redenen_en_wat_waar_was_blijft_staan(wereld: Wereld) -> None:
    c = wereld.ave3()
    antwoord = stuur(
        wereld.als("nadia"), c, "op",
        besluiter="ik", motivering=REDEN, ja_eigenrichting="on", grond_eigenrichting="Een groep van twintig.",
    )  # fmt: skip
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert "Dit besluit ligt niet bij u." in pagina
    assert "Eerst is overleg nodig." in pagina
    assert "Er is nog geen reden aangevinkt" not in pagina
    assert "Wettelijke bevoegdheden blijven gelden." in pagina
    assert "Bron:" in pagina
    assert pagina.index("<title>Fout:") > 0
    assert REDEN in pagina
    assert "Een groep van twintig." in pagina
    assert niveau(c) == "ave3"
    assert soorten(c, "aanleiding-beoordeeld") == 2
    assert "Een groep van twintig." in tekst(wereld.als("nadia").get(f"/casussen/{c}"))


@pytest.mark.parametrize(("kring", "leest"), [("", "iedereen"), ("casus", "iedereen"), ("zorg", "zorg")])
def test_waarom_is_te_lezen_voor_wie_u_koos_en_het_besluit_voor_iedereen(
    wereld: Wereld, kring: str, leest: str
) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.Informeer(("politie",)), c)
    sanne = wereld.als("sanne")
    assert "Wie mag lezen waarom?" in tekst(sanne.get(f"/casussen/{c}/op"))
    antwoord = stuur(
        sanne, c, "op", besluiter="ik", motivering=REDEN, ja_stagnatie="on", hoe="aanvullen", kring=kring
    )
    assert antwoord.status_code == 302, tekst(antwoord)
    assert niveau(c) == "ave3"
    for pad in (f"/casussen/{c}", f"/casussen/{c}/feitenrelaas", f"/casussen/{c}/tekst"):
        assert REDEN in tekst(sanne.get(pad)) or pad.endswith("tekst"), pad
        ander = wereld.als("ilse").get(pad)
        assert ander.status_code == 200
        assert (REDEN in tekst(ander)) is (leest == "iedereen" and not pad.endswith("tekst")), pad
    assert "AVE 3" in tekst(wereld.als("ilse").get(f"/casussen/{c}"))


def test_een_kring_die_niet_van_u_is_kan_niet(wereld: Wereld) -> None:
    c = wereld.ave2()
    antwoord = stuur(
        wereld.als("sanne"), c, "op", besluiter="ik", motivering=REDEN, ja_stagnatie="on", kring="justitie"
    )
    assert antwoord.status_code == 422
    assert niveau(c) == "ave2"


def test_na_een_weigering_nog_een_keer_sturen_legt_niets_dubbel_vast(wereld: Wereld) -> None:
    c = wereld.ave3()
    client = wereld.als("nadia")
    velden = stap_velden(
        tekst(client.get(f"/casussen/{c}/op")), besluiter="ik", motivering=REDEN, ja_eigenrichting="on",
        grond_eigenrichting="Een groep van twintig.", overlegd="wethouder_zorg",
    )  # fmt: skip
    client.post(f"/casussen/{c}/op", velden)
    client.post(f"/casussen/{c}/op", velden)
    assert soorten(c, "aanleiding-beoordeeld") == 2
    assert soorten(c, "geraadpleegd") == 1


def test_namens_wie_besluit_en_daarna_bevestigd_met_een_tik(wereld: Wereld) -> None:
    c = wereld.ave3()
    antwoord = stuur(
        wereld.als("nadia"), c, "op",
        besluiter="namens", namens="aov", motivering=REDEN, ja_eigenrichting="on", overlegd="wethouder_zorg",
    )  # fmt: skip
    assert antwoord.status_code == 302, tekst(antwoord)
    assert niveau(c) == "ave4"
    pagina = tekst(wereld.als("nadia").get(f"/casussen/{c}"))
    assert "Besluit nog niet bevestigd" in pagina
    assert "nog niet bevestigd</span>" in pagina
    assert "namens" in pagina
    tom = wereld.als("tom")
    pagina = tekst(tom.get(f"/casussen/{c}"))
    assert "Klopt dit besluit?" in pagina
    stuk = pagina.split("Klopt dit besluit?")[1].split("</form>")[0]
    velden = {naam: veld(stuk, naam) for naam in ("opdracht_id", "besluit")}
    assert "U hebt het besluit bevestigd." in tekst(tom.post(f"/casussen/{c}/klopt", velden, follow=True))
    assert "Klopt dit besluit?" not in tekst(tom.get(f"/casussen/{c}"))
    assert soorten(c, "besluit-bevestigd") == 1


def test_klopt_niet_vraagt_een_zin_en_laat_beide_staan(wereld: Wereld) -> None:
    c = wereld.ave3()
    stuur(
        wereld.als("nadia"), c, "op",
        besluiter="namens", namens="aov", motivering=REDEN, ja_eigenrichting="on", overlegd="wethouder_zorg",
    )  # fmt: skip
    tom = wereld.als("tom")
    pagina = tekst(tom.get(f"/casussen/{c}"))
    adres = pagina.split("/vastleggen/bevestig-besluit?besluit=")[1].split('"')[0]
    weg = f"/casussen/{c}/vastleggen/bevestig-besluit?besluit={adres}"
    vorm = tekst(tom.get(weg))
    velden = {"opdracht_id": veld(vorm, "opdracht_id"), "besluit": adres, "klopt": "nee"}
    assert "Schrijf in één zin wat er niet klopt." in tekst(tom.post(weg, {**velden, "tekst": ""}))
    assert tom.post(weg, {**velden, "tekst": "Dit heb ik niet gezegd."}).status_code == 302
    pagina = tekst(tom.get(f"/casussen/{c}"))
    assert "weersproken</span>" in pagina
    assert "Dit heb ik niet gezegd." in pagina
    assert niveau(c) == "ave4"


def test_een_besluit_van_eerder_krijgt_die_tijd(wereld: Wereld) -> None:
    c = wereld.ave3()
    toen = timezone.localtime(timezone.now() - timedelta(days=1)).replace(hour=2, minute=50)
    antwoord = stuur(
        wereld.als("tom"), c, "op",
        besluiter="ik", motivering=REDEN, ja_eigenrichting="on", overlegd="wethouder_zorg",
        tijd="02:50", dag=f"{toen:%Y-%m-%d}",
    )  # fmt: skip
    assert antwoord.status_code == 302, tekst(antwoord)
    pagina = tekst(wereld.als("tom").get(f"/casussen/{c}"))
    assert "Gisteren, 02.50 uur" in pagina
    assert "vastgelegd vandaag" in pagina


def test_omlaag_met_een_reden_die_hier_niet_speelt(wereld: Wereld) -> None:
    c = wereld.ave3()
    redenen = ("inzet_effectief", "hulp_aanvaard", "samenwerking_vlot", "minder_complex")
    velden: dict[str, Any] = {f"ja_{code}": "on" for code in redenen}
    velden |= {"nvt_gevaar_minder": "on", "besluiter": "ik", "motivering": "Het gaat beter."}
    mist = stuur(wereld.als("nadia"), c, "af", **velden, overlegd="casusoverleg")
    assert "Schrijf waarom dit hier niet speelt." in tekst(mist)
    velden["grond_gevaar_minder"] = "Er was geen gevaar."
    assert stuur(wereld.als("nadia"), c, "af", **velden, overlegd="casusoverleg").status_code == 302
    assert niveau(c) == "ave2"


@pytest.mark.parametrize(
    ("extra", "kan"),
    [
        ({}, False),
        ({"hoe": "aanvullen"}, True),
        ({"hoe": "afwijken", "afwijken": "Het kan niet wachten."}, True),
    ],
)
def test_wat_mist_kan_later_of_met_een_reden(wereld: Wereld, extra: dict[str, str], kan: bool) -> None:
    c = wereld.ave3()
    redenen = ("inzet_effectief", "hulp_aanvaard", "samenwerking_vlot", "minder_complex", "gevaar_minder")
    velden = {f"ja_{code}": "on" for code in redenen} | {"besluiter": "ik", "motivering": "Het gaat beter."}
    antwoord = stuur(wereld.als("nadia"), c, "af", **velden, **extra)
    assert (antwoord.status_code == 302) is kan
    assert niveau(c) == ("ave2" if kan else "ave3")
    if not kan:
        assert 'href="#id_hoe_1">Nu doen, later aanvullen' in tekst(antwoord)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({}, "Kies wie besluit."),
        ({"besluiter": "namens", "namens": ""}, "Kies namens wie u dit vastlegt."),
        ({"besluiter": "ik", "tijd": "25:99"}, "Vul een tijd in, zoals 02.50."),
        ({"besluiter": "ik", "dag": "2020-01-01"}, "Vul ook de tijd in."),
        ({"besluiter": "ik", "dag": "2999-01-01", "tijd": "10:00"}, "Deze tijd moet nog komen."),
        ({"besluiter": "ik", "hoe": "afwijken"}, "Schrijf in één zin waarom u afwijkt."),
    ],
)
def test_een_fout_bewaart_alles(wereld: Wereld, velden: dict[str, str], zin: str) -> None:
    c = wereld.ave3()
    antwoord = stuur(
        wereld.als("nadia"), c, "op", **velden,
        motivering=REDEN, ja_eigenrichting="on", grond_eigenrichting="Een groep.", overlegd="wethouder_zorg",
    )  # fmt: skip
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert zin in pagina.split('id="fouten"')[1].split("</div>")[0]
    assert f"{REDEN}</textarea>" in pagina
    assert 'value="Een groep."' in pagina
    assert pagina.count('type="checkbox"') > pagina.count(" checked") >= 2
    assert soorten(c, "aanleiding-beoordeeld") == 1


def test_twee_mensen_tegelijk_de_tweede_ziet_wat_er_gebeurde(wereld: Wereld) -> None:
    c = wereld.ave3()
    tom, nadia = wereld.als("tom"), wereld.als("nadia")
    van_tom = stap_velden(
        tekst(tom.get(f"/casussen/{c}/op")), besluiter="ik", motivering="Nu meteen.", ja_eigenrichting="on",
        overlegd="wethouder_zorg",
    )  # fmt: skip
    van_nadia = stap_velden(
        tekst(nadia.get(f"/casussen/{c}/op")), besluiter="namens", namens="aov", motivering="Ook ik zie het.",
        ja_uit_de_hand="on", overlegd="wethouder_zorg",
    )  # fmt: skip
    assert tom.post(f"/casussen/{c}/op", van_tom).status_code == 302
    antwoord = nadia.post(f"/casussen/{c}/op", van_nadia)
    pagina = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "Dit gebeurde terwijl u bezig was" in pagina
    assert "Opgeschaald naar AVE 4." in pagina
    assert "Ook ik zie het.</textarea>" in pagina
    assert soorten(c, "niveau-gewijzigd") == 3


def test_bestaat_de_stap_nog_dan_kan_het_opnieuw_met_het_nieuwe_bewijs(wereld: Wereld) -> None:
    c = wereld.ave3()
    nadia = wereld.als("nadia")
    velden = stap_velden(
        tekst(nadia.get(f"/casussen/{c}/op")), besluiter="namens", namens="aov", motivering=REDEN,
        ja_eigenrichting="on", overlegd="wethouder_zorg",
    )  # fmt: skip
    wereld.op = timezone.now() - timedelta(minutes=200)
    af = o.ZetStap("ave3-af-ave2", Tekst("Even omlaag."), aanvullen=True)
    wereld.doe("nadia", o.VinkAan("gevaar_minder"), c)
    wereld.doe("nadia", af, c)
    wereld.doe("sanne", o.Opschalen("ave3", Tekst("Toch weer.")), c)
    antwoord = nadia.post(f"/casussen/{c}/op", velden)
    pagina = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "Verstuur het dan opnieuw." in pagina
    assert f"{REDEN}</textarea>" in pagina
    weer = {**velden, **{naam: veld(pagina, naam) for naam in ("gelezen", "opdracht_id")}}
    assert nadia.post(f"/casussen/{c}/op", weer).status_code == 302
    assert niveau(c) == "ave4"


def test_hoger_en_lager_dan_de_ladder_zegt_wat_wel_kan(wereld: Wereld) -> None:
    c = wereld.ave1()
    pagina = tekst(wereld.als("joost").get(f"/casussen/{c}/af"))
    assert "Lager kan niet" in pagina
    assert "AVE 1 is het niveau waar alles begint." in pagina


def test_sluiten_en_heropenen(wereld: Wereld) -> None:
    c = wereld.ave1()
    client = wereld.als("nadia")
    pagina = tekst(client.get(f"/casussen/{c}/stap?stap=sluiten"))
    assert "Sluit de casus" in pagina
    antwoord = client.post(
        f"/casussen/{c}/stap",
        stap_velden(pagina, besluiter="ik", motivering="Er is niets meer te doen.", hoe="aanvullen"),
    )
    assert antwoord.status_code == 302, tekst(antwoord)
    assert "Deze casus is gesloten" in tekst(client.get(f"/casussen/{c}"))
    assert client.get(f"/casussen/{c}/op").status_code == 302
    assert client.get(f"/casussen/{c}/vastleggen/maak-taak").status_code == 404
    weg = f"/casussen/{c}/vastleggen/heropen"
    assert client.post(weg, {"reden": ""}).status_code == 422
    assert client.post(weg, {"reden": "Er is weer een melding."}).status_code == 302
    assert "Deze casus is gesloten" not in tekst(client.get(f"/casussen/{c}"))


def test_wat_verandert_er_staat_er_voor_het_besluit(wereld: Wereld) -> None:
    gevolg = tekst(wereld.als("tom").get(f"/casussen/{wereld.ave3()}/op")).split('id="kop-gevolg"')[1]
    assert "Het niveau wordt AVE 4." in gevolg
    assert "Bestuurlijk verantwoordelijk: Burgemeester." in gevolg
    assert "Er gaat geen bericht naar buiten." in gevolg
