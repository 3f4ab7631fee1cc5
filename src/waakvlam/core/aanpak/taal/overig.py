"""Products, duties, terms, lists, scenarios and the rest of what an approach can say."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Model, Regel, Zin
from waakvlam.core.aanpak.taal.stappen import SoortTaak, Wies
from waakvlam.core.aanpak.taal.voorwaarden import Voorwaarde


class Deel(Regel):
    """A part of a product or list. ``als``: only asked when this holds."""

    tekst: Zin
    verplicht: bool = True
    als: Voorwaarde | None = None
    blok: Zin | None = None
    opties: dict[Code, Zin] = {}
    hoogste_risico: Code | None = None
    rol: Code | None = None


def _deel(waarde: Any) -> Any:
    return {"tekst": waarde} if isinstance(waarde, str) else waarde


Delen = dict[Code, Annotated[Deel, BeforeValidator(_deel)]]


class Product(Regel):
    """Something that must be made: a plan, an advice, a filled list; whole with its required parts.

    ``door``: roles that may record it (all when empty). ``lijst``: the parts are those of this list.
    """

    naam: Zin
    delen: Delen = {}
    lijst: Code | None = None
    door: Codes = []
    kring: Code | None = None


class Lijst(Regel):
    """A questionnaire, checklist, agenda or preparation. It counts; it never gives a verdict."""

    naam: Zin
    soort: Literal["vragenlijst", "checklist", "agenda", "voorbereiding"]
    onderdelen: Delen


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


class Termijn(Regel):
    """A clock: a period that returns (``elke``) or runs once (``lengte``).

    It starts with a level (``niveaus``), a step or a product; ``voldaan`` says what stops or renews it.
    ``onbepaald``: the source gives no period, so none is computed until a municipality sets one.
    """

    naam: Zin
    bereik: Literal["casus", "gemeente"] = "casus"
    elke: Duur | None = None
    lengte: Duur | None = None
    onbepaald: bool = False
    niveaus: Codes = []
    na_stap: Code | None = None
    voldaan: Voorwaarde | None = None
    rol: Codes
    herinner: Duur | None = None
    bij_aflopen: Zin | None = None


class Route(Regel):
    """Where a kind of signal goes."""

    tekst: Zin
    naar: Annotated[Wies, BeforeValidator(lambda w: w)]


class Beginsel(Regel):
    """A principle of the approach."""

    tekst: Zin


class Scenario(Regel):
    """A kind of event to prepare for."""

    naam: Zin
    partners: dict[Code, Zin] = {}
    kenmerken: list[Zin] = []
    dilemmas: list[Zin] = []
    aandacht: list[Zin] = []
    tips: list[Zin] = []


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

    ``hoofdlijn``: roles of this circle read main lines only, without personal facts.
    """

    naam: Zin
    tekst: Zin | None = None
    hoofdlijn: bool = False


class Doorgifte(Regel):
    """What may pass from one circle to another, by whom, on which grounds."""

    van: Code
    naar: Code
    door: Codes
    grondslagen: list[Zin] = []
    tekst: Zin


class Contact(Regel):
    """A function or service to reach, by name of function, never of a person."""

    naam: Zin
    groep: Zin
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
    """An outside document or agreement the approach leans on, with the period it holds."""

    naam: Zin
    tekst: Zin | None = None
    geldig_van: str | None = None
    geldig_tot: str | None = None
    ontbreekt: bool = False


class Bron(Model):
    """A source document of the approach."""

    document: Zin
    titel: Zin
    jaar: int
    uitgever: Zin | None = None
