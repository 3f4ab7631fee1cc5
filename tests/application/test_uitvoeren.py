"""``execute`` on both stores, with a real approach."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from tests.adapters.hulp import tegelijk
from tests.application.hulp import BEGIN, GEMEENTE, Bureau, Leden, bureau, dalfsen
from waakvlam.adapters import opslag
from waakvlam.adapters.logboek import DatabaseLogboek
from waakvlam.adapters.models import Auditregel, Effect, Gebeurtenis, Termijnmoment
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sleutelkast.voorraad import Stroomnamen
from waakvlam.adapters.verifieer import Verificatie
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Verouderd
from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.stromen import Toestanden, vouw_stroom
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.casus import Toestand
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv

CASUSREGIE, NETWERK = "casusregisseur", "netwerkcoordinator"


@pytest.fixture
def waterveen(databank: str) -> Bureau:
    return bureau()


def _open(waterveen: Bureau, **verder: Any) -> Aanvaard:
    return waterveen.lukt(CASUSREGIE, o.Open("Lindenhof", titel="Zorgen om een gezin"), **verder)


def _codes(uitkomst: object) -> tuple[str, ...]:
    assert isinstance(uitkomst, Geweigerd), uitkomst
    return uitkomst.weigering.codes


def test_een_casus_openen_en_erin_schrijven(waterveen: Bureau) -> None:
    geopend = _open(waterveen)
    assert geopend.stroom.startswith("casus/")
    notitie = waterveen.lukt(
        CASUSREGIE, o.Noteer("Moeder belde zelf"), geopend.stroom, gelezen=geopend.versie
    )
    assert notitie.gebeurtenissen == ("genoteerd",)
    t = waterveen.toestand(geopend.stroom)
    assert (t.codenaam, t.niveau, t.bestaat) == ("Lindenhof", "ave1", True)
    assert waterveen.teksten(geopend.stroom) == ["Zorgen om een gezin", "Moeder belde zelf"]
    assert list(Verificatie().bevindingen()) == []


def test_heldere_tekst_staat_in_geen_enkele_tabel(waterveen: Bureau) -> None:
    geopend = _open(waterveen)
    waterveen.lukt(CASUSREGIE, o.Noteer("Geheimwoord"), geopend.stroom)
    waterveen.doe(CASUSREGIE, o.WijsAan("casus", "bestaat-niet", reden="Geheimwoord"), geopend.stroom)
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names():
            if tabel.startswith("adapters_"):
                cursor.execute(f"SELECT * FROM {tabel}")
                assert "Geheimwoord" not in str(cursor.fetchall()), tabel


@pytest.mark.parametrize(
    ("rol", "kring", "verwacht"),
    [(CASUSREGIE, None, "zorg"), (CASUSREGIE, "casus", "casus"), (CASUSREGIE, "zorg", "zorg")],
)
def test_een_notitie_komt_in_de_kring_van_de_rol_of_de_gekozen_kring(
    waterveen: Bureau, rol: str, kring: str | None, verwacht: str
) -> None:
    stroom = _open(waterveen).stroom
    waterveen.lukt(rol, o.Noteer("Iets"), stroom, kring=kring)
    assert waterveen.omgeving.logboek.lees(GEMEENTE, stroom)[-1].kring == verwacht


def test_schrijven_in_een_kring_die_men_niet_leest_kan_niet(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    uitkomst = waterveen.doe(CASUSREGIE, o.Noteer("Iets"), stroom, kring="justitie")
    assert _codes(uitkomst) == ("niet-bevoegd",)


def test_herhalen_geeft_het_eerste_antwoord_en_schrijft_niets(waterveen: Bureau) -> None:
    eerste = _open(waterveen, opdracht_id="vast")
    tweede = _open(waterveen, opdracht_id="vast")
    assert tweede == replace(eerste, herhaald=True)
    assert Gebeurtenis.objects.values("stroom").distinct().count() == 1


def test_het_antwoord_van_een_ander_krijgt_men_niet(waterveen: Bureau) -> None:
    _open(waterveen, opdracht_id="vast")
    ander = waterveen.doe(NETWERK, o.Open("Anders"), opdracht_id="vast")
    assert _codes(ander) == ("niet-gevonden",)


def test_dezelfde_opdracht_tegelijk_opent_een_casus(waterveen: Bureau) -> None:
    uitkomsten: list[Aanvaard] = []
    tegelijk(*[lambda: uitkomsten.append(_open(waterveen, opdracht_id="vast"))] * 5)
    assert len({uitkomst.stroom for uitkomst in uitkomsten}) == 1
    assert sorted(uitkomst.herhaald for uitkomst in uitkomsten) == [False, True, True, True, True]


def test_een_weigering_laat_niets_na_dan_een_regel_in_het_auditlog(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    voor = waterveen.omgeving.logboek.lees(GEMEENTE, stroom)
    uitkomst = waterveen.doe(CASUSREGIE, o.Opschalen(naar="ave2", motivering="Het gaat mis"), stroom)
    assert "aanleiding-ontbreekt" in _codes(uitkomst)
    assert waterveen.omgeving.logboek.lees(GEMEENTE, stroom) == voor
    regel = Auditregel.objects.order_by("-pk")[0]
    assert (regel.handeling, regel.uitkomst, regel.voorwerp) == ("opschalen", "geweigerd", stroom)
    assert "aanleiding-ontbreekt" in regel.details
    assert "Het gaat mis" not in regel.details


@pytest.mark.parametrize(
    ("actor", "rol", "code", "veld"),
    [
        # Someone without a part in the case sees no case at all, as if it did not exist.
        ("a-burgemeester", "burgemeester", "niet-gevonden", "casus"),
        # Someone in the case, but in a role that is not theirs.
        ("a-casusregisseur", "netwerkcoordinator", "niet-bevoegd", "rol"),
        ("a-niemand", "casusregisseur", "niet-gevonden", "casus"),
    ],
)
def test_wie_niet_mag_krijgt_nee(waterveen: Bureau, actor: str, rol: str, code: str, veld: str) -> None:
    stroom = _open(waterveen).stroom
    uitkomst = waterveen.doe(rol, o.Noteer("Mag dit?"), stroom, actor=actor)
    assert isinstance(uitkomst, Geweigerd)
    assert [(r.code, r.veld) for r in uitkomst.weigering.redenen] == [(code, veld)]


def test_verboden_en_afwezig_zien_er_hetzelfde_uit(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    verboden = waterveen.doe("burgemeester", o.Noteer("x"), stroom)
    afwezig = waterveen.doe("burgemeester", o.Noteer("x"), "casus/bestaat-niet")
    assert verboden == afwezig
    assert waterveen.omgeving.logboek.kop(GEMEENTE, "casus/bestaat-niet") is None


def test_een_verlopen_lidmaatschap_telt_niet(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    weg = waterveen.met(leden=Leden(tot={f"a-{CASUSREGIE}": BEGIN}))
    assert _codes(weg.doe(CASUSREGIE, o.Noteer("x"), stroom)) == ("niet-gevonden",)


def test_verouderd_alleen_als_het_eigen_onderwerp_veranderde(waterveen: Bureau) -> None:
    geopend = _open(waterveen)
    stroom, gelezen = geopend.stroom, geopend.versie
    waterveen.lukt(NETWERK, o.VinkAan("zorgmijding", "ja"), stroom)
    # Another criterion, a note: no conflict.
    waterveen.lukt(CASUSREGIE, o.VinkAan("stagnatie", "ja"), stroom, gelezen=gelezen)
    waterveen.lukt(CASUSREGIE, o.Noteer("Iets anders"), stroom, gelezen=gelezen)
    botst = waterveen.doe(CASUSREGIE, o.VinkAan("zorgmijding", "nee"), stroom, gelezen=gelezen)
    assert isinstance(botst, Verouderd)
    assert botst.raakt == {"aanleiding.zorgmijding"}
    assert next((i.soort, i.rol) for i in botst.intussen) == ("aanleiding-beoordeeld", NETWERK)
    # Having seen it, the person may go on.
    waterveen.lukt(CASUSREGIE, o.VinkAan("zorgmijding", "nee"), stroom, gelezen=botst.versie)


def test_verouderd_toont_niet_wat_men_niet_mag_zien(waterveen: Bureau) -> None:
    geopend = _open(waterveen)
    waterveen.lukt(CASUSREGIE, o.Noteer("Alleen voor zorg"), geopend.stroom)
    waterveen.lukt(NETWERK, o.VinkAan("zorgmijding", "ja"), geopend.stroom)
    botst = waterveen.doe("aov", o.VinkAan("zorgmijding", "nee"), geopend.stroom, gelezen=geopend.versie)
    assert isinstance(botst, Verouderd)
    assert [i.soort for i in botst.intussen] == ["aanleiding-beoordeeld"]


def test_een_onbekend_versieteken_geldt_als_niets_gelezen(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    waterveen.lukt(NETWERK, o.VinkAan("zorgmijding", "ja"), stroom)
    assert isinstance(
        waterveen.doe(NETWERK, o.VinkAan("zorgmijding", "nee"), stroom, gelezen="?!"), Verouderd
    )


def test_oefening_ligt_vast_bij_het_begin(waterveen: Bureau) -> None:
    stroom = _open(waterveen, oefening=True).stroom
    waterveen.lukt(CASUSREGIE, o.Noteer("Oefenen"), stroom, oefening=False)
    regels = waterveen.omgeving.logboek.lees(GEMEENTE, stroom)
    assert {regel.oefening for regel in regels} == {True}
    assert waterveen.toestand(stroom).oefening


def _meld(waterveen: Bureau, **verder: Any) -> Aanvaard:
    return waterveen.lukt(CASUSREGIE, s.Meld("Geschreeuw in de straat", **verder))


def test_een_signaal_bij_een_casus_staat_in_beide_stromen(waterveen: Bureau) -> None:
    signaal, casus = _meld(waterveen), _open(waterveen)
    waterveen.lukt(NETWERK, s.PakOp(), signaal.stroom)
    waterveen.lukt(NETWERK, sv.KoppelAanCasus(casus.id), signaal.stroom)
    assert waterveen.toestand(signaal.stroom).casussen == (casus.id,)
    assert list(waterveen.toestand(casus.stroom).signalen) == [signaal.id]
    assert waterveen.lukt(NETWERK, o.KoppelSignaal(signaal.id), casus.stroom).gebeurtenissen == ()


def test_een_casus_uit_signalen_koppelt_ze(waterveen: Bureau) -> None:
    signaal = _meld(waterveen)
    casus = waterveen.lukt(NETWERK, o.Open("Lindenhof", signalen=(signaal.id,)))
    assert waterveen.toestand(signaal.stroom).casussen == (casus.id,)
    assert list(waterveen.toestand(casus.stroom).signalen) == [signaal.id]


def test_koppelen_gaat_in_zijn_geheel_of_niet(waterveen: Bureau) -> None:
    signaal = _meld(waterveen)
    voor = waterveen.omgeving.logboek.lees(GEMEENTE, signaal.stroom)
    uitkomst = waterveen.doe(NETWERK, sv.KoppelAanCasus("bestaat-niet"), signaal.stroom)
    assert _codes(uitkomst) == ("niet-gevonden",)
    assert waterveen.omgeving.logboek.lees(GEMEENTE, signaal.stroom) == voor


def test_oefening_en_echt_worden_niet_gekoppeld(waterveen: Bureau) -> None:
    signaal, casus = _meld(waterveen), _open(waterveen, oefening=True)
    uitkomst = waterveen.doe(NETWERK, sv.KoppelAanCasus(casus.id), signaal.stroom)
    assert _codes(uitkomst) == ("niet-gevonden",)


def test_de_melder_ziet_het_signaal_maar_behandelt_het_niet(waterveen: Bureau) -> None:
    signaal = _meld(waterveen)
    assert _codes(waterveen.doe(CASUSREGIE, s.PakOp(), signaal.stroom)) == ("niet-bevoegd",)
    assert _codes(waterveen.doe("burgemeester", s.PakOp(), signaal.stroom)) == ("niet-gevonden",)


def test_effecten_en_termijnen_staan_klaar_als_het_besluit_er_is(waterveen: Bureau) -> None:
    _meld(waterveen, gevaar=True, terug_uiterlijk=BEGIN + timedelta(days=2))
    assert list(Effect.objects.values_list("soort", flat=True)) == ["signaal-met-gevaar", "zoek-namen"]
    termijnen = {t.termijn: t.moment for t in Termijnmoment.objects.all()}
    assert termijnen["terugkoppeling"] == BEGIN + timedelta(days=2)
    assert "Geschreeuw" not in str(list(Effect.objects.values_list("ids", flat=True)))


class _Kapot:
    """A read model that fails at the second write."""

    def __init__(self) -> None:
        self.gezien: list[Wijziging] = []

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        self.gezien.append(wijziging)
        if len(self.gezien) == 2:
            raise RuntimeError("leesmodel kapot")


def test_een_leesmodel_hoort_bij_de_transactie(waterveen: Bureau) -> None:
    projectie = _Kapot()
    bij = waterveen.met(projecties=(projectie,))
    stroom = _open(bij).stroom
    voor = bij.omgeving.logboek.lees(GEMEENTE, stroom)
    assert projectie.gezien[0].toestand == bij.toestand(stroom)
    with pytest.raises(RuntimeError, match="leesmodel kapot"):
        bij.doe(CASUSREGIE, o.Noteer("x"), stroom)
    assert bij.omgeving.logboek.lees(GEMEENTE, stroom) == voor
    bij.lukt(CASUSREGIE, o.Noteer("x"), stroom)
    assert projectie.gezien[2].toestand.lengte == len(voor) + 1


def test_de_toestand_in_het_geheugen_is_die_van_het_logboek(waterveen: Bureau) -> None:
    """Two processes with a memory of their own write in turn; neither may go on from an old state."""
    ander = waterveen.met(toestanden=Toestanden())
    stroom = _open(waterveen).stroom
    for nr, wie in enumerate([waterveen, ander, ander, waterveen, ander, waterveen]):
        wie.lukt(CASUSREGIE, o.VinkAan(["zorgmijding", "stagnatie"][nr % 2], "ja"), stroom)
        vers: Toestand = vouw_stroom(stroom, wie.omgeving.logboek.lees(GEMEENTE, stroom))
        assert wie.toestand(stroom) == vers


def test_acht_mensen_tegelijk_in_een_casus(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    begin = waterveen.toestand(stroom).lengte
    tegelijk(*[lambda: waterveen.lukt(CASUSREGIE, o.Noteer("Tegelijk"), stroom) and None] * 8)
    assert waterveen.toestand(stroom).lengte == begin + 8
    assert list(Verificatie().bevindingen()) == []


def test_een_nieuwe_aanpak_verandert_een_lopende_casus_niet(waterveen: Bureau) -> None:
    stroom = _open(waterveen).stroom
    hash_ = waterveen.toestand(stroom).aanpak_hash
    model = dalfsen().model.model_copy(update={"versie": "2027-01"})
    nieuw = Aanpak(model, hash_van(model))
    assert waterveen.omgeving.aanpakken.stel_vast(GEMEENTE, nieuw, BEGIN, "a-beheer") == nieuw.hash != hash_
    waterveen.lukt(CASUSREGIE, o.Noteer("x"), stroom)
    assert waterveen.toestand(stroom).aanpak_hash == hash_
    assert waterveen.toestand(_open(waterveen).stroom).aanpak_hash == nieuw.hash


def test_zonder_aanpak_geen_casus(waterveen: Bureau) -> None:
    uitkomst = waterveen.doe(CASUSREGIE, o.Open("x"), aanpak="bestaat-niet")
    assert isinstance(uitkomst, Geweigerd)
    assert [(r.code, r.veld) for r in uitkomst.weigering.redenen] == [("niet-gevonden", "aanpak")]


def test_een_signaal_melden_laat_de_sleutelkast_alleen_lezen(waterveen: Bureau) -> None:
    kast = Sleutelkast(opslag.hoofdsleutel())
    met_namen = waterveen.met(logboek=DatabaseLogboek(kast, namen=Stroomnamen(kast)))
    met_namen.lukt(NETWERK, s.Meld("Een"))
    with CaptureQueriesContext(connections["sleutels"]) as vragen:
        stroom = met_namen.lukt(NETWERK, s.Meld("Twee", plaats="Plein")).stroom
    assert {vraag["sql"].split()[0] for vraag in vragen} == {"SELECT"}
    assert met_namen.teksten(stroom) == ["Twee", "Plein"]
