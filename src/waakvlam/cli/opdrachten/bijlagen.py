"""``waakvlam bijlagen``: look at files that wait for the scanner, and clear what broken uploads left."""

import argparse

HULP = "Kijk bestanden na die op de virusscanner wachten, en ruim afgebroken verzendingen op."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add: only say how it stands."""
    parser.add_argument(
        "--stand", action="store_true", help="zeg alleen of de scanner antwoordt en wat wacht"
    )
    parser.epilog = "Voorbeeld: waakvlam bijlagen"


def voer_uit(args: argparse.Namespace) -> int:
    """Look and clear; 1 when the scanner is not there or does not answer while something waits."""
    return _stand() if args.stand else _doe()


def _stand() -> int:
    from waakvlam.adapters.scanner import Clamd
    from waakvlam.application.bijlagen.werk import werk as bijlagewerk

    werk = bijlagewerk()
    wacht = len(werk.kluis.wachtend(1000))
    if werk.scanner is None:
        woord = "staat niet aan: Waakvlam neemt geen bestanden aan"
    elif isinstance(werk.scanner, Clamd):
        woord = "antwoordt" if werk.scanner.leeft() else "antwoordt niet"
    else:
        woord = "kijkt niets na (demo)"
    print(f"Scanner: {woord}")
    print(f"Wacht op nakijken: {wacht}")
    return 1 if wacht or woord == "antwoordt niet" else 0


def _doe() -> int:
    from waakvlam.application.bijlagen.nakijken import kijk_wachtende_na
    from waakvlam.application.bijlagen.weghalen import ruim_op
    from waakvlam.application.bijlagen.werk import neemt_bestanden
    from waakvlam.application.omgeving import omgeving

    _, weg = ruim_op(omgeving().klok.nu())
    print(f"Opgeruimd na een afgebroken verzending: {weg}")
    if not neemt_bestanden():
        print("Er is geen scanner ingesteld (WAAKVLAM_SCANNER). Wat wacht, blijft wachten.")
        return 1
    uit = kijk_wachtende_na()
    print(f"Nagekeken: {uit.schoon} schoon, {uit.besmet} tegengehouden")
    if uit.onbereikbaar:
        print("De scanner antwoordt niet. Wat wacht, blijft wachten. Kijk of clamd draait.")
    return 1 if uit.onbereikbaar else 0
