"""Looking for a colleague by name, among the members of one's own municipality."""

from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.rollen import rolnamen
from waakvlam.application.vragen.vrager import Vrager

MINSTENS = 2
HOOGSTENS = 20


@dataclass(frozen=True, slots=True)
class Collega:
    """A member, with the names of their roles."""

    account: str
    naam: str
    rollen: tuple[str, ...]


def zoek(vrager: Vrager, tekst: str) -> tuple[Collega, ...]:
    """The first members in whose name or role this text stands; none for a text that is too short."""
    deel = tekst.strip().casefold()
    if len(deel) < MINSTENS:
        return ()
    return tuple(
        c for c in _allen(vrager) if deel in c.naam.casefold() or deel in " ".join(c.rollen).casefold()
    )[:HOOGSTENS]


def van(vrager: Vrager, accounts: tuple[str, ...]) -> tuple[Collega, ...]:
    """Of these accounts those that are members."""
    return tuple(c for c in _allen(vrager) if c.account in accounts) if accounts else ()


def _allen(vrager: Vrager) -> list[Collega]:
    rollen = rolnamen(vrager)
    per: dict[str, tuple[str, list[str]]] = {}
    for account, naam, rol in omgeving().lijsten.mensen_in_rollen(vrager.kijker.gemeente, rollen, vrager.nu):
        if account != vrager.kijker.account:
            per.setdefault(account, (naam, []))[1].append(rollen[rol])
    er = [Collega(account, naam, tuple(namen)) for account, (naam, namen) in per.items()]
    return sorted(er, key=lambda c: (c.naam.casefold(), c.account))
