"""Answers from outside: the link in a mail, the gateway, one's own number and calendar."""

import hashlib
import hmac
import json
import re
from typing import Any

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from icalendar import Calendar

from tests.web.casus.wereld import Wereld, tekst
from tests.web.oproep.test_bellijst import doe, roep, uitnodigingen, wereld
from waakvlam import samenstelling
from waakvlam.adapters.models import Auditregel, Telefoon
from waakvlam.application.omgeving import gebruik, omgeving
from waakvlam.application.oproep.antwoorden import TOKEN, smskenmerk
from waakvlam.application.oproep.nummers import lees_nummer
from waakvlam.core.casus.toegangsopdrachten import TrekToegangIn
from waakvlam.core.gebeurtenis import Tekst

__all__ = ["wereld"]
pytestmark = [pytest.mark.django_db(databases=["default", "sleutels"])]
GEHEIM = "g" * 40


def stand(casus: str, account: str) -> tuple[str, str]:
    om = omgeving()
    kop = om.logboek.kop("waterveen", f"casus/{casus}")
    assert kop is not None
    t = om.toestanden.haal(kop, om.logboek.lees)
    u = next(u for u in t.uitnodigingen.values() if u.wie == account)
    return u.antwoord, u.langs


@pytest.fixture
def opgeroepen(wereld: Wereld) -> tuple[str, str, str]:
    """A case, the account of the police officer who was called, and the link in her mail."""
    casus = wereld.ave2()
    roep(wereld.als("sanne"), wereld, casus, "ilse", "tom", waar="Zqkamer", reden="Zqreden")
    account = wereld.lid("ilse").account
    token = omgeving().gastsleutels.token("waterveen", TOKEN + uitnodigingen(casus)[account])
    return casus, account, f"/oproep/{token}"


@pytest.mark.parametrize("antwoord", ["komt", "komt-niet", "bel-mij"])
def test_antwoorden_met_de_link(opgeroepen: tuple[str, str, str], antwoord: str) -> None:
    casus, account, pad = opgeroepen
    c = Client()
    pagina = tekst(c.get(pad))
    assert "Lindenhof" in pagina and "Komt u?" in pagina
    assert all(geheim not in pagina for geheim in ("Zqkamer", "Zqreden", "Ruzie", casus))
    assert stand(casus, account)[0] == ""  # opening the page answers nothing
    assert "Uw antwoord is binnen" in tekst(c.post(pad, {"antwoord": antwoord}, follow=True))
    assert stand(casus, account) == (antwoord, "mail")


def test_wie_teruggaat_en_iets_anders_zegt_heeft_dat_gezegd(opgeroepen: tuple[str, str, str]) -> None:
    casus, account, pad = opgeroepen
    c = Client()
    begin = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', tekst(c.get(pad))))
    for antwoord in ("komt", "komt-niet", "komt"):
        assert "Uw antwoord is binnen" in tekst(c.post(pad, {**begin, "antwoord": antwoord}, follow=True))
        assert stand(casus, account)[0] == antwoord


def test_wie_eruit_is_gehaald_antwoordt_ook_niet_meer(
    wereld: Wereld, opgeroepen: tuple[str, str, str]
) -> None:
    casus, account, pad = opgeroepen
    wereld.doe("sanne", TrekToegangIn(account, Tekst("Te dichtbij")), casus)
    assert Client().post(pad, {"antwoord": "komt"}).status_code == 404
    assert stand(casus, account)[0] == ""


def test_wie_in_waakvlam_nee_zegt_krijgt_een_bladzijde_die_er_is(
    wereld: Wereld, opgeroepen: tuple[str, str, str]
) -> None:
    casus, account, _ = opgeroepen
    data = {"wat": "antwoord", "antwoord": "komt-niet", "uitnodiging": uitnodigingen(casus)[account]}
    ilse = wereld.als("ilse")
    weer = ilse.post(f"/casussen/{casus}/bellijst/doe", data, follow=True)
    assert weer.status_code == 200 and "Uw antwoord staat op de bellijst." in tekst(weer)
    assert ilse.get(f"/casussen/{casus}/bellijst").status_code == 404


