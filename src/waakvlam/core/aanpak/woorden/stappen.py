"""Steps of an approach in words: their kind, who takes part, what must be there, what follows."""

from waakvlam.core.aanpak.taal.stappen import Eis, Gevolg, Overgang
from waakvlam.core.aanpak.woorden.basis import Zin, _, duur, opsomming, plat
from waakvlam.core.aanpak.woorden.namen import Woorden
from waakvlam.core.aanpak.woorden.zinnen import deelnemer, voorwaarde

SOORTEN = {
    "opschalen": _("Opschalen"),
    "afschalen": _("Afschalen"),
    "binnen": _("Binnen dit niveau"),
    "uitgang": _("Uit deze aanpak"),
    "sluiten": _("Sluiten"),
    "instap": _("Hier beginnen"),
}
MET_GREMIUM = {
    "roep_bijeen": _("Roep bijeen: %(wie)s"),
    "agenda": _("Op de agenda van: %(wie)s"),
    "einde_agenda": _("Van de agenda van: %(wie)s"),
    "schort_op": _("Rust: %(wie)s"),
    "ontbind": _("Stopt: %(wie)s"),
}


def gevolg(w: Woorden, g: Gevolg) -> str:
    """Return what follows from a step, with its term and condition."""
    tekst = _gevolg(w, g)
    binnen = g.taak.binnen if g.taak is not None else g.binnen
    if binnen:
        tekst += " " + w._("(binnen %(duur)s)") % {"duur": duur(binnen, w._)}
    if g.als is not None:
        tekst = w._("Als %(wat)s: %(dan)s") % {"wat": plat(voorwaarde(w, g.als)), "dan": tekst}
    return tekst


def _gevolg(w: Woorden, g: Gevolg) -> str:
    if g.taak is not None:
        return w._("%(wie)s: %(wat)s") % {"wie": w.rollen(g.taak.rol), "wat": g.taak.tekst}
    for veld, zin in MET_GREMIUM.items():
        if (gremium := getattr(g, veld)) is not None:
            return w._(zin) % {"wie": w.rol(gremium)}
    if g.regie is not None:
        return "; ".join(
            w._("%(lijn)s gaat naar: %(wie)s") % {"lijn": w.lijn(lijn), "wie": w.rol(rol)}
            for lijn, rol in g.regie.items()
        )
    if g.markering is not None:
        return w._("Merkteken: %(wat)s") % {"wat": w.naam("markering", g.markering)}
    if g.nieuwe_ronde is not None:
        return w._("Deze lijst begint opnieuw: %(wat)s") % {"wat": w.naam("lijst", g.nieuwe_ronde)}
    if g.einde_markering is not None:
        return w._("Einde van het merkteken: %(wat)s") % {"wat": w.naam("markering", g.einde_markering)}
    if g.termijn is not None:
        return w._("Er begint een termijn: %(wat)s") % {"wat": w.naam("termijn", g.termijn)}
    if g.draag_over is not None:
        van, aan = w.rol(g.draag_over.van), w.rol(g.draag_over.aan)
        return w._("Open taken van %(van)s gaan naar %(aan)s") % {"van": van, "aan": aan}
    if g.gekoppelde_casus is not None:
        return w._("Open een gekoppelde casus onder: %(wat)s") % {"wat": g.gekoppelde_casus}
    if g.kenmerk is not None:
        namen = (_kenmerk(w, code, waarde) for code, waarde in g.kenmerk.items())
        return w._("Vastgelegd: %(wat)s") % {"wat": opsomming(namen, w._("en"))}
    return w._("Wat tijdelijk was aangewezen, eindigt")


def _kenmerk(w: Woorden, code: str, waarde: object) -> str:
    kenmerk = w.m.kenmerken.get(code)
    if isinstance(waarde, bool):
        woord = w._("ja") if waarde else w._("nee")
    else:
        woord = (kenmerk.waarden.get(str(waarde)) if kenmerk else None) or str(waarde)
    return f"{w.naam('kenmerk', code)}: {woord}"


def eis(w: Woorden, e: Eis) -> Zin:
    """Return what must be there first, with when that counts and the condition behind it."""
    if e.als is None:
        return Zin(e.tekst)
    return Zin(w._("Als %(wat)s: %(dan)s") % {"wat": plat(voorwaarde(w, e.als)), "dan": e.tekst})


def informeer(w: Woorden, s: Overgang) -> list[Zin]:
    """Return who hears of a step, each with the time in which."""
    zinnen = []
    for wie in s.informeer:
        zin = deelnemer(w, wie)
        bij = [w._("binnen %(duur)s") % {"duur": duur(wie.binnen, w._)}] if wie.binnen else []
        bij += [wie.hoe] if wie.hoe else []
        zinnen.append(Zin(zin.tekst + (f" ({'; '.join(bij)})" if bij else ""), zin.delen))
    return zinnen
