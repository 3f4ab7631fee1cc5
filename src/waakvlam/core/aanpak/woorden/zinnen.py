"""Conditions and deciders of an approach in sentences."""

from waakvlam.core.aanpak.taal.stappen import BeslisserModel, Wie
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.woorden.basis import Zin, _, hoofdletter, klein, opsomming
from waakvlam.core.aanpak.woorden.namen import Woorden, titel

MET_WIE = {
    "overleg": _("Er is overlegd in: %(wie)s"),
    "raadpleging": _("Er is overlegd met: %(wie)s"),
    "advies": _("Er is advies van: %(wie)s"),
    "geinformeerd": _("Geïnformeerd: %(wie)s"),
    "gremium_actief": _("Bijeengeroepen: %(wie)s"),
}
ANDERS = {
    "stap_gezet": ("stap", _("Eerder gezet: %(wie)s")),
    "taak_gedaan": ("taak", _("Gedaan: %(wie)s")),
    "lijst": ("lijst", _("Ingevuld: %(wie)s")),
    "markering": ("markering", _("Merkteken: %(wie)s")),
    "scenario": ("scenario", _("Gekozen scenario: %(wie)s")),
}
SINDS = {"niveau": _("sinds dit niveau begon"), "maand": _("in deze maand")}


def voorwaarde(w: Woorden, v: VoorwaardeModel) -> Zin:
    """Return a condition in words; combined conditions keep their parts."""
    samen = {"een_van": w._("Een van deze"), "alle": w._("Dit alles")}
    if v.soort in samen:
        return Zin(samen[v.soort], tuple(voorwaarde(w, deel) for deel in getattr(v, v.soort)))
    if v.minstens is not None:
        tekst = w._("Minstens %(aantal)s van deze") % {"aantal": v.minstens.aantal}
        return Zin(tekst, tuple(voorwaarde(w, deel) for deel in v.minstens.van))
    if v.niet is not None:
        binnen = voorwaarde(w, v.niet)
        return Zin(w._("Niet: %(wat)s") % {"wat": klein(binnen.tekst)}, binnen.delen)
    bij = _bij(w, v)
    return Zin(_enkel(w, v) + (f" ({', '.join(bij)})" if bij else ""))


def _enkel(w: Woorden, v: VoorwaardeModel) -> str:
    if v.aanleiding is not None:
        return w.naam("aanleiding", v.aanleiding)
    if v.kenmerk is not None:
        return _kenmerk(w, v)
    if v.antwoord is not None:
        return _antwoord(w, v)
    if v.niveau is not None:
        return w._("De casus staat op %(niveaus)s") % {
            "niveaus": opsomming(map(w.niveau, v.niveau), w._("of"))
        }
    if v.product is not None:
        return w._("Er is: %(product)s") % {"product": w.naam("product", v.product)}
    if v.soort in MET_WIE:
        return w._(MET_WIE[v.soort]) % {"wie": w.rol(getattr(v, v.soort))}
    if v.soort in ANDERS:
        soort, zin = ANDERS[v.soort]
        return w._(zin) % {"wie": w.naam(soort, getattr(v, v.soort))}
    if v.acties_klaar is not None:
        return w._("Alle acties zijn klaar") if v.acties_klaar else w._("Er staat een actie open")
    lijn = w.lijn(v.houder or "")
    if v.rol:
        return w._("%(wie)s heeft: %(lijn)s") % {"wie": w.rol(v.rol), "lijn": lijn}
    return w._("Iemand heeft: %(lijn)s") % {"lijn": lijn}


def _bij(w: Woorden, v: VoorwaardeModel) -> list[str]:
    """What stands beside the main key, as short phrases."""
    bij = []
    if v.delen:
        delen = w.productdelen(v.product) if v.product else w.delen(v.lijst or "")
        namen = opsomming((titel(delen.get(code)) or code for code in v.delen), w._("en"))
        bij.append(w._("met %(wat)s") % {"wat": namen})
    if v.door:
        bij.append(w._("door %(wie)s") % {"wie": w.rollen(v.door, w._("of"))})
    if v.gremium:
        bij.append(w._("in %(wie)s") % {"wie": w.rol(v.gremium)})
    if v.met:
        bij.append(w._("met %(wat)s") % {"wat": w.rollen(v.met)})
    if v.voorzitter:
        bij.append(w._("voorzitter %(wie)s") % {"wie": w.rol(v.voorzitter)})
    if v.organisaties_minstens is not None:
        bij.append(w._("uit minstens %(aantal)s organisaties") % {"aantal": v.organisaties_minstens})
    if v.bezet:
        bij.append(w._("een mens, niet alleen een rol"))
    if v.sinds:
        bij.append(w._(SINDS[v.sinds]))
    return bij


