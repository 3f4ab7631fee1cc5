"""Overgenomen werk: whoever takes over from a colleague who left makes it their own, in one go."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus.opdrachten import WijsAan
from waakvlam.core.casus.toegangsopdrachten import GeefToegang
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.mensen import Rolperiode, genoemd_in, rolperiodes
from waakvlam.readmodels.models import Lidmaatschap
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import Lid, moet_lid
from waakvlam.web.toegang.mensen.context import Overnemen, Overneming
from waakvlam.web.toegang.mensen.hulp import hand


@require_safe
def overname(request: HttpRequest) -> HttpResponse:
    """Show per colleague who left how much there is to take over. Numbers only; cases stand in the lists."""
    lid = moet_lid(request)
    rijen = []
    for rol in _over_te_nemen(request, lid):
        werk = genoemd_in(lid.gemeente, rol.voor_account, rol.rol)
        if rol.tot is not None:
            lijnen = sum(len(lijn) for lijn in werk.values())
            rijen.append(Overneming(rol.nummer, rol.voor, rol.rolnaam, rol.tot, len(werk), lijnen))
    return toon(
        request,
        Overnemen(
            titel=_("Werk overnemen"),
            kruimels=(Kruimel(_("Uw rol"), reverse("rol")), Kruimel(_("Werk overnemen"))),
            smal=True,
            rijen=tuple(rijen),
        ),
    )


@require_POST
def neem_over(request: HttpRequest) -> HttpResponse:
    """Put the visitor in the place of the colleague, case by case, each through the rules of its approach."""
    lid = moet_lid(request)
    nummer = request.POST.get("lid", "")
    rol = next((r for r in _over_te_nemen(request, lid) if str(r.nummer) == nummer), None)
    if rol is None:
        raise Http404
    gelukt, niet = 0, 0
    for casus, lijnen in genoemd_in(lid.gemeente, rol.voor_account, rol.rol).items():
        reden = Tekst(_("Neemt het over van een collega die weg is."))
        opdrachten = [
            GeefToegang(lid.account, rol.rol, reden),
            *(WijsAan(lijn, rol.rol, lid.account, reden=reden) for lijn in lijnen),
        ]
        goed = [_doe(lid, rol, casus, inhoud) for inhoud in opdrachten]
        gelukt, niet = gelukt + all(goed), niet + (not all(goed))
    if gelukt:
        messages.success(
            request,
            ngettext("%(n)s casus staat nu op uw naam.", "%(n)s casussen staan nu op uw naam.", gelukt)
            % {"n": gelukt},
        )
    if niet:
        messages.warning(
            request,
            ngettext(
                "Bij %(n)s casus kan een ander dit alleen. Open die casus en wijs daar iemand aan.",
                "Bij %(n)s casussen kan een ander dit alleen. Open die casussen en wijs daar iemand aan.",
                niet,
            )
            % {"n": niet},
        )
    return HttpResponseRedirect(reverse("overname"))


def _doe(lid: Lid, rol: Rolperiode, casus: str, inhoud: object) -> bool:
    opdracht = Opdracht(str(uuid.uuid4()), lid.gemeente, lid.account, rol.rol, inhoud, f"casus/{casus}")
    return isinstance(execute(opdracht), Aanvaard)


def _over_te_nemen(request: HttpRequest, lid: Lid) -> list[Rolperiode]:
    """The memberships by which the visitor takes over from a colleague who left."""
    return rolperiodes(
        lid.gemeente, hand(request).op, account_id=int(lid.account), bron=Lidmaatschap.Bron.OVERNAME
    )
