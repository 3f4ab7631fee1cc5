"""Files that cannot be read, hostile ones included: refused at the right place, never an exception."""

import pytest

from waakvlam.core.aanpak.laden import MAX_BESTANDEN, MAX_TOTAAL, laad
from waakvlam.core.aanpak.yamllezer import MAX_BESTAND, MAX_DIEPTE, MAX_KNOPEN, MAX_REGEL, lees

DIEP = "a: " + "[" * (MAX_DIEPTE + 1) + "]" * (MAX_DIEPTE + 1)
LACHERS = "a: &a [ha, ha]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
VEEL = "a:\n" + "- 1\n" * (MAX_KNOPEN + 1)

FOUT = [
    ("leeg", b"", "leeg", 1, 1),
    ("alleen commentaar", b"# niets\n", "leeg", 1, 1),
    ("alleen streepjes", b"---\n", "leeg", 1, 1),
    ("geen sleutels", b"- een\n- twee\n", "geen-sleutels", 1, 1),
    ("losse tekst", b"hallo daar\n", "geen-sleutels", 1, 1),
    ("utf-16 klein", "taal: 1".encode("utf-16"), "codering", 1, 1),
    ("utf-16 groot", b"\xfe\xff\0t\0a", "codering", 1, 1),
    ("utf-16 zonder bom", "taal: 1".encode("utf-16-le"), "codering", 1, 1),
    ("utf-32", "taal: 1".encode("utf-32"), "codering", 1, 1),
    ("latin-1", "taal: 1\nnaam: Coördinator".encode("latin-1"), "codering", 2, 9),
    ("nul in het midden", b"taal: 1\nnaam: a\0b", "teken", 2, 8),
    ("belletje", b"taal: 1\nnaam: \x07", "teken", 2, 7),
    ("tab", b"taal: 1\nrollen:\n\ta: b", "yaml", 3, 1),
    ("dubbele punt", b"taal: 1\ntekst: let op: nu", "yaml", 2, 14),
    ("aanhalingsteken open", b"taal: 1\na: 'b\nc: d\n", "yaml", 2, 4),
    ("lijst open", b"taal: 1\na: [b, c\nd: e\n", "yaml", 3, 2),
    ("scheef", b"taal: 1\na:\n    b: 1\n  c: 2\n", "yaml", 4, 3),
    ("at-teken", b"taal: 1\na: @b\n", "yaml", 2, 4),
    ("escape", b'taal: 1\na: "\\q"\n', "yaml", 2, 6),
    ("escape buiten unicode", b'taal: 1\na: "\\U7fffffff"\n', "yaml", 2, 1),
    ("twee documenten", b"taal: 1\n---\na: 1\n", "twee-documenten", 2, 1),
    ("oude yaml", b"%YAML 1.1\n---\ntaal: 1\n", "yaml-versie", 2, 1),
    ("anker", b"taal: 1\na: &x 1\n", "verwijzing-in-yaml", 2, 4),
    ("verwijzing", b"taal: 1\na: *x\n", "verwijzing-in-yaml", 2, 4),
    ("lachers", LACHERS.encode(), "verwijzing-in-yaml", 1, 4),
    ("python-object", b"taal: 1\na: !!python/object/apply:os.system [ls]\n", "label", 2, 4),
    ("eigen label", b"taal: 1\na: !geheim b\n", "label", 2, 4),
    ("kaal label", b"taal: 1\na: ! b\n", "label", 2, 4),
    ("half teken", b'taal: 1\na: "\\ud800"\n', "teken", 2, 4),
    ("halve sleutel", b'taal: 1\n"\\udfff": 1\n', "teken", 2, 1),
    ("label zonder naam", b"taal: 1\na: !e!x b\n", "yaml", 2, 4),
    ("te diep", DIEP.encode(), "te-diep", 1, 3 + MAX_DIEPTE),
    ("dieper dan de stapel", b"a: " + b"[" * 9000, "te-diep", 1, 3 + MAX_DIEPTE),
    ("te veel waarden", VEEL.encode(), "te-veel", MAX_KNOPEN - 1, 3),
    ("te groot", b"#" * (MAX_BESTAND + 1), "te-groot", 1, 1),
    ("te lange regel", b"taal: 1\n# " + b"x" * MAX_REGEL, "te-lang", 2, MAX_REGEL + 1),
    ("sleutel is een lijst", b"taal: 1\n? [a, b]\n: c\n", "sleutel", 2, 3),
    ("dubbele sleutel", b"taal: 1\na: 1\nb: 2\na: 3\n", "dubbel", 4, 1),
]


