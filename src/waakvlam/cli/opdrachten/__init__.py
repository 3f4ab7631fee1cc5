"""One module per subcommand; adding a file adds the command.

A module ``mijn_opdracht.py`` becomes ``waakvlam mijn-opdracht`` and offers three names:

``HULP``
    one line in Dutch for the list of commands;
``opties(parser)``
    adds arguments to the given ``argparse.ArgumentParser``;
``voer_uit(args)``
    does the work and returns the exit status (0 is good). Django is set up before this is called, unless the
    module sets ``DJANGO = False``. Raise :class:`waakvlam.cli.fout.Fout` for a mistake that the user can
    mend.
"""
