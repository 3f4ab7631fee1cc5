"""Does what a page tells its reader to do, in a folder of its own.

A block ```console holds commands after ``$`` (continued lines after ``>``) and, if shown, their output. In
the output ``…`` stands for anything, also for lines when it stands alone. Words after ``console``:

``mislukt``     the last command of the block ends with a mistake, and says this
``niet-hier``   for another machine or another program; not run
``typt=A,B``    what the reader types when the command asks, a line each

A block with ``bestand=PAD`` is a file to make. ``zoek=PAD`` shows text that stands in a file once, and the
next block, ``wordt=PAD``, what to make of it.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.docs.blad import Blad, Blok


@dataclass(frozen=True)
class Opdracht:
    """A command as typed, and the output shown under it (None: none is shown)."""

    tekst: str
    uitvoer: str | None


def opdrachten(blok: Blok) -> Iterator[Opdracht]:
    """The commands in a console block. Raises ValueError for a block that does not start with one."""
    regels = blok.tekst.splitlines()
    if not regels or not regels[0].startswith("$ "):
        raise ValueError(f"regel {blok.regel}: een blok met opdrachten begint met $")
    huidig: list[str] = []
    uitvoer: list[str] = []
    for regel in [*regels, "$ "]:
        if regel.startswith("$ "):
            if huidig:
                yield Opdracht("\n".join(huidig), "\n".join(uitvoer) if uitvoer else None)
            huidig, uitvoer = [regel[2:]], []
        elif regel.startswith("> ") and not uitvoer:
            huidig.append(regel[2:])
        else:
            uitvoer.append(regel)


def patroon(uitvoer: str) -> re.Pattern[str]:
    """What output must look like to be as shown."""
    delen = []
    for regel in uitvoer.rstrip().splitlines():
        los = regel.strip() == "…"
        delen.append(
            "(?:.*\n)*?" if los else r".*?".join(map(re.escape, regel.rstrip().split("…"))) + r" *\n"
        )
    return re.compile("".join(delen))


@dataclass
class Lezer:
    """Does what a page says. ``vervang`` maps addresses on the page to ones that exist here."""

    map: Path
    omgeving: dict[str, str] = field(default_factory=dict)
    vervang: dict[str, str] = field(default_factory=dict)

    def doe(self, blad: Blad) -> int:
        """Do every block in order; return the number of commands run. Fails when the page is not so."""
        aantal = 0
        zoek: str | None = None
        for blok in blad.blokken:
            opties = blok.opties
            if "bestand" in opties:
                doel = self.map / opties["bestand"]
                doel.parent.mkdir(parents=True, exist_ok=True)
                doel.write_text(blok.tekst, encoding="utf-8")
            elif "zoek" in opties:
                zoek = blok.tekst
            elif "wordt" in opties:
                assert zoek is not None, f"{blad.pad}:{blok.regel}: er is niet gezegd wat er eerst stond"
                self._wijzig(self.map / opties["wordt"], zoek, blok.tekst)
                zoek = None
            elif blok.taal == "console" and "niet-hier" not in opties:
                aantal += self._blok(blad, blok)
        return aantal

    def _wijzig(self, doel: Path, zoek: str, wordt: str) -> None:
        oud = doel.read_text(encoding="utf-8")
        assert oud.count(zoek) == 1, f"{doel.name}: dit staat er niet precies één keer:\n{zoek}"
        doel.write_text(oud.replace(zoek, wordt), encoding="utf-8")

    def _blok(self, blad: Blad, blok: Blok) -> int:
        alles = list(opdrachten(blok))
        for nr, opdracht in enumerate(alles, 1):
            mislukt = "mislukt" in blok.opties and nr == len(alles)
            status, gezegd = self._draai(opdracht.tekst, blok.opties.get("typt", ""))
            plek = f"{blad.pad}:{blok.regel}: $ {opdracht.tekst}"
            assert (status != 0) == mislukt, f"{plek}\nstatus {status}\n{gezegd}"
            if opdracht.uitvoer is not None:
                assert patroon(opdracht.uitvoer).fullmatch(gezegd), f"{plek}\nzegt:\n{gezegd}"
        return len(alles)

    def _draai(self, opdracht: str, typt: str = "") -> tuple[int, str]:
        for van, naar in self.vervang.items():
            opdracht = opdracht.replace(van, naar)
        if opdracht.startswith("export "):
            naam = opdracht.removeprefix("export ").partition("=")[0]
            status, waarde = self._draai(f'{opdracht.removeprefix("export ")}; printf %s "${naam}"')
            self.omgeving[naam] = waarde
            return status, ""
        klaar = subprocess.run(
            ["bash", "-c", opdracht],
            cwd=self.map,
            env=self._omgeving(),
            input="".join(f"{regel}\n" for regel in typt.split(",")) if typt else "",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
        )
        return klaar.returncode, re.sub(r"[ \t]+\n", "\n", klaar.stdout)

    def _omgeving(self) -> dict[str, str]:
        eigen = {n: w for n, w in os.environ.items() if not n.startswith(("WAAKVLAM_", "DJANGO_", "PYTEST"))}
        pad = f"{Path(sys.executable).parent}{os.pathsep}{eigen.get('PATH', '')}"
        return {**eigen, "PATH": pad, "PYTHONUNBUFFERED": "1", "COLUMNS": "100", **self.omgeving}
