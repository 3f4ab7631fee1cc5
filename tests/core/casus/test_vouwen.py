"""Folding and events: total, in order, and back from JSON the same."""

import dataclasses

import pytest

from tests.core.casus.hulp import BEGIN, Spel, aanpak
from waakvlam.core.bewaren.gebeurtenissen import Vernietigd
from waakvlam.core.casus import Toestand, pas_toe, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import SOORTEN, OnbekendeGebeurtenis, Opgetekend, naar_json, van_json


@dataclasses.dataclass(frozen=True)
class Vreemd:
    """An event nobody registered."""


def test_een_onbekende_gebeurtenis_valt_op() -> None:
    with pytest.raises(OnbekendeGebeurtenis):
        pas_toe(Toestand(), Opgetekend(1, Vreemd(), BEGIN, BEGIN, "a1"))
    with pytest.raises(OnbekendeGebeurtenis):
        naar_json(Vreemd())


@pytest.mark.parametrize(
    ("soort", "versie", "data"),
    [
        ("bestaat-niet", 1, {}),
        ("genoteerd", 99, {"tekst": "t1"}),
        ("genoteerd", 0, {"tekst": "t1"}),
        ("genoteerd", 1, {}),
        ("genoteerd", 1, {"tekst": "t1", "meer": 1}),
    ],
)
def test_wat_niet_te_lezen_is_wordt_niet_geraden(soort: str, versie: int, data: dict[str, object]) -> None:
    with pytest.raises(OnbekendeGebeurtenis):
        van_json(soort, versie, data)


VAN_CASUS = ("casus", "beeld", "maatregel", "oproep", "overleg", "overleglijst", "stukken")
"""The packages of core whose events all lie in the stream of a case."""


def test_elke_soort_van_een_casus_is_te_vouwen() -> None:
    from waakvlam.core.casus.vouwen import _BEWERKINGEN

    delen = {s.klasse: s.klasse.__module__.split(".")[2] for s in SOORTEN.values()}
    van_casus = {klasse for klasse, deel in delen.items() if deel in VAN_CASUS}
    # That it was destroyed is recorded on a case and on a signal alike.
    assert van_casus == set(_BEWERKINGEN) - {Vernietigd}


def test_stap_voor_stap_is_gelijk_aan_in_een_keer() -> None:
    spel = Spel(aanpak())
    for opdracht in (o.Noteer("t1"), o.MaakTaak("t1", "politie"), o.ZetStap("op"), o.Raadpleeg("politie")):
        spel.mag(opdracht)
    standen = [Toestand()]
    for opgetekend in spel.log:
        standen.append(pas_toe(standen[-1], opgetekend))
    assert standen[-1] == vouw(spel.log) == spel.t
    assert [t.lengte for t in standen] == list(range(len(spel.log) + 1))
    assert standen[0] == Toestand()
    assert vouw(spel.log[2:], standen[2]) == spel.t
    assert standen[2] == vouw(spel.log[:2])
