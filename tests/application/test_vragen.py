"""What each question shows to whom: one policy on every list, page and account."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, bureau
from waakvlam.application.omgeving import gebruik
from waakvlam.application.vragen import casus, lijsten, signaal, stap, verslag
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.toegang import Kijker
from waakvlam.samenstelling import omgeving as echte_omgeving

CASUSREGIE, NETWERK, AOV, BURGEMEESTER = "casusregisseur", "netwerkcoordinator", "aov", "burgemeester"
STEEDS = timedelta(days=1)


def vertaal(tekst: str) -> str:
    return tekst


def vrager(rol: str, gemeente: str = GEMEENTE) -> Vrager:
    return Vrager(Kijker(f"a-{rol}", gemeente, frozenset({rol})), BEGIN + STEEDS)


@pytest.fixture
def waterveen(databank: str) -> Iterator[Bureau]:
    eigen = bureau()
    gebruik(lambda: eigen.omgeving)
    yield eigen
    gebruik(echte_omgeving)


@pytest.fixture
def lindenhof(waterveen: Bureau) -> str:
    """A case on AVE 2 with notes in two circles."""
    stroom = waterveen.lukt("screeningsteamlid", o.Open("Lindenhof", titel="Ruzie")).stroom
    waterveen.lukt(
        "screeningsteamlid", o.HoudOverleg("screeningsteam", ("screeningsteamlid", NETWERK)), stroom
    )
    waterveen.lukt("screeningsteamlid", o.LegProductVast("bevindingen", tekst="Bevinding zorg"), stroom)
    waterveen.lukt("screeningsteamlid", o.Opschalen("ave2", motivering="Hulp nodig"), stroom)
    waterveen.lukt(CASUSREGIE, o.Noteer("Zorgnotitie"), stroom)
    waterveen.lukt(CASUSREGIE, o.VinkAan("kinderen_nodig", grond="Grond van zorg"), stroom)
    waterveen.lukt(CASUSREGIE, o.StelKenmerk("kinderen", True, grond="Kenmerk van zorg"), stroom)
    waterveen.lukt(AOV, o.Noteer("Politienotitie"), stroom)
    return stroom.removeprefix("casus/")


ZIET = [
    # role, sees the case, texts it reads, texts it does not
    ("casusregisseur", True, ["Zorgnotitie", "Bevinding zorg", "Grond van zorg"], ["Politienotitie"]),
    ("netwerkcoordinator", True, ["Zorgnotitie"], ["Politienotitie"]),
    ("aov", True, ["Politienotitie"], ["Zorgnotitie", "Bevinding zorg", "Grond van zorg"]),
    (
        "wethouder_zorg",
        True,
        ["Hulp nodig"],
        ["Zorgnotitie", "Politienotitie", "Grond van zorg", "Kenmerk van"],
    ),
    ("communicatieadviseur", False, [], ["Hulp nodig"]),
    ("officier_van_justitie", False, [], ["Hulp nodig"]),
    ("huisarts", False, [], ["Hulp nodig"]),
]


@pytest.mark.parametrize(("rol", "ziet", "wel", "niet"), ZIET)
def test_wie_leest_wat(
    waterveen: Bureau, lindenhof: str, rol: str, ziet: bool, wel: list[str], niet: list[str]
) -> None:
    blad = casus.casus(vrager(rol), lindenhof, vertaal)
    relaas = verslag.feitenrelaas(vrager(rol), lindenhof, vertaal)
    assert (blad is not None) == ziet == (relaas is not None)
    if blad is None:
        return
    for bron in (str(blad), str(relaas)):
        assert all(tekst not in bron for tekst in niet)
    assert all(tekst in str(blad.verloop) for tekst in wel)
    assert not set(blad.kringen) & set(blad.andere_kringen)
    assert {"Zorg", "Veiligheid"} <= set(blad.kringen) | set(blad.andere_kringen)


@pytest.mark.parametrize("rol", [r for r, *_ in ZIET])
def test_elk_oppervlak_zegt_hetzelfde(waterveen: Bureau, lindenhof: str, rol: str) -> None:
    """Page, list, work and news agree on whether the case is there."""
    v = vrager(rol)
    er = casus.casus(v, lindenhof, vertaal) is not None
    assert (lindenhof in [c.casus for c in lijsten.casussen(v, vertaal)]) == er
    vandaag = lijsten.vandaag(v, BEGIN - STEEDS, vertaal)
    if not er:
        assert lindenhof not in str(vandaag)
        assert stap.stapblad(v, lindenhof, "op", vertaal) is None
    else:
        assert lindenhof in str(vandaag.nieuws)


def test_nieuws_volgt_de_kring(waterveen: Bureau, lindenhof: str) -> None:
    """A note of another circle is not news, not even that there is one."""
    bij = {
        rol: [
            b.op for b in lijsten.vandaag(vrager(rol), BEGIN - STEEDS, vertaal).nieuws if b.tekst == "Notitie"
        ]
        for rol in (NETWERK, "wethouder_zorg")
    }
    assert len(bij[NETWERK]) == 1
    assert bij["wethouder_zorg"] == []


def test_een_andere_gemeente_ziet_niets(waterveen: Bureau, lindenhof: str) -> None:
    v = vrager(NETWERK, "elders")
    assert casus.casus(v, lindenhof, vertaal) is None
    assert lijsten.casussen(v, vertaal) == ()
    assert lijsten.vandaag(v, BEGIN - STEEDS, vertaal) == lijsten.Vandaag((), (), (), (), (), ())


def test_ontbreken_en_verboden_zijn_niet_te_onderscheiden(waterveen: Bureau, lindenhof: str) -> None:
    """The same answer, after the same number of queries and the same line in the audit log."""
    v = vrager("communicatieadviseur")
    casus.casus(vrager(NETWERK), lindenhof, vertaal)
    with CaptureQueriesContext(connection) as verboden:
        assert casus.casus(v, lindenhof, vertaal) is None
    with CaptureQueriesContext(connection) as ontbreekt:
        assert casus.casus(v, "0" * 32, vertaal) is None
    assert len(verboden) == len(ontbreekt)


def test_lezen_en_proberen_worden_gelogd(waterveen: Bureau, lindenhof: str) -> None:
    from waakvlam.adapters.models import Auditregel

    casus.casus(vrager(NETWERK), lindenhof, vertaal)
    casus.casus(vrager("communicatieadviseur"), lindenhof, vertaal)
    regels = Auditregel.objects.filter(handeling="lees-casus").order_by("pk").values_list("actor", "uitkomst")
    assert list(regels) == [(f"a-{NETWERK}", "gelezen"), ("a-communicatieadviseur", "geweigerd")]


def test_lijsten_vragen_altijd_evenveel(waterveen: Bureau, lindenhof: str) -> None:
    """The number of queries does not grow with the number of cases or signals."""
    v = vrager(NETWERK)
    waterveen.lukt(NETWERK, s.Meld("Iets", terug_uiterlijk=BEGIN))

    def tel() -> list[int]:
        uit = []
        for vraag in (
            lambda: lijsten.casussen(v, vertaal),
            lambda: lijsten.vandaag(v, BEGIN - STEEDS, vertaal),
            lambda: signaal.signalen(v),
        ):
            vraag()
            with CaptureQueriesContext(connection) as gevraagd:
                vraag()
            uit.append(len(gevraagd))
        return uit

    eerst = tel()
    for nr in range(12):
        waterveen.lukt(NETWERK, o.Open(f"Casus {nr}"))
        waterveen.lukt(NETWERK, s.Meld(f"Iets {nr}"))
    assert len(lijsten.casussen(v, vertaal)) == 13
    assert len(signaal.signalen(v)) == 13
    assert tel() == eerst


def test_toen_bekend_en_later_bekend(waterveen: Bureau, lindenhof: str) -> None:
    stroom = f"casus/{lindenhof}"
    nu = waterveen.omgeving.klok.nu()
    waterveen.lukt(NETWERK, o.Noteer("Later gehoord"), stroom, gebeurd_op=nu - timedelta(minutes=30))
    alles = verslag.feitenrelaas(vrager(NETWERK), lindenhof, vertaal)
    toen = verslag.feitenrelaas(vrager(NETWERK), lindenhof, vertaal, peil=nu)
    assert alles is not None and toen is not None
    (laat,) = [r for r in alles.regels if "Later gehoord" in r.teksten]
    assert laat.later and laat.op < nu < laat.vastgelegd_op
    assert "Later gehoord" not in str(toen) and toen.later_bekend == 1
    assert [r.op for r in alles.regels] == sorted(r.op for r in alles.regels)


def test_signaal_voor_melder_en_behandelaar(waterveen: Bureau) -> None:
    id_ = waterveen.lukt("politie", s.Meld("Ruiten stuk", duiding="Wraak?", gevaar=True)).id
    for rol, ziet in (("politie", True), (NETWERK, True), ("huisarts", False), ("burgemeester", False)):
        blad = signaal.signaal(vrager(rol), id_)
        assert (blad is not None) == ziet
        assert (id_ in [r.signaal for r in signaal.signalen(vrager(rol))]) == ziet
        if blad is not None:
            assert (blad.tekst, blad.duiding, blad.behandelaar) == ("Ruiten stuk", "Wraak?", rol == NETWERK)


def test_stapblad_voorspelt_wat_er_gebeurt(waterveen: Bureau, lindenhof: str) -> None:
    """What the page says will change is what changes, and looking changes nothing."""
    stroom = f"casus/{lindenhof}"
    voor = waterveen.toestand(stroom).lengte
    blad = stap.stapblad(vrager(CASUSREGIE), lindenhof, "op", vertaal, "ave2-op-ave3")
    assert blad is not None and waterveen.toestand(stroom).lengte == voor
    assert blad.wijzigt[0] == "Het niveau wordt AVE 3."
    assert "gevaar" in [k.code for k in blad.aanleidingen]
    waterveen.lukt(CASUSREGIE, o.VinkAan("stagnatie", grond="Niemand belt terug"), stroom)
    waterveen.lukt(CASUSREGIE, o.ZetStap("ave2-op-ave3", "Het loopt vast"), stroom)
    regie = waterveen.toestand(stroom).regie
    assert regie["proces.zorg"].rollen == (NETWERK,)
    gevolg = next(zin for zin in blad.wijzigt if zin.startswith("Procesregie zorg"))
    assert "Netwerkcoördinator" in gevolg


def test_blad_zegt_wie_de_regie_heeft_en_waarom(waterveen: Bureau, lindenhof: str) -> None:
    blad = casus.casus(vrager(NETWERK), lindenhof, vertaal)
    assert blad is not None
    regie = {r.lijn: r for r in blad.regie}
    assert regie["casus"].rollen == () and regie["casus"].aanwijzen
    assert regie["bestuurlijk"].rollen == ("Wethouder zorg",)
    assert all(r.bron for r in blad.regie if r.rollen)
    assert [t.code for t in blad.ladder if t.nu] == ["ave2"]
    assert blad.band[-1].niveau == "ave2" and blad.band[0].niveau == "ave1"
    assert blad.band[0].tot == blad.band[1].van
