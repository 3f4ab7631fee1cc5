"""After a signal came in: what may point to a person in it becomes a question to who handles it.

Nothing of a text changes, and nothing of it is written anywhere.
"""

import logging
from datetime import datetime
from functools import partial
from typing import Any

from waakvlam.application.poorten import VERNIETIGD, Bericht, Regel
from waakvlam.application.poorten.nakijken import NaamvinderFout, Nakijkpunt, Nakijkwerk
from waakvlam.application.stromen import opgetekend
from waakvlam.application.werker.bezorgen import Klaar, Uit, uitvoerder
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.deur.vondst import SOORTEN
from waakvlam.core.signaal.gebeurtenissen import SignaalGemeld, TekstOpgeschoond, WaarnemingToegevoegd

ZOEK_NAMEN = "zoek-namen"
VELDEN = ("tekst", "duiding")
GEBEURTENISSEN = (SignaalGemeld, WaarnemingToegevoegd, TekstOpgeschoond)
"""What is looked over. Who reported it stands apart, and is a person of course."""

_log = logging.getLogger("waakvlam.werker")


@uitvoerder(ZOEK_NAMEN)
def _zoek(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Look one event over; doing it again changes nothing."""
    ids, om = bericht.ids, plaats.om
    gemeente, stroom, nr = ids["gemeente"], ids["stroom"], int(ids["nr"])
    regels = [r for r in om.logboek.lees(gemeente, stroom, nr - 1)[:1] if r.nr == nr]
    if not regels:
        return Klaar("weg")
    gebeurtenis = opgetekend(regels[0]).gebeurtenis
    if not isinstance(gebeurtenis, GEBEURTENISSEN):
        return Klaar("niets")
    if isinstance(gebeurtenis, TekstOpgeschoond):
        # The text that was asked about is not shown any more.
        om.nakijken.lijst.klaar(gemeente, stroom, nr - 1, regels[0].actor, nu)
    soorten, vinder = _soorten(om.nakijken, _teksten(plaats, regels[0], gebeurtenis))
    if soorten:
        om.nakijken.lijst.zet(gemeente, Nakijkpunt(stroom, nr, soorten, nu), vinder)
    log = partial(
        om.auditlog.noteer, gemeente, "werker", None, ZOEK_NAMEN, stroom, "gevonden" if soorten else "niets",
        "werker", nu, {"vinder": vinder, "nr": nr, **({"soorten": " ".join(soorten)} if soorten else {})},
    )  # fmt: skip
    return Klaar("" if soorten else "niets", log)


def _teksten(plaats: Werkplaats, regel: Regel, gebeurtenis: Any) -> list[str]:
    teksten = plaats.om.logboek.teksten([regel])
    refs = [getattr(gebeurtenis, veld, None) for veld in VELDEN]
    return [t for ref in refs if ref and (t := teksten.get(ref, "")) and t != VERNIETIGD]


def _soorten(werk: Nakijkwerk, teksten: list[str]) -> tuple[tuple[str, ...], str]:
    """The kinds that were found, and which finder found them: the light one when the other does not work."""
    try:
        gevonden = {soort for tekst in teksten for soort in werk.vinder.soorten(tekst)}
        vinder = werk.vinder.naam
    except NaamvinderFout as fout:
        _log.error("the finder of names %s does not work: %s", werk.vinder.naam, fout)
        gevonden = {soort for tekst in teksten for soort in werk.licht.soorten(tekst)}
        vinder = werk.licht.naam
    return tuple(soort for soort in SOORTEN if soort in gevonden), vinder
