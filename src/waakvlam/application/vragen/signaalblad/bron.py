"""A signal that was read, with the names for the codes and accounts in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from waakvlam.application.omgeving import omgeving
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.rollen import rolnamen
from waakvlam.application.vragen.signaallezer import LeesbaarSignaal
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.gebeurtenis import Opgetekend

G = TypeVar("G")


@dataclass(frozen=True, slots=True)
class Bron:
    """A signal as one viewer may read it. ``feiten`` are its events in circles the viewer reads."""

    vrager: Vrager
    gelezen: LeesbaarSignaal
    feiten: tuple[Opgetekend, ...]
    alle: tuple[Opgetekend, ...]
    mensen: Mapping[str, str]
    rollen: Mapping[str, str]

    def tekst(self, verwijzing: str | None) -> str:
        """The clear text behind a reference; empty when the viewer does not read it."""
        return self.gelezen.teksten.get(verwijzing or "", "")

    def wie(self, account: str | None) -> str:
        """The name of an account; empty for none."""
        return self.mensen.get(account or "", "")

    def rol(self, code: str | None) -> str:
        """The name of a role or body."""
        aanpak = self.gelezen.weg.aanpak
        if not code:
            return ""
        if aanpak is not None:
            bekend = aanpak.model.rollen.get(code) or aanpak.model.gremia.get(code)
            if bekend is not None:
                return bekend.naam
        return self.rollen.get(code, code)

    def werk(self, code: str) -> str:
        """The name of a kind of work: a sector, an organisation or a role."""
        aanpak = self.gelezen.weg.aanpak
        if aanpak is not None:
            if code in aanpak.model.sectoren:
                return aanpak.model.sectoren[code]
            if code in aanpak.model.organisaties:
                return aanpak.model.organisaties[code].naam
        naam = self.rol(code)
        return naam if naam != code else code.replace("_", " ")

    def van(self, soort: type[G]) -> Iterator[tuple[Opgetekend, G]]:
        """The readable events of one kind, in order."""
        return ((r, r.gebeurtenis) for r in self.feiten if isinstance(r.gebeurtenis, soort))

    def laatste(self, soort: type[G]) -> tuple[Opgetekend, G] | None:
        """The last readable event of one kind."""
        return next(iter(reversed(list(self.van(soort)))), None)


def bron_van(vrager: Vrager, gelezen: LeesbaarSignaal) -> Bron:
    """The source for the page of a signal; names in a fixed number of queries."""
    alle = tuple(opgetekend(r) for r in gelezen.alle)
    feiten = tuple(opgetekend(r) for r in gelezen.regels)
    accounts = {r.actor for r in feiten} | set(_accounts(feiten)) | {gelezen.toestand.melder}
    if gelezen.toestand.door:
        accounts.add(gelezen.toestand.door)
    namen = omgeving().lijsten.namen(accounts)
    return Bron(vrager, gelezen, feiten, alle, namen, rolnamen(vrager))


def _accounts(feiten: tuple[Opgetekend, ...]) -> Iterator[str]:
    """Accounts that are named inside events."""
    for r in feiten:
        e: Any = r.gebeurtenis
        yield from getattr(e, "mensen", ())
