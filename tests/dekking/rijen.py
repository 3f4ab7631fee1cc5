"""Every rule of every approach that names a requirement, and which test here shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.dekking.wereld import AANPAKKEN, aanpak_van
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.core.aanpak.taal.lijsten import Deel, Lijst
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.overig import Plicht, Termijn
from waakvlam.core.aanpak.verwijzen import wandel


@dataclass(frozen=True)
class Rij:
    """A requirement, the approach that covers it, the path of the rule, and the rule."""

    eis: str
    aanpak: str
    pad: tuple[str, ...]
    regel: Regel

    @property
    def weg(self) -> str:
        """The path with dots."""
        return ".".join(self.pad)


@cache
def alle() -> tuple[Rij, ...]:
    """Every rule that names a requirement, once per requirement."""
    return tuple(
        Rij(eis, code, tuple(map(str, pad)), model)
        for code in AANPAKKEN
        for pad, model in wandel(aanpak_van(code).model)
        if isinstance(model, Regel)
        for eis in model.eis
    )


def van(*soorten: str) -> list[Rij]:
    """The rules that one of these tests shows."""
    return [rij for rij in alle() if toets_van(rij) in soorten]


def ids(rijen: list[Rij]) -> list[str]:
    """Names of the rows for pytest: requirement, approach and path."""
    return [f"{rij.eis}-{rij.aanpak}-{rij.weg}" for rij in rijen]


IN_STAP = {
    "aanleiding": "eis", "vereist": "eis", "raadpleeg": "eis", "medebeslist": "eis",
    "informeer": "vervolg", "gevolg": "vervolg",
}  # fmt: skip


def toets_van(rij: Rij) -> str:
    """The kind of test that shows a rule; empty when the rule is only described."""
    wortel, regel = rij.pad[0], rij.regel
    if wortel == "overgangen":
        return "stap" if len(rij.pad) == 2 else IN_STAP.get(rij.pad[2], "")
    if wortel in ("lijsten", "scenarios", "partnerblokken") and isinstance(regel, Deel):
        return "vraag"
    if isinstance(regel, Lijst) or (wortel == "scenarios" and len(rij.pad) == 2):
        return "lijst"
    if wortel == "scenarios":
        return "partner"
    if isinstance(regel, LijnModel):
        return "lijn"
    if isinstance(regel, Plicht):
        return "plicht" if regel.voldaan is not None else "vast"
    if isinstance(regel, Termijn):
        return "" if regel.bereik == "gemeente" else "klok"
    if len(rij.pad) == 2:
        return {
            "rollen": "rol", "niveaus": "niveau", "aanleidingen": "aanleiding", "gremia": "gremium",
            "kenmerken": "kenmerk", "producten": "product",
        }.get(wortel, "")  # fmt: skip
    return ""


def per_eis() -> Iterator[tuple[str, Rij]]:
    """Per requirement every rule that covers it."""
    yield from ((rij.eis, rij) for rij in alle())
