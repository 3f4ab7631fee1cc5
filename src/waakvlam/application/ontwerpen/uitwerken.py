"""Working a command on a draft out on the texts, inside the lock: what changes and what clashes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.ontwerpen.keuren import keur_alles
from waakvlam.application.ontwerpen.teksten import Bestandlezer
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp import beginnen
from waakvlam.core.ontwerp import opdrachten as o
from waakvlam.core.ontwerp.besluit import Kop, Werk
from waakvlam.core.ontwerp.bestanden import bezwaar, netjes, pak_in, pak_uit
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, Onleesbaar, vind, waarde_hash, zet
from waakvlam.core.ontwerp.samenvoegen import delen_tussen, voeg_samen
from waakvlam.core.ontwerp.toestand import Ontwerp, tekst_hash

PAKKET = "pakket"


@dataclass(frozen=True, slots=True)
class Werkplaats:
    """What working out needs: the texts of this draft, those of a source, adopted approaches."""

    lezer: Bestandlezer
    bron: Callable[[str], Mapping[str, str] | None]
    aanpakken: Aanpakkast


@dataclass(frozen=True, slots=True)
class _Nieuw:
    """Texts by name of what changes; None where a file goes."""

    bestanden: Mapping[str, str | None]
    botst: tuple[str, ...] = ()
    ontbreekt: str = ""
    bezwaar: str = ""


def werk_uit(
    ontwerp: Ontwerp, opdracht: Any, teksten: dict[str, str], basis: str, plaats: Werkplaats
) -> Werk:
    """What a command comes down to. The pack of new texts is put in ``teksten`` under its reference."""
    if isinstance(opdracht, o.BeginOntwerp):
        return _pak(_begin(opdracht, teksten, plaats), {}, teksten, basis)
    if not ontwerp.bestaat:
        return Werk()
    nu = plaats.lezer.lees(ontwerp.stand.bestanden)
    if isinstance(opdracht, (o.KeurOntwerp, o.StelVast)):
        return Werk(keuring=keur_alles(nu).kort)
    if isinstance(opdracht, o.WijzigOntwerp):
        return _pak(_bestand(ontwerp, opdracht, teksten, nu, plaats), nu, teksten, basis)
    if isinstance(opdracht, o.WijzigOnderdeel):
        return _pak(_onderdeel(opdracht, teksten, nu), nu, teksten, basis)
    if isinstance(opdracht, o.LeesIn):
        return _pak(_lees_in(ontwerp, opdracht, teksten), nu, teksten, basis)
    return Werk()


def _helder(teksten: Mapping[str, str], ref: str | None) -> str | None:
    return teksten.get(ref) if ref else None


def _begin(opdracht: o.BeginOntwerp, teksten: Mapping[str, str], plaats: Werkplaats) -> _Nieuw:
    gegeven = _helder(teksten, opdracht.bestanden)
    if gegeven is not None:
        try:
            return _Nieuw(pak_uit(gegeven))
        except ValueError:
            return _Nieuw({}, bezwaar="bestanden")
    if opdracht.van == "leeg":
        return _Nieuw(beginnen.leeg(opdracht.aanpak, opdracht.titel))
    if opdracht.van == "basis" and opdracht.bron:
        try:
            ander = plaats.aanpakken.haal(opdracht.bron)
        except KeyError:
            return _Nieuw({}, ontbreekt="bron")
        return _Nieuw(beginnen.bovenop(opdracht.aanpak, opdracht.titel, ander.model.aanpak, opdracht.bron))
    bron = plaats.bron(opdracht.bron) if opdracht.bron else None
    if bron is None:
        return _Nieuw({}, ontbreekt="bron")
    try:
        return _Nieuw(beginnen.als(bron, opdracht.aanpak, opdracht.titel))
    except Onleesbaar:
        return _Nieuw(bron)


def _bestand(
    ontwerp: Ontwerp,
    opdracht: o.WijzigOntwerp,
    teksten: Mapping[str, str],
    nu: Mapping[str, str],
    plaats: Werkplaats,
) -> _Nieuw:
    naam = opdracht.bestand
    mijn = netjes(_helder(teksten, opdracht.tekst) or "")
    hun = nu.get(naam)
    if opdracht.gezien == (tekst_hash(hun) if hun is not None else ""):
        if opdracht.weg:
            return _Nieuw({naam: None} if hun is not None else {})
        return _Nieuw({naam: mijn} if mijn != hun else {})
    if not opdracht.weg and mijn == hun:
        return _Nieuw({})
    was = plaats.lezer.eerder(ontwerp, naam, opdracht.gezien)
    if opdracht.weg or hun is None or was is None:
        return _Nieuw({}, botst=(naam,))
    samen, botst = voeg_samen(naam, was, mijn, hun)
    if samen is None:
        return _Nieuw({}, botst=botst)
    return _Nieuw({naam: samen} if samen != hun else {})


def _onderdeel(opdracht: o.WijzigOnderdeel, teksten: Mapping[str, str], nu: Mapping[str, str]) -> _Nieuw:
    gegeven = _helder(teksten, opdracht.waarde)
    try:
        waarde = ONTBREEKT if gegeven is None else json.loads(gegeven)
    except ValueError:
        return _Nieuw({}, ontbreekt="waarde")
    gevonden = vind(nu, opdracht.pad)
    staat = ONTBREEKT if gevonden is None else gevonden.waarde
    if opdracht.gezien != waarde_hash(staat):
        if waarde_hash(staat) == waarde_hash(waarde):
            return _Nieuw({})
        return _Nieuw({}, botst=(opdracht.pad,))
    try:
        return _Nieuw(zet(nu, opdracht.pad, waarde))
    except Onleesbaar as fout:
        return _Nieuw({}, bezwaar=str(fout))


def _lees_in(ontwerp: Ontwerp, opdracht: o.LeesIn, teksten: Mapping[str, str]) -> _Nieuw:
    try:
        bestanden = pak_uit(_helder(teksten, opdracht.bestanden) or "")
    except ValueError:
        return _Nieuw({}, bezwaar="bestanden")
    if opdracht.gezien and opdracht.gezien != ontwerp.stand.hash:
        return _Nieuw({}, botst=("ontwerp",))
    return _Nieuw(bestanden)


def _pak(nieuw: _Nieuw, nu: Mapping[str, str], teksten: dict[str, str], basis: str) -> Werk:
    """From texts to hashes; the texts themselves become one pack beside the events."""
    anders = {n: t for n, t in nieuw.bestanden.items() if nu.get(n) != t}
    na = {n: t for n, t in {**nu, **anders}.items() if t is not None}
    fout = nieuw.bezwaar or (bezwaar(na) if anders else "")
    if nieuw.botst or nieuw.ontbreekt or fout or not anders:
        return Werk(botst=nieuw.botst, ontbreekt=nieuw.ontbreekt, bezwaar=fout)
    ref = f"{basis}-{PAKKET}"
    teksten[ref] = pak_in({n: t for n, t in anders.items() if t is not None})
    delen: list[str] = []
    for naam, tekst in anders.items():
        verschil = delen_tussen(naam, nu.get(naam, ""), tekst or "") if nu else None
        delen += [naam] if verschil is None else verschil
    return Werk(
        bestanden={n: "" if t is None else tekst_hash(t) for n, t in anders.items()},
        pakket=Tekst(ref),
        delen=tuple(delen[:20]) if nu else (),
        kop=Kop(beginnen.zegt(na, "aanpak"), beginnen.zegt(na, "titel"), beginnen.zegt(na, "versie")),
    )
