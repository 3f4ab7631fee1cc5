"""Recording a decision: first the facts that were ticked, then the step itself."""

from django.http import HttpRequest

from waakvlam.application.opdracht import Geweigerd, Uitkomst
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.web.brug import voer_uit
from waakvlam.web.casus.hulp import deel_id
from waakvlam.web.casus.stap.formulier import Stapformulier


def zet(request: HttpRequest, casus: str, form: Stapformulier) -> Uitkomst:
    """Record the ticked criteria and consultations, and then take the step.

    When the step is refused, the facts stay: they were true. Sending the same form again records nothing
    twice. Refusals of facts are added to those of the step.
    """
    basis, moment, stroom = form.opdracht_basis(), form.moment(), f"casus/{casus}"
    op = moment.isoformat() if moment else ""
    redenen: list[Reden] = []
    for vink in form.vinken():
        id_ = deel_id(basis, "vink", vink.aanleiding, vink.stand, vink.grond or "", op)
        uit = voer_uit(request, vink, opdracht_id=id_, stroom=stroom, gebeurd_op=moment)
        redenen += uit.weigering.redenen if isinstance(uit, Geweigerd) else ()
    for overleg in form.raadplegingen():
        id_ = deel_id(basis, "overleg", overleg.wie, op)
        uit = voer_uit(request, overleg, opdracht_id=id_, stroom=stroom, gebeurd_op=moment)
        redenen += uit.weigering.redenen if isinstance(uit, Geweigerd) else ()
    g = form.cleaned_data
    uit = voer_uit(
        request,
        form.opdracht(),
        opdracht_id=basis,
        stroom=stroom,
        namens=g["namens"] if g["besluiter"] == "namens" else None,
        gebeurd_op=moment,
        gelezen=g["gelezen"],
        kring=g.get("kring") or None,
    )
    if isinstance(uit, Geweigerd) and redenen:
        return Geweigerd(Weigering((*redenen, *uit.weigering.redenen)), uit.aanpak_hash)
    return uit
