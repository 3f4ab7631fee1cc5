"""Signals get somewhere: somebody handles them, every route ends at people, and a way can be walked."""

from collections.abc import Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.schemafouten import Pad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.signaalweg import Duiding, Signaalweg
from waakvlam.core.tijd import delen

TIJDEN = ("terug_binnen", "oppakken_binnen", "aannemen_binnen", "stil_na", "vervalt_na")


def leden(aanpak: AanpakModel, gremium: str) -> set[str]:
    """The roles that get what is passed on to a body."""
    model = aanpak.gremia[gremium]
    return {*model.leden.vast, *model.leden.optioneel, *filter(None, [model.voorzitter])}


def behandelaars(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Whoever describes a way for signals says who handles them."""
    if aanpak.signaalwegen and not any(rol.signalen for rol in aanpak.rollen.values()):
        zin = "Niemand behandelt signalen. Zet «signalen: true» bij ten minste één rol."
        yield Bevinding(("signaalwegen",), "niemand-behandelt", zin)


def routes(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """A route ends at people, and starts at an organisation that some role belongs to."""
    namen = {rol.organisatie.casefold() for rol in aanpak.rollen.values() if rol.organisatie}
    for code, route in aanpak.routes.items():
        pad: Pad = ("routes", code)
        if not route.naar:
            yield Bevinding((*pad, "naar"), "geen-ontvanger", "Deze route gaat nergens heen. Noem een rol.")
        for nr, wie in enumerate(route.naar):
            if wie.gremium and not leden(aanpak, wie.gremium):
                zin = f"«{wie.gremium}» heeft geen leden, dus niemand krijgt dit. Noem leden of een rol."
                yield Bevinding((*pad, "naar", nr), "geen-ontvanger", zin)
        for nr, van in enumerate(route.van):
            organisatie = aanpak.organisaties[van]
            heet = {van, organisatie.naam.casefold(), *(naam.casefold() for naam in organisatie.ook)}
            if not heet & namen:
                zin = f"Geen rol hoort bij «{van}», dus deze route geldt nooit. Noem die bij een rol."
                yield Bevinding((*pad, "van", nr), "route-van-niemand", zin, "let op")


def wegen(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Each way is followed by some signal, can be walked to its end, and counts in real periods."""
    eerder: dict[str, str] = {}
    for nr, (code, weg) in enumerate(aanpak.signaalwegen.items()):
        pad: Pad = ("signaalwegen", code)
        if nr and not weg.themas:
            zin = "Geen signaal volgt deze weg: een weg na de eerste heeft thema's nodig."
            yield Bevinding(pad, "nooit-gevolgd", zin)
        for thema in weg.themas:
            if thema in eerder:
                zin = f"Thema «{thema}» staat al bij «{eerder[thema]}»; een signaal volgt die weg."
                yield Bevinding((*pad, "themas", thema), "dubbel-thema", zin)
            eerder.setdefault(thema, code)
        yield from _tijden(pad, weg)
        yield from _nagaan(pad, weg)
        if weg.duiding is not None:
            yield from _duiding(aanpak, (*pad, "duiding"), weg.duiding)
        yield from _door(aanpak, pad, weg)


def _tijden(pad: Pad, weg: Signaalweg) -> Iterator[Bevinding]:
    tijden = [((*pad, naam), getattr(weg, naam)) for naam in TIJDEN]
    if weg.verificatie is not None:
        tijden.append(((*pad, "verificatie", "alert_hoogstens"), weg.verificatie.alert_hoogstens))
    if weg.gericht is not None:
        tijden.append(((*pad, "gericht", "hoogstens"), weg.gericht.hoogstens))
    for plek, duur in tijden:
        if duur is not None and not any(delen(duur)):
            yield Bevinding(plek, "geen-duur", "Deze tijd is nul. Noem een duur, of laat de regel weg.")


def _nagaan(pad: Pad, weg: Signaalweg) -> Iterator[Bevinding]:
    v = weg.verificatie
    if v is not None and not (v.eigen or v.anderen):
        zin = "Zo is niets na te gaan: laat «eigen» of «anderen» toe."
        yield Bevinding((*pad, "verificatie"), "nooit-nagegaan", zin)


def _duiding(aanpak: AanpakModel, pad: Pad, duiding: Duiding) -> Iterator[Bevinding]:
    """The bodies in which people interpret have people, of enough kinds of work together."""
    rollen = {rol for gremium in duiding.overleggen for rol in leden(aanpak, gremium)}
    soorten = {aanpak.rollen[rol].sector or aanpak.rollen[rol].organisatie or rol for rol in rollen}
    if duiding.overleggen and len(soorten) < duiding.soorten_werk:
        zin = (
            f"De leden doen {len(soorten)} soorten werk, en een duiding vraagt er {duiding.soorten_werk}. "
            "Zo blijft elke duiding daar voorlopig."
        )
        yield Bevinding((*pad, "overleggen"), "te-weinig-soorten-werk", zin, "let op")


def _door(aanpak: AanpakModel, pad: Pad, weg: Signaalweg) -> Iterator[Bevinding]:
    """Who may ask the network to look out is somebody."""
    if weg.gericht is None:
        return
    if not weg.gericht.door:
        yield Bevinding((*pad, "gericht", "door"), "van-niemand", "Niemand mag dit vragen. Noem een rol.")
    for nr, wie in enumerate(weg.gericht.door):
        if wie in aanpak.gremia and not leden(aanpak, wie):
            zin = f"«{wie}» heeft geen leden, dus niemand mag dit vragen."
            yield Bevinding((*pad, "gericht", "door", nr), "van-niemand", zin)
