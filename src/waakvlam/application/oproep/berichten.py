"""What a message about a call says: the code name and what to do. Where and why stand in Waakvlam only.

In Dutch only, as all messages: they are read before anyone has chosen a language.
"""

from collections.abc import Mapping
from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.oproep.agenda import AANVRAAG, AFZEGGING, Afspraak, kenmerk, uitnodiging
from waakvlam.application.poorten import Brief
from waakvlam.application.werker import brieven
from waakvlam.core.casus import Toestand
from waakvlam.core.oproep.stand import Oproep, Uitnodiging

TOKEN = "oproep-"  # noqa: S105  (what comes before the id of an invitation, no secret)
INGETROKKEN = "oproep-ingetrokken"


def zin(wat: str, oproep: Oproep) -> str:
    """What to do, in one sentence."""
    wanneer = f"om {brieven.moment(oproep.om)}" if oproep.om is not None else "nu"
    if wat == INGETROKKEN:
        return "het overleg gaat niet door"
    if wat == "oproep-verzet":
        return f"het overleg is verzet, kom {wanneer}"
    return f"kom {wanneer} naar het overleg" if oproep.om is not None else "kom nu naar het overleg"


def sms(codenaam: str, wat: str, oproep: Oproep, oefening: bool) -> str:
    """The text message: short enough for one, without a word on the case itself."""
    begin = "OEFENING. " if oefening else ""
    vraag = "" if wat == INGETROKKEN else " Antwoord 1 ik kom, 2 ik kom niet, 3 bel mij."
    return f"{begin}Waakvlam {codenaam}: {zin(wat, oproep)}.{vraag}"


def mail(
    om: Omgeving, webadres: str, ids: Mapping[str, str], t: Toestand, u: Uitnodiging, oproep: Oproep,
    afzender: str, adres: str, nu: datetime,
) -> Brief:  # fmt: skip
    """The mail with a link to answer and a calendar file."""
    gemeente, af = ids["gemeente"], ids["wat"] == INGETROKKEN
    token = om.gastsleutels.token(gemeente, TOKEN + u.id)
    antwoord = f"{webadres}/oproep/{token}"
    adressen = [("Laat weten of u komt", antwoord)] if not af else []
    brief = brieven.oproep(
        f"{u.id}:{ids['wat']}:{ids['nr']}", t.codenaam, zin(ids["wat"], oproep) + ".", adressen,
        "oefening" in ids,
    )  # fmt: skip
    oefent = brieven.OEFENING if "oefening" in ids else ""
    afspraak = Afspraak(
        kenmerk(gemeente, u.id), f"{oefent}{t.codenaam}: overleg", oproep.om or oproep.op, None,
        oproep.volgnr, nu, af,
    )  # fmt: skip
    bestand = uitnodiging(afspraak, afzender, adres)
    return Brief(
        brief.kenmerk, brief.onderwerp, brief.tekst, brief.html, bestand, AFZEGGING if af else AANVRAAG
    )
