"""Approaches that were read stay in memory: tests go round all of them, time and again, with many variants.

In use the loader keeps a few (``BEWAARD``), which is enough for one municipality. What it gives is the same.
"""

from functools import lru_cache

import pytest

from waakvlam.core.aanpak import laden

RUIM = 2000


def pytest_configure(config: pytest.Config) -> None:
    """Give the caches of the loader room for every file and variant of a run."""
    for naam in ("_bestand", "_lees", "_laad"):
        setattr(laden, naam, lru_cache(maxsize=RUIM)(getattr(laden, naam).__wrapped__))
