"""Calls, answers, duty and tasks that change hands, as sentences in the course of a case."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.oproep import gebeurtenissen as g

Vertaal = Callable[[str], str]


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


ANTWOORD = {"komt": _("komt"), "komt-niet": _("komt niet"), "bel-mij": _("wil gebeld worden")}
UITKOMST = {
    "geen-gehoor": _("geen gehoor"),
    "voicemail": _("voicemail"),
    "gesproken": _("gesproken"),
    "komt": _("komt"),
    "komt-niet": _("komt niet"),
}
WAAROM = {
    "geen-antwoord": _("Geen antwoord"),
    "komt-niet": _("Komt niet"),
    "onbereikbaar": _("Niet te bereiken"),
}
WEG = {"mail": _("e-mail"), "sms": _("sms")}
BEZORGD = {
    "verstuurd": _("Bericht verstuurd per {weg}."),
    "aangekomen": _("Bericht aangekomen per {weg}."),
    "mislukt": _("Bericht niet aangekomen per {weg}."),
}
TAKEN = {
    "bel-terug": _("Bel terug: {wie}"),
    "bel-zelf": _("Bel zelf: {wie}. Die komt niet of is niet bereikt, en niemand valt in."),
}
BEKIJK_CODE = "bekijk-advies"
BEKIJK = _("Teruggestuurd met advies. Bekijk het en kies hoe het verder gaat.")


def _gedaan(e: g.OproepGedaan, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("Stil alarm voor {wie}: alleen per telefoon.") if e.stil else _("Oproep voor {wie}.")
    return zin.format(wie=namen.rol(aanpak, e.gremium))


def _opgeroepen(e: g.Opgeroepen, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("Opgeroepen om in te vallen: {wie}.") if e.voor else _("Opgeroepen: {wie}.")
    return zin.format(wie=namen.rol(aanpak, e.rol))


def _door(e: g.OproepDoorgegeven, aanpak: Aanpak, _: Vertaal) -> str:
    zin = (
        _("{waarom}, en niemand valt in. Nu aan zet: {wie}.")
        if e.boven
        else _("{waarom}. Gevraagd om in te vallen: {wie}.")
    )
    wie = ", ".join(namen.rol(aanpak, rol) for rol in e.aan)
    return zin.format(waarom=_(WAAROM.get(e.waarom, e.waarom)), wie=wie)


VERTELLERS: dict[type, Callable[[Any, Aanpak, Vertaal], str]] = {
    g.OproepGedaan: _gedaan,
    g.Opgeroepen: _opgeroepen,
    g.OproepVerzet: lambda e, a, _: _("Oproep verzet."),
    g.OproepIngetrokken: lambda e, a, _: _("Oproep ingetrokken."),
    g.OproepBeantwoord: lambda e, a, _: _("Antwoord op de oproep: {wat}.").format(
        wat=_(ANTWOORD.get(e.antwoord, e.antwoord))
    ),
    g.Opgebeld: lambda e, a, _: _("Gebeld: {wat}.").format(wat=_(UITKOMST.get(e.uitkomst, e.uitkomst))),
    g.OproepBezorgd: lambda e, a, _: _(BEZORGD.get(e.uitkomst, e.uitkomst)).format(
        weg=_(WEG.get(e.langs, e.langs))
    ),
    g.OproepDoorgegeven: _door,
    g.DienstGepland: lambda e, a, _: _("Dienst gepland: {wie}.").format(wie=namen.rol(a, e.rol)),
    g.DienstVervallen: lambda e, a, _: _("Een dienst gaat niet door."),
    g.DienstOvergedragen: lambda e, a, _: _("Dienst overgedragen."),
    g.DienstOvergenomen: lambda e, a, _: _("Dienst overgenomen."),
    g.TaakOpgepakt: lambda e, a, _: _("{wie} pakt een taak op.").format(wie=namen.rol(a, e.rol)),
    g.Herinnerd: lambda e, a, _: _("Herinnerd: {wie}.").format(
        wie=", ".join(namen.rol(a, rol) for rol in e.rollen)
    ),
    g.TaakTeruggestuurd: lambda e, a, _: _("Een taak is teruggestuurd met advies."),
}
