"""What is typed of a person, names in free text, and the particulars by which somebody is found again."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waakvlam.adapters.personenindex import Personenmerken
from waakvlam.application.personen.keuren import keur_persoon, lees_datum
from waakvlam.application.personen.teksten import genoemd, heeft_bsn, vervang, vind, weeg
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus import persoonopdrachten as p
from waakvlam.core.casus.persoonkenmerken import huisnummer, kaal, kenmerken
from waakvlam.core.casus.weigering import Weigering

NU = datetime(2026, 11, 21, 9, tzinfo=UTC)
BSN = "123456782"
BEKEND = {
    "P1": [
        ("voornaam", "Jannick"),
        ("achternaam", "van der Proefpersoon"),
        ("telefoon", "06-10 20 30 40"),
        ("email", "jannick@voorbeeld.nl"),
    ],
    "P2": [("achternaam", "Proefpersoon-Jansma")],
}


@pytest.mark.parametrize(
    ("veld", "tekst", "bewaard"),
    [
        ("bsn", "1234.56.782", BSN),
        ("bsn", "123456789", None),
        ("bsn", "12345678", None),
        ("bsn", "abc", None),
        ("geboortedatum", "27-3-1984", "1984-03-27"),
        ("geboortedatum", "1984-03-27", "1984-03-27"),
        ("geboortedatum", "1984", "1984"),
        ("geboortedatum", "31-02-1990", None),
        ("geboortedatum", "22-11-2026", None),
        ("geboortedatum", "21-11-2026", "2026-11-21"),
        ("geboortedatum", "2027", None),
        ("geboortedatum", "01-01-1700", None),
        ("geboortedatum", "gisteren", None),
        ("postcode", "1234ab", "1234 AB"),
        ("postcode", "12 AB", None),
        ("telefoon", "06 - 10 20 30 40", "06 - 10 20 30 40"),
        ("telefoon", "bel maar", None),
        ("email", " a@b.nl ", "a@b.nl"),
        ("email", "geen adres", None),
        ("plaats", "  Water   veen ", "Water veen"),
        ("plaats", "x" * 300, None),
    ],
)
def test_een_gegeven_wordt_in_een_spelling_bewaard_of_geweigerd(
    veld: str, tekst: str, bewaard: str | None
) -> None:
    velden: dict[str, Any] = {veld: tekst}
    uit = keur_persoon(p.LegPersoonVast(persoon="P1", **velden), NU)
    if bewaard is None:
        assert isinstance(uit, Weigering) and [r.veld for r in uit.redenen] == [veld]
        assert tekst not in repr(uit)
    else:
        assert getattr(uit, veld) == bewaard


@given(st.text(max_size=20))
def test_een_datum_lezen_valt_nooit_om(tekst: str) -> None:
    gelezen = lees_datum(tekst, NU.date())
    assert gelezen is None or gelezen[:4].isdigit()


@pytest.mark.parametrize(
    ("tekst", "daarna"),
    [
        ("Jannick belde", "P1 belde"),
        ("Proefpersoon belde", "P1 belde"),
        ("van der Proefpersoon belde", "P1 belde"),
        ("Jannick van der Proefpersoon belde", "P1 belde"),
        ("(Jannick), Jannick.", "(P1), P1."),
        ("bel 0610203040 of +31 6 10203040", "bel P1 of P1"),
        ("mail jannick@voorbeeld.nl nu", "mail P1 nu"),
        ("mevrouw Proefpersoon-Jansma", "mevrouw P2"),
        ("Jannicka belde", "Jannicka belde"),
        ("proefpersoonlijk", "proefpersoonlijk"),
        ("bel 0610203041", "bel 0610203041"),
        ("P1 belde P2", "P1 belde P2"),
        ("", ""),
    ],
)
def test_een_naam_in_een_tekst_wordt_het_nummer(tekst: str, daarna: str) -> None:
    assert vervang(tekst, vind(tekst, BEKEND)) == daarna


@pytest.mark.parametrize(
    ("tekst", "heeft"),
    [
        (BSN, True),
        ("Nummer 1234.56.782, en verder", True),
        ("123 456 782", True),
        ("123456789", False),
        ("zaak123456782", False),
        ("1234567821", False),
        ("tel 06 12345678", False),
        ("12-03-2024", False),
        ("€ 123.456,78", False),
    ],
)
def test_een_bsn_valt_op_en_een_ander_nummer_niet(tekst: str, heeft: bool) -> None:
    assert heeft_bsn(tekst) is heeft


@pytest.mark.parametrize(
    ("keus", "tekst", "codes", "daarna"),
    [
        ("", "Jannick belde @P2", ["naam-in-tekst"], "Jannick belde P2"),
        ("vervang", "Jannick belde @P2", [], "P1 belde P2"),
        ("toch", "Jannick belde @P2", [], "Jannick belde P2"),
        ("", "gewoon", [], "gewoon"),
        ("toch", f"Nummer {BSN}", ["bsn-in-tekst"], f"Nummer {BSN}"),
        ("vervang", f"Nummer {BSN}", ["bsn-in-tekst"], f"Nummer {BSN}"),
    ],
)
def test_wegen_van_een_tekst(keus: str, tekst: str, codes: list[str], daarna: str) -> None:
    uit, redenen = weeg(o.Noteer("ref"), {"ref": tekst}, BEKEND, keus)  # type: ignore[arg-type]
    assert ([r.code for r in redenen], uit) == (codes, {"ref": daarna})
    assert all(r.veld == "tekst" and "Jannick" not in repr(r) and BSN not in repr(r) for r in redenen)


def test_bij_de_persoon_zelf_mag_alles_staan() -> None:
    eigen = p.LegPersoonVast(persoon="P1", bsn="ref")  # type: ignore[arg-type]
    assert weeg(eigen, {"ref": BSN}, BEKEND, "") == ({"ref": BSN}, ())


def test_wie_met_een_apenstaart_is_genoemd() -> None:
    assert genoemd("@P1 en @P12, mail@P3 en @P0 en @P1") == ("P1", "P12", "P3")


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("de Vries", "Vries"),
        ("DE VRIES", "de vries"),
        ("Özdemir", "Ozdemir"),
        ("Van den IJssel", "ijssel"),
        ("Bakker - Jansma", "bakkerjansma"),
        ("van", "Van"),
    ],
)
def test_een_naam_anders_gespeld_is_dezelfde(een: str, ander: str) -> None:
    assert kaal(een) == kaal(ander) != ""


@pytest.mark.parametrize(
    ("adres", "nummer"),
    [
        ("Kanariestraat 12-b", "12b"),
        ("Kanariestraat 12 B", "12b"),
        ("Kanariestraat 012b", "12b"),
        ("Plein 1945 3", "3"),
        ("Straat 4-2", "42"),
        ("12", "12"),
        ("Nergens", ""),
        ("", ""),
    ],
)
def test_het_huisnummer_uit_een_adres(adres: str, nummer: str) -> None:
    assert huisnummer(adres) == nummer


@pytest.mark.parametrize(
    ("gegevens", "soorten"),
    [
        ({"bsn": BSN}, ["bsn"]),
        ({"achternaam": "Proef"}, []),
        ({"achternaam": "Proef", "geboortedatum": "1984"}, []),
        ({"achternaam": "Proef", "geboortedatum": "1984-03-27"}, ["naam"]),
        ({"postcode": "1234 AB", "adres": "Straat 1", "geboortedatum": "1984-03-27"}, ["adres"]),
        ({"postcode": "1234 AB", "adres": "Straat 1"}, []),
        ({}, []),
    ],
)
def test_alleen_een_heel_kenmerk_komt_in_de_index(gegevens: dict[str, str], soorten: list[str]) -> None:
    assert [soort for soort, _ in kenmerken(gegevens)] == soorten


def test_een_merk_hangt_af_van_sleutel_gemeente_en_soort_en_oude_sleutels_vinden_nog() -> None:
    oud, nieuw = "o" * 40, "n" * 40
    eerst, later = Personenmerken(oud), Personenmerken(f"{nieuw}\n{oud}")
    merk = eerst.merk("g", "bsn", BSN)
    assert merk in later.zoekmerken("g", "bsn", BSN) and merk != later.merk("g", "bsn", BSN)
    anders = {eerst.merk("h", "bsn", BSN), eerst.merk("g", "naam", BSN), eerst.merk("g", "bsn", "1")}
    assert merk not in anders and len(anders) == 3 and BSN not in merk
    with pytest.raises(ValueError, match="korter dan 32"):
        Personenmerken("kort")


def test_de_sleutel_van_de_index_is_geen_andere_sleutel() -> None:
    """From one and the same secret comes another key than those that wrap, sign or make pseudonyms."""
    from waakvlam.adapters import hoofdsleutel, personenindex

    geheim = "g" * 40
    index, straten = (personenindex.leid_af(geheim, doel) for doel in ("personenindex", "straten"))
    doelen = (b"verpakken/1", b"zegel/1", b"pseudoniemen/1", b"gasten/1")
    anders = {hoofdsleutel._leid_af(geheim, doel) for doel in doelen}
    assert index != straten and not {index, straten} & anders
