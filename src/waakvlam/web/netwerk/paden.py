"""Which address shows which page on the network."""

from django.urls import path

from waakvlam.web.netwerk import views

urlpatterns = [
    path("netwerk", views.lijst, name="netwerk"),
    path("netwerk/gedaan", views.werk, name="netwerk-werk"),
    path("netwerk/organisatie", views.nieuw, name="netwerk-organisatie"),
    path("netwerk/<slug:post>", views.een, name="netwerk-een"),
]
