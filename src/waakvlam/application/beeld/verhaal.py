"""What happens to the picture and the judgement in sentences; what people wrote never stands in them."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.beeld import gebeurtenissen as g
from waakvlam.core.beeld import oordeelgebeurtenissen as og

Vertaal = Callable[[str], str]


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


SOORTEN = {"feit": _("Feit"), "gerucht": _("Gerucht"), "aanname": _("Aanname"), "vraag": _("Vraag")}
TAKEN = {
    "noem-bron": _("Noem de bron van een feit in het beeld, of wie het bevestigt"),
    "zoek-uit": _("Zoek uit wat we nog niet weten (zie het beeld)"),
    "noem-hulp": _("Noem wie er helpt als dit scenario uitkomt (zie het oordeel)"),
}
"""What the tasks of the picture ask, by how their code begins."""


def taak(code: str) -> str | None:
    """What a task of the picture asks, to be translated; None for any other task."""
    return next((zin for begin, zin in TAKEN.items() if code.startswith(begin + "-")), None)


def _gewogen(e: g.UitspraakGewogen, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("Bevestigd in het beeld door {wie}.") if e.klopt else _("Weersproken in het beeld door {wie}.")
    return zin.format(wie=namen.rol(aanpak, e.door or ""))


def _oordeel(e: og.OordeelGegeven, aanpak: Aanpak, _: Vertaal) -> str:
    if e.niveau is None:
        return _("Oordeel van het team.")
    zin = _("Oordeel van het team: {niveau} past. Het niveau verandert hier niet door.")
    return zin.format(niveau=namen.niveau(aanpak, e.niveau))


VERTELLERS: dict[type, Callable[[Any, Aanpak, Vertaal], str]] = {
    g.UitspraakGedaan: lambda e, a, _: _("In het beeld: {soort}.").format(soort=_(SOORTEN[e.soort]).lower()),
    g.UitspraakVerzet: lambda e, a, _: _("In het beeld nu: {soort}.").format(
        soort=_(SOORTEN[e.soort]).lower()
    ),
    g.UitspraakGewijzigd: lambda e, a, _: _("Uitspraak in het beeld gewijzigd."),
    g.UitspraakGewogen: _gewogen,
    g.UitzoekenGevraagd: lambda e, a, _: _("{wie} zoekt het uit.").format(wie=namen.rol(a, e.rol)),
    g.UitspraakBeantwoord: lambda e, a, _: _("Antwoord in het beeld."),
    g.UitspraakVervallen: lambda e, a, _: _("Uitspraak in het beeld vervallen."),
    g.TegenspraakGezien: lambda e, a, _: _("Twee uitspraken spreken elkaar tegen."),
    g.TegenspraakOpgelost: lambda e, a, _: _("Tegenspraak opgelost."),
    g.PartijGenoemd: lambda e, a, _: _("Wie erbij hoort: bijgewerkt."),
    g.PartijVervallen: lambda e, a, _: _("Wie erbij hoort: een partij is vervallen."),
    g.BandGelegd: lambda e, a, _: _("Hoe twee partijen zich verhouden."),
    g.BandLosgelaten: lambda e, a, _: _("Een verhouding tussen partijen is vervallen."),
    g.MediabeeldGeschreven: lambda e, a, _: _("Mediabeeld geschreven."),
    g.BeeldVastgesteld: lambda e, a, _: (
        _("Beeld vastgesteld.") if e.compleet else _("Beeld vastgesteld: het is nog niet compleet.")
    ),
    og.OordeelGegeven: _oordeel,
    og.AndersGezien: lambda e, a, _: _("{wie} ziet het anders.").format(wie=namen.rol(a, e.rol)),
    og.AlsDanGeschreven: lambda e, a, _: _("Scenario van het team."),
    og.AlsDanVervallen: lambda e, a, _: _("Scenario van het team vervallen."),
    og.OptieGenoemd: lambda e, a, _: _("Keuze bij een scenario genoemd."),
    og.StandpuntIngenomen: lambda e, a, _: _("Standpunt ingenomen."),
}
