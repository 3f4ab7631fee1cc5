"""Reporting a signal, and further observations."""

import re
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg

WAAR = ("hier", "adres", "online")
WANNEER = ("net", "vandaag", "eerder")
SOORTEN = (
    "eigen",
    "melding",
    "niet_pluis",
    "verhaal",
    "casuistiek",
    "gerucht",
    "aangifte",
    "nieuws",
    "sociale_media",
    "kerncijfer",
)
HARD = ("kerncijfer",)
"""Kinds that are figures; everything else is soft: what people see, hear, feel or tell."""
KANALEN = ("app", "telefoon", "mail", "koppeling", "invoer", "formulier")
MELDERS = ("professional", "inwoner", "anoniem")
VAN = ("zelf", "melder", "ander")
_BUURT = re.compile(r"[A-Za-z0-9_-]{1,40}")
_VAST = (("waar", WAAR), ("wanneer", WANNEER), ("soort", SOORTEN), ("kanaal", KANALEN))

Uit = tuple[Any, ...] | Weigering


def meld(s: Signaal, opdracht: o.Meld, weg: Weg, ctx: Context) -> Uit:
    """The signal as it was reported; who reported it stands in an event of its own."""
    redenen = _redenen(s, opdracht, weg, ctx)
    if redenen:
        return Weigering(tuple(redenen))
    terug = opdracht.terug_uiterlijk or weg.na("terug_binnen", ctx.nu)
    gemeld = g.SignaalGemeld(
        opdracht.tekst, opdracht.waar, opdracht.wanneer, opdracht.zelf_gezien, opdracht.gevaar,
        opdracht.plaats, opdracht.moment, opdracht.thema, opdracht.duiding, terug, ctx.oefening,
        opdracht.soort, opdracht.kanaal, opdracht.buurt, opdracht.nieuw, opdracht.al_gaande,
        opdracht.organisatie or weg.organisatie(ctx.rol), opdracht.melder_soort, opdracht.ontvangstcode,
        weg.aanpak.hash if weg.aanpak else "", weg.code,
    )  # fmt: skip
    if opdracht.melder_naam or opdracht.melder_contact:
        return (gemeld, g.MelderVastgelegd(opdracht.melder_naam, opdracht.melder_contact))
    return (gemeld,)


def _redenen(s: Signaal, opdracht: o.Meld, weg: Weg, ctx: Context) -> list[Reden]:
    redenen = []
    if s.bestaat:
        redenen.append(Reden("volgorde", veld="signaal"))
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    for veld, waarden in (*_VAST, ("melder_soort", MELDERS)):
        if getattr(opdracht, veld) not in waarden:
            redenen.append(Reden("onvolledig", veld=veld, mist=waarden))
    if opdracht.waar == "adres" and not opdracht.plaats:
        redenen.append(Reden("onvolledig", veld="plaats"))
    if opdracht.buurt is not None and not _BUURT.fullmatch(opdracht.buurt):
        redenen.append(Reden("onvolledig", veld="buurt"))
    if opdracht.moment is not None and opdracht.moment > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="moment"))
    if opdracht.duiding and not weg.model.vraag_vermoeden:
        redenen.append(Reden("volgorde", f"{weg.pad}.vraag_vermoeden", veld="duiding"))
    if opdracht.melder_soort == "anoniem" and (opdracht.melder_naam or opdracht.melder_contact):
        redenen.append(Reden("onvolledig", veld="melder_soort", mist=MELDERS[:2]))
    if opdracht.soort == "sociale_media" and not opdracht.openbaar:
        redenen.append(Reden("bron-niet-openbaar", veld="openbaar"))
    return redenen


def vul_aan(s: Signaal, opdracht: o.VulAan, weg: Weg, ctx: Context) -> Uit:
    """A further observation, and whether it verifies the signal."""
    redenen = []
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.van not in VAN:
        redenen.append(Reden("onvolledig", veld="van", mist=VAN))
    if opdracht.van == "ander" and not opdracht.functie:
        redenen.append(Reden("onvolledig", veld="functie"))
    if opdracht.moment is not None and opdracht.moment > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="moment"))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.WaarnemingToegevoegd(
            opdracht.tekst, opdracht.van, telt(s, opdracht, weg, ctx.actor), opdracht.functie,
            opdracht.ander_moment, opdracht.andere_plek, opdracht.doorgestuurd, opdracht.moment,
        ),
    )  # fmt: skip


def telt(s: Signaal, opdracht: o.VulAan, weg: Weg, actor: str) -> str:
    """How a further observation verifies: ``eigen``, ``anderen`` or not at all (empty).

    The same person needs another moment or place; a message that was passed along is no observation.
    """
    if opdracht.doorgestuurd:
        return ""
    eigen = opdracht.van == "melder" or (opdracht.van == "zelf" and actor == s.melder)
    if eigen:
        anders = opdracht.ander_moment or opdracht.andere_plek
        return "eigen" if anders and weg.verificatie.eigen else ""
    return "anderen" if weg.verificatie.anderen else ""


def maak_schoon(s: Signaal, opdracht: o.MaakSchoon, weg: Weg, ctx: Context) -> Uit:
    """A text without what identifies people; only when it was asked for."""
    if not s.schoon_gevraagd:
        return weiger("niet-gevraagd", veld="tekst")
    if not opdracht.tekst:
        return weiger("onvolledig", veld="tekst")
    return (g.TekstOpgeschoond(opdracht.tekst),)


def vraag_schoon(s: Signaal, opdracht: o.VraagSchoon, weg: Weg, ctx: Context) -> Uit:
    """Ask to clean the text; until then it goes nowhere."""
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return () if s.schoon_gevraagd else (g.OpschonenGevraagd(opdracht.reden),)
