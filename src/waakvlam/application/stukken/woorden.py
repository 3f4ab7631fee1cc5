"""Days and times in documents, as people write them here, whatever the clock of the machine."""

from datetime import datetime

from waakvlam.application.uitleg import Vertaal, _
from waakvlam.core.tijd import ZONE

MAANDEN = (
    *(_("januari"), _("februari"), _("maart"), _("april"), _("mei"), _("juni")),
    *(_("juli"), _("augustus"), _("september"), _("oktober"), _("november"), _("december")),
)


def dag(moment: datetime, vertaal: Vertaal) -> str:
    """A day as ``21 november 2026``."""
    hier = moment.astimezone(ZONE)
    return f"{hier.day} {vertaal(MAANDEN[hier.month - 1])} {hier.year}"


def tijd(moment: datetime, vertaal: Vertaal) -> str:
    """A time as ``14.30 uur``."""
    return vertaal("%(tijd)s uur") % {"tijd": moment.astimezone(ZONE).strftime("%H.%M")}


def moment(op: datetime, vertaal: Vertaal) -> str:
    """A day with its time."""
    return f"{dag(op, vertaal)}, {tijd(op, vertaal)}"


def stand_om(op: datetime, vertaal: Vertaal) -> str:
    """Of when a document is: ``Stand om 14.30 uur, 21 november 2026``."""
    return vertaal(_("Stand om {tijd}, {dag}")).format(tijd=tijd(op, vertaal), dag=dag(op, vertaal))


def klein(naam: str) -> str:
    """A name inside a sentence: a small first letter, unless it is short for something."""
    return naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:]
