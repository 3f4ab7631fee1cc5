"""Entries of a draft: the list of one kind, and one entry to change."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.ontwerpen.keuren import keur_bestanden
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.aanpak.uitlegvelden import VELDEN
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN
from waakvlam.core.aanpak.yamllezer import lees
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.beginnen import code_van
from waakvlam.core.ontwerp.bestanden import netjes
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, codes_van, waarde_hash
from waakvlam.core.ontwerp.onderdelen import vind as vind_deel
from waakvlam.core.ontwerp.opdrachten import WijzigOnderdeel
from waakvlam.core.ontwerp.snippers import schrijf
from waakvlam.web.ontwerp.context import Bevinding, Botsing, DeelBlad, DelenBlad, Onderdeelrij
from waakvlam.web.ontwerp.formulieren import Deelformulier, Nieuwdeelformulier
from waakvlam.web.ontwerp.hulp import (
    adres_deel,
    bevinding,
    deelnaam,
    delen_per_regel,
    doe,
    kop,
    kruimels,
    vind,
)
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten

KOP = ("titel", "versie", "geldig_vanaf", "gaat_over", "doel", "aanvullen_binnen", "ordening", "begin")


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
            ),
            form=form,
        ),
        422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def deel(request: HttpRequest, ontwerp: str, sleutel: str, code: str) -> HttpResponse:
    """Show one entry as text and keep what was changed."""
    gevonden = vind(request, ontwerp)
    if sleutel not in ONDERDELEN:
        raise Http404
    pad = f"{sleutel}.{code}"
    plaats = vind_deel(gevonden.bestanden, pad)
    waarde: Any = plaats.waarde if plaats else ONTBREEKT
    if request.method == "POST":
        return _bewaar(request, gevonden, pad)
    begin = {"naam": request.GET.get("naam", "")} if waarde is ONTBREEKT else waarde
    tekst = schrijf(begin) if isinstance(begin, dict) else f"{json.dumps(begin, ensure_ascii=False)}\n"
    form = Deelformulier(initial={"tekst": tekst, "gezien": waarde_hash(waarde)})
    return _pagina(request, gevonden, pad, form)


def _lees(tekst: str) -> tuple[Any, str]:
    """Return the value that a piece of YAML says, and what is wrong with it when it says none."""
    ingesprongen = "".join(f"  {regel}\n" for regel in netjes(tekst).splitlines())
    wortel, meldingen = lees("", f"deel:\n{ingesprongen}".encode(errors="surrogatepass"))
    if wortel is None or not isinstance(wortel.inhoud, dict) or list(wortel.inhoud) != ["deel"]:
        m = next(iter(meldingen), None)
        waar = _("Regel %(regel)s: ") % {"regel": max(1, m.regel - 1)} if m else ""
        return None, f"{waar}{m.tekst if m else ''}"
    return wortel.inhoud["deel"].waarde(), ""


def _bewaar(request: HttpRequest, gevonden: LeesbaarOntwerp, pad: str) -> HttpResponse:
    form = Deelformulier(request.POST)
    botsing = None
    if form.is_valid():
        g = form.cleaned_data
        weg = "weg" in request.POST
        waarde, fout = (None, "") if weg else _lees(g["tekst"])
        if fout:
            form.add_error("tekst", fout)
        else:
            inhoud = None if weg else Tekst(json.dumps(waarde, ensure_ascii=False))
            uit = doe(request, gevonden.id, WijzigOnderdeel(pad, inhoud, g["gezien"]), g["opdracht_id"])
            if isinstance(uit, Aanvaard):
                messages.success(request, _("Bewaard.") if not weg else _("Het onderdeel is weg."))
                if weg:
                    return HttpResponseRedirect(
                        reverse("ontwerp-delen", args=[gevonden.id, pad.partition(".")[0]])
                    )
                return HttpResponseRedirect(adres_deel(gevonden.id, pad))
            assert isinstance(uit, Geweigerd)
            if uit.weigering.codes == ("verouderd",):
                botsing = _botsing(vind(request, gevonden.id), pad)
            else:
                zet_fouten(form, uit, {"bestand": "tekst"})
    return _pagina(request, gevonden, pad, form, botsing)


def _botsing(nu: LeesbaarOntwerp, pad: str) -> Botsing:
    plaats = vind_deel(nu.bestanden, pad)
    door = ontwerpen.namen({nu.ontwerp.laatst_door})[nu.ontwerp.laatst_door]
    if plaats is None:
        return Botsing((deelnaam(pad),), "", door, "")
    tekst = schrijf(plaats.waarde) if isinstance(plaats.waarde, dict) else str(plaats.waarde)
    return Botsing((deelnaam(pad),), tekst, door, waarde_hash(plaats.waarde))


def _pagina(
    request: HttpRequest,
    gevonden: LeesbaarOntwerp,
    pad: str,
    form: Deelformulier,
    botsing: Botsing | None = None,
) -> HttpResponse:
    sleutel, _punt, code = pad.partition(".")
    plaats = vind_deel(gevonden.bestanden, pad)
    titel = naam_van(code, plaats.waarde if plaats else None)
    fout = bool(form.errors) or botsing is not None
    soort = Kruimel(str(_(ONDERDELEN[sleutel])), reverse("ontwerp-delen", args=[gevonden.id, sleutel]))
    return toon(
        request,
        DeelBlad(
            titel=titel,
            kruimels=kruimels(gevonden, soort, Kruimel(titel)),
            fout=fout,
            kop=kop(gevonden),
            form=form,
            pad=pad,
            uitleg="",
            bestaat=plaats is not None,
            meldingen=tuple(meldingen_bij(gevonden).get(pad, ())),
            botsing=botsing,
        ),
        422 if fout else 200,
    )
