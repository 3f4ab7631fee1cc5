"""The signed proof of who logged in (the ID token): whether it is real, of today and meant for us."""

from collections.abc import Mapping
from typing import Any

import jwt

SOORTEN = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Signatures that are believed: each needs the private key of the login service."""
SPELING = 10
"""Seconds that two clocks may differ."""


class OngeldigBewijs(Exception):
    """The proof cannot be believed; the text is for the log of the program, without personal data."""


def lees_bewijs(bewijs: str, sleutels: Mapping[str, Any], uitgever: str, client: str) -> dict[str, Any]:
    """Return what the proof says.

    ``sleutels`` is the published key set (JWKS), ``uitgever`` who must have signed, ``client`` for whom it
    must be. Raises OngeldigBewijs for anything else.
    """
    try:
        kop = jwt.get_unverified_header(bewijs)
        sleutel = _sleutel(sleutels, kop.get("kid"))
        gezegd: dict[str, Any] = jwt.decode(
            bewijs,
            key=sleutel,
            algorithms=SOORTEN,
            audience=client,
            issuer=uitgever,
            leeway=SPELING,
            options={"require": ["exp", "iat", "iss", "aud", "sub"]},
        )
    except (jwt.PyJWTError, KeyError, TypeError, ValueError) as fout:
        raise OngeldigBewijs(type(fout).__name__) from fout
    voor = gezegd["aud"]
    if isinstance(voor, list) and len(voor) > 1 and gezegd.get("azp") != client:
        raise OngeldigBewijs("azp")
    return gezegd


def _sleutel(sleutels: Mapping[str, Any], kid: str | None) -> jwt.PyJWK:
    """The key the proof names; without a name the only one there is."""
    passend = [s for s in jwt.PyJWKSet.from_dict(dict(sleutels)).keys if s.public_key_use in (None, "sig")]
    genoemd = [s for s in passend if s.key_id == kid] if kid else passend
    if len(genoemd) != 1:
        raise OngeldigBewijs("kid")
    return genoemd[0]
