"""Calling together: who may, who is asked, what an answer does, who is asked when nobody answers."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.core.oproep.spel import NACHT, Oproepspel
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.oproep import gebeurtenissen as g
from waakvlam.core.oproep.opdrachten import (
    BeantwoordOproep,
    Bel,
    GeefOproepDoor,
    MeldBezorging,
    RoepErbij,
    RoepOp,
    TrekOproepIn,
    VerzetOproep,
)
from waakvlam.core.oproep.regels import belvolgorde, lopende, waarom_door
from waakvlam.core.overleg.opdrachten import BeginZitting, KomErbij
from waakvlam.core.toegang import Kijker, kringen, rechten

TIEN = timedelta(minutes=10)
WIE = ("coordinator/1", "politie/2", "burgemeester/3")


@pytest.fixture
def spel() -> Oproepspel:
    """A case whose team is called together, with ten minutes to answer."""
    s = Oproepspel()
    s.mag(RoepOp("team", WIE, wachten=10))
    return s


def test_een_oproep_roept_bijeen_en_nodigt_per_persoon_uit() -> None:
    s = Oproepspel()
    uit = s.mag(RoepOp("team", WIE, wachten=10))
    assert [type(e).__name__ for e in uit] == [
        "GremiumBijeengeroepen", "OproepGedaan", "Opgeroepen", "Opgeroepen", "Opgeroepen", "OproepBeantwoord",
    ]  # fmt: skip
    assert "team" in s.t.gremia
    assert [s.van(wie).antwoord for wie in ("1", "2", "3")] == ["komt", "", ""]
    assert {(u.rol, u.wie) for u in s.t.uitnodigingen.values()} == {tuple(w.split("/")) for w in WIE}
    assert {u.uiterlijk for u in s.t.uitnodigingen.values()} == {s.nu + TIEN}


def test_zonder_namen_elk_vast_lid() -> None:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    assert [u.rol for u in s.t.uitnodigingen.values()] == ["coordinator", "politie", "burgemeester"]
    assert {u.uiterlijk for u in s.t.uitnodigingen.values()} == {None}


def test_een_stil_alarm_wacht_niet_en_stuurt_niets() -> None:
    s = Oproepspel()
    s.mag(RoepOp("team", WIE, stil=True, wachten=10))
    assert {u.uiterlijk for u in s.t.uitnodigingen.values()} == {None}
    oproep = lopende(s.t)[0]
    assert oproep.stil
    assert s.mag(VerzetOproep(oproep.id, NACHT + timedelta(hours=9)))[0].verteld == ()


@pytest.mark.parametrize(
    ("opdracht", "als", "code"),
    [
        (RoepOp("team", WIE), "politie", "niet-bevoegd"),
        (RoepOp("nergens", WIE), "coordinator", "niet-gevonden"),
        (RoepOp("team", ("niemand/1",)), "coordinator", "niet-gevonden"),
        (RoepOp("team", ("politie/Jan Jansen",)), "coordinator", "niet-gevonden"),
        (RoepOp("team", WIE, om=NACHT), "coordinator", "tijd-voorbij"),
        (RoepOp("team", WIE, wachten=0), "coordinator", "onvolledig"),
        (RoepOp("team", WIE, wachten=9999), "coordinator", "onvolledig"),
        (RoepOp("crisis", WIE), "wethouder", "toestemming-ontbreekt"),
    ],
)
def test_wat_niet_kan(opdracht: RoepOp, als: str, code: str) -> None:
    assert Oproepspel().mag_niet(opdracht, als) == (code,)


def test_een_oproep_in_de_nacht_dat_de_klok_verzet() -> None:
    """At 02.30 the clock goes back to 02.00: the second 02.15 is later than the first 02.45."""
    hier = ZoneInfo("Europe/Amsterdam")
    s = Oproepspel()
    s.nu = datetime(2026, 10, 25, 2, 45, tzinfo=hier).astimezone(NACHT.tzinfo)
    tweede = datetime(2026, 10, 25, 2, 15, fold=1, tzinfo=hier).astimezone(NACHT.tzinfo)
    eerste = datetime(2026, 10, 25, 2, 15, tzinfo=hier).astimezone(NACHT.tzinfo)
    assert s.mag_niet(RoepOp("team", WIE, om=eerste)) == ("tijd-voorbij",)
    s.mag(RoepOp("team", WIE, om=tweede, wachten=10))
    assert s.van("2").uiterlijk == s.nu + TIEN


@pytest.mark.parametrize("antwoord", ["komt", "komt-niet", "bel-mij"])
def test_antwoorden(spel: Oproepspel, antwoord: str) -> None:
    u = spel.van("2")
    spel.mag(BeantwoordOproep(u.id, antwoord, "sms"), "politie", "2")
    assert (spel.van("2").antwoord, spel.van("2").langs) == (antwoord, "sms")
    assert ("bel-terug-politie" in spel.taken) is (antwoord == "bel-mij")


def test_twee_keer_hetzelfde_antwoord_telt_eens_en_een_ander_verandert(spel: Oproepspel) -> None:
    u = spel.van("2")
    assert len(spel.mag(BeantwoordOproep(u.id, "komt"), "politie", "2")) == 1
    assert spel.mag(BeantwoordOproep(u.id, "komt"), "politie", "2") == ()
    spel.mag(BeantwoordOproep(u.id, "komt-niet"), "politie", "2")
    assert spel.van("2").antwoord == "komt-niet"


@pytest.mark.parametrize(
    ("als", "wie", "antwoord", "code"),
    [
        ("politie", "9", "komt", "niet-gevonden"),
        ("coordinator", "1", "komt", "niet-gevonden"),
        ("politie", "2", "misschien", "antwoord-past-niet"),
    ],
)
def test_niemand_antwoordt_voor_een_ander(
    spel: Oproepspel, als: str, wie: str, antwoord: str, code: str
) -> None:
    assert spel.mag_niet(BeantwoordOproep(spel.van("2").id, antwoord), als, wie) == (code,)


@pytest.mark.parametrize("einde", ["ingetrokken", "gehouden", "ontbonden"])
def test_na_het_einde_telt_een_antwoord_niet(spel: Oproepspel, einde: str) -> None:
    u = spel.van("2")
    if einde == "ingetrokken":
        spel.mag(TrekOproepIn(u.oproep))
    elif einde == "gehouden":
        spel.mag(o.HoudOverleg("team", ("coordinator",)))
    else:
        spel.mag(o.Ontbind("team"))
    assert spel.mag_niet(BeantwoordOproep(u.id, "komt"), "politie", "2") == ("oproep-voorbij",)
    assert spel.werker(GeefOproepDoor(u.id), na=TIEN).codes == ("oproep-voorbij",)


def test_wie_niet_antwoordt_wordt_vervangen_en_daarna_gaat_het_naar_boven(spel: Oproepspel) -> None:
    u = spel.van("3")
    assert spel.werker(GeefOproepDoor(u.id, ("wethouder/4",))) == ()  # not yet
    spel.werker(GeefOproepDoor(u.id, ("wethouder/4", "politie/5", "burgemeester/3")), na=TIEN)
    assert (spel.van("4").voor, spel.van("4").rol) == (u.id, "wethouder")
    assert "5" not in {een.wie for een in spel.t.uitnodigingen.values()}  # police does not stand in
    assert spel.werker(GeefOproepDoor(u.id, ("wethouder/4",)), na=TIEN) == ()  # once
    uit = spel.werker(GeefOproepDoor(spel.van("4").id), na=TIEN)
    assert (uit[0].boven, uit[0].aan) == (True, ("coordinator",))
    assert "bel-zelf-wethouder" in spel.taken


def test_wie_nee_zegt_wordt_meteen_vervangen(spel: Oproepspel) -> None:
    spel.mag(BeantwoordOproep(spel.van("3").id, "komt-niet"), "burgemeester", "3")
    uit = spel.werker(GeefOproepDoor(spel.van("3").id, ("wethouder/4",)))
    assert (uit[0].waarom, spel.van("4").voor) == ("komt-niet", spel.van("3").id)


@pytest.mark.parametrize(
    ("berichten", "waarom"),
    [
        ([("mail", "mislukt")], "onbereikbaar"),
        ([("mail", "mislukt"), ("sms", "verstuurd")], ""),
        ([("mail", "mislukt"), ("sms", "mislukt")], "onbereikbaar"),
        ([("sms", "verstuurd"), ("sms", "mislukt")], "onbereikbaar"),
        ([("sms", "aangekomen"), ("sms", "mislukt")], ""),
    ],
)
def test_een_bericht_dat_nergens_aankwam_gaat_door(
    spel: Oproepspel, berichten: list[tuple[str, str]], waarom: str
) -> None:
    for langs, uitkomst in berichten:
        spel.werker(MeldBezorging(spel.van("3").id, langs, uitkomst, "x"))
    assert waarom_door(spel.van("3"), spel.nu) == waarom


def test_alleen_het_programma_zelf_geeft_door(spel: Oproepspel) -> None:
    u = spel.van("3").id
    assert spel.mag_niet(GeefOproepDoor(u)) == ("niet-gevonden",)
    assert spel.mag_niet(MeldBezorging(u, "sms", "mislukt")) == ("niet-gevonden",)


@pytest.mark.parametrize(
    ("uitkomst", "antwoord", "klaar"),
    [
        ("geen-gehoor", "bel-mij", False),
        ("voicemail", "bel-mij", False),
        ("gesproken", "bel-mij", True),
        ("komt", "komt", True),
        ("komt-niet", "komt-niet", True),
    ],
)
def test_bellen(spel: Oproepspel, uitkomst: str, antwoord: str, klaar: bool) -> None:
    spel.mag(BeantwoordOproep(spel.van("2").id, "bel-mij"), "politie", "2")
    spel.mag(Bel(spel.van("2").id, uitkomst))
    assert [p.uitkomst for p in spel.van("2").pogingen] == [uitkomst]
    assert spel.van("2").antwoord == antwoord
    assert ("bel-terug-politie" not in spel.taken) is klaar


@pytest.mark.parametrize(("als", "mag"), [("coordinator", True), ("adviseur", True), ("politie", False)])
def test_wie_de_bellijst_bijhoudt(spel: Oproepspel, als: str, mag: bool) -> None:
    uit = spel.doe(Bel(spel.van("3").id, "voicemail"), als)
    assert isinstance(uit, tuple) is mag


def test_belvolgorde(spel: Oproepspel) -> None:
    spel.mag(RoepErbij(spel.van("1").oproep, ("adviseur/6",)))
    spel.mag(BeantwoordOproep(spel.van("6").id, "bel-mij"), "adviseur", "6")
    spel.werker(MeldBezorging(spel.van("3").id, "mail", "mislukt"))
    volgorde = belvolgorde(spel.t, spel.aanpak, lopende(spel.t)[0])
    assert [u.wie for u in volgorde] == ["6", "3", "2", "1"]


def test_wie_is_opgeroepen_ziet_de_casus_tot_het_klaar_is(spel: Oproepspel) -> None:
    spel.mag(RoepErbij(spel.van("1").oproep, ("adviseur/7",)))
    ziet = {r.wie for r in rechten(spel.t, spel.aanpak)}
    assert "7" in ziet
    spel.mag(BeantwoordOproep(spel.van("7").id, "komt-niet"), "adviseur", "7")
    assert "7" not in {r.wie for r in rechten(spel.t, spel.aanpak)}


def test_verzetten_telt_op_voor_de_agenda(spel: Oproepspel) -> None:
    oproep = spel.van("1").oproep
    uit = spel.mag(VerzetOproep(oproep, spel.nu + timedelta(hours=1)))
    assert isinstance(uit[0], g.OproepVerzet) and len(uit[0].verteld) == 3
    assert spel.t.oproepen[oproep].volgnr == 1
    spel.mag(TrekOproepIn(oproep))
    assert spel.t.oproepen[oproep].volgnr == 2
    assert spel.mag(TrekOproepIn(oproep)) == ()
    assert spel.mag_niet(VerzetOproep(oproep, spel.nu + timedelta(hours=1))) == ("oproep-voorbij",)


def test_verschillende_gremia_naast_elkaar(spel: Oproepspel) -> None:
    spel.mag(RoepOp("driehoek", ("burgemeester/3",)), "burgemeester", "3")
    assert [een.gremium for een in lopende(spel.t)] == ["team", "driehoek"]
    spel.mag(o.Ontbind("team"))
    assert [een.gremium for een in lopende(spel.t)] == ["driehoek"]


def test_aan_tafel_zitten_geeft_geen_deel_en_een_oproep_op_naam_wel() -> None:
    s = Oproepspel()

    def zien() -> list[str]:
        wie = [("5", "politie"), ("8", "adviseur"), ("9", "adviseur")]
        er = rechten(s.t, s.aanpak)
        return [een for een, rol in wie if kringen(Kijker(een, "g", frozenset({rol})), er, s.nu)]

    assert zien() == []
    s.mag(o.RoepBijeen("team", genodigd=("adviseur",)))
    assert zien() == ["5"], "a fixed member, and nobody who was only invited as a role"
    s.mag(BeginZitting("team", "coordinator", aanwezig=("politie", "adviseur"), afwezig=("burgemeester",)))
    assert zien() == ["5"], "to be there is not to see the case"
    s.mag(RoepOp("team", ("adviseur/8",)))
    assert zien() == ["5", "8"], "who is called by name, and not the others in that role"
    s.mag(o.HoudOverleg("team", ("coordinator", "politie", "adviseur")))
    assert zien() == ["5"], "until the meeting was held"


@pytest.mark.parametrize(
    "einde",
    [o.HoudOverleg("team", ("coordinator",)), o.Ontbind("team"), None],
    ids=["gehouden", "klaar", "terug"],
)
def test_wie_nog_gebeld_moest_worden_hoeft_dat_niet_meer_als_de_oproep_voorbij_is(
    spel: Oproepspel, einde: object
) -> None:
    spel.mag(BeantwoordOproep(spel.van("2").id, "bel-mij"), "politie", "2")
    spel.werker(GeefOproepDoor(spel.van("3").id), na=TIEN)
    assert {"bel-terug-politie", "bel-zelf-burgemeester"} <= set(spel.taken)
    spel.mag(einde or TrekOproepIn(lopende(spel.t)[0].id))
    assert not [code for code in spel.taken if code.startswith("bel-")]


def test_wie_aan_tafel_komt_hoeft_niet_meer_gebeld(spel: Oproepspel) -> None:
    spel.mag(BeantwoordOproep(spel.van("2").id, "bel-mij"), "politie", "2")
    spel.werker(GeefOproepDoor(spel.van("3").id), na=TIEN)
    spel.mag(BeginZitting("team", "coordinator", aanwezig=("politie",)))
    assert [code for code in spel.taken if code.startswith("bel-")] == ["bel-zelf-burgemeester"]
    spel.mag(KomErbij(next(iter(spel.t.zittingen)), ("burgemeester",)))
    assert not [code for code in spel.taken if code.startswith("bel-")]
