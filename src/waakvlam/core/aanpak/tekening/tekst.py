"""The chart as text: an ordered list of levels with their steps, who decides, and the terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.core.aanpak.tekening.beeld import Beeld, Niveaubeeld, Stapbeeld


@dataclass(frozen=True, slots=True)
class Niveautekst:
    """A level with the steps that begin a case there, those away from it, and those within it."""

    niveau: Niveaubeeld
    begin: tuple[Stapbeeld, ...]
    weg: tuple[Stapbeeld, ...]
    binnen: tuple[Stapbeeld, ...]


def in_tekst(beeld: Beeld) -> tuple[tuple[Niveautekst, ...], tuple[Stapbeeld, ...]]:
    """Return the levels from low to high with their steps, and the steps that are there at every level."""
    los = [s for s in beeld.stappen if not s.overal]
    niveaus = tuple(
        Niveautekst(
            n,
            tuple(s for s in los if s.soort == "instap" and s.naar == n.code),
            tuple(s for s in los if s.nr and n.code in s.van),
            beeld.binnen(n.code),
        )
        for n in beeld.niveaus
    )
    return niveaus, tuple(s for s in beeld.stappen if s.overal)


def regels(beeld: Beeld) -> Iterator[str]:
    """Yield the chart as plain lines, for whoever cannot see it or wants to paste it elsewhere."""
    w = beeld.w
    niveaus, overal = in_tekst(beeld)
    yield beeld.titel
    yield beeld.onder
    for nr, deel in enumerate(niveaus, 1):
        n = deel.niveau
        yield ""
        yield f"{nr}. {n.naam}" + (f" ({w._('hier begint een casus')})" if n.begin else "")
        yield f"   {n.kern}"
        for lijn in n.lijnen:
            yield f"   {lijn.naam}: {lijn.wie}"
        for stap in (*deel.begin, *deel.weg, *deel.binnen):
            yield from _stap(beeld, stap)
    if overal:
        yield ""
        yield w._("Vanaf elk niveau")
        for stap in overal:
            yield from _stap(beeld, stap)


def _stap(beeld: Beeld, stap: Stapbeeld) -> Iterator[str]:
    w = beeld.w
    waar = w._(" naar %(naar)s") % {"naar": beeld.niveau(stap.naar).naam} if stap.naar else ""
    nummer = f"[{stap.nr}] " if stap.nr else ""
    yield f"   - {nummer}{stap.naam} ({stap.soortnaam.lower()}{waar})"
    yield "     " + w._("Beslist: %(wie)s") % {"wie": stap.beslist}
    for termijn in stap.termijnen:
        yield f"     {termijn}"
