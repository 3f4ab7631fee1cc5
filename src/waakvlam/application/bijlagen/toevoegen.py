"""Taking a file in: look at it, keep it encrypted, and only then say with an event that it is there.

The content is stored before the event, as a key is before a text: a content without an event is harmless
and is cleared away, an event without a content would be a loss.
"""

import uuid
from dataclasses import dataclass, replace

from waakvlam.application.bijlagen.werk import scanner, werk
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht, Uitkomst
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.application.poorten.bijlagen import Aangeboden, Bestandsbezwaar, Gekeurd, Stand
from waakvlam.application.stromen import SIGNAAL, soort_stroom
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus.bijlageopdrachten import VoegBijlageToe
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import VoegFotoToe
from waakvlam.core.toegang.beleid import IEDEREEN


@dataclass(frozen=True, slots=True)
class Nagekeken:
    """A file that may be kept; ``stand`` is ``wacht`` when the scanner could not be reached."""

    gekeurd: Gekeurd
    stand: Stand


def kijk_na(bestand: Aangeboden, gemeente: str, actor: str, rol: str) -> Nagekeken | Bestandsbezwaar:
    """Look at an offered file; an infected one is refused and that is logged, and nothing of it is kept."""
    gevonden, naam = ("schoon", "") if not bestand.inhoud else scanner().kijk_na(bestand.inhoud)
    if gevonden == "besmet":
        om = omgeving()
        om.auditlog.noteer(
            gemeente, actor, rol, "voeg_bijlage_toe", "bijlage", "besmet", "web", om.klok.nu(), {"wat": naam}
        )
        return Bestandsbezwaar("besmet")
    uit = werk().keuring.keur(bestand)
    if isinstance(uit, Bestandsbezwaar):
        return uit
    return Nagekeken(uit, "schoon" if gevonden == "schoon" else "wacht")


def voeg_toe(envelop: Opdracht, bestand: Nagekeken, omschrijving: str = "") -> Uitkomst:
    """Add a file to the case or signal of ``envelop``, whose own ``inhoud`` does not count.

    For a case ``envelop`` names the circle. A refused command leaves nothing behind.
    """
    om, kluis = omgeving(), werk().kluis
    if envelop.stroom is None:
        raise ValueError("a file is added to a stream that is there")
    bij_signaal = soort_stroom(envelop.stroom) == SIGNAAL
    kring = IEDEREEN if bij_signaal else envelop.kring
    if kring is None:
        raise ValueError("a file is added in a circle")
    if om.logboek.kop(envelop.gemeente, envelop.stroom) is None:
        return Geweigerd(weiger("niet-gevonden", veld=soort_stroom(envelop.stroom)))
    g, merk = bestand.gekeurd, uuid.uuid4().hex
    eenheid = Bewaareenheid(envelop.gemeente, envelop.stroom, kring, envelop.bewaar, envelop.persoon)
    kluis.bewaar(eenheid, merk, g.inhoud, bestand.stand, om.klok.nu())
    soort = VoegFotoToe if bij_signaal else VoegBijlageToe
    inhoud = soort(merk, Tekst(g.naam), g.soort, len(g.inhoud), Tekst(omschrijving) if omschrijving else None)
    uit: Uitkomst | None = None
    try:
        uit = execute(replace(envelop, inhoud=inhoud, kring=None if bij_signaal else kring))
    finally:
        if isinstance(uit, Aanvaard) and not uit.herhaald:
            kluis.maak_vast(envelop.gemeente, merk)
        else:
            kluis.wis(envelop.gemeente, merk)
    return uit
