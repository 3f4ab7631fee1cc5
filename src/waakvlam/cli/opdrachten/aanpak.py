"""``waakvlam aanpak …``: check, list and describe approaches. See ``waakvlam.cli.aanpak``."""

import argparse
import pkgutil
from importlib import import_module

from waakvlam.cli import aanpak

HULP = "Aanpakken keuren, opnoemen en beschrijven."
DJANGO = False


def opties(parser: argparse.ArgumentParser) -> None:
    """Add a subcommand for each module in ``waakvlam.cli.aanpak``."""
    keuze = parser.add_subparsers(dest="onderdeel", metavar="ONDERDEEL", title="onderdelen", required=True)
    for naam in sorted(module.name for module in pkgutil.iter_modules(aanpak.__path__)):
        module = import_module(f"{aanpak.__name__}.{naam}")
        onder = keuze.add_parser(naam.replace("_", "-"), help=module.HULP, description=module.HULP)
        module.opties(onder)
        onder.set_defaults(onderdeel_uit=module.voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Run the chosen subcommand and return its exit status."""
    return int(args.onderdeel_uit(args))
