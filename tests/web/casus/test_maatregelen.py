"""The pages of measures and the plan: every deed through its form, with what is refused and the way out."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.application.omgeving import omgeving
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.maatregel import opdrachten as m
from waakvlam.readmodels.models import VerloopRij
from waakvlam.web.casus.maatregelen.daden import DADEN

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
ALLEN = {"kring": "casus"}
COMPLEET = {
    "tekst": "Elke avond een ronde.", "soort": "preventief", "rol": "casusregisseur", "keten": "eigen",
    "past": "Er was onrust.", "lichter": "Een gesprek was niet genoeg.", "kring": "casus",
}  # fmt: skip


def over(dagen: float) -> str:
    """A day and time as the browser sends it."""
    return timezone.localtime(timezone.now() + timedelta(days=dagen)).strftime("%Y-%m-%dT%H:%M")


def stuur(client: Client, c: str, daad: str, vraag: str = "", **velden: Any) -> Any:
    """Fill in the form of a deed and send it."""
    adres = f"/casussen/{c}/maatregelen/{daad}{vraag}"
    pagina = tekst(client.get(adres))
    verborgen = re.findall(r'<input type="hidden" name="(\w+)"', pagina)
    leeg = {
        naam: veld(pagina, naam) for naam in verborgen if re.search(rf'name="{naam}" value="[^"]', pagina)
    }
    return client.post(adres, {**leeg, **velden})


def geteld(c: str, soort: str) -> int:
    """How often an event of this kind happened in a case."""
    return VerloopRij.objects.filter(casus=c, soort=soort).count()


@pytest.fixture
def casus(wereld: Wereld) -> str:
    """A case with a goal, a measure, a decision that waits, a mandate and a part of the plan."""
    c = wereld.ave2()
    wereld.doe("sanne", m.StelDoel(Tekst("Rust in huis")), c, kring="casus")
    neem = m.NeemMaatregel(
        Tekst("Elke dag bellen"), "preventief", "casusregisseur", Tekst("Geen nieuwe melding"),
        tot=timezone.now() + timedelta(days=9), past=Tekst("Er was ruzie."), lichter=Tekst("Een brief."),
    )  # fmt: skip
    wereld.doe("sanne", neem, c, kring="casus")
    wereld.doe(
        "sanne", m.NeemTeambesluit(Tekst("Wij wachten.")), c, namens="netwerkcoordinator", kring="casus"
    )
    tot = timezone.now() + timedelta(days=30)
    wereld.doe("sanne", m.GeefMandaat("politie", Tekst("Extra rondes"), tot), c, kring="casus")
    wereld.doe("sanne", m.SchrijfPlandeel("veiligheidsplan", Tekst("Bel oma."), elke="P2M"), c, kring="casus")
    return c


def ids(wereld: Wereld, c: str) -> dict[str, str]:
    """The ids of what is in the case, as the pages link to them."""
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}/maatregelen"))
    return {
        naam: re.search(rf"\?{naam}=([\w-]+)", pagina)[1]  # type: ignore[index]
        for naam in ("maatregel", "doel", "mandaat")
    }


@pytest.mark.parametrize(
    ("daad", "ding", "velden", "soort"),
    [
        ("stel-doel", "", {"tekst": "School blijft open.", **ALLEN}, "doel-gesteld"),
        ("wijzig-doel", "doel", {"tekst": "Rust en ritme."}, "doel-gewijzigd"),
        ("rond-doel-af", "doel", {"uitkomst": "bereikt", "reden": "Geen melding."}, "doel-afgerond"),
        ("neem-maatregel", "", {**COMPLEET, "tot": over(7)}, "maatregel-genomen"),
        ("neem-maatregel", "", {**COMPLEET, "herzien": over(7)}, "maatregel-genomen"),
        ("verleng-maatregel", "maatregel", {"tot": over(20), "reden": "Nog nodig."}, "maatregel-verlengd"),
        ("pas-maatregel-aan", "maatregel", {"bewaakt_door": "politie"}, "maatregel-aangepast"),
        (
            "beeindig-maatregel",
            "maatregel",
            {"uitkomst": "bereikt", "afloop": "Rust."},
            "maatregel-beeindigd",
        ),
        ("neem-teambesluit", "", {"tekst": "Wij wachten.", "over": "beeld", **ALLEN}, "teambesluit-genomen"),
        (
            "geef-mandaat",
            "",
            {"rol": "politie", "tekst": "Rondes", "tot": over(9), **ALLEN},
            "mandaat-gegeven",
        ),
        ("trek-mandaat-in", "mandaat", {}, "mandaat-ingetrokken"),
        ("schrijf-plandeel", "", {"deel": "netwerk", "tekst": "Oma kookt.", **ALLEN}, "plandeel-geschreven"),
        ("bekijk-plandeel", "", {"deel": "veiligheidsplan", **ALLEN}, "plandeel-bekeken"),
    ],
)
def test_een_daad_legt_vast(
    wereld: Wereld, casus: str, daad: str, ding: str, velden: dict[str, Any], soort: str
) -> None:
    voor = geteld(casus, soort)
    vraag = f"?{ding}={ids(wereld, casus)[ding]}" if ding else ""
    antwoord = stuur(wereld.als("sanne"), casus, daad, vraag, **velden)
    assert antwoord.status_code == 302, tekst(antwoord)
    assert geteld(casus, soort) == voor + 1


def test_elke_daad_heeft_een_opdracht_en_elke_opdracht_een_daad() -> None:
    alle = {klasse for klasse in vars(m).values() if hasattr(klasse, "NAAM")}
    assert {daad.soort.klasse for daad in DADEN.values()} == alle


@pytest.mark.parametrize(
    ("velden", "zinnen"),
    [
        ({}, ("Zonder einde begint er niets.",)),
        ({"tot": over(7), "past": ""}, ("Schrijf waarom dit past", "Nu doen, later aanvullen")),
        ({"tot": over(7), "rol": ""}, ("Weet u dat nog niet?", "Nu doen, later aanvullen")),
        ({"tot": over(7), "herzien": over(8)}, ("ligt na het einde",)),
        (
            {"tot": over(12), "bevoegdheid": "huisverbod"},
            ("langer dan de wet toestaat", "Het kan tot", "Dit mag: burgemeester", "Leg het voor aan wie"),
        ),
    ],
)  # fmt: skip
def test_een_weigering_zegt_wat_er_mist_en_de_weg_eruit(
    wereld: Wereld, casus: str, velden: dict[str, str], zinnen: tuple[str, ...]
) -> None:
    antwoord = stuur(wereld.als("sanne"), casus, "neem-maatregel", **{**COMPLEET, **velden})
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert all(zin in pagina for zin in zinnen), zinnen
    assert "Elke avond een ronde." in pagina


def test_nu_doen_en_later_aanvullen_vraagt_er_daarna_om(wereld: Wereld, casus: str) -> None:
    client = wereld.als("sanne")
    velden = {**COMPLEET, "rol": "", "past": "", "lichter": "", "tot": over(7), "aanvullen": "on"}
    assert stuur(client, casus, "neem-maatregel", **velden).status_code == 302
    bladen = [tekst(client.get(f"/casussen/{casus}{deel}")) for deel in ("/maatregelen", "")]
    assert "Nog geen eigenaar" in bladen[0]
    assert "Elke avond een ronde. Deze maatregel heeft nog geen eigenaar. Wie voert hem uit?" in bladen[1]


def test_wat_de_wet_aan_een_ander_geeft_ligt_voor_en_een_tik_besluit(wereld: Wereld, casus: str) -> None:
    velden = {**COMPLEET, "bevoegdheid": "huisverbod", "voorleggen": "on"}
    assert stuur(wereld.als("sanne"), casus, "neem-maatregel", **velden).status_code == 302
    burgemeester = wereld.als("marijke")
    assert "Dit is u voorgelegd. Besluit u zo?" in tekst(burgemeester.get("/"))
    pagina = tekst(burgemeester.get(f"/casussen/{casus}/maatregelen"))
    assert "Zo besloten" in pagina and "Geldt nog niet" in pagina
    kaart = pagina[pagina.index("Besluit u zo?") :]
    data = {naam: veld(kaart, naam) for naam in ("opdracht_id", "besluit", "gelezen")}
    adres = f"/casussen/{casus}/maatregelen/bevestig-teambesluit"
    assert wereld.als("sanne").post(adres, data).status_code == 422
    assert burgemeester.post(adres, data).status_code == 302
    na = tekst(burgemeester.get(f"/casussen/{casus}/maatregelen"))
    assert "Geldt nog niet" not in na and "Wet tijdelijk huisverbod" in na


def test_wie_weerspreekt_zegt_waarom_en_beide_blijven_staan(wereld: Wereld, casus: str) -> None:
    client = wereld.als("nadia")
    pagina = tekst(client.get(f"/casussen/{casus}/maatregelen"))
    besluit = re.search(r"weerspreek-teambesluit\?besluit=([\w-]+)", pagina)
    assert besluit is not None
    vraag = f"?besluit={besluit[1]}"
    assert stuur(client, casus, "weerspreek-teambesluit", vraag).status_code == 422
    goed = stuur(client, casus, "weerspreek-teambesluit", vraag, tekst="Wij wachten niet.")
    assert goed.status_code == 302
    na = tekst(client.get(f"/casussen/{casus}/maatregelen"))
    assert "Wij wachten." in na and "Wij wachten niet." in na and "Weersproken." in na


def test_een_maatregel_die_voorbij_is_vraagt_de_eigenaar_en_daarna_wie_erboven_staat(
    wereld: Wereld, casus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    neem = m.NeemMaatregel(
        Tekst("Extra rondes"), "preventief", "politie", tot=timezone.now() + timedelta(days=9), aanvullen=True
    )
    wereld.doe("sanne", neem, casus, kring="casus")
    eigenaar, boven = (
        f"Extra rondes. De{zin}" for zin in ("ze maatregel stopt", " dag van deze maatregel is")
    )

    def vandaag(naam: str, dagen: int) -> str:
        later = timezone.now() + timedelta(days=dagen)
        monkeypatch.setattr(type(omgeving().klok), "nu", lambda zelf: later)
        return tekst(wereld.als(naam).get("/"))

    assert eigenaar not in vandaag("ilse", 1)
    assert eigenaar in vandaag("ilse", 7) and boven not in vandaag("sanne", 7)
    assert eigenaar in vandaag("ilse", 10) and boven in vandaag("sanne", 10)
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/maatregelen"))
    assert "De dag is voorbij" in pagina and "wv-maatregel--voorbij" in pagina


def test_een_huishouden_schrijft_zijn_plan_en_vroegere_tekst_blijft(wereld: Wereld, casus: str) -> None:
    client = wereld.als("sanne")
    pagina = tekst(client.get(f"/casussen/{casus}/plan"))
    namen = ("In eigen woorden", "Wie helpt er mee?", "Doelen", "Maatregelen", "Veiligheidsplan", "Waakvlam")
    plekken = [pagina.index(f">{naam}</h2>") for naam in namen]
    assert plekken == sorted(plekken)
    assert "Rust in huis" in pagina and "Elke dag bellen" in pagina and "elke twee maanden" in pagina
    vraag = "?deel=veiligheidsplan&kring=casus"
    assert "Bel oma." in tekst(client.get(f"/casussen/{casus}/maatregelen/schrijf-plandeel{vraag}"))
    assert stuur(client, casus, "schrijf-plandeel", vraag, tekst="Bel oma of 112.").status_code == 302
    na = tekst(client.get(f"/casussen/{casus}/plan"))
    assert na.index("Bel oma of 112.") < na.index("zo stond het er") < na.index("Bel oma.")


def test_wat_een_ander_net_veranderde_staat_erbij_en_de_eigen_tekst_blijft(
    wereld: Wereld, casus: str
) -> None:
    client = wereld.als("sanne")
    doel = ids(wereld, casus)["doel"]
    adres = f"/casussen/{casus}/maatregelen/wijzig-doel?doel={doel}"
    pagina = tekst(client.get(adres))
    data = {naam: veld(pagina, naam) for naam in ("opdracht_id", "gelezen", "doel")}
    wereld.doe("sanne", m.WijzigDoel(doel, Tekst("Van de ander")), casus)
    antwoord = client.post(adres, {**data, "tekst": "Van mij"})
    weer = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "Van de ander" in weer and "Van mij" in weer
    data["gelezen"] = veld(weer, "gelezen")
    assert client.post(adres, {**data, "tekst": "Van mij"}).status_code == 302


def test_buiten_de_kring_is_er_niets_van_te_zien(wereld: Wereld, casus: str) -> None:
    neem = m.NeemMaatregel(
        Tekst("Alleen zorg"), "zorg-anderen", "casusregisseur", herzien=timezone.now() + timedelta(days=5),
        aanvullen=True,
    )  # fmt: skip
    wereld.doe("sanne", neem, casus, kring="zorg")
    assert "Alleen zorg" in tekst(wereld.als("sanne").get(f"/casussen/{casus}/maatregelen"))
    for deel in ("", "/maatregelen", "/plan"):
        assert "Alleen zorg" not in tekst(wereld.als("ilse").get(f"/casussen/{casus}{deel}"))


def test_in_een_gesloten_casus_stopt_wat_nog_loopt_maar_begint_niets(wereld: Wereld) -> None:
    c = wereld.ave1()
    neem = m.NeemMaatregel(
        Tekst("Elke dag bellen"), "preventief", "screeningsteamlid", tot=timezone.now() + timedelta(days=9),
        aanvullen=True,
    )  # fmt: skip
    wereld.doe("joost", neem, c, kring="casus")
    wereld.doe("joost", o.Sluit(Tekst("Klaar."), Tekst("Alles is rustig."), True), c)
    client = wereld.als("joost")
    assert client.get(f"/casussen/{c}/maatregelen/neem-maatregel").status_code == 404
    maatregel = re.search(r"\?maatregel=([\w-]+)", tekst(client.get(f"/casussen/{c}/maatregelen")))
    assert maatregel is not None
    velden = {"uitkomst": "overgedragen", "afloop": "De school gaat verder."}
    stop = stuur(client, c, "beeindig-maatregel", f"?maatregel={maatregel[1]}", **velden)
    assert stop.status_code == 302, tekst(stop)


@pytest.mark.parametrize("blad", ["maatregelen", "plan"])
def test_een_open_bladzijde_blijft_bij(wereld: Wereld, casus: str, blad: str, settings: Any) -> None:
    settings.LIVE = True
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/{blad}"))
    assert f'id="{blad}" data-live' in pagina
    assert re.search(r'data-live-kaartje="[^"]+"', pagina)


def smart(pagina: str) -> dict[str, bool]:
    """Which of the five properties are answered, as the list at the end of the form says it."""
    stuk = pagina.partition("data-smart>")[2].partition("</section>")[0]
    rijen = re.findall(r"<strong>(\w+)</strong> <span [^>]*data-smart-stand=\"ja\"( hidden)?>", stuk)
    return {woord: not hidden for woord, hidden in rijen}


def test_bij_een_maatregel_is_te_zien_wat_smart_is(wereld: Wereld, casus: str) -> None:
    sanne = wereld.als("sanne")
    pagina = tekst(sanne.get(f"/casussen/{casus}/maatregelen/neem-maatregel"))
    for veld_, woord in (
        ("tekst", "specifiek"), ("resultaat", "meetbaar"), ("past", "acceptabel"), ("lichter", "acceptabel"),
        ("rol", "realistisch"), ("tot", "tijdgebonden"), ("herzien", "tijdgebonden"),
    ):  # fmt: skip
        label = re.search(rf'<label [^>]*for="id_{veld_}">(.*?)</label>', pagina, re.DOTALL)
        assert label is not None and f'<span class="wv-smart">{woord}</span>' in label[1], veld_
    assert smart(pagina) == dict.fromkeys(
        ("Specifiek", "Meetbaar", "Acceptabel", "Realistisch", "Tijdgebonden"), False
    )
    nee = stuur(sanne, casus, "neem-maatregel", **{**COMPLEET, "lichter": "", "tot": over(3)})
    assert smart(tekst(nee)) == {
        "Specifiek": True, "Meetbaar": False, "Acceptabel": False, "Realistisch": True, "Tijdgebonden": True,
    }  # fmt: skip
    assert "nog niet: meetbaar" not in tekst(sanne.get(f"/casussen/{casus}/maatregelen"))
    assert stuur(sanne, casus, "neem-maatregel", **COMPLEET, tot=over(3)).status_code == 302
    assert "nog niet: meetbaar" in tekst(sanne.get(f"/casussen/{casus}/maatregelen"))
    anders = tekst(
        sanne.get(
            f"/casussen/{casus}/maatregelen/pas-maatregel-aan?maatregel={ids(wereld, casus)['maatregel']}"
        )
    )
    assert smart(anders)["Tijdgebonden"] is True
    assert smart(tekst(sanne.get(f"/casussen/{casus}/maatregelen/stel-doel"))) == {}
