"""Rotating keys: what was wrapped before opens nothing any more, and nobody has to stop working."""

from pathlib import Path

import pytest

from tests.adapters.hulp import GEMEENTE, NU, STROOM
from tests.adapters.ruw import bestanden, sleutels_in
from tests.hulp.databanken import SLEUTELS
from waakvlam.adapters.hoofdsleutel import UitInstelling
from waakvlam.adapters.sleutelkast.draaien import draai
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid, Gebroken

OUD, NIEUW = "oud-geheim-van-genoeg-tekens-voor-de-test", "nieuw-geheim-van-genoeg-tekens-voor-de-test"
ZORG, JUSTITIE = Bewaareenheid(GEMEENTE, STROOM, "zorg"), Bewaareenheid(GEMEENTE, STROOM, "justitie")
ELDERS = Bewaareenheid("elders", STROOM, "zorg")


def _kast(*geheimen: str) -> Sleutelkast:
    return Sleutelkast(UitInstelling("\n".join(geheimen)))


def _verpakt() -> list[bytes]:
    rijen = (*Sleutel.objects.order_by("pk"), *Gemeentesleutel.objects.order_by("pk"))
    return [bytes(rij.verpakt) for rij in rijen]


@pytest.mark.usefixtures("databank")
def test_na_draaien_opent_alleen_de_nieuwe_hoofdsleutel() -> None:
    kast = _kast(OUD)
    teksten = {e: kast.versleutel(e, {"a": e.kring + e.gemeente}) for e in (ZORG, JUSTITIE, ELDERS)}
    kast.vernietig(JUSTITIE, NU)
    voor = _verpakt()
    gedraaid = draai(UitInstelling(f"{NIEUW}\n{OUD}"))
    assert (gedraaid.gemeenten, gedraaid.sleutels) == (2, 2)
    assert not set(voor) & set(_verpakt())
    met_nieuw = _kast(NIEUW)
    assert met_nieuw.ontsleutel(GEMEENTE, teksten[ZORG]) == {"a": "zorg" + GEMEENTE}
    assert met_nieuw.ontsleutel("elders", teksten[ELDERS]) == {"a": "zorgelders"}
    assert met_nieuw.ontsleutel(GEMEENTE, teksten[JUSTITIE]) == {"a": VERNIETIGD}
    with pytest.raises(Gebroken, match="hoofdsleutel"):
        _kast(OUD).ontsleutel(GEMEENTE, teksten[ZORG])


@pytest.mark.usefixtures("databank")
def test_wie_al_bezig_was_leest_en_schrijft_door() -> None:
    bezig, ander = _kast(NIEUW, OUD), _kast(NIEUW, OUD)
    oud = bezig.versleutel(ZORG, {"a": "voor"})
    ander.ontsleutel(GEMEENTE, oud)
    draai(UitInstelling(f"{NIEUW}\n{OUD}"))
    na = bezig.versleutel(ZORG, {"b": "na"})
    nieuw = ander.versleutel(JUSTITIE, {"c": "nieuwe eenheid"})
    verwacht = {"a": "voor", "b": "na", "c": "nieuwe eenheid"}
    for kast in (bezig, ander, _kast(NIEUW)):
        assert kast.ontsleutel(GEMEENTE, {**oud, **na, **nieuw}) == verwacht


@pytest.mark.usefixtures("databank")
def test_een_proces_met_alleen_de_oude_sleutel_schrijft_niets_onleesbaars() -> None:
    achter = _kast(OUD)
    oud = achter.versleutel(ZORG, {"a": "voor"})
    draai(UitInstelling(f"{NIEUW}\n{OUD}"))
    for eenheid in (ZORG, JUSTITIE):
        with pytest.raises(Gebroken):
            achter.versleutel(eenheid, {"b": "na"})
    with pytest.raises(Gebroken):
        achter.ontsleutel(GEMEENTE, oud)
    assert not Sleutel.objects.filter(eenheid__contains="justitie").exists()


@pytest.mark.usefixtures("databank")
def test_zonder_de_oude_sleutel_verandert_er_niets() -> None:
    kast = _kast(OUD)
    cijfer = kast.versleutel(ZORG, {"a": "tekst"})
    voor = _verpakt()
    with pytest.raises(Gebroken, match="hoofdsleutel"):
        draai(UitInstelling(NIEUW))
    assert _verpakt() == voor
    assert kast.ontsleutel(GEMEENTE, cijfer) == {"a": "tekst"}


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_in_de_bestanden_staat_niets_meer_wat_de_oude_hoofdsleutel_opent(
    databank: str, databank_adressen: tuple[str, str]
) -> None:
    kast = _kast(OUD)
    kast.versleutel(ZORG, {"a": "tekst"})
    map_ = Path(databank_adressen[1].removeprefix("sqlite:")).parent
    oude, nieuwe = UitInstelling(OUD), UitInstelling(NIEUW)
    verpakkers = [oude._sleutels[0]]
    kastbestanden = [pad for pad in bestanden(map_) if pad.name.startswith(SLEUTELS)]
    gemeentesleutels = sleutels_in(kastbestanden, verpakkers)
    assert len(gemeentesleutels) == 1
    assert sleutels_in(kastbestanden, gemeentesleutels)
    draai(UitInstelling(f"{NIEUW}\n{OUD}"))
    kastbestanden = [pad for pad in bestanden(map_) if pad.name.startswith(SLEUTELS)]
    assert sleutels_in(kastbestanden, verpakkers) == set()
    assert sleutels_in(kastbestanden, gemeentesleutels) == set()
    nu = sleutels_in(kastbestanden, [nieuwe._sleutels[0]])
    assert len(nu) == 1
    assert sleutels_in(kastbestanden, nu)


@pytest.mark.usefixtures("databank")
def test_een_zegel_van_de_nieuwe_sleutel_en_van_de_oude_zolang_die_er_staat() -> None:
    beide = UitInstelling(f"{NIEUW}\n{OUD}")
    oud = UitInstelling(OUD).zegelsleutel().public_key().public_bytes_raw()
    assert oud in beide.zegels_van_ons()
    assert beide.zegelsleutel().public_key().public_bytes_raw() != oud
    assert oud not in UitInstelling(NIEUW).zegels_van_ons()
