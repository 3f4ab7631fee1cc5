"""Mijn waarneming, Mensen en rollen, Rollen nakijken and Werk overnemen, as people use them."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from tests.web.casus.wereld import ROLLEN, Wereld, tekst
from waakvlam.readmodels.leden import leden_van_account, zet_lid
from waakvlam.readmodels.mensen import open_werk
from waakvlam.readmodels.models import Lidmaatschap, Nagekeken

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
MERK = "Lindenhof"


@pytest.fixture
def wereld(monkeypatch: pytest.MonkeyPatch) -> Wereld:
    """People of Waterveen, an administrator, and a second case lead."""
    for naam, rol, rolnaam in (
        ("hanna", "functioneel-beheerder", "Functioneel beheerder"),
        ("rob", "functioneel-beheerder", "Functioneel beheerder"),
        ("bram", "casusregisseur", "Casusregisseur"),
        ("ilja", "wijkteam", "Wijkteam"),
    ):
        monkeypatch.setitem(ROLLEN, naam, (rol, rolnaam))
    wereld = Wereld()
    for naam in ("hanna", "rob", "bram", "sanne", "joost"):
        wereld.lid(naam)
    return wereld


def dag(over: int) -> str:
    return (timezone.localdate() + timedelta(days=over)).isoformat()


def account(wereld: Wereld, naam: str) -> int:
    return int(wereld.lid(naam).account)


def ziet(client: Client, casus: str) -> bool:
    return client.get(f"/casussen/{casus}").status_code == 200


def laat_waarnemen(client: Client, wie: int, rol: str, van: int = 0, tot: int = 7) -> Any:
    return client.post("/waarneming", {"lid": rol, "wie": wie, "van": dag(van), "tot": dag(tot)})


def test_wie_waarneemt_ziet_de_casus_en_na_stoppen_niet_meer(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne, ilja = wereld.als("sanne"), wereld.als("ilja")
    assert ziet(sanne, casus) and not ziet(ilja, casus)
    assert laat_waarnemen(sanne, account(wereld, "ilja"), "casusregisseur").status_code == 302
    nummer = Lidmaatschap.objects.get(voor_id=account(wereld, "sanne")).pk
    assert not ziet(ilja, casus), "een rol geldt pas als iemand in die rol werkt"
    ilja.post("/account/rol/", {"lid": nummer})
    assert ziet(ilja, casus)
    assert "casusregisseur (voor Sanne Voorbeeld)" in tekst(ilja.get("/account/rol/"))
    assert "Ilja Voorbeeld" in tekst(sanne.get("/waarneming"))
    assert sanne.post("/waarneming/stop", {"lid": nummer}).status_code == 302
    assert not ziet(ilja, casus)
    assert "Niemand." in tekst(sanne.get("/waarneming"))


def test_wie_waarneemt_kan_zelf_ook_stoppen(wereld: Wereld) -> None:
    laat_waarnemen(wereld.als("sanne"), account(wereld, "ilja") or 0, "casusregisseur")
    ilja = wereld.als("ilja")
    nummer = Lidmaatschap.objects.get(voor_id=account(wereld, "sanne")).pk
    assert wereld.als("bram").post("/waarneming/stop", {"lid": nummer}).status_code == 404
    assert ilja.post("/waarneming/stop", {"lid": nummer}).status_code == 302
    assert [lid.rol for lid in leden_van_account(account(wereld, "ilja"), timezone.now())] == ["wijkteam"]


@pytest.mark.parametrize(
    ("anders", "zegt"),
    [
        ({"tot": ""}, "Een waarneming eindigt altijd."),
        ({"tot": dag(-1)}, "Kies een laatste dag die nog komt"),
        ({"van": dag(5), "tot": dag(2)}, "Kies een laatste dag die nog komt"),
        ({"tot": dag(400)}, "Dit is te lang."),
        ({"wie": ""}, "Kies een collega."),
        ({"lid": "aov"}, "Kies een van de mogelijkheden."),
    ],
)
def test_een_waarneming_die_niet_kan_zegt_waarom(wereld: Wereld, anders: dict[str, str], zegt: str) -> None:
    wie = account(wereld, "bram")
    velden = {"lid": "casusregisseur", "wie": str(wie), "van": dag(0), "tot": dag(7)} | anders
    antwoord = wereld.als("sanne").post("/waarneming", velden)
    assert antwoord.status_code == 422
    assert zegt in tekst(antwoord)
    assert not Lidmaatschap.objects.filter(voor__isnull=False).exists()


@pytest.mark.parametrize("wie", ["sanne", "nadia", "joost"])
def test_de_bladen_van_de_beheerder_zijn_er_niet_voor_een_ander(wereld: Wereld, wie: str) -> None:
    client, ander = wereld.als(wie), account(wereld, "bram")
    for pad in ("/mensen", "/mensen/nakijken", f"/mensen/{ander}", "/mensen/999999"):
        assert client.get(pad).status_code == 404, pad
    for pad in (f"/mensen/{ander}/rol", f"/mensen/{ander}/stop", f"/mensen/{ander}/vertrek"):
        assert client.post(pad, {"rol": "aov"}).status_code == 404, pad
    assert "/mensen" not in tekst(client.get("/account/rol/"))
    assert leden_van_account(ander, timezone.now())[0].rol == "casusregisseur"


def test_de_beheerder_geeft_en_beeindigt_een_rol(wereld: Wereld) -> None:
    hanna, bram = wereld.als("hanna"), account(wereld, "bram")
    assert "Bram Voorbeeld" in tekst(hanna.get("/mensen"))
    assert hanna.post(f"/mensen/{bram}/rol", {"rol": "aov", "tot": dag(3)}).status_code == 302
    lid = Lidmaatschap.objects.get(account_id=bram, rol="aov")
    assert lid.tot is not None and lid.bron == "beheer"
    assert hanna.post(f"/mensen/{bram}/stop", {"lid": lid.pk}).status_code == 302
    assert [lid.rol for lid in leden_van_account(bram, timezone.now())] == ["casusregisseur"]
    vreemd = Lidmaatschap.objects.get(account_id=account(wereld, "sanne")).pk
    assert hanna.post(f"/mensen/{bram}/stop", {"lid": vreemd}).status_code == 404


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"rol": "aov", "tot": dag(-1)}, "Kies een laatste dag die nog komt"),
        ({"rol": "keizer"}, "Kies een van de mogelijkheden."),
        ({"rol": ""}, "Kies een rol."),
    ],
)
def test_een_rol_die_niet_kan_zegt_waarom(wereld: Wereld, velden: dict[str, str], zegt: str) -> None:
    antwoord = wereld.als("hanna").post(f"/mensen/{account(wereld, 'bram')}/rol", velden)
    assert antwoord.status_code == 422
    assert zegt in tekst(antwoord)


def test_een_beheerder_geeft_zichzelf_geen_rol_en_meldt_zichzelf_niet_af(wereld: Wereld) -> None:
    hanna, zelf = wereld.als("hanna"), account(wereld, "hanna")
    assert hanna.post(f"/mensen/{zelf}/rol", {"rol": "casusregisseur"}).status_code == 422
    assert hanna.post(f"/mensen/{zelf}/vertrek", {"opvolger": "open"}).status_code == 422
    assert [lid.rol for lid in leden_van_account(zelf, timezone.now())] == ["functioneel-beheerder"]


def test_een_beheerder_neemt_het_werk_van_een_ander_niet_zelf_over(wereld: Wereld) -> None:
    wereld.ave2()
    hanna, sanne = wereld.als("hanna"), account(wereld, "sanne")
    pagina = tekst(hanna.get(f"/mensen/{sanne}"))
    assert f'<option value="{account(wereld, "bram")}"' in pagina
    assert f'<option value="{account(wereld, "hanna")}"' not in pagina
    weg = hanna.post(f"/mensen/{sanne}/vertrek", {"opvolger": account(wereld, "hanna")})
    assert weg.status_code == 422
    assert leden_van_account(sanne, timezone.now())


def test_de_beheerder_ziet_aantallen_en_geen_casus(wereld: Wereld) -> None:
    casus = wereld.ave2()
    hanna, sanne = wereld.als("hanna"), account(wereld, "sanne")
    pagina = tekst(hanna.get(f"/mensen/{sanne}"))
    assert "1 lijn van de regie" in pagina
    bladen = [pagina, *(tekst(hanna.get(pad)) for pad in ("/mensen", "/mensen/nakijken", "/overname", "/"))]
    bladen += [tekst(hanna.get(pad)) for pad in ("/casussen", "/waarneming", "/signalen")]
    assert not any(MERK in blad or casus in blad for blad in bladen)
    assert hanna.get(f"/casussen/{casus}").status_code == 404


def test_wie_weggaat_is_meteen_weg_en_de_opvolger_neemt_het_werk_over(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne, bram = wereld.als("sanne"), wereld.als("bram")
    assert ziet(sanne, casus) and not ziet(bram, casus)
    klaar = wereld.als("hanna").post(
        f"/mensen/{account(wereld, 'sanne')}/vertrek", {"opvolger": account(wereld, "bram")}
    )
    assert klaar.status_code == 302
    assert "/account/login/" in sanne.get(f"/casussen/{casus}")["Location"]
    assert not get_user_model().objects.get(pk=account(wereld, "sanne")).is_active
    assert not leden_van_account(account(wereld, "sanne"), timezone.now())
    rij = Lidmaatschap.objects.get(bron="overname")
    assert rij.tot is not None
    assert "1 casus" in tekst(bram.get("/overname"))
    assert wereld.als("joost").post("/overname/neem", {"lid": rij.pk}).status_code == 404
    gedaan = bram.post("/overname/neem", {"lid": rij.pk}, follow=True)
    assert "1 casus staat nu op uw naam." in tekst(gedaan)
    Lidmaatschap.objects.filter(pk=rij.pk).update(tot=timezone.now())
    assert ziet(wereld.als("bram"), casus), "ook als het overnemen voorbij is"
    assert open_werk("waterveen", wereld.lid("bram").account).regie == 1
    assert open_werk("waterveen", wereld.lid("sanne").account).regie == 0


def test_wie_weggaat_heeft_een_opvolger_of_een_plek_die_openblijft(wereld: Wereld) -> None:
    bram, hanna = account(wereld, "bram"), wereld.als("hanna")
    antwoord = hanna.post(f"/mensen/{bram}/vertrek", {"opvolger": ""})
    assert antwoord.status_code == 422
    assert "Kies een collega, of dat de plek openblijft." in tekst(antwoord)
    assert leden_van_account(bram, timezone.now()), "er is niets veranderd"
    assert hanna.post(f"/mensen/{bram}/vertrek", {"opvolger": "open"}).status_code == 302
    assert not leden_van_account(bram, timezone.now())


def test_wie_weggaat_houdt_een_rol_in_een_andere_gemeente(wereld: Wereld) -> None:
    from waakvlam.readmodels.leden import zet_gemeente

    zet_gemeente("elders", "Elders")
    bram = account(wereld, "bram")
    zet_lid("elders", "bram", "", "", "aov", "AOV", timezone.now() - timedelta(days=9))
    wereld.als("hanna").post(f"/mensen/{bram}/vertrek", {"opvolger": "open"})
    assert [lid.gemeente for lid in leden_van_account(bram, timezone.now())] == ["elders"]
    assert get_user_model().objects.get(pk=bram).is_active


def test_rollen_nakijken_wordt_vastgelegd_en_wat_laat_is_staat_bovenaan(wereld: Wereld) -> None:
    hanna = wereld.als("hanna")
    per = {lid.account.username: lid.pk for lid in Lidmaatschap.objects.all()}
    assert "moeten worden nagekeken" in tekst(hanna.get("/mensen"))
    velden = {f"lid-{per['bram']}": "klopt", f"lid-{per['sanne']}": "weg", f"lid-{per['hanna']}": "klopt"}
    antwoord = hanna.post("/mensen/nakijken", velden, follow=True)
    assert "2 rollen zijn nagekeken." in tekst(antwoord)
    assert {(n.lidmaatschap_id, n.uitkomst) for n in Nagekeken.objects.all()} == {
        (per["bram"], "klopt"),
        (per["sanne"], "weg"),
    }
    assert {n.door_id for n in Nagekeken.objects.all()} == {account(wereld, "hanna")}
    assert not leden_van_account(account(wereld, "sanne"), timezone.now())
    blad = tekst(antwoord)
    assert blad.index("Joost Voorbeeld") < blad.index("Nog niet nodig") < blad.index("Bram Voorbeeld")
    assert "Uw eigen rol kijkt een ander na." in blad
