"""Commands on goals, decisions of the team, measures and the plan."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst

_ZITTING = "Kenmerk van de zitting waarin het gebeurde"


@opdracht("stel_doel")
@dataclass(frozen=True, slots=True)
class StelDoel:
    """Stel een doel, of een subdoel onder een ander doel."""

    tekst: Tekst = v("Wat u wilt bereiken")
    boven: str | None = v("Kenmerk van het hoofddoel, bij een subdoel", default=None)
    zitting: str | None = v(_ZITTING, default=None)


@opdracht("wijzig_doel")
@dataclass(frozen=True, slots=True)
class WijzigDoel:
    """Schrijf een doel in andere woorden."""

    doel: str = v("Kenmerk van het doel")
    tekst: Tekst = v("Wat u wilt bereiken")


@opdracht("rond_doel_af")
@dataclass(frozen=True, slots=True)
class RondDoelAf:
    """Leg vast dat een doel is bereikt, of laat het los."""

    doel: str = v("Kenmerk van het doel")
    uitkomst: str = v("bereikt of losgelaten", default="bereikt")
    reden: Tekst | None = v("Waaraan u dat ziet, of waarom u het loslaat", default=None)


@opdracht("neem_teambesluit")
@dataclass(frozen=True, slots=True)
class NeemTeambesluit:
    """Leg een besluit van het team vast dat geen stap uit de aanpak is."""

    tekst: Tekst = v("Wat er is besloten")
    over: str = v("beeld, oordeel, doel, communicatie, team of anders", default="anders")
    grond: Tekst | None = v("Waarom", default=None)
    advies: Tekst | None = v("Welk advies er was, en van wie", default=None)
    oneens: tuple[str, ...] = v("Rollen die het er niet mee eens zijn", default=())
    tegen: Tekst | None = v("Waarom zij het er niet mee eens zijn", default=None)
    gremium: str | None = v("Gremium dat besloot", default=None)
    zitting: str | None = v(_ZITTING, default=None)
    voorleggen: bool = v("Leg het voor aan wie het mag besluiten", default=False)


@opdracht("bevestig_teambesluit")
@dataclass(frozen=True, slots=True)
class BevestigTeambesluit:
    """Bevestig of weerspreek een besluit dat namens u is vastgelegd, of besluit over wat u is voorgelegd."""

    besluit: str = v("Kenmerk van het besluit; leeg is het laatste dat op u wacht", default="")
    klopt: bool = v("ja: klopt, of zo besloten; nee: klopt niet, of niet doen", default=True)
    tekst: Tekst | None = v("Wat er niet klopt, of waarom niet", default=None)


@opdracht("geef_mandaat")
@dataclass(frozen=True, slots=True)
class GeefMandaat:
    """Laat een rol zelf besluiten over wat u hier opschrijft, tot een dag."""

    rol: str = v("Rol die zelf mag besluiten")
    tekst: Tekst = v("Waarover")
    tot: datetime = v("Tot wanneer")
    zitting: str | None = v(_ZITTING, default=None)


@opdracht("trek_mandaat_in")
@dataclass(frozen=True, slots=True)
class TrekMandaatIn:
    """Trek een mandaat in."""

    mandaat: str = v("Kenmerk van het mandaat")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("neem_maatregel")
@dataclass(frozen=True, slots=True)
class NeemMaatregel:
    """Neem een maatregel. Die heeft altijd een einde, een moment om opnieuw te kijken, of beide."""

    tekst: Tekst = v("Wat er gebeurt, zo precies dat iedereen het herkent")
    soort: str = v("Soort maatregel, zoals preventief of zorg-slachtoffers")
    rol: str | None = v("Rol die de maatregel uitvoert of laat uitvoeren", default=None)
    resultaat: Tekst | None = v("Waaraan u straks ziet dat het werkte", default=None)
    doelen: tuple[str, ...] = v("Doelen waar dit bij hoort", default=())
    begin: datetime | None = v("Wanneer de maatregel begint; leeg is nu", default=None)
    tot: datetime | None = v("Wanneer de maatregel stopt", default=None)
    herzien: datetime | None = v("Wanneer u kijkt of de maatregel nog nodig is", default=None)
    bewaakt_door: str | None = v("Rol die bewaakt of het gebeurt", default=None)
    keten: str = v("eigen, samen of ander: wie het uitvoert; de eigen keten gaat voor", default="eigen")
    bevoegdheid: str | None = v("Wettelijke bevoegdheid waar dit op rust", default=None)
    past: Tekst | None = v("Waarom dit past bij wat er is gebeurd", default=None)
    lichter: Tekst | None = v(
        "Welke lichtere maatregel is bekeken, en waarom die niet genoeg is", default=None
    )
    grond: Tekst | None = v("Waarop het besluit steunt", default=None)
    advies: Tekst | None = v("Welk advies er was, en van wie", default=None)
    oneens: tuple[str, ...] = v("Rollen die het er niet mee eens zijn", default=())
    tegen: Tekst | None = v("Waarom zij het er niet mee eens zijn", default=None)
    gremium: str | None = v("Gremium dat besloot", default=None)
    zitting: str | None = v(_ZITTING, default=None)
    aanvullen: bool = v("Nu doen, later aanvullen", default=False)
    voorleggen: bool = v("Leg het voor aan wie het mag besluiten", default=False)


@opdracht("verleng_maatregel")
@dataclass(frozen=True, slots=True)
class VerlengMaatregel:
    """Laat een maatregel langer lopen, of kijk later opnieuw."""

    maatregel: str = v("Kenmerk van de maatregel")
    tot: datetime | None = v("Nieuw einde", default=None)
    herzien: datetime | None = v("Nieuw moment om te kijken of het nog nodig is", default=None)
    reden: Tekst | None = v("Waarom het nog nodig is, in één zin", default=None)


@opdracht("pas_maatregel_aan")
@dataclass(frozen=True, slots=True)
class PasMaatregelAan:
    """Pas een maatregel aan. Wat u niet noemt, blijft zoals het is."""

    maatregel: str = v("Kenmerk van de maatregel")
    tekst: Tekst | None = v("Wat er gebeurt", default=None)
    rol: str | None = v("Rol die de maatregel uitvoert of laat uitvoeren", default=None)
    bewaakt_door: str | None = v("Rol die bewaakt of het gebeurt", default=None)
    resultaat: Tekst | None = v("Waaraan u straks ziet dat het werkte", default=None)
    doelen: tuple[str, ...] = v("Doelen waar dit bij hoort", default=())
    past: Tekst | None = v("Waarom dit past bij wat er is gebeurd", default=None)
    lichter: Tekst | None = v(
        "Welke lichtere maatregel is bekeken, en waarom die niet genoeg is", default=None
    )
    reden: Tekst | None = v("Waarom het anders moet", default=None)


@opdracht("beeindig_maatregel")
@dataclass(frozen=True, slots=True)
class BeeindigMaatregel:
    """Stop een maatregel, en zeg wat hij opleverde."""

    maatregel: str = v("Kenmerk van de maatregel")
    uitkomst: str = v("bereikt, deels, niet, vervangen of overgedragen", default="bereikt")
    afloop: Tekst | None = v("Wat het opleverde, of waarom u stopt", default=None)


@opdracht("schrijf_plandeel")
@dataclass(frozen=True, slots=True)
class SchrijfPlandeel:
    """Schrijf een deel van het plan van aanpak. Wat er stond, blijft als eerdere versie."""

    deel: str = v("Code van het deel, zoals eigen-woorden of veiligheidsplan")
    tekst: Tekst = v("De tekst van dit deel")
    rol: str | None = v("Rol die dit deel bewaakt", default=None)
    elke: str | None = v("Hoe vaak u er samen naar kijkt, zoals P2M", default=None)
    kijk_op: datetime | None = v("Wanneer u er voor het eerst weer naar kijkt", default=None)


@opdracht("bekijk_plandeel")
@dataclass(frozen=True, slots=True)
class BekijkPlandeel:
    """Leg vast dat u een deel van het plan samen hebt bekeken."""

    deel: str = v("Code van het deel")
    tekst: Tekst | None = v("Wat u zag", default=None)
    kijk_op: datetime | None = v("Wanneer u weer kijkt; leeg volgt het ritme van dit deel", default=None)
