"""The register of surfaces: every way along which something of a case or signal can come out.

A surface that is not in here may not exist; a test compares it with the routes and commands there are.
Each has a name, the kind of way out, and the function of the policy that guards it.
"""

from dataclasses import dataclass

SOORTEN = (
    "lijst",
    "detail",
    "zoeken",
    "telling",
    "export",
    "pdf",
    "agenda",
    "mail",
    "live",
    "api",
    "fout",
    "log",
    "cli",
)


@dataclass(frozen=True, slots=True)
class Oppervlak:
    """A way out: ``naam`` is the route or command name."""

    naam: str
    soort: str
    bewaakt_door: str


OPPERVLAKKEN: dict[str, Oppervlak] = {}


def oppervlak(naam: str, soort: str, bewaakt_door: str) -> Oppervlak:
    """Register a surface; raises ValueError for an unknown kind or a second registration."""
    if soort not in SOORTEN or naam in OPPERVLAKKEN:
        raise ValueError(f"surface registered twice or of an unknown kind: {naam} ({soort})")
    OPPERVLAKKEN[naam] = Oppervlak(naam, soort, bewaakt_door)
    return OPPERVLAKKEN[naam]
