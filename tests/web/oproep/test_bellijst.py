"""The call list as people use it: calling together, answering, ringing, duty."""

import re
from datetime import timedelta

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils import timezone

from tests.web.casus.wereld import VAN, Wereld, tekst, veld
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg.opdrachten import BeginZitting
from waakvlam.readmodels.leden import zet_lid

pytestmark = [pytest.mark.django_db(databases=["default", "sleutels"])]
TEAM = "lokale_consultatie"


@pytest.fixture
def wereld(aanpak: Aanpak) -> Wereld:
    w = Wereld()
    for naam in ("nadia", "sanne", "tom", "ilse"):
        w.lid(naam)
    return w


def roep(client: Client, w: Wereld, casus: str, *wie: str, **velden: str) -> str:
    """Call people together through the form; the page that follows."""
    vorm = tekst(client.get(f"/casussen/{casus}/oproep?gremium={TEAM}"))
    mensen = [f"{w.lid(naam).rol}/{w.lid(naam).account}" for naam in wie]
    data = {
        "opdracht_id": veld(vorm, "opdracht_id"), "gremium": TEAM, "wie": mensen, "wanneer": "nu", "stil": "",
        "wachten": "15", **velden,
    }  # fmt: skip
    antwoord = client.post(f"/casussen/{casus}/oproep", data, follow=True)
    return tekst(antwoord)


def uitnodigingen(casus: str) -> dict[str, str]:
    om = omgeving()
    kop = om.logboek.kop("waterveen", f"casus/{casus}")
    assert kop is not None
    t = om.toestanden.haal(kop, om.logboek.lees)
    return {u.wie: u.id for u in t.uitnodigingen.values()}


def doe(client: Client, casus: str, **velden: str) -> str:
    return tekst(client.post(f"/casussen/{casus}/bellijst/doe", velden, follow=True))


