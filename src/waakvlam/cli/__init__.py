"""The command ``waakvlam``: the same application, from a terminal.

Each module in ``waakvlam.cli.opdrachten`` is one subcommand (see there). The module is imported only when its
command is used or help is shown, so that a broken or slow command does not slow the others.
"""

from waakvlam.cli.hoofd import main

__all__ = ["main"]
