"""Writes docs/reference/cli.md: every subcommand of ``waakvlam``, from the command line itself.

.venv/bin/python tools/opdrachtregel.py
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from waakvlam.cli import hoofd

PAGINA = Path(__file__).resolve().parents[1] / "docs/reference/cli.md"
KOP = """<!-- Gemaakt door tools/opdrachtregel.py uit de opdrachten zelf. Wijzig het daar. -->
# De opdrachtregel

Alle opdrachten beginnen met `waakvlam`. Na `make start` staat dat programma in `.venv/bin`. Zet die
map in uw pad, of typ `.venv/bin/waakvlam`:

```console niet-hier
$ export PATH="$PWD/.venv/bin:$PATH"
```

Een opdracht eindigt met uitkomst 0 als het goed ging, 1 als er iets te herstellen is en 2 als de
opdracht zelf niet klopt. Met `--help` achter een opdracht ziet u wat erbij kan. De instellingen komen
uit de omgeving: zie [instellingen](instellingen.md).
"""


def bladeren() -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """Name, explanation and parser of every command that does something, in alphabetical order."""
    for naam in hoofd.namen():
        module = hoofd.laad(naam)
        ontleder = argparse.ArgumentParser(prog=f"waakvlam {naam}", description=module.HULP)
        module.opties(ontleder)
        yield from _onder(f"waakvlam {naam}", module.HULP, ontleder)


def _onder(
    naam: str, hulp: str, ontleder: argparse.ArgumentParser
) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    keuze = next((a for a in ontleder._actions if isinstance(a, argparse._SubParsersAction)), None)
    if keuze is None:
        yield naam, hulp, ontleder
        return
    hulpen = {actie.dest: actie.help or "" for actie in keuze._choices_actions}
    for onder in sorted(keuze.choices):
        yield from _onder(f"{naam} {onder}", hulpen[onder], keuze.choices[onder])


def voorbeeld(ontleder: argparse.ArgumentParser) -> tuple[str, str]:
    """The example that the help of a command ends with, and what is said after it; ValueError without one."""
    begin, _, rest = (ontleder.epilog or "").partition("Voorbeeld: ")
    if begin or not rest:
        raise ValueError(f"{ontleder.prog}: no example in its help")
    opdracht, punt, erna = rest.partition(". ")
    return opdracht, erna if punt else ""


def pagina() -> str:
    """The page as Markdown."""
    delen = [KOP]
    for naam, hulp, ontleder in bladeren():
        opdracht, erna = voorbeeld(ontleder)
        delen.append(f"## {naam}\n\n{hulp}\n")
        if rijen := [_rij(a) for a in ontleder._actions if not isinstance(a, argparse._HelpAction)]:
            delen.append("| wat u typt | wat het doet |\n|---|---|\n" + "\n".join(rijen) + "\n")
        delen.append(f"Voorbeeld: `{opdracht}`." + (f" {erna}" if erna else "") + "\n")
    return "\n".join(delen)


def _rij(actie: argparse.Action) -> str:
    if not actie.option_strings:
        meer = " …" if actie.nargs in ("+", argparse.REMAINDER) else ""
        getypt = f"{(actie.metavar or actie.dest)!s}".upper().replace("…", "OPDRACHT") + meer
    elif actie.nargs == 0:
        getypt = actie.option_strings[0]
    else:
        soort = "GETAL" if actie.type is int else "MAP"
        getypt = f"{actie.option_strings[0]} {actie.metavar or soort}"
    return f"| `{getypt}` | {actie.help} |"


if __name__ == "__main__":
    PAGINA.write_text(pagina(), encoding="utf-8")
    print(f"Geschreven: {PAGINA.name}")
