"""Puts the real adapters and read models behind the ports of the application, once per process.

The only place that knows all floors. ``waakvlam.web.apps`` calls ``stel_samen`` when Django starts.
"""

from functools import cache

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.omgeving import Omgeving, gebruik
from waakvlam.application.stromen import Toestanden
from waakvlam.core.toegang.ontwerp import Aanpakrechten


@cache
def omgeving() -> Omgeving:
    """The environment of this installation; made when it is first needed, so start-up stays quick."""
    from django.conf import settings

    from waakvlam.adapters import opslag
    from waakvlam.readmodels.lidmaatschappen import DatabaseLeden
    from waakvlam.readmodels.lijsten import DatabaseLijsten
    from waakvlam.readmodels.projectie import Leestabellen

    return Omgeving(
        logboek=opslag.logboek(),
        auditlog=opslag.auditlog(),
        verwerkingen=opslag.verwerkingen(),
        klok=opslag.klok(),
        leden=DatabaseLeden(),
        aanpakken=Aanpakkast(opslag.aanpakken()),
        toestanden=Toestanden(),
        projecties=(Leestabellen(),),
        lijsten=DatabaseLijsten(),
        aanpakrechten=Aanpakrechten(frozenset(settings.AANPAK_MAKEN), frozenset(settings.AANPAK_VASTSTELLEN)),
    )


def stel_samen() -> None:
    """Let the application use this environment."""
    gebruik(omgeving)
