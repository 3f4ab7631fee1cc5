"""No paths of one machine and no addresses of package registries in the project."""

import re
from collections.abc import Iterator

# Written in pieces, so that this file keeps its own rule.
MACHINE = re.compile(
    "|".join(["/" + "work/", "/" + "root/", "/" + "home/" + r"[a-z]", "/" + "Users/" + r"[A-Za-z]"])
)
REGISTER = re.compile(
    "|".join(
        [
            r"pypi\." + "org",
            r"pythonhosted\." + "org",
            r"registry\." + "npm",
            "index" + "-url",
            "find" + "-links",
        ]
    )
)
OPGELOST = re.compile('"' + 'resolved"' + r':\s*"http')
NOOIT = ("uv.lock", "pylock.toml")


def adressen(pad: str, tekst: str) -> Iterator[str]:
    """Yield every line with a path of somebody's machine or the address of a registry."""
    if pad.rpartition("/")[2] in NOOIT:
        yield f"{pad}:1 hoort niet in het project"
    for nummer, regel in enumerate(tekst.splitlines(), 1):
        for patroon, wat in ((MACHINE, "een pad"), (REGISTER, "een register"), (OPGELOST, "een register")):
            if gevonden := patroon.search(regel):
                yield f"{pad}:{nummer} noemt {wat}: {gevonden.group()}"
