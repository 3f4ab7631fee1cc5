"""The meeting room without a browser: begin, write, change, paste, stop, close, approve, send, keep."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.hulp.stukken import LEZERS, plat
from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.application.omgeving import omgeving
from waakvlam.application.stromen import opgetekend, vouw_stroom
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.persoonopdrachten import VoegPersoonToe
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg import opdrachten as o

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
JSON = {"HTTP_ACCEPT": "application/json"}


class Zaal:
    """A sitting of the screening team: Joost takes notes and chairs, the police is there."""

    def __init__(self, wereld: Wereld) -> None:
        self.wereld = wereld
        self.casus = wereld.ave1()
        wereld.op = timezone.now() - timedelta(hours=2)
        begin = o.BeginZitting(
            "screeningsteam",
            "screeningsteamlid",
            "screeningsteamlid",
            aanwezig=("screeningsteamlid", "politie"),
        )
        wereld.doe("joost", begin, self.casus)
        self.joost = wereld.als("joost")
        (self.zitting,) = self.toestand().zittingen

    def toestand(self) -> Any:
        stroom = f"casus/{self.casus}"
        return vouw_stroom(stroom, omgeving().logboek.lees("waterveen", stroom), Toestand())

    @property
    def z(self) -> Any:
        return self.toestand().zittingen[self.zitting]

    @property
    def adres(self) -> str:
        return f"/casussen/{self.casus}/overleg/{self.zitting}"

    def regels(self) -> list[Any]:
        return list(self.toestand().overlegregels.values())

    def soorten(self) -> list[str]:
        regels = omgeving().logboek.lees("waterveen", f"casus/{self.casus}")
        return [opgetekend(regel).gebeurtenis.__class__.__name__ for regel in regels]

    def schrijf(self, wie: Client | None = None, **velden: Any) -> Any:
        velden = {"soort": "notitie", "kring": "casus", "opdracht_id": str(uuid.uuid4()), **velden}
        return (wie or self.joost).post(f"{self.adres}/regel", velden, **JSON)  # type: ignore[arg-type]

    def doe(self, wat: str, client: Client | None = None, **velden: Any) -> Any:
        velden = {"wat": wat, "opdracht_id": str(uuid.uuid4()), **velden}
        return (client or self.joost).post(f"{self.adres}/doe", velden)

    def erbij(self) -> Client:
        """The mayor, who came later and takes no notes."""
        self.doe("erbij", wie="burgemeester")
        self.schrijf(tekst="Vraag de raad.", soort="actie", eigenaar="burgemeester")
        return self.wereld.als("marijke")


@pytest.fixture
def zaal(wereld: Wereld) -> Zaal:
    return Zaal(wereld)


def test_een_overleg_begint_op_de_bladzijde(wereld: Wereld) -> None:
    casus, joost = wereld.ave1(), wereld.als("joost")
    adres = f"/casussen/{casus}/overleg"
    blad = tekst(joost.get(adres))
    assert "Screeningsteam" in blad
    velden = {"gremium": "screeningsteam", "opdracht_id": str(uuid.uuid4()), "er-politie": "telefonisch"}
    nee = joost.post(adres, velden)
    assert nee.status_code == 422
    assert "Kies wie noteert." in tekst(nee)
    ja = joost.post(adres, {**velden, "notulist": "screeningsteamlid", "voorzitter": "screeningsteamlid"})
    assert ja.status_code == 302
    pagina = tekst(joost.get(ja["Location"]))
    assert "Wat is er gezegd?" in pagina
    assert "Politie (telefoon)" in pagina
    assert "Ga naar het overleg" in tekst(joost.get(f"/casussen/{casus}"))


def test_wie_voorzit_staat_er_al_als_aanwezig(wereld: Wereld) -> None:
    """Who chairs counts as being there; the form says so before it is sent."""
    adres = f"/casussen/{wereld.ave1()}/overleg"
    velden = {"gremium": "screeningsteam", "opdracht_id": str(uuid.uuid4()), "voorzitter": "aov"}
    nee = wereld.als("joost").post(adres, velden)
    assert nee.status_code == 422
    (keuzes,) = re.findall(r'name="er-aov".*?</select>', tekst(nee), re.DOTALL)
    assert 'value="hier" selected' in keuzes


def test_wie_op_is_er_niet_staat_is_er_niet(wereld: Wereld) -> None:
    """Also who chairs; who was passed over and chairs, is there."""
    casus, joost = wereld.ave1(), wereld.als("joost")
    velden = {
        "gremium": "screeningsteam",
        "opdracht_id": str(uuid.uuid4()),
        "voorzitter": "aov",
        "notulist": "screeningsteamlid",
        "er-aov": "niet",
        "er-screeningsteamlid": "",
    }
    ja = joost.post(f"/casussen/{casus}/overleg", velden)
    (top,) = re.findall(r'id="overleg-top".*?</section>', tekst(joost.get(ja["Location"])), re.DOTALL)
    erbij, niet = top.split(">Erbij<")[1].split(">Er niet bij<")
    assert "Lid van het Screeningsteam" in erbij
    assert "Adviseur openbare orde" in niet
    assert "Adviseur openbare orde" not in erbij


def test_een_regel_die_twee_keer_komt_staat_er_een_keer(zaal: Zaal) -> None:
    zelfde = str(uuid.uuid4())
    een = zaal.schrijf(tekst="De school belde.", opdracht_id=zelfde)
    twee = zaal.schrijf(tekst="De school belde.", opdracht_id=zelfde)
    assert (een.status_code, twee.status_code) == (201, 201)
    assert een.json() == twee.json()
    assert len(zaal.regels()) == 1


def test_een_regel_die_wachtte_is_van_toen(zaal: Zaal) -> None:
    """Also when the sitting was closed meanwhile; a machine that says nonsense says nothing."""
    begin = zaal.z.begonnen
    for geleden in ("600", "2", "-4", "morgen", "99999999"):
        assert zaal.schrijf(tekst=f"Na {geleden}.", geleden=geleden).status_code == 201
    op = [r.op for r in zaal.regels()]
    nu = timezone.now()
    assert nu - timedelta(minutes=11) < op[0] < nu - timedelta(minutes=9)
    assert all(nu - een < timedelta(minutes=1) for een in op[1:4])
    assert op[4] == begin
    assert zaal.doe("weg", wie="politie").status_code == 302
    assert zaal.schrijf(tekst="Ilse: wij letten op.", soort="besluit", door="politie").status_code == 422
    eerder = zaal.schrijf(tekst="Ilse: wij letten op.", soort="besluit", door="politie", geleden="600")
    assert eerder.status_code == 201


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"tekst": ""}, "Schrijf eerst iets op."),
        ({"tekst": "a" * 4001}, "4000"),
        ({"tekst": "Wij bellen.", "soort": "besluit", "door": "burgemeester"}, "nu niet bij het overleg"),
        ({"tekst": "Wij bellen.", "soort": "besluit", "door": ""}, "Zeg wie dit besluit neemt."),
    ],
)
def test_een_regel_die_niet_kan_zegt_waarom_en_blijft_staan(
    zaal: Zaal, velden: dict[str, str], zin: str
) -> None:
    nee = zaal.schrijf(**velden)
    assert nee.status_code == 422
    assert zin in " ".join(nee.json()["fouten"])
    zonder_script = zaal.joost.post(f"{zaal.adres}/regel", {"soort": "notitie", **velden})
    assert zonder_script.status_code == 422
    assert velden["tekst"] in tekst(zonder_script)
    assert zaal.regels() == []


def test_twee_notulisten_houden_allebei_hun_tekst(zaal: Zaal) -> None:
    id_ = zaal.schrijf(tekst="Er zijn drie meldingen.").json()["regel"]
    adres = f"{zaal.adres}/regel/{id_}"
    ander = zaal.erbij()
    gezien = zaal.regels()[0].nr
    velden = {"soort": "notitie", "gezien": str(gezien), "was": "Er zijn drie meldingen."}
    assert zaal.joost.post(adres, {**velden, "tekst": "Er zijn vier meldingen."}).status_code == 302
    assert ander.post(adres, {**velden, "tekst": "Er zijn drie meldingen en een brief."}).status_code == 302
    pagina = tekst(zaal.joost.get(zaal.adres))
    assert "Er zijn vier meldingen." in pagina
    assert "Er zijn drie meldingen en een brief." in pagina
    assert "Twee mensen schreven tegelijk." in pagina
    laatste = str(zaal.regels()[0].nr)
    samen = {"soort": "notitie", "gezien": laatste, "was": "x", "tekst": "Vier meldingen en een brief."}
    zaal.joost.post(adres, samen)
    assert len(zaal.regels()[0].teksten) == 1


def test_een_toets_maakt_van_een_regel_een_besluit_of_trekt_hem_in(zaal: Zaal) -> None:
    id_ = zaal.schrijf(tekst="Wij praten met de buren.").json()["regel"]
    adres = f"{zaal.adres}/regel/{id_}"
    assert zaal.joost.post(adres, {"soort": "besluit"}, **JSON).status_code == 200  # type: ignore[arg-type]
    assert zaal.regels()[0].soort == "besluit"
    zaal.joost.post(adres, {"wat": "trek-in", "reden": "Dat zei niemand."})
    assert zaal.regels()[0].ingetrokken is not None
    assert "Wij praten met de buren." not in tekst(zaal.joost.get(zaal.adres))


def test_veertig_bladzijden_gaan_erin_of_komen_heel_terug(zaal: Zaal) -> None:
    """In pieces; what is repeated in the text is not lost; what is too much is refused with the text kept."""
    lang = "\r\n\r\n".join(["Zelfde regel."] * 50 + ["woord " * 900])
    rest, klaar, keren = lang, 0, 0
    while rest:
        velden = {"tekst": rest, "opdracht_id": str(uuid.uuid4())}
        uit = zaal.joost.post(f"{zaal.adres}/plak", velden, **JSON).json()  # type: ignore[arg-type]
        rest, klaar, keren = uit["rest"], klaar + uit["klaar"], keren + 1
    assert (klaar, keren) == (52, 2)
    assert len(zaal.regels()) == 52
    te_veel = "a" * 400_001
    nee = zaal.joost.post(f"{zaal.adres}/plak", {"tekst": te_veel}, **JSON)  # type: ignore[arg-type]
    assert nee.status_code == 422
    assert nee.json()["rest"] == te_veel
    assert len(zaal.regels()) == 52


def test_zonder_script_blijft_een_geplakte_tekst_in_de_bladzijde(zaal: Zaal) -> None:
    """Also of who was only there: the text is nowhere but in the page."""
    marijke = zaal.erbij()
    lang = "\n".join(f"Regel {nr} van veel." for nr in range(45))
    velden = {"tekst": lang, "als": "notulist", "opdracht_id": str(uuid.uuid4())}
    eerst = marijke.post(f"{zaal.adres}/plak", velden)
    pagina = tekst(eerst)
    assert len(zaal.regels()) == 41
    assert "Regel 39 van veel." in pagina.split('id="overleg-regels"')[1]
    (rest,) = re.findall(r'<textarea[^>]* id="id_plak"[^>]*>(.*?)</textarea>', pagina, re.DOTALL)
    assert [regel.strip() for regel in rest.strip().split("\n")] == lang.split("\n")[40:]
    assert "van veel" not in str(dict(marijke.session))
    te_veel = marijke.post(f"{zaal.adres}/plak", {"tekst": "b" * 400_001, "als": "notulist"})
    assert te_veel.status_code == 422
    assert "b" * 400_001 in tekst(te_veel)


def test_wie_mee_noteert_houdt_een_regel_die_niet_kan(zaal: Zaal) -> None:
    """Without a script, and for who neither takes notes nor chairs: the form comes back with the text."""
    marijke = zaal.erbij()
    formulier = tekst(marijke.get(f"{zaal.adres}?als=notulist"))
    (form,) = re.findall(r'<form[^>]*id="nieuw".*?</form>', formulier, re.DOTALL)
    verborgen = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    velden = {"soort": "besluit", "door": "aov", "tekst": "Wij bellen de ouders."}
    nee = marijke.post(f"{zaal.adres}/regel", {**verborgen, **velden})
    assert nee.status_code == 422
    assert "Wij bellen de ouders.</textarea>" in tekst(nee)


def test_een_naam_bij_een_knop_wordt_een_nummer(zaal: Zaal) -> None:
    """There is no room for a question there, and what was typed must not be lost."""
    zaal.wereld.doe("joost", VoegPersoonToe(voornaam=Tekst("Willemijn")), zaal.casus)
    zaal.doe("schors", vraag="Waar is Willemijn?", minuten="20")
    assert zaal.z.geschorst is not None
    persoon = f"P{zaal.toestand().personen}"
    assert f"Waar is {persoon}?" in tekst(zaal.joost.get(zaal.adres))


def test_punt_spreker_schorsing_en_wie_er_is(zaal: Zaal) -> None:
    zaal.doe("punt", punt="beeld")
    zaal.doe("punt", spreekt="politie")
    assert (zaal.z.punt, zaal.z.spreekt) == ("beeld", "politie")
    zaal.doe("schors", vraag="Is er aangifte?", vraagt="politie", aan="casusregisseur", minuten="20")
    assert zaal.z.geschorst is not None
    assert "Geschorst tot" in tekst(zaal.joost.get(zaal.adres))
    zaal.doe("hervat")
    zaal.doe("erbij", wie="burgemeester", hoe="telefonisch")
    zaal.doe("weg", wie="politie")
    assert zaal.z.geschorst is None
    assert zaal.z.er_op(timezone.now()) == ("screeningsteamlid", "burgemeester")
    mis = zaal.doe("schors", minuten="tien")
    assert mis.status_code == 302
    assert "1 tot 1.440" in tekst(zaal.joost.get(mis["Location"]))


def test_wie_er_niet_is_leest_mee_en_schrijft_niet(zaal: Zaal) -> None:
    nadia = zaal.wereld.als("nadia")
    zaal.schrijf(tekst="De school belde.")
    pagina = tekst(nadia.get(zaal.adres))
    assert "De school belde." in pagina and "Wat is er gezegd?" not in pagina
    assert zaal.schrijf(nadia, tekst="Ik ook.").status_code == 422


def test_van_sluiten_tot_een_goedgekeurd_verslag(zaal: Zaal) -> None:
    zaal.schrijf(tekst="Wij gaan langs.", soort="besluit", door="screeningsteam")
    zaal.schrijf(tekst="Bel de school.", soort="actie", eigenaar="politie")
    zaal.schrijf(tekst="Zoek een plek.", soort="actie")
    zaal.schrijf(
        tekst="De burgemeester wil het weten.", soort="besluit", door="burgemeester", hoe="telefonisch"
    )
    dicht = zaal.doe("sluit")
    assert dicht["Location"] == f"{zaal.adres}/besluitenlijst"
    lijst = tekst(zaal.joost.get(dicht["Location"]))
    for zin in (
        "Wij gaan langs.",
        "Bel de school.",
        "nog geen eigenaar",
        "nog niet bevestigd",
        "per telefoon",
    ):
        assert zin in lijst
    assert "Nog niet goedgekeurd." in lijst
    assert zaal.schrijf(tekst="Te laat.").status_code == 422

    zaal.doe("stuur")
    assert "BesluitenlijstVerzonden" in zaal.soorten()
    zaal.doe("keur", correctie="Het was woensdag.")
    lijst = tekst(zaal.joost.get(f"{zaal.adres}/besluitenlijst"))
    assert "Goedgekeurd op" in lijst
    assert "Het was woensdag." in lijst


def test_wie_besloot_gaat_van_de_taak_naar_de_regel_en_zegt_of_het_klopt(zaal: Zaal) -> None:
    zaal.schrijf(tekst="Sluit het plein af.", soort="besluit", door="burgemeester", hoe="telefonisch")
    marijke, regel = zaal.wereld.als("marijke"), zaal.regels()[0].id
    naar = marijke.get(f"/casussen/{zaal.casus}/overleg?taak=overleg-bevestig-{regel}")
    assert naar["Location"] == f"{zaal.adres}#r-{regel}"
    assert "Klopt dit besluit?" in tekst(marijke.get(zaal.adres))
    zaal.doe("bevestig", marijke, regel=regel, klopt="nee", tekst="Alleen de speelplek.")
    assert zaal.regels()[0].bevestigd is False
    assert marijke.get(f"/casussen/{zaal.casus}/overleg?taak=geen").status_code == 404


def test_het_volgende_overleg_begint_met_wat_er_veranderde(zaal: Zaal) -> None:
    zaal.schrijf(tekst="Bel de school.", soort="actie", eigenaar="politie")
    zaal.schrijf(tekst="Zoek een plek.", soort="actie", eigenaar="politie")
    zaal.doe("sluit", afwijken="De bevindingen volgen morgen.")
    taak = next(r.taak for r in zaal.regels())
    zaal.wereld.doe("ilse", co.RondAf(taak, "gedaan"), zaal.casus, gebeurd_op=timezone.now())
    begin = o.BeginZitting("screeningsteam", "screeningsteamlid", "screeningsteamlid")
    zaal.wereld.doe("joost", begin, zaal.casus, gebeurd_op=timezone.now())
    vorige, zaal.zitting = zaal.zitting, list(zaal.toestand().zittingen)[-1]
    pagina = tekst(zaal.joost.get(zaal.adres))
    sinds = pagina[pagina.index("Wat veranderde er sinds de vorige keer?") :]
    assert sinds.index("Klaar sinds de vorige keer") < sinds.index("Bel de school.")
    assert sinds.index("Staat nog open van de vorige keer") < sinds.index("Zoek een plek.")
    assert "Keur het verslag van" in pagina
    zaal.doe("keur", vorige=vorige)
    assert zaal.toestand().zittingen[vorige].goedgekeurd_in == zaal.zitting


def test_van_het_overleg_naar_beeld_en_oordeel_en_terug(zaal: Zaal) -> None:
    """Each page one goes to from a sitting leads back to it, also after something was written there."""
    pagina = tekst(zaal.joost.get(zaal.adres))
    terug = f'href="{zaal.adres}">Terug naar het overleg</a>'
    paden = [f"/casussen/{zaal.casus}/{deel}" for deel in ("beeld", "oordeel", "maatregelen")]
    for pad in paden:
        assert f'href="{pad}?zitting={zaal.zitting}"' in pagina
        assert terug in tekst(zaal.joost.get(f"{pad}?zitting={zaal.zitting}"))
        assert terug not in tekst(zaal.joost.get(pad))
    beeld, oordeel, _ = paden
    regel = {"soort": "vraag", "snel": "vraag", "tekst": "Wie belde?", "kring": "casus"}
    na = zaal.joost.post(f"{beeld}/doe-uitspraak", {**regel, "zitting": zaal.zitting})
    assert terug in tekst(zaal.joost.get(na["Location"]))
    (vraag,) = zaal.toestand().beeld
    daden = [
        ("laat-uitspraak-vervallen", beeld, f"uitspraak={vraag}&", {"uitspraak": vraag, "reden": "Bekend."}),
        ("geef-oordeel", oordeel, "", {"reden": "Het groeit.", "kring": "casus"}),
    ]
    for daad, pad, over, velden in daden:
        adres = f"{beeld}/{daad}?{over}zitting={zaal.zitting}"
        formulier = tekst(zaal.joost.get(adres))
        assert f'href="{pad}?zitting={zaal.zitting}">Terug zonder te bewaren' in formulier
        na = zaal.joost.post(adres, {"gelezen": veld(formulier, "gelezen"), **velden})
        assert na["Location"] == f"{pad}?zitting={zaal.zitting}"


@pytest.mark.parametrize("vorm", ["pdf", "odt", "docx"])
def test_de_besluitenlijst_gaat_mee_als_bestand(zaal: Zaal, vorm: str) -> None:
    zaal.schrijf(tekst="Wij gaan langs.", soort="besluit", door="screeningsteam")
    antwoord = zaal.joost.get(f"{zaal.adres}/besluitenlijst.{vorm}")
    assert plat("Wij gaan langs.") in plat(LEZERS[vorm](antwoord.content))
    assert f"besluitenlijst-lindenhof.{vorm}" in antwoord["Content-Disposition"]
