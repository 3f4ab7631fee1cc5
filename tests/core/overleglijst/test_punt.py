"""A case as an item of a meeting with many cases: on the list, per partner an action or none, discussed."""

from typing import Any

import pytest

from tests.core.casus.hulp import ROLLEN, Spel, aanpak, codes, soorten
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.weigering import Weigering
from waakvlam.core.overleglijst import opdrachten as o
from waakvlam.core.overleglijst.wie import leiders, periodiek, stap_naar_lijst
from waakvlam.core.toegang import kringen, rechten
from waakvlam.core.toegang.beleid import Kijker

LIJST: dict[str, Any] = {
    "naam": "Lijst",
    "voorzitter": "coordinator",
    "cadans": "P1M",
    "leden": {"vast": ["coordinator", "politie"], "agendapartner": ["verhuurder"]},
}
KRINGEN = {naam: {"naam": naam} for naam in ("zorg", "veiligheid", "bestuur")}
MENSEN = {**ROLLEN, "verhuurder": {"naam": "Verhuurder", "kring": "zorg", "toegang": "rol"}}
ALLEN = ("coordinator", "politie")
ZET = o.ZetOpOverleglijst("lijst")


def spel(lijst: dict[str, Any] | None = None, **anders: Any) -> Spel:
    """A case under the test approach with a meeting every month."""
    return Spel(
        aanpak(gremia={"lijst": {**LIJST, **(lijst or {})}}, rollen=MENSEN, kringen=KRINGEN, **anders)
    )


def op_lijst(**anders: Any) -> Spel:
    s = spel(**anders)
    s.mag(ZET)
    return s


def zegt(rol: str, keus: str = "geen", tekst: str | None = None) -> o.PartnerZegt:
    return o.PartnerZegt("lijst", rol, keus, tekst)  # type: ignore[arg-type]


def test_alleen_een_overleg_met_ritme_heeft_een_lijst() -> None:
    s = spel()
    assert periodiek(s.aanpak) == ("lijst",)
    assert periodiek(aanpak(gremia={"team": {"naam": "Team"}})) == ()
    assert leiders(s.aanpak, "lijst") == {"coordinator"}


def test_op_de_lijst_en_eraf() -> None:
    s = spel()
    assert soorten(s.mag(ZET)) == ["geagendeerd"]
    assert list(s.t.agenda) == ["lijst"]
    assert soorten(s.mag(ZET)) == []
    assert soorten(s.mag(o.HaalVanOverleglijst("lijst"))) == ["geagendeerd"]
    assert not s.t.agenda


@pytest.mark.parametrize(
    ("opdracht", "als", "codes_"),
    [
        (o.ZetOpOverleglijst("bestaat_niet"), "coordinator", ("niet-gevonden",)),
        (ZET, "burgemeester", ("niet-bevoegd",)),
        (o.ZetOpOverleglijst("lijst", ("politie",)), "coordinator", ("niet-gevonden",)),
        (o.HaalVanOverleglijst("lijst"), "burgemeester", ("niet-bevoegd",)),
        (zegt("politie"), "coordinator", ("volgorde",)),
        (o.BespreekPunt("lijst"), "coordinator", ("volgorde",)),
    ],
)
def test_wat_vooraf_niet_kan(opdracht: Any, als: str, codes_: tuple[str, ...]) -> None:
    assert spel().mag_niet(opdracht, als).codes == codes_


@pytest.mark.parametrize(
    ("opdracht", "als", "codes_"),
    [
        (zegt("burgemeester"), "coordinator", ("niet-gevonden",)),
        (zegt("verhuurder"), "coordinator", ("niet-gevonden",)),
        (zegt("politie", "misschien"), "politie", ("onvolledig",)),
        (zegt("politie", "actie"), "politie", ("onvolledig",)),
        (zegt("politie"), "burgemeester", ("niet-bevoegd",)),
        (o.BespreekPunt("lijst", aanwezig=ALLEN), "burgemeester", ("niet-bevoegd",)),
    ],
)
def test_wat_op_de_lijst_niet_kan(opdracht: Any, als: str, codes_: tuple[str, ...]) -> None:
    assert op_lijst().mag_niet(opdracht, als).codes == codes_


def test_een_actie_is_een_taak_en_wie_zich_bedenkt_laat_er_een_over() -> None:
    s = op_lijst()
    assert soorten(s.mag(zegt("politie", "actie", "t1"))) == ["taak-gesteld", "partner-zei"]
    (taak,) = (s.t.taken[id] for id in s.t.open_taken)
    assert (taak.rollen, taak.gremium, taak.tekst) == (("politie",), "lijst", "t1")
    assert soorten(s.mag(zegt("politie", "actie", "t2"))) == ["taak-afgerond", "taak-gesteld", "partner-zei"]
    assert [s.t.taken[id].tekst for id in s.t.open_taken] == ["t2"]
    s.mag(zegt("politie"))
    assert not s.t.open_taken
    assert [(k.rol, k.keus) for k in s.t.punten["lijst"].keuzes] == [("politie", "geen")]


