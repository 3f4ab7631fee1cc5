"""Reads the environment: where files live, and secrets."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def werkmap() -> Path:
    """Return the folder for the database, keys and other files of this installation.

    ``WAAKVLAM_MAP``, or ``var`` in the current folder. The folder need not exist yet.
    """
    return Path(os.environ.get("WAAKVLAM_MAP") or "var").resolve()


def lijst(naam: str) -> list[str]:
    """Return the comma-separated values of the variable ``naam``; an empty list when it is not set."""
    return [deel.strip() for deel in os.environ.get(naam, "").split(",") if deel.strip()]


def geheim(naam: str) -> str:
    """Return the secret in the variable ``naam``, or in the file that ``naam_BESTAND`` points to.

    Raises ImproperlyConfigured, in Dutch, when neither is set, the file cannot be read, or the secret is
    shorter than 32 characters.
    """
    waarde = os.environ.get(naam, "")
    bestand = os.environ.get(f"{naam}_BESTAND")
    if not waarde and bestand:
        try:
            waarde = Path(bestand).read_text(encoding="utf-8")
        except OSError as fout:
            raise ImproperlyConfigured(f"{naam}_BESTAND kan niet worden gelezen: {fout.strerror}.") from fout
    waarde = waarde.strip()
    if len(waarde) < 32:
        raise ImproperlyConfigured(
            f"{naam} ontbreekt of is korter dan 32 tekens. "
            f"Zet de sleutel in {naam}, of het pad naar een bestand met de sleutel in {naam}_BESTAND."
        )
    return waarde


def eigen_geheim(naam: str) -> str:
    """Return the secret in the variable ``naam``, else one that is made once and kept in the work folder.

    Only for demo and development. The file is readable by its owner alone. Two processes that start together
    agree on one secret: the first file to be linked in place wins.
    """
    if os.environ.get(naam) or os.environ.get(f"{naam}_BESTAND"):
        return geheim(naam)
    pad = werkmap() / "sleutels" / naam.lower()
    if not pad.exists():
        pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        nieuw = pad.with_name(f"{pad.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as bestand:
            bestand.write(secrets.token_urlsafe(48))
        try:
            os.link(nieuw, pad)
        except FileExistsError:
            pass
        finally:
            nieuw.unlink()
    return pad.read_text(encoding="utf-8").strip()
