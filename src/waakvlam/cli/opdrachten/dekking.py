"""``waakvlam dekking``: what is done with each requirement of the sources, per source and kind."""

import argparse
from collections import Counter
from pathlib import Path

from waakvlam.cli.dekkingstabel import BRONNEN, STANDEN, lees_dekking, lees_eisen, tel

HULP = "Laat zien wat Waakvlam met elke eis uit de bronnen doet."
DJANGO = False
MAP = Path("docs/reference")


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("--map", type=Path, default=MAP, help="map met de eisen en dekking.tsv")
    parser.add_argument("--bron", choices=BRONNEN, help="alleen deze bron")
    parser.add_argument("--soort", help="noem de eisen van deze soort, met hun stand")
    parser.add_argument("--stand", choices=STANDEN, help="noem de eisen met deze stand")
    parser.epilog = "Voorbeeld: waakvlam dekking --bron TWE --stand later"


def voer_uit(args: argparse.Namespace) -> int:
    """Print the shares, or the requirements asked for; returns 0."""
    soorten = lees_eisen(args.map / "eisen")
    rijen = [
        r for r in lees_dekking(args.map / "dekking.tsv") if not args.bron or r.eis.startswith(args.bron)
    ]
    if args.soort or args.stand:
        gekozen = [
            r for r in rijen
            if args.soort in (None, soorten.get(r.eis)) and args.stand in (None, r.stand)
        ]  # fmt: skip
        for r in gekozen:
            print(f"{r.eis}  {soorten.get(r.eis, '?'):<14} {r.stand:<11} {r.waar}  {r.toelichting}".rstrip())
        print(f"{len(gekozen)} eisen.")
        return 0
    totaal: Counter[str] = Counter()
    for bron, per_soort in tel(soorten, rijen).items():
        if not per_soort:
            continue
        print(f"\n{BRONNEN[bron]} ({bron})")
        print(f"  {'soort':<16}" + "".join(f"{stand:>12}" for stand in STANDEN) + f"{'samen':>8}")
        som: Counter[str] = Counter()
        for soort, stand in sorted(per_soort.items()):
            print(_regel(soort, stand))
            som += stand
        print(_regel("samen", som))
        totaal += som
    print("\n" + _regel("alle bronnen", totaal).strip())
    return 0


def _regel(naam: str, standen: Counter[str]) -> str:
    samen = sum(standen.values())
    delen = "".join(
        f"{f'{standen[s]} ({100 * standen[s] // samen}%)' if standen[s] else '-':>12}" for s in STANDEN
    )
    return f"  {naam:<16}{delen}{samen:>8}"
