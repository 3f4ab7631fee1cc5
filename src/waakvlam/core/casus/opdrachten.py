"""Commands on a case: what a person can ask the engine to do.

Every command is registered under the name used in histories, on the command line and in the reference.
A field of type ``Tekst`` is personal free text: people give text, core receives a reference to it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from waakvlam.core.gebeurtenis import Tekst

T = TypeVar("T")
OPDRACHTEN: dict[str, type] = {}


def opdracht(naam: str) -> Callable[[type[T]], type[T]]:
    """Register a command class under its public name."""

    def registreer(klasse: type[T]) -> type[T]:
        OPDRACHTEN[naam] = klasse
        klasse.NAAM = naam  # type: ignore[attr-defined]
        return klasse

    return registreer


def v(tekst: str, **verder: Any) -> Any:
    """A field with its explanation, which the reference prints."""
    return field(metadata={"uitleg": tekst}, **verder)


@opdracht("open")
@dataclass(frozen=True, slots=True)
class Open:
    """Open een casus onder een aanpak. Zonder ``niveau`` begint de casus op het eerste beginniveau."""

    codenaam: str = v("Codenaam zonder namen, zoals Lindenhof", default="")
    titel: Tekst | None = v("Korte titel zonder namen", default=None)
    niveau: str | None = v(
        "Niveau waarop de casus begint; een ander dan een beginniveau vraagt een instapstap", default=None
    )
    aanleidingen: Mapping[str, str] = v("Aangevinkte aanleidingen met hun stand", default_factory=dict)
    raadplegingen: tuple[str, ...] = v("Rollen die vooraf zijn geraadpleegd (bij een instap)", default=())
    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    medebesluit: tuple[str, ...] = v("Rollen die meebesluiten", default=())
    signalen: tuple[str, ...] = v("Signalen waaruit de casus ontstaat", default=())
    personen: int = v("Aantal betrokkenen; zij heten P1, P2 …", default=0)
    gesignaleerd: datetime | None = v("Wanneer het eerste signaal kwam", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen", default=False)


@opdracht("vink_aan")
@dataclass(frozen=True, slots=True)
class VinkAan:
    """Leg vast of een aanleiding geldt."""

    aanleiding: str = v("Code van de aanleiding")
    stand: str = v("ja, nee, onbekend of nvt", default="ja")
    grond: Tekst | None = v("Waarop dat steunt", default=None)


@opdracht("stel_kenmerk")
@dataclass(frozen=True, slots=True)
class StelKenmerk:
    """Zet een kenmerk van de casus, zoals veiligheidsrisico."""

    kenmerk: str = v("Code van het kenmerk")
    waarde: bool | int | str | None = v("De waarde; leeg is onbekend", default=None)
    grond: Tekst | None = v("Waarop dat steunt", default=None)


@opdracht("leg_product_vast")
@dataclass(frozen=True, slots=True)
class LegProductVast:
    """Leg een product vast: een plan, advies, ingevulde lijst of ander stuk, geheel of met delen."""

    product: str = v("Code van het product")
    delen: tuple[str, ...] | None = v("Welke delen er zijn; leeg betekent: het product is heel", default=None)
    niet_van_toepassing: tuple[str, ...] = v("Delen die hier niet van toepassing zijn", default=())
    gremium: str | None = v("Gremium waarin het is gemaakt", default=None)
    verantwoordelijk: str | None = v("Rol onder wiens verantwoordelijkheid het is gemaakt", default=None)
    tekst: Tekst | None = v("Inhoud of vindplaats", default=None)
    afwijken: Tekst | None = v("Waarom van de volgorde wordt afgeweken", default=None)


@opdracht("breek_af")
@dataclass(frozen=True, slots=True)
class BreekAf:
    """Leg vast dat een plan of ander stuk is afgebroken. Het telt niet meer mee en gaat eerder weg."""

    product: str = v("Code van het product; het gaat om het laatste dat daarvan is vastgelegd")
    reden: Tekst = v("Waarom het is afgebroken")


@opdracht("raadpleeg")
@dataclass(frozen=True, slots=True)
class Raadpleeg:
    """Leg vast dat met een rol of gremium is overlegd."""

    wie: str = v("Rol of gremium")
    over: str | None = v("Stap waarover het ging", default=None)
    uitkomst: str | None = v("eens, oneens of leeg", default=None)
    tekst: Tekst | None = v("Wat eruit kwam", default=None)


@opdracht("geef_advies")
@dataclass(frozen=True, slots=True)
class GeefAdvies:
    """Geef of bewaar een advies. Een advies verandert geen niveau en geen regie."""

    over: str | None = v("Stap waarover het advies gaat", default=None)
    door: str | None = v("Rol die adviseert, als dat een ander is", default=None)
    strekking: str | None = v("voor, tegen of leeg", default=None)
    tekst: Tekst | None = v("Het advies", default=None)


@opdracht("informeer")
@dataclass(frozen=True, slots=True)
class Informeer:
    """Leg vast dat een rol is geïnformeerd."""

    wie: tuple[str, ...] = v("Rollen of gremia die het nu weten")
    lijn: Tekst | None = v("Langs welke lijn", default=None)
    tekst: Tekst | None = v("Wat er is verteld", default=None)


@opdracht("stem_in")
@dataclass(frozen=True, slots=True)
class StemIn:
    """Besluit mee over een stap."""

    stap: str = v("Code van de stap")
    eens: bool = v("Of de medebeslisser het eens is", default=True)
    tekst: Tekst | None = v("Toelichting of bezwaar", default=None)


@opdracht("zet_stap")
@dataclass(frozen=True, slots=True)
class ZetStap:
    """Neem een besluit over een stap uit de aanpak."""

    stap: str = v("Code van de stap")
    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    medebesluit: tuple[str, ...] = v("Rollen die meebesluiten en dat mondeling zeiden", default=())
    aanwezig: tuple[str, ...] = v("Rollen die bij het besluit aanwezig waren", default=())
    oneens: tuple[str, ...] = v("Rollen die het er niet mee eens zijn", default=())
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen: wat mist wordt een taak", default=False)


@opdracht("opschalen")
@dataclass(frozen=True, slots=True)
class Opschalen:
    """Schaal op. Zonder ``naar`` gaat het naar het eerstvolgende hogere niveau."""

    naar: str | None = v("Niveau", default=None)
    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    medebesluit: tuple[str, ...] = v("Rollen die meebesluiten en dat mondeling zeiden", default=())
    aanwezig: tuple[str, ...] = v("Rollen die bij het besluit aanwezig waren", default=())
    oneens: tuple[str, ...] = v("Rollen die het er niet mee eens zijn", default=())
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen: wat mist wordt een taak", default=False)


@opdracht("afschalen")
@dataclass(frozen=True, slots=True)
class Afschalen:
    """Schaal af. Zonder ``naar`` gaat het naar het eerstvolgende lagere niveau."""

    naar: str | None = v("Niveau", default=None)
    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    medebesluit: tuple[str, ...] = v("Rollen die meebesluiten en dat mondeling zeiden", default=())
    aanwezig: tuple[str, ...] = v("Rollen die bij het besluit aanwezig waren", default=())
    oneens: tuple[str, ...] = v("Rollen die het er niet mee eens zijn", default=())
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen: wat mist wordt een taak", default=False)


@opdracht("bevestig_besluit")
@dataclass(frozen=True, slots=True)
class BevestigBesluit:
    """Bevestig of weerspreek een besluit dat namens u is vastgelegd."""

    besluit: str = v("Kenmerk van het besluit; leeg is het laatste dat op u wacht", default="")
    klopt: bool = v("ja: klopt; nee: klopt niet, dan blijven beide staan", default=True)
    tekst: Tekst | None = v("Wat er niet klopt", default=None)


@opdracht("wijs_aan")
@dataclass(frozen=True, slots=True)
class WijsAan:
    """Wijs aan wie een lijn van de regie heeft."""

    lijn: str = v("casus, proces, proces.<aspect>, operationeel, bestuurlijk of uitvoering")
    rol: str = v("Rol die de lijn krijgt")
    wie: str | None = v("Verwijzing naar het account of contact", default=None)
    tot: datetime | None = v("Einde, als het tijdelijk is", default=None)
    tijdelijk: bool = v("Of de lijn later terugkeert", default=False)
    reden: Tekst | None = v("Waarom", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("roep_bijeen")
@dataclass(frozen=True, slots=True)
class RoepBijeen:
    """Roep een gremium bijeen."""

    gremium: str = v("Code van het gremium")
    om: datetime | None = v("Wanneer het begint", default=None)
    genodigd: tuple[str, ...] = v("Extra genodigden", default=())
    reden: Tekst | None = v("Waarom", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("houd_overleg")
@dataclass(frozen=True, slots=True)
class HoudOverleg:
    """Leg vast dat een gremium overlegde."""

    gremium: str = v("Code van het gremium")
    aanwezig: tuple[str, ...] = v("Rollen die aanwezig waren", default=())
    voorzitter: str | None = v("Rol die voorzat; leeg is de vaste voorzitter", default=None)
    sluit: bool = v("Of het overleg is afgerond; dan moet er zijn wat het gremium levert", default=True)
    tekst: Tekst | None = v("Bevindingen", default=None)
    zitting: str | None = v("eerste, volgende of laatste; leeg is eerste of volgende", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("ontbind")
@dataclass(frozen=True, slots=True)
class Ontbind:
    """Beëindig een gremium dat voor deze casus was gevormd."""

    gremium: str = v("Code van het gremium")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("maak_taak")
@dataclass(frozen=True, slots=True)
class MaakTaak:
    """Maak een taak of actie."""

    tekst: Tekst = v("Wat er moet gebeuren")
    rol: str = v("Rol die het doet")
    uiterlijk: datetime | None = v("Uiterlijk wanneer", default=None)
    keten: Tekst | None = v("Keten die het uitvoert", default=None)
    gremium: str | None = v("Gremium waarvan het een taak is", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("rond_af")
@dataclass(frozen=True, slots=True)
class RondAf:
    """Rond een taak af, of meld dat het niet lukt."""

    taak: str = v("Code of kenmerk van de taak")
    uitkomst: str = v("gedaan, lukt_niet of niet_nodig", default="gedaan")
    tekst: Tekst | None = v("Toelichting; verplicht bij lukt_niet en niet_nodig", default=None)


@opdracht("plan_taak")
@dataclass(frozen=True, slots=True)
class PlanTaak:
    """Geef een open taak een datum of een andere rol."""

    taak: str = v("Code of kenmerk van de taak")
    uiterlijk: datetime | None = v("Uiterlijk wanneer", default=None)
    rol: str | None = v("Rol die het oppakt", default=None)


@opdracht("noteer")
@dataclass(frozen=True, slots=True)
class Noteer:
    """Schrijf een notitie."""

    tekst: Tekst = v("De notitie")
    soort: str = v("notitie, feit, gerucht, aanname of vraag", default="notitie")
    merk: str | None = v("Merk van de herkomst, zoals politie of medisch", default=None)


@opdracht("werk_stand_bij")
@dataclass(frozen=True, slots=True)
class WerkStandBij:
    """Schrijf de stand in ten hoogste vijf regels."""

    regels: Tekst = v("Ten hoogste vijf regels, zonder namen")


@opdracht("corrigeer")
@dataclass(frozen=True, slots=True)
class Corrigeer:
    """Zet een correctie naast iets wat eerder is vastgelegd. Het eerdere blijft staan."""

    nr: int = v("Volgnummer van wat niet klopt")
    tekst: Tekst = v("Wat er wel klopt")


@opdracht("sluit")
@dataclass(frozen=True, slots=True)
class Sluit:
    """Sluit de casus, volgens de sluitstap van de aanpak."""

    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen", default=False)


@opdracht("verhuis")
@dataclass(frozen=True, slots=True)
class Verhuis:
    """Zet een lopende casus over naar een andere versie van haar aanpak."""

    naar: str = v("Hash van de versie")
    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    vertaling: Mapping[str, str] = v(
        "Niveau van nu met het niveau dat daar hetzelfde betekent, als de code er niet meer is",
        default_factory=dict,
    )


@opdracht("heropen")
@dataclass(frozen=True, slots=True)
class Heropen:
    """Heropen een gesloten casus op het niveau waarop zij sloot."""

    reden: Tekst | None = v("Waarom", default=None)


@opdracht("koppel_signaal")
@dataclass(frozen=True, slots=True)
class KoppelSignaal:
    """Voeg een signaal bij deze casus."""

    signaal: str = v("Kenmerk van het signaal")
