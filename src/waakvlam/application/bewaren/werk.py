"""What core needs to know of a case or signal to decide on its retention; no text of it is read."""

from datetime import datetime

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.poorten.bewaren import Bewaarbeheer
from waakvlam.application.stromen import CASUS, SIGNAAL, Lezer, vouw_stroom
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaren.besluit import Bewaarwerk
from waakvlam.core.bewaren.namen import ALLES, doel_van
from waakvlam.core.bewaren.stukken import verval_van
from waakvlam.core.bewaren.waarvan import stukken_in
from waakvlam.core.casus import Toestand
from waakvlam.core.signaal import Signaal


def bewaarwerk(
    beheer: Bewaarbeheer, aanpakken: Aanpakkast, lees: Lezer, gemeente: str, bewaring: str, nu: datetime
) -> Bewaarwerk:
    """Look at the case or signal behind a record; an empty answer when there is none."""
    doel = doel_van(bewaring)
    regels = lees(gemeente, doel, 0) if doel else []
    if not doel or not regels:
        return Bewaarwerk()
    t = vouw_stroom(doel, regels)
    aanpak = aanpakken.haal(t.aanpak_hash) if isinstance(t, Toestand) else None
    gaat_over = aanpak.model.gaat_over if aanpak else ""
    verval = verval_van(stukken_in(t), beheer.boek(gemeente), nu, gaat_over)
    met_sleutel = beheer.eenheden(gemeente, doel)
    leesbaar = {deel for e in met_sleutel for deel in (ALLES, e.bewaar, e.persoon) if deel}
    delen = set(verval) | (_personen(t) - (set(t.vernietigd) - leesbaar))
    if not isinstance(t, Toestand):
        delen -= {ALLES} if t.stand != "afgehandeld" else set()
    mee = _mee(lees, gemeente, doel, t) if isinstance(t, Toestand) else ()
    telling = _telling(t, aanpak)
    return Bewaarwerk(True, verval, frozenset(delen), mee, telling, frozenset(leesbaar), dict(t.vernietigd))


def _personen(t: Toestand | Signaal) -> set[str]:
    """The persons of a case of whom something may be left."""
    if not isinstance(t, Toestand):
        return set()
    return {f"P{nr}" for nr in range(1, t.personen + 1)}


def _mee(lees: Lezer, gemeente: str, doel: str, t: Toestand) -> tuple[str, ...]:
    """The signals that belong to this case and to no other, and are still there."""
    id_ = doel.partition("/")[2]
    uit = []
    for signaal in sorted(t.signalen):
        s = vouw_stroom(f"{SIGNAAL}/{signaal}", lees(gemeente, f"{SIGNAAL}/{signaal}", 0))
        if s.bestaat and set(s.casussen) == {id_} and ALLES not in s.vernietigd:
            uit.append(signaal)
    return tuple(uit)


def _telling(t: Toestand | Signaal, aanpak: Aanpak | None) -> dict[str, str]:
    """What remains for figures: codes and years."""
    if aanpak is None or not isinstance(t, Toestand):
        return {"soort": SIGNAAL, "begon": _jaar(getattr(t, "gemeld_op", None))}
    hoogste = max((w.niveau for w in t.verloop), key=lambda n: aanpak.rang.get(n, -1))
    return {
        "soort": CASUS,
        "aanpak": t.aanpak,
        "gaat_over": aanpak.model.gaat_over,
        "hoogste": hoogste,
        "begon": _jaar(t.verloop[0].op),
        "sloot": _jaar(t.gesloten),
    }


def _jaar(moment: datetime | None) -> str:
    return str(moment.year) if moment else ""


def is_weg(toestand: object) -> bool:
    """Whether all of a case or signal was destroyed: it has no rows and no terms any more."""
    return ALLES in getattr(toestand, "vernietigd", {})