@pytest.mark.parametrize(
    ("inhoud", "code", "regel", "kolom"), [f[1:] for f in FOUT], ids=[f[0] for f in FOUT]
)
def test_slecht_bestand(inhoud: bytes, code: str, regel: int, kolom: int) -> None:
    _, meldingen = lees("x.yaml", inhoud)
    assert [(m.code, m.regel, m.kolom) for m in meldingen] == [(code, regel, kolom)]
    if len(inhoud) < 20_000:
        geladen = laad({"x.yaml": inhoud})
        assert geladen.aanpak is None
        assert code in [m.code for m in geladen.fouten]


def test_bom_mag_maar_wordt_gezegd() -> None:
    wortel, meldingen = lees("x.yaml", b"\xef\xbb\xbftaal: 1\n")
    assert wortel is not None
    assert wortel.waarde() == {"taal": 1}
    assert [(m.code, m.ernst) for m in meldingen] == [("bom", "let op")]


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("nee", "nee"), ("ja", "ja"), ("no", "no"), ("on", "on"), ("12:30", "12:30"), ("1.10", "1.10"),
        ("2021-12-01", "2021-12-01"), ("0x10", "0x10"), ("1e3", "1e3"), ("1_000", "1_000"), (".nan", ".nan"),
        ("true", True), ("FALSE", False), ("'true'", "true"), ("null", None), ("~", None), ("", None),
        ("<<", "<<"), ("12", 12), ("-3", -3), ("9" * 30, "9" * 30), ("é", "é"),
    ],
)  # fmt: skip
def test_waarden_volgens_yaml_1_2(tekst: str, waarde: object) -> None:
    wortel, meldingen = lees("x.yaml", f"a: {tekst}\n".encode())
    assert (wortel.waarde() if wortel else meldingen) == {"a": waarde}


def test_plekken_staan_bij_sleutel_en_waarde() -> None:
    wortel, _ = lees("x.yaml", b"taal: 1\nrollen:\n  aap: {naam: Aap}\n")
    assert wortel is not None
    aap = wortel.inhoud["rollen"].inhoud["aap"]
    assert (wortel.inhoud["rollen"].sleutels["aap"].regel, wortel.inhoud["rollen"].sleutels["aap"].kolom) == (
        3,
        3,
    )
    assert (aap.plek.regel, aap.plek.kolom) == (3, 8)
    assert (aap.inhoud["naam"].plek.kolom, aap.inhoud["naam"].tekst) == (15, "Aap")


@pytest.mark.parametrize(
    ("bestanden", "code"),
    [
        ({}, "geen-bestanden"),
        ({f"{nr}.yaml": b"taal: 1" for nr in range(MAX_BESTANDEN + 1)}, "te-veel"),
        ({f"{nr}.yaml": b"#" * MAX_BESTAND for nr in range(MAX_TOTAAL // MAX_BESTAND + 1)}, "te-groot"),
    ],
    ids=["niets", "te veel bestanden", "samen te groot"],
)
def test_grenzen_aan_het_geheel(bestanden: dict[str, bytes], code: str) -> None:
    geladen = laad(bestanden)
    assert geladen.aanpak is None
    assert [m.code for m in geladen.meldingen] == [code]


def test_besturingstekens_komen_niet_in_een_melding() -> None:
    geladen = laad({"x.yaml": b'taal: 1\n"\\e[31mrood\\nregel": 1\n"[<\\x9b\\u202e": 2\n'})
    assert geladen.fouten
    assert all(str(m).isprintable() for m in geladen.meldingen)