def _waarde(w: Woorden, waarde: object, namen: dict[str, str]) -> str:
    if isinstance(waarde, bool):
        return w._("ja") if waarde else w._("nee")
    vast = {
        "ja": w._("ja"),
        "nee": w._("nee"),
        "onbekend": w._("onbekend"),
        "nvt": w._("niet van toepassing"),
    }
    return namen.get(str(waarde)) or vast.get(str(waarde)) or str(waarde)


def _met_waarde(w: Woorden, naam: str, v: VoorwaardeModel, namen: dict[str, str]) -> str:
    if v.is_ is not None:
        return f"{naam}: {_waarde(w, v.is_, namen)}"
    if v.in_ is not None:
        return f"{naam}: {opsomming((_waarde(w, een, namen) for een in v.in_), w._('of'))}"
    if v.vanaf is not None:
        return w._("%(naam)s: %(aantal)s of meer") % {"naam": naam, "aantal": v.vanaf}
    return naam


def _kenmerk(w: Woorden, v: VoorwaardeModel) -> str:
    kenmerk = w.m.kenmerken.get(v.kenmerk or "")
    return _met_waarde(w, titel(kenmerk) or v.kenmerk or "", v, kenmerk.waarden if kenmerk else {})


def _antwoord(w: Woorden, v: VoorwaardeModel) -> str:
    lijst, _punt, deel = (v.antwoord or "").partition(".")
    vraag = w.delen(lijst).get(deel)
    naam = w.antwoord(v.antwoord or "")
    if v.is_ is None and v.in_ is None:
        return w._("Ja op: %(vraag)s") % {"vraag": naam}
    return _met_waarde(w, naam, v, vraag.opties if vraag else {})


def beslisser(w: Woorden, b: BeslisserModel) -> Zin:
    """Return who decides, in words; a choice by condition keeps its branches as parts."""
    if b.rol is not None:
        return Zin(w.rollen(b.rol, w._("of")))
    if b.gremium is not None:
        return Zin(w.rol(b.gremium))
    if b.houder is not None:
        return Zin(w.houder(b.houder))
    if b.een_van is not None:
        keuzes = [beslisser(w, keuze) for keuze in b.een_van]
        if all(not keuze.delen for keuze in keuzes):
            return Zin(hoofdletter(opsomming((keuze.tekst for keuze in keuzes), w._("of"))))
        return Zin(w._("Een van deze"), tuple(keuzes))
    assert b.als is not None and b.dan is not None and b.anders is not None
    als, dan, anders = voorwaarde(w, b.als), beslisser(w, b.dan), beslisser(w, b.anders)
    return Zin(
        w._("Dat hangt ervan af"),
        (
            Zin(wie_als(w, dan.tekst, als.tekst), als.delen + dan.delen),
            Zin(w._("Anders: %(wie)s") % {"wie": anders.tekst}, anders.delen),
        ),
    )


def wie_als(w: Woorden, wie: str, als: str) -> str:
    """Return ``wie, als: …``."""
    return w._("%(wie)s, als: %(wat)s") % {"wie": wie, "wat": klein(als)}


def deelnemer(w: Woorden, wie: Wie) -> Zin:
    """Return who takes part in a step, and when that counts."""
    wie_zin = beslisser(w, wie.bij) if wie.bij else Zin(w.rol(wie.rol or wie.gremium or ""))
    if wie.als is None:
        return wie_zin
    als = voorwaarde(w, wie.als)
    return Zin(wie_als(w, wie_zin.tekst, als.tekst), wie_zin.delen + als.delen)
