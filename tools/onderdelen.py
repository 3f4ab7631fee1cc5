"""Sees to the parts of the machine that the tests use and that no Python package brings.

Run as root on Debian it installs what is missing. Otherwise it says which command does; with CI=true it then
fails, else the tests that need the part are skipped.
"""

import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable


def bibliotheek(naam: str) -> Callable[[], bool]:
    """Return a test for the presence of a shared library."""
    return lambda: ctypes.util.find_library(naam) is not None


def programma(*namen: str) -> Callable[[], bool]:
    """Return a test for the presence of one of these programs."""
    return lambda: any(shutil.which(naam) for naam in namen)


def lettertype() -> bool:
    """Tell whether any font is installed."""
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list"], capture_output=True, check=False).stdout.strip())


ONDERDELEN: dict[str, Callable[[], bool]] = {
    "chromium": programma("chromium", "chromium-browser"),
    "libpango-1.0-0": bibliotheek("pango-1.0"),
    "libpangoft2-1.0-0": bibliotheek("pangoft2-1.0"),
    "libharfbuzz-subset0": bibliotheek("harfbuzz-subset"),
    # For the Node.js that playwright brings.
    "libatomic1": bibliotheek("atomic"),
    # The rules of the house look at the files that git tracks.
    "git": programma("git"),
    # The virus scanner, which the tests give one signature of their own: no list of viruses is fetched.
    "clamav-daemon": programma("clamd", "/usr/sbin/clamd"),
    "fontconfig": programma("fc-list"),
    "fonts-dejavu-core": lettertype,
}


def ontbrekend() -> list[str]:
    """Return the Debian packages whose part is not on this machine."""
    return [pakket for pakket, aanwezig in ONDERDELEN.items() if not aanwezig()]


def installeer(pakketten: list[str]) -> bool:
    """Install Debian packages and tell whether it worked; shows what apt says when it did not."""
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    omgeving = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for opdracht in ([*apt, "update"], [*apt, "--no-install-recommends", "install", *pakketten]):
        klaar = subprocess.run(
            opdracht, env=omgeving, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if klaar.returncode != 0:
            print(klaar.stdout[-2000:] + klaar.stderr[-2000:], file=sys.stderr)
            return False
    return True


def main() -> int:
    """Install or name what is missing; return 1 only when CI=true and something still is."""
    weg = ontbrekend()
    if not weg:
        return 0
    regel = f"apt-get install --no-install-recommends {' '.join(weg)}"
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Onderdelen van Debian ophalen: {' '.join(weg)}. Dit duurt meestal een minuut.", flush=True)
        if installeer(weg) and not (weg := ontbrekend()):
            return 0
    print(
        f"Op deze computer ontbreekt: {', '.join(weg)}. Installeer het als beheerder met:\n  {regel}",
        flush=True,
    )
    if os.environ.get("CI") == "true":
        return 1
    print("De tests die dit nodig hebben, worden overgeslagen.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
