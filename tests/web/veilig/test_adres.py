"""From where a visitor comes: with a front and without."""

from typing import Any

import pytest
from django.test import RequestFactory

from waakvlam.web.grenzen.adres import adres_van


@pytest.mark.parametrize(
    ("proxy", "direct", "door", "verwacht"),
    [
        (False, "192.0.2.1", "198.51.100.9", "192.0.2.1"),
        (True, "10.0.0.1", "203.0.113.5, 198.51.100.9", "198.51.100.9"),
        (True, "10.0.0.1", "", "10.0.0.1"),
        (False, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::"),
        (False, "::ffff:192.0.2.1", "", "192.0.2.1"),
        (True, "10.0.0.1", "geen adres", "0.0.0.0"),
        (False, "", "", "0.0.0.0"),
    ],
)
def test_adres(settings: Any, proxy: bool, direct: str, door: str, verwacht: str) -> None:
    settings.ACHTER_PROXY = proxy
    assert (
        adres_van(RequestFactory(REMOTE_ADDR=direct).get("/", headers={"x-forwarded-for": door})) == verwacht
    )
