"""What the municipality's login says about somebody, and whether that is enough to be let in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from waakvlam.instellingen.oidc import Oidc


class Reden(StrEnum):
    """Why somebody is not let in."""

    POGING = "poging"
    BEWIJS = "bewijs"
    STERKTE = "sterkte"
    PERSOON = "persoon"
    ONBEKEND = "onbekend"
    AFGEBROKEN = "afgebroken"
    DIENST = "dienst"


class NietBinnen(Exception):
    """Somebody is not let in; ``reden`` says why."""

    def __init__(self, reden: Reden) -> None:
        self.reden = reden
        super().__init__(reden.value)


@dataclass(frozen=True, slots=True)
class Persoon:
    """Who logged in: names, an e-mail address (may be empty), and the roles as (municipality, role)."""

    voornaam: str
    achternaam: str
    email: str
    rollen: frozenset[tuple[str, str]]


def beoordeel(gezegd: Mapping[str, Any], nonce: str, eisen: Oidc) -> Persoon:
    """Return who it is, from what the login service said; raises NietBinnen when that is not enough.

    ``nonce`` is what this attempt was given; an empty one never matches.
    """
    if not nonce or gezegd.get("nonce") != nonce:
        raise NietBinnen(Reden.BEWIJS)
    if eisen.acr and gezegd.get("acr") not in eisen.acr:
        raise NietBinnen(Reden.STERKTE)
    if eisen.amr and not eisen.amr & set(_lijst(gezegd.get("amr"))):
        raise NietBinnen(Reden.STERKTE)
    voornaam, achternaam = _naam(gezegd)
    if not achternaam:
        raise NietBinnen(Reden.PERSOON)
    email = gezegd.get("email")
    return Persoon(
        voornaam[:150],
        achternaam[:150],
        email if isinstance(email, str) and len(email) <= 254 else "",
        rollen_van(gezegd, eisen),
    )


def rollen_van(gezegd: Mapping[str, Any], eisen: Oidc) -> frozenset[tuple[str, str]]:
    """Return the roles that the claim gives; a claim that is not there gives none.

    The name of the claim is looked up as it is, else as a path with dots.
    """
    waarde: Any = gezegd.get(eisen.claim)
    if waarde is None:
        waarde = gezegd
        for deel in eisen.claim.split("."):
            waarde = waarde.get(deel) if isinstance(waarde, Mapping) else None
    gevonden = set(_lijst(waarde))
    return frozenset((gemeente, rol) for woord, gemeente, rol in eisen.rollen if woord in gevonden)


def _lijst(waarde: Any) -> list[str]:
    if isinstance(waarde, str):
        return [waarde]
    return [w for w in waarde if isinstance(w, str)] if isinstance(waarde, list) else []


def _naam(gezegd: Mapping[str, Any]) -> tuple[str, str]:
    """First and last name; one name alone is no person but a team."""
    voor, achter, heel = (
        str(gezegd.get(veld) or "").strip() for veld in ("given_name", "family_name", "name")
    )
    if voor and achter:
        return voor, achter
    eerste, _, rest = heel.partition(" ")
    return eerste, rest.strip()
