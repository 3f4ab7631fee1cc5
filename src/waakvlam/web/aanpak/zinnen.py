"""Conditions and deciders of an approach in sentences."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.stappen import BeslisserModel, Wie
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.web.aanpak.context import Zin


def lijnnaam(aanpak: Aanpak, sleutel: str) -> str:
    """Return the name of a line of lead, with its aspect."""
    vast = {
        "casus": _("Casusregie"),
        "proces": _("Procesregie"),
        "overleg": _("In overleg met"),
        "operationeel": _("Operationeel verantwoordelijk"),
        "bestuurlijk": _("Bestuurlijk verantwoordelijk"),
        "uitvoering": _("Uitvoering"),
    }
    lijn, _punt, aspect = sleutel.partition(".")
    naam = str(vast.get(lijn, lijn))
    return f"{naam}: {aanpak.model.aspecten.get(aspect, aspect)}" if aspect else naam


def opsomming(woorden: Iterable[str], slot: str) -> str:
    """Return words as ``a, b en c``; ``slot`` is the word before the last."""
    lijst = list(dict.fromkeys(woorden))
    if len(lijst) < 2:
        return "".join(lijst)
    return f"{', '.join(lijst[:-1])} {slot} {lijst[-1]}"


def hoofdletter(tekst: str) -> str:
    """Return a text with a capital at the start."""
    return tekst[:1].upper() + tekst[1:]


def _namen(aanpak: Aanpak, codes: Iterable[str], slot: str = "") -> str:
    return opsomming((namen.rol(aanpak, code) for code in codes), slot or _("of"))


def voorwaarde(aanpak: Aanpak, v: VoorwaardeModel) -> Zin:
    """Return a condition in words; combined conditions keep their parts."""
    samen = {"een_van": _("Een van deze"), "alle": _("Dit alles")}
    if v.soort in samen:
        return Zin(samen[v.soort], tuple(voorwaarde(aanpak, deel) for deel in getattr(v, v.soort)))
    if v.minstens is not None:
        tekst = _("Minstens %(aantal)s van deze") % {"aantal": v.minstens.aantal}
        return Zin(tekst, tuple(voorwaarde(aanpak, deel) for deel in v.minstens.van))
    if v.niet is not None:
        binnen = voorwaarde(aanpak, v.niet)
        return Zin(_("Niet: %(wat)s") % {"wat": binnen.tekst}, binnen.delen)
    return Zin(_enkel(aanpak, v))


def _enkel(aanpak: Aanpak, v: VoorwaardeModel) -> str:
    m = aanpak.model
    if v.aanleiding is not None:
        return m.aanleidingen[v.aanleiding].tekst if v.aanleiding in m.aanleidingen else v.aanleiding
    if v.kenmerk is not None:
        return _kenmerk(aanpak, v)
    if v.niveau is not None:
        niveaus = opsomming((namen.niveau(aanpak, code) for code in v.niveau), _("of"))
        return _("De casus staat op %(niveaus)s") % {"niveaus": niveaus}
    if v.product is not None:
        naam = namen.ding(aanpak, v.product)
        if v.delen:
            delen = opsomming((_deel(aanpak, v.product, deel) for deel in v.delen), _("en"))
            return _("Er is: %(product)s, met %(delen)s") % {"product": naam, "delen": delen}
        return _("Er is: %(product)s") % {"product": naam}
    zinnen = {
        "overleg": _("Er is overlegd in: %(wie)s"),
        "raadpleging": _("Er is overlegd met: %(wie)s"),
        "advies": _("Er is advies van: %(wie)s"),
        "geinformeerd": _("Geïnformeerd: %(wie)s"),
        "gremium_actief": _("Bijeengeroepen: %(wie)s"),
        "stap_gezet": _("Eerder gezet: %(wie)s"),
        "taak_gedaan": _("Gedaan: %(wie)s"),
    }
    if v.soort in zinnen:
        return zinnen[v.soort] % {"wie": namen.ding(aanpak, getattr(v, v.soort))}
    if v.markering is not None:
        return m.markeringen.get(v.markering, v.markering)
    lijn = lijnnaam(aanpak, v.houder or "")
    if v.rol:
        return _("%(wie)s heeft: %(lijn)s") % {"wie": namen.rol(aanpak, v.rol), "lijn": lijn}
    return _("Iemand heeft: %(lijn)s") % {"lijn": lijn}


def _deel(aanpak: Aanpak, product: str, deel: str) -> str:
    return namen.ding(aanpak, f"{product}.{deel}").partition(": ")[2] or deel


def _kenmerk(aanpak: Aanpak, v: VoorwaardeModel) -> str:
    kenmerk = aanpak.model.kenmerken.get(v.kenmerk or "")
    naam = kenmerk.naam if kenmerk else v.kenmerk or ""

    def waarde(w: object) -> str:
        if isinstance(w, bool):
            return _("ja") if w else _("nee")
        return kenmerk.waarden.get(str(w), str(w)) if kenmerk else str(w)

    if v.is_ is not None:
        return f"{naam}: {waarde(v.is_)}"
    if v.in_ is not None:
        return f"{naam}: {opsomming((waarde(w) for w in v.in_), _('of'))}"
    if v.vanaf is not None:
        return _("%(naam)s: %(aantal)s of meer") % {"naam": naam, "aantal": v.vanaf}
    return naam


def beslisser(aanpak: Aanpak, b: BeslisserModel) -> Zin:
    """Return who decides, in words; a choice by condition keeps its branches as parts."""
    if b.rol is not None:
        return Zin(_namen(aanpak, b.rol))
    if b.gremium is not None:
        return Zin(namen.rol(aanpak, b.gremium))
    if b.houder is not None:
        return Zin(_("wie dit heeft: %(lijn)s") % {"lijn": lijnnaam(aanpak, b.houder)})
    if b.een_van is not None:
        keuzes = [beslisser(aanpak, keuze) for keuze in b.een_van]
        if all(not keuze.delen for keuze in keuzes):
            return Zin(hoofdletter(opsomming((keuze.tekst for keuze in keuzes), _("of"))))
        return Zin(_("Een van deze"), tuple(keuzes))
    assert b.als is not None and b.dan is not None and b.anders is not None
    als, dan, anders = voorwaarde(aanpak, b.als), beslisser(aanpak, b.dan), beslisser(aanpak, b.anders)
    return Zin(
        _("Dat hangt ervan af"),
        (
            Zin(_("%(wie)s, als: %(wat)s") % {"wie": dan.tekst, "wat": als.tekst}, als.delen + dan.delen),
            Zin(_("Anders: %(wie)s") % {"wie": anders.tekst}, anders.delen),
        ),
    )


def deelnemer(aanpak: Aanpak, wie: Wie) -> Zin:
    """Return who takes part in a step, and when that counts."""
    wie_zin = beslisser(aanpak, wie.bij) if wie.bij else Zin(namen.rol(aanpak, wie.rol or wie.gremium or ""))
    if wie.als is None:
        return wie_zin
    als = voorwaarde(aanpak, wie.als)
    tekst = _("%(wie)s, als: %(wat)s") % {"wie": wie_zin.tekst, "wat": als.tekst[:1].lower() + als.tekst[1:]}
    return Zin(tekst, wie_zin.delen + als.delen)
