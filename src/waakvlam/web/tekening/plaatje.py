"""Figures for a page, and the chart in words. Other pages embed them with their own addresses."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.tekening import FORMATEN, Adres, Figuur, figuren, niveaufiguur, overzicht, svg
from waakvlam.core.aanpak.tekening.beeld import Beeld, Stapbeeld, beeld
from waakvlam.core.aanpak.tekening.signaalloop import signaallopen
from waakvlam.core.aanpak.tekening.tekst import in_tekst
from waakvlam.web.tekening.context import Lijnwoord, Loop, Niveauwoord, Plaatje, Stapwoord


def leesadres(naam: str) -> Adres:
    """Return the addresses at which the levels and steps of approach ``naam`` can be read."""
    wortels = {"niveau": "niveaus", "stap": "overgangen"}
    return lambda soort, code: reverse("aanpak-regel", args=[naam, f"{wortels[soort]}.{code}"])


def eerste(m: AanpakModel, adres: Adres | None = None, formaat: str = "staand") -> Plaatje:
    """Return the whole chart, or its overview; levels and steps link to what ``adres`` gives."""
    return _plaatje(overzicht(m, _, formaat), adres)


def van_niveau(m: AanpakModel, code: str, adres: Adres | None = None, formaat: str = "liggend") -> Plaatje:
    """Return the sheet of one level."""
    return _plaatje(niveaufiguur(m, code, _, formaat), adres)


def alle(m: AanpakModel, adres: Adres | None = None, formaat: str = "staand") -> tuple[Plaatje, ...]:
    """Return every figure, as many as the approach needs."""
    return tuple(_plaatje(figuur, adres) for figuur in figuren(m, _, formaat))


def _plaatje(figuur: Figuur, adres: Adres | None) -> Plaatje:
    """The SVG is safe to mark so: ``svg`` escapes every name, and links come from our own code."""
    getekend = mark_safe(svg(figuur, adres))  # noqa: S308
    return Plaatje(figuur.naam, figuur.titel, getekend, figuur.b > FORMATEN["staand"].b)


def in_woorden(
    m: AanpakModel, adres: Adres | None = None
) -> tuple[tuple[Niveauwoord, ...], tuple[Stapwoord, ...]]:
    """Return the chart in words: levels from low to high, and the steps from every level."""
    wat = beeld(m, _)
    niveaus, overal = in_tekst(wat)
    gezien: set[str] = set()
    gevonden = []
    for deel in niveaus:
        n = deel.niveau
        gevonden.append(
            Niveauwoord(
                f"niveau-{n.code}",
                adres("niveau", n.code) if adres else "",
                n.naam,
                n.kern,
                n.toon,
                n.begin,
                tuple(Lijnwoord(lijn.naam, lijn.wie) for lijn in n.lijnen),
                tuple(_stappen(wat, (*deel.begin, *deel.weg, *deel.binnen), gezien, adres)),
            )
        )
    return tuple(gevonden), tuple(_stappen(wat, overal, gezien, adres))


def lopen(m: AanpakModel, adres: Adres) -> tuple[Loop, ...]:
    """Return the ways from a signal to an outcome that an approach can be drawn for."""
    return tuple(
        Loop(
            f"signaal-{loop.code}",
            loop.naam,
            loop.samen,
            tuple(
                (een.beslist, tuple((uit.naam, adres("stap", uit.code)) for uit in een.uitkomsten))
                for een in loop.oordelen
            ),
            loop.nagemaakt,
        )
        for loop in signaallopen(m, _)
    )


def _stappen(
    wat: Beeld, stappen: Sequence[Stapbeeld], gezien: set[str], adres: Adres | None
) -> Iterator[Stapwoord]:
    """Steps in words. A step from several levels stands at each; the first has the id that links use."""
    for s in stappen:
        id_ = "" if s.code in gezien else f"stap-{s.code}"
        gezien.add(s.code)
        naar = wat.niveau(s.naar).naam if s.naar else ""
        yield Stapwoord(
            id_,
            adres("stap", s.code) if adres else "",
            s.nr,
            s.naam,
            s.soortnaam,
            naar,
            s.beslist,
            s.termijnen,
        )
