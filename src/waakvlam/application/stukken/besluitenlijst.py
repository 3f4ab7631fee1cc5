"""The minutes of a sitting as a document: decisions, agreements, actions, questions, who was there."""

from collections.abc import Iterable

from waakvlam.application.poorten.stukken import (
    SCHUIN,
    STERK,
    ZACHT,
    Alinea,
    Blok,
    Deel,
    Feiten,
    Kop,
    Lijst,
    Regel,
    Stuk,
    Tabel,
    regel,
)
from waakvlam.application.stukken.deel import lezers, merken
from waakvlam.application.stukken.woorden import dag, klein, moment, stand_om, tijd
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.besluitenlijst import STANDEN, Aanwezige, Besluitenlijst, Lijstregel

HOE = {"telefonisch": _("per telefoon"), "namens": _("via een ander")}


def _wanneer(lijst: Besluitenlijst, vertaal: Vertaal) -> str:
    begin = moment(lijst.begonnen, vertaal)
    if lijst.gesloten is None:
        return begin
    zelfde = dag(lijst.begonnen, vertaal) == dag(lijst.gesloten, vertaal)
    einde = tijd(lijst.gesloten, vertaal) if zelfde else moment(lijst.gesloten, vertaal)
    return vertaal(_("{van} tot {tot}")).format(van=begin, tot=einde)


def _er_was(a: Aanwezige, vertaal: Vertaal) -> str:
    tot = f" – {tijd(a.tot, vertaal)}" if a.tot else ""
    hoe = f" ({vertaal(HOE['telefonisch'])})" if a.telefonisch else ""
    return f"{a.naam}{hoe}, {tijd(a.van, vertaal)}{tot}"


def _stand(lijst: Besluitenlijst, vertaal: Vertaal) -> Regel:
    if lijst.goedgekeurd is not None:
        zin = vertaal(_("Goedgekeurd op {dag}."))
        return regel(zin.format(dag=dag(lijst.goedgekeurd, vertaal)))
    nog = _("Nog niet goedgekeurd.") if lijst.gesloten else _("Het overleg is nog bezig.")
    return regel(Deel(vertaal(nog), STERK))


def _kop(lijst: Besluitenlijst, vertaal: Vertaal) -> Feiten:
    paren: list[tuple[str, Regel]] = [
        (_("Casus"), regel(lijst.codenaam)),
        (_("Overleg"), regel(f"{lijst.gremium}, {lijst.soort}")),
        (_("Wanneer"), regel(_wanneer(lijst, vertaal))),
        (_("Voorzitter"), regel(lijst.voorzitter)),
        (_("Notulist"), regel(lijst.notulist)),
        (_("Aanwezig"), regel("; ".join(_er_was(a, vertaal) for a in lijst.aanwezig))),
    ]
    if lijst.afwezig:
        paren.append((_("Niet als aanwezig genoteerd"), regel(", ".join(lijst.afwezig))))
    if lijst.schorsingen:
        keren = (
            f"{tijd(van, vertaal)} – {tijd(tot, vertaal)}" if tot else tijd(van, vertaal)
            for van, tot in lijst.schorsingen
        )  # fmt: skip
        paren.append((_("Geschorst"), regel("; ".join(keren))))
    paren.append((_("Verslag"), _stand(lijst, vertaal)))
    return Feiten(tuple((vertaal(woord), wat) for woord, wat in paren))


def _wat(r: Lijstregel, vertaal: Vertaal) -> tuple[Regel, ...]:
    uit = [regel(deel) for tekst in r.teksten for deel in tekst.splitlines() if deel]
    if len(r.teksten) > 1:
        uit.append(regel(Deel(vertaal(_("Twee mensen schreven tegelijk. Beide teksten staan er.")), SCHUIN)))
    if r.door:
        hoe = f" ({vertaal(HOE[r.hoe])})" if r.hoe in HOE else ""
        zin = vertaal(_("Besluit van {wie}")).format(wie=klein(r.door)) + hoe
        stand = f": {vertaal(STANDEN[r.stand])}" if r.stand else ""
        uit.append(regel(Deel(zin + stand, ZACHT)))
    if r.kring:
        uit.append(regel(Deel(vertaal(_("alleen {kring}")).format(kring=klein(r.kring)), ZACHT)))
    return tuple(uit)


