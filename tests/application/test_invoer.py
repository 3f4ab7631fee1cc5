"""Reading a table of signals: what is understood, and that a hostile file does no harm and is told apart."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from openpyxl import Workbook

from waakvlam.adapters.tabelbestand import lees_tabel, schrijf_csv
from waakvlam.application.deur.vinder import LichteVinder
from waakvlam.application.kanalen.invoer import Gelezen, keuzes, lees_rijen, meld_van, vingerafdruk
from waakvlam.application.poorten.tabel import GeenTabel
from waakvlam.core.tijd import ZONE

NU = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
ER = keuzes(
    {"WV01": "Lindenhof", "WV02": "Haven"},
    {"jongeren": "Jongeren", "buren": "Buren"},
    {"eigen": "Eigen waarneming"},
)
VIND = LichteVinder(lambda: NU.date()).soorten
BSN = "123456782"
"""Passes the test of eleven and belongs to nobody: it is the example of every manual."""


def gelezen(inhoud: bytes) -> Gelezen:
    return lees_rijen(lees_tabel(inhoud), ER, NU, VIND)


def csv(*rijen: str, kop: str = "wat;datum") -> bytes:
    return "\n".join([kop, *rijen]).encode()


def xlsx(*rijen: tuple[Any, ...], maak: Callable[[Workbook], None] = lambda _: None) -> bytes:
    boek = Workbook()
    for rij in rijen:
        boek.active.append(rij)
    maak(boek)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def bezwaar(inhoud: bytes) -> str:
    with pytest.raises(GeenTabel) as fout:
        gelezen(inhoud)
    return fout.value.bezwaar.code


def codes(inhoud: bytes) -> list[tuple[int, str]]:
    return [(fout.rij, fout.code) for fout in gelezen(inhoud).fouten]


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_elke_gewone_csv_wordt_begrepen(scheiding: str, codering: str) -> None:
    kop = scheiding.join(
        ["Omschrijving", "Wanneer", "Tijd", "Waar", "Buurt", "Thema", "Soort", "Melder", "Gevaar"]
    )
    rij = scheiding.join(
        ['"Café, glas; stuk\nen lawaai"', "21-11-2026", "21:30", "Plein", "lindenhof", "JONGEREN", "gerucht",
         "Z. Proef", "Nee"]
    )  # fmt: skip
    (een,) = gelezen(f"{kop}\r\n{rij}\r\n".encode(codering)).rijen
    assert een.tekst == "Café, glas; stuk\nen lawaai"
    assert (een.moment, een.tijd) == (datetime(2026, 11, 21, 20, 30, tzinfo=UTC), True)
    assert (een.plaats, een.buurt, een.thema, een.soort) == ("Plein", "WV01", "jongeren", "gerucht")
    assert (een.naam, een.gevaar, een.nr) == ("Z. Proef", False, 2)


@pytest.mark.parametrize(
    ("geschreven", "dag"),
    [
        ("21-11-2026", date(2026, 11, 21)),
        ("1/2/2026", date(2026, 2, 1)),
        ("03.04.26", date(2026, 4, 3)),
        ("2026-11-21", date(2026, 11, 21)),
        ("za 21 nov 2026", date(2026, 11, 21)),
        ("21 november 2026", date(2026, 11, 21)),
        ("46347", date(2026, 11, 21)),
    ],
)
def test_een_dag_zoals_mensen_hem_schrijven(geschreven: str, dag: date) -> None:
    (een,) = gelezen(csv(f"Ruzie;{geschreven}")).rijen
    assert een.moment.astimezone(ZONE).date() == dag
    assert not een.tijd


@pytest.mark.parametrize(
    ("rij", "code"),
    [
        ("Ruzie;", "datum-mist"),
        (";21-11-2026", "tekst-mist"),
        ("Ruzie;12/31/2026", "datum-onbekend"),
        ("Ruzie;31-02-2026", "datum-onbekend"),
        ("Ruzie;gisteren", "datum-onbekend"),
        ("Ruzie;21-11-2026 25:00", "datum-onbekend"),
        ("Ruzie;23-11-2026", "datum-straks"),
        ("Ruzie;22-11-2026 12:01", "datum-straks"),
        ("Ruzie;21-11-1926", "datum-vroeg"),
        ("Ruzie;21-11-2026;half tien", "tijd-onbekend"),
        ("Ruzie;21-11-2026;;Verwegistan", "buurt-onbekend"),
        ("Ruzie;21-11-2026;;;ruimtevaart", "thema-onbekend"),
        ("Ruzie;21-11-2026;;;;roddel", "soort-onbekend"),
        ("Ruzie;21-11-2026;;;;sociale media", "soort-sociale-media"),
        ("Ruzie;21-11-2026;;;;;misschien", "gevaar-onbekend"),
        ("#N/B;21-11-2026", "cel-fout"),
        (f"Het nummer is {BSN};21-11-2026", "bsn"),
        (f"Ruzie;21-11-2026;;;;;;;{BSN}", "bsn"),
    ],
)
def test_wat_niet_klopt_wordt_gezegd(rij: str, code: str) -> None:
    inhoud = csv("Goed;20-11-2026", rij, kop="wat;datum;tijd;buurt;thema;soort;gevaar;waar;melder")
    assert codes(inhoud) == [(3, code)]
    assert [r.nr for r in gelezen(inhoud).rijen] == [2]
    assert all(BSN not in fout.waarde for fout in gelezen(inhoud).fouten)


def test_alle_fouten_staan_er_tegelijk() -> None:
    inhoud = csv(";morgen;;Nergens", "Ruzie;23-11-2026", kop="wat;datum;tijd;buurt")
    gevonden = {(2, "tekst-mist"), (2, "datum-onbekend"), (2, "buurt-onbekend"), (3, "datum-straks")}
    assert set(codes(inhoud)) == gevonden


def test_kolommen_die_missen_of_dubbel_zijn_worden_gezegd() -> None:
    assert codes(csv("x;y", kop="thema;Onderwerp")) == [
        (1, "kolom-dubbel"), (1, "kolom-mist-tekst"), (1, "kolom-mist-datum"),
    ]  # fmt: skip
    uit = gelezen(csv("Ruzie;21-11-2026;z", kop="wat;datum;Dossier <b>"))
    assert [(o.code, o.wat) for o in uit.opmerkingen] == [("kolom-onbekend", "Dossier <b>")]


def test_dezelfde_rij_telt_een_keer_ook_uit_een_ander_soort_bestand() -> None:
    uit = gelezen(csv("Ruzie;21-11-2026 21:30", "Lawaai;21-11-2026", "Ruzie;2026-11-21 21:30"))
    assert uit.dubbel == ((4, 2),)
    blad = gelezen(xlsx(("wat", "datum", "tijd"), ("Ruzie", date(2026, 11, 21), time(21, 30))))
    assert vingerafdruk(blad.rijen[0]) == vingerafdruk(uit.rijen[0])
    assert vingerafdruk(uit.rijen[1]) != vingerafdruk(uit.rijen[0])


def test_een_xlsx_leest_het_eerste_zichtbare_blad_en_zegt_wat_het_overslaat() -> None:
    def bladen(boek: Workbook) -> None:
        geheim = boek.create_sheet("Geheim", 0)
        geheim.append(("wat", "datum"))
        geheim.append(("Niet lezen", date(2026, 11, 21)))
        geheim.sheet_state = "hidden"
        boek.create_sheet("Toelichting").append(("Ook niet",))

    rijen = (("wat", "datum", "contact"), ("Glas", 46347, 612345678.0), (None,), ("Lamp", date(2026, 1, 2)))
    uit = gelezen(xlsx(*rijen, maak=bladen))
    assert [(r.nr, r.tekst, r.contact) for r in uit.rijen] == [(2, "Glas", "612345678"), (4, "Lamp", "")]
    assert [(o.code, o.wat) for o in uit.opmerkingen] == [
        ("blad-verborgen", "Geheim"),
        ("eerste-blad", "Sheet"),
    ]


@pytest.mark.parametrize("begin", ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)"])
def test_een_formule_blijft_tekst_en_wordt_gezegd(begin: str) -> None:
    (een,) = gelezen(csv(f'"{begin}";21-11-2026')).rijen
    assert (een.tekst, een.formule) == (begin, True)
    (telefoon,) = gelezen(csv("Ruzie;21-11-2026;+31 6 00000000", kop="wat;datum;contact")).rijen
    assert not telefoon.formule


def test_wat_naar_mensen_wijst_wordt_gemerkt_maar_niet_bij_de_melder() -> None:
    inhoud = csv("Bel 06-12345678;21-11-2026;", "Glas stuk;21-11-2026;06-12345678", kop="wat;datum;contact")
    assert [r.merken for r in gelezen(inhoud).rijen] == [("telefoon",), ()]


def test_de_opdracht_zegt_wie_meldt_en_wanneer() -> None:
    kop = "wat;datum;waar;melder;soort"
    een, twee, drie = gelezen(
        csv("A;22-11-2026;Plein;Z. Proef;", "B;21-11-2026;;;eigen", "C;21-11-2026;;;", kop=kop)
    ).rijen
    eerst = meld_van(een, NU)
    assert (eerst.waar, eerst.wanneer, eerst.melder_soort, eerst.kanaal) == (
        "adres",
        "vandaag",
        "inwoner",
        "invoer",
    )
    assert (meld_van(twee, NU).zelf_gezien, meld_van(twee, NU).melder_soort) == (True, "professional")
    assert (meld_van(drie, NU).wanneer, meld_van(drie, NU).melder_soort) == ("eerder", "anoniem")


def _zip(**delen: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, inhoud in delen.items():
            pak.writestr(naam.replace("__", "/").replace("_xml", ".xml"), inhoud)
    return uit.getvalue()


GEK = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "leeg"),
        (b"\n\n ;;\n", "leeg"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "oud-excel"),
        (b"PK\x03\x04rommel", "xlsx-kapot"),
        (_zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "geen-xlsx"),
        (_zip(xl__workbook_xml=b"<a/>"), "xlsx-kapot"),
        (_zip(xl__workbook_xml=b"<a/>", groot_xml=b"\0" * 41_000_000), "bom"),
        (_zip(xl__workbook_xml=GEK.encode()), "bom"),
        (_zip(xl__workbook_xml=GEK.encode("utf-16")), "bom"),
        (_zip(xl__workbook_xml=b"<a/>", **{f"d{i}": b"" for i in range(501)}), "bom"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "geen-tabel"),
        (b"wat;datum\n" + b"a" * 6_000 + b";21-11-2026", "cel-te-lang"),
        (b"wat;datum\n" + b"a" * 200_000 + b";21-11-2026", "csv-kapot"),
        (b";" * 40 + b"x", "te-breed"),
        (b"wat;datum\n" + b"a;b\n" * 2_001, "te-lang"),
        (b"x" * 5_000_001, "te-groot"),
    ],
)  # fmt: skip
def test_een_bestand_dat_niet_kan_wordt_geweigerd_met_de_reden(inhoud: bytes, code: str) -> None:
    assert bezwaar(inhoud) == code


def test_een_xlsx_die_zegt_dat_zijn_rij_de_miljoenste_is_kost_niets() -> None:
    ruw = xlsx(("wat", "datum"), ("Ruzie", 46347))
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            if deel.filename == "xl/worksheets/sheet1.xml":
                inhoud = inhoud.replace(b'<row r="2"', b'<row r="1048576"').replace(b'"A2"', b'"A1048576"')
                inhoud = inhoud.replace(b'"B2"', b'"B1048576"')
            nieuw.writestr(deel.filename, inhoud)
    uitkomst = gelezen(uit.getvalue())
    assert (uitkomst.rijen, uitkomst.fouten) == ((), ())


def test_een_csv_die_wij_schrijven_wordt_nergens_een_formule() -> None:
    uit = schrijf_csv([["=1+1", "@x", "+3", "-4", "\tx", "gewoon;é"]]).decode("utf-8-sig")
    assert uit == "'=1+1;'@x;'+3;'-4;'\tx;\"gewoon;é\"\r\n"
