"""What the pages on drafts show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak.vergelijk import Regelverschil
from waakvlam.core.ontwerp.vormen import Veld
from waakvlam.web.ontwerp.formulieren import (
    Bestandformulier,
    Deelformulier,
    Inleesformulier,
    Intrekformulier,
    Kleinformulier,
    Kopieformulier,
    Nieuwdeelformulier,
    Vaststelformulier,
)
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.tekening.context import Plaatje


@dataclass(frozen=True, slots=True)
class Rij:
    """A draft or version in the list."""

    url: str
    titel: str
    aanpak: str
    versie: str
    fase: str
    fasenaam: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Versierij:
    """An adoption: from when until when, by whom, and the draft it came from (if any)."""

    aanpak: str
    versie: str
    hash: str
    vanaf: datetime
    tot: datetime | None
    geldt: bool
    straks: bool
    door: str
    ontwerp_url: str
    kopie_url: str


@scherm("web/ontwerp/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Ontwerpen(Scherm):
    """The drafts of the municipality, and every version it adopted."""

    rijen: tuple[Rij, ...]
    versies: tuple[Versierij, ...]
    mag_maken: bool


@scherm("web/ontwerp/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Beginkeuze(Scherm):
    """How to begin a draft."""


@scherm("web/ontwerp/klein.html")
@dataclass(frozen=True, kw_only=True)
class KleinBegin(Scherm):
    """The guided way to a first small approach."""

    form: Kleinformulier


@scherm("web/ontwerp/kopie.html")
@dataclass(frozen=True, kw_only=True)
class KopieBegin(Scherm):
    """A draft that starts as another approach."""

    form: Kopieformulier


@scherm("web/ontwerp/inlezen.html")
@dataclass(frozen=True, kw_only=True)
class Inlezen(Scherm):
    """Files from outside, for a new draft or into one that is there."""

    form: Inleesformulier
    uitleg: str
    knop: str


@dataclass(frozen=True, slots=True)
class Kopdeel:
    """What stands above every page of one draft."""

    id: str
    titel: str
    aanpak: str
    versie: str
    fase: str
    fasenaam: str
    mag_wijzigen: bool
    mag_vaststellen: bool
    stand: str


@dataclass(frozen=True, slots=True)
class Deelrij:
    """A kind of part: how many there are, and how many findings."""

    sleutel: str
    naam: str
    uitleg: str
    aantal: int
    fouten: int
    url: str


@dataclass(frozen=True, slots=True)
class Bestandrij:
    """A file: how many lines and findings."""

    naam: str
    url: str
    regels: int
    fouten: int
    let_op: int
    voorbeeld: bool


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change: what, who, when."""

    nr: int
    tekst: str
    door: str
    op: datetime
    nu: bool


