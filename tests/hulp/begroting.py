"""What the tests cost: seconds of work per group, beside what ``tests/begroting.toml`` allows.

The table comes at the end of a whole run. It fails nothing: a slow machine is no mistake in the code. A group
over its budget asks whoever made it so to make it cheaper, or to say why it may cost more.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

BESTAND = Path(__file__).parents[1] / "begroting.toml"
DUURSTE = 5
"""How many files are named in a group that is over its budget."""


@dataclass(frozen=True)
class Groep:
    """A group of tests, by marker or by folder under ``tests``, and how many seconds it may cost."""

    naam: str
    seconden: int
    merk: str = ""
    mappen: tuple[str, ...] = ()

    def hoort(self, bestand: str, merken: Iterable[str]) -> bool:
        """Whether a test in this file with these markers belongs here."""
        if self.merk:
            return self.merk in merken
        return any(bestand.startswith(f"tests/{map_}/") for map_ in self.mappen)


def lees(tekst: str) -> list[Groep]:
    """Return the groups in their order: a test belongs to the first that it fits."""
    return [
        Groep(g["naam"], g["seconden"], g.get("merk", ""), tuple(g.get("mappen", ())))
        for g in tomllib.loads(tekst)["groep"]
    ]


@dataclass
class Rekening:
    """What was spent so far, per group and file."""

    groepen: list[Groep]
    besteed: dict[str, Counter[str]] = field(default_factory=dict)

    def boek(self, bestand: str, merken: Iterable[str], seconden: float) -> None:
        """Put seconds on the account of the group that a test belongs to."""
        merken = set(merken)
        groep = next((g.naam for g in self.groepen if g.hoort(bestand, merken)), "overig")
        self.besteed.setdefault(groep, Counter())[bestand] += seconden  # type: ignore[assignment]

    def regels(self) -> Iterator[str]:
        """Yield the table, a line per group, and the costly files of a group over its budget."""
        yield f"{'groep':<16}{'besteed':>9}{'begroot':>9}"
        for groep in [*self.groepen, Groep("overig", 0)]:
            bestanden = self.besteed.get(groep.naam, Counter())
            som = sum(bestanden.values())
            if not bestanden:
                continue
            slot = "  te veel" if som > groep.seconden else ""
            yield f"{groep.naam:<16}{som:>7.0f} s{groep.seconden:>7} s{slot}"
            for bestand, seconden in bestanden.most_common(DUURSTE) if slot else ():
                yield f"{'':<4}{seconden:>6.0f} s  {bestand}"
        alles = sum(sum(b.values()) for b in self.besteed.values())
        yield f"{'samen':<16}{alles:>7.0f} s{sum(g.seconden for g in self.groepen):>7} s"


class Boekhouder:
    """The plugin: adds up what each test took, in whichever worker it ran."""

    def __init__(self) -> None:
        self.rekening = Rekening(lees(BESTAND.read_text(encoding="utf-8")))

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.rekening.boek(report.nodeid.partition("::")[0], report.keywords, report.duration)

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        terminalreporter.section("begroting: seconden werk, alle werkers samen", sep="-")
        for regel in self.rekening.regels():
            terminalreporter.line(regel)


def pytest_configure(config: pytest.Config) -> None:
    """Keep the account in a run of all tests, in the process that hears of every one of them."""
    opties = config.option
    heel = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not (
        opties.keyword or opties.markexpr
    )
    if heel and not hasattr(config, "workerinput") and not opties.collectonly:
        config.pluginmanager.register(Boekhouder(), "begroting")
