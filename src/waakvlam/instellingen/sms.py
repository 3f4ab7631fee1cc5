"""The gateway for text messages, from the environment; what is wrong with it stops the start."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

_HIER = ("127.0.0.1", "::1", "localhost")


def lees_sms(omgeving: Mapping[str, str] = os.environ) -> dict[str, Any] | None:
    """What ``adapters.sms.HttpSms`` needs, or None when no text messages go out."""
    adres = omgeving.get("WAAKVLAM_SMS_ADRES", "").strip()
    if not adres:
        return None
    delen = urlsplit(adres)
    if delen.scheme not in ("http", "https") or not delen.hostname:
        raise ImproperlyConfigured("WAAKVLAM_SMS_ADRES moet een webadres zijn dat begint met https://.")
    if delen.scheme == "http" and delen.hostname not in _HIER:
        raise ImproperlyConfigured(
            "WAAKVLAM_SMS_ADRES begint met http: dan gaan nummers leesbaar over het netwerk. "
            "Dat mag alleen naar een gateway op deze computer. Kies https."
        )
    sleutel, geheim = _geheim(omgeving, "WAAKVLAM_SMS_SLEUTEL"), _geheim(omgeving, "WAAKVLAM_SMS_GEHEIM")
    if len(geheim) < 32:
        raise ImproperlyConfigured(
            "WAAKVLAM_SMS_GEHEIM moet minstens 32 tekens zijn: daarmee tekent de gateway wat binnenkomt."
        )
    ca = omgeving.get("WAAKVLAM_MAIL_CA", "")
    return {"adres": adres, "ca": ca, "sleutel": sleutel, "geheim": geheim}


def lees_wachten(omgeving: Mapping[str, str] = os.environ) -> int:
    """After how many minutes without an answer somebody else is asked, when nothing else says so."""
    tekst = omgeving.get("WAAKVLAM_OPROEP_WACHTEN") or "15"
    if not tekst.isdecimal() or not 1 <= int(tekst) <= 1440:
        raise ImproperlyConfigured("WAAKVLAM_OPROEP_WACHTEN moet een getal zijn van 1 tot en met 1440.")
    return int(tekst)


def _geheim(omgeving: Mapping[str, str], naam: str) -> str:
    bestand = omgeving.get(f"{naam}_BESTAND")
    if not bestand:
        return omgeving.get(naam, "").strip()
    try:
        return Path(bestand).read_text(encoding="utf-8").strip()
    except OSError as fout:
        raise ImproperlyConfigured(f"{naam}_BESTAND kan niet worden gelezen: {fout.strerror}.") from None
