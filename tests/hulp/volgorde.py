"""In which order tests are run, and by which worker: a file stays together, slow files come first.

What the tests of a file share (a program, a case with everything in it) is then made once. A slow file that
comes last would leave one worker busy while the other waits.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

BESTAND = Path(__file__).parents[1] / "begroting.toml"
GEWOON = {"echte_app": 40, "live_app": 30, "verse_app": 30, "chromium": 20, "gevuld": 20, "databank": 5}
"""Seconds that a file is thought to take when it is not named: by what its tests ask for."""


def gewicht(bestand: str, vraagt: set[str], bekend: dict[str, int]) -> int:
    """Return how many seconds a file is thought to take."""
    return bekend.get(bestand, max((GEWOON[naam] for naam in vraagt & GEWOON.keys()), default=1))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take long first, when several are run."""
    bekend = tomllib.loads(BESTAND.read_text(encoding="utf-8"))["lang"]
    vraagt: dict[str, set[str]] = {}
    for item in items:
        vraagt.setdefault(item.nodeid.partition("::")[0], set()).update(getattr(item, "fixturenames", ()))
    zwaar = {bestand: gewicht(bestand, namen, bekend) for bestand, namen in vraagt.items()}
    items.sort(key=lambda item: -zwaar[item.nodeid.partition("::")[0]])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give each worker whole files, in the order above, unless another way was asked for."""
    if config.getvalue("dist") != "load":
        return None
    from xdist.scheduler import LoadFileScheduling

    config.option.loadscopereorder = False
    return LoadFileScheduling(config, log)
