"""Pieces of a case for a request: what each is by itself, what was decided, and how they are kept."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from waakvlam.core.verzoek.rechten import Grond

GEEF, LAK, WEG = "geef", "lak", "weg"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a case before it was judged.

    ``tekst`` is what stands there, ``gelakt`` the same without others; ``doe`` and ``grond`` are proposed.
    ``gaat_over`` says whether it names the person, somebody else, or nobody.
    """

    id: str
    op: str
    wat: str
    tekst: str
    gelakt: str
    aantal_gelakt: int
    doe: str
    grond: str
    kring: str
    kringnaam: str
    gaat_over: str


@dataclass(frozen=True, slots=True)
class Keuze:
    """What somebody decided on a piece. ``tekst`` is how it goes out, when in part."""

    doe: str
    grond: str = ""
    reden: str = ""
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Geleverd:
    """A judged piece as it is kept with the request. Of what is left out neither text nor kind is kept."""

    id: str
    op: str
    wat: str
    tekst: str
    doe: str
    grond: str
    reden: str


def voorstel(stuk: Stuk) -> Keuze:
    """The decision that is proposed for a piece."""
    return Keuze(stuk.doe, stuk.grond, "", stuk.gelakt if stuk.doe == LAK else "")


def lever(stukken: Iterable[Stuk], keuzes: Mapping[str, Keuze]) -> tuple[Geleverd, ...]:
    """The pieces as they go out; one without a decision gets what was proposed."""
    uit = []
    for stuk in stukken:
        keuze = keuzes.get(stuk.id) or voorstel(stuk)
        weg = keuze.doe == WEG
        tekst = "" if weg else (keuze.tekst or stuk.gelakt) if keuze.doe == LAK else stuk.tekst
        wat = "" if weg else stuk.wat
        grond = "" if keuze.doe == GEEF else keuze.grond
        uit.append(Geleverd(stuk.id, stuk.op, wat, tekst, keuze.doe, grond, keuze.reden))
    return tuple(uit)


def besluiten(geleverd: Iterable[Geleverd]) -> dict[str, str]:
    """Per piece what was decided, as codes."""
    return {g.id: g.doe if g.doe == GEEF else f"{g.doe}:{g.grond}" for g in geleverd}


def pak_in(geleverd: Iterable[Geleverd]) -> str:
    """The pieces as one text, to be kept encrypted."""
    return json.dumps([asdict(g) for g in geleverd], ensure_ascii=False)


def pak_uit(tekst: str) -> tuple[Geleverd, ...]:
    """The pieces from such a text; none when it was destroyed."""
    try:
        return tuple(Geleverd(**deel) for deel in json.loads(tekst))
    except (ValueError, TypeError):
        return ()


def weggelaten(geleverd: Iterable[Geleverd], gronden: Mapping[str, Grond]) -> tuple[tuple[Grond, int], ...]:
    """Per ground how many pieces were left out, without the grounds that the person is not told of."""
    tel: dict[str, int] = {}
    for g in geleverd:
        if g.doe == WEG and g.grond in gronden and gronden[g.grond].noemen:
            tel[g.grond] = tel.get(g.grond, 0) + 1
    return tuple((gronden[code], aantal) for code, aantal in tel.items())
