"""What happens in a sitting, in sentences."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.overleg import gebeurtenissen as g
from waakvlam.core.overleg.regels import ACTIE, BEVESTIG, ZONDER

Vertaal = Callable[[str], str]


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TAKEN = {
    ACTIE: _("Doe wat in het overleg is afgesproken. Het staat in het verslag."),
    ZONDER: _("Een actie uit het overleg heeft nog geen eigenaar. Wijs iemand aan."),
    BEVESTIG: _("Klopt wat in het overleg namens u is vastgelegd?"),
}
SOORTEN = {
    "notitie": _("Notitie"),
    "besluit": _("Besluit"),
    "afspraak": _("Afspraak"),
    "actie": _("Actie"),
    "vraag": _("Vraag"),
}
ZITTINGEN = {
    "eerste": _("eerste overleg"),
    "volgende": _("vervolgoverleg"),
    "laatste": _("laatste overleg"),
}
GAST = _("een gast")


def wie(aanpak: Aanpak, codes: tuple[str, ...], vertaal: Vertaal) -> str:
    """Roles and guests in one phrase; the name of a guest stands in the circle of who invited."""
    rollen = aanpak.model.rollen
    delen = [namen.rol(aanpak, code) if code in rollen else vertaal(GAST) for code in codes]
    return f"{', '.join(delen[:-1])} {vertaal('en')} {delen[-1]}" if len(delen) > 1 else "".join(delen)


def _begonnen(e: g.ZittingBegonnen, a: Aanpak, _: Vertaal) -> str:
    return _("{wie} begint: {soort}. Voorzitter: {voorzitter}. Notulist: {notulist}.").format(
        wie=namen.rol(a, e.gremium),
        soort=_(ZITTINGEN.get(e.soort, e.soort)),
        voorzitter=namen.rol(a, e.voorzitter),
        notulist=namen.rol(a, e.notulist),
    )


def _gekomen(e: g.ErbijGekomen, a: Aanpak, _: Vertaal) -> str:
    zin = (
        _("Bij het overleg, per telefoon: {wie}.") if e.hoe == "telefonisch" else _("Bij het overleg: {wie}.")
    )
    return zin.format(wie=wie(a, e.wie, _))


def _regel(e: g.OverlegregelGeschreven, a: Aanpak, _: Vertaal) -> str:
    soort = _(SOORTEN.get(e.soort, e.soort))
    if e.soort == "besluit" and e.door:
        return _("{soort} in het overleg, door {wie}.").format(soort=soort, wie=namen.rol(a, e.door))
    if e.eigenaar:
        return _("{soort} in het overleg, voor {wie}.").format(soort=soort, wie=namen.rol(a, e.eigenaar))
    return _("{soort} in het overleg.").format(soort=soort)


def _gewijzigd(e: g.OverlegregelGewijzigd, a: Aanpak, _: Vertaal) -> str:
    if e.naast:
        return _("Regel van het overleg gewijzigd; een ander schreef tegelijk, beide teksten staan er.")
    return _("Regel van het overleg gewijzigd.")


def _bevestigd(e: g.OverlegbesluitBevestigd, a: Aanpak, _: Vertaal) -> str:
    zin = _("{wie} bevestigt het besluit.") if e.klopt else _("{wie} zegt dat het besluit niet klopt.")
    return zin.format(wie=namen.rol(a, e.rol))


VERTELLERS: dict[type, Callable[[Any, Aanpak, Vertaal], str]] = {
    g.ZittingBegonnen: _begonnen,
    g.ErbijGekomen: _gekomen,
    g.Weggegaan: lambda e, a, _: _("Weg uit het overleg: {wie}.").format(wie=wie(a, e.wie, _)),
    g.PuntGesteld: lambda e, a, _: _("Het overleg is bij een ander punt of een andere spreker."),
    g.ZittingGeschorst: lambda e, a, _: _("Het overleg is geschorst."),
    g.ZittingHervat: lambda e, a, _: _("Het overleg gaat verder."),
    g.OverlegregelGeschreven: _regel,
    g.OverlegregelGewijzigd: _gewijzigd,
    g.OverlegregelIngetrokken: lambda e, a, _: _("Regel van het overleg ingetrokken."),
    g.OverlegbesluitBevestigd: _bevestigd,
    g.ZittingGesloten: lambda e, a, _: _("Het overleg is gesloten."),
    g.VerslagGoedgekeurd: lambda e, a, _: (
        _("Verslag goedgekeurd, met een correctie.") if e.correctie else _("Verslag goedgekeurd.")
    ),
    g.BesluitenlijstVerzonden: lambda e, a, _: _("Bericht over de besluitenlijst verstuurd."),
}