def test_een_link_die_niet_of_niet_meer_geldt(wereld: Wereld, opgeroepen: tuple[str, str, str]) -> None:
    casus, account, pad = opgeroepen
    c = Client()
    vreemd = c.get(pad[:-4] + "aaaa")
    sanne = wereld.als("sanne")
    oproep = uitnodigingen(casus)[account].rsplit("-", 1)[0] + "-o1"
    assert "ingetrokken" in doe(sanne, casus, wat="trek-in", oproep=oproep)
    voorbij = c.post(pad, {"antwoord": "komt"})
    assert (vreemd.status_code, voorbij.status_code) == (404, 404)
    assert stand(casus, account)[0] == ""


@pytest.fixture
def met_gateway() -> Any:
    """An installation with a gateway for text messages."""
    waarden = {"adres": "http://127.0.0.1:1/", "sleutel": "s", "geheim": GEHEIM}
    with override_settings(SMS=waarden):
        samenstelling.omgeving.cache_clear()
        gebruik(samenstelling.omgeving)
        yield
    samenstelling.omgeving.cache_clear()


def stuur(wat: dict[str, Any], tijd: int | None = None, geheim: str = GEHEIM) -> int:
    """Bring something as the gateway does; the status."""
    inhoud = json.dumps(wat).encode()
    op = str(tijd if tijd is not None else int(omgeving().klok.nu().timestamp()))
    hand = hmac.new(geheim.encode(), op.encode() + b"." + inhoud, hashlib.sha256).hexdigest()
    kop = {"HTTP_WAAKVLAM_TIJD": op, "HTTP_WAAKVLAM_HANDTEKENING": hand}
    return Client().post("/sms", inhoud, content_type="application/json", **kop).status_code


