"""What playing cases showed, in words of the approach: for the command line and a page."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from waakvlam.application.simuleren.telling import Oorzaak, Telling
from waakvlam.application.uitleg import Vertaal, _, zin
from waakvlam.application.vragen import verhaal
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.weigering import Reden

MEESTE = 3
"""Reasons shown per step and level."""

SOORTEN = {
    "niveaus": _("Niveaus"),
    "stappen": _("Stappen"),
    "aanleidingen": _("Aanleidingen"),
    "gremia": _("Teams en overleggen"),
    "lijsten": _("Lijsten"),
    "producten": _("Producten"),
}


@dataclass(frozen=True, slots=True)
class Waarom:
    """A reason in words, and how often it was one."""

    tekst: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Niveauregel:
    """A level: visits, days per visit, its share of all time in percent, and cases that got stuck."""

    code: str
    naam: str
    bezoeken: int
    dagen: float
    aandeel: int
    laatst: int
    vast: int
    redenen: tuple[Waarom, ...]


@dataclass(frozen=True, slots=True)
class Stapregel:
    """A step: tries, and how many of them went at once, after adding what lacked, or not at all."""

    code: str
    naam: str
    geprobeerd: int
    meteen: int
    daarna: int
    geweigerd: int
    redenen: tuple[Waarom, ...]


@dataclass(frozen=True, slots=True)
class Besluitregel:
    """A role or body, how often it decided, its share in percent, and the length of its bar."""

    code: str
    naam: str
    aantal: int
    aandeel: int
    balk: int


@dataclass(frozen=True, slots=True)
class Klokregel:
    """Something with a limit; ``midden``: the median of the days until it was met."""

    code: str
    naam: str
    op_tijd: int
    te_laat: int
    open: int
    midden: float | None


@dataclass(frozen=True, slots=True)
class Verslag:
    """All of it."""

    casussen: int
    gesloten: int
    vast: int
    afgeweken: int
    aangevuld: int
    besluiten: int
    niveaus: tuple[Niveauregel, ...]
    stappen: tuple[Stapregel, ...]
    wie: tuple[Besluitregel, ...]
    klokken: tuple[Klokregel, ...]
    ongebruikt: tuple[tuple[str, tuple[str, ...]], ...]


def verslag(t: Telling, aanpak: Aanpak, vertaal: Vertaal = _) -> Verslag:
    """The counts in words; what happens most first, levels in the order of the approach."""
    m = aanpak.model
    tijd = sum(n.duur.total_seconds() for n in t.niveaus.values()) or 1.0
    totaal = sum(t.besluiten.values())
    meest = max(t.besluiten.values(), default=1)
    return Verslag(
        t.casussen,
        t.gesloten,
        t.vast,
        t.afgeweken,
        t.aangevuld,
        totaal,
        tuple(
            Niveauregel(
                code,
                namen.niveau(aanpak, code),
                n.bezoeken,
                round(n.duur.total_seconds() / 86400 / max(1, n.bezoeken), 1),
                round(100 * n.duur.total_seconds() / tijd),
                n.laatst,
                n.vast,
                _waarom(n.redenen, aanpak, vertaal),
            )
            for code, n in ((code, t.niveaus[code]) for code in m.niveaus if code in t.niveaus)
        ),
        tuple(
            Stapregel(
                code, namen.stap(aanpak, code), s.geprobeerd, s.meteen, s.daarna, s.geweigerd,
                _waarom(s.redenen, aanpak, vertaal),
            )
            for code, s in sorted(t.stappen.items(), key=lambda paar: (-paar[1].geprobeerd, paar[0]))
        ),
        tuple(
            Besluitregel(
                code, namen.rol(aanpak, code), n, round(100 * n / max(1, totaal)), round(100 * n / meest)
            )
            for code, n in sorted(t.besluiten.items(), key=lambda paar: (-paar[1], paar[0]))
        ),
        tuple(
            Klokregel(code, klok(aanpak, code, vertaal), k.op_tijd, k.te_laat, k.open, k.midden)
            for code, k in sorted(t.klokken.items(), key=lambda paar: (-paar[1].te_laat, paar[0]))
        ),
        tuple(
            (vertaal(SOORTEN[soort]), tuple(_naam(aanpak, soort, code) for code in codes))
            for soort, codes in t.ongebruikt(m).items()
        ),
    )  # fmt: skip


def _waarom(redenen: Counter[Oorzaak], aanpak: Aanpak, vertaal: Vertaal) -> tuple[Waarom, ...]:
    """The most frequent reasons; those that read the same are counted together."""
    samen: Counter[str] = Counter()
    for (code, regel), aantal in redenen.items():
        samen[zin(Reden(code, regel), aanpak, vertaal).tekst] += aantal
    return tuple(Waarom(tekst, n) for tekst, n in sorted(samen.items(), key=lambda p: (-p[1], p[0]))[:MEESTE])


def klok(aanpak: Aanpak, code: str, vertaal: Vertaal) -> str:
    """What something with a limit is called: a term, a duty, or a task by the rule in its code."""
    soort, _streep, rest = code.partition("-")
    if soort == "termijn" and rest in aanpak.model.termijnen:
        return aanpak.model.termijnen[rest].naam
    if code in aanpak.model.plichten:
        return aanpak.model.plichten[code].tekst
    for stap in aanpak.model.overgangen.values():
        for gevolg in stap.gevolg:
            if gevolg.taak is not None and gevolg.taak.code == code:
                return gevolg.taak.tekst
    for nr_van, model in ((s, s.model) for s in aanpak.stappen.values()):
        begin = f"aanvullen-overgangen-{nr_van.code}-vereist-"
        nr = code.removeprefix(begin)
        if nr != code and nr.isdigit() and int(nr) < len(model.vereist):
            return vertaal(_("Aanvullen: {wat}")).format(wat=model.vereist[int(nr)].tekst)
    return verhaal.taak(aanpak, code, None, vertaal, rest if soort in ("wijs", "loopt") else None)


def _naam(aanpak: Aanpak, soort: str, code: str) -> str:
    if soort == "lijsten":
        return namen.lijst(aanpak, code)
    if soort == "stappen":
        return namen.stap(aanpak, code)
    return namen.rol(aanpak, code) if soort == "gremia" else namen.ding(aanpak, code)


def als_json(t: Telling, aanpak: Aanpak) -> dict[str, Any]:
    """The counts by code, for machines; reasons as code and rule."""
    return {
        "aanpak": aanpak.code,
        "hash": aanpak.hash,
        "gesimuleerd": True,
        "casussen": t.casussen,
        "gesloten": t.gesloten,
        "vast": t.vast,
        "afgeweken": t.afgeweken,
        "aangevuld": t.aangevuld,
        "besluiten": dict(sorted(t.besluiten.items())),
        "niveaus": {
            code: {
                "bezoeken": n.bezoeken, "dagen": round(n.duur.total_seconds() / 86400, 1),
                "laatst": n.laatst, "vast": n.vast, "redenen": _codes(n.redenen),
            }
            for code, n in sorted(t.niveaus.items())
        },
        "stappen": {
            code: {
                "geprobeerd": s.geprobeerd, "meteen": s.meteen, "daarna": s.daarna, "geweigerd": s.geweigerd,
                "redenen": _codes(s.redenen),
            }
            for code, s in sorted(t.stappen.items())
        },
        "klokken": {
            code: {"opTijd": k.op_tijd, "teLaat": k.te_laat, "open": k.open, "dagenMidden": k.midden}
            for code, k in sorted(t.klokken.items())
        },
        "ongebruikt": t.ongebruikt(aanpak.model),
    }  # fmt: skip


def _codes(redenen: Counter[Oorzaak]) -> list[dict[str, Any]]:
    rijen = sorted(redenen.items(), key=lambda p: (-p[1], p[0]))
    return [{"code": code, "regel": regel, "aantal": n} for (code, regel), n in rijen]
