"""From a form with a file to the application, and from attachments to what a page shows."""

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.application.bijlagen import toevoegen
from waakvlam.application.bijlagen.lezen import BijlageRegel
from waakvlam.application.bijlagen.werk import werk
from waakvlam.application.opdracht import Opdracht
from waakvlam.application.poorten.bijlagen import Aangeboden, Bestandsbezwaar
from waakvlam.core.casus.bijlagesoorten import SOORTEN
from waakvlam.web.bijlagen.context import Rij
from waakvlam.web.bijlagen.formulier import richt_in
from waakvlam.web.bijlagen.ontvangst import te_groot
from waakvlam.web.bijlagen.woorden import SOORT, grootte_in_woorden, zin_bij
from waakvlam.web.toegang.lid import moet_lid


def soorten(alleen_beeld: bool = False) -> frozenset[str]:
    """Return the kinds of files that this installation takes."""
    alle = werk().grenzen.soorten
    return frozenset(s for s in alle if SOORTEN[s].groep == "beeld") if alleen_beeld else alle


def maak_klaar(form: forms.Form, veld: str, alleen_beeld: bool = False) -> None:
    """Tell the browser what this field takes."""
    richt_in(form.fields[veld], soorten(alleen_beeld), werk().grenzen.bytes)


def neem_in(
    request: HttpRequest, form: forms.Form, veld: str, alleen_beeld: bool = False
) -> toevoegen.Nagekeken | None:
    """Return the file in a field of a bound form, looked at; None without one, or with an error at the field.

    The other fields keep what was typed; only the file has to be chosen again.
    """
    wel = soorten(alleen_beeld)
    if te_groot(request, veld):
        form.errors.pop(veld, None)
        mb = str(werk().grenzen.bytes // 1_000_000)
        form.add_error(veld, zin_bij(Bestandsbezwaar("te-groot", mb), wel))
        return None
    bestand = request.FILES.get(veld)
    if bestand is None or veld in form.errors:
        return None
    lid = moet_lid(request)
    aangeboden = Aangeboden(bestand.name or "", bestand.content_type or "", bestand.read())
    uit = toevoegen.kijk_na(aangeboden, lid.gemeente, lid.account, lid.rol)
    if isinstance(uit, toevoegen.Nagekeken) and alleen_beeld and uit.gekeurd.soort not in wel:
        uit = Bestandsbezwaar("geen-foto")
    if isinstance(uit, Bestandsbezwaar):
        form.add_error(veld, zin_bij(uit, wel))
        return None
    return uit


def toegevoegd(nagekeken: toevoegen.Nagekeken) -> str:
    """Return what to say after a file was added."""
    if nagekeken.stand == "wacht":
        return _("Het bestand is bewaard. Het wordt nog nagekeken; daarna kunt u het ophalen.")
    return _("Het bestand staat erbij.")


def envelop(request: HttpRequest, stroom: str, opdracht_id: str, kring: str | None = None) -> Opdracht:
    """Return who asks, in which role, for a command on attachments."""
    lid = moet_lid(request)
    return Opdracht(
        opdracht_id=opdracht_id,
        gemeente=lid.gemeente,
        actor=lid.account,
        rol=lid.rol,
        inhoud=None,
        stroom=stroom,
        kring=kring,
    )


def rijen(bijlagen: tuple[BijlageRegel, ...], soort: str, id_: str) -> tuple[Rij, ...]:
    """Return attachments as a page shows them."""
    return tuple(
        Rij(
            b,
            str(SOORT.get(b.soort, b.soort)),
            grootte_in_woorden(b.grootte),
            reverse(f"bijlage-{soort}", args=[id_, b.bijlage]) if b.stand == "schoon" else "",
            reverse(f"bijlage-{soort}-beeld", args=[id_, b.bijlage])
            if b.beeld and b.stand == "schoon"
            else "",
            reverse(f"{soort}-bijlage-intrekken", args=[id_, b.bijlage]) if b.mag_intrekken else "",
        )
        for b in bijlagen
    )