def test_van_oproepen_tot_wie_komt(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne, ilse = wereld.als("sanne"), wereld.als("ilse")
    pagina = roep(sanne, wereld, casus, "ilse", "nadia")
    assert "van 2 weten we het nog niet" in pagina and "Bel nu" in pagina
    vandaag = tekst(ilse.get("/"))
    assert "U bent opgeroepen: nu" in vandaag
    u = uitnodigingen(casus)[wereld.lid("ilse").account]
    doe(ilse, casus, wat="antwoord", antwoord="komt", uitnodiging=u, terug="vandaag")
    pagina = tekst(sanne.get(f"/casussen/{casus}/bellijst"))
    assert "<strong>1 komt</strong>" in pagina and "van 1 weten we het nog niet" in pagina
    nadia = uitnodigingen(casus)[wereld.lid("nadia").account]
    assert "gebeld: geen gehoor" in doe(sanne, casus, wat="bel", uitkomst="geen-gehoor", uitnodiging=nadia)
    pagina = doe(sanne, casus, wat="bel", uitkomst="komt-niet", uitnodiging=nadia)
    assert "1 komt niet" in pagina and "van 0 weten we het nog niet" in pagina and "Bel nu" not in pagina


def test_wie_aan_tafel_zit_hoeft_niemand_meer_te_bellen(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    assert "van 2 weten we het nog niet" in roep(sanne, wereld, casus, "ilse", "nadia")
    rol = wereld.lid("sanne").rol
    zit = BeginZitting(TEAM, rol, rol, aanwezig=(wereld.lid("ilse").rol,))
    wereld.doe("sanne", zit, casus, gebeurd_op=timezone.now())
    pagina = tekst(sanne.get(f"/casussen/{casus}/bellijst"))
    assert "<strong>1 komt</strong>" in pagina and "van 1 weten we het nog niet" in pagina
    nu_bellen = pagina.partition("Bel nu")[2]
    assert nu_bellen.index(wereld.lid("nadia").naam) < nu_bellen.index(wereld.lid("ilse").naam)


def test_wie_niet_mag_roepen_ziet_wie_wel_en_geen_nummers(wereld: Wereld) -> None:
    casus = wereld.ave2()
    telefoons = omgeving().oproep
    assert telefoons is not None
    telefoons.telefoons.zet("waterveen", wereld.lid("ilse").account, "+31612345678", timezone.now())
    sanne = wereld.als("sanne")
    assert "06 12345678" in roep(sanne, wereld, casus, "ilse", "tom")
    ilse = wereld.als("ilse")
    vorm = tekst(ilse.get(f"/casussen/{casus}/oproep?gremium={TEAM}"))
    assert "Dit team roepen deze rollen bijeen" in vorm
    pagina = tekst(ilse.get(f"/casussen/{casus}/bellijst"))
    assert "In uw rol roept u op dit niveau geen team bijeen." in pagina
    assert "Lokale consultatie: bel wie dit team bijeenroept (casusregisseur" in pagina
    assert "06 12345678" not in pagina and "Bel nu" not in pagina and "Ik kom" in pagina


def test_wie_gevraagd_kan_worden_staat_open_en_een_rol_zonder_iemand_is_dichtgevouwen(wereld: Wereld) -> None:
    casus = wereld.ave2()
    vorm = tekst(wereld.als("sanne").get(f"/casussen/{casus}/oproep?gremium={TEAM}"))
    open_, _, gevouwen = vorm.split(">Wie?</legend>")[1].split("</fieldset>")[0].partition("<details")
    assert "Ilse Voorbeeld" in open_ and "Niemand heeft deze rol" not in open_
    assert "Veilig Thuis" in gevouwen and "Niemand heeft deze rol" in gevouwen


def soorten(casus: str) -> list[str]:
    """What happened in the case, in order."""
    return [regel.soort for regel in omgeving().logboek.lees("waterveen", f"casus/{casus}")]


def formulier(pagina: str, wat: str) -> dict[str, str]:
    """The hidden fields of the first form on a page that does this."""
    (vorm, *_) = (v for v in re.findall(r"<form.*?</form>", pagina, re.S) if f'value="{wat}"' in v)
    return dict(re.findall(r'name="(opdracht_id|uitnodiging|oproep|taak)" value="([^"]+)"', vorm))


def test_twee_keer_tikken_is_een_keer_en_een_andere_knop_is_iets_anders(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    pagina = roep(sanne, wereld, casus, "ilse")
    wereld.doe("sanne", o.MaakTaak(Tekst("Zqtaak"), "politie"), casus)
    om = timezone.localtime(timezone.now() + timedelta(days=2)).strftime("%Y-%m-%dT14:30")
    blad = tekst(sanne.get(f"/casussen/{casus}"))
    tikken = (
        (formulier(pagina, "bel"), {"wat": "bel", "uitkomst": "geen-gehoor"}, "opgebeld"),
        (formulier(pagina, "bel"), {"wat": "bel", "uitkomst": "voicemail"}, "opgebeld"),
        (formulier(pagina, "verzet"), {"wat": "verzet", "om": om}, "oproep-verzet"),
        (formulier(blad, "herinner"), {"wat": "herinner"}, "herinnerd"),
    )
    for vast, knop, soort in tikken:
        voor = soorten(casus).count(soort)
        for _ in range(2):
            doe(sanne, casus, **vast, **knop)
        assert soorten(casus).count(soort) == voor + 1, knop


def stuk(pagina: str, kop: str) -> str:
    """The section of a page under this heading."""
    return pagina.split(f'id="{kop}')[1].split("</section>")[0]


def test_wie_komt_en_wie_te_bellen_staat_op_de_casus_en_ververst(wereld: Wereld) -> None:
    casus = wereld.ave2()
    bereik = omgeving().oproep
    assert bereik is not None
    bereik.telefoons.zet("waterveen", wereld.lid("tom").account, "+31612345678", timezone.now())
    sanne, ilse = wereld.als("sanne"), wereld.als("ilse")
    assert 'id="oproep-' not in tekst(sanne.get(f"/casussen/{casus}"))
    roep(sanne, wereld, casus, "ilse", "tom")
    u = uitnodigingen(casus)
    doe(ilse, casus, wat="antwoord", antwoord="komt", uitnodiging=u[wereld.lid("ilse").account])
    pagina = tekst(sanne.get(f"/casussen/{casus}"))
    kort = stuk(pagina, "oproep-")
    assert pagina.index('id="casus" data-live') < pagina.index('id="oproep-')
    assert "Opgeroepen: Lokale consultatie, nu" in kort and "<strong>1 komt</strong>" in kort
    assert "<strong>Komt:</strong> Ilse Voorbeeld (Politie)" in kort
    assert "<strong>Nog niet bekend:</strong> Tom Voorbeeld (" in kort
    assert 'href="tel:0612345678">Bel nu: Tom Voorbeeld (' in kort
    van_ilse = stuk(tekst(ilse.get(f"/casussen/{casus}")), "oproep-")
    assert "Opgeroepen: Lokale consultatie" in van_ilse and "<strong>1 komt</strong>" in van_ilse
    assert "tel:" not in van_ilse and "Bel nu" not in van_ilse
    wereld.doe("sanne", o.Ontbind(TEAM), casus)
    assert 'id="oproep-' not in tekst(sanne.get(f"/casussen/{casus}"))


def test_wie_het_nog_niet_weet_is_te_bellen_zolang_zij_is_opgeroepen(wereld: Wereld) -> None:
    casus = wereld.ave2()
    bereik = omgeving().oproep
    assert bereik is not None
    bereik.telefoons.zet("waterveen", wereld.lid("nadia").account, "+31612345678", timezone.now())
    sanne, bel = wereld.als("sanne"), 'href="tel:0612345678">Bel 06 12345678'
    roep(sanne, wereld, casus, "ilse", "nadia")
    wereld.doe("sanne", o.VinkAan("stagnatie", "ja", Tekst("Afspraken gaan niet door.")), casus)
    wereld.doe("sanne", o.Opschalen("ave3", Tekst("Het loopt vast.")), casus)
    weten = stuk(tekst(sanne.get(f"/casussen/{casus}")), "kop-weten")
    assert "nog niet verteld" in weten and bel in weten
    van_ilse = stuk(tekst(wereld.als("ilse").get(f"/casussen/{casus}")), "kop-weten")
    assert "nog niet verteld" in van_ilse and "tel:" not in van_ilse
    wereld.doe("sanne", o.Ontbind(TEAM), casus)
    weten = stuk(tekst(sanne.get(f"/casussen/{casus}")), "kop-weten")
    assert "nog niet verteld" in weten and "tel:" not in weten


def test_een_stil_alarm_stuurt_niets(wereld: Wereld) -> None:
    from waakvlam.adapters.models import Effect

    casus = wereld.ave2()
    voor = Effect.objects.count()
    pagina = roep(wereld.als("sanne"), wereld, casus, "ilse", "tom", stil="ja")
    assert "Stil alarm: alleen bellen" in pagina
    soorten = set(Effect.objects.order_by("pk").values_list("soort", flat=True)[voor:])
    assert not soorten & {"opgeroepen", "bijeengeroepen"}


def test_later_met_wie_dan_elders_is(wereld: Wereld) -> None:
    een, ander = wereld.ave2(), wereld.ave2()
    sanne, ilse = wereld.als("sanne"), wereld.als("ilse")
    om = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    roep(sanne, wereld, een, "ilse", wanneer="later", om=om)
    u = uitnodigingen(een)[wereld.lid("ilse").account]
    doe(ilse, een, wat="antwoord", antwoord="komt", uitnodiging=u)
    vrij = tekst(sanne.get(f"/casussen/{ander}/oproep?gremium={TEAM}"))
    toen = tekst(sanne.get(f"/casussen/{ander}/oproep?gremium={TEAM}&wanneer=later&om={om}"))
    assert "dan elders gevraagd" not in vrij and "dan elders gevraagd" in toen


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"wanneer": "later", "om": ""}, "Kies een dag en een tijd."),
        ({"wanneer": "later", "om": "2020-01-01T10:00"}, "Dat moment is al voorbij."),
        ({"wachten": "veel"}, "Kies na hoeveel minuten"),
    ],
)
def test_wat_niet_kan_blijft_staan_met_wat_te_doen(wereld: Wereld, velden: dict[str, str], zin: str) -> None:
    casus = wereld.ave2()
    pagina = roep(wereld.als("sanne"), wereld, casus, "ilse", reden="Zqreden", **velden)
    assert zin in pagina and "Zqreden" in pagina
    assert uitnodigingen(casus) == {}


