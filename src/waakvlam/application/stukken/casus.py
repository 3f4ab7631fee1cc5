"""A whole case as a document: lead, what is asked, the state of affairs and the course."""

from datetime import datetime

from waakvlam.application.poorten.stukken import (
    ZACHT,
    Alinea,
    Blok,
    Deel,
    Feiten,
    Kop,
    Lijst,
    Regel,
    Stuk,
    regel,
)
from waakvlam.application.stukken.deel import lezers, merken, verlooptabel
from waakvlam.application.stukken.woorden import dag, moment, stand_om
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.bladen import CasusBlad, RegieRegel, VraagRegel


def regie(lijnen: tuple[RegieRegel, ...], vertaal: Vertaal) -> Feiten:
    """Who leads: every line with who holds it, since when."""
    return Feiten(tuple((lijn.naam, _houder(lijn, vertaal)) for lijn in lijnen))


def _houder(lijn: RegieRegel, vertaal: Vertaal) -> Regel:
    if not lijn.rollen:
        return regel(vertaal(_("Niemand. Wijs aan.")))
    wie = ", ".join(lijn.rollen)
    naam = f" ({lijn.wie})" if lijn.wie else ""
    sinds = vertaal(_("sinds {dag}")).format(dag=dag(lijn.sinds, vertaal))
    return regel(wie + naam, Deel(f", {sinds}", ZACHT))


def gevraagd(vragen: tuple[VraagRegel, ...], vertaal: Vertaal) -> Lijst | Alinea:
    """What is asked now: of whom, before when."""
    if not vragen:
        return Alinea(regel(vertaal(_("De aanpak vraagt nu niets."))))
    return Lijst(tuple(_vraag(v, vertaal) for v in vragen))


def _vraag(v: VraagRegel, vertaal: Vertaal) -> Regel:
    bij = [v.wie] if v.wie else []
    if v.uiterlijk:
        bij.append(vertaal(_("uiterlijk {moment}")).format(moment=moment(v.uiterlijk, vertaal)))
    if v.te_laat:
        bij.append(vertaal(_("te laat")))
    return regel(v.tekst, Deel(f" ({', '.join(bij)})" if bij else "", ZACHT))


def niveau(blad: CasusBlad, vertaal: Vertaal) -> str:
    """The level in words, with since when."""
    if blad.gesloten_op:
        zin = vertaal(_("Gesloten op {dag}. Het laatste niveau was {niveau}."))
        return zin.format(dag=dag(blad.gesloten_op, vertaal), niveau=blad.niveaunaam)
    zin = vertaal(_("{niveau}, sinds {dag}"))
    return zin.format(niveau=blad.niveaunaam, dag=dag(blad.sinds, vertaal))


def stand(blad: CasusBlad, vertaal: Vertaal) -> tuple[Blok, ...]:
    """The five lines, when they were written."""
    if not blad.stand:
        return ()
    kop = vertaal(_("Stand in vijf regels"))
    if blad.stand_op:
        kop += f" ({moment(blad.stand_op, vertaal)})"
    return (Kop(kop), Lijst(tuple(regel(zin) for zin in blad.stand)))


def casus_stuk(blad: CasusBlad, wie_: str, op: datetime, vertaal: Vertaal, taal: str = "nl") -> Stuk:
    """The case as its viewer reads it at a moment; ``wie_`` says who made it."""
    titel = f"{blad.codenaam}: {blad.titel}" if blad.titel else blad.codenaam
    versie = vertaal(_("versie {versie}")).format(versie=blad.aanpakversie)
    wie = ", ".join(blad.personen)
    blokken: tuple[Blok, ...] = (
        Feiten(
            (
                (vertaal(_("Niveau")), regel(niveau(blad, vertaal))),
                (vertaal(_("Aanpak")), regel(f"{blad.aanpaknaam}, {versie}")),
                *(((vertaal(_("Betrokkenen")), regel(wie)),) if wie else ()),
                *(((vertaal(_("Gemaakt door")), regel(wie_)),) if wie_ else ()),
            )
        ),
        Kop(vertaal(_("Wie heeft nu de regie?"))),
        regie(blad.regie, vertaal),
        Kop(vertaal(_("Wat moet nu?"))),
        gevraagd(blad.vragen, vertaal),
        *stand(blad, vertaal),
        Kop(vertaal(_("Verloop"))),
        verlooptabel(vertaal(_("Verloop")), blad.verloop, "–", vertaal),
    )
    return Stuk(
        titel,
        blokken,
        stand_om(op, vertaal),
        merken(blad.oefening, vertaal),
        lezers(blad.kringen, vertaal),
        "",
        taal,
    )
