"""Requests and data breaches inside ``execute``: access, deciding, and the parts in other streams."""

from typing import Any

from waakvlam.application.verzoeken.gegevens import rechten
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.casus import verzoekopdrachten as c
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.datalek.besluit import besluit_datalek
from waakvlam.core.datalek.opdrachten import OPDRACHTEN as DATALEKOPDRACHTEN
from waakvlam.core.datalek.opdrachten import MeldDatalek
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.toegang import verzoeken as beleid
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.besluit import besluit_verzoek
from waakvlam.core.verzoek.toestand import Verzoek

VERZOEK, DATALEK = "verzoek", "datalek"
BEGINT = (o.OntvangVerzoek, MeldDatalek)
SOORTEN: dict[type, str] = {
    **dict.fromkeys(o.OPDRACHTEN.values(), VERZOEK),
    **dict.fromkeys(DATALEKOPDRACHTEN.values(), DATALEK),
}
"""The kind of stream of each command of these two."""

Recht = Verzoek | Datalek


def nevendelen(stroom: str, inhoud: Any) -> list[tuple[str, Any]]:
    """The parts of a command for other streams: linking and delivering stand in the case and the request."""
    id_ = stroom.partition("/")[2]
    if isinstance(inhoud, c.KoppelVerzoek) and inhoud.verzoek:
        return [(f"{VERZOEK}/{inhoud.verzoek}", o.KoppelCasus(id_, inhoud.persoon))]
    if isinstance(inhoud, o.KoppelCasus) and inhoud.casus:
        return [(f"casus/{inhoud.casus}", c.KoppelVerzoek(id_, inhoud.persoon))]
    if isinstance(inhoud, o.LeverAan) and inhoud.casus:
        return [(f"casus/{inhoud.casus}", c.NoteerLevering(id_))]
    return []


def mag_zien(kijker: Kijker, toestand: Recht) -> bool:
    """Whether it is there for a viewer."""
    if isinstance(toestand, Verzoek):
        return beleid.mag_verzoek_zien(kijker, toestand)
    return beleid.mag_datalek_zien(kijker, toestand)


def toegang(kijker: Kijker, rol: str, toestand: Recht, inhoud: Any, soort: str) -> Weigering | None:
    """Why this person may not give this command, or None. What they cannot see is not there."""
    if not isinstance(inhoud, BEGINT) and not mag_zien(kijker, toestand):
        return weiger("niet-gevonden", veld=soort)
    if isinstance(toestand, Verzoek):
        mag = beleid.mag_aan_verzoek(kijker, rol, toestand, inhoud)
    else:
        mag = beleid.mag_aan_datalek(kijker, rol, toestand, inhoud)
    return None if mag else weiger("niet-bevoegd", veld="rol")


def beslis(toestand: Recht, inhoud: Any, ctx: Context) -> tuple[Any, ...] | Weigering:
    """What core decides, with the terms and grounds of the law."""
    if isinstance(toestand, Verzoek):
        return besluit_verzoek(toestand, inhoud, ctx, rechten())
    return besluit_datalek(toestand, inhoud, ctx, rechten())
