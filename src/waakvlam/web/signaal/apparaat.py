"""What a phone keeps to work without a connection: the page, the script behind it, and the app's card.

None of it holds anything of a person. The page has no names and no proof for forms; that is asked for anew
when there is a connection again.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.web.scherm import gegevens
from waakvlam.web.signaal.context import Los
from waakvlam.web.signaal.melden import formulier
from waakvlam.web.toegang.lid import moet_lid

OPMAAK = (
    "thema",
    "raam",
    "onderdelen",
    "regels",
    "niveaus",
    "formulier",
    "poort",
    "wachtrij",
    "melden",
    "deur",
    "afdruk",
)
BEGIN = ("hoofd", "deur")
"""Scripts that the page starts; what they bring in comes along."""
LETTERS = ("400-normal", "600-normal", "700-normal")
_BRENGT_MEE = re.compile(r'from "\./([\w-]+)\.js"')


@cache
def scripts() -> tuple[str, ...]:
    """Return the names of the scripts of the page, with everything they bring in."""
    uit, over = [], list(BEGIN)
    while over:
        naam = over.pop()
        if naam in uit:
            continue
        uit.append(naam)
        pad = finders.find(f"waakvlam/js/{naam}.js")
        over += _BRENGT_MEE.findall(Path(str(pad)).read_text(encoding="utf-8")) if pad else []
    return tuple(sorted(uit))


def bestanden() -> tuple[str, ...]:
    """Return the static files of the page for no connection."""
    return (
        "derden/lettertype.css",
        "derden/basis.css",
        *(f"waakvlam/{naam}.css" for naam in OPMAAK),
        "waakvlam/vlam.svg",
        "waakvlam/pijl-omlaag.svg",
        *(f"derden/source-sans-3-latin-{letter}.woff2" for letter in LETTERS),
        *(f"waakvlam/js/{naam}.js" for naam in scripts()),
    )


@cache
def _versie() -> str:
    """Return what changes when one of these files or the script of the service worker changes."""
    som = hashlib.sha256()
    sjabloon = Path(__file__).parents[1] / "templates" / "web" / "signaal" / "dienst.js"
    for pad in [sjabloon, *(finders.find(naam) for naam in bestanden())]:
        som.update(Path(str(pad)).read_bytes() if pad else b"-")
    return som.hexdigest()[:16]


def adressen() -> tuple[str, ...]:
    """Return the addresses of the files; scripts also under the plain name by which they call each other."""
    uit = [static(naam) for naam in bestanden()]
    gewoon = [f"{settings.STATIC_URL}waakvlam/js/{naam}.js" for naam in scripts()]
    return tuple(dict.fromkeys(uit + gewoon))


@login_not_required
@require_safe
def dienst(request: HttpRequest) -> HttpResponse:
    """Return the service worker of the form; what it keeps is in it, so a new version fetches it anew."""
    waarden = {
        "versie": _versie(),
        "bestanden": list(adressen()),
        "pagina": reverse("signaal-nieuw"),
        "los": reverse("signaal-los"),
    }
    script = render_to_string("web/signaal/dienst.js", {"waarden": json.dumps(waarden)})
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@login_not_required
@require_safe
def app(request: HttpRequest) -> JsonResponse:
    """Return the web app manifest: what the page is called and looks like on a home screen."""
    beeld = "image/png"
    return JsonResponse(
        {
            "id": "/",
            "name": "Waakvlam",
            "short_name": "Waakvlam",
            "description": _("Een signaal melden, ook zonder verbinding."),
            "lang": request.LANGUAGE_CODE,
            "start_url": reverse("signaal-nieuw"),
            "scope": "/",
            "display": "standalone",
            "background_color": "#f6f5f1",
            "theme_color": "#10263d",
            "icons": [
                {"src": static("waakvlam/app.svg"), "sizes": "any", "type": "image/svg+xml"},
                {"src": static("waakvlam/app-192.png"), "sizes": "192x192", "type": beeld},
                {"src": static("waakvlam/app-512.png"), "sizes": "512x512", "type": beeld},
                {
                    "src": static("waakvlam/app-512.png"),
                    "sizes": "512x512",
                    "type": beeld,
                    "purpose": "maskable",
                },
            ],
            "shortcuts": [
                {"name": _("Signaal"), "url": reverse("signaal-nieuw")},
                {"name": _("Vandaag"), "url": "/"},
            ],
        },
        content_type="application/manifest+json",
    )


@require_safe
def los(request: HttpRequest) -> HttpResponse:
    """Return the form as it is kept on the device, drawn without the visitor: no name, role or proof.

    What it does hold are the lists to choose from, which are those of the municipality.
    """
    moet_lid(request)
    blad = Los(titel=_("Signaal"), smal=True, form=formulier(request, los=True))
    return HttpResponse(render_to_string("web/signaal/los.html", gegevens(blad)))


@require_safe
def kaartje(request: HttpRequest) -> JsonResponse:
    """Return the proof that sending a form needs, and for whom it is; asked for just before sending."""
    return JsonResponse({"account": str(moet_lid(request).account), "bewijs": get_token(request)})
