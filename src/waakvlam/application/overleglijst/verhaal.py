"""What happened to a case as an item of a meeting about many cases, in sentences."""

from collections.abc import Callable
from typing import Any

from waakvlam.application.uitleg import Vertaal
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.overleglijst import gebeurtenissen as g


def _genodigd(e: g.PuntGenodigd, a: Aanpak, _: Vertaal) -> str:
    naam = namen.rol(a, e.gremium)
    if not e.rollen:
        return _("Niemand komt nog apart voor deze casus bij {gremium}.").format(gremium=naam)
    wie = ", ".join(namen.rol(a, rol) for rol in e.rollen)
    return _("Voor deze casus erbij in {gremium}: {wie}.").format(gremium=naam, wie=wie)


def _zei(e: g.PartnerZei, a: Aanpak, _: Vertaal) -> str:
    zin = _("{wie}: actie in de eigen keten.") if e.keus == "actie" else _("{wie}: geen actie nodig.")
    return zin.format(wie=namen.rol(a, e.rol))


def _besproken(e: g.PuntBesproken, a: Aanpak, _: Vertaal) -> str:
    zin = _("Besproken in {gremium}.") if e.rond_af else _("Besproken in {gremium}, nog niet klaar.")
    return zin.format(gremium=namen.rol(a, e.gremium))


VERTELLERS: dict[type, Callable[[Any, Aanpak, Vertaal], str]] = {
    g.PuntGenodigd: _genodigd,
    g.PartnerZei: _zei,
    g.PuntBesproken: _besproken,
}
