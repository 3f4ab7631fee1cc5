"""The list of drafts and versions."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import ontwerpen
from waakvlam.web.brug import vrager
from waakvlam.web.ontwerp.context import Ontwerpen, Rij, Versierij
from waakvlam.web.ontwerp.hulp import FASEN, adres, fase_van
from waakvlam.web.scherm import toon


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the drafts of the municipality, and every version it adopted."""
    wie = vrager(request)
    gevonden = ontwerpen.overzicht(wie)
    if gevonden is None:
        raise Http404
    namen = ontwerpen.namen({o.laatst_door for o in gevonden.ontwerpen} | {v.door for v in gevonden.versies})
    rijen = tuple(
        Rij(
            adres(o.ontwerp),
            o.titel or o.aanpak,
            o.aanpak,
            o.versie,
            fase_van(o.fase, o.gekeurd),
            str(FASEN[fase_van(o.fase, o.gekeurd)]),
            namen[o.laatst_door],
            o.laatst_op,
        )
        for o in gevonden.ontwerpen
    )
    per_hash = {o.aanpak_hash: o.ontwerp for o in gevonden.ontwerpen if o.aanpak_hash}
    versies = tuple(
        Versierij(
            ontwerpen.titel(v.hash, v.naam),
            v.versie,
            v.hash[:12],
            v.vanaf,
            v.tot,
            v.vanaf <= wie.nu and (v.tot is None or v.tot > wie.nu),
            v.vanaf > wie.nu and v.tot is None,
            namen[v.door],
            adres(per_hash[v.hash]) if v.hash in per_hash else "",
            f"{reverse('ontwerp-kopie')}?bron={per_hash.get(v.hash, v.hash)}",
        )
        for v in gevonden.versies
    )
    return toon(
        request,
        Ontwerpen(titel=_("Ontwerpen"), rijen=rijen, versies=versies, mag_maken=gevonden.mag_maken),
    )
