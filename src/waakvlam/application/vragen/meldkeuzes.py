"""What the form for a signal lets people choose from: lists of the approach and of the municipality."""

from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.buurten import Buurtkeuze, buurten
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.toegang.signaal import kring_van_rol


@dataclass(frozen=True, slots=True)
class Eigenkring:
    """A circle of the reporter's own role, in which a report may be put instead of before everyone.

    ``lezers``: the roles that handle signals in it, by name; they read it, besides the reporter. ``themas``:
    the themes (empty text: none chosen) under which the approach gives the role this circle.
    """

    code: str
    naam: str
    lezers: tuple[str, ...]
    themas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meldkeuzes:
    """Lists for the form.

    ``themas``: code and name, as the approaches have them; empty when none names any. ``zonder_vermoeden``:
    themes (empty text: no theme chosen) under which the approach does not ask what somebody thinks it is.
    ``buurten``: the neighbourhoods of now. ``organisaties``: code and name of those that take signals in.
    ``kringen``: the circles of the role of the reporter.
    """

    themas: tuple[tuple[str, str], ...]
    zonder_vermoeden: frozenset[str]
    buurten: tuple[Buurtkeuze, ...]
    organisaties: tuple[tuple[str, str], ...]
    kringen: tuple[Eigenkring, ...] = ()

    @property
    def vermoeden(self) -> bool:
        """Whether any theme lets people say what they think it is."""
        return bool({"", *(code for code, _ in self.themas)} - self.zonder_vermoeden)


def meldkeuzes(vrager: Vrager) -> Meldkeuzes:
    """Return what this person can choose from; the lists of the approaches in which their role stands.

    Somebody whose role is in none of them gets the lists of all.
    """
    aanpakken, gemeente, nu = omgeving().aanpakken, vrager.kijker.gemeente, vrager.nu
    alle = [weg for weg in aanpakken.wegen(gemeente, nu) if weg.aanpak is not None]
    eigen = [weg for weg in alle if weg.aanpak and vrager.kijker.rollen & weg.aanpak.model.rollen.keys()]
    wegen = eigen or alle
    themas = {code: str(naam) for weg in wegen for code, naam in weg.model.themas.items()}
    organisaties = {
        code: str(organisatie.naam)
        for weg in wegen
        if weg.aanpak
        for code, organisatie in weg.aanpak.model.organisaties.items()
    }
    zonder = {
        thema
        for thema in ("", *themas)
        if not aanpakken.weg_nieuw(gemeente, thema or None, nu).model.vraag_vermoeden
    }
    return Meldkeuzes(
        tuple(themas.items()),
        frozenset(zonder),
        buurten(gemeente, nu),
        tuple(sorted(organisaties.items(), key=lambda paar: paar[1].casefold())),
        _kringen(vrager, ("", *themas)),
    )


def _kringen(vrager: Vrager, themas: tuple[str, ...]) -> tuple[Eigenkring, ...]:
    """The circles of the reporter's role in which somebody handles signals; else nobody would see it."""
    aanpakken, gemeente, nu = omgeving().aanpakken, vrager.kijker.gemeente, vrager.nu
    per_thema = {thema: aanpakken.weg_nieuw(gemeente, thema or None, nu) for thema in themas}
    onder: dict[str, set[str]] = {}
    namen_van: dict[str, str] = {}
    rolnamen: dict[str, str] = {}
    for aanpak in aanpakken.geldend(gemeente, nu).values():
        rolnamen |= {code: namen.rol(aanpak, code) for code in aanpak.model.rollen}
    for thema, weg in per_thema.items():
        for rol in sorted(vrager.kijker.rollen):
            kring = kring_van_rol(rol, weg)
            if kring != IEDEREEN and weg.aanpak is not None:
                onder.setdefault(kring, set()).add(thema)
                namen_van[kring] = str(weg.aanpak.model.kringen[kring].naam)
    behandelaars = aanpakken.behandelaars(gemeente, nu)
    lezers = {
        kring: tuple(sorted(rolnamen[rol] for rol, kringen in behandelaars.items() if kring in kringen))
        for kring in onder
    }
    return tuple(
        Eigenkring(kring, namen_van[kring], lezers[kring], frozenset(onder[kring]))
        for kring in sorted(onder)
        if lezers[kring]
    )
