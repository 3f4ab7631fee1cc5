"""Compiles the translations (.po) to what Django reads (.mo); needs no gettext on the machine."""

import sys
from pathlib import Path

import polib

HIER = Path(__file__).resolve().parent.parent


def main() -> int:
    """Compile every catalogue. Raises OSError, naming file and line, when one cannot be read."""
    for bron in sorted((HIER / "src/waakvlam/locale").glob("*/LC_MESSAGES/*.po")):
        polib.pofile(str(bron)).save_as_mofile(str(bron.with_suffix(".mo")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
