"""Which address shows which page about persons. No address says who someone is."""

from django.urls import path

from waakvlam.web.personen import besluit, views
from waakvlam.web.personen.zoeken import zoeken

CASUS = "casussen/<slug:casus>"

urlpatterns = [
    path("personen/zoeken", zoeken, name="persoon-zoeken"),
    path(f"{CASUS}/personen", views.lijst, name="casus-personen"),
    path(f"{CASUS}/personen/nieuw", views.nieuw, name="casus-persoon-nieuw"),
    path(f"{CASUS}/personen/<slug:persoon>", views.persoon, name="casus-persoon"),
    path(f"{CASUS}/personen/<slug:persoon>/vastleggen", views.vastleggen, name="casus-persoon-vastleggen"),
    path(f"{CASUS}/besluit", besluit.openen, name="casus-besluit"),
    path(f"{CASUS}/besluit/<slug:inzage>", besluit.gegevens, name="casus-besluit-gegevens"),
    path(f"{CASUS}/besluit/<slug:inzage>/afdruk", besluit.afdruk, name="casus-besluit-afdruk"),
    path(f"{CASUS}/besluit/<slug:inzage>/sluiten", besluit.sluiten, name="casus-besluit-sluiten"),
]