def test_verzetten_en_intrekken(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    pagina = roep(sanne, wereld, casus, "ilse")
    oproep = re.search(r'name="oproep" value="([^"]+)"', pagina)
    assert oproep
    om = timezone.localtime(timezone.now() + timedelta(days=2)).strftime("%Y-%m-%dT14:30")
    assert "14.30 uur" in doe(sanne, casus, wat="verzet", oproep=oproep.group(1), om=om)
    assert "Kies een dag" in doe(sanne, casus, wat="verzet", oproep=oproep.group(1), om="ooit")
    pagina = doe(sanne, casus, wat="trek-in", oproep=oproep.group(1), reden="Niet nodig")
    assert "Er loopt nu geen oproep" in pagina and "ingetrokken" in pagina


def test_dienst_gaat_over_en_wie_weggaat_ziet_het(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    wereld.mensen["karim"] = zet_lid(
        "waterveen", "karim", "Karim", "Voorbeeld", "casusregisseur", "Casusregisseur", VAN
    )
    karim = wereld.als("karim")
    roep(sanne, wereld, casus, "ilse")

    def uur(n: int) -> str:
        return timezone.localtime(timezone.now() + timedelta(hours=n)).strftime("%Y-%m-%dT%H:%M")

    for lid, van, tot in ((wereld.lid("sanne"), -1, 6), (wereld.lid("karim"), 6, 12)):
        wie = f"casusregisseur/{lid.account}"
        pagina = doe(sanne, casus, wat="plan", wie=wie, vanaf=uur(van), tot=uur(tot))
    assert "Karim Voorbeeld" in pagina
    ids = re.findall(r'name="dienst" value="([^"]+)"', pagina)
    van, aan = ids[0], re.findall(r'<option value="([^"/]+)">Karim', pagina)[0]
    doe(sanne, casus, wat="draag-over", dienst=van, aan=aan, regels="Zqregel")
    bij_karim = tekst(karim.get(f"/casussen/{casus}/bellijst"))
    assert "draagt aan u over" in bij_karim and "Zqregel" in bij_karim
    doe(karim, casus, wat="neem-over", dienst=van)
    assert "overgenomen" in tekst(sanne.get(f"/casussen/{casus}/bellijst"))


def test_taken_gaan_over_naar_een_ander_team_en_terug(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    roep(sanne, wereld, casus, "ilse")
    wereld.doe("sanne", o.MaakTaak(Tekst("Zqtaak"), "politie", gremium=TEAM), casus)
    pad = f"/casussen/{casus}/overdracht"
    pagina = tekst(sanne.get(pad))
    taak = re.findall(r'name="taken" value="([^"]+)"[^>]*> <span>Zqtaak', pagina)[0]
    leeg = sanne.post(pad, {"aan": "gbt_casus"})
    assert leeg.status_code == 422 and "Kies minstens één taak" in tekst(leeg)
    pagina = tekst(sanne.post(pad, {"taken": taak, "aan": "gbt_casus"}, follow=True))
    assert "overgenomen van: Lokale consultatie" in pagina
    nieuw = re.findall(r'name="taken" value="([^"]+)"[^>]*> <span>Zqtaak', pagina)[0]
    pagina = tekst(sanne.post(pad, {"taken": nieuw, "terug": "1"}, follow=True))
    assert "Zqtaak" in pagina and "overgenomen van" not in pagina


def test_oppakken_herinneren_en_terugsturen_vanaf_de_casus(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne, ilse = wereld.als("sanne"), wereld.als("ilse")
    roep(sanne, wereld, casus, "ilse")
    wereld.doe("sanne", o.MaakTaak(Tekst("Zqtaak"), "politie"), casus)
    pagina = tekst(ilse.get(f"/casussen/{casus}"))
    taak = re.findall(r'id="advies-([^"]+)"', pagina)[-1]
    assert "Ik pak dit op" in pagina
    assert "krijgt bericht" in doe(sanne, casus, wat="herinner", taak=taak, terug="casus")
    assert "opgepakt door: politie" in doe(ilse, casus, wat="pak-op", taak=taak, terug="casus")
    assert "Schrijf" in doe(ilse, casus, wat="stuur-terug", taak=taak, advies="", terug="casus")
    pagina = doe(ilse, casus, wat="stuur-terug", taak=taak, advies="Zqadvies", terug="casus")
    assert "Teruggestuurd met uw advies" in pagina and taak not in pagina


def test_een_teken_in_de_naam_van_een_rol_staat_er_een_keer_vertaald() -> None:
    met = "{% blocktranslate with wie=r|join:', '|klein %}bel {{ wie }}{% endblocktranslate %}"
    zin = "{% load i18n waakvlam %}" + met
    rollen = ["Burgemeester", "IVZ'er", "<b>"]
    assert Template(zin).render(Context({"r": rollen})) == "bel burgemeester, IVZ&#x27;er, &lt;b&gt;"
