"""Levels and steps as a graph: every level can be reached and left, and there is always a way back."""

from collections.abc import Iterable, Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.stappen import Overgang

Pijlen = dict[str, set[str]]


def vanaf(aanpak: AanpakModel, stap: Overgang) -> list[str]:
    """Return the levels from which ``stap`` can be taken; none for a step that opens a case."""
    if stap.soort == "instap":
        return []
    return list(aanpak.niveaus) if "*" in stap.van else [n for n in stap.van if n in aanpak.niveaus]


def pijlen(aanpak: AanpakModel) -> Pijlen:
    """Return per level the levels that one step leads to."""
    naar: Pijlen = {niveau: set() for niveau in aanpak.niveaus}
    for stap in aanpak.overgangen.values():
        for niveau in vanaf(aanpak, stap):
            if stap.naar is not None and stap.naar != niveau:
                naar[niveau].add(stap.naar)
    return naar


def bereik(begin: Iterable[str], naar: Pijlen) -> set[str]:
    """Return every level that can be reached from ``begin``, itself included."""
    gezien, wacht = set(begin), list(begin)
    while wacht:
        nieuw = naar.get(wacht.pop(), set()) - gezien
        gezien |= nieuw
        wacht += nieuw
    return gezien


def niveaus(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every level can be reached, can be left, and has a way back to the begin or to closing."""
    naar = pijlen(aanpak)
    stappen = aanpak.overgangen.values()
    instap = [stap.naar for stap in stappen if stap.soort == "instap" and stap.naar]
    bereikbaar = bereik([*aanpak.begin, *instap], naar)
    sluitbaar = {n for stap in stappen if stap.soort == "sluiten" for n in vanaf(aanpak, stap)}
    weg = {n for stap in stappen if stap.soort == "uitgang" for n in vanaf(aanpak, stap)}
    rust = set(aanpak.begin) | sluitbaar
    for niveau in aanpak.niveaus:
        pad = ("niveaus", niveau)
        if niveau not in bereikbaar:
            zin = f"Niveau «{niveau}» is nooit te bereiken. Maak een stap erheen, of noem het bij «begin»."
            yield Bevinding(pad, "onbereikbaar", zin)
        if not naar[niveau] and niveau not in sluitbaar | weg:
            zin = f"Van niveau «{niveau}» gaat geen stap weg. Maak een stap om af te schalen of te sluiten."
            yield Bevinding(pad, "geen-uitweg", zin)
        elif not bereik([niveau], naar) & rust:
            zin = f"Van niveau «{niveau}» is er geen weg terug naar het begin of naar sluiten. Maak die weg."
            yield Bevinding(pad, "geen-terugweg", zin)
    if not sluitbaar:
        zin = "Geen enkele stap sluit een casus. Maak een stap van soort «sluiten»."
        yield Bevinding(("overgangen",), "geen-sluitstap", zin, "let op")


def richting(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """On a ladder a step up goes up, and a step down goes down; no step leads to where it starts."""
    rang = {niveau: nummer for nummer, niveau in enumerate(aanpak.niveaus)}
    for code, stap in aanpak.overgangen.items():
        if stap.naar is None or stap.soort == "instap":
            continue
        for niveau in (n for n in stap.van if n in rang):
            verschil = rang[stap.naar] - rang[niveau]
            omhoog = stap.soort == "opschalen"
            if verschil == 0 or (aanpak.ordening == "ladder" and (verschil > 0) != omhoog):
                waar = "hetzelfde niveau" if not verschil else "hoger" if verschil > 0 else "lager"
                zin = f"Deze stap heet {stap.soort}, maar «{stap.naar}» is {waar} dan «{niveau}»."
                zin = zin.replace("hetzelfde niveau dan", "hetzelfde niveau als")
                yield Bevinding(("overgangen", code, "naar"), "richting", zin)
    for kant, juist in (("laagste", next(iter(rang), "")), ("hoogste", next(reversed(rang), ""))):
        for niveau, model in aanpak.niveaus.items():
            if getattr(model, kant) is not None and niveau != juist and aanpak.ordening == "ladder":
                zin = f"«{kant}» hoort bij niveau «{juist}»; hier wordt het nooit getoond."
                yield Bevinding(("niveaus", niveau, kant), "grens", zin, "let op")
