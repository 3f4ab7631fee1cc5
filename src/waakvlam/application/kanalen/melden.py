"""A report along a channel: through ``execute`` like any other, with a receipt for whoever sent it."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht, Uitkomst
from waakvlam.application.uitvoeren import execute
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.toegang.signaal import KANAALROL, KANALEN

ACCOUNTS = {kanaal: account for account, kanaal in KANALEN.items()}


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """What came of a report: the answer of ``execute``, and the code of the receipt ("" when refused)."""

    uitkomst: Uitkomst
    code: str = ""


def meld_via(
    kanaal: str,
    gemeente: str,
    meld: Meld,
    opdracht_id: str,
    gebeurd_op: datetime | None = None,
    om: Omgeving | None = None,
) -> Ontvangst:
    """Take a report along a channel. The same ``opdracht_id`` again gives the same answer and the same code.

    Raises KeyError for a channel that is none. Nothing about the device or address of the sender is kept.
    """
    om = om or omgeving()
    code = om.ontvangstcodes.code(gemeente, kanaal, opdracht_id)
    inhoud = replace(meld, kanaal=kanaal, ontvangstcode=om.ontvangstcodes.merk(gemeente, code))
    uitkomst = execute(
        Opdracht(
            opdracht_id=hashlib.sha256(f"{kanaal}|{opdracht_id}".encode()).hexdigest()[:40],
            gemeente=gemeente,
            actor=ACCOUNTS[kanaal],
            rol=KANAALROL,
            inhoud=inhoud,
            stroom=None,
            gebeurd_op=gebeurd_op,
            oorsprong=kanaal,
        ),
        om,
    )
    return Ontvangst(uitkomst, code if isinstance(uitkomst, Aanvaard) else "")
