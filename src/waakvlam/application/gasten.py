"""Guests: asking one in, letting one in by link and code, and taking the answer."""

from dataclasses import dataclass, replace
from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.omgeving import omgeving as standaard_omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht, Uitkomst
from waakvlam.application.poorten import Gastplek, NietAangekomen
from waakvlam.application.teksten import basis_van
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.gastopdrachten import GastAntwoordt, NodigGastUit
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.toegang.gast import GAST, account_van, als_gast

OP_SLOT = "gast-op-slot"
"""The kind of what is passed on to the inviter when a link was shut after too many wrong codes."""


@dataclass(frozen=True, slots=True)
class Uitgenodigd:
    """What inviting came to, and the six digits to read out by telephone (empty when it was refused).

    The digits are kept nowhere: this is the one time they are shown.
    """

    uitkomst: Uitkomst
    code: str = ""


def nodig_uit(opdracht: Opdracht, omgeving: Omgeving | None = None) -> Uitgenodigd:
    """Ask a guest in; ``opdracht`` holds a ``NodigGastUit``. Repeating it gives the same link and code.

    Raises ValueError for another command.
    """
    om = omgeving or standaard_omgeving()
    if not isinstance(opdracht.inhoud, NodigGastUit):
        raise ValueError("only for inviting a guest")
    gast = f"{basis_van(opdracht.gemeente, opdracht.opdracht_id)}-g1"
    token = om.gastsleutels.token(opdracht.gemeente, gast) or ""
    inhoud = replace(opdracht.inhoud, token_hash=om.gastsleutels.hash(token))
    uitkomst = execute(replace(opdracht, inhoud=inhoud), om)
    goed = isinstance(uitkomst, Aanvaard)
    return Uitgenodigd(uitkomst, om.gastsleutels.code(opdracht.gemeente, gast) if goed else "")


def laat_binnen(token: str, code: str) -> Gastplek | None:
    """Where a link leads, for who has the code with it. None for anything else, whatever is wrong.

    A wrong code counts, for good: after a few the link is shut and the inviter is told.
    """
    om = standaard_omgeving()
    nu = om.klok.nu()
    plek = om.gastplekken.vind(om.gastsleutels.hash(token))
    if plek is None:
        om.gastsleutels.code_klopt("", "", code)  # as long as for a link that exists
        return None
    gast = gast_van(plek, nu)
    open_ = om.gastpogingen.aantal(plek) < om.gastgrenzen.pogingen
    klopt = om.gastsleutels.code_klopt(plek.gemeente, plek.gast, code)
    goed = klopt and open_ and gast is not None
    om.auditlog.noteer(
        plek.gemeente, account_van(plek.gast), GAST, "gast-binnen", f"casus/{plek.casus}",
        "aanvaard" if goed else "geweigerd", "gast", nu,
    )  # fmt: skip
    if not klopt and open_ and om.gastpogingen.tel(plek, nu) >= om.gastgrenzen.pogingen and gast is not None:
        om.postvak.noteer(
            NietAangekomen(
                f"{OP_SLOT}:{plek.gemeente}:{plek.casus}:{plek.gast}", plek.gemeente, f"casus/{plek.casus}",
                OP_SLOT, account_van(plek.gast), gast.door, gast.door_rol, "te-veel-codes", nu,
            )
        )  # fmt: skip
    return plek if goed else None


def gast_van(plek: Gastplek, nu: datetime) -> Gast | None:
    """The invitation as it holds now; None when it is over, was taken back or never was."""
    om = standaard_omgeving()
    kop = om.logboek.kop(plek.gemeente, f"casus/{plek.casus}")
    if kop is None:
        return None
    toestand = om.toestanden.haal(kop, om.logboek.lees)
    if not isinstance(toestand, Toestand):
        return None
    return als_gast(toestand, account_van(plek.gast), GAST, nu)


def antwoord(plek: Gastplek, opdracht_id: str, gegeven: str, tekst: str) -> Uitkomst:
    """The answer of a guest, as an event of their own."""
    return execute(
        Opdracht(
            opdracht_id=opdracht_id,
            gemeente=plek.gemeente,
            actor=account_van(plek.gast),
            rol=GAST,
            inhoud=GastAntwoordt(gegeven, tekst or None),  # type: ignore[arg-type]
            stroom=f"casus/{plek.casus}",
            oorsprong="gast",
        )
    )
