"""Levels side by side, with the five lines of lead and the steps from each."""

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import LIJNEN
from waakvlam.core.aanpak.vergelijk.soorten import Lijnpaar, Niveaukop, Stappaar, Trede
from waakvlam.core.aanpak.woorden.basis import klein, plat
from waakvlam.core.aanpak.woorden.namen import Woorden
from waakvlam.core.aanpak.woorden.regie import houder, lijnen
from waakvlam.core.aanpak.woorden.stappen import SOORTEN
from waakvlam.core.aanpak.woorden.zinnen import beslisser

Paar = tuple[str | None, str | None]


def treden(a: Woorden, b: Woorden) -> tuple[Trede, ...]:
    """Return the levels side by side: by code in versions of one approach, else by rank from the lowest."""
    paren = _op_code(a.m, b.m) if a.m.aanpak == b.m.aanpak else _op_rang(a.m, b.m)
    return tuple(
        Trede(_kop(a.m, van), _kop(b.m, naar), _lijnen(a, van, b, naar), _stappen(a, van, b, naar))
        for van, naar in paren
    )


def _op_rang(a: AanpakModel, b: AanpakModel) -> list[Paar]:
    van, naar = list(a.niveaus), list(b.niveaus)
    hoogste = max(len(van), len(naar))
    return [
        (van[rang] if rang < len(van) else None, naar[rang] if rang < len(naar) else None)
        for rang in range(hoogste)
    ]


def _op_code(a: AanpakModel, b: AanpakModel) -> list[Paar]:
    """The order of ``b``; a level that only ``a`` has stands after the one it followed there."""
    rij: list[str] = list(b.niveaus)
    vorige: str | None = None
    for code in a.niveaus:
        if code not in rij:
            rij.insert(rij.index(vorige) + 1 if vorige else 0, code)
        vorige = code
    return [(c if c in a.niveaus else None, c if c in b.niveaus else None) for c in rij]


def _kop(m: AanpakModel, code: str | None) -> Niveaukop | None:
    return Niveaukop(code, m.niveaus[code].naam, m.niveaus[code].kern) if code else None


def _per_lijn(w: Woorden, code: str | None) -> dict[str, str]:
    """Per line who holds it; process lead that is split by aspect becomes one text."""
    if code is None:
        return {}
    gevonden: dict[str, list[str]] = {}
    for sleutel, lijn in lijnen(w.m.niveaus[code].regie):
        naam, _punt, aspect = sleutel.partition(".")
        wie = plat(houder(w, lijn))
        tekst = f"{w.m.aspecten.get(aspect, aspect)}: {klein(wie)}" if aspect else wie
        gevonden.setdefault(naam, []).append(tekst)
    return {naam: "; ".join(teksten) for naam, teksten in gevonden.items()}


def _lijnen(a: Woorden, van: str | None, b: Woorden, naar: str | None) -> tuple[Lijnpaar, ...]:
    links, rechts = _per_lijn(a, van), _per_lijn(b, naar)
    namen = [*LIJNEN, *(naam for naam in ("uitvoering",) if naam in links or naam in rechts)]
    return tuple(Lijnpaar(naam, b.lijn(naam), links.get(naam, ""), rechts.get(naam, "")) for naam in namen)


def _vanaf(w: Woorden, code: str | None, soort: str) -> tuple[str, ...]:
    """The steps of a kind that can be taken at a level; one that opens a case belongs where it leads."""
    if code is None:
        return ()
    rij = []
    for stap in w.m.overgangen.values():
        hier = stap.naar == code if stap.soort == "instap" else code in stap.van or "*" in stap.van
        if stap.soort == soort and hier:
            wie = plat(beslisser(w, stap.beslist))
            rij.append(w._("%(stap)s (beslist: %(wie)s)") % {"stap": stap.naam, "wie": wie})
    return tuple(rij)


def _stappen(a: Woorden, van: str | None, b: Woorden, naar: str | None) -> tuple[Stappaar, ...]:
    paren = (
        Stappaar(soort, b._(naam), _vanaf(a, van, soort), _vanaf(b, naar, soort))
        for soort, naam in SOORTEN.items()
    )
    return tuple(paar for paar in paren if paar.a or paar.b)
