"""Text messages to a real gateway over HTTP: that they arrive, and what is said when they do not."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.hulp.smsgateway import SLEUTEL, Gateway, smsgateway
from waakvlam.adapters.sms import GeenSms, HttpSms
from waakvlam.application.poorten import PostFout
from waakvlam.application.poorten.oproep import Antwoordbericht, Bezorgbericht
from waakvlam.cli.netwerk import vrije_poort
from waakvlam.instellingen.sms import lees_sms, lees_wachten

GEHEIM = "g" * 32
NU = datetime(2026, 11, 3, 2, 40, tzinfo=UTC)


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with smsgateway() as open_:
        yield open_


def sms(gateway: Gateway, **anders: Any) -> HttpSms:
    return HttpSms(**{"adres": gateway.adres, "sleutel": SLEUTEL, "geheim": GEHEIM, "wachttijd": 2, **anders})


def test_een_bericht_komt_aan_zoals_het_is(gateway: Gateway) -> None:
    sms(gateway).stuur("+31612345678", "Waakvlam Lindenhof: kom nu.", "k-1")
    assert gateway.binnen == [
        {"naar": "+31612345678", "tekst": "Waakvlam Lindenhof: kom nu.", "kenmerk": "k-1"}
    ]
    assert gateway.sleutels == [f"Bearer {SLEUTEL}"]


@pytest.mark.parametrize(
    ("status", "code", "blijvend"),
    [
        (400, "nummer-geweigerd", True),
        (404, "nummer-geweigerd", True),
        (422, "nummer-geweigerd", True),
        (401, "inloggen-geweigerd", False),
        (403, "inloggen-geweigerd", False),
        (429, "nu-niet-aangenomen", False),
        (500, "nu-niet-aangenomen", False),
    ],
)
def test_een_weigering_zegt_of_opnieuw_proberen_zin_heeft(
    gateway: Gateway, status: int, code: str, blijvend: bool
) -> None:
    gateway.status = status
    with pytest.raises(PostFout) as fout:
        sms(gateway).stuur("+31612345678", "t", "k")
    assert (fout.value.code, fout.value.blijvend) == (code, blijvend)


def test_een_gateway_die_er_niet_is_of_niet_antwoordt(gateway: Gateway) -> None:
    with pytest.raises(PostFout, match="geen-verbinding"):
        sms(gateway, adres=f"http://127.0.0.1:{vrije_poort()}/").stuur("+31612345678", "t", "k")
    gateway.wacht = True
    with pytest.raises(PostFout, match="te-traag"):
        sms(gateway, wachttijd=0.2).stuur("+31612345678", "t", "k")


def test_een_omleiding_wordt_niet_gevolgd(gateway: Gateway) -> None:
    with smsgateway() as elders:
        gateway.status, gateway.naar = 307, elders.adres
        with pytest.raises(PostFout):
            sms(gateway).stuur("+31612345678", "t", "k")
        assert elders.binnen == []


def test_zonder_gateway_gaat_er_niets(gateway: Gateway) -> None:
    with pytest.raises(PostFout, match="geen-sms"):
        GeenSms().stuur("+31612345678", "t", "k")
    assert gateway.binnen == []


def _getekend(wat: Any, op: datetime = NU, geheim: str = GEHEIM) -> tuple[dict[str, str], bytes]:
    inhoud = wat if isinstance(wat, bytes) else json.dumps(wat).encode()
    tijd = str(int(op.timestamp()))
    hand = hmac.new(geheim.encode(), tijd.encode() + b"." + inhoud, hashlib.sha256).hexdigest()
    return {"Waakvlam-Tijd": tijd, "Waakvlam-Handtekening": hand}, inhoud


ANTWOORD = {"soort": "antwoord", "van": "0612345678", "tekst": "1", "kenmerk": "m1"}


@pytest.mark.parametrize(
    ("wat", "bericht"),
    [
        (ANTWOORD, Antwoordbericht("0612345678", "1", "m1")),
        (
            {"soort": "bezorging", "kenmerk": "k", "aangekomen": True},
            Bezorgbericht("k", True),
        ),
        ({"soort": "bezorging", "kenmerk": "k", "aangekomen": "ja"}, Bezorgbericht("k", False)),
        ({"soort": "iets", "kenmerk": "k"}, None),
        ({"soort": "antwoord", "kenmerk": "m1"}, None),
        ({**ANTWOORD, "kenmerk": ""}, None),
        ({**ANTWOORD, "kenmerk": "x" * 101}, None),
        ([1, 2], None),
        (b"geen json", None),
        (b"x" * 5000, None),
    ],
)
def test_wat_de_gateway_brengt(wat: Any, bericht: Any) -> None:
    kop, inhoud = _getekend(wat)
    assert HttpSms("http://127.0.0.1/", "", GEHEIM).lees(kop, inhoud, NU) == bericht


@pytest.mark.parametrize(
    ("kop", "inhoud"),
    [
        _getekend(ANTWOORD, geheim="x" * 32),
        _getekend(ANTWOORD, NU - timedelta(minutes=6)),
        _getekend(ANTWOORD, NU + timedelta(minutes=6)),
        ({}, b"{}"),
        (_getekend(ANTWOORD)[0], json.dumps({**ANTWOORD, "tekst": "2"}).encode()),
        ({**_getekend(ANTWOORD)[0], "Waakvlam-Tijd": "1e9"}, _getekend(ANTWOORD)[1]),
        ({**_getekend(ANTWOORD)[0], "Waakvlam-Handtekening": "é"}, _getekend(ANTWOORD)[1]),
    ],
)
def test_wat_niet_bewezen_is_wordt_niet_gelezen(kop: dict[str, str], inhoud: bytes) -> None:
    assert HttpSms("http://127.0.0.1/", "", GEHEIM).lees(kop, inhoud, NU) is None


@pytest.mark.parametrize(
    ("omgeving", "zin"),
    [
        ({"WAAKVLAM_SMS_ADRES": "sms.example"}, "webadres"),
        ({"WAAKVLAM_SMS_ADRES": "http://sms.example/"}, "https"),
        ({"WAAKVLAM_SMS_ADRES": "https://sms.example/"}, "32 tekens"),
        (
            {"WAAKVLAM_SMS_ADRES": "https://sms.example/", "WAAKVLAM_SMS_GEHEIM_BESTAND": "/er/niet"},
            "gelezen",
        ),
    ],
)
def test_verkeerde_instellingen_houden_het_starten_tegen(omgeving: dict[str, str], zin: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=zin):
        lees_sms(omgeving)


def test_instellingen(tmp_path: Any) -> None:
    (tmp_path / "geheim").write_text(GEHEIM + "\n")
    bestand = f"{tmp_path}/geheim"
    goed = {"WAAKVLAM_SMS_ADRES": "https://sms.example/", "WAAKVLAM_SMS_GEHEIM_BESTAND": bestand}
    gelezen = lees_sms(goed)
    assert gelezen == {"adres": "https://sms.example/", "sleutel": "", "geheim": GEHEIM, "ca": ""}
    assert lees_sms({}) is None
    assert (lees_wachten({}), lees_wachten({"WAAKVLAM_OPROEP_WACHTEN": "5"})) == (15, 5)
    for fout in ("0", "1441", "snel"):
        with pytest.raises(ImproperlyConfigured):
            lees_wachten({"WAAKVLAM_OPROEP_WACHTEN": fout})
