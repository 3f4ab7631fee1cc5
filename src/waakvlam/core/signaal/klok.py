"""What runs out around a signal: promises, questions, acceptance, watching and standing still."""

from datetime import datetime

from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg


def lopend(s: Signaal, weg: Weg) -> dict[str, datetime]:
    """Per name of a term the moment at which it runs out; empty once the signal is handled."""
    if not s.bestaat or s.stand == "afgehandeld" or s.gemeld_op is None or s.laatst is None:
        return {}
    uit: dict[str, datetime | None] = {}
    if s.terug_uiterlijk is not None and s.teruggemeld_op is None:
        uit["terugkoppeling"] = s.terug_uiterlijk
    if s.stand == "ontvangen":
        uit["oppakken"] = weg.na("oppakken_binnen", s.gemeld_op)
    if s.stand == "doorgegeven" and s.overdracht is not None:
        uit["aannemen"] = s.overdracht.uiterlijk
    if not s.geverifieerd:
        uit["oplettendheid"] = s.alert_tot
    if s.open:
        uit.update((f"vraag-{id}", vraag.uiterlijk) for id, vraag in s.vragen.items() if not vraag.antwoorden)
        uit["stil"] = weg.na("stil_na", s.laatst)
    return {naam: moment for naam, moment in uit.items() if moment is not None}
