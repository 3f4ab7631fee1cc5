"""Which address shows which page of the lists of meetings."""

from django.urls import path

from waakvlam.web.overleglijst import doen, maand, opcasus, views

_LIJST = "overleglijst/<slug:aanpak>/<slug:gremium>"
urlpatterns = [
    path("overleglijst", views.overzicht, name="overleglijst"),
    path(_LIJST, views.lijst, name="overleglijst-een"),
    path(f"{_LIJST}/begin", doen.begin, name="overleglijst-begin"),
    path(f"{_LIJST}/aanwezig", doen.aanwezig, name="overleglijst-aanwezig"),
    path(f"{_LIJST}/klaar", doen.klaar, name="overleglijst-klaar"),
    path(f"{_LIJST}/maand", maand.maand, name="overleglijst-maand"),
    path(f"{_LIJST}/casus/<slug:casus>", views.punt, name="overleglijst-casus"),
    path("casussen/<slug:casus>/overleglijst", opcasus.zet, name="casus-overleglijst"),
]
