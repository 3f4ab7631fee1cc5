"""What the views on people share."""

from django.conf import settings
from django.http import Http404, HttpRequest

from waakvlam.application.omgeving import omgeving
from waakvlam.core.toegang.mensen import Termijnen, mag_beheren
from waakvlam.readmodels.ledenbeheer import Hand
from waakvlam.web.brug import vrager
from waakvlam.web.toegang.lid import Lid, moet_lid

TERMIJNEN: Termijnen = settings.TERMIJNEN_MENSEN


def hand(request: HttpRequest) -> Hand:
    """Return the visitor as who changes memberships."""
    lid, om = moet_lid(request), omgeving()
    return Hand(om.auditlog, lid.account, "web", om.klok.nu(), lid.rol)


def moet_beheren(request: HttpRequest) -> Lid:
    """Return the membership of the visitor, who administers people; for anyone else the page is not there."""
    lid = moet_lid(request)
    if not mag_beheren(vrager(request).kijker):
        raise Http404
    return lid
