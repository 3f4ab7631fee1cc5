"""The state of a signal as a plain map: codes and times, no texts. For histories and for machines."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from waakvlam.core.gebeurtenis import Opgetekend, soort_van
from waakvlam.core.signaal.duiden import soorten_werk
from waakvlam.core.signaal.klok import lopend
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg


def velden(s: Signaal, weg: Weg, nu: datetime) -> dict[str, Any]:
    """Every field of the state that a history may expect something of, as it is at ``nu``.

    Questions and meanings are counted from one, in the order in which they came.
    """
    nummers = {f"vraag-{id}": f"vraag-{nr}" for nr, id in enumerate(s.vragen, 1)}
    klok = {nummers.get(naam, naam): moment for naam, moment in lopend(s, weg).items()}
    naar = s.overdracht
    return {
        "fase": s.fase,
        "stand": s.stand,
        "kring": s.kring,
        "thema": s.thema,
        "soort": s.soort,
        "kanaal": s.kanaal,
        "melder": s.rol,
        "melder_soort": s.melder_soort,
        "organisatie": s.organisatie,
        "weg": s.weg,
        "al_gaande": s.al_gaande,
        "oefening": s.oefening,
        "door": s.door,
        "nagegaan": [n.wijze for n in s.nagegaan],
        "nagegaan_door": [n.rol for n in s.nagegaan],
        "vragen": len(s.vragen),
        "antwoorden": {
            nr: {rol or wie: antwoord for wie, (antwoord, rol, _) in vraag.antwoorden.items()}
            for nr, vraag in enumerate(s.vragen.values(), 1)
        },
        "betekenissen": len(s.betekenissen),
        "verschijnselen": list(
            dict.fromkeys(code for b in s.betekenissen.values() for code in b.verschijnselen)
        ),
        "soorten_werk": list(soorten_werk(s)),
        "voorlopig": s.duiding.voorlopig if s.duiding else None,
        "volgorde": s.volgorde,
        "doorgegeven_aan": (naar.rol or naar.gremium) if naar else None,
        "overdracht": naar.stand if naar else None,
        "aannemen_uiterlijk": naar.uiterlijk if naar else None,
        "agenda": list(s.agenda),
        "verbonden": sorted(s.verbonden),
        "hoofd": s.hoofd,
        "opgenomen": sorted(s.opgenomen),
        "casussen": list(s.casussen),
        "terug_uiterlijk": s.terug_uiterlijk,
        "teruggemeld": s.teruggemeld_op is not None,
        "uitkomst": s.uitkomst,
        "loopt": [naam for naam, moment in klok.items() if moment > nu],
        "te_laat": [naam for naam, moment in klok.items() if moment <= nu],
    }


def verloop(regels: Sequence[Opgetekend]) -> dict[str, Any]:
    """What happened with a signal: the kinds of events in order, and the roles that had a part in it."""
    return {
        "soorten": [soort_van(r.gebeurtenis).naam for r in regels],
        "rollen": list(dict.fromkeys(r.rol for r in regels if r.rol)),
    }
