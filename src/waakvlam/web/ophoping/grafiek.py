"""The weeks of one neighbourhood and theme as SVG: bars, with what is usual as a band behind them.

Numbers below the minimum are not drawn as they are: such a week has one low, light bar, whatever it held.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from waakvlam.core.aanpak.tekening.svg import veilig
from waakvlam.core.ophoping import Weekpunt

BREED, LINKS, RECHTS, BOVEN, ONDER = 360.0, 26.0, 4.0, 8.0, 20.0
"""Units of the drawing: its width and its margins. On a phone one unit is about one pixel."""


@dataclass(frozen=True, slots=True)
class Maand:
    """A month to name under the chart: the number of its first week, and its name."""

    nr: int
    naam: str


def maanden(weken: Sequence[Weekpunt], noem: "dict[int, str]", ruim: int = 5) -> tuple[Maand, ...]:
    """Return the months that begin in these weeks, ``ruim`` apart at least. ``noem``: names by number."""
    uit: list[Maand] = []
    for nr, punt in enumerate(weken):
        begint = nr and punt.eerste_dag.month != weken[nr - 1].eerste_dag.month
        if begint and nr <= len(weken) - 3 and (not uit or nr - uit[-1].nr >= ruim):
            uit.append(Maand(nr, noem[punt.eerste_dag.month]))
    return tuple(uit)


def grafiek(
    weken: Sequence[Weekpunt],
    minimum: int,
    naam: str,
    titel: str,
    uitleg: str,
    onder: Sequence[Maand],
    hoog: float,
) -> str:
    """Return the chart as one ``<svg>`` element, safe whatever the texts hold.

    ``naam`` makes its ids different from those of another chart on the page; ``titel`` and ``uitleg`` say in
    words what is in it. The last week is the one it is about.
    """
    top = max(minimum + 1, *(p.aantal for p in weken), *(p.tot for p in weken))
    stap = (BREED - LINKS - RECHTS) / max(len(weken), 1)

    def x(nr: float) -> float:
        return LINKS + nr * stap

    def y(aantal: float) -> float:
        return hoog - ONDER - aantal * (hoog - BOVEN - ONDER) / top

    delen = [
        f'<svg class="wv-ophoping__svg" viewBox="0 0 {BREED:g} {hoog:g}" role="img" '
        f'aria-labelledby="{naam}-titel {naam}-uitleg"><title id="{naam}-titel">{veilig(titel)}</title>'
        f'<desc id="{naam}-uitleg">{veilig(uitleg)}</desc>'
    ]
    for stuk in _stukken(weken):
        rand = [f"{x(nr):.1f},{y(p.tot + 0.5):.1f} {x(nr + 1):.1f},{y(p.tot + 0.5):.1f}" for nr, p in stuk]
        terug = [
            f"{x(nr + 1):.1f},{y(max(p.van - 0.5, 0)):.1f} {x(nr):.1f},{y(max(p.van - 0.5, 0)):.1f}"
            for nr, p in reversed(stuk)
        ]
        delen.append(f'<polygon class="wv-ophoping__band" points="{" ".join(rand + terug)}"/>')
        lijn = " ".join(f"{x(nr + 0.5):.1f},{y(p.verwacht):.1f}" for nr, p in stuk)
        delen.append(f'<polyline class="wv-ophoping__verwacht" points="{lijn}"/>')
    for nr, p in enumerate(weken):
        if p.bekend:
            klein = p.aantal < minimum
            soort = "klein" if klein else "laatst" if nr == len(weken) - 1 else "week"
            lengte = y(0) - y(minimum - 1 if klein else p.aantal)
            delen.append(
                f'<rect class="wv-ophoping__{soort}" x="{x(nr) + stap * 0.15:.1f}" y="{y(0) - lengte:.1f}" '
                f'width="{stap * 0.7:.1f}" height="{lengte:.1f}"/>'
            )
    delen.append(f'<path class="wv-ophoping__as" d="M{LINKS:g},{y(0):.1f} H{BREED - RECHTS:g}"/>')
    for getal in {0, top}:
        delen.append(
            f'<text class="wv-ophoping__getal" x="{LINKS - 5:g}" y="{y(getal) + 4:.1f}">{getal}</text>'
        )
    for maand in onder:
        delen.append(
            f'<text class="wv-ophoping__maand" x="{x(maand.nr):.1f}" y="{hoog - 5:g}">'
            f"{veilig(maand.naam)}</text>"
        )
    return "".join([*delen, "</svg>"])


def _stukken(weken: Sequence[Weekpunt]) -> list[list[tuple[int, Weekpunt]]]:
    """Weeks that were counted, in unbroken runs."""
    uit: list[list[tuple[int, Weekpunt]]] = []
    for nr, punt in enumerate(weken):
        if not punt.bekend:
            continue
        if uit and uit[-1][-1][0] == nr - 1:
            uit[-1].append((nr, punt))
        else:
            uit.append([(nr, punt)])
    return uit


def laatste_dag(eerste: date) -> date:
    """Return the last of the seven days that begin on a day."""
    return date.fromordinal(eerste.toordinal() + 6)
