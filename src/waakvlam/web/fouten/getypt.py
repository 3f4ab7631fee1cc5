"""What a visitor without an account typed, on the page that says it was not taken."""

from dataclasses import replace

from django.http import HttpRequest
from django.utils.translation import gettext as _

from waakvlam.web.fouten.context import Foutpagina

OPENBAAR = frozenset({"melden"})
"""Forms whose text is not kept on the device: it may be a device of many."""
INVOER = ("tekst", "plaats", "naam", "contact")


def met_getypt(request: HttpRequest, pagina: Foutpagina, nu: tuple[str, ...] = ()) -> Foutpagina:
    """Return the page with what was typed and a button to send it again, for a public form.

    ``nu`` replaces what the page says to do. No right hangs on such a form, so sending it again from here
    gives nobody anything.
    """
    route = request.resolver_match.url_name if request.resolver_match else None
    if request.method != "POST" or route not in OPENBAAR:
        return pagina
    velden = tuple((n, str(w)) for n, w in request.POST.items() if n != "csrfmiddlewaretoken")
    getypt = tuple(w for n, w in velden if n in INVOER and w.strip())
    return replace(
        pagina,
        wat=_("Uw melding is nog niet verstuurd. Wat u typte, staat hieronder."),
        nu=nu or pagina.nu,
        getypt=getypt,
        opnieuw=velden,
    )
