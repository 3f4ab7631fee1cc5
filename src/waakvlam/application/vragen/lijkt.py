"""Signals that look like one signal, for one viewer: which, and why."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.application.vragen.signaaltekst import kort, signaalteksten
from waakvlam.core.signaal.lijkt import MINSTENS, Gelijkenis, Kant, rond, vergelijk
from waakvlam.core.toegang.signaal import behandelkringen

KANDIDATEN = 50
"""Texts that are read at most to find what looks alike."""
TONEN = 5


@dataclass(frozen=True, slots=True)
class LijktOp:
    """A signal that looks like the one at hand, with the beginning of its text and why."""

    signaal: str
    begin: str
    moment: datetime
    stand: str
    waarom: Gelijkenis


def lijkt_op(vrager: Vrager, signaal_id: str) -> tuple[LijktOp, ...]:
    """The signals most like this one that are there for the viewer; empty for who handles no signals.

    Nothing is joined by itself. Reading the texts is one line in the log.
    """
    om, k = omgeving(), vrager.kijker
    kringen = behandelkringen(k, om.aanpakken.behandelaars(k.gemeente, vrager.nu))
    gelezen = lees_signaal(vrager, signaal_id)
    if gelezen is None or not kringen:
        return ()
    s = gelezen.toestand
    tekst = gelezen.teksten.get(s.tekst or "", "")
    if s.moment is None or not tekst:
        return ()
    kandidaten = om.lijktlijsten.kandidaten(
        k,
        kringen,
        signaal_id,
        om.stammen.merken(k.gemeente, tekst),
        s.buurt or "",
        rond(s.moment),
        KANDIDATEN,
    )
    al = s.opgenomen | s.verbonden | {s.hoofd or ""}
    ids = [kandidaat.signaal for kandidaat in kandidaten if kandidaat.signaal not in al]
    rijen = {rij.signaal: rij for rij in om.lijsten.signalen_van(k, kringen, ids)}
    teksten = signaalteksten(k.gemeente, list(rijen))
    boek(vrager, "lees-lijkt-op", f"signaal/{signaal_id}", True, None, {"aantal": len(rijen)})
    mijn = Kant(s.moment, s.buurt or "", s.thema or "", s.melder, tekst)
    eigen = om.stammen.woorden(tekst)
    uit = []
    for id_, rij in rijen.items():
        ander = teksten.get(id_, "")
        if not ander:
            continue
        samen = om.stammen.woorden(ander).keys() & eigen.keys()
        woorden = tuple(eigen[stam] for stam in eigen if stam in samen)
        moment = rij.moment or rij.gemeld_op
        zijn = Kant(moment, rij.buurt, rij.thema, rij.melder, ander)
        waarom = vergelijk(mijn, zijn, woorden, om.stammen.gelijk(tekst, ander))
        if waarom.punten >= MINSTENS:
            uit.append(LijktOp(id_, kort(ander, 140), moment, rij.stand, waarom))
    return tuple(sorted(uit, key=lambda lijkt: (-lijkt.waarom.punten, lijkt.signaal))[:TONEN])
