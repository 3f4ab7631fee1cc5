"""Which requests run about a case or signal: nothing of it is destroyed meanwhile."""

from dataclasses import replace

from waakvlam.application.poorten import Lijsten
from waakvlam.application.poorten.verzoeken import LopendVerzoek
from waakvlam.application.stromen import CASUS, SIGNAAL, Lezer, vouw_stroom
from waakvlam.core.bewaren.besluit import Bewaarwerk
from waakvlam.core.bewaren.namen import doel_van


def lopende_verzoeken(lijsten: Lijsten, lees: Lezer, gemeente: str, stroom: str) -> tuple[LopendVerzoek, ...]:
    """The requests that are not finished about a case, or about the cases a signal belongs to."""
    soort, _, id_ = stroom.partition("/")
    if soort == CASUS:
        return tuple(lijsten.lopende_verzoeken(gemeente, id_))
    if soort != SIGNAAL:
        return ()
    regels = lees(gemeente, stroom, 0)
    casussen = vouw_stroom(stroom, regels).casussen if regels else ()
    return tuple(v for casus in casussen for v in lijsten.lopende_verzoeken(gemeente, casus))


def met_verzoeken(
    werk: Bewaarwerk, lijsten: Lijsten, lees: Lezer, gemeente: str, bewaring: str
) -> Bewaarwerk:
    """What core needs to know for retention, with the kinds of requests that run."""
    doel = doel_van(bewaring)
    lopend = lopende_verzoeken(lijsten, lees, gemeente, doel) if doel else ()
    return replace(werk, verzoeken=frozenset(v.soort for v in lopend)) if lopend else werk
