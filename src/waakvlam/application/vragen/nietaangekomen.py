"""What did not arrive and somebody has to say in another way: a line on Vandaag for who is behind it."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.gasten import OP_SLOT
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import NietAangekomen
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.casus.gastregels import VOOR


@dataclass(frozen=True, slots=True)
class Nietregel:
    """One line: whom to call (empty: a guest), in which case (empty: not a case), what is wrong.

    ``soort`` is ``bericht`` for a mail that did not arrive and ``code`` for a link that was shut. For work of
    this installation that failed it is the name of that work, and ``code`` says in a word why.
    """

    sleutel: str
    soort: str
    bel: str
    gast: bool
    casus: str
    op: datetime
    code: str = ""


def niet_aangekomen(vrager: Vrager) -> tuple[Nietregel, ...]:
    """What the viewer has to pass on, oldest first; what nobody sent only in cases they see."""
    om, k = omgeving(), vrager.kijker
    rijen = om.postvak.open(k.gemeente, k.account, k.rollen)
    if any(rij.gemeente and not rij.afzender for rij in rijen):
        ziet = {f"casus/{casus.casus}" for casus in om.lijsten.casussen(k, vrager.nu, False)}
        rijen = [rij for rij in rijen if rij.afzender or not rij.gemeente or rij.stroom in ziet]
    mensen = om.lijsten.namen({rij.aan for rij in rijen}) if rijen else {}
    return tuple(_regel(rij, mensen) for rij in rijen)


def _regel(rij: NietAangekomen, mensen: dict[str, str]) -> Nietregel:
    soort, _, id_ = rij.stroom.partition("/")
    if not rij.gemeente:
        return Nietregel(rij.sleutel, id_, "", False, "", rij.op, rij.code)
    return Nietregel(
        rij.sleutel, "code" if rij.soort == OP_SLOT else "bericht", mensen.get(rij.aan, ""),
        rij.aan.startswith(VOOR), id_ if soort == "casus" else "", rij.op,
    )  # fmt: skip


def gezegd(vrager: Vrager, sleutel: str) -> bool:
    """The viewer said it in another way; False when it was not theirs, or was said before."""
    om, k = omgeving(), vrager.kijker
    goed = om.postvak.gezegd(sleutel, k.gemeente, k.account, k.rollen, vrager.nu)
    om.auditlog.noteer(
        k.gemeente, k.account, None, "bericht-gezegd", "bericht", "gedaan" if goed else "geweigerd",
        vrager.oorsprong, vrager.nu,
    )  # fmt: skip
    return goed