@scherm("web/ontwerp/ontwerp.html")
@dataclass(frozen=True, kw_only=True)
class OntwerpBlad(Scherm):
    """One draft: its parts and files, how far it is, and what can be done."""

    kop: Kopdeel
    delen: tuple[Deelrij, ...]
    meer: tuple[Deelrij, ...]
    bestanden: tuple[Bestandrij, ...]
    fouten: int
    let_op: int
    gekeurd: bool
    ongedaan: str
    opnieuw: str
    laatste: tuple[Wijziging, ...]
    vastgesteld_door: str
    vanaf: datetime | None
    reden: str
    opdracht_id: str
    plaatjes: tuple[Plaatje, ...]


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One finding: where it is, what is wrong, and where to mend it."""

    ernst: str
    plek: str
    regel: int
    tekst: str
    bestand_url: str
    deel: str
    deel_url: str


@dataclass(frozen=True, slots=True)
class Bevindingen:
    """The findings on one file."""

    bestand: str
    lijst: tuple[Bevinding, ...]


@dataclass(frozen=True, slots=True)
class Botsing:
    """What somebody else wrote meanwhile: the parts that clash, the text as it is now, and its hash."""

    delen: tuple[str, ...]
    nu: str
    door: str
    gezien: str


@scherm("web/ontwerp/bestand.html")
@dataclass(frozen=True, kw_only=True)
class BestandBlad(Scherm):
    """One file as text."""

    kop: Kopdeel
    form: Bestandformulier
    bestand: str
    nieuw: bool
    meldingen: tuple[Bevinding, ...]
    regels: tuple[str, ...]
    botsing: Botsing | None
    toets_url: str


@dataclass(frozen=True, slots=True)
class Onderdeelrij:
    """An entry in a list of entries."""

    code: str
    naam: str
    bij: str
    url: str
    fouten: int


@scherm("web/ontwerp/delen.html")
@dataclass(frozen=True, kw_only=True)
class DelenBlad(Scherm):
    """All entries of one kind, in the order of the files."""

    kop: Kopdeel
    sleutel: str
    uitleg: str
    rijen: tuple[Onderdeelrij, ...]
    form: Nieuwdeelformulier


@scherm("web/ontwerp/deel.html")
@dataclass(frozen=True, kw_only=True)
class DeelBlad(Scherm):
    """One entry as text."""

    kop: Kopdeel
    form: Deelformulier
    pad: str
    vorm_url: str
    bestaat: bool
    meldingen: tuple[Bevinding, ...]
    botsing: Botsing | None


@scherm("web/ontwerp/vorm.html")
@dataclass(frozen=True, kw_only=True)
class VormBlad(Scherm):
    """One entry as a form; ``gezien`` are names and hashes of what the visitor had in view."""

    kop: Kopdeel
    velden: tuple[Veld, ...]
    meer: tuple[Veld, ...]
    uitleg: str
    gezien: tuple[tuple[str, str], ...]
    opdracht_id: str
    algemeen: tuple[str, ...]
    leesfout: bool
    botsing: Botsing | None
    bestaat: bool
    tekst_url: str
    terug_url: str
    plaatjes: tuple[Plaatje, ...]


@dataclass(frozen=True, slots=True)
class Speelstap:
    """A step of a history in words: what was done, what came of it, what was expected otherwise."""

    nr: int
    wat: str
    uitkomst: str
    mislukt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speelverslag:
    """How one example history went."""

    naam: str
    titel: str
    bestand_url: str
    klopt: bool
    fout: str
    stappen: tuple[Speelstap, ...]


@scherm("web/ontwerp/keuring.html")
@dataclass(frozen=True, kw_only=True)
class KeuringBlad(Scherm):
    """Everything that was found, and how the example histories went."""

    kop: Kopdeel
    groepen: tuple[Bevindingen, ...]
    fouten: int
    let_op: int
    voorbeelden: tuple[Speelverslag, ...]
    mislukt: int
    gekeurd: bool
    gekeurd_door: str
    gekeurd_op: datetime | None
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Verschilgroep:
    """The differences of one kind of part."""

    sleutel: str
    naam: str
    regels: tuple[Regelverschil, ...]


@scherm("web/ontwerp/vaststellen.html")
@dataclass(frozen=True, kw_only=True)
class VaststelBlad(Scherm):
    """Adopting: what changes against the version in use, what was checked, why."""

    kop: Kopdeel
    form: Vaststelformulier
    nu_versie: str
    eerste: bool
    gelijk: bool
    groepen: tuple[Verschilgroep, ...]
    gekeurd: bool
    let_op: int
    voorbeelden: int
    zelf_gemaakt: bool
    makers: str


@scherm("web/ontwerp/intrekken.html")
@dataclass(frozen=True, kw_only=True)
class IntrekBlad(Scherm):
    """Withdrawing a version."""

    kop: Kopdeel
    form: Intrekformulier


@scherm("web/ontwerp/verschil.html")
@dataclass(frozen=True, kw_only=True)
class VerschilBlad(Scherm):
    """A draft beside a version or another draft, rule by rule."""

    kop: Kopdeel
    met: str
    keuzes: tuple[tuple[str, str], ...]
    met_titel: str
    kan: bool
    gelijk: bool
    groepen: tuple[Verschilgroep, ...]


@scherm("web/ontwerp/geschiedenis.html")
@dataclass(frozen=True, kw_only=True)
class GeschiedenisBlad(Scherm):
    """Every change of a draft, to go back to."""

    kop: Kopdeel
    wijzigingen: tuple[Wijziging, ...]
    opdracht_id: str
