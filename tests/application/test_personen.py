"""Persons through ``execute`` and the questions: what is kept, who reads it, and what never gets out."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, bureau
from tests.application.test_vragen import vertaal, vrager
from waakvlam.adapters import opslag
from waakvlam.application.herbouwen import herbouw
from waakvlam.application.omgeving import gebruik
from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.application.vragen import casus as casusvraag
from waakvlam.application.vragen import personen as vraag
from waakvlam.application.vragen import persoonsbesluit, persoonzoeken, verslag
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus import persoonopdrachten as p
from waakvlam.core.casus.deelopdrachten import DeelStukken
from waakvlam.core.casus.toegangsopdrachten import VerbergKring
from waakvlam.readmodels.models import PersoonIndexRij
from waakvlam.samenstelling import omgeving as echte_omgeving

ZORG, AOV, BESTUUR, BUITEN = "casusregisseur", "aov", "wethouder_zorg", "huisarts"
BSN = "123456782"
"""Passes the eleven test, and belongs to nobody."""
JAN: dict[str, Any] = {
    "voornaam": "Jannick",
    "achternaam": "van der Proefpersoon",
    "geboortedatum": "27-03-1984",
    "bsn": "1234.56.782",
    "adres": "Kanariestraat 12-b",
    "postcode": "1234ab",
    "telefoon": "06-10 20 30 40",
    "email": "jannick@voorbeeld.nl",
}


@pytest.fixture
def kantoor(databank: str) -> Iterator[Bureau]:
    eigen = bureau()
    gebruik(lambda: eigen.omgeving)
    yield eigen
    gebruik(echte_omgeving)


@pytest.fixture
def stroom(kantoor: Bureau) -> str:
    """A case on AVE 2 with one person, as care knows them."""
    naam = kantoor.lukt("screeningsteamlid", o.Open("Lindenhof", titel="Ruzie", personen=1)).stroom
    kantoor.lukt("screeningsteamlid", o.HoudOverleg("screeningsteam", ("screeningsteamlid",)), naam)
    kantoor.lukt("screeningsteamlid", o.LegProductVast("bevindingen", tekst="Bevinding"), naam)
    kantoor.lukt("screeningsteamlid", o.Opschalen("ave2", motivering="Hulp nodig"), naam)
    kantoor.lukt("screeningsteamlid", o.WijsAan("casus", ZORG), naam)
    kantoor.lukt(ZORG, p.LegPersoonVast(persoon="P1", **JAN), naam)
    return naam


def id_(stroom: str) -> str:
    return stroom.removeprefix("casus/")


def test_een_persoon_wordt_in_een_spelling_bewaard(kantoor: Bureau, stroom: str) -> None:
    blad = vraag.persoon(vrager(ZORG), id_(stroom), "P1", vertaal)
    assert blad is not None and blad.naam == "Jannick van der Proefpersoon"
    waarden = {regel.veld: regel.waarde for regel in blad.gegevens}
    assert (waarden["bsn"], waarden["postcode"], waarden["geboortedatum"]) == (BSN, "1234 AB", "27-03-1984")
    assert blad.eigen == waarden


def test_alle_fouten_komen_tegelijk_en_nooit_de_waarde(kantoor: Bureau, stroom: str) -> None:
    uit = kantoor.doe(ZORG, p.LegPersoonVast(persoon="P1", bsn="987654", email="raar"), stroom)  # type: ignore[arg-type]
    assert isinstance(uit, Geweigerd) and {r.veld for r in uit.weigering.redenen} == {"bsn", "email"}
    assert "987654" not in repr(uit) and "raar" not in repr(uit)


@pytest.mark.parametrize(
    ("rol", "naam", "vraag_aan"),
    [(ZORG, "Jannick van der Proefpersoon", ()), (AOV, "", ("Zorg",)), (BESTUUR, "", ("Zorg",))],
)
def test_een_ander_ziet_het_nummer_en_aan_wie_het_te_vragen_is(
    kantoor: Bureau, stroom: str, rol: str, naam: str, vraag_aan: tuple[str, ...]
) -> None:
    blad = vraag.personen(vrager(rol), id_(stroom))
    assert blad is not None
    assert [(r.persoon, r.naam, r.vraag_aan) for r in blad.personen] == [("P1", naam, vraag_aan)]
    assert vraag.personen(vrager(BUITEN), id_(stroom)) is None


def test_in_het_verloop_en_het_feitenrelaas_staat_geen_naam(kantoor: Bureau, stroom: str) -> None:
    for rol in (ZORG, AOV, BESTUUR):
        blad = casusvraag.casus(vrager(rol), id_(stroom), vertaal)
        relaas = verslag.feitenrelaas(vrager(rol), id_(stroom), vertaal)
        assert blad is not None and relaas is not None
        verloop = repr((blad.verloop, relaas))
        assert "Proefpersoon" not in verloop and BSN not in verloop
        assert ("Vastgelegd wie P1 is." in verloop) is (rol == ZORG)


def test_een_persoon_is_los_te_vernietigen(kantoor: Bureau, stroom: str) -> None:
    kantoor.lukt(ZORG, o.Noteer("Een gewone notitie"), stroom)
    kantoor.lukt(ZORG, o.Noteer("Over iemand"), stroom, persoon="P1")
    for bewaar in ("persoon", "dossier"):
        eenheid = Bewaareenheid(GEMEENTE, stroom, "zorg", bewaar, "P1")
        assert opslag.sleutels().vernietig(eenheid, BEGIN)
    blad = vraag.persoon(vrager(ZORG), id_(stroom), "P1", vertaal)
    assert blad is not None and blad.gegevens == blad.eerder == ()
    herbouw(kantoor.omgeving)
    assert not PersoonIndexRij.objects.exists()
    weg = persoonzoeken.zoek(vrager(ZORG), ZORG, "signaal", ZOEK[0])
    assert weg is not None and weg.treffers == ()
    teksten = kantoor.teksten(stroom)
    assert "Een gewone notitie" in teksten
    assert not {"Over iemand", BSN, "van der Proefpersoon"} & set(teksten)


def test_wie_een_notitie_over_niemand_schrijft_hoort_dat(kantoor: Bureau, stroom: str) -> None:
    uit = kantoor.doe(ZORG, o.Noteer("Over iemand"), stroom, persoon="P9")
    assert isinstance(uit, Geweigerd) and uit.weigering.redenen[0].veld == "persoon"


def test_een_apenstaart_wijst_aan_over_wie_het_gaat(kantoor: Bureau, stroom: str) -> None:
    kantoor.lukt(ZORG, o.Noteer("Gesproken met @P1 over school"), stroom)
    laatste = kantoor.omgeving.logboek.lees(GEMEENTE, stroom)[-1]
    assert laatste.persoon == "P1"
    assert "Gesproken met P1 over school" in kantoor.teksten(stroom)


def test_een_naam_in_een_tekst_wordt_gevraagd_en_vervangen(kantoor: Bureau, stroom: str) -> None:
    tekst = "Jannick van der Proefpersoon belde"
    uit = kantoor.doe(ZORG, o.Noteer(tekst), stroom)
    assert isinstance(uit, Geweigerd)
    assert [(r.code, r.veld, r.mist) for r in uit.weigering.redenen] == [("naam-in-tekst", "tekst", ("P1",))]
    kantoor.lukt(ZORG, o.Noteer(tekst), stroom, namen="vervang")
    assert "P1 belde" in kantoor.teksten(stroom)
    kantoor.lukt(ZORG, o.Noteer(tekst), stroom, namen="toch")
    assert tekst in kantoor.teksten(stroom)


def test_de_waarschuwing_zegt_niemand_wie_hij_niet_mag_kennen(kantoor: Bureau, stroom: str) -> None:
    kantoor.lukt(AOV, o.Noteer("Jannick van der Proefpersoon belde"), stroom)
    assert "Jannick van der Proefpersoon belde" in kantoor.teksten(stroom)


def test_een_bsn_in_een_tekst_kan_nooit(kantoor: Bureau, stroom: str) -> None:
    uit = kantoor.doe(AOV, o.Noteer(f"Nummer {BSN} hoort erbij"), stroom, namen="toch")
    assert isinstance(uit, Geweigerd) and uit.weigering.codes == ("bsn-in-tekst",)
    assert BSN not in repr(uit)


ZOEK = [
    {"bsn": BSN},
    {"bsn": "1234.56.782"},
    {"achternaam": "PROEFPERSOON", "geboortedatum": "1984-03-27"},
    {"achternaam": "v. d. Proefpersoon", "geboortedatum": "27-3-1984"},
    {"postcode": "1234 AB", "adres": "Kanariestraat 12b", "geboortedatum": "27-03-1984"},
]


@pytest.mark.parametrize("vraag_", ZOEK[:3] + ZOEK[4:])
def test_wie_de_kring_leest_vindt_de_casus_en_een_ander_wie_te_bellen(
    kantoor: Bureau, stroom: str, vraag_: dict[str, str]
) -> None:
    eigen = persoonzoeken.zoek(vrager(ZORG), ZORG, "signaal", vraag_)
    assert eigen is not None
    assert [(t.casus, t.codenaam, t.persoon) for t in eigen.treffers] == [(id_(stroom), "Lindenhof", "P1")]
    for rol in (BUITEN, AOV):
        ander = persoonzoeken.zoek(vrager(rol), rol, "signaal", vraag_)
        assert ander is not None and len(ander.treffers) == 1
        treffer = ander.treffers[0]
        assert [bellen.rol for bellen in treffer.bellen] == ["Casusregisseur"]
        assert (treffer.casus, treffer.codenaam, treffer.persoon) == ("", "", "")


@pytest.mark.parametrize(
    ("vraag_", "fouten"),
    [
        ({}, {"bsn": "verplicht"}),
        ({"bsn": "123"}, {"bsn": "onleesbaar"}),
        ({"achternaam": "Proef"}, {"geboortedatum": "verplicht"}),
        ({"achternaam": "Proef", "geboortedatum": "1984"}, {"geboortedatum": "onleesbaar"}),
        ({"geboortedatum": "27-03-1984"}, {"achternaam": "verplicht"}),
        ({"postcode": "1234 AB"}, {"adres": "verplicht", "geboortedatum": "verplicht"}),
        ({"postcode": "1234 AB", "adres": "Straat"}, {"adres": "onleesbaar"}),
    ],
)
def test_een_vraag_die_niet_kan(
    kantoor: Bureau, stroom: str, vraag_: dict[str, str], fouten: dict[str, str]
) -> None:
    uit = persoonzoeken.zoek(vrager(BUITEN), BUITEN, "signaal", vraag_)
    assert uit is not None and (uit.treffers, dict(uit.fouten)) == ((), fouten)


def test_zonder_doel_of_met_een_rol_die_hoofdlijnen_leest_is_er_geen_antwoord(
    kantoor: Bureau, stroom: str
) -> None:
    uit = persoonzoeken.zoek(vrager(BUITEN), BUITEN, "nieuwsgierig", {"bsn": BSN})
    assert uit is not None and (uit.treffers, dict(uit.fouten)) == ((), {"doel": "onbekend"})
    assert persoonzoeken.zoek(vrager(BESTUUR), BESTUUR, "signaal", {"bsn": BSN}) is None
    assert persoonzoeken.zoek(vrager(BUITEN), ZORG, "signaal", {"bsn": BSN}) is None


def _vragen(rol: str, vraag_: dict[str, str]) -> tuple[list[str], Any]:
    with CaptureQueriesContext(connection) as vangst:
        uit = persoonzoeken.zoek(vrager(rol), rol, "signaal", vraag_)
    return [q["sql"].partition(" WHERE ")[0].partition(" VALUES ")[0] for q in vangst], uit


def test_niemand_en_verborgen_zijn_niet_te_onderscheiden(kantoor: Bureau, stroom: str) -> None:
    """The same answer with the same queries, whether nobody is known or the circle keeps silent."""
    justitie = "officier_van_justitie"
    kantoor.lukt(ZORG, o.Raadpleeg(justitie), stroom)
    ander = {"achternaam": "Zwijger", "geboortedatum": "1990-01-02"}
    kantoor.lukt(justitie, p.VoegPersoonToe(**ander), stroom)  # type: ignore[arg-type]
    niemand = _vragen(BUITEN, {"achternaam": "Niemand", "geboortedatum": "1990-01-02"})
    zwijgt = _vragen(BUITEN, ander)
    assert niemand == zwijgt
    assert zwijgt[1].treffers == ()
    eigen = persoonzoeken.zoek(vrager(justitie), justitie, "signaal", ander)
    assert eigen is not None and [t.persoon for t in eigen.treffers] == ["P2"]


def test_een_kring_die_zich_verbergt_zwijgt_ook_over_wie_zij_kent(kantoor: Bureau, stroom: str) -> None:
    justitie = "officier_van_justitie"
    kantoor.lukt(ZORG, o.Raadpleeg(justitie), stroom)
    kantoor.lukt(justitie, p.LegPersoonVast(persoon="P1", plaats="Verweg"), stroom)  # type: ignore[arg-type]
    voor = vraag.personen(vrager(ZORG), id_(stroom))
    kantoor.lukt(justitie, VerbergKring("justitie"), stroom)
    na = vraag.personen(vrager(ZORG), id_(stroom))
    assert voor is not None and voor.personen[0].vraag_aan == ()
    assert na is not None and na.personen == voor.personen


def test_de_auditlog_noemt_het_doel_en_nooit_wat_er_is_getypt(kantoor: Bureau, stroom: str) -> None:
    from waakvlam.adapters.models import Auditregel

    persoonzoeken.zoek(vrager(BUITEN), BUITEN, "gevaar", {"bsn": BSN})
    regels = list(Auditregel.objects.filter(handeling="zoek-persoon"))
    assert [(r.voorwerp, r.uitkomst) for r in regels] == [("personen", "beantwoord"), (stroom, "genoemd")]
    tekst = repr([(r.details, r.voorwerp) for r in regels])
    assert "gevaar" in tekst and BSN not in tekst


def test_de_index_volgt_een_verbetering_en_is_opnieuw_te_maken(kantoor: Bureau, stroom: str) -> None:
    velden = ("persoon", "kring", "soort", "merk", "antwoordt")
    kantoor.lukt(ZORG, p.LegPersoonVast(persoon="P1", achternaam="Anders"), stroom)  # type: ignore[arg-type]
    rijen = set(PersoonIndexRij.objects.values_list(*velden))
    assert sorted(soort for _, _, soort, _, _ in rijen) == ["adres", "bsn", "naam", "straat"]
    oud = persoonzoeken.zoek(vrager(ZORG), ZORG, "signaal", ZOEK[2])
    nieuw = persoonzoeken.zoek(
        vrager(ZORG), ZORG, "signaal", {"achternaam": "anders", "geboortedatum": "27-03-1984"}
    )
    assert oud is not None and nieuw is not None and (len(oud.treffers), len(nieuw.treffers)) == (0, 1)
    herbouw(kantoor.omgeving)
    assert set(PersoonIndexRij.objects.values_list(*velden)) == rijen


def test_gegevens_voor_een_besluit(kantoor: Bureau, stroom: str) -> None:
    blad = persoonsbesluit.te_openen(vrager(BESTUUR), id_(stroom), vertaal)
    assert blad is not None and blad.personen == ("P1",)
    assert "huisverbod" not in {s.code for s in blad.soorten}
    assert persoonsbesluit.te_openen(vrager(ZORG), id_(stroom), vertaal) is None
    nee = kantoor.doe(BESTUUR, p.OpenGegevens("P1", "huisverbod", "Vannacht"), stroom)  # type: ignore[arg-type]
    assert isinstance(nee, Geweigerd) and nee.weigering.codes == ("niet-bevoegd",)
    kantoor.lukt(BESTUUR, p.OpenGegevens("P1", "crisismaatregel", "De nacht liep uit de hand"), stroom)  # type: ignore[arg-type]
    kaart = vraag.personen(vrager_nu(kantoor, BESTUUR), id_(stroom))
    assert kaart is not None and kaart.personen[0].naam == "" and len(kaart.inzagen) == 1
    inzage = kaart.inzagen[0].inzage
    gegevens = persoonsbesluit.gegevens(vrager_nu(kantoor, BESTUUR), id_(stroom), inzage, vertaal)
    assert gegevens is not None
    waarden = {w.waarde for w in gegevens.waarden}
    assert {"Jannick", "van der Proefpersoon", "27-03-1984", "1234 AB"} <= waarden
    assert not {BSN, "06-10 20 30 40"} & waarden
    for rol in (ZORG, AOV):
        assert persoonsbesluit.gegevens(vrager_nu(kantoor, rol), id_(stroom), inzage, vertaal) is None
        verloop = casusvraag.casus(vrager_nu(kantoor, rol), id_(stroom), vertaal)
        assert verloop is not None and any("geopend voor één besluit" in r.zin for r in verloop.verloop)
    laat = vrager_nu(kantoor, BESTUUR, timedelta(days=2))
    assert persoonsbesluit.gegevens(laat, id_(stroom), inzage, vertaal) is None
    kantoor.lukt(BESTUUR, p.SluitGegevens(inzage), stroom)
    assert persoonsbesluit.gegevens(vrager_nu(kantoor, BESTUUR), id_(stroom), inzage, vertaal) is None


def vrager_nu(kantoor: Bureau, rol: str, later: timedelta = timedelta()) -> Any:
    from dataclasses import replace

    return replace(vrager(rol), nu=kantoor.omgeving.klok.nu() + later)


def test_wat_is_gedeeld_staat_ook_bij_de_persoon_van_de_andere_kring(kantoor: Bureau, stroom: str) -> None:
    regels = kantoor.omgeving.logboek.lees(GEMEENTE, stroom)
    nr = next(str(r.nr) for r in regels if r.soort == "persoon-vastgelegd")
    tot = kantoor.omgeving.klok.nu() + timedelta(days=2)
    waarom: Any = "Nodig om te weten wie gevaar loopt"
    deel = DeelStukken((nr,), "veiligheid", "vitaal-belang", "acuut-gevaar", waarom, tot)
    kantoor.lukt("netwerkcoordinator", deel, stroom)
    blad = vraag.persoon(vrager_nu(kantoor, AOV), id_(stroom), "P1", vertaal)
    assert blad is not None and blad.naam == "Jannick van der Proefpersoon" and blad.eigen == {}
    later = vraag.persoon(vrager_nu(kantoor, AOV, timedelta(days=3)), id_(stroom), "P1", vertaal)
    assert later is not None and later.naam == "" and later.vraag_aan == ("Zorg",)
