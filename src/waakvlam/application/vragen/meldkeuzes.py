"""What the form for a signal lets people choose from: lists of the approach and of the municipality."""

from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.buurten import Buurtkeuze, buurten
from waakvlam.application.vragen.vrager import Vrager


@dataclass(frozen=True, slots=True)
class Meldkeuzes:
    """Lists for the form.

    ``themas``: code and name, as the approaches have them; empty when none names any. ``zonder_vermoeden``:
    themes (empty text: no theme chosen) under which the approach does not ask what somebody thinks it is.
    ``buurten``: the neighbourhoods of now. ``organisaties``: code and name of those that take signals in.
    """

    themas: tuple[tuple[str, str], ...]
    zonder_vermoeden: frozenset[str]
    buurten: tuple[Buurtkeuze, ...]
    organisaties: tuple[tuple[str, str], ...]

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
    )
