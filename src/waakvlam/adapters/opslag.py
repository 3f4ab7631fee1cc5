"""The stores of this installation, wired once per process."""

from functools import cache
from pathlib import Path

from django.conf import settings

from waakvlam.adapters.aanpakken import DatabaseAanpakken
from waakvlam.adapters.audit import DatabaseAuditlog
from waakvlam.adapters.gasten import Gastsleutels
from waakvlam.adapters.hoofdsleutel import UitInstelling
from waakvlam.adapters.klok import Systeemklok
from waakvlam.adapters.logboek import DatabaseLogboek
from waakvlam.adapters.ontvangstcodes import OntvangstCodes
from waakvlam.adapters.personenindex import Personenmerken
from waakvlam.adapters.signaalstammen import SignaalStammen
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sleutelkast.voorraad import Stroomnamen
from waakvlam.adapters.termijnen import DatabaseTermijnen
from waakvlam.adapters.uitgaand import DatabaseUitgaand
from waakvlam.adapters.verwerkingen import DatabaseVerwerkingenlog
from waakvlam.adapters.verwerkingsregister import BESTAND as REGISTER
from waakvlam.adapters.verwerkingsregister import lees_register


@cache
def hoofdsleutel() -> UitInstelling:
    """The master key of this installation."""
    return UitInstelling(settings.HOOFDSLEUTEL)


@cache
def sleutels() -> Sleutelkast:
    """The key store."""
    return Sleutelkast(hoofdsleutel())


@cache
def logboek() -> DatabaseLogboek:
    """The event store."""
    return DatabaseLogboek(sleutels(), namen=Stroomnamen(sleutels()))


@cache
def auditlog() -> DatabaseAuditlog:
    """The audit log."""
    return DatabaseAuditlog()


@cache
def verwerkingen() -> DatabaseVerwerkingenlog:
    """The log of processing."""
    pad = Path(settings.VERWERKINGEN) if settings.VERWERKINGEN else REGISTER
    return DatabaseVerwerkingenlog(hoofdsleutel().pseudoniemsleutels(), lees_register(pad))


@cache
def aanpakken() -> DatabaseAanpakken:
    """Adopted approach versions."""
    return DatabaseAanpakken()


@cache
def uitgaand() -> DatabaseUitgaand:
    """The outbox."""
    return DatabaseUitgaand()


@cache
def termijnen() -> DatabaseTermijnen:
    """The terms table."""
    return DatabaseTermijnen()


@cache
def klok() -> Systeemklok:
    """The clock."""
    return Systeemklok()


@cache
def gastsleutels() -> Gastsleutels:
    """Links and codes of guests."""
    return Gastsleutels(hoofdsleutel().gastsleutels())


@cache
def personenmerken() -> Personenmerken:
    """The marks of the index on persons, with a secret of its own when the installation has one."""
    return Personenmerken(settings.PERSONENSLEUTEL or settings.HOOFDSLEUTEL)


@cache
def ontvangstcodes() -> OntvangstCodes:
    """The codes of receipts, under a key of their own."""
    return OntvangstCodes(settings.PERSONENSLEUTEL or settings.HOOFDSLEUTEL)


@cache
def signaalstammen() -> SignaalStammen:
    """The marks of words in signals, under a key of their own."""
    return SignaalStammen(settings.PERSONENSLEUTEL or settings.HOOFDSLEUTEL)


@cache
def nummermerken() -> Personenmerken:
    """The marks of telephone numbers of colleagues, under a key of their own."""
    return Personenmerken(settings.PERSONENSLEUTEL or settings.HOOFDSLEUTEL, "nummers")


@cache
def straatmerken() -> Personenmerken:
    """The marks of postcodes, under a key of their own."""
    return Personenmerken(settings.PERSONENSLEUTEL or settings.HOOFDSLEUTEL, "straten")
