"""Destroying through ``execute``, on both stores: what goes, what stays, and who may."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.application.bewaarwereld import ARCHIVARIS, BEHEER, CASUSREGIE, NETWERK, Wereld
from tests.application.hulp import GEMEENTE
from waakvlam.adapters.models import Effect, Termijnmoment
from waakvlam.adapters.models import Opdracht as Opdrachtrij
from waakvlam.adapters.sleutelkast.models import Sleutel
from waakvlam.adapters.verifieer import Verificatie
from waakvlam.application.bewaren.uitvoeren import Uitvoerder, voer_alles_uit
from waakvlam.application.herbouwen import herbouw
from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.poorten import VERNIETIGD
from waakvlam.core.bewaren import opdrachten as b
from waakvlam.core.bewaren.namen import bewaring_van
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.readmodels.models import BewaarRij, BewaringRij, CasusRij, ToegangRij, VerloopRij


@pytest.fixture
def w(databank: str) -> Wereld:
    return Wereld()


def codes(uit: Any) -> tuple[str, ...]:
    assert isinstance(uit, Geweigerd), uit
    return uit.weigering.codes


def test_een_hele_casus_gaat_weg_en_het_logboek_blijft_kloppen(w: Wereld) -> None:
    stroom, ander = w.open(), w.open()
    w.lukt(CASUSREGIE, o.Noteer("Merk-notitie"), stroom)
    w.lukt(CASUSREGIE, o.Noteer("Blijft"), ander)
    w.lukt(CASUSREGIE, o.LegProductVast(w.product, tekst="Merk-product"), stroom)
    w.sluit(stroom)
    assert codes(w.doe(ARCHIVARIS, b.StelVernietigingVoor(), bewaring_van(stroom))) == (
        "bewaartermijn-loopt",
    )
    w.later(days=7310)
    w.vernietig(stroom)
    assert set(w.bureau.teksten(stroom)) == {VERNIETIGD}
    assert "Blijft" in w.bureau.teksten(ander)
    id_ = stroom.partition("/")[2]
    assert not CasusRij.objects.filter(pk=id_).exists()
    assert not ToegangRij.objects.filter(casus_id=id_).exists()
    assert not VerloopRij.objects.filter(casus_id=id_).exists()
    assert not BewaarRij.objects.filter(stroom=stroom).exists()
    assert not Termijnmoment.objects.filter(stroom=stroom).exists()
    assert not Effect.objects.filter(sleutel__contains=stroom).exists()
    assert not Effect.objects.filter(ids__contains=stroom).exists()
    assert not Opdrachtrij.objects.filter(antwoord__contains=f'"{stroom}"').exists()
    assert not Sleutel.objects.filter(eenheid__startswith=stroom).exists()
    assert CasusRij.objects.filter(pk=ander.partition("/")[2]).exists()
    assert list(Verificatie().bevindingen()) == []
    herbouw(w.om)
    assert not CasusRij.objects.filter(pk=id_).exists()
    assert codes(w.doe(CASUSREGIE, o.Noteer("Nog iets"), stroom)) == ("vernietigd",)
    bewaring = w.bureau.toestand(bewaring_van(stroom))
    (voorstel,) = bewaring.voorstellen.values()
    assert (voorstel.stand, len(voorstel.sleutels) >= 2) == ("uitgevoerd", True)
    assert voorstel.telling["begon"] == "2026"
    assert w.om.beheer.is_van_ons(voorstel.verklaring.encode(), _waarmerk(voorstel))
    assert not w.om.beheer.is_van_ons(
        voorstel.verklaring.replace("2026", "2027").encode(), _waarmerk(voorstel)
    )
    assert [t["hoogste"] for t, _ in w.om.bewaarlijsten.tellingen(GEMEENTE)] == [voorstel.telling["hoogste"]]


def _waarmerk(voorstel: Any) -> Any:
    from waakvlam.application.poorten.bewaren import Waarmerk

    return Waarmerk(voorstel.zegelsleutel, voorstel.handtekening)


def test_een_afgebroken_plan_gaat_na_42_dagen_uit_een_casus_die_blijft(w: Wereld) -> None:
    stroom = w.open()
    w.lukt(CASUSREGIE, o.LegProductVast(w.product, tekst="Merk-eerste plan"), stroom)
    w.lukt(CASUSREGIE, o.Corrigeer(_laatste(w, stroom), "Merk-correctie"), stroom)
    w.lukt(CASUSREGIE, o.BreekAf(w.product, "Merk-afgebroken"), stroom)
    assert w.product not in w.bureau.toestand(stroom).producten
    w.lukt(CASUSREGIE, o.LegProductVast(w.product, tekst="Tweede plan"), stroom)
    w.lukt(CASUSREGIE, o.Noteer("Notitie"), stroom)
    (deel,) = (r.deel for r in BewaarRij.objects.filter(stroom=stroom))
    w.later(days=41)
    assert codes(w.doe(ARCHIVARIS, b.StelVernietigingVoor(deel), bewaring_van(stroom))) == (
        "bewaartermijn-loopt",
    )
    w.later(days=2)
    w.vernietig(stroom, deel)
    assert sorted(set(w.bureau.teksten(stroom))) == sorted(
        {VERNIETIGD, "Merk-titel", "Notitie", "Tweede plan"}
    )
    assert CasusRij.objects.filter(pk=stroom.partition("/")[2]).exists()
    assert list(Verificatie().bevindingen()) == []
    w.lukt(CASUSREGIE, o.Noteer("De casus gaat door"), stroom)


def _laatste(w: Wereld, stroom: str) -> int:
    return int(w.bureau.toestand(stroom).lengte)


def test_een_persoon_gaat_uit_een_casus_die_blijft(w: Wereld) -> None:
    stroom = w.open()
    w.lukt(CASUSREGIE, o.Noteer("Merk over P2"), stroom, persoon="P2")
    w.lukt(CASUSREGIE, o.Corrigeer(_laatste(w, stroom), "Merk-correctie over P2"), stroom)
    w.lukt(CASUSREGIE, o.Noteer("Over P1"), stroom, persoon="P1")
    assert codes(w.doe(ARCHIVARIS, b.StelVernietigingVoor("P2"), bewaring_van(stroom))) == (
        "bewaartermijn-loopt",
    )
    w.vernietig(stroom, "P2", "verzoek")
    assert set(w.bureau.teksten(stroom)) == {"Merk-titel", VERNIETIGD, "Over P1"}
    assert w.bureau.toestand(bewaring_van(stroom)).weg() == {"P2"}


def test_signalen_van_alleen_deze_casus_gaan_mee(w: Wereld) -> None:
    def meld() -> str:
        stroom = w.lukt(CASUSREGIE, s.Meld("Merk-signaal", "hier", wanneer="net", zelf_gezien=True)).stroom
        return stroom.partition("/")[2]

    alleen, gedeeld = meld(), meld()
    stroom = w.open()
    ander = w.open()
    for signaal, casussen in ((alleen, [stroom]), (gedeeld, [stroom, ander])):
        for casus in casussen:
            w.lukt(NETWERK, sv.KoppelAanCasus(casus.partition("/")[2]), f"signaal/{signaal}")
    w.sluit(stroom)
    w.later(days=7310)
    bewaring = bewaring_van(stroom)
    w.lukt(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)
    voorstel = w.bureau.toestand(bewaring).open_voorstel("alles").id
    zonder = b.BesluitVernietiging(voorstel, "alles", True)
    assert codes(w.doe(BEHEER, zonder, bewaring)) == ("verouderd",)
    w.lukt(BEHEER, b.BesluitVernietiging(voorstel, "alles", True, None, (alleen,)), bewaring)
    assert voer_alles_uit(w.om, Uitvoerder(GEMEENTE, f"a-{ARCHIVARIS}", ARCHIVARIS)) == (1, 0)
    assert set(w.bureau.teksten(f"signaal/{alleen}")) == {VERNIETIGD}
    assert set(w.bureau.teksten(f"signaal/{gedeeld}")) == {"Merk-signaal"}
    assert codes(w.doe(NETWERK, s.PakOp(), f"signaal/{alleen}")) == ("vernietigd",)


@pytest.mark.parametrize(
    ("rol", "inhoud", "verwacht"),
    [
        (CASUSREGIE, b.StelVernietigingVoor(), ("niet-gevonden",)),
        (NETWERK, b.HoudVast("onderzoek", "Omdat"), ("niet-gevonden",)),
        (ARCHIVARIS, o.Noteer("Mag niet"), ("niet-gevonden",)),
    ],
)
def test_wie_niet_over_bewaren_gaat_ziet_geen_bewaring(
    w: Wereld, rol: str, inhoud: Any, verwacht: tuple[str, ...]
) -> None:
    stroom = w.open()
    doel = stroom if isinstance(inhoud, o.Noteer) else bewaring_van(stroom)
    assert codes(w.doe(rol, inhoud, doel)) == verwacht


@pytest.mark.parametrize("stroom", ["bewaring/casus-0000", "bewaring/ontwerp-1", "bewaring/x"])
def test_een_bewaring_van_iets_wat_er_niet_is_bestaat_niet(w: Wereld, stroom: str) -> None:
    assert codes(w.doe(ARCHIVARIS, b.HoudVast("onderzoek", "Omdat"), stroom)) == ("niet-gevonden",)


def test_niemand_geeft_het_stuk_voor_de_casus_los(w: Wereld) -> None:
    stroom = w.open()
    with pytest.raises(ValueError, match="VerwerkVernietiging"):
        w.doe(ARCHIVARIS, b.VerwerkVernietiging("alles", "v"), stroom)


def test_een_besluit_dat_bleef_liggen_wordt_later_afgemaakt(w: Wereld) -> None:
    stroom = w.open()
    w.sluit(stroom)
    w.later(days=7310)
    bewaring = bewaring_van(stroom)
    w.lukt(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)
    voorstel = w.bureau.toestand(bewaring).open_voorstel("alles").id
    w.lukt(BEHEER, b.BesluitVernietiging(voorstel, "alles", True), bewaring)
    assert BewaringRij.objects.get().stand == "besloten"
    wie = Uitvoerder(GEMEENTE, f"a-{BEHEER}", BEHEER)
    assert voer_alles_uit(w.om, wie) == (1, 0)
    assert voer_alles_uit(w.om, wie) == (0, 0)
    assert BewaringRij.objects.get().stand == "uitgevoerd"


@pytest.mark.parametrize("vrij", [False, True])
def test_een_lopend_verzoek_houdt_vernietigen_tegen(w: Wereld, vrij: bool) -> None:
    stroom = w.open()
    w.sluit(stroom)
    w.later(days=7310)
    bewaring = bewaring_van(stroom)
    w.lukt(ARCHIVARIS, b.HoudVast("verzoek", None, None, "verzoek/1a"), bewaring)
    if vrij:
        w.lukt(BEHEER, b.GeefVrij("verzoek/1a"), bewaring)
        w.lukt(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)
    else:
        assert codes(w.doe(ARCHIVARIS, b.StelVernietigingVoor(), bewaring)) == ("vastgehouden",)


def test_de_lijst_noemt_wat_aan_de_beurt_is_en_niets_van_de_inhoud(
    w: Wereld, django_assert_num_queries: Callable[..., Any]
) -> None:
    from waakvlam.application.bewaren.lijst import aan_de_beurt

    dicht, open_, met_plan = w.open(), w.open(), w.open()
    w.lukt(CASUSREGIE, o.LegProductVast(w.product, tekst="Plan"), met_plan)
    w.lukt(CASUSREGIE, o.LegProductVast(w.product, tekst="Plan"), open_)
    w.lukt(CASUSREGIE, o.BreekAf(w.product, "Weg"), open_)
    for stroom in (dicht, met_plan):
        w.sluit(stroom)
    assert aan_de_beurt(w.om, GEMEENTE, w.klok.nu()) == []
    w.later(days=43)
    assert [(v.stroom, v.soort) for v in aan_de_beurt(w.om, GEMEENTE, w.klok.nu())] == [
        (open_, "plan-afgebroken")
    ]
    w.later(days=15 * 366)
    soorten = {(v.stroom, v.soort) for v in aan_de_beurt(w.om, GEMEENTE, w.klok.nu())}
    assert soorten == {(open_, "plan-afgebroken"), (met_plan, "plan-wmo")}
    w.later(days=5 * 366)
    with django_assert_num_queries(1):
        alles = aan_de_beurt(w.om, GEMEENTE, w.klok.nu())
    assert {(v.stroom, v.soort) for v in alles} == {*soorten, (dicht, "dossier"), (met_plan, "dossier")}
    assert "Lindenhof" not in str(alles)


def test_terugdraaien_van_de_leestabellen_geeft_dezelfde_rijen(w: Wereld) -> None:
    stroom = w.open()
    w.lukt(CASUSREGIE, o.LegProductVast(w.product, tekst="Plan"), stroom)
    w.lukt(CASUSREGIE, o.BreekAf(w.product, "Weg"), stroom)
    w.lukt(ARCHIVARIS, b.HoudVast("onderzoek", "Omdat"), bewaring_van(stroom))

    def rijen() -> list[Any]:
        velden = ("gemeente", "stroom", "deel", "soort", "oefening")
        vast = BewaringRij.objects.values_list("stroom", "kenmerk", "stand", "tot")
        return [sorted(BewaarRij.objects.values_list(*velden, "begon")), sorted(vast)]

    voor = rijen()
    assert all(voor)
    herbouw(w.om)
    assert rijen() == voor
