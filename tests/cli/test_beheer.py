"""``waakvlam beheer``: setting up a municipality without demo data."""

from pathlib import Path

import pytest

from waakvlam.cli import main

pytestmark = pytest.mark.usefixtures("databank")
DALFSEN = str(Path(__file__).parents[2] / "aanpakken" / "dalfsen")


def _gezegd(capsys: pytest.CaptureFixture[str], *woorden: str) -> tuple[int, str]:
    status = main(["beheer", *woorden])
    gezegd = capsys.readouterr()
    return status, gezegd.out + gezegd.err


def test_van_niets_naar_een_gemeente_met_mensen(capsys: pytest.CaptureFixture[str]) -> None:
    from django.utils import timezone

    from waakvlam.application.omgeving import omgeving
    from waakvlam.readmodels.leden import leden_van_account

    assert _gezegd(capsys, "gemeente", "veendam-zuid", "Veendam-Zuid")[0] == 0
    assert "2021-12" in _gezegd(capsys, "aanpak", "veendam-zuid", DALFSEN)[1]
    status, tekst = _gezegd(capsys, "lid", "veendam-zuid", "kim", "aov", "--voornaam", "Kim")
    assert (status, tekst) == (0, "Kim is nu Adviseur openbare orde en veiligheid in Veendam-Zuid.\n")
    status, leden = _gezegd(capsys, "leden", "veendam-zuid")
    assert status == 0
    assert leden.split() == ["Kim", "aov", "Adviseur", "openbare", "orde", "en", "veiligheid"]
    from django.contrib.auth import get_user_model

    kim = get_user_model().objects.get(username="kim")
    assert [lid.rol for lid in leden_van_account(kim.pk, timezone.now())] == ["aov"]
    assert list(omgeving().aanpakken.geldend("veendam-zuid", timezone.now())) == ["dalfsen"]
    assert _gezegd(capsys, "lid-stop", "veendam-zuid", "kim", "aov")[0] == 0
    assert list(leden_van_account(kim.pk, timezone.now())) == []
    assert _gezegd(capsys, "leden", "veendam-zuid")[1] == "Nog niemand.\n"
    from waakvlam.adapters.models import Auditregel

    gedaan = Auditregel.objects.filter(actor="beheer").order_by("pk").values_list("handeling", flat=True)
    assert list(gedaan) == ["aanpak-vastgesteld", "lid-erbij", "lid-gestopt"]


FOUT = [
    (["gemeente", "Grote Stad", "x"], "geen code"),
    (["lid", "nergens", "kim", "aov"], "Gemeente «nergens» is er niet"),
    (["aanpak", "nergens", DALFSEN], "Gemeente «nergens» is er niet"),
    (["aanpak", "ergens", "bestaat-niet"], "Er is niets vastgesteld"),
    (["aanpak", "ergens", DALFSEN, "--vanaf", "morgen"], "«morgen» is geen datum"),
    (["lid", "ergens", "kim", "aov"], "stel eerst een aanpak vast"),
    (["lid-stop", "ergens", "kim", "aov"], "heeft nu geen rol aov"),
    (["wachtwoord", "niemand"], "niemand met de inlognaam"),
    (["persoon", "weg", "niemand"], "niemand met de inlognaam"),
    (["persoon", "weg", "niemand", "--gemeente", "nergens"], "Gemeente «nergens» is er niet"),
]


@pytest.mark.parametrize(("woorden", "tekst"), FOUT)
def test_wat_niet_kan_zegt_waarom(capsys: pytest.CaptureFixture[str], woorden: list[str], tekst: str) -> None:
    main(["beheer", "gemeente", "ergens", "Ergens"])
    status, gezegd = _gezegd(capsys, *woorden)
    assert status == 1 and tekst in gezegd


def test_een_persoon_gaat_weg_en_komt_terug(capsys: pytest.CaptureFixture[str]) -> None:
    from django.contrib.auth import get_user_model
    from django.utils import timezone

    from waakvlam.adapters.models import Auditregel
    from waakvlam.readmodels.leden import leden_van_account

    for code in ("veendam-zuid", "elders"):
        _gezegd(capsys, "gemeente", code, code.title())
        _gezegd(capsys, "aanpak", code, DALFSEN)
        _gezegd(capsys, "lid", code, "kim", "aov")
    _gezegd(capsys, "lid", "elders", "bo", "burgemeester")
    kim, bo = (get_user_model().objects.get(username=naam) for naam in ("kim", "bo"))
    status, tekst = _gezegd(capsys, "persoon", "weg", "kim", "--gemeente", "elders", "--aan", "bo")
    assert status == 0
    assert "1 keer een rol geëindigd" in tekst and "blijft open" in tekst and "bo kan 28 dagen" in tekst
    assert [lid.gemeente for lid in leden_van_account(kim.pk, timezone.now())] == ["veendam-zuid"]
    over = [lid for lid in leden_van_account(bo.pk, timezone.now()) if lid.voor]
    assert [(lid.gemeente, lid.rol, lid.voor) for lid in over] == [("elders", "aov", str(kim.pk))]
    assert "niet zelf overnemen" in _gezegd(capsys, "persoon", "weg", "kim", "--aan", "kim")[1]
    assert "Het account is dicht." in _gezegd(capsys, "persoon", "weg", "kim")[1]
    kim.refresh_from_db()
    assert not kim.is_active
    assert "kan weer inloggen" in _gezegd(capsys, "persoon", "terug", "kim")[1]
    kim.refresh_from_db()
    assert kim.is_active and not leden_van_account(kim.pk, timezone.now())
    gedaan = Auditregel.objects.filter(voorwerp=f"account/{kim.pk}").values_list("handeling", flat=True)
    verwacht = {"lid-erbij": 2, "lid-gestopt": 2, "vertrek": 2, "terug": 2}
    assert {naam: list(gedaan).count(naam) for naam in set(gedaan)} == verwacht
