"""Which step is meant, what it leads to, and the two times of everything."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import UUR, Spel, aanpak, codes, soorten, uitkomst
from waakvlam.core.casus import opdrachten as o

AF = {"soort": "afschalen"}
LADDER: dict[str, Any] = {
    "op": {},
    "ver": {"naar": "hoog", "beslist": "burgemeester"},
    "hoger": {"van": "midden", "naar": "hoog"},
    "lager": {**AF, "van": "hoog", "naar": "midden"},
    "omlaag": {**AF, "van": "midden", "naar": "laag"},
    "uit": {"soort": "uitgang", "van": ["midden", "hoog"], "gevolg": [{"markering": "grip"}]},
    "brief": {"soort": "binnen", "van": "*", "alleen_als": {"niet": {"markering": "grip"}}},
}
GRENZEN = {
    "laag": {
        "laagste": {"tekst": "Dit is het laagste.", "wijst_naar": ["brief"], "voorstel": ["Sluit", "Wacht"]}
    },
    "hoog": {},
}


def _spel(**stappen: Any) -> Spel:
    return Spel(
        aanpak(
            niveaus=GRENZEN,
            markeringen={"grip": "De crisisorganisatie werkt"},
            aanleidingen=codes(a="De a speelt", b="De b speelt"),
            overgangen=LADDER | stappen,
        )
    )


@pytest.mark.parametrize(
    ("begin", "opdracht", "als", "verwacht"),
    [
        ([], o.Opschalen(), "coordinator", "midden"),
        ([], o.Opschalen("midden"), "coordinator", "midden"),
        ([], o.Opschalen("hoog"), "burgemeester", "hoog"),
        ([], o.Opschalen("hoog"), "coordinator", "niet-bevoegd"),
        ([], o.Opschalen("laag"), "coordinator", "stap-bestaat-niet"),
        ([], o.Opschalen("nep"), "coordinator", "niet-gevonden"),
        ([], o.Afschalen(), "coordinator", "laagste-niveau"),
        ([], o.Afschalen("midden"), "coordinator", "laagste-niveau"),
        ([], o.ZetStap("op"), "coordinator", "midden"),
        ([], o.ZetStap("hoger"), "coordinator", "stap-bestaat-niet"),
        ([], o.ZetStap("nep"), "coordinator", "stap-bestaat-niet"),
        ([], o.ZetStap("brief"), "coordinator", "laag"),
        (["op"], o.Afschalen(), "coordinator", "laag"),
        (["op"], o.Afschalen("laag"), "coordinator", "laag"),
        (["op"], o.Afschalen("hoog"), "coordinator", "stap-bestaat-niet"),
        (["op", "uit"], o.ZetStap("brief"), "coordinator", "stap-bestaat-niet"),
        (["op", "hoger"], o.Opschalen(), "coordinator", "hoogste-niveau"),
        (["op", "hoger"], o.Afschalen(), "coordinator", "midden"),
    ],
)
def test_welke_stap_is_bedoeld(begin: list[str], opdracht: Any, als: str, verwacht: str) -> None:
    spel = _spel()
    for stap in begin:
        spel.mag(o.ZetStap(stap))
    uit = spel.doe(opdracht, als)
    assert (*uitkomst(uit), spel.t.niveau)[0] == verwacht


def test_onderaan_en_bovenaan_wijst_de_aanpak_verder() -> None:
    spel = _spel()
    (onder,) = spel.mag_niet(o.Afschalen()).redenen
    assert (onder.wijst_naar, onder.voorstellen) == (("brief",), ("Sluit", "Wacht"))
    assert onder.regel == "niveaus.laag.laagste"
    spel.mag(o.ZetStap("op"))
    spel.mag(o.ZetStap("hoger"))
    (boven,) = spel.mag_niet(o.Opschalen()).redenen
    assert (boven.wijst_naar, boven.regel) == (("uit",), "niveaus.hoog.hoogste")


def test_een_stap_die_er_niet_is_noemt_wat_wel_kan() -> None:
    (reden,) = _spel().mag_niet(o.ZetStap("hoger")).redenen
    assert reden.wijst_naar == ("op", "ver", "brief")


def test_van_twee_stappen_naar_hetzelfde_niveau_telt_de_stap_die_kan() -> None:
    spel = _spel(op={"aanleiding": "a"}, op2={"aanleiding": "b", "beslist": "politie"})
    spel.mag(o.VinkAan("b"))
    assert spel.mag_niet(o.Opschalen()).codes == ("aanleiding-ontbreekt",)
    uit = spel.mag(o.Opschalen(), "politie")
    assert uit[0].stap == "op2"


def test_een_wissel_legt_vast_wie_wat_waarom() -> None:
    spel = _spel(op={"motivering": "hard"})
    uit = spel.mag(o.Opschalen(motivering="t1"))
    besluit, wissel = uit[0], uit[1]
    assert soorten(uit) == ["besluit-genomen", "niveau-gewijzigd"]
    assert (besluit.stap, besluit.beslist_door, besluit.motivering) == ("op", "coordinator", "t1")
    assert (wissel.van, wissel.naar, wissel.soort) == ("laag", "midden", "opschalen")
    assert wissel.besluit == besluit.besluit
    assert [w.niveau for w in spel.t.verloop] == ["laag", "midden"]
    assert spel.t.sinds == spel.nu


def test_een_uitgang_laat_het_niveau_staan() -> None:
    spel = _spel()
    spel.mag(o.ZetStap("op"))
    sinds = spel.t.sinds
    spel.mag(o.ZetStap("uit"))
    assert (spel.t.niveau, spel.t.sinds, list(spel.t.markeringen)) == ("midden", sinds, ["grip"])


def test_twee_tijden() -> None:
    spel = _spel()
    spel.mag(o.Noteer("t1"))
    spel.mag(o.ZetStap("op"), terug=UUR / 2)
    assert spel.t.sinds == spel.nu - UUR / 2
    assert all(x.gebeurd_op == spel.t.sinds and x.vastgelegd_op == spel.nu for x in spel.log[-2:])


@pytest.mark.parametrize(
    ("opdracht", "terug", "code"),
    [
        (o.Afschalen(), UUR * 3, "volgorde"),
        (o.Opschalen(), UUR * 3, "volgorde"),
        (o.ZetStap("brief"), UUR * 3, "volgorde"),
        (o.Afschalen(), UUR, None),
        (o.Noteer("t1"), UUR * 3, None),
        (o.Raadpleeg("politie"), timedelta(days=30), None),
        (o.Noteer("t1"), -UUR, "tijd-onmogelijk"),
        (o.Opschalen(), -UUR, "tijd-onmogelijk"),
    ],
)
def test_wat_voor_de_vorige_wissel_ligt_of_nog_komt(
    opdracht: Any, terug: timedelta, code: str | None
) -> None:
    spel = _spel()
    spel.mag(o.ZetStap("op"))
    spel.mag(o.Noteer("t1"))
    assert uitkomst(spel.doe(opdracht, terug=terug)) == ((code,) if code else ())


def test_een_wissel_ligt_niet_voor_de_laatste_wissel_van_regie() -> None:
    spel = Spel(
        aanpak(
            niveaus={"laag": {"regie": {"casus": {"aangewezen_door": ["coordinator"]}}}},
            overgangen={"op": {}},
        )
    )
    spel.mag(o.Noteer("t1"))
    spel.mag(o.WijsAan("casus", "politie"))
    assert spel.mag_niet(o.Opschalen(), terug=UUR + UUR / 2).codes == ("volgorde",)
    spel.mag(o.Opschalen(), terug=UUR)


def test_een_weigering_verandert_niets() -> None:
    spel = _spel()
    voor, lengte = spel.t, len(spel.log)
    spel.mag_niet(o.ZetStap("ver", "t1"))
    assert (spel.t, len(spel.log), spel.t.lengte) == (voor, lengte, lengte)


WEGEN = {
    "a": {"van": "laag", "naar": "hoog"}, "b": {"van": "laag", "naar": "midden"},
    "c": {"soort": "afschalen", "van": "hoog", "naar": "laag"},
    "d": {"soort": "afschalen", "van": "hoog", "naar": "midden"},
    "e": {"van": "hoog", "naar": "midden"}, "f": {"van": "hoog", "naar": "laag"},
}  # fmt: skip


@pytest.mark.parametrize(("ordening", "niveau", "verwacht"), [
    ("ladder", "laag", ["b", "a"]), ("ladder", "hoog", ["d", "e", "c", "f"]),
    ("los", "laag", ["b", "a"]), ("kring", "laag", ["b", "a"]), ("kring", "hoog", ["d", "f", "c", "e"]),
])  # fmt: skip
def test_de_kortste_stap_staat_vooraan(ordening: str, niveau: str, verwacht: list[str]) -> None:
    proef = aanpak(ordening=ordening, overgangen=WEGEN)
    assert [stap.code for stap in proef.vanaf[niveau]] == verwacht
