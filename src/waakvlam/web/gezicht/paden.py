"""Which address shows which page on familiar faces."""

from django.urls import path

from waakvlam.web.gezicht import views

urlpatterns = [
    path("netwerk/buurten", views.lijst, name="gezichten"),
    path("netwerk/gezicht", views.nieuw, name="gezicht-nieuw"),
    path("netwerk/gezicht/<slug:gezicht>", views.een, name="gezicht-een"),
]
