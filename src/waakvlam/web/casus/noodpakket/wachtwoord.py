"""The password of a pack: made here, shown once, kept nowhere.

Between the page that shows it and the download it travels, signed, in the form on that page: so it cannot be
another, and the server need not remember it.
"""

import secrets
from dataclasses import dataclass
from datetime import date

from django.core import signing

TEKENS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Signs that cannot be taken for one another on paper."""
GROEPEN, LENGTE = 5, 4
GELDIG = 30 * 60
"""How long the page can be used, in seconds."""
ZOUT = "waakvlam.noodpakket"


@dataclass(frozen=True, slots=True)
class Bon:
    """What the page holds: the password, and the day on which the pack is too old."""

    wachtwoord: str
    vernieuw: date


def nieuw() -> str:
    """Return a fresh password of about 99 bits, in groups to read aloud."""
    groepen = ("".join(secrets.choice(TEKENS) for _ in range(LENGTE)) for _ in range(GROEPEN))
    return "-".join(groepen)


def schrijf(bon: Bon, casus: str, account: str) -> str:
    """Return the signed form of a slip, for this case and account only."""
    inhoud = {"w": bon.wachtwoord, "v": bon.vernieuw.isoformat(), "c": casus, "a": account}
    return signing.dumps(inhoud, salt=ZOUT)


def lees(getekend: str, casus: str, account: str) -> Bon | None:
    """Return the slip; None when it is too old, changed, or of another case or account."""
    try:
        inhoud = signing.loads(getekend, salt=ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        return None
    if (inhoud["c"], inhoud["a"]) != (casus, account):
        return None
    return Bon(inhoud["w"], date.fromisoformat(inhoud["v"]))
