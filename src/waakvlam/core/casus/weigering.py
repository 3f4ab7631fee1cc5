"""A refusal as a value: why, by which rule, whether a reason lifts it, and what would make it possible."""

from dataclasses import dataclass

CODES = (
    "niet-bevoegd",
    "aanleiding-ontbreekt",
    "product-ontbreekt",
    "raadpleging-ontbreekt",
    "medebesluit-ontbreekt",
    "motivering-ontbreekt",
    "toestemming-ontbreekt",
    "volgorde",
    "stap-bestaat-niet",
    "niet-op-dit-niveau",
    "laagste-niveau",
    "hoogste-niveau",
    "onvolledig",
    "keten-ontbreekt",
    "gesloten",
    "niet-gevonden",
    "verouderd",
    "ligt-vast",
    "keuring-ontbreekt",
    "vier-ogen",
    "bestand-kan-niet",
    "tijd-onmogelijk",
    "tijd-voorbij",
    "oproep-voorbij",
    "dienst-botst",
    "houdt-taken",
    "antwoord-past-niet",
    "antwoorden-te-lang",
    "niet-gevraagd",
    "niveau-ontbreekt",
    "kring-ontbreekt",
    "grond-past-niet",
    "zelf-genomen",
    "al-nagekeken",
    "merk-houdt-tegen",
    "naam-in-tekst",
    "bsn-in-tekst",
    "verzoek-loopt",
    "verzoek-afgerond",
    "al-verlengd",
    "termijn-voorbij",
    "grond-onbekend",
    "identiteit-ontbreekt",
    "stukken-ontbreken",
    "datalek-gesloten",
    "risico-ontbreekt",
    "melden-moet",
    "melding-ontbreekt",
    "vertellen-ontbreekt",
    "bewaartermijn-loopt",
    "vastgehouden",
    "zelf-voorgesteld",
    "al-voorgesteld",
    "al-besloten",
    "vernietigd",
    "herkenbaar",
    "te-lang",
    "groep-bij-persoon",
    "opschonen",
    "samengevoegd",
    "geen-route",
    "duiding-voorlopig",
    "niet-geduid",
    "niet-nagegaan",
    "bron-niet-openbaar",
    "account-in-tekst",
    "persoon-gevolgd",
    "persoon-in-vraag",
    "groep-in-vraag",
    "einde-ontbreekt",
    "einde-voorbij",
    "langer-dan-wet",
    "leest-niet-mee",
    "afwegen-ontbreekt",
    "eigenaar-ontbreekt",
    "zitting-loopt",
    "zitting-gesloten",
    "niet-aanwezig",
    "geschorst",
    "bron-ontbreekt",
    "hulp-ontbreekt",
)


@dataclass(frozen=True, slots=True)
class Reden:
    """One reason for a refusal.

    ``regel`` is the path of the rule in the approach, ``wie`` the roles that may or must act, ``mist`` the
    codes of what lacks, ``veld`` the field of the command it is about.
    """

    code: str
    regel: str = ""
    afwijken_mag: bool = False
    wie: tuple[str, ...] = ()
    mist: tuple[str, ...] = ()
    wijst_naar: tuple[str, ...] = ()
    voorstellen: tuple[str, ...] = ()
    veld: str | None = None


@dataclass(frozen=True, slots=True)
class Weigering:
    """All reasons at once. Nothing has changed."""

    redenen: tuple[Reden, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the reasons, in order."""
        return tuple(reden.code for reden in self.redenen)

    @property
    def afwijken_mag(self) -> bool:
        """Whether a reason in one sentence would let it through."""
        return all(reden.afwijken_mag for reden in self.redenen)


def weiger(code: str, regel: str = "", **verder: object) -> Weigering:
    """A refusal with a single reason."""
    return Weigering((Reden(code, regel, **verder),))  # type: ignore[arg-type]
