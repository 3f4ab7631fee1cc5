"""Which address shows which page on questions without names."""

from django.urls import path

from waakvlam.web.sparren import views

urlpatterns = [
    path("sparren", views.lijst, name="sparren"),
    path("sparren/nieuw", views.nieuw, name="sparren-nieuw"),
    path("sparren/<slug:spar>", views.een, name="sparren-een"),
]
