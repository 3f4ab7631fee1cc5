"""The way a signal follows under its approach, with what holds where the approach settles nothing."""

from dataclasses import dataclass, field
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.overig import Route
from waakvlam.core.aanpak.taal.signaalweg import Duiding, Gericht, Signaalweg, Verificatie
from waakvlam.core.tijd import plus

BUITEN = "buiten"
"""In the place of the code of a neighbourhood: outside the municipality."""


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """A role or body that a signal may be passed on to, and the route that says so."""

    route: str
    rol: str | None = None
    gremium: str | None = None


@dataclass(frozen=True, slots=True)
class Weg:
    """The way of one signal: the rules of its approach, resolved. ``aanpak`` None: none is in force."""

    aanpak: Aanpak | None = None
    code: str = ""
    model: Signaalweg = field(default_factory=lambda: Signaalweg(naam="Signaal"))

    @property
    def pad(self) -> str:
        """The path of the rule in the approach, empty when the approach says nothing."""
        return f"signaalwegen.{self.code}" if self.code else ""

    @property
    def verificatie(self) -> Verificatie:
        """How it is verified."""
        return self.model.verificatie or Verificatie()

    @property
    def duiding(self) -> Duiding:
        """How it is interpreted."""
        return self.model.duiding or Duiding()

    @property
    def gericht(self) -> Gericht | None:
        """Who may ask the network to watch; None: nobody may."""
        return self.model.gericht

    def na(self, wat: str, vanaf: datetime) -> datetime | None:
        """The moment at which one of the periods of the way (such as ``stil_na``) has passed."""
        duur = getattr(self.model, wat)
        return None if duur is None else plus(vanaf, duur)

    def organisatie(self, rol: str | None) -> str | None:
        """The code of the organisation of a role, as the approach names organisations; None when unknown."""
        if self.aanpak is None or rol not in self.aanpak.model.rollen:
            return None
        naam = self.aanpak.model.rollen[rol].organisatie
        if naam is None:
            return None
        klein = naam.casefold()
        for code, organisatie in self.aanpak.model.organisaties.items():
            if klein in (code, organisatie.naam.casefold(), *(n.casefold() for n in organisatie.ook)):
                return code
        return klein.replace(" ", "_")

    def soort_werk(self, rol: str | None) -> str:
        """The kind of work of a role: its sector, else its organisation, else the role itself."""
        if self.aanpak is None or rol is None or rol not in self.aanpak.model.rollen:
            return rol or ""
        model = self.aanpak.model.rollen[rol]
        return model.sector or self.organisatie(rol) or rol

    def leden(self, gremium: str) -> frozenset[str]:
        """The roles that are members of a body, agenda partners left out."""
        if self.aanpak is None or gremium not in self.aanpak.model.gremia:
            return frozenset()
        model = self.aanpak.model.gremia[gremium]
        return frozenset((*model.leden.vast, *model.leden.optioneel, *filter(None, [model.voorzitter])))

    def routes(self, organisatie: str | None) -> dict[str, Route]:
        """The routes for a signal at an organisation: those that name it, else those that name none."""
        if self.aanpak is None:
            return {}
        alle = self.aanpak.model.routes
        eigen = {code: route for code, route in alle.items() if organisatie in route.van}
        return eigen or {code: route for code, route in alle.items() if not route.van}

    def ontvangers(self, organisatie: str | None) -> tuple[Ontvanger, ...]:
        """Who a signal at an organisation may be passed on to, along the routes of the approach."""
        return tuple(
            dict.fromkeys(
                Ontvanger(code, wie.rol, wie.gremium)
                for code, route in self.routes(organisatie).items()
                for wie in route.naar
                if wie.rol or wie.gremium
            )
        )


GEEN_WEG = Weg()
"""The way where no approach is in force: nothing is settled."""


def weg_van(aanpak: Aanpak | None, code: str = "", thema: str | None = None) -> Weg:
    """The way under an approach: with this code, else the one that names the theme, else the first."""
    if aanpak is None:
        return GEEN_WEG
    wegen = aanpak.model.signaalwegen
    if code not in wegen:
        code = next((c for c, weg in wegen.items() if thema in weg.themas), next(iter(wegen), ""))
    return Weg(aanpak, code, wegen[code]) if code else Weg(aanpak)


def kies_aanpak(geldend: dict[str, Aanpak], thema: str | None) -> Aanpak | None:
    """The approach a new signal falls under: one that names its theme, else the first with a way for signals.

    Without any way the first approach in force, for its roles and routes; None when none is in force.
    """
    op_naam = [geldend[naam] for naam in sorted(geldend)]
    met = [a for a in op_naam if a.model.signaalwegen]
    past = [a for a in met if any(thema in weg.themas for weg in a.model.signaalwegen.values())]
    return next(iter([*past, *met, *op_naam]), None)
