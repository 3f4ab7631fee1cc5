"""What a page hears over a real connection, on both databases: that something changed, for who may know."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.utils import timezone

from tests.adapters.hulp import logboek
from tests.application.hulp import dalfsen
from tests.live.hulp import LiveServer, koppen, live_server, log_in
from tests.web.casus.wereld import VAN, Wereld
from waakvlam import samenstelling
from waakvlam.adapters.aanpakken import DatabaseAanpakken
from waakvlam.adapters.live import roepen
from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.omgeving import gebruik, omgeving
from waakvlam.application.stromen import Toestanden
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.live import app
from waakvlam.readmodels.leden import zet_gemeente
from waakvlam.readmodels.models import Lidmaatschap, ToegangRij

KLAAR, EINDE = "event: klaar\ndata: ", "event: einde\ndata: "


def wekking(stroom: str, deel: str = "casus") -> str:
    return f'data: {{"stroom":"{stroom}","deel":"{deel}"}}'


@pytest.fixture
def wereld(databank: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wereld]:
    """A municipality on a database of its own. Nobody looks by itself when it should be called."""
    monkeypatch.setattr(roepen, "VANGNET", 60.0)
    monkeypatch.setattr(app, "NAKIJKEN", 0.2)
    aanpakken = Aanpakkast(DatabaseAanpakken())
    eigen = replace(samenstelling.omgeving(), logboek=logboek(), aanpakken=aanpakken, toestanden=Toestanden())
    gebruik(lambda: eigen)
    zet_gemeente("waterveen", "Waterveen", voorbeeld=True)
    uit = Wereld()
    aanpakken.stel_vast("waterveen", dalfsen(), VAN, uit.lid("nadia").account)
    yield uit
    gebruik(samenstelling.omgeving)


@pytest.fixture
def server(wereld: Wereld) -> Iterator[LiveServer]:
    """The live process on that database."""
    with live_server() as server:
        yield server


def test_wie_het_leest_hoort_het_en_wie_het_niet_leest_hoort_niets(
    wereld: Wereld, server: LiveServer
) -> None:
    """Sanne reads the circle of care, Tom that of safety; what is for all wakes both, and is the mark."""
    casus = wereld.ave2()
    stroom = f"casus/{casus}"
    server.is_bij()
    oren = {}
    for naam in ("sanne", "tom"):
        lid = wereld.lid(naam)
        oren[naam] = server.luister(koppen(lid, log_in(lid), stroom))
        assert (oren[naam].status, oren[naam].volgende()) == (200, KLAAR)
    for schrijver, leest, niet in (("sanne", "sanne", "tom"), ("tom", "tom", "sanne")):
        wereld.doe(schrijver, o.Noteer(Tekst("Alleen voor de eigen kring")), casus)
        assert oren[leest].volgende() == wekking(stroom)
        assert oren[niet].stil()
    wereld.doe("sanne", o.MaakTaak(Tekst("Bellen"), "politie"), casus)
    assert [oren[naam].volgende() for naam in ("sanne", "tom")] == [wekking(stroom)] * 2
    assert [oren[naam].stil() for naam in ("sanne", "tom")] == [True, True]


def test_een_andere_casus_wekt_alleen_een_bladzijde_over_alles(wereld: Wereld, server: LiveServer) -> None:
    eerste = wereld.ave1()
    lid = wereld.lid("nadia")
    sessie = log_in(lid)
    server.is_bij()
    een, alles = (server.luister(koppen(lid, sessie, s)) for s in (f"casus/{eerste}", "*"))
    assert [een.volgende(), alles.volgende()] == [KLAAR, KLAAR]
    tweede = wereld.ave1("Beukenlaan")
    assert alles.volgende() == wekking(f"casus/{tweede}")
    wereld.doe("joost", o.HoudOverleg("screeningsteam", ("screeningsteamlid", "politie")), eerste)
    assert een.volgende() == wekking(f"casus/{eerste}")


def test_wat_er_kwam_tussen_tekenen_en_luisteren_wordt_meteen_gezegd(
    wereld: Wereld, server: LiveServer
) -> None:
    casus = wereld.ave2()
    lid = wereld.lid("sanne")
    sessie, stroom = log_in(lid), f"casus/{casus}"
    nr = len(omgeving().logboek.lees("waterveen", stroom))
    wereld.doe("sanne", o.Noteer(Tekst("Net erna")), casus)
    server.is_bij()
    na = server.luister(koppen(lid, sessie, stroom, nr=nr))
    assert [na.volgende(), na.volgende()] == [KLAAR, wekking(stroom)]
    bij = server.luister(koppen(lid, sessie, stroom, nr=nr + 1))
    wereld.doe("tom", o.Noteer(Tekst("Niet voor haar")), casus)
    server.is_bij()
    gemist = server.luister(koppen(lid, sessie, stroom, nr=nr + 1))
    assert [bij.volgende(), gemist.volgende()] == [KLAAR, KLAAR]
    assert bij.stil() and gemist.stil()


EINDES = [
    "uitgelogd",
    "verlopen",
    "te lang",
    "te stil",
    "wachtwoord",
    "uit dienst",
    "geblokkeerd",
    "andere rol",
]


def test_wie_niet_meer_mag_luisteren_wordt_losgelaten(wereld: Wereld, server: LiveServer) -> None:
    casus = wereld.ave2()
    lid, blijft = wereld.lid("sanne"), wereld.lid("nadia")
    server.is_bij()
    ander = server.luister(koppen(blijft, log_in(blijft), f"casus/{casus}"))
    assert ander.volgende() == KLAAR
    gehoord, daarna = {}, {}
    for hoe in EINDES:
        sessie = log_in(lid)
        oor = server.luister(koppen(lid, sessie, f"casus/{casus}"))
        assert oor.volgende() == KLAAR, hoe
        _maak_een_einde(hoe, sessie, lid.account, lid.nummer)
        gehoord[hoe] = [oor.volgende(), oor.volgende()]
        daarna[hoe] = server.luister(koppen(lid, sessie, f"casus/{casus}")).status
        get_user_model().objects.filter(pk=lid.account).update(is_active=True)
        Lidmaatschap.objects.filter(pk=lid.nummer).update(tot=None)
    assert gehoord == {hoe: [EINDE, ""] for hoe in EINDES}  # told, and then closed
    assert daarna == dict.fromkeys(EINDES, 403)
    assert ander.stil()


def _maak_een_einde(hoe: str, sessie: str, account: str, lid: int) -> None:
    in_sessie: dict[str, object] = {
        "te lang": {"sessie_begonnen": 0.0}, "te stil": {"sessie_gezien": 0.0},
        "andere rol": {"lidmaatschap": lid + 999},
    }  # fmt: skip
    if hoe in in_sessie:
        winkel = Session.get_session_store_class()(sessie)
        winkel.update(in_sessie[hoe])
        winkel.save()
    elif hoe == "uitgelogd":
        Session.objects.filter(pk=sessie).delete()
    elif hoe == "verlopen":
        Session.objects.filter(pk=sessie).update(expire_date=timezone.now())
    elif hoe == "wachtwoord":
        wie = get_user_model().objects.get(pk=account)
        wie.set_password("een-heel-ander-woord-hier")
        wie.save()
    elif hoe == "geblokkeerd":
        get_user_model().objects.filter(pk=account).update(is_active=False)
    else:
        Lidmaatschap.objects.filter(pk=lid).update(tot=timezone.now() - timedelta(seconds=1))


def test_wie_uit_de_casus_is_wordt_losgelaten(wereld: Wereld, server: LiveServer) -> None:
    casus = wereld.ave2()
    lid = wereld.lid("sanne")
    server.is_bij()
    oor = server.luister(koppen(lid, log_in(lid), f"casus/{casus}"))
    assert oor.volgende() == KLAAR
    ToegangRij.objects.filter(casus_id=casus, rol="casusregisseur").delete()
    assert oor.volgende() == EINDE


def test_wat_niet_klopt_krijgt_steeds_hetzelfde_antwoord(wereld: Wereld, server: LiveServer) -> None:
    casus = wereld.ave2()
    sanne, tom = wereld.lid("sanne"), wereld.lid("tom")
    sessie, van_tom = log_in(sanne), log_in(tom)
    goed = koppen(sanne, sessie, f"casus/{casus}")
    gevallen = {
        "geen kaartje": {"Cookie": goed["Cookie"]},
        "geen sessie": {"Authorization": goed["Authorization"]},
        "andermans kaartje": {
            **koppen(tom, van_tom, f"casus/{casus}"),
            "Authorization": goed["Authorization"],
        },
        "aan geknoeid": {**goed, "Authorization": goed["Authorization"][:-1] + "_"},
        "casus die er niet is": koppen(sanne, sessie, "casus/bestaat-niet"),
        "niet in die rol": koppen(tom, sessie, f"casus/{casus}"),
        "signaal dat er niet is": koppen(sanne, sessie, "signaal/bestaat-niet"),
    }
    assert {wat: server.luister(met).status for wat, met in gevallen.items()} == dict.fromkeys(gevallen, 403)
    assert server.luister(goed, "/live/").status in (307, 404)
    assert server.luister(goed).status == 200


def test_een_oud_kaartje_geldt_niet(
    wereld: Wereld, server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    casus = wereld.ave2()
    lid = wereld.lid("sanne")
    met = koppen(lid, log_in(lid), f"casus/{casus}")
    monkeypatch.setattr(app.kaartje, "GELDIG", 0)
    time.sleep(1.1)  # a signature counts whole seconds
    assert server.luister(met).status == 403
