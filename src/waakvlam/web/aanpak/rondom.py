"""What is around the rules: what belongs to a level, the readings, the changes of the municipality."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from waakvlam.core.aanpak.woorden.namen import titel
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN, label, vaste_waarde
from waakvlam.web.aanpak.blad import Aanpassing, Blad, Groep, Link
from waakvlam.web.aanpak.boek import Boek

BIJ_NIVEAU = (*("plichten", "termijnen", "lijsten", "communicatie", "contacten", "perspectieven"),)
SOORTEN = ("conflict", "leemte", "lezing")


def bij_niveau(boek: Boek, niveau: str) -> tuple[Groep, ...]:
    """Return what else holds at a level, as links: steps from there and to there, duties, lists, terms."""
    w, m = boek.w, boek.m
    van = {c: s.soort for c, s in m.overgangen.items() if niveau in s.van}
    naar = [c for c, s in m.overgangen.items() if s.naar == niveau and c not in van]
    groepen = [
        _groep(
            boek,
            w._("Omhoog en omlaag"),
            "overgangen",
            [c for c, soort in van.items() if soort in ("opschalen", "afschalen")],
        ),
        _groep(
            boek,
            w._("Wat hier kan"),
            "overgangen",
            [c for c, soort in van.items() if soort not in ("opschalen", "afschalen")],
        ),
        _overal(boek),
        _groep(boek, w._("Hoe een casus hier komt"), "overgangen", naar),
        _groep(
            boek,
            w._("Wie hier bijeenkomt"),
            "gremia",
            [c for c, g in m.gremia.items() if niveau in g.bijeen_op],
        ),
    ]
    for wortel in BIJ_NIVEAU:
        codes = [c for c, ding in getattr(m, wortel).items() if niveau in ding.niveaus]
        kop = w._("Wat hier moet") if wortel == "plichten" else w._(ONDERDELEN[wortel])
        groepen.append(_groep(boek, kop, wortel, codes))
    return tuple(groep for groep in groepen if groep.ook)


def _overal(boek: Boek) -> Groep:
    """Return one link to the steps that can be taken from every level."""
    titel = boek.w._("Vanaf elk niveau")
    groep = next((g for g in boek.hoofdstukken.get("stappen", ()) if g.titel == titel), None)
    if groep is None:
        return Groep(titel, "")
    url = boek.adres("overgangen.x").partition("#")[0] + f"#{groep.anker}"
    aantal = len(groep.bladen)
    tekst = boek.w._("Nog %(aantal)s stappen kunnen vanaf elk niveau") % {"aantal": aantal}
    return Groep(titel, "", ook=(Link(tekst, url),))


def bij_lijst(boek: Boek, lijst: str) -> tuple[Groep, ...]:
    """Return what uses a list: products and bodies."""
    m, w = boek.m, boek.w
    producten = [c for c, p in m.producten.items() if p.lijst == lijst]
    teams = [
        c
        for c, g in m.gremia.items()
        if g.voorbereiding == lijst or any(z.agenda == lijst for z in g.zittingen.values())
    ]
    groepen = (
        _groep(boek, w._("Hoort bij"), "producten", producten),
        _groep(boek, w._("Wie hem gebruikt"), "gremia", teams),
    )
    return tuple(groep for groep in groepen if groep.ook)


def bij_scenario(boek: Boek, scenario: str) -> tuple[Groep, ...]:
    """Return the examples from practice of a scenario."""
    codes = [c for c, p in boek.m.praktijk.items() if p.scenario == scenario]
    groep = _groep(boek, boek.w._(ONDERDELEN["praktijk"]), "praktijk", codes)
    return (groep,) if groep.ook else ()


def _groep(boek: Boek, kop: str, wortel: str, codes: list[str]) -> Groep:
    links = tuple(_met_bij(boek, f"{wortel}.{code}") for code in codes)
    return Groep(kop, "", ook=links)


def _met_bij(boek: Boek, pad: str) -> Link:
    blad = boek.blad(pad)
    wortel, _punt, code = pad.partition(".")
    wie = boek.w.rollen(boek.m.plichten[code].rol) if wortel == "plichten" else ""
    return boek.link(pad, wie or (blad.bij if blad else ""))


def keuzes(boek: Boek) -> tuple[Groep, ...]:
    """Return every rule that is a reading of ours, fills a gap or settles a contradiction, with why."""
    gevonden: dict[str, list[Blad]] = {soort: [] for soort in SOORTEN}
    for boven, blad in _met_boven(boek):
        if blad.herkomst is not None and blad.herkomst.soort in gevonden:
            naam = blad.naam if not boven else f"{boven}: {blad.naam}"
            kaal = Blad("", naam, herkomst=blad.herkomst, url=boek.adres(blad.pad))
            gevonden[blad.herkomst.soort].append(kaal)
    uitleg = {
        "conflict": boek.w._("De bron zegt op twee plekken iets anders. Hier staat wat wij kozen."),
        "leemte": boek.w._("De bron zegt hier niets over. Hier staat wat wij aanhouden tot iemand besluit."),
        "lezing": boek.w._("De bron laat ruimte. Hier staat hoe wij haar lezen."),
    }
    return tuple(
        Groep(
            boek.w._(vaste_waarde("herkomst", soort)).capitalize(),
            f"keuzes-{soort}",
            tuple(bladen),
            uitleg=uitleg[soort],
        )
        for soort, bladen in gevonden.items()
        if bladen
    )


def _met_boven(boek: Boek) -> Iterator[tuple[str, Blad]]:
    """Yield every rule and point, with the name of the rule it is a point of."""
    for groepen in boek.hoofdstukken.values():
        for groep in groepen:
            for blad in groep.bladen:
                for onder in blad.alle():
                    yield ("" if onder is blad else blad.naam), onder


def aanpassingen(boek: Boek) -> tuple[Groep, ...]:
    """Return what the municipality changed on the approach underneath: other, new and taken away."""
    w = boek.w
    koppen = {"anders": w._("Anders dan de basis"), "nieuw": w._("Nieuw"), "vervallen": w._("Vervallen")}
    per: dict[str, list[Blad]] = {soort: [] for soort in koppen}
    for een in boek.m.aanpassingen:
        wortel, _punt, code = een.pad.partition(".")
        ding: Any = getattr(boek.m, wortel, None)
        ding = ding.get(code) if isinstance(ding, dict) and code else None
        soort = w._(ONDERDELEN[wortel]) if wortel in ONDERDELEN else w._(label("AanpakModel", wortel))
        klasse = type(ding).__name__
        velden = ", ".join(dict.fromkeys(w._(label(klasse, v.partition(".")[0])) for v in een.velden))
        naam = titel(ding) or (code.replace("_", " ").replace("-", " ") if code else soort)
        url = boek.adres(een.pad) if ding is not None and boek.blad(een.pad) else ""
        stand = Aanpassing(koppen[een.soort], velden, een.reden or "")
        per[een.soort].append(Blad("", naam, bij=soort, aanpassing=stand, url=url))
    return tuple(
        Groep(koppen[soort], f"aanpassingen-{soort}", tuple(bladen))
        for soort, bladen in per.items()
        if bladen
    )


def als_links(groep: Groep, wortel: str) -> Groep:
    """Return a group in which the rules with a page of their own are links to it."""
    eigen = tuple(b for b in groep.bladen if b.pad.startswith(f"{wortel}."))
    links = tuple(Link(b.naam, b.url, b.bij) for b in eigen)
    over = tuple(b for b in groep.bladen if b not in eigen)
    return replace(groep, bladen=over, ook=(*links, *groep.ook))
