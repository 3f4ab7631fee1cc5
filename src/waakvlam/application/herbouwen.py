"""Making the read models again from the events, while the program goes on being used."""

from collections.abc import Callable

from waakvlam.application.bewaren.werk import is_weg
from waakvlam.application.effecten import termijnen_van, wijziging_van
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.stromen import vouw_stroom
from waakvlam.core.casus import Toestand
from waakvlam.core.signaal import Signaal


def herbouw(omgeving: Omgeving, voortgang: Callable[[int], None] = lambda aantal: None) -> int:
    """Make the rows and terms of every stream again, one stream a transaction; returns how many streams.

    Each stream is locked meanwhile, so a write waits for moments only. Rows without a stream are removed.
    Effects are not put in the outbox again.
    """
    gezien = set()
    for gemeente, stroom in omgeving.logboek.stromen():
        herbouw_stroom(omgeving, gemeente, stroom)
        gezien.add((gemeente, stroom))
        voortgang(len(gezien))
    for projectie in omgeving.projecties:
        for gemeente, stroom in set(projectie.stromen()) - gezien:
            # A stream that began meanwhile has rows of its own making.
            if omgeving.logboek.kop(gemeente, stroom) is None:
                with omgeving.logboek.transactie() as eenheid:
                    projectie.wis(eenheid, gemeente, stroom)
    return len(gezien)


def herbouw_stroom(omgeving: Omgeving, gemeente: str, stroom: str) -> None:
    """Make the rows and terms of one stream again; of what was destroyed none come back."""
    with omgeving.logboek.transactie() as eenheid:
        kop = eenheid.vergrendel(gemeente, [stroom])[stroom]
        regels = eenheid.lees(gemeente, stroom)
        toestand = vouw_stroom(stroom, regels)
        heeft = isinstance(toestand, (Toestand, Signaal)) and bool(toestand.aanpak_hash)
        aanpak = omgeving.aanpakken.haal(toestand.aanpak_hash) if heeft else None
        wijziging = wijziging_van(kop, regels, toestand, aanpak)
        for projectie in omgeving.projecties:
            projectie.wis(eenheid, gemeente, stroom)
            if not is_weg(toestand):
                projectie.pas_toe(eenheid, wijziging)
        eenheid.zet_termijnen(gemeente, stroom, termijnen_van(wijziging))
