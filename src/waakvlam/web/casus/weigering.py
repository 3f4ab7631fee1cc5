"""A refusal in a case: every reason at once, who may, what lacks, what to do now, where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.urls import reverse
from django.utils.translation import gettext_lazy

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Geweigerd
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.weigering import Reden
from waakvlam.web.casus.hulp import adres_vastleggen
from waakvlam.web.weigering import NAAM, redenen_van

HERKOMST = {
    "lezing": gettext_lazy("onze lezing"),
    "conflict": gettext_lazy("bron spreekt zich tegen"),
    "leemte": gettext_lazy("staat niet in de bron"),
}


@dataclass(frozen=True, slots=True)
class Mist:
    """Something that lacks, with the form to record it when there is one."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class RedenBlad:
    """One reason of a refusal; ``doel`` is the id of the field of the form it is about.

    ``bron_url`` is where the rule behind it can be read.
    """

    tekst: str
    mist: tuple[Mist, ...]
    wie: str
    nu: str
    bron: str
    herkomst: str
    toelichting: str
    doel: str
    bron_url: str = ""


@dataclass(frozen=True, slots=True)
class WeigerBlad:
    """A refusal. ``afwijken_mag``: a reason in one sentence would let it through."""

    titel: str
    redenen: tuple[RedenBlad, ...]
    afwijken_mag: bool
    mandaat: bool
    leg_voor_url: str
    leg_voor: str
    namen: bool = False


def weigerblad(
    gemeente: str,
    casus: str,
    uit: Geweigerd,
    titel: str,
    doelen: dict[str, str],
    stap: str = "",
    adressen: Mapping[str, str] = MappingProxyType({}),
) -> WeigerBlad:
    """Return a refusal for the page. ``doelen`` maps codes and fields of reasons to ids on the page.

    ``adressen``: where what lacks can be recorded, as far as the page knows a nearer place.
    """
    zinnen = redenen_van(uit)
    leesbaar = _leesbaar(gemeente, uit)
    redenen = tuple(
        RedenBlad(
            zin.tekst,
            tuple(
                Mist(tekst, adressen.get(code, url))
                for tekst, code, url in zip(zin.mist, reden.mist, _adressen(casus, uit, reden), strict=True)
            ),
            ", ".join(zin.wie) if reden.code == "niet-bevoegd" else "",
            zin.nu,
            zin.bron,
            str(HERKOMST.get(zin.herkomst, "")),
            zin.toelichting if zin.herkomst in HERKOMST else "",
            doelen.get(reden.veld or "", doelen.get(reden.code, "")),
            reverse("aanpak-regel", args=[leesbaar, reden.regel]) if leesbaar and reden.regel else "",
        )
        for zin, reden in zip(zinnen, uit.weigering.redenen, strict=True)
    )
    mandaat = next(
        (r for r in uit.weigering.redenen if r.code == "niet-bevoegd" and r.wie and not r.veld), None
    )
    voor = zinnen[uit.weigering.redenen.index(mandaat)].wie[0] if mandaat else ""
    return WeigerBlad(
        titel,
        redenen,
        uit.weigering.afwijken_mag,
        mandaat is not None,
        adres_vastleggen(casus, "maak_taak", rol=mandaat.wie[0], over=stap) if mandaat and casus else "",
        voor,
        NAAM in uit.weigering.codes,
    )


def _leesbaar(gemeente: str, uit: Geweigerd) -> str:
    """Return the code of the approach in which the rules behind a refusal can be read.

    Empty when the case runs under another version than the one that holds now: those pages may say otherwise.
    """
    o = omgeving()
    geldend = o.aanpakken.geldend(gemeente, o.klok.nu())
    return next((code for code, aanpak in geldend.items() if aanpak.hash == uit.aanpak_hash), "")


def _adressen(casus: str, uit: Geweigerd, reden: Reden) -> list[str]:
    """For every code that lacks the form to record it; empty where there is none, or no case yet."""
    if not uit.aanpak_hash or not casus:
        return [""] * len(reden.mist)
    aanpak = omgeving().aanpakken.haal(uit.aanpak_hash)
    m = aanpak.model
    uitkomst = []
    for code in reden.mist:
        product = code.partition(".")[0]
        if product in aanpak.lijsten:
            uitkomst.append(reverse("casus-lijst", args=[casus, product]))
        elif lijst := _lijst_van(aanpak, code):
            uitkomst.append(reverse("casus-lijst", args=[casus, lijst]))
        elif product in m.producten:
            uitkomst.append(adres_vastleggen(casus, "leg_product_vast", product=product))
        elif code in m.kenmerken:
            uitkomst.append(adres_vastleggen(casus, "stel_kenmerk", kenmerk=code))
        else:
            uitkomst.append("")
    return uitkomst


def _lijst_van(aanpak: Aanpak, code: str) -> str:
    """The list in which a part of a product (``product.deel``), or all of a product, is filled in."""
    naam, _, deel = code.partition(".")
    lijst = aanpak.omgeving.productlijst.get(naam, "")
    if not lijst or (deel and deel not in aanpak.lijsten[lijst].onderdelen):
        return ""
    return lijst if deel or not aanpak.model.producten[naam].delen else ""
