"""Each rule catches a sample that breaks it, and lets a good one pass."""

from collections.abc import Callable, Iterator

import pytest

from tests.huis.regels import adressen, beweringen, invoer, omvang, schrijven, vertaalbaar

Regel = Callable[[str, str], Iterator[str]]

FOUT: list[tuple[Regel, str, str]] = [
    (omvang.te_lang, "src/a.py", "x = 1\n" * 501),
    (invoer.signalen, "src/waakvlam/web/signals.py", ""),
    (invoer.signalen, "src/a.py", "from django.dispatch import receiver"),
    (invoer.signalen, "src/a.py", "from django.db.models.signals import post_save"),
    (invoer.beheerscherm, "src/a.py", "from django.contrib import admin"),
    (invoer.beheerscherm, "src/a.py", "INSTALLED_APPS = ['django.contrib.admin']"),
    (invoer.kern, "src/waakvlam/core/a.py", "import django"),
    (invoer.kern, "src/waakvlam/core/a.py", "from waakvlam.adapters import klok"),
    (invoer.kern, "src/waakvlam/core/a.py", "from waakvlam import web"),
    (invoer.kern, "src/waakvlam/core/a.py", "import random"),
    (invoer.klok, "src/waakvlam/core/a.py", "nu = datetime.now(UTC)"),
    (invoer.klok, "src/waakvlam/core/a.py", "nummer = uuid.uuid4()"),
    (schrijven.schrijft, "src/waakvlam/web/a.py", "Casus.objects.create(naam='x')"),
    (schrijven.schrijft, "src/waakvlam/web/a.py", "Casus.objects.filter(pk=1).update(naam='x')"),
    (schrijven.schrijft, "src/waakvlam/api/a.py", "casus.save()"),
    (schrijven.schrijft, "src/waakvlam/cli/a.py", "cursor.execute('DELETE FROM x')"),
    (adressen.adressen, "README.md", "kijk in /" + "root/.venv"),
    (adressen.adressen, "package-lock.json", '"resolved' + '": "https://ergens/x.tgz"'),
    (adressen.adressen, "requirements.lock", "--index" + "-url https://ergens"),
    (adressen.adressen, "uv.lock", ""),
    (beweringen.zonder_bewering, "tests/test_a.py", "def test_a():\n    doe()\n\ndef doe():\n    pass\n"),
    (vertaalbaar.onvertaald, "a.html", "<p>Nog niet vertaald</p>"),
    (vertaalbaar.onvertaald, "a.html", '<img alt="Een plaatje" src="x">'),
    (vertaalbaar.onvertaald, "a.html", "{% if a %}Ja hoor{% endif %}"),
]

GOED: list[tuple[Regel, str, str]] = [
    (omvang.te_lang, "src/a.py", "x = 1\n" * 500),
    (invoer.signalen, "src/a.py", "from waakvlam.core.signaal import Signaal"),
    (
        invoer.kern,
        "src/waakvlam/core/a.py",
        "import datetime\nimport pydantic\nfrom waakvlam.core import aanpak",
    ),
    (invoer.klok, "src/waakvlam/core/a.py", "def besluit(now): return now.date()"),
    (schrijven.schrijft, "src/waakvlam/web/a.py", "Casus.objects.filter(pk=1).first()\ndict().update(a=1)"),
    (schrijven.schrijft, "src/waakvlam/web/toegang/a.py", "gebruiker.save()"),
    (adressen.adressen, "README.md", "open http://127.0.0.1:8000"),
    (
        beweringen.zonder_bewering,
        "tests/test_a.py",
        "def test_a():\n    klopt()\n\ndef klopt():\n    assert 1\n",
    ),
    (
        vertaalbaar.onvertaald,
        "a.html",
        '<p>{% translate "Vertaald" %} {{ naam }}</p><style>p { color: red }</style>',
    ),
    (vertaalbaar.onvertaald, "a.html", "<p>{% blocktranslate %}Dag {{ naam }}{% endblocktranslate %}</p>"),
]


@pytest.mark.parametrize(("regel", "pad", "voorbeeld"), FOUT)
def test_een_overtreding_valt_op(regel: Regel, pad: str, voorbeeld: str) -> None:
    assert list(regel(pad, voorbeeld))


@pytest.mark.parametrize(("regel", "pad", "voorbeeld"), GOED)
def test_wat_goed_is_mag(regel: Regel, pad: str, voorbeeld: str) -> None:
    assert list(regel(pad, voorbeeld)) == []


def test_een_klacht_noemt_de_regel() -> None:
    voorbeeld = '<h1>{% translate "Kop" %}</h1>\n{% comment %}\nuitleg\n{% endcomment %}\n<p>Los</p>'
    assert list(vertaalbaar.onvertaald("a.html", voorbeeld)) == [
        "a.html:5 staat niet in een vertaling: 'Los'"
    ]
