"""Key residents: never without consent or an end, read by the keeper and one role, only the last contact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN
from tests.core.netwerk.test_netwerk import REGELS, kader
from tests.core.signaal.hulp import DAG
from waakvlam.application.netwerk.deel import regels
from waakvlam.application.netwerk.sleutelpersoon import keur
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend, soort_van
from waakvlam.core.sleutelpersoon import Sleutelpersoon, besluit_sleutelpersoon, vouw_sleutelpersoon
from waakvlam.core.sleutelpersoon import opdrachten as o
from waakvlam.core.sleutelpersoon.toestand import vraag_op, weer_contact
from waakvlam.core.tijd import plus
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.netwerk import mag_aan_sleutelpersoon, mag_sleutelpersoon_zien

OUD = datetime(2026, 12, 1, tzinfo=UTC)
JAAR = plus(BEGIN, "P1Y")


class Spel:
    """A record that is played step by step."""

    def __init__(self) -> None:
        self.s, self.nu = Sleutelpersoon(), BEGIN

    def doe(self, opdracht: Any, als: str = "wijkagent", uren: int = 1) -> list[str] | tuple[str, ...]:
        """Kinds of events, or the codes of the refusal."""
        self.nu += timedelta(hours=uren)
        ctx = Context(self.nu, self.nu, f"a-{als}", als)
        uit = besluit_sleutelpersoon(self.s, opdracht, kader(), ctx)
        if isinstance(uit, Weigering):
            return uit.codes
        nieuw = [
            Opgetekend(self.s.lengte + nr, e, self.nu, self.nu, f"a-{als}", als)
            for nr, e in enumerate(uit, 1)
        ]
        self.s = vouw_sleutelpersoon(nieuw, self.s)
        return [soort_van(e).naam for e in uit]


def er(**anders: Any) -> o.NeemSleutelpersoonOp:
    velden = {
        "naam": "n", "bereik": "b", "waarvoor": "w", "buurt": "BU01", "toestemming": "mondeling",
        "toestemming_op": BEGIN, **anders,
    }  # fmt: skip
    return o.NeemSleutelpersoonOp(**velden)


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (er(), "wijkagent", ["sleutelpersoon-opgenomen"]),
        (er(tot=BEGIN + 90 * DAG), "school", ["sleutelpersoon-opgenomen"]),
        (er(rol="school", reden="r"), "wijkagent", ["sleutelpersoon-opgenomen"]),
        (er(), "burgemeester", ("niet-bevoegd",)),
        (er(), "niemand", ("niet-bevoegd",)),
        (er(toestemming=""), "wijkagent", ("toestemming-ontbreekt",)),
        (er(toestemming="vast wel"), "wijkagent", ("toestemming-ontbreekt",)),
        (er(toestemming_op=None), "wijkagent", ("toestemming-ontbreekt",)),
        (er(toestemming_op=BEGIN + 9 * DAG), "wijkagent", ("tijd-onmogelijk",)),
        (er(tot=BEGIN + 400 * DAG), "wijkagent", ("te-lang",)),
        (er(tot=BEGIN - DAG), "wijkagent", ("te-lang",)),
        (er(naam="", bereik="", waarvoor=""), "wijkagent", ("onvolledig",) * 3),
        (er(buurt="bij Jan thuis"), "wijkagent", ("onvolledig",)),
        (er(rol="school"), "wijkagent", ("motivering-ontbreekt",)),
        (er(rol="niemand", reden="r"), "wijkagent", ("onvolledig",)),
        (o.LegContactVast("straat"), "wijkagent", ("niet-gevonden",)),
    ],
)
def test_zonder_toestemming_einde_of_reden_staat_er_niemand(opdracht: Any, als: str, verwacht: Any) -> None:
    assert Spel().doe(opdracht, als) == verwacht


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (o.LegContactVast("straat"), "wijkagent", ["sleutelcontact-gehad"]),
        (o.LegContactVast("hij zei"), "wijkagent", ("onvolledig",)),
        (o.LegContactVast("straat", BEGIN + 9 * DAG), "wijkagent", ("tijd-onmogelijk",)),
        (o.LegContactVast("straat", None, BEGIN - DAG), "wijkagent", ("tijd-onmogelijk",)),
        (o.VerlengSleutelpersoon(), "wijkagent", ("toestemming-ontbreekt",)),
        (o.VerlengSleutelpersoon("bericht", BEGIN), "wijkagent", ["sleutelpersoon-verlengd"]),
        (o.VerlengSleutelpersoon("bericht", BEGIN, BEGIN + 999 * DAG), "wijkagent", ("te-lang",)),
        (o.NeemContactOver(), "school", ["sleutelpersoon-overgenomen"]),
        (o.NeemContactOver(), "coordinator", ("niet-bevoegd",)),
        (o.BeeindigSleutelpersoon(True), "school", ["sleutelpersoon-weg"]),
    ],
)
def test_aan_wie_erop_staat(opdracht: Any, als: str, verwacht: Any) -> None:
    spel = Spel()
    spel.doe(er(rol="school", reden="r"))
    assert spel.doe(opdracht, als) == verwacht


def test_alleen_het_laatste_contact_blijft() -> None:
    spel = Spel()
    spel.doe(er())
    spel.doe(o.LegContactVast("straat", volgende=BEGIN + 20 * DAG))
    laatste = spel.nu
    spel.doe(o.LegContactVast("telefoon", BEGIN - 3 * DAG))
    assert (spel.s.contact_op, spel.s.contact_hoe) == (laatste, "straat")
    assert spel.s.volgende == BEGIN + 20 * DAG


def test_na_het_einde_of_het_intrekken_is_er_niets_meer() -> None:
    spel = Spel()
    spel.doe(er())
    assert spel.s.tot == plus(spel.nu, "P1Y")
    assert spel.doe(o.LegContactVast("straat"), uren=24 * 366) == ("niet-gevonden",)
    spel = Spel()
    spel.doe(er())
    spel.doe(o.BeeindigSleutelpersoon(True))
    assert spel.doe(o.VerlengSleutelpersoon("bericht", BEGIN)) == ("niet-gevonden",)
    with pytest.raises(OnbekendeGebeurtenis):
        vouw_sleutelpersoon([Opgetekend(9, object(), BEGIN, BEGIN, "a")])


@pytest.mark.parametrize(
    ("contact", "volgende", "weer"),
    [
        (None, None, plus(BEGIN, "P3M")),
        (BEGIN + 10 * DAG, None, plus(BEGIN + 10 * DAG, "P3M")),
        (BEGIN + 10 * DAG, BEGIN + 20 * DAG, BEGIN + 20 * DAG),
        (BEGIN + 10 * DAG, BEGIN + 300 * DAG, plus(BEGIN + 10 * DAG, "P3M")),
    ],
)
def test_stilte_duurt_nooit_langer_dan_de_termijn(
    contact: datetime | None, volgende: datetime | None, weer: datetime
) -> None:
    assert weer_contact(BEGIN, contact, volgende, REGELS) == weer
    assert vraag_op(datetime(2026, 12, 31, tzinfo=UTC), REGELS) == OUD
    assert (regels().stil, regels().langste, regels().vooraf) == ("P3M", "P1Y", "P30D")


S = Sleutelpersoon(True, "BU01", "7", "wijkagent", "school", tot=JAAR)


@pytest.mark.parametrize(
    ("account", "rollen", "voor", "leest", "contact"),
    [
        ("7", {"wijkagent"}, (), True, True),
        ("7", {"coordinator"}, (), False, False),
        ("8", {"wijkagent"}, (), False, False),
        ("8", {"wijkagent"}, (("wijkagent", "7"),), True, True),
        ("8", {"school"}, (), True, False),
        ("8", {"coordinator"}, (), False, False),
        ("8", {"burgemeester"}, (), False, False),
    ],
)
def test_wie_leest_wie_het_is(account: str, rollen: Any, voor: Any, leest: bool, contact: bool) -> None:
    kijker = Kijker(account, "waterveen", frozenset(rollen), frozenset(voor))
    assert mag_sleutelpersoon_zien(kijker, S, BEGIN) is leest
    assert not mag_sleutelpersoon_zien(kijker, S, JAAR)
    rol = next(iter(rollen))
    assert mag_aan_sleutelpersoon(kijker, rol, S, o.LegContactVast("straat")) is contact
    assert mag_aan_sleutelpersoon(kijker, rol, S, o.BeeindigSleutelpersoon(True)) is leest
    assert not mag_aan_sleutelpersoon(kijker, "een-andere", S, o.BeeindigSleutelpersoon(True))


@pytest.mark.parametrize("veld", ["waarvoor", "bereik", "reden"])
def test_geen_afkomst_of_geloof_bij_een_mens(veld: str) -> None:
    nee = keur(er(**{veld: "Kent alle Turkse ouders"}), OUD)
    assert nee is not None and nee.codes == ("groep-bij-persoon",)
    assert keur(er(**{veld: "Kent veel ouders op het plein"}), OUD) is None
    assert keur(o.LegContactVast("straat"), OUD) is None
