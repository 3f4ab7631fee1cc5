"""The network: who keeps it, what comes back and when, and who signals without having been asked."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN
from tests.core.signaal.hulp import DAG, een_aanpak
from waakvlam.application.netwerk.deel import regels
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend, soort_van
from waakvlam.core.netwerk import Post, besluit_netwerk, vouw_netwerk
from waakvlam.core.netwerk import opdrachten as o
from waakvlam.core.netwerk.aandacht import deed_niet_mee, volgende
from waakvlam.core.netwerk.kader import Kader, kader_van
from waakvlam.core.netwerk.regels import Netwerkregels

DUREN = {"lang": "P3Y", "weg_na": "P1M", "stil": "P3M", "langste": "P1Y", "vooraf": "P30D"}
REGELS = Netwerkregels(bron="test", gecontroleerd_op=BEGIN.date(), herhaal="P1Y", **DUREN)
SECTOREN = {"welzijn": "Welzijn", "onderwijs": "Onderwijs", "veiligheid": "Veiligheid"}
TERMIJNEN: dict[str, Any] = {
    "vertellen": {"naam": "Vertellen", "bereik": "gemeente", "elke": "P6M", "rol": "school"},
    "leren": {
        "naam": "Leren", "bereik": "gemeente", "elke": "P2Y", "rol": "coordinator",
        "per_organisatie": "getraind",
    },
    "buurt": {
        "naam": "Buurt", "bereik": "gemeente", "elke": "P7D", "rol": "school",
        "voldaan": {"overleg": "buurtoverleg"},
    },
    "casus": {"naam": "Per casus", "elke": "P7D", "rol": "school"},
    "ooit": {"naam": "Ooit", "bereik": "gemeente", "onbepaald": True, "rol": "school"},
}  # fmt: skip
HOUDT = {"coordinatie": ["coordinator"]}


def kader(weg: dict[str, Any] | None = None, **anders: Any) -> Kader:
    alles = {"sectoren": SECTOREN, "termijnen": TERMIJNEN, **anders}
    return kader_van({"plan": een_aanpak(HOUDT if weg is None else weg, **alles)}, REGELS)


class Spel:
    """A part of the network that is played step by step."""

    def __init__(self) -> None:
        self.s, self.nu = Post(), BEGIN

    def doe(self, opdracht: Any, als: str = "coordinator") -> list[str] | tuple[str, ...]:
        """Kinds of events, or the codes of the refusal."""
        self.nu += timedelta(hours=1)
        uit = besluit_netwerk(self.s, opdracht, kader(), Context(self.nu, self.nu, als, als))
        if isinstance(uit, Weigering):
            return uit.codes
        nieuw = [Opgetekend(self.s.lengte + nr, e, self.nu, self.nu, als, als) for nr, e in enumerate(uit, 1)]
        self.s = vouw_netwerk(nieuw, self.s)
        return [soort_van(e).naam for e in uit]


ER = o.NeemOrganisatieOp("naam", "welzijn")


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (ER, "coordinator", ["organisatie-opgenomen"]),
        (ER, "school", ("niet-bevoegd",)),
        (o.NeemOrganisatieOp("", "welzijn"), "coordinator", ("onvolledig",)),
        (o.NeemOrganisatieOp("naam", "zorg"), "coordinator", ("onvolledig",)),
        (o.NeemOrganisatieOp("", ""), "coordinator", ("onvolledig", "onvolledig")),
        (o.HoudOrganisatieBij("verteld"), "coordinator", ("niet-gevonden",)),
        (o.HaalUitNetwerk(), "coordinator", ("niet-gevonden",)),
        (o.DoeNetwerkwerk("plan.vertellen"), "school", ["netwerkwerk-gedaan"]),
        (o.DoeNetwerkwerk("plan.vertellen"), "coordinator", ["netwerkwerk-gedaan"]),
        (o.DoeNetwerkwerk("plan.vertellen"), "wijkagent", ("niet-bevoegd",)),
        (o.DoeNetwerkwerk("plan.vertellen", BEGIN + 9 * DAG), "school", ("tijd-onmogelijk",)),
        (o.DoeNetwerkwerk("plan.casus"), "school", ("niet-gevonden",)),
        (o.DoeNetwerkwerk("vertellen"), "school", ("niet-gevonden",)),
    ],
)
def test_wie_wat_mag(opdracht: Any, als: str, verwacht: list[str] | tuple[str, ...]) -> None:
    assert Spel().doe(opdracht, als) == verwacht


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (o.HoudOrganisatieBij("verteld", BEGIN - DAG), "coordinator", ["organisatie-bijgehouden"]),
        (o.HoudOrganisatieBij("verteld"), "school", ("niet-bevoegd",)),
        (o.HoudOrganisatieBij("gezien"), "coordinator", ("onvolledig",)),
        (o.HoudOrganisatieBij("getraind", BEGIN + 9 * DAG), "coordinator", ("tijd-onmogelijk",)),
        (o.WijzigOrganisatie("anders", "onderwijs", True), "coordinator", ["organisatie-gewijzigd"]),
        (o.WijzigOrganisatie("anders", "zorg"), "coordinator", ("onvolledig",)),
        (o.HaalUitNetwerk(), "coordinator", ["netwerkpost-weg"]),
        (o.HaalUitNetwerk(), "school", ("niet-bevoegd",)),
    ],
)
def test_aan_een_organisatie(opdracht: Any, als: str, verwacht: list[str] | tuple[str, ...]) -> None:
    spel = Spel()
    spel.doe(ER)
    assert spel.doe(opdracht, als) == verwacht


def test_wat_over_een_organisatie_blijft_staan() -> None:
    spel = Spel()
    spel.doe(ER)
    spel.doe(o.HoudOrganisatieBij("verteld", BEGIN - DAG))
    spel.doe(o.HoudOrganisatieBij("hielp"))
    spel.doe(o.WijzigOrganisatie("anders", "onderwijs", True))
    s = spel.s
    assert (s.code, s.signaleert, s.tekst_nr, s.lengte) == ("onderwijs", True, 4, 4)
    assert s.bijgehouden == {"verteld": BEGIN - DAG, "hielp": BEGIN + timedelta(hours=3)}
    spel.doe(o.HaalUitNetwerk())
    assert spel.doe(o.HoudOrganisatieBij("verteld")) == ("niet-gevonden",)


def test_werk_dat_gedaan_is_kan_niet_worden_bijgehouden_als_een_organisatie() -> None:
    spel = Spel()
    spel.doe(o.DoeNetwerkwerk("plan.vertellen"), "school")
    assert spel.doe(o.HoudOrganisatieBij("verteld")) == ("niet-gevonden",)


def test_een_onbekende_gebeurtenis_wordt_niet_stil_overgeslagen() -> None:
    with pytest.raises(OnbekendeGebeurtenis):
        vouw_netwerk([Opgetekend(1, object(), BEGIN, BEGIN, "a", "b")])


def test_werk_van_de_gemeente_met_een_ritme_komt_terug() -> None:
    k = kader()
    assert {code: (w.elke, sorted(w.rollen)) for code, w in k.werk.items()} == {
        "plan.vertellen": ("P6M", ["school"]),
        "plan.leren": ("P2Y", ["coordinator"]),
    }
    oefent = {"jaar": {"tekst": "Oefen", "elke": "P1Y", "rol": ["school"]}}
    assert kader(oefening=oefent).werk["plan.oefening-jaar"].naam == "Oefen"


@pytest.mark.parametrize(
    ("weg", "termijnen", "wie"),
    [
        (HOUDT, TERMIJNEN, {"coordinator"}),
        ({}, TERMIJNEN, {"school", "coordinator"}),
        ({}, {}, {"coordinator", "wijkagent"}),
    ],
)
def test_wie_het_netwerk_bijhoudt(weg: dict[str, Any], termijnen: dict[str, Any], wie: set[str]) -> None:
    assert kader(weg, termijnen=termijnen).houders == wie


@pytest.mark.parametrize(
    ("wat", "dagen_terug", "beurt"),
    [
        ("verteld", None, True),
        ("verteld", 364, False),
        ("verteld", 366, True),
        ("getraind", 366, False),
        ("getraind", 731, True),
        ("hielp", None, False),
        ("hielp", 9999, False),
    ],
)
def test_elk_jaar_opnieuw_tenzij_de_aanpak_anders(wat: str, dagen_terug: int | None, beurt: bool) -> None:
    laatst = None if dagen_terug is None else BEGIN - dagen_terug * DAG
    assert kader().aan_de_beurt(wat, laatst, BEGIN) is beurt


def test_van_twee_ritmes_geldt_het_kortste() -> None:
    sneller = {**TERMIJNEN, "vlug": {**TERMIJNEN["leren"], "elke": "P90D"}}
    assert kader(termijnen=sneller).ritme == {"verteld": "P1Y", "getraind": "P90D"}


def test_zonder_sectoren_in_de_aanpak_zijn_de_kringen_er() -> None:
    k = kader(sectoren={}, rollen={"school": {"naam": "School", "kring": "zorg"}}, gremia={}, routes={})
    assert (set(k.sectoren), k.sector_van) == ({"zorg", "veiligheid", "bestuur"}, {"school": "zorg"})


def test_werk_dat_nooit_gedaan_is_telt_vanaf_het_begin() -> None:
    w = kader().werk["plan.vertellen"]
    assert volgende(w, None, BEGIN) - BEGIN > 180 * DAG
    assert volgende(w, BEGIN + 100 * DAG, BEGIN) > volgende(w, None, BEGIN)


def post(sector: str, signaleert: bool = False, hielp: bool = False, weg: bool = False) -> Post:
    return Post(
        True,
        "organisatie",
        sector,
        signaleert,
        {"hielp": BEGIN} if hielp else {},
        None,
        BEGIN if weg else None,
    )


@pytest.mark.parametrize(
    ("posten", "signalerend", "zonder"),
    [
        ([], set(), ()),
        ([], {"welzijn"}, ("welzijn",)),
        ([], {"vreemd"}, ()),
        ([post("welzijn")], set(), ()),
        ([post("welzijn", signaleert=True)], set(), ("welzijn",)),
        ([post("welzijn", signaleert=True, hielp=True)], set(), ()),
        ([post("welzijn", signaleert=True), post("welzijn", hielp=True)], {"welzijn"}, ()),
        ([post("welzijn", hielp=True, weg=True)], {"welzijn"}, ("welzijn",)),
        ([post("onderwijs", True), post("welzijn", True)], set(), ("welzijn", "onderwijs")),
    ],
)
def test_sectoren_die_signaleren_en_niet_meededen(
    posten: list[Post], signalerend: set[str], zonder: tuple[str, ...]
) -> None:
    assert deed_niet_mee(posten, signalerend, SECTOREN) == zonder


def test_de_gegevens_kloppen_en_een_ritme_van_niets_kan_niet() -> None:
    assert regels().herhaal == "P1Y"
    with pytest.raises(ValueError, match="rhythm"):
        Netwerkregels(bron="test", gecontroleerd_op=BEGIN.date(), herhaal="P0D", **DUREN)
