"""The postcode of somebody who works here: set by themselves or by an administrator, and taken away again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from waakvlam.application import thuis as regel
from waakvlam.readmodels import mensen as lees
from waakvlam.web.brug import vrager
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.toegang.mensen.context import Thuis
from waakvlam.web.toegang.mensen.formulieren import Postcodeformulier
from waakvlam.web.toegang.mensen.hulp import hand, moet_beheren


@sensitive_post_parameters("postcode")
@require_http_methods(["GET", "POST"])
def eigen(request: HttpRequest) -> HttpResponse:
    """Show whether the visitor's own postcode is known; set it or take it away."""
    kruimels = (Kruimel(_("Uw rol"), reverse("rol")), Kruimel(_("Mijn postcode")))
    return _doe(request, moet_lid(request).account, reverse("thuis"), kruimels, "")


@sensitive_post_parameters("postcode")
@require_http_methods(["GET", "POST"])
def van_mens(request: HttpRequest, account: int) -> HttpResponse:
    """The same for a colleague, by an administrator."""
    lid = moet_beheren(request)
    gevonden = lees.mensen(lid.gemeente, hand(request).op, account)
    if not gevonden:
        raise Http404
    naam, pad = gevonden[0].naam, reverse("mens", args=[account])
    kruimels = (Kruimel(_("Mensen en rollen"), reverse("mensen")), Kruimel(naam, pad), Kruimel(_("Postcode")))
    return _doe(request, str(account), reverse("mens-thuis", args=[account]), kruimels, naam)


def _doe(
    request: HttpRequest, account: str, adres: str, kruimels: tuple[Kruimel, ...], naam: str
) -> HttpResponse:
    wie = vrager(request)
    form = Postcodeformulier(request.POST if request.method == "POST" else None)
    if "weg" in request.POST:
        if regel.haal_weg(wie, account) is not None:
            raise Http404
        messages.success(request, _("De postcode is weg."))
        return HttpResponseRedirect(adres)
    if form.is_bound and form.is_valid():
        mis = regel.zet(wie, account, form.cleaned_data["postcode"])
        if mis == "niet-gevonden":
            raise Http404
        if mis is None:
            messages.success(request, _("Genoteerd. De postcode zelf is niet bewaard."))
            return HttpResponseRedirect(adres)
        form.add_error("postcode", _("Dit is geen postcode. Schrijf hem als 1234 AB."))
    blad = Thuis(
        titel=_("Postcode van %(naam)s") % {"naam": naam} if naam else _("Mijn postcode"),
        kruimels=kruimels,
        smal=True,
        fout=bool(form.errors),
        eigen=not naam,
        sinds=regel.sinds(wie, account),
        form=form,
    )
    return toon(request, blad, status=422 if form.errors else 200)
