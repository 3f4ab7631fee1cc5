"""Giving values: of one period on a phone, or many at once out of a file."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from waakvlam.adapters.tabelbestand import lees_tabel
from waakvlam.application.cijfer.inlezen import Gelezen, lees
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.poorten.tabel import GeenTabel
from waakvlam.application.vragen import cijfers as vragen
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.cijfer.opdrachten import GeefCijfers
from waakvlam.core.cijfer.periode import Periode, begin_van, dag_van, lees_periode, periode_op
from waakvlam.core.cijfer.toestand import sleutel
from waakvlam.core.cijfer.waarde import getal
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.cijfer import woorden
from waakvlam.web.cijfer.context import Geven, Inlezen, Voorrij
from waakvlam.web.cijfer.formulier import Inleesformulier, Waardenformulier
from waakvlam.web.cijfer.views import kruimels
from waakvlam.web.inlezen.woorden import over_bestand
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten

ANDERE = 6
"""Periods before the last that can be chosen to mend a value."""


def _mag(wie: Vrager, cijfer: str) -> vragen.Cijferblad:
    blad = vragen.cijfer(wie, cijfer)
    if blad is None or not blad.mag_geven:
        raise Http404
    return blad


def _periodes(blad: vragen.Cijferblad, wie: Vrager) -> list[Periode]:
    """The last periods that are over, the last first."""
    p = periode_op(blad.s.ritme, dag_van(wie.nu))
    uit = []
    for _nr in range(ANDERE):
        p = periode_op(blad.s.ritme, p.eerste - timedelta(days=1))
        uit.append(p)
    return uit


@require_http_methods(["GET", "POST"])
def geven(request: HttpRequest, cijfer: str) -> HttpResponse:
    """Show the form for a period, with what is there already; take its values."""
    wie = vrager(request)
    blad = _mag(wie, cijfer)
    s = blad.s
    laatste = _periodes(blad, wie)
    gevraagd = lees_periode(s.ritme, request.POST.get("periode", request.GET.get("periode", "")))
    periode = gevraagd or next(iter(blad.open), laatste[0])
    if begin_van(periode.einde) > wie.nu:
        periode = laatste[0]
    er = {plek: s.waarden.get((plek, periode.code)) for plek in s.plekken}
    form = Waardenformulier(
        request.POST if request.method == "POST" else None,
        plekken=[
            (
                p.plek,
                woorden.plek(p.naam),
                woorden.getal(w.waarde) if w and getal(w.waarde) is not None else "",
            )
            for p in blad.plekken
            for w in [er[p.plek]]
        ],
        initial={"periode": periode.code},
    )
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        uit = voer_uit(
            request,
            GeefCijfers(
                {sleutel(plek, periode.code): waarde for plek, waarde in form.waarden(g).items()},
                Tekst(g["toelichting"]) if g["toelichting"] else None,
            ),
            opdracht_id=g["opdracht_id"],
            stroom=f"cijfer/{cijfer}",
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Dank u. De cijfers staan erbij."))
            return HttpResponseRedirect(reverse("cijfers-een", args=[cijfer]))
        zet_fouten(form, uit, {"waarden": "plek-0"})
    fout = bool(form.errors)
    hier = reverse("cijfers-geven", args=[cijfer])
    andere = {p.code: p for p in (*blad.open[:ANDERE], *laatste) if p.code != periode.code}
    titel = _("Cijfers over %(periode)s") % {"periode": woorden.periode(periode, s.ritme)}
    return toon(
        request,
        Geven(
            titel=titel,
            kruimels=kruimels(Kruimel(blad.naam, reverse("cijfers-een", args=[cijfer])), Kruimel(titel)),
            smal=True,
            fout=fout,
            form=form,
            naam=f"{blad.naam} ({blad.eenheid})",
            gewoon=woorden.gewoon(s, blad.eenheid),
            klein=s.te_klein,
            uitleg=blad.uitleg,
            andere=tuple(
                (woorden.periode(andere[code], s.ritme), f"{hier}?{urlencode({'periode': code})}")
                for code in sorted(andere, reverse=True)
            ),
            inlees_url=reverse("cijfers-inlezen", args=[cijfer]),
        ),
        status=422 if fout else 200,
    )


def _lees(form: Inleesformulier, blad: vragen.Cijferblad, wie: Vrager) -> Gelezen | None:
    """What was sent as rows, or None with the reason at the form."""
    bestand = form.cleaned_data["bestand"]
    inhoud = bestand.read() if bestand is not None else form.cleaned_data["regels"].encode()
    namen = {p.plek: woorden.plek(p.naam) for p in blad.plekken}
    try:
        return lees(lees_tabel(inhoud), blad.s, namen, dag_van(wie.nu))
    except GeenTabel as fout:
        form.add_error("bestand" if bestand is not None else "regels", over_bestand(fout.bezwaar))
        return None


def _als_regels(gelezen: Gelezen, namen: dict[str, str]) -> str:
    """Rows as text that can be read in again: what was in a file stays on the page."""
    rijen = [f"{r.periode.code};{namen[r.plek]};{r.waarde.replace('.', ',')}" for r in gelezen.rijen]
    return "\n".join(["periode;buurt;waarde", *rijen])


@require_http_methods(["GET", "POST"])
def inlezen(request: HttpRequest, cijfer: str) -> HttpResponse:
    """Show what a file or pasted rows give; keep all of them, or none as long as one is wrong."""
    wie = vrager(request)
    blad = _mag(wie, cijfer)
    s = blad.s
    namen = {p.plek: woorden.plek(p.naam) for p in blad.plekken}
    form = Inleesformulier(request.POST or None, request.FILES or None)
    gelezen = _lees(form, blad, wie) if form.is_bound and form.is_valid() else None
    klachten: tuple[str, ...] = ()
    if gelezen is not None:
        klachten = tuple(woorden.fout(een, s.ritme) for een in gelezen.fouten)
        if not gelezen.rijen and not klachten:
            klachten = (_("Er staat geen rij met een cijfer in."),)
        if not klachten and request.POST.get("doe") == "bewaar":
            uit = voer_uit(
                request,
                GeefCijfers(gelezen.waarden),
                opdracht_id=form.cleaned_data["opdracht_id"],
                stroom=f"cijfer/{cijfer}",
            )
            if isinstance(uit, Aanvaard):
                aantal = len(gelezen.rijen)
                zin = ngettext("%(n)d cijfer staat erbij.", "%(n)d cijfers staan erbij.", aantal)
                messages.success(request, zin % {"n": aantal})
                return HttpResponseRedirect(reverse("cijfers-een", args=[cijfer]))
            zet_fouten(form, uit, {"waarden": "regels"})
        elif not klachten:
            nieuw = {"regels": _als_regels(gelezen, namen), "opdracht_id": form.cleaned_data["opdracht_id"]}
            form = Inleesformulier(initial=nieuw)
    fout = bool(form.errors or klachten)
    titel = _("Veel cijfers tegelijk")
    return toon(
        request,
        Inlezen(
            titel=titel,
            kruimels=kruimels(Kruimel(blad.naam, reverse("cijfers-een", args=[cijfer])), Kruimel(titel)),
            smal=True,
            fout=fout,
            form=form,
            klachten=klachten,
            rijen=()
            if gelezen is None or fout
            else tuple(
                Voorrij(
                    woorden.periode(r.periode, s.ritme),
                    namen[r.plek],
                    woorden.waarde(r.waarde, s.te_klein),
                    r.al,
                )
                for r in gelezen.rijen
            ),
            plek_nodig=len(s.plekken) > 1,
            voorbeeld="\n".join(
                ["periode;buurt;waarde", f"{_periodes(blad, wie)[0].code};{namen[s.plekken[0]]};12"]
            ),
        ),
        status=422 if fout else 200,
    )
