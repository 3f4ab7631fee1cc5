"""The page of a case: what it shows to whom, and what is done on it with one tap."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.application.vragen.bladen import Antwoord
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.models import VerloopRij
from waakvlam.web.casus.hulp import adres_antwoord
from waakvlam.web.templatetags.waakvlam import duur

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


def test_het_niveau_staat_er_met_het_woord_nu(wereld: Wereld) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{wereld.ave2()}"))
    assert 'aria-current="step"' in pagina
    stap = pagina.split('aria-current="step"')[1].split("</li>")[0]
    assert "AVE 2" in stap
    assert "nu" in stap.split("AVE 2")[1]


def test_wie_de_regie_heeft_staat_er_met_naam_en_u(wereld: Wereld) -> None:
    c = wereld.ave2()
    assert "Sanne Voorbeeld (u)" in tekst(wereld.als("sanne").get(f"/casussen/{c}"))
    assert "Sanne Voorbeeld</strong>" in tekst(wereld.als("nadia").get(f"/casussen/{c}"))


def test_een_lege_lijn_zegt_niemand_en_wie_mag_aanwijzen(wereld: Wereld) -> None:
    c = wereld.ave1()
    wereld.doe("joost", o.HoudOverleg("screeningsteam", ("screeningsteamlid",)), c)
    wereld.doe("joost", o.LegProductVast("bevindingen"), c)
    wereld.doe("joost", o.Opschalen("ave2", Tekst("Hulp nodig.")), c)
    pagina = tekst(wereld.als("nadia").get(f"/casussen/{c}"))
    assert "Niemand." in pagina
    assert f"/casussen/{c}/vastleggen/wijs-aan?lijn=casus" in pagina


def test_wat_loopt_zonder_grens_telt_op(wereld: Wereld) -> None:
    c = wereld.ave3()
    sinds = wereld.op
    pagina = tekst(wereld.als("nadia").get(f"/casussen/{c}"))
    loopt = pagina.split("Wat loopt</h2>")[1].split("</section>")[0]
    rij = loopt.split("Kan dit weer omlaag?")[1].split("</li>")[0]
    assert "Netwerkcoördinator" in rij
    assert f'datetime="{timezone.localtime(sinds).isoformat(timespec="minutes")}"' in rij
    weg = timezone.now() - sinds
    assert duur(sinds, sinds + weg) in rij
    assert "te laat" not in rij


def test_vast_werk_van_de_rol_staat_bij_wat_moet_nu(wereld: Wereld) -> None:
    c = wereld.ave3()
    wereld.doe("sanne", o.Informeer(("aov",)), c)
    vast = tekst(wereld.als("tom").get(f"/casussen/{c}")).split("Vast werk op dit niveau (7)")[1]
    regels = vast.split("</ul>")[0].split("<li>")[1:]
    assert ["<strong>U</strong>" in regel for regel in regels] == [True, True, *[False] * 5]
    assert any("Verbind de netwerkcoördinator met het bestuur." in regel for regel in regels[:2])
    assert "Aanpak" in regels[0] and "AOV'er" in regels[0]


def test_beiden_zien_elk_verzoek_om_op_te_schalen(wereld: Wereld) -> None:
    c = wereld.ave2()
    vraag = "Bekijk samen het verzoek om op te schalen"
    assert c not in tekst(wereld.als("tom").get("/")) and vraag not in tekst(wereld.als("nadia").get("/"))
    wereld.doe("sanne", o.ZetStap("vraag-opschalen", Tekst("Afspraken gaan niet door.")), c)
    for wie in ("nadia", "tom"):
        assert vraag in tekst(wereld.als(wie).get("/")), wie


def test_een_vastgelopen_casus_vraagt_steeds_een_dag(wereld: Wereld) -> None:
    c = wereld.ave3()
    nadia = wereld.als("nadia")
    for _keer in range(2):
        rij = (
            tekst(nadia.get(f"/casussen/{c}")).split("te bekijken of hij weer omlaag kan")[0].split("<li")[-1]
        )
        adres = re.findall(r'href="(/casussen/[^"]*plan-taak[^"]*)"', rij)
        assert len(adres) == 1 and "Kies een dag" in rij
        form = tekst(nadia.get(adres[0]))
        assert "Is de casus weer in beweging?" in form and 'name="uiterlijk' in form
        wereld.doe("nadia", o.PlanTaak("kan-weer-omlaag", wereld.op + timedelta(days=30)), c)
        assert "plan-taak" not in tekst(nadia.get(f"/casussen/{c}"))
        wereld.doe("nadia", o.RondAf("kan-weer-omlaag"), c)


@pytest.mark.parametrize(
    ("lang", "woorden"),
    [
        (timedelta(seconds=20), "1 minuut"),
        (timedelta(minutes=59), "59 minuten"),
        (timedelta(hours=1), "1 uur"),
        (timedelta(hours=3, minutes=12), "3 uur en 12 minuten"),
        (timedelta(days=1, hours=2, minutes=40), "1 dag en 2 uur"),
        (timedelta(days=3, minutes=40), "3 dagen"),
    ],
)
def test_hoe_lang_iets_duurt_in_twee_delen(lang: timedelta, woorden: str) -> None:
    begin = datetime(2026, 10, 24, 20, tzinfo=UTC)
    assert duur(begin, begin + lang) == woorden


def test_wie_een_team_bijeen_moet_roepen_gaat_naar_de_oproep() -> None:
    antwoord = Antwoord("roep_bijeen", "gremium", "kernteam", "Kernteam")
    assert adres_antwoord("c1", antwoord) == "/casussen/c1/oproep?gremium=kernteam"


def test_een_notitie_in_een_kring_is_er_niet_voor_een_ander(wereld: Wereld) -> None:
    c = wereld.ave3()
    wereld.doe("nadia", o.Noteer(Tekst("Zorgelijk gesprek met P2."), "feit"), c, kring="zorg")
    wereld.doe("tom", o.Raadpleeg("burgemeester", tekst=Tekst("Kent de straat.")), c)
    assert "Zorgelijk gesprek" in tekst(wereld.als("nadia").get(f"/casussen/{c}"))
    voor_tom = tekst(wereld.als("tom").get(f"/casussen/{c}"))
    assert "Zorgelijk gesprek" not in voor_tom
    assert "Zorg: u leest niet mee" in voor_tom


def test_gedaan_met_een_tik_en_nog_een_keer_tikken_doet_niets(wereld: Wereld) -> None:
    c = wereld.ave3()
    wereld.doe("nadia", o.MaakTaak(Tekst("Bel de school."), "casusregisseur"), c)
    client = wereld.als("sanne")
    pagina = tekst(client.get(f"/casussen/{c}"))
    stuk = pagina.split("Bel de school.", 1)[1].split("</li>")[0].split("/gedaan")[1]
    velden = {naam: veld(stuk, naam) for naam in ("opdracht_id", "taak", "gelezen")}
    for _ in range(2):
        antwoord = client.post(f"/casussen/{c}/gedaan", velden, follow=True)
        assert "Dit is gedaan." in tekst(antwoord)
    assert VerloopRij.objects.filter(casus=c, soort="taak-afgerond").count() == 1


def test_verteld_haalt_iemand_van_de_lijst(wereld: Wereld) -> None:
    c = wereld.ave3()
    client = wereld.als("sanne")
    weten = tekst(client.get(f"/casussen/{c}")).split('id="kop-weten"')[1].split("</section>")[0]
    assert "nog niet verteld" in weten
    velden = {"opdracht_id": veld(weten, "opdracht_id"), "wie": veld(weten, "wie")}
    assert "Vastgelegd: verteld." in tekst(client.post(f"/casussen/{c}/verteld", velden, follow=True))
    weten = tekst(client.get(f"/casussen/{c}")).split('id="kop-weten"')[1].split("</section>")[0]
    assert "nog niet verteld" not in weten
    assert "verteld vandaag" in weten


def test_wat_een_ander_niet_mag_zegt_waarom(wereld: Wereld) -> None:
    c = wereld.ave3()
    antwoord = wereld.als("sanne").post(f"/casussen/{c}/klopt", {"besluit": "geen"}, follow=True)
    assert "Dit is niet gevonden." in tekst(antwoord)


def test_het_verloop_heeft_ook_een_tabel(wereld: Wereld) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{wereld.ave3()}"))
    tabel = pagina.split("Als tabel")[1].split("</table>")[0]
    assert [n for n in ("AVE 3", "AVE 2", "AVE 1") if f'<th scope="row">{n}</th>' in tabel] == [
        "AVE 3", "AVE 2", "AVE 1",
    ]  # fmt: skip


def test_een_lezing_van_de_aanpak_is_gemerkt(wereld: Wereld) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{wereld.ave2()}"))
    naar = pagina.split('id="kop-opofaf"')[1].split("Naar AVE 3")[1]
    assert "bron spreekt zich tegen" in naar.split("</div>")[0]
