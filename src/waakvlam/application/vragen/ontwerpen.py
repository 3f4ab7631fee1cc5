"""Drafts of approaches to look at: the list, one draft with its files, and what changed over time."""

from collections.abc import Mapping
from dataclasses import dataclass

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.application.ontwerpen.teksten import Bestandlezer
from waakvlam.application.poorten import LEEG, Kop, OntwerpInLijst, Vastgesteld
from waakvlam.application.stromen import ONTWERP
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.ontwerp.opdrachten import StelVast
from waakvlam.core.ontwerp.toestand import Ontwerp
from waakvlam.core.toegang.ontwerp import mag_ontwerpen_zien

MAXIMUM = 200


@dataclass(frozen=True, slots=True)
class LeesbaarOntwerp:
    """A draft with the texts of its files, and what the viewer may do with it."""

    id: str
    ontwerp: Ontwerp
    bestanden: Mapping[str, str]
    mag_maken: bool
    mag_vaststellen: bool
    reden: str = ""

    @property
    def open(self) -> bool:
        """Whether the viewer can change it."""
        return self.mag_maken and self.ontwerp.fase == "ontwerp"


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The drafts of a municipality and every adoption there was."""

    ontwerpen: tuple[OntwerpInLijst, ...]
    versies: tuple[Vastgesteld, ...]
    mag_maken: bool


def mag_zien(vrager: Vrager) -> bool:
    """Whether drafts are there for this viewer."""
    return mag_ontwerpen_zien(vrager.kijker, omgeving().aanpakrechten)


def overzicht(vrager: Vrager) -> Overzicht | None:
    """The list of drafts and versions; None when it is not there for this viewer."""
    om = omgeving()
    k = vrager.kijker
    mag = mag_ontwerpen_zien(k, om.aanpakrechten)
    boek(vrager, "lijst-ontwerpen", "ontwerpen", mag)
    if not mag:
        return None
    return Overzicht(
        tuple(om.lijsten.ontwerpen(k.gemeente, MAXIMUM)),
        tuple(om.aanpakken.versies(k.gemeente)),
        bool(k.rollen & om.aanpakrechten.maken),
    )


def ontwerp(vrager: Vrager, id_: str) -> LeesbaarOntwerp | None:
    """A draft with its texts; None when it is not there for this viewer, whether or not it exists."""
    om = omgeving()
    k = vrager.kijker
    stroom = f"{ONTWERP}/{id_}"
    regels = om.logboek.lees(k.gemeente, stroom)
    mag = bool(regels) and mag_ontwerpen_zien(k, om.aanpakrechten)
    boek(vrager, "lees-ontwerp", stroom, mag)
    if not mag:
        return None
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    toestand = om.toestanden.haal(kop, lambda *_: regels)
    lezer = Bestandlezer(lambda: regels, om.logboek.teksten)
    rechten = om.aanpakrechten
    reden = ""
    if toestand.reden:
        met = [regel for regel in regels if regel.data.get("reden") == toestand.reden]
        reden = om.logboek.teksten(met).get(toestand.reden, "")
    return LeesbaarOntwerp(
        id_,
        toestand,
        lezer.lees(toestand.stand.bestanden),
        bool(k.rollen & rechten.maken),
        bool(k.rollen & rechten.voor(StelVast)),
        reden,
    )


def namen(accounts: set[str]) -> dict[str, str]:
    """Names of accounts; one that is no person of ours stands for itself."""
    gevonden = omgeving().lijsten.namen(accounts)
    return {account: gevonden.get(account, account) for account in accounts}


def titel(inhoud_hash: str, anders: str) -> str:
    """The title of a version that was adopted; its code when the version cannot be read."""
    try:
        return omgeving().aanpakken.haal(inhoud_hash).model.titel
    except KeyError:
        return anders


def geldende(vrager: Vrager, aanpak: str, om: Omgeving | None = None) -> Aanpak | None:
    """The version of an approach that holds now in the municipality of the viewer."""
    om = om or omgeving()
    return om.aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).get(aanpak)
