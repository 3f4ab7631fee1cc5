"""Every file of the project keeps the rules of the house."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.huis.bestanden import bestanden, python, tekst
from tests.huis.regels import adressen, beweringen, invoer, omvang, schrijven, vertaalbaar

BUITEN = ("src/waakvlam/web/", "src/waakvlam/api/", "src/waakvlam/cli/")
Regel = Callable[[str, str], Iterator[str]]


def schermteksten() -> list[str]:
    return [naam for naam in bestanden() if "/templates/" in naam and naam.endswith((".html", ".txt"))]


GEVALLEN: list[tuple[str, Regel, Callable[[], Iterable[str]]]] = [
    ("geen bestand te lang", omvang.te_lang, bestanden),
    ("geen signalen van Django", invoer.signalen, lambda: python("src/")),
    ("geen beheerscherm van Django", invoer.beheerscherm, lambda: python("src/")),
    ("de kern is zuiver", invoer.kern, lambda: python("src/waakvlam/core/")),
    ("de kern heeft geen klok", invoer.klok, lambda: python("src/waakvlam/core/")),
    (
        "alleen adapters en leestabellen schrijven",
        schrijven.schrijft,
        lambda: [n for b in BUITEN for n in python(b)],
    ),
    ("geen adressen van machines of registers", adressen.adressen, bestanden),
    (
        "elke test controleert iets",
        beweringen.zonder_bewering,
        lambda: [n for n in python("tests/") if "/test_" in n],
    ),
    ("elke schermtekst is te vertalen", vertaalbaar.onvertaald, schermteksten),
]


@pytest.mark.parametrize(
    ("regel", "welke"), [geval[1:] for geval in GEVALLEN], ids=[geval[0] for geval in GEVALLEN]
)
def test_het_hele_project_houdt_zich_aan(regel: Regel, welke: Callable[[], Iterable[str]]) -> None:
    namen = list(welke())
    klachten = [klacht for naam in namen for klacht in regel(naam, tekst(naam))]
    assert not klachten, "\n" + "\n".join(klachten)
    assert namen, "de regel keek naar niets"


def test_bestanden_zijn_meestal_kort() -> None:
    lengtes = sorted(tekst(naam).count("\n") for naam in python("src/"))
    assert lengtes[len(lengtes) // 2] < 100


def test_lange_bestanden_worden_gemeld(record_property: Callable[[str, object], None]) -> None:
    lang = [naam for naam in python() if tekst(naam).count("\n") > omvang.KIJK_NOG_EENS]
    record_property("kijk nog eens", lang)
    assert len(lang) <= len(python()) // 20, f"te veel lange bestanden, kijk er nog eens naar: {lang}"
