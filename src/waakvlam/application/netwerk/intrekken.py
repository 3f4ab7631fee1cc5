"""Ending the record of a key resident: what was decided is carried out at once, not at night."""

from waakvlam.application.netwerk.weg import vernietig_sleutelpersoon
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Uitkomst


def na_einde(uitkomst: Uitkomst, gemeente: str, oorsprong: str) -> None:
    """Destroy the key and the row of what was just ended. If this fails, the night does it."""
    if isinstance(uitkomst, Aanvaard):
        om = omgeving()
        vernietig_sleutelpersoon(om, gemeente, uitkomst.stroom, om.klok.nu(), oorsprong)
        om.beheer.maak_schoon()
