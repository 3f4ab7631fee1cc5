"""Sending the log of processing on, to a real HTTP server that sometimes fails."""

import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.adapters.hulp import GEMEENTE, NU, STROOM
from waakvlam.adapters import opslag
from waakvlam.adapters.models import Volgplek
from waakvlam.adapters.otlp import Bezet, Doorgever, Ontvanger, OtlpFout
from waakvlam.adapters.verwerkingen import pseudoniem
from waakvlam.application.poorten import Verwerking
from waakvlam.cli import main
from waakvlam.cli.fout import Fout
from waakvlam.cli.logboek.otlp import adres, koppen

Antwoord = int | str | dict[str, Any]


class Server(ThreadingHTTPServer):
    """Answers from a list, then always 200; keeps what it acknowledged and how often it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.antwoorden: list[Antwoord] = []
        self.gekregen: list[dict[str, Any]] = []
        self.koppen: list[dict[str, str]] = []
        self.gevraagd = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def spans(self) -> list[dict[str, Any]]:
        """Every span that was acknowledged, in order."""
        return [
            span
            for bericht in self.gekregen
            for bron in bericht["resourceSpans"]
            for groep in bron["scopeSpans"]
            for span in groep["spans"]
        ]


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        inhoud = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.gevraagd += 1
        antwoord = self.server.antwoorden.pop(0) if self.server.antwoorden else 200
        if antwoord == "weg":
            self.connection.close()
            return
        if antwoord == "traag":
            self.server.stil.wait(5)  # type: ignore[attr-defined]
            return
        code = antwoord if isinstance(antwoord, int) else 200
        if code == 200:
            assert self.path == "/v1/traces"
            self.server.koppen.append(dict(self.headers))
            self.server.gekregen.append(inhoud)
        self.send_response(code)
        if code == 302:
            self.send_header("Location", f"{self.server.url}/elders")
        if code == 429:
            self.send_header("Retry-After", "7")
        self.end_headers()
        self.wfile.write(json.dumps(antwoord if isinstance(antwoord, dict) else {}).encode())

    def log_message(self, *args: object) -> None: ...


@pytest.fixture
def server() -> Iterator[Server]:
    eigen = Server()
    eigen.stil = threading.Event()  # type: ignore[attr-defined]
    draad = threading.Thread(target=eigen.serve_forever, args=(0.05,))
    draad.start()
    yield eigen
    eigen.stil.set()  # type: ignore[attr-defined]
    eigen.shutdown()
    draad.join()
    eigen.server_close()


def vul(aantal: int) -> None:
    """Lines of so many actions, about one person each: two spans per action."""
    opslag.verwerkingen().noteer(
        [
            Verwerking(
                GEMEENTE, "lees-casus", STROOM, ("P1",), NU + timedelta(seconds=nr), timedelta(milliseconds=3)
            )
            for nr in range(aantal)
        ]
    )


def doorgever(server: Server, pauzes: list[float] | None = None, pogingen: int = 4) -> Doorgever:
    slaap: Callable[[float], None] = (pauzes if pauzes is not None else []).append
    ontvanger = Ontvanger(f"{server.url}/v1/traces", {}, wachttijd=0.3, pogingen=pogingen, slaap=slaap)
    return Doorgever("otlp", ontvanger, lambda: NU)


pytestmark = pytest.mark.usefixtures("databank")


def test_een_span_heeft_wat_de_standaard_vraagt(server: Server) -> None:
    vul(1)
    assert doorgever(server).stuur_alles() == 2
    ouder, kind = server.spans
    kenmerken = {k["key"]: k["value"]["stringValue"] for k in kind["attributes"]}
    assert kenmerken == {
        "dpl.core.processing_activity_id": "urn:nl:waakvlam:verwerkingsactiviteit:regie-op-casus",
        "dpl.core.data_subject_id": pseudoniem(
            opslag.hoofdsleutel().pseudoniemsleutels()[0], GEMEENTE, STROOM, "P1"
        ),
        "dpl.core.data_subject_id_type": "waakvlam-pseudoniem",
    }
    assert (kind["parentSpanId"], kind["traceId"]) == (ouder["spanId"], ouder["traceId"])
    assert "parentSpanId" not in ouder
    assert (len(kind["traceId"]), len(kind["spanId"]), kind["status"]) == (32, 16, {"code": 1})
    assert kind["startTimeUnixNano"] == f"{int(NU.timestamp())}{NU.microsecond:06}000"
    assert int(kind["endTimeUnixNano"]) - int(kind["startTimeUnixNano"]) == 3_000_000
    bron = server.gekregen[0]["resourceSpans"][0]["resource"]["attributes"]
    assert {k["key"]: k["value"]["stringValue"] for k in bron} == {
        "service.name": "waakvlam",
        "waakvlam.gemeente": GEMEENTE,
    }
    assert server.koppen[0]["Content-Type"] == "application/json"


def test_in_delen_op_volgorde_en_de_volgende_keer_alleen_wat_nieuw_is(server: Server) -> None:
    vul(5)
    assert doorgever(server).stuur_alles(per_keer=4) == 10
    assert len(server.gekregen) == 3
    vul(1)
    assert doorgever(server).stuur_alles(per_keer=4) == 2
    assert doorgever(server).stuur_alles() == 0
    ids = [span["spanId"] for span in server.spans]
    assert len(ids) == len(set(ids)) == 12


@pytest.mark.parametrize("mis", [500, 503, 429, "weg", "traag"])
def test_na_een_storing_gaat_het_verder_zonder_iets_twee_keer_te_bevestigen(
    server: Server, mis: Antwoord
) -> None:
    vul(4)
    server.antwoorden = [200, mis, mis, 200]
    pauzes: list[float] = []
    assert doorgever(server, pauzes).stuur_alles(per_keer=4) == 8
    ids = [span["spanId"] for span in server.spans]
    assert len(ids) == len(set(ids)) == 8
    assert pauzes == ([7.0, 7.0] if mis == 429 else [1.0, 2.0])


def test_blijft_de_storing_dan_stopt_het_en_gaat_het_later_verder(server: Server) -> None:
    vul(4)
    server.antwoorden = [200, *[503] * 4]
    with pytest.raises(OtlpFout, match="503"):
        doorgever(server).stuur_alles(per_keer=4)
    assert len(server.spans) == 4
    assert doorgever(server).stuur_alles(per_keer=4) == 4
    assert len({span["spanId"] for span in server.spans}) == len(server.spans) == 8


@pytest.mark.parametrize("code", [400, 401, 404, 302])
def test_wat_niet_overgaat_wordt_niet_nog_eens_geprobeerd(server: Server, code: int) -> None:
    vul(1)
    server.antwoorden = [code]
    with pytest.raises(OtlpFout) as fout:
        doorgever(server).stuur_alles()
    assert fout.value.blijvend
    assert (server.gevraagd, server.spans) == (1, [])
    assert Volgplek.objects.get(naam="otlp").positie == 0


def test_een_deel_geweigerd_wordt_gemeld_en_niet_herhaald(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    vul(1)
    server.antwoorden = [{"partialSuccess": {"rejectedSpans": "1", "errorMessage": "vol"}}]
    assert main(["logboek", "otlp", "--naar", server.url]) == 1
    assert "heeft er 1 niet bewaard" in capsys.readouterr().out
    assert main(["logboek", "otlp", "--naar", server.url]) == 0
    assert capsys.readouterr().out == "0 regels doorgestuurd.\n"


def test_er_is_een_tegelijk_en_een_vastgelopen_beurt_verloopt(server: Server) -> None:
    vul(1)
    Volgplek.objects.create(naam="otlp", bezig_tot=NU + timedelta(minutes=1), bezig_door="ander")
    with pytest.raises(Bezet):
        doorgever(server).stuur_alles()
    assert server.gevraagd == 0
    Volgplek.objects.update(bezig_tot=NU - timedelta(seconds=1))
    assert doorgever(server).stuur_alles() == 2
    assert Volgplek.objects.get(naam="otlp").bezig_tot is None


def test_twee_ontvangers_hebben_elk_een_eigen_plek(server: Server) -> None:
    vul(2)
    opdracht = ["logboek", "otlp", "--naar", server.url]
    assert main(opdracht) == 0
    assert main([*opdracht, "--naam", "archief"]) == 0
    assert len(server.spans) == 8


def test_een_ontvanger_die_er_niet_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vul(1)
    gewacht: list[float] = []
    monkeypatch.setattr("waakvlam.adapters.otlp.Ontvanger", partial(Ontvanger, slaap=gewacht.append))
    dicht = Server()
    dicht.server_close()
    assert main(["logboek", "otlp", "--naar", dicht.url]) == 1
    assert "niet te bereiken" in capsys.readouterr().out
    assert gewacht == [1, 2, 4, 8]


@pytest.mark.parametrize(
    ("url", "uitkomst"),
    [
        ("https://otlp.example", "https://otlp.example/v1/traces"),
        ("https://otlp.example/", "https://otlp.example/v1/traces"),
        ("https://otlp.example/eigen/pad", "https://otlp.example/eigen/pad"),
        ("http://localhost:4318", "http://localhost:4318/v1/traces"),
    ],
)
def test_een_adres_wordt_aangevuld(url: str, uitkomst: str) -> None:
    assert adres(url) == uitkomst


@pytest.mark.parametrize(
    "url",
    ["http://otlp.example", "ftp://otlp.example", "file:///etc/passwd", "otlp", "https://a:b@otlp.example"],
)
def test_een_adres_waar_niet_veilig_naartoe_te_sturen_is(url: str) -> None:
    with pytest.raises(Fout):
        adres(url)


def test_koppen_komen_uit_de_omgeving(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    monkeypatch.setenv("WAAKVLAM_OTLP_KOPPEN", "Authorization=Bearer a=b, X-Tenant=waterveen")
    vul(1)
    assert main(["logboek", "otlp", "--naar", server.url]) == 0
    assert server.koppen[0]["Authorization"] == "Bearer a=b"
    assert server.koppen[0]["X-Tenant"] == "waterveen"
    monkeypatch.setenv("WAAKVLAM_OTLP_KOPPEN", "geheim")
    with pytest.raises(Fout) as fout:
        koppen()
    assert "geheim" not in str(fout.value)
