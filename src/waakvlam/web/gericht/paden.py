"""Which address shows which page on requests to look out."""

from django.urls import path

from waakvlam.web.gericht import views

urlpatterns = [
    path("opletten", views.lijst, name="opletten"),
    path("opletten/nieuw", views.nieuw, name="opletten-nieuw"),
    path("opletten/<slug:gericht>", views.een, name="opletten-een"),
    path("opletten/<slug:gericht>/antwoord", views.antwoord, name="opletten-antwoord"),
    path("opletten/<slug:gericht>/besluit", views.besluit, name="opletten-besluit"),
]
