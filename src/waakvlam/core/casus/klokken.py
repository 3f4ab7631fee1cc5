"""The terms of an approach that run in a case: when each began, and those without an end that count up.

Where a source names no period nothing is computed and nobody is late; how long it takes is still worth
seeing, such as the time until a body is together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijstvoorwaarden import kopieen
from waakvlam.core.aanpak.taal.overig import Termijn
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.tijd import OOIT


@dataclass(frozen=True, slots=True)
class Klok:
    """A term without a period: since when it runs and, once what it waits for is there, until when it ran."""

    code: str
    sinds: datetime
    rollen: tuple[str, ...]
    regel: str
    tot: datetime | None = None


def sinds_product(t: Toestand, code: str, aanpak: Aanpak) -> datetime | None:
    """Since when a product is whole: the time of the last record that made it so."""
    lijst = aanpak.omgeving.productlijst.get(code)
    antwoorden = [a.sinds for er in kopieen(t, lijst).values() for a in er.values()] if lijst else []
    momenten = sorted([*(product.op for product in t.producten.get(code, ())), *antwoorden])
    return next((op for op in momenten if aanpak.product_heel(code)(t, op)), None)


def _begin(t: Toestand, code: str, termijn: Termijn, aanpak: Aanpak) -> datetime | None:
    if termijn.vanaf == "signaal":
        return t.gesignaleerd or t.verloop[0].op
    if termijn.na_stap is not None:
        return t.stappen.get(termijn.na_stap)
    if termijn.na_product is not None:
        return sinds_product(t, termijn.na_product, aanpak)
    if code in t.termijnen:
        return t.termijnen[code]
    return t.sinds if termijn.niveaus else None


def begonnen(t: Toestand, aanpak: Aanpak) -> Iterator[tuple[str, Termijn, datetime]]:
    """The terms of this case that began and whose level and condition hold: code, term, since when."""
    for code, termijn in aanpak.model.termijnen.items():
        if termijn.bereik != "casus" or (termijn.niveaus and t.niveau not in termijn.niveaus):
            continue
        if termijn.als is not None and not aanpak.toets(termijn.als)(t, OOIT):
            continue
        begin = _begin(t, code, termijn, aanpak)
        if begin is not None:
            yield code, termijn, begin


def klokken(t: Toestand, aanpak: Aanpak) -> tuple[Klok, ...]:
    """The terms without a period that run, longest first; one that waited for a product stays."""
    gevonden = []
    for code, termijn, begin in begonnen(t, aanpak):
        if not termijn.onbepaald:
            continue
        if _begint_opnieuw(termijn):
            begin = max([begin, *(product.op for product in t.producten.get(termijn.na_product or "", ()))])
            gevonden.append(Klok(code, begin, tuple(termijn.rol), f"termijnen.{code}"))
            continue
        voldaan = termijn.voldaan is not None and aanpak.toets(termijn.voldaan)(t, OOIT)
        tot = _gehaald(t, termijn, aanpak) if voldaan else None
        if voldaan and (tot is None or tot < begin):
            continue
        gevonden.append(Klok(code, begin, tuple(termijn.rol), f"termijnen.{code}", tot))
    return tuple(sorted(gevonden, key=lambda klok: (klok.tot is not None, klok.sinds, klok.code)))


def _begint_opnieuw(termijn: Termijn) -> bool:
    """Whether it counts from the last time the same product was recorded."""
    return termijn.na_product is not None and (
        termijn.voldaan is not None and termijn.voldaan.product == termijn.na_product
    )


def _gehaald(t: Toestand, termijn: Termijn, aanpak: Aanpak) -> datetime | None:
    """When what a term waits for came; known of a product only."""
    product = termijn.voldaan.product if termijn.voldaan is not None else None
    return sinds_product(t, product, aanpak) if product else None
