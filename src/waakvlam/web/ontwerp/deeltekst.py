"""One entry of a draft as text: for whoever writes YAML, and for what no form can show."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.bestanden import netjes
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, waarde_hash
from waakvlam.core.ontwerp.onderdelen import vind as vind_deel
from waakvlam.core.ontwerp.opdrachten import WijzigOnderdeel
from waakvlam.core.ontwerp.snippers import schrijf
from waakvlam.core.ontwerp.vormen.lezen import yaml_waarde
from waakvlam.web.ontwerp.context import Botsing, DeelBlad
from waakvlam.web.ontwerp.delen import meldingen_bij, naam_van
from waakvlam.web.ontwerp.formulieren import Deelformulier
from waakvlam.web.ontwerp.hulp import (
    adres_deel,
    deelnaam,
    doe,
    kop,
    kruimels,
    vind,
)
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten


@require_http_methods(["GET", "POST"])
def deeltekst(request: HttpRequest, ontwerp: str, sleutel: str, code: str) -> HttpResponse:
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


def _bewaar(request: HttpRequest, gevonden: LeesbaarOntwerp, pad: str) -> HttpResponse:
    form = Deelformulier(request.POST)
    botsing = None
    if form.is_valid():
        g = form.cleaned_data
        weg = "weg" in request.POST
        waarde, fout = (None, "") if weg else yaml_waarde(netjes(g["tekst"]))
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
                return HttpResponseRedirect(request.get_full_path())
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
            vorm_url=adres_deel(gevonden.id, pad),
            bestaat=plaats is not None,
            meldingen=tuple(meldingen_bij(gevonden).get(pad, ())),
            botsing=botsing,
        ),
        422 if fout else 200,
    )
