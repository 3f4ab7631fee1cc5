"""From a comparison of the core to what its page shows."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lui

from waakvlam.core.aanpak.vergelijk import Onderdeel, Regelverschil, Vergelijking, stukken
from waakvlam.web.vergelijken.context import Naast, Paar, Regelgroep, Regelpaar, Veldpaar

TEKEN = {"anders": "≠", "alleen_a": "A", "alleen_b": "B"}
STAND = {"anders": lui("anders"), "alleen_a": lui("alleen in A"), "alleen_b": lui("alleen in B")}


def tel(v: Vergelijking) -> tuple[tuple[str, int], ...]:
    """Return how many rules have each state, with its name."""
    namen = {"gelijk": _("gelijk"), **{stand: str(naam) for stand, naam in STAND.items()}}
    return tuple((namen[stand], aantal) for stand, aantal in v.tel.items())


def stil(v: Vergelijking) -> int:
    """Return how many rules differ in source or explanation only."""
    return sum(not regel.inhoudelijk for onderdeel in v.onderdelen for regel in onderdeel.verschillen)


def naast(v: Vergelijking) -> Iterator[Naast]:
    """Yield the levels side by side, with the five lines and the steps."""
    for trede in v.treden:
        lijnen = (
            Paar(paar.naam, (paar.a,) if paar.a else (), (paar.b,) if paar.b else (), paar.gelijk)
            for paar in trede.lijnen
        )
        paren = (*lijnen, *(Paar(paar.naam, paar.a, paar.b, paar.gelijk) for paar in trede.stappen))
        yield Naast(
            trede.a.naam if trede.a else "",
            trede.b.naam if trede.b else "",
            trede.a.kern if trede.a else "",
            trede.b.kern if trede.b else "",
            paren,
            sum(not paar.gelijk for paar in paren),
        )


def groepen(v: Vergelijking, bron: bool) -> Iterator[Regelgroep]:
    """Yield the rules that differ, by root key; source and explanation only with ``bron``."""
    for onderdeel in v.onderdelen:
        regels = tuple(_regels(onderdeel, bron))
        if regels:
            delen = (f"{aantal} {STAND[s]}" for s, aantal in onderdeel.tel.items() if s in STAND and aantal)
            yield Regelgroep(onderdeel.sleutel, onderdeel.naam, ", ".join(delen), regels)


def _regels(onderdeel: Onderdeel, bron: bool) -> Iterator[Regelpaar]:
    for regel in onderdeel.verschillen:
        if regel.inhoudelijk or bron:
            velden = tuple(_velden(regel, bron))
            yield Regelpaar(regel.naam, regel.stand, TEKEN[regel.stand], str(STAND[regel.stand]), velden)


def _velden(regel: Regelverschil, bron: bool) -> Iterator[Veldpaar]:
    for veld in regel.velden:
        if veld.verantwoording and not bron:
            continue
        delen = stukken(veld.voor, veld.na)
        yield Veldpaar(
            veld.naam,
            tuple(stuk for stuk in delen if stuk.soort != "erbij"),
            tuple(stuk for stuk in delen if stuk.soort != "weg"),
        )
