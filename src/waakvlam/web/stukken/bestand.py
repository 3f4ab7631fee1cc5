"""A document as a file to keep, and the links to its forms."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.stukken import VORMEN, Stuk, Stukkenschrijver

KNOPPEN = {"pdf": _("Bewaar als PDF"), "odt": _("Bewaar als ODT"), "docx": _("Bewaar als Word")}
"""The forms a page offers, with the words on the button."""


@dataclass(frozen=True, slots=True)
class Bestand:
    """A form a document can be had in."""

    url: str
    naam: str


def schrijver() -> Stukkenschrijver:
    """Return who writes documents in this installation."""
    gevonden = omgeving().stukken
    assert gevonden is not None
    return gevonden


def kan(vorm: str) -> bool:
    """Return whether a form can be made here."""
    return schrijver().kan(vorm)


def bestanden(route: str, casus: str, vraag: str = "", deel: str = "") -> tuple[Bestand, ...]:
    """Return the links to every form that can be made here; ``route`` is the begin of their names.

    ``deel`` is what in the case it is about, when not all of it.
    """
    plek = [casus, deel] if deel else [casus]
    return tuple(
        Bestand(reverse(f"{route}-{vorm}", args=plek) + vraag, str(knop))
        for vorm, knop in KNOPPEN.items()
        if kan(vorm)
    )


def als_bestand(stuk: Stuk, vorm: str, soort: str, naam: str) -> HttpResponse:
    """Return a document as a file to keep, called after its kind and the code name."""
    antwoord = HttpResponse(schrijver().schrijf(stuk, vorm), content_type=VORMEN[vorm])
    heet = f"{soort}-{slugify(naam) or 'casus'}.{vorm}"
    antwoord["Content-Disposition"] = f'attachment; filename="{heet}"'
    return antwoord
