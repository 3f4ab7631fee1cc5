"""Which address shows which page on figures under watch."""

from django.urls import path

from waakvlam.web.cijfer import geven, views

urlpatterns = [
    path("cijfers", views.lijst, name="cijfers"),
    path("cijfers/nieuw", views.nieuw, name="cijfers-nieuw"),
    path("cijfers/<slug:cijfer>", views.een, name="cijfers-een"),
    path("cijfers/<slug:cijfer>/geven", geven.geven, name="cijfers-geven"),
    path("cijfers/<slug:cijfer>/inlezen", geven.inlezen, name="cijfers-inlezen"),
    path("cijfers/<slug:cijfer>/besluit", views.besluit, name="cijfers-besluit"),
    path("cijfers/<slug:cijfer>/plek/<slug:plek>", views.plek, name="cijfers-plek"),
]
