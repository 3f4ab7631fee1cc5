"""What this floor needs from the world, put in place from above when the program starts.

``waakvlam.samenstelling`` makes the real one; a test may give its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.poorten import (
    Auditlog,
    Gastplekken,
    Gastpogingen,
    Gastsleutels,
    Klok,
    Leden,
    Lijsten,
    Logboek,
    Personenindex,
    Personenmerken,
    Postvak,
    Projectie,
    Verwerkingenlog,
)
from waakvlam.application.poorten.bewaking import GEEN_BEWAKING, Bewaking
from waakvlam.application.poorten.bewaren import Bewaarbeheer, Bewaarlijsten
from waakvlam.application.poorten.bijlagen import Bijlagewerk
from waakvlam.application.poorten.buurten import GEEN_BUURTEN, Buurtkast
from waakvlam.application.poorten.buurtsignalen import GEEN_BUURTSIGNALEN, Buurtsignalen
from waakvlam.application.poorten.cijfer import GEEN_CIJFERS, Cijferlijsten
from waakvlam.application.poorten.gericht import GEEN_GERICHT, Gerichtlijsten
from waakvlam.application.poorten.gezichten import GEEN_GEZICHTEN, Gezichtlijsten
from waakvlam.application.poorten.invallers import Invallers
from waakvlam.application.poorten.klad import Kladblok
from waakvlam.application.poorten.lijkt import GEEN_LIJKT, Lijktlijsten, Stammen
from waakvlam.application.poorten.nakijken import GEEN_NAKIJKEN, Nakijkwerk
from waakvlam.application.poorten.netwerk import GEEN_NETWERK, Netwerklijsten
from waakvlam.application.poorten.ontvangst import GEEN_ONTVANGST, Ontvangstcodes, Ontvangsten
from waakvlam.application.poorten.ophoping import Ophopingwerk
from waakvlam.application.poorten.oproep import Oproepwerk
from waakvlam.application.poorten.overleglijst import GEEN_OVERLEGLIJSTEN, Overleglijsten
from waakvlam.application.poorten.postbus import Postbus
from waakvlam.application.poorten.signaalbak import GEEN_BAK, Signaalbak
from waakvlam.application.poorten.sleutelpersonen import GEEN_SLEUTELS, Sleutellijsten
from waakvlam.application.poorten.sparren import GEEN_SPARREN, Sparlijsten
from waakvlam.application.poorten.stukken import Stukkenschrijver
from waakvlam.application.poorten.toezicht import Toezichtwerk
from waakvlam.application.poorten.zegels import Logbewaring, Verzegelaar
from waakvlam.application.stromen import Toestanden
from waakvlam.core.bewaking.regels import Bewaakregels
from waakvlam.core.casus.deelregels import Deelregels
from waakvlam.core.casus.gaststand import Gastgrenzen
from waakvlam.core.cijfer.regels import Cijferregels
from waakvlam.core.gegevens.gasten import Invalregels
from waakvlam.core.gegevens.persoonsbesluiten import Persoonsbesluiten, Zoekdoelen
from waakvlam.core.maatregel.regels import Maatregelregels
from waakvlam.core.toegang.bewaren import Bewaarrechten
from waakvlam.core.toegang.invaller import Invalrechten
from waakvlam.core.toegang.ontwerp import Aanpakrechten
from waakvlam.core.toegang.uitvoer import Uitvoerrechten


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The ports behind ``execute`` and the questions."""

    logboek: Logboek
    auditlog: Auditlog
    verwerkingen: Verwerkingenlog
    toezicht: Toezichtwerk
    klok: Klok
    leden: Leden
    aanpakken: Aanpakkast
    toestanden: Toestanden
    projecties: Sequence[Projectie]
    lijsten: Lijsten
    postvak: Postvak
    beheer: Bewaarbeheer
    bewaarlijsten: Bewaarlijsten
    gastsleutels: Gastsleutels
    gastpogingen: Gastpogingen
    gastplekken: Gastplekken
    invallers: Invallers
    invalregels: Invalregels
    personenindex: Personenindex
    personenmerken: Personenmerken
    straatmerken: Personenmerken
    persoonsbesluiten: Persoonsbesluiten
    zoekdoelen: Zoekdoelen
    deelregels: Deelregels = field(default_factory=Deelregels)
    gastgrenzen: Gastgrenzen = field(default_factory=Gastgrenzen)
    maatregelregels: Maatregelregels = field(default_factory=Maatregelregels)
    invalrechten: Invalrechten = field(default_factory=Invalrechten)
    aanpakrechten: Aanpakrechten = field(default_factory=Aanpakrechten)
    bewaarrechten: Bewaarrechten = field(default_factory=Bewaarrechten)
    bijlagen: Bijlagewerk | None = None
    nakijken: Nakijkwerk = GEEN_NAKIJKEN
    sparlijsten: Sparlijsten = GEEN_SPARREN
    stukken: Stukkenschrijver | None = None
    uitvoerrechten: Uitvoerrechten = field(default_factory=Uitvoerrechten)
    overleglijsten: Overleglijsten = GEEN_OVERLEGLIJSTEN
    bewaking: Bewaking = GEEN_BEWAKING
    bewaakregels: Bewaakregels | None = None
    gerichtlijsten: Gerichtlijsten = GEEN_GERICHT
    netwerklijsten: Netwerklijsten = GEEN_NETWERK
    gezichtlijsten: Gezichtlijsten = GEEN_GEZICHTEN
    sleutellijsten: Sleutellijsten = GEEN_SLEUTELS
    cijferlijsten: Cijferlijsten = GEEN_CIJFERS
    cijferregels: Cijferregels | None = None
    ontvangstcodes: Ontvangstcodes = GEEN_ONTVANGST
    postbus: Postbus | None = None
    ontvangsten: Ontvangsten = GEEN_ONTVANGST
    stammen: Stammen = GEEN_LIJKT
    lijktlijsten: Lijktlijsten = GEEN_LIJKT
    signaalbak: Signaalbak = GEEN_BAK
    buurten: Buurtkast = GEEN_BUURTEN
    buurtsignalen: Buurtsignalen = GEEN_BUURTSIGNALEN
    ophoping: Ophopingwerk | None = None
    oproep: Oproepwerk | None = None
    klad: Kladblok | None = None
    verzegelaar: Verzegelaar | None = None
    logbewaring: Logbewaring | None = None


_MAKER: list[Callable[[], Omgeving]] = []


def gebruik(maker: Callable[[], Omgeving]) -> None:
    """From now on ``omgeving()`` gives what ``maker`` gives; it is asked each time, so let it remember."""
    _MAKER[:] = [maker]


def omgeving() -> Omgeving:
    """The environment in use; raises RuntimeError before one was put in place."""
    if not _MAKER:
        raise RuntimeError("no environment: call waakvlam.application.omgeving.gebruik first")
    return _MAKER[0]()
