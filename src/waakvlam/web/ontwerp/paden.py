"""Which address shows which page about drafts."""

from django.urls import path

from waakvlam.web.beproeving.views import beproeving
from waakvlam.web.ontwerp import (
    bestand,
    blad,
    deel,
    deeltekst,
    delen,
    inlezen,
    keuring,
    nieuw,
    vaststellen,
)

urlpatterns = [
    path("nieuw", nieuw.nieuw, name="ontwerp-nieuw"),
    path("nieuw/klein", nieuw.klein, name="ontwerp-klein"),
    path("nieuw/kopie", nieuw.kopie, name="ontwerp-kopie"),
    path("nieuw/bestanden", nieuw.invoer, name="ontwerp-invoer"),
    path("<slug:ontwerp>", blad.ontwerp, name="ontwerp"),
    path("<slug:ontwerp>/geschiedenis", blad.geschiedenis, name="ontwerp-geschiedenis"),
    path("<slug:ontwerp>/ongedaan", blad.ongedaan, name="ontwerp-ongedaan"),
    path("<slug:ontwerp>/opnieuw", blad.opnieuw, name="ontwerp-opnieuw"),
    path("<slug:ontwerp>/terug", blad.terug, name="ontwerp-terug"),
    path("<slug:ontwerp>/keur", blad.keur, name="ontwerp-keur"),
    path("<slug:ontwerp>/keuring", keuring.keuring, name="ontwerp-keuring"),
    path("<slug:ontwerp>/beproeving", beproeving, name="ontwerp-beproeving"),
    path("<slug:ontwerp>/bestand", bestand.bestand, name="ontwerp-bestand"),
    path("<slug:ontwerp>/toets", bestand.toets, name="ontwerp-toets"),
    path("<slug:ontwerp>/inlezen", inlezen.inlezen, name="ontwerp-inlezen"),
    path("<slug:ontwerp>/uitvoer", inlezen.uitvoer, name="ontwerp-uitvoer"),
    path("<slug:ontwerp>/vaststellen", vaststellen.vaststellen, name="ontwerp-vaststellen"),
    path("<slug:ontwerp>/intrekken", vaststellen.intrekken, name="ontwerp-intrekken"),
    path("<slug:ontwerp>/verschil", vaststellen.verschil, name="ontwerp-verschil"),
    path("<slug:ontwerp>/deel/<slug:sleutel>", delen.delen, name="ontwerp-delen"),
    path("<slug:ontwerp>/deel/<slug:sleutel>/<slug:code>", deel.deel, name="ontwerp-deel"),
    path(
        "<slug:ontwerp>/deel/<slug:sleutel>/<slug:code>/tekst", deeltekst.deeltekst, name="ontwerp-deeltekst"
    ),
]
