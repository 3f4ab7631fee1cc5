"""The situation reports of a case of which a viewer may know, and the last one that was meant for them."""

from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.stukken.stand import Situatie


def te_lezen(gelezen: Leesbaar) -> list[Situatie]:
    """The reports of which the viewer may know, oldest first."""
    er = {r.data["id"] for r in gelezen.regels if r.soort == "situatie-verstuurd"}
    return [s for s in gelezen.toestand.situaties.values() if s.id in er]


def voor_mij(gelezen: Leesbaar) -> Situatie | None:
    """The last report sent to a role of the viewer, or to a body they are a fixed member of."""
    a = gelezen.aanpak
    for s in reversed(te_lezen(gelezen)):
        leden = [
            m for wie in s.aan for m in (a.model.gremia[wie].leden.vast if wie in a.model.gremia else [wie])
        ]
        if any(rol in a.gelijk(wie) for wie in leden for rol in gelezen.rollen):
            return s
    return None
