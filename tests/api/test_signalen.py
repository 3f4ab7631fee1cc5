"""A system of a partner reports and follows: what comes in, what is refused and how, what nobody learns."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from waakvlam.adapters.models import Auditregel, Teller
from waakvlam.application.kanalen import melden
from waakvlam.instellingen.koppelingen import Koppeling
from waakvlam.readmodels.models import SignaalRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
SLEUTEL, ANDER, WEG = "s" * 40, "a" * 40, "w" * 40
BSN = "123456782"
GOED = {
    "kenmerk": "melding-0001",
    "tekst": "Elke avond ruzie op het grasveld.",
    "plaats": "Grasveld bij de Dijk",
}
MELD, VOLG = "/api/v1/signalen", "/api/v1/signalen/_volg"


def _koppeling(naam: str, gemeente: str, sleutel: str) -> Koppeling:
    return Koppeling(naam, gemeente, hashlib.sha256(sleutel.encode()).digest())


@pytest.fixture(autouse=True)
def _sleutels(settings: Any) -> None:
    settings.KOPPELINGEN = (
        _koppeling("woningstichting", "waterveen", SLEUTEL),
        _koppeling("scholen", "waterveen", ANDER),
        _koppeling("elders", "nergenshuizen", WEG),
    )


def stuur(
    lijf: Any, pad: str = MELD, sleutel: str | None = SLEUTEL, soort: str = "application/json", **kop: Any
) -> Any:
    koppen = {"authorization": f"Bearer {sleutel}"} if sleutel else {}
    ruw = lijf if isinstance(lijf, (bytes, str)) else json.dumps(lijf)
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    return client.post(pad, ruw, content_type=soort, headers=koppen | kop)


def probleem(uit: Any, status: int) -> dict[str, str]:
    """The properties that are wrong, with the code; after the look of the answer itself."""
    assert uit.status_code == status, uit.content
    assert uit["Content-Type"] == "application/problem+json"
    lijf = uit.json()
    assert lijf["status"] == status and lijf["title"] and lijf["detail"]
    return {f["location"]["pointer"].removeprefix("#/"): f["code"] for f in lijf.get("errors", [])}


def test_een_melding_komt_binnen_een_keer(client: Client) -> None:
    eerst, weer = stuur(GOED), stuur(GOED)
    assert (eerst.status_code, weer.status_code) == (201, 200)
    assert eerst.json() == weer.json()
    assert set(eerst.json()) == {"kenmerk", "ontvangstcode"}
    (rij,) = SignaalRij.objects.all()
    assert (rij.melder, rij.kanaal, rij.soort) == ("@koppeling", "koppeling", "melding")
    assert not eerst.cookies
    assert GOED["tekst"] not in str([vars(r) for r in Auditregel.objects.all()])


def test_wat_geldt_wordt_een_keer_per_melding_gelezen(client: Client) -> None:
    stuur(GOED)
    with CaptureQueriesContext(connection) as vragen:
        assert stuur({**GOED, "kenmerk": "melding-0002"}).status_code == 201
    assert sum("adapters_aanpakvaststelling" in v["sql"] for v in vragen.captured_queries) == 1


def test_hetzelfde_kenmerk_van_een_ander_is_een_andere_melding() -> None:
    codes = {stuur(GOED, sleutel=s).json()["ontvangstcode"] for s in (SLEUTEL, ANDER)}
    assert len(codes) == 2
    assert SignaalRij.objects.count() == 2


ALLES = {
    **GOED,
    "waar": "adres", "buurt": "buiten", "gebeurdTijdstip": "2026-01-02T13:00:00+01:00", "zelfGezien": True,
    "gevaar": False, "soort": "gerucht", "melderSoort": "inwoner",
    "melderNaam": "Jo de Vries", "melderContact": "jo@voorbeeld.nl",
}  # fmt: skip


def test_alles_wat_kan_komt_aan() -> None:
    assert stuur(ALLES).status_code == 201
    rij = SignaalRij.objects.get()
    assert (rij.soort, rij.buurt, rij.moment) == (
        "gerucht", "buiten", datetime(2026, 1, 2, 12, tzinfo=UTC),
    )  # fmt: skip


MORGEN = (datetime.now(UTC) + timedelta(days=3650)).strftime("%Y-%m-%dT%H:%M:%SZ")
FOUT: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"kenmerk": None}, {"kenmerk": "string-type"}),
    ({"kenmerk": "kort"}, {"kenmerk": "string-pattern-mismatch"}),
    ({"kenmerk": "met een spatie"}, {"kenmerk": "string-pattern-mismatch"}),
    ({"kenmerk": 12345678}, {"kenmerk": "string-type"}),
    ({"tekst": ""}, {"tekst": "string-too-short"}),
    ({"tekst": "   "}, {"tekst": "string-too-short"}),
    ({"tekst": "x" * 5001}, {"tekst": "string-too-long"}),
    ({"tekst": ["x"]}, {"tekst": "string-type"}),
    ({"tekst": "nul\x00teken"}, {"tekst": "value-error"}),
    ({"tekst": f"Zijn nummer is {BSN}."}, {"tekst": "bsn-in-tekst"}),
    ({"plaats": "bij " + BSN}, {"plaats": "bsn-in-tekst"}),
    ({"melderNaam": BSN}, {"melderNaam": "bsn-in-tekst"}),
    ({"melderContact": BSN}, {"melderContact": "bsn-in-tekst"}),
    ({"plaats": "x" * 201}, {"plaats": "string-too-long"}),
    ({"plaats": None}, {"plaats": "onvolledig"}),
    ({"waar": "hier"}, {"waar": "literal-error"}),
    ({"soort": "sociale_media"}, {"soort": "literal-error"}),
    ({"melderSoort": "buur"}, {"melderSoort": "literal-error"}),
    ({"melderSoort": "anoniem", "melderNaam": "Jo"}, {"melderSoort": "onvolledig"}),
    ({"buurt": "a b"}, {"buurt": "string-pattern-mismatch"}),
    ({"thema": "a b"}, {"thema": "string-pattern-mismatch"}),
    ({"zelfGezien": "ja"}, {"zelfGezien": "bool-type"}),
    ({"gevaar": 1}, {"gevaar": "bool-type"}),
    ({"gebeurdTijdstip": "gisteren"}, {"gebeurdTijdstip": "value-error"}),
    ({"gebeurdTijdstip": "2026-01-02"}, {"gebeurdTijdstip": "value-error"}),
    ({"gebeurdTijdstip": "2026-01-02T13:00:00"}, {"gebeurdTijdstip": "value-error"}),
    ({"gebeurdTijdstip": "2026-13-02T13:00:00Z"}, {"gebeurdTijdstip": "datetime-from-date-parsing"}),
    ({"gebeurdTijdstip": 1767355200}, {"gebeurdTijdstip": "value-error"}),
    ({"gebeurdTijdstip": MORGEN}, {"gebeurdTijdstip": "tijd-onmogelijk"}),
    ({"gebeurd_tijdstip": "2026-01-02T13:00:00Z"}, {"gebeurd_tijdstip": "extra-forbidden"}),
    ({"gemeente": "elders"}, {"gemeente": "extra-forbidden"}),
    ({"<script>": 1}, {"…": "extra-forbidden"}),
    ({"tekst": "", "waar": "hier", "gevaar": "x"}, {
        "tekst": "string-too-short", "waar": "literal-error", "gevaar": "bool-type",
    }),
    ({"tekst": BSN, "plaats": BSN}, {"tekst": "bsn-in-tekst", "plaats": "bsn-in-tekst"}),
]  # fmt: skip


@pytest.mark.parametrize(("anders", "fouten"), FOUT)
def test_wat_niet_klopt_wordt_gezegd_alles_tegelijk(anders: dict[str, Any], fouten: dict[str, str]) -> None:
    uit = stuur({**GOED, **anders})
    assert probleem(uit, 400) == fouten
    assert SignaalRij.objects.count() == 0
    assert BSN not in uit.content.decode() and "script" not in uit.content.decode()


def test_wat_ontbreekt_wordt_gezegd() -> None:
    assert probleem(stuur({}), 400) == {"kenmerk": "missing", "tekst": "missing"}


@pytest.mark.parametrize(
    "ruw",
    [
        b" ", b"{", b"null", b"[]", b'"tekst"', b"\xff\xfe", b'{"tekst": NaN}', b"[" * 50_000,
        b'{"kenmerk": "melding-0001", "kenmerk": "melding-0002", "tekst": "x", "plaats": "y"}',
        json.dumps(GOED).replace("Elke", "\\ud800").encode(),
    ],
)  # fmt: skip
def test_geen_goede_json_is_400(ruw: bytes) -> None:
    probleem(stuur(ruw), 400)
    assert SignaalRij.objects.count() == 0


@pytest.mark.parametrize("pad", [MELD, VOLG])
@pytest.mark.parametrize(
    ("kop", "status"),
    [
        ({"sleutel": None}, 401),
        ({"sleutel": "x" * 40}, 401),
        ({"sleutel": "x" * 4000}, 401),
        ({"sleutel": None, "authorization": f"Basic {SLEUTEL}"}, 401),
        ({"sleutel": SLEUTEL + " "}, 401),
        ({"soort": "text/plain"}, 415),
        ({"soort": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_wie_er_niet_in_komt(pad: str, kop: dict[str, Any], status: int) -> None:
    lijf = GOED if pad == MELD else {"ontvangstcode": "ABCD-EFGH-JKLM-NPQR"}
    uit = stuur(lijf, pad, **kop)
    probleem(uit, status)
    assert (uit.headers.get("WWW-Authenticate") == "Bearer") == (status == 401)
    assert SignaalRij.objects.count() == 0


def test_waar_niemand_signalen_oppakt_komt_niets_binnen() -> None:
    probleem(stuur(GOED, sleutel=WEG), 403)
    assert SignaalRij.objects.count() == 0


def test_een_code_van_een_andere_gemeente_opent_niets() -> None:
    code = stuur(GOED).json()["ontvangstcode"]
    assert probleem(stuur({"ontvangstcode": code}, VOLG, sleutel=WEG), 404) == {}
    assert stuur({"ontvangstcode": code}, VOLG).status_code == 200


def test_te_groot_wordt_niet_gelezen() -> None:
    probleem(stuur({**GOED, "tekst": "x" * 70_000}), 413)
    probleem(stuur({**GOED, "tekst": "x" * 2_000_000}), 413)
    assert SignaalRij.objects.count() == 0


def test_wie_te_vaak_stuurt_wacht_en_een_ander_niet(settings: Any) -> None:
    settings.GRENZEN = {**settings.GRENZEN, "koppeling": (2, 60), "koppeling-mis": (2, 60)}
    stand = [stuur({**GOED, "kenmerk": f"melding-{nr}"}).status_code for nr in range(3)]
    assert stand == [201, 201, 429]
    uit = stuur({**GOED, "kenmerk": "melding-9"})
    probleem(uit, 429)
    assert int(uit["Retry-After"]) > 0
    assert stuur(GOED, sleutel=ANDER).status_code == 201
    assert [stuur(GOED, sleutel="raad").status_code for _ in range(3)] == [401, 401, 429]
    assert all("raad" not in str(vars(t)) and "127.0.0.1" not in str(vars(t)) for t in Teller.objects.all())


def test_met_de_code_is_te_volgen_en_niets_meer() -> None:
    code = stuur(ALLES).json()["ontvangstcode"]
    uit = stuur({"ontvangstcode": code.lower()}, VOLG)
    assert uit.status_code == 200
    lijf = uit.json()
    assert (lijf["stap"], lijf["berichten"]) == ("binnen", [])
    assert datetime.fromisoformat(lijf["gemeldTijdstip"]).tzinfo is not None
    assert set(lijf) == {"stap", "gemeldTijdstip", "terugUiterlijkTijdstip", "berichten"}
    regel = Auditregel.objects.get(handeling="volg-melding")
    assert regel.actor == "@koppeling"


def test_een_andere_code_opent_niets() -> None:
    stuur(GOED)
    probleem(stuur({"ontvangstcode": "ABCD-EFGH-JKLM-NPQR"}, VOLG), 404)
    assert probleem(stuur({"ontvangstcode": 1, "x": 1}, VOLG), 400) == {
        "ontvangstcode": "string-type",
        "x": "extra-forbidden",
    }


@pytest.mark.parametrize(
    ("methode", "pad", "status"),
    [
        ("get", MELD, 405),
        ("put", MELD, 405),
        ("delete", VOLG, 405),
        ("get", "/api/v1/", 404),
        ("get", MELD + "/", 404),
        ("get", "/api/v1/anders", 404),
        ("get", "/api/", 404),
    ],
)
def test_ook_een_verkeerd_adres_is_een_probleem(methode: str, pad: str, status: int) -> None:
    uit = getattr(Client(raise_request_exception=False), methode)(pad)
    probleem(uit, status)
    assert uit["API-Version"] == "1.0.0"


def test_wat_kapot_gaat_is_een_probleem_zonder_bijzonderheden(monkeypatch: Any) -> None:
    def stuk(*a: Any, **k: Any) -> None:
        raise RuntimeError("geheim van binnen")

    monkeypatch.setattr(melden, "execute", stuk)
    uit = stuur(GOED)
    probleem(uit, 500)
    assert "geheim" not in uit.content.decode()


def test_elk_antwoord_heeft_de_koppen() -> None:
    for uit in (stuur(GOED), stuur({}), stuur(GOED, sleutel=None), Client().get("/api/v1/openapi.json")):
        assert uit["API-Version"] == "1.0.0"
        assert uit["X-Content-Type-Options"] == "nosniff"
        assert uit["X-Frame-Options"] == "DENY"
        assert uit["Cache-Control"] == "no-store"
        assert "frame-ancestors 'none'" in uit["Content-Security-Policy"]
        assert not uit.cookies


def test_de_beschrijving_is_voor_iedereen() -> None:
    uit = Client().get("/api/v1/openapi.json")
    assert uit.status_code == 200
    assert uit["Access-Control-Allow-Origin"] == "*"
    schema = uit.json()
    assert schema["openapi"].startswith("3.")
    assert set(schema["info"]["contact"]) == {"name", "email", "url"}
    assert set(schema["paths"]) == {"/signalen", "/signalen/_volg"}
    for methoden in schema["paths"].values():
        for werk in methoden.values():
            assert {"400", "401", "429"} <= set(werk["responses"])
            for status, antwoord in werk["responses"].items():
                assert "API-Version" in antwoord["headers"]
                soort = "application/problem+json" if int(status) >= 400 else "application/json"
                assert list(antwoord["content"]) == [soort]
    velden = schema["components"]["schemas"]["Melding"]["properties"]
    assert set(velden) == set(ALLES) | {"thema"}
