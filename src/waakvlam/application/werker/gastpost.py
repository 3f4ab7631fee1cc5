"""Mail to guests, and word to who invited them once they answered.

The address stands encrypted in the case; the link follows from a key. Neither is ever in the outbox.
"""

from datetime import datetime

from waakvlam.application.poorten import Bericht, Deelbericht, PostFout, Regel
from waakvlam.application.werker import brieven
from waakvlam.application.werker.bezorgen import Klaar, Onbekend, Uit, uitvoerder, vertel
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.application.werker.wie import toestand_van
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.toegang.gast import account_van, geldt

GASTPOST = "gastpost"


@uitvoerder("gast-uitgenodigd")
def _uitgenodigd(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """The invitation becomes a mail of its own, that knows whom to tell when it does not arrive."""
    gast, _ = _gast(plaats, bericht.ids["gemeente"], bericht.ids["stroom"], bericht.ids["wie"])
    ids = {
        **{
            naam: bericht.ids[naam]
            for naam in ("gemeente", "stroom", "nr", "oefening")
            if naam in bericht.ids
        },
        "gast": gast.id,
        "aan": account_van(gast.id),
        "afzender": gast.door,
        "rol": gast.door_rol,
        "soort": bericht.soort,
    }
    return (Deelbericht(GASTPOST, f"{GASTPOST}:{bericht.sleutel}", ids),)


@uitvoerder(GASTPOST)
def _mail(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Send the link to the guest, unless the invitation is over by now."""
    ids = bericht.ids
    gast, toestand = _gast(plaats, ids["gemeente"], ids["stroom"], ids["gast"])
    if not geldt(toestand, gast, nu):
        return Klaar("voorbij")
    token = plaats.om.gastsleutels.token(ids["gemeente"], gast.id, gast.token_hash)
    if token is None:
        raise PostFout("link-is-weg", blijvend=True)
    regels: list[Regel] = plaats.om.logboek.lees(ids["gemeente"], ids["stroom"], gast.nr - 1)[:1]
    adres = plaats.om.logboek.teksten(regels).get(gast.email, "")
    brief = brieven.uitnodiging(
        bericht.sleutel,
        f"{plaats.webadres}/gast/{token}",
        plaats.adressen.gemeentenaam(ids["gemeente"]),
        gast.tot,
        "oefening" in ids,
    )
    plaats.post.stuur(adres.strip(), brief)
    return Klaar()


@uitvoerder("gast-antwoordde")
def _antwoordde(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Who invited is told that the guest answered; the role, when they are no longer there."""
    gast, _ = _gast(plaats, bericht.ids["gemeente"], bericht.ids["stroom"], bericht.ids["wie"])
    return vertel(plaats, bericht, [gast.door_rol], nu, alleen=gast.door)


def _gast(plaats: Werkplaats, gemeente: str, stroom: str, id_: str) -> tuple[Gast, Toestand]:
    _, toestand = toestand_van(plaats, gemeente, stroom)
    if not isinstance(toestand, Toestand) or id_ not in toestand.gasten:
        raise Onbekend(id_)
    return toestand.gasten[id_], toestand
