"""The page of a signal: taking it up, joining it to a case, handling it."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from waakvlam.application.bijlagen.toevoegen import voeg_toe
from waakvlam.application.bijlagen.werk import neemt_bestanden
from waakvlam.application.opdracht import Aanvaard, Uitkomst, Verouderd
from waakvlam.application.vragen import lijsten
from waakvlam.application.vragen import signaal as vragen
from waakvlam.core.signaal.opdrachten import PakOp
from waakvlam.web.bijlagen.formulier import Bijlageformulier
from waakvlam.web.bijlagen.hulp import envelop, maak_klaar, neem_in, rijen, toegevoegd
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.deur.views import nakijkregel
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal import woorden
from waakvlam.web.signaal.context import Signaal, Stap
from waakvlam.web.signaal.formulier import Afhandelformulier, Casuskeuze
from waakvlam.web.weigering import redenen_van, zet_fouten


def _casussen(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    return tuple((c.casus, c.codenaam) for c in lijsten.casussen(vrager(request), _))


def _bijlageformulier(request: HttpRequest, gestuurd: bool = False) -> Bijlageformulier | None:
    """Return the form to add a file; None where this installation takes none."""
    if not neemt_bestanden():
        return None
    form = Bijlageformulier(request.POST, request.FILES) if gestuurd else Bijlageformulier()
    maak_klaar(form, "bestand")
    return form


def _pagina(
    request: HttpRequest,
    id_: str,
    afhandelen: Afhandelformulier | None = None,
    koppelen: Casuskeuze | None = None,
    bijlage: Bijlageformulier | None = None,
) -> HttpResponse:
    """Show the signal, with the form that has to be corrected when there is one."""
    blad = vragen.signaal(vrager(request), id_)
    if blad is None:
        raise Http404
    casussen = _casussen(request) if blad.behandelaar else ()
    fout = bool(
        (afhandelen and afhandelen.errors) or (koppelen and koppelen.errors) or (bijlage and bijlage.errors)
    )
    begin = {"gelezen": blad.versie}
    open_ = blad.stand != "afgehandeld"
    thema = str(woorden.THEMA.get(blad.thema, ""))
    titel = _("Signaal: %(thema)s") % {"thema": thema.lower()} if thema else _("Signaal")
    return toon(
        request,
        Signaal(
            titel=titel,
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(titel)),
            fout=fout,
            blad=blad,
            stand=str(woorden.STAND[blad.stand]),
            waar=str(woorden.WAAR.get(blad.waar, "")),
            wanneer=str(woorden.WANNEER.get(blad.wanneer, "")),
            thema=thema,
            weg=tuple(Stap(str(woorden.WEG.get(s.soort, s.soort)), s.op, s.door) for s in reversed(blad.weg)),
            afhandelen=afhandelen or Afhandelformulier(initial=begin, prefix="af"),
            koppelen=koppelen or Casuskeuze(initial=begin, prefix="bij", casussen=casussen),
            casussen=casussen,
            mag_oppakken=blad.behandelaar and blad.stand == "ontvangen",
            mag_afhandelen=blad.behandelaar and open_,
            opdracht_id=str(uuid.uuid4()),
            open_casus_url=f"{reverse('casus-nieuw')}?signaal={id_}",
            bijlagen=rijen(blad.bijlagen, "signaal", id_),
            bijlageformulier=bijlage or (_bijlageformulier(request) if open_ else None),
            nakijken=nakijkregel(request, id_),
        ),
        status=422 if fout else 200,
    )


@require_safe
def signaal(request: HttpRequest, signaal: str) -> HttpResponse:
    """Show one signal; one that is not for this visitor does not exist."""
    return _pagina(request, signaal)


@require_POST
def oppakken(request: HttpRequest, signaal: str) -> HttpResponse:
    """Take a signal up."""
    antwoord = voer_uit(
        request,
        PakOp(),
        opdracht_id=request.POST.get("opdracht_id", ""),
        stroom=f"signaal/{signaal}",
        gelezen=request.POST.get("gelezen"),
    )
    if isinstance(antwoord, Aanvaard):
        messages.success(request, _("U pakt dit signaal op."))
    elif isinstance(antwoord, Verouderd):
        messages.warning(request, _("Iemand anders was u net voor. Kijk wat er veranderde."))
    elif "niet-gevonden" in antwoord.weigering.codes:
        raise Http404
    else:
        messages.error(request, " ".join(f"{zin.tekst} {zin.nu}" for zin in redenen_van(antwoord)))
    return HttpResponseRedirect(reverse("signaal", args=[signaal]))


@require_POST
def afhandelen(request: HttpRequest, signaal: str) -> HttpResponse:
    """Handle a signal, with a message to the reporter."""
    form = Afhandelformulier(request.POST, prefix="af")
    if form.is_valid():
        antwoord = _doe(request, signaal, form)
        if isinstance(antwoord, Aanvaard):
            messages.success(request, _("Het signaal is afgehandeld. De melder kan uw bericht lezen."))
            return HttpResponseRedirect(reverse("signaal", args=[signaal]))
        zet_fouten(form, antwoord)
    return _pagina(request, signaal, afhandelen=form)


@require_POST
def bij_casus(request: HttpRequest, signaal: str) -> HttpResponse:
    """Join a signal to a case."""
    form = Casuskeuze(request.POST, prefix="bij", casussen=_casussen(request))
    if form.is_valid():
        antwoord = _doe(request, signaal, form)
        if isinstance(antwoord, Aanvaard):
            messages.success(request, _("Het signaal hoort nu bij deze casus."))
            return HttpResponseRedirect(reverse("signaal", args=[signaal]))
        zet_fouten(form, antwoord)
    return _pagina(request, signaal, koppelen=form)


def _doe(request: HttpRequest, signaal: str, form: Afhandelformulier | Casuskeuze) -> Uitkomst:
    return voer_uit(
        request,
        form.opdracht(),
        opdracht_id=form.cleaned_data["opdracht_id"],
        stroom=f"signaal/{signaal}",
        gelezen=form.cleaned_data["gelezen"],
    )


@require_POST
def bijlage(request: HttpRequest, signaal: str) -> HttpResponse:
    """Add a file to a signal; when it is refused the page comes back with what was typed."""
    form = _bijlageformulier(request, gestuurd=True)
    if vragen.signaal(vrager(request), signaal) is None or form is None:
        raise Http404
    nagekeken = neem_in(request, form, "bestand")
    if form.is_valid() and nagekeken is not None:
        g = form.cleaned_data
        wie = envelop(request, f"signaal/{signaal}", g["opdracht_id"])
        antwoord = voeg_toe(wie, nagekeken, g["omschrijving"])
        if isinstance(antwoord, Aanvaard):
            messages.success(request, toegevoegd(nagekeken))
            return HttpResponseRedirect(reverse("signaal", args=[signaal]))
        assert not isinstance(antwoord, Verouderd)
        if "niet-gevonden" in antwoord.weigering.codes:
            raise Http404
        zet_fouten(form, antwoord, {"naam": "bestand"})
    return _pagina(request, signaal, bijlage=form)
