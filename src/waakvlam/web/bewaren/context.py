"""What the pages on retention show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.web.bewaren.formulieren import Besluitformulier, Vasthoudformulier, Voorstelformulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Kopdeel:
    """What stands above every page of one case or signal."""

    id: str
    kenmerk: str
    soort: str
    oefening: bool


@dataclass(frozen=True, slots=True)
class DueRij:
    """A part that may go. ``gelezen``: the term is a reading of ours, to be settled by the municipality."""

    url: str
    kenmerk: str
    wat: str
    termijn: str
    bron: str
    lezing: bool
    begon: datetime
    verviel: datetime
    oefening: bool


@dataclass(frozen=True, slots=True)
class GangRij:
    """A proposal, decision, hold or certificate in the list."""

    url: str
    kenmerk: str
    wat: str
    op: datetime
    tot: datetime | None
    oefening: bool


@dataclass(frozen=True, slots=True)
class Tellingrij:
    """How many were destroyed of one kind."""

    wat: str
    niveau: str
    jaar: str
    aantal: int


@scherm("web/bewaren/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Lijst(Scherm):
    """What is due and what is going on."""

    due: tuple[DueRij, ...]
    meer: bool
    wacht: tuple[GangRij, ...]
    ligt: tuple[GangRij, ...]
    vast: tuple[GangRij, ...]
    gedaan: tuple[GangRij, ...]
    tellingen: tuple[Tellingrij, ...]
    gezocht: str
    niet_gevonden: bool


@dataclass(frozen=True, slots=True)
class Deelrij:
    """A part with its term; ``url`` leads to the proposal when it may go now."""

    wat: str
    termijn: str
    bron: str
    grondslag: str
    lezing: bool
    begon: datetime
    vervalt: datetime
    verlopen: bool
    url: str


@dataclass(frozen=True, slots=True)
class Persoonrij:
    """One person who may go on request."""

    naam: str
    url: str


@dataclass(frozen=True, slots=True)
class Vastrij:
    """Something that holds it back."""

    soort: str
    reden: str
    door: str
    op: datetime
    tot: datetime | None
    verwijzing: str
    vrij_url: str
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Voorstelrij:
    """A proposal and what became of it."""

    wat: str
    stand: str
    standnaam: str
    door: str
    op: datetime
    reden: str
    beslist_door: str
    beslist_op: datetime | None
    beslist_reden: str
    url: str
    knop: str
    intrek_url: str
    opdracht_id: str


@scherm("web/bewaren/bewaring.html")
@dataclass(frozen=True, kw_only=True)
class Blad(Scherm):
    """One case or signal."""

    kop: Kopdeel
    delen: tuple[Deelrij, ...]
    personen: tuple[Persoonrij, ...]
    vast: tuple[Vastrij, ...]
    voorstellen: tuple[Voorstelrij, ...]
    ligt: bool
    verzoek_loopt: bool
    uitvoer_id: str
    weg_op: datetime | None


@scherm("web/bewaren/voorstel.html")
@dataclass(frozen=True, kw_only=True)
class VoorstelBlad(Scherm):
    """Proposing."""

    kop: Kopdeel
    form: Voorstelformulier
    wat: str
    persoon: bool
    rij: Deelrij | None


@scherm("web/bewaren/besluit.html")
@dataclass(frozen=True, kw_only=True)
class BesluitBlad(Scherm):
    """Deciding on what a colleague proposed."""

    kop: Kopdeel
    form: Besluitformulier
    wat: str
    door: str
    op: datetime
    reden: str
    rij: Deelrij | None
    mee: int
    zelf: bool
    vast: tuple[Vastrij, ...]


@scherm("web/bewaren/vasthouden.html")
@dataclass(frozen=True, kw_only=True)
class VasthoudBlad(Scherm):
    """Holding something back."""

    kop: Kopdeel
    form: Vasthoudformulier


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of a certificate: what it is and what it says."""

    naam: str
    waarde: str


@scherm("web/bewaren/verklaring.html")
@dataclass(frozen=True, kw_only=True)
class Verklaring(Scherm):
    """A certificate."""

    kop: Kopdeel
    regels: tuple[Regel, ...]
    klopt: bool
    sleutel: str
    handtekening: str
    pdf_url: str
    bestand_url: str
    mist: str


@scherm("web/bewaren/graf.html")
@dataclass(frozen=True, kw_only=True)
class GrafBlad(Scherm):
    """What is left of a destroyed case for who had a part in it."""

    kenmerk: str
    op: datetime
