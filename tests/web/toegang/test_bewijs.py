"""The signed proof of who logged in: only what is signed by the right key, for us and now, is believed."""

import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from waakvlam.web.toegang.oidc.bewijs import OngeldigBewijs, lees_bewijs

EIGEN, ANDER = (rsa.generate_private_key(65537, 2048) for _ in range(2))
UITGEVER, WIJ = "https://inloggen.example", "waakvlam"


def sleutels(*namen: str) -> dict[str, Any]:
    jwk = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(EIGEN.public_key()))
    return {"keys": [jwk | {"kid": naam, "use": "sig", "alg": "RS256"} for naam in namen]}


def bewijs(sleutel: Any = EIGEN, alg: str = "RS256", kid: str | None = "een", **anders: Any) -> str:
    nu = int(time.time())
    inhoud = {"iss": UITGEVER, "aud": WIJ, "sub": "1", "iat": nu, "exp": nu + 86400} | anders
    inhoud = {naam: waarde for naam, waarde in inhoud.items() if waarde is not None}
    return jwt.encode(inhoud, sleutel, algorithm=alg, headers={"kid": kid} if kid else {})


@pytest.mark.parametrize(
    ("goed", "namen"),
    [
        (bewijs(), ("een", "twee")),
        (bewijs(kid=None), ("een",)),
        (bewijs(aud=[WIJ]), ("een",)),
        (bewijs(aud=[WIJ, "ander"], azp=WIJ), ("een",)),
    ],
)
def test_een_goed_bewijs_wordt_gelezen(goed: str, namen: tuple[str, ...]) -> None:
    assert lees_bewijs(goed, sleutels(*namen), UITGEVER, WIJ)["sub"] == "1"


@pytest.mark.parametrize(
    "fout",
    [
        bewijs(sleutel=ANDER),
        bewijs(sleutel="geraden" * 10, alg="HS256"),
        bewijs(sleutel=None, alg="none"),
        bewijs(kid="onbekend"),
        bewijs(iss="https://elders.example"),
        bewijs(aud="ander"),
        bewijs(aud=[WIJ, "ander"]),
        bewijs(aud=[WIJ, "ander"], azp="ander"),
        bewijs(exp=int(time.time()) - 60),
        bewijs(exp=None),
        bewijs(sub=None),
        bewijs()[:-4] + "AAAA",
        "",
        "a.b.c",
    ],
)
def test_al_het_andere_wordt_niet_geloofd(fout: str) -> None:
    with pytest.raises(OngeldigBewijs):
        lees_bewijs(fout, sleutels("een"), UITGEVER, WIJ)


def test_zonder_naam_van_de_sleutel_moet_er_maar_een_zijn() -> None:
    with pytest.raises(OngeldigBewijs):
        lees_bewijs(bewijs(kid=None), sleutels("een", "twee"), UITGEVER, WIJ)
