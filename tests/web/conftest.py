"""For tests of pages."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _vergeet_pogingen() -> Iterator[None]:
    """Rate limits are counted in the cache, which outlives a test."""
    yield
    cache.clear()
