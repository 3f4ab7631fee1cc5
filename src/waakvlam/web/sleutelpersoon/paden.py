"""Which address shows which page on key residents."""

from django.urls import path

from waakvlam.web.sleutelpersoon import views

urlpatterns = [
    path("netwerk/sleutelpersonen", views.lijst, name="sleutelpersonen"),
    path("netwerk/sleutelpersoon", views.nieuw, name="sleutelpersoon-nieuw"),
    path("netwerk/sleutelpersoon/<slug:sleutelpersoon>", views.een, name="sleutelpersoon-een"),
]
