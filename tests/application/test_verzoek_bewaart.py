"""Nothing of a case is destroyed while a request about it runs, also when it came between two decisions."""

from typing import Any

import pytest

from tests.application.bewaarwereld import ARCHIVARIS, BEHEER, Wereld
from waakvlam.application.opdracht import Geweigerd
from waakvlam.core.bewaren import opdrachten as b
from waakvlam.core.bewaren.namen import bewaring_van
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus import verzoekopdrachten as cv
from waakvlam.core.toegang.verzoeken import PRIVACY
from waakvlam.core.verzoek import opdrachten as v

NETWERK = "netwerkcoordinator"


@pytest.fixture
def w(databank: str) -> Wereld:
    return Wereld()


def codes(uit: Any) -> tuple[str, ...]:
    assert isinstance(uit, Geweigerd), uit
    return uit.weigering.codes


def vraag(w: Wereld, stroom: str, soort: str = "inzage") -> str:
    """A request that runs and is linked to a case by who watches over all cases."""
    inhoud = v.OntvangVerzoek(soort, w.om.klok.nu(), "brief", "Jan")  # type: ignore[arg-type]
    verzoek = w.lukt(PRIVACY, inhoud).stroom
    w.lukt(PRIVACY, v.ZetVerzoekUit((NETWERK,)), verzoek)
    w.lukt(NETWERK, cv.KoppelVerzoek(verzoek.partition("/")[2], "P1"), stroom)
    return verzoek


def test_zolang_een_verzoek_loopt_gaat_er_niets_weg(w: Wereld) -> None:
    stroom = w.open()
    w.lukt(NETWERK, o.Noteer("P1 belde."), stroom)  # type: ignore[arg-type]
    w.sluit(stroom)
    w.later(days=7310)
    verzoek = vraag(w, stroom)
    bewaring = bewaring_van(stroom)
    assert codes(w.doe(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)) == ("verzoek-loopt",)
    w.lukt(PRIVACY, v.RondVerzoekAf("ingetrokken"), verzoek)
    w.lukt(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)


def test_een_verzoek_tussen_voorstel_en_besluit_houdt_het_tegen(w: Wereld) -> None:
    stroom = w.open()
    w.sluit(stroom)
    w.later(days=7310)
    bewaring = bewaring_van(stroom)
    w.lukt(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)
    vraag(w, stroom)
    (voorstel,) = w.bureau.toestand(bewaring).voorstellen
    besluit = b.BesluitVernietiging(voorstel, "alles", True)
    assert "verzoek-loopt" in codes(w.doe(BEHEER, besluit, bewaring))


def test_een_verzoek_om_verwijdering_staat_zichzelf_niet_in_de_weg(w: Wereld) -> None:
    stroom = w.open()
    w.sluit(stroom)
    vraag(w, stroom, "verwijdering")
    bewaring = bewaring_van(stroom)
    voorstel = b.StelVernietigingVoor("P1", "verzoek", "Op verzoek.")  # type: ignore[arg-type]
    uit = w.doe(ARCHIVARIS, voorstel, bewaring)
    assert not isinstance(uit, Geweigerd) or "verzoek-loopt" not in uit.weigering.codes
    vraag(w, stroom)
    assert "verzoek-loopt" in codes(w.doe(BEHEER, voorstel, bewaring))
