"""In which role the visitor acts. A session has one membership at a time; several can be switched."""

from django.http import HttpRequest
from django.utils import timezone

from waakvlam.readmodels.leden import Lid, leden_van_account

SLEUTEL = "lidmaatschap"
WEG_SINDS = "weg_sinds"

__all__ = ["SLEUTEL", "WEG_SINDS", "GeenRol", "Lid", "kies", "leden_van", "lid_van", "moet_lid"]


class GeenRol(Exception):
    """The visitor is logged in but has no role in any municipality at this moment."""


def leden_van(request: HttpRequest) -> tuple[Lid, ...]:
    """Return all memberships of the visitor that hold now; one query per request."""
    gevonden: tuple[Lid, ...] | None = getattr(request, "_leden", None)
    if gevonden is None:
        gevonden = ()
        if request.user.is_authenticated and request.user.pk is not None:
            gevonden = tuple(leden_van_account(request.user.pk, timezone.now()))
        request._leden = gevonden  # type: ignore[attr-defined]
    return gevonden


def lid_van(request: HttpRequest) -> Lid | None:
    """Return the membership of this session: the chosen one if it still holds, else the first, or None."""
    leden = leden_van(request)
    gekozen = request.session.get(SLEUTEL)
    return next((lid for lid in leden if lid.nummer == gekozen), leden[0] if leden else None)


def moet_lid(request: HttpRequest) -> Lid:
    """Return the membership of this session. Raises GeenRol, which becomes a page that says what to do."""
    lid = lid_van(request)
    if lid is None:
        raise GeenRol
    return lid


def kies(request: HttpRequest, nummer: int) -> bool:
    """Make ``nummer`` the membership of this session; False when the visitor has no such membership now."""
    if all(lid.nummer != nummer for lid in leden_van(request)):
        return False
    request.session[SLEUTEL] = nummer
    return True
