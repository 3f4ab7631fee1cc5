"""Fixtures for every test. Nothing here imports Django by itself, so that tests/core runs without it."""

from tests.hulp.eenmaal import bestanden_in_het_geheugen
from waakvlam.opruimen import ruim_rustig_op

ruim_rustig_op()
bestanden_in_het_geheugen()

pytest_plugins = [
    "tests.hulp.app",
    "tests.hulp.postgres",
    "tests.hulp.databanken",
    "tests.hulp.scherm",
    "tests.hulp.echt",
    "tests.hulp.virusscanner",
    "tests.hulp.begroting",
    "tests.hulp.volgorde",
    "tests.hulp.onthouden",
]
