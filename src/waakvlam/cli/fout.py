"""A mistake the person at the terminal can mend."""


class Fout(Exception):
    """Says in Dutch what is wrong and what to do; shown without a traceback, exit status 1."""
