"""The pages of lists: what is kept, what is shown to whom, what happens when two people fill one."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.web.casus.lijstwereld import met_lijsten, velden_van
from tests.web.casus.wereld import Wereld, tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.vragen.antwoorden import van_voorwaarde
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.antwoorden import lees
from waakvlam.core.casus import Reden, Weigering
from waakvlam.core.casus import lijstopdrachten as o
from waakvlam.core.casus import opdrachten as casus
from waakvlam.core.casus.lijststand import stand
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.leden import Lid
from waakvlam.web.casus.weigering import weigerblad

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


@pytest.fixture
def wereld(lid: Lid) -> Wereld:
    """The municipality with an approach that has lists."""
    omgeving().aanpakken.stel_vast("waterveen", met_lijsten(), datetime(2026, 1, 1, tzinfo=UTC), lid.account)
    return Wereld()


def adres(casus: str, lijst: str = "weging", rest: str = "") -> str:
    return f"/casussen/{casus}/lijst/{lijst}{rest}"


def vul(wereld: Wereld, wie: str, casus: str, lijst: str = "weging", **velden: Any) -> Any:
    """Open a list, change some fields, and send the whole form as a browser does."""
    rest = f"?voor={velden.pop('voor')}" if "voor" in velden else ""
    client = wereld.als(wie)
    leeg = velden_van(tekst(client.get(adres(casus, lijst, rest))))
    return client.post(adres(casus, lijst), {**leeg, **velden})


def er_staat(casus: str, lijst: str = "weging", voor: str = "", ronde: int | None = None) -> dict[str, Any]:
    """The answers as everyone now has them."""
    boek = omgeving().logboek
    kop = boek.kop("waterveen", f"casus/{casus}")
    assert kop is not None
    t = omgeving().toestanden.haal(kop, boek.lees)
    s = stand(t, omgeving().aanpakken.haal(t.aanpak_hash).vraaglijsten[lijst], voor, ronde)
    return {code: a.waarde for code, a in s.antwoorden.items()}


def test_een_lijst_invullen_in_een_keer(wereld: Wereld) -> None:
    c = wereld.ave2()
    antwoord = vul(
        wereld, "sanne", c,
        **{"a-nieuw": "nooit", "t-nieuw": "Niemand weet ervan.", "a-gewond": "ja", "t-hoe": "Een hoofdwond.",
           "w-groep": "12", "w-sinds": "2026-11-02", "t-beeld": "Het is <b>onrustig</b>."},
    )  # fmt: skip
    assert antwoord.status_code == 302, tekst(antwoord)
    assert er_staat(c) == {"nieuw": "nooit", "gewond": "ja", "hoe": "tekst", "groep": 12,
                           "sinds": "2026-11-02", "beeld": "tekst"}  # fmt: skip
    pagina = tekst(wereld.als("sanne").get(adres(c)))
    assert "2 van 2 beantwoord" in pagina
    assert "Bel samen." in pagina
    assert "Niemand weet ervan." in pagina
    assert "Het is &lt;b&gt;onrustig&lt;/b&gt;." in pagina
    assert "6 antwoorden bewaard." not in pagina  # it was said once, on the page after


def test_niets_veranderen_legt_niets_vast(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.Beantwoord("weging", lees({"nieuw": "nooit", "beeld": "Rustig nu."})), c)
    kop = omgeving().logboek.kop("waterveen", f"casus/{c}")
    for wie in ("sanne", "nadia", "tom"):
        assert vul(wereld, wie, c).status_code == 302
    assert omgeving().logboek.kop("waterveen", f"casus/{c}") == kop


@pytest.mark.parametrize(
    ("velden", "zin", "deel"),
    [
        ({"a-nieuw": "soms"}, "Dit antwoord past niet bij de vraag.", "nieuw"),
        ({"a-nieuw": "nvt"}, "Schrijf in één zin waarom dit niet van toepassing is.", "nieuw"),
        ({"w-groep": "veel"}, "Dit antwoord past niet bij de vraag.", "groep"),
        ({"t-hoe": "Een wond."}, "Dit wordt nu niet gevraagd.", "hoe"),
        ({"w-sinds": "2026-11-02"}, "Beantwoord eerst: Hoe groot is de groep?", "sinds"),
    ],
)
def test_wat_niet_past_staat_bij_de_vraag_en_niets_gaat_verloren(
    wereld: Wereld, velden: dict[str, str], zin: str, deel: str
) -> None:
    c = wereld.ave2()
    antwoord = vul(wereld, "sanne", c, **{"t-beeld": "Dit typte ik.", "a-gewond": "nee", **velden})
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert "<title>Fout:" in pagina
    assert zin in pagina
    assert f'href="#v-{deel}"' in pagina
    weer = velden_van(pagina)
    # A choice that is not on the page cannot be chosen there.
    assert {naam: weer[naam] for naam in velden if velden[naam] != "soms"} == {
        naam: waarde for naam, waarde in velden.items() if waarde != "soms"
    }
    assert (weer["t-beeld"], weer["a-gewond"]) == ("Dit typte ik.", "nee")
    assert er_staat(c) == {}


def test_afwijken_van_de_volgorde_mag_met_een_reden(wereld: Wereld) -> None:
    c = wereld.ave2()
    antwoord = vul(wereld, "sanne", c, **{"w-sinds": "2026-11-02"})
    pagina = tekst(antwoord)
    assert "U wijkt af van de volgorde" in pagina
    weer = {**velden_van(pagina), "afwijken": "De dag weten we zeker."}
    assert wereld.als("sanne").post(adres(c), weer).status_code == 302
    assert er_staat(c) == {"sinds": "2026-11-02"}
    assert "Afgeweken van de volgorde." in tekst(wereld.als("sanne").get(f"/casussen/{c}"))


def test_twee_mensen_vullen_andere_vragen_in(wereld: Wereld) -> None:
    c = wereld.ave3()
    nadia = velden_van(tekst(wereld.als("nadia").get(adres(c))))
    assert vul(wereld, "sanne", c, **{"a-nieuw": "nooit", "t-beeld": "Sanne zag dit."}).status_code == 302
    assert wereld.als("nadia").post(adres(c), {**nadia, "a-gewond": "nee"}).status_code == 302
    assert er_staat(c) == {"nieuw": "nooit", "gewond": "nee", "beeld": "tekst"}
    assert "Sanne zag dit." in tekst(wereld.als("sanne").get(adres(c)))


def test_twee_mensen_beantwoorden_dezelfde_vraag(wereld: Wereld) -> None:
    c = wereld.ave3()
    nadia = velden_van(tekst(wereld.als("nadia").get(adres(c))))
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit"})
    antwoord = wereld.als("nadia").post(
        adres(c), {**nadia, "a-nieuw": "eerder", "a-gewond": "ja", "t-nieuw": "Vorig jaar ook."}
    )
    pagina = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "Intussen beantwoord door Sanne Voorbeeld, Casusregisseur" in pagina
    assert er_staat(c) == {"nieuw": "nooit"}
    weer = velden_van(pagina)
    assert (weer["a-nieuw"], weer["t-nieuw"], weer["a-gewond"]) == ("eerder", "Vorig jaar ook.", "ja")
    assert wereld.als("nadia").post(adres(c), weer).status_code == 302
    assert er_staat(c) == {"nieuw": "eerder", "gewond": "ja"}
    assert "Eerder anders beantwoord door Sanne Voorbeeld" in tekst(wereld.als("sanne").get(adres(c)))


def test_hetzelfde_antwoord_botst_niet(wereld: Wereld) -> None:
    c = wereld.ave3()
    nadia = velden_van(tekst(wereld.als("nadia").get(adres(c))))
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit"})
    assert (
        wereld.als("nadia").post(adres(c), {**nadia, "a-nieuw": "nooit", "a-gewond": "ja"}).status_code == 302
    )
    assert er_staat(c) == {"nieuw": "nooit", "gewond": "ja"}


def test_wie_een_oude_bladzijde_verstuurt_draait_niets_terug(wereld: Wereld) -> None:
    """The back button: a form that was opened long ago holds old answers of others."""
    c = wereld.ave3()
    vul(wereld, "nadia", c, **{"a-nieuw": "nooit", "a-gewond": "ja", "w-groep": "4"})
    oud = velden_van(tekst(wereld.als("nadia").get(adres(c))))
    vul(wereld, "sanne", c, **{"a-nieuw": "eerder", "w-groep": "9"})
    assert wereld.als("nadia").post(adres(c), {**oud, "a-gewond": "nee"}).status_code == 302
    assert er_staat(c) == {"nieuw": "eerder", "gewond": "nee", "groep": 9}


def test_een_ander_begon_intussen_een_ronde(wereld: Wereld) -> None:
    c = wereld.ave3()
    wereld.doe("sanne", o.Beantwoord("weging", lees({"nieuw": "nooit"})), c)
    nadia = velden_van(tekst(wereld.als("nadia").get(adres(c))))
    wereld.doe("sanne", o.BeginRonde("weging"), c)
    antwoord = wereld.als("nadia").post(adres(c), {**nadia, "a-gewond": "ja"})
    pagina = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "Intussen is ronde 2 begonnen" in pagina
    assert wereld.als("nadia").post(adres(c), velden_van(pagina)).status_code == 302
    assert er_staat(c) == {"gewond": "ja"}
    assert er_staat(c, ronde=1) == {"nieuw": "nooit"}


def test_een_antwoord_terugnemen(wereld: Wereld) -> None:
    c = wereld.ave2()
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit", "t-beeld": "Druk.", "w-groep": "3"})
    assert vul(wereld, "sanne", c, **{"a-nieuw": "open", "t-beeld": "", "w-groep": ""}).status_code == 302
    assert er_staat(c) == {}


def test_een_eerder_antwoord_overnemen(wereld: Wereld) -> None:
    c = wereld.ave2()
    vul(wereld, "sanne", c, **{"t-beeld": "Er staat een groep."})
    assert "Neem dit over" in tekst(wereld.als("sanne").get(adres(c)))
    assert vul(wereld, "sanne", c, **{"o-opnieuw": "1"}).status_code == 302
    assert er_staat(c) == {"beeld": "tekst", "opnieuw": "tekst"}
    assert tekst(wereld.als("sanne").get(adres(c))).count("Er staat een groep.") >= 2


def test_een_ronde_beginnen_toont_het_vorige_antwoord_en_het_verschil(wereld: Wereld) -> None:
    c = wereld.ave2()
    client = wereld.als("sanne")
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit", "a-gewond": "ja"})
    antwoord = client.post(adres(c, rest="/ronde"), {"ronde-reden": "Het is een week later."})
    assert antwoord.status_code == 302
    pagina = tekst(client.get(adres(c)))
    assert "ronde 2" in pagina
    assert "Het is een week later." in pagina
    assert "Ronde 1:</" in pagina or "Ronde 1: <strong>Nooit eerder" in pagina
    vul(wereld, "sanne", c, **{"a-nieuw": "eerder", "a-gewond": "ja"})
    naast = tekst(client.get(adres(c, rest="/naast?ronde=2&met=1")))
    assert "1 verschil" in naast
    assert "Nooit eerder" in naast
    assert "Is iemand gewond?" not in naast
    alles = tekst(client.get(adres(c, rest="/naast?ronde=2&met=1&alles=1")))
    assert "Is iemand gewond?" in alles
    eerder = tekst(client.get(adres(c, rest="?ronde=1")))
    assert "Dit is een eerdere ronde" in eerder
    assert "wv-lijstblad" not in eerder


def test_een_tekst_in_een_kring_leest_een_ander_niet(wereld: Wereld) -> None:
    c = wereld.ave3()
    vul(
        wereld,
        "sanne",
        c,
        **{"t-beeld": "Alleen voor de zorg.", "t-zorg": "Dossier loopt.", "a-nieuw": "nooit"},
    )
    tom = tekst(wereld.als("tom").get(adres(c)))
    assert "Alleen voor de zorg." not in tom
    assert "Dossier loopt." not in tom
    assert "U leest hier niet mee." in tom
    assert "Nooit eerder" in tom
    assert vul(wereld, "tom", c).status_code == 302
    assert er_staat(c) == {"beeld": "tekst", "zorg": "tekst", "nieuw": "nooit"}
    assert vul(wereld, "tom", c, **{"t-beeld": "Van veiligheid."}).status_code == 302
    sanne = tekst(wereld.als("sanne").get(adres(c)))
    assert "Alleen voor de zorg." in sanne
    assert "Van veiligheid." not in sanne
    assert vul(wereld, "sanne", c, **{"t-beeld": "Voor iedereen.", "kring": "casus"}).status_code == 302
    assert "Voor iedereen." in tekst(wereld.als("tom").get(adres(c)))


def test_een_lijst_van_een_kring_is_er_voor_een_ander_niet(wereld: Wereld) -> None:
    c = wereld.ave3()
    assert wereld.als("sanne").get(adres(c, "dicht")).status_code == 404
    overzicht = tekst(wereld.als("sanne").get(f"/casussen/{c}/lijsten"))
    assert "Van veiligheid" in overzicht
    assert "/lijst/dicht" not in overzicht
    assert vul(wereld, "tom", c, "dicht", **{"a-punt": "ja"}).status_code == 302
    for weg in ("", "/naast", "/afdruk"):
        assert wereld.als("sanne").get(adres(c, "dicht", weg)).status_code == 404
    assert "Van veiligheid" not in tekst(wereld.als("sanne").get(f"/casussen/{c}"))


@pytest.mark.parametrize("lijst", ["bestaat-niet", "scenario-nep"])
def test_een_lijst_die_er_niet_is(wereld: Wereld, lijst: str) -> None:
    c = wereld.ave2()
    for weg in ("", "/naast", "/afdruk"):
        assert wereld.als("sanne").get(adres(c, lijst, weg)).status_code == 404
    assert wereld.als("sanne").post(adres(c, lijst), {}).status_code == 404


def test_wie_niet_mag_invullen_leest(wereld: Wereld) -> None:
    c = wereld.ave2()
    pagina = tekst(wereld.als("nadia").get(adres(c, "plan")))
    assert "wv-lijstblad" not in pagina
    assert "Invullen doet: casusregisseur." in pagina
    nadia = wereld.als("nadia").post(adres(c, "plan"), {"a-doel": "ja", "ronde": "1"})
    assert nadia.status_code == 302
    assert er_staat(c, "plan") == {}


def test_een_lijst_per_persoon_en_per_rol(wereld: Wereld) -> None:
    c = wereld.ave3()
    assert vul(wereld, "sanne", c, "mens", voor="P2", **{"a-werk": "nee"}).status_code == 302
    assert er_staat(c, "mens", "P2") == {"werk": "nee"}
    assert er_staat(c, "mens", "P1") == {}
    vul(wereld, "sanne", c, "kijk", **{"t-idee": "Het gaat beter.", "kring": "casus"})
    vul(wereld, "nadia", c, "kijk", **{"t-idee": "Het loopt vast.", "kring": "casus"})
    naast = tekst(wereld.als("sanne").get(adres(c, "kijk", "/naast")))
    assert "Het gaat beter." in naast
    assert "Het loopt vast." in naast
    ander = tekst(wereld.als("sanne").get(adres(c, "kijk", "?voor=netwerkcoordinator")))
    assert "Het loopt vast." in ander
    assert "wv-lijstblad" not in ander


def test_een_eigen_vraag(wereld: Wereld) -> None:
    c = wereld.ave2()
    client = wereld.als("sanne")
    fout = client.post(adres(c, rest="/eigen"), {"eigen-tekst": " "})
    assert fout.status_code == 422
    assert "Schrijf uw vraag of punt op." in tekst(fout)
    assert (
        client.post(adres(c, rest="/eigen"), {"eigen-tekst": "Hoe gaat het met de hond?"}).status_code == 302
    )
    assert "Hoe gaat het met de hond?" in tekst(client.get(adres(c)))
    assert vul(wereld, "sanne", c, **{"t-eigen-1": "De hond is bij de buren."}).status_code == 302
    assert er_staat(c) == {"eigen-1": "tekst"}


def test_een_scenario_kiezen_en_loslaten(wereld: Wereld) -> None:
    c = wereld.ave2()
    client = wereld.als("sanne")
    assert "Nog geen scenario gekozen." in tekst(client.get(f"/casussen/{c}/lijsten"))
    weg = f"/casussen/{c}/scenario"
    assert client.post(weg, {"scenario": "brand", "naar": "lijst"})["Location"].endswith(
        "/lijst/scenario-brand"
    )
    client.post(weg, {"scenario": "ruzie"})
    assert "Brand in de straat" in tekst(client.get(f"/casussen/{c}"))
    pagina = tekst(client.get(adres(c, "scenario-brand")))
    for kop in ("Partners", "Politie", "Kenmerken", "Tips", "Bekeken", "Dit scenario is gekozen"):
        assert kop in pagina
    assert vul(wereld, "sanne", c, "scenario-brand", **{"a-tips-plek": "ja"}).status_code == 302
    vul(wereld, "sanne", c, "scenario-brand", **{"a-kenmerken-vragen": "nvt", "t-kenmerken-vragen": "Stil."})
    client.post(weg, {"scenario": "brand", "los": "1"})
    assert er_staat(c, "scenario-brand") == {"tips-plek": "ja", "kenmerken-vragen": "nvt"}
    assert "niet gekozen" in tekst(client.get(adres(c, "scenario-brand")))
    nep = client.post(weg, {"scenario": "nep"}, follow=True)
    assert "Dit is niet gevonden." in tekst(nep)


def test_de_casus_toont_wat_begonnen_is_en_wat_nu_telt(wereld: Wereld) -> None:
    c = wereld.ave2()
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}"))
    assert "Lijsten en scenario's" in pagina
    assert "Alleen hoog" not in pagina
    assert "Brand in de straat" not in pagina
    assert f'href="{adres(c)}"' in pagina
    assert "Vul in" in pagina
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit"})
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}"))
    assert "1 van 2" in pagina
    assert re.search(r"het laatst Sanne Voorbeeld, Casusregisseur, vandaag", pagina)


@pytest.mark.parametrize(
    ("wat", "antwoord"),
    [
        ({"lijst": "weging"}, ("beantwoord", "weging")),
        ({"antwoord": "weging.nieuw"}, ("beantwoord", "weging")),
        ({"product": "stuk"}, ("beantwoord", "plan")),
        ({"product": "stukken"}, ("leg_product_vast", "stukken")),
        ({"product": "stuk", "gremium": "casusoverleg"}, ("leg_product_vast", "stuk")),
    ],
)
def test_wat_gevraagd_wordt_leidt_naar_de_lijst(wat: dict[str, Any], antwoord: tuple[str, str]) -> None:
    gevonden = van_voorwaarde(met_lijsten(), VoorwaardeModel.model_validate(wat))
    assert gevonden is not None
    assert (gevonden.opdracht, gevonden.code) == antwoord


@pytest.mark.parametrize(
    ("mist", "lijst"),
    [
        ("weging", "weging"),
        ("weging.nieuw", "weging"),
        ("stuk", "plan"),
        ("stuk.doel", "plan"),
        ("stukken.doel", "plan"),
        ("stukken.kaft", ""),
        ("stukken", ""),
    ],
)
def test_een_weigering_wijst_naar_de_lijst_waarin_het_mist(mist: str, lijst: str, lid: Lid) -> None:
    aanpak = met_lijsten()
    omgeving().aanpakken.stel_vast("waterveen", aanpak, datetime(2026, 1, 1, tzinfo=UTC), lid.account)
    uit = Geweigerd(Weigering((Reden("product-ontbreekt", mist=(mist,)),)), aanpak.hash)
    (reden,) = weigerblad(lid.gemeente, "c1", uit, "Dit kan niet", {}).redenen
    assert (reden.mist[0].url == f"/casussen/c1/lijst/{lijst}") is bool(lijst)


def test_op_papier(wereld: Wereld) -> None:
    c = wereld.ave2()
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit", "t-nieuw": "Niemand weet het."})
    vol = tekst(wereld.als("sanne").get(adres(c, rest="/afdruk")))
    assert "Niemand weet het." in vol
    assert "1 van 2 beantwoord." in vol
    leeg = tekst(wereld.als("sanne").get(adres(c, rest="/afdruk?leeg=1")))
    assert "Niemand weet het." not in leeg
    assert leeg.count("wv-vakje") > 10


def test_een_gesloten_casus_is_te_lezen_niet_in_te_vullen(wereld: Wereld) -> None:
    c = wereld.ave1()
    joost = wereld.als("joost")
    open_ = {**velden_van(tekst(joost.get(adres(c)))), "a-nieuw": "eerder", "t-beeld": "Nog snel getypt."}
    vul(wereld, "joost", c, **{"a-nieuw": "nooit"})
    wereld.doe("joost", casus.Sluit(Tekst("Klaar."), Tekst("Alles is rustig."), True), c)
    pagina = tekst(joost.get(adres(c)))
    assert "Deze casus is gesloten." in pagina
    assert "wv-lijstblad" not in pagina
    te_laat = joost.post(adres(c), open_)
    assert te_laat.status_code in (409, 422)
    assert "Nog snel getypt." in tekst(te_laat)


def test_het_verloop_noemt_de_lijst_en_de_tekst_met_de_vraag(wereld: Wereld) -> None:
    c = wereld.ave2()
    vul(wereld, "sanne", c, **{"a-nieuw": "nooit", "a-gewond": "ja", "t-gewond": "Twee mensen."})
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}"))
    assert "Weging: 2 antwoorden." in pagina
    assert "Is iemand gewond? Twee mensen." in pagina


def test_namens_een_ander_en_eerder(wereld: Wereld) -> None:
    c = wereld.ave2()
    velden = {"a-gewond": "ja", "namens": "politie", "gebeurd_op": "2999-01-01T10:00"}
    antwoord = vul(wereld, "sanne", c, **velden)
    assert antwoord.status_code == 422
    assert "Dit moet nog komen." in tekst(antwoord)
    weer = velden_van(tekst(antwoord))
    assert weer["a-gewond"] == "ja"
    assert vul(wereld, "sanne", c, **{"a-gewond": "ja", "namens": "politie"}).status_code == 302
    assert "Beantwoord door Sanne Voorbeeld, Politie" in tekst(wereld.als("sanne").get(adres(c)))
