"""What the checks on an approach say: where, how bad, what is wrong and what to do."""

import difflib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

Ernst = Literal["fout", "let op"]

MAX_CITAAT = 60
"""Characters of a person's own text that a message repeats: enough to recognise, not to flood a screen."""


@dataclass(frozen=True, slots=True, order=True)
class Plek:
    """A place in a file: its name, and the line and column counted from 1."""

    bestand: str
    regel: int = 1
    kolom: int = 1

    def __str__(self) -> str:
        return f"{citeer(self.bestand, 200)}:{self.regel}:{self.kolom}"


@dataclass(frozen=True, slots=True)
class Melding:
    """One finding, in Dutch. ``code`` is stable; ``bedoelt_u`` is the nearest name that exists, or None."""

    bestand: str
    regel: int
    kolom: int
    ernst: Ernst
    code: str
    tekst: str
    bedoelt_u: str | None = None

    def __str__(self) -> str:
        return f"{Plek(self.bestand, self.regel, self.kolom)}: {self.ernst}: {self.tekst}"

    def naar_json(self) -> dict[str, Any]:
        """Return the finding as plain JSON data."""
        return asdict(self)


def melding(
    plek: Plek, code: str, tekst: str, *, ernst: Ernst = "fout", naam: str = "", mogelijk: Iterable[str] = ()
) -> Melding:
    """Make a finding at ``plek``; with ``naam`` the nearest of the names ``mogelijk`` is offered."""
    raad = dichtstbij(naam, mogelijk) if naam else None
    if raad:
        tekst = f"{tekst} Bedoelt u «{raad}»?"
    return Melding(plek.bestand, plek.regel, plek.kolom, ernst, code, tekst, raad)


def dichtstbij(naam: str, mogelijk: Iterable[str]) -> str | None:
    """Return the name in ``mogelijk`` that looks most like ``naam``, or None when none does."""
    kort = naam[:MAX_CITAAT]
    namen = list(mogelijk)
    for kandidaat in namen:
        if kandidaat.lower().replace("-", "_") == kort.lower().replace("-", "_").replace(" ", "_"):
            return kandidaat
    gevonden = difflib.get_close_matches(kort.lower(), namen, n=1, cutoff=0.6)
    return gevonden[0] if gevonden else None


def citeer(waarde: object, maximum: int = MAX_CITAAT) -> str:
    """Return ``waarde`` as safe text: one line, no control characters, at most ``maximum`` characters."""
    tekst = str(waarde)[: maximum + 1]
    tekst = "".join(teken if teken.isprintable() else "�" for teken in tekst)
    return tekst if len(tekst) <= maximum else tekst[:maximum] + "…"


def gesorteerd(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return the findings once each, by place, mistakes before the rest on the same place."""
    uniek = dict.fromkeys(meldingen)
    return tuple(
        sorted(uniek, key=lambda m: (m.bestand, m.regel, m.kolom, m.ernst != "fout", m.code, m.tekst))
    )
