"""Questions about neighbourhoods, and reading them in."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.core.buurt.maken import bestand, buurt, feature, plek, tegels, vierkant
from waakvlam.application import buurten as app
from waakvlam.application.buurtteksten import TEKSTEN, klacht
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.buurten import GEEN_BUURTEN, Wie
from waakvlam.application.vragen import buurten as vragen
from waakvlam.core.buurt import Bezwaar, Indeling, indeling, lees

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])

NU = datetime(2026, 11, 1, 12, tzinfo=UTC)
WIE = Wie("beheer", None, "cli", NU)
W = "waterveen"


def vast(i: Indeling, vanaf: datetime = NU) -> None:
    kast = omgeving().buurten
    assert kast.stel_vast(W, kast.zet_klaar(W, i, "proef", WIE), vanaf, WIE)


def test_de_keuzelijst_gaat_op_wijk_en_naam() -> None:
    delen = [
        feature("3", "Bos", vierkant(0, 0)),
        feature("2", "adel", vierkant(2, 0)),
        feature("1", "Zee", vierkant(4, 0), properties={"code": "1", "naam": "Zee", "wijk": "Aan zee"}),
    ]
    nummer, gelezen = app.lees_in(W, bestand(*delen), "x", WIE)
    assert gelezen.bezwaren == ()
    assert app.stel_vast(W, nummer, None, WIE)
    keuzes = [(b.wijk, b.naam, b.code) for b in vragen.buurten(W, NU)]
    assert keuzes == [("Aan zee", "Zee", "1"), ("Centrum", "adel", "2"), ("Centrum", "Bos", "3")]


@pytest.mark.parametrize(
    ("lon", "lat", "uitkomst", "code"),
    [
        (*plek(0.5, 0.5), "buurt", "A"),
        (*plek(2, 2), "buiten", None),
        (0.0, 0.0, "buiten", None),
        (181.0, 52.0, "geen-plek", None),
        (5.0, float("inf"), "geen-plek", None),
        (float("nan"), 52.0, "geen-plek", None),
    ],
)
def test_een_plek_heeft_altijd_een_antwoord(lon: float, lat: float, uitkomst: str, code: str | None) -> None:
    vast(indeling([buurt("A", vierkant(0, 0))]))
    gevonden = vragen.buurt_van(W, NU, lon, lat)
    assert (gevonden.uitkomst, gevonden.code) == (uitkomst, code)
    assert gevonden.naam == ("Buurt A" if code else "")


def test_zonder_buurten_is_een_plek_onbekend() -> None:
    assert vragen.buurt_van(W, NU, *plek(0, 0)).uitkomst == "onbekend"
    assert vragen.buurten(W, NU) == ()
    assert vragen.naam(W, NU, "A") == "A"


def test_namen_van_nu_gaan_voor_namen_van_toen() -> None:
    vast(indeling([buurt("A", vierkant(0, 0)), buurt("B", vierkant(1, 0))]))
    nieuw = indeling([buurt("A", vierkant(0, 0, 2, 1))])
    hernoemd = Indeling(tuple(type(b)(b.code, "Anders", b.wijk, b.vlakken) for b in nieuw.buurten))
    vast(hernoemd, NU + timedelta(days=1))
    later = NU + timedelta(days=2)
    assert vragen.namen(W, NU, ["A", "B"]) == {"A": "Buurt A", "B": "Buurt B"}
    assert vragen.namen(W, later, ["A", "B", "Z"]) == {"A": "Anders", "B": "Buurt B"}
    assert vragen.naam(W, later, "B") == "Buurt B"
    assert vragen.naam(W, later, "Z") == "Z"
    assert vragen.bestaat(W, later, "A")
    assert not vragen.bestaat(W, later, "B")


@pytest.mark.parametrize("aantal", [2, 6])
def test_opzoeken_is_een_vraag_aan_de_databank_hoe_veel_buurten_er_ook_zijn(aantal: int) -> None:
    vast(tegels(1, aantal, aantal))
    vragen.geldend(W, NU)
    with CaptureQueriesContext(
        connection,
    ) as vraag:
        for _ in range(3):
            vragen.buurt_van(W, NU, *plek(1.5, 1.5))
    assert len(vraag) == 3


def test_een_kapot_bestand_verandert_niets() -> None:
    nummer, gelezen = app.lees_in(W, b"{", "x", WIE)
    assert nummer == 0
    assert [b.code for b in gelezen.bezwaren] == ["geen-json"]
    assert app.voorstel(W, 0, NU) is None


def test_een_voorstel_zegt_wat_er_verandert_en_wacht() -> None:
    vast(indeling([buurt("A", vierkant(0, 0)), buurt("B", vierkant(1, 0))]))
    delen = [feature("A", "Buurt A", vierkant(0, 0)), feature("C", "Nieuw", vierkant(3, 0))]
    nummer, _ = app.lees_in(W, bestand(*delen), "nieuw.geojson", WIE)
    v = app.voorstel(W, nummer, NU)
    assert v is not None
    assert not v.eerste
    assert [b.code for b in v.verschil.erbij] == ["C"]
    assert [b.code for b in v.verschil.weg] == ["B"]
    assert {b.code for b in vragen.geldend(W, NU).buurten} == {"A", "B"}
    assert app.stel_vast(W, nummer, NU + timedelta(days=1), WIE)
    assert app.voorstel(W, nummer, NU) is None
    assert {b.code for b in vragen.geldend(W, NU + timedelta(days=1)).buurten} == {"A", "C"}


def test_voor_elk_bezwaar_is_een_zin_met_wat_u_doet() -> None:
    feiten: dict[str, str | int] = {
        "mb": 1, "regel": 1, "kolom": 1, "aantal": 1, "meeste": 1, "naam": "x", "eerst": 1, "ander": "x",
    }  # fmt: skip
    for code in TEKSTEN:
        k = klacht(Bezwaar(code, 3, "BU1", feiten))
        assert k.waar == "Nummer 3, BU1"
        assert "%(" not in str(k)
        assert k.wat.endswith(".")
        assert k.doe.endswith(".")
    assert str(klacht(Bezwaar("leeg"))).startswith("Er staat geen")
    assert klacht(Bezwaar("code-mist", 2)).waar == "Nummer 2"


def test_elk_bezwaar_uit_een_bestand_heeft_een_zin() -> None:
    from tests.core.buurt.test_inlezen import EIGEN, HELE, VORMEN

    codes = {code for code, _ in [*VORMEN, *EIGEN, *HELE]} | {
        "te-groot",
        "veel-buurten",
        "veel-punten",
        "ring-zwaar",
    }
    assert codes | {"en-meer"} == TEKSTEN.keys()
    for _, inhoud in HELE:
        assert all(str(klacht(b)) for b in lees(inhoud).bezwaren)


def test_zonder_kast_zijn_er_geen_buurten() -> None:
    assert GEEN_BUURTEN.geldend(W, NU) is None
    assert GEEN_BUURTEN.namen(W, ["A"]) == {}
    assert not GEEN_BUURTEN.stel_vast(W, 1, NU, WIE)
    with pytest.raises(KeyError):
        GEEN_BUURTEN.haal(1)
