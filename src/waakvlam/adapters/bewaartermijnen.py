"""The terms of retention as files: those for everyone come with the program, a municipality adds its own."""

from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML, YAMLError

import waakvlam
from waakvlam.core.bewaren.termijnen import Bewaartermijn, Termijnboek, lees_termijnen

LANDELIJK = Path(waakvlam.__file__).parent / "gegevens" / "bewaartermijnen.yaml"


class OnbruikbareTermijnen(ValueError):
    """A file with terms cannot be used. The message is Dutch and names the file."""


def lees_bestand(pad: Path) -> tuple[Bewaartermijn, ...]:
    """The terms in a file; raises OnbruikbareTermijnen."""
    try:
        return lees_termijnen(YAML(typ="safe").load(pad.read_text(encoding="utf-8")))
    except (OSError, YAMLError, ValueError) as fout:
        raise OnbruikbareTermijnen(f"{pad.name} is geen bestand met bewaartermijnen: {fout}") from None


@lru_cache(maxsize=64)
def _onthouden(pad: Path, gewijzigd: int) -> tuple[Bewaartermijn, ...]:
    return lees_bestand(pad)


def termijnboek(map_: Path | None, gemeente: str) -> Termijnboek:
    """The terms for a municipality; its own stand in ``<map_>/<gemeente>.yaml`` and are read anew if changed.

    Raises OnbruikbareTermijnen: with a mistake in it nothing may fall back on another term unnoticed.
    """
    eigen: tuple[Bewaartermijn, ...] = ()
    if map_ is not None and (pad := map_ / f"{gemeente}.yaml").is_file():
        eigen = _onthouden(pad, pad.stat().st_mtime_ns)
    return Termijnboek(_onthouden(LANDELIJK, 0), eigen)
