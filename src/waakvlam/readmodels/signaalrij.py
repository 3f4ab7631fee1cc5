"""From a row of a signal to what the lists of the application get."""

from waakvlam.application.poorten import SignaalInLijst
from waakvlam.readmodels.models import SignaalRij


def in_lijst(r: SignaalRij) -> SignaalInLijst:
    """A row as lists show it."""
    return SignaalInLijst(
        r.pk, r.stand, r.melder, r.rol, r.door, r.gemeld_op, r.terug_uiterlijk, r.gevaar, r.thema, r.oefening,
        r.fase, r.kring, r.buurt, r.moment, r.laatst, r.uiterlijk, r.soort, r.kanaal, r.volgorde, r.hoofd,
        r.tekst_nr,
    )  # fmt: skip
