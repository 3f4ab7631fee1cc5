"""The enumeration: everything in one case, in every circle, looked for by everyone on every surface.

What may be read where comes from the table in wie.py, which was made by hand and shares no code with the
policy. A surface, a kind of text or a kind of address that this test does not know makes it fail.
"""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core import mail

from tests.toegang import kijken
from tests.toegang.planten import Wereld
from tests.toegang.wie import LEEST, leest
from waakvlam.adapters.models import Teller
from waakvlam.application.omgeving import omgeving
from waakvlam.core.gebeurtenis import SOORTEN
from waakvlam.core.toegang.oppervlakken import OPPERVLAKKEN
from waakvlam.web.oppervlakken import NAAST


@pytest.fixture
def logregels() -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile, by anything, at every level."""
    uit = io.StringIO()
    handler = logging.StreamHandler(uit)
    wortel = logging.getLogger()
    niveau = wortel.level
    wortel.addHandler(handler)
    wortel.setLevel(logging.DEBUG)
    yield uit
    wortel.removeHandler(handler)
    wortel.setLevel(niveau)


def test_van_elke_soort_met_tekst_staat_er_een(wereld: Wereld) -> None:
    met_tekst = {
        naam
        for naam, soort in SOORTEN.items()
        if (soort.teksten or soort.tekstkaarten)
        and not soort.klasse.__module__.startswith("waakvlam.core.ontwerp")
    }
    om = omgeving()
    geplant = {
        regel.soort
        for gemeente, stroom in om.logboek.stromen()
        for regel in om.logboek.lees(gemeente, stroom)
    }
    assert met_tekst - geplant - ELDERS.keys() == set()


ELDERS = {"gast-antwoordde": "tests/application/test_gasten.py: only the guest writes it, through the link"}
"""Kinds that cannot be planted here, and the test that looks after them."""

VOLUIT = ("rosa", "ada", "wim", "lena", "bert", "niemand")
"""Who also sends every form, empty: one for each way of having, or not having, a part."""


@pytest.mark.parametrize("wie", LEEST)
def test_niemand_ziet_meer_of_minder_dan_zijn_kringen(
    wereld: Wereld, wie: str, logregels: io.StringIO
) -> None:
    c = kijken.client(wereld, wie)
    gezien: dict[str, set[str]] = {}
    lek = []
    patronen = dict(kijken.routes())
    bevraagd = set()
    for methode in ("get", "post") if wie in VOLUIT else ("get",):
        for naam, patroon in patronen.items():
            for vraag in kijken.vragen(wereld, naam, patroon, (methode,)):
                bevraagd.add(naam)
                logregels.truncate(0)
                Teller.objects.all().delete()  # How many exports are allowed is counted there.
                antwoord = getattr(c, vraag.methode)(vraag.pad)
                tekst = kijken.inhoud(antwoord)
                plat = kijken.plat(tekst)
                assert antwoord.status_code < 500 and antwoord.status_code != 429, f"{wie} {vraag}"
                log = kijken.plat(logregels.getvalue())
                for merk in wereld.merken:
                    if kijken.staat_in(merk, tekst, plat):
                        gezien.setdefault(merk.merk, set()).add(naam)
                        if not leest(wie, merk.kring):
                            lek.append(f"{vraag} {merk}")
                    if merk.soort == "tekst" and merk.merk in log:
                        lek.append(f"log {vraag} {merk}")
    assert not lek, f"{wie}:\n" + "\n".join(lek)
    assert bevraagd >= set(OPPERVLAKKEN) - NAAST
    waar = {bij: {bij} for bij in ("casus", "signaal", "verzoek", "datalek", "spar")}
    waar |= {
        "lijst": {"casus-lijst"},
        "spar": {"sparren-een"},
        "gericht": {"opletten-een"},
        "cijfer": {"cijfers-een"},
        "ophoping": {"ophoping-een"},
        "netwerk": {"netwerk"},
        "gezicht": {"gezichten"},
        "sleutelpersoon": {"sleutelpersoon-een"},
    }
    mist = [
        merk
        for merk in wereld.merken
        if merk.bij and leest(wie, merk.kring) and not gezien.get(merk.merk, set()) & waar[merk.bij]
    ]
    assert not mist


def test_in_geen_mail_en_geen_bestand_staat_een_tekst(wereld: Wereld, gevuld: tuple[Wereld, Path]) -> None:
    bestanden = [p.read_bytes().lower() for p in gevuld[1].iterdir()]
    assert len(bestanden) >= 2
    for merk in wereld.merken:
        if merk.soort == "tekst" and merk.wat != "codenaam":
            assert all(merk.merk.encode() not in bestand for bestand in bestanden), merk
    assert not [m for m in getattr(mail, "outbox", []) if "zq" in str(m.message()).lower()]
