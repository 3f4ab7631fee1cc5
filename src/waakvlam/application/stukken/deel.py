"""What documents of a case have in common: marks, who reads them, and lines of the course."""

from collections.abc import Iterable

from waakvlam.application.poorten.stukken import SCHUIN, STERK, ZACHT, Deel, Regel, Tabel, regel
from waakvlam.application.stukken.woorden import dag, klein, moment, tijd
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.bladen import VerloopRegel

STANDEN = {"open": _("nog niet bevestigd"), "weersproken": _("weersproken")}


def merken(oefening: bool, vertaal: Vertaal) -> tuple[str, ...]:
    """What stands on top of a document."""
    return (vertaal(_("Oefening. Dit is niet echt gebeurd.")),) if oefening else ()


def lezers(kringen: Iterable[str], vertaal: Vertaal, wie: str = "") -> str:
    """Which circles a document holds, and whose copy it is: a name with a role."""
    erin = vertaal(_("Kringen die hierin staan: {kringen}.")).format(kringen=", ".join(kringen) or "–")
    van = vertaal(_("Dit exemplaar is van {wie}.")).format(wie=wie) if wie else ""
    return f"{erin} {van}".rstrip()


def _wanneer(r: VerloopRegel, vertaal: Vertaal) -> tuple[Regel, ...]:
    uit = [regel(dag(r.op, vertaal)), regel(tijd(r.op, vertaal))]
    if r.later:
        later = vertaal(_("later bekend: {moment}")).format(moment=moment(r.vastgelegd_op, vertaal))
        uit.append(regel(Deel(later, STERK)))
    return tuple(uit)


def _wat(r: VerloopRegel, vertaal: Vertaal) -> tuple[Regel, ...]:
    stand = Deel(f" ({vertaal(STANDEN[r.stand])})", SCHUIN) if r.stand in STANDEN else ""
    uit = [regel(Deel(r.zin, STERK if r.belangrijk else ""), stand)]
    uit += [regel(f"“{tekst}”") for tekst in r.teksten]
    return (*uit, *(regel(Deel(gevolg, ZACHT)) for gevolg in r.gevolgen))


def _wie(r: VerloopRegel, vertaal: Vertaal) -> tuple[Regel, ...]:
    uit = [regel(r.door)]
    if r.namens:
        uit.append(regel(Deel(vertaal(_("namens {wie}")).format(wie=klein(r.namens)), STERK)))
    return tuple(uit)


def verlooptabel(titel: str, regels: Iterable[VerloopRegel], leeg: str, vertaal: Vertaal) -> Tabel:
    """What happened as a table; ``leeg`` stands there when nothing did."""
    rijen = tuple((_wanneer(r, vertaal), _wat(r, vertaal), _wie(r, vertaal)) for r in regels)
    koppen = tuple(vertaal(kop) for kop in (_("Wanneer"), _("Wat"), _("Wie")))
    return Tabel(titel, koppen, rijen or (((), (regel(leeg),), ()),), (4, 9, 4))
