"""Mail: which server, how it is protected, who it comes from, and where links in it lead."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_BEVEILIGING = ("starttls", "tls", "geen")
_HIER = ("127.0.0.1", "::1", "localhost")


def _wachtwoord() -> str:
    """Return the password, from the variable or from the file that is named."""
    bestand = os.environ.get("WAAKVLAM_MAIL_WACHTWOORD_BESTAND")
    if not bestand:
        return os.environ.get("WAAKVLAM_MAIL_WACHTWOORD", "")
    try:
        return Path(bestand).read_text(encoding="utf-8").strip()
    except OSError as fout:
        raise ImproperlyConfigured(
            f"WAAKVLAM_MAIL_WACHTWOORD_BESTAND kan niet worden gelezen: {fout.strerror}."
        ) from fout


def _getal(naam: str, anders: int) -> int:
    waarde = os.environ.get(naam) or str(anders)
    if not waarde.isdecimal() or not 0 < int(waarde) < 65536:
        raise ImproperlyConfigured(f"{naam} moet een getal zijn, zoals {anders}.")
    return int(waarde)


EMAIL_HOST = os.environ.get("WAAKVLAM_MAIL_SERVER", "").strip()
MAIL_BEVEILIGING = os.environ.get("WAAKVLAM_MAIL_BEVEILIGING") or "starttls"
if MAIL_BEVEILIGING not in _BEVEILIGING:
    raise ImproperlyConfigured(f"WAAKVLAM_MAIL_BEVEILIGING moet {', '.join(_BEVEILIGING)} zijn.")
if MAIL_BEVEILIGING == "geen" and EMAIL_HOST and EMAIL_HOST not in _HIER:
    raise ImproperlyConfigured(
        "WAAKVLAM_MAIL_BEVEILIGING is geen: dan gaat mail leesbaar over het netwerk. "
        "Dat mag alleen naar een mailserver op deze computer. Kies starttls of tls."
    )
EMAIL_PORT = _getal("WAAKVLAM_MAIL_POORT", 465 if MAIL_BEVEILIGING == "tls" else 587)
EMAIL_USE_TLS = MAIL_BEVEILIGING == "starttls"
EMAIL_USE_SSL = MAIL_BEVEILIGING == "tls"
EMAIL_HOST_USER = os.environ.get("WAAKVLAM_MAIL_GEBRUIKER", "")
EMAIL_HOST_PASSWORD = _wachtwoord()
EMAIL_TIMEOUT = _getal("WAAKVLAM_MAIL_WACHTTIJD", 20)
MAIL_CA = os.environ.get("WAAKVLAM_MAIL_CA", "")
DEFAULT_FROM_EMAIL = os.environ.get("WAAKVLAM_MAIL_AFZENDER", "").strip()
if EMAIL_HOST and "@" not in DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured(
        "WAAKVLAM_MAIL_AFZENDER ontbreekt: het adres waar mail vandaan komt, zoals waakvlam@gemeente.example."
    )
DEFAULT_FROM_EMAIL = DEFAULT_FROM_EMAIL or "waakvlam@waterveen.example"
EMAIL_BACKEND = (
    "waakvlam.adapters.mail.Smtp" if EMAIL_HOST else "django.core.mail.backends.dummy.EmailBackend"
)

WEBADRES = os.environ.get("WAAKVLAM_ADRES", "").rstrip("/")
"""Where links in mail lead; empty: the first of the host names, with https."""
