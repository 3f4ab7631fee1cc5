"""Fixtures for the pages of a case."""

import pytest

from tests.web.casus.wereld import Wereld
from waakvlam.core.aanpak.gereed import Aanpak


@pytest.fixture
def wereld(aanpak: Aanpak) -> Wereld:
    """The municipality with the approach of Dalfsen, and nobody at work yet."""
    return Wereld()