@pytest.mark.parametrize(
    ("tekst_", "antwoord"),
    [
        ("1", "komt"), ("2 ", "komt-niet"), ("3.", "bel-mij"), ("Ja!", "komt"), ("ik kom niet", "komt-niet"),
        ("Ik kom", "komt"), ("nee", "komt-niet"), ("bel", "bel-mij"), ("wat is er?", ""), ("", ""),
        ("12", ""),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("met_gateway")
def test_antwoord_per_sms(opgeroepen: tuple[str, str, str], tekst_: str, antwoord: str) -> None:
    casus, account, _ = opgeroepen
    werk = omgeving().oproep
    assert werk is not None
    werk.telefoons.zet("waterveen", account, "+31612345678", timezone.now())
    bericht = {"soort": "antwoord", "van": "06-12345678", "tekst": tekst_, "kenmerk": "m1"}
    assert stuur(bericht) == 204
    assert stuur(bericht) == 204  # the gateway may bring it twice
    assert stand(casus, account)[0] == antwoord


@pytest.mark.usefixtures("met_gateway")
def test_wie_zich_niet_bewijst_krijgt_niets(opgeroepen: tuple[str, str, str]) -> None:
    casus, account, _ = opgeroepen
    werk = omgeving().oproep
    assert werk is not None
    werk.telefoons.zet("waterveen", account, "+31612345678", timezone.now())
    bericht = {"soort": "antwoord", "van": "+31612345678", "tekst": "1", "kenmerk": "m1"}
    nu = int(omgeving().klok.nu().timestamp())
    assert stuur(bericht, geheim="x" * 40) == 403
    assert stuur(bericht, tijd=nu - 3600) == 403
    assert stuur({"soort": "iets"}) == 403
    assert Client().post("/sms", b"{}", content_type="application/json").status_code == 403
    assert stand(casus, account)[0] == ""
    assert stuur({**bericht, "van": "+31687654321"}) == 204  # a number of nobody: taken and forgotten
    assert stand(casus, account)[0] == ""


@pytest.mark.parametrize("aangekomen", [True, False])
@pytest.mark.usefixtures("met_gateway")
def test_of_een_sms_aankwam_staat_op_de_bellijst(
    wereld: Wereld, opgeroepen: tuple[str, str, str], aangekomen: bool
) -> None:
    casus, account, _ = opgeroepen
    kenmerk = smskenmerk(omgeving(), "waterveen", uitnodigingen(casus)[account], 7)
    assert stuur({"soort": "bezorging", "kenmerk": kenmerk, "aangekomen": aangekomen}) == 204
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{casus}/bellijst"))
    assert ("Bericht aangekomen per sms." in pagina) is aangekomen
    assert ("Bericht niet aangekomen per sms." in pagina) is not aangekomen


def test_zonder_gateway_komt_er_niets_binnen(opgeroepen: tuple[str, str, str]) -> None:
    assert stuur({"soort": "antwoord", "van": "0612345678", "tekst": "1", "kenmerk": "m1"}) == 403
    assert stand(*opgeroepen[:2])[0] == ""


@pytest.mark.parametrize(
    ("getypt", "nummer"),
    [
        ("06 12345678", "+31612345678"), ("06-12 34 56 78", "+31612345678"),
        ("+31 6 12345678", "+31612345678"),
        ("0031612345678", "+31612345678"), ("+49 1512 3456789", "+4915123456789"), ("112", None),
        ("0612345", None), ("geen", None), ("06 12345678 tst 3", None), ("", None),
    ],
)  # fmt: skip
def test_nummers(getypt: str, nummer: str | None) -> None:
    assert lees_nummer(getypt) == nummer


def test_het_eigen_nummer_staat_versleuteld_en_kan_weg(wereld: Wereld) -> None:
    c = wereld.als("ilse")
    wereld.lid("ilse")
    pagina = c.post("/bereikbaar", {"wat": "nummer", "telefoonnummer": "06123"})
    assert pagina.status_code == 422 and Telefoon.objects.count() == 0
    pagina = tekst(c.post("/bereikbaar", {"wat": "nummer", "telefoonnummer": "06 12345678"}, follow=True))
    assert "06 12345678" in pagina
    rij = Telefoon.objects.get()
    assert b"12345678" not in bytes(rij.nummer) and "12345678" not in rij.merk
    assert "Er staat geen telefoonnummer" in tekst(c.post("/bereikbaar", {"wat": "weg"}, follow=True))
    assert Telefoon.objects.count() == 0


def test_de_eigen_agenda_klopt_en_stopt(wereld: Wereld, opgeroepen: tuple[str, str, str]) -> None:
    casus, account, _ = opgeroepen
    c = wereld.als("ilse")
    pagina = tekst(c.post("/bereikbaar", {"wat": "agenda"}))
    pad = pagina.split("<code")[1].split("testserver")[1].split("<")[0]
    antwoord = Client().get(pad)
    assert antwoord["Content-Type"].startswith("text/calendar")
    (deel,) = Calendar.from_ical(antwoord.content).walk("VEVENT")
    assert str(deel["SUMMARY"]) == "Lindenhof: overleg" and str(deel["STATUS"]) == "CONFIRMED"
    assert all(woord not in antwoord.content.decode() for woord in (casus, "Ruzie", "Zqkamer", "Zqreden"))
    gelezen = Auditregel.objects.filter(handeling="agenda-gelezen")
    assert [(r.actor, r.voorwerp) for r in gelezen] == [(account, f"account/{account}")]
    u = uitnodigingen(casus)[account]
    doe(c, casus, wat="antwoord", antwoord="komt-niet", uitnodiging=u)
    (deel,) = Calendar.from_ical(Client().get(pad).content).walk("VEVENT")
    assert str(deel["STATUS"]) == "CANCELLED"
    c.post("/bereikbaar", {"wat": "agenda"})
    assert Client().get(pad).status_code == 404