def test_bespreken_vraagt_van_ieder_die_er_is_een_antwoord_of_een_reden() -> None:
    s = op_lijst()
    s.mag(zegt("coordinator"))
    nee = s.mag_niet(o.BespreekPunt("lijst", aanwezig=ALLEN))
    assert [(r.code, r.wie, r.afwijken_mag) for r in nee.redenen] == [("keten-ontbreekt", ("politie",), True)]
    assert soorten(s.mag(o.BespreekPunt("lijst", aanwezig=("coordinator",)))) == [
        "overleg-gehouden",
        "punt-besproken",
        "geagendeerd",
    ]
    toch = s.mag(o.BespreekPunt("lijst", aanwezig=ALLEN, afwijken="later"))  # type: ignore[arg-type]
    assert soorten(toch)[0] == "afgeweken"


def test_een_ronde_schuift_pas_door_als_de_casus_klaar_is() -> None:
    s = op_lijst()
    s.mag(zegt("coordinator"))
    s.mag(zegt("politie", "actie", "t1"))
    s.mag(o.BespreekPunt("lijst", "b1", ALLEN, rond_af=False))
    assert len(s.t.punten["lijst"].keuzes) == 2
    s.mag(o.BespreekPunt("lijst", "b1", ALLEN, tekst="afspraak"))  # type: ignore[arg-type]
    punt = s.t.punten["lijst"]
    assert (punt.keuzes, len(punt.vorige), punt.bijeenkomst, punt.met_tekst) == ((), 2, "b1", True)
    assert "lijst" in s.t.agenda
    s.mag(zegt("coordinator"))
    s.mag(zegt("politie"))
    s.mag(o.BespreekPunt("lijst", "b2", ALLEN, blijft=False))
    assert "lijst" not in s.t.agenda


def test_wat_het_overleg_moet_opleveren_geldt_ook_hier() -> None:
    s = spel(
        {"levert": ["duiding"]},
        producten={"duiding": {"naam": "Duiding", "delen": {"risico": "Risico", "maatregel": "Maatregel"}}},
    )
    s.mag(ZET)
    for rol in ALLEN:
        s.mag(zegt(rol))
    nee = s.mag_niet(o.BespreekPunt("lijst", aanwezig=ALLEN))
    assert [(r.code, r.mist) for r in nee.redenen] == [("product-ontbreekt", ("duiding",))]
    s.mag(o.BespreekPunt("lijst", aanwezig=ALLEN, rond_af=False))
    assert s.t.overleggen["lijst"][-1].afgerond is False


def test_waar_de_aanpak_een_stap_heeft_gaat_die_voor() -> None:
    stap = {
        "soort": "binnen",
        "van": ["laag"],
        "beslist": "regisseur",
        "vereist": [{"wat": "verzoek", "tekst": "Er is gevraagd.", "kracht": "hard"}],
        "gevolg": [{"agenda": "lijst"}],
    }
    zelf = {**stap, "beslist": {"gremium": "lijst"}, "vereist": []}
    s = spel(overgangen={"zelf": zelf, "naar": stap}, aanleidingen=codes(verzoek="Er is gevraagd."))
    gevonden = stap_naar_lijst(s.t, s.aanpak, "lijst")
    assert gevonden is not None and gevonden.code == "naar"
    assert s.mag_niet(ZET, "regisseur").redenen[0].mist == ("verzoek",)
    s.doe(co.VinkAan("verzoek"))
    assert s.mag_niet(ZET, "coordinator").codes == ("niet-bevoegd",)
    assert "geagendeerd" in soorten(s.mag(ZET, "regisseur"))


def test_een_agendapartner_ziet_alleen_de_casus_waarvoor_hij_komt() -> None:
    wie = Kijker("a", "g", frozenset({"verhuurder"}))

    def ziet(s: Spel) -> bool:
        return bool(kringen(wie, rechten(s.t, s.aanpak), s.nu))

    s = op_lijst()
    assert not ziet(s)
    s.mag(o.ZetOpOverleglijst("lijst", ("verhuurder",)))
    assert ziet(s)
    assert s.mag_niet(zegt("politie"), "verhuurder").codes == ("niet-bevoegd",)
    s.mag(zegt("verhuurder"), "verhuurder")
    s.mag(o.HaalVanOverleglijst("lijst"))
    assert not ziet(s)
    s.mag(ZET)
    assert not ziet(s), "an invitation is for the time the case is on the list"
    s.mag(o.ZetOpOverleglijst("lijst", ("verhuurder",)))
    s.mag(o.ZetOpOverleglijst("lijst"))
    assert not ziet(s)


def test_een_stap_die_niet_mag_geeft_geen_half_werk() -> None:
    s = op_lijst()
    nee = s.mag_niet(o.BespreekPunt("lijst", aanwezig=(*ALLEN, "bestaat_niet")))
    assert isinstance(nee, Weigering)
    assert {"keten-ontbreekt", "niet-gevonden"} == set(nee.codes)
