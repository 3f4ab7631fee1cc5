"""Reads the command line, finds the subcommand and runs it."""

import argparse
import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from waakvlam import __version__
from waakvlam.cli import opdrachten
from waakvlam.cli.fout import Fout
from waakvlam.opruimen import ruim_rustig_op

STANDAARD_INSTELLINGEN = "waakvlam.instellingen.demo"


def namen() -> list[str]:
    """Return the names of all subcommands as typed in a terminal, in alphabetical order."""
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(opdrachten.__path__))


def laad(naam: str) -> Any:
    """Return the module of the subcommand ``naam`` (as typed, with hyphens)."""
    return import_module(f"{opdrachten.__name__}.{naam.replace('-', '_')}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``waakvlam`` with ``argv`` (default: the arguments of the process); return the exit status.

    0 when it went well, 1 for a mistake that the user can mend (said on standard error), 2 for wrong
    arguments.
    """
    ruim_rustig_op()
    argv = list(sys.argv[1:] if argv is None else argv)
    gekozen = argv[0] if argv and argv[0] in namen() else None
    parser = argparse.ArgumentParser(prog="waakvlam", description="Waakvlam vanaf de opdrachtregel.")
    parser.add_argument("--version", action="version", version=f"waakvlam {__version__}")
    keuze = parser.add_subparsers(dest="opdracht", metavar="OPDRACHT", title="opdrachten")
    for naam in [gekozen] if gekozen else namen():
        module = laad(naam)
        module.opties(keuze.add_parser(naam, help=module.HULP, description=module.HULP))
    args = parser.parse_args(argv)
    if args.opdracht is None:
        parser.print_help()
        return 0
    module = laad(args.opdracht)
    try:
        if getattr(module, "DJANGO", True):
            zet_django_klaar()
        return int(module.voer_uit(args) or 0)
    except Fout as fout:
        print(f"Fout: {fout}", file=sys.stderr)
        return 1


def zet_django_klaar() -> None:
    """Load Django with the settings in DJANGO_SETTINGS_MODULE, or those of the demo when it is not set.

    Raises Fout when the settings lack something.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", STANDAARD_INSTELLINGEN)
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as fout:
        raise Fout(str(fout)) from None
