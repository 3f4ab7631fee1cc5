"""All measurements, one after the other: ``python -m bench [motor|aanpakken|tekenen …]``."""

import importlib
import sys

from waakvlam.opruimen import ruim_rustig_op

ALLE = (
    "motor",
    "aanpakken",
    "tekenen",
    "lijsten",
    "opslag",
    "signalen",
    "koppeling",
    "bak",
    "lijkt",
    "ophoping",
    "toegang",
    "casusblad",
    "live",
    "versleuteling",
    "besluitenlijst",
)


def main(namen: list[str]) -> int:
    """Run the measurements named, or all; 2 when one does not exist."""
    vreemd = [naam for naam in namen if naam not in ALLE]
    if vreemd:
        print(f"Deze meting bestaat niet: {', '.join(vreemd)}. Wel: {', '.join(ALLE)}.", file=sys.stderr)
        return 2
    ruim_rustig_op()
    for naam in namen or ALLE:
        importlib.import_module(f"bench.{naam}").toon()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
