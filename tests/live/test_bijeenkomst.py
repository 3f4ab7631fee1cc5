"""A meeting about many cases: when it begins, moves on or ends, the open lists of who belongs to it wake."""

import re

import pytest
from django.utils import timezone

from tests.web.test_overleglijst import LIJST, Gemeente
from tests.web.test_werk import tekst
from waakvlam.adapters.live import kaartje
from waakvlam.adapters.live.sporen import DatabaseSporen
from waakvlam.application.live import wekt, ziet
from waakvlam.live.zaal import Luisteraar, Zaal
from waakvlam.readmodels.liverechten import DatabaseLiverechten
from waakvlam.readmodels.models import BijeenkomstRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


class Proefzaal(Zaal):
    """Everyone who listens, without the process around it."""

    def __init__(self) -> None:
        super().__init__()
        self._plek = DatabaseSporen().einde()

    def deel(self) -> None:
        """Let everyone hear what was recorded since the last time, as the live process does."""
        nieuw = DatabaseSporen().sporen(self._plek, 500)
        self.zeg(wekt(nieuw, self.kijkers(nieuw), timezone.now(), DatabaseLiverechten()))
        self._plek = nieuw[-1].plek if nieuw else self._plek


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    return Gemeente()


def luister(gemeente: Gemeente, rol: str, pad: str, zaal: Zaal) -> Luisteraar:
    """Somebody with this page open, listening with the ticket that is on it."""
    client = gemeente.client(rol)
    bewijs = re.search(r'data-live-kaartje="([^"]+)"', tekst(client.get(pad)))
    gelezen = kaartje.lees(bewijs[1] if bewijs else "", client.session.session_key or "")
    assert gelezen is not None, (rol, pad)
    wie = Luisteraar(gelezen, client.session.session_key or "")
    zaal.kom(wie, 12)
    return wie


def test_een_overleg_wekt_de_open_lijsten_van_wie_erbij_hoort_en_van_niemand_anders(
    gemeente: Gemeente,
) -> None:
    gemeente.open("Atalanta")
    gemeente.zet_op("Atalanta", genodigd=("hulpverlener",))
    zaal = Proefzaal()
    casus = f"/casussen/{gemeente.casussen['Atalanta']}"
    paden = {
        ("adviseur", LIJST): True,
        ("adviseur", "/overleglijst"): True,
        ("adviseur", casus): False,
        ("adviseur", "/"): False,
        ("hulpverlener", LIJST): False,  # an agenda partner sees an item, and not the meeting
        ("voorlichter", "/overleglijst"): False,
    }
    oren = {plek: luister(gemeente, *plek, zaal) for plek in paden}
    leider = gemeente.client("regisseur")
    for doe in ("begin", "aanwezig", "klaar"):
        leider.post(f"{LIJST}/{doe}", {"aanwezig": ["hulpverlener"] if doe == "aanwezig" else []})
        zaal.deel()
        gehoord = {plek: oor.neem() for plek, oor in oren.items()}
        assert {plek: bool(wat) for plek, wat in gehoord.items()} == paden, doe
        stroom = f"bijeenkomst/{BijeenkomstRij.objects.get().pk}"
        assert {(w.stroom, w.deel) for wat in gehoord.values() for w in wat} == {(stroom, "bijeenkomst")}


def test_een_overleg_is_er_alleen_voor_de_kern(gemeente: Gemeente) -> None:
    gemeente.client("regisseur").post(f"{LIJST}/begin")
    stroom = f"bijeenkomst/{BijeenkomstRij.objects.get().pk}"
    zaal = Zaal()
    for rol, er in (("adviseur", {stroom}), ("hulpverlener", set())):
        kijker = luister(gemeente, rol, "/overleglijst", zaal).kijker
        gezien = ziet(
            {kijker: {stroom, "bijeenkomst/nietbestaand", "bijeenkomst/*"}},
            timezone.now(),
            DatabaseLiverechten(),
        )
        assert gezien[kijker] == er | {"bijeenkomst/*"}, rol
