"""Mijn waarneming: who stands in for me, and for whom I stand in."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.core.toegang.mensen import keur_waarneming
from waakvlam.readmodels.ledenbeheer import eindig_lid, geef_waarneming
from waakvlam.readmodels.mensen import collegas, rolperiodes
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.toegang.mensen.context import Waarneming
from waakvlam.web.toegang.mensen.formulieren import Waarneemformulier, begin_van, einde_van, zin
from waakvlam.web.toegang.mensen.hulp import TERMIJNEN, hand


@require_http_methods(["GET", "POST"])
def waarneming(request: HttpRequest) -> HttpResponse:
    """Show who stands in for the visitor, and let somebody stand in."""
    lid, wie = moet_lid(request), hand(request)
    eigen = [
        r for r in rolperiodes(lid.gemeente, wie.op, account_id=int(lid.account), voor__isnull=True)
        if r.van <= wie.op
    ]  # fmt: skip
    namen = collegas(lid.gemeente, wie.op)
    namen.pop(lid.account, None)
    form = Waarneemformulier(
        request.POST or None,
        rollen=[(r.rol, r.rolnaam) for r in eigen],
        collegas=list(namen.items()),
        initial={"van": wie.op.date()},
    )
    if form.is_bound and form.is_valid():
        gekozen = form.cleaned_data
        van = max(begin_van(gekozen["van"]), wie.op)
        tot = einde_van(gekozen["tot"])
        nee = keur_waarneming(lid.account, gekozen["wie"], van, tot, wie.op, namen, TERMIJNEN)
        if nee is not None:
            form.add_error("tot", zin(nee, TERMIJNEN.waarneming.days))
        elif geef_waarneming(
            wie, lid.gemeente, int(lid.account), int(gekozen["wie"]), gekozen["lid"], van, tot
        ):
            messages.success(request, _("%(naam)s neemt voor u waar.") % {"naam": namen[gekozen["wie"]]})
            return HttpResponseRedirect(reverse("waarneming"))
        else:
            form.add_error("wie", _("Deze collega neemt dan al voor u waar, of uw rol is dan voorbij."))
    blad = Waarneming(
        titel=_("Mijn waarneming"),
        kruimels=(Kruimel(_("Uw rol"), reverse("rol")), Kruimel(_("Mijn waarneming"))),
        smal=True,
        fout=bool(form.errors),
        voor_mij=tuple(rolperiodes(lid.gemeente, wie.op, voor_id=int(lid.account))),
        door_mij=tuple(rolperiodes(lid.gemeente, wie.op, account_id=int(lid.account), voor__isnull=False)),
        form=form if eigen and namen else None,
        dagen=TERMIJNEN.waarneming.days,
    )
    return toon(request, blad, status=422 if form.errors else 200)


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """End a stand-in at once: whoever is stood in for may, and whoever stands in."""
    lid, wie = moet_lid(request), hand(request)
    nummer = request.POST.get("lid", "")
    account = int(lid.account)
    van_mij = {
        r.nummer
        for waar in ({"voor_id": account}, {"account_id": account, "voor__isnull": False})
        for r in rolperiodes(lid.gemeente, wie.op, **waar)
    }
    if not nummer.isdecimal() or int(nummer) not in van_mij:
        raise Http404
    eindig_lid(wie, lid.gemeente, int(nummer), "waarneming")
    messages.success(request, _("De waarneming is gestopt."))
    return HttpResponseRedirect(reverse("waarneming"))
