"""Odd patterns: found in the audit log, kept once, shown to who watches, handled with a note."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.test_werk import open_casus, tekst
from waakvlam.adapters import opslag
from waakvlam.adapters.models import Auditregel, Opvallend
from waakvlam.adapters.toezicht import OnbruikbarePatronen, lees_patronen
from waakvlam.application.omgeving import omgeving
from waakvlam.application.toezicht import zoek
from waakvlam.cli import main
from waakvlam.readmodels.leden import zet_lid

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
VAN = datetime(2026, 1, 1, tzinfo=UTC)


def als(rol: str) -> tuple[Client, str]:
    lid = zet_lid("waterveen", f"w-{rol}", "Wil", rol.capitalize(), rol, rol.capitalize(), VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client, lid.account


def probeer(actor: str, keer: int = 10, gemeente: str = "waterveen") -> None:
    """So many refused tries, a second apart, until now."""
    nu = omgeving().klok.nu()
    for nr in range(keer):
        op = nu - timedelta(seconds=keer - nr)
        opslag.auditlog().noteer(
            gemeente, actor, "casusregisseur", "lees-casus", f"casus/{nr:032x}", "geweigerd", "web", op
        )


def zoek_nu() -> tuple[int, int]:
    uit = zoek(omgeving(), omgeving().klok.nu(), 1)
    return uit.gezien, uit.nieuw


def handel_af(client: Client, nr: int, notitie: str = "Gebeld: hij zocht een oude koppeling.") -> int:
    velden = {"welk": f"m{nr}", f"m{nr}-nr": str(nr), f"m{nr}-notitie": notitie}
    return client.post("/toezicht", velden).status_code


def test_opnieuw_zoeken_vindt_hetzelfde_een_keer(melder: Client) -> None:
    probeer("7")
    assert [zoek_nu(), zoek_nu()] == [(1, 1), (1, 0)]
    probeer("7", 3)
    assert zoek_nu() == (1, 1)
    (rij,) = Opvallend.objects.all()
    assert (rij.patroon, rij.actor, rij.aantal) == ("veel-geweigerd", "7", 13)


@pytest.mark.parametrize(("keer", "gezien"), [(9, 0), (10, 1)])
def test_wat_gewoon_is_valt_niet_op(keer: int, gezien: int) -> None:
    probeer("7", keer)
    assert zoek_nu() == (gezien, gezien)


@pytest.mark.parametrize(
    ("rol", "status"),
    [
        ("auditor", 200),
        ("privacy-functionaris", 200),
        ("functioneel-beheerder", 404),
        ("netwerkcoordinator", 404),
        ("burgemeester", 404),
    ],
)
def test_voor_wie_het_er_is(rol: str, status: int) -> None:
    client, account = als(rol)
    assert client.get("/toezicht").status_code == status
    assert handel_af(client, 1) == 404
    eerste = Auditregel.objects.filter(actor=account, handeling="lijst-patronen").first()
    assert eerste is not None
    assert eerste.uitkomst == ("gelezen" if status == 200 else "geweigerd")
    assert ('href="/toezicht"' in tekst(client.get("/aanpakken"))) is (status == 200)


def test_te_zien_zijn_wie_hoe_vaak_en_welke_casussen_en_niets_van_de_inhoud(
    ingelogd: Client, melder: Client
) -> None:
    casus = open_casus(ingelogd, "Lindenhof")
    sanne = str(get_user_model().objects.get(username="sanne").pk)
    nu = omgeving().klok.nu()
    for nr in range(16):
        op = nu - timedelta(seconds=nr)
        opslag.auditlog().noteer(
            "waterveen", sanne, "casusregisseur", "druk-af-casus", f"casus/{casus}", "gelezen", "web", op
        )
    zoek_nu()
    client, _ = als("auditor")
    pagina = tekst(client.get("/toezicht"))
    assert "Sanne Vos (Casusregisseur)" in re.sub(r"\s+", " ", pagina)
    assert "16 keer" in pagina
    assert f'href="/casussen/{casus}/ingezien">{casus[:8]}</a>' in pagina
    assert "Lindenhof" not in pagina
    assert client.get(f"/casussen/{casus}/ingezien").status_code == 200


def test_afhandelen_met_een_notitie_die_versleuteld_staat() -> None:
    probeer("7")
    zoek_nu()
    nr = Opvallend.objects.get().pk
    client, account = als("auditor")
    assert handel_af(client, nr) == 302
    assert "Er is niets waar u nog naar moet kijken." in tekst(client.get("/toezicht"))
    alles = tekst(client.get("/toezicht?alle=1"))
    assert "Gebeld: hij zocht een oude koppeling." in alles
    assert "Door Wil Auditor op" in alles
    rij = Opvallend.objects.get()
    assert rij.gezien_door == account
    assert b"koppeling" not in bytes(rij.notitie)
    regel = Auditregel.objects.get(handeling="patroon-gezien")
    assert (regel.uitkomst, regel.voorwerp) == ("aanvaard", f"toezicht/{nr}")
    assert "koppeling" not in regel.details


def test_groeit_het_dan_moet_er_weer_iemand_kijken() -> None:
    probeer("7")
    zoek_nu()
    client, _ = als("auditor")
    handel_af(client, Opvallend.objects.get().pk)
    zoek_nu()
    assert Opvallend.objects.get().gezien_op is not None
    probeer("7", 5)
    zoek_nu()
    assert Opvallend.objects.get().gezien_op is None
    assert "Gebeld" in tekst(client.get("/toezicht"))


def test_niemand_handelt_iets_over_zichzelf_af() -> None:
    client, account = als("auditor")
    probeer(account)
    zoek_nu()
    nr = Opvallend.objects.get().pk
    assert "Dit gaat over u zelf." in tekst(client.get("/toezicht"))
    assert handel_af(client, nr) == 422
    assert Opvallend.objects.get().gezien_op is None
    assert Auditregel.objects.get(handeling="patroon-gezien").uitkomst == "geweigerd"
    ander, _ = als("privacy-functionaris")
    assert handel_af(ander, nr) == 302


def test_zonder_notitie_blijft_het_staan() -> None:
    probeer("7")
    zoek_nu()
    nr = Opvallend.objects.get().pk
    client, _ = als("auditor")
    velden = {"welk": f"m{nr}", f"m{nr}-nr": str(nr), f"m{nr}-notitie": ""}
    antwoord = client.post("/toezicht", velden)
    assert antwoord.status_code == 422
    assert "Schrijf op wat u gevonden hebt." in tekst(antwoord)
    assert Opvallend.objects.get().gezien_op is None


def test_een_andere_gemeente_ziet_het_niet() -> None:
    probeer("7", gemeente="elders")
    assert zoek_nu() == (1, 1)
    client, _ = als("auditor")
    assert "Er is niets waar u nog naar moet kijken." in tekst(client.get("/toezicht"))
    assert handel_af(client, Opvallend.objects.get().pk) == 404


def test_het_aantal_vragen_groeit_niet_mee() -> None:
    client, _ = als("auditor")

    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get("/toezicht?alle=1").status_code == 200
        return len(vragen)

    probeer("7")
    zoek_nu()
    tel()
    weinig = tel()
    for actor in range(8, 20):
        probeer(str(actor))
    assert zoek_nu() == (13, 12)
    assert tel() == weinig


def test_vanaf_de_opdrachtregel(capsys: pytest.CaptureFixture[str]) -> None:
    probeer("7")
    assert main(["logboek", "patronen", "--dagen", "1"]) == 0
    assert capsys.readouterr().out == "1 keer viel er iets op, 1 daarvan nieuw.\n"
    assert main(["logboek", "patronen", "--dagen", "-1"]) == 1


def test_de_patronen_die_meekomen_kloppen() -> None:
    alle = lees_patronen()
    assert {p.soort for p in alle.patronen} == {
        "casussen", "geweigerd", "meegenomen", "buiten-werktijd", "lang-gesloten", "eigen-straat",
    }  # fmt: skip
    assert all(p.uitleg and p.naam for p in alle.patronen)


def test_een_eigen_bestand_met_patronen(tmp_path: Path) -> None:
    eigen = tmp_path / "patronen.yaml"
    from waakvlam.adapters.toezicht import BESTAND

    eigen.write_text(BESTAND.read_text().replace("meer_dan: 9", "meer_dan: 99"))
    assert {p.code: p.meer_dan for p in lees_patronen(str(eigen)).patronen}["veel-geweigerd"] == 99
    eigen.write_text("bron: x\n")
    with pytest.raises(OnbruikbarePatronen, match=re.escape(str(eigen))):
        lees_patronen(str(eigen))
