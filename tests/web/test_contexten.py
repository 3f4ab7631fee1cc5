"""Every page shows the fields of its context and nothing else."""

import importlib
import pkgutil
import re
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

import waakvlam.web
from tests.web.sjablonen import hints, klachten
from waakvlam.web.raam import Raam
from waakvlam.web.scherm import SCHERMEN, Scherm, scherm

for _module in pkgutil.walk_packages(waakvlam.web.__path__, "waakvlam.web."):
    if _module.name.endswith(".context"):
        importlib.import_module(_module.name)

OVERAL = {"raam": Raam, "csrf_token": Any}
PAGINAS = sorted(SCHERMEN.items())
MAP = Path(waakvlam.web.__path__[0]) / "templates"


@pytest.mark.parametrize(("naam", "klasse"), PAGINAS, ids=[naam for naam, _ in PAGINAS])
def test_een_sjabloon_gebruikt_alleen_wat_de_pagina_aangeeft(naam: str, klasse: type) -> None:
    assert klachten(naam, OVERAL | hints(klasse)) == []


@pytest.mark.parametrize(("naam", "klasse"), PAGINAS, ids=[naam for naam, _ in PAGINAS])
def test_een_context_is_bevroren_en_heeft_een_titel(naam: str, klasse: type) -> None:
    assert is_dataclass(klasse)
    assert klasse.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert issubclass(klasse, Scherm)


def test_elke_pagina_met_een_basis_heeft_een_context() -> None:
    """A template that builds on the base is a page, unless others build on it: then it is their frame.

    The base pages of the login library are not ours.
    """
    bouwt_op = {
        str(pad.relative_to(MAP)): basis[1]
        for pad in (MAP / "web").rglob("*.html")
        if (basis := re.search(r'{% extends "(web/[^"]+)" %}', pad.read_text(encoding="utf-8")))
    }
    bladen = set(bouwt_op) - set(bouwt_op.values())
    assert bladen - {"web/geblokkeerd.html"} == set(SCHERMEN)


@dataclass(frozen=True)
class _Kind:
    naam: str


@dataclass(frozen=True)
class _Ouder:
    kinderen: tuple[_Kind, ...]
    kind: _Kind | None


@pytest.mark.parametrize(
    ("tekst", "goed"),
    [
        ("{{ kind.naam }}", True),
        ("{{ kind.leeftijd }}", False),
        ("{{ tante }}", False),
        ("{% for k in kinderen %}{{ k.naam }}{{ forloop.counter }}{% endfor %}", True),
        ("{% for k in kinderen %}{{ k.leeftijd }}{% endfor %}", False),
        ("{% for k in kinderen %}{% endfor %}{{ k }}", False),
        ("{% if oom %}x{% endif %}", False),
        ("{% with k=kind %}{{ k.naam }}{% endwith %}", True),
        ("{% load i18n %}{% blocktranslate with n=kind.naam %}{{ n }}{% endblocktranslate %}", True),
        ("{% load i18n %}{% blocktranslate %}{{ kind2 }}{% endblocktranslate %}", False),
        ("{{ kind.naam|default:oom }}", False),
    ],
)
def test_de_controle_zelf(tekst: str, goed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.template import engines

    from tests.web import sjablonen

    monkeypatch.setattr(sjablonen, "sjabloon", lambda naam: engines["django"].from_string(tekst).template)
    assert (klachten("proef", hints(_Ouder)) == []) is goed


def test_een_sjabloon_heeft_maar_een_context() -> None:
    with pytest.raises(ValueError, match="two contexts"):
        scherm(PAGINAS[0][0])(type("Tweede", (Scherm,), {}))


def test_gegevens_zijn_precies_de_velden() -> None:
    from waakvlam.web.fouten.context import Foutpagina
    from waakvlam.web.scherm import gegevens

    pagina = Foutpagina(titel="t", wat="w", nu=("n",))
    assert set(gegevens(pagina)) == {veld.name for veld in fields(pagina)}
