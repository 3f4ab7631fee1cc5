"""The situation report as a document of one page: how it stands, what changed, what is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.maatregelen.bladen import Maatregelblad, Maatregelregel
from waakvlam.application.poorten.stukken import (
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
    regel,
)
from waakvlam.application.stukken.casus import gevraagd, niveau, regie, stand
from waakvlam.application.stukken.deel import lezers, merken
from waakvlam.application.stukken.woorden import dag, klein, moment, stand_om
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.beeldbladen import Beeldblad, Uitspraakregel
from waakvlam.application.vragen.bladen import CasusBlad, VerloopRegel

HOOGSTENS = 6
"""How many lines a part has at most, so that the report stays one page."""

TEKSTLENGTE = 160
"""How much of a text stands in the report, in signs."""

VOET = _("Dit rapport noemt geen namen van de mensen om wie het gaat. Ieder ziet wat de eigen kring leest.")


@dataclass(frozen=True, slots=True)
class Sinds:
    """What happened since an earlier report: its number, of when it was, and the lines since."""

    volgnr: int
    op: datetime
    regels: tuple[VerloopRegel, ...]


def kort(tekst: str) -> str:
    """A text, cut off where it is long."""
    een = " ".join(tekst.split())
    return een if len(een) <= TEKSTLENGTE else f"{een[: TEKSTLENGTE - 1].rstrip()}…"


def _lijst(regels: Sequence[Regel], vertaal: Vertaal) -> Lijst:
    """The first lines, and how many more there are."""
    meer = len(regels) - HOOGSTENS
    if meer <= 0:
        return Lijst(tuple(regels))
    nog = regel(Deel(vertaal(_("en nog {aantal}")).format(aantal=meer), ZACHT))
    return Lijst((*regels[:HOOGSTENS], nog))


def _verandering(r: VerloopRegel, vertaal: Vertaal) -> Regel:
    teksten = " ".join(f"“{kort(tekst)}”" for tekst in r.teksten)
    zin = Deel(" ".join((r.zin, *r.gevolgen)), STERK if r.belangrijk else "")
    bij = [moment(r.op, vertaal), *([r.door] if r.door else [])]
    if r.namens:
        bij.append(vertaal(_("namens {wie}")).format(wie=klein(r.namens)))
    return regel(zin, f" {teksten}" if teksten else "", Deel(f" ({', '.join(bij)})", ZACHT))


def _veranderd(sinds: Sinds, vertaal: Vertaal) -> Iterable[Blok]:
    kop = vertaal(_("Veranderd sinds rapport {nr} ({moment})"))
    yield Kop(kop.format(nr=sinds.volgnr, moment=moment(sinds.op, vertaal)))
    if not sinds.regels:
        yield Alinea(regel(vertaal(_("Er is niets veranderd."))))
    else:
        yield _lijst([_verandering(r, vertaal) for r in sinds.regels], vertaal)


def _uitspraak(u: Uitspraakregel, vertaal: Vertaal) -> Regel:
    bij = []
    if u.soort != "feit":
        bij.append(klein(u.soortnaam))
    elif u.zonder_bron:
        bij.append(vertaal(_("bron volgt")))
    if u.zoekt:
        bij.append(vertaal(_("{wie} zoekt het uit")).format(wie=u.zoekt))
    if u.botst:
        bij.append(vertaal(_("iets anders spreekt dit tegen")))
    antwoord = vertaal(_("Antwoord: {tekst}")).format(tekst=kort(u.antwoord)) if u.antwoord else ""
    einde = Deel(f" ({', '.join(bij)})" if bij else "", ZACHT)
    return regel(kort(u.tekst), einde, f" {antwoord}" if antwoord else "")


def _beeld(b: Beeldblad, vertaal: Vertaal) -> Iterable[Blok]:
    delen = (
        (_("Wat weten we?"), b.feiten),
        (_("Wat wordt gezegd?"), (*b.geruchten, *b.aannames)),
        (_("Wat weten we nog niet?"), b.open),
    )
    for kop, uitspraken in delen:
        if uitspraken:
            yield Kop(vertaal(kop))
            yield _lijst([_uitspraak(u, vertaal) for u in uitspraken], vertaal)


def maatregelregel(m: Maatregelregel, vertaal: Vertaal) -> Regel:
    """A measure in a line: what, whose, until when."""
    woord = _("stopt {dag}") if m.stopt else _("opnieuw kijken op {dag}")
    bij = [m.eigenaar] if m.eigenaar else []
    bij.append(vertaal(woord).format(dag=dag(m.moment, vertaal)))
    if m.stand == "voorbij":
        bij.append(vertaal(_("die dag is voorbij")))
    elif m.stand == "voorgelegd":
        bij.append(vertaal(_("nog niet besloten")))
    return regel(kort(m.tekst), Deel(f" ({', '.join(bij)})", ZACHT))


def situatie_stuk(
    blad: CasusBlad,
    beeld: Beeldblad,
    maatregelen: Maatregelblad,
    sinds: Sinds | None,
    volgnr: int,
    erbij: str,
    wie: str,
    op: datetime,
    vertaal: Vertaal,
    taal: str = "nl",
) -> Stuk:
    """The report of a moment for one reader, ``wie``.

    ``volgnr`` is 0 for how it stands now; ``erbij`` is what whoever sent the report said with it.
    """
    naam = vertaal(_("Situatierapport {naam}")).format(naam=blad.codenaam)
    nummer = vertaal(_("nummer {nr}")).format(nr=volgnr)
    onbevestigd = "; ".join(f"{b.stap}: {b.wacht_op}" for b in blad.bevestigen)
    paren = [(_("Niveau"), regel(niveau(blad, vertaal)))]
    if onbevestigd:
        paren.append((_("Nog niet bevestigd"), regel(onbevestigd)))
    blokken: list[Blok] = []
    if erbij:
        blokken.append(Alinea(regel(Deel(erbij, STERK))))
    blokken.append(
        Feiten((*((vertaal(woord), wat) for woord, wat in paren), *regie(blad.regie, vertaal).paren))
    )
    if sinds is not None:
        blokken += _veranderd(sinds, vertaal)
    blokken += stand(blad, vertaal)
    blokken += _beeld(beeld, vertaal)
    if maatregelen.lopend:
        blokken.append(Kop(vertaal(_("Maatregelen"))))
        blokken.append(_lijst([maatregelregel(m, vertaal) for m in maatregelen.lopend], vertaal))
    blokken.append(Kop(vertaal(_("Wat moet nu?"))))
    vragen = gevraagd(blad.vragen, vertaal)
    blokken.append(_lijst(vragen.punten, vertaal) if isinstance(vragen, Lijst) else vragen)
    return Stuk(
        f"{naam}, {nummer}" if volgnr else naam,
        tuple(blokken),
        stand_om(op, vertaal),
        merken(blad.oefening, vertaal),
        lezers(blad.kringen, vertaal, wie),
        vertaal(VOET),
        taal,
    )
