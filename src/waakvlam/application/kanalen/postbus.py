"""Reading a mailbox: every mail becomes a signal, or goes to a folder that says why not."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.deur.nummers import zonder
from waakvlam.application.kanalen.mailbericht import Mailbericht, lees_mail
from waakvlam.application.kanalen.melden import meld_via
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.poorten.postbus import NIET_GELUKT, OVERGESLAGEN, VERWERKT, Postbus
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld

PER_KEER = 50
"""Mails of one visit; a storm is read in as many visits as it takes."""
KANAAL = "mail"
NIET_NEEMBAAR = "mail-niet-te-lezen"
"""In one word: there are mails of which no signal could be made."""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What came of one visit: mails that became signals, that machines sent, and that could not be taken."""

    signalen: int = 0
    overgeslagen: int = 0
    mislukt: int = 0


def lees_postbus(om: Omgeving, postbus: Postbus, nu: datetime) -> Gelezen:
    """Read what is new. A mail that is read again gives no second signal; raises PostbusFout."""
    telt = {VERWERKT: 0, OVERGESLAGEN: 0, NIET_GELUKT: 0}
    with postbus.open() as sessie:
        for nieuw in sessie.nieuwe(PER_KEER):
            bericht = lees_mail(nieuw.ruw, nieuw.afgebroken)
            map_ = _neem(om, postbus.gemeente, bericht, nu)
            sessie.naar(nieuw.nummer, map_)
            telt[map_] += 1
    return Gelezen(telt[VERWERKT], telt[OVERGESLAGEN], telt[NIET_GELUKT])


def _neem(om: Omgeving, gemeente: str, bericht: Mailbericht, nu: datetime) -> str:
    """Make a signal of a mail; gives the folder it goes to."""
    if bericht.automaat:
        return OVERGESLAGEN
    uit = meld_via(KANAAL, gemeente, _meld(bericht), bericht.kenmerk, _gebeurd(bericht, nu), om=om)
    return VERWERKT if isinstance(uit.uitkomst, Aanvaard) else NIET_GELUKT


def _gebeurd(bericht: Mailbericht, nu: datetime) -> datetime | None:
    """When it was sent, if that can be: not in the future, and not from before there was mail here."""
    op = bericht.verstuurd
    return op if op is not None and op <= nu and (nu - op).days < 60 else None


def _meld(bericht: Mailbericht) -> Meld:
    """The command: subject and text, with word of what did not come along."""
    delen = [deel for deel in (bericht.onderwerp, bericht.tekst) if deel]
    if bericht.ingekort:
        delen.append("[Het bericht was langer. Het staat in zijn geheel in de mailbox.]")
    if bericht.bijlagen:
        woord = "bestand" if bericht.bijlagen == 1 else "bestanden"
        delen.append(f"[Bij het bericht: {bericht.bijlagen} {woord}. Die staan in de mailbox.]")
    bekend = bool(bericht.naam or bericht.adres)
    tekst, weg = zonder("\n\n".join(delen))
    if weg:
        tekst += "\n\n[Een burgerservicenummer is uit deze tekst gehaald.]"
    return Meld(
        Tekst(tekst),
        soort="melding",
        wanneer="eerder",
        waar="hier",
        zelf_gezien=False,
        melder_soort="inwoner" if bekend else "anoniem",
        melder_naam=Tekst(bericht.naam) if bericht.naam else None,
        melder_contact=Tekst(bericht.adres) if bericht.adres else None,
    )
