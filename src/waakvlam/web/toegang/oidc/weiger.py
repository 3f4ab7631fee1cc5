"""What somebody reads who is not let in, and what the audit log keeps of it."""

import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.adapters.tellers import tel, wacht
from waakvlam.application.omgeving import omgeving
from waakvlam.web.fouten.context import Foutpagina
from waakvlam.web.grenzen.adres import adres_van
from waakvlam.web.grenzen.bladen import te_vaak
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.oidc.oordeel import Reden

STATUS = {Reden.DIENST: 503}
NIET_GETELD = frozenset({Reden.DIENST, Reden.AFGEBROKEN})
"""Nobody tried to get in: a service that is down, and somebody who changed their mind."""


def weiger(request: HttpRequest, reden: Reden, account: str = "") -> HttpResponse:
    """Return the page for ``reden`` and note the refusal; ``account`` is empty when it is not known here.

    Refusals count with wrong passwords: who comes with too many is told to wait, and fills no log.
    """
    if reden not in NIET_GETELD:
        hoogstens, seconden = settings.GRENZEN["inloggen-adres"]
        wie, nu_ = adres_van(request), time.time()
        if wachten := wacht("inloggen-adres", wie, hoogstens, seconden, nu_):
            return te_vaak(request, wachten)
        tel("inloggen-adres", wie, seconden, nu_)
        _noteer(reden, account)
    wat, nu = _tekst(reden)
    return toon(
        request,
        Foutpagina(
            smal=True,
            titel=_("Inloggen is niet gelukt"),
            wat=wat,
            nu=nu,
            terug=reverse("account_login"),
            terugtekst=_("Naar inloggen"),
        ),
        status=STATUS.get(reden, 403),
    )


def _noteer(reden: Reden, account: str) -> None:
    om = omgeving()
    for gemeente in settings.OIDC.gemeenten if settings.OIDC else ():
        om.auditlog.noteer(
            gemeente, account or "onbekend", None, "inloggen", "oidc", "geweigerd", "web", om.klok.nu(),
            {"reden": reden.value},
        )  # fmt: skip


def _tekst(reden: Reden) -> tuple[str, tuple[str, ...]]:
    opnieuw = _("Begin opnieuw bij inloggen.")
    beheer = _("Lukt het weer niet? Bel de functioneel beheerder van uw gemeente.")
    return {
        Reden.POGING: (
            _("Deze poging om in te loggen is verlopen, al gebruikt, of in een ander venster begonnen."),
            (opnieuw, beheer),
        ),
        Reden.BEWIJS: (
            _("Waakvlam kan niet nagaan of het antwoord van de inlogdienst echt is. U komt er nu niet in."),
            (opnieuw, beheer),
        ),
        Reden.STERKTE: (
            _("U bent ingelogd zonder tweede stap, of met een stap die niet sterk genoeg is."),
            (
                _("Log opnieuw in, en kies bij de inlogdienst voor een code, een app of een pas."),
                _("Hebt u geen tweede stap? Vraag die aan bij de helpdesk van uw gemeente."),
            ),
        ),
        Reden.PERSOON: (
            _("Dit account staat niet op naam van een persoon. In Waakvlam werkt iedereen onder eigen naam."),
            (_("Log in met uw eigen account."), beheer),
        ),
        Reden.ONBEKEND: (
            _("U hebt geen rol in Waakvlam. Daarom is er geen account voor u."),
            (_("Hoort u er wel bij? Vraag de functioneel beheerder van uw gemeente om een rol."),),
        ),
        Reden.AFGEBROKEN: (_("U bent gestopt met inloggen."), (opnieuw,)),
        Reden.DIENST: (
            _("De inlogdienst van uw gemeente geeft geen goed antwoord. Dat ligt niet aan u."),
            (_("Probeer het over een paar minuten opnieuw."), beheer, _("Is er gevaar? Bel 112.")),
        ),
    }[reden]
