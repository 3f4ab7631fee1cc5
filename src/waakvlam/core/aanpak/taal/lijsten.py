"""Products, lists and scenarios: what people fill in, part by part."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Kracht, Regel, Zin
from waakvlam.core.aanpak.taal.voorwaarden import Voorwaarde

SoortAntwoord = Literal["keuze", "ja_nee", "tekst", "aantal", "datum", "vink"]


class Deel(Regel):
    """A part of a product, list or scenario. ``als``: only asked when this holds.

    ``soort`` is the kind of answer; without it: ``keuze`` when there are ``opties``, else as the list asks.
    ``na``: parts of the same list to be answered first, with what force. ``herhaalt``: an earlier part of the
    list whose answer is offered to confirm or amend.
    """

    tekst: Zin
    uitleg: Zin | None = None
    verplicht: bool = True
    als: Voorwaarde | None = None
    blok: Zin | None = None
    soort: SoortAntwoord | None = None
    opties: dict[Code, Zin] = {}
    hoogste_risico: Code | None = None
    onbekend_mag: bool = True
    na: Codes = []
    kracht: Kracht = "pas_toe_of_leg_uit"
    herhaalt: Code | None = None
    rol: Code | None = None
    kring: Code | None = None
    labels: Codes = []


def _deel(waarde: Any) -> Any:
    return {"tekst": waarde} if isinstance(waarde, str) else waarde


Delen = dict[Code, Annotated[Deel, BeforeValidator(_deel)]]


class Product(Regel):
    """Something that must be made: a plan, an advice, a filled list; whole with its required parts.

    ``door``: roles that may record it (all when empty). ``lijst``: the parts are those of this list, and a
    part answered there counts here. ``na``: products that must be there first, with what force.
    ``bewaar``: the kind of retention, when it is kept apart from the case and goes sooner or later.
    """

    naam: Zin
    delen: Delen = {}
    lijst: Code | None = None
    door: Codes = []
    kring: Code | None = None
    na: Codes = []
    kracht: Kracht = "pas_toe_of_leg_uit"
    bewaar: Code | None = None


class Uitkomst(Regel):
    """What a filled list says: the first whose ``als`` holds; without ``als`` it is what remains."""

    als: Voorwaarde | None = None
    tekst: Zin


class Lijst(Regel):
    """A questionnaire, checklist, agenda or preparation. It counts; it never gives a verdict.

    ``rol``: roles that fill it (everyone in the case when empty). ``per``: one copy for the case, one per
    role, or one per person of the case. ``herhalen``: after this period a new round is due. A case may add
    items of its own (``eigen_onderdelen``), which stay apart from these. ``tekens_hoogstens``: so many
    characters do all texts in one copy have together at most.
    """

    naam: Zin
    tekst: Zin | None = None
    soort: Literal[
        "vragenlijst", "checklist", "agenda", "voorbereiding", "factoren", "stappenplan", "scenario"
    ]
    onderdelen: Delen
    niveaus: Codes = []
    als: Voorwaarde | None = None
    rol: Codes = []
    per: Literal["casus", "rol", "persoon"] = "casus"
    herhalen: Duur | None = None
    eigen_onderdelen: bool = True
    tekens_hoogstens: Annotated[int, Field(ge=1)] | None = None
    kring: Code | None = None
    uitkomsten: list[Uitkomst] = []


class Partner(Regel):
    """A partner in a scenario and what it looks after; ``blok`` takes over a shared block of such tasks."""

    naam: Zin | None = None
    organisatie: Code | None = None
    rol: Code | None = None
    blok: Code | None = None
    taken: Delen = {}


class Scenario(Regel):
    """A kind of event to prepare for. A reminder: choosing one never decides, scales or sends anything."""

    naam: Zin
    tekst: Zin | None = None
    partners: dict[Code, Partner] = {}
    kenmerken: Delen = {}
    dilemmas: Delen = {}
    aandacht: Delen = {}
    tips: Delen = {}
