"""Parts that a test needs from the machine: skipped with a notice when absent, but never in CI."""

import os
import shutil
from typing import NoReturn

import pytest

CHROMIUM = ("chromium", "chromium-browser")


def ontbreekt(wat: str, herstel: str) -> NoReturn:
    """Fail the test when CI=true, else skip it; say what is missing and how to mend that."""
    melding = f"{wat} ontbreekt. {herstel}"
    if os.environ.get("CI") == "true":
        pytest.fail(melding, pytrace=False)
    pytest.skip(melding)


def chromium_pad() -> str | None:
    """Return the path of Debian's Chromium, or None."""
    return next((pad for naam in CHROMIUM if (pad := shutil.which(naam))), None)
