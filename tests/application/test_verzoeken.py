"""A request from beginning to end through ``execute``: asked, linked, delivered, bundled, finished."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, bureau
from waakvlam import samenstelling
from waakvlam.application.omgeving import gebruik
from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.verzoeken.stukken import Stuk, besluiten, lever, pak_in
from waakvlam.application.vragen import verzoeken as vragen
from waakvlam.application.vragen.verzoekstukken import Stukkenblad, stukkenblad
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.casus import opdrachten as c
from waakvlam.core.casus import verzoekopdrachten as cv
from waakvlam.core.casus.persoonopdrachten import LegPersoonVast
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.verzoeken import PRIVACY, WOO
from waakvlam.core.verzoek import opdrachten as o

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
LEIDT, ZIET_NIET = "netwerkcoordinator", "communicatieadviseur"


@pytest.fixture
def balie() -> Iterator[Bureau]:
    """A municipality, with the questions asked there too."""
    eigen = bureau()
    gebruik(lambda: eigen.omgeving)
    yield eigen
    gebruik(samenstelling.omgeving)


def wie(rol: str) -> Vrager:
    return Vrager(Kijker(f"a-{rol}", GEMEENTE, frozenset({rol})), BEGIN)


def casus(balie: Bureau) -> str:
    stroom = balie.lukt(LEIDT, c.Open(codenaam="Lindenhof", personen=2)).stroom
    balie.lukt(LEIDT, c.Noteer("P1 zegt dat P2 schreeuwt. Bel 0612345678."), stroom)  # type: ignore[arg-type]
    return stroom


def verzoek(balie: Bureau, soort: str = "inzage", *, uit: bool = True) -> str:
    rol = WOO if soort == "woo" else PRIVACY
    inhoud = o.OntvangVerzoek(soort, BEGIN, "brief", "Jan Jansen", vraag="Alles")  # type: ignore[arg-type]
    stroom = balie.lukt(rol, inhoud).stroom
    if uit:
        balie.lukt(rol, o.ZetVerzoekUit((LEIDT,)), stroom)
    return stroom


def id_van(stroom: str) -> str:
    return stroom.partition("/")[2]


def koppel(balie: Bureau, stroom: str, dossier: str, persoon: str = "P1") -> None:
    balie.lukt(LEIDT, cv.KoppelVerzoek(id_van(stroom), persoon), dossier)


def blad(stroom: str, dossier: str) -> Stukkenblad:
    gevonden = stukkenblad(wie(LEIDT), id_van(stroom), id_van(dossier), str)
    assert gevonden is not None
    return gevonden


def lever_aan(balie: Bureau, stroom: str, dossier: str) -> None:
    geleverd = lever(blad(stroom, dossier).stukken, {})
    inhoud = o.LeverAan(id_van(dossier), pak_in(geleverd), besluiten(geleverd))  # type: ignore[arg-type]
    balie.lukt(LEIDT, inhoud, stroom)


def test_koppelen_staat_in_de_casus_en_bij_het_verzoek(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    koppel(balie, stroom, dossier)
    assert balie.toestand(stroom).casussen == {id_van(dossier): ("P1",)}
    assert balie.toestand(dossier).verzoeken[id_van(stroom)].personen == ("P1",)
    lopend = balie.omgeving.lijsten.lopende_verzoeken(GEMEENTE, id_van(dossier))
    assert [(r.verzoek, r.persoon) for r in lopend] == [(id_van(stroom), "P1")]


@pytest.mark.parametrize("persoon", ["", "Jansen", "P0"])
def test_koppelen_vraagt_een_nummer_en_geen_naam(balie: Bureau, persoon: str) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    uit = balie.doe(LEIDT, cv.KoppelVerzoek(id_van(stroom), persoon), dossier)
    assert isinstance(uit, Geweigerd)
    assert set(uit.weigering.codes) == {"onvolledig"}
    assert not balie.omgeving.lijsten.lopende_verzoeken(GEMEENTE, id_van(dossier))


def test_wie_niet_is_gevraagd_kent_het_verzoek_niet(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie, uit=False)
    echt = balie.doe(LEIDT, cv.KoppelVerzoek(id_van(stroom), "P1"), dossier)
    verzonnen = balie.doe(LEIDT, cv.KoppelVerzoek("0" * 32, "P1"), dossier)
    assert isinstance(echt, Geweigerd)
    assert isinstance(verzonnen, Geweigerd)
    assert echt.weigering == verzonnen.weigering
    assert echt.weigering.codes == ("niet-gevonden",)


def test_wie_behandelt_komt_niet_in_de_casus(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    uit = balie.doe(PRIVACY, o.KoppelCasus(id_van(dossier), "P1"), stroom)
    assert isinstance(uit, Geweigerd)
    koppel(balie, stroom, dossier)
    assert stukkenblad(wie(PRIVACY), id_van(stroom), id_van(dossier), str) is None
    assert stukkenblad(wie(ZIET_NIET), id_van(stroom), id_van(dossier), str) is None


def test_de_stukken_zijn_zonder_de_ander(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    koppel(balie, stroom, dossier)
    notitie = next(s for s in blad(stroom, dossier).stukken if "schreeuwt" in s.tekst)
    assert (notitie.doe, notitie.grond, notitie.gaat_over) == ("lak", "anderen", "zelf")
    assert notitie.gelakt == "P1 zegt dat [iemand anders] schreeuwt. Bel [gegevens weggelaten]."


def test_wat_is_aangeleverd_leest_de_behandelaar_en_niet_meer_dan_dat(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    koppel(balie, stroom, dossier)
    lever_aan(balie, stroom, dossier)
    pagina = vragen.verzoek(wie(PRIVACY), id_van(stroom))
    assert pagina is not None
    tekst = "".join(stuk.tekst for _, stukken in pagina.geleverd for stuk in stukken)
    assert "schreeuwt" in tekst
    assert "P2" not in tekst
    assert "0612345678" not in tekst
    gevraagd = vragen.verzoek(wie(LEIDT), id_van(stroom))
    assert gevraagd is not None
    assert (gevraagd.naam, gevraagd.geleverd, gevraagd.weg) == ("Jan Jansen", (), ())


def test_afronden_wacht_op_de_stukken_en_laat_de_casus_dan_los(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    koppel(balie, stroom, dossier)
    balie.lukt(PRIVACY, o.StelIdentiteitVast("balie"), stroom)
    te_vroeg = balie.doe(PRIVACY, o.RondVerzoekAf("toegewezen"), stroom)
    assert isinstance(te_vroeg, Geweigerd)
    assert te_vroeg.weigering.codes == ("stukken-ontbreken",)
    lever_aan(balie, stroom, dossier)
    balie.lukt(PRIVACY, o.RondVerzoekAf("toegewezen"), stroom)
    assert balie.omgeving.lijsten.lopende_verzoeken(GEMEENTE, id_van(dossier)) == []
    assert vragen.verzoek(wie(LEIDT), id_van(stroom)) is None


@pytest.mark.parametrize(
    ("rol", "inhoud"),
    [
        (LEIDT, o.RondVerzoekAf("ingetrokken")),
        (WOO, o.RondVerzoekAf("ingetrokken")),
        (ZIET_NIET, o.MeldNagekeken()),
        (PRIVACY, o.LeverAan("c", "x", {"1": "geef"})),  # type: ignore[arg-type]
    ],
)
def test_niemand_doet_wat_van_een_ander_is(balie: Bureau, rol: str, inhoud: Any) -> None:
    stroom = verzoek(balie)
    assert isinstance(balie.doe(rol, inhoud, stroom), Geweigerd)


def test_bezwaar_wordt_gewogen_door_wie_de_regie_heeft(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie, "bezwaar")
    koppel(balie, stroom, dossier)
    weeg = cv.WeegBezwaar(id_van(stroom), "ongegrond", "Het belang van P2 weegt zwaarder.")  # type: ignore[arg-type]
    assert isinstance(balie.doe(LEIDT, replace(weeg, weging=""), dossier), Geweigerd)
    balie.lukt(LEIDT, weeg, dossier)
    assert balie.toestand(dossier).verzoeken[id_van(stroom)].bezwaar == "ongegrond"


def test_de_lijst_begint_met_wat_het_eerst_klaar_moet_zijn(balie: Bureau) -> None:
    laat = verzoek(balie)
    vroeg = balie.lukt(
        PRIVACY,
        o.OntvangVerzoek("bezwaar", BEGIN.replace(month=9), "mail", "Piet"),  # type: ignore[arg-type]
    ).stroom
    verzoek(balie, "woo")
    rijen = vragen.overzicht(wie(PRIVACY)).rijen
    assert [(r.verzoek, r.dagen) for r in rijen] == [(id_van(vroeg), -31), (id_van(laat), 30)]
    assert [r.nakijken for r in vragen.overzicht(wie(LEIDT)).rijen] == [True, True]
    assert vragen.overzicht(wie(ZIET_NIET)).rijen == ()


def test_een_woo_verzoek_krijgt_stukken_zonder_personen_en_zonder_meningen(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie, "woo")
    balie.lukt(LEIDT, c.Noteer("P2 belde om 21.00 uur.", "feit"), dossier, kring="casus")  # type: ignore[arg-type]
    koppel(balie, stroom, dossier, "")
    per = {s.tekst: s for s in blad(stroom, dossier).stukken}
    assert (per["P2 belde om 21.00 uur."].doe, per["P2 belde om 21.00 uur."].gelakt) == (
        "lak",
        "[persoon] belde om 21.00 uur.",
    )
    mening = next(s for t, s in per.items() if "schreeuwt" in t)
    assert (mening.doe, mening.grond) == ("weg", "woo-5-1-1-d")


def test_een_merk_van_een_mens_gaat_voor(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie, "woo")
    koppel(balie, stroom, dossier, "")
    nr = next(int(s.id) for s in blad(stroom, dossier).stukken if "schreeuwt" in s.tekst)
    balie.lukt(LEIDT, cv.MarkeerWoo(nr, "feit", "Letterlijk gehoord."), dossier)  # type: ignore[arg-type]
    stuk = next(s for s in blad(stroom, dossier).stukken if s.id == str(nr))
    assert (stuk.doe, stuk.gaat_over) == ("lak", "feit")
    assert isinstance(balie.doe(LEIDT, cv.MarkeerWoo(9999, "feit", "x"), dossier), Geweigerd)  # type: ignore[arg-type]


def test_wie_de_persoon_is_gaat_mee_zonder_burgerservicenummer(balie: Bureau) -> None:
    dossier, stroom = casus(balie), verzoek(balie)
    velden = {"voornaam": "Jan", "achternaam": "Jansen", "bsn": "111222333"}
    balie.lukt(LEIDT, LegPersoonVast(persoon="P1", **velden), dossier)  # type: ignore[arg-type]
    balie.lukt(LEIDT, LegPersoonVast(persoon="P2", voornaam="Mirthe", achternaam="Wolzen"), dossier)  # type: ignore[arg-type]
    balie.lukt(LEIDT, c.Noteer("P1 en Mirthe Wolzen spraken.", "feit"), dossier, namen="toch")  # type: ignore[arg-type]
    koppel(balie, stroom, dossier)
    stukken = blad(stroom, dossier).stukken
    wie_ = next(s for s in stukken if s.id == "p.P1")
    assert "Jansen" in wie_.tekst
    assert "111222333" not in wie_.tekst
    assert not any(s.id == "p.P2" for s in stukken)
    samen = "".join(s.gelakt for s in lever_alles(stukken))
    assert "Mirthe" not in samen
    assert "Wolzen" not in samen
    assert "[iemand anders] spraken" in samen


def lever_alles(stukken: tuple[Stuk, ...]) -> list[Stuk]:
    """The pieces that are not left out by what is proposed."""
    return [s for s in stukken if s.doe != "weg"]
