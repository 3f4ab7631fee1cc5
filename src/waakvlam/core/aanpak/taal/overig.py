"""Duties, terms, routes, circles and the rest of what an approach can say."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Model, Regel, Zin
from waakvlam.core.aanpak.taal.stappen import SoortTaak, Wies
from waakvlam.core.aanpak.taal.voorwaarden import Voorwaarde


class Plicht(Regel):
    """What the approach asks of a role at a level.

    With ``voldaan`` it is asked (in *Wat moet nu?*) as long as that does not hold; without, it is a
    standing part of the role's work and shown as such. ``als``: only when this holds.
    """

    tekst: Zin
    rol: Codes
    niveaus: Codes = []
    als: Voorwaarde | None = None
    voldaan: Voorwaarde | None = None
    binnen: Duur | None = None
    soort: SoortTaak = "plicht"
    vraagt_datum: bool = False
    wet: Zin | None = None


class Termijn(Regel):
    """A clock: a period that returns (``elke``) or runs once (``lengte``).

    It starts with a level (``niveaus``), a step or a product; ``voldaan`` says what stops or renews it.
    ``vanaf`` signaal: with the first signal of the case. ``als``: it only runs while this holds.
    ``onbepaald``: the source gives no period, so none is computed until a municipality sets one; how long
    it runs is shown. ``per_organisatie``: it is the rhythm in which each organisation of the network is told
    of the approach (``verteld``) or trained in it (``getraind``).
    """

    naam: Zin
    bereik: Literal["casus", "gemeente"] = "casus"
    elke: Duur | None = None
    lengte: Duur | None = None
    onbepaald: bool = False
    niveaus: Codes = []
    na_stap: Code | None = None
    na_product: Code | None = None
    vanaf: Literal["signaal"] | None = None
    als: Voorwaarde | None = None
    voldaan: Voorwaarde | None = None
    rol: Codes
    herinner: Duur | None = None
    per_organisatie: Literal["verteld", "getraind"] | None = None
    bij_aflopen: Zin | None = None
    wet: Zin | None = None


class Route(Regel):
    """Where a kind of signal goes. ``van``: the organisations it comes from (all when empty).

    ``aard``: what it is about in one word, such as medical or safety, to choose the route by.
    """

    tekst: Zin
    van: Codes = []
    aard: list[Zin] = []
    naar: Annotated[Wies, BeforeValidator(lambda w: w)]


class Beginsel(Regel):
    """A principle of the approach."""

    tekst: Zin


class Communicatie(Regel):
    """A rule on who is told what by whom, in which order."""

    tekst: Zin
    doelgroep: Zin | None = None
    volgorde: int | None = None
    kanaal: Zin | None = None
    door: Codes = []
    aan: Codes = []
    niveaus: Codes = []


class Kring(Regel):
    """A circle of people within a case who share personal facts.

    ``hoofdlijn``: roles of this circle read main lines only, without personal facts. ``toelating``: who lets
    people in: ``regie`` whoever leads the case and the circle itself, ``kring`` only the circle itself.
    ``mag_verborgen``: whether the circle may keep to itself that it has a part in a case.
    """

    naam: Zin
    tekst: Zin | None = None
    hoofdlijn: bool = False
    toelating: Literal["regie", "kring"] = "regie"
    mag_verborgen: bool = False


class Doorgifte(Regel):
    """What may pass from one circle to another, by whom, on which grounds."""

    van: Code
    naar: Code
    door: Codes
    grondslagen: list[Zin] = []
    tekst: Zin


class Contact(Regel):
    """A function or service to reach, by name of function, never of a person.

    ``bereikbaar``: day and night, or on working days only; empty when the source does not say.
    """

    naam: Zin
    groep: Zin
    bereikbaar: Literal["altijd", "werkdagen"] | None = None
    niveaus: Codes = []
    tekst: Zin | None = None


class Oefening(Regel):
    """A demand on exercises."""

    tekst: Zin
    elke: Duur | None = None
    rol: Codes = []


class Cel(Regel):
    """One cell of the source's own summary table beside the reading of its text."""

    tekst: Zin
    tabel: Zin
    verschil: bool = False
    lezing: Zin | None = None


class Verwijzing(Regel):
    """An outside document or agreement the approach leans on, with the period it holds.

    ``verhouding``: whether it stands beside this approach, leads it when both apply, or follows it.
    ``ambities``: what it sets out to reach, by code and name; the papers of the bodies in ``in_stukken_van``
    show how far each is, as people said.
    """

    naam: Zin
    tekst: Zin | None = None
    verhouding: Literal["naast", "leidt", "volgt"] | None = None
    geldig_van: str | None = None
    geldig_tot: str | None = None
    ontbreekt: bool = False
    ambities: dict[Code, Zin] = {}
    in_stukken_van: Codes = []


class Bron(Model):
    """A source document of the approach."""

    document: Zin
    titel: Zin
    jaar: int
    uitgever: Zin | None = None
