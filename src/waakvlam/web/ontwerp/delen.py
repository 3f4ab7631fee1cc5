"""The list of entries of one kind in a draft."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.ontwerpen.keuren import keur_bestanden
from waakvlam.application.ontwerpen.vormwerk import van_basis
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.aanpak.uitlegvelden import VELDEN
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN
from waakvlam.core.ontwerp.beginnen import code_van
from waakvlam.core.ontwerp.onderdelen import codes_van
from waakvlam.web.ontwerp.context import Bevinding, DelenBlad, Onderdeelrij
from waakvlam.web.ontwerp.formulieren import Nieuwdeelformulier
from waakvlam.web.ontwerp.hulp import bevinding, delen_per_regel, kop, kruimels, vind
from waakvlam.web.scherm import Kruimel, toon


def meldingen_bij(gevonden: LeesbaarOntwerp) -> dict[str, list[Bevinding]]:
    """Return the findings of a draft by entry."""
    plekken = delen_per_regel(gevonden.bestanden)
    uit: dict[str, list[Bevinding]] = {}
    for m in keur_bestanden(gevonden.bestanden).meldingen:
        pad = next((p for regel, p in reversed(plekken.get(m.bestand, [])) if regel <= m.regel), "")
        uit.setdefault(pad, []).append(bevinding(gevonden.id, m, plekken))
    return uit


def naam_van(code: str, waarde: Any) -> str:
    """Return what an entry is called: its name or text, else its code."""
    if isinstance(waarde, str):
        return waarde[:120]
    if isinstance(waarde, dict):
        for veld in ("naam", "tekst", "titel"):
            if isinstance(waarde.get(veld), str):
                return str(waarde[veld])[:120]
    return code


def _uit_basis(gevonden: LeesbaarOntwerp, sleutel: str, eigen: dict[str, Any]) -> tuple[Onderdeelrij, ...]:
    """Return what the approach underneath has and this one leaves as it is."""
    onder = van_basis(gevonden.bestanden)
    codes = getattr(onder, sleutel) if onder is not None else {}
    return tuple(
        Onderdeelrij(
            code,
            str(regel if isinstance(regel, str) else getattr(regel, "naam", getattr(regel, "tekst", code)))[
                :120
            ],
            _("zoals in %(titel)s") % {"titel": onder.titel if onder else ""},
            reverse("ontwerp-deel", args=[gevonden.id, sleutel, code]),
            0,
        )
        for code, regel in codes.items()
        if code not in eigen
    )


@require_http_methods(["GET", "POST"])
def delen(request: HttpRequest, ontwerp: str, sleutel: str) -> HttpResponse:
    """Show all entries of one kind, and begin a new one by its name."""
    gevonden = vind(request, ontwerp)
    if sleutel not in ONDERDELEN:
        raise Http404
    codes = codes_van(gevonden.bestanden, sleutel)
    form = Nieuwdeelformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        code = code_van(form.cleaned_data["naam"], list(codes))
        pad = reverse("ontwerp-deel", args=[ontwerp, sleutel, code])
        return HttpResponseRedirect(f"{pad}?{urlencode({'naam': form.cleaned_data['naam']})}")
    per_deel = meldingen_bij(gevonden)
    titel = str(_(ONDERDELEN[sleutel]))
    return toon(
        request,
        DelenBlad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            fout=bool(form.errors),
            kop=kop(gevonden),
            sleutel=sleutel,
            uitleg=_(VELDEN[f"AanpakModel.{sleutel}"]) if f"AanpakModel.{sleutel}" in VELDEN else "",
            rijen=tuple(
                Onderdeelrij(
                    code,
                    naam_van(code, waarde),
                    code,
                    reverse("ontwerp-deel", args=[ontwerp, sleutel, code]),
                    sum(1 for m in per_deel.get(f"{sleutel}.{code}", ()) if m.ernst == "fout"),
                )
                for code, waarde in codes.items()
            )
            + _uit_basis(gevonden, sleutel, codes),
            form=form,
        ),
        422 if form.errors else 200,
    )