def _wie(r: Lijstregel, vertaal: Vertaal) -> tuple[Regel, ...]:
    if r.zonder:
        return (regel(Deel(vertaal(_("nog geen eigenaar")), STERK)),)
    return (regel(f"{r.wie} → {r.aan}" if r.aan else r.wie),)


def _termijn(r: Lijstregel, vertaal: Vertaal) -> tuple[Regel, ...]:
    uit = []
    if r.uiterlijk:
        uit.append(regel(vertaal(_("klaar {moment}")).format(moment=moment(r.uiterlijk, vertaal))))
    if r.eindigt:
        uit.append(regel(vertaal(_("tot {moment}")).format(moment=moment(r.eindigt, vertaal))))
    if r.klaar:
        uit.append(regel(Deel(vertaal(_("gedaan")), STERK)))
    return tuple(uit)


def _soort(kop: str, regels: tuple[Lijstregel, ...], leeg: str, vertaal: Vertaal) -> Iterable[Blok]:
    """One kind of lines under its heading; a kind without lines is left out unless ``leeg`` says so."""
    if not regels and not leeg:
        return
    titel = vertaal(kop)
    yield Kop(titel)
    if not regels:
        yield Alinea(regel(vertaal(leeg)))
        return
    koppen = tuple(vertaal(een) for een in (_("Nr."), _("Wat"), _("Wie"), _("Wanneer")))
    rijen = tuple(
        ((regel(str(r.nr)),), _wat(r, vertaal), _wie(r, vertaal), _termijn(r, vertaal)) for r in regels
    )
    er = [nr for nr in range(len(koppen)) if any(any(rij[nr]) for rij in rijen)]
    yield Tabel(
        titel,
        tuple(koppen[nr] for nr in er),
        tuple(tuple(rij[nr] for nr in er) for rij in rijen),
        (1, 16 - 4 * (len(er) - 2), *(4,) * (len(er) - 2)),
    )


def _verder(lijst: Besluitenlijst, vertaal: Vertaal) -> Iterable[Blok]:
    if lijst.erbij:
        yield Kop(vertaal(_("Verder vastgelegd")))
        yield Lijst(
            tuple(
                regel(f"{tijd(e.op, vertaal)}: {e.zin}", *(f" “{tekst}”" for tekst in e.teksten))
                for e in lijst.erbij
            )
        )
    if lijst.correcties:
        yield Kop(vertaal(_("Correctie bij het goedkeuren")))
        yield Lijst(tuple(regel(tekst) for tekst in lijst.correcties))


def besluitenlijst_stuk(lijst: Besluitenlijst, wie: str, vertaal: Vertaal, taal: str = "nl") -> Stuk:
    """The minutes as a document, for whoever they were made for; ``wie`` says who made it."""
    titel = vertaal(_("Besluitenlijst {naam}: {gremium}, {soort}"))
    blokken: tuple[Blok, ...] = (
        _kop(lijst, vertaal),
        *_soort(_("Besluiten"), lijst.besluiten, _("Er is niets besloten."), vertaal),
        *_soort(_("Afspraken"), lijst.afspraken, "", vertaal),
        *_soort(_("Acties"), lijst.acties, _("Er zijn geen acties."), vertaal),
        *_soort(_("Vragen"), lijst.vragen, "", vertaal),
        *_verder(lijst, vertaal),
    )
    return Stuk(
        titel.format(naam=lijst.codenaam, gremium=lijst.gremium, soort=lijst.soort),
        blokken,
        stand_om(lijst.gemaakt, vertaal),
        merken(lijst.oefening, vertaal),
        lezers(lijst.kringen, vertaal),
        vertaal(_("Gemaakt door {wie}.")).format(wie=wie),
        taal,
    )
