"""Statements: what a fact needs, how they move, who finds out, what is answered and what lapses."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.beeld.hulp import Beeldspel, tekst
from waakvlam.core.beeld import opdrachten as o
from waakvlam.core.beeld.stand import Tegenspraak, Uitspraak

T = tekst


@pytest.mark.parametrize(
    ("velden", "uit"),
    [
        ({"soort": "gerucht"}, ()),
        ({"soort": "aanname"}, ()),
        ({"soort": "vraag"}, ()),
        ({"soort": "feit"}, ("bron-ontbreekt",)),
        ({"soort": "feit", "bron": T("camera")}, ()),
        ({"soort": "feit", "bevestigd_door": "politie"}, ()),
        ({"soort": "feit", "aanvullen": True}, ()),
        ({"soort": "feit", "bevestigd_door": "niemand"}, ("niet-gevonden",)),
        ({"soort": "mening"}, ("onvolledig",)),
        ({"soort": "vraag", "zoekt_uit": "politie"}, ()),
        ({"soort": "vraag", "zoekt_uit": "niemand"}, ("niet-gevonden",)),
        ({"soort": "gerucht", "zitting": "z9"}, ("niet-gevonden",)),
        ({"soort": "gerucht", "tekst": T("")}, ("onvolledig",)),
    ],
)
def test_een_uitspraak_kan_of_kan_niet(velden: dict[str, Any], uit: tuple[str, ...]) -> None:
    spel = Beeldspel()
    antwoord = spel.doe(o.DoeUitspraak(**({"tekst": T("er brandt iets")} | velden)))
    assert (antwoord if isinstance(antwoord, tuple) else ()) == uit
    assert len(spel.t.beeld) == (0 if uit else 1)


@pytest.mark.parametrize(
    ("begin", "zet", "uit"),
    [
        ({}, {"soort": "feit", "grond": T("gezien")}, ("bron-ontbreekt",)),
        ({}, {"soort": "feit", "grond": T("gezien"), "bron": T("camera")}, ()),
        ({}, {"soort": "feit", "grond": T("gezien"), "bevestigd_door": "politie"}, ()),
        ({}, {"soort": "feit", "grond": T("gezien"), "aanvullen": True}, ()),
        ({"bron": T("melding")}, {"soort": "feit", "grond": T("gezien")}, ()),
        ({}, {"soort": "feit", "bron": T("camera")}, ("motivering-ontbreekt",)),
        ({}, {"soort": "aanname", "grond": T("denken wij")}, ()),
        ({}, {"soort": "gerucht", "grond": T("nog steeds")}, ("onvolledig",)),
    ],
)
def test_verzetten_vraagt_een_grond_en_een_feit_een_bron(
    begin: dict[str, Any], zet: dict[str, Any], uit: tuple[str, ...]
) -> None:
    spel = Beeldspel()
    id_ = spel.doe(o.DoeUitspraak(T("er brandt iets"), **begin))
    antwoord = spel.doe(o.ZetUitspraak(id_, **zet))
    assert (antwoord if isinstance(antwoord, tuple) else ()) == uit
    assert spel.t.beeld[id_].soort == ("gerucht" if uit else zet["soort"])
    assert [z.was for z in spel.t.beeld[id_].zetten] == ([] if uit else ["gerucht"])


def test_een_feit_zonder_bron_wordt_een_taak_die_klaar_is_als_de_bron_er_is() -> None:
    for aanvulling in (
        lambda u: o.WijzigUitspraak(u, bron=T("camera")),
        lambda u: o.WeegUitspraak(u, True, "politie"),
        lambda u: o.ZetUitspraak(u, "aanname", T("toch niet zeker")),
    ):
        spel = Beeldspel()
        u = spel.doe(o.DoeUitspraak(T("er brandt iets"), "feit", aanvullen=True))
        assert spel.taken == ["noem-bron"] and not spel.t.beeld[u].gesteund
        spel.doe(aanvulling(u))
        assert spel.taken == []


def test_bevestigen_en_weerspreken_veranderen_niet_wat_het_is() -> None:
    spel = Beeldspel()
    u = spel.doe(o.DoeUitspraak(T("er brandt iets")))
    assert spel.doe(o.WeegUitspraak(u, False)) == ("motivering-ontbreekt",)
    spel.doe(o.WeegUitspraak(u, True, "politie", T("ter plaatse")))
    spel.doe(o.WeegUitspraak(u, False, tekst=T("wij zien niets")))
    er: Uitspraak = spel.t.beeld[u]
    assert er.soort == "gerucht"
    assert [(s.klopt, s.door) for s in er.stemmen] == [(True, "politie"), (False, "coordinator")]
    assert f"beeld.{u}" in spel.t.gewijzigd_in and spel.t.gewijzigd_in[f"beeld.{u}"] == er.nr


def test_wat_er_stond_blijft_te_lezen() -> None:
    spel = Beeldspel()
    u = spel.doe(o.DoeUitspraak(T("er brand iets"), bron=T("melding")))
    assert spel.doe(o.WijzigUitspraak(u)) == ("onvolledig",)
    spel.doe(o.WijzigUitspraak(u, T("er brandt iets")))
    er = spel.t.beeld[u]
    assert (er.tekst, er.eerder, er.bron) == ("er brandt iets", ("er brand iets",), "melding")


def test_uitzoeken_is_een_echte_taak_tot_er_antwoord_is() -> None:
    spel = Beeldspel()
    u = spel.doe(o.DoeUitspraak(T("is er iemand binnen?"), "vraag"))
    assert spel.doe(o.ZoekUit(u, "politie", spel.nu)) == ("tijd-onmogelijk",)
    om = spel.nu + timedelta(hours=2)
    spel.doe(o.ZoekUit(u, "adviseur"))
    eerste = spel.t.beeld[u].zoek.taak
    assert spel.t.taken[eerste].vraagt_datum
    spel.doe(o.ZoekUit(u, "politie", om))
    taak = spel.t.taken[spel.t.beeld[u].zoek.taak]
    assert (taak.rollen, taak.uiterlijk, taak.tekst) == (("politie",), om, None)
    assert spel.t.taken[eerste].stand == "overgedragen" and spel.taken == ["zoek-uit"]
    spel.doe(o.BeantwoordUitspraak(u, T("nee")))
    assert spel.taken == [] and spel.t.beeld[u].antwoord.tekst == "nee"


def test_een_gerucht_met_antwoord_blijft_een_gerucht() -> None:
    spel = Beeldspel()
    u = spel.doe(o.DoeUitspraak(T("de school gaat dicht")))
    spel.doe(o.BeantwoordUitspraak(u, T("de school blijft open")))
    assert spel.t.beeld[u].soort == "gerucht" and spel.t.beeld[u].vervallen is None


def test_vervallen_vraagt_een_reden_en_kan_terug() -> None:
    spel = Beeldspel()
    u = spel.doe(o.DoeUitspraak(T("wie zit erachter?"), "vraag", zoekt_uit="politie"))
    assert spel.doe(o.LaatUitspraakVervallen(u)) == ("motivering-ontbreekt",)
    spel.doe(o.LaatUitspraakVervallen(u, T("doet er niet meer toe")))
    assert spel.t.beeld[u].vervallen is not None and spel.taken == []
    assert spel.doe(o.WeegUitspraak(u)) == ("niet-gevonden",)
    spel.doe(o.ZetUitspraak(u, "vraag", T("toch weer van belang")))
    assert spel.t.beeld[u].vervallen is None


def test_een_tegenspraak_blijft_staan_tot_iemand_haar_oplost() -> None:
    spel = Beeldspel()
    een = spel.doe(o.DoeUitspraak(T("er zijn twee gewonden")))
    ander = spel.doe(o.DoeUitspraak(T("er is niemand gewond"), "feit", T("ambulance")))
    assert spel.doe(o.MeldTegenspraak(een, een)) == ("onvolledig",)
    x = spel.doe(o.MeldTegenspraak(een, ander))
    assert spel.doe(o.MeldTegenspraak(ander, een)) == "" and len(spel.t.beeld) == 3
    spel.doe(o.ZetUitspraak(een, "aanname", T("nog niet zeker")))
    assert spel.t.beeld[x].opgelost is None
    assert spel.doe(o.LosTegenspraakOp(x)) == ("motivering-ontbreekt",)
    assert spel.doe(o.LosTegenspraakOp(x, T("geteld"), "k99-u")) == ("onvolledig",)
    spel.doe(o.LosTegenspraakOp(x, T("geteld"), ander))
    er: Tegenspraak = spel.t.beeld[x]
    assert er.opgelost is not None and er.opgelost.geldt == ander
    assert spel.t.beeld[een].vervallen is None


def test_wat_je_niet_leest_is_er_niet_en_het_vervolg_blijft_in_de_kring() -> None:
    spel = Beeldspel()
    u = spel.doe(o.DoeUitspraak(T("van zorg")))
    for poging in (
        o.ZetUitspraak(u, "aanname", T("x")), o.WijzigUitspraak(u, T("x")), o.WeegUitspraak(u),
        o.ZoekUit(u, "politie"), o.BeantwoordUitspraak(u, T("x")), o.LaatUitspraakVervallen(u, T("x")),
    ):  # fmt: skip
        assert spel.doe(poging, "politie") == ("niet-gevonden",), poging
    van_allen = spel.doe(o.DoeUitspraak(T("van allen")), "politie", "casus")
    assert spel.doe(o.MeldTegenspraak(van_allen, u), "politie") == ("niet-gevonden",)
    x = spel.doe(o.MeldTegenspraak(van_allen, u))
    spel.doe(o.WeegUitspraak(van_allen), "politie")
    assert spel.t.beeld[x].kring == "zorg"
    assert [r.kring for r in spel.log if type(r.gebeurtenis).__name__ == "UitspraakGewogen"] == ["casus"]


@pytest.mark.parametrize(
    ("opdracht", "uit"),
    [
        (o.NoemPartij("groep", T("buurtbewoners")), ()),
        (o.NoemPartij("groep"), ("onvolledig",)),
        (o.NoemPartij("persoon", persoon="P1"), ()),
        (o.NoemPartij("persoon", persoon="P7"), ("niet-gevonden",)),
        (o.NoemPartij("persoon", T("Jan"), "P1"), ("naam-in-tekst",)),
        (o.NoemPartij("bende", T("de rest")), ("onvolledig",)),
        (o.SchrijfMediabeeld(T("veel vragen"), "pers"), ()),
        (o.SchrijfMediabeeld(T("veel vragen"), "telefoon"), ("onvolledig",)),
        (o.StelBeeldVast(), ()),
        (o.StelBeeldVast(False), ("motivering-ontbreekt",)),
        (o.StelBeeldVast(gremium="team"), ("niet-gevonden",)),
    ],
)
def test_partijen_media_en_het_beeld_als_geheel(opdracht: Any, uit: tuple[str, ...]) -> None:
    antwoord = Beeldspel().doe(opdracht)
    assert (antwoord if isinstance(antwoord, tuple) else ()) == uit


def test_partijen_verhouden_zich_tot_elkaar() -> None:
    spel = Beeldspel()
    een, ander = (spel.doe(o.NoemPartij("groep", T(naam))) for naam in ("bewoners", "jongeren"))
    assert spel.doe(o.LegBand(een, een, T("x"))) == ("onvolledig",)
    b = spel.doe(o.LegBand(een, ander, T("ruzie over het plein")))
    assert spel.doe(o.LaatBandLos(b)) == ("motivering-ontbreekt",)
    spel.doe(o.LaatBandLos(b, T("bijgelegd")))
    spel.doe(o.NoemPartij("groep", T("omwonenden"), partij=een))
    spel.doe(o.LaatPartijVervallen(ander, T("niet erbij")))
    assert (spel.t.beeld[een].naam, spel.t.beeld[een].eerder) == ("omwonenden", ("bewoners",))
    assert spel.t.beeld[b].vervallen and spel.t.beeld[ander].vervallen
