"""Which files belong to the project."""

import subprocess
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@cache
def bestanden() -> tuple[str, ...]:
    """Return the paths of all files that are tracked or about to be, relative to the project, sorted."""
    lijst = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(sorted(naam for naam in set(lijst.split("\0")) if naam and (PROJECT / naam).is_file()))


@cache
def tekst(naam: str) -> str:
    """Return the text of a file; empty when it is not text."""
    try:
        return (PROJECT / naam).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def python(onder: str = "") -> list[str]:
    """Return the Python files whose path starts with ``onder``, migrations left out."""
    return [n for n in bestanden() if n.endswith(".py") and n.startswith(onder) and "/migrations/" not in n]
