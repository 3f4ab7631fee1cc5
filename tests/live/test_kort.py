"""An open page that asks for itself gets its own parts, whole, and nothing around them."""

import re

import pytest

from tests.web.test_overleglijst import LIJST, Gemeente
from tests.web.test_werk import tekst
from waakvlam.adapters.live import kaartje

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
WISSELT = re.compile(
    r'name="(?:csrfmiddlewaretoken|opdracht_id|gelezen)" value="[^"]+"|<svg.*?</svg>', re.DOTALL
)
"""What every drawing has of its own: proofs, and lines that grow as time passes."""


def delen(pagina: str) -> dict[str, str]:
    """The parts of a page that stay up to date, by id, from where each begins to the end of the page body."""
    vlak = WISSELT.sub("", pagina.partition("<main")[2].partition("</main>")[0])
    return {
        gevonden[1]: vlak[gevonden.start() :] for gevonden in re.finditer(r'id="([\w-]+)" data-live>', vlak)
    }


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    hier = Gemeente()
    hier.open("Atalanta")
    hier.zet_op("Atalanta")
    return hier


@pytest.mark.parametrize("pad", ["/", "/casussen", "/casussen/{casus}", "/overleglijst", LIJST])
def test_vanzelf_komen_alle_delen_en_niets_eromheen(gemeente: Gemeente, pad: str) -> None:
    wie = gemeente.client("regisseur")
    adres = pad.format(casus=gemeente.casussen["Atalanta"])
    heel = tekst(wie.get(adres))
    kort = tekst(wie.get(adres, headers={"X-Waakvlam-Live": "1"}))
    assert delen(kort) == delen(heel) != {}
    bewijs = re.search(r'data-live-kaartje="([^"]+)"', kort)
    assert bewijs is not None and kaartje.lees(bewijs[1], wie.session.session_key or "") is not None
    assert "data-stand>" in kort, "on paper stands of when what is shown is"
    for om in ('class="wv-menu"', 'class="wv-voet"', "stylesheet", "<script"):
        assert (om in heel, om in kort) == (True, False), om
