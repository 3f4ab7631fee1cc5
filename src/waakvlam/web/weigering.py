"""A refusal on a page: what is wrong, who may, what is missing, what to do now, and where it stands."""

from django import forms
from django.utils.translation import gettext as _

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Geweigerd, Verouderd
from waakvlam.application.uitleg import NU, TEKSTEN, Zin, zinnen

NAAM = "naam-in-tekst"
"""The refusal that can be answered with a button: put P1 there, or keep it after all."""


def redenen_van(antwoord: Geweigerd) -> tuple[Zin, ...]:
    """Return all reasons of a refusal as sentences; without an approach only what and what now."""
    if antwoord.aanpak_hash:
        return zinnen(antwoord.weigering, omgeving().aanpakken.haal(antwoord.aanpak_hash), _)
    return tuple(
        Zin(
            r.code,
            _(TEKSTEN[r.code]),
            (),
            (),
            _(NU.get(r.code, "")) if NU.get(r.code) else "",
            "",
            "bron",
            "",
            r.afwijken_mag,
            r.veld,
        )
        for r in antwoord.weigering.redenen
    )


def zet_fouten(
    form: forms.Form, antwoord: Geweigerd | Verouderd, velden: dict[str, str] | None = None
) -> None:
    """Put the reasons at the fields of the form they are about, else at the form; nothing typed is lost.

    ``velden`` maps fields of the command to fields of the form where these differ.
    """
    if isinstance(antwoord, Verouderd):
        form.add_error(None, _(TEKSTEN["verouderd"]) + " " + _(NU["verouderd"]))
        return
    form.namen_gevonden = NAAM in antwoord.weigering.codes  # type: ignore[attr-defined]
    for zin in redenen_van(antwoord):
        veld = (velden or {}).get(zin.veld or "", zin.veld)
        wie = _wie(zin) % {"wie": ", ".join(zin.wie)} if zin.wie else ""
        form.add_error(
            veld if veld in form.fields else None, " ".join(d for d in (zin.tekst, wie, zin.nu) if d)
        )


def _wie(zin: Zin) -> str:
    """Return how to say who is meant: who may, or where people think along."""
    return _("Dit kan samen in: %(wie)s.") if zin.code == "duiding-voorlopig" else _("Dit mag: %(wie)s.")
