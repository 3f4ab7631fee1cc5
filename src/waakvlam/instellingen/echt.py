"""Reads what real use needs from the environment, and collects what is wrong with it."""

import os
import stat
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from waakvlam.instellingen.bezwaar import Bezwaar
from waakvlam.instellingen.omgeving import geheim, lijst
from waakvlam.instellingen.sterkte import zwak

NIEUW = "Maak een nieuwe met: openssl rand -base64 48"
SCHAKELAARS = ("WAAKVLAM_DEMO", "WAAKVLAM_DEBUG", "DJANGO_DEBUG", "DEBUG")
"""Variables that ask for a demo or for debugging; real use has neither."""
UIT = ("", "0", "false", "no", "nee", "uit", "off")


def sterk_geheim(naam: str, bezwaren: list[Bezwaar]) -> str:
    """Return the secret ``naam``, one key a line; adds to ``bezwaren`` what is wrong with it."""
    doe = f"{NIEUW} en zet het pad van het bestand in {naam}_BESTAND."
    try:
        waarde = geheim(naam)
    except ImproperlyConfigured as fout:
        bezwaren.append(Bezwaar(naam, str(fout), doe))
        return ""
    for regel in filter(None, map(str.strip, waarde.splitlines())):
        if reden := zwak(regel):
            bezwaren.append(Bezwaar(naam, reden, doe))
            break
    bestand = os.environ.get(f"{naam}_BESTAND")
    if not os.environ.get(naam) and bestand and Path(bestand).stat().st_mode & (stat.S_IWGRP | stat.S_IRWXO):
        bezwaren.append(
            Bezwaar(
                f"{naam}_BESTAND",
                "Anderen op deze computer kunnen het bestand met de sleutel lezen of wijzigen.",
                "Geef alleen de eigenaar toegang: chmod 600 met het pad van het bestand erachter.",
            )
        )
    return waarde


def verschillend(een: str, ander: str, bezwaren: list[Bezwaar]) -> None:
    """Add a reason when the secret of sessions is also a master key."""
    if een and een in [regel.strip() for regel in ander.splitlines()]:
        bezwaren.append(
            Bezwaar(
                "WAAKVLAM_HOOFDSLEUTEL",
                "Dit is dezelfde sleutel als WAAKVLAM_SECRET_KEY. Wie de ene kent, kent dan beide.",
                f"{NIEUW} voor elk van de twee.",
            )
        )


def eigen_namen(bezwaren: list[Bezwaar]) -> list[str]:
    """Return the host names of this installation; adds to ``bezwaren`` when none or any would do."""
    namen = lijst("WAAKVLAM_HOSTS")
    fout = [naam for naam in namen if "*" in naam or "/" in naam or naam.startswith(".")]
    doe = (
        "Noem de namen zoals ze in de adresbalk staan, met komma's ertussen. Schrijf geen https:// en geen *."
    )
    if not namen:
        bezwaren.append(
            Bezwaar("WAAKVLAM_HOSTS", "Er staat niet onder welke naam Waakvlam te bereiken is.", doe)
        )
    elif fout:
        bezwaren.append(
            Bezwaar("WAAKVLAM_HOSTS", f"Dit is geen naam van een server: {', '.join(fout)}.", doe)
        )
    return namen


def schakelaars(bezwaren: list[Bezwaar]) -> None:
    """Add a reason for every variable that asks for a demo or for debugging."""
    for naam in SCHAKELAARS:
        if os.environ.get(naam, "").strip().lower() not in UIT:
            bezwaren.append(
                Bezwaar(
                    naam,
                    "Een demo en het zoeken van fouten kunnen niet samen met echte gegevens.",
                    f"Haal {naam} weg. Een demo draait met waakvlam.instellingen.demo, in een eigen werkmap.",
                )
            )
