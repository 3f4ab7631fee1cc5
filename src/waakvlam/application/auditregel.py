"""The line in the audit log about a command, whatever came of it."""

from datetime import datetime

from waakvlam.application.deur.keuzes import kort
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht, Uitkomst, Verouderd
from waakvlam.application.stromen import soort_stroom


def naam_van(opdracht: Opdracht) -> str:
    """The name of a command, as both logs have it."""
    return str(getattr(opdracht.inhoud, "NAAM", type(opdracht.inhoud).__name__))


def noteer(omgeving: Omgeving, opdracht: Opdracht, stroom: str, uitkomst: Uitkomst, nu: datetime) -> None:
    """One line in the audit log: accepted, refused (with the codes) or outdated."""
    details: dict[str, str | int | bool] = {"opdracht": opdracht.opdracht_id}
    if opdracht.namens is not None:
        details["namens"] = opdracht.namens
    if isinstance(uitkomst, Geweigerd):
        details["codes"] = " ".join(dict.fromkeys(uitkomst.weigering.codes))
    if blijft := kort(opdracht.deur):
        details["blijft"] = blijft
    omgeving.auditlog.noteer(
        opdracht.gemeente,
        opdracht.actor,
        opdracht.rol,
        naam_van(opdracht),
        stroom if opdracht.stroom or isinstance(uitkomst, Aanvaard) else soort_stroom(stroom),
        {Aanvaard: "aanvaard", Geweigerd: "geweigerd", Verouderd: "verouderd"}[type(uitkomst)],
        opdracht.oorsprong,
        nu,
        details,
    )
