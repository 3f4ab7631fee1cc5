"""Carrying out what two people decided: keys first, then everything else, then the certificate.

Every step can be done again. What was decided and not finished is found and finished later.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass

from waakvlam.application.bewaren.verklaring import verklaring
from waakvlam.application.herbouwen import herbouw_stroom
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht, Uitkomst
from waakvlam.application.poorten import LEEG, Kop
from waakvlam.application.stromen import SIGNAAL
from waakvlam.application.uitvoeren import execute
from waakvlam.core.bewaren.namen import ALLES, BEWARING, doel_van
from waakvlam.core.bewaren.opdrachten import MeldVernietigd
from waakvlam.core.bewaren.toestand import Bewaring, Voorstel


@dataclass(frozen=True, slots=True)
class Uitvoerder:
    """In whose name it is recorded: a person with the right to decide on this."""

    gemeente: str
    actor: str
    rol: str
    oorsprong: str = "web"


def lees_bewaring(om: Omgeving, gemeente: str, stroom: str) -> tuple[Bewaring, bool]:
    """The record of a case or signal, and whether it is an exercise."""
    regels = om.logboek.lees(gemeente, stroom)
    kop = Kop(gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    bewaring: Bewaring = om.toestanden.haal(kop, lambda *_: regels) if regels else Bewaring()
    return bewaring, bool(regels and regels[0].oefening)


def voer_uit(om: Omgeving, stroom: str, wie: Uitvoerder) -> list[Uitkomst]:
    """Carry out every decision of one record that was not carried out yet, and record that."""
    bewaring, oefening = lees_bewaring(om, wie.gemeente, stroom)
    return [
        _een(om, stroom, voorstel, wie, oefening)
        for voorstel in bewaring.voorstellen.values()
        if voorstel.stand == "besloten"
    ]


def _een(om: Omgeving, stroom: str, voorstel: Voorstel, wie: Uitvoerder, oefening: bool) -> Uitkomst:
    doel = doel_van(stroom)
    assert doel is not None
    nu = om.klok.nu()
    sleutels: list[str] = []
    rijen: Counter[str] = Counter()
    weg = [(doel, voorstel.deel), *((f"{SIGNAAL}/{signaal}", ALLES) for signaal in voorstel.mee)]
    for wat, deel in weg:
        sleutels += om.beheer.vernietig(wie.gemeente, wat, deel, nu)
    for wat, deel in weg:
        rijen.update(om.beheer.ruim_op(wie.gemeente, wat, deel))
        herbouw_stroom(om, wie.gemeente, wat)
    om.beheer.maak_schoon()
    tekst = verklaring(wie.gemeente, doel, voorstel, tuple(sleutels), rijen, nu)
    waarmerk = om.beheer.teken(tekst.encode())
    return execute(
        Opdracht(
            # The same every time, so that two who carry it out at once record it once.
            opdracht_id=hashlib.sha256(f"uitvoeren|{stroom}|{voorstel.id}".encode()).hexdigest(),
            gemeente=wie.gemeente,
            actor=wie.actor,
            rol=wie.rol,
            inhoud=MeldVernietigd(
                voorstel.id,
                tuple(sorted(sleutels)),
                tuple(sorted(rijen.items())),
                tekst,
                waarmerk.sleutel,
                waarmerk.handtekening,
            ),
            stroom=stroom,
            oefening=oefening,
            oorsprong=wie.oorsprong,
        ),
        om,
    )


def voer_alles_uit(om: Omgeving, wie: Uitvoerder) -> tuple[int, int]:
    """Finish what was decided and not carried out in a municipality; how many went, and how many did not."""
    gelukt = mislukt = 0
    for gemeente, stroom in om.logboek.stromen():
        if gemeente != wie.gemeente or not stroom.startswith(f"{BEWARING}/"):
            continue
        for uitkomst in voer_uit(om, stroom, wie):
            gelukt, mislukt = (
                (gelukt + 1, mislukt) if isinstance(uitkomst, Aanvaard) else (gelukt, mislukt + 1)
            )
    return gelukt, mislukt
