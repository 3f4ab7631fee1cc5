"""Requests and data breaches: whoever handles them, or is asked to look, gets a mail that says nothing."""

from datetime import timedelta
from typing import Any

import pytest

from tests.application.hulp import BEGIN, GEMEENTE
from tests.application.test_werker import Proef, proef
from waakvlam.adapters.models import Effect
from waakvlam.application.werker.wie import ontvangers
from waakvlam.core.datalek import opdrachten as d
from waakvlam.core.toegang.verzoeken import PRIVACY, WOO
from waakvlam.core.verzoek import opdrachten as o

pytestmark = pytest.mark.usefixtures("databank")
LEIDT = "netwerkcoordinator"
__all__ = ["proef"]


def vraag(proef: Proef, soort: str) -> tuple[str, str]:
    rol = WOO if soort == "woo" else PRIVACY
    inhoud: Any = o.OntvangVerzoek(soort, BEGIN, "brief", "Jan Jansen", vraag="Alles")  # type: ignore[arg-type]
    return rol, proef.bureau.lukt(rol, inhoud).stroom


@pytest.mark.parametrize(("soort", "rol"), [("inzage", PRIVACY), ("bezwaar", PRIVACY), ("woo", WOO)])
def test_een_verzoek_is_voor_wie_dat_soort_behandelt(proef: Proef, soort: str, rol: str) -> None:
    _, stroom = vraag(proef, soort)
    effect = Effect.objects.get(soort="verzoek-ontvangen")
    ids = {"gemeente": GEMEENTE, "stroom": stroom, "wie": "behandelaar"}
    assert '"wie":"behandelaar"' in effect.ids.replace(" ", "")
    assert [een.account for een in ontvangers(proef.plaats, ids, BEGIN)] == [f"a-{rol}"]
    proef.werk(timedelta(hours=1))
    assert proef.bus.wie == [], "wie het zelf vastlegde, krijgt geen mail"


def test_wie_moet_nakijken_en_wie_op_antwoord_wacht_horen_het(proef: Proef) -> None:
    rol, stroom = vraag(proef, "inzage")
    proef.werk(timedelta(hours=1))
    proef.bureau.lukt(rol, o.ZetVerzoekUit((LEIDT, "wijkagent")), stroom)
    proef.werk()
    proef.werk(timedelta(hours=1))
    assert sorted(proef.bus.wie) == [f"a-{LEIDT}", "a-wijkagent"]
    proef.bus.weg.clear()
    proef.bureau.lukt(LEIDT, o.MeldNagekeken(), stroom)
    proef.werk()
    proef.werk(timedelta(hours=1))
    assert proef.bus.wie == [f"a-{rol}"]
    (_, brief) = proef.bus.weg[0]
    for woord in ("jansen", "inzage", "verzoek", stroom.partition("/")[2]):
        assert woord not in (brief.onderwerp + brief.tekst + brief.html).lower()


def test_een_datalek_gaat_meteen_naar_de_privacyfunctionaris(proef: Proef) -> None:
    lek: Any = d.MeldDatalek("Een mail ging naar de verkeerde.", BEGIN)  # type: ignore[arg-type]
    proef.bureau.lukt(LEIDT, lek)
    proef.werk()
    assert proef.bus.wie == [f"a-{PRIVACY}"]
    assert "niet kan wachten" in proef.bus.weg[0][1].tekst
