"""Looking wider in an emergency: who may, and finding the case by its code name."""

from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.casus.toegangsbesluit import noodkringen


@dataclass(frozen=True, slots=True)
class Noodrecht:
    """In which role, for how long at most, and the circles that may be looked into."""

    rol: str
    rolnaam: str
    duur: str
    kringen: tuple[tuple[str, str], ...]


def noodrecht(vrager: Vrager) -> Noodrecht | None:
    """Whether this viewer may look wider, under any approach that holds now; None when not."""
    aanpakken = omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu)
    gevonden = None
    kringen: dict[str, str] = {}
    for aanpak in aanpakken.values():
        for rol in sorted(vrager.kijker.rollen & aanpak.model.rollen.keys()):
            duur = aanpak.model.rollen[rol].noodtoegang
            if duur is not None:
                gevonden = gevonden or (rol, namen.rol(aanpak, rol), duur)
                for kring in noodkringen(aanpak):
                    kringen.setdefault(kring, aanpak.model.kringen[kring].naam)
    return Noodrecht(*gevonden, tuple(kringen.items())) if gevonden else None


def zoek(vrager: Vrager, codenaam: str) -> list[tuple[str, tuple[str, ...]]]:
    """The open cases with a code name, for who may look wider, each with the circles that may be opened.

    Trying is logged, without the name.
    """
    om = omgeving()
    mag = noodrecht(vrager) is not None
    gevonden = om.lijsten.met_codenaam(vrager.kijker.gemeente, codenaam) if mag else []
    uitkomst = "geweigerd" if not mag else "gevonden" if gevonden else "niets"
    om.auditlog.noteer(
        vrager.kijker.gemeente, vrager.kijker.account, None, "zoek-noodtoegang", "casus", uitkomst,
        vrager.oorsprong, vrager.nu,
    )  # fmt: skip
    return [(casus, noodkringen(om.aanpakken.haal(hash_))) for casus, hash_ in gevonden]
