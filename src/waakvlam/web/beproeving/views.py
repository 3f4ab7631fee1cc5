"""The page on which a draft is tried out."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.ontwerpen.keuren import keur_bestanden
from waakvlam.application.simuleren.verslag import Stapregel, Verslag
from waakvlam.application.vragen.beproeving import Eigen, beproef, beproef_eigen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.web.beproeving.context import Bedacht, Beproevingsblad, Stapbalk
from waakvlam.web.beproeving.formulier import Beproefformulier
from waakvlam.web.brug import vrager
from waakvlam.web.ontwerp.hulp import kop, kruimels, vind
from waakvlam.web.scherm import Kruimel, toon

BEGIN = {"wat": "bedacht", "aantal": 100, "zaad": 1}


@require_safe
def beproeving(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Show the form; with ``?wat=`` play cases through the draft and show what came of it."""
    gevonden = vind(request, ontwerp)
    model = keur_bestanden(gevonden.bestanden).aanpak
    gevraagd = "wat" in request.GET
    form = Beproefformulier(request.GET if gevraagd else None, initial=BEGIN)
    bedacht: Bedacht | None = None
    eigen: Eigen | None = None
    if gevraagd and form.is_valid() and model is not None:
        aanpak = Aanpak(model, hash_van(model))
        g = form.cleaned_data
        if g["wat"] == "eigen":
            eigen = beproef_eigen(vrager(request), ontwerp, aanpak, _)
        else:
            aantal = g["aantal"] or 100
            bedacht = _bedacht(beproef(aanpak, aantal, g["zaad"] or 1, _), aantal)
    titel = _("Beproeving")
    return toon(
        request,
        Beproevingsblad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            fout=bool(form.errors),
            kop=kop(gevonden),
            form=form,
            kan=model is not None,
            bedacht=bedacht,
            eigen=eigen,
        ),
        422 if form.errors else 200,
    )


def _bedacht(v: Verslag, gevraagd: int) -> Bedacht:
    """The report with its bars."""
    return Bedacht(v, v.casussen < gevraagd, v.niveaus, tuple(map(_balk, v.stappen)), v.wie)


def _balk(s: Stapregel) -> Stapbalk:
    alles = max(1, s.geprobeerd)
    meteen = round(100 * s.meteen / alles)
    return Stapbalk(s, meteen, min(100 - meteen, round(100 * s.daarna / alles)), meteen)
