"""Puts the real adapters and read models behind the ports of the application, once per process.

The only place that knows all floors. ``waakvlam.web.apps`` calls ``stel_samen`` when Django starts.
"""

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.deur.vinder import LichteVinder
from waakvlam.application.omgeving import Omgeving, gebruik
from waakvlam.application.stromen import Toestanden
from waakvlam.core.toegang.invaller import Invalrechten
from waakvlam.core.toegang.ontwerp import Aanpakrechten
from waakvlam.core.toegang.uitvoer import Uitvoerrechten

if TYPE_CHECKING:
    from waakvlam.application.werker.werkplaats import Werkplaats


@cache
def omgeving() -> Omgeving:
    """The environment of this installation; made when it is first needed, so start-up stays quick."""
    from django.conf import settings

    from waakvlam.adapters import opslag
    from waakvlam.adapters.bewaren import DatabaseBewaarbeheer
    from waakvlam.adapters.bijlagen.kluis import DatabaseBijlagekluis
    from waakvlam.adapters.bijlagen.samenstellen import bijlagewerk
    from waakvlam.adapters.gasten import DatabaseGastpogingen
    from waakvlam.adapters.gegevens import (
        lees_bewaakregels,
        lees_cijferregels,
        lees_deelregels,
        lees_gasten,
        lees_maatregelregels,
        lees_ophoping,
        lees_persoonsbesluiten,
        lees_zoekdoelen,
    )
    from waakvlam.adapters.imap import ImapPostbus
    from waakvlam.adapters.klad import DatabaseKladblok
    from waakvlam.adapters.logbewaring import Logbewaring
    from waakvlam.adapters.naamvinder import DeduceVinder
    from waakvlam.adapters.nakijken import DatabaseNakijklijst
    from waakvlam.adapters.oproepwerk import oproepwerk
    from waakvlam.adapters.postvak import DatabasePostvak
    from waakvlam.adapters.rekenen import LuieRekenaar
    from waakvlam.adapters.stukken.schrijver import Schrijver
    from waakvlam.adapters.toezicht import toezichtwerk
    from waakvlam.adapters.verzegelen import Mapverzegelaar
    from waakvlam.application.poorten.nakijken import Nakijkwerk
    from waakvlam.application.poorten.ophoping import Ophopingwerk
    from waakvlam.readmodels.bewaking import DatabaseBewaking
    from waakvlam.readmodels.bewaren import Bewaartabellen, DatabaseBewaarlijsten
    from waakvlam.readmodels.buurten import DatabaseBuurtkast
    from waakvlam.readmodels.buurtsignalen import DatabaseBuurtsignalen
    from waakvlam.readmodels.cijfer import Cijfertabel, DatabaseCijferlijsten
    from waakvlam.readmodels.gasten import DatabaseGastplekken
    from waakvlam.readmodels.gericht import DatabaseGerichtlijsten, Gerichttabel
    from waakvlam.readmodels.gezichten import DatabaseGezichtlijsten, Gezichttabel
    from waakvlam.readmodels.invallers import DatabaseInvallers
    from waakvlam.readmodels.lidmaatschappen import DatabaseLeden
    from waakvlam.readmodels.lijsten import DatabaseLijsten
    from waakvlam.readmodels.netwerk import DatabaseNetwerklijsten, Netwerktabel
    from waakvlam.readmodels.ontvangsten import DatabaseOntvangsten
    from waakvlam.readmodels.ophoping import DatabaseOphopinglijsten, Ophopingtabel
    from waakvlam.readmodels.oproep import DatabasePlekken, Oproeptabel
    from waakvlam.readmodels.overleglijst import Bijeenkomsttabel, DatabaseOverleglijsten
    from waakvlam.readmodels.personenindex import DatabasePersonenindex, Personentabel
    from waakvlam.readmodels.projectie import Leestabellen
    from waakvlam.readmodels.signaalbak import DatabaseSignaalbak
    from waakvlam.readmodels.signaalstammen import DatabaseLijktlijsten, Stamtabel
    from waakvlam.readmodels.sleutelpersonen import DatabaseSleutellijsten, Sleuteltabel
    from waakvlam.readmodels.sparren import DatabaseSparlijsten, Spartabel

    klok, nakijklijst = opslag.klok(), DatabaseNakijklijst()
    licht = LichteVinder(lambda: klok.nu().astimezone(ZoneInfo(settings.TIME_ZONE)).date())
    return Omgeving(
        logboek=opslag.logboek(),
        auditlog=opslag.auditlog(),
        verwerkingen=opslag.verwerkingen(),
        toezicht=toezichtwerk(opslag.sleutels(), settings.PATRONEN, settings.TIME_ZONE),
        klok=opslag.klok(),
        leden=DatabaseLeden(),
        aanpakken=Aanpakkast(opslag.aanpakken()),
        toestanden=Toestanden(),
        projecties=(
            Leestabellen(),
            Spartabel(),
            Bijeenkomsttabel(),
            Ophopingtabel(),
            Gerichttabel(),
            Netwerktabel(),
            Gezichttabel(),
            Sleuteltabel(),
            Cijfertabel(),
            Oproeptabel(opslag.gastsleutels()),
            Stamtabel(opslag.signaalstammen()),
            Bewaartabellen(),
            Personentabel(opslag.personenmerken(), opslag.straatmerken()),
        ),
        lijsten=DatabaseLijsten(),
        postvak=DatabasePostvak(),
        beheer=DatabaseBewaarbeheer(
            opslag.hoofdsleutel(),
            settings.BEWAARTERMIJNEN,
            (DatabaseBijlagekluis(opslag.sleutels()), nakijklijst),
        ),
        bewaarlijsten=DatabaseBewaarlijsten(),
        gastsleutels=opslag.gastsleutels(),
        gastpogingen=DatabaseGastpogingen(),
        gastplekken=DatabaseGastplekken(),
        invallers=DatabaseInvallers(opslag.auditlog()),
        invalregels=lees_gasten().invallers(),
        invalrechten=Invalrechten(frozenset(settings.INVALLER_GEVEN), frozenset(settings.INVALLER_ROLLEN)),
        personenindex=DatabasePersonenindex(),
        personenmerken=opslag.personenmerken(),
        straatmerken=opslag.straatmerken(),
        deelregels=lees_deelregels(settings.GRONDEN),
        gastgrenzen=lees_gasten().grenzen(),
        maatregelregels=lees_maatregelregels(),
        persoonsbesluiten=lees_persoonsbesluiten(),
        zoekdoelen=lees_zoekdoelen(),
        aanpakrechten=Aanpakrechten(frozenset(settings.AANPAK_MAKEN), frozenset(settings.AANPAK_VASTSTELLEN)),
        bijlagen=bijlagewerk(),
        nakijken=Nakijkwerk(
            DeduceVinder(licht) if settings.NAAMVINDER == "deduce" else licht, licht, nakijklijst
        ),
        sparlijsten=DatabaseSparlijsten(),
        stukken=Schrijver(),
        uitvoerrechten=Uitvoerrechten(
            frozenset(settings.UITVOER_ROLLEN), frozenset(settings.NOODPAKKET_ROLLEN)
        ),
        overleglijsten=DatabaseOverleglijsten(),
        bewaking=DatabaseBewaking(),
        bewaakregels=lees_bewaakregels(),
        gerichtlijsten=DatabaseGerichtlijsten(),
        netwerklijsten=DatabaseNetwerklijsten(),
        gezichtlijsten=DatabaseGezichtlijsten(),
        sleutellijsten=DatabaseSleutellijsten(),
        cijferlijsten=DatabaseCijferlijsten(),
        cijferregels=lees_cijferregels(),
        ontvangstcodes=opslag.ontvangstcodes(),
        postbus=ImapPostbus(**settings.POSTBUS) if settings.POSTBUS else None,
        ontvangsten=DatabaseOntvangsten(),
        stammen=opslag.signaalstammen(),
        lijktlijsten=DatabaseLijktlijsten(),
        signaalbak=DatabaseSignaalbak(),
        buurten=DatabaseBuurtkast(opslag.auditlog()),
        buurtsignalen=DatabaseBuurtsignalen(),
        ophoping=Ophopingwerk(
            DatabaseOphopinglijsten(ZoneInfo(settings.TIME_ZONE)), LuieRekenaar(), lees_ophoping()
        ),
        oproep=oproepwerk(DatabasePlekken()),
        klad=DatabaseKladblok(opslag.sleutels()),
        verzegelaar=Mapverzegelaar(opslag.hoofdsleutel(), settings.ZEGELS, settings.ZEGELKOPIE),
        logbewaring=Logbewaring(settings.BEWAARTERMIJNEN, opslag.auditlog()),
    )


@cache
def werkplaats() -> "Werkplaats":
    """What a worker of this installation needs."""
    from django.conf import settings

    from waakvlam.adapters import opslag
    from waakvlam.adapters.mail import DjangoPost
    from waakvlam.application.werker.werkplaats import Werkplaats
    from waakvlam.readmodels.adressen import DatabaseAdressen

    host = next((naam for naam in settings.ALLOWED_HOSTS), "localhost")
    return Werkplaats(
        om=omgeving(),
        uitgaand=opslag.uitgaand(),
        termijnen=opslag.termijnen(),
        post=DjangoPost(),
        adressen=DatabaseAdressen(),
        postvak=omgeving().postvak,
        webadres=settings.WEBADRES or f"https://{host}",
    )


def stel_samen() -> None:
    """Let the application use this environment."""
    gebruik(omgeving)
