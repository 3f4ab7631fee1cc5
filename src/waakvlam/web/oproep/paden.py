"""Which address shows which page around calls."""

from django.urls import path

from waakvlam.web.oproep import agenda, antwoord, bereik, gateway

urlpatterns = [
    path("oproep/<slug:token>", antwoord.antwoord, name="oproep-antwoord"),
    path("sms", gateway.binnen, name="sms-binnen"),
    path("bereikbaar", bereik.bereik, name="bereik"),
    path("agenda/<slug:token>.ics", agenda.agenda, name="agenda"),
]
