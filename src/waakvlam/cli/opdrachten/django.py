"""``waakvlam django …``: Django's own commands, such as migrate, makemigrations and check."""

import argparse

HULP = "Een opdracht van Django zelf, zoals migrate of makemigrations."


def opties(parser: argparse.ArgumentParser) -> None:
    """Take every further argument as it is."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="de opdracht en zijn argumenten")
    parser.epilog = "Voorbeeld: waakvlam django migrate"


def voer_uit(args: argparse.Namespace) -> int:
    """Hand the arguments to Django; Django exits the process itself on a mistake."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["waakvlam django", *args.rest])
    return 0
