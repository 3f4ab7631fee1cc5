"""How often Python looks for objects that hold only each other.

With what Python does by itself, a page or a PDF spends a fifth of its time on looking, and finds next to
nothing.
"""

import gc

DREMPEL = 20_000, 20, 20
"""New objects before the youngest are looked through, and how often before older and all are."""


def ruim_rustig_op() -> None:
    """Let this process look less often. Memory grows by a few megabytes at most before it does."""
    gc.set_threshold(*DREMPEL)


def houd_wat_er_is() -> None:
    """Look no more through what was loaded until now: it stays as long as the process does."""
    gc.collect()
    gc.freeze()
