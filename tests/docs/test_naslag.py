"""The reference on commands, refusals, events and histories is what the code says, and leaves nothing out."""

import sys

import pytest

from tests.docs.blad import bladen
from tests.huis.bestanden import PROJECT
from waakvlam.application import uitleg
from waakvlam.core.casus import opdrachten as casus_opdrachten
from waakvlam.core.casus.weigering import CODES
from waakvlam.core.datalek import opdrachten as datalek_opdrachten
from waakvlam.core.gebeurtenis import SOORTEN
from waakvlam.core.ontwerp import opdrachten as ontwerp_opdrachten
from waakvlam.core.signaal import opdrachten as signaal_opdrachten
from waakvlam.core.velden import velden_van
from waakvlam.core.verzoek import opdrachten as verzoek_opdrachten

sys.path.insert(0, str(PROJECT / "tools"))

import maak_naslag


@pytest.mark.parametrize("naam", maak_naslag.BLADEN)
def test_het_blad_is_bij(naam: str) -> None:
    assert bladen()[f"docs/reference/{naam}"].tekst == maak_naslag.BLADEN[naam](), (
        "Draai tools/maak_naslag.py: de code is veranderd."
    )


@pytest.mark.parametrize(
    ("blad", "namen"),
    [
        (
            "opdrachten",
            [
                *casus_opdrachten.OPDRACHTEN,
                *signaal_opdrachten.OPDRACHTEN,
                *ontwerp_opdrachten.OPDRACHTEN,
                *verzoek_opdrachten.OPDRACHTEN,
                *datalek_opdrachten.OPDRACHTEN,
            ],
        ),
        ("gebeurtenissen", list(SOORTEN)),
    ],
)
def test_elke_naam_heeft_een_kop(blad: str, namen: list[str]) -> None:
    delen = [een for een in maak_naslag.BLADEN if een.startswith(blad)]
    tekst = "\n".join(bladen()[f"docs/reference/{een}"].tekst for een in delen)
    assert [naam for naam in namen if f"\n## {naam}\n" not in tekst] == []


def test_elk_veld_van_elke_opdracht_is_uitgelegd() -> None:
    alle = (casus_opdrachten, signaal_opdrachten, ontwerp_opdrachten, verzoek_opdrachten, datalek_opdrachten)
    klassen = [klasse for module in alle for klasse in module.OPDRACHTEN.values()]
    assert [(k.__name__, v.naam) for k in klassen for v in velden_van(k) if len(v.uitleg) < 4] == []


def test_elke_weigering_heeft_een_zin_en_een_uitweg() -> None:
    zonder = [code for code in CODES if code not in uitleg.TEKSTEN or code not in uitleg.NU]
    assert zonder == []
    assert set(uitleg.TEKSTEN) | set(uitleg.NU) == set(CODES)


def test_wat_niet_is_uitgelegd_of_niet_bestaat_valt_op() -> None:
    with pytest.raises(ValueError, match="explained"):
        maak_naslag.uitgelegd(frozenset({"een", "twee"}), {"een": "Een"})
    with pytest.raises(ValueError, match="explained"):
        maak_naslag.uitgelegd(frozenset({"een"}), {"een": "Een", "twee": "Twee"})
