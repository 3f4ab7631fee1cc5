"""The mailbox that is read for signals, from the environment; what is wrong with it stops the start."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

_HIER = ("127.0.0.1", "::1", "localhost")
_POORT = {"tls": 993, "starttls": 143, "geen": 143}


def lees_postbus(omgeving: Mapping[str, str] = os.environ) -> dict[str, Any] | None:
    """What ``adapters.imap.ImapPostbus`` needs, or None when no mailbox is read."""
    server = omgeving.get("WAAKVLAM_IMAP_SERVER", "").strip()
    if not server:
        return None
    beveiliging = omgeving.get("WAAKVLAM_IMAP_BEVEILIGING") or "tls"
    if beveiliging not in _POORT:
        raise ImproperlyConfigured(f"WAAKVLAM_IMAP_BEVEILIGING moet {', '.join(_POORT)} zijn.")
    if beveiliging == "geen" and server not in _HIER:
        raise ImproperlyConfigured(
            "WAAKVLAM_IMAP_BEVEILIGING is geen: dan gaat mail leesbaar over het netwerk. "
            "Dat mag alleen naar een mailserver op deze computer. Kies tls of starttls."
        )
    gemeente = omgeving.get("WAAKVLAM_IMAP_GEMEENTE", "").strip()
    gebruiker = omgeving.get("WAAKVLAM_IMAP_GEBRUIKER", "")
    if not gemeente or not gebruiker:
        raise ImproperlyConfigured(
            "Bij WAAKVLAM_IMAP_SERVER horen WAAKVLAM_IMAP_GEMEENTE (de code van de gemeente) en "
            "WAAKVLAM_IMAP_GEBRUIKER."
        )
    poort = omgeving.get("WAAKVLAM_IMAP_POORT") or str(_POORT[beveiliging])
    if not poort.isdecimal() or not 0 < int(poort) < 65536:
        raise ImproperlyConfigured("WAAKVLAM_IMAP_POORT moet een getal zijn, zoals 993.")
    return {
        "gemeente": gemeente,
        "server": server,
        "poort": int(poort),
        "gebruiker": gebruiker,
        "wachtwoord": _wachtwoord(omgeving),
        "map_": omgeving.get("WAAKVLAM_IMAP_MAP") or "INBOX",
        "beveiliging": beveiliging,
        "ca": omgeving.get("WAAKVLAM_MAIL_CA", ""),
    }


def _wachtwoord(omgeving: Mapping[str, str]) -> str:
    """The password, from the variable or from the file that is named."""
    bestand = omgeving.get("WAAKVLAM_IMAP_WACHTWOORD_BESTAND")
    if not bestand:
        return omgeving.get("WAAKVLAM_IMAP_WACHTWOORD", "")
    try:
        return Path(bestand).read_text(encoding="utf-8").strip()
    except OSError as fout:
        raise ImproperlyConfigured(
            f"WAAKVLAM_IMAP_WACHTWOORD_BESTAND kan niet worden gelezen: {fout.strerror}."
        ) from fout
