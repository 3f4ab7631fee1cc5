"""Soft information in its kinds, and beside it the figures: on the page of a signal."""

import pytest

from tests.web.plein import Plein
from waakvlam.readmodels.models import SignaalRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


@pytest.fixture
def plein() -> Plein:
    return Plein()


@pytest.mark.parametrize(
    ("velden", "soort", "kop"),
    [
        ({"zelf": "ja"}, "eigen", "Zelf gezien of gehoord"),
        ({"zelf": "gevoel"}, "niet_pluis", "Een gevoel dat er iets niet klopt"),
        ({"zelf": "nee", "soort": "verhaal"}, "verhaal", "Een verhaal uit de buurt"),
        ({"zelf": "nee", "soort": "casuistiek"}, "casuistiek", "Wat in meer zaken terugkomt"),
        ({"zelf": "nee", "soort": "melding"}, "melding", "Van een ander gehoord"),
        ({"zelf": "nee", "soort": "kerncijfer"}, "kerncijfer", "Een cijfer over de buurt"),
    ],
)
def test_elke_soort_is_te_melden_en_heet_zo_op_de_bladzijde(
    plein: Plein, velden: dict[str, str], soort: str, kop: str
) -> None:
    """KIS-433: what somebody saw, a feeling, a story and what comes back in more cases are told apart."""
    plein.meld("jongerenwerk", plaats="Blok 3 van de Wilgenflat", **velden)
    assert SignaalRij.objects.get().soort == soort
    pagina = plein.zie("wijkagent")
    assert kop in pagina
    assert "Blok 3 van de Wilgenflat" in pagina
    assert ("Hard: een cijfer." in pagina) is (soort == "kerncijfer")
    assert ("Zacht: wat mensen zien" in pagina) is (soort != "kerncijfer")


def test_wat_mensen_zien_en_een_cijfer_liggen_naast_elkaar(plein: Plein) -> None:
    """KIS-434 and KIS-435: linked from either side, and each says what the other is."""
    cijfer = plein.meld("wijkagent", tekst="Twaalf meldingen van overlast.", zelf="nee", soort="kerncijfer")
    ander = plein.meld("jongerenwerk", tekst="Er hangt iets in de lucht.", zelf="gevoel")
    zacht = plein.meld("jongerenwerk")
    keuze = plein.zie("wijkagent", "/doe/verbind?naast=1")
    assert f'value="{cijfer}"' in keuze
    assert f'value="{ander}"' not in keuze
    plein.lukt("wijkagent", "verbind", signaal=cijfer)
    naast = plein.zie("wijkagent").split('id="kop-ernaast">')[1].split("</section>")[0]
    assert naast.startswith("Cijfers hierbij<")
    assert "Twaalf meldingen van overlast." in naast
    plein.id = cijfer
    assert "Leg er iets naast wat mensen zagen" in plein.zie("wijkagent")
    keuze = plein.zie("wijkagent", "/doe/verbind?naast=1")
    assert f'value="{ander}"' in keuze
    plein.lukt("wijkagent", "verbind", signaal=ander)
    naast = plein.zie("wijkagent").split('id="kop-ernaast">')[1].split("</section>")[0]
    assert naast.startswith("Wat mensen erbij zien en horen<")
    assert "Er hangt iets in de lucht." in naast
    plein.id = zacht
    plein.lukt("wijkagent", "maak-los", signaal=cijfer)
    assert (
        "Twaalf meldingen" not in plein.zie("wijkagent").split('id="kop-ernaast">')[1].split("</section>")[0]
    )


def test_zonder_cijfer_staat_er_hoe_er_een_komt(plein: Plein) -> None:
    plein.meld("jongerenwerk")
    assert "Er is nog geen cijfer. Meld het eerst als signaal" in plein.zie(
        "wijkagent", "/doe/verbind?naast=1"
    )
    assert "Er is nog geen cijfer" not in plein.zie("wijkagent", "/doe/verbind")
