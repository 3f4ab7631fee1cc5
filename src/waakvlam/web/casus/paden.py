"""Which address shows which page of a case, and who guards it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from waakvlam.web.casus.blad import snel
from waakvlam.web.casus.blad import views as blad
from waakvlam.web.casus.doen import views as doen
from waakvlam.web.casus.stap import views as stap


def nog(request: HttpRequest, **delen: str) -> HttpResponse:
    """Answer for a page that is not made yet."""
    raise Http404


urlpatterns = [
    path("casussen/<slug:casus>", blad.casus, name="casus"),
    path("casussen/<slug:casus>/klopt", snel.klopt, name="casus-klopt"),
    path("casussen/<slug:casus>/gedaan", snel.gedaan, name="casus-gedaan"),
    path("casussen/<slug:casus>/verteld", snel.verteld, name="casus-verteld"),
    path("casussen/<slug:casus>/op", stap.stap, {"soort": "op"}, name="casus-op"),
    path("casussen/<slug:casus>/af", stap.stap, {"soort": "af"}, name="casus-af"),
    path("casussen/<slug:casus>/stap", stap.stap, {"soort": "anders"}, name="casus-stap"),
    path("casussen/<slug:casus>/vastleggen", doen.vastleggen, name="casus-vastleggen"),
    path("casussen/<slug:casus>/vastleggen/<slug:wat>", doen.een, name="casus-vastleggen-een"),
    path("casussen/<slug:casus>/feitenrelaas", nog, name="casus-feitenrelaas"),
    path("casussen/<slug:casus>/tekst", nog, name="casus-tekst"),
    path("casussen/<slug:casus>/afdruk", nog, name="casus-afdruk"),
]
