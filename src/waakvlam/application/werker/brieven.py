"""The mails. They say that there is something, and where; never what, about whom or in which case. A call to
come together is the exception: it says the code name and what to do.

In Dutch only: a mail is read before anyone has chosen a language.
"""

import hashlib
from dataclasses import replace
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from waakvlam.application.poorten import Brief

ZONE = ZoneInfo("Europe/Amsterdam")
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
)
OEFENING = "[Oefening] "


def bericht(sleutel: str, webadres: str, dringend: bool, oefening: bool) -> Brief:
    """To someone with an account: something is waiting for them."""
    begin = "Er staat iets voor u klaar dat niet kan wachten." if dringend else "Er staat iets voor u klaar."
    regels = [
        "Dit hoort bij een oefening. Er is niets echt gebeurd." if oefening else "",
        begin,
        "Log in om te zien wat het is:",
        webadres + "/",
        "In deze mail staat expres niet waar het over gaat. U kunt hem niet beantwoorden.",
    ]
    onderwerp = begin.rstrip(".")
    return _brief(sleutel, (OEFENING if oefening else "") + onderwerp, regels, webadres + "/")


def uitnodiging(sleutel: str, adres: str, gemeente: str, tot: datetime, oefening: bool) -> Brief:
    """To a guest: the link to the one thing they are asked for."""
    regels = [
        "Dit hoort bij een oefening. Er is niets echt gebeurd." if oefening else "",
        f"Er staat iets voor u klaar bij gemeente {gemeente}. Open deze link:",
        adres,
        "U hebt er een code van zes cijfers bij nodig. Die hoort u aan de telefoon van wie u uitnodigt.",
        f"De link werkt tot en met {moment(tot)}. Hij is alleen voor u. Stuur hem niet door.",
        f"Kent u dit niet? Klik dan niet en bel gemeente {gemeente} op het nummer dat u al had.",
        "In deze mail staat expres niet waar het over gaat. U kunt hem niet beantwoorden.",
    ]
    onderwerp = f"Er staat iets voor u klaar bij gemeente {gemeente}"
    return _brief(sleutel, (OEFENING if oefening else "") + onderwerp, regels, adres)


def oproep(sleutel: str, codenaam: str, zin: str, adressen: list[tuple[str, str]], oefening: bool) -> Brief:
    """To someone who is called together: the code name, what to do, and a link for each answer."""
    regels = [
        "Dit hoort bij een oefening. Er is niets echt gebeurd." if oefening else "",
        f"{codenaam}: {zin}",
        *(f"{wat}:\n{adres}" for wat, adres in adressen),
        "In deze mail staat expres niet waar het over gaat. Log in om meer te zien. "
        "Antwoord niet op deze mail.",
    ]
    brief = _brief(sleutel, (OEFENING if oefening else "") + f"{codenaam}: {zin}", regels, "")
    html = brief.html
    for wat, adres in adressen:
        kaal = escape(f"{wat}:\n{adres}")
        html = html.replace(kaal, f'<a href="{escape(adres)}">{escape(wat)}</a>')
    return replace(brief, html=html)


def moment(op: datetime) -> str:
    """A moment as people say it, in Dutch time."""
    hier = op.astimezone(ZONE)
    return f"{hier.day} {MAANDEN[hier.month - 1]} {hier:%H.%M} uur"


def _brief(sleutel: str, onderwerp: str, regels: list[str], adres: str) -> Brief:
    gevuld = [regel for regel in regels if regel]
    tekst = "Goedendag,\n\n" + "\n\n".join(gevuld) + "\n\nWaakvlam\n"
    alineas = "".join(
        f'<p><a href="{escape(adres)}">{escape(adres)}</a></p>'
        if regel == adres
        else f"<p>{escape(regel)}</p>"
        for regel in gevuld
    )
    html = (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{escape(onderwerp)}</title>'
        f"</head><body><p>Goedendag,</p>{alineas}<p>Waakvlam</p></body></html>"
    )
    # The key of an effect names a case: only its hash leaves the house.
    return Brief(hashlib.sha256(sleutel.encode()).hexdigest()[:32], onderwerp, tekst, html)
