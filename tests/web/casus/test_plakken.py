"""A pasted chat becomes notes: what is chosen, without the names of who wrote, and nothing else is kept."""

import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from tests.web.casus.wereld import Wereld, tekst
from waakvlam.adapters.models import Gebeurtenis
from waakvlam.core.tijd import ZONE
from waakvlam.web.casus.plakken.formulier import LANGST, PER_KEER

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
CHAT = """22-10-2026 14:29 - Berichten en oproepen zijn end-to-end versleuteld.
22-10-2026 14:30 - Jan de Vries: Het plein loopt vol
22-10-2026 14:31 - Fatima: Jan, ik ga kijken
22-10-2026 14:32 - Jan de Vries: Zwijgzaam geheim"""


@pytest.fixture
def casus(wereld: Wereld) -> str:
    return wereld.ave2()


def stuur(client: Client, casus: str, stap: str, **velden: Any) -> Any:
    return client.post(f"/casussen/{casus}/plakken", {"stap": stap, **velden})


def velden_van(pagina: str) -> dict[str, str]:
    """What the form with the notes would send."""
    uit = {
        n: t.strip()
        for n, t in re.findall(r'<textarea name="(tekst-\d+)"[^>]*>\s*([^<]*)</textarea>', pagina)
    }
    uit |= dict(re.findall(r'name="(op-\d+)" value="([^"]+)"', pagina))
    return {**uit, "opdracht_id": str(uuid.uuid4()), "soort": "gerucht", "kring": "zorg"}


def alles_op_schijf() -> str:
    """Every row of every table, and the sessions."""
    uit = []
    for naam in ("default", "sleutels"):
        with connections[naam].cursor() as c:
            for tabel in connections[naam].introspection.table_names():
                c.execute(f'SELECT * FROM "{tabel}"')
                uit.append(str(c.fetchall()))
    return "".join(uit)


def test_van_chat_naar_notities(wereld: Wereld, casus: str, caplog: pytest.LogCaptureFixture) -> None:
    client = wereld.als("sanne")
    kies = tekst(stuur(client, casus, "lees", plak=CHAT))
    assert re.findall(r"<label[^>]*for=\"wie-\d\">([^<]+)<", kies) == ["Jan de Vries", "Fatima"]
    assert kies.count('name="kies"') == 4
    bewaar = tekst(
        stuur(client, casus, "kies", plak=CHAT, kies=["2", "1"], **{"wie-0": "P1", "wie-1": "politie"})
    )
    velden = velden_van(bewaar)
    assert velden["tekst-0"] == "P1: Het plein loopt vol"
    assert velden["tekst-1"].endswith(": P1, ik ga kijken") and "Fatima" not in bewaar
    assert (velden["op-0"], velden["op-1"]) == ("2026-10-22T14:30", "2026-10-22T14:31")
    antwoord = client.post(f"/casussen/{casus}/plakken", {"stap": "bewaar", **velden}, follow=True)
    assert "2 notities zijn bewaard." in tekst(antwoord)
    notities = Gebeurtenis.objects.filter(soort="genoteerd").order_by("pk")
    assert [n.gebeurd_op.astimezone(ZONE).strftime("%d-%m %H:%M") for n in notities] == [
        "22-10 14:30", "22-10 14:31",
    ]  # fmt: skip
    assert {n.kring for n in notities} == {"zorg"}
    pagina = tekst(client.get(f"/casussen/{casus}"))
    assert "P1: Het plein loopt vol" in pagina and "Zwijgzaam" not in pagina
    bewaard = alles_op_schijf() + caplog.text
    for weg in ("Zwijgzaam", "Jan de Vries", "Fatima", "loopt vol"):
        assert weg not in bewaard, weg


def test_twee_keer_sturen_maakt_geen_dubbele(wereld: Wereld, casus: str) -> None:
    client = wereld.als("sanne")
    velden = velden_van(tekst(stuur(client, casus, "kies", plak=CHAT, kies=["1"])))
    for _ in range(2):
        assert stuur(client, casus, "bewaar", **velden).status_code == 302
    assert Gebeurtenis.objects.filter(soort="genoteerd").count() == 1


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"stap": "lees", "plak": ""}, "Plak eerst de berichten."),
        ({"stap": "lees", "plak": "x" * (LANGST + 1)}, "Plak het in delen."),
        ({"stap": "kies", "plak": CHAT}, "Kies minstens één bericht."),
        ({"stap": "kies", "plak": CHAT, "kies": ["99", "x"]}, "Kies minstens één bericht."),
        (
            {"stap": "kies", "plak": "regel\n" * 40, "kies": [str(n) for n in range(PER_KEER + 1)]},
            f"Kies hoogstens {PER_KEER} berichten.",
        ),
        ({"stap": "bewaar", "soort": "feit", "kring": "zorg"}, "Er staat geen bericht meer in."),
        (
            {"stap": "bewaar", "tekst-0": "Zqtekst", "soort": "feit", "kring": "niet"},
            "Kies een van de mogelijkheden.",
        ),
        (
            {
                "stap": "bewaar",
                "tekst-0": "Later",
                "op-0": "2999-01-01T10:00",
                "soort": "feit",
                "kring": "zorg",
            },
            "Dit moet nog komen.",
        ),
        (
            {"stap": "bewaar", "tekst-0": "Bel 06 12345678", "soort": "feit", "kring": "zorg"},
            "Kijk na wat onder dit veld staat",
        ),
    ],
)
def test_wat_niet_kan_verliest_geen_tekst(
    wereld: Wereld, casus: str, velden: dict[str, Any], zin: str
) -> None:
    antwoord = wereld.als("sanne").post(f"/casussen/{casus}/plakken", velden)
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422 and zin in pagina
    for naam in ("tekst-0", "plak"):
        assert str(velden.get(naam, ""))[:40] in pagina
    assert not Gebeurtenis.objects.filter(soort="genoteerd").exists()


def test_de_velden_met_berichten_bewaart_de_browser_niet() -> None:
    import waakvlam.web

    map_ = Path(waakvlam.web.__path__[0]) / "templates/web/casus/plakken"
    bladen = [pad.read_text(encoding="utf-8") for pad in map_.glob("*.html")]
    assert len(bladen) == 3 and not any("data-concept" in blad for blad in bladen)
