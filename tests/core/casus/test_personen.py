"""The persons of a case: numbers, what is recorded of them, opening them for a decision."""

from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN
from tests.core.toegang.test_personen import proef
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus import persoongebeurtenissen as g
from waakvlam.core.casus import persoonopdrachten as p
from waakvlam.core.casus.persoonkenmerken import kenmerken
from waakvlam.core.casus.persoonvouwen import bestaat, van
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.gegevens.persoonsbesluiten import Besluitsoort

SOORT = Besluitsoort.model_validate(
    {
        "code": "huisverbod",
        "naam": "Huisverbod",
        "grondslag": "wet",
        "bron": "wet",
        "geldt_vanaf": "2009-01-01",
        "velden": ["achternaam", "adres"],
        "open": "PT6H",
    }
)
VERBOD = SOORT.model_copy(update={"code": "verbod", "door": ("politie",)})


class Spel:
    def __init__(self) -> None:
        self.t, self.nu, self.nr = Toestand(), BEGIN, 0
        self.doe(o.Open("Proef", personen=1), "coordinator")

    def doe(self, opdracht: Any, rol: str, later: timedelta = timedelta(minutes=1)) -> Any:
        self.nu += later
        self.nr += 1
        ctx = Context(
            self.nu,
            self.nu,
            f"a-{rol}",
            rol,
            basis=f"b{self.nr}",
            besluitsoorten={"huisverbod": SOORT, "verbod": VERBOD},
        )
        uit = besluit(self.t, opdracht, proef(), ctx)
        if isinstance(uit, Weigering):
            return uit.codes
        self.t = vouw(
            (
                Opgetekend(
                    self.t.lengte + i, e, self.nu, self.nu, f"a-{rol}", rol, None,
                    getattr(e, "kring", None) or "casus",
                )
                for i, e in enumerate(uit, 1)
            ),
            self.t,
        )  # fmt: skip
        return uit


def test_een_persoon_erbij_krijgt_het_volgende_nummer() -> None:
    spel = Spel()
    assert spel.doe(p.VoegPersoonToe(), "coordinator") == (g.PersoonToegevoegd("P2"),)
    uit = spel.doe(p.VoegPersoonToe(achternaam="t1"), "politie")  # type: ignore[arg-type]
    assert uit == (g.PersoonToegevoegd("P3"), g.PersoonVastgelegd("P3", "veiligheid", achternaam="t1"))  # type: ignore[arg-type]
    assert [bestaat(spel.t, wie) for wie in ("P0", "P1", "P3", "P4", "P01", "P", "", "Q1", "P²")] == [
        False, True, True, False, False, False, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opdracht", "rol", "codes"),
    [
        (p.VoegPersoonToe(), "burgemeester", ("niet-bevoegd",)),
        (p.LegPersoonVast(persoon="P1", plaats="t"), "burgemeester", ("niet-bevoegd",)),  # type: ignore[arg-type]
        (p.LegPersoonVast(persoon="P2", plaats="t"), "coordinator", ("niet-gevonden",)),  # type: ignore[arg-type]
        (p.LegPersoonVast(persoon="P1"), "coordinator", ("onvolledig",)),
        (p.LegPersoonVast(persoon="P1", leeg=("plaats",)), "coordinator", ("onvolledig",)),
        (p.LegPersoonVast(persoon="P1", leeg=("lengte",)), "coordinator", ("niet-gevonden",)),
        (p.OpenGegevens("P1", "huisverbod", "t"), "coordinator", ("niet-bevoegd",)),  # type: ignore[arg-type]
        (p.OpenGegevens("P2", "huisverbod", "t"), "burgemeester", ("niet-gevonden",)),  # type: ignore[arg-type]
        (p.OpenGegevens("P1", "parkeren", "t"), "burgemeester", ("niet-gevonden",)),  # type: ignore[arg-type]
        (p.OpenGegevens("P1", "huisverbod", ""), "burgemeester", ("motivering-ontbreekt",)),  # type: ignore[arg-type]
        (p.OpenGegevens("P1", "verbod", "t"), "burgemeester", ("niet-bevoegd",)),  # type: ignore[arg-type]
        (p.SluitGegevens("i"), "burgemeester", ("niet-gevonden",)),
    ],
)
def test_wat_niet_kan(opdracht: Any, rol: str, codes: tuple[str, ...]) -> None:
    assert Spel().doe(opdracht, rol) == codes


def test_een_verbetering_staat_naast_wat_er_was_en_per_kring() -> None:
    spel = Spel()
    spel.doe(p.LegPersoonVast(persoon="P1", achternaam="t1", plaats="t2"), "coordinator")  # type: ignore[arg-type]
    spel.doe(p.LegPersoonVast(persoon="P1", achternaam="t3"), "politie")  # type: ignore[arg-type]
    spel.doe(p.LegPersoonVast(persoon="P1", achternaam="t4", leeg=("plaats",)), "coordinator")  # type: ignore[arg-type]
    er = van(spel.t, "P1").gegevens
    assert {sleutel: gegeven.tekst for sleutel, gegeven in er.items()} == {
        ("zorg", "achternaam"): "t4",
        ("veiligheid", "achternaam"): "t3",
    }


def test_openen_is_voor_wie_het_vroeg_en_niet_tweemaal() -> None:
    spel = Spel()
    (open_,) = spel.doe(p.OpenGegevens("P1", "huisverbod", "t"), "burgemeester")  # type: ignore[arg-type]
    assert (open_.voor, open_.velden, open_.tot) == (
        "a-burgemeester", ("achternaam", "adres"), spel.nu + timedelta(hours=6),
    )  # fmt: skip
    assert spel.doe(p.OpenGegevens("P1", "huisverbod", "t"), "burgemeester") == ()  # type: ignore[arg-type]
    assert spel.doe(p.SluitGegevens(open_.inzage), "wethouder") == ("niet-gevonden",)
    assert spel.doe(p.SluitGegevens(open_.inzage), "burgemeester") == (
        g.GegevensGesloten("P1", open_.inzage),
    )
    assert spel.doe(p.SluitGegevens(open_.inzage), "burgemeester") == ()
    assert len(spel.doe(p.OpenGegevens("P1", "huisverbod", "t"), "burgemeester")) == 1  # type: ignore[arg-type]


def test_na_de_tijd_gaat_het_opnieuw_open() -> None:
    spel = Spel()
    spel.doe(p.OpenGegevens("P1", "huisverbod", "t"), "burgemeester")  # type: ignore[arg-type]
    weer = spel.doe(p.OpenGegevens("P1", "huisverbod", "t"), "burgemeester", timedelta(hours=6))  # type: ignore[arg-type]
    assert len(weer) == 1


def test_mensen_zijn_niet_te_kiezen_op_wat_een_groep_deelt() -> None:
    """Not on origin or faith, for which there is no field, nor on where several people live."""
    assert {veld.name for veld in fields(p.Persoonsgegevens)} == {
        "voornaam", "achternaam", "geboortedatum", "bsn", "adres", "postcode", "plaats", "telefoon",
        "email", "relatie",
    }  # fmt: skip
    van_velen = {
        "voornaam": "Sam",
        "achternaam": "Bos",
        "postcode": "1234 AB",
        "adres": "Hof 1",
        "plaats": "Dorp",
    }
    assert dict(kenmerken(van_velen)) == {}
    assert dict(kenmerken({**van_velen, "geboortedatum": "1984-03-27"})) != {}
