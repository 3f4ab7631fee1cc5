"""Whether a secret can be guessed: too short, too little variety, or printed in an example."""

import re

MINIMUM = 32
"""Fewest characters of a secret."""
VARIATIE = 10
"""Fewest different characters; a random secret of 32 has far more."""

VOORBEELDEN = (
    "geheim",
    "secret",
    "password",
    "wachtwoord",
    "changeme",
    "change-me",
    "voorbeeld",
    "example",
    "django-insecure",
    "alleen-voor-de-tests",
    "alleen-om-te-meten",
    "vier-woorden-op-rij",
)
"""Words that stand in examples and that nobody draws by chance."""
WACHTWOORDEN = frozenset(
    {*VOORBEELDEN, "waakvlam", "sleutels", "postgres", "admin", "root", "test", "demo", "welkom", "welkom01"}
)
"""Passwords of databases that stand in manuals, ours included."""


def zwak(geheim: str) -> str | None:
    """Say in Dutch why ``geheim`` is no good as a key; None when it will do. The secret is not repeated."""
    if len(geheim) < MINIMUM:
        return f"De sleutel ontbreekt of is korter dan {MINIMUM} tekens."
    if any(woord in geheim.lower() for woord in VOORBEELDEN):
        return "De sleutel komt uit een voorbeeld. Iedereen kan hem kennen."
    if len(set(geheim)) < VARIATIE or _herhaalt(geheim):
        return "De sleutel is te raden: hij heeft te weinig verschillende tekens of herhaalt zich."
    return None


def voorbeeldwachtwoord(wachtwoord: str) -> bool:
    """Tell whether a password is one that stands in a manual."""
    return wachtwoord.strip().lower() in WACHTWOORDEN


def _herhaalt(geheim: str) -> bool:
    return re.fullmatch(r"(.{1,12}?)\1+.{0,12}", geheim, re.DOTALL) is not None
