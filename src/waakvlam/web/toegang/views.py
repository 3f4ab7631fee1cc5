"""Choosing a role, and looking around in demo mode."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model, login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from waakvlam.readmodels.leden import voorbeeldleden
from waakvlam.readmodels.sessies import beeindig_alle
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.context import GeenRolPagina, Rollen
from waakvlam.web.toegang.lid import SLEUTEL, WEG_SINDS, kies, leden_van, lid_van


@require_http_methods(["GET", "POST"])
def rol(request: HttpRequest) -> HttpResponse:
    """Show which roles the visitor has, and switch. A role that is not theirs is answered as not found."""
    if request.method == "POST":
        nummer = request.POST.get("lid", "")
        if not nummer.isdecimal() or not kies(request, int(nummer)):
            raise Http404
        return HttpResponseRedirect("/")
    lid = lid_van(request)
    if lid is None:
        return geen_rol(request)
    return toon(
        request,
        Rollen(titel=_("Uw rol"), kruimels=(Kruimel(_("Uw rol")),), leden=leden_van(request), nu=lid.nummer),
    )


@require_POST
def overal_uit(request: HttpRequest) -> HttpResponse:
    """Log out on every device, this one included."""
    if request.user.pk is not None:
        beeindig_alle(request.user.pk)
    logout(request)
    messages.success(request, _("U bent op alle apparaten uitgelogd."))
    return HttpResponseRedirect(reverse("account_login"))


@require_GET
def geen_rol(request: HttpRequest) -> HttpResponse:
    """Tell a visitor without a role what to do."""
    return toon(request, GeenRolPagina(smal=True, titel=_("U hebt nu geen rol")), status=403)


@login_not_required
@sensitive_post_parameters()
@require_POST
def demo_inloggen(request: HttpRequest) -> HttpResponse:
    """Log in as a member of a fictional municipality, without a password. Only in demo mode."""
    if not settings.DEMO:
        raise Http404
    nummer = request.POST.get("lid", "")
    gevonden = [lid for lid in voorbeeldleden(timezone.now()) if str(lid.nummer) == nummer]
    if not gevonden:
        raise Http404
    lid = gevonden[0]
    account = get_user_model().objects.get(pk=lid.account)
    vorige = account.last_login
    login(request, account, backend=settings.DEMO_BACKEND)
    request.session[WEG_SINDS] = vorige.isoformat() if vorige else None
    request.session[SLEUTEL] = lid.nummer
    verder = request.POST.get("next", "")
    veilig = url_has_allowed_host_and_scheme(verder, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(verder if veilig else "/")
