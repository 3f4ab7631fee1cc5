"""How long it takes to draw the largest approach, to tell it in words, and to compare it with another.

The reference for drawing is the figures without the SVG; for comparing it is an approach with itself.
"""

from pathlib import Path

from bench.aanpakken import AANPAKKEN, grootste
from bench.motor import _per_keer
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.tekening import beeld, figuren, overzicht, svg
from waakvlam.core.aanpak.tekening.tekst import regels
from waakvlam.core.aanpak.vergelijk import vergelijk

NADER = "leusden"
SECONDEN = 0.5
"""For each measurement."""


def _ander(pad: Path) -> AanpakModel:
    """The approach to compare with: another one, whichever is the largest."""
    naam = NADER if pad.name != NADER else "dalfsen"
    return laad_aanpak(AANPAKKEN / naam).model


def meet() -> dict[str, float]:
    """Seconds to draw the overview, all sheets with and without SVG, the words, and two comparisons."""
    pad = grootste()
    m, ander = laad_aanpak(pad).model, _ander(pad)
    return {
        "overzicht": _per_keer(lambda: svg(overzicht(m)), SECONDEN),
        "figuren": _per_keer(lambda: figuren(m), SECONDEN),
        "bladen": _per_keer(lambda: [svg(figuur) for figuur in figuren(m)], SECONDEN),
        "woorden": _per_keer(lambda: list(regels(beeld(m))), SECONDEN),
        "vergelijk": _per_keer(lambda: vergelijk(m, ander), SECONDEN),
        "zelf": _per_keer(lambda: vergelijk(m, m), SECONDEN),
    }


def toon() -> None:
    """Print the measurements."""
    gemeten = {naam: seconden * 1000 for naam, seconden in meet().items()}
    print(f"tekenen en vergelijken: de grootste aanpak ({grootste().name})")
    print(f"  overzicht tekenen            {gemeten['overzicht']:8.1f} ms")
    print(f"  alle bladen tekenen          {gemeten['bladen']:8.1f} ms")
    print(f"    waarvan indelen            {gemeten['figuren']:8.1f} ms")
    print(f"  in woorden                   {gemeten['woorden']:8.1f} ms")
    print(f"  vergelijken met een ander    {gemeten['vergelijk']:8.1f} ms")
    print(f"  vergelijken met zichzelf     {gemeten['zelf']:8.1f} ms")
