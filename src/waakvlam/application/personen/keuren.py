"""What is typed of a person, checked and written in one way before it is kept. Nothing of it is guessed."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from stdnum.exceptions import ValidationError
from stdnum.nl import bsn, postcode

from waakvlam.core.casus.persoonopdrachten import Persoonsgegevens
from waakvlam.core.casus.persoonvouwen import VELDEN
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.tijd import ZONE

LANGST = 200
OUDSTE = 130
"""Years: nobody in a case was born longer ago."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_DATUM = re.compile(r"(?:(\d{1,2})[-/. ](\d{1,2})[-/. ])?(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")


def lees_datum(tekst: str, vandaag: date) -> str | None:
    """A date of birth as ``1984-03-27``, or ``1984`` when only the year is known; None when it is none."""
    gevonden = _DATUM.fullmatch(tekst.strip())
    if gevonden is None:
        return None
    dag, maand, jaar, jaar_iso, maand_iso, dag_iso = gevonden.groups()
    if dag is None and jaar is not None:
        return jaar if vandaag.year - OUDSTE <= int(jaar) <= vandaag.year else None
    try:
        geboren = date(int(jaar or jaar_iso), int(maand or maand_iso), int(dag or dag_iso))
    except ValueError:
        return None
    return geboren.isoformat() if vandaag.year - OUDSTE <= geboren.year and geboren <= vandaag else None


def lees_bsn(tekst: str) -> str | None:
    """A citizen service number as nine digits; None when it fails the eleven test."""
    try:
        return str(bsn.validate(tekst.strip()))
    except ValidationError:
        return None


def lees_postcode(tekst: str) -> str | None:
    """A Dutch postcode as ``1234 AB``; None when it is none."""
    try:
        return str(postcode.validate(tekst.strip()))
    except ValidationError:
        return None


def _telefoon(tekst: str) -> str | None:
    cijfers = re.sub(r"[\s().-]", "", tekst)
    return " ".join(tekst.split()) if re.fullmatch(r"\+?\d{9,15}", cijfers) else None


def _email(tekst: str) -> str | None:
    return tekst.strip() if _EMAIL.fullmatch(tekst.strip()) else None


def _gewoon(tekst: str) -> str | None:
    return " ".join(tekst.split())


_LEZERS: dict[str, Callable[[str], str | None]] = {
    "bsn": lees_bsn,
    "postcode": lees_postcode,
    "telefoon": _telefoon,
    "email": _email,
}


def keur_persoon(inhoud: Any, nu: datetime) -> Any:
    """The command with what is typed of a person in one spelling, or a refusal with every mistake in it.

    Any other command comes back as it is. A refusal names fields only, never what was typed.
    """
    if not isinstance(inhoud, Persoonsgegevens):
        return inhoud
    vandaag = nu.astimezone(ZONE).date()
    goed: dict[str, str] = {}
    redenen = []
    for veld in VELDEN:
        tekst = getattr(inhoud, veld)
        if tekst is None or not tekst.strip():
            continue
        lezer = _LEZERS.get(veld, _gewoon)
        gelezen = lees_datum(tekst, vandaag) if veld == "geboortedatum" else lezer(tekst)
        if gelezen is None or len(gelezen) > LANGST:
            redenen.append(Reden("onvolledig", veld=veld))
        else:
            goed[veld] = gelezen
    return Weigering(tuple(redenen)) if redenen else replace(inhoud, **goed)  # type: ignore[arg-type]
