"""Mensen en rollen: the list, one person, giving and ending roles, leaving. No cases, only numbers."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from waakvlam.application.mensen import rolnamen
from waakvlam.core.toegang.mensen import keur_rol, over_tijd
from waakvlam.readmodels import mensen as lees
from waakvlam.readmodels.ledenbeheer import eindig_lid, geef_rol
from waakvlam.readmodels.vertrek import vertrek as laat_gaan
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import Lid
from waakvlam.web.toegang.mensen.context import EenMens, Mensen, Mensrij
from waakvlam.web.toegang.mensen.formulieren import Rolformulier, Vertrekformulier, einde_van, zin
from waakvlam.web.toegang.mensen.hulp import TERMIJNEN, hand, moet_beheren


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show who has which role, and who had one."""
    lid, wie = moet_beheren(request), hand(request)
    allen = lees.mensen(lid.gemeente, wie.op)
    rijen = tuple(
        Mensrij(m, sum(over_tijd(r.van, r.nagekeken, wie.op, TERMIJNEN) for r in m.rollen))
        for m in allen
        if m.rollen
    )
    blad = Mensen(
        titel=_("Mensen en rollen"),
        rijen=rijen,
        vroeger=tuple(m for m in allen if not m.rollen),
        te_doen=sum(rij.over_tijd for rij in rijen),
        laatst=lees.laatste_nakijken(lid.gemeente),
    )
    return toon(request, blad)


@require_safe
def mens(request: HttpRequest, account: int) -> HttpResponse:
    """Show one person."""
    return _toon(request, moet_beheren(request), _moet(request, account))


@require_POST
def rol(request: HttpRequest, account: int) -> HttpResponse:
    """Give somebody a role."""
    lid, wie, wier = moet_beheren(request), hand(request), _moet(request, account)
    namen = rolnamen(lid.gemeente, wie.op)
    form = Rolformulier(request.POST, rollen=namen)
    if form.is_valid():
        dag = form.cleaned_data["tot"]
        tot = einde_van(dag) if dag else None
        gekozen = form.cleaned_data["rol"]
        nee = keur_rol(lid.account, wier.account, gekozen, tot, wie.op, namen)
        if nee is None:
            geef_rol(wie, lid.gemeente, account, gekozen, namen[gekozen], tot)
            messages.success(
                request, _("%(naam)s is nu %(rol)s.") % {"naam": wier.naam, "rol": namen[gekozen].lower()}
            )
            return HttpResponseRedirect(reverse("mens", args=[account]))
        form.add_error("rol" if tot is None or tot > wie.op else "tot", zin(nee))
    return _toon(request, lid, wier, rolform=form)


@require_POST
def stop(request: HttpRequest, account: int) -> HttpResponse:
    """End a role of somebody now."""
    lid, wie, wier = moet_beheren(request), hand(request), _moet(request, account)
    nummer = request.POST.get("lid", "")
    if not any(str(r.nummer) == nummer for r in wier.rollen):
        raise Http404
    eindig_lid(wie, lid.gemeente, int(nummer))
    messages.success(request, _("De rol is geëindigd."))
    return HttpResponseRedirect(reverse("mens", args=[account]))


@require_POST
def vertrek(request: HttpRequest, account: int) -> HttpResponse:
    """Somebody leaves: all roles and sessions end at once, and a colleague can take over."""
    lid, wie, wier = moet_beheren(request), hand(request), _moet(request, account)
    form = Vertrekformulier(request.POST, collegas=_opvolgers(lid, wier, wie.op))
    if wier.account == lid.account:
        form.add_error(None, _("U kunt uzelf niet afmelden. Vraag het aan een andere beheerder."))
    if not form.is_valid():
        return _toon(request, lid, wier, vertrekform=form)
    klaar = laat_gaan(wie, account, lid.gemeente, form.wie(), wie.op + TERMIJNEN.overname)
    messages.success(
        request,
        ngettext(
            "%(naam)s is afgemeld. %(aantal)s rol is geëindigd en wie nog was ingelogd, is uitgelogd.",
            "%(naam)s is afgemeld. %(aantal)s rollen zijn geëindigd en wie nog was ingelogd, is uitgelogd.",
            klaar.rollen,
        )
        % {"naam": wier.naam, "aantal": klaar.rollen},
    )
    return HttpResponseRedirect(reverse("mens", args=[account]))


def _moet(request: HttpRequest, account: int) -> lees.Mens:
    """The person, when they have or had a role in the municipality of the administrator."""
    lid = moet_beheren(request)
    gevonden = lees.mensen(lid.gemeente, hand(request).op, account)
    if not gevonden:
        raise Http404
    return gevonden[0]


def _opvolgers(lid: Lid, wier: lees.Mens, op: Any) -> list[tuple[str, str]]:
    """Who can take over: a colleague, not the administrator, who would give themselves a way into cases."""
    namen = lees.collegas(lid.gemeente, op)
    return [(account, naam) for account, naam in namen.items() if account not in (lid.account, wier.account)]


def _toon(
    request: HttpRequest,
    lid: Lid,
    wier: lees.Mens,
    rolform: Rolformulier | None = None,
    vertrekform: Vertrekformulier | None = None,
) -> HttpResponse:
    op = hand(request).op
    fout = bool((rolform and rolform.errors) or (vertrekform and vertrekform.errors))
    blad = EenMens(
        titel=wier.naam,
        kruimels=(Kruimel(_("Mensen en rollen"), reverse("mensen")), Kruimel(wier.naam)),
        fout=fout,
        mens=wier,
        werk=lees.open_werk(lid.gemeente, wier.account),
        zelf=wier.account == lid.account,
        rolform=rolform or Rolformulier(rollen=rolnamen(lid.gemeente, op)),
        vertrekform=vertrekform or Vertrekformulier(collegas=_opvolgers(lid, wier, op)),
        dagen=TERMIJNEN.overname.days,
    )
    return toon(request, blad, status=422 if fout else 200)
