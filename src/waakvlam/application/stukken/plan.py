"""The plan of a household or of unrest as a document: who leads, what was written, goals and measures."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from waakvlam.application.maatregelen.bladen import (
    Doelregel,
    Maatregelblad,
    Maatregelregel,
    Planblad,
    Plandeelregel,
    Planstuk,
)
from waakvlam.application.poorten.stukken import (
    SCHUIN,
    STERK,
    ZACHT,
    Alinea,
    Blok,
    Deel,
    Feiten,
    Kop,
    Regel,
    Stuk,
    Tabel,
    regel,
)
from waakvlam.application.stukken.deel import lezers, merken
from waakvlam.application.stukken.woorden import dag, klein, stand_om
from waakvlam.application.uitleg import Vertaal, _

SAMEN = _(
    "Dit plan hoort samen met het huishouden te zijn geschreven, in hun woorden. Het noemt geen namen van de "
    "mensen om wie het gaat."
)
ONRUST = _("Dit plan noemt geen namen van de mensen om wie het gaat. Ieder ziet wat de eigen kring leest.")
BEREIKT, LOSGELATEN = _("bereikt"), _("losgelaten")


def _alleen(kringnaam: str, vertaal: Vertaal) -> str:
    return vertaal(_("alleen {kring}")).format(kring=klein(kringnaam)) if kringnaam else ""


def _kijken(s: Planstuk, vertaal: Vertaal) -> Iterable[Deel]:
    """Who wrote a part, who watches over it, and when it is looked at again."""
    zinnen = [f"{s.door}, {dag(s.op, vertaal)}."]
    if s.rol:
        zinnen.append(vertaal(_("Let erop: {wie}.")).format(wie=klein(s.rol)))
    if s.ritme:
        zinnen.append(vertaal(_("Samen kijken: {ritme}.")).format(ritme=klein(s.ritme)))
    if s.kijk_op and not s.vraagt:
        zinnen.append(vertaal(_("De volgende keer is op {dag}.")).format(dag=dag(s.kijk_op, vertaal)))
    yield Deel(" ".join(zinnen), ZACHT)
    if s.kijk_op and s.vraagt:
        zin = vertaal(_("Kijk er nu samen naar: de dag was {dag}.")).format(dag=dag(s.kijk_op, vertaal))
        yield Deel(f" {zin}", STERK)


def _stuk(s: Planstuk, vertaal: Vertaal) -> Iterable[Blok]:
    if s.kringnaam:
        yield Alinea(regel(Deel(_alleen(s.kringnaam, vertaal), SCHUIN)))
    for alinea in s.tekst.replace("\r\n", "\n").split("\n\n"):
        if alinea.strip():
            yield Alinea(regel(alinea.strip()))
    yield Alinea(regel(*_kijken(s, vertaal)))
    if s.bekeken:
        laatst = s.bekeken[0]
        zin = vertaal(_("Samen bekeken op {dag} ({wie})."))
        bekeken = zin.format(dag=dag(laatst.op, vertaal), wie=klein(laatst.door))
        yield Alinea(regel(Deel(bekeken, ZACHT), f" {laatst.tekst}" if laatst.tekst else ""))


def _deel(d: Plandeelregel, vertaal: Vertaal) -> Iterable[Blok]:
    yield Kop(d.naam)
    yield Alinea(regel(Deel(d.kern, ZACHT)))
    for s in d.stukken:
        yield from _stuk(s, vertaal)
    if not d.stukken:
        yield Alinea(regel(vertaal(_("Nog niet geschreven."))))


def _genummerd(doelen: Iterable[Doelregel], boven: str = "") -> Iterable[tuple[str, Doelregel]]:
    """The goals with their number, each followed by its sub-goals."""
    for nr, d in enumerate(doelen, 1):
        yield f"{boven}{nr}", d
        yield from _genummerd(d.sub, f"{boven}{nr}.")


def _doel(d: Doelregel, vertaal: Vertaal) -> Regel:
    stand = {"bereikt": BEREIKT, "losgelaten": LOSGELATEN}.get(d.stand, "")
    einde = ": ".join(deel for deel in (vertaal(stand), d.reden) if deel) if stand else ""
    bij = "; ".join(deel for deel in (einde, _alleen(d.kringnaam, vertaal)) if deel)
    return regel(d.tekst, Deel(f" ({bij})" if bij else "", ZACHT))


def _doelen(doelen: tuple[Doelregel, ...], vertaal: Vertaal) -> Blok:
    if not doelen:
        return Alinea(regel(vertaal(_("Nog geen doelen."))))
    woord = vertaal(_("Doel {nr}"))
    return Feiten(tuple((woord.format(nr=nr), _doel(d, vertaal)) for nr, d in _genummerd(doelen)))


def _wat(m: Maatregelregel, nummers: Mapping[str, str], vertaal: Vertaal) -> tuple[Regel, ...]:
    uit = [regel(m.tekst)]
    bij = ", ".join(nummers[code] for code in m.doelcodes if code in nummers)
    doel = vertaal(_("bij doel {nummers}")).format(nummers=bij) if bij else ""
    uit.append(regel(Deel(", ".join(deel for deel in (m.soort, doel) if deel), ZACHT)))
    if m.stand == "voorgelegd":
        uit.append(regel(Deel(vertaal(_("nog niet besloten")), STERK)))
    if m.kringnaam:
        uit.append(regel(Deel(_alleen(m.kringnaam, vertaal), SCHUIN)))
    return tuple(uit)


def _wie(m: Maatregelregel, vertaal: Vertaal) -> tuple[Regel, ...]:
    eigenaar = regel(m.eigenaar or Deel(vertaal(_("nog geen eigenaar")), STERK))
    if not m.bewaakt:
        return (eigenaar,)
    return (eigenaar, regel(Deel(vertaal(_("bewaakt: {wie}")).format(wie=klein(m.bewaakt)), ZACHT)))


def _tot(m: Maatregelregel, vertaal: Vertaal) -> tuple[Regel, ...]:
    """When a measure ends and when it is looked at: whichever it has, and whether that day passed."""
    dagen = ((_("stopt {dag}"), m.tot), (_("opnieuw kijken op {dag}"), m.herzien))
    uit = [regel(vertaal(zin).format(dag=dag(op, vertaal))) for zin, op in dagen if op is not None]
    if m.stand == "voorbij":
        uit.append(regel(Deel(vertaal(_("die dag is voorbij")), STERK)))
    return tuple(uit)


def _maatregelen(blad: Maatregelblad, vertaal: Vertaal) -> Blok:
    if not blad.lopend:
        return Alinea(regel(vertaal(_("Er loopt nu geen maatregel."))))
    koppen = tuple(vertaal(een) for een in (_("Wat"), _("Wie"), _("Het werkt als"), _("Tot wanneer")))
    nummers = {d.id: nr for nr, d in _genummerd(blad.doelen)}
    rijen = tuple(
        (_wat(m, nummers, vertaal), _wie(m, vertaal), (regel(m.resultaat),), _tot(m, vertaal))
        for m in blad.lopend
    )
    return Tabel(vertaal(_("Maatregelen")), koppen, rijen, (7, 4, 5, 4))


def plan_stuk(
    blad: Maatregelblad,
    plan: Planblad,
    kringen: Iterable[str],
    oefening: bool,
    wie: str,
    op: datetime,
    vertaal: Vertaal,
    taal: str = "nl",
) -> Stuk:
    """The plan for one reader, ``wie``; ``kringen`` are the circles it holds, by name."""
    regie = ((naam, regel(houder)) for naam, houder in plan.regie)
    blokken: list[Blok] = [Feiten(((vertaal(_("Niveau")), regel(plan.niveau)), *regie))]
    for d in plan.voor:
        blokken += _deel(d, vertaal)
    blokken += (Kop(vertaal(_("Doelen"))), _doelen(blad.doelen, vertaal))
    blokken += (Kop(vertaal(_("Maatregelen"))), _maatregelen(blad, vertaal))
    for d in plan.na:
        blokken += _deel(d, vertaal)
    return Stuk(
        vertaal(_("Plan van aanpak {naam}")).format(naam=blad.codenaam),
        tuple(blokken),
        stand_om(op, vertaal),
        merken(oefening, vertaal),
        lezers(kringen, vertaal, wie),
        vertaal(SAMEN if plan.huishouden else ONRUST),
        taal,
    )
