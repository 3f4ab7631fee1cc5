"""Room for many open connections."""

from contextlib import suppress


def ruimte_voor_verbindingen() -> None:
    """Let this process have as many open connections as the system allows it."""
    with suppress(ImportError):  # not on Windows
        import resource

        zacht, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if zacht < hard:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
