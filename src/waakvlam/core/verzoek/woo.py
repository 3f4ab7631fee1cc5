"""What an entry of a case is under the Woo, and what happens to it."""

from waakvlam.core.verzoek.rechten import Wooregel, Wooregels

FEIT = "feit"


def merk_van(soort: str, onder: str, regels: Wooregels) -> str:
    """What a kind of event is by itself; ``onder`` is a kind within it, such as that of a note."""
    return regels.standaard.get(f"{soort}.{onder}", regels.standaard.get(soort, FEIT))


def oordeel(merk: str, kring: str, heeft_tekst: bool, regels: Wooregels, eigen: bool = False) -> Wooregel:
    """What happens to an entry with this mark in this circle.

    The texts of some circles stay in, unless a person marked this entry themselves (``eigen``). An entry
    without any text that a person wrote says only that something of its kind happened, and is given.
    """
    if not heeft_tekst:
        return Wooregel("geef")
    van_kring = regels.kringen.get(kring)
    if not eigen and van_kring is not None and van_kring.doe == "weg":
        return van_kring
    return regels.merken[merk]
